import type { Source } from "telecom-service-rules";
import type { Context } from "./context.ts";
import { h } from "./dom.ts";

/** The clause behind an answer: short to look at, in full to hover over and to hear. */
export function clauseChip({ words, lang }: Context, source: Source): HTMLElement {
  const { instrument, clause, row, title } = source;
  const short = words.instruments[instrument];
  const full = words.clause(title[lang], clause, row);
  const seen = short === undefined ? full : words.clause(short, clause, row);
  return h(
    "cite",
    { class: short === undefined ? "chip" : "chip short", title: full },
    h("span", { "aria-hidden": "true" }, ...(short === undefined ? inOne(seen, row) : [seen])),
    h("span", { class: "unseen" }, full),
  );
}

/** What ends with a number that is not broken. */
function inOne(text: string, number: string): (string | HTMLElement)[] {
  if (number === "" || !text.endsWith(number)) return [text];
  return [text.slice(0, -number.length), h("span", { class: "clause-row" }, number)];
}

/** The clauses behind an answer, in a line. */
export function clauseChips(context: Context, sources: readonly Source[]): HTMLElement {
  return h("p", { class: "chips" }, ...sources.map((source) => clauseChip(context, source)));
}
