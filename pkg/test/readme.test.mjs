// The snippets of the READMEs and guides print what stands below them.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const folder = new URL("../../target/readme/", import.meta.url);
mkdirSync(folder, { recursive: true });

for (const readme of ["README.md", "README.zh.md", "pkg/README.md", "docs/tmf.md"]) {
  const text = readFileSync(new URL(`../../${readme}`, import.meta.url), "utf8");
  const snippets = [...text.matchAll(/^```ts\n(.*?)^```\n(?:\n```\n(.*?)^```\n)?/gms)];
  snippets.forEach(([, code, printed], at) =>
    test(`${readme}, snippet ${at + 1}`, () => {
      const file = new URL(`${readme.replaceAll(/\W/g, "-")}-${at}.mjs`, folder);
      writeFileSync(file, code);
      const found = execFileSync(process.execPath, [fileURLToPath(file)], { encoding: "utf8" });
      if (printed !== undefined) assert.equal(found, printed);
    }),
  );
  test(`${readme} has snippets`, () => assert.notEqual(snippets.length, 0));
}
