// The kiosk as a customer meets it: opened from a file, without a network, by touch.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { after, before, test } from "node:test";
import { violations } from "../../www/test/checks.mjs";
import { openBrowser } from "../../www/test/site.mjs";

await import("../kiosk/copy.mjs");
const address = new URL("../kiosk/index.html", import.meta.url).href;
const PHONE = "13812345678";
/** Where to put pictures of every screen, for people to look at. */
const pictures = process.env.PICTURES;

let browser;
before(async () => (browser = await openBrowser()));
after(() => browser?.close());

async function opened(check, { width = 1080, height = 1280 } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, hasTouch: true, offline: true });
  const page = await context.newPage();
  const problems = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on(
    "request",
    (request) => request.url().startsWith("file:") || problems.push(`asked elsewhere: ${request.url()}`),
  );
  await page.clock.install({ time: new Date("2026-07-03T10:00:00+08:00") });
  try {
    await page.goto(address);
    await page.locator(".choice").waitFor();
    await check(page);
    assert.deepEqual(problems, []);
  } finally {
    await context.close();
  }
}

const heading = (page) => page.locator("h2").innerText();
const verdict = (page) => page.locator("main").getAttribute("data-verdict");
const touch = (page, name) => page.getByRole("button", { name }).tap();
const key = (page, digit) => page.getByRole("button", { name: digit, exact: true });
async function dial(page) {
  for (const digit of PHONE) await key(page, digit).evaluate((button) => button.click());
  await touch(page, /下一步|Next/);
}

/** What a screen must be: large enough to touch, no wider than the glass, nothing for axe to find, readable in both languages. */
async function looked(page, name) {
  const small = await page.locator("button:visible").evaluateAll((buttons) =>
    buttons
      .map((button) => ({ name: button.innerText, box: button.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 60 || box.height < 60)
      .map(({ name, box }) => `${name}: ${box.width} × ${box.height}`),
  );
  assert.deepEqual(small, [], name);
  assert.ok((await page.locator("button:visible").count()) > 0, name);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0, name);
  assert.deepEqual(await violations(page), [], name);
  assert.doesNotMatch(await page.locator("main").innerText(), /undefined|null|NaN|\[object/, name);
  if (pictures) {
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: `${pictures}/kiosk-${name}.png`, fullPage: true });
  }
}

test("from the first touch to a change that can be done, in Chinese", () =>
  opened(async (page) => {
    const steps = [
      ["welcome", () => touch(page, "开始")],
      ["phone", () => dial(page)],
      ["plan", () => touch(page, /畅享 99/)],
      ["card", () => touch(page, "已放好")],
      ["why", () => touch(page, "流量不够用")],
      ["evidence", () => touch(page, "打印并附上最近一期账单")],
      ["confirm", () => touch(page, "同意并确认")],
    ];
    const seen = new Set();
    for (const [name, act] of steps) {
      await looked(page, name);
      assert.equal(await verdict(page), null, name);
      seen.add(await heading(page));
      await act();
    }
    assert.equal(seen.size, steps.length, "each question once");
    assert.equal(await heading(page), "可以办理");
    assert.equal(await verdict(page), "eligible");
    await looked(page, "eligible");
  }));

test("what is in the way is told with its remedy and clause, and can be changed; in English", () =>
  opened(async (page) => {
    await touch(page, "English");
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
    await touch(page, "Begin");
    await dial(page);
    await touch(page, /Light 59/);
    await touch(page, "It is there");
    await touch(page, "I want to pay less");
    await touch(page, "Give none");
    assert.equal(await verdict(page), "needsCorrection");
    const reason = page.locator("section");
    assert.equal(await reason.count(), 1);
    assert.match(await reason.locator("h3").innerText(), /evidence/);
    assert.match(await reason.locator(".source").innerText(), /^Source: .+ 2\.1/);
    assert.doesNotMatch(await page.locator("main").innerText(), /\p{Script=Han}/u);
    await looked(page, "correct");
    await touch(page, "Change this");
    assert.equal(await heading(page), "Supporting evidence is needed");
    await touch(page, "Print my latest bill and attach it");
    await looked(page, "confirm-en");
    await touch(page, "I do not agree");
    assert.equal(await verdict(page), "needsCorrection");
    await looked(page, "declined");
    await touch(page, "Change this");
    await touch(page, "I agree and confirm");
    assert.equal(await verdict(page), "eligible");
  }));

test("no card: the flow ends at once with what to do", () =>
  opened(async (page) => {
    await touch(page, "开始");
    await dial(page);
    await touch(page, /全家 129/);
    await touch(page, "没有带证件");
    assert.equal(await verdict(page), "needsCorrection");
    assert.match(await page.locator("section h3").innerText(), /身份证明/);
    assert.match(await page.locator("section .source").innerText(), /^依据：.+2\.1/);
  }));

test("a number is eleven digits, and can be mended", () =>
  opened(async (page) => {
    await touch(page, "开始");
    const next = page.getByRole("button", { name: "下一步" });
    assert.ok(await next.isDisabled());
    for (const digit of "1381234567") await key(page, digit).tap();
    assert.ok(await next.isDisabled());
    await touch(page, "删除");
    for (const digit of "789999") await key(page, digit).tap();
    assert.equal(await page.locator("output").innerText(), "13812345678");
    assert.ok(await next.isEnabled());
  }));

/** Everything a page can hold or leave behind. */
const left = (page) =>
  page.evaluate(async () => ({
    stored: localStorage.length + sessionStorage.length + (await indexedDB.databases()).length,
    cookies: document.cookie,
    answers: answers.size,
    address: location.href.slice(-10),
    text: document.documentElement.outerHTML,
  }));

test("“start again”, and a minute without a touch, wipe everything; nothing is ever stored", () =>
  opened(async (page) => {
    for (const wipe of [
      () => touch(page, "重新开始"),
      async () => {
        await page.clock.runFor(59_000);
        assert.equal(await heading(page), "请选择新套餐", "not yet");
        await page.clock.runFor(2_000);
      },
    ]) {
      await touch(page, "开始");
      await dial(page);
      assert.equal((await left(page)).answers, 1);
      await wipe();
      const { stored, cookies, answers, address, text } = await left(page);
      assert.deepEqual([stored, cookies, answers, address], [0, "", 0, "index.html"]);
      assert.doesNotMatch(text, new RegExp(PHONE));
      assert.match(await heading(page), /想换个套餐/);
    }
  }));

test("by keyboard alone", () =>
  opened(async (page) => {
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    for (const digit of PHONE) {
      await key(page, digit).focus();
      await page.keyboard.press("Enter");
    }
    await page.getByRole("button", { name: "下一步" }).focus();
    await page.keyboard.press("Enter");
    assert.equal(await heading(page), "请选择新套餐");
    assert.equal(await page.evaluate(() => document.activeElement.tagName), "H2");
  }));

test("on a small screen too", () =>
  opened(
    async (page) => {
      await touch(page, "开始");
      await looked(page, "small");
    },
    { width: 600, height: 800 },
  ));
