// The batch of the command line: order, bad rows, encodings, what spreadsheets do, and the same bytes with any workers.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync, existsSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { build } from "esbuild";
import { createEngine } from "telecom-service-rules";
import { cases } from "./cases.mjs";

const cli = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), "batch-"));
after(() => rmSync(folder, { recursive: true }));
const at = (name) => path.join(folder, name);
const asOf = "2026-07-03";
const now = "2026-07-03T09:00:00+08:00";
const engine = await createEngine();

function start(args) {
  const child = spawn(process.execPath, [cli, "batch", ...args], { cwd: folder, env: { LANG: "C" } });
  const done = new Promise((resolve) => {
    const [out, err] = [[], []];
    child.stdout.on("data", (part) => out.push(part));
    child.stderr.on("data", (part) => err.push(part));
    child.on("close", (code) => resolve({ code, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString() }));
  });
  child.stdin.on("error", () => {});
  return { child, done };
}

/** Runs a batch over bytes on standard input, to standard output. */
async function batch(input, args = [], format = "csv") {
  const { child, done } = start(["-", "--format", format, "--out", "-", "--as-of", asOf, ...args]);
  child.stdin.end(input);
  const { code, stdout, stderr } = await done;
  const text = stdout.toString();
  const rows = () => parse(text, { columns: true, bom: true });
  const lines = () =>
    text
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  return { code, text, stderr, rows, lines };
}

const header = "#order,channel,type,form.fees[].amount,evidence[].kind\n";
const many = (count) =>
  header +
  Array.from({ length: count }, (_, n) =>
    n % 50 === 7
      ? `O${n},hall\n`
      : `O${n},${n % 3 ? "hall" : "app"},tariff_change,${n}.5,${n % 2 ? "null" : "contract"}\n`,
  ).join("");

test("rows keep their order, bad ones their place, and any number of workers gives the same bytes", async () => {
  const input = many(3_000);
  const [one, two, three] = await Promise.all(["1", "2", "3"].map((workers) => batch(input, ["--workers", workers])));
  assert.equal(one.text, two.text);
  assert.equal(one.text, three.text);
  const rows = one.rows();
  assert.equal(rows.length, 3_000);
  rows.forEach((row, n) => {
    assert.deepEqual([row["#order"], row.row], [`O${n}`, String(n + 2)]);
    assert.equal(row.error, n % 50 === 7 ? "E_TYPE" : "");
  });
  assert.deepEqual([one.code, one.stderr], [1, "rows: 3000, with errors: 60\n"]);
  const expected = engine.checkEligibility(
    { channel: "hall", type: "tariff_change", form: { fees: [{ amount: "1.5" }] }, evidence: null },
    { asOf },
  );
  assert.equal(rows[1].verdict, expected.verdict);
  assert.equal(
    rows[1].notMet,
    expected.findings
      .filter((one) => one.result === "notMet")
      .map((one) => one.rule)
      .join(";"),
  );
  assert.equal(rows[1].needs, expected.needs.map((need) => need.path).join(";"));
});

test("lines of JSON are decided as the engine decides them, for every question", async () => {
  for (const [question, topic, ask, keep] of [
    ["eligibility", "eligibility", (one) => engine.checkEligibility(one, { asOf }), ({ profile }) => !profile],
    [
      "deadlines",
      "deadlines",
      (one) => engine.trackDeadlines(one, { now }),
      ({ profile, policy }) => !profile && !policy,
    ],
    ["route", "disputes", (one) => engine.routeDispute(one, { now }), () => true],
  ]) {
    const requests = cases(topic)
      .filter(keep)
      .map(({ request }) => request)
      .slice(0, 60);
    const input = requests.map((request) => `${JSON.stringify(request)}\n`).join("\n");
    const time = question === "eligibility" ? ["--as-of", asOf] : ["--now", now];
    const { child, done } = start(["-", "--format", "ndjson", "--out", "-", "--question", question, "--full", ...time]);
    child.stdin.end(input);
    const { stdout, code } = await done;
    const lines = stdout
      .toString()
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    assert.equal(code, 0);
    assert.equal(lines.length, requests.length);
    lines.forEach(({ row, decision }, n) => {
      assert.equal(row, 2 * n + 1, "blank lines are counted, and nothing else");
      assert.deepEqual(decision, JSON.parse(JSON.stringify(ask(requests[n]))));
    });
  }
});

