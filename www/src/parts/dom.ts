type Attribute = string | number | boolean | undefined | ((event: Event) => void);
export type Child = Node | string | null | undefined | false;

/** Makes an element. A function is a listener, `true` an empty attribute, `false` and undefined none. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== undefined && value !== false) element.setAttribute(name, String(value));
  }
  element.append(...shown(children));
  return element;
}

/** The children there are. */
export function shown(children: readonly Child[]): (Node | string)[] {
  return children.filter((child): child is Node | string => child !== null && child !== undefined && child !== false);
}

/** A text in whose dates and moments no line ends. */
export function unbroken(text: string): (string | HTMLElement)[] {
  const parts = text.split(/(\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?)/);
  return parts.map((part, at) => (at % 2 === 1 ? h("time", {}, part) : part)).filter((part) => part !== "");
}

const ICONS = {
  check: "M5 13l4 4 10-10",
  cross: "M6 6l12 12M18 6L6 18",
  pencil: "M4 20l1-5L16 4l4 4L9 19zM14 6l4 4",
  eye: "M2 12c4-7 16-7 20 0-4 7-16 7-20 0zM12 9.5a2.5 2.5 0 1 0 .01 0",
  question: "M8.5 9a3.5 3.5 0 1 1 5 3.2c-1 .6-1.5 1.2-1.5 2.8M12 19v.5",
  alert: "M12 3L2 20h20zM12 9v5M12 17v.5",
  info: "M12 10v8M12 6v.5",
  clock: "M12 3a9 9 0 1 0 .01 0M12 7v5l4 2",
  dot: "M12 10a2 2 0 1 0 .01 0",
  dash: "M6 12h12",
  pause: "M9 5v14M15 5v14",
  arrow: "M4 12h15M13 6l6 6-6 6",
  star: "M12 3l2.7 5.8 6.3.8-4.6 4.3 1.2 6.2-5.6-3.1-5.6 3.1 1.2-6.2L3 9.6l6.3-.8z",
  ban: "M12 3a9 9 0 1 0 .01 0M5.8 5.8l12.4 12.4",
  sun: "M12 8a4 4 0 1 0 .01 0M12 2v2.5M12 19.5V22M2 12h2.5M19.5 12H22M5 5l1.7 1.7M17.3 17.3L19 19M5 19l1.7-1.7M17.3 6.7L19 5",
  moon: "M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5z",
  lock: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
} as const;

export type IconName = keyof typeof ICONS;

/** Makes an element of a drawing. */
export function s<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(name, String(value));
  element.append(...shown(children));
  return element;
}

/** The line of an icon, on a square of 24. */
export function iconLine(name: IconName): SVGPathElement {
  return s("path", { d: ICONS[name] });
}

/** A drawing beside words that say the same. */
export function icon(name: IconName): SVGSVGElement {
  return s("svg", { viewBox: "0 0 24 24", class: "icon", "aria-hidden": "true" }, iconLine(name));
}
