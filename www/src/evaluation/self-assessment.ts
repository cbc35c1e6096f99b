import type { AreaId, AreaFacts as Facts } from "telecom-service-rules";
import { assessedList } from "../parts/assessed.ts";
import { say, type Context } from "../parts/context.ts";
import { control, type Report } from "../parts/controls.ts";
import { h } from "../parts/dom.ts";
import type { Field } from "../parts/fields.ts";
import { read, write } from "../parts/tree.ts";
import { trouble, unreadable } from "../parts/trouble.ts";

/** What is counted; everything else is a plain yes or no. A test holds this against the schema. */
const COUNTS: ReadonlySet<string> = new Set([
  ...["online.smartHours", "phone.humanHours", "phone.answerSeconds", "phone.humanAnswerSeconds"],
]);

/** An invented hall to begin with: of some items nobody has looked yet. */
const HALL: NonNullable<Facts["hall"]> = {
  ...{ onSiteHandling: true, documentReview: true, consultation: true },
  ...{ businessAdvice: true, faultAdvice: true, packageAdvice: true },
  ...{ networkRepair: true, equipmentRepair: true, installation: false },
  ...{ ratingSystem: true, elderlyLane: true, elderlyGuide: true },
};

/** One area after the other: what is there, and what the items make of it. */
export class SelfAssessment extends HTMLElement {
  #area: AreaId = "hall";
  /** Of every area, so that going to another loses nothing. */
  #facts: Facts = { hall: HALL };
  #context: Context | undefined;
  readonly #choice = h("div", { class: "field area-choice" });
  readonly #form = h("form", { class: "area-form", novalidate: true, autocomplete: "off" });
  readonly #result = h("div", { class: "area-result" });
  readonly #unfolded = new Set<string>(["unknown"]);

  constructor() {
    super();
    this.#form.addEventListener("submit", (event) => event.preventDefault());
  }

  connectedCallback(): void {
    this.replaceChildren(this.#choice, h("div", { class: "area-columns" }, this.#form, this.#result));
  }

  show(context: Context): void {
    this.#context = context;
    const { engine, words } = context;
    const options = engine
      .areas()
      .map((area) => h("option", { value: area }, say(context, engine.assess(area, {}).text)));
    const select = h("select", { id: "assessed-area" }, ...options);
    select.value = this.#area;
    select.addEventListener("input", () => {
      this.#area = select.value as AreaId;
      this.#fields();
    });
    this.#choice.replaceChildren(h("label", { for: select.id }, words.evaluation.area), select);
    this.#fields();
  }

  /** A control for every fact that the items of the area read. */
  #fields(): void {
    const context = this.#context;
    if (!context) return;
    const { engine, words } = context;
    const within = `${this.#area}.`;
    const paths = engine.assess(this.#area, {}).findings.flatMap((one) => one.paths);
    const facts = [...new Set(paths)].filter((path) => path.startsWith(within));
    const report: Report = (path, value) => {
      this.#facts = write(this.#facts, path, value);
      this.#assess();
    };
    const controls = facts.map((path) => {
      const field: Field = { path, kind: COUNTS.has(path) ? "count" : "flag" };
      return control(context, field, path, read(this.#facts, path), report);
    });
    this.#form.setAttribute("aria-label", words.evaluation.facts);
    this.#form.replaceChildren(...controls);
    this.#assess();
  }

  #assess(): void {
    const context = this.#context;
    if (!context) return;
    const { engine, words } = context;
    const said = words.evaluation;
    try {
      const answer = engine.assess(this.#area, this.#facts[this.#area] ?? {});
      const counts = (["met", "notMet", "unknown"] as const).map((result) =>
        h("li", { "data-count": result }, words.results[result], " ", h("strong", {}, String(answer[result]))),
      );
      this.#result.replaceChildren(
        h("ul", { class: "counts", "aria-label": said.assessed }, ...counts),
        ...assessedList(context, answer.findings, this.#unfolded),
      );
    } catch (error) {
      this.#result.replaceChildren(trouble(unreadable(context, error)));
    }
  }
}

customElements.define("self-assessment", SelfAssessment);
