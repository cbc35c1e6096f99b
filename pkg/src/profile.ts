import type { Hours } from "./calendar.ts";
import type {
  Application,
  BusinessType,
  CaseKind,
  Channel,
  DateString,
  Direction,
  Effect,
  EscalationStep,
  EventType,
  EvidenceKind,
  Force,
  IfUnknown,
  LimitId,
  Policy,
  Polarity,
  Province,
  Scheme,
  SectionId,
  Severity,
} from "./generated/types.ts";
import type { Words } from "./transcript.ts";

/**
 * What a fact is compared with: a number of its unit, the question's date or instant, another fact, or a date. `plus` and `asOf` are
 * days for dates, milliseconds for instants, otherwise the fact's own unit.
 */
export type Operand =
  | number
  | "asOf"
  | {
      /** The question's date or instant, and so much later; negative is earlier. */
      readonly asOf: number;
    }
  | {
      /** Name of another fact of the same type. */
      readonly fact: string;
      /** And so much more; 0 by default. */
      readonly plus?: number;
    }
  | {
      /** One date. */
      readonly date: DateString;
    };

/**
 * A condition over facts: data only, three-valued. A comparison with an absent value is false; what reads an unknown fact is
 * unknown unless the rest decides it.
 *
 * @example
 * ```ts
 * import { createEngine, type Condition } from "telecom-service-rules";
 * const requires: Condition = { atLeast: ["id.validUntil", "asOf"] };
 * const source = { instrument: "my handbook", clause: "3.2" };
 * const engine = await createEngine({ profile: { id: "my-company", rules: [{ id: "op.id.valid", source, requires }] } });
 * const { findings } = engine.checkEligibility({ id: { validUntil: "2026-01-31" } }, { asOf: "2026-07-03" });
 * console.log(findings.find((one) => one.rule === "op.id.valid")?.result); // notMet
 * ```
 */
export type Condition =
  | "always"
  | {
      /** The fact is known and not absent. */
      readonly present: string;
    }
  | {
      /** It was supplied; unknown counts as no. */
      readonly supplied: string;
    }
  | {
      /** A choice or flag has this value. */
      readonly is: readonly [fact: string, value: string | boolean];
    }
  | {
      /** A choice has one of these values. */
      readonly oneOf: readonly [fact: string, values: readonly string[]];
    }
  | {
      /** A set has this member. */
      readonly includes: readonly [set: string, code: string];
    }
  | {
      /** The fact ≥ the other. */
      readonly atLeast: readonly [fact: string, than: Operand];
    }
  | {
      /** The fact ≤ the other. */
      readonly atMost: readonly [fact: string, than: Operand];
    }
  | {
      /** The fact < the other. */
      readonly before: readonly [fact: string, than: Operand];
    }
  | {
      /** The fact > the other. */
      readonly after: readonly [fact: string, than: Operand];
    }
  | {
      /** The fact = the other. */
      readonly equals: readonly [fact: string, than: Operand];
    }
  | {
      /** Every one holds. */
      readonly all: readonly Condition[];
    }
  | {
      /** At least one holds. */
      readonly any: readonly Condition[];
    }
  | {
      /** It does not hold. */
      readonly not: Condition;
    }
  | {
      /** At least so many of them hold. */
      readonly atLeastOf: readonly [count: number, conditions: readonly Condition[]];
    };

/** The operator's document and clause. */
export interface OwnSource {
  /** The operator's document. */
  readonly instrument: string;
  /** The clause in it. */
  readonly clause: string;
}

/** A text in one or both languages; a missing one falls back to the other. */
export interface OwnText {
  /** Simplified Chinese. */
  readonly zh?: string | null;
  /** English. */
  readonly en?: string | null;
}

/** A product: each document and approval becomes a rule on applications with this product. */
export interface ProfileProduct {
  /** Its code in `product` of an application. */
  readonly code: string;
  /** What to call it. */
  readonly text?: OwnText;
  /** Where its needs are written. */
  readonly source: OwnSource;
  /** Kinds of evidence without which the application has to be corrected. */
  readonly documents?: readonly EvidenceKind[];
  /** Verdicts that have to be `pass`; without, a person has to look. */
  readonly approvals?: readonly Exclude<keyof NonNullable<Application["verdicts"]>, "authenticity" | "formalBy">[];
  /** Types of business it is sold for; another has to be corrected. Any when left out. */
  readonly businessTypes?: readonly BusinessType[];
}

