// The operator's profile.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { go, opened, otherLanguage, sampled, tooWide, unfold, violations } from "./checks.mjs";
import { openSite } from "./site.mjs";

let site;
before(async () => (site = await openSite()));
after(() => site?.close());

const on = (options, check) => opened(site, { area: "profile", ...options }, check);
const zh = (check) => on({ lang: "zh", width: 1280 }, check);

const example = (page, number) => page.locator("profile-editor .examples button").nth(number).click();
const text = (page) => page.locator("#profile-text");
const state = (page) => page.locator("#profile-state").getAttribute("data-state");

/** Types a profile and waits until it was checked. */
async function write(page, content) {
  await text(page).fill(content);
  await page.waitForSelector('#profile-state:not([data-state="checking"])');
}

const edit = async (page, change) => {
  const profile = JSON.parse(await text(page).inputValue());
  change(profile);
  await write(page, JSON.stringify(profile, null, 2));
};

/** What is selected in the text, and the line the cursor is on. */
const cursor = (page) =>
  page.evaluate(() => {
    const { id, value, selectionStart, selectionEnd } = document.activeElement;
    return {
      id,
      selected: value.slice(selectionStart, selectionEnd),
      line: value.slice(0, selectionStart).split("\n").length,
    };
  });

test("what is not JSON is found where it is", () =>
  zh(async (page) => {
    await write(page, '{\n  "id": "demo",\n  "policy": { "dayEnd": "closing", }\n}');
    assert.equal(await state(page), "noJson");
    const problem = page.locator('profile-editor [data-flaw="key"]');
    assert.match(await problem.innerText(), /第 3 行第 36 列[^]*删去前面的逗号/);
    await problem.locator("button").press("Enter");
    assert.deepEqual(await cursor(page), { id: "profile-text", selected: "", line: 3 });
    assert.equal(await page.locator("profile-editor .use").count(), 0);
  }));

for (const [lang, words] of sampled([
  ["zh", { banner: "现在按运营商规则", back: "改回规则库" }],
  ["en", { banner: "now decides with the profile", back: "Back to the catalogue" }],
]))
  test(`${lang}: edited, refused, mended, compared, used and undone`, () =>
    on({ lang, width: 1280 }, async (page) => {
      await example(page, 0);
      assert.equal(await state(page), "valid");
      assert.match(await page.locator(".digest code").innerText(), /^[0-9a-f]{64}$/);
      const digest = await page.locator(".digest code").innerText();
      await write(page, JSON.stringify({ id: "demo" }));
      assert.notEqual(await page.locator(".digest code").innerText(), digest);
      // Errors at once, each leads to its place.
      await edit(page, (profile) => {
        profile.policy = { dayEnd: "noon" };
        profile.hourz = {};
        profile.limits = [
          {
            id: "law.complaint.reply",
            source: { instrument: "handbook", clause: "1" },
            length: { value: 20, unit: "naturalDay" },
          },
        ];
      });
      assert.equal(await state(page), "invalid");
      assert.equal(await text(page).getAttribute("aria-invalid"), "true");
      const wrong = (path) => page.locator(`profile-editor .problem[data-path="${path}"]`);
      await wrong("policy.dayEnd").locator("button").click();
      assert.equal((await cursor(page)).selected, '"noon"');
      assert.match(
        await wrong("limits[0].length").innerText(),
        lang === "zh" ? /最多 15 天[^]*20 天/ : /at most 15 days[^]*20 days/,
      );
      await wrong("").locator("button").click();
      assert.equal((await cursor(page)).line, 6, "the name that is not known");
      assert.match(await wrong("").innerText(), /: hours|：hours/);
      await wrong("limits[0].length").locator("button").press("Enter");
      const at = (await text(page).inputValue()).split("\n").findIndex((line) => line.includes('"length"')) + 1;
      assert.equal((await cursor(page)).line, at);
      assert.equal(await page.locator("profile-editor .use").count(), 0, "nothing to use");
      // Mended.
      await edit(page, (profile) => {
        delete profile.hourz;
        profile.policy.dayEnd = "closing";
        profile.hours = { workingDays: [["09:00", "17:00"]] };
        profile.limits[0].length.value = 10;
        profile.rules = [
          {
            id: "op.paperwork",
            text: { zh: "不受理新装", en: "no new lines" },
            remedy: { zh: "请补交", en: "hand it in" },
            source: { instrument: "handbook", clause: "2" },
            requires: { not: { is: ["type", "new_service"] } },
            ifNotMet: "correct",
          },
        ];
      });
      assert.equal(await state(page), "valid");
      const name = { zh: "不受理新装", en: "No new lines" }[lang];
      await unfold(page);
      const rule = page.locator('[data-changed="rules"] [data-id="op.paperwork"]');
      assert.equal(await rule.getAttribute("data-change"), "added");
      assert.ok((await rule.innerText()).includes(name));
      const first = page.locator('[data-changed="cases"] [data-case="0"]');
      const verdicts = { zh: ["可以受理", "需要更正"], en: ["Can be accepted", "Needs correction"] }[lang];
      const said = await first.innerText();
      for (const word of [...verdicts, name]) assert.ok(said.includes(word), `${word}: ${said}`);
      // Used: every area decides with it.
      assert.equal(await page.locator(".profile-banner").innerText(), "");
      await page.locator("profile-editor .use").click();
      assert.match(await page.locator(".profile-banner").innerText(), new RegExp(words.banner));
      assert.equal(await page.evaluate(() => document.activeElement.className), "back");
      assert.match(await page.locator("footer").innerText(), /profile|运营商规则/);
      const verdict = async () => {
        await go(page, "service");
        const said = await page.locator(".verdict strong").innerText();
        const own = await page.locator('[data-rule="op.paperwork"]').count();
        await go(page, "profile");
        return [said, own];
      };
      assert.deepEqual(await verdict(), [verdicts[1], 1]);
      // A wrong one leaves it in force.
      await write(page, "{}");
      assert.equal(await state(page), "invalid");
      assert.deepEqual(await verdict(), [verdicts[1], 1]);
      // Undone.
      await page.locator(".profile-banner button").click();
      assert.equal(await page.locator(".profile-banner").innerText(), "");
      assert.equal(await page.evaluate(() => document.activeElement.id), "area-title");
      assert.deepEqual(await verdict(), [verdicts[0], 0]);
      assert.equal(await text(page).inputValue(), "{}", "what was typed stays");
    }));

