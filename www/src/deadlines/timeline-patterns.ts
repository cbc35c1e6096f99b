import { s } from "../parts/dom.ts";

/** What differs by pattern as well as by colour, for eyes and printers that see no colour. */
export const PATTERNS = ["rest", "holiday", "closed", "trigger", "pause", "over", "unknown"] as const;

export type Pattern = (typeof PATTERNS)[number];

/** Each on a square: its size, its lines, and how far it is turned. */
const LINES: Readonly<Record<Pattern, readonly [size: number, path: string, turned: number]>> = {
  rest: [6, "M0 0V6", 45],
  holiday: [5, "M0 0V5M0 0H5", 45],
  closed: [5, "M1 1h1.4", 0],
  trigger: [8, "M0 4H8", 0],
  pause: [7, "M0 0V7", 0],
  over: [5, "M0 0V5", -45],
  unknown: [9, "M1 1h2", 45],
};

/** The definitions that `url(#timeline-…)` leads to; `swatches` has its own, for an id stands once on a page. */
export function patterns(prefix = "timeline"): SVGDefsElement {
  const made = PATTERNS.map((name) => {
    const [size, path, turned] = LINES[name];
    return s(
      "pattern",
      {
        ...{ id: `${prefix}-${name}`, class: `pattern ${name}`, width: size, height: size },
        ...{ patternUnits: "userSpaceOnUse", patternTransform: `rotate(${turned})` },
      },
      s("rect", { class: "pattern-ground", width: size, height: size }),
      s("path", { class: "pattern-line", d: path }),
    );
  });
  return s("defs", {}, ...made);
}
