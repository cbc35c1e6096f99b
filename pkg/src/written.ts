// Dates and instants as text, written as the core writes them.
const DAY_MS = 86_400_000;
const OFFSET_MS = 28_800_000;
const { floor } = Math;

/** The numbers 0 to 99 in two digits. */
const TWO: readonly string[] = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, "0"));

/** `YYYY-MM-DD` of a number of days from 1970-01-01. */
export function dateString(day: number): string {
  // Years begin in March, so that a leap day is the last of its year; 400 of them have 146,097 days.
  const shifted = day + 719_468;
  const era = floor(shifted / 146_097);
  const of = shifted - era * 146_097;
  const yearOf = floor((of - floor(of / 1_460) + floor(of / 36_524) - floor(of / 146_096)) / 365);
  const dayOf = of - (365 * yearOf + floor(yearOf / 4) - floor(yearOf / 100));
  const month = floor((5 * dayOf + 2) / 153);
  const year = yearOf + era * 400 + (month >= 10 ? 1 : 0);
  const date = dayOf - floor((153 * month + 2) / 5) + 1;
  return `${TWO[floor(year / 100)]}${TWO[year % 100]}-${TWO[month < 10 ? month + 3 : month - 9]}-${TWO[date]}`;
}

/** An instant in +08:00 from milliseconds since 1970-01-01T00:00:00Z. */
export function instantString(ms: number): string {
  const local = ms + OFFSET_MS;
  const day = floor(local / DAY_MS);
  const rest = local - day * DAY_MS;
  const seconds = floor(rest / 1_000);
  const time = `${TWO[floor(seconds / 3_600)]}:${TWO[floor(seconds / 60) % 60]}:${TWO[seconds % 60]}`;
  const fraction = rest % 1_000;
  return `${dateString(day)}T${time}${fraction === 0 ? "" : `.${String(fraction).padStart(3, "0")}`}+08:00`;
}
