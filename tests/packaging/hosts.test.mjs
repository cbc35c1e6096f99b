// The same program in every host the package promises, and the same bytes from each.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { copyFileSync, readFileSync, renameSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import nodeResolve from "@rollup/plugin-node-resolve";
import { build as esbuild, transform } from "esbuild";
import { rollup } from "rollup";
import * as vite from "vite";
import webpack from "webpack";
import { STRICT, launch, look, serve, sizes } from "./browser.mjs";
import { checkDocument, keep } from "./matrix.mjs";
import { meets, questions } from "./questions.mjs";
import { NAME, project, run, version, write } from "./tarball.mjs";

const rows = [];
let expected, browser;

before(async () => {
  browser = await launch();
});
after(async () => {
  await browser.close();
  keep(rows, { Node: process.versions.node, Chromium: browser.version() });
});

/** One host: its row in the matrix is what `check` found. */
function host(name, imports, check) {
  test(name, async (t) => {
    const row = { host: name, imports, result: "FAILED" };
    rows.push(row);
    const found = await check(t);
    if (found.skipped !== undefined) {
      row.result = `not tried: ${found.skipped}`;
      return t.skip(found.skipped);
    }
    const { text, ...measured } = found;
    assert.ok(expected !== undefined, "there is nothing to compare with");
    assert.ok(text === expected, `other bytes: ${text.slice(0, 200)}`);
    Object.assign(row, measured, { result: "the same bytes" });
  });
}

const shared = { "ask.mjs": null, "show.mjs": null, "questions.mjs": questions };
/** A program that asks by an entry; `then` is what becomes of the answer. */
const program = (entry, then, options = "") => `
import { RulesError, createEngine } from "${entry}";
import { ask } from "./ask.mjs";
import { questions } from "./questions.mjs";
${then(`ask({ RulesError, createEngine }, questions${options})`)};
`;
const printed = (asked) => `process.stdout.write(await ${asked})`;
const shown = (asked) => `import { show } from "./show.mjs";\nshow(${asked})`;
const posted = (asked) => `${asked}.then(postMessage, (error) => postMessage(String(error)))`;
const INLINE = `${NAME}/inline`;

/** Runs a program, and again without the wasm file: that tells where the wasm came from. */
function printedBy(folder, command, args) {
  const text = run(command, args, folder).trimEnd();
  const file = path.join(folder, "node_modules", NAME, "dist/telecom.wasm");
  renameSync(file, `${file}.away`);
  let wasm = "file of the package";
  try {
    if (run(command, args, folder).trimEnd() === text) wasm = "copy in the code";
  } catch {
    // It needs the file.
  } finally {
    renameSync(`${file}.away`, file);
  }
  return { text, wasm };
}
const node = (folder, file) => printedBy(folder, process.execPath, [file]);

test("node gives what the golden cases say", () => {
  const folder = project("node-esm", { ...shared, "main.mjs": program(NAME, printed) });
  const text = run(process.execPath, ["main.mjs"], folder);
  meets(text);
  expected = text;
});

host("Node, ES modules", NAME, () => node(project("node-esm"), "main.mjs"));

host("Node, CommonJS", NAME, async () => {
  const { code } = await transform(
    program(NAME, (asked) => `${asked}.then((text) => process.stdout.write(text))`),
    {
      format: "cjs",
    },
  );
  const commonJs = async (text) => (await transform(text, { format: "cjs" })).code;
  const files = {
    "main.cjs": code.replaceAll(".mjs", ".cjs"),
    "ask.cjs": await commonJs(readFileSync(new URL("ask.mjs", import.meta.url), "utf8")),
    "questions.cjs": await commonJs(questions),
  };
  return node(project("node-cjs", files), "main.cjs");
});

host("Node, the wasm inside the code", INLINE, () => {
  const folder = project("node-inline", { ...shared, "main.mjs": program(INLINE, printed) });
  return node(folder, "main.mjs");
});

for (const [what, wasm] of [
  ["an address", "import.meta.resolve(WASM)"],
  ["a URL", "new URL(import.meta.resolve(WASM))"],
  ["bytes", "readFileSync(new URL(import.meta.resolve(WASM)))"],
  ["a compiled module", "new WebAssembly.Module(readFileSync(new URL(import.meta.resolve(WASM))))"],
])
  host(`Node, \`createEngine({ wasm })\`: ${what}`, NAME, () => {
    const main = `import { readFileSync } from "node:fs";\nconst WASM = "${NAME}/wasm";\n`;
    const folder = project("node-wasm", shared);
    write(folder, { "main.mjs": main + program(NAME, printed, `, { wasm: ${wasm} }`) });
    return node(folder, "main.mjs");
  });

