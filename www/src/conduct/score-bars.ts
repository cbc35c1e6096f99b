// Bars of scores. What is earned is full, what is lost empty, what is not scored hatched.
import type { ConductScore, SectionScore } from "telecom-service-rules";
import { say, type Context } from "../parts/context.ts";
import { s } from "../parts/dom.ts";

/** Stripes for what is not scored: without colour they still differ. */
function hatch(id: string): SVGDefsElement {
  return s(
    "defs",
    {},
    s(
      "pattern",
      { id, width: 7, height: 7, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
      s("path", { class: "hatch", d: "M0 0V7" }),
    ),
  );
}

function bar(id: string, attributes: Readonly<Record<string, string>>, ...parts: readonly SVGElement[]): SVGSVGElement {
  return s("svg", { class: "bar", ...attributes }, hatch(id), ...parts);
}

function piece(name: string, from: number, width: number, fill?: string): SVGRectElement {
  const percent = (value: number) => `${value}%`;
  return s("rect", { class: name, x: percent(from), y: 0, width: percent(width), height: "100%", fill });
}

/** A full 100 of weight, section by section. */
export function scoreBar(context: Context, { sections, coverage }: ConductScore): SVGSVGElement {
  const said = context.words.conduct;
  const stripes = "hatch-total";
  let from = 0;
  const parts: SVGElement[] = [];
  for (const { weight, points } of sections) {
    if (points === null) parts.push(piece("open", from, weight, `url(#${stripes})`));
    else parts.push(piece("lost", from, weight), piece("earned", from, points));
    if (from > 0) parts.push(s("line", { class: "joint", x1: `${from}%`, x2: `${from}%`, y1: 0, y2: "100%" }));
    from += weight;
  }
  const named = sections.map((one) =>
    said.barPart(say(context, one.text), one.weight, one.points === null ? null : Number(one.points.toFixed(2))),
  );
  const label = `${said.coverage(coverage)}${context.words.semicolon}${named.join(context.words.semicolon)}`;
  return bar(stripes, { role: "img", "aria-label": label }, ...parts);
}

/** The score of one section; its words and numbers stand beside it. */
export function sectionBar({ section, score }: SectionScore): SVGSVGElement {
  const stripes = `hatch-${section}`;
  const parts =
    score === null ? [piece("open", 0, 100, `url(#${stripes})`)] : [piece("lost", 0, 100), piece("earned", 0, score)];
  return bar(stripes, { "aria-hidden": "true" }, ...parts);
}
