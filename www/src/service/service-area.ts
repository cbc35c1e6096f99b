import { RulesError, type Application, type EligibilityDecision } from "telecom-service-rules";
import { codeFold } from "../code/code-fold.ts";
import type { Area, Context } from "../parts/context.ts";
import { h } from "../parts/dom.ts";
import { EMPTY, exampleOf, fillExamples } from "../parts/examples.ts";
import { nowInChina } from "../parts/time.ts";
import { fillViews } from "../parts/views.ts";
import { read, write } from "../parts/tree.ts";
import { DecisionAnswer } from "./answer.ts";
import { RequestCourse, type History } from "./course.ts";
import { EXAMPLES, type Example } from "./examples.ts";
import { ApplicationForm } from "./form.ts";
import { GuidedQuestions } from "./guided.ts";
import { restored, sharedOf } from "./shared-state.ts";
import { whatIf } from "./what-if.ts";
import { whatIfSection } from "./what-if-view.ts";
import { SERVICE_WORDS } from "./words.ts";
import "./service.css";

/** How long typing rests before every other answer is tried. */
const RESTED_MS = 350;

const VIEWS = ["form", "guided"] as const;
type View = (typeof VIEWS)[number];

/** An application, in a form or one question at a time, and what is decided on it as it is typed. */
export class ServiceArea extends HTMLElement implements Area {
  #context: Context | undefined;
  #drawn = false;
  #example: Example | undefined;
  #asOf = "";
  #view: View = "form";
  #history: History = { events: [], now: "" };
  /** What was shown last. */
  #decision: EligibilityDecision | RulesError | undefined;
  /** What the address says; it is read once the lists of the rules are at hand. */
  #address: URLSearchParams | undefined;
  /** What was last kept in the address. */
  #kept = "";
  #resting: ReturnType<typeof setTimeout> | undefined;
  readonly #form = new ApplicationForm();
  readonly #guided = new GuidedQuestions((application) => this.#check(application));
  readonly #answer = new DecisionAnswer();
  readonly #course = new RequestCourse();
  readonly #code = codeFold(undefined, () => ({
    method: "checkEligibility",
    request: this.#application,
    options: this.#options,
  }));
  readonly #examples = h("div", { class: "examples", role: "group" });
  readonly #views = h("div", { class: "views", role: "group" });
  /** Becomes a date's own control after the first frame: browsers draw its sign with a document of its own. */
  readonly #date = h("input", { type: "text", id: "as-of", input: () => this.#dated() });
  readonly #dateLabel = h("label", { for: "as-of" });
  readonly #bar = h("button", { type: "button", class: "verdict-bar", click: () => this.#answer.scrollIntoView() });
  readonly #formTitle = h("h3", { id: "application-title" });
  readonly #answerTitle = h("h3", { id: "answer-title", class: "unseen", tabindex: -1 });
  readonly #columns = h("div", { class: "columns service-columns" });
  readonly #guidedPart = h("div", { class: "guided-part" });
  readonly #formPart = h("section", { class: "application", "aria-labelledby": "application-title" });
  readonly #answerPart = h("section", { id: "answer", class: "answer panel", "aria-labelledby": "answer-title" });

  constructor() {
    super();
    for (const view of [this.#form, this.#guided])
      view.addEventListener("application-change", () => {
        this.#keep();
        this.#decide();
      });
    this.#answer.addEventListener("field-wanted", (event) => this.#want((event as CustomEvent<string>).detail));
    this.#formPart.append(this.#formTitle, this.#form);
    this.#guidedPart.append(this.#guided);
    this.#answerPart.append(this.#answerTitle, this.#answer);
  }

  connectedCallback(): void {
    const asOf = h("div", { class: "as-of-field" }, this.#dateLabel, this.#date);
    this.replaceChildren(
      h("div", { class: "toolbar" }, this.#examples, h("div", { class: "toolbar-end" }, this.#views, asOf)),
      this.#columns,
      this.#course,
      this.#code,
    );
  }

  disconnectedCallback(): void {
    clearTimeout(this.#resting);
  }

  open(state: URLSearchParams): void {
    this.#fill(exampleOf(EXAMPLES, state));
    const asOf = state.get("asOf") ?? "";
    if (/^\d{4}-\d{2}-\d{2}$/.test(asOf)) this.#asOf = asOf;
    this.#view = state.get("view") === "guided" ? "guided" : "form";
    this.#address = state;
    this.#kept = "";
  }

  show(context: Context): void {
    this.#context = context;
    const { words, engine } = context;
    if (this.#address) {
      const codes = (list: string) => engine.members(list).map(({ code }) => code);
      const application = restored(this.#application, this.#address, codes);
      this.#address = undefined;
      this.#form.application = application;
      this.#guided.begin(application);
    }
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
        // The strip has written the address; the view belongs there too.
        this.#kept = "";
        this.#keep();
        this.show(context);
      },
    });
    this.#fillViews(context);
    if (!this.#drawn && this.#view === "form") this.#answerFirst(context);
    else {
      this.#place(context);
      this.#decide();
    }
    this.#drawn = true;
  }

  /** The first thing to see is a decision; the form, which is most of the page, follows in the next frame. */
  #answerFirst(context: Context): void {
    this.#formPart.append(this.#bar);
    this.#columns.replaceChildren(this.#formPart, this.#answerPart);
    const decision = this.#answered(context);
    const follow = () => {
      // Meanwhile another language, view or example may have drawn everything.
      if (this.#context !== context || this.#decision !== decision) return;
      this.#form.show(context, this.#form.application);
      this.#follow(context, decision);
    };
    // The second frame begins when the first has been handed on to be painted.
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(follow)));
  }

  get #application(): Application {
    return this.#view === "form" ? this.#form.application : this.#guided.application;
  }

  get #options(): { readonly asOf?: string } {
    return this.#asOf === "" ? {} : { asOf: this.#asOf };
  }

  #fill(example: Example | undefined): void {
    const now = nowInChina();
    this.#example = example;
    this.#asOf = example?.asOf ?? now.slice(0, 10);
    this.#history = example ?? { events: [], now };
    this.#form.application = example?.application ?? {};
    this.#guided.begin(this.#form.application);
  }

  #fillViews({ lang }: Context): void {
    const said = SERVICE_WORDS[lang];
    fillViews(this.#views, said.views, said.view, this.#view, (view) => this.#switch(view));
  }

  /** The same application in the other view. */
  #switch(view: View): void {
    const context = this.#context;
    if (!context || view === this.#view) return;
    if (view === "guided") this.#guided.take(this.#form.application);
    else this.#form.application = this.#guided.application;
    this.#view = view;
    this.#fillViews(context);
    this.#place(context);
    this.#keep();
    this.#decide();
  }

  /** Puts the view that is open on the page; the other one keeps nothing there. */
  #place(context: Context): void {
    if (this.#view === "form") {
      this.#formPart.append(this.#bar);
      this.#columns.replaceChildren(this.#formPart, this.#answerPart);
      this.#form.show(context, this.#form.application);
    } else {
      this.#guidedPart.append(this.#bar);
      this.#columns.replaceChildren(this.#guidedPart, this.#answerPart);
      this.#guided.show(context);
    }
  }

  #want(path: string): void {
    if (this.#view === "form") this.#form.focusField(path);
    else this.#guided.change(path);
  }

  #dated(): void {
    this.#asOf = this.#date.value;
    this.#keep();
    if (this.#view === "guided" && this.#context) this.#guided.show(this.#context);
    this.#decide();
  }

  /** Keeps in the address what opens the same again, as far as it tells nothing about a person. */
  #keep(): void {
    const state = {
      example: this.#example?.id ?? EMPTY,
      asOf: this.#asOf === this.#example?.asOf ? undefined : this.#asOf,
      view: this.#view === "form" ? undefined : this.#view,
      ...sharedOf(this.#application, this.#example?.application ?? {}),
    };
    // Browsers count how often an address is written.
    const kept = JSON.stringify(state);
    if (kept === this.#kept) return;
    this.#kept = kept;
    this.#context?.keep(state);
  }

  #decide(): void {
    const context = this.#context;
    if (context) this.#follow(context, this.#answered(context));
  }

  /** What stands around a decision, and what is found out from it. */
  #follow(context: Context, decision: EligibilityDecision | RulesError): void {
    if (this.#date.type !== "date") this.#date.type = "date";
    // While a question is open the decision is only said in short.
    const asking = this.#view === "guided" && !this.#guided.done;
    this.#columns.dataset.asking = String(asking);
    for (const part of [this.#answerPart, this.#bar, this.#course]) part.hidden = asking;
    if (this.#view === "form") this.#form.mark(context, decision);
    this.#course.show(context, this.#application, this.#history);
    this.#code.refresh(context);
    const onward = { type: "button", class: "link onward", click: () => this.#course.reach() } as const;
    const course = h("button", onward, SERVICE_WORDS[context.lang].courseJump);
    this.#answer.extra.replaceChildren(course);
    clearTimeout(this.#resting);
    if (!asking && "verdict" in decision && decision.verdict !== "eligible")
      this.#resting = setTimeout(() => this.#tryOthers(context, decision, course), RESTED_MS);
  }

  /** Decides, and shows the decision with its reasons. */
  #answered(context: Context): EligibilityDecision | RulesError {
    const decision = this.#check(this.#application);
    this.#decision = decision;
    this.#answer.show(context, decision);
    const { words } = context;
    const verdict = "verdict" in decision ? decision.verdict : "unreadable";
    this.#bar.dataset.verdict = verdict;
    this.#bar.replaceChildren(
      `${words.answer}${words.colon}`,
      h("strong", {}, verdict === "unreadable" ? words.unreadable : words.verdicts[verdict][0]),
    );
    return decision;
  }

  /** Asks the rules what else would be decided. */
  #tryOthers(context: Context, decision: EligibilityDecision, course: HTMLElement): void {
    const found = whatIf(this.#application, decision, (application) => this.#check(application), {
      codes: (list) => context.engine.members(list).map(({ code }) => code),
      seen: (path) =>
        EXAMPLES.flatMap(({ application }) => {
          const value = read(application, path);
          return value === undefined || value === null ? [] : [value];
        }),
      asOf: this.#asOf === "" ? nowInChina().slice(0, 10) : this.#asOf,
    });
    course.before(
      ...whatIfSection(context, found, {
        apply: (path, value) => this.#apply(context, path, value),
        fill: (path) => this.#want(path),
      }),
    );
  }

  #apply(context: Context, path: string, value: unknown): void {
    const application = write(this.#application, path, value);
    this.#form.application = application;
    this.#guided.take(application);
    this.#place(context);
    this.#keep();
    this.#decide();
    this.#answerTitle.focus({ preventScroll: true });
  }

  #check(application: Application): EligibilityDecision | RulesError {
    const engine = this.#context?.engine;
    if (!engine) return new RulesError("E_UNREADABLE", "");
    try {
      return engine.checkEligibility(application, this.#options);
    } catch (error) {
      if (error instanceof RulesError) return error;
      throw error;
    }
  }
}

customElements.define("service-area", ServiceArea);
