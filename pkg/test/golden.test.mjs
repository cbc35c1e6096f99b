// Every golden case through the published entry, the gate and the wasm.
import assert from "node:assert/strict";
import { test } from "node:test";
import { RulesError, createEngine } from "telecom-service-rules";
import { cases, requestOf } from "./cases.mjs";

const plain = await createEngine();
const engineFor = (profile) => (profile ? createEngine({ profile }) : plain);

test("eligibility", async () => {
  let ran = 0;
  for (const { name, asOf, profile, request, expected } of cases("eligibility")) {
    const engine = await engineFor(profile);
    const decision = engine.checkEligibility(request, { asOf });
    assert.equal(decision.verdict, expected.verdict, name);
    for (const [rule, result] of Object.entries(expected.findings ?? {})) {
      assert.equal(decision.findings.find((finding) => finding.rule === rule).result, result, `${name}: ${rule}`);
    }
    if (expected.needs)
      assert.deepEqual(
        decision.needs.map((need) => need.path),
        expected.needs,
        name,
      );
    if (expected.surplus) assert.deepEqual(decision.surplus, expected.surplus, name);
    if (expected.steps)
      assert.deepEqual(
        decision.steps.map((step) => step.status),
        expected.steps,
        name,
      );
    const prepared = engine.prepare(request);
    assert.deepEqual(engine.checkEligibility(prepared, { asOf }), decision, name);
    ran++;
  }
  console.log(`${ran} eligibility cases`);
  assert.equal(ran, 212);
});

test("deadlines", async () => {
  let ran = 0;
  for (const { name, now, policy, profile, request, expected } of cases("deadlines")) {
    const engine = await engineFor(profile ?? (policy && { id: "case", policy }));
    const report = engine.trackDeadlines(request, { now });
    for (const [limit, values] of Object.entries(expected)) {
      const deadline = report.deadlines.find((one) => one.limit === limit);
      for (const [key, value] of Object.entries(values)) assert.deepEqual(deadline[key], value, `${name}: ${key}`);
    }
    ran++;
  }
  console.log(`${ran} deadline cases`);
  assert.equal(ran, 111);
});

const among = (list, key, code) => list.find((one) => one[key] === code);

test("procedures", async () => {
  let ran = 0;
  for (const { name, procedure, history, event, now, profile, expected } of cases("procedures")) {
    const engine = await engineFor(profile);
    if (event) {
      const answer = engine.advance(procedure, history, event, { now });
      assert.equal(answer.result, expected.result, name);
      assert.equal(answer.allowed, expected.result === "allowed", name);
      assert.equal(answer.to, expected.to, name);
      for (const [rule, result] of Object.entries(expected.findings ?? {}))
        assert.equal(among(answer.step.findings, "rule", rule).result, result, `${name}: ${rule}`);
      if (expected.needs) assert.deepEqual(answer.step.needs, expected.needs, name);
    } else {
      const status = engine.status(procedure, history, { now });
      for (const [key, value] of Object.entries(expected)) {
        const code = { next: "event", refused: "event", missingRecords: "rule" }[key];
        assert.deepEqual(code ? status[key].map((one) => one[code]) : status[key], value, `${name}: ${key}`);
      }
    }
    ran++;
  }
  console.log(`${ran} procedure cases`);
  assert.equal(ran, 1178);
});

test("disputes", async () => {
  let ran = 0;
  for (const { name, request, now, profile, expected } of cases("disputes")) {
    const route = (await engineFor(profile)).routeDispute(request, { now });
    const forum = (id) => among(route.forums, "forum", id);
    const bar = (id) =>
      among(
        route.forums.flatMap((one) => one.timeBars),
        "limit",
        id,
      );
    const clock = (id) => among(route.clocks, "limit", id);
    if ("stage" in expected) assert.equal(route.stage.state, expected.stage, name);
    if ("recommended" in expected) assert.equal(route.recommended?.forum ?? null, expected.recommended, name);
    if (expected.redirects)
      assert.deepEqual(
        route.redirects.map(({ rule }) => rule),
        expected.redirects,
        name,
      );
    for (const code of expected.notLiable ?? [])
      assert.equal(among(route.liabilities, "liability", code), undefined, name);
    const each = (key, check) =>
      Object.entries(expected[key] ?? {}).forEach(([id, value]) => check(id, value, `${name}: ${key} ${id}`));
    each("forums", (id, status, what) => assert.equal(forum(id).status, status, what));
    each("opensOn", (id, day, what) => assert.equal(forum(id).opensOn, day, what));
    each("closedBecause", (id, rule, what) =>
      assert.equal(among(forum(id).findings, "rule", rule).result, "notMet", what),
    );
    each("timeBars", (id, day, what) => assert.equal(bar(id)?.dueOn ?? null, day, what));
    each("readings", (id, days, what) =>
      assert.deepEqual(
        (clock(id) ?? bar(id)).readings.map(({ dueOn }) => dueOn),
        days,
        what,
      ),
    );
    each("liabilities", (id, basis, what) =>
      assert.equal(among(route.liabilities, "liability", id)?.basis, basis, what),
    );
    each("clocks", (id, values, what) => {
      for (const [key, value] of Object.entries(values)) assert.deepEqual(clock(id)?.[key] ?? null, value, what);
    });
    ran++;
  }
  console.log(`${ran} dispute cases`);
  assert.equal(ran, 169);
});

test("refused inputs", () => {
  let ran = 0;
  for (const one of cases("errors")) {
    assert.throws(
      () => plain.checkEligibility(requestOf(one)),
      (error) => {
        assert(error instanceof RulesError, one.name);
        for (const [key, value] of Object.entries(one.expected))
          assert.equal(error[key] ?? null, value, `${one.name}: ${key}`);
        return true;
      },
      one.name,
    );
    ran++;
  }
  console.log(`${ran} refused inputs`);
  assert.equal(ran, 53);
});
