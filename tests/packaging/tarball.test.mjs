// What is in the packed file, and whether the tools that look at packages find anything wrong with it.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { createRequire } from "node:module";
import path from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { NAME, project, promised, repository, run, tarball, write } from "./tarball.mjs";

const folder = project("tarball");
const installed = path.join(folder, "node_modules", NAME);
const { manifest, code, files, bin } = promised(folder);
const packed = readdirSync(installed, { recursive: true }).filter((file) =>
  statSync(path.join(installed, file)).isFile(),
);
const tool = (name) => path.join(import.meta.dirname, "node_modules/.bin", name);

test("the list of files is the one kept; UPDATE=1 keeps the new one", () => {
  // Parts are named by what is in them; how many there are is the bundler's.
  const named = new Set(packed.map((file) => file.replace(/chunk-[A-Z0-9]{8}\./, "chunk-[hash].")));
  const list = `${[...named].sort().join("\n")}\n`;
  const kept = new URL("files.txt", import.meta.url);
  if (process.env.UPDATE === "1") writeFileSync(kept, list);
  assert.equal(list, readFileSync(kept, "utf8"));
});

test("it depends on nothing, has no effects by itself, and brings its licence", () => {
  for (const kind of ["dependencies", "peerDependencies", "optionalDependencies", "bundleDependencies"])
    assert.deepEqual(Object.keys(manifest[kind] ?? {}), [], kind);
  for (const script of ["preinstall", "install", "postinstall", "prepare"])
    assert.equal(manifest.scripts?.[script], undefined, script);
  assert.deepEqual(
    readdirSync(path.join(folder, "node_modules")).filter((name) => !name.startsWith(".")),
    [NAME],
  );
  assert.equal(manifest.sideEffects, false);
  assert.equal(manifest.license, "Apache-2.0");
  assert.equal(
    readFileSync(path.join(installed, "LICENSE"), "utf8"),
    readFileSync(path.join(repository, "LICENSE"), "utf8"),
  );
});

test("nothing names a folder of the machine it was built on", () => {
  const names = ["/home/", "/Users/", path.resolve(repository), homedir(), path.join(tmpdir(), "/")];
  assert.ok(packed.length > 50);
  for (const file of packed) {
    const text = readFileSync(path.join(installed, file), "latin1");
    for (const name of names) if (name.length > 1) assert.ok(!text.includes(name), `${file} has ${name}`);
  }
});

test("publint, strictly, finds nothing", () => {
  assert.match(run(tool("publint"), ["run", tarball(), "--strict"], folder), /All good!/);
});

test("are the types wrong? They are not", () => {
  // What has no code has no types: the wasm, the schemas, the script for a page.
  const others = files.map((name) => name.slice(2));
  const args = [tarball(), "--profile", "node16", "--format", "json", "--exclude-entrypoints", ...others];
  const { analysis } = JSON.parse(run(tool("attw"), args, folder));
  assert.deepEqual(Object.keys(analysis.entrypoints).sort(), code.map((name) => name.replace(NAME, ".")).sort());
  // Node before 12.7 knew no `exports`.
  const problems = analysis.problems.filter(({ resolutionKind }) => resolutionKind !== "node10");
  assert.deepEqual(problems, []);
});

test("every entry is imported and required, and has the same names both ways", async () => {
  assert.ok(code.length >= 8, String(code));
  write(folder, { "here.mjs": "export const load = (name) => import(name);\n" });
  const here = pathToFileURL(path.join(folder, "here.mjs"));
  const { load } = await import(here);
  const require = createRequire(here);
  for (const name of code) {
    const names = Object.keys(await load(name)).sort();
    assert.ok(names.length > 0, name);
    assert.deepEqual(Object.keys(require(name)).sort(), names, name);
    assert.ok(require.resolve(name).startsWith(installed), name);
  }
});

test("every file that is named can be had by its name", () => {
  const require = createRequire(path.join(folder, "here.mjs"));
  const named = files.flatMap((name) => {
    if (!name.includes("*")) return name;
    const [from, to] = manifest.exports[name].split("*");
    const found = readdirSync(path.join(installed, from));
    return found.filter((file) => file.endsWith(to)).map((file) => name.replace("*", file));
  });
  assert.ok(named.length > files.length);
  for (const name of named) assert.ok(existsSync(require.resolve(`${NAME}${name.slice(1)}`)), name);
});

test("every command says how it is used", { skip: bin.length === 0 && "the package has no command" }, () => {
  for (const name of bin) {
    const said = run(path.join(folder, "node_modules/.bin", name), ["--help"], folder);
    assert.ok(said.includes(name), said);
  }
});
