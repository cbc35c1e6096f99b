// The forms of the requests, loaded when a question is chosen.
import { ROW_QUESTIONS, type Schema } from "telecom-service-rules/table";
import type { QuestionId } from "./told.ts";

const SCHEMAS: Readonly<Record<(typeof ROW_QUESTIONS)[QuestionId]["schema"], () => Promise<{ default: unknown }>>> = {
  application: () => import("telecom-service-rules/schema/application.json"),
  "case-file": () => import("telecom-service-rules/schema/case-file.json"),
  dispute: () => import("telecom-service-rules/schema/dispute.json"),
  observation: () => import("telecom-service-rules/schema/observation.json"),
};

export async function schemaOf(question: QuestionId): Promise<Schema> {
  return (await SCHEMAS[ROW_QUESTIONS[question].schema]()).default as Schema;
}
