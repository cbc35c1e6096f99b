// Conduct, evaluation and self-assessment.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { go, opened, otherLanguage, sampled, tooWide, unfold, violations } from "./checks.mjs";
import { openSite } from "./site.mjs";

const schema = createRequire(import.meta.url)("telecom-service-rules/schema/self-assessment.json");

let site;
before(async () => (site = await openSite()));
after(() => site?.close());

const on = (options, check) => opened(site, { area: "conduct", ...options }, check);
const zh = (check, area = "conduct") => on({ lang: "zh", width: 1280, area }, check);

const PASS = 0;
const FAIL = 1;
const judge = (page, item, verdict) => page.locator(`[data-item="${item}"] input`).nth(verdict).check();
const score = (page) => page.locator(".total-score strong").innerText();
const coverage = async (page) => Number(await page.locator(".total").getAttribute("data-coverage"));
const ask = (page, what, code) => page.locator(`#conduct-${what}`).selectOption(code);
const visit = (page, number) => page.locator("conduct-check .examples button").nth(number).click();
const given = (page, id) => page.locator(`[id="given-${id}"]`);
const compared = (page, id) => page.locator(`[data-comparison="benchmark.${id}"]`);
const figure = (page, path) => page.locator(`[id="field-${path}"]`);

for (const [lang, width, colorScheme] of sampled([
  ["zh", 1280, "light"],
  ["zh", 1080, "dark"],
  ["en", 390, "dark"],
]))
  test(`${lang} at ${width}, ${colorScheme}: every checklist and area opens, and axe finds nothing`, () =>
    on({ lang, width, height: width === 1080 ? 1920 : 900, colorScheme }, async (page) => {
      const clean = async (what, within) => {
        await unfold(page);
        assert.ok((await tooWide(page)) <= 0, `${what} is too wide`);
        assert.deepEqual(await violations(page, within), [], what);
      };
      const sizes = async () => {
        const small = await page.evaluate(
          (least) => {
            const controls = "button, select, input:not([type=radio], [type=checkbox]), .judgements label, summary";
            return [...document.querySelectorAll(":is(#conduct, #evaluation)")]
              .flatMap((area) => [...area.querySelectorAll(controls)])
              .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < least - 0.5)
              .map((one) => one.outerHTML.slice(0, 80));
          },
          width === 1080 ? 60 : 44,
        );
        assert.deepEqual(small, [], "every target is large enough");
        const twice = await page.evaluate(() => {
          const ids = [...document.querySelectorAll("[id]")].map((one) => one.id);
          return ids.filter((id, at) => ids.indexOf(id) !== at);
        });
        assert.deepEqual(twice, [], "every id is there once");
      };
      await clean("the visit", "#conduct");
      await judge(page, "conduct.discipline.privacy", FAIL);
      await clean("a critical item", "#conduct");
      await visit(page, 2);
      for (const what of ["channel", "situation", "audience"]) await ask(page, what, "");
      const schemes = await page.locator("#conduct-scheme option").evaluateAll((all) => all.map((one) => one.value));
      assert.equal(schemes.length, 7);
      // Everything once; elsewhere some of it, because axe takes its time.
      const some = (all, few) => (width === 1280 ? all : few);
      for (const scheme of some(schemes, ["communication", "accessibility"])) {
        await ask(page, "scheme", scheme);
        assert.ok((await page.locator(".check").count()) > 2, scheme);
        await clean(scheme, "#conduct");
      }
      await sizes();
      await go(page, "evaluation");
      await clean("the quarter", "#evaluation");
      const areas = Object.keys(schema.properties);
      // They differ in their facts, not in their parts: axe looks at every fourth.
      for (const [number, area] of some(areas, areas.slice(0, 3)).entries()) {
        await page.locator("#assessed-area").selectOption(area);
        if (number % 4 === 0) await clean(area, "self-assessment");
        else assert.ok((await tooWide(page)) <= 0, `${area} is too wide`);
      }
      await page.locator("service-evaluation .examples button").nth(1).click();
      await clean("nothing", "#evaluation");
      await sizes();
    }));

