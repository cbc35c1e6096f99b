// The command line against its transcripts in tests/cli. `node pkg/test/cli.test.mjs --write` writes what it says today.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { createEngine } from "telecom-service-rules";
import { complete } from "./cases.mjs";
import { readTranscripts, wordsOf, writeTranscripts } from "./transcripts.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const cli = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
const folder = new URL("../../tests/cli/", import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith(".txt"));
const writing = process.argv.includes("--write");

/** Runs the command line; without a terminal, in English unless told otherwise. */
export function run(args, { input = "", env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const { PATH } = process.env;
    const child = spawn(process.execPath, [cli, ...args], { cwd: root, env: { PATH, LANG: "C", ...env } });
    let [stdout, stderr] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text) => (stderr += text));
    child.on("error", reject);
    child.on("close", (code) => resolve({ stdout, stderr, code }));
    // It need not read what it refuses to read.
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}

/** The lines of a text that ends its last one, as one that does not would not be told from it; with line ends one can see. */
function linesOf(text) {
  assert(text === "" || text.endsWith("\n"), "the last line is not ended");
  return text === "" ? [] : text.slice(0, -1).replaceAll("\r", "␍").split("\n");
}

async function said({ command, input }) {
  const { env, args } = wordsOf(command);
  const { stdout, stderr, code } = await run(args, { env, input: input.map((line) => `${line}\n`).join("") });
  return { command, input, stdout: linesOf(stdout), stderr: linesOf(stderr), code };
}

for (const file of files) {
  const parts = readTranscripts(readFileSync(new URL(file, folder), "utf8"));
  for (const [at, { remarks, ...part }] of parts.entries())
    test(`${file}: ${part.command}`, async () => {
      const found = await said(part);
      if (writing) parts[at] = { remarks, ...found };
      else assert.deepEqual(found, part);
    });
  if (writing) test(`${file} is written`, () => writeFileSync(new URL(file, folder), writeTranscripts(parts)));
}

const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL("../src/cli/words.ts", import.meta.url))],
  ...{ bundle: true, format: "esm", write: false },
});
const { WORDS } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`
);

test("every message is there in both languages, about the same things", () => {
  const HAN = /\p{Script=Han}/u;
  const about = (text) => [...text.matchAll(/\{\d\}/g)].map(([name]) => name).sort();
  // Marks between words, and what is a figure in both.
  const alike = new Set(["comma", "colon"]);
  for (const [word, { zh, en, ...rest }] of Object.entries(WORDS)) {
    assert.deepEqual(Object.keys(rest), [], word);
    assert.deepEqual(about(zh), about(en), word);
    assert(en !== "" && (!HAN.test(en) || word === "batch.cells"), word);
    if (!alike.has(word)) assert(HAN.test(zh), word);
    assert.doesNotMatch(zh, /\p{Script=Han}[,;:]|[,;:]\p{Script=Han}/u, word);
  }
});

test("every message is used", () => {
  const sources = readdirSync(new URL("../src/cli/", import.meta.url))
    .filter((file) => file !== "words.ts")
    .map((file) => readFileSync(new URL(`../src/cli/${file}`, import.meta.url), "utf8"))
    .join("\n");
  // Named whole, or put together of a group and a code.
  for (const word of Object.keys(WORDS)) {
    const [group] = word.split(".");
    assert(sources.includes(`"${word}"`) || sources.includes(`\`${group}.\${`), `${word} is not used`);
  }
});

