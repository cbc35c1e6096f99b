// What is asked in every host, and what has to come out: taken from the golden cases.
import assert from "node:assert/strict";
import { cases } from "../../pkg/test/cases.mjs";

const plain = ({ profile, policy, repeat }) => !profile && !policy && !repeat;
const decided = (verdict) => cases("eligibility").find((one) => plain(one) && one.expected.verdict === verdict);
const tracked = (status) =>
  cases("deadlines").find((one) => plain(one) && Object.values(one.expected).some((limit) => limit.status === status));

const asked = {
  applications: ["eligible", "needsCorrection", "ineligible"].map(decided),
  cases: ["running", "overdue"].map(tracked),
  dispute: cases("disputes").find((one) => plain(one) && one.expected.recommended),
  observation: cases("service").find((one) => plain(one) && one.question === "score" && one.expected.score > 0),
  refused: cases("errors").find((one) => plain(one) && one.expected.code === "E_UNKNOWN_KEY"),
};

/** The questions as a module. */
export const questions = `export const questions = ${JSON.stringify(asked, (key, value) => (key === "expected" ? undefined : value))};\n`;

/** That an answer is one: it says what the golden cases say. */
export function meets(text) {
  const { version, decisions, reports, route, checklist, score, refused } = JSON.parse(text);
  assert.match(version.catalogue, /^\d{4}-\d\d-\d\d$/);
  assert.deepEqual(
    decisions.map(({ verdict }) => verdict),
    asked.applications.map(({ expected }) => expected.verdict),
  );
  for (const { findings } of decisions)
    assert.ok(findings.length > 5 && findings.every(({ text }) => text.zh && text.en));
  asked.cases.forEach(({ expected }, at) => {
    for (const [limit, { status, dueAt }] of Object.entries(expected)) {
      const found = reports[at].deadlines.find((one) => one.limit === limit);
      if (status !== undefined) assert.equal(found?.status, status, limit);
      if (dueAt !== undefined) assert.equal(found?.dueAt, dueAt, limit);
    }
  });
  assert.equal(route.recommended.forum, asked.dispute.expected.recommended);
  assert.ok(checklist.items.length > 5);
  assert.equal(score.score, asked.observation.expected.score);
  assert.equal(refused.code, asked.refused.expected.code);
  assert.ok(text.length > 20_000, `only ${text.length} characters`);
}
