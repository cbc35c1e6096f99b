// What the words and waits found in a transcript propose, item by item, and the reasons given for it.
import { ANSWER_LIMITS, MANY_TERMS, PHRASES, type WordList } from "./generated/phrases.ts";
import type { ItemId, ItemVerdict } from "./generated/types.ts";
import type { Text } from "./texts.ts";
import type { AnswerTime, TranscriptFinding, TranscriptHit } from "./transcript.ts";
import type { Match } from "./wordscan.ts";

/** The checklist item that a check speaks for. */
export interface Checked<I extends ItemId> {
  /** Id of the item. */
  readonly item: I;
  /** Its row of Table D. */
  readonly row: string;
}

/** What is looked at; each check speaks for one item of the checklists. */
export interface TranscriptChecks {
  /** A listed greeting in the agent's first two turns. */
  readonly greeting: Checked<"etiquette.appropriateness.greeting">;
  /** 您好, which the Guide names, in the agent's first two turns. */
  readonly hello: Checked<"etiquette.polite.hello">;
  /** Listed thanks in the agent's last two turns. */
  readonly thanks: Checked<"etiquette.appropriateness.thanks">;
  /** 谢谢, which the Guide names, in the agent's last two turns. */
  readonly thankYou: Checked<"etiquette.polite.thanks">;
  /** 请, which the Guide names, anywhere in the agent's turns. */
  readonly please: Checked<"etiquette.polite.please">;
  /** A listed apology after a listed cause for one in the customer's turns. */
  readonly apology: Checked<"etiquette.appropriateness.apology">;
  /** All three polite expressions, and no listed bad word. */
  readonly wording: Checked<"etiquette.appropriateness.wording">;
  /** Listed terms that are not explained right after: too many of them. */
  readonly jargon: Checked<"communication.clarity.jargon">;
  /** Listed cold words: they can fail the item, their absence shows nothing. */
  readonly cold: Checked<"conduct.attitude.cold">;
  /** Listed perfunctory words: they can fail the item, their absence shows nothing. */
  readonly perfunctory: Checked<"conduct.attitude.perfunctory">;
  /** Listed discriminatory words: they can fail the item, their absence shows nothing. */
  readonly discriminatory: Checked<"communication.remainder.discriminatory">;
  /** How long the first human answer on the telephone took (HL-1). */
  readonly firstAnswer: Checked<"communication.timeliness.prompt">;
  /** How long the answers took while a bot served (GB/T 47746—2026, 5.2.2.6). */
  readonly botTimeout: Checked<"communication.timeliness.prompt">;
}

/** The item of each check, by its name. */
export const ITEMS: TranscriptChecks = {
  greeting: { item: "etiquette.appropriateness.greeting", row: "D-25" },
  hello: { item: "etiquette.polite.hello", row: "D-29" },
  thanks: { item: "etiquette.appropriateness.thanks", row: "D-26" },
  thankYou: { item: "etiquette.polite.thanks", row: "D-31" },
  please: { item: "etiquette.polite.please", row: "D-30" },
  apology: { item: "etiquette.appropriateness.apology", row: "D-27" },
  wording: { item: "etiquette.appropriateness.wording", row: "D-28" },
  jargon: { item: "communication.clarity.jargon", row: "D-14" },
  cold: { item: "conduct.attitude.cold", row: "D-05" },
  perfunctory: { item: "conduct.attitude.perfunctory", row: "D-06" },
  discriminatory: { item: "communication.remainder.discriminatory", row: "D-21" },
  firstAnswer: { item: "communication.timeliness.prompt", row: "D-18" },
  botTimeout: { item: "communication.timeliness.prompt", row: "D-18" },
};

/** A check by its name. */
export type TranscriptCheck = keyof TranscriptChecks;
/** An item that a check speaks for. */
export type TranscriptItem = TranscriptChecks[TranscriptCheck]["item"];

/** Most hits of one list or finding that are given back: the answer is to stay small, however often a word is said. */
export const MOST_HITS = 1_000;