host("Node, `worker_threads`: a module compiled once and posted", NAME, () => {
  const folder = project("node-worker", {
    ...shared,
    "main.mjs": `
import { readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
const worker = new Worker(new URL("worker.mjs", import.meta.url));
worker.on("message", (text) => process.stdout.write(text, () => worker.terminate()));
worker.postMessage(new WebAssembly.Module(readFileSync(new URL(import.meta.resolve("${NAME}/wasm")))));
`,
    "worker.mjs": `import { parentPort } from "node:worker_threads";
const wasm = new Promise((resolve) => parentPort.once("message", resolve));
${program(NAME, (asked) => `parentPort.postMessage(await ${asked})`, ", { wasm: await wasm }")}`,
  });
  return node(folder, "main.mjs");
});

/** A runtime from npm; where its binary could not be installed the row says so. */
function runtime(name, entry, args) {
  const folder = project(`${name}-${entry === NAME ? "esm" : "inline"}`, {
    ...shared,
    "main.mjs": program(entry, printed),
  });
  const binary = createRequire(import.meta.url).resolve(`${name}/package.json`);
  const command = path.join(path.dirname(binary), "../.bin", name);
  try {
    run(command, ["--version"], folder);
  } catch {
    return { skipped: `npm could not install ${name} for this machine` };
  }
  return printedBy(folder, command, args);
}
const deno = ["run", "--no-prompt", "--no-remote", "--allow-read=.", "main.mjs"];
const bun = ["--no-install", "main.mjs"];
for (const [name, tool, args] of [
  ["Deno", "deno", deno],
  ["Bun", "bun", bun],
]) {
  const named = `${name} ${version(tool)}`;
  host(named, NAME, () => runtime(tool, NAME, args));
  host(`${named}, the wasm inside the code`, INLINE, () => runtime(tool, INLINE, args));
}

const page = (script, head = "") =>
  `<!doctype html><meta charset="utf-8"><title>page</title>${head}<body>${script}</body>`;
const moduleScript = (file) => `<script type="module" src="${file}"></script>`;
const metaPolicy = `<meta http-equiv="content-security-policy" content="${STRICT}">`;

/** What a page gives, and what is wrong with it: all that is allowed is the 404 of a file a bundler left behind. */
function judged({ outcome, text, complaints, violations, elsewhere, loaded }, folder) {
  assert.deepEqual({ violations, elsewhere }, { violations: [], elsewhere: [] });
  assert.equal(outcome, "answer", text);
  const copy = readFileSync(path.join(folder, "node_modules", NAME, "dist/packed.js"), "latin1").slice(50, 150);
  const fetched = loaded.some(({ body }) => body.subarray(0, 4).toString("latin1") === "\0asm");
  const copied = loaded.some(({ body }) => body.includes(copy));
  assert.ok(fetched || copied, "where does the wasm come from?");
  const left = complaints.filter((text) => /status of 404 .*telecom.*\.wasm/.test(text));
  assert.deepEqual(complaints, left);
  assert.ok(left.length <= (fetched ? 0 : 1), String(left));
  const wasm = [
    fetched ? "file, fetched" : "copy in the code",
    ...(fetched && copied ? ["the copy comes along"] : []),
    ...(left.length > 0 ? ["after a 404 for the file"] : []),
  ].join("; ");
  return { text, wasm };
}

async function served(folder, { from = folder, policy = STRICT, policyText = "strict" } = {}) {
  const site = await serve(from, policy);
  try {
    const found = await look(browser, site.address);
    return { policy: policyText, ...judged(found, folder), ...sizes(found.loaded) };
  } finally {
    await site.close();
  }
}

const dist = `./node_modules/${NAME}/dist`;

test("a page without 'wasm-unsafe-eval' gets no engine, and the test sees why", async () => {
  const folder = project("plain", {
    ...shared,
    "index.html": page(moduleScript("main.mjs")),
    "main.mjs": program(`${dist}/index.js`, shown),
  });
  const site = await serve(folder, "default-src 'self'");
  const { outcome, violations } = await look(browser, site.address);
  await site.close();
  assert.equal(outcome, "failure");
  assert.ok(violations.includes("script-src wasm-eval"), String(violations));
});

