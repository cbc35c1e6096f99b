// When things happened, by the name of the event: so they stand among facts that are told one by one, and in an address. The
// rules are asked with a list of events.
import type { Event, EventType } from "telecom-service-rules";

type Moments = Readonly<Record<string, string | undefined>>;

/** The same facts with each event's moment under `at`. */
export function withMoments({
  events,
  ...facts
}: {
  readonly events?: readonly Event[] | null;
}): Readonly<Record<string, unknown>> {
  const at = (events ?? []).flatMap(({ type, at }) => (type && at ? [[type, at] as const] : []));
  return { ...facts, at: Object.fromEntries(at) };
}

/** The same facts with events again: those of some types in their order, or all there are. */
export function withEvents(
  { at, ...facts }: Readonly<Record<string, unknown>>,
  types?: readonly EventType[],
): Readonly<Record<string, unknown>> & { readonly events: Event[] } {
  const moments = (at ?? {}) as Moments;
  const events = (types ?? (Object.keys(moments) as EventType[])).flatMap((type): Event[] => {
    const when = moments[type];
    return when === undefined ? [] : [{ type, at: when }];
  });
  return { ...facts, events };
}
