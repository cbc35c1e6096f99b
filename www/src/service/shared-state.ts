// What may stand in the address: codes, ticks, counts and dates that tell nothing about a person. Nothing here draws.
import type { Application } from "telecom-service-rules";
import { PERSONAL } from "../generated/fields.ts";
import { ABSENT, NOTHING, restored as readFrom, stateOf, UNKNOWN, type Carried, type Codes } from "../parts/codes.ts";
import { FIELDS, type Field, type ListField } from "../parts/fields.ts";
import { isWithin, write } from "../parts/tree.ts";

const SHARED: ReadonlyMap<string, Carried> = new Map(
  [...FIELDS.values()].flatMap((field) => {
    const carried = carriedBy(field);
    return carried === undefined || isWithin(PERSONAL, field.path) ? [] : [[field.path, carried] as const];
  }),
);

function carriedBy(field: Field | ListField): Carried | undefined {
  switch (field.kind) {
    case "choice":
      return { list: field.list ?? "" };
    case "flag":
    case "count":
    case "date":
      return field.kind;
    default:
      return undefined;
  }
}

/** Paths that may stand in the address. */
export const SHARED_PATHS: readonly string[] = [...SHARED.keys(), "evidence"];

/** Between the kinds of a list's items, and in place of one that is not known. */
const BETWEEN = ".";
const NO_KIND = "*";

/** What differs from an example, ready for the address. */
export function sharedOf(application: Application, example: Application): Readonly<Record<string, string>> {
  const state = stateOf(application, SHARED, example);
  const [now, then] = [kindsOf(application), kindsOf(example)];
  if (now !== then) state.evidence = now;
  return state;
}

/** An example with what the address says differently. */
export function restored(example: Application, state: URLSearchParams, codes: Codes): Application {
  const application = readFrom(example, state, SHARED, codes);
  const kinds = state.get("evidence");
  const evidence = kinds === null ? NOTHING : itemsOf(kinds, codes("EvidenceKind"));
  return evidence === NOTHING ? application : write(application, "evidence", evidence);
}

/** As many items as a person would list; an address that names more was not written here. */
const MOST_ITEMS = 20;

/** A list is known to be empty where its absence is written. */
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
