// Errors and findings as problem details (RFC 9457) with JSON Pointers (RFC 6901). Nothing is sent, and no part of the input
// is ever in them.
import { RulesError, type ErrorCode } from "./errors.ts";
import { LISTS } from "./generated/boundary.ts";
import { ERRORS } from "./generated/errors.ts";
import { list, member, readable, record, text, words, type Plain } from "./report.ts";
import type { Effect, Outcome, RuleId, Verdict } from "./generated/types.ts";
import type { EligibilityDecision, Need, ProfileReport, Source } from "./types.ts";

/** The media type to send a problem with. */
export const PROBLEM_JSON = "application/problem+json";

/** How to write a problem. */
export interface ProblemOptions {
  /** Language of titles and details; `zh` by default. */
  readonly lang?: "zh" | "en";
  /**
   * What stands before the code in `type`, a URI of your own that may answer with documentation;
   * `urn:problem:telecom-service-rules:` by default.
   */
  readonly typePrefix?: string;
  /** A URI reference of this occurrence, for example the path of the request; left out by default. */
  readonly instance?: string;
}

/** What every problem says (RFC 9457, 3.1). */
export interface Problem {
  /** URI of the kind of problem: prefix and code. */
  readonly type: string;
  /** The kind of problem in a sentence, the same for each occurrence. */
  readonly title: string;
  /** HTTP status, 400 to 599. */
  readonly status: number;
  /** URI reference of this occurrence, if one was given. */
  readonly instance?: string;
}

/** An input that cannot be read, or a profile that cannot be used. */
export interface ErrorProblem extends Problem {
  /** Stable code, for example `E_UNKNOWN_KEY`. */
  readonly code: ErrorCode;
  /** Each place that is wrong. */
  readonly errors: readonly PlaceDetail[];
}

/** A place in a request or profile, and what to do there. */
export interface PlaceDetail {
  /** JSON Pointer as a URI fragment, for example `#/form/fees/0/amount`; `#` is the whole. */
  readonly pointer: string;
  /** Stable code. */
  readonly code: ErrorCode;
  /** What is wrong, in words. */
  readonly detail: string;
  /** The expected type, the nearest known name or what to change; in English. */
  readonly hint?: string;
}

/** Why a request was not simply decided as eligible. */
export interface DecisionProblem extends Problem {
  /** What was decided. */
  readonly verdict: Exclude<Verdict, "eligible">;
  /** The findings that keep the verdict from being `eligible`, in the order of the rules. */
  readonly findings: readonly FindingDetail[];
  /** Facts to ask for. */
  readonly needs: readonly NeedDetail[];
}

/** One rule that was not met, or could not be decided. */
export interface FindingDetail {
  /** Id of the rule. */
  readonly rule: RuleId | (string & {});
  /** `notMet` or `unknown`. */
  readonly result: Outcome;
  /** What that does to the verdict. */
  readonly effect: Effect | "ask";
  /** What the rule asks for. */
  readonly detail: string;
  /** What to do. */
  readonly remedy: string;
  /** The places the rule reads, as JSON Pointers. */
  readonly pointers: readonly string[];
  /** Where the rule comes from. */
  readonly sources: readonly Pick<Source, "row" | "instrument" | "clause">[];
}

/** One fact to ask for. */
export interface NeedDetail {
  /** Where it belongs in the request, as a JSON Pointer. */
  readonly pointer: string;
  /** What kind of value it is. */
  readonly kind: Need["kind"];
  /** What to call it. */
  readonly detail: string;
}

const PREFIX = "urn:problem:telecom-service-rules:";

/** An input that is wrong is the caller's to mend; only a failure of the engine is the server's. */
const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = { E_UNREADABLE: 400, E_SIZE: 413, E_INTERNAL: 500 };
const UNPROCESSABLE = 422;

const VERDICTS = {
  needsInformation: { status: 422, zh: "还缺少办理所需的信息", en: "information is missing" },
  needsCorrection: { status: 422, zh: "申请内容需要更正", en: "the request has to be corrected" },
  needsReview: { status: 409, zh: "申请需要人工审核", en: "a person has to review the request" },
  ineligible: { status: 403, zh: "按规则不能办理", en: "the rules do not allow this" },
} as const;

/** Effects that keep a verdict from being `eligible`; warnings and information do not. */
const EFFECTS = { refuse: true, correct: true, review: true, ask: true } as const;

/**
 * A JSON Pointer, as a URI fragment, to what an error, a finding or a need names: `form.fees[0].amount` becomes
 * `#/form/fees/0/amount`. A fact computed from a list points to the list.
 *
 * @example
 * ```ts
 * import { toPointer } from "telecom-service-rules/problem";
 * console.log(toPointer("form.fees.sum")); // #/form/fees
 * ```
 */
export function toPointer(path: string): string {
  const listed = LISTS.find((name) => path.startsWith(`${name}.`));
  const steps = (listed ?? path).split(/[.[\]]+/).filter((step) => step !== "");
  const escaped = steps.map((step) => encodeURIComponent(step.replaceAll("~", "~0").replaceAll("/", "~1")));
  return ["#", ...escaped].join("/");
}

/**
 * What was thrown as a problem. Anything that is not a {@link RulesError} is a failure of the server, of which nothing is told.
 *
 * @throws RulesError `E_TYPE` when an option cannot be read
 *
 * @example
 * ```ts
 * import { createEngine } from "telecom-service-rules";
 * import { toProblem } from "telecom-service-rules/problem";
 * const engine = await createEngine();
 * try {
 *   engine.prepare(JSON.parse('{ "form": { "total": "ten" } }'));
 * } catch (error) {
 *   console.log(toProblem(error, { lang: "en" }).errors[0]?.pointer); // #/form/total
 * }
 * ```
 */