/** What was found in the agent's and the customer's turns. */
export interface Found {
  /** In the order of the text. */
  readonly hits: readonly Match[];
  /** The agent's turns in which something can be seen. */
  readonly agent: readonly number[];
  /** Listed terms, by number, and those that were explained. */
  readonly terms: ReadonlySet<number>;
  readonly explained: ReadonlySet<number>;
}

type Proposed = readonly [proposal: ItemVerdict, reason: Text, hits?: readonly Match[]];

function finding(check: TranscriptCheck, [proposal, reason, hits = []]: Proposed): TranscriptFinding {
  return { check, ...ITEMS[check], proposal, reason: { ...reason }, hits: hits.slice(0, MOST_HITS).map(hit) };
}

/** A match as it is given back. */
export function hit({ turn, from, to, list }: Match): TranscriptHit {
  const { id, row } = PHRASES[list]!;
  return { turn, from, to, list: id, item: Object.values(ITEMS).find((one) => one.row === row)!.item };
}

/** Position of a list. */
export function listOf(id: WordList): number {
  return PHRASES.findIndex((phrases) => phrases.id === id);
}

/** What the words propose. */
export function wordFindings({ hits, agent, terms, explained }: Found): TranscriptFinding[] {
  const said: Match[][] = PHRASES.map(() => []);
  for (const match of hits) said[match.list]!.push(match);
  const of = (id: WordList): readonly Match[] => said[listOf(id)]!;
  const [opening, closing] = [agent[1] ?? Infinity, agent.at(-2) ?? -Infinity];
  const early = (id: WordList) => of(id).filter((hit) => hit.turn <= opening);
  const late = (id: WordList) => of(id).filter((hit) => hit.turn >= closing);

  const [greetings, thanks, ended] = [early("greeting"), late("thanks"), late("closing")];
  const missing: Proposed = ended.length > 0 ? ["fail", REASONS.notSaid] : ["not_observed", REASONS.noClose];
  const unexplained = [...terms].filter((term) => !explained.has(term)).length;
  const [jargon, explanation] = [listOf("jargon"), listOf("explanation")];
  const terminology = hits.filter(({ list }) => list === jargon || list === explanation);
  const proposed: Readonly<Partial<Record<TranscriptCheck, Proposed>>> = {
    greeting: greetings.length > 0 ? ["pass", REASONS.greeted, greetings] : ["fail", REASONS.notGreeted],
    hello: expression(early("hello"), of("hello"), greetings, ["fail", REASONS.notSaid]),
    thanks:
      thanks.length > 0
        ? ["pass", REASONS.thanked, thanks]
        : ended.length > 0
          ? ["fail", REASONS.notThanked, ended]
          : ["not_observed", REASONS.noClose],
    thankYou: expression(late("thankYou"), of("thankYou"), thanks, missing),
    please: expression(of("please"), [], [], ["fail", REASONS.notSaid]),
    apology: apology(of("complaint"), of("apology"), agent.at(-1) ?? -1),
    wording: wording(
      [of("hello"), of("please"), of("thankYou")],
      [of("cold"), of("perfunctory"), of("discriminatory")],
    ),
    jargon:
      unexplained >= MANY_TERMS ? ["fail", REASONS.manyTerms, terminology] : ["pass", REASONS.fewTerms, terminology],
    cold: forbidden(of("cold")),
    perfunctory: forbidden(of("perfunctory")),
    discriminatory: forbidden(of("discriminatory")),
  };
  return (Object.keys(proposed) as TranscriptCheck[]).map((check) => {
    const one = finding(check, agent.length === 0 ? ["not_observed", REASONS.noAgent] : proposed[check]!);
    return check === "jargon" ? { ...one, terms: { used: terms.size, unexplained } } : one;
  });
}

