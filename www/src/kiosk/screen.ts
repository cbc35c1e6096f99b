// What all screens have in common: words above, what to touch below, and at the foot the ways that are always there.
import type { Source } from "telecom-service-rules";
import { clauseChips } from "../parts/clauses.ts";
import { h, type Child } from "../parts/dom.ts";
import type { Lang } from "../words/words.ts";
import type { Pad } from "./pads.ts";
import { sign, type SignName } from "./signs.ts";
import type { Kiosk, TalkId } from "./talk.ts";
import type { KioskWords, TextSize } from "./words.ts";

/** The screens of a conversation. */
export type ScreenName = "question" | "review" | "result" | "code";

/** Where a touch leads. */
export interface Ways {
  begin(id: TalkId): void;
  go(screen: ScreenName): void;
  /** To the next question there is, or to the check of them all. */
  goOn(): void;
  back(): void;
  /** Erases everything and leads to the start. */
  leave(): void;
  callStaff(): void;
  speak(lang: Lang): void;
  resize(size: TextSize): void;
}

/** One screen as it is drawn. */
export interface Screen {
  readonly kind: string;
  readonly read: HTMLElement;
  readonly act: HTMLElement;
  readonly foot: HTMLElement;
  readonly paper?: HTMLElement;
  /** What the keys of a keyboard go to. */
  readonly pad?: Pad;
  /** Leaves out what there is no room to read; called once it stands in the page, and when the room changes. */
  fit?(): void;
  /** Stands over what to touch while there is more to read than room. */
  readonly overflow?: HTMLElement;
}

export interface Said {
  readonly said: KioskWords;
}

/** The upper half, named by its title. */
export function upper(...parts: readonly Child[]): HTMLElement {
  return h("section", { class: "read", "aria-labelledby": "title" }, ...parts);
}

/** The title has the focus when a screen begins. */
export function titled(text: string): HTMLElement {
  return h("h1", { id: "title", tabindex: -1 }, text);
}

/** Which conversation it is, above the title. */
export function crumb({ said }: Said, id: TalkId, ...more: readonly Child[]): HTMLElement {
  return h("p", { class: "crumb" }, sign(id), h("span", {}, said.tiles[id][0]), ...more);
}

/** What there is to touch above the foot. */
export function acting(label: string, ...parts: readonly Child[]): HTMLElement {
  return h("section", { class: "act", "aria-label": label }, ...parts);
}

/** A small button with a sign. */
export function setButton(name: string, text: string, drawing: SignName, click: () => void): HTMLButtonElement {
  return h("button", { type: "button", class: "set", "data-do": name, click }, sign(drawing), text);
}

/** Always the same three, always in the same place. */
export function foot({ said }: Said, ways: Ways): HTMLElement {
  return h(
    "nav",
    { class: "foot", "aria-label": said.ways },
    setButton("back", said.back, "back", () => ways.back()),
    setButton("restart", said.startOver, "home", () => ways.leave()),
    staffButton({ said }, ways),
  );
}

export function staffButton({ said }: Said, ways: Ways): HTMLButtonElement {
  const button = setButton("staff", said.callStaff, "bell", () => ways.callStaff());
  button.classList.add("staff");
  return button;
}

/** Each clause once: several rows may come from one. */
export function clausesOnce(kiosk: Kiosk, sources: readonly Source[]): HTMLElement | false {
  const clauses = new Map(sources.map((source) => [`${source.instrument} ${source.clause}`, source]));
  return clauses.size > 0 && clauseChips(kiosk, [...clauses.values()]);
}
