import { createGlue, type Glue } from "../../target/package/glue.js";
import { RulesError } from "./errors.ts";
import { COLUMN_ROWS, MAX_FACTS, RESULTS } from "./generated/boundary.ts";

/** Bytes of a number. */
const DOUBLE = Float64Array.BYTES_PER_ELEMENT;

/** A running wasm instance, replaced by a new one after a trap. It holds nothing but the profile. */
export class Instance {
  readonly #module: WebAssembly.Module;
  #profile: string | undefined;
  #glue!: Glue;
  #memory!: WebAssembly.Memory;
  #facts!: Float64Array;
  #results!: Uint8Array;
  #columns: readonly Float64Array[] | undefined;
  /** How many instances there were before this one. */
  generation = -1;
  /** Whether the instance must not be used again; the next call makes a new one. */
  #broken = true;

  constructor(module: WebAssembly.Module) {
    this.#module = module;
    this.#restart();
  }

  #restart(): void {
    this.#glue = createGlue();
    this.#memory = this.#glue.initSync({ module: this.#module }).memory;
    this.#view();
    this.#columns = undefined;
    this.generation++;
    if (this.#profile !== undefined) this.#glue.load_profile(this.#profile);
    this.#broken = false;
  }

  /** Views of the arenas; memory that has grown leaves the old ones empty. */
  #view(): void {
    // Asked first: the first call makes the arenas, and memory may grow by it.
    const [facts, results] = [this.#glue.facts_address(), this.#glue.results_address()];
    this.#facts = new Float64Array(this.#memory.buffer, facts, MAX_FACTS);
    this.#results = new Uint8Array(this.#memory.buffer, results, RESULTS);
  }

  /** Loads a profile; gives the error, or nothing. */
  load(profile: string): unknown {
    const error: unknown = this.call((glue) => glue.load_profile(profile));
    if (error === null) this.#profile = profile;
    return error;
  }

  /** Decides on facts; gives the verdict's bits. The results are then in {@link results}. */
  decide(facts: Float64Array): number {
    try {
      if (this.#broken) this.#restart();
      if (this.#facts.byteLength === 0) this.#view();
      this.#facts.set(facts);
      return this.#glue.decide();
    } catch {
      // Set before anything is called: there may be no stack left for a call.
      this.#broken = true;
      throw new RulesError("E_INTERNAL", "");
    }
  }

  /** Bytes of the last decision; valid until the next call. */
  get results(): Uint8Array {
    if (this.#results.byteLength === 0) this.#view();
    return this.#results;
  }

  /** One of the three columns of {@link COLUMN_ROWS} doubles: two to write, one to read. */
  column(number: number): Float64Array {
    if (this.#columns === undefined || this.#columns[0]!.byteLength === 0) {
      const address = this.call((glue) => glue.columns_address());
      this.#columns = [0, 1, 2].map(
        (at) => new Float64Array(this.#memory.buffer, address + at * COLUMN_ROWS * DOUBLE, COLUMN_ROWS),
      );
    }
    return this.#columns[number]!;
  }

  /** Bytes of linear memory. */
  get bytes(): number {
    return this.#memory.buffer.byteLength;
  }

  /** Runs one export. A trap or a value that could not be written ends the instance; the next call has a new one. */
  call<T>(run: (glue: Glue) => T): T {
    let answer: T;
    try {
      if (this.#broken) this.#restart();
      answer = run(this.#glue);
    } catch (error) {
      // Our own refusals come from this side of the boundary; anything else is a trap.
      if (error instanceof RulesError) throw error;
      this.#broken = true;
      throw new RulesError("E_INTERNAL", "");
    }
    if (answer === undefined) {
      this.#broken = true;
      throw new RulesError("E_INTERNAL", "");
    }
    return answer;
  }
}
