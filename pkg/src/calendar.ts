import type { Clocks } from "./clocks.ts";
import { RulesError } from "./errors.ts";
import { MAX_ITEMS } from "./generated/errors.ts";
import type { DateString, InstantString } from "./generated/types.ts";
import type { Instance } from "./instance.ts";
import { nearest } from "./nearest.ts";
import { only, option } from "./options.ts";
import { dayAt, instantMs, keysOf, type Plain } from "./read.ts";
import type { Text, Wording } from "./texts.ts";
import { dateString, instantString } from "./written.ts";

/**
 * Opening and closing time of day, `HH:MM`. The closing time may be `24:00`, or before the opening time: then the window
 * runs into the next day, and is the last of its list.
 */
export type Window = readonly [opens: string, closes: string];

/** Weekly opening hours in China's time: around the clock, or windows by kind of day or by weekday. What is not given is closed. */
export type Hours =
  | "24x7"
  | {
      /** On make-up workdays, and on ordinary Mondays to Fridays without windows of their weekday. */
      readonly workingDays?: readonly Window[];
      /** On holidays and rest days in lieu, and on ordinary Saturdays and Sundays without windows of their weekday. */
      readonly restDays?: readonly Window[];
      /** On ordinary Mondays, in place of `workingDays`; on holidays and rest days in lieu `restDays` holds. */
      readonly mon?: readonly Window[];
      /** On ordinary Tuesdays, in place of `workingDays`; on holidays and rest days in lieu `restDays` holds. */
      readonly tue?: readonly Window[];
      /** On ordinary Wednesdays, in place of `workingDays`; on holidays and rest days in lieu `restDays` holds. */
      readonly wed?: readonly Window[];
      /** On ordinary Thursdays, in place of `workingDays`; on holidays and rest days in lieu `restDays` holds. */
      readonly thu?: readonly Window[];
      /** On ordinary Fridays, in place of `workingDays`; on holidays and rest days in lieu `restDays` holds. */
      readonly fri?: readonly Window[];
      /** On ordinary Saturdays, in place of `restDays`; when they are worked `workingDays` holds. */
      readonly sat?: readonly Window[];
      /** On ordinary Sundays, in place of `restDays`; when they are worked `workingDays` holds. */
      readonly sun?: readonly Window[];
      /** Dates with windows of their own; no windows means closed. */
      readonly exceptions?: readonly HoursException[];
    };

/** A date with opening hours of its own. */
export interface HoursException {
  /** Which date; one day has one entry at most. */
  readonly date: DateString;
  /** Its windows; none means closed. */
  readonly windows: readonly Window[];
}

/** The days for which the State Council's arrangement is known, both ends included. */
export interface Coverage {
  /** The first day, 2007-01-01. */
  readonly from: DateString;
  /** The last day: of the last year with a notice, or of a profile's years. */
  readonly to: DateString;
  /** From here to the end the next year's notice may still change days. */
  readonly provisionalFrom: DateString;
}

/** An answer that needs a day outside the coverage: it is not guessed from the weekday. */
export interface Undetermined {
  /** Tells it from a known answer. */
  readonly status: "undetermined";
  /** The days that are covered. */
  readonly coverage: Coverage;
}

/** What a day is. `makeUpWorkday` is a weekend day that is worked, `restDayInLieu` a weekday that is off for it. */
export type DayKind = HolidayKind | OrdinaryKind | UnknownKind;

/** A day of a holiday. */
export interface HolidayKind {
  /** A statutory holiday, or a weekday that is off for a worked weekend day. */
  readonly kind: "holiday" | "restDayInLieu";
  /** The holiday it belongs to, for example `nationalDay`. */
  readonly holiday: string;
  /** What that holiday is called. */
  readonly name: Text;
  /** Where that is written: the number of the State Council's notice for the year, or a profile's source. */
  readonly notice: string;
}