host('Page, `<script type="module">`', "dist/index.js", () => served(project("plain")));

host("Page, import map", NAME, async () => {
  const map = JSON.stringify({ imports: { [NAME]: `${dist}/index.js` } });
  const folder = project("import-map", {
    ...shared,
    "index.html": page(moduleScript("main.mjs"), `<script type="importmap">${map}</script>`),
    "main.mjs": program(NAME, shown),
  });
  const hash = createHash("sha256").update(map).digest("base64");
  const policy = STRICT.replace("script-src", `script-src 'sha256-${hash}'`);
  return served(folder, { policy, policyText: "strict, and the map's hash" });
});

const asks = (worker, prepare = "") => `
import { show } from "./show.mjs";
const worker = ${worker};
show(new Promise((resolve, reject) => {
  worker.onmessage = ({ data }) => resolve(data);
  worker.onerror = ({ message }) => reject(new Error(message));
}));
${prepare}`;
const ownWorker = 'new Worker("worker.mjs", { type: "module" })';

host("Web Worker", "dist/index.js", () =>
  served(
    project("worker", {
      ...shared,
      "index.html": page(moduleScript("main.mjs")),
      "main.mjs": asks(ownWorker),
      "worker.mjs": program(`${dist}/index.js`, posted),
    }),
  ),
);

host("Web Worker: a module compiled on the page and posted", "dist/index.js", () =>
  served(
    project("worker-posted", {
      ...shared,
      "index.html": page(moduleScript("main.mjs")),
      "main.mjs": asks(
        ownWorker,
        `WebAssembly.compileStreaming(fetch("${dist}/telecom.wasm")).then((module) => worker.postMessage(module));`,
      ),
      "worker.mjs": `const wasm = new Promise((resolve) => addEventListener("message", ({ data }) => resolve(data)));
${program(`${dist}/index.js`, posted, ", { wasm: await wasm }")}`,
    }),
  ),
);

const bundled = {
  ...shared,
  "index.html": page(moduleScript("main.mjs")),
  "main.mjs": program(NAME, shown),
};
const inWorker = 'new Worker(new URL("./worker.mjs", import.meta.url), { type: "module" })';
const withWorker = { ...bundled, "main.mjs": asks(inWorker), "worker.mjs": program(NAME, posted) };
const silent = { configFile: false, logLevel: "silent" };

const places = [
  ["", "", bundled],
  ["-worker", ", in a Web Worker", withWorker],
];

for (const [suffix, where, files] of places)
  host(`Vite ${version("vite")}, built${where}`, NAME, async () => {
    const folder = project(`vite${suffix}`, files);
    await vite.build({ root: folder, ...silent });
    return served(folder, { from: path.join(folder, "dist") });
  });

host(`Vite ${version("vite")}, built, in a Web Worker, \`worker.format: "es"\``, NAME, async () => {
  const folder = project("vite-worker-es", withWorker);
  await vite.build({ root: folder, ...silent, worker: { format: "es" } });
  return served(folder, { from: path.join(folder, "dist") });
});

for (const [suffix, where, files] of places)
  host(`Vite ${version("vite")}, while developing${where}`, NAME, async () => {
    const folder = project(`vite-dev${suffix}`, files);
    const server = await vite.createServer({ root: folder, ...silent, server: { host: "127.0.0.1" } });
    try {
      await server.listen();
      // What is loaded while developing says nothing of what is sent later.
      return { policy: "none", ...judged(await look(browser, server.resolvedUrls.local[0]), folder) };
    } finally {
      await server.close();
    }
  });

/** Bundles with what webpack does by itself; fails on anything it says but the sizes. */
async function packedByWebpack(folder, entry) {
  const stats = await new Promise((resolve, reject) =>
    webpack(
      { mode: "production", context: folder, entry, output: { path: path.join(folder, "dist") } },
      (error, stats) => (error ? reject(error) : resolve(stats)),
    ),
  );
  const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
  const said = [...errors, ...warnings.filter(({ message }) => !/size limit|performance recommend/.test(message))];
  assert.deepEqual(
    said.map(({ message }) => message),
    [],
  );
  write(folder, { "dist/index.html": page('<script src="main.js"></script>') });
  return served(folder, { from: path.join(folder, "dist") });
}
for (const [suffix, where, files] of places)
  host(`webpack ${version("webpack")}${where}`, NAME, () =>
    packedByWebpack(project(`webpack${suffix}`, files), "./main.mjs"),
  );
