// Packs the package, runs the tests on it and prints what was found of each host.
import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import { readdirSync } from "node:fs";
import { printable } from "./matrix.mjs";
import { pack } from "./tarball.mjs";

const folder = new URL(".", import.meta.url);
pack();
const files = readdirSync(folder).filter((name) => name.endsWith(".test.mjs"));
const { status } = spawnSync(process.execPath, ["--test", "--test-concurrency=2", "--test-reporter=spec", ...files], {
  cwd: folder,
  stdio: "inherit",
});
console.log(`\n${await printable()}`);
console.log(`packaging: ${files.length} files of tests in ${Math.round(performance.now() / 1000)} s`);
process.exitCode = status ?? 1;
