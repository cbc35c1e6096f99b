// What happened to the deadlines of a case, as CloudEvents 1.0. No clock is read and nothing is sent.
import { RulesError } from "./errors.ts";
import { BOUNDS, STATUSES, instant, list, member, orNull, readable, record, text } from "./report.ts";
import { instantString } from "./written.ts";
import type { DeadlineStatus } from "./generated/types.ts";
import type { Deadline, DeadlineReport } from "./types.ts";

/** Where the events come from and what they are about. */
export interface CloudEventsOptions {
  /**
   * The system that tells of the case, as a URI reference, for example `/orders` or `https://example.com/orders`.
   *
   * Source: CloudEvents 1.0.2, `source`.
   */
  readonly source: string;
  /** The case, for example its order number, without control characters. It is part of every id, in clear. */
  readonly subject: string;
  /** What stands before the types, in visible ASCII; `cn.telecom-service-rules.` by default. */
  readonly typePrefix?: string;
}

/**
 * What can happen to a deadline, without the prefix.
 *
 * - `scheduled`: its clock started, also when the due time is not known yet. `time` is the start.
 * - `recalculated`: the due time moved, became known or ceased to be, without a new start. Seen, not timed.
 * - `resumed`, `paused`: a pause was over or had begun. Seen, not timed. An open pause hides the due time; after it,
 *   `data.dueAt` of `resumed` is the one that holds, without a `recalculated` beside it.
 * - `warning`: a warning was due while the deadline was open. `time` is that instant.
 * - `breached`: it became late, or the act came too early. `time` is the first instant that is too late, or that of the act.
 * - `met`: what it asks for was done, in time or late (`data.status`). `time` is the completion.
 *
 * For what is seen and not timed, `time` is the `now` of the report that shows it.
 */
export type DeadlineEventType =
  | "deadline.scheduled"
  | "deadline.recalculated"
  | "deadline.resumed"
  | "deadline.paused"
  | "deadline.warning"
  | "deadline.breached"
  | "deadline.met";

/** The deadline as the report shows it that the event was found in; no text of a customer. */
export interface DeadlineEventData {
  /** Id of the limit, for example `sla.review.notice`. */
  readonly limit: Deadline["limit"];
  /** Where it stands in that report. */
  readonly status: DeadlineStatus;
  /** The start, which tells one clock of the limit from the next; RFC 3339 in +08:00. */
  readonly startedAt: DeadlineReport["now"];
  /** RFC 3339 in +08:00; `null` while it is not known. */
  readonly dueAt: DeadlineReport["now"] | null;
  /** `at`: the due instant itself is in time. `before`: it is late. */
  readonly bound: Deadline["bound"];
  /** Ids of the source rows, for example `S2.1-19`. */
  readonly clauses: readonly string[];
  /** Only of a warning: what is to be done. */
  readonly step?: "remind" | "escalate";
}

/** One event in the JSON format of CloudEvents 1.0. */
export interface DeadlineEvent {
  /** Version of the format. */
  readonly specversion: "1.0";
  /** Readable: type without prefix, limit, start, instant and subject, joined by `/`. It is no hash: none collide. */
  readonly id: string;
  /** The system that tells, as given in the options. */
  readonly source: string;
  /** The prefix and a {@link DeadlineEventType}. */
  readonly type: string;
  /** The case, as given in the options. */
  readonly subject: string;
  /** When it happened, or for what is seen and not timed the `now` of the report that shows it; RFC 3339 in +08:00. */
  readonly time: DeadlineReport["now"];
  /** Media type of `data`. */
  readonly datacontenttype: "application/json";
  /** The deadline as that report shows it. */
  readonly data: DeadlineEventData;
}

