// The case of a trouble ticket of TMF621 Trouble Ticket 5.0.1, whoever wrote it.
import { RulesError } from "../errors.ts";
import type { CaseFile, Event, EventType, Pause, PauseReason } from "../generated/types.ts";
import { instantMs } from "../read.ts";
import { list, member, readable, record, type Plain } from "../report.ts";
import { code, given, instantText, isCode, maybe, needed, optionsOf, own, text, type Unmapped } from "./resource.ts";
import { FACTS, PAUSED_AS, PRIORITIES, caseFacts, codeOrOther, type TicketStatus } from "./ticket.ts";

/** How a ticket that others wrote is read. */
export interface TicketReading {
  /**
   * Which event a status stands for where the ticket does not name one of ours. `acknowledged`, `rejected`, `closed` and
   * `cancelled` have one for many kinds of case; `inProgress` and `resolved` have none: that work began or is done does not
   * say that the customer was told, and a deadline may depend on it.
   */
  readonly events?: Readonly<Partial<Record<Exclude<TicketStatus, "pending" | "held">, EventType>>>;
}

/** A case read from a ticket. */
export interface CaseOfTicket extends Unmapped {
  /** For `trackDeadlines`, `status` and the others. */
  readonly caseFile: CaseFile;
}

const STATUS: Readonly<Record<TicketStatus, true>> = {
  ...{ acknowledged: true, rejected: true, pending: true, held: true },
  ...{ inProgress: true, cancelled: true, closed: true, resolved: true },
};

/** The event of a status where that is sure, by kind of case. */
const SURE: Readonly<Record<string, Readonly<Partial<Record<TicketStatus, EventType>>>>> = {
  application: { acknowledged: "submitted", rejected: "rejected", cancelled: "withdrawn" },
  change: { acknowledged: "changeSubmitted", rejected: "changeRefused", cancelled: "withdrawn" },
  request: { acknowledged: "requestReceived", closed: "closed", cancelled: "withdrawn" },
  complaint: { acknowledged: "complaintReceived", rejected: "notAdmitted", closed: "closed", cancelled: "withdrawn" },
  dispute: { acknowledged: "complaintReceived", rejected: "notAdmitted", closed: "closed", cancelled: "withdrawn" },
  appeal: { acknowledged: "appealFiled", rejected: "appealRefused", closed: "appealClosed", cancelled: "withdrawn" },
  fault: { acknowledged: "faultReported" },
  installation: { acknowledged: "installationApplied" },
  emergency: { acknowledged: "incidentReported", closed: "closed" },
  petition: { acknowledged: "petitionReceived" },
  personal_information: { acknowledged: "personalRequestReceived" },
};

/**
 * The case of a trouble ticket: events and pauses from its status changes, or from the current status where it has no
 * history.
 *
 * An entry with one of our codes is read by that. Of others, `pending` is a pause that waits for the customer until another
 * status comes; `held` is no pause, because no clock stops while the operator keeps a case waiting: it is listed in
 * `unmapped`, as is every status without a sure event (see {@link TicketReading.events}).
 *
 * @throws RulesError when the ticket or an option cannot be read
 *
 * Source: TMF621 Trouble Ticket 5.0.1.
 */
export function fromTroubleTicket(ticket: unknown, options: TicketReading = {}): CaseOfTicket {
  return readable(() => {
    const whole = record(ticket, "");
    const named = maybe(optionsOf(options), "events", "", record) ?? {};
    const unmapped: string[] = [];
    const kind = maybe(whole, "ticketType", "", (value, path) => {
      const written = text(value, path);
      if (isCode(written)) return written;
      unmapped.push(path);
      return undefined;
    });
    const sure = kind !== undefined && Object.hasOwn(SURE, kind) ? SURE[kind]! : {};
    const eventOf = (status: TicketStatus) => maybe(named, status, "events", code) ?? sure[status];
    const entries = entriesOf(whole, unmapped);
    const { events, pauses } = changesOf(entries, eventOf, unmapped);

    const priority = maybe(whole, "priority", "", (value, path) => {
      const written = text(value, path);
      const known = (Object.keys(PRIORITIES) as (keyof typeof PRIORITIES)[]).find((key) => PRIORITIES[key] === written);
      if (known === undefined) unmapped.push(path);
      return known;
    });
    const channel = maybe(whole, "channel", "", (value, path) => needed(record(value, path), "id", path, codeOrOther));
    const facts = maybe(whole, "troubleTicketCharacteristic", "", (value, path) =>
      characteristics(value, path, unmapped),
    );
    for (const key of ELSE) if (maybe(whole, key, "", () => true)) unmapped.push(key);
    // Dates of ours repeat what the changes of status say; others may say something that stands nowhere else.
    for (const key of DATES) {
      const at = maybe(whole, key, "", instantText);
      if (at !== undefined && !entries.some((entry) => instantMs(entry.at) === instantMs(at))) unmapped.push(key);
    }
    const told = given<CaseFile>({
      kind,
      channel,
      priority,
      events: events.length === 0 ? undefined : events,
      pauses: pauses.length === 0 ? undefined : pauses,
    } as CaseFile);
    return { caseFile: { ...facts, ...told }, unmapped };
  });
}

