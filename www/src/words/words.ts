import type {
  Binding,
  DayKind,
  DeadlineStatus,
  Effect,
  ForumStatus,
  Liability,
  Outcome,
  Quantity,
  Segment,
  Source,
  StepStatus,
  Verdict,
} from "telecom-service-rules";
import type { AreaId } from "../routes.ts";
import type { ScenarioId } from "../shell/scenarios.ts";
import type { GroupId } from "../parts/fields.ts";
import type { ProfileWords } from "./words.profile.ts";
import type { ConductWords, EvaluationWords } from "./words.service.ts";

export type Lang = "zh" | "en";

/** Groups of findings: what a rule does to the verdict, or why it does nothing. */
export type FindingGroup = Effect | "ask" | "met" | "unknown" | "notApplicable";

/** Every word of the page that does not come from the rules. */
export interface Words {
  readonly htmlLang: string;
  readonly title: string;
  readonly subtitle: string;
  /** Of the links to every area. */
  readonly areas: string;
  readonly areaNames: Readonly<Record<AreaId, string>>;
  readonly areaTitles: Readonly<Record<AreaId, string>>;
  readonly scenarios: string;
  readonly scenarioNames: Readonly<Record<ScenarioId, string>>;
  readonly dark: string;
  readonly light: string;
  readonly kioskLink: string;
  /** Said when an answer touches days of which no notice is known. */
  readonly uncovered: (from: string, to: string) => string;
  readonly skip: string;
  readonly otherLanguage: { readonly lang: Lang; readonly htmlLang: string; readonly name: string };
  readonly examples: string;
  readonly emptyForm: string;
  readonly asOf: string;
  readonly application: string;
  readonly answer: string;
  readonly groups: Readonly<Partial<Record<GroupId, string>>>;
  readonly unit: string;
  readonly notKnown: string;
  readonly notGiven: string;
  readonly yes: string;
  readonly no: string;
  readonly add: string;
  readonly remove: string;
  readonly none: string;
  readonly needed: string;
  readonly moneyForm: string;
  readonly verdicts: Readonly<Record<Verdict, readonly [word: string, meaning: string]>>;
  readonly findings: Readonly<Record<FindingGroup, string>>;
  readonly steps: string;
  readonly stepStatus: Readonly<Record<StepStatus, string>>;
  readonly surplus: string;
  readonly decidedFor: (asOf: string) => string;
  readonly summary: (verdict: string, problems: number, needs: number) => string;
  readonly unreadable: string;
  readonly instruments: Readonly<Record<string, string>>;
  readonly clause: (instrument: string, clause: string, row: string) => string;
  readonly deadlines: string;
  readonly deadlinesIntro: string;
  /** Of the buttons that choose a case; the first is the application. */
  readonly cases: string;
  readonly ownCase: string;
  readonly strictest: StrictestWords;
  readonly now: string;
  readonly optional: string;
  /** Said of an event after the moment looked from. */
  readonly later: string;
  readonly today: string;
  readonly status: Readonly<Record<DeadlineStatus, string>>;
  readonly limit: string;
  readonly due: string;
  readonly remaining: string;
  readonly overdue: string;
  readonly elapsed: string;
  readonly endOf: (date: string) => string;
  readonly quantity: (quantity: Quantity) => string;
  readonly nextChange: string;
  readonly provisional: string;
  readonly undetermined: (from: string, to: string) => string;
  readonly calendar: string;
  readonly weekdays: readonly string[];
  readonly dayKinds: Readonly<Record<DayKind["kind"], readonly [full: string, short: string]>>;
  readonly marks: Readonly<Record<"start" | "now" | "due", string>>;
  readonly ledger: string;
  readonly ledgerColumns: readonly [from: string, to: string, counted: string, reason: string];
  readonly counted: string;
  readonly skipped: string;
  readonly reasons: Readonly<Record<Segment["reason"], string>>;
  readonly results: Readonly<Record<Outcome, string>>;
  readonly comma: string;
  readonly semicolon: string;
  readonly colon: string;
  /** Ends a sentence. */
  readonly stop: string;
  /** A title with what is noted beside it: mostly how many stand below. */
  readonly withNote: (title: string, note: string | number) => string;
  readonly missing: (what: string) => string;
  readonly procedures: ProcedureWords;
  readonly disputes: DisputeWords;
  readonly conduct: ConductWords;
  readonly evaluation: EvaluationWords;
  readonly profile: ProfileWords;
  readonly privacy: string;
  readonly version: (engine: string, catalogue: string, profile: string | null) => string;
}

