import { h } from "../parts/dom.ts";
import { caseAddress, codeDrawing } from "./code-drawing.ts";
import { acting, foot, titled, upper, type Screen, type Ways } from "./screen.ts";
import type { Session } from "./session.ts";
import type { Kiosk } from "./talk.ts";

/** The case as a code, to take along on a phone. */
export function codeScreen(kiosk: Kiosk, { id, talk, flow }: Session, ways: Ways): Screen {
  const { said } = kiosk;
  const address = caseAddress(id, talk.share(flow.facts));
  const result = () => ways.go("result");
  return {
    kind: "at-code",
    read: upper(titled(said.codeTitle), h("p", { class: "help" }, said.codeHelp), codeDrawing(address, said.codeImage)),
    act: acting(
      said.answers,
      h("button", { type: "button", class: "primary", "data-do": "result", click: result }, said.backToResult),
    ),
    foot: foot(kiosk, ways),
  };
}
