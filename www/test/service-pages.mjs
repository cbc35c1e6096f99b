// What the tests of the service area and of the code panel have in common.
import { createRequire } from "node:module";
import { build } from "esbuild";
import { opened } from "./checks.mjs";

const require = createRequire(import.meta.url);

/** The examples of the page, by their names in the address. */
export const EXAMPLES = Object.fromEntries(
  ["new-broadband", "plan-change", "portability-arrears", "incomplete"].map((id) => [
    id,
    require(`../../examples/applications/${id}.json`),
  ]),
);

/** Opens an address of the page for one check; whatever the browser complains about fails it. */
export const at = (site, { hash, ...options }, check) =>
  opened(site, { at: hash, ready: "main section.area > h2 + * > *", ...options }, check);

/** A module of the page that draws nothing, as Node can run it. */
export async function pure(path) {
  const entry = new URL(`../src/${path}`, import.meta.url).pathname;
  const { outputFiles } = await build({
    ...{ entryPoints: [entry], bundle: true, format: "esm", write: false },
    loader: { ".css": "empty" },
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}
