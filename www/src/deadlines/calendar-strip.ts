import type { DayKind } from "telecom-service-rules";
import { say, type Context } from "../parts/context.ts";
import { h } from "../parts/dom.ts";
import { addDays, weekdayOf } from "../parts/time.ts";

/** The days to mark, `YYYY-MM-DD`. */
export interface Marks {
  readonly start: string;
  readonly now: string;
  readonly due: string;
}

/** Days shown after the due day, so that one sees where it stands. */
const DAYS_AFTER = 2;
/** A month and its edges: longer waits say more in the table than in a picture. */
const MOST_DAYS = 42;

/** The days from the start past the due day, week by week. What a day is stands in words; colour and pattern repeat it. */
export function calendarStrip(context: Context, marks: Marks): HTMLElement {
  const { words } = context;
  const days = daysOf(marks).map((date) => ({ date, ...context.engine.calendar.dayKind(date) }));
  const head = words.weekdays.map((name) => h("span", {}, name));
  const cells = days.map((day) => cell(context, day, marks));
  const first = days[0];
  // The column of its weekday; an inline style would need a laxer content policy, a property does not.
  if (first && cells[0]) cells[0].style.gridColumnStart = String(weekdayOf(first.date) + 1);
  const kinds = [...new Set(days.map((day) => day.kind))];
  const legend = kinds.map((kind) =>
    h("li", {}, h("span", { class: "swatch", "data-kind": kind, "aria-hidden": "true" }), words.dayKinds[kind][0]),
  );
  const holidays = [...Map.groupBy(days, (day) => (day.name ? say(context, day.name) : ""))].filter(
    ([name]) => name !== "",
  );
  const named = holidays.map(([name, run]) =>
    h(
      "li",
      {},
      `${name}${context.lang === "zh" ? "：" : ": "}${run[0]?.date ?? ""} – ${run.at(-1)?.date.slice(5) ?? ""}`,
    ),
  );
  return h(
    "figure",
    { class: "calendar" },
    h("figcaption", {}, words.calendar),
    h("div", { class: "week", "aria-hidden": "true" }, ...head),
    h("ol", { class: "days" }, ...cells),
    h("ul", { class: "legend" }, ...legend, ...named),
  );
}

function cell(context: Context, day: DayKind & { readonly date: string }, marks: Marks): HTMLElement {
  const { words } = context;
  const [full, short] = words.dayKinds[day.kind];
  const title = [words.weekdays[weekdayOf(day.date)], full, day.name && say(context, day.name)]
    .filter(Boolean)
    .join(" · ");
  const marked = (["start", "now", "due"] as const).filter((mark) => marks[mark] === day.date);
  return h(
    "li",
    { class: "day", "data-kind": day.kind, "data-date": day.date, title },
    h("time", { datetime: day.date }, day.date.slice(5)),
    h("span", { class: "kind" }, short),
    ...marked.map((mark) => h("span", { class: "mark", "data-mark": mark }, words.marks[mark])),
  );
}

function daysOf({ start, now, due }: Marks): string[] {
  const last = now > due ? now : addDays(due, DAYS_AFTER);
  const days: string[] = [];
  for (let date = start; date <= last && days.length < MOST_DAYS; date = addDays(date, 1)) days.push(date);
  return days;
}
