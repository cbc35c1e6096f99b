import type { Event, Procedure, ProcedureId, ProcedureStatus, ProcedureStep } from "telecom-service-rules";
import { say, type Area, type Context } from "../parts/context.ts";
import { moment } from "../parts/controls.ts";
import { deadlineList, started } from "../parts/deadline-list.ts";
import { h, icon } from "../parts/dom.ts";
import { HISTORIES, type Past } from "./histories.ts";
import { procedureDrawing, procedureText } from "./procedure-drawing.ts";
import { nextStep, pastSteps, refusedStep, type Draft } from "./procedure-steps.ts";
import { reason } from "../parts/reasons.ts";
import { later, localOf, nowInChina } from "../parts/time.ts";
import { trouble, unreadable } from "../parts/trouble.ts";
import "./maps.css";

/** How far the clock goes on with every step. */
const STEP_MINUTES = 30;

/** A procedure with its drawing, the steps that may follow, and the history that led there. */
export class ProcedureMap extends HTMLElement implements Area {
  #id = "procedure.order";
  #events: Event[] = [];
  #now = "";
  #draft: Draft | undefined;
  /** What the address asked for; it is opened when it is shown, if there is one of that name. */
  #wanted: string | undefined;
  /** Within another area it shows one procedure: nothing is chosen, and the address is left alone. */
  #embedded = false;
  readonly #bar = h("div", { class: "procedure-bar" });
  readonly #body = h("div", { class: "procedure-body" });
  readonly #intro = h("p", { class: "intro" });
  readonly #said = h("p", { class: "unseen", role: "status" });

