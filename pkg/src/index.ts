import { compile, create, type EngineOptions } from "./create.ts";
import type { Engine } from "./engine.ts";

export { createEngineSync, type EngineOptions, type SyncOptions } from "./create.ts";
export * from "./exports.ts";

/** Makes an engine; afterwards every call is synchronous. */
export function createEngine(options: EngineOptions = {}): Promise<Engine> {
  return create(options, () => compile(new URL("./telecom.wasm", import.meta.url)));
}
