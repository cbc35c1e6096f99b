// Procedures and disputes: what is drawn, and what can be done.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { go, opened, otherLanguage, sampled, tooWide, unfold, violations } from "./checks.mjs";
import { openSite } from "./site.mjs";

let site;
before(async () => (site = await openSite()));
after(() => site?.close());

const procedures = (options, check) => opened(site, { area: "procedures", ...options }, check);
const disputes = (options, check) => opened(site, { area: "dispute", ...options }, check);

const state = (page) => page.locator("procedure-map .procedure-state strong").innerText();
const procedure = (page, id) => page.locator("#procedure-choice").selectOption(`procedure.${id}`);
const step = (page, event) => page.locator(`.step[data-event="${event}"]`);
const forum = (page, id) => page.locator(`[data-forum="forum.${id}"]`);
const standing = (page, id) => forum(page, id).getAttribute("data-status");
const dispute = (page, number) => page.locator("dispute-map .examples button").nth(number).click();
const at = (page, id, time) => page.locator(`#${id}`).fill(time);
const LIFECYCLE = {
  zh: {
    accepted: "已受理",
    approved: "审批通过",
    withdrawn: "已撤回",
    over: "流程已结束",
    actor: "由业务管理部门办理",
  },
  en: {
    accepted: "Accepted",
    approved: "Formally approved",
    withdrawn: "Withdrawn",
    over: "The procedure is over",
    actor: "By the business management department",
  },
};

for (const lang of ["zh", "en"])
  test(`${lang}: a step moves the procedure on, and can be undone`, () =>
    procedures({ lang, width: 1280 }, async (page) => {
      const said = LIFECYCLE[lang];
      const time = () => page.locator("#procedure-at").inputValue();
      assert.equal(await state(page), said.accepted);
      assert.equal(await page.locator('procedure-map [data-mark="now"]').getAttribute("data-state"), "accepted");
      assert.equal(await page.locator('procedure-map [data-mark="passed"]').count(), 4);
      const events = await page
        .locator(".procedure-ahead .step")
        .evaluateAll((all) => all.map((one) => one.dataset.event));
      assert.deepEqual(events, ["approved", "rejected", "withdrawn"]);
      assert.equal(await page.locator(".procedure-ahead .step-button").count(), 3);
      const about = await step(page, "approved").innerText();
      for (const word of [said.actor, said.approved]) assert.ok(about.includes(word), about);
      // The formal approval has something to record first.
      await step(page, "approved").locator("button").click();
      assert.equal(await page.evaluate(() => document.activeElement.id), "field-event.verdict");
      await step(page, "approved").locator("[type=submit]").press("Enter");
      assert.equal(await step(page, "approved").locator('[role="alert"] [data-result="unknown"]').count(), 1);
      await page.locator('[id="field-event.verdict"]').selectOption("pass");
      await step(page, "approved").locator("[type=submit]").click();
      assert.equal(await state(page), said.approved);
      assert.equal(await page.evaluate(() => document.activeElement.className), "procedure-state");
      assert.match(await page.locator("procedure-map [role=status]").textContent(), new RegExp(said.approved));
      assert.equal(await time(), "2026-07-07T10:30", "the clock goes on");
      await page.locator("procedure-map .undo").click();
      assert.equal(await state(page), said.accepted);
      assert.equal(await time(), "2026-07-07T10:00");
      await step(page, "withdrawn").locator("button").click();
      assert.equal(await state(page), said.withdrawn);
      assert.ok((await page.locator(".procedure-ahead").innerText()).includes(said.over));
      await page.locator("procedure-map .restart").click();
      assert.equal(await page.locator('procedure-map [data-mark="passed"]').count(), 0);
      assert.equal(await page.locator("procedure-map .undo").count(), 0);
    }));

