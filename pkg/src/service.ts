// Self-assessment, channels and the evaluation of a period.
import { RulesError } from "./errors.ts";
import { REQUEST_KEYS } from "./generated/gate.ts";
import type {
  AreaId,
  Channel,
  ChannelRequest,
  DateString,
  InstantString,
  LegalAssessment,
  SelfAssessment,
} from "./generated/types.ts";
import { AREAS } from "./generated/types.ts";
import { toJson } from "./json.ts";
import type { Named } from "./named.ts";
import { asOfOf, type AsOfOptions } from "./options.ts";
import type { Text } from "./texts.ts";
import type { Finding } from "./types.ts";

/** What one item of a self-assessment says. */
export interface Assessed extends Finding {
  /** The facts that speak against it. */
  readonly missing: readonly string[];
  /** The document or record that shows that it is met. */
  readonly evidence: Text;
}

/** What is said of each area: where the Guide asks, and where the law asks more. */
export interface AreaFacts extends SelfAssessment, LegalAssessment {}

/** The self-assessment of one area. */
export interface Assessment {
  /** Which area. */
  readonly area: AreaId;
  /** One for each item of the area. */
  readonly findings: readonly Assessed[];
  /** Facts to supply so that the rest is known. */
  readonly needs: readonly string[];
  /** How many items are met. */
  readonly met: number;
  /** How many are not. */
  readonly notMet: number;
  /** How many cannot be told. */
  readonly unknown: number;
  /** The date or instant decided for. */
  readonly asOf: DateString | InstantString;
  /** What the area is called. */
  readonly text: Text;
}

/** One thing that a channel has to offer. */
export interface ChannelFunction {
  /** Id of the rule that asks for it. */
  readonly rule: string;
  /** Row of the capability tables. */
  readonly item: string;
  /** The facts that show it: functions, or functions by carrier. */
  readonly requires: readonly string[];
  /** How binding that is. */
  readonly force: Finding["force"];
  /** The clauses it rests on. */
  readonly sources: Finding["sources"];
  /** What the rule asks for. */
  readonly text: Text;
  /** What to do where it is not offered. */
  readonly remedy: Text;
}

/** A group of channels and what it has to offer. */
export interface ChannelGroup {
  /** The area of self-assessment that looks at it. */
  readonly area: AreaId;
  /** The channels of the group. */
  readonly channels: readonly Channel[];
  /** What they have to offer. */
  readonly functions: readonly ChannelFunction[];
  /** What the area is called. */
  readonly text: Text;
}

/** A suggestion with its reason. */
export interface ChannelSuggestion {
  /** The channels, none before another. */
  readonly channels: readonly Channel[];
  /** The rule that suggests them. */
  readonly because: Finding;
}

/** What channels have to offer and which suit a need. */
export interface ChannelReport {
  /** Every group of channels. */
  readonly matrix: readonly ChannelGroup[];
  /** The customer chooses. */
  readonly suggestions: readonly ChannelSuggestion[];
  /** The self-assessment of every group that was described. */
  readonly assessments: readonly Assessment[];
  /** A suggestion never binds. */
  readonly mandatory: false;
  /** The date or instant decided for. */
  readonly asOf: DateString | InstantString;
}

/** The questions on how an operator serves. */
export interface Service {
  /** Every area of self-assessment. */
  areas(): readonly AreaId[];
  /**
   * Each item of an area with its clause, the evidence asked for, and what speaks against it.
   *
   * @throws RulesError `E_VALUE` for an unknown area, and when the facts cannot be read
   *
   * @example
   * ```ts
   * import { createEngine } from "telecom-service-rules";
   * const engine = await createEngine();
   * const { met, notMet, unknown } = engine.assess("online", {}, { asOf: "2026-07-03" });
   * console.log(met, notMet, unknown > 0); // 0 0 true
   * ```
   */
  assess<A extends AreaId>(area: A, facts: NonNullable<AreaFacts[A]>, options?: AsOfOptions): Assessment;
  /**
   * What each channel has to offer, which channels suit a need and why, and the self-assessment of what is offered.
   *
   * @throws RulesError when the request cannot be read
   *
   * @example
   * ```ts
   * import { createEngine } from "telecom-service-rules";
   * const engine = await createEngine();
   * const { matrix } = engine.channels();
   * console.log(matrix.map((group) => group.area)); // [ 'online', 'hall', 'phone', 'selfService' ]
   * ```
   */
  channels(request?: ChannelRequest, options?: AsOfOptions): ChannelReport;
}

/** Longest id of an area that is looked for, in UTF-16 code units. */
const MAX_ID = 64;

/** @internal */
export function serviceOf(named: Named): Service {
  const called = (area: AreaId) => named.wording.of((texts) => texts.areas[area]);
  const assessment = (raw: Assessment, asOf: string): Assessment => ({
    ...raw,
    findings: raw.findings.map((one) => ({ ...named.finding(one), evidence: named.evidence(one.rule) })),
    asOf,
    text: called(raw.area),
  });
  return {
    areas: () => AREAS,
    assess(area, facts, options) {
      if (typeof area !== "string") throw new RulesError("E_TYPE", "area", "text");
      const [json, asOf] = [toJson(facts, REQUEST_KEYS), asOfOf(options)];
      const name = area.length > MAX_ID ? "" : area;
      return assessment(
        named.ask<Assessment>((glue) => glue.assess(name, json, asOf.ms)),
        asOf.text,
      );
    },
    channels(request, options) {
      const [json, asOf] = [toJson(request === undefined ? {} : request, REQUEST_KEYS), asOfOf(options)];
      const raw = named.ask<ChannelReport>((glue) => glue.channels(json, asOf.ms));
      return {
        ...raw,
        matrix: raw.matrix.map((group) => ({
          ...group,
          functions: group.functions.map((one) => ({
            ...one,
            sources: named.sourcesOf(one.rule),
            text: named.asks(one.rule),
            remedy: named.remedy(one.rule),
          })),
          text: called(group.area),
        })),
        suggestions: raw.suggestions.map((one) => ({ ...one, because: named.finding(one.because) })),
        assessments: raw.assessments.map((one) => assessment(one, asOf.text)),
        asOf: asOf.text,
      };
    },
  };
}
