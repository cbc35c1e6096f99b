import { engineOf, type Engine } from "./engine.ts";
import type { Profile } from "./profile.ts";
import type { Texts } from "./texts.ts";

/** What an engine is made of. */
export interface EngineOptions {
  /** The operator's own policy, facts, list members and rules. */
  readonly profile?: Profile;
  /** Where the wasm is: an address, its bytes or a compiled module. By default the file beside this package's code. */
  readonly wasm?: string | URL | BufferSource | WebAssembly.Module;
  /** Languages of the texts; both by default. */
  readonly languages?: readonly ("zh" | "en")[];
}

/** What an engine is made of when nothing may be awaited. */
export interface SyncOptions {
  readonly profile?: Profile;
  /** Texts imported from `telecom-service-rules/texts/zh` and `…/en`; without them texts are empty. */
  readonly texts?: readonly Texts[];
}

/** Loads the texts of some languages, in parallel. */
export async function loadTexts(languages: readonly ("zh" | "en")[] = ["zh", "en"]): Promise<readonly Texts[]> {
  const load = { zh: () => import("./generated/texts.zh.ts"), en: () => import("./generated/texts.en.ts") };
  return (await Promise.all(languages.map((language) => load[language]()))).map((module) => module.default);
}

/** Makes an engine at once, from a compiled module: for workers and kiosks that compile it once. */
export function createEngineSync(module: WebAssembly.Module, options: SyncOptions = {}): Engine {
  return engineOf(module, options.texts ?? [], options.profile);
}

/** A module from what the caller has. */
export async function compile(wasm: NonNullable<EngineOptions["wasm"]>): Promise<WebAssembly.Module> {
  if (wasm instanceof WebAssembly.Module) return wasm;
  if (typeof wasm !== "string" && !(wasm instanceof URL)) return WebAssembly.compile(wasm);
  const response = fetch(wasm);
  // A server that does not know the type of wasm files still serves the right bytes.
  const typed = (await response).headers.get("content-type")?.startsWith("application/wasm");
  return typed ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await (await response).arrayBuffer());
}

/** Makes an engine. */
export async function create(options: EngineOptions, byDefault: () => Promise<WebAssembly.Module>): Promise<Engine> {
  const { wasm, languages, profile } = options;
  const [module, texts] = await Promise.all([wasm === undefined ? byDefault() : compile(wasm), loadTexts(languages)]);
  return engineOf(module, texts, profile);
}
