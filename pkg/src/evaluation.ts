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
  StateId,
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
  /** The lower end in percent, rounded down to three decimals. */
  readonly low: number;
  /** The upper end in percent, rounded up to three decimals. */
  readonly high: number;
  /** Percent of such intervals that hold the share. */
  readonly level: 95;
  /** How it is worked out: Wilson's score interval. */
  readonly method: "wilson";
}

/** What is told of a measure whether it is known or not. */
export interface MeasureFacts {
  /** Its id. */
  readonly measure: MeasureId;
  /** `inconsistent`: more of something than there was in all; `noCases`: nothing to measure. */
  readonly status: "known" | "needsInformation" | "noCases" | "inconsistent";
  /** In `unit`, three decimals at most; `null` unless known. */
  readonly value: number | null;
  /** For example `percent` or `minute`. */
  readonly unit: string;
  /** Which way is better. */
  readonly better: "higher" | "lower";
  /** How many cases it rests on; 0 for `noCases`, `null` where that is not known. */
  readonly sample: number | null;
  /** For a share, what the sample tells of all cases; else `null`. */
  readonly interval: Interval | null;
  /** Facts that are missing, or contradict each other; empty when known, and for `noCases`. */
  readonly needs: readonly string[];
  /** The clauses it rests on. */
  readonly sources: readonly Source[];
  /** What is measured. */
  readonly text: Text;
}

/** A measure with a value. */
export interface KnownMeasure extends MeasureFacts {
  /** It was worked out. */
  readonly status: "known";
  /** In `unit`, three decimals at most. */
  readonly value: number;
  /** How many cases it rests on. */
  readonly sample: number;
}

/** A measure without a value. */
export interface UnknownMeasure extends MeasureFacts {
  /** `inconsistent`: more of something than there was in all; `noCases`: nothing to measure. */
  readonly status: "needsInformation" | "noCases" | "inconsistent";
  /** Always `null`: there is no value. */
  readonly value: null;
  /** Always `null`: there is no value. */
  readonly interval: null;
}

/** A measure of the period: asking for its `status` tells whether there is a value. */
export type Measure = KnownMeasure | UnknownMeasure;

/** A quoted figure: compared with, never enforced. */
export interface Quoted {
  /** Its id. */
  readonly benchmark: BenchmarkId;
  /** How it bounds; `=` is a quoted value and no bound. */
  readonly operator: ">" | ">=" | "=" | "<=" | "<";
  /** In `unit`; `null` for a story without a figure. */
  readonly figure: number | null;
  /** For example `percent`; empty without a figure. */
  readonly unit: string;
  /** Year it is about; `null` where the source does not say. */
  readonly year: number | null;
  /** Whether it contradicts others of the same source: shown, never computed with. */
  readonly questionable: boolean;
  /** Why to be careful with it: the contradiction, for example `X-10`; `null` for no reason. */
  readonly caution: string | null;
  /** Where it is quoted. */
  readonly sources: readonly Source[];
  /** What was measured. */
  readonly text: Text;
  /** Who says so, as cited; empty where the source itself does. */
  readonly issuer: Text;
}

/** A measure beside a quoted figure. */
export interface Comparison extends Quoted {
  /** The measure. */
  readonly measure: MeasureId;
  /** Its value in the figure's unit, three decimals at most. */
  readonly value: number;
  /** Whether the figure's own operator holds; for a quoted value see `standing`. */
  readonly met: boolean;
  /** Value less figure, in the figure's unit, three decimals at most. */
  readonly delta: number;
  /** How the value stands to the figure, by what is better for this measure. */
  readonly standing: "better" | "equal" | "worse";
  /** Whether the sample is large enough to tell: the figure lies outside the interval. `null` without an interval. */
  readonly certain: boolean | null;
}

/** What part of something a survey covers, by path. */
export interface SurveyCoverage {
  /** Ways of asking, topics, channels, or contents of the questionnaire. */
  readonly group: "ways" | "topics" | "channels" | "contents";
  /** Facts that say it is covered. */
  readonly covered: readonly string[];
  /** Facts that say it is not. */
  readonly open: readonly string[];
  /** Facts of which nobody said. */
  readonly unknown: readonly string[];
}

/** A kind of measure that would help. */
export interface ProposedMeasure {
  /** Its code. */
  readonly kind: MeasureKind;
  /** Id of the row that says so. */
  readonly row: RowId;
  /** The clauses that row rests on. */
  readonly sources: readonly Source[];
  /** What to do. */
  readonly text: Text;
  /** What the kind is called. */
  readonly kindText: Text;
}

/** A measure and the figure it is surely worse than. */
export interface WeaknessGround {
  /** The measure. */
  readonly measure: MeasureId;
  /** The figure. */
  readonly benchmark: BenchmarkId;
}

/** Something weak. */
export interface Weakness {
  /** `null` for a cause that the host gives. */
  readonly link: WeakLink | null;
  /** Why it is weak, as a code. */
  readonly cause: Cause;
  /** What shows it; `null` for a cause that the host gives. */
  readonly because: WeaknessGround | null;
  /** Kinds of measures that would help. */
  readonly proposed: readonly ProposedMeasure[];
  /** What the cause is called. */
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
  /** The state of its loop in `procedure.improvement`. */
  readonly state: StateId;
  /** Steps of the loop that may follow. */
  readonly next: readonly ProcedureStep[];
  /** What to call the state. */
  readonly stateText: Text;
}

/** The evaluation of a period. */
export interface ServiceEvaluation {
  /** Every measure, in the order of the catalogue. */
  readonly measures: readonly Measure[];
  /** Every figure that a measure with a value can be compared with. */
  readonly comparisons: readonly Comparison[];
  /** Effects seen elsewhere, to stand beside what a plan expects. */
  readonly effects: readonly Quoted[];
  /** Figures that are only shown. */
  readonly context: readonly Quoted[];
  /** What the rules on evaluation, survey and improvement say. */
  readonly findings: readonly Assessed[];
  /** Facts to supply so that the rest is known. */
  readonly needs: readonly string[];
  /** What the survey covers, by group. */
  readonly survey: readonly SurveyCoverage[];
  /** Measures that are surely worse than a quoted figure, then causes that the host gives; each cause once. */
  readonly weakLinks: readonly Weakness[];
  /** The improvement plan; `null` where nothing was said of one. */
  readonly plan: ImprovementPlan | null;
  /** Duties that come round; empty without `events`. */
  readonly duties: readonly Deadline[];
  /** The instant looked from. */
  readonly now: InstantString;
}

/** The question on a period. */
export interface Evaluation {
  /**
   * How did the service do: measures beside quoted figures, what is weak and what would help, the survey, the plan, the
   * duties that come round.
   *
   * @throws RulesError when the period cannot be read, and `E_FORMAT` for a `now` that is no instant
   *
   * @example
   * ```ts
   * import { createEngine } from "telecom-service-rules";
   * const engine = await createEngine();
   * const waiting = { totalMinutes: 900, visits: 120 };
   * const { measures } = engine.evaluateService({ waiting }, { now: "2026-07-03T09:00:00+08:00" });
   * for (const one of measures) if (one.status === "known") console.log(one.measure, one.value, one.unit); // measure.waiting.mean 7.5 minute
   * ```
   */
  evaluateService(period: ServicePeriod, options?: NowOptions): ServiceEvaluation;
}

/** @internal */
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
