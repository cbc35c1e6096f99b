// The code panel: what it shows runs, and answers what the page answers.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createEngine } from "telecom-service-rules";
import { long, sampled, tooWide, violations } from "./checks.mjs";
import { at, EXAMPLES, pure } from "./service-pages.mjs";
import { openSite } from "./site.mjs";

const run = promisify(execFile);
const require = createRequire(import.meta.url);
const packageFolder = dirname(require.resolve("telecom-service-rules/package.json"));

let site, folder;
before(async () => {
  site = await openSite();
  // A folder as a user of the package has it.
  folder = await mkdtemp(join(tmpdir(), "shown-code-"));
  await mkdir(join(folder, "node_modules"));
  await symlink(packageFolder, join(folder, "node_modules", "telecom-service-rules"));
});
after(async () => {
  await site?.close();
  if (folder) await rm(folder, { recursive: true });
});

const TABS = ["browser", "node", "command", "request", "answer", "tmf"];

/** Runs a module in that folder; what it prints. */
async function printed(code) {
  const file = join(folder, "shown.mjs");
  await writeFile(file, code);
  return (await run(process.execPath, [file], { cwd: folder, maxBuffer: 1 << 26 })).stdout;
}

/** Runs a command line in that folder, `npx` being the package's own command. */
async function commanded(code) {
  const cli = join(packageFolder, "dist/cli.js");
  const shell = `npx() { shift; "${process.execPath}" "${cli}" "$@"; }\n${code}`;
  try {
    return (await run("sh", ["-c", shell], { cwd: folder, maxBuffer: 1 << 26 })).stdout;
  } catch (error) {
    assert.equal(error.code, 1, `1 is an answer too: ${error.stderr}`);
    return error.stdout;
  }
}

async function unfolded(page) {
  await page.locator("code-fold summary").first().click();
  await page.waitForSelector("code-panel[data-shown]");
}

async function tab(page, id) {
  await page.locator(`#code-tab-${id}`).click();
  await page.waitForSelector(`code-panel[data-shown="${id}"]`);
  return page.locator("#code-panel code").textContent();
}

/** The languages that are asked for are those of the page: the texts of the others are empty. */
async function checkShown(page, lang) {
  const answer = await tab(page, "answer");
  const expected = JSON.parse(answer);
  assert.equal(await printed(await tab(page, "node")), answer, "Node prints the JSON that is shown");
  const request = JSON.parse(await tab(page, "request"));
  const command = await tab(page, "command");
  assert.match(command, new RegExp(`--locale ${lang}`));
  const told = JSON.parse(await commanded(command));
  assert.equal(
    told.verdict ?? told.score ?? told.recommended?.forum,
    expected.verdict ?? expected.score ?? expected.recommended?.forum,
  );
  const codes = (one) => JSON.stringify(one, (key, value) => (["zh", "en"].includes(key) ? undefined : value));
  assert.equal(codes(told), codes(expected), "the command gives the same but for texts");
  assert.ok((await printed(await tab(page, "browser"))).trim().length > 0);
  return { expected, request };
}

for (const lang of ["zh", "en"])
  test(`${lang}: an application: the shown code runs and answers the same`, () =>
    at(site, { lang, hash: "#/service?example=portability-arrears" }, async (page) => {
      await unfolded(page);
      const { expected, request } = await checkShown(page, lang);
      assert.equal(expected.verdict, "ineligible");
      assert.deepEqual(request, EXAMPLES["portability-arrears"].application);
      const resource = JSON.parse(await tab(page, "tmf"));
      assert.equal(resource["@type"], "CheckProductOfferingQualification");
      assert.equal(resource.qualificationResult, "ineligible");
      assert.ok(!JSON.stringify(resource).includes(request.form.user), "no text of a customer");
    }));

long("what a customer types cannot break out of the code, and the code follows it", () =>
  at(site, { hash: "#/service?example=plan-change" }, async (page) => {
    await unfolded(page);
    const nasty = "'\"`$(touch broken)\\ ${1+1} </script> \u2028 ; rm -rf x\nJSON\n*/";
    await page.locator('[id="field-need"]').fill(nasty);
    await page.waitForTimeout(400);
    const { request } = await checkShown(page, "zh");
    assert.equal(request.need, nasty);
    await assert.rejects(copyFile(join(folder, "broken"), join(folder, "copy")), { code: "ENOENT" });
    // What cannot be read is shown as the error it is.
    await page.locator('[id="field-form.total"]').fill("9999999999999");
    await page.waitForTimeout(400);
    const error = JSON.parse(await tab(page, "answer"));
    assert.deepEqual([error.code, error.path], ["E_VALUE", "form.total"]);
    assert.match(await tab(page, "tmf"), /无法读取/);
  }),
);

test("a dispute: the shown code runs, and what happened is a ticket", () =>
  at(site, { hash: "#/dispute?example=unanswered" }, async (page) => {
    await unfolded(page);
    const { request } = await checkShown(page, "zh");
    const { ticket, unmapped } = JSON.parse(await tab(page, "tmf"));
    assert.equal(ticket["@type"], "TroubleTicket");
    assert.equal(ticket.statusChangeHistory.length + unmapped.length, request.events.length);
  }));

