// Profiles: the examples, the schema beside the engine, the documentation, and the package's part of each form.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import addFormats from "ajv-formats";
import Ajv2020 from "ajv/dist/2020.js";
import { createEngine } from "telecom-service-rules";
import { complete } from "./cases.mjs";

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
/** JSON without the comments that stand on lines of their own. */
const uncommented = (text) => text.replace(/^\s*\/\/.*$/gm, "");
const examples = readdirSync(new URL("../../examples/profiles/", import.meta.url)).map((name) => ({
  name,
  profile: JSON.parse(uncommented(read(`examples/profiles/${name}`))),
}));
const schema = JSON.parse(read("pkg/schema/profile.json"));
const ajv = new Ajv2020.default({ allowUnionTypes: true });
addFormats.default(ajv);
const valid = ajv.compile(schema);
const plain = await createEngine();
const source = { instrument: "handbook", clause: "1" };

test("every example is valid by the schema, loads and answers", async () => {
  assert.equal(examples.length, 4);
  for (const { name, profile } of examples) {
    assert.ok(valid(profile), `${name}: ${JSON.stringify(valid.errors)}`);
    assert.deepEqual(plain.checkProfile(profile).errors, [], name);
    const engine = await createEngine({ profile });
    assert.equal(engine.version().profile, profile.id);
    assert.equal(
      engine.checkEligibility({ ...complete, product: null }, { asOf: "2026-07-03" }).verdict,
      "eligible",
      name,
    );
  }
});

test("the examples give a length to every limit that has none", async () => {
  const open = async (profile) => {
    const engine = await createEngine({ profile });
    const found = [];
    for (const kind of ["order", "request", "complaint", "dispute", "duty"]) {
      const report = engine.trackDeadlines(
        { kind, priority: "normal", channel: "phone", events: [] },
        { now: "2026-07-03T10:00:00+08:00" },
      );
      for (const { limit, status, basis } of report.deadlines)
        if (basis === "undefined" && status === "notDefined") found.push(limit);
    }
    return found;
  };
  assert.equal((await open()).length, 17);
  for (const name of ["national", "henan", "strict"])
    assert.deepEqual(await open(examples.find((one) => one.name === `${name}.json`).profile), [], name);
});

const item = {
  id: "op.badge",
  section: "conduct.etiquette",
  polarity: "must",
  severity: "normal",
  text: { zh: "工牌" },
  source,
};
const rule = { id: "op.one", source, requires: "always" };
const list = (more) => ({ checklists: [{ id: "conduct", ...more }] });

test("what an item of a profile would bring is told in its own words", async () => {
  const engine = await createEngine({ profile: { id: "own", ...list({ items: [item] }) } });
  const { improvements, failed } = engine.scoreConduct({
    scheme: "conduct",
    items: { [item.id]: "fail", "D-01": "pass" },
  });
  assert.deepEqual(
    improvements.map(({ id, text }) => [id, text.zh]),
    [[item.id, "工牌"]],
  );
  assert.equal(failed[0].text.zh, "工牌");
});

