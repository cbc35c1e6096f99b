import type { DayKind, Deadline, Engine, Segment } from "telecom-service-rules";
import { say, type Context } from "../parts/context.ts";
import { dueOf, STATUS_ICONS } from "../parts/deadline-list.ts";
import { h, iconLine, s } from "../parts/dom.ts";
import { fitted, useFontOf, widthOf } from "../parts/text-width.ts";
import { clockOf, instantAt, weekdayOf } from "../parts/time.ts";
import { PATTERNS, patterns } from "./timeline-patterns.ts";
import { dateAt, DAY_MS, daysOf, HOUR_MS, scaleFor, stepFor, STEPS, stretched, type Scale } from "./timeline-scale.ts";
import { WORDS, type TimelineWords } from "./words.ts";

/** The two marks that can be moved. */
export type Handle = "start" | "now";

/** A mark was moved. `settled` is false while a pointer still holds it. */
export interface Move {
  readonly handle: Handle;
  readonly at: string;
  readonly settled: boolean;
}

/** What a timeline shows. */
export interface Shown {
  /** When the first event happened. */
  readonly start: string;
  readonly now: string;
  /** Those that have begun. */
  readonly deadlines: readonly Deadline[];
  /** By limit: what pauses or opening hours did to it. */
  readonly notes: ReadonlyMap<string, string>;
}

const HANDLES = ["start", "now"] as const;
const SMALL = 11;
const TEXT = 13;
const SAID = 12;
/** The rows of the axis from the top: months or days, days or hours, names of holidays, and one row for each handle. */
const ROWS = { first: 14, second: 32, third: 48, names: 66, start: 76, now: 104, lanes: 138 };
const HANDLE_HEIGHT = 24;
const LANE = { top: 42, name: 15, said: 32, line: 16, thick: 20, below: 14 };
const BOTTOM = 8;
/** Between the margins of a page of A4. */
const PAPER = 690;
/** Days that are drawn one by one: some years. */
const MOST_DAYS = 1500;
const HOURS = [1, 2, 3, 4, 6, 12, 24];
const WEEKS = [1, 2, 4, 8, 13, 26, 52];

/**
 * Limits along one axis, a lane for each: what counts, what does not and why, when it warns and falls due. Start and now can be
 * dragged or moved by keys; it fires `timeline-move` with a `Move`. What it shows stands in a table as well, so only the two
 * sliders are told to a screen reader.
 */
