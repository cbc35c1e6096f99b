// cel-js: the Common Expression Language. Each rule is an expression with its cases as `? :`; all 35 stand in one list,
// parsed once (`parse`) and asked in one call, because each `evaluate` builds and checks a visitor first. `has(…)` would be
// the language's own word for unknown, but here it throws and catches inside; comparing with `null` is the cheaper form.
import { evaluate, parse } from "cel-js";
import { writer } from "./expressions.mjs";
import { factsOf } from "./facts.mjs";
import { RULES, worst } from "./rules.mjs";

const written = writer({ and: "&&", or: "||", not: "!", literal: JSON.stringify, result: JSON.stringify });

export const about = { reasons: "results only: a word a rule, no trace" };

export function create() {
  const parsed = parse(`[${RULES.map(({ tree }) => written(tree)).join(",\n")}]`);
  if (!parsed.isSuccess) throw new Error(parsed.errors.join("\n"));
  return (application, moment) => {
    const results = evaluate(parsed.cst, factsOf(application, moment));
    return { verdict: worst(results), results };
  };
}

export const resultsOf = ({ results }) => results;
