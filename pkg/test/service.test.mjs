// Conduct, channels, self-assessment and evaluation: what the golden cases do not compare.
import assert from "node:assert/strict";
import { test } from "node:test";
import { RulesError, createEngine } from "telecom-service-rules";

const engine = await createEngine();
const asOf = "2026-11-25";
const whole = (text, what) => assert(text.zh !== "" && text.en !== "", what);

test("a checklist is worded for the agent and for the assessor, with its clauses", () => {
  const { items } = engine.checklist({}, { asOf });
  assert(items.length > 60);
  for (const item of items) {
    whole(item.text, item.id);
    whole(item.assessor, item.id);
    whole(item.sectionText, item.section);
    assert(item.sources.length > 0 && item.sources[0].title.zh !== "", item.id);
    assert.equal(engine.rule(item.id).kind, "checklist");
  }
});

test("a score names its sections, topics, failures and improvements", () => {
  const score = engine.scoreConduct(
    { scheme: "communication", items: { "D-13": "fail", "D-14": "pass", "D-21": "fail", "D-19": "pass" } },
    { asOf },
  );
  assert.equal(score.critical[0].id, "communication.remainder.discriminatory");
  whole(score.critical[0].text, "critical");
  whole(score.notice, "notice");
  for (const section of score.sections) {
    whole(section.text, section.section);
    section.topics.forEach((topic) => whole(topic.text, section.section));
  }
  assert(score.improvements.every((one) => one.gain > 0 && one.text.zh !== ""));
});

test("texts lost in the source are said to be lost", () => {
  const lost = engine.rules().filter((row) => row.notInSource);
  const rows = lost.flatMap((row) => row.sources.map((source) => source.row));
  assert.deepEqual(rows.sort(), ["S5.4-12", "S7.5-01", "S8.1-01", "S8.2-01", "S8.3-01"]);
  assert(lost.every((row) => !row.active));
});

test("every area is worded, its items have clauses and evidence", () => {
  for (const area of engine.areas()) {
    const { findings, needs, text, unknown } = engine.assess(area, {}, { asOf });
    whole(text, area);
    assert(
      findings.length > 0 && unknown + findings.filter((one) => one.result !== "unknown").length === findings.length,
    );
    for (const finding of findings) {
      for (const one of [finding.text, finding.remedy, finding.evidence]) whole(one, finding.rule);
      assert(finding.sources.length > 0, finding.rule);
    }
    needs.forEach((path) => whole(engine.label(path), path));
  }
  assert.throws(
    () => engine.assess("trainings", {}, { asOf }),
    (error) => error instanceof RulesError && error.path === "area" && error.hint === "training",
  );
  assert.throws(
    () => engine.assess("training", { onlinee: true }, { asOf }),
    (error) => error.code === "E_UNKNOWN_KEY" && error.path === "" && error.hint === "online",
  );
});

test("channels: what each offers, and suggestions that never bind", () => {
  const { matrix, suggestions, mandatory } = engine.channels({ need: { age: 70, complex: true } }, { asOf });
  assert.equal(mandatory, false);
  for (const group of matrix) {
    whole(group.text, group.area);
    assert(group.channels.length > 0 && group.functions.length > 0, group.area);
    group.functions.forEach((one) => one.requires.forEach((path) => whole(engine.label(path), path)));
  }
  assert(suggestions.some((one) => one.channels.includes("hall") && one.because.sources[0].row === "S3.2-01"));
  assert(suggestions.some((one) => one.because.rule === "suggest.elderly"));
});

test("an evaluation names everything it compares", () => {
  const evaluation = engine.evaluateService(
    {
      complaints: { closed: 10, totalMinutes: 10 * 47 * 60 },
      satisfaction: { overall: { answers: 400, satisfied: 352 } },
      plan: { goal: "fewer repeat calls" },
      events: [{ type: "evaluationRecorded", at: "2026-08-01T00:00:00+08:00" }],
    },
    { now: "2026-10-08T09:00:00+08:00" },
  );
  for (const one of [...evaluation.comparisons, ...evaluation.effects, ...evaluation.context]) {
    whole(one.text, one.benchmark);
    assert(one.sources.length > 0, one.benchmark);
  }
  evaluation.measures.forEach((one) => whole(one.text, one.measure));
  const complaints = evaluation.comparisons.find((one) => one.benchmark === "benchmark.complaints.mean");
  assert.deepEqual(
    [complaints.value, complaints.figure, complaints.met, complaints.delta, complaints.standing, complaints.year],
    [47, 48, true, -1, "better", 2023],
  );
  assert.equal(evaluation.plan.complete, false);
  assert(evaluation.context.filter((one) => one.questionable).length >= 3);
  assert(!JSON.stringify(evaluation).includes("repeat calls"));
});

test("a profile changes the list of a checklist's customers and the policy on critical items", async () => {
  const own = await createEngine({
    profile: {
      id: "own",
      policy: { criticalItem: "knockOut" },
      lists: { Audience: [{ code: "veteran", text: { zh: "军属", en: "army family" } }] },
    },
  });
  const seen = { scheme: "conduct", audience: "veteran", items: { "D-12": "fail" }, sectionScores: { attitude: 100 } };
  const { score, knockedOut } = own.scoreConduct(seen, { asOf });
  assert.deepEqual([score, knockedOut], [0, true]);
  assert.equal(engine.scoreConduct(seen, { asOf }).knockedOut, false);
  assert.equal(own.rules().length, engine.rules().length);
});
