// Rows with what they are searched and filtered by.
import type { Row, Texts } from "telecom-service-rules";

/** What rows are filtered by, in the order shown. */
export const FACETS = ["chapter", "kind", "force", "grade", "instrument"] as const;
export type FacetId = (typeof FACETS)[number];
/** One chosen code of each, or none. */
export type Chosen = Readonly<Partial<Record<FacetId, string>>>;

/** A row made ready to be found. */
export interface Entry {
  readonly row: Row;
  /** Everything it can be found by, in small letters. */
  readonly text: string;
  readonly codes: Readonly<Record<FacetId, readonly string[]>>;
}

/** The texts of the language that the page is not in. */
export type OtherTexts = Pick<Texts, "rules" | "rows" | "instruments"> | undefined;

export function entriesOf(rows: readonly Row[], other: OtherTexts, known: (instrument: string) => boolean): Entry[] {
  return rows.map((row) => {
    const { id, kind, force, text, sources } = row;
    const said = sources.flatMap(({ clause, row, instrument, title }) => [
      clause,
      row,
      title.zh,
      title.en,
      other?.instruments[instrument]?.[0] ?? "",
    ]);
    const codes = {
      chapter: [...new Set(sources.map((source) => chapterOf(source, known)))],
      kind: [kind],
      force: [force],
      grade: [...new Set(sources.flatMap(({ grade }) => grade ?? []))],
      instrument: [...new Set(sources.map(({ instrument }) => instrument))],
    };
    return { row, text: [id, text.zh, text.en, otherText(row, other), ...said].join("\n").toLowerCase(), codes };
  });
}

/** What a row says in the other language. */
export function otherText({ id }: Row, other: OtherTexts): string {
  return other?.rules[id]?.[0] ?? other?.rows[id] ?? "";
}

/** The chapter of the Guide, or that it is another's. */
function chapterOf(
  { instrument, clause, row }: Row["sources"][number],
  known: (instrument: string) => boolean,
): string {
  if (instrument !== "guide") return known(instrument) ? "law" : "own";
  return /^[1-9]/.exec(clause)?.[0] ?? /^S(\d)/.exec(row)?.[1] ?? "0";
}

/** Chapters in their order. */
export const CHAPTERS = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "law", "own"];

/** Words to look for. */
export function wordsOf(typed: string): readonly string[] {
  return typed.toLowerCase().split(/\s+/).filter(Boolean);
}

export function fits({ text, codes }: Entry, words: readonly string[], chosen: Chosen, but?: FacetId): boolean {
  return (
    FACETS.every((facet) => facet === but || chosen[facet] === undefined || codes[facet].includes(chosen[facet])) &&
    words.every((word) => text.includes(word))
  );
}

/** Rows that would be found with each code of each facet, everything else as it is. */
export function countsOf(
  entries: readonly Entry[],
  words: readonly string[],
  chosen: Chosen,
): Readonly<Record<FacetId, ReadonlyMap<string, number>>> {
  const found = entries.filter(({ text }) => words.every((word) => text.includes(word)));
  const count = (facet: FacetId) => {
    const counts = new Map<string, number>();
    for (const entry of found)
      if (fits(entry, [], chosen, facet))
        for (const code of entry.codes[facet]) counts.set(code, (counts.get(code) ?? 0) + 1);
    return counts;
  };
  return {
    chapter: count("chapter"),
    kind: count("kind"),
    force: count("force"),
    grade: count("grade"),
    instrument: count("instrument"),
  };
}

/** Ids most like one that is not there, by the pairs of letters they share. */
export function nearIds(wanted: string, ids: readonly string[], most = 5): readonly string[] {
  const pairs = pairsOf(wanted.slice(0, 100));
  if (pairs.size === 0) return [];
  const likeness = (id: string) => {
    const own = pairsOf(id);
    return (2 * [...own].filter((pair) => pairs.has(pair)).length) / (own.size + pairs.size);
  };
  return ids
    .map((id) => [id, likeness(id)] as const)
    .filter(([, like]) => like > 0.35)
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([id]) => id);
}

function pairsOf(text: string): ReadonlySet<string> {
  const small = text.toLowerCase();
  return new Set(Array.from({ length: Math.max(0, small.length - 1) }, (_, at) => small.slice(at, at + 2)));
}
