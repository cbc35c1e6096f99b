// `npm run bench`: the package in Node beside what one would write without it. Prints one table against the bars of
// the design; times never fail it, only a baseline that decides something else does.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import addFormats from "ajv-formats";
import Ajv2020 from "ajv/dist/2020.js";
import { createEngine } from "telecom-service-rules";
import { AS_OF, applications, dictionary } from "./applications.mjs";
import { OURS, coldStarts } from "./cold.mjs";
import { decide } from "./handwritten.mjs";
import { measure, print, sink, spend, watched } from "./measure.mjs";
import { sizes } from "./size.mjs";

const TIMES = { rounds: 9, roundMs: 150 };
const MEMORY_CALLS = 1_000_000;

// In a process of its own: the thousands of shapes it reads would colour the times measured here.
execFileSync(process.execPath, [fileURLToPath(new URL("verify.mjs", import.meta.url))], { stdio: "inherit" });

function validator() {
  const schema = JSON.parse(readFileSync(new URL("../pkg/schema/application.json", import.meta.url), "utf8"));
  const ajv = new Ajv2020.default({ allErrors: false, allowUnionTypes: true });
  addFormats.default(ajv);
  return ajv.compile(schema);
}

const [engine, memories] = await watched(() => createEngine());
const validate = validator();
const plain = applications(validate);
const prepared = plain.map((application) => engine.prepare(application));
const odd = plain.map(dictionary);

const typed = (application) => engine.checkEligibility(application, { asOf: AS_OF }).findings.length;
const byHand = (application) => decide(application, AS_OF).reasons.length;
const both = (application) => (validate(application) ? byHand(application) : 0);
const valid = (application) => (validate(application) ? 1 : 0);

if (!plain.every(validate)) throw new Error("an application of the benchmark is not valid");
const rate = await measure(
  [
    { name: "typed", run: typed, inputs: plain },
    { name: "prepared", run: typed, inputs: prepared },
    { name: "ajv + hand", run: both, inputs: plain },
    { name: "hand", run: byHand, inputs: plain },
    { name: "ajv", run: valid, inputs: plain },
  ],
  TIMES,
);
// Afterwards, because code that has met dictionaries stays slower for everything.
const rateOdd = await measure(
  [
    { name: "typed", run: typed, inputs: odd },
    { name: "ajv + hand", run: both, inputs: odd },
  ],
  TIMES,
);

const linear = () => memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
const before = linear();
spend({ run: typed, inputs: plain }, MEMORY_CALLS);
const after = linear();

const cold = coldStarts({ ours: OURS }, { asOf: AS_OF, application: plain[0] });
const size = sizes();

const holds = (value, bar, unit = "", most = false) => {
  const short = most ? value - bar : bar - value;
  return short <= 0 ? "holds" : `falls short by ${short.toFixed(2)}${unit}`;
};
const millions = (value) => `${(value / 1e6).toFixed(3)} M/s`;
const each = (value) => `${Math.round(1e9 / value)} ns`;
const times = (ratio) => `${ratio.toFixed(2)} ×`;
const ms = (value) => `${value.toFixed(1)} ms`;
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const MiB = (bytes) => `${(bytes / 2 ** 20).toFixed(2)} MiB`;

const speed = (name, value, against = "", bar = "", result = "") => [
  name,
  millions(value),
  each(value),
  against,
  bar,
  result,
];
const ahead = rate.typed / rate["ajv + hand"];
const share = rate.prepared / rate.hand;
const aheadOdd = rateOdd.typed / rateOdd["ajv + hand"];
const total = size.wasm.brotli + size.zh;

print([
  ["what", "measured", "each", "ratio", "bar", "result"],
  speed("typed, validated call", rate.typed, "", "≥ 0.5 M/s", holds(rate.typed / 1e6, 0.5, " M/s")),
  speed("  against ajv + hand-written", rate["ajv + hand"], times(ahead), "> 1 ×", holds(ahead, 1, " ×")),
  speed("prepared call", rate.prepared),
  speed("  against hand-written", rate.hand, times(share), "≥ 0.33 ×", holds(share, 1 / 3, " ×")),
  speed("ajv alone", rate.ajv),
  speed("typed call, dictionaries", rateOdd.typed),
  speed("  against ajv + hand-written", rateOdd["ajv + hand"], times(aheadOdd)),
  [
    "cold start above bare node",
    ms(cold.ours - cold.bare),
    "",
    "",
    "≤ 10 ms",
    holds(cold.ours - cold.bare, 10, " ms", true),
  ],
  ["  bare / with first decision", `${ms(cold.bare)} / ${ms(cold.ours)}`],
  ["wasm + texts.zh, brotli", kB(total), "", "", "≤ 100 kB", holds(total / 1000, 100, " kB", true)],
  ["  wasm raw / gzip / brotli", [size.wasm.raw, size.wasm.gzip, size.wasm.brotli].map(kB).join(" / ")],
  ["  texts.zh / entry JS, brotli", `${kB(size.zh)} / ${kB(size.entry)}`],
  ["linear memory after 1e6 calls", MiB(after), "", "", "≤ 4 MiB", holds(after / 2 ** 20, 4, " MiB", true)],
  [
    "  growth",
    `${after - before} B`,
    "",
    "",
    "flat",
    after === before ? "holds" : `falls short by ${after - before} B`,
  ],
]);
console.log(
  `operations per CPU-second, best of ${TIMES.rounds} rounds, ${plain.length} applications in turn (sink ${sink})`,
);
