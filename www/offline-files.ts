// The service worker knows every file of the page it belongs to: it is built when they are there.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "vite";

const WORKER = fileURLToPath(new URL("src/offline/service-worker.ts", import.meta.url));
const FILE = "sw.js";

/** Not for the page: the module packed into text is for others, and maps are for whoever mends it. */
const LEFT_OUT = /(^|\/)packed-[^/]*\.js$|\.map$|^sw\.js$/;

/** Builds `sw.js` beside the page, with the list of its files and a digest of them all as its version. */
export function offlineFiles(): Plugin {
  let folder = "";
  return {
    name: "offline-files",
    apply: "build",
    configResolved({ root, build: { outDir } }) {
      folder = resolve(root, outDir);
    },
    async closeBundle() {
      const files = readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(folder.length + 1)
            .replaceAll("\\", "/"),
        )
        .filter((path) => !LEFT_OUT.test(path))
        .sort()
        .map((path) => [path, `sha256-${digest(readFileSync(join(folder, path)), "base64")}`] as const);
      await build({
        configFile: false,
        publicDir: false,
        logLevel: "warn",
        define: {
          FILES: JSON.stringify(files),
          VERSION: JSON.stringify(digest(JSON.stringify(files), "hex").slice(0, 16)),
        },
        build: {
          target: "esnext",
          outDir: folder,
          emptyOutDir: false,
          lib: { entry: WORKER, formats: ["es"], fileName: () => FILE },
        },
      });
    },
  };
}

function digest(bytes: Buffer | string, encoding: "base64" | "hex"): string {
  return createHash("sha256").update(bytes).digest(encoding);
}
