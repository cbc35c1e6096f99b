// Sums of money: what may be asked, what is owed, what is too much.
import { REQUEST_KEYS } from "./generated/gate.ts";
import type {
  AmountId,
  AmountStatus,
  Charges,
  DateString,
  Fen,
  Force,
  InstantString,
  Rounding,
} from "./generated/types.ts";
import { toJson } from "./json.ts";
import type { Named } from "./named.ts";
import { asOfOf, type AsOfOptions } from "./options.ts";
import type { Text } from "./texts.ts";
import type { Source } from "./types.ts";

/** A fact in money that a sum is made of. */
export interface AmountBase {
  /** Its name; for what is added up of a list, the list. */
  readonly path: string;
  /** Its value in fen; `null` while it is not known. */
  readonly fen: Fen | null;
}

/** The days that were counted between two dates. */
export interface CountedDays {
  /** The first day counted. */
  readonly from: DateString;
  /** The last day counted. */
  readonly to: DateString;
}

/** What was held against a sum. */
export interface ComparedAmount {
  /** Name of the fact. */
  readonly path: string;
  /** Its value in fen. */
  readonly fen: Fen;
  /** Whether it is above the sum before rounding; the sum itself is not exceeded. */
  readonly exceeded: boolean;
}

/** What is told of a sum whether it is computed or not: `base.fen` × `ratio` × `periods` ÷ `divisor`, and at least `minimum`. */
export interface AmountFacts {
  /** Id of the row. */
  readonly amount: AmountId;
  /** What became of it. */
  readonly status: AmountStatus;
  /** The sum in fen; `null` unless it is computed. */
  readonly fen: Fen | null;
  /** The fact that the ratio is taken of. */
  readonly base: AmountBase;
  /** Numerator and denominator for one period. */
  readonly ratio: readonly [numerator: number, denominator: number];
  /** What one period is; `null` for what is due once. */
  readonly period: "day" | null;
  /** How many periods, 1 for what is due once; `null` while that is not known. */
  readonly periods: number | null;
  /** The days that were counted, both ends included; `null` where no dates decide. */
  readonly counted: CountedDays | null;
  /** What the sum is divided by, where the row divides and it is known. */
  readonly divisor?: number;
  /** The least that is due in fen, where the row has one. */
  readonly minimum?: Fen;
  /** Whether the sum is the most that is allowed. */
  readonly atMost: boolean;
  /** How a part of a fen is rounded. */
  readonly rounding: Rounding;
  /** What was held against the exact sum, once both are known; `null` where the row compares with nothing. */
  readonly compared: ComparedAmount | null;
  /** How binding it is. */
  readonly force: Force;
  /** The clauses it rests on. */
  readonly sources: readonly Source[];
  /** What the sum is. */
  readonly text: Text;
  /** Facts that it reads. */
  readonly paths: readonly string[];
  /** Facts to supply so that it can be computed; empty unless it `needsInformation`. */
  readonly missing: readonly string[];
}

/** A sum that was computed. */
export interface ComputedAmount extends AmountFacts {
  /** Worked out. */
  readonly status: "computed";
  /** The sum in fen. */
  readonly fen: Fen;
  /** How many periods, 1 for what is due once. */
  readonly periods: number;
}

/** A sum that was not computed. */
export interface OpenAmount extends AmountFacts {
  /** `notApplicable`: nothing is due, because the row does not apply or for no day. */
  readonly status: Exclude<AmountStatus, "computed">;
  /** Always `null`: there is no sum. */
  readonly fen: null;
  /** Always `null`: there is nothing to compare with. */
  readonly compared: null;
}

/** One sum: asking for its `status` tells whether there is one. */
export type Amount = ComputedAmount | OpenAmount;

/** Every sum on what is said of some charges. */
export interface AmountReport {
  /** In the order of the catalogue. */
  readonly amounts: readonly Amount[];
  /** Facts to supply so that the rest is known. */
  readonly needs: readonly string[];
  /** The date or instant decided for. */
  readonly asOf: DateString | InstantString;
  /** What the answer says of itself: it is no legal advice. */
  readonly notice: Text;
}

/** The question on sums of money. */
export interface Amounts {
  /**
   * How much: late fee, compensation for a late installation, rental waived, bill shock, damages for fraud, small claims. A
   * payment or installation not yet made is `null`, and counted to `asOf`. Sums come back in fen.
   *
   * @throws RulesError `E_TYPE`, `E_VALUE`, `E_FORMAT`, `E_UNKNOWN_KEY` … when the charges cannot be read, and `E_VALUE` for a sum
   * beyond 2^53 - 1 fen
   *
   * @example
   * ```ts
   * import { createEngine } from "telecom-service-rules";
   * const engine = await createEngine();
   * const charges = { unpaid: "100.00", paymentDueOn: "2026-06-23", paidOn: null };
   * const { amounts } = engine.amounts(charges, { asOf: "2026-07-03" });
   * for (const one of amounts) if (one.status === "computed") console.log(one.amount, one.fen); // amount.lateFee 300
   * ```
   */
  amounts(charges: Charges, options?: AsOfOptions): AmountReport;
}

/** @internal */
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
