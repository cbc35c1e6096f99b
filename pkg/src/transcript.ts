// What the words and times of a conversation propose for the conduct checklists. It looks for listed words and compares
// times; it understands nothing, scores nothing, and keeps nothing of what it reads. No clock is read, nothing is sent.
import { RulesError } from "./errors.ts";
import { ANSWER_LIMITS, PHRASES, type Phrases, type WordList } from "./generated/phrases.ts";
import type { Channel, InstantString, ItemVerdict } from "./generated/types.ts";
import {
  ITEMS,
  MOST_HITS,
  hit,
  listOf,
  waitFindings,
  wordFindings,
  type Found,
  type Checked,
  type TranscriptCheck,
  type TranscriptChecks,
  type TranscriptItem,
} from "./proposals.ts";
import { nearest } from "./nearest.ts";
import { instantMs, isBlank, keysOf, wellFormed } from "./read.ts";
import { list, member, readable, record } from "./report.ts";
import type { Text } from "./texts.ts";
import { Folded, Scanner, discount, type Language, type Match } from "./wordscan.ts";

export {
  ITEMS,
  type Checked,
  type Phrases,
  type TranscriptCheck,
  type TranscriptChecks,
  type TranscriptItem,
  type WordList,
};

/** The word lists used where a profile brings none. */
export const WORD_LISTS: readonly Phrases[] = PHRASES;

/** Who is speaking. */
export type Speaker = "agent" | "customer" | "bot";

/** One thing said or written. */
export interface TranscriptTurn {
  /** Who said it. */
  readonly speaker: Speaker;
  /** What was said. It is looked through and not kept. */
  readonly text: string;
  /** When it was said, absent or `null` if that is not known. Times need not be in order; an answer before its question has no time. */
  readonly at?: InstantString | null;
}

/** A conversation, at most 10,000 turns and 1,048,576 UTF-16 code units of text. */
export interface Transcript {
  /** In the order of the conversation. */
  readonly turns: readonly TranscriptTurn[];
  /** Decides whether a limit applies: that of the human answer is one of the telephone. */
  readonly channel?: Channel | null;
  /** Language of the words looked for; both by default. A profile's own words are looked for in either. */
  readonly locale?: Language | null;
}

/** Words in place of a list's own, 1 to 1,000 a list, each at most 64 UTF-16 code units. */
export type Words = Readonly<Partial<Record<WordList, readonly string[] | null>>>;

/** How a transcript is reviewed. */
export interface TranscriptOptions {
  /** Words in place of a list's own; the lists as they are by default. */
  readonly words?: Words | null | undefined;
}

/** A listed word. The text itself is not given back: it stands at `from` to `to` of its turn. */
export interface TranscriptHit {
  /** Position of the turn. */
  readonly turn: number;
  /** UTF-16 offset of its first code unit in the turn's text. */
  readonly from: number;
  /** UTF-16 offset after its last. */
  readonly to: number;
  /** The list it is in. */
  readonly list: WordList;
  /** The checklist item the list speaks for. */
  readonly item: TranscriptItem;
}

/** What one check proposes. */
export interface TranscriptFinding {
  /** What was looked at. */
  readonly check: TranscriptCheck;
  /** The checklist item it speaks for. */
  readonly item: TranscriptItem;
  /** Row of Table D, for example `D-25`. */
  readonly row: string;
  /** What is proposed; a person decides. */
  readonly proposal: ItemVerdict;
  /** Why. */
  readonly reason: Text;
  /** The words it rests on, at most 1,000. */
  readonly hits: readonly TranscriptHit[];
  /** Only for `jargon`. */
  readonly terms?: TermCount;
}

/** How many listed terms were used. */
export interface TermCount {
  /** Different ones. */
  readonly used: number;
  /** Those among them that were nowhere explained right after. */
  readonly unexplained: number;
}

/** How long a customer waited for an answer. */
export interface AnswerTime {
  /** The answer. */
  readonly turn: number;
  /** The first of the customer's turns that it answers. */
  readonly after: number;
  /** `null` when the answer's time is before the question's. */
  readonly milliseconds: number | null;
  /** Most milliseconds, where a source has a number; else `null`. */
  readonly limit: number | null;
  /** The row with that number: `HL-1`, or `5.2.2.6` of GB/T 47746, which is an example value there. */
  readonly source: "HL-1" | "5.2.2.6" | null;
  /** Whether it took longer than the limit; `null` without a limit or a time. */
  readonly late: boolean | null;
}

