// The types as others compile them: each way of finding modules, strictly, with and without the browser's types.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import path from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { NAME, project, promised, repository, run, write } from "./tarball.mjs";

const folder = project("types");
const { code } = promised(folder);
const tsc = (from) => path.join(from, "node_modules/typescript/bin/tsc");
/** The compiler of this repository, and the older one that comes with a tool. */
const COMPILERS = { "this compiler": tsc(repository), "an older compiler": tsc(import.meta.dirname) };

/** Says of every entry that its types name what is there when it runs: a name too many or too few does not compile. */
function named(imports, namesOf) {
  const lines = code.map((name, at) => {
    const entry = `entry${at}`;
    const names = namesOf(name).map((one) => `${JSON.stringify(one)}: ${entry}.${one}`);
    const type = `{ [name in keyof typeof ${entry}]: unknown }`;
    return `${imports(name, entry)}\nexport const names${at}: ${type} = { ${names.join(", ")} };`;
  });
  return `${lines.join("\n")}\n`;
}

const here = pathToFileURL(path.join(folder, "here.mjs"));
write(folder, { "here.mjs": "export const load = (name) => import(name);\n" });
const { load } = await import(here);
const require = createRequire(here);
const loaded = new Map();
for (const name of code) loaded.set(name, Object.keys(await load(name)));

/** A program that uses the types, and does not compile if a misspelt code is taken for one. */
const PROGRAM = `
import { RulesError, createEngine, type Application, type Engine, type ErrorCode, type Profile, type Verdict } from "${NAME}";

export async function ask(application: Application, profile?: Profile): Promise<Verdict | ErrorCode> {
  const engine: Engine = await createEngine(profile === undefined ? {} : { profile });
  try {
    const { verdict, findings } = engine.checkEligibility(application, { asOf: "2026-07-03" });
    const texts: string[] = findings.map(({ text }) => text.zh);
    return texts.length === 0 ? "needsInformation" : verdict;
  } catch (error) {
    if (error instanceof RulesError) return error.code;
    throw error;
  }
}

export async function misspelt(engine: Engine, application: Application): Promise<boolean> {
  // @ts-expect-error no such language
  await createEngine({ languages: ["fr"] });
  // @ts-expect-error a number is no wasm
  await createEngine({ wasm: 5 });
  // @ts-expect-error no such checklist
  engine.checklist({ scheme: "conducts" });
  // @ts-expect-error no such result
  engine.scoreConduct({ scheme: "conduct", items: { "D-01": "passed" } });
  // @ts-expect-error no such code
  if (engine.checkProfile({ id: "own" }).errors[0]?.code === "E_TYPES") return false;
  // @ts-expect-error no such key
  const wrong: Application = { kind: "tariff_change" };
  // @ts-expect-error left out is not the same as undefined
  const absent: Parameters<typeof createEngine>[0] = { profile: undefined };
  void [wrong, absent];
  // @ts-expect-error no such verdict
  return engine.checkEligibility(application, { asOf: "2026-07-03" }).verdict === "eligble";
}
`;

write(folder, {
  "names.mts": named(
    (name, as) => `import * as ${as} from "${name}";`,
    (name) => loaded.get(name),
  ),
  "names.cts": named(
    (name, as) => `import ${as} = require("${name}");`,
    (name) => Object.keys(require(name)),
  ),
  "program.mts": PROGRAM,
  "program.cts": PROGRAM,
});

const strict = {
  target: "es2022",
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noEmit: true,
  // Ours are looked into as well.
  skipLibCheck: false,
  types: [],
};
const HOSTS = {
  "Node without the browser's types": { module: "nodenext", lib: ["es2022"] },
  "Node with its own types": {
    module: "nodenext",
    lib: ["es2022"],
    types: ["node"],
    typeRoots: [path.join(repository, "node_modules/@types")],
    // Node's own do not compile so strictly.
    skipLibCheck: true,
  },
  "a bundler, in the browser": { module: "esnext", moduleResolution: "bundler", lib: ["es2022", "dom"] },
};

for (const [host, options] of Object.entries(HOSTS))
  // Once is enough of what differs only in the types of Node.
  for (const [which, compiler] of Object.entries(COMPILERS).slice(0, options.typeRoots === undefined ? 2 : 1))
    test(`${host}, ${which}`, () => {
      // Without modules of Node there is no CommonJS.
      const files = [
        "names.mts",
        "program.mts",
        ...(options.module === "nodenext" ? ["names.cts", "program.cts"] : []),
      ];
      const config = `${host}.json`.replaceAll(/\W+/g, "-").replace(/-json$/, ".json");
      write(folder, { [config]: JSON.stringify({ compilerOptions: { ...strict, ...options }, files }) });
      assert.equal(run(process.execPath, [compiler, "-p", config], folder), "");
    });

test("a name that is missing or too many would be found, and lists of types are no values", () => {
  const compiled = (file, text) => {
    const options = { ...strict, ...HOSTS["Node without the browser's types"] };
    write(folder, { [file]: text, [`${file}.json`]: JSON.stringify({ compilerOptions: options, files: [file] }) });
    return () => run(process.execPath, [tsc(repository), "-p", `${file}.json`], folder);
  };
  const imports = (name, as) => `import * as ${as} from "${name}";`;
  compiled(
    "all.mts",
    named(imports, (name) => loaded.get(name)),
  )();
  assert.throws(
    compiled(
      "few.mts",
      named(imports, (name) => loaded.get(name).slice(1)),
    ),
    /TS2741/,
  );
  assert.throws(
    compiled(
      "many.mts",
      named(imports, (name) => [...loaded.get(name), "nothing"]),
    ),
    /TS2339/,
  );
});
