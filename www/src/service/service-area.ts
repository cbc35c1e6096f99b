import { RulesError, type EligibilityDecision, type Engine } from "telecom-service-rules";
import type { Area, Context } from "../parts/context.ts";
import { h } from "../parts/dom.ts";
import { EMPTY, exampleOf, fillExamples } from "../parts/examples.ts";
import { nowInChina } from "../parts/time.ts";
import { DecisionAnswer } from "./answer.ts";
import { EXAMPLES, type Example } from "./examples.ts";
import { ApplicationForm } from "./form.ts";

/** An application, field by field, and what is decided on it as it is typed. */
export class ServiceArea extends HTMLElement implements Area {
  #context: Context | undefined;
  #example: Example | undefined;
  #asOf = "";
  readonly #form = new ApplicationForm();
  readonly #answer = new DecisionAnswer();
  readonly #examples = h("div", { class: "examples", role: "group" });
  readonly #date = h("input", { type: "date", id: "as-of", input: () => this.#dated() });
  readonly #dateLabel = h("label", { for: "as-of" });
  readonly #bar = h("button", { type: "button", class: "verdict-bar", click: () => this.#answer.scrollIntoView() });
  readonly #formTitle = h("h3", { id: "application-title" });
  readonly #answerTitle = h("h3", { id: "answer-title", class: "unseen" });

  constructor() {
    super();
    this.#form.addEventListener("application-change", () => this.#decide());
    this.#answer.addEventListener("field-wanted", (event) =>
      this.#form.focusField((event as CustomEvent<string>).detail),
    );
  }

  connectedCallback(): void {
    const asOf = h("div", { class: "as-of-field" }, this.#dateLabel, this.#date);
    const form = h("section", { class: "application", "aria-labelledby": "application-title" });
    form.append(this.#formTitle, this.#form, this.#bar);
    const answer = h("section", { id: "answer", class: "answer panel", "aria-labelledby": "answer-title" });
    answer.append(this.#answerTitle, this.#answer);
    this.replaceChildren(
      h("div", { class: "toolbar" }, this.#examples, asOf),
      h("div", { class: "columns" }, form, answer),
    );
  }

  open(state: URLSearchParams): void {
    this.#fill(exampleOf(EXAMPLES, state));
    const asOf = state.get("asOf") ?? "";
    if (/^\d{4}-\d{2}-\d{2}$/.test(asOf)) this.#asOf = asOf;
  }

  show(context: Context): void {
    this.#context = context;
    const { words } = context;
    this.#formTitle.textContent = words.application;
    this.#answerTitle.textContent = words.answer;
    this.#dateLabel.textContent = words.asOf;
    this.#date.value = this.#asOf;
    fillExamples(context, this.#examples, {
      label: words.examples,
      empty: words.emptyForm,
      examples: EXAMPLES,
      current: this.#example,
      open: (example) => {
        this.#fill(example);
        this.show(context);
      },
    });
    this.#form.show(context, this.#form.application);
    this.#decide();
  }

  #fill(example: Example | undefined): void {
    this.#example = example;
    this.#asOf = example?.asOf ?? nowInChina().slice(0, 10);
    this.#form.application = example?.application ?? {};
  }

  #dated(): void {
    this.#asOf = this.#date.value;
    const asOf = this.#asOf === this.#example?.asOf ? undefined : this.#asOf;
    this.#context?.keep({ example: this.#example?.id ?? EMPTY, asOf });
    this.#decide();
  }

  #decide(): void {
    const context = this.#context;
    if (!context) return;
    const decision = this.#check(context.engine);
    this.#answer.show(context, decision);
    this.#form.mark(context, decision);
    const { words } = context;
    const verdict = "verdict" in decision ? decision.verdict : "unreadable";
    this.#bar.dataset.verdict = verdict;
    this.#bar.replaceChildren(
      `${words.answer}${words.colon}`,
      h("strong", {}, verdict === "unreadable" ? words.unreadable : words.verdicts[verdict][0]),
    );
  }

  #check(engine: Engine): EligibilityDecision | RulesError {
    try {
      return engine.checkEligibility(this.#form.application, this.#asOf === "" ? {} : { asOf: this.#asOf });
    } catch (error) {
      if (error instanceof RulesError) return error;
      throw error;
    }
  }
}

customElements.define("service-area", ServiceArea);
