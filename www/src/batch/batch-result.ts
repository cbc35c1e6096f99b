// What came out of a table.
import { RulesError } from "telecom-service-rules";
import type { Brief } from "telecom-service-rules/pool";
import { say, type Context } from "../parts/context.ts";
import { h } from "../parts/dom.ts";
import { clockOf } from "../parts/time.ts";
import type { Names } from "./batch-names.ts";
import { saved } from "./batch-files.ts";
import { KINDS } from "./tally.ts";
import type { BadRow, Counts, QuestionId, Result, ShownRow } from "./told.ts";
import { BATCH } from "./words.ts";
import { ROW_QUESTIONS } from "telecom-service-rules/table";

/** Rows drawn at a time: more in one go would be felt. */
const DRAWN = 25;
const FIRST = 200;
/** Names written out in a cell. */
const NAMED = 2;

export const numberIn = ({ words }: Context, value: number) => value.toLocaleString(words.htmlLang);

/** How rows came out, as bars with their numbers. */
export function outcomeBars(
  context: Context,
  question: QuestionId,
  names: Names,
  { rows, bad, kinds }: Counts,
): HTMLElement {
  const said = BATCH[context.lang];
  const usual = KINDS[ROW_QUESTIONS[question].method];
  const found = Object.keys(kinds).filter((kind) => !usual.includes(kind));
  const order = [...usual.filter((kind) => kinds[kind] !== undefined), ...found.sort((a, b) => kinds[b]! - kinds[a]!)];
  const bars = order.map((kind) => bar(context, names.kind(kind), kinds[kind]!, rows, kind));
  return h("ul", { class: "bars" }, ...bars, bad > 0 && bar(context, said.bad, bad, rows, "bad"));
}

function bar(context: Context, name: string, count: number, of: number, kind: string): HTMLElement {
  const said = BATCH[context.lang];
  const percent = of === 0 ? 0 : (100 * count) / of;
  const length = h("span", { class: "bar-length" });
  length.style.inlineSize = `${percent}%`;
  return h(
    "li",
    { "data-kind-of": kind },
    h("span", { class: "bar-name" }, name),
    h("span", { class: "bar", "aria-hidden": "true" }, length),
    h("span", { class: "bar-count" }, `${numberIn(context, count)} · ${said.share(percent.toFixed(1))}`),
  );
}

/** Everything that is shown at the end, part by part: whoever draws them together would be felt. */
export function* resultParts(
  context: Context,
  question: QuestionId,
  names: Names,
  result: Result,
): Generator<HTMLElement, void, undefined> {
  const said = BATCH[context.lang];
  const { counts, top, errors, shown } = result;
  const files = (["csv", "ndjson"] as const).map((kind) => {
    const click = () => saved(result[kind], `${question}-results.${kind}`);
    return h("button", { type: "button", "data-download": kind, click }, said[kind]);
  });
  yield part(
    "download",
    said.download,
    h("p", { class: "row-end" }, ...files),
    h("p", { class: "hint" }, said.formulas),
  );
  const bars = top.map(([id, rows]) => bar(context, names.of(id), rows, counts.rows, id));
  const list = bars.length > 0 ? h("ul", { class: "bars" }, ...bars) : h("p", {}, said.noTop);
  yield part("top", said.top[question], list);
  if (errors.length > 0) yield errorPart(context, counts.bad, errors);
  if (shown.length > 0) yield rowPart(context, question, result, names);
}

/** A part of the result under its heading. */
export function part(name: string, title: string, ...content: readonly HTMLElement[]): HTMLElement {
  const id = `batch-part-${name}`;
  return h(
    "section",
    { class: `panel batch-part batch-${name}`, "aria-labelledby": id },
    h("h3", { id }, title),
    ...content,
  );
}

function errorPart(context: Context, all: number, errors: readonly BadRow[]): HTMLElement {
  const said = BATCH[context.lang];
  const line = ({ row, code, path, hint }: BadRow) =>
    h(
      "tr",
      {},
      h("td", {}, String(row)),
      h("td", {}, path === "" ? said.whole : where(context, path)),
      h("td", {}, h("code", {}, code), " ", what(context, code, hint)),
    );
  return part(
    "errors",
    said.errors,
    h("p", { class: "hint" }, said.firstErrors(errors.length, numberIn(context, all))),
    long(context, said.errors, said.errorHeads, errors, line),
  );
}

