import { RulesError } from "../errors.ts";
import type { ErrorCode } from "../generated/errors.ts";

/**
 * What may be wrong with a header.
 *
 * - `header`: there is none that can be read.
 * - `unknownColumn`: a name that no request has; `hint` is the nearest that one has.
 * - `columnTwice`: a name that comes twice.
 * - `bothForms`: a list written with `[]` and with `[0]`.
 * - `encoding`: a name that is not written in the encoding.
 * - `delimiter`: no column belongs to a request, and the header looks as if commas did not part it.
 * - `noRuleColumn`: no column belongs to a request.
 * - `noColumn`: a column to carry along is not there.
 */
export type HeaderFlaw =
  "header" | "unknownColumn" | "columnTwice" | "bothForms" | "encoding" | "delimiter" | "noRuleColumn" | "noColumn";

const CODES: Readonly<Partial<Record<HeaderFlaw, ErrorCode>>> = {
  unknownColumn: "E_UNKNOWN_KEY",
  columnTwice: "E_VALUE",
  bothForms: "E_VALUE",
  encoding: "E_UNICODE",
  noColumn: "E_VALUE",
};

/** A header that cannot be read: nothing of the table can. Holds no name of a column. */
export class HeaderError extends RulesError {
  /** What is wrong. */
  readonly flaw: HeaderFlaw;
  /** Which column, the first being 1; absent where it is the whole header. */
  readonly column?: number;

  /** An error of a column, or of the whole header. */
  constructor(flaw: HeaderFlaw, column?: number, hint?: string) {
    super(CODES[flaw] ?? "E_TYPE", "", hint);
    this.flaw = flaw;
    if (column !== undefined) this.column = column;
  }
}
