import type { Clocks } from "./clocks.ts";
import { RulesError } from "./errors.ts";
import { MAX_ITEMS } from "./generated/errors.ts";
import type { DateString, InstantString } from "./generated/types.ts";
import type { Instance } from "./instance.ts";
import { nearest } from "./nearest.ts";
import { option } from "./options.ts";
import { dayAt, instantMs, keysOf, type Plain } from "./read.ts";
import type { Text, Wording } from "./texts.ts";
import { dateString, instantString } from "./written.ts";

/**
 * Opening and closing time of day, `HH:MM`. The closing time may be `24:00`, or before the opening time: then the window
 * runs into the next day, and is the last of its list.
 */
export type Window = readonly [opens: string, closes: string];

/** Weekly opening hours in China's time: around the clock, or windows by kind of day or by weekday. */
export type Hours =
  | "24x7"
  | {
      readonly workingDays?: readonly Window[];
      readonly restDays?: readonly Window[];
      readonly mon?: readonly Window[];
      readonly tue?: readonly Window[];
      readonly wed?: readonly Window[];
      readonly thu?: readonly Window[];
      readonly fri?: readonly Window[];
      readonly sat?: readonly Window[];
      readonly sun?: readonly Window[];
      /** Dates with windows of their own; no windows means closed. */
      readonly exceptions?: readonly { readonly date: DateString; readonly windows: readonly Window[] }[];
    };

/** The days for which the State Council's arrangement is known, both ends included. */
export interface Coverage {
  readonly from: DateString;
  readonly to: DateString;
  /** From here to the end the next year's notice may still change days. */
  readonly provisionalFrom: DateString;
}

/** An answer that needs a day outside the coverage: it is not guessed from the weekday. */
export interface Undetermined {
  readonly status: "undetermined";
  readonly coverage: Coverage;
}

/** What a day is. `makeUpWorkday` is a weekend day that is worked, `restDayInLieu` a weekday that is off for it. */
export interface DayKind {
  readonly kind: "workday" | "makeUpWorkday" | "restDay" | "holiday" | "restDayInLieu" | "unknown";
  /** The holiday behind `holiday` and `restDayInLieu`. */
  readonly holiday: string | null;
  readonly name: Text | null;
  /** Where that is written: the number of the State Council's notice for the year, or a profile's source. */
  readonly notice: string | null;
}

/** A date that was found. */
export interface KnownDate {
  readonly status: "known";
  readonly date: DateString;
}

/** Working days between two dates. */
export interface KnownDays {
  readonly status: "known";
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
  readonly from: InstantString;
  readonly to?: InstantString | null;
  readonly reason?: string | null;
}

/** By what a clock runs, and when it does not. */
export interface ClockOptions {
  readonly hours: Hours;
  /** In any order; they may overlap or be empty. At most 1,024. */
  readonly pauses?: readonly ClockPause[];
}

/** An instant that was found; `null` while a pause is open that begins before the sum is reached. */
export interface KnownInstant {
  readonly status: "known";
  readonly instant: InstantString | null;
}

/** Time passed during opening hours. */
export interface KnownMinutes {
  readonly status: "known";
  /** May have a fraction: a millisecond is 1/60000. */
  readonly minutes: number;
  readonly milliseconds: number;
}

/** A clock that runs during opening hours; its tables are built once. */
export interface Clock {
  readonly hours: Hours;
  /**
   * The instant after so many minutes of opening hours, the earliest there is; for a negative number the latest instant
   * from which as many pass until `from`. 0 gives `from` back.
   */
  addWorkingMinutes(
    from: InstantString,
    minutes: number,
    options?: { readonly pauses?: readonly ClockPause[] },
  ): KnownInstant | Undetermined;
  /** Opening hours passed from `a` to `b`; negative when `b` is earlier. */
  workingMinutesBetween(
    a: InstantString,
    b: InstantString,
    options?: { readonly pauses?: readonly ClockPause[] },
  ): KnownMinutes | Undetermined;
}

/** Working days of China, 2007 to 2026 and a profile's years. Dates are `YYYY-MM-DD`. */
export interface Calendar {
  /** Whether a date is worked; `null` outside the coverage. */
  isWorkingDay(date: DateString): boolean | null;
  /** What a date is, by which holiday, and where that is written. */
  dayKind(date: DateString): DayKind;
  /** The days for which this is known. */
  coverage(): Coverage;
  /**
   * The n-th working day after a date. The trigger day is not counted; 0 gives the date itself or the next working
   * day; negative numbers count back.
   */
  addWorkingDays(date: DateString, n: number): KnownDate | Undetermined;
  /** Working days after `a`, up to and including `b`; negative when `b` is earlier. */
  countWorkingDays(a: DateString, b: DateString): KnownDays | Undetermined;
  /** The day n natural days later. Counting back never rolls. */
  addNaturalDays(date: DateString, n: number): Rolled;
  /** The corresponding day n months later, or that month's last day. Counting back never rolls. */
  addMonths(date: DateString, n: number): Rolled;
  /** As {@link Clock.addWorkingMinutes}, for hours that are named with every question. */
  addWorkingMinutes(from: InstantString, minutes: number, options: ClockOptions): KnownInstant | Undetermined;
  /** As {@link Clock.workingMinutesBetween}, for hours that are named with every question. */
  workingMinutesBetween(a: InstantString, b: InstantString, options: ClockOptions): KnownMinutes | Undetermined;
  /** The clock of a place, to ask again and again. @throws RulesError when it never opens */
  clock(hours: Hours): Clock;
}

/** What the wasm gives for a day or number that is not known. */
const NONE = -2_147_483_648;
const MINUTE_MS = 60_000;
const NO_PAUSES = new Float64Array(0);
const { isArray } = Array;
const { isInteger, isSafeInteger } = Number;
const { abs, round } = Math;

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
      const { holiday } = kind;
      const name = holiday === null ? null : wording.of((texts) => texts.holidays[holiday]);
      return Object.freeze({ ...kind, name });
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
      add(clocks.keyOf(options), from, minutes, pausesOf(option(options, "pauses"))),
    workingMinutesBetween: (a: InstantString, b: InstantString, options: ClockOptions) =>
      between(clocks.keyOf(options), a, b, pausesOf(option(options, "pauses"))),
    clock(hours: Hours): Clock {
      const key = clocks.key(hours);
      clocks.ask(key, () => 0);
      return Object.freeze({
        hours: deepFrozen(JSON.parse(key)) as Hours,
        addWorkingMinutes: (
          from: InstantString,
          minutes: number,
          options?: { readonly pauses?: readonly ClockPause[] },
        ) => add(key, from, minutes, options === undefined ? NO_PAUSES : pausesOf(option(options, "pauses"))),
        workingMinutesBetween: (
          a: InstantString,
          b: InstantString,
          options?: { readonly pauses?: readonly ClockPause[] },
        ) => between(key, a, b, options === undefined ? NO_PAUSES : pausesOf(option(options, "pauses"))),
      });
    },
  });
}

/** Days from 1970-01-01 of a date. */
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
