// Pictures of the page into target/screenshots, to look at.
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { openPage, openSite } from "./site.mjs";

const folder = fileURLToPath(new URL("../../target/screenshots/", import.meta.url));
const docs = fileURLToPath(new URL("../../docs/", import.meta.url));
await mkdir(folder, { recursive: true });
const site = await openSite();

async function picture(name, options, prepare = async () => {}) {
  const page = await openPage(site, options);
  await prepare(page);
  await page.screenshot({ path: `${folder}${name}.png`, fullPage: options.fullPage ?? true });
  await page.context().close();
  console.log(`${name}.png`);
}

const example = (number) => (page) => page.locator(".toolbar .examples button").nth(number).click();

try {
  for (const lang of ["zh", "en"]) {
    // The pictures of the READMEs.
    const readme = await openPage(site, { lang, width: 1280, height: 800 });
    await example(1)(readme);
    await readme.screenshot({ path: `${docs}page.${lang}.png` });
    await readme.context().close();
    for (const width of [1280, 390]) await picture(`${lang}-${width}`, { lang, width });
    await picture(`${lang}-kiosk`, { lang, width: 1080, height: 1920, fullPage: false });
  }
  const area = (id, run) => async (page) => {
    await run?.(page);
    await page.locator(`#${id}`).evaluate((section) => document.querySelector("main").replaceChildren(section));
    await page.evaluate(() => scrollTo(0, 0));
  };
  const dispute = (number) => (page) => page.locator("dispute-map .examples button").nth(number).click();
  for (const lang of ["zh", "en"])
    for (const [size, width] of [
      ["1280", 1280],
      ["390", 390],
      ["kiosk", 1080],
    ]) {
      const height = size === "kiosk" ? 1920 : 900;
      for (const id of ["procedures", "disputes", "conduct", "evaluation"])
        await picture(`${lang}-${id}-${size}`, { lang, width, height }, area(id));
    }
  await picture(
    "zh-procedure-dispute",
    { lang: "zh", width: 1280 },
    area("procedures", (page) => page.locator("#procedure-choice").selectOption("procedure.dispute")),
  );
  const filling = async (page) => {
    await page.locator("#procedure-choice").selectOption("procedure.appeal");
    await page.locator('[data-event="appealFiled"] button').click();
    await page.locator('[data-event="appealFiled"] [type=submit]').click();
  };
  await picture("zh-procedure-filling", { lang: "zh", width: 390 }, area("procedures", filling));
  await picture("en-procedure-filling", { lang: "en", width: 1280 }, area("procedures", filling));
  const unfolded = async (page) => {
    await dispute(1)(page);
    await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
  };
  await picture("en-dispute-unfolded", { lang: "en", width: 1280, colorScheme: "dark" }, area("disputes", unfolded));
  await picture("zh-award", { lang: "zh", width: 1280 }, area("disputes", dispute(2)));
  const judge = (page, item, verdict) => page.locator(`[data-item="${item}"] input`).nth(verdict).check();
  const critical = async (page) => {
    for (const item of ["attitude.cold", "discipline.privacy"]) await judge(page, `conduct.${item}`, 1);
  };
  const worked = (page) => page.locator("conduct-check .examples button").nth(1).click();
  const open = async (page) => {
    await page.locator("#conduct-scheme").selectOption("etiquette");
    for (const what of ["channel", "situation"]) await page.locator(`#conduct-${what}`).selectOption("");
  };
  const handover = (page) => page.locator("#conduct-scheme").selectOption("handover");
  await picture("zh-conduct-critical", { lang: "zh", width: 1280 }, area("conduct", critical));
  await picture("en-conduct-critical", { lang: "en", width: 390, colorScheme: "dark" }, area("conduct", critical));
  await picture("en-conduct-worked", { lang: "en", width: 1280 }, area("conduct", worked));
  await picture("zh-conduct-open", { lang: "zh", width: 1280, colorScheme: "dark" }, area("conduct", open));
  await picture("en-conduct-handover", { lang: "en", width: 1280 }, area("conduct", handover));
  const unfoldedPeriod = (page) =>
    page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
  await picture(
    "zh-evaluation-unfolded",
    { lang: "zh", width: 1280, colorScheme: "dark" },
    area("evaluation", unfoldedPeriod),
  );
  const emptied = (page) => page.locator("service-evaluation .examples button").nth(1).click();
  await picture("en-evaluation-empty", { lang: "en", width: 1280 }, area("evaluation", emptied));
  const tracked = (number) => (page) => page.locator("deadline-tracker .examples button").nth(number).click();
  const typed = (from, to) => async (page) => {
    const text = page.locator("#profile-text");
    await text.fill((await text.inputValue()).replace(from, to));
    await page.waitForSelector('.profile-state:not([data-state="checking"])');
  };
  const profile = (number) => (page) => page.locator("profile-editor .examples button").nth(number).click();
  const used = async (page) => {
    await profile(2)(page);
    await page.locator("profile-editor .use").click();
    await page.locator("profile-editor details").evaluateAll((all) => all.forEach((one) => (one.open = true)));
  };
  const wrong = async (page) => {
    await typed(/"unit": "\w+"/, '"unit": "fortnight"')(page);
    await typed('"source"', '"sauce"')(page);
    await page.locator(".problem button").first().click();
  };
  for (const lang of ["zh", "en"])
    for (const [size, width, height] of [
      ["1280", 1280, 900],
      ["390", 390, 900],
      ["kiosk", 1080, 1920],
    ]) {
      const options = { lang, width, height };
      await picture(`${lang}-limits-henan-${size}`, options, area("deadlines", tracked(1)));
      await picture(`${lang}-limits-rural-${size}`, options, area("deadlines", tracked(2)));
      await picture(`${lang}-profile-${size}`, options, area("profile"));
      await picture(`${lang}-profile-wrong-${size}`, options, area("profile", wrong));
      await picture(`${lang}-profile-used-${size}`, options, area("profile", used));
    }
  await picture("zh-limits-dark", { lang: "zh", width: 1280, colorScheme: "dark" }, area("deadlines", tracked(1)));
  await picture("en-profile-dark", { lang: "en", width: 1280, colorScheme: "dark" }, area("profile", used));
  await picture("zh-profile-dark", { lang: "zh", width: 390, colorScheme: "dark" }, area("profile", wrong));
  await picture("zh-plan-change", { lang: "zh", width: 1280 }, example(1));
  await picture("en-incomplete", { lang: "en", width: 390 }, example(2));
  await picture("zh-empty", { lang: "zh", width: 1280 }, example(3));
  await picture("zh-dark", { lang: "zh", width: 1280, colorScheme: "dark" }, example(1));
} finally {
  await site.close();
}
