// The texts of a language as the package ships them: a rule is found by its words in both languages.
import type { Texts } from "telecom-service-rules";
import type { Lang } from "../words/words.ts";

const TEXTS: Readonly<Record<Lang, () => Promise<{ readonly default: Texts }>>> = {
  zh: () => import("telecom-service-rules/texts/zh"),
  en: () => import("telecom-service-rules/texts/en"),
};

export async function textsOf(lang: Lang): Promise<Texts> {
  return (await TEXTS[lang]()).default;
}
