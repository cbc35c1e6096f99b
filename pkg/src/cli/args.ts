// What is asked for, read by Node's own reader of arguments; what is wrong is told in our words, without the argument.
import { parseArgs } from "node:util";
import { nearest } from "../nearest.ts";
import { Failure } from "./failure.ts";
import type { Word } from "./words.ts";

/** An option of a command. */
export interface Option {
  readonly name: string;
  /** What its value is called in the help; none for a switch. */
  readonly value?: string;
  readonly help: Word;
  /** Whether it may be given more than once. */
  readonly many?: true;
}

/** What was given. */
export interface Args {
  readonly positionals: readonly string[];
  /** Whether a switch or option was given. */
  has(name: string): boolean;
  /** The value of an option. */
  one(name: string): string | undefined;
  all(name: string): readonly string[];
}

/** Reads arguments. @throws Failure for an option that is not known, lacks its value or is given twice */
export function readArgs(args: readonly string[], known: readonly Option[], most: number): Args {
  const options = Object.fromEntries([
    ...known.map(({ name, value }) => [name, { type: value === undefined ? "boolean" : "string" }] as const),
    ["help", { type: "boolean", short: "h" }] as const,
  ]);
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const values = new Map<string, string[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const { name, value } = token;
    const option = name === "help" ? { name, help: "option.help" as const } : known.find((one) => one.name === name);
    if (option === undefined) {
      const near = nearest(
        name,
        known.map((one) => one.name),
      );
      throw new Failure("E_USAGE", "", "usage.unknownOption", [], near === undefined ? undefined : `--${near}`);
    }
    const place = `--${name}`;
    if ("value" in option && option.value !== undefined) {
      if (value === undefined || value === "") throw new Failure("E_USAGE", place, "usage.noValue", [option.value]);
      if (values.has(name) && !("many" in option)) throw new Failure("E_USAGE", place, "usage.twice");
    } else if (value !== undefined) throw new Failure("E_USAGE", place, "usage.surplusValue");
    values.set(name, [...(values.get(name) ?? []), value ?? ""]);
  }
  if (positionals.length > most) throw new Failure("E_USAGE", "", "usage.tooMany", [most]);
  return {
    positionals,
    has: (name) => values.has(name),
    one: (name) => values.get(name)?.[0],
    all: (name) => values.get(name) ?? [],
  };
}

/** A whole number within bounds. */
export function numberOf(args: Args, name: string, least: number, most: number): number | undefined {
  const given = args.one(name);
  if (given === undefined) return undefined;
  const number = /^\d{1,9}$/.test(given) ? Number(given) : NaN;
  if (number >= least && number <= most) return number;
  throw new Failure("E_USAGE", `--${name}`, "usage.number", [least, most]);
}

/** One of some words. */
export function wordOf<T extends string>(args: Args, name: string, words: readonly T[]): T | undefined {
  const given = args.one(name);
  if (given === undefined) return undefined;
  const found = words.find((word) => word === given);
  if (found !== undefined) return found;
  throw new Failure("E_USAGE", `--${name}`, "usage.oneOf", [words.join(" | ")], nearest(given, words));
}
