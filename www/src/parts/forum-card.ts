import type { Deadline, DisputeRoute, Forum, Liability } from "telecom-service-rules";
import { clauseChips } from "./clauses.ts";
import { phrase, say, type Context } from "./context.ts";
import { dueOf, started, STATUS_ICONS } from "./deadline-list.ts";
import { forumState, FORUM_ICONS } from "../dispute/dispute-drawing.ts";
import { h, icon, unbroken } from "./dom.ts";
import { reason, unmet } from "./reasons.ts";

/** How a card asks for a fact; `null` where the form has no control for it. */
export type Ask = (fact: string) => (() => void) | null;

/** One way: how it stands and why, until when, what to bring, and what it leads to. */
export function forumCard(context: Context, forum: Forum, route: DisputeRoute, ask: Ask): HTMLElement {
  const { words } = context;
  const said = words.disputes;
  const advised = forum.forum === route.recommended?.forum;
  const state = forumState(forum);
  const against = unmet(forum.findings);
  const quiet = forum.findings.filter(({ result, effect }) => effect === null && result !== "notApplicable");
  const met = quiet.filter(({ result }) => result === "met").length;
  return h(
    "article",
    { class: "forum", "data-forum": forum.forum, "data-status": forum.status, "aria-current": advised && "true" },
    h("h4", {}, say(context, forum.text)),
    h(
      "p",
      { class: "forum-status" },
      icon(FORUM_ICONS[state]),
      said.status[forum.status],
      forum.underWay && ` · ${said.underWay}`,
    ),
    advised && h("p", { class: "advised-tag" }, icon("star"), said.recommended),
    against.length > 0 && h("ul", { class: "reasons" }, ...against.map((one) => reason(context, one))),
    forum.needs.length > 0 && needs(context, forum.needs, ask),
    facts(context, forum, route),
    quiet.length > 0 &&
      h(
        "details",
        { class: "met", "data-met": forum.forum },
        h("summary", {}, icon("check"), said.metFindings(met, quiet.length - met)),
        h("ul", { class: "reasons" }, ...quiet.map((one) => reason(context, one))),
      ),
    clauseChips(context, forum.sources),
  );
}

/** A responsibility that may follow, named as no more than that. */
export function liabilityItem(context: Context, one: Liability): HTMLElement {
  const { words, engine } = context;
  const said = words.disputes;
  const remedies = one.remedies.map(({ text }) => phrase(context, text));
  const actor = engine.members("Actor").find(({ code }) => code === one.decidedBy);
  const about = [
    said.basis[one.basis],
    one.umbrella && said.umbrella,
    actor && said.foundBy(phrase(context, actor.text)),
  ];
  return h(
    "li",
    { class: "liability", "data-liability": one.liability },
    h("h4", {}, h("span", { class: "tag" }, icon("question"), said.candidateTag), say(context, one.because.text)),
    h("p", {}, `${said.modality[one.modality]}${words.colon}${remedies.join(words.comma)}`),
    h("p", { class: "intro" }, about.filter(Boolean).join(" · ")),
    clauseChips(context, one.because.sources),
  );
}

/** What to tell, each leading to its control. */
export function needs(
  context: Context,
  facts: readonly string[],
  ask: Ask,
  nameOf = (fact: string) => say(context, context.engine.label(fact)),
): HTMLElement {
  const { words } = context;
  const links = facts.map((fact) => {
    const name = nameOf(fact) || fact;
    const click = ask(fact);
    return click ? h("button", { type: "button", class: "link", click }, name) : h("span", {}, name);
  });
  return h("p", { class: "links" }, h("span", {}, `${words.disputes.tell}${words.colon}`), ...links);
}

function facts(context: Context, forum: Forum, route: DisputeRoute): HTMLElement {
  const { words } = context;
  const said = words.disputes;
  const name = (id: string) => {
    const other = route.forums.find((one) => one.forum === id);
    return other ? say(context, other.text) : id;
  };
  const { opensOn, opensOnRolled } = forum;
  const rolled = opensOnRolled !== null && opensOnRolled !== opensOn && said.opensOnRolled(opensOnRolled);
  const opens = [opensOn, opensOn !== null && rolled].filter(Boolean).join(words.semicolon);
  const bars = started(forum.timeBars);
  const answers = started(forum.answers);
  const rows: (readonly [string, Node | string | false])[] = [
    [said.opensOn, opens],
    [said.timeBars, bars.length > 0 && limits(context, bars)],
    [said.decidedBy, say(context, forum.decidedBy)],
    [said.effect, said.binding[forum.binding]],
    [said.cost, forum.free ? said.free : said.notFree],
    [said.shutsOut, forum.shutsOut.map(name).join(words.comma)],
    [said.answers, answers.length > 0 && limits(context, answers)],
    [said.bring, forum.status !== "closed" && forum.materials.length > 0 && materials(context, forum)],
  ];
  return h(
    "dl",
    {},
    ...rows.flatMap(([term, text]) => (text ? [h("div", {}, h("dt", {}, term), h("dd", {}, text))] : [])),
  );
}

/** Limits by their last day, both readings where the sources leave two. */
function limits(context: Context, deadlines: readonly Deadline[]): HTMLElement {
  const { words } = context;
  const said = words.disputes;
  const items = deadlines.map((one) => {
    const last =
      one.dueOn !== null
        ? said.lastDay(one.dueOn)
        : one.nominalOn !== null
          ? said.nominalDay(one.nominalOn)
          : dueOf(context, one);
    const readings = one.readings.map(({ lawOf, dueOn }) => (dueOn === null ? null : said.reading(lawOf, dueOn)));
    return h(
      "li",
      { "data-status": one.status, "data-bar": one.limit },
      h("p", {}, ...unbroken([say(context, one.text), last].filter(Boolean).join(words.colon))),
      ...readings.map((reading) => reading !== null && h("p", { class: "intro" }, ...unbroken(reading))),
      h("p", { class: "status" }, icon(STATUS_ICONS[one.status]), words.status[one.status]),
      clauseChips(context, one.sources),
    );
  });
  return h("ul", { class: "bars" }, ...items);
}

function materials(context: Context, { materials }: Forum): HTMLElement {
  const { have: said } = context.words.disputes;
  const items = materials.map(({ material, text, have }) => {
    const state = have === null ? "unknown" : have ? "yes" : "no";
    const mark = { yes: "check", no: "cross", unknown: "dash" } as const;
    return h(
      "li",
      { "data-material": material, "data-have": state },
      icon(mark[state]),
      h("span", {}, say(context, text), " ", h("span", { class: "have" }, said[state])),
    );
  });
  return h("ul", { class: "materials" }, ...items);
}