test("a warning says in words where it shows", () =>
  zh(async (page) => {
    const source = { instrument: "handbook", clause: "1" };
    const limits = [{ id: "law.complaint.reply", source, length: { value: 11, unit: "workingDay" } }];
    await write(page, JSON.stringify({ id: "demo", limits }, null, 2));
    const warning = page.locator('[data-warning="laxerOnSomeDays"]').first();
    assert.match(await warning.innerText(), /例如：从 20\d\d-\d\d-\d\d \d\d:\d\d 算起，按这里是 20[^]*按规定是 20/);
    assert.equal(await state(page), "valid");
    const never = {
      id: "op.never",
      source,
      appliesWhen: { all: [{ is: ["flags.major", true] }, { is: ["flags.major", false] }] },
      requires: { present: "need" },
    };
    await write(page, JSON.stringify({ id: "demo", rules: [never] }, null, 2));
    assert.equal(await page.locator('[data-warning="neverTrue"]').count(), 1);
  }));

test("every example is valid, and the catalogue's notice stands once on the page", () =>
  zh(async (page) => {
    const count = await page.locator("profile-editor .examples button").count();
    assert.ok(count >= 3);
    for (let number = 0; number < count; number += 1) {
      await example(page, number);
      assert.equal(await state(page), "valid", `example ${number}`);
    }
    const notice = (word) =>
      page
        .locator("service-page")
        .innerText()
        .then((all) => all.split(word).length - 1);
    assert.equal(await notice("不构成法律意见"), 1);
    await otherLanguage(page);
    await page.waitForFunction(() => document.documentElement.lang === "en");
    assert.equal(await notice("legal advice"), 1);
  }));

for (const [lang, width, colorScheme] of sampled([
  ["zh", 1280, "light"],
  ["zh", 1080, "dark"],
  ["en", 390, "dark"],
]))
  test(`${lang} at ${width}, ${colorScheme}: the profile fits, and axe finds nothing`, () =>
    on({ lang, width, height: width === 1080 ? 1920 : 900, colorScheme }, async (page) => {
      const clean = async (what, within) => {
        await unfold(page);
        assert.ok((await tooWide(page)) <= 0, `${what} is too wide`);
        assert.deepEqual(await violations(page, within), [], what);
      };
      await write(page, '{ "id": "demo", "policy": { "dayEnd": "noon" } }');
      await clean("an error", "#profile");
      await example(page, 2);
      await clean("an example", "#profile");
      await page.locator("profile-editor .use").click();
      await clean("in use", "#profile");
      await clean("the banner", ".profile-banner");
      if (width !== 1080) return;
      const targets = "profile-editor :is(button, summary), .profile-banner button";
      const heights = await page.locator(targets).evaluateAll((all) => all.map((one) => one.offsetHeight));
      assert.ok(heights.length > 6 && Math.min(...heights) >= 60, heights.join());
    }));
