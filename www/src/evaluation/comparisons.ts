import type { Comparison, Measure, ServiceEvaluation } from "telecom-service-rules";
import { clauseChips } from "../parts/clauses.ts";
import { comparisonChart } from "./comparison-chart.ts";
import { phrase, say, type Context } from "../parts/context.ts";
import { h, icon, type IconName } from "../parts/dom.ts";
import { amount, distance, quotedFigure, standingOf, type Standing } from "../parts/figures.ts";
import "./comparisons.css";

const STANDING_ICONS: Readonly<Record<Standing, IconName>> = {
  better: "check",
  equal: "dash",
  worse: "cross",
  unsure: "question",
};

/** Every measure beside the figures it can be compared with, then those that have none or contradict themselves. */
export function comparisonList(context: Context, evaluation: ServiceEvaluation): HTMLElement[] {
  const said = context.words.evaluation;
  const measures = new Map(evaluation.measures.map((one) => [one.measure, one]));
  const cards = evaluation.comparisons.flatMap((one) => {
    const measure = measures.get(one.measure);
    return measure ? [card(context, measure, one)] : [];
  });
  const compared = new Set(evaluation.comparisons.map(({ measure }) => measure));
  const alone = evaluation.measures.filter(({ measure, status }) => status === "known" && !compared.has(measure));
  const wrong = evaluation.measures.filter(({ status }) => status === "inconsistent");
  return [
    ...wrong.map((one) => h("p", { class: "trouble" }, icon("alert"), inconsistent(context, one))),
    cards.length > 0 ? h("div", { class: "comparisons" }, ...cards) : h("p", {}, said.nothingToCompare),
    ...(alone.length > 0
      ? [
          h("h3", {}, said.alone),
          h(
            "ul",
            { class: "alone" },
            ...alone.map((one) => h("li", { "data-measure": one.measure }, valueOf(context, one))),
          ),
        ]
      : []),
  ];
}

function card(context: Context, measure: Measure, one: Comparison): HTMLElement {
  const { words } = context;
  const said = words.evaluation;
  const { interval, sample } = measure;
  const standing = standingOf(one);
  const value = amount(context, one.value, one.unit);
  const range =
    interval && said.range(amount(context, interval.low, one.unit), amount(context, interval.high, one.unit));
  const issuer = phrase(context, one.issuer);
  const figure = `${quotedFigure(context, one)}${one.year === null ? "" : said.bracket(said.year(one.year))}`;
  const label = [
    `${say(context, measure.text)}${words.colon}${value}`,
    range && `${said.interval}${words.colon}${range}`,
    `${said.benchmark}${words.colon}${figure}`,
    said.standing[standing],
  ];
  const bound = one.operator !== "=";
  const rows: (readonly [string, string | false])[] = [
    [said.value, value],
    [said.interval, range ?? false],
    [said.sample, sample !== null && said.count(sample)],
    [said.benchmark, figure],
    [said.delta, distance(context, one.delta, one.unit)],
    [said.bound, bound && (one.met ? said.met : said.notMet)],
  ];
  return h(
    "article",
    {
      class: "comparison",
      "data-comparison": one.benchmark,
      "data-standing": standing,
      "data-met": bound && String(one.met),
    },
    h(
      "div",
      {},
      h("h4", {}, say(context, measure.text)),
      h("p", { class: "standing" }, icon(STANDING_ICONS[standing]), said.standing[standing]),
      comparisonChart(context, measure, one, label.filter(Boolean).join(words.semicolon)),
    ),
    h(
      "div",
      {},
      h(
        "dl",
        {},
        ...rows.flatMap(([term, text]) => (text ? [h("div", {}, h("dt", {}, term), h("dd", {}, text))] : [])),
      ),
      h(
        "p",
        { class: "about" },
        [phrase(context, one.text), issuer, said.better[measure.better]].filter(Boolean).join(words.semicolon),
      ),
      one.caution !== null && h("p", { class: "about" }, said.caution(one.caution)),
      clauseChips(context, one.sources),
    ),
  );
}

function valueOf(context: Context, { text, value, unit }: Measure): string {
  return `${say(context, text)}${context.words.colon}${amount(context, value ?? 0, unit)}`;
}

function inconsistent(context: Context, { text, needs }: Measure): string {
  const { words, engine } = context;
  const names = needs.map((path) => phrase(context, engine.label(path)) || path);
  return `${say(context, text)}${words.colon}${words.evaluation.inconsistent(names.join(words.comma))}`;
}
