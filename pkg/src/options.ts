import { RulesError } from "./errors.ts";
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

/** The instant to look from. */
export function nowOf(options: unknown): number {
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
export function asOfOf(options: unknown): { readonly ms: number; readonly day: number; readonly text: string } {
  const asOf = option(options, "asOf");
  const day = typeof asOf === "string" && asOf.length === 10 ? dayAt(asOf) : undefined;
  if (day !== undefined) return { ms: (day + 1) * DAY_MS - OFFSET_MS - 1, day, text: asOf as string };
  const ms = asOf === undefined ? Date.now() : typeof asOf === "string" ? instantMs(asOf) : undefined;
  if (ms === undefined) throw new RulesError("E_FORMAT", "asOf", "date or instant");
  return { ms, day: Math.floor((ms + OFFSET_MS) / DAY_MS), text: instantString(ms) };
}
