import { RulesError } from "./errors.ts";
import type { DateString } from "./generated/types.ts";
import type { Instance } from "./instance.ts";
import { dayAt } from "./read.ts";
import type { Text, Wording } from "./texts.ts";

/** Opening and closing time of day, `HH:MM`; the closing time may be `24:00`. */
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
}

/** Working days of China, 2007 to 2026, by the State Council's notices. Dates are `YYYY-MM-DD`. */
export interface Calendar {
  /** Whether a date is worked; `null` outside the coverage. */
  isWorkingDay(date: DateString): boolean | null;
  /** What a date is, and by which holiday. */
  dayKind(date: DateString): DayKind;
  /** The days for which this is known. */
  coverage(): Coverage;
  /**
   * The n-th working day after a date. The trigger day is not counted; 0 gives the date itself or the next working
   * day; negative numbers count back.
   */
  addWorkingDays(date: DateString, n: number): { readonly status: "known"; readonly date: DateString } | Undetermined;
  /** Working days after `a`, up to and including `b`; negative when `b` is earlier. */
  countWorkingDays(a: DateString, b: DateString): { readonly status: "known"; readonly days: number } | Undetermined;
}

export function calendarOf(instance: Instance, wording: Wording): Calendar {
  return Object.freeze({
    isWorkingDay(date: DateString) {
      const day = dayOf(date, "date");
      const worked = instance.call((glue) => glue.is_working_day(day));
      return worked < 0 ? null : worked === 1;
    },
    dayKind(date: DateString) {
      const day = dayOf(date, "date");
      const kind = instance.call((glue) => glue.day_kind(day) as DayKind);
      const { holiday } = kind;
      const name = holiday === null ? null : wording.of((texts) => texts.holidays[holiday]);
      return Object.freeze({ ...kind, name });
    },
    coverage: () => instance.call((glue) => glue.coverage() as Coverage),
    addWorkingDays(date: DateString, n: number) {
      const day = dayOf(date, "date");
      const count = wholeOf(n, "n");
      return instance.call((glue) => glue.add_working_days(day, count) as ReturnType<Calendar["addWorkingDays"]>);
    },
    countWorkingDays(a: DateString, b: DateString) {
      const [from, to] = [dayOf(a, "a"), dayOf(b, "b")];
      return instance.call((glue) => glue.count_working_days(from, to) as ReturnType<Calendar["countWorkingDays"]>);
    },
  });
}

function dayOf(date: unknown, path: string): number {
  if (typeof date !== "string") throw new RulesError("E_TYPE", path, "date");
  const day = date.length === 10 ? dayAt(date) : undefined;
  if (day === undefined) throw new RulesError("E_FORMAT", path, "date");
  return day;
}

function wholeOf(n: unknown, path: string): number {
  if (typeof n !== "number" || !Number.isInteger(n)) throw new RulesError("E_TYPE", path, "whole number");
  if (Math.abs(n) > 1_000_000) throw new RulesError("E_VALUE", path);
  return n;
}
