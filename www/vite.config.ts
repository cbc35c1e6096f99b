import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { firstFiles } from "./first-files.ts";

const repository = fileURLToPath(new URL("..", import.meta.url));

export default defineConfig({
  // Relative addresses: the built page works from any folder.
  base: "./",
  build: { target: "esnext" },
  plugins: [firstFiles()],
  // The package finds its wasm beside its own code; a bundled copy would look for it in the wrong place.
  optimizeDeps: { exclude: ["telecom-service-rules"] },
  // Workers share what they import with the page.
  worker: { format: "es" },
  // The package and the examples lie outside this folder.
  server: { fs: { allow: [repository] } },
});
