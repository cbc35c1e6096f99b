// Limits as service level objectives of TMF657 Service Quality Management, and back. Facts of version 4.0.0, the newest.
import { RulesError } from "../errors.ts";
import { MAX_LENGTH } from "../generated/boundary.ts";
import type { DateString, InstantString } from "../generated/types.ts";
import type { OwnSource, ProfileLimit } from "../profile.ts";
import { dayAt, instantMs } from "../read.ts";
import { list, member, readable, record, type Plain } from "../report.ts";
import type { Deadline } from "../types.ts";
import { dateString } from "../written.ts";
import {
  below,
  filled,
  given,
  id,
  instantText,
  maybe,
  needed,
  optionsOf,
  own,
  text,
  type Extensible,
  type Unmapped,
} from "./resource.ts";

/** What an objective is about: which way its limit binds, and the unit of the target. */
export interface ServiceLevelSpecParameter extends Extensible<"ServiceLevelSpecParameter"> {
  /** Direction and unit, for example `latest.workingDay`; with `.counted` the unit is only how a deadline was counted. */
  readonly name: string;
}

/** When an objective holds. */
export interface TimePeriod {
  /** Midnight that begins its first day, in +08:00. */
  readonly startDateTime?: InstantString;
  /** The last millisecond of its last day, in +08:00. */
  readonly endDateTime?: InstantString;
}

/** A limit as an objective. */
export interface ServiceLevelObjective extends Extensible<"ServiceLevelObjective"> {
  /** Id of the limit, for example `sla.complaint.reply`. */
  readonly name: string;
  /** `above`: violated by more than the target. `below`: violated by less. */
  readonly conformanceComparator: "above" | "below";
  /** How many of the unit, as text. */
  readonly conformanceTarget: string;
  /** Direction and unit. */
  readonly serviceLevelObjectiveParameter: ServiceLevelSpecParameter;
  /** First and last day on which a start is counted so, where there is one. */
  readonly validFor?: TimePeriod;
}

/** Objectives and what they do not hold. */
export interface ObjectivesOfLimits extends Unmapped {
  /** In the order of the limits. */
  readonly objectives: readonly ServiceLevelObjective[];
}

/** How objectives become limits. */
export interface ObjectiveReading {
  /** Where the objectives are written: a limit of a profile names its source. */
  readonly source: OwnSource;
}

/** Limits of a profile. */
export interface LimitsOfObjectives extends Unmapped {
  /** For `limits` of a profile. A limit that the catalogue does not have needs `cases`, `starts` and `text` added. */
  readonly limits: readonly ProfileLimit[];
}

type Direction = Deadline["direction"];
type Unit = NonNullable<ProfileLimit["length"]>["unit"];

const DIRECTIONS: Readonly<Record<Direction, "above" | "below">> = {
  latest: "above",
  keepAtMost: "above",
  before: "below",
  earliest: "below",
  keepAtLeast: "below",
};
const UNITS: Readonly<Record<Unit, true>> = {
  ...{ minute: true, hour: true, workingMinute: true, workingHour: true, workingDay: true, naturalDay: true },
  ...{ month: true, year: true, eachMonth: true, eachQuarter: true, eachYear: true },
};
/** Units of a deadline that are those of its limit; any other only says how it was counted. */
const SAME: Readonly<Record<string, Unit>> = {
  workingDay: "workingDay",
  naturalDay: "naturalDay",
  quarter: "eachQuarter",
};
const COUNTED: Readonly<Record<string, true>> = { minute: true, month: true, year: true, hourPerDay: true };

const START = "T00:00:00+08:00";
const END = "T23:59:59.999+08:00";

/**
 * Limits as objectives: deadlines of a report, which have a length, or limits of a profile. Rows of `engine.rules()` have no
 * length and cannot be any.
 *
 * A limit without a length, or with a condition, which an objective cannot say and without which it would be another limit,
 * is left out and listed in `unmapped`, and so is whatever else a limit of a profile says.
 *
 * @throws RulesError when a limit cannot be read
 *
 * Source: TMF657 Service Quality Management 4.0.0.
 */
export function toServiceLevelObjectives(limits: readonly (Deadline | ProfileLimit)[]): ObjectivesOfLimits {
  return readable(() => {
    const unmapped: string[] = [];
    const objectives = list(limits, "", (item, path) => {
      const limit = record(item, path);
      const found = own(limit, "limit") === undefined ? ofProfile(limit, path, unmapped) : ofReport(limit, path);
      if (found === null) unmapped.push(path);
      return found;
    });
    return { objectives: objectives.filter((one) => one !== null), unmapped };
  });
}

function ofReport(deadline: Plain, path: string): ServiceLevelObjective | null {
  const name = needed(deadline, "limit", path, id);
  const direction = needed(deadline, "direction", path, (value, place) => member(value, place, DIRECTION_CODES));
  const length = maybe(deadline, "length", path, record);
  if (length === undefined) return null;
  const written = needed(length, "unit", `${path}.length`, text);
  const same = Object.hasOwn(SAME, written) ? SAME[written] : undefined;
  if (same === undefined && !Object.hasOwn(COUNTED, written)) throw new RulesError("E_VALUE", `${path}.length.unit`);
  const value = needed(length, "value", `${path}.length`, amount);
  const days = maybe(deadline, "inForce", path, record) ?? {};
  return objective(name, direction, same ?? `${written}.counted`, value, days, below(path, "inForce"));
}

/** What a limit of a profile may say that an objective cannot. */
const LOST = [
  "source",
  "force",
  "escalation",
  "subject",
  "text",
  "cases",
  "starts",
  "whileRunning",
  "completedBy",
  "needsAll",
  "cancelledBy",
] as const;

