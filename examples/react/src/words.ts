import type { Verdict } from "telecom-service-rules";

export type Lang = "zh" | "en";

interface Words {
  readonly title: string;
  readonly loading: string;
  readonly unavailable: string;
  readonly unknown: string;
  readonly yes: string;
  readonly no: string;
  readonly yuan: string;
  readonly wrong: string;
  readonly needed: string;
  readonly missing: (count: number) => string;
  readonly source: (title: string, clause: string) => string;
  readonly verdicts: Readonly<Record<Verdict | "unreadable", string>>;
}

/** What the form itself says; rules, remedies, fields and choices are in the engine's words. */
export const WORDS: Readonly<Record<Lang, Words>> = {
  zh: {
    title: "变更套餐",
    loading: "正在载入规则……",
    unavailable: "规则未能载入，提交后由服务器审核。",
    unknown: "请选择",
    yes: "是",
    no: "否",
    yuan: "（元）",
    wrong: "请更正",
    needed: "待填",
    missing: (count) => `还需填写（${count}）`,
    source: (title, clause) => `${title} ${clause}`,
    verdicts: {
      eligible: "可以受理",
      needsInformation: "资料不足",
      needsReview: "待人工审核",
      needsCorrection: "需要更正",
      ineligible: "不能受理",
      unreadable: "有一项无法识别",
    },
  },
  en: {
    title: "Change of plan",
    loading: "Loading the rules …",
    unavailable: "The rules could not be loaded; the server will check what you send.",
    unknown: "Choose",
    yes: "Yes",
    no: "No",
    yuan: " (yuan)",
    wrong: "to be corrected",
    needed: "needed",
    missing: (count) => `Still needed (${count})`,
    source: (title, clause) => `${title}, ${clause}`,
    verdicts: {
      eligible: "Can be accepted",
      needsInformation: "Information is missing",
      needsReview: "A person has to look at it",
      needsCorrection: "Needs correction",
      ineligible: "Cannot be accepted",
      unreadable: "One field cannot be read",
    },
  },
};
