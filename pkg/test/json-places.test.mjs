// The reader of JSON that knows where everything stands.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { transform } from "esbuild";

const source = await readFile(new URL("../src/json-places.ts", import.meta.url), "utf8");
const { code } = await transform(source, { loader: "ts", format: "esm" });
const { lineOf, placeOf, readJson, unknownPlace } = await import(`data:text/javascript,${encodeURIComponent(code)}`);

const TEXT = `{
  "id": "demo",
  "limits": [{ "id": "x", "length": { "value": 20 } }, -1.5e3],
  "messages": { "sla.complaint.reply": { "text": "\\u4e00" } }
}
`;

test("every value has its place, and a path that leads nowhere the nearest one around it", () => {
  const { value, places } = readJson(TEXT);
  assert.deepEqual(value, JSON.parse(TEXT));
  for (const [path, expected, line] of [
    ["limits[0].length.value", "20", 3],
    ["limits[1]", "-1.5e3", 3],
    ["limits[0].length.unit", '{ "value": 20 }', 3],
    ["messages.sla.complaint.reply.text.zh", '"\\u4e00"', 4],
    ["limits[7].id", '[{ "id": "x", "length": { "value": 20 } }, -1.5e3]', 3],
    ["nowhere", TEXT.trim(), 1],
    ["", TEXT.trim(), 1],
  ]) {
    const { start, end } = placeOf(places, path);
    assert.equal(TEXT.slice(start, end), expected, path);
    assert.equal(lineOf(TEXT, start).line, line, path);
  }
});

test("a name that is not known is found by the nearest known one", () => {
  const text = '{ "id": 1, "limmits": 2, "hours": 3, "rules": [{ "sauce": 4, "text": 5 }] }';
  const { places } = readJson(text);
  const at = (path, known) => text.slice(unknownPlace(places, path, known).start).trimStart()[0];
  assert.equal(at("", "limits"), "2");
  assert.equal(at("rules[0]", "source"), "4");
  assert.equal(at("rules[0]", "appliesWhen"), "{", "nothing like it: the record");
  assert.equal(at("", "calendar"), "{");
});

test("a flaw is found where it is", () => {
  for (const [text, flaw, line, column] of [
    ["", "value", 1, 1],
    ['{ "a": 1, }', "key", 1, 11],
    ['{\n  "a" 1\n}', "colon", 2, 7],
    ['{\n  "a": 1\n  "b": 2\n}', "comma", 3, 3],
    ["[1, ]", "value", 1, 5],
    ['{ "a": "x\ny" }', "text", 1, 8],
    ['{ "a": 1 } 2', "rest", 1, 12],
    ['{ "a": 1,\n  "a": 2 }', "twice", 2, 3],
    ["[".repeat(100_000), "deep", 1, 65],
  ]) {
    const read = readJson(text);
    assert.equal(read.flaw, flaw, text.slice(0, 40));
    assert.deepEqual(lineOf(text, read.at), { line, column }, text.slice(0, 40));
  }
});

test("it reads what JSON.parse reads, and nothing else", () => {
  const base = JSON.stringify({ a: [1, { b: "x" }, null, true], c: "é\n", d: -1.5e3 });
  const signs = '{}[]",:0123.-eE+tfn \\u"a';
  let seed = 7;
  const random = (below) => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff) % below;
  const counts = { read: 0, refused: 0 };
  for (let round = 0; round < 20_000; round += 1) {
    const at = random(base.length);
    const text = `${base.slice(0, at)}${signs[random(signs.length)]}${base.slice(at + random(2))}`;
    let expected;
    try {
      expected = JSON.parse(text);
    } catch {
      assert.ok("flaw" in readJson(text), text);
      counts.refused += 1;
      continue;
    }
    const read = readJson(text);
    // JSON.parse keeps the last of two values with one name; here that is a flaw.
    if (read.flaw === "twice") continue;
    assert.deepEqual(read.value, expected, text);
    counts.read += 1;
  }
  assert.ok(counts.read > 1_000 && counts.refused > 1_000, JSON.stringify(counts));
});
