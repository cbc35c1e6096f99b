// May this be done, and what is missing? Asked of a customer in front of a screen: nothing here is typed but sums and ages.
import type { Application, EligibilityDecision, Finding } from "telecom-service-rules";
import { BY_OPERATOR } from "../generated/fields.ts";
import { say } from "../parts/context.ts";
import { fieldOf, GROUPS, type Field, type ListField } from "../parts/fields.ts";
import { EMPTY } from "../parts/examples.ts";
import { dueOf, started } from "../parts/deadline-list.ts";
import { addDays } from "../parts/time.ts";
import { isWithin, read, write } from "../parts/tree.ts";
import { EXAMPLES } from "../service/examples.ts";
import { restored, sharedOf } from "../service/shared-state.ts";
import {
  flagChoices,
  memberChoices,
  PRESENT,
  unsure,
  type Answer,
  type Choice,
  type Facts,
  type Kiosk,
  type Line,
  type Outcome,
  type Part,
  type Question,
  type Quick,
  type Reason,
  type Talk,
  type Tone,
} from "./talk.ts";

const FIELDS: ReadonlyMap<string, Field | ListField> = new Map(
  GROUPS.flatMap(({ fields }) => fields).map((field) => [field.path, field]),
);

/** In the order a customer has them in mind; what is not listed follows. */
const ORDER = [
  ...["type", "form.type", "form", "form.fees", "form.term.indefinite", "form.term.start", "form.term.end"],
  ...["id", "id.validUntil", "contact", "need", "evidence"],
];

/** Facts that are asked for together. */
const TOGETHER: readonly (readonly [RegExp, string])[] = [
  [/^form\.(user|content)$/, "form"],
  [/^contact\./, "contact"],
  [/^id\.kind$/, "id"],
];

const TONES: Readonly<Record<EligibilityDecision["verdict"], Tone>> = {
  eligible: "ok",
  needsInformation: "ask",
  needsReview: "review",
  needsCorrection: "correct",
  ineligible: "stop",
};

export const serviceTalk: Talk = {
  known: { channel: "self_service_terminal" },

  begin(state, codes) {
    const example = EXAMPLES.find(({ id }) => id === state.get("example"));
    if (example) return { facts: nameless(example.application), now: example.now };
    const facts = restored({}, state, codes) as Facts;
    return Object.keys(facts).length > 0 ? { facts, now: undefined } : undefined;
  },

  wanted(kiosk, facts) {
    const asked = decided(kiosk, facts).needs.map(({ path }) => questionOf(fieldOf(path)));
    // A document that has run out is refused: its last day is worth a question, though nobody has to tell it.
    if (typeof read(facts, "id.kind") === "string" && read(facts, "id.validUntil") === undefined)
      asked.push("id.validUntil");
    const wanted = [...new Set(asked)].filter((path) => !isWithin(BY_OPERATOR, path));
    const place = (path: string) => (ORDER.includes(path) ? ORDER.indexOf(path) : ORDER.length);
    return wanted.sort((one, other) => place(one) - place(other));
  },

  question(kiosk, path, facts): Question {
    const { said } = kiosk;
    const label = say(kiosk, kiosk.engine.label(path));
    const [title, help = ""] = said.service[path] ?? [said.fallback(label)];
    return { path, title, help, why: whyOf(kiosk, path, facts), answer: answerOf(kiosk, path) };
  },

  outcome(kiosk, facts): Outcome {
    const { words, said } = kiosk;
    const decision = decided(kiosk, facts);
    const [word, meaning] = words.verdicts[decision.verdict];
    const open = decision.findings.filter(({ result, effect }) => effect !== null && matters(result));
    const own = open.filter(({ effect }) => effect !== "review" && effect !== "inform" && effect !== "warn");
    const staff = open.filter(({ effect }) => effect === "review");
    const told = open.filter(({ effect, result }) => (effect === "inform" || effect === "warn") && result === "notMet");
    const steps: Line[] = [
      ...own.map((finding) => ({
        text: say(kiosk, finding.remedy) || say(kiosk, finding.text),
        tone: finding.result === "notMet" ? ("correct" as const) : ("ask" as const),
        sources: finding.sources,
      })),
      ...(own.length === 0 ? [{ text: said.handIn, sources: [] }] : []),
      ...(staff.length > 0 ? [{ text: said.staffReview, sources: staff.flatMap(({ sources }) => sources) }] : []),
    ];
    return {
      tone: TONES[decision.verdict],
      title: word,
      meaning: said.verdictMeaning[decision.verdict] ?? meaning,
      notice: say(kiosk, decision.notice),
      parts: [
        { title: said.nextSteps, numbered: true, lines: steps },
        bring(kiosk, decision, facts),
        limits(kiosk),
        {
          title: said.goodToKnow,
          lines: told.map((finding) => ({ text: say(kiosk, finding.text), sources: finding.sources })),
        },
      ],
    };
  },

  share: (facts) => ({ example: EMPTY, ...sharedOf(facts as Application, {}) }),
};