test("the drawing says in words what it shows", () =>
  procedures({ lang: "zh", width: 1280 }, async (page) => {
    for (const [area, name, words] of [
      [
        "procedures",
        "流程图：业务从申请到终止的全过程",
        ["当前状态：已受理。", "走过：待提交申请、", "可以到：审批通过、未通过、已撤回。"],
      ],
      ["dispute", "途径图：客户的纠纷与八条途径", ["当前阶段：已投诉。", "电信用户申诉：可走", "仲裁：不可走"]],
    ]) {
      await go(page, area);
      const drawing = page.getByRole("img", { name });
      assert.equal(await drawing.count(), 1, name);
      const text = await drawing.locator("desc").textContent();
      for (const word of words) assert.ok(text.includes(word), text);
    }
    await go(page, "procedures");
    await page.locator(".in-words summary").click();
    assert.match(
      await page.locator('.in-words [aria-current="step"]').innerText(),
      /^已受理 · 现在\n审批通过 · 由业务管理部门/,
    );
  }));

test("a step that a rule refuses is shown with its rule, and nothing moves", () =>
  procedures({ lang: "zh", width: 1280 }, async (page) => {
    await procedure(page, "dispute");
    const refused = step(page, "escalated");
    assert.equal(await refused.getAttribute("data-result"), "refused");
    const ground = refused.locator('[data-reason="dispute.escalate.ground"]');
    assert.match(await ground.innerText(), /未满足[^]*请等待答复期限届满/);
    assert.equal(await refused.locator("button").count(), 0);
    // What is told may refuse a step too.
    await procedure(page, "order");
    await step(page, "approved").locator("button").click();
    await page.locator('[id="field-event.verdict"]').selectOption("fail");
    await step(page, "approved").locator("[type=submit]").click();
    assert.equal(await step(page, "approved").locator('[data-reason="order.approve.verdict"]').count(), 1);
    assert.equal(await state(page), "已受理");
    // Nothing can happen before what has happened.
    await at(page, "procedure-at", "2026-07-04T09:00");
    assert.match(await page.locator(".procedure-ahead .trouble").innerText(), /早于最后一步/);
    assert.equal(await page.locator(".procedure-ahead .step").count(), 0);
  }));

test("a step is not stuck on what another answer makes needless", () =>
  procedures({ lang: "zh", width: 1280 }, async (page) => {
    await procedure(page, "appeal");
    await step(page, "appealFiled").locator("button").click();
    const flags = step(page, "appealFiled").locator("fieldset");
    for (const flag of await flags.all()) {
      const field = await flag.getAttribute("data-field");
      // Not about a charge, accepted nowhere else; the appeal itself is complete.
      const no = /chargeDispute|accepted/.test(field);
      await flag
        .locator("input")
        .nth(no ? 2 : 1)
        .check();
    }
    await step(page, "appealFiled").locator("[type=submit]").click();
    assert.equal(await state(page), "已提交");
    assert.match(await page.locator(".history li").last().innerText(), /属于收费争议：否/);
  }));

for (const [lang, width, colorScheme] of sampled([
  ["zh", 1280, "light"],
  ["zh", 1080, "dark"],
  ["en", 390, "dark"],
]))
  test(`${lang} at ${width}, ${colorScheme}: every procedure and dispute can be opened, and axe finds nothing`, () =>
    procedures({ lang, width, colorScheme }, async (page) => {
      const ids = await page
        .locator("#procedure-choice option")
        .evaluateAll((options) => options.map((option) => option.value));
      assert.equal(ids.length, 11);
      const clean = async (what, within) => {
        await unfold(page);
        assert.ok((await tooWide(page)) <= 0, `${what} is too wide`);
        assert.deepEqual(await violations(page, within), [], what);
      };
      // Everything once; elsewhere some of it, because axe takes its time.
      const some = (all, few) => (width === 1280 ? all : few);
      // All procedures are drawn by the same parts: axe looks at every third.
      for (const [at, id] of some(ids, ids.slice(0, 4)).entries()) {
        await page.locator("#procedure-choice").selectOption(id);
        assert.equal(await page.locator('procedure-map [data-mark="now"]').count(), 1, id);
        assert.ok((await page.locator("procedure-map .step").count()) > 0, id);
        const form = page.locator('.step[data-result="needsInformation"] .step-button:enabled').first();
        if ((await form.count()) > 0) await form.click();
        if (at % 3 === 0) await clean(id, "#procedures");
        else assert.ok((await tooWide(page)) <= 0, `${id} is too wide`);
      }
      await go(page, "dispute");
      for (const number of some([0, 1, 2, 3], [1])) {
        await dispute(page, number);
        assert.equal(await page.locator(".forum").count(), 8);
        await clean(`dispute ${number}`, "#dispute");
      }
    }));

