// A case as a trouble ticket of TMF621 Trouble Ticket 5.0.1, and back.
import { RulesError } from "../errors.ts";
import { CASE_FILE } from "../generated/leaves.ts";
import { REQUEST_KEYS } from "../generated/gate.ts";
import type { CaseFile, CaseKind, InstantString } from "../generated/types.ts";
import { instantMs, keysOf } from "../read.ts";
import { list, orNull, readable, record, type Plain } from "../report.ts";
import type { DeadlineReport } from "../types.ts";
import { instantString } from "../written.ts";
import {
  below,
  code,
  filled,
  flag,
  given,
  id,
  instantText,
  isCode,
  maybe,
  needed,
  optionsOf,
  own,
  text,
  type ChannelRef,
  type Extensible,
  type FactsCharacteristic,
  type Unmapped,
} from "./resource.ts";

/** Status of a trouble ticket. `pending` waits for the customer, `held` for anybody else. */
export type TicketStatus =
  "acknowledged" | "rejected" | "pending" | "held" | "inProgress" | "cancelled" | "closed" | "resolved";

/** One change of the status. */
export interface StatusChange extends Extensible<"StatusChange"> {
  /** The status from then on. */
  readonly status: TicketStatus;
  /** When; RFC 3339 in +08:00. */
  readonly statusChangeDate: InstantString;
  /** Our code for it: `event.`, `pause.` or `resume.` and the code of the event or of the reason of the pause. */
  readonly statusChangeReason: string;
}

/** A case as a ticket. */
export interface TroubleTicket extends Extensible<"TroubleTicket"> {
  /** As the caller gives it. */
  readonly id?: string;
  /** As the caller gives it; a new ticket must have one. The customer's words are never copied. */
  readonly description?: string;
  /** As the caller gives it; a new ticket must have one. */
  readonly severity?: string;
  /** Kind of case, a code of `CaseKind`; a new ticket must have one. */
  readonly ticketType?: CaseKind;
  /** `Critical`, `High`, `Medium`, `Low`: our `urgent`, `high`, `normal`, `low`. */
  readonly priority?: "Critical" | "High" | "Medium" | "Low";
  /** Status after the last change; left out while there is none. */
  readonly status?: TicketStatus;
  /** When that began. */
  readonly statusChangeDate?: InstantString;
  /** Our code for it, as in the history. */
  readonly statusChangeReason?: string;
  /** Every change, in order of time. */
  readonly statusChangeHistory?: readonly StatusChange[];
  /** The first change. */
  readonly creationDate?: InstantString;
  /** The last change. */
  readonly lastUpdate?: InstantString;
  /** When the deadline named by the caller falls due. */
  readonly expectedResolutionDate?: InstantString;
  /** The first change to `resolved` since the ticket was last worked on; left out unless it is resolved or closed. */
  readonly resolutionDate?: InstantString;
  /** Channel of the case. */
  readonly channel?: ChannelRef;
  /** The facts of the case that have no place of their own. */
  readonly troubleTicketCharacteristic?: readonly [FactsCharacteristic<typeof FACTS>];
}

/** What goes into a ticket besides the case. */
export interface TicketOptions {
  /** Id of the ticket. */
  readonly id?: string;
  /** In the caller's own words. */
  readonly description?: string;
  /** In the caller's own words. */
  readonly severity?: string;
  /** The instant to look from: what happens later is left out and listed. Everything counts when it is left out. */
  readonly now?: InstantString;
  /** The report with the deadline by which the case is to be resolved. */
  readonly report?: Pick<DeadlineReport, "deadlines">;
  /** Id of that limit, for example `sla.complaint.reply`. Required with `report`: which one resolves it, we do not guess. */
  readonly limit?: string;
}

/** A ticket and what it does not hold. */
export interface TicketOfCase extends Unmapped {
  /** The ticket. */
  readonly ticket: TroubleTicket;
}

/** Name of the characteristic that carries the facts of a case. */
export const FACTS = "telecom-service-rules.case";
/** What becomes of a ticket with an event. Events that are not here change no status. */
const STATUS_OF: Readonly<Record<string, Exclude<TicketStatus, "pending" | "held">>> = /* @__PURE__ */ statuses({
  acknowledged: [
    ...["submitted", "resubmitted", "changeSubmitted", "requestReceived", "problemReported", "complaintReceived"],
    ...["disputeOpened", "faultReported", "feedbackReceived", "petitionReceived", "personalRequestReceived"],
    ...["incidentReported", "appealFiled", "installationApplied"],
  ],
  inProgress: [
    ...["admitted", "appealAccepted", "petitionAccepted", "installationAccepted", "handlingStarted", "firstResponse"],
    ...["investigationRecorded", "resultRejected", "problemRecurred", "escalated", "responseStarted", "planStarted"],
  ],
  resolved: [
    ...["resultSent", "problemSolved", "faultRepaired", "feedbackHandled", "petitionAnswered", "authoritySolved"],
    ...["personalRequestAnswered", "incidentHandled", "appealAnswered", "installed", "handlingFinished"],
  ],
  closed: ["closed", "appealClosed", "disputeClosed", "planClosed"],
  rejected: ["notAdmitted", "rejected", "appealRefused", "changeRefused"],
  cancelled: ["withdrawn"],
});

