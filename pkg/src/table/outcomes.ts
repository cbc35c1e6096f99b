// Rows and their answers, in order.
import type { Briefed } from "../brief.ts";
import { chunked, ordered } from "../ordered.ts";
import type { Answer } from "../pool.ts";
import type { Row } from "./rows.ts";
import type { RowOutcome } from "./sheet.ts";

/** A question that can be asked of each row. */
export interface RowQuestion {
  /** Who answers it. */
  readonly method: Briefed;
  /** Name of the JSON Schema of its requests. */
  readonly schema: "application" | "case-file" | "dispute" | "observation";
  /** The option that holds the time. */
  readonly time: "asOf" | "now";
}

/** What can be asked of each row. */
export const ROW_QUESTIONS: Readonly<Record<"eligibility" | "deadlines" | "route" | "score", RowQuestion>> = {
  eligibility: { method: "checkEligibility", schema: "application", time: "asOf" },
  deadlines: { method: "trackDeadlines", schema: "case-file", time: "now" },
  route: { method: "routeDispute", schema: "dispute", time: "now" },
  score: { method: "scoreConduct", schema: "observation", time: "asOf" },
};

/** Rows that go to a worker together. */
const ROWS = 256;

/**
 * Outcomes of rows, in lists, in the order of the rows. `ask` answers a list of requests, for example with `askMany` of a pool; at
 * most `inFlight` lists are under way at a time. A row that cannot be read keeps its place, with its error.
 *
 * @example
 * ```ts
 * import type { Application } from "telecom-service-rules";
 * import { createPool } from "telecom-service-rules/pool";
 * import { jsonRows, rowOutcomes } from "telecom-service-rules/table";
 * const pool = await createPool({ size: 1, languages: [] });
 * async function* texts() {
 *   yield '{"province":"henan"}\n{"province":7}\n';
 * }
 * const asked = (one: unknown): [Application, { asOf: string }] => [one as Application, { asOf: "2026-07-03" }];
 * const ask = (requests: readonly unknown[]) => pool.askMany("checkEligibility", requests.map(asked), { brief: true });
 * for await (const outcomes of rowOutcomes(jsonRows(texts()), ask, 3))
 *   console.log(outcomes.map(({ answer }) => (answer.error ? answer.error.path : answer.ok.verdict)).join(" ")); // needsReview province
 * await pool.close();
 * ```
 */
export function rowOutcomes<T>(
  rows: AsyncIterable<Row>,
  ask: (requests: readonly unknown[]) => Promise<readonly Answer<T>[]>,
  inFlight: number,
): AsyncGenerator<readonly RowOutcome<T>[], void, undefined> {
  return ordered(
    chunked(rows, ROWS),
    async (list) => {
      const answers = await ask(list.flatMap(({ read }) => ("request" in read ? [read.request] : [])));
      let at = 0;
      return list.map(({ row, carried, read }) => ({
        row,
        carried,
        answer: "error" in read ? { error: read.error } : answers[at++]!,
      }));
    },
    inFlight,
  );
}
