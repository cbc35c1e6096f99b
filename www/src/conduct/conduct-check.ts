import type { ConductScore, Scheme } from "telecom-service-rules";
import { codeFold } from "../code/code-fold.ts";
import { VISITS, type ConductExample } from "./conduct-examples.ts";
import { itemsIn } from "./conduct-codes.ts";
import { checklist, type Listing } from "./conduct-items.ts";
import { points, scorePanel, type Want } from "./conduct-score.ts";
import {
  ASKED,
  NOTHING,
  observationOf,
  put,
  turnsOn,
  weighted,
  type Asked,
  type Told,
  type Visit,
} from "./conduct-told.ts";
import { say, type Area, type Context } from "../parts/context.ts";
import { h, icon } from "../parts/dom.ts";
import { EMPTY, exampleOf, fillExamples } from "../parts/examples.ts";
import { needs } from "../parts/forum-card.ts";
import { nowInChina } from "../parts/time.ts";
import { fillViews } from "../parts/views.ts";
import { trouble, unreadable } from "../parts/trouble.ts";
import { TranscriptPanel, type Proposals } from "./transcript-panel.ts";
import { TRANSCRIPT_WORDS, type TranscriptWords } from "./transcript-words.ts";
import "../evaluation/service.css";
import "./conduct.css";

/** How long clicking rests before the score is read out. */
const SETTLED_MS = 700;

type View = keyof TranscriptWords["views"];

