// Whole tables in the page: the same answers as the command line's, in workers, while the page stays free.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { long, opened, sampled, tooWide, unfold, violations } from "./checks.mjs";
import { openSite } from "./site.mjs";

const cli = fileURLToPath(new URL("../../pkg/dist/cli.js", import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), "page-batch-"));
const time = "2026-07-15T09:00:00+08:00";
let site;
before(async () => (site = await openSite()));
after(async () => {
  rmSync(folder, { recursive: true });
  await site?.close();
});

const open = (options, check, question = "eligibility") =>
  opened(site, { at: `#/batch?question=${question}`, ready: "batch-runner .run", ...options }, check);

/** Gives the page a file, and waits until it was looked at. */
async function give(page, name, content) {
  await page.locator("batch-runner input[type=file]").setInputFiles({
    name,
    mimeType: "text/csv",
    buffer: Buffer.from(content),
  });
  await page.waitForSelector(".batch-seen, .trouble");
}

/** Decides and waits for the end. */
async function run(page) {
  await page.locator("#batch-time").fill(time.slice(0, 16));
  await page.locator(".run").click();
  await ended(page);
}
const ended = (page) => page.waitForSelector(".batch-download", { timeout: 240_000 });

async function downloaded(page, kind) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(`[data-download=${kind}]`).click(),
  ]);
  return readFileSync(await download.path(), "utf8");
}

/** What the command line writes for the same bytes. */
function written(content, from, to, question, more = []) {
  const [input, output] = [path.join(folder, `in.${from}`), path.join(folder, `out.${to}`)];
  writeFileSync(input, content);
  const clock = ["deadlines", "route"].includes(question) ? "--now" : "--as-of";
  const args = [cli, "batch", input, "--out", output, "--question", question, clock, time, ...more];
  return new Promise((resolve) =>
    execFile(process.execPath, args, (_error, _out, stderr) => resolve({ text: readFileSync(output, "utf8"), stderr })),
  );
}

const MIXED = [
  "#工单,channel,type,form.total,form.term.end,evidence[].kind,flags.major,need,id.validUntil",
  "A1,hall,new_service,199,2027-07-31,contract;bill,否,新装宽带,2031-05-20",
  "=1+1,app,tariff_change,99.5,2026/8/1,null,是,null,2020-01-01",
  '"引号 ""和"", 逗号",phone,new_service,,,,,"两\n行",',
  "A4,hall,new_service,一百,,,,,",
  "A5,hall,new_service,199,2026-02-30,,,,",
  "A6,hall",
  "",
  "@sum,,,,,,是,,",
  "A8,no_such_channel,7,1,2,3,也许,,",
].join("\r\n");

test("a mixed table has the same results as the command line, row by row, in both formats", () =>
  open({}, async (page) => {
    await give(page, "mixed.csv", MIXED);
    assert.match(await page.locator(".batch-seen").innerText(), /CSV[^]*UTF-8[^]*8 列/);
    await run(page);
    const csv = await downloaded(page, "csv");
    assert.equal(csv, (await written(MIXED, "csv", "csv", "eligibility")).text);
    assert.ok(csv.startsWith("\ufeff"));
    assert.equal(await downloaded(page, "ndjson"), (await written(MIXED, "csv", "ndjson", "eligibility")).text);
    // What a spreadsheet could take for a formula.
    assert.match(csv, /\r\n"'=1\+1",3,/);
    assert.match(csv, /\r\n"'@sum",/);
    // Rows with errors: number, place, code, words; never the value.
    const errors = await page.locator(".batch-errors").innerText();
    for (const word of ["5\tform.total", "E_FORMAT", "form.term.end", "E_TYPE", "单元格数应与表头相同", "flags.major"])
      assert.ok(errors.includes(word), `${word}: ${errors}`);
    for (const value of ["一百", "也许", "2026-02-30", "no_such_channel"]) assert.ok(!errors.includes(value), value);
    assert.equal(await page.locator(".batch-outcome [data-kind-of=bad] .bar-count").innerText(), "4 · 50.0%");
    // A second run, of another file.
    await give(page, "second.csv", "channel\nhall\n");
    await page.locator(".run").click();
    await page.waitForFunction(() => /1 行/.test(document.querySelector(".batch-said").textContent));
  }));

