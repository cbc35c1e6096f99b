import type { Procedure, ProcedureStatus } from "telecom-service-rules";
import { phrase, say, type Context } from "../parts/context.ts";
import { h, iconLine, s } from "../parts/dom.ts";
import { BOX_HEIGHT, middle, pathOf, planOf, type Line, type Place } from "../evaluation/plan.ts";
import { broken, heads, words as lines } from "../parts/svg.ts";

/** How a state stands to the history. */
export type Mark = "now" | "passed" | "ahead";

/** How each state stands to the history. */
export function markOf({ state, steps }: ProcedureStatus): (id: string) => Mark {
  const passed = new Set<string>(steps.flatMap(({ from, to }) => [from, to]));
  return (id) => (id === state ? "now" : passed.has(id) ? "passed" : "ahead");
}

const KINDS = ["usual", "taken", "possible"] as const;
type Kind = (typeof KINDS)[number];

/** The states as boxes from top to bottom, with the usual way, the steps taken and those that may follow. */
export function procedureDrawing(context: Context, procedure: Procedure, status: ProcedureStatus): HTMLElement {
  const { words } = context;
  const said = words.procedures;
  const plan = planOf(procedure);
  const mark = markOf(status);
  const names = new Map<string, string>(procedure.states.map(({ id, text }) => [id, say(context, text)]));
  const name = (id: string) => names.get(id) ?? id;

  const drawn = new Map<string, [Line, Kind]>();
  const draw = (line: Line, kind: Kind) => line.from !== line.to && drawn.set(`${line.from} ${line.to}`, [line, kind]);
  for (const line of plan.usual) draw(line, "usual");
  for (const step of status.steps) draw(step, "taken");
  for (const step of status.next) draw(step, "possible");

  const ways = [...drawn.values()].map(([line, kind]) =>
    s("path", { class: `way ${kind}`, d: pathOf(plan, line), "marker-end": `url(#way-${kind})` }),
  );
  const boxes = procedure.states.flatMap(({ id, terminal }) => {
    const place = plan.places.get(id);
    return place ? [box(place, name(id), mark(id), terminal, words.procedures.marks.now)] : [];
  });
  const passed = procedure.states.filter(({ id }) => mark(id) === "passed").map(({ id }) => name(id));
  const next = [...new Set(status.next.filter(({ from, to }) => from !== to).map(({ to }) => name(to)))];
  const svg = s(
    "svg",
    {
      ...{ class: "drawing", viewBox: `0 0 ${plan.width} ${plan.height}` },
      ...{ role: "img", "aria-labelledby": "procedure-drawing-title procedure-drawing-text" },
    },
    s("title", { id: "procedure-drawing-title" }, said.drawing(say(context, procedure.text))),
    s("desc", { id: "procedure-drawing-text" }, said.drawn(name(status.state), passed, next)),
    heads("way", KINDS),
    ...ways,
    ...boxes,
  );
  return h("figure", { class: "diagram" }, svg, legend(context));
}

function box(place: Place, name: string, mark: Mark, terminal: boolean, now: string): SVGGElement {
  const { x, y, width } = place;
  const frame = (inset: number) =>
    s("rect", {
      class: inset === 0 ? "frame" : "inner",
      ...{ x: x + inset, y: y + inset, width: width - 2 * inset, height: BOX_HEIGHT - 2 * inset, rx: 7 - inset },
    });
  const text = broken(name, (width - 22) / 13);
  const tag = [...now].length * 9 + 14;
  return s(
    "g",
    { class: `state ${mark}`, "data-state": place.id, "data-mark": mark },
    frame(0),
    terminal && frame(3),
    lines(middle(place), text, 15, "state-name"),
    mark === "passed" &&
      s(
        "g",
        { class: "state-check", transform: `translate(${x + width - 15} ${y + 2}) scale(.55)` },
        iconLine("check"),
      ),
    mark === "now" && s("rect", { class: "state-tag", x: x + 6, y: y - 9, width: tag, height: 17, rx: 4 }),
    mark === "now" && lines([x + 6 + tag / 2, y - 0.5], [now], 0, "state-tag-text"),
  );
}

function legend({ words }: Context): HTMLElement {
  const { marks, end, lines: kinds } = words.procedures;
  const sample = (...shapes: SVGElement[]) =>
    s("svg", { class: "sample", viewBox: "0 0 30 18", "aria-hidden": "true" }, ...shapes);
  const boxed = (name: string, terminal = false) =>
    sample(
      s(
        "g",
        { class: `state ${name}` },
        s("rect", { class: "frame", x: 2, y: 2, width: 26, height: 14, rx: 4 }),
        terminal && s("rect", { class: "inner", x: 5, y: 5, width: 20, height: 8, rx: 2 }),
        name === "passed" && s("g", { class: "state-check", transform: "translate(9 3) scale(.5)" }, iconLine("check")),
      ),
    );
  const way = (kind: Kind) => sample(s("path", { class: `way ${kind}`, d: "M1 9H29" }));
  const entries: [SVGElement, string][] = [
    [boxed("now"), marks.now],
    [boxed("passed"), marks.passed],
    [boxed("ahead"), marks.ahead],
    [boxed("ahead", true), end],
    [way("usual"), kinds.usual],
    [way("taken"), kinds.taken],
    [way("possible"), kinds.possible],
  ];
  return h("ul", { class: "legend" }, ...entries.map(([drawing, name]) => h("li", {}, drawing, name)));
}

/** The same in words: every state, how it stands, and every step out of it. */
export function procedureText(context: Context, procedure: Procedure, status: ProcedureStatus): HTMLElement {
  const said = context.words.procedures;
  const mark = markOf(status);
  const states = new Map(procedure.states.map(({ id, text }) => [id, say(context, text)]));
  const events = new Map(procedure.events.map(({ event, text }) => [event, say(context, text)]));
  const actors = new Map(procedure.actors.map(({ actor, text }) => [actor, phrase(context, text)]));
  const items = procedure.states.map(({ id, terminal }) => {
    const moves = procedure.transitions
      .filter(({ from }) => from === id)
      .map(({ event, to, actor }) => {
        const target = to === id ? said.stays : said.to(states.get(to) ?? to);
        return h("li", {}, [events.get(event), said.step(actors.get(actor) ?? actor, target)].join(" · "));
      });
    return h(
      "li",
      { "aria-current": mark(id) === "now" && "step" },
      h("strong", {}, states.get(id)),
      ` · ${said.marks[mark(id)]}${terminal ? ` · ${said.end}` : ""}`,
      moves.length > 0 && h("ul", {}, ...moves),
    );
  });
  return h("details", { class: "in-words" }, h("summary", {}, said.asText), h("ol", {}, ...items));
}
