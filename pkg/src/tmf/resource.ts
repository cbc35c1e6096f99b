// What the adapters share: the parts of a resource that several APIs have, and how a resource of anyone's is read.
import { RulesError } from "../errors.ts";
import { MAX_TEXT } from "../generated/errors.ts";
import { hasOwn, instantMs, isBlank, wellFormed } from "../read.ts";
import { list, member, record, type Plain } from "../report.ts";
import { instantString } from "../written.ts";

/** What every object of a version 5 resource has. */
export interface Extensible<T extends string> {
  /** Name of its class. */
  readonly "@type": T;
}

/** The channel something came in by. */
export interface ChannelRef extends Extensible<"ChannelRef"> {
  /** A code of `Channel`. */
  readonly id: string;
}

/** A named text. */
export interface StringCharacteristic extends Extensible<"StringCharacteristic"> {
  /** What it is. */
  readonly name: string;
  /** Always `string`. */
  readonly valueType: "string";
  /** A code of ours. */
  readonly value: string;
}

/** Facts of ours for which the resource has no place, as one named object. `null` is absent, a missing key is unknown. */
export interface FactsCharacteristic<N extends string> extends Extensible<"ObjectCharacteristic"> {
  /** Whose facts. */
  readonly name: N;
  /** Always `object`. */
  readonly valueType: "object";
  /** Codes, flags, numbers, dates; never a text of a customer. */
  readonly value: Readonly<Record<string, unknown>>;
}

/** What every result of an adapter that can lose something has. */
export interface Unmapped {
  /** Places, in what was given, of everything that was read and has no equal on the other side. Empty: nothing was lost. */
  readonly unmapped: readonly string[];
}

export type Reader<T> = (value: unknown, path: string) => T;
export type Lang = "zh" | "en";

/** A value of the record's own; what a prototype holds is nobody's answer. */
export function own(of: Plain, key: string): unknown {
  return hasOwn(of, key) ? of[key] : undefined;
}

export function below(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}

/** A value that may be missing or `null`, read once. */
export function maybe<T>(of: Plain, key: string, path: string, read: Reader<T>): T | undefined {
  const value = own(of, key);
  return value === undefined || value === null ? undefined : read(value, below(path, key));
}

/** A value that has to be there, read once. */
export function needed<T>(of: Plain, key: string, path: string, read: Reader<T>): T {
  return read(own(of, key), below(path, key));
}

/** Most items of a list within an item of a list: one list given a thousand times over must not cost its square. */
const FEW = 256;

export function few<T>(value: unknown, path: string, read: Reader<T>): T[] {
  if (Array.isArray(value) && value.length > FEW) throw new RulesError("E_SIZE", path);
  return list(value, path, read);
}

/** The options, or nothing. */
export function optionsOf(given: unknown): Plain {
  return given === undefined || given === null ? {} : record(given, "options");
}

export function text(value: unknown, path: string): string {
  if (typeof value !== "string") throw new RulesError("E_TYPE", path, "text");
  if (value.length > MAX_TEXT) throw new RulesError("E_SIZE", path);
  if (!wellFormed(value)) throw new RulesError("E_UNICODE", path);
  return value;
}

/** A text with something in it. */
export function filled(value: unknown, path: string): string {
  const given = text(value, path);
  if (isBlank(given)) throw new RulesError("E_VALUE", path, "text");
  return given;
}

const CODE = /^[A-Za-z][\w-]{0,63}$/;
const NAMES = /^[A-Za-z][\w-]{0,63}(?:\.[A-Za-z][\w-]{0,63}){0,15}$/;

/** Whether a text has the form of a member of a list; anything else may be a person's words. */
export function isCode(value: string): boolean {
  return CODE.test(value);
}

/** A member of a list, whichever: the engine knows which it has. */
export function code(value: unknown, path: string): string {
  const given = text(value, path);
  if (!isCode(given)) throw new RulesError("E_VALUE", path, "code");
  return given;
}

export function isId(value: string): boolean {
  return NAMES.test(value);
}

/** The id of a row or procedure: names joined by dots. */
export function id(value: unknown, path: string): string {
  const given = text(value, path);
  if (!isId(given)) throw new RulesError("E_VALUE", path, "id");
  return given;
}

/** An instant as it is written everywhere here. */
export function instantText(value: unknown, path: string): string {
  const ms = typeof value === "string" ? instantMs(value) : undefined;
  if (ms === undefined) throw new RulesError("E_FORMAT", path, "instant");
  return instantString(ms);
}

export function flag(value: unknown, path: string): boolean {
  if (typeof value !== "boolean") throw new RulesError("E_TYPE", path, "flag");
  return value;
}

const LANGS = { zh: true, en: true } as const;

export function langOf(options: Plain): Lang {
  return maybe(options, "lang", "", (value, path) => member(value, path, LANGS)) ?? "zh";
}

/** What a person reads, in one language or else the other; nothing when neither is loaded. */
export function worded(value: unknown, path: string, lang: Lang): string | undefined {
  const texts = record(value, path);
  const [first, second] = lang === "zh" ? (["zh", "en"] as const) : (["en", "zh"] as const);
  return [first, second]
    .map((key) => maybe(texts, key, path, text))
    .find((found) => found !== undefined && !isBlank(found));
}

/** The record with the keys that have a value, in the order written. */
export function given<T extends object>(of: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as T;
}
