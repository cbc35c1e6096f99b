import type { EligibilityDecision, Finding, RulesError, StepStatus, Verdict } from "telecom-service-rules";
import { clauseChips } from "../parts/clauses.ts";
import { say, type Context } from "../parts/context.ts";
import { h, icon, type IconName } from "../parts/dom.ts";
import { fieldOf, fieldsOf } from "../parts/fields.ts";
import { unreadable } from "../parts/trouble.ts";
import type { FindingGroup } from "../words/words.ts";

/** How long typing rests before the verdict is read out. */
const SETTLED_MS = 700;

const VERDICT_ICONS: Readonly<Record<Verdict, IconName>> = {
  eligible: "check",
  needsInformation: "question",
  needsReview: "eye",
  needsCorrection: "pencil",
  ineligible: "cross",
};

const GROUP_ICONS: Readonly<Record<FindingGroup, IconName>> = {
  refuse: "cross",
  correct: "pencil",
  review: "eye",
  ask: "question",
  warn: "alert",
  inform: "info",
  met: "check",
  unknown: "dash",
  notApplicable: "dash",
};

const STEP_ICONS: Readonly<Record<StepStatus, IconName>> = {
  done: "check",
  open: "dot",
  failed: "cross",
  waiting: "clock",
};

const OPEN_GROUPS: readonly FindingGroup[] = ["refuse", "correct", "review", "ask", "warn", "inform"];
const FOLDED_GROUPS: readonly FindingGroup[] = ["met", "unknown", "notApplicable"];

/** The decision with its reasons. Fires `field-wanted` with the path of a field to look at. */
export class DecisionAnswer extends HTMLElement {
  readonly #body = h("div", { class: "answer-body" });
  readonly #status = h("p", { class: "unseen", role: "status" });
  readonly #unfolded = new Set<FindingGroup>();
  /** Stands between the verdict and its reasons; whoever uses this fills it. */
  readonly extra = h("div", { class: "answer-extra" });
  #settling: ReturnType<typeof setTimeout> | undefined;
  #lang: string | undefined;

  connectedCallback(): void {
    // The live region stays while what is around it changes, or it would not be read out.
    this.replaceChildren(this.#body, this.#status);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#settling);
  }

  show(context: Context, answer: EligibilityDecision | RulesError): void {
    // What was said last is said in the language before.
    if (this.#lang !== context.lang) this.#status.textContent = "";
    this.#lang = context.lang;
    if ("verdict" in answer) {
      this.#body.replaceChildren(
        this.#verdict(context, answer),
        this.#steps(context, answer),
        this.extra,
        ...this.#surplus(context, answer),
        ...this.#findings(context, answer),
      );
      const problems = answer.findings.filter(({ effect }) => effect === "refuse" || effect === "correct").length;
      this.#announce(context.words.summary(context.words.verdicts[answer.verdict][0], problems, answer.needs.length));
    } else {
      this.#body.replaceChildren(this.#error(context, answer));
      this.#announce(unreadable(context, answer));
    }
  }

  #announce(summary: string): void {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => (this.#status.textContent = summary), SETTLED_MS);
  }

