// The golden cases, read from the same files as the Rust tests.
import { readFileSync, readdirSync } from "node:fs";

const folder = new URL("../../tests/cases/", import.meta.url);

export function cases(topic) {
  const files = readdirSync(new URL(`${topic}/`, folder)).sort();
  return files.flatMap((file) => JSON.parse(readFileSync(new URL(`${topic}/${file}`, folder), "utf8")));
}

/** The request of a case of a refused input, with its long text filled in. */
export function requestOf({ request, repeat }) {
  if (repeat === undefined) return request;
  const copy = structuredClone(request);
  const keys = repeat.path.split(".");
  const last = keys.pop();
  keys.reduce((record, key) => record[key], copy)[last] = repeat.text.repeat(repeat.times);
  return copy;
}

/** A complete application that is eligible on 2026-07-03. */
export const complete = cases("eligibility").find((one) => one.expected.verdict === "eligible" && !one.profile).request;
