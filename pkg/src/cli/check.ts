import type { Application, Finding } from "../node.ts";
import { OPTIONS, type Command, type Context } from "./command.ts";
import { Failure } from "./failure.ts";
import { clauses, columns, needed, section } from "./layout.ts";

export const check: Command = {
  name: "check",
  usage: "[file|-]",
  most: 1,
  summary: "check.summary",
  options: [
    OPTIONS.asOf,
    OPTIONS.nowAsWell,
    OPTIONS.profile,
    OPTIONS.all,
    { name: "full", help: "check.full" },
    OPTIONS.json,
  ],
  exits: { 0: "check.exit0", 1: "check.exit1" },
  async run(cx) {
    const asOf = timeOf(cx);
    const application = (await cx.input()) as Application;
    const engine = await cx.engine();
    const decision = engine.checkEligibility(application, {
      ...asOf,
      ...(cx.args.has("full") && { explain: "full" as const }),
    });
    const { verdict, findings, needs, steps, surplus, notice } = decision;
    cx.answer(decision, () => {
      const of = (result: Finding["result"]) => findings.filter((one) => one.result === result);
      const rest = cx.args.has("all") ? (["met", "unknown", "notApplicable"] as const) : [];
      return [
        cx.paint[verdict === "eligible" ? "good" : "bad"](`${cx.say(`verdict.${verdict}`)} (${verdict})`),
        cx.say("asOf", decision.asOf),
        ...section(
          cx.say("result.notMet"),
          of("notMet").map((one) => reason(one, cx)),
          cx,
        ),
        ...section(cx.say("needs"), needed(needs, cx), cx),
        ...rest.flatMap((result) =>
          section(
            cx.say(`result.${result}`),
            of(result).map((one) => reason(one, cx)),
            cx,
          ),
        ),
        ...section(
          cx.say("steps"),
          columns(
            steps.map(({ text, status }) => [cx.say(`step.${status}`), cx.text(text)]),
            "  ",
          ),
          cx,
        ),
        ...section(
          cx.say("surplus"),
          surplus.map((path) => `  ${path}`),
          cx,
        ),
        "",
        cx.paint.dim(cx.text(notice)),
      ];
    });
    return verdict === "eligible" ? 0 : 1;
  },
};

/** The day or instant asked for, by either name. */
export function timeOf({ args }: Context): { readonly asOf?: string } {
  const [asOf, now] = [args.one("as-of"), args.one("now")];
  if (asOf !== undefined && now !== undefined) throw new Failure("E_USAGE", "--now", "usage.oneTime");
  const given = asOf ?? now;
  return given === undefined ? {} : { asOf: given };
}

/** A finding with its rule, clause and remedy. */
export function reason(
  { rule, result, effect, text, remedy, sources, values }: Finding,
  cx: Context,
): readonly string[] {
  const mark = effect === null ? "" : `[${cx.say(`effect.${effect}`)}] `;
  return [
    `  ${mark}${cx.text(text)}`,
    ...(result === "notMet" && cx.text(remedy) !== "" ? [`    → ${cx.text(remedy)}`] : []),
    cx.paint.dim(`    ${rule} · ${clauses(sources, cx)}`),
    ...(values === undefined ? [] : [cx.paint.dim(`    ${JSON.stringify(values)}`)]),
  ];
}
