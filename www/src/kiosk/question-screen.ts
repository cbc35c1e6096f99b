import { h } from "../parts/dom.ts";
import { answerText, padFor } from "./answers.ts";
import { acting, clausesOnce, crumb, foot, titled, upper, type Said, type Screen, type Ways } from "./screen.ts";
import type { Session } from "./session.ts";
import { sign } from "./signs.ts";
import type { Kiosk, Reason } from "./talk.ts";

/** How many of the answers so far stand above a question, where there is room. */
const RECENT = 3;

/** One question, how far there is to go, why it is asked, and what was answered before. */
export function questionScreen(kiosk: Kiosk, { id, talk, flow }: Session, ways: Ways): Screen {
  const { said } = kiosk;
  const path = flow.current ?? "";
  const question = talk.question(kiosk, path, flow.facts);
  const ahead = talk.wanted(kiosk, flow.facts).filter((one) => one !== path && !flow.behind.includes(one)).length;
  const number = flow.behind.includes(path) ? flow.behind.indexOf(path) + 1 : flow.behind.length + 1;
  const total = Math.max(flow.behind.length + 1, number) + ahead;
  const pad = padFor(kiosk, question, flow.facts, (told) => {
    for (const [at, value] of told) flow.tell(at, value);
    flow.next();
    ways.goOn();
  });
  const before = flow.behind.filter((one) => one !== path);
  const soFar = before.map((one) => {
    const asked = talk.question(kiosk, one, flow.facts);
    return h("li", {}, h("span", {}, asked.title), h("strong", {}, answerText(kiosk, asked, flow.facts)));
  });
  // Before anything is told some talks know of their first question only: it is not the last one.
  const unknown = ahead === 0 && flow.behind.length === 0 && flow.told(path) === undefined;
  const count = unknown ? said.question(number) : `${said.question(number)} · ${said.left(ahead)}`;
  const steps = h("span", { class: "steps-left" }, count);
  const asked = h(
    "div",
    { class: "asked" },
    titled(question.title),
    question.help !== "" && h("p", { class: "help" }, question.help),
    pad.shown,
  );
  const besides = h("div", { class: "besides" }, question.why && whyBox(kiosk, question.why), soFarBox(kiosk, soFar));
  const above = upper(
    crumb(kiosk, id, steps),
    progress(number - 1, total),
    h("div", { class: "both" }, asked, besides),
  );
  return {
    kind: "at-question",
    read: above,
    act: acting(said.answers, pad.element),
    foot: foot(kiosk, ways),
    pad,
    fit: () => fitAnswers(kiosk, above),
  };
}

function progress(done: number, total: number): HTMLElement {
  const filled = h("span", { class: "filled" });
  filled.style.width = `${total === 0 ? 0 : Math.round((done / total) * 100)}%`;
  return h("p", { class: "progress", "aria-hidden": "true" }, filled);
}

function whyBox(kiosk: Kiosk, { text, sources }: Reason): HTMLElement {
  const { said } = kiosk;
  return h("div", { class: "why" }, h("h2", {}, sign("info"), said.why), h("p", {}, text), clausesOnce(kiosk, sources));
}

/** The last answers; the others are counted. */
function soFarBox({ said }: Kiosk, answers: readonly HTMLElement[]): HTMLElement | false {
  if (answers.length === 0) return false;
  return h("div", { class: "so-far" }, h("h2", {}, said.soFar), h("ul", {}, ...answers, h("li", { class: "earlier" })));
}

/** Shows as many of the answers so far as there is room for above. */
function fitAnswers({ said }: Said, read: HTMLElement): void {
  const box = read.querySelector<HTMLElement>(".so-far");
  const earlier = box?.querySelector<HTMLElement>(".earlier");
  if (!box || !earlier) return;
  const answers = [...box.querySelectorAll<HTMLElement>("li:not(.earlier)")];
  for (let shown = Math.min(RECENT, answers.length); ; shown--) {
    for (const [at, answer] of answers.entries()) answer.hidden = at < answers.length - shown;
    earlier.hidden = shown === answers.length;
    earlier.textContent = said.more(answers.length - shown);
    box.hidden = shown === 0;
    if (shown === 0 || read.scrollHeight <= read.clientHeight) return;
  }
}
