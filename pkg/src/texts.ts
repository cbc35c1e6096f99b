/** The texts of one language, generated from the catalogue. */
export interface Texts {
  /** Which language. */
  readonly lang: "zh" | "en";
  /** What every answer says of itself. */
  readonly notice: string;
  /** What a rule asks for, and what to do when it is not met. */
  readonly rules: Readonly<Record<string, readonly [text: string, remedy: string, evidence?: string]>>;
  /** Rows of the other kinds. */
  readonly rows: Readonly<Record<string, string>>;
  /** Title as cited, and the title in force today where it differs. */
  readonly instruments: Readonly<Record<string, readonly [title: string, current: string | null]>>;
  /** Facts, lists and the fields of their items, by path. */
  readonly facts: Readonly<Record<string, string>>;
  /** Areas of self-assessment. */
  readonly areas: Readonly<Record<string, string>>;
  /** Members of lists, by the list's name and code. */
  readonly members: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Topics of sections that have two, by section and topic. */
  readonly topics: Readonly<Record<string, string>>;
  /** What an assessor looks for, by item. */
  readonly assessors: Readonly<Record<string, string>>;
  /** Who says so, by benchmark. */
  readonly issuers: Readonly<Record<string, string>>;
  /** Steps of acceptance. */
  readonly steps: Readonly<Record<string, string>>;
  /** States by procedure. */
  readonly states: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What a forum is called, and who decides there. */
  readonly forums: Readonly<Record<string, readonly [text: string, decidedBy: string]>>;
  /** What to do first in a situation. */
  readonly situations: Readonly<Record<string, string>>;
  /** Holidays, by id. */
  readonly holidays: Readonly<Record<string, string>>;
}

/** A text in both languages; empty in a language that was not loaded. */
export interface Text {
  /** Simplified Chinese. */
  readonly zh: string;
  /** English. */
  readonly en: string;
}

/** Looks texts up in whatever languages were loaded. */
export class Wording {
  readonly #zh: Texts | undefined;
  readonly #en: Texts | undefined;

  /** What every answer says of itself. */
  readonly notice: Text;

  constructor(texts: readonly Texts[]) {
    this.#zh = texts.find((one) => one.lang === "zh");
    this.#en = texts.find((one) => one.lang === "en");
    this.notice = this.of((texts) => texts.notice);
  }

  /** One text, frozen; `own` is what a profile brought along. */
  of(find: (texts: Texts) => string | null | undefined, own?: Text): Text {
    const one = (texts: Texts | undefined, fallback: string | undefined) => (texts && find(texts)) || fallback || "";
    return Object.freeze({ zh: one(this.#zh, own?.zh), en: one(this.#en, own?.en) });
  }
}
