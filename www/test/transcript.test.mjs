// The review of a conversation, and what a person takes over from it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createEngine } from "telecom-service-rules";
import { opened, otherLanguage, sampled, tooWide, violations } from "./checks.mjs";
import { openSite } from "./site.mjs";

let site;
before(async () => (site = await openSite()));
after(() => site?.close());

const on = (options, check) => opened(site, { at: "#/conduct?view=transcript", ...options }, check);
const text = (page) => page.locator("#transcript-text");
const finding = (page, check) => page.locator(`.transcript-finding[data-check="${check}"]`);
const marks = (page) =>
  page.locator(".turns mark").evaluateAll((all) => all.map((one) => [one.dataset.tone, one.textContent]));

for (const [lang, width, colorScheme] of sampled([
  ["zh", 1280, "light"],
  ["en", 1280, "dark"],
  ["zh", 390, "dark"],
  ["en", 390, "light"],
]))
  test(`${lang} at ${width}, ${colorScheme}: a conversation with its marks; nothing overflows, axe finds nothing`, () =>
    on({ lang, width, colorScheme }, async (page) => {
      assert.equal(await page.locator(".turn").count(), 7);
      const tones = new Set((await marks(page)).map(([tone]) => tone));
      assert.deepEqual([...tones].sort(), lang === "zh" ? ["bad", "cause", "good", "look"] : [...tones].sort());
      assert.ok(tones.has("good") && tones.has("look"), [...tones].join());
      assert.ok((await tooWide(page)) <= 0);
      assert.deepEqual(await violations(page), []);
    }));

test("marks stand where the engine says, also where they overlap", () =>
  on({ lang: "zh", width: 1280 }, async (page) => {
    const said = "您好，请讲。这不归我管，谢谢";
    await text(page).fill(`客服：${said}`);
    await page.waitForFunction(() => document.querySelectorAll(".turn").length === 1);
    const engine = await createEngine({ languages: [] });
    const { hits } = engine.reviewTranscript({ turns: [{ speaker: "agent", text: said }] });
    const words = [...new Set(hits.map(({ from, to }) => said.slice(from, to)))];
    assert.ok(words.length >= 4, words.join());
    assert.deepEqual(
      (await marks(page)).map(([, word]) => word),
      words,
    );
    assert.equal(await page.locator(".spoken").innerText(), said, "nothing is lost between the marks");
  }));

test("times give the waits, a line without a speaker belongs to the one before, and lines before anybody are told", () =>
  on({ lang: "zh", width: 1280 }, async (page) => {
    await text(page).fill("录音开始\n10:00:00 客户：喂\n在吗\n10:00:50 客服：您好");
    await page.waitForFunction(() => document.querySelectorAll(".turn").length === 2);
    assert.match(await page.locator(".turn").first().innerText(), /喂\n在吗/);
    assert.match(await page.locator(".turn").last().innerText(), /客户等了 50 秒/);
    assert.match(await page.locator(".transcript-turns .trouble").innerText(), /1 行没有写说话人/);
    assert.match(await page.locator(".waits").innerText(), /平均等待 50 秒，最长 50 秒/);
    // An hour that there is none of is no time, and no trap.
    await text(page).fill("99:99 客服：您好");
    await page.locator(".transcript-turns .trouble", { hasText: "无法读取" }).waitFor();
  }));

test("what a person agrees with goes to the checklist, and nothing else does", () =>
  on({ lang: "zh", width: 1280 }, async (page) => {
    assert.equal(await finding(page, "cold").getAttribute("data-proposal"), "fail");
    await finding(page, "thanks").locator("input").uncheck();
    await page.locator("transcript-panel .primary").click();
    assert.match(await page.locator("transcript-panel > [role=status]").textContent(), /已把 \d+ 条建议记入/);
    await page.locator(".views button").first().click();
    assert.doesNotMatch(page.url(), /transcript/);
    const judged = (item) => page.locator(`[data-item="${item}"]`).getAttribute("data-judged");
    assert.equal(await judged("conduct.attitude.cold"), "fail");
    await page.locator("#conduct-scheme").selectOption("etiquette");
    await page.locator("#conduct-situation").selectOption("");
    assert.equal(await judged("etiquette.polite.hello"), "pass");
    assert.equal(await judged("etiquette.appropriateness.thanks"), "not_observed");
  }));

test("the conversation is in no address and in no storage", () =>
  on({ lang: "zh", width: 1280 }, async (page) => {
    const sentinel = "哨兵13800000000";
    await text(page).fill(`客户：${sentinel}`);
    await page.waitForFunction(() => document.querySelectorAll(".turn").length === 1);
    await otherLanguage(page);
    await page.waitForFunction(() => document.documentElement.lang === "en");
    assert.ok((await text(page).inputValue()).includes(sentinel), "the other language keeps it");
    const kept = await page.evaluate(() =>
      JSON.stringify([location.href, history.state, { ...localStorage }, { ...sessionStorage }]),
    );
    assert.doesNotMatch(kept, /138|%E5%93%A8/);
  }));
