// The self-service terminal: every kind of screen measured, whole conversations, and nothing left behind.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import jsqr from "jsqr";
import { ends, long, sampled, THOROUGH, violations } from "./checks.mjs";
import { kindOf, kiosk, measured, walk } from "./kiosk-screens.mjs";
import { openSite } from "./site.mjs";

const decode = jsqr.default ?? jsqr;
const FLOWS = ["service", "deadlines", "dispute", "conduct"];

let site;
before(async () => (site = await openSite()));
after(() => site?.close());

/** Measures a screen; axe looks once at each kind, because it takes its time. */
async function sound(page, what, looked) {
  assert.deepEqual(await measured(page), [], what);
  const kind = what.split(" ").at(-1);
  if (looked?.has(kind)) return;
  looked?.add(kind);
  assert.deepEqual(await violations(page), [], what);
}

const TURNS = FLOWS.map((flow, at) => [["zh", "en"][at % 2], flow]);
const EVERY = ["zh", "en"].flatMap((lang) => FLOWS.map((flow) => [lang, flow]));

for (const [lang, flow] of THOROUGH ? EVERY : TURNS)
  test(`${lang}: ${flow}, every screen at 1080 by 1920`, () =>
    kiosk(site, { lang }, async (page) => {
      const looked = new Set();
      await sound(page, "start", looked);
      await page.click(`[data-talk=${flow}]`);
      const questions = await walk(page, (kind) => sound(page, `${flow} ${kind}`, looked));
      assert.ok(questions >= 3, `${questions} questions`);
      await page.click(".to-result");
      await sound(page, `${flow} result`, looked);
      assert.ok((await page.locator(".outcome h1").innerText()).length > 0);
      assert.ok((await page.locator(".line").count()) > 0);
      await page.click("[data-do=code]");
      await sound(page, `${flow} code`, looked);
    }));

const ELSEWHERE = [
  [390, 844],
  [1280, 800],
].flatMap(([width, height]) =>
  ["zh", "en"].flatMap((lang) => ["light", "dark"].map((colorScheme) => [lang, width, height, colorScheme])),
);

for (const [lang, width, height, colorScheme] of ends(ELSEWHERE))
  test(`${lang}: the start and every service screen at ${width} by ${height}, ${colorScheme}`, () =>
    kiosk(site, { lang, width, height, colorScheme }, async (page) => {
      const looked = new Set();
      await sound(page, "start", looked);
      await page.click("[data-talk=service]");
      await walk(page, (kind) => sound(page, kind, looked));
      await page.click(".to-result");
      await sound(page, "result", looked);
    }));

for (const [lang, size] of sampled([
  ["zh", "elder"],
  ["zh", "large"],
  ["en", "large"],
  ["en", "elder"],
]))
  test(`${lang}: ${size} text has room on every screen`, () =>
    kiosk(site, { lang, colorScheme: size === "elder" ? "dark" : "light" }, async (page) => {
      await page.click(`[data-size=${size}]`);
      const px = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
      assert.equal(px, size === "elder" ? "30px" : "25px");
      const looked = new Set();
      await sound(page, "start", looked);
      for (const flow of size === "elder" ? FLOWS : ["service"]) {
        await page.click(`[data-talk=${flow}]`);
        await walk(page, (kind) => sound(page, `${flow} ${kind}`, looked));
        await page.click(".to-result");
        await sound(page, `${flow} result`, looked);
        await page.click("[data-do=finish]");
        await page.waitForSelector(".at-start");
        assert.equal(await page.evaluate(() => document.documentElement.dataset.size), "normal", "the next customer");
        await page.click(`[data-size=${size}]`);
      }
    }));

test("a sum is typed on the screen, and by keys", () =>
  kiosk(site, {}, async (page) => {
    await toKeypad(page);
    const typed = () => page.locator(".typed strong").innerText();
    assert.equal(await page.locator(".key-done").isDisabled(), true);
    for (const key of ["0", "9", "9", ".", "5", ".", "0", "7"]) await page.click(`[data-key="${key}"]`);
    assert.equal(await typed(), "99.50", "one point, two decimals, no leading zero");
    await page.click('[data-key="erase"]');
    assert.equal(await typed(), "99.5");
    for (let count = 0; count < 4; count++) await page.keyboard.press("Backspace");
    assert.equal(await typed(), "—");
    await page.keyboard.type("1234567890");
    assert.equal(await typed(), "12345678", "no longer than a sum is");
    await page.click(".key-done");
    assert.match(await page.locator(".so-far li:not(.earlier)").last().innerText(), /12345678\.00 元/);
  }));

