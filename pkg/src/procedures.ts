// Procedures and disputes: the wasm answers in codes, this names them.
import { worded } from "./deadlines.ts";
import { RulesError } from "./errors.ts";
import { FORUMS, SITUATIONS, STEPS } from "./generated/clauses.ts";
import { REQUEST_KEYS } from "./generated/gate.ts";
import type { CaseFile, Dispute, Event, ProcedureId } from "./generated/types.ts";
import { toJson } from "./json.ts";
import type { Named } from "./named.ts";
import { nowOf } from "./options.ts";
import type {
  Advance,
  Deadline,
  Disposal,
  DisputeRoute,
  Finding,
  Forum,
  Liability,
  Procedure,
  ProcedureStatus,
  ProcedureStep,
} from "./types.ts";
import type { Text, Wording } from "./texts.ts";

/** How a question on a history is asked. */
export interface NowOptions {
  /** The instant to look from; the host's clock by default. */
  readonly now?: string;
}

/** What happened: a list of events in any order, or a case file with pauses, opening hours and the like. */
export type History = readonly Event[] | CaseFile;

/** The questions on procedures and disputes. */
export interface Procedures {
  /**
   * Ids of every procedure.
   *
   * @example
   * ```ts
   * import { createEngine } from "telecom-service-rules";
   * const engine = await createEngine();
   * console.log(engine.procedures().includes("procedure.dispute")); // true
   * ```
   */
  procedures(): readonly ProcedureId[];
  /**
   * A process as data: states, events, moves, guards, actors, deadlines, clauses.
   *
   * @throws RulesError `E_TYPE` for an id that is no text, `E_VALUE` for one that does not exist
   *
   * @example
   * ```ts
   * import { createEngine } from "telecom-service-rules";
   * const engine = await createEngine();
   * const { initial, states } = engine.procedure("procedure.dispute");
   * console.log(initial, states.length); // start 25
   * ```
   */
  procedure(id: ProcedureId | (string & {})): Procedure;
  /**
   * Where a history has led, what may follow and who does it, what is refused and why, the running deadlines and what is
   * missing on record.
   *
   * @throws RulesError as `procedure`, when the history cannot be read, and `E_FORMAT` for a `now` that is no instant
   *
   * @example
   * ```ts
   * import { createEngine } from "telecom-service-rules";
   * const engine = await createEngine();
   * const history = [{ type: "complaintReceived", at: "2026-07-03T09:00:00+08:00" }];
   * const { state, next } = engine.status("procedure.dispute", history, { now: "2026-07-03T10:00:00+08:00" });
   * console.log(state, next[0]!.event); // reported admitted
   * ```
   */
  status(id: ProcedureId | (string & {}), history: History, options?: NowOptions): ProcedureStatus;
  /**
   * Whether a step is allowed after a history, by which clause, or which rule refuses it and what would satisfy that. An
   * event without `at` happens now.
   *
   * @throws RulesError as `status`, and when the event cannot be read
   *
   * @example
   * ```ts
   * import { createEngine } from "telecom-service-rules";
   * const engine = await createEngine();
   * const history = [{ type: "complaintReceived", at: "2026-07-03T09:00:00+08:00" }];
   * const event = { type: "admitted", at: "2026-07-03T10:00:00+08:00" };
   * const step = engine.advance("procedure.dispute", history, event);
   * console.log(step.allowed ? step.to : step.possibleIn); // admitted
   * ```
   */
  advance(id: ProcedureId | (string & {}), history: History, event: Event, options?: NowOptions): Advance;
  /**
   * Where can this dispute go now, what to bring, until when?
   *
   * @throws RulesError when it cannot be read, and `E_FORMAT` for a `now` that is no instant
   *
   * @example
   * ```ts
   * import { createEngine } from "telecom-service-rules";
   * const engine = await createEngine();
   * const route = engine.routeDispute({ situation: "fee_error_or_unnotified", events: [] }, { now: "2026-07-03T09:00:00+08:00" });
   * console.log(route.recommended?.forum, route.forums[0]!.status); // forum.operator notYet
   * ```
   */
  routeDispute(dispute: Dispute, options?: NowOptions): DisputeRoute;
  /** Records that the archive of a business lacks: `missingRecords` of the status of `procedure.archive`. @throws RulesError as `status` */
  missingRecords(history: History, options?: NowOptions): readonly Finding[];
  /** Whether the archive may be disposed of at `now`, and what keeps it. @throws RulesError as `status` */
  disposeAllowed(history: History, options?: NowOptions): Disposal;
}

/** Longest id of a procedure that is looked for, in UTF-16 code units. */
const MAX_ID = 64;

type Raw<T> = Omit<T, "text" | "sources">;

