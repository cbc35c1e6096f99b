import { ownScript } from "../parts/trusted.ts";
import type { Asked, FromWorker, ToWorker } from "./told.ts";
import address from "./worker.ts?worker&url";

/** The worker that reads and decides. Only what was asked last is heard. */
export class BatchLink {
  #worker: Worker | undefined;
  #looks = 0;
  #runs = 0;
  readonly #heard: (told: FromWorker) => void;

  constructor(heard: (told: FromWorker) => void) {
    this.#heard = heard;
  }

  /** Looks at an input; an earlier look is not told any more. */
  look(asked: Asked): void {
    this.#post({ do: "look", look: ++this.#looks, ...asked });
  }

  run(asked: Asked, time: string): void {
    this.#post({ do: "run", run: ++this.#runs, time, ...asked });
  }

  stop(): void {
    this.#worker?.postMessage({ do: "stop" } satisfies ToWorker);
  }

  #post(told: ToWorker): void {
    this.#worker ??= this.#made();
    this.#worker.postMessage(told);
  }

  #made(): Worker {
    const worker = new Worker(ownScript(new URL(address, import.meta.url)), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      const last = "look" in data ? data.look === this.#looks : data.run === this.#runs;
      if (last) this.#heard(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      this.#worker = undefined;
      this.#heard({ told: "failed", run: this.#runs });
    };
    return worker;
  }
}
