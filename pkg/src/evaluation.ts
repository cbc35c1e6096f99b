// The evaluation of a period (chapter 6).
import { worded } from "./deadlines.ts";
import { REQUEST_KEYS } from "./generated/gate.ts";
import type {
  BenchmarkId,
  Cause,
  InstantString,
  MeasureId,
  MeasureKind,
  RowId,
  ServicePeriod,
  WeakLink,
} from "./generated/types.ts";
import { toJson } from "./json.ts";
import type { Named } from "./named.ts";
import { nowOf } from "./options.ts";
import type { NowOptions } from "./procedures.ts";
import type { Assessed } from "./service.ts";
import type { Text } from "./texts.ts";
import type { Deadline, ProcedureStep, Source } from "./types.ts";

/** Where a share of all cases like those counted lies. */
export interface Interval {
  /** The lower end, rounded down to three decimals. */
  readonly low: number;
  /** The upper end, rounded up. */
  readonly high: number;
  /** Percent of such intervals that hold the share. */
  readonly level: 95;
  readonly method: "wilson";
}

/** A measure of the period. */
export interface Measure {
  readonly measure: MeasureId;
  /** `inconsistent`: more of something than there was in all; `noCases`: nothing to measure. */
  readonly status: "known" | "needsInformation" | "noCases" | "inconsistent";
  /** In `unit`, three decimals at most; `null` unless known. */
  readonly value: number | null;
  readonly unit: string;
  /** Which way is better. */
  readonly better: "higher" | "lower";
  /** How many cases it rests on. */
  readonly sample: number | null;
  /** For a share, what the sample tells of all cases. */
  readonly interval: Interval | null;
  /** Facts that are missing, or contradict each other. */
  readonly needs: readonly string[];
  readonly sources: readonly Source[];
  readonly text: Text;
}

/** A quoted figure: compared with, never enforced. */
export interface Quoted {
  readonly benchmark: BenchmarkId;
  /** How it bounds; `=` is a quoted value and no bound. */
  readonly operator: ">" | ">=" | "=" | "<=" | "<";
  /** In `unit`; `null` for a story without a figure. */
  readonly figure: number | null;
  readonly unit: string;
  /** Year it is about, if the source says so. */
  readonly year: number | null;
  /** Whether it contradicts others of the same source: shown, never computed with. */
  readonly questionable: boolean;
  /** The contradiction, for example `X-10`. */
  readonly caution: string | null;
  readonly sources: readonly Source[];
  readonly text: Text;
  /** Who says so, as cited; empty where the source itself does. */
  readonly issuer: Text;
}

/** A measure beside a quoted figure. */
export interface Comparison extends Quoted {
  readonly measure: MeasureId;
  readonly value: number;
  /** Whether the figure's own operator holds; for a quoted value see `standing`. */
  readonly met: boolean;
  /** Value less figure, in the figure's unit. */
  readonly delta: number;
  readonly standing: "better" | "equal" | "worse";
  /** Whether the sample is large enough to tell: the figure lies outside the interval. `null` without an interval. */
  readonly certain: boolean | null;
}

/** What part of something a survey covers, by path. */
export interface SurveyCoverage {
  readonly group: "ways" | "topics" | "channels" | "contents";
  readonly covered: readonly string[];
  readonly open: readonly string[];
  readonly unknown: readonly string[];
}

/** A kind of measure that would help. */
export interface ProposedMeasure {
  readonly kind: MeasureKind;
  readonly row: RowId;
  readonly sources: readonly Source[];
  readonly text: Text;
  /** What the kind is called. */
  readonly kindText: Text;
}

/** Something weak. */
export interface Weakness {
  /** `null` for a cause that the host gives. */
  readonly link: WeakLink | null;
  readonly cause: Cause;
  /** The measure and the figure it is surely worse than; `null` for a cause that the host gives. */
  readonly because: { readonly measure: MeasureId; readonly benchmark: BenchmarkId } | null;
  readonly proposed: readonly ProposedMeasure[];
  readonly causeText: Text;
  /** What the weak link is called; empty without one. */
  readonly linkText: Text;
}

/** The improvement plan. */
export interface ImprovementPlan {
  /** Whether everything is stated. */
  readonly complete: boolean;
  /** The step of drawing it up, with what its rules say; `null` when only its loop is told. */
  readonly drafted: ProcedureStep | null;
  /** The state of its loop. */
  readonly state: string;
  readonly next: readonly ProcedureStep[];
  readonly stateText: Text;
}

/** The evaluation of a period. */
export interface ServiceEvaluation {
  readonly measures: readonly Measure[];
  /** Every figure that a measure with a value can be compared with. */
  readonly comparisons: readonly Comparison[];
  /** Effects seen elsewhere, to stand beside what a plan expects. */
  readonly effects: readonly Quoted[];
  /** Figures that are only shown. */
  readonly context: readonly Quoted[];
  readonly findings: readonly Assessed[];
  /** Facts to supply so that the rest is known. */
  readonly needs: readonly string[];
  readonly survey: readonly SurveyCoverage[];
  readonly weakLinks: readonly Weakness[];
  readonly plan: ImprovementPlan | null;
  /** Duties that come round; empty without `events`. */
  readonly duties: readonly Deadline[];
  readonly now: InstantString;
}

/** The question on a period. */
export interface Evaluation {
  /**
   * How did the service do: measures beside quoted figures, what is weak and what would help, the survey, the plan, the
   * duties that come round. @throws RulesError when the period cannot be read
   */
  evaluateService(period: ServicePeriod, options?: NowOptions): ServiceEvaluation;
}

export function evaluationOf(named: Named): Evaluation {
  const { wording } = named;
  const quoted = <T extends Quoted>(raw: T): T => ({
    ...raw,
    sources: named.sourcesOf(raw.benchmark),
    text: named.row(raw.benchmark),
    issuer: wording.of((texts) => texts.issuers[raw.benchmark]),
  });
  return {
    evaluateService(period, options) {
      const [json, now] = [toJson(period, REQUEST_KEYS), nowOf(options)];
      const raw = named.ask<ServiceEvaluation>((glue) => glue.evaluate_service(json, now));
      return {
        ...raw,
        measures: raw.measures.map((one) => ({
          ...one,
          sources: named.sourcesOf(one.measure),
          text: named.row(one.measure),
        })),
        comparisons: raw.comparisons.map(quoted),
        effects: raw.effects.map(quoted),
        context: raw.context.map(quoted),
        findings: raw.findings.map((one) => ({ ...named.finding(one), evidence: named.evidence(one.rule) })),
        weakLinks: raw.weakLinks.map((one) => ({
          ...one,
          proposed: one.proposed.map((two) => ({
            ...two,
            sources: named.sourcesOf(two.row),
            text: named.row(two.row),
            kindText: named.member("MeasureKind", two.kind),
          })),
          causeText: named.member("Cause", one.cause),
          linkText: named.member("WeakLink", one.link ?? ""),
        })),
        plan: raw.plan && {
          ...raw.plan,
          drafted: raw.plan.drafted && named.step(PLAN, raw.plan.drafted),
          next: raw.plan.next.map((step) => named.step(PLAN, step)),
          stateText: named.state(PLAN, raw.plan.state),
        },
        duties: raw.duties.map((one) => worded(one, wording, named.rowOf)),
      };
    },
  };
}

const PLAN = "procedure.improvement";
