import type { Application, EligibilityDecision, RulesError } from "telecom-service-rules";
import { say, type Context } from "../parts/context.ts";
import { control, type Report } from "../parts/controls.ts";
import { h, icon } from "../parts/dom.ts";
import { fieldOf, fieldsOf, GROUPS, type Group, type ListField } from "../parts/fields.ts";
import { read, write } from "../parts/tree.ts";

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

  #group(context: Context, group: Group): HTMLElement {
    const title = context.words.groups[group.id] ?? say(context, context.engine.label(group.id));
    const fields = group.fields.map((field) => {
      if (field.kind === "list") return this.#list(context, field);
      return control(context, field, field.path, read(this.#application, field.path), this.#report);
    });
    const grid = h("div", { class: "fields" }, ...fields);
    if (!group.folded) return h("fieldset", { class: "group", "data-group": group.id }, h("legend", {}, title), grid);
    return h("details", { class: "group", "data-group": group.id }, h("summary", {}, title), grid);
  }

  #list(context: Context, list: ListField): HTMLElement {
    const { words } = context;
    const title = say(context, context.engine.label(list.path));
    const rows = h("div", { class: "rows" });
    const field = h(
      "fieldset",
      { class: "field list", "data-field": list.path },
      h("legend", {}, title),
      rows,
      h("p", { class: "hint" }),
    );

    const items = (): readonly unknown[] | null | undefined =>
      read(this.#application, list.path) as readonly unknown[] | null | undefined;
    const change = (next: readonly unknown[] | undefined) => {
      // Positions shift: what was wrong in this list is typed anew.
      for (const path of this.#wrong.keys()) if (path.startsWith(`${list.path}[`)) this.#wrong.delete(path);
      fill(next);
      this.#report(list.path, next);
    };
    const fill = (now: readonly unknown[] | null | undefined) => {
      const known = now ?? [];
      const add = h("button", { type: "button", class: "add", click: () => grow() }, words.add);
      const none = h("input", {
        type: "checkbox",
        change: (event) => {
          change((event.target as HTMLInputElement).checked ? [] : undefined);
          rows.querySelector<HTMLElement>("input[type=checkbox]")?.focus();
        },
      });
      none.checked = now !== undefined;
      const absent = known.length === 0 && h("label", { class: "none" }, none, words.none);
      const lines = known.map((item, at) => {
        const path = `${list.path}[${at}]`;
        const shrink = () => {
          change((items() ?? []).filter((_, position) => position !== at));
          rows.querySelector<HTMLElement>("button.add")?.focus();
        };
        const name = `${words.remove} ${title} ${at + 1}`;
        const remove = h(
          "button",
          { type: "button", class: "remove", "aria-label": name, click: shrink },
          icon("cross"),
        );
        const controls = list.item.map((part) =>
          control(context, part, `${path}.${part.path}`, read(item, part.path), this.#report),
        );
        return h("div", { class: "row", role: "group", "aria-label": `${title} ${at + 1}` }, ...controls, remove);
      });
      rows.replaceChildren(...lines, h("div", { class: "row-end" }, add, absent || ""));
    };
    const grow = () => {
      change([...(items() ?? []), {}]);
      rows.querySelector<HTMLElement>(".row:nth-last-child(2) :is(input, select)")?.focus();
    };
    fill(items());
    return field;
  }
}

customElements.define("application-form", ApplicationForm);
