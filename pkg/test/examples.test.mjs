// The examples in the comments print what stands beside them. One after the other in this one process, for it is quick.
import assert from "node:assert/strict";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { formatWithOptions } from "node:util";
import { transformSync } from "esbuild";
import { examples } from "./examples.mjs";

const folder = new URL("../../target/examples/", import.meta.url);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

/** What an example prints. */
async function printed(code, name) {
  const file = new URL(`${name}.mjs`, folder);
  writeFileSync(file, transformSync(code, { loader: "ts", format: "esm", target: "es2022" }).code);
  const [lines, log] = [[], console.log];
  console.log = (...values) => lines.push(formatWithOptions({ breakLength: Infinity }, ...values));
  try {
    await import(file.href);
  } finally {
    console.log = log;
  }
  return lines;
}

/** What it says it prints: the comment at the end of each line that prints. */
function promised(code) {
  return code
    .split("\n")
    .flatMap((line) => (line.includes("console.log(") ? [line.split(" // ")[1] ?? "nothing said"] : []));
}

const all = examples();
for (const [at, { file, line, code }] of all.entries())
  test(`${file}, line ${line}`, async () => {
    const says = promised(code);
    assert.notEqual(says.length, 0, "an example prints something");
    assert.deepEqual(await printed(code, at), says);
  });

test("there are examples, and a wrong one is seen", async () => {
  assert.ok(all.length >= 30, `${all.length} examples`);
  assert.deepEqual(await printed('const text: string = "a";\nconsole.log(text, 1);', "wrong"), ["a 1"]);
  assert.deepEqual(promised("console.log(text, 1); // a 2\nconsole.log(text);"), ["a 2", "nothing said"]);
});
