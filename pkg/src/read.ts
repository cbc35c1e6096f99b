// What the generated gate is made of: one function a kind of leaf. The intrinsics are taken when the module loads, so
// that a page that changes them later does not change answers.
import { RulesError } from "./errors.ts";
import {
  ABSENT,
  BLANK,
  MAX_ALL_TEXT,
  MAX_COUNT,
  MAX_ITEMS,
  MAX_MONEY,
  MAX_TEXT,
  UNKNOWN,
  type ErrorCode,
} from "./generated/errors.ts";
import { nearest } from "./nearest.ts";

export { ABSENT, UNKNOWN };
export const { hasOwn } = Object;
/** The keys a record has of its own, once each. */
export const keysOf: (record: Plain) => readonly string[] = Object.keys;
const { isArray } = Array;
const { isSafeInteger } = Number;
const unbound = Function.prototype.bind.bind(Function.prototype.call) as unknown as <T, A extends unknown[], R>(
  method: (this: T, ...args: A) => R,
) => (self: T, ...args: A) => R;
export const codeAt = unbound(String.prototype.charCodeAt);
/** Whether a text holds no half of a character. */
export const wellFormed: (text: string) => boolean = unbound(String.prototype.isWellFormed ?? oldWellFormed);

/** A record of the caller, read key by key. */
export type Plain = Readonly<Record<string, unknown>>;

/** The numbers of a list's codes. */
export interface Members {
  readonly codes: readonly string[];
  /** Number of each code; without a prototype. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Number of `other` in a growing list. */
  readonly other: number | undefined;
}

/** A fact of the profile, under `x`. */
export interface OwnFact {
  readonly name: string;
  readonly kind: string;
  readonly slot: number;
  /** Position of its list, for a choice. */
  readonly members: number;
}

/** Why a value was refused; the gate adds the place. */
class Refusal {
  readonly code: ErrorCode;
  readonly hint: string | undefined;
  /** Added to the place, for facts of the profile. */
  readonly below: string;
  constructor(code: ErrorCode, hint?: string, below = "") {
    this.code = code;
    this.hint = hint;
    this.below = below;
  }
}

const isBlankCode: Readonly<Record<number, true>> = Object.assign(
  Object.create(null) as Record<number, true>,
  Object.fromEntries([...BLANK].map((blank) => [blank.charCodeAt(0), true] as const)),
);

let spent = 0;

/** Begins a request: its text budget is whole. */
export function start(): void {
  spent = 0;
}

/** What to throw for anything thrown while reading. */
export function refuse(error: unknown, path: string, index: number): RulesError {
  const place = index < 0 ? path : path.replace("[]", `[${index}]`);
  if (error instanceof Refusal) return new RulesError(error.code, place + error.below, error.hint);
  return new RulesError("E_UNREADABLE", place);
}

/** The refusal of a request that is nothing. */
export function empty(): unknown {
  return new Refusal("E_TYPE", "record");
}

/** Refuses a key that is not known. */
export function unknownKey(key: string, known: readonly string[]): never {
  throw new Refusal("E_UNKNOWN_KEY", nearest(key, known));
}

/** Writes one value into the slots from one to another. */
export function fill(out: Float64Array, value: number, from: number, to: number): void {
  for (let slot = from; slot < to; slot++) out[slot] = value;
}

export function record(value: unknown): Plain | null | undefined {
  if (value == null) return value;
  if (typeof value !== "object" || isArray(value)) throw new Refusal("E_TYPE", "record");
  return value as Plain;
}

/** An item of a list: it has to be there. */
export function row(value: unknown): Plain {
  return record(value) ?? fail("E_TYPE", "record");
}

const NOTHING: readonly unknown[] = [];

export function items(value: unknown): readonly unknown[] | undefined {
  if (value === undefined) return undefined;
  if (value === null) return NOTHING;
  if (!isArray(value)) throw new Refusal("E_TYPE", "list");
  if (!(value.length <= MAX_ITEMS)) throw new Refusal("E_SIZE");
  return value as readonly unknown[];
}

export function flag(value: unknown): number {
  if (value === true) return 1;
  if (value === false) return 0;
  return missing(value) ?? fail("E_TYPE", "flag");
}

export function count(value: unknown): number {
  return whole(value, "count", 0, MAX_COUNT);
}

export function money(value: unknown): number {
  if (typeof value !== "string") return whole(value, "money", -MAX_MONEY, MAX_MONEY);
  const written = spend(value, "money");
  return fenOf(written) ?? blank(written) ?? fail("E_FORMAT", "money");
}

