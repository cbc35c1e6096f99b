// Sums of money through the package: words and clauses, and money read the same by the gate and by the core.
import assert from "node:assert/strict";
import { test } from "node:test";
import { RulesError, createEngine } from "telecom-service-rules";

const engine = await createEngine();
const asOf = "2026-11-25";

test("every amount is worded, with its clause", () => {
  const { amounts, needs, asOf: day } = engine.amounts({}, { asOf });
  assert.equal(day, asOf);
  assert.deepEqual(
    amounts.map(({ amount }) => amount),
    engine.rules({ kind: "amount" }).map(({ id }) => id),
  );
  for (const { amount, status, text, sources, missing, paths } of amounts) {
    assert.equal(status, "needsInformation", amount);
    assert(text.zh !== "" && text.en !== "" && sources.length === 1 && sources[0].title.zh !== "", amount);
    assert(missing.length > 0 && missing.every((path) => paths.includes(path) && needs.includes(path)), amount);
    for (const path of paths) assert.notEqual(engine.label(path).zh, "", path);
  }
});

/** What the gate reads: fen, `null` for absent, or the refusal. */
const byGate = (total) => {
  try {
    const { findings } = engine.checkEligibility({ form: { total } }, { asOf, explain: "full" });
    const found = findings.flatMap((one) => Object.entries(one.values)).find(([path]) => path === "form.total");
    return found?.[1] ?? null;
  } catch (error) {
    assert(error instanceof RulesError && error.path === "form.total");
    return [error.code, error.hint];
  }
};

/** The same of the core. */
const byCore = (price) => {
  try {
    return engine.amounts({ price }, { asOf }).amounts.find(({ base }) => base.path === "price").base.fen;
  } catch (error) {
    assert(error instanceof RulesError && error.path === "price");
    return [error.code, error.hint];
  }
};

test("the gate and the core read the same texts as money", () => {
  let state = 7;
  const below = (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  const parts = [
    "0",
    "1",
    "9",
    "00",
    "007",
    "10000000000",
    "-",
    "+",
    ".",
    ",",
    "e",
    " ",
    "元",
    "１",
    "\u200b",
    "12.30",
  ];
  let read = 0;
  let refused = 0;
  for (let round = 0; round < 20_000; round++) {
    const text = Array.from({ length: below(5) }, () => parts[below(parts.length)]).join("");
    const [gate, core] = [byGate(text), byCore(text)];
    assert.deepEqual(gate, core, JSON.stringify(text));
    if (Array.isArray(core)) refused++;
    else read++;
  }
  for (const value of [0, -0, 1, 12.5, -1e12, 1e12, 1e12 + 1, 2 ** 53, true, [], {}, null]) {
    assert.deepEqual(byGate(value), byCore(value), String(value));
  }
  assert(read > 2_000 && refused > 2_000, `${read} read, ${refused} refused`);
});

test("nothing of a sum is in a refusal", () => {
  assert.throws(
    () => engine.amounts({ unpaid: "13800138000元" }, { asOf }),
    (error) => !JSON.stringify([error.message, error.path, error.hint, error.text]).includes("138"),
  );
});
