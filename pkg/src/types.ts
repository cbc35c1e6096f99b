import type { Coverage } from "./calendar.ts";
import type {
  DateString,
  Effect,
  Force,
  InstantString,
  LimitId,
  Outcome,
  RowId,
  RuleId,
  StepId,
  StepStatus,
  Verdict,
} from "./generated/types.ts";
import type { Text } from "./texts.ts";

/** Where a row comes from. */
export interface Source {
  /** Id of the source row, for example `S2.1-18`. */
  readonly row: string;
  /** Id of the instrument, for example `guide`. */
  readonly instrument: string;
  /** Section or article. */
  readonly clause: string;
  /** How well a row of law is confirmed; the Guide's rows have none. */
  readonly grade?: "A" | "B" | "C" | "D";
  /** Title of the instrument as the source cites it. */
  readonly title: Text;
}

/** The result of one rule. Frozen and shared between decisions. */
export interface Finding {
  readonly rule: RuleId | (string & {});
  readonly result: Outcome;
  /** What that does to the verdict; `null` for nothing. */
  readonly effect: Effect | "ask" | null;
  readonly force: Force;
  readonly sources: readonly Source[];
  /** Names of the facts the rule reads. */
  readonly paths: readonly string[];
  /** What the rule asks for. */
  readonly text: Text;
  /** What to do when it is not met. */
  readonly remedy: Text;
  /** Only with `{ explain: "full" }`: the facts used; `null` is absent, a missing key is unknown, text is `"present"`. */
  readonly values?: Readonly<Record<string, boolean | number | string | null>>;
}

/** A fact to ask for. */
export interface Need {
  /** Its name, for example `form.term.end`. */
  readonly path: string;
  readonly kind: "flag" | "choice" | "count" | "money" | "date" | "instant" | "text" | "record";
  readonly text: Text;
}

/** Where one step of acceptance stands. */
export interface Step {
  readonly step: StepId;
  readonly status: StepStatus;
  /** Source row. */
  readonly row: string;
  readonly text: Text;
}

/** May this be done, what is missing, and why. */
export interface EligibilityDecision {
  readonly verdict: Verdict;
  /** One for each rule, in the order of the catalogue. */
  readonly findings: readonly Finding[];
  /** Unknown facts that a rule asks for, in the order of the form. Empty once the verdict is `ineligible`. */
  readonly needs: readonly Need[];
  /** The four steps of acceptance. */
  readonly steps: readonly Step[];
  /** Supplied facts that no applicable rule reads. */
  readonly surplus: readonly string[];
  /** The date or instant decided for. */
  readonly asOf: DateString | InstantString;
}

/** Where a limit stands. */
export type DeadlineStatus =
  | "notStarted"
  | "running"
  | "dueSoon"
  | "paused"
  | "met"
  | "metLate"
  | "overdue"
  | "notDefined"
  | "undetermined"
  | "cancelled";

/** An amount of time in the unit of its limit. */
export interface Quantity {
  readonly unit: "minute" | "workingDay";
  readonly value: number;
}

/** A stretch of time that was counted or not, and why. */
export interface Segment {
  readonly from: InstantString;
  /** `null` for a pause that is still open. */
  readonly to: InstantString | null;
  readonly counted: boolean;
  readonly reason:
    | "elapsed"
    | "closed"
    | "restDay"
    | "holiday"
    | "restDayInLieu"
    | "makeUpWorkday"
    | "workingDay"
    | "triggerDay"
    | "pause";
  /** The holiday behind `holiday` and `restDayInLieu`, with its name. */
  readonly holiday: string | null;
  readonly name: Text | null;
}

/** One limit of a case. */
export interface Deadline {
  readonly limit: LimitId | (string & {});
  /** Row of the capability tables, for example `B-01`. */
  readonly item: string;
  readonly status: DeadlineStatus;
  readonly startedAt: InstantString | null;
  readonly completedAt: InstantString | null;
  readonly cancelledAt: InstantString | null;
  /** `null` while a pause is open, when cancelled, not defined or undetermined. */
  readonly dueAt: InstantString | null;
  /** The last day of a limit in working days. */
  readonly dueOn: DateString | null;
  /** `at`: the due instant itself is in time. `before`: it is late. */
  readonly bound: "at" | "before" | null;
  readonly warnAt: readonly InstantString[];
  readonly length: Quantity | null;
  readonly elapsed: Quantity | null;
  readonly remaining: Quantity | null;
  readonly overdue: Quantity | null;
  readonly text: Text;
  readonly force: Force;
  readonly sources: readonly Source[];
  /** Every policy switch that shaped the result. */
  readonly switches: readonly { readonly name: string; readonly value: string; readonly question: string }[];
  /** From the start to the due time, without gaps. */
  readonly ledger: readonly Segment[];
  /** Whether the due time rests on days the next year's notice may still change. */
  readonly provisional: boolean;
  /** The covered days, when the due time depends on others. */
  readonly undetermined: Coverage | null;
  /** Keys of the request without which there is no answer. */
  readonly missing: readonly string[];
}

/** By when, and is it late. */
export interface DeadlineReport {
  readonly kind: string | null;
  readonly now: InstantString;
  readonly deadlines: readonly Deadline[];
  /** The earliest instant after `now` at which a status changes if nothing else happens: when to look again. */
  readonly nextTransitionAt: InstantString | null;
}

/** A row of the catalogue or the profile, of any kind. */
export interface Row {
  readonly id: RuleId | RowId | (string & {});
  readonly kind: "rule" | "limit" | "procedure" | "checklist" | "benchmark" | "amount";
  readonly force: Force;
  /** Whether it is enforced by default. */
  readonly active: boolean;
  readonly text: Text;
  readonly sources: readonly Source[];
  readonly from: DateString | null;
  readonly to: DateString | null;
}

/** What answers. */
export interface Version {
  readonly engine: string;
  /** Edition of the catalogue: changes when an answer may change. */
  readonly catalogue: string;
  readonly profile: string | null;
}
