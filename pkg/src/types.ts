import type { Coverage } from "./calendar.ts";
import type { ErrorCode, WarningCode } from "./generated/errors.ts";
import type {
  Actor,
  Application,
  Binding,
  CaseFile,
  DEADLINE_STATUSES,
  DateString,
  Dispute,
  Effect,
  EventType,
  Force,
  ForumId,
  ForumStatus,
  GuardId,
  InstantString,
  LimitId,
  Outcome,
  PauseReason,
  ProcedureId,
  RouteRuleId,
  RowId,
  RuleId,
  Situation,
  StepId,
  StepResult,
  StepStatus,
  Verdict,
} from "./generated/types.ts";
import type { Text } from "./texts.ts";

/**
 * What kind of rules an instrument holds: a statute or regulation of the State Council or a province, a rule of a regulator, a
 * recommended standard, or a company's guide (the Guide and the operator's own rules).
 */
export type Level = "statute" | "regulation" | "recommendedStandard" | "companyGuide";

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
  /** Section or article before the instrument was renumbered. */
  readonly was?: string;
  /** What kind of rules the instrument holds. */
  readonly level: Level;
  /** The province it holds in, a code of `Province`; left out for the whole country. */
  readonly province?: string;
  /** Title of the instrument as the source cites it. */
  readonly title: Text;
}

/** The result of one rule. Frozen and shared between decisions. */
export interface Finding {
  readonly rule: RuleId | GuardId | RouteRuleId | (string & {});
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
  /** Where the sources support several readings: what this is one of, for example `NP-5`. */
  readonly readingOf?: string;
  /**
   * Only with `{ explain: "full" }`: the facts used; `null` is absent, a missing key is unknown, text is `"present"`, a set is
   * the list of its codes.
   */
  readonly values?: Readonly<Record<string, boolean | number | string | readonly string[] | null>>;
}

