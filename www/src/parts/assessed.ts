import type { Assessed } from "telecom-service-rules";
import { phrase, type Context } from "./context.ts";
import { h } from "./dom.ts";
import { fold } from "./fold.ts";
import { reason } from "./reasons.ts";

/** A reason with what speaks against it and what would show that it is met. */
export function assessedReason(context: Context, one: Assessed): HTMLElement {
  const { words, engine } = context;
  const said = words.evaluation;
  const against = one.missing.map((path) => phrase(context, engine.label(path)) || path);
  const item = reason(context, one);
  const evidence = phrase(context, one.evidence);
  const lines = [
    against.length > 0 && said.against(against.join(words.semicolon)),
    evidence !== "" && one.result !== "notApplicable" && said.evidence(evidence),
  ];
  const about = lines.flatMap((line) => (line ? [h("p", { class: "about" }, line)] : []));
  item.querySelector(".chips")?.before(...about);
  return item;
}

/** Findings that are not met in full; those that nobody can tell of and those that are met folded. */
export function assessedList(context: Context, findings: readonly Assessed[], open: Set<string>): HTMLElement[] {
  const { words } = context;
  const said = words.evaluation;
  const by = Map.groupBy(findings, ({ result }) => result);
  const list = (some: readonly Assessed[]) =>
    h("ul", { class: "reasons" }, ...some.map((one) => assessedReason(context, one)));
  const notMet = by.get("notMet") ?? [];
  const folds = (["unknown", "met", "notApplicable"] as const).flatMap((result) => {
    const some = by.get(result) ?? [];
    if (some.length === 0) return [];
    return [fold(open, result, words.withNote(words.results[result], some.length), list(some))];
  });
  return [notMet.length > 0 ? list(notMet) : h("p", {}, said.noneNotMet), ...folds];
}
