// The published schemas take every documented example, and every golden case that the rules take.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { test } from "node:test";
import addFormats from "ajv-formats";
import Ajv2020 from "ajv/dist/2020.js";
import { cases } from "../../pkg/test/cases.mjs";
import { NAME, project, repository } from "./tarball.mjs";

const folder = project("schemas");
const published = createRequire(path.join(folder, "here.mjs"));
const names = readdirSync(path.join(folder, "node_modules", NAME, "schema"));

const ajv = new Ajv2020.default({ allowUnionTypes: true });
addFormats.default(ajv);
const schemas = new Map(names.map((name) => [name, published(`${NAME}/schema/${name}`)]));
const compiled = new Map([...schemas].map(([name, schema]) => [name, ajv.compile(schema)]));
const unused = new Set(names);

/** That a schema takes a value. */
function takes(name, value, what) {
  const valid = compiled.get(name);
  unused.delete(name);
  assert.ok(valid(value), `${name}, ${what}: ${JSON.stringify(valid.errors)}`);
}

const documented = (at) =>
  readdirSync(path.join(repository, at)).map((name) => {
    const text = readFileSync(path.join(repository, at, name), "utf8");
    return [name, JSON.parse(text.replace(/^\s*\/\/.*$/gm, ""))];
  });

test("examples of applications, with their events", () => {
  const examples = documented("examples/applications");
  assert.ok(examples.length >= 3);
  for (const [name, { application, events }] of examples) {
    takes("application.json", application, name);
    takes("case-file.json", { kind: "application", events }, name);
  }
});

test("examples of profiles", () => {
  const examples = documented("examples/profiles");
  assert.ok(examples.length >= 4);
  for (const [name, profile] of examples) takes("profile.json", profile, name);
});

test("the examples inside the schemas", () => {
  let seen = 0;
  for (const [name, schema] of schemas) {
    const visit = (at, pointer) => {
      if (at === null || typeof at !== "object") return;
      // A key of that name may also be a field of the form.
      if (Array.isArray(at.examples)) {
        const valid = ajv.compile({ ...at, $defs: schema.$defs ?? {}, $id: undefined });
        for (const example of at.examples) assert.ok(valid(example), `${name}${pointer}: ${JSON.stringify(example)}`);
        seen += at.examples.length;
      }
      for (const [key, value] of Object.entries(at)) visit(value, `${pointer}/${key}`);
    };
    visit(schema, "#");
  }
  assert.ok(seen > 100, String(seen));
});

/** Which form a golden case asks with. */
const FORMS = {
  eligibility: () => "application.json",
  deadlines: () => "case-file.json",
  disputes: () => "dispute.json",
  amounts: () => "charges.json",
  service: ({ question, area }) =>
    ({
      channels: "channel-request.json",
      checklist: "checklist-query.json",
      evaluate: "service-period.json",
      score: "observation.json",
    })[question] ??
    (area in schemas.get("self-assessment.json").properties ? "self-assessment.json" : "legal-assessment.json"),
};

for (const [topic, formOf] of Object.entries(FORMS))
  test(`golden cases that are taken: ${topic}`, (t) => {
    // A profile's own facts and members are not in the schemas of the catalogue.
    const taken = cases(topic).filter(({ expected, profile }) => !expected.error && !profile);
    assert.ok(taken.length > 50);
    for (const one of taken) {
      const form = formOf(one);
      const value = one.question === "assess" ? { [one.area]: one.request } : one.request;
      takes(form, value, one.name);
    }
    t.diagnostic(`${taken.length} cases`);
  });

test("refused inputs: what a schema can say it says", () => {
  const refused = cases("errors").filter(({ repeat }) => !repeat);
  const found = refused.filter(({ request }) => !compiled.get("application.json")(request));
  assert.ok(found.length > refused.length / 2, `${found.length} of ${refused.length}`);
});

test("every schema was asked", () => assert.deepEqual([...unused], []));