test("a table and the same requests as lines of JSON have the same answers", async () => {
  const table = await batch(
    "channel,flags.major,flags.highRisk,applicant.age,form.total,form.term.end,evidence[0].kind,evidence[0].note,evidence[1].kind,need,contact.phone\n" +
      "hall,是,0,17,99.5,2026/8/1,contract,,bill,null,138\n" +
      ",TRUE,no,,,,,,bill,\u3000,\n",
    ["--out-format", "ndjson"],
  );
  const lines = await batch(
    [
      {
        channel: "hall",
        flags: { major: true, highRisk: false },
        applicant: { age: 17 },
        form: { total: 9950, term: { end: "2026-08-01" } },
        evidence: [{ kind: "contract" }, { kind: "bill" }],
        need: null,
        contact: { phone: "138" },
      },
      { flags: { major: true, highRisk: false }, evidence: [{ kind: "bill" }] },
    ]
      .map((request) => JSON.stringify(request))
      .join("\n"),
    [],
    "ndjson",
  );
  const answers = (run) => run.lines().map(({ decision }) => decision);
  assert.equal(table.code, 0);
  assert.deepEqual(answers(table), answers(lines));
});

test("a byte order mark, quotes, commas, line breaks in cells, and any line ends are read", async () => {
  for (const end of ["\n", "\r\n", "\r"]) {
    const input = ["\ufeff#order,channel,need", '"a ""quoted"", one",hall,"two', 'lines"', "b,app,plain", ""].join(end);
    const { code, rows } = await batch(input);
    assert.equal(code, 0, JSON.stringify(end));
    assert.deepEqual(
      rows().map((row) => [row["#order"], row.row, row.error]),
      [
        ['a "quoted", one', "2", ""],
        ["b", "3", ""],
      ],
    );
  }
});

test("what is carried along comes out as it went in", async () => {
  const cells = ["a\nb", "a\rb", "a\r\nb", 'a"b', "a,b", "a;b", " a ", "", "007", "1e5", "'a"];
  const quoted = (cell) => `"${cell.replaceAll('"', '""')}"`;
  const { rows } = await batch(`#order,channel\n${cells.map((cell) => `${quoted(cell)},hall\n`).join("")}`);
  assert.deepEqual(
    rows().map((row) => row["#order"]),
    cells,
  );
});

test("a file in GB18030 is read, and one in another encoding than said has errors in its rows, not guesses", async () => {
  // 营业厅 and 一 in GB18030; 𠮷 has four bytes there.
  const order = Buffer.from([0xd3, 0xaa, 0xd2, 0xb5, 0xcc, 0xfc, 0x95, 0x34, 0xb7, 0x36]);
  const table = (cell) =>
    Buffer.concat([
      Buffer.from("#order,need,channel\n"),
      cell,
      Buffer.from(","),
      cell,
      Buffer.from(",hall\nb,x,app\n"),
    ]);
  const fine = await batch(table(order), ["--encoding", "gb18030"]);
  assert.deepEqual(
    fine.rows().map((row) => [row["#order"], row.error]),
    [
      [new TextDecoder("gb18030").decode(order), ""],
      ["b", ""],
    ],
  );
  assert(fine.text.startsWith("#order") && fine.text.includes("营业厅"));
  const wrong = await batch(table(order));
  assert.deepEqual(
    wrong.rows().map(({ error, path }) => [error, path]),
    [
      ["E_UNICODE", "need"],
      ["", ""],
    ],
  );
  assert.equal(wrong.code, 1);
  // One that is only carried along would reach the output broken.
  const along = await batch(Buffer.concat([Buffer.from("#order,channel\n"), order, Buffer.from(",hall\n")]));
  assert.deepEqual(
    along.rows().map(({ error }) => error),
    ["E_UNICODE"],
  );
  const head = await batch(Buffer.concat([Buffer.from("#"), order, Buffer.from(",channel\n1,hall\n")]));
  assert.equal(head.code, 2);
  assert.match(head.stderr, /E_UNICODE.*--encoding/);
  const lines = await batch(Buffer.concat([Buffer.from('{"need":"'), order, Buffer.from('"}\n{}\n')]), [], "ndjson");
  assert.deepEqual(
    lines.lines().map(({ error }) => error?.code),
    ["E_UNICODE", undefined],
  );
  const read = await batch(
    Buffer.concat([Buffer.from('{"need":"'), order, Buffer.from('"}\n')]),
    ["--encoding", "gb18030"],
    "ndjson",
  );
  assert.equal(read.code, 0);
});

