// What may stand in the address: codes, ticks, counts and dates that tell nothing about a person. Nothing here draws.
import type { Application } from "telecom-service-rules";
import { PERSONAL } from "../generated/fields.ts";
import { FIELDS, type Field } from "../parts/fields.ts";
import { isWithin, read, write } from "../parts/tree.ts";

const KINDS: ReadonlySet<string> = new Set(["flag", "choice", "count", "date"]);

const SHARED: readonly Field[] = [...FIELDS.values()].filter(
  (field): field is Field => KINDS.has(field.kind) && !isWithin(PERSONAL, field.path),
);

/** Paths that may stand in the address. */
export const SHARED_PATHS: readonly string[] = [...SHARED.map(({ path }) => path), "evidence"];

/** Stands for a value that is not known, though it is in the example. */
const UNKNOWN = "-";
/** Stands for what is known to be absent, and for a list without items. */
const ABSENT = "none";
/** Between the kinds of a list's items, and in place of one that is not known. */
const BETWEEN = ".";
const NO_KIND = "*";

/** What differs from an example, ready for the address. */
export function sharedOf(application: Application, example: Application): Readonly<Record<string, string>> {
  const state: Record<string, string> = {};
  for (const { path } of SHARED) {
    const [now, then] = [read(application, path), read(example, path)];
    if (now !== then) state[path] = now === undefined ? UNKNOWN : now === null ? ABSENT : String(now);
  }
  const [now, then] = [kindsOf(application), kindsOf(example)];
  if (now !== then) state.evidence = now;
  return state;
}

/** An example with what the address says differently. What cannot be meant is passed over. */
export function restored(
  example: Application,
  state: URLSearchParams,
  codes: (list: string) => readonly string[],
): Application {
  let application = example;
  for (const field of SHARED) {
    const text = state.get(field.path);
    const value = text === null ? NOTHING : valueOf(field, text, codes);
    if (value !== NOTHING) application = write(application, field.path, value);
  }
  const kinds = state.get("evidence");
  const evidence = kinds === null ? NOTHING : itemsOf(kinds, codes("EvidenceKind"));
  return evidence === NOTHING ? application : write(application, "evidence", evidence);
}

/** No value can be read from the address. */
const NOTHING = Symbol("nothing");

/** A count or a date that is written well may still be none: then the rules say so, and the form shows it. */
function valueOf(field: Field, text: string, codes: (list: string) => readonly string[]): unknown {
  if (text === UNKNOWN) return undefined;
  if (text === ABSENT) return null;
  switch (field.kind) {
    case "flag":
      return text === "true" ? true : text === "false" ? false : NOTHING;
    case "choice":
      return codes(field.list ?? "").includes(text) ? text : NOTHING;
    case "count":
      return /^\d{1,15}$/.test(text) ? Number(text) : NOTHING;
    case "date":
      return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : NOTHING;
    default:
      return NOTHING;
  }
}

/** As many items as a person would list; an address that names more was not written here. */
const MOST_ITEMS = 20;

function itemsOf(text: string, codes: readonly string[]): unknown {
  if (text === UNKNOWN) return undefined;
  if (text === ABSENT) return [];
  const kinds = text.split(BETWEEN);
  if (kinds.length > MOST_ITEMS || kinds.some((kind) => kind !== NO_KIND && !codes.includes(kind))) return NOTHING;
  return kinds.map((kind) => (kind === NO_KIND ? {} : { kind }));
}

function kindsOf({ evidence }: Application): string {
  if (evidence === undefined) return UNKNOWN;
  if (evidence === null || evidence.length === 0) return ABSENT;
  return evidence.map(({ kind }) => kind ?? NO_KIND).join(BETWEEN);
}
