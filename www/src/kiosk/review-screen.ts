import { h } from "../parts/dom.ts";
import { answerText } from "./answers.ts";
import { gridPad, type Item } from "./pads.ts";
import { acting, crumb, foot, titled, upper, type Screen, type Ways } from "./screen.ts";
import type { Session } from "./session.ts";
import { sign } from "./signs.ts";
import type { Kiosk } from "./talk.ts";

/** All that was answered, each to be changed, before there is a result. */
export function reviewScreen(kiosk: Kiosk, { id, talk, flow }: Session, ways: Ways): Screen {
  const { said } = kiosk;
  const items = flow.behind.map((path): Item => {
    const asked = talk.question(kiosk, path, flow.facts);
    const take = () => {
      flow.change(path);
      ways.go("question");
    };
    return { id: path, text: asked.title, note: answerText(kiosk, asked, flow.facts), sign: "pencil", take };
  });
  const result = h(
    "button",
    { type: "button", class: "primary to-result", click: () => ways.go("result") },
    said.showResult,
    sign("forward"),
  );
  const pad = gridPad(kiosk, items, result);
  return {
    kind: "at-review",
    read: upper(
      crumb(kiosk, id),
      titled(said.check),
      h("p", { class: "help" }, items.length === 0 ? said.nothingTold : said.checkHelp),
      h("p", { class: "check-mark", "aria-hidden": "true" }, sign("check")),
    ),
    act: acting(said.answers, pad.element),
    foot: foot(kiosk, ways),
    pad,
  };
}
