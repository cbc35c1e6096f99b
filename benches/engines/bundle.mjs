// What has to be shipped for an engine: its code with the 35 rules in one minified file, and its wasm.
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { brotli, sizes } from "../size.mjs";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
/** Beside node_modules, where the wasm is found. */
export const bundled = (name) => `./dist/${name}.mjs`;

/** Makes the file and gives the bytes of both, raw and compressed. */
export async function bundle(name, { wasm }) {
  const outfile = here(bundled(name));
  await build({
    entryPoints: [here(`./${name}.mjs`)],
    ...{ outfile, bundle: true, minify: true, format: "esm", platform: "node", logLevel: "error" },
    // Code in CommonJS asks for these.
    define: wasm === undefined ? {} : { __dirname: JSON.stringify(dirname(wasm)) },
    banner: { js: 'import { createRequire as ask } from "node:module"; const require = ask(import.meta.url);' },
  });
  const parts = [outfile, ...(wasm === undefined ? [] : [wasm])].map((file) => readFileSync(file));
  return parts.reduce((sum, part) => ({ raw: sum.raw + part.length, brotli: sum.brotli + brotli(part) }), {
    raw: 0,
    brotli: 0,
  });
}

/** The same of the package: the entry with its chunks, and its wasm; the texts are named apart. */
export function ownSize() {
  const { wasm, entry, entryRaw, zh } = sizes();
  return { raw: wasm.raw + entryRaw, brotli: wasm.brotli + entry, zh };
}
