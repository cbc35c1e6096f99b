// @gorules/zen-engine-wasm: the expressions of ZEN; its wasm has no decision tables and no compiled form to keep, so the
// text is parsed in every call. All 35 rules stand in one list, so that the facts cross once; a result is a number, because
// text costs more to bring back. What is missing is `null`.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { evaluateExpression, initSync } from "@gorules/zen-engine-wasm";
import { writer } from "./expressions.mjs";
import { factsOf } from "./facts.mjs";
import { RESULTS, RULES, worst } from "./rules.mjs";

const written = writer({
  ...{ and: "and", or: "or", not: "not " },
  literal: (value) => (typeof value === "string" ? `'${value}'` : String(value)),
  result: (name) => String(RESULTS.indexOf(name)),
});

const wasm = createRequire(import.meta.url).resolve("@gorules/zen-engine-wasm/dist/zen_engine_wasm_bg.wasm");
export const about = { reasons: "results only: a number a rule, no trace", wasm };

export function create() {
  initSync({ module: readFileSync(wasm) });
  const text = `[${RULES.map(({ tree }) => written(tree)).join(", ")}]`;
  return (application, moment) => {
    const results = evaluateExpression(text, factsOf(application, moment)).map((place) => RESULTS[place]);
    return { verdict: worst(results), results };
  };
}

export const resultsOf = ({ results }) => results;
