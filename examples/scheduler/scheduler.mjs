// Tells of every warning and every breach when it is due: one timer, set to the earliest `nextTransitionAt`.
import { toCloudEvents } from "telecom-service-rules/cloudevents";
import { MemoryStore } from "./store.mjs";

/**
 * Node's timers hold 24.8 days at most, and follow neither a corrected clock nor a machine that slept: a longer sleep is cut
 * to an hour, after which nothing is recomputed that is not due.
 */
const LONGEST_SLEEP = 3_600_000;
/** When events could not be delivered. */
const RETRY = 60_000;

export const systemClock = {
  now: () => Date.now(),
  setTimeout: (wake, ms) => setTimeout(wake, ms),
  clearTimeout: (timer) => clearTimeout(timer),
};

export class DeadlineScheduler {
  #engine;
  #store;
  #deliver;
  #failed;
  #clock;
  #source;
  /** Case → when to look again, in milliseconds; only cases in which something changes by itself. */
  #next = new Map();
  #timer;
  /** One thing at a time: a case is never looked at twice at once. */
  #queue = Promise.resolve();
  #closed = false;

  /**
   * `deliver` takes one CloudEvent and may be asynchronous. When it fails, `failed` is told, and a minute later the events of
   * that look come again with the ids they had.
   */
  constructor({
    engine,
    deliver,
    failed = () => {},
    store = new MemoryStore(),
    clock = systemClock,
    source = "/cases",
  }) {
    [this.#engine, this.#deliver, this.#failed] = [engine, deliver, failed];
    [this.#store, this.#clock, this.#source] = [store, clock, source];
  }

  /** Takes up all open cases: what became due while nobody looked is told now, with the time at which it was. */
  start() {
    return this.#after(async () => {
      for (const id of await this.#store.ids()) await this.#look(id);
    });
  }

  /** Opens a case, or replaces its history by a longer one: an event, a pause, the end of a pause. */
  record(id, caseFile) {
    return this.#after(async () => {
      const told = (await this.#store.read(id))?.told ?? null;
      // Read before it is kept: a history that cannot be read throws here, and the case stays as it was.
      this.#engine.trackDeadlines(caseFile, { now: this.#now() });
      await this.#store.write(id, { caseFile, told });
      await this.#look(id);
    });
  }

  /** Forgets a case. */
  forget(id) {
    return this.#after(async () => {
      this.#next.delete(id);
      await this.#store.remove(id);
    });
  }

  /** Stops; what is under way is finished. */
  close() {
    this.#closed = true;
    return this.#after(async () => {});
  }

  async #look(id) {
    try {
      const { caseFile, told } = await this.#store.read(id);
      const now = this.#now();
      const report = this.#engine.trackDeadlines(caseFile, { now });
      // What the last look showed, from the history as it was then: an event that was recorded late is new all the same.
      const previous = told && this.#engine.trackDeadlines(told.caseFile, { now: told.now });
      const events = toCloudEvents(previous, report, { source: this.#source, subject: id });
      for (const event of events) await this.#deliver(event);
      await this.#store.write(id, { caseFile, told: { caseFile, now } });
      if (report.nextTransitionAt === null) this.#next.delete(id);
      else this.#next.set(id, Date.parse(report.nextTransitionAt));
    } catch (error) {
      this.#next.set(id, this.#clock.now() + RETRY);
      this.#failed(error, id);
    }
  }

  /** Runs a step after those before it, and sets the timer anew. */
  #after(step) {
    const done = this.#queue.then(step).finally(() => this.#arm());
    this.#queue = done.catch(() => {});
    return done;
  }

  #arm() {
    this.#clock.clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#closed || this.#next.size === 0) return;
    let earliest = Infinity;
    for (const at of this.#next.values()) earliest = Math.min(earliest, at);
    // A timer may fire a moment early; the rest of the wait is then slept again, at least a millisecond.
    const wait = Math.max(earliest - this.#clock.now(), 1);
    this.#timer = this.#clock.setTimeout(() => this.#wake(), Math.min(wait, LONGEST_SLEEP));
  }

  #wake() {
    return this.#after(async () => {
      const now = this.#clock.now();
      for (const [id, at] of this.#next) if (at <= now) await this.#look(id);
    });
  }

  #now() {
    return new Date(this.#clock.now()).toISOString();
  }
}
