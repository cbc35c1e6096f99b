// The fixed baseline of the benchmark: the rules on an application as one would write them by hand, without an engine.
// It trusts its input (no validation), reads the application in place and gives shared frozen reasons. A missing key is
// unknown, `null` and blank text are absent. Change it only when the rules change, never to move a number.
import {
  BUSINESS_TYPES,
  CHANNELS,
  NO_AGENT,
  NO_APPLICANT,
  NO_CHANGE,
  NO_CONTACT,
  NO_FLAGS,
  NO_FORM,
  NO_ID,
  NO_NOTICE,
  NO_PORTABILITY,
  NO_TERM,
  NO_VERDICTS,
  isBlank,
  record,
} from "./reading.mjs";

const MET = 0;
const NOT_MET = 1;
const UNKNOWN = 2;
const NOT_APPLICABLE = 3;
const RESULTS = ["met", "notMet", "unknown", "notApplicable"];

const NONE = 0;
const ASK = 1;
const REVIEW = 2;
const CORRECT = 3;
const REFUSE = 4;
const VERDICTS = ["eligible", "needsInformation", "needsReview", "needsCorrection", "ineligible"];

/** The four reasons of a rule, by result. `weight` is what a reason does to the verdict. */
function rule(id, ifNotMet = CORRECT, ifUnknown = ASK) {
  const weights = [NONE, ifNotMet, ifUnknown, NONE];
  return Object.freeze(RESULTS.map((result, at) => Object.freeze({ rule: id, result, weight: weights[at] })));
}
const note = (id) => rule(id, NONE, NONE);
const pending = (id) => rule(id, REVIEW, REVIEW);
const refusal = (id) => rule(id, REFUSE, NONE);

const CHANNEL_KNOWN = note("accept.channel.known");
const FORM_PRESENT = rule("accept.form.present");
const IDENTITY_PRESENT = rule("accept.identity.present");
const IDENTITY_VALID = rule("accept.identity.valid", CORRECT, NONE);
const IDENTITY_EXPIRY = note("accept.identity.expiry");
const CONTACT_PRESENT = rule("accept.contact.present");
const NEED_STATED = rule("accept.need.stated");
const FORM_USER = rule("accept.form.user");
const FORM_TYPE = rule("accept.form.type");
const FORM_TYPE_LISTED = note("accept.form.type.listed");
const FORM_CONTENT = rule("accept.form.content");
const FORM_FEES = rule("accept.form.fees");
const FORM_FEES_SUM = note("accept.form.fees.sum");
const FORM_TERM = rule("accept.form.term");
const EVIDENCE_PRESENT = rule("accept.evidence.present");
const EVIDENCE_BANK_CARD = note("accept.evidence.bankCard");
const CHANGE_AGREED = rule("accept.change.agreed");
const CHANGE_CONFIRMED = rule("accept.change.confirmed");
const AUTHENTICITY_RECORDED = pending("review.authenticity.recorded");
const AUTHENTICITY_VERIFIED = refusal("review.authenticity.verified");
const PRELIMINARY_RECORDED = pending("review.preliminary.recorded");
const FORM_COMPLETE = refusal("review.preliminary.formComplete");
const INFO_ACCURATE = refusal("review.preliminary.infoAccurate");
const FORMAL_RECORDED = pending("review.formal.recorded");
const FORMAL_DEPARTMENT = rule("review.formal.department", REVIEW, NONE);
const FORMAL_LEGAL = refusal("review.formal.legal");
const FORMAL_TARIFF_REASONABLE = refusal("review.formal.tariffReasonable");
const FORMAL_NEED_FITS = refusal("review.formal.needFitsCommitment");
const FORMAL_CONTENT = refusal("review.formal.content");
const FORMAL_TARIFF = refusal("review.formal.tariff");
const FORMAL_COMMITMENT = refusal("review.formal.commitment");
const REVIEW_HIGHER = note("review.higher");
const NOTICE_SENT = note("notice.sent");
const NOTICE_GUIDANCE = note("notice.guidance");
const MINIMAL = note("accept.minimal");