/** A day of no holiday. */
export interface OrdinaryKind {
  /** A weekday that is worked, a weekend day that is worked, or an ordinary weekend day, also inside the days off of a holiday. */
  readonly kind: "workday" | "makeUpWorkday" | "restDay";
  /** Always `null`: it belongs to no holiday. */
  readonly holiday: null;
  /** Always `null`: it belongs to no holiday. */
  readonly name: null;
  /** Where that is written: the number of the State Council's notice for the year, or a profile's source. */
  readonly notice: string;
}

/** A day outside the coverage. */
export interface UnknownKind {
  /** It is not known whether it is worked. */
  readonly kind: "unknown";
  /** Always `null`: that is not known. */
  readonly holiday: null;
  /** Always `null`: that is not known. */
  readonly name: null;
  /** Always `null`: there is no notice yet. */
  readonly notice: null;
}

/** A date that was found. */
export interface KnownDate {
  /** Tells it from an undetermined answer. */
  readonly status: "known";
  /** The date. */
  readonly date: DateString;
}

/** Working days between two dates. */
export interface KnownDays {
  /** Tells it from an undetermined answer. */
  readonly status: "known";
  /** How many; negative when counted back. */
  readonly days: number;
}

/** The last day of a period in natural days or months. */
export interface Rolled {
  /** As counted; `null` outside the years 0001 to 9999. */
  readonly nominal: DateString | null;
  /** The same, or the next working day if it is a rest day (Civil Code 203); `null` where that is not known. */
  readonly rolled: DateString | null;
}

/** A stretch during which a clock stands still; without `to` it is still open. */
export interface ClockPause {
  /** When it stops. */
  readonly from: InstantString;
  /** When it goes on, not before `from`; absent or `null` while the pause is open. */
  readonly to?: InstantString | null;
  /** Why, for whoever reads it; it changes nothing. */
  readonly reason?: string | null;
}

/** When a clock does not run. */
export interface PauseOptions {
  /** In any order; they may overlap or be empty. At most 1,024. */
  readonly pauses?: readonly ClockPause[];
}

/** By what a clock runs, and when it does not. */
export interface ClockOptions extends PauseOptions {
  /** When it runs. */
  readonly hours: Hours;
}

/** An instant that was found. */
export interface KnownInstant {
  /** Tells it from an undetermined answer. */
  readonly status: "known";
  /** The instant; `null` while a pause is open that begins before the sum is reached. */
  readonly instant: InstantString | null;
}

/** Time passed during opening hours. */
export interface KnownMinutes {
  /** Tells it from an undetermined answer. */
  readonly status: "known";
  /** Minutes; may have a fraction: a millisecond is 1/60000. Negative when counted back. */
  readonly minutes: number;
  /** The same in milliseconds, a whole number. */
  readonly milliseconds: number;
}

/** A clock that runs during opening hours; its tables are built once. */
export interface Clock {
  /** By what hours it runs: a frozen copy of those given. */
  readonly hours: Hours;
  /**
   * The instant after so many minutes of opening hours, the earliest there is; for a negative number the latest instant
   * from which as many pass until `from`. 0 gives `from` back. A fraction of a minute is rounded to the millisecond.
   *
   * @throws RulesError `E_TYPE` or `E_FORMAT` for an instant, number or pause that is none, `E_VALUE` for a pause that ends before it
   * begins, `E_SIZE` for more than 1,024 pauses
   */
  addWorkingMinutes(from: InstantString, minutes: number, options?: PauseOptions): KnownInstant | Undetermined;
  /**
   * Opening hours passed from `a` to `b`; negative when `b` is earlier.
   *
   * @throws RulesError as `addWorkingMinutes`
   */
  workingMinutesBetween(a: InstantString, b: InstantString, options?: PauseOptions): KnownMinutes | Undetermined;
}

