import type { Application, Event, Text } from "telecom-service-rules";
import incomplete from "../../examples/applications/incomplete.json";
import newBroadband from "../../examples/applications/new-broadband.json";
import planChange from "../../examples/applications/plan-change.json";

/** An application with its history, and the date to decide for. */
export interface Example {
  readonly name: Text;
  readonly asOf: string;
  readonly application: Application;
  readonly events: readonly Event[];
  readonly now: string;
}

/** The first one is shown when the page opens. A JSON module has wider types than what it holds. */
export const EXAMPLES: readonly Example[] = [newBroadband as Example, planChange as Example, incomplete as Example];
