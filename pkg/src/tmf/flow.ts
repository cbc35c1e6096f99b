// Procedures as the processes of TMF701 Process Management 5, and back.
import { RulesError } from "../errors.ts";
import type { Event, InstantString, ProcedureId } from "../generated/types.ts";
import { instantMs } from "../read.ts";
import { list, member, readable, record, type Plain } from "../report.ts";
import type { Procedure, ProcedureStatus } from "../types.ts";
import {
  below,
  code,
  few,
  filled,
  given,
  id,
  instantText,
  isCode,
  isId,
  langOf,
  maybe,
  needed,
  optionsOf,
  own,
  text,
  worded,
  type Extensible,
  type StringCharacteristic,
  type Unmapped,
} from "./resource.ts";

/** State of a process or task. The adapter writes `ready`, `planned`, `active`, `withdrawn`, `failed` and `completed`. */
export type FlowState = "ready" | "planned" | "active" | "withdrawn" | "terminated" | "failed" | "completed" | "other";

/** A specification of a process, by its id. */
export interface ProcessSpecificationRef extends Extensible<"ProcessSpecificationRef"> {
  /** Id of the procedure. */
  readonly id: string;
}

/** A specification of a task, by its id. */
export interface TaskSpecificationRef extends Extensible<"TaskSpecificationRef"> {
  /** Procedure, state and event: `procedure.order/submitted/autoChecked`. */
  readonly id: string;
}

/** What goes into a task or comes out of it. */
export interface FlowCharacteristicSpecification extends Extensible<"FlowCharacteristicSpecification"> {
  /** `input`: the state it begins in, and who does it. `output`: the state it leads to. */
  readonly modality: "input" | "output";
  /** The one value it can have. */
  readonly characteristicSpecification: CharacteristicSpecification;
}

/** A characteristic with one value. */
export interface CharacteristicSpecification extends Extensible<"CharacteristicSpecification"> {
  /** What it is. */
  readonly name: "state" | "actor";
  /** Always `string`. */
  readonly valueType: "string";
  /** The value. */
  readonly characteristicValueSpecification: readonly [StringCharacteristicValueSpecification];
}

/** A value that is text. */
export interface StringCharacteristicValueSpecification extends Extensible<"StringCharacteristicValueSpecification"> {
  /** A code of ours. */
  readonly value: string;
}

/** A step of a procedure: one event in one state. */
export interface TaskSpecification extends Extensible<"TaskSpecification"> {
  /** Procedure, state and event: `procedure.order/submitted/autoChecked`. */
  readonly id: string;
  /** The event, in words. */
  readonly name?: string;
  /** As the caller gives it. */
  readonly version?: string;
  /** State before, actor, state after. */
  readonly taskSpecificationCharacteristic: readonly FlowCharacteristicSpecification[];
  /** The steps that may follow. */
  readonly taskSpecificationRelationship: readonly TaskSpecificationRelationship[];
}

/** A step that may follow. */
export interface TaskSpecificationRelationship extends Extensible<"TaskSpecificationRelationship"> {
  /** Always `nextTask`. */
  readonly relationshipType: "nextTask";
  /** The step. */
  readonly taskSpecification: TaskSpecificationRef;
}

/** A procedure. */
export interface ProcessSpecification extends Extensible<"ProcessSpecification"> {
  /** Id of the procedure. */
  readonly id: string;
  /** Its name, in words. */
  readonly name?: string;
  /** As the caller gives it, for example the edition of the catalogue. */
  readonly version?: string;
  /** Every step, in the order of the procedure. */
  readonly taskSpecification: readonly TaskSpecificationRef[];
}

/** A procedure with its steps. */
export interface SpecifiedProcess {
  /** The procedure. */
  readonly processSpecification: ProcessSpecification;
  /** Its steps; each is a resource of its own. */
  readonly taskSpecifications: readonly TaskSpecification[];
}

/** A characteristic of a process or task. */
export interface FlowCharacteristic extends Extensible<"FlowCharacteristic"> {
  /** What it is to the process. */
  readonly modality: "input" | "output";
  /** The value. */
  readonly characteristic: StringCharacteristic;
}

/** A step that was taken, refused, or may follow. */
export interface Task extends Extensible<"Task"> {
  /** Its number in the process, from `1`. */
  readonly id: string;
  /** The event, in words; of what happened the engine gives no words, so it is its code. */
  readonly name: string;
  /** `completed`: taken. `failed`: refused. `ready`: may follow. `planned`: may follow once something is told. */
  readonly state: "completed" | "failed" | "ready" | "planned";
  /** When it happened; RFC 3339 in +08:00. */
  readonly completionDate?: InstantString;
  /** The step of the procedure; left out of what was refused. */
  readonly taskSpecification?: TaskSpecificationRef;
  /** The event, as its code. */
  readonly taskCharacteristic: readonly [FlowCharacteristic];
}

