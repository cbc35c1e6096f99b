// Eligibility as TMF679 Product Offering Qualification 5.0.0, and back.
import { RulesError } from "../errors.ts";
import { VERDICTS, type Application, type Effect, type InstantString, type Verdict } from "../generated/types.ts";
import { instantMs } from "../read.ts";
import { list, member, readable, record, type Plain } from "../report.ts";
import type { EligibilityDecision } from "../types.ts";
import { instantString } from "../written.ts";
import { factsOf } from "./application.ts";
import {
  below,
  code,
  filled,
  given,
  id,
  instantText,
  langOf,
  maybe,
  needed,
  optionsOf,
  own,
  text,
  worded,
  type ChannelRef,
  type Extensible,
  type FactsCharacteristic,
  type Lang,
  type Unmapped,
} from "./resource.ts";

/** State of a task, in TMF679 5.0.0. The adapter writes `acknowledged`, `inProgress` and `done`. */
export type TaskState = "acknowledged" | "rejected" | "inProgress" | "cancelled" | "done" | "terminatedWithError";

/** Result of an item. TMF679 5.0.0 leaves it an open text and names these three. */
export type QualificationItemResult = "qualified" | "unqualified" | "alternate";

/** Why the result is what it is. */
export interface EligibilityResultReason extends Extensible<"EligibilityResultReason"> {
  /** Id of the rule, for example `accept.identity.valid`; for a fact that has to be told, `needs.` and its path. */
  readonly code: string;
  /** What the rule asks for, or the name of the fact; left out when no text is loaded. */
  readonly label?: string;
}

/** An offering, by its code. */
export interface ProductOfferingRef extends Extensible<"ProductOfferingRef"> {
  /** A code of `Product`, or the catalogue id of an alternative. */
  readonly id: string;
}

/** What may be had instead. */
export interface AlternateProductOfferingProposal extends Extensible<"AlternateProductOfferingProposal"> {
  /** Its number in the item, from `1`. */
  readonly id: string;
  /** The offering. */
  readonly alternateProductOffering: ProductOfferingRef;
  /** When it could be active; RFC 3339 in +08:00. */
  readonly alternateActivationDate?: InstantString;
}

/** The product asked about. It carries the facts of the application. */
export interface QualifiedProduct extends Extensible<"Product"> {
  /** One: the facts that have no place of their own in the resource. */
  readonly productCharacteristic: readonly [FactsCharacteristic<typeof FACTS>];
}

/** The one item of a qualification. */
export interface CheckProductOfferingQualificationItem extends Extensible<"CheckProductOfferingQualificationItem"> {
  /** Always `1`. */
  readonly id: "1";
  /** The state of the whole. */
  readonly state: TaskState;
  /** `add` for a new service, `remove` for a termination, `modify` for changes; left out for any other request. */
  readonly action?: "add" | "modify" | "remove";
  /** Left out while the decision is open. */
  readonly qualificationItemResult?: QualificationItemResult;
  /** Every rule that is not met and matters, in the order of the catalogue, then what has to be told. */
  readonly eligibilityResultReason: readonly EligibilityResultReason[];
  /** What the caller proposes. */
  readonly alternateProductOfferingProposal?: readonly AlternateProductOfferingProposal[];
  /** The product of the application. */
  readonly productOffering?: ProductOfferingRef;
  /** The facts of the application. */
  readonly product?: QualifiedProduct;
}

/** A qualification with one item. */
export interface CheckProductOfferingQualification extends Extensible<"CheckProductOfferingQualification"> {
  /** As the caller gives it. */
  readonly id?: string;
  /**
   * `done`: decided. `acknowledged`: received, facts have to be told first. `inProgress`: a person has to look.
   */
  readonly state: TaskState;
  /** The verdict in our own codes, which say more than the item's result. */
  readonly qualificationResult: EligibilityDecision["verdict"];
  /** The instant decided for, if it is decided and was asked for an instant; RFC 3339 in +08:00. */
  readonly effectiveQualificationDate?: InstantString;
  /** As the caller gives it; never worked out: no fact says how long a decision holds. */
  readonly expirationDate?: InstantString;
  /** The channel of the application. */
  readonly channel?: ChannelRef;
  /** The one item. */
  readonly checkProductOfferingQualificationItem: readonly [CheckProductOfferingQualificationItem];
}

/** What goes into a qualification besides the decision. */
export interface QualificationOptions {
  /** The application decided on; its facts travel with the resource, its texts do not. */
  readonly application?: Application;
  /** Names of facts under `x` that are choices of the profile; of any other text only that it is there is written. */
  readonly choices?: readonly string[];
  /** Id of the resource. */
  readonly id?: string;
  /** When the answer expires. */
  readonly expirationDate?: InstantString;
  /** What the operator proposes instead. */
  readonly alternatives?: readonly {
    /** Id of the offering in the operator's catalogue. */
    readonly offering: string;
    /** When it could be active. */
    readonly activationDate?: InstantString;
  }[];
  /** Language of the labels; `zh` by default. A text that is not loaded is taken from the other language. */
  readonly lang?: "zh" | "en";
}