/** Weights and items of a profile for one checklist. */
export interface ProfileChecklist {
  /** Which. */
  readonly id: Scheme;
  /** Where the weights are written; shown beside the sources of the sections. */
  readonly source?: OwnSource;
  /** Percent by section, in place of the source's: 100 in all, a section left out has 0. */
  readonly weights?: Readonly<Partial<Record<SectionId, number>>>;
  /** How the two topics of the remainder share its weight, in parts that add up to it; an observation's own comes first. */
  readonly remainderSplit?: Readonly<Record<string, number>>;
  /** Items of its own. */
  readonly items?: readonly ProfileItem[];
}

/** An item of a profile. */
export interface ProfileItem {
  /** An id of its own: names joined by dots. */
  readonly id: string;
  /** The section it counts in. */
  readonly section: SectionId;
  /** The topic it counts in, in a section of two. */
  readonly topic?: string;
  /** `never`: seeing it is a failure. */
  readonly polarity: Polarity;
  /** How grave a failure is. */
  readonly severity: Severity;
  /** How binding it is; `mandatory` by default. */
  readonly force?: Force;
  /** What the agent is told. */
  readonly text: OwnText;
  /** What the assessor looks for; the text by default. */
  readonly assessor?: OwnText;
  /** Where it is written. */
  readonly source: OwnSource;
  /** First day in force. */
  readonly from?: DateString;
  /** Last day in force. */
  readonly to?: DateString;
  /** Over `channel`, `situation` and `audience`; always by default. */
  readonly appliesWhen?: Condition;
}

/** What is shown in place of a row's texts; a language that is not given keeps the row's. It decides nothing. */
export interface ProfileMessage {
  /** In place of what the row asks for. */
  readonly text?: OwnText;
  /** In place of what to do; rules only. */
  readonly remedy?: OwnText;
}

/** A step of escalation, so long `before` or `after` the due time: 0 to 52,560,000 minutes or days. */
export type ProfileStep =
  | {
      /** What is to be done. */
      readonly step: EscalationStep;
      /** So long before the due time. */
      readonly before: number;
    }
  | {
      /** What is to be done. */
      readonly step: EscalationStep;
      /** So long after the due time. */
      readonly after: number;
    };

/**
 * A limit of a profile. With the id of a catalogue row, or the name of its value, it gives that row a length. One id may have
 * several entries: on days that do not overlap, or under conditions that differ, of which the first that holds counts.
 */
export interface ProfileLimit {
  /** Id or key of a catalogue limit, or an id of its own: names joined by dots. */
  readonly id: LimitId | (string & {});
  /** Where it is written. */
  readonly source: OwnSource;
  /** How binding it is; `mandatory` by default. */
  readonly force?: Force;
  /** First day on which a start is counted so. */
  readonly from?: DateString;
  /** Last day on which a start is counted so. */
  readonly to?: DateString;
  /** How long; a limit of its own needs one. */
  readonly length?: {
    /** How many, a whole number from 0 to 52,560,000; 1 by default. */
    readonly value?: number;
    /** Of what; units are never converted. */
    readonly unit:
      | "minute"
      | "hour"
      | "workingMinute"
      | "workingHour"
      | "workingDay"
      | "naturalDay"
      | "month"
      | "year"
      | "eachMonth"
      | "eachQuarter"
      | "eachYear";
  };
  /**
   * What is to be done as it comes closer: `before` or `after` the due time, in minutes for limits in minutes and hours, in
   * days for the others, counted as the limit is.
   */
  readonly escalation?: readonly ProfileStep[];
  /**
   * What it limits, as the catalogue's limits say it: of the limits on one subject the stricter holds. Without it, that of the
   * catalogue's limit with a kind of case, a start and a completion in common. Only for limits of the profile's own.
   */
  readonly subject?: string;
  /** Over the facts of a case (`priority`, `channel`, `complex`, `businessType`): when this value or limit holds. */
  readonly appliesWhen?: Condition;
  /** What has to be done in time. This and what follows only for limits of the profile's own. */
  readonly text?: OwnText;
  /** Kinds of case it belongs to, at least one. */
  readonly cases?: readonly CaseKind[];
  /** Events that start it, at least one. */
  readonly starts?: readonly EventType[];
  /** What another start does while the clock runs: `restart` by default. */
  readonly whileRunning?: "restart" | "keep";
  /** Events that complete it. */
  readonly completedBy?: readonly EventType[];
  /** Whether all of them have to happen. */
  readonly needsAll?: boolean;
  /** Events that end it without completion. */
  readonly cancelledBy?: readonly EventType[];
  /** Which way it binds; `latest` by default. */
  readonly direction?: Direction;
}

