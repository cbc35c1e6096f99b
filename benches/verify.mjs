// Holds the hand-written baseline to the engine: a baseline that decides something else would be worth nothing.
// Compared are the golden cases without a profile, and each of them with one key removed, made `null` or blank.
import { readFileSync, readdirSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { createEngine } from "telecom-service-rules";
import { decide } from "./handwritten.mjs";
import { question } from "./reading.mjs";

const folder = new URL("../tests/cases/eligibility/", import.meta.url);

/** The golden cases that need no profile. */
export function goldenCases() {
  const files = readdirSync(folder).sort();
  const cases = files.flatMap((file) => JSON.parse(readFileSync(new URL(file, folder), "utf8")));
  return cases.filter((one) => one.profile === undefined);
}

/** Every application that differs from this one in a single place; `members` are codes to try, by path. */
export function* neighbours(application, members) {
  for (const path of places(application, [])) {
    yield changed(application, path, (record, key) => delete record[key]);
    yield changed(application, path, (record, key) => (record[key] = null));
    const last = path.at(-1);
    if (typeof path.reduce((value, key) => value[key], application) !== "string") continue;
    yield changed(application, path, (record, key) => (record[key] = " \u3000"));
    for (const code of members[path.join(".")] ?? []) yield changed(application, path, (r) => (r[last] = code));
  }
}

/** The places of all keys, but not of list items: an item that is not there is refused. */
function* places(value, at) {
  for (const key of Object.keys(value)) {
    const path = [...at, key];
    if (!Array.isArray(value)) yield path;
    if (typeof value[key] === "object" && value[key] !== null) yield* places(value[key], path);
  }
}

function changed(application, path, edit) {
  const copy = structuredClone(application);
  edit(
    path.slice(0, -1).reduce((value, key) => value[key], copy),
    path.at(-1),
  );
  return copy;
}

/** The codes of the lists whose members a rule tells apart, and one that is in none. */
export function membersOf(engine) {
  const codes = (list) => [...engine.members(list).map(({ code }) => code), "not_listed"];
  return { channel: codes("Channel"), type: codes("RequestType"), "form.type": codes("BusinessType") };
}

/** What one side said, as one text. */
const said = (verdict, findings, surplus) =>
  JSON.stringify([verdict, findings.map(({ rule, result }) => [rule, result]), surplus]);

/** How many were compared. @throws Error naming the first that differs */
export async function verify() {
  const engine = await createEngine({ languages: [] });
  const members = membersOf(engine);
  const compare = (application, asOf, name) => {
    const decision = engine.checkEligibility(application, { asOf });
    const own = decide(application, ...question(asOf));
    const expected = said(decision.verdict, decision.findings, decision.surplus);
    if (said(own.verdict, own.reasons, own.surplus) === expected) return;
    const at = decision.findings.findIndex((finding, rule) => finding.result !== own.reasons[rule]?.result);
    const what = at < 0 ? `${own.verdict} ${own.surplus}` : `${decision.findings[at].rule}: ${own.reasons[at]?.result}`;
    throw new Error(`the hand-written decision differs from the engine in "${name}": ${what}`);
  };

  const cases = goldenCases();
  let edits = 0;
  for (const { name, request, asOf } of cases) {
    compare(request, asOf, name);
    for (const near of neighbours(request, members)) {
      compare(near, asOf, `${name}, edited: ${JSON.stringify(near)}`);
      edits++;
    }
  }
  return { cases: cases.length, edits, rules: engine.checkEligibility({}, { asOf: "2026-07-03" }).findings.length };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { cases, edits, rules } = await verify();
  console.log(`hand-written = engine on ${cases} golden cases and ${edits} edits of them, ${rules} findings each`);
}
