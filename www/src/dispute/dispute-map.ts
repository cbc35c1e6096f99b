import type { DisputeRoute, Finding } from "telecom-service-rules";
import { codeFold } from "../code/code-fold.ts";
import { clauseChips } from "../parts/clauses.ts";
import { phrase, say, type Area, type Context } from "../parts/context.ts";
import { deadlineList, started } from "../parts/deadline-list.ts";
import { disputeDrawing } from "./dispute-drawing.ts";
import { disputeIn } from "./dispute-codes.ts";
import { DISPUTES, type DisputeExample } from "./dispute-examples.ts";
import { DisputeForm } from "./dispute-form.ts";
import { h, icon } from "../parts/dom.ts";
import { asOf, printButton } from "../parts/print-button.ts";
import { YearBanner } from "../parts/year-banner.ts";
import "../procedures/maps.css";
import "./dispute.css";
import { exampleOf, fillExamples } from "../parts/examples.ts";
import { forumCard, liabilityItem, needs, type Ask } from "../parts/forum-card.ts";
import { trouble, unreadable } from "../parts/trouble.ts";

/** How long typing rests before the advice is read out. */
const SETTLED_MS = 700;

/** A dispute, every place where it can go, and what to bring until when. */
export class DisputeMap extends HTMLElement implements Area {
  #example: DisputeExample | undefined;
  #context: Context | undefined;
  readonly #form = new DisputeForm();
  readonly #intro = h("p", { class: "intro" });
  readonly #examples = h("div", { class: "examples", role: "group" });
  readonly #actions = h("div", { class: "buttons" });
  readonly #asOf = h("p", { class: "print-only" });
  readonly #years = new YearBanner();
  readonly #route = h("div", { class: "dispute-route" });
  readonly #details = h("div", { class: "dispute-details" });
  readonly #code = codeFold(undefined, () => ({
    method: "routeDispute",
    request: this.#form.dispute,
    options: { now: this.#form.now },
  }));
  readonly #said = h("p", { class: "unseen", role: "status" });
  /** Ways whose met findings are unfolded. */
  readonly #unfolded = new Set<string>();
  #settling: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.#form.addEventListener("dispute-change", () => this.#draw());
  }

  connectedCallback(): void {
    const columns = h("div", { class: "dispute-columns" }, this.#form, this.#route);
    // The live region stays while what is around it changes, or it would not be read out.
    const head = h("div", { class: "dispute-head" }, this.#examples, this.#actions);
    this.replaceChildren(this.#intro, head, this.#asOf, columns, this.#details, this.#code, this.#said);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#settling);
  }

  open(state: URLSearchParams): void {
    const told = disputeIn(state);
    this.#open(told ? undefined : exampleOf(DISPUTES, state));
    if (told) this.#form.fill(told);
  }

  #open(example: DisputeExample | undefined): void {
    this.#example = example;
    this.#form.fill(example?.dispute ?? {}, example?.now);
  }

  show(context: Context): void {
    this.#context = context;
    const { words } = context;
    const said = words.disputes;
    this.#intro.textContent = said.intro;
    // Said in the language there was.
    this.#said.textContent = "";
    this.#years.forget();
    this.#actions.replaceChildren(printButton(context));
    fillExamples(context, this.#examples, {
      label: words.examples,
      empty: said.empty,
      examples: DISPUTES,
      current: this.#example,
      open: (example) => {
        this.#open(example);
        this.show(context);
      },
    });
    this.#form.show(context);
    this.#draw();
  }

  #draw(): void {
    const context = this.#context;
    if (!context) return;
    const { engine, words } = context;
    this.#code.refresh(context);
    try {
      const route = engine.routeDispute(this.#form.dispute, { now: this.#form.now });
      this.#route.replaceChildren(...this.#overview(context, route));
      this.#details.replaceChildren(...this.#cards(context, route));
      this.#asOf.textContent = asOf(context, this.#form.now);
      const limits = route.forums.flatMap(({ timeBars, answers }) => [...timeBars, ...answers]);
      this.#years.tell(context, started([...route.clocks, ...limits]));
      const advice = route.recommended ? phrase(context, route.recommended.because.text) : words.disputes.noAdvice;
      const open = route.forums.filter(({ status }) => status === "open").length;
      this.#announce(words.disputes.summary(advice, open));
    } catch (error) {
      this.#route.replaceChildren(trouble(unreadable(context, error)));
      this.#details.replaceChildren();
      this.#years.tell(context, []);
    }
  }

  #announce(summary: string): void {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => (this.#said.textContent = summary), SETTLED_MS);
  }

  readonly #ask: Ask = (fact) => (this.#form.controlOf(fact) ? () => this.#form.focusOn(fact) : null);

  /** The stage, the advice, what to do first, and the drawing. */
  #overview(context: Context, route: DisputeRoute): HTMLElement[] {
    const { words, engine } = context;
    const said = words.disputes;
    const { stage, recommended, situation, redirects } = route;
    const watched = situation?.clocks.flatMap((id) => {
      const row = engine.rule(id);
      return row ? [phrase(context, row.text)] : [];
    });
    // Once every way is shut there is nothing to begin with.
    const over = route.forums.every(({ status }) => status === "closed");
    const first = situation && !over && say(context, situation.firstStep);
    return [
      h(
        "p",
        { class: "dispute-stage", "data-stage": stage.state },
        `${said.stage}${words.colon}`,
        h("strong", {}, say(context, stage.text)),
        stage.assumed && h("span", { class: "said" }, said.assumed),
      ),
      h(
        "p",
        { class: "advice", "data-recommended": recommended?.forum ?? "" },
        icon("star"),
        `${said.recommended}${words.colon}${recommended ? phrase(context, recommended.because.text) : said.noAdvice}`,
      ),
      ...(redirects.length > 0 ? [redirectList(context, redirects)] : []),
      ...(situation && first
        ? [
            h(
              "div",
              { class: "first-step" },
              h("p", {}, h("strong", {}, `${said.firstStep}${words.colon}`), first),
              watched && watched.length > 0 && h("p", { class: "intro" }, said.watch(watched.join(words.comma))),
              clauseChips(context, situation.sources),
            ),
          ]
        : []),
      ...(route.needs.length > 0 ? [needs(context, route.needs, this.#ask)] : []),
      disputeDrawing(context, route),
    ];
  }

  /** One card for every way, then what runs and what may follow. */
  #cards(context: Context, route: DisputeRoute): HTMLElement[] {
    const said = context.words.disputes;
    const clocks = started(route.clocks);
    const cards = route.forums.map((forum) => forumCard(context, forum, route, this.#ask));
    for (const card of cards) {
      const met = card.querySelector<HTMLDetailsElement>("details.met");
      if (!met) continue;
      const id = met.dataset.met ?? "";
      met.open = this.#unfolded.has(id);
      met.addEventListener("toggle", () => {
        if (met.open) this.#unfolded.add(id);
        else this.#unfolded.delete(id);
      });
    }
    return [
      h("section", {}, h("h3", {}, said.route), h("div", { class: "forums" }, ...cards)),
      h(
        "div",
        { class: "dispute-columns" },
        h(
          "section",
          {},
          h("h3", {}, said.clocks),
          clocks.length > 0 ? deadlineList(context, clocks) : h("p", {}, said.noClocks),
        ),
        h(
          "section",
          {},
          h("h3", {}, said.liabilities),
          h("p", { class: "intro" }, route.liabilities.length > 0 ? said.candidate : said.noLiabilities),
          h("ul", { class: "liabilities" }, ...route.liabilities.map((one) => liabilityItem(context, one))),
        ),
      ),
    ];
  }
}

/** Where else to go at the same time. */
function redirectList(context: Context, redirects: readonly Finding[]): HTMLElement {
  const items = redirects.map((one) =>
    h(
      "li",
      { "data-redirect": one.rule },
      h("p", {}, icon("alert"), say(context, one.text)),
      clauseChips(context, one.sources),
    ),
  );
  const { redirects: title } = context.words.disputes;
  return h("section", { class: "redirects" }, h("h3", {}, title), h("ul", {}, ...items));
}

customElements.define("dispute-map", DisputeMap);
