// What the types must and must not allow; the compiler is the test.
import { createEngine, RulesError, type Application, type Condition, type Verdict } from "telecom-service-rules";
import { createPool } from "telecom-service-rules/pool";
import {
  fromServiceLevelObjectives,
  toCheckProductOfferingQualification,
  toTroubleTicket,
  type TicketStatus,
} from "telecom-service-rules/tmf";

const engine = await createEngine({ profile: { id: "demo", policy: { majorPolicy: "require" } } });
const decision = engine.checkEligibility({ channel: "hall", form: { total: null } }, { asOf: "2026-07-03" });

const advice: Record<Verdict, string> = {
  eligible: "",
  needsInformation: "",
  needsReview: "",
  needsCorrection: "",
  ineligible: "",
};
advice[decision.verdict] satisfies string;

// A growing list takes codes of a profile; a closed list does not.
({ channel: "mall_kiosk" }) satisfies Application;
// @ts-expect-error a closed list
({ verdicts: { authenticity: "maybe" } }) satisfies Application;
// @ts-expect-error an unknown key
({ chanel: "hall" }) satisfies Application;
// Money is a number of fen, or yuan as text.
({ form: { total: "99.00" } }) satisfies Application;
// @ts-expect-error money is no flag
({ form: { total: true } }) satisfies Application;
// @ts-expect-error not a switch's value
void createEngine({ profile: { id: "demo", policy: { dayEnd: "noon" } } });
// @ts-expect-error findings are read-only
decision.findings[0]!.result = "met";

const due = engine.calendar.addWorkingDays("2026-07-03", 1);
// @ts-expect-error it may be undetermined
void due.date;
if (due.status === "known") due.date satisfies string;

try {
  engine.prepare({});
} catch (error) {
  if (error instanceof RulesError) error.text.zh satisfies string;
}

// What a resource can hold is typed as closely as the API says it.
const { ticket, unmapped } = toTroubleTicket({ kind: "fault" }, { id: "7" });
ticket.status satisfies TicketStatus | undefined;
unmapped satisfies readonly string[];
// @ts-expect-error not a status of TMF621
ticket.status satisfies "open" | undefined;
// @ts-expect-error a ticket needs no language
void toTroubleTicket({}, { lang: "zh" });
// @ts-expect-error a limit of a profile names its source
void fromServiceLevelObjectives([], {});
toCheckProductOfferingQualification(decision).qualificationResult satisfies Verdict;
// What else there is depends on where an answer stands: asking for that is enough.
const { deadlines } = engine.trackDeadlines({ kind: "application" }, { now: "2026-07-03T18:00:00+08:00" });
for (const one of deadlines) {
  // @ts-expect-error it may have no due time
  one.dueAt satisfies string;
  if (one.status === "running" || one.status === "dueSoon") [one.startedAt, one.dueAt] satisfies string[];
  if (one.status === "cancelled") one.dueAt satisfies null;
  // @ts-expect-error no switch of the policy
  if (one.switches.some(({ name }) => name === "hoursBasis")) break;
}
for (const one of engine.amounts({}).amounts) {
  // @ts-expect-error it may not be computed
  one.fen satisfies number;
  if (one.status === "computed") one.fen satisfies number;
}
const step = engine.advance("procedure.order", [], { type: "submitted" });
// @ts-expect-error it may not be allowed
step.to satisfies string;
if (step.allowed) step.step.toText.zh satisfies string;
const day = engine.calendar.dayKind("2026-10-01");
if (day.kind === "holiday") day.name.zh satisfies string;
for (const one of engine.evaluateService({}).measures)
  if (one.status === "known") (one.value + one.sample) satisfies number;
// @ts-expect-error no such kind of part
engine.diffProfiles(null, null).rules.filter((part) => part.kind === "rules");

// The question's day, and so many days before it.
({ atMost: ["portability.portedOn", { asOf: -120 }] }) satisfies Condition;
const pool = await createPool({ size: 2, languages: [] });
(await pool.checkEligibility({ channel: "hall" })).verdict satisfies Verdict;
(await pool.ask("amounts", {})) satisfies ReturnType<typeof engine.amounts>;
for await (const answer of pool.map("checkEligibility", [[{ channel: "hall" }]], { brief: true }))
  if (answer.ok !== undefined) answer.ok.notMet satisfies readonly string[];
  else answer.error satisfies RulesError;
// @ts-expect-error a prepared application stays in its thread
void pool.ask("prepare", {});
// @ts-expect-error not an application
void pool.checkEligibility({ chanel: "hall" });
