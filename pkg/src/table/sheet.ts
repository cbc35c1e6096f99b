// What a batch writes: a table for spreadsheets, or lines of JSON.
import type { Brief, Briefed } from "../brief.ts";
import type { Answer } from "../pool.ts";

/** The outcome of a row. */
export interface RowOutcome<T = unknown> {
  /** Number of the row, as it was read. */
  readonly row: number;
  /** What goes along. */
  readonly carried: readonly unknown[];
  /** What was answered, or why nothing could be. */
  readonly answer: Answer<T>;
}

/** Writes outcomes as text. */
export interface Sheet {
  /** Stands before everything; may be empty. */
  readonly head: string;
  /** Some outcomes, with the end of their last line. */
  text(outcomes: readonly RowOutcome[]): string;
}

/** What a table shows of a short answer, column by column. */
const COLUMNS: { readonly [M in Briefed]: readonly (keyof Brief<M> & string)[] } = {
  checkEligibility: ["verdict", "notMet", "needs"],
  trackDeadlines: [
    ...([
      "overdue",
      "metLate",
      "dueSoon",
      "running",
      "paused",
      "undetermined",
      "nextDueAt",
      "nextTransitionAt",
    ] as const),
  ],
  routeDispute: ["stage", "recommended", "open", "notYet", "needs", "nextTransitionAt"],
  scoreConduct: ["score", "coverage", "failed", "critical", "knockedOut"],
};

/**
 * A table, of short answers. Cells that a spreadsheet could take for a formula begin with an apostrophe.
 *
 * @example
 * ```ts
 * import { tableSheet } from "telecom-service-rules/table";
 * const sheet = tableSheet("checkEligibility", ["#order"], false);
 * const ok = { verdict: "eligible", notMet: [], needs: [] };
 * console.log(sheet.text([{ row: 2, carried: ["=1+1"], answer: { ok } }]).trim()); // "'=1+1",2,eligible,,,,,
 * ```
 */
export function tableSheet(method: Briefed, carried: readonly string[], bom: boolean): Sheet {
  const names: readonly string[] = COLUMNS[method];
  const none = names.map(() => "");
  return {
    head: (bom ? "\ufeff" : "") + lineOf([...carried, "row", ...names, "error", "path", "hint"].map(harmless)),
    text: (outcomes) =>
      outcomes
        .map(({ row, carried, answer: { ok, error } }) => {
          const cells = error ? none : names.map((name) => cell((ok as Readonly<Record<string, unknown>>)[name]));
          const wrong = error ? [error.code, error.path, error.hint ?? ""] : ["", "", ""];
          return lineOf([
            ...carried.map(cell).map(harmless),
            String(row),
            ...cells.map(harmless),
            ...wrong.map(harmless),
          ]);
        })
        .join(""),
  };
}

/** A row of CSV (RFC 4180). A semicolon parts columns where a comma parts decimals, and is quoted like one. */
function lineOf(cells: readonly string[]): string {
  const quoted = (text: string) => (/[",;\r\n]|^'/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return `${cells.map(quoted).join(",")}\r\n`;
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(cell).join(";");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** Keeps a spreadsheet from reading a cell as a formula: an apostrophe before what could begin one, wide forms as well. */
export function harmless(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}

/** Lines of JSON. */
export function jsonSheet(carried: readonly string[] = []): Sheet {
  return {
    head: "",
    text: (outcomes) =>
      outcomes
        .map(({ row, carried: values, answer: { ok, error } }) => {
          const along =
            carried.length === 0 ? {} : { carried: Object.fromEntries(carried.map((name, at) => [name, values[at]])) };
          const said = error ? { error: error.toJSON() } : { decision: ok };
          return `${JSON.stringify({ row, ...along, ...said })}\n`;
        })
        .join(""),
  };
}
