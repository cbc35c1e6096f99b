import type { Hours } from "./calendar.ts";
import type {
  CaseKind,
  Channel,
  DateString,
  Effect,
  EventType,
  Force,
  IfUnknown,
  LimitId,
  Policy,
} from "./generated/types.ts";
import type { Text } from "./texts.ts";
import type { Words } from "./transcript.ts";

/** Compared with: a number of the fact's unit, the question's date or instant, another fact, or a date. */
export type Operand =
  number | "asOf" | { readonly fact: string; readonly plus?: number } | { readonly date: DateString };

/** A condition over facts: data only, three-valued. */
export type Condition =
  | "always"
  | { readonly present: string }
  | { readonly supplied: string }
  | { readonly is: readonly [fact: string, value: string | boolean] }
  | { readonly oneOf: readonly [fact: string, values: readonly string[]] }
  | { readonly atLeast: readonly [fact: string, than: Operand] }
  | { readonly atMost: readonly [fact: string, than: Operand] }
  | { readonly before: readonly [fact: string, than: Operand] }
  | { readonly after: readonly [fact: string, than: Operand] }
  | { readonly equals: readonly [fact: string, than: Operand] }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly atLeastOf: readonly [count: number, conditions: readonly Condition[]] };

/** The operator's document and clause. */
export interface OwnSource {
  readonly instrument: string;
  readonly clause: string;
}

/** A limit of a profile. With the id of a catalogue row, or the name of its value, it gives that row a length. */
export interface ProfileLimit {
  readonly id: LimitId | (string & {});
  readonly source: OwnSource;
  readonly force?: Force;
  /** First and last day on which a start is counted so. */
  readonly from?: DateString;
  readonly to?: DateString;
  readonly length?: {
    readonly value?: number;
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
  readonly escalation?: readonly ({ readonly step: "remind" | "escalate" | "breach" } & (
    { readonly before: number } | { readonly after: number }
  ))[];
  /** From here on only for limits of the profile's own. */
  readonly text?: Partial<Text>;
  readonly cases?: readonly CaseKind[];
  /** Over the facts of a case: `priority`, `channel`, `complex`, `businessType`. */
  readonly appliesWhen?: Condition;
  readonly starts?: readonly EventType[];
  /** What another start does while the clock runs: `restart` by default. */
  readonly whileRunning?: "restart" | "keep";
  readonly completedBy?: readonly EventType[];
  /** Whether all of them have to happen. */
  readonly needsAll?: boolean;
  readonly cancelledBy?: readonly EventType[];
  readonly direction?: "latest" | "before" | "earliest" | "keepAtLeast" | "keepAtMost";
}

/** An operator's additions to the catalogue, in the catalogue's own closed forms. Loading is all or nothing. */
export interface Profile {
  readonly id: string;
  /** Answers to what the sources leave open. */
  readonly policy?: Policy;
  /** Opening hours used where a case brings none. */
  readonly hours?: Hours;
  /** The same by channel; they come before `hours`. */
  readonly channelHours?: Readonly<Partial<Record<Channel, Hours>>>;
  /** Years after those of the calendar, and single days that are otherwise than it says. */
  readonly calendar?: {
    readonly years?: readonly {
      readonly year: number;
      readonly source: OwnSource;
      /** Days off in a row, both ends included. */
      readonly holidays?: readonly { readonly holiday: string; readonly from: DateString; readonly to: DateString }[];
      /** The statutory holidays among them. */
      readonly statutory?: readonly DateString[];
      /** Saturdays and Sundays that are worked. */
      readonly makeUp?: readonly DateString[];
    }[];
    readonly days?: readonly {
      readonly date: DateString;
      readonly kind: "workday" | "makeUpWorkday" | "restDay" | "holiday" | "restDayInLieu";
      readonly holiday?: string;
      readonly source: OwnSource;
    }[];
  };
  /** Values for limits of the catalogue, by id or by the name of the value, and limits of its own. */
  readonly limits?: readonly ProfileLimit[];
  /** Ids of unverified limits (grade C) to turn on; their deadlines are marked `unverified`. */
  readonly enable?: readonly string[];
  /** Words the transcript review looks for in place of a list's own. */
  readonly words?: Words;
  /** Facts under `x`. */
  readonly facts?: readonly {
    /** `x.` and a name in camel case. */
    readonly name: `x.${string}`;
    readonly kind: "flag" | "choice" | "count" | "money" | "date" | "instant" | "text";
    /** Codes of a choice, 1 to 64. */
    readonly members?: readonly string[];
    readonly text?: Partial<Text>;
  }[];
  /** Members added to growing lists, by the list's name: `{ Channel: [{ code: "mall_kiosk" }] }`. */
  readonly lists?: Readonly<Record<string, readonly { readonly code: string; readonly text?: Partial<Text> }[]>>;
  /** Rules decided after the catalogue's. */
  readonly rules?: readonly {
    readonly id: string;
    readonly text?: Partial<Text>;
    readonly remedy?: Partial<Text>;
    readonly source: OwnSource;
    readonly force?: Force;
    readonly from?: DateString;
    readonly to?: DateString;
    readonly appliesWhen?: Condition;
    readonly requires: Condition;
    readonly ifNotMet?: Effect;
    readonly ifUnknown?: IfUnknown;
  }[];
}
