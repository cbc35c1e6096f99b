// The matrix of hosts: printed after a run, and kept in docs/hosts.md.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format } from "prettier";
import { made, repository } from "./tarball.mjs";

const kept = path.join(made, "matrix.md");
const BEGIN = "<!-- made by `make test-packaging UPDATE=1` -->";
const END = "<!-- end -->";

const kB = (bytes) => (bytes === undefined ? "" : `${Math.round(bytes / 1000)} kB`);

function table(rows, versions) {
  const lines = rows.map(({ host, imports, policy, wasm, raw, brotli, result }) => {
    const cells = [host, `\`${imports}\``, policy, wasm, kB(raw), kB(brotli), result];
    return `| ${cells.map((cell) => cell ?? "").join(" | ")} |`;
  });
  const seen = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [
    `Measured with ${seen.join(" and ")}.`,
    "",
    "| Host | Import | Policy | The wasm | Loaded | Brotli | Answers |",
    "| --- | --- | --- | --- | ---: | ---: | --- |",
    ...lines,
    "",
  ].join("\n");
}

/** Keeps the matrix for the end of the run. */
export function keep(rows, versions) {
  writeFileSync(kept, table(rows, versions));
}

/** What {@link keep} kept last, in lines for a terminal. */
export async function printable() {
  return format(readFileSync(kept, "utf8"), { parser: "markdown" });
}

/** Compares the document with what was measured, or writes it with UPDATE=1. */
export async function checkDocument(rows, versions) {
  const file = path.join(repository, "docs/hosts.md");
  const document = readFileSync(file, "utf8");
  const [from, to] = [document.indexOf(BEGIN), document.indexOf(END)];
  assert.ok(0 <= from && from < to, "docs/hosts.md has lost the place of its table");
  if (process.env.UPDATE === "1") {
    for (const { host, result } of rows) assert.equal(result, "the same bytes", `${host}: not written`);
    const text = `${document.slice(0, from + BEGIN.length)}\n\n${table(rows, versions)}\n${document.slice(to)}`;
    writeFileSync(file, await format(text, { parser: "markdown", printWidth: 120 }));
    return;
  }
  // A host that could not be tried here was where the document was written.
  const untried = rows.filter(({ result }) => result.startsWith("not tried")).map(({ host }) => host);
  const compared = (text) => {
    const cells = text.split("\n").filter((line) => line.startsWith("|"));
    const lines = cells.map((line) => line.split("|").map((cell) => cell.trim()));
    return lines.slice(2).filter(([, host]) => !untried.includes(host));
  };
  const size = (cell) => /^\d+ kB$/.test(cell);
  const [written, measured] = [compared(document.slice(from, to)), compared(table(rows, versions))];
  const steady = (lines) => lines.map((cells) => cells.map((cell) => (size(cell) ? "kB" : cell)).join(" | "));
  assert.deepEqual(steady(written), steady(measured), "see `make test-packaging UPDATE=1`");
  // Sizes move with every rule: the document is wrong when they are far off.
  written.forEach((cells, at) =>
    cells.forEach((cell, column) => {
      if (!size(cell)) return;
      const [old, now] = [cell, measured[at][column]].map((text) => Number.parseInt(text, 10));
      assert.ok(Math.abs(old - now) <= Math.max(2, now / 10), `${cells[1]}: ${old} kB is ${now} kB by now`);
    }),
  );
}
