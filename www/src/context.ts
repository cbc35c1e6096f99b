import type { Engine, Profile, Text } from "telecom-service-rules";
import type { Lang, Words } from "./words.ts";

/** What every part of the page needs: the rules, the language and its words. */
export interface Context {
  readonly engine: Engine;
  /** The operator's profile that the rules are decided with, if there is one. */
  readonly profile: Profile | undefined;
  readonly lang: Lang;
  readonly words: Words;
}

/** A text of the rules in the page's language. English ones are phrases that begin small. */
export function say({ lang }: Context, text: Text): string {
  const said = text[lang];
  return lang === "en" ? said.charAt(0).toUpperCase() + said.slice(1) : said;
}

/** The same within a sentence. */
export function phrase({ lang }: Context, text: Text): string {
  return text[lang];
}
