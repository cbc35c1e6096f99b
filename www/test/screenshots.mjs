// Pictures of the page into target/screenshots, to look at one by one; those of the READMEs into docs; the page's sign.
import { mkdir } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openPage, openSite } from "./site.mjs";

const folder = fileURLToPath(new URL("../../target/screenshots/", import.meta.url));
const docs = fileURLToPath(new URL("../../docs/", import.meta.url));
const signsFolder = fileURLToPath(new URL("../public/", import.meta.url));
const routes = JSON.parse(readFileSync(new URL("../routes.json", import.meta.url), "utf8"));
const SIZES = { 1280: [1280, 800], 390: [390, 844], kiosk: [1080, 1920] };

await mkdir(folder, { recursive: true });
const site = await openSite();

async function picture(path, { fullPage = true, ...options }, prepare = async () => {}) {
  const page = await openPage(site, options);
  await prepare(page);
  // What follows the first answer in its own time.
  await page.waitForTimeout(400);
  await page.screenshot({ path, fullPage });
  await page.context().close();
  console.log(path.split("/").pop());
}

/** A screen of the terminal; it has no areas to wait for. */
async function terminal(name, lang, hash, [width, height], prepare = async () => {}) {
  const context = await site.browser.newContext({ viewport: { width, height }, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(`${site.address}?kiosk&lang=${lang}${hash}`);
  await page.waitForSelector("kiosk-page button");
  await prepare(page);
  await page.screenshot({ path: `${folder}${name}.png` });
  await context.close();
  console.log(`${name}.png`);
}

const unfold = (page) =>
  page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
const click = (selector) => (page) => page.locator(selector).first().click();

/** States worth a look beyond how an area opens. */
const STATES = [
  ["service-guided", "#/service?example=none&view=guided"],
  ["service-check", "#/service?example=plan-change&view=guided", click("guided-questions button")],
  ["service-arrears", "#/service?example=portability-arrears"],
  ["service-incomplete", "#/service?example=incomplete"],
  ["service-code", "#/service?example=plan-change", click("code-fold summary")],
  ["deadlines-outage", "#/deadlines?example=outage"],
  ["deadlines-henan", "#/deadlines?example=henan"],
  ["deadlines-next-year", "#/deadlines?example=next-year"],
  ["deadlines-unfolded", "#/deadlines?example=rural", unfold],
  ["dispute-award", "#/dispute?example=award"],
  ["dispute-unfolded", "#/dispute?example=wrong-fee", unfold],
  ["conduct-transcript", "#/conduct?view=transcript"],
  ["conduct-worked", "#/conduct?example=worked"],
  ["procedures-dispute", "#/procedures/procedure.dispute"],
  ["evaluation-unfolded", "#/evaluation", unfold],
  ["rules-one", "#/rules/law.complaint.reply"],
  ["rules-unknown", "#/rules/law.complaint.replay"],
  ["profile-henan", "#/profile?example=henan"],
  [
    "profile-wrong",
    "#/profile",
    async (page) => {
      await page.locator("#profile-text").fill('{ "id": "demo", "sauce": {}, "policy": { "dayEnd": "noon" } }');
      await page.waitForSelector('.profile-state:not([data-state="checking"])');
    },
  ],
  [
    "batch-done",
    "#/batch",
    async (page) => {
      await page.locator("batch-runner button", { hasText: "1,000" }).first().click();
      await page.locator("batch-runner .run").click();
      await page.waitForSelector(".batch-download");
    },
  ],
];

const TERMINAL = [
  ["start", ""],
  ["question", "#/service"],
  ["result", "#/service?example=plan-change"],
  ["dispute", "#/dispute"],
  ["conduct", "#/conduct"],
  [
    "elder",
    "",
    async (page) => {
      await page.locator('[data-size="elder"]').click();
      await page.locator(".tile").first().click();
    },
  ],
];

/** The page's sign as browsers fetch it: drawn here once, not by every visitor's processor. */
async function signs() {
  const drawing = readFileSync(new URL("../src/shell/icon.svg", import.meta.url), "base64");
  for (const size of [48, 192]) {
    const page = await site.browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<body style="margin: 0"><img width="${size}" src="data:image/svg+xml;base64,${drawing}" style="display: block">`,
    );
    await page.screenshot({ path: `${signsFolder}icon-${size}.png`, omitBackground: true });
    await page.close();
  }
}

try {
  await signs();
  for (const lang of ["zh", "en"]) {
    // The pictures of the READMEs.
    const readme = { lang, width: 1280, height: 800, fullPage: false };
    await picture(`${docs}page.${lang}.png`, { ...readme, at: "#/service?example=plan-change" });
    await picture(
      `${docs}timeline.${lang}.png`,
      { ...readme, width: 1080, height: 460, at: "#/deadlines?example=holiday" },
      async (page) => {
        await page.locator(".timeline-panel").evaluate((panel) => panel.scrollIntoView());
      },
    );
    for (const [size, [width, height]] of Object.entries(SIZES)) {
      for (const { id, hash } of routes)
        await picture(`${folder}${lang}-${size}-${id}.png`, { lang, width, height, at: hash });
      for (const [name, hash] of TERMINAL.slice(0, 3))
        await terminal(`${lang}-${size}-terminal-${name}`, lang, hash, [width, height]);
    }
    for (const [name, hash, prepare] of TERMINAL.slice(3))
      await terminal(`${lang}-terminal-${name}`, lang, hash, SIZES.kiosk, prepare);
  }
  // Each state once, the languages, sizes and colours in turn.
  for (const [at, [name, hash, prepare]] of STATES.entries()) {
    const [lang, width, colorScheme] = [
      ["zh", "en"][at % 2],
      [1280, 1280, 390][at % 3],
      ["light", "dark"][(at >> 1) % 2],
    ];
    await picture(`${folder}${lang}-${name}.png`, { lang, width, at: hash, colorScheme }, prepare);
  }
} finally {
  await site.close();
}
