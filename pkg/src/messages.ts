// Texts of a profile: its own in place of a row's, and the catalogue's words within its own.
import type { Description } from "./decision.ts";
import type { OwnText } from "./profile.ts";
import { hasOwn } from "./read.ts";
import type { Text, Texts } from "./texts.ts";

/** What a profile shows in place of a row's texts. */
export interface Message {
  readonly text: OwnText;
  readonly remedy: OwnText;
}

/** The texts of the catalogue with a profile's in place of some. */
export function reworded(texts: readonly Texts[], messages: Description["messages"]): readonly Texts[] {
  if (messages === undefined || messages.length === 0) return texts;
  return texts.map((one) => {
    const rules: Record<string, readonly [string, string, string?]> = { ...one.rules };
    const rows: Record<string, string> = { ...one.rows };
    for (const [id, { text, remedy }] of messages) {
      const [own, instead] = [text[one.lang], remedy[one.lang]];
      if (hasOwn(one.rules, id)) {
        const [asks, does, shows] = one.rules[id]!;
        rules[id] = shows === undefined ? [own ?? asks, instead ?? does] : [own ?? asks, instead ?? does, shows];
      } else if (own != null) rows[id] = own;
    }
    return { ...one, rules, rows };
  });
}

const PLACE = /\{([\w.]+)\}/g;

/** Rows and rules with the words for `{list.code}` and `{fact}`, which the wasm does not know. */
export function filledIn(description: Description, texts: readonly Texts[]): Description {
  const word = (lang: Texts["lang"], place: string): string | undefined => {
    const loaded = texts.find((one) => one.lang === lang);
    if (!loaded) return undefined;
    const [list = "", code = ""] = place.split(".");
    if (hasOwn(loaded.members, list) && hasOwn(loaded.members[list]!, code)) return loaded.members[list]![code];
    return hasOwn(loaded.facts, place) ? loaded.facts[place] : undefined;
  };
  const fill = (text: Text | undefined): Text | undefined => {
    const one = (lang: Texts["lang"]) =>
      text![lang].replace(PLACE, (whole, place: string) => word(lang, place) ?? whole);
    return text && { zh: one("zh"), en: one("en") };
  };
  const generated = (id: string) => id.startsWith("product.");
  return {
    ...description,
    rows: description.rows.map((row) => {
      const text = generated(row.id) ? fill(row.text) : row.text;
      return text === undefined ? row : { ...row, text };
    }),
    rules: description.rules.map((rule, at) => {
      const remedy = generated(description.rows[at]!.id) ? fill(rule.remedy) : rule.remedy;
      return remedy === undefined ? rule : { ...rule, remedy };
    }),
  };
}
