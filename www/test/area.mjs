// An area opened by its address, watched for everything a browser complains about.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** Opens an address of the page, waits for a selector and checks; complaints and breaches of the policy fail it. */
export async function at(site, hash, ready, { lang = "zh", width = 1280, height = 900, ...more }, check) {
  const context = await site.browser.newContext({
    viewport: { width, height },
    locale: lang === "zh" ? "zh-CN" : "en-US",
    reducedMotion: "reduce",
    ...more,
  });
  const page = await context.newPage();
  const problems = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(site.address) && !/^(data|blob):/.test(url)) problems.push(`asked elsewhere: ${url}`);
  });
  await page.addInitScript(() => {
    globalThis.breaches = [];
    document.addEventListener("securitypolicyviolation", (event) => globalThis.breaches.push(event.violatedDirective));
  });
  try {
    await page.goto(`${site.address}?lang=${lang}${hash}`);
    await page.waitForSelector(ready);
    await check(page);
    assert.deepEqual(problems, []);
    assert.deepEqual(await page.evaluate(() => globalThis.breaches), []);
  } finally {
    await context.close();
  }
}

/** What axe finds, whatever the rule and level. */
export async function faults(page) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(await readFile(axe, "utf8"));
  return page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, { preload: false });
    return violations.map(({ id, nodes }) => [
      id,
      ...nodes.slice(0, 5).map((node) => `${node.target}: ${node.failureSummary}`),
    ]);
  });
}
