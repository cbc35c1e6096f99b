// `make bench-peers`: the Guide's 35 rules on an application, given to other engines in their own way of writing. All are
// first proven equal to the package; one that is not fails the run (`--verify` stops there). Then speed, size, cold start
// and memory, in one run. Times never fail it.
import { execFileSync, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { createEngine } from "telecom-service-rules";
import { AS_OF, applications } from "../applications.mjs";
import { OURS, coldStarts } from "../cold.mjs";
import { measure, print, sink } from "../measure.mjs";
import { bundle, bundled, ownSize } from "./bundle.mjs";
import { factsOf, moment } from "./facts.mjs";
import { PEERS, guideOnly, load } from "./subjects.mjs";

const TIMES = { rounds: 9, roundMs: 150 };
const MEMORY = { decisions: 1_000_000, seconds: 15 };
const COLD_RUNS = 9;
/** As much as this may be held more or less from one collection of garbage to the next. */
const FLAT_BYTES = 2 ** 20;

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/**
 * Node 20 dies of a fault of its own when code that has a call of Cedar's wasm inlined is given up during the call, as it
 * is when it meets ever new shapes. Where speed does not count it has to do without.
 */
const STEADY = "--no-turbo-inline-js-wasm-calls";

/** In a process of its own: the thousands of shapes it reads would colour the times measured here. */
const isEqual = (name) =>
  spawnSync(process.execPath, [STEADY, here("./verify.mjs"), name], { stdio: "inherit" }).status === 0;

const unequal = ["hand-written", ...PEERS].filter((name) => !isEqual(name));
if (unequal.length > 0) {
  console.error(`not proven equal, so nothing is measured: ${unequal.join(", ")}`);
  process.exit(1);
}
if (process.argv.includes("--verify")) process.exit(0);

const engine = await createEngine();
const inputs = applications(isValid).map(guideOnly);
const when = moment(AS_OF);

function isValid(application) {
  try {
    engine.prepare(application);
    return true;
  } catch {
    return false;
  }
}

const files = {};
for (const name of ["ours", "hand-written", ...PEERS]) files[name] = await load(name);

const subjects = [];
for (const [name, { create, about }] of Object.entries(files)) {
  const decide = await create();
  const run = about.awaits
    ? async (application) => (await decide(application, when)).verdict.length
    : (application) => decide(application, when).verdict.length;
  subjects.push({ name, run, inputs, awaits: about.awaits });
}
const prepared = inputs.map((application) => engine.prepare(application));
const findings = (application) => engine.checkEligibility(application, { asOf: AS_OF }).findings.length;
subjects.splice(1, 0, { name: "ours, prepared", run: findings, inputs: prepared });
const facts = (application) => factsOf(application, when).today;
subjects.splice(3, 0, { name: "facts alone", run: facts, inputs });
const rates = await measure(subjects, TIMES);

const sizes = { ours: ownSize() };
for (const name of ["hand-written", ...PEERS]) sizes[name] = await bundle(name, files[name].about);

/** A first decision by the file of this name, seen from the folder of `cold.mjs`. */
const first = (file) => `
  import { create } from "./engines/${file}";
  import { moment } from "./engines/facts.mjs";
  const decide = await create();
  if (!(await decide(application, moment(asOf))).verdict) throw new Error("no answer");`;
const scripts = { ours: OURS };
for (const name of ["hand-written", ...PEERS]) {
  scripts[name] = first(`${name}.mjs`);
  scripts[`${name}, bundled`] = first(bundled(name));
}
const cold = coldStarts(scripts, { asOf: AS_OF, application: inputs[0], runs: COLD_RUNS });

function memoryOf(name) {
  const { decisions, seconds } = MEMORY;
  const args = ["--expose-gc", STEADY, here("./memory.mjs"), name, String(decisions), String(seconds)];
  return JSON.parse(execFileSync(process.execPath, args, { input: JSON.stringify(inputs), encoding: "utf8" }));
}
const memories = Object.fromEntries(Object.keys(files).map((name) => [name, memoryOf(name)]));

const thousands = (value) => `${(value / 1000).toFixed(value < 10_000 ? 2 : 1)} k/s`;
const each = (value) => `${(1e6 / value).toFixed(value < 10_000 ? 0 : 2)} µs`;
const kB = ({ raw, brotli }) => `${Math.round(raw / 1000)} / ${(brotli / 1000).toFixed(brotli < 10_000 ? 1 : 0)} kB`;
const MiB = (bytes) => `${(bytes / 2 ** 20).toFixed(1)} MiB`;
const signed = (bytes) => `${bytes < 0 ? "−" : "+"}${MiB(Math.abs(bytes))}`;

function coldOf(name) {
  const above = (script) => (cold[script] - cold.bare).toFixed(0);
  return name === "ours" ? `${above(name)} ms` : `${above(name)} / ${above(`${name}, bundled`)} ms`;
}

function memoryCell(name) {
  const { decisions, warm, end } = memories[name];
  const grown = end.heap - warm.heap + (end.wasm - warm.wasm);
  const much = decisions >= MEMORY.decisions ? "10^6" : `${(decisions / 1000).toFixed(0)} k`;
  return `${MiB(end.heap + end.wasm)}, ${grown <= FLAT_BYTES ? "flat" : signed(grown)} in ${much}`;
}

function row(name) {
  const rate = rates[name];
  const start = [name, thousands(rate), each(rate), `${(rates.ours / rate).toFixed(2)} ×`];
  if (!(name in files)) return [...start, "", "", "", ""];
  return [...start, kB(sizes[name]), coldOf(name), memoryCell(name), files[name].about.reasons];
}

print([
  ["who", "decisions", "each", "ours ÷", "raw / brotli", "cold / bundled", "held, growth", "reasons come back"],
  ...subjects.map(({ name }) => row(name)),
]);
console.log(`
decisions per CPU-second, best of ${TIMES.rounds} rounds in turn, ${inputs.length} applications (sink ${sink})
raw / brotli: code with its rules, minified, and wasm; ours without texts, which are another ${(sizes.ours.zh / 1000).toFixed(0)} kB of brotli for zh
cold / bundled: CPU above a bare node (${cold.bare.toFixed(0)} ms) of import, rules and first decision, as installed and as one file
held: heap, buffers and linear memory after 10^6 decisions or as many as take ${MEMORY.seconds} s; growth since a tenth of them, more than 1 MiB
ours and hand-written read the application itself; the others get the facts of "facts alone", which host code makes of it: they count as theirs
ours decides 65 rules and checks its input, all others the 35 of acceptance and trust it`);
