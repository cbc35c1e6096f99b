// The frame around the areas: addresses, scenarios, languages, colours, and what comes of addresses that are none.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { THOROUGH, ends, go, opened, otherLanguage, tooWide, violations } from "./checks.mjs";
import { openSite } from "./site.mjs";

const routes = JSON.parse(readFileSync(new URL("../routes.json", import.meta.url), "utf8"));

let site;
before(async () => (site = await openSite()));
after(() => site?.close());

const on = (options, check) => opened(site, options, check);

for (const [lang, width, height] of ends([
  ["zh", 1280, 800],
  ["en", 1280, 800],
  ["zh", 390, 844],
  ["en", 390, 844],
]))
  test(`${lang} at ${width}: every area has an address and a title, and nothing is wrong with it`, () =>
    on({ lang, width, height }, async (page) => {
      for (const { id, hash } of routes) {
        await page.evaluate((hash) => (location.hash = hash), hash);
        await page.waitForSelector(`section.area.${id} > h2 + * > *`);
        const title = await page.locator("#area-title").innerText();
        assert.ok(title.length > 3 && (await page.title()).startsWith(title), title);
        assert.equal(await page.locator("h1").count(), 1);
        assert.ok((await tooWide(page)) <= 0, `${id} is too wide`);
        // At this size and in this language, each area's own tests look at it by axe's rules.
        if (THOROUGH || lang !== "zh" || width !== 1280) assert.deepEqual(await violations(page), [], id);
      }
    }));

test("six scenarios lead to their cases, also when they were changed before", () =>
  on({ lang: "zh", width: 1280 }, async (page) => {
    const scenarios = page.locator("nav.scenarios a");
    assert.equal(await scenarios.count(), 6);
    for (let number = 0; number < 6; number++) {
      const link = scenarios.nth(number);
      const hash = await link.getAttribute("href");
      await link.click();
      const [, area, example] = /^#\/(\w+)\?example=([\w-]+)$/.exec(hash);
      await page.waitForSelector(`section.area.${area} .examples [data-example="${example}"][aria-pressed=true]`);
      assert.equal(await link.getAttribute("aria-current"), "true", hash);
      assert.equal(await page.evaluate(() => location.hash), `#/${area}?example=${example}`);
      assert.equal(await page.locator("nav.scenarios [aria-current]").count(), 1);
    }
    // Begun again, what was typed is gone.
    await scenarios.first().click();
    const content = page.locator('[id="field-form.content"]');
    const before = await content.inputValue();
    await content.fill("另写");
    await scenarios.first().click();
    const shown = (value) => document.getElementById("field-form.content")?.value === value;
    await page.waitForFunction(shown, before);
  }));

test("an address of nowhere leads to the first area, and breaks nothing", () =>
  on({ lang: "zh", width: 1280 }, async (page) => {
    for (const hash of [
      "#/nowhere",
      "#",
      "#/service?example=%E0%A4%A",
      "#/rules/%E0%A4%A",
      "#/service?example=__proto__&asOf=never&x=%00",
      "#/deadlines?example=constructor",
      "#/dispute?example=toString&now=9999999",
      "#/procedures/constructor",
      "#/profile?example=hasOwnProperty",
      "#/__proto__",
      `#/service?example=${"a".repeat(9000)}`,
    ]) {
      await page.evaluate((hash) => (location.hash = hash), hash);
      const area = /^#\/(rules|deadlines|dispute|procedures|profile)\b/.exec(hash)?.[1] ?? "service";
      await page.waitForSelector(`section.area.${area} > h2 + * > *`);
    }
  }));

test("language and colours are in the address, and the way back undoes them", () =>
  on({ lang: "zh", width: 1280 }, async (page) => {
    await go(page, "dispute");
    const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await background();
    await page.locator(".theme").click();
    await page.waitForFunction(() => document.documentElement.dataset.theme === "dark");
    assert.match(page.url(), /theme=dark#\/dispute/);
    assert.notEqual(await background(), light);
    assert.equal(await page.evaluate(() => document.activeElement.className), "theme");
    await otherLanguage(page);
    await page.waitForFunction(() => document.documentElement.lang === "en");
    assert.match(page.url(), /lang=en.*#\/dispute/);
    assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark");
    await page.goBack();
    await page.waitForFunction(() => document.documentElement.lang === "zh-CN");
    await page.goBack();
    await page.waitForFunction(() => document.documentElement.dataset.theme === undefined);
    assert.equal(await background(), light);
  }));

test("only the language that is shown is loaded, and the other one when it is asked for", () =>
  on({ lang: "zh", width: 1280 }, async (page) => {
    const loaded = () =>
      page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => /texts\.(\w\w)/.exec(name)?.[1]));
    assert.deepEqual((await loaded()).filter(Boolean), ["zh"]);
    await otherLanguage(page);
    await page.waitForFunction(() => document.documentElement.lang === "en");
    assert.deepEqual((await loaded()).filter(Boolean), ["zh", "en"]);
  }));

test("the frame and its links are there before the rules are", () =>
  on({ lang: "zh", width: 1280, ready: "service-page" }, async (page) => {
    let arrive;
    const arrived = new Promise((resolve) => (arrive = resolve));
    await page.route("**/*.wasm", async (route) => {
      await arrived;
      await route.continue();
    });
    await page.reload();
    await page.waitForSelector("nav.scenarios a");
    assert.equal(await page.locator("nav.areas a").count(), routes.length);
    assert.match(await page.locator("main").innerText(), /正在载入规则/);
    assert.equal(await page.locator(".verdict").count(), 0);
    arrive();
    await page.waitForSelector("decision-answer .verdict");
    assert.doesNotMatch(await page.locator("main").innerText(), /正在载入规则/);
  }));

test("by keyboard alone: past the links, to another area, and into it", () =>
  on({ lang: "zh", width: 1280 }, async (page) => {
    await page.locator('nav.areas [data-area="conduct"]').focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector("section.area.conduct > h2 + * > *");
    await page.waitForFunction(() => document.activeElement.id === "area-title");
    await page.keyboard.press("Tab");
    assert.ok(await page.evaluate(() => document.activeElement.closest("conduct-check") !== null));
  }));
