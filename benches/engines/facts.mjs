// What host code has to do before any of the other engines can be asked: they know neither blank text nor an absent
// record, neither an open list nor an instant, and none of them tells "not said" from "said to be none" all the way down.
// Here an application becomes flat facts in the cheapest form: `null` is unknown, and what is absent is `false`, `""`,
// `0` or `NEVER`, so that nothing is left of text but whether it was written.
import * as by from "../reading.mjs";

/** The instant of something that did not happen; no date that can be written is as early. */
export const NEVER = -1e15;

const isWritten = (text) => text !== null && !by.isBlank(text);
const given = (record) => (record === undefined ? null : record !== null);
const text = (value) => (value === undefined ? null : isWritten(value));
const code = (value) => (value === undefined ? null : isWritten(value) ? value : "");
const flag = (value) => (value === undefined ? null : value === true);
const count = (list) => (list === undefined ? null : (list?.length ?? 0));
const instant = (value) => (value === undefined ? null : isWritten(value) ? Date.parse(value) : NEVER);
const day = (value) => (value === undefined ? null : isWritten(value) ? dayNumber(value) : 0);

/** "2026-07-03" as 20260703. */
function dayNumber(date) {
  const digit = (at) => date.charCodeAt(at) - 48;
  const year = ((digit(0) * 10 + digit(1)) * 10 + digit(2)) * 10 + digit(3);
  return ((year * 10 + digit(5)) * 10 + digit(6)) * 100 + digit(8) * 10 + digit(9);
}

/** A code of an open list; one that is not in it is `other`. */
function listed(value, list) {
  const known = code(value);
  return !known || list.has(known) ? known : "other";
}

function sum(fees) {
  if (fees === undefined) return null;
  let total = 0;
  for (const { amount } of fees ?? []) {
    if (amount === undefined) return null;
    total += amount ?? 0;
  }
  return total;
}

function bankCards(evidence) {
  if (evidence === undefined) return null;
  let cards = 0;
  for (const { kind } of evidence ?? []) {
    if (kind === undefined) return null;
    if (kind === "bank_card") cards++;
  }
  return cards;
}

/** When a question is asked, as everyone here takes it; without an instant its whole day counts. */
export function moment(asOf) {
  const [day, ms] = by.question(asOf);
  return { asOf, day, ms, today: dayNumber(day), now: ms ?? Date.parse(`${day}T23:59:59.999+08:00`) };
}

/** The facts of an application. Always the same keys in the same order. */
export function factsOf(application, { today, now }) {
  const form = by.record(application.form, by.NO_FORM);
  const term = by.record(form.term, by.NO_TERM);
  const id = by.record(application.id, by.NO_ID);
  const contact = by.record(application.contact, by.NO_CONTACT);
  const flags = by.record(application.flags, by.NO_FLAGS);
  const change = by.record(application.change, by.NO_CHANGE);
  const notice = by.record(application.notice, by.NO_NOTICE);
  const verdicts = by.record(application.verdicts, by.NO_VERDICTS);
  return {
    today,
    now,
    channel: listed(application.channel, by.CHANNELS),
    requestType: code(application.type),
    form: given(application.form),
    user: text(form.user),
    businessType: listed(form.type, by.BUSINESS_TYPES),
    content: text(form.content),
    fees: count(form.fees),
    feesSum: sum(form.fees),
    hasTotal: given(form.total),
    total: form.total ?? 0,
    start: day(term.start),
    end: day(term.end),
    indefinite: flag(term.indefinite),
    identity: given(application.id),
    validUntil: day(id.validUntil),
    phone: text(contact.phone),
    email: text(contact.email),
    address: text(contact.address),
    need: text(application.need),
    evidence: count(application.evidence),
    bankCards: bankCards(application.evidence),
    purpose: text(application.paymentPurpose),
    major: flag(flags.major),
    highRisk: flag(flags.highRisk),
    agreed: flag(change.agreed),
    agreedGiven: given(change.agreed),
    confirmedAt: instant(change.userConfirmedAt),
    handledAt: instant(change.handledAt),
    authenticity: code(verdicts.authenticity),
    formComplete: code(verdicts.formComplete),
    infoAccurate: code(verdicts.infoAccurate),
    legal: code(verdicts.legal),
    tariffReasonable: code(verdicts.tariffReasonable),
    needFits: code(verdicts.needFitsCommitment),
    contentComplies: code(verdicts.content),
    tariff: code(verdicts.tariff),
    commitment: code(verdicts.commitment),
    formalBy: code(verdicts.formalBy),
    higherReview: code(verdicts.higherReview),
    sentAt: text(notice.sentAt),
    guidance: text(notice.guidance),
  };
}
