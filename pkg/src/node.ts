import { readFile } from "node:fs/promises";
import { create, type EngineOptions } from "./create.ts";
import type { Engine } from "./engine.ts";

export { createEngineSync, type EngineOptions, type SyncOptions } from "./create.ts";
export * from "./exports.ts";

/** Makes an engine; afterwards every call is synchronous. */
export function createEngine(options: EngineOptions = {}): Promise<Engine> {
  return create(options, async () => {
    const bytes = await readFile(new URL("./telecom.wasm", import.meta.url));
    return WebAssembly.compile(new Uint8Array(bytes));
  });
}
