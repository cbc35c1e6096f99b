// @cedar-policy/cedar-wasm: policies that permit or forbid. Everybody may accept an application, and a policy forbids it for
// every rule that is broken or unknown and has an effect; the answer names those that do. Its policies are parsed once
// (`preparsePolicySet`) and kept under a name. What has no effect on the decision, a note or a rule that does not apply,
// cannot come back with it, and Cedar has no `null`: what is unknown is left out.
import { createRequire } from "node:module";
import cedar from "@cedar-policy/cedar-wasm/nodejs";
import { factsOf } from "./facts.mjs";
import { RESULTS, RULES, verdictOf, weightOf, whenIs } from "./rules.mjs";

const literal = (value) => (typeof value === "string" ? JSON.stringify(value) : String(value));
const attribute = (fact) => `context.${fact}`;
const operand = (than) => (typeof than === "number" ? String(than) : attribute(than));

const TESTS = {
  is: ({ fact, value }) => `${attribute(fact)} == ${literal(value)}`,
  yes: ({ fact }) => attribute(fact),
  oneOf: ({ fact, values }) => `[${values.map(literal).join(", ")}].contains(${attribute(fact)})`,
  atLeast: ({ fact, than }) => `${attribute(fact)} >= ${operand(than)}`,
  above: ({ fact, than }) => `${attribute(fact)} > ${operand(than)}`,
  equals: ({ fact, than }) => `${attribute(fact)} == ${operand(than)}`,
};

/** A test. What is left out must not be read, so each fact is asked for first unless it is `known` by then. */
function test(one, known) {
  const { op, parts, part } = one;
  if (op === "all") return parts.map((each) => bracketed(each, known)).join(" && ");
  if (op === "any") {
    const before = new Set(known);
    return parts.map((each) => alternative(each, before)).join(" || ");
  }
  const { op: single, fact } = part ?? one;
  if (single === "unknown") {
    if (!part) return `!(context has ${fact})`;
    known.add(fact);
    return `context has ${fact}`;
  }
  const text = TESTS[single](part ?? one);
  const guarded = known.has(fact) ? text : `context has ${fact} && ${text}`;
  if (part) return `!(${guarded})`;
  known.add(fact);
  return guarded;
}

/** One of several that may hold; where it is that a fact is unknown, the fact is known in those after it. */
function alternative(one, before) {
  const text = bracketed(one, new Set(before));
  if (one.op === "unknown") before.add(one.fact);
  return text;
}

const bracketed = (one, known) => (one.op === "any" ? `(${test(one, known)})` : test(one, known));

const wasm = createRequire(import.meta.url)
  .resolve("@cedar-policy/cedar-wasm/nodejs")
  .replace(/\.js$/, "_bg.wasm");
export const about = { reasons: "partly: ids of what forbids, no notes", effectsOnly: true, wasm };

export function create() {
  const policies = { everybody: "permit(principal, action, resource);" };
  const weights = { everybody: 0 };
  for (const rule of RULES) {
    for (const result of RESULTS.filter((one) => weightOf(rule, one) > 0)) {
      const id = `${rule.id}/${result}`;
      const when = test(whenIs(rule.tree, result), new Set(["today", "now"]));
      policies[id] = `forbid(principal, action == Action::"accept", resource) when { ${when} };`;
      weights[id] = weightOf(rule, result);
    }
  }
  const parsed = cedar.preparsePolicySet("acceptance", { staticPolicies: policies });
  if (parsed.type !== "success") throw new Error(parsed.errors[0].message);
  const request = {
    principal: { type: "Clerk", id: "1" },
    action: { type: "Action", id: "accept" },
    resource: { type: "Application", id: "1" },
    preparsedPolicySetId: "acceptance",
    entities: [],
  };
  // Other facts would only cost time.
  const named = new Set(
    [
      ...Object.values(policies)
        .join()
        .matchAll(/context(?: has |\.)(\w+)/g),
    ].map(([, fact]) => fact),
  );
  return (application, moment) => {
    const facts = factsOf(application, moment);
    const context = {};
    for (const fact of named) if (facts[fact] !== null) context[fact] = facts[fact];
    const { response } = cedar.statefulIsAuthorized({ ...request, context });
    const { reason, errors } = response.diagnostics;
    if (errors.length > 0) throw new Error(errors[0].error.message);
    let weight = 0;
    for (const policy of reason) weight = Math.max(weight, weights[policy]);
    return { verdict: response.decision === "allow" ? "eligible" : verdictOf(weight), policies: reason };
  };
}

/** The results that have an effect; the others do not come back. */
export function resultsOf({ policies }) {
  const forbidden = new Map(policies.map((id) => id.split("/")));
  return RULES.map(({ id }) => forbidden.get(id));
}
