// The examples in the comments of the sources.
import { readFileSync, readdirSync } from "node:fs";

const sources = new URL("../src/", import.meta.url);

/** Every `ts` example in a documentation comment: where it stands, and its code. */
export function examples() {
  const files = readdirSync(sources, { recursive: true }).filter((file) => file.endsWith(".ts"));
  return files.sort().flatMap((file) => {
    const text = readFileSync(new URL(file, sources), "utf8");
    return [...text.matchAll(/\/\*\*[^]*?\*\//g)].flatMap((comment) => {
      const plain = comment[0].replace(/^\s*\* ?/gm, "");
      const line = text.slice(0, comment.index).split("\n").length;
      return [...plain.matchAll(/^```ts\n([^]*?)^```/gm)].map(([, code]) => ({ file, line, code }));
    });
  });
}
