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
import { asOfOf, nowOf, option } from "./options.ts";
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

/** Keys of a profile that may be named in errors; those of `messages` are ids of rows. */
const PROFILE_KEYS: ReadonlySet<string> = new Set([...KEYS, ...CATALOGUE.rows.map((row) => row.id)]);

/** Answers questions on one rule set. The same question has the same answer; nothing is kept between calls. */
export interface Engine extends Procedures, Conduct, Service, Evaluation, Amounts {
  /** May this application be accepted, and what is missing? @throws RulesError when it cannot be read */
  checkEligibility(application: Application | PreparedApplication, options?: CheckOptions): EligibilityDecision;
  /** Reads an application once, to ask again and again. @throws RulesError when it cannot be read */
  prepare(application: Application): PreparedApplication;
  /** By when, and is it late? @throws RulesError when the case cannot be read */
  trackDeadlines(caseFile: CaseFile, options?: TrackOptions): DeadlineReport;
  /**
   * The same history at the same instant under two profiles or opening hours: which limits move, how far, and why. What a
   * side does not give is the engine's own. @throws RulesError when the case, a profile or hours cannot be read
   */
  recompute(caseFile: CaseFile, before: Side, after: Side, options?: TrackOptions): Recomputation;
  /**
   * What the words and times of a conversation propose for `scoreConduct`: a person decides. With the profile's word
   * lists. @throws RulesError when the transcript cannot be read
   */
  reviewTranscript(transcript: Transcript): TranscriptReview;
  /** Every row, or those of one kind. */
  rules(filter?: { readonly kind?: Row["kind"] }): readonly Row[];
  /** The row of an id. */
  rule(id: RuleId | (string & {})): Row | undefined;
  /** Everything that is wrong with a profile, and what may not be meant. Loads nothing. */
  checkProfile(profile: Profile): ProfileReport;
  /**
   * What differs between two profiles (`null`: none at all), and which of at most 1,000 cases they decide otherwise.
   * @throws RulesError when a profile cannot be used, or neither can read a case
   */
  diffProfiles(before: Profile | null, after: Profile | null, cases?: readonly DiffCase[]): ProfileDiff;
  /**
   * A new engine with another profile, on the same compiled module and texts. This one stays as it is: swap with
   * `engine = engine.withProfile(next)`. @throws RulesError when the profile cannot be used
   */
  withProfile(profile: Profile): Engine;
  /** What to call a fact, list or field of a form. */
  label(path: string): Text;
  /** The members of a list, for a form: codes with their labels. */
  members(list: string): readonly { readonly code: string; readonly text: Text }[];
  /** What answers. */
  version(): Version;
  readonly calendar: Calendar;
  /** Questions over columns. */
  readonly batch: Batch;
}

/** One side of a recomputation. */
export interface Side {
  readonly profile?: Profile;
  readonly hours?: Hours;
}

/** Makes an engine from a compiled module. */
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
      const full = option(options, "explain") === "full";
      const asOf = asOfOf(options);
      [own[0], own[1]] = [asOf.day, asOf.ms];
      const decision = decisions.decision(instance.decide(own), instance.results, asOf.text);
      return full ? decisions.explained(decision, own) : decision;
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
    rules(filter?: { readonly kind?: Row["kind"] }) {
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
