import type { CaseFile, EventType } from "telecom-service-rules";
import { say, type Context } from "../parts/context.ts";
import { moment } from "../parts/controls.ts";
import { h, icon } from "../parts/dom.ts";
import { withEvents } from "../parts/moments.ts";
import { instantAt, localOf, nowInChina } from "../parts/time.ts";
import { read, write } from "../parts/tree.ts";
import { given, typesOf, type Told } from "./deadline-address.ts";
import type { TrackedCase } from "./deadline-cases.ts";
import { PauseList } from "./pause-list.ts";
import type { Move } from "./timeline-handles.ts";
import { WORDS, type HoursChoice } from "./words.ts";

/** What is open in an office, if only its hours count. */
const OFFICE = {
  workingDays: [
    ["09:00", "12:00"],
    ["13:30", "18:00"],
  ],
} as const;

/** What is told of a case, and the fields it is told in. They stand in two places of the page. */
export class CaseForm {
  readonly #changed: () => void;
  /** Without one it is an application of which nothing is known. */
  #tracked: TrackedCase | undefined;
  #facts: Told["facts"] = given(undefined, "").facts;
  #now: string | undefined;
  #hours: HoursChoice = "rules";
  readonly #pauses = new PauseList();
  readonly #hoursField = h("div", { class: "field hours-choice" });
  /** What happened when, and the moment to look from. */
  readonly moments = h("div", { class: "moments" });
  /** What else decides how time is counted. */
  readonly counting = h("div", { class: "counting" }, this.#hoursField, this.#pauses);

  constructor(changed: () => void) {
    this.#changed = changed;
    this.#pauses.addEventListener("pauses-change", changed);
  }

  fill(tracked: TrackedCase | undefined, told: Told): void {
    this.#tracked = tracked;
    this.#facts = told.facts;
    this.#now = told.now;
    this.#hours = told.hours;
    this.#pauses.fill(told.pauses);
  }

  get told(): Told {
    return { facts: this.#facts, now: this.#now, pauses: this.#pauses.pauses, hours: this.#hours };
  }

  /** The case as the engine is asked about it. */
  get request(): CaseFile {
    const { pauses } = this.#pauses;
    return {
      ...withEvents(this.#facts, typesOf(this.#tracked)),
      ...(pauses.length > 0 ? { pauses } : {}),
      ...(this.#hours === "rules" ? {} : { hours: this.#hours === "office" ? OFFICE : "24x7" }),
    };
  }

  /** And from which moment; the host's clock without one. */
  get options(): { readonly now?: string } {
    return this.#now === undefined ? {} : { now: this.#now };
  }

  /** When the first of the events there are happened. */
  get start(): string | undefined {
    return this.#times.find(([, at]) => at !== undefined)?.[1];
  }

  get #times(): readonly (readonly [type: EventType, at: string | undefined])[] {
    return typesOf(this.#tracked).map((type) => [type, read(this.#facts, `at.${type}`) as string | undefined] as const);
  }

  #happened(type: EventType, at: string | undefined): void {
    this.#facts = write(this.#facts, `at.${type}`, at);
  }

  show(context: Context): void {
    this.#showMoments(context);
    this.#hoursField.replaceChildren(...this.#hoursChoice(context));
    this.#pauses.show(context, this.#now);
  }

  /** What the fields say of each other: an event after the moment to look from, and a pause that is still open. */
  compare({ words }: Context): void {
    for (const [type, at] of this.#times) {
      const later = at !== undefined && this.#now !== undefined && Date.parse(at) > Date.parse(this.#now);
      const hint = this.moments.querySelector(`#event-${type}-hint`);
      if (hint && later !== hint.hasChildNodes()) hint.replaceChildren(...(later ? [icon("info"), words.later] : []));
    }
    this.#pauses.lookFrom(this.#now);
  }

  /** Takes over where a mark was moved to: the other events go along with the start, so that what lies between them stays. */
  move({ handle, at }: Move): void {
    if (handle === "now") this.#now = at;
    else {
      const by = Date.parse(at) - Date.parse(this.start ?? at);
      if (by !== 0)
        for (const [type, before] of this.#times)
          if (before !== undefined) this.#happened(type, instantAt(Date.parse(before) + by));
    }
    this.#write();
  }

  /** Writes the moments into their fields. */
  #write(): void {
    for (const [name, instant] of [...this.#times, ["now", this.#now] as const]) {
      const input = this.moments.querySelector<HTMLInputElement>(`#event-${name}`);
      const value = instant === undefined ? "" : localOf(instant);
      if (input && input.value !== value) input.value = value;
    }
  }

  #showMoments(context: Context): void {
    const { words, engine } = context;
    const labels = new Map(engine.members("EventType").map(({ code, text }) => [code, say(context, text)]));
    const times = this.#times.map(([type, instant], at) => {
      const name = labels.get(type) ?? type;
      return moment(`event-${type}`, at === 0 ? name : words.withNote(name, words.optional), instant, (changed) => {
        this.#happened(type, changed);
        this.#changed();
      });
    });
    const now = moment("event-now", words.now, this.#now, (instant) => {
      this.#now = instant;
      this.#changed();
    });
    const setToday = () => {
      this.#now = nowInChina();
      this.#write();
      this.#changed();
    };
    now.append(h("button", { type: "button", class: "today", click: setToday }, words.today));
    this.moments.replaceChildren(...this.#choices(context), ...times, now);
  }

  /** The facts of a case that decide which of its limits apply. */
  #choices(context: Context): HTMLElement[] {
    const { words, engine } = context;
    return Object.entries(this.#tracked?.facts ?? {}).map(([key, list]) => {
      const options = engine.members(list).map(({ code, text }) => h("option", { value: code }, say(context, text)));
      const select = h("select", { id: `case-${key}` }, h("option", { value: "" }, words.notKnown), ...options);
      select.value = String(read(this.#facts, key) ?? "");
      select.addEventListener("input", () => {
        this.#facts = write(this.#facts, key, select.value || undefined);
        this.#changed();
      });
      return h("div", { class: "field" }, h("label", { for: select.id }, say(context, engine.label(key))), select);
    });
  }

  #hoursChoice(context: Context): HTMLElement[] {
    const said = WORDS[context.lang];
    const options = Object.entries(said.hoursChoices).map(([code, text]) => h("option", { value: code }, text));
    const hint = h("p", { class: "hint", id: "case-hours-hint" }, said.hoursHint);
    const select = h("select", { id: "case-hours", "aria-describedby": hint.id }, ...options);
    select.value = this.#hours;
    select.addEventListener("input", () => {
      this.#hours = select.value as HoursChoice;
      this.#changed();
    });
    return [h("label", { for: select.id }, said.hours), select, hint];
  }
}
