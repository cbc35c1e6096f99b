// The facts of an application as data that may leave the caller's side: every text of a customer becomes "present".
import { RulesError } from "../errors.ts";
import { MAX_ITEMS } from "../generated/errors.ts";
import type { Application } from "../generated/types.ts";
import { nearest } from "../nearest.ts";
import { dayAt, instantMs, isBlank, keysOf } from "../read.ts";
import { record, type Plain } from "../report.ts";
import { below, flag, isCode, own, text } from "./resource.ts";

type Leaf = "flag" | "count" | "money" | "text" | "code" | "date" | "instant";
/** The compiler sees to it that every key is here. */
type Shape<T> = { readonly [K in keyof Required<T>]: ShapeOf<NonNullable<T[K]>> };
type ShapeOf<V> = [V] extends [readonly (infer I)[]]
  ? readonly [Shape<I>]
  : [V] extends [string | number | boolean]
    ? Leaf
    : Shape<V>;

const APPLICATION: Shape<Omit<Application, "x">> = {
  channel: "code",
  type: "code",
  product: "code",
  form: {
    user: "text",
    type: "code",
    content: "text",
    fees: [{ name: "text", amount: "money" }],
    total: "money",
    term: { start: "date", end: "date", indefinite: "flag" },
  },
  id: { kind: "code", number: "text", validUntil: "date", check: "code" },
  contact: { phone: "text", email: "text", address: "text" },
  need: "text",
  evidence: [{ kind: "code", note: "text" }],
  paymentPurpose: "text",
  flags: { major: "flag", highRisk: "flag" },
  change: { userConfirmedAt: "instant", agreed: "flag", handledAt: "instant" },
  verdicts: {
    authenticity: "code",
    formComplete: "code",
    infoAccurate: "code",
    legal: "code",
    tariffReasonable: "code",
    needFitsCommitment: "code",
    content: "code",
    tariff: "code",
    commitment: "code",
    formalBy: "code",
    higherReview: "code",
  },
  notice: { sentAt: "instant", guidance: "text" },
  province: "code",
  applicant: {
    kind: "code",
    age: "count",
    ownIncome: "flag",
    guardianPresent: "flag",
    guardianIdShown: "flag",
    guardianConsent: "flag",
    activeCards: "count",
    totalCards: "count",
    handlerIdShown: "flag",
  },
  agent: { principalIdShown: "flag", agentIdShown: "flag", registered: "flag" },
  portability: {
    sameLocalNetwork: "flag",
    numberKind: "code",
    realNameRegistered: "flag",
    inNormalUse: "flag",
    billsSettled: "flag",
    unbilledAgreed: "flag",
    termAgreement: "flag",
    termReleased: "flag",
    lastPortedOn: "date",
    joinedOn: "date",
    registeredTo: "code",
    transferredToPerson: "flag",
    risksConfirmed: "flag",
    codeIssuedAt: "instant",
  },
};

/** `own` are the facts of a profile, which have no shape here. */
type AnyShape = Leaf | "own" | readonly [Fields] | Fields;
interface Fields {
  readonly [key: string]: AnyShape;
}

const WITH_OWN: Fields = { ...(APPLICATION as unknown as Fields), x: "own" };

/** Whether a fact under `x` is a choice, so that its text is a code. */
type IsChoice = (name: string) => boolean;

/** What stands for a text that is there, as in the `values` of a finding. */
const PRESENT = "present";

/**
 * An application that decides as the given one does and holds no text of a customer. A text that is no code, where a code
 * belongs, is `other`: the lists that take such texts count it so.
 */
export function factsOf(given: unknown, path: string, isChoice: IsChoice): Application {
  return fieldsOf(record(given, path), WITH_OWN, path, isChoice) as Application;
}

function fieldsOf(given: Plain, shape: Fields, path: string, isChoice: IsChoice): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const key of keysOf(given)) {
    if (!Object.hasOwn(shape, key)) throw new RulesError("E_UNKNOWN_KEY", path, nearest(key, keysOf(shape)));
    const value = own(given, key);
    const place = below(path, key);
    if (value === undefined) continue;
    found[key] = value === null ? null : valueOf(value, shape[key]!, place, isChoice);
  }
  return found;
}

function valueOf(value: unknown, shape: AnyShape, path: string, isChoice: IsChoice): unknown {
  if (shape === "own") return ownFacts(record(value, path), path, isChoice);
  if (typeof shape === "string") return leafOf(value, shape, path);
  if (!isList(shape)) return fieldsOf(record(value, path), shape, path, isChoice);
  if (!Array.isArray(value)) throw new RulesError("E_TYPE", path, "list");
  const { length } = value as readonly unknown[];
  if (!(length <= MAX_ITEMS)) throw new RulesError("E_SIZE", path);
  return Array.from({ length }, (_, at) => {
    const place = `${path}[${at}]`;
    return fieldsOf(record(value[at], place), shape[0], place, isChoice);
  });
}

function isList(shape: readonly [Fields] | Fields): shape is readonly [Fields] {
  return Array.isArray(shape);
}

function leafOf(value: unknown, leaf: Leaf, path: string): unknown {
  if (leaf === "flag") return flag(value, path);
  if (typeof value === "number" && (leaf === "count" || leaf === "money")) {
    if (!Number.isSafeInteger(value)) throw new RulesError("E_TYPE", path, leaf);
    return value;
  }
  if (leaf === "count") throw new RulesError("E_TYPE", path, leaf);
  const written = text(value, path);
  if (isBlank(written)) return null;
  if (leaf === "text") return PRESENT;
  if (leaf === "code") return isCode(written) ? written : "other";
  if (leaf === "money" ? !/^-?\d{1,12}(?:\.\d{1,2})?$/.test(written) : !isTime(written, leaf))
    throw new RulesError("E_FORMAT", path, leaf);
  return written;
}

function isTime(written: string, leaf: "date" | "instant"): boolean {
  return leaf === "date" ? written.length === 10 && dayAt(written) !== undefined : instantMs(written) !== undefined;
}

/** Facts of a profile: which of their texts are codes, only the caller knows. */
function ownFacts(given: Plain, path: string, isChoice: IsChoice): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  const keys = keysOf(given);
  if (keys.length > MAX_ITEMS) throw new RulesError("E_SIZE", path);
  for (const key of keys) {
    // An unknown name is no part of an error, so it cannot be one of its place either.
    if (!isCode(key)) throw new RulesError("E_UNKNOWN_KEY", path);
    const value = own(given, key);
    if (value === undefined) continue;
    if (value === null || typeof value === "boolean" || typeof value === "number") found[key] = value;
    else {
      const written = text(value, path);
      const open = isTime(written, "date") || isTime(written, "instant") || (isChoice(key) && isCode(written));
      found[key] = isBlank(written) ? null : open ? written : PRESENT;
    }
  }
  return found;
}
