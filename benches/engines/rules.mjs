// The 35 rules of acceptance as decision trees. The other engines know two truth values, so what is unknown and what does
// not apply is said case by case here; each engine's file writes the trees in its own language. What an engine decides
// with them is proven equal to the package before anything is measured.
import { NEVER } from "./facts.mjs";

/** `then` where the test holds, else `otherwise`; both are trees or results. */
const when = (test, then, otherwise) => ({ test, then, otherwise });

const unknown = (fact) => ({ op: "unknown", fact });
/** An unknown fact has no value, so this does not hold for it. */
const is = (fact, value) => ({ op: "is", fact, value });
/** A flag that is known. */
const yes = (fact) => ({ op: "yes", fact });
const oneOf = (fact, values) => ({ op: "oneOf", fact, values });
/** Comparisons of known numbers; `than` is a number or the name of a fact. */
const atLeast = (fact, than) => ({ op: "atLeast", fact, than });
const above = (fact, than) => ({ op: "above", fact, than });
const equals = (fact, than) => ({ op: "equals", fact, than });
const all = (...parts) => ({ op: "all", parts });
const any = (...parts) => ({ op: "any", parts });
const not = (part) => ({ op: "not", part });

const MET = "met";
const NOT_MET = "notMet";
const UNKNOWN = "unknown";
const NOT_APPLICABLE = "notApplicable";
export const RESULTS = [MET, NOT_MET, UNKNOWN, NOT_APPLICABLE];

/** What a rule does to the verdict when it is not met, and when it is unknown. */
const CHECK = { notMet: "correct", unknown: "ask" };
const QUIET_CHECK = { notMet: "correct" };
const PENDING = { notMet: "review", unknown: "review" };
const QUIET_REVIEW = { notMet: "review" };
const REFUSAL = { notMet: "refuse" };
const NOTE = {};

const known = (fact, then) => when(unknown(fact), UNKNOWN, then);
const required = (fact) => known(fact, when(yes(fact), MET, NOT_MET));
const codeGiven = (code) => known(code, when(is(code, ""), NOT_MET, MET));
const ifForm = (then) => known("form", when(yes("form"), then, NOT_APPLICABLE));
/** A verdict that was given has to be this one. */
const verdict = (code, wanted) => known(code, when(is(code, ""), NOT_APPLICABLE, when(is(code, wanted), MET, NOT_MET)));
/** A code that is given has to be in its list. */
const inList = (code, absent) => known(code, when(is(code, "other"), NOT_MET, absent));
const recorded = (...codes) =>
  when(any(...codes.map((code) => is(code, ""))), NOT_MET, when(any(...codes.map(unknown)), UNKNOWN, MET));

const changes = oneOf("requestType", ["tariff_change", "package_adjustment"]);
/** While the type of request is unknown, a requirement that is met does no harm, and one that is not is unknown. */
const ifChange = (then) => when(unknown("requestType"), softened(then), when(changes, then, NOT_APPLICABLE));
const softened = (tree) =>
  typeof tree === "string"
    ? tree === MET
      ? MET
      : UNKNOWN
    : when(tree.test, softened(tree.then), softened(tree.otherwise));

/** Supplied, and not this value that stands for nothing. */
const supplied = (fact, nothing) => not(any(unknown(fact), is(fact, nothing)));
const noChange = not(any(unknown("requestType"), changes));