/**
 * What happened to the deadlines of a case from one report to a later one, ordered by time, then as the report lists the
 * deadlines, then as {@link DeadlineEventType} lists the types. With no previous report: all that has happened so far.
 *
 * An id names what happened and not the pair of reports it was found in, so an event that is found again, after a
 * failure or from an older report, has the id it had and a receiver may drop it. The instant in it is
 *
 * - of what is timed, its `time`;
 * - of `recalculated`, the new due time, or the start when there is none any more; a due time that moves back to where it
 *   was moved before therefore repeats an id;
 * - of `paused` and `resumed`, the beginning of the pause as the ledger has it; a ledger in working days has none for a
 *   pause within one day, and then it is the `now` of the previous report, or of the current one if there is no other.
 *
 * A clock that starts anew is a new deadline of the same limit: `scheduled` tells of it. What was withdrawn, cancelled or
 * is not defined has no event.
 *
 * @throws RulesError when a report or an option cannot be read: `path` is the option's name, or begins with `previous` or
 * `current`
 *
 * Source: CloudEvents 1.0.2 and its JSON format.
 *
 * @example
 * ```ts
 * import { createEngine } from "telecom-service-rules";
 * import { toCloudEvents } from "telecom-service-rules/cloudevents";
 * const engine = await createEngine();
 * const events = [{ type: "submitted", at: "2026-07-03T17:30:00+08:00" }];
 * const report = engine.trackDeadlines({ kind: "application", events }, { now: "2026-07-03T18:00:00+08:00" });
 * const [first] = toCloudEvents(null, report, { source: "/orders", subject: "A-1" });
 * console.log(first!.type, first!.data.limit); // cn.telecom-service-rules.deadline.scheduled sla.review.preliminary
 * ```
 */
export function toCloudEvents(
  previous: DeadlineReport | null,
  current: DeadlineReport,
  options: CloudEventsOptions,
): readonly DeadlineEvent[] {
  const { source, subject, typePrefix } = readable(() => readOptions(options));
  const before = readable(() => orNull(previous, "previous", readReport));
  const after = readable(() => readReport(current, "current"));

  const idOf = ({ type, deadline, at }: Occurrence) =>
    [type, encodeURIComponent(deadline.limit), instantString(deadline.startedAt), instantString(at), subject].join("/");
  const told = new Set(before?.deadlines.flatMap((deadline) => timed(deadline, before.now)).map(idOf));
  const clocks = new Map(before?.deadlines.map((deadline) => [clockOf(deadline), deadline]));

  return after.deadlines
    .flatMap((deadline) =>
      [
        ...timed(deadline, after.now),
        ...seen(clocks.get(clockOf(deadline)), deadline, before?.now ?? after.now, after.now),
      ].sort((a, b) => RANK[a.type] - RANK[b.type]),
    )
    .sort((a, b) => a.time - b.time)
    .flatMap((occurrence): DeadlineEvent[] => {
      const { type, time } = occurrence;
      const id = idOf(occurrence);
      if (told.has(id)) return [];
      told.add(id);
      return [
        {
          specversion: "1.0",
          id,
          source,
          type: typePrefix + type,
          subject,
          time: instantString(time),
          datacontenttype: "application/json",
          data: dataOf(occurrence),
        },
      ];
    });
}

/** Something that happened; `at` is the instant in its id. */
interface Occurrence {
  readonly type: DeadlineEventType;
  readonly deadline: Started;
  readonly at: number;
  readonly time: number;
  readonly step?: "remind" | "escalate";
}

const RANK: Readonly<Record<DeadlineEventType, number>> = {
  "deadline.scheduled": 0,
  "deadline.recalculated": 1,
  "deadline.resumed": 2,
  "deadline.paused": 3,
  "deadline.warning": 4,
  "deadline.breached": 5,
  "deadline.met": 6,
};

/** One clock: the same limit with the same start. */
function clockOf({ limit, startedAt }: Started): string {
  return `${startedAt} ${limit}`;
}

/** What one report alone shows to have happened, and when. */
function timed(deadline: Started, now: number): Occurrence[] {
  const { status, startedAt, completedAt, warnings } = deadline;
  const ended = status === "met" || status === "metLate";
  const found: Occurrence[] = [];
  const add = (type: DeadlineEventType, at: number | null, step?: "remind" | "escalate") => {
    if (at !== null && at <= now) found.push({ type, deadline, at, time: at, ...(step && { step }) });
  };
  add("deadline.scheduled", startedAt);
  for (const [at, step] of warnings) {
    if (!ended || completedAt === null || at < completedAt) add("deadline.warning", at, step);
  }
  if (status === "overdue" || status === "metLate") add("deadline.breached", deadline.breachedAt);
  if (ended) add("deadline.met", completedAt);
  return found;
}

