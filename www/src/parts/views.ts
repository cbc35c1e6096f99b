import { h } from "./dom.ts";

/** Fills a strip of buttons with the ways to look at one thing. Choosing keeps the focus on the choice. */
export function fillViews<V extends string>(
  strip: HTMLElement,
  label: string,
  names: Readonly<Record<V, string>>,
  current: V,
  choose: (view: V) => void,
): void {
  const buttons = (Object.keys(names) as V[]).map((view) => {
    const click = () => {
      choose(view);
      strip.querySelector<HTMLElement>("[aria-pressed=true]")?.focus();
    };
    return h(
      "button",
      { type: "button", "data-view": view, "aria-pressed": String(view === current), click },
      names[view],
    );
  });
  strip.setAttribute("aria-label", label);
  strip.replaceChildren(...buttons);
}
