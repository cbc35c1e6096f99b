// The facts of an application as data that may leave the caller's side: every text of a customer becomes "present".
import { RulesError } from "../errors.ts";
import { MAX_ITEMS } from "../generated/errors.ts";
import { APPLICATION } from "../generated/leaves.ts";
import type { Application } from "../generated/types.ts";
import { nearest } from "../nearest.ts";
import { dayAt, instantMs, isBlank, keysOf } from "../read.ts";
import { record, type Plain } from "../report.ts";
import { below, flag, isCode, own, text } from "./resource.ts";

type Leaf = "flag" | "count" | "money" | "text" | "choice" | "date" | "instant";

/** `own` are the facts of a profile, which have no shape here. */
type AnyShape = Leaf | "own" | readonly [Fields] | Fields;
interface Fields {
  readonly [key: string]: AnyShape;
}

const WITH_OWN: Fields = { ...APPLICATION, x: "own" };

/** Whether a fact under `x` is a choice, so that its text is a code. */
type IsChoice = (name: string) => boolean;

/** What stands for a text that is there, as in the `values` of a finding. */
const PRESENT = "present";

/**
 * An application that decides as the given one does and holds no text of a customer. A text that is no code, where a code
 * belongs, is `other`: the lists that take such texts count it so.
 */
export function factsOf(given: unknown, path: string, isChoice: IsChoice): Application {
  return fieldsOf(record(given, path), WITH_OWN, path, isChoice) as Application;
}

function fieldsOf(given: Plain, shape: Fields, path: string, isChoice: IsChoice): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const key of keysOf(given)) {
    if (!Object.hasOwn(shape, key)) throw new RulesError("E_UNKNOWN_KEY", path, nearest(key, keysOf(shape)));
    const value = own(given, key);
    const place = below(path, key);
    if (value === undefined) continue;
    found[key] = value === null ? null : valueOf(value, shape[key]!, place, isChoice);
  }
  return found;
}

function valueOf(value: unknown, shape: AnyShape, path: string, isChoice: IsChoice): unknown {
  if (shape === "own") return ownFacts(record(value, path), path, isChoice);
  if (typeof shape === "string") return leafOf(value, shape, path);
  if (!isList(shape)) return fieldsOf(record(value, path), shape, path, isChoice);
  if (!Array.isArray(value)) throw new RulesError("E_TYPE", path, "list");
  const { length } = value as readonly unknown[];
  if (!(length <= MAX_ITEMS)) throw new RulesError("E_SIZE", path);
  return Array.from({ length }, (_, at) => {
    const place = `${path}[${at}]`;
    return fieldsOf(record(value[at], place), shape[0], place, isChoice);
  });
}

function isList(shape: readonly [Fields] | Fields): shape is readonly [Fields] {
  return Array.isArray(shape);
}

function leafOf(value: unknown, leaf: Leaf, path: string): unknown {
  if (leaf === "flag") return flag(value, path);
  if (typeof value === "number" && (leaf === "count" || leaf === "money")) {
    if (!Number.isSafeInteger(value)) throw new RulesError("E_TYPE", path, leaf);
    return value;
  }
  if (leaf === "count") throw new RulesError("E_TYPE", path, leaf);
  const written = text(value, path);
  if (isBlank(written)) return null;
  if (leaf === "text") return PRESENT;
  if (leaf === "choice") return isCode(written) ? written : "other";
  if (leaf === "money" ? !/^-?\d{1,12}(?:\.\d{1,2})?$/.test(written) : !isTime(written, leaf))
    throw new RulesError("E_FORMAT", path, leaf);
  return written;
}

function isTime(written: string, leaf: "date" | "instant"): boolean {
  return leaf === "date" ? written.length === 10 && dayAt(written) !== undefined : instantMs(written) !== undefined;
}

/** Facts of a profile: which of their texts are codes, only the caller knows. */
function ownFacts(given: Plain, path: string, isChoice: IsChoice): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  const keys = keysOf(given);
  if (keys.length > MAX_ITEMS) throw new RulesError("E_SIZE", path);
  for (const key of keys) {
    // An unknown name is no part of an error, so it cannot be one of its place either.
    if (!isCode(key)) throw new RulesError("E_UNKNOWN_KEY", path);
    const value = own(given, key);
    if (value === undefined) continue;
    if (value === null || typeof value === "boolean" || typeof value === "number") found[key] = value;
    else {
      const written = text(value, path);
      const open = isTime(written, "date") || isTime(written, "instant") || (isChoice(key) && isCode(written));
      found[key] = isBlank(written) ? null : open ? written : PRESENT;
    }
  }
  return found;
}
