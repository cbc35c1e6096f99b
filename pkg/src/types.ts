import type { Coverage } from "./calendar.ts";
import type { ErrorCode, WarningCode } from "./generated/errors.ts";
import type {
  Actor,
  Application,
  Binding,
  CaseFile,
  CaseKind,
  DateString,
  DeadlineBasis,
  DeadlineDifference,
  DeadlineStatus,
  Direction,
  Dispute,
  DueBound,
  Effect,
  EscalationStep,
  EventType,
  Force,
  ForumId,
  ForumStatus,
  GuardId,
  InstantString,
  LedgerReason,
  LiabilityRemedy,
  LimitId,
  Outcome,
  Party,
  PauseReason,
  Policy,
  ProcedureId,
  ProfilePart,
  ProfilePartKind,
  RequestType,
  RouteRuleId,
  RowId,
  RuleId,
  Situation,
  StateId,
  StepId,
  StepResult,
  StepStatus,
  SubSituation,
  TimeUnit,
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
  /** Id of the source row, for example `S2.1-18`; for a source of a profile the id of what names it. */
  readonly row: string;
  /** Id of the instrument, for example `guide`; for a source of a profile the `instrument` it names. */
  readonly instrument: string;
  /** Section or article. */
  readonly clause: string;
  /**
   * How well a row of law is confirmed: `A` two independent sources agree, `B` one source, `C` nobody has verified it (off until
   * a profile turns it on), `D` sources contradict each other (never enforced). The Guide's rows have none.
   */
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
  /** Id of the rule: of the catalogue, of a guard or of dispute routing, or a profile's own. */
  readonly rule: RuleId | GuardId | RouteRuleId | (string & {});
  /** What became of it: `notApplicable` where the rule does not concern the case, `unknown` where a fact is missing. */
  readonly result: Outcome;
  /** What that does to the verdict; `null` for nothing. */
  readonly effect: Effect | "ask" | null;
  /** How binding the rule is. */
  readonly force: Force;
  /** The clauses it rests on. */
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
  /** What kind of value it takes; `choice` and `set` take codes, `money` fen, `record` a record that has to be there. */
  readonly kind: "flag" | "choice" | "set" | "count" | "money" | "date" | "instant" | "text" | "record";
  /** What to call it. */
  readonly text: Text;
}

/** Where one step of acceptance stands. */
export interface Step {
  /** Which of the four steps. */
  readonly step: StepId;
  /** `done`, `open` (something is missing), `failed`, or `waiting` for an earlier step. */
  readonly status: StepStatus;
  /** Source row. */
  readonly row: string;
  /** What the step is called. */
  readonly text: Text;
}

