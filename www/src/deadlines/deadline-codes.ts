import type { CaseFile } from "telecom-service-rules";
import { CUSTOMER_CASES } from "../generated/cases.ts";
import { factsOf, type Carried } from "../parts/codes.ts";
import { withEvents } from "../parts/moments.ts";
import type { TrackedCase } from "./deadline-cases.ts";

/** What customers come with, the event its limits begin with, and the one that ends them. */
export const KINDS = CUSTOMER_CASES;

export type Kind = keyof typeof KINDS;

/** Facts that decide which limits there are, as far as a customer knows them. */
export const LISTS: Readonly<Record<string, string>> = {
  province: "Province",
  serviceKind: "ServiceKind",
  area: "Area",
};
export const FLAGS: readonly string[] = ["faultInTerminal"];

/** What an address may say of a case. */
export const DEADLINE_CODES: ReadonlyMap<string, Carried> = new Map<string, Carried>([
  ["kind", "code"],
  ...Object.entries(LISTS).map(([path, list]) => [path, { list }] as const),
  ...FLAGS.map((path) => [path, "flag"] as const),
  ...Object.values(KINDS).flatMap((events) => events.map((event) => [`at.${event}`, "instant"] as const)),
]);

export function kindOf(facts: Readonly<Record<string, unknown>>): Kind | undefined {
  const kind = facts["kind"];
  return typeof kind === "string" && Object.hasOwn(KINDS, kind) ? (kind as Kind) : undefined;
}

/** The case an address describes, if it does. */
export function caseIn(state: URLSearchParams, now: string): TrackedCase | undefined {
  const told = factsOf(state, DEADLINE_CODES);
  const kind = told && kindOf(told);
  if (!told || kind === undefined) return undefined;
  const caseFile = withEvents(told, KINDS[kind]) as CaseFile;
  // A choice that was taken back is offered again.
  const lists = Object.fromEntries(Object.entries(LISTS).filter(([path]) => state.has(path)));
  return { id: kind, name: { zh: "", en: "" }, now, caseFile, facts: lists, events: KINDS[kind] };
}
