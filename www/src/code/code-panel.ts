import {
  createEngine,
  RulesError,
  type CaseFile,
  type Dispute,
  type EligibilityDecision,
  type Engine,
  type Profile,
} from "telecom-service-rules";
import { toCheckProductOfferingQualification, toTroubleTicket } from "telecom-service-rules/tmf";
import type { Context } from "../parts/context.ts";
import { h, icon } from "../parts/dom.ts";
import type { Lang } from "../words/words.ts";
import { browserCode, commandLine, json, nodeCode, type Call } from "./snippets.ts";
import { CODE_WORDS } from "./words.ts";

const TABS = ["browser", "node", "command", "request", "answer", "tmf"] as const;
export type TabId = (typeof TABS)[number];

/** The code of one question, in tabs. */
export class CodePanel extends HTMLElement {
  #tab: TabId = "node";
  #context: Context | undefined;
  #call: Call | undefined;
  /** Answers as the shown code does: with one language, and the profile in use. */
  #engine: { readonly lang: Lang; readonly profile: Profile | undefined; readonly engine: Engine } | undefined;
  /** Counts what was asked for: only the last is shown. */
  #asked = 0;
  readonly #intro = h("p", { class: "intro" });
  readonly #tabs = h("div", { class: "code-tabs", role: "tablist" });
  readonly #about = h("p", { class: "intro", id: "code-about" });
  readonly #note = h("p", { class: "intro", hidden: true });
  readonly #text = h("code", {});
  readonly #panel = h(
    "div",
    { class: "code-text", id: "code-panel", role: "tabpanel", tabindex: 0, "aria-describedby": "code-about" },
    h("pre", {}, this.#text),
  );
  readonly #copyName = h("span", {});
  readonly #copy = h("button", { type: "button", class: "copy", click: () => void this.#copyText() }, this.#copyName);
  readonly #said = h("p", { class: "code-said", role: "status" });

  constructor() {
    super();
    this.#tabs.append(
      ...TABS.map((id) =>
        h("button", {
          type: "button",
          role: "tab",
          id: `code-tab-${id}`,
          "data-tab": id,
          "aria-controls": "code-panel",
          click: () => this.#open(id),
        }),
      ),
    );
    this.#tabs.addEventListener("keydown", (event) => this.#turn(event));
  }

  connectedCallback(): void {
    this.replaceChildren(
      this.#intro,
      this.#tabs,
      h("div", { class: "code-bar" }, this.#about, this.#said, this.#copy),
      this.#note,
      this.#panel,
    );
  }

  /** Shows the code of a question. */
  show(context: Context, call: Call): void {
    this.#context = context;
    this.#call = call;
    void this.#draw();
  }

  #open(id: TabId): void {
    this.#tab = id;
    this.#panel.scrollTop = 0;
    this.#said.textContent = "";
    void this.#draw();
  }

  /** The arrows go around the tabs, Home and End to the first and the last. */
  #turn(event: KeyboardEvent): void {
    const at = TABS.indexOf(this.#tab);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: TABS.length - 1 }[event.key];
    const next = to === undefined ? undefined : TABS[(to + TABS.length) % TABS.length];
    if (next === undefined) return;
    event.preventDefault();
    this.#open(next);
    this.#tabs.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  }

  async #draw(): Promise<void> {
    const [context, call] = [this.#context, this.#call];
    if (!context || !call) return;
    const asked = ++this.#asked;
    const said = CODE_WORDS[context.lang];
    const profiled = context.profile !== undefined;
    this.#intro.textContent = said.intro;
    this.#tabs.setAttribute("aria-label", said.tabs);
    for (const tab of this.#tabs.querySelectorAll<HTMLElement>("[role=tab]")) {
      const id = tab.dataset.tab as TabId;
      tab.textContent = said.tab[id];
      tab.setAttribute("aria-selected", String(id === this.#tab));
      tab.tabIndex = id === this.#tab ? 0 : -1;
    }
    this.#panel.setAttribute("aria-labelledby", `code-tab-${this.#tab}`);
    this.#about.textContent = said.about[this.#tab];
    this.#note.textContent = said.profile;
    this.#note.hidden = !profiled || !["browser", "node", "command"].includes(this.#tab);
    this.#copyName.textContent = said.copy;
    const text = await this.#textOf(context, call);
    if (asked !== this.#asked) return;
    this.#text.textContent = text;
    this.dataset.shown = this.#tab;
  }

  async #textOf(context: Context, call: Call): Promise<string> {
    const setting = { lang: context.lang, profiled: context.profile !== undefined };
    switch (this.#tab) {
      case "browser":
        return browserCode(call, setting);
      case "node":
        return nodeCode(call, setting);
      case "command":
        return commandLine(call, setting);
      case "request":
        return `${json(call.request)}\n`;
      case "answer": {
        const answer = await this.#answerTo(context, call);
        return `${json(answer instanceof RulesError ? answer.toJSON() : answer)}\n`;
      }
      case "tmf":
        return this.#resourceOf(context, call);
    }
  }

  async #answerTo({ lang, profile }: Context, call: Call): Promise<object> {
    if (this.#engine?.lang !== lang || this.#engine.profile !== profile) {
      const engine = await createEngine({ languages: [lang], ...(profile && { profile }) });
      this.#engine = { lang, profile, engine };
    }
    const { method, request, options } = call;
    const ask = this.#engine.engine[method] as (request: object, options: object) => object;
    try {
      return ask(request, options);
    } catch (error) {
      if (error instanceof RulesError) return error;
      throw error;
    }
  }

  /** The answer, or what it was asked of, as a resource of TM Forum. */
  async #resourceOf(context: Context, call: Call): Promise<string> {
    const said = CODE_WORDS[context.lang];
    const { method, request, options } = call;
    if (method === "scoreConduct") return said.noResource;
    const now = options.now === undefined ? {} : { now: options.now };
    const answer = await this.#answerTo(context, call);
    if (answer instanceof RulesError) return said.noAnswer;
    switch (method) {
      case "checkEligibility": {
        const { lang } = context;
        const resource = toCheckProductOfferingQualification(answer as EligibilityDecision, {
          application: request,
          lang,
        });
        return `${json(resource)}\n`;
      }
      case "trackDeadlines":
        return `${json(toTroubleTicket(request as CaseFile, now))}\n`;
      case "routeDispute": {
        // A ticket holds what happened; where it can go is for the parties.
        const { events, province } = request as Dispute;
        const caseFile: CaseFile = {
          kind: "dispute",
          ...(events !== undefined && { events }),
          ...(province !== undefined && { province }),
        };
        return `${json(toTroubleTicket(caseFile, now))}\n`;
      }
    }
  }

  async #copyText(): Promise<void> {
    const said = CODE_WORDS[this.#context?.lang ?? "zh"];
    try {
      await navigator.clipboard.writeText(this.#text.textContent ?? "");
      this.#said.replaceChildren(icon("check"), said.copied);
    } catch {
      this.#said.replaceChildren(icon("alert"), said.notCopied);
    }
  }
}

customElements.define("code-panel", CodePanel);
