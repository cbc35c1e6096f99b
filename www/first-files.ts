// What a first visit needs is named in the page itself: the browser fetches all of it at once, instead of one after the other
// as each file names the next.
import type { Plugin } from "vite";

/** What is loaded for the first decision, in the language the page opens with. */
const NEEDED = [/shell\/page\.ts$/, /service\/service-area\.ts$/, /words\/words\.zh\.ts$/, /texts\.zh\.js$/];

/** Adds links to the page's head for the files of a first visit, and for the wasm. */
export function firstFiles(): Plugin {
  return {
    name: "first-files",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(_html, { bundle = {} }) {
        const files = new Set<string>();
        const add = (file: string) => {
          const chunk = bundle[file];
          if (chunk?.type !== "chunk" || files.has(file)) return;
          files.add(file);
          chunk.imports.forEach(add);
        };
        for (const chunk of Object.values(bundle))
          if (chunk.type === "chunk" && NEEDED.some((one) => one.test(chunk.facadeModuleId ?? ""))) add(chunk.fileName);
        const entry = Object.values(bundle).find((chunk) => chunk.type === "chunk" && chunk.isEntry);
        const wasm = Object.keys(bundle).filter((file) => file.endsWith(".wasm"));
        return [
          ...[...files]
            .filter((file) => file !== entry?.fileName)
            .map((file) => ({ tag: "link", attrs: { rel: "modulepreload", crossorigin: true, href: `./${file}` } })),
          ...wasm.map((file) => ({
            tag: "link",
            attrs: { rel: "preload", as: "fetch", type: "application/wasm", crossorigin: true, href: `./${file}` },
          })),
        ];
      },
    },
  };
}
