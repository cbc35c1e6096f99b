// The catalogue of rules: search, filters, and the address of each rule.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createEngine } from "telecom-service-rules";
import { long, opened, otherLanguage, sampled, tooWide, unfold, violations } from "./checks.mjs";
import { openSite } from "./site.mjs";

const engine = await createEngine();
const rows = engine.rules();
let site;
before(async () => (site = await openSite()));
after(() => site?.close());

const LIST = ".rules-list li";
/** Said once the list is drawn. */
const FOUND = ".rules-found:not(:empty)";
const list = (hash, options, check) => opened(site, { at: `#/rules${hash}`, ready: FOUND, ...options }, check);
const rule = (id, options, check) => opened(site, { at: `#/rules/${id}`, ready: "#rule-title", ...options }, check);
const shown = (page) =>
  page.locator(`${LIST}:not([hidden])`).evaluateAll((all) => all.map((one) => one.dataset.rule).sort());
const idsOf = (some) => some.map(({ id }) => id).sort();

const chapterOf = ({ instrument, clause, row }) =>
  instrument !== "guide" ? "law" : (/^[1-9]/.exec(clause)?.[0] ?? /^S(\d)/.exec(row)[1]);
/** The codes of a row, worked out anew from what the engine says. */
const CODES = {
  chapter: ({ sources }) => sources.map(chapterOf),
  kind: ({ kind }) => [kind],
  force: ({ force }) => [force],
  grade: ({ sources }) => sources.flatMap(({ grade }) => grade ?? []),
  instrument: ({ sources }) => sources.map(({ instrument }) => instrument),
};
const having = (facet, code, some = rows) => some.filter((row) => CODES[facet](row).includes(code));
const codesOf = (facet) => [...new Set(rows.flatMap(CODES[facet]))];

/** The counts the page shows, by filter and code. */
const counts = (page) =>
  page.evaluate(() => {
    const found = {};
    for (const button of document.querySelectorAll(".rules-codes button"))
      (found[button.dataset.facet] ??= {})[button.dataset.code] = Number(button.querySelector(".count").textContent);
    for (const { value, textContent } of document.querySelectorAll("[data-facet=instrument] option"))
      if (value !== "") (found.instrument ??= {})[value] = Number(/[（(](\d+)[）)]$/.exec(textContent)[1]);
    return found;
  });

test("every choice has the count of the engine's own list, alone and beside another", () =>
  list("", {}, async (page) => {
    assert.deepEqual(await shown(page), idsOf(rows));
    const expected = (some) =>
      Object.fromEntries(
        Object.keys(CODES).map((facet) => [
          facet,
          Object.fromEntries(codesOf(facet).map((code) => [code, having(facet, code, some(facet)).length])),
        ]),
      );
    assert.deepEqual(
      await counts(page),
      expected(() => rows),
    );
    await page.locator('[data-facet=kind][data-code="limit"]').click();
    assert.deepEqual(await shown(page), idsOf(having("kind", "limit")));
    // Of its own filter the other choices stay as they were: one of them can be taken instead.
    assert.deepEqual(
      await counts(page),
      expected((facet) => (facet === "kind" ? rows : having("kind", "limit"))),
    );
  }));

test("each filter shows what the engine's list holds, and stands in the address", () =>
  list("", {}, async (page) => {
    for (const facet of ["chapter", "kind", "force", "grade"])
      for (const code of codesOf(facet)) {
        const button = page.locator(`[data-facet=${facet}][data-code="${code}"]`);
        await button.click();
        assert.deepEqual(await shown(page), idsOf(having(facet, code)), `${facet} ${code}`);
        assert.equal(new URL(page.url()).hash, `#/rules?${facet}=${code}`);
        assert.match(await page.locator(".rules-found").innerText(), new RegExp(`${having(facet, code).length} 条`));
        await button.click();
      }
    for (const code of codesOf("instrument")) {
      await page.locator("#rules-instrument").selectOption(code);
      assert.deepEqual(await shown(page), idsOf(having("instrument", code)), code);
    }
    await page.locator(".clear").click();
    assert.equal(new URL(page.url()).hash, "#/rules");
    assert.equal(await page.evaluate(() => document.activeElement.id), "rules-search");
  }));

test("an address with filters opens them; one that nobody has chooses nothing", async () => {
  await list("?kind=rule&force=mandatory", {}, async (page) => {
    assert.deepEqual(await shown(page), idsOf(having("force", "mandatory", having("kind", "rule"))));
    assert.equal(await page.locator('.rules-codes [aria-pressed="true"]').count(), 2);
  });
  const hostile = "%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E";
  await list(`?kind=${hostile}&force=__proto__&instrument=constructor&x=${hostile}`, {}, async (page) => {
    assert.deepEqual(await shown(page), idsOf(rows));
    assert.equal(await page.locator("img").count(), 0);
  });
});

