// Operations per CPU-second: the best of rounds in which the subjects take turns, and the table they are printed in.

/** Every result goes through here, so that none can be optimised away. */
export let sink = 0;

export function cpuMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * CPU milliseconds of `calls` calls, the inputs in turn. Of a text the last letter is read: one that is only put
 * together when it is read would otherwise be measured unfinished.
 */
export function spend({ run, inputs }, calls) {
  const start = cpuMs();
  for (let call = 0, at = 0; call < calls; call++) {
    const answer = run(inputs[at]);
    sink ^= typeof answer === "string" ? answer.charCodeAt(answer.length - 1) : answer;
    if (++at === inputs.length) at = 0;
  }
  return cpuMs() - start;
}

/** The same of calls that answer with a promise. */
export async function spendAwaiting({ run, inputs }, calls) {
  const start = cpuMs();
  for (let call = 0, at = 0; call < calls; call++) {
    sink ^= await run(inputs[at]);
    if (++at === inputs.length) at = 0;
  }
  return cpuMs() - start;
}

const spent = (subject, calls) => (subject.awaits ? spendAwaiting : spend)(subject, calls);

/** How many calls take about one round; also warms up. */
async function calibrated(subject, roundMs) {
  let calls = 1;
  let ms = await spent(subject, calls);
  while (ms < roundMs) {
    calls = Math.ceil(calls * Math.min(10, (1.2 * roundMs) / Math.max(ms, 0.01)));
    ms = await spent(subject, calls);
  }
  return Math.ceil((calls * roundMs) / ms);
}

/** The best operations per CPU-second of each subject by name; the rounds of all subjects interleave. */
export async function measure(subjects, { rounds, roundMs }) {
  const calls = [];
  for (const subject of subjects) calls.push(await calibrated(subject, roundMs));
  const best = subjects.map(() => Infinity);
  for (let round = 0; round < rounds; round++) {
    for (const [at, subject] of subjects.entries()) {
      best[at] = Math.min(best[at], (await spent(subject, calls[at])) / calls[at]);
    }
  }
  return Object.fromEntries(subjects.map(({ name }, at) => [name, 1000 / best[at]]));
}

/** Runs `make` and gives its result with the linear memory of every instance it started. */
export async function watched(make) {
  const { Instance } = WebAssembly;
  const memories = [];
  WebAssembly.Instance = class extends Instance {
    constructor(...args) {
      super(...args);
      memories.push(this.exports.memory);
    }
  };
  try {
    return [await make(), memories];
  } finally {
    WebAssembly.Instance = Instance;
  }
}

/** Columns as wide as their widest cell; long measurements of the detail rows may run over the empty ones. */
export function print(rows) {
  const detail = (row) => row.length === 2;
  const widths = rows[0].map((_, column) =>
    Math.max(...rows.filter((row) => !detail(row) || column === 0).map((row) => row[column].length)),
  );
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join("  ")
        .trimEnd(),
    );
}