// What the law asks.
const stop = (id) => rule(id, REFUSE, ASK);
const TOLD = note("law.realName.told");
const IDENTITY = stop("law.realName.identity");
const ID_VALID = rule("law.realName.valid");
const ID_GENUINE = stop("law.realName.genuine");
const DOCUMENT = rule("law.realName.document");
const OTHER_DOCUMENT = rule("law.realName.otherDocument", REVIEW, NONE);
const ORGANISATION = rule("law.realName.organisation");
const HANDLER = rule("law.realName.handler");
const AGENT = rule("law.realName.agent");
const CARDS = stop("law.realName.cards");
const ALL_CARDS = note("law.realName.allCards");
const INCAPABLE = rule("law.minor.incapable");
const LIMITED = rule("law.minor.limited");
const PRACTICE_UNDER_10 = note("law.minor.practiceUnder10");
const PRACTICE = note("law.minor.practice");
const JIANGSU = rule("law.minor.jiangsu");
const CHILD_DATA = rule("law.minor.personalInformation");
const PORT_NETWORK = stop("law.porting.network");
const PORT_CELLULAR = stop("law.porting.cellular");
const PORT_RANGES = stop("law.porting.ranges");
const PORT_REAL_NAME = stop("law.porting.realName");
const PORT_IN_USE = stop("law.porting.inUse");
const PORT_BILLS = stop("law.porting.bills");
const PORT_TERM = stop("law.porting.term");
const PORT_SINCE_LAST = note("law.porting.sinceLastPort");
const PORT_SINCE_JOINING = note("law.porting.sinceJoining");
const PORT_PERSON = rule("law.porting.person");
const PORT_NEW_USER = rule("law.porting.newUser");
const PORT_RISKS = rule("law.porting.risks");
const PORT_CODE = note("law.porting.code");

// What real-name registration is for, and what an individual may show.
const MOVES = new Set(["new_service", "transfer", "relocation"]);
const ADMISSIONS = new Set([...MOVES, "number_portability"]);
const NAMED_SERVICES = new Set(["fixed_telephone", "mobile_telephone", "broadband", "network_access"]);
const DOCUMENTS = new Set(
  `resident_card temporary_card household_register pla_card armed_police_card hk_macao_permit taiwan_permit
  travel_document passport`.split(/\s+/),
);
const LISTED_DOCUMENTS = new Set(
  [...DOCUMENTS].concat("business_licence organisation_code public_institution social_body".split(" ")),
);

/** The same without the law's rules, for an application that says nothing of applicant, agent and a number to be ported. */
export const decideGuide = (application, asOfDay, asOfMs) => decide(application, asOfDay, asOfMs, false);