/** Every rule: its id, its effects and its tree. */
export const RULES = [
  ["accept.channel.known", NOTE, inList("channel", MET)],
  ["accept.form.present", CHECK, required("form")],
  ["accept.identity.present", CHECK, required("identity")],
  [
    "accept.identity.valid",
    QUIET_CHECK,
    known("validUntil", when(is("validUntil", 0), NOT_APPLICABLE, when(atLeast("validUntil", "today"), MET, NOT_MET))),
  ],
  [
    "accept.identity.expiry",
    NOTE,
    known("identity", when(yes("identity"), when(supplied("validUntil", 0), MET, NOT_MET), NOT_APPLICABLE)),
  ],
  [
    "accept.contact.present",
    CHECK,
    when(
      any(is("phone", true), is("email", true), is("address", true)),
      MET,
      when(any(unknown("phone"), unknown("email"), unknown("address")), UNKNOWN, NOT_MET),
    ),
  ],
  ["accept.need.stated", CHECK, required("need")],
  ["accept.form.user", CHECK, ifForm(required("user"))],
  ["accept.form.type", CHECK, ifForm(codeGiven("businessType"))],
  ["accept.form.type.listed", NOTE, inList("businessType", when(is("businessType", ""), NOT_APPLICABLE, MET))],
  ["accept.form.content", CHECK, ifForm(required("content"))],
  ["accept.form.fees", CHECK, ifForm(known("fees", when(atLeast("fees", 1), MET, NOT_MET)))],
  [
    "accept.form.fees.sum",
    NOTE,
    when(
      any(is("hasTotal", false), is("fees", 0)),
      NOT_APPLICABLE,
      when(any(unknown("hasTotal"), unknown("feesSum")), UNKNOWN, when(equals("feesSum", "total"), MET, NOT_MET)),
    ),
  ],
  [
    "accept.form.term",
    CHECK,
    ifForm(
      when(
        is("indefinite", true),
        MET,
        when(
          any(is("start", 0), is("end", 0)),
          known("indefinite", NOT_MET),
          when(
            any(unknown("start"), unknown("end")),
            UNKNOWN,
            when(above("end", "start"), MET, known("indefinite", NOT_MET)),
          ),
        ),
      ),
    ),
  ],
  ["accept.evidence.present", CHECK, ifChange(known("evidence", when(atLeast("evidence", 1), MET, NOT_MET)))],
  [
    "accept.evidence.bankCard",
    NOTE,
    when(is("bankCards", 0), NOT_APPLICABLE, when(is("purpose", true), MET, known("bankCards", NOT_MET))),
  ],
  ["accept.change.agreed", CHECK, ifChange(required("agreed"))],
  [
    "accept.change.confirmed",
    CHECK,
    ifChange(
      when(
        is("confirmedAt", NEVER),
        NOT_MET,
        when(
          any(unknown("confirmedAt"), unknown("handledAt")),
          UNKNOWN,
          when(
            is("handledAt", NEVER),
            when(above("confirmedAt", "now"), NOT_MET, MET),
            when(above("handledAt", "confirmedAt"), MET, NOT_MET),
          ),
        ),
      ),
    ),
  ],
  ["review.authenticity.recorded", PENDING, recorded("authenticity")],
  ["review.authenticity.verified", REFUSAL, verdict("authenticity", "verified")],
  ["review.preliminary.recorded", PENDING, recorded("formComplete", "infoAccurate")],
  ["review.preliminary.formComplete", REFUSAL, verdict("formComplete", "pass")],
  ["review.preliminary.infoAccurate", REFUSAL, verdict("infoAccurate", "pass")],
  [
    "review.formal.recorded",
    PENDING,
    recorded("legal", "tariffReasonable", "needFits", "contentComplies", "tariff", "commitment"),
  ],
  ["review.formal.department", QUIET_REVIEW, verdict("formalBy", "management")],
  ["review.formal.legal", REFUSAL, verdict("legal", "pass")],
  ["review.formal.tariffReasonable", REFUSAL, verdict("tariffReasonable", "pass")],
  ["review.formal.needFitsCommitment", REFUSAL, verdict("needFits", "pass")],
  ["review.formal.content", REFUSAL, verdict("contentComplies", "pass")],
  ["review.formal.tariff", REFUSAL, verdict("tariff", "pass")],
  ["review.formal.commitment", REFUSAL, verdict("commitment", "pass")],
  [
    "review.higher",
    NOTE,
    when(
      all(is("major", false), is("highRisk", false)),
      NOT_APPLICABLE,
      when(is("higherReview", "pass"), MET, when(any(is("major", true), is("highRisk", true)), NOT_MET, UNKNOWN)),
    ),
  ],
  ["notice.sent", NOTE, required("sentAt")],
  ["notice.guidance", NOTE, required("guidance")],
  [
    "accept.minimal",
    NOTE,
    when(
      any(
        all(is("bankCards", 0), is("purpose", true)),
        all(is("bankCards", 0), noChange, supplied("evidence", 0)),
        all(noChange, any(is("agreedGiven", true), supplied("confirmedAt", NEVER), supplied("handledAt", NEVER))),
        all(is("major", false), is("highRisk", false), supplied("higherReview", "")),
      ),
      NOT_MET,
      MET,
    ),
  ],
].map(([id, effects, tree]) => ({ id, effects, tree }));

const EFFECTS = ["none", "ask", "review", "correct", "refuse"];
const VERDICTS = ["eligible", "needsInformation", "needsReview", "needsCorrection", "ineligible"];
/** How much a result of a rule weighs; the heaviest decides, and nothing weighs 0. */
export const weightOf = ({ effects }, result) => Math.max(0, EFFECTS.indexOf(effects[result]));
export const verdictOf = (weight) => VERDICTS[weight];

const WEIGHTS = RULES.map((rule) => Object.fromEntries(RESULTS.map((result) => [result, weightOf(rule, result)])));

/** The verdict of one result a rule, in the order of the rules. */
export function worst(results) {
  let weight = 0;
  for (let at = 0; at < WEIGHTS.length; at++) {
    const own = WEIGHTS[at][results[at]];
    if (own > weight) weight = own;
  }
  return VERDICTS[weight];
}

/**
 * For engines of single statements: when a rule has this result, as a test of `all`, `any` and single tests, `not` at
 * single tests only; `false` for a result it never has. Of each test it is known that those before it in `all` hold, and
 * those before it in `any` do not.
 */
export function whenIs(tree, result) {
  if (typeof tree === "string") return tree === result;
  const [then, otherwise] = [whenIs(tree.then, result), whenIs(tree.otherwise, result)];
  const [holds, fails] = [pushed(tree.test, true), pushed(tree.test, false)];
  if (then === otherwise) return then;
  if (then === true) return otherwise === false ? holds : flat("any", holds, otherwise);
  if (otherwise === true) return then === false ? fails : flat("any", fails, then);
  if (then === false) return flat("all", fails, otherwise);
  if (otherwise === false) return flat("all", holds, then);
  return flat("any", flat("all", holds, then), flat("all", fails, otherwise));
}

const flat = (op, ...parts) => ({ op, parts: parts.flatMap((part) => (part.op === op ? part.parts : [part])) });

/** A test, or its opposite, with `not` moved down to the single tests. */
function pushed(test, holds) {
  switch (test.op) {
    case "not":
      return pushed(test.part, !holds);
    case "all":
    case "any":
      return flat((test.op === "all") === holds ? "all" : "any", ...test.parts.map((part) => pushed(part, holds)));
    default:
      return holds ? test : not(test);
  }
}
