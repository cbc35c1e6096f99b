// How a question is answered: the surface for each kind of answer, and what was answered in words.
import { fenOf, yuanOf } from "../parts/money.ts";
import { read } from "../parts/tree.ts";
import { gridPad, keypad, stepPad, type Item, type Pad } from "./pads.ts";
import { chosen, PRESENT, type Answer, type Choice, type Facts, type Kiosk, type Question, type Told } from "./talk.ts";

/** What a question is answered on. */
export function padFor(
  kiosk: Kiosk,
  { path, answer }: Question,
  facts: Facts,
  take: (told: readonly Told[]) => void,
): Pad {
  const items = answer.choices.map((choice): Item => itemOf(choice, answer, facts, take));
  switch (answer.kind) {
    case "choice":
      return gridPad(kiosk, items);
    case "money":
    case "count": {
      const told = answer.told(facts);
      const start =
        told === undefined ? "" : answer.kind === "money" ? yuanOf(told).replace(/\.00$/, "") : String(told);
      const done = (typed: string) => {
        const value = answer.kind === "money" ? fenOf(typed) : Number(typed);
        if (typeof value === "number") take(answer.tells(value));
      };
      return keypad(kiosk, answer.kind, start, done, items);
    }
    default: {
      const told = read(facts, path);
      const start = typeof told === "string" ? told : kiosk.now;
      return stepPad(kiosk, answer.kind, start, (value) => take([[path, value]]), answer.quick, items);
    }
  }
}

function itemOf(choice: Choice, answer: Answer, facts: Facts, take: (told: readonly Told[]) => void): Item {
  const { id, text, tells, sign: drawing } = choice;
  const pressed = answer.kind === "choice" && chosen(answer.choices, facts) === choice;
  return { id, text, ...(pressed && { pressed }), ...(drawing && { sign: drawing }), take: () => take(tells) };
}

/** What was answered, in words. */
export function answerText(kiosk: Kiosk, { path, answer }: Question, facts: Facts): string {
  const { said } = kiosk;
  const choice = chosen(answer.choices, facts);
  if (choice) return choice.text;
  if (answer.kind === "money" || answer.kind === "count") {
    const told = answer.told(facts);
    if (told !== undefined) return answer.kind === "money" ? `${yuanOf(told)} ${said.yuan}` : String(told);
  }
  const told = read(facts, path);
  if (typeof told === "string" && told !== PRESENT) {
    if (answer.kind === "day") return said.day(told);
    if (answer.kind === "moment") return said.moment(told);
  }
  if (told === PRESENT) return said.have;
  const open = answer.choices.find(({ tells }) => tells.every(([, value]) => value === undefined));
  return open?.text ?? (told === undefined ? said.unsure : said.yes);
}
