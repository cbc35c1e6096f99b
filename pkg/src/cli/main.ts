// The command line `telecom-service-rules`.
import { createEngine, RulesError, type Engine } from "../node.ts";
import { nearest } from "../nearest.ts";
import { readArgs, wordOf, type Option } from "./args.ts";
import { batch } from "./batch.ts";
import { explain, rules, schema } from "./catalogue.ts";
import { check } from "./check.ts";
import type { Command, Context, Paint } from "./command.ts";
import { checklist, score } from "./conduct.ts";
import { deadlines } from "./deadlines.ts";
import { errorLine, Failure, Refused } from "./failure.ts";
import { readJsonFile } from "./input.ts";
import { columns } from "./layout.ts";
import { profileCheck, profileDiff } from "./profile.ts";
import { route } from "./route.ts";
import { sayIn, type Lang, type Say, type Word } from "./words.ts";

const NAME = "telecom-service-rules";
const COMMANDS: readonly Command[] = [
  ...[check, deadlines, route, checklist, score, rules, explain, schema, profileCheck, profileDiff, batch],
];
/** Options of every command. */
const COMMON: readonly Option[] = [{ name: "locale", value: "zh|en", help: "option.locale" }];
const EXITS: Readonly<Record<number, Word>> = { 2: "exit.bad", 3: "exit.internal" };
const LANGS: readonly Lang[] = ["zh", "en"];
const ENDS = { bad: 2, internal: 3, pipe: 141 } as const;

async function main(argv: readonly string[]): Promise<number> {
  const lang = langOf(argv);
  const say = sayIn(lang);
  const fail = (line: string) => void process.stderr.write(`${line}\n`);
  try {
    return await run(argv, lang, say);
  } catch (error) {
    const [place, cause] = error instanceof Refused ? [error.place, error.error] : ["", error];
    if (cause instanceof Failure) {
      const { code, place, word, values, hint } = cause;
      fail(errorLine(say, code, place, say(word, ...values), hint));
      return ENDS.bad;
    }
    if (cause instanceof RulesError) {
      const { code, path, text, hint } = cause;
      fail(errorLine(say, code, [place, path].filter(Boolean).join(" "), text[lang], hint));
      return code === "E_INTERNAL" ? ENDS.internal : ENDS.bad;
    }
    // Not even its message: it may hold a part of the input.
    fail(errorLine(say, "E_INTERNAL", "", say("error.internal")));
    return ENDS.internal;
  }
}

async function run(argv: readonly string[], lang: Lang, say: Say): Promise<number> {
  if (argv.includes("--version")) {
    const { engine, catalogue } = (await createEngine({ languages: [] })).version();
    print(`${NAME} ${engine} (${catalogue})`);
    return 0;
  }
  const found = commandOf(argv[0] === "help" && argv.length > 1 ? [...argv.slice(1), "--help"] : argv);
  if (found === undefined) {
    const { positionals, has } = readArgs(argv, COMMON, Infinity);
    if (has("help") || positionals[0] === "help") return print(...overview(say));
    const given = positionals.slice(0, 2).join(" ");
    if (given === "") throw new Failure("E_USAGE", "", "usage.noCommand", [], `${NAME} --help`);
    const known = COMMANDS.map(({ name }) => name);
    const near = nearest(given, known) ?? known.filter((name) => name.startsWith(`${positionals[0]} `)).join(" | ");
    throw new Failure("E_USAGE", "", "usage.unknownCommand", [], near || `${NAME} --help`);
  }
  const { command, rest } = found;
  const args = readArgs(rest, [...command.options, ...COMMON], command.most);
  if (args.has("help")) return print(...help(command, say));
  if (!LANGS.some((lang) => localeIs(args.one("locale") ?? lang, lang))) wordOf(args, "locale", LANGS);

  const json = args.has("json");
  const files = new Map<string, Promise<unknown>>();
  let engine: Promise<Engine> | undefined;
  const file = (option: string): Promise<unknown> => {
    const name = args.one(option);
    if (name === undefined) return Promise.resolve(undefined);
    const known = files.get(option) ?? readJsonFile(name, `--${option}`);
    files.set(option, known);
    return known;
  };
  const context: Context = {
    args,
    lang,
    say,
    text: (text) => text[lang],
    paint: paintOf(json),
    engine: () => (engine ??= engineWith(file("profile"))),
    file,
    input: (at = 0) => {
      const name = args.positionals[at];
      if (name === undefined && command.most > 1) throw new Failure("E_USAGE", "", "usage.missingFile");
      return readJsonFile(name, command.most > 1 ? String(at + 1) : "");
    },
    answer: (answer, lines) => void (json ? print(JSON.stringify(answer, null, 2)) : print(...lines())),
    note: (line) => void process.stderr.write(`${line}\n`),
  };
  return command.run(context);
}

