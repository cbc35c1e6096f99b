// What lies behind the lanes of a timeline: days by their kind, and the axis with months, dates, hours and names of holidays.
import type { DayKind } from "telecom-service-rules";
import { say, type Context } from "../parts/context.ts";
import { s } from "../parts/dom.ts";
import { fitted, widthOf } from "../parts/text-width.ts";
import { instantAt, weekdayOf } from "../parts/time.ts";
import { label, LETTERS, ROWS } from "./timeline-rows.ts";
import { dateAt, DAY_MS, daysOf, HOUR_MS, stepFor, type Scale } from "./timeline-scale.ts";
import type { TimelineWords } from "./words.ts";

/** Days that are drawn one by one: some years. */
const MOST_DAYS = 1500;
const HOURS = [1, 2, 3, 4, 6, 12, 24];
const WEEKS = [1, 2, 4, 8, 13, 26, 52];

/** All of it, for the instants of an axis and down to a height. */
export function ground(context: Context, said: TimelineWords, scale: Scale, height: number): SVGElement[] {
  const { words, engine } = context;
  const midnights = daysOf(scale);
  if (midnights.length > MOST_DAYS) return months(said, scale, midnights);
  const days = midnights.map((at) => ({ at, date: dateAt(at), ...engine.calendar.dayKind(dateAt(at)) }));
  const top = ROWS.first + 6;
  const columns = days.map((day) => {
    const [from, to] = [Math.max(scale.x(day.at), 0), Math.min(scale.x(day.at + DAY_MS), scale.width)];
    const title = [
      day.date,
      words.weekdays[weekdayOf(day.date)],
      words.dayKinds[day.kind][0],
      day.name && say(context, day.name),
    ]
      .filter(Boolean)
      .join(" · ");
    const width = Math.max(to - from, 0);
    const hatch = day.kind === "restDay" ? "rest" : day.name ? "holiday" : undefined;
    return s(
      "g",
      { "data-date": day.date, "data-kind": day.kind },
      s("title", {}, title),
      s("rect", { class: `column ${day.kind}`, x: from, y: top, width, height: height - top }),
      hatch &&
        s("rect", {
          class: "day-hatch",
          ...{ x: from, y: ROWS.start - 2, width, height: height - ROWS.start + 2 },
          fill: `url(#timeline-${hatch})`,
        }),
    );
  });
  const axis =
    scale.unit === "hour"
      ? [...dates(context, said, scale, days), ...hours(scale, height)]
      : [
          ...months(said, scale, midnights),
          ...(scale.unit === "day" ? numbers(said, scale, days) : weeks(scale, days)),
        ];
  return [...columns, ...axis, ...(scale.unit === "hour" ? [] : names(context, said, scale, days))];
}

type Day = { readonly at: number; readonly date: string } & DayKind;

/** Each month over its days, where it fits. */
function months(said: TimelineWords, scale: Scale, midnights: readonly number[]): SVGElement[] {
  const runs = [...Map.groupBy(midnights, (at) => dateAt(at).slice(0, 7))];
  return runs.flatMap(([month, days]) => {
    const from = Math.max(scale.x(days[0] ?? 0), 0);
    const to = scale.x((days.at(-1) ?? 0) + DAY_MS);
    const text = said.month(Number(month.slice(0, 4)), Number(month.slice(5)));
    const line = s("line", { class: "month-line", x1: from, x2: from, y1: 2, y2: ROWS.names });
    return widthOf(text, LETTERS.small, true) + 10 > to - from
      ? [line]
      : [line, label(text, from + 5, ROWS.first, "axis-text strong")];
  });
}

/** Day by day: the number, and the weekday below. */
function numbers(said: TimelineWords, scale: Scale, days: readonly Day[]): SVGElement[] {
  return days.flatMap(({ at, date, kind }) => {
    const middle = scale.x(at + DAY_MS / 2);
    const off = kind === "workday" || kind === "makeUpWorkday" || kind === "unknown" ? "" : " off";
    return [
      label(String(Number(date.slice(8))), middle, ROWS.second, `axis-text strong${off}`, "middle"),
      label(said.weekdays[weekdayOf(date)] ?? "", middle, ROWS.third, `axis-text${off}`, "middle"),
    ];
  });
}

