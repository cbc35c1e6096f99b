// A profile before it is loaded: its report, what it changes, and the swap itself.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import test from "node:test";
import { RulesError, createEngine } from "telecom-service-rules";

const engine = await createEngine();
const source = { instrument: "operator handbook", clause: "1" };
const now = "2026-07-04T10:00:00+08:00";
const complaint = { kind: "complaint", events: [{ type: "complaintReceived", at: "2026-07-03T16:30:00+08:00" }] };
const reply = (value, unit = "workingDay") => ({
  id: "own",
  limits: [{ id: "complaint", source, length: { value, unit } }],
});
const replyLength = (engine) =>
  engine.trackDeadlines(complaint, { now }).deadlines.find(({ limit }) => limit === "sla.complaint.reply").length;

test("a report tells every error and warning, with fixed words and no input", () => {
  const report = engine.checkProfile({
    id: "own",
    13800138000: 1,
    policy: { dayEnd: "noon" },
    limits: [{ id: "complaint", source, length: { value: 20, unit: "naturalDay" } }],
    rules: [
      { id: "op.one", source, requires: { present: "needd" } },
      { id: "op.two", source, requires: "always" },
    ],
  });
  assert.equal(report.valid, false);
  assert.deepEqual(
    report.errors.map(({ code, path, rule }) => [code, path, rule]),
    [
      ["E_UNKNOWN_KEY", "", undefined],
      ["E_PROFILE", "policy.dayEnd", undefined],
      ["E_PROFILE", "rules[0].requires", "op.one"],
      ["E_PROFILE", "limits[0].length", "sla.complaint.reply"],
    ],
  );
  assert.match(
    report.errors[3].hint,
    /^law\.complaint\.reply requires at most 15 naturalDay; the profile has 20 naturalDay$/,
  );
  assert.deepEqual(
    report.warnings.map(({ code, path, rule }) => [code, path, rule]),
    [["alwaysMet", "rules[1].requires", "op.two"]],
  );
  assert(![...report.errors, ...report.warnings].some(({ text }) => text.zh === "" || text.en === ""));
  assert(!JSON.stringify(report).includes("13800138000"));
});

test("what cannot be read is a report as well", () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  for (const [profile, code] of [
    [proxy, "E_UNREADABLE"],
    [5, "E_TYPE"],
    [null, "E_TYPE"],
    [{ id: "\ud800" }, "E_UNICODE"],
    [{ id: "a", x: () => 1 }, "E_TYPE"],
  ]) {
    const { valid, errors } = engine.checkProfile(profile);
    assert.deepEqual([valid, errors[0].code], [false, code]);
  }
});

test("an engine is swapped for one with another profile, or stays as it is", async () => {
  const first = await createEngine({ profile: reply(8) });
  let current = first;
  assert.deepEqual(replyLength(current), { unit: "workingDay", value: 8 });
  current = current.withProfile(reply(5));
  assert.deepEqual(replyLength(current), { unit: "workingDay", value: 5 });
  assert.deepEqual(replyLength(first), { unit: "workingDay", value: 8 });
  assert.throws(() => (current = current.withProfile(reply(20, "naturalDay"))), {
    name: "RulesError",
    code: "E_PROFILE",
    path: "limits[0].length",
  });
  assert.deepEqual(replyLength(current), { unit: "workingDay", value: 5 });
  assert.equal(current.rule("sla.complaint.reply").text.en, first.rule("sla.complaint.reply").text.en);
  const digest = createHash("sha256").update(
    JSON.stringify({
      id: "own",
      limits: [
        {
          id: "complaint",
          length: { unit: "workingDay", value: 5 },
          source: { clause: "1", instrument: "operator handbook" },
        },
      ],
    }),
  );
  assert.equal(current.version().sha256, digest.digest("hex"));
  assert.equal(engine.version().sha256, null);
});

test("two profiles are compared part by part and case by case", () => {
  const rule = { id: "op.need", source, requires: { present: "need" }, ifNotMet: "warn" };
  const before = { ...reply(8), rules: [rule], policy: { rollOver: "roll" } };
  const after = { ...reply(5), rules: [{ ...rule, ifNotMet: "refuse" }], policy: { rollOver: "none" } };
  const answered = { kind: "application", events: [] };
  const cases = [
    { caseFile: answered, now },
    { caseFile: complaint, now },
    { application: { need: null }, asOf: "2026-07-03" },
    { application: { need: "tv" }, asOf: "2026-07-03" },
  ];
  const diff = engine.diffProfiles(before, after, cases);
  assert.deepEqual(
    diff.rules.map(({ id, kind, change, parts }) => [kind, id, change, parts]),
    [
      ["limit", "sla.complaint.reply", "changed", ["length"]],
      ["policy", "rollOver", "changed", ["switch"]],
      ["rule", "op.need", "changed", ["effect"]],
    ],
  );
  assert.deepEqual(
    diff.cases.map(({ index }) => index),
    [1, 2],
  );
  assert(diff.cases[0].because.includes("sla.complaint.reply"));
  assert.deepEqual(diff.cases[1].because, ["op.need"]);
  assert.deepEqual(
    [diff.cases[1].before.findings[0].effect, diff.cases[1].after.findings[0].effect],
    ["warn", "refuse"],
  );
  assert.deepEqual(engine.diffProfiles(before, before, cases), { rules: [], cases: [] });
  assert.deepEqual(
    engine.diffProfiles(null, { id: "own" }).rules.map(({ kind }) => kind),
    ["profile"],
  );
});

test("many cases cross in parts, and keep their numbers", () => {
  const cases = Array.from({ length: 1_000 }, (_, index) => ({
    caseFile: index % 100 ? { kind: "application" } : complaint,
    now,
  }));
  const { cases: changed } = engine.diffProfiles(reply(8), reply(5), cases);
  assert.deepEqual(
    changed.map(({ index }) => index),
    Array.from({ length: 10 }, (_, index) => index * 100),
  );
  const wrong = [...cases.slice(0, 999), { caseFile: { kind: "application", events: [{ type: 5 }] }, now }];
  assert.throws(() => engine.diffProfiles(reply(8), reply(5), wrong), { path: /^cases\[999\]\.caseFile/ });
  assert.throws(() => engine.diffProfiles(reply(8), reply(5), [...cases, cases[0]]), { code: "E_SIZE", path: "cases" });
  assert.throws(
    () => engine.diffProfiles(reply(99, "naturalDay"), reply(5)),
    (error) => error instanceof RulesError && error.path.startsWith("before.limits[0]"),
  );
  // Only one of the two can read such a case; its error keeps the number as well.
  const owning = { id: "owning", facts: [{ name: "x.known", kind: "flag" }] };
  const application = { x: { known: true }, paymentPurpose: "p".repeat(9_000) };
  const { cases: unread } = engine.diffProfiles(
    owning,
    { id: "other" },
    Array(20).fill({ application, asOf: "2026-07-03" }),
  );
  assert.deepEqual(
    unread.map(({ index, after }) => [index, after.error.path]),
    Array.from({ length: 20 }, (_, index) => [index, `cases[${index}].application.x`]),
  );
  assert.throws(() => engine.diffProfiles(reply(8), reply(5), [{ now }]), { path: "cases[0]" });
  assert.throws(() => engine.diffProfiles(reply(8), reply(5), 5), { path: "cases", code: "E_TYPE" });
});
