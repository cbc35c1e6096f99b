// The service area: the guided view, what would change a decision, the course of a request, and the address.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { createEngine } from "telecom-service-rules";
import { otherLanguage, sampled, tooWide, unfold, violations } from "./checks.mjs";
import { at, EXAMPLES, pure } from "./service-pages.mjs";
import { openSite } from "./site.mjs";

let site, engine, fields, tree;
before(async () => {
  // First, and alone: whatever fails later, `after` closes the browser, or the run would never end.
  site = await openSite();
  [engine, fields, tree] = await Promise.all([createEngine(), pure("parts/fields.ts"), pure("parts/tree.ts")]);
});
after(() => site?.close());

const BEST_FIRST = ["eligible", "needsInformation", "needsReview", "needsCorrection", "ineligible"];
const decide = (application, asOf) => engine.checkEligibility(application, { asOf });

const asked = (page) => page.locator("guided-questions").getAttribute("data-question");
const shownVerdict = (page) => page.locator("#answer .verdict").getAttribute("data-verdict");
const focused = (page) => page.evaluate(() => document.activeElement.className);
const state = (page) => new URLSearchParams(new URL(page.url()).hash.split("?")[1]);

/** Fills in the control of the open question, as a person would. */
async function answer(page, path, value) {
  const field = fields.FIELDS.get(path);
  const input = (place) => page.locator(`[id="field-guided-${place}"]`);
  const fill = async (place, { kind }, one) => {
    if (kind === "choice") await input(place).selectOption(one);
    else if (kind === "money") await input(place).fill((one / 100).toFixed(2));
    else if (kind === "instant") await input(place).fill(one.slice(0, 16));
    else await input(place).fill(String(one));
  };
  if (field.kind === "flag") {
    const choices = page.locator(`[data-field="${path}"] input`);
    assert.equal(await choices.count(), 2, "that it is not known has a button of its own");
    await choices.nth(value ? 0 : 1).check();
  } else if (field.kind === "list") {
    if (value.length === 0) await page.locator("guided-questions .none input").check();
    for (const [position, item] of value.entries()) {
      await page.locator("guided-questions .add").click();
      for (const part of field.item)
        if (item[part.path] !== undefined) await fill(`${path}[${position}].${part.path}`, part, item[part.path]);
    }
  } else await fill(path, field, value);
}

const next = (page) => page.locator(".question [type=submit]").click();
const skip = (page) => page.locator(".skip-question").click();

/** Fields behind what is needed, or behind the verdicts of people. */
const neededOf = ({ needs }) => new Set(needs.map(({ path }) => fields.fieldOf(path)));
const reviewedOf = ({ findings }) =>
  new Set(findings.filter(({ effect }) => effect === "review").flatMap(({ paths }) => paths.map(fields.fieldOf)));

