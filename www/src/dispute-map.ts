import type { Dispute, DisputeRoute, Event, Forum, Liability } from "telecom-service-rules";
import { clauseChip } from "./clauses.ts";
import { say, type Context } from "./context.ts";
import { control, moment } from "./controls.ts";
import { deadlineList, dueOf, started } from "./deadline-list.ts";
import { DISPUTES, type DisputeExample } from "./dispute-examples.ts";
import { disputeDrawing, FORUM_ICONS } from "./dispute-drawing.ts";
import { h, icon } from "./dom.ts";
import type { Field } from "./fields.ts";
import { reason, unmet } from "./reasons.ts";
import { nowInChina } from "./time.ts";

const FACTS: readonly Field[] = [
  { path: "situation", kind: "choice", list: "Situation" },
  { path: "subSituation", kind: "choice", list: "SubSituation" },
  ...[
    "satisfied",
    "directInterest",
    "respondentIdentified",
    "specificClaim",
    "arbitrationAgreement",
    "forConsumption",
    "marketMatter",
  ].map((path): Field => ({ path, kind: "flag" })),
];
const DATES = ["feeCharged", "matterOccurred", "complaintReceived", "resultSent", "awardMade", "awardServed"] as const;

/** A dispute, every place where it can go, and what to bring until when. */
export class DisputeMap extends HTMLElement {
  #example: DisputeExample | undefined = DISPUTES[0];
  #facts: Record<string, unknown> = {};
  #events = new Map<string, string>();
  #now = "";

  connectedCallback(): void {
    if (this.#now === "") this.#open(this.#example);
  }

  #open(example: DisputeExample | undefined): void {
    this.#example = example;
    const { events, ...facts } = example?.dispute ?? {};
    this.#facts = { ...facts };
    this.#events = new Map((events ?? []).flatMap(({ type, at }) => (type && at ? [[type, at] as const] : [])));
    this.#now = example?.now ?? nowInChina();
  }