test("the dispute is routed again as its dates change", () =>
  disputes({ lang: "zh", width: 1280 }, async (page) => {
    assert.equal(await standing(page, "appeal"), "open");
    await at(page, "dispute-now", "2026-07-16T23:00");
    assert.equal(await standing(page, "appeal"), "notYet", "the fifteenth day");
    assert.match(await forum(page, "appeal").innerText(), /开放日\s+2026-07-17/);
    await at(page, "dispute-now", "2026-07-17T00:00");
    assert.equal(await standing(page, "appeal"), "open", "the day after");
    assert.equal(await page.locator(".advice").getAttribute("data-recommended"), "forum.appeal");
    assert.equal(await forum(page, "appeal").getAttribute("aria-current"), "true");
    assert.equal(await page.locator(".forum[aria-current]").count(), 1);
    await page.waitForFunction(() =>
      document.querySelector("dispute-map > [role=status]").textContent.startsWith("建议：向电信用户申诉机构申诉"),
    );
    // A date out of reach is said in place, and the rest stays.
    await page.locator("#dispute-complaintReceived").fill("10000-01-01T00:00");
    assert.match(await page.locator(".dispute-route .trouble").innerText(), /无法读取/);
    await at(page, "dispute-complaintReceived", "2026-07-01T10:00");
    assert.equal(await standing(page, "appeal"), "open");
  }));

test("a standing award shuts the other ways, and both readings of the law are shown", () =>
  disputes({ lang: "zh", width: 1280 }, async (page) => {
    await dispute(page, 2);
    for (const id of ["court", "appeal", "market", "arbitration", "mediation.people", "mediation.consumer"])
      assert.equal(await standing(page, id), "closed", id);
    assert.equal(await page.locator(".dispute-stage").getAttribute("data-stage"), "awarded");
    assert.match(await forum(page, "court").innerText(), /没有仍然有效的裁决/);
    const bar = page.locator('[data-bar="bar.award.setAside"]');
    assert.match(await bar.innerText(), /最后一天 2026-09-07[^]*按 2026-02-27 时的法律：2026-09-07[^]*2026-06-05/);
  }));

for (const lang of ["zh", "en"])
  test(`${lang}: a way asks for what it needs, and what is told is taken in`, () =>
    disputes({ lang, width: 1280 }, async (page) => {
      const known = { zh: ["已有", "未确认"], en: ["at hand", "not checked"] }[lang];
      const record = forum(page, "appeal").locator('[data-material="complaintRecord"]');
      const demand = forum(page, "appeal").locator('[data-material="demand"]');
      assert.ok((await record.innerText()).includes(known[0]));
      assert.ok((await demand.innerText()).includes(known[1]));
      await page.locator("dispute-form details").last().locator("summary").click();
      await page.locator('[id="field-materials.demand"]').check();
      assert.equal(await demand.getAttribute("data-have"), "yes");
      // The question leads to its answer, also when that is folded away.
      assert.equal(await standing(page, "market"), "needsInformation");
      await forum(page, "market").locator(".links button").first().click();
      const asked = await page.evaluate(() => document.activeElement.name);
      assert.equal(asked, "marketMatter");
      await page.locator('[data-field="marketMatter"] input').nth(1).check();
      assert.equal(await standing(page, "market"), "open");
      await page.locator('[data-field="safetyThreat"] input').nth(1).check();
      assert.equal(await page.locator('[data-redirect="redirect.safety"]').count(), 1);
      assert.ok((await page.locator(".liability").count()) > 0);
      // What was told and what was unfolded outlast the other language.
      await forum(page, "court").locator(".met summary").click();
      await page.locator('[data-field="specificClaim"] input').nth(2).check();
      assert.equal(await standing(page, "appeal"), "notYet");
      assert.equal(await forum(page, "court").locator(".met").getAttribute("open"), "");
      await otherLanguage(page);
      assert.equal(await standing(page, "appeal"), "notYet");
    }));