/** What only the difference to an earlier look at the same clock shows. */
function seen(earlier: Started | undefined, deadline: Started, lastLook: number, now: number): Occurrence[] {
  const found: Occurrence[] = [];
  const add = (type: DeadlineEventType, at: number) => found.push({ type, deadline, at, time: now });
  if (earlier && saysDue(earlier) && saysDue(deadline) && earlier.dueAt !== deadline.dueAt)
    add("deadline.recalculated", deadline.dueAt ?? deadline.startedAt);
  const was = earlier?.status === "paused";
  const is = deadline.status === "paused";
  // A pause that began after the last look is another one, even if both looks found a pause.
  const another = was && is && deadline.pausedFrom !== null && deadline.pausedFrom > lastLook;
  if (was && (another || RUNS.has(deadline.status))) add("deadline.resumed", earlier.pausedFrom ?? lastLook);
  if (is && (another || !was)) add("deadline.paused", deadline.pausedFrom ?? lastLook);
  return found;
}

/** Whether a report says by when, or that it cannot be known; while a pause is open it says neither. */
function saysDue({ dueAt, status }: Started): boolean {
  return dueAt !== null || status === "undetermined";
}

const RUNS: ReadonlySet<DeadlineStatus> = new Set(["running", "dueSoon", "overdue", "undetermined"]);

function dataOf({ deadline, step }: Occurrence): DeadlineEventData {
  const { limit, status, startedAt, dueAt, bound, clauses } = deadline;
  return {
    limit,
    status,
    startedAt: instantString(startedAt),
    dueAt: dueAt === null ? null : instantString(dueAt),
    bound,
    clauses,
    ...(step && { step }),
  };
}

/** What is read of a deadline whose clock has started; instants in milliseconds. */
interface Started {
  readonly limit: string;
  readonly status: DeadlineStatus;
  readonly startedAt: number;
  readonly completedAt: number | null;
  readonly dueAt: number | null;
  readonly bound: "at" | "before" | null;
  readonly warnings: ReadonlyMap<number, "remind" | "escalate">;
  /** The first instant that is too late. */
  readonly breachedAt: number | null;
  /** The beginning of the pause that is on, where the ledger shows it. */
  readonly pausedFrom: number | null;
  readonly clauses: readonly string[];
}

function readOptions(given: unknown) {
  const { source, subject, typePrefix = "cn.telecom-service-rules." } = record(given, "options");
  return {
    source: chosen(source, "source", URI_REFERENCE, "URI reference"),
    subject: chosen(subject, "subject", PLAIN, "plain text"),
    typePrefix: chosen(typePrefix, "typePrefix", /^[!-~]*$/, "visible ASCII"),
  };
}

function chosen(given: unknown, path: string, form: RegExp, hint: string): string {
  const value = text(given, path);
  if (!form.test(value)) throw new RulesError("E_VALUE", path, hint);
  return value;
}

function readReport(given: unknown, path: string) {
  const report = record(given, path);
  const now = instant(report["now"], `${path}.now`);
  const read = (item: unknown, place: string) => readDeadline(item, place, now);
  const deadlines = list(report["deadlines"], `${path}.deadlines`, read);
  return { now, deadlines: deadlines.filter((deadline) => deadline !== null) };
}