function matters(result: Finding["result"]): boolean {
  return result === "notMet" || result === "unknown";
}

function decided({ engine, now }: Kiosk, facts: Facts): EligibilityDecision {
  return engine.checkEligibility(facts as Application, { asOf: now });
}

function questionOf(path: string): string {
  return TOGETHER.find(([facts]) => facts.test(path))?.[1] ?? path;
}

/** The first rule that turns on a fact, in its own words. */
function whyOf(kiosk: Kiosk, path: string, facts: Facts): Reason | undefined {
  const about = (fact: string) => questionOf(fieldOf(fact)) === path || fact.startsWith(`${path}.`);
  const finding = decided(kiosk, facts).findings.find(
    ({ result, paths }) => result !== "notApplicable" && paths.some(about),
  );
  return finding && { text: say(kiosk, finding.text), sources: finding.sources };
}

function answerOf(kiosk: Kiosk, path: string): Answer {
  const { said, engine, now } = kiosk;
  const present = (at: string, no: readonly [string, unknown]): Choice[] => [
    { id: "yes", text: said.have, sign: "check", tells: [[at, PRESENT]] },
    { id: "no", text: said.haveNot, sign: "cross", tells: [no] },
    unsure(said, path),
  ];
  switch (path) {
    case "form":
      return {
        kind: "choice",
        choices: [
          ...[
            {
              id: "yes",
              text: said.filledIn,
              sign: "check",
              tells: [
                ["form.user", PRESENT],
                ["form.content", PRESENT],
              ],
            } as const,
          ],
          ...[{ id: "no", text: said.notFilledIn, sign: "cross", tells: [["form", null]] } as const],
        ],
      };
    case "contact":
      return { kind: "choice", choices: present("contact.phone", ["contact", null]) };
    case "id": {
      const kinds = memberChoices(kiosk, "IdentityKind", "id.kind").filter(({ id }) => id !== "unsure");
      return {
        kind: "choice",
        choices: [...kinds, { id: "none", text: said.noneWithMe, sign: "cross", tells: [["id", null]] }],
      };
    }
    case "evidence": {
      const kinds = engine
        .members("EvidenceKind")
        .map(({ code, text }): Choice => ({ id: code, text: say(kiosk, text), tells: [[path, [{ kind: code }]]] }));
      return {
        kind: "choice",
        choices: [...kinds, { id: "none", text: said.noneWithMe, sign: "cross", tells: [[path, []]] }],
      };
    }
    case "form.fees":
      return {
        kind: "money",
        choices: [{ id: "none", text: said.notListed, sign: "cross", tells: [[path, []]] }, unsure(said, path)],
        told: (facts) => {
          const amount = read(facts, "form.fees[0].amount");
          const total = read(facts, "form.total");
          return typeof total === "number" ? total : typeof amount === "number" ? amount : undefined;
        },
        tells: (fen) => [
          [path, [{ name: PRESENT, amount: fen }]],
          ["form.total", fen],
        ],
      };
    case "change.userConfirmedAt":
      return {
        kind: "choice",
        choices: [
          {
            id: "yes",
            text: said.yes,
            sign: "check",
            tells: [
              [path, now],
              ["change.handledAt", null],
            ],
          },
          {
            id: "no",
            text: said.no,
            sign: "cross",
            tells: [
              [path, null],
              ["change.handledAt", null],
            ],
          },
          unsure(said, path),
        ],
      };
  }
  const field = FIELDS.get(path);
  switch (field?.kind) {
    case "choice":
      return { kind: "choice", choices: memberChoices(kiosk, field.list ?? "", path) };
    case "flag":
      return { kind: "choice", choices: flagChoices(kiosk, path) };
    case "date":
    case "instant":
      return {
        kind: field.kind === "date" ? "day" : "moment",
        // Nobody is turned away for a document without a last day.
        choices:
          path === "id.validUntil"
            ? [{ id: "endless", text: said.endless, tells: [[path, undefined]] }]
            : [unsure(said, path)],
        quick: quickOf(kiosk, path),
      };
    case "money":
    case "count":
      return {
        kind: field.kind,
        choices: [unsure(said, path)],
        told: (facts) => read(facts, path) as number | undefined,
        tells: (value) => [[path, value]],
      };
    default:
      return { kind: "choice", choices: present(path, [path, null]) };
  }
}

