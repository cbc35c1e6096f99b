// Puts the rules beside the page: `node copy.mjs`. Then this folder is all a kiosk needs.
import { copyFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

await copyFile(
  fileURLToPath(import.meta.resolve("telecom-service-rules/inline.global.js")),
  new URL("inline.global.js", import.meta.url),
);