/** Mondays, as many as fit. */
function weeks(scale: Scale, days: readonly Day[]): SVGElement[] {
  const step = stepFor(WEEKS, scale.pitch * 7 * DAY_MS, 46);
  const mondays = days.filter(({ date }) => weekdayOf(date) === 0).filter((_, at) => at % step === 0);
  return mondays.flatMap(({ at, date }) => {
    const x = scale.x(at);
    if (x < 0 || x + 40 > scale.width) return [];
    const line = s("line", { class: "tick", x1: x, x2: x, y1: ROWS.second - 8, y2: ROWS.third });
    return [line, label(date.slice(5), x + 4, ROWS.second + 4)];
  });
}

/** The date over the hours of each day, with what kind of day it is. */
function dates(context: Context, said: TimelineWords, scale: Scale, days: readonly Day[]): SVGElement[] {
  const { words } = context;
  return days.flatMap(({ at, date, kind, ...day }) => {
    const from = Math.max(scale.x(at), 0);
    const to = Math.min(scale.x(at + DAY_MS), scale.width);
    const text = said.date(Number(date.slice(5, 7)), Number(date.slice(8)), weekdayOf(date));
    const name = "name" in day && day.name ? say(context, day.name) : words.dayKinds[kind][0];
    const kindText = kind === "workday" ? "" : fitted(name, to - from - 10, LETTERS.small, true);
    const line = s("line", { class: "month-line", x1: from, x2: from, y1: 2, y2: ROWS.names });
    const shown = fitted(text, to - from - 8, LETTERS.small, true);
    return [
      line,
      ...(shown === text ? [label(shown, from + 5, ROWS.first, "axis-text strong")] : []),
      ...(kindText === ""
        ? []
        : [label(kindText, from + 5, ROWS.names, `axis-text strong ${kind === "makeUpWorkday" ? "worked" : "off"}`)]),
    ];
  });
}

/** The hours, as many as fit. */
function hours(scale: Scale, height: number): SVGElement[] {
  const step = stepFor(HOURS, scale.pitch * HOUR_MS, 42) * HOUR_MS;
  const marks: SVGElement[] = [];
  for (let at = Math.ceil((scale.from + 8 * HOUR_MS) / step) * step - 8 * HOUR_MS; at < scale.to; at += step) {
    const x = scale.x(at);
    marks.push(s("line", { class: "tick", x1: x, x2: x, y1: ROWS.third, y2: height }));
    if (x > 16 && x < scale.width - 16)
      marks.push(label(instantAt(at).slice(11, 16), x, ROWS.second + 6, "axis-text", "middle"));
  }
  return marks;
}

/** The names of holidays over their days, rest days between them included, and a word on each make-up workday. */
function names(context: Context, said: TimelineWords, scale: Scale, days: readonly Day[]): SVGElement[] {
  const drawn: SVGElement[] = [];
  let run: { readonly name: string; readonly from: number; to: number } | undefined;
  const close = () => {
    if (!run) return;
    const [from, to] = [Math.max(scale.x(run.from), 0), Math.min(scale.x(run.to), scale.width)];
    const text = fitted(run.name, to - from - 4, LETTERS.small, true);
    drawn.push(
      s("line", { class: "holiday-line", x1: from + 1, x2: to - 1, y1: ROWS.names - 13, y2: ROWS.names - 13 }),
      s(
        "g",
        {},
        s("title", {}, run.name),
        label(text, (from + to) / 2, ROWS.names - 1, "axis-text strong off holiday-name", "middle"),
      ),
    );
    run = undefined;
  };
  for (const day of days) {
    const name = day.kind === "holiday" || day.kind === "restDayInLieu" ? say(context, day.name) : undefined;
    if (name !== undefined) {
      if (run && run.name !== name) close();
      run ??= { name, from: day.at, to: day.at };
      run.to = day.at + DAY_MS;
    } else if (day.kind !== "restDay") close();
    if (day.kind !== "makeUpWorkday") continue;
    const middle = scale.x(day.at + DAY_MS / 2);
    // In a narrow day only its frame says so, and its title.
    if (widthOf(said.worked, LETTERS.small, true) + 2 < DAY_MS * scale.pitch)
      drawn.push(label(said.worked, middle, ROWS.names - 1, "axis-text strong worked", "middle"));
  }
  close();
  return drawn;
}