/** Working days of China, 2007 to 2026 and a profile's years. Dates are `YYYY-MM-DD`. */
export interface Calendar {
  /**
   * Whether a date is worked; `null` outside the coverage.
   *
   * @throws RulesError `E_TYPE` or `E_FORMAT` for what is no date, as every method here that takes one
   *
   * @example
   * ```ts
   * import { createEngine } from "telecom-service-rules";
   * const { calendar } = await createEngine();
   * console.log(calendar.isWorkingDay("2026-10-10"), calendar.isWorkingDay("2026-10-01")); // true false
   * ```
   */
  isWorkingDay(date: DateString): boolean | null;
  /**
   * What a date is, by which holiday, and where that is written.
   *
   * @example
   * ```ts
   * import { createEngine } from "telecom-service-rules";
   * const { calendar } = await createEngine();
   * const day = calendar.dayKind("2026-10-01");
   * if (day.kind === "holiday") console.log(day.name.en, day.notice); // National Day 国办发明电〔2025〕7号
   * ```
   */
  dayKind(date: DateString): DayKind;
  /** The days for which this is known. */
  coverage(): Coverage;
  /**
   * The n-th working day after a date. The trigger day is not counted; 0 gives the date itself or the next working
   * day; negative numbers count back. `n` is a whole number from -1,000,000 to 1,000,000.
   *
   * @throws RulesError `E_TYPE` for an `n` that is not whole, `E_VALUE` for one beyond that range
   *
   * @example
   * ```ts
   * import { createEngine } from "telecom-service-rules";
   * const { calendar } = await createEngine();
   * const due = calendar.addWorkingDays("2026-09-30", 1);
   * console.log(due.status === "known" ? due.date : due.coverage); // 2026-10-08
   * ```
   */
  addWorkingDays(date: DateString, n: number): KnownDate | Undetermined;
  /** Working days after `a`, up to and including `b`; negative when `b` is earlier. */
  countWorkingDays(a: DateString, b: DateString): KnownDays | Undetermined;
  /** The day n natural days later. Counting back never rolls. @throws RulesError as `addWorkingDays` */
  addNaturalDays(date: DateString, n: number): Rolled;
  /**
   * The corresponding day n months later, or that month's last day. Counting back never rolls.
   *
   * @throws RulesError as `addWorkingDays`
   *
   * @example
   * ```ts
   * import { createEngine } from "telecom-service-rules";
   * const { calendar } = await createEngine();
   * console.log(calendar.addMonths("2026-01-31", 1)); // { nominal: '2026-02-28', rolled: '2026-02-28' }
   * ```
   */
  addMonths(date: DateString, n: number): Rolled;
  /**
   * As {@link Clock.addWorkingMinutes}, for hours that are named with every question.
   *
   * @throws RulesError as there, and when the hours cannot be read
   *
   * @example
   * ```ts
   * import { createEngine } from "telecom-service-rules";
   * const { calendar } = await createEngine();
   * const hours = { workingDays: [["09:00", "12:00"], ["13:30", "18:00"]] } as const;
   * const due = calendar.addWorkingMinutes("2026-07-03T17:00:00+08:00", 120, { hours });
   * console.log(due.status === "known" && due.instant); // 2026-07-06T10:00:00+08:00
   * ```
   */
  addWorkingMinutes(from: InstantString, minutes: number, options: ClockOptions): KnownInstant | Undetermined;
  /** As {@link Clock.workingMinutesBetween}, for hours that are named with every question. @throws RulesError as `addWorkingMinutes` */
  workingMinutesBetween(a: InstantString, b: InstantString, options: ClockOptions): KnownMinutes | Undetermined;
  /**
   * The clock of a place, to ask again and again.
   *
   * @throws RulesError when the hours cannot be read, and `E_VALUE` when they never open
   *
   * @example
   * ```ts
   * import { createEngine } from "telecom-service-rules";
   * const { calendar } = await createEngine();
   * const clock = calendar.clock({ workingDays: [["09:00", "18:00"]] });
   * const passed = clock.workingMinutesBetween("2026-07-03T17:00:00+08:00", "2026-07-06T10:00:00+08:00");
   * console.log(passed.status === "known" && passed.minutes); // 120
   * ```
   */
  clock(hours: Hours): Clock;
}