/** Words for several limits on one subject. */
export interface StrictestWords {
  readonly title: string;
  readonly holds: string;
  readonly nobody: string;
  readonly beaten: string;
  readonly advised: string;
  readonly open: string;
  readonly inForce: string;
  readonly dates: (from: string | null, to: string | null) => string;
  /** The same in a sentence of its own. */
  readonly dated: (from: string | null, to: string | null) => string;
  readonly later: (amount: string) => string;
  readonly earlier: (amount: string) => string;
  readonly same: string;
  readonly levels: Readonly<Record<Source["level"], string>>;
  readonly grades: Readonly<Record<NonNullable<Source["grade"]>, string>>;
  /** Of a rule that holds in one province. */
  readonly only: (province: string) => string;
  /** A clause in full; `article` when the instrument is divided into articles. */
  readonly clause: (title: string, clause: string, was: string | undefined, article: boolean) => string;
}

/** Words of the procedures, their steps and their drawing. */
export interface ProcedureWords {
  readonly title: string;
  readonly intro: string;
  readonly choose: string;
  readonly at: string;
  readonly hour: string;
  readonly day: string;
  readonly restart: string;
  readonly state: string;
  readonly ended: string;
  readonly next: string;
  readonly refused: string;
  /** Who takes a step, and what comes of it. */
  readonly step: (actor: string, target: string) => string;
  readonly to: (state: string) => string;
  readonly stays: string;
  readonly starts: (limits: string) => string;
  readonly first: (what: string) => string;
  readonly fill: (what: string) => string;
  readonly record: string;
  readonly cancel: string;
  readonly history: string;
  readonly noHistory: string;
  readonly undo: string;
  readonly recorded: (event: string, state: string) => string;
  readonly undone: (event: string, state: string) => string;
  readonly tooEarly: string;
  readonly noEffect: string;
  readonly records: string;
  readonly deadlines: string;
  readonly noDeadlines: string;
  readonly drawing: (procedure: string) => string;
  readonly drawn: (now: string, passed: readonly string[], next: readonly string[]) => string;
  readonly marks: Readonly<Record<"now" | "passed" | "ahead", string>>;
  readonly end: string;
  readonly lines: Readonly<Record<"usual" | "taken" | "possible", string>>;
  readonly asText: string;
  readonly noMoves: string;
}

/** Words of a dispute and the places where it can go. */
export interface DisputeWords {
  readonly title: string;
  readonly intro: string;
  readonly facts: string;
  readonly dates: string;
  readonly more: string;
  readonly materials: string;
  readonly atHand: string;
  readonly route: string;
  readonly examples: string;
  readonly empty: string;
  readonly dispute: string;
  readonly stage: string;
  readonly assumed: string;
  readonly firstStep: string;
  readonly watch: (limits: string) => string;
  readonly recommended: string;
  readonly noAdvice: string;
  readonly status: Readonly<Record<ForumStatus, string>>;
  readonly underWay: string;
  readonly drawing: string;
  readonly drawn: (stage: string, forums: readonly string[], advice: string) => string;
  readonly metFindings: (met: number, unknown: number) => string;
  readonly decidedBy: string;
  readonly effect: string;
  readonly binding: Readonly<Record<Binding, string>>;
  readonly cost: string;
  readonly free: string;
  readonly notFree: string;
  readonly shutsOut: string;
  readonly opensOn: string;
  readonly opensOnRolled: (date: string) => string;
  readonly timeBars: string;
  readonly lastDay: (date: string) => string;
  readonly nominalDay: (date: string) => string;
  readonly allowedFrom: (instant: string) => string;
  readonly reading: (law: string, date: string) => string;
  readonly answers: string;
  readonly bring: string;
  readonly have: Readonly<Record<"yes" | "no" | "unknown", string>>;
  readonly tell: string;
  readonly liabilities: string;
  readonly candidate: string;
  readonly candidateTag: string;
  readonly noLiabilities: string;
  readonly basis: Readonly<Record<Liability["basis"], string>>;
  readonly modality: Readonly<Record<Liability["modality"], string>>;
  readonly umbrella: string;
  readonly foundBy: (actor: string) => string;
  readonly redirects: string;
  readonly clocks: string;
  readonly noClocks: string;
  readonly summary: (advice: string, open: number) => string;
}
