import type { ConductScore, Engine, ItemVerdict, Observation, Scheme } from "telecom-service-rules";

/** Where and with whom a visit was. */
export interface Visit {
  readonly scheme: Scheme;
  readonly channel?: string;
  readonly situation?: string;
  readonly audience?: string;
}

/** What an assessor said under one checklist. */
export interface Told {
  readonly items: Readonly<Record<string, ItemVerdict>>;
  /** Scores given for whole sections or topics, by id. */
  readonly scores: Readonly<Record<string, number>>;
  /** How the topics of the remainder share its weight; by default equally. */
  readonly shares: Readonly<Record<string, number>> | undefined;
}

export const NOTHING: Told = { items: {}, scores: {}, shares: undefined };

/** The same record with another value under a key; `undefined` removes it. */
export function put<T>(record: Readonly<Record<string, T>>, key: string, value: T | undefined): Record<string, T> {
  const { [key]: _, ...rest } = record;
  return value === undefined ? rest : { ...rest, [key]: value };
}

export function observationOf(
  visit: Visit,
  { items, scores, shares }: Told,
): Observation & { readonly scheme: Scheme } {
  return { ...visit, items, sectionScores: scores, ...(shares && { remainderSplit: shares }) };
}

/** Whether a checklist has weights, and so a score. */
export function weighted({ sections }: ConductScore): boolean {
  return sections.some(({ weight }) => weight > 0);
}

/** What can be told of a visit, and the list each is chosen from. */
export const ASKED = { channel: "Channel", situation: "ServiceSituation", audience: "Audience" } as const;

export type Asked = keyof typeof ASKED;

/** For each item that may or may not apply, what it turns on: told so or so, the answer is not the same. */
export function turnsOn(engine: Engine, visit: Visit, asOf: string): ReadonlyMap<string, readonly Asked[]> {
  const standing = (told: Visit) =>
    new Map(engine.checklist(told, { asOf }).items.map(({ id, applies }) => [id as string, applies]));
  const open = [...standing(visit)].filter(([, applies]) => applies === "unknown").map(([id]) => id);
  const found = new Map<string, Asked[]>(open.map((id) => [id, []]));
  if (open.length === 0) return found;
  for (const key of Object.keys(ASKED) as Asked[]) {
    if (visit[key] !== undefined) continue;
    const answers = engine.members(ASKED[key]).map(({ code }) => standing({ ...visit, [key]: code }));
    for (const [id, keys] of found) if (answers.some((answer) => answer.get(id) !== "unknown")) keys.push(key);
  }
  return found;
}
