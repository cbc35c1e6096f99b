import { RulesError } from "telecom-service-rules";
import type { Context } from "./context.ts";
import { h, icon } from "./dom.ts";

/** What is in the way, told at once. */
export function trouble(text: string): HTMLElement {
  return h("p", { class: "trouble", role: "alert" }, icon("alert"), text);
}

/** Why the rules cannot read what was told. Whatever else went wrong is thrown on. */
export function unreadable({ words, lang }: Pick<Context, "words" | "lang">, error: unknown): string {
  if (!(error instanceof RulesError)) throw error;
  return `${words.unreadable}${words.colon}${error.text[lang]}`;
}