test("checklists with weights come first, and only they have a total", () =>
  zh(async (page) => {
    const groups = page.locator("#conduct-scheme optgroup");
    assert.equal(await groups.nth(0).locator("option").count(), 4);
    assert.equal(await groups.nth(1).locator("option").count(), 3);
    await ask(page, "scheme", "signing");
    assert.equal(await page.locator(".total").count(), 0);
    await judge(page, "signing.confirmed.tariff", FAIL);
    assert.match(await page.locator("#conduct-score").innerText(), /0 \/ 1[^]*不合格 1/);
    await ask(page, "scheme", "conduct");
    assert.equal(await score(page), "92.17", "what was said under another checklist stays");
  }));

for (const [lang, words] of [
  ["zh", { critical: "关键项不合格", becomes: "总分变为 98" }],
  ["en", { critical: "Critical item failed", becomes: "score becomes 98" }],
])
  test(`${lang}: a verdict changes the score, and a critical failure comes first`, () =>
    on({ lang, width: 1280 }, async (page) => {
      assert.equal(await score(page), "92.17");
      assert.equal(await coverage(page), 100);
      const gain = page.locator('[data-gain="conduct.attitude.warm"]');
      assert.match(await gain.innerText(), new RegExp(`\\+5\\.83[^]*${words.becomes}`));
      await judge(page, "conduct.attitude.warm", PASS);
      assert.equal(await score(page), "98");
      assert.equal(await gain.count(), 0);
      assert.equal(await page.locator(".critical").count(), 0);
      await judge(page, "conduct.attitude.cold", FAIL);
      await judge(page, "conduct.discipline.privacy", FAIL);
      const first = page.locator("#conduct-score > *").first();
      assert.ok((await first.innerText()).includes(words.critical));
      assert.equal(await first.locator('[data-failed="conduct.discipline.privacy"]').count(), 1);
      await page.waitForFunction(
        (word) => document.querySelector("conduct-check > [role=status]").textContent.includes(word),
        lang === "zh" ? "关键项不合格 1 项" : "1 critical item failed",
      );
      // A failure leads to its item, by keyboard too, and the arrows move on from there.
      await first.locator("button").press("Enter");
      assert.equal(await page.evaluate(() => document.activeElement.name), "verdict-conduct.discipline.privacy");
      await page.keyboard.press("ArrowLeft");
      assert.equal(await page.locator(".critical").count(), 0);
    }));

test("the worked example: 93.75 over 80% of the weight, 93 with the rest scored", () =>
  zh(async (page) => {
    await visit(page, 1);
    assert.equal(await score(page), "93.75");
    assert.equal(await coverage(page), 80);
    assert.match(await page.locator(".coverage").innerText(), /80%/);
    assert.equal(await page.locator(".total .bar .open").count(), 1, "what is not scored is hatched");
    assert.match(await page.getByRole("img", { name: /服务内容与响应速度未计分（权重 20%）/ }).innerHTML(), /hatch/);
    await given(page, "conduct.remainder").fill("90");
    assert.equal(await score(page), "93");
    assert.equal(await coverage(page), 100);
    await given(page, "conduct.remainder").fill("");
    // The two topics share the weight equally, or as told.
    await given(page, "conduct.remainder.content").fill("100");
    await given(page, "conduct.remainder.responseSpeed").fill("50");
    assert.equal(await score(page), "90");
    await page.locator('[id="share-conduct.remainder"]').fill("20");
    assert.equal(await score(page), "95");
    assert.match(await page.locator('[id="share-conduct.remainder-hint"]').innerText(), /响应速度占 0/);
    await given(page, "conduct.attitude").fill("101");
    assert.match(await page.locator("#conduct-score .trouble").innerText(), /无法读取/);
    await given(page, "conduct.attitude").fill("100");
    assert.equal(await score(page), "95");
  }));

