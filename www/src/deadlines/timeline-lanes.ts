// A lane of a timeline: what counts of a limit and what does not, why, and the marks where it warns, falls due and is done.
import type { Deadline, Segment } from "telecom-service-rules";
import { say, type Context } from "../parts/context.ts";
import { dueOf } from "../parts/deadline-list.ts";
import { s } from "../parts/dom.ts";
import { widthOf } from "../parts/text-width.ts";
import { clockOf } from "../parts/time.ts";
import { PATTERNS } from "./timeline-patterns.ts";
import { label, LANE, LETTERS } from "./timeline-rows.ts";
import type { Scale } from "./timeline-scale.ts";
import type { TimelineWords } from "./words.ts";

/** How a segment is drawn: a class, which is also its pattern where there is one. */
function lookOf({ counted, reason }: Segment): string {
  if (counted) return reason === "makeUpWorkday" ? "counted make-up" : "counted";
  if (reason === "pause" || reason === "closed") return reason;
  if (reason === "holiday" || reason === "restDayInLieu") return "holiday";
  return reason === "restDay" ? "rest" : "trigger";
}

/** One limit: its bar and the marks on it, and the words that stand above both. */
export function lane(
  context: Context,
  said: TimelineWords,
  scale: Scale,
  deadline: Deadline,
  now: string,
  bar: number,
): { readonly group: SVGGElement; readonly words: readonly SVGElement[] } {
  const { words } = context;
  const named: SVGElement[] = [];
  const { status, limit, startedAt, dueAt, completedAt, cancelledAt, ledger, undetermined } = deadline;
  const ended = Math.min(...[now, completedAt, cancelledAt].flatMap((one) => (one === null ? [] : [Date.parse(one)])));
  const piece = (name: string, from: number, to: number, title: string) => {
    const [left, right] = [Math.max(scale.x(from), 0), Math.min(scale.x(to), scale.width)];
    const fill = PATTERNS.find((pattern) => pattern === name);
    return s(
      "rect",
      {
        class: `piece ${name}`,
        ...{ x: left, y: bar, width: Math.max(right - left, 0), height: LANE.thick },
        fill: fill && `url(#timeline-${fill})`,
      },
      s("title", {}, title),
    );
  };
  const pieces = ledger.flatMap((segment) => {
    const { counted, reason } = segment;
    const from = Date.parse(segment.from);
    const to = segment.to === null ? scale.to : Date.parse(segment.to);
    const name = segment.name && say(context, segment.name);
    const why = [words.reasons[reason], name, segment.to === null && said.marks.open].filter(Boolean).join(" · ");
    const span = `${clockOf(segment.from)} – ${segment.to === null ? "" : clockOf(segment.to)}`;
    const title = `${counted ? words.counted : words.skipped}${words.colon}${why} · ${span}`;
    const look = lookOf(segment);
    if (!counted) {
      const drawn = [piece(look, from, to, title)];
      const [left, right] = [scale.x(from), Math.min(scale.x(to), scale.width)];
      // Named where the whole name fits; the title has it anyway.
      const text = reason === "holiday" && name !== null ? name : words.reasons[reason];
      if (widthOf(text, LETTERS.small) + 10 > right - left) return drawn;
      named.push(...plate(text, (left + right) / 2, bar + LANE.thick / 2));
      return drawn;
    }
    const middle = Math.min(Math.max(ended, from), to);
    return [
      ...(middle > from ? [piece(`${look} spent`, from, middle, title)] : []),
      ...(to > middle ? [piece(`${look} ahead`, middle, to, title)] : []),
    ];
  });
  const last = ledger.at(-1)?.to ?? startedAt;
  if (undetermined && last !== null) {
    pieces.push(piece("unknown", Date.parse(last), scale.to, said.marks.unknown));
    named.push(...plate("?", (scale.x(Date.parse(last)) + scale.width) / 2, bar + LANE.thick / 2));
  }
  if ((status === "overdue" || status === "metLate") && dueAt !== null) {
    const until = completedAt ?? now;
    const title = `${said.marks.over}${words.colon}${clockOf(dueAt)} – ${clockOf(until)}`;
    pieces.push(piece("over", Date.parse(dueAt), Date.parse(until), title));
  }
  const at = (mark: string, instant: string) => `${mark}${words.colon}${clockOf(instant)}`;
  const due = `${said.marks.due}${words.colon}${dueOf(context, deadline) ?? ""}`;
  const from = scale.x(Date.parse(startedAt ?? now));
  const group = s(
    "g",
    { class: "lane", "data-lane": limit, "data-status": status, "data-due": dueAt ?? undefined },
    ...pieces,
    s("rect", { class: "bar-frame", x: from, y: bar, width: frameWidth(scale, deadline), height: LANE.thick }),
    ...deadline.warnAt.map((one) => warning(scale.x(Date.parse(one)), bar, at(said.marks.warn, one))),
    dueAt !== null && dueMark(scale.x(Date.parse(dueAt)), bar, due),
    completedAt !== null && doneMark(scale.x(Date.parse(completedAt)), bar, at(said.marks.done, completedAt)),
  );
  return { group, words: named };
}

/** From the start to the due time, or to where the picture ends. */
function frameWidth(scale: Scale, { startedAt, dueAt }: Deadline): number {
  if (startedAt === null) return 0;
  const end = dueAt === null ? scale.width : scale.x(Date.parse(dueAt));
  return Math.max(end - scale.x(Date.parse(startedAt)), 0);
}

/** A word on a pattern, on a ground of its own so that it can be read. */
function plate(text: string, x: number, y: number): SVGElement[] {
  const width = widthOf(text, LETTERS.small) + 6;
  return [
    s("rect", { class: "word-back", x: x - width / 2, y: y - 7.5, width, height: 15, rx: 3 }),
    label(text, x, y + 4, "piece-text", "middle"),
  ];
}

/** A triangle that stands on the bar. */
function warning(x: number, bar: number, title: string): SVGGElement {
  return s("g", { class: "warn-mark" }, s("title", {}, title), s("path", { d: `M${x} ${bar + 1}l-5 -9h10z` }));
}

/** A post with a flag at the end of the bar. */
function dueMark(x: number, bar: number, title: string): SVGGElement {
  const foot = bar + LANE.thick;
  return s(
    "g",
    { class: "due-mark" },
    s("title", {}, title),
    s("path", { class: "post", d: `M${x} ${foot + 7}V${bar - 5}` }),
    s("path", { class: "flag", d: `M${x} ${foot + 7}l-9 -4v8z` }),
  );
}

/** A tick in a ring on the bar. */
function doneMark(x: number, bar: number, title: string): SVGGElement {
  const y = bar + LANE.thick / 2;
  return s(
    "g",
    { class: "done-mark" },
    s("title", {}, title),
    s("circle", { cx: x, cy: y, r: 8 }),
    s("path", { d: `M${x - 4} ${y}l3 3l5 -6` }),
  );
}