/** A fact to ask for. */
export interface Need {
  /** Its name, for example `form.term.end`. */
  readonly path: string;
  readonly kind: "flag" | "choice" | "set" | "count" | "money" | "date" | "instant" | "text" | "record";
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
  /** What the answer says of itself: it is no legal advice. */
  readonly notice: Text;
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

/** What the law in force on one day says of a limit. */
export interface Reading {
  readonly lawOf: DateString;
  readonly length: Quantity;
  readonly dueOn: DateString | null;
  readonly dueAt: InstantString;
}

/** One limit of a case. */
export interface Deadline {
  readonly limit: LimitId | (string & {});
  /** Row of the capability tables, for example `B-01`. */
  readonly item: string;
  /** What it limits, where others limit the same (see `strictest` of the report); else empty. */
  readonly subject: string;
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
  /** What each of two laws says, where the sources do not settle which one holds; else empty. */
  readonly readings: readonly Reading[];
  /** Whether it rests on a source that nobody has verified (grade C), turned on by a profile. */
  readonly unverified: boolean;
  readonly length: Quantity | null;
  readonly elapsed: Quantity | null;
  readonly remaining: Quantity | null;
  readonly overdue: Quantity | null;
  readonly early: Quantity | null;
  readonly text: Text;
  readonly force: Force;
  readonly sources: readonly Source[];
  /** First and last day in force, where there is one. */
  readonly inForce: { readonly from: DateString | null; readonly to: DateString | null };
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

/** Which of the limits on one subject holds in a case, and which it beats. */
export interface Strictest {
  /** What they limit, for example `complaint.reply`. */
  readonly subject: string;
  /** The limit that holds; `null` while none has a due time. */
  readonly winner: LimitId | (string & {}) | null;
  /** When that one falls due, or from when it allows the act. */
  readonly dueAt: InstantString | null;
  /** Binding limits it beats, the closest first. */
  readonly beaten: readonly Beaten[];
  /** Recommended limits that are stricter still: they bind nobody. */
  readonly advised: readonly Beaten[];
  /** Binding limits that may yet turn out stricter: paused, or what they depend on is not known. */
  readonly open: readonly (LimitId | (string & {}))[];
}

/** A limit beside the one that holds. */
export interface Beaten {
  readonly limit: LimitId | (string & {});
  readonly dueAt: InstantString;
  /** How far from the one that holds, in milliseconds: positive is later, 0 the same. */
  readonly byMs: number;
}

/** What is wrong with a profile, and what may not be meant. */
export interface ProfileReport {
  /** Whether it can be loaded. */
  readonly valid: boolean;
  /** Every part that is refused; loading throws the first. */
  readonly errors: readonly ProfileError[];
  /** What can be loaded and is worth a second look. */
  readonly warnings: readonly ProfileWarning[];
  readonly id: string | null;
  /** SHA-256 of the profile as JSON with sorted keys and no spaces, in hexadecimal; `null` if it could not be read at all. */
  readonly sha256: string | null;
}

/** A part of a profile that is refused. */
export interface ProfileError {
  readonly code: ErrorCode;
  /** Keys joined by dots, list positions in brackets; the parent of an unknown key. */
  readonly path: string;
  /** Id of the rule, limit or other item it stands in. */
  readonly rule?: string;
  /** What to tell a person; fixed for each code. */
  readonly text: Text;
  /** The type expected, the nearest known name, or what to change. */
  readonly hint?: string;
}

/** A part of a profile that can be loaded and may not be meant. */
export interface ProfileWarning {
  readonly code: WarningCode;
  /** Where, as in errors. */
  readonly path: string;
  /** Id of the rule, limit or other item it stands in. */
  readonly rule?: string;
  /** Id of the row or item it was compared with. */
  readonly other?: string;
  /** What to tell a person; fixed for each code. */
  readonly text: Text;
  /** Both values, where two are compared. */
  readonly hint?: string;
  /** A case that shows it. */
  readonly witness?: Witness;
}

/**
 * A case that shows what a warning says: facts by path as a request writes them (`null` for absent); or a start with both due
 * times; or a date.
 */
export type Witness =
  | { readonly start: InstantString; readonly dueAt: { readonly profile: InstantString; readonly law: InstantString } }
  | { readonly date: DateString }
  | Readonly<Record<string, string | number | boolean | readonly string[] | null>>;

/** A case to compare two profiles on. */
export type DiffCase =
  | { readonly application: Application; readonly asOf: DateString | InstantString }
  | { readonly caseFile: CaseFile; readonly now: InstantString }
  | { readonly dispute: Dispute; readonly now: InstantString };

/** What differs between two profiles. */
export interface ProfileDiff {
  /** Every part that is written otherwise, by kind and id. */
  readonly rules: readonly {
    /** Id of the rule or limit; the name of a fact, switch or list member. */
    readonly id: string;
    /** `rule`, `limit`, `fact`, `member`, `policy` (switches and hours), `calendar` … */
    readonly kind: string;
    readonly change: "added" | "removed" | "changed";
    /** What differs: `length`, `dates`, `condition`, `effect`, `texts`, `events`, `hours`, `switch` … */
    readonly parts: readonly string[];
  }[];
  /** Every case that is decided otherwise. */
  readonly cases: readonly {
    /** Its position among the cases. */
    readonly index: number;
    /** What it was, as far as it differs. */
    readonly before: CaseOutcome;
    readonly after: CaseOutcome;
    /** Ids of the rules and limits that make the difference. */
    readonly because: readonly string[];
  }[];
}

/** What one profile makes of a case, as far as another makes something else of it. */
export interface CaseOutcome {
  /** Of an application. */
  readonly verdict?: Verdict;
  readonly findings?: readonly {
    readonly rule: RuleId | (string & {});
    readonly result: Finding["result"];
    readonly effect: Finding["effect"];
  }[];
  /** Of a case file. */
  readonly deadlines?: readonly (DeadlineState & { readonly limit: LimitId | (string & {}) })[];
  /** Of a dispute. */
  readonly recommended?: string | null;
  readonly forums?: readonly { readonly forum: string; readonly status: string }[];
  /** The case cannot be read under this profile. */
  readonly error?: { readonly code: ErrorCode; readonly path: string; readonly hint?: string };
}

/** By when, and is it late. */
export interface DeadlineReport {
  readonly kind: string | null;
  readonly now: InstantString;
  readonly deadlines: readonly Deadline[];
  /** Which limit holds where Guide, law, province and operator limit the same, in the order of the rules. */
  readonly strictest: readonly Strictest[];
  /** What the answer says of itself: it is no legal advice. */
  readonly notice: Text;
  /**
   * The earliest instant after `now` at which a status changes or a step of escalation is reached if nothing else
   * happens: when to look again.
   */
  readonly nextTransitionAt: InstantString | null;
}

/** A row of the catalogue or the profile, of any kind. */
export interface Row {
  readonly id: RuleId | GuardId | RouteRuleId | RowId | (string & {});
  readonly kind: "rule" | "limit" | "procedure" | "checklist" | "benchmark" | "amount";
  readonly force: Force;
  /** Whether it is enforced by default. */
  readonly active: boolean;
  /** The source has lost its text: nothing may be said in its place. */
  readonly notInSource?: true;
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
  /** SHA-256 of the profile as JSON with sorted keys and no spaces, in hexadecimal. */
  readonly sha256: string | null;
}

/** A process as data. */
export interface Procedure {
  readonly id: ProcedureId | (string & {});
  /** Row of the capability tables, for example `E-01`. */
  readonly item: string;
  readonly force: Force;
  readonly text: Text;
  readonly sources: readonly Source[];
  /** Kinds of case whose limits run beside it. */
  readonly cases: readonly string[];
  /** State of a new case. */
  readonly initial: string;
  /** In the order of its usual course. */
  readonly states: readonly { readonly id: string; readonly terminal: boolean; readonly text: Text }[];
  readonly events: readonly { readonly event: EventType; readonly text: Text }[];
  readonly actors: readonly { readonly actor: Actor; readonly text: Text }[];
  /** One for each state and event; a move that leaves the state as it is has `to` equal to `from`. */
  readonly transitions: readonly {
    readonly item: string;
    readonly from: string;
    readonly event: EventType;
    readonly to: string;
    readonly actor: Actor;
    /** Ids of the rules that guard it, besides those of every step. */
    readonly guards: readonly GuardId[];
    /** Limits that it starts. */
    readonly starts: readonly string[];
    /** Limits that it completes. */
    readonly completes: readonly string[];
    readonly sources: readonly Source[];
  }[];
  readonly guards: readonly {
    readonly rule: GuardId;
    readonly ifNotMet: Effect;
    /** Names of the facts it reads: `event.…` with the step, `known.…` said at any time, `at.…` when something happened. */
    readonly paths: readonly string[];
    /** Whether it guards every step. */
    readonly every: boolean;
    readonly force: Force;
    readonly text: Text;
    readonly remedy: Text;
    readonly sources: readonly Source[];
  }[];
  /** Ids of rules on what has to be on record, whatever the state. */
  readonly records: readonly GuardId[];
  /** Limits that its events start. */
  readonly deadlines: readonly string[];
}

/** A step from one state to another. */
export interface ProcedureStep {
  readonly item: string;
  readonly event: EventType;
  readonly eventText: Text;
  readonly actor: Actor;
  readonly actorText: Text;
  readonly from: string;
  readonly to: string;
  readonly toText: Text;
  readonly result: StepResult;
  readonly findings: readonly Finding[];
  /** What has to be recorded with it (`event.…`) or told (`at.…`) first. */
  readonly needs: readonly string[];
  readonly starts: readonly string[];
  readonly completes: readonly string[];
  readonly sources: readonly Source[];
}

/** Where a history has led, and what may follow. */
export interface ProcedureStatus {
  readonly procedure: ProcedureId;
  readonly now: InstantString;
  readonly state: string;
  readonly stateText: Text;
  /** Whether nothing can follow. */
  readonly terminal: boolean;
  /** The steps that led there. `missing`: what their events do not tell although a rule asks for it. */
  readonly steps: readonly {
    readonly event: EventType;
    readonly at: InstantString;
    readonly from: string;
    readonly to: string;
    readonly missing: readonly string[];
  }[];
  /** Events that change nothing: refused by rules, or without a step in the state they came in. */
  readonly rejected: readonly {
    readonly event: EventType;
    readonly at: InstantString;
    readonly state: string;
    readonly findings: readonly Finding[];
    readonly possibleIn: readonly string[];
  }[];
  /** Steps that may follow, some after something is recorded: see their `needs`. */
  readonly next: readonly ProcedureStep[];
  /** Steps of this state that a rule refuses. */
  readonly refused: readonly ProcedureStep[];
  readonly missingRecords: readonly Finding[];
  /** Limits that the history has started. */
  readonly deadlines: readonly Deadline[];
  readonly nextTransitionAt: InstantString | null;
}

/** Whether one step is allowed. */
export interface Advance {
  readonly procedure: ProcedureId;
  readonly event: EventType;
  readonly at: InstantString;
  readonly allowed: boolean;
  readonly result: StepResult;
  readonly from: string;
  /** The state after it; `null` unless it is allowed. */
  readonly to: string | null;
  /** The step with its findings; `null` where the state has none for the event. */
  readonly step: ProcedureStep | null;
  /** States in which there is such a step. */
  readonly possibleIn: readonly string[];
}

/** Whether an archive may be disposed of. */
export interface Disposal {
  readonly allowed: boolean;
  /** What each rule says: records, retention, open disputes. */
  readonly findings: readonly Finding[];
  /** Every retention that runs or ran, the Guide's beside those of law. */
  readonly retention: readonly Deadline[];
}

/** A place where a dispute can go, as it stands. */
export interface Forum {
  readonly forum: ForumId;
  readonly text: Text;
  /** `notYet`: something has to happen first; `needsInformation`: something has to be told first. */
  readonly status: ForumStatus;
  /** Whether the dispute is there already. */
  readonly underWay: boolean;
  readonly findings: readonly Finding[];
  readonly needs: readonly string[];
  /** The first day on which it opens for want of an answer, by the days as counted. */
  readonly opensOn: DateString | null;
  /** The same if the last day moves to a working day. */
  readonly opensOnRolled: DateString | null;
  readonly decidedBy: Text;
  readonly binding: Binding;
  readonly free: boolean;
  /** Forums that are shut once it has accepted the dispute. */
  readonly shutsOut: readonly ForumId[];
  /** What to bring; `have` is `null` when nobody said. */
  readonly materials: readonly { readonly material: string; readonly have: boolean | null; readonly text: Text }[];
  /** Limits within which one has to go there; `dueOn` is the last day. */
  readonly timeBars: readonly Deadline[];
  /** Limits within which it has to act. */
  readonly answers: readonly Deadline[];
  readonly sources: readonly Source[];
}

/** A responsibility that may follow: a candidate, never a finding of law. */
export interface Liability {
  readonly liability: "breach" | "tort" | "administrative" | "civil";
  readonly candidate: true;
  /** Whether the facts given meet it, or only the situation suggests it. */
  readonly basis: "facts" | "situation";
  readonly remedies: readonly { readonly remedy: string; readonly text: Text }[];
  readonly modality: "should" | "may";
  /** Whether it only gathers others, so that a loss is not counted twice. */
  readonly umbrella: boolean;
  /** Who alone can find it. */
  readonly decidedBy: Actor;
  readonly because: Finding;
}

/** Where a dispute can go now, what to bring, and until when. */
export interface DisputeRoute {
  readonly now: InstantString;
  /** What the answer says of itself: it is no legal advice. */
  readonly notice: Text;
  /** A state of `procedure.dispute`; `assumed` when steps on the way to it were not recorded. */
  readonly stage: { readonly state: string; readonly assumed: boolean; readonly text: Text };
  readonly situation: {
    readonly code: Situation;
    readonly sub: string | null;
    readonly text: Text;
    readonly firstStep: Text;
    /** Limits that may run beside it. */
    readonly clocks: readonly string[];
    readonly sources: readonly Source[];
  } | null;
  readonly nextSteps: readonly ProcedureStep[];
  /** From the nearest to the furthest. */
  readonly forums: readonly Forum[];
  readonly recommended: { readonly forum: ForumId; readonly because: Finding } | null;
  /** Where else to go at the same time. */
  readonly redirects: readonly Finding[];
  readonly liabilities: readonly Liability[];
  /** Limits that the history has started. */
  readonly clocks: readonly Deadline[];
  /** What to tell so that every forum's status becomes known. */
  readonly needs: readonly string[];
  readonly nextTransitionAt: InstantString | null;
}
