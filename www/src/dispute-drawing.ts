import type { DisputeRoute, Forum, ForumStatus } from "telecom-service-rules";
import { say, type Context } from "./context.ts";
import { h, iconLine, s, type IconName } from "./dom.ts";
import { broken, words as lines } from "./svg.ts";

export const FORUM_ICONS: Readonly<Record<ForumStatus, IconName>> = {
  open: "check",
  needsInformation: "question",
  notYet: "clock",
  closed: "lock",
};

const WIDTH = 366;
const BOX = { x: 118, width: 240, height: 46, pitch: 58, top: 14 };
const ROOT = { x: 8, width: 76 };

/** The dispute on the left, and every place where it can go on the right, from the nearest to the furthest. */
export function disputeDrawing(context: Context, route: DisputeRoute): HTMLElement {
  const { words } = context;
  const said = words.disputes;
  const { forums, recommended } = route;
  const height = BOX.top * 2 + forums.length * BOX.pitch - (BOX.pitch - BOX.height);
  const middle = height / 2;
  const y = (at: number) => BOX.top + at * BOX.pitch;
  const statusOf = (forum: Forum) => (forum.underWay ? said.underWay : said.status[forum.status]);
  const rootEnd = ROOT.x + ROOT.width;
  const ways = forums.map(({ status }, at) => {
    const end = y(at) + BOX.height / 2;
    return s("path", {
      class: `road ${status}`,
      d: `M${rootEnd} ${middle}C${rootEnd + 22} ${middle} ${rootEnd + 6} ${end} ${BOX.x} ${end}`,
    });
  });
  const boxes = forums.map((forum, at) => {
    const advised = forum.forum === recommended?.forum;
    const text = `${say(context, forum.text)} · ${statusOf(forum)}`;
    return s(
      "g",
      { class: `forum-box ${forum.status}${advised ? " advised" : ""}`, "data-forum-box": forum.forum },
      s("rect", { x: BOX.x, y: y(at), width: BOX.width, height: BOX.height, rx: 7 }),
      s(
        "g",
        { class: "forum-mark", transform: `translate(${BOX.x + 8} ${y(at) + 11})` },
        iconLine(FORUM_ICONS[forum.status]),
      ),
      lines([BOX.x + BOX.width / 2 + 14, y(at) + BOX.height / 2], broken(text, 14), 15, "forum-name"),
      advised &&
        s("rect", { class: "forum-tag", x: BOX.x + BOX.width - 58, y: y(at) - 9, width: 52, height: 17, rx: 4 }),
      advised &&
        lines([BOX.x + BOX.width - 32, y(at) - 0.5], [broken(said.recommended, 5)[0] ?? ""], 0, "forum-tag-text"),
    );
  });
  const advice = recommended ? say(context, recommended.because.text) : said.noAdvice;
  const named = forums.map((forum) => `${say(context, forum.text)}${words.colon}${statusOf(forum)}`);
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
    s("rect", { class: "root", x: ROOT.x, y: middle - 46, width: ROOT.width, height: 92, rx: 8 }),
    lines(
      [ROOT.x + ROOT.width / 2, middle],
      [...broken(said.dispute, 5), ...broken(say(context, route.stage.text), 5)],
      16,
      "root-name",
    ),
    ...boxes,
  );
  return h("figure", { class: "diagram" }, svg);
}
