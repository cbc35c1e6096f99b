// Hostile data in, JSON text out. Reads own enumerable keys only, each once, and never calls a method of the caller's.
import { RulesError } from "./errors.ts";
import { MAX_ALL_TEXT, MAX_TEXT, type ErrorCode } from "./generated/errors.ts";
import { codeAt, wellFormed } from "./read.ts";

const MAX_DEPTH = 16;
const MAX_NODES = 4_096;
const { keys } = Object;
const { isArray } = Array;
const { isFinite } = Number;
const { stringify } = JSON;

/**
 * Plain data as JSON text, within the budgets: depth 16, 4,096 nodes, 16 Ki code units a string, 64 Ki in all.
 * A place in an error names only keys that are known.
 */
export function toJson(value: unknown, known: ReadonlySet<string>): string {
  const at: (string | number)[] = [];
  let nodes = 0;
  let text = 0;

  const fail = (code: ErrorCode, hint?: string) => new RulesError(code, place(at, known), hint);
  const string = (value: string) => {
    text += value.length;
    if (value.length > MAX_TEXT || text > MAX_ALL_TEXT) throw fail("E_SIZE");
    if (isPlain(value)) return `"${value}"`;
    if (!wellFormed(value)) throw fail("E_UNICODE");
    return stringify(value);
  };
  const write = (value: unknown): string | undefined => {
    if (++nodes > MAX_NODES || at.length > MAX_DEPTH) throw fail("E_SIZE");
    switch (typeof value) {
      case "string":
        return string(value);
      case "boolean":
        return value ? "true" : "false";
      case "number":
        if (!isFinite(value)) throw fail("E_TYPE", "number");
        return stringify(value);
      case "undefined":
        return undefined;
      case "object":
        return value === null ? "null" : isArray(value) ? list(value) : record(value as Record<string, unknown>);
      default:
        throw fail("E_TYPE", "plain data");
    }
  };
  const list = (value: readonly unknown[]): string => {
    const { length } = value;
    if (!(length <= MAX_NODES)) throw fail("E_SIZE");
    let json = "[";
    for (let i = 0; i < length; i++) {
      at.push(i);
      json += (i ? "," : "") + (write(value[i]) ?? "null");
      at.pop();
    }
    return `${json}]`;
  };
  const record = (value: Readonly<Record<string, unknown>>): string => {
    let json = "{";
    for (const key of keys(value)) {
      at.push(key);
      const written = write(value[key]);
      at.pop();
      if (written !== undefined) json += `${json === "{" ? "" : ","}${string(key)}:${written}`;
    }
    return `${json}}`;
  };

  try {
    return write(value) ?? "null";
  } catch (error) {
    throw error instanceof RulesError ? error : fail("E_UNREADABLE");
  }
}

/** The place in words; it stops at the first key that is not ours. */
function place(at: readonly (string | number)[], known: ReadonlySet<string>): string {
  let path = "";
  for (const step of at) {
    if (typeof step === "number") path += `[${step}]`;
    else if (known.has(step)) path += path === "" ? step : `.${step}`;
    else break;
  }
  return path;
}

/** Whether a short text is ASCII that JSON writes as it is: most are, and asking costs less than escaping. */
function isPlain(value: string): boolean {
  if (value.length > 32) return false;
  for (let i = 0; i < value.length; i++) {
    const code = codeAt(value, i);
    if (code < 32 || code > 126 || code === 34 || code === 92) return false;
  }
  return true;
}
