// Facts in an address: codes, yes or no, and dates. What a person could have typed is never among them.
import { read, write } from "./tree.ts";

/** What an address may carry at a path. */
export type Carried = "code" | "flag" | "date" | "instant";

const FLAGS: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  [true, "yes"],
  [false, "no"],
  [null, "none"],
]);
const CODE = /^[a-z][a-zA-Z0-9_]{0,60}$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
/** China's time, to the minute: the address leaves the offset out. */
const MINUTE = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}):00\+08:00$/;

/** The state of an address for the facts that may be in one; others are left out. */
export function stateOf(facts: object, carried: ReadonlyMap<string, Carried>): Record<string, string> {
  const state: Record<string, string> = {};
  for (const [path, kind] of carried) {
    const text = written(read(facts, path), kind);
    if (text !== undefined) state[path] = text;
  }
  return state;
}

/** The facts of such a state; undefined where it has none that can be read. */
export function factsOf(
  state: URLSearchParams,
  carried: ReadonlyMap<string, Carried>,
): Record<string, unknown> | undefined {
  let facts: Record<string, unknown> = {};
  for (const [path, kind] of carried) {
    const value = meant(state.get(path), kind);
    if (value !== undefined) facts = write(facts, path, value);
  }
  return Object.keys(facts).length === 0 ? undefined : facts;
}

function written(value: unknown, kind: Carried): string | undefined {
  if (value === null) return FLAGS.get(null);
  if (kind === "flag") return FLAGS.get(value);
  if (typeof value !== "string") return undefined;
  if (kind === "instant") return MINUTE.exec(value)?.[1];
  return (kind === "date" ? DATE : CODE).test(value) ? value : undefined;
}

function meant(text: string | null, kind: Carried): unknown {
  if (text === null) return undefined;
  if (text === FLAGS.get(null)) return null;
  if (kind === "flag") return text === "yes" ? true : text === "no" ? false : undefined;
  if (kind === "instant") return INSTANT.test(text) ? `${text}:00+08:00` : undefined;
  return (kind === "date" ? DATE : CODE).test(text) ? text : undefined;
}