/** Days off in a row. */
export interface HolidaySpan {
  /** Which holiday, for example `nationalDay`. */
  readonly holiday: string;
  /** First day off. */
  readonly from: DateString;
  /** Last day off. */
  readonly to: DateString;
}

/** An operator's additions to the catalogue, in the catalogue's own closed forms. Loading is all or nothing. */
export interface Profile {
  /** What answers call it. */
  readonly id: string;
  /** Province used where a case or dispute does not say its own. */
  readonly province?: Province;
  /** Answers to what the sources leave open. */
  readonly policy?: Policy;
  /** Opening hours used where a case brings none. */
  readonly hours?: Hours;
  /** The same by channel; they come before `hours`. */
  readonly channelHours?: Readonly<Partial<Record<Channel, Hours>>>;
  /** Years after those of the calendar, and single days that are otherwise than it says. */
  readonly calendar?: {
    /** One after the other, from the year after the last one covered. */
    readonly years?: readonly {
      /** The calendar year. */
      readonly year: number;
      /** Its notice, or whatever else the operator goes by. */
      readonly source: OwnSource;
      /** Days off in a row, both ends included. */
      readonly holidays?: readonly HolidaySpan[];
      /** The statutory holidays among them. */
      readonly statutory?: readonly DateString[];
      /** Saturdays and Sundays that are worked. */
      readonly makeUp?: readonly DateString[];
    }[];
    /** Single covered days that are otherwise. */
    readonly days?: readonly {
      /** Which day. */
      readonly date: DateString;
      /** What it is. */
      readonly kind: "workday" | "makeUpWorkday" | "restDay" | "holiday" | "restDayInLieu";
      /** Which holiday, for `holiday` and `restDayInLieu`. */
      readonly holiday?: string;
      /** Where that is written. */
      readonly source: OwnSource;
    }[];
  };
  /** Values for limits of the catalogue, by id or by the name of the value, and limits of its own. */
  readonly limits?: readonly ProfileLimit[];
  /** Products that applications name, with the documents and approvals each needs. */
  readonly products?: readonly ProfileProduct[];
  /** Weights and items of conduct checklists. */
  readonly checklists?: readonly ProfileChecklist[];
  /** Texts shown in place of a row's own, by the id of a rule or limit; they decide nothing. */
  readonly messages?: Readonly<Record<string, ProfileMessage>>;
  /** Ids of unverified rows (grade C) to turn on; their deadlines are marked `unverified`. */
  readonly enable?: readonly string[];
  /** Words the transcript review looks for in place of a list's own. */
  readonly words?: Words;
  /** Facts under `x`. */
  readonly facts?: readonly {
    /** `x.` and a name in camel case. */
    readonly name: `x.${string}`;
    /** Its type. */
    readonly kind: "flag" | "choice" | "count" | "money" | "date" | "instant" | "text";
    /** Codes of a choice, 1 to 64. */
    readonly members?: readonly string[];
    /** What to call it. */
    readonly text?: OwnText;
  }[];
  /** Members added to growing lists, by the list's name: `{ Channel: [{ code: "mall_kiosk" }] }`. */
  readonly lists?: Readonly<Record<string, readonly ProfileMember[]>>;
  /** Rules decided after the catalogue's. */
  readonly rules?: readonly ProfileRule[];
}

/** A member added to a list. */
export interface ProfileMember {
  /** Its code in requests. */
  readonly code: string;
  /** What to call it. */
  readonly text?: OwnText;
}

/** A rule of a profile on applications. */
export interface ProfileRule {
  /** An id of its own: names joined by dots. */
  readonly id: string;
  /** What it asks for. */
  readonly text?: OwnText;
  /** What to do when it is not met. */
  readonly remedy?: OwnText;
  /** Where it is written. */
  readonly source: OwnSource;
  /** How binding it is; `mandatory` by default. */
  readonly force?: Force;
  /** First day in force. */
  readonly from?: DateString;
  /** Last day in force. */
  readonly to?: DateString;
  /** When it applies; always by default. */
  readonly appliesWhen?: Condition;
  /** What has to hold then. */
  readonly requires: Condition;
  /** What follows when it does not; `correct` by default. */
  readonly ifNotMet?: Effect;
  /** What follows when that is unknown; `ask` by default. */
  readonly ifUnknown?: IfUnknown;
}