host(`webpack ${version("webpack")}, \`require\``, NAME, () =>
  packedByWebpack(
    project("webpack-require", {
      ...shared,
      "main.cjs": `const { RulesError, createEngine } = require("${NAME}");
const { ask } = require("./ask.mjs");
const { questions } = require("./questions.mjs");
require("./show.mjs").show(ask({ RulesError, createEngine }, questions));
`,
    }),
    "./main.cjs",
  ),
);

/** Puts the wasm beside the bundle, which is where it looks. */
function copied(folder) {
  copyFileSync(path.join(folder, dist, "telecom.wasm"), path.join(folder, "dist/telecom.wasm"));
}

/** Bundles with nothing but a format. */
async function packedByEsbuild(folder, format, splitting = false) {
  const { warnings } = await esbuild({
    absWorkingDir: folder,
    entryPoints: ["main.mjs"],
    bundle: true,
    minify: true,
    format,
    splitting,
    outdir: "dist",
    logLevel: "silent",
  });
  assert.deepEqual(warnings, []);
  const script = format === "esm" ? moduleScript("main.js") : '<script src="main.js"></script>';
  write(folder, { "dist/index.html": page(script), "dist/kiosk.html": page(script, metaPolicy) });
  return path.join(folder, "dist");
}
for (const format of ["esm", "iife"])
  host(`esbuild ${version("esbuild")}, \`--format=${format}\``, NAME, async () => {
    const folder = project(`esbuild-${format}`, bundled);
    return served(folder, { from: await packedByEsbuild(folder, format) });
  });

host(`esbuild ${version("esbuild")}, \`--splitting\`, and the file copied beside`, NAME, async () => {
  const folder = project("esbuild-copied", bundled);
  const from = await packedByEsbuild(folder, "esm", true);
  copied(folder);
  return served(folder, { from });
});

async function packedByRollup(folder) {
  const warnings = [];
  const bundle = await rollup({
    input: path.join(folder, "main.mjs"),
    plugins: [nodeResolve()],
    onwarn: ({ message }) => warnings.push(message),
  });
  const from = path.join(folder, "dist");
  await bundle.write({ dir: from, format: "es" });
  await bundle.close();
  assert.deepEqual(warnings, []);
  write(folder, { "dist/index.html": page(moduleScript("main.js")) });
  return from;
}
host(`Rollup ${version("rollup")}`, NAME, async () => {
  const folder = project("rollup", bundled);
  return served(folder, { from: await packedByRollup(folder) });
});
host(`Rollup ${version("rollup")}, and the file copied beside`, NAME, async () => {
  const folder = project("rollup-copied", bundled);
  const from = await packedByRollup(folder);
  copied(folder);
  return served(folder, { from });
});

/** Opens a page from the disk: the policy can only stand in the page. */
async function opened(folder, file) {
  const found = await look(browser, pathToFileURL(path.join(folder, file)).href);
  return { policy: "strict, in the page", ...judged(found, folder), ...sizes(found.loaded) };
}

host("Page opened from a file, classic script", "dist/inline.global.js", async () => {
  const folder = project("kiosk", {
    ...shared,
    "index.html": page(`<script src="${dist}/inline.global.js"></script><script src="main.js"></script>`, metaPolicy),
    "main.mjs": program(NAME, shown).replace(
      /^import .*$/m,
      "const { RulesError, createEngine } = globalThis.telecomServiceRules;",
    ),
  });
  assert.ok(!readFileSync(path.join(folder, "main.mjs"), "utf8").includes(`from "${NAME}`));
  await esbuild({ absWorkingDir: folder, entryPoints: ["main.mjs"], bundle: true, format: "iife", outfile: "main.js" });
  return opened(folder, "index.html");
});

host(`Page opened from a file, bundled by esbuild ${version("esbuild")}`, INLINE, async () => {
  const folder = project("kiosk-bundled", { ...bundled, "main.mjs": program(INLINE, shown) });
  await packedByEsbuild(folder, "iife");
  return opened(folder, "dist/kiosk.html");
});

test("docs/hosts.md has what was measured", () =>
  checkDocument(rows, { Node: process.versions.node, Chromium: browser.version() }));