/** The verdict, one reason a rule, and what was supplied that no applicable rule reads. */
export function decide(application, asOfDay, asOfMs, withLaw = true) {
  const { channel, type, need, evidence, paymentPurpose } = application;
  const form = application.form ?? (application.form === null ? NO_FORM.absent : NO_FORM.unknown);
  const hasForm = present(application.form);
  const id = application.id ?? (application.id === null ? NO_ID.absent : NO_ID.unknown);
  const hasId = present(application.id);
  const contact = application.contact ?? (application.contact === null ? NO_CONTACT.absent : NO_CONTACT.unknown);
  const flags = application.flags ?? (application.flags === null ? NO_FLAGS.absent : NO_FLAGS.unknown);
  const change = application.change ?? (application.change === null ? NO_CHANGE.absent : NO_CHANGE.unknown);
  const verdicts = application.verdicts ?? (application.verdicts === null ? NO_VERDICTS.absent : NO_VERDICTS.unknown);
  const notice = application.notice ?? (application.notice === null ? NO_NOTICE.absent : NO_NOTICE.unknown);
  const changes =
    type === "tariff_change" || type === "package_adjustment" ? MET : type === undefined ? UNKNOWN : NOT_MET;
  const valid = stillValid(id.validUntil, asOfDay);
  const listed = isListed(form.type, BUSINESS_TYPES);
  const authenticity = given(verdicts.authenticity, "verified");
  const formComplete = given(verdicts.formComplete, "pass");
  const infoAccurate = given(verdicts.infoAccurate, "pass");
  const legal = given(verdicts.legal, "pass");
  const reasonable = given(verdicts.tariffReasonable, "pass");
  const needFits = given(verdicts.needFitsCommitment, "pass");
  const content = given(verdicts.content, "pass");
  const tariff = given(verdicts.tariff, "pass");
  const commitment = given(verdicts.commitment, "pass");
  const law = both(both(recorded(legal), recorded(reasonable)), recorded(needFits));
  const formal = both(law, both(both(recorded(content), recorded(tariff)), recorded(commitment)));
  const bankCard = bankCardPurpose(evidence, paymentPurpose);
  const higher = higherReview(flags, verdicts.higherReview);
  const lawful = withLaw ? lawOf(application, form, id, hasId, asOfDay, asOfMs) : [];
  const surplus = surplusOf(application, change, verdicts, changes, bankCard, higher);
  lawSurplus(application, lawful, surplus);

  const reasons = [
    CHANNEL_KNOWN[unlessAbsent(isListed(channel, CHANNELS))],
    FORM_PRESENT[hasForm],
    IDENTITY_PRESENT[hasId],
    IDENTITY_VALID[valid],
    IDENTITY_EXPIRY[hasId === MET ? supplied(valid) : unless(hasId)],
    CONTACT_PRESENT[either(either(written(contact.phone), written(contact.email)), written(contact.address))],
    NEED_STATED[written(need)],
    FORM_USER[hasForm === MET ? written(form.user) : unless(hasForm)],
    FORM_TYPE[hasForm === MET ? recorded(listed) : unless(hasForm)],
    FORM_TYPE_LISTED[listed],
    FORM_CONTENT[hasForm === MET ? written(form.content) : unless(hasForm)],
    FORM_FEES[hasForm === MET ? anyItem(form.fees) : unless(hasForm)],
    FORM_FEES_SUM[feesAddUp(form.fees, form.total)],
    FORM_TERM[hasForm === MET ? termGiven(form.term) : unless(hasForm)],
    EVIDENCE_PRESENT[when(changes, anyItem(evidence))],
    EVIDENCE_BANK_CARD[bankCard],
    CHANGE_AGREED[when(changes, change.agreed === undefined ? UNKNOWN : change.agreed === true ? MET : NOT_MET)],
    CHANGE_CONFIRMED[changes === NOT_MET ? NOT_APPLICABLE : when(changes, confirmedFirst(change, asOfDay, asOfMs))],
    AUTHENTICITY_RECORDED[recorded(authenticity)],
    AUTHENTICITY_VERIFIED[authenticity],
    PRELIMINARY_RECORDED[both(recorded(formComplete), recorded(infoAccurate))],
    FORM_COMPLETE[formComplete],
    INFO_ACCURATE[infoAccurate],
    FORMAL_RECORDED[formal],
    FORMAL_DEPARTMENT[given(verdicts.formalBy, "management")],
    FORMAL_LEGAL[legal],
    FORMAL_TARIFF_REASONABLE[reasonable],
    FORMAL_NEED_FITS[needFits],
    FORMAL_CONTENT[content],
    FORMAL_TARIFF[tariff],
    FORMAL_COMMITMENT[commitment],
    REVIEW_HIGHER[higher],
    NOTICE_SENT[written(notice.sentAt)],
    NOTICE_GUIDANCE[written(notice.guidance)],
    MINIMAL[surplus.length === 0 ? MET : NOT_MET],
    ...lawful,
  ];
  let worst = NONE;
  for (let at = 0; at < reasons.length; at++) {
    const { weight } = reasons[at];
    if (weight > worst) worst = weight;
  }
  return { verdict: VERDICTS[worst], reasons, surplus };
}

