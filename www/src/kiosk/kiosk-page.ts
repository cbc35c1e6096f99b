import { createEngine, type Engine } from "telecom-service-rules";
import { h, shown as kept } from "../parts/dom.ts";
import { nowInChina } from "../parts/time.ts";
import { placeOf } from "../routes.ts";
import type { Lang, Words } from "../words/words.ts";
import { codeScreen } from "./code-screen.ts";
import { idleSeconds, IdleWatch } from "./idle.ts";
import { questionScreen } from "./question-screen.ts";
import { resultScreen } from "./result-screen.ts";
import { reviewScreen } from "./review-screen.ts";
import type { Screen, ScreenName, Ways } from "./screen.ts";
import { begun, type Session } from "./session.ts";
import { startScreen } from "./start-screen.ts";
import { TALKS, type Kiosk, type TalkId } from "./talk.ts";
import { startAddress, wipe } from "./wipe.ts";
import { KIOSK_WORDS, type TextSize } from "./words.ts";
// In this order: what a small room changes comes after it.
import "./kiosk.css";
import "./reading.css";
import "./touching.css";
import "./screens.css";
import "./idle.css";
import "./room.css";
import "./receipt.css";

const WORDS: Readonly<Record<Lang, () => Promise<Words>>> = {
  zh: async () => (await import("../words/words.zh.ts")).zh,
  en: async () => (await import("../words/words.en.ts")).en,
};

/** The screens of a conversation. */
const SCREENS: Readonly<Record<ScreenName, (kiosk: Kiosk, session: Session, ways: Ways) => Screen>> = {
  question: questionScreen,
  review: reviewScreen,
  result: resultScreen,
  code: codeScreen,
};

/**
 * A terminal in a business hall: one thing at a time, everything to touch in the lower half. What a customer says stays in
 * memory, and there is one entry in the history: leaving wipes it all.
 */
