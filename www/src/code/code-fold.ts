import type { Context } from "../parts/context.ts";
import { h } from "../parts/dom.ts";
import type { CodePanel } from "./code-panel.ts";
import type { Call } from "./snippets.ts";
import "./code.css";

/** How long typing rests before the code is written anew. */
const RESTED_MS = 150;

/** What the fold itself says; everything else is loaded with the panel. */
const SAID = {
  zh: { title: "代码", loading: "正在准备代码……", failed: "代码未能载入，请刷新页面重试。" },
  en: {
    title: "Code",
    loading: "Getting the code ready…",
    failed: "The code could not be loaded. Please reload the page.",
  },
} as const;

/** A folded part with the code that asks what an area asks. What is in it is loaded when it is unfolded. */
export class CodeFold extends HTMLElement {
  readonly #call: () => Call;
  #context: Context | undefined;
  #panel: CodePanel | undefined;
  #loading = false;
  #resting: ReturnType<typeof setTimeout> | undefined;
  readonly #summary = h("summary", {});
  readonly #place = h("div", { class: "code-place" });
  readonly #details = h("details", { class: "code-fold panel" }, this.#summary, this.#place);

  constructor(call: () => Call) {
    super();
    this.#call = call;
    this.#details.addEventListener("toggle", () => void this.#unfold());
  }

  connectedCallback(): void {
    this.replaceChildren(this.#details);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#resting);
  }

  /** What the area asks has changed, or the language. */
  refresh(context: Context): void {
    this.#context = context;
    this.#summary.textContent = SAID[context.lang].title;
    clearTimeout(this.#resting);
    if (this.#panel && this.#details.open) this.#resting = setTimeout(() => this.#draw(), RESTED_MS);
  }

  #draw(): void {
    if (this.#context) this.#panel?.show(this.#context, this.#call());
  }

  async #unfold(): Promise<void> {
    const context = this.#context;
    if (!context || !this.#details.open) return;
    if (this.#panel) {
      this.#draw();
      return;
    }
    if (this.#loading) return;
    this.#loading = true;
    const said = SAID[context.lang];
    this.#place.replaceChildren(h("p", { class: "intro", role: "status" }, said.loading));
    try {
      const { CodePanel } = await import("./code-panel.ts");
      this.#panel = new CodePanel();
      this.#place.replaceChildren(this.#panel);
      this.#draw();
    } catch {
      this.#loading = false;
      this.#place.replaceChildren(h("p", { class: "trouble", role: "alert" }, said.failed));
    }
  }
}

customElements.define("code-fold", CodeFold);

/** The code of what an area asks: `this.append(codeFold(context, () => call))`, and `refresh(context)` whenever it asks anew. */
export function codeFold(context: Context | undefined, call: () => Call): CodeFold {
  const fold = new CodeFold(call);
  if (context) fold.refresh(context);
  return fold;
}
