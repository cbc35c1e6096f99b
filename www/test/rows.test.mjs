// What the page knows of the rules is what their rows say: nothing is written a second time in the page.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createEngine } from "telecom-service-rules";
import { at, pure } from "./service-pages.mjs";
import { openSite } from "./site.mjs";

let site, engine, disputes, service, deadlines, marks, tree, kiosks;
before(async () => {
  let said, zh;
  // First, and alone: whatever fails later, `after` closes the browser, or the run would never end.
  site = await openSite();
  [engine, disputes, service, deadlines, marks, tree, said, zh] = await Promise.all([
    createEngine(),
    pure("kiosk/dispute-talk.ts"),
    pure("kiosk/service-talk.ts"),
    pure("deadlines/deadline-codes.ts"),
    pure("generated/fields.ts"),
    pure("parts/tree.ts"),
    pure("kiosk/words.ts"),
    pure("words/words.zh.ts"),
  ]);
  const now = "2026-07-03T10:00:00+08:00";
  kiosks = { engine, lang: "zh", now, said: said.KIOSK_WORDS.zh, words: zh.zh };
});
after(() => site?.close());

test("a dispute is asked about more closely where its situation divides, and about nothing else", () => {
  const { disputeTalk } = disputes;
  let divided = 0;
  for (const { code: situation } of engine.members("Situation")) {
    const facts = { situation };
    const divisions = engine.routeDispute(facts, { now: kiosks.now }).situation.divisions;
    assert.equal(disputeTalk.wanted(kiosks, facts).includes("subSituation"), divisions.length > 0, situation);
    if (divisions.length === 0) continue;
    divided++;
    const { choices } = disputeTalk.question(kiosks, "subSituation", facts).answer;
    const offered = choices.map(({ id }) => id).filter((id) => id !== "unsure");
    assert.deepEqual(offered.sort(), [...divisions, "other"].sort(), situation);
    for (const subSituation of divisions)
      assert.ok(!disputeTalk.wanted(kiosks, { situation, subSituation }).includes("subSituation"), subSituation);
  }
  assert.equal(divided, 4);
});

test("a customer is not asked what the operator decides or notes", () => {
  const facts = { type: "tariff_change", channel: "self_service_terminal" };
  const needs = engine.checkEligibility(facts, { asOf: kiosks.now }).needs.map(({ path }) => path);
  const [of, others] = [true, false].map((is) => needs.filter((path) => tree.isWithin(marks.BY_OPERATOR, path) === is));
  assert.ok(of.includes("change.handledAt"), `${of}`);
  assert.ok(others.includes("change.userConfirmedAt"), `${others}`);
  const asked = service.serviceTalk.wanted(kiosks, facts);
  assert.ok(asked.includes("change.userConfirmedAt"), `${asked}`);
  assert.deepEqual(
    asked.filter((path) => tree.isWithin(marks.BY_OPERATOR, path)),
    [],
  );
  for (const [path, is] of [
    ["notice", true],
    ["notice.sentAt", true],
    ["noticed", false],
    ["change", false],
    ["id.check", true],
    ["id.checked", false],
  ])
    assert.equal(tree.isWithin(marks.BY_OPERATOR, path), is, path);
});

test("every kind of case that customers bring begins a limit, and the address carries both of its events", async () => {
  // The only limit on requests about personal information is unverified: it is off until a profile turns it on.
  const all = await createEngine({ profile: { id: "all", enable: ["law.privacy.request"] } });
  const kinds = Object.entries(deadlines.KINDS);
  assert.equal(kinds.length, 6);
  const more = { area: "urban", serviceKind: "fixed" };
  for (const [kind, [begins, ends]] of kinds) {
    const times = { [`at.${begins}`]: "2026-07-01T10:00", [`at.${ends}`]: "2026-07-02T10:00" };
    const { caseFile } = deadlines.caseIn(new URLSearchParams({ kind, ...more, ...times }), kiosks.now);
    assert.deepEqual(
      caseFile.events.map(({ type }) => type),
      [begins, ends],
      kind,
    );
    // Some limits of a kind hold for one service only.
    const services = engine.members("ServiceKind").map(({ code }) => code);
    const begun = services.filter((serviceKind) => {
      const file = { ...caseFile, serviceKind, faultInTerminal: false, events: caseFile.events.slice(0, 1) };
      const { deadlines: limits } = all.trackDeadlines(file, { now: kiosks.now });
      return limits.some(({ startedAt }) => startedAt?.startsWith(times[`at.${begins}`]));
    });
    assert.ok(begun.length > 0, `${kind}: ${begins} starts nothing`);
  }
});

test("what is left is told in hours and days, and not in whole months: on its last day one would still be left", async () => {
  const { distanceOf } = await pure("parts/deadline-list.ts");
  const at = "2026-06-01T10:00:00+08:00";
  const units = new Map();
  for (const { code: kind } of engine.members("CaseKind"))
    for (const { code: type } of engine.members("EventType")) {
      const { deadlines: limits } = engine.trackDeadlines({ kind, events: [{ type, at }] }, { now: kiosks.now });
      for (const limit of limits) {
        const amount = limit.overdue ?? limit.remaining;
        if (amount !== null && amount.value > 0) units.set(amount.unit, distanceOf(kiosks, limit));
      }
    }
  for (const unit of ["minute", "naturalDay", "workingDay"]) assert.match(units.get(unit), /\d/, unit);
  for (const unit of ["month", "year"]) assert.equal(units.get(unit), null, unit);
});

for (const lang of ["zh", "en"])
  test(`${lang}: the course of a request is that of its procedure, and where there is none the page says so`, () =>
    at(site, { lang, hash: "#/service?example=new-broadband" }, async (page) => {
      const intro = page.locator("request-course .course > .intro");
      const link = page.locator(".course-head a");
      await link.waitFor();
      const plain = await intro.innerText();
      const own = new Map(
        engine.procedures().flatMap((id) => engine.procedure(id).requests.map((request) => [request, id])),
      );
      assert.ok(own.size >= 5, `${own.size}`);
      const without = [];
      for (const { code } of engine.members("RequestType")) {
        await page.locator("#field-type").selectOption(code);
        const id = own.get(code);
        assert.equal(await link.getAttribute("href"), `#/procedures/${id ?? "procedure.order"}`, code);
        const text = await intro.innerText();
        if (id === undefined) {
          without.push(code);
          assert.ok(text.endsWith(plain) && text.length > plain.length, `${code}: ${text}`);
          assert.match(text, lang === "zh" ? /没有为这类申请单列流程/ : /no procedure of its own/, code);
        } else assert.equal(text, plain, code);
      }
      assert.deepEqual(without.sort(), ["number_portability", "other", "relocation", "transfer"]);
      await page.locator("#field-type").selectOption("");
      assert.match(await intro.innerText(), lang === "zh" ? /还没有选择申请类型/ : /not chosen yet/);
    }));
