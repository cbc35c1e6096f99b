// `make demo`: one real application decided in Node, every reason with its clause, and the two deadlines that follow.
import { readFile } from "node:fs/promises";
import { createEngine } from "telecom-service-rules";

const lang = process.argv[2] === "zh" ? "zh" : "en";
const file = new URL(`applications/${process.argv[3] ?? "plan-change"}.json`, import.meta.url);
const { name, asOf, now, application, events } = JSON.parse(await readFile(file, "utf8"));

const engine = await createEngine();
const { engine: version, catalogue } = engine.version();
const decision = engine.checkEligibility(application, { asOf });
const clause = ({ instrument, clause, row }) => `${instrument} ${clause}, ${row}`;

console.log(`telecom-service-rules ${version}, catalogue ${catalogue}\n`);
console.log(`${name[lang]}, as of ${asOf}: ${decision.verdict}\n`);
for (const { result, effect, text, remedy, sources } of decision.findings) {
  console.log(`${result.padEnd(13)} ${(effect ?? "").padEnd(8)} ${text[lang]}`);
  if (result === "notMet") console.log(`${"".padEnd(23)}→ ${remedy[lang]}`);
  console.log(`${"".padEnd(23)}${sources.map(clause).join("; ")}`);
}
if (decision.needs.length > 0)
  console.log(`\nstill needed: ${decision.needs.map((need) => need.text[lang]).join(", ")}`);
if (decision.surplus.length > 0) console.log(`\nnot needed: ${decision.surplus.join(", ")}`);
console.log(`\nsteps: ${decision.steps.map(({ text, status }) => `${text[lang]}: ${status}`).join(" · ")}`);

const report = engine.trackDeadlines({ kind: "application", events }, { now });
console.log(`\ndeadlines, seen at ${report.now}:`);
// For the others the Guide gives no limit.
for (const { text, status, dueAt, bound, sources } of report.deadlines.filter(
  ({ status }) => status !== "notDefined",
)) {
  const due = dueAt === null ? "no due time yet" : `due ${bound === "before" ? "before" : "by"} ${dueAt}`;
  console.log(`  ${text[lang]}: ${status}, ${due}; ${sources.map(clause).join("; ")}`);
}
console.log(`  look again at ${report.nextTransitionAt ?? "any time: nothing changes by itself"}`);
