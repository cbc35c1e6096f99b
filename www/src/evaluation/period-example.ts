import type { ServicePeriod } from "telecom-service-rules";
import type { Named } from "../parts/examples.ts";
import type { Lang } from "../words/words.ts";

/** What the period area begins with. */
export const PERIODS: readonly Named[] = [{ id: "quarter", name: { zh: "一个季度", en: "One quarter" } }];

/** The moment to look from. */
export const NOW = "2026-10-12T10:00:00+08:00";

/** What its plan and report are called. */
const TEXTS = {
  zh: {
    report: "三季度满意度调查报告",
    goal: "响应速度满意度达到 90%",
    department: "客户服务部",
    effect: "投诉平均 40 小时办结",
  },
  en: {
    ...{ report: "Survey report, third quarter", goal: "90% satisfied with response speed" },
    ...{ department: "Customer service", effect: "Complaints handled in 40 hours on average" },
  },
} as const;

/** An invented quarter: some figures are good, some bad, and one sample is too small to tell. */
export const quarter = (lang: Lang): ServicePeriod => ({
  from: "2026-07-01",
  to: "2026-09-30",
  satisfaction: {
    overall: { answers: 1200, satisfied: 1092 },
    complaint: { answers: 300, satisfied: 250 },
    phone: { answers: 4000, satisfied: 3760 },
    response: { answers: 900, satisfied: 756 },
    attitude: { answers: 80, satisfied: 71 },
  },
  complaints: { closed: 120, totalMinutes: 338400, previousClosed: 110, previousTotalMinutes: 343200 },
  applications: { all: 52000, online: 36400 },
  users: { all: 210000, selfService: 128000 },
  network: { recoveries: 14, recoveryMinutes: 2940 },
  survey: {
    ...{ questionnaire: true, callBack: true, onlineRating: false },
    ...{ asksContent: true, asksAttitude: true, asksEfficiency: false, freeText: true },
    ...{ phone: true, website: false, app: true, hall: true },
    analysed: true,
    report: TEXTS[lang].report,
  },
  evaluation: {
    ...{ process: true, result: true, attitude: true },
    ...{
      responseSpeed: true,
      quality: true,
      satisfaction: true,
      conformity: false,
      efficiency: true,
      unitsStated: true,
    },
    ...{ surveyUsed: true, qualityChecked: true, processAudited: false, quantitative: true, qualitative: true },
    ...{ fullDone: true, peak: true, specialEvent: false, specialDone: false },
    ...{ surveyReport: true, evaluationReport: true, qualityAnalysis: true },
  },
  plan: {
    ...{ by: "management", goal: TEXTS[lang].goal, department: TEXTS[lang].department },
    expectedEffect: TEXTS[lang].effect,
    ...{ measureCount: 3, evaluationUsed: true, surveyUsed: true, processUsed: false },
  },
  events: [
    { type: "dutyAssumed", at: "2026-01-01T09:00:00+08:00" },
    { type: "evaluationRecorded", at: "2026-07-08T09:00:00+08:00" },
    { type: "staffAppraised", at: "2026-09-28T09:00:00+08:00" },
  ],
});