/** Where a case stands in a procedure. */
export interface Process extends Extensible<"Process"> {
  /** As the caller gives it. */
  readonly id?: string;
  /** The state, in words. */
  readonly description?: string;
  /** `ready`: nothing happened yet. `active`, `completed`, or `withdrawn` by the customer. */
  readonly state: "ready" | "active" | "withdrawn" | "completed";
  /** The first step. */
  readonly startDate?: InstantString;
  /** The last step, when nothing can follow. */
  readonly completionDate?: InstantString;
  /** The procedure. */
  readonly processSpecification: ProcessSpecificationRef;
  /** The state, as its code. */
  readonly processCharacteristic: readonly [FlowCharacteristic];
  /** What happened, in order of time, then what may follow. */
  readonly task: readonly Task[];
}

/** How processes are written. */
export interface FlowOptions {
  /** Id of the resource, of a process only. */
  readonly id?: string;
  /** Version of the specifications, for example the edition of the catalogue. */
  readonly version?: string;
  /** Language of names; `zh` by default. A text that is not loaded is taken from the other language. */
  readonly lang?: "zh" | "en";
}

/** A history read from a process. */
export interface HistoryOfProcess extends Unmapped {
  /** The procedure; left out when the process does not name one of ours. */
  readonly procedure?: ProcedureId | (string & {});
  /** What happened, in order of time, for `status` and the others. Only type and time: a process holds no more. */
  readonly events: readonly Event[];
}

/**
 * A procedure as a specification, and each of its steps as one. The rules that guard a step and the limits it starts have no
 * place in them.
 *
 * @throws RulesError when the procedure or an option cannot be read
 *
 * Source: TMF701 Process Management 5.
 */
export function toProcessSpecification(procedure: Procedure, options: FlowOptions = {}): SpecifiedProcess {
  return readable(() => {
    const asked = optionsOf(options);
    const lang = langOf(asked);
    const version = maybe(asked, "version", "", filled);
    const whole = record(procedure, "");
    const of = needed(whole, "id", "", id);
    const words = new Map(
      needed(whole, "events", "", (value, path) =>
        list(value, path, (item, place) => {
          const event = record(item, place);
          const name = needed(event, "text", place, (texts, at) => worded(texts, at, lang));
          return [needed(event, "event", place, code), name] as const;
        }),
      ),
    );
    const moves = needed(whole, "transitions", "", (value, path) =>
      list(value, path, (item, place) => {
        const move = record(item, place);
        const from = needed(move, "from", place, code);
        const event = needed(move, "event", place, code);
        const [to, actor] = [needed(move, "to", place, code), needed(move, "actor", place, code)];
        return { id: `${of}/${from}/${event}`, from, event, to, actor };
      }),
    );
    const refs = new Map<string, TaskSpecificationRef[]>();
    for (const { id: step, from } of moves) {
      const known = refs.get(from) ?? [];
      known.push({ "@type": "TaskSpecificationRef", id: step });
      refs.set(from, known);
    }
    const followers = moves.reduce((sum, { to }) => sum + (refs.get(to)?.length ?? 0), 0);
    if (followers > MOST_FOLLOWERS) throw new RulesError("E_SIZE", "transitions");
    return {
      processSpecification: given<ProcessSpecification>({
        "@type": "ProcessSpecification",
        id: of,
        name: needed(whole, "text", "", (texts, path) => worded(texts, path, lang)),
        version,
        taskSpecification: moves.map((move) => ({ "@type": "TaskSpecificationRef", id: move.id })),
      }),
      taskSpecifications: moves.map((move) =>
        given<TaskSpecification>({
          "@type": "TaskSpecification",
          id: move.id,
          name: words.get(move.event),
          version,
          taskSpecificationCharacteristic: [
            specified("input", "state", move.from),
            specified("input", "actor", move.actor),
            specified("output", "state", move.to),
          ],
          taskSpecificationRelationship: (refs.get(move.to) ?? []).map((taskSpecification) => ({
            "@type": "TaskSpecificationRelationship",
            relationshipType: "nextTask",
            taskSpecification,
          })),
        }),
      ),
    };
  });
}

/** Every step times what may follow it; the largest procedure of the catalogue has under a thousand. */
const MOST_FOLLOWERS = 65_536;

function specified(modality: "input" | "output", name: "state" | "actor", value: string) {
  const only: StringCharacteristicValueSpecification = { "@type": "StringCharacteristicValueSpecification", value };
  const specification: FlowCharacteristicSpecification = {
    "@type": "FlowCharacteristicSpecification",
    modality,
    characteristicSpecification: {
      "@type": "CharacteristicSpecification",
      name,
      valueType: "string",
      characteristicValueSpecification: [only],
    },
  };
  return specification;
}

function characteristic(modality: "input" | "output", name: string, value: string): FlowCharacteristic {
  return {
    "@type": "FlowCharacteristic",
    modality,
    characteristic: { "@type": "StringCharacteristic", name, valueType: "string", value },
  };
}

/**
 * Where a case stands in a procedure, as a process with its tasks: the steps taken and the events refused, in order of time,
 * then the steps that may follow. Findings, deadlines and missing records have no place in it.
 *
 * @throws RulesError when the status or an option cannot be read
 *
 * Source: TMF701 Process Management 5.
 */
