import { say, type Context } from "../parts/context.ts";
import { control, type Report } from "../parts/controls.ts";
import { h, icon } from "../parts/dom.ts";
import type { ListField } from "../parts/fields.ts";
import { read } from "../parts/tree.ts";

/** The items of a list, and who is told of changes. */
export interface Items {
  read(): readonly unknown[] | null | undefined;
  readonly report: Report;
  /** Positions shifted: what was wrong in this list is typed anew. */
  shifted(): void;
}

/** A list of records: a row for each, a button for one more, and a box for "there is none". */
export function listField(context: Context, list: ListField, items: Items, form = ""): HTMLElement {
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

  const change = (next: readonly unknown[] | undefined) => {
    items.shifted();
    fill(next);
    items.report(list.path, next);
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
        change((items.read() ?? []).filter((_, position) => position !== at));
        rows.querySelector<HTMLElement>("button.add")?.focus();
      };
      const name = `${words.remove} ${title} ${at + 1}`;
      const remove = h("button", { type: "button", class: "remove", "aria-label": name, click: shrink }, icon("cross"));
      const controls = list.item.map((part) =>
        control(context, part, `${path}.${part.path}`, read(item, part.path), items.report, form),
      );
      return h("div", { class: "row", role: "group", "aria-label": `${title} ${at + 1}` }, ...controls, remove);
    });
    rows.replaceChildren(...lines, h("div", { class: "row-end" }, add, absent));
  };
  const grow = () => {
    change([...(items.read() ?? []), {}]);
    rows.querySelector<HTMLElement>(".row:nth-last-child(2) :is(input, select)")?.focus();
  };
  fill(items.read());
  return field;
}
