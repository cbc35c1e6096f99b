import type { Coverage } from "./calendar.ts";
import type {
  DEADLINE_STATUSES,
  DateString,
  Effect,
  Force,
  InstantString,
  LimitId,
  Outcome,
  PauseReason,
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
export type DeadlineStatus = (typeof DEADLINE_STATUSES)[number];

/** An amount of time in the unit of its limit. */
export interface Quantity {
  readonly unit: "minute" | "workingDay" | "naturalDay" | "month" | "quarter" | "year" | "hourPerDay";
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
    | "naturalDay"
    | "triggerDay"
    | "rollOver"
    | "pause";
  /** The holiday behind `holiday` and `restDayInLieu`, with its name. */
  readonly holiday: string | null;
  readonly name: Text | null;
  /** Why a pause was declared. */
  readonly pause: PauseReason | null;
}

/** A step of escalation and when it is reached. */
export interface EscalationAt {
  readonly step: "remind" | "escalate" | "breach";
  readonly at: InstantString;
  /** Whether that is past, and nothing had ended the limit before. */
  readonly reached: boolean;
}

/** The due time that another value of a switch would give. */
export interface Alternative {
  readonly switch: string;
  readonly value: string;
  readonly startedAt: InstantString;
  readonly dueAt: InstantString | null;
}

/** One limit of a case. */
export interface Deadline {
  readonly limit: LimitId | (string & {});
  /** Row of the capability tables, for example `B-01`. */
  readonly item: string;
  /**
   * What the source says of it: a number; that there is a limit, but not which (`undefined`); a duty without a limit
   * (`none`); once in every period; a minimum; hours of service.
   */
  readonly basis: "numeric" | "undefined" | "none" | "recurring" | "minimum" | "availability";
  /** Which way it binds: at the latest, so long `before` something planned, at the earliest, or to be kept. */
  readonly direction: "latest" | "before" | "earliest" | "keepAtLeast" | "keepAtMost";
  readonly owedBy: "operator" | "customer" | "regulator";
  readonly owedTo: "operator" | "customer" | "regulator";
  /**
   * For minimum periods `running` means: not yet allowed; `met`: over, or the act came after it; `overdue`: the act came
   * too early, by `early`.
   */
  readonly status: DeadlineStatus;
  readonly startedAt: InstantString | null;
  readonly completedAt: InstantString | null;
  readonly cancelledAt: InstantString | null;
  /** `null` while a pause is open, when cancelled, not defined or undetermined. */
  readonly dueAt: InstantString | null;
  /** The last day of a limit in days. */
  readonly dueOn: DateString | null;
  /** The last day of a limit in natural days, months or years as counted, whatever kind of day it is. */
  readonly nominalOn: DateString | null;
  /** The working day to which that one moves (Civil Code 203). */
  readonly rolledOn: DateString | null;
  /** For minimum periods: the first instant at which the act is allowed. */
  readonly allowedFrom: InstantString | null;
  /** `at`: the due instant itself is in time. `before`: it is late. */
  readonly bound: "at" | "before" | null;
  /** When to remind. */
  readonly warnAt: readonly InstantString[];
  /** Every step of escalation, in order of time. */
  readonly escalation: readonly EscalationAt[];
  /** Due times by the other values of its switch. */
  readonly alternatives: readonly Alternative[];
  readonly length: Quantity | null;
  readonly elapsed: Quantity | null;
  readonly remaining: Quantity | null;
  readonly overdue: Quantity | null;
  readonly early: Quantity | null;
  readonly text: Text;
  readonly force: Force;
  readonly sources: readonly Source[];
  /** The profile's source, where that gives the length. */
  readonly definedBy: Source | null;
  /** Every policy switch that shaped the result. */
  readonly switches: readonly { readonly name: string; readonly value: string; readonly question: string }[];
  /** From the start to the due time, without gaps; for a notice from its due time to what it announces. */
  readonly ledger: readonly Segment[];
  /** Whether the due time rests on days the next year's notice may still change. */
  readonly provisional: boolean;
  /** The covered days, when the due time depends on others. */
  readonly undetermined: Coverage | null;
  /** Keys of the request without which there is no answer. */
  readonly missing: readonly string[];
}

/** What is compared of a limit. */
export interface DeadlineState {
  readonly status: DeadlineStatus;
  readonly dueAt: InstantString | null;
  readonly length: Quantity | null;
  readonly warnAt: InstantString | null;
}

/** A case looked at twice at the same instant, under two sets of rules or hours. */
export interface Recomputation {
  readonly now: InstantString;
  /** Every limit that is not the same in both, in the order of the rules. */
  readonly changes: readonly {
    readonly limit: LimitId | (string & {});
    /** How it was; `null` if it was not there. */
    readonly before: DeadlineState | null;
    /** How it is; `null` if it is no longer there. */
    readonly after: DeadlineState | null;
    /** How far the due time moved, in milliseconds; positive is later. */
    readonly movedMs: number | null;
    /**
     * What differs: `length`, `hours`, `calendar`, `pauses`, `start`, `escalation`, `added`, `removed`, or the name of a
     * switch.
     */
    readonly because: readonly string[];
  }[];
}

/** By when, and is it late. */
export interface DeadlineReport {
  readonly kind: string | null;
  readonly now: InstantString;
  readonly deadlines: readonly Deadline[];
  /**
   * The earliest instant after `now` at which a status changes or a step of escalation is reached if nothing else
   * happens: when to look again.
   */
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
