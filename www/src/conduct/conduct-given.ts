// Scores that an assessor gives whole: of a section, or of a topic of the remainder, and how those topics share its weight.
import type { SectionScore, TopicScore } from "telecom-service-rules";
import type { Listing } from "./conduct-items.ts";
import { put } from "./conduct-told.ts";
import { say, type Context } from "../parts/context.ts";
import { h } from "../parts/dom.ts";

/** The inputs of one section. */
export function givenScores(context: Context, listing: Listing, section: SectionScore): HTMLElement {
  const { words } = context;
  const said = words.conduct;
  const own = section.topics.filter(({ topic }) => topic !== "");
  const field = (id: string, text: string) => scoreField(context, listing, id, text);
  const { section: id } = section;
  return h(
    "div",
    { class: "given" },
    ...own.map((topic) => field(`${id}.${topic.topic}`, said.givenTopic(say(context, topic.text)))),
    field(id, own.length > 0 ? said.givenBoth : said.given),
    own.length === 2 && shareField(context, listing, section, own),
  );
}

function scoreField({ words }: Context, listing: Listing, id: string, text: string): HTMLElement {
  const read = (event: Event) => {
    const { value } = event.target as HTMLInputElement;
    listing.give(id, value === "" ? undefined : Number(value));
  };
  const input = numberInput(`given-${id}`, 100, "any", read);
  const given = listing.told.scores[id];
  input.value = given === undefined ? "" : String(given);
  return h(
    "div",
    { class: "field" },
    h("label", { for: input.id }, text),
    h("div", { class: "with-unit" }, input, h("span", { class: "unit" }, words.conduct.outOf)),
  );
}

/** The weight of the first topic; the other one has the rest. */
function shareField(
  context: Context,
  listing: Listing,
  { section, weight }: SectionScore,
  [first, second]: readonly TopicScore[],
): HTMLElement | false {
  if (!first || !second) return false;
  const said = context.words.conduct;
  const rest = h("p", { class: "hint", id: `share-${section}-hint` });
  const show = (share: number | undefined) => {
    rest.textContent =
      share === undefined ? said.sharedEqually : said.otherShare(say(context, second.text), weight - share);
  };
  const read = (event: Event) => {
    const { value } = event.target as HTMLInputElement;
    const share = value === "" ? undefined : Math.min(weight, Math.max(0, Math.round(Number(value))));
    show(share);
    listing.share(share === undefined ? undefined : put({ [first.topic]: share }, second.topic, weight - share));
  };
  const input = numberInput(`share-${section}`, weight, 1, read);
  input.setAttribute("aria-describedby", rest.id);
  const told = listing.told.shares?.[first.topic];
  input.value = told === undefined ? "" : String(told);
  show(told);
  return h(
    "div",
    { class: "field" },
    h("label", { for: input.id }, said.share(say(context, first.text))),
    h("div", { class: "with-unit" }, input, h("span", { class: "unit" }, said.ofWeight(weight))),
    rest,
  );
}

function numberInput(id: string, max: number, step: number | "any", input: (event: Event) => void): HTMLInputElement {
  return h("input", { type: "number", id, min: 0, max, step, inputmode: "decimal", input });
}
