import { createEngine, RulesError, type EligibilityDecision, type Engine, type Profile } from "telecom-service-rules";
import type { DecisionAnswer } from "./answer.ts";
import type { ConductCheck } from "./conduct-check.ts";
import { say, type Context } from "./context.ts";
import type { DeadlineTracker } from "./deadlines.ts";
import type { DisputeMap } from "./dispute-map.ts";
import { h, icon } from "./dom.ts";
import { EXAMPLES, type Example } from "./examples.ts";
import type { ApplicationForm } from "./form.ts";
import type { ProcedureMap } from "./procedure-map.ts";
import type { ProfileEditor } from "./profile-editor.ts";
import type { ServiceEvaluation } from "./service-evaluation.ts";
import { nowInChina } from "./time.ts";
import { en } from "./words.en.ts";
import type { Lang } from "./words.ts";
import { zh } from "./words.zh.ts";

const WORDS = { zh, en };

/** What stands below the application, each to be reached by the hash of its name. */
const AREAS = ["procedures", "disputes", "conduct", "evaluation", "profile"] as const;

/** The whole page: an application, its decision and its deadlines. The language is in the address and nowhere else. */
export class ServicePage extends HTMLElement {
  /** Decides by the catalogue alone. */
  #catalogue: Engine | undefined;
  #engine: Engine | undefined;
  #profile: Profile | undefined;
  #example: Example | undefined = EXAMPLES[0];
  #asOf = this.#example?.asOf ?? "";
  readonly #form = document.createElement("application-form") as ApplicationForm;
  readonly #answer = document.createElement("decision-answer") as DecisionAnswer;
  readonly #tracker = document.createElement("deadline-tracker") as DeadlineTracker;
  readonly #areas = {
    procedures: document.createElement("procedure-map") as ProcedureMap,
    disputes: document.createElement("dispute-map") as DisputeMap,
    conduct: document.createElement("conduct-check") as ConductCheck,
    evaluation: document.createElement("service-evaluation") as ServiceEvaluation,
    profile: document.createElement("profile-editor") as ProfileEditor,
  };
  /** The language that is shown. */
  #lang: Lang | undefined;
  readonly #bar = h("a", { class: "verdict-bar", href: "#answer" });
  /** Says which profile decides; read out when that changes. */
  readonly #banner = h("div", { class: "profile-banner", "aria-live": "polite" });

  connectedCallback(): void {
    this.#form.addEventListener("application-change", () => this.#decide());
    this.#answer.addEventListener("field-wanted", (event) =>
      this.#form.focusField((event as CustomEvent<string>).detail),
    );
    this.#areas.profile.addEventListener("profile-use", (event) =>
      this.#use((event as CustomEvent<Profile | undefined>).detail ?? undefined),
    );
    // A link within the page is a state of its own: nothing is drawn anew for it.
    addEventListener("popstate", () => this.#words().lang !== this.#lang && this.#show());
    void this.#start();
  }

  async #start(): Promise<void> {
    const { words } = this.#words();
    this.replaceChildren(h("p", { class: "loading" }, words.loading));
    try {
      this.#engine = this.#catalogue = await createEngine();
    } catch {
      this.replaceChildren(h("p", { class: "loading", role: "alert" }, words.loadFailed));
      return;
    }
    this.#open(this.#example);
    if (location.hash !== "") document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }

  #words() {
    const lang: Lang = new URLSearchParams(location.search).get("lang") === "en" ? "en" : "zh";
    return { lang, words: WORDS[lang] };
  }

  #context(): Context | undefined {
    return this.#engine && { engine: this.#engine, profile: this.#profile, ...this.#words() };
  }

  /** Decides everything with a profile from here on, or with the catalogue alone. One that cannot be used changes nothing. */
  #use(profile: Profile | undefined): void {
    try {
      this.#engine = profile ? this.#catalogue?.withProfile(profile) : this.#catalogue;
    } catch (error) {
      if (error instanceof RulesError) return;
      throw error;
    }
    this.#profile = profile;
    // Every area is drawn anew.
    this.#lang = undefined;
    this.#show();
  }

  /** Fills everything from an example, or nothing. */
  #open(example: Example | undefined): void {
    this.#example = example;
    this.#asOf = example?.asOf ?? nowInChina().slice(0, 10);
    this.#tracker.fill(example?.events ?? [], example?.now);
    this.#show(example?.application ?? {});
  }

  /** Draws the page in the language of the address, keeping what was typed. */
  #show(application = this.#form.application): void {
    const context = this.#context();
    if (!context) return;
    const { words } = context;
    document.documentElement.lang = words.htmlLang;
    document.title = words.title;
    const answer = h("section", { id: "answer", class: "answer panel", "aria-labelledby": "answer-title" });
    answer.append(h("h2", { id: "answer-title", class: "unseen" }, words.answer), this.#answer);
    const form = h("section", { id: "application", class: "application", "aria-labelledby": "application-title" });
    form.append(h("h2", { id: "application-title" }, words.application), this.#form, this.#bar);
    const deadlines = h("section", { id: "deadlines", class: "deadlines panel", "aria-labelledby": "deadlines-title" });
    deadlines.append(h("h2", { id: "deadlines-title" }, words.deadlines), this.#tracker);
    const areas = AREAS.map((id) =>
      h(
        "section",
        { id, class: `${id} panel wide`, "aria-labelledby": `${id}-title` },
        h("h2", { id: `${id}-title` }, words[id].title),
        this.#areas[id],
      ),
    );
    this.replaceChildren(
      h("a", { class: "skip", href: "#application" }, words.skip),
      this.#header(context),
      this.#links(context),
      this.#banner,
      h("main", {}, this.#toolbar(context), h("div", { class: "columns" }, form, answer), deadlines, ...areas),
      this.#footer(context),
    );
    this.#tell(context);
    this.#form.show(context, application);
    this.#tracker.show(context);
    // Another application changes nothing in the other areas: they are drawn by their own input, and by the language.
    if (this.#lang !== context.lang) for (const id of AREAS) this.#areas[id].show(context);
    this.#lang = context.lang;
    this.#decide();
  }

  #decide(): void {
    const context = this.#context();
    if (!context) return;
    const decision = this.#check(context.engine);
    this.#answer.show(context, decision);
    this.#form.mark(context, decision);
    const { words } = context;
    const verdict = "verdict" in decision ? decision.verdict : "unreadable";
    this.#bar.dataset.verdict = verdict;
    this.#bar.replaceChildren(
      `${words.answer}${context.lang === "zh" ? "：" : ": "}`,
      h("strong", {}, verdict === "unreadable" ? words.unreadable : words.verdicts[verdict][0]),
    );
  }

  #check(engine: Engine): EligibilityDecision | RulesError {
    try {
      return engine.checkEligibility(this.#form.application, this.#asOf === "" ? {} : { asOf: this.#asOf });
    } catch (error) {
      if (error instanceof RulesError) return error;
      throw error;
    }
  }

  #header({ words }: Context): HTMLElement {
    const { lang, htmlLang, name } = words.otherLanguage;
    const other = (event: Event) => {
      event.preventDefault();
      const address = new URL(location.href);
      address.searchParams.set("lang", lang);
      history.pushState(null, "", address);
      this.#show();
      this.querySelector<HTMLElement>(".language")?.focus();
    };
    return h(
      "header",
      {},
      h("div", {}, h("h1", { tabindex: -1 }, words.title), h("p", {}, words.subtitle)),
      h("a", { class: "language", href: `?lang=${lang}`, hreflang: htmlLang, lang: htmlLang, click: other }, name),
    );
  }

  /** The way to every area. */
  #links({ words }: Context): HTMLElement {
    const link = (id: string, name: string) => h("a", { href: `#${id}` }, name);
    const areas = AREAS.map((id) => link(id, words[id].title));
    return h(
      "nav",
      { class: "areas", "aria-label": words.areas },
      link("application", words.application),
      link("deadlines", words.deadlines),
      ...areas,
    );
  }

  /** Which profile decides, with the way back. */
  #tell({ words, profile }: Context): void {
    const said = words.profile;
    const back = () => {
      this.#use(undefined);
      this.querySelector<HTMLElement>("h1")?.focus();
    };
    this.#banner.replaceChildren(
      ...(profile
        ? [h("p", {}, icon("info"), said.banner(profile.id)), h("button", { type: "button", click: back }, said.back)]
        : []),
    );
  }

  #toolbar({ words, lang }: Context): HTMLElement {
    const button = (name: string, example: Example | undefined) => {
      const open = () => {
        this.#open(example);
        this.querySelector<HTMLElement>(".toolbar [aria-pressed=true]")?.focus();
      };
      const pressed = String(example === this.#example);
      return h("button", { type: "button", "aria-pressed": pressed, click: open }, name);
    };
    const asOf = h("input", { type: "date", id: "as-of" });
    asOf.value = this.#asOf;
    asOf.addEventListener("input", () => {
      this.#asOf = asOf.value;
      this.#decide();
    });
    return h(
      "div",
      { class: "toolbar" },
      h(
        "div",
        { class: "examples", role: "group", "aria-label": words.examples },
        h("span", { class: "toolbar-name", "aria-hidden": "true" }, words.examples),
        ...EXAMPLES.map((example) => button(example.name[lang], example)),
        button(words.emptyForm, undefined),
      ),
      h("div", { class: "as-of-field" }, h("label", { for: "as-of" }, words.asOf), asOf),
    );
  }

  #footer(context: Context): HTMLElement {
    const { words, engine } = context;
    const { engine: version, catalogue, profile } = engine.version();
    // Every answer says this of itself; here it stands once for all of them.
    const { notice } = engine.checkEligibility({});
    return h(
      "footer",
      {},
      h("p", {}, icon("info"), words.privacy),
      h("p", {}, `${say(context, notice)}${words.stop}`),
      h("p", {}, words.version(version, catalogue, profile)),
    );
  }
}

customElements.define("service-page", ServicePage);
