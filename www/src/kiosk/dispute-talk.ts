// Where can a customer take a dispute, until when, and with what?
import type { DisputeRoute, Forum } from "telecom-service-rules";
import { DISPUTE_CODES, disputeOf, EVENTS, FLAGS, LISTS } from "../dispute/dispute-codes.ts";
import { DISPUTES } from "../dispute/dispute-examples.ts";
import { stateOf } from "../parts/codes.ts";
import { say } from "../parts/context.ts";
import { dueOf, started } from "../parts/deadline-list.ts";
import { later } from "../parts/time.ts";
import { read } from "../parts/tree.ts";
import {
  beginningOf,
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
  type Reason,
  type Talk,
} from "./talk.ts";

export const disputeTalk: Talk = {
  known: {},

  begin: (state) => beginningOf(state, DISPUTES, ({ dispute }) => dispute, DISPUTE_CODES),

  wanted(kiosk, facts) {
    if (typeof facts["situation"] !== "string") return ["situation"];
    const route = routed(kiosk, facts);
    const answered = read(facts, "at.resultSent") !== undefined;
    const asked = [
      ...(divisionsOf(route).length > 0 ? ["subSituation"] : []),
      "at.complaintReceived",
      ...(read(facts, "at.complaintReceived") === undefined ? [] : ["at.resultSent"]),
      ...(answered ? ["satisfied"] : []),
      ...route.needs.filter((fact) => askable(fact)),
      ...(route.forums.find(({ forum }) => forum === route.recommended?.forum)?.materials ?? []).map(
        ({ material }) => `materials.${material}`,
      ),
    ];
    return [...new Set(asked)].filter((path) => read(facts, path) === undefined);
  },

  question(kiosk, path, facts): Question {
    const { said, engine } = kiosk;
    const event = /^at\.(.+)$/.exec(path)?.[1];
    const member = engine.members("EventType").find(({ code }) => code === event);
    const label = member ? say(kiosk, member.text) : say(kiosk, engine.label(path));
    const fallback = path.startsWith("materials.")
      ? said.withYou(label)
      : member
        ? said.when(label)
        : said.fallback(label);
    const [title, help = ""] = said.dispute[path] ?? [fallback];
    return { path, title, help, why: whyOf(kiosk, path, facts), answer: answerOf(kiosk, path, facts) };
  },

  outcome(kiosk, facts): Outcome {
    const { said, words } = kiosk;
    const route = routed(kiosk, facts);
    const advised = route.forums.find(({ forum }) => forum === route.recommended?.forum);
    const ways = words.disputes;
    const open = route.forums.filter((forum) => forum !== advised && forum.status === "open");
    const other = route.forums.filter(
      (forum) => forum !== advised && forum.status !== "open" && forum.status !== "closed",
    );
    return {
      tone: advised ? "ok" : "review",
      title: advised ? say(kiosk, advised.text) : ways.noAdvice,
      meaning: route.recommended ? say(kiosk, route.recommended.because.text) : said.noAdviceMeaning,
      notice: say(kiosk, route.notice),
      parts: [
        { title: said.nextSteps, numbered: true, lines: advised ? stepsOf(kiosk, advised) : [] },
        { title: said.bring, lines: advised ? bringOf(kiosk, advised) : [] },
        { title: said.lastDays, lines: advised ? barsOf(kiosk, [advised]) : [] },
        { title: said.alsoOpen, lines: open.map((forum) => lineOf(kiosk, forum)) },
        { title: said.later, lines: other.map((forum) => lineOf(kiosk, forum)) },
        {
          title: said.runningLimits,
          lines: started(route.clocks).flatMap((one): Line[] => {
            const due = dueOf(kiosk, one);
            return due === null ? [] : [{ text: say(kiosk, one.text), note: said.until(due), sources: one.sources }];
          }),
        },
      ],
    };
  },

  share: (facts) => stateOf(facts, DISPUTE_CODES),
};

function routed({ engine, now }: Kiosk, facts: Facts): DisputeRoute {
  return engine.routeDispute(disputeOf(facts), { now });
}

/** What the situation divides into; the others stand as they are. */
function divisionsOf({ situation }: DisputeRoute): readonly string[] {
  return situation?.divisions ?? [];
}

function askable(fact: string): boolean {
  const event = /^at\.(.+)$/.exec(fact)?.[1];
  return event === undefined ? fact in LISTS || FLAGS.includes(fact) : EVENTS.some((one) => one === event);
}

