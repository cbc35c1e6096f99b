import type { DiffCase, Profile, ProfileError, ProfileWarning } from "../node.ts";
import { OPTIONS, type Command, type Context } from "./command.ts";
import { section } from "./layout.ts";

export const profileCheck: Command = {
  name: "profile check",
  usage: "[file|-]",
  most: 1,
  summary: "profile.check.summary",
  options: [OPTIONS.json],
  exits: { 0: "profile.check.exit0", 1: "profile.check.exit1", 2: "profile.check.exit2" },
  async run(cx) {
    const profile = (await cx.input()) as Profile;
    const engine = await cx.engine();
    const report = engine.checkProfile(profile);
    const { valid, errors, warnings, sha256 } = report;
    cx.answer(report, () => [
      cx.paint[valid ? "good" : "bad"](cx.say(valid ? "profile.valid" : "profile.invalid")),
      ...(sha256 === null ? [] : [cx.paint.dim(`SHA-256 ${sha256}`)]),
      ...section(
        cx.say("errors"),
        errors.map((one) => flaw(one, cx)),
        cx,
      ),
      ...section(
        cx.say("warnings"),
        warnings.map((one) => [
          ...flaw(one, cx),
          ...(one.witness === undefined ? [] : [`    ${cx.say("witness", JSON.stringify(one.witness))}`]),
        ]),
        cx,
      ),
    ]);
    return valid ? (warnings.length === 0 ? 0 : 1) : 2;
  },
};

function flaw({ code, path, rule, text, hint }: ProfileError | ProfileWarning, cx: Context): readonly string[] {
  const named = rule === undefined ? "" : ` (${rule})`;
  return [
    `  ${path === "" ? cx.say("wholeFile") : path}${named}${cx.say("colon")}${cx.text(text)} [${code}]`,
    ...(hint === undefined ? [] : [`    → ${hint}`]),
  ];
}

export const profileDiff: Command = {
  name: "profile diff",
  usage: "<before> <after>",
  most: 2,
  summary: "profile.diff.summary",
  options: [{ name: "cases", value: "file", help: "profile.diff.cases" }, OPTIONS.json],
  exits: { 0: "profile.diff.exit0", 1: "profile.diff.exit1" },
  async run(cx) {
    const [before, after] = [(await cx.input(0)) as Profile, (await cx.input(1)) as Profile];
    const cases = (await cx.file("cases")) as readonly DiffCase[] | undefined;
    const engine = await cx.engine();
    const diff = engine.diffProfiles(before, after, cases ?? []);
    cx.answer(diff, () => [
      ...(diff.rules.length + diff.cases.length === 0 ? [cx.paint.good(cx.say("profile.same"))] : []),
      ...section(
        cx.say("profile.parts"),
        diff.rules.map(
          ({ id, kind, change, parts }) =>
            `  ${cx.say(`change.${change}`)}  ${kind} ${id}${parts.length === 0 ? "" : `: ${parts.join(", ")}`}`,
        ),
        cx,
      ),
      ...section(
        cx.say("profile.cases"),
        diff.cases.map(({ index, before, after, because }) => [
          [`  ${cx.say("profile.case", index + 1)}`, ...(because.length === 0 ? [] : [because.join(", ")])].join(
            cx.say("colon"),
          ),
          `    ${cx.say("before")} ${JSON.stringify(before)}`,
          `    ${cx.say("after")} ${JSON.stringify(after)}`,
        ]),
        cx,
      ),
    ]);
    return diff.rules.length + diff.cases.length === 0 ? 0 : 1;
  },
};
