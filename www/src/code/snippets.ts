// The code that asks what the page asked. Nothing here draws, and nothing is asked.

/** The four questions an area can ask. */
export type Method = "checkEligibility" | "trackDeadlines" | "routeDispute" | "scoreConduct";

/** A question as an area asks it of the engine. */
export interface Call {
  readonly method: Method;
  readonly request: object;
  readonly options: Readonly<Partial<Record<"asOf" | "now", string>>>;
}

/** What the code depends on besides the question. */
export interface Setting {
  readonly lang: "zh" | "en";
  /** Whether an operator's profile decides; it is read from a file. */
  readonly profiled: boolean;
}

/** The first thing to look at in an answer. */
const LOOK: Readonly<Record<Method, string>> = {
  checkEligibility: "answer.verdict, answer.needs",
  trackDeadlines: "answer.deadlines",
  routeDispute: "answer.recommended, answer.forums",
  scoreConduct: "answer.score, answer.coverage",
};

const COMMAND: Readonly<Record<Method, readonly [command: string, file: string]>> = {
  checkEligibility: ["check", "application.json"],
  trackDeadlines: ["deadlines", "case.json"],
  routeDispute: ["route", "dispute.json"],
  scoreConduct: ["score", "observation.json"],
};

const FLAGS = { asOf: "--as-of", now: "--now" } as const;

export const json = (value: unknown): string => JSON.stringify(value, null, 2);

export function nodeCode(call: Call, { lang, profiled }: Setting): string {
  return lines(
    profiled && 'import { readFile } from "node:fs/promises";',
    'import { createEngine } from "telecom-service-rules";',
    "",
    profiled && 'const profile = JSON.parse(await readFile("profile.json", "utf8"));',
    `const engine = await createEngine(${engineOptions(lang, profiled)});`,
    `const answer = engine.${call.method}(${argumentsOf(call)});`,
    "console.log(JSON.stringify(answer, null, 2));",
  );
}

export function browserCode(call: Call, { lang, profiled }: Setting): string {
  return lines(
    'import { createEngine } from "telecom-service-rules";',
    "",
    profiled && 'const profile = await (await fetch("profile.json")).json();',
    `const engine = await createEngine(${engineOptions(lang, profiled)});`,
    `const answer = engine.${call.method}(${argumentsOf(call)});`,
    `console.log(${LOOK[call.method]});`,
  );
}

export function commandLine({ method, request, options }: Call, { lang, profiled }: Setting): string {
  const [command, file] = COMMAND[method];
  const asked = (["asOf", "now"] as const).flatMap((key) => {
    const value = options[key];
    return value === undefined ? [] : [FLAGS[key], quoted(value)];
  });
  const words = [
    command,
    file,
    ...asked,
    ...(profiled ? ["--profile", "profile.json"] : []),
    "--locale",
    lang,
    "--json",
  ];
  return lines(`cat > ${file} <<'JSON'`, json(request), "JSON", `npx telecom-service-rules ${words.join(" ")}`);
}

function engineOptions(lang: string, profiled: boolean): string {
  return `{ languages: ["${lang}"]${profiled ? ", profile" : ""} }`;
}

function argumentsOf({ request, options }: Call): string {
  return Object.keys(options).length === 0 ? json(request) : `${json(request)}, ${json(options)}`;
}

/** A word that no shell takes apart. */
function quoted(word: string): string {
  return /^[\w:+.-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

function lines(...some: readonly (string | false)[]): string {
  return `${some.filter((line) => line !== false).join("\n")}\n`;
}
