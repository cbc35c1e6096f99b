// What every conversation of the kiosk is made of: questions, answers, and what comes of them. Nothing here draws.
import type { Event, Source } from "telecom-service-rules";
import { factsOf, type Carried } from "../parts/codes.ts";
import type { Context } from "../parts/context.ts";
import type { Named } from "../parts/examples.ts";
import { withMoments } from "../parts/moments.ts";
import { read } from "../parts/tree.ts";
import type { SignName } from "./signs.ts";
import type { KioskWords } from "./words.ts";

export const TALKS = ["service", "deadlines", "dispute", "conduct"] as const;

export type TalkId = (typeof TALKS)[number];

/** What was told so far, by path. */
export type Facts = Readonly<Record<string, unknown>>;

/** What the conversations need beside the rules. */
export interface Kiosk extends Context {
  readonly said: KioskWords;
  /** The moment to look from. */
  readonly now: string;
}

/** A fact that an answer tells; undefined takes it back. */
export type Told = readonly [path: string, value: unknown];

/** One answer to choose. */
export interface Choice {
  readonly id: string;
  readonly text: string;
  readonly sign?: SignName;
  readonly tells: readonly Told[];
}

/** A day or a moment that is often meant. */
export interface Quick {
  readonly text: string;
  readonly value: string;
}

/** How a question is answered. */
export type Answer =
  | { readonly kind: "choice"; readonly choices: readonly Choice[] }
  | {
      readonly kind: "money" | "count";
      readonly choices: readonly Choice[];
      readonly told: (facts: Facts) => number | undefined;
      readonly tells: (value: number) => readonly Told[];
    }
  | { readonly kind: "day" | "moment"; readonly choices: readonly Choice[]; readonly quick: readonly Quick[] };

/** Why something is asked or said, and where that stands. */
export interface Reason {
  readonly text: string;
  readonly sources: readonly Source[];
}

export interface Question {
  readonly path: string;
  readonly title: string;
  readonly help: string;
  readonly why: Reason | undefined;
  readonly answer: Answer;
}

/** How an outcome looks. */
export type Tone = "ok" | "ask" | "review" | "correct" | "stop";

/** One line of an outcome. */
export interface Line {
  readonly text: string;
  readonly note?: string;
  readonly tone?: Tone;
  readonly sources: readonly Source[];
}

/** Lines under a title; numbered where one comes after another. */
export interface Part {
  readonly title: string;
  readonly numbered?: true;
  readonly lines: readonly Line[];
}

/** What comes of a conversation, for the screen and for paper. */
export interface Outcome {
  readonly tone: Tone;
  readonly title: string;
  readonly meaning: string;
  readonly parts: readonly Part[];
  readonly notice: string;
}

/** Where a conversation begins. */
export interface Beginning {
  readonly facts: Facts;
  /** The moment an example looks from. */
  readonly now: string | undefined;
}

/** At an example the address names, whose events become moments, or else at the facts that are in the address itself. */
export function beginningOf<T extends Named & { readonly now: string }>(
  state: URLSearchParams,
  examples: readonly T[],
  told: (example: T) => { readonly events?: readonly Event[] | null },
  carried: ReadonlyMap<string, Carried>,
): Beginning | undefined {
  const example = examples.find(({ id }) => id === state.get("example"));
  if (example) return { facts: withMoments(told(example)), now: example.now };
  const facts = factsOf(state, carried);
  return facts && { facts, now: undefined };
}

/** A conversation with a customer. */
export interface Talk {
  /** What an address says was told already; undefined for nothing. */
  begin(state: URLSearchParams, codes: (list: string) => readonly string[]): Beginning | undefined;
  /** What is told before anything is asked. */
  readonly known: Facts;
  /** Which questions still matter, the next one first. */
  wanted(kiosk: Kiosk, facts: Facts): readonly string[];
  question(kiosk: Kiosk, path: string, facts: Facts): Question;
  outcome(kiosk: Kiosk, facts: Facts): Outcome;
  /** The state of the page that opens the same case: codes and dates only. */
  share(facts: Facts): Readonly<Record<string, string>>;
}

/** Stands for a text that exists on paper: the rules need only that there is one, and nobody types it here. */
export const PRESENT = "present";

/** The choice that was made, if there was one. */
export function chosen(choices: readonly Choice[], facts: Facts): Choice | undefined {
  const told = ([path, value]: Told) => value !== undefined && same(read(facts, path), value);
  return choices.find(({ tells }) => tells.every(told));
}

function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** Yes, no, or neither, for a flag. */
export function flagChoices({ said }: Kiosk, path: string): readonly Choice[] {
  return [
    { id: "yes", text: said.yes, sign: "check", tells: [[path, true]] },
    { id: "no", text: said.no, sign: "cross", tells: [[path, false]] },
    unsure(said, path),
  ];
}

/** The answer that tells nothing. */
export function unsure(said: KioskWords, path: string): Choice {
  return { id: "unsure", text: said.unsure, sign: "question", tells: [[path, undefined]] };
}

/** The members of a closed list, and the answer that tells nothing. */
export function memberChoices(kiosk: Kiosk, list: string, path: string): readonly Choice[] {
  const members = kiosk.engine
    .members(list)
    .map(({ code, text }): Choice => ({ id: code, text: capital(text[kiosk.lang]), tells: [[path, code]] }));
  return [...members, unsure(kiosk.said, path)];
}

/** A phrase of the rules at the beginning of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
