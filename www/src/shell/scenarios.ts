import { hashOf } from "../routes.ts";

/** A case to begin with, and where it is opened. */
export interface Scenario {
  readonly id: ScenarioId;
  readonly hash: string;
}

export type ScenarioId = "broadband" | "planChange" | "portability" | "unanswered" | "outage" | "visit";

/** The six cases that a visitor can open from anywhere. */
export const SCENARIOS: readonly Scenario[] = [
  { id: "broadband", hash: hashOf("service", { example: "new-broadband" }) },
  { id: "planChange", hash: hashOf("service", { example: "plan-change" }) },
  { id: "portability", hash: hashOf("service", { example: "portability-arrears" }) },
  { id: "unanswered", hash: hashOf("dispute", { example: "unanswered" }) },
  { id: "outage", hash: hashOf("deadlines", { example: "outage" }) },
  { id: "visit", hash: hashOf("conduct", { example: "mystery-shopper" }) },
];
