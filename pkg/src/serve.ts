// What a worker of a pool does: it makes an engine of what it is sent, then answers one list of questions after another.
import { BRIEFS } from "./brief.ts";
import { createEngineSync } from "./create.ts";
import { RulesError, type ErrorCode } from "./errors.ts";
import type { Engine } from "./engine.ts";
import type { Profile } from "./profile.ts";
import { hasOwn } from "./read.ts";
import type { Texts } from "./texts.ts";

/** The first message to a worker: what its engine is made of. */
export interface Start {
  readonly module: WebAssembly.Module;
  readonly texts: readonly Texts[];
  readonly profile?: Profile;
}

/** Any other message: questions of one kind, a row of arguments each. */
export interface Questions {
  readonly method: string;
  readonly rows: readonly (readonly unknown[])[];
  readonly brief: boolean;
}

/** An answer on its way between threads. */
export type Wire =
  | { readonly ok: unknown }
  | { readonly error: { readonly code: ErrorCode; readonly path: string; readonly hint?: string } };

/** Methods that answer with something that lives in its own thread. */
const STAYING: readonly string[] = ["prepare", "withProfile"];

/** Answers the messages of a pool; `post` sends an answer back. */
export function serve(post: (answers: readonly Wire[]) => void): (message: unknown) => void {
  let engine: Engine | undefined;
  const answer = (run: () => unknown): Wire => {
    try {
      return { ok: run() };
    } catch (error) {
      return { error: error instanceof RulesError ? error.toJSON() : { code: "E_INTERNAL", path: "" } };
    }
  };
  return (message) => {
    if (engine === undefined) {
      const { module, texts, profile } = message as Start;
      const options = profile === undefined ? { texts } : { texts, profile };
      const made = answer(() => void (engine = createEngineSync(module, options)));
      post([made]);
      return;
    }
    const asked = engine;
    const { method, rows, brief } = message as Questions;
    const found: unknown =
      hasOwn(asked, method) && !STAYING.includes(method) ? asked[method as keyof Engine] : undefined;
    const shorten = brief && hasOwn(BRIEFS, method) ? (BRIEFS[method as keyof typeof BRIEFS] as Shorten) : undefined;
    const answers = rows.map((row) =>
      answer(() => {
        if (typeof found !== "function") throw new RulesError("E_VALUE", "method", "a method of the engine");
        const whole: unknown = (found as (...args: readonly unknown[]) => unknown).apply(asked, [...row]);
        return shorten === undefined ? whole : shorten(whole);
      }),
    );
    post(answers);
  };
}

type Shorten = (whole: unknown) => unknown;
