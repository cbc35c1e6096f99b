// Finds listed words in a text, at the places they have there. Linear: one walk through a tree of the words from every
// place, at most as deep as the longest word. No regular expression ever sees the text.
import { codeAt } from "./read.ts";

/** A language of the listed words. */
export type Language = "zh" | "en";

/** A word found in a turn. */
export interface Match {
  /** Position of its list. */
  readonly list: number;
  readonly turn: number;
  /** Offsets in the folded text, and in the original. */
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  /** The same number for the same word, however it was written. */
  readonly word: number;
  /** Whether it means what it says; `true` until somebody finds otherwise. */
  counts: boolean;
}

/**
 * A text as it is compared: letters small, full width as half width, white space as one space, and without what makes
 * nothing visible. Every code unit keeps its place in the original.
 */
export class Folded {
  readonly codes: Uint16Array;
  readonly #places: Uint32Array;
  length = 0;

  constructor(longest: number) {
    this.codes = new Uint16Array(longest);
    this.#places = new Uint32Array(longest);
  }

  /** Takes a text in place of the one before; whether anything in it can be seen. */
  read(text: string): boolean {
    const { codes } = this;
    const places = this.#places;
    let length = 0;
    let last = SPACE;
    for (let at = 0; at < text.length; at++) {
      const unit = codeAt(text, at);
      const code = folded(unit);
      if (code === NOTHING) {
        if (unit === TAGS) at++;
        continue;
      }
      if (code === SPACE && last === SPACE) continue;
      codes[length] = code;
      places[length++] = at;
      last = code;
    }
    this.length = length;
    return length > 0;
  }

  /** Where a code unit stands in the original. */
  place(at: number): number {
    return this.#places[at]!;
  }
}

const SPACE = 32;
const APOSTROPHE = 39;
const NOTHING = -1;
/** First half of the tags and of the selectors of variants, none of which is seen. */
const TAGS = 0xdb40;

/** The code unit as it is compared. */
function folded(code: number): number {
  if (code < 0x7f) return code > 90 ? code : code >= 65 ? code + 32 : code >= SPACE ? code : control(code);
  // Chinese and Korean.
  if (code >= 0x3400 && code <= 0xd7ff) return code;
  if (code >= 0xff01 && code <= 0xff5e) return folded(code - 0xfee0);
  if (code <= 0x9f) return code === 0x85 ? SPACE : NOTHING;
  if (code >= 0x2000 && code <= 0x206f) return punctuation(code);
  switch (code) {
    case 0xa0:
    case 0x1680:
    case 0x2800:
    case 0x3000:
      return SPACE;
    case 0xad:
    case 0x34f:
    case 0x61c:
    case 0x115f:
    case 0x1160:
    case 0x17b4:
    case 0x17b5:
    case 0x180b:
    case 0x180c:
    case 0x180d:
    case 0x180e:
    case 0x180f:
    case 0x3164:
    case 0xfeff:
    case 0xffa0:
    case TAGS:
      return NOTHING;
    default:
      return code >= 0xfe00 && code <= 0xfe0f ? NOTHING : code;
  }
}

function control(code: number): number {
  return code >= 9 && code <= 13 ? SPACE : NOTHING;
}

/** The block of general punctuation: blanks of many widths, joiners, marks of direction, quotation marks. */
function punctuation(code: number): number {
  if (code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f) return SPACE;
  if (code <= 0x200f || (code >= 0x202a && code <= 0x202e) || code >= 0x2060) return NOTHING;
  return code === 0x2018 || code === 0x2019 ? APOSTROPHE : code;
}

/** Digits, and letters of the scripts that write words apart. */
function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return code >= 0xc0 && code <= 0x52f;
}

interface Node {
  next: Map<number, Node> | undefined;
  readonly word: number;
  /** The lists, as bits, that have a word ending here, by language. */
  zh: number;
  en: number;
}

/** Lists of words, at most 31, made ready to be looked for. It holds the words and nothing of a text. */
export class Scanner {
  readonly #first = new Map<number, Node>();
  readonly #lists: number;
  #words = 0;

  constructor(lists: readonly { readonly zh: readonly string[]; readonly en: readonly string[] }[]) {
    this.#lists = lists.length;
    const folded = new Folded(1_024);
    lists.forEach((list, at) => {
      for (const language of ["zh", "en"] as const)
        for (const word of list[language]) {
          const node = this.#add(word, folded);
          if (node !== undefined) node[language] |= 1 << at;
        }
    });
  }

  #add(word: string, folded: Folded): Node | undefined {
    folded.read(word);
    // A word is compared without the spaces around it.
    const end = folded.codes[folded.length - 1] === SPACE ? folded.length - 1 : folded.length;
    let nodes = this.#first;
    let node: Node | undefined;
    for (let at = 0; at < end; at++) {
      const code = folded.codes[at]!;
      if (node !== undefined) nodes = node.next ??= new Map();
      let next = nodes.get(code);
      if (next === undefined) nodes.set(code, (next = { next: undefined, word: this.#words++, zh: 0, en: 0 }));
      node = next;
    }
    return node;
  }

  /**
   * The words of some lists, given as bits, in the order of their places. In each list the longest that begins first is
   * found, and none inside it. A letter or digit at the edge of a word has no other beside it.
   */
  matches(text: Folded, turn: number, wanted: number, language: Language | undefined): Match[] {
    const { codes, length } = text;
    const first = this.#first;
    const found: Match[] = [];
    const free = new Uint32Array(this.#lists);
    const ends = new Uint32Array(this.#lists);
    const words = new Uint32Array(this.#lists);
    for (let start = 0; start < length; start++) {
      let node = first.get(codes[start]!);
      if (node === undefined || (start > 0 && isLetter(codes[start]!) && isLetter(codes[start - 1]!))) continue;
      let ended = 0;
      for (let end = start + 1; node !== undefined; end++) {
        let here = wanted & (language === undefined ? node.zh | node.en : node[language]);
        if (here !== 0 && !(end < length && isLetter(codes[end]!) && isLetter(codes[end - 1]!))) {
          ended |= here;
          for (; here !== 0; here &= here - 1) {
            const list = 31 - Math.clz32(here & -here);
            ends[list] = end;
            words[list] = node.word;
          }
        }
        node = end < length ? node.next?.get(codes[end]!) : undefined;
      }
      for (; ended !== 0; ended &= ended - 1) {
        const list = 31 - Math.clz32(ended & -ended);
        if (start < free[list]!) continue;
        const end = (free[list] = ends[list]!);
        const [from, to] = [text.place(start), text.place(end - 1) + 1];
        found.push({ list, turn, start, end, from, to, word: words[list]!, counts: true });
      }
    }
    return found;
  }
}

/** Matches that a longer one of another list covers count no more; both lists are in order. */
export function discount(matches: readonly Match[], longer: readonly Match[]): void {
  let at = 0;
  for (const match of matches) {
    while (at < longer.length && longer[at]!.end <= match.start) at++;
    const over = longer[at];
    if (over === undefined) return;
    if (
      over.counts &&
      over.start <= match.start &&
      over.end >= match.end &&
      over.end - over.start > match.end - match.start
    )
      match.counts = false;
  }
}