test("what an item turns on is asked for, and lost items are named", () =>
  zh(async (page) => {
    await ask(page, "scheme", "etiquette");
    await ask(page, "channel", "");
    await ask(page, "situation", "");
    assert.match(await page.locator('[data-item="etiquette.appropriateness.dress"]').innerText(), /取决于：渠道/);
    assert.match(await page.locator('[data-item="etiquette.appropriateness.apology"]').innerText(), /取决于：情形/);
    assert.equal(await page.locator(".turns-on").count(), 3);
    assert.match(await page.locator('.lost[data-item="etiquette.polite.fourth"]').innerText(), /原文缺失/);
    assert.equal(await page.locator(".lost input").count(), 0);
    await page.locator(".conduct-asked button").first().click();
    assert.equal(await page.evaluate(() => document.activeElement.id), "conduct-channel");
    await ask(page, "channel", "phone");
    assert.equal(await page.locator('[data-item="etiquette.appropriateness.dress"]').count(), 0);
    assert.equal(await page.locator(".turns-on").count(), 1);
    // A verdict on what does not apply here does not count, and is said to.
    await ask(page, "scheme", "conduct");
    await ask(page, "channel", "hall");
    await judge(page, "conduct.etiquette.dress", FAIL);
    await ask(page, "channel", "phone");
    assert.match(await page.locator("#conduct-score").innerText(), /不计入的结论[^]*着装保持整洁：此处不适用/);
  }));

for (const [lang, words] of [
  ["zh", { met: /达到/, mean: "47 小时", figure: "≤ 48 小时（2023 年）", unsure: /样本太少/ }],
  ["en", { met: /met/, mean: "47 h", figure: "≤ 48 h (2023)", unsure: /sample is small/ }],
])
  test(`${lang}: a measure beside a figure: met, better, or not to be told yet`, () =>
    on({ lang, width: 1280, area: "evaluation" }, async (page) => {
      const mean = compared(page, "complaints.mean");
      assert.equal(await mean.getAttribute("data-met"), "true");
      assert.equal(await mean.getAttribute("data-standing"), "better");
      const text = await mean.innerText();
      for (const part of [words.mean, words.figure]) assert.ok(text.includes(part), text);
      assert.match(text, words.met);
      assert.ok((await mean.getByRole("img").getAttribute("aria-label")).includes(words.mean));
      await figure(page, "complaints.totalMinutes").fill("352800");
      assert.equal(await mean.getAttribute("data-met"), "false", "49 hours");
      assert.equal(await mean.getAttribute("data-standing"), "worse");
      const attitude = compared(page, "satisfaction.operator.attitude");
      assert.equal(await attitude.getAttribute("data-standing"), "unsure");
      assert.match(await attitude.innerText(), words.unsure);
      await figure(page, "satisfaction.attitude.answers").fill("8000");
      await figure(page, "satisfaction.attitude.satisfied").fill("7600");
      assert.equal(await attitude.getAttribute("data-standing"), "better");
      assert.equal(await page.locator("[data-cause=too_long] .proposed > li").count(), 1);
      assert.equal(await page.locator('[data-questionable="true"]').count(), 3);
    }));

test("figures that contradict each other are said to, and what cannot be read as well", () =>
  zh(async (page) => {
    await figure(page, "satisfaction.overall.satisfied").fill("1300");
    assert.match(
      await page.locator(".compared .trouble").innerText(),
      /总体满意度：数字互相矛盾：满意答复数、有效答复数/,
    );
    assert.equal(await compared(page, "satisfaction.national").count(), 0);
    await figure(page, "satisfaction.overall.satisfied").fill("1.5");
    assert.match(await page.locator(".compared .trouble").innerText(), /无法读取/);
    await figure(page, "satisfaction.overall.satisfied").fill("1092");
    assert.equal(await compared(page, "satisfaction.national").count(), 1);
  }, "evaluation"));

test("the survey's coverage follows its ticks: covered, not covered, not known", () =>
  zh(async (page) => {
    const state = (key) => page.locator(`[data-path="survey.${key}"]`).getAttribute("data-covered");
    assert.equal(await state("questionnaire"), "covered");
    assert.equal(await state("website"), "open");
    assert.equal(await state("coversAttitude"), "unknown");
    assert.match(await page.locator("[data-survey=channels] h4").innerText(), /3\/4/);
    await figure(page, "survey.website").check();
    assert.equal(await state("website"), "covered");
    assert.match(await page.locator("[data-survey=channels] h4").innerText(), /4\/4/);
    // One tick makes the whole group known; to take that back is a tick of its own.
    await figure(page, "survey.coversAttitude").check();
    assert.equal(await state("coversAttitude"), "covered");
    assert.equal(await state("coversResult"), "open");
    await page.locator(".ticks:has([id='field-survey.coversAttitude']) .none input").check();
    assert.equal(await state("coversAttitude"), "unknown");
    assert.equal(await figure(page, "survey.coversAttitude").isChecked(), false);
  }, "evaluation"));

