import { NEEDS_AT, STEPS_AT, SURPLUS_AT } from "./generated/boundary.ts";
import { CATALOGUE, INSTRUMENTS } from "./generated/catalogue.ts";
import { OUTCOMES, STEP_STATUSES, VERDICTS, type IfUnknown, type Effect, type StepId } from "./generated/types.ts";
import type { Message } from "./messages.ts";
import { ABSENT, UNKNOWN, hasOwn, type Members, type OwnFact } from "./read.ts";
import type { Text, Wording } from "./texts.ts";
import { dateString, instantString } from "./written.ts";
import type { EligibilityDecision, Finding, Need, Row, Source, Step } from "./types.ts";

const NEEDS_BIT = 1 << 8;
const SURPLUS_BIT = 1 << 9;

/** What the numbers of the wasm mean; see src/description.rs. A profile's own texts come with it. */
export interface Description {
  /** Every row; the rules first, in the order of `rules`. */
  readonly rows: readonly RawRow[];
  readonly rules: readonly {
    readonly ifNotMet: Effect;
    readonly ifUnknown: IfUnknown;
    readonly paths: readonly string[];
    readonly remedy?: Text;
    readonly readingOf?: string;
  }[];
  readonly facts: readonly {
    readonly path: string;
    readonly input: string;
    readonly kind: Need["kind"];
    readonly members: number;
    readonly text?: Text;
  }[];
  readonly members: readonly {
    readonly name: string;
    readonly codes: readonly string[];
    readonly growing: boolean;
    readonly own: readonly (readonly [code: string, text: Text])[];
  }[];
  readonly steps: readonly { readonly step: StepId; readonly row: string }[];
  /** What a profile says in place of the texts of rows, by id. */
  readonly messages?: readonly (readonly [id: string, message: Message])[];
}

/** A row without the catalogue's texts. */
export type RawRow = Omit<Row, "text" | "sources"> & { readonly sources: readonly RawSource[]; readonly text?: Text };

/** A source without what its instrument says. */
export type RawSource = Omit<Source, "title" | "level" | "province">;

/** A source with its title, frozen. */
export function sourceOf(source: RawSource, wording: Wording): Source {
  const { instrument } = source;
  const [level, province] = hasOwn(INSTRUMENTS, instrument) ? INSTRUMENTS[instrument]! : (["companyGuide"] as const);
  return Object.freeze({
    ...source,
    level,
    ...(province === undefined ? {} : { province }),
    title: wording.of((texts) => texts.instruments[instrument]?.[0], { zh: instrument, en: instrument }),
  });
}

const NONE: readonly never[] = Object.freeze([]);

/** Turns the wasm's numbers into decisions made of shared frozen objects. */
export class Decisions {
  readonly #description: Description;
  /** Four findings a rule: one an outcome. */
  readonly #findings: readonly Finding[];
  readonly #slots: readonly (readonly number[])[];
  readonly #needs: readonly Need[];
  readonly #notice: Text;
  /** Four statuses a step. */
  readonly #steps: readonly Step[];
  /** Numbers of the codes of each list. */
  readonly members: readonly Members[];
  /** Facts of the profile. */
  readonly own: readonly OwnFact[];