for (const [id, lang] of sampled([
  ["new-broadband", "zh"],
  ["plan-change", "en"],
  ["portability-arrears", "zh"],
  ["incomplete", "en"],
]))
  test(`${id}: asked one by one, only what still matters, to the verdict of the whole form`, () => {
    const { application, asOf } = EXAMPLES[id];
    return at(site, { lang, hash: `#/service?example=none&asOf=${asOf}&view=guided` }, async (page) => {
      let told = {};
      const passed = new Set();
      let reviewing = false;
      for (let turn = 0; turn < 80; turn++) {
        const path = await asked(page);
        if (path === "") {
          const review = page.locator(".to-review button");
          if ((await review.count()) === 0) break;
          reviewing = true;
          passed.clear();
          await review.click();
          continue;
        }
        const decision = decide(told, asOf);
        const wanted = neededOf(decision);
        if (reviewing) for (const one of reviewedOf(decision)) wanted.add(one);
        assert.ok(wanted.has(path), `${path} still matters`);
        assert.ok(!passed.has(path), `${path} is asked once`);
        passed.add(path);
        assert.match(await page.locator(".question-title").innerText(), lang === "zh" ? /？$/ : /\?$/);
        const left = lang === "zh" ? `还有 ${wanted.size} 项` : `${wanted.size} still matter`;
        assert.ok((await page.locator(".progress").innerText()).includes(left), `${left} at ${path}`);
        const value = tree.read(application, path);
        if (value === undefined || value === null) await skip(page);
        else {
          await answer(page, path, value);
          told = tree.write(told, path, value);
          await next(page);
        }
        assert.match(await focused(page), /question-title|error-summary/, `the focus is at the question after ${path}`);
      }
      assert.equal(await asked(page), "", "all is asked");
      const expected = decide(application, asOf).verdict;
      assert.equal(decide(told, asOf).verdict, expected);
      assert.equal(await shownVerdict(page), expected);
      // The whole form has the same answers, and decides the same.
      await page.locator(".views [data-view=form]").click();
      assert.equal(await shownVerdict(page), expected);
      assert.equal(await page.locator('[id="field-form.content"]').inputValue(), application.form.content);
      assert.equal(await page.locator('[id="field-type"]').inputValue(), application.type ?? "");
    });
  });

test("portability with arrears is refused by the rule on arrears alone, plan change asks for evidence", () => {
  const blocking = ({ application, asOf }) =>
    decide(application, asOf).findings.filter(({ effect }) => ["refuse", "correct", "review", "ask"].includes(effect));
  assert.deepEqual(
    blocking(EXAMPLES["portability-arrears"]).map(({ rule, effect }) => [rule, effect]),
    [["law.porting.bills", "refuse"]],
  );
  assert.deepEqual(
    blocking(EXAMPLES["plan-change"]).map(({ rule, effect }) => [rule, effect]),
    [["accept.evidence.present", "correct"]],
  );
  const { application, asOf } = EXAMPLES["portability-arrears"];
  const { surplus, findings } = decide(application, asOf);
  assert.deepEqual(surplus, []);
  assert.deepEqual(
    findings.filter(({ effect }) => effect === "warn"),
    [],
  );
});

test("back keeps the answers, an empty answer is not one, and what is not known can be passed over", () =>
  at(site, { lang: "en", hash: "#/service?example=none&asOf=2026-07-03&view=guided" }, async (page) => {
    assert.equal(await asked(page), "type");
    assert.equal(await page.locator(".back").count(), 0);
    await next(page);
    assert.equal(await asked(page), "type");
    assert.match(await page.locator(".error-summary").innerText(), /Give an answer/);
    assert.match(await focused(page), /error-summary/);
    await page.locator(".error-summary button").click();
    assert.equal(await page.evaluate(() => document.activeElement.id), "field-guided-type");
    await answer(page, "type", "new_service");
    await next(page);
    assert.equal(await asked(page), "form.user");
    await skip(page);
    const third = await asked(page);
    assert.notEqual(third, "form.user");
    await page.locator(".back").click();
    assert.equal(await asked(page), "form.user");
    await page.locator(".back").click();
    assert.equal(await asked(page), "type");
    assert.equal(await page.locator('[id="field-guided-type"]').inputValue(), "new_service");
    // A change of it opens other questions; what was told stays.
    await answer(page, "type", "tariff_change");
    await next(page);
    assert.equal(await asked(page), "form.user");
    await answer(page, "form.user", "Somebody");
    await next(page);
    assert.match(await page.locator(".so-far").innerText(), /Somebody/);
    await page.locator('.so-far [data-answer="form.user"] button').click();
    assert.equal(await page.locator('[id="field-guided-form.user"]').inputValue(), "Somebody");
    // Said not to be known, an answer is taken back.
    await skip(page);
    assert.equal(await page.locator('.so-far [data-answer="form.user"]').count(), 0);
  }));

