// Questions answered by workers: the same answers, in order, within bounds, whatever happens to a worker.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { RulesError, createEngine } from "telecom-service-rules";
import { createPool } from "telecom-service-rules/pool";
import { cases, complete } from "./cases.mjs";

const asOf = "2026-07-03";
const now = "2026-07-04T12:00:00+08:00";
const engine = await createEngine();
const workerFile = new URL("../dist/pool-worker-node.js", import.meta.url);

let pool;
before(async () => (pool = await createPool({ size: 2 })));
after(() => pool?.close());

/** What either side says: the answer, or the error as data. */
const said = async (ask) => {
  try {
    return { ok: await ask() };
  } catch (error) {
    assert(error instanceof RulesError, String(error));
    return { error: error.toJSON() };
  }
};

test("every golden case has the engine's answer, byte for byte", async () => {
  let compared = 0;
  const same = async (method, ...args) => {
    const [ours, theirs] = [await said(() => pool.ask(method, ...args)), await said(() => engine[method](...args))];
    assert.equal(JSON.stringify(ours), JSON.stringify(theirs), method);
    compared++;
  };
  for (const { request, asOf } of cases("eligibility").filter(({ profile }) => !profile))
    await same("checkEligibility", request, { asOf: asOf ?? "2026-07-03" });
  for (const { request, now } of cases("deadlines")
    .filter(({ profile, policy }) => !profile && !policy)
    .slice(0, 100))
    await same("trackDeadlines", request, { now });
  for (const { request, now } of cases("disputes").slice(0, 60)) await same("routeDispute", request, { now });
  for (const { request } of cases("errors").filter(({ repeat }) => !repeat))
    await same("checkEligibility", request, { asOf });
  assert(compared > 300, String(compared));
});

test("the four questions have names of their own, and any other is asked by its name", async () => {
  assert.deepEqual(await pool.checkEligibility(complete, { asOf }), engine.checkEligibility(complete, { asOf }));
  const observation = { scheme: "conduct", items: { "D-06": "fail" } };
  assert.deepEqual(await pool.scoreConduct(observation, { asOf }), engine.scoreConduct(observation, { asOf }));
  const file = { kind: "application", events: [{ type: "submitted", at: "2026-07-03T09:00:00+08:00" }] };
  assert.deepEqual(await pool.trackDeadlines(file, { now }), engine.trackDeadlines(file, { now }));
  assert.deepEqual(await pool.routeDispute({}, { now }), engine.routeDispute({}, { now }));
  assert.deepEqual(await pool.ask("amounts", {}, { asOf }), engine.amounts({}, { asOf }));
  assert.deepEqual(await pool.ask("rule", "sla.review.preliminary"), engine.rule("sla.review.preliminary"));
  for (const method of ["prepare", "withProfile", "calendar", "toString", "constructor", "__proto__", "no"])
    await assert.rejects(pool.ask(method, {}), { code: "E_VALUE", path: "method" }, method);
});

test("short answers have the codes of the whole ones", async () => {
  const dispute = { events: [{ type: "complaintReceived", at: "2026-06-01T09:00:00+08:00" }] };
  const file = { kind: "application", events: [{ type: "submitted", at: "2026-07-01T09:00:00+08:00" }] };
  const short = async (...args) => (await pool.askMany(args[0], [args.slice(1)], { brief: true }))[0].ok;
  const whole = engine.checkEligibility({ type: "tariff_change", evidence: [] }, { asOf });
  assert.deepEqual(await short("checkEligibility", { type: "tariff_change", evidence: [] }, { asOf }), {
    verdict: whole.verdict,
    notMet: whole.findings.filter(({ result }) => result === "notMet").map(({ rule }) => rule),
    needs: whole.needs.map(({ path }) => path),
  });
  const limits = await short("trackDeadlines", file, { now });
  const report = engine.trackDeadlines(file, { now });
  for (const status of ["overdue", "metLate", "dueSoon", "running", "paused", "undetermined"])
    assert.deepEqual(
      limits[status],
      report.deadlines.filter((one) => one.status === status).map(({ limit }) => limit),
    );
  assert(limits.overdue.includes("sla.review.preliminary"));
  const route = engine.routeDispute(dispute, { now });
  const brief = await short("routeDispute", dispute, { now });
  assert.deepEqual(
    [brief.stage, brief.recommended, brief.open, brief.needs],
    [
      route.stage.state,
      route.recommended?.forum ?? null,
      route.forums.filter(({ status }) => status === "open").map(({ forum }) => forum),
      route.needs,
    ],
  );
  const score = await short("scoreConduct", { scheme: "conduct", items: { "D-01": "pass", "D-06": "fail" } }, { asOf });
  assert.deepEqual(score.failed, ["conduct.attitude.perfunctory"]);
});

