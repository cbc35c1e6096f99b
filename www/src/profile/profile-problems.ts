import type { ProfileError, ProfileWarning, Quantity, Witness } from "telecom-service-rules";
import { phrase, say, type Context } from "../parts/context.ts";
import { h } from "../parts/dom.ts";
import { GROUPS } from "../parts/fields.ts";
import { endOf } from "../parts/deadline-list.ts";
import { clockOf } from "../parts/time.ts";

/** What is wrong at one place: the place, what it is, and what is allowed there. */
export function errorItem(context: Context, error: ProfileError, place: HTMLElement): HTMLElement {
  const { code, path, text, hint } = error;
  return h(
    "li",
    { class: "problem", "data-path": path },
    place,
    h("p", {}, say(context, text)),
    hint !== undefined && hinted(context, hint, code === "E_UNKNOWN_KEY"),
  );
}

/** What is worth a look: the place, why, and a case in which it shows. */
export function warningItem(context: Context, warning: ProfileWarning, place: HTMLElement): HTMLElement {
  const said = context.words.profile;
  const { code, path, text, other, hint, witness } = warning;
  const row = other === undefined ? undefined : context.engine.rule(other);
  const shown = witness && example(context, witness);
  return h(
    "li",
    { class: "problem", "data-path": path, "data-warning": code },
    place,
    h("p", {}, say(context, text)),
    other !== undefined && h("p", { class: "said" }, said.beside((row && phrase(context, row.text)) || other)),
    hint !== undefined && hinted(context, hint),
    shown !== undefined && h("p", { class: "said" }, `${said.witness}${context.words.colon}${shown}`),
  );
}

const LAXER = /^(\S+) requires (at most|at least) (\d+) (\w+); the profile has (\d+) (\w+)$/;

/** A hint in the page's language: what the rules know by its words, everything else as they give it. */
function hinted(context: Context, hint: string, isName = false): HTMLElement {
  const { words, engine } = context;
  const said = words.profile;
  const lax = LAXER.exec(hint);
  if (lax) {
    const [, id = "", bound, law, lawUnit = "", own, ownUnit = ""] = lax;
    const row = engine.rule(id);
    const name = row ? phrase(context, row.text) : id;
    const most = bound === "at most" ? bound : "at least";
    return h(
      "p",
      { class: "allowed" },
      said.laxer(name, most, amount(context, law, lawUnit), amount(context, own, ownUnit)),
    );
  }
  const near = isName ? hint : /did you mean (.+)$/.exec(hint)?.[1];
  if (near !== undefined) return h("p", { class: "allowed" }, `${said.nearest}${words.colon}`, h("code", {}, near));
  const known = said.hints[hint];
  if (known !== undefined) return h("p", { class: "allowed" }, known);
  // One of some codes, or a type.
  const codes = hint.includes(" | ") || /^\w+$/.test(hint);
  if (codes) return h("p", { class: "allowed" }, `${said.hint}${words.colon}`, h("code", {}, hint));
  return h("p", { class: "allowed", lang: "en" }, say({ ...context, lang: "en" }, { zh: hint, en: hint }));
}

function amount({ words }: Context, value: string | undefined, unit: string): string {
  const count = Number(value);
  if (unit === "hour") return words.quantity({ unit: "minute", value: count * 60 });
  const known = ["minute", "workingDay", "naturalDay", "month", "quarter", "year", "hourPerDay"] as const;
  const one = known.find((name) => name === unit);
  return one ? words.quantity({ unit: one, value: count } satisfies Quantity) : `${value} ${unit}`;
}

/** A case in words: two due times, a date, or facts with their values. */
function example(context: Context, witness: Witness): string | undefined {
  const { words, engine } = context;
  const said = words.profile;
  // A value without dates has no day to show.
  const { start, dueAt, date } = witness as Partial<
    Extract<Witness, { start: string }> & { readonly date: string | null }
  >;
  if (start !== undefined && dueAt)
    return said.onDay(clockOf(start), endOf(context, dueAt.profile), endOf(context, dueAt.law));
  if (date !== undefined) return date ?? undefined;
  const value = (path: string, given: unknown): string => {
    const field = GROUPS.flatMap(({ fields }) => fields).find((one) => one.path === path);
    const members = field?.kind === "choice" ? engine.members(field.list ?? "") : [];
    const member = members.find(({ code }) => code === given);
    if (member) return phrase(context, member.text);
    if (given === null) return said.absent;
    if (typeof given === "boolean") return given ? words.yes : words.no;
    return given === "present" ? said.given : String(given);
  };
  const name = (path: string) => (path.startsWith("asOf.") ? words.asOf : say(context, engine.label(path)) || path);
  return Object.entries(witness)
    .map(([path, given]) => `${name(path)} = ${value(path, given)}`)
    .join(words.semicolon);
}
