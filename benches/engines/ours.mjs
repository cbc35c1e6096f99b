// The package itself. It always decides the law's 30 rules as well, checks what it is given, and its findings carry texts,
// remedies and sources.
import { createEngine } from "telecom-service-rules";

export const about = { reasons: "yes: findings with texts, remedies, sources" };

export async function create() {
  const engine = await createEngine();
  return (application, { asOf }) => engine.checkEligibility(application, { asOf });
}