test("what is typed in one view is there in the other", () =>
  at(site, { hash: "#/service?example=incomplete" }, async (page) => {
    await page.locator('[id="field-contact.phone"]').fill("13800000000");
    await page.locator(".views [data-view=guided]").click();
    assert.equal(state(page).get("view"), "guided");
    assert.equal(state(page).get("example"), "incomplete");
    const first = await asked(page);
    assert.notEqual(first, "contact.phone");
    assert.match(await page.locator(".so-far").innerText(), /13800000000/);
    await page.locator('.so-far [data-answer="contact.phone"] button').click();
    await answer(page, "contact.phone", "13911111111");
    await next(page);
    await page.locator(".views [data-view=form]").click();
    assert.equal(await page.locator('[id="field-contact.phone"]').inputValue(), "13911111111");
    assert.equal(state(page).get("view"), null);
    assert.ok(!decodeURIComponent(page.url()).includes("139"), "no number in the address");
    // The language changes nothing that was told.
    await page.locator(".views [data-view=guided]").click();
    await otherLanguage(page);
    await page.waitForSelector("html[lang=en]");
    assert.match(await page.locator(".so-far").innerText(), /13911111111/);
  }));

test("answers in the way stand in a summary that has the focus and leads to each", () =>
  at(site, { lang: "en", hash: "#/service?example=plan-change&view=guided" }, async (page) => {
    const summary = page.locator(".check-answers .error-summary");
    assert.match(await summary.innerText(), /Supporting evidence[^]*Submit one piece of evidence/);
    const links = await summary.locator("button").count();
    const obstacles = decide(EXAMPLES["plan-change"].application, "2026-07-03").findings.filter(
      ({ result, effect }) => result === "notMet" && (effect === "correct" || effect === "refuse"),
    );
    assert.equal(links, obstacles.length);
    await summary.locator("button").first().click();
    assert.equal(await asked(page), "evidence");
    assert.match(await focused(page), /question-title/);
    // One answer changed, back to the summary, which has the focus while something stands in the way.
    await next(page);
    assert.equal(await asked(page), "");
    assert.match(await focused(page), /error-summary/);
    await summary.locator("button").first().click();
    await answer(page, "evidence", [{ kind: "contract" }]);
    await next(page);
    assert.equal(await summary.count(), 0);
    assert.match(await focused(page), /question-title/);
    assert.equal(await shownVerdict(page), "eligible");
    assert.match(await page.locator('[data-answer="evidence"]').innerText(), /Contract/);
  }));

test("a sum that is none is refused at its question", () =>
  at(site, { hash: "#/service?example=plan-change&view=guided" }, async (page) => {
    await page.locator('[data-answer="form.total"] button').click();
    await page.locator('[id="field-guided-form.total"]').fill("很多");
    await next(page);
    assert.equal(await asked(page), "form.total");
    assert.match(await page.locator(".error-summary").innerText(), /请写作元/);
    await page.locator('[id="field-guided-form.total"]').fill("9999999999999");
    await next(page);
    assert.match(
      await page.locator(".error-summary").innerText(),
      /不在允许的范围/,
      "the rules refuse what is too much",
    );
    assert.equal(await asked(page), "form.total");
    await page.locator('[id="field-guided-form.total"]').fill("129");
    await next(page);
    assert.equal(await asked(page), "");
  }));

