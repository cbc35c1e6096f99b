// What the benchmark asks: different applications, as literals, made by spread, and incomplete ones as they come out of
// JSON. All are valid, so that neither side can stop early.
import { goldenCases } from "./verify.mjs";

/** The day of every question. */
export const AS_OF = "2026-07-03";
const EACH = 32;

const two = (number) => String(number).padStart(2, "0");

/** A complete application written out. */
function literal(i) {
  const change = i % 2 === 1;
  return {
    channel: ["hall", "app", "phone", "website"][i % 4],
    type: change ? "tariff_change" : "new_service",
    form: {
      user: `张三 ${i},北京市海淀区知春路 ${i} 号`,
      type: ["broadband", "mobile_telephone", "cloud_service"][i % 3],
      content: `新装 ${100 * (i + 1)}M 家庭宽带一条`,
      fees: [
        { name: "宽带月费", amount: 9900 + i },
        { name: "一次性调测费", amount: 10000 },
      ],
      total: 19900 + i,
      term: { start: "2026-07-10", end: `2027-07-${two((i % 28) + 1)}`, indefinite: false },
    },
    id: { kind: "resident_card", number: `1101011990010100${two(i)}`, validUntil: `2036-05-${two((i % 28) + 1)}` },
    contact: { phone: `138000000${two(i)}`, email: `user${i}@example.com`, address: `知春路 ${i} 号` },
    need: `家中新装宽带,希望周末上门安装 ${i}`,
    evidence: change ? [{ kind: "contract", note: `合同 ${i}` }] : [],
    paymentPurpose: null,
    flags: { major: i % 8 === 0, highRisk: false },
    change: change
      ? { userConfirmedAt: `2026-07-02T09:${two(i)}:00+08:00`, agreed: true, handledAt: null }
      : { userConfirmedAt: null, agreed: null, handledAt: null },
    verdicts: {
      authenticity: "verified",
      formComplete: "pass",
      infoAccurate: "pass",
      legal: "pass",
      tariffReasonable: "pass",
      needFitsCommitment: "pass",
      content: "pass",
      tariff: "pass",
      commitment: i % 16 === 5 ? "fail" : "pass",
      formalBy: "management",
      higherReview: i % 8 === 0 ? "pass" : null,
    },
    notice: { sentAt: `2026-07-03T11:${two(i)}:00+08:00`, guidance: `请保持电话畅通 ${i}` },
  };
}

/** A complete application as a form's state makes it: copies with a few values changed. */
function spread(i) {
  const base = literal(i);
  return {
    ...base,
    channel: "online_platform",
    form: { ...base.form, content: `套餐 ${i}`, term: { ...base.form.term, indefinite: i % 3 === 0 } },
    contact: { ...base.contact, email: null },
    verdicts: { ...base.verdicts, tariff: i % 4 === 0 ? "fail" : "pass" },
  };
}

/** Incomplete applications: golden cases that wait for something, of many shapes. */
function incomplete(isValid) {
  const waiting = goldenCases().filter(
    ({ request, expected }) => expected.verdict !== "eligible" && Object.keys(request).length > 2 && isValid(request),
  );
  return Array.from({ length: EACH }, (_, i) => waiting[Math.floor((i * waiting.length) / EACH)].request);
}

/** The same content in an object that the host keeps as a dictionary, as after deleting a key. */
export function dictionary(value) {
  if (Array.isArray(value)) return value.map(dictionary);
  if (typeof value !== "object" || value === null) return value;
  const copy = { deleted: 0 };
  for (const key of Object.keys(value)) copy[key] = dictionary(value[key]);
  delete copy.deleted;
  return copy;
}

/** 96 applications, the three kinds in turn. */
export function applications(isValid) {
  const rest = incomplete(isValid);
  return rest.flatMap((one, i) => [literal(i), spread(i), one]);
}
