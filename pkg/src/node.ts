import { readFileSync } from "node:fs";
import { create, type EngineOptions } from "./create.ts";
import type { Engine } from "./engine.ts";

export { createEngineSync, type EngineOptions, type SyncOptions } from "./create.ts";
export * from "./exports.ts";

/**
 * Makes an engine; afterwards every call is synchronous.
 *
 * @throws RulesError `E_UNREADABLE` at `wasm` when there is no wasm to be had there, and for a profile that cannot be used (see
 * `checkProfile`)
 *
 * @example
 * ```ts
 * import { createEngine } from "telecom-service-rules";
 * const engine = await createEngine({ profile: { id: "my-company" }, languages: ["en"] });
 * console.log(engine.version().profile); // my-company
 * ```
 */
export function createEngine(options: EngineOptions = {}): Promise<Engine> {
  return create(
    options,
    async () => {
      // At once: threads for reading and compiling cost a short-lived process more than they save.
      return new WebAssembly.Module(readFileSync(new URL("./telecom.wasm", import.meta.url)));
    },
    readFileSync,
  );
}