/** Proposals for a person to decide on. */
export interface TranscriptReview {
  /** One for each check, in the order of {@link TranscriptChecks}. */
  readonly findings: readonly TranscriptFinding[];
  /** In the order of the text; at most the first 1,000 of a list. */
  readonly hits: readonly TranscriptHit[];
  /** Hits that are not listed. */
  readonly omitted: number;
  /** Only answers whose question and answer both have a time. */
  readonly answerTimes: readonly AnswerTime[];
  /** Over the answers that have a time, in whole milliseconds; `null` when none has. */
  readonly meanAnswerTime: number | null;
  /** The longest of them in milliseconds; `null` when none has a time. */
  readonly maxAnswerTime: number | null;
  /** One verdict an item, the worse where two checks speak for it: for `scoreConduct`, once a person has agreed. */
  readonly proposals: Readonly<Record<TranscriptItem, ItemVerdict>>;
  /** What the answer says of itself: it proposes and never decides. */
  readonly notice: Text;
}

/**
 * Looks for listed words in what the agent says, for causes of an apology in what the customer says, and for long waits.
 *
 * - A word is found whatever the case and width of its letters, and with invisible characters inside. A letter or digit
 *   at its edge has no other beside it: `hi` is not in `this`. A word inside one of the list of exceptions is no hit:
 *   请 in 申请, 您好 in 您好像.
 * - Turns in which nothing can be seen are passed over.
 * - An answer is the first turn of an agent or bot after turns of the customer, and the wait runs from the first of
 *   these. The first human answer counts even where a bot has spoken in between.
 *
 * @throws RulesError when the transcript or an option cannot be read; it holds no part of either
 *
 * Source: Guide 5.2 to 5.4 (Table D); hotline answer, HL-1; GB/T 47746—2026, 5.2.2.6.
 *
 * @example
 * ```ts
 * import { reviewTranscript } from "telecom-service-rules/transcript";
 * const review = reviewTranscript({ turns: [{ speaker: "agent", text: "您好，请问有什么可以帮您？" }] });
 * console.log(review.proposals["etiquette.polite.please"]); // pass
 * ```
 */
export function reviewTranscript(transcript: Transcript, options?: TranscriptOptions): TranscriptReview {
  return transcriptReviewer(options)(transcript);
}

/** The same for many transcripts with the same words. @throws RulesError when the words cannot be read */
export function transcriptReviewer(options?: TranscriptOptions): (transcript: Transcript) => TranscriptReview {
  const words = readable(() => readWords(options));
  let own: Scanner | undefined;
  return (transcript) => {
    const asked = readable(() => readTranscript(transcript));
    const scanner = words === null ? (usual ??= scannerOf({})) : (own ??= scannerOf(words));
    return review(asked, scanner);
  };
}

/** The scanner of the lists as they are. */
let usual: Scanner | undefined;

type ReadWords = Partial<Record<WordList, readonly string[]>>;

function scannerOf(words: ReadWords): Scanner {
  return new Scanner(
    PHRASES.map((phrases) => {
      const own = words[phrases.id];
      return own === undefined ? phrases : { zh: own, en: own };
    }),
  );
}

const MOST_TEXT = 1_048_576;
const MOST_WORDS = 1_000;
const LONGEST_WORD = 64;
const MOST_WORDS_TEXT = 65_536;

function bits(...lists: WordList[]): number {
  return lists.reduce((set, id) => set | (1 << listOf(id)), 0);
}

/** Lists whose hits count only outside another list's, unless a third list has a still longer word there. */
const EXCEPTIONS: readonly (readonly [list: WordList, exceptions: WordList, kept?: WordList])[] = [
  ["hello", "greetingExceptions"],
  ["greeting", "greetingExceptions"],
  ["please", "pleaseExceptions", "pleaseKept"],
  ["complaint", "complaintExceptions"],
  ["explanation", "explanationExceptions"],
  ["perfunctory", "perfunctoryExceptions"],
];

/** Lists whose words are never hits themselves. */
const SILENT: readonly WordList[] = /* @__PURE__ */ EXCEPTIONS.flatMap(([, ...silent]) => silent as WordList[]);

/** What is looked for in the turns of a customer; in an agent's, everything but causes of an apology. */
const OF_CUSTOMERS: readonly WordList[] = ["complaint", "complaintExceptions", "closing"];

/** A turn as read. */
interface Turn {
  readonly speaker: Speaker;
  readonly text: string;
  readonly at: number | undefined;
}

interface Asked {
  readonly turns: readonly Turn[];
  readonly phone: boolean;
  readonly language: Language | undefined;
}