const present = (value) => (value === undefined ? UNKNOWN : value === null ? NOT_MET : MET);

/** Whether something was written. */
function written(value) {
  if (value === undefined) return UNKNOWN;
  return value === null || isBlank(value) ? NOT_MET : MET;
}

/** The result of a rule about a record that is not there. */
const unless = (has) => (has === NOT_MET ? NOT_APPLICABLE : UNKNOWN);

/** The result of a requirement that applies, does not, or may. */
function when(applies, met) {
  if (applies === NOT_MET) return NOT_APPLICABLE;
  return applies === MET || met === MET ? met : UNKNOWN;
}

const either = (a, b) => (a === MET || b === MET ? MET : a === UNKNOWN || b === UNKNOWN ? UNKNOWN : NOT_MET);
const both = (a, b) => (a === NOT_MET || b === NOT_MET ? NOT_MET : a === UNKNOWN || b === UNKNOWN ? UNKNOWN : MET);

/** The result of the rule that something is there, from the result of the rule that it is right. */
const recorded = (right) => (right === UNKNOWN ? UNKNOWN : right === NOT_APPLICABLE ? NOT_MET : MET);
const supplied = (right) => (right === MET || right === NOT_MET ? MET : NOT_MET);

/** The result of a rule that nothing stated cannot break. */
const unlessAbsent = (right) => (right === NOT_APPLICABLE ? MET : right);

/** Whether a verdict that was given is the one wanted. */
function given(verdict, wanted) {
  if (verdict === undefined) return UNKNOWN;
  if (verdict === null) return NOT_APPLICABLE;
  if (verdict === wanted) return MET;
  return isBlank(verdict) ? NOT_APPLICABLE : NOT_MET;
}

/** Whether a code that was given stands in an open list. */
function isListed(code, list) {
  if (code === undefined) return UNKNOWN;
  if (code === null) return NOT_APPLICABLE;
  if (list.has(code)) return MET;
  return isBlank(code) ? NOT_APPLICABLE : NOT_MET;
}

function stillValid(validUntil, asOfDay) {
  const has = written(validUntil);
  if (has !== MET) return unless(has);
  return validUntil >= asOfDay ? MET : NOT_MET;
}

const anyItem = (list) => (list === undefined ? UNKNOWN : list !== null && list.length > 0 ? MET : NOT_MET);

function feesAddUp(fees, total) {
  if (total === null || fees === null || fees?.length === 0) return NOT_APPLICABLE;
  if (total === undefined || fees === undefined) return UNKNOWN;
  let sum = 0;
  for (const { amount } of fees) {
    if (amount === undefined) return UNKNOWN;
    if (amount !== null) sum += amount;
  }
  return sum === total ? MET : NOT_MET;
}

function termGiven(given) {
  const { start, end, indefinite } = given ?? (given === null ? NO_TERM.absent : NO_TERM.unknown);
  if (indefinite === true) return MET;
  const dates = both(written(start), written(end));
  if (dates === MET && end > start) return MET;
  return indefinite === undefined || dates === UNKNOWN ? UNKNOWN : NOT_MET;
}

function bankCardPurpose(evidence, purpose) {
  if (evidence === null) return NOT_APPLICABLE;
  let cards = 0;
  let known = evidence !== undefined;
  if (known) {
    for (const { kind } of evidence) {
      if (kind === "bank_card") cards++;
      else if (kind === undefined) known = false;
    }
    if (known && cards === 0) return NOT_APPLICABLE;
  }
  if (written(purpose) === MET) return MET;
  return known ? NOT_MET : UNKNOWN;
}

/** Whether the user confirmed before the change was handled; while it is not, whether they did by now. */
function confirmedFirst({ userConfirmedAt, handledAt }, asOfDay, asOfMs) {
  const confirmed = written(userConfirmedAt);
  const handled = written(handledAt);
  if (confirmed === NOT_MET) return NOT_MET;
  if (confirmed === UNKNOWN || handled === UNKNOWN) return UNKNOWN;
  if (handled === MET) return isAfter(handledAt, userConfirmedAt) ? MET : NOT_MET;
  return isBy(userConfirmedAt, asOfDay, asOfMs) ? MET : NOT_MET;
}

