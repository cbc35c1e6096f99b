// Whoever hovers over a name of the package is told what it is: every member that the entries lead to has a comment, and
// nothing is `any`.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { review } from "./declarations.mjs";

const { exports } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
const entries = [
  ...Object.values(exports).flatMap((entry) => entry.import?.types ?? []),
  // Not an address of its own: the types of `require`.
  "./dist/types/node.d.ts",
].map((types) => fileURLToPath(new URL(`../${types}`, import.meta.url)));

test("every member has a comment, and nothing is any", () => {
  const { problems, reached } = review(entries);
  const told = problems.map(({ file, line, member, problem }) => `${file}:${line} ${member}: ${problem}`);
  assert.deepEqual(told, []);
  // What is deep inside was reached, and what nobody can name was not.
  for (const name of [
    "Engine",
    "Deadline",
    "Segment",
    "ProfileStep",
    "ServicePeriod",
    "TranscriptChecks",
    "DeadlineEvent",
  ])
    assert.ok(reached.includes(name), name);
  for (const name of ["Instance", "Named", "Clocks", "amountsOf"]) assert.ok(!reached.includes(name), name);
  console.log(`${entries.length} entries, ${reached.length} declarations`);
});

const folder = new URL("../../target/declarations/", import.meta.url);

/** What is reported of some files, of which `index.d.ts` is the entry. */
function problemsOf(files) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(new URL(name, folder), text);
  const { problems } = review([fileURLToPath(new URL("index.d.ts", folder))]);
  return problems.map(({ line, member, problem }) => `${line} ${member}: ${problem}`);
}

test("an undocumented member and an any are reported", () => {
  const index = `
import { type Inner as Part } from "./inner.js";
export * from "./all.js";
/** Told. */
export interface Outer<T> extends Part {
    /** Told. */
    readonly told: string;
    readonly untold: "}; /** no comment */";
    /** Told. */
    readonly nested: readonly {
        readonly untoldToo?: T;
        /** Told. */
        readonly mapped: { readonly [K in "a"]: any };
    }[];
    /** Told. */
    any(any: string): Record<string, any>;
    untoldMethod(options?: {
        readonly deep: boolean;
    }): void;
    /***/
    readonly [key: \`\${string}{\`]: unknown;
}
`;
  const inner = `
/** Told, and not exported by the entry. */
export interface Inner {
    // Not told.
    readonly reached: Deeper;
}
type Deeper = { get: 1; };
/** Nobody leads here. */
export interface Unreached {
    readonly value: any;
}
`;
  const all = `
export declare class Thing {
    #private;
    private readonly hidden;
    readonly shown: number;
    /** Told. */
    constructor(value: number);
}
/** Told. */
export declare const list: readonly any[];
export declare function untold(any?: string): void;
`;
  assert.deepEqual(
    problemsOf({ "index.d.ts": index, "inner.d.ts": inner, "all.d.ts": all }).sort(),
    [
      "10 list: any",
      "11 untold: no comment",
      "11 Outer.untoldToo: no comment",
      "13 Outer: any",
      "16 Outer: any",
      "17 Outer.untoldMethod: no comment",
      "18 Outer.deep: no comment",
      "2 Thing: no comment",
      "21 Outer.[key]: no comment",
      "5 Inner.reached: no comment",
      "5 Thing.shown: no comment",
      "7 Deeper.get: no comment",
      "7 Deeper: no comment",
      "8 Outer.untold: no comment",
    ].sort(),
  );
});

test("a name that nothing declares is refused", () => {
  assert.throws(
    () => problemsOf({ "index.d.ts": 'export { Gone } from "./gone.js";\n', "gone.d.ts": "export {};\n" }),
    /Gone/,
  );
});