/** The engine; what is wrong with the profile is told with its option. */
async function engineWith(given: Promise<unknown>): Promise<Engine> {
  const profile = await given;
  try {
    return await createEngine(
      profile === undefined ? {} : { profile: profile as Parameters<Engine["withProfile"]>[0] },
    );
  } catch (error) {
    throw error instanceof RulesError ? new Refused("--profile", error) : error;
  }
}

/** The command, named by one word or two, and what follows it. */
function commandOf(
  argv: readonly string[],
): { readonly command: Command; readonly rest: readonly string[] } | undefined {
  for (const command of COMMANDS) {
    const words = command.name.split(" ");
    if (words.every((word, at) => argv[at] === word)) return { command, rest: argv.slice(words.length) };
  }
  return undefined;
}

function overview(say: Say): readonly string[] {
  return [
    `${NAME}${say("colon")}${say("program")}`,
    "",
    `${say("usage")}${say("colon")}${NAME} <command> [options]`,
    "",
    say("commands"),
    ...columns(
      COMMANDS.map(({ name, summary }) => [name, say(summary)]),
      "  ",
    ),
    "",
    say("options"),
    ...optionLines([...COMMON, { name: "version", help: "option.version" }], say),
    "",
    say("help.privacy"),
    say("help.more"),
  ];
}

function help({ name, usage, summary, more = [], options, exits }: Command, say: Say): readonly string[] {
  return [
    `${say("usage")}${say("colon")}${NAME} ${name} ${usage} [options]`,
    "",
    say(summary),
    ...more.flatMap((word) => ["", say(word)]),
    "",
    say("options"),
    ...optionLines([...options, ...COMMON], say),
    "",
    say("exits"),
    ...columns(
      Object.entries({ ...EXITS, ...exits }).map(([code, word]) => [code, say(word)]),
      "  ",
    ),
  ];
}

function optionLines(options: readonly Option[], say: Say): readonly string[] {
  return columns(
    [...options, { name: "help, -h", help: "option.help" as const }].map(({ name, help, ...option }) => [
      "value" in option ? `--${name} <${option.value}>` : `--${name}`,
      say(help),
    ]),
    "  ",
  );
}

function print(...lines: readonly string[]): 0 {
  process.stdout.write(`${lines.join("\n")}\n`);
  return 0;
}

/** `zh`, `zh-CN` and `zh_CN.UTF-8` are all Chinese. */
function localeIs(locale: string | undefined, lang: Lang): boolean {
  return locale !== undefined && /^[a-z]+/i.exec(locale)?.[0].toLowerCase() === lang;
}

/** The language asked for, else that of the environment. */
function langOf(argv: readonly string[]): Lang {
  const at = argv.indexOf("--locale");
  const asked = at < 0 ? argv.find((one) => one.startsWith("--locale="))?.slice("--locale=".length) : argv[at + 1];
  const wanted = LANGS.find((lang) => localeIs(asked, lang));
  if (wanted !== undefined) return wanted;
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  // Windows has none of these.
  const host = LC_ALL || LC_MESSAGES || LANG || new Intl.DateTimeFormat().resolvedOptions().locale;
  return localeIs(host, "zh") ? "zh" : "en";
}

/** Colours on a terminal, unless somebody does not want them. */
function paintOf(json: boolean): Paint {
  const wanted = !json && process.stdout.isTTY && !process.env["NO_COLOR"] && process.env["TERM"] !== "dumb";
  const colour = (on: number, off: number) => (text: string) => (wanted ? `\u001b[${on}m${text}\u001b[${off}m` : text);
  return { strong: colour(1, 22), good: colour(32, 39), bad: colour(31, 39), dim: colour(2, 22) };
}

// Whatever nobody foresaw is told without its message, which may hold a part of the input.
process.on("uncaughtException", () => {
  const say = sayIn(langOf(process.argv.slice(2)));
  process.stderr.write(`${errorLine(say, "E_INTERNAL", "", say("error.internal"))}\n`, () =>
    process.exit(ENDS.internal),
  );
});
// A reader that has had enough closes the pipe.
process.stdout.on("error", (error: NodeJS.ErrnoException) =>
  process.exit(error.code === "EPIPE" ? ENDS.pipe : ENDS.bad),
);
process.exitCode = await main(process.argv.slice(2));