for (const [question, invented] of sampled([
  ["eligibility", 300],
  ["deadlines", 300],
  ["route", 200],
  ["score", 300],
]))
  test(`${question}: invented rows in GB18030 and as lines of JSON are decided as the command line decides them`, () =>
    open(
      {},
      async (page) => {
        const { build } = await import("esbuild");
        const { outputFiles } = await build({
          entryPoints: [fileURLToPath(new URL("../src/batch/invented.ts", import.meta.url))],
          ...{ bundle: true, format: "esm", write: false },
        });
        const made = `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`;
        const { inventedTable } = await import(made);
        const table = inventedTable(question, invented).join("").slice(1);
        const bytes = gb18030(table);
        await give(page, "table.csv", bytes);
        assert.match(await page.locator(".batch-seen").innerText(), /GB18030/);
        await run(page);
        const csv = await downloaded(page, "csv");
        assert.equal(csv, (await written(bytes, "csv", "csv", question, ["--encoding", "gb18030"])).text);
        assert.equal(csv.split("\r\n").length, invented + 2);
        assert.ok((await page.locator(".batch-outcome li").count()) >= 3, "rows come out in several ways");
        // The requests of the command line's own reading, as lines.
        const lines = requestsOf(question, table)
          .map((one) => `${JSON.stringify(one)}\n`)
          .join("");
        await give(page, "lines.ndjson", lines);
        assert.match(await page.locator(".batch-seen").innerText(), /NDJSON/);
        await run(page);
        assert.equal(await downloaded(page, "ndjson"), (await written(lines, "ndjson", "ndjson", question)).text);
      },
      question,
    ));

const { ROW_QUESTIONS, tableOf } = await import("telecom-service-rules/table");
const { parse } = await import("csv-parse/sync");

/** The requests of a table; those that cannot be read are left out. */
function requestsOf(question, text) {
  const [header, ...rows] = parse(text);
  const schema = new URL(`../../pkg/schema/${ROW_QUESTIONS[question].schema}.json`, import.meta.url);
  const table = tableOf(header, JSON.parse(readFileSync(schema, "utf8")));
  return rows.flatMap((cells) => {
    try {
      return [table.request(cells)];
    } catch {
      return [];
    }
  });
}

/** A text in GB18030: found by trying every pair of bytes, for Node only decodes it. */
function gb18030(text) {
  const decoder = new TextDecoder("gb18030");
  const known = new Map();
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) {
      const char = decoder.decode(Uint8Array.of(high, low));
      if (char.length === 1 && !known.has(char)) known.set(char, [high, low]);
    }
  return Buffer.from([...text].flatMap((char) => (char < "\u0080" ? [char.charCodeAt(0)] : known.get(char))));
}