function quickOf({ said, now }: Kiosk, path: string): readonly Quick[] {
  const today = now.slice(0, 10);
  if (path === "id.validUntil" || path === "form.term.end") {
    return [1, 2, 5].map((years) => ({ text: said.inYears(years), value: later(today, years) }));
  }
  const month = new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)), 1)).toISOString().slice(0, 10);
  return [
    { text: said.todayShort, value: today },
    { text: said.tomorrow, value: addDays(today, 1) },
    { text: said.nextMonth, value: month },
  ];
}

/** The same day some years later; 29 February ends with the month. */
function later(date: string, years: number): string {
  const year = Number(date.slice(0, 4)) + years;
  const there = `${year}${date.slice(4)}`;
  return Number.isNaN(Date.parse(there)) || new Date(there).toISOString().slice(0, 10) !== there
    ? `${year}-02-28`
    : there;
}

/** What to have in hand at the counter, with the rules that ask for it. */
function bring(kiosk: Kiosk, { findings }: EligibilityDecision, facts: Facts): Part {
  const { said, engine } = kiosk;
  const kind = engine.members("IdentityKind").find(({ code }) => code === read(facts, "id.kind"));
  const things = [
    ["form", say(kiosk, engine.label("form"))],
    ["id", kind ? say(kiosk, kind.text) : say(kiosk, engine.label("id"))],
    ["evidence", say(kiosk, engine.label("evidence"))],
    ["agent", say(kiosk, engine.label("agent"))],
  ] as const;
  const lines = things.flatMap(([record, text]): Line[] => {
    const asks = findings.find(
      ({ paths, result, effect }) =>
        result !== "notApplicable" &&
        (result === "met" || effect !== null) &&
        paths.some((path) => path.split(".")[0] === record),
    );
    return asks ? [{ text, sources: asks.sources }] : [];
  });
  return { title: said.bring, lines };
}

/** When an answer would be due, were it handed in now. */
function limits(kiosk: Kiosk): Part {
  const { engine, now, said } = kiosk;
  const events = [{ type: "submitted", at: now } as const];
  const { deadlines } = engine.trackDeadlines({ kind: "application", events }, { now });
  const lines = started(deadlines).flatMap((one): Line[] => {
    const due = dueOf(kiosk, one);
    return due === null ? [] : [{ text: say(kiosk, one.text), note: said.until(due), sources: one.sources }];
  });
  return { title: said.ifHandedIn, lines };
}

/** An example without what a customer would have written: the rules see that there is a text, and nobody else does. */
function nameless(application: Application): Facts {
  let facts = application as Facts;
  for (const { path, kind } of FIELDS.values())
    if ((kind === "text" || kind === "longText") && typeof read(facts, path) === "string")
      facts = write(facts, path, PRESENT);
  const fees = read(facts, "form.fees");
  if (Array.isArray(fees)) {
    const named = fees.map((fee: object) => ({ ...fee, name: PRESENT }));
    facts = write(facts, "form.fees", named);
  }
  return { ...facts, channel: "self_service_terminal" };
}
