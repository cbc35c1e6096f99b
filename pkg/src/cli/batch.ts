import { createWriteStream, statSync } from "node:fs";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import type { Writable } from "node:stream";
import { Worker } from "node:worker_threads";
import type { Briefed } from "../brief.ts";
import type { Profile } from "../node.ts";
import { createPool, type Args as Asked, type Pool } from "../pool-node.ts";
import {
  ENCODINGS,
  HeaderError,
  ROW_QUESTIONS,
  decoded,
  jsonRows,
  jsonSheet,
  rowOutcomes,
  tableOf,
  tableRows,
  tableSheet,
  withFacts,
  type OwnFact,
  type Row,
  type RowQuestion,
  type Schema,
  type Sheet,
  type Table,
} from "../table.ts";
import { instantString } from "../written.ts";
import { numberOf, wordOf } from "./args.ts";
import { schemaText } from "./catalogue.ts";
import { OPTIONS, type Command, type Context } from "./command.ts";
import { Failure } from "./failure.ts";
import { fileFailure, opened } from "./input.ts";
import { progressOn } from "./progress.ts";
import { isCut, records } from "./records.ts";

const FORMATS = ["csv", "ndjson"] as const;
type Format = (typeof FORMATS)[number];

const NAMES = Object.keys(ROW_QUESTIONS) as (keyof typeof ROW_QUESTIONS)[];

/** More than two find nothing to do: reading and writing, on the main thread, take as long as two of them. */
const USUAL_WORKERS = 2;
const MOST_WORKERS = 64;

export const batch: Command = {
  name: "batch",
  usage: "<in.csv|in.ndjson|-> --out <out.csv|out.ndjson|->",
  most: 1,
  summary: "batch.summary",
  more: ["batch.columns", "batch.cells", "batch.lists", "batch.carried", "batch.output"],
  options: [
    { name: "out", value: "file", help: "batch.out" },
    { name: "question", value: "name", help: "batch.question" },
    OPTIONS.asOf,
    OPTIONS.now,
    { name: "format", value: "csv|ndjson", help: "batch.format" },
    { name: "out-format", value: "csv|ndjson", help: "batch.outFormat" },
    { name: "encoding", value: "utf-8|gb18030|gbk", help: "batch.encodingOption" },
    { name: "id", value: "column", help: "batch.id", many: true },
    { name: "full", help: "batch.full" },
    { name: "bom", help: "batch.bom" },
    { name: "no-bom", help: "batch.noBom" },
    { name: "workers", value: "n", help: "batch.workers" },
    OPTIONS.profile,
  ],
  exits: { 0: "batch.exit0", 1: "batch.exit1", 2: "batch.exit2", 130: "batch.exit130" },
  run: (cx) => new Batch(cx).run(),
};

/** One run over a file. */
class Batch {
  readonly #cx: Context;
  readonly #file: string | undefined;
  readonly #out: string;
  readonly #from: Format;
  readonly #to: Format;
  readonly #bom: boolean;
  readonly #full: boolean;
  readonly #question: RowQuestion;
  readonly #when: Readonly<Record<string, string>>;
  readonly #encoding;
  readonly #workers: number;
  readonly #ids: readonly string[];
  #bytes = 0;
  #rows = 0;
  #bad = 0;
  #cutShort = false;
  #stopped = false;

