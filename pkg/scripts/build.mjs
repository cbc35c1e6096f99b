// Makes dist/ from src/ and the bindgen output: one optimised wasm, its glue, one bundle an entry, the types.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const pkg = fileURLToPath(new URL("..", import.meta.url));
const bindgen = path.join(pkg, "../target/bindgen");
const dist = path.join(pkg, "dist");
const bin = (name) => path.join(pkg, "../node_modules/.bin", name);

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });

const features = "bulk-memory nontrapping-float-to-int reference-types sign-ext mutable-globals multivalue";
execFileSync(bin("wasm-opt"), [
  path.join(bindgen, "telecom_bg.wasm"),
  ...["-O3", "-o", path.join(dist, "telecom.wasm")],
  // Inlining and parting the data make the file smaller and what is sent of it larger: 201 instead of 180 kB, brotli.
  ...["-aimfs", "0", "-fimfs", "0", "-ocimfs", "0", "--skip-pass=memory-packing"],
  ...features.split(" ").map((feature) => `--enable-${feature}`),
]);

/**
 * The glue of `--target web` is a module with one instance for ever. Here it becomes a function that makes a new one,
 * so that an engine can have its own and a trapped one can be replaced; the asynchronous loading is ours.
 */
function factory(glue) {
  const cut = (text, from, to) => {
    const [start, end] = [text.indexOf(from), to === undefined ? text.length : text.indexOf(to)];
    if (start < 0 || end < start)
      throw new Error(`the glue has no \`${start < 0 ? from : to}\`: see pkg/scripts/build.mjs`);
    return text.slice(0, start) + text.slice(end);
  };
  const names = [...glue.matchAll(/^export function (\w+)/gm)].map((match) => match[1]);
  let body = cut(glue, "async function __wbg_load", "function initSync");
  body = cut(body, "let __wbg_init_promise");
  body = body.replace(/^\/\* @ts-self-types.*\*\/\n/, "").replace(/^export function/gm, "function");
  return `export function createGlue() {\n${body}\nreturn { initSync, ${names.join(", ")} };\n}\n`;
}
writeFileSync(path.join(dist, "glue.js"), factory(readFileSync(path.join(bindgen, "telecom.js"), "utf8")));

const functions = readFileSync(path.join(bindgen, "telecom.d.ts"), "utf8").matchAll(
  /^export function (\w+)\((.*)\): (.*);$/gm,
);
const members = [...functions].map(([, name, args, result]) =>
  name === "initSync" ? "" : `  ${name}(${args}): ${result === "any" ? "unknown" : result};\n`,
);
writeFileSync(
  path.join(dist, "glue.d.ts"),
  `export interface Glue {\n  initSync(from: { module: WebAssembly.Module }): { memory: WebAssembly.Memory };\n${members.join("")}}\nexport function createGlue(): Glue;\n`,
);

const source = (name) => path.join(pkg, "src", name);
const common = { bundle: true, target: "es2022", legalComments: "none", logLevel: "warning" };
await build({
  ...common,
  entryPoints: {
    index: source("index.ts"),
    node: source("node.ts"),
    ics: source("ics.ts"),
    cloudevents: source("cloudevents.ts"),
    transcript: source("transcript.ts"),
    "texts.zh": source("generated/texts.zh.ts"),
    "texts.en": source("generated/texts.en.ts"),
  },
  outdir: dist,
  format: "esm",
  splitting: true,
  minifySyntax: true,
  minifyWhitespace: true,
  charset: "utf8",
  external: ["node:*"],
});
await build({
  ...common,
  entryPoints: { node: source("node.ts") },
  outdir: dist,
  outExtension: { ".js": ".cjs" },
  format: "cjs",
  platform: "node",
  charset: "utf8",
  define: { "import.meta.url": "here" },
  banner: { js: 'const here = require("node:url").pathToFileURL(__filename).href;' },
});

execFileSync(bin("tsc"), ["-p", path.join(pkg, "tsconfig.types.json")], { stdio: "inherit" });
for (const file of readdirSync(path.join(dist, "types"), { recursive: true })) {
  const at = path.join(dist, "types", file);
  if (statSync(at).isFile()) {
    writeFileSync(at, readFileSync(at, "utf8").replace(/(from |import\()"(\.[^"]*)\.ts"/g, '$1"$2.js"'));
  }
}
createRequire(import.meta.url)(path.join(dist, "node.cjs"));
