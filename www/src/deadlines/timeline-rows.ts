// Where the parts of a timeline stand above each other, and how large it is written.
import { s } from "../parts/dom.ts";

/** The sizes of its letters, for measuring; the style sheet has the same. */
export const LETTERS = { small: 11, said: 12, text: 13 } as const;

/** The rows of the axis from the top: months or days, days or hours, names of holidays, and one row for each handle. */
export const ROWS = { first: 14, second: 32, third: 48, names: 66, start: 76, now: 104, lanes: 138 } as const;

/** A lane from its top: the rows of its label, the bar, and what is left below. */
export const LANE = { top: 42, name: 15, said: 32, line: 16, thick: 20, below: 14 } as const;

export const HANDLE_HEIGHT = 24;
/** Below the last lane. */
export const BOTTOM = 8;

/** A text in the drawing; `anchor` as in `text-anchor`. */
export function label(text: string, x: number, y: number, name = "axis-text", anchor = "start"): SVGTextElement {
  return s("text", { class: name, x, y, "text-anchor": anchor }, text);
}