  show(context: Context): void {
    const { words, lang, engine } = context;
    const said = words.disputes;
    const example = (name: string, one: DisputeExample | undefined) => {
      const open = () => {
        this.#open(one);
        this.show(context);
        this.querySelector<HTMLElement>(".examples [aria-pressed=true]")?.focus();
      };
      return h("button", { type: "button", "aria-pressed": String(one === this.#example), click: open }, name);
    };
    const report = (path: string, value: unknown) => {
      if (value === undefined || value === "") delete this.#facts[path];
      else this.#facts[path] = value;
      this.#route(context);
    };
    const labels = new Map(engine.members("EventType").map(({ code, text }) => [code, say(context, text)]));
    const dates = DATES.map((type) =>
      moment(`dispute-${type}`, labels.get(type) ?? type, this.#events.get(type), (instant) => {
        if (instant === undefined) this.#events.delete(type);
        else this.#events.set(type, instant);
        this.#route(context);
      }),
    );
    const now = moment("dispute-now", words.now, this.#now, (instant) => {
      if (instant !== undefined) this.#now = instant;
      this.#route(context);
    });
    this.replaceChildren(
      h("p", { class: "intro" }, said.intro),
      h(
        "div",
        { class: "examples", role: "group", "aria-label": said.examples },
        ...DISPUTES.map((one) => example(one.name[lang], one)),
        example(said.empty, undefined),
      ),
      h(
        "div",
        { class: "dispute-columns" },
        h(
          "div",
          { class: "dispute-form" },
          h("h3", {}, said.facts),
          ...FACTS.map((field) =>
            control(context, field, `dispute.${field.path}`, this.#facts[field.path], (_, value) =>
              report(field.path, value),
            ),
          ),
          h("h3", {}, said.dates),
          ...dates,
          now,
        ),
        h("div", { class: "dispute-route", "aria-live": "polite" }),
      ),
      h("div", { class: "forums" }),
    );
    this.#route(context);
  }

  #route(context: Context): void {
    const { words, engine } = context;
    const said = words.disputes;
    const events = [...this.#events].map(([type, at]): Event => ({ type, at }));
    const route = engine.routeDispute({ ...this.#facts, events } as Dispute, { now: this.#now });
    const { recommended, situation, stage } = route;
    this.querySelector(".dispute-route")?.replaceChildren(
      h("p", { class: "procedure-state" }, `${said.stage}${words.colon}`, h("strong", {}, say(context, stage.text))),
      ...(stage.assumed ? [h("p", { class: "step-needs" }, said.assumed)] : []),
      h(
        "p",
        { class: "advice", "data-recommended": recommended?.forum ?? "" },
        icon("star"),
        `${said.recommended}${words.colon}${recommended ? say(context, recommended.because.text) : said.noAdvice}`,
      ),
      ...(situation && say(context, situation.firstStep) !== ""
        ? [h("p", {}, `${said.firstStep}${words.colon}${say(context, situation.firstStep)}`)]
        : []),
      ...route.redirects.map((one) => h("p", { class: "step-needs" }, icon("alert"), say(context, one.text))),
      disputeDrawing(context, route),
    );
    const clocks = started(route.clocks);
    this.querySelector(".forums")?.replaceChildren(
      ...route.forums.map((forum) => card(context, forum, route)),
      h(
        "section",
        { class: "forum" },
        h("h3", {}, said.clocks),
        clocks.length > 0 ? deadlineList(context, clocks) : h("p", {}, said.noClocks),
      ),
      h(
        "section",
        { class: "forum" },
        h("h3", {}, said.liabilities),
        h("p", { class: "hint" }, said.candidate),
        h("ul", { class: "plain" }, ...route.liabilities.map((one) => liability(context, one))),
      ),
    );
  }
}

function card(context: Context, forum: Forum, route: DisputeRoute): HTMLElement {
  const { words } = context;
  const said = words.disputes;
  const name = (id: string) => {
    const other = route.forums.find((one) => one.forum === id);
    return other ? say(context, other.text) : id;
  };
  const bars = started(forum.timeBars).flatMap((bar) => {
    const day = bar.dueOn ?? bar.nominalOn;
    const due = day === null ? dueOf(context, bar) : said.lastDay(day);
    const readings = bar.readings.map(({ lawOf, dueOn }) => said.reading(lawOf, dueOn ?? ""));
    return due === null ? [] : [`${say(context, bar.text)}${words.colon}${[due, ...readings].join("; ")}`];
  });
  const rows: (readonly [string, string | false])[] = [
    [
      said.opensOn,
      forum.opensOn !== null &&
        [
          forum.opensOn,
          forum.opensOnRolled !== null &&
            forum.opensOnRolled !== forum.opensOn &&
            said.opensOnRolled(forum.opensOnRolled),
        ]
          .filter(Boolean)
          .join("; "),
    ],
    [said.timeBars, bars.length > 0 && bars.join("; ")],
    [said.decidedBy, say(context, forum.decidedBy)],
    [said.effect, said.binding[forum.binding]],
    [said.cost, forum.free ? said.free : said.notFree],
    [said.shutsOut, forum.shutsOut.length > 0 && forum.shutsOut.map(name).join(words.comma)],
    [
      said.bring,
      forum.status !== "closed" &&
        forum.materials.length > 0 &&
        forum.materials.map((one) => say(context, one.text)).join("; "),
    ],
  ];
  const against = unmet(forum.findings);
  const met = forum.findings.filter(({ result }) => result === "met");
  const advised = forum.forum === route.recommended?.forum;
  return h(
    "section",
    { class: "forum", "data-forum": forum.forum, "data-status": forum.status, "aria-current": advised && "true" },
    h("h3", {}, say(context, forum.text)),
    h(
      "p",
      { class: "status" },
      icon(FORUM_ICONS[forum.status]),
      said.status[forum.status],
      forum.underWay && ` · ${said.underWay}`,
      advised && ` · ${said.recommended}`,
    ),
    against.length > 0 && h("ul", { class: "reasons" }, ...against.map((one) => reason(context, one))),
    h("dl", {}, ...rows.flatMap(([term, text]) => (text ? [h("div", {}, h("dt", {}, term), h("dd", {}, text))] : []))),
    met.length > 0 &&
      h(
        "details",
        {},
        h("summary", {}, said.metFindings(met.length)),
        h("ul", { class: "reasons" }, ...met.map((one) => reason(context, one))),
      ),
    h("p", { class: "chips" }, ...forum.sources.map((source) => clauseChip(context, source))),
  );
}

function liability(context: Context, one: Liability): HTMLElement {
  const { words, engine } = context;
  const said = words.disputes;
  const remedies = one.remedies.map(({ remedy }) => said.remedies[remedy] ?? remedy).join(words.comma);
  const actor = engine.members("Actor").find(({ code }) => code === one.decidedBy);
  const about = [said.basis[one.basis], one.umbrella && said.umbrella, actor && said.foundBy(say(context, actor.text))];
  return h(
    "li",
    { "data-liability": one.liability },
    h("strong", {}, say(context, one.because.text)),
    h("p", {}, `${said.modality[one.modality]}${words.colon}${remedies}`),
    h("p", { class: "hint" }, about.filter(Boolean).join(" · ")),
    h("p", { class: "chips" }, ...one.because.sources.map((source) => clauseChip(context, source))),
  );
}

customElements.define("dispute-map", DisputeMap);
