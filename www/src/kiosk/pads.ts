// What is touched to answer: large, in the lower half, and by keyboard just as well.
import { h } from "../parts/dom.ts";
import { addDays } from "../parts/time.ts";
import { sign } from "./signs.ts";
import type { Choice, Kiosk, Quick } from "./talk.ts";

/** A surface to answer on. */
export interface Pad {
  readonly element: HTMLElement;
  /** What has been entered so far, above the surface. */
  readonly shown?: HTMLElement;
  /** Fills what room there is; called once it stands in the page, and when the room changes. */
  fit?(room: HTMLElement): void;
  /** A key that was pressed anywhere on the page; whether it meant something here. */
  key?(key: string): boolean;
}

/** One thing to touch. */
export interface Item {
  readonly text: string;
  readonly note?: string;
  readonly pressed?: boolean;
  readonly sign?: Choice["sign"];
  readonly id: string;
  readonly take: () => void;
}

/** The tallest a row of answers grows. */
const TALLEST_REM = 9;

/** Buttons in a grid, as many as there is room for, and arrows to the others. */
export function gridPad({ said }: Kiosk, items: readonly Item[], last?: HTMLElement): Pad {
  const grid = h("div", { class: `grid${items.length <= 3 ? " few" : ""}` });
  const pager = h("div", { class: "pager" });
  const element = h("div", { class: "pad" }, grid, pager, last);
  let [page, size] = [0, items.length];
  const draw = () => {
    const pages = Math.max(1, Math.ceil(items.length / size));
    page = Math.min(page, pages - 1);
    const shown = items.slice(page * size, (page + 1) * size);
    grid.replaceChildren(...shown.map((item, at) => itemButton(item, at)));
    pager.hidden = pages === 1;
    const turn = (by: number) => () => {
      page += by;
      draw();
      // The arrow that was touched may have nothing more to show.
      const arrow = pager.querySelector<HTMLButtonElement>(by > 0 ? ".following" : ".previous");
      (arrow?.disabled ? pager.querySelector<HTMLElement>("button:enabled") : arrow)?.focus();
    };
    const arrow = (by: number, name: string, drawing: "up" | "down", off: boolean) =>
      h(
        "button",
        { type: "button", class: by > 0 ? "following" : "previous", disabled: off, click: turn(by) },
        sign(drawing),
        name,
      );
    pager.replaceChildren(
      arrow(-1, said.previous, "up", page === 0),
      h(
        "p",
        { class: "page", role: "status" },
        h("span", { "aria-hidden": "true" }, `${page + 1} / ${pages}`),
        h("span", { class: "unseen" }, said.page(page + 1, pages)),
      ),
      arrow(1, said.following, "down", page === pages - 1),
    );
  };
  draw();
  return {
    element,
    fit(room) {
      const first = page * size;
      size = items.length;
      draw();
      const tooHigh = (box: HTMLElement) => box.scrollHeight > box.clientHeight;
      while (size > 1 && (tooHigh(room) || tooHigh(element))) {
        size--;
        draw();
      }
      page = Math.floor(first / size);
      draw();
      // A few answers do not grow into walls.
      const columns = getComputedStyle(grid).gridTemplateColumns.split(" ").length;
      grid.style.maxHeight = `${Math.ceil(Math.min(size, items.length) / columns) * TALLEST_REM}rem`;
    },
    key(key) {
      const item = /^[1-9]$/.test(key) ? items.slice(page * size, (page + 1) * size)[Number(key) - 1] : undefined;
      item?.take();
      return item !== undefined;
    },
  };
}

function itemButton(item: Item, at: number): HTMLButtonElement {
  const { text, note, pressed, sign: drawing, id, take } = item;
  return h(
    "button",
    {
      ...{ type: "button", class: "item", "data-choice": id, click: take },
      "aria-pressed": pressed === undefined ? undefined : String(pressed),
    },
    h("span", { class: "number", "aria-hidden": "true" }, drawing ? sign(drawing) : at < 9 ? String(at + 1) : "·"),
    h("span", { class: "item-text" }, text, note !== undefined && h("span", { class: "item-note" }, note)),
  );
}

/** The most digits of an entry: a sum up to 99 million, a count below a thousand. */
const DIGITS = { money: 8, count: 3 } as const;

