// One question at a time: what to ask next. Nothing here draws; the page and the kiosk do, each in its own way.
import { read, write } from "../parts/tree.ts";

/** Which facts still matter, the next one first, by their paths. Read from the rules with every answer. */
export type Wanted<T> = (facts: T) => readonly string[];

/**
 * A conversation: facts told so far, the question that is open, and those behind it. Only what a rule still turns on is asked;
 * going back keeps every answer.
 */
export class Flow<T extends object> {
  readonly #wanted: Wanted<T>;
  #facts: T;
  /** Questions that were answered or passed over, in their order. */
  #behind: string[] = [];
  #current: string | undefined;
  /** Whether one answer is being changed from the summary. */
  #changing = false;

  constructor(wanted: Wanted<T>, facts: T) {
    this.#wanted = wanted;
    this.#facts = facts;
    this.#current = this.#next();
  }

  get facts(): T {
    return this.#facts;
  }

  /** The path that is asked for; undefined when there is nothing left to ask: time to check the answers. */
  get current(): string | undefined {
    return this.#current;
  }

  /** Paths that were asked for before, in order. */
  get behind(): readonly string[] {
    return this.#behind;
  }

  /** Whether there is a way back from the open question. */
  get returns(): boolean {
    return this.#changing || this.#behind.length > 0;
  }

  /** What was told at a path. */
  told(path: string): unknown {
    return read(this.#facts, path);
  }

  /** Takes an answer in; undefined takes it back. The question stays open until `next`. */
  tell(path: string, value: unknown): void {
    this.#facts = write(this.#facts, path, value);
  }

  /** On to the next question; one without an answer is passed over and not asked again. */
  next(): void {
    if (this.#current !== undefined && !this.#behind.includes(this.#current)) this.#behind.push(this.#current);
    // A change of one answer may have opened new questions; what was answered is not asked again.
    this.#changing = false;
    this.#current = this.#next();
  }

  /** Back to the question before, with its answer. From the first one there is no way back. */
  back(): void {
    if (this.#changing) {
      this.#changing = false;
      this.#current = this.#next();
      return;
    }
    const before = this.#behind.pop();
    if (before !== undefined) this.#current = before;
  }

  /** Takes over facts that were told elsewhere; the question that is open then is the first that still matters. */
  take(facts: T): void {
    this.#facts = facts;
    this.#changing = false;
    this.#current = this.#next();
  }

  /** Asks once more for what was passed over without an answer. */
  again(): void {
    this.#behind = this.#behind.filter((path) => this.told(path) !== undefined);
    this.#changing = false;
    this.#current = this.#next();
  }

  /** Opens any question, also one that was told elsewhere, to change its answer; `next` leads on to what is open then. */
  change(path: string): void {
    this.#changing = true;
    this.#current = path;
  }

  #next(): string | undefined {
    return this.#wanted(this.#facts).find((path) => !this.#behind.includes(path));
  }
}
