import { ERRORS, type ErrorCode } from "./generated/errors.ts";

export type { ErrorCode };

/**
 * An input that cannot be read. Holds no part of the input, neither a value nor an unknown key.
 *
 * `path` says where: keys joined by dots, list positions in brackets, for example `form.fees[0].amount`. It is empty for
 * the input as a whole, and the parent of an unknown key. `hint` is the expected type, the nearest known name or what
 * to change.
 */
export class RulesError extends Error {
  override readonly name = "RulesError";
  /** Stable code, for example `E_UNKNOWN_KEY`. */
  readonly code: ErrorCode;
  readonly path: string;
  /** What to tell a person. */
  readonly text: { readonly zh: string; readonly en: string };
  readonly hint?: string;

  constructor(code: ErrorCode, path: string, hint?: string) {
    super(ERRORS[code].en);
    this.code = code;
    this.path = path;
    this.text = ERRORS[code];
    if (hint !== undefined) this.hint = hint;
  }

  /** The error as plain data, the same as the Rust crate's. */
  toJSON(): { code: ErrorCode; path: string; hint?: string } {
    const { code, path, hint } = this;
    return hint === undefined ? { code, path } : { code, path, hint };
  }
}

/** Throws what the wasm gives for an error, unless that is nothing. */
export function throwIf(error: unknown): void {
  if (error == null) return;
  const { code, path, hint } = error as { code: ErrorCode; path: string; hint?: string };
  throw new RulesError(code, path, hint);
}