function review(asked: Asked, scanner: Scanner): TranscriptReview {
  const found = scan(asked, scanner);
  const { answers, firstAnswer, bot } = waits(asked, found.visible);
  const findings = [...wordFindings(found), ...waitFindings(asked.phone, firstAnswer, bot)];
  const listed = PHRASES.map(() => 0);
  const shown = found.hits.filter(({ list }) => listed[list]!++ < MOST_HITS);
  const times = answers.flatMap(({ milliseconds }) => milliseconds ?? []);
  const proposals: Partial<Record<TranscriptItem, ItemVerdict>> = {};
  for (const { item, proposal } of findings) {
    const before = proposals[item];
    if (before === undefined || WORST.indexOf(proposal) < WORST.indexOf(before)) proposals[item] = proposal;
  }
  return {
    findings,
    hits: shown.map(hit),
    omitted: found.hits.length - shown.length,
    answerTimes: answers,
    meanAnswerTime: times.length === 0 ? null : Math.round(times.reduce((sum, ms) => sum + ms, 0) / times.length),
    maxAnswerTime: times.length === 0 ? null : times.reduce((most, ms) => Math.max(most, ms), 0),
    proposals: proposals as Record<TranscriptItem, ItemVerdict>,
    notice: { ...NOTICE },
  };
}

const WORST: readonly ItemVerdict[] = ["fail", "pass", "not_observed", "not_applicable"];

/** Looks through the turns; `visible` says in which of them anything can be seen. */
function scan({ turns, language }: Asked, scanner: Scanner): Found & { readonly visible: readonly boolean[] } {
  const text = new Folded(turns.reduce((longest, turn) => Math.max(longest, turn.text.length), 0));
  const ofCustomers = bits(...OF_CUSTOMERS);
  const ofAgents = ~bits("complaint", "complaintExceptions");
  const [hits, agent]: [Match[], number[]] = [[], []];
  const [terms, explained] = [new Set<number>(), new Set<number>()];
  const visible = turns.map(({ speaker, text: said }, turn) => {
    if (!text.read(said)) return false;
    if (speaker === "bot") return true;
    if (speaker === "agent") agent.push(turn);
    const matches = scanner.matches(text, turn, speaker === "agent" ? ofAgents : ofCustomers, language);
    judge(matches, text, terms, explained);
    for (const match of matches) if (match.counts) hits.push(match);
    return true;
  });
  return { hits, agent, terms, explained, visible };
}

/** Decides which matches count; terms and those explained are noted. */
function judge(matches: readonly Match[], text: Folded, terms: Set<number>, explained: Set<number>): void {
  if (matches.length === 0) return;
  const lists: (Match[] | undefined)[] = [];
  for (const match of matches) (lists[match.list] ??= []).push(match);
  const of = (id: WordList): readonly Match[] => lists[listOf(id)] ?? [];
  for (const [list, exceptions, kept] of EXCEPTIONS) {
    if (kept !== undefined) discount(of(exceptions), of(kept));
    discount(of(list), of(exceptions));
  }
  for (const id of SILENT) for (const match of of(id)) match.counts = false;

  // A mark of explanation counts only right after a term.
  const marks = new Map<number, Match>();
  for (const match of of("explanation")) {
    if (match.counts) marks.set(match.start, match);
    match.counts = false;
  }
  for (const { word, end } of of("jargon")) {
    terms.add(word);
    const at = afterMarks(text, end);
    const mark = marks.get(at);
    if (mark !== undefined) mark.counts = true;
    if (mark !== undefined || bracketed(text, at)) explained.add(word);
  }
}

/** The place after a few closing quotation marks, commas and spaces. */
function afterMarks({ codes, length }: Folded, from: number): number {
  let at = from;
  while (at < length && at < from + 4 && MARKS.includes(codes[at]!)) at++;
  return at;
}

/** Whether a bracket opens here, with something in it. */
function bracketed({ codes, length }: Folded, at: number): boolean {
  return at + 1 < length && OPENING.includes(codes[at]!) && !CLOSING.includes(codes[at + 1]!);
}

const units = (characters: string) => Array.from(characters, (character) => character.charCodeAt(0));
const MARKS = /* @__PURE__ */ units(" ,:-\"'、”」』》—");
const OPENING = /* @__PURE__ */ units("([【〔");
const CLOSING = /* @__PURE__ */ units(")]】〕");

/** Milliseconds within which an answer is due, and the row that says so. */
function allowed<K extends keyof typeof ANSWER_LIMITS>(wait: K) {
  const { seconds, source } = ANSWER_LIMITS[wait];
  return [seconds * 1000, source] as const;
}