test("no cell of the output can be taken for a formula", async () => {
  const starts = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"];
  const input = `#order,=x,channel\n${starts.map((start) => `"${start}1+1",${start}cmd,hall\n`).join("")}`;
  const { text } = await batch(input, ["--id", "=x"]);
  const cells = parse(text).flat();
  for (const cell of cells) assert.doesNotMatch(cell, /^[=+\-@\t\r\n＝＋－＠]/);
  assert.equal(cells.filter((cell) => cell === "'=x").length, 1);
  for (const start of starts) assert(text.includes(`"'${start}1+1"`), JSON.stringify(start));
  // Where a semicolon parts columns, a cell behind one is a cell of its own.
  const parted = await batch('#order,channel\n"a;=1+1",hall\n');
  assert(parted.text.includes('"a;=1+1"'));
});

test("written to a file, a table begins with a byte order mark unless told otherwise", async () => {
  writeFileSync(at("in.csv"), "channel\nhall\n");
  const begin = async (...args) => {
    const { code } = await start(["in.csv", "--as-of", asOf, ...args]).done;
    assert.equal(code, 0);
    const out = args[args.indexOf("--out") + 1];
    return readFileSync(at(out)).subarray(0, 3).toString("hex");
  };
  assert.equal(await begin("--out", "a.csv"), "efbbbf");
  assert.equal(await begin("--out", "b.csv", "--no-bom"), Buffer.from("row").toString("hex"));
  assert.equal(await begin("--out", "c.ndjson"), Buffer.from('{"r').toString("hex"));
  assert.equal((await batch("channel\nhall\n", ["--bom"])).text.charCodeAt(0), 0xfeff);
  // What was written is read again, order numbers and all.
  writeFileSync(at("d.csv"), "#order,channel\n营1,hall\n");
  assert.equal((await start(["d.csv", "--out", "e.csv"]).done).code, 0);
  assert(readFileSync(at("e.csv"), "utf8").includes("营1"));
});

test("a file that cannot be read leaves no output, and the input is never the output", async () => {
  writeFileSync(at("bad.csv"), "channle\nhall\n");
  const bad = await start(["bad.csv", "--out", "none.csv"]).done;
  assert.equal(bad.code, 2);
  assert(!existsSync(at("none.csv")));
  const gone = await start(["gone.csv", "--out", "none.csv"]).done;
  assert.deepEqual([gone.code, gone.stderr], [2, "error: E_FILE: there is no such file (hint: ENOENT)\n"]);
  writeFileSync(at("same.csv"), "channel\nhall\n");
  assert.equal((await start(["same.csv", "--out", "./same.csv"]).done).code, 2);
  assert.equal(readFileSync(at("same.csv"), "utf8"), "channel\nhall\n");
  const nowhere = await start(["same.csv", "--out", "no/such/folder.csv"]).done;
  assert.deepEqual([nowhere.code, nowhere.stderr.includes("E_FILE at --out")], [2, true]);
  // A table without rows is a table.
  writeFileSync(at("empty.csv"), "#a,channel\n");
  assert.equal((await start(["empty.csv", "--out", "f.csv", "--no-bom"]).done).code, 0);
  assert.equal(readFileSync(at("f.csv"), "utf8"), "#a,row,verdict,notMet,needs,error,path,hint\r\n");
});

test("rows that are too long or hostile are errors, and the rest goes on", async () => {
  const long = "x".repeat(17_000);
  const { rows } = await batch(`#order,need,channel\na,${long},hall\nb,x,hall\n`);
  assert.deepEqual(
    rows().map(({ error, path }) => [error, path]),
    [
      ["E_SIZE", "need"],
      ["", ""],
    ],
  );
  const endless = await batch(`#order,need\na,x\nb,"${"y".repeat(1_200_000)}\nc,z\n`);
  assert.equal(endless.code, 2);
  assert.deepEqual(
    endless.rows().map(({ error }) => error),
    ["", "E_SIZE"],
  );
  const lines = await batch(
    `{"need":"${"y".repeat(1_200_000)}"}\n{"__proto__":{"need":"x"}}\n{"need":"x"}\n`,
    [],
    "ndjson",
  );
  assert.deepEqual(
    lines.lines().map(({ row, error }) => [row, error?.code]),
    [
      [1, "E_SIZE"],
      [2, "E_UNKNOWN_KEY"],
      [3, undefined],
    ],
  );
  const list = Array(1_025).fill("bill").join(";");
  const big = await batch(`evidence[].kind\n${list}\nbill\n`);
  assert.deepEqual(
    big.rows().map(({ error }) => error),
    ["E_SIZE", ""],
  );
});

