// Profiles looked at before they are loaded: what is wrong with one, and what differs between two.
import { RulesError, throwIf } from "./errors.ts";
import { MAX_CASES } from "./generated/boundary.ts";
import { ERRORS, WARNINGS, type ErrorCode } from "./generated/errors.ts";
import { REQUEST_KEYS } from "./generated/gate.ts";
import type { Instance } from "./instance.ts";
import { toJson } from "./json.ts";
import type { Profile } from "./profile.ts";
import type {
  CaseError,
  CaseOutcome,
  DiffCase,
  ProfileDiff,
  ProfileError,
  ProfileReport,
  ProfileWarning,
} from "./types.ts";

type Reply<T> = { readonly ok?: T; readonly error?: unknown };
/** A part of a report without its fixed text. */
type Bare<T> = T extends unknown ? Omit<T, "text"> : never;
type BareReport = Omit<ProfileReport, "errors" | "warnings"> & {
  readonly errors: readonly Bare<ProfileError>[];
  readonly warnings: readonly Bare<ProfileWarning>[];
};

/** Text of cases that crosses at once. */
const AT_ONCE = 65_536;

/** Everything that is wrong with a profile. What cannot even be read is one error. */
export function reportOf(instance: Instance, profile: Profile, keys: ReadonlySet<string>): ProfileReport {
  try {
    const json = toJson(profile, keys);
    const reply = instance.call((glue) => glue.check_profile(json) as Reply<BareReport>);
    throwIf(reply.error);
    const { errors, warnings, ...rest } = reply.ok!;
    return {
      ...rest,
      errors: errors.map(worded),
      warnings: warnings.map((warning) => ({ ...warning, text: WARNINGS[warning.code] })),
    };
  } catch (error) {
    if (!(error instanceof RulesError) || error.code === "E_INTERNAL") throw error;
    return { valid: false, errors: [worded(error.toJSON())], warnings: [], id: null, sha256: null };
  }
}

function worded<E extends { readonly code: ErrorCode }>(error: E): E & { readonly text: (typeof ERRORS)[ErrorCode] } {
  return { ...error, text: ERRORS[error.code] };
}

/** What differs between two profiles. Each case is read by itself, and as many cross together as one budget holds. */
export function diffOf(
  instance: Instance,
  before: Profile | null,
  after: Profile | null,
  cases: readonly DiffCase[],
  keys: ReadonlySet<string>,
): ProfileDiff {
  const [one, other] = [toJson(before, keys), toJson(after, keys)];
  const written = textsOf(cases);
  const found: ProfileDiff["cases"][number][] = [];
  let rules: ProfileDiff["rules"] = [];
  let first = 0;
  do {
    let [end, length] = [first, 0];
    while (end < written.length && (end === first || length + written[end]!.length <= AT_ONCE))
      length += written[end++]!.length;
    const json = `[${written.slice(first, end).join(",")}]`;
    const reply = instance.call((glue) => glue.diff_profiles(one, other, json) as Reply<ProfileDiff>);
    throwIf(moved(reply.error, first));
    rules = reply.ok!.rules;
    for (const { index, before, after, because } of reply.ok!.cases)
      found.push({ index: index + first, before: placed(before, first), after: placed(after, first), because });
    first = end;
  } while (first < written.length);
  return { rules, cases: found };
}

function textsOf(cases: unknown): readonly string[] {
  try {
    if (!Array.isArray(cases)) throw new RulesError("E_TYPE", "cases", "list");
    const { length } = cases as readonly unknown[];
    if (!(length <= MAX_CASES)) throw new RulesError("E_SIZE", "cases", `at most ${MAX_CASES} cases`);
    return Array.from({ length }, (_, index) => {
      try {
        return toJson((cases as readonly unknown[])[index] ?? null, CASE_KEYS);
      } catch (error) {
        if (!(error instanceof RulesError)) throw error;
        const { code, path, hint } = error;
        throw new RulesError(code, `cases[${index}]${path === "" ? "" : "."}${path}`, hint);
      }
    });
  } catch (error) {
    throw error instanceof RulesError ? error : new RulesError("E_UNREADABLE", "cases");
  }
}

/** What a profile makes of a case, with the place of its error. */
function placed(outcome: CaseOutcome, by: number): CaseOutcome {
  return outcome.error === undefined ? outcome : { ...outcome, error: moved(outcome.error, by) as CaseError };
}

/** An error of a case, with the position it has among all. */
function moved(error: unknown, by: number): unknown {
  if (error == null) return error;
  const { path, ...rest } = error as { readonly path: string };
  return { ...rest, path: path.replace(/^cases\[(\d+)\]/, (_, index: string) => `cases[${Number(index) + by}]`) };
}

const CASE_KEYS: ReadonlySet<string> = new Set([...REQUEST_KEYS, "application", "caseFile", "dispute", "asOf", "now"]);
