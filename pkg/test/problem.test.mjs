// Problem details: RFC 9457 members, JSON Pointers, and nothing of the input.
import assert from "node:assert/strict";
import { test } from "node:test";
import { RulesError, createEngine } from "telecom-service-rules";
import { PROBLEM_JSON, decisionToProblem, profileToProblem, toPointer, toProblem } from "telecom-service-rules/problem";
import { cases, complete } from "./cases.mjs";

const engine = await createEngine();
const asOf = "2026-07-03";

/** What a JSON Pointer in a URI fragment points to (RFC 6901, 6). */
function at(document, pointer) {
  assert.match(pointer, /^#(?:\/|$)/);
  const steps = pointer.slice(1).split("/").slice(1);
  return steps
    .map((step) => decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce((value, step) => value?.[step], document);
}

test("paths become pointers", () => {
  assert.equal(PROBLEM_JSON, "application/problem+json");
  const pairs = [
    ["", "#"],
    ["form.total", "#/form/total"],
    ["form.fees[0].amount", "#/form/fees/0/amount"],
    ["form.fees.sum", "#/form/fees"],
    ["evidence.count", "#/evidence"],
    ["evidence", "#/evidence"],
    ["x.a/b~c d", "#/x/a~1b~0c%20d"],
    ["limits[12].length", "#/limits/12/length"],
  ];
  for (const [path, pointer] of pairs) assert.equal(toPointer(path), pointer);
});

test("an error becomes a problem that points to the place", () => {
  const request = { form: { fees: [{ amount: 100 }, { amount: "secret" }] } };
  try {
    engine.checkEligibility(request);
    assert.fail();
  } catch (error) {
    const problem = toProblem(error, { lang: "en", instance: "/orders/7" });
    assert.deepEqual(Object.keys(problem).sort(), ["code", "errors", "instance", "status", "title", "type"]);
    assert.deepEqual([problem.status, problem.code], [422, "E_FORMAT"]);
    assert.equal(problem.type, "urn:problem:telecom-service-rules:E_FORMAT");
    assert.equal(at(request, problem.errors[0].pointer), "secret");
    assert(!JSON.stringify(problem).includes("secret"));
    assert.equal(problem.title, error.text.en);
    assert.equal(toProblem(error).title, error.text.zh);
    assert.equal(toProblem(error, { typePrefix: "https://example.com/" }).type, "https://example.com/E_FORMAT");
  }
});

test("what is not ours is a failure of the server, of which nothing is told", () => {
  const proxy = new Proxy({}, { getPrototypeOf: () => assert.fail("looked at") });
  for (const thrown of [
    new TypeError("secret"),
    "secret",
    null,
    undefined,
    proxy,
    { code: "E_TYPE", path: "secret" },
  ]) {
    const problem = toProblem(thrown, { lang: "en" });
    assert.deepEqual([problem.status, problem.code], [500, "E_INTERNAL"]);
    assert(!JSON.stringify(problem).includes("secret"));
  }
  assert.equal(toProblem(new RulesError("E_UNREADABLE", "")).status, 400);
  assert.equal(toProblem(new RulesError("E_SIZE", "")).status, 413);
});

test("every golden decision that is not eligible is a problem with the same reasons", () => {
  const counts = {};
  for (const { request, profile, asOf: day } of cases("eligibility")) {
    if (profile) continue;
    const decision = engine.checkEligibility(request, { asOf: day ?? asOf });
    const problem = decisionToProblem(decision, { lang: "en" });
    counts[decision.verdict] = (counts[decision.verdict] ?? 0) + 1;
    assert.equal(problem === null, decision.verdict === "eligible");
    if (problem === null) continue;
    const effects = ["refuse", "correct", "review", "ask"];
    const reasons = decision.findings.filter(({ effect }) => effects.includes(effect));
    assert.deepEqual(
      problem.findings.map(({ rule, remedy }) => [rule, remedy]),
      reasons.map(({ rule, remedy }) => [rule, remedy.en]),
    );
    assert(reasons.length > 0);
    assert.deepEqual(
      problem.needs.map(({ pointer }) => pointer),
      decision.needs.map(({ path }) => toPointer(path)),
    );
    assert.equal(problem.verdict, decision.verdict);
    assert(problem.title !== "" && problem.status >= 400 && problem.status < 500);
  }
  assert.deepEqual(Object.keys(counts).sort(), [
    "eligible",
    "ineligible",
    "needsCorrection",
    "needsInformation",
    "needsReview",
  ]);
});

test("a profile that cannot be used is a problem with every place", () => {
  assert.equal(profileToProblem(engine.checkProfile({ id: "fine" })), null);
  const profile = { id: "a", policy: { dayEnd: "noon" }, lists: { Channel: [{ code: 5 }] } };
  const { errors } = engine.checkProfile(profile);
  assert(errors.length > 1);
  const problem = profileToProblem(engine.checkProfile(profile), { lang: "zh" });
  assert.deepEqual(
    problem.errors.map(({ pointer, code }) => [pointer, code]),
    errors.map(({ path, code }) => [toPointer(path), code]),
  );
  assert.equal(at(profile, problem.errors.find(({ pointer }) => pointer.includes("dayEnd")).pointer), "noon");
});

test("anything may be passed in", () => {
  const decision = engine.checkEligibility({}, { asOf });
  const throwing = {
    get verdict() {
      throw new Error("secret");
    },
  };
  const wrong = [5, null, "secret", {}, [], throwing, { ...decision, verdict: "secret" }, { ...decision, needs: [5] }];
  for (const value of wrong)
    for (const turned of [decisionToProblem, profileToProblem])
      assert.throws(
        () => turned(value),
        (error) => error instanceof RulesError && !error.message.includes("secret"),
      );
  for (const options of [5, { lang: "secret" }, { typePrefix: 5 }, { instance: {} }])
    assert.throws(() => decisionToProblem(decision, options), RulesError);
  assert.equal(decisionToProblem(engine.checkEligibility(complete, { asOf })), null);
});
