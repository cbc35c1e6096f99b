// What a batch writes: a table for spreadsheets, or lines of JSON.
import { stringify } from "csv-stringify/sync";
import type { Brief, Briefed } from "../brief.ts";
import type { RulesError } from "../node.ts";

/** The outcome of a row. */
export interface Outcome {
  readonly row: number;
  readonly carried: readonly unknown[];
  readonly answer: { readonly ok: unknown } | { readonly error: RulesError };
}

/** Writes outcomes as text. */
export interface Sheet {
  readonly head: string;
  text(outcomes: readonly Outcome[]): string;
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

/** A table. Cells that a spreadsheet could take for a formula begin with an apostrophe. */
export function tableSheet(method: Briefed, carried: readonly string[], bom: boolean): Sheet {
  const names: readonly string[] = COLUMNS[method];
  const none = names.map(() => "");
  const write = (rows: readonly (readonly string[])[]) =>
    stringify(rows as string[][], {
      record_delimiter: "\r\n",
      // Not so by itself once the line end is named.
      quote_record_delimiter: true,
      // A semicolon parts columns where a comma parts decimals.
      quoted_match: [/^'/, ";"],
    });
  return {
    head: (bom ? "\ufeff" : "") + write([[...carried, "row", ...names, "error", "path", "hint"].map(harmless)]),
    text: (outcomes) =>
      write(
        outcomes.map(({ row, carried, answer }) => {
          const known = "ok" in answer ? (answer.ok as Readonly<Record<string, unknown>>) : undefined;
          const error =
            "error" in answer ? [answer.error.code, answer.error.path, answer.error.hint ?? ""] : ["", "", ""];
          const cells = known === undefined ? none : names.map((name) => cell(known[name]));
          return [...carried.map(cell).map(harmless), String(row), ...cells.map(harmless), ...error.map(harmless)];
        }),
      ),
  };
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
export function jsonSheet(carried: readonly string[]): Sheet {
  return {
    head: "",
    text: (outcomes) =>
      outcomes
        .map(({ row, carried: values, answer }) => {
          const along =
            carried.length === 0 ? {} : { carried: Object.fromEntries(carried.map((name, at) => [name, values[at]])) };
          const said = "ok" in answer ? { decision: answer.ok } : { error: answer.error.toJSON() };
          return `${JSON.stringify({ row, ...along, ...said })}\n`;
        })
        .join(""),
  };
}
