// Deadlines and steps as milestones and jeopardy alerts of TMF622 Product Ordering 5.0.0, and back.
import { toCloudEvents } from "../cloudevents.ts";
import { RulesError } from "../errors.ts";
import type { Event, InstantString } from "../generated/types.ts";
import { instantMs } from "../read.ts";
import { STATUSES, list, member, readable, record } from "../report.ts";
import type { DeadlineStatus } from "../generated/types.ts";
import type { DeadlineReport, ProcedureStatus } from "../types.ts";
import {
  code,
  given,
  id,
  instantText,
  isCode,
  isId,
  langOf,
  maybe,
  needed,
  optionsOf,
  text,
  worded,
  type Extensible,
  type Lang,
  type Unmapped,
} from "./resource.ts";

/** Whether a milestone was reached. */
export type MilestoneStatus = "Yet-To-Reach" | "Completed" | "Violated";

/** A milestone of an order: a deadline that runs or ran, or a step that was taken. */
export interface ProductOrderMilestone extends Extensible<"ProductOrderMilestone"> {
  /** `deadline/` with limit and start, or `event/` with type and time: the same for the same thing in every report. */
  readonly id: string;
  /** Id of the limit, or code of the event. */
  readonly name: string;
  /** What has to be done in time; left out of steps and when no text is loaded. */
  readonly description?: string;
  /** Done: when. Else when it falls due, or from when the act is allowed; left out while that is not known. In +08:00. */
  readonly milestoneDate?: InstantString;
  /** `Violated`: late, also when it was done by now, or done too early. */
  readonly status: MilestoneStatus;
  /** Status of the deadline in our own codes, which say more. */
  readonly message?: DeadlineStatus;
}

/** A warning or a missed deadline. */
export interface ProductOrderJeopardyAlert extends Extensible<"ProductOrderJeopardyAlert"> {
  /** Limit, start and what happened. */
  readonly id: string;
  /** Id of the limit. */
  readonly name: string;
  /** `Normal`: time to remind. `Hazard`: time to escalate. `Critical`: late, or too early. */
  readonly jeopardyType: "Normal" | "Hazard" | "Critical";
  /** When that was; RFC 3339 in +08:00. */
  readonly alertDate: InstantString;
  /** What happened, as in the CloudEvents: a breach is late, or too early. */
  readonly exception: "deadline.warning" | "deadline.breached";
  /** What has to be done; left out when no text is loaded. */
  readonly message?: string;
}

/** How milestones and alerts are written. */
export interface MilestoneOptions {
  /** Language of the texts; `zh` by default. A text that is not loaded is taken from the other language. */
  readonly lang?: "zh" | "en";
}

/** How milestones that others wrote are read. */
export interface MilestoneReading {
  /** Which event a completed milestone stands for, by its name. Without it only our own are read. */
  readonly events?: Readonly<Record<string, string>>;
}

/** What milestones tell. */
export interface ReadMilestones extends Unmapped {
  /** Steps that were taken, in the order listed. */
  readonly events: readonly Event[];
  /** Deadlines as they stood. They cannot be counted again: a milestone does not say which events started the clock. */
  readonly deadlines: readonly {
    /** Id of the limit. */
    readonly limit: string;
    /** Start of the clock; RFC 3339 in +08:00. */
    readonly startedAt: InstantString;
    /** Done: when. Else when it falls due or the act is allowed; `null` while that is not known. */
    readonly at: InstantString | null;
    /** As the report had it. */
    readonly status: DeadlineStatus;
  }[];
}

const OF: Readonly<Record<DeadlineStatus, MilestoneStatus | null>> = {
  notStarted: null,
  notDefined: null,
  cancelled: null,
  running: "Yet-To-Reach",
  dueSoon: "Yet-To-Reach",
  paused: "Yet-To-Reach",
  undetermined: "Yet-To-Reach",
  met: "Completed",
  metLate: "Violated",
  overdue: "Violated",
};

/**
 * The steps of a procedure and the deadlines that run or ran, as milestones in that order. A deadline that has not started,
 * was cancelled or is not defined is none.
 *
 * @throws RulesError when the report or an option cannot be read
 *
 * Source: TMF622 Product Ordering 5.0.0.
 */
export function toMilestones(
  report: DeadlineReport | ProcedureStatus,
  options: MilestoneOptions = {},
): readonly ProductOrderMilestone[] {
  return readable(() => {
    const lang = langOf(optionsOf(options));
    const whole = record(report, "");
    const steps = maybe(whole, "steps", "", (value, path) => list(value, path, step)) ?? [];
    const deadlines = needed(whole, "deadlines", "", (value, path) =>
      list(value, path, (item, place) => milestone(item, place, lang)),
    );
    return [...steps, ...deadlines.filter((one) => one !== null)];
  });
}

function step(value: unknown, path: string): ProductOrderMilestone {
  const taken = record(value, path);
  const name = needed(taken, "event", path, code);
  const at = needed(taken, "at", path, instantText);
  return {
    "@type": "ProductOrderMilestone",
    id: `event/${name}/${at}`,
    name,
    milestoneDate: at,
    status: "Completed",
  };
}