/** An expression the Guide names: in its place, elsewhere, or another of its kind instead. */
function expression(
  inPlace: readonly Match[],
  anywhere: readonly Match[],
  others: readonly Match[],
  missing: Proposed,
): Proposed {
  if (inPlace.length > 0) return ["pass", REASONS.said, inPlace];
  if (anywhere.length > 0) return ["not_observed", REASONS.elsewhere, anywhere];
  return others.length > 0 ? ["not_observed", REASONS.otherWords, others] : missing;
}

/** An apology is due after the first cause for one. */
function apology(causes: readonly Match[], said: readonly Match[], lastOfAgent: number): Proposed {
  const since = causes[0]?.turn;
  if (since === undefined) return ["not_applicable", REASONS.noCause];
  const after = said.filter((hit) => hit.turn > since);
  if (after.length > 0) return ["pass", REASONS.apologised, [...causes.slice(0, MOST_HITS / 2), ...after]];
  return lastOfAgent > since ? ["fail", REASONS.notApologised, causes] : ["not_observed", REASONS.causeAtEnd, causes];
}

function wording(polite: readonly (readonly Match[])[], bad: readonly (readonly Match[])[]): Proposed {
  if (bad.some((hits) => hits.length > 0)) return ["not_observed", REASONS.badWords, bad.flatMap(firstOf)];
  if (polite.every((hits) => hits.length > 0)) return ["pass", REASONS.allSaid, polite.flatMap(firstOf)];
  if (polite.every((hits) => hits.length === 0)) return ["fail", REASONS.noneSaid];
  return ["not_observed", REASONS.someSaid, polite.flatMap(firstOf)];
}

function firstOf(hits: readonly Match[]): readonly Match[] {
  return hits.slice(0, 1);
}

/** A word list can show that bad words were used, never that there was nothing of the kind. */
function forbidden(hits: readonly Match[]): Proposed {
  return hits.length > 0 ? ["fail", REASONS.forbidden, hits] : ["not_observed", REASONS.noForbidden];
}

/** What the waits propose. */
export function waitFindings(
  phone: boolean,
  firstAnswer: AnswerTime | undefined,
  bot: { readonly spoke: boolean; readonly waits: number; readonly timeouts: number },
): TranscriptFinding[] {
  return [finding("firstAnswer", firstProposal(phone, firstAnswer)), finding("botTimeout", botProposal(bot))];
}

function firstProposal(phone: boolean, answer: AnswerTime | undefined): Proposed {
  if (!phone) return ["not_observed", REASONS.noNumber];
  if (answer === undefined || answer.late === null) return ["not_observed", REASONS.notMeasured];
  return answer.late ? ["fail", REASONS.answeredLate] : ["pass", REASONS.answeredInTime];
}

function botProposal({ spoke, waits, timeouts }: Parameters<typeof waitFindings>[2]): Proposed {
  if (!spoke) return ["not_applicable", REASONS.noBot];
  if (timeouts > 0) return ["fail", REASONS.botLate];
  return ["not_observed", waits > 0 ? REASONS.botInTime : REASONS.notMeasured];
}

const REASONS = /* @__PURE__ */ reasons();

