// Checklists and scores of conduct.
import { REQUEST_KEYS } from "./generated/gate.ts";
import type {
  ChecklistQuery,
  DateString,
  Force,
  InstantString,
  ItemId,
  Observation,
  Polarity,
  Scheme,
  SectionId,
  Severity,
} from "./generated/types.ts";
import { toJson } from "./json.ts";
import type { Named } from "./named.ts";
import { asOfOf, type AsOfOptions } from "./options.ts";
import type { Text } from "./texts.ts";
import type { Source } from "./types.ts";

/** One item to look for. */
export interface ChecklistItem {
  /** Its id, or a profile's own. */
  readonly id: ItemId | (string & {});
  /** Row of the capability tables, for example `D-01`; empty for an item of law. */
  readonly item: string;
  /** Which checklist it is of. */
  readonly scheme: Scheme;
  /** Which section it counts in. */
  readonly section: SectionId;
  /** Its topic, in a section of two; else `null`. */
  readonly topic: string | null;
  /** `unknown` while something is not told: `needs` names it. */
  readonly applies: "yes" | "unknown";
  /** Whether it is expected or forbidden. */
  readonly polarity: Polarity;
  /** How grave a failure is. */
  readonly severity: Severity;
  /** How binding it is. */
  readonly force: Force;
  /** The clauses it rests on. */
  readonly sources: readonly Source[];
  /** What the agent is told. */
  readonly text: Text;
  /** What the assessor looks for. */
  readonly assessor: Text;
  /** What its section is called. */
  readonly sectionText: Text;
}

/** The items that apply. */
export interface ChecklistReport {
  /** In the order of the checklists; those of which it is not known whether they apply are among them. */
  readonly items: readonly ChecklistItem[];
  /** What to tell so that it is known of every item whether it applies. */
  readonly needs: readonly (keyof ChecklistQuery)[];
  /** Items whose words the source has lost: they cannot be asked for. */
  readonly notInSource: readonly ItemId[];
  /** The date or instant decided for. */
  readonly asOf: DateString | InstantString;
}

/** The score of a topic. */
export interface TopicScore {
  /** Its id; empty in a section of one. */
  readonly topic: string;
  /** 0 to 100, three decimals at most; `null` where nothing is scored. */
  readonly score: number | null;
  /** Whether the score was supplied or is the share of its items that passed; `null` without a score. */
  readonly basis: "supplied" | "items" | null;
  /** How many of its items passed. */
  readonly passed: number;
  /** How many of its items failed. */
  readonly failed: number;
  /** How many of its items apply and nothing was said of. */
  readonly notObserved: number;
  /** What to call it: the section, in a section of one. */
  readonly text: Text;
}

/** The score of a section. */
export interface SectionScore {
  /** Its id. */
  readonly section: SectionId;
  /** Percent of the whole score; 0 in a checklist without weights. */
  readonly weight: number;
  /** 0 to 100, three decimals at most; `null` where nothing is scored. */
  readonly score: number | null;
  /** What it adds to a full 100: weight × score ÷ 100; `null` where nothing is scored. */
  readonly points: number | null;
  /** Whether the score was supplied, or comes from its items or its two topics; `null` without a score. */
  readonly basis: "supplied" | "items" | "topics" | null;
  /** One, or the two that share its weight. */
  readonly topics: readonly TopicScore[];
  /** The clauses its weight rests on, and a profile's own. */
  readonly sources: readonly Source[];
  /** What to call it. */
  readonly text: Text;
}

/** An item that failed. */
export interface FailedItem {
  /** Its id, or a profile's own. */
  readonly id: ItemId | (string & {});
  /** Row of the capability tables, for example `D-01`; empty for an item of law or of a profile. */
  readonly item: string;
  /** How grave that is. */
  readonly severity: Severity;
  /** The clauses it rests on. */
  readonly sources: readonly Source[];
  /** What the assessor looks for. */
  readonly text: Text;
}

/** What one item would bring. */
export interface Improvement {
  /** Id of the item, or a profile's own. */
  readonly id: ItemId | (string & {});
  /** Row of the capability tables, for example `D-01`; empty for an item of law or of a profile. */
  readonly item: string;
  /** The score with this one item passed, 0 to 100, three decimals at most. */
  readonly score: number;
  /** How much more that is, above 0, three decimals at most. */
  readonly gain: number;
  /** What the agent is told. */
  readonly text: Text;
}

/** A verdict that does not count. */
export interface IgnoredVerdict {
  /** Id of the item. */
  readonly id: ItemId | (string & {});
  /** It does not apply here, the source has lost its words, or it is of another checklist. */
  readonly because: "notApplicable" | "notInSource" | "otherScheme";
}

/** An observation and the checklist it is scored by. */
export type ScoredObservation = Observation & {
  /** Which checklist; it has to be named. */
  readonly scheme: Scheme;
};

