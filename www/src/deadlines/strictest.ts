import type { Beaten, Deadline, DeadlineReport, Source, Strictest } from "telecom-service-rules";
import { say, type Context } from "../parts/context.ts";
import { dueOf, namesOf } from "../parts/deadline-list.ts";
import { h, icon, unbroken } from "../parts/dom.ts";
import { clockOf } from "../parts/time.ts";
import "./strictest.css";

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;

/** Where several limits share a subject: the one that holds, by which clause, and what it beats. */
export function contests(context: Context, report: DeadlineReport): HTMLElement[] {
  const limits = new Map(report.deadlines.map((deadline) => [deadline.limit, deadline]));
  return report.strictest.map((one) => contest(context, one, limits));
}

function contest(context: Context, one: Strictest, limits: ReadonlyMap<string, Deadline>): HTMLElement {
  const said = context.words.strictest;
  const winner = one.winner === null ? undefined : limits.get(one.winner);
  const known = ({ limit }: Beaten) => limits.get(limit);
  const beside = (beaten: Beaten) => {
    const deadline = known(beaten);
    return deadline && rival(context, deadline, gap(context, beaten.byMs));
  };
  const open = one.open.map((id) => {
    const deadline = limits.get(id);
    return deadline && rival(context, deadline, reasonOpen(context, deadline));
  });
  const list = (group: "beaten" | "advised" | "open", items: readonly (HTMLElement | undefined)[]) =>
    items.length > 0 && [h("h4", {}, said[group]), h("ul", { class: "rivals", "data-group": group }, ...items)];
  return h(
    "article",
    { class: "contest", "data-subject": one.subject, "data-settled": String(winner !== undefined) },
    h("h3", {}, said.title),
    winner ? held(context, winner) : h("p", { class: "held" }, icon("question"), said.nobody),
    ...(list("beaten", one.beaten.map(beside)) || []),
    ...(list("advised", one.advised.map(beside)) || []),
    ...(list("open", open) || []),
  );
}

/** The limit that holds: what, until when, how long, and where that stands. */
function held(context: Context, deadline: Deadline): HTMLElement {
  const { words } = context;
  const said = words.strictest;
  const { length, definedBy, inForce } = deadline;
  const facts = [
    [words.due, when(context, deadline)],
    [words.limit, length && words.quantity(length)],
    [said.inForce, inForce.from === null && inForce.to === null ? null : said.dates(inForce.from, inForce.to)],
  ] as const;
  const shown = facts.flatMap(([name, value]) =>
    value ? [h("div", {}, h("dt", {}, name), h("dd", {}, ...unbroken(value)))] : [],
  );
  const sources = definedBy ? [definedBy, ...deadline.sources] : deadline.sources;
  return h(
    "div",
    { class: "held", "data-held": deadline.limit },
    h("p", { class: "tag" }, icon("check"), said.holds),
    h("p", { class: "held-name" }, say(context, deadline.text)),
    h("dl", {}, ...shown),
    h("ul", { class: "origins" }, ...sources.map((source) => h("li", {}, ...origin(context, source)))),
  );
}

/** A clause in full, and what kind of rule it is. */
function origin(context: Context, source: Source): HTMLElement[] {
  const { words, engine, lang } = context;
  const said = words.strictest;
  const { clause, was, level, grade, province, title } = source;
  const named = engine.members("Province").find(({ code }) => code === province);
  const kind = [said.levels[level], named && said.only(say(context, named.text)), grade && said.grades[grade]];
  return [
    h("cite", {}, said.clause(title[lang], clause, was, level === "statute" || level === "regulation")),
    h("span", { class: "said" }, kind.filter(Boolean).join(" · ")),
  ];
}

/** A limit beside the one that holds, with how far it is from that. */
function rival(context: Context, deadline: Deadline, how: string): HTMLElement {
  const { words } = context;
  const { definedBy, inForce, length } = deadline;
  const [source] = deadline.sources;
  const from = definedBy ?? source;
  const dated = inForce.from !== null || inForce.to !== null;
  const due = [
    when(context, deadline),
    length && `${words.limit} ${words.quantity(length)}`,
    dated && words.strictest.dated(inForce.from, inForce.to),
  ];
  return h(
    "li",
    { class: "rival", "data-rival": deadline.limit },
    h("p", {}, say(context, deadline.text), h("strong", { class: "gap" }, how)),
    h("p", { class: "said" }, ...unbroken(due.filter(Boolean).join(" · "))),
    from && h("div", { class: "origins" }, ...origin(context, from)),
  );
}

/** When the act is due, or from when it is allowed. */
function when(context: Context, deadline: Deadline): string | null {
  const { allowedFrom } = deadline;
  return allowedFrom === null ? dueOf(context, deadline) : context.words.disputes.allowedFrom(clockOf(allowedFrom));
}

/** How much later or earlier, in days and minutes. */
export function gap({ words }: Pick<Context, "words">, byMs: number): string {
  const said = words.strictest;
  const minutes = Math.round(Math.abs(byMs) / MINUTE_MS);
  if (minutes === 0) return said.same;
  const [days, rest] = [Math.floor(minutes / DAY_MINUTES), minutes % DAY_MINUTES];
  const amount = [
    days > 0 && words.quantity({ unit: "naturalDay", value: days }),
    rest > 0 && words.quantity({ unit: "minute", value: rest }),
  ];
  const text = amount.filter(Boolean).join(" ");
  return byMs > 0 ? said.later(text) : said.earlier(text);
}

/** Why nobody can tell yet when it falls due. */
function reasonOpen(context: Context, { status, missing, undetermined }: Deadline): string {
  const { words } = context;
  if (missing.length > 0) return words.missing(namesOf(context, missing));
  return undetermined ? words.undetermined(undetermined.from, undetermined.to) : words.status[status];
}
