import type { Dispute, Event } from "telecom-service-rules";
import { say, type Context } from "../parts/context.ts";
import { control, moment, type Report } from "../parts/controls.ts";
import { h } from "../parts/dom.ts";
import type { Field } from "../parts/fields.ts";
import { nowInChina } from "../parts/time.ts";
import { read, write } from "../parts/tree.ts";
import { LEAVES, MATERIALS } from "./dispute-codes.ts";

const flag = (path: string): Field => ({ path, kind: "flag" });

/** What most disputes turn on. */
const FACTS: readonly Field[] = [
  { path: "situation", kind: "choice", list: "Situation" },
  { path: "subSituation", kind: "choice", list: "SubSituation" },
  { path: "province", kind: "choice", list: "Province" },
  ...["directInterest", "respondentIdentified", "specificClaim", "satisfied"].map(flag),
  ...["arbitrationAgreement", "forConsumption"].map(flag),
];

/** Everything else that is a plain yes or no. */
const MORE: readonly Field[] = [
  { path: "harm", kind: "choice", list: "Harm" },
  ...Object.entries(LEAVES)
    .filter(([key, { type }]) => type?.includes("boolean") && !FACTS.some(({ path }) => path === key))
    .map(([key]) => flag(key)),
];

/** The moments that the ways depend on; the rules know more. */
const MOMENTS = ["feeCharged", "matterOccurred", "complaintReceived", "resultSent", "awardMade", "awardServed"];

/** A dispute, field by field. Fires `dispute-change` with every edit. */
export class DisputeForm extends HTMLElement {
  #facts: Dispute = {};
  #moments = new Map<string, string>();
  #now: string | undefined;

  get dispute(): Dispute {
    const events = [...this.#moments].map(([type, at]): Event => ({ type, at }));
    return { ...this.#facts, events };
  }

  get now(): string {
    return this.#now ?? nowInChina();
  }

  /** Fills everything in anew; `now` is this moment when left out. */
  fill({ events, ...facts }: Dispute, now?: string): void {
    this.#facts = facts;
    this.#moments = new Map((events ?? []).flatMap(({ type, at }) => (type && at ? [[type, at] as const] : [])));
    this.#now = now ?? nowInChina();
  }

  show(context: Context): void {
    const { words, engine } = context;
    const said = words.disputes;
    const report: Report = (path, value) => {
      this.#facts = write(this.#facts, path, value);
      this.#changed();
    };
    const fields = (list: readonly Field[]) =>
      h(
        "div",
        { class: "fields" },
        ...list.map((field) => control(context, field, field.path, read(this.#facts, field.path), report, "dispute-")),
      );
    const names = new Map(engine.members("EventType").map(({ code, text }) => [code, say(context, text)]));
    const moments = MOMENTS.map((type) =>
      moment(`dispute-${type}`, names.get(type) ?? type, this.#moments.get(type), (instant) => {
        if (instant === undefined) this.#moments.delete(type);
        else this.#moments.set(type, instant);
        this.#changed();
      }),
    );
    const now = moment("dispute-now", words.now, this.#now, (instant) => {
      this.#now = instant;
      this.#changed();
    });
    const materials = MATERIALS.map((key) => {
      const path = `materials.${key}`;
      const change = (event: globalThis.Event) =>
        report(path, (event.target as HTMLInputElement).checked ? true : undefined);
      const box = h("input", { type: "checkbox", id: `field-${path}`, change });
      box.checked = read(this.#facts, path) === true;
      return h("label", { class: "choice" }, box, h("span", {}, say(context, engine.label(path))));
    });
    const form = h(
      "form",
      { novalidate: true, autocomplete: "off" },
      h("fieldset", { class: "group" }, h("legend", {}, said.facts), fields(FACTS)),
      h("fieldset", { class: "group" }, h("legend", {}, said.dates), h("div", { class: "fields" }, ...moments, now)),
      h("details", { class: "group" }, h("summary", {}, said.more), fields(MORE)),
      h(
        "details",
        { class: "group" },
        h("summary", {}, said.materials),
        h("p", { class: "intro" }, said.atHand),
        h("div", { class: "fields ticks" }, ...materials),
      ),
    );
    form.addEventListener("submit", (event) => event.preventDefault());
    this.replaceChildren(form);
  }

  /** The control for a fact such as `satisfied` or `at.feeCharged`, if there is one. */
  controlOf(fact: string): HTMLElement | null {
    const moment = /^at\.(.+)$/.exec(fact)?.[1];
    if (moment !== undefined) return this.querySelector(`#${CSS.escape(`dispute-${moment}`)}`);
    const field = this.querySelector(`[data-field="${CSS.escape(fact)}"]`);
    return field?.querySelector<HTMLElement>("input:checked, input, select") ?? null;
  }

  /** Moves the focus to a control, opening what hides it. */
  focusOn(fact: string): void {
    const control = this.controlOf(fact);
    const folded = control?.closest("details");
    if (folded) folded.open = true;
    control?.focus();
    control?.scrollIntoView({ block: "center" });
  }

  #changed(): void {
    this.dispatchEvent(new CustomEvent("dispute-change"));
  }
}

customElements.define("dispute-form", DisputeForm);
