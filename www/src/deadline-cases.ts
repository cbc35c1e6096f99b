import type { CaseFile, EventType } from "telecom-service-rules";
import type { Lang } from "./words.ts";

/** A case in which several limits meet: what is known of it, what has happened, and the moment to look from. */
export interface TrackedCase {
  readonly name: Readonly<Record<Lang, string>>;
  readonly now: string;
  readonly caseFile: CaseFile;
  /** What else may be filled in: facts with the list they are chosen from, and events in their usual order. */
  readonly facts: Readonly<Record<string, string>>;
  readonly events: readonly EventType[];
}

export const TRACKED: readonly TrackedCase[] = [
  {
    name: { zh: "河南的投诉", en: "Complaint in Henan" },
    now: "2026-07-06T10:00:00+08:00",
    caseFile: {
      kind: "complaint",
      province: "henan",
      events: [{ type: "complaintReceived", at: "2026-07-01T10:00:00+08:00" }],
    },
    facts: { province: "Province" },
    events: ["complaintReceived", "resultSent"],
  },
  {
    name: { zh: "农村手机故障", en: "Rural mobile fault" },
    now: "2026-07-04T10:00:00+08:00",
    caseFile: {
      kind: "fault",
      serviceKind: "mobile",
      area: "rural",
      faultInTerminal: false,
      events: [{ type: "faultReported", at: "2026-07-03T16:00:00+08:00" }],
    },
    facts: { serviceKind: "ServiceKind", area: "Area" },
    events: ["faultReported", "faultRepaired"],
  },
];
