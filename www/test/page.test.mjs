import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { openPage, openSite } from "./site.mjs";

const require = createRequire(import.meta.url);
const axe = require.resolve("axe-core/axe.min.js");
const schema = require("telecom-service-rules/schema/application.json");
const VERDICT = { zh: "可以受理", en: "Can be accepted" };
const CORRECT = { zh: "需要更正", en: "Needs correction" };

let site;
before(async () => (site = await openSite()));
after(() => site?.close());

const verdict = (page) => page.locator(".verdict strong").innerText();
const example = (page, number) => page.locator(".toolbar .examples button").nth(number).click();

/** Opens the page for one test; whatever the browser complains about fails it. */
async function on(options, check) {
  const page = await openPage(site, options);
  try {
    await check(page);
    assert.deepEqual(page.problems, []);
  } finally {
    await page.context().close();
  }
}

/** What is wrong by WCAG 2 A and AA. The policy of the page lets no inline script in, so axe is run from outside. */
async function violations(page) {
  await page.evaluate(await (await import("node:fs/promises")).readFile(axe, "utf8"));
  return page.evaluate(async () => {
    const { violations } = await globalThis.axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] });
    return violations.map(({ id, nodes }) => [id, ...nodes.map((node) => `${node.target}: ${node.failureSummary}`)]);
  });
}

for (const lang of ["zh", "en"])
  for (const width of [1280, 390])
    test(`${lang} at ${width}: the example is decided, nothing overflows, axe finds nothing`, () =>
      on({ lang, width }, async (page) => {
        assert.equal(await verdict(page), VERDICT[lang]);
        assert.equal(await page.locator("html").getAttribute("lang"), lang === "zh" ? "zh-CN" : "en");
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(overflow <= 0, `${overflow} px too wide`);
        // Folded parts count too.
        await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
        assert.deepEqual(await violations(page), []);
        for (const number of [1, 2, 3]) {
          await example(page, number);
          assert.deepEqual(await violations(page), [], `example ${number}`);
        }
      }));

test("dark colours have contrast too", () =>
  on({ lang: "zh", width: 1280, colorScheme: "dark" }, async (page) => {
    await example(page, 1);
    assert.deepEqual(await violations(page), []);
  }));