/** What a ticket may hold besides, that a case has no place for. */
const ELSE = [
  "attachment",
  "description",
  "externalIdentifier",
  "name",
  "note",
  "relatedEntity",
  "relatedParty",
  "requestedResolutionDate",
  "severity",
  "troubleTicketRelationship",
  "troubleTicketSpecification",
] as const;

const DATES = ["creationDate", "resolutionDate"] as const;

interface Entry {
  readonly path: string;
  readonly status: TicketStatus;
  readonly at: string;
  readonly reason: string | undefined;
}

function entryOf(change: Plain, path: string): Entry {
  return {
    path,
    status: needed(change, "status", path, (value, place) => member(value, place, STATUS)),
    at: needed(change, "statusChangeDate", path, instantText),
    reason: maybe(change, "statusChangeReason", path, text),
  };
}

/** The changes in order of time, those at one instant as they are listed, then the current status if that is newer. */
function entriesOf(whole: Plain, unmapped: string[]): Entry[] {
  const history = maybe(whole, "statusChangeHistory", "", (value, path) =>
    list(value, path, (item, place) => entryOf(record(item, place), place)),
  );
  const entries = (history ?? []).sort((a, b) => instantMs(a.at)! - instantMs(b.at)!);
  const last = entries.at(-1);
  const status = maybe(whole, "status", "", (value, path) => member(value, path, STATUS));
  const at = maybe(whole, "statusChangeDate", "", instantText);
  if (status === undefined) return entries;
  if (at !== undefined && (last === undefined || instantMs(at)! > instantMs(last.at)!))
    return [...entries, { path: "", status, at, reason: maybe(whole, "statusChangeReason", "", text) }];
  if (last === undefined || last.status !== status) unmapped.push("status");
  return entries;
}

interface OpenPause {
  readonly from: string;
  to?: string;
  readonly reason: PauseReason;
}

function changesOf(
  entries: readonly Entry[],
  eventOf: (status: TicketStatus) => string | undefined,
  unmapped: string[],
): { events: Event[]; pauses: Pause[] } {
  const events: Event[] = [];
  const pauses: OpenPause[] = [];
  // Which open pause of ours has which reason, and the one that a foreign entry began.
  const open = new Map<string, OpenPause>();
  let foreign: OpenPause | undefined;
  for (const { path, status, at, reason } of entries) {
    const [, what, of] = /^(event|pause|resume)\.([\w-]{1,64})$/.exec(reason ?? "") ?? [];
    if (foreign && status !== "pending") {
      foreign.to = at;
      foreign = undefined;
    }
    if (what === "event" && isCode(of!)) events.push({ type: of!, at });
    else if (what === "pause" && Object.hasOwn(PAUSED_AS, of!) && !open.has(of!)) {
      const pause: OpenPause = { from: at, reason: of! };
      pauses.push(pause);
      open.set(of!, pause);
    } else if (what === "resume" && open.has(of!)) {
      open.get(of!)!.to = at;
      open.delete(of!);
    } else if (status === "pending") {
      if (foreign || open.size > 0) continue;
      const pause: OpenPause = { from: at, reason: "waitingForCustomer" };
      pauses.push(pause);
      foreign = pause;
    } else {
      const type = eventOf(status);
      if (type === undefined) unmapped.push(path === "" ? "status" : path);
      else events.push({ type, at });
    }
  }
  return { events, pauses };
}

function characteristics(value: unknown, path: string, unmapped: string[]): Partial<CaseFile> | undefined {
  const found = list(value, path, (item, place) => {
    const characteristic = record(item, place);
    if (own(characteristic, "name") !== FACTS) {
      unmapped.push(place);
      return null;
    }
    return needed(characteristic, "value", place, (facts, at) => {
      const read = record(facts, at);
      const priority = maybe(read, "priority", at, code);
      return { ...caseFacts(read, at), ...(priority !== undefined && { priority }) } as Partial<CaseFile>;
    });
  }).filter((one) => one !== null);
  if (found.length > 1) throw new RulesError("E_VALUE", path, "one of a name");
  return found[0];
}
