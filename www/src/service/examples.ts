import type { Application, Event } from "telecom-service-rules";
import incomplete from "../../../examples/applications/incomplete.json";
import newBroadband from "../../../examples/applications/new-broadband.json";
import planChange from "../../../examples/applications/plan-change.json";
import portabilityArrears from "../../../examples/applications/portability-arrears.json";
import type { Named } from "../parts/examples.ts";

/** An application with its history, and the date to decide for. */
export interface Example extends Named {
  readonly asOf: string;
  readonly application: Application;
  readonly events: readonly Event[];
  readonly now: string;
}

/** A file of an example; a JSON module has wider types than what it holds. */
const example = (id: string, file: object): Example => ({ id, ...(file as Omit<Example, "id">) });

/** The first one is shown when the page opens. */
export const EXAMPLES: readonly Example[] = [
  example("new-broadband", newBroadband),
  example("plan-change", planChange),
  example("portability-arrears", portabilityArrears),
  example("incomplete", incomplete),
];