/** Whether an instant is written as "2026-07-03T09:30:00+08:00": two of them compare as text. */
const isLocal = (instant) => instant.length === 25 && instant.endsWith("+08:00");
const isAfter = (a, b) => (isLocal(a) && isLocal(b) ? a > b : Date.parse(a) > Date.parse(b));

/** Whether an instant is not after the question's; a question with only a day counts that whole day. */
function isBy(instant, day, ms) {
  if (ms === undefined && isLocal(instant)) return instant < day || instant.startsWith(day);
  return Date.parse(instant) <= (ms ?? Date.parse(`${day}T23:59:59.999+08:00`));
}

function higherReview({ major, highRisk }, review) {
  const applies = major === true || highRisk === true;
  if (!applies && major !== undefined && highRisk !== undefined) return NOT_APPLICABLE;
  if (review === "pass") return MET;
  return applies ? NOT_MET : UNKNOWN;
}

/** What was supplied though no rule that applies reads it. */
function surplusOf({ evidence, paymentPurpose }, change, verdicts, changes, bankCard, higher) {
  const surplus = [];
  if (changes !== NOT_MET && bankCard !== NOT_APPLICABLE && higher !== NOT_APPLICABLE) return surplus;
  if (changes === NOT_MET && bankCard === NOT_APPLICABLE && evidence?.length > 0) surplus.push("evidence");
  if (bankCard === NOT_APPLICABLE && written(paymentPurpose) === MET) surplus.push("paymentPurpose");
  if (changes === NOT_MET) {
    if (written(change.userConfirmedAt) === MET) surplus.push("change.userConfirmedAt");
    if (change.agreed != null) surplus.push("change.agreed");
    if (written(change.handledAt) === MET) surplus.push("change.handledAt");
  }
  if (higher === NOT_APPLICABLE && written(verdicts.higherReview) === MET) surplus.push("verdicts.higherReview");
  return surplus;
}

const yes = (flag) => (flag === undefined ? UNKNOWN : flag === true ? MET : NOT_MET);
const is = (code, wanted) => (code === undefined ? UNKNOWN : code === wanted ? MET : NOT_MET);
const among = (code, list) => (code === undefined ? UNKNOWN : list.has(code) ? MET : NOT_MET);
const opposite = (met) => (met === UNKNOWN ? UNKNOWN : met === MET ? NOT_MET : MET);
const atLeast = (count, least) => (count === undefined ? UNKNOWN : count !== null && count >= least ? MET : NOT_MET);
const atMost = (count, most) => (count === undefined ? UNKNOWN : count !== null && count <= most ? MET : NOT_MET);
const there = (given) => (given === undefined || given === null ? NOT_MET : MET);

/** The day so many days before another. */
const daysBefore = (day, days) => new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);

const idle = (rules) => rules.map((rule) => rule[NOT_APPLICABLE]);
/** Where nothing is said of applicant and agent, and of a request that ports no number. */
const NO_REAL_NAME = idle([
  IDENTITY,
  ID_VALID,
  ID_GENUINE,
  DOCUMENT,
  OTHER_DOCUMENT,
  ORGANISATION,
  HANDLER,
  AGENT,
  CARDS,
]);
const NO_MINOR = idle([ALL_CARDS, INCAPABLE, LIMITED, PRACTICE_UNDER_10, PRACTICE, JIANGSU, CHILD_DATA]);
const NO_PORTING = idle([
  ...[PORT_NETWORK, PORT_CELLULAR, PORT_RANGES, PORT_REAL_NAME, PORT_IN_USE, PORT_BILLS, PORT_TERM, PORT_SINCE_LAST],
  ...[PORT_SINCE_JOINING, PORT_PERSON, PORT_NEW_USER, PORT_RISKS, PORT_CODE],
]);

