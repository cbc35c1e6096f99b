import type { ItemVerdict } from "telecom-service-rules";
import { factsOf, type Carried } from "../parts/codes.ts";

/** Ids have dots, which divide a path: in an address and among facts they are written with strokes. */
export const pathOf = (id: string): string => `items.${id.replaceAll(".", "-")}`;

/** What an address may say of a visit: a verdict for each item it names. */
export function verdictsIn(state: URLSearchParams): Record<string, unknown> | undefined {
  const named = [...state.keys()].filter((key) => /^items\.[a-z]+(-[a-zA-Z]+)+$/.test(key));
  return factsOf(state, new Map(named.map((key): [string, Carried] => [key, "code"])));
}

/** The same by the ids of the items. */
export function itemsIn(state: URLSearchParams): Record<string, ItemVerdict> | undefined {
  const told = verdictsIn(state);
  if (!told) return undefined;
  const verdicts = Object.entries(told["items"] as Readonly<Record<string, ItemVerdict>>);
  return Object.fromEntries(verdicts.map(([id, verdict]) => [id.replaceAll("-", "."), verdict]));
}