test("words are found in both languages, ids, clauses, titles and rows, all of them, and are not in the address", () =>
  list("", {}, async (page) => {
    await page.waitForFunction(() => document.querySelectorAll(".rules-list li").length === 870);
    const hay = (row) =>
      [
        row.id,
        row.text.zh,
        row.text.en,
        ...row.sources.flatMap(({ clause, row, title }) => [clause, row, title.zh, title.en]),
      ]
        .join("\n")
        .toLowerCase();
    for (const typed of [
      "投诉",
      "COMPLAINT",
      "law.complaint",
      "S2.1-18",
      "电信条例",
      "complaint 投诉 15",
      "  ",
      "无此词语",
    ]) {
      await page.locator("#rules-search").fill(typed);
      const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
      const expected = idsOf(rows.filter((row) => words.every((word) => hay(row).includes(word))));
      // The other language's texts arrive a moment after the page.
      await page.waitForFunction(
        ([selector, count]) => document.querySelectorAll(`${selector}:not([hidden])`).length === count,
        [LIST, expected.length],
        { timeout: 5_000 },
      );
      assert.deepEqual(await shown(page), expected, typed);
      assert.equal(new URL(page.url()).hash, "#/rules");
    }
    assert.match(await page.locator(".rules-found").innerText(), /没有符合/);
    assert.equal(await page.locator(".rules-found").getAttribute("role"), "status");
  }));

test("typing: how long a key takes at 870 rules", () =>
  list("", {}, async (page) => {
    const spent = await page.evaluate(async () => {
      const search = document.querySelector("#rules-search");
      const times = [];
      for (const typed of ["t", "te", "tel", "tele", "te", "t", "", "电", "电信", "电信 用", "电信 用户", "电", ""]) {
        const before = performance.now();
        search.value = typed;
        search.dispatchEvent(new Event("input", { bubbles: true }));
        // With the layout that follows.
        document.body.getBoundingClientRect();
        times.push(performance.now() - before);
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      }
      return times;
    });
    console.log(
      `ms a key: median ${spent.toSorted((a, b) => a - b)[6].toFixed(1)}, most ${Math.max(...spent).toFixed(1)}`,
    );
    assert.equal(spent.length, 13);
  }));

for (const [lang, words] of [
  [
    "zh",
    [
      "企业答复用户投诉",
      "15 天",
      "必须遵守",
      "2005-04-20 起",
      "电信用户申诉处理办法",
      "第 10 条",
      "A 级",
      "AP-7",
      "S36-14a",
    ],
  ],
  [
    "en",
    ["The operator answers the complaint", "15 days", "It must be followed", "From 2005-04-20", "Grade A", "AP-7"],
  ],
])
  test(`${lang}: a limit at its own address is told in full, and has the focus and the title`, () =>
    rule("law.complaint.reply", { lang }, async (page) => {
      await page.waitForFunction(() => /15 (天|days)/.test(document.querySelector(".rule-detail").textContent));
      const text = await page.locator(".rule-detail").innerText();
      for (const word of words) assert.ok(text.includes(word), `${word}: ${text}`);
      // Both languages.
      for (const said of Object.values(engine.rule("law.complaint.reply").text))
        assert.ok(text.toLowerCase().includes(said.toLowerCase()), said);
      await page.waitForFunction(() => document.activeElement?.id === "rule-title");
      assert.ok((await page.title()).startsWith(words[0]));
    }));

test("a rule's remedy, facts with their labels, and what rests on the same row", () =>
  rule("accept.form.fees", {}, async (page) => {
    const finding = engine.checkEligibility({}).findings.find((one) => one.rule === "accept.form.fees");
    await page.waitForSelector(".rule-path-list");
    const text = await page.locator(".rule-detail").innerText();
    assert.ok(text.includes(finding.remedy.zh));
    for (const path of finding.paths) assert.ok(text.includes(path) && text.includes(engine.label(path).zh), path);
    const [{ row }] = engine.rule("accept.form.fees").sources;
    const same = rows.filter(
      (one) => one.id !== "accept.form.fees" && one.sources.some((source) => source.row === row),
    );
    assert.ok(same.length > 0);
    for (const { id } of same) assert.equal(await page.locator(`.rule-links a[href="#/rules/${id}"]`).count(), 1, id);
  }));

test("why a rule is off: nobody verified it, its sources disagree, its text is lost", async () => {
  for (const [id, why] of [
    ["law.realName.organisation", /还没有人核实/],
    ["law.realName.allCards", /相互矛盾/],
    ["reference.lostPrevention", /正文缺失/],
  ]) {
    assert.equal(engine.rule(id).active, false);
    await rule(id, {}, async (page) => assert.match(await page.locator(".rule-detail").innerText(), why));
  }
});

