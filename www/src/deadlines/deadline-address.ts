// A case in the address: its example, and what was changed of it. Codes and times only; whatever else stands there is ignored.
import type { Engine } from "telecom-service-rules";
import { EMPTY } from "../parts/examples.ts";
import { instantOf, localOf } from "../parts/time.ts";
import { read, write } from "../parts/tree.ts";
import type { TrackedCase } from "./deadline-cases.ts";
import { MOST_PAUSES, type Declared } from "./pause-list.ts";
import type { HoursChoice } from "./words.ts";

/** What a person has told of a case. */
export interface Told {
  readonly facts: object;
  readonly events: ReadonlyMap<string, string>;
  readonly now: string | undefined;
  readonly pauses: readonly Declared[];
  readonly hours: HoursChoice;
}

const HOURS: readonly HoursChoice[] = ["rules", "always", "office"];
/** Between the parts of a pause, and between pauses. */
const [WITHIN, BETWEEN] = ["~", "!"];

/** What an example says by itself. `now` is for an empty form. */
export function given(example: TrackedCase | undefined, now: string): Told {
  const events = example?.caseFile.events ?? [];
  return {
    facts: example?.caseFile ?? { kind: "application" },
    events: new Map(events.flatMap(({ type, at }) => (type && at ? [[type, at] as const] : []))),
    now: example?.now ?? now,
    pauses: [],
    hours: "rules",
  };
}

/** The state of an address: what differs from the example. */
export function stateOf(
  example: TrackedCase | undefined,
  types: readonly string[],
  told: Told,
): Readonly<Record<string, string | undefined>> {
  const own = given(example, "");
  const state: Record<string, string | undefined> = { example: example?.id ?? EMPTY };
  for (const key of Object.keys(example?.facts ?? {})) {
    const [now, before] = [read(told.facts, key), read(own.facts, key)];
    if (now !== before) state[key] = typeof now === "string" ? now : EMPTY;
  }
  const times = types.map((type) => [type, told.events.get(type), own.events.get(type)] as const);
  for (const [key, now, before] of [...times, ["now", told.now, own.now] as const])
    if (now !== before) state[key] = now === undefined ? EMPTY : localOf(now);
  if (told.hours !== "rules") state.hours = told.hours;
  const pauses = told.pauses.map(({ from, to, reason }) =>
    [localOf(from), to === undefined ? "" : localOf(to), reason ?? ""].join(WITHIN),
  );
  if (pauses.length > 0) state.pauses = pauses.join(BETWEEN);
  return state;
}

/** What an address says of a case, as far as it can be read. */
export function toldBy(
  engine: Engine,
  state: URLSearchParams,
  example: TrackedCase | undefined,
  types: readonly string[],
  now: string,
): Told {
  const own = given(example, now);
  let facts = own.facts;
  for (const [key, list] of Object.entries(example?.facts ?? {})) {
    const code = state.get(key);
    if (code === EMPTY) facts = write(facts, key, undefined);
    else if (code !== null && isMember(engine, list, code)) facts = write(facts, key, code);
  }
  const events = new Map(own.events);
  for (const type of types) {
    const at = state.get(type);
    if (at === EMPTY) events.delete(type);
    else {
      const instant = timeOf(at);
      if (instant !== undefined) events.set(type, instant);
    }
  }
  const from = state.get("now");
  return {
    facts,
    events,
    now: from === EMPTY ? undefined : (timeOf(from) ?? own.now),
    pauses: pausesOf(engine, state.get("pauses")),
    hours: HOURS.find((choice) => choice === state.get("hours")) ?? "rules",
  };
}

function isMember(engine: Engine, list: string, code: string): boolean {
  return engine.members(list).some((member) => member.code === code);
}

/** A minute of China's time that there is, in the years of the rules. */
function timeOf(written: string | null): string | undefined {
  if (written === null || !/^20\d\d-\d\d-\d\dT\d\d:\d\d$/.test(written)) return undefined;
  const ms = Date.parse(`${written}:00Z`);
  // A thirtieth of February is a day of March to some browsers.
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 16) !== written) return undefined;
  return instantOf(written);
}

function pausesOf(engine: Engine, written: string | null): Declared[] {
  if (written === null) return [];
  return written.split(BETWEEN, MOST_PAUSES).flatMap((one) => {
    const [begun, ended = "", reason = ""] = one.split(WITHIN);
    const [from, to] = [timeOf(begun ?? null), timeOf(ended)];
    if (from === undefined || (ended !== "" && to === undefined)) return [];
    if (to !== undefined && Date.parse(to) < Date.parse(from)) return [];
    const why = isMember(engine, "PauseReason", reason) ? { reason } : {};
    return [{ from, ...(to === undefined ? {} : { to }), ...why }];
  });
}
