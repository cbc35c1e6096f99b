// Somebody who has walked away leaves nothing behind: after a while without a touch or a key a warning counts down.
import { h } from "../parts/dom.ts";
import { sign } from "./signs.ts";
import type { KioskWords } from "./words.ts";

/** Without `?idle=`. */
const IDLE_S = 60;
const LEAST_S = 5;
const MOST_S = 600;
const WARNING_S = 20;

const INPUTS = ["pointerdown", "keydown", "wheel"] as const;

/** How long nobody has to do anything before the warning, in seconds, as the operator says in the address. */
export function idleSeconds(query: URLSearchParams): number {
  const asked = Number(query.get("idle") ?? IDLE_S);
  return Number.isInteger(asked) && asked >= LEAST_S && asked <= MOST_S ? asked : IDLE_S;
}

/** Watches for input while there is something to leave behind. */
export class IdleWatch {
  readonly #seconds: number;
  readonly #over: () => void;
  #said: KioskWords | undefined;
  #since = performance.now();
  #ticking: ReturnType<typeof setInterval> | undefined;
  readonly #left = h("p", { class: "idle-left", role: "timer" });
  readonly #title = h("h2", { id: "idle-title" });
  readonly #text = h("p", { id: "idle-text" });
  readonly #button = h("button", { type: "button", class: "primary" });
  readonly dialog: HTMLDialogElement;

  constructor(seconds: number, over: () => void) {
    this.#seconds = seconds;
    this.#over = over;
    this.dialog = h(
      "dialog",
      { class: "idle", role: "alertdialog", "aria-labelledby": "idle-title", "aria-describedby": "idle-text" },
      h("div", { class: "idle-words" }, this.#title, this.#text, this.#left),
      this.#button,
    );
    for (const input of INPUTS) addEventListener(input, this.#seen, { capture: true, passive: true });
    this.dialog.addEventListener("close", this.#seen);
    this.#button.addEventListener("click", () => this.dialog.close());
  }

  /** Begins to watch, in a language. */
  watch(said: KioskWords): void {
    this.#said = said;
    this.#title.replaceChildren(sign("deadlines"), said.idleTitle);
    this.#text.textContent = said.idleText;
    this.#button.textContent = said.stillHere;
    this.#ticking ??= setInterval(() => this.#tick(), 250);
  }

  /** There is nothing to leave behind. */
  rest(): void {
    clearInterval(this.#ticking);
    this.#ticking = undefined;
    if (this.dialog.open) this.dialog.close();
  }

  stop(): void {
    this.rest();
    for (const input of INPUTS) removeEventListener(input, this.#seen, { capture: true });
  }

  /** Any touch and any key shows that somebody is here; a touch on the warning is one. */
  readonly #seen = (event: Event): void => {
    this.#since = performance.now();
    if (!this.dialog.open || event.type === "wheel") return;
    // The button closes it itself, when the touch ends: closed now, the touch would go through to what is behind.
    if (event.type === "keydown" && (event as KeyboardEvent).key === "Escape") this.dialog.close();
  };

  #tick(): void {
    const gone = (performance.now() - this.#since) / 1000;
    const left = Math.ceil(this.#seconds + WARNING_S - gone);
    if (left <= 0) {
      this.rest();
      this.#over();
      return;
    }
    if (gone < this.#seconds) {
      if (this.dialog.open) this.dialog.close();
      return;
    }
    this.#left.textContent = this.#said?.idleLeft(Math.min(left, WARNING_S)) ?? "";
    if (this.dialog.open) return;
    this.dialog.showModal();
    this.#button.focus();
  }
}
