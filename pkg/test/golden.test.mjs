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
