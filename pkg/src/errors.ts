import { ERRORS, type ErrorCode } from "./generated/errors.ts";

import type { Text } from "./texts.ts";

export type { ErrorCode };

/** A {@link RulesError} as plain data. */
export interface ErrorJson {
  /** Stable code. */
  readonly code: ErrorCode;
  /** Where; see {@link RulesError.path}. */
  readonly path: string;
  /** What to change; absent where there is no hint. */
  readonly hint?: string;
}

/**
 * An input that cannot be read. Holds no part of the input, neither a value nor an unknown key.
 *
 * `path` says where: keys joined by dots, list positions in brackets, for example `form.fees[0].amount`. It is empty for
 * the input as a whole, and the parent of an unknown key. `hint` is the expected type, the nearest known name or what
 * to change.
 *
 * @example
 * ```ts
 * import { createEngine, RulesError } from "telecom-service-rules";
 * const engine = await createEngine();
 * try {
 *   engine.prepare(JSON.parse('{ "form": { "ussr": "x" } }'));
 * } catch (error) {
 *   if (error instanceof RulesError) console.log(error.code, error.path, error.hint); // E_UNKNOWN_KEY form user
 * }
 * ```
 */
export class RulesError extends Error {
  /** Always the same, also where code was minified. */
  override readonly name = "RulesError";
  /** Stable code, for example `E_UNKNOWN_KEY`. */
  readonly code: ErrorCode;
  /** Where, for example `form.fees[0].amount`; empty for the input as a whole, the parent of an unknown key. */
  readonly path: string;
  /** What to tell a person, fixed for each code; `message` is the English one. */
  readonly text: Text;
  /** The expected type, the nearest known name or what to change, in English; absent where there is none. */
  readonly hint?: string;

  /** An error of a code at a place; the hint is left out where it is not given. */
  constructor(code: ErrorCode, path: string, hint?: string) {
    super(ERRORS[code].en);
    this.code = code;
    this.path = path;
    this.text = ERRORS[code];
    if (hint !== undefined) this.hint = hint;
  }

  /** The error as plain data, the same as the Rust crate's. */
  toJSON(): ErrorJson {
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
