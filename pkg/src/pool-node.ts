import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { compile } from "./create.ts";
import { poolOf, type HostWorker, type Pool, type PoolOptions } from "./pool.ts";

export { RulesError } from "./errors.ts";
export type * from "./pool.ts";

/** Makes a pool of worker threads. An idle pool does not keep the program running. */
export function createPool(options: PoolOptions = {}): Promise<Pool> {
  return poolOf(
    {
      size: Math.min(4, Math.max(1, availableParallelism() - 1)),
      module: async (wasm) =>
        wasm === undefined
          ? new WebAssembly.Module(readFileSync(new URL("./telecom.wasm", import.meta.url)))
          : compile(wasm),
      start(make: (() => HostWorker) | undefined, heard, died) {
        const worker = make ? (make() as Worker) : ownWorker();
        worker.on("message", heard);
        worker.on("messageerror", died);
        // Followed by `exit`; without a listener it would end the program.
        worker.on("error", () => {});
        worker.on("exit", died);
        return {
          post: (message) => worker.postMessage(message),
          end: () => worker.terminate(),
          hold: (busy) => (busy ? worker.ref() : worker.unref()),
        };
      },
    },
    options,
  );
}

/** Without the program's own flags: those of `node -e`, for one, would keep a file from running. */
function ownWorker(): Worker {
  return new Worker(new URL("./pool-worker-node.js", import.meta.url), { execArgv: [] });
}