test("good forms are taken by both, broken ones by neither", () => {
  const good = [
    { rules: [rule] },
    { limits: [{ id: "complaint", source, length: { value: 5, unit: "workingDay" } }] },
    { products: [{ code: "line", source, documents: ["contract"], approvals: ["tariff"] }] },
    list({ items: [item], weights: null }),
    {
      messages: {
        "accept.need.stated": { remedy: { zh: "请填写" } },
        "sla.complaint.reply": { text: { en: "answer" } },
      },
    },
    { hours: "24x7", channelHours: { phone: { workingDays: [["22:00", "06:00"]], sat: [], exceptions: [] } } },
    {
      rules: [
        {
          ...rule,
          requires: { all: [{ includes: ["evidence.kinds", "bill"] }, { not: { is: ["flags.major", true] } }] },
        },
      ],
    },
  ];
  for (const more of good) {
    const profile = { id: "own", ...more };
    assert.ok(valid(profile), JSON.stringify([more, valid.errors]));
    assert.deepEqual(plain.checkProfile(profile).errors, [], JSON.stringify(more));
  }
  const broken = [
    { id: null },
    { id: 5 },
    { nothing: 1 },
    { policy: { dayEnd: "noon" } },
    { policy: { strictLists: true } },
    { policy: { nothing: "on" } },
    { hours: "always" },
    { hours: { workingDays: [["9:00", "12:00"]] } },
    { calendar: { years: [{ year: 0, source }] } },
    { calendar: { days: [{ date: "2026-02-30", kind: "workday", source }] } },
    { calendar: { days: [{ date: "2026-07-03", kind: "free", source }] } },
    { facts: [{ name: "surveyed", kind: "flag" }] },
    { facts: [{ name: "x.surveyed", kind: "float" }] },
    { lists: { Channel: [{ code: "mall kiosk" }] } },
    { lists: { Authenticity: [] } },
    { products: [{ code: "line" }] },
    { products: [{ code: "line", source, approvals: ["formalBy"] }] },
    { products: [{ code: "line", source, price: 1 }] },
    { rules: [{ ...rule, id: "one" }] },
    { rules: [{ ...rule, requires: undefined }] },
    { rules: [{ ...rule, requires: { all: [] } }] },
    { rules: [{ ...rule, requires: { present: "id", is: ["type", "other"] } }] },
    { rules: [{ ...rule, ifNotMet: "explode" }] },
    { limits: [{ id: "complaint", source, length: { value: 5, unit: "day" } }] },
    { limits: [{ id: "complaint", source, length: { value: -1, unit: "hour" } }] },
    { limits: [{ id: "complaint", length: { value: 5, unit: "hour" } }] },
    list({ weights: { "conduct.attitude": 101 } }),
    list({ items: [{ ...item, polarity: "maybe" }] }),
    list({ items: [{ ...item, severity: undefined }] }),
    { checklists: [{ id: "manners" }] },
    { messages: { nothing: {} } },
    { messages: { "accept.need.stated": { text: "x" } } },
    { words: { greeting: [] } },
    { enable: ["sla.complaint.reply"] },
  ];
  for (const more of broken) {
    const profile = JSON.parse(JSON.stringify({ id: "own", ...more }));
    assert.equal(valid(profile), false, `the schema takes ${JSON.stringify(more)}`);
    assert.equal(plain.checkProfile(profile).valid, false, `the engine takes ${JSON.stringify(more)}`);
  }
  assert.ok(broken.length >= 20);
});

test("every key of the schema is described, and stands in the documentation", () => {
  const page = read("docs/profile.md");
  let seen = 0;
  const forms = [["Profile", schema], ...Object.entries(schema.$defs)];
  for (const [name, form] of forms)
    for (const [key, value] of Object.entries(form.properties ?? {})) {
      if (name !== "Hours") assert.ok(value.description?.length > 5, `${name}.${key} has no description`);
      assert.ok(page.includes(`\`${key}\``) || page.includes(`"${key}"`), `${name}.${key} is not in docs/profile.md`);
      seen++;
    }
  assert.ok(seen > 80, String(seen));
  for (const name of Object.keys(schema.properties.policy.anyOf[0].properties))
    assert.ok(page.includes(`\`${name}\``), `the switch ${name} is not in docs/profile.md`);
});

test("the documentation's examples load", () => {
  const blocks = [...read("docs/profile.md").matchAll(/```json\n([^]*?)```/g)].map(([, json]) => JSON.parse(json));
  assert.ok(blocks.length >= 10);
  // Rules use the fact of another block.
  const profile = Object.assign({ id: "docs" }, ...blocks);
  assert.ok(valid(profile), JSON.stringify(valid.errors));
  assert.deepEqual(plain.checkProfile(profile).errors, []);
});