/** Digits on the screen, and those of a keyboard. */
export function keypad(
  { said }: Kiosk,
  kind: "money" | "count",
  start: string,
  done: (typed: string) => void,
  items: readonly Item[],
): Pad {
  let typed = start;
  const value = h("strong", {}, "");
  const shown = h(
    "p",
    { class: "typed", role: "status" },
    h("span", { class: "unseen" }, `${said.typed} `),
    value,
    kind === "money" && h("span", { class: "typed-unit" }, said.yuan),
  );
  const press = (key: string) => {
    const [whole = "", fraction] = typed.split(".");
    if (key === "erase") typed = typed.slice(0, -1);
    else if (key === ".") {
      if (kind === "money" && fraction === undefined) typed = `${whole || "0"}.`;
    } else if (fraction !== undefined ? fraction.length < 2 : whole.length < DIGITS[kind])
      typed = whole === "0" && fraction === undefined ? key : typed + key;
    show();
  };
  const digit = (text: string, key = text) =>
    h(
      "button",
      {
        type: "button",
        class: "key",
        "data-key": key,
        "aria-label": key === "." ? said.point : undefined,
        click: () => press(key),
      },
      text,
    );
  const ready = h("button", { type: "button", class: "primary key-done", click: () => finish() }, said.done);
  const finish = () => {
    if (typed !== "") done(typed.replace(/\.$/, ""));
  };
  const show = () => {
    value.textContent = typed === "" ? "—" : typed;
    ready.disabled = typed === "";
  };
  show();
  const erase = h(
    "button",
    {
      type: "button",
      class: "key key-erase",
      "data-key": "erase",
      "aria-label": said.erase,
      click: () => press("erase"),
    },
    sign("erase"),
  );
  const others = items.map(({ text, id, take }) =>
    h("button", { type: "button", class: "key-other", "data-choice": id, click: take }, text),
  );
  const keys = ["1", "2", "3", "4", "5", "6", "7", "8", "9"].map((key) => digit(key));
  const point = kind === "money" ? digit(".") : h("span", {});
  const element = h(
    "div",
    { class: "pad keypad" },
    h("div", { class: "keys" }, ...keys, point, digit("0"), erase),
    h("div", { class: "key-side" }, ...others, ready),
  );
  return {
    element,
    shown,
    key(key) {
      if (/^[0-9]$/.test(key) || (key === "." && kind === "money")) press(key);
      else if (key === "Backspace") press("erase");
      else if (key === "Enter") finish();
      else return false;
      return true;
    },
  };
}

type Unit = "year" | "month" | "day" | "hour" | "minute";

/** Minutes come in steps that are told apart at a glance. */
const MINUTES = 15;
const UNITS: Readonly<Record<"day" | "moment", readonly Unit[]>> = {
  day: ["year", "month", "day"],
  moment: ["year", "month", "day", "hour", "minute"],
};

/** A day, or a moment, one part at a time. */
export function stepPad(
  { said }: Kiosk,
  kind: "day" | "moment",
  start: string,
  done: (value: string) => void,
  quick: readonly Quick[],
  items: readonly Item[],
): Pad {
  let at = kind === "day" ? start.slice(0, 10) : start.slice(0, 16);
  const value = h("strong", {}, "");
  const shown = h("p", { class: "typed date", role: "status" }, value);
  const show = () => {
    value.textContent = kind === "day" ? said.day(at) : said.moment(at);
    for (const unit of UNITS[kind]) outputs.get(unit)?.replaceChildren(partOf(at, unit));
  };
  const outputs = new Map(UNITS[kind].map((unit) => [unit, h("span", { class: "step-value", "aria-hidden": "true" })]));
  const step = (unit: Unit, by: number) => () => {
    at = stepped(at, unit, by);
    show();
  };
  const columns = UNITS[kind].map((unit) => {
    const name = said.units[unit];
    const button = (by: number, label: string) =>
      h(
        "button",
        {
          type: "button",
          class: "nudge",
          "aria-label": label,
          "data-step": `${unit}${by > 0 ? "+" : "-"}`,
          click: step(unit, by),
        },
        sign(by > 0 ? "plus" : "minus"),
      );
    const keys = (event: KeyboardEvent) => {
      const by = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
      if (by === 0) return;
      event.preventDefault();
      step(unit, by)();
    };
    return h(
      "div",
      { class: "column", role: "group", "aria-label": name, keydown: (event) => keys(event as KeyboardEvent) },
      button(1, said.increase(name)),
      h("p", { class: "step-shown" }, outputs.get(unit), h("span", { class: "step-unit" }, name)),
      button(-1, said.decrease(name)),
    );
  });
  const jump = (to: string) => () => {
    at = kind === "day" ? to.slice(0, 10) : to.slice(0, 16);
    show();
  };
  const quickly = quick.map(({ text, value: to }) =>
    h("button", { type: "button", class: "quick", "data-quick": to, click: jump(to) }, text),
  );
  const others = items.map(({ text, id, take }) =>
    h("button", { type: "button", class: "quick other", "data-choice": id, click: take }, text),
  );
  const finish = () => done(kind === "day" ? at : `${at}:00+08:00`);
  show();
  const element = h(
    "div",
    { class: "pad stepper" },
    h("div", { class: "quicks" }, ...quickly),
    h("div", { class: "columns-of-date" }, ...columns),
    h(
      "div",
      { class: "quicks ends" },
      ...others,
      h("button", { type: "button", class: "primary", click: finish }, said.done),
    ),
  );
  return { element, shown };
}

function partOf(at: string, unit: Unit): string {
  const place = { year: [0, 4], month: [5, 7], day: [8, 10], hour: [11, 13], minute: [14, 16] } as const;
  return at.slice(...place[unit]);
}

/** The day or moment with one part a step further. A month has as many days as it has. */
function stepped(at: string, unit: Unit, by: number): string {
  const date = at.slice(0, 10);
  const time = at.slice(10);
  if (unit === "day") return addDays(date, by) + time;
  if (unit === "month" || unit === "year") {
    const months = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + by * (unit === "year" ? 12 : 1);
    const last = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate();
    const day = Math.min(Number(date.slice(8, 10)), last);
    return `${Math.floor(months / 12)}-${two((months % 12) + 1)}-${two(day)}${time}`;
  }
  const minutes = Number(time.slice(1, 3)) * 60 + Number(time.slice(4, 6));
  const moved = unit === "hour" ? minutes + by * 60 : Math.floor(minutes / MINUTES) * MINUTES + by * MINUTES;
  const whole = (moved + 1440) % 1440;
  return `${date}T${two(Math.floor(whole / 60))}:${two(whole % 60)}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
