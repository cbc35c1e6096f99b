// The fixed baseline of the benchmark: the 35 rules of acceptance as one would write them by hand, without an engine.
// It trusts its input (no validation), reads the application in place and gives shared frozen reasons. A missing key is
// unknown, `null` and blank text are absent. Change it only when the rules change, never to move a number.

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

// The codes of the open lists; anything else counts as `other`.
const CHANNELS = new Set(
  `website app online_platform online_chat smart_service phone hall door_to_door self_service_terminal official_account
  sms mail written face_to_face rating_system ticket suggestion_box customer_service video`.split(/\s+/),
);
const BUSINESS_TYPES = new Set(
  `network_service fixed_telephone mobile_telephone broadband leased_line value_added sms voice_mailbox online_video
  cloud_service business_operation data_communication network_access cloud_computing internet_of_things customer_service
  telephone_service online_service door_to_door_service complaint_handling technical_support
  equipment_maintenance troubleshooting system_upgrade`.split(/\s+/),
);

// What stands for a record that is not there: everything in it is unknown, or everything is absent.
const noRecord = (keys, value) => Object.freeze(Object.fromEntries(keys.split(/\s+/).map((key) => [key, value])));
const nothing = (keys) => ({ unknown: noRecord(keys, undefined), absent: noRecord(keys, null) });
const NO_FORM = nothing("user type content fees total term");
const NO_TERM = nothing("start end indefinite");
const NO_ID = nothing("kind number validUntil");
const NO_CONTACT = nothing("phone email address");
const NO_FLAGS = nothing("major highRisk");
const NO_CHANGE = nothing("userConfirmedAt agreed handledAt");
const NO_NOTICE = nothing("sentAt guidance");
const VERDICT_KEYS = `authenticity formComplete infoAccurate legal tariffReasonable needFitsCommitment content tariff
  commitment formalBy higherReview`;
const NO_VERDICTS = nothing(VERDICT_KEYS);
const NO_SURPLUS = Object.freeze([]);

/** The verdict, one reason a rule, and what was supplied that no applicable rule reads. */
export function decide(application, asOfDay, asOfMs) {
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
  const surplus = surplusOf(application, change, verdicts, changes, bankCard, higher);

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

function isBlank(text) {
  if (text.length === 0) return true;
  // Nearly every text begins with a visible ASCII or Chinese character: nothing has to be trimmed then.
  const first = text.charCodeAt(0);
  if ((first > 0x20 && first < 0x7f) || (first >= 0x4e00 && first < 0xa000)) return false;
  return text.trim() === "";
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
  if (changes !== NOT_MET && bankCard !== NOT_APPLICABLE && higher !== NOT_APPLICABLE) return NO_SURPLUS;
  const surplus = [];
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