test("generated rules of products have the catalogue's words in both languages", async () => {
  const { profile } = examples.find(({ name }) => name === "henan.json");
  const engine = await createEngine({ profile });
  const application = {
    ...complete,
    product: "business_line",
    evidence: [{ kind: "contract" }, { kind: "site_permit" }],
  };
  const decision = engine.checkEligibility(application, { asOf: "2026-07-03", explain: "full" });
  const finding = (rule) => decision.findings.find((one) => one.rule === rule);
  const contract = finding("product.business_line.document.contract");
  assert.deepEqual(contract.text, {
    zh: "办理企业专线，已提交合同或协议",
    en: "business leased line: contract or agreement has been given",
  });
  assert.deepEqual(contract.values, { product: "business_line", "evidence.kinds": ["contract", "site_permit"] });
  assert.deepEqual(finding("product.business_line.document.authorisation").remedy, {
    zh: "请补交授权书",
    en: "give authorisation",
  });
  assert.equal(finding("product.business_line.approval.tariff").text.zh, "办理企业专线，审核结论为通过：资费标准合规");
  assert.equal(finding("product.business_line.document.contract").sources[0].instrument, "河南分公司服务细则（示例）");
  assert.ok(
    engine.rules().some((row) => row.id === "product.business_line.document.contract" && row.text.zh.includes("合同")),
  );
  assert.deepEqual(
    engine.members("Product").map(({ code }) => code),
    ["estate_broadband", "business_line", "iot_card"],
  );
});

test("messages replace texts in every answer, a language at a time", async () => {
  const messages = {
    "accept.need.stated": { text: { zh: "说明用途" } },
    "sla.complaint.reply": { text: { en: "answer them" } },
    "order.accept.review": { remedy: { zh: "先审核" } },
  };
  const engine = await createEngine({ profile: { id: "own", messages } });
  const of = (one) =>
    one.checkEligibility(complete, { asOf: "2026-07-03" }).findings.find((f) => f.rule === "accept.need.stated");
  assert.deepEqual(of(engine).text, { zh: "说明用途", en: of(plain).text.en });
  assert.deepEqual(of(engine).remedy, of(plain).remedy);
  const file = { kind: "complaint", events: [] };
  const now = { now: "2026-07-03T10:00:00+08:00" };
  const limit = (one) => one.trackDeadlines(file, now).deadlines.find((d) => d.limit === "sla.complaint.reply");
  assert.deepEqual(limit(engine).text, { zh: limit(plain).text.zh, en: "answer them" });
  assert.equal(engine.rule("sla.complaint.reply").text.en, "answer them");
  const guard = (one) => one.procedure("procedure.order").guards.find((g) => g.rule === "order.accept.review");
  assert.deepEqual(guard(engine).remedy, { zh: "先审核", en: guard(plain).remedy.en });
});

test("own items bring their texts and sources along", async () => {
  const { profile } = examples.find(({ name }) => name === "national.json");
  const engine = await createEngine({ profile });
  const asOf = { asOf: "2026-07-03" };
  const listed = engine.checklist({ scheme: "conduct", channel: "hall" }, asOf).items;
  const badge = listed.find((one) => one.id === "op.conduct.badge");
  assert.deepEqual(badge.text, { zh: "上岗佩戴工牌", en: "wear the badge on duty" });
  assert.equal(badge.sources[0].instrument, "客户服务管理办法（示例）");
  assert.ok(badge.sectionText.zh.length > 0);
  const seen = { scheme: "conduct", channel: "hall", items: { "op.conduct.badge": "fail", "D-07": "pass" } };
  const score = engine.scoreConduct(seen, asOf);
  assert.equal(score.failed[0].text.zh, "佩戴了工牌");
  assert.equal(score.failed[0].sources[0].clause, "6.2");
  const attitude = score.sections.find((one) => one.section === "conduct.attitude");
  assert.equal(attitude.weight, 40);
  assert.equal(attitude.sources.at(-1).clause, "6.1");
});

test("a refusal from the package names the keys of every form", () => {
  const hostile = {
    get zh() {
      throw new Error("boom");
    },
  };
  const at = (profile) => plain.checkProfile({ id: "own", ...profile }).errors[0];
  for (const [profile, path] of [
    [{ messages: { "accept.need.stated": { text: hostile } } }, "messages.accept.need.stated.text.zh"],
    [list({ items: [{ ...item, assessor: hostile }] }), "checklists[0].items[0].assessor.zh"],
    [list({ weights: { "conduct.attitude": () => 1 } }), "checklists[0].weights.conduct.attitude"],
    [{ products: [{ code: "line", text: hostile }] }, "products[0].text.zh"],
  ])
    assert.equal(at(profile).path, path);
});
