// Cells of a table, by Node's streams.
import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { CSV_FORM, decoded, type Encoding } from "../table.ts";

/** Rows of a table as cells: never more of it in memory than a few. */
export async function* records(
  source: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<readonly string[], void, undefined> {
  const parser = parse(CSV_FORM);
  const bytes = Readable.from(encoding === "utf-8" ? source : decoded(source, encoding));
  bytes.on("error", (error) => parser.destroy(error));
  bytes.pipe(parser);
  try {
    yield* parser as AsyncIterable<readonly string[]>;
  } finally {
    bytes.destroy();
  }
}

/** Whether reading cannot go on. */
export function isCut(error: unknown): boolean {
  return error instanceof CsvError;
}
