import { RulesError, throwIf } from "./errors.ts";
import { MAX_CLOCKS } from "./generated/boundary.ts";
import type { Glue } from "../../target/package/glue.js";
import type { Instance } from "./instance.ts";
import { toJson } from "./json.ts";
import { option } from "./options.ts";

const HOURS_KEYS: ReadonlySet<string> = new Set(
  "hours workingDays restDays mon tue wed thu fri sat sun exceptions date windows".split(" "),
);

/** The clocks of one engine by their opening hours: the wasm keeps the last {@link MAX_CLOCKS} that were asked, others are built again. */
export class Clocks {
  readonly #instance: Instance;
  /** Hours as JSON → the number of their clock, the one asked longest ago first. */
  readonly #numbers = new Map<string, number>();
  /** The instance that the numbers belong to. */
  #generation = -1;
  #last: { readonly key: string; readonly number: number } | undefined;

  constructor(instance: Instance) {
    this.#instance = instance;
  }

  /** Opening hours as JSON text. @throws RulesError when they are no plain data */
  key(hours: unknown): string {
    if (hours === "24x7") return '"24x7"';
    try {
      return toJson(hours, HOURS_KEYS);
    } catch (error) {
      if (!(error instanceof RulesError)) throw error;
      throw new RulesError(error.code, error.path === "" ? "hours" : `hours.${error.path}`, error.hint);
    }
  }

  /** The same for the hours of some options. @throws RulesError when there are none */
  keyOf(options: unknown): string {
    const hours = option(options, "hours");
    if (hours === undefined) throw new RulesError("E_TYPE", "hours", "required");
    return this.key(hours);
  }

  /** Asks the clock of some hours. @throws RulesError when the hours cannot be read, with its place */
  ask<T>(key: string, question: (glue: Glue, number: number) => T): T {
    return this.#instance.call((glue) => question(glue, this.#number(key, glue)));
  }

  #number(key: string, glue: Glue): number {
    if (this.#generation !== this.#instance.generation) {
      this.#numbers.clear();
      this.#last = undefined;
      this.#generation = this.#instance.generation;
    }
    if (this.#last?.key === key) return this.#last.number;
    let number = this.#numbers.get(key);
    if (number === undefined) {
      const oldest = this.#numbers.size < MAX_CLOCKS ? undefined : this.#numbers.entries().next().value;
      number = oldest === undefined ? this.#numbers.size : oldest[1];
      throwIf(glue.set_clock(number, key));
      if (oldest !== undefined) this.#numbers.delete(oldest[0]);
    } else this.#numbers.delete(key);
    this.#numbers.set(key, number);
    this.#last = { key, number };
    return number;
  }
}
