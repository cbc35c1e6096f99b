import type { CaseFile, EventType } from "telecom-service-rules";
import type { Named } from "../parts/examples.ts";

/** A case in which several limits meet: what is known of it, what has happened, and the moment to look from. */
export interface TrackedCase extends Named {
  readonly now: string;
  readonly caseFile: CaseFile;
  /** What else may be filled in: facts with the list they are chosen from, and events in their usual order. */
  readonly facts: Readonly<Record<string, string>>;
  readonly events: readonly EventType[];
}

export const TRACKED: readonly TrackedCase[] = [
  {
    id: "holiday",
    name: { zh: "国庆前的宽带申请", en: "Application before a holiday" },
    now: "2025-10-01T12:00:00+08:00",
    caseFile: {
      kind: "application",
      events: [
        { type: "submitted", at: "2025-09-30T16:00:00+08:00" },
        { type: "reviewCompleted", at: "2025-09-30T17:00:00+08:00" },
      ],
    },
    facts: {},
    events: ["submitted", "reviewCompleted", "resultNotified"],
  },
  {
    id: "outage",
    name: { zh: "通信中断与应急时限", en: "Outage and its clocks" },
    now: "2026-06-20T07:00:00+08:00",
    caseFile: {
      kind: "emergency",
      incidentGrade: "larger",
      events: [
        { type: "incidentReported", at: "2026-06-20T02:10:00+08:00" },
        { type: "responseStarted", at: "2026-06-20T02:32:00+08:00" },
      ],
    },
    facts: { incidentGrade: "IncidentGrade" },
    events: ["incidentReported", "responseStarted", "orallyReported", "authorityReported"],
  },
  {
    id: "henan",
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
    id: "rural",
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
  // Its limits end in a year whose holidays nobody has announced yet.
  {
    id: "next-year",
    name: { zh: "跨年的投诉", en: "Complaint across the year" },
    now: "2026-12-29T12:00:00+08:00",
    caseFile: {
      kind: "complaint",
      province: "henan",
      events: [{ type: "complaintReceived", at: "2026-12-28T15:00:00+08:00" }],
    },
    facts: { province: "Province" },
    events: ["complaintReceived", "resultSent"],
  },
];
