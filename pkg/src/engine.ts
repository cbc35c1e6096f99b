import { amountsOf, type Amounts } from "./amounts.ts";
import { batchOf, type Batch } from "./batch.ts";
import { calendarOf, type Calendar, type Hours } from "./calendar.ts";
import { Clocks } from "./clocks.ts";
import { conductOf, type Conduct } from "./conduct.ts";
import { worded } from "./deadlines.ts";
import { Decisions, sourceOf, type Description, type RawRow } from "./decision.ts";
import { RulesError, throwIf } from "./errors.ts";
import { CATALOGUE } from "./generated/catalogue.ts";
import { REQUEST_KEYS, FACTS, lowerApplication } from "./generated/gate.ts";
import type { Application, CaseFile, DateString, InstantString, RuleId } from "./generated/types.ts";
import { PROFILE_KEYS as KEYS } from "./generated/profile.ts";
import { Instance } from "./instance.ts";
import { toJson } from "./json.ts";
import { evaluationOf, type Evaluation } from "./evaluation.ts";
import { filledIn, reworded } from "./messages.ts";
import { Named } from "./named.ts";
import { asOfOf, nowOf, only, option } from "./options.ts";
import { pathText, proceduresOf, type Procedures } from "./procedures.ts";
import type { Profile } from "./profile.ts";
import { diffOf, reportOf } from "./review.ts";
import { serviceOf, type Service } from "./service.ts";
import { hasOwn } from "./read.ts";
import { Wording, type Text, type Texts } from "./texts.ts";
import { transcriptReviewer, type Transcript, type TranscriptReview } from "./transcript.ts";
import type {
  DeadlineReport,
  DiffCase,
  EligibilityDecision,
  ProfileDiff,
  ProfileReport,
  Recomputation,
  Row,
  Version,
} from "./types.ts";

/** An application that was read once, to be decided again and again. It holds facts, no texts of the customer. */
export class PreparedApplication {
  readonly #facts: Float64Array;
  readonly #layout: string;

  /** @internal */
  constructor(facts: Float64Array, layout: string) {
    this.#facts = facts;
    this.#layout = layout;
  }

