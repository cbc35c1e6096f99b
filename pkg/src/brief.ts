// Answers in a few codes: what a list of thousands of cases needs, and what is cheap to send from one thread to another.
import type { Engine } from "./engine.ts";
import type { EligibilityDecision } from "./types.ts";

/** A decision on an application, in codes. */
export interface BriefEligibility {
  /** What was decided. */
  readonly verdict: EligibilityDecision["verdict"];
  /** Ids of the rules that are not met. */
  readonly notMet: readonly string[];
  /** Names of the facts to ask for. */
  readonly needs: readonly string[];
}

/** The limits of a case by where they stand. */
export interface BriefDeadlines {
  /** Past its due time and not completed. */
  readonly overdue: readonly string[];
  /** Completed after its due time. */
  readonly metLate: readonly string[];
  /** A warning was due, the due time is still to come. */
  readonly dueSoon: readonly string[];
  /** Neither completed nor warned of. */
  readonly running: readonly string[];
  /** Their clock stands still. */
  readonly paused: readonly string[];
  /** Their due time depends on days that nobody has arranged yet, or on a fact that was not told. */
  readonly undetermined: readonly string[];
  /** The earliest due time still to come. */
  readonly nextDueAt: string | null;
  /** When to look again: RFC 3339 in +08:00; `null` if nothing is to come. */
  readonly nextTransitionAt: string | null;
}

/** Where a dispute can go, in codes. */
export interface BriefRoute {
  /** A state of `procedure.dispute`. */
  readonly stage: string;
  /** Id of the forum to go to first; `null` if none is open. */
  readonly recommended: string | null;
  /** Ids of the forums that can be gone to now. */
  readonly open: readonly string[];
  /** Ids of the forums that open later. */
  readonly notYet: readonly string[];
  /** What to tell so that every forum's status becomes known. */
  readonly needs: readonly string[];
  /** When to look again: RFC 3339 in +08:00; `null` if nothing is to come. */
  readonly nextTransitionAt: string | null;
}

/** A score without its sections. */
export interface BriefScore {
  /** 0 to 100 in percent; `null` if nothing was scored. */
  readonly score: number | null;
  /** Percent of the weight that was scored, 0 to 100. */
  readonly coverage: number;
  /** Ids of failed items. */
  readonly failed: readonly string[];
  /** Ids of failed items that are critical. */
  readonly critical: readonly string[];
  /** Whether a critical failure took the whole score, by the profile. */
  readonly knockedOut: boolean;
}

/** The short answers, by question. */
export interface Briefs {
  /** Of an application. */
  readonly checkEligibility: BriefEligibility;
  /** Of a case. */
  readonly trackDeadlines: BriefDeadlines;
  /** Of a dispute. */
  readonly routeDispute: BriefRoute;
  /** Of an observation. */
  readonly scoreConduct: BriefScore;
}

/**
 * How each answer is shortened.
 *
 * @internal
 */
export const BRIEFS: { readonly [M in Briefed]: (answer: ReturnType<Engine[M]>) => Briefs[M] } = {
  checkEligibility: ({ verdict, findings, needs }) => ({
    verdict,
    notMet: findings.flatMap(({ rule, result }) => (result === "notMet" ? [rule] : [])),
    needs: needs.map(({ path }) => path),
  }),
  trackDeadlines: ({ deadlines, nextTransitionAt }) => {
    const of = (wanted: string) => deadlines.flatMap(({ limit, status }) => (status === wanted ? [limit] : []));
    // Every instant is written with the same offset and length, so that order of text is order of time.
    const due = deadlines.flatMap(({ status, dueAt }) =>
      (status === "running" || status === "dueSoon") && dueAt !== null ? [dueAt] : [],
    );
    return {
      overdue: of("overdue"),
      metLate: of("metLate"),
      dueSoon: of("dueSoon"),
      running: of("running"),
      paused: of("paused"),
      undetermined: of("undetermined"),
      nextDueAt: due.sort()[0] ?? null,
      nextTransitionAt,
    };
  },
  routeDispute: ({ stage, recommended, forums, needs, nextTransitionAt }) => {
    const of = (wanted: string) => forums.flatMap(({ forum, status }) => (status === wanted ? [forum] : []));
    return {
      stage: stage.state,
      recommended: recommended?.forum ?? null,
      open: of("open"),
      notYet: of("notYet"),
      needs,
      nextTransitionAt,
    };
  },
  scoreConduct: ({ score, coverage, failed, critical, knockedOut }) => ({
    score,
    coverage,
    failed: failed.map(({ id }) => id),
    critical: critical.map(({ id }) => id),
    knockedOut,
  }),
};

/** Questions whose answers can be shortened. */
export type Briefed = keyof Briefs;
/** The short answer to a question. */
export type Brief<M extends Briefed> = Briefs[M];
