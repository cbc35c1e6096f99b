import type { Deadline, Engine } from "telecom-service-rules";
import type { Context } from "../parts/context.ts";
import { h, s } from "../parts/dom.ts";
import { useFontOf } from "../parts/text-width.ts";
import { ground } from "./timeline-ground.ts";
import { Handles, type Moments, type Move } from "./timeline-handles.ts";
import { laneLabel, tell } from "./timeline-labels.ts";
import { lane } from "./timeline-lanes.ts";
import { patterns } from "./timeline-patterns.ts";
import { BOTTOM, LANE, ROWS } from "./timeline-rows.ts";
import { DAY_MS, HOUR_MS, scaleFor, stretched, type Scale } from "./timeline-scale.ts";
import { WORDS } from "./words.ts";

/** What a timeline shows, from the first event there is to the moment to look from. */
export interface Shown extends Moments {
  /** Those that have begun. */
  readonly deadlines: readonly Deadline[];
  /** By limit: what pauses or opening hours did to it. */
  readonly notes: ReadonlyMap<string, string>;
}

/** Between the margins of a page of A4. */
const PAPER = 690;

/**
 * Limits along one axis, a lane for each: what counts, what does not and why, when it warns and falls due. Start and now can be
 * dragged or moved by keys; it fires `timeline-move` with a `Move`. What it shows stands in a table as well, so only the two
 * sliders are told to a screen reader.
 */
export class DeadlineTimeline extends HTMLElement {
  #context: Context | undefined;
  #shown: Shown | undefined;
  #scale: Scale | undefined;
  #room = 0;
  #drawn: { readonly ground: string; readonly engine: Engine | undefined } = { ground: "", engine: undefined };
  readonly #svg = s("svg", { class: "timeline-drawing", role: "group" });
  readonly #scroll = h("div", { class: "timeline-scroll", role: "region", tabindex: 0 }, this.#svg);
  readonly #handles = new Handles(this.#scroll, this.#svg, (detail) =>
    this.dispatchEvent(new CustomEvent<Move>("timeline-move", { detail })),
  );
  readonly #ground = s("g", { "aria-hidden": "true" });
  readonly #lanes = s("g", { "aria-hidden": "true" });
  readonly #words = s("g", { "aria-hidden": "true" });
  readonly #labels = s("g", { "aria-hidden": "true" });
  readonly #watch = new ResizeObserver(() => this.#redraw(this.#scroll.clientWidth));

  constructor() {
    super();
    const { stems, marks } = this.#handles;
    // The stems are above the bars and below the words, which they would strike through.
    this.#svg.append(patterns(), this.#ground, this.#lanes, stems, this.#words, this.#labels, marks);
    this.#scroll.addEventListener("scroll", () => this.#keepLabels(), { passive: true });
  }

  /** On paper there is another width, and nothing to scroll. */
  readonly #onPaper = () => this.#redraw(PAPER);
  readonly #onScreen = () => this.#redraw(this.#scroll.clientWidth);

  connectedCallback(): void {
    addEventListener("beforeprint", this.#onPaper);
    addEventListener("afterprint", this.#onScreen);
    if (!this.#scroll.isConnected) this.replaceChildren(this.#scroll);
    this.#watch.observe(this.#scroll);
  }

  disconnectedCallback(): void {
    removeEventListener("beforeprint", this.#onPaper);
    removeEventListener("afterprint", this.#onScreen);
    this.#watch.disconnect();
    this.#handles.free();
  }

  show(context: Context, shown: Shown): void {
    this.#context = context;
    this.#shown = shown;
    this.#draw();
  }

  #redraw(room: number): void {
    if (room === this.#room || room === 0) return;
    this.#room = room;
    if (!this.#handles.held) this.#draw();
  }

  #draw(): void {
    const [context, shown] = [this.#context, this.#shown];
    if (!context || !shown || this.#room === 0) return;
    const said = WORDS[context.lang];
    useFontOf(this);
    this.#scroll.setAttribute("aria-label", said.region);
    this.#svg.setAttribute("aria-label", said.title);
    const scale = this.#scaleOf(shown);
    this.#scale = scale;
    const room = Math.min(this.#room, scale.width);
    const labels = shown.deadlines.map((one) => tell(context, said, one, shown.notes.get(one.limit), room));
    const lines = Math.max(...labels.map((one) => one.lines.length));
    const pitch = LANE.top + (lines - 1) * LANE.line + LANE.thick + LANE.below;
    const height = ROWS.lanes + labels.length * pitch + BOTTOM;
    this.#svg.setAttribute("viewBox", `0 0 ${scale.width} ${height}`);
    this.#svg.setAttribute("width", String(scale.width));
    this.#svg.setAttribute("height", String(height));
    this.#svg.dataset.unit = scale.unit;
    // Days change with the axis only, and they are the most of what is drawn.
    const drawn = [context.lang, scale.from, scale.to, scale.pitch, height].join(" ");
    if (drawn !== this.#drawn.ground || context.engine !== this.#drawn.engine) {
      this.#ground.replaceChildren(...ground(context, said, scale, height));
      this.#drawn = { ground: drawn, engine: context.engine };
    }
    const top = (at: number) => ROWS.lanes + at * pitch;
    const bar = (at: number) => top(at) + LANE.top + (lines - 1) * LANE.line;
    const lanes = shown.deadlines.map((one, at) => lane(context, said, scale, one, shown.now, bar(at)));
    this.#lanes.replaceChildren(...lanes.map(({ group }) => group));
    this.#words.replaceChildren(...lanes.flatMap(({ words }) => words));
    this.#labels.replaceChildren(...labels.map((one, at) => laneLabel(one, top(at))));
    this.#handles.show(context, said, shown, scale, height);
    this.#keepLabels();
  }

  /** What is held stays under the pointer: the axis keeps its pace and only grows. */
  #scaleOf(shown: Shown): Scale {
    const [first, last] = spanOf(shown);
    const held = this.#handles.held ? this.#scale : undefined;
    if (!held) return scaleFor(first, last, this.#room);
    if (last + DAY_MS / 8 <= held.to) return held;
    return stretched(held, last + (held.unit === "hour" ? HOUR_MS : DAY_MS));
  }

  /** The names of the lanes stay in sight while the axis is scrolled. */
  #keepLabels(): void {
    const left = this.#scroll.scrollLeft;
    for (const label of this.#labels.children) label.setAttribute("transform", `translate(${left})`);
  }
}

/** The first and the last instant there is something to see at. */
function spanOf({ start, now, deadlines }: Shown): readonly [number, number] {
  const seen = [start, now];
  for (const one of deadlines) {
    for (const at of [one.startedAt, one.dueAt, one.completedAt, one.cancelledAt]) if (at !== null) seen.push(at);
    const end = one.ledger.at(-1);
    if (end) seen.push(end.to ?? end.from);
  }
  const times = seen.map(Date.parse);
  return [Math.min(...times), Math.max(...times)];
}

customElements.define("deadline-timeline", DeadlineTimeline);