  constructor(cx: Context) {
    const { args } = cx;
    this.#cx = cx;
    this.#file = args.positionals[0];
    const out = args.one("out");
    if (out === undefined) throw new Failure("E_USAGE", "--out", "batch.noOut");
    this.#out = out;
    const from = wordOf(args, "format", FORMATS) ?? formatOf(this.#file);
    if (from === undefined) throw new Failure("E_USAGE", "--format", "batch.noFormat");
    this.#from = from;
    const to = wordOf(args, "out-format", FORMATS) ?? formatOf(out) ?? (out === "-" ? from : undefined);
    if (to === undefined) throw new Failure("E_USAGE", "--out-format", "batch.noFormat");
    this.#to = to;
    this.#full = args.has("full");
    if (this.#full && this.#to === "csv") throw new Failure("E_USAGE", "--full", "batch.fullTable");
    if (args.has("bom") && args.has("no-bom")) throw new Failure("E_USAGE", "--no-bom", "batch.bomTwice");
    this.#bom = args.has("bom") || (out !== "-" && !args.has("no-bom"));
    this.#question = ROW_QUESTIONS[wordOf(args, "question", NAMES) ?? "eligibility"];
    this.#when = { [this.#question.time]: timeOf(cx) };
    this.#encoding = wordOf(args, "encoding", ENCODINGS) ?? "utf-8";
    this.#workers =
      numberOf(args, "workers", 1, MOST_WORKERS) ?? Math.min(USUAL_WORKERS, Math.max(1, availableParallelism() - 1));
    this.#ids = args.all("id");
    if (same(this.#file, out)) throw new Failure("E_USAGE", "--out", "batch.sameFile");
  }

  async run(): Promise<number> {
    const cx = this.#cx;
    // Asked once before anything is read, so that a time or a profile that is not one is told at once.
    const engine = await cx.engine();
    const profile = (await cx.file("profile")) as (Profile & { readonly facts?: readonly OwnFact[] }) | undefined;
    if (this.#question.time === "asOf") engine.checkEligibility({}, this.#when);
    else engine.trackDeadlines({}, this.#when);

    const source = opened(this.#file, "");
    const stop = () => {
      this.#stopped = true;
      source.destroy(new Error("stopped"));
    };
    process.once("SIGINT", stop);
    let pool: Pool | undefined;
    const progress = progressOn(process.stderr, sizeOf(this.#file), cx.say);
    try {
      pool = await createPool({
        size: this.#workers,
        ...(profile === undefined ? {} : { profile }),
        languages: this.#full ? ["zh", "en"] : [],
        worker: () =>
          new Worker(new URL("./pool-worker-node.js", import.meta.url), { execArgv: [], resourceLimits: LIMITS }),
      });
      await this.#stream(source as AsyncIterable<Buffer>, pool, profile?.facts ?? [], (rows) =>
        progress.tell(this.#bytes, rows),
      );
    } catch (error) {
      if (!this.#stopped) throw error instanceof HeaderError ? headerFailure(error) : fileFailure(error, "");
    } finally {
      process.off("SIGINT", stop);
      progress.end();
      source.destroy();
      await pool?.close();
    }
    cx.note(cx.say(this.#stopped ? "batch.stopped" : "batch.done", this.#rows, this.#bad));
    if (this.#stopped) return 130;
    if (this.#cutShort) throw new Failure("E_CSV", "", "batch.cutShort", [this.#rows]);
    return this.#bad === 0 ? 0 : 1;
  }

  async #stream(
    source: AsyncIterable<Buffer>,
    pool: Pool,
    facts: readonly OwnFact[],
    tell: (rows: number) => void,
  ): Promise<void> {
    const { method, schema } = this.#question;
    let sheet: Sheet | undefined;
    const begin = (carried: readonly string[]) => {
      sheet = this.#to === "csv" ? tableSheet(method, carried, this.#bom) : jsonSheet(carried);
    };
    const open = (header: readonly string[]): Table => {
      const table = tableOf(header, withFacts(JSON.parse(schemaText(schema)) as Schema, facts), this.#ids);
      begin(table.carried);
      return table;
    };
    const bytes = this.#counted(source);
    const rows =
      this.#from === "csv"
        ? tableRows(records(bytes, this.#encoding), open, isCut)
        : jsonRows(decoded(bytes, this.#encoding), this.#ids);
    if (this.#from === "ndjson") begin(this.#ids);

    let sink: Sink | undefined;
    const ask = (requests: readonly unknown[]) => {
      // What a row holds is for the engine to judge.
      const questions = requests.map((one) => [one, this.#when]) as unknown as readonly Asked<Briefed>[];
      return pool.askMany(method, questions, { brief: !this.#full });
    };
    const lists = rowOutcomes(this.#watched(rows), ask, 2 * this.#workers + 1);
    try {
      for await (const outcomes of lists) {
        // Not before the header is read: a table that cannot be read leaves no file behind.
        sink ??= await this.#sink(sheet!.head);
        await sink.write(sheet!.text(outcomes));
        this.#rows += outcomes.length;
        for (const { answer } of outcomes) if (answer.error) this.#bad++;
        tell(this.#rows);
      }
      sink ??= await this.#sink(sheet!.head);
    } finally {
      await sink?.end();
    }
  }

  /** Notes whether reading had to end early. */
  async *#watched(rows: AsyncIterable<Row>): AsyncGenerator<Row> {
    for await (const row of rows) {
      if (row.last) this.#cutShort = true;
      yield row;
    }
  }

  async *#counted(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const bytes of source) {
      this.#bytes += bytes.length;
      yield bytes;
    }
  }

  async #sink(head: string): Promise<Sink> {
    const sink = new Sink(this.#out === "-" ? process.stdout : createWriteStream(this.#out));
    await sink.write(head);
    return sink;
  }
}

/** Keeps each worker small: answers of a few hundred rows are all it ever holds. */
const LIMITS = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 64 };

/** An output that is written no faster than it takes. */
class Sink {
  readonly #stream: Writable;
  #error: unknown;

  constructor(stream: Writable) {
    this.#stream = stream;
    stream.on("error", (error) => (this.#error = error));
  }

  async write(text: string): Promise<void> {
    if (text !== "" && !this.#stream.write(text)) await once(this.#stream, "drain").catch(() => {});
    this.#check();
  }

  async end(): Promise<void> {
    if (this.#stream === process.stdout) return;
    this.#stream.end();
    if (!this.#stream.closed) await once(this.#stream, "close").catch(() => {});
    this.#check();
  }

  #check(): void {
    if (this.#error !== undefined) throw fileFailure(this.#error, "--out");
  }
}

/** What is wrong with a header, in words. */
function headerFailure({ flaw, column, hint }: HeaderError): Failure {
  const code = flaw === "encoding" ? "E_UNICODE" : "E_CSV";
  const place = flaw === "noColumn" ? "--id" : "";
  return new Failure(code, place, `batch.${flaw}`, column === undefined ? [] : [column], hint);
}

function formatOf(file: string | undefined): Format | undefined {
  return FORMATS.find((format) => file?.toLowerCase().endsWith(`.${format}`));
}

/** The time of every row: the one asked for, else the moment the run began. */
function timeOf({ args }: Context): string {
  const [asOf, now] = [args.one("as-of"), args.one("now")];
  if (asOf !== undefined && now !== undefined) throw new Failure("E_USAGE", "--now", "usage.oneTime");
  return asOf ?? now ?? instantString(Date.now());
}

function sizeOf(file: string | undefined): number | undefined {
  try {
    const stat = file === undefined || file === "-" ? undefined : statSync(file);
    return stat?.isFile() ? stat.size : undefined;
  } catch {
    return undefined;
  }
}

/** Whether both names are of one file, which would be emptied before it is read. */
function same(one: string | undefined, other: string): boolean {
  try {
    const [a, b] = [statSync(one ?? ""), statSync(other)];
    return a.isFile() && a.dev === b.dev && a.ino === b.ino;
  } catch {
    return false;
  }
}
