// Who imports an adapter ships neither the engine nor the texts nor the wasm.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import nodeResolve from "@rollup/plugin-node-resolve";
import { build, transform } from "esbuild";
import { rollup } from "rollup";
import { NAME, project, promised, write } from "./tarball.mjs";

const folder = project("shaking");
const { code } = promised(folder);
/** Entries that are there to decide; any other is an adapter, which must do without the engine. */
const DECIDE = ["", "/inline", "/pool"].map((name) => `${NAME}${name}`);
const adapters = code.filter((name) => !DECIDE.includes(name) && !name.startsWith(`${NAME}/texts/`));

const at = (file) => path.join(folder, "node_modules", NAME, "dist", file);
const { default: texts } = await import(pathToFileURL(at("texts.zh.js")));
const longest = Object.values(texts.rules).reduce((long, [text]) => (text.length > long.length ? text : long), "");
/** What only one part has. */
const MARKS = {
  engine: "load_profile",
  texts: longest,
  wasm: readFileSync(at("packed.js"), "latin1").slice(50, 150),
  "the wasm's address": "telecom.wasm",
};
const marks = (text) => Object.keys(MARKS).filter((name) => text.includes(MARKS[name]));

const bundlers = {
  async esbuild(entry) {
    const options = { absWorkingDir: folder, entryPoints: [entry], bundle: true, format: "esm", charset: "utf8" };
    const { outputFiles } = await build({ ...options, minify: true, write: false, logLevel: "error" });
    return outputFiles[0].text;
  },
  async rollup(entry) {
    const bundle = await rollup({ input: path.join(folder, entry), plugins: [nodeResolve()] });
    const { output } = await bundle.generate({ format: "es", inlineDynamicImports: true });
    await bundle.close();
    return (await transform(output[0].code, { minify: true, charset: "utf8" })).code;
  },
};

const rows = [];
after(() => console.log(rows.join("\n")));

async function bundled(bundler, what, from) {
  const entry = `${what}-${from}.mjs`.replaceAll(/[^\w.-]/g, "_");
  write(folder, { [entry]: `export ${what} from "${from}";\n` });
  const text = await bundlers[bundler](entry);
  rows.push(`${bundler.padEnd(8)} ${`${what} from ${from}`.padEnd(50)} ${String(text.length).padStart(9)} bytes`);
  return text;
}

for (const bundler of Object.keys(bundlers)) {
  test(`${bundler}: the whole has all the marks, so that they can be missed`, async () => {
    assert.deepEqual(marks(await bundled(bundler, "*", NAME)), Object.keys(MARKS));
  });
  test(`${bundler}: an adapter is nothing but itself`, async () => {
    assert.ok(adapters.length >= 4, String(adapters));
    for (const name of adapters) {
      const text = await bundled(bundler, "*", name);
      assert.deepEqual(marks(text), [], name);
      assert.ok(text.length < 100_000, `${name}: ${text.length} bytes`);
    }
  });
  test(`${bundler}: only the error is only the error`, async () => {
    const text = await bundled(bundler, "{ RulesError }", NAME);
    assert.deepEqual(marks(text), []);
    assert.ok(text.includes("E_UNKNOWN_KEY") && text.length < 12_000, `${text.length} bytes`);
  });
}
