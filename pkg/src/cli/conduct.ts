import type { ChecklistQuery, Observation, Scheme } from "../node.ts";
import { timeOf } from "./check.ts";
import { OPTIONS, type Command } from "./command.ts";
import { Failure } from "./failure.ts";
import { clauses, section } from "./layout.ts";

const QUERY = ["scheme", "channel", "situation", "audience"] as const;

export const checklist: Command = {
  name: "checklist",
  usage: "[file|-]",
  most: 1,
  summary: "checklist.summary",
  options: [
    ...QUERY.map((name) => ({ name, value: "code", help: `checklist.${name}` as const })),
    OPTIONS.asOf,
    OPTIONS.profile,
    OPTIONS.json,
  ],
  exits: { 0: "checklist.exit0" },
  async run(cx) {
    const given = QUERY.flatMap((name) => {
      const value = cx.args.one(name);
      return value === undefined ? [] : [[name, value] as const];
    });
    if (given.length > 0 && cx.args.positionals.length > 0) throw new Failure("E_USAGE", "", "checklist.either");
    const query = given.length > 0 ? Object.fromEntries(given) : cx.args.positionals.length > 0 ? await cx.input() : {};
    const engine = await cx.engine();
    const report = engine.checklist(query as ChecklistQuery, timeOf(cx));
    cx.answer(report, () => {
      const sections = new Set(report.items.map(({ section }) => section));
      return [
        cx.say("asOf", report.asOf),
        ...[...sections].flatMap((id) => {
          const items = report.items.filter((one) => one.section === id);
          return section(
            cx.text(items[0]!.sectionText),
            items.map(({ id, applies, severity, text, sources }) => [
              `  ${cx.text(text)}${severity === "normal" ? "" : ` [${cx.say(`severity.${severity}`)}]`}${applies === "yes" ? "" : ` (${cx.say("mayApply")})`}`,
              cx.paint.dim(`    ${id} · ${clauses(sources, cx)}`),
            ]),
            cx,
          );
        }),
        ...section(
          cx.say("needs"),
          report.needs.map((name) => `  ${name}`),
          cx,
        ),
      ];
    });
    return 0;
  },
};

export const score: Command = {
  name: "score",
  usage: "[file|-]",
  most: 1,
  summary: "score.summary",
  options: [OPTIONS.asOf, OPTIONS.profile, OPTIONS.json],
  exits: { 0: "score.exit0", 1: "score.exit1" },
  async run(cx) {
    const observation = (await cx.input()) as Observation & { readonly scheme: Scheme };
    const engine = await cx.engine();
    const found = engine.scoreConduct(observation, timeOf(cx));
    cx.answer(found, () => [
      cx.paint[found.failed.length === 0 ? "good" : "bad"](cx.say("score", found.score ?? "–", found.coverage)),
      cx.say("asOf", found.asOf),
      ...(found.knockedOut ? [cx.paint.bad(cx.say("knockedOut"))] : []),
      ...section(
        cx.say("sections"),
        found.sections.map(
          ({ text, weight, score }) => `  ${cx.text(text)}${cx.say("colon")}${score ?? "–"} (${weight} %)`,
        ),
        cx,
      ),
      ...section(
        cx.say("failed"),
        found.failed.map(({ id, severity, text, sources }) => [
          `  [${cx.say(`severity.${severity}`)}] ${cx.text(text)}`,
          cx.paint.dim(`    ${id} · ${clauses(sources, cx)}`),
        ]),
        cx,
      ),
      ...section(
        cx.say("improvements"),
        found.improvements.map(({ text, gain, id }) => `  +${gain}  ${cx.text(text)} (${id})`),
        cx,
      ),
      ...section(
        cx.say("ignored"),
        found.ignored.map(({ id, because }) => `  ${id}${cx.say("colon")}${cx.say(`ignored.${because}`)}`),
        cx,
      ),
      "",
      cx.paint.dim(cx.text(found.notice)),
    ]);
    return found.failed.length === 0 ? 0 : 1;
  },
};
