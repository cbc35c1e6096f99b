import type { Dispute, Forum } from "../node.ts";
import { OPTIONS, type Command, type Context } from "./command.ts";
import { instantOf } from "./deadlines.ts";
import { clauses, columns, section } from "./layout.ts";

export const route: Command = {
  name: "route",
  usage: "[file|-]",
  most: 1,
  summary: "route.summary",
  options: [OPTIONS.now, OPTIONS.profile, OPTIONS.json],
  exits: { 0: "route.exit0", 1: "route.exit1" },
  async run(cx) {
    const dispute = (await cx.input()) as Dispute;
    const engine = await cx.engine();
    const found = engine.routeDispute(dispute, instantOf(cx));
    const { forums, recommended, redirects, needs, stage, notice } = found;
    cx.answer(found, () => [
      cx.say("now", found.now),
      cx.say("stage", cx.text(stage.text)),
      ...(recommended === null
        ? [cx.paint.bad(cx.say("route.noneRecommended"))]
        : [
            cx.paint.good(
              cx.say("recommended", cx.text(forums.find(({ forum }) => forum === recommended.forum)?.text ?? NO_TEXT)),
            ),
            `  ${cx.text(recommended.because.text)}`,
            cx.paint.dim(`  ${recommended.because.rule} · ${clauses(recommended.because.sources, cx)}`),
          ]),
      ...section(
        cx.say("forums"),
        forums.map((one) => lines(one, cx)),
        cx,
      ),
      ...section(
        cx.say("redirects"),
        redirects.map(({ text, rule, sources }) => [
          `  ${cx.text(text)}`,
          cx.paint.dim(`    ${rule} · ${clauses(sources, cx)}`),
        ]),
        cx,
      ),
      ...section(
        cx.say("needs"),
        columns(
          needs.map((path) => [path, cx.text(engine.label(path))]),
          "  ",
        ),
        cx,
      ),
      "",
      cx.paint.dim(cx.text(notice)),
    ]);
    return forums.some(({ status }) => status === "open") ? 0 : 1;
  },
};

const NO_TEXT = { zh: "", en: "" };

function lines({ text, status, findings, opensOn, timeBars, materials, forum }: Forum, cx: Context): readonly string[] {
  const missing = materials.filter(({ have }) => have !== true);
  return [
    `  [${cx.say(`forum.${status}`)}] ${cx.text(text)} (${forum})`,
    ...findings
      .filter(({ result }) => result === "notMet")
      .map((one) => `    → ${cx.text(one.remedy) || cx.text(one.text)} · ${clauses(one.sources, cx)}`),
    ...(opensOn === null ? [] : [`    ${cx.say("opensOn", opensOn)}`]),
    ...timeBars.flatMap(({ dueOn, limit }) => (dueOn === null ? [] : [`    ${cx.say("lastDay", dueOn)} · ${limit}`])),
    ...(status === "open" && missing.length > 0
      ? [`    ${cx.say("bring", missing.map((one) => cx.text(one.text)).join(cx.say("comma")))}`]
      : []),
  ];
}
