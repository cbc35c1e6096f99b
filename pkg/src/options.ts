import { RulesError } from "./errors.ts";
import { nearest } from "./nearest.ts";
import { dayAt, hasOwn, instantMs } from "./read.ts";
import { instantString } from "./written.ts";

const DAY_MS = 86_400_000;
const OFFSET_MS = 28_800_000;

/** One option, read once. */
export function option(options: unknown, key: string): unknown {
  if (options == null) return undefined;
  if (typeof options !== "object") throw new RulesError("E_TYPE", "options", "record");
  try {
    return hasOwn(options, key) ? (options as Record<string, unknown>)[key] : undefined;
  } catch {
    throw new RulesError("E_UNREADABLE", key);
  }
}

const { keys } = Object;

/** Refuses an option that nobody reads: a misspelt time would be answered for today. */
export function only(options: unknown, known: readonly string[]): void {
  if (typeof options !== "object" || options === null) return;
  let given: readonly string[];
  try {
    given = keys(options);
  } catch {
    throw new RulesError("E_UNREADABLE", "options");
  }
  for (const key of given)
    if (!known.includes(key))
      throw new RulesError("E_UNKNOWN_KEY", "options", nearest(key, known) ?? known.join(" | "));
}

const NOW = ["now"];
const AS_OF = ["asOf"];

/** The instant to look from. */
export function nowOf(options: unknown): number {
  only(options, NOW);
  const given = option(options, "now");
  const now = given === undefined ? Date.now() : typeof given === "string" ? instantMs(given) : undefined;
  if (now === undefined) throw new RulesError("E_FORMAT", "now", "instant");
  return now;
}

/** The day or moment a question is asked for. */
export interface AsOfOptions {
  /** The date or instant to answer for; the host's clock by default. A date counts whole. */
  readonly asOf?: string;
}

/** The instant to answer for, and how it was written. */
export function asOfOf(
  options: unknown,
  known = AS_OF,
): { readonly ms: number; readonly day: number; readonly text: string } {
  only(options, known);
  const asOf = option(options, "asOf");
  const day = typeof asOf === "string" && asOf.length === 10 ? dayAt(asOf) : undefined;
  if (day !== undefined) return { ms: (day + 1) * DAY_MS - OFFSET_MS - 1, day, text: asOf as string };
  const ms = asOf === undefined ? Date.now() : typeof asOf === "string" ? instantMs(asOf) : undefined;
  if (ms === undefined) throw new RulesError("E_FORMAT", "asOf", "date or instant");
  return { ms, day: Math.floor((ms + OFFSET_MS) / DAY_MS), text: instantString(ms) };
}
