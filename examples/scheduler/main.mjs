// Histories in, events out, one JSON a line: `{"id": "C-7", "caseFile": {"kind": "complaint", "events": […]}}`.
// Ends when nothing is left that changes by itself.
import { createInterface } from "node:readline";
import { createEngine } from "telecom-service-rules";
import { DeadlineScheduler } from "./scheduler.mjs";

const scheduler = new DeadlineScheduler({
  engine: await createEngine(),
  deliver: (event) => console.log(JSON.stringify(event)),
  // The code alone: a message of somebody else's may name a customer.
  failed: ({ code = "failed" }, id) => console.error(`${id}: ${code}`),
});
await scheduler.start();
process.once("SIGTERM", () => scheduler.close().then(() => process.exit()));

let line = 0;
for await (const written of createInterface({ input: process.stdin })) {
  line += 1;
  try {
    const { id, caseFile } = JSON.parse(written);
    await scheduler.record(id, caseFile);
  } catch ({ code = "not JSON", path = "" }) {
    console.error(`line ${line}: ${code} ${path}`.trim());
  }
}
