// What a table is made of: the columns found in one, and those there could be.
import { columnNames, tableOf, type ReadColumn, type Schema } from "telecom-service-rules/table";
import { say, type Context } from "../parts/context.ts";
import { h } from "../parts/dom.ts";
import "../parts/fold.css";
import { saved } from "./batch-files.ts";
import type { QuestionId } from "./told.ts";
import { BATCH } from "./words.ts";

/** Columns with what they mean. */
export function columnTable(context: Context, columns: readonly ReadColumn[]): HTMLElement {
  const said = BATCH[context.lang];
  const row = ({ name, path, kind }: ReadColumn) =>
    h(
      "tr",
      {},
      h("th", { scope: "row" }, h("code", {}, name)),
      h("td", {}, path === null ? said.carriedColumn : meaning(context, path)),
      h("td", {}, kind === null ? "" : said.cells[kind]),
    );
  const heads = said.columnHeads.map((text) => h("th", { scope: "col" }, text));
  return h(
    "div",
    // It scrolls where it is wide, so it can be reached by keys.
    { class: "scroll", tabindex: 0, role: "group", "aria-label": said.columns },
    h("table", { class: "batch-columns" }, h("thead", {}, h("tr", {}, ...heads)), h("tbody", {}, ...columns.map(row))),
  );
}

/** What a column is called; of an id the row's text. */
function meaning(context: Context, path: string): string {
  const { engine } = context;
  const label = say(context, engine.label(path));
  if (label !== "") return label;
  const id = path.slice(path.indexOf(".") + 1);
  const item = path.startsWith("items.") && engine.rule(id);
  return item ? say(context, item.text) : "";
}

/** How to make a table, with a template. */
export function howTo(context: Context, question: QuestionId, schema: Schema): HTMLElement[] {
  const said = BATCH[context.lang];
  const names = [...columnNames(schema), ...itemNames(context, question)];
  const { columns } = tableOf(names, schema);
  const file = () => saved(new Blob([`\ufeff#id,${names.join(",")}\r\n`], { type: "text/csv" }), `${question}.csv`);
  return [
    h("ul", { class: "batch-how" }, ...said.howSteps.map((step) => h("li", {}, step))),
    h("p", {}, h("button", { type: "button", class: "template", click: file }, said.template)),
    h(
      "details",
      { class: "fold", "data-fold": "columns" },
      h("summary", {}, context.words.withNote(said.allColumns, names.length)),
      columnTable(context, columns),
    ),
  ];
}

/** Columns whose names are ids of items. */
function itemNames({ engine }: Context, question: QuestionId): readonly string[] {
  if (question !== "score") return [];
  return engine.checklist({ scheme: "conduct" }).items.map(({ id }) => `items.${id}`);
}
