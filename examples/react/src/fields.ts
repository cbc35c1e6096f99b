import type { Path } from "./application.ts";

export interface Field {
  readonly path: Path;
  readonly kind: "text" | "money" | "date" | "instant" | "flag" | "choice";
  /** Of a choice: the list its members are from. */
  readonly list?: string;
}

/** The fields in their order. What they are called and what may be chosen is asked of the engine. */
export const FIELDS: readonly Field[] = [
  { path: "form.user", kind: "text" },
  { path: "contact.phone", kind: "text" },
  { path: "id.kind", kind: "choice", list: "IdentityKind" },
  { path: "id.validUntil", kind: "date" },
  { path: "form.type", kind: "choice", list: "BusinessType" },
  { path: "form.content", kind: "text" },
  { path: "form.fees[0].name", kind: "text" },
  { path: "form.fees[0].amount", kind: "money" },
  { path: "form.total", kind: "money" },
  { path: "form.term.start", kind: "date" },
  { path: "form.term.end", kind: "date" },
  { path: "form.term.indefinite", kind: "flag" },
  { path: "need", kind: "text" },
  { path: "evidence[0].kind", kind: "choice", list: "EvidenceKind" },
  { path: "change.agreed", kind: "flag" },
  { path: "change.userConfirmedAt", kind: "instant" },
];

/** The field for what an answer names: a fact, a record, or something counted in a list. */
export function fieldFor(name: string): Field | undefined {
  const within = (part: string) =>
    FIELDS.find(({ path }) => path === part || path.startsWith(`${part}.`) || path.startsWith(`${part}[`));
  return within(name) ?? within(name.slice(0, name.lastIndexOf(".")));
}
