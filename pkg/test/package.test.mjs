// What an outsider meets: entries, engines, profiles, texts, calendar.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { RulesError, createEngine, createEngineSync } from "telecom-service-rules";
import en from "telecom-service-rules/texts/en";
import zh from "telecom-service-rules/texts/zh";
import chineseDays from "chinese-days";
import { complete } from "./cases.mjs";

const asOf = "2026-07-03";
const wasm = fileURLToPath(import.meta.resolve("telecom-service-rules/wasm"));
const bytes = await readFile(wasm);
const engine = await createEngine();
const decide = (one) => JSON.stringify(one.checkEligibility(complete, { asOf }));

test("every way to make an engine gives the same answers", async () => {
  const module = await WebAssembly.compile(bytes);
  const require = createRequire(import.meta.url);
  const required = require("telecom-service-rules");
  for (const other of [
    await createEngine({ wasm: bytes }),
    await createEngine({ wasm: module }),
    await createEngine({ wasm: import.meta.resolve("telecom-service-rules/wasm") }),
    await createEngine({ wasm: new URL(import.meta.resolve("telecom-service-rules/wasm")) }),
    createEngineSync(module, { texts: [zh, en] }),
    await required.createEngine(),
    required.createEngineSync(module, { texts: [require("telecom-service-rules/texts/zh").default, en] }),
    await (await import("telecom-service-rules/inline")).createEngine(),
    await require("telecom-service-rules/inline").createEngine(),
  ]) {
    assert.equal(decide(other), decide(engine));
  }
});

/** Runs with another `fetch`. */
async function fetching(fetch, run) {
  const given = globalThis.fetch;
  globalThis.fetch = fetch;
  try {
    return await run();
  } finally {
    globalThis.fetch = given;
  }
}

test("the browser's entry fetches the file beside it, and has a copy where there is none", async () => {
  const { createEngine: browser } = await import(new URL("../dist/index.js", import.meta.url).href);
  for (const answer of [
    () => new Response(bytes, { headers: { "content-type": "application/wasm" } }),
    () => new Response(bytes),
    () => new Response("not found", { status: 404 }),
    () => new Response("<!doctype html><title>the page of a single-page application</title>"),
    () => Promise.reject(new TypeError("no network")),
  ])
    assert.equal(decide(await fetching(async () => answer(), browser)), decide(engine));
});

test("a wasm that cannot be had is refused without a word of it", async () => {
  const { createEngine: browser } = await import(new URL("../dist/index.js", import.meta.url).href);
  for (const wasm of ["secret:nowhere", new URL("data:,secret"), new Uint8Array(8), 7, {}, null])
    await assert.rejects(browser({ wasm }), { name: "RulesError", code: "E_UNREADABLE", path: "wasm" });
  const secret = { secret: "secret" };
  for (const module of [secret, null, undefined, bytes])
    assert.throws(() => createEngineSync(module), { name: "RulesError", code: "E_TYPE", path: "module" });
});

test("entries share their classes, in ES modules and in CommonJS", () => {
  const require = createRequire(import.meta.url);
  const { toIcs } = require("telecom-service-rules/ics");
  assert.throws(() => toIcs(5), require("telecom-service-rules").RulesError);
  assert.throws(() => toIcs(5), require("telecom-service-rules/inline").RulesError);
});

test("texts come by language", async () => {
  const finding = (await createEngine({ languages: ["zh"] })).checkEligibility({}, { asOf }).findings[1];
  assert.equal(finding.text.en, "");
  assert.notEqual(finding.text.zh, "");
  for (const finding of engine.checkEligibility({}, { asOf }).findings) {
    for (const text of [finding.text, finding.remedy, finding.sources[0].title])
      assert(text.zh !== "" && text.en !== "");
  }
  for (const row of engine.rules()) assert(row.text.zh !== "" && row.text.en !== "", row.id);
  assert.equal(engine.label("form.fees[].amount").zh, "金额");
  assert.equal(engine.members("Channel").at(-1).code, "other");
  // Lists of every question, in their order; a section of a checklist that shares the id of a rule has its own text.
  assert.equal(engine.members("Scheme")[0].code, "conduct");
  for (const list of ["ServiceSituation", "Audience", "ItemVerdict", "Cause", "MeasureKind", "MeasureBasis"])
    for (const { text } of engine.members(list)) assert(text.zh !== "" && text.en !== "", list);
  for (const { code } of engine.members("Scheme"))
    for (const { section, text } of engine.scoreConduct({ scheme: code }, { asOf }).sections)
      assert(text.zh !== "" && text.en !== "", section);
});

