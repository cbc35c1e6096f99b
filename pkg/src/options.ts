import { RulesError } from "./errors.ts";
import { hasOwn, instantMs } from "./read.ts";

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
