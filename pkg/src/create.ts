import { engineOf, type Engine } from "./engine.ts";
import { RulesError } from "./errors.ts";
import { only } from "./options.ts";
import type { Address, Module } from "./host.ts";
import type { Profile } from "./profile.ts";
import type { Texts } from "./texts.ts";

/** What an engine is made of. */
export interface EngineOptions {
  /** The operator's own policy, facts, list members and rules. */
  readonly profile?: Profile;
  /**
   * Where the wasm is: an address, its bytes or a compiled module (compile once, post it to workers). By default the file
   * beside this package's code; where a bundler left it behind, the copy inside the code.
   */
  readonly wasm?: string | Address | ArrayBuffer | ArrayBufferView | Module;
  /** Languages of the texts; both by default. */
  readonly languages?: readonly ("zh" | "en")[];
}

/** What an engine is made of when nothing may be awaited. */
export interface SyncOptions {
  /** The operator's own policy, facts, list members and rules. */
  readonly profile?: Profile;
  /** Texts imported from `telecom-service-rules/texts/zh` and `…/en`; without them texts are empty. */
  readonly texts?: readonly Texts[];
}

const ENGINE = ["profile", "wasm", "languages"];

/** Loads the texts of some languages, in parallel. @internal */
export async function loadTexts(languages: readonly ("zh" | "en")[] = ["zh", "en"]): Promise<readonly Texts[]> {
  const known = (language: unknown) => language === "zh" || language === "en";
  if (!(Array.isArray as (value: unknown) => boolean)(languages) || !languages.every(known))
    throw new RulesError("E_VALUE", "languages", "zh | en");
  const load = { zh: () => import("./generated/texts.zh.ts"), en: () => import("./generated/texts.en.ts") };
  return (await Promise.all(languages.map((language) => load[language]()))).map((module) => module.default);
}

/**
 * Makes an engine at once, from a compiled module: for workers and kiosks that compile it once.
 *
 * @throws RulesError `E_TYPE` for what is no module, and for a profile that cannot be used (see `checkProfile`)
 *
 * @example
 * ```ts
 * import { readFileSync } from "node:fs";
 * import { fileURLToPath } from "node:url";
 * import { createEngineSync } from "telecom-service-rules";
 * import en from "telecom-service-rules/texts/en";
 * const file = fileURLToPath(import.meta.resolve("telecom-service-rules/wasm"));
 * const engine = createEngineSync(new WebAssembly.Module(readFileSync(file)), { texts: [en] });
 * console.log(engine.members("Province")[0]!.text.en); // Henan
 * ```
 */
export function createEngineSync(module: Module, options: SyncOptions = {}): Engine {
  if (!(module instanceof WebAssembly.Module)) throw new RulesError("E_TYPE", "module", "WebAssembly.Module");
  return engineOf(module, options.texts ?? [], options.profile);
}

type Wasm = NonNullable<EngineOptions["wasm"]>;

/** Reads a file, where the host lets programs do so. */
type ReadFile = (file: URL) => BufferSource;

/** A module from what the caller has. What goes wrong may quote it, so only the place is told. @internal */
export async function compile(wasm: Wasm, read?: ReadFile): Promise<WebAssembly.Module> {
  return moduleOf(wasm, read).catch(() => {
    throw new RulesError("E_UNREADABLE", "wasm", "URL, bytes or WebAssembly.Module");
  });
}

async function moduleOf(wasm: Wasm, read?: ReadFile): Promise<WebAssembly.Module> {
  if (wasm instanceof WebAssembly.Module) return wasm;
  if (typeof wasm !== "string" && !(wasm instanceof URL)) return WebAssembly.compile(wasm as BufferSource);
  // Node's `fetch` knows no files, and a file is what `import.meta.resolve` names there.
  if (read !== undefined && String(wasm).startsWith("file:")) return WebAssembly.compile(read(new URL(wasm)));
  const response = fetch(wasm);
  // A server that does not know the type of wasm files still serves the right bytes.
  const typed = (await response).headers.get("content-type")?.startsWith("application/wasm");
  return typed ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await (await response).arrayBuffer());
}

/** The module from the copy inside the code. @internal */
export async function unpacked(): Promise<WebAssembly.Module> {
  const { WASM } = await import("../../target/package/packed.js");
  const bytes = Uint8Array.from(atob(WASM), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return WebAssembly.compile(await new Response(stream).arrayBuffer());
}

/** Makes an engine. @internal */
export async function create(
  options: EngineOptions,
  byDefault: () => Promise<WebAssembly.Module>,
  read?: ReadFile,
): Promise<Engine> {
  only(options, ENGINE);
  const { wasm, languages, profile } = options;
  const loaded = wasm === undefined ? byDefault() : compile(wasm, read);
  const [module, texts] = await Promise.all([loaded, loadTexts(languages)]);
  return engineOf(module, texts, profile);
}
