// `npm run bench:calendar`: the calendar, its clocks and its columns beside other packages and hand-written tables. Prints
// one table; times never fail it, only tables that answer something else than the engine do.
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
const LONG_BAR = 2;

// In a process of its own: the odd questions it asks would colour the times measured here.
execFileSync(process.execPath, [fileURLToPath(new URL("verify-prefix.mjs", import.meta.url))], { stdio: "inherit" });

const rate = (value) => {
  if (value === undefined) return "—";
  if (value >= 1e6) return `${(value / 1e6).toFixed(2)} M`;
  return value >= 1e3 ? `${(value / 1e3).toFixed(1)} k` : value.toFixed(1);
};
const each = (value) => `${(1e9 / value).toFixed(value < 1e8 ? 0 : 1)} ns`;
const times = (ratio) => (ratio > 0 ? `${ratio.toFixed(ratio < 10 ? 2 : 0)} ×` : "—");
const result = (short) => (short.length === 0 ? "holds" : short.join(", "));

/** Which part of a peer's answers is wrong, of how many. */
function judged(answer, { inputs, subjects }) {
  const start = cpuMs();
  let [asked, wrong] = [0, 0];
  for (; asked < inputs.length && cpuMs() - start < PATIENCE_MS; asked++)
    if (answer(inputs[asked]) !== subjects.ours(inputs[asked])) wrong++;
  const share = wrong / asked;
  if (wrong === 0) return asked < inputs.length ? `, 0 % wrong of ${asked}` : "";
  return `, ${(share * 100).toFixed(share < 0.1 ? 1 : 0)} % wrong${asked < inputs.length ? ` of ${asked}` : ""}`;
}

/** A row of single questions, and the package's rate. */
function single(row) {
  const { name, question, subjects, inputs } = row;
  const peers = Object.entries(PEERS).flatMap(([peer, asked]) => (asked[question] ? [[peer, asked[question]]] : []));
  const wrong = Object.fromEntries(peers.map(([peer, answer]) => [peer, judged(answer, row)]));
  const all = [...Object.entries(subjects), ...peers].map(([name, run]) => ({ name, run, inputs }));
  const rates = measure(all, TIMES);
  const { ours } = rates;
  const best = Math.max(...peers.map(([peer]) => rates[peer]));
  const short = [];
  if (ours <= best) short.push("behind a peer");
  if (ours < SINGLE_BAR) short.push(`${rate(SINGLE_BAR - ours)} short`);
  const cells = [
    ...[name, rate(ours), each(ours), rate(rates.texts), rate(rates.numbers)],
    ...Object.keys(PEERS).map((peer) => rate(rates[peer]) + (wrong[peer] ?? "")),
    ...[
      times(ours / best),
      times(ours / rates.texts),
      peers.length > 0 ? "> peers, ≥ 0.5 M" : "≥ 0.5 M",
      result(short),
    ],
  ];
  return { name, ours, cells };
}

/** A row of columns, counted in rows. */
function column({ name, ours, numbers }) {
  const subjects = [
    { name: "ours", run: () => ours()[ROWS - 1], inputs: [null] },
    { name: "numbers", run: () => numbers()[ROWS - 1], inputs: [null] },
  ];
  const rates = measure(subjects, TIMES);
  const rows = rates.ours * ROWS;
  const short = rows < BATCH_BAR ? [`${rate(BATCH_BAR - rows)} short`] : [];
  return [
    ...[name, rate(rows), each(rows), "—", rate(rates.numbers * ROWS)],
    ...Object.keys(PEERS).map(() => "—"),
    ...["—", times(rates.ours / rates.numbers), "≥ 10 M rows", result(short)],
  ];
}

/** What a long limit costs against a short one. */
function long(name, { [SHORT]: short, [name]: ours }) {
  const cost = short / ours;
  const missing = cost > LONG_BAR ? [`${times(cost - LONG_BAR)} short`] : [];
  const empty = Array.from({ length: 4 + Object.keys(PEERS).length }, () => "");
  return [
    `${name.replace("addWorkingMinutes", "cost")} against 1`,
    times(cost),
    ...empty,
    "",
    "≤ 2 ×",
    result(missing),
  ];
}

const singles = SINGLE.map(single);
const ours = Object.fromEntries(singles.map(({ name, ours }) => [name, ours]));
const heads = ["tables, text", "tables", ...Object.keys(PEERS), "ours ÷ best peer", "ours ÷ tables", "bar", "result"];
print([
  ["what", "ours", "each", ...heads],
  ...singles.map(({ cells }) => cells),
  ...BATCH.map(column),
  ...LONG.map((name) => long(name, ours)),
]);
console.log(
  `operations per CPU-second, rows per CPU-second for batch; best of ${TIMES.rounds} rounds (sink ${sink})
wrong: of 1,000 random questions, or of as many as take ${PATIENCE_MS / 1000} s; the answers of the package and the tables are the same
ours ÷ tables: with text in and out for single questions, columns of numbers for batch
dayjs-business-time cannot say that a weekend day is worked; date-fns knows no holidays; opening_hours was told every
special day by date, having none of China, and adds by going from change to change; chinese-days has days but no time`,
);
