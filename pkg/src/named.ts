// What the wasm answers in codes, with texts and sources by id.
import { sourceOf, type RawRow, type RawSource } from "./decision.ts";
import { throwIf } from "./errors.ts";
import { STEPS } from "./generated/clauses.ts";
import type { Instance } from "./instance.ts";
import type { Wording } from "./texts.ts";
import type { Finding, ProcedureStep, Source } from "./types.ts";

/** The exports of the wasm. */
export type Glue = Parameters<Parameters<Instance["call"]>[0]>[0];

/** Names what the wasm answers in codes. */
export class Named {
  readonly #instance: Instance;
  readonly wording: Wording;
  /** A row of the catalogue. */
  readonly rowOf: (id: string) => RawRow | undefined;

  readonly #ownOf: (id: string) => RawRow | undefined;

  constructor(
    instance: Instance,
    wording: Wording,
    rowOf: (id: string) => RawRow | undefined,
    ownOf: (id: string) => RawRow | undefined,
  ) {
    this.#ownOf = ownOf;
    this.#instance = instance;
    this.wording = wording;
    this.rowOf = rowOf;
  }

  /** Asks the wasm. @throws RulesError for what it refuses */
  ask<T>(run: (glue: Glue) => unknown): T {
    const reply = this.#instance.call(run) as { readonly ok?: unknown; readonly error?: unknown };
    throwIf(reply.error);
    return reply.ok as T;
  }

  sources(raw: readonly RawSource[] | undefined): readonly Source[] {
    return (raw ?? []).map((source) => sourceOf(source, this.wording));
  }

  /** The sources of a row, of the catalogue or of a profile. */
  sourcesOf(id: string): readonly Source[] {
    return this.sources((this.rowOf(id) ?? this.#ownOf(id))?.sources);
  }

  /** What a row says; a profile's own row brings its text along. */
  row(id: string, own = this.#ownOf(id)?.text) {
    return this.wording.of((texts) => texts.rows[id], own);
  }

  member(list: string, code: string) {
    return this.wording.of((texts) => texts.members[list]?.[code]);
  }

  finding<T extends Finding>(raw: T): T {
    return {
      ...raw,
      sources: this.sourcesOf(raw.rule),
      text: this.asks(raw.rule),
      remedy: this.remedy(raw.rule),
    };
  }

  state(procedure: string, state: string) {
    return this.wording.of((texts) => texts.states[procedure]?.[state]);
  }

  /** The sources of a procedure's step. */
  clauses(procedure: string, event: string, from: string): readonly Source[] {
    const rows = STEPS[procedure]?.filter(([name]) => name === event) ?? [];
    return this.sources((rows.find(([, states]) => states.split(" ").includes(from)) ?? rows[0])?.[2]);
  }

  step(procedure: string, raw: ProcedureStep): ProcedureStep {
    return {
      ...raw,
      findings: raw.findings.map((one) => this.finding(one)),
      sources: this.clauses(procedure, raw.event, raw.from),
      eventText: this.member("EventType", raw.event),
      actorText: this.member("Actor", raw.actor),
      toText: this.state(procedure, raw.to),
    };
  }

  /** What a rule asks for; one without a remedy is worded like a row of another kind. */
  asks(rule: string) {
    return this.wording.of((texts) => texts.rules[rule]?.[0] ?? texts.rows[rule]);
  }

  remedy(rule: string) {
    return this.wording.of((texts) => texts.rules[rule]?.[1]);
  }

  evidence(rule: string) {
    return this.wording.of((texts) => texts.rules[rule]?.[2]);
  }
}
