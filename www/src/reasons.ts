import type { Finding, Outcome } from "telecom-service-rules";
import { clauseChip } from "./clauses.ts";
import { say, type Context } from "./context.ts";
import { h, icon, type IconName } from "./dom.ts";

const RESULT_ICONS: Readonly<Record<Outcome, IconName>> = {
  met: "check",
  notMet: "cross",
  unknown: "question",
  notApplicable: "dash",
};

/** What one rule says: its result in a word, what it asks for, what to do about it, and where that stands. */
export function reason(context: Context, finding: Finding): HTMLElement {
  const { result } = finding;
  const remedy = say(context, finding.remedy);
  return h(
    "li",
    { class: "reason", "data-result": result, "data-reason": finding.rule },
    h(
      "p",
      { class: "reason-text" },
      h("span", { class: "tag" }, icon(RESULT_ICONS[result]), context.words.results[result]),
      say(context, finding.text),
    ),
    (result === "notMet" || result === "unknown") && remedy !== "" && h("p", { class: "remedy" }, remedy),
    h("p", { class: "chips" }, ...finding.sources.map((source) => clauseChip(context, source))),
  );
}

/** The rules that stand in the way, and those nobody can tell of yet. */
export function unmet(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ result, effect }) => effect !== null && result !== "met" && result !== "notApplicable");
}
