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
  assert.equal(ran, 341);
});

test("deadlines", async () => {
  let ran = 0;
  for (const { name, now, policy, profile, request, expected, holds = {} } of cases("deadlines")) {
    const engine = await engineFor(profile ?? (policy && { id: "case", policy }));
    const report = engine.trackDeadlines(request, { now });
    for (const [limit, values] of Object.entries(expected)) {
      const deadline = report.deadlines.find((one) => one.limit === limit);
      for (const [key, value] of Object.entries(values)) assert.deepEqual(deadline[key], value, `${name}: ${key}`);
    }
    // Of the limits on a subject: the one that holds, then those it beats.
    for (const [subject, limits] of Object.entries(holds)) {
      const found = report.strictest.find((one) => one.subject === subject);
      assert.deepEqual([found.winner, ...found.beaten.map((one) => one.limit)], limits, `${name}: ${subject}`);
    }
    ran++;
  }
  console.log(`${ran} deadline cases`);
  assert.equal(ran, 588);
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
  assert.equal(ran, 1224);
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
  assert.equal(ran, 174);
});

/** A list as an object: from one key of each entry to what is made of it. */
const by = (list, key, value) => Object.fromEntries((list ?? []).map((one) => [one[key], value(one)]));

/** What an answer on conduct or service says, in the words of a case. */
const TOLD = {
  checklist: ({ items, needs, notInSource }) => ({ items: by(items, "id", (one) => one.applies), needs, notInSource }),
  score: (answer) => ({
    ...answer,
    critical: answer.critical.map(({ id }) => id),
    failed: answer.failed.map(({ id }) => id),
    sections: by(answer.sections, "section", (one) => one.score),
    improvements: by(answer.improvements, "id", (one) => one.gain),
    first: answer.improvements[0]?.id,
    ignored: by(answer.ignored, "id", (one) => one.because),
  }),
  assess: (answer) => ({
    ...answer,
    findings: by(answer.findings, "rule", (one) => one.result),
    missing: by(answer.findings, "rule", (one) => one.missing),
  }),
  channels: (answer) => ({
    suggestions: Object.fromEntries(answer.suggestions.map((one) => [one.because.rule, one.channels])),
    findings: by(
      answer.assessments.flatMap((one) => one.findings),
      "rule",
      (one) => one.result,
    ),
    mandatory: answer.mandatory,
    matrix: by(answer.matrix, "area", (one) => one.functions.map(({ rule }) => rule)),
  }),
  evaluate: (answer) => ({
    measures: by(answer.measures, "measure", (one) => one.value ?? one.status),
    intervals: by(answer.measures, "measure", (one) => [one.interval?.low ?? null, one.interval?.high ?? null]),
    comparisons: by(answer.comparisons, "benchmark", (one) => one),
    context: by(answer.context, "benchmark", (one) => one.questionable),
    findings: by(answer.findings, "rule", (one) => one.result),
    missing: by(answer.findings, "rule", (one) => one.missing),
    needs: answer.needs,
    survey: by(answer.survey, "group", (one) => one),
    weakLinks: by(answer.weakLinks, "cause", (one) => one.proposed.map(({ kind }) => kind)),
    plan: answer.plan,
    planFindings: by(answer.plan?.drafted?.findings, "rule", (one) => one.result),
    duties: by(answer.duties, "limit", (one) => one.status),
  }),
};

/** Everything that is expected has to be so; what is not expected may be anything. */
function within(got, expected, what) {
  if (typeof expected !== "object" || expected === null || Array.isArray(expected))
    return assert.deepEqual(got ?? null, expected, what);
  for (const [key, value] of Object.entries(expected)) within(got?.[key], value, `${what} ${key}`);
}

test("service", async () => {
  let ran = 0;
  for (const { name, question, area, asOf, now, profile, request, expected } of cases("service")) {
    const engine = await engineFor(profile);
    const ask = {
      checklist: () => engine.checklist(request, { asOf }),
      score: () => engine.scoreConduct(request, { asOf }),
      assess: () => engine.assess(area, request, { asOf }),
      channels: () => engine.channels(request, { asOf }),
      evaluate: () => engine.evaluateService(request, { now }),
    }[question];
    if (expected.error) {
      assert.throws(ask, (error) => {
        within(error, expected.error, name);
        return true;
      });
    } else within(TOLD[question](ask()), expected, name);
    ran++;
  }
  console.log(`${ran} service cases`);
  assert.equal(ran, 1553);
});

test("amounts", async () => {
  let ran = 0;
  for (const { name, asOf, profile, request, expected } of cases("amounts")) {
    const engine = await engineFor(profile);
    const ask = () => engine.amounts(request, { asOf });
    if (expected.error) {
      assert.throws(ask, (error) => {
        within(error, expected.error, name);
        return true;
      });
    } else {
      const { amounts, needs } = ask();
      within({ ...by(amounts, "amount", (one) => one), needs }, expected, name);
    }
    ran++;
  }
  console.log(`${ran} amount cases`);
  assert.equal(ran, 116);
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
