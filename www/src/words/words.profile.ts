import type { Flaw } from "../../../pkg/src/json-places.ts";

/** Words of the operator's profile: editing it, what is wrong with it, and what it changes. */
export interface ProfileWords {
  readonly title: string;
  readonly intro: string;
  readonly startFrom: string;
  readonly text: string;
  readonly state: Readonly<Record<"checking" | "valid" | "invalid" | "noJson", string>>;
  readonly errors: (count: number) => string;
  readonly warnings: (count: number) => string;
  /** A place to go to. */
  readonly line: (line: number, column?: number) => string;
  readonly whole: string;
  readonly hint: string;
  readonly nearest: string;
  /** What the rules call allowed, in words. */
  readonly hints: Readonly<Record<string, string>>;
  readonly flaws: Readonly<Record<Flaw, string>>;
  /** Two lengths that are compared. */
  readonly laxer: (what: string, bound: "at most" | "at least", law: string, own: string) => string;
  readonly beside: (what: string) => string;
  readonly witness: string;
  readonly absent: string;
  readonly given: string;
  readonly onDay: (start: string, own: string, law: string) => string;
  readonly digest: string;
  readonly use: string;
  readonly inUse: string;
  readonly back: string;
  readonly keeps: string;
  readonly banner: (id: string) => string;
  readonly changes: string;
  readonly against: (id: string | null) => string;
  readonly nothingChanges: string;
  readonly rules: (count: number) => string;
  readonly cases: (count: number, all: number) => string;
  readonly change: Readonly<Record<"added" | "removed" | "changed", string>>;
  /** What kind of part of a profile. */
  readonly kinds: Readonly<Record<string, string>>;
  readonly parts: Readonly<Record<string, string>>;
  readonly from: string;
  readonly to: string;
  /** Answers that are folded away. */
  readonly more: (count: number) => string;
  readonly because: string;
  readonly none: string;
  readonly summary: Readonly<{
    valid: (changes: number) => string;
    invalid: (errors: number) => string;
  }>;
}
