import type { Event, ServicePeriod } from "telecom-service-rules";
import { say, type Context } from "../parts/context.ts";
import { control, moment, type Report } from "../parts/controls.ts";
import { h } from "../parts/dom.ts";
import type { Field } from "../parts/fields.ts";
import * as asked from "./period-fields.ts";
import { nowInChina } from "../parts/time.ts";
import { tickGroup } from "../parts/tick-group.ts";
import { read, write } from "../parts/tree.ts";

type Link = Readonly<Record<string, unknown>>;

/** A period, group by group. Fires `period-change` with every edit. */
export class PeriodForm extends HTMLElement {
  #figures: ServicePeriod = {};
  #moments = new Map<string, string>();
  #links: readonly Link[] = [{}];
  #now = "";
  #telling = false;

  get period(): ServicePeriod {
    const events = [...this.#moments].map(([type, at]): Event => ({ type, at }));
    const links = this.#links.filter((link) => Object.keys(link).length > 0) as ServicePeriod["weakLinks"];
    return {
      ...this.#figures,
      ...(links && links.length > 0 && { weakLinks: links }),
      ...(events.length > 0 && { events }),
    };
  }

  get now(): string {
    return this.#now;
  }

  /** Fills everything in anew; `now` is this moment when left out. */
  fill({ events, weakLinks, ...figures }: ServicePeriod, now?: string): void {
    this.#figures = figures;
    this.#moments = new Map((events ?? []).flatMap(({ type, at }) => (type && at ? [[type, at] as const] : [])));
    this.#links = (weakLinks as readonly Link[] | null | undefined) ?? [{}];
    this.#now = now ?? nowInChina();
  }

  show(context: Context): void {
    const { words } = context;
    const said = words.evaluation;
    const report: Report = (path, value) => {
      if (path.startsWith("weakLinks[")) {
        const { weakLinks } = write({ weakLinks: this.#links }, path, value);
        this.#links = weakLinks ?? [{}];
      } else this.#figures = write(this.#figures, path, value);
      this.#changed();
    };
    const one = (field: Field) => control(context, field, field.path, read(this.#figures, field.path), report);
    const grid = (fields: readonly Field[]) => h("div", { class: "fields" }, ...fields.map(one));
    const rating = ({ id, fields }: asked.Figures) =>
      h("fieldset", { class: "rating" }, h("legend", {}, say(context, context.engine.label(id))), grid(fields));
    const figures = ({ id, fields }: asked.Figures) =>
      h("fieldset", { class: "part" }, h("legend", {}, said.figures[id] ?? id), grid(fields));
    const ticks = (group: asked.Ticks) =>
      tickGroup(context, { ...group, title: said.ticks[group.id] ?? group.id, valueOf: this.#valueOf, report });
    const form = h(
      "form",
      { novalidate: true, autocomplete: "off" },
      h("fieldset", { class: "group" }, h("legend", {}, said.ratings), ...asked.RATINGS.map(rating)),
      h("fieldset", { class: "group" }, h("legend", {}, said.counts), ...asked.FIGURES.map(figures)),
      folded("more", said.more, ...asked.MORE_RATINGS.map(rating), ...asked.MORE_FIGURES.map(figures)),
      folded("survey", said.survey, ...asked.SURVEY.map(ticks), grid([asked.SURVEY_REPORT])),
      folded("evaluation", said.evaluation, ...asked.EVALUATION.map(ticks)),
      folded("plan", said.plan, grid(asked.PLAN), ticks(asked.PLAN_BASIS)),
      folded("link", said.ownLink, this.#link(context, report)),
      folded("times", said.times, this.#times(context, one)),
    );
    form.addEventListener("submit", (event) => event.preventDefault());
    // Where the answer stands beside it there is room to show what it is about.
    const survey = form.querySelector<HTMLDetailsElement>("[data-fold=survey]");
    if (survey) survey.open = matchMedia("(min-width: 960px)").matches;
    this.replaceChildren(form);
  }

  readonly #valueOf = (path: string) => read(this.#figures, path);

  #link(context: Context, report: Report): HTMLElement {
    const controls = asked.WEAK_LINK.map((field) => {
      const path = `weakLinks[0].${field.path}`;
      return control(context, field, path, read(this.#links[0], field.path), report);
    });
    return h("div", { class: "fields" }, ...controls);
  }

  /** The days of the period, when duties were done, and the moment to look from. */
  #times(context: Context, one: (field: Field) => HTMLElement): HTMLElement {
    const { words, engine } = context;
    const names = new Map(engine.members("EventType").map(({ code, text }) => [code, say(context, text)]));
    const moments = asked.DUTIES.map((type) =>
      moment(`period-${type}`, names.get(type) ?? type, this.#moments.get(type), (instant) => {
        if (instant === undefined) this.#moments.delete(type);
        else this.#moments.set(type, instant);
        this.#changed();
      }),
    );
    const now = moment("period-now", words.now, this.#now, (instant) => {
      if (instant === undefined) return;
      this.#now = instant;
      this.#changed();
    });
    return h(
      "div",
      { class: "fields" },
      one({ path: "from", kind: "date" }),
      one({ path: "to", kind: "date" }),
      ...moments,
      now,
    );
  }

  /** Once for all that is told at a stroke. */
  #changed(): void {
    if (this.#telling) return;
    this.#telling = true;
    queueMicrotask(() => {
      this.#telling = false;
      this.dispatchEvent(new CustomEvent("period-change"));
    });
  }
}

function folded(id: string, title: string, ...children: readonly HTMLElement[]): HTMLElement {
  return h(
    "details",
    { class: "group", "data-fold": id },
    h("summary", {}, title),
    h("div", { class: "parts" }, ...children),
  );
}

customElements.define("period-form", PeriodForm);