/** May this be done, what is missing, and why. */
export interface EligibilityDecision {
  /** The worst effect among the findings; `eligible` where none keeps the application back. */
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

/** An amount of time in the unit of its limit. */
export interface Quantity {
  /** Unit; limits in hours are told in minutes. */
  readonly unit: TimeUnit;
  /** How many, a whole number. */
  readonly value: number;
}

/** A stretch of time that was counted or not, and why. */
export interface Segment {
  /** Its first instant. */
  readonly from: InstantString;
  /** The instant after its last, which is the `from` of the next; `null` for a pause that is still open. */
  readonly to: InstantString | null;
  /** Whether it counts towards the limit; its reason decides that. */
  readonly counted: boolean;
  /** Why it counts or does not. */
  readonly reason: LedgerReason;
  /** The holiday behind `holiday` and `restDayInLieu`, for example `springFestival`; else `null`. */
  readonly holiday: string | null;
  /** What that holiday is called; `null` without one. */
  readonly name: Text | null;
  /** Why a pause was declared; `null` if it is none, or nobody said. */
  readonly pause: PauseReason | null;
}

/** A step of escalation and when it is reached. */
export interface EscalationAt {
  /** What is to be done. */
  readonly step: EscalationStep;
  /** When. */
  readonly at: InstantString;
  /** Whether that is past, and nothing had ended the limit before. */
  readonly reached: boolean;
}

/** The due time that another value of a switch would give. */
export interface Alternative {
  /** Name of the switch in a profile's `policy`. */
  readonly switch: keyof Policy;
  /** Its other value. */
  readonly value: PolicyValue;
  /** The event that starts the clock under it. */
  readonly startedAt: InstantString;
  /** When it falls due under it; `null` while a pause is open, or where that depends on days outside the coverage. */
  readonly dueAt: InstantString | null;
}

/** A value of any switch of the policy. */
export type PolicyValue = NonNullable<Policy[keyof Policy]>;

/** A policy switch and the value it had. */
export interface SwitchValue {
  /** Name in a profile's `policy`. */
  readonly name: keyof Policy;
  /** The value that was used, the default included. */
  readonly value: PolicyValue;
  /** The question that the sources leave open, for example `Q-01`. */
  readonly question: string;
}

/** What the law in force on one day says of a limit. */
export interface Reading {
  /** The day whose law it is. */
  readonly lawOf: DateString;
  /** How long the limit is under it. */
  readonly length: Quantity;
  /** Its last day under it; `null` for a limit in minutes. */
  readonly dueOn: DateString | null;
  /** When it falls due under it. */
  readonly dueAt: InstantString;
}

/** The days on which something is in force, both ends included. */
export interface InForce {
  /** First day, or `null` where the source does not date it. */
  readonly from: DateString | null;
  /** Last day, or `null` while it has not ended. */
  readonly to: DateString | null;
}

/** What is told of a limit wherever it stands. */
export interface DeadlineFacts {
  /** Id of the limit, for example `sla.review.preliminary`, or a profile's own. */
  readonly limit: LimitId | (string & {});
  /** Row of the capability tables, for example `B-01`; empty for a limit without one. */
  readonly item: string;
  /** What it limits, where others limit the same (see `strictest` of the report); else empty. */
  readonly subject: string;
  /** What the source says of it. */
  readonly basis: DeadlineBasis;
  /** Which way it binds. */
  readonly direction: Direction;
  /** Who has to act. */
  readonly owedBy: Party;
  /** To whom. */
  readonly owedTo: Party;
  /**
   * Where it stands. For minimum periods `running` means: not yet allowed; `met`: over, or the act came after it; `overdue`:
   * the act came too early, by `early`.
   */
  readonly status: DeadlineStatus;
  /** The event that last started the clock, or the first day of the period of a duty that recurs; `null` while nothing has. */
  readonly startedAt: InstantString | null;
  /** The first event after the start that completed it; `null` without one. */
  readonly completedAt: InstantString | null;
  /** The event after the start that ended it without completion; `null` without one. */
  readonly cancelledAt: InstantString | null;
  /**
   * When it falls due. `null` unless a clock has started; when cancelled, not defined or undetermined; and while a pause is open
   * that began before the due time was reached.
   */
  readonly dueAt: InstantString | null;
  /** The last day of a limit in days; `null` for others, and without a due time. */
  readonly dueOn: DateString | null;
  /** The last day of a limit in natural days, months or years as counted, whatever kind of day it is. */
  readonly nominalOn: DateString | null;
  /**
   * That day, or the next working day if it is a rest day (Civil Code 203); `null` for periods that never roll, or where the day is
   * outside the calendar's coverage. `dueOn` says which of the two counts.
   */
  readonly rolledOn: DateString | null;
  /** For minimum periods: the first instant at which the act is allowed; `null` for others, and while something holds it up. */
  readonly allowedFrom: InstantString | null;
  /** Whether the due instant itself is in time; `null` without a due time. */
  readonly bound: DueBound | null;
  /** When to remind, in order of time; empty without a due time. */
  readonly warnAt: readonly InstantString[];
  /** Every step of escalation, in order of time: the profile's, or one reminder and the breach. */
  readonly escalation: readonly EscalationAt[];
  /** Due times by the other values of its switch; empty where no other event would start it. */
  readonly alternatives: readonly Alternative[];
  /** What each of two laws says, where the sources do not settle which one holds; else empty. */
  readonly readings: readonly Reading[];
  /** Whether it rests on a source that nobody has verified (grade C), turned on by a profile. */
  readonly unverified: boolean;
  /** How long it is in all; `null` until it is started, or where there is no length to count. */
  readonly length: Quantity | null;
  /** Counted until now, or until it was completed or cancelled, in whole units; `null` for duties that recur, hours of service and notices. */
  readonly elapsed: Quantity | null;
  /**
   * What is left of the length, never below zero; `null` where `elapsed` is, once it is cancelled and, minimum periods aside, once it
   * is completed.
   */
  readonly remaining: Quantity | null;
  /** How far beyond the due time, when overdue or met late; a unit begun counts whole. */
  readonly overdue: Quantity | null;
  /** For minimum periods: how much too early the act was. */
  readonly early: Quantity | null;
  /** What has to be done. */
  readonly text: Text;
  /** How binding it is. */
  readonly force: Force;
  /** The clauses it rests on, and a profile's own. */
  readonly sources: readonly Source[];
  /** First and last day in force, where there is one. */
  readonly inForce: InForce;
  /** The profile's source, where that gives the length; else `null`. */
  readonly definedBy: Source | null;
  /** Every policy switch that shaped the result. */
  readonly switches: readonly SwitchValue[];
  /**
   * From the start to the due time, without gaps; for a notice from its due time to what it announces; for hours of service the day
   * of the question.
   */
  readonly ledger: readonly Segment[];
  /** Whether the due time rests on days the next year's notice may still change. */
  readonly provisional: boolean;
  /** The covered days, when the due time depends on others; else `null`. */
  readonly undetermined: Coverage | null;
  /** What the request has to say before there is an answer: `kind`, `events`, `hours`, `for`, a fact or a type of event. */
  readonly missing: readonly string[];
}

/** A limit whose clock runs: it has a start and a due time, and nothing has ended it. */
export interface RunningDeadline extends DeadlineFacts {
  /** `dueSoon` once the reminder was due. For minimum periods `running` means: not yet allowed. */
  readonly status: "running" | "dueSoon";
  /** The event that started the clock, or the first day of the period of a duty that recurs. */
  readonly startedAt: InstantString;
  /** Always `null`: nothing has completed it. */
  readonly completedAt: null;
  /** Always `null`: nothing has ended it. */
  readonly cancelledAt: null;
  /** When it falls due; for minimum periods, when they are over. */
  readonly dueAt: InstantString;
  /** Whether the due instant itself is in time. */
  readonly bound: DueBound;
  /** How long it is in all. */
  readonly length: Quantity;
}

/** A limit that does not fall due: not started, not defined, not to be determined, or cancelled. */
export interface IdleDeadline extends DeadlineFacts {
  /** Why it does not fall due: see `missing` and `undetermined` for what would be needed. */
  readonly status: "notStarted" | "notDefined" | "undetermined" | "cancelled";
  /** Always `null`: there is no due time. */
  readonly dueAt: null;
  /** Always `null`: there is no last day. */
  readonly dueOn: null;
  /** Always `null`: there is no due time. */
  readonly bound: null;
}

/** A limit that was met or missed, or whose clock stands still. */
export interface SettledDeadline extends DeadlineFacts {
  /** For minimum periods `met` means: over, or the act came after it; `overdue`: the act came too early, by `early`. */
  readonly status: "paused" | "met" | "metLate" | "overdue";
}

/**
 * One limit of a case. Asking for its `status` tells what else is there.
 *
 * @example
 * ```ts
 * import { createEngine } from "telecom-service-rules";
 * const engine = await createEngine();
 * const events = [{ type: "submitted", at: "2026-07-03T17:30:00+08:00" }];
 * const { deadlines } = engine.trackDeadlines({ kind: "application", events }, { now: "2026-07-03T18:00:00+08:00" });
 * for (const one of deadlines) {
 *   if (one.status === "running") console.log(one.limit, one.dueAt.slice(0, 16)); // sla.review.preliminary 2026-07-04T17:30
 * }
 * ```
 */
export type Deadline = RunningDeadline | IdleDeadline | SettledDeadline;

/** What is compared of a limit. */
export interface DeadlineState {
  /** Where it stands. */
  readonly status: DeadlineStatus;
  /** When it falls due, as in {@link DeadlineFacts}. */
  readonly dueAt: InstantString | null;
  /** How long it is in all. */
  readonly length: Quantity | null;
  /** The first reminder; `null` without one. */
  readonly warnAt: InstantString | null;
}

/** A limit that is not the same in two reports. */
export interface DeadlineChange {
  /** Id of the limit. */
  readonly limit: LimitId | (string & {});
  /** How it was; `null` if it was not there. */
  readonly before: DeadlineState | null;
  /** How it is; `null` if it is no longer there. */
  readonly after: DeadlineState | null;
  /** How far the due time moved, in milliseconds; positive is later, `null` where one of the two has no due time. */
  readonly movedMs: number | null;
  /** What differs: a kind of difference, or the name of a switch. */
  readonly because: readonly (DeadlineDifference | keyof Policy)[];
}

/** A case looked at twice at the same instant, under two sets of rules or hours. */
export interface Recomputation {
  /** The instant of both looks. */
  readonly now: InstantString;
  /** Every limit that is not the same in both, in the order of the rules. */
  readonly changes: readonly DeadlineChange[];
}

/** Which of the limits on one subject holds in a case, and which it beats. */
export interface Strictest {
  /** What they limit, for example `complaint.reply`. */
  readonly subject: string;
  /** The limit that holds; `null` while none has a due time. */
  readonly winner: LimitId | (string & {}) | null;
  /** When that one falls due, or from when it allows the act; `null` without a winner. */
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
  /** Its id. */
  readonly limit: LimitId | (string & {});
  /** When it falls due, or from when it allows the act. */
  readonly dueAt: InstantString;
  /** How far from the one that holds, in milliseconds: positive is later, 0 the same. */
  readonly byMs: number;
}

/** What is wrong with a profile, and what may not be meant. */
export interface ProfileReport {
  /** Whether it can be loaded: `true` exactly when there are no errors. */
  readonly valid: boolean;
  /** Every part that is refused; loading throws the first. */
  readonly errors: readonly ProfileError[];
  /** What can be loaded and is worth a second look. */
  readonly warnings: readonly ProfileWarning[];
  /** The profile's `id`; `null` if it has none that can be read. */
  readonly id: string | null;
  /** SHA-256 of the profile as JSON with sorted keys and no spaces, in hexadecimal; `null` if it could not be read at all. */
  readonly sha256: string | null;
}

/** A part of a profile that is refused. */
export interface ProfileError {
  /** What is wrong. */
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
  /** What may not be meant. */
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

/** Two due times from one start. */
export interface WitnessDue {
  /** By the profile's length. */
  readonly profile: InstantString;
  /** By the law's. */
  readonly law: InstantString;
}

/**
 * A case that shows what a warning says: facts by path as a request writes them (`null` for absent); or a start with both due
 * times; or a date.
 */
export type Witness =
  | {
      /** A start from which the two lengths end apart. */
      readonly start: InstantString;
      /** When each of them ends. */
      readonly dueAt: WitnessDue;
    }
  | {
      /** A day that no value covers, or on which one never holds. */
      readonly date: DateString;
    }
  | Readonly<Record<string, string | number | boolean | readonly string[] | null>>;

/** A case to compare two profiles on. */
export type DiffCase =
  | {
      /** Decided by `checkEligibility`. */
      readonly application: Application;
      /** The date or instant to decide for; there is no default. */
      readonly asOf: DateString | InstantString;
    }
  | {
      /** Looked at by `trackDeadlines`. */
      readonly caseFile: CaseFile;
      /** The instant to look from; there is no default. */
      readonly now: InstantString;
    }
  | {
      /** Looked at by `routeDispute`. */
      readonly dispute: Dispute;
      /** The instant to look from; there is no default. */
      readonly now: InstantString;
    };

/** A part of a profile that is written otherwise. */
export interface ProfileChange {
  /** Id of the rule or limit; the name of a fact, switch or list member. */
  readonly id: string;
  /** What kind of part it is. */
  readonly kind: ProfilePartKind;
  /** What became of it. */
  readonly change: "added" | "removed" | "changed";
  /** What differs; empty for what was added or removed. */
  readonly parts: readonly ProfilePart[];
}

/** A case that is decided otherwise. */
export interface CaseChange {
  /** Its position among the cases, from 0. */
  readonly index: number;
  /** What it was, as far as it differs. */
  readonly before: CaseOutcome;
  /** What it is, as far as it differs. */
  readonly after: CaseOutcome;
  /** Ids of the rules and limits that make the difference; empty where one profile cannot read the case. */
  readonly because: readonly string[];
}

/** What differs between two profiles. */
export interface ProfileDiff {
  /** Every part that is written otherwise, by kind and id. */
  readonly rules: readonly ProfileChange[];
  /** Every case that is decided otherwise, in the order given. */
  readonly cases: readonly CaseChange[];
}

/** What a rule makes of a case, as far as two profiles differ. */
export interface RuleOutcome {
  /** Id of the rule. */
  readonly rule: RuleId | (string & {});
  /** What became of it. */
  readonly result: Finding["result"];
  /** What that does to the verdict; `null` for nothing. */
  readonly effect: Finding["effect"];
}

/** Where a limit stands, as far as two profiles differ. */
export interface LimitOutcome extends DeadlineState {
  /** Id of the limit. */
  readonly limit: LimitId | (string & {});
}

/** Whether a dispute can go somewhere, as far as two profiles differ. */
export interface ForumOutcome {
  /** Which forum. */
  readonly forum: ForumId;
  /** Whether it is open. */
  readonly status: ForumStatus;
}

/** Why a case cannot be read under a profile. */
export interface CaseError {
  /** What is wrong. */
  readonly code: ErrorCode;
  /** Where, from `cases[…]` on. */
  readonly path: string;
  /** The type expected, the nearest known name, or what to change. */
  readonly hint?: string;
}

/** What one profile makes of a case, as far as another makes something else of it. */
export interface CaseOutcome {
  /** Of an application. */
  readonly verdict?: Verdict;
  /** Of an application: the rules that decide otherwise. */
  readonly findings?: readonly RuleOutcome[];
  /** Of a case file: the limits that stand otherwise. */
  readonly deadlines?: readonly LimitOutcome[];
  /** Of a dispute: where to go next; `null` for nowhere. */
  readonly recommended?: ForumId | null;
  /** Of a dispute: the forums that stand otherwise. */
  readonly forums?: readonly ForumOutcome[];
  /** The case cannot be read under this profile. */
  readonly error?: CaseError;
}

/** By when, and is it late. */
export interface DeadlineReport {
  /** Kind of case as given; `null` when the request did not say, and then every limit stands below. */
  readonly kind: CaseKind | null;
  /** The instant looked from. Later events and pauses were left out. */
  readonly now: InstantString;
  /** One for each limit of the kind of case, in the order of the rules. */
  readonly deadlines: readonly Deadline[];
  /** Which limit holds where Guide, law, province and operator limit the same, in the order of the rules. */
  readonly strictest: readonly Strictest[];
  /** What the answer says of itself: it is no legal advice. */
  readonly notice: Text;
  /**
   * The earliest instant after `now` at which a status changes or a step of escalation is reached if nothing else
   * happens: when to look again. `null` for never.
   */
  readonly nextTransitionAt: InstantString | null;
}

/** A row of the catalogue or the profile, of any kind. */
export interface Row {
  /** Stable id, never used again for something else. */
  readonly id: RuleId | GuardId | RouteRuleId | RowId | (string & {});
  /** What kind of row it is. */
  readonly kind: "rule" | "limit" | "procedure" | "checklist" | "benchmark" | "amount";
  /** How binding it is. */
  readonly force: Force;
  /** Whether it is enforced by default. */
  readonly active: boolean;
  /** The source has lost its text: nothing may be said in its place. */
  readonly notInSource?: true;
  /** What it says. */
  readonly text: Text;
  /** The clauses it rests on. */
  readonly sources: readonly Source[];
  /** First day in force; `null` where the source does not date it. */
  readonly from: DateString | null;
  /** Last day in force; `null` while it has not ended. */
  readonly to: DateString | null;
}

/** What answers. */
export interface Version {
  /** Version of the engine. */
  readonly engine: string;
  /** Edition of the catalogue: changes when an answer may change. */
  readonly catalogue: DateString;
  /** The profile's `id`; `null` without a profile. */
  readonly profile: string | null;
  /** SHA-256 of the profile as JSON with sorted keys and no spaces, in hexadecimal; `null` without a profile. */
  readonly sha256: string | null;
}

/** A state of a procedure. */
export interface ProcedureState {
  /** Its id. */
  readonly id: StateId;
  /** Whether nothing can follow. */
  readonly terminal: boolean;
  /** What to call it. */
  readonly text: Text;
}

/** An event of a procedure. */
export interface ProcedureEvent {
  /** Its code: the `type` of an event in a history. */
  readonly event: EventType;
  /** What to call it. */
  readonly text: Text;
}

/** Somebody who takes part in a procedure. */
export interface ProcedureActor {
  /** The code. */
  readonly actor: Actor;
  /** What to call them. */
  readonly text: Text;
}

/** A move of a procedure, from one state on one event. */
export interface Transition {
  /** Row of the capability tables, for example `C-06`. */
  readonly item: string;
  /** State before it. */
  readonly from: StateId;
  /** Event that makes it. */
  readonly event: EventType;
  /** State after it; equal to `from` for a move that leaves the state as it is. */
  readonly to: StateId;
  /** Who does it. */
  readonly actor: Actor;
  /** Ids of the rules that guard it, besides those of every step. */
  readonly guards: readonly GuardId[];
  /** Ids of the limits that it starts. */
  readonly starts: readonly string[];
  /** Ids of the limits that it completes. */
  readonly completes: readonly string[];
  /** The clauses it rests on. */
  readonly sources: readonly Source[];
}

/** A rule that guards the moves of a procedure. */
export interface Guard {
  /** Its id. */
  readonly rule: GuardId;
  /** What it does when it is not met: `refuse` keeps the step from being taken, the others only tell. */
  readonly ifNotMet: Effect;
  /** Names of the facts it reads: `event.…` with the step, `known.…` said at any time, `at.…` when something happened. */
  readonly paths: readonly string[];
  /** Whether it guards every step. */
  readonly every: boolean;
  /** How binding it is. */
  readonly force: Force;
  /** What it asks for. */
  readonly text: Text;
  /** What to do when it is not met. */
  readonly remedy: Text;
  /** The clauses it rests on. */
  readonly sources: readonly Source[];
}

/** A process as data. */
export interface Procedure {
  /** Its id. */
  readonly id: ProcedureId;
  /** Row of the capability tables, for example `E-01`. */
  readonly item: string;
  /** How binding it is. */
  readonly force: Force;
  /** What it is. */
  readonly text: Text;
  /** The clauses it rests on. */
  readonly sources: readonly Source[];
  /** Kinds of case whose limits run beside it. */
  readonly cases: readonly CaseKind[];
  /** Requests that follow it, by its own sources. The sources name no procedure for the others. */
  readonly requests: readonly RequestType[];
  /** State of a new case. */
  readonly initial: StateId;
  /** In the order of its usual course. */
  readonly states: readonly ProcedureState[];
  /** Every event that makes a move, each once. */
  readonly events: readonly ProcedureEvent[];
  /** Everybody who makes a move, each once. */
  readonly actors: readonly ProcedureActor[];
  /** One for each state and event. */
  readonly transitions: readonly Transition[];
  /** The rules that guard its moves and its records, each once. */
  readonly guards: readonly Guard[];
  /** Ids of rules on what has to be on record, whatever the state. */
  readonly records: readonly GuardId[];
  /** Ids of the limits that its events start. */
  readonly deadlines: readonly string[];
}

/** A step from one state to another. */
export interface ProcedureStep {
  /** Row of the capability tables, for example `C-06`. */
  readonly item: string;
  /** The event that records it. */
  readonly event: EventType;
  /** What to call the event. */
  readonly eventText: Text;
  /** Who does it. */
  readonly actor: Actor;
  /** What to call them. */
  readonly actorText: Text;
  /** State before it. */
  readonly from: StateId;
  /** State after it, once it is taken; equal to `from` for a step that leaves the state as it is. */
  readonly to: StateId;
  /** What to call the state after it. */
  readonly toText: Text;
  /** Whether it may be taken; `needsInformation`: once what `needs` names is recorded or told. */
  readonly result: StepResult;
  /** What its rules say. */
  readonly findings: readonly Finding[];
  /** What has to be recorded with it (`event.…`) or told (`at.…`) first. */
  readonly needs: readonly string[];
  /** Ids of the limits that it starts. */
  readonly starts: readonly string[];
  /** Ids of the limits that it completes. */
  readonly completes: readonly string[];
  /** The clauses it rests on. */
  readonly sources: readonly Source[];
}

/** An event of a history and the step it made. */
export interface StepTaken {
  /** The event. */
  readonly event: EventType;
  /** When it happened. */
  readonly at: InstantString;
  /** State before it. */
  readonly from: StateId;
  /** State after it. */
  readonly to: StateId;
  /** What the event does not tell although a rule asks for it. */
  readonly missing: readonly string[];
}

/** An event of a history that changes nothing. */
export interface StepRejected {
  /** The event. */
  readonly event: EventType;
  /** When it is said to have happened. */
  readonly at: InstantString;
  /** The state then. */
  readonly state: StateId;
  /** The rules that refuse it; empty where the state has no such step. */
  readonly findings: readonly Finding[];
  /** States in which there is such a step. */
  readonly possibleIn: readonly StateId[];
}

/** Where a history has led, and what may follow. */
export interface ProcedureStatus {
  /** Id of the procedure. */
  readonly procedure: ProcedureId;
  /** The instant looked from. Later events were left out. */
  readonly now: InstantString;
  /** The state reached. */
  readonly state: StateId;
  /** What to call it. */
  readonly stateText: Text;
  /** Whether nothing can follow. */
  readonly terminal: boolean;
  /** The steps that led there, in order of time. */
  readonly steps: readonly StepTaken[];
  /** Events that change nothing: refused by rules, or without a step in the state they came in. */
  readonly rejected: readonly StepRejected[];
  /** Steps that may follow, some after something is recorded: see their `needs`. */
  readonly next: readonly ProcedureStep[];
  /** Steps of this state that a rule refuses. */
  readonly refused: readonly ProcedureStep[];
  /** Rules on records that are not met, or of which nobody said whether they are. */
  readonly missingRecords: readonly Finding[];
  /** Limits that the history has started. */
  readonly deadlines: readonly Deadline[];
  /** When one of these limits changes next if nothing else happens; `null` for never. */
  readonly nextTransitionAt: InstantString | null;
}

/** What is told of a step whether it is allowed or not. */
export interface AdvanceFacts {
  /** Id of the procedure. */
  readonly procedure: ProcedureId;
  /** The event asked about. */
  readonly event: EventType;
  /** When it happens. */
  readonly at: InstantString;
  /** State before it. */
  readonly from: StateId;
  /** States in which there is such a step. */
  readonly possibleIn: readonly StateId[];
}

/** A step that is allowed. */
export interface StepAllowed extends AdvanceFacts {
  /** It may be taken. */
  readonly allowed: true;
  /** The same as a code. */
  readonly result: "allowed";
  /** The state after it. */
  readonly to: StateId;
  /** The step with its findings. */
  readonly step: ProcedureStep;
}

/** A step that is not allowed, or not yet. */
export interface StepNotAllowed extends AdvanceFacts {
  /** It may not be taken, at least not yet. */
  readonly allowed: false;
  /** `needsInformation`: once what `step.needs` names is recorded or told. */
  readonly result: Exclude<StepResult, "allowed">;
  /** Always `null`: the state stays. */
  readonly to: null;
  /** The step with its findings; `null` where the state has none for the event: see `possibleIn`. */
  readonly step: ProcedureStep | null;
}

/** Whether one step is allowed: asking for `allowed` tells what else is there. */
export type Advance = StepAllowed | StepNotAllowed;

/** Whether an archive may be disposed of. */
export interface Disposal {
  /** Whether it may, at the instant of the question. */
  readonly allowed: boolean;
  /** What each rule says: records, retention, open disputes. */
  readonly findings: readonly Finding[];
  /** Every retention that runs or ran, the Guide's beside those of law. */
  readonly retention: readonly Deadline[];
}

/** Something to bring to a forum. */
export interface Material {
  /** Its key under `materials` of the dispute. */
  readonly material: keyof NonNullable<Dispute["materials"]>;
  /** Whether it is at hand; `null` when nobody said. */
  readonly have: boolean | null;
  /** What it is. */
  readonly text: Text;
}

/** A place where a dispute can go, as it stands. */
export interface Forum {
  /** Its id. */
  readonly forum: ForumId;
  /** What to call it. */
  readonly text: Text;
  /** `notYet`: something has to happen first; `needsInformation`: something has to be told first. */
  readonly status: ForumStatus;
  /** Whether the dispute is there already. */
  readonly underWay: boolean;
  /** What its rules say. */
  readonly findings: readonly Finding[];
  /** What to tell so that its status becomes known; empty once it is closed. */
  readonly needs: readonly string[];
  /** The first day on which it opens for want of an answer, by the days as counted; `null` where it waits for none. */
  readonly opensOn: DateString | null;
  /** The same if the last day moves to a working day. */
  readonly opensOnRolled: DateString | null;
  /** Who decides there. */
  readonly decidedBy: Text;
  /** Whether its result binds. */
  readonly binding: Binding;
  /** Whether it costs nothing. */
  readonly free: boolean;
  /** Forums that are shut once it has accepted the dispute. */
  readonly shutsOut: readonly ForumId[];
  /** What to bring. */
  readonly materials: readonly Material[];
  /** Limits within which one has to go there; `dueOn` is the last day. */
  readonly timeBars: readonly Deadline[];
  /** Limits within which it has to act. */
  readonly answers: readonly Deadline[];
  /** The clauses it rests on. */
  readonly sources: readonly Source[];
}

/** What a liability may lead to. */
export interface Remedy {
  /** Its code. */
  readonly remedy: LiabilityRemedy;
  /** What it is. */
  readonly text: Text;
}

/** A responsibility that may follow: a candidate, never a finding of law. */
export interface Liability {
  /** Breach of contract, tort, administrative, or civil liability as a whole. */
  readonly liability: "breach" | "tort" | "administrative" | "civil";
  /** Always: only a court or an authority finds it. */
  readonly candidate: true;
  /** Whether the facts given meet it, or only the situation suggests it. */
  readonly basis: "facts" | "situation";
  /** What it may lead to. */
  readonly remedies: readonly Remedy[];
  /** Whether the source says that it should follow, or that it may. */
  readonly modality: "should" | "may";
  /** Whether it only gathers others, so that a loss is not counted twice. */
  readonly umbrella: boolean;
  /** Who alone can find it. */
  readonly decidedBy: Actor;
  /** The rule behind it. */
  readonly because: Finding;
}

/** Where a dispute stands. */
export interface Stage {
  /** A state of `procedure.dispute`. */
  readonly state: StateId;
  /** Whether steps on the way to it were not recorded. */
  readonly assumed: boolean;
  /** What to call the state. */
  readonly text: Text;
}

/** What a dispute is about, and what to do first. */
export interface DisputeSituation {
  /** Its code. */
  readonly code: Situation;
  /** What it is more closely; `null` when nobody said. */
  readonly sub: SubSituation | null;
  /** What it divides into, besides `other`; empty for one that stands as it is. */
  readonly divisions: readonly SubSituation[];
  /** What to call it. */
  readonly text: Text;
  /** What to do first. */
  readonly firstStep: Text;
  /** Ids of the limits that may run beside it. */
  readonly clocks: readonly string[];
  /** The clauses it rests on. */
  readonly sources: readonly Source[];
}

/** Where to go next, and why. */
export interface Recommended {
  /** The forum. */
  readonly forum: ForumId;
  /** The rule that says so. */
  readonly because: Finding;
}

/** Where a dispute can go now, what to bring, and until when. */
export interface DisputeRoute {
  /** The instant looked from. Later events were left out. */
  readonly now: InstantString;
  /** What the answer says of itself: it is no legal advice. */
  readonly notice: Text;
  /** Where it stands. */
  readonly stage: Stage;
  /** What it is about; `null` when nobody said. */
  readonly situation: DisputeSituation | null;
  /** Steps that may follow in `procedure.dispute`. */
  readonly nextSteps: readonly ProcedureStep[];
  /** From the nearest to the furthest. */
  readonly forums: readonly Forum[];
  /** Where to go next; `null` where no rule says so. */
  readonly recommended: Recommended | null;
  /** Where else to go at the same time. */
  readonly redirects: readonly Finding[];
  /** Responsibilities that may follow. */
  readonly liabilities: readonly Liability[];
  /** Limits that the history has started. */
  readonly clocks: readonly Deadline[];
  /** What to tell so that every forum's status becomes known. */
  readonly needs: readonly string[];
  /** When one of the `clocks` changes next if nothing else happens; `null` for never. */
  readonly nextTransitionAt: InstantString | null;
}