  #verdict({ words }: Context, { verdict, asOf }: EligibilityDecision): HTMLElement {
    const [word, meaning] = words.verdicts[verdict];
    return h(
      "div",
      { class: "verdict", "data-verdict": verdict },
      icon(VERDICT_ICONS[verdict]),
      h(
        "div",
        {},
        h("strong", { elementtiming: "decision" }, word),
        h("p", {}, meaning),
        h("p", { class: "as-of" }, words.decidedFor(asOf.slice(0, 10))),
      ),
    );
  }

  #steps(context: Context, { steps }: EligibilityDecision): HTMLElement {
    const { words } = context;
    const items = steps.map(({ status, text }) =>
      h(
        "li",
        { "data-status": status },
        h("span", { class: "step-icon" }, icon(STEP_ICONS[status])),
        h("span", { class: "step-name" }, say(context, text)),
        h("span", { class: "step-status" }, words.stepStatus[status]),
      ),
    );
    return h("ol", { class: "steps", "aria-label": words.steps }, ...items);
  }

  #surplus(context: Context, { surplus }: EligibilityDecision): HTMLElement[] {
    if (surplus.length === 0) return [];
    const links = surplus.map((path) => this.#link(context, path));
    return [
      h(
        "div",
        { class: "surplus" },
        h("p", {}, icon("alert"), context.words.surplus),
        h("p", { class: "links" }, ...links),
      ),
    ];
  }

  #findings(context: Context, decision: EligibilityDecision): HTMLElement[] {
    const { words } = context;
    const needed = new Set(decision.needs.map((need) => need.path));
    const groups = Map.groupBy(decision.findings, groupOf);
    const list = (group: FindingGroup, findings: readonly Finding[]) =>
      h("ul", { class: "findings" }, ...findings.map((finding) => this.#finding(context, group, finding, needed)));
    const open = OPEN_GROUPS.flatMap((group) => {
      const findings = groups.get(group);
      if (!findings) return [];
      const title = h("h3", {}, icon(GROUP_ICONS[group]), words.withNote(words.findings[group], findings.length));
      return [h("section", { class: "finding-group", "data-group": group }, title, list(group, findings))];
    });
    const folded = FOLDED_GROUPS.flatMap((group) => {
      const findings = groups.get(group);
      if (!findings) return [];
      const summary = h(
        "summary",
        {},
        icon(GROUP_ICONS[group]),
        words.withNote(words.findings[group], findings.length),
      );
      const details = h("details", { class: "finding-group", "data-group": group }, summary);
      // Most rules are folded away, and with every key typed: they are drawn when somebody looks.
      const fill = () => details.open && details.childElementCount === 1 && details.append(list(group, findings));
      details.open = this.#unfolded.has(group);
      fill();
      details.addEventListener("toggle", () => {
        if (details.open) this.#unfolded.add(group);
        else this.#unfolded.delete(group);
        fill();
      });
      return [details];
    });
    return [...open, ...folded];
  }

  #finding(context: Context, group: FindingGroup, finding: Finding, needed: ReadonlySet<string>): HTMLElement {
    const fields = fieldsOf(finding.paths);
    const asked = group === "ask" ? [...new Set(finding.paths.filter((path) => needed.has(path)).map(fieldOf))] : [];
    const first = asked[0] ?? fields[0];
    const text = say(context, finding.text);
    const rule =
      first === undefined
        ? h("span", { class: "rule" }, text)
        : h("button", { type: "button", class: "rule", click: () => this.#want(first) }, text);
    const helpful = group !== "met" && group !== "notApplicable" && group !== "unknown";
    return h(
      "li",
      { class: "finding", "data-rule": finding.rule },
      rule,
      helpful && h("p", { class: "remedy" }, say(context, finding.remedy)),
      asked.length > 0 && h("p", { class: "links" }, ...asked.map((path) => this.#link(context, path))),
      clauseChips(context, finding.sources),
    );
  }

  #link(context: Context, path: string): HTMLElement {
    const name = say(context, context.engine.label(path.replace(/\[\d+\]/, "[]"))) || path;
    return h("button", { type: "button", class: "link", click: () => this.#want(fieldOf(path)) }, name);
  }

  #error(context: Context, error: RulesError): HTMLElement {
    const { words, lang } = context;
    return h(
      "div",
      { class: "verdict", "data-verdict": "unreadable" },
      icon("alert"),
      h(
        "div",
        {},
        h("strong", {}, words.unreadable),
        h("p", {}, error.text[lang]),
        error.path !== "" && h("p", { class: "links" }, this.#link(context, error.path)),
      ),
    );
  }

  #want(path: string): void {
    this.dispatchEvent(new CustomEvent("field-wanted", { detail: path }));
  }
}

/** What a finding does to the verdict, or why it does nothing. */
function groupOf({ effect, result }: Finding): FindingGroup {
  return effect ?? (result === "met" ? "met" : result === "notApplicable" ? "notApplicable" : "unknown");
}

customElements.define("decision-answer", DecisionAnswer);
