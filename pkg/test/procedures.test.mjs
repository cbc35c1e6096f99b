// Procedures and disputes through the package: texts, clauses, diagrams, archives.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { createEngine, toDot, toMermaid } from "telecom-service-rules";
import { cases } from "./cases.mjs";

const engine = await createEngine();
const now = "2026-07-03T12:00:00+08:00";
const filled = ({ zh, en }) => zh !== "" && en !== "";

test("every procedure is whole: labels, clauses, guards with texts, moves between states it has", () => {
  assert.equal(engine.procedures().length, 11);
  for (const id of engine.procedures()) {
    const procedure = engine.procedure(id);
    const states = new Set(procedure.states.map((state) => state.id));
    assert(states.has(procedure.initial), id);
    assert(filled(procedure.text) && procedure.sources.length > 0, id);
    assert(
      [...procedure.states, ...procedure.events, ...procedure.actors, ...procedure.guards].every((one) =>
        filled(one.text),
      ),
      id,
    );
    for (const move of procedure.transitions) {
      assert(states.has(move.from) && states.has(move.to), id);
      assert(move.sources.length > 0, `${id} ${move.event}`);
      assert(
        move.guards.every((rule) => procedure.guards.some((guard) => guard.rule === rule)),
        id,
      );
    }
    assert(
      procedure.guards.every((guard) => guard.sources.length > 0 && engine.rule(guard.rule)?.kind === "rule"),
      id,
    );
    assert.equal(engine.procedure(id), procedure, "made once");
  }
  assert.throws(() => engine.procedure("procedure.ordr"), { code: "E_VALUE", path: "id", hint: "procedure.order" });
});

test("a procedure names the requests that follow it, and a situation what it divides into", () => {
  const { requests } = engine.procedure("procedure.change");
  assert.deepEqual(requests, ["tariff_change", "package_adjustment", "service_change"]);
  assert.deepEqual(engine.procedure("procedure.archive").requests, []);
  const divisions = (situation) => engine.routeDispute({ situation }, { now }).situation.divisions;
  assert.deepEqual(divisions("fee_error_or_unnotified"), ["wrong_fee", "late_notice"]);
  assert.deepEqual([divisions("content_mismatch"), divisions("other")], [[], []]);
  const known = engine.members("SubSituation").map(({ code }) => code);
  for (const { code } of engine.members("Situation"))
    assert(
      divisions(code).every((sub) => known.includes(sub)),
      code,
    );
});

test("diagrams: the documented one, labels, the state marked", () => {
  const page = readFileSync(new URL("../../docs/procedures.md", import.meta.url), "utf8");
  const drawn = [...page.matchAll(/^```mermaid\n(.*?)^```/gms)].map(([, text]) => text);
  assert.deepEqual(
    drawn,
    engine.procedures().map((id) => toMermaid(engine.procedure(id))),
  );
  const order = engine.procedure("procedure.order");
  assert.match(toMermaid(order, { lang: "zh", state: "signed" }), /signed: 已签约[^]*class signed current/);
  assert.match(
    toDot(order, { lang: "en", state: "signed" }),
    /^digraph "procedure.order" \{[^]*signed \[label="signed", penwidth=3\];[^]*\}\n$/,
  );
});

test("a step names its clauses, its actor and the limits it starts", () => {
  const history = [{ type: "submitted", at: "2026-07-03T09:00:00+08:00", by: "customer" }];
  const { state, stateText, next, deadlines } = engine.status("procedure.order", history, { now });
  assert.deepEqual([state, stateText.zh], ["submitted", "已提交"]);
  const checked = next.find((step) => step.event === "autoChecked");
  assert.deepEqual([checked.actor, checked.result, checked.to], ["system", "allowed", "auto_checked"]);
  assert(
    checked.sources.some((source) => source.row === "S2.1-15") &&
      filled(checked.eventText) &&
      filled(checked.actorText),
  );
  assert.equal(deadlines[0].limit, "sla.review.preliminary");
  const refused = engine.advance("procedure.order", history, { type: "activated" }, { now });
  assert.deepEqual([refused.allowed, refused.to, refused.possibleIn], [false, null, ["signed"]]);
});

test("a route names forums, reasons, materials and last days", () => {
  const { request, now, expected } = cases("disputes").find((one) => one.expected.timeBars?.["bar.appeal.charge"]);
  const route = engine.routeDispute(request, { now });
  const appeal = route.forums.find((one) => one.forum === "forum.appeal");
  assert(filled(appeal.text) && filled(appeal.decidedBy) && appeal.materials.every((one) => filled(one.text)));
  assert(appeal.findings.every((one) => filled(one.text) && one.sources.length > 0));
  assert.equal(appeal.timeBars[0].dueOn, expected.timeBars["bar.appeal.charge"]);
  assert(route.forums.every((one) => one.sources.length > 0));
});

test("an archive: what is missing, and when it may go", () => {
  const records = ["application_form", "review_record", "approval_document", "handling_record", "termination_record"];
  const at = "2021-03-01T09:00:00+08:00";
  const recorded = records.map((recordType) => ({ type: "recorded", at, recordType }));
  const history = [{ type: "terminated", at }, ...recorded, { type: "archived", at, classified: true, ledger: true }];
  assert.deepEqual(
    engine
      .missingRecords(
        history.filter((event) => event.recordType !== "review_record"),
        { now },
      )
      .map(({ rule }) => rule),
    ["archive.record.review"],
  );
  assert.deepEqual(engine.missingRecords(history, { now }), []);
  const allowed = (now, more = []) => engine.disposeAllowed([...history, ...more], { now }).allowed;
  assert.equal(allowed("2026-03-01T23:00:00+08:00"), false, "the last day it is kept");
  assert.equal(allowed("2026-03-02T00:00:00+08:00"), true);
  const open = [{ type: "disputeOpened", at: "2026-01-10T09:00:00+08:00" }];
  assert.equal(allowed("2026-03-02T00:00:00+08:00", open), false, "an open dispute");
  const logs = [{ type: "logRecorded", at: "2026-02-01T09:00:00+08:00" }];
  const kept = engine.disposeAllowed([...history, ...logs], { now: "2026-03-02T00:00:00+08:00" });
  assert.equal(kept.allowed, false, "logs of a month ago");
  assert(kept.retention.some((one) => one.limit === "keep.logs" && one.status === "running"));
});

test("unverified limits are off until a profile turns them on, and say so", async () => {
  const appeal = { kind: "appeal", events: [{ type: "appealAccepted", at: "2026-07-03T09:00:00+08:00" }] };
  const transfer = (engine) =>
    engine.trackDeadlines(appeal, { now }).deadlines.find(({ limit }) => limit === "law.appeal.transfer");
  assert.equal(transfer(engine), undefined);
  assert.equal(engine.rule("law.appeal.transfer").active, false);
  const own = await createEngine({ profile: { id: "own", enable: ["law.appeal.transfer"] } });
  assert.deepEqual(
    [transfer(own).status, transfer(own).unverified, transfer(own).dueOn],
    ["running", true, "2026-07-07"],
  );
  const [error] = engine.checkProfile({ id: "own", enable: ["law.appeal.answer"] }).errors;
  assert.deepEqual([error.code, error.path], ["E_PROFILE", "enable[0]"]);
});
