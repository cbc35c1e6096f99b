// Who is measured. Each file makes with `create` what decides an application at a moment, and says in `about` how its
// reasons come back, whether it has to be waited for (`awaits`) and which wasm it needs.
export const PEERS = ["json-rules-engine", "json-logic-engine", "cel-js", "zen-engine", "cedar"];

export const load = (name) => import(`./${name}.mjs`);

/** An application without the records that only the law's rules read. */
export function guideOnly(application) {
  const { applicant, agent, portability, province, ...rest } = application;
  return rest;
}
