import type { Text } from "telecom-service-rules";
import type { Context } from "./context.ts";
import { h } from "./dom.ts";

/** Something to begin with. */
export interface Named {
  /** What it is called in the address. */
  readonly id: string;
  readonly name: Text;
}

/** Of an area whose examples are in the address, the one that is not there: an empty form. */
export const EMPTY = "none";

/** Fills a strip of buttons, one for each example and one for an empty form. Choosing keeps the focus on the choice. */
export function fillExamples<T extends Named>(
  context: Context,
  strip: HTMLElement,
  {
    label,
    empty,
    examples,
    current,
    open,
  }: {
    readonly label: string;
    readonly empty?: string;
    readonly examples: readonly T[];
    readonly current: T | undefined;
    readonly open: (example: T | undefined) => void;
  },
): void {
  const button = (name: string, example: T | undefined) => {
    const click = () => {
      context.keep({ example: example?.id ?? EMPTY });
      open(example);
      strip.querySelector<HTMLElement>("[aria-pressed=true]")?.focus();
    };
    return h(
      "button",
      { type: "button", "data-example": example?.id ?? EMPTY, "aria-pressed": String(example === current), click },
      name,
    );
  };
  strip.setAttribute("aria-label", label);
  strip.replaceChildren(
    h("span", { class: "toolbar-name", "aria-hidden": "true" }, label),
    ...examples.map((example) => button(example.name[context.lang], example)),
    ...(empty === undefined ? [] : [button(empty, undefined)]),
  );
}

/** The example the address names: undefined for an empty form, the first where it names none there is. */
export function exampleOf<T extends Named>(examples: readonly T[], state: URLSearchParams): T | undefined {
  const id = state.get("example");
  return id === EMPTY ? undefined : (examples.find((one) => one.id === id) ?? examples[0]);
}
