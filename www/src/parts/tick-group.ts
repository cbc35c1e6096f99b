import { say, type Context } from "./context.ts";
import type { Report } from "./controls.ts";
import { h } from "./dom.ts";

/** Statements to be ticked together. */
export interface TickGroup {
  readonly title: string;
  readonly paths: readonly string[];
  valueOf(path: string): unknown;
  readonly report: Report;
}

/** A group of ticks. Once one is known all are: without a tick it is not so. A tick of its own says that nothing is known. */
export function tickGroup(context: Context, { title, paths, valueOf, report }: TickGroup): HTMLElement {
  const { words, engine } = context;
  const boxes = paths.map((path) => {
    const box = h("input", { type: "checkbox", id: `field-${path}`, change: () => tell(path, box.checked) });
    box.checked = valueOf(path) === true;
    return { path, box };
  });
  const unknown = h("input", { type: "checkbox", change: () => know(!unknown.checked) });
  unknown.checked = paths.every((path) => valueOf(path) === undefined);
  const tell = (told: string, checked: boolean) => {
    if (unknown.checked) {
      unknown.checked = false;
      for (const { path } of boxes) if (path !== told) report(path, false);
    }
    report(told, checked);
  };
  const know = (known: boolean) => {
    for (const { path, box } of boxes) {
      box.checked = false;
      report(path, known ? false : undefined);
    }
  };
  const labels = boxes.map(({ path, box }) =>
    h("label", { class: "choice" }, box, h("span", {}, say(context, engine.label(path)))),
  );
  return h(
    "fieldset",
    { class: "part ticks" },
    h("legend", {}, title),
    ...labels,
    h("label", { class: "choice none" }, unknown, h("span", {}, words.evaluation.nothingKnown)),
  );
}
