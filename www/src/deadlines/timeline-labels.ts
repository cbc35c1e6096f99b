// What stands over each lane of a timeline: the name of a limit, and how it stands.
import type { Deadline } from "telecom-service-rules";
import { say, type Context } from "../parts/context.ts";
import { distanceOf, dueOf, STATUS_ICONS } from "../parts/deadline-list.ts";
import { iconLine, s } from "../parts/dom.ts";
import { fitted, widthOf } from "../parts/text-width.ts";
import { label, LANE, LETTERS } from "./timeline-rows.ts";
import type { TimelineWords } from "./words.ts";

/** What stands over a lane. */
export interface LaneText {
  readonly name: string;
  /** How it stands, nothing left out. */
  readonly whole: string;
  readonly shownName: string;
  readonly lines: readonly string[];
  readonly status: Deadline["status"];
}

/** A limit in words: its name, and how it stands, in two lines at most. `note` is what was done to it. */
export function tell(
  context: Context,
  said: TimelineWords,
  deadline: Deadline,
  note: string | undefined,
  room: number,
): LaneText {
  const { words } = context;
  const { status } = deadline;
  const due = dueOf(context, deadline);
  const state = [words.status[status], due !== null && said.due(due), distanceOf(context, deadline), note];
  const name = say(context, deadline.text);
  const width = room - 8;
  // As many parts as fit stand in the first line, the others in a second.
  const parts = state.filter((part) => typeof part === "string");
  let first = parts.length;
  while (first > 1 && widthOf(parts.slice(0, first).join(" · "), LETTERS.said) > width - 18) first--;
  const shown = [parts.slice(0, first), parts.slice(first)]
    .filter((line) => line.length > 0)
    .map((line) => fitted(line.join(" · "), width - 18, LETTERS.said));
  return { name, whole: parts.join(" · "), shownName: fitted(name, width, LETTERS.text, true), lines: shown, status };
}

/** The same drawn, from a top downwards. */
export function laneLabel({ name, whole, shownName, lines, status }: LaneText, top: number): SVGGElement {
  return s(
    "g",
    { class: "lane-label", "data-status": status },
    s("title", {}, `${name} · ${whole}`),
    label(shownName, 4, top + LANE.name, "lane-name"),
    s(
      "g",
      { class: "lane-icon", transform: `translate(3 ${top + LANE.said - 11}) scale(0.56)` },
      iconLine(STATUS_ICONS[status]),
    ),
    ...lines.map((line, at) => label(line, 21, top + LANE.said + at * LANE.line, "lane-said")),
  );
}