export class DeadlineTimeline extends HTMLElement {
  #context: Context | undefined;
  #shown: Shown | undefined;
  #scale: Scale | undefined;
  /** The handle that a pointer holds, and how far from its middle. */
  #held: { readonly handle: Handle; readonly pointer: number; readonly offset: number } | undefined;
  #room = 0;
  #drawn: { readonly ground: string; readonly engine: Engine | undefined } = { ground: "", engine: undefined };
  readonly #ground = s("g", { "aria-hidden": "true" });
  readonly #lanes = s("g", { "aria-hidden": "true" });
  /** Above the bars and below the words, which they would strike through. */
  readonly #stems = s("g", { "aria-hidden": "true" });
  readonly #words = s("g", { "aria-hidden": "true" });
  readonly #labels = s("g", { "aria-hidden": "true" });
  readonly #marks = s("g");
  readonly #svg = s(
    "svg",
    { class: "timeline-drawing", role: "group" },
    patterns(),
    this.#ground,
    this.#lanes,
    this.#stems,
    this.#words,
    this.#labels,
    this.#marks,
  );
  readonly #scroll = h("div", { class: "timeline-scroll", role: "region", tabindex: 0 }, this.#svg);
  readonly #grips: Readonly<Record<Handle, Grip>> = { start: this.#grip("start"), now: this.#grip("now") };
  readonly #watch = new ResizeObserver(() => this.#redraw(this.#scroll.clientWidth));

  constructor() {
    super();
    this.#stems.append(this.#grips.start.stem, this.#grips.now.stem);
    this.#marks.append(this.#grips.start.group, this.#grips.now.group);
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
    this.#held = undefined;
  }

  show(context: Context, shown: Shown): void {
    this.#context = context;
    this.#shown = shown;
    this.#draw();
  }

  #redraw(room: number): void {
    if (room === this.#room || room === 0) return;
    this.#room = room;
    if (!this.#held) this.#draw();
  }

  #draw(): void {
    const [context, shown] = [this.#context, this.#shown];
    if (!context || !shown || this.#room === 0) return;
    const said = WORDS[context.lang];
    useFontOf(this);
    this.#scroll.setAttribute("aria-label", said.region);
    this.#svg.setAttribute("aria-label", said.title);
    const [first, last] = spanOf(shown);
    const held = this.#held && this.#scale;
    // What is held stays under the pointer: the axis keeps its pace and only grows.
    const scale = held
      ? last + DAY_MS / 8 > held.to
        ? stretched(held, last + (held.unit === "hour" ? HOUR_MS : DAY_MS))
        : held
      : scaleFor(first, last, this.#room);
    this.#scale = scale;
    const lanes = shown.deadlines.map((deadline) =>
      tell(context, said, deadline, shown, Math.min(this.#room, scale.width)),
    );
    const lines = Math.max(...lanes.map((one) => one.lines.length));
    const pitch = LANE.top + (lines - 1) * LANE.line + LANE.thick + LANE.below;
    const height = ROWS.lanes + lanes.length * pitch + BOTTOM;
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
    const drawnLanes = shown.deadlines.map((deadline, at) => lane(context, said, scale, deadline, shown, bar(at)));
    this.#lanes.replaceChildren(...drawnLanes.map(({ group }) => group));
    this.#words.replaceChildren(...drawnLanes.flatMap(({ words }) => words));
    this.#labels.replaceChildren(...lanes.map((one, at) => laneLabel(one, top(at))));
    for (const handle of HANDLES) this.#place(handle, context, said, scale, height);
    this.#keepLabels();
  }

  /** The names of the lanes stay in sight while the axis is scrolled. */
  #keepLabels(): void {
    const left = this.#scroll.scrollLeft;
    for (const label of this.#labels.children) label.setAttribute("transform", `translate(${left})`);
  }

  // The two handles.

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

  #place(handle: Handle, context: Context, said: TimelineWords, scale: Scale, height: number): void {
    const shown = this.#shown;
    if (!shown) return;
    const { group, stem, reach, plate, label } = this.#grips[handle];
    const at = Date.parse(shown[handle]);
    const x = scale.x(at);
    const text = `${said.handles[handle]} ${clockOf(shown[handle]).slice(5)}`;
    const width = widthOf(text, SAID, true) + 20;
    const left = Math.min(Math.max(x - width / 2, 1), Math.max(scale.width - width - 1, 1));
    const y = ROWS[handle];
    for (const line of [stem, reach]) attributes(line, { x1: x, x2: x, y1: y + HANDLE_HEIGHT, y2: height });
    attributes(plate, { x: left, y, width });
    attributes(label, { x: left + 10, y: y + 16.5 });
    label.textContent = text;
    const { least, most } = this.#range(handle, scale, shown);
    attributes(group, {
      "aria-label": said.spoken[handle],
      "aria-valuemin": minutes(least),
      "aria-valuemax": minutes(most),
      "aria-valuenow": minutes(at),
      "aria-valuetext": spokenOf(context, at),
      "aria-orientation": "horizontal",
      "data-at": shown[handle],
    });
  }

  /** The axis, and one long step beyond. The start is never after now. */
  #range(handle: Handle, scale: Scale, shown: Shown): { readonly least: number; readonly most: number } {
    const { more } = STEPS[scale.unit];
    const [start, now] = [Date.parse(shown.start), Date.parse(shown.now)];
    return handle === "start"
      ? { least: Math.min(scale.from - more, start), most: Math.max(start, now) }
      : { least: Math.min(start, now), most: Math.max(scale.to + more, now) };
  }

  #move(handle: Handle, wanted: number, settled: boolean): void {
    const [scale, shown] = [this.#scale, this.#shown];
    if (!scale || !shown) return;
    const { least, most } = this.#range(handle, scale, shown);
    const at = instantAt(Math.min(Math.max(wanted, least), most));
    if (at === shown[handle] && !settled) return;
    this.dispatchEvent(new CustomEvent<Move>("timeline-move", { detail: { handle, at, settled } }));
  }

  #press(handle: Handle, event: KeyboardEvent): void {
    const [scale, shown] = [this.#scale, this.#shown];
    if (!scale || !shown || event.ctrlKey || event.altKey || event.metaKey) return;
    const { key, more } = STEPS[scale.unit];
    const at = Date.parse(shown[handle]);
    const step = event.shiftKey ? more : key;
    const { least, most } = this.#range(handle, scale, shown);
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
    const [scale, shown] = [this.#scale, this.#shown];
    if (!scale || !shown || event.button !== 0 || this.#held) return;
    event.preventDefault();
    const { group } = this.#grips[handle];
    group.setPointerCapture(event.pointerId);
    group.focus({ preventScroll: true });
    const offset = this.#pointed(event) - scale.x(Date.parse(shown[handle]));
    this.#held = { handle, pointer: event.pointerId, offset };
    group.classList.add("held");
  }

  #drag(event: PointerEvent): void {
    const [held, scale] = [this.#held, this.#scale];
    if (!held || !scale || event.pointerId !== held.pointer) return;
    this.#follow(event);
    const { pointer } = STEPS[scale.unit];
    const at = scale.from + (this.#pointed(event) - held.offset) / scale.pitch;
    this.#move(held.handle, Math.max(Math.round(at / pointer) * pointer, scale.from), false);
  }

  #release(event: PointerEvent): void {
    const [held, shown] = [this.#held, this.#shown];
    if (!held || !shown || event.pointerId !== held.pointer) return;
    this.#held = undefined;
    this.#grips[held.handle].group.classList.remove("held");
    this.#move(held.handle, Date.parse(shown[held.handle]), true);
  }

  /** Where the pointer is along the axis. */
  #pointed(event: PointerEvent): number {
    return event.clientX - this.#svg.getBoundingClientRect().left;
  }

  /** Scrolls on when the pointer comes to an edge. */
  #follow(event: PointerEvent): void {
    const { left, right } = this.#scroll.getBoundingClientRect();
    if (event.clientX > right - 24) this.#scroll.scrollLeft += 12;
    else if (event.clientX < left + 24) this.#scroll.scrollLeft -= 12;
  }
}

interface Grip {
  readonly group: SVGGElement;
  readonly stem: SVGLineElement;
  /** A wider line that nobody sees, to take hold of. */
  readonly reach: SVGLineElement;
  readonly plate: SVGRectElement;
  readonly label: SVGTextElement;
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

// What lies behind the lanes: days by their kind, and the axis.

function ground(context: Context, said: TimelineWords, scale: Scale, height: number): SVGElement[] {
  const { words, engine } = context;
  const midnights = daysOf(scale);
  if (midnights.length > MOST_DAYS) return months(said, scale, midnights);
  const days = midnights.map((at) => ({ at, date: dateAt(at), ...engine.calendar.dayKind(dateAt(at)) }));
  const top = ROWS.first + 6;
  const columns = days.map((day) => {
    const [from, to] = [Math.max(scale.x(day.at), 0), Math.min(scale.x(day.at + DAY_MS), scale.width)];
    const title = [
      day.date,
      words.weekdays[weekdayOf(day.date)],
      words.dayKinds[day.kind][0],
      day.name && say(context, day.name),
    ]
      .filter(Boolean)
      .join(" · ");
    const width = Math.max(to - from, 0);
    const hatch = day.kind === "restDay" ? "rest" : day.name ? "holiday" : undefined;
    return s(
      "g",
      { "data-date": day.date, "data-kind": day.kind },
      s("title", {}, title),
      s("rect", { class: `column ${day.kind}`, x: from, y: top, width, height: height - top }),
      hatch &&
        s("rect", {
          class: "day-hatch",
          ...{ x: from, y: ROWS.start - 2, width, height: height - ROWS.start + 2 },
          fill: `url(#timeline-${hatch})`,
        }),
    );
  });
  const axis =
    scale.unit === "hour"
      ? [...dates(context, said, scale, days), ...hours(scale, height)]
      : [
          ...months(said, scale, midnights),
          ...(scale.unit === "day" ? numbers(said, scale, days) : weeks(scale, days)),
        ];
  return [...columns, ...axis, ...(scale.unit === "hour" ? [] : names(context, said, scale, days))];
}

type Day = { readonly at: number; readonly date: string } & DayKind;

function label(text: string, x: number, y: number, name = "axis-text", anchor = "start"): SVGTextElement {
  return s("text", { class: name, x, y, "text-anchor": anchor }, text);
}

/** Each month over its days, where it fits. */
function months(said: TimelineWords, scale: Scale, midnights: readonly number[]): SVGElement[] {
  const runs = [...Map.groupBy(midnights, (at) => dateAt(at).slice(0, 7))];
  return runs.flatMap(([month, days]) => {
    const from = Math.max(scale.x(days[0] ?? 0), 0);
    const to = scale.x((days.at(-1) ?? 0) + DAY_MS);
    const text = said.month(Number(month.slice(0, 4)), Number(month.slice(5)));
    const line = s("line", { class: "month-line", x1: from, x2: from, y1: 2, y2: ROWS.names });
    return widthOf(text, SMALL, true) + 10 > to - from
      ? [line]
      : [line, label(text, from + 5, ROWS.first, "axis-text strong")];
  });
}

/** Day by day: the number, and the weekday below. */
function numbers(said: TimelineWords, scale: Scale, days: readonly Day[]): SVGElement[] {
  return days.flatMap(({ at, date, kind }) => {
    const middle = scale.x(at + DAY_MS / 2);
    const off = kind === "workday" || kind === "makeUpWorkday" || kind === "unknown" ? "" : " off";
    return [
      label(String(Number(date.slice(8))), middle, ROWS.second, `axis-text strong${off}`, "middle"),
      label(said.weekdays[weekdayOf(date)] ?? "", middle, ROWS.third, `axis-text${off}`, "middle"),
    ];
  });
}

/** Mondays, as many as fit. */
function weeks(scale: Scale, days: readonly Day[]): SVGElement[] {
  const step = stepFor(WEEKS, scale.pitch * 7 * DAY_MS, 46);
  const mondays = days.filter(({ date }) => weekdayOf(date) === 0).filter((_, at) => at % step === 0);
  return mondays.flatMap(({ at, date }) => {
    const x = scale.x(at);
    if (x < 0 || x + 40 > scale.width) return [];
    const line = s("line", { class: "tick", x1: x, x2: x, y1: ROWS.second - 8, y2: ROWS.third });
    return [line, label(date.slice(5), x + 4, ROWS.second + 4)];
  });
}

/** The date over the hours of each day, with what kind of day it is. */
function dates(context: Context, said: TimelineWords, scale: Scale, days: readonly Day[]): SVGElement[] {
  const { words } = context;
  return days.flatMap(({ at, date, kind, ...day }) => {
    const from = Math.max(scale.x(at), 0);
    const to = Math.min(scale.x(at + DAY_MS), scale.width);
    const text = said.date(Number(date.slice(5, 7)), Number(date.slice(8)), weekdayOf(date));
    const name = "name" in day && day.name ? say(context, day.name) : words.dayKinds[kind][0];
    const kindText = kind === "workday" ? "" : fitted(name, to - from - 10, SMALL, true);
    const line = s("line", { class: "month-line", x1: from, x2: from, y1: 2, y2: ROWS.names });
    const shown = fitted(text, to - from - 8, SMALL, true);
    return [
      line,
      ...(shown === text ? [label(shown, from + 5, ROWS.first, "axis-text strong")] : []),
      ...(kindText === ""
        ? []
        : [label(kindText, from + 5, ROWS.names, `axis-text strong ${kind === "makeUpWorkday" ? "worked" : "off"}`)]),
    ];
  });
}

/** The hours, as many as fit. */
function hours(scale: Scale, height: number): SVGElement[] {
  const step = stepFor(HOURS, scale.pitch * HOUR_MS, 42) * HOUR_MS;
  const marks: SVGElement[] = [];
  for (let at = Math.ceil((scale.from + 8 * HOUR_MS) / step) * step - 8 * HOUR_MS; at < scale.to; at += step) {
    const x = scale.x(at);
    marks.push(s("line", { class: "tick", x1: x, x2: x, y1: ROWS.third, y2: height }));
    if (x > 16 && x < scale.width - 16)
      marks.push(label(instantAt(at).slice(11, 16), x, ROWS.second + 6, "axis-text", "middle"));
  }
  return marks;
}

/** The names of holidays over their days, rest days between them included, and a word on each make-up workday. */
function names(context: Context, said: TimelineWords, scale: Scale, days: readonly Day[]): SVGElement[] {
  const drawn: SVGElement[] = [];
  let run: { readonly name: string; readonly from: number; to: number } | undefined;
  const close = () => {
    if (!run) return;
    const [from, to] = [Math.max(scale.x(run.from), 0), Math.min(scale.x(run.to), scale.width)];
    const text = fitted(run.name, to - from - 4, SMALL, true);
    drawn.push(
      s("line", { class: "holiday-line", x1: from + 1, x2: to - 1, y1: ROWS.names - 13, y2: ROWS.names - 13 }),
      s(
        "g",
        {},
        s("title", {}, run.name),
        label(text, (from + to) / 2, ROWS.names - 1, "axis-text strong off holiday-name", "middle"),
      ),
    );
    run = undefined;
  };
  for (const day of days) {
    const name = day.kind === "holiday" || day.kind === "restDayInLieu" ? say(context, day.name) : undefined;
    if (name !== undefined) {
      if (run && run.name !== name) close();
      run ??= { name, from: day.at, to: day.at };
      run.to = day.at + DAY_MS;
    } else if (day.kind !== "restDay") close();
    if (day.kind !== "makeUpWorkday") continue;
    const middle = scale.x(day.at + DAY_MS / 2);
    // In a narrow day only its frame says so, and its title.
    if (widthOf(said.worked, SMALL, true) + 2 < DAY_MS * scale.pitch)
      drawn.push(label(said.worked, middle, ROWS.names - 1, "axis-text strong worked", "middle"));
  }
  close();
  return drawn;
}

// The lanes.

/** How a segment is drawn: a class, which is also its pattern where there is one. */
function lookOf({ counted, reason }: Segment): string {
  if (counted) return reason === "makeUpWorkday" ? "counted make-up" : "counted";
  if (reason === "pause" || reason === "closed") return reason;
  if (reason === "holiday" || reason === "restDayInLieu") return "holiday";
  return reason === "restDay" ? "rest" : "trigger";
}

function lane(
  context: Context,
  said: TimelineWords,
  scale: Scale,
  deadline: Deadline,
  { now }: Shown,
  bar: number,
): { readonly group: SVGGElement; readonly words: readonly SVGElement[] } {
  const { words } = context;
  const named: SVGElement[] = [];
  const { status, limit, startedAt, dueAt, completedAt, cancelledAt, ledger, undetermined } = deadline;
  const ended = Math.min(...[now, completedAt, cancelledAt].flatMap((one) => (one === null ? [] : [Date.parse(one)])));
  const piece = (name: string, from: number, to: number, title: string) => {
    const [left, right] = [Math.max(scale.x(from), 0), Math.min(scale.x(to), scale.width)];
    const fill = PATTERNS.find((pattern) => pattern === name);
    return s(
      "rect",
      {
        class: `piece ${name}`,
        ...{ x: left, y: bar, width: Math.max(right - left, 0), height: LANE.thick },
        fill: fill && `url(#timeline-${fill})`,
      },
      s("title", {}, title),
    );
  };
  const pieces = ledger.flatMap((segment) => {
    const { counted, reason } = segment;
    const from = Date.parse(segment.from);
    const to = segment.to === null ? scale.to : Date.parse(segment.to);
    const name = segment.name && say(context, segment.name);
    const why = [words.reasons[reason], name, segment.to === null && said.marks.open].filter(Boolean).join(" · ");
    const span = `${clockOf(segment.from)} – ${segment.to === null ? "" : clockOf(segment.to)}`;
    const title = `${counted ? words.counted : words.skipped}${words.colon}${why} · ${span}`;
    const look = lookOf(segment);
    if (!counted) {
      const drawn = [piece(look, from, to, title)];
      const [left, right] = [scale.x(from), Math.min(scale.x(to), scale.width)];
      // Named where the whole name fits; the title has it anyway.
      const text = reason === "holiday" && name !== null ? name : words.reasons[reason];
      if (widthOf(text, SMALL) + 10 > right - left) return drawn;
      named.push(...plate(text, (left + right) / 2, bar + LANE.thick / 2));
      return drawn;
    }
    const middle = Math.min(Math.max(ended, from), to);
    return [
      ...(middle > from ? [piece(`${look} spent`, from, middle, title)] : []),
      ...(to > middle ? [piece(`${look} ahead`, middle, to, title)] : []),
    ];
  });
  const last = ledger.at(-1)?.to ?? startedAt;
  if (undetermined && last !== null) {
    pieces.push(piece("unknown", Date.parse(last), scale.to, said.marks.unknown));
    named.push(...plate("?", (scale.x(Date.parse(last)) + scale.width) / 2, bar + LANE.thick / 2));
  }
  if ((status === "overdue" || status === "metLate") && dueAt !== null) {
    const until = completedAt ?? now;
    const title = `${said.marks.over}${words.colon}${clockOf(dueAt)} – ${clockOf(until)}`;
    pieces.push(piece("over", Date.parse(dueAt), Date.parse(until), title));
  }
  const at = (mark: string, instant: string) => `${mark}${words.colon}${clockOf(instant)}`;
  const due = `${said.marks.due}${words.colon}${dueOf(context, deadline) ?? ""}`;
  const from = scale.x(Date.parse(startedAt ?? now));
  const group = s(
    "g",
    { class: "lane", "data-lane": limit, "data-status": status, "data-due": dueAt ?? undefined },
    ...pieces,
    s("rect", { class: "bar-frame", x: from, y: bar, width: frameWidth(scale, deadline), height: LANE.thick }),
    ...deadline.warnAt.map((one) => warning(scale.x(Date.parse(one)), bar, at(said.marks.warn, one))),
    dueAt !== null && dueMark(scale.x(Date.parse(dueAt)), bar, due),
    completedAt !== null && doneMark(scale.x(Date.parse(completedAt)), bar, at(said.marks.done, completedAt)),
  );
  return { group, words: named };
}

/** What stands over a lane. */
interface LaneText {
  readonly name: string;
  /** How it stands, nothing left out. */
  readonly whole: string;
  readonly shownName: string;
  readonly lines: readonly string[];
  readonly status: Deadline["status"];
}

/** A limit in words: its name, and how it stands, in two lines at most. */
function tell(context: Context, said: TimelineWords, deadline: Deadline, { notes }: Shown, room: number): LaneText {
  const { words } = context;
  const { status, remaining, overdue, limit } = deadline;
  const due = dueOf(context, deadline);
  const state = [
    words.status[status],
    due !== null && said.due(due),
    overdue && `${words.overdue} ${words.quantity(overdue)}`,
    overdue === null && remaining && remaining.value > 0 && `${words.remaining} ${words.quantity(remaining)}`,
    notes.get(limit),
  ];
  const name = say(context, deadline.text);
  const width = room - 8;
  // As many parts as fit stand in the first line, the others in a second.
  const parts = state.filter((part) => typeof part === "string");
  let first = parts.length;
  while (first > 1 && widthOf(parts.slice(0, first).join(" · "), SAID) > width - 18) first--;
  const shown = [parts.slice(0, first), parts.slice(first)]
    .filter((line) => line.length > 0)
    .map((line) => fitted(line.join(" · "), width - 18, SAID));
  return { name, whole: parts.join(" · "), shownName: fitted(name, width, TEXT, true), lines: shown, status };
}

function laneLabel({ name, whole, shownName, lines, status }: LaneText, top: number): SVGGElement {
  return s(
    "g",
    { class: "lane-label", "data-status": status },
    s("title", {}, `${name} · ${whole}`),
    label(shownName, 4, top + LANE.name, "lane-name"),
    s(
      "g",
      { class: "lane-icon", transform: `translate(3 ${top + LANE.said - 11}) scale(0.56)` },
      iconLine(STATUS_ICONS[status]),
    ),
    ...lines.map((line, at) => label(line, 21, top + LANE.said + at * LANE.line, "lane-said")),
  );
}

/** From the start to the due time, or to where the picture ends. */
function frameWidth(scale: Scale, { startedAt, dueAt }: Deadline): number {
  if (startedAt === null) return 0;
  const end = dueAt === null ? scale.width : scale.x(Date.parse(dueAt));
  return Math.max(end - scale.x(Date.parse(startedAt)), 0);
}

/** A word on a pattern, on a ground of its own so that it can be read. */
function plate(text: string, x: number, y: number): SVGElement[] {
  const width = widthOf(text, SMALL) + 6;
  return [
    s("rect", { class: "word-back", x: x - width / 2, y: y - 7.5, width, height: 15, rx: 3 }),
    label(text, x, y + 4, "piece-text", "middle"),
  ];
}

/** A triangle that stands on the bar. */
function warning(x: number, bar: number, title: string): SVGGElement {
  return s("g", { class: "warn-mark" }, s("title", {}, title), s("path", { d: `M${x} ${bar + 1}l-5 -9h10z` }));
}

/** A post with a flag at the end of the bar. */
function dueMark(x: number, bar: number, title: string): SVGGElement {
  const foot = bar + LANE.thick;
  return s(
    "g",
    { class: "due-mark" },
    s("title", {}, title),
    s("path", { class: "post", d: `M${x} ${foot + 7}V${bar - 5}` }),
    s("path", { class: "flag", d: `M${x} ${foot + 7}l-9 -4v8z` }),
  );
}

/** A tick in a ring on the bar. */
function doneMark(x: number, bar: number, title: string): SVGGElement {
  const y = bar + LANE.thick / 2;
  return s(
    "g",
    { class: "done-mark" },
    s("title", {}, title),
    s("circle", { cx: x, cy: y, r: 8 }),
    s("path", { d: `M${x - 4} ${y}l3 3l5 -6` }),
  );
}

customElements.define("deadline-timeline", DeadlineTimeline);
