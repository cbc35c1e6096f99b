import type { Lang } from "../words/words.ts";
import type { Context } from "./context.ts";
import { h } from "./dom.ts";
import { clockOf } from "./time.ts";
import "./print.css";

const WORDS: Readonly<Record<Lang, { readonly print: string; readonly asOf: (clock: string) => string }>> = {
  zh: { print: "打印", asOf: (clock) => `截至 ${clock}（北京时间）` },
  en: { print: "Print", asOf: (clock) => `As of ${clock} (China Standard Time)` },
};

/** Prints what the area shows; the style sheet leaves out what is no answer. */
export function printButton({ lang }: Context): HTMLElement {
  return h("button", { type: "button", class: "print-button", click: () => window.print() }, WORDS[lang].print);
}

/** Of which moment an answer is, for paper: on the screen it stands in the form. */
export function asOf({ lang }: Context, instant: string): string {
  return WORDS[lang].asOf(clockOf(instant));
}
