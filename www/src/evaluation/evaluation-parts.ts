// What an evaluation says beside its comparisons.
import type {
  Finding,
  ImprovementPlan,
  Quoted,
  ServiceEvaluation,
  SurveyCoverage,
  Weakness,
} from "telecom-service-rules";
import { clauseChips } from "../parts/clauses.ts";
import { phrase, say, type Context } from "../parts/context.ts";
import { h, icon } from "../parts/dom.ts";
import { quotedFigure } from "../parts/figures.ts";
import { fold } from "../parts/fold.ts";
import { reason, unmet } from "../parts/reasons.ts";

/** What is weak, why it counts as weak, and which kinds of measures would help. */
export function weakList(context: Context, { weakLinks, measures, comparisons }: ServiceEvaluation): HTMLElement {
  const { words } = context;
  const said = words.evaluation;
  if (weakLinks.length === 0) return h("p", {}, said.noWeakLinks);
  const because = (because: Weakness["because"]) => {
    const measure = measures.find((one) => one.measure === because?.measure);
    const figure = comparisons.find((one) => one.measure === because?.measure && one.benchmark === because.benchmark);
    return measure && figure
      ? said.worseThan(say(context, measure.text), quotedFigure(context, figure), phrase(context, figure.text))
      : said.named;
  };
  const items = weakLinks.map((one) =>
    h(
      "li",
      { class: "weak", "data-cause": one.cause },
      h("h4", {}, icon("alert"), say(context, one.causeText)),
      h("p", { class: "about" }, because(one.because)),
      one.proposed.length > 0 &&
        h(
          "ul",
          { class: "proposed" },
          ...one.proposed.map((two) =>
            h(
              "li",
              { "data-kind-of-measure": two.kind },
              h("p", {}, h("strong", {}, say(context, two.kindText)), words.colon, phrase(context, two.text)),
              clauseChips(context, two.sources),
            ),
          ),
        ),
    ),
  );
  return h("ul", { class: "weak-links" }, ...items);
}

/** What a survey covers, group by group. */
export function surveyCoverage(context: Context, survey: readonly SurveyCoverage[]): HTMLElement {
  const { words, engine } = context;
  const said = words.evaluation;
  const icons = { covered: "check", open: "cross", unknown: "question" } as const;
  const groups = survey.map((one) => {
    const all = one.covered.length + one.open.length + one.unknown.length;
    const items = (["covered", "open", "unknown"] as const).flatMap((state) =>
      one[state].map((path) =>
        h(
          "li",
          { "data-covered": state, "data-path": path },
          icon(icons[state]),
          h(
            "span",
            {},
            say(context, engine.label(path)),
            h("span", { class: state === "covered" ? "unseen" : "said" }, ` ${said.covered[state]}`),
          ),
        ),
      ),
    );
    return h(
      "li",
      { "data-survey": one.group },
      h("h4", {}, said.surveyGroups[one.group], h("span", { class: "said" }, said.coveredOf(one.covered.length, all))),
      h("ul", { class: "covered" }, ...items),
    );
  });
  return h("ul", { class: "survey" }, ...groups);
}

/** Whether the plan states everything, and where its loop stands. */
export function planText(context: Context, plan: ImprovementPlan | null, unfolded: Set<string>): HTMLElement[] {
  const { words } = context;
  const said = words.evaluation;
  if (plan === null) return [h("p", {}, said.noPlan)];
  const findings = plan.drafted?.findings ?? [];
  const open = unmet(findings);
  const met = findings.filter(({ result }) => result === "met");
  const list = (some: readonly Finding[]) => h("ul", { class: "reasons" }, ...some.map((one) => reason(context, one)));
  return [
    h(
      "p",
      { class: "plan-state", "data-complete": String(plan.complete) },
      icon(plan.complete ? "check" : "pencil"),
      h("strong", {}, plan.complete ? said.planComplete : said.planIncomplete),
      ` · ${said.planLoop}${words.colon}${phrase(context, plan.stateText)}`,
    ),
    ...(open.length > 0 ? [list(open)] : []),
    ...(met.length > 0 ? [fold(unfolded, "plan", words.withNote(words.results.met, met.length), list(met))] : []),
  ];
}

/** Figures that are only shown. */
export function quotedList(context: Context, quoted: readonly Quoted[]): HTMLElement {
  const { words } = context;
  const said = words.evaluation;
  const items = quoted.map((one) => {
    const figure = quotedFigure(context, one);
    const about = [
      phrase(context, one.issuer),
      one.year !== null && said.year(one.year),
      one.caution !== null && said.caution(one.caution),
    ];
    return h(
      "li",
      { "data-quoted": one.benchmark, "data-questionable": String(one.questionable) },
      h("p", {}, say(context, one.text), figure !== "" && `${words.colon}${figure}`),
      h("p", { class: "about" }, about.filter(Boolean).join(words.semicolon)),
      clauseChips(context, one.sources),
    );
  });
  return h("ul", { class: "quoted" }, ...items);
}