test("an observation: the shown code runs, and no resource stands for it", () =>
  at(site, { lang: "en", hash: "#/conduct" }, async (page) => {
    await unfolded(page);
    const { expected } = await checkShown(page, "en");
    assert.equal(typeof expected.score, "number");
    assert.match(await tab(page, "tmf"), /No resource/);
  }));

test("a case: the shown code runs, and it is a ticket", () =>
  at(site, { hash: "#/service" }, async (page) => {
    // The fold is used as an area does; which area has it is not this test's matter.
    await page.evaluate(() => {
      const request = {
        kind: "fault",
        serviceKind: "fixed",
        area: "urban",
        events: [{ type: "faultReported", at: "2026-07-03T10:00:00+08:00" }],
      };
      const Fold = customElements.get("code-fold");
      const fold = new Fold(() => ({
        method: "trackDeadlines",
        request,
        options: { now: "2026-07-04T10:00:00+08:00" },
      }));
      document.querySelector("code-fold").replaceWith(fold);
      fold.refresh({ lang: "zh" });
    });
    await unfolded(page);
    const { expected } = await checkShown(page, "zh");
    assert.ok(expected.deadlines.length > 0);
    const { ticket } = JSON.parse(await tab(page, "tmf"));
    assert.equal(ticket.ticketType, "fault");
  }));

test("with a profile the code reads it from a file", async () => {
  const { nodeCode, commandLine } = await pure("code/snippets.ts");
  const profile = require("../../examples/profiles/strict.json");
  await writeFile(join(folder, "profile.json"), JSON.stringify(profile));
  const { application, asOf } = EXAMPLES["new-broadband"];
  const call = { method: "checkEligibility", request: application, options: { asOf } };
  const setting = { lang: "en", profiled: true };
  const engine = await createEngine({ languages: ["en"], profile });
  const expected = engine.checkEligibility(application, { asOf });
  assert.equal(expected.profile ?? engine.version().profile, engine.version().profile);
  assert.deepEqual(JSON.parse(await printed(nodeCode(call, setting))), JSON.parse(JSON.stringify(expected)));
  assert.equal(JSON.parse(await commanded(commandLine(call, setting))).verdict, expected.verdict);
  const bare = JSON.parse(await printed(nodeCode(call, { lang: "en", profiled: false })));
  assert.notDeepEqual(bare, JSON.parse(JSON.stringify(expected)), "the profile is told apart");
});

test("tabs are one stop, the arrows go around, and what is copied is said", () =>
  at(site, { lang: "en", hash: "#/service", permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
    await page.locator("code-fold summary").focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector("code-panel[data-shown]");
    await page.keyboard.press("Tab");
    const now = () => page.evaluate(() => document.activeElement.dataset.tab);
    assert.equal(await now(), "node");
    for (const [key, id] of [
      ["ArrowRight", "command"],
      ["End", "tmf"],
      ["ArrowRight", "browser"],
      ["ArrowLeft", "tmf"],
      ["Home", "browser"],
      ["ArrowRight", "node"],
    ]) {
      await page.keyboard.press(key);
      assert.equal(await now(), id);
      assert.deepEqual(
        await page.locator("[role=tab][aria-selected=true]").evaluateAll((all) => all.map((one) => one.dataset.tab)),
        [id],
      );
      assert.equal(await page.locator("[role=tab][tabindex='0']").count(), 1);
    }
    await page.keyboard.press("Tab");
    assert.match(await page.evaluate(() => document.activeElement.className), /copy/);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector(".code-said").textContent === "Copied.");
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, await page.locator("#code-panel code").textContent());
    await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error())));
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => /could not be copied/.test(document.querySelector(".code-said").textContent));
  }));

for (const [lang, width, colorScheme] of sampled([
  ["zh", 1280, "dark"],
  ["zh", 390, "light"],
  ["en", 1280, "dark"],
  ["en", 390, "light"],
]))
  test(`${lang} at ${width}, ${colorScheme}: axe finds nothing in any tab, nothing is too wide`, () =>
    at(site, { lang, width, colorScheme, hash: "#/service?example=plan-change" }, async (page) => {
      await unfolded(page);
      for (const id of TABS) {
        await tab(page, id);
        assert.ok((await tooWide(page)) <= 0, `${id} is too wide`);
        if (id === "node" || id === "tmf") assert.deepEqual(await violations(page), [], id);
      }
      const language = page.locator(".language");
      await language.click();
      await page.waitForFunction(
        (before) => document.querySelector("code-fold summary").textContent !== before,
        lang === "zh" ? "代码" : "Code",
      );
      assert.equal(await page.locator("[role=tab]").count(), TABS.length, "another language keeps it unfolded");
    }));

for (const hash of ["#/dispute?example=unanswered", "#/conduct"])
  long(`${hash}: the code is folded away at first, and nothing of it is wrong when it is not`, () =>
    at(site, { width: 390, hash }, async (page) => {
      assert.equal(await page.locator("code-panel").count(), 0);
      await unfolded(page);
      await tab(page, "answer");
      assert.ok((await tooWide(page)) <= 0);
      assert.deepEqual(await violations(page, "code-fold"), []);
    }),
  );
