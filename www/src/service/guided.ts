import type { Application, EligibilityDecision, RulesError } from "telecom-service-rules";
import { Flow } from "../guided/flow.ts";
import { say, type Context } from "../parts/context.ts";
import { control, type Report } from "../parts/controls.ts";
import { h, icon } from "../parts/dom.ts";
import { FIELDS, fieldOf, fieldsOf, type Field, type ListField } from "../parts/fields.ts";
import { listField } from "./list-field.ts";
import {
  answersList,
  asking,
  nameOf,
  neededFields,
  obstacles,
  questionOf,
  reviewFields,
  whyAsked,
  type Told,
} from "./questions.ts";
import type { Decide } from "./what-if.ts";
import { SERVICE_WORDS } from "./words.ts";

/** Keeps ids of this view's controls apart from those of the whole form. */
const FORM = "guided-";

/** The application, one question at a time, then every answer to be checked. Fires `application-change` with every edit. */
export class GuidedQuestions extends HTMLElement {
  readonly #decide: Decide;
  #flow: Flow<Application>;
  /** Whether the reviewers' verdicts are asked for too: that is not the applicant's part. */
  #reviewing = false;
  #context: Context | undefined;
  /** What was typed for the open question but is not a value, by place. */
  readonly #wrong = new Map<string, string>();
  /** Why the open question is not done with. */
  #trouble: string | undefined;

  constructor(decide: Decide) {
    super();
    this.#decide = decide;
    this.#flow = this.#begin({});
  }

  get application(): Application {
    return this.#flow.facts;
  }

  /** Whether every question is behind: the answers are shown, and the decision beside them. */
  get done(): boolean {
    return this.#flow.current === undefined;
  }

  /** Another application, from its first open question. */
  begin(application: Application): void {
    this.#reviewing = false;
    this.#wrong.clear();
    this.#trouble = undefined;
    this.#flow = this.#begin(application);
  }

  /** The same application with what was told in another view. */
  take(application: Application): void {
    this.#wrong.clear();
    this.#trouble = undefined;
    this.#flow.take(application);
  }

  /** Opens the question of a field. */
  change(path: string): void {
    if (!FIELDS.has(path)) return;
    this.#move(() => this.#flow.change(path));
  }

  show(context: Context): void {
    // What was said is in the language there was.
    if (this.#context?.lang !== context.lang) this.#trouble = undefined;
    this.#context = context;
    this.#draw();
  }

  #begin(application: Application): Flow<Application> {
    return new Flow<Application>((facts) => this.#wanted(facts), application);
  }

  #wanted(facts: Application): readonly string[] {
    const answer = this.#decide(facts);
    if (!("verdict" in answer)) return [];
    const needed = neededFields(answer);
    return this.#reviewing ? [...new Set([...needed, ...reviewFields(answer)])] : needed;
  }

