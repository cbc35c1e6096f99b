// How answers are laid out as text.
import type { Need, Source } from "../node.ts";
import type { Context } from "./command.ts";

/** Columns that a text takes on a terminal: Chinese characters take two. */
export function width(text: string): number {
  return [...text].reduce((sum, one) => sum + (one >= "\u2e80" ? 2 : 1), 0);
}

/** A text filled up with spaces. */
export function padded(text: string, to: number): string {
  return text + " ".repeat(Math.max(0, to - width(text)));
}

/** Lines in columns; the last column is not filled up. */
export function columns(rows: readonly (readonly string[])[], indent = ""): readonly string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => width(row[at] ?? ""))));
  return rows.map(
    (row) => indent + row.map((cell, at) => (at === row.length - 1 ? cell : padded(cell, widths[at] ?? 0))).join("  "),
  );
}

/** Title, clause and row: `Telecom Service Specification 14 (S36-14a, A)`. */
export function clauses(sources: readonly Source[], cx: Context): string {
  const one = ({ title, clause, row, grade }: Source) =>
    [cx.text(title), clause, `(${grade ? `${row}, ${grade}` : row})`].filter(Boolean).join(" ");
  return sources.map(one).join("; ");
}

/** A title with the number of lines below it; nothing when there are none. */
export function section(title: string, lines: readonly (string | readonly string[])[], cx: Context): readonly string[] {
  return lines.length === 0 ? [] : ["", cx.paint.strong(`${title} (${lines.length})`), ...lines.flat()];
}

/** Facts to ask for. */
export function needed(needs: readonly Need[], cx: Context): readonly (string | readonly string[])[] {
  return columns(
    needs.map(({ path, kind, text }) => [path, kind, cx.text(text)]),
    "  ",
  );
}
