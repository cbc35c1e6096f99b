// What codes are called.
import type { Text } from "telecom-service-rules";
import { say, type Context } from "../parts/context.ts";
import type { QuestionId } from "./told.ts";
import { BATCH } from "./words.ts";

/** What outcomes, rules, limits, items, forums and facts are called. Made once for a language and a question: it asks the engine. */
export class Names {
  readonly #context: Context;
  readonly #question: QuestionId;
  readonly #texts: ReadonlyMap<string, Text>;

  constructor(context: Context, question: QuestionId) {
    const { engine } = context;
    this.#context = context;
    this.#question = question;
    this.#texts = new Map<string, Text>([
      ...engine.rules().map(({ id, text }) => [id, text] as const),
      ...(question === "route" ? engine.routeDispute({}).forums : []).map(({ forum, text }) => [forum, text] as const),
    ]);
  }

  /** Of an id or the place of a fact. */
  of(id: string): string {
    const text = this.#texts.get(id) ?? this.#context.engine.label(id);
    return say(this.#context, text) || id;
  }

  /** Of how a row came out. */
  kind(kind: string): string {
    const { words, lang } = this.#context;
    const { own } = BATCH[lang];
    const known: Readonly<Record<string, string>> =
      this.#question === "deadlines" ? { ...own, ...words.status } : this.#question === "score" ? own : {};
    if (this.#question === "eligibility") return words.verdicts[kind as keyof typeof words.verdicts]?.[0] ?? kind;
    if (this.#question === "route") return own[`route.${kind}`] ?? this.of(kind);
    return known[kind] ?? kind;
  }
}
