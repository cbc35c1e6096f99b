// The form: its groups and fields in order. Labels and choices come from the rules.

/** How a field is filled in. */
export type FieldKind = "choice" | "text" | "longText" | "count" | "money" | "date" | "instant" | "flag";

export interface Field {
  /** Where it is in an application; inside a list, within its item. */
  readonly path: string;
  readonly kind: FieldKind;
  /** Name of the list a choice is made from. */
  readonly list?: string;
}

/** A list of records. */
export interface ListField {
  readonly path: string;
  readonly kind: "list";
  readonly item: readonly Field[];
}

export type GroupId =
  | ("request" | "form" | "id" | "contact" | "needs" | "flags" | "change" | "verdicts" | "notice")
  | ("applicant" | "agent" | "portability");

export interface Group {
  readonly id: GroupId;
  /** Without it the group is named after its record. */
  readonly ownTitle?: true;
  readonly folded?: true;
  /** Shown only while a rule on it may apply. */
  readonly whenAsked?: true;
  readonly fields: readonly (Field | ListField)[];
}

const flag =
  (record: string) =>
  (key: string): Field => ({ path: `${record}.${key}`, kind: "flag" });
const review = (path: string): Field => ({ path: `verdicts.${path}`, kind: "choice", list: "ReviewVerdict" });

export const GROUPS: readonly Group[] = [
  {
    id: "request",
    ownTitle: true,
    fields: [
      { path: "channel", kind: "choice", list: "Channel" },
      { path: "type", kind: "choice", list: "RequestType" },
      { path: "product", kind: "choice", list: "Product" },
      { path: "province", kind: "choice", list: "Province" },
    ],
  },
  {
    id: "form",
    fields: [
      { path: "form.user", kind: "text" },
      { path: "form.type", kind: "choice", list: "BusinessType" },
      { path: "form.content", kind: "longText" },
      {
        path: "form.fees",
        kind: "list",
        item: [
          { path: "name", kind: "text" },
          { path: "amount", kind: "money" },
        ],
      },
      { path: "form.total", kind: "money" },
      { path: "form.term.start", kind: "date" },
      { path: "form.term.end", kind: "date" },
      { path: "form.term.indefinite", kind: "flag" },
    ],
  },
  {
    id: "id",
    fields: [
      { path: "id.kind", kind: "choice", list: "IdentityKind" },
      { path: "id.number", kind: "text" },
      { path: "id.validUntil", kind: "date" },
      { path: "id.check", kind: "choice", list: "IdentityCheck" },
    ],
  },
  {
    id: "applicant",
    folded: true,
    fields: [
      { path: "applicant.kind", kind: "choice", list: "ApplicantKind" },
      { path: "applicant.age", kind: "count" },
      ...["ownIncome", "guardianPresent", "guardianIdShown", "guardianConsent"].map(flag("applicant")),
      { path: "applicant.activeCards", kind: "count" },
      { path: "applicant.totalCards", kind: "count" },
      { path: "applicant.handlerIdShown", kind: "flag" },
    ],
  },
  {
    id: "agent",
    folded: true,
    fields: ["principalIdShown", "agentIdShown", "registered"].map(flag("agent")),
  },
  {
    id: "portability",
    whenAsked: true,
    fields: [
      { path: "portability.numberKind", kind: "choice", list: "NumberKind" },
      ...["sameLocalNetwork", "realNameRegistered", "inNormalUse", "billsSettled"].map(flag("portability")),
      ...["unbilledAgreed", "termAgreement", "termReleased"].map(flag("portability")),
      { path: "portability.registeredTo", kind: "choice", list: "ApplicantKind" },
      ...["transferredToPerson", "risksConfirmed"].map(flag("portability")),
      { path: "portability.lastPortedOn", kind: "date" },
      { path: "portability.joinedOn", kind: "date" },
      { path: "portability.codeIssuedAt", kind: "instant" },
    ],
  },
  {
    id: "contact",
    fields: [
      { path: "contact.phone", kind: "text" },
      { path: "contact.email", kind: "text" },
      { path: "contact.address", kind: "text" },
    ],
  },
  {
    id: "needs",
    ownTitle: true,
    fields: [
      { path: "need", kind: "longText" },
      {
        path: "evidence",
        kind: "list",
        item: [
          { path: "kind", kind: "choice", list: "EvidenceKind" },
          { path: "note", kind: "text" },
        ],
      },
      { path: "paymentPurpose", kind: "text" },
    ],
  },
  {
    id: "flags",
    fields: [
      { path: "flags.major", kind: "flag" },
      { path: "flags.highRisk", kind: "flag" },
    ],
  },
  {
    id: "change",
    whenAsked: true,
    fields: [
      { path: "change.agreed", kind: "flag" },
      { path: "change.userConfirmedAt", kind: "instant" },
      { path: "change.handledAt", kind: "instant" },
    ],
  },
  {
    id: "verdicts",
    folded: true,
    fields: [
      { path: "verdicts.authenticity", kind: "choice", list: "Authenticity" },
      ...["formComplete", "infoAccurate", "legal", "tariffReasonable", "needFitsCommitment"].map(review),
      ...["content", "tariff", "commitment"].map(review),
      { path: "verdicts.formalBy", kind: "choice", list: "Department" },
      review("higherReview"),
    ],
  },
  {
    id: "notice",
    fields: [
      { path: "notice.sentAt", kind: "instant" },
      { path: "notice.guidance", kind: "text" },
    ],
  },
];

/** The field behind a fact: reductions such as `form.fees.count` and records such as `id` have none of their own. */
export function fieldOf(fact: string): string {
  const reduced = /^(form\.fees|evidence)\.\w+$/.exec(fact)?.[1];
  if (reduced) return reduced;
  const first = GROUPS.find((group) => group.id === fact && !group.ownTitle)?.fields[0];
  return first?.path ?? fact;
}

/** Facts that only say whether a rule applies, when it reads others too. */
const GUARDS: ReadonlySet<string> = new Set(["type", "form", "id"]);

/** The fields to look at for a rule that reads these facts. */
export function fieldsOf(facts: readonly string[]): readonly string[] {
  const asked = facts.filter((fact) => !GUARDS.has(fact));
  return [...new Set((asked.length > 0 ? asked : facts).map(fieldOf))];
}

/** Every field of an application by its path, in the order of the form. */
export const FIELDS: ReadonlyMap<string, Field | ListField> = new Map(
  GROUPS.flatMap(({ fields }) => fields.map((field) => [field.path, field] as const)),
);
