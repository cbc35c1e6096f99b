// The drawings of the kiosk: larger and simpler than the icons of the page.
import { s } from "../parts/dom.ts";

const SIGNS = {
  check: "M5 12.5l4.5 4.5L19 7.5",
  cross: "M6.5 6.5l11 11M17.5 6.5l-11 11",
  question: "M8.5 9a3.5 3.5 0 1 1 5 3.2c-1 .6-1.5 1.2-1.5 2.8M12 18.5v.5",
  alert: "M12 3.5L2.5 20h19zM12 10v4.5M12 17v.3",
  info: "M12 3a9 9 0 1 0 .01 0M12 11v5.5M12 7.5v.3",
  eye: "M2 12c4-7 16-7 20 0-4 7-16 7-20 0zM12 9.5a2.5 2.5 0 1 0 .01 0",
  pencil: "M4 20l1-4.5L15.5 5l3.5 3.5L8.5 19zM13 7.5l3.5 3.5",
  /** The page's own sign, as in shell/icon.svg. */
  page: "M6 3h8l4 4v14H6zM14 3v4h4M9 14.2l2.3 2.3 4.2-4.8",
  service: "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
  deadlines: "M12 4a8.5 8.5 0 1 0 .01 0M12 8v5l3.5 2M9.5 1.5h5",
  dispute: "M12 3v18M7 21h10M5 6h14M5 6l-3 7.5c1 2.5 5 2.5 6 0zM19 6l-3 7.5c1 2.5 5 2.5 6 0z",
  conduct: "M12 3l2.7 5.8 6.3.8-4.6 4.3 1.2 6.2-5.6-3.1-5.6 3.1 1.2-6.2L3 9.6l6.3-.8z",
  bell: "M5 17c1.5-1.5 2-3 2-6a5 5 0 0 1 10 0c0 3 .5 4.5 2 6zM10 20.5h4M12 3.5V5",
  back: "M19 12H5M11 6l-6 6 6 6",
  forward: "M5 12h14M13 6l6 6-6 6",
  up: "M12 19V5M6 11l6-6 6 6",
  down: "M12 5v14M6 13l6 6 6-6",
  home: "M4 11l8-7 8 7M6 10v10h12V10M10 20v-6h4v6",
  printer: "M7 8V3h10v5M5 8h14v8h-3M8 13h8v8H8zM5 8v8h3",
  code: "M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM18 18h2v2h-2zM18 14h2M14 18v2",
  erase: "M9 6h11v12H9l-6-6zM12 9.5l5 5M17 9.5l-5 5",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  language: "M12 3a9 9 0 1 0 .01 0M3 12h18M12 3c-5 5-5 13 0 18M12 3c5 5 5 13 0 18",
} as const;

export type SignName = keyof typeof SIGNS;

/** A drawing beside words that say the same. */
export function sign(name: SignName): SVGSVGElement {
  return s("svg", { viewBox: "0 0 24 24", class: "sign", "aria-hidden": "true" }, s("path", { d: SIGNS[name] }));
}