/** Fen of a sum in yuan, digit by digit; nothing if it is not written as one. */
function fenOf(written: string): number | undefined {
  const negative = codeAt(written, 0) === 45;
  const start = negative ? 1 : 0;
  let at = start;
  let fen = 0;
  for (; digit(written, at) >= 0; at++) fen = fen * 10 + digit(written, at);
  if (at === start || (at > start + 1 && codeAt(written, start) === 48)) return undefined;
  let decimals = 0;
  if (at < written.length) {
    if (codeAt(written, at++) !== 46) return undefined;
    for (; digit(written, at) >= 0; at++, decimals++) fen = fen * 10 + digit(written, at);
    if (decimals < 1 || decimals > 2 || at < written.length) return undefined;
  }
  fen *= [100, 10, 1][decimals]!;
  // Digits beyond the exact range of a number are far beyond this one too.
  if (fen > MAX_MONEY) throw new Refusal("E_VALUE");
  return negative ? 0 - fen : fen;
}

function whole(value: unknown, kind: string, least: number, most: number): number {
  if (typeof value !== "number") return missing(value) ?? fail("E_TYPE", kind);
  if (!isSafeInteger(value)) throw new Refusal("E_TYPE", kind);
  if (value < least || value > most) throw new Refusal("E_VALUE");
  return value + 0;
}

export function text(value: unknown): number {
  if (typeof value !== "string") return value == null ? missingOrBlank(value) : fail("E_TYPE", "text");
  spent += value.length;
  if (value.length > MAX_TEXT || spent > MAX_ALL_TEXT) throw new Refusal("E_SIZE");
  if (!wellFormed(value)) throw new Refusal("E_UNICODE");
  return isBlank(value) ? ABSENT : 1;
}

export function choice(value: unknown, members: Members): number {
  if (value == null) return missingOrBlank(value);
  const code = spend(value, "choice");
  return members.numbers[code] ?? blank(code) ?? members.other ?? fail("E_VALUE", members.codes.join(" | "));
}

export function date(value: unknown): number {
  if (value == null) return missingOrBlank(value);
  const written = spend(value, "date");
  return (written.length === 10 ? dayAt(written) : undefined) ?? blank(written) ?? fail("E_FORMAT", "date");
}

export function instant(value: unknown): number {
  if (value == null) return missingOrBlank(value);
  const written = spend(value, "instant");
  return instantMs(written) ?? blank(written) ?? fail("E_FORMAT", "instant");
}

/** The text, counted against the budgets. */
function spend(value: unknown, kind: string): string {
  if (typeof value !== "string") throw new Refusal("E_TYPE", kind);
  spent += value.length;
  if (value.length > MAX_TEXT || spent > MAX_ALL_TEXT) throw new Refusal("E_SIZE");
  return value;
}

/** Absent for a text that is none of the expected ones because it is blank; nothing for another. */
function blank(written: string): number | undefined {
  if (!wellFormed(written)) throw new Refusal("E_UNICODE");
  return isBlank(written) ? ABSENT : undefined;
}

function missing(value: unknown): number | undefined {
  return value === undefined ? UNKNOWN : value === null ? ABSENT : undefined;
}

function missingOrBlank(value: unknown): number {
  return value === undefined ? UNKNOWN : ABSENT;
}

function fail(code: ErrorCode, hint?: string): never {
  throw new Refusal(code, hint);
}

/** Whether a text holds nothing a person could see. */
export function isBlank(value: string): boolean {
  // Nearly every text begins with a letter, a digit or a Chinese character: no list to look in.
  const first = codeAt(value, 0);
  if ((first > 0x20 && first < 0x7f) || (first > 0x3164 && first < 0xfe00)) return false;
  for (let i = 0; i < value.length; i++) {
    if (isBlankCode[codeAt(value, i)] !== true) return false;
  }
  return true;
}

function oldWellFormed(this: string): boolean {
  return !/\p{Surrogate}/u.test(this);
}

/** The facts of a profile. */
export function ownFacts(
  given: Plain | null | undefined,
  out: Float64Array,
  members: readonly Members[],
  own: readonly OwnFact[],
): void {
  if (given == null) return;
  const keys = keysOf(given);
  for (let k = 0; k < keys.length; k++) {
    const name = keys[k]!;
    const fact = named(own, name);
    try {
      out[fact.slot] = ownFact(given[name], fact, members);
    } catch (error) {
      const { code, hint } = error instanceof Refusal ? error : new Refusal("E_UNREADABLE");
      throw new Refusal(code, hint, `.${name}`);
    }
  }
}

function named(own: readonly OwnFact[], name: string): OwnFact {
  for (let at = 0; at < own.length; at++) if (own[at]!.name === name) return own[at]!;
  return unknownKey(
    name,
    own.map((known) => known.name),
  );
}

