// Holds the other engines to the package: each has to decide the 35 rules of acceptance alike, verdict and results, on the
// golden cases and on edits of them, before it is worth measuring. The verdict of the 35 rules is made from the package's
// findings on them, because the package always decides the law's rules as well. `node verify.mjs <engine>`
import { createEngine } from "telecom-service-rules";
import { goldenCases, membersOf, neighbours } from "../verify.mjs";
import { moment } from "./facts.mjs";
import { RULES, verdictOf } from "./rules.mjs";
import { guideOnly, load } from "./subjects.mjs";

/** The share of the edits that is asked, because some engines take a millisecond each; spread so that no kind is left out. */
const SHARE = 0.5;
const GOLDEN_RATIO = 0.618033988749895;
const EFFECTS = ["ask", "review", "correct", "refuse"];

/** The golden cases and edits of them, each application once. */
function* questions(members) {
  const seen = new Set();
  let edits = 0;
  for (const { name, request, asOf } of goldenCases()) {
    const application = guideOnly(request);
    for (const one of [application, ...neighbours(application, members)]) {
      const key = JSON.stringify([one, asOf]);
      if (seen.has(key)) continue;
      seen.add(key);
      const golden = one === application;
      if (golden || (edits++ * GOLDEN_RATIO) % 1 < SHARE) yield { name, application: one, asOf, golden };
    }
  }
}

/** What the package finds on the 35 rules: the verdict they make, each result, and which results have an effect. */
function expected(engine, application, asOf) {
  const { findings } = engine.checkEligibility(application, { asOf });
  const guide = findings.filter(({ rule }) => !rule.startsWith("law."));
  const weights = guide.map(({ effect }) => EFFECTS.indexOf(effect) + 1);
  return { verdict: verdictOf(Math.max(...weights)), guide, weights };
}

/** Where an answer differs, or nothing. An engine that tells only what has an effect is asked for nothing else. */
function difference({ verdict, guide, weights }, answer, { about, resultsOf }) {
  if (answer.verdict !== verdict) return `the verdict is ${answer.verdict}, not ${verdict}`;
  const results = resultsOf(answer);
  if (results.length !== guide.length) return `${results.length} results, not ${guide.length}`;
  const at = guide.findIndex(({ rule, result }, place) => {
    if (rule !== RULES[place].id) return true;
    return results[place] !== (about.effectsOnly && weights[place] === 0 ? undefined : result);
  });
  return at < 0 ? undefined : `${guide[at].rule} is ${results[at]}, not ${guide[at].result}`;
}

const name = process.argv[2];
const engine = await createEngine({ languages: [] });
const file = await load(name);
const decide = await file.create();

let [cases, edits, wrong] = [0, 0, 0];
for (const { name: title, application, asOf, golden } of questions(membersOf(engine))) {
  const answer = await decide(application, moment(asOf));
  const found = difference(expected(engine, application, asOf), answer, file);
  if (found && wrong++ === 0) console.error(`${name} differs in "${title}"${golden ? "" : ", edited"}: ${found}`);
  golden ? cases++ : edits++;
}
const verb = wrong === 0 ? "=" : `differs in ${wrong} answers from`;
console.log(`${name} ${verb} the package on ${cases} golden cases and ${edits} edits of them, ${RULES.length} rules`);
if (wrong > 0) process.exitCode = 1;