test("errors are RulesErrors again, with code, path and hint", async () => {
  const error = await pool.checkEligibility({ form: { fees: [{ amount: 99.5 }] } }).catch((error) => error);
  assert(error instanceof RulesError);
  assert.deepEqual(error.toJSON(), { code: "E_TYPE", path: "form.fees[0].amount", hint: "money" });
  assert(error.text.zh !== "");
});

test("what cannot be sent is unreadable, and those beside it are answered", async () => {
  const getter = Object.defineProperty({}, "need", { enumerable: true, get: () => assert.fail("secret") });
  const prepared = engine.prepare(complete);
  const bad = [() => 1, { need: () => 1 }, getter, new Proxy({}, {}), prepared, { need: Symbol("x") }];
  const rows = bad.flatMap((one) => [
    [one, { asOf }],
    [complete, { asOf }],
  ]);
  const answers = await pool.askMany("checkEligibility", rows);
  assert.equal(answers.length, rows.length);
  answers.forEach((answer, at) => {
    if (at % 2 === 0) assert.deepEqual(answer.error?.toJSON(), { code: "E_UNREADABLE", path: "" }, String(at));
    else assert.equal(answer.ok.verdict, "eligible");
  });
  await assert.rejects(pool.checkEligibility(prepared), { code: "E_UNREADABLE" });
  await assert.rejects(pool.checkEligibility({ need: () => 1 }), { code: "E_UNREADABLE" });
  assert.deepEqual(await pool.askMany("checkEligibility", []), []);
});

test("a stream is answered in order, and read no further ahead than asked", async () => {
  let [read, taken, most] = [0, 0, 0];
  async function* rows() {
    for (; read < 1_000; read++) {
      most = Math.max(most, read - taken);
      yield [{ ...complete, id: read % 10 === 3 ? 7 : complete.id }, { asOf }];
    }
  }
  const [chunk, inFlight] = [8, 3];
  for await (const answer of pool.map("checkEligibility", rows(), { chunk, inFlight, brief: true })) {
    if (taken % 10 === 3) assert.equal(answer.error.path, "id");
    else assert.equal(answer.ok.verdict, "eligible");
    taken++;
  }
  assert.equal(taken, 1_000);
  assert(most <= chunk * (inFlight + 1), `${most} ahead`);
  assert(most > chunk, `${most}: one after another is no pool`);
});

test("an answer that is ready is given while the stream has nothing new", { timeout: 20_000 }, async () => {
  let more;
  async function* slow() {
    yield [complete, { asOf }];
    await new Promise((resolve) => (more = resolve));
    yield [complete, { asOf }];
  }
  const answers = pool.map("checkEligibility", slow(), { chunk: 1 });
  assert.equal((await answers.next()).value.ok.verdict, "eligible");
  more();
  assert.equal((await answers.next()).value.ok.verdict, "eligible");
  assert.equal((await answers.next()).done, true);
});

test("whoever stops listening ends the stream", async () => {
  let ended = false;
  function* rows() {
    try {
      for (;;) yield [complete, { asOf }];
    } finally {
      ended = true;
    }
  }
  let taken = 0;
  for await (const _ of pool.map("checkEligibility", rows(), { chunk: 2, brief: true })) if (++taken === 5) break;
  assert(ended);
  const broken = (function* () {
    yield [complete, { asOf }];
    throw new Error("the source broke");
  })();
  const all = async () => {
    for await (const _ of pool.map("checkEligibility", broken, { chunk: 1 }));
  };
  await assert.rejects(all, /the source broke/);
  for (const options of [{ chunk: 0 }, { inFlight: 1.5 }])
    await assert.rejects(pool.map("checkEligibility", [], options).next(), { code: "E_VALUE" });
});

test("a worker that dies is replaced: its questions fail, the next are answered", async () => {
  const made = [];
  const mortal = await createPool({
    size: 1,
    languages: [],
    worker: () => {
      made.push(new Worker(workerFile));
      return made.at(-1);
    },
  });
  try {
    for (let round = 1; round <= 3; round++) {
      // Two lists are with the worker, long enough not to be done before it ends; a third waits.
      const rows = Array(5_000).fill([complete, { asOf }]);
      const lists = [rows, rows, rows.slice(0, 3)].map((list) =>
        mortal.askMany("checkEligibility", list, { brief: true }),
      );
      void made.at(-1).terminate();
      const answers = await Promise.all(lists);
      assert.deepEqual(
        answers.map((list) => [list.length, ...new Set(list.map(({ ok, error }) => ok?.verdict ?? error.code))]),
        [
          [5_000, "E_INTERNAL"],
          [5_000, "E_INTERNAL"],
          [3, "eligible"],
        ],
      );
      assert.equal((await mortal.checkEligibility(complete, { asOf })).verdict, "eligible");
      assert.equal(made.length, round + 1);
    }
  } finally {
    await mortal.close();
  }
});

