import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { firstFile, firstFiles } from "./first-files.ts";
import { offlineFiles } from "./offline-files.ts";

const repository = fileURLToPath(new URL("..", import.meta.url));

export default defineConfig({
  // Relative addresses: the built page works from any folder.
  base: "./",
  build: {
    target: "esnext",
    // A first visit waits for requests more than for bytes: what it needs comes in few files.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "engine", test: /pkg[/\\]dist[/\\](index|chunk-\w+)\.js$/, priority: 2 },
            { name: firstFile, debugName: "first", priority: 1 },
          ],
        },
      },
    },
  },
  plugins: [firstFiles(), offlineFiles()],
  // The package finds its wasm beside its own code; a bundled copy would look for it in the wrong place.
  optimizeDeps: { exclude: ["telecom-service-rules"] },
  // Workers share what they import with the page.
  worker: { format: "es" },
  // The package and the examples lie outside this folder.
  server: { fs: { allow: [repository] } },
});
