import type { ItemVerdict } from "telecom-service-rules";
import type {
  AnswerTime,
  Speaker,
  TranscriptFinding,
  TranscriptHit,
  TranscriptReview,
  TranscriptTurn,
} from "telecom-service-rules/transcript";
import { clauseChips } from "../parts/clauses.ts";
import { say, type Context } from "../parts/context.ts";
import { h, icon, type IconName } from "../parts/dom.ts";
import { trouble, unreadable } from "../parts/trouble.ts";
import { readTurns, stretches } from "./transcript-text.ts";
import { TRANSCRIPT_WORDS, type Tone, type TranscriptWords } from "./transcript-words.ts";
import "./transcript.css";

/** How long typing rests before the conversation is looked through. */
const SETTLED_MS = 250;

const VERDICT_ICONS: Readonly<Record<ItemVerdict, IconName>> = {
  pass: "check",
  fail: "cross",
  not_observed: "question",
  not_applicable: "dash",
};

/** What a person may agree with: the rest says nothing of the agent. */
const SAYING: ReadonlySet<ItemVerdict> = new Set(["pass", "fail"]);

/** Verdicts of items, by their ids. */
export type Proposals = Readonly<Record<string, ItemVerdict>>;

/**
 * A conversation, the listed words in it, and what they propose for the checklists. Fires `proposals-adopted` with the verdicts a
 * person agreed with. The text is kept in this element and nowhere else.
 */
