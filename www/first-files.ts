// What a first visit needs is named in the page itself: the browser fetches all of it at once, instead of one after the other
// as each file names the next.
import { fileURLToPath } from "node:url";
import type { Plugin, Rollup } from "vite";

/** What is loaded for the first decision, in the language the page opens with. */
const NEEDED = [/shell\/page\.ts$/, /service\/service-area\.ts$/, /words\/words\.zh\.ts$/, /texts\.zh\.js$/];

/** The area that is shown first. */
const FIRST_AREA = fileURLToPath(new URL("src/service/service-area.ts", import.meta.url));

interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** Names the file that holds the area shown first with all that it imports: requests take longer than bytes. */
export function firstFile(id: string, graph: Graph): string | null {
  const found = new Set([FIRST_AREA]);
  for (const one of found) graph.getModuleInfo(one)?.importedIds.forEach((other) => found.add(other));
  return found.has(id) ? "first" : null;
}

/** Has the browser compile a file while it arrives, and not function by function as each is called. */
const COMPILED_AT_ONCE = "//# allFunctionsCalledOnLoad\n";

/** Adds links to the page's head for the files of a first visit, and for the wasm. */
export function firstFiles(): Plugin {
  return {
    name: "first-files",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        for (const file of filesOf(bundle)) {
          const chunk = bundle[file];
          if (chunk?.type === "chunk") chunk.code = COMPILED_AT_ONCE + chunk.code;
        }
      },
    },
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle = {} }) {
        const files = filesOf(bundle);
        const styles = [...files].flatMap((file) => {
          const chunk = bundle[file];
          return chunk?.type === "chunk" ? [...(chunk.viteMetadata?.importedCss ?? [])] : [];
        });
        const wasm = Object.keys(bundle).filter((file) => file.endsWith(".wasm"));
        const link = (file: string, attrs: Record<string, string | boolean>) =>
          // What the entry itself imports is there already.
          html.includes(file)
            ? []
            : [{ tag: "link", injectTo: "head" as const, attrs: { ...attrs, crossorigin: true, href: `./${file}` } }];
        return [
          ...[...files].flatMap((file) => link(file, { rel: "modulepreload" })),
          // Code that comes with styles waits until they are there.
          ...[...new Set(styles)].flatMap((file) => link(file, { rel: "stylesheet" })),
          ...wasm.flatMap((file) => link(file, { rel: "preload", as: "fetch", type: "application/wasm" })),
        ];
      },
    },
  };
}

/** The files of what a first visit needs, with all that they import. */
function filesOf(bundle: Rollup.OutputBundle): ReadonlySet<string> {
  const files = new Set<string>();
  const add = (file: string) => {
    const chunk = bundle[file];
    if (chunk?.type !== "chunk" || files.has(file)) return;
    files.add(file);
    chunk.imports.forEach(add);
  };
  for (const chunk of Object.values(bundle))
    if (chunk.type === "chunk" && NEEDED.some((one) => one.test(chunk.facadeModuleId ?? ""))) add(chunk.fileName);
  return files;
}
