// What the package weighs on the wire.
import { readFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const dist = new URL("../pkg/dist/", import.meta.url);
const read = (name) => readFileSync(new URL(name, dist));
export const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** An entry with the chunks that it imports at once; what it imports later, such as texts, is not among them. */
function withChunks(name, seen = new Set()) {
  if (seen.has(name)) return seen;
  seen.add(name);
  const code = read(name).toString();
  for (const [, chunk] of code.matchAll(/\b(?:from|import)\s*"\.\/([^"]+)"/g)) withChunks(chunk, seen);
  return seen;
}

/** Bytes of each part. */
export function sizes() {
  const wasm = read("telecom.wasm");
  const scripts = [...withChunks("index.js")].map(read);
  const sum = (lengths) => lengths.reduce((total, length) => total + length, 0);
  return {
    wasm: { raw: wasm.length, gzip: gzipSync(wasm, { level: 9 }).length, brotli: brotli(wasm) },
    zh: brotli(read("texts.zh.js")),
    entry: sum(scripts.map(brotli)),
    entryRaw: sum(scripts.map((script) => script.length)),
  };
}
