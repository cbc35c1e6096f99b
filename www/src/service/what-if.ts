// What would change a decision: tried out by asking the rules, never told from a list. Nothing here draws.
import type { Application, EligibilityDecision, Finding, RulesError, Verdict } from "telecom-service-rules";
import { FIELDS, fieldsOf, type Field, type ListField } from "../parts/fields.ts";
import { addDays } from "../parts/time.ts";
import { read, write } from "../parts/tree.ts";

/** What the rules say of an application. */
export type Decide = (application: Application) => EligibilityDecision | RulesError;

/** What is known besides the application. */
export interface Surroundings {
  /** Codes of a closed list. */
  readonly codes: (list: string) => readonly string[];
  /** Values that stand at a place in other applications. */
  readonly seen: (path: string) => readonly unknown[];
  /** The date decided for. */
  readonly asOf: string;
}

/** One place that is changed alone, and the verdict then. */
export interface Help {
  readonly path: string;
  /** Every value that leads to this verdict. */
  readonly values: readonly unknown[];
  /** How the value is told: chosen, one more item of a list, or a text that only a person can give. */
  readonly kind: "value" | "item" | "text";
  readonly verdict: Verdict;
}

export interface WhatIf {
  /** Single changes, the best verdict first. */
  readonly helps: readonly Help[];
  /** Where none helps alone: what has to be settled together, and the verdict once it is, if the rules were asked that far. */
  readonly together: { readonly findings: readonly Finding[]; readonly verdict: Verdict | undefined } | undefined;
  /** How often the rules were asked. */
  readonly asked: number;
}

/** The most questions for one answer: at an eighth of a millisecond each, nobody waits. */
export const MOST_ASKED = 200;
const MOST_SINGLE = 140;
const MOST_SHOWN = 5;

/** From the best to the worst: each is decided on only when nothing worse is. */
const BEST_FIRST: readonly Verdict[] = ["eligible", "needsInformation", "needsReview", "needsCorrection", "ineligible"];

const EFFECT_OF: Readonly<Partial<Record<Verdict, Finding["effect"]>>> = {
  ineligible: "refuse",
  needsCorrection: "correct",
  needsReview: "review",
  needsInformation: "ask",
};

const EFFECTS = ["refuse", "correct", "review", "ask"] as const;

/** Nobody can change how old they are; a fact that is not known yet can be told. */
const FIXED: ReadonlySet<string> = new Set(["applicant.age"]);

/** Stands for a text: the rules only look whether there is one. */
const SOME_TEXT = "…";

export function whatIf(application: Application, now: EligibilityDecision, ask: Decide, around: Surroundings): WhatIf {
  let asked = 0;
  const decide = (next: Application): EligibilityDecision | undefined => {
    asked += 1;
    const answer = ask(next);
    return "verdict" in answer ? answer : undefined;
  };
  const blocking = EFFECTS.flatMap((effect) => now.findings.filter((finding) => finding.effect === effect));
  const paths = [...new Set(blocking.flatMap(({ paths }) => fieldsOf(paths)))];

  const found = new Map<string, Help>();
  for (const path of paths) {
    const field = FIELDS.get(path);
    if (!field) continue;
    for (const value of valuesFor(field, application, around)) {
      if (asked >= MOST_SINGLE) break;
      const decision = decide(write(application, path, value));
      if (decision === undefined || !better(decision.verdict, now.verdict)) continue;
      const before = found.get(path);
      if (before?.verdict === decision.verdict) found.set(path, { ...before, values: [...before.values, value] });
      else if (before === undefined || better(decision.verdict, before.verdict))
        found.set(path, { path, values: [value], kind: kindOf(field), verdict: decision.verdict });
    }
  }
  const helps = [...found.values()].sort((a, b) => rank(a.verdict) - rank(b.verdict)).slice(0, MOST_SHOWN);

  const effect = EFFECT_OF[now.verdict];
  const standing = blocking.filter((finding) => finding.effect === effect);
  if (helps.length > 0 || standing.length === 0) return { helps, together: undefined, asked };

  // One after the other, each on top of the last.
  let reached = application;
  let decision = now;
  for (const { rule, paths } of standing)
    for (const path of fieldsOf(paths)) {
      const open = decision.findings.find((finding) => finding.rule === rule);
      const field = FIELDS.get(path);
      if (!field || open?.effect === null || open?.effect === undefined) break;
      let best: { readonly application: Application; readonly decision: EligibilityDecision } | undefined;
      for (const value of valuesFor(field, reached, around)) {
        if (asked >= MOST_ASKED) break;
        const next = write(reached, path, value);
        const then = decide(next);
        if (then === undefined || better(decision.verdict, then.verdict)) continue;
        const settled = then.findings.find((finding) => finding.rule === rule)?.effect === null;
        if (settled || best === undefined) best = { application: next, decision: then };
        if (settled) break;
      }
      if (best) ({ application: reached, decision } = best);
    }
  const verdict = better(decision.verdict, now.verdict) ? decision.verdict : undefined;
  return { helps, together: { findings: standing, verdict }, asked };
}

/** What may stand in a field instead of what stands there. */
function valuesFor(field: Field | ListField, application: Application, around: Surroundings): readonly unknown[] {
  const now = read(application, field.path);
  if (FIXED.has(field.path) && now !== undefined) return [];
  return candidates(field, now, around).filter((value) => value !== now);
}

function candidates(field: Field | ListField, now: unknown, { codes, seen, asOf }: Surroundings): readonly unknown[] {
  const { path } = field;
  switch (field.kind) {
    case "flag":
      return [true, false];
    case "choice":
      return codes(field.list ?? "");
    case "list": {
      const items: readonly unknown[] = Array.isArray(now) ? now : [];
      const key = field.item.find(({ kind }) => kind === "choice");
      const rows = key ? codes(key.list ?? "").map((code) => ({ [key.path]: code })) : [{}];
      return rows.map((row) => [...items, row]);
    }
    case "count": {
      const near = typeof now === "number" ? [now - 1, now + 1] : [];
      return [...new Set([...near, 0, 1, 5, 8, 10, 14, 16, 18])].filter((count) => count >= 0);
    }
    case "date":
      return [...new Set([...seen(path), asOf, addDays(asOf, 1), addDays(asOf, 366), addDays(asOf, -1)])];
    case "instant":
      return [...new Set([...seen(path), `${asOf}T12:00:00+08:00`])];
    case "money":
      return seen(path);
    case "text":
    case "longText":
      return typeof now === "string" && now.trim() !== "" ? [] : [SOME_TEXT];
  }
}

function kindOf({ kind }: Field | ListField): Help["kind"] {
  return kind === "list" ? "item" : kind === "text" || kind === "longText" ? "text" : "value";
}

function rank(verdict: Verdict): number {
  return BEST_FIRST.indexOf(verdict);
}

function better(a: Verdict, b: Verdict): boolean {
  return rank(a) < rank(b);
}