test("a profile adds facts, list members and rules", async () => {
  const profile = {
    id: "demo",
    policy: { majorPolicy: "require" },
    lists: { Channel: [{ code: "mall_kiosk", text: { zh: "商场自助机", en: "mall kiosk" } }] },
    facts: [{ name: "x.siteSurveyed", kind: "flag", text: { zh: "已现场勘查", en: "site surveyed" } }],
    rules: [
      {
        id: "op.site.survey",
        text: { zh: "商场受理须先勘查", en: "a mall kiosk needs a survey first" },
        source: { instrument: "operator", clause: "3.2" },
        appliesWhen: { is: ["channel", "mall_kiosk"] },
        requires: { is: ["x.siteSurveyed", true] },
        ifNotMet: "refuse",
      },
    ],
  };
  const own = await createEngine({ profile });
  const ask = (more) => own.checkEligibility({ ...complete, channel: "mall_kiosk", ...more }, { asOf });
  assert.equal(ask({}).verdict, "needsInformation");
  assert.deepEqual(ask({}).needs, [
    { path: "x.siteSurveyed", kind: "flag", text: { zh: "已现场勘查", en: "site surveyed" } },
  ]);
  assert.equal(ask({ x: { siteSurveyed: false } }).verdict, "ineligible");
  assert.equal(ask({ x: { siteSurveyed: true } }).verdict, "eligible");
  assert.equal(own.checkEligibility({ ...complete }, { asOf }).findings.at(-1).result, "notApplicable");
  assert.equal(own.version().profile, "demo");
  assert.throws(() => ask({ x: { siteSurvey: true } }), { code: "E_UNKNOWN_KEY", path: "x", hint: "siteSurveyed" });
  assert.throws(() => ask({ x: { siteSurveyed: "yes" } }), { code: "E_TYPE", path: "x.siteSurveyed", hint: "flag" });
  assert.throws(() => own.checkEligibility(engine.prepare(complete)), { code: "E_VALUE" });
});

test("a profile that cannot be used is refused whole, with its place", async () => {
  const rule = { id: "op.one", source: { instrument: "o", clause: "1" }, requires: { present: "needd" } };
  const wrong = [
    [{ id: "a", rules: [rule] }, "rules[0].requires", "unknown fact; did you mean need"],
    [
      { id: "a", rules: [{ ...rule, requires: { presnt: "need" } }] },
      "rules[0].requires",
      "unknown operator; did you mean present",
    ],
    [{ id: "a", policy: { dayEnd: "noon" } }, "policy.dayEnd", "24:00 | closing | sameTime"],
    [
      { id: "a", rules: [{ ...rule, id: "accept.need.stated", requires: "always" }] },
      "rules[0].id",
      "this id is taken",
    ],
    [{ idd: "a" }, "", "id"],
  ];
  for (const [profile, path, hint] of wrong) {
    const { valid, errors } = engine.checkProfile(profile);
    assert.deepEqual([valid, errors[0].path, errors[0].hint], [false, path, hint]);
    assert(errors.every(({ text }) => text.zh !== "" && text.en !== ""));
    await assert.rejects(createEngine({ profile }), { path, hint });
  }
  const { sha256, ...fine } = engine.checkProfile({ id: "a" });
  assert.deepEqual(fine, { valid: true, errors: [], warnings: [], id: "a" });
  assert.match(sha256, /^[0-9a-f]{64}$/);
});

test("full explanations show the facts used, and no text of the customer", () => {
  const { findings } = engine.checkEligibility(complete, { asOf, explain: "full" });
  const values = (rule) => findings.find((finding) => finding.rule === rule).values;
  assert.deepEqual(values("accept.need.stated"), { need: "present" });
  assert.deepEqual(values("accept.identity.valid"), { "id.validUntil": complete.id.validUntil });
  assert(!JSON.stringify(findings).includes(complete.contact.phone));
});

