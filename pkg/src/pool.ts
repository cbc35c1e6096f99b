// Questions answered by several workers: the same engine in each, one compiled wasm for all. What differs between hosts,
// how a worker is made and heard, is told by pool-web.ts and pool-node.ts.
import type { Brief, Briefed } from "./brief.ts";
import { loadTexts, type EngineOptions } from "./create.ts";
import { PreparedApplication, type Engine } from "./engine.ts";
import { RulesError } from "./errors.ts";
import { only } from "./options.ts";
import { chunked, ordered } from "./ordered.ts";
import type { Questions, Start, Wire } from "./serve.ts";

export type * from "./brief.ts";

/** A worker of the host: a Web Worker, or one of `node:worker_threads`. */
export interface HostWorker {
  /** Sends a message to it. */
  postMessage(message: unknown): void;
  /** Ends it. */
  terminate(): unknown;
}

/** What a pool is made of: the same as an engine, in so many workers. */
export interface PoolOptions extends EngineOptions {
  /** Most workers at a time; by default one less than the host has processors, at least 1 and at most 4. */
  readonly size?: number;
  /** Makes a worker that runs the pool's own worker file in another way, for example with limits on its memory. */
  readonly worker?: () => HostWorker;
}

/** Methods of an engine that take plain data and give plain data. */
export type Askable = Exclude<
  { [K in keyof Engine]: Engine[K] extends (...args: never[]) => unknown ? K : never }[keyof Engine],
  "prepare" | "withProfile"
>;
/** The arguments of such a method. */
export type Args<M extends Askable> = Parameters<Engine[M]>;
/** Its answer, the short one where that was asked for. */
export type Reply<M extends Askable, B> = B extends true
  ? M extends Briefed
    ? Brief<M>
    : never
  : ReturnType<Engine[M]>;
/** One answer of many. */
export type Answer<T> =
  | {
      /** The answer. */
      readonly ok: T;
      /** Not beside an answer. */
      readonly error?: undefined;
    }
  | {
      /** Why there is none. */
      readonly error: RulesError;
      /** Not beside an error. */
      readonly ok?: undefined;
    };

/** How many questions are asked. */
export interface ManyOptions<B extends boolean = boolean> {
  /** Whether answers come in codes only, without texts and ledgers: much less to send between threads. */
  readonly brief?: B;
}

/** How a stream of questions is asked. */
export interface MapOptions<B extends boolean = boolean> extends ManyOptions<B> {
  /** Questions that go to a worker together; 64 by default. An answer waits for those it is sent with. */
  readonly chunk?: number;
  /** Most chunks on their way at a time, and so the bound of what is kept; twice the size and one more by default. */
  readonly inFlight?: number;
}

/** Engines in workers. Everything is answered by the same rules; errors are {@link RulesError}. */
export interface Pool extends AskedByName {
  /** Most workers at a time. They are started when there is something to do. */
  readonly size: number;
  /** Asks any question of an engine that takes plain data. What cannot be sent to a worker is `E_UNREADABLE`. */
  ask<M extends Askable>(method: M, ...args: Args<M>): Promise<ReturnType<Engine[M]>>;
  /** Asks many at once, all of one worker; an answer for each. */
  askMany<M extends Askable, B extends boolean = false>(
    method: M,
    rows: readonly Args<M>[],
    options?: ManyOptions<B>,
  ): Promise<readonly Answer<Reply<M, B>>[]>;
  /** Asks for each of a stream, which is read no faster than answers are taken. Answers come in the order of questions. */
  map<M extends Askable, B extends boolean = false>(
    method: M,
    rows: Iterable<Args<M>> | AsyncIterable<Args<M>>,
    options?: MapOptions<B>,
  ): AsyncGenerator<Answer<Reply<M, B>>, void, undefined>;
  /** Ends every worker. Questions still open are refused. */
  close(): Promise<void>;
}

/** The four questions under their own names. */
export type AskedByName = {
  /** The same as {@link Pool.ask} with its name. */
  readonly [M in "checkEligibility" | "trackDeadlines" | "routeDispute" | "scoreConduct"]: (
    ...args: Args<M>
  ) => Promise<ReturnType<Engine[M]>>;
};

/**
 * A worker as the pool uses it.
 *
 * @internal
 */
export interface Thread {
  post(message: unknown): void;
  end(): unknown;
  /** Whether the host must not end while it is busy. */
  hold(busy: boolean): void;
}

