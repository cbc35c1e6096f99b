import type { Engine } from "../node.ts";
import type { Args, Option } from "./args.ts";
import type { Lang, Say, Word } from "./words.ts";
import type { Text } from "../texts.ts";

/** What a command works with. */
export interface Context {
  readonly args: Args;
  readonly lang: Lang;
  readonly say: Say;
  /** A text in the language of this run. */
  readonly text: (text: Text) => string;
  readonly paint: Paint;
  /** The engine, with the profile of `--profile`. */
  engine(): Promise<Engine>;
  /** Reads the JSON of the file that an option names; nothing without the option. */
  file(option: string): Promise<unknown>;
  /** Reads the n-th file named, or standard input. */
  input(at?: number): Promise<unknown>;
  /** Prints the answer: as JSON if asked for, otherwise as lines. */
  answer(answer: unknown, lines: () => readonly string[]): void;
  /** Writes a line to standard error. */
  note(line: string): void;
}

/** Colours, where they are wanted. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly dim: (text: string) => string;
}

/** A command of the command line. */
export interface Command {
  readonly name: string;
  /** What follows its name: `[file|-]`. */
  readonly usage: string;
  /** Most names of files and the like. */
  readonly most: number;
  readonly summary: Word;
  /** More about it, a paragraph each. */
  readonly more?: readonly Word[];
  readonly options: readonly Option[];
  /** What its exit codes mean; 2 and 3 are the same for all unless given. */
  readonly exits: Readonly<Record<number, Word>>;
  run(context: Context): Promise<number>;
}

/** Options of more than one command. */
export const OPTIONS = {
  json: { name: "json", help: "option.json" },
  profile: { name: "profile", value: "file", help: "option.profile" },
  now: { name: "now", value: "instant", help: "option.now" },
  asOf: { name: "as-of", value: "date|instant", help: "option.asOf" },
  nowAsWell: { name: "now", value: "instant", help: "option.nowAsWell" },
  all: { name: "all", help: "option.all" },
} as const satisfies Readonly<Record<string, Option>>;
