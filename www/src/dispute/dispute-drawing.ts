import type { DisputeRoute, Forum, ForumStatus } from "telecom-service-rules";
import { phrase, say, type Context } from "../parts/context.ts";
import { h, iconLine, s, type IconName } from "../parts/dom.ts";
import { broken, words as lines } from "../parts/svg.ts";

/** How a way stands, the dispute being there already before all else. */
export type ForumState = ForumStatus | "underWay";

export const FORUM_ICONS: Readonly<Record<ForumState, IconName>> = {
  open: "check",
  underWay: "arrow",
  needsInformation: "question",
  notYet: "clock",
  closed: "lock",
};

export function forumState({ status, underWay }: Forum): ForumState {
  return underWay ? "underWay" : status;
}

const WIDTH = 366;
const BOX = { x: 126, width: 236, height: 52, pitch: 64, top: 14 };
const LINE = 16;
const ROOT = { x: 4, width: 92 };

/** The dispute on the left, and every place where it can go on the right, from the nearest to the furthest. */
export function disputeDrawing(context: Context, route: DisputeRoute): HTMLElement {
  const { words } = context;
  const said = words.disputes;
  const { forums, recommended } = route;
  const height = BOX.top * 2 + forums.length * BOX.pitch - (BOX.pitch - BOX.height);
  const middle = height / 2;
  const y = (at: number) => BOX.top + at * BOX.pitch;
  const statusOf = (forum: Forum) => (forum.underWay ? said.underWay : said.status[forum.status]);
  const advisedWidth = [...said.recommended].length * (context.lang === "zh" ? 11 : 7) + 16;
  const rootEnd = ROOT.x + ROOT.width;
  const ways = forums.map((forum, at) => {
    const end = y(at) + BOX.height / 2;
    return s("path", {
      class: `road ${forumState(forum)}`,
      d: `M${rootEnd} ${middle}C${rootEnd + 22} ${middle} ${rootEnd + 6} ${end} ${BOX.x} ${end}`,
    });
  });
  const boxes = forums.map((forum, at) => {
    const advised = forum.forum === recommended?.forum;
    const name = broken(say(context, forum.text), 15);
    const [x, center] = [BOX.x + BOX.width / 2 + 14, y(at) + BOX.height / 2];
    return s(
      "g",
      { class: `forum-box ${forumState(forum)}${advised ? " advised" : ""}`, "data-forum-box": forum.forum },
      s("rect", { class: "forum-frame", x: BOX.x, y: y(at), width: BOX.width, height: BOX.height, rx: 7 }),
      s(
        "g",
        { class: "forum-mark", transform: `translate(${BOX.x + 8} ${y(at) + 14})` },
        iconLine(FORUM_ICONS[forumState(forum)]),
      ),
      lines([x, center - 7.5], name, 15, "forum-name"),
      lines([x, center + name.length * 7.5], [statusOf(forum)], 15, "forum-standing"),
      advised &&
        s("rect", {
          class: "forum-tag",
          x: BOX.x + BOX.width - advisedWidth - 6,
          y: y(at) - 9,
          width: advisedWidth,
          height: 17,
          rx: 4,
        }),
      advised &&
        lines([BOX.x + BOX.width - advisedWidth / 2 - 6, y(at) - 0.5], [said.recommended], 0, "forum-tag-text"),
    );
  });
  const advice = recommended ? phrase(context, recommended.because.text) : said.noAdvice;
  const named = forums.map((forum) => `${say(context, forum.text)}${words.colon}${statusOf(forum)}`);
  const name = broken(said.dispute, 6);
  const stage = broken(say(context, route.stage.text), 6);
  const center = ROOT.x + ROOT.width / 2;
  // The two texts one below the other, together around the middle.
  const half = (text: readonly string[]) => (text.length * LINE) / 2;
  const root = (name.length + stage.length) * LINE + 24;
  const svg = s(
    "svg",
    {
      class: "drawing",
      viewBox: `0 0 ${WIDTH} ${height}`,
      role: "img",
      "aria-labelledby": "dispute-drawing-title dispute-drawing-text",
    },
    s("title", { id: "dispute-drawing-title" }, said.drawing),
    s("desc", { id: "dispute-drawing-text" }, said.drawn(say(context, route.stage.text), named, advice)),
    ...ways,
    s("rect", { class: "root", x: ROOT.x, y: middle - root / 2, width: ROOT.width, height: root, rx: 8 }),
    lines([center, middle - half(stage)], name, LINE, "root-name"),
    lines([center, middle + half(name)], stage, LINE, "root-stage"),
    ...boxes,
  );
  return h("figure", { class: "diagram" }, svg);
}
