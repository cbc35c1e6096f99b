// What the types must and must not allow; the compiler is the test.
import { createEngine, RulesError, type Application, type Verdict } from "telecom-service-rules";
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
