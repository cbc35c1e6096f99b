// json-rules-engine: JSON conditions that fire events. An event has no cases, so every result of a rule but `met` is a
// rule here, whose event names the rule, the result and the effect; where nothing fires, all is met. The engine answers
// with a promise. Each fact is one of its facts, which is as fast as one object with a resolver of paths.
import jsonRulesEngine from "json-rules-engine";
import { factsOf } from "./facts.mjs";
import { RESULTS, RULES, verdictOf, weightOf, whenIs } from "./rules.mjs";

/** The operators of single tests, and of their opposites. */
const OPERATORS = {
  unknown: ["equal", "notEqual"],
  is: ["equal", "notEqual"],
  equals: ["equal", "notEqual"],
  oneOf: ["in", "notIn"],
  atLeast: ["greaterThanInclusive", "lessThan"],
  above: ["greaterThan", "lessThanInclusive"],
};

function operandOf({ op, value, values, than }) {
  if (op === "unknown") return null;
  return value ?? values ?? (typeof than === "number" ? than : { fact: than });
}

function conditions(test) {
  if (test.op === "all") return { all: lean(test.parts.map(conditions)) };
  if (test.op === "any") return { any: test.parts.map(conditions) };
  const single = test.part ?? test;
  const { op, fact } = single;
  if (op === "yes") return { fact, operator: "equal", value: test === single };
  return { fact, operator: OPERATORS[op][test === single ? 0 : 1], value: operandOf(single) };
}

/** A fact that equals something or lies above it is not `null`: that needs no condition of its own. */
function lean(list) {
  const isOpposite = ({ operator }) => operator === "notEqual" || operator === "notIn";
  const compared = new Set(list.filter((one) => one.fact && !isOpposite(one)).map(({ fact }) => fact));
  return list.filter(({ operator, fact, value }) => operator !== "notEqual" || value !== null || !compared.has(fact));
}

/** At the root the engine wants a list. */
const rooted = (one) => (one.fact ? { all: [one] } : one);

export const about = { reasons: "yes: events, as written into the rules", awaits: true };

export function create() {
  const engine = new jsonRulesEngine.Engine();
  for (const rule of RULES) {
    for (const result of RESULTS.slice(1)) {
      const when = whenIs(rule.tree, result);
      if (!when) continue;
      const params = { result, weight: weightOf(rule, result) };
      engine.addRule({ conditions: rooted(conditions(when)), event: { type: rule.id, params } });
    }
  }
  return async (application, moment) => {
    const { events } = await engine.run(factsOf(application, moment));
    const weight = events.reduce((worst, { params }) => Math.max(worst, params.weight), 0);
    return { verdict: verdictOf(weight), events };
  };
}

/** The results of all rules, from the events. */
export function resultsOf({ events }) {
  const fired = new Map(events.map(({ type, params }) => [type, params.result]));
  return RULES.map(({ id }) => fired.get(id) ?? "met");
}
