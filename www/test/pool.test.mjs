// The pool in Web Workers: the package as it is published and as Vite bundles it, in Chromium.
import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { createEngine } from "telecom-service-rules";
import { openBrowser } from "./site.mjs";

const dist = new URL("../../pkg/dist/", import.meta.url);
const bundled = new URL("../../target/pool/site/", import.meta.url);
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm" };
const asked = { type: "tariff_change", evidence: [], form: { type: "broadband" } };
const asOf = "2026-07-03";

let browser;
let server;
let address;
before(async () => {
  server = createServer(async ({ url }, response) => {
    const [, folder, file] = /^\/(dist|bundled)\/([\w./-]+)$/.exec(url) ?? [];
    try {
      const body = folder ? await readFile(new URL(file, folder === "dist" ? dist : bundled)) : "<!doctype html>";
      response.writeHead(200, { "content-type": TYPES[extname(file ?? ".html")] ?? "text/plain" });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${server.address().port}`;
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  server?.closeAllConnections();
  await new Promise((resolve) => server?.close(resolve));
});

/** Asks a pool in a page, whose module is at an address. */
async function answersOf(module) {
  const page = await browser.newPage();
  await page.goto(address);
  return page.evaluate(
    async ([module, asked, asOf]) => {
      const { createPool, RulesError } = await import(module);
      const pool = await createPool({ size: 2 });
      const whole = await pool.checkEligibility(asked, { asOf });
      const error = await pool.checkEligibility({ form: { total: 1.5 } }).catch((error) => error);
      const unsent = await pool.checkEligibility({ need: () => 1 }).catch((error) => error);
      const verdicts = [];
      const rows = Array.from({ length: 300 }, (_, at) => [at % 100 === 7 ? { type: 7 } : asked, { asOf }]);
      for await (const { ok, error } of pool.map("checkEligibility", rows, { brief: true }))
        verdicts.push(ok?.verdict ?? error.path);
      const refused = await createPool({ profile: { idd: 1 } }).catch((error) => error.code);
      await pool.close();
      const closed = await pool.checkEligibility({}).catch((error) => error.code);
      return {
        whole,
        error: error instanceof RulesError && error.toJSON(),
        unsent: unsent.code,
        verdicts,
        refused,
        closed,
      };
    },
    [module, asked, asOf],
  );
}

async function same(found) {
  const whole = (await createEngine()).checkEligibility(asked, { asOf });
  assert.deepEqual(found.whole, whole);
  assert.deepEqual(found.error, { code: "E_TYPE", path: "form.total", hint: "money" });
  assert.equal(found.verdicts.length, 300);
  found.verdicts.forEach((verdict, at) => assert.equal(verdict, at % 100 === 7 ? "type" : whole.verdict));
  assert.deepEqual([found.unsent, found.refused, found.closed], ["E_UNREADABLE", "E_UNKNOWN_KEY", "E_VALUE"]);
}

test("from the package's own files", async () => same(await answersOf(`${address}/dist/pool-web.js`)));

test("bundled by Vite", async () => {
  const entry = new URL("../source/entry.js", bundled);
  await mkdir(new URL(".", entry), { recursive: true });
  await writeFile(entry, 'export { createPool, RulesError } from "telecom-service-rules/pool";\n');
  await build({
    configFile: false,
    logLevel: "warn",
    root: fileURLToPath(new URL(".", entry)),
    base: "/bundled/",
    build: {
      outDir: fileURLToPath(bundled),
      emptyOutDir: false,
      rolldownOptions: {
        input: fileURLToPath(entry),
        preserveEntrySignatures: "strict",
        output: { entryFileNames: "entry.js" },
      },
    },
  });
  await same(await answersOf(`${address}/bundled/entry.js`));
});