function where(context: Context, path: string): HTMLElement {
  const label = say(context, context.engine.label(path.replace(/\[\d+\]/g, "[]")));
  return h("span", {}, h("code", {}, path), label !== "" && ` ${label}`);
}

function what(context: Context, code: BadRow["code"], hint: string | undefined): string {
  const said = BATCH[context.lang];
  const text = say(context, new RulesError(code, "").text);
  const more = hint === undefined ? "" : (said.hints[hint] ?? said.hint(hint));
  return [text, more].filter(Boolean).join(context.words.semicolon);
}

/** The first rows of each outcome, filtered by it. */
function rowPart(context: Context, question: QuestionId, { shown, carried }: Result, names: Names): HTMLElement {
  const { lang } = context;
  const said = BATCH[lang];
  const kinds = [...new Set(shown.map(({ kind }) => kind))];
  const heads = [said.row, ...carried, said.kinds[question], ...said.details[question]];
  const line = ({ row, kind, carried, answer }: ShownRow) =>
    h(
      "tr",
      {},
      h("td", {}, String(row)),
      ...carried.map((text) => h("td", {}, text)),
      h("td", { "data-outcome": kind }, names.kind(kind)),
      ...details(context, question, answer, names).map((text) => h("td", {}, text)),
    );
  const place = h("div", {});
  const told = h("p", { class: "hint", role: "status" });
  const draw = (kind: string) => {
    const rows = (kind === "" ? shown : shown.filter((one) => one.kind === kind)).slice(0, FIRST);
    told.textContent = said.first(rows.length);
    place.replaceChildren(long(context, said.results, heads, rows, line));
  };
  const options = kinds.map((kind) => h("option", { value: kind }, names.kind(kind)));
  const select = h(
    "select",
    { id: "batch-filter", change: () => draw(select.value) },
    h("option", { value: "" }, said.all),
    ...options,
  );
  draw("");
  return part(
    "rows",
    said.results,
    h("div", { class: "field batch-filter" }, h("label", { for: "batch-filter" }, said.filter), select),
    told,
    place,
  );
}

function details(context: Context, question: QuestionId, answer: ShownRow["answer"], names: Names): readonly string[] {
  const said = BATCH[context.lang];
  const list = (ids: readonly string[]) => {
    const first = ids.slice(0, NAMED).map((id) => names.of(id));
    return [first.join(context.words.semicolon), ids.length > NAMED && said.more(ids.length)].filter(Boolean).join(" ");
  };
  switch (question) {
    case "eligibility": {
      const { notMet, needs } = answer as Brief<"checkEligibility">;
      return [list(notMet), list(needs)];
    }
    case "deadlines": {
      const { overdue, nextDueAt } = answer as Brief<"trackDeadlines">;
      return [list(overdue), nextDueAt === null ? "" : clockOf(nextDueAt)];
    }
    case "route": {
      const { open, needs } = answer as Brief<"routeDispute">;
      return [list(open), list(needs)];
    }
    case "score": {
      const { score, failed } = answer as Brief<"scoreConduct">;
      return [score === null ? "" : String(score), list(failed)];
    }
  }
}

/** A table drawn piece by piece. */
function long<T>(
  context: Context,
  label: string,
  heads: readonly string[],
  rows: readonly T[],
  line: (row: T) => HTMLElement,
): HTMLElement {
  const said = BATCH[context.lang];
  const body = h("tbody", {});
  const more = h("button", { type: "button", class: "more", click: () => draw() });
  let drawn = 0;
  const draw = () => {
    const from = drawn;
    drawn = Math.min(rows.length, drawn + DRAWN);
    body.append(...rows.slice(from, drawn).map(line));
    more.hidden = drawn === rows.length;
    more.textContent = said.showMore(Math.min(DRAWN, rows.length - drawn));
  };
  draw();
  return h(
    "div",
    {},
    h(
      "div",
      { class: "scroll", tabindex: 0, role: "group", "aria-label": label },
      h("table", {}, h("thead", {}, h("tr", {}, ...heads.map((text) => h("th", { scope: "col" }, text)))), body),
    ),
    more,
  );
}
