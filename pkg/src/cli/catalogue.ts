// What is known: rules, one rule, schemas.
import { readFileSync, readdirSync } from "node:fs";
import type { Row } from "../node.ts";
import { nearest } from "../nearest.ts";
import { wordOf } from "./args.ts";
import { OPTIONS, type Command, type Context } from "./command.ts";
import { Failure } from "./failure.ts";
import { columns } from "./layout.ts";

const KINDS = ["rule", "limit", "procedure", "checklist", "benchmark", "amount"] as const;
const FORCES = ["mandatory", "recommended", "promise", "reference"] as const;

export const rules: Command = {
  name: "rules",
  usage: "[text]",
  most: 1,
  summary: "rules.summary",
  options: [
    { name: "kind", value: "kind", help: "rules.kind" },
    { name: "force", value: "force", help: "rules.force" },
    { name: "row", value: "id", help: "rules.row" },
    OPTIONS.profile,
    OPTIONS.json,
  ],
  exits: { 0: "rules.exit0", 1: "rules.exit1" },
  async run(cx) {
    const [kind, force, row] = [wordOf(cx.args, "kind", KINDS), wordOf(cx.args, "force", FORCES), cx.args.one("row")];
    const wanted = cx.args.positionals[0]?.toLowerCase();
    const engine = await cx.engine();
    const found = engine
      .rules(kind === undefined ? undefined : { kind })
      .filter(
        (one) =>
          (force === undefined || one.force === force) &&
          (row === undefined || one.sources.some((source) => source.row === row)) &&
          (wanted === undefined || words(one).some((text) => text.toLowerCase().includes(wanted))),
      );
    cx.answer(found, () => [
      ...columns(
        found.map((one) => [
          one.id,
          cx.say(`kind.${one.kind}`),
          cx.say(`force.${one.force}`),
          one.sources.map((source) => source.row).join(" "),
          textOf(one, cx),
        ]),
      ),
      cx.paint.dim(cx.say("rules.count", found.length)),
    ]);
    return found.length > 0 ? 0 : 1;
  },
};

function words({ id, text, sources }: Row): readonly string[] {
  return [id, text.zh, text.en, ...sources.flatMap(({ row, clause, title }) => [row, clause, title.zh, title.en])];
}

function textOf(row: Row, cx: Context): string {
  return row.notInSource ? cx.say("notInSource") : cx.text(row.text);
}

export const explain: Command = {
  name: "explain",
  usage: "<id>",
  most: 1,
  summary: "explain.summary",
  options: [OPTIONS.profile, OPTIONS.json],
  exits: { 0: "explain.exit0" },
  async run(cx) {
    const id = cx.args.positionals[0];
    if (id === undefined) throw new Failure("E_USAGE", "", "explain.noId");
    const engine = await cx.engine();
    const row = engine.rule(id);
    if (row === undefined) {
      const near = nearest(
        id,
        engine.rules().map((one) => one.id),
      );
      const cited = engine.rules().some(({ sources }) => sources.some((source) => source.row === id));
      throw new Failure("E_USAGE", "", "explain.unknown", [], cited ? "rules --row" : near);
    }
    // What to do when it is not met stands with the finding of an application of which nothing is known yet.
    const remedy = engine.checkEligibility({}).findings.find((finding) => finding.rule === id)?.remedy;
    const answer = remedy === undefined ? row : { ...row, remedy };
    cx.answer(answer, () => [
      cx.paint.strong(row.id),
      ...(row.notInSource ? [cx.say("notInSource")] : [`zh  ${row.text.zh}`, `en  ${row.text.en}`]),
      ...(remedy === undefined ? [] : [`zh  → ${remedy.zh}`, `en  → ${remedy.en}`]),
      "",
      cx.say("explain.kind", cx.say(`kind.${row.kind}`), cx.say(`force.${row.force}`)),
      cx.say(row.active ? "explain.active" : "explain.inactive"),
      cx.say("explain.inForce", row.from ?? "–", row.to ?? "–"),
      ...row.sources.flatMap(({ row, clause, was, level, grade, province, title }) => [
        "",
        `${cx.text(title)} ${clause}${was === undefined ? "" : ` (${cx.say("explain.was", was)})`}`,
        `  ${[row, cx.say(`level.${level}`), ...(grade === undefined ? [] : [cx.say(`grade.${grade}`)]), ...(province === undefined ? [] : [province])].join(" · ")}`,
      ]),
    ]);
    return 0;
  },
};

const SCHEMAS = new URL("../schema/", import.meta.url);

/** A JSON Schema of the package, as text. */
export function schemaText(name: string): string {
  return readFileSync(new URL(`${name}.json`, SCHEMAS), "utf8");
}

export const schema: Command = {
  name: "schema",
  usage: "[name]",
  most: 1,
  summary: "schema.summary",
  options: [OPTIONS.json],
  exits: { 0: "schema.exit0" },
  async run(cx) {
    const names = readdirSync(SCHEMAS)
      .filter((file) => file.endsWith(".json"))
      .map((file) => file.slice(0, -".json".length))
      .sort();
    const name = cx.args.positionals[0];
    if (name === undefined) {
      cx.answer(names, () => names);
      return 0;
    }
    if (!names.includes(name)) throw new Failure("E_USAGE", "", "schema.unknown", [], nearest(name, names));
    const text = schemaText(name);
    cx.answer(JSON.parse(text), () => [text.trimEnd()]);
    return 0;
  },
};
