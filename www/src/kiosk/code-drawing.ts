// A case as a QR code: the page's own address with codes and dates.
import { correction, generate } from "lean-qr/nano";
import { toSvgPath } from "lean-qr/extras/svg";
import { s } from "../parts/dom.ts";
import { hashOf } from "../routes.ts";
import type { TalkId } from "./talk.ts";

/** The quiet zone around a code, in its squares. */
const QUIET = 4;

/** Where the same case opens on another device. */
export function caseAddress(talk: TalkId, state: Readonly<Record<string, string>>): string {
  return `${location.origin}${location.pathname}${hashOf(talk, state)}`;
}

/** The code for an address. */
export function codeDrawing(address: string, label: string): SVGSVGElement {
  const code = generate(address, { minCorrectionLevel: correction.M });
  const side = code.size + 2 * QUIET;
  const field = s("rect", { class: "code-field", width: side, height: side });
  const squares = s("path", { class: "code-squares", d: toSvgPath(code), transform: `translate(${QUIET} ${QUIET})` });
  return s("svg", { viewBox: `0 0 ${side} ${side}`, class: "code", role: "img", "aria-label": label }, field, squares);
}