test("what is wrong with a file is said at once, with the nearest name", () =>
  open({}, async (page) => {
    const zip = Buffer.concat([Buffer.from("PK\x03\x04"), Buffer.alloc(64)]);
    for (const [content, flaw, words] of [
      ["channel,form.totl\nhall,1\n", "unknownColumn", /第 2 列[^]*form\.total/],
      ["channel,channel\nhall,app\n", "columnTwice", /第 2 列的列名重复/],
      ["evidence[].kind,evidence[0].note\n", "bothForms", /第 2 列/],
      ["#a;channel\n1;2\n", "delimiter", /用逗号分隔/],
      ["#a\n1\n", "noRuleColumn", /没有可用的列/],
      ["", "empty", /空的/],
      ["  \n\n", "empty", /空的/],
      [zip, "binary", /不是文本文件/],
      [Buffer.from("\ufeffchannel\nhall\n", "utf16le"), "utf16", /UTF-16/],
      ['[{"channel":"hall"}]', "jsonList", /列表/],
      ['{"channel":\n', "json", /第一行不是完整的 JSON/],
      [`channel,"${"x".repeat(2 * 1024 * 1024)}`, "header", /没有可读的表头/],
    ]) {
      await give(page, "file.csv", content);
      await page.waitForSelector(`[data-flaw=${flaw}]`);
      assert.match(await page.locator(".batch-file").innerText(), words);
      assert.equal(await page.locator(".run").isDisabled(), true);
    }
    // A column that nobody knows is kept on request.
    await give(page, "file.csv", "单号,channel\nA1,hall\n");
    await page.locator(".carry").click();
    await page.waitForSelector(".batch-seen");
    await run(page);
    const expected = (await written("单号,channel\nA1,hall\n", "csv", "csv", "eligibility", ["--id", "单号"])).text;
    assert.equal(await downloaded(page, "csv"), expected);
  }));

long("200 MB of garbage is refused, and the page lives", () =>
  open({}, async (page) => {
    const garbage = async (byte) => {
      await page.evaluate(async (byte) => {
        const part = new Uint8Array(1024 * 1024).fill(byte);
        const file = new File(
          Array.from({ length: 200 }, () => part),
          "garbage.csv",
        );
        const given = new DataTransfer();
        given.items.add(file);
        document
          .querySelector(".batch-drop")
          .dispatchEvent(new DragEvent("drop", { dataTransfer: given, bubbles: true }));
      }, byte);
      await page.waitForSelector(".trouble", { timeout: 60_000 });
      return page.locator(".trouble").getAttribute("data-flaw");
    };
    assert.equal(await garbage(0), "binary");
    await give(page, "fine.csv", "channel\nhall\n");
    assert.equal(await garbage(0x61), "header");
  }),
);

test("100,000 rows leave the page free: no task of the main thread takes 100 ms", (t) =>
  open({}, async (page) => {
    await page.locator('[data-invented="100000"]').click();
    await page.waitForSelector(".batch-seen");
    await page.waitForTimeout(500);
    await page.evaluate(() => {
      globalThis.tasks = [];
      new PerformanceObserver((list) => {
        globalThis.tasks.push(...list.getEntries().map(({ duration }) => duration));
      }).observe({ type: "longtask" });
      globalThis.gap = 0;
      let last = performance.now();
      setInterval(() => {
        const now = performance.now();
        globalThis.gap = Math.max(globalThis.gap, now - last);
        last = now;
      }, 10);
    });
    const categories = ["devtools.timeline", "disabled-by-default-devtools.timeline"];
    await site.browser.startTracing(page, { categories });
    await page.locator(".run").click();
    await page.waitForSelector(".batch-rows", { timeout: 240_000 });
    await page.waitForTimeout(300);
    const { traceEvents } = JSON.parse((await site.browser.stopTracing()).toString());
    const [tasks, gap] = await page.evaluate(() => [globalThis.tasks, globalThis.gap]);
    const said = await page.locator(".batch-said").innerText();
    assert.match(said, /100,000 行/);
    const ours = ({ name, args }) => name === "thread_name" && args.name === "CrRendererMain";
    const mains = new Set(traceEvents.filter(ours).map(({ pid, tid }) => `${pid} ${tid}`));
    // What ran when the trace began or ended has no time of its own.
    const run = traceEvents.filter(
      ({ name, pid, tid, tdur }) => name === "RunTask" && mains.has(`${pid} ${tid}`) && tdur !== undefined,
    );
    assert.ok(run.length > 100, `${run.length} tasks seen`);
    // Time of the processor: what a task waits for other programs of the machine is not the page's doing, and is told below.
    const longest = Math.max(...run.map(({ tdur }) => tdur / 1000));
    const number = (ms) => ms.toFixed(0);
    t.diagnostic(
      `longest task ${number(longest)} ms of the processor; by the clock ${number(Math.max(0, ...tasks))} ms, ` +
        `longest gap of a 10 ms ticker ${number(gap)} ms; ${said}`,
    );
    assert.ok(longest < 100, `${longest} ms`);
  }));

