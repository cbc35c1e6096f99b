import { RulesError, type CaseFile, type Deadline, type DeadlineReport, type Engine } from "telecom-service-rules";
import { calendarStrip } from "./calendar-strip.ts";
import { download } from "./calendar-file.ts";
import { given, stateOf, toldBy, type Told } from "./deadline-address.ts";
import { TRACKED, type TrackedCase } from "./deadline-cases.ts";
import { caseIn } from "./deadline-codes.ts";
import { deadlineTable, ledgers } from "./deadline-table.ts";
import { PauseList } from "./pause-list.ts";
import { contests, gap } from "./strictest.ts";
import { legend, legendPatterns } from "./timeline-legend.ts";
import type { Move } from "./timeline-handles.ts";
import { DeadlineTimeline } from "./timeline.ts";
import { WORDS, type HoursChoice } from "./words.ts";
import { codeFold } from "../code/code-fold.ts";
import { say, type Area, type Context } from "../parts/context.ts";
import { moment } from "../parts/controls.ts";
import { dueOf, started } from "../parts/deadline-list.ts";
import { h, icon } from "../parts/dom.ts";
import { exampleOf, fillExamples } from "../parts/examples.ts";
import { asOf, printButton } from "../parts/print-button.ts";
import { addDays, clockOf, instantAt, localOf, nowInChina } from "../parts/time.ts";
import { read, write } from "../parts/tree.ts";
import { YearBanner } from "../parts/year-banner.ts";
import "./timeline.css";

/** The events the limits of an application hang on; the rules know more. */
const APPLICATION = ["submitted", "reviewCompleted", "resultNotified"] as const;

/** What is open in an office, if only its hours count. */
const OFFICE = {
  workingDays: [
    ["09:00", "12:00"],
    ["13:30", "18:00"],
  ],
} as const;

/** How long moving rests before it is written into the address, and before it is read out. */
const KEPT_MS = 200;
const SETTLED_MS = 700;
/** While a mark is dragged the picture follows each move, and what is beside it at this pace. */
const FOLLOWED_MS = 120;

