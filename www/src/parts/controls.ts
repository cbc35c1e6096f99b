import { say, type Context } from "./context.ts";
import { h } from "./dom.ts";
import type { Field } from "./fields.ts";
import { fenOf, yuanOf } from "./money.ts";
import { instantOf, localOf } from "./time.ts";

/** What a control reports. `wrong` says why there is no value although something was typed. */
export type Report = (path: string, value: unknown, wrong?: string) => void;

/**
 * A field with its label, its control and a place for a hint. `path` is where it is in the whole application; a `form` of its own
 * keeps the ids apart where another form on the page has the same path.
 */
export function control(
  context: Context,
  field: Field,
  path: string,
  value: unknown,
  report: Report,
  form = "",
): HTMLElement {
  const id = `field-${form}${path}`;
  const text = say(context, context.engine.label(path.replace(/\[\d+\]/, "[]")));
  const hint = h("p", { class: "hint", id: `hint-${form}${path}` });
  if (field.kind === "flag") {
    const legend = h("legend", {}, text);
    const choices = h("div", { class: "choices" }, ...flag(context, path, value, report));
    return h("fieldset", { class: "field flag", "data-field": path }, legend, choices, hint);
  }
  const input = inputOf(context, field, path, value, report);
  input.id = id;
  input.setAttribute("aria-describedby", hint.id);
  const unit = field.kind === "money" && h("span", { class: "unit" }, context.words.unit);
  const box = h("div", { class: unit ? "with-unit" : "box" }, input, unit);
  // A list that only a profile fills: without one there is nothing to choose.
  const hidden = field.list !== undefined && context.engine.members(field.list).length === 0;
  const name = h("label", { for: id }, text);
  return h("div", { class: `field ${field.kind}`, "data-field": path, hidden }, name, box, hint);
}

/** A labelled moment in China's time. */
export function moment(
  id: string,
  text: string,
  instant: string | undefined,
  change: (instant?: string) => void,
): HTMLElement {
  const read = (event: Event) => change(instantOf((event.target as HTMLInputElement).value));
  const hint = h("p", { class: "hint", id: `${id}-hint` });
  const input = h("input", { type: "datetime-local", id, "aria-describedby": hint.id, input: read });
  input.value = instant === undefined ? "" : localOf(instant);
  return h("div", { class: "field moment" }, h("label", { for: id }, text), input, hint);
}

function inputOf(context: Context, field: Field, path: string, value: unknown, report: Report) {
  const { words } = context;
  const given = typeof value === "string" ? value : "";
  const typed = (event: Event) => (event.target as HTMLInputElement).value;
  // An empty input says nothing; blanks say that there is nothing.
  const text = (event: Event) => report(path, typed(event) || undefined);
  switch (field.kind) {
    case "choice": {
      const empty = h("option", { value: "" }, path.startsWith("verdicts.") ? words.notGiven : words.notKnown);
      const members = context.engine.members(field.list ?? "");
      const options = members.map((member) => h("option", { value: member.code }, say(context, member.text)));
      const select = h("select", { input: text }, empty, ...options);
      select.value = given;
      return select;
    }
    case "longText": {
      const area = h("textarea", { rows: 2, input: text });
      area.value = given;
      return area;
    }
    case "money": {
      const read = (event: Event) => {
        const fen = fenOf(typed(event));
        if (fen === null) report(path, undefined, words.moneyForm);
        else report(path, fen);
      };
      const input = h("input", { type: "text", inputmode: "decimal", autocomplete: "off", input: read });
      input.value = typeof value === "number" ? yuanOf(value) : "";
      return input;
    }
    case "instant": {
      const read = (event: Event) => report(path, instantOf(typed(event)));
      const input = h("input", { type: "datetime-local", input: read });
      input.value = localOf(given);
      return input;
    }
    case "count": {
      const read = (event: Event) => report(path, typed(event) === "" ? undefined : Number(typed(event)));
      const input = h("input", { type: "number", min: 0, step: 1, input: read });
      input.value = typeof value === "number" ? String(value) : "";
      return input;
    }
    default: {
      const input = h("input", { type: field.kind, autocomplete: "off", input: text });
      input.value = given;
      return input;
    }
  }
}

function flag({ words }: Context, path: string, value: unknown, report: Report): HTMLElement[] {
  const answers = [
    [words.notKnown, undefined],
    [words.yes, true],
    [words.no, false],
  ] as const;
  return answers.map(([text, answer]) => {
    const change = () => report(path, answer);
    // A flag that is known to be absent has no button of its own.
    const input = h("input", { type: "radio", name: path, change });
    input.checked = (value ?? undefined) === answer;
    return h("label", { class: "choice" }, input, h("span", {}, text));
  });
}
