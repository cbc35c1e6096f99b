// Writes the golden cases, the README's snippets and the examples of the comments as TypeScript into target/typed, for the compiler to check: a
// generated type that nobody compiles drifts.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cases } from "../../pkg/test/cases.mjs";
import { examples } from "../../pkg/test/examples.mjs";

const folder = new URL("../../target/typed/", import.meta.url);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const written = (name, head, lines) => writeFileSync(new URL(name, folder), `${head}\n${lines.join("\n")}\n`);
const json = JSON.stringify;

const eligibility = cases("eligibility");
const deadlines = cases("deadlines");
written(
  "cases.ts",
  'import type { Application, CaseFile, DeadlineStatus, Policy, Profile, Verdict } from "telecom-service-rules";',
  [
    ...eligibility.map(({ request, profile, expected }, at) => {
      const own = profile ? `export const profile${at}: Profile = ${json(profile)};\n` : "";
      return `${own}export const application${at}: Application = ${json(request)};\nexport const verdict${at}: Verdict = ${json(expected.verdict)};`;
    }),
    ...deadlines.map(({ request, policy, profile, expected }, at) => {
      const own = policy
        ? `export const policy${at}: Policy = ${json(policy)};\n`
        : profile
          ? `export const limits${at}: Profile = ${json(profile)};\n`
          : "";
      const statuses = Object.values(expected).flatMap((one) => one.status ?? []);
      return `${own}export const case${at}: CaseFile = ${json(request)};\nexport const statuses${at}: DeadlineStatus[] = ${json(statuses)};`;
    }),
  ],
);

const procedures = cases("procedures");
const disputes = cases("disputes");
written("histories.ts", 'import type { Dispute, Event, ForumStatus, StepResult } from "telecom-service-rules";', [
  ...procedures.map(({ history, event, expected }, at) => {
    const step = event
      ? `\nexport const event${at}: Event = ${json(event)};\nexport const result${at}: StepResult = ${json(expected.result)};`
      : "";
    return `export const history${at}: readonly Event[] = ${json(history)};${step}`;
  }),
  ...disputes.map(
    ({ request, expected }, at) =>
      `export const dispute${at}: Dispute = ${json(request)};\nexport const forums${at}: ForumStatus[] = ${json(Object.values(expected.forums ?? {}))};`,
  ),
]);

const service = cases("service").filter(({ expected }) => !expected.error);
const TYPES = {
  checklist: () => "ChecklistQuery",
  score: () => "Observation & { readonly scheme: Scheme }",
  assess: (area) => `NonNullable<AreaFacts["${area}"]>`,
  channels: () => "ChannelRequest",
  evaluate: () => "ServicePeriod",
};
written(
  "service.ts",
  'import type { AreaFacts, ChannelRequest, ChecklistQuery, Observation, Scheme, ServicePeriod } from "telecom-service-rules";',
  service.map(
    ({ question, area, request }, at) => `export const service${at}: ${TYPES[question](area)} = ${json(request)};`,
  ),
);

const amounts = cases("amounts").filter(({ expected }) => !expected.error);
written("amounts.ts", 'import type { AmountStatus, Charges } from "telecom-service-rules";', [
  ...amounts.map(({ request, expected }, at) => {
    const statuses = Object.values(expected).flatMap((one) => one.status ?? []);
    return `export const charges${at}: Charges = ${json(request)};\nexport const statuses${at}: AmountStatus[] = ${json(statuses)};`;
  }),
]);

let snippets = 0;
for (const readme of ["README.md", "README.zh.md", "pkg/README.md", "docs/tmf.md"]) {
  const text = readFileSync(new URL(`../../${readme}`, import.meta.url), "utf8");
  for (const [, code] of text.matchAll(/^```ts\n(.*?)^```/gms))
    written(`snippet${snippets++}.ts`, "", [code, "export {};"]);
}
const shown = examples();
shown.forEach(({ code }, at) => written(`example${at}.ts`, "", [code, "export {};"]));
console.log(
  `${[eligibility, deadlines, procedures, disputes, service, amounts].reduce((sum, { length }) => sum + length, 0)} typed cases, ${snippets} snippets, ${shown.length} examples`,
);
