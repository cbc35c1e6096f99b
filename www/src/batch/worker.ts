// A batch away from the page: reads the rows, asks a pool of engines, counts, and writes the results. The page hears of it ten
// times a second.
import { createPool, type Args, type Briefed, type Pool } from "telecom-service-rules/pool";
import poolWorker from "telecom-service-rules/pool-worker?worker&url";
import {
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
  type Row,
  type RowOutcome,
  type Sheet,
  type Table,
} from "telecom-service-rules/table";
import { ownScript } from "../parts/trusted.ts";
import { isCut, records } from "./cells.ts";
import { schemaOf } from "./schemas.ts";
import { Flawed, natureOf, sourceOf } from "./source.ts";
import { Tally } from "./tally.ts";
import type { Asked, FileFlaw, FromWorker, Result, ToWorker } from "./told.ts";

/** Reading and writing take as long as two of them decide. */
const MOST_ENGINES = 2;
const TELL_MS = 100;
/** Text of results that is kept here before the browser has it. */
const PART = 1024 * 1024;

const tell = (told: FromWorker) => postMessage(told);
const tick = () => new Promise((done) => setTimeout(done));

let looked = 0;
let stop: () => void = () => {};
/** One run at a time. */
let running: Promise<void> = Promise.resolve();

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if (data.do === "look") void look(data);
  else if (data.do === "stop") stop();
  else {
    stop();
    running = running.then(() => run(data));
  }
});

/** The rows of an input, and the table once its header is read. */
async function rowsOf(
  asked: Asked,
  bytes: AsyncIterable<Uint8Array>,
  open: (table: Table) => void,
  stale: () => boolean,
) {
  const { format, encoding } = await natureOf(asked.input, stale);
  const texts = decoded(bytes, encoding);
  if (format === "ndjson") return { format, encoding, rows: jsonRows(texts) };
  const schema = withFacts(await schemaOf(asked.question), asked.profile?.facts ?? []);
  const header = (names: readonly string[]) => {
    const ids = asked.carry.flatMap((column) => names[column - 1]?.trim() ?? []);
    const table = tableOf(names, schema, ids);
    open(table);
    return table;
  };
  return { format, encoding, rows: tableRows(records(texts), header, isCut) };
}

/** Reads no further than the first row. */
async function look(asked: Extract<ToWorker, { readonly do: "look" }>): Promise<void> {
  looked = asked.look;
  const stale = () => looked !== asked.look;
  try {
    // Of invented rows one is like the other.
    const input = "invented" in asked.input ? { invented: 1 } : asked.input;
    const source = sourceOf(input, asked.question);
    let table: Table | undefined;
    const { format, encoding, rows } = await rowsOf(
      { ...asked, input },
      source.slices(),
      (read) => (table = read),
      stale,
    );
    const first = await rows.next();
    await rows.return();
    if (stale()) return;
    const read = first.done ? undefined : first.value.read;
    if (format === "ndjson" && read && "error" in read && read.error.hint === "JSON") throw new Flawed("json");
    const columns = table?.columns ?? [];
    tell({ told: "seen", look: asked.look, seen: { format, encoding, bytes: source.bytes, columns } });
  } catch (error) {
    if (!stale()) tell({ told: "flaw", look: asked.look, ...flawOf(error) });
  }
}

function flawOf(error: unknown): { readonly flaw: FileFlaw; readonly column?: number; readonly hint?: string } {
  if (error instanceof Flawed) return { flaw: error.flaw };
  if (!(error instanceof HeaderError)) return { flaw: "unreadable" };
  const { flaw, column, hint } = error;
  return { flaw, ...(column === undefined ? {} : { column }), ...(hint === undefined ? {} : { hint }) };
}

async function run(asked: Extract<ToWorker, { readonly do: "run" }>): Promise<void> {
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  let stopped = false;
  stop = () => (stopped = true);
  const { method, time } = ROW_QUESTIONS[asked.question];
  const options = { [time]: asked.time };
  let pool: Pool | undefined;
  try {
    const source = sourceOf(asked.input, asked.question);
    let bytes = 0;
    const counted = async function* () {
      for await (const slice of source.slices()) {
        if (stopped) return;
        bytes += slice.length;
        yield slice;
        // Lets a stop be heard also where a slice has no row.
        await tick();
      }
    };
    let table: Table | undefined;
    const { rows } = await rowsOf(
      asked,
      counted(),
      (read) => (table = read),
      () => stopped,
    );
    let cutShort = false;
    const watched = async function* (): AsyncGenerator<Row> {
      for await (const row of rows) {
        if (stopped) return;
        if (row.last) cutShort = true;
        yield row;
      }
    };
    const size = Math.min(MOST_ENGINES, Math.max(1, navigator.hardwareConcurrency - 1));
    pool = await createPool({
      size,
      languages: [],
      ...(asked.profile === undefined ? {} : { profile: asked.profile }),
      worker: () => new Worker(ownScript(new URL(poolWorker, import.meta.url)), { type: "module" }),
    });
    const { askMany } = pool;
    const ask = (requests: readonly unknown[]) =>
      // What a row holds is for the engine to judge.
      askMany(method, requests.map((one) => [one, options]) as unknown as readonly Args<Briefed>[], { brief: true });

    const tally = new Tally(method);
    let results: Results | undefined;
    let last = 0;
    const begun = () => (results ??= new Results(method, table?.carried ?? []));
    for await (const outcomes of rowOutcomes(watched(), ask, 2 * size + 1)) {
      tally.add(outcomes);
      begun().add(outcomes);
      if (performance.now() - last >= TELL_MS) {
        last = performance.now();
        tell({ told: "progress", run: asked.run, bytes, counts: tally.counts(), seconds: seconds() });
      }
      if (stopped) break;
    }
    const { carried, csv, ndjson } = begun().ended();
    const result: Result = { ...tally.told(), seconds: seconds(), stopped, cutShort, carried, csv, ndjson };
    tell({ told: "result", run: asked.run, result });
  } catch {
    // Profile and header were fine when they were looked at: the file has changed since, or a worker could not start.
    tell({ told: "failed", run: asked.run });
  } finally {
    await pool?.close();
  }
}

/** Both files of results, handed to the browser part by part. */
class Results {
  readonly carried: readonly string[];
  readonly #csv: Written;
  readonly #ndjson: Written;

  constructor(method: Briefed, carried: readonly string[]) {
    this.carried = carried;
    this.#csv = new Written(tableSheet(method, carried, true), "text/csv;charset=utf-8");
    this.#ndjson = new Written(jsonSheet(carried), "application/x-ndjson");
  }

  add(outcomes: readonly RowOutcome[]): void {
    this.#csv.add(outcomes);
    this.#ndjson.add(outcomes);
  }

  ended() {
    return { carried: this.carried, csv: this.#csv.blob(), ndjson: this.#ndjson.blob() };
  }
}

/** A file while it is written. */
class Written {
  readonly #sheet: Sheet;
  readonly #type: string;
  readonly #parts: Blob[] = [];
  #open: string;

  constructor(sheet: Sheet, type: string) {
    this.#sheet = sheet;
    this.#type = type;
    this.#open = sheet.head;
  }

  add(outcomes: readonly RowOutcome[]): void {
    this.#open += this.#sheet.text(outcomes);
    if (this.#open.length < PART) return;
    this.#parts.push(new Blob([this.#open]));
    this.#open = "";
  }

  blob(): Blob {
    return new Blob([...this.#parts, this.#open], { type: this.#type });
  }
}
