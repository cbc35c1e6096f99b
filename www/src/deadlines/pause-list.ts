import type { Pause } from "telecom-service-rules";
import { say, type Context } from "../parts/context.ts";
import { moment } from "../parts/controls.ts";
import { h, icon } from "../parts/dom.ts";
import { clockOf } from "../parts/time.ts";
import { WORDS } from "./words.ts";

/** A pause with its beginning; without an end it is still open. */
export interface Declared {
  readonly from: string;
  readonly to?: string;
  readonly reason?: NonNullable<Pause["reason"]>;
}

/** More would not be seen on the timeline. */
export const MOST_PAUSES = 8;

/** The pauses of a case, to add to and to take from. Fires `pauses-change` with every change. */
export class PauseList extends HTMLElement {
  #context: Context | undefined;
  #pauses: readonly Declared[] = [];
  #now: string | undefined;
  /** What is being filled in. */
  #from: string | undefined;
  #to: string | undefined;
  readonly #list = h("ul", { class: "pause-list" });
  readonly #form = h("form", { class: "pause-form", novalidate: true, autocomplete: "off" });
  readonly #wrong = h("p", { class: "trouble", role: "alert", hidden: true });

  constructor() {
    super();
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#add();
    });
  }

  get pauses(): readonly Declared[] {
    return this.#pauses;
  }

  fill(pauses: readonly Declared[]): void {
    this.#pauses = pauses;
    [this.#from, this.#to] = [undefined, undefined];
  }

  show(context: Context, now: string | undefined): void {
    this.#context = context;
    const said = WORDS[context.lang];
    this.#now = now;
    this.#wrong.hidden = true;
    const reasons = context.engine
      .members("PauseReason")
      .map(({ code, text }) => h("option", { value: code }, say(context, text)));
    const reason = h("select", { id: "pause-reason" }, h("option", { value: "" }, context.words.notKnown), ...reasons);
    this.#form.replaceChildren(
      moment("pause-from", said.pauseFrom, this.#from, (instant) => (this.#from = instant)),
      moment("pause-to", said.pauseTo, this.#to, (instant) => (this.#to = instant)),
      h("div", { class: "field" }, h("label", { for: reason.id }, said.pauseReason), reason),
      h(
        "div",
        { class: "buttons" },
        h("button", { type: "submit", class: "pause-add" }, said.pauseAdd),
        h("button", { type: "button", class: "pause-now", click: () => this.#fromNow() }, said.pauseNow),
      ),
    );
    this.replaceChildren(
      h(
        "fieldset",
        { class: "pauses" },
        h("legend", {}, said.pauses),
        h("p", { class: "intro" }, said.pausesHint),
        this.#list,
        this.#form,
        this.#wrong,
      ),
    );
    this.#draw();
  }

  /** Another moment to look from: pauses after it do not count yet. */
  lookFrom(now: string | undefined): void {
    if (now === this.#now) return;
    this.#now = now;
    this.#draw();
  }

  #draw(): void {
    const context = this.#context;
    if (!context) return;
    const said = WORDS[context.lang];
    const names = new Map(context.engine.members("PauseReason").map(({ code, text }) => [code, say(context, text)]));
    this.#list.hidden = this.#pauses.length === 0;
    this.#list.replaceChildren(
      ...this.#pauses.map((pause, at) => {
        const { from, to, reason } = pause;
        const span = `${clockOf(from)} – ${to === undefined ? said.pauseOpen : clockOf(to)}`;
        const text = [span, reason !== undefined && names.get(reason)].filter(Boolean).join(" · ");
        const later = this.#now !== undefined && Date.parse(from) > Date.parse(this.#now);
        const remove = () => {
          this.#change(this.#pauses.filter((one) => one !== pause));
          const next = this.#list.querySelectorAll<HTMLElement>("button")[Math.max(at - 1, 0)];
          (next ?? this.querySelector<HTMLElement>("#pause-from"))?.focus();
        };
        return h(
          "li",
          { "data-pause": from },
          icon("pause"),
          h("span", {}, text),
          later && h("span", { class: "said" }, said.pauseLater),
          h(
            "button",
            { type: "button", class: "pause-remove", "aria-label": said.pauseRemove(span), click: remove },
            icon("cross"),
          ),
        );
      }),
    );
  }

  #fromNow(): void {
    const reason = this.#reason();
    if (this.#now !== undefined) this.#take({ from: this.#now, ...(reason === "" ? {} : { reason }) });
  }

  #add(): void {
    const context = this.#context;
    if (!context) return;
    const said = WORDS[context.lang];
    const [from, to, reason] = [this.#from, this.#to, this.#reason()];
    if (from === undefined) return this.#refuse(said.pauseNeedsFrom, "#pause-from");
    if (to !== undefined && Date.parse(to) < Date.parse(from)) return this.#refuse(said.pauseBackwards, "#pause-to");
    this.#take({ from, ...(to === undefined ? {} : { to }), ...(reason === "" ? {} : { reason }) });
  }

  #reason(): string {
    return this.querySelector<HTMLSelectElement>("#pause-reason")?.value ?? "";
  }

  #take(pause: Declared): void {
    const context = this.#context;
    if (!context) return;
    if (this.#pauses.length >= MOST_PAUSES) return this.#refuse(WORDS[context.lang].pauseMost(MOST_PAUSES));
    this.#wrong.hidden = true;
    this.#change([...this.#pauses, pause]);
  }

  #refuse(text: string, control?: string): void {
    this.#wrong.hidden = false;
    this.#wrong.replaceChildren(icon("alert"), text);
    if (control !== undefined) this.querySelector<HTMLElement>(control)?.focus();
  }

  #change(pauses: readonly Declared[]): void {
    this.#pauses = pauses;
    this.#draw();
    this.dispatchEvent(new CustomEvent("pauses-change"));
  }
}

customElements.define("pause-list", PauseList);