  connectedCallback(): void {
    if (this.#now === "") this.#open(this.#id);
    // The live region stays while what is around it changes, or it would not be read out.
    this.replaceChildren(this.#intro, this.#bar, this.#body, this.#said);
  }

  open(_state: URLSearchParams, rest: string): void {
    // Coming back keeps the steps that were taken.
    if (rest !== "" && rest !== this.#id) this.#wanted = rest;
  }

  /** Shows one procedure within another area, from where a history led. */
  embed(id: ProcedureId, past: Past): void {
    this.#embedded = true;
    this.#open(id, past);
  }

  /** Opens a procedure at its example, or at its beginning. */
  #open(id: string, past: Past | undefined = HISTORIES[id as keyof typeof HISTORIES]): void {
    this.#id = id;
    this.#events = [...(past?.events ?? [])];
    this.#now = past?.now ?? nowInChina();
    this.#draft = undefined;
  }

  show(context: Context): void {
    const { words, engine } = context;
    const said = words.procedures;
    this.#intro.hidden = this.#embedded;
    if (this.#wanted !== undefined && engine.procedures().some((id) => id === this.#wanted)) this.#open(this.#wanted);
    this.#wanted = undefined;
    const options = engine
      .procedures()
      .map((id) => h("option", { value: id }, say(context, engine.procedure(id).text)));
    const choice = h("select", { id: "procedure-choice" }, ...options);
    choice.value = this.#id;
    const time = moment("procedure-at", said.at, this.#now, (instant) => {
      if (instant === undefined) return;
      this.#now = instant;
      this.#fill(context);
    });
    choice.addEventListener("input", () => {
      this.#open(choice.value);
      context.keep({}, choice.value);
      this.#draw(context);
    });
    const forward = (minutes: number, name: string) => {
      const move = () => {
        this.#now = later(this.#now, minutes);
        this.#draw(context);
      };
      return h("button", { type: "button", click: move }, name);
    };
    const restart = () => {
      this.#events = [];
      this.#draft = undefined;
      this.#draw(context);
    };
    this.#intro.textContent = said.intro;
    this.#bar.replaceChildren(
      ...(this.#embedded
        ? []
        : [h("div", { class: "field choice" }, h("label", { for: choice.id }, said.choose), choice)]),
      time,
      h(
        "div",
        { class: "buttons" },
        forward(60, said.hour),
        forward(1440, said.day),
        h("button", { type: "button", class: "restart", click: restart }, said.restart),
      ),
    );
    this.#fill(context);
  }

  /** Shows where things stand, and the time. */
  #draw(context: Context): void {
    const input = this.#bar.querySelector<HTMLInputElement>("#procedure-at");
    if (input) input.value = localOf(this.#now);
    this.#fill(context);
  }

  #fill(context: Context): void {
    const { engine } = context;
    try {
      const procedure = engine.procedure(this.#id);
      const status = engine.status(this.#id, this.#events, { now: this.#now });
      this.#body.replaceChildren(
        procedureDrawing(context, procedure, status),
        this.#ahead(context, status),
        this.#behind(context, procedure, status),
      );
    } catch (error) {
      this.#body.replaceChildren(trouble(unreadable(context, error)));
    }
  }

  /** The state, and what may follow. */
  #ahead(context: Context, status: ProcedureStatus): HTMLElement {
    const { words } = context;
    const said = words.procedures;
    const last = this.#events.at(-1)?.at;
    const early = last != null && Date.parse(last) > Date.parse(this.#now);
    const fill = (step?: ProcedureStep) => {
      this.#draft = step && { event: step.event, told: {} };
      this.#fill(context);
      if (step) this.#focus(".step-form :is(input, select)");
    };
    const doings = { fill, take: this.#take.bind(this, context) };
    const next = status.next.map((step) => nextStep(context, step, this.#draft, doings));
    const refused = status.refused.map((step) => refusedStep(context, step));
    const over = status.terminal ? said.ended : said.noMoves;
    return h(
      "div",
      { class: "procedure-ahead" },
      h(
        "p",
        { class: "procedure-state", tabindex: -1, "aria-current": "step" },
        `${said.state}${words.colon}`,
        h("strong", {}, say(context, status.stateText)),
      ),
      early && h("p", { class: "trouble" }, icon("alert"), said.tooEarly),
      !early &&
        h(
          "section",
          {},
          h("h3", {}, said.next),
          next.length > 0 ? h("ul", { class: "steps-list" }, ...next) : h("p", {}, over),
        ),
      !early &&
        refused.length > 0 &&
        h(
          "section",
          { class: "procedure-refused" },
          h("h3", {}, said.refused),
          h("ul", { class: "steps-list" }, ...refused),
        ),
    );
  }

  /** The history, its deadlines, and what the archive lacks. */
  #behind(context: Context, procedure: Procedure, status: ProcedureStatus): HTMLElement {
    const said = context.words.procedures;
    const limits = started(status.deadlines);
    const lacking = status.missingRecords.map((one) => reason(context, one));
    const undo = () => {
      const gone = this.#events.pop();
      const step = procedure.events.find(({ event }) => event === gone?.type);
      this.#now = gone?.at ?? this.#now;
      this.#draft = undefined;
      this.#draw(context);
      const state = context.engine.status(this.#id, this.#events, { now: this.#now }).stateText;
      this.#said.textContent = said.undone(step ? say(context, step.text) : "", say(context, state));
      this.#focus(this.#events.length > 0 ? ".undo" : ".procedure-state");
    };
    return h(
      "div",
      { class: "procedure-behind" },
      h(
        "section",
        {},
        h("h3", {}, said.history),
        pastSteps(context, procedure, status, this.#events),
        this.#events.length > 0 && h("button", { type: "button", class: "undo", click: undo }, said.undo),
      ),
      h(
        "section",
        {},
        h("h3", {}, said.deadlines),
        limits.length > 0 ? deadlineList(context, limits) : h("p", {}, said.noDeadlines),
      ),
      lacking.length > 0 && h("section", {}, h("h3", {}, said.records), h("ul", { class: "reasons" }, ...lacking)),
      procedureText(context, procedure, status),
    );
  }

  /** Takes a step, if it is allowed with what was told; else shows what stands against it. */
  #take(context: Context, step: ProcedureStep, told: Readonly<Record<string, unknown>>): void {
    const { engine, words } = context;
    const said = words.procedures;
    const event = { ...told, type: step.event, at: this.#now, by: step.actor } as Event;
    try {
      const answer = engine.advance(this.#id, this.#events, event, { now: this.#now });
      if (answer.allowed) {
        this.#events.push(event);
        this.#draft = undefined;
        this.#now = later(this.#now, STEP_MINUTES);
        this.#draw(context);
        this.#said.textContent = said.recorded(say(context, step.eventText), say(context, step.toText));
        this.#focus(".procedure-state");
        return;
      }
      this.#draft = { event: step.event, told: { ...told }, answer };
    } catch (error) {
      const trouble = unreadable(context, error);
      this.#draft = { event: step.event, told: { ...told }, trouble };
    }
    this.#fill(context);
    this.#focus(".step-form [type=submit]");
  }

  #focus(selector: string): void {
    this.querySelector<HTMLElement>(selector)?.focus();
  }
}

customElements.define("procedure-map", ProcedureMap);
