import type { Dispute, EventType } from "telecom-service-rules";
import schema from "telecom-service-rules/schema/dispute.json";
import { factsOf, type Carried } from "../parts/codes.ts";
import { withEvents } from "../parts/moments.ts";

interface Leaf {
  readonly title?: string;
  readonly type?: readonly string[] | string;
}

/** What can be told of a dispute, by the schema. */
export const LEAVES: Readonly<Record<string, Leaf>> = schema.properties;
export const MATERIALS = Object.keys(schema.properties.materials.properties);

export const LISTS: Readonly<Record<string, string>> = {
  situation: "Situation",
  subSituation: "SubSituation",
  province: "Province",
  harm: "Harm",
};
export const FLAGS: readonly string[] = Object.entries(LEAVES).flatMap(([key, { type }]) =>
  type?.includes("boolean") ? [key] : [],
);

/** Events a customer can date; others are those of a procedure that runs elsewhere. */
export const EVENTS: readonly EventType[] = [
  ...(["complaintReceived", "resultSent", "feeCharged", "matterOccurred"] as const),
  ...(["awardMade", "awardServed", "judgmentServed", "appealFiled", "mediationRequested"] as const),
];

/** What an address may say of a dispute. */
export const DISPUTE_CODES: ReadonlyMap<string, Carried> = new Map<string, Carried>([
  ...Object.entries(LISTS).map(([path, list]) => [path, { list }] as const),
  ...FLAGS.map((path) => [path, "flag"] as const),
  ...EVENTS.map((event) => [`at.${event}`, "instant"] as const),
  ...MATERIALS.map((key) => [`materials.${key}`, "flag"] as const),
]);

/** A dispute whose moments stand by the name of their event. */
export function disputeOf(facts: Readonly<Record<string, unknown>>): Dispute {
  return withEvents(facts);
}

/** The dispute an address describes, if it does. */
export function disputeIn(state: URLSearchParams): Dispute | undefined {
  const told = factsOf(state, DISPUTE_CODES);
  return told && disputeOf(told);
}
