// By when is something due that a customer has handed in, and is it late?
import type { Deadline, DeadlineReport } from "telecom-service-rules";
import { TRACKED } from "../deadlines/deadline-cases.ts";
import { DEADLINE_CODES, FLAGS, KINDS, kindOf, LISTS, type Kind } from "../deadlines/deadline-codes.ts";
import { stateOf } from "../parts/codes.ts";
import { say } from "../parts/context.ts";
import { distanceOf, dueOf, started } from "../parts/deadline-list.ts";
import { withEvents } from "../parts/moments.ts";
import { later } from "../parts/time.ts";
import { read } from "../parts/tree.ts";
import {
  beginningOf,
  capital,
  flagChoices,
  memberChoices,
  unsure,
  type Answer,
  type Choice,
  type Facts,
  type Kiosk,
  type Line,
  type Outcome,
  type Question,
  type Talk,
  type Tone,
} from "./talk.ts";

const TONES: Readonly<Partial<Record<Deadline["status"], Tone>>> = {
  overdue: "stop",
  dueSoon: "correct",
  metLate: "correct",
  met: "ok",
  running: "ask",
  undetermined: "review",
  paused: "review",
};

/** The worst first. */
const WEIGHT: readonly Deadline["status"][] = [
  "overdue",
  "dueSoon",
  "running",
  "paused",
  "undetermined",
  "metLate",
  "met",
];

export const deadlineTalk: Talk = {
  known: {},

  begin: (state) => beginningOf(state, TRACKED, ({ caseFile }) => caseFile, DEADLINE_CODES),

  wanted(kiosk, facts) {
    const kind = kindOf(facts);
    if (kind === undefined) return ["kind"];
    const [start, end] = KINDS[kind];
    const begun = tracked(kiosk, facts, kind, { [start]: kiosk.now });
    const missing = new Set(begun.deadlines.flatMap((one) => one.missing));
    const asked = [...Object.keys(LISTS), ...FLAGS].filter((path) => {
      if (read(facts, path) !== undefined) return false;
      // A province that has a rule of its own is never missing: the others hold without it.
      return missing.has(path) || (path === "province" && divides(kiosk, facts, kind, begun));
    });
    const open = [`at.${start}`, ...asked, `at.${end}`];
    return open.filter((path) => read(facts, path) === undefined);
  },

  question(kiosk, path, facts): Question {
    const { said, engine } = kiosk;
    const kind = kindOf(facts);
    const event = /^at\.(.+)$/.exec(path)?.[1];
    const label = event === undefined ? say(kiosk, engine.label(path)) : nameOf(kiosk, event);
    const [title, help = ""] = said.deadlines[path] ?? [said.when(label)];
    return { path, title, help, why: kind && whyOf(kiosk, path, facts, kind), answer: answerOf(kiosk, path, kind) };
  },

  outcome(kiosk, facts): Outcome {
    const { words, said } = kiosk;
    const kind = kindOf(facts);
    const report = kind === undefined ? undefined : tracked(kiosk, facts, kind);
    const all = report ? [...started(report.deadlines)] : [];
    const winners = new Set(report?.strictest.map(({ winner }) => winner));
    // What the law gives a customer comes before what an operator sets itself, and the strictest of it first.
    const rank = (one: Deadline) =>
      WEIGHT.indexOf(one.status) - (winners.has(one.limit) ? 200 : 0) - (lawful(one) ? 100 : 0);
    const shown = all.sort((one, other) => rank(one) - rank(other));
    const first = shown[0];
    const undefined_ = (report?.deadlines ?? []).filter(({ status }) => status === "notDefined");
    const due = first && dueOf(kiosk, first);
    return {
      tone: (first && TONES[first.status]) ?? "ask",
      title: first ? words.status[first.status] : said.nothingRuns,
      meaning: first
        ? [say(kiosk, first.text), due !== null && due !== undefined && said.until(due)].filter(Boolean).join(said.join)
        : said.nothingRunsMeaning,
      notice: report ? say(kiosk, report.notice) : "",
      parts: [
        { title: said.yourDeadlines, lines: shown.map((one) => lineOf(kiosk, one)) },
        { title: said.nextSteps, numbered: true, lines: stepsOf(kiosk, first) },
        {
          title: said.noNumber,
          lines: undefined_.map((one) => ({ text: say(kiosk, one.text), sources: one.sources })),
        },
      ],
    };
  },

  share: (facts) => stateOf(facts, DEADLINE_CODES),
};

