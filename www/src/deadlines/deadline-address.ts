// A case in the address: its example with what was changed of it, or all that was told of a case that is no example. Codes and
// times only; whatever else stands there is ignored.
import type { Engine, EventType } from "telecom-service-rules";
import { meant, restored, stateOf, written, type Carried, type Codes } from "../parts/codes.ts";
import { EMPTY } from "../parts/examples.ts";
import { withMoments } from "../parts/moments.ts";
import { TRACKED, type TrackedCase } from "./deadline-cases.ts";
import { DEADLINE_CODES } from "./deadline-codes.ts";
import { MOST_PAUSES, type Declared } from "./pause-list.ts";
import type { HoursChoice } from "./words.ts";

/** What a person has told of a case. */
export interface Told {
  /** With the moment of each event under `at`. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly now: string | undefined;
  readonly pauses: readonly Declared[];
  readonly hours: HoursChoice;
}

const HOURS: readonly HoursChoice[] = ["rules", "always", "office"];
/** Between the parts of a pause, and between pauses. */
const [WITHIN, BETWEEN] = ["~", "!"];

/** What a case says by itself. `now` is for an empty form. */
export function given(tracked: TrackedCase | undefined, now: string): Told {
  const facts = withMoments(tracked?.caseFile ?? { kind: "application" });
  return { facts, now: tracked?.now ?? now, pauses: [], hours: "rules" };
}

/** The events the limits of an application hang on; the rules know more. */
const APPLICATION: readonly EventType[] = ["submitted", "reviewCompleted", "resultNotified"];

/** The events that may be told of a case, in their usual order. */
export function typesOf(tracked: TrackedCase | undefined): readonly EventType[] {
  return tracked?.events ?? APPLICATION;
}

/** Whether the page has the case itself; another is in its address and nowhere else. */
function isKnown(tracked: TrackedCase | undefined): boolean {
  return tracked === undefined || TRACKED.includes(tracked);
}

/** The state of an address: what differs from the example, or all of a case that is none. */
export function addressOf(
  tracked: TrackedCase | undefined,
  { facts, now, pauses, hours }: Told,
): Readonly<Record<string, string | undefined>> {
  const known = isKnown(tracked);
  const own = given(tracked, "");
  // A choice of such a case that was taken back is written too, or it would be offered no more.
  const before = known
    ? { ...own.facts, now: own.now }
    : { ...Object.fromEntries(Object.keys(tracked?.facts ?? {}).map((key) => [key, null])), now: "" };
  const paused = pauses.map(({ from, to, reason }) =>
    [written(from, "instant"), to && written(to, "instant"), reason].map((part) => part ?? "").join(WITHIN),
  );
  return {
    example: known ? (tracked?.id ?? EMPTY) : undefined,
    ...stateOf({ ...facts, now }, carriedOf(tracked), before),
    hours: hours === "rules" ? undefined : hours,
    pauses: paused.join(BETWEEN),
  };
}

/** What an address says of a case, as far as it can be read. `present` is the moment to look from where nothing names one. */
export function toldBy(
  engine: Engine,
  address: URLSearchParams,
  tracked: TrackedCase | undefined,
  present: string,
): Told {
  const codes = (list: string) => engine.members(list).map(({ code }) => code);
  const carried = carriedOf(tracked);
  const own = given(tracked, present);
  const before = { ...(isKnown(tracked) ? own.facts : {}), now: own.now };
  const { now, ...facts } = restored<Record<string, unknown>>(before, address, carried, codes);
  return {
    facts,
    now: typeof now === "string" ? now : undefined,
    pauses: pausesOf(address.get("pauses"), codes),
    hours: HOURS.find((choice) => choice === address.get("hours")) ?? "rules",
  };
}

/** What an address may say of this case. */
function carriedOf(tracked: TrackedCase | undefined): ReadonlyMap<string, Carried> {
  return new Map<string, Carried>([
    ...(isKnown(tracked) ? [] : [...DEADLINE_CODES].filter(([path]) => !path.startsWith("at."))),
    ...Object.entries(tracked?.facts ?? {}).map(([path, list]) => [path, { list }] as const),
    ...typesOf(tracked).map((type) => [`at.${type}`, "instant"] as const),
    ["now", "instant"],
  ]);
}

function pausesOf(text: string | null, codes: Codes): Declared[] {
  if (text === null) return [];
  return text.split(BETWEEN, MOST_PAUSES).flatMap((one) => {
    const [begun = "", ended = "", reason = ""] = one.split(WITHIN);
    const [from, to] = [begun, ended].map((part) => meant(part, "instant"));
    if (typeof from !== "string" || (ended !== "" && typeof to !== "string")) return [];
    if (typeof to === "string" && Date.parse(to) < Date.parse(from)) return [];
    const why = codes("PauseReason").includes(reason) ? { reason } : {};
    return [{ from, ...(typeof to === "string" ? { to } : {}), ...why }];
  });
}
