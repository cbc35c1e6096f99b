// What the tests of the service area and of the code panel have in common.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { build } from "esbuild";

const require = createRequire(import.meta.url);
const axe = require.resolve("axe-core/axe.min.js");

/** The examples of the page, by their names in the address. */
export const EXAMPLES = Object.fromEntries(
  ["new-broadband", "plan-change", "portability-arrears", "incomplete"].map((id) => [
    id,
    require(`../../examples/applications/${id}.json`),
  ]),
);

/** Opens an address of the page for one check; whatever the browser complains about fails it. */
export async function at(site, { lang = "zh", width = 1280, height = 900, hash, ...context }, check) {
  const opened = await site.browser.newContext({
    viewport: { width, height },
    locale: lang === "zh" ? "zh-CN" : "en-US",
    reducedMotion: "reduce",
    ...context,
  });
  try {
    const page = await opened.newPage();
    const problems = [];
    page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
    page.on("pageerror", (error) => problems.push(String(error)));
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(site.address) && !url.startsWith("data:")) problems.push(`asked elsewhere: ${url}`);
    });
    await page.goto(`${site.address}?lang=${lang}${hash}`);
    await page.waitForSelector("main section.area");
    await check(page);
    assert.deepEqual(problems, []);
  } finally {
    await opened.close();
  }
}

/** Everything axe finds, of any level and rule, on the page or in a part of it. */
export async function anyViolations(page, within) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(await readFile(axe, "utf8"));
  return page.evaluate(async (within) => {
    const { violations } = await globalThis.axe.run(within ?? document, { preload: false });
    return violations.map(({ id, nodes }) => [id, ...nodes.map((node) => `${node.target}: ${node.failureSummary}`)]);
  }, within);
}

/** A module of the page that draws nothing, as Node can run it. */
export async function pure(path) {
  const entry = new URL(`../src/${path}`, import.meta.url).pathname;
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: "esm", write: false });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}
