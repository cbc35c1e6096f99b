// What the calendar's benchmark asks: the same random questions for everyone, from a fixed seed.
import chineseDays from "chinese-days";
import { dayOf, msOf, prefixTables } from "./prefix.mjs";

export const MINUTE = 60_000;
export const DAY = 86_400_000;
/** China is so much ahead. */
export const OFFSET = 28_800_000;

/** The week of every question about working time. */
export const HOURS = {
  workingDays: [
    ["09:00", "12:00"],
    ["13:30", "18:00"],
  ],
};

export const dateText = (day) => new Date(day * DAY).toISOString().slice(0, 10);
export const instantText = (ms) => `${new Date(ms + OFFSET).toISOString().replace(".000Z", "").replace("Z", "")}+08:00`;

/** The hand-written tables of some hours; which days are worked is what chinese-days says, not the engine. */
export function tablesOf(coverage, hours = HOURS) {
  const isWorkday = (day) => chineseDays.isWorkday(dateText(day));
  return prefixTables({ first: dayOf(coverage.from), last: dayOf(coverage.to), isWorkday, hours });
}

/** Whole numbers from `low` to `high`, both included, always the same ones. */
export function generator(seed) {
  let state = seed >>> 0;
  const next = () => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return (low, high) => low + Math.floor(next() * (high - low + 1));
}

/** All questions start in these years … */
export const FROM = "2021-01-01";
const LATEST = "2023-09-30";
/** … and end before this one. */
export const TO = "2026-12-31";

/** Questions about dates: `n` working days from a date, or up to one `span` days later. */
export function dayQuestions(count, { n = 0, span = 0 }) {
  const whole = generator(n + span + 1);
  return Array.from({ length: count }, () => {
    const day = whole(dayOf(FROM), dayOf(LATEST));
    return { date: dateText(day), to: dateText(day + span), day, toDay: day + span, n };
  });
}

/** Questions about instants, on whole minutes: `minutes` from one, or up to one about `span` days later. */
export function instantQuestions(count, { minutes = 0, span = 0, pauses = 0 }) {
  const whole = generator(minutes + span + pauses + 2);
  const days = Math.max(span, 1);
  return Array.from({ length: count }, () => {
    const fromMs = whole(dayOf(FROM), dayOf(LATEST)) * DAY + whole(0, 1439) * MINUTE - OFFSET;
    const toMs = fromMs + span * DAY + whole(-120, 120) * MINUTE;
    const stretches = Array.from({ length: pauses }, () => {
      const begin = fromMs + whole(0, days * 1440) * MINUTE;
      return { from: instantText(begin), to: instantText(begin + whole(1, days * 288) * MINUTE) };
    });
    const pairs = stretches.map(({ from, to }) => [msOf(from), msOf(to)]);
    return {
      from: instantText(fromMs),
      to: instantText(toMs),
      fromMs,
      toMs,
      minutes,
      ms: minutes * MINUTE,
      pauses: stretches,
      pairs,
    };
  });
}

/** A Monday. */
const NOW = "2023-09-25T10:00:00+08:00";

/** Columns of so many rows. */
export function columns(rows) {
  const whole = generator(rows);
  const column = (value) => Float64Array.from({ length: rows }, value);
  const days = column(() => whole(dayOf(FROM), dayOf(LATEST)));
  const instants = column(() => whole(dayOf(FROM), dayOf(LATEST)) * DAY + whole(0, DAY - 1) - OFFSET);
  const recent = column(() => Date.parse(NOW) - whole(-DAY, 6 * DAY));
  return {
    days,
    n: column(() => whole(1, 250)),
    toDays: days.map((day) => day + whole(0, 1096)),
    instants,
    ms: column(() => whole(1, 27_000) * MINUTE),
    toInstants: instants.map((ms) => ms + whole(0, 1096 * DAY)),
    /** Cases of the last days, half of them still open, and a few that start later. */
    recent,
    completed: recent.map((ms) => (whole(0, 1) === 0 ? NaN : ms + whole(0, 4 * DAY))),
    now: NOW,
  };
}