  readonly #report: Report = (path, value, wrong) => {
    if (wrong === undefined) this.#wrong.delete(path);
    else this.#wrong.set(path, wrong);
    this.#flow.tell(path, value);
    this.#changed();
  };

  #changed(): void {
    this.dispatchEvent(new CustomEvent("application-change"));
  }

  /** On, if there is an answer that can be read. */
  #next(path: string): void {
    const answer = this.#decide(this.#flow.facts);
    const [typed] = this.#wrong.values();
    const unread =
      "verdict" in answer || fieldOf(answer.path.replace(/\[.*$/, "")) !== path
        ? undefined
        : answer.text[this.#context?.lang ?? "zh"];
    const none = this.#flow.told(path) === undefined ? SERVICE_WORDS[this.#context?.lang ?? "zh"].noAnswer : undefined;
    this.#trouble = typed ?? unread ?? none;
    if (this.#trouble !== undefined) {
      this.#draw();
      this.querySelector<HTMLElement>(".error-summary")?.focus();
      return;
    }
    this.#move(() => this.#flow.next());
  }

  #skip(path: string): void {
    this.#flow.tell(path, undefined);
    this.#move(() => this.#flow.next());
  }

  #move(step: () => void): void {
    this.#wrong.clear();
    this.#trouble = undefined;
    step();
    this.#changed();
    this.#draw();
    this.#focusQuestion();
  }

  /** To the question, or to what stands in the way of the answers. */
  #focusQuestion(): void {
    const target =
      this.querySelector<HTMLElement>(".error-summary") ?? this.querySelector<HTMLElement>(".question-title");
    target?.focus({ preventScroll: true });
    // The question begins where the eye is.
    if (this.getBoundingClientRect().top < 0) this.scrollIntoView();
  }

  #draw(): void {
    const context = this.#context;
    if (!context) return;
    const answer = this.#decide(this.#flow.facts);
    const { current } = this.#flow;
    const field = current === undefined ? undefined : FIELDS.get(current);
    if (current === undefined || !field) this.replaceChildren(...this.#check(context, answer));
    else this.replaceChildren(this.#question(context, field, answer), this.#soFar(context, answer));
    this.dataset.question = current ?? "";
  }

  #progress(context: Context, answer: EligibilityDecision | RulesError): HTMLElement {
    const left = "verdict" in answer ? this.#wanted(this.#flow.facts).length : 0;
    const said = SERVICE_WORDS[context.lang];
    return h("p", { class: "progress" }, said.progress(this.#answered().length, left));
  }

  #question(context: Context, field: Field | ListField, answer: EligibilityDecision | RulesError): HTMLElement {
    const said = SERVICE_WORDS[context.lang];
    const { path } = field;
    const box = this.#control(context, field);
    const back = () => this.#move(() => this.#flow.back());
    const submit = (event: Event) => {
      event.preventDefault();
      this.#next(path);
    };
    const trouble = this.#trouble;
    const hint = box.querySelector<HTMLElement>(":scope > .hint");
    if (trouble !== undefined) {
      box.dataset.state = "wrong";
      hint?.replaceChildren(icon("alert"), trouble);
      for (const input of box.querySelectorAll("input, select, textarea")) input.setAttribute("aria-invalid", "true");
    }
    const why = "verdict" in answer ? asking(answer, path) : [];
    return h(
      "form",
      { class: "question panel", novalidate: true, autocomplete: "off", submit },
      this.#progress(context, answer),
      trouble !== undefined &&
        h(
          "div",
          { class: "error-summary", tabindex: -1, role: "group", "aria-labelledby": "error-summary-title" },
          h("p", { id: "error-summary-title" }, icon("alert"), h("strong", {}, said.wrong)),
          h("p", {}, h("button", { type: "button", class: "link", click: () => this.#focusControl() }, trouble)),
        ),
      box,
      whyAsked(context, said, why),
      h(
        "p",
        { class: "buttons" },
        h("button", { type: "submit", class: "step-button" }, said.next),
        h("button", { type: "button", class: "skip-question", click: () => this.#skip(path) }, said.unknown),
        this.#flow.returns && h("button", { type: "button", class: "back", click: back }, said.back),
      ),
    );
  }

  /** The control of a field, with the question for its heading. */
  #control(context: Context, field: Field | ListField): HTMLElement {
    const { path } = field;
    const said = SERVICE_WORDS[context.lang];
    const question = questionOf(context, said, field);
    const value = this.#flow.told(path);
    const box =
      field.kind === "list"
        ? listField(
            context,
            field,
            {
              read: () => this.#flow.told(path) as readonly unknown[] | null | undefined,
              report: this.#report,
              shifted: () => this.#wrong.clear(),
            },
            FORM,
          )
        : control(context, field, path, value, this.#report, FORM);
    const label = box.querySelector<HTMLElement>(":scope > :is(label, legend)");
    const title = h("h3", { class: "question-title", tabindex: -1 });
    if (label instanceof HTMLLegendElement) {
      title.textContent = question;
      label.replaceChildren(title);
    } else if (label) {
      label.before(title);
      label.textContent = question;
      title.append(label);
    }
    // That it is not known is said by a button of its own.
    if (field.kind === "flag") box.querySelector(".choices > label")?.remove();
    return box;
  }

  #focusControl(): void {
    this.querySelector<HTMLElement>(
      ":is(.box, .with-unit, .choices, .rows) :is(input, select, textarea, button)",
    )?.focus();
  }

  /** What was told, in this view or another. */
  #answered(): readonly Told[] {
    return [...FIELDS.keys()].flatMap((path) => {
      const value = this.#flow.told(path);
      return value === undefined ? [] : [{ path, value }];
    });
  }

  /** Beside a question: how things stand, and what was told. */
  #soFar(context: Context, answer: EligibilityDecision | RulesError): HTMLElement {
    const { words, lang } = context;
    const said = SERVICE_WORDS[lang];
    const answers = this.#answered();
    const verdict = "verdict" in answer ? words.verdicts[answer.verdict][0] : words.unreadable;
    const list = answersList(context, said, answers, new Map(), (path) => this.change(path));
    return h(
      "section",
      { class: "so-far panel", "aria-label": said.soFar },
      h(
        "p",
        { class: "standing", "data-verdict": "verdict" in answer ? answer.verdict : "unreadable" },
        `${said.asItStands}${words.colon}`,
        h("strong", {}, verdict),
      ),
      h(
        "details",
        { open: matchMedia("(min-width: 960px)").matches },
        h("summary", {}, context.words.withNote(said.soFar, answers.length)),
        ...(list.length > 0 ? list : [h("p", { class: "intro" }, said.nothingYet)]),
      ),
    );
  }

  /** Every answer, those in the way first. */
  #check(context: Context, answer: EligibilityDecision | RulesError): HTMLElement[] {
    const { lang } = context;
    const said = SERVICE_WORDS[lang];
    const wrong = new Map<string, string>();
    if ("verdict" in answer)
      for (const { paths, remedy } of obstacles(answer))
        for (const path of fieldsOf(paths)) wrong.set(path, say(context, remedy));
    else wrong.set(fieldOf(answer.path.replace(/\[.*$/, "")), answer.text[lang]);
    const needed = this.#wanted(this.#flow.facts);
    const told = this.#answered();
    const open = needed.filter((path) => this.#flow.told(path) === undefined);
    const missing = [...wrong.keys()].filter(
      (path) => FIELDS.has(path) && this.#flow.told(path) === undefined && !open.includes(path),
    );
    const answers = [...told, ...[...open, ...missing].map((path) => ({ path, value: undefined }))];
    const list = answersList(context, said, answers, wrong, (path) => this.change(path));
    const again = () => this.#move(() => this.#flow.again());
    const review = () => {
      this.#reviewing = true;
      this.#move(() => this.#flow.again());
    };
    const toReview = !this.#reviewing && "verdict" in answer && reviewFields(answer).length > 0;
    const parts: (HTMLElement | false)[] = [
      h("h3", { class: "question-title", tabindex: -1 }, said.check),
      h("p", { class: "intro" }, said.checkIntro),
      this.#errors(context, answer, wrong),
      this.#progress(context, answer),
      open.length > 0 && h("p", {}, h("button", { type: "button", class: "step-button", click: again }, said.goOn)),
      toReview &&
        h(
          "div",
          { class: "to-review" },
          h("p", {}, said.review),
          h("button", { type: "button", class: "step-button", click: review }, said.reviewStart),
        ),
      ...(list.length > 0 ? list : [h("p", {}, said.nothingToCheck)]),
      h(
        "p",
        { class: "buttons" },
        this.#flow.returns &&
          h("button", { type: "button", class: "back", click: () => this.#move(() => this.#flow.back()) }, said.back),
      ),
    ];
    return [h("div", { class: "check-answers panel" }, ...parts)];
  }

  /** What stands in the way, each with the way to its answer. */
  #errors(
    context: Context,
    answer: EligibilityDecision | RulesError,
    wrong: ReadonlyMap<string, string>,
  ): HTMLElement | false {
    const said = SERVICE_WORDS[context.lang];
    const link = (path: string, text: string) =>
      h("li", {}, h("button", { type: "button", class: "link", click: () => this.change(path) }, text));
    const items =
      "verdict" in answer
        ? obstacles(answer).flatMap((one) => {
            const path = fieldsOf(one.paths).find((each) => FIELDS.has(each));
            return path === undefined ? [] : [link(path, said.about(nameOf(context, path), say(context, one.remedy)))];
          })
        : [...wrong].map(([path, text]) => link(path, said.about(nameOf(context, path), text)));
    if (items.length === 0) return false;
    return h(
      "div",
      { class: "error-summary", tabindex: -1, role: "group", "aria-labelledby": "error-summary-title" },
      h("h4", { id: "error-summary-title" }, icon("alert"), said.inTheWay),
      h("ul", {}, ...items),
    );
  }
}

customElements.define("guided-questions", GuidedQuestions);
