// The axis of a timeline: which instants it shows, how far apart, and what is written along it. China has one offset all year.
import { instantAt } from "../parts/time.ts";

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
const OFFSET_MS = 8 * HOUR_MS;

/** What one step along the axis is. */
export type Unit = "hour" | "day" | "week";

/** From instants to places, both in the units of the screen. */
export interface Scale {
  readonly unit: Unit;
  readonly from: number;
  readonly to: number;
  /** Pixels for a millisecond. */
  readonly pitch: number;
  readonly width: number;
  readonly x: (ms: number) => number;
}

/** The longest spans that are shown by the hour and by the day. */
const HOURS_UP_TO = 2.5 * DAY_MS;
const DAYS_UP_TO = 75 * DAY_MS;

/** As narrow as an hour or a day may get before the axis has to be scrolled. */
const NARROWEST: Readonly<Record<Unit, number>> = {
  hour: 13 / HOUR_MS,
  day: 27 / DAY_MS,
  week: 4 / DAY_MS,
};

/** Steps of the arrow keys, of the same keys with Shift, and of the pointer. */
export const STEPS: Readonly<Record<Unit, { readonly key: number; readonly more: number; readonly pointer: number }>> =
  {
    hour: { key: HOUR_MS, more: 6 * HOUR_MS, pointer: HOUR_MS / 12 },
    day: { key: DAY_MS, more: 7 * DAY_MS, pointer: HOUR_MS },
    week: { key: DAY_MS, more: 28 * DAY_MS, pointer: DAY_MS },
  };

/** The midnight in China that an instant's day begins with. */
export function midnight(ms: number): number {
  return Math.floor((ms + OFFSET_MS) / DAY_MS) * DAY_MS - OFFSET_MS;
}

/** The date in China. */
export function dateAt(ms: number): string {
  return instantAt(ms).slice(0, 10);
}

/** An axis for everything between two instants, with room to drag at both ends, as wide as there is room. */
export function scaleFor(first: number, last: number, room: number): Scale {
  const span = last - first;
  if (span <= HOURS_UP_TO) {
    const from = Math.floor((first - HOUR_MS) / HOUR_MS) * HOUR_MS;
    return scale("hour", from, Math.ceil((last + 2 * HOUR_MS) / HOUR_MS) * HOUR_MS, room);
  }
  const unit = span <= DAYS_UP_TO ? "day" : "week";
  const edge = unit === "day" ? 1 : 7;
  return scale(unit, midnight(first) - edge * DAY_MS, midnight(last) + (edge + 1) * DAY_MS, room);
}

function scale(unit: Unit, from: number, to: number, room: number): Scale {
  const pitch = Math.max(room / (to - from), NARROWEST[unit]);
  return stretched({ unit, from, to, pitch, width: 0, x: (ms) => ms }, to);
}

/** The same axis, drawn on to a later end: what is being dragged stays under the pointer. */
export function stretched({ unit, from, pitch }: Scale, to: number): Scale {
  return { unit, from, to, pitch, width: Math.round((to - from) * pitch), x: (ms) => (ms - from) * pitch };
}

/** The midnights on an axis, the one before its first instant included. */
export function daysOf({ from, to }: Scale): number[] {
  const days: number[] = [];
  for (let day = midnight(from); day < to; day += DAY_MS) days.push(day);
  return days;
}

/** How many steps apart labels of a width can stand without touching; one of `steps`, or the last. */
export function stepFor(steps: readonly number[], pitch: number, width: number): number {
  return steps.find((step) => step * pitch >= width) ?? steps.at(-1) ?? 1;
}
