import { RulesError, type Event, type ProcedureStatus, type ProcedureStep } from "telecom-service-rules";
import { clauseChip } from "./clauses.ts";
import { say, type Context } from "./context.ts";
import { moment } from "./controls.ts";
import { deadlineList, started } from "./deadline-list.ts";
import { h, icon } from "./dom.ts";
import { eventField, keyOf, saidBy } from "./event-fields.ts";
import { HISTORIES } from "./histories.ts";
import { procedureDrawing, procedureText } from "./procedure-drawing.ts";
import { reason, unmet } from "./reasons.ts";
import { clockOf, later, nowInChina } from "./time.ts";

/** A procedure with its drawing, the steps that may follow, and the history that led there. */
export class ProcedureMap extends HTMLElement {
  #id = "procedure.order";
  #events: Event[] = [];
  #now = "";
  #filling: string | undefined;
  readonly #said = h("p", { class: "unseen", "aria-live": "polite" });

  connectedCallback(): void {
    if (this.#now === "") this.#open(this.#id);
  }

  /** Opens a procedure at its example, or at its beginning. */
  #open(id: string): void {
    const past = HISTORIES[id as keyof typeof HISTORIES];
    this.#id = id;
    this.#events = [...(past?.events ?? [])];
    this.#now = past?.now ?? nowInChina();
    this.#filling = undefined;
  }