test("--json is the engine's answer", async () => {
  const engine = await createEngine();
  const [asOf, now] = ["2026-07-03", "2026-07-04T12:00:00+08:00"];
  const events = [{ type: "submitted", at: "2026-07-03T17:30:00+08:00" }];
  const caseFile = { kind: "application", events };
  const observation = { scheme: "conduct", items: { "D-06": "fail" } };
  const plain = (value) => JSON.parse(JSON.stringify(value));
  const strict = JSON.parse(readFileSync(`${root}examples/profiles/strict.json`, "utf8"));
  for (const [args, input, expected] of [
    [["check", "--as-of", asOf], complete, engine.checkEligibility(complete, { asOf })],
    [["check", "--as-of", asOf, "--full"], complete, engine.checkEligibility(complete, { asOf, explain: "full" })],
    [["deadlines", "--now", now], caseFile, engine.trackDeadlines(caseFile, { now })],
    [["route", "--now", now], { events }, engine.routeDispute({ events }, { now })],
    [["checklist", "--as-of", asOf, "--scheme", "etiquette"], "", engine.checklist({ scheme: "etiquette" }, { asOf })],
    [["score", "--as-of", asOf], observation, engine.scoreConduct(observation, { asOf })],
    [["rules", "--kind", "limit"], "", engine.rules({ kind: "limit" })],
    [["explain", "sla.review.preliminary"], "", engine.rule("sla.review.preliminary")],
    [["profile", "check"], strict, engine.checkProfile(strict)],
    [["profile", "diff", "examples/profiles/strict.json", "-"], { id: "a" }, engine.diffProfiles(strict, { id: "a" })],
    [
      ["check", "--as-of", asOf, "--profile", "examples/profiles/strict.json"],
      complete,
      engine.withProfile(strict).checkEligibility(complete, { asOf }),
    ],
  ]) {
    const { stdout, stderr } = await run([...args, "--json", "--locale", "zh"], { input: JSON.stringify(input) });
    assert.deepEqual(JSON.parse(stdout), plain(expected), args.join(" "));
    assert.equal(stderr, "");
  }
});

test("the version is the engine's", async () => {
  const { engine, catalogue } = (await createEngine()).version();
  assert.deepEqual(await run(["--version"]), {
    stdout: `telecom-service-rules ${engine} (${catalogue})\n`,
    stderr: "",
    code: 0,
  });
});

test("no error shows any part of the input", async () => {
  const secret = "13800138000";
  const inputs = [
    `{"${secret}": 1}`,
    `{"form": {"${secret}": 1}}`,
    `{"channel": ${secret}}`,
    `{"type": "${secret}`,
    `{"need": "x", ${secret}}`,
    `${secret}`,
    `["${secret}"]`,
    `{"id": {"validUntil": "${secret}"}}`,
    `{"events": [{"type": "${secret}", "at": "${secret}"}]}`,
    `{"kind": "${secret}"}`,
    `{"scheme": "${secret}", "items": {"${secret}": "pass"}}`,
    `{"id": "a", "rules": [{"id": "${secret}", "requires": {"${secret}": []}}]}`,
  ];
  const runs = [
    ...inputs.flatMap((input) =>
      [["check"], ["deadlines"], ["route"], ["score"], ["profile", "check", "--json"]].map((args) => [args, input]),
    ),
    [["check", secret], ""],
    [["check", `--${secret}`], ""],
    [["check", "--as-of", secret], "{}"],
    [["check", "--locale", secret], "{}"],
    [["check", "--profile", secret], "{}"],
    [[secret], ""],
    [["explain", secret], ""],
    [["schema", secret], ""],
    [["batch", secret, "--out", "-"], ""],
    [["batch", `${secret}.csv`, "--out", "-"], ""],
    [["batch", "-", "--format", "csv", "--out", "-"], `${secret},type\n1,2\n`],
    [["batch", "-", "--format", "csv", "--out", "-"], `channel,type,id.validUntil\n1,2,${secret}\n`],
    [["batch", "-", "--format", "ndjson", "--out", "-"], inputs.join("\n")],
    [["batch", "-", "--format", "csv", "--out", "-", "--id", secret], "type\n1\n"],
  ];
  // Two at a time.
  const next = async () => {
    for (let one = runs.shift(); one !== undefined; one = runs.shift()) {
      const [args, input] = one;
      const { stdout, stderr } = await run(args, { input });
      assert(!`${stdout}${stderr}`.includes(secret), `${args} < ${input}: ${stdout}${stderr}`);
    }
  };
  await Promise.all([next(), next()]);
});

test("a reader that has had enough is no failure to talk about", async () => {
  const child = spawn(process.execPath, [cli, "rules", "--json"], { env: {}, stdio: ["ignore", "pipe", "pipe"] });
  let stderr = "";
  child.stderr.on("data", (text) => (stderr += text));
  child.stdout.once("data", () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.on("close", resolve));
  assert.equal(stderr, "");
  assert.equal(code, 141);
});
