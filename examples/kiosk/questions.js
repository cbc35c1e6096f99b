// How each fact is asked for. Which of them is asked, and when, is decided by the rules.
"use strict";

const PLANS = [
  { name: { zh: "轻享 59", en: "Light 59" }, yuan: 59 },
  { name: { zh: "畅享 99", en: "Plus 99" }, yuan: 99 },
  { name: { zh: "全家 129", en: "Family 129" }, yuan: 129 },
];

/** What is known before anybody touches the screen: these plans were reviewed when they were put on this machine. */
const KNOWN = {
  channel: "self_service_terminal",
  type: "tariff_change",
  form: { type: "mobile_telephone" },
  flags: { major: false, highRisk: false },
  verdicts: {
    ...{ formComplete: "pass", infoAccurate: "pass" },
    ...{ legal: "pass", tariffReasonable: "pass", needFitsCommitment: "pass" },
    ...{ content: "pass", tariff: "pass", commitment: "pass", formalBy: "management" },
  },
};

/** The driver of your card reader belongs here. It tells kind and last day; the number stays out of the page. */
function readCard() {
  return { id: { kind: "resident_card", validUntil: "2031-05-20" }, verdicts: { authenticity: "verified" } };
}

/** The first day of the next month in China, whatever zone the machine is set to. */
function nextMonth() {
  const today = new Date(Date.now() + 8 * 3_600_000);
  return new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + 1)).toISOString().slice(0, 10);
}

function order({ name, yuan }, lang) {
  const amount = yuan * 100;
  const term = { start: nextMonth(), indefinite: true };
  return { form: { content: name[lang], fees: [{ name: name[lang], amount }], total: amount, term } };
}

function consent(agreed) {
  return { change: { agreed, userConfirmedAt: agreed ? new Date().toISOString() : null, handledAt: null } };
}

/**
 * `facts`: the facts that a question answers. `choices`: each with its text and what it tells; or `typed`, for what is
 * entered digit by digit. What is told is a part of an application, or makes one at the moment of the touch.
 */
const QUESTIONS = [
  {
    facts: /^(form\.user|contact)\b/,
    title: (w) => w.phone,
    digits: 11,
    typed: (phone) => ({ form: { user: phone }, contact: { phone } }),
  },
  {
    facts: /^form\.(content|fees|total|term)\b/,
    title: (w) => w.plan,
    choices: (w, lang) =>
      PLANS.map((plan) => ({ text: plan.name[lang], note: w.monthly(plan.yuan), tells: () => order(plan, lang) })),
  },
  {
    facts: /^(id|verdicts\.authenticity)\b/,
    title: (w) => w.card,
    choices: (w) => [
      { text: w.cards[0], tells: readCard },
      { text: w.cards[1], tells: { id: null } },
    ],
  },
  {
    facts: /^need$/,
    title: (w) => w.why,
    choices: (w) => w.reasons.map((text) => ({ text, tells: { need: text } })),
  },
  {
    facts: /^evidence\b/,
    title: (w) => w.evidence,
    choices: (w) => [
      { text: w.papers[0], tells: { evidence: [{ kind: "bill" }] } },
      { text: w.papers[1], tells: { evidence: [] } },
    ],
  },
  {
    facts: /^change\b/,
    title: (w, { form }) => w.confirm(form.content, form.total / 100),
    choices: (w) => [
      { text: w.answers[0], tells: () => consent(true) },
      { text: w.answers[1], tells: () => consent(false) },
    ],
  },
];
