import { h } from "../parts/dom.ts";
import { receipt } from "./receipt.ts";
import {
  acting,
  clausesOnce,
  crumb,
  foot,
  setButton,
  titled,
  upper,
  type Said,
  type Screen,
  type Ways,
} from "./screen.ts";
import { legible, type Session } from "./session.ts";
import { sign, type SignName } from "./signs.ts";
import type { Kiosk, Line, Outcome, Tone } from "./talk.ts";

const TONE_SIGNS: Readonly<Record<Tone, SignName>> = {
  ok: "check",
  ask: "info",
  review: "eye",
  correct: "pencil",
  stop: "alert",
};

/** What comes of a conversation, to read, to print and to take along. */
export function resultScreen(kiosk: Kiosk, { id, talk, flow }: Session, ways: Ways): Screen {
  const { said } = kiosk;
  const outcome = legible(() => talk.outcome(kiosk, flow.facts), undecided(kiosk));
  const button = (name: string, text: string, drawing: SignName, click: () => void, style = "") =>
    h("button", { type: "button", class: `do ${style}`, "data-do": name, click }, sign(drawing), text);
  const above = upper(
    crumb(kiosk, id),
    h(
      "div",
      { class: "outcome", "data-tone": outcome.tone },
      h("span", { class: "outcome-sign" }, sign(TONE_SIGNS[outcome.tone])),
      titled(outcome.title),
      h("p", {}, outcome.meaning),
    ),
    h("div", { class: "blocks" }, ...partsOf(kiosk, outcome)),
    outcome.notice !== "" && h("p", { class: "fine" }, outcome.notice),
  );
  return {
    kind: "at-result",
    read: above,
    act: acting(
      said.result,
      h(
        "div",
        { class: "dos" },
        button("print", said.print, "printer", () => print()),
        button("code", said.code, "code", () => ways.go("code")),
        button("change", said.change, "pencil", () => ways.go("review")),
        button("finish", said.finish, "check", () => ways.leave(), "primary"),
      ),
    ),
    foot: foot(kiosk, ways),
    paper: receipt(kiosk, id, outcome),
    overflow: reading(kiosk, above),
  };
}

/** Where answers cannot be read together. */
function undecided({ said }: Said): Outcome {
  return { tone: "review", title: said.unreadable, meaning: said.unreadableMeaning, parts: [], notice: "" };
}

function partsOf(kiosk: Kiosk, { parts }: Outcome): readonly HTMLElement[] {
  return parts
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, numbered, lines }) =>
      h(
        "section",
        { class: numbered ? "block numbered" : "block" },
        h("h2", {}, title),
        h(numbered ? "ol" : "ul", {}, ...lines.map((line) => lineItem(kiosk, line))),
      ),
    );
}

function lineItem(kiosk: Kiosk, { text, note, tone, sources }: Line): HTMLElement {
  return h(
    "li",
    { class: "line", "data-tone": tone },
    h("p", { class: "line-text" }, tone && sign(TONE_SIGNS[tone]), h("span", {}, text)),
    note !== undefined && note !== "" && h("p", { class: "line-note" }, note),
    clausesOnce(kiosk, sources),
  );
}

/** Two large arrows in place of a scrollbar. */
function reading({ said }: Said, read: HTMLElement): HTMLElement {
  const by = (direction: number) => () => read.scrollBy({ top: direction * read.clientHeight * 0.8 });
  const arrow = (direction: number, name: string, drawing: SignName) =>
    setButton(direction > 0 ? "read-on" : "read-back", name, drawing, by(direction));
  return h("div", { class: "reading" }, arrow(-1, said.readBack, "up"), arrow(1, said.readOn, "down"));
}
