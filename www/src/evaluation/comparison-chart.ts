// One measure beside one quoted figure. Sizes are in units of the drawing; the page scales it to the room there is.
import type { Comparison, Measure } from "telecom-service-rules";
import type { Context } from "../parts/context.ts";
import { s } from "../parts/dom.ts";
import { amount, quotedFigure, standingOf } from "../parts/figures.ts";

const WIDTH = 340;
const HEIGHT = 78;
const EDGE = 10;
const AXIS = 52;
const DOT = 30;

interface Scale {
  readonly low: number;
  readonly high: number;
  at(value: number): number;
}

/** Room for everything shown, a quarter more on both sides, ending on round numbers. */
function scaleOf({ value, figure, unit }: Comparison, interval: Measure["interval"]): Scale {
  const shown = [value, figure ?? value, ...(interval ? [interval.low, interval.high] : [])];
  const [least, most] = [Math.min(...shown), Math.max(...shown)];
  const span = most - least || Math.abs(most) / 10 || 1;
  const step = roundStep(span / 2);
  const share = unit === "percent";
  const low = Math.max(Math.floor((least - span / 4) / step) * step, share || least >= 0 ? 0 : -Infinity);
  const high = Math.min(Math.ceil((most + span / 4) / step) * step, share ? 100 : Infinity);
  return { low, high, at: (one) => EDGE + ((one - low) / (high - low)) * (WIDTH - 2 * EDGE) };
}

/** 1, 2 or 5 times a power of ten. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const lead = step / power;
  return (lead < 2 ? 1 : lead < 5 ? 2 : 5) * power;
}

/** The value as a dot with its interval as a line, the quoted figure as a marker; what would meet it is shaded. */
export function comparisonChart(context: Context, measure: Measure, one: Comparison, label: string): SVGSVGElement {
  const { operator, figure, unit, value } = one;
  const { interval } = measure;
  const scale = scaleOf(one, interval);
  const [dot, marker] = [scale.at(value), scale.at(figure ?? value)];
  const text = (x: number, y: number, name: string, said: string) => {
    // Kept within the drawing.
    const anchor = x < 50 ? "start" : x > WIDTH - 50 ? "end" : "middle";
    const place = anchor === "start" ? Math.max(2, x - 10) : anchor === "end" ? Math.min(WIDTH - 2, x + 10) : x;
    return s("text", { class: name, x: place, y, "text-anchor": anchor }, said);
  };
  // An end of the scale is named where the name of the figure leaves room.
  const name = quotedFigure(context, one);
  const ends = [scale.low, scale.high].filter(
    (end) => Math.abs(scale.at(end) - marker) > lengthOf(name) / 2 + lengthOf(amount(context, end, unit)) + 6,
  );
  return s(
    "svg",
    {
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      class: `comparison-chart ${standingOf(one)}`,
      role: "img",
      "aria-label": label,
    },
    shade(operator, marker),
    s("path", {
      class: "axis",
      d: `M${EDGE} ${AXIS}H${WIDTH - EDGE}M${EDGE} ${AXIS - 4}v8M${WIDTH - EDGE} ${AXIS - 4}v8`,
    }),
    ...ends.map((end) =>
      s(
        "text",
        { class: "end", x: scale.at(end), y: AXIS + 19, "text-anchor": end === scale.low ? "start" : "end" },
        amount(context, end, unit),
      ),
    ),
    s("path", { class: "figure-line", d: `M${marker} 16V${AXIS}` }),
    s("path", { class: "figure-mark", d: `M${marker} ${AXIS - 7}l7 7l-7 7l-7 -7z` }),
    text(marker, AXIS + 22, "figure-name", name),
    interval &&
      s("path", {
        class: "interval",
        d: `M${scale.at(interval.low)} ${DOT}H${scale.at(interval.high)}M${scale.at(interval.low)} ${DOT - 6}v12M${scale.at(interval.high)} ${DOT - 6}v12`,
      }),
    s("circle", { class: "dot", cx: dot, cy: DOT, r: 6.5 }),
    text(dot, 13, "value-name", amount(context, value, unit)),
  );
}

/** How long a text is, near enough. */
function lengthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 13 : 7), 0);
}

function shade(operator: Comparison["operator"], marker: number): SVGRectElement | false {
  if (operator === "=") return false;
  const above = operator === ">" || operator === ">=";
  const [x, end] = above ? [marker, WIDTH - EDGE] : [EDGE, marker];
  return s("rect", { class: "enough", x, y: 18, width: Math.max(0, end - x), height: AXIS - 18 });
}