/**
 * What a host brings.
 *
 * @internal
 */
export interface Host {
  readonly size: number;
  module(wasm: EngineOptions["wasm"]): Promise<WebAssembly.Module>;
  start(worker: PoolOptions["worker"], heard: (message: unknown) => void, died: () => void): Thread;
}

/** Questions on their way. */
interface Task {
  readonly questions: Questions;
  readonly done: (answers: readonly Wire[]) => void;
  readonly closed: (error: RulesError) => void;
}

/** A worker and what it has been sent, in order: it answers in that order. */
interface Member {
  readonly thread: Thread;
  readonly asked: Task[];
}

/** A second list of questions waits at the worker, so that it need not wait for the first answers to arrive. */
const AHEAD = 2;
const MOST_WORKERS = 256;
const CHUNK = 64;
const MAP = ["chunk", "inFlight", "brief"];
const POOL = ["size", "profile", "languages", "wasm", "worker"];
const ROWS = "a list of arguments for each question";

/**
 * Makes a pool.
 *
 * @internal
 */
export async function poolOf(host: Host, options: PoolOptions = {}): Promise<Pool> {
  only(options, POOL);
  const { size = host.size, profile, languages, wasm, worker } = options;
  if (!Number.isInteger(size) || size < 1 || size > MOST_WORKERS)
    throw new RulesError("E_VALUE", "size", `1 to ${MOST_WORKERS}`);
  const [module, texts] = await Promise.all([host.module(wasm), loadTexts(languages)]);
  const start: Start = profile === undefined ? { module, texts } : { module, texts, profile };
  const members: Member[] = [];
  const waiting: Task[] = [];
  let closed = false;

  /** Ends a worker; what it had been asked has no answer any more. */
  const lose = (member: Member) => {
    const at = members.indexOf(member);
    if (at < 0) return;
    members.splice(at, 1);
    void member.thread.end();
    for (const task of member.asked.splice(0)) task.done(task.questions.rows.map(() => INTERNAL));
    next();
  };
  const hire = (task: Task): Member => {
    const asked: Task[] = [];
    const heard = (message: unknown) => {
      // The last word of one that is being ended; letting go of it now would end the program before it has ended.
      if (!members.includes(member)) return;
      const task = asked.shift();
      task?.done(message as readonly Wire[]);
      member.thread.hold(asked.length > 0);
      next();
    };
    const member: Member = { thread: host.start(worker, heard, () => lose(member)), asked };
    members.push(member);
    asked.push(task);
    member.thread.hold(true);
    try {
      member.thread.post(start);
    } catch {
      // The module and our own texts can always be sent: it is the profile.
      asked.pop();
      lose(member);
      task.done([{ error: { code: "E_UNREADABLE", path: "" } }]);
    }
    return member;
  };
  const next = () => {
    while (waiting.length > 0 && !closed) {
      let free = members.reduce<Member | undefined>(
        (best, one) => (best === undefined || one.asked.length < best.asked.length ? one : best),
        undefined,
      );
      // The answer to its start is nothing to anybody: what is wrong with the profile was found with the first worker.
      if (members.length < size && (free === undefined || free.asked.length > 0)) free = hire(unheard());
      if (free === undefined || free.asked.length >= AHEAD) return;
      send(free, waiting.shift()!);
    }
  };
  const send = (member: Member, task: Task) => {
    member.asked.push(task);
    member.thread.hold(true);
    try {
      member.thread.post(task.questions);
      return;
    } catch {
      member.asked.pop();
    }
    // One of them cannot be sent. The others are asked again without it.
    const rows: (readonly unknown[])[] = [];
    const known = new Map<number, Wire>();
    task.questions.rows.forEach((row, at) => {
      try {
        rows.push(structuredClone(row));
      } catch {
        known.set(at, UNREADABLE);
      }
    });
    if (rows.length === 0) {
      member.thread.hold(member.asked.length > 0);
      task.done(task.questions.rows.map(() => UNREADABLE));
      return;
    }
    const questions = { ...task.questions, rows };
    member.asked.push({ ...task, questions, done: (answers) => task.done(spread(answers, known)) });
    member.thread.post(questions);
  };
  const put = (questions: Questions) =>
    new Promise<readonly Wire[]>((done, refused) => {
      if (closed) throw CLOSED();
      if (questions.rows.length === 0) return done([]);
      waiting.push({ questions, done, closed: refused });
      next();
    });
  const many = async (method: string, rows: readonly (readonly unknown[])[], brief: boolean) => {
    // A prepared application is empty on the other side, and would be decided as if nothing were known.
    const known = new Map<number, Wire>();
    if (!Array.isArray(rows) || !rows.every((row) => Array.isArray(row))) throw new RulesError("E_TYPE", "rows", ROWS);
    const plain = rows.filter((row, at) => {
      const stays = row.some((one) => one instanceof PreparedApplication);
      if (stays) known.set(at, UNREADABLE);
      return !stays;
    });
    return spread(await put({ method, rows: plain, brief }), known).map(unwired);
  };
  const ask = async (method: Askable, ...args: readonly unknown[]) => {
    const [answer] = await many(method, [args], false);
    if (answer === undefined || "error" in answer) throw answer?.error ?? new RulesError("E_INTERNAL", "");
    return answer.ok;
  };
  const map = async function* (method: string, rows: Iterable<unknown> | AsyncIterable<unknown>, options?: MapOptions) {
    const { chunk = CHUNK, inFlight = AHEAD * size + 1, brief = false } = options ?? {};
    for (const [name, value] of [["chunk", chunk] as const, ["inFlight", inFlight] as const])
      if (!Number.isInteger(value) || value < 1) throw new RulesError("E_VALUE", name, "a whole number from 1");
    const source = rows as Partial<Iterable<unknown> & AsyncIterable<unknown>> | null | undefined;
    if (typeof (source?.[Symbol.asyncIterator] ?? source?.[Symbol.iterator]) !== "function")
      throw new RulesError("E_TYPE", "rows", ROWS);
    only(options, MAP);
    const lists = chunked(rows as AsyncIterable<readonly unknown[]>, chunk);
    for await (const answers of ordered(lists, (list) => many(method, list, brief), inFlight)) yield* answers;
  };

  // The first worker tells whether the profile can be used.
  const [first] = await new Promise<readonly Wire[]>((done) => hire({ ...unheard(), done }));
  const made = first === undefined ? INTERNAL : first;
  if ("error" in made) {
    closed = true;
    for (const { thread } of members.splice(0)) void thread.end();
    throw errorOf(made.error);
  }
  const pool = {
    size,
    ask,
    askMany: (method: string, rows: readonly (readonly unknown[])[], options?: ManyOptions) =>
      many(method, rows, options?.brief === true),
    map,
    checkEligibility: (...args: readonly unknown[]) => ask("checkEligibility", ...args),
    trackDeadlines: (...args: readonly unknown[]) => ask("trackDeadlines", ...args),
    routeDispute: (...args: readonly unknown[]) => ask("routeDispute", ...args),
    scoreConduct: (...args: readonly unknown[]) => ask("scoreConduct", ...args),
    async close() {
      closed = true;
      const ended = members.splice(0).map((member) => {
        for (const task of member.asked.splice(0)) task.closed(CLOSED());
        return member.thread.end();
      });
      for (const task of waiting.splice(0)) task.closed(CLOSED());
      await Promise.all(ended);
    },
  };
  // Answers come from another thread: what they are is known by the method's name only.
  return Object.freeze(pool) as unknown as Pool;
}

const UNREADABLE: Wire = { error: { code: "E_UNREADABLE", path: "" } };
const INTERNAL: Wire = { error: { code: "E_INTERNAL", path: "" } };
const CLOSED = () => new RulesError("E_VALUE", "", "the pool is closed");

function unheard(): Task {
  return { questions: { method: "", rows: [[]], brief: false }, done: () => {}, closed: () => {} };
}

function errorOf({ code, path, hint }: Extract<Wire, { readonly error: object }>["error"]): RulesError {
  return new RulesError(code, path, hint);
}

function unwired(wire: Wire): Answer<unknown> {
  return "error" in wire ? { error: errorOf(wire.error) } : wire;
}

/** Answers with those between them that were known before. */
function spread(answers: readonly Wire[], known: ReadonlyMap<number, Wire>): readonly Wire[] {
  if (known.size === 0) return answers;
  let at = 0;
  return Array.from({ length: answers.length + known.size }, (_, row) => known.get(row) ?? answers[at++] ?? INTERNAL);
}
