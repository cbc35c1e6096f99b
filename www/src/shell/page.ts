import { createEngine, RulesError, type Engine, type Profile } from "telecom-service-rules";
import type { Area, Context, Coverage } from "../parts/context.ts";
import { say } from "../parts/context.ts";
import { h, icon, unbroken } from "../parts/dom.ts";
import { AREAS, hashOf, placeOf, type AreaId, type Place } from "../routes.ts";
import type { Lang, Words } from "../words/words.ts";
import { LOAD } from "./areas.ts";
import { SCENARIOS } from "./scenarios.ts";

const WORDS: Readonly<Record<Lang, () => Promise<Words>>> = {
  zh: async () => (await import("../words/words.zh.ts")).zh,
  en: async () => (await import("../words/words.en.ts")).en,
};

/**
 * The whole page: a frame around one area at a time. Language and colours are in the address, the area and its state in the
 * fragment of it; nothing is kept anywhere else.
 */
export class ServicePage extends HTMLElement {
  /** Decides by the catalogue alone, in the languages that were asked for so far. */
  #catalogue: Engine | undefined;
  #engine: Engine | undefined;
  #languages: readonly Lang[] = [];
  #profile: Profile | undefined;
  #words: Words | undefined;
  #lang: Lang | undefined;
  #theme: string | null = null;
  #place: Place = placeOf(location.hash);
  #area: Area | undefined;
  readonly #areas = new Map<AreaId, Area>();
  /** Where each area was left: its link leads back there, and what was typed is still there. */
  readonly #left = new Map<AreaId, string>();
  /** Counts what was asked for: only the last is shown. */
  #asked = 0;
  /** Says which profile decides; read out when that changes. */
  readonly #profileBanner = h("div", { class: "profile-banner", "aria-live": "polite" });
  readonly #yearBanner = h("div", { class: "year-banner", "aria-live": "polite" });
  readonly #main = h("main", { id: "main" });
  readonly #title = h("h2", { id: "area-title", tabindex: -1 });
  readonly #footer = h("footer", {});

