import type { Deadline } from "telecom-service-rules";
import type { Context } from "./context.ts";

/** Tells the page that an answer touches years without a holiday notice: once, for what is said again would be read out again. */
export class YearBanner {
  #said: string | undefined;

  /** The page has taken down what was said, as it does when an area is opened. */
  forget(): void {
    this.#said = undefined;
  }

  tell(context: Context, deadlines: readonly Pick<Deadline, "undetermined">[]): void {
    const years = deadlines.find(({ undetermined }) => undetermined !== null)?.undetermined;
    const said = years ? `${years.from} ${years.to}` : "";
    if (said === this.#said) return;
    this.#said = said;
    context.uncovered(years ? { from: years.from, to: years.to } : undefined);
  }
}