/** The waits for an answer. */
function waits({ turns, phone }: Asked, visible: readonly boolean[]) {
  const answers: AnswerTime[] = [];
  let firstAnswer: AnswerTime | undefined;
  const bots = { spoke: false, waits: 0, timeouts: 0 };
  /** The first turn that waits for an answer, and the one that last began a wait. */
  let [waiting, asked] = [-1, -1];
  let [bot, human] = [false, false];
  turns.forEach(({ speaker, at }, turn) => {
    if (!visible[turn]) return;
    if (speaker === "customer") {
      if (waiting < 0) waiting = asked = turn;
      return;
    }
    const first = speaker === "agent" && !human;
    const after = waiting >= 0 ? waiting : first ? asked : -1;
    const before = after < 0 ? undefined : turns[after]!.at;
    if (at !== undefined && before !== undefined) {
      const milliseconds = at >= before ? at - before : null;
      const ofBot = waiting >= 0 && (bot || speaker === "bot");
      const [limit, source] =
        first && phone ? allowed("firstAnswer") : ofBot ? allowed("botTimeout") : ([null, null] as const);
      const late = limit === null || milliseconds === null ? null : milliseconds > limit;
      const answer = { turn, after, milliseconds, limit, source, late };
      answers.push(answer);
      if (first) firstAnswer = answer;
      if (ofBot && milliseconds !== null) {
        bots.waits++;
        if (milliseconds > allowed("botTimeout")[0]) bots.timeouts++;
      }
    }
    human ||= speaker === "agent";
    bot = speaker === "bot";
    bots.spoke ||= bot;
    waiting = -1;
  });
  return { answers, firstAnswer, bot: bots };
}

const NOTICE: Text = {
  zh: "本结果仅为辅助：只按词表和时间提出建议，不理解语义，不计分，由人作出判断。《指南》只点名“您好”“请”“谢谢”，其余词语为默认词表或运营商自定词表。",
  en: "This is a helper: it proposes by word lists and times, understands no meaning and never scores; a person decides. The Guide names only 您好, 请 and 谢谢; every other word is a default of this package or the operator's own.",
};

/** A record's own values under the keys that are known; any other key is refused. */
function fields<K extends string>(
  value: unknown,
  path: string,
  known: readonly K[],
): { readonly [key in K]?: unknown } {
  const given = record(value, path);
  const own = Object.create(null) as Record<string, unknown>;
  for (const key of keysOf(given)) {
    if (!(known as readonly string[]).includes(key)) throw new RulesError("E_UNKNOWN_KEY", path, nearest(key, known));
    own[key] = given[key];
  }
  return own as { readonly [key in K]?: unknown };
}

function readTranscript(given: unknown): Asked {
  const { turns, channel, locale } = fields(given, "", ["turns", "channel", "locale"]);
  if (channel != null && typeof channel !== "string") throw new RulesError("E_TYPE", "channel", "choice");
  let room = MOST_TEXT;
  return {
    phone: channel === "phone",
    language: locale == null ? undefined : member(locale, "locale", { zh: true, en: true }),
    turns: list(turns, "turns", (value, path): Turn => {
      const turn = fields(value, path, ["speaker", "text", "at"]);
      const { text } = turn;
      if (typeof text !== "string") throw new RulesError("E_TYPE", `${path}.text`, "text");
      room -= text.length;
      if (room < 0) throw new RulesError("E_SIZE", `${path}.text`);
      if (!wellFormed(text)) throw new RulesError("E_UNICODE", `${path}.text`);
      return {
        speaker: member(turn.speaker, `${path}.speaker`, { agent: true, customer: true, bot: true }),
        text,
        at: turn.at == null ? undefined : readInstant(turn.at, `${path}.at`),
      };
    }),
  };
}

function readInstant(value: unknown, path: string): number {
  if (typeof value !== "string") throw new RulesError("E_TYPE", path, "instant");
  const ms = instantMs(value);
  if (ms === undefined) throw new RulesError("E_FORMAT", path, "instant");
  return ms;
}

/** The lists to be replaced, or nothing. */
function readWords(options: unknown): ReadWords | null {
  if (options == null) return null;
  const { words } = fields(options, "options", ["words"]);
  if (words == null) return null;
  const lists = fields(
    words,
    "words",
    PHRASES.map(({ id }) => id),
  );
  const own: ReadWords = {};
  let room = MOST_WORDS_TEXT;
  for (const { id } of PHRASES) {
    if (lists[id] == null) continue;
    const path = `words.${id}`;
    const given = lists[id];
    if (Array.isArray(given) && !(given.length >= 1 && given.length <= MOST_WORDS))
      throw new RulesError("E_PROFILE", path, "1 to 1000 words");
    own[id] = list(given, path, (word, path) => {
      if (typeof word !== "string") throw new RulesError("E_TYPE", path, "text");
      if (word.length > LONGEST_WORD || isBlank(word))
        throw new RulesError("E_PROFILE", path, "a word of at most 64 code units that is not blank");
      if (!wellFormed(word)) throw new RulesError("E_UNICODE", path);
      room -= word.length;
      if (room < 0) throw new RulesError("E_SIZE", "words");
      return word;
    });
  }
  return own;
}
