import type { Finding, Outcome } from "telecom-service-rules";
import { clauseChips } from "./clauses.ts";
import { say, type Context } from "./context.ts";
import { h, icon, type IconName } from "./dom.ts";
import "./reasons.css";

const RESULT_ICONS: Readonly<Record<Outcome, IconName>> = {
  met: "check",
  notMet: "cross",
  unknown: "question",
  notApplicable: "dash",
};

const MILD_ICONS = { inform: "info", warn: "alert" } as const;

/** What one rule says: its result in a word, what it asks for, what to do about it, and where that stands. */
export function reason(context: Context, finding: Finding): HTMLElement {
  const { words } = context;
  const { result, effect } = finding;
  const remedy = say(context, finding.remedy);
  // What is only pointed out stands in nobody's way.
  const mild = result === "notMet" && (effect === "inform" || effect === "warn") ? effect : undefined;
  const tag = mild ? `${words.findings[mild]} · ${words.results[result]}` : words.results[result];
  const sign = mild ? MILD_ICONS[mild] : RESULT_ICONS[result];
  return h(
    "li",
    { class: "reason", "data-result": mild ?? result, "data-reason": finding.rule },
    h("p", {}, h("span", { class: "tag" }, icon(sign), tag), say(context, finding.text)),
    (result === "notMet" || result === "unknown") && remedy !== "" && h("p", { class: "remedy" }, remedy),
    clauseChips(context, finding.sources),
  );
}

/** The rules that stand in the way, and those nobody can tell of yet. */
export function unmet(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ result, effect }) => effect !== null && result !== "met" && result !== "notApplicable");
}