test("the three examples and the empty form have their verdicts", () =>
  on({ lang: "zh", width: 1280 }, async (page) => {
    for (const [number, word] of ["可以受理", "需要更正", "资料不足"].entries()) {
      await example(page, number);
      assert.equal(await verdict(page), word);
    }
    await example(page, 3);
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
    const controlOf = ({ type, format, examples, enum: codes }) => {
      if (type?.includes("array")) return "list";
      if (type?.includes("boolean")) return "flag";
      if (type?.includes("integer")) return "money";
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
    await page.locator(".language").click();
    assert.match(page.url(), /lang=en/);
    assert.equal(await page.locator('[id="field-form.content"]').inputValue(), "1000M", "what was typed stays");
    for (const number of [0, 1, 2, 3]) {
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
    assert.equal(await page.locator("html").getAttribute("lang"), "zh-CN");
  }));

test("the deadline over the National Day holiday", () =>
  on({ lang: "zh", width: 1280 }, async (page) => {
    const off = ["restDay", "holiday", "restDayInLieu"].map((kind) => `.day[data-kind="${kind}"]`).join();
    assert.equal(await page.locator(off).count(), 8);
    assert.equal(await page.locator('.day:has([data-mark="due"])').getAttribute("data-date"), "2025-10-09");
    assert.equal(await page.locator('.day:has([data-mark="now"])').getAttribute("data-date"), "2025-10-01");
    assert.equal(await page.locator('.day[data-date="2025-10-11"]').getAttribute("data-kind"), "makeUpWorkday");
    const notice = page.locator('[data-limit="sla.review.notice"]');
    assert.match(await notice.innerText(), /2025-10-09 当日结束前/);
    await page.locator("#event-resultNotified").fill("2025-10-09T23:59");
    assert.equal(await notice.getAttribute("data-status"), "running", "that has not happened yet");
    assert.match(await page.locator("#event-resultNotified-hint").innerText(), /尚不计入/);
    await page.locator("#event-now").fill("2025-10-12T09:00");
    assert.equal(await page.locator("#event-resultNotified-hint").innerText(), "");
    assert.equal(await notice.getAttribute("data-status"), "met");
    await page.locator("#event-resultNotified").fill("2025-10-10T00:00");
    assert.equal(await notice.getAttribute("data-status"), "metLate");
    // The arrangement of 2027 is not out yet.
    await page.locator("#event-resultNotified").fill("");
    await page.locator("#event-reviewCompleted").fill("2026-12-31T17:00");
    await page.locator("#event-now").fill("2026-12-31T18:00");
    assert.equal(await notice.getAttribute("data-status"), "undetermined");
    await page.locator("#event-submitted").fill("");
    await page.locator("#event-now").fill("");
    await page.locator(".today").click();
    assert.notEqual(await page.locator("#event-now").inputValue(), "");
  }));

test("the keyboard reaches the form", () =>
  on({ lang: "zh", width: 1280 }, async (page) => {
    const stops = [];
    for (let press = 0; press < 20; press++) {
      await page.keyboard.press("Tab");
      stops.push(await page.evaluate(() => document.activeElement.id || document.activeElement.className));
    }
    assert.equal(stops[0], "skip");
    assert.ok(stops.includes("field-channel"), stops.join(" "));
  }));

test("nothing is sent or stored", () =>
  on({ lang: "zh", width: 1280 }, async (page) => {
    const sent = [];
    page.on("request", (request) => sent.push(request.url()));
    await page.locator('[id="field-id.number"]').fill("000000000000000000");
    await example(page, 1);
    const stored = await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length);
    assert.deepEqual([sent, stored], [[], 0]);
  }));

const state = (page) => page.locator("procedure-map .procedure-state strong").innerText();
const forum = (page, id) => page.locator(`[data-forum="forum.${id}"]`).getAttribute("data-status");
const at = (page, id, time) => page.locator(`#${id}`).fill(time);

for (const lang of ["zh", "en"])
  test(`${lang}: a step moves the procedure on, and can be undone`, () =>
    on({ lang, width: 1280 }, async (page) => {
      const before = await state(page);
      assert.equal(before, lang === "zh" ? "已受理" : "Accepted");
      assert.equal(await page.locator('procedure-map [data-mark="now"]').count(), 1);
      // The formal approval has something to record first.
      await page.locator('[data-event="approved"] .step-button').click();
      const verdicts = page.locator('[data-event="approved"] select');
      for (const select of await verdicts.all()) await select.selectOption("pass");
      for (const flag of await page.locator('[data-event="approved"] fieldset').all())
        await flag.locator("input").nth(1).check();
      await page.locator('[data-event="approved"] .step-button').click();
      assert.equal(await state(page), lang === "zh" ? "审批通过" : "Formally approved");
      await page.locator("procedure-map .undo").click();
      assert.equal(await state(page), before);
    }));

test("a step that a rule refuses is shown with its rule, and nothing moves", () =>
  on({ lang: "zh", width: 1280 }, async (page) => {
    await page.locator("#procedure-choice").selectOption("procedure.dispute");
    const refused = page.locator('[data-event="escalated"][data-result="refused"]');
    assert.equal(await refused.count(), 1);
    assert.equal(await refused.locator('[data-reason="dispute.escalate.ground"]').count(), 1);
    assert.equal(await refused.locator("button").count(), 0);
  }));

test("every procedure can be opened, and axe finds nothing", () =>
  on({ lang: "zh", width: 1280 }, async (page) => {
    const ids = await page
      .locator("#procedure-choice option")
      .evaluateAll((options) => options.map((option) => option.value));
    assert.equal(ids.length, 11);
    for (const id of ids) {
      await page.locator("#procedure-choice").selectOption(id);
      assert.equal(await page.locator('procedure-map [data-mark="now"]').count(), 1, id);
      assert.ok((await page.locator("procedure-map .step").count()) > 0, id);
    }
    assert.deepEqual(await violations(page), []);
  }));

test("the dispute is routed again as its dates change", () =>
  on({ lang: "zh", width: 1280 }, async (page) => {
    assert.equal(await forum(page, "appeal"), "open");
    await at(page, "dispute-now", "2026-07-16T23:00");
    assert.equal(await forum(page, "appeal"), "notYet", "the fifteenth day");
    assert.match(await page.locator('[data-forum="forum.appeal"]').innerText(), /2026-07-17/);
    await at(page, "dispute-now", "2026-07-17T00:00");
    assert.equal(await forum(page, "appeal"), "open", "the day after");
    assert.equal(await page.locator(".advice").getAttribute("data-recommended"), "forum.appeal");
    await page.locator("dispute-map .examples button").nth(2).click();
    for (const id of ["court", "appeal", "mediation.people"]) assert.equal(await forum(page, id), "closed", id);
  }));
