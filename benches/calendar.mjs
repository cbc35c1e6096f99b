// `npm run bench:calendar`: the calendar, its clocks and its columns beside other packages and hand-written tables.
// Prints one table; times never fail it, only tables that answer something else than the engine do.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { BATCH, LONG, ROWS, SHORT, SINGLE } from "./calendar-rows.mjs";
import { cpuMs, measure, print, sink } from "./measure.mjs";
import { PEERS } from "./peers.mjs";

const TIMES = { rounds: 7, roundMs: 100 };
/** A peer is not asked for longer than this to tell how many of its answers are wrong. */
const PATIENCE_MS = 4_000;
/** Operations and rows per CPU-second. */
const SINGLE_BAR = 0.5e6;
const BATCH_BAR = 10e6;
/** What a long limit may cost of a short one. */
const LONG_BAR = 2;

// In a process of its own: the odd questions it asks would colour the times measured here.
execFileSync(process.execPath, [fileURLToPath(new URL("verify-prefix.mjs", import.meta.url))], { stdio: "inherit" });

const rate = (value) => {
  if (value >= 1e6) return `${(value / 1e6).toFixed(2)} M`;
  return value >= 1e3 ? `${(value / 1e3).toFixed(1)} k` : value.toFixed(1);
};
const each = (value) => `${(1e9 / value).toFixed(value < 1e8 ? 0 : 1)} ns`;
const times = (ratio) => `${ratio.toFixed(ratio < 10 ? 2 : 0)} ×`;
const atLeast = (value, bar) => (value >= bar ? "holds" : `${rate(bar - value)} short`);

/** Which part of a peer's answers is wrong, and of how many if not of all; nothing if none is. */
function judged(answer, { inputs, subjects }) {
  const start = cpuMs();
  let [asked, wrong] = [0, 0];
  for (; asked < inputs.length && cpuMs() - start < PATIENCE_MS; asked++)
    if (answer(inputs[asked]) !== subjects.ours(inputs[asked])) wrong++;
  const all = asked === inputs.length;
  if (all && wrong === 0) return "";
  const share = (wrong / asked) * 100;
  return `, ${share.toFixed(share === 0 || share >= 10 ? 0 : 1)} % wrong${all ? "" : ` of ${asked}`}`;
}

/** What `ask` gives for each row, one after the other: two at once would measure each other. */
async function inTurn(rows, ask) {
  const answers = [];
  for (const row of rows) answers.push(await ask(row));
  return answers;
}

/** A question a call, asked of everyone who can answer it. */
async function single(row) {
  const peers = Object.entries(PEERS).flatMap(([peer, asked]) => {
    const run = asked[row.question];
    return run === undefined ? [] : [{ name: peer, run, wrong: judged(run, row) }];
  });
  const own = Object.entries(row.subjects).map(([name, run]) => ({ name, run }));
  const subjects = [...own, ...peers].map(({ name, run }) => ({ name, run, inputs: row.inputs }));
  const rates = await measure(subjects, TIMES);
  const best = Math.max(...peers.map(({ name }) => rates[name]));
  const result = rates.ours <= best ? "behind a peer" : atLeast(rates.ours, SINGLE_BAR);
  return { ...row, peers, rates, best, result };
}

/** A column a call, counted in rows. */
async function batch({ name, ours, numbers }) {
  const inputs = [ROWS - 1];
  const subjects = [
    { name: "ours", run: (last) => ours()[last], inputs },
    { name: "numbers", run: (last) => numbers()[last], inputs },
  ];
  const calls = await measure(subjects, TIMES);
  const rates = { ours: calls.ours * ROWS, numbers: calls.numbers * ROWS };
  return { name, rates, result: atLeast(rates.ours, BATCH_BAR) };
}

const singles = await inTurn(SINGLE, single);
const batches = await inTurn(BATCH, batch);

const COLUMNS = [
  ...["what", "ours", "each", "tables, text", "tables", ...Object.keys(PEERS)],
  ...["÷ best peer", "÷ tables", "bar", "result"],
];
const cells = (row) => COLUMNS.map((column) => row[column] ?? "—");
const measured = ({ name, rates, result, peers = [], best, bar }) =>
  cells({
    what: name,
    ours: rate(rates.ours),
    each: each(rates.ours),
    ...(rates.texts === undefined ? {} : { "tables, text": rate(rates.texts) }),
    ...(rates.numbers === undefined ? {} : { tables: rate(rates.numbers) }),
    ...Object.fromEntries(peers.map(({ name, wrong }) => [name, rate(rates[name]) + wrong])),
    ...(peers.length === 0 ? {} : { "÷ best peer": times(rates.ours / best) }),
    "÷ tables": times(rates.ours / (rates.texts ?? rates.numbers)),
    bar: (peers.length === 0 ? "" : "> peers, ") + bar,
    result,
  });
const blank = Object.fromEntries(COLUMNS.map((column) => [column, ""]));
const bar = (what, ours, bar, holds) => cells({ ...blank, what, ours, bar, result: holds ? "holds" : "falls short" });

const beside = singles.filter(({ peers }) => peers.length > 0);
const ahead = beside.filter(({ rates, best }) => rates.ours > best).length;
const least = (rows) => Math.min(...rows.map(({ rates }) => rates.ours));
const timed = (name) => singles.find((row) => row.name === name).rates.ours;

print([
  COLUMNS,
  ...singles.map((row) => measured({ ...row, bar: "≥ 0.5 M" })),
  ...batches.map((row) => measured({ ...row, bar: "≥ 10 M rows" })),
  bar("ahead of every peer", `${ahead} of ${beside.length} rows`, "all", ahead === beside.length),
  bar("slowest single question", rate(least(singles)), "≥ 0.5 M", least(singles) >= SINGLE_BAR),
  bar("slowest column", rate(least(batches)), "≥ 10 M rows", least(batches) >= BATCH_BAR),
  ...LONG.map((name) => {
    const cost = timed(SHORT) / timed(name);
    return bar(`${name} against 1`, times(cost), "≤ 2 ×", cost <= LONG_BAR);
  }),
]);
console.log(
  `operations per CPU-second, for batch rows per CPU-second; best of ${TIMES.rounds} rounds (sink ${sink})
wrong: of 1,000 random questions on whole minutes, or of as many as take ${PATIENCE_MS / 1_000} s
÷ tables: of single questions the tables with text in and out, of batch those with columns of numbers
dayjs-business-time cannot say that a weekend day is worked; date-fns knows no holidays; opening_hours has none of China
and was told every special day by date, and adds by going from change to change; chinese-days has days but no time`,
);
