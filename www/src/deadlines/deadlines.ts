import { RulesError, type CaseFile, type Deadline, type DeadlineReport } from "telecom-service-rules";
import { calendarStrip } from "./calendar-strip.ts";
import { clauseChip } from "../parts/clauses.ts";
import { say, type Area, type Context } from "../parts/context.ts";
import { moment } from "../parts/controls.ts";
import { TRACKED, type TrackedCase } from "./deadline-cases.ts";
import { dueOf, namesOf, started, STATUS_ICONS } from "../parts/deadline-list.ts";
import { h, icon } from "../parts/dom.ts";
import { exampleOf, fillExamples } from "../parts/examples.ts";
import { contests } from "./strictest.ts";
import { clockOf, localOf, nowInChina } from "../parts/time.ts";
import { read, write } from "../parts/tree.ts";

/** The events the limits of an application hang on; the rules know more. */
const APPLICATION = ["submitted", "reviewCompleted", "resultNotified"] as const;

/** The history of the application, or of another case, and what it makes of its limits. */
export class DeadlineTracker extends HTMLElement implements Area {
  /** Without one it is an application of which nothing is known. */
  #case: TrackedCase | undefined;
  #facts: Partial<CaseFile> = {};
  #events = new Map<string, string>();
  #now: string | undefined;
  readonly #examples = h("div", { class: "examples", role: "group" });
  readonly #result = h("div", { class: "deadline-result" });

  open(state: URLSearchParams): void {
    this.#open(exampleOf(TRACKED, state));
  }

  #open(one: TrackedCase | undefined): void {
    this.#case = one;
    this.#events = new Map(
      (one?.caseFile.events ?? []).flatMap(({ type, at }) => (type && at ? [[type, at] as const] : [])),
    );
    this.#now = one?.now ?? nowInChina();
    this.#facts = one?.caseFile ?? { kind: "application" };
  }

  get #types(): readonly string[] {
    return this.#case?.events ?? APPLICATION;
  }

  show(context: Context): void {
    const { words, engine } = context;
    const labels = new Map(engine.members("EventType").map(({ code, text }) => [code, say(context, text)]));
    const times = this.#types.map((event, at) =>
      moment(
        `event-${event}`,
        `${labels.get(event) ?? event}${at === 0 ? "" : context.lang === "zh" ? `（${words.optional}）` : ` (${words.optional})`}`,
        this.#events.get(event),
        (instant) => {
          if (instant === undefined) this.#events.delete(event);
          else this.#events.set(event, instant);
          this.#track(context);
        },
      ),
    );
    const now = moment("event-now", words.now, this.#now, (instant) => {
      this.#now = instant;
      this.#track(context);
    });
    const setToday = () => {
      this.#now = nowInChina();
      const input = now.querySelector("input");
      if (input) input.value = localOf(this.#now);
      this.#track(context);
    };
    now.append(h("button", { type: "button", class: "today", click: setToday }, words.today));
    fillExamples(context, this.#examples, {
      label: words.cases,
      empty: words.emptyForm,
      examples: TRACKED,
      current: this.#case,
      open: (one) => {
        this.#open(one);
        this.show(context);
      },
    });
    this.replaceChildren(
      h("p", { class: "intro" }, words.deadlinesIntro),
      this.#examples,
      h("div", { class: "moments" }, ...this.#choices(context), ...times, now),
      this.#result,
    );
    this.#track(context);
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
        this.#track(context);
      });
      return h("div", { class: "field" }, h("label", { for: select.id }, say(context, engine.label(key))), select);
    });
  }

  #track(context: Context): void {
    const events = this.#types.flatMap((type) => {
      const at = this.#events.get(type);
      return at === undefined ? [] : [{ type, at }];
    });
    for (const type of this.#types) {
      const at = this.#events.get(type);
      const later = at !== undefined && this.#now !== undefined && Date.parse(at) > Date.parse(this.#now);
      this.querySelector(`#event-${type}-hint`)?.replaceChildren(...(later ? [icon("info"), context.words.later] : []));
    }
    try {
      const options = this.#now === undefined ? {} : { now: this.#now };
      this.#report(context, context.engine.trackDeadlines({ ...this.#facts, events }, options));
    } catch (error) {
      if (!(error instanceof RulesError)) throw error;
      const text = `${context.words.unreadable}: ${error.text[context.lang]}`;
      this.#result.replaceChildren(h("p", { class: "trouble", role: "alert" }, icon("alert"), text));
    }
  }

  #report(context: Context, report: DeadlineReport): void {
    const { words } = context;
    // What the sources give no limit for is not shown here; of other cases only what runs.
    const deadlines = this.#case
      ? started(report.deadlines)
      : report.deadlines.filter(({ status }) => status !== "notDefined");
    // The days to the limit that holds, or else to the last of all.
    const winners = new Set(this.#case && report.strictest.map(({ winner }) => winner));
    const held = report.deadlines.filter(({ limit }) => winners.has(limit));
    const shown = held.length > 0 ? held : report.deadlines;
    const starts = shown.flatMap(({ startedAt }) => startedAt?.slice(0, 10) ?? []);
    const dues = shown.flatMap(({ dueOn, dueAt }) => dueOn ?? dueAt?.slice(0, 10) ?? []);
    const start = starts.sort()[0];
    const due = dues.sort().at(-1);
    const next = report.nextTransitionAt;
    this.#result.replaceChildren(
      h(
        "div",
        { class: "limits" },
        ...contests(context, report),
        ...deadlines.map((deadline) => limit(context, deadline)),
      ),
      h(
        "div",
        { class: "when" },
        start !== undefined &&
          due !== undefined &&
          calendarStrip(context, { start, now: report.now.slice(0, 10), due }),
        next !== null && h("p", { class: "next" }, icon("clock"), `${words.nextChange} ${clockOf(next)}`),
      ),
    );
  }
}

