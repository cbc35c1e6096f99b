import { say, type Context } from "../parts/context.ts";
import { h, icon } from "../parts/dom.ts";
import { FIELDS } from "../parts/fields.ts";
import { valueText } from "../parts/values.ts";
import { nameOf } from "./questions.ts";
import type { Help, WhatIf } from "./what-if.ts";
import { SERVICE_WORDS } from "./words.ts";

/** How many values of one field are named. */
const MOST_NAMED = 3;

/** What the buttons beside the changes do. */
export interface Doings {
  /** Makes a change. */
  apply(path: string, value: unknown): void;
  /** Leads to a field that only a person can fill in. */
  fill(path: string): void;
}

/** What would change the decision, in sentences, each with a button that does it. */
export function whatIfSection(context: Context, found: WhatIf, doings: Doings): HTMLElement[] {
  const said = SERVICE_WORDS[context.lang];
  const { helps, together } = found;
  if (helps.length === 0 && !together) return [];
  return [
    h(
      "section",
      { class: "what-if", "aria-labelledby": "what-if-title" },
      h("h3", { id: "what-if-title" }, icon("arrow"), said.whatIf),
      helps.length > 0 && h("p", { class: "intro" }, said.whatIfIntro),
      helps.length > 0 && h("ul", { class: "helps" }, ...helps.map((help) => helpItem(context, help, doings))),
      together && togetherPart(context, together),
    ),
  ];
}

function helpItem(context: Context, help: Help, doings: Doings): HTMLElement {
  const { words, lang } = context;
  const said = SERVICE_WORDS[lang];
  const { path, values, kind, verdict } = help;
  const text = `${condition(context, help)}${said.would(words.verdicts[verdict][0])}${words.stop}`;
  const open = kind === "text";
  const verb = open ? said.fillIn : said.apply;
  const click = () => (open ? doings.fill(path) : doings.apply(path, values[0]));
  return h(
    "li",
    { "data-path": path, "data-kind": kind, "data-verdict-then": verdict, "data-values": JSON.stringify(values) },
    h("p", {}, text),
    h("button", { type: "button", "aria-label": said.about(verb, nameOf(context, path)), click }, verb),
  );
}

function condition(context: Context, { path, values, kind }: Help): string {
  const said = SERVICE_WORDS[context.lang];
  const name = nameOf(context, path);
  const field = FIELDS.get(path);
  if (kind === "text" || !field) return said.given(name);
  const named = values.slice(0, MOST_NAMED);
  const rest = values.length > named.length ? `${context.lang === "en" ? ", " : ""}${said.more}` : "";
  if (field.kind === "list") {
    const key = field.item.find((part) => part.kind === "choice");
    const kinds = named.flatMap((items) => {
      const last: unknown = (items as readonly unknown[]).at(-1);
      const code = key && (last as Readonly<Record<string, unknown>>)[key.path];
      return key && code !== undefined ? [valueText(context, key, code)] : [];
    });
    return said.added(name, `${kinds.join(context.words.comma)}${kinds.length > 0 ? rest : ""}`);
  }
  return said.were(name, named.map((value) => valueText(context, field, value)).join(said.or));
}

function togetherPart(context: Context, { findings, verdict }: NonNullable<WhatIf["together"]>): HTMLElement {
  const { words, lang } = context;
  const said = SERVICE_WORDS[lang];
  return h(
    "div",
    { class: "together", "data-verdict-then": verdict ?? "" },
    h("p", {}, said.together(findings.length)),
    h("ul", {}, ...findings.map((one) => h("li", { "data-rule": one.rule }, say(context, one.text)))),
    verdict && h("p", {}, `${said.togetherWould(words.verdicts[verdict][0])}${words.stop}`),
  );
}