/** What the law says, one reason a rule. */
function lawOf(application, form, id, hasId, day, ms) {
  const { type, province } = application;
  if ((application.applicant ?? application.agent ?? null) === null) {
    const told = day >= "2013-09-01" ? both(among(type, MOVES), among(form.type, NAMED_SERVICES)) : NOT_MET;
    return [TOLD[when(told, NOT_MET)], ...NO_REAL_NAME, ...NO_MINOR, ...porting(application, day, ms)];
  }
  const applicant = record(application.applicant, NO_APPLICANT);
  const agent = record(application.agent, NO_AGENT);
  const given = there(application.applicant);
  const service = among(form.type, NAMED_SERVICES);
  const admission = both(among(type, ADMISSIONS), service);
  const since = (first, applies) => (day >= first ? applies : NOT_MET);
  const person = is(applicant.kind, "individual");
  const named = both(given, admission);
  const individual = both(named, person);
  const registered = since("2013-09-01", individual);
  const newCard = both(given, both(both(is(type, "new_service"), is(form.type, "mobile_telephone")), person));
  const { age } = applicant;
  const guardian = yes(applicant.guardianPresent);
  const guardianWithId = both(guardian, yes(applicant.guardianIdShown));
  const free = either(guardian, both(atLeast(age, 16), yes(applicant.ownIncome)));
  const adult = atLeast(age, 18);
  const expired = written(id.validUntil);
  const inForce = expired === MET ? (id.validUntil >= day ? MET : NOT_MET) : expired === UNKNOWN ? UNKNOWN : MET;
  const kind = among(id.kind, LISTED_DOCUMENTS);
  const isOther = kind === UNKNOWN ? UNKNOWN : kind === NOT_MET && written(id.kind) === MET ? MET : NOT_MET;
  const civil = since("2021-01-01", individual);
  const jiangsu = province === "jiangsu" ? individual : NOT_MET;
  return [
    TOLD[when(since("2013-09-01", both(among(type, MOVES), service)), given)],
    IDENTITY[when(since("2013-09-01", named), hasId)],
    ID_VALID[when(since("2013-09-01", named), inForce)],
    ID_GENUINE[when(since("2013-09-01", named), is(id.check, "own"))],
    DOCUMENT[when(registered, either(among(id.kind, DOCUMENTS), isOther))],
    OTHER_DOCUMENT[when(registered, opposite(isOther))],
    ORGANISATION[NOT_APPLICABLE],
    HANDLER[NOT_APPLICABLE],
    AGENT[
      when(
        since("2013-09-01", both(there(application.agent), admission)),
        both(both(yes(agent.principalIdShown), yes(agent.agentIdShown)), yes(agent.registered)),
      )
    ],
    CARDS[when(since("2016-09-23", newCard), atMost(applicant.activeCards, 4))],
    ALL_CARDS[when(newCard, atMost(applicant.totalCards, 9))],
    INCAPABLE[when(civil, either(atLeast(age, 8), guardianWithId))],
    LIMITED[when(civil, either(either(adult, atMost(age, 7)), free))],
    PRACTICE_UNDER_10[when(individual, atLeast(age, 10))],
    PRACTICE[when(individual, either(either(adult, atMost(age, 9)), free))],
    JIANGSU[when(jiangsu, either(opposite(is(id.kind, "household_register")), both(atMost(age, 17), guardianWithId)))],
    CHILD_DATA[
      when(since("2021-11-01", both(given, person)), either(atLeast(age, 14), yes(applicant.guardianConsent)))
    ],
    ...porting(application, day, ms),
  ];
}