/** The score of one observation under one scheme; scores of different schemes must not be added. */
export interface ConductScore {
  /** Which checklist. */
  readonly scheme: Scheme;
  /** 0 to 100 over what is covered, three decimals at most; `null` where nothing is, or the checklist has no weights. */
  readonly score: number | null;
  /** Percent of the weight that is scored. */
  readonly coverage: number;
  /** Failed items to be reported first, whatever the score. */
  readonly critical: readonly FailedItem[];
  /** Whether the policy `criticalItem` lets such an item take the whole score. */
  readonly knockedOut: boolean;
  /** Each section of the checklist, in its order. */
  readonly sections: readonly SectionScore[];
  /** Every failed item, the gravest first. */
  readonly failed: readonly FailedItem[];
  /** What each failed item would bring, the most first. */
  readonly improvements: readonly Improvement[];
  /** Verdicts that do not count. */
  readonly ignored: readonly IgnoredVerdict[];
  /** The date or instant decided for. */
  readonly asOf: DateString | InstantString;
  /** What the score is not. */
  readonly notice: Text;
}

/** The questions on conduct. */
export interface Conduct {
  /**
   * What to look for: of one checklist or all, in a channel, a situation, with a kind of customer.
   *
   * @throws RulesError `E_TYPE`, `E_VALUE`, `E_UNKNOWN_KEY` … when the question cannot be read, `E_FORMAT` for an `asOf` that is none
   *
   * @example
   * ```ts
   * import { createEngine } from "telecom-service-rules";
   * const engine = await createEngine();
   * const { items } = engine.checklist({ scheme: "conduct", channel: "phone" }, { asOf: "2026-07-03" });
   * console.log(items.length, items[0]!.text.en); // 10 be polite
   * ```
   */
  checklist(query?: ChecklistQuery, options?: AsOfOptions): ChecklistReport;
  /**
   * The weighted score of what an assessor saw. `items` are by id or row (`D-01`); `sectionScores` by section or topic;
   * `remainderSplit` says how the two topics of the remainder share its weight, equally by default.
   *
   * @throws RulesError when it cannot be read, `E_UNKNOWN_KEY` for an unknown item, `E_VALUE` for a split that is not the remainder
   *
   * @example
   * ```ts
   * import { createEngine } from "telecom-service-rules";
   * const engine = await createEngine();
   * const seen = { scheme: "conduct", items: { "D-01": "pass", "D-05": "fail" } } as const;
   * const { score, coverage, failed } = engine.scoreConduct(seen, { asOf: "2026-07-03" });
   * console.log(score, coverage, failed[0]!.id); // 50 35 conduct.attitude.cold
   * ```
   */
  scoreConduct(observation: ScoredObservation, options?: AsOfOptions): ConductScore;
}

const NOTICE: Text = Object.freeze({
  zh: "自查得分：权重取自客户对服务人员的满意度评分，用于自查属于引申；不同检查表的得分不得相加。",
  en: "A self-check: the weights are those of a satisfaction score given by customers, and using them here is derived; scores of different checklists must not be added.",
});

/** @internal */
export function conductOf(named: Named): Conduct {
  const { wording } = named;
  // The wasm brings a profile's own texts and sources only.
  const assessor = (id: string, own?: Text) => wording.of((texts) => texts.assessors[id], own);
  const failed = (one: FailedItem) => ({ ...one, sources: named.sourcesOf(one.id), text: assessor(one.id, one.text) });
  return {
    checklist(query, options) {
      const [json, asOf] = [toJson(query === undefined ? {} : query, REQUEST_KEYS), asOfOf(options)];
      const raw = named.ask<ChecklistReport>((glue) => glue.checklist(json, asOf.ms));
      const items = raw.items.map((item) => ({
        ...item,
        sources: named.sourcesOf(item.id),
        text: named.row(item.id, item.text),
        assessor: assessor(item.id, item.assessor),
        sectionText: named.row(item.section),
      }));
      return { ...raw, items, asOf: asOf.text };
    },
    scoreConduct(observation, options) {
      const [json, asOf] = [toJson(observation, REQUEST_KEYS), asOfOf(options)];
      const raw = named.ask<ConductScore>((glue) => glue.score_conduct(json, asOf.ms));
      const sections = raw.sections.map((section) => ({
        ...section,
        topics: section.topics.map((topic) => ({
          ...topic,
          text: wording.of((texts) => texts.topics[`${section.section}.${topic.topic}`] ?? texts.rows[section.section]),
        })),
        sources: [...named.sourcesOf(section.section), ...named.sources(section.sources)],
        text: named.row(section.section),
      }));
      return {
        ...raw,
        critical: raw.critical.map(failed),
        sections,
        failed: raw.failed.map(failed),
        improvements: raw.improvements.map((one) => ({ ...one, text: named.row(one.id) })),
        asOf: asOf.text,
        notice: NOTICE,
      };
    },
  };
}
