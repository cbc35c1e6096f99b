// json-logic-engine: JSON Logic. Each rule is an `if` with its cases; all 35 are one list, compiled once into a function
// (`build`), which the documentation names as the fast way; it needs `eval`. `null` is a value of the language, so unknown
// needs nothing else.
import { LogicEngine } from "json-logic-engine";
import { factsOf } from "./facts.mjs";
import { RULES, worst } from "./rules.mjs";

const variable = (fact) => ({ var: fact });
const operand = (than) => (typeof than === "number" ? than : variable(than));

const TESTS = {
  unknown: ({ fact }) => ({ "===": [variable(fact), null] }),
  is: ({ fact, value }) => ({ "===": [variable(fact), value] }),
  yes: ({ fact }) => variable(fact),
  oneOf: ({ fact, values }) => ({ in: [variable(fact), values] }),
  atLeast: ({ fact, than }) => ({ ">=": [variable(fact), operand(than)] }),
  above: ({ fact, than }) => ({ ">": [variable(fact), operand(than)] }),
  equals: ({ fact, than }) => ({ "===": [variable(fact), operand(than)] }),
  all: ({ parts }) => ({ and: parts.map(test) }),
  any: ({ parts }) => ({ or: parts.map(test) }),
  not: ({ part }) => ({ "!": [test(part)] }),
};
const test = (one) => TESTS[one.op](one);

/** `{ "if": [test, result, test, result, …, result] }` */
function logic(tree) {
  if (typeof tree === "string") return tree;
  const cases = [];
  let rest = tree;
  for (; typeof rest !== "string"; rest = rest.otherwise) cases.push(test(rest.test), logic(rest.then));
  return { if: [...cases, rest] };
}

export const about = { reasons: "results only: a word a rule, no trace" };

export function create() {
  const run = new LogicEngine().build(RULES.map(({ tree }) => logic(tree)));
  return (application, moment) => {
    const results = run(factsOf(application, moment));
    return { verdict: worst(results), results };
  };
}

export const resultsOf = ({ results }) => results;
