// Invented rows to try the page with: nobody's data, the same each time.
import type { QuestionId } from "./told.ts";

type Random = () => number;
type Cells = Readonly<Record<string, string>>;

/** Rows that become one text. */
const PART = 1000;

/** A table of so many rows, in parts. */
export function inventedTable(question: QuestionId, count: number): string[] {
  const random = numbers(7);
  const { columns, cells } = INVENTED[question];
  const parts = [`\ufeff${["#order", ...columns].join(",")}\r\n`];
  for (let from = 1; from <= count; from += PART) {
    const lines: string[] = [];
    for (let number = from; number < Math.min(from + PART, count + 1); number++) {
      const row = cells(random);
      lines.push([`A${String(number).padStart(6, "0")}`, ...columns.map((name) => row[name] ?? "")].join(","));
    }
    parts.push(`${lines.join("\r\n")}\r\n`);
  }
  return parts;
}

/** Numbers from 0 to 1, always the same ones (a linear congruential generator). */
function numbers(seed: number): Random {
  let state = seed;
  return () => (state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32;
}

const one = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

/** An instant in the weeks before the middle of July 2026. */
function instant(random: Random, most = 40): string {
  const at = Date.UTC(2026, 6, 15, 1) - Math.floor(random() * most * 24 * 60) * 60_000;
  return new Date(at + 8 * 3_600_000).toISOString().slice(0, 19) + "+08:00";
}

const COMPLETE: Cells = {
  channel: "hall",
  type: "new_service",
  "form.user": "示例用户",
  "form.type": "broadband",
  "form.content": "500M 家庭宽带",
  "form.fees[].amount": "99;100",
  "form.total": "199",
  "form.term.start": "2026-08-01",
  "form.term.end": "2027-07-31",
  "id.kind": "resident_card",
  "id.number": "110101199001010000",
  "id.validUntil": "2031-05-20",
  "contact.phone": "13800000000",
  need: "新居开通宽带",
  "flags.major": "否",
  "flags.highRisk": "否",
  "verdicts.authenticity": "verified",
  "verdicts.formComplete": "pass",
  "verdicts.infoAccurate": "pass",
  "verdicts.legal": "pass",
  "verdicts.tariffReasonable": "pass",
  "verdicts.needFitsCommitment": "pass",
  "verdicts.content": "pass",
  "verdicts.tariff": "pass",
  "verdicts.commitment": "pass",
  "verdicts.formalBy": "management",
};

/** What may be otherwise in an application. */
const CHANGES: readonly Cells[] = [
  { "form.user": "" },
  { "form.fees[].amount": "" },
  { "contact.phone": "null" },
  { need: "null" },
  { "form.term.end": "2026/7/1" },
  { "id.validUntil": "2025-05-20" },
  { "verdicts.authenticity": "" },
  { "verdicts.legal": "fail" },
  { "verdicts.infoAccurate": "fail" },
  { "verdicts.formalBy": "" },
  { "flags.major": "是", "verdicts.tariff": "" },
];

const INVENTED: Readonly<
  Record<QuestionId, { readonly columns: readonly string[]; readonly cells: (random: Random) => Cells }>
> = {
  eligibility: {
    columns: Object.keys(COMPLETE),
    cells(random) {
      const channel = one(random, ["hall", "app", "phone", "website"]);
      if (random() < 0.55) return { ...COMPLETE, channel };
      // One in a hundred cannot be read.
      const wrong = random() < 0.02 ? { "form.total": "一百九十九" } : {};
      return { ...COMPLETE, channel, ...one(random, CHANGES), ...wrong };
    },
  },
  deadlines: {
    columns: ["kind", "province", "serviceKind", "area", "events[].type", "events[].at"],
    cells(random) {
      const begun = instant(random);
      const ended = instant(random, 10);
      const done = random() < 0.4 && ended > begun;
      const [kind, start, end] = one(random, [
        ["complaint", "complaintReceived", "resultSent"],
        ["fault", "faultReported", "faultRepaired"],
        ["application", "submitted", "resultNotified"],
      ] as const);
      return {
        kind,
        province: one(random, ["henan", "other", "other"]),
        serviceKind: one(random, ["mobile", "broadband", "fixed"]),
        area: one(random, ["urban", "rural", ""]),
        "events[].type": done ? `${start};${end}` : start,
        "events[].at": random() < 0.01 ? "前天" : done ? `${begun};${ended}` : begun,
      };
    },
  },
  route: {
    columns: [
      ...["situation", "province", "directInterest", "respondentIdentified", "specificClaim", "arbitrationAgreement"],
      ...["forConsumption", "satisfied", "events[].type", "events[].at"],
    ],
    cells(random) {
      const occurred = instant(random, 60);
      const complained = instant(random, 30);
      const known = complained > occurred && random() < 0.7;
      const flag = () => one(random, ["是", "是", "否", ""]);
      return {
        situation: one(random, ["content_mismatch", "late_or_no_response", "interruption_fault_data_loss"]),
        province: one(random, ["henan", "other", "other"]),
        directInterest: flag(),
        respondentIdentified: flag(),
        specificClaim: flag(),
        arbitrationAgreement: one(random, ["是", "否", "否"]),
        forConsumption: random() < 0.01 ? "也许" : flag(),
        satisfied: one(random, ["否", ""]),
        "events[].type": known ? "matterOccurred;complaintReceived" : "matterOccurred",
        "events[].at": known ? `${occurred};${complained}` : occurred,
      };
    },
  },
  score: {
    columns: ["scheme", "channel", "situation", ...itemColumns()],
    cells(random) {
      const care = random();
      const seen = () => (random() < 0.15 ? "not_observed" : random() < care * 0.35 ? "fail" : "pass");
      const items = Object.fromEntries(itemColumns().map((name) => [name, seen()]));
      const wrong = random() < 0.01 ? { situation: "午休" } : {};
      return { scheme: "conduct", channel: "hall", situation: "handling", ...items, ...wrong };
    },
  },
};

function itemColumns(): readonly string[] {
  return [
    ...["attitude.polite", "attitude.warm", "attitude.patient", "attitude.helpful", "attitude.cold"],
    ...["attitude.perfunctory", "etiquette.dress", "etiquette.language", "etiquette.bearing"],
    ...["discipline.post", "discipline.unrelated", "discipline.privacy"],
  ].map((id) => `items.conduct.${id}`);
}
