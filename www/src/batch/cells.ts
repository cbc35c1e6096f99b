// Cells of a table, in browsers: the same reader of CSV as the command line's.
import { CsvError, parse } from "csv-parse/browser/esm";
import { CSV_FORM } from "telecom-service-rules/table";

/** Rows of a table as cells. */
export async function* records(texts: AsyncIterable<string>): AsyncGenerator<readonly string[], void, undefined> {
  const parser = parse(CSV_FORM);
  let ready: (readonly string[])[] = [];
  let failed: Error | undefined;
  const taken = () => {
    const rows = ready;
    ready = [];
    return rows;
  };
  parser.on("data", (cells: readonly string[]) => ready.push(cells));
  const ended = new Promise<void>((done) => {
    parser.on("end", done);
    parser.on("error", (error) => {
      failed = error;
      done();
    });
  });
  for await (const text of texts) {
    // A text that ends the reading never tells that it was taken.
    await Promise.race([new Promise<void>((done) => parser.write(text, () => done())), ended]);
    yield* taken();
    if (failed !== undefined) throw failed;
  }
  parser.end();
  await ended;
  yield* taken();
  if (failed !== undefined) throw failed;
}

/** Whether reading cannot go on. */
export function isCut(error: unknown): boolean {
  return error instanceof CsvError;
}
