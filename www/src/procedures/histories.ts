import type { Event, ProcedureId } from "telecom-service-rules";

/** A case a few steps in, and the moment to look from. */
export interface Past {
  readonly now: string;
  readonly events: readonly Event[];
}

/** What each procedure opens with; one that is not listed opens at its beginning. */
export const HISTORIES: Readonly<Partial<Record<ProcedureId, Past>>> = {
  "procedure.order": {
    now: "2026-07-07T10:00:00+08:00",
    events: [
      { type: "submitted", at: "2026-07-03T09:00:00+08:00", by: "customer", channel: "app" },
      { type: "autoChecked", at: "2026-07-03T09:01:00+08:00", by: "system" },
      { type: "reviewCompleted", at: "2026-07-03T15:30:00+08:00", by: "acceptance_department", review: "pass" },
      { type: "resultNotified", at: "2026-07-06T09:30:00+08:00", by: "acceptance_department" },
    ],
  },
  "procedure.change": {
    now: "2026-04-02T10:00:00+08:00",
    events: [{ type: "feasibilityAnalysed", at: "2026-04-01T10:00:00+08:00", by: "operator" }],
  },
  "procedure.dispute": {
    now: "2026-03-03T09:00:00+08:00",
    events: [
      { type: "complaintReceived", at: "2026-03-02T10:00:00+08:00", by: "customer", channel: "phone" },
      { type: "admitted", at: "2026-03-02T10:20:00+08:00", by: "service_centre" },
    ],
  },
  // An appeal is open once the operator has let fifteen days pass without an answer.
  "procedure.appeal": {
    now: "2026-03-18T10:00:00+08:00",
    events: [
      { type: "matterOccurred", at: "2026-02-25T20:00:00+08:00" },
      { type: "complaintReceived", at: "2026-03-02T10:00:00+08:00", by: "customer", channel: "phone" },
    ],
  },
  "procedure.emergency": {
    now: "2026-05-06T09:00:00+08:00",
    events: [{ type: "incidentDetected", at: "2026-05-06T08:40:00+08:00" }],
  },
  "procedure.security": {
    now: "2026-05-06T09:00:00+08:00",
    events: [{ type: "incidentDetected", at: "2026-05-06T08:40:00+08:00" }],
  },
};