test("days and moments step by their parts, and months have the days they have", () =>
  kiosk(site, { hash: "#/deadlines?kind=complaint" }, async (page) => {
    const step = (what, times = 1) =>
      Array.from({ length: times }).reduce(
        (done) => done.then(() => page.click(`[data-step="${what}"]`)),
        Promise.resolve(),
      );
    assert.equal(await page.locator("h1").innerText(), "投诉是什么时候提出的？");
    const shown = () => page.locator(".typed.date").innerText();
    const part = (unit) => page.locator(".column").nth(unit).locator(".step-value").innerText();
    const month = Number(await part(1));
    await step("month-", month + 11);
    for (let day = Number(await part(2)); day < 31; day++) await step("day+");
    assert.match(await shown(), / 1 月 31 日/);
    await step("month+");
    assert.match(await shown(), / 2 月 (28|29) 日/);
    await page.locator('[data-step="hour+"]').focus();
    const hour = Number(await part(3));
    await page.keyboard.press("ArrowDown");
    assert.equal(Number(await part(3)), (hour + 23) % 24);
    await page.locator(".quick").nth(2).click();
    assert.match(await shown(), /星期/);
  }));

for (const flow of sampled(FLOWS))
  test(`${flow}: from the start to the result by keyboard alone`, () =>
    kiosk(site, { lang: flow === "dispute" ? "en" : "zh" }, async (page) => {
      const tabTo = async (selector) => {
        for (let count = 0; count < 60; count++) {
          if (await page.evaluate((one) => document.activeElement?.matches(one), selector)) {
            const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
            assert.notEqual(outline, "none", "the focus is seen");
            return;
          }
          await page.keyboard.press("Tab");
        }
        throw new Error(`no way to ${selector}`);
      };
      await tabTo(`[data-talk=${flow}]`);
      await page.keyboard.press("Enter");
      for (let count = 0; (await kindOf(page)) !== "review"; count++) {
        assert.ok(count < 60);
        assert.equal(await page.evaluate(() => document.activeElement?.id), "title", "a new question is read out");
        const kind = await kindOf(page);
        if (kind === "keypad") {
          await page.keyboard.type("59.9");
          await page.keyboard.press("Enter");
        } else if (kind === "stepper") {
          await tabTo(".stepper .primary");
          await page.keyboard.press("Enter");
        } else if (count % 2 === 0) await page.keyboard.press("1");
        else {
          await tabTo("[data-choice]");
          await page.keyboard.press("Space");
        }
      }
      await tabTo(".to-result");
      await page.keyboard.press("Enter");
      assert.equal(await kindOf(page), "result");
      await tabTo("[data-do=finish]");
      await page.keyboard.press("Enter");
      await page.waitForSelector(".at-start");
    }));

test("an answer is changed, and going back keeps what was said", () =>
  kiosk(site, {}, async (page) => {
    await page.click("[data-talk=service]");
    await page.click('[data-choice="tariff_change"]');
    await page.click('[data-choice="broadband"]');
    await page.click("[data-do=back]");
    assert.equal(await page.locator('[data-choice="broadband"]').getAttribute("aria-pressed"), "true");
    await page.click("[data-do=back]");
    assert.equal(await page.locator('[data-choice="tariff_change"]').getAttribute("aria-pressed"), "true");
    await page.click('[data-choice="new_service"]');
    await walk(page);
    assert.equal(await page.locator('[data-choice="evidence"]').count(), 0, "a new service asks for no evidence");
    await page.click('[data-choice="type"]');
    await page.click('[data-choice="tariff_change"]');
    assert.equal(await page.locator("h1").innerText(), "您带了哪种证明材料？", "the change opens a question");
    await page.click('[data-choice="none"]');
    await walk(page);
    await page.click(".to-result");
    assert.match(await page.locator(".outcome").innerText(), /需要更正/);
    assert.match(await page.locator(".numbered").innerText(), /请至少提交一份证明材料/);
    await page.click("[data-do=change]");
    assert.equal(await kindOf(page), "review");
  }));

