import type { Deadline, DeadlineReport, Engine } from "telecom-service-rules";
import { CaseForm } from "./case-form.ts";
import { calendarStrip } from "./calendar-strip.ts";
import { download } from "./calendar-file.ts";
import { addressOf, given, toldBy } from "./deadline-address.ts";
import { TRACKED, type TrackedCase } from "./deadline-cases.ts";
import { caseIn } from "./deadline-codes.ts";
import { deadlineTable, ledgers } from "./deadline-table.ts";
import { contests, gap } from "./strictest.ts";
import { legend, legendPatterns } from "./timeline-legend.ts";
import type { Move } from "./timeline-handles.ts";
import { DeadlineTimeline } from "./timeline.ts";
import { WORDS } from "./words.ts";
import { codeFold } from "../code/code-fold.ts";
import type { Area, Context } from "../parts/context.ts";
import { dueOf, started } from "../parts/deadline-list.ts";
import { h, icon } from "../parts/dom.ts";
import { exampleOf, fillExamples } from "../parts/examples.ts";
import { asOf, printButton } from "../parts/print-button.ts";
import { addDays, clockOf, nowInChina } from "../parts/time.ts";
import { YearBanner } from "../parts/year-banner.ts";
import { trouble, unreadable } from "../parts/trouble.ts";
import "./days.css";
import "./deadlines.css";
import "./timeline.css";
import "./deadline-table.css";

/** How long moving rests before it is written into the address, and before it is read out. */
const KEPT_MS = 200;
const SETTLED_MS = 700;
/** While a mark is dragged the picture follows each move, and what is beside it at this pace. */
const FOLLOWED_MS = 120;

/** The history of the application, or of another case, and what it makes of its limits. */
export class DeadlineTracker extends HTMLElement implements Area {
  /** Without one it is an application. */
  #case: TrackedCase | undefined;
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
    request: this.#form.request,
    options: this.#form.options,
  }));
  #following: ReturnType<typeof setTimeout> | undefined;
  readonly #unfolded = new Set<string>();
  readonly #intro = h("p", { class: "intro" });
  readonly #examples = h("div", { class: "examples", role: "group" });
  readonly #actions = h("div", { class: "buttons deadline-actions" });
  readonly #head = h("div", { class: "deadline-head" }, this.#examples, this.#actions);
  readonly #asOf = h("p", { class: "print-only" });
  readonly #form = new CaseForm(() => this.#changed());
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
  }

  connectedCallback(): void {
    // The live region and the sliders stay while what is around them changes.
    this.replaceChildren(
      this.#intro,
      this.#head,
      this.#asOf,
      this.#form.moments,
      this.#trouble,
      this.#figure,
      this.#form.counting,
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

  show(context: Context): void {
    this.#context = context;
    this.#years.forget();
    clearTimeout(this.#settling);
    this.#said.textContent = "";
    const { words, engine } = context;
    const said = WORDS[context.lang];
    if (this.#address) {
      this.#form.fill(this.#case, toldBy(engine, this.#address, this.#case, nowInChina()));
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
        this.#form.fill(one, given(one, nowInChina()));
        this.show(context);
      },
    });
    this.#form.show(context);
    this.#figureTitle.textContent = said.title;
    this.#hint.textContent = said.hint;
    this.#empty.textContent = said.empty;
    this.#ledgersTitle.textContent = said.ledgers;
    this.#track(context);
  }

  #moved(move: Move): void {
    this.#form.move(move);
    this.#changed(move.settled);
  }

  #changed(settled = true): void {
    const context = this.#context;
    if (!context) return;
    this.#track(context, settled);
    if (!settled) return;
    clearTimeout(this.#keeping);
    // Held keys would write more often than a browser allows.
    this.#keeping = setTimeout(() => context.keep(addressOf(this.#case, this.#form.told)), KEPT_MS);
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
    if (this.#form.told.hours === "rules") return engine;
    if (this.#counting?.from !== engine) {
      const policy = { ...profile?.policy, hourBasis: "business", dayEnd: "closing" } as const;
      this.#counting = { from: engine, engine: engine.withProfile({ id: "opening-hours", ...profile, policy }) };
    }
    return this.#counting.engine;
  }

  #track(context: Context, settled = true): void {
    this.#form.compare(context);
    // Opening hours tried out are a profile made for the moment, and nobody has its file.
    this.#code.hidden = this.#form.told.hours !== "rules";
    this.#code.refresh(context);
    try {
      this.#report = this.#engineOf(context).trackDeadlines(this.#form.request, this.#form.options);
      const notes = this.#notes(context, this.#report);
      this.#trouble.replaceChildren();
      this.#draw(context, this.#report, notes, settled);
    } catch (error) {
      this.#report = undefined;
      this.#trouble.replaceChildren(trouble(unreadable(context, error)));
      for (const part of [this.#table, this.#result, this.#ledgers, this.#actions]) part.replaceChildren();
      this.#figure.hidden = true;
      this.#years.tell(context, []);
    }
  }

  /** By limit: what the pauses and the opening hours did to it, which is asked of the engine and not guessed. */
  #notes(context: Context, report: DeadlineReport): ReadonlyMap<string, string> {
    const { pauses, hours, ...plain } = this.#form.request;
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
      const within = this.#form.told.pauses.some(
        ({ from, to }) =>
          Date.parse(from) < Date.parse(dueAt) && (to === undefined || Date.parse(to) > Date.parse(startedAt)),
      );
      return [[limit, paused || within || hours ? said.unmoved : said.outside] as const];
    });
    return new Map(noted);
  }

  #draw(context: Context, report: DeadlineReport, notes: ReadonlyMap<string, string>, settled: boolean): void {
    const lanes = started(report.deadlines).filter(({ startedAt }) => startedAt !== null);
    const { start } = this.#form;
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
