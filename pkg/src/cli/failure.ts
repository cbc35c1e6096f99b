import type { RulesError } from "../node.ts";
import type { Say, Word } from "./words.ts";

/** Codes of the command line's own refusals; others are those of the engine. */
export type FailureCode = "E_USAGE" | "E_FILE" | "E_JSON" | "E_UNICODE" | "E_SIZE" | "E_CSV";

/** Something asked for that cannot be done. Holds nothing of what was given. */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly word: Word;
  readonly values: readonly (string | number)[];
  /** An option, or which of the files. */
  readonly place: string;
  readonly hint: string | undefined;

  constructor(code: FailureCode, place: string, word: Word, values: readonly (string | number)[] = [], hint?: string) {
    super(code);
    this.code = code;
    this.place = place;
    this.word = word;
    this.values = values;
    this.hint = hint;
  }
}

/** An engine's refusal of a file that is not the input itself. */
export class Refused extends Error {
  readonly place: string;
  readonly error: RulesError;

  constructor(place: string, error: RulesError) {
    super(error.code);
    this.place = place;
    this.error = error;
  }
}

/** One line that tells an error: code, place, what to do. */
export function errorLine(say: Say, code: string, place: string, text: string, hint?: string): string {
  const at = place === "" ? "" : say("error.at", place);
  const more = hint === undefined ? "" : say("error.hint", hint);
  return `${say("error.line", code, at, text)}${more}`;
}
