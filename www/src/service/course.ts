import type { Application, Event, ProcedureId } from "telecom-service-rules";
import { phrase, type Context } from "../parts/context.ts";
import { h } from "../parts/dom.ts";
import { hashOf } from "../routes.ts";
import type { ProcedureMap } from "../procedures/procedure-map.ts";
import { SERVICE_WORDS } from "./words.ts";

/** Shown where no procedure names the request; the page says so. */
const ASSUMED = "procedure.order";

/** What has happened with an application so far, and the moment to look from. */
export interface History {
  readonly events: readonly Event[];
  readonly now: string;
}

/** The procedure of a request, drawn where it stands, with the steps that may follow. Its code is loaded when there is time. */
export class RequestCourse extends HTMLElement {
  readonly #title = h("h3", { id: "course-title", tabindex: -1 });
  readonly #intro = h("p", { class: "intro" });
  readonly #link = h("a", {});
  readonly #place = h("div", { class: "course-place" });
  #map: ProcedureMap | undefined;
  #loading = false;
  /** What is drawn; the same again keeps the steps that were tried. */
  #drawn: readonly [ProcedureId, History] | undefined;
  #last: readonly [Context, Application, History] | undefined;

  connectedCallback(): void {
    this.replaceChildren(
      h(
        "section",
        { class: "panel course", "aria-labelledby": "course-title" },
        h("div", { class: "course-head" }, this.#title, this.#link),
        this.#intro,
        this.#place,
      ),
    );
  }

  show(context: Context, application: Application, history: History): void {
    const before = this.#last?.[0];
    this.#last = [context, application, history];
    const own = ownProcedure(context, application);
    const id = own ?? ASSUMED;
    const said = SERVICE_WORDS[context.lang];
    this.#title.textContent = said.course(phrase(context, context.engine.procedure(id).text));
    this.#intro.textContent = own ? said.courseIntro : `${said.courseAssumed(!!application.type)}${said.courseIntro}`;
    this.#link.textContent = said.courseLink;
    this.#link.setAttribute("href", hashOf("procedures", {}, id));
    if (this.#map) this.#draw(this.#map, before !== context);
    else if (!this.#loading) {
      this.#loading = true;
      // The decision is drawn first.
      if ("requestIdleCallback" in globalThis) requestIdleCallback(() => void this.#load(), { timeout: 2_000 });
      else setTimeout(() => void this.#load(), 200);
    }
  }

  /** Leads here, for the eye and the keyboard. */
  reach(): void {
    this.scrollIntoView();
    this.#title.focus({ preventScroll: true });
  }

  async #load(): Promise<void> {
    const { ProcedureMap } = await import("../procedures/procedure-map.ts");
    this.#map = new ProcedureMap();
    this.#draw(this.#map, true);
  }

  #draw(map: ProcedureMap, anew: boolean): void {
    if (!this.#last) return;
    const [context, application, history] = this.#last;
    const id = ownProcedure(context, application) ?? ASSUMED;
    const same = this.#drawn?.[0] === id && this.#drawn[1] === history;
    if (same && !anew) return;
    if (!same) map.embed(id, { now: history.now, events: taken(context, id, history) });
    this.#drawn = [id, history];
    if (!map.isConnected) this.#place.replaceChildren(map);
    map.show(context);
  }
}

/** The procedure that names this request. For some kinds of request the sources have none. */
function ownProcedure({ engine }: Context, { type }: Application): ProcedureId | undefined {
  if (!type) return undefined;
  return engine.procedures().find((id) => engine.procedure(id).requests.some((one) => one === type));
}

/** The events of a history, where the procedure takes every one of them; it would be half a history else. */
function taken({ engine }: Context, id: ProcedureId, { events, now }: History): readonly Event[] {
  const { rejected } = engine.status(id, events, { now });
  const known = new Set<string>(engine.procedure(id).events.map(({ event }) => event));
  return rejected.length === 0 && events.every(({ type }) => known.has(type ?? "")) ? events : [];
}

customElements.define("request-course", RequestCourse);