  constructor(description: Description, wording: Wording) {
    this.#notice = wording.notice;
    this.#description = description;
    this.#findings = description.rules.flatMap(({ ifNotMet, ifUnknown, paths, remedy, readingOf }, index) => {
      const { id, force, text } = description.rows[index]!;
      // The wasm brings a profile's own sources only; the catalogue's rows keep their places.
      const { sources }: RawRow = (index < CATALOGUE.rules.length ? CATALOGUE : description).rows[index]!;
      const shared = {
        force,
        sources: Object.freeze(sources.map((source) => sourceOf(source, wording))),
        paths: Object.freeze(paths),
        text: wording.of((texts) => texts.rules[id]?.[0], text),
        remedy: wording.of((texts) => texts.rules[id]?.[1], remedy),
        ...(readingOf === undefined ? {} : { readingOf }),
      };
      return OUTCOMES.map((result): Finding => {
        const effect =
          result === "notMet" ? ifNotMet : result === "unknown" && ifUnknown !== "ignore" ? ifUnknown : null;
        return Object.freeze({ rule: id, result, effect, ...shared });
      });
    });
    const slotOf = new Map(description.facts.map((fact, slot) => [fact.path, slot]));
    this.#slots = description.rules.map((rule) => rule.paths.map((path) => slotOf.get(path)!));
    this.#needs = description.facts.map(({ path, kind, text }) =>
      Object.freeze({ path, kind, text: wording.of((texts) => texts.facts[path], text) }),
    );
    this.#steps = description.steps.flatMap(({ step, row }) => {
      const text = wording.of((texts) => texts.steps[step]);
      return STEP_STATUSES.map((status): Step => Object.freeze({ step, status, row, text }));
    });
    this.members = description.members.map(({ codes, growing }) => {
      const numbers = Object.create(null) as Record<string, number>;
      codes.forEach((code, number) => (numbers[code] = number));
      return { codes, numbers, other: growing ? numbers.other : undefined };
    });
    this.own = description.facts.flatMap(({ path, kind, members }, slot) =>
      path.startsWith("x.") ? [{ name: path.slice(2), kind, slot, members }] : [],
    );
  }

  /** How many facts there are. */
  get facts(): number {
    return this.#description.facts.length;
  }

  /** Names the lists and facts that numbers refer to: facts lowered under one name mean nothing under another. */
  get layout(): string {
    const { facts, members } = this.#description;
    return JSON.stringify([facts.map((fact) => fact.path), members.map((list) => list.codes)]);
  }

  /** The decision in the results arena. */
  decision(bits: number, results: Uint8Array, asOf: string): EligibilityDecision {
    const rules = this.#slots.length;
    const findings = new Array<Finding>(rules);
    for (let rule = 0; rule < rules; rule++) findings[rule] = this.#findings[rule * 4 + results[rule]!]!;
    const steps = new Array<Step>(this.#steps.length / 4);
    for (let step = 0; step < steps.length; step++) steps[step] = this.#steps[step * 4 + results[STEPS_AT + step]!]!;
    return {
      verdict: VERDICTS[bits & 0xff]!,
      findings,
      needs: bits & NEEDS_BIT ? this.#listed(results, NEEDS_AT, this.#needs) : NONE,
      steps,
      surplus:
        bits & SURPLUS_BIT
          ? this.#listed(results, SURPLUS_AT, this.#description.facts).map((fact) => fact.input)
          : NONE,
      asOf,
      notice: this.#notice,
    };
  }

  #listed<T>(results: Uint8Array, at: number, named: readonly T[]): T[] {
    return named.filter((_, slot) => (results[at + (slot >> 3)]! >> (slot & 7)) & 1);
  }

  /** The same decision with the facts used by each rule. */
  explained(decision: EligibilityDecision, facts: Float64Array): EligibilityDecision {
    const findings = decision.findings.map((finding, rule) => {
      const values: Record<string, boolean | number | string | readonly string[] | null> = {};
      for (const slot of this.#slots[rule]!) {
        const value = facts[slot]!;
        if (value !== UNKNOWN) values[this.#description.facts[slot]!.path] = this.#value(slot, value);
      }
      return { ...finding, values };
    });
    return { ...decision, findings };
  }

  #value(slot: number, value: number): boolean | number | string | readonly string[] | null {
    const { kind, members } = this.#description.facts[slot]!;
    if (value === ABSENT) return null;
    switch (kind) {
      case "flag":
        return value === 1;
      case "choice":
        return this.members[members]!.codes[value]!;
      case "set":
        // Bits above the 32nd are beyond the bit operators.
        return this.members[members]!.codes.filter((_, bit) => Math.floor(value / 2 ** bit) % 2 === 1);
      case "date":
        return dateString(value);
      case "instant":
        return instantString(value);
      case "text":
      case "record":
        return "present";
      default:
        return value;
    }
  }
}