test("by keyboard alone", () =>
  at(site, { lang: "en", hash: "#/service?example=none&asOf=2026-07-03" }, async (page) => {
    await page.locator(".views [data-view=form]").focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    assert.equal(await asked(page), "type");
    assert.equal(await page.evaluate(() => document.activeElement.dataset.view), "guided");
    const tabTo = async (selector) => {
      for (let turn = 0; turn < 40; turn++) {
        if (await page.evaluate((one) => document.activeElement.matches(one), selector)) return;
        await page.keyboard.press("Tab");
      }
      assert.fail(`${selector} is not reached`);
    };
    await tabTo("#field-guided-type");
    await page.keyboard.press("n");
    await tabTo(".question [type=submit]");
    await page.keyboard.press("Enter");
    assert.equal(await asked(page), "form.user");
    await tabTo('[id="field-guided-form.user"]');
    await page.keyboard.type("Somebody");
    await page.keyboard.press("Enter");
    assert.notEqual(await asked(page), "form.user");
    await tabTo(".why > summary");
    await page.keyboard.press("Enter");
    assert.ok((await page.locator(".why[open] li").count()) > 0, "why it is asked");
    assert.ok((await page.locator(".why[open] .chip").count()) > 0);
    const { findings } = decide({ type: "new_service", form: { user: "Somebody" } }, "2026-07-03");
    const open = findings.filter(({ result, effect }) => result === "unknown" && effect !== null);
    const path = await asked(page);
    for (const rule of await page.locator(".why li").evaluateAll((all) => all.map((one) => one.dataset.rule)))
      assert.ok(open.find((one) => one.rule === rule).paths.includes(path), `${rule} reads ${path}`);
    await tabTo(".skip-question");
    await page.keyboard.press("Space");
    assert.match(await focused(page), /question-title/);
    await tabTo(".back");
    await page.keyboard.press("Enter");
    assert.match(await focused(page), /question-title/);
  }));

for (const [lang, width, colorScheme] of sampled([
  ["zh", 1280, "light"],
  ["zh", 390, "dark"],
  ["en", 1280, "light"],
  ["en", 390, "dark"],
]))
  test(`${lang} at ${width}, ${colorScheme}: axe finds nothing of any level, nothing is too wide`, () =>
    at(site, { lang, width, colorScheme, hash: "#/service?example=plan-change" }, async (page) => {
      const clean = async (what) => {
        await unfold(page);
        assert.deepEqual(await violations(page), [], what);
        assert.ok((await tooWide(page)) <= 0, `${what} is too wide`);
      };
      await page.waitForSelector(".what-if");
      await page.waitForSelector("procedure-map .drawing");
      await clean("the whole form");
      await page.locator(".views [data-view=guided]").click();
      await page.waitForSelector(".what-if");
      await clean("the answers");
      for (const path of ["evidence", "change.agreed", "form.total", "need"]) {
        await page.locator(`[data-answer="${path}"] button`).click();
        if (path === "form.total") {
          await page.locator('[id="field-guided-form.total"]').fill("x");
          await next(page);
        }
        await clean(`the question of ${path}`);
        await page.locator(".back").click();
      }
      await page.locator(".examples button").last().click();
      await clean("the first question");
      if (lang === "en") {
        const text = await page.locator("main").innerText();
        assert.doesNotMatch(text.replaceAll("中文", ""), /[\u4e00-\u9fff]/, "all is translated");
      }
    }));

test("what would change a decision is what the rules decide then", async () => {
  for (const [id, least] of [
    ["plan-change", 1],
    ["portability-arrears", 1],
    ["incomplete", 0],
  ])
    await at(site, { hash: `#/service?example=${id}` }, async (page) => {
      const { application, asOf } = EXAMPLES[id];
      const now = decide(application, asOf).verdict;
      await page.waitForSelector(".what-if");
      const helps = await page
        .locator(".helps li")
        .evaluateAll((all) =>
          all.map(({ dataset: { path, values, kind, verdictThen } }) => [path, JSON.parse(values), kind, verdictThen]),
        );
      assert.ok(helps.length >= least && helps.length <= 5, id);
      const ranks = helps.map(([, , , verdict]) => BEST_FIRST.indexOf(verdict));
      assert.deepEqual(ranks, [...ranks].sort(), "the best first");
      for (const [path, values, , verdict] of helps) {
        assert.ok(BEST_FIRST.indexOf(verdict) < BEST_FIRST.indexOf(now), `${path} helps`);
        for (const value of values) assert.equal(decide(tree.write(application, path, value), asOf).verdict, verdict);
      }
      if (helps.length === 0) {
        const rules = await page.locator(".together li").evaluateAll((all) => all.map((one) => one.dataset.rule));
        const asks = decide(application, asOf).findings.filter(({ effect }) => effect === "ask");
        assert.deepEqual(rules.sort(), asks.map(({ rule }) => rule).sort());
        assert.equal(await page.locator(".together").getAttribute("data-verdict-then"), "eligible");
        return;
      }
      const [path, , , verdict] = helps[0];
      await page.locator(".helps button").first().click();
      assert.equal(await shownVerdict(page), verdict, `${path} is made`);
      assert.equal(await page.evaluate(() => document.activeElement.id), "answer-title");
      await page.waitForTimeout(500);
      assert.equal(await page.locator(".helps").count(), verdict === "eligible" ? 0 : 1);
    });
});

