import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { opened, tooWide, unfold, violations } from "./checks.mjs";
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

/** What an application changes; the areas below it have their own tests, in both languages, light and dark. */
const FIRST = "#application, #answer, #deadlines";
const FRAME = `header, nav, footer, ${FIRST}`;

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
        // The whole page once: axe takes its time.
        assert.deepEqual(await violations(page, lang === "zh" && width === 1280 ? undefined : FRAME), []);
        for (const number of [1, 2, 3]) {
          // The rest of the page stays as it was.
          await example(page, number);
          assert.deepEqual(await violations(page, FIRST), [], `example ${number}`);
        }
      }));

test("dark colours have contrast too", () =>
  on({ lang: "zh", width: 1280, colorScheme: "dark" }, async (page) => {
    await example(page, 1);
    assert.deepEqual(await violations(page, FRAME), []);
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
const procedure = (page, id) => page.locator("#procedure-choice").selectOption(`procedure.${id}`);
const step = (page, event) => page.locator(`.step[data-event="${event}"]`);
const forum = (page, id) => page.locator(`[data-forum="forum.${id}"]`);
const standing = (page, id) => forum(page, id).getAttribute("data-status");
const dispute = (page, number) => page.locator("dispute-map .examples button").nth(number).click();
const at = (page, id, time) => page.locator(`#${id}`).fill(time);
const LIFECYCLE = {
  zh: { accepted: "已受理", approved: "审批通过", withdrawn: "已撤回", over: "流程已结束", actor: "由业务管理部门" },
  en: {
    accepted: "Accepted",
    approved: "Formally approved",
    withdrawn: "Withdrawn",
    over: "The procedure is over",
    actor: "By business management department",
  },
};

for (const lang of ["zh", "en"])
  test(`${lang}: a step moves the procedure on, and can be undone`, () =>
    on({ lang, width: 1280 }, async (page) => {
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
  on({ lang: "zh", width: 1280 }, async (page) => {
    for (const [name, words] of [
      [
        "流程图：业务从申请到终止的全过程",
        ["当前状态：已受理。", "走过：待提交申请、", "可以到：审批通过、未通过、已撤回。"],
      ],
      ["途径图：客户的纠纷与八条途径", ["当前阶段：已投诉。", "电信用户申诉：可走", "仲裁：不可走"]],
    ]) {
      const drawing = page.getByRole("img", { name });
      assert.equal(await drawing.count(), 1, name);
      const text = await drawing.locator("desc").textContent();
      for (const word of words) assert.ok(text.includes(word), text);
    }
    await page.locator(".in-words summary").click();
    assert.match(
      await page.locator('.in-words [aria-current="step"]').innerText(),
      /^已受理 · 现在\n审批通过 · 由业务管理部门/,
    );
  }));

test("a step that a rule refuses is shown with its rule, and nothing moves", () =>
  on({ lang: "zh", width: 1280 }, async (page) => {
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
  on({ lang: "zh", width: 1280 }, async (page) => {
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

for (const [lang, width, colorScheme] of [
  ["zh", 1280, "light"],
  ["en", 390, "dark"],
  ["zh", 1080, "dark"],
])
  test(`${lang} at ${width}, ${colorScheme}: every procedure and dispute can be opened, and axe finds nothing`, () =>
    on({ lang, width, colorScheme }, async (page) => {
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
      for (const number of some([0, 1, 2, 3], [1])) {
        await dispute(page, number);
        assert.equal(await page.locator(".forum").count(), 8);
        await clean(`dispute ${number}`, "#disputes");
      }
    }));

test("the dispute is routed again as its dates change", () =>
  on({ lang: "zh", width: 1280 }, async (page) => {
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
  on({ lang: "zh", width: 1280 }, async (page) => {
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
    on({ lang, width: 1280 }, async (page) => {
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
      await page.locator(".language").click();
      assert.equal(await standing(page, "appeal"), "notYet");
    }));
