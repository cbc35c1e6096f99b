import type { Text } from "./texts.ts";
import type { Procedure } from "./types.ts";

/** How a diagram is drawn. */
export interface DiagramOptions {
  /** Labels in this language; ids when left out. */
  readonly lang?: "zh" | "en";
  /** Id of the state to mark; none by default. */
  readonly state?: string;
}

/**
 * The states and moves as a Mermaid state diagram.
 *
 * @example
 * ```ts
 * import { createEngine, toMermaid } from "telecom-service-rules";
 * const engine = await createEngine();
 * console.log(toMermaid(engine.procedure("procedure.dispute")).split("\n")[1]!.trim()); // [*] --> start
 * ```
 */
export function toMermaid(procedure: Procedure, options: DiagramOptions = {}): string {
  const { lang, state } = options;
  const label = labels(procedure, lang);
  const lines = ["stateDiagram-v2", `  [*] --> ${procedure.initial}`];
  if (lang) lines.push(...procedure.states.map(({ id }) => `  ${id}: ${label.state(id)}`));
  lines.push(...procedure.transitions.map(({ from, event, to }) => `  ${from} --> ${to}: ${label.event(event)}`));
  lines.push(...procedure.states.filter(({ terminal }) => terminal).map(({ id }) => `  ${id} --> [*]`));
  if (state !== undefined)
    lines.push("  classDef current font-weight:bold,stroke-width:3px", `  class ${state} current`);
  return `${lines.join("\n")}\n`;
}

/**
 * The states and moves in the language of Graphviz.
 *
 * @example
 * ```ts
 * import { createEngine, toDot } from "telecom-service-rules";
 * const engine = await createEngine();
 * console.log(toDot(engine.procedure("procedure.dispute"), { lang: "en" }).split("\n")[0]); // digraph "procedure.dispute" {
 * ```
 */
export function toDot(procedure: Procedure, options: DiagramOptions = {}): string {
  const { lang, state } = options;
  const label = labels(procedure, lang);
  const quoted = (text: string) => `"${text.replace(/["\\]/g, "\\$&")}"`;
  const lines = [`digraph ${quoted(procedure.id)} {`, "  rankdir=TB;", "  node [shape=box, style=rounded];"];
  for (const { id, terminal } of procedure.states) {
    const marks = [`label=${quoted(label.state(id))}`, terminal && "peripheries=2", id === state && "penwidth=3"];
    lines.push(`  ${id} [${marks.filter(Boolean).join(", ")}];`);
  }
  for (const { from, event, to } of procedure.transitions)
    lines.push(`  ${from} -> ${to} [label=${quoted(label.event(event))}];`);
  return `${lines.join("\n")}\n}\n`;
}

/** Labels in a language, or the ids themselves; a state and an event may have the same id. */
function labels({ states, events }: Procedure, lang: "zh" | "en" | undefined) {
  const of = (names: readonly (readonly [string, Text])[]) => {
    const texts = new Map(names);
    return (id: string) => (lang && texts.get(id)?.[lang]) || id;
  };
  return {
    state: of(states.map(({ id, text }) => [id, text])),
    event: of(events.map(({ event, text }) => [event, text])),
  };
}
