// What the engine tells of a rule besides its row: which facts it reads, how long a limit is, what a figure is. Asked for piece by
// piece, for all of it together would be felt.
import type { AmountReport, ChecklistReport, Deadline, Engine, Procedure, Quoted } from "telecom-service-rules";

/** What is known of one id. */
export interface Known {
  readonly paths?: readonly string[];
  readonly ifNotMet?: string;
  readonly quoted?: Quoted;
  readonly amount?: AmountReport["amounts"][number];
  readonly item?: ChecklistReport["items"][number];
  readonly procedure?: Procedure;
}

const turn = () => new Promise<void>((done) => setTimeout(done));

export class Knowledge {
  readonly #engine: Engine;
  readonly #known = new Map<string, Known>();
  #all: Promise<void> | undefined;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  async of(id: string): Promise<Known> {
    await (this.#all ??= this.#learn());
    return this.#known.get(id) ?? {};
  }

  #add(id: string, known: Known): void {
    this.#known.set(id, { ...this.#known.get(id), ...known });
  }

  async #learn(): Promise<void> {
    const engine = this.#engine;
    const asked: readonly (() => unknown)[] = [
      () => engine.checkEligibility({}),
      () => engine.routeDispute({}),
      ...engine.areas().map((area) => () => engine.assess(area, {})),
      () => engine.evaluateService({}),
      () => engine.channels({}),
      () => engine.amounts({}),
      ...engine.members("Scheme").map(
        ({ code }) =>
          () =>
            engine.checklist({ scheme: code as never }),
      ),
      ...engine.procedures().map((id) => () => {
        const procedure = engine.procedure(id);
        this.#add(id, { procedure });
        return procedure.guards;
      }),
    ];
    for (const ask of asked) {
      this.#read(ask());
      await turn();
    }
  }

  /** Whatever in an answer says which rule it is of. */
  #read(answer: unknown): void {
    if (Array.isArray(answer)) return answer.forEach((one) => this.#read(one));
    if (typeof answer !== "object" || answer === null) return;
    const one = answer as Readonly<Record<string, unknown>>;
    if (typeof one["rule"] === "string" && Array.isArray(one["paths"])) {
      const ifNotMet = typeof one["ifNotMet"] === "string" ? { ifNotMet: one["ifNotMet"] } : {};
      this.#add(one["rule"], { paths: one["paths"] as string[], ...ifNotMet });
    }
    if (typeof one["benchmark"] === "string") this.#add(one["benchmark"], { quoted: answer as Quoted });
    if (typeof one["amount"] === "string") {
      const amount = answer as AmountReport["amounts"][number];
      this.#add(amount.amount, { amount, paths: amount.paths });
    }
    if (typeof one["id"] === "string" && typeof one["polarity"] === "string")
      this.#add(one["id"], { item: answer as ChecklistReport["items"][number] });
    for (const [key, part] of Object.entries(one)) if (key !== "sources") this.#read(part);
  }

  /**
   * How long a limit is. It is told for a case in which it runs: so each kind of case is tried with everything that may begin it, and
   * with the circumstances that some limits ask for.
   */
  async length(id: string): Promise<Pick<Deadline, "basis" | "length" | "missing"> | undefined> {
    const engine = this.#engine;
    const at = "2026-07-01T09:00:00+08:00";
    const now = "2026-07-01T09:00:00+08:00";
    const events = engine.members("EventType").map(({ code }) => ({ type: code as never, at }));
    let found: Deadline | undefined;
    for (const facts of CIRCUMSTANCES) {
      for (const { code } of engine.members("CaseKind")) {
        const report = engine.trackDeadlines({ kind: code as never, ...facts, events }, { now });
        const one = report.deadlines.find(({ limit }) => limit === id);
        if (one?.length) return one;
        found ??= one;
        await turn();
      }
      // It stands in a case and has no number there.
      if (found !== undefined && found.basis !== "numeric" && found.basis !== "minimum") return found;
    }
    return found;
  }
}

const CIRCUMSTANCES = [
  {},
  { province: "henan", area: "urban" },
  { province: "chongqing", area: "rural" },
  { serviceKind: "mobile", area: "rural", faultInTerminal: false, prepaid: true, ownPaymentTerms: false },
  { province: "henan", area: "rural", onlineTrade: true },
  { serviceKind: "dial_up", faultInTerminal: false },
  { serviceKind: "fixed", complex: true },
  { courtTrack: "ordinary" },
  { courtTrack: "summary", extended: false },
  { courtTrack: "summary", extended: true },
  { courtTrack: "small_claims", extended: false },
  { courtTrack: "small_claims", extended: true },
  { extended: true, incidentGrade: "extraordinary" },
  { criticalInfrastructure: true, incidentGrade: "major" },
  { criticalInfrastructure: false, stateOrgan: true },
  { criticalInfrastructure: false, stateOrgan: false },
] as const;
