// What is loaded for each area, when it is opened for the first time.
import type { Area } from "../parts/context.ts";
import type { AreaId } from "../routes.ts";

/** Loads the code of an area and makes its element. */
export const LOAD: Readonly<Record<AreaId, () => Promise<Area>>> = {
  service: async () => new (await import("../service/service-area.ts")).ServiceArea(),
  deadlines: async () => new (await import("../deadlines/deadlines.ts")).DeadlineTracker(),
  dispute: async () => new (await import("../dispute/dispute-map.ts")).DisputeMap(),
  conduct: async () => new (await import("../conduct/conduct-check.ts")).ConductCheck(),
  procedures: async () => new (await import("../procedures/procedure-map.ts")).ProcedureMap(),
  evaluation: async () => new (await import("../evaluation/service-evaluation.ts")).ServiceEvaluation(),
  rules: async () => new (await import("../rules/rule-catalogue.ts")).RuleCatalogue(),
  profile: async () => new (await import("../profile/profile-editor.ts")).ProfileEditor(),
  batch: async () => new (await import("../batch/batch-runner.ts")).BatchRunner(),
};
