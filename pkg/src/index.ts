import { compile, create, unpacked, type EngineOptions } from "./create.ts";
import type { Engine } from "./engine.ts";

export { createEngineSync, type EngineOptions, type SyncOptions } from "./create.ts";
export * from "./exports.ts";

/** Makes an engine; afterwards every call is synchronous. */
export function createEngine(options: EngineOptions = {}): Promise<Engine> {
  // Bundlers that do not know this way of naming a file leave it behind; a server then answers 404 or with its page.
  return create(options, () => compile(new URL("./telecom.wasm", import.meta.url)).catch(unpacked));
}