function ownFact(value: unknown, fact: OwnFact, members: readonly Members[]): number {
  switch (fact.kind) {
    case "flag":
      return flag(value);
    case "count":
      return count(value);
    case "money":
      return money(value);
    case "date":
      return date(value);
    case "instant":
      return instant(value);
    case "choice":
      return choice(value, members[fact.members]!);
    default:
      return text(value);
  }
}

/** How many items have this number; unknown if one is unknown. */
export function countOf(column: readonly number[], wanted: number): number {
  let found = 0;
  for (let at = 0; at < column.length; at++) {
    const value = column[at]!;
    if (value === UNKNOWN) return UNKNOWN;
    if (value === wanted) found++;
  }
  return found;
}

/** Which members the items have: bit `n` stands for the number `n`, up to 52; unknown if one item is unknown. */
export function setOf(column: readonly number[]): number {
  let low = 0;
  let high = 0;
  for (let at = 0; at < column.length; at++) {
    const value = column[at]!;
    if (value === UNKNOWN) return UNKNOWN;
    if (value >= 0 && value < 32) low |= 1 << value;
    else if (value >= 32 && value < 53) high |= 1 << (value - 32);
  }
  return high * 4_294_967_296 + (low >>> 0);
}

/** Sum of what is there; unknown if one is unknown. */
export function sum(column: readonly number[]): number {
  let total = 0;
  for (let at = 0; at < column.length; at++) {
    const value = column[at]!;
    if (value === UNKNOWN) return UNKNOWN;
    if (value !== ABSENT) total += value;
  }
  return total;
}

/** Days from 1970-01-01 to the date in the first ten characters, or nothing if there is no such date. */
export function dayAt(written: string): number | undefined {
  const year = pair(written, 0) * 100 + pair(written, 2);
  const month = pair(written, 5);
  const day = pair(written, 8);
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month))) return undefined;
  if (codeAt(written, 4) !== 45 || codeAt(written, 7) !== 45) return undefined;
  // Years begin in March, so that a leap day is the last of its year.
  const y = month <= 2 ? year - 1 : year;
  const dayOfYear = ((153 * ((month + 9) % 12) + 2) / 5) | 0;
  return 365 * y + ((y / 4) | 0) - ((y / 100) | 0) + ((y / 400) | 0) + dayOfYear + day - 719_469;
}

function monthLength(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** The number that two digits make; far below zero if one is none. */
function pair(written: string, at: number): number {
  const tens = codeAt(written, at) - 48;
  const ones = codeAt(written, at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NO_DIGITS;
}

/** The digit at a place; far below zero if there is none. */
function digit(written: string, at: number): number {
  const value = codeAt(written, at) - 48;
  return value >= 0 && value <= 9 ? value : NO_DIGITS;
}

const NO_DIGITS = -1_000_000;

const FIRST_MS = -62_135_625_600_000;
const LAST_MS = 253_402_271_999_999;

/** Milliseconds since 1970-01-01T00:00:00Z of an RFC 3339 instant, or nothing if it is not one. */
export function instantMs(written: string): number | undefined {
  const day = dayAt(written);
  const hour = pair(written, 11);
  const minute = pair(written, 14);
  const second = pair(written, 17);
  if (day === undefined || !isClock(hour, minute) || !(second >= 0 && second <= 59)) return undefined;
  if (codeAt(written, 10) !== 84 || codeAt(written, 13) !== 58 || codeAt(written, 16) !== 58) return undefined;
  let at = 19;
  let fraction = 0;
  if (codeAt(written, at) === 46) {
    let length = 0;
    while (length < 10 && digit(written, at + 1 + length) >= 0) length++;
    if (length < 1 || length > 9) return undefined;
    for (let i = 0; i < 3; i++) fraction = fraction * 10 + (i < length ? digit(written, at + 1 + i) : 0);
    at += 1 + length;
  }
  const zone = offset(written, at);
  if (zone === undefined) return undefined;
  const ms = day * 86_400_000 + hour * 3_600_000 + minute * 60_000 + second * 1_000 + fraction - zone;
  return ms >= FIRST_MS && ms <= LAST_MS ? ms : undefined;
}

function isClock(hour: number, minute: number): boolean {
  return hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59;
}

/** Milliseconds of the offset that ends the text. */
function offset(written: string, at: number): number | undefined {
  const sign = codeAt(written, at);
  if (sign === 90) return written.length === at + 1 ? 0 : undefined;
  const hour = pair(written, at + 1);
  const minute = pair(written, at + 4);
  if (written.length !== at + 6 || codeAt(written, at + 3) !== 58 || !isClock(hour, minute)) return undefined;
  const ms = hour * 3_600_000 + minute * 60_000;
  if (sign === 43) return ms;
  return sign === 45 && ms > 0 ? -ms : undefined;
}
