// What the first decision costs a process that did nothing before: CPU above a bare one, threads of the host included.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const RUNS = 15;
const folder = fileURLToPath(new URL(".", import.meta.url));

const report =
  'process.on("exit", () => { const { user, system } = process.cpuUsage(); console.log(user + system); });';

/** CPU milliseconds of a process, as it says itself at its end. */
function cpuMs(script) {
  const args = ["--input-type=module", "--eval", `${report}\n${script}`];
  return Number(execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8" })) / 1000;
}

function median(values) {
  return values.sort((a, b) => a - b)[values.length >> 1];
}

/** Medians of a bare process and of one with a first decision; their runs interleave. */
export function coldStart(asOf, application) {
  const bare = `const application = ${JSON.stringify(application)};`;
  const full = `${bare}
    import { createEngine } from "telecom-service-rules";
    const engine = await createEngine();
    if (engine.checkEligibility(application, { asOf: "${asOf}" }).findings.length === 0) throw new Error("no answer");`;
  const times = { bare: [], full: [] };
  for (let run = 0; run < RUNS; run++) {
    times.bare.push(cpuMs(bare));
    times.full.push(cpuMs(full));
  }
  const [low, high] = [median(times.bare), median(times.full)];
  return { bare: low, full: high, above: high - low };
}
