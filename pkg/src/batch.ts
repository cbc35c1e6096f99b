import type { Hours } from "./calendar.ts";
import type { Clocks } from "./clocks.ts";
import { RulesError } from "./errors.ts";
import type { ErrorCode } from "./generated/errors.ts";
import { DEADLINE_STATUSES, type InstantString, type LimitId } from "./generated/types.ts";
import type { Instance } from "./instance.ts";
import { option } from "./options.ts";
import { instantMs } from "./read.ts";

/** A column of numbers. */
export type Column = Float64Array | Int32Array | readonly number[];

/**
 * The same questions over columns, a row a case. Dates are days since 1970-01-01, instants milliseconds since
 * 1970-01-01T00:00:00Z, durations milliseconds; NaN stands for what is not known, in and out. A second column may be one
 * number for all rows. Rows go through the wasm in chunks of 4,096; nothing is kept.
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

const ROWS = 4_096;
const { isArray } = Array;

export function batchOf(instance: Instance, clocks: Clocks): Batch {
  /** Streams two columns through the wasm. */
  const stream = (
    first: Column,
    second: Column | number,
    run: (rows: number) => void,
    take: (answers: Float64Array, at: number) => void,
  ) => {
    const length = lengthOf(first, "first");
    if (typeof second !== "number" && lengthOf(second, "second") !== length)
      throw new RulesError("E_VALUE", "second", "as many rows as the first column");
    for (let at = 0; at < length; at += ROWS) {
      const rows = Math.min(ROWS, length - at);
      copy(first, at, rows, instance.column(0));
      if (typeof second === "number") instance.column(1).fill(second, 0, rows);
      else copy(second, at, rows, instance.column(1));
      run(rows);
      take(instance.column(2).subarray(0, rows), at);
    }
  };
  const ask = (question: number, first: Column, second: Column | number, hours?: unknown): Float64Array => {
    const out = new Float64Array(lengthOf(first, "first"));
    const key = hours === undefined ? undefined : clocks.key(hours);
    const run = (rows: number) => {
      if (key === undefined) instance.call((glue) => (glue.run_column(question, rows, 0), null));
      else clocks.ask(key, (glue, number) => (glue.run_column(question, rows, number), null));
    };
    stream(first, second, run, (answers, at) => out.set(answers, at));
    return out;
  };
  const required = (options: unknown) => {
    const hours = option(options, "hours");
    if (hours === undefined) throw new RulesError("E_TYPE", "hours", "required");
    return hours;
  };
  const limit = (
    id: unknown,
    first: Column,
    second: Column | number,
    options: unknown,
    now: number,
    take: (answers: Float64Array, at: number) => void,
  ) => {
    if (typeof id !== "string") throw new RulesError("E_TYPE", "limit", "text");
    const hours = option(options, "hours");
    const key = hours === undefined ? "null" : clocks.key(hours);
    const run = (rows: number) => {
      const error = instance.call((glue) => glue.run_limit(id, key, rows, now) as ErrorParts | null);
      if (error !== null) throw new RulesError(error.code, error.path, error.hint);
    };
    stream(first, second, run, take);
  };
  return Object.freeze({
    addWorkingDays: (days: Column, n: Column | number) => ask(0, days, n),
    countWorkingDays: (a: Column, b: Column | number) => ask(1, a, b),
    addWorkingTime: (from: Column, ms: Column | number, options: { readonly hours: Hours }) =>
      ask(2, from, ms, required(options)),
    workingTimeBetween: (a: Column, b: Column | number, options: { readonly hours: Hours }) =>
      ask(3, a, b, required(options)),
    dueAt(id: string, startedAt: Column, options?: { readonly hours?: Hours }) {
      const out = new Float64Array(lengthOf(startedAt, "startedAt"));
      limit(id, startedAt, 0, options, NaN, (answers, at) => out.set(answers, at));
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
      const out = new Uint8Array(lengthOf(startedAt, "startedAt"));
      limit(id, startedAt, completedAt, options, now, (answers, at) => {
        for (let row = 0; row < answers.length; row++) out[at + row] = answers[row]! >= 0 ? answers[row]! : 255;
      });
      return out;
    },
    STATUSES: DEADLINE_STATUSES,
  });
}

interface ErrorParts {
  readonly code: ErrorCode;
  readonly path: string;
  readonly hint?: string;
}

function lengthOf(column: unknown, path: string): number {
  if (column instanceof Float64Array || column instanceof Int32Array || isArray(column)) return column.length;
  throw new RulesError("E_TYPE", path, "column of numbers");
}

/** Copies rows of a column; what is no number becomes NaN. */
function copy(column: Column, at: number, rows: number, into: Float64Array): void {
  if (isArray(column)) {
    for (let row = 0; row < rows; row++) {
      const value: unknown = column[at + row];
      into[row] = typeof value === "number" ? value : NaN;
    }
  } else into.set((column as Float64Array).subarray(at, at + rows));
}
