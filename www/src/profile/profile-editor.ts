import type { Profile, ProfileReport } from "telecom-service-rules";
import type { Area, Context } from "../parts/context.ts";
import { h, icon, type IconName } from "../parts/dom.ts";
import { exampleOf, fillExamples } from "../parts/examples.ts";
import { fold } from "../parts/fold.ts";
import { lineOf, placeOf, readJson, unknownPlace, type Place, type Reading } from "../../../pkg/src/json-places.ts";
import { changes } from "./profile-changes.ts";
import { PROFILES, type ProfileExample } from "./profile-examples.ts";
import { errorItem, warningItem } from "./profile-problems.ts";
import "./profile.css";

/** How long typing rests before the profile is checked. */
const SETTLED_MS = 400;
/** As many warnings are seen without unfolding. */
const FEW = 3;
/** Lines left above a place that is gone to. */
const LINES_ABOVE = 4;

/**
 * The operator's profile as text, what is wrong with it, and what it changes. Fires `profile-use` with the profile this page is
 * to decide with, or nothing for the catalogue alone.
 */
export class ProfileEditor extends HTMLElement implements Area {
  #example: ProfileExample | undefined;
  #context: Context | undefined;
  /** Parts that are unfolded. */
  readonly #unfolded = new Set(["cases"]);
  #settling: ReturnType<typeof setTimeout> | undefined;
  readonly #intro = h("p", { class: "intro" });
  readonly #examples = h("div", { class: "examples", role: "group" });
  readonly #label = h("label", { for: "profile-text" });
  readonly #text = h("textarea", {
    id: "profile-text",
    class: "profile-text",
    rows: 24,
    wrap: "off",
    spellcheck: "false",
    autocomplete: "off",
    autocapitalize: "off",
    "aria-describedby": "profile-state",
    input: () => this.#typed(),
  });
  readonly #state = h("p", { id: "profile-state", class: "profile-state" });
  readonly #found = h("div", { class: "profile-found" });
  readonly #said = h("p", { class: "unseen", role: "status" });

  connectedCallback(): void {
    const left = h("div", { class: "field" }, this.#label, this.#text);
    const right = h("div", { class: "profile-result" }, this.#state, this.#found);
    // The text and the live region stay while what is around them changes.
    this.replaceChildren(this.#intro, this.#examples, h("div", { class: "profile-columns" }, left, right), this.#said);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#settling);
  }

  open(state: URLSearchParams): void {
    this.#open(exampleOf(PROFILES, state) ?? PROFILES[0]);
  }

  #open(example: ProfileExample): void {
    this.#example = example;
    this.#text.value = example.text;
  }

  show(context: Context): void {
    this.#context = context;
    const { words } = context;
    const said = words.profile;
    if (this.#example === undefined) this.#open(PROFILES[0]);
    this.#intro.textContent = said.intro;
    this.#label.textContent = said.text;
    // Said in the language there was.
    this.#said.textContent = "";
    fillExamples(context, this.#examples, {
      label: said.startFrom,
      examples: PROFILES,
      current: this.#example,
      open: (example) => {
        this.#open(example ?? PROFILES[0]);
        this.show(context);
      },
    });
    this.#check(false);
  }

  #typed(): void {
    const context = this.#context;
    if (!context) return;
    this.#mark("checking", "clock");
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#check(true), SETTLED_MS);
  }

  #mark(state: "checking" | "valid" | "invalid" | "noJson", sign: IconName): void {
    const text = this.#context?.words.profile.state[state] ?? "";
    this.#state.dataset.state = state;
    this.#state.replaceChildren(icon(sign), text);
    if (state !== "checking") this.#text.setAttribute("aria-invalid", String(state !== "valid"));
  }

  /** Says it aloud only after typing: nobody asked when the page opened. */
  #check(aloud: boolean): void {
    const context = this.#context;
    if (!context) return;
    clearTimeout(this.#settling);
    const reading = readJson(this.#text.value);
    const summary =
      "flaw" in reading
        ? this.#flawed(context, reading)
        : this.#checked(context, reading.value as Profile, reading.places);
    if (aloud) this.#said.textContent = summary;
  }

  /** Not JSON: the first place where it stops being so. */
  #flawed(context: Context, { flaw, at }: Extract<Reading, { flaw: unknown }>): string {
    const said = context.words.profile;
    const { line, column } = lineOf(this.#text.value, at);
    const place = { start: at, end: at };
    const item = h(
      "li",
      { class: "problem", "data-flaw": flaw },
      this.#link(said.line(line, column), place),
      h("p", {}, said.flaws[flaw]),
    );
    this.#mark("noJson", "cross");
    this.#found.replaceChildren(h("ol", { class: "problems" }, item), h("p", { class: "said" }, said.keeps));
    return [said.state.noJson, said.line(line, column), said.flaws[flaw]].join(context.words.semicolon);
  }

  #checked(context: Context, profile: Profile, places: ReadonlyMap<string, Place>): string {
    const said = context.words.profile;
    const report = context.engine.checkProfile(profile);
    const { errors, warnings, valid } = report;
    const goTo = (path: string, place = placeOf(places, path)) =>
      this.#link(`${said.line(lineOf(this.#text.value, place.start).line)} · ${path || said.whole}`, place);
    // An unknown name is told by where it stands and the nearest known one.
    const wrong = ({ code, path, hint }: ProfileReport["errors"][number]) =>
      goTo(path, code === "E_UNKNOWN_KEY" && hint ? unknownPlace(places, path, hint) : undefined);
    this.#mark(valid ? "valid" : "invalid", valid ? "check" : "cross");
    const list = (id: string, title: string, items: readonly HTMLElement[]) =>
      items.length > 0
        ? [h("section", { "data-problems": id }, h("h3", {}, title), h("ol", { class: "problems" }, ...items))]
        : [];
    const different = valid ? changes(context, profile, this.#unfolded) : undefined;
    this.#found.replaceChildren(
      ...(valid ? this.#actions(context, profile, report) : []),
      ...list(
        "errors",
        said.errors(errors.length),
        errors.map((error) => errorItem(context, error, wrong(error))),
      ),
      ...(valid ? [] : [h("p", { class: "said" }, said.keeps)]),
      ...this.#warnings(
        said.warnings(warnings.length),
        warnings.map((warning) => warningItem(context, warning, goTo(warning.path))),
      ),
      ...(different ? [different.shown] : []),
    );
    return different ? said.summary.valid(different.rules) : said.summary.invalid(errors.length);
  }

  /** What can be used and may not be meant: folded when it is much. */
  #warnings(title: string, items: readonly HTMLElement[]): HTMLElement[] {
    if (items.length === 0) return [];
    if (items.length <= FEW) this.#unfolded.add("warnings");
    const listed = h("ol", { class: "problems", "data-problems": "warnings" }, ...items);
    return [fold(this.#unfolded, "warnings", title, listed)];
  }

  /** The digest, and what can be done with a profile in which nothing is wrong. */
  #actions(context: Context, profile: Profile, { sha256 }: ProfileReport): HTMLElement[] {
    const said = context.words.profile;
    const version = context.engine.version();
    const used = version.sha256 !== null && version.sha256 === sha256;
    const ask = (wanted: Profile | undefined) => () => {
      this.dispatchEvent(new CustomEvent("profile-use", { detail: wanted, bubbles: true }));
      this.querySelector<HTMLElement>(".profile-actions button")?.focus({ preventScroll: true });
    };
    return [
      h("dl", { class: "digest" }, h("div", {}, h("dt", {}, said.digest), h("dd", {}, h("code", {}, sha256 ?? "")))),
      h(
        "div",
        { class: "profile-actions buttons" },
        used
          ? h("p", { class: "in-use" }, icon("check"), said.inUse)
          : h("button", { type: "button", class: "use", click: ask(profile) }, said.use),
        version.sha256 !== null && h("button", { type: "button", class: "back", click: ask(undefined) }, said.back),
      ),
    ];
  }

  /** A button that puts the cursor where something stands. */
  #link(name: string, place: Place): HTMLElement {
    return h("button", { type: "button", class: "link", click: () => this.#go(place) }, name);
  }

  #go({ start, end }: Place): void {
    const text = this.#text.value;
    // A plain value is selected; of a list or record the cursor stands before it.
    const plain = !/^[[{]/.test(text.slice(start, start + 1));
    this.#text.focus();
    this.#text.setSelectionRange(start, plain ? end : start);
    const { line, column } = lineOf(text, start);
    const style = getComputedStyle(this.#text);
    this.#text.scrollTop = Math.max(0, line - LINES_ABOVE) * Number.parseFloat(style.lineHeight);
    if (column < 40) this.#text.scrollLeft = 0;
    this.#text.scrollIntoView({ block: "nearest" });
  }
}

customElements.define("profile-editor", ProfileEditor);
