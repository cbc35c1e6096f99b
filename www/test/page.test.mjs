import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { opened, otherLanguage, sampled, tooWide, unfold, violations } from "./checks.mjs";
import { openSite } from "./site.mjs";

const require = createRequire(import.meta.url);
const schema = require("telecom-service-rules/schema/application.json");
const VERDICT = { zh: "可以受理", en: "Can be accepted" };
const CORRECT = { zh: "需要更正", en: "Needs correction" };

let site;
before(async () => (site = await openSite()));
after(() => site?.close());

const verdict = (page) => page.locator(".verdict strong").innerText();
const example = (page, number) => page.locator(".toolbar .examples button").nth(number).click();

const on = (options, check) => opened(site, options, check);

for (const [lang, width] of sampled([
  ["zh", 1280],
  ["zh", 390],
  ["en", 1280],
  ["en", 390],
]))
  test(`${lang} at ${width}: the example is decided, nothing overflows, axe finds nothing`, () =>
    on({ lang, width }, async (page) => {
      assert.equal(await verdict(page), VERDICT[lang]);
      assert.equal(await page.locator("html").getAttribute("lang"), lang === "zh" ? "zh-CN" : "en");
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(overflow <= 0, `${overflow} px too wide`);
      // Folded parts count too.
      await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
      assert.deepEqual(await violations(page), []);
      for (const number of [1, 2, 3, 4]) {
        // The rest of the page stays as it was.
        await example(page, number);
        assert.deepEqual(await violations(page, "main"), [], `example ${number}`);
      }
    }));

test("dark colours have contrast too", () =>
  on({ lang: "zh", width: 1280, colorScheme: "dark" }, async (page) => {
    await example(page, 1);
    assert.deepEqual(await violations(page), []);
  }));

test("the four examples and the empty form have their verdicts", () =>
  on({ lang: "zh", width: 1280 }, async (page) => {
    for (const [number, word] of ["可以受理", "需要更正", "不能受理", "资料不足"].entries()) {
      await example(page, number);
      assert.equal(await verdict(page), word);
    }
    await example(page, 4);
    assert.notEqual(await verdict(page), "可以受理");
  }));

test("a change is asked about where a rule may ask for it, unknown types included", () =>
  on({ lang: "zh", width: 1280 }, async (page) => {
    const asked = () => page.locator('[data-group="change"]').isVisible();
    assert.equal(await asked(), false, "the first example is no change");
    for (const [type, expected] of [
      ["tariff_change", true],
      ["new_service", false],
      ["package_adjustment", true],
      ["", true],
    ]) {
      await page.locator("#field-type").selectOption(type);
      assert.equal(await asked(), expected, type);
    }
  }));

test("the form has every leaf of an application, each with a control of its type", () =>
  on({ lang: "zh", width: 1280 }, async (page) => {
    const leaves = (node, path) =>
      node.properties
        ? Object.entries(node.properties).flatMap(([key, child]) => leaves(child, path === "" ? key : `${path}.${key}`))
        : [[path, node]];
    const controlOf = ({ type, format, minimum, examples, enum: codes }) => {
      if (type?.includes("array")) return "list";
      if (type?.includes("boolean")) return "flag";
      if (type?.includes("integer")) return minimum === 0 ? "count" : "money";
      if (examples || codes) return "choice";
      return { date: "date", "date-time": "instant" }[format] ?? "text";
    };
    const expected = leaves(schema, "").filter(([path]) => path !== "x");
    const found = await page.evaluate(() =>
      [...document.querySelectorAll("application-form [data-field]")]
        .filter((field) => !field.parentElement.closest("[data-field]"))
        .map((field) => [field.dataset.field, field.className.split(" ")[1].replace("longText", "text")]),
    );
    assert.deepEqual(found.sort(), expected.map(([path, node]) => [path, controlOf(node)]).sort());
  }));