function milestone(value: unknown, path: string, lang: Lang): ProductOrderMilestone | null {
  const deadline = record(value, path);
  const message = needed(deadline, "status", path, (given, place) => member(given, place, STATUSES));
  const status = OF[message];
  const startedAt = maybe(deadline, "startedAt", path, instantText);
  if (status === null || startedAt === undefined) return null;
  const name = needed(deadline, "limit", path, id);
  const done = status === "Yet-To-Reach" ? undefined : maybe(deadline, "completedAt", path, instantText);
  return given<ProductOrderMilestone>({
    "@type": "ProductOrderMilestone",
    id: `deadline/${name}/${startedAt}`,
    name,
    description: needed(deadline, "text", path, (texts, place) => worded(texts, place, lang)),
    milestoneDate: done ?? maybe(deadline, "dueAt", path, instantText),
    status,
    message,
  });
}

/**
 * A jeopardy alert for every warning that was due while its deadline was open, for every deadline that became late, and for
 * every act that came too early, in order of time. Times and warnings are those of {@link toCloudEvents}.
 *
 * @throws RulesError when the report or an option cannot be read
 *
 * Source: TMF622 Product Ordering 5.0.0.
 */
export function toJeopardyAlerts(
  report: DeadlineReport,
  options: MilestoneOptions = {},
): readonly ProductOrderJeopardyAlert[] {
  return readable(() => {
    const lang = langOf(optionsOf(options));
    const clocks = needed(record(report, ""), "deadlines", "", (value, path) =>
      list(value, path, (item, place) => clock(item, place, lang)),
    ).filter((one) => one !== null);
    const told = new Map(clocks.map((one) => [`${one.limit} ${one.startedAt}`, one]));
    const events = toCloudEvents(null, report, { source: "/", subject: "-", typePrefix: "" });
    const alerts = events.flatMap(({ type, time, data: { limit, startedAt, step } }): Alert[] => {
      const of = told.get(`${limit} ${startedAt}`);
      const isBreach = (type as string) === "deadline.breached";
      if (of === undefined || (!isBreach && step === undefined)) return [];
      return [{ ...of, step: isBreach ? "breach" : step!, time }];
    });
    return alerts
      .sort((a, b) => instantMs(a.time)! - instantMs(b.time)!)
      .map(({ limit, startedAt, step, time, words }) =>
        given<ProductOrderJeopardyAlert>({
          "@type": "ProductOrderJeopardyAlert",
          id: `${limit}/${startedAt}/${step}/${time}`,
          name: limit,
          jeopardyType: JEOPARDY[step],
          alertDate: time,
          exception: step === "breach" ? "deadline.breached" : "deadline.warning",
          message: words,
        }),
      );
  });
}

interface Clock {
  readonly limit: string;
  readonly startedAt: string;
  readonly words: string | undefined;
}

interface Alert extends Clock {
  readonly step: keyof typeof JEOPARDY;
  readonly time: string;
}

function clock(value: unknown, path: string, lang: Lang): Clock | null {
  const deadline = record(value, path);
  const startedAt = maybe(deadline, "startedAt", path, instantText);
  if (startedAt === undefined) return null;
  return {
    limit: needed(deadline, "limit", path, id),
    startedAt,
    words: needed(deadline, "text", path, (texts, place) => worded(texts, place, lang)),
  };
}

const JEOPARDY = { remind: "Normal", escalate: "Hazard", breach: "Critical" } as const;
const MILESTONES: Readonly<Record<MilestoneStatus, true>> = { "Yet-To-Reach": true, Completed: true, Violated: true };

/**
 * What milestones tell: the steps taken, as events for a history, and how deadlines stood. Milestones that are not ours and
 * not named in the options are listed in `unmapped`, and so is a named one that is not completed or has no date.
 *
 * @throws RulesError when the milestones or an option cannot be read
 *
 * Source: TMF622 Product Ordering 5.0.0.
 */
export function fromMilestones(milestones: unknown, options: MilestoneReading = {}): ReadMilestones {
  return readable(() => {
    const named = maybe(optionsOf(options), "events", "", record) ?? {};
    const events: Event[] = [];
    const deadlines: ReadMilestones["deadlines"][number][] = [];
    const unmapped: string[] = [];
    list(milestones, "", (item, path) => {
      const found = record(item, path);
      const status = maybe(found, "status", path, (value, place) => member(value, place, MILESTONES));
      const at = maybe(found, "milestoneDate", path, instantText);
      const [what, of, start] = (maybe(found, "id", path, text) ?? "").split("/");
      if (what === "deadline" && isId(of ?? "")) {
        deadlines.push({
          limit: of!,
          startedAt: instantText(start, `${path}.id`),
          at: at ?? null,
          status: needed(found, "message", path, (value, place) => member(value, place, STATUSES)),
        });
        return;
      }
      const name = maybe(found, "name", path, text);
      const type = what === "event" && isCode(of ?? "") ? of : name && maybe(named, name, "events", codeOf);
      if (type && status === "Completed" && at !== undefined) events.push({ type, at });
      else unmapped.push(path);
    });
    return { events, deadlines, unmapped };
  });
}

/** An event of the options; its name in the order is the order's, and no part of a place. */
function codeOf(value: unknown): string {
  if (typeof value !== "string" || !isCode(value)) throw new RulesError("E_VALUE", "events", "code");
  return value;
}
