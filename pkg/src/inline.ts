// The same API with the wasm inside the code: for pages opened from a file, single-file bundles, places without `fetch`.
import { create, unpacked, type EngineOptions } from "./create.ts";
import type { Engine } from "./engine.ts";

export { createEngineSync, type EngineOptions, type SyncOptions } from "./create.ts";
export * from "./exports.ts";

/** Makes an engine; afterwards every call is synchronous. */
export function createEngine(options: EngineOptions = {}): Promise<Engine> {
  return create(options, unpacked);
}
