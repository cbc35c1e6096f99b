// One conversation with a customer, as far as it has come. It stays in memory and nowhere else.
import { RulesError } from "telecom-service-rules";
import { Flow } from "../guided/flow.ts";
import { nowInChina } from "../parts/time.ts";
import { read } from "../parts/tree.ts";
import { conductTalk } from "./conduct-talk.ts";
import { deadlineTalk } from "./deadline-talk.ts";
import { disputeTalk } from "./dispute-talk.ts";
import { serviceTalk } from "./service-talk.ts";
import type { Facts, Kiosk, Talk, TalkId, Told } from "./talk.ts";

export interface Session {
  readonly id: TalkId;
  readonly talk: Talk;
  readonly flow: Flow<Facts>;
  /** The moment to look from. */
  readonly now: string;
  /** Whether it began with something that was told already. */
  readonly told: boolean;
}

const TALK: Readonly<Record<TalkId, Talk>> = {
  service: serviceTalk,
  deadlines: deadlineTalk,
  dispute: disputeTalk,
  conduct: conductTalk,
};

/** A conversation that begins at what an address says. The rules it asks may change their language while it lasts. */
export function begun(id: TalkId, state: URLSearchParams, kioskAt: (now: string) => Kiosk | undefined): Session {
  const talk = TALK[id];
  const codes = (list: string) => kioskAt(nowInChina())?.engine.members(list) ?? [];
  const beginning = talk.begin(state, (list) => codes(list).map(({ code }) => code));
  const now = beginning?.now ?? nowInChina();
  const wanted = (facts: Facts) => {
    const kiosk = kioskAt(now);
    return kiosk ? legible(() => talk.wanted(kiosk, facts), []) : [];
  };
  const flow = new Flow<Facts>(wanted, talk.known);
  if (beginning) answered(flow, beginning.facts);
  return { id, talk, flow, now, told: beginning !== undefined };
}

/** Answers that cannot be read together ask and decide nothing. */
export function legible<T>(ask: () => T, otherwise: T): T {
  try {
    return ask();
  } catch (error) {
    if (error instanceof RulesError) return otherwise;
    throw error;
  }
}

/** Goes through what is told already as if it had been answered, up to the first question that was not. */
function answered(flow: Flow<Facts>, facts: Facts): void {
  const seen = new Set<string>();
  while (flow.current !== undefined && !seen.has(flow.current)) {
    seen.add(flow.current);
    const value = read(facts, flow.current);
    if (value === undefined) break;
    flow.tell(flow.current, value);
    flow.next();
  }
  // What nobody is asked for here, such as the reviews of the staff.
  for (const [path, value] of leaves(facts, "")) if (read(flow.facts, path) === undefined) flow.tell(path, value);
  if (flow.current !== undefined && read(flow.facts, flow.current) !== undefined) flow.next();
}

function leaves(node: unknown, path: string): readonly Told[] {
  if (typeof node !== "object" || node === null || Array.isArray(node)) return path === "" ? [] : [[path, node]];
  return Object.entries(node).flatMap(([key, value]) => leaves(value, path === "" ? key : `${path}.${key}`));
}