export function toProblem(thrown: unknown, options: ProblemOptions = {}): ErrorProblem {
  const { code, path, hint } = ours(thrown) ? thrown : new RulesError("E_INTERNAL", "");
  return errorProblem(hint === undefined ? { code, path } : { code, path, hint }, [], options);
}

/**
 * The report on a profile as a problem; `null` if the profile can be used.
 *
 * @throws RulesError `E_TYPE` when the report or an option cannot be read
 *
 * @example
 * ```ts
 * import { createEngine } from "telecom-service-rules";
 * import { profileToProblem } from "telecom-service-rules/problem";
 * const engine = await createEngine();
 * const report = engine.checkProfile({ id: "my-company", enable: ["nothing"] });
 * console.log(profileToProblem(report)?.errors[0]?.pointer); // #/enable/0
 * ```
 */
export function profileToProblem(report: ProfileReport, options: ProblemOptions = {}): ErrorProblem | null {
  const [first, ...rest] = readable(() =>
    list(record(report, "").errors, "errors", (item, path): Place => {
      const error = record(item, path);
      const hint = error.hint === undefined ? {} : { hint: text(error.hint, `${path}.hint`) };
      return { code: member(error.code, `${path}.code`, ERRORS), path: text(error.path, `${path}.path`), ...hint };
    }),
  );
  return first === undefined ? null : errorProblem(first, rest, options);
}

/**
 * A decision as a problem, with its findings and what to ask for; `null` if the verdict is `eligible`.
 *
 * @throws RulesError `E_TYPE` when the decision or an option cannot be read
 *
 * @example
 * ```ts
 * import { createEngine } from "telecom-service-rules";
 * import { decisionToProblem } from "telecom-service-rules/problem";
 * const engine = await createEngine();
 * const decision = engine.checkEligibility({ type: "new_service" }, { asOf: "2026-07-03" });
 * const problem = decisionToProblem(decision, { lang: "en" });
 * console.log(problem?.status, problem?.type); // 409 urn:problem:telecom-service-rules:needsReview
 * ```
 */
export function decisionToProblem(decision: EligibilityDecision, options: ProblemOptions = {}): DecisionProblem | null {
  return readable(() => {
    const given = record(decision, "");
    if (given.verdict === "eligible") return null;
    const verdict = member(given.verdict, "verdict", VERDICTS);
    const { lang, ...head } = written(verdict, options);
    const findings = list(given.findings, "findings", (item, path) => finding(record(item, path), path, lang));
    return {
      ...head,
      title: VERDICTS[verdict][lang],
      status: VERDICTS[verdict].status,
      verdict,
      findings: findings.filter((one) => one !== null),
      needs: list(given.needs, "needs", (item, path) => need(record(item, path), path, lang)),
    };
  });
}

function ours(thrown: unknown): thrown is RulesError {
  try {
    return thrown instanceof RulesError;
  } catch {
    return false;
  }
}

interface Place {
  readonly code: ErrorCode;
  readonly path: string;
  readonly hint?: string;
}

/** One problem of some errors, of which the first gives the kind. */
function errorProblem(first: Place, rest: readonly Place[], options: ProblemOptions): ErrorProblem {
  const { code } = first;
  const { lang, ...head } = written(code, options);
  return {
    ...head,
    title: ERRORS[code][lang],
    status: STATUS[code] ?? UNPROCESSABLE,
    code,
    errors: [first, ...rest].map(({ code, path, hint }) => ({
      pointer: toPointer(path),
      code,
      detail: ERRORS[code][lang],
      ...(hint === undefined ? {} : { hint }),
    })),
  };
}

function written(code: string, options: ProblemOptions) {
  return readable(() => {
    const { lang = "zh", typePrefix = PREFIX, instance } = record(options, "options") as ProblemOptions;
    member(lang, "options.lang", { zh: true, en: true });
    const at = instance === undefined ? {} : { instance: text(instance, "options.instance") };
    return { lang, type: `${text(typePrefix, "options.typePrefix")}${code}`, ...at };
  });
}

function finding(given: Plain, path: string, lang: "zh" | "en"): FindingDetail | null {
  if (typeof given.effect !== "string" || !Object.hasOwn(EFFECTS, given.effect)) return null;
  return {
    rule: text(given.rule, `${path}.rule`),
    result: text(given.result, `${path}.result`) as Outcome,
    effect: given.effect as FindingDetail["effect"],
    detail: words(given.text, `${path}.text`)[lang],
    remedy: words(given.remedy, `${path}.remedy`)[lang],
    pointers: [...new Set(list(given.paths, `${path}.paths`, text).map(toPointer))],
    sources: list(given.sources, `${path}.sources`, (item, at) => {
      const source = record(item, at);
      const [row, instrument] = [text(source.row, `${at}.row`), text(source.instrument, `${at}.instrument`)];
      return { row, instrument, clause: text(source.clause, `${at}.clause`) };
    }),
  };
}

function need(given: Plain, path: string, lang: "zh" | "en"): NeedDetail {
  return {
    pointer: toPointer(text(given.path, `${path}.path`)),
    kind: text(given.kind, `${path}.kind`) as Need["kind"],
    detail: words(given.text, `${path}.text`)[lang],
  };
}
