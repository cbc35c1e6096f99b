// What the page and its worker say to each other.
import type { ErrorCode, Profile } from "telecom-service-rules";
import type { Brief, Briefed } from "telecom-service-rules/pool";
import type { Encoding, HeaderFlaw, ReadColumn, ROW_QUESTIONS } from "telecom-service-rules/table";

export type QuestionId = keyof typeof ROW_QUESTIONS;

/** Where the rows come from: a file, or so many invented ones. */
export type Input = { readonly file: Blob } | { readonly invented: number };

/** What may be wrong with a file as a whole. */
export type FileFlaw = HeaderFlaw | "empty" | "binary" | "utf16" | "jsonList" | "json" | "unreadable";

/** What a run is asked. */
export interface Asked {
  readonly question: QuestionId;
  readonly input: Input;
  /** Columns that go along to the results though no rule knows them; the first is 1. */
  readonly carry: readonly number[];
  /** The operator's profile, if one decides. */
  readonly profile: Profile | undefined;
}

export type ToWorker =
  | ({ readonly do: "look"; readonly look: number } & Asked)
  | ({ readonly do: "run"; readonly run: number; readonly time: string } & Asked)
  | { readonly do: "stop" };

/** What was found out about an input before it is decided. */
export interface Seen {
  readonly format: "csv" | "ndjson";
  readonly encoding: Encoding;
  /** Of the whole input. */
  readonly bytes: number;
  /** Columns of a table; none for lines of JSON. */
  readonly columns: readonly ReadColumn[];
}

/** A row that could not be decided. */
export interface BadRow {
  readonly row: number;
  readonly code: ErrorCode;
  readonly path: string;
  readonly hint: string | undefined;
}

/** A row that was decided, with the part of its answer that stands in tables. */
export interface ShownRow {
  readonly row: number;
  readonly kind: string;
  readonly carried: readonly string[];
  readonly answer: Brief<Briefed>;
}

/** Rows so far. */
export interface Counts {
  readonly rows: number;
  readonly bad: number;
  /** Decided rows by how they came out. */
  readonly kinds: Readonly<Record<string, number>>;
}

/** Everything at the end. */
export interface Result {
  readonly counts: Counts;
  readonly seconds: number;
  /** Ended by the person who began it. */
  readonly stopped: boolean;
  /** Nobody can tell where the next row begins. */
  readonly cutShort: boolean;
  /** Rules, limits or items in the way and in how many rows, the most frequent first. */
  readonly top: readonly (readonly [id: string, rows: number])[];
  readonly carried: readonly string[];
  readonly shown: readonly ShownRow[];
  readonly errors: readonly BadRow[];
  readonly csv: Blob;
  readonly ndjson: Blob;
}

export type FromWorker =
  | { readonly told: "seen"; readonly look: number; readonly seen: Seen }
  | {
      readonly told: "flaw";
      readonly look: number;
      readonly flaw: FileFlaw;
      readonly column?: number;
      readonly hint?: string;
    }
  | {
      readonly told: "progress";
      readonly run: number;
      readonly bytes: number;
      readonly counts: Counts;
      readonly seconds: number;
    }
  | { readonly told: "result"; readonly run: number; readonly result: Result }
  | { readonly told: "failed"; readonly run: number };
