// The two marks of a timeline that can be moved, by a pointer or by keys: the start, and the moment to look from.
import type { Context } from "../parts/context.ts";
import { s } from "../parts/dom.ts";
import { widthOf } from "../parts/text-width.ts";
import { clockOf, instantAt } from "../parts/time.ts";
import { HANDLE_HEIGHT, LETTERS, ROWS } from "./timeline-rows.ts";
import { STEPS, type Scale } from "./timeline-scale.ts";
import type { TimelineWords } from "./words.ts";

const HANDLES = ["start", "now"] as const;

export type Handle = (typeof HANDLES)[number];

/** Where the two stand. */
export type Moments = Readonly<Record<Handle, string>>;

/** A mark was moved. `settled` is false while a pointer still holds it. */
export interface Move {
  readonly handle: Handle;
  readonly at: string;
  readonly settled: boolean;
}

/** What a mark is drawn of. */
interface Grip {
  readonly group: SVGGElement;
  readonly stem: SVGLineElement;
  /** A wider line that nobody sees, to take hold of. */
  readonly reach: SVGLineElement;
  readonly plate: SVGRectElement;
  readonly label: SVGTextElement;
}

export class Handles {
  readonly #scroll: HTMLElement;
  readonly #drawing: SVGSVGElement;
  readonly #moved: (move: Move) => void;
  #shown: { readonly moments: Moments; readonly scale: Scale } | undefined;
  /** The handle that a pointer holds, and how far from its middle. */
  #held: { readonly handle: Handle; readonly pointer: number; readonly offset: number } | undefined;
  readonly #grips: Readonly<Record<Handle, Grip>> = { start: this.#grip("start"), now: this.#grip("now") };
  /** Down from the marks through the lanes. */
  readonly stems = s("g", { "aria-hidden": "true" }, ...HANDLES.map((handle) => this.#grips[handle].stem));
  readonly marks = s("g", {}, ...HANDLES.map((handle) => this.#grips[handle].group));

  /** For the marks of a drawing, and of what it is scrolled in. */
  constructor(scroll: HTMLElement, drawing: SVGSVGElement, moved: (move: Move) => void) {
    this.#scroll = scroll;
    this.#drawing = drawing;
    this.#moved = moved;
  }

  /** Whether a pointer holds one. */
  get held(): boolean {
    return this.#held !== undefined;
  }

  /** Takes them out of any hand. */
  free(): void {
    this.#held = undefined;
  }

  /** Puts them in their places along an axis, down to a height. */
  show(context: Context, said: TimelineWords, moments: Moments, scale: Scale, height: number): void {
    this.#shown = { moments, scale };
    for (const handle of HANDLES) {
      const { group, stem, reach, plate, label } = this.#grips[handle];
      const at = Date.parse(moments[handle]);
      const x = scale.x(at);
      const text = `${said.handles[handle]} ${clockOf(moments[handle]).slice(5)}`;
      const width = widthOf(text, LETTERS.said, true) + 20;
      const left = Math.min(Math.max(x - width / 2, 1), Math.max(scale.width - width - 1, 1));
      const y = ROWS[handle];
      for (const line of [stem, reach]) attributes(line, { x1: x, x2: x, y1: y + HANDLE_HEIGHT, y2: height });
      attributes(plate, { x: left, y, width });
      attributes(label, { x: left + 10, y: y + 16.5 });
      label.textContent = text;
      const { least, most } = rangeOf(handle, scale, moments);
      attributes(group, {
        "aria-label": said.spoken[handle],
        "aria-valuemin": minutes(least),
        "aria-valuemax": minutes(most),
        "aria-valuenow": minutes(at),
        "aria-valuetext": spokenOf(context, at),
        "aria-orientation": "horizontal",
        "data-at": moments[handle],
      });
    }
  }

  #grip(handle: Handle): Grip {
    const stem = s("line", { class: `stem ${handle}` });
    const reach = s("line", { class: "reach", "aria-hidden": "true" });
    const plate = s("rect", { class: "plate", height: HANDLE_HEIGHT, rx: 6 });
    const label = s("text", { class: "plate-text" });
    const group = s("g", { class: `handle ${handle}`, role: "slider", tabindex: 0, "data-handle": handle });
    group.append(reach, plate, label);
    // A finger on a handle drags it and never the page; `touch-action` is not heeded on parts of a drawing.
    group.addEventListener("touchstart", (event) => event.preventDefault(), { passive: false });
    group.addEventListener("pointerdown", (event) => this.#take(handle, event));
    group.addEventListener("pointermove", (event) => this.#drag(event));
    for (const end of ["pointerup", "pointercancel"] as const)
      group.addEventListener(end, (event) => this.#release(event));
    group.addEventListener("keydown", (event) => this.#press(handle, event));
    return { group, stem, reach, plate, label };
  }

  #move(handle: Handle, wanted: number, settled: boolean): void {
    if (!this.#shown) return;
    const { moments, scale } = this.#shown;
    const { least, most } = rangeOf(handle, scale, moments);
    const at = instantAt(Math.min(Math.max(wanted, least), most));
    if (at !== moments[handle] || settled) this.#moved({ handle, at, settled });
  }

  #press(handle: Handle, event: KeyboardEvent): void {
    if (!this.#shown || event.ctrlKey || event.altKey || event.metaKey) return;
    const { moments, scale } = this.#shown;
    const { key, more } = STEPS[scale.unit];
    const at = Date.parse(moments[handle]);
    const step = event.shiftKey ? more : key;
    const { least, most } = rangeOf(handle, scale, moments);
    const wanted: Readonly<Record<string, number>> = {
      ArrowLeft: at - step,
      ArrowDown: at - step,
      ArrowRight: at + step,
      ArrowUp: at + step,
      PageDown: at - more,
      PageUp: at + more,
      Home: least,
      End: most,
    };
    const to = wanted[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.#move(handle, to, true);
    this.#grips[handle].plate.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  #take(handle: Handle, event: PointerEvent): void {
    if (!this.#shown || event.button !== 0 || this.#held) return;
    event.preventDefault();
    const { moments, scale } = this.#shown;
    const { group } = this.#grips[handle];
    group.setPointerCapture(event.pointerId);
    group.focus({ preventScroll: true });
    const offset = this.#pointed(event) - scale.x(Date.parse(moments[handle]));
    this.#held = { handle, pointer: event.pointerId, offset };
    group.classList.add("held");
  }

  #drag(event: PointerEvent): void {
    const held = this.#held;
    if (!held || !this.#shown || event.pointerId !== held.pointer) return;
    this.#follow(event);
    const { scale } = this.#shown;
    const { pointer } = STEPS[scale.unit];
    const at = scale.from + (this.#pointed(event) - held.offset) / scale.pitch;
    this.#move(held.handle, Math.max(Math.round(at / pointer) * pointer, scale.from), false);
  }

  #release(event: PointerEvent): void {
    const held = this.#held;
    if (!held || !this.#shown || event.pointerId !== held.pointer) return;
    this.#held = undefined;
    this.#grips[held.handle].group.classList.remove("held");
    this.#move(held.handle, Date.parse(this.#shown.moments[held.handle]), true);
  }

  /** Where the pointer is along the axis. */
  #pointed(event: PointerEvent): number {
    return event.clientX - this.#drawing.getBoundingClientRect().left;
  }

  /** Scrolls on when the pointer comes to an edge. */
  #follow(event: PointerEvent): void {
    const { left, right } = this.#scroll.getBoundingClientRect();
    if (event.clientX > right - 24) this.#scroll.scrollLeft += 12;
    else if (event.clientX < left + 24) this.#scroll.scrollLeft -= 12;
  }
}

/** The axis, and one long step beyond. The start is never after now. */
function rangeOf(handle: Handle, scale: Scale, moments: Moments): { readonly least: number; readonly most: number } {
  const { more } = STEPS[scale.unit];
  const [start, now] = [Date.parse(moments.start), Date.parse(moments.now)];
  return handle === "start"
    ? { least: Math.min(scale.from - more, start), most: Math.max(start, now) }
    : { least: Math.min(start, now), most: Math.max(scale.to + more, now) };
}

function attributes(element: Element, values: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(values)) element.setAttribute(name, String(value));
}

const minutes = (ms: number): number => Math.round(ms / 60_000);

/** An instant in full, to be heard. */
function spokenOf({ lang }: Context, ms: number): string {
  return SPOKEN[lang].format(ms);
}

const FULL = {
  timeZone: "Asia/Shanghai",
  dateStyle: "full",
  timeStyle: "short",
  hourCycle: "h23",
} satisfies Intl.DateTimeFormatOptions;
const SPOKEN = { zh: new Intl.DateTimeFormat("zh-CN", FULL), en: new Intl.DateTimeFormat("en-GB", FULL) };