function statuses<S extends string>(events: Readonly<Record<S, readonly string[]>>): Readonly<Record<string, S>> {
  const pairs = (Object.entries(events) as [S, readonly string[]][]).flatMap(([status, types]) =>
    types.map((type) => [type, status] as const),
  );
  return Object.fromEntries(pairs);
}

/** Who the case waits for. */
export const PAUSED_AS: Readonly<Record<string, "pending" | "held">> = {
  waitingForCustomer: "pending",
  customerRequest: "pending",
  forceMajeure: "held",
  thirdParty: "held",
  other: "held",
};

export const PRIORITIES = { urgent: "Critical", high: "High", normal: "Medium", low: "Low" } as const;

/** Leaves of a case that have a place of their own in a ticket. */
const PLACED: readonly string[] = ["kind", "channel", "priority"];
/** Facts of a case in the characteristic: the codes and flags that have none. */
const TOLD = /* @__PURE__ */ Object.entries(CASE_FILE).filter(
  ([key, leaf]) => (leaf === "choice" || leaf === "flag") && !PLACED.includes(key),
);

/**
 * The case as a trouble ticket. Each event that changes a status and each beginning and end of a pause is one entry of the
 * history, with our code as its reason; a text that stands in place of a pause's reason counts as `other`. Events that
 * change no status, what an event tells besides its type and time, and opening hours are listed in `unmapped`.
 *
 * @throws RulesError when the case, the report or an option cannot be read
 *
 * Source: TMF621 Trouble Ticket 5.0.1.
 */
export function toTroubleTicket(caseFile: CaseFile, options: TicketOptions = {}): TicketOfCase {
  return readable(() => {
    const asked = optionsOf(options);
    const now = maybe(asked, "now", "", instantText);
    const until = now === undefined ? Infinity : instantMs(now)!;
    const file = record(caseFile, "");
    const unmapped: string[] = [];
    const history = historyOf(eventsOf(file, until, unmapped), pausesOf(file, until, unmapped));
    if (own(file, "hours") !== undefined && own(file, "hours") !== null) unmapped.push("hours");

    const priority = maybe(file, "priority", "", code);
    const isKnown = priority !== undefined && Object.hasOwn(PRIORITIES, priority);
    const channel = maybe(file, "channel", "", codeOrOther);
    const facts = { ...caseFacts(file, ""), ...(priority !== undefined && !isKnown && { priority }) };
    const last = history.at(-1);
    const status = last?.status;
    const worked = history.findLastIndex((change) => change.status !== "resolved" && change.status !== "closed");
    const ticket = given<TroubleTicket>({
      "@type": "TroubleTicket",
      id: maybe(asked, "id", "", filled),
      description: maybe(asked, "description", "", filled),
      severity: maybe(asked, "severity", "", filled),
      ticketType: maybe(file, "kind", "", code),
      priority: isKnown ? PRIORITIES[priority as keyof typeof PRIORITIES] : undefined,
      status,
      statusChangeDate: last?.statusChangeDate,
      statusChangeReason: last?.statusChangeReason,
      statusChangeHistory: last && history,
      creationDate: history[0]?.statusChangeDate,
      lastUpdate: last?.statusChangeDate,
      expectedResolutionDate: dueOf(asked),
      resolutionDate: history.slice(worked + 1).find((change) => change.status === "resolved")?.statusChangeDate,
      channel: channel === undefined ? undefined : { "@type": "ChannelRef", id: channel },
      troubleTicketCharacteristic:
        keysOf(facts).length === 0
          ? undefined
          : [{ "@type": "ObjectCharacteristic", name: FACTS, valueType: "object", value: facts }],
    });
    return { ticket, unmapped };
  });
}

/** A text that is no code where a code belongs may be a person's words, and counts as `other` in any case. */
export function codeOrOther(value: unknown, path: string): string {
  const written = text(value, path);
  return isCode(written) ? written : "other";
}

interface Happened {
  readonly at: number;
  readonly type: string;
}

interface Paused {
  readonly from: number;
  readonly to: number | null;
  readonly reason: string;
}

function eventsOf(file: Plain, until: number, unmapped: string[]): Happened[] {
  const read = maybe(file, "events", "", (value, path) =>
    list(value, path, (item, place): Happened | null => {
      const event = record(item, place);
      const type = maybe(event, "type", place, code);
      const at = maybe(event, "at", place, instantText);
      const ms = at === undefined ? Infinity : instantMs(at)!;
      if (type === undefined || ms > until || !Object.hasOwn(STATUS_OF, type)) {
        unmapped.push(place);
        return null;
      }
      for (const key of keysOf(event))
        if (key !== "type" && key !== "at" && REQUEST_KEYS.has(key) && own(event, key) !== undefined)
          unmapped.push(below(place, key));
      return { at: ms, type };
    }),
  );
  return (read ?? []).filter((one) => one !== null && one.at !== Infinity) as Happened[];
}

