import type { Hours } from "./calendar.ts";
import type { DateString, Effect, Force, IfUnknown, Policy } from "./generated/types.ts";
import type { Text } from "./texts.ts";

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

/** An operator's additions to the catalogue, in the catalogue's own closed forms. Loading is all or nothing. */
export interface Profile {
  readonly id: string;
  /** Answers to what the sources leave open. */
  readonly policy?: Policy;
  /** Opening hours used where a case brings none. */
  readonly hours?: Hours;
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
    readonly source: { readonly instrument: string; readonly clause: string };
    readonly force?: Force;
    readonly from?: DateString;
    readonly to?: DateString;
    readonly appliesWhen?: Condition;
    readonly requires: Condition;
    readonly ifNotMet?: Effect;
    readonly ifUnknown?: IfUnknown;
  }[];
}
