// Figures with their units, for a person.
import type { Comparison, Quoted } from "telecom-service-rules";
import type { Context } from "./context.ts";

/** As many decimals as say something: 91.2, 1.75, 0.021. */
export function short(value: number): string {
  const size = Math.abs(value);
  return String(Number(value.toFixed(size >= 10 ? 1 : size >= 1 ? 2 : 3)));
}

/** A figure in its unit; a change with its sign. */
export function amount({ words }: Context, value: number, unit: string): string {
  const sign = unit === "percentChange" && value > 0 ? "+" : "";
  return `${sign}${words.evaluation.amount(short(value), unit)}`;
}

/** How far a figure is from another, with its sign. */
export function distance({ words }: Context, value: number, unit: string): string {
  const sign = value > 0 ? "+" : value < 0 ? "−" : "±";
  return `${sign}${words.evaluation.distance(short(Math.abs(value)), unit)}`;
}

const SIGNS = { ">": ">", ">=": "≥", "=": "", "<=": "≤", "<": "<" } as const;

/** A quoted figure as it bounds: `≥ 95%`. */
export function quotedFigure(context: Context, { operator, figure, unit }: Quoted): string {
  if (figure === null) return "";
  return [SIGNS[operator], large(context, figure, unit)].filter(Boolean).join(" ");
}

/** Counts of people and cases run into hundreds of millions. */
function large(context: Context, figure: number, unit: string): string {
  return Math.abs(figure) < 10_000
    ? amount(context, figure, unit)
    : context.words.evaluation.amount(context.words.evaluation.many(figure), unit);
}

/** How a comparison comes out. A share of too few cases tells nothing yet. */
export type Standing = Comparison["standing"] | "unsure";

export function standingOf({ standing, certain }: Comparison): Standing {
  return certain === false ? "unsure" : standing;
}
