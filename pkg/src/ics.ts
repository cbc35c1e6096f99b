// Deadlines for a calendar program, as iCalendar 2.0 text (RFC 5545). No clock is read and nothing is sent.
import { RulesError } from "./errors.ts";
import { BOUNDS, STATUSES, date, instant, list, member, orNull, readable, record, text, words } from "./report.ts";
import { instantMs } from "./read.ts";
import type { Text } from "./texts.ts";
import type { DeadlineStatus } from "./generated/types.ts";
import type { DeadlineReport } from "./types.ts";

/** How deadlines are written for a calendar program. */
export interface IcsOptions {
  /**
   * Stable id of the case, for example its order number: any text that is not blank. Only a hash of it is written, but
   * who knows the form of the numbers can try them all, so it is no way to hide one.
   */
  readonly uidBase: string;
  /**
   * Revision of the events, a whole number from 0 to 2,147,483,647; 0 by default. A calendar program takes a higher one
   * over what it already holds.
   *
   * Source: RFC 5545, 3.8.7.4.
   */
  readonly sequence?: number;
  /** Language of what a person reads; `zh` by default. A text that is not loaded is taken from the other language. */
  readonly lang?: "zh" | "en";
  /** When the text was made, an RFC 3339 instant; the report's `now` by default. */
  readonly dtstamp?: DeadlineReport["now"];
  /** Whether limits that are met, met late or cancelled are written too, without alarms; `false` by default. */
  readonly includeEnded?: boolean;
  /** What made the text, for PRODID; `-//telecom-service-rules//deadlines//` and the language by default. */
  readonly prodId?: string;
}

/**
 * One iCalendar 2.0 text with an event for each deadline that has a due time and is still open, in the report's order.
 * Lines end with CRLF and are at most 75 octets of UTF-8; instants are in UTC, in whole seconds rounded down.
 *
 * - A limit that ends with its last day is an all-day event on that day: a date means the same day in every time zone,
 *   and shows where a person plans the day instead of at its last minute. Any other limit is the minute that ends at
 *   the due time, because an event must end after it starts, and a start read off the calendar is then never late.
 * - UID: the limit, then 16 hexadecimal digits (64-bit FNV-1a) of the start and `uidBase`. It is the same for the same
 *   limit, case and start; a clock that starts anew has a new one, and the old event stays in a calendar it was imported
 *   into. Two cases with the same hash would overwrite each other's event; among a million cases the odds of one such
 *   pair are about 1 in 40 million, though anyone who wants one can find it.
 * - STATUS: TENTATIVE while the next year's holiday notice may still move the due time, otherwise CONFIRMED.
 * - ORGANIZER is left out: RFC 5545 (3.8.4.3) forbids it where nobody is invited, RFC 5546 (3.2.1) expects it.
 * - No open deadline: a calendar must hold at least one component, and one that is published at least one event; so
 *   there is no METHOD and China's time zone stands alone.
 *
 * @throws RulesError when the report or an option cannot be read: `path` is the option's name, or the place in the report
 *
 * Source: RFC 5545; RFC 5546, 3.2.1 (METHOD:PUBLISH).
 *
 * @example
 * ```ts
 * import { createEngine } from "telecom-service-rules";
 * import { toIcs } from "telecom-service-rules/ics";
 * const engine = await createEngine();
 * const events = [{ type: "submitted", at: "2026-07-03T17:30:00+08:00" }];
 * const report = engine.trackDeadlines({ kind: "application", events }, { now: "2026-07-03T18:00:00+08:00" });
 * console.log(toIcs(report, { uidBase: "A-1", lang: "en" }).match(/^DTEND:.*$/m)?.[0]); // DTEND:20260704T093000Z
 * ```
 */