long(
  "examples open answered, codes in the address as well, and what is not for customers leads to the start",
  async () => {
    for (const [hash, says] of [
      ["#/service?example=plan-change", /需要更正[^]*请至少提交一份证明材料/],
      ["#/conduct?example=mystery-shopper", /92\.71 分/],
    ])
      await kiosk(site, { hash }, async (page) => {
        assert.equal(await kindOf(page), "result");
        assert.match(await page.locator(".read").innerText(), says);
        assert.equal(new URL(page.url()).hash, hash.split("?")[0], "the state is not left in the address");
      });
    await kiosk(site, { hash: "#/dispute?example=wrong-fee" }, async (page) => {
      await walk(page);
      await page.click(".to-result");
      assert.match(await page.locator(".read").innerText(), /电信用户申诉[^]*最后一天 2026-06-30/);
    });
    await kiosk(site, { hash: "#/deadlines?example=henan" }, async (page) => {
      await page.click('[data-choice="notYet"]');
      await page.click(".to-result");
      assert.match(await page.locator(".read").innerText(), /最迟 2026-07-08 当日结束前/);
    });
    for (const area of ["procedures", "evaluation", "rules", "profile", "batch"])
      await kiosk(site, { hash: `#/${area}` }, async (page) => {
        assert.equal(await kindOf(page), "start");
        assert.match(await page.locator("[role=status]").innerText(), /不面向顾客/);
        assert.equal(new URL(page.url()).hash, "");
      });
  },
);

test("staff are called through the host, or the customer is sent to the counter", () =>
  kiosk(site, {}, async (page) => {
    const said = () => page.locator("[role=status].said-now").innerText();
    await page.click("[data-do=staff]");
    assert.equal(await said(), "请到柜台向工作人员求助。");
    await page.evaluate(() => document.addEventListener("call-staff", (event) => event.preventDefault()));
    await page.click("[data-talk=service]");
    await page.click("[data-do=staff]");
    assert.equal(await said(), "已呼叫工作人员，请在此稍候。");
    assert.deepEqual(await measured(page), []);
  }));

test("nothing opens a menu, leaves the page or lets text be dragged away", () =>
  kiosk(site, { hash: "#/service?example=plan-change" }, async (page) => {
    assert.equal(await page.locator("a[href], input, textarea, form").count(), 0);
    const stopped = await page.evaluate(() => {
      const sent = ["contextmenu", "dragstart"].map((type) => new Event(type, { bubbles: true, cancelable: true }));
      return sent.map((event) => !document.querySelector("h1").dispatchEvent(event));
    });
    assert.deepEqual(stopped, [true, true]);
    const style = await page.evaluate(() => {
      const { userSelect, overscrollBehaviorY, touchAction } = getComputedStyle(document.documentElement);
      return [userSelect, overscrollBehaviorY, touchAction];
    });
    assert.deepEqual(style, ["none", "none", "manipulation"]);
  }));

test("the receipt has the question, the answer and the clauses, fits 80 mm, and nothing personal", () =>
  kiosk(site, {}, async (page) => {
    await told(page);
    await page.click("[data-do=print]");
    assert.equal(await page.evaluate(() => document.documentElement.dataset.printed), "yes");
    await page.emulateMedia({ media: "print" });
    const text = await page.evaluate(() => document.body.innerText);
    for (const part of ["营业厅自助服务", "办理事项：业务办理", "接下来", "请带上", "申请表", "依据：《指南》 2.1"])
      assert.ok(text.includes(part), part);
    assert.match(text, /打印时间：\d{4}-\d{2}-\d{2} \d{2}:\d{2}/);
    for (const secret of SECRETS) assert.ok(!text.includes(secret), secret);
    assert.equal(await page.locator("button:visible").count(), 0);
    await page.setViewportSize({ width: 302, height: 800 });
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 302);
    const pdf = await page.pdf({ width: "80mm", height: "297mm" });
    assert.ok(pdf.length > 1000);
    await page.emulateMedia({ media: "screen" });
    await page.setViewportSize({ width: 1080, height: 1920 });
    await page.click("[data-do=change]");
    await page.emulateMedia({ media: "print" });
    assert.equal((await page.evaluate(() => document.body.innerText)).trim(), "", "only a result is printed");
  }));

