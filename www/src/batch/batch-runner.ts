import type { Area, Context } from "../parts/context.ts";

export class BatchRunner extends HTMLElement implements Area {
  show(_context: Context): void {}
}
customElements.define("batch-runner", BatchRunner);
