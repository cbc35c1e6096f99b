// The package as it would be published: packed once, installed into throw-away projects.
import { execFileSync } from "node:child_process";
import { copyFileSync, lstatSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const repository = fileURLToPath(new URL("../..", import.meta.url));
/** Everything the suite makes. */
export const made = path.join(repository, "target/packaging");
const projects = path.join(made, "projects");
const require = createRequire(import.meta.url);

export const NAME = "telecom-service-rules";

/** Packs the package and forgets the projects of the last run. */
export function pack() {
  rmSync(made, { recursive: true, force: true });
  mkdirSync(projects, { recursive: true });
  npm(["pack", path.join(repository, "pkg"), "--pack-destination", made, "--silent"], made);
}

/** The packed file. */
export function tarball() {
  const [file, ...more] = readdirSync(made).filter((name) => name.endsWith(".tgz"));
  if (file === undefined || more.length > 0) throw new Error("pack the package first: node run.mjs");
  return path.join(made, file);
}

/** An empty project with the package installed and the files given: name → text, or the name of one of this folder. */
export function project(name, files = {}) {
  const folder = path.join(projects, name);
  mkdirSync(folder, { recursive: true });
  write(folder, { "package.json": JSON.stringify({ name, private: true, type: "module" }) });
  // Nothing is fetched: the package depends on nothing.
  npm(["install", tarball(), "--no-save", "--offline", "--no-audit", "--no-fund", "--no-package-lock"], folder);
  const installed = path.join(folder, "node_modules", NAME);
  // The repository above has a link of the same name: the tests would pass with it.
  if (!lstatSync(installed).isDirectory()) throw new Error(`${installed} is not the packed package`);
  write(folder, files);
  return folder;
}

/** Writes files into a folder: name → text; `null` copies the file of that name from beside this one. */
export function write(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    const to = path.join(folder, name);
    mkdirSync(path.dirname(to), { recursive: true });
    if (text === null) copyFileSync(fileURLToPath(new URL(path.basename(name), import.meta.url)), to);
    else writeFileSync(to, text);
  }
}

/** Runs a program in a folder; gives what it printed, or fails with all of what it said. */
export function run(command, args, cwd, env = {}) {
  try {
    return execFileSync(command, args, {
      cwd,
      encoding: "utf8",
      env: { ...process.env, NODE_OPTIONS: "", ...env },
      maxBuffer: 1 << 26,
      stdio: ["ignore", "pipe", "pipe"],
      timeout: 120_000,
    });
  } catch (error) {
    throw new Error(`${path.basename(command)} ${args.join(" ")}: ${error.stdout}${error.stderr}`, { cause: error });
  }
}

function npm(args, cwd) {
  return run("npm", args, cwd, { npm_config_update_notifier: "false" });
}

/** The version of a tool, as installed. */
export const version = (tool) => {
  const [file] = require.resolve.paths(tool).map((folder) => path.join(folder, tool, "package.json"));
  try {
    return JSON.parse(readFileSync(file, "utf8")).version;
  } catch {
    return JSON.parse(readFileSync(path.join(repository, "node_modules", tool, "package.json"), "utf8")).version;
  }
};

/** What package.json promises, read from the package as installed in a folder. */
export function promised(folder) {
  const manifest = JSON.parse(readFileSync(path.join(folder, "node_modules", NAME, "package.json"), "utf8"));
  const names = Object.keys(manifest.exports);
  const address = (name) => `${NAME}${name.slice(1)}`;
  // A file that is only named has no code to import: the wasm, schemas, the script for a page.
  const isCode = (name) => typeof manifest.exports[name] === "object";
  return {
    manifest,
    code: names.filter(isCode).map(address),
    files: names.filter((name) => !isCode(name)),
    bin: Object.keys(typeof manifest.bin === "string" ? { [NAME]: manifest.bin } : (manifest.bin ?? {})),
  };
}