function lawful({ sources }: Deadline): boolean {
  return sources.some(({ level }) => level === "statute" || level === "regulation");
}

function tracked(
  { engine, now }: Kiosk,
  facts: Facts,
  kind: Kind,
  otherwise: Readonly<Record<string, string>> = {},
): DeadlineReport {
  const at = { ...otherwise, ...(facts["at"] as Readonly<Record<string, string>> | undefined) };
  return engine.trackDeadlines(withEvents({ ...facts, kind, at }, KINDS[kind]), { now });
}

/** Whether it matters which province it is. */
function divides(kiosk: Kiosk, facts: Facts, kind: Kind, begun: DeadlineReport): boolean {
  const start = { [KINDS[kind][0]]: kiosk.now };
  const seen = (report: DeadlineReport) =>
    started(report.deadlines)
      .map(({ limit, dueAt }) => `${limit} ${dueAt}`)
      .join();
  const now = seen(begun);
  return kiosk.engine
    .members(LISTS["province"] ?? "")
    .some(({ code }) => seen(tracked(kiosk, { ...facts, province: code }, kind, start)) !== now);
}

function nameOf(kiosk: Kiosk, event: string): string {
  const member = kiosk.engine.members("EventType").find(({ code }) => code === event);
  return member ? say(kiosk, member.text) : event;
}

function whyOf(kiosk: Kiosk, path: string, facts: Facts, kind: Kind) {
  const { deadlines } = tracked(kiosk, facts, kind, { [KINDS[kind][0]]: kiosk.now });
  const one = deadlines.find(({ missing }) => missing.includes(path)) ?? started(deadlines)[0];
  return one && { text: kiosk.said.decides(say(kiosk, one.text)), sources: one.sources };
}

function answerOf(kiosk: Kiosk, path: string, kind: Kind | undefined): Answer {
  const { said, now, engine } = kiosk;
  if (path === "kind") {
    const names = new Map(engine.members("CaseKind").map(({ code, text }) => [code, text]));
    const choices = Object.keys(KINDS).map((code): Choice => {
      const own = said.kinds[code];
      return { id: code, text: own ?? capital(names.get(code)?.[kiosk.lang] ?? code), tells: [[path, code]] };
    });
    return { kind: "choice", choices };
  }
  const list = LISTS[path];
  if (list !== undefined) return { kind: "choice", choices: memberChoices(kiosk, list, path) };
  if (FLAGS.includes(path)) return { kind: "choice", choices: flagChoices(kiosk, path) };
  const first = kind !== undefined && path === `at.${KINDS[kind][0]}`;
  return {
    kind: "moment",
    choices: first
      ? [unsure(said, path)]
      : [{ id: "notYet", text: said.notYet, sign: "deadlines", tells: [[path, undefined]] }],
    quick: [
      { text: said.now, value: now },
      { text: said.daysAgo(1), value: later(now, -1440) },
      { text: said.daysAgo(7), value: later(now, -7 * 1440) },
    ],
  };
}

function lineOf(kiosk: Kiosk, one: Deadline): Line {
  const { words, said } = kiosk;
  const due = dueOf(kiosk, one);
  const facts = [
    words.status[one.status],
    due !== null && said.until(due),
    distanceOf(kiosk, one),
    one.undetermined && words.undetermined(one.undetermined.from, one.undetermined.to),
    one.provisional && words.provisional,
  ].filter((fact) => typeof fact === "string" && fact !== "");
  const tone = TONES[one.status];
  return { text: say(kiosk, one.text), note: facts.join(said.join), ...(tone && { tone }), sources: one.sources };
}

function stepsOf({ said }: Kiosk, first: Deadline | undefined): readonly Line[] {
  const late = first?.status === "overdue" || first?.status === "metLate";
  const texts =
    first === undefined
      ? said.steps.none
      : late
        ? said.steps.late
        : first.status === "met"
          ? said.steps.met
          : said.steps.running;
  return texts.map((text) => ({ text, sources: [] }));
}