export function toProcess(status: ProcedureStatus, options: FlowOptions = {}): Process {
  return readable(() => {
    const asked = optionsOf(options);
    const lang = langOf(asked);
    const whole = record(status, "");
    const of = needed(whole, "procedure", "", id);
    const state = needed(whole, "state", "", code);
    const terminal = own(whole, "terminal") === true;
    const happened = (key: string, from: string, done: "completed" | "failed") =>
      needed(whole, key, "", (value, path) =>
        list(value, path, (item, place) => {
          const step = record(item, place);
          const [event, at] = [needed(step, "event", place, code), needed(step, "at", place, instantText)];
          return { event, at, done, from: needed(step, from, place, code) };
        }),
      );
    const steps = happened("steps", "from", "completed");
    const past = [...steps, ...happened("rejected", "state", "failed")]
      .sort((a, b) => instantMs(a.at)! - instantMs(b.at)!)
      .map(({ event, at, done, from }) => ({
        name: event,
        event,
        state: done,
        completionDate: at,
        step: done === "completed" ? `${of}/${from}/${event}` : undefined,
      }));
    const next = needed(whole, "next", "", (value, path) =>
      list(value, path, (item, place) => {
        const step = record(item, place);
        const event = needed(step, "event", place, code);
        const name = needed(step, "eventText", place, (texts, at) => worded(texts, at, lang)) ?? event;
        const ready = needed(step, "result", place, text) === "allowed" ? ("ready" as const) : ("planned" as const);
        return { name, event, state: ready, completionDate: undefined, step: `${of}/${state}/${event}` };
      }),
    );
    return given<Process>({
      "@type": "Process",
      id: maybe(asked, "id", "", filled),
      description: needed(whole, "stateText", "", (texts, path) => worded(texts, path, lang)),
      state: terminal ? (state === "withdrawn" ? "withdrawn" : "completed") : steps.length === 0 ? "ready" : "active",
      startDate: steps[0]?.at,
      completionDate: terminal ? steps.at(-1)?.at : undefined,
      processSpecification: { "@type": "ProcessSpecificationRef", id: of },
      processCharacteristic: [characteristic("output", "state", state)],
      task: [...past, ...next].map(({ name, event, state: done, completionDate, step }, at) =>
        given<Task>({
          "@type": "Task",
          id: String(at + 1),
          name,
          state: done,
          completionDate,
          taskSpecification: step === undefined ? undefined : { "@type": "TaskSpecificationRef", id: step },
          taskCharacteristic: [characteristic("input", EVENT, event)],
        }),
      ),
    });
  });
}

const EVENT = "event";
const STATES: Readonly<Record<FlowState, true>> = {
  ...{ ready: true, planned: true, active: true, withdrawn: true },
  ...{ terminated: true, failed: true, completed: true, other: true },
};

/**
 * The history that a process tells: an event for each task that was completed or failed, by the event it names or else by
 * its specification. Tasks that have not happened tell nothing; one that happened without an event of ours, or without a
 * date, is listed in `unmapped`.
 *
 * @throws RulesError when the process cannot be read
 *
 * Source: TMF701 Process Management 5.
 */
export function fromProcess(process: unknown): HistoryOfProcess {
  return readable(() => {
    const whole = record(process, "");
    const unmapped: string[] = [];
    const specification = maybe(whole, "processSpecification", "", (value, path) =>
      needed(record(value, path), "id", path, text),
    );
    const procedure = specification !== undefined && isId(specification) ? specification : undefined;
    if (specification !== undefined && procedure === undefined) unmapped.push("processSpecification.id");
    const tasks = maybe(whole, "task", "", (value, path) =>
      list(value, path, (item, place) => {
        const task = record(item, place);
        const state = maybe(task, "state", place, (given, at) => member(given, at, STATES));
        if (state !== undefined && !HAPPENED.has(state)) return null;
        const at = maybe(task, "completionDate", place, instantText);
        const type = eventOf(task, place, procedure);
        if (type !== undefined && at !== undefined) return { type, at };
        unmapped.push(place);
        return null;
      }),
    );
    const events = (tasks ?? []).filter((one) => one !== null).sort((a, b) => instantMs(a.at)! - instantMs(b.at)!);
    return { ...(procedure !== undefined && { procedure }), events, unmapped };
  });
}

const HAPPENED: ReadonlySet<FlowState> = new Set(["completed", "failed"]);

function eventOf(task: Plain, path: string, procedure: string | undefined): string | undefined {
  const named = maybe(task, "taskCharacteristic", path, (value, place) =>
    few(value, place, (item, at) => {
      const found = maybe(record(item, at), "characteristic", at, record);
      if (found === undefined || own(found, "name") !== EVENT) return undefined;
      return maybe(found, "value", below(at, "characteristic"), text);
    }),
  )?.find((one) => one !== undefined);
  if (named !== undefined) return isCode(named) ? named : undefined;
  const step = maybe(task, "taskSpecification", path, (value, place) => maybe(record(value, place), "id", place, text));
  const [of, , event] = step?.split("/") ?? [];
  return of !== undefined && of === procedure && event !== undefined && isCode(event) ? event : undefined;
}