/** A deadline; nothing when no clock of it has started or it was cancelled. */
function readDeadline(given: unknown, path: string, now: number): Started | null {
  const deadline = record(given, path);
  const at = <T>(key: string, read: (value: unknown, path: string) => T): T => read(deadline[key], `${path}.${key}`);
  const maybe = <T>(key: string, read: (value: unknown, path: string) => T) =>
    at(key, (value, place) => orNull(value, place, read));
  // Absent in the reports of an earlier version.
  const some = <T>(key: string, read: (item: unknown, path: string) => T) =>
    at(key, (value, place) => (value === undefined ? [] : list(value, place, read)));

  const status = at("status", (value, place) => member(value, place, STATUSES));
  const dueAt = maybe("dueAt", instant);
  const bound = maybe("bound", (value, place) => member(value, place, BOUNDS));
  const startedAt = maybe("startedAt", instant);
  const warnAt = at("warnAt", (value, place) => list(value, place, instant));
  const steps = some("escalation", readStep);
  const pauses = some("ledger", readPause);
  const completedAt = maybe("completedAt", instant);
  const tooEarly = deadline["early"] != null;
  const late =
    steps.find(({ step }) => step === "breach")?.at ?? (dueAt !== null && bound === "at" ? dueAt + 1 : dueAt);
  const read = {
    limit: at("limit", plain),
    status,
    completedAt,
    dueAt,
    bound,
    warnings: warningsOf(warnAt, steps),
    // An act too early is a breach when it comes, not when it would have been allowed.
    breachedAt: tooEarly ? completedAt : late,
    pausedFrom:
      pauses.find((pause) => pause && pause.from <= now && (pause.to === null || now < pause.to))?.from ?? null,
    clauses: at("sources", (value, place) =>
      list(value, place, (item, source) => plain(record(item, source)["row"], `${source}.row`)),
    ),
  };
  return startedAt === null || !TOLD.has(status) ? null : { ...read, startedAt };
}

/** Instant → step. The ladder knows best which of its steps were reached; where steps meet, the later one counts. */
function warningsOf(warnAt: readonly number[], steps: readonly EscalationStep[]): Map<number, "remind" | "escalate"> {
  const warnings = new Map<number, "remind" | "escalate">();
  for (const at of warnAt) warnings.set(at, "remind");
  const ladder = steps.filter(({ step }) => step !== "breach");
  for (const { at, reached } of ladder) if (!reached) warnings.delete(at);
  for (const { at, reached, step } of ladder) if (reached) warnings.set(at, step === "escalate" ? step : "remind");
  return warnings;
}

interface EscalationStep {
  readonly step: "remind" | "escalate" | "breach";
  readonly at: number;
  readonly reached: boolean;
}

function readStep(given: unknown, path: string): EscalationStep {
  const step = record(given, path);
  const { reached } = step;
  if (typeof reached !== "boolean") throw new RulesError("E_TYPE", `${path}.reached`, "flag");
  return { step: member(step["step"], `${path}.step`, STEPS), at: instant(step["at"], `${path}.at`), reached };
}

function readPause(given: unknown, path: string) {
  const segment = record(given, path);
  const from = instant(segment["from"], `${path}.from`);
  const to = orNull(segment["to"], `${path}.to`, instant);
  return segment["reason"] === "pause" ? { from, to } : null;
}

const STEPS = { remind: true, escalate: true, breach: true } as const;

/** The statuses of a clock that has started and was not withdrawn. */
const TOLD: ReadonlySet<DeadlineStatus> = new Set([
  "running",
  "dueSoon",
  "paused",
  "met",
  "metLate",
  "overdue",
  "undetermined",
]);

/** An id: neither blank nor with control characters or half a character. */
function plain(value: unknown, path: string): string {
  if (typeof value !== "string" || !PLAIN.test(value)) throw new RulesError("E_TYPE", path, "id");
  return value;
}

const PLAIN = /^(?!\s*$)[^\p{Cc}\p{Surrogate}]+$/u;

/** A URI reference that is not empty (RFC 3986, 4.1); what is between the brackets of an IP literal is not looked at. */
const URI_REFERENCE = /* @__PURE__ */ uriReference();

function uriReference(): RegExp {
  const unit = "[A-Za-z\\d\\-._~!$&'()*+,;=]|%[\\dA-Fa-f]{2}";
  const scheme = "(?:[A-Za-z][A-Za-z\\d+.-]*:|(?![^/?#]*:))";
  const authority = `(?://(?:(?:${unit}|:)*@)?(?:\\[[\\dA-Za-z:.]+\\]|(?:${unit})*)(?::\\d*)?(?=[/?#]|$)|(?!//))`;
  const rest = `(?:${unit}|[:@/])*(?:\\?(?:${unit}|[:@/?])*)?(?:#(?:${unit}|[:@/?])*)?`;
  return new RegExp(`^(?!$)${scheme}${authority}${rest}$`);
}
