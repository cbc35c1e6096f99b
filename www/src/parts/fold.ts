import { h } from "./dom.ts";
import "./fold.css";

/** A part that is folded away. What was unfolded stays so while everything is drawn anew: `open` keeps the names. */
export function fold(open: Set<string>, name: string, title: string, content: HTMLElement): HTMLElement {
  const details = h("details", { class: "fold", "data-fold": name }, h("summary", {}, title), content);
  details.open = open.has(name);
  details.addEventListener("toggle", () => {
    if (details.open) open.add(name);
    else open.delete(name);
  });
  return details;
}
