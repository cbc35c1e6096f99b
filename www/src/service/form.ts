import type { Application, EligibilityDecision, RulesError } from "telecom-service-rules";
import { say, type Context } from "../parts/context.ts";
import { control, type Report } from "../parts/controls.ts";
import { h, icon } from "../parts/dom.ts";
import { fieldOf, fieldsOf, GROUPS, type Group } from "../parts/fields.ts";
import { read, write } from "../parts/tree.ts";
import { listField, type Items } from "./list-field.ts";

/** The application, field by field. Fires `application-change` with every edit. */
export class ApplicationForm extends HTMLElement {
  #application: Application = {};
  /** What was typed but is not a value, by field. */
  readonly #wrong = new Map<string, string>();

  get application(): Application {
    return this.#application;
  }

  /** Another application; it is seen with the next `show`. */
  set application(application: Application) {
    this.#application = application;
  }

  /** Fills the form in anew. */
  show(context: Context, application: Application): void {
    this.#application = application;
    this.#wrong.clear();
    const form = h(
      "form",
      { novalidate: true, autocomplete: "off" },
      ...GROUPS.map((group) => this.#group(context, group)),
    );
    form.addEventListener("submit", (event) => event.preventDefault());
    this.replaceChildren(form);
  }

  /** Marks the fields that are needed or wrong. */
  mark(context: Context, answer: EligibilityDecision | RulesError): void {
    const needed = new Set<string>();
    const wrong = new Map<string, string>();
    if ("verdict" in answer) {
      this.#showAsked(answer);
      for (const need of answer.needs) needed.add(fieldOf(need.path));
      for (const { result, effect, paths, remedy } of answer.findings) {
        if (result !== "notMet" || (effect !== "correct" && effect !== "refuse")) continue;
        for (const path of fieldsOf(paths)) wrong.set(path, say(context, remedy));
      }
    } else wrong.set(fieldOf(answer.path), answer.text[context.lang]);
    for (const [path, text] of this.#wrong) wrong.set(path, text);

    for (const field of this.querySelectorAll<HTMLElement>("[data-field]")) {
      const path = field.dataset.field ?? "";
      const problem = wrong.get(path);
      const state = problem !== undefined ? "wrong" : needed.has(path) ? "needed" : "";
      const text = problem ?? (state === "needed" ? context.words.needed : "");
      if (field.dataset.state === state && field.dataset.said === text) continue;
      field.dataset.state = state;
      field.dataset.said = text;
      const hint = field.querySelector<HTMLElement>(":scope > .hint");
      hint?.replaceChildren(...(text ? [icon(problem === undefined ? "question" : "alert"), text] : []));
      field
        .querySelector(":scope > .box > *, :scope > .with-unit > input")
        ?.setAttribute("aria-invalid", String(state === "wrong"));
    }
  }

  /** Moves the focus to a field, opening what hides it. */
  focusField(path: string): void {
    const field = this.querySelector<HTMLElement>(`[data-field="${CSS.escape(path)}"]`);
    if (!field) return;
    const folded = field.closest("details");
    if (folded) folded.open = true;
    field.querySelector<HTMLElement>("input:checked, input:not([type=radio]), select, textarea, button")?.focus();
    field.scrollIntoView({ block: "center" });
  }

  readonly #report: Report = (path, value, wrong) => {
    if (wrong === undefined) this.#wrong.delete(path);
    else this.#wrong.set(path, wrong);
    this.#application = write(this.#application, path, value);
    this.dispatchEvent(new CustomEvent("application-change"));
  };

  /** Hides what no rule asks about in this case, unless something is known about it. */
  #showAsked({ findings }: EligibilityDecision): void {
    for (const { id, whenAsked, fields } of GROUPS) {
      const group = whenAsked && this.querySelector<HTMLElement>(`[data-group="${id}"]`);
      if (!group) continue;
      const own = new Set(fields.map(({ path }) => path));
      const asked = findings.some(
        ({ result, paths }) => result !== "notApplicable" && paths.some((path) => own.has(path)),
      );
      group.hidden = !asked && read(this.#application, id) === undefined;
    }
  }

  #items(path: string): Items {
    return {
      read: () => read(this.#application, path) as ReturnType<Items["read"]>,
      report: this.#report,
      shifted: () => {
        for (const place of this.#wrong.keys()) if (place.startsWith(`${path}[`)) this.#wrong.delete(place);
      },
    };
  }

  #group(context: Context, group: Group): HTMLElement {
    const title = context.words.groups[group.id] ?? say(context, context.engine.label(group.id));
    const fields = group.fields.map((field) => {
      if (field.kind === "list") return listField(context, field, this.#items(field.path));
      return control(context, field, field.path, read(this.#application, field.path), this.#report);
    });
    const grid = h("div", { class: "fields" }, ...fields);
    if (!group.folded) return h("fieldset", { class: "group", "data-group": group.id }, h("legend", {}, title), grid);
    return h("details", { class: "group", "data-group": group.id }, h("summary", {}, title), grid);
  }
}

customElements.define("application-form", ApplicationForm);
