import { createEngine, RulesError, type Engine, type Source } from "telecom-service-rules";
import { Flow } from "../guided/flow.ts";
import { clauseChip } from "../parts/clauses.ts";
import { h, shown as kept } from "../parts/dom.ts";
import { fenOf, yuanOf } from "../parts/money.ts";
import { nowInChina } from "../parts/time.ts";
import { read } from "../parts/tree.ts";
import { placeOf } from "../routes.ts";
import type { Lang, Words } from "../words/words.ts";
import { caseAddress, codeDrawing } from "./code-drawing.ts";
import { conductTalk } from "./conduct-talk.ts";
import { deadlineTalk } from "./deadline-talk.ts";
import { disputeTalk } from "./dispute-talk.ts";
import { idleSeconds, IdleWatch } from "./idle.ts";
import "./kiosk.css";
import { gridPad, keypad, stepPad, type Item, type Pad } from "./pads.ts";
import { receipt } from "./receipt.ts";
import { serviceTalk } from "./service-talk.ts";
import { sign, type SignName } from "./signs.ts";
import {
  chosen,
  PRESENT,
  TALKS,
  type Answer,
  type Choice,
  type Facts,
  type Kiosk,
  type Line,
  type Outcome,
  type Question,
  type Reason,
  type Talk,
  type TalkId,
  type Told,
  type Tone,
} from "./talk.ts";
import { startAddress, wipe } from "./wipe.ts";
import { KIOSK_WORDS, type KioskWords, type TextSize } from "./words.ts";

const WORDS: Readonly<Record<Lang, () => Promise<Words>>> = {
  zh: async () => (await import("../words/words.zh.ts")).zh,
  en: async () => (await import("../words/words.en.ts")).en,
};

const TALK: Readonly<Record<TalkId, Talk>> = {
  service: serviceTalk,
  deadlines: deadlineTalk,
  dispute: disputeTalk,
  conduct: conductTalk,
};

const SIZES: readonly TextSize[] = ["normal", "large", "elder"];

/** How many of the answers so far stand above a question, where there is room. */
const RECENT = 3;

const TONE_SIGNS: Readonly<Record<Tone, SignName>> = {
  ok: "check",
  ask: "info",
  review: "eye",
  correct: "pencil",
  stop: "alert",
};

/** One conversation, as far as it has come. */
interface Session {
  readonly id: TalkId;
  readonly talk: Talk;
  readonly flow: Flow<Facts>;
  /** The moment to look from. */
  readonly now: string;
}

type Screen = "start" | "question" | "review" | "result" | "code";

/**
 * A terminal in a business hall: one thing at a time, everything to touch in the lower half. What a customer says stays in
 * memory, and there is one entry in the history: leaving wipes it all.
 */
