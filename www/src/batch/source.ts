// The bytes of an input, and what they are.
import type { Encoding } from "telecom-service-rules/table";
import { inventedTable } from "./invented.ts";
import type { FileFlaw, Input, QuestionId } from "./told.ts";

/** Small enough that a stop is heard at once. */
const SLICE = 64 * 1024;
/** Read faster where nothing is decided. */
const LOOK = 4 * 1024 * 1024;

/** Something wrong with the file as a whole. */
export class Flawed extends Error {
  readonly flaw: FileFlaw;

  constructor(flaw: FileFlaw) {
    super(flaw);
    this.flaw = flaw;
  }
}

/** An input as bytes. */
export interface Source {
  readonly bytes: number;
  slices(): AsyncGenerator<Uint8Array, void, undefined>;
}

export function sourceOf(input: Input, question: QuestionId): Source {
  const file = "file" in input ? input.file : new Blob(inventedTable(question, input.invented));
  return { bytes: file.size, slices: () => slices(file, SLICE) };
}

async function* slices(file: Blob, size: number): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0; at < file.size; at += size) {
    let bytes: ArrayBuffer;
    try {
      bytes = await file.slice(at, at + size).arrayBuffer();
    } catch {
      // It was changed or taken away after it was chosen.
      throw new Flawed("unreadable");
    }
    yield new Uint8Array(bytes);
  }
}

/** What a file is. @throws Flawed for one that is neither a table nor lines of JSON */
export async function natureOf(
  input: Input,
  stale: () => boolean,
): Promise<{ readonly format: "csv" | "ndjson"; readonly encoding: Encoding }> {
  if (!("file" in input)) return { format: "csv", encoding: "utf-8" };
  const { file } = input;
  if (file.size === 0) throw new Flawed("empty");
  const strict = new TextDecoder("utf-8", { fatal: true });
  let encoding: Encoding = "utf-8";
  let first = "";
  for await (const bytes of slices(file, LOOK)) {
    if (stale()) break;
    if (first === "" && (utf16(bytes, 0xff, 0xfe) || utf16(bytes, 0xfe, 0xff))) throw new Flawed("utf16");
    if (bytes.includes(0)) throw new Flawed("binary");
    if (first === "") first = firstOf(bytes);
    // One wrong byte anywhere: then it is what a spreadsheet in China saves.
    if (encoding === "utf-8")
      try {
        strict.decode(bytes, { stream: true });
      } catch {
        encoding = "gb18030";
      }
  }
  if (first === "") throw new Flawed("empty");
  if (first === "[") throw new Flawed("jsonList");
  return { format: first === "{" ? "ndjson" : "csv", encoding };
}

/** Both marks of UTF-16 begin a file. */
function utf16(bytes: Uint8Array, one: number, two: number): boolean {
  return bytes[0] === one && bytes[1] === two;
}

/** The first character that is not blank. */
function firstOf(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes.subarray(0, 4096)).replace(/^ï»¿/, "").trimStart().charAt(0);
}
