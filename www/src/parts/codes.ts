// Facts in an address: codes, yes or no, counts, dates and minutes of China's time. What a person could have typed is never
// among them. What cannot be meant is passed over.
import { instantOf } from "./time.ts";
import { read, write } from "./tree.ts";

/** What an address may carry at a path. Of a list that is named only the codes are read, where there are rules to tell them. */
export type Carried = "code" | "flag" | "count" | "date" | "instant" | { readonly list: string };

/** The codes of a list. */
export type Codes = (list: string) => readonly string[];

/** Stands for what is not known, though an example says it. */
export const UNKNOWN = "-";
/** Stands for what is known to be absent. */
export const ABSENT = "none";
/** Nothing can be read. */
export const NOTHING = Symbol("nothing");

const CODE = /^[a-z][a-zA-Z0-9_]{0,60}$/;
const COUNT = /^\d{1,15}$/;
/** A date that is written well may still be none: then the rules say so. */
const DATE = /^\d{4}-\d{2}-\d{2}$/;
/** The address leaves the offset out. */
const MINUTE = /^20\d\d-\d\d-\d\dT\d\d:\d\d(?=:00\+08:00$)/;

/** The state of an address: the facts that may be in one and are others than in an example. */
export function stateOf(
  facts: object,
  carried: ReadonlyMap<string, Carried>,
  example: object = {},
): Record<string, string> {
  const state: Record<string, string> = {};
  for (const [path, kind] of carried) {
    const [now, before] = [read(facts, path), read(example, path)];
    const text = now === before ? undefined : written(now, kind);
    if (text !== undefined) state[path] = text;
  }
  return state;
}

/** An example with what an address says differently. */
export function restored<T extends object>(
  example: T,
  state: URLSearchParams,
  carried: ReadonlyMap<string, Carried>,
  codes?: Codes,
): T {
  let facts = example;
  for (const [path, kind] of carried) {
    const text = state.get(path);
    const value = text === null ? NOTHING : meant(text, kind, codes);
    if (value !== NOTHING) facts = write(facts, path, value);
  }
  return facts;
}

/** The facts of an address without an example; undefined where it has none that can be read. */
export function factsOf(
  state: URLSearchParams,
  carried: ReadonlyMap<string, Carried>,
): Record<string, unknown> | undefined {
  const facts = restored<Record<string, unknown>>({}, state, carried);
  return Object.keys(facts).length === 0 ? undefined : facts;
}

/** A value as an address has it; undefined where none may have it. */
export function written(value: unknown, kind: Carried): string | undefined {
  if (value === undefined) return UNKNOWN;
  if (value === null) return ABSENT;
  switch (kind) {
    case "flag":
      return value === true ? "yes" : value === false ? "no" : undefined;
    case "count":
      return COUNT.test(String(value)) ? String(value) : undefined;
    case "instant":
      return MINUTE.exec(String(value))?.[0];
    default:
      return (kind === "date" ? DATE : CODE).test(String(value)) ? String(value) : undefined;
  }
}

/** What such a text means, or `NOTHING`. */
export function meant(text: string, kind: Carried, codes?: Codes): unknown {
  if (text === UNKNOWN) return undefined;
  if (text === ABSENT) return null;
  switch (kind) {
    case "flag":
      return text === "yes" ? true : text === "no" ? false : NOTHING;
    case "count":
      return COUNT.test(text) ? Number(text) : NOTHING;
    case "date":
      return DATE.test(text) ? text : NOTHING;
    case "instant":
      return minute(text) ?? NOTHING;
    case "code":
      return CODE.test(text) ? text : NOTHING;
    default:
      return (codes ? codes(kind.list).includes(text) : CODE.test(text)) ? text : NOTHING;
  }
}

/** A minute of China's time that there is, in the years of the rules. */
function minute(text: string): string | undefined {
  const instant = instantOf(text) ?? "";
  if (MINUTE.exec(instant)?.[0] !== text) return undefined;
  const ms = Date.parse(`${text}:00Z`);
  // A thirtieth of February is a day of March to some browsers.
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 16) === text ? instant : undefined;
}
