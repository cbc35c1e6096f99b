// How was the service? A customer says what was seen, item by item; the rest of a checklist is not a customer's to judge.
import type { ChecklistItem, ConductScore, ItemVerdict } from "telecom-service-rules";
import { pathOf, verdictsIn } from "../conduct/conduct-codes.ts";
import { VISITS } from "../conduct/conduct-examples.ts";
import { points } from "../conduct/conduct-score.ts";
import { stateOf } from "../parts/codes.ts";
import { say } from "../parts/context.ts";
import { read } from "../parts/tree.ts";
import { capital, type Facts, type Kiosk, type Outcome, type Question, type Talk, type Tone } from "./talk.ts";

const VISIT = { scheme: "conduct", channel: "hall" } as const;

export const conductTalk: Talk = {
  known: {},

  begin(state) {
    const example = VISITS.find(({ id }) => id === state.get("example"));
    if (example) {
      const items = Object.entries(example.told.items).map(([id, verdict]) => [id.replaceAll(".", "-"), verdict]);
      return { facts: { items: Object.fromEntries(items) }, now: `${example.asOf}T10:00:00+08:00` };
    }
    const facts = verdictsIn(state);
    return facts && { facts, now: undefined };
  },

  wanted: (kiosk, facts) =>
    itemsOf(kiosk)
      .map(({ id }) => pathOf(id))
      .filter((path) => read(facts, path) === undefined),

  question(kiosk, path): Question {
    const { said, lang } = kiosk;
    const item = itemsOf(kiosk).find(({ id }) => pathOf(id) === path);
    const [yes, no]: readonly [ItemVerdict, ItemVerdict] =
      item?.polarity === "never" ? ["fail", "pass"] : ["pass", "fail"];
    return {
      path,
      title: item ? (said.conduct[item.id] ?? said.seen(item.assessor[lang])) : "",
      help: item ? capital(item.sectionText[lang]) : "",
      why: item && { text: capital(item.text[lang]), sources: item.sources },
      answer: {
        kind: "choice",
        choices: [
          { id: "yes", text: said.yes, sign: "check", tells: [[path, yes]] },
          { id: "no", text: said.no, sign: "cross", tells: [[path, no]] },
          { id: "unseen", text: said.unseen, sign: "minus", tells: [[path, "not_observed"]] },
        ],
      },
    };
  },

  outcome(kiosk, facts): Outcome {
    const { said } = kiosk;
    const score = scored(kiosk, facts);
    const judged = score.sections.filter(({ basis }) => basis !== null);
    return {
      tone: toneOf(score),
      title: score.score === null ? said.noScore : said.score(points(score.score)),
      meaning: score.score === null ? said.noScoreMeaning : said.scoreMeaning(points(score.coverage)),
      notice: say(kiosk, score.notice),
      parts: [
        {
          title: said.serious,
          lines: score.critical.map((one) => ({
            text: say(kiosk, one.text),
            tone: "stop" as const,
            sources: one.sources,
          })),
        },
        {
          title: said.bySection,
          lines: judged.map((one) => ({
            text: say(kiosk, one.text),
            note: one.score === null ? said.noScore : said.score(points(one.score)),
            sources: one.sources,
          })),
        },
        {
          title: said.toImprove,
          lines: score.failed
            .filter(({ id }) => !score.critical.some((one) => one.id === id))
            .map((one) => ({ text: say(kiosk, one.text), tone: "correct" as const, sources: one.sources })),
        },
        { title: said.nextSteps, numbered: true, lines: said.afterRating.map((text) => ({ text, sources: [] })) },
      ],
    };
  },

  share(facts) {
    const items = Object.keys((facts["items"] as object | undefined) ?? {});
    return stateOf(facts, new Map(items.map((id) => [`items.${id}`, "code"] as const)));
  },
};

function itemsOf({ engine, now }: Kiosk): readonly ChecklistItem[] {
  return engine.checklist(VISIT, { asOf: now.slice(0, 10) }).items.filter(({ applies }) => applies === "yes");
}

function scored(kiosk: Kiosk, facts: Facts): ConductScore {
  const items = itemsOf(kiosk).flatMap(({ id }): [string, ItemVerdict][] => {
    const verdict = read(facts, pathOf(id));
    return typeof verdict === "string" ? [[id, verdict as ItemVerdict]] : [];
  });
  return kiosk.engine.scoreConduct({ ...VISIT, items: Object.fromEntries(items) }, { asOf: kiosk.now.slice(0, 10) });
}

function toneOf({ score, critical, failed }: ConductScore): Tone {
  if (critical.length > 0) return "stop";
  if (score === null) return "review";
  return failed.length > 0 ? "correct" : "ok";
}