test("a profile's facts are columns, and its rules decide", async () => {
  const profile = fileURLToPath(new URL("../../tests/cli/profile.json", import.meta.url));
  const input = "channel,x.siteSurveyed\nhall,否\nhall,是\nhall,perhaps\n";
  const { rows } = await batch(input, ["--profile", profile]);
  assert.deepEqual(
    rows().map(({ verdict, notMet, error, path }) => [verdict, notMet, error, path]),
    [
      ["ineligible", "op.site.survey", "", ""],
      ["needsReview", "", "", ""],
      ["", "", "E_TYPE", "x.siteSurveyed"],
    ],
  );
  assert.equal((await batch(input)).code, 2);
});

test("a table of which nothing belongs to a request is refused whole", async () => {
  for (const [input, word] of [
    ["#order;channel;type\n7;hall;new_service\n", "part the columns by commas"],
    ["#order\tchannel\n7\thall\n", "part the columns by commas"],
    ["#order\n7\n", "shows their names"],
  ]) {
    const { code, stderr } = await batch(input);
    assert.equal(code, 2);
    assert(stderr.includes(word), stderr);
  }
});

test("an output of a format that is not known is refused", async () => {
  const { done, child } = start(["-", "--format", "csv", "--out", "cut.xlsx", "--as-of", asOf]);
  child.stdin.end("channel\nhall\n");
  assert.equal((await done).code, 2);
  assert(!existsSync(at("cut.xlsx")));
});

test("an interrupted batch leaves whole rows and says so", async () => {
  const { child, done } = start(["-", "--format", "csv", "--out", "cut.csv", "--as-of", asOf]);
  child.stdin.write(many(2_000));
  // More would come; what is there is decided and written meanwhile.
  const written = () => existsSync(at("cut.csv")) && statSync(at("cut.csv")).size > 20_000;
  for (let waited = 0; !written() && waited < 300; waited++) await new Promise((resolve) => setTimeout(resolve, 50));
  child.kill("SIGINT");
  const { code, stderr } = await done;
  assert.equal(code, 130);
  const rows = parse(readFileSync(at("cut.csv"), "utf8"), { columns: true, bom: true });
  assert(rows.length >= 256 && rows.length <= 2_000, `${rows.length} rows`);
  assert.equal(
    stderr,
    `interrupted; rows written: ${rows.length}, with errors: ${rows.filter(({ error }) => error).length}\n`,
  );
});

test("the bar is drawn on a terminal only", async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: 'export { progressOn } from "./progress.ts"; export { sayIn } from "./words.ts";',
      resolveDir: fileURLToPath(new URL("../src/cli", import.meta.url)),
    },
    ...{ bundle: true, format: "cjs", platform: "node", write: false },
  });
  writeFileSync(at("progress.cjs"), outputFiles[0].contents);
  const { progressOn, sayIn } = (await import(at("progress.cjs"))).default;
  const shown = async (isTTY, total) => {
    let text = "";
    const stream = {
      isTTY,
      columns: 80,
      write: (part) => (text += part),
      cursorTo() {},
      clearLine() {},
      on() {},
      once() {},
      removeListener() {},
    };
    const bar = progressOn(stream, total, sayIn("en"));
    for (let step = 1; step <= 5; step++) {
      bar.tell(step * 100, step * 10);
      await new Promise((resolve) => setTimeout(resolve, 120));
    }
    bar.end();
    return text;
  };
  assert.equal(await shown(false, 1_000), "");
  assert.match(await shown(true, 1_000), /\d+ % · \d+ rows, \d+ a second · about \d+ s left/);
  const unknown = await shown(true, undefined);
  assert.match(unknown, /\d+ rows, \d+ a second/);
  assert(!unknown.includes("%"));
});