/** What the wasm gives for a day or number that is not known. */
const NONE = -2_147_483_648;
const MINUTE_MS = 60_000;
const NO_PAUSES = new Float64Array(0);
const { isArray } = Array;
const { isInteger, isSafeInteger } = Number;
const { abs, round } = Math;

/** @internal */
export function calendarOf(instance: Instance, wording: Wording, clocks: Clocks): Calendar {
  let covered: Coverage | undefined;
  const coverage = () => (covered ??= Object.freeze(instance.call((glue) => glue.coverage() as Coverage)));
  const undetermined = (): Undetermined => ({ status: "undetermined", coverage: coverage() });
  const dayOrNull = (day: number) => (day === NONE ? null : dateString(day));

  const add = (clock: string, from: unknown, minutes: unknown, pauses: Float64Array): KnownInstant | Undetermined => {
    const [start, ms] = [instantOf(from, "from"), minutesOf(minutes)];
    const at = clocks.ask(clock, (glue, number) => glue.clock_add(number, start, ms, pauses));
    if (at !== at) return undetermined();
    return { status: "known", instant: at === Infinity ? null : instantString(at) };
  };
  const between = (clock: string, a: unknown, b: unknown, pauses: Float64Array): KnownMinutes | Undetermined => {
    const [from, to] = [instantOf(a, "a"), instantOf(b, "b")];
    const milliseconds = clocks.ask(clock, (glue, number) => glue.clock_between(number, from, to, pauses));
    if (milliseconds !== milliseconds) return undetermined();
    return { status: "known", minutes: milliseconds / MINUTE_MS, milliseconds };
  };

  return Object.freeze({
    isWorkingDay(date: DateString) {
      const day = dayOf(date, "date");
      const worked = instance.call((glue) => glue.is_working_day(day));
      return worked < 0 ? null : worked === 1;
    },
    dayKind(date: DateString) {
      const day = dayOf(date, "date");
      const kind = instance.call((glue) => glue.day(day) as DayKind);
      if (kind.holiday === null) return Object.freeze({ ...kind, name: null });
      return Object.freeze({ ...kind, name: wording.of((texts) => texts.holidays[kind.holiday]) });
    },
    coverage,
    addWorkingDays(date: DateString, n: number): KnownDate | Undetermined {
      const [day, count] = [dayOf(date, "date"), wholeOf(n, "n")];
      const found = instance.call((glue) => glue.add_working_days(day, count));
      return found === NONE ? undetermined() : { status: "known", date: dateString(found) };
    },
    countWorkingDays(a: DateString, b: DateString): KnownDays | Undetermined {
      const [from, to] = [dayOf(a, "a"), dayOf(b, "b")];
      const days = instance.call((glue) => glue.count_working_days(from, to));
      return days === NONE ? undetermined() : { status: "known", days };
    },
    addNaturalDays(date: DateString, n: number): Rolled {
      const [day, count] = [dayOf(date, "date"), wholeOf(n, "n")];
      return {
        nominal: dayOrNull(instance.call((glue) => glue.add_natural_days(day, count, false))),
        rolled: dayOrNull(instance.call((glue) => glue.add_natural_days(day, count, true))),
      };
    },
    addMonths(date: DateString, n: number): Rolled {
      const [day, count] = [dayOf(date, "date"), wholeOf(n, "n")];
      return {
        nominal: dayOrNull(instance.call((glue) => glue.add_months(day, count, false))),
        rolled: dayOrNull(instance.call((glue) => glue.add_months(day, count, true))),
      };
    },
    addWorkingMinutes: (from: InstantString, minutes: number, options: ClockOptions) =>
      add(clocks.keyOf(options), from, minutes, pausesIn(options)),
    workingMinutesBetween: (a: InstantString, b: InstantString, options: ClockOptions) =>
      between(clocks.keyOf(options), a, b, pausesIn(options)),
    clock(hours: Hours): Clock {
      const key = clocks.key(hours);
      clocks.ask(key, () => 0);
      return Object.freeze({
        hours: deepFrozen(JSON.parse(key)) as Hours,
        addWorkingMinutes: (from: InstantString, minutes: number, options?: PauseOptions) =>
          add(key, from, minutes, options === undefined ? NO_PAUSES : pausesIn(options)),
        workingMinutesBetween: (a: InstantString, b: InstantString, options?: PauseOptions) =>
          between(key, a, b, options === undefined ? NO_PAUSES : pausesIn(options)),
      });
    },
  });
}

