// Files and standard input, as text and as JSON.
import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { lineOf, readJson } from "../json-places.ts";
import { Failure } from "./failure.ts";
import type { Word } from "./words.ts";

/** No request, profile or list of cases is larger. */
const MOST_BYTES = 16 * 1024 * 1024;

/** A file to read, or standard input for `-` or nothing. `place` says which file, in an error. */
export function opened(file: string | undefined, place: string): Readable {
  if (file !== undefined && file !== "-") {
    const stream = createReadStream(file);
    // Told to whoever reads it; here it would end the program.
    return stream.on("error", () => {});
  }
  // Somebody at a terminal would wait for us while we wait for them.
  if (file === undefined && process.stdin.isTTY) throw new Failure("E_USAGE", place, "usage.noInput");
  return process.stdin;
}

/** Reads JSON. @throws Failure that says where it is not JSON, without any of it */
export async function readJsonFile(file: string | undefined, place: string): Promise<unknown> {
  const text = await readText(file, place);
  if (text.trim() === "") throw new Failure("E_JSON", place, "json.empty");
  const reading = readJson(text);
  if (!("flaw" in reading)) return reading.value;
  const { line, column } = lineOf(text, reading.at);
  throw new Failure("E_JSON", place, `json.${reading.flaw}`, [line, column]);
}

async function readText(file: string | undefined, place: string): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const part of opened(file, place) as AsyncIterable<Buffer>) {
      bytes += part.length;
      if (bytes > MOST_BYTES) throw new Failure("E_SIZE", place, "file.tooLarge", [MOST_BYTES / 1024 / 1024]);
      parts.push(part);
    }
  } catch (error) {
    throw fileFailure(error, place);
  }
  try {
    // A byte order mark is taken away.
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(parts));
  } catch {
    throw new Failure("E_UNICODE", place, "file.notUtf8");
  }
}

/** What is usual, in words. */
const WHY: Readonly<Record<string, Word>> = {
  ENOENT: "file.missing",
  EISDIR: "file.folder",
  EACCES: "file.forbidden",
  EPERM: "file.forbidden",
};

/** What the system says of a file, by its code alone: its message has the name. */
export function fileFailure(error: unknown, place: string): unknown {
  if (error instanceof Failure) return error;
  const code = (error as { readonly code?: unknown } | null)?.code;
  return typeof code === "string" && /^E[A-Z]+$/.test(code)
    ? new Failure("E_FILE", place, WHY[code] ?? "file.failed", [], code)
    : error;
}