/** An application read from a qualification. */
export interface QualifiedApplication extends Unmapped {
  /** For `checkEligibility`. Texts of the customer are `"present"`, which decides as the text did. */
  readonly application: Application;
}

const VERDICT_CODES = /* @__PURE__ */ Object.fromEntries(
  VERDICTS.map((verdict) => [verdict, true] as const),
) as Readonly<Record<Verdict, true>>;
const EFFECTS: Readonly<Record<Effect, true>> = { inform: true, warn: true, review: true, correct: true, refuse: true };

/** Name of the characteristic that carries the facts of an application. */
const FACTS = "telecom-service-rules.application";

/** Requests that are one action; the other actions stand for several requests. */
const ACTION_OF = {
  new_service: "add",
  termination: "remove",
  tariff_change: "modify",
  package_adjustment: "modify",
  service_change: "modify",
  transfer: "modify",
  relocation: "modify",
} as const satisfies Readonly<Record<string, CheckProductOfferingQualificationItem["action"]>>;
const TYPE_OF: Readonly<Record<string, string>> = { add: "new_service", remove: "termination", delete: "termination" };

/**
 * The decision as a CheckProductOfferingQualification with one item.
 *
 * The facts of `application` go where the resource has a place for them (channel, product, and the action of a new service
 * or a termination), all others into one characteristic of the item's product, so that
 * {@link fromCheckProductOfferingQualification} gives back an application that is decided the same.
 *
 * @throws RulesError when the decision or an option cannot be read; `path` is the option's name or the place in the decision
 *
 * Source: TMF679 Product Offering Qualification 5.0.0.
 */
export function toCheckProductOfferingQualification(
  decision: EligibilityDecision,
  options: QualificationOptions = {},
): CheckProductOfferingQualification {
  return readable(() => {
    const asked = optionsOf(options);
    const lang = langOf(asked);
    const decided = record(decision, "");
    const verdict = needed(decided, "verdict", "", (value, path) => member(value, path, VERDICT_CODES));
    const state = STATE_OF[verdict];
    const alternatives = maybe(asked, "alternatives", "", (value, path) => proposals(value, path)) ?? [];
    const asOf = needed(decided, "asOf", "", text);
    const { channel, action, product, facts } = partsOf(asked);

    const item = given<CheckProductOfferingQualificationItem>({
      "@type": "CheckProductOfferingQualificationItem",
      id: "1",
      state,
      action,
      qualificationItemResult: state === "done" ? resultOf(verdict, alternatives.length) : undefined,
      eligibilityResultReason: reasonsOf(decided, lang),
      alternateProductOfferingProposal: alternatives.length === 0 ? undefined : alternatives,
      productOffering: product === undefined ? undefined : { "@type": "ProductOfferingRef", id: product },
      product: facts && { "@type": "Product", productCharacteristic: [facts] },
    });
    const at = instantMs(asOf);
    return given<CheckProductOfferingQualification>({
      "@type": "CheckProductOfferingQualification",
      id: maybe(asked, "id", "", filled),
      state,
      qualificationResult: verdict,
      effectiveQualificationDate: state === "done" && at !== undefined ? instantString(at) : undefined,
      expirationDate: maybe(asked, "expirationDate", "", instantText),
      channel: channel === undefined ? undefined : { "@type": "ChannelRef", id: channel },
      checkProductOfferingQualificationItem: [item],
    });
  });
}

const STATE_OF = {
  eligible: "done",
  ineligible: "done",
  needsCorrection: "done",
  needsInformation: "acknowledged",
  needsReview: "inProgress",
} as const satisfies Readonly<Record<EligibilityDecision["verdict"], TaskState>>;

function resultOf(verdict: EligibilityDecision["verdict"], alternatives: number): QualificationItemResult {
  return verdict === "eligible" ? "qualified" : alternatives > 0 ? "alternate" : "unqualified";
}

function proposals(value: unknown, path: string): AlternateProductOfferingProposal[] {
  const read = list(value, path, (item, place) => {
    const proposal = record(item, place);
    return {
      offering: needed(proposal, "offering", place, filled),
      alternateActivationDate: maybe(proposal, "activationDate", place, instantText),
    };
  });
  return read.map(({ offering, alternateActivationDate }, at) =>
    given<AlternateProductOfferingProposal>({
      "@type": "AlternateProductOfferingProposal",
      id: String(at + 1),
      alternateProductOffering: { "@type": "ProductOfferingRef", id: offering },
      alternateActivationDate,
    }),
  );
}

/** The facts of the application, each in one place of the resource only. */
function partsOf(asked: Plain) {
  const choices = new Set(maybe(asked, "choices", "", (value, path) => list(value, path, code)));
  const application = maybe(asked, "application", "", (value, path) =>
    factsOf(value, path, (name) => choices.has(name)),
  );
  if (application === undefined) return {};
  const { channel, type, product, ...rest } = application;
  const action = typeof type === "string" && isAction(type) ? ACTION_OF[type] : undefined;
  const facts = given<Application>({
    channel: channel === null ? null : undefined,
    // `add` and `remove` say the type; `modify` does not.
    type: action === "add" || action === "remove" ? undefined : type,
    product: product === null ? null : undefined,
    ...rest,
  });
  const characteristic: FactsCharacteristic<typeof FACTS> = {
    "@type": "ObjectCharacteristic",
    name: FACTS,
    valueType: "object",
    value: facts as Readonly<Record<string, unknown>>,
  };
  return { channel: channel ?? undefined, action, product: product ?? undefined, facts: characteristic };
}