test("the plan, the requirements and the duties follow what is told", () =>
  zh(async (page) => {
    await unfold(page);
    const plan = page.locator(".plan-state");
    assert.equal(await plan.getAttribute("data-complete"), "false");
    await figure(page, "plan.schedule").fill("四季度");
    await figure(page, "plan.processUsed").check();
    assert.equal(await plan.getAttribute("data-complete"), "true");
    const special = page.locator('[data-part=findings] [data-reason="evaluate.special"]').first();
    assert.match(await special.innerText(), /未满足[^]*没有做到：开展了专项评价[^]*凭据：专项评价报告/);
    await figure(page, "evaluation.specialDone").check();
    assert.equal(await special.getAttribute("data-result"), "met");
    assert.equal(await page.locator('[data-clock="sla.staff.appraisal"]').getAttribute("data-status"), "running");
    await page.locator("#period-staffAppraised").fill("");
    assert.equal(await page.locator('[data-clock="sla.staff.appraisal"]').getAttribute("data-status"), "overdue");
    await page.locator('[id="field-weakLinks[0].cause"]').selectOption("feedback_lost");
    assert.equal(await page.locator("[data-cause=feedback_lost]").count(), 1);
  }, "evaluation"));

test("a self-assessment has a control for every fact of its area, and counts what it makes of them", () =>
  zh(async (page) => {
    for (const [area, { properties }] of Object.entries(schema.properties)) {
      await page.locator("#assessed-area").selectOption(area);
      const kinds = await page
        .locator(".area-form [data-field]")
        .evaluateAll((all) => all.map((one) => [one.dataset.field, one.className.split(" ")[1]]));
      const expected = Object.entries(properties).map(([key, { type }]) => [
        `${area}.${key}`,
        type.includes("boolean") ? "flag" : "count",
      ]);
      assert.deepEqual(kinds.sort(), expected.sort());
    }
    await page.locator("#assessed-area").selectOption("hall");
    const count = (result) => page.locator(`[data-count=${result}] strong`).innerText();
    const counts = async () => Promise.all(["met", "notMet", "unknown"].map(count));
    const [met, notMet] = (await counts()).map(Number);
    assert.ok(notMet > 0);
    const installation = page.locator('[data-field="hall.installation"] input');
    await installation.nth(1).check();
    assert.deepEqual((await counts()).slice(0, 2).map(Number), [met + 1, notMet - 1]);
    await installation.nth(0).check();
    assert.deepEqual((await counts()).slice(0, 2).map(Number), [met, notMet - 1]);
  }, "evaluation"));

test("a link leads to every area, and what was said there outlasts other areas and the other language", () =>
  zh(async (page) => {
    await judge(page, "conduct.attitude.warm", PASS);
    await go(page, "evaluation");
    await figure(page, "complaints.closed").fill("100");
    const areas = await page.locator("nav.areas a").evaluateAll((all) => all.map((one) => one.dataset.area));
    assert.equal(areas.length, 9);
    for (const area of areas) {
      await go(page, area);
      assert.equal(await page.evaluate(() => document.activeElement.id), "area-title", area);
      assert.equal(await page.locator("nav.areas [aria-current=page]").getAttribute("data-area"), area);
      assert.ok(page.url().includes(`#/${area}`), page.url());
    }
    await otherLanguage(page);
    await go(page, "conduct");
    assert.equal(await score(page), "98");
    assert.equal(await page.locator("#area-title").innerText(), "Was the customer treated properly?");
    await go(page, "evaluation");
    assert.equal(await figure(page, "complaints.closed").inputValue(), "100");
    await page.goBack();
    assert.equal(await score(page), "98", "the way back");
  }));
