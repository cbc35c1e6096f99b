// A million rows through the command line: every one decided, in order, in less than 200 MB. `node batch-million.mjs [rows]`.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const ROWS = Number(process.argv[2] ?? 1_000_000);
const WORKERS = process.argv[3];
const MOST_MB = 200;
const cli = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
// Printed by the child itself as it ends: the most memory it ever had, its threads included.
const told = `import { isMainThread } from "node:worker_threads";
if (isMainThread) process.on("exit", (_, told = process.resourceUsage()) => process.stderr.write("peak " + told.maxRSS + " cpu " + (told.userCPUTime + told.systemCPUTime) + "\\n"));`;

const header =
  "#order,channel,type,form.user,form.type,form.content,form.fees[].name,form.fees[].amount,form.total,form.term.start,form.term.end," +
  "id.kind,id.number,id.validUntil,contact.phone,need,flags.major,flags.highRisk,verdicts.authenticity,verdicts.formComplete\n";
const rowOf = (n) => {
  const type = n % 3 === 0 ? "tariff_change" : "new_service";
  // One in a thousand is bad, each in another way.
  const amount = n % 1000 === 7 ? "9.999" : `${n % 300}.00;100.00`;
  const end = n % 1000 === 8 ? "2026-13-01" : `2026/${(n % 12) + 1}/14`;
  return `A${n},hall,${type},"李明，示例市",broadband,"500M, 家庭",宽带月费;安装费,${amount},199.00,2025-10-15,${end},resident_card,110101199001010000,2031-05-20,13800000000,"新居
开通宽带",否,${n % 5 === 0 ? "是" : "0"},verified,pass\n`;
};

const started = performance.now();
const child = spawn(
  process.execPath,
  [
    `--import=data:text/javascript,${encodeURIComponent(told)}`,
    ...[cli, "batch", "-", "--format", "csv", "--out", "-", "--as-of", "2026-07-03", "--locale", "en"],
    ...(WORKERS === undefined ? [] : ["--workers", WORKERS]),
  ],
  { stdio: ["pipe", "pipe", "pipe"] },
);
let notes = "";
child.stderr.setEncoding("utf8").on("data", (text) => (notes += text));

const fed = (async () => {
  let block = header;
  for (let n = 0; n < ROWS; n++) {
    block += rowOf(n);
    if (block.length > 65_536 || n === ROWS - 1) {
      if (!child.stdin.write(block)) await once(child.stdin, "drain");
      block = "";
    }
  }
  child.stdin.end();
})();

let rows = 0;
let bad = 0;
const verdicts = {};
const hash = createHash("sha256");
for await (const line of createInterface({ input: child.stdout })) {
  hash.update(line);
  if (rows++ === 0) continue;
  const [order, row, verdict] = line.split(",", 3);
  assert.equal(order, `A${rows - 2}`);
  assert.equal(row, String(rows));
  if (verdict === "") bad++;
  verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
}
const [code] = await once(child, "close");
await fed;
const seconds = (performance.now() - started) / 1000;
const [, kilobytes, microseconds] = /peak (\d+) cpu (\d+)/.exec(notes) ?? [];
const peak = Number(kilobytes) / 1024;
const cpu = Number(microseconds) / 1e6;
console.log(
  `${rows - 1} rows in ${seconds.toFixed(1)} s, ${Math.round(ROWS / seconds)} a second; ${cpu.toFixed(1)} s of CPU, ${Math.round(ROWS / cpu)} a CPU-second; peak ${peak.toFixed(0)} MB`,
);
console.log(verdicts, notes.trim(), hash.digest("hex").slice(0, 16));
assert.equal(code, 1, notes);
assert.equal(rows - 1, ROWS);
assert.equal(bad, 2 * (ROWS / 1000));
assert(peak < MOST_MB, `${peak} MB`);
