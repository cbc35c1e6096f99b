import type { DayKind, DeadlineStatus, Effect, Quantity, Segment, StepStatus, Verdict } from "telecom-service-rules";
import type { GroupId } from "./fields.ts";

export type Lang = "zh" | "en";

/** Groups of findings: what a rule does to the verdict, or why it does nothing. */
export type FindingGroup = Effect | "ask" | "met" | "unknown" | "notApplicable";

/** Every word of the page that does not come from the rules. */
export interface Words {
  readonly htmlLang: string;
  readonly title: string;
  readonly subtitle: string;
  readonly skip: string;
  readonly otherLanguage: { readonly lang: Lang; readonly htmlLang: string; readonly name: string };
  readonly examples: string;
  readonly emptyForm: string;
  readonly asOf: string;
  readonly application: string;
  readonly answer: string;
  readonly loading: string;
  readonly loadFailed: string;
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
  readonly privacy: string;
  readonly advice: string;
  readonly version: (engine: string, catalogue: string) => string;
}
