import type { Advance, Event, Procedure, ProcedureStatus, ProcedureStep } from "telecom-service-rules";
import { clauseChips } from "../parts/clauses.ts";
import { phrase, say, type Context } from "../parts/context.ts";
import { h, icon } from "../parts/dom.ts";
import { eventField, keyOf, saidBy } from "./event-fields.ts";
import { reason, unmet } from "../parts/reasons.ts";
import { clockOf } from "../parts/time.ts";
import { trouble } from "../parts/trouble.ts";

/** A step that is being filled in: what was told so far, and what the rules answered when it was last tried. */
export interface Draft {
  readonly event: string;
  readonly told: Record<string, unknown>;
  readonly answer?: Advance;
  /** Why it could not be read. */
  readonly trouble?: string;
}

/** What can be done with the steps. */
export interface Doings {
  /** Opens a step to be filled in, or closes it. */
  fill(step?: ProcedureStep): void;
  /** Takes a step with what was told, if it is allowed. */
  take(step: ProcedureStep, told: Readonly<Record<string, unknown>>): void;
}

/** A step that may follow: a button, or the form for what it has to tell. */
export function nextStep(context: Context, step: ProcedureStep, draft: Draft | undefined, doings: Doings): HTMLElement {
  const { words, engine } = context;
  const said = words.procedures;
  const open = draft?.event === step.event ? draft : undefined;
  const needs = [...new Set([...step.needs, ...(open?.answer?.step?.needs ?? [])])];
  const keys = needs.flatMap((need) => keyOf(need) ?? []);
  const names = (paths: readonly string[]) =>
    paths.map((path) => phrase(context, engine.label(path)) || path).join(words.comma);
  // What another step has to record first; a step may also be told so that it is not needed.
  const before = needs.filter((need) => keyOf(need) === undefined);
  const stuck = keys.length === 0 && before.length > 0;
  const click = () => (keys.length > 0 ? doings.fill(step) : doings.take(step, {}));
  const limits = step.starts.flatMap((id) => {
    const row = engine.rule(id);
    return row ? [phrase(context, row.text)] : [];
  });
  const warned = unmet(step.findings).filter(({ effect }) => effect !== "ask");
  return h(
    "li",
    { class: "step", "data-event": step.event, "data-result": step.result },
    open
      ? form(context, step, keys, open, doings)
      : h("button", { type: "button", class: "step-button", disabled: stuck, click }, say(context, step.eventText)),
    h("p", { class: "step-about" }, about(context, step)),
    !open && keys.length > 0 && h("p", { class: "step-needs" }, icon("pencil"), said.fill(names(keys.map(factOf)))),
    before.length > 0 && h("p", { class: "step-needs" }, icon("question"), said.first(names(before))),
    limits.length > 0 && h("p", { class: "step-limits" }, icon("clock"), said.starts(limits.join(words.comma))),
    warned.length > 0 && h("ul", { class: "reasons" }, ...warned.map((one) => reason(context, one))),
    clauseChips(context, step.sources),
  );
}

/** A step of this state that a rule refuses, with what would change that. */
export function refusedStep(context: Context, step: ProcedureStep): HTMLElement {
  return h(
    "li",
    { class: "step", "data-event": step.event, "data-result": step.result },
    h("p", { class: "step-name" }, icon("lock"), say(context, step.eventText)),
    h("p", { class: "step-about" }, about(context, step)),
    h("ul", { class: "reasons" }, ...unmet(step.findings).map((one) => reason(context, one))),
  );
}

/** What happened, where each step led, and what it told. */
export function pastSteps(
  context: Context,
  procedure: Procedure,
  status: ProcedureStatus,
  events: readonly Event[],
): HTMLElement {
  const { engine, words } = context;
  const said = words.procedures;
  const names = new Map(engine.members("EventType").map(({ code, text }) => [code, say(context, text)]));
  const states = new Map(procedure.states.map(({ id, text }) => [id, phrase(context, text)]));
  const items = events.map((event) => {
    const same = (one: { readonly event: string; readonly at: string }) =>
      one.event === event.type && one.at === event.at;
    const step = status.steps.find(same);
    const target = step && (step.from === step.to ? said.stays : said.to(states.get(step.to) ?? step.to));
    const missing = step?.missing.map((path) => phrase(context, engine.label(path)) || path) ?? [];
    const told = saidBy(context, event);
    return h(
      "li",
      {},
      h("strong", {}, names.get(event.type ?? "") ?? ""),
      h(
        "span",
        { class: "said" },
        [clockOf(event.at ?? ""), target, status.rejected.some(same) && said.noEffect].filter(Boolean).join(" · "),
      ),
      told.length > 0 && h("span", { class: "said" }, told.join(words.semicolon)),
      missing.length > 0 && h("span", { class: "said" }, words.missing(missing.join(words.comma))),
    );
  });
  return items.length > 0 ? h("ol", { class: "history" }, ...items) : h("p", {}, said.noHistory);
}

function form(
  context: Context,
  step: ProcedureStep,
  keys: readonly string[],
  draft: Draft,
  doings: Doings,
): HTMLElement {
  const { words } = context;
  const said = words.procedures;
  const name = say(context, step.eventText);
  const report = (path: string, value: unknown) => {
    draft.told[keyOf(path) ?? path] = value;
  };
  const against = unmet(draft.answer?.step?.findings ?? []);
  const submit = (event: globalThis.Event) => {
    event.preventDefault();
    doings.take(step, draft.told);
  };
  return h(
    "form",
    { class: "step-form", "aria-label": name, novalidate: true, autocomplete: "off", submit },
    h("p", { class: "step-name" }, name),
    h("div", { class: "fields" }, ...keys.map((key) => eventField(context, key, draft.told[key], report))),
    draft.trouble !== undefined && trouble(draft.trouble),
    against.length > 0 && h("ul", { class: "reasons", role: "alert" }, ...against.map((one) => reason(context, one))),
    h(
      "p",
      { class: "buttons" },
      h("button", { type: "submit", class: "step-button" }, said.record),
      h("button", { type: "button", click: () => doings.fill() }, said.cancel),
    ),
  );
}

/** Who takes it, and where it leads. */
function about(context: Context, step: ProcedureStep): string {
  const said = context.words.procedures;
  const target = step.to === step.from ? said.stays : said.to(phrase(context, step.toText));
  return said.step(phrase(context, step.actorText), target);
}

function factOf(key: string): string {
  return `event.${key}`;
}
