import { sourceOf, type RawRow, type RawSource } from "./decision.ts";
import type { Wording } from "./texts.ts";
import type { Deadline } from "./types.ts";

/** A deadline with its texts; the wasm knows only a profile's own sources. */
export function worded(deadline: Deadline, wording: Wording, rowOf: (id: string) => RawRow | undefined): Deadline {
  const sources: readonly RawSource[] = [...(rowOf(deadline.limit)?.sources ?? []), ...deadline.sources];
  return {
    ...deadline,
    text: wording.of((texts) => texts.rows[deadline.limit], deadline.text),
    sources: sources.map((source) => sourceOf(source, wording)),
    definedBy: deadline.definedBy && sourceOf(deadline.definedBy, wording),
    ledger: deadline.ledger.map((segment) => ({
      ...segment,
      name: segment.holiday === null ? null : wording.of((texts) => texts.holidays[segment.holiday!]),
    })),
  };
}
