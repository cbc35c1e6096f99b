// What is asked of a period: figures, ticks and moments, group by group. Labels come from the rules.
import type { Field, FieldKind } from "../parts/fields.ts";

/** Figures that belong together; named after their record or by words of the page. */
export interface Figures {
  readonly id: string;
  readonly fields: readonly Field[];
}

/** Statements that are ticked together. */
export interface Ticks {
  readonly id: string;
  readonly paths: readonly string[];
}

const fields = (kind: FieldKind, record: string, keys: string): Field[] =>
  keys.split(" ").map((key) => ({ path: `${record}.${key}`, kind }));

const counts = (record: string, keys: string) => fields("count", record, keys);

const rating = (dimension: string): Figures => ({
  id: `satisfaction.${dimension}`,
  fields: counts(`satisfaction.${dimension}`, "answers satisfied"),
});

const ticks = (id: string, record: string, keys: string): Ticks => ({
  id,
  paths: keys.split(" ").map((key) => `${record}.${key}`),
});

/** How satisfied those asked were. */
export const RATINGS: readonly Figures[] = ["overall", "complaint", "phone", "response", "attitude"].map(rating);

/** What most periods can be compared by. */
export const FIGURES: readonly Figures[] = [
  { id: "complaints", fields: counts("complaints", "closed totalMinutes previousClosed previousTotalMinutes") },
  { id: "applications", fields: counts("applications", "all online") },
  { id: "users", fields: counts("users", "all selfService") },
  { id: "network", fields: counts("network", "recoveries recoveryMinutes") },
];

export const MORE_RATINGS: readonly Figures[] = [
  ...["network", "handling", "customerService", "phoneHuman", "content"],
  ...["efficiency", "process", "result", "staff"],
].map(rating);

export const MORE_FIGURES: readonly Figures[] = [
  { id: "waiting", fields: counts("waiting", "visits totalMinutes previousVisits previousTotalMinutes") },
  { id: "response", fields: counts("response", "requests totalSeconds") },
  { id: "failures", fields: [...counts("network", "failures base"), ...fields("text", "network", "baseDeclared")] },
  {
    id: "equipment",
    fields: [...counts("equipment", "failures base"), ...fields("text", "equipment", "baseDeclared")],
  },
  { id: "privacy", fields: [...counts("privacy", "leaks base"), ...fields("text", "privacy", "baseDeclared")] },
  { id: "selfService", fields: counts("selfService", "tasks minutes traditionalTasks traditionalMinutes") },
  { id: "feedback", fields: counts("feedback", "received withDepartment handled replied") },
];

export const SURVEY: readonly Ticks[] = [
  ticks("ways", "survey", "questionnaire callBack onlineRating"),
  ticks("topics", "survey", "asksContent asksAttitude asksEfficiency freeText"),
  ticks("channels", "survey", "phone website app hall"),
  ticks("contents", "survey", "coversAttitude coversResponse coversProcess coversResult"),
  ticks("analysis", "survey", "analysed"),
];

export const SURVEY_REPORT: Field = { path: "survey.report", kind: "text" };

export const EVALUATION: readonly Ticks[] = [
  ticks("dimensions", "evaluation", "process result attitude"),
  ticks("indicators", "evaluation", "responseSpeed quality satisfaction conformity efficiency unitsStated"),
  ticks("methods", "evaluation", "surveyUsed qualityChecked processAudited quantitative qualitative"),
  ticks("occasions", "evaluation", "fullDone peak specialEvent specialDone"),
  ticks("appraisal", "evaluation", "surveyReport evaluationReport qualityAnalysis"),
  ticks("use", "evaluation", "conforms weakPointsMeasured usedForAppraisal usedForProcess linkedToRewards"),
];

export const PLAN: readonly Field[] = [
  { path: "plan.by", kind: "choice", list: "Actor" },
  ...fields("text", "plan", "goal department schedule expectedEffect"),
  ...counts("plan", "measureCount"),
];

export const PLAN_BASIS: Ticks = ticks("basis", "plan", "evaluationUsed surveyUsed processUsed");

/** One weak link that the operator names itself. */
export const WEAK_LINK: readonly Field[] = [
  { path: "cause", kind: "choice", list: "Cause" },
  { path: "measure", kind: "choice", list: "MeasureKind" },
  { path: "basis", kind: "choice", list: "MeasureBasis" },
];

/** When duties began and were last done. */
export const DUTIES = ["dutyAssumed", "evaluationRecorded", "staffAppraised", "staffAssessed", "drillPlanned"] as const;
