// A table or lines of JSON, read row by row: never more of it in memory than a few rows.
import { RulesError } from "../errors.ts";
import type { Table } from "./columns.ts";
import { HeaderError } from "./header-error.ts";

/** A row of the input: a request, or why there is none. */
export interface Row {
  /** Of a table the row as a spreadsheet counts it, the header being 1; else the line. */
  readonly row: number;
  /** What goes along to the output. */
  readonly carried: readonly unknown[];
  /** The request, or what is wrong with the row. */
  readonly read:
    | {
        /** The request. */
        readonly request: unknown;
      }
    | {
        /** Why there is none. */
        readonly error: RulesError;
      };
  /** Where reading cannot go on. */
  readonly last?: true;
}

/** Encodings of the input. */
export const ENCODINGS = ["utf-8", "gb18030", "gbk"] as const;
/** One of them. */
export type Encoding = (typeof ENCODINGS)[number];

/** Longest row: one without end is a quote that was never closed. */
const MOST_BYTES = 1024 * 1024;

/** How a table is read, for `csv-parse`. */
export const CSV_FORM = {
  /** A byte order mark is taken away. */
  bom: true,
  /** What spreadsheets end a row with. */
  record_delimiter: ["\r\n", "\n", "\r"],
  /** Told by `tableRows`, for the row alone. */
  relax_column_count: true,
  /** A quote inside a cell stands for itself, as it does in spreadsheets; strictly, the rows up to the next one would be lost. */
  relax_quotes: true,
  /** Longest row, in bytes: one without end is a quote that was never closed. */
  max_record_size: MOST_BYTES,
};

/**
 * Rows of a table, from the cells that a reader of CSV made of it. `open` reads the header, once; `isCut` tells the reader's own
 * errors, after which nobody knows where the next row begins.
 *
 * @throws HeaderError when there is no header that can be read
 */
export async function* tableRows(
  records: AsyncIterable<readonly string[]>,
  open: (header: readonly string[]) => Table,
  isCut: (error: unknown) => boolean,
): AsyncGenerator<Row, void, undefined> {
  let table: Table | undefined;
  let width = 0;
  let row = 0;
  try {
    for await (const cells of records) {
      row++;
      if (table === undefined) {
        table = open(cells);
        width = cells.length;
        continue;
      }
      // An empty line; in a table of one column it is an empty cell.
      if (cells.length === 1 && cells[0] === "" && width > 1) continue;
      yield { row, carried: table.carry(cells), read: readBy(table, cells) };
    }
  } catch (error) {
    if (!isCut(error)) throw error;
    if (table === undefined) throw new HeaderError("header");
    const unread = { error: new RulesError("E_SIZE", "", "a quote that is not closed, or a row of more than 1 MiB") };
    yield { row: row + 1, carried: table.carried.map(() => ""), read: unread, last: true };
  }
  if (table === undefined) throw new HeaderError("header");
}

function readBy(table: Table, cells: readonly string[]): Row["read"] {
  try {
    return { request: table.request(cells) };
  } catch (error) {
    if (error instanceof RulesError) return { error };
    throw error;
  }
}

/** Lines of JSON, a request each; `ids` names keys that go along to the output instead. */
export async function* jsonRows(
  texts: AsyncIterable<string>,
  ids: readonly string[] = [],
): AsyncGenerator<Row, void, undefined> {
  let row = 0;
  for await (const line of lines(texts)) {
    row++;
    if (line === undefined) yield { row, carried: ids.map(() => ""), read: { error: new RulesError("E_SIZE", "") } };
    else if (line.trim() !== "") yield { row, ...lineRow(line, ids) };
  }
}

function lineRow(line: string, ids: readonly string[]): Omit<Row, "row"> {
  const nothing = ids.map(() => "");
  if (line.includes("\ufffd")) return { carried: nothing, read: { error: new RulesError("E_UNICODE", "") } };
  let request: unknown;
  try {
    request = JSON.parse(line);
  } catch {
    return { carried: nothing, read: { error: new RulesError("E_TYPE", "", "JSON") } };
  }
  if (ids.length === 0 || typeof request !== "object" || request === null)
    return { carried: nothing, read: { request } };
  const rest = request as Record<string, unknown>;
  const carried = ids.map((id) => {
    const value = Object.hasOwn(rest, id) ? rest[id] : "";
    delete rest[id];
    return value;
  });
  return { carried, read: { request: rest } };
}

/** Lines of a text; nothing for one that is too long. */
async function* lines(source: AsyncIterable<string>): AsyncGenerator<string | undefined> {
  let open = "";
  let tooLong = false;
  for await (const part of source) {
    const parts = part.split("\n");
    for (let at = 0; at < parts.length; at++) {
      if (!tooLong) open += parts[at]!;
      if (open.length > MOST_BYTES) [open, tooLong] = ["", true];
      if (at === parts.length - 1) break;
      yield tooLong ? undefined : open;
      [open, tooLong] = ["", false];
    }
  }
  if (tooLong) yield undefined;
  else if (open !== "") yield open;
}

/** Bytes as text; what is not written in the encoding becomes U+FFFD, which no cell may hold. */
export async function* decoded(
  source: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder(encoding);
  for await (const bytes of source) {
    const text = decoder.decode(bytes, { stream: true });
    if (text !== "") yield text;
  }
  const rest = decoder.decode();
  if (rest !== "") yield rest;
}
