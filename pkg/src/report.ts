// What the exports read of a report, whoever made it: anything else becomes a RulesError with its place.
import { RulesError } from "./errors.ts";
import { DEADLINE_STATUSES, type DeadlineStatus } from "./generated/types.ts";
import { dayAt, instantMs } from "./read.ts";
import type { Text } from "./texts.ts";

/** A record of the caller. */
export type Plain = Readonly<Record<string, unknown>>;

export const STATUSES = /* @__PURE__ */ Object.fromEntries(
  DEADLINE_STATUSES.map((status) => [status, true] as const),
) as Readonly<Record<DeadlineStatus, true>>;
export const BOUNDS = { at: true, before: true } as const;

/** Most items of one list. */
const MAX_ITEMS = 10_000;

/** Runs a reader; whatever the value itself throws becomes a RulesError. */
export function readable<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw isOurs(error) ? error : new RulesError("E_UNREADABLE", "");
  }
}

/** What a value throws may be a proxy, which throws again when it is looked at. */
function isOurs(error: unknown): boolean {
  try {
    return error instanceof RulesError;
  } catch {
    return false;
  }
}

export function record(value: unknown, path: string): Plain {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new RulesError("E_TYPE", path, "record");
  return value as Plain;
}

export function list<T>(value: unknown, path: string, read: (item: unknown, path: string) => T): T[] {
  if (!Array.isArray(value)) throw new RulesError("E_TYPE", path, "list");
  const { length } = value as readonly unknown[];
  if (!(length <= MAX_ITEMS)) throw new RulesError("E_SIZE", path);
  return Array.from({ length }, (_, at) => read(value[at], `${path}[${at}]`));
}

export function orNull<T>(value: unknown, path: string, read: (value: unknown, path: string) => T): T | null {
  return value === null ? null : read(value, path);
}

export function member<K extends string>(value: unknown, path: string, members: Readonly<Record<K, unknown>>): K {
  if (typeof value !== "string" || !Object.hasOwn(members, value))
    throw new RulesError("E_TYPE", path, Object.keys(members).join(" | "));
  return value as K;
}

export function text(value: unknown, path: string): string {
  if (typeof value !== "string") throw new RulesError("E_TYPE", path, "text");
  return value;
}

/** A text in both languages. */
export function words(value: unknown, path: string): Text {
  const both = record(value, path);
  return { zh: text(both["zh"], `${path}.zh`), en: text(both["en"], `${path}.en`) };
}

/** Milliseconds of an instant. */
export function instant(value: unknown, path: string): number {
  const ms = typeof value === "string" ? instantMs(value) : undefined;
  if (ms === undefined) throw new RulesError("E_TYPE", path, "instant");
  return ms;
}

/** Milliseconds of the midnight in UTC that begins a date. */
export function date(value: unknown, path: string): number {
  const day = typeof value === "string" && value.length === 10 ? dayAt(value) : undefined;
  if (day === undefined) throw new RulesError("E_TYPE", path, "date");
  return day * 86_400_000;
}