export class TranscriptPanel extends HTMLElement {
  #context: Context | undefined;
  /** The language whose example is shown, until something is typed. */
  #example: string | undefined;
  readonly #ticked = new Map<string, boolean>();
  #settling: ReturnType<typeof setTimeout> | undefined;
  readonly #intro = h("p", { class: "intro" });
  readonly #label = h("label", { for: "transcript-text" });
  readonly #text = h("textarea", {
    id: "transcript-text",
    rows: 9,
    spellcheck: "false",
    autocomplete: "off",
    "aria-describedby": "transcript-format",
    input: () => this.#typed(),
  });
  readonly #format = h("p", { id: "transcript-format", class: "hint" });
  readonly #turns = h("div", { class: "transcript-turns" });
  readonly #found = h("div", { class: "transcript-found" });
  readonly #said = h("p", { class: "unseen", role: "status" });

  connectedCallback(): void {
    const text = h("div", { class: "field longText" }, this.#label, this.#text, this.#format);
    const left = h("div", { class: "transcript-left" }, text, this.#turns);
    // The text and the live region stay while what is around them changes.
    this.replaceChildren(this.#intro, h("div", { class: "transcript-columns" }, left, this.#found), this.#said);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#settling);
  }

  show(context: Context): void {
    const said = TRANSCRIPT_WORDS[context.lang];
    this.#context = context;
    if (this.#text.value === "" || this.#text.value === this.#example) this.#text.value = said.example;
    this.#example = said.example;
    this.#intro.textContent = said.intro;
    this.#label.textContent = said.text;
    this.#format.textContent = said.format;
    // Said in the language there was.
    this.#said.textContent = "";
    this.#review();
  }

  #typed(): void {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#review(), SETTLED_MS);
  }

  #review(): void {
    const context = this.#context;
    if (!context) return;
    const said = TRANSCRIPT_WORDS[context.lang];
    const { turns, stray } = readTurns(this.#text.value);
    try {
      const review = context.engine.reviewTranscript({ turns });
      this.#turns.replaceChildren(
        h("h3", {}, said.conversation),
        ...(stray > 0 ? [trouble(said.strayLines(stray))] : []),
        turns.length > 0 ? conversation(context, said, turns, review) : h("p", {}, said.noTurns),
        legend(said),
      );
      this.#found.replaceChildren(...this.#findings(context, said, review));
    } catch (error) {
      this.#turns.replaceChildren(trouble(unreadable(context, error)));
      this.#found.replaceChildren();
    }
  }

  #findings(context: Context, said: TranscriptWords, review: TranscriptReview): HTMLElement[] {
    const verdicts = new Map(context.engine.members("ItemVerdict").map(({ code, text }) => [code, say(context, text)]));
    const order: readonly ItemVerdict[] = ["fail", "pass", "not_observed", "not_applicable"];
    const sorted = [...review.findings].sort((a, b) => order.indexOf(a.proposal) - order.indexOf(b.proposal));
    const items = sorted.map((finding) => this.#finding(context, finding, verdicts.get(finding.proposal) ?? ""));
    const adopt = () => {
      const agreed: Record<string, ItemVerdict> = {};
      for (const { item, proposal } of review.findings)
        if (SAYING.has(proposal) && this.#ticked.get(item) !== false) agreed[item] = review.proposals[item];
      const count = Object.keys(agreed).length;
      if (count > 0) this.dispatchEvent(new CustomEvent<Proposals>("proposals-adopted", { detail: agreed }));
      this.#said.textContent = count > 0 ? said.adopted(count) : said.adoptNone;
    };
    return [
      h("h3", {}, said.findings),
      h("p", { class: "intro" }, say(context, review.notice)),
      ...waits(said, review),
      h("ul", { class: "transcript-findings" }, ...items),
      h("button", { type: "button", class: "primary", click: adopt }, said.adopt),
    ];
  }

  #finding(context: Context, finding: TranscriptFinding, verdict: string): HTMLElement {
    const { item, proposal, reason, check } = finding;
    const row = context.engine.rule(item);
    const name = row ? say(context, row.text) : item;
    const tick = h("input", {
      type: "checkbox",
      change: (event) => this.#ticked.set(item, (event.target as HTMLInputElement).checked),
    });
    tick.checked = this.#ticked.get(item) !== false;
    return h(
      "li",
      { class: "transcript-finding", "data-check": check, "data-proposal": proposal },
      SAYING.has(proposal) ? h("label", { class: "choice" }, tick, h("span", {}, name)) : h("p", {}, name),
      h("p", {}, h("span", { class: "tag" }, icon(VERDICT_ICONS[proposal]), verdict), say(context, reason)),
      row && clauseChips(context, row.sources),
    );
  }
}

/** Whether a word speaks for the agent, by what its check proposes. */
function toneOf(findings: readonly TranscriptFinding[], speaker: Speaker, { list, item }: TranscriptHit): Tone {
  if (speaker === "customer") return "cause";
  if (list === "jargon") return "look";
  const about = findings.filter((finding) => finding.item === item);
  return about.every(({ proposal }) => proposal === "pass" || proposal === "not_applicable") || list === "closing"
    ? "good"
    : "bad";
}

const TONES: readonly Tone[] = ["bad", "look", "cause", "good"];

function conversation(
  context: Context,
  said: TranscriptWords,
  turns: readonly TranscriptTurn[],
  { hits, findings, answerTimes }: TranscriptReview,
): HTMLElement {
  const byTurn = new Map(answerTimes.map((one) => [one.turn, one]));
  const marked = turns.map(({ speaker, text }, at) => {
    const own = hits.filter(({ turn }) => turn === at);
    const parts = stretches(text, own).map((stretch) => {
      if (stretch.hits.length === 0) return stretch.text;
      const tones = new Set(stretch.hits.map((hit) => toneOf(findings, speaker, hit)));
      const tone = TONES.find((one) => tones.has(one)) ?? "look";
      const about = [...new Set(stretch.hits.map(({ item }) => context.engine.rule(item)))].flatMap((row) =>
        row ? [say(context, row.text)] : [],
      );
      return h(
        "mark",
        { "data-tone": tone, title: `${said.legend[tone]}${context.words.colon}${about.join(context.words.comma)}` },
        stretch.text,
      );
    });
    return h(
      "li",
      { class: "turn", "data-speaker": speaker },
      h("p", { class: "speaker" }, said.speakers[speaker], waited(said, byTurn.get(at))),
      h("p", { class: "spoken" }, ...parts),
    );
  });
  return h("ol", { class: "turns" }, ...marked);
}

/** How long the customer waited for answers, where somebody noted the times. */
function waits(said: TranscriptWords, { meanAnswerTime, maxAnswerTime }: TranscriptReview): HTMLElement[] {
  if (meanAnswerTime === null || maxAnswerTime === null) return [];
  const text = said.waits(said.seconds(meanAnswerTime), said.seconds(maxAnswerTime));
  return [h("p", { class: "waits" }, icon("clock"), text)];
}

function waited(said: TranscriptWords, answer: AnswerTime | undefined): HTMLElement | undefined {
  if (answer?.milliseconds == null) return undefined;
  const late = answer.late === true;
  return h("span", { class: "wait", "data-late": String(late) }, said.waited(said.seconds(answer.milliseconds), late));
}

function legend(said: TranscriptWords): HTMLElement {
  const samples = TONES.map((tone) => h("li", {}, h("mark", { "data-tone": tone }, said.legend[tone])));
  return h("ul", { class: "legend" }, ...samples);
}

customElements.define("transcript-panel", TranscriptPanel);
