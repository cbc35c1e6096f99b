// Tables as an outsider reads and writes them. What the command line makes of whole files is in batch.test.mjs.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { RulesError } from "telecom-service-rules";
import {
  HeaderError,
  columnNames,
  decoded,
  jsonRows,
  rowOutcomes,
  tableOf,
  tableRows,
} from "telecom-service-rules/table";

const schema = JSON.parse(
  readFileSync(fileURLToPath(import.meta.resolve("telecom-service-rules/schema/application.json")), "utf8"),
);

async function* of(...list) {
  yield* list;
}

async function all(stream) {
  const list = [];
  for await (const one of stream) list.push(one);
  return list;
}

test("every column there could be is one that is read", () => {
  const names = columnNames(schema);
  const { columns } = tableOf(names, schema);
  assert.deepEqual(
    columns.map(({ name, path }) => [name, path]),
    names.map((name) => [name, name]),
  );
});

test("a header that cannot be read is a RulesError that tells what, where and the nearest name", () => {
  for (const [header, flaw, code, column, hint] of [
    [["chanel"], "unknownColumn", "E_UNKNOWN_KEY", 1, "channel"],
    [["channel", "channel"], "columnTwice", "E_VALUE", 2],
    [["evidence[].kind", "evidence[0].note"], "bothForms", "E_VALUE", 2],
    [["chan\ufffdel"], "encoding", "E_UNICODE", 1],
    [["#a;channel"], "delimiter", "E_TYPE", undefined],
    [["#a"], "noRuleColumn", "E_TYPE", undefined],
  ])
    assert.throws(
      () => tableOf(header, schema),
      (error) => {
        assert.ok(error instanceof RulesError && error instanceof HeaderError);
        assert.deepEqual(
          [error.flaw, error.code, error.column, error.hint, error.path],
          [flaw, code, column, hint, ""],
        );
        return true;
      },
    );
  assert.throws(() => tableOf(["channel"], schema, ["id"]), { flaw: "noColumn" });
  assert.throws(
    () => createRequire(import.meta.url)("telecom-service-rules/table").tableOf([], schema),
    createRequire(import.meta.url)("telecom-service-rules").RulesError,
  );
});

test("rows keep their numbers and places, whoever parts the cells", async () => {
  const open = (header) => tableOf(header, schema);
  const cells = [["#n", "channel"], ["a", "hall"], [""], ["b"], ["c", "app"]];
  const rows = await all(tableRows(of(...cells), open, () => false));
  assert.deepEqual(
    rows.map(({ row, carried, read }) => [row, carried[0], read.request ?? read.error.code]),
    [
      [2, "a", { channel: "hall" }],
      [4, "b", "E_TYPE"],
      [5, "c", { channel: "app" }],
    ],
  );
  const cut = async function* () {
    yield* cells.slice(0, 2);
    throw new TypeError("cut");
  };
  const last = (await all(tableRows(cut(), open, (error) => error instanceof TypeError))).at(-1);
  assert.deepEqual([last.row, last.last, last.read.error.code], [3, true, "E_SIZE"]);
  await assert.rejects(all(tableRows(cut(), open, () => false)), TypeError);
  await assert.rejects(all(tableRows(of(), open, () => false)), { flaw: "header" });
});

test("answers stand at their rows though some were never asked", async () => {
  const texts = decoded(of(new TextEncoder().encode('{"a":1}\n[}\n\n{"a":2}')), "utf-8");
  const ask = async (requests) => requests.map(({ a }) => ({ ok: a }));
  const outcomes = (await all(rowOutcomes(jsonRows(texts), ask, 2))).flat();
  assert.deepEqual(
    outcomes.map(({ row, answer }) => [row, answer.ok ?? answer.error.code]),
    [
      [1, 1],
      [2, "E_TYPE"],
      [4, 2],
    ],
  );
});
