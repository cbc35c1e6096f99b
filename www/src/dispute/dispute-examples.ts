import type { Dispute } from "telecom-service-rules";
import type { Named } from "../parts/examples.ts";

/** A dispute to begin with, and the moment to look from. */
export interface DisputeExample extends Named {
  readonly now: string;
  readonly dispute: Dispute;
}

export const DISPUTES: readonly DisputeExample[] = [
  {
    id: "unanswered",
    name: { zh: "投诉十五日未答复", en: "No answer for fifteen days" },
    now: "2026-07-17T10:00:00+08:00",
    dispute: {
      situation: "interruption_fault_data_loss",
      subSituation: "interruption",
      province: "other",
      directInterest: true,
      respondentIdentified: true,
      specificClaim: true,
      arbitrationAgreement: false,
      forConsumption: true,
      events: [
        { type: "matterOccurred", at: "2026-06-28T09:00:00+08:00" },
        { type: "complaintReceived", at: "2026-07-01T10:00:00+08:00" },
      ],
      materials: { identity: true, complaintRecord: true },
    },
  },
  {
    id: "wrong-fee",
    name: { zh: "计费有误，不满意答复", en: "Wrong fee, answer not accepted" },
    now: "2026-06-30T10:00:00+08:00",
    dispute: {
      situation: "fee_error_or_unnotified",
      subSituation: "wrong_fee",
      satisfied: false,
      province: "other",
      directInterest: true,
      respondentIdentified: true,
      specificClaim: true,
      forConsumption: true,
      events: [
        { type: "feeCharged", at: "2026-01-31T10:00:00+08:00" },
        { type: "complaintReceived", at: "2026-06-01T10:00:00+08:00" },
        { type: "resultSent", at: "2026-06-10T10:00:00+08:00" },
      ],
    },
  },
  {
    id: "award",
    name: { zh: "已有仲裁裁决", en: "An award was made" },
    now: "2026-04-20T10:00:00+08:00",
    dispute: {
      situation: "content_mismatch",
      province: "other",
      arbitrationAgreement: true,
      events: [
        { type: "matterOccurred", at: "2025-09-10T10:00:00+08:00" },
        { type: "complaintReceived", at: "2025-09-20T10:00:00+08:00" },
        { type: "awardMade", at: "2026-02-27T10:00:00+08:00" },
        { type: "awardServed", at: "2026-03-05T10:00:00+08:00" },
      ],
    },
  },
];
