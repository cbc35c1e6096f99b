// `node --expose-gc memory.mjs <subject> <decisions> <seconds>`, in a process of its own, applications as JSON on its
// input. Decides until either is reached and prints what was held, after collecting garbage, once warm and at the end.
import { readFileSync } from "node:fs";
import { AS_OF } from "../applications.mjs";
import { watched } from "../measure.mjs";
import { moment } from "./facts.mjs";
import { load } from "./subjects.mjs";

const WARM_SHARE = 0.1;
const [name, most, seconds] = process.argv.slice(2);
const inputs = JSON.parse(readFileSync(0, "utf8"));
const when = moment(AS_OF);
// The file is loaded here too: some instances are started by importing it.
const [decide, memories] = await watched(async () => (await load(name)).create());

function held() {
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return { heap: heapUsed + external, wasm: memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0) };
}

const start = performance.now();
const isPast = (share, decisions) => decisions >= most * share || performance.now() - start >= seconds * 1000 * share;
let decisions = 0;
let warm;
while (!isPast(1, decisions)) {
  for (const input of inputs) await decide(input, when);
  decisions += inputs.length;
  if (!warm && isPast(WARM_SHARE, decisions)) warm = { decisions, ...held() };
}
console.log(JSON.stringify({ decisions, warm, end: held() }));
