// Every rule there is: found, filtered, and each at an address of its own.
import type { Engine, Row } from "telecom-service-rules";
import type { Area, Context } from "../parts/context.ts";
import { h } from "../parts/dom.ts";
import { hashOf } from "../routes.ts";
import {
  CHAPTERS,
  FACETS,
  countsOf,
  entriesOf,
  fits,
  nearIds,
  wordsOf,
  type Chosen,
  type Entry,
  type FacetId,
} from "./facets.ts";
import { textsOf } from "./other-texts.ts";
import { copyLink, nameOf, ruleDetail, ruleLink } from "./rule-detail.ts";
import { Knowledge } from "./rule-knowledge.ts";
import { ruleList, type RuleList } from "./rule-list.ts";
import "./rules.css";
import { RULES } from "./words.ts";

/** Order of the codes in a filter; others by how many there are. */
const ORDER: Readonly<Partial<Record<FacetId, readonly string[]>>> = {
  chapter: CHAPTERS,
  kind: ["rule", "limit", "procedure", "checklist", "benchmark", "amount"],
  force: ["mandatory", "recommended", "promise", "reference"],
  grade: ["A", "B", "C", "D"],
};

export class RuleCatalogue extends HTMLElement implements Area {
  #context: Context | undefined;
  #chosen: Chosen = {};
  #typed = "";
  /** The rule of the address; empty for the list. */
  #id = "";
  /** Whether the address was just opened: then its heading takes the focus. */
  #opened = false;
  /** Where the list was left. */
  #left: { readonly top: number; readonly id: string } | undefined;
  #engine: Engine | undefined;
  #rows: readonly Row[] = [];
  #entries: readonly Entry[] = [];
  #list: RuleList | undefined;
  #knowledge: Knowledge | undefined;
  #shown = 0;

  readonly #found = h("p", { class: "rules-found", role: "status" });
  readonly #filters = h("div", { class: "rules-filters" });
  readonly #clear = h("button", { type: "button", class: "clear", click: () => this.#reset() });

