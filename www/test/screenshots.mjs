// Pictures of the page into target/screenshots, to look at.
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { openPage, openSite } from "./site.mjs";

const folder = fileURLToPath(new URL("../../target/screenshots/", import.meta.url));
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
    for (const width of [1280, 390]) await picture(`${lang}-${width}`, { lang, width });
    await picture(`${lang}-kiosk`, { lang, width: 1080, height: 1920, fullPage: false });
  }
  const area = (id, run) => async (page) => {
    await run?.(page);
    await page.locator(`#${id}`).evaluate((section) => document.querySelector("main").replaceChildren(section));
  };
  const dispute = (number) => (page) => page.locator("dispute-map .examples button").nth(number).click();
  for (const lang of ["zh", "en"])
    for (const [size, width] of [
      ["1280", 1280],
      ["390", 390],
      ["kiosk", 1080],
    ]) {
      const height = size === "kiosk" ? 1920 : 900;
      await picture(`${lang}-procedures-${size}`, { lang, width, height }, area("procedures"));
      await picture(`${lang}-disputes-${size}`, { lang, width, height }, area("disputes"));
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
  await picture("zh-plan-change", { lang: "zh", width: 1280 }, example(1));
  await picture("en-incomplete", { lang: "en", width: 390 }, example(2));
  await picture("zh-empty", { lang: "zh", width: 1280 }, example(3));
  await picture("zh-dark", { lang: "zh", width: 1280, colorScheme: "dark" }, example(1));
} finally {
  await site.close();
}
