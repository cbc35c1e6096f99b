import routes from "../routes.json";

/** The areas of the page, in the order of their links. */
export type AreaId =
  "service" | "deadlines" | "dispute" | "conduct" | "procedures" | "evaluation" | "rules" | "profile" | "batch";

/** An address within the page: `#/area/rest?key=value`. */
export interface Place {
  readonly area: AreaId;
  readonly rest: string;
  readonly state: URLSearchParams;
}

export const AREAS: readonly AreaId[] = routes.map(({ id }) => id as AreaId);

/** Where a fragment leads. What is no address of the page leads to its first area. */
export function placeOf(hash: string): Place {
  const [, id, rest = "", query = ""] = /^#\/([a-z]+)(?:\/([^?]*))?(?:\?(.*))?$/.exec(hash) ?? [];
  const area = AREAS.find((one) => one === id);
  if (area === undefined) return { area: "service", rest: "", state: new URLSearchParams() };
  return { area, rest: decoded(rest), state: new URLSearchParams(query) };
}

/** The fragment of an address. */
export function hashOf(area: AreaId, state: Readonly<Record<string, string | undefined>> = {}, rest = ""): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(state)) if (value !== undefined && value !== "") query.set(key, value);
  const path = rest === "" ? "" : `/${encodeURIComponent(rest)}`;
  return `#/${area}${path}${query.size > 0 ? `?${query}` : ""}`;
}

/** Somebody may have written anything into the address. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
