// Makes dist/ from src/ and the bindgen output: one optimised wasm, its glue, one bundle an entry, the types.
import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { deflateSync } from "node:zlib";
import { build, transform } from "esbuild";

const pkg = fileURLToPath(new URL("..", import.meta.url));
const bindgen = path.join(pkg, "../target/bindgen");
const dist = path.join(pkg, "dist");
const bin = (name) => path.join(pkg, "../node_modules/.bin", name);

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
// The package has to carry its licence, the repository has one.
copyFileSync(path.join(pkg, "../LICENSE"), path.join(pkg, "LICENSE"));
// What the sources import and nobody ships.
const made = path.join(pkg, "../target/package");
mkdirSync(made, { recursive: true });

const wasm = path.join(dist, "telecom.wasm");
const features = "bulk-memory nontrapping-float-to-int reference-types sign-ext mutable-globals multivalue";
execFileSync(bin("wasm-opt"), [
  path.join(bindgen, "telecom_bg.wasm"),
  ...["-O3", "-o", wasm],
  // Inlining and parting the data make the file smaller and what is sent of it larger: 201 instead of 180 kB, brotli.
  ...["-aimfs", "0", "-fimfs", "0", "-ocimfs", "0", "--skip-pass=memory-packing"],
  ...features.split(" ").map((feature) => `--enable-${feature}`),
]);
anonymise(wasm);
const packed = deflateSync(readFileSync(wasm), { level: 9 }).toString("base64");
writeFileSync(path.join(made, "packed.js"), `export const WASM = "${packed}";\n`);
writeFileSync(
  path.join(made, "packed.d.ts"),
  "/** The wasm file, deflated (zlib), as base64. */\nexport const WASM: string;\n",
);

/**
 * Panics name source files by their full path, also of crates, and so the folder of whoever built this. The length of each
 * text is written elsewhere in the file: what goes is overwritten, not cut.
 */
function anonymise(file) {
  const registry = path.join(process.env.CARGO_HOME ?? path.join(homedir(), ".cargo"), "registry/src/");
  const bytes = readFileSync(file);
  for (let at = bytes.indexOf(registry); at >= 0; at = bytes.indexOf(registry, at)) {
    const end = bytes.indexOf("/", at + registry.length);
    bytes.fill("/", at, end);
  }
  writeFileSync(file, bytes);
}

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
writeFileSync(path.join(made, "glue.js"), factory(readFileSync(path.join(bindgen, "telecom.js"), "utf8")));

const functions = readFileSync(path.join(bindgen, "telecom.d.ts"), "utf8").matchAll(
  /^export function (\w+)\((.*)\): (.*);$/gm,
);
const members = [...functions].map(([, name, args, result]) =>
  name === "initSync" ? "" : `  ${name}(${args}): ${result === "any" ? "unknown" : result};\n`,
);
writeFileSync(
  path.join(made, "glue.d.ts"),
  `export interface Glue {\n  initSync(from: { module: WebAssembly.Module }): { memory: WebAssembly.Memory };\n${members.join("")}}\nexport function createGlue(): Glue;\n`,
);

const source = (name) => path.join(pkg, "src", name);
/**
 * Tables as text that `JSON.parse` reads: an engine of JavaScript reads that in half the time of the same table as code
 * (docs/benchmarks.md). The generated literals are JSON already; one that is not stops the build.
 */
