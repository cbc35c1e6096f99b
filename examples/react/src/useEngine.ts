import { use } from "react";
import { createEngine, type Engine } from "telecom-service-rules";

let engine: Promise<Engine | null> | undefined;

/**
 * The engine, made once for the whole page; the component waits in the nearest `Suspense` until it is there. `null` when it
 * cannot be loaded: say so, and let the server decide.
 */
export function useEngine(): Engine | null {
  engine ??= createEngine().catch(() => null);
  return use(engine);
}
