// Any JavaScript value in: a typed error or the right answer, and the next healthy call gives the same bytes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { RulesError, createEngine } from "telecom-service-rules";
import { complete } from "./cases.mjs";

const engine = await createEngine();
const asOf = "2026-07-03";
const healthy = () => JSON.stringify(engine.checkEligibility(complete, { asOf }));
const before = healthy();
const secret = "13800138000";

const cyclic = { form: {} };
cyclic.form.user = cyclic;
const revoked = Proxy.revocable({}, {});
revoked.revoke();
const thrower = (what) =>
  new Proxy(
    {},
    {
      [what]: () => {
        throw new Error(secret);
      },
    },
  );

const hostile = {
  "a getter that throws": {
    get need() {
      throw new Error(secret);
    },
  },
  "a getter that throws nothing": {
    get need() {
      throw undefined;
    },
  },
  "a proxy whose ownKeys throws": thrower("ownKeys"),
  "a proxy whose descriptors throw": new Proxy(
    { kind: 1 },
    {
      getOwnPropertyDescriptor: () => {
        throw new Error(secret);
      },
    },
  ),
  "a revoked proxy": revoked.proxy,
  "a nested revoked proxy": { form: revoked.proxy },
  "a cyclic object": cyclic,
  "a BigInt": { form: { total: 1n } },
  "a symbol": { need: Symbol(secret) },
  "a function": () => secret,
  "an own __proto__ key": JSON.parse(`{"__proto__": {"need": "${secret}"}}`),
  "a lone surrogate": { need: "\ud800" },
  "a million characters": { need: "长".repeat(1_000_000) },
  "an unknown key": { [secret]: 1 },
  "an unknown nested key": { form: { [secret]: 1 } },
  "an array": [],
  "a string": secret,
  null: null,
  undefined: undefined,
  "NaN as money": { form: { total: NaN } },
  "a boxed string": { need: new String("x") },
  "a list without end": { evidence: { length: 1e9 } },
  "a list that claims to be long": { evidence: Object.assign([], { length: 4e9 }) },
  "a proxied list": {
    evidence: new Proxy([], {
      get: () => {
        throw new Error(secret);
      },
    }),
  },
  "an object of another realm's trick": { form: { fees: [{ amount: { valueOf: () => 1 } }] } },
};

const now = "2026-07-03T00:00:00Z";
const onHistories = (value) => [
  () => engine.status("procedure.order", value, { now }),
  () => engine.advance("procedure.order", [], value, { now }),
  () => engine.routeDispute(value, { now }),
  // Without a question there is everything to answer.
  ...(value === undefined ? [] : [() => engine.checklist(value, { asOf }), () => engine.channels(value, { asOf })]),
  () => engine.scoreConduct(value, { asOf }),
  // Nothing said of the items is fine.
  ...(value == null ? [] : [() => engine.scoreConduct({ scheme: "conduct", items: value }, { asOf })]),
  () => engine.assess("training", value, { asOf }),
  () => engine.assess(value, {}, { asOf }),
  () => engine.evaluateService(value, { now }),
  () => engine.procedure(value),
];

for (const [what, value] of Object.entries(hostile)) {
  test(`${what} is refused`, () => {
    for (const ask of [
      () => engine.checkEligibility(value, { asOf }),
      () => engine.prepare(value),
      () => engine.reviewTranscript(value),
      () =>
        engine.trackDeadlines(what === "a million characters" ? { kind: value.need } : value, {
          now: "2026-07-03T00:00:00Z",
        }),
      ...onHistories(what === "a million characters" ? [{ type: value.need }] : what === "an array" ? [value] : value),
    ]) {
      assert.throws(ask, (error) => {
        assert(error instanceof RulesError, String(error));
        assert(!JSON.stringify([error.message, error.path, error.hint, error.text, error.stack]).includes(secret));
        assert.notEqual(error.code, "E_INTERNAL");
        return true;
      });
    }
    assert.equal(healthy(), before);
  });
}

test("what is inherited is not read", () => {
  const inherited = Object.create({ need: "x" });
  assert.equal(
    engine.checkEligibility(inherited, { asOf }).findings.find((one) => one.rule === "accept.need.stated").result,
    "unknown",
  );
  Object.prototype.need = "x";
  try {
    assert.equal(healthy(), before);
    assert(engine.checkEligibility({}, { asOf }).needs.some((need) => need.path === "need"));
  } finally {
    delete Object.prototype.need;
  }
});

test("a getter that asks the engine again changes nothing", () => {
  const twice = {
    ...complete,
    get need() {
      engine.checkEligibility({ id: null }, { asOf });
      return complete.need;
    },
  };
  assert.equal(JSON.stringify(engine.checkEligibility(twice, { asOf })), before);
});

test("intrinsics changed after loading change nothing", () => {
  const { hasOwn } = Object;
  const { charCodeAt } = String.prototype;
  Object.hasOwn = () => false;
  String.prototype.charCodeAt = () => 32;
  try {
    assert.equal(healthy(), before);
  } finally {
    Object.hasOwn = hasOwn;
    String.prototype.charCodeAt = charCodeAt;
  }
});

test("options are read with the same care", () => {
  for (const options of [
    { asOf: "3 July" },
    { asOf: 5 },
    {
      get asOf() {
        throw secret;
      },
    },
    "x",
  ]) {
    assert.throws(() => engine.checkEligibility(complete, options), RulesError);
  }
  assert.throws(() => engine.trackDeadlines({ kind: "application" }, { now: "soon" }), {
    code: "E_FORMAT",
    path: "now",
  });
});

test("findings are frozen and shared, decisions are not", () => {
  const [one, two] = [engine.checkEligibility(complete, { asOf }), engine.checkEligibility(complete, { asOf })];
  assert.notEqual(one, two);
  assert.equal(one.findings[0], two.findings[0]);
  assert(Object.isFrozen(one.findings[0]) && Object.isFrozen(one.findings[0].sources[0]));
});

test("a stack that runs out inside the wasm ends that instance only", () => {
  let internal = 0;
  const dive = () => {
    try {
      engine.checkEligibility(complete, { asOf });
    } catch (error) {
      if (error instanceof RulesError && error.code === "E_INTERNAL") internal++;
    }
    dive();
  };
  for (let round = 0; round < 25; round++) {
    try {
      dive();
    } catch (error) {
      assert(error instanceof RangeError);
    }
    assert.equal(healthy(), before);
  }
  console.log(`${internal} instances replaced`);
});

test("a hundred thousand refusals leave the memory as it was", () => {
  const grown = () => process.memoryUsage().arrayBuffers;
  for (let i = 0; i < 1_000; i++) assert.throws(() => engine.checkEligibility(hostile["a getter that throws"]));
  const warm = grown();
  for (let i = 0; i < 100_000; i++) {
    try {
      engine.checkEligibility(hostile["a getter that throws"]);
    } catch {}
  }
  assert(grown() <= warm + 65_536);
  assert.equal(healthy(), before);
});
