// JSON with the place of every value, so that an error at a path can be shown where it stands.

/** Where a value is in the text: from its first character to after its last. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** What is wrong with a text that is not JSON. */
export type Flaw = "value" | "key" | "colon" | "comma" | "rest" | "text" | "twice" | "deep";

/** What was read: the data with its places by path, or the first flaw. */
export type Reading =
  | { readonly value: unknown; readonly places: ReadonlyMap<string, Place> }
  | { readonly flaw: Flaw; readonly at: number };

/** The package reads nothing deeper. */
const DEPTH = 64;

const SPACE = /[ \t\n\r]*/y;
const TEXT = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
const PLAIN = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** Reads a text. Keys are joined by dots, positions in lists stand in brackets: `limits[0].length`. */
export function readJson(text: string): Reading {
  const places = new Map<string, Place>();
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    at += found?.length ?? 0;
    return found;
  };
  const fail = (flaw: Flaw): never => {
    throw new Flawed(flaw, at);
  };
  const sign = (one: string) => {
    take(SPACE);
    if (text[at] !== one) return false;
    at += 1;
    return true;
  };
  const string = () => take(TEXT) ?? fail("text");

  const value = (path: string, depth: number): void => {
    take(SPACE);
    const start = at;
    if (text[at] === "{") list("}", depth, record(path, depth));
    else if (text[at] === "[") list("]", depth, (position) => value(`${path}[${position}]`, depth + 1));
    else if (text[at] === '"') string();
    else if (take(PLAIN) === undefined) fail("value");
    places.set(path, { start, end: at });
  };
  /** Everything between brackets, separated by commas. */
  const list = (close: string, depth: number, item: (position: number) => void) => {
    if (depth >= DEPTH) fail("deep");
    at += 1;
    if (sign(close)) return;
    for (let position = 0; ; position += 1) {
      item(position);
      if (sign(close)) return;
      if (!sign(",")) fail("comma");
    }
  };
  const record = (path: string, depth: number) => {
    const seen = new Set<string>();
    return () => {
      take(SPACE);
      const start = at;
      if (text[at] !== '"') fail("key");
      const key = JSON.parse(string()) as string;
      if (seen.has(key)) {
        at = start;
        fail("twice");
      }
      seen.add(key);
      if (!sign(":")) fail("colon");
      value(path === "" ? key : `${path}.${key}`, depth + 1);
    };
  };

  try {
    value("", 0);
    take(SPACE);
    if (at < text.length) fail("rest");
    return { value: JSON.parse(text), places };
  } catch (error) {
    if (error instanceof Flawed) return { flaw: error.flaw, at: error.at };
    throw error;
  }
}

class Flawed extends Error {
  constructor(
    readonly flaw: Flaw,
    readonly at: number,
  ) {
    super(flaw);
  }
}

/** The place of a path, or of the nearest one around it that is there. */
export function placeOf(places: ReadonlyMap<string, Place>, path: string): Place {
  let near = path;
  while (near !== "" && !places.has(near))
    near = near.slice(0, Math.max(0, near.lastIndexOf("."), near.lastIndexOf("[")));
  return places.get(near) ?? { start: 0, end: 0 };
}

/**
 * The place of a name that is not known in the record at a path, where only the nearest known one is told: the name most like it.
 * Without one like it, the record itself.
 */
export function unknownPlace(places: ReadonlyMap<string, Place>, path: string, known: string): Place {
  const parent = path === "" ? "" : `${path}.`;
  const inside = [...places.keys()].flatMap((one) => {
    const key = one.slice(parent.length);
    return one.startsWith(parent) && key !== "" && key !== known && !/[.[]/.test(key) ? [key] : [];
  });
  const [nearest] = inside
    .map((key) => ({ key, far: distance(key, known) }))
    .filter(({ key, far }) => far <= Math.max(2, key.length / 2))
    .sort((a, b) => a.far - b.far);
  const place = nearest && places.get(parent + nearest.key);
  if (!nearest || !place) return placeOf(places, path);
  return place;
}

/** How many letters have to be put in, left out or replaced. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [at, letter] of [...one].entries())
    row = row.reduce<number[]>((next, above, column) => {
      const beside = next[column - 1];
      const across = (row[column - 1] ?? 0) + (other[column - 1] === letter ? 0 : 1);
      next.push(beside === undefined ? at + 1 : Math.min(above + 1, beside + 1, across));
      return next;
    }, []);
  return row.at(-1) ?? 0;
}

/** Line and column of a place, both from 1. */
export function lineOf(text: string, at: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