function limit(context: Context, deadline: Deadline): HTMLElement {
  const { words } = context;
  const { status, length, elapsed, remaining, overdue, undetermined, missing } = deadline;
  const facts = [
    [words.limit, length && words.quantity(length)],
    [words.due, dueOf(context, deadline)],
    [words.elapsed, elapsed && words.quantity(elapsed)],
    [words.remaining, remaining && words.quantity(remaining)],
    [words.overdue, overdue && words.quantity(overdue)],
  ] as const;
  const known = facts.flatMap(([name, value]) => (value ? [h("div", {}, h("dt", {}, name), h("dd", {}, value))] : []));
  return h(
    "article",
    { class: "limit", "data-status": status, "data-limit": deadline.limit },
    h("h3", {}, say(context, deadline.text)),
    h("p", { class: "status" }, icon(STATUS_ICONS[status]), words.status[status]),
    known.length > 0 && h("dl", {}, ...known),
    missing.length > 0 && h("p", { class: "trouble" }, words.missing(namesOf(context, missing))),
    undetermined && h("p", { class: "trouble" }, words.undetermined(undetermined.from, undetermined.to)),
    deadline.provisional && h("p", { class: "trouble" }, icon("alert"), words.provisional),
    h("p", { class: "chips" }, ...deadline.sources.map((source) => clauseChip(context, source))),
    deadline.ledger.length > 0 && ledger(context, deadline),
  );
}

function ledger(context: Context, deadline: Deadline): HTMLElement {
  const { words } = context;
  const rows = deadline.ledger.map(({ from, to, counted, reason, name }) => {
    const why = `${words.reasons[reason]}${name ? ` · ${say(context, name)}` : ""}`;
    const cells = [clockOf(from), to === null ? "" : clockOf(to), counted ? words.counted : words.skipped, why];
    return h("tr", { "data-counted": String(counted) }, ...cells.map((cell) => h("td", {}, cell)));
  });
  const head = h("tr", {}, ...words.ledgerColumns.map((name) => h("th", { scope: "col" }, name)));
  const table = h("table", {}, h("thead", {}, head), h("tbody", {}, ...rows));
  // Reachable by keyboard: on a narrow screen the table scrolls sideways.
  const scroll = h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": words.ledger }, table);
  return h("details", { class: "ledger" }, h("summary", {}, words.ledger), scroll);
}

customElements.define("deadline-tracker", DeadlineTracker);