test("other answers are tried within bounds, for every example and every fact that was turned", async (context) => {
  const { whatIf, MOST_ASKED } = await pure("service/what-if.ts");
  const around = (asOf) => ({
    asOf,
    codes: (list) => engine.members(list).map(({ code }) => code),
    seen: (path) =>
      Object.values(EXAMPLES).flatMap(({ application }) => {
        const value = tree.read(application, path);
        return value === undefined || value === null ? [] : [value];
      }),
  });
  let most = 0;
  const times = [];
  const check = (application, asOf) => {
    const now = decide(application, asOf);
    const began = performance.now();
    let counted = 0;
    const ask = (one) => {
      counted += 1;
      return decide(one, asOf);
    };
    const { helps, together, asked } = whatIf(application, now, ask, around(asOf));
    times.push(performance.now() - began);
    assert.equal(asked, counted);
    assert.ok(asked <= MOST_ASKED, `${asked} questions`);
    most = Math.max(most, asked);
    for (const { path, values, verdict } of helps)
      for (const value of values) {
        assert.equal(decide(tree.write(application, path, value), asOf).verdict, verdict);
        assert.ok(BEST_FIRST.indexOf(verdict) < BEST_FIRST.indexOf(now.verdict));
      }
    if (together) {
      assert.equal(helps.length, 0);
      if (together.verdict) assert.ok(BEST_FIRST.indexOf(together.verdict) < BEST_FIRST.indexOf(now.verdict));
    }
    if (now.verdict === "eligible") assert.deepEqual([helps, together], [[], undefined]);
  };
  check({}, "2026-07-03");
  for (const { application, asOf } of Object.values(EXAMPLES)) {
    check(application, asOf);
    for (const [path, { kind }] of fields.FIELDS) {
      const value = tree.read(application, path);
      check(tree.write(application, path, undefined), asOf);
      if (kind === "flag") check(tree.write(application, path, value !== true), asOf);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.floor((times.length - 1) * share)].toFixed(1);
  context.diagnostic(
    `${times.length} applications, at most ${most} questions; ms: median ${at(0.5)}, slowest ${at(1)}`,
  );
});

test("the course of a request is the procedure of its type, at where its history led", () =>
  at(site, { hash: "#/service?example=new-broadband" }, async (page) => {
    const map = page.locator("request-course procedure-map");
    await map.locator(".drawing").waitFor();
    assert.equal(await page.locator("#procedure-choice").count(), 0, "there is nothing to choose");
    const { events, now } = EXAMPLES["new-broadband"];
    const { state: stands } = engine.status("procedure.order", events, { now });
    assert.equal(await map.locator('[data-mark="now"]').getAttribute("data-state"), stands);
    assert.equal(await page.locator(".course-head a").getAttribute("href"), "#/procedures/procedure.order");
    for (const [type, id] of [
      ["tariff_change", "procedure.change"],
      ["termination", "procedure.termination"],
      ["number_portability", "procedure.order"],
    ]) {
      await page.locator("#field-type").selectOption(type);
      assert.equal(await page.locator(".course-head a").getAttribute("href"), `#/procedures/${id}`);
      const drawn = await map.locator("[data-state]").evaluateAll((all) => all.map((one) => one.dataset.state));
      assert.deepEqual(
        drawn.sort(),
        engine
          .procedure(id)
          .states.map((one) => one.id)
          .sort(),
      );
    }
    // A step is tried here; the application and the address are not touched.
    const before = page.url();
    await map.locator(".step-button:not([disabled])").first().click();
    assert.equal(page.url(), before);
    await page.locator(".course-head a").click();
    await page.waitForSelector("#procedure-choice");
    assert.equal(await page.locator("#procedure-choice").inputValue(), "procedure.order");
  }));

test("the address opens the same again, and tells nothing about a person", () =>
  at(site, { hash: "#/service?example=plan-change" }, async (page) => {
    await page.locator('[id="field-form.user"]').fill("某人的名字");
    await page.locator('[id="field-id.number"]').fill("110101199001010001");
    await page.locator('[id="field-id.validUntil"]').fill("2030-01-02");
    await page.locator('[id="field-form.total"]').fill("777.77");
    await page.locator('[id="field-contact.phone"]').fill("13712345678");
    await unfold(page);
    await page.locator('[id="field-applicant.age"]').fill("17");
    assert.deepEqual([...state(page).keys()], ["example"], "nothing to keep yet");
    await page.locator('[data-field="flags.major"] input').nth(1).check();
    await page.locator('[data-field="change.agreed"] input').nth(0).check();
    await page.locator('[id="field-channel"]').selectOption("hall");
    await page.locator('[id="field-form.term.start"]').fill("2026-09-01");
    await page.locator('[data-field="evidence"] .add').click();
    await page.locator('[id="field-evidence[0].kind"]').selectOption("contract");
    await page.locator('[id="field-evidence[0].note"]').fill("一段说明");
    const kept = Object.fromEntries(state(page));
    assert.deepEqual(kept, {
      example: "plan-change",
      channel: "hall",
      "form.term.start": "2026-09-01",
      "flags.major": "yes",
      "change.agreed": "-",
      evidence: "contract",
    });
    const address = page.url();
    await at(site, { hash: new URL(address).hash }, async (again) => {
      assert.equal(await again.locator('[id="field-channel"]').inputValue(), "hall");
      assert.equal(await again.locator('[id="field-form.term.start"]').inputValue(), "2026-09-01");
      assert.ok(await again.locator('[data-field="flags.major"] input').nth(1).isChecked());
      assert.ok(await again.locator('[data-field="change.agreed"] input').nth(0).isChecked());
      assert.equal(await again.locator('[id="field-evidence[0].kind"]').inputValue(), "contract");
      assert.equal(await again.locator('[id="field-form.user"]').inputValue(), "李明，示例市模拟路 1 号");
      assert.equal(again.url(), address);
    });
    // Another example begins anew, in the view that is open.
    await page.locator(".views [data-view=guided]").click();
    await page.locator(".examples button").first().click();
    assert.deepEqual(Object.fromEntries(state(page)), { example: "new-broadband", view: "guided" });
  }));

test("what is personal is what the rules' shape marks, and no code stands for what is not known", async () => {
  const { SHARED_PATHS } = await pure("service/shared-state.ts");
  const { PERSONAL } = await pure("generated/fields.ts");
  const types = await readFile(
    new URL("./generated/types.d.ts", `${import.meta.resolve("telecom-service-rules").replace(/[^/]*$/, "")}types/`),
    "utf8",
  );
  const marked = (name) => {
    const [, body] = new RegExp(`export interface ${name} \\{\\n([^]*?)\\n\\}`).exec(types) ?? [];
    assert.ok(body, name);
    return [...body.matchAll(/\/\*\*([^]*?)\*\/\s*(\w+)\?: ([^;]+);/g)].map(([, doc, key, type]) => [
      key,
      /^\s*\* Personal:/m.test(doc),
      /^(readonly )?(\w+)/.exec(type)[2],
    ]);
  };
  const personal = [];
  for (const [key, is, type] of marked("Application")) {
    if (is) personal.push(key);
    else if (["form"].includes(key)) for (const [leaf, also] of marked(type)) if (also) personal.push(`${key}.${leaf}`);
  }
  for (const name of ["Agent", "Portability", "Flags", "Change", "Verdicts", "Notice"])
    assert.deepEqual(
      marked(name).filter(([, is]) => is),
      [],
      `${name} has no personal leaf`,
    );
  assert.deepEqual([...PERSONAL].sort(), personal.sort());
  for (const path of SHARED_PATHS) {
    const { kind, list } = fields.FIELDS.get(path);
    assert.ok(["flag", "choice", "count", "date", "list"].includes(kind), path);
    assert.ok(!personal.some((one) => path === one || path.startsWith(`${one}.`)), path);
    const codes = kind === "list" ? engine.members("EvidenceKind") : list ? engine.members(list) : [];
    for (const { code } of codes) assert.ok(!["-", "none", "*"].includes(code) && !code.includes("."), code);
  }
});

test("an address that nobody wrote here does no harm", () =>
  at(
    site,
    {
      lang: "en",
      hash:
        "#/service?example=none&asOf=soon&view=%3Cb%3E&type=%3Cscript%3E&channel=__proto__&__proto__=x&constructor=y" +
        "&flags.major=maybe&flags.highRisk=no&applicant.age=5&id.kind=passport&form.user=Mallory&evidence=contract.nonsense" +
        "&portability.lastPortedOn=yesterday&form.term.start=2026-02-31&province=constructor&form=1&x=1&type.a=b",
    },
    async (page) => {
      assert.equal(await page.locator(".views [aria-pressed=true]").getAttribute("data-view"), "form");
      assert.equal(await page.locator('[id="field-type"]').inputValue(), "");
      assert.equal(await page.locator('[id="field-channel"]').inputValue(), "");
      assert.equal(await page.locator('[id="field-form.user"]').inputValue(), "");
      assert.ok(await page.locator('[data-field="flags.major"] input').nth(0).isChecked());
      assert.ok(await page.locator('[data-field="flags.highRisk"] input').nth(2).isChecked());
      assert.equal(await page.locator(".row").count(), 0);
      // A date that is written well but is none is said by the rules, in its place.
      assert.equal(await shownVerdict(page), "unreadable");
      assert.equal(await page.locator('[data-field="form.term.start"]').getAttribute("data-state"), "wrong");
      await page.locator(".views [data-view=guided]").click();
      assert.match(await page.locator(".error-summary").innerText(), /First day/);
      await page.locator(".error-summary button").first().click();
      await page.locator('[id="field-guided-form.term.start"]').fill("2026-08-01");
      await next(page);
      assert.notEqual(await asked(page), "form.term.start");
    },
  ));

test("the decision is there before the procedure is loaded, and the verdict bar stays at narrow widths", () =>
  at(site, { width: 390, height: 844, hash: "#/service?example=plan-change" }, async (page) => {
    const early = await page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .filter(({ name }) => /code-panel/.test(name))
        .map(({ name }) => name),
    );
    assert.deepEqual(early, [], "the code waits until it is unfolded");
    const box = await page.locator(".verdict-bar").boundingBox();
    assert.ok(box.y + box.height <= 844.5 && box.y > 700, "the bar is at the lower edge");
    assert.match(await page.locator(".verdict-bar").innerText(), /需要更正/);
    await page.locator(".verdict-bar").click();
    await page.waitForFunction(
      () => Math.abs(document.querySelector("decision-answer").getBoundingClientRect().top) < 60,
    );
  }));