  show(context: Context): void {
    const { words, engine } = context;
    const said = words.procedures;
    const again = () => this.show(context);
    const options = engine
      .procedures()
      .map((id) => h("option", { value: id }, say(context, engine.procedure(id).text)));
    const open = (event: globalThis.Event) => {
      this.#open((event.target as HTMLSelectElement).value);
      again();
      this.querySelector<HTMLElement>("#procedure-choice")?.focus();
    };
    const choice = h("select", { id: "procedure-choice", input: open }, ...options);
    choice.value = this.#id;
    const time = moment("procedure-at", said.at, this.#now, (instant) => {
      if (instant === undefined) return;
      this.#now = instant;
      this.#fill(context);
    });
    const forward = (minutes: number, name: string) => {
      const move = () => {
        this.#now = later(this.#now, minutes);
        again();
      };
      return h("button", { type: "button", click: move }, name);
    };
    const restart = () => {
      this.#events = [];
      again();
    };
    this.replaceChildren(
      h("p", { class: "intro" }, said.intro),
      h(
        "div",
        { class: "procedure-bar" },
        h("div", { class: "field" }, h("label", { for: choice.id }, said.choose), choice),
        time,
        forward(60, said.hour),
        forward(1440, said.day),
        h("button", { type: "button", click: restart }, said.restart),
      ),
      h("div", { class: "procedure-body" }),
      this.#said,
    );
    this.#fill(context);
  }

  #fill(context: Context): void {
    const { engine, words } = context;
    const said = words.procedures;
    const procedure = engine.procedure(this.#id);
    const status = engine.status(this.#id, this.#events, { now: this.#now });
    const steps = h(
      "div",
      { class: "procedure-steps" },
      h(
        "p",
        { class: "procedure-state" },
        `${said.state}${words.colon}`,
        h("strong", {}, say(context, status.stateText)),
      ),
      status.next.length > 0
        ? h(
            "section",
            {},
            h("h3", {}, said.next),
            h("ul", { class: "steps-list" }, ...status.next.map((one) => this.#step(context, one))),
          )
        : h("p", {}, status.terminal ? said.ended : said.noMoves),
      status.refused.length > 0 &&
        h(
          "section",
          {},
          h("h3", {}, said.refused),
          h("ul", { class: "steps-list" }, ...status.refused.map((one) => refused(context, one))),
        ),
      status.missingRecords.length > 0 &&
        h(
          "section",
          {},
          h("h3", {}, said.records),
          h("ul", { class: "reasons" }, ...status.missingRecords.map((one) => reason(context, one))),
        ),
    );
    const limits = started(status.deadlines);
    this.querySelector(".procedure-body")?.replaceChildren(
      procedureDrawing(context, procedure, status),
      steps,
      h(
        "div",
        { class: "procedure-past" },
        this.#history(context, status),
        h(
          "section",
          {},
          h("h3", {}, said.deadlines),
          limits.length > 0 ? deadlineList(context, limits) : h("p", {}, said.noDeadlines),
        ),
        procedureText(context, procedure, status),
      ),
    );
  }

  #step(context: Context, step: ProcedureStep): HTMLElement {
    const { words, engine } = context;
    const said = words.procedures;
    const { needs } = step;
    const told = needs.filter((need) => keyOf(need) === undefined);
    const name = (need: string) => say(context, engine.label(need)) || need;
    const recorded: Record<string, unknown> = {};
    const asked = needs.flatMap((need) => keyOf(need) ?? []);
    const open = this.#filling === step.event;
    const click = () => {
      if (asked.length > 0 && !open) {
        this.#filling = step.event;
        this.#fill(context);
        this.querySelector<HTMLElement>(".step-form input, .step-form select")?.focus();
      } else this.#take(context, step, recorded);
    };
    const target = step.to === step.from ? said.stays : said.to(say(context, step.toText));
    const limits = step.starts.map((id) => engine.rule(id)).flatMap((row) => (row ? [say(context, row.text)] : []));
    const cancel = () => {
      this.#filling = undefined;
      this.#fill(context);
    };
    const report = (path: string, value: unknown) => {
      recorded[path.slice("event.".length)] = value;
    };
    return h(
      "li",
      { class: "step", "data-event": step.event, "data-result": step.result },
      !open &&
        h(
          "button",
          { type: "button", class: "step-button", disabled: told.length > 0, click },
          say(context, step.eventText),
        ),
      open &&
        h(
          "div",
          { class: "step-form", role: "group", "aria-label": `${say(context, step.eventText)} · ${said.fill}` },
          h("p", {}, h("strong", {}, say(context, step.eventText))),
          ...asked.map((key) => eventField(context, key, undefined, report)),
          h("button", { type: "button", class: "step-button", click }, said.record),
          h("button", { type: "button", click: cancel }, said.cancel),
        ),
      h("p", { class: "step-about" }, [said.by(say(context, step.actorText)), target].join(" · ")),
      needs.length > 0 && !open && h("p", { class: "step-needs" }, said.first(needs.map(name).join(words.comma))),
      limits.length > 0 && h("p", { class: "step-limits" }, icon("clock"), said.starts(limits.join(words.comma))),
      h("p", { class: "chips" }, ...step.sources.map((source) => clauseChip(context, source))),
    );
  }

  /** Takes a step, if it is allowed with what was recorded; else shows what stands against it. */
  #take(context: Context, step: ProcedureStep, recorded: Readonly<Record<string, unknown>>): void {
    const said = context.words.procedures;
    const event = { ...recorded, type: step.event, at: this.#now, by: step.actor } as Event;
    try {
      const answer = context.engine.advance(this.#id, this.#events, event, { now: this.#now });
      if (answer.allowed) {
        this.#events.push(event);
        this.#filling = undefined;
        this.#now = later(this.#now, 30);
        this.show(context);
        this.#said.textContent = said.recorded(say(context, step.eventText), say(context, step.toText));
        this.querySelector<HTMLElement>(".step-button")?.focus();
        return;
      }
      const against = unmet(answer.step?.findings ?? []);
      const place = this.querySelector(`[data-event="${step.event}"]`);
      place?.querySelector(".reasons")?.remove();
      place?.append(h("ul", { class: "reasons", role: "alert" }, ...against.map((one) => reason(context, one))));
    } catch (error) {
      if (!(error instanceof RulesError)) throw error;
      this.#said.textContent = error.text[context.lang];
    }
  }

  #history(context: Context, status: ProcedureStatus): HTMLElement {
    const { engine, words } = context;
    const said = words.procedures;
    const names = new Map(engine.members("EventType").map(({ code, text }) => [code, say(context, text)]));
    const dead = new Set(status.rejected.map(({ event, at }) => `${event} ${at}`));
    const items = this.#events.map((event) => {
      const idle = dead.has(`${event.type} ${event.at}`);
      const more = saidBy(context, event);
      return h(
        "li",
        {},
        h("strong", {}, names.get(event.type ?? "") ?? ""),
        ` ${clockOf(event.at ?? "")}${idle ? ` · ${said.noEffect}` : ""}`,
        more.length > 0 && h("span", { class: "said" }, more.join("; ")),
      );
    });
    const undo = () => {
      const last = this.#events.pop();
      this.show(context);
      const now = engine.status(this.#id, this.#events, { now: this.#now });
      this.#said.textContent = said.undone(names.get(last?.type ?? "") ?? "", say(context, now.stateText));
      this.querySelector<HTMLElement>(".undo")?.focus();
    };
    return h(
      "section",
      {},
      h("h3", {}, said.history),
      items.length > 0 ? h("ol", { class: "history" }, ...items) : h("p", {}, said.noHistory),
      items.length > 0 && h("button", { type: "button", class: "undo", click: undo }, said.undo),
    );
  }
}

/** A step of this state that a rule refuses. */
function refused(context: Context, step: ProcedureStep): HTMLElement {
  return h(
    "li",
    { class: "step", "data-event": step.event, "data-result": step.result },
    h("p", { class: "step-name" }, icon("lock"), say(context, step.eventText)),
    h("ul", { class: "reasons" }, ...unmet(step.findings).map((one) => reason(context, one))),
  );
}

customElements.define("procedure-map", ProcedureMap);