for (const lang of ["zh", "en"])
  test(`${lang}: an edit is decided as it is typed, and a finding leads to its field`, () =>
    on({ lang, width: 1280 }, async (page) => {
      const amount = page.locator('[id="field-form.fees[0].amount"]');
      assert.equal(await amount.inputValue(), "99.00");
      await amount.fill("99.01");
      assert.equal(await verdict(page), VERDICT[lang], "a sum that does not fit is a warning");
      await page.locator('[data-group="warn"] [data-rule="accept.form.fees.sum"] button').click();
      assert.match(await page.evaluate(() => document.activeElement.closest("[data-field]").dataset.field), /^form\./);
      await amount.fill("99.00");
      assert.equal(await verdict(page), VERDICT[lang]);
      assert.equal(await page.locator('[data-group="warn"]').count(), 0);
      await page.locator(".remove").first().click();
      await page.locator(".remove").first().click();
      assert.equal(await verdict(page), CORRECT[lang], "no fee is left");
      assert.equal(await page.locator('[data-rule="accept.form.fees"] .remedy').count(), 1);
      await page.waitForFunction(
        (word) => document.querySelector("[role=status]").textContent.includes(word),
        CORRECT[lang],
      );
    }));

test("what cannot be read is said in place", () =>
  on({ lang: "en", width: 1280 }, async (page) => {
    const total = page.locator('[id="field-form.total"]');
    await total.fill("about 200");
    assert.match(await page.locator('[data-field="form.total"] .hint').innerText(), /yuan/);
    assert.equal(await total.getAttribute("aria-invalid"), "true");
    await total.fill("9999999999999");
    assert.equal(await verdict(page), "This cannot be read");
    await page.locator(".verdict .link").click();
    assert.equal(await page.evaluate(() => document.activeElement.id), "field-form.total");
    await total.fill("199");
    assert.equal(await verdict(page), VERDICT.en);
  }));

test("in English nothing is left in Chinese but what was typed", () =>
  on({ lang: "zh", width: 1280 }, async (page) => {
    await page.locator('[id="field-form.content"]').fill("1000M");
    await otherLanguage(page);
    assert.match(page.url(), /lang=en/);
    assert.equal(await page.locator('[id="field-form.content"]').inputValue(), "1000M", "what was typed stays");
    for (const number of [0, 1, 2, 3, 4]) {
      await example(page, number);
      const texts = await page.evaluate(() => {
        const own = [...document.querySelectorAll("service-page *:not(.language)")].flatMap((element) => [
          ...[...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data),
          element.getAttribute("title") ?? "",
          element.getAttribute("aria-label") ?? "",
        ]);
        return [document.title, ...own];
      });
      assert.deepEqual(
        texts.filter((text) => /[\u3000-\u9fff\uff00-\uffef]|undefined|\[object/.test(text)),
        [],
      );
      const nameless = "label, legend, option, button:not([aria-label]), h1, h2, h3, summary, th, dt, .rule, .chip";
      assert.equal(await page.locator(nameless).filter({ hasText: /^\s*$/ }).count(), 0, "every name has words");
    }
    await page.goBack();
    await page.waitForFunction(() => document.documentElement.lang === "zh-CN");
  }));

test("the keyboard reaches the form", () =>
  on({ lang: "zh", width: 1280 }, async (page) => {
    const stops = [];
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), "area-title");
    for (let press = 0; press < 20; press++) {
      await page.keyboard.press("Tab");
      stops.push(await page.evaluate(() => document.activeElement.id || document.activeElement.className));
    }
    assert.ok(stops.includes("field-channel"), stops.join(" "));
  }));

test("nothing is sent or stored", () =>
  on({ lang: "zh", width: 1280 }, async (page) => {
    const sent = [];
    // Its own files are fetched when they are needed, by their names alone.
    const own = /^\/(assets\/[\w.-]+|icon-48\.png)$/;
    page.on("request", (request) => {
      const { pathname, search } = new URL(request.url());
      if (request.method() !== "GET" || search !== "" || !own.test(pathname)) sent.push(request.url());
    });
    await page.locator('[id="field-id.number"]').fill("000000000000000000");
    await example(page, 1);
    const stored = await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length);
    assert.deepEqual([sent, stored], [[], 0]);
  }));