  open(state: URLSearchParams, rest: string): void {
    const chosen: Partial<Record<FacetId, string>> = {};
    // Codes that no rule has choose nothing.
    for (const facet of FACETS) {
      const code = state.get(facet);
      if (code !== null && /^[\w-]{1,60}$/.test(code)) chosen[facet] = code;
    }
    if (rest === "") this.#chosen = chosen;
    else if (this.#id === "") this.#left = { top: scrollY, id: rest };
    this.#id = rest.slice(0, 200);
    this.#opened = true;
  }

  show(context: Context): void {
    const drawn = this.#context;
    this.#context = context;
    const fresh = drawn?.engine !== context.engine || drawn.lang !== context.lang;
    if (fresh) this.#read(context);
    if (this.#id !== "") return this.#rule(context);
    this.#draw(context, fresh);
    if (this.#opened && this.#left !== undefined) this.#return(this.#left);
    this.#opened = false;
  }

  /** Takes the rules in; they are found by the other language as well once its texts are here. */
  #read(context: Context): void {
    const { engine, lang } = context;
    if (this.#engine !== engine) this.#knowledge = new Knowledge(engine);
    this.#engine = engine;
    this.#rows = engine.rules();
    this.#list = undefined;
    const known = (instrument: string) => this.#instruments?.has(instrument) ?? true;
    this.#entries = entriesOf(this.#rows, this.#other, known);
    const shown = ++this.#shown;
    void Promise.all([textsOf(lang === "zh" ? "en" : "zh"), textsOf(lang)]).then(([other, own]) => {
      if (shown !== this.#shown) return;
      this.#other = other;
      this.#instruments = new Set(Object.keys(own.instruments));
      this.#entries = entriesOf(this.#rows, other, known);
      this.#list = undefined;
      const now = this.#context;
      if (!now || !this.isConnected) return;
      if (this.#id === "") this.#draw(now, true);
      else if (this.querySelector(".rule-other") === null) {
        // What had the focus is drawn anew.
        this.#opened = this.contains(document.activeElement);
        this.#rule(now);
      }
    });
  }

  #other: Awaited<ReturnType<typeof textsOf>> | undefined;
  #instruments: ReadonlySet<string> | undefined;

  #draw(context: Context, fresh: boolean): void {
    const said = RULES[context.lang];
    if (fresh || this.#list === undefined || this.querySelector(".rules-search") === null) {
      this.#list ??= ruleList(context, this.#entries);
      const type = (event: Event) => {
        this.#typed = (event.target as HTMLInputElement).value;
        this.#find(context);
      };
      const focused = document.activeElement?.id === "rules-search";
      const search = h("input", {
        type: "search",
        id: "rules-search",
        autocomplete: "off",
        "aria-describedby": "rules-hint",
        input: type,
      });
      search.value = this.#typed;
      this.#clear.textContent = said.clear;
      const folded = h("summary", {}, said.filters, h("span", { class: "rules-chosen" }));
      const wide = matchMedia("(min-width: 960px)").matches;
      this.replaceChildren(
        h("p", { class: "intro" }, said.intro),
        h(
          "div",
          { class: "rules-search field" },
          h("label", { for: "rules-search" }, said.search),
          search,
          h("p", { class: "hint", id: "rules-hint" }, said.searchHint),
        ),
        h(
          "div",
          { class: "rules-columns" },
          h("details", { class: "panel rules-side", open: wide }, folded, this.#filters),
          h(
            "div",
            { class: "rules-main" },
            h("div", { class: "rules-bar" }, this.#found, this.#clear),
            this.#list.element,
          ),
        ),
      );
      this.#filters.replaceChildren(...FACETS.map((facet) => this.#facet(context, facet)));
      if (focused) search.focus();
    }
    this.#find(context);
  }

  /** The codes of a filter that any rule has. */
  #codes(facet: FacetId): readonly string[] {
    const all = new Map<string, number>();
    for (const { codes } of this.#entries) for (const code of codes[facet]) all.set(code, (all.get(code) ?? 0) + 1);
    const order = ORDER[facet];
    if (order) return order.filter((code) => all.has(code));
    return [...all].sort(([, a], [, b]) => b - a).map(([code]) => code);
  }

  #name({ lang }: Context, facet: FacetId, code: string): string {
    const said = RULES[lang];
    switch (facet) {
      case "chapter":
        return said.chapters[code] ?? code;
      case "kind":
        return said.kinds[code as Row["kind"]] ?? code;
      case "force":
        return said.forces[code as Row["force"]]?.[0] ?? code;
      case "grade":
        return `${code} · ${said.grades[code as keyof typeof said.grades] ?? ""}`;
      case "instrument":
        return this.#title(code)?.[lang] ?? code;
    }
  }

  #title(instrument: string) {
    for (const { sources } of this.#rows)
      for (const source of sources) if (source.instrument === instrument) return source.title;
    return undefined;
  }

  #facet(context: Context, facet: FacetId): HTMLElement {
    const said = RULES[context.lang];
    const id = `rules-${facet}`;
    const option = (code: string, name: string) => h("option", { value: code, "data-name": name }, name);
    const change = () => this.#choose(facet, select.value);
    const codes = this.#codes(facet);
    const select: HTMLSelectElement = h(
      "select",
      { id, "data-facet": facet, change },
      option("", said.any),
      ...codes.map((code) => option(code, this.#name(context, facet, code))),
    );
    // The long list is a list to open; the others are seen at once.
    if (facet === "instrument")
      return h("div", { class: "field rules-facet" }, h("label", { for: id }, said.facets[facet]), select);
    const buttons = codes.map((code) => {
      const click = () => this.#choose(facet, this.#chosen[facet] === code ? "" : code);
      return h(
        "button",
        { type: "button", "data-facet": facet, "data-code": code, click },
        h("span", {}, this.#name(context, facet, code)),
        h("span", { class: "count" }),
      );
    });
    return h(
      "fieldset",
      { class: "rules-facet" },
      h("legend", {}, said.facets[facet]),
      h("div", { class: "rules-codes" }, ...buttons),
    );
  }

  #choose(facet: FacetId, code: string): void {
    const { [facet]: _, ...rest } = this.#chosen;
    this.#chosen = code === "" ? rest : { ...rest, [facet]: code };
    this.#kept();
  }

  #reset(): void {
    this.#chosen = {};
    this.#typed = "";
    const search = this.querySelector<HTMLInputElement>("#rules-search");
    if (search) {
      search.value = "";
      search.focus();
    }
    this.#kept();
  }

  #kept(): void {
    const context = this.#context;
    if (!context) return;
    context.keep(this.#chosen);
    this.#find(context);
  }

  /** Shows the rules that fit, and how many would with each other choice. */
  #find(context: Context): void {
    const said = RULES[context.lang];
    const words = wordsOf(this.#typed);
    for (const facet of FACETS)
      if (this.#chosen[facet] !== undefined && !this.#codes(facet).includes(this.#chosen[facet])) {
        const { [facet]: _, ...rest } = this.#chosen;
        this.#chosen = rest;
      }
    const chosen = this.#chosen;
    const found = new Set(this.#entries.filter((entry) => fits(entry, words, chosen)).map(({ row }) => row.id));
    this.#list?.filter(found);
    this.#found.textContent = found.size === 0 ? said.nothing : said.found(found.size, this.#entries.length);
    const count = Object.keys(chosen).length;
    this.#clear.hidden = count === 0 && words.length === 0;
    const told = this.querySelector(".rules-chosen");
    if (told) told.textContent = count === 0 ? "" : said.active(count);
    const counts = countsOf(this.#entries, words, chosen);
    for (const button of this.#filters.querySelectorAll<HTMLElement>("button[data-code]")) {
      const { facet, code } = button.dataset as { facet: FacetId; code: string };
      button.querySelector(".count")!.textContent = String(counts[facet].get(code) ?? 0);
      button.setAttribute("aria-pressed", String(chosen[facet] === code));
    }
    for (const option of this.#filters.querySelectorAll<HTMLOptionElement>("[data-facet=instrument] option"))
      if (option.value !== "")
        option.textContent = context.words.withNote(
          option.dataset["name"] ?? "",
          counts.instrument.get(option.value) ?? 0,
        );
    const select = this.#filters.querySelector<HTMLSelectElement>("select[data-facet=instrument]");
    if (select) select.value = chosen.instrument ?? "";
  }

  /** Back from a rule: where the list was left, and at the rule's own link. */
  #return({ top, id }: { readonly top: number; readonly id: string }): void {
    this.#left = undefined;
    requestAnimationFrame(() => {
      scrollTo(0, top);
      this.querySelector<HTMLElement>(`[data-rule="${CSS.escape(id)}"] a`)?.focus({ preventScroll: true });
    });
  }

  #rule(context: Context): void {
    const said = RULES[context.lang];
    const row = this.#rows.find(({ id }) => id === this.#id);
    const back = h("a", { class: "rules-back", href: hashOf("rules", this.#chosen) }, said.back);
    const detail =
      row && this.#knowledge
        ? [
            h("div", { class: "rules-bar" }, back, copyLink(context, row)),
            ruleDetail(context, row, this.#rows, this.#other, this.#knowledge),
          ]
        : [h("div", { class: "rules-bar" }, back), this.#unknown(context)];
    this.replaceChildren(...detail);
    document.title = `${row ? nameOf(context, row) : said.unknown} · ${context.words.title}`;
    if (!this.#opened) return;
    this.#opened = false;
    // After the page has done with the focus.
    requestAnimationFrame(() => {
      scrollTo(0, 0);
      this.querySelector<HTMLElement>("#rule-title")?.focus({ preventScroll: true });
    });
  }

  /** An id that no rule has. It is not said: anybody may have written anything there. */
  #unknown(context: Context): HTMLElement {
    const said = RULES[context.lang];
    const cited = this.#rows.filter(({ sources }) => sources.some(({ row }) => row === this.#id));
    const ids = nearIds(
      this.#id,
      this.#rows.map(({ id }) => id),
    );
    const near = cited.length > 0 ? cited : this.#rows.filter(({ id }) => ids.includes(id));
    return h(
      "div",
      { class: "panel rule-detail rule-unknown" },
      h("h3", { id: "rule-title", tabindex: -1 }, said.unknown),
      h("p", {}, cited.length > 0 ? said.asRow : said.unknownHelp),
      cited.length === 0 && near.length > 0 && h("p", {}, said.near),
      near.length > 0 &&
        h(
          "ul",
          { class: "rule-links" },
          ...near.map((one) => h("li", {}, ruleLink(context, one), " ", h("code", {}, one.id))),
        ),
    );
  }
}
customElements.define("rule-catalogue", RuleCatalogue);
