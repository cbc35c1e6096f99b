import type { Hours } from "./calendar.ts";
import type { Clocks } from "./clocks.ts";
import { RulesError, throwIf } from "./errors.ts";
import { COLUMN_ROWS } from "./generated/boundary.ts";
import { DEADLINE_STATUSES, type InstantString, type LimitId } from "./generated/types.ts";
import type { Instance } from "./instance.ts";
import { option } from "./options.ts";
import { instantMs } from "./read.ts";

/** A column of numbers. */
export type Column = Float64Array | Int32Array | readonly number[];

/**
 * The same questions over columns, a row a case. Dates are days since 1970-01-01, instants milliseconds since
 * 1970-01-01T00:00:00Z, durations milliseconds; NaN stands for what is not known, in and out. A second column may be one
 * number for all rows. A column has 2^27 rows at most. Rows go through the wasm in chunks of 4,096; nothing is kept.
 */
export interface Batch {
  /** Days: the n-th working day after each. */
  addWorkingDays(days: Column, n: Column | number): Float64Array;
  /** Working days after each `a`, up to and including `b`. */
  countWorkingDays(a: Column, b: Column | number): Float64Array;
  /** Instants: after so many milliseconds of opening hours. */
  addWorkingTime(from: Column, ms: Column | number, options: { readonly hours: Hours }): Float64Array;
  /** Milliseconds of opening hours between instants. */
  workingTimeBetween(a: Column, b: Column | number, options: { readonly hours: Hours }): Float64Array;
  /** When cases fall due that started at these instants, without pauses. */
  dueAt(limit: LimitId | (string & {}), startedAt: Column, options?: { readonly hours?: Hours }): Float64Array;
  /**
   * Where cases stand at `now` that started and were completed at these instants, NaN for not yet: positions in
   * {@link DEADLINE_STATUSES}, 255 where the start is not known.
   */
  statuses(
    limit: LimitId | (string & {}),
    startedAt: Column,
    completedAt: Column | number,
    options: { readonly now: InstantString; readonly hours?: Hours },
  ): Uint8Array;
  /** What the numbers of {@link Batch.statuses} mean. */
  readonly STATUSES: typeof DEADLINE_STATUSES;
}

const MOST_ROWS = 2 ** 27;
const { isArray } = Array;

/** A column read once; an array is copied, as reading it may run code of its own. */
interface Rows {
  readonly name: string;
  readonly length: number;
  readonly numbers: Float64Array | Int32Array;
}

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
    const hours = option(options, "hours");
    const key = hours === undefined ? "null" : clocks.key(hours);
    const run = (rows: number) => throwIf(instance.call((glue) => glue.run_limit(id, key, rows, now) as unknown));
    stream(first, second, run, take);
  };
  return Object.freeze({
    addWorkingDays: (days: Column, n: Column | number) => ask(0, rowsOf(days, "days"), numberOr(n, "n")),
    countWorkingDays: (a: Column, b: Column | number) => ask(1, rowsOf(a, "a"), numberOr(b, "b")),
    addWorkingTime: (from: Column, ms: Column | number, options: { readonly hours: Hours }) =>
      ask(2, rowsOf(from, "from"), numberOr(ms, "ms"), clocks.keyOf(options)),
    workingTimeBetween: (a: Column, b: Column | number, options: { readonly hours: Hours }) =>
      ask(3, rowsOf(a, "a"), numberOr(b, "b"), clocks.keyOf(options)),
    dueAt(id: string, startedAt: Column, options?: { readonly hours?: Hours }) {
      const started = rowsOf(startedAt, "startedAt");
      const out = new Float64Array(started.length);
      limit(id, started, 0, options, NaN, (answers, at) => out.set(answers, at));
      return out;
    },
    statuses(
      id: string,
      startedAt: Column,
      completedAt: Column | number,
      options: { readonly now: InstantString; readonly hours?: Hours },
    ) {
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
