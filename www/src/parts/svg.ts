// What the two drawings share. Sizes are in units of the drawing; the page scales it to the room there is.
import { s } from "./dom.ts";

/** A point of a drawing. */
export type Point = readonly [x: number, y: number];

/** How wide a character is, in ems, near enough to break lines by. */
function widthOf(character: string): number {
  if (/[\u2e80-\uffef]/.test(character)) return 1;
  if (/[ijlt.,:;'|!() ]/.test(character)) return 0.32;
  return /[mwMW@—]/.test(character) ? 0.85 : /[A-Z0-9]/.test(character) ? 0.64 : 0.54;
}

/** Breaks a text into lines of at most so many ems: between words, in Chinese anywhere but before a mark. */
export function broken(text: string, ems: number): string[] {
  const pieces = text.match(/[\u2e80-\uffef][,，、。：；]*\s*|[^\s\u2e80-\uffef]+\s*/g) ?? [text];
  const lines: string[] = [];
  let line = "";
  let width = 0;
  for (const piece of pieces) {
    const more = [...piece.trimEnd()].reduce((sum, character) => sum + widthOf(character), 0);
    if (line !== "" && width + more > ems) {
      lines.push(line.trimEnd());
      line = "";
      width = 0;
    }
    line += piece;
    width += [...piece].reduce((sum, character) => sum + widthOf(character), 0);
  }
  return [...lines, line.trimEnd()];
}

/** Lines of text around a middle. */
export function words([x, y]: Point, lines: readonly string[], height: number, name: string): SVGTextElement {
  const first = y - ((lines.length - 1) * height) / 2;
  const spans = lines.map((line, at) => s("tspan", { x, y: first + at * height }, line));
  return s("text", { class: name, "text-anchor": "middle", "dominant-baseline": "central" }, ...spans);
}

/** The heads of arrows, one for each kind of line: a line of kind `taken` ends with `url(#…-taken)`. */
export function heads(id: string, kinds: readonly string[]): SVGDefsElement {
  const markers = kinds.map((kind) =>
    s(
      "marker",
      {
        ...{ id: `${id}-${kind}`, viewBox: "0 0 10 10", refX: 9, refY: 5 },
        ...{ markerWidth: 9, markerHeight: 9, markerUnits: "userSpaceOnUse", orient: "auto" },
      },
      s("path", { class: `head ${kind}`, d: "M0 0L10 5L0 10z" }),
    ),
  );
  return s("defs", {}, ...markers);
}
