// What the tests of the page have in common.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { test } from "node:test";
import { openPage } from "./site.mjs";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** Whether everything is tried, in every combination (`make test-page-all`); otherwise what stands for the rest. */
export const THOROUGH = process.env.THOROUGH === "1";

/** Combinations of language, size and colours: all of them, or the first. */
export const sampled = (combinations) => (THOROUGH ? combinations : combinations.slice(0, 1));

/** The same, or the first and the last, which differ in everything. */
export const ends = (combinations) =>
  THOROUGH ? combinations : combinations.filter((_, at) => at === 0 || at === combinations.length - 1);

/** A test that takes long; without `THOROUGH` it is reported as skipped. */
export const long = (name, run) => test(name, { skip: THOROUGH ? false : "make test-page-all" }, run);

/** Opens the page for one test; whatever the browser complains about fails it. */
export async function opened(site, options, check) {
  const page = await openPage(site, options);
  try {
    await check(page);
    assert.deepEqual(page.problems, []);
  } finally {
    await page.context().close();
  }
}

/** What is wrong by any rule of axe, of whatever level. The policy of the page lets no inline script in, so axe is run from outside. */
export async function violations(page, within) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(await readFile(axe, "utf8"));
  return page.evaluate(async (within) => {
    const { violations } = await globalThis.axe.run(within ?? document, {
      // No rule of these needs the style sheets, and fetching them anew is what a page's policy may forbid.
      preload: false,
      // What passes needs no names.
      resultTypes: ["violations"],
    });
    return violations.map(({ id, nodes }) => [id, ...nodes.map((node) => `${node.target}: ${node.failureSummary}`)]);
  }, within);
}

/** Opens every folded part: it counts too. */
export const unfold = (page) =>
  page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));

/** To the other language, whose words are loaded when it is asked for. */
export async function otherLanguage(page) {
  const before = await page.evaluate(() => document.documentElement.lang);
  await page.locator(".language").click();
  await page.waitForFunction((before) => document.documentElement.lang !== before, before);
}

/** To another area, by its link. */
export async function go(page, area) {
  await page.locator(`nav.areas [data-area="${area}"]`).click();
  await page.waitForSelector(`section.area.${area} > h2 + * > *`);
}

export const tooWide = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
