// Sums of money: what may be asked, what is owed, what is too much.
import { REQUEST_KEYS } from "./generated/gate.ts";
import type { AmountId, AmountStatus, Charges, DateString, Fen, Force, InstantString } from "./generated/types.ts";
import { toJson } from "./json.ts";
import type { Named } from "./named.ts";
import { asOfOf, type AsOfOptions } from "./options.ts";
import type { Text } from "./texts.ts";
import type { Source } from "./types.ts";

/** One sum: `base.fen` × `ratio` × `periods` ÷ `divisor`, and at least `minimum`. */
export interface Amount {
  readonly amount: AmountId;
  /** `notApplicable`: nothing is due, because the row does not apply or for no day. */
  readonly status: AmountStatus;
  /** The sum, once it is computed. */
  readonly fen: Fen | null;
  /** The fact that the ratio is taken of; for what is added up of a list, the list. */
  readonly base: { readonly path: string; readonly fen: Fen | null };
  /** Numerator and denominator for one period. */
  readonly ratio: readonly [numerator: number, denominator: number];
  /** `null` for what is due once. */
  readonly period: "day" | null;
  /** How many periods, if that is known. */
  readonly periods: number | null;
  /** The days that were counted between two dates, both included. */
  readonly counted: { readonly from: DateString; readonly to: DateString } | null;
  /** What the sum is divided by, where the row divides and it is known. */
  readonly divisor?: number;
  /** The least that is due, where there is one. */
  readonly minimum?: Fen;
  /** Whether the sum is the most that is allowed. */
  readonly atMost: boolean;
  /** How a part of a fen is rounded: down in favour of who pays, up in favour of who is paid. */
  readonly rounding: "down" | "up";
  /** What was held against the exact sum, once both are known; the sum itself does not exceed it. */
  readonly compared: { readonly path: string; readonly fen: Fen; readonly exceeded: boolean } | null;
  readonly force: Force;
  readonly sources: readonly Source[];
  readonly text: Text;
  /** Facts that it reads. */
  readonly paths: readonly string[];
  /** Facts to supply so that it can be computed. */
  readonly missing: readonly string[];
}

/** Every sum on what is said of some charges. */
export interface AmountReport {
  /** In the order of the catalogue. */
  readonly amounts: readonly Amount[];
  /** Facts to supply so that the rest is known. */
  readonly needs: readonly string[];
  readonly asOf: DateString | InstantString;
  /** What the answer says of itself: it is no legal advice. */
  readonly notice: Text;
}

/** The question on sums of money. */
export interface Amounts {
  /**
   * How much: late fee, compensation for a late installation, rental waived, bill shock, damages for fraud, small claims. A
   * payment or installation not yet made is `null`, and counted to `asOf`. Sums come back in fen.
   * @throws RulesError when the charges cannot be read, and for a sum beyond 2^53 - 1 fen
   */
  amounts(charges: Charges, options?: AsOfOptions): AmountReport;
}

export function amountsOf(named: Named): Amounts {
  return {
    amounts(charges, options) {
      const [json, asOf] = [toJson(charges, REQUEST_KEYS), asOfOf(options)];
      const raw = named.ask<AmountReport>((glue) => glue.amounts(json, asOf.ms));
      return {
        ...raw,
        amounts: raw.amounts.map((one) => ({
          ...one,
          sources: named.sourcesOf(one.amount),
          text: named.row(one.amount),
        })),
        asOf: asOf.text,
        notice: named.wording.notice,
      };
    },
  };
}