function whyOf(kiosk: Kiosk, path: string, facts: Facts): Reason | undefined {
  // Everything hangs on it; whichever rule comes first is no reason to ask.
  if (path === "situation") return undefined;
  const { forums, recommended } = routed(kiosk, facts);
  if (path.startsWith("materials.")) {
    const advised = forums.find(({ forum }) => forum === recommended?.forum);
    return advised && { text: kiosk.said.needsMaterial(say(kiosk, advised.text)), sources: advised.sources };
  }
  const finding = forums
    .flatMap(({ findings }) => findings)
    .find(({ paths, result }) => result !== "notApplicable" && paths.some((one) => one === path));
  return finding && { text: say(kiosk, finding.text), sources: finding.sources };
}

function answerOf(kiosk: Kiosk, path: string, facts: Facts): Answer {
  const { said, now } = kiosk;
  if (path === "subSituation") {
    const closer = [...divisionsOf(routed(kiosk, facts)), "other"];
    const choices = memberChoices(kiosk, "SubSituation", path).filter(
      ({ id }) => id === "unsure" || closer.includes(id),
    );
    return { kind: "choice", choices };
  }
  const list = LISTS[path];
  if (list !== undefined) {
    const choices = memberChoices(kiosk, list, path);
    return { kind: "choice", choices: path === "situation" ? choices.filter(({ id }) => id !== "unsure") : choices };
  }
  if (!path.startsWith("at.")) return { kind: "choice", choices: flagChoices(kiosk, path) };
  const notYet: Choice = { id: "notYet", text: said.notYet, sign: "deadlines", tells: [[path, undefined]] };
  const waiting = path === "at.complaintReceived" || path === "at.resultSent";
  return {
    kind: "moment",
    choices: [waiting ? notYet : unsure(said, path)],
    quick: [7, 15, 30].map((days) => ({ text: said.daysAgo(days), value: later(now, -days * 1440) })),
  };
}

function stepsOf(kiosk: Kiosk, forum: Forum): readonly Line[] {
  const { said, words } = kiosk;
  const text = [said.goTo(say(kiosk, forum.text)), forum.free ? words.disputes.free : words.disputes.notFree].join(
    said.join,
  );
  const open = forum.findings.filter(
    ({ effect, result }) => effect !== null && (result === "notMet" || result === "unknown"),
  );
  return [
    { text, sources: forum.sources },
    ...open.map((finding) => ({
      text: say(kiosk, finding.remedy) || say(kiosk, finding.text),
      tone: finding.result === "notMet" ? ("correct" as const) : ("ask" as const),
      sources: finding.sources,
    })),
  ];
}

function bringOf({ said, ...kiosk }: Kiosk, forum: Forum): readonly Line[] {
  return forum.materials.map(({ text, have }) => ({
    text: say(kiosk, text),
    ...(have !== null && { note: have ? said.inHand : said.notInHand }),
    ...(have !== null && { tone: have ? ("ok" as const) : ("correct" as const) }),
    sources: [],
  }));
}

/** Until when a way can be taken, by its last days. */
function barsOf(kiosk: Kiosk, forums: readonly Forum[]): readonly Line[] {
  return forums.flatMap(({ timeBars, answers }) =>
    started([...timeBars, ...answers]).map((one) => ({
      text: say(kiosk, one.text),
      note: lastDay(kiosk, one),
      sources: one.sources,
    })),
  );
}

function lastDay(kiosk: Kiosk, one: Forum["timeBars"][number]): string {
  const { words, said } = kiosk;
  const ways = words.disputes;
  const last =
    one.dueOn !== null
      ? ways.lastDay(one.dueOn)
      : one.nominalOn !== null
        ? ways.nominalDay(one.nominalOn)
        : dueOf(kiosk, one);
  return [last, words.status[one.status]].filter(Boolean).join(said.join);
}

function lineOf(kiosk: Kiosk, forum: Forum): Line {
  const ways = kiosk.words.disputes;
  const bars = started(forum.timeBars).map((one) => lastDay(kiosk, one));
  const opens = forum.opensOn !== null && `${ways.opensOn}${kiosk.words.colon}${forum.opensOn}`;
  const note = [ways.status[forum.status], opens, ...bars].filter(Boolean).join(kiosk.said.join);
  return { text: say(kiosk, forum.text), note, tone: forum.status === "open" ? "ok" : "ask", sources: forum.sources };
}