/** The history of the application, or of another case, and what it makes of its limits. */
export class DeadlineTracker extends HTMLElement implements Area {
  /** Without one it is an application of which nothing is known. */
  #case: TrackedCase | undefined;
  #facts: Partial<CaseFile> = {};
  #events = new Map<string, string>();
  #now: string | undefined;
  #hours: HoursChoice = "rules";
  /** What the address says, until there are rules to read it by. */
  #address: URLSearchParams | undefined;
  #context: Context | undefined;
  #report: DeadlineReport | undefined;
  /** Rules that count in opening hours, made of the engine beside them. */
  #counting: { readonly from: Engine; readonly engine: Engine } | undefined;
  readonly #years = new YearBanner();
  #keeping: ReturnType<typeof setTimeout> | undefined;
  #settling: ReturnType<typeof setTimeout> | undefined;
  readonly #code = codeFold(undefined, () => ({
    method: "trackDeadlines",
    request: this.#request,
    options: this.#options,
  }));
  #following: ReturnType<typeof setTimeout> | undefined;
  readonly #unfolded = new Set<string>();
  readonly #intro = h("p", { class: "intro" });
  readonly #examples = h("div", { class: "examples", role: "group" });
  readonly #actions = h("div", { class: "buttons deadline-actions" });
  readonly #head = h("div", { class: "deadline-head" }, this.#examples, this.#actions);
  readonly #asOf = h("p", { class: "print-only" });
  readonly #moments = h("div", { class: "moments" });
  readonly #hoursField = h("div", { class: "field hours-choice" });
  readonly #pauses = new PauseList();
  readonly #trouble = h("div");
  readonly #timeline = new DeadlineTimeline();
  readonly #figureTitle = h("h3");
  readonly #hint = h("p", { class: "intro timeline-hint" });
  readonly #empty = h("p", { class: "timeline-empty" });
  readonly #legend = h("div");
  readonly #next = h("p", { class: "next" });
  readonly #figure = h(
    "section",
    { class: "panel timeline-panel" },
    this.#figureTitle,
    this.#hint,
    this.#empty,
    this.#timeline,
    legendPatterns(),
    this.#legend,
    this.#next,
  );
  readonly #table = h("div", { class: "deadline-table-box" });
  readonly #ledgersTitle = h("h3");
  readonly #ledgers = h("div", { class: "ledgers" });
  readonly #result = h("div", { class: "deadline-result" });
  readonly #said = h("p", { class: "unseen", role: "status" });

  constructor() {
    super();
    this.#timeline.addEventListener("timeline-move", (event) => this.#moved((event as CustomEvent<Move>).detail));
    this.#pauses.addEventListener("pauses-change", () => this.#changed());
  }

  connectedCallback(): void {
    // The live region and the sliders stay while what is around them changes.
    this.replaceChildren(
      this.#intro,
      this.#head,
      this.#asOf,
      this.#moments,
      this.#trouble,
      this.#figure,
      h("div", { class: "counting" }, this.#hoursField, this.#pauses),
      this.#table,
      this.#result,
      h("section", { class: "ledgers-box" }, this.#ledgersTitle, this.#ledgers),
      this.#code,
      this.#said,
    );
  }

  disconnectedCallback(): void {
    for (const timer of [this.#keeping, this.#settling, this.#following]) clearTimeout(timer);
    this.#following = undefined;
  }

  open(state: URLSearchParams): void {
    this.#case = caseIn(state, nowInChina()) ?? exampleOf(TRACKED, state);
    this.#address = state;
  }

  #take(told: Told): void {
    this.#facts = told.facts;
    this.#events = new Map(told.events);
    this.#now = told.now;
    this.#hours = told.hours;
    this.#pauses.fill(told.pauses);
  }

  get #told(): Told {
    const { pauses } = this.#pauses;
    return { facts: this.#facts, events: this.#events, now: this.#now, pauses, hours: this.#hours };
  }

  get #types(): readonly string[] {
    return this.#case?.events ?? APPLICATION;
  }

  /** The case as the engine is asked about it. */
  get #request(): CaseFile {
    const events = this.#types.flatMap((type) => {
      const at = this.#events.get(type);
      return at === undefined ? [] : [{ type, at }];
    });
    const { pauses } = this.#pauses;
    return {
      ...this.#facts,
      events,
      ...(pauses.length > 0 ? { pauses } : {}),
      ...(this.#hours === "rules" ? {} : { hours: this.#hours === "office" ? OFFICE : "24x7" }),
    };
  }

  /** And from which moment; the host's clock without one. */
  get #options(): { readonly now?: string } {
    return this.#now === undefined ? {} : { now: this.#now };
  }

  show(context: Context): void {
    this.#context = context;
    this.#years.forget();
    clearTimeout(this.#settling);
    this.#said.textContent = "";
    const { words, engine } = context;
    const said = WORDS[context.lang];
    if (this.#address) {
      this.#take(toldBy(engine, this.#address, this.#case, this.#types, nowInChina()));
      this.#address = undefined;
    }
    this.#intro.textContent = words.deadlinesIntro;
    fillExamples(context, this.#examples, {
      label: words.cases,
      empty: words.emptyForm,
      examples: TRACKED,
      current: this.#case,
      open: (one) => {
        clearTimeout(this.#keeping);
        this.#case = one;
        this.#take(given(one, nowInChina()));
        this.show(context);
      },
    });
    this.#showMoments(context);
    this.#hoursField.replaceChildren(...this.#hoursChoice(context));
    this.#pauses.show(context, this.#now);
    this.#figureTitle.textContent = said.title;
    this.#hint.textContent = said.hint;
    this.#empty.textContent = said.empty;
    this.#ledgersTitle.textContent = said.ledgers;
    this.#track(context);
  }

  #showMoments(context: Context): void {
    const { words, engine, lang } = context;
    const labels = new Map(engine.members("EventType").map(({ code, text }) => [code, say(context, text)]));
    const optional = lang === "zh" ? `（${words.optional}）` : ` (${words.optional})`;
    const times = this.#types.map((event, at) =>
      moment(
        `event-${event}`,
        `${labels.get(event) ?? event}${at === 0 ? "" : optional}`,
        this.#events.get(event),
        (instant) => {
          if (instant === undefined) this.#events.delete(event);
          else this.#events.set(event, instant);
          this.#changed();
        },
      ),
    );
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
    this.#moments.replaceChildren(...this.#choices(context), ...times, now);
  }

  /** The facts of a case that decide which of its limits apply. */
  #choices(context: Context): HTMLElement[] {
    const { words, engine } = context;
    return Object.entries(this.#case?.facts ?? {}).map(([key, list]) => {
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

  /** A handle was moved: the other events go along with the start, so that what lies between them stays. */
  #moved({ handle, at, settled }: Move): void {
    if (handle === "now") this.#now = at;
    else {
      const by = Date.parse(at) - Date.parse(this.#start ?? at);
      if (by !== 0)
        for (const [type, instant] of this.#events) this.#events.set(type, instantAt(Date.parse(instant) + by));
    }
    this.#write();
    this.#changed(settled);
  }

  /** The first of the events there are. */
  get #start(): string | undefined {
    const type = this.#types.find((one) => this.#events.has(one));
    return type === undefined ? undefined : this.#events.get(type);
  }

  /** Writes the moments into their fields. */
  #write(): void {
    const fields = [...this.#types.map((type) => [type, this.#events.get(type)] as const), ["now", this.#now] as const];
    for (const [name, instant] of fields) {
      const input = this.querySelector<HTMLInputElement>(`#event-${name}`);
      const value = instant === undefined ? "" : localOf(instant);
      if (input && input.value !== value) input.value = value;
    }
  }

  #changed(settled = true): void {
    const context = this.#context;
    if (!context) return;
    this.#track(context, settled);
    if (!settled) return;
    clearTimeout(this.#keeping);
    // Held keys would write more often than a browser allows.
    this.#keeping = setTimeout(() => context.keep(stateOf(this.#case, this.#types, this.#told)), KEPT_MS);
    this.#announce(context);
  }

  #announce(context: Context): void {
    clearTimeout(this.#settling);
    const report = this.#report;
    if (!report) return;
    const running = report.deadlines.filter(({ status }) => status === "running" || status === "dueSoon");
    const late = report.deadlines.filter(({ status }) => status === "overdue").length;
    const [next] = running.toSorted((a, b) => Date.parse(a.dueAt ?? "") - Date.parse(b.dueAt ?? ""));
    const due = next ? dueOf(context, next) : null;
    this.#settling = setTimeout(
      () => (this.#said.textContent = WORDS[context.lang].told(late, running.length, due)),
      SETTLED_MS,
    );
  }

  /** The rules to ask: with opening hours tried out, hours count only while open, and a last day ends at closing time. */
  #engineOf({ engine, profile }: Context): Engine {
    if (this.#hours === "rules") return engine;
    if (this.#counting?.from !== engine) {
      const policy = { ...profile?.policy, hourBasis: "business", dayEnd: "closing" } as const;
      this.#counting = { from: engine, engine: engine.withProfile({ id: "opening-hours", ...profile, policy }) };
    }
    return this.#counting.engine;
  }

  #track(context: Context, settled = true): void {
    for (const type of this.#types) {
      const at = this.#events.get(type);
      const later = at !== undefined && this.#now !== undefined && Date.parse(at) > Date.parse(this.#now);
      const hint = this.querySelector(`#event-${type}-hint`);
      if (hint && later !== hint.hasChildNodes())
        hint.replaceChildren(...(later ? [icon("info"), context.words.later] : []));
    }
    this.#pauses.lookFrom(this.#now);
    // Opening hours tried out are a profile made for the moment, and nobody has its file.
    this.#code.hidden = this.#hours !== "rules";
    this.#code.refresh(context);
    try {
      this.#report = this.#engineOf(context).trackDeadlines(this.#request, this.#options);
      const notes = this.#notes(context, this.#report);
      this.#trouble.replaceChildren();
      this.#draw(context, this.#report, notes, settled);
    } catch (error) {
      if (!(error instanceof RulesError)) throw error;
      this.#report = undefined;
      const text = `${context.words.unreadable}: ${error.text[context.lang]}`;
      this.#trouble.replaceChildren(h("p", { class: "trouble", role: "alert" }, icon("alert"), text));
      for (const part of [this.#table, this.#result, this.#ledgers, this.#actions]) part.replaceChildren();
      this.#figure.hidden = true;
      this.#years.tell(context, []);
    }
  }

  /** By limit: what the pauses and the opening hours did to it, which is asked of the engine and not guessed. */
  #notes(context: Context, report: DeadlineReport): ReadonlyMap<string, string> {
    const { pauses, hours, ...plain } = this.#request;
    if (!pauses && !hours) return new Map();
    const said = WORDS[context.lang];
    const before = context.engine.trackDeadlines(plain, { now: report.now });
    const dues = new Map(before.deadlines.map(({ limit, dueAt }) => [limit, dueAt]));
    const noted = started(report.deadlines).flatMap(({ limit, status, startedAt, dueAt, ledger }) => {
      const due = dues.get(limit) ?? null;
      if (dueAt === null) return status === "paused" && due !== null ? [[limit, said.held] as const] : [];
      if (due === null || startedAt === null) return [];
      const by = Date.parse(dueAt) - Date.parse(due);
      if (by !== 0) return [[limit, said.moved(gap(context, by))] as const];
      const paused = ledger.some(({ reason }) => reason === "pause");
      const within = this.#pauses.pauses.some(
        ({ from, to }) =>
          Date.parse(from) < Date.parse(dueAt) && (to === undefined || Date.parse(to) > Date.parse(startedAt)),
      );
      return [[limit, paused || within || hours ? said.unmoved : said.outside] as const];
    });
    return new Map(noted);
  }

  #draw(context: Context, report: DeadlineReport, notes: ReadonlyMap<string, string>, settled: boolean): void {
    const lanes = started(report.deadlines).filter(({ startedAt }) => startedAt !== null);
    const start = this.#start;
    const shown = start !== undefined && lanes.length > 0;
    this.#figure.hidden = false;
    this.#timeline.hidden = !shown;
    this.#hint.hidden = !shown;
    this.#empty.hidden = shown;
    if (shown) this.#timeline.show(context, { start, now: report.now, deadlines: lanes, notes });
    if (settled) {
      clearTimeout(this.#following);
      this.#following = undefined;
      this.#describe(context, report, notes);
    } else
      this.#following ??= setTimeout(() => {
        this.#following = undefined;
        // What was asked last: the mark may have moved on.
        if (this.#report) this.#describe(context, this.#report, this.#notes(context, this.#report));
      }, FOLLOWED_MS);
  }

  /** Everything that says in words what the timeline shows. */
  #describe(context: Context, report: DeadlineReport, notes: ReadonlyMap<string, string>): void {
    const { words, engine, lang } = context;
    // What the sources give no limit for is not shown here; of other cases only what runs.
    const running = started(report.deadlines);
    const deadlines = this.#case ? running : report.deadlines.filter(({ status }) => status !== "notDefined");
    const next = report.nextTransitionAt;
    this.#next.replaceChildren(...(next === null ? [] : [icon("clock"), `${words.nextChange} ${clockOf(next)}`]));
    this.#asOf.textContent = [asOf(context, report.now), this.#case?.name[lang]].filter(Boolean).join(" · ");
    this.#actions.replaceChildren(...this.#buttons(context, report));
    this.#table.replaceChildren(...(deadlines.length > 0 ? [deadlineTable(context, deadlines, notes)] : []));
    this.#ledgers.replaceChildren(...ledgers(context, deadlines, this.#unfolded));
    this.#ledgersTitle.hidden = this.#ledgers.childElementCount === 0;
    const days = daysOf(report, running);
    const kinds = new Set(days.map((date) => engine.calendar.dayKind(date).kind));
    this.#legend.replaceChildren(...(days.length > 0 ? [legend(context, running, kinds)] : []));
    this.#result.replaceChildren(...contests(context, report), ...this.#month(context, report));
    this.#years.tell(context, deadlines);
  }

  #buttons(context: Context, report: DeadlineReport): HTMLElement[] {
    const { lang } = context;
    const said = WORDS[lang];
    const none = report.deadlines.every(({ dueAt }) => dueAt === null);
    const take = () => download(report, this.#case?.id ?? "application", lang);
    const save = h("button", { type: "button", class: "ics", click: take, disabled: none }, said.download);
    if (none) save.title = said.nothingToDownload;
    return [save, printButton(context)];
  }

  /** The days to the limit that holds, or else to the last of all, as a calendar shows them. */
  #month(context: Context, report: DeadlineReport): HTMLElement[] {
    const winners = new Set(this.#case && report.strictest.map(({ winner }) => winner));
    const held = report.deadlines.filter(({ limit }) => winners.has(limit));
    const shown = held.length > 0 ? held : report.deadlines;
    const [start] = shown.flatMap(({ startedAt }) => startedAt?.slice(0, 10) ?? []).sort();
    const due = shown
      .flatMap(({ dueOn, dueAt }) => dueOn ?? dueAt?.slice(0, 10) ?? [])
      .sort()
      .at(-1);
    if (start === undefined || due === undefined) return [];
    return [h("div", { class: "when" }, calendarStrip(context, { start, now: report.now.slice(0, 10), due }))];
  }
}

/** The dates from the first start to the last end or the moment looked from, within a year. */
function daysOf(report: DeadlineReport, lanes: readonly Deadline[]): string[] {
  const dates = lanes.flatMap(({ startedAt, dueAt }) =>
    [startedAt, dueAt, report.now].flatMap((at) => at?.slice(0, 10) ?? []),
  );
  const [first, last] = [dates.sort()[0], dates.sort().at(-1)];
  if (first === undefined || last === undefined) return [];
  const days: string[] = [];
  for (let date = first; date <= last && days.length < 366; date = addDays(date, 1)) days.push(date);
  return days;
}

customElements.define("deadline-tracker", DeadlineTracker);