  /** The facts, when `value` was prepared for the same lists and facts. @internal */
  static facts(value: object, layout: string): Float64Array | undefined {
    if (!(#facts in value)) return undefined;
    if (value.#layout !== layout)
      throw new RulesError("E_VALUE", "", "prepare it with an engine of the same lists and facts");
    return value.#facts;
  }
}

/** How a question on an application is asked. */
export interface CheckOptions {
  /** The date or instant to decide for; the host's clock by default. A date counts whole. */
  readonly asOf?: DateString | InstantString;
  /** `"full"` adds the facts used to every finding. */
  readonly explain?: "full";
}

/** How a question on a case is asked. */
export interface TrackOptions {
  /** The instant to look from; the host's clock by default. */
  readonly now?: InstantString;
}

/** Which rows to list. */
export interface RulesFilter {
  /** Only rows of this kind; all by default. */
  readonly kind?: Row["kind"];
}

/** A member of a list, for a form. */
export interface ListMember {
  /** Its code in requests. */
  readonly code: string;
  /** What to call it. */
  readonly text: Text;
}

const CHECK = ["asOf", "explain"];
const FILTER = ["kind"];

/** Keys of a profile that may be named in errors; those of `messages` are ids of rows. */
const PROFILE_KEYS: ReadonlySet<string> = new Set([...KEYS, ...CATALOGUE.rows.map((row) => row.id)]);

/** Answers questions on one rule set. The same question has the same answer; nothing is kept between calls. */
export interface Engine extends Procedures, Conduct, Service, Evaluation, Amounts {
  /**
   * May this application be accepted, and what is missing?
   *
   * @throws RulesError `E_TYPE`, `E_VALUE`, `E_FORMAT`, `E_UNKNOWN_KEY`, `E_UNICODE`, `E_SIZE` or `E_UNREADABLE` when it cannot be read,
   * `E_FORMAT` for an `asOf` that is none, `E_VALUE` for one prepared by an engine of other lists or facts
   *
   * @example
   * ```ts
   * import { createEngine } from "telecom-service-rules";
   * const engine = await createEngine();
   * const decision = engine.checkEligibility({ type: "new_service", channel: "hall" }, { asOf: "2026-07-03" });
   * console.log(decision.verdict, decision.needs[0]!.path); // needsReview form
   * ```
   */
  checkEligibility(application: Application | PreparedApplication, options?: CheckOptions): EligibilityDecision;
  /**
   * Reads an application once, to ask again and again.
   *
   * @throws RulesError when it cannot be read, as `checkEligibility`
   *
   * @example
   * ```ts
   * import { createEngine } from "telecom-service-rules";
   * const engine = await createEngine();
   * const prepared = engine.prepare({ type: "new_service", channel: "hall" });
   * console.log(engine.checkEligibility(prepared, { asOf: "2026-07-03" }).verdict); // needsReview
   * ```
   */
  prepare(application: Application): PreparedApplication;
  /**
   * By when, and is it late?
   *
   * @throws RulesError when the case cannot be read, and `E_FORMAT` for a `now` that is no instant
   *
   * @example
   * ```ts
   * import { createEngine } from "telecom-service-rules";
   * const engine = await createEngine();
   * const events = [{ type: "complaintReceived", at: "2026-09-29T10:00:00+08:00" }];
   * const report = engine.trackDeadlines({ kind: "complaint", events }, { now: "2026-10-09T09:00:00+08:00" });
   * const reply = report.deadlines.find((one) => one.limit === "law.complaint.reply");
   * console.log(reply?.status, reply?.dueOn); // running 2026-10-14
   * ```
   */
  trackDeadlines(caseFile: CaseFile, options?: TrackOptions): DeadlineReport;
  /**
   * The same history at the same instant under two profiles or opening hours: which limits move, how far, and why. What a
   * side does not give is the engine's own.
   *
   * @throws RulesError when the case, a profile or hours cannot be read
   *
   * @example
   * ```ts
   * import { createEngine } from "telecom-service-rules";
   * const engine = await createEngine();
   * const events = [{ type: "submitted", at: "2026-07-03T17:30:00+08:00" }];
   * const business = { profile: { id: "b", policy: { hourBasis: "business" } }, hours: { workingDays: [["09:00", "18:00"]] } } as const;
   * const now = "2026-07-03T18:00:00+08:00";
   * const { changes } = engine.recompute({ kind: "application", events }, {}, business, { now });
   * console.log(changes[0]!.limit, changes[0]!.because, changes[0]!.movedMs); // sla.review.preliminary [ 'hourBasis' ] 334800000
   * ```
   */
  recompute(caseFile: CaseFile, before: Side, after: Side, options?: TrackOptions): Recomputation;
  /**
   * What the words and times of a conversation propose for `scoreConduct`: a person decides. With the profile's word
   * lists.
   *
   * @throws RulesError when the transcript cannot be read
   *
   * @example
   * ```ts
   * import { createEngine } from "telecom-service-rules";
   * const engine = await createEngine();
   * const review = engine.reviewTranscript({ turns: [{ speaker: "agent", text: "您好，请问有什么可以帮您？" }] });
   * console.log(review.proposals["etiquette.polite.hello"]); // pass
   * ```
   */
  reviewTranscript(transcript: Transcript): TranscriptReview;
  /**
   * Every row of the catalogue and the profile, or those of one kind. The rows are frozen.
   *
   * @throws RulesError `E_TYPE` for a filter that is no record
   *
   * @example
   * ```ts
   * import { createEngine } from "telecom-service-rules";
   * const engine = await createEngine();
   * console.log(engine.rules({ kind: "procedure" }).length); // 11
   * ```
   */
  rules(filter?: RulesFilter): readonly Row[];
  /**
   * The row of an id; `undefined` where there is none.
   *
   * @example
   * ```ts
   * import { createEngine } from "telecom-service-rules";
   * const engine = await createEngine();
   * console.log(engine.rule("sla.review.preliminary")?.sources[0]?.row); // S2.1-18
   * ```
   */
  rule(id: RuleId | (string & {})): Row | undefined;
  /**
   * Everything that is wrong with a profile, and what may not be meant. Loads nothing, and throws nothing for a profile that is wrong:
   * what cannot even be read is one error of the report.
   *
   * @example
   * ```ts
   * import { createEngine } from "telecom-service-rules";
   * const engine = await createEngine();
   * const source = { instrument: "my handbook", clause: "3.2" };
   * const length = { value: 20, unit: "workingDay" } as const;
   * const report = engine.checkProfile({ id: "lax", limits: [{ id: "sla.complaint.reply", source, length }] });
   * console.log(report.valid, report.errors[0]?.path ?? report.warnings[0]?.code); // true laxerOnSomeDays
   * ```
   */
  checkProfile(profile: Profile): ProfileReport;
  /**
   * What differs between two profiles (`null`: none at all), and which of at most 1,000 cases they decide otherwise.
   *
   * @throws RulesError when a profile cannot be used (under `before` or `after`), when neither can read a case, `E_SIZE` for too many
   *
   * @example
   * ```ts
   * import { createEngine } from "telecom-service-rules";
   * const engine = await createEngine();
   * const diff = engine.diffProfiles(null, { id: "strict", policy: { majorPolicy: "require" } });
   * console.log(diff.rules.map((part) => `${part.kind} ${part.id} ${part.change}`)); // [ 'policy majorPolicy added', 'profile id added' ]
   * ```
   */
  diffProfiles(before: Profile | null, after: Profile | null, cases?: readonly DiffCase[]): ProfileDiff;
  /**
   * A new engine with another profile, on the same compiled module and texts. This one stays as it is: swap with
   * `engine = engine.withProfile(next)`.
   *
   * @throws RulesError when the profile cannot be used, with the first part that is refused
   *
   * @example
   * ```ts
   * import { createEngine } from "telecom-service-rules";
   * const engine = await createEngine();
   * const next = engine.withProfile({ id: "henan", province: "henan" });
   * console.log(engine.version().profile, next.version().profile); // null henan
   * ```
   */
  withProfile(profile: Profile): Engine;
  /**
   * What to call a fact, list or field of a form, or a path in `needs`; empty for one that is not known.
   *
   * @example
   * ```ts
   * import { createEngine } from "telecom-service-rules";
   * const engine = await createEngine();
   * console.log(engine.label("form.term.end")); // { zh: '结束日期', en: 'last day' }
   * ```
   */
  label(path: string): Text;
  /**
   * The members of a list, for a form: codes with their labels, a profile's own among them; empty for a list that is not known.
   *
   * @example
   * ```ts
   * import { createEngine } from "telecom-service-rules";
   * const engine = await createEngine();
   * console.log(engine.members("Province").map((one) => one.code)); // [ 'henan', 'chongqing', 'jiangsu', 'other' ]
   * ```
   */
  members(list: string): readonly ListMember[];
  /** Which engine, catalogue and profile answer. */
  version(): Version;
  /** Working days, opening hours and the arithmetic with them; a profile's days are in it. */
  readonly calendar: Calendar;
  /** The same questions over columns of numbers. */
  readonly batch: Batch;
}

/** One side of a recomputation. */
export interface Side {
  /** The profile to count by; the engine's own by default. */
  readonly profile?: Profile;
  /** Opening hours in place of the case's; the case's own by default. */
  readonly hours?: Hours;
}

/** Makes an engine from a compiled module. @internal */
export function engineOf(module: WebAssembly.Module, texts: readonly Texts[], profile?: Profile): Engine {
  const instance = new Instance(module);
  const json = profile === undefined ? "{}" : toJson(profile, PROFILE_KEYS);
  if (profile !== undefined) throwIf(instance.load(json));
  const described = profile === undefined ? CATALOGUE : instance.call((glue) => glue.describe() as Description);
  const description = profile === undefined ? described : filledIn(described, texts);
  const wording = new Wording(reworded(texts, description.messages));
  const decisions = new Decisions(description, wording);
  const { layout } = decisions;
  const facts = decisions.facts;
  let scratch: Float64Array | undefined = new Float64Array(facts);
  let rows: readonly Row[] | undefined;
  const clocks = new Clocks(instance);
  const catalogued = new Map(CATALOGUE.rows.map((row) => [row.id, row]));
  const own = new Map(profile === undefined ? [] : description.rows.map((row) => [row.id, row]));
  const rowOf = (id: string) => catalogued.get(id);
  const named = new Named(instance, wording, rowOf, (id) => own.get(id));

  const lower = (application: unknown, into: Float64Array) => {
    lowerApplication(application, into, decisions.members, decisions.own);
    return into;
  };
  const check = (application: unknown, options?: CheckOptions): EligibilityDecision => {
    const prepared =
      typeof application === "object" && application !== null
        ? PreparedApplication.facts(application, layout)
        : undefined;
    // A getter of the caller may ask again while this question is being read: each has its own facts.
    const own = scratch ?? new Float64Array(facts);
    scratch = undefined;
    try {
      if (prepared) own.set(prepared);
      else lower(application, own);
      const asOf = asOfOf(options, CHECK);
      const explain = option(options, "explain");
      if (explain !== undefined && explain !== "full") throw new RulesError("E_VALUE", "explain", "full");
      [own[0], own[1]] = [asOf.day, asOf.ms];
      const decision = decisions.decision(instance.decide(own), instance.results, asOf.text);
      return explain === "full" ? decisions.explained(decision, own) : decision;
    } finally {
      scratch = own;
    }
  };
  const track = (caseFile: unknown, options?: TrackOptions): DeadlineReport => {
    const json = toJson(caseFile, REQUEST_KEYS);
    const now = nowOf(options);
    const reply = instance.call((glue) => glue.track_deadlines(json, now) as { ok?: DeadlineReport; error?: unknown });
    throwIf(reply.error);
    const deadlines = reply.ok!.deadlines.map((deadline) => worded(deadline, wording, rowOf));
    return { ...reply.ok!, deadlines, notice: wording.notice };
  };

  return Object.freeze({
    checkEligibility: check,
    prepare: (application: Application) => new PreparedApplication(lower(application, new Float64Array(facts)), layout),
    ...proceduresOf(named),
    ...conductOf(named),
    ...serviceOf(named),
    ...evaluationOf(named),
    ...amountsOf(named),
    trackDeadlines: track,
    reviewTranscript: transcriptReviewer({ words: (JSON.parse(json) as Partial<Profile>).words }),
    recompute(caseFile: CaseFile, before: Side, after: Side, options?: TrackOptions) {
      const [json, now] = [toJson(caseFile, REQUEST_KEYS), nowOf(options)];
      const [one, other] = [toJson(before, PROFILE_KEYS), toJson(after, PROFILE_KEYS)];
      const reply = instance.call(
        (glue) => glue.recompute(json, one, other, now) as { ok?: Recomputation; error?: unknown },
      );
      throwIf(reply.error);
      return reply.ok!;
    },
    rules(filter?: RulesFilter) {
      rows ??= Object.freeze(
        [...description.rows, ...(profile === undefined ? [] : rest(description.rows))].map((row) =>
          Object.freeze({
            ...row,
            text: wording.of((texts) => texts.rules[row.id]?.[0] ?? texts.rows[row.id], row.text),
            sources: Object.freeze(
              [...(catalogued.get(row.id) ?? row).sources].map((source) => sourceOf(source, wording)),
            ),
          }),
        ),
      );
      only(filter, FILTER);
      const kind = option(filter, "kind");
      return kind === undefined ? rows : rows.filter((row) => row.kind === kind);
    },
    rule(id: string) {
      return this.rules().find((row) => row.id === id);
    },
    checkProfile: (profile: Profile) => reportOf(instance, profile, PROFILE_KEYS),
    diffProfiles: (before: Profile | null, after: Profile | null, cases: readonly DiffCase[] = []) =>
      diffOf(instance, before, after, cases, PROFILE_KEYS),
    withProfile: (profile: Profile) => engineOf(module, texts, profile),
    label: (path: string) =>
      wording.of(
        (texts) => (hasOwn(texts.facts, path) ? texts.facts[path] : undefined),
        pathText(wording, path) ?? description.facts.find((fact) => fact.path === path)?.text,
      ),
    members(list: string) {
      const known = description.members.find((members) => members.name === list);
      const own = new Map(known?.own);
      const codes = known?.codes ?? [];
      return codes.map((code) => ({ code, text: wording.of((texts) => texts.members[list]?.[code], own.get(code)) }));
    },
    version: () => instance.call((glue) => glue.version() as Version),
    calendar: calendarOf(instance, wording, clocks),
    batch: batchOf(instance, clocks),
  });
}

/** The rows of the catalogue besides some. */
function rest(rows: readonly RawRow[]): readonly RawRow[] {
  const known = new Set(rows.map((row) => row.id));
  return CATALOGUE.rows.filter((row) => !known.has(row.id));
}

export { FACTS };
