import { compile, create, unpacked, type EngineOptions } from "./create.ts";
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
  // Bundlers that do not know this way of naming a file leave it behind; a server then answers 404 or with its page. In a
  // classic script there is not even an address of the code, and to ask for the file's throws.
  const beside = async () => compile(new URL("./telecom.wasm", import.meta.url));
  return create(options, () => beside().catch(unpacked));
}
