import type { CaseFile, Deadline, DeadlineReport } from "../node.ts";
import { OPTIONS, type Command, type Context } from "./command.ts";
import { clauses, padded, section, width } from "./layout.ts";

/** Statuses of limits that nothing has started. */
const IDLE: readonly Deadline["status"][] = ["notStarted", "notDefined"];
const LATE: readonly Deadline["status"][] = ["overdue", "metLate"];

export const deadlines: Command = {
  name: "deadlines",
  usage: "[file|-]",
  most: 1,
  summary: "deadlines.summary",
  options: [OPTIONS.now, OPTIONS.profile, OPTIONS.all, OPTIONS.json],
  exits: { 0: "deadlines.exit0", 1: "deadlines.exit1" },
  async run(cx) {
    const caseFile = (await cx.input()) as CaseFile;
    const engine = await cx.engine();
    const report = engine.trackDeadlines(caseFile, instantOf(cx));
    cx.answer(report, () => lines(report, cx));
    return report.deadlines.some(({ status }) => LATE.includes(status)) ? 1 : 0;
  },
};

/** The instant asked for. */
export function instantOf({ args }: Context): { readonly now?: string } {
  const now = args.one("now");
  return now === undefined ? {} : { now };
}

function lines(report: DeadlineReport, cx: Context): readonly string[] {
  const all = cx.args.has("all");
  const shown = report.deadlines.filter(({ status }) => all || !IDLE.includes(status));
  const hidden = report.deadlines.length - shown.length;
  return [
    cx.say("now", report.now),
    ...section(
      cx.say("limits"),
      shown.map((one) => line(one, shown, cx)),
      cx,
    ),
    ...(hidden === 0 ? [] : ["", cx.say("deadlines.hidden", hidden)]),
    ...section(
      cx.say("strictest"),
      report.strictest.map(({ subject, winner, dueAt, beaten }) => [
        `  ${subject}${cx.say("colon")}${winner ?? "–"} ${dueAt ?? ""}`.trimEnd(),
        ...beaten.map((one) => cx.paint.dim(`    ${cx.say("beaten")} ${one.limit} ${one.dueAt}`)),
      ]),
      cx,
    ),
    "",
    report.nextTransitionAt === null ? cx.say("noTransition") : cx.say("lookAgain", report.nextTransitionAt),
    cx.paint.dim(cx.text(report.notice)),
  ];
}

function line(one: Deadline, all: readonly Deadline[], cx: Context): readonly string[] {
  const label = (status: Deadline["status"]) => cx.say(`status.${status}`);
  const widest = Math.max(...all.map(({ status }) => width(label(status))));
  const paint = LATE.includes(one.status)
    ? cx.paint.bad
    : one.status === "met"
      ? cx.paint.good
      : (text: string) => text;
  return [
    `  ${paint(padded(label(one.status), widest))}  ${due(one, cx)}  ${cx.text(one.text)}`,
    cx.paint.dim(`  ${" ".repeat(widest)}  ${one.limit} · ${clauses(one.sources, cx)}`),
    ...(one.missing.length === 0 ? [] : [`  ${" ".repeat(widest)}  ${cx.say("missing", one.missing.join(", "))}`]),
  ];
}

/** When it falls due, in the words of its direction. */
function due({ direction, dueAt, allowedFrom, bound }: Deadline, cx: Context): string {
  const at = dueAt ?? allowedFrom;
  if (at === null) return cx.say("due.none");
  if (direction === "earliest" || direction === "keepAtLeast") return cx.say("due.from", at);
  return cx.say(bound === "before" ? "due.before" : "due.by", at);
}