  connectedCallback(): void {
    this.addEventListener("profile-use", (event) =>
      this.#use((event as CustomEvent<Profile | undefined>).detail ?? undefined),
    );
    // Every change of the address comes by here: a link, the way back, the language.
    addEventListener("popstate", () => void this.#go(placeOf(location.hash)));
    void this.#go(this.#place, true);
  }

  /** Opens a place; the first one does not take the focus. Until it is open the page itself says that it is being loaded. */
  async #go(place: Place, first = false): Promise<void> {
    const asked = ++this.#asked;
    const query = new URLSearchParams(location.search);
    const lang: Lang = query.get("lang") === "en" ? "en" : "zh";
    const theme = query.get("theme");
    let loaded: readonly [Words, Engine, Area];
    try {
      const loading = Promise.all([WORDS[lang](), this.#engineIn(lang), this.#areaOf(place.area)]);
      if (first) await this.#frameFirst(lang, theme, loading);
      loaded = await loading;
    } catch {
      const failed =
        lang === "en" ? "The rules could not be loaded. Please reload the page." : "规则未能载入，请刷新页面重试。";
      this.replaceChildren(h("p", { class: "loading", role: "alert" }, failed));
      return;
    }
    if (asked !== this.#asked) return;
    const [words, , area] = loaded;
    const framed = lang === this.#lang && theme === this.#theme;
    const moved = place.area !== this.#place.area;
    [this.#words, this.#lang, this.#theme, this.#place, this.#area] = [words, lang, theme, place, area];
    if (!framed) this.#frame(words);
    this.#open();
    // The first decision is painted before what stands below it is told.
    if (this.#footer.childElementCount === 0) requestAnimationFrame(() => setTimeout(() => this.#complete()));
    else if (!framed) this.#complete();
    if (moved && !first) {
      scrollTo(0, 0);
      this.#title.focus({ preventScroll: true });
    }
  }

  /** Draws the frame while the rules are still being loaded. */
  async #frameFirst(lang: Lang, theme: string | null, loading: Promise<unknown>): Promise<void> {
    // What goes wrong is told by whoever waits for all of it.
    loading.catch(() => {});
    const words = await WORDS[lang]();
    [this.#words, this.#lang, this.#theme] = [words, lang, theme];
    this.#main.replaceChildren(...this.childNodes);
    this.#frame(words);
  }

  async #engineIn(lang: Lang): Promise<Engine> {
    if (this.#engine !== undefined && this.#languages.includes(lang)) return this.#engine;
    const languages = [...this.#languages, lang];
    const catalogue = await createEngine({ languages });
    const engine = this.#profile === undefined ? catalogue : catalogue.withProfile(this.#profile);
    [this.#catalogue, this.#engine, this.#languages] = [catalogue, engine, languages];
    return engine;
  }

  async #areaOf(id: AreaId): Promise<Area> {
    const known = this.#areas.get(id);
    if (known) return known;
    const made = await LOAD[id]();
    this.#areas.set(id, made);
    return made;
  }

  #context(): Context | undefined {
    const [engine, words, lang] = [this.#engine, this.#words, this.#lang];
    if (!engine || !words || !lang) return undefined;
    const { area } = this.#place;
    return {
      engine,
      words,
      lang,
      profile: this.#profile,
      keep: (state, rest) => {
        // An area that is not shown any more has nothing to say.
        if (this.#place.area !== area) return;
        const hash = hashOf(area, state, rest);
        history.replaceState(null, "", hash);
        this.#leave(area, hash);
      },
      uncovered: (years) => this.#warn(years),
    };
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
    this.#complete();
    const context = this.#context();
    if (context) this.#area?.show(context);
  }

  /** Draws what is around the area, as far as it needs no rules. */
  #frame(words: Words): void {
    document.documentElement.lang = words.htmlLang;
    if (this.#theme === "dark" || this.#theme === "light") document.documentElement.dataset.theme = this.#theme;
    else delete document.documentElement.dataset.theme;
    this.replaceChildren(
      h("a", { class: "skip", href: "#main", click: (event) => this.#skip(event) }, words.skip),
      this.#header(words),
      h("nav", { class: "areas", "aria-label": words.areas }, h("ul", {}, ...AREAS.map((id) => this.#link(words, id)))),
      h(
        "nav",
        { class: "scenarios", "aria-label": words.scenarios },
        h("p", { "aria-hidden": "true" }, words.scenarios),
        this.#scenarios(words),
      ),
      this.#profileBanner,
      this.#yearBanner,
      this.#main,
      this.#footer,
    );
  }

  /** What the frame says of the rules: which they are, and who has changed them. */
  #complete(): void {
    const context = this.#context();
    if (!context) return;
    this.#tell(context);
    this.#footer.replaceChildren(...this.#about(context));
  }

  /** Shows the area of the address, as the address says. */
  #open(): void {
    const context = this.#context();
    const area = this.#area;
    if (!context || !area) return;
    const { words } = context;
    const { area: id, state, rest } = this.#place;
    const title = words.areaTitles[id];
    document.title = `${title} · ${words.title}`;
    this.#title.textContent = title;
    for (const link of this.querySelectorAll<HTMLElement>("nav.areas a"))
      if (link.dataset.area === id) {
        link.setAttribute("aria-current", "page");
        // Asked at once, it would lay out a page that is only half there.
        requestAnimationFrame(() => link.scrollIntoView({ block: "nearest", inline: "center" }));
      } else link.removeAttribute("aria-current");
    this.#warn(undefined);
    const section = h("section", { id, class: `area ${id}`, "aria-labelledby": "area-title" }, this.#title, area);
    this.#main.replaceChildren(section);
    const hash = location.hash === "" ? hashOf(id) : location.hash;
    if (this.#left.get(id) !== hash) {
      this.#leave(id, hash);
      area.open?.(state, rest);
    }
    area.show(context);
  }

  /** Remembers where an area stands. */
  #leave(id: AreaId, hash: string): void {
    this.#left.set(id, hash);
    this.querySelector<HTMLAnchorElement>(`nav.areas [data-area="${id}"]`)?.setAttribute("href", hash);
    this.#markScenario();
  }

  #markScenario(): void {
    for (const link of this.querySelectorAll<HTMLAnchorElement>("nav.scenarios a"))
      if (link.hash === location.hash) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
  }

  #link(words: Words, id: AreaId): HTMLElement {
    return h("li", {}, h("a", { href: this.#left.get(id) ?? hashOf(id), "data-area": id }, words.areaNames[id]));
  }

  #scenarios(words: Words): HTMLElement {
    // Opened again it begins again, also where the address is the same.
    const open = (hash: string) => (event: Event) => {
      this.#left.delete(placeOf(hash).area);
      if (location.hash !== hash) return;
      event.preventDefault();
      void this.#go(placeOf(hash));
    };
    return h(
      "ul",
      {},
      ...SCENARIOS.map(({ id, hash }) =>
        h("li", {}, h("a", { href: hash, click: open(hash) }, words.scenarioNames[id])),
      ),
    );
  }

  #skip(event: Event): void {
    event.preventDefault();
    this.#title.focus();
  }

  #warn(years: Coverage | undefined): void {
    const words = this.#words;
    if (!words) return;
    const said = years && words.uncovered(years.from, years.to);
    this.#yearBanner.replaceChildren(
      ...(said === undefined ? [] : [h("p", {}, icon("alert"), h("span", {}, ...unbroken(said)))]),
    );
  }

  /** Another language, or other colours, at the same place. */
  #switch(key: "lang" | "theme", value: string, event: Event): void {
    event.preventDefault();
    const address = new URL(location.href);
    address.searchParams.set(key, value);
    history.pushState(null, "", address);
    this.#place = placeOf(location.hash);
    void this.#go(this.#place).then(() =>
      this.querySelector<HTMLElement>(key === "lang" ? ".language" : ".theme")?.focus(),
    );
  }

  #header(words: Words): HTMLElement {
    const { lang, htmlLang, name } = words.otherLanguage;
    const dark =
      this.#theme === "dark" || (this.#theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
    const colours = (event: Event) => this.#switch("theme", dark ? "light" : "dark", event);
    const other = (event: Event) => this.#switch("lang", lang, event);
    return h(
      "header",
      {},
      h("div", {}, h("h1", {}, words.title), h("p", {}, words.subtitle)),
      h(
        "div",
        { class: "switches" },
        h(
          "button",
          { type: "button", class: "theme", "aria-label": dark ? words.light : words.dark, click: colours },
          icon(dark ? "sun" : "moon"),
          h("span", { class: "word" }, dark ? words.light : words.dark),
        ),
        h("a", { class: "language", href: `?lang=${lang}`, hreflang: htmlLang, lang: htmlLang, click: other }, name),
      ),
    );
  }

  /** Which profile decides, with the way back. */
  #tell({ words, profile }: Context): void {
    const said = words.profile;
    const back = () => {
      this.#use(undefined);
      this.#title.focus();
    };
    this.#profileBanner.replaceChildren(
      ...(profile
        ? [h("p", {}, icon("info"), said.banner(profile.id)), h("button", { type: "button", click: back }, said.back)]
        : []),
    );
  }

  #about(context: Context): readonly HTMLElement[] {
    const { words, engine, lang } = context;
    const { engine: version, catalogue, profile } = engine.version();
    // Every answer says this of itself; here it stands once for all of them.
    const { notice } = engine.checkEligibility({});
    return [
      h("p", {}, icon("info"), words.privacy),
      h("p", {}, `${say(context, notice)}${words.stop}`),
      h(
        "p",
        {},
        words.version(version, catalogue, profile),
        " · ",
        h("a", { href: `?kiosk&lang=${lang}` }, words.kioskLink),
      ),
    ];
  }
}

customElements.define("service-page", ServicePage);