/** @internal */
export function proceduresOf(named: Named): Procedures {
  const { wording, rowOf } = named;
  const views = new Map<string, Procedure>();
  const member = (list: string, code: string) => named.member(list, code);
  const finding = (raw: Finding): Finding => named.finding(raw);
  const deadlines = (list: readonly Deadline[]) => list.map((deadline) => worded(deadline, wording, rowOf));
  const step = (procedure: string, raw: ProcedureStep): ProcedureStep => named.step(procedure, raw);
  const stateText = (procedure: string, state: string) => named.state(procedure, state);
  const idOf = (id: unknown): string => {
    if (typeof id !== "string") throw new RulesError("E_TYPE", "id", "text");
    // No id is that long; it need not be carried across to be refused.
    return id.length > MAX_ID ? "" : id;
  };

  const status = (id: string, history: History, options?: NowOptions): ProcedureStatus => {
    const [name, json, now] = [idOf(id), toJson(history, REQUEST_KEYS), nowOf(options)];
    const raw = named.ask<ProcedureStatus>((glue) => glue.status(name, json, now));
    return {
      ...raw,
      stateText: stateText(raw.procedure, raw.state),
      rejected: raw.rejected.map((one) => ({ ...one, findings: one.findings.map(finding) })),
      next: raw.next.map((one) => step(raw.procedure, one)),
      refused: raw.refused.map((one) => step(raw.procedure, one)),
      missingRecords: raw.missingRecords.map(finding),
      deadlines: deadlines(raw.deadlines),
    };
  };
  const advance = (id: string, history: History, event: Event, options?: NowOptions): Advance => {
    const [name, json, now] = [idOf(id), toJson(history, REQUEST_KEYS), nowOf(options)];
    const asked = toJson(event, REQUEST_KEYS);
    const raw = named.ask<Advance>((glue) => glue.advance(name, json, asked, now));
    if (raw.allowed) return { ...raw, step: step(raw.procedure, raw.step) };
    return { ...raw, step: raw.step && step(raw.procedure, raw.step) };
  };

  return {
    procedures: () => Object.keys(STEPS) as ProcedureId[],
    procedure(id) {
      const name = idOf(id);
      const known = views.get(name);
      if (known) return known;
      const raw = named.ask<Procedure>((glue) => glue.procedure(name));
      const view: Procedure = {
        ...raw,
        text: named.row(raw.id),
        sources: named.sourcesOf(raw.id),
        states: raw.states.map((state) => ({ ...state, text: stateText(raw.id, state.id) })),
        events: raw.events.map((one) => ({ ...one, text: member("EventType", one.event) })),
        actors: raw.actors.map((one) => ({ ...one, text: member("Actor", one.actor) })),
        transitions: raw.transitions.map((one) => ({ ...one, sources: named.clauses(raw.id, one.event, one.from) })),
        guards: raw.guards.map((one) => ({
          ...one,
          sources: named.sourcesOf(one.rule),
          text: named.asks(one.rule),
          remedy: named.remedy(one.rule),
        })),
      };
      views.set(name, view);
      return view;
    },
    status,
    advance,
    routeDispute(dispute, options) {
      const [json, now] = [toJson(dispute, REQUEST_KEYS), nowOf(options)];
      const raw = named.ask<DisputeRoute>((glue) => glue.route_dispute(json, now));
      const { situation } = raw;
      return {
        ...raw,
        notice: wording.notice,
        stage: { ...raw.stage, text: stateText("procedure.dispute", raw.stage.state) },
        situation: situation && {
          ...situation,
          text: member("Situation", situation.code),
          firstStep: wording.of((texts) => texts.situations[situation.code]),
          sources: named.sources(SITUATIONS[situation.code]),
        },
        nextSteps: raw.nextSteps.map((one) => step("procedure.dispute", one)),
        forums: raw.forums.map((forum: Raw<Forum>) => ({
          ...forum,
          findings: forum.findings.map(finding),
          materials: forum.materials.map((one) => ({
            ...one,
            text: wording.of((texts) => texts.facts[`materials.${one.material}`]),
          })),
          timeBars: deadlines(forum.timeBars),
          answers: deadlines(forum.answers),
          text: wording.of((texts) => texts.forums[forum.forum]?.[0]),
          decidedBy: wording.of((texts) => texts.forums[forum.forum]?.[1]),
          sources: named.sources(FORUMS[forum.forum]),
        })),
        recommended: raw.recommended && { ...raw.recommended, because: finding(raw.recommended.because) },
        redirects: raw.redirects.map(finding),
        liabilities: raw.liabilities.map((one: Liability) => ({
          ...one,
          because: finding(one.because),
          remedies: one.remedies.map((two) => ({ ...two, text: member("LiabilityRemedy", two.remedy) })),
        })),
        clocks: deadlines(raw.clocks),
      };
    },
    missingRecords: (history, options) => status("procedure.archive", history, options).missingRecords,
    disposeAllowed(history, options) {
      const now = nowOf(options);
      const at = new Date(now).toISOString();
      const { allowed, step } = advance("procedure.archive", history, { type: "disposed", at }, { now: at });
      const { deadlines } = status("procedure.archive", history, { now: at });
      return { allowed, findings: step?.findings ?? [], retention: deadlines };
    },
  };
}

/** What to call a path in `needs` or `paths`, such as `event.verdict` or `at.feeCharged`. @internal */
export function pathText(wording: Wording, path: string): Text | undefined {
  const [, group, key] = /^(event|known|at)\.(.+)$/.exec(path) ?? [];
  if (key === undefined) return undefined;
  return wording.of((texts) => (group === "at" ? texts.members.EventType?.[key] : texts.facts[`events[].${key}`]));
}
