// What the first decision costs a process that did nothing before: CPU above a bare one, threads of the host included.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

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

/** A first decision of the package. */
export const OURS = `
  import { createEngine } from "telecom-service-rules";
  const engine = await createEngine();
  if (engine.checkEligibility(application, { asOf }).findings.length === 0) throw new Error("no answer");`;

/** By name, medians of a bare process and of those with a first decision; their runs interleave. */
export function coldStarts(scripts, { asOf, application, runs = 15 }) {
  const bare = `const [asOf, application] = ${JSON.stringify([asOf, application])};`;
  const names = ["bare", ...Object.keys(scripts)];
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let run = 0; run < runs; run++) {
    for (const name of names) times[name].push(cpuMs(`${bare}\n${scripts[name] ?? ""}`));
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name])]));
}