const tables = {
  name: "tables",
  setup: ({ onLoad }) =>
    onLoad({ filter: /generated[/\\](catalogue|clauses|texts\.\w\w)\.ts$/ }, ({ path }) => {
      const literal = /^((?:export )?const \w+: .+) = (\{\n[^]*?\n\})(?: as const)?;$/gm;
      const contents = readFileSync(path, "utf8").replace(literal, (_, declared, json) => {
        const text = JSON.stringify(JSON.parse(json)).replace(/[\\']/g, "\\$&");
        return `${declared} = /* @__PURE__ */ JSON.parse('${text}');`;
      });
      return { contents, loader: "ts" };
    }),
};

const common = {
  bundle: true,
  target: "es2022",
  legalComments: "none",
  logLevel: "warning",
  charset: "utf8",
  plugins: [tables],
};
const small = { minifySyntax: true, minifyWhitespace: true };
/** What can be imported: name in the addresses of the package → source. */
const ENTRIES = {
  index: source("index.ts"),
  node: source("node.ts"),
  inline: source("inline.ts"),
  ics: source("ics.ts"),
  cloudevents: source("cloudevents.ts"),
  problem: source("problem.ts"),
  tmf: source("tmf.ts"),
  transcript: source("transcript.ts"),
  table: source("table.ts"),
  "pool-web": source("pool-web.ts"),
  "pool-node": source("pool-node.ts"),
  "texts.zh": source("generated/texts.zh.ts"),
  "texts.en": source("generated/texts.en.ts"),
};
await build({
  ...common,
  ...small,
  entryPoints: {
    ...ENTRIES,
    packed: path.join(made, "packed.js"),
    "pool-worker": source("pool-worker.ts"),
    "pool-worker-node": source("pool-worker-node.ts"),
  },
  outdir: dist,
  format: "esm",
  splitting: true,
  external: ["node:*"],
});
// For a page opened from a file, which may not load modules: one script that sets a global.
await build({
  ...common,
  ...small,
  entryPoints: { "inline.global": ENTRIES.inline },
  outdir: dist,
  format: "iife",
  globalName: "telecomServiceRules",
});

/** What Node never requires: the entries of browsers, and what threads begin with. */
const ESM_ONLY = ["index.js", "inline.global.js", "pool-web.js", "pool-worker.js", "pool-worker-node.js"];
// CommonJS: the same files one by one, so that the entries share their classes and texts are loaded when asked for.
for (const file of readdirSync(dist).filter((file) => file.endsWith(".js") && !ESM_ONLY.includes(file))) {
  const text = readFileSync(path.join(dist, file), "utf8");
  const to = path.join(dist, file.replace(/\.js$/, ".cjs"));
  // A file with nothing but a default needs no names looked up, and readers of types find `exports.default` in it.
  const lone = /^(?!import)(.*)export\{(\w+) as default\};\s*$/s.exec(text);
  if (lone !== null) {
    writeFileSync(to, `Object.defineProperty(exports,"__esModule",{value:!0});${lone[1]}exports.default=${lone[2]};\n`);
    continue;
  }
  const { code } = await transform(text, {
    ...small,
    format: "cjs",
    // So that the names of the exports are written where Node and others look for them without running the file.
    platform: "node",
    target: common.target,
    charset: "utf8",
    supported: { "dynamic-import": false },
    define: { "import.meta.url": "addressOfFile" },
  });
  // Only where it is asked for: what is bundled for a browser must not ask for Node's modules.
  const address = 'const addressOfFile=require("node:url").pathToFileURL(__filename).href;';
  const here = code.includes("addressOfFile") ? address : "";
  writeFileSync(to, here + code.replace(/require\("(\.\/[^"]+)\.js"\)/g, 'require("$1.cjs")'));
}

// The command line, with the libraries it uses inside; the engine stays where it is.
const beside = { "../node.ts": "./node.js", "../pool-node.ts": "./pool-node.js", "../table.ts": "./table.js" };
const { metafile } = await build({
  ...common,
  ...small,
  entryPoints: { cli: source("cli/main.ts") },
  outdir: dist,
  format: "esm",
  platform: "node",
  metafile: true,
  // Libraries of the older form ask for Node's own modules by `require`.
  banner: {
    js: `#!/usr/bin/env node\nimport { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);`,
  },
  plugins: [
    tables,
    {
      name: "beside",
      setup: ({ onResolve }) =>
        onResolve({ filter: /^\.\.\/((pool-)?node|table)\.ts$/ }, ({ path }) => ({
          path: beside[path],
          external: true,
        })),
    },
  ],
});
chmodSync(path.join(dist, "cli.js"), 0o755);
writeFileSync(path.join(dist, "cli.LICENSES.txt"), licences(metafile));

/** The licences of the libraries inside a bundle: whoever passes it on has to pass them on as well. */
function licences({ inputs }) {
  const folders = Object.keys(inputs).flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
  return [...new Set(folders)]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
      const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
      if (file === undefined) throw new Error(`${name} has no licence text`);
      return `${name} ${version} (${license})\n\n${readFileSync(path.join(folder, file), "utf8").trim()}\n`;
    })
    .join(`\n${"-".repeat(80)}\n\n`);
}

execFileSync(bin("tsc"), ["-p", path.join(pkg, "tsconfig.types.json")], { stdio: "inherit" });
const types = path.join(dist, "types");
const declarations = () => readdirSync(types, { recursive: true }).filter((file) => file.endsWith(".d.ts"));
for (const file of declarations()) {
  const at = path.join(types, file);
  writeFileSync(at, readFileSync(at, "utf8").replace(/(from |import\()"(\.[^"]*)\.ts"/g, '$1"$2.js"'));
}
// What no entry leads to describes our own insides, and names files that nobody ships.
const reached = new Set();
function reach(file) {
  if (reached.has(file)) return;
  reached.add(file);
  const text = readFileSync(path.join(types, file), "utf8");
  for (const [, at] of text.matchAll(/(?:from |import\()"(\.[^"]*)\.js"/g))
    reach(path.join(path.dirname(file), `${at}.d.ts`));
}
for (const entry of Object.keys(ENTRIES)) reach(`${entry.replace("texts.", "generated/texts.")}.d.ts`);
for (const file of declarations()) if (!reached.has(file)) rmSync(path.join(types, file));
// Types of the CommonJS files: all of them are those of the ES modules, only the values are named once more.
for (const entry of Object.keys(ENTRIES).filter((entry) => !ESM_ONLY.includes(`${entry}.js`))) {
  const file = path.join(types, `${entry.replace("texts.", "generated/texts.")}.d.cts`);
  const esm = `"./${path.basename(file, ".d.cts")}.js" with { "resolution-mode": "import" }`;
  const values = Object.entries(createRequire(import.meta.url)(path.join(dist, `${entry}.cjs`)));
  const lines = values.map(([name, value]) => {
    if (name === "default") return "declare const value: typeof esm.default;\nexport default value;";
    const alias = /^class\b/.test(String(value)) ? `\nexport type ${name} = esm.${name};` : "";
    return `export declare const ${name}: typeof esm.${name};${alias}`;
  });
  writeFileSync(file, [`export type * from ${esm};`, `import type * as esm from ${esm};`, ...lines, ""].join("\n"));
}
