import type { ConductScore, FailedItem, SectionScore } from "telecom-service-rules";
import { clauseChips } from "../parts/clauses.ts";
import { weighted } from "./conduct-told.ts";
import { phrase, say, type Context } from "../parts/context.ts";
import { h, icon } from "../parts/dom.ts";
import { scoreBar, sectionBar } from "./score-bars.ts";
import "./score.css";

/** Leads to the control of an item. */
export type Want = (item: string) => void;

/** At most two decimals. */
export function points(score: number): string {
  return String(Number(score.toFixed(2)));
}

/** The score, what must not have happened before all else, and what would raise it. */
export function scorePanel(context: Context, score: ConductScore, want: Want): HTMLElement[] {
  const said = context.words.conduct;
  const sections = score.sections.filter((section) => section.weight > 0 || counted(section) > 0);
  const gains = new Set<string>(score.improvements.map(({ id }) => id));
  const critical = new Set<string>(score.critical.map(({ id }) => id));
  const rest = score.failed.filter(({ id }) => !gains.has(id) && !critical.has(id));
  return [
    ...(score.critical.length > 0 ? [criticalBox(context, score, want)] : []),
    weighted(score) ? total(context, score) : h("p", { class: "intro" }, said.noWeights),
    ...(sections.length > 0
      ? [h("ul", { class: "section-scores" }, ...sections.map((section) => sectionRow(context, section)))]
      : []),
    ...(score.improvements.length > 0 ? [improvements(context, score, want)] : []),
    ...(rest.length > 0
      ? [part(said.otherFailed, h("ul", { class: "failed" }, ...rest.map((one) => failedItem(context, one, want))))]
      : []),
    ...ignored(context, score),
    h("p", { class: "notice" }, icon("info"), say(context, score.notice)),
  ];
}

function part(title: string, ...children: readonly HTMLElement[]): HTMLElement {
  return h("section", {}, h("h3", {}, title), ...children);
}

/** Unmistakable: before the score, whatever the score. */
function criticalBox(context: Context, score: ConductScore, want: Want): HTMLElement {
  const said = context.words.conduct;
  return h(
    "section",
    { class: "critical" },
    h("h3", {}, icon("alert"), said.critical),
    h("ul", { class: "failed" }, ...score.critical.map((one) => failedItem(context, one, want))),
    h("p", {}, score.knockedOut ? said.knockedOut : said.criticalFirst),
  );
}

function failedItem(context: Context, one: FailedItem, want: Want): HTMLElement {
  const { severity } = context.words.conduct;
  return h(
    "li",
    { "data-failed": one.id },
    h("button", { type: "button", class: "link", click: () => want(one.id) }, say(context, one.text)),
    one.severity !== "normal" && h("span", { class: "tag", "data-severity": one.severity }, severity[one.severity]),
    clauseChips(context, one.sources),
  );
}

function total(context: Context, score: ConductScore): HTMLElement {
  const said = context.words.conduct;
  return h(
    "div",
    { class: "total", "data-score": score.score ?? "", "data-coverage": score.coverage },
    h(
      "p",
      { class: "total-score" },
      `${said.score}${context.words.colon}`,
      h("strong", {}, score.score === null ? said.noScore : points(score.score)),
      score.score !== null && h("span", { class: "said" }, said.outOf),
    ),
    scoreBar(context, score),
    h(
      "ul",
      { class: "legend", "aria-hidden": "true" },
      ...(["earned", "lost", "open"] as const).map((kind) =>
        h("li", {}, h("span", { class: `swatch ${kind}` }), said.legend[kind]),
      ),
    ),
    h("p", { class: "coverage" }, said.coverage(score.coverage)),
  );
}

function counted({ topics }: SectionScore): number {
  return topics.reduce((sum, { passed, failed, notObserved }) => sum + passed + failed + notObserved, 0);
}

function sectionRow(context: Context, section: SectionScore): HTMLElement {
  const { words } = context;
  const said = words.conduct;
  const { weight, score, points: earned, basis, topics } = section;
  const sum = (key: "passed" | "failed" | "notObserved") => topics.reduce((all, topic) => all + topic[key], 0);
  const [passed, judged] = [sum("passed"), sum("passed") + sum("failed")];
  const own = topics.filter((one) => one.topic !== "" && one.score !== null);
  // Of items that were not looked at one by one there is nothing to count.
  const items = counted(section) > 0 && (basis !== "supplied" || judged > 0);
  const about = [
    weight > 0 && said.weight(weight),
    weight > 0 && earned !== null && said.earned(points(earned)),
    weight > 0 && basis && said.basis[basis],
    items && said.counts(passed, sum("failed"), sum("notObserved")),
    basis === "topics" && own.map((one) => `${say(context, one.text)} ${points(one.score ?? 0)}`).join(words.comma),
  ];
  const result =
    weight === 0
      ? judged > 0
        ? `${passed} / ${judged}`
        : said.noVerdict
      : score === null
        ? said.notScored
        : points(score);
  return h(
    "li",
    { "data-section-score": section.section },
    h("p", { class: "section-name" }, h("span", {}, say(context, section.text)), h("strong", {}, result)),
    sectionBar(section),
    h("p", { class: "said" }, about.filter(Boolean).join(" · ")),
  );
}

function improvements(context: Context, score: ConductScore, want: Want): HTMLElement {
  const said = context.words.conduct;
  const items = score.improvements.map((one) =>
    h(
      "li",
      { "data-gain": one.id },
      h("strong", {}, `+${one.gain.toFixed(2)}`),
      h("button", { type: "button", class: "link", click: () => want(one.id) }, say(context, one.text)),
      h("span", { class: "said" }, said.becomes(points(one.score))),
    ),
  );
  return part(said.improve, h("ol", { class: "gains" }, ...items));
}

/** Verdicts that do not count, and why. */
function ignored(context: Context, score: ConductScore): HTMLElement[] {
  const { words, engine } = context;
  const said = words.conduct;
  if (score.ignored.length === 0) return [];
  const items = score.ignored.map(({ id, because }) => {
    const row = engine.rule(id);
    return h("li", {}, `${row ? phrase(context, row.text) : id}${words.colon}${said.ignoredBecause[because]}`);
  });
  return [part(said.ignored, h("ul", { class: "failed" }, ...items))];
}
