// What many answers come to.
import type { Answer, Brief, Briefed } from "telecom-service-rules/pool";
import type { RowOutcome } from "telecom-service-rules/table";
import type { BadRow, Counts, Result, ShownRow } from "./told.ts";

/** Rows kept to be shown: so many of each kind. */
const MOST_SHOWN = 200;
const MOST_ERRORS = 200;
const MOST_TOP = 12;

/** How an answer came out, in one word, the most urgent first. */
export const KINDS: Readonly<Record<Briefed, readonly string[]>> = {
  checkEligibility: ["eligible", "needsInformation", "needsReview", "needsCorrection", "ineligible"],
  trackDeadlines: ["overdue", "dueSoon", "metLate", "undetermined", "paused", "running", "none"],
  routeDispute: [],
  scoreConduct: ["critical", "from90", "from75", "from60", "below60", "unscored"],
};

const KIND: { readonly [M in Briefed]: (answer: Brief<M>) => string } = {
  checkEligibility: ({ verdict }) => verdict,
  trackDeadlines: (answer) =>
    (["overdue", "dueSoon", "metLate", "undetermined", "paused", "running"] as const).find(
      (status) => answer[status].length > 0,
    ) ?? "none",
  routeDispute: ({ recommended }) => recommended ?? "none",
  scoreConduct: ({ score, critical }) => {
    if (critical.length > 0) return "critical";
    if (score === null) return "unscored";
    return score >= 90 ? "from90" : score >= 75 ? "from75" : score >= 60 ? "from60" : "below60";
  },
};

/** What stands in the way. */
const IN_THE_WAY: { readonly [M in Briefed]: (answer: Brief<M>) => readonly string[] } = {
  checkEligibility: ({ notMet }) => notMet,
  trackDeadlines: ({ overdue }) => overdue,
  routeDispute: ({ needs }) => needs,
  scoreConduct: ({ failed }) => failed,
};

/** Counts answers; keeps no more of them than are shown. */
export class Tally {
  readonly #method: Briefed;
  #rows = 0;
  #bad = 0;
  readonly #kinds: Record<string, number> = {};
  readonly #top = new Map<string, number>();
  readonly #shown: ShownRow[] = [];
  readonly #errors: BadRow[] = [];

  constructor(method: Briefed) {
    this.#method = method;
  }

  add(outcomes: readonly RowOutcome[]): void {
    for (const { row, carried, answer } of outcomes as readonly RowOutcome<Brief<Briefed>>[]) {
      this.#rows++;
      if (answer.error) this.#refused(row, answer);
      else this.#decided(row, carried, answer.ok);
    }
  }

  #refused(row: number, { error }: Extract<Answer<unknown>, { readonly error: object }>): void {
    this.#bad++;
    if (this.#errors.length < MOST_ERRORS)
      this.#errors.push({ row, code: error.code, path: error.path, hint: error.hint });
  }

  #decided(row: number, carried: readonly unknown[], answer: Brief<Briefed>): void {
    const kind = (KIND[this.#method] as (answer: Brief<Briefed>) => string)(answer);
    const count = (this.#kinds[kind] ?? 0) + 1;
    this.#kinds[kind] = count;
    const ids = (IN_THE_WAY[this.#method] as (answer: Brief<Briefed>) => readonly string[])(answer);
    for (const id of ids) this.#top.set(id, (this.#top.get(id) ?? 0) + 1);
    if (count <= MOST_SHOWN) this.#shown.push({ row, kind, carried: carried.map(String), answer });
  }

  counts(): Counts {
    return { rows: this.#rows, bad: this.#bad, kinds: { ...this.#kinds } };
  }

  told(): Pick<Result, "counts" | "top" | "shown" | "errors"> {
    const top = [...this.#top].sort(([, a], [, b]) => b - a).slice(0, MOST_TOP);
    return { counts: this.counts(), top, shown: this.#shown, errors: this.#errors };
  }
}