for (const [flow, opens] of sampled([
  ["service", async (page) => assert.equal(await page.locator('[id="field-type"]').inputValue(), "new_service")],
  ["deadlines", async (page) => assert.ok((await page.locator("[data-status]").count()) > 0)],
  [
    "dispute",
    async (page) => assert.equal(await page.locator('[id="field-dispute-situation"]').inputValue(), "content_mismatch"),
  ],
  ["conduct", async (page) => assert.equal(await page.locator('[data-judged="pass"]').count(), 7)],
]))
  test(`${flow}: the code opens the same case on a phone, with nothing personal in it`, () =>
    kiosk(site, {}, async (page) => {
      await page.click(`[data-talk=${flow}]`);
      await walk(page);
      await page.click(".to-result");
      await page.click("[data-do=code]");
      const address = await scanned(page);
      assert.ok(address.startsWith(`${site.address}#/${flow}?`), address);
      const state = new URLSearchParams(address.split("?")[1]);
      assert.ok(state.size >= 2, address);
      for (const [key, value] of state) {
        assert.match(value, /^([a-z][A-Za-z0-9_~]*|\d{4}-\d\d-\d\d(T\d\d:\d\d)?)$/, `${key}=${value}`);
        for (const part of key.split(/[.-]/)) assert.ok(!PERSONAL.has(part), key);
      }
      assert.ok(!address.includes("129") && !address.includes("present"), address);
      const phone = await page.context().newPage();
      const wrong = [];
      phone.on("pageerror", (error) => wrong.push(String(error)));
      await phone.goto(address);
      await phone.waitForSelector(`section.${flow} > *:nth-child(2) *`);
      await opens(phone);
      // A limit that nobody can tell yet is no error.
      assert.deepEqual(await phone.locator(".trouble[role=alert]:visible").allInnerTexts(), []);
      assert.deepEqual(wrong, []);
    }));

/** What no address names. */
const PERSONAL = new Set("number phone email address user content need amount fees total age validUntil".split(" "));

/** What a customer leaves on the machine: a sum, a choice, and what somebody else's script might have kept. */
const SECRETS = ["7654321", "SENTINEL", "present"];

async function toKeypad(page) {
  await page.click("[data-talk=service]");
  for (let count = 0; (await kindOf(page)) !== "keypad"; count++) {
    assert.ok(count < 10);
    await page.locator("[data-choice]").first().click();
  }
}

/** A conversation with a sum in it, and sentinels in every store. */
async function told(page) {
  await toKeypad(page);
  await page.keyboard.type("7654321");
  await page.keyboard.press("Enter");
  await walk(page);
  assert.ok((await page.locator("kiosk-page").innerText()).includes("7654321"));
  await page.click(".to-result");
}

async function planted(page) {
  await page.evaluate(async () => {
    localStorage.setItem("told", "SENTINEL");
    sessionStorage.setItem("told", "SENTINEL");
    document.cookie = "told=SENTINEL; path=/";
    await new Promise((resolve, reject) => {
      const request = indexedDB.open("SENTINEL", 1);
      request.onupgradeneeded = () => request.result.createObjectStore("told");
      request.onsuccess = () => resolve(request.result.close());
      request.onerror = reject;
    });
  });
}

/** Nothing of it is left, anywhere. */
async function wiped(page, entries) {
  await page.waitForSelector(".at-start");
  const left = await page.evaluate(async () => ({
    stores: [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length],
    html: document.documentElement.outerHTML,
    address: location.href,
    state: history.state,
    entries: history.length,
    title: document.title,
    size: document.documentElement.dataset.size,
    lang: document.documentElement.lang,
    cached: (
      await Promise.all(
        (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
      )
    ).flat(),
  }));
  assert.deepEqual(left.stores, [0, 0, "", 0]);
  assert.equal(left.state, null);
  assert.equal(left.entries, entries, "one entry of the history, from the beginning to the end");
  assert.deepEqual([left.size, left.lang], ["normal", "zh-CN"], "as the next customer expects it");
  for (const url of left.cached) assert.ok(!url.includes("?"), url);
  for (const secret of SECRETS)
    for (const place of [left.html, left.address, left.title]) assert.ok(!place.includes(secret), secret);
  await page.emulateMedia({ media: "print" });
  assert.equal((await page.evaluate(() => document.body.innerText)).trim(), "");
  await page.emulateMedia({ media: "screen" });
  await page.goBack().catch(() => null);
  const text = await page.evaluate(() => document.documentElement.outerHTML);
  for (const secret of SECRETS) assert.ok(!text.includes(secret), "going back leads nowhere");
  assert.equal(page.url(), "about:blank");
}

for (const way of ["finish", "restart", "idle"])
  test(`${way}: everything is wiped`, () =>
    kiosk(site, { before: (page) => page.clock.install() }, async (page) => {
      const entries = await page.evaluate(() => history.length);
      await page.click(".other-language");
      await page.waitForFunction(() => document.documentElement.lang === "en");
      await page.click("[data-size=large]");
      await told(page);
      await planted(page);
      if (way === "idle") await page.clock.runFor(81_000);
      else {
        await page.click(`[data-do=${way}]`);
        await page.clock.runFor(2_000);
      }
      await wiped(page, entries);
    }));

test("after a minute without a touch a warning counts down, and one touch goes on", () =>
  kiosk(site, { before: (page) => page.clock.install() }, async (page) => {
    await page.clock.runFor(300_000);
    assert.equal(await page.locator("dialog[open]").count(), 0, "the start screen has nothing to lose");
    await toKeypad(page);
    await page.keyboard.type("7654321");
    await page.clock.runFor(59_000);
    assert.equal(await page.locator("dialog[open]").count(), 0);
    await page.clock.runFor(2_000);
    assert.equal(await page.locator("dialog[open][role=alertdialog]").count(), 1);
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "我还在，继续");
    assert.match(await page.locator(".idle-left").innerText(), /^(19|20) 秒后清除$/);
    assert.deepEqual(await measured(page), []);
    assert.equal(await page.locator("dialog:modal").count(), 1, "the focus stays inside");
    await page.keyboard.press("Tab");
    await page.clock.runFor(1_000);
    assert.equal(await page.locator("dialog[open]").count(), 0, "any key is a sign of life");
    await page.clock.runFor(62_000);
    await page.clock.runFor(10_000);
    assert.match(await page.locator(".idle-left").innerText(), /^(7|8|9) 秒后清除$/);
    await page.locator("dialog button").click();
    await page.clock.runFor(1_000);
    assert.equal(await page.locator("dialog[open]").count(), 0);
    assert.equal(await page.locator(".typed strong").innerText(), "7654321", "and what was typed is still there");
    await page.clock.runFor(58_000);
    assert.equal(await page.locator("dialog[open]").count(), 0, "the minute begins anew");
    await page.clock.runFor(25_000);
    await page.waitForSelector(".at-start");
  }));

