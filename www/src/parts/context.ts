import type { Engine, Profile, Text } from "telecom-service-rules";
import type { Lang, Words } from "../words/words.ts";

/** What every part of the page needs: the rules, the language and its words. */
export interface Context {
  readonly engine: Engine;
  /** The operator's profile that the rules are decided with, if there is one. */
  readonly profile: Profile | undefined;
  readonly lang: Lang;
  readonly words: Words;
  /**
   * Keeps a state in the address, in place of the one before, so that it can be shared. Codes and dates only, never what a person
   * typed. What is undefined is left out.
   */
  readonly keep: (state: Readonly<Record<string, string | undefined>>, rest?: string) => void;
  /** Says that an answer touches days that no notice has arranged yet; nothing takes it back. */
  readonly uncovered: (years: Coverage | undefined) => void;
}

/** The days whose holidays are known. */
export interface Coverage {
  readonly from: string;
  readonly to: string;
}

/** What fills the page at one address. */
export interface Area extends HTMLElement {
  /** Takes over what the address says. Called before `show` whenever the address was opened; not for what was kept. */
  open?(state: URLSearchParams, rest: string): void;
  /** Draws itself, keeping what was typed. Called again for another language or profile. */
  show(context: Context): void;
}

/** A text of the rules in the page's language. English ones are phrases that begin small. */
export function say({ lang }: Pick<Context, "lang">, text: Text): string {
  const said = text[lang];
  return lang === "en" ? said.charAt(0).toUpperCase() + said.slice(1) : said;
}

/** The same within a sentence. */
export function phrase({ lang }: Pick<Context, "lang">, text: Text): string {
  return text[lang];
}
