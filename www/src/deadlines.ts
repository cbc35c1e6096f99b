import { RulesError, type Deadline, type DeadlineReport, type Event } from "telecom-service-rules";
import { calendarStrip } from "./calendar-strip.ts";
import { clauseChip } from "./clauses.ts";
import { say, type Context } from "./context.ts";
import { moment } from "./controls.ts";
import { dueOf, STATUS_ICONS } from "./deadline-list.ts";
import { h, icon } from "./dom.ts";
import { clockOf, localOf, nowInChina } from "./time.ts";

/** The events the two limits hang on; the rules know more. */
const EVENTS = ["submitted", "reviewCompleted", "resultNotified"] as const;

/** The history of an application and what it makes of the two limits. */
export class DeadlineTracker extends HTMLElement {
  #events = new Map<string, string>();
  #now: string | undefined;
  readonly #result = h("div", { class: "deadline-result" });

  /** Fills the history in anew; `now` is this moment when left out. */
  fill(events: readonly Event[], now?: string): void {
    this.#events = new Map(events.flatMap(({ type, at }) => (type && at ? [[type, at] as const] : [])));
    this.#now = now ?? nowInChina();
  }

  show(context: Context): void {
    const { words, engine } = context;
    const labels = new Map(engine.members("EventType").map(({ code, text }) => [code, say(context, text)]));
    const times = EVENTS.map((event, at) =>
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
    this.replaceChildren(
      h("p", { class: "intro" }, words.deadlinesIntro),
      h("div", { class: "moments" }, ...times, now),
      this.#result,
    );
    this.#track(context);
  }

  #track(context: Context): void {
    const events = EVENTS.flatMap((type) => {
      const at = this.#events.get(type);
      return at === undefined ? [] : [{ type, at }];
    });
    for (const type of EVENTS) {
      const at = this.#events.get(type);
      const later = at !== undefined && this.#now !== undefined && Date.parse(at) > Date.parse(this.#now);
      this.querySelector(`#event-${type}-hint`)?.replaceChildren(...(later ? [icon("info"), context.words.later] : []));
    }
    try {
      const options = this.#now === undefined ? {} : { now: this.#now };
      this.#report(context, context.engine.trackDeadlines({ kind: "application", events }, options));
    } catch (error) {
      if (!(error instanceof RulesError)) throw error;
      const text = `${context.words.unreadable}: ${error.text[context.lang]}`;
      this.#result.replaceChildren(h("p", { class: "trouble", role: "alert" }, icon("alert"), text));
    }
  }

  #report(context: Context, report: DeadlineReport): void {
    const { words } = context;
    // What the sources give no limit for is not shown here.
    const deadlines = report.deadlines.filter(({ status }) => status !== "notDefined");
    const starts = report.deadlines.flatMap(({ startedAt }) => startedAt?.slice(0, 10) ?? []);
    const dues = report.deadlines.flatMap(({ dueOn, dueAt }) => dueOn ?? dueAt?.slice(0, 10) ?? []);
    const start = starts.sort()[0];
    const due = dues.sort().at(-1);
    const next = report.nextTransitionAt;
    this.#result.replaceChildren(
      h("div", { class: "limits" }, ...deadlines.map((deadline) => limit(context, deadline))),
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
  const { status, length, elapsed, remaining, overdue, undetermined } = deadline;
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