test("a worker that cannot even start is an internal error, not a wait", { timeout: 20_000 }, async () => {
  const worker = () => new Worker(new URL("data:text/javascript,process.exit(1)"));
  await assert.rejects(createPool({ worker }), { code: "E_INTERNAL" });
});

test("a profile is used by every worker, and one that cannot be used refuses the pool", async () => {
  const profile = JSON.parse(await readFile(new URL("../../examples/profiles/strict.json", import.meta.url), "utf8"));
  const [own, alone] = [await createPool({ size: 2, profile }), await createEngine({ profile })];
  const answers = await Promise.all(Array.from({ length: 6 }, () => own.checkEligibility(complete, { asOf })));
  for (const answer of answers) assert.deepEqual(answer, alone.checkEligibility(complete, { asOf }));
  await own.close();
  await assert.rejects(createPool({ profile: { id: "a", policy: { dayEnd: "noon" } } }), {
    code: "E_PROFILE",
    path: "policy.dayEnd",
  });
  await assert.rejects(createPool({ profile: { id: "a", rules: () => [] } }), { code: "E_UNREADABLE" });
});

test("wasm may be bytes or a module; languages as with an engine; a size is checked", async () => {
  const bytes = await readFile(new URL("../dist/telecom.wasm", import.meta.url));
  for (const wasm of [bytes, await WebAssembly.compile(bytes)]) {
    const own = await createPool({ size: 1, wasm, languages: ["zh"] });
    const [{ text }] = (await own.checkEligibility({}, { asOf })).findings;
    assert(text.zh !== "" && text.en === "");
    assert.equal(own.size, 1);
    await own.close();
  }
  for (const size of [0, 1.5, NaN, "2", 1e9])
    await assert.rejects(createPool({ size }), { code: "E_VALUE", path: "size" });
});

test("closing refuses what is open and what comes after", async () => {
  const own = await createPool({ size: 1, languages: [] });
  const open = Array.from({ length: 5 }, () => said(() => own.checkEligibility(complete, { asOf })));
  await own.close();
  const closed = { code: "E_VALUE", path: "", hint: "the pool is closed" };
  for (const one of await Promise.all(open)) assert.deepEqual(one.error, closed);
  await assert.rejects(own.checkEligibility(complete), closed);
  await own.close();
});

test("an idle pool lets the program end, a busy one does not", () => {
  const code = `import { createPool } from "telecom-service-rules/pool";
    const pool = await createPool({ size: 2, languages: [] });
    const ask = () => pool.checkEligibility({}, { asOf: "${asOf}" });
    console.log((await Promise.all([ask(), ask(), ask()])).length);
    ask().then(({ verdict }) => console.log(verdict));`;
  const { stdout, status, error } = spawnSync(process.execPath, ["--input-type=module", "-e", code], {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    encoding: "utf8",
    timeout: 30_000,
  });
  assert.equal(error, undefined);
  assert.deepEqual([stdout, status], ["3\nneedsReview\n", 0]);
});

test("rows are lists of arguments", async () => {
  const pool = await createPool({ size: 1, languages: [] });
  const refused = { name: "RulesError", code: "E_TYPE", path: "rows" };
  for (const rows of [5, null, undefined, {}])
    await assert.rejects(async () => {
      for await (const answer of pool.map("checkEligibility", rows)) assert.fail(String(answer));
    }, refused);
  await assert.rejects(pool.askMany("checkEligibility", [{ channel: "hall" }]), refused);
  await assert.rejects(async () => {
    for await (const answer of pool.map("checkEligibility", [{ channel: "hall" }])) assert.fail(String(answer));
  }, refused);
  await pool.close();
  await assert.rejects(createPool({ sizes: 2 }), { code: "E_UNKNOWN_KEY", hint: "size" });
});

test("the last word of a worker that is being ended does not let the program end before it", async () => {
  // A worker that is let go of while it ends keeps nothing running: the program would stop with its promise open.
  const calls = [];
  const worker = () => {
    const real = new Worker(workerFile, { execArgv: [] });
    for (const name of ["unref", "terminate"]) {
      const given = real[name].bind(real);
      real[name] = () => (calls.push(name), given());
    }
    workers.push(real);
    return real;
  };
  const workers = [];
  const pool = await createPool({ size: 1, languages: [], worker });
  const asked = assert.rejects(pool.checkEligibility({ channel: "hall" }), { code: "E_VALUE" });
  const closed = pool.close();
  for (const one of workers) one.emit("message", [{ ok: {} }]);
  await Promise.all([asked, closed]);
  assert.equal(calls.at(-1), "terminate", String(calls));
});
