// The React form, built with Vite and filled in as a person would.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { after, before, test } from "node:test";
import { createEngine } from "telecom-service-rules";
import { build } from "vite";
import { violations } from "../../www/test/checks.mjs";
import { openSite } from "../../www/test/site.mjs";

const engine = await createEngine();
const pictures = process.env.PICTURES;

let site;
before(async () => {
  await build({ root: fileURLToPath(new URL("../react", import.meta.url)), logLevel: "error" });
  site = await openSite(new URL("../react/dist/", import.meta.url));
});
after(() => site?.close());

async function opened(check, { lang = "", width = 1100, block = /^$/ } = {}) {
  const context = await site.browser.newContext({ viewport: { width, height: 1000 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  const problems = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(site.address) && !url.startsWith("data:")) problems.push(`asked elsewhere: ${url}`);
  });
  await context.route(block, (route) => route.abort());
  try {
    await page.goto(`${site.address}?asOf=2026-07-03&lang=${lang}`);
    await page.locator("h2, [role=alert]").waitFor();
    await check(page, problems);
    assert.deepEqual(problems, []);
  } finally {
    await context.close();
  }
}

const verdict = (page) => page.locator("h2").innerText();
const field = (page, path) => page.locator(`[name="${path}"]`);
async function put(page, path, value) {
  const control = field(page, path);
  if (await control.evaluate((element) => element.tagName === "SELECT")) await control.selectOption(value);
  else await control.fill(value);
}

/** As the page shows a text of the rules. */
const sentence = (text) => text[0].toUpperCase() + text.slice(1);

/** Everything that is asked for, in the order of the form. */
const FILLED = {
  "form.user": "李明",
  "contact.phone": "13800000000",
  "id.kind": "resident_card",
  "id.validUntil": "2031-05-20",
  "form.type": "mobile_telephone",
  "form.content": "由 59 元套餐改为 129 元套餐",
  "form.fees[0].name": "套餐月费",
  "form.fees[0].amount": "129.00",
  "form.total": "129",
  "form.term.start": "2026-08-01",
  "form.term.indefinite": "true",
  need: "流量不够用",
  "evidence[0].kind": "bill",
  "change.agreed": "true",
  "change.userConfirmedAt": "2026-07-03T16:50",
};

async function looked(page, name) {
  assert.deepEqual(await violations(page), [], name);
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, `${name} is too wide`);
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}/react-${name}.png`, fullPage: true });
}

test("from the empty form to an application that can be accepted", () =>
  opened(async (page) => {
    assert.equal(await page.locator("html").getAttribute("lang"), "zh-CN");
    assert.equal(await verdict(page), "资料不足");
    await looked(page, "empty");
    let left = await page.locator(".needs button").count();
    assert.ok(left > 5);
    for (const [path, value] of Object.entries(FILLED)) {
      await put(page, path, value);
      const now = await page.locator(".needs button").count();
      assert.ok(now <= left || path === "id.kind", `${path}: ${left} → ${now}`);
      left = now;
    }
    assert.equal(await verdict(page), "可以受理");
    assert.equal(await page.locator(".reasons li").count(), 0);
    assert.equal(await page.locator(".wrong, .needed").count(), 0);
    await looked(page, "eligible");
  }));

test("the verdict follows every change, with remedy, clause and the field", () =>
  opened(
    async (page) => {
      assert.equal(await page.locator("html").getAttribute("lang"), "en");
      for (const [path, value] of Object.entries(FILLED)) await put(page, path, value);
      assert.equal(await verdict(page), "Can be accepted");

      await put(page, "id.validUntil", "2026-07-02");
      assert.equal(await verdict(page), "Needs correction");
      const reason = page.locator(".reasons li");
      const told = async (id) => {
        const rule = engine.rule(id);
        assert.equal(await reason.count(), 1);
        assert.equal(await reason.locator("span").innerText(), sentence(rule.text.en));
        assert.match(await reason.locator("cite").innerText(), new RegExp(`, ${rule.sources[0].clause}$`));
        assert.notEqual((await reason.locator("strong").innerText()).trim(), "");
      };
      await told("accept.identity.valid");
      assert.equal(await field(page, "id.validUntil").getAttribute("aria-invalid"), "true");
      assert.equal(await page.locator("[aria-invalid=true]").count(), 1);
      await looked(page, "correction");

      await put(page, "id.validUntil", FILLED["id.validUntil"]);

      // A warning keeps nothing from being accepted.
      await put(page, "form.total", "128");
      assert.equal(await verdict(page), "Can be accepted");
      await told("accept.form.fees.sum");
      await looked(page, "warning");
      await put(page, "form.total", "128.");
      assert.equal(await verdict(page), "One field cannot be read");
      assert.equal(await field(page, "form.total").getAttribute("aria-invalid"), "true");
      await put(page, "form.total", "129");
      assert.equal(await verdict(page), "Can be accepted");

      // What is taken back is unknown again, not an empty piece of evidence.
      await put(page, "evidence[0].kind", "");
      assert.equal(await verdict(page), "Information is missing");
      assert.equal(await page.locator(".needs button").count(), 1);
      assert.doesNotMatch(await page.locator(".answer, label").allInnerTexts().then(String), /\p{Script=Han}/u);
    },
    { lang: "en" },
  ));

test("by keyboard: every field in its order, and from what is needed to its field", () =>
  opened(async (page) => {
    await page.locator("body").focus();
    const names = new Set();
    // A date has three parts, and a time with its zone more: each takes a Tab.
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press("Tab");
      const name = await page.evaluate(() => document.activeElement.name);
      if (!name) break;
      names.add(name);
    }
    assert.deepEqual(
      [...names],
      await page.locator("form [name]").evaluateAll((fields) => fields.map(({ name }) => name)),
    );
    const label = engine.label("need").zh;
    await page.locator(".needs button", { hasText: label }).focus();
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.name), "need");
    await page.keyboard.type("流量不够用");
    assert.equal(await page.locator(".needs button", { hasText: label }).count(), 0);
    assert.equal(
      await page.evaluate(() => document.activeElement.name),
      "need",
      "the focus stays while the form is decided anew",
    );
  }));

test("every field has the engine's name, every choice the engine's members, in both languages", async () => {
  for (const lang of ["zh", "en"])
    await opened(
      async (page) => {
        for (const label of await page.locator("label").allInnerTexts()) assert.notEqual(label.trim(), "");
        const kinds = await field(page, "id.kind").locator("option").allInnerTexts();
        assert.deepEqual(
          kinds.slice(1),
          engine.members("IdentityKind").map(({ text }) => text[lang]),
        );
        for (const select of await page.locator("select").all())
          assert.ok((await select.locator("option").count()) > 2);
      },
      { lang },
    );
});

test("on a telephone nothing is too wide", () => opened((page) => looked(page, "narrow"), { width: 390 }));

test("without the wasm file the copy inside the code decides; without both it says so", async () => {
  await opened(
    async (page, problems) => {
      assert.equal(await verdict(page), "资料不足");
      problems.length = 0;
    },
    { block: /\.wasm$/ },
  );
  await opened(
    async (page, problems) => {
      assert.match(await page.locator("[role=alert]").innerText(), /规则未能载入/);
      problems.length = 0;
    },
    { block: /\.wasm$|packed/ },
  );
});
