import type { Deadline, DeadlineStatus } from "telecom-service-rules";
import { clauseChips } from "./clauses.ts";
import { say, type Context } from "./context.ts";
import { h, icon, unbroken, type IconName } from "./dom.ts";
import { addDays, clockOf } from "./time.ts";
import "./deadline-list.css";

export const STATUS_ICONS: Readonly<Record<DeadlineStatus, IconName>> = {
  notStarted: "dash",
  running: "clock",
  dueSoon: "alert",
  paused: "pause",
  met: "check",
  metLate: "alert",
  overdue: "cross",
  notDefined: "dash",
  undetermined: "question",
  cancelled: "dash",
};

/** Nothing to look at: no number in the sources, or nothing has begun it. */
const IDLE: ReadonlySet<DeadlineStatus> = new Set(["notDefined", "notStarted", "cancelled"]);

/** Those of some limits that run or ran. */
export function started(deadlines: readonly Deadline[]): readonly Deadline[] {
  return deadlines.filter(({ status }) => !IDLE.has(status));
}

/** When it is due, for a person; null while nobody can tell. */
export function dueOf({ words }: Context, { dueAt, dueOn, bound }: Deadline): string | null {
  return dueOn !== null && bound === "before" ? words.endOf(dueOn) : dueAt && clockOf(dueAt);
}

/** Whole units of these say too little of where one stands: on its last day a month still counts as left. The due day says more. */
const COARSE: ReadonlySet<string> = new Set(["month", "year"]);

/** How far over, or what is left, where that says more than the due time. */
export function distanceOf({ words }: Pick<Context, "words">, { remaining, overdue }: Deadline): string | null {
  const [name, amount] = overdue === null ? [words.remaining, remaining] : [words.overdue, overdue];
  return amount === null || amount.value === 0 || COARSE.has(amount.unit) ? null : `${name} ${words.quantity(amount)}`;
}

/** What facts are called. */
export function namesOf(context: Context, paths: readonly string[]): string {
  return paths.map((path) => say(context, context.engine.label(path)) || path).join(context.words.comma);
}

/** A due instant of which no more is known: a midnight is the end of the day before. */
export function endOf({ words }: Context, dueAt: string): string {
  return dueAt.includes("T00:00:00") ? words.endOf(addDays(dueAt.slice(0, 10), -1)) : clockOf(dueAt);
}

/** Limits in short: what, until when, and how it stands. */
export function deadlineList(context: Context, deadlines: readonly Deadline[]): HTMLElement {
  return h("ul", { class: "clocks" }, ...deadlines.map((deadline) => clock(context, deadline)));
}

function clock(context: Context, deadline: Deadline): HTMLElement {
  const { words } = context;
  const { status, allowedFrom, readings, undetermined, missing } = deadline;
  const ways = words.disputes;
  const facts = [
    dueOf(context, deadline),
    allowedFrom !== null && status !== "met" && ways.allowedFrom(clockOf(allowedFrom)),
    distanceOf(context, deadline),
    undetermined && words.undetermined(undetermined.from, undetermined.to),
    missing.length > 0 && words.missing(namesOf(context, missing)),
    ...readings.map(({ lawOf, dueOn, dueAt }) => ways.reading(lawOf, dueOn ?? clockOf(dueAt))),
  ].filter((fact) => typeof fact === "string");
  return h(
    "li",
    { class: "clock", "data-status": status, "data-clock": deadline.limit },
    h("p", { class: "clock-name" }, say(context, deadline.text)),
    h("p", { class: "status" }, icon(STATUS_ICONS[status]), words.status[status]),
    ...facts.map((fact) => h("p", { class: "clock-fact" }, ...unbroken(fact))),
    deadline.provisional && h("p", { class: "clock-fact" }, words.provisional),
    clauseChips(context, deadline.sources),
  );
}