function ofProfile(limit: Plain, path: string, unmapped: string[]): ServiceLevelObjective | null {
  const name = needed(limit, "id", path, id);
  const direction =
    maybe(limit, "direction", path, (value, place) => member(value, place, DIRECTION_CODES)) ?? "latest";
  const length = maybe(limit, "length", path, record);
  if (length === undefined || maybe(limit, "appliesWhen", path, (condition) => condition !== "always")) return null;
  const unit = needed(length, "unit", `${path}.length`, (value, place) => member(value, place, UNITS));
  const value = maybe(length, "value", `${path}.length`, amount) ?? 1;
  for (const key of LOST) if (maybe(limit, key, path, () => true)) unmapped.push(below(path, key));
  return objective(name, direction, unit, value, limit, path);
}

const DIRECTION_CODES: Readonly<Record<Direction, true>> = {
  ...{ latest: true, before: true, earliest: true, keepAtLeast: true, keepAtMost: true },
};

function amount(value: unknown, path: string): number {
  if (typeof value !== "number" || !Number.isSafeInteger(value)) throw new RulesError("E_TYPE", path, "count");
  if (value < 0 || value > MAX_LENGTH) throw new RulesError("E_VALUE", path);
  return value;
}

function objective(
  name: string,
  direction: Direction,
  unit: string,
  value: number,
  days: Plain,
  path: string,
): ServiceLevelObjective {
  const from = maybe(days, "from", path, dateText);
  const to = maybe(days, "to", path, dateText);
  const period = given<TimePeriod>({
    startDateTime: from === undefined ? undefined : from + START,
    endDateTime: to === undefined ? undefined : to + END,
  });
  return given<ServiceLevelObjective>({
    "@type": "ServiceLevelObjective",
    name,
    conformanceComparator: DIRECTIONS[direction],
    conformanceTarget: String(value),
    serviceLevelObjectiveParameter: { "@type": "ServiceLevelSpecParameter", name: `${direction}.${unit}` },
    validFor: from === undefined && to === undefined ? undefined : period,
  });
}

function dateText(value: unknown, path: string): DateString {
  const day = typeof value === "string" && value.length === 10 ? dayAt(value) : undefined;
  if (day === undefined) throw new RulesError("E_FORMAT", path, "date");
  return dateString(day);
}

/**
 * Limits of a profile from objectives. An objective is listed in `unmapped` instead, if its parameter is not a direction and
 * a unit of ours, its comparator does not fit the direction, its target is no whole number, or it does not hold for whole
 * days: a limit that is nearly the agreed one is another limit.
 *
 * @throws RulesError when an objective or the source cannot be read
 *
 * Source: TMF657 Service Quality Management 4.0.0.
 */
export function fromServiceLevelObjectives(objectives: unknown, options: ObjectiveReading): LimitsOfObjectives {
  return readable(() => {
    const source = needed(optionsOf(options), "source", "", (value, path): OwnSource => {
      const written = record(value, path);
      return {
        instrument: needed(written, "instrument", path, filled),
        clause: needed(written, "clause", path, filled),
      };
    });
    const unmapped: string[] = [];
    const limits = list(objectives, "", (item, path) => {
      const found = limitOf(record(item, path), path, source, unmapped);
      if (found === null) unmapped.push(path);
      return found;
    });
    return { limits: limits.filter((one) => one !== null), unmapped };
  });
}

/** What an objective may hold besides, that a limit has no place for. */
const ELSE = [
  "conformancePeriod",
  "graceTimes",
  "serviceLevelObjectiveConsequence",
  "thresholdTarget",
  "tolerancePeriod",
  "toleranceTarget",
] as const;

function limitOf(found: Plain, path: string, source: OwnSource, unmapped: string[]): ProfileLimit | null {
  const name = needed(found, "name", path, id);
  const target = needed(found, "conformanceTarget", path, text);
  const comparator = needed(found, "conformanceComparator", path, text);
  const parameter = needed(found, "serviceLevelObjectiveParameter", path, (value, place) =>
    needed(record(value, place), "name", place, text),
  );
  const [, way, unit] = /^(\w{1,16})\.(\w{1,16})$/.exec(parameter) ?? [];
  if (way === undefined || !Object.hasOwn(DIRECTIONS, way) || !Object.hasOwn(UNITS, unit!)) return null;
  const direction = way as Direction;
  const value = /^\d{1,8}$/.test(target) ? Number(target) : MAX_LENGTH + 1;
  if (comparator !== DIRECTIONS[direction] || value > MAX_LENGTH) return null;
  const period = maybe(found, "validFor", path, record) ?? {};
  const from = maybe(period, "startDateTime", `${path}.validFor`, (at, place) => dayOf(at, place, START));
  const to = maybe(period, "endDateTime", `${path}.validFor`, (at, place) => dayOf(at, place, END));
  if (from === null || to === null) return null;
  for (const key of ELSE) if (maybe(found, key, path, () => true)) unmapped.push(below(path, key));
  return given<ProfileLimit>({
    id: name,
    source,
    from,
    to,
    length: { value, unit: unit as Unit },
    direction: direction === "latest" ? undefined : direction,
  } as ProfileLimit);
}

/** The day whose beginning or end an instant is; `null` if it is neither. */
function dayOf(value: unknown, path: string, edge: typeof START | typeof END): DateString | null {
  const at = instantText(value, path);
  const day = at.slice(0, 10);
  return instantMs(day + edge) === instantMs(at) ? day : null;
}
