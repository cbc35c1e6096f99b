import { compile, unpacked } from "./create.ts";
import { poolOf, type HostWorker, type Pool, type PoolOptions } from "./pool.ts";

export { RulesError } from "./errors.ts";
export type * from "./pool.ts";

/** Makes a pool of Web Workers. Close it when it is no longer needed. */
export function createPool(options: PoolOptions = {}): Promise<Pool> {
  return poolOf(
    {
      size: Math.min(4, Math.max(1, (navigator.hardwareConcurrency || 2) - 1)),
      module: (wasm) =>
        wasm === undefined ? compile(new URL("./telecom.wasm", import.meta.url)).catch(unpacked) : compile(wasm),
      start(make: (() => HostWorker) | undefined, heard, died) {
        const worker = make ? (make() as Worker) : ownWorker();
        worker.onmessage = ({ data }: MessageEvent) => heard(data);
        worker.onerror = (event) => {
          event.preventDefault();
          died();
        };
        worker.onmessageerror = died;
        return { post: (message) => worker.postMessage(message), end: () => worker.terminate(), hold: () => {} };
      },
    },
    options,
  );
}

/** Written out in full, so that bundlers find the file. */
function ownWorker(): Worker {
  return new Worker(new URL("./pool-worker.js", import.meta.url), { type: "module" });
}