/** The pauses, those of one reason that touch made one: the clocks unite them as well. */
function pausesOf(file: Plain, until: number, unmapped: string[]): Paused[] {
  const read = maybe(file, "pauses", "", (value, path) =>
    list(value, path, (item, place): Paused | null => {
      const pause = record(item, place);
      const from = maybe(pause, "from", place, instantText);
      const to = maybe(pause, "to", place, instantText);
      const start = from === undefined ? Infinity : instantMs(from)!;
      const end = to === undefined ? null : instantMs(to)!;
      if (end !== null && end < start && from !== undefined)
        throw new RulesError("E_VALUE", `${place}.to`, "not before from");
      if (start > until || from === undefined) {
        unmapped.push(place);
        return null;
      }
      if (end !== null && end > until) unmapped.push(`${place}.to`);
      const told = maybe(pause, "reason", place, text) ?? "other";
      const reason = Object.hasOwn(PAUSED_AS, told) ? told : "other";
      return { from: start, to: end !== null && end > until ? null : end, reason };
    }),
  );
  const sorted = (read ?? []).filter((one) => one !== null).sort((a, b) => a.from - b.from);
  const united: Paused[] = [];
  const latest = new Map<string, number>();
  for (const pause of sorted) {
    const at = latest.get(pause.reason);
    const before = at === undefined ? undefined : united[at];
    if (before && (before.to === null || before.to >= pause.from)) {
      const to = before.to === null || pause.to === null ? null : Math.max(before.to, pause.to);
      united[at!] = { ...before, to };
    } else {
      latest.set(pause.reason, united.length);
      united.push(pause);
    }
  }
  return united;
}

/** Every change in order of time. While anything waits for the customer the ticket is pending, else held. */
function historyOf(events: readonly Happened[], pauses: readonly Paused[]): StatusChange[] {
  const marks = [
    ...events.map(({ at, type }) => ({ at, why: `event.${type}`, order: 1, type, open: 0, reason: "" })),
    ...pauses.flatMap(({ from, to, reason }) => [
      { at: from, why: `pause.${reason}`, order: 2, type: "", open: 1, reason },
      ...(to === null
        ? []
        : [{ at: to, why: `resume.${reason}`, order: from === to ? 3 : 0, type: "", open: -1, reason }]),
    ]),
  ].sort((a, b) => a.at - b.at || a.order - b.order);
  const open = { pending: 0, held: 0 };
  let running: TicketStatus = "acknowledged";
  return marks.map(({ at, why, type, open: change, reason }) => {
    if (change === 0) running = STATUS_OF[type]!;
    else open[PAUSED_AS[reason]!] += change;
    // An end of the case is one, whatever it waited for.
    const ended = ENDED.has(running);
    const status = ended ? running : open.pending > 0 ? "pending" : open.held > 0 ? "held" : running;
    return { "@type": "StatusChange", status, statusChangeDate: instantString(at), statusChangeReason: why };
  });
}

const ENDED: ReadonlySet<TicketStatus> = new Set(["resolved", "closed", "rejected", "cancelled"]);

/** Codes and flags of the case that are told, `null` for absent. */
export function caseFacts(file: Plain, path: string): Record<string, string | boolean | null> {
  const found: Record<string, string | boolean | null> = {};
  const take = (key: string, read: (value: unknown, path: string) => string | boolean) => {
    const value = own(file, key);
    if (value !== undefined) found[key] = orNull(value, below(path, key), read);
  };
  for (const [key, leaf] of TOLD) take(key, leaf === "flag" ? flag : codeOrOther);
  // Their own places cannot say that there is none.
  for (const key of [...PLACED, "events", "pauses", "hours"]) {
    const value = own(file, key);
    if (value === null || (Array.isArray(value) && value.length === 0)) found[key] = null;
  }
  return found;
}

function dueOf(asked: Plain): string | undefined {
  const limit = maybe(asked, "limit", "", id);
  const deadlines = maybe(asked, "report", "", (value, path) =>
    needed(record(value, path), "deadlines", path, (items, place) => list(items, place, record)),
  );
  if (deadlines === undefined) return undefined;
  if (limit === undefined) throw new RulesError("E_TYPE", "limit", "id");
  const at = deadlines.findIndex((deadline) => own(deadline, "limit") === limit);
  if (at < 0) throw new RulesError("E_VALUE", "limit", "a limit of the report");
  return maybe(deadlines[at]!, "dueAt", `report.deadlines[${at}]`, instantText);
}
