// Dates and instants of China as the inputs of a form and the rules write them. China has one offset all year.

const DAY_MS = 86_400_000;
const OFFSET_MS = 28_800_000;

/** An instant for the value of a `datetime-local` input, which is China's time; undefined when it is empty. */
export function instantOf(local: string): string | undefined {
  if (local === "") return undefined;
  return `${local}${/T\d\d:\d\d$/.test(local) ? ":00" : ""}+08:00`;
}

/** The value of a `datetime-local` input for an instant in +08:00. */
export function localOf(instant: string): string {
  return instant.replace(/(:00)?\+08:00$/, "");
}

/** An instant in +08:00 for a person: `2025-10-01 16:00`. */
export function clockOf(instant: string): string {
  return instant.slice(0, 16).replace("T", " ");
}

/** This moment in China. */
export function nowInChina(): string {
  return `${new Date(Date.now() + OFFSET_MS).toISOString().slice(0, 16)}:00+08:00`;
}

/** The instant so many milliseconds after 1970 began in Greenwich, in +08:00. */
export function instantAt(ms: number): string {
  return `${new Date(ms + OFFSET_MS).toISOString().slice(0, 19)}+08:00`;
}

/** The instant some minutes later, in +08:00. */
export function later(instant: string, minutes: number): string {
  return instantAt(Date.parse(instant) + minutes * 60_000);
}

/** The date some days later. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Monday is 0. */
export function weekdayOf(date: string): number {
  return (new Date(date).getUTCDay() + 6) % 7;
}
