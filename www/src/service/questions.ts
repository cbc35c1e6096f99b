import type { EligibilityDecision, Finding } from "telecom-service-rules";
import { clauseChips } from "../parts/clauses.ts";
import { say, type Context } from "../parts/context.ts";
import { h, icon } from "../parts/dom.ts";
import { FIELDS, fieldOf, GROUPS, type Field, type GroupId, type ListField } from "../parts/fields.ts";
import { toldLines } from "../parts/values.ts";
import type { ServiceWords } from "./words.ts";

/** What a field is called. */
export function nameOf(context: Context, path: string): string {
  return say(context, context.engine.label(path)) || path;
}

/** A field as a question. */
export function questionOf(context: Context, said: ServiceWords, field: Field | ListField): string {
  const ask = said.ask[kindOf(field)];
  return ask(nameOf(context, field.path));
}

function kindOf(field: Field | ListField): keyof ServiceWords["ask"] {
  switch (field.kind) {
    case "longText":
      return "text";
    case "choice":
      if (field.list === "Department") return "department";
      return field.path.startsWith("verdicts.") ? "verdict" : "choice";
    default:
      return field.kind;
  }
}

/** The findings a field is asked for: those that cannot be told without it, or once it is known those that read it. */
export function asking({ findings }: EligibilityDecision, path: string): readonly Finding[] {
  // A rule on a whole record reads it beside a key of its own; then the key is what it is about.
  const about = ({ paths }: Finding) =>
    paths.some((fact) => fieldOf(fact) === path && !path.startsWith(`${fact}.`)) ||
    paths.every((fact) => fieldOf(fact) === path);
  const own = findings.filter((finding) => finding.paths.length > 0 && about(finding));
  const open = own.filter(({ result, effect }) => result === "unknown" && effect !== null);
  return open.length > 0 ? open : own.filter(({ result }) => result === "met" || result === "notMet");
}

/** The fields behind what is still needed, in the order of the rules, each once. */
export function neededFields({ needs }: EligibilityDecision): readonly string[] {
  return [...new Set(needs.map(({ path }) => fieldOf(path)))].filter((path) => FIELDS.has(path));
}

/** The fields behind verdicts that people have to give. */
export function reviewFields({ findings }: EligibilityDecision): readonly string[] {
  const open = findings.filter(({ effect, result }) => effect === "review" && result === "unknown");
  return [...new Set(open.flatMap(({ paths }) => paths.map(fieldOf)))].filter((path) => FIELDS.has(path));
}

/** The findings that stand against an application, and the fields each reads. */
export function obstacles({ findings }: EligibilityDecision): readonly Finding[] {
  return findings.filter(({ result, effect }) => result === "notMet" && (effect === "correct" || effect === "refuse"));
}

/** Why a field is asked for, folded away. */
export function whyAsked(context: Context, said: ServiceWords, findings: readonly Finding[]): HTMLElement {
  const items = findings.map((one) =>
    h("li", { "data-rule": one.rule }, h("p", {}, say(context, one.text)), clauseChips(context, one.sources)),
  );
  const content = items.length > 0 ? h("ul", { class: "why-list" }, ...items) : h("p", {}, said.whyNone);
  return h("details", { class: "why" }, h("summary", {}, said.why), content);
}

/** An answer in a list of answers. */
export interface Told {
  readonly path: string;
  readonly value: unknown;
}

/** Answers by group, each with a way to change it. `headings` says whether the groups are headings of their own. */
export function answersList(
  context: Context,
  said: ServiceWords,
  answers: readonly Told[],
  wrong: ReadonlyMap<string, string>,
  change: (path: string) => void,
): HTMLElement[] {
  const by = new Map(answers.map((answer) => [answer.path, answer]));
  return GROUPS.flatMap(({ id, fields }) => {
    const rows = fields.flatMap((field) => {
      const answer = by.get(field.path);
      return answer ? [row(context, said, field, answer.value, wrong.get(field.path), change)] : [];
    });
    if (rows.length === 0) return [];
    return [
      h(
        "section",
        { class: "answers-group" },
        h("h4", {}, titleOf(context, id)),
        h("dl", { class: "answers" }, ...rows),
      ),
    ];
  });
}

function row(
  context: Context,
  said: ServiceWords,
  field: Field | ListField,
  value: unknown,
  wrong: string | undefined,
  change: (path: string) => void,
): HTMLElement {
  const name = nameOf(context, field.path);
  const verb = value === undefined ? said.answerIt : said.change;
  const button = h(
    "button",
    { type: "button", class: "link", "aria-label": said.about(verb, name), click: () => change(field.path) },
    verb,
  );
  const lines = toldLines(context, field, value).map((line) => h("span", { class: "told" }, line));
  const trouble = wrong !== undefined && h("span", { class: "told-wrong" }, icon("alert"), wrong);
  return h(
    "div",
    { "data-answer": field.path, "data-open": value === undefined, "data-wrong": wrong !== undefined },
    h("dt", {}, name),
    h("dd", {}, ...lines, trouble),
    h("dd", { class: "act" }, button),
  );
}

function titleOf(context: Context, id: GroupId): string {
  return context.words.groups[id] ?? nameOf(context, id);
}
