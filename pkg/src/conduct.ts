// Checklists and scores of conduct.
import { REQUEST_KEYS } from "./generated/gate.ts";
import type {
  ChecklistQuery,
  DateString,
  Force,
  InstantString,
  ItemId,
  Observation,
  Scheme,
  SectionId,
} from "./generated/types.ts";
import { toJson } from "./json.ts";
import type { Named } from "./named.ts";
import { asOfOf, type AsOfOptions } from "./options.ts";
import type { Text } from "./texts.ts";
import type { Source } from "./types.ts";

/** One item to look for. */
export interface ChecklistItem {
  readonly id: ItemId | (string & {});
  /** Row of the capability tables, for example `D-01`; empty for an item of law. */
  readonly item: string;
  readonly scheme: Scheme;
  readonly section: SectionId;
  /** Its topic, in a section of two. */
  readonly topic: string | null;
  /** `unknown` while something is not told: `needs` names it. */
  readonly applies: "yes" | "unknown";
  /** `never`: seeing it is a failure. */
  readonly polarity: "must" | "never";
  /** How grave a failure is; a proposal, the source ranks none. */
  readonly severity: "normal" | "major" | "critical";
  readonly force: Force;
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
  readonly items: readonly ChecklistItem[];
  /** What to tell so that it is known of every item whether it applies. */
  readonly needs: readonly (keyof ChecklistQuery)[];
  /** Items whose words the source has lost: they cannot be asked for. */
  readonly notInSource: readonly ItemId[];
  readonly asOf: DateString | InstantString;
}

/** The score of a topic. */
export interface TopicScore {
  /** Its id; empty in a section of one. */
  readonly topic: string;
  /** 0 to 100, three decimals at most; `null` where nothing is scored. */
  readonly score: number | null;
  readonly basis: "supplied" | "items" | null;
  /** Items that passed. */
  readonly passed: number;
  readonly failed: number;
  /** Items that apply and of which nothing was said. */
  readonly notObserved: number;
  readonly text: Text;
}

/** The score of a section. */
export interface SectionScore {
  readonly section: SectionId;
  /** Percent. */
  readonly weight: number;
  /** 0 to 100, three decimals at most; `null` where nothing is scored. */
  readonly score: number | null;
  /** What it adds to a full 100: weight × score ÷ 100. */
  readonly points: number | null;
  readonly basis: "supplied" | "items" | "topics" | null;
  readonly topics: readonly TopicScore[];
  readonly sources: readonly Source[];
  readonly text: Text;
}

/** An item that failed. */
export interface FailedItem {
  readonly id: ItemId | (string & {});
  readonly item: string;
  readonly severity: "normal" | "major" | "critical";
  readonly sources: readonly Source[];
  readonly text: Text;
}

/** What one item would bring. */
export interface Improvement {
  readonly id: ItemId | (string & {});
  readonly item: string;
  /** The score with this one item passed. */
  readonly score: number;
  /** How much more that is. */
  readonly gain: number;
  readonly text: Text;
}

/** The score of one observation under one scheme; scores of different schemes must not be added. */
export interface ConductScore {
  readonly scheme: Scheme;
  /** 0 to 100 over what is covered, three decimals at most; `null` where nothing is, or the checklist has no weights. */
  readonly score: number | null;
  /** Percent of the weight that is scored. */
  readonly coverage: number;
  /** Failed items to be reported first, whatever the score. */
  readonly critical: readonly FailedItem[];
  /** Whether the policy `criticalItem` lets such an item take the whole score. */
  readonly knockedOut: boolean;
  readonly sections: readonly SectionScore[];
  /** Every failed item, the gravest first. */
  readonly failed: readonly FailedItem[];
  /** Which single item would raise the score most. */
  readonly improvements: readonly Improvement[];
  /** Verdicts that do not count: the item does not apply here, is of another checklist, or its words are lost. */
  readonly ignored: readonly {
    readonly id: ItemId | (string & {});
    readonly because: "notApplicable" | "notInSource" | "otherScheme";
  }[];
  readonly asOf: DateString | InstantString;
  /** What the score is not. */
  readonly notice: Text;
}

/** The questions on conduct. */
export interface Conduct {
  /**
   * What to look for: of one checklist or all, in a channel, a situation, with a kind of customer.
   * @throws RulesError when the question cannot be read
   */
  checklist(query?: ChecklistQuery, options?: AsOfOptions): ChecklistReport;
  /**
   * The weighted score of what an assessor saw. `items` are by id or row (`D-01`); `sectionScores` by section or topic;
   * `remainderSplit` says how the two topics of the remainder share its weight, equally by default.
   * @throws RulesError when it cannot be read, for an unknown item, for a split that is not the remainder
   */
  scoreConduct(observation: Observation & { readonly scheme: Scheme }, options?: AsOfOptions): ConductScore;
}

const NOTICE: Text = Object.freeze({
  zh: "自查得分：权重取自客户对服务人员的满意度评分，用于自查属于引申；不同检查表的得分不得相加。",
  en: "A self-check: the weights are those of a satisfaction score given by customers, and using them here is derived; scores of different checklists must not be added.",
});

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
