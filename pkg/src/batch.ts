import type { Calendar, Hours } from "./calendar.ts";
import type { Clocks } from "./clocks.ts";
import { RulesError, throwIf } from "./errors.ts";
import { COLUMN_ROWS } from "./generated/boundary.ts";
import { DEADLINE_STATUSES, type DeadlineStatus, type InstantString, type LimitId } from "./generated/types.ts";
import type { Instance } from "./instance.ts";
import { only, option } from "./options.ts";
import { instantMs } from "./read.ts";

/** A column of numbers: at most 2^27 rows. What is no number in a plain array counts as NaN, not known. */
export type Column = Float64Array | Int32Array | readonly number[];

/** Opening hours for a question over columns. */
export interface HoursOptions {
  /** By what hours time is counted. */
  readonly hours: Hours;
}

/** How the due times of a column are worked out. */
export interface DueOptions {
  /** Opening hours for limits in working time; the profile's by default. */
  readonly hours?: Hours;
}

/** How the statuses of a column are worked out. */
export interface StatusesOptions extends DueOptions {
  /** The instant to look from; there is no default. */
  readonly now: InstantString;
}

/**
 * The same questions over columns, a row a case. Dates are days since 1970-01-01, instants milliseconds since
 * 1970-01-01T00:00:00Z, durations milliseconds; NaN stands for what is not known, in and out. A second column may be one
 * number for all rows. A column has 2^27 rows at most. Rows go through the wasm in chunks of 4,096; nothing is kept.
 */
export interface Batch {
  /**
   * The n-th working day after each day, as {@link Calendar.addWorkingDays}; NaN outside the coverage.
   *
   * @throws RulesError `E_TYPE` for what is no column, `E_VALUE` for a second column of another length, `E_SIZE` for too many rows
   *
   * @example
   * ```ts
   * import { createEngine } from "telecom-service-rules";
   * const { batch } = await createEngine();
   * const day = Date.parse("2026-09-30") / 86_400_000;
   * const [due] = batch.addWorkingDays([day], 1);
   * console.log(new Date(due! * 86_400_000).toISOString().slice(0, 10)); // 2026-10-08
   * ```
   */
  addWorkingDays(days: Column, n: Column | number): Float64Array;
  /** Working days after each `a`, up to and including `b`; negative when `b` is earlier. @throws RulesError as `addWorkingDays` */
  countWorkingDays(a: Column, b: Column | number): Float64Array;
  /**
   * The instants after so many milliseconds of opening hours, as {@link Calendar.addWorkingMinutes} without pauses.
   *
   * @throws RulesError as `addWorkingDays`, and when the hours cannot be read
   */
  addWorkingTime(from: Column, ms: Column | number, options: HoursOptions): Float64Array;
  /**
   * Milliseconds of opening hours from each `a` to `b`; negative when `b` is earlier.
   *
   * @throws RulesError as `addWorkingTime`
   */
  workingTimeBetween(a: Column, b: Column | number, options: HoursOptions): Float64Array;
  /**
   * When cases fall due that started at these instants, without pauses. NaN where the limit was not in force on that day, where that
   * depends on days outside the coverage or on hours that nobody gave, and for limits that bind otherwise than at the latest.
   *
   * @throws RulesError as `addWorkingDays`, and `E_VALUE` at `limit` for a limit that does not exist
   *
   * @example
   * ```ts
   * import { createEngine } from "telecom-service-rules";
   * const { batch } = await createEngine();
   * const [due] = batch.dueAt("sla.review.preliminary", [Date.parse("2026-07-03T17:30:00+08:00")]);
   * console.log(new Date(due!).toISOString()); // 2026-07-04T09:30:00.000Z
   * ```
   */
  dueAt(limit: LimitId | (string & {}), startedAt: Column, options?: DueOptions): Float64Array;
  /**
   * Where cases stand at `now` that started and were completed at these instants, NaN for not yet: positions in
   * {@link Batch.STATUSES}, 255 where the start is not known.
   *
   * @throws RulesError as `dueAt`, and `E_FORMAT` for a `now` that is no instant
   */
  statuses(
    limit: LimitId | (string & {}),
    startedAt: Column,
    completedAt: Column | number,
    options: StatusesOptions,
  ): Uint8Array;
  /** What the numbers of {@link Batch.statuses} mean, by position. */
  readonly STATUSES: readonly DeadlineStatus[];
}

const MOST_ROWS = 2 ** 27;
const LIMIT = ["now", "hours"];
const { isArray } = Array;

/** A column read once; an array is copied, as reading it may run code of its own. */
interface Rows {
  readonly name: string;
  readonly length: number;
  readonly numbers: Float64Array | Int32Array;
}