test("rules are listed with their kinds, and found by id", () => {
  assert.deepEqual([...new Set(engine.rules().map((row) => row.kind))].sort(), [
    "amount",
    "benchmark",
    "checklist",
    "limit",
    "procedure",
    "rule",
  ]);
  assert.equal(engine.rules({ kind: "limit" }).length, 139);
  assert.equal(engine.rule("sla.review.preliminary").sources[0].row, "S2.1-18");
  assert.equal(engine.rule("no.such.rule"), undefined);
});

test("7,305 of 7,305 days are what chinese-days says", () => {
  let equal = 0;
  for (let ms = Date.UTC(2007, 0, 1); ms <= Date.UTC(2026, 11, 31); ms += 86_400_000) {
    const date = new Date(ms).toISOString().slice(0, 10);
    if (engine.calendar.isWorkingDay(date) === chineseDays.isWorkday(date)) equal++;
    else console.log(date, chineseDays.getDayDetail(date));
  }
  console.log(`${equal} of 7305 days equal`);
  assert.equal(equal, 7_305);
});

test("the calendar never guesses", () => {
  const { calendar } = engine;
  assert.equal(calendar.isWorkingDay("2027-01-04"), null);
  assert.equal(calendar.dayKind("2027-01-04").kind, "unknown");
  assert.deepEqual(calendar.dayKind("2026-10-10"), {
    kind: "makeUpWorkday",
    holiday: null,
    name: null,
    notice: "国办发明电〔2025〕7号",
  });
  assert.equal(calendar.dayKind("2026-10-01").name.zh, "国庆节");
  assert.equal(calendar.addWorkingDays("2026-09-28", 5).date, "2026-10-10");
  assert.equal(calendar.countWorkingDays("2026-09-28", "2026-10-10").days, 5);
  const open = calendar.addWorkingDays("2026-12-30", 5);
  assert.equal(open.status, "undetermined");
  assert.equal(open.coverage.to, "2026-12-31");
  for (const bad of ["2026-02-30", "x", 5, null, undefined])
    assert.throws(() => calendar.isWorkingDay(bad), RulesError);
  for (const bad of [1.5, NaN, 1e12, "1", 1n])
    assert.throws(() => calendar.addWorkingDays("2026-01-05", bad), RulesError);
});

test("an option that nobody reads is refused, not overlooked", async () => {
  const refused = (run, hint, code = "E_UNKNOWN_KEY") =>
    assert.throws(run, (error) => error instanceof RulesError && error.code === code && error.hint === hint);
  refused(() => engine.checkEligibility({}, { asof: asOf }), "asOf");
  refused(() => engine.checkEligibility({}, { now: "2026-07-03T09:00:00+08:00" }), "asOf | explain");
  refused(() => engine.checkEligibility({}, { asOf, explain: true }), "full", "E_VALUE");
  refused(() => engine.trackDeadlines({}, { asOf }), "now");
  refused(() => engine.routeDispute({}, { Now: "2026-07-03T09:00:00+08:00" }), "now");
  refused(() => engine.amounts({}, { asof: asOf }), "asOf");
  refused(() => engine.rules({ kinds: "limit" }), "kind");
  refused(() => engine.batch.dueAt("sla.review.notice", [0], { hour: "24x7" }), "hours");
  const hours = "24x7";
  refused(() => engine.calendar.addWorkingMinutes("2026-07-03T09:00:00+08:00", 5, { hours, pause: [] }), "pauses");
  await assert.rejects(createEngine({ profiles: {} }), { code: "E_UNKNOWN_KEY", hint: "profile" });
  for (const languages of [["cn"], "zh", 5, [null]])
    await assert.rejects(createEngine({ languages }), { code: "E_VALUE", path: "languages" });
  const throwing = new Proxy({}, { ownKeys: () => assert.fail("looked at") });
  refused(() => engine.checkEligibility({}, throwing), undefined, "E_UNREADABLE");
});