/** A checklist of conduct, what was seen, and its score; or a conversation, and what it says of the items. */
export class ConductCheck extends HTMLElement implements Area {
  #example: ConductExample | undefined;
  #visit: Visit = { scheme: "conduct" };
  #asOf = "";
  /** By checklist: each keeps what was said under it. */
  #told = new Map<Scheme, Told>();
  #context: Context | undefined;
  readonly #intro = h("p", { class: "intro" });
  readonly #examples = h("div", { class: "examples", role: "group" });
  readonly #note = h("p", { class: "intro", hidden: true });
  readonly #query = h("div", { class: "conduct-query" });
  readonly #asked = h("div", { class: "conduct-asked" });
  readonly #list = h("form", { class: "conduct-list", novalidate: true, autocomplete: "off" });
  readonly #bar = h("button", { type: "button", class: "verdict-bar score-line", click: () => this.#score.focus() });
  /** Reachable by keyboard: beside a long list it scrolls on its own. */
  readonly #score = h("div", { id: "conduct-score", class: "conduct-score", role: "region", tabindex: 0 });
  readonly #code = codeFold(undefined, () => ({
    method: "scoreConduct",
    request: observationOf(this.#visit, this.#now),
    options: { asOf: this.#asOf },
  }));
  readonly #said = h("p", { class: "unseen", role: "status" });
  readonly #columns = h(
    "div",
    { class: "conduct-columns" },
    h("div", { class: "conduct-items" }, this.#list, this.#bar),
    this.#score,
  );
  readonly #transcript = new TranscriptPanel();
  readonly #views = h("div", { class: "views", role: "group" });
  #view: View = "checklist";
  #settling: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.#list.addEventListener("submit", (event) => event.preventDefault());
    this.#transcript.addEventListener("proposals-adopted", (event) =>
      this.#adopt((event as CustomEvent<Proposals>).detail),
    );
  }

  connectedCallback(): void {
    // The live region stays while what is around it changes, or it would not be read out.
    this.replaceChildren(
      this.#views,
      this.#transcript,
      this.#intro,
      this.#examples,
      this.#note,
      this.#query,
      this.#asked,
      this.#columns,
      this.#code,
      this.#said,
    );
  }

  disconnectedCallback(): void {
    clearTimeout(this.#settling);
  }

  open(state: URLSearchParams): void {
    const items = itemsIn(state);
    this.#open(items ? undefined : exampleOf(VISITS, state));
    if (items) {
      this.#visit = { scheme: "conduct", channel: "hall" };
      this.#told.set("conduct", { ...NOTHING, items });
    }
    this.#view = state.get("view") === "transcript" ? "transcript" : "checklist";
  }

  #open(example: ConductExample | undefined): void {
    this.#example = example;
    this.#visit = example?.visit ?? { scheme: this.#visit.scheme };
    this.#asOf = example?.asOf ?? nowInChina().slice(0, 10);
    this.#told = new Map(example ? [[example.visit.scheme, example.told]] : []);
  }

  show(context: Context): void {
    this.#context = context;
    const { words, lang } = context;
    const said = words.conduct;
    this.#fillViews(context);
    this.#intro.textContent = said.intro;
    // Said in the language there was.
    this.#said.textContent = "";
    this.#score.setAttribute("aria-label", said.score);
    fillExamples(context, this.#examples, {
      label: words.examples,
      empty: said.empty,
      examples: VISITS,
      current: this.#example,
      open: (example) => {
        this.#open(example);
        this.show(context);
      },
    });
    this.#note.textContent = this.#example?.note?.[lang] ?? "";
    this.#note.hidden = this.#note.textContent === "" || this.#view === "transcript";
    this.#query.replaceChildren(...this.#fields(context));
    this.#draw();
  }

  /** The checklist, or a conversation that speaks for some of its items. */
  #fillViews(context: Context): void {
    const said = TRANSCRIPT_WORDS[context.lang];
    fillViews(this.#views, said.chooseView, said.views, this.#view, (view) => {
      this.#view = view;
      context.keep({ example: this.#example?.id ?? EMPTY, ...(view === "transcript" && { view }) });
      this.show(context);
    });
    const reviewing = this.#view === "transcript";
    this.#transcript.hidden = !reviewing;
    for (const part of [this.#intro, this.#examples, this.#query, this.#asked, this.#columns, this.#code])
      part.hidden = reviewing;
    if (reviewing) this.#transcript.show(context);
  }

  /** Takes over what a person agreed with; each verdict goes to the checklist of its item. */
  #adopt(proposals: Proposals): void {
    for (const [item, verdict] of Object.entries(proposals)) {
      const scheme = item.slice(0, item.indexOf(".")) as Scheme;
      const told = this.#told.get(scheme) ?? NOTHING;
      this.#told.set(scheme, { ...told, items: put(told.items, item, verdict) });
    }
    this.#draw();
  }

  /** Which checklist, and what decides which of its items apply. */
  #fields(context: Context): HTMLElement[] {
    const { words, engine } = context;
    const said = words.conduct;
    const field = (id: string, text: string, control: HTMLElement) => {
      control.id = `conduct-${id}`;
      return h("div", { class: "field" }, h("label", { for: control.id }, text), control);
    };
    const option = ({ code, text }: ReturnType<Context["engine"]["members"]>[number]) =>
      h("option", { value: code }, say(context, text));
    const scored = Map.groupBy(engine.members("Scheme"), ({ code }) =>
      weighted(engine.scoreConduct({ scheme: code as Scheme }, { asOf: this.#asOf })),
    );
    const scheme = h(
      "select",
      {},
      h("optgroup", { label: said.withWeights }, ...(scored.get(true) ?? []).map(option)),
      h("optgroup", { label: said.withoutWeights }, ...(scored.get(false) ?? []).map(option)),
    );
    scheme.value = this.#visit.scheme;
    scheme.addEventListener("input", () => {
      this.#visit = { ...this.#visit, scheme: scheme.value as Scheme };
      this.#draw();
    });
    const choices = (Object.keys(ASKED) as Asked[]).map((key) => {
      const unknown = h("option", { value: "" }, words.notKnown);
      const select = h("select", {}, unknown, ...engine.members(ASKED[key]).map(option));
      select.value = this.#visit[key] ?? "";
      select.addEventListener("input", () => {
        const { [key]: _, ...rest } = this.#visit;
        this.#visit = select.value === "" ? rest : { ...rest, [key]: select.value };
        this.#draw();
      });
      return field(key, said.asked[key], select);
    });
    const day = h("input", { type: "date" });
    day.value = this.#asOf;
    day.addEventListener("input", () => {
      if (day.value === "") return;
      this.#asOf = day.value;
      this.#draw();
    });
    return [field("scheme", said.asked.scheme, scheme), ...choices, field("day", said.asked.day, day)];
  }

  get #now(): Told {
    return this.#told.get(this.#visit.scheme) ?? NOTHING;
  }

  #say(told: Partial<Told>): void {
    this.#told.set(this.#visit.scheme, { ...this.#now, ...told });
    this.#rate();
  }

  /** The items anew, and the score. */
  #draw(): void {
    const context = this.#context;
    if (!context) return;
    const { engine } = context;
    const report = engine.checklist(this.#visit, { asOf: this.#asOf });
    const listing: Listing = {
      report,
      score: engine.scoreConduct({ scheme: this.#visit.scheme }, { asOf: this.#asOf }),
      told: this.#now,
      turnsOn: turnsOn(engine, this.#visit, this.#asOf),
      judge: (id, verdict) =>
        this.#say({ items: put(this.#now.items, id, verdict === "not_observed" ? undefined : verdict) }),
      give: (id, score) => this.#say({ scores: put(this.#now.scores, id, score) }),
      share: (shares) => this.#say({ shares }),
    };
    const ask = (fact: string) => () => this.#query.querySelector<HTMLElement>(`#conduct-${fact}`)?.focus();
    const nameOf = (fact: string) => context.words.conduct.asked[fact as Asked];
    this.#asked.replaceChildren(...(report.needs.length > 0 ? [needs(context, report.needs, ask, nameOf)] : []));
    const items = checklist(context, listing);
    this.#list.replaceChildren(...(items.length > 0 ? items : [h("p", {}, context.words.conduct.nothingApplies)]));
    this.#rate();
  }

  /** The score of what was said. */
  #rate(): void {
    const context = this.#context;
    if (!context) return;
    const { engine, words } = context;
    this.#code.refresh(context);
    try {
      const score = engine.scoreConduct(observationOf(this.#visit, this.#now), { asOf: this.#asOf });
      this.#score.replaceChildren(...scorePanel(context, score, this.#want));
      this.#summarise(words.conduct.summary(score.score === null ? null : points(score.score), score.coverage), score);
    } catch (error) {
      const text = unreadable(context, error);
      this.#score.replaceChildren(trouble(text));
      this.#bar.textContent = text;
    }
  }

  #summarise(text: string, score: ConductScore): void {
    const said = this.#context?.words.conduct;
    const grave = score.critical.length > 0 ? said?.criticalCount(score.critical.length) : undefined;
    this.#bar.dataset.verdict = grave ? "ineligible" : "";
    this.#bar.replaceChildren(...(grave ? [icon("alert"), h("strong", {}, grave), " · "] : []), text);
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => (this.#said.textContent = [grave, text].filter(Boolean).join(" ")), SETTLED_MS);
  }

  readonly #want: Want = (item) => {
    const found = this.#list.querySelector<HTMLElement>(`[data-item="${CSS.escape(item)}"]`);
    found?.querySelector<HTMLElement>("input:checked")?.focus();
    found?.scrollIntoView({ block: "center" });
  };
}

customElements.define("conduct-check", ConductCheck);