for (const [query, seconds] of [
  ["&idle=5", 5],
  ["&idle=600", 600],
  ["&idle=4", 60],
  ["&idle=soon", 60],
])
  test(`${query} waits ${seconds} seconds`, () =>
    kiosk(site, { query, before: (page) => page.clock.install() }, async (page) => {
      await page.click("[data-talk=conduct]");
      await page.clock.runFor((seconds - 1) * 1000);
      assert.equal(await page.locator("dialog[open]").count(), 0);
      await page.clock.runFor(2000);
      assert.equal(await page.locator("dialog[open]").count(), 1);
      assert.deepEqual(await violations(page), []);
    }));

test("the page and the terminal are run apart, and each leaves the areas that nobody opened", async () => {
  const run = async (query, wait) => {
    const context = await site.browser.newContext({ serviceWorkers: "block" });
    const page = await context.newPage();
    const files = [];
    page.on("request", (request) => files.push(new URL(request.url()).pathname));
    await page.goto(site.address + query);
    await page.waitForSelector(wait);
    const names = ["service-page", "kiosk-page"];
    const defined = await page.evaluate((all) => all.filter((name) => customElements.get(name)), names);
    await context.close();
    return { files: files.join(" "), defined };
  };
  const page = await run("", "service-page main");
  assert.deepEqual(page.defined, ["service-page"]);
  assert.doesNotMatch(page.files, /kiosk-page|conduct-check|dispute-map/);
  const terminal = await run("?kiosk", "kiosk-page h1");
  assert.deepEqual(terminal.defined, ["kiosk-page"]);
  assert.doesNotMatch(terminal.files, /conduct-check|dispute-map|profile-editor/);
});

/** Reads the code on the screen as a phone would. */
async function scanned(page) {
  const SIDE = 400;
  const dark = await page.evaluate(async (side) => {
    const svg = document.querySelector("svg.code").cloneNode(true);
    svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    svg.querySelector(".code-field").setAttribute("fill", "#fff");
    svg.setAttribute("width", side);
    svg.setAttribute("height", side);
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
    await image.decode();
    const canvas = new OffscreenCanvas(side, side).getContext("2d");
    canvas.drawImage(image, 0, 0);
    const { data } = canvas.getImageData(0, 0, side, side);
    return Array.from({ length: side * side }, (_, at) => (data[at * 4] < 128 ? "1" : "0")).join("");
  }, SIDE);
  const data = Uint8ClampedArray.from(
    [...dark].flatMap((bit) => (bit === "1" ? [0, 0, 0, 255] : [255, 255, 255, 255])),
  );
  return decode(data, SIDE, SIDE)?.data ?? "";
}
