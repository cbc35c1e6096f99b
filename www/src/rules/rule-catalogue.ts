import type { Area, Context } from "../parts/context.ts";

export class RuleCatalogue extends HTMLElement implements Area {
  show(_context: Context): void {}
}
customElements.define("rule-catalogue", RuleCatalogue);
