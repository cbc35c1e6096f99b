// The gate lowers every golden application to the facts that the Rust core reads, and refuses with the same words.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { cases } from "./cases.mjs";

const facts = JSON.parse(readFileSync(new URL("../../tests/data/facts.json", import.meta.url), "utf8"));
const entry = fileURLToPath(new URL("../src/generated/gate.ts", import.meta.url));
const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: "esm", write: false });
const { FACTS, lowerApplication } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`
);

const members = facts.members.map((codes, list) => {
  const numbers = Object.assign(Object.create(null), Object.fromEntries(codes.map((code, number) => [code, number])));
  return { codes, numbers, other: facts.growing[list] ? numbers.other : undefined };
});
const UNKNOWN = -9_007_199_254_740_991;
const word = (value) => (value === UNKNOWN ? "?" : value === UNKNOWN + 1 ? "-" : String(value));
const lower = (request) => {
  const out = new Float64Array(FACTS);
  lowerApplication(request, out, members, []);
  return [...out.slice(3)].map(word).join(" ");
};

test("the gate and the core read the same facts", () => {
  let compared = 0;
  for (const { name, request, profile } of cases("eligibility")) {
    if (profile) continue;
    assert.equal(lower(request), facts.cases[name], name);
    compared++;
  }
  console.log(`${compared} applications lowered twice`);
  assert.equal(compared, Object.keys(facts.cases).length);
});

test("undefined is the same as a missing key", () => {
  assert.equal(lower({ need: undefined, form: { fees: undefined, term: undefined } }), lower({ form: {} }));
});

test("a blank text is known to be absent", () => {
  for (const blank of ["", " ", "\u3000\u200b\ufeff", "\t\n"])
    assert.equal(lower({ need: blank }), lower({ need: null }));
});

test("dates and instants are read as the core reads them", () => {
  const read = (key, value) => {
    try {
      return lower(key === "date" ? { id: { validUntil: value } } : { notice: { sentAt: value } });
    } catch (error) {
      return error.code;
    }
  };
  for (let day = 0; day < 365 * 60; day += 7) {
    const date = new Date(Date.UTC(1980, 0, 1 + day)).toISOString().slice(0, 10);
    assert(read("date", date).includes(String(Date.parse(date) / 86_400_000)), date);
  }
  for (const bad of ["2026-02-29", "1900-02-29", "0000-01-01", "2026-13-01", "2026-1-1", "2026/01/01", "20260101xx"]) {
    assert.equal(read("date", bad), "E_FORMAT", bad);
  }
  const ms = Date.parse("2026-07-03T09:30:00.120Z");
  for (const good of [
    "2026-07-03T17:30:00.12+08:00",
    "2026-07-03T09:30:00.1209999Z",
    "2026-07-03T00:30:00.120-09:00",
  ]) {
    assert(read("instant", good).includes(String(ms)), good);
  }
  const wrong = ["2026-07-03T17:30:60Z", "2026-07-03T24:00:00Z", "2026-07-03t17:30:00Z", "2026-07-03T17:30:00"];
  for (const bad of [...wrong, "2026-07-03T17:30:00-00:00", "2026-07-03T17:30:00.Z", "9999-12-31T23:59:59Z"]) {
    assert.equal(read("instant", bad), "E_FORMAT", bad);
  }
});
