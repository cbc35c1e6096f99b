import type { Quoted, ServiceEvaluation as Answer } from "telecom-service-rules";
import { assessedList } from "../parts/assessed.ts";
import { comparisonList } from "./comparisons.ts";
import type { Area, Context } from "../parts/context.ts";
import { deadlineList, started } from "../parts/deadline-list.ts";
import { h } from "../parts/dom.ts";
import { exampleOf, fillExamples } from "../parts/examples.ts";
import { planText, quotedList, surveyCoverage, weakList } from "./evaluation-parts.ts";
import { standingOf, type Standing } from "../parts/figures.ts";
import { fold } from "../parts/fold.ts";
import { trouble, unreadable } from "../parts/trouble.ts";
import { NOW, PERIODS, quarter } from "./period-example.ts";
import { PeriodForm } from "./period-form.ts";
import { SelfAssessment } from "./self-assessment.ts";
import "./service.css";
import "./evaluation.css";

/** How long typing rests before the outcome is read out. */
const SETTLED_MS = 700;

/** A period of service beside quoted figures, what is weak in it, and a self-assessment. */
export class ServiceEvaluation extends HTMLElement implements Area {
  #context: Context | undefined;
  /** Whether the example was opened, or the empty form. */
  #filled: boolean | undefined;
  /** What the address asked for; it is opened when it is shown. */
  #wanted: boolean | undefined;
  readonly #form = new PeriodForm();
  readonly #assessment = new SelfAssessment();
  readonly #intro = h("p", { class: "intro" });
  readonly #examples = h("div", { class: "examples", role: "group" });
  readonly #compared = h("div", { class: "compared" });
  readonly #parts = h("div", { class: "evaluation-parts" });
  readonly #own = h("section", { class: "own-assessment" });
  readonly #said = h("p", { class: "unseen", role: "status" });
  readonly #unfolded = new Set<string>();
  #settling: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.#form.addEventListener("period-change", () => this.#draw());
  }

  connectedCallback(): void {
    // The live region stays while what is around it changes, or it would not be read out.
    this.replaceChildren(
      this.#intro,
      this.#examples,
      h("div", { class: "evaluation-columns" }, this.#form, this.#compared),
      this.#parts,
      this.#own,
      this.#said,
    );
  }

  disconnectedCallback(): void {
    clearTimeout(this.#settling);
  }

  open(state: URLSearchParams): void {
    this.#wanted = exampleOf(PERIODS, state) !== undefined;
  }

  #open(context: Context, filled: boolean): void {
    this.#filled = filled;
    if (filled) this.#form.fill(quarter(context.lang), NOW);
    else this.#form.fill({});
  }

  show(context: Context): void {
    this.#context = context;
    const { words } = context;
    const said = words.evaluation;
    if (this.#wanted !== undefined) this.#open(context, this.#wanted);
    this.#wanted = undefined;
    this.#intro.textContent = said.intro;
    // Said in the language there was.
    this.#said.textContent = "";
    fillExamples(context, this.#examples, {
      label: words.examples,
      empty: said.empty,
      examples: PERIODS,
      current: this.#filled ? PERIODS[0] : undefined,
      open: (example) => {
        this.#open(context, example !== undefined);
        this.show(context);
      },
    });
    this.#own.replaceChildren(h("h3", {}, said.assessment), this.#assessment);
    this.#form.show(context);
    this.#assessment.show(context);
    this.#draw();
  }

  #draw(): void {
    const context = this.#context;
    if (!context) return;
    const { engine, words } = context;
    try {
      const answer = engine.evaluateService(this.#form.period, { now: this.#form.now });
      this.#compared.replaceChildren(h("h3", {}, words.evaluation.compared), ...comparisonList(context, answer));
      this.#parts.replaceChildren(...this.#about(context, answer));
      this.#announce(context, answer);
    } catch (error) {
      this.#compared.replaceChildren(trouble(unreadable(context, error)));
      this.#parts.replaceChildren();
    }
  }

  #about(context: Context, answer: Answer): HTMLElement[] {
    const said = context.words.evaluation;
    const duties = started(answer.duties);
    const questionable = answer.context.filter((one) => one.questionable);
    const others = answer.context.filter((one) => !one.questionable);
    const part = (id: string, title: string, ...children: readonly HTMLElement[]) =>
      h("section", { class: "part-of-answer", "data-part": id }, h("h3", {}, title), ...children);
    const folded = (name: string, title: string, quoted: readonly Quoted[]) =>
      fold(this.#unfolded, name, context.words.withNote(title, quoted.length), quotedList(context, quoted));
    // Two columns of their own, so that nothing changes sides when something is unfolded.
    const column = (...parts: readonly HTMLElement[]) => h("div", { class: "parts-column" }, ...parts);
    return [
      column(
        part("weak", said.weakLinks, weakList(context, answer)),
        part("findings", said.findings, ...assessedList(context, answer.findings, this.#unfolded)),
        part("plan", said.planTitle, ...planText(context, answer.plan, this.#unfolded)),
      ),
      column(
        part("survey", said.surveyTitle, surveyCoverage(context, answer.survey)),
        part("duties", said.duties, duties.length > 0 ? deadlineList(context, duties) : h("p", {}, said.noDuties)),
        part(
          "shown",
          said.shown,
          h("p", { class: "intro" }, said.shownIntro),
          quotedList(context, questionable),
          folded("effects", said.effects, answer.effects),
          folded("others", said.others, others),
        ),
      ),
    ];
  }

  #announce({ words }: Context, { comparisons, weakLinks, findings }: Answer): void {
    const count = (wanted: Standing) => comparisons.filter((one) => standingOf(one) === wanted).length;
    const notMet = findings.filter(({ result }) => result === "notMet").length;
    const text = words.evaluation.summary(count("better"), count("worse"), count("unsure"), weakLinks.length, notMet);
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => (this.#said.textContent = text), SETTLED_MS);
  }
}

customElements.define("service-evaluation", ServiceEvaluation);