export class KioskPage extends HTMLElement {
  readonly #query = new URLSearchParams(location.search);
  #lang: Lang = this.#query.get("lang") === "en" ? "en" : "zh";
  #size: TextSize = "normal";
  #engine: Engine | undefined;
  #words: Words | undefined;
  #languages: readonly Lang[] = [];
  #screen: Screen = "start";
  #session: Session | undefined;
  #pad: Pad | undefined;
  #notice = "";
  readonly #idle = new IdleWatch(idleSeconds(this.#query), () => void this.#wipe());
  /** Stays while the screens change, or it would not be read out. */
  readonly #status = h("p", { class: "said-now", role: "status" });
  readonly #leaving = new AbortController();

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
      this.replaceChildren(
        h("main", { class: "broken" }, h("h1", {}, said.title), h("p", { role: "alert" }, said.broken)),
      );
      return false;
    }
  }

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
      this.#go("start");
    }
  }

  #begin(id: TalkId, state = new URLSearchParams()): void {
    const talk = TALK[id];
    const beginning = talk.begin(state, (list) => this.#codesOf(list));
    const now = beginning?.now ?? nowInChina();
    const wanted = (facts: Facts) => {
      const kiosk = this.#kioskAt(now);
      return kiosk ? this.#read(() => talk.wanted(kiosk, facts), []) : [];
    };
    const flow = new Flow<Facts>(wanted, talk.known);
    this.#session = { id, talk, flow, now };
    this.#notice = "";
    // The state of the address was taken over; only the area stays in it.
    history.replaceState(null, "", `${startAddress(location.search)}#/${id}`);
    if (beginning) answered(flow, beginning.facts);
    this.#go(flow.current === undefined ? (beginning ? "result" : "review") : "question");
  }

  #codesOf(list: string): readonly string[] {
    return (
      this.#kioskAt(nowInChina())
        ?.engine.members(list)
        .map(({ code }) => code) ?? []
    );
  }

  get #kiosk(): Kiosk | undefined {
    return this.#kioskAt(this.#session?.now ?? nowInChina());
  }

  #kioskAt(now: string): Kiosk | undefined {
    const [engine, words, lang] = [this.#engine, this.#words, this.#lang];
    if (!engine || !words) return undefined;
    const said = KIOSK_WORDS[lang];
    return { engine, words, lang, said, now, profile: undefined, keep: () => undefined, uncovered: () => undefined };
  }

  /** Answers that cannot be read together ask and decide nothing. */
  #read<T>(ask: () => T, otherwise: T): T {
    try {
      return ask();
    } catch (error) {
      if (error instanceof RulesError) return otherwise;
      throw error;
    }
  }

  #go(screen: Screen): void {
    this.#screen = screen;
    this.#draw();
    this.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
  }

  #draw(): void {
    const kiosk = this.#kiosk;
    if (!kiosk) return;
    const { said } = kiosk;
    document.documentElement.lang = said.htmlLang;
    document.documentElement.dataset["size"] = this.#size;
    this.#pad = undefined;
    const session = this.#session;
    const screen = this.#screen === "start" || !session ? this.#start(kiosk) : this.#talking(kiosk, session);
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
    const pristine =
      this.#screen === "start" && this.#size === "normal" && this.#lang === this.#defaultLang && this.#notice === "";
    if (pristine) this.#idle.rest();
    else this.#idle.watch(said);
    this.#fit();
  }

  get #defaultLang(): Lang {
    return this.#query.get("lang") === "en" ? "en" : "zh";
  }

  #start(kiosk: Kiosk): Drawn {
    const { said } = kiosk;
    const tiles = TALKS.map((id) =>
      h(
        "button",
        { type: "button", class: "tile", "data-talk": id, click: () => this.#begin(id) },
        sign(id),
        h("span", { class: "tile-name" }, said.tiles[id][0]),
        h("span", { class: "tile-about" }, said.tiles[id][1]),
      ),
    );
    const other = said.otherLanguage;
    const language = h(
      "button",
      { type: "button", class: "set other-language", lang: other.htmlLang, click: () => void this.#speak(other.lang) },
      sign("language"),
      other.name,
    );
    const sizes = SIZES.map((size) => {
      const pressed = String(size === this.#size);
      const click = () => {
        this.#size = size;
        this.#draw();
        this.querySelector<HTMLElement>(`[data-size="${size}"]`)?.focus();
      };
      return h(
        "button",
        { type: "button", class: "set", "data-size": size, "aria-pressed": pressed, click },
        said.sizes[size],
      );
    });
    return {
      kind: "at-start",
      read: h(
        "section",
        { class: "read", "aria-labelledby": "title" },
        h("p", { class: "brand", "aria-hidden": "true" }, sign("bell")),
        h("h1", { id: "title", tabindex: -1 }, said.title),
        h("p", { class: "welcome" }, said.welcome),
        h("p", { class: "privacy" }, sign("info"), h("span", {}, said.privacy)),
      ),
      act: h("section", { class: "act", "aria-label": said.services }, h("div", { class: "tiles" }, ...tiles)),
      foot: h(
        "section",
        { class: "foot settings", "aria-label": said.settings },
        language,
        h("div", { class: "sizes", role: "group", "aria-label": said.sizesName }, ...sizes),
        this.#staffButton(kiosk),
      ),
      paper: undefined,
    };
  }

  #talking(kiosk: Kiosk, session: Session): Drawn {
    switch (this.#screen) {
      case "review":
        return this.#review(kiosk, session);
      case "result":
        return this.#result(kiosk, session);
      case "code":
        return this.#code(kiosk, session);
      default:
        return this.#question(kiosk, session);
    }
  }

  #question(kiosk: Kiosk, session: Session): Drawn {
    const { said } = kiosk;
    const { flow, talk } = session;
    const path = flow.current ?? "";
    const question = talk.question(kiosk, path, flow.facts);
    const ahead = talk.wanted(kiosk, flow.facts).filter((one) => one !== path && !flow.behind.includes(one)).length;
    const number = flow.behind.includes(path) ? flow.behind.indexOf(path) + 1 : flow.behind.length + 1;
    const total = Math.max(flow.behind.length + 1, number) + ahead;
    const answer = (told: readonly Told[]) => {
      for (const [at, value] of told) flow.tell(at, value);
      flow.next();
      this.#notice = "";
      this.#go(flow.current === undefined ? "review" : "question");
    };
    const pad = padFor(kiosk, question, flow.facts, answer);
    this.#pad = pad;
    const before = flow.behind.filter((one) => one !== path);
    const soFar = before.map((one) => {
      const asked = talk.question(kiosk, one, flow.facts);
      return h("li", {}, h("span", {}, asked.title), h("strong", {}, answerText(kiosk, asked, flow.facts)));
    });
    return {
      kind: "at-question",
      read: h(
        "section",
        { class: "read", "aria-labelledby": "title" },
        h(
          "p",
          { class: "crumb" },
          sign(session.id),
          h("span", {}, said.tiles[session.id][0]),
          h("span", { class: "steps-left" }, `${said.question(number)} · ${said.left(ahead)}`),
        ),
        progress(number - 1, total),
        h(
          "div",
          { class: "both" },
          h(
            "div",
            { class: "asked" },
            h("h1", { id: "title", tabindex: -1 }, question.title),
            question.help !== "" && h("p", { class: "help" }, question.help),
            pad.shown,
          ),
          h("div", { class: "besides" }, question.why && whyBox(kiosk, question.why), soFarBox(kiosk, soFar)),
        ),
      ),
      act: h("section", { class: "act", "aria-label": said.answers }, pad.element),
      foot: this.#foot(kiosk),
      paper: undefined,
    };
  }

  #review(kiosk: Kiosk, session: Session): Drawn {
    const { said } = kiosk;
    const { flow, talk } = session;
    const items = flow.behind.map((path): Item => {
      const asked = talk.question(kiosk, path, flow.facts);
      const take = () => {
        flow.change(path);
        this.#go("question");
      };
      return { id: path, text: asked.title, note: answerText(kiosk, asked, flow.facts), sign: "pencil", take };
    });
    const result = h(
      "button",
      { type: "button", class: "primary to-result", click: () => this.#go("result") },
      said.showResult,
      sign("forward"),
    );
    const pad = gridPad(kiosk, items, result);
    this.#pad = pad;
    return {
      kind: "at-review",
      read: h(
        "section",
        { class: "read", "aria-labelledby": "title" },
        h("p", { class: "crumb" }, sign(session.id), h("span", {}, said.tiles[session.id][0])),
        h("h1", { id: "title", tabindex: -1 }, said.check),
        h("p", { class: "help" }, items.length === 0 ? said.nothingTold : said.checkHelp),
        h("p", { class: "check-mark", "aria-hidden": "true" }, sign("check")),
      ),
      act: h("section", { class: "act", "aria-label": said.answers }, pad.element),
      foot: this.#foot(kiosk),
      paper: undefined,
    };
  }

  #outcome(kiosk: Kiosk, { talk, flow }: Session): Outcome {
    const { said } = kiosk;
    const none: Outcome = {
      tone: "review",
      title: said.unreadable,
      meaning: said.unreadableMeaning,
      parts: [],
      notice: "",
    };
    return this.#read(() => talk.outcome(kiosk, flow.facts), none);
  }

  #result(kiosk: Kiosk, session: Session): Drawn {
    const { said } = kiosk;
    const outcome = this.#outcome(kiosk, session);
    const button = (name: string, text: string, drawing: SignName, click: () => void, style = "") =>
      h("button", { type: "button", class: `do ${style}`, "data-do": name, click }, sign(drawing), text);
    return {
      kind: "at-result",
      read: h(
        "section",
        { class: "read", "aria-labelledby": "title" },
        h("p", { class: "crumb" }, sign(session.id), h("span", {}, said.tiles[session.id][0])),
        h(
          "div",
          { class: "outcome", "data-tone": outcome.tone },
          h("span", { class: "outcome-sign" }, sign(TONE_SIGNS[outcome.tone])),
          h("h1", { id: "title", tabindex: -1 }, outcome.title),
          h("p", {}, outcome.meaning),
        ),
        h("div", { class: "blocks" }, ...partsOf(kiosk, outcome)),
        outcome.notice !== "" && h("p", { class: "fine" }, outcome.notice),
      ),
      act: h(
        "section",
        { class: "act", "aria-label": said.result },
        h(
          "div",
          { class: "dos" },
          button("print", said.print, "printer", () => print()),
          button("code", said.code, "code", () => this.#go("code")),
          button("change", said.change, "pencil", () => this.#go("review")),
          button("finish", said.finish, "check", () => void this.#wipe(), "primary"),
        ),
      ),
      foot: this.#foot(kiosk),
      paper: receipt(kiosk, session.id, outcome),
    };
  }

  #code(kiosk: Kiosk, { id, talk, flow }: Session): Drawn {
    const { said } = kiosk;
    const address = caseAddress(id, talk.share(flow.facts));
    return {
      kind: "at-code",
      read: h(
        "section",
        { class: "read", "aria-labelledby": "title" },
        h("h1", { id: "title", tabindex: -1 }, said.codeTitle),
        h("p", { class: "help" }, said.codeHelp),
        codeDrawing(address, said.codeImage),
      ),
      act: h(
        "section",
        { class: "act", "aria-label": said.answers },
        h(
          "button",
          { type: "button", class: "primary", "data-do": "result", click: () => this.#go("result") },
          said.backToResult,
        ),
      ),
      foot: this.#foot(kiosk),
      paper: undefined,
    };
  }

  /** Always the same three, always in the same place. */
  #foot(kiosk: Kiosk): HTMLElement {
    const { said } = kiosk;
    const button = (name: string, text: string, drawing: SignName, click: () => void) =>
      h("button", { type: "button", class: "set", "data-do": name, click }, sign(drawing), text);
    return h(
      "nav",
      { class: "foot", "aria-label": said.ways },
      button("back", said.back, "back", () => this.#back()),
      button("restart", said.startOver, "home", () => void this.#wipe()),
      this.#staffButton(kiosk),
    );
  }

  #staffButton({ said }: Kiosk): HTMLElement {
    const call = () => {
      // Whoever runs this terminal listens, and says by `preventDefault` that somebody comes.
      const unheard = document.dispatchEvent(new CustomEvent("call-staff", { cancelable: true }));
      this.#notice = unheard ? said.askCounter : said.called;
      this.#status.textContent = this.#notice;
      this.#status.hidden = false;
      this.#idle.watch(said);
      this.#fit();
    };
    return h(
      "button",
      { type: "button", class: "set staff", "data-do": "staff", click: call },
      sign("bell"),
      said.callStaff,
    );
  }

  #back(): void {
    const session = this.#session;
    this.#notice = "";
    if (!session) return;
    if (this.#screen === "code") return this.#go("result");
    if (this.#screen === "result") return this.#go("review");
    const { flow } = session;
    const first = flow.behind.length === 0 || flow.behind[0] === flow.current;
    if (first && this.#screen === "question") return void this.#wipe();
    flow.back();
    this.#go(flow.current === undefined ? "review" : "question");
  }

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

  /** A key that no button took: a digit chooses or is typed. */
  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || this.#idle.dialog.open) return;
    const pressing = event.target instanceof HTMLButtonElement && (event.key === "Enter" || event.key === " ");
    if (pressing || event.repeat) return;
    if (this.#pad?.key?.(event.key)) event.preventDefault();
  }

  /** Makes the surface fit its room, and offers to read on where the text does not. */
  #fit(): void {
    const read = this.querySelector<HTMLElement>(".read");
    const act = this.querySelector<HTMLElement>(".act");
    const kiosk = this.#kiosk;
    if (!read || !act || !kiosk) return;
    act.querySelector(".reading")?.remove();
    fitAnswers(kiosk, read);
    read.removeAttribute("tabindex");
    if (read.scrollHeight > read.clientHeight + 1) {
      // A region that scrolls is reached by keyboard as well.
      read.tabIndex = 0;
      // What is above a question scrolls under a finger where a screen is small; the answers need the room below.
      if (this.#screen === "result") act.prepend(reading(kiosk, read));
    }
    this.#pad?.fit?.(act);
  }

  /** Nothing of the customer stays: not here, not in the history, not in a store. */
  async #wipe(): Promise<void> {
    this.#idle.stop();
    this.#session = undefined;
    this.#pad = undefined;
    this.#notice = "";
    this.#status.textContent = "";
    this.replaceChildren();
    document.title = KIOSK_WORDS[this.#defaultLang].title;
    await wipe();
  }
}

/** What a screen is drawn from: words above, what to touch below. */
interface Drawn {
  readonly kind: string;
  readonly read: HTMLElement;
  readonly act: HTMLElement;
  readonly foot: HTMLElement;
  readonly paper: HTMLElement | undefined;
}

/** Goes through what is told already as if it had been answered, up to the first question that was not. */
function answered(flow: Flow<Facts>, facts: Facts): void {
  const seen = new Set<string>();
  while (flow.current !== undefined && !seen.has(flow.current)) {
    seen.add(flow.current);
    const value = read(facts, flow.current);
    if (value === undefined) break;
    flow.tell(flow.current, value);
    flow.next();
  }
  // What nobody is asked for here, such as the reviews of the staff.
  for (const [path, value] of leaves(facts, "")) if (read(flow.facts, path) === undefined) flow.tell(path, value);
  if (flow.current !== undefined && read(flow.facts, flow.current) !== undefined) flow.next();
}

function leaves(node: unknown, path: string): readonly Told[] {
  if (typeof node !== "object" || node === null || Array.isArray(node)) return path === "" ? [] : [[path, node]];
  return Object.entries(node).flatMap(([key, value]) => leaves(value, path === "" ? key : `${path}.${key}`));
}

function padFor(kiosk: Kiosk, { path, answer }: Question, facts: Facts, take: (told: readonly Told[]) => void): Pad {
  const items = answer.choices.map((choice): Item => itemOf(choice, answer, facts, take));
  switch (answer.kind) {
    case "choice":
      return gridPad(kiosk, items);
    case "money":
    case "count": {
      const told = answer.told(facts);
      const start =
        told === undefined ? "" : answer.kind === "money" ? yuanOf(told).replace(/\.00$/, "") : String(told);
      const done = (typed: string) => {
        const value = answer.kind === "money" ? fenOf(typed) : Number(typed);
        if (typeof value === "number") take(answer.tells(value));
      };
      return keypad(kiosk, answer.kind, start, done, items);
    }
    default: {
      const told = read(facts, path);
      const start = typeof told === "string" ? told : kiosk.now;
      return stepPad(kiosk, answer.kind, start, (value) => take([[path, value]]), answer.quick, items);
    }
  }
}

function itemOf(choice: Choice, answer: Answer, facts: Facts, take: (told: readonly Told[]) => void): Item {
  const { id, text, tells, sign: drawing } = choice;
  const pressed = answer.kind === "choice" && chosen(answer.choices, facts) === choice;
  return { id, text, ...(pressed && { pressed }), ...(drawing && { sign: drawing }), take: () => take(tells) };
}

/** What was answered, in words. */
function answerText(kiosk: Kiosk, { path, answer }: Question, facts: Facts): string {
  const { said } = kiosk;
  const choice = chosen(answer.choices, facts);
  if (choice) return choice.text;
  if (answer.kind === "money" || answer.kind === "count") {
    const told = answer.told(facts);
    if (told !== undefined) return answer.kind === "money" ? `${yuanOf(told)} ${said.yuan}` : String(told);
  }
  const told = read(facts, path);
  if (typeof told === "string" && told !== PRESENT) {
    if (answer.kind === "day") return said.day(told);
    if (answer.kind === "moment") return said.moment(told);
  }
  if (told === PRESENT) return said.have;
  const open = answer.choices.find(({ tells }) => tells.every(([, value]) => value === undefined));
  return open?.text ?? (told === undefined ? said.unsure : said.yes);
}

function progress(done: number, total: number): HTMLElement {
  const filled = h("span", { class: "filled" });
  filled.style.width = `${total === 0 ? 0 : Math.round((done / total) * 100)}%`;
  return h("p", { class: "progress", "aria-hidden": "true" }, filled);
}

function whyBox(kiosk: Kiosk, { text, sources }: Reason): HTMLElement {
  const { said } = kiosk;
  return h("div", { class: "why" }, h("h2", {}, sign("info"), said.why), h("p", {}, text), chipsOf(kiosk, sources));
}

/** Each clause once: several rows may come from one. */
function chipsOf(kiosk: Kiosk, sources: readonly Source[]): HTMLElement | false {
  const clauses = new Map(sources.map((source) => [`${source.instrument} ${source.clause}`, source]));
  return (
    clauses.size > 0 && h("p", { class: "chips" }, ...[...clauses.values()].map((source) => clauseChip(kiosk, source)))
  );
}

/** The last answers; the others are counted. */
function soFarBox({ said }: Kiosk, answers: readonly HTMLElement[]): HTMLElement | false {
  if (answers.length === 0) return false;
  return h("div", { class: "so-far" }, h("h2", {}, said.soFar), h("ul", {}, ...answers, h("li", { class: "earlier" })));
}

/** Shows as many of the answers so far as there is room for above. */
function fitAnswers({ said }: KioskSaid, read: HTMLElement): void {
  const box = read.querySelector<HTMLElement>(".so-far");
  const earlier = box?.querySelector<HTMLElement>(".earlier");
  if (!box || !earlier) return;
  const answers = [...box.querySelectorAll<HTMLElement>("li:not(.earlier)")];
  for (let shown = Math.min(RECENT, answers.length); ; shown--) {
    for (const [at, answer] of answers.entries()) answer.hidden = at < answers.length - shown;
    earlier.hidden = shown === answers.length;
    earlier.textContent = said.more(answers.length - shown);
    box.hidden = shown === 0;
    if (shown === 0 || read.scrollHeight <= read.clientHeight) return;
  }
}

function partsOf(kiosk: Kiosk, { parts }: Outcome): readonly HTMLElement[] {
  return parts
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, numbered, lines }) =>
      h(
        "section",
        { class: numbered ? "block numbered" : "block" },
        h("h2", {}, title),
        h(numbered ? "ol" : "ul", {}, ...lines.map((line) => lineItem(kiosk, line))),
      ),
    );
}

function lineItem(kiosk: Kiosk, { text, note, tone, sources }: Line): HTMLElement {
  return h(
    "li",
    { class: "line", "data-tone": tone },
    h("p", { class: "line-text" }, tone && sign(TONE_SIGNS[tone]), h("span", {}, text)),
    note !== undefined && note !== "" && h("p", { class: "line-note" }, note),
    chipsOf(kiosk, sources),
  );
}

/** Two large arrows in place of a scrollbar. */
function reading({ said }: KioskSaid, read: HTMLElement): HTMLElement {
  const by = (direction: number) => () => read.scrollBy({ top: direction * read.clientHeight * 0.8 });
  const arrow = (direction: number, name: string, drawing: SignName) =>
    h(
      "button",
      { type: "button", class: "set", "data-do": direction > 0 ? "read-on" : "read-back", click: by(direction) },
      sign(drawing),
      name,
    );
  return h("div", { class: "reading" }, arrow(-1, said.readBack, "up"), arrow(1, said.readOn, "down"));
}

interface KioskSaid {
  readonly said: KioskWords;
}

customElements.define("kiosk-page", KioskPage);