function isAction(type: string): type is keyof typeof ACTION_OF {
  return Object.hasOwn(ACTION_OF, type);
}

function reasonsOf(decided: Plain, lang: Lang): EligibilityResultReason[] {
  const found = needed(decided, "findings", "", (value, path) =>
    list(value, path, (item, place): EligibilityResultReason | null => {
      const finding = record(item, place);
      if (needed(finding, "result", place, text) !== "notMet") return null;
      const effect = own(finding, "effect");
      if (typeof effect !== "string" || !Object.hasOwn(EFFECTS, effect)) return null;
      const label = needed(finding, "text", place, (texts, at) => worded(texts, at, lang));
      return reason(needed(finding, "rule", place, id), label);
    }),
  );
  const needs = needed(decided, "needs", "", (value, path) =>
    list(value, path, (item, place) => {
      const need = record(item, place);
      const label = needed(need, "text", place, (texts, at) => worded(texts, at, lang));
      return reason(`needs.${needed(need, "path", place, filled)}`, label);
    }),
  );
  return [...found.filter((one) => one !== null), ...needs];
}

function reason(code: string, label: string | undefined): EligibilityResultReason {
  return given<EligibilityResultReason>({ "@type": "EligibilityResultReason", code, label });
}

/**
 * The application that a CheckProductOfferingQualification asks about, for `checkEligibility`.
 *
 * Of a resource that is not ours, the channel, the offering and the actions `add`, `remove` and `delete` are read; what else
 * it says is listed in `unmapped`. What it says in two places has to agree.
 *
 * @throws RulesError when it cannot be read, has not exactly one item, or contradicts itself (`E_VALUE`)
 *
 * Source: TMF679 Product Offering Qualification 5.0.0.
 */
export function fromCheckProductOfferingQualification(resource: unknown): QualifiedApplication {
  return readable(() => {
    const whole = record(resource, "");
    const unmapped: string[] = [];
    const lost = (of: Plain, path: string, keys: readonly string[]) =>
      unmapped.push(
        ...keys.filter((key) => own(of, key) !== undefined && own(of, key) !== null).map((key) => below(path, key)),
      );
    lost(whole, "", ["description", "note", "relatedParty", "requestedQualificationCompletionDate"]);

    const ITEMS = "checkProductOfferingQualificationItem";
    const items = needed(whole, ITEMS, "", (value, path) => list(value, path, record));
    const [item] = items;
    if (item === undefined || items.length > 1) throw new RulesError("E_VALUE", ITEMS, "one item");
    const path = `${ITEMS}[0]`;
    lost(item, path, ["category", "expectedActivationDate", "note", "promotion", "qualificationItemRelationship"]);

    const facts = maybe(item, "product", path, (value, place) => characteristicOf(value, place, unmapped)) ?? {};
    const idOf = (of: Plain, key: string, at: string) =>
      maybe(of, key, at, (value, place) => needed(record(value, place), "id", place, code));
    const agreed = (key: "channel" | "product" | "type", value: string | undefined, place: string) => {
      if (value === undefined) return {};
      if (facts[key] !== undefined && facts[key] !== value) throw new RulesError("E_VALUE", place, "another value");
      return { [key]: value };
    };
    const action = maybe(item, "action", path, text);
    const type = action !== undefined && Object.hasOwn(TYPE_OF, action) ? TYPE_OF[action] : undefined;
    const isKnown = type !== undefined || (action === "modify" && actionOf(facts.type) === "modify");
    if (action !== undefined && !isKnown) unmapped.push(`${path}.action`);
    return {
      application: {
        ...agreed("channel", idOf(whole, "channel", ""), "channel.id"),
        ...agreed("type", type, `${path}.action`),
        ...agreed("product", idOf(item, "productOffering", path), `${path}.productOffering.id`),
        ...facts,
      },
      unmapped,
    };
  });
}

function actionOf(type: Application["type"]): string | undefined {
  return typeof type === "string" && isAction(type) ? ACTION_OF[type] : undefined;
}

/** The facts among the characteristics of the product. */
function characteristicOf(value: unknown, path: string, unmapped: string[]): Application | undefined {
  const product = record(value, path);
  const found = maybe(product, "productCharacteristic", path, (given, place) =>
    list(given, place, (item, at) => {
      const characteristic = record(item, at);
      if (own(characteristic, "name") === FACTS)
        return needed(characteristic, "value", at, (facts, where) => factsOf(facts, where, () => true));
      unmapped.push(at);
      return null;
    }),
  );
  const facts = (found ?? []).filter((one) => one !== null);
  if (facts.length > 1) throw new RulesError("E_VALUE", path, "one of a name");
  return facts[0];
}