test("a stop is heard before another twentieth is decided, the results so far stay, and a second run works", async (t) => {
  await open({}, async (page) => {
    await page.locator('[data-invented="100000"]').click();
    await page.waitForSelector(".batch-seen");
    await page.locator(".run").click();
    await page.waitForFunction(() => /\d{3} 行/.test(document.querySelector(".batch-numbers")?.textContent ?? ""));
    const [seen, waited] = await page.evaluate(
      () =>
        new Promise((done) => {
          const before = performance.now();
          const [, seen] = /([\d,]+) 行/.exec(document.querySelector(".batch-numbers").textContent);
          const said = document.querySelector(".batch-said");
          new MutationObserver(() => done([Number(seen.replaceAll(",", "")), performance.now() - before])).observe(
            said,
            {
              childList: true,
            },
          );
          document.querySelector(".cancel").click();
        }),
    );
    assert.match(await page.locator(".batch-said").innerText(), /已停止/);
    await ended(page);
    const rows = (await downloaded(page, "ndjson")).trimEnd().split("\n");
    t.diagnostic(`stopped after ${waited.toFixed(0)} ms: ${rows.length} rows, ${seen} when asked to`);
    assert.ok(rows.length >= seen && rows.length < seen + 5_000, `${rows.length} rows, ${seen} when asked to`);
    rows.forEach((line, n) => assert.equal(JSON.parse(line).row, n + 2));
    await page.locator('[data-invented="1000"]').click();
    await page.waitForSelector(".batch-seen");
    await page.locator(".run").click();
    await page.waitForFunction(() => /完成：1,000 行/.test(document.querySelector(".batch-said").textContent), null, {
      timeout: 60_000,
    });
  });
});

test("rows are filtered by their outcome, and the template has every column", () =>
  open({}, async (page) => {
    await page.locator('[data-invented="1000"]').click();
    await page.waitForSelector(".batch-seen");
    await run(page);
    const table = page.locator(".batch-rows tbody tr");
    assert.equal(await table.count(), 25);
    for (let more = 0; more < 7; more++) await page.locator(".batch-rows .more").click();
    assert.equal(await table.count(), 200);
    await page.locator("#batch-filter").selectOption("ineligible");
    const kinds = await page
      .locator(".batch-rows [data-outcome]")
      .evaluateAll((all) => all.map((one) => one.dataset.outcome));
    assert.deepEqual([...new Set(kinds)], ["ineligible"]);
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator(".template").click()]);
    const header = readFileSync(await download.path(), "utf8");
    await give(page, "template.csv", header);
    await page.waitForSelector(".batch-seen");
    assert.match(header, /^\ufeff#id,[\w.[\],]+\r\n$/);
  }));

for (const [lang, width, colorScheme] of sampled([
  ["zh", 1280, "light"],
  ["zh", 390, "dark"],
  ["en", 1280, "dark"],
  ["en", 390, "light"],
]))
  test(`${lang} at ${width}: nothing too wide, and axe finds nothing of any level`, () =>
    open({ lang, width, colorScheme }, async (page) => {
      const clean = async (what) => {
        await unfold(page);
        assert.ok((await tooWide(page)) <= 0, `${what} is too wide`);
        assert.deepEqual(await violations(page), [], what);
      };
      await page.waitForSelector(".batch-how");
      await clean("empty");
      const text = await page.locator("batch-runner").innerText();
      if (lang === "en") assert.doesNotMatch(text.replaceAll("是", ""), /[一-鿿]/, "untranslated");
      await give(page, "file.csv", "channel,form.totl\nhall,1\n");
      await clean("a flaw");
      await give(page, "mixed.csv", MIXED);
      await clean("looked at");
      await run(page);
      await page.waitForSelector(".batch-rows");
      await clean("decided");
    }));
