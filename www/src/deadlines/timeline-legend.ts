import type { Deadline } from "telecom-service-rules";
import { h, s } from "../parts/dom.ts";
import type { Context } from "../parts/context.ts";
import { patterns } from "./timeline-patterns.ts";
import { WORDS, type TimelineWords } from "./words.ts";

type Kind = keyof TimelineWords["legend"];

/** What each look of a piece means. */
const LOOKS: Readonly<Record<Kind, readonly [name: string, pattern: string | undefined]>> = {
  spent: ["counted spent", undefined],
  ahead: ["counted ahead", undefined],
  rest: ["rest", "rest"],
  holiday: ["holiday", "holiday"],
  restDay: ["day", "rest"],
  holidays: ["day", "holiday"],
  makeUp: ["make-up", undefined],
  closed: ["closed", "closed"],
  trigger: ["trigger", "trigger"],
  pause: ["pause", "pause"],
  over: ["over", "over"],
  unknown: ["unknown", "unknown"],
};

/** Says what the colours, patterns and marks mean, as far as they are there to see. */
export function legend({ lang }: Context, deadlines: readonly Deadline[], days: ReadonlySet<string>): HTMLElement {
  const said = WORDS[lang];
  const reasons = new Set<string>(deadlines.flatMap(({ ledger }) => ledger.map(({ reason }) => reason)));
  const shown: Readonly<Record<Kind, boolean>> = {
    spent: true,
    ahead: true,
    rest: reasons.has("restDay"),
    holiday: reasons.has("holiday") || reasons.has("restDayInLieu"),
    restDay: days.has("restDay"),
    holidays: days.has("holiday") || days.has("restDayInLieu"),
    makeUp: days.has("makeUpWorkday"),
    closed: reasons.has("closed"),
    trigger: reasons.has("triggerDay"),
    pause: reasons.has("pause"),
    over: deadlines.some(({ status }) => status === "overdue" || status === "metLate"),
    unknown: deadlines.some(({ undetermined }) => undetermined !== null) || days.has("unknown"),
  };
  const kinds = (Object.keys(LOOKS) as Kind[]).filter((kind) => shown[kind]);
  const items = kinds.map((kind) => {
    const [name, pattern] = LOOKS[kind];
    const fill = pattern && `url(#legend-${pattern})`;
    return item(said.legend[kind], s("rect", { class: `piece ${name}`, x: 1, y: 2, width: 24, height: 14, fill }));
  });
  const marks = [
    item(said.legendMarks.warn, s("g", { class: "warn-mark" }, s("path", { d: "M13 15l-5 -9h10z" }))),
    item(
      said.legendMarks.due,
      s(
        "g",
        { class: "due-mark" },
        s("path", { class: "post", d: "M14 17V1" }),
        s("path", { class: "flag", d: "M14 13l-9 -4v8z" }),
      ),
    ),
    ...(deadlines.some(({ completedAt }) => completedAt !== null)
      ? [
          item(
            said.legendMarks.done,
            s("g", { class: "done-mark" }, s("circle", { cx: 13, cy: 9, r: 7.5 }), s("path", { d: "M9 9l3 3l5 -6" })),
          ),
        ]
      : []),
  ];
  return h("ul", { class: "timeline-legend", "aria-label": said.legendTitle }, ...items, ...marks);
}

/** The patterns of the legend, which stay while the legend changes. */
export function legendPatterns(): SVGSVGElement {
  return s("svg", { class: "legend-patterns", width: 0, height: 0, "aria-hidden": "true" }, patterns("legend"));
}

function item(text: string, drawing: SVGElement): HTMLElement {
  return h("li", {}, s("svg", { class: "legend-swatch", viewBox: "0 0 26 18", "aria-hidden": "true" }, drawing), text);
}
