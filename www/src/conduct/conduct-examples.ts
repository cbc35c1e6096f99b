import type { Told, Visit } from "./conduct-told.ts";
import type { Named } from "../parts/examples.ts";
import type { Lang } from "../words/words.ts";

/** A visit to begin with: where it was, and what was seen. */
export interface ConductExample extends Named {
  /** What to look at in it. */
  readonly note?: Readonly<Record<Lang, string>>;
  readonly visit: Visit;
  readonly asOf: string;
  readonly told: Told;
}

const pass = (...ids: readonly string[]) => Object.fromEntries(ids.map((id) => [`conduct.${id}`, "pass"] as const));

export const VISITS: readonly ConductExample[] = [
  {
    id: "mystery-shopper",
    name: { zh: "神秘顾客走访营业厅", en: "Mystery shopper in a hall" },
    visit: { scheme: "conduct", channel: "hall", situation: "handling", audience: "general" },
    asOf: "2026-11-20",
    told: {
      items: {
        ...pass("attitude.polite", "attitude.patient", "attitude.helpful", "attitude.cold", "attitude.perfunctory"),
        "conduct.attitude.warm": "fail",
        ...pass("etiquette.dress", "etiquette.language", "etiquette.bearing"),
        ...pass("discipline.post", "discipline.unrelated", "discipline.privacy"),
      },
      scores: { "conduct.remainder.content": 90 },
      shares: undefined,
    },
  },
  {
    id: "worked",
    name: { zh: "算例：93.75 与 93", en: "Worked example: 93.75 and 93" },
    note: {
      zh: "三部分直接评 100、80、100 分，其余 20% 的权重未评：得分 93.75。再在最后一部分的“两项合并评分”填 90，得分变为 93。",
      en: "Three sections are given 100, 80 and 100, and 20% of the weight is not scored: the score is 93.75. Give 90 under “One score for both” in the last section, and it becomes 93.",
    },
    visit: { scheme: "conduct", channel: "hall" },
    asOf: "2026-11-20",
    told: {
      items: {},
      scores: { "conduct.attitude": 100, "conduct.etiquette": 80, "conduct.discipline": 100 },
      shares: undefined,
    },
  },
];