/** Days from 1970-01-01 of a date. @internal */
export function dayOf(date: unknown, path: string): number {
  if (typeof date !== "string") throw new RulesError("E_TYPE", path, "date");
  const day = date.length === 10 ? dayAt(date) : undefined;
  if (day === undefined) throw new RulesError("E_FORMAT", path, "date");
  return day;
}

function instantOf(instant: unknown, path: string): number {
  if (typeof instant !== "string") throw new RulesError("E_TYPE", path, "instant");
  const ms = instantMs(instant);
  if (ms === undefined) throw new RulesError("E_FORMAT", path, "instant");
  return ms;
}

function wholeOf(n: unknown, path: string): number {
  if (typeof n !== "number" || !isInteger(n)) throw new RulesError("E_TYPE", path, "whole number");
  if (abs(n) > 1_000_000) throw new RulesError("E_VALUE", path);
  return n;
}

/** Milliseconds of a number of minutes, which may be a fraction as fine as a millisecond. */
function minutesOf(minutes: unknown): number {
  if (typeof minutes !== "number" || minutes !== minutes) throw new RulesError("E_TYPE", "minutes", "number");
  const ms = round(minutes * MINUTE_MS);
  if (!isSafeInteger(ms)) throw new RulesError("E_VALUE", "minutes");
  return ms;
}

const TIMES = ["hours", "pauses"];

function pausesIn(options: unknown): Float64Array {
  only(options, TIMES);
  return pausesOf(option(options, "pauses"));
}

/** Begin and end of each pause in turn; an end that is open is NaN. */
function pausesOf(pauses: unknown): Float64Array {
  if (pauses == null) return NO_PAUSES;
  let at = -1;
  try {
    if (!isArray(pauses)) throw new RulesError("E_TYPE", "pauses", "list");
    // Read once: a proxy may have another length the next time.
    const { length } = pauses;
    if (!(length <= MAX_ITEMS)) throw new RulesError("E_SIZE", "pauses");
    const pairs = new Float64Array(length * 2);
    for (at = 0; at < length; at++) {
      const pause: unknown = pauses[at];
      if (typeof pause !== "object" || pause === null) throw new RulesError("E_TYPE", placeOf(at), "record");
      let [from, to]: [unknown?, unknown?] = [];
      const keys = keysOf(pause as Plain);
      for (let k = 0; k < keys.length; k++) {
        const key = keys[k]!;
        if (key === "from") from = (pause as Plain).from;
        else if (key === "to") to = (pause as Plain).to;
        else if (key !== "reason")
          throw new RulesError("E_UNKNOWN_KEY", placeOf(at), nearest(key, ["from", "to", "reason"]));
      }
      const begin = typeof from === "string" ? instantMs(from) : undefined;
      const end = to == null ? NaN : typeof to === "string" ? instantMs(to) : undefined;
      if (begin === undefined) throw notInstant(from, `${placeOf(at)}.from`);
      if (end === undefined) throw notInstant(to, `${placeOf(at)}.to`);
      if (end < begin) throw new RulesError("E_VALUE", `${placeOf(at)}.to`, "not before from");
      pairs[at * 2] = begin;
      pairs[at * 2 + 1] = end;
    }
    return pairs;
  } catch (error) {
    throw error instanceof RulesError ? error : new RulesError("E_UNREADABLE", at < 0 ? "pauses" : placeOf(at));
  }
}

function placeOf(at: number): string {
  return `pauses[${at}]`;
}

function notInstant(value: unknown, path: string): RulesError {
  return new RulesError(typeof value === "string" ? "E_FORMAT" : "E_TYPE", path, "instant");
}

function deepFrozen(value: unknown): unknown {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(deepFrozen);
  return value;
}
