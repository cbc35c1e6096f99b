// What has to be recorded with a step: how each key of an event is filled in, by the schema of a case.
import type { Event } from "telecom-service-rules";
import caseFile from "telecom-service-rules/schema/case-file.json";
import { say, type Context } from "../parts/context.ts";
import { control, type Report } from "../parts/controls.ts";
import type { Field, FieldKind } from "../parts/fields.ts";
import { valueText } from "../parts/values.ts";

interface Leaf {
  readonly type?: readonly string[] | string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly examples?: readonly unknown[];
}

const LEAVES: Readonly<Record<string, Leaf>> = caseFile.properties.events.items.properties;

/** Names of the lists that choices are made from. */
const LISTS: Readonly<Record<string, string>> = {
  by: "Actor",
  changeKind: "ChangeKind",
  channel: "Channel",
  higherReview: "ReviewVerdict",
  incidentKind: "IncidentKind",
  lawful: "ReviewVerdict",
  level: "IncidentGrade",
  policyFit: "ReviewVerdict",
  recordType: "RecordType",
  review: "ReviewVerdict",
  target: "EscalationTarget",
  verdict: "ReviewVerdict",
};

/** Sums of money; the schema knows only whole numbers. */
const MONEY: ReadonlySet<string> = new Set(["compensation"]);

function fieldOf(key: string): Field {
  const list = LISTS[key];
  return { path: `event.${key}`, kind: kindOf(key), ...(list !== undefined && { list }) };
}

function kindOf(key: string): FieldKind {
  const leaf = LEAVES[key];
  if (LISTS[key] !== undefined) return "choice";
  if (leaf?.type?.includes("boolean")) return "flag";
  if (leaf?.type?.includes("integer")) return MONEY.has(key) ? "money" : "count";
  return leaf?.format === "date-time" ? "instant" : "text";
}

/** The key behind a need such as `event.review`; undefined for what is told otherwise. */
export function keyOf(need: string): string | undefined {
  return /^event\.(.+)$/.exec(need)?.[1];
}

/** A control for one key. Reports under `event.<key>`. */
export function eventField(context: Context, key: string, value: unknown, report: Report): HTMLElement {
  return control(context, fieldOf(key), `event.${key}`, value, report);
}

/** What an event says beside its kind, time and actor, in words. */
export function saidBy(context: Context, event: Event): string[] {
  const { engine, words } = context;
  return Object.entries(event).flatMap(([key, value]) => {
    if (key === "type" || key === "at" || key === "by" || value === undefined || value === null) return [];
    return [`${say(context, engine.label(`event.${key}`))}${words.colon}${valueText(context, fieldOf(key), value)}`];
  });
}