long("figures, amounts, items and procedures have fields of their own", async () => {
  for (const [id, field] of [
    ["amount.installationDelay", /1\/100/],
    ["benchmark.effect.satisfaction", /数值/],
    ["conduct.attitude.polite", /检查时看什么/],
    ["procedure.order", /各个状态/],
  ])
    await rule(id, {}, async (page) => {
      await page.waitForFunction(() => document.querySelectorAll(".rule-detail dl.rule-facts")[1].children.length > 0);
      assert.match(await page.locator(".rule-detail").innerText(), field, id);
    });
});

long("an id that is not there is told kindly, without it; a source row leads to its rules", async () => {
  await rule("law.complaint.replly", {}, async (page) => {
    assert.match(await page.locator("#rule-title").innerText(), /没有这个编号/);
    assert.equal(await page.locator('.rule-links a[href="#/rules/law.complaint.reply"]').count(), 1);
  });
  await rule("S2.1-18", {}, async (page) => {
    assert.equal(await page.locator('.rule-links a[href="#/rules/sla.review.preliminary"]').count(), 1);
  });
  for (const hostile of [
    "%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
    "__proto__",
    "..%2F..%2F",
    "%E0%A4%A",
    "a".repeat(5_000),
  ])
    await opened(site, { at: `#/rules/${hostile}`, ready: "#rule-title, .rules-list" }, async (page) => {
      assert.equal(await page.locator("img").count(), 0);
      assert.ok(!(await page.locator("rule-catalogue").innerText()).includes("onerror"));
    });
});

test("from the list to a rule and back, by keys: filters, search and place stay", () =>
  list("?chapter=7", {}, async (page) => {
    await page.locator("#rules-search").fill("投诉");
    const link = page.locator(`${LIST}:not([hidden]) a`).nth(3);
    const id = await link.evaluate((one) => one.parentElement.dataset.rule);
    await link.press("Enter");
    await page.waitForSelector("#rule-title");
    assert.equal(new URL(page.url()).hash, `#/rules/${id}`);
    await page.waitForFunction(() => document.activeElement?.id === "rule-title");
    await page.locator(".rules-back").press("Enter");
    await page.waitForSelector(FOUND);
    assert.equal(new URL(page.url()).hash, "#/rules?chapter=7");
    assert.equal(await page.locator("#rules-search").inputValue(), "投诉");
    await page.waitForFunction((id) => document.activeElement?.parentElement?.dataset.rule === id, id);
    await page.goBack();
    await page.waitForSelector("#rule-title");
    // The other language at the same rule.
    await otherLanguage(page);
    await page.waitForSelector('html[lang="en"] #rule-title');
    assert.equal(new URL(page.url()).hash, `#/rules/${id}`);
  }));

test("the link is copied, or shown where the browser does not allow it", async () => {
  const permissions = ["clipboard-read", "clipboard-write"];
  await rule("accept.need.stated", { permissions }, async (page) => {
    await page.locator(".copy").click();
    await page.waitForFunction(() => /已复制/.test(document.querySelector(".rule-copy").textContent));
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, `${site.address}?lang=zh#/rules/accept.need.stated`);
  });
  await rule("accept.need.stated", {}, async (page) => {
    await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error())));
    await page.locator(".copy").click();
    await page.waitForSelector(".rule-copy input");
    assert.match(await page.locator(".rule-copy input").inputValue(), /#\/rules\/accept\.need\.stated$/);
  });
});

for (const [lang, width, colorScheme] of sampled([
  ["zh", 1280, "light"],
  ["zh", 390, "dark"],
  ["en", 1280, "dark"],
  ["en", 390, "light"],
]))
  long(`${lang} at ${width}: nothing too wide, and axe finds nothing of any level`, async () => {
    const look = { lang, width, colorScheme };
    await list("?chapter=7&kind=limit", look, async (page) => {
      assert.equal(
        await page.locator(".rules-side").evaluate((side) => side.open),
        width > 960,
        "folded where it is narrow",
      );
      await unfold(page);
      assert.ok((await tooWide(page)) <= 0);
      assert.deepEqual(await violations(page), []);
      await page.locator(".clear").click();
      assert.ok((await tooWide(page)) <= 0, "all rules");
      await page.locator("#rules-search").fill("无此词语");
      assert.deepEqual(await violations(page), [], "nothing found");
    });
    for (const id of ["law.complaint.reply", "accept.form.fees", "conduct.attitude.polite", "no.such.rule"])
      await rule(id, look, async (page) => {
        await page.waitForTimeout(300);
        assert.ok((await tooWide(page)) <= 0, id);
        assert.deepEqual(await violations(page), [], id);
      });
  });