export class KioskPage extends HTMLElement {
  readonly #query = new URLSearchParams(location.search);
  #lang: Lang = this.#defaultLang;
  #size: TextSize = "normal";
  #engine: Engine | undefined;
  #words: Words | undefined;
  #languages: readonly Lang[] = [];
  /** Without a conversation it is the start. */
  #session: Session | undefined;
  #at: ScreenName = "question";
  #screen: Screen | undefined;
  #notice = "";
  readonly #idle = new IdleWatch(idleSeconds(this.#query), () => void this.#wipe());
  /** Stays while the screens change, or it would not be read out. */
  readonly #status = h("p", { class: "said-now", role: "status" });
  readonly #leaving = new AbortController();
  readonly #ways: Ways = {
    begin: (id) => this.#begin(id),
    go: (screen) => this.#go(screen),
    goOn: () => {
      this.#notice = "";
      this.#goOn();
    },
    back: () => this.#back(),
    leave: () => void this.#wipe(),
    callStaff: () => this.#callStaff(),
    speak: (lang) => void this.#speak(lang),
    resize: (size) => this.#resize(size),
  };

  connectedCallback(): void {
    const { signal } = this.#leaving;
    document.documentElement.classList.add("kiosk");
    const theme = this.#query.get("theme");
    if (theme === "dark" || theme === "light") document.documentElement.dataset["theme"] = theme;
    // Nothing opens a menu, drags, or leaves.
    for (const type of ["contextmenu", "dragstart", "submit"])
      this.addEventListener(type, (event) => event.preventDefault(), { signal });
    addEventListener("hashchange", () => this.#open(), { signal });
    addEventListener("resize", () => this.#fit(), { signal });
    document.addEventListener("keydown", (event) => this.#key(event), { signal });
    void this.#load().then((loaded) => loaded && this.#open());
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
    this.#idle.stop();
  }

  async #load(): Promise<boolean> {
    const lang = this.#lang;
    try {
      const languages = [...new Set([...this.#languages, lang])];
      const [words, engine] = await Promise.all([WORDS[lang](), createEngine({ languages })]);
      [this.#words, this.#engine, this.#languages] = [words, engine, languages];
      return true;
    } catch {
      const said = KIOSK_WORDS[lang];
      document.documentElement.lang = said.htmlLang;
      this.#screen = undefined;
      this.replaceChildren(
        h("main", { class: "broken" }, h("h1", {}, said.title), h("p", { role: "alert" }, said.broken)),
      );
      return false;
    }
  }

  get #defaultLang(): Lang {
    return this.#query.get("lang") === "en" ? "en" : "zh";
  }

  #kioskAt(now: string): Kiosk | undefined {
    const [engine, words, lang] = [this.#engine, this.#words, this.#lang];
    if (!engine || !words) return undefined;
    const said = KIOSK_WORDS[lang];
    return { engine, words, lang, said, now, profile: undefined, keep: () => undefined, uncovered: () => undefined };
  }

  // From screen to screen.

  /** Opens what the address says. */
  #open(): void {
    const { area, state } = placeOf(location.hash);
    const named = location.hash.length > 1;
    const id = TALKS.find((one) => one === area);
    this.#session = undefined;
    this.#notice = named && id === undefined ? KIOSK_WORDS[this.#lang].notHere : "";
    if (named && id !== undefined) this.#begin(id, state);
    else {
      // No address of a customer's: it does not stay.
      if (named) history.replaceState(null, "", startAddress(location.search));
      this.#turn();
    }
  }

  #begin(id: TalkId, state = new URLSearchParams()): void {
    const session = begun(id, state, (now) => this.#kioskAt(now));
    this.#session = session;
    this.#notice = "";
    // The state of the address was taken over; only the area stays in it.
    history.replaceState(null, "", `${startAddress(location.search)}#/${id}`);
    if (session.flow.current === undefined && session.told) this.#go("result");
    else this.#goOn();
  }

  #go(screen: ScreenName): void {
    this.#at = screen;
    this.#turn();
  }

  #goOn(): void {
    this.#go(this.#session?.flow.current === undefined ? "review" : "question");
  }

  #back(): void {
    const session = this.#session;
    this.#notice = "";
    if (!session) return;
    if (this.#at === "code") return this.#go("result");
    if (this.#at === "result") return this.#go("review");
    const { flow } = session;
    const first = flow.behind.length === 0 || flow.behind[0] === flow.current;
    if (first && this.#at === "question") return void this.#wipe();
    flow.back();
    this.#goOn();
  }

  /** Nothing of the customer stays: not here, not in the history, not in a store. */
  async #wipe(): Promise<void> {
    this.#idle.stop();
    this.#session = undefined;
    this.#screen = undefined;
    this.#notice = "";
    this.#status.textContent = "";
    this.replaceChildren();
    document.title = KIOSK_WORDS[this.#defaultLang].title;
    await wipe();
  }

  // What changes on the screen there is.

  async #speak(lang: Lang): Promise<void> {
    const before = this.#lang;
    this.#lang = lang;
    if (!(await this.#load())) {
      this.#lang = before;
      return;
    }
    this.#notice = "";
    this.#draw();
    this.querySelector<HTMLElement>(".other-language")?.focus();
  }

  #resize(size: TextSize): void {
    this.#size = size;
    this.#draw();
    this.querySelector<HTMLElement>(`[data-size="${size}"]`)?.focus();
  }

  #callStaff(): void {
    const said = KIOSK_WORDS[this.#lang];
    // Whoever runs this terminal listens, and says by `preventDefault` that somebody comes.
    const unheard = document.dispatchEvent(new CustomEvent("call-staff", { cancelable: true }));
    this.#notice = unheard ? said.askCounter : said.called;
    this.#status.textContent = this.#notice;
    this.#status.hidden = false;
    this.#idle.watch(said);
    this.#fit();
  }

  /** A key that no button took: a digit chooses or is typed. */
  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || this.#idle.dialog.open) return;
    const pressing = event.target instanceof HTMLButtonElement && (event.key === "Enter" || event.key === " ");
    if (pressing || event.repeat) return;
    if (this.#screen?.pad?.key?.(event.key)) event.preventDefault();
  }

  // What is to be seen.

  #turn(): void {
    this.#draw();
    this.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
  }

  #draw(): void {
    const session = this.#session;
    const kiosk = this.#kioskAt(session?.now ?? nowInChina());
    if (!kiosk) return;
    const { said } = kiosk;
    document.documentElement.lang = said.htmlLang;
    document.documentElement.dataset["size"] = this.#size;
    const screen = session ? SCREENS[this.#at](kiosk, session, this.#ways) : startScreen(kiosk, this.#size, this.#ways);
    this.#screen = screen;
    this.#status.textContent = this.#notice;
    this.#status.hidden = this.#notice === "";
    const heading = screen.read.querySelector("h1");
    const title = heading?.textContent ?? "";
    document.title = title === said.title ? title : `${title} · ${said.title}`;
    (heading?.closest(".outcome") ?? heading)?.after(this.#status);
    const lower = h("div", { class: "lower" }, screen.act, screen.foot);
    this.replaceChildren(
      h("main", { class: `screen ${screen.kind}` }, screen.read, lower),
      ...kept([screen.paper]),
      this.#idle.dialog,
    );
    const pristine = !session && this.#size === "normal" && this.#lang === this.#defaultLang && this.#notice === "";
    if (pristine) this.#idle.rest();
    else this.#idle.watch(said);
    this.#fit();
  }

  /** Makes the screen fit its room, and offers to read on where the text does not. */
  #fit(): void {
    if (!this.#screen) return;
    const { read, act, pad, overflow, fit } = this.#screen;
    overflow?.remove();
    fit?.();
    read.removeAttribute("tabindex");
    if (read.scrollHeight > read.clientHeight + 1) {
      // A region that scrolls is reached by keyboard as well.
      read.tabIndex = 0;
      // What is above a question scrolls under a finger where a screen is small; the answers need the room below.
      if (overflow) act.prepend(overflow);
    }
    pad?.fit?.(act);
  }
}

customElements.define("kiosk-page", KioskPage);