/** What is said for a proposal; a function, so that a bundler can leave it out. */
function reasons() {
  const [FIRST, BOT] = [ANSWER_LIMITS.firstAnswer.seconds, ANSWER_LIMITS.botTimeout.seconds];
  return {
    noAgent: { zh: "没有人工客服的发言", en: "no agent has spoken" },
    greeted: { zh: "人工客服前两次发言中有问候语", en: "a greeting in the agent's first two turns" },
    notGreeted: {
      zh: "人工客服前两次发言中没有词表内的问候语",
      en: "no listed greeting in the agent's first two turns",
    },
    said: { zh: "使用了该礼貌用语", en: "the polite expression was used" },
    notSaid: { zh: "未使用该礼貌用语", en: "the polite expression was not used" },
    elsewhere: {
      zh: "使用了该礼貌用语，但不在开头或结尾；《指南》未规定位置",
      en: "the polite expression was used, but not at the opening or close; the Guide names no place",
    },
    otherWords: {
      zh: "用了同类的其他用语，而非《指南》点名的用语",
      en: "other words of this kind were used, not the ones the Guide names",
    },
    thanked: { zh: "人工客服最后两次发言中有致谢", en: "thanks in the agent's last two turns" },
    notThanked: {
      zh: "对话已结束，人工客服最后两次发言中没有词表内的致谢",
      en: "the conversation was closed without listed thanks in the agent's last two turns",
    },
    noClose: {
      zh: "没有致谢，也看不出对话已经结束",
      en: "no thanks, and no sign that the conversation was closed",
    },
    noCause: { zh: "客户发言中没有词表内的道歉事由", en: "no listed cause for an apology in the customer's turns" },
    apologised: { zh: "客户表示不满后，人工客服有道歉", en: "the agent apologised after the customer gave cause" },
    notApologised: {
      zh: "客户表示不满后，人工客服没有词表内的道歉",
      en: "the customer gave cause, and no listed apology followed",
    },
    causeAtEnd: {
      zh: "客户表示不满后，人工客服没有再发言",
      en: "the customer gave cause after the agent's last turn",
    },
    allSaid: {
      zh: "“您好”“请”“谢谢”均已使用，且无词表内的不当用语",
      en: "all three polite expressions were used, and no listed bad one",
    },
    noneSaid: { zh: "三种礼貌用语均未使用", en: "none of the three polite expressions was used" },
    someSaid: { zh: "只使用了部分礼貌用语", en: "only some of the polite expressions were used" },
    badWords: { zh: "有词表内的不当用语，需由人判断", en: "listed bad words were used; a person has to judge" },
    manyTerms: {
      zh: `有${MANY_TERMS}个或以上不同术语未随即解释（界限为默认值，《指南》未规定数量）`,
      en: `${MANY_TERMS} or more different terms without an explanation right after (our threshold; the Guide gives none)`,
    },
    fewTerms: {
      zh: `未随即解释的不同术语少于${MANY_TERMS}个（界限为默认值，《指南》未规定数量）`,
      en: `fewer than ${MANY_TERMS} different terms without an explanation right after (our threshold; the Guide gives none)`,
    },
    forbidden: { zh: "使用了词表内的不当用语，需核对语境", en: "listed bad words were used; check them in context" },
    noForbidden: {
      zh: "没有词表内的不当用语，但词表不能证明没有此类言行",
      en: "no listed bad words, which does not show that there was nothing of the kind",
    },
    noNumber: {
      zh: "此渠道没有可比对的应答时限，用时见应答时间",
      en: "no source has a number for this channel; see the answer times",
    },
    notMeasured: { zh: "缺少可用的时间，无法计算", en: "the times needed are missing" },
    answeredInTime: {
      zh: `电话首次人工应答在${FIRST}秒以内（HL-1，单一来源）`,
      en: `the first human answer on the telephone came within ${FIRST} seconds (HL-1, single source)`,
    },
    answeredLate: {
      zh: `电话首次人工应答超过${FIRST}秒（HL-1，单一来源）`,
      en: `the first human answer on the telephone took more than ${FIRST} seconds (HL-1, single source)`,
    },
    noBot: { zh: "没有机器人的发言", en: "no bot has spoken" },
    botLate: {
      zh: `由机器人接待时，客户等待超过${BOT}秒未得到应答（GB/T 47746—2026 5.2.2.6 的举例值，2026-09-01 起实施），应转人工`,
      en: `with a bot, the customer waited more than ${BOT} seconds for an answer (example value of GB/T 47746—2026, 5.2.2.6, in force from 2026-09-01): pass on to a human`,
    },
    botInTime: {
      zh: `机器人应答未超过${BOT}秒的举例值；是否及时仍由人判断`,
      en: `no answer took more than the example value of ${BOT} seconds; whether it was prompt is for a person to say`,
    },
  } as const satisfies Record<string, Text>;
}