export function toIcs(report: DeadlineReport, options: IcsOptions): string {
  const asked = readable(() => readOptions(options));
  const { now, kind, deadlines } = readable(() => readReport(report));
  const lang = asked.lang;
  const shown = deadlines.flatMap(({ dueAt, ...rest }) =>
    dueAt === null || (ENDED.has(rest.status) && !asked.includeEnded) ? [] : [{ ...rest, dueAt }],
  );
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:${escaped(asked.prodId ?? `-//telecom-service-rules//deadlines//${lang.toUpperCase()}`)}`,
    "CALSCALE:GREGORIAN",
    ...(shown.length === 0 ? CHINA : ["METHOD:PUBLISH"]),
    ...shown.flatMap((deadline) => event(deadline, kind, asked.dtstamp ?? now, asked)),
    "END:VCALENDAR",
  ]
    .map(folded)
    .join("");
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const OFFSET_MS = 28_800_000;

const ENDED: ReadonlySet<DeadlineStatus> = new Set(["met", "metLate", "cancelled"]);

/** China's time since the last summer time ended, on 15 September 1991. */
const CHINA = [
  ...["BEGIN:VTIMEZONE", "TZID:Asia/Shanghai", "BEGIN:STANDARD", "DTSTART:19910915T020000", "TZOFFSETFROM:+0900"],
  ...["TZOFFSETTO:+0800", "TZNAME:CST", "END:STANDARD", "END:VTIMEZONE"],
];

const WORDS = {
  zh: {
    category: "办理期限",
    lastDay: (day: string) => `最后一日：${day}，当日 24:00 起逾期（北京时间）`,
    inTime: (time: string) => `截止时间：${time}，此刻仍在期限内（北京时间）`,
    late: (time: string) => `截止时间：${time}，此刻起逾期（北京时间）`,
    provisional: "下一年度放假安排公布后，此期限可能变动",
    source: (title: string, clause: string, row: string) => `依据：${title} ${clause}（${row}）`,
    limit: (id: string) => `期限编号：${id}`,
  },
  en: {
    category: "Deadline",
    lastDay: (day: string) => `Last day: ${day}, late from 24:00 (China Standard Time)`,
    inTime: (time: string) => `Due: ${time}, that instant is still in time (China Standard Time)`,
    late: (time: string) => `Due: ${time}, late from that instant (China Standard Time)`,
    provisional: "The next year's holiday notice may still move it",
    source: (title: string, clause: string, row: string) => `Source: ${title} ${clause} (${row})`,
    limit: (id: string) => `Limit: ${id}`,
  },
};

/** The content lines of one event, not yet folded. */
function event(deadline: Due, kind: string | null, stamp: number, { lang, uidBase, sequence }: Asked): string[] {
  const { limit, status, startedAt, dueAt, warnAt } = deadline;
  const summary = escaped(worded(deadline.text, lang) || limit);
  const start = startedAt === null ? "" : utc(startedAt);
  const end = Math.floor(dueAt / 1_000) * 1_000;
  const day = wholeDay(deadline);
  const span =
    day === null
      ? [`DTSTART:${utc(end - MINUTE_MS)}`, `DTEND:${utc(end)}`]
      : [`DTSTART;VALUE=DATE:${dateOf(day)}`, `DTEND;VALUE=DATE:${dateOf(day + DAY_MS)}`];
  const alarms = ENDED.has(status) ? [] : warnAt;
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(limit)}.${fnv1a(`${start}\n${uidBase}`)}@telecom-service-rules`,
    `DTSTAMP:${utc(stamp)}`,
    `SEQUENCE:${sequence}`,
    ...span,
    `SUMMARY:${summary}`,
    `DESCRIPTION:${escaped(description(deadline, lang))}`,
    `CATEGORIES:${[WORDS[lang].category, ...(kind === null || kind === "" ? [] : [kind])].map(escaped).join(",")}`,
    `STATUS:${status === "cancelled" ? "CANCELLED" : deadline.provisional ? "TENTATIVE" : "CONFIRMED"}`,
    "TRANSP:TRANSPARENT",
    ...alarms.flatMap((at) => [
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      `DESCRIPTION:${summary}`,
      `TRIGGER;VALUE=DATE-TIME:${utc(at)}`,
      "END:VALARM",
    ]),
    "END:VEVENT",
  ];
}

/** Midnight, in UTC, of the date at whose end in China the deadline is late; nothing when it falls due otherwise. */
function wholeDay({ dueAt, dueOn, bound }: Due): number | null {
  return dueOn !== null && bound === "before" && dueOn + DAY_MS === dueAt + OFFSET_MS ? dueOn : null;
}

/** When it is due, whether that instant is in time, and the clauses: a line each. */
function description(deadline: Due, lang: "zh" | "en"): string {
  const words = WORDS[lang];
  const day = wholeDay(deadline);
  const local = new Date(deadline.dueAt + OFFSET_MS).toISOString().replace("T", " ");
  const time = local.slice(0, deadline.dueAt % MINUTE_MS === 0 ? 16 : 19);
  const lines = [
    day !== null
      ? words.lastDay(new Date(day).toISOString().slice(0, 10))
      : deadline.bound === "at"
        ? words.inTime(time)
        : words.late(time),
  ];
  if (deadline.provisional) lines.push(words.provisional);
  for (const { title, clause, row } of deadline.sources) lines.push(words.source(worded(title, lang), clause, row));
  return [...lines, words.limit(deadline.limit)].join("\n");
}

function worded(text: Text, lang: "zh" | "en"): string {
  return text[lang] || text[lang === "zh" ? "en" : "zh"];
}

/** `20261010T160000Z`: whole seconds, rounded down. */
function utc(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}

/** `20261010`. */
function dateOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10).replace(/-/g, "");
}

/** A TEXT value (RFC 5545, 3.3.11). Control characters are dropped; a tab is a space, half a character U+FFFD. */
function escaped(text: string): string {
  return text
    .replace(/\r\n|[\r\u0085\u2028\u2029]/g, "\n")
    .replace(/\t/g, " ")
    .replace(/(?!\n)\p{Cc}/gu, "")
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\n/g, "\\n");
}

