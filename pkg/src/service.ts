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
  readonly area: AreaId;
  readonly findings: readonly Assessed[];
  /** Facts to supply so that the rest is known. */
  readonly needs: readonly string[];
  /** How many items are met. */
  readonly met: number;
  readonly notMet: number;
  /** How many cannot be told. */
  readonly unknown: number;
  readonly asOf: DateString | InstantString;
  /** What the area is called. */
  readonly text: Text;
}

/** One thing that a channel has to offer. */
export interface ChannelFunction {
  readonly rule: string;
  readonly item: string;
  /** The facts that show it: functions, or functions by carrier. */
  readonly requires: readonly string[];
  readonly force: Finding["force"];
  readonly sources: Finding["sources"];
  readonly text: Text;
  readonly remedy: Text;
}

/** A group of channels and what it has to offer. */
export interface ChannelGroup {
  readonly area: AreaId;
  readonly channels: readonly Channel[];
  readonly functions: readonly ChannelFunction[];
  readonly text: Text;
}

/** A suggestion with its reason. */
export interface ChannelSuggestion {
  /** The channels, none before another. */
  readonly channels: readonly Channel[];
  readonly because: Finding;
}

/** What channels have to offer and which suit a need. */
export interface ChannelReport {
  readonly matrix: readonly ChannelGroup[];
  /** The customer chooses. */
  readonly suggestions: readonly ChannelSuggestion[];
  /** The self-assessment of every group that was described. */
  readonly assessments: readonly Assessment[];
  /** A suggestion never binds. */
  readonly mandatory: false;
  readonly asOf: DateString | InstantString;
}

/** The questions on how an operator serves. */
export interface Service {
  /** Areas of self-assessment. */
  areas(): readonly AreaId[];
  /**
   * Each item of an area with its clause, the evidence asked for, and what speaks against it.
   * @throws RulesError for an unknown area, and when the facts cannot be read
   */
  assess<A extends AreaId>(area: A, facts: NonNullable<AreaFacts[A]>, options?: AsOfOptions): Assessment;
  /**
   * What each channel has to offer, which channels suit a need and why, and the self-assessment of what is offered.
   * @throws RulesError when the request cannot be read
   */
  channels(request?: ChannelRequest, options?: AsOfOptions): ChannelReport;
}

/** Longest id of an area that is looked for, in UTF-16 code units. */
const MAX_ID = 64;

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
