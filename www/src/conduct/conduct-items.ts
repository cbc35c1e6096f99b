import type { ChecklistItem, ChecklistReport, ConductScore, ItemVerdict, SectionScore } from "telecom-service-rules";
import { clauseChips } from "../parts/clauses.ts";
import type { Asked, Told } from "./conduct-told.ts";
import { weighted } from "./conduct-told.ts";
import { givenScores } from "./conduct-given.ts";
import { phrase, say, type Context } from "../parts/context.ts";
import { h, icon } from "../parts/dom.ts";

/** What is shown of a checklist, and where what is said of it goes. */
export interface Listing {
  readonly report: ChecklistReport;
  readonly score: ConductScore;
  readonly told: Told;
  /** What the items that may or may not apply turn on. */
  readonly turnsOn: ReadonlyMap<string, readonly Asked[]>;
  judge(item: string, verdict: ItemVerdict): void;
  give(id: string, score: number | undefined): void;
  share(shares: Readonly<Record<string, number>> | undefined): void;
}

/** The items by section, each with its verdict; sections without items have only a score that is given. */
export function checklist(context: Context, listing: Listing): HTMLElement[] {
  const { report, score } = listing;
  const items = Map.groupBy(report.items, ({ section }) => section);
  const lost = Map.groupBy(report.notInSource, (id) => id.slice(0, id.lastIndexOf(".")));
  return score.sections.flatMap((section) => {
    const [own, missing] = [items.get(section.section) ?? [], lost.get(section.section) ?? []];
    // Without weights there is nothing to score: a section none of whose items applies says nothing.
    if (own.length === 0 && missing.length === 0 && section.weight === 0) return [];
    return [sectionOf(context, listing, section, own, missing)];
  });
}

function sectionOf(
  context: Context,
  listing: Listing,
  section: SectionScore,
  items: readonly ChecklistItem[],
  lost: readonly string[],
): HTMLElement {
  const said = context.words.conduct;
  return h(
    "section",
    { class: "group check-section", "data-section": section.section },
    h(
      "h3",
      {},
      say(context, section.text),
      section.weight > 0 && h("span", { class: "said" }, said.weight(section.weight)),
    ),
    section.sources.length > 0 && clauseChips(context, section.sources),
    items.length + lost.length > 0 &&
      h(
        "ul",
        { class: "checks" },
        ...items.map((one) => itemOf(context, listing, one)),
        ...lost.map((id) => lostItem(context, id)),
      ),
    weighted(listing.score) && givenScores(context, listing, section),
  );
}

function itemOf(context: Context, listing: Listing, one: ChecklistItem): HTMLElement {
  const { words, engine } = context;
  const said = words.conduct;
  const verdict = listing.told.items[one.id] ?? "not_observed";
  const choices = engine.members("ItemVerdict").map(({ code, text }) => {
    const change = () => {
      item.dataset.judged = code;
      listing.judge(one.id, code as ItemVerdict);
    };
    const input = h("input", { type: "radio", name: `verdict-${one.id}`, value: code, change });
    input.checked = code === verdict;
    return h("label", { class: "choice" }, input, h("span", {}, say(context, text)));
  });
  const turns = listing.turnsOn.get(one.id)?.map((key) => said.asked[key]);
  const item = h(
    "li",
    { class: "check", "data-item": one.id, "data-judged": verdict, "data-applies": one.applies },
    h(
      "fieldset",
      {},
      h("legend", {}, say(context, one.text)),
      h(
        "p",
        { class: "marks" },
        h("span", { class: "tag polarity" }, said.polarity[one.polarity]),
        one.severity !== "normal" &&
          h("span", { class: "tag", "data-severity": one.severity }, icon("alert"), said.severity[one.severity]),
        h("span", { class: "assessor" }, `${said.assessor}${words.colon}${phrase(context, one.assessor)}`),
      ),
      turns && h("p", { class: "turns-on" }, icon("question"), said.turnsOn(turns.join(words.comma))),
      h("div", { class: "judgements" }, ...choices),
      clauseChips(context, one.sources),
    ),
  );
  return item;
}

/** An item whose words are gone: it is named, and nothing is put in its place. */
function lostItem(context: Context, id: string): HTMLElement {
  const row = context.engine.rule(id);
  return h(
    "li",
    { class: "check lost", "data-item": id },
    h("p", {}, h("span", { class: "tag" }, icon("dash"), context.words.conduct.lost), row && say(context, row.text)),
    row && clauseChips(context, row.sources),
  );
}