/** A content line with its end, in pieces of at most 75 octets that never part a character (RFC 5545, 3.1). */
function folded(line: string): string {
  let pieces = "";
  let octets = 0;
  for (const character of line) {
    const code = character.codePointAt(0)!;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
    if (octets + size > 75) {
      pieces += "\r\n ";
      octets = 1;
    }
    pieces += character;
    octets += size;
  }
  return `${pieces}\r\n`;
}

/** 64-bit FNV-1a of the UTF-8 text, 16 hexadecimal digits. The prime is 2^40 + 0x1b3; each half fits a double. */
function fnv1a(text: string): string {
  let high = 0xcbf2_9ce4;
  let low = 0x8422_2325;
  for (const octet of new TextEncoder().encode(text)) {
    const mixed = (low ^ octet) >>> 0;
    const product = mixed * 0x1b3;
    high = (Math.imul(high, 0x1b3) + Math.floor(product / 0x1_0000_0000) + (mixed << 8)) >>> 0;
    low = product >>> 0;
  }
  return [high, low].map((half) => half.toString(16).padStart(8, "0")).join("");
}

/** The options as read; instants in milliseconds. */
interface Asked {
  readonly uidBase: string;
  readonly sequence: number;
  readonly lang: "zh" | "en";
  readonly dtstamp: number | undefined;
  readonly includeEnded: boolean;
  readonly prodId: string | undefined;
}

/** What is read of a deadline; instants in milliseconds, the date as its midnight in UTC. */
interface Read {
  readonly limit: string;
  readonly status: DeadlineStatus;
  readonly startedAt: number | null;
  readonly dueAt: number | null;
  readonly dueOn: number | null;
  readonly bound: "at" | "before" | null;
  readonly warnAt: readonly number[];
  readonly provisional: boolean;
  readonly text: Text;
  readonly sources: readonly { readonly title: Text; readonly clause: string; readonly row: string }[];
}

type Due = Read & { readonly dueAt: number };

function readOptions(given: unknown): Asked {
  const { uidBase, sequence = 0, lang = "zh", dtstamp, includeEnded = false, prodId } = record(given, "options");
  if (typeof sequence !== "number") throw new RulesError("E_TYPE", "sequence", "whole number");
  if (!(Number.isInteger(sequence) && sequence >= 0 && sequence <= 2_147_483_647))
    throw new RulesError("E_VALUE", "sequence", "whole number from 0 to 2147483647");
  if (typeof lang !== "string") throw new RulesError("E_TYPE", "lang", "zh | en");
  if (lang !== "zh" && lang !== "en") throw new RulesError("E_VALUE", "lang", "zh | en");
  if (typeof includeEnded !== "boolean") throw new RulesError("E_TYPE", "includeEnded", "flag");
  if (dtstamp !== undefined && typeof dtstamp !== "string") throw new RulesError("E_TYPE", "dtstamp", "instant");
  const stamp = dtstamp === undefined ? undefined : instantMs(dtstamp);
  if (dtstamp !== undefined && stamp === undefined) throw new RulesError("E_VALUE", "dtstamp", "instant");
  return {
    uidBase: chosen(uidBase, "uidBase"),
    sequence,
    lang,
    dtstamp: stamp,
    includeEnded,
    prodId: prodId === undefined ? undefined : chosen(prodId, "prodId"),
  };
}

/** A text that is neither blank nor holds control characters or half a character. */
function chosen(given: unknown, path: string): string {
  const value = text(given, path);
  if (value.trim() === "" || /[\p{Cc}\p{Surrogate}]/u.test(value)) throw new RulesError("E_VALUE", path, "plain text");
  return value;
}

function readReport(given: unknown) {
  const report = record(given, "");
  const now = instant(report["now"], "now");
  const kind = orNull(report["kind"], "kind", text);
  return { now, kind, deadlines: list(report["deadlines"], "deadlines", readDeadline) };
}

function readDeadline(given: unknown, path: string): Read {
  const deadline = record(given, path);
  const at = <T>(key: string, read: (value: unknown, path: string) => T): T => read(deadline[key], `${path}.${key}`);
  const maybe = <T>(key: string, read: (value: unknown, path: string) => T) =>
    at(key, (value, place) => orNull(value, place, read));
  return {
    limit: at("limit", text),
    status: at("status", (value, place) => member(value, place, STATUSES)),
    startedAt: maybe("startedAt", instant),
    dueAt: maybe("dueAt", instant),
    dueOn: maybe("dueOn", date),
    bound: maybe("bound", (value, place) => member(value, place, BOUNDS)),
    warnAt: at("warnAt", (value, place) => list(value, place, instant)),
    provisional: deadline["provisional"] === true,
    text: at("text", words),
    sources: at("sources", (value, place) => list(value, place, readSource)),
  };
}

function readSource(given: unknown, path: string) {
  const source = record(given, path);
  return {
    title: words(source["title"], `${path}.title`),
    clause: text(source["clause"], `${path}.clause`),
    row: text(source["row"], `${path}.row`),
  };
}