function porting(application, day, ms) {
  const { type } = application;
  if (type !== undefined && type !== "number_portability") return NO_PORTING;
  const number = record(application.portability, NO_PORTABILITY);
  const applies = type === "number_portability" && day >= "2019-12-01" ? MET : NOT_MET;
  const must = (met) => when(applies, met);
  const before = daysBefore(day, 120);
  const issued = written(number.codeIssuedAt);
  const now = ms ?? Date.parse(`${day}T23:59:59.999+08:00`);
  const fresh = issued === MET ? (Date.parse(number.codeIssuedAt) >= now - 3_600_000 ? MET : NOT_MET) : issued;
  const isPorting = day >= "2019-12-01" ? is(type, "number_portability") : NOT_MET;
  const ported = written(number.lastPortedOn);
  const joined = written(number.joinedOn);
  return [
    PORT_NETWORK[must(yes(number.sameLocalNetwork))],
    PORT_CELLULAR[must(opposite(is(number.numberKind, "iot")))],
    PORT_RANGES[must(is(number.numberKind, "cellular"))],
    PORT_REAL_NAME[must(yes(number.realNameRegistered))],
    PORT_IN_USE[must(yes(number.inNormalUse))],
    PORT_BILLS[must(both(yes(number.billsSettled), opposite(is(number.unbilledAgreed, false))))],
    PORT_TERM[must(either(opposite(yes(number.termAgreement)), yes(number.termReleased)))],
    PORT_SINCE_LAST[must(ported === MET ? (number.lastPortedOn < before ? MET : NOT_MET) : opposite(ported))],
    PORT_SINCE_JOINING[must(joined === MET ? (number.joinedOn < before ? MET : NOT_MET) : joined)],
    PORT_PERSON[must(either(is(number.registeredTo, "individual"), yes(number.transferredToPerson)))],
    PORT_NEW_USER[must(present(application.applicant))],
    PORT_RISKS[must(yes(number.risksConfirmed))],
    PORT_CODE[when(both(isPorting, issued), fresh)],
  ];
}

/** By each fact of the law's records, the rules that read it. */
const READ_BY = {
  applicant: {
    age: [INCAPABLE, LIMITED, PRACTICE_UNDER_10, PRACTICE, JIANGSU, CHILD_DATA, PORT_NEW_USER],
    ownIncome: [LIMITED, PRACTICE, PORT_NEW_USER],
    guardianPresent: [INCAPABLE, LIMITED, PRACTICE, JIANGSU, PORT_NEW_USER],
    guardianIdShown: [INCAPABLE, JIANGSU, PORT_NEW_USER],
    guardianConsent: [CHILD_DATA, PORT_NEW_USER],
    activeCards: [CARDS, PORT_NEW_USER],
    totalCards: [ALL_CARDS, PORT_NEW_USER],
    handlerIdShown: [HANDLER, PORT_NEW_USER],
  },
  agent: { principalIdShown: [AGENT], agentIdShown: [AGENT], registered: [AGENT] },
  portability: {
    sameLocalNetwork: [PORT_NETWORK],
    numberKind: [PORT_CELLULAR, PORT_RANGES],
    realNameRegistered: [PORT_REAL_NAME],
    inNormalUse: [PORT_IN_USE],
    billsSettled: [PORT_BILLS],
    unbilledAgreed: [PORT_BILLS],
    termAgreement: [PORT_TERM],
    termReleased: [PORT_TERM],
    lastPortedOn: [PORT_SINCE_LAST],
    joinedOn: [PORT_SINCE_JOINING],
    registeredTo: [PORT_PERSON],
    transferredToPerson: [PORT_PERSON],
    risksConfirmed: [PORT_RISKS],
    codeIssuedAt: [PORT_CODE],
  },
};

/** Adds what was supplied of these records though no rule that applies reads it. */
function lawSurplus(application, lawful, surplus) {
  if ((application.applicant ?? application.agent ?? application.portability ?? null) === null) return;
  for (const name in READ_BY) {
    const given = application[name];
    if (given === undefined || given === null) continue;
    for (const key in READ_BY[name]) {
      const value = given[key];
      if (value === undefined || value === null || (typeof value === "string" && isBlank(value))) continue;
      const reads = READ_BY[name][key];
      const applies = lawful.some(
        (reason) => reason.result !== "notApplicable" && reads.some((one) => one.includes(reason)),
      );
      if (!applies) surplus.push(`${name}.${key}`);
    }
  }
}