/** @internal */
export function batchOf(instance: Instance, clocks: Clocks): Batch {
  /** Streams two columns through the wasm. */
  const stream = (
    first: Rows,
    second: Rows | number,
    run: (rows: number) => void,
    take: (answers: Float64Array, at: number) => void,
  ) => {
    if (typeof second !== "number" && second.length !== first.length)
      throw new RulesError("E_VALUE", second.name, "as many rows as the first column");
    for (let at = 0; at < first.length; at += COLUMN_ROWS) {
      const rows = Math.min(COLUMN_ROWS, first.length - at);
      copy(first, at, rows, instance.column(0));
      if (typeof second === "number") instance.column(1).fill(second, 0, rows);
      else copy(second, at, rows, instance.column(1));
      run(rows);
      take(instance.column(2).subarray(0, rows), at);
    }
  };
  const ask = (question: number, first: Rows, second: Rows | number, key?: string): Float64Array => {
    const out = new Float64Array(first.length);
    const run = (rows: number) => {
      if (key === undefined) instance.call((glue) => (glue.run_column(question, rows, 0), null));
      else clocks.ask(key, (glue, number) => (glue.run_column(question, rows, number), null));
    };
    stream(first, second, run, (answers, at) => out.set(answers, at));
    return out;
  };
  const limit = (
    id: unknown,
    first: Rows,
    second: Rows | number,
    options: unknown,
    now: number,
    take: (answers: Float64Array, at: number) => void,
  ) => {
    if (typeof id !== "string") throw new RulesError("E_TYPE", "limit", "text");
    only(options, LIMIT);
    const hours = option(options, "hours");
    const key = hours === undefined ? "null" : clocks.key(hours);
    const run = (rows: number) => throwIf(instance.call((glue) => glue.run_limit(id, key, rows, now) as unknown));
    stream(first, second, run, take);
  };
  return Object.freeze({
    addWorkingDays: (days: Column, n: Column | number) => ask(0, rowsOf(days, "days"), numberOr(n, "n")),
    countWorkingDays: (a: Column, b: Column | number) => ask(1, rowsOf(a, "a"), numberOr(b, "b")),
    addWorkingTime: (from: Column, ms: Column | number, options: HoursOptions) =>
      ask(2, rowsOf(from, "from"), numberOr(ms, "ms"), clocks.keyOf(options)),
    workingTimeBetween: (a: Column, b: Column | number, options: HoursOptions) =>
      ask(3, rowsOf(a, "a"), numberOr(b, "b"), clocks.keyOf(options)),
    dueAt(id: string, startedAt: Column, options?: DueOptions) {
      const started = rowsOf(startedAt, "startedAt");
      const out = new Float64Array(started.length);
      limit(id, started, 0, options, NaN, (answers, at) => out.set(answers, at));
      return out;
    },
    statuses(id: string, startedAt: Column, completedAt: Column | number, options: StatusesOptions) {
      const given = option(options, "now");
      const now = typeof given === "string" ? instantMs(given) : undefined;
      if (now === undefined) throw new RulesError("E_FORMAT", "now", "instant");
      const started = rowsOf(startedAt, "startedAt");
      const out = new Uint8Array(started.length);
      limit(id, started, numberOr(completedAt, "completedAt"), options, now, (answers, at) => {
        for (let row = 0; row < answers.length; row++) out[at + row] = answers[row]! >= 0 ? answers[row]! : 255;
      });
      return out;
    },
    STATUSES: DEADLINE_STATUSES,
  });
}

function rowsOf(column: unknown, name: string): Rows {
  try {
    const listed = isArray(column);
    if (!listed && !(column instanceof Float64Array || column instanceof Int32Array))
      throw new RulesError("E_TYPE", name, "column of numbers");
    const { length } = column;
    if (!(length >= 0 && length <= MOST_ROWS)) throw new RulesError("E_SIZE", name);
    return { name, length, numbers: listed ? numbersOf(column, length) : column };
  } catch (error) {
    throw error instanceof RulesError ? error : new RulesError("E_UNREADABLE", name);
  }
}

/** What is no number becomes NaN. */
function numbersOf(column: readonly unknown[], length: number): Float64Array {
  const numbers = new Float64Array(length);
  for (let row = 0; row < length; row++) {
    const value = column[row];
    numbers[row] = typeof value === "number" ? value : NaN;
  }
  return numbers;
}

function numberOr(column: unknown, name: string): Rows | number {
  return typeof column === "number" ? column : rowsOf(column, name);
}

function copy({ numbers, name }: Rows, at: number, rows: number, into: Float64Array): void {
  try {
    into.set(numbers.subarray(at, at + rows));
  } catch {
    throw new RulesError("E_UNREADABLE", name);
  }
}
