// The list of all rules by chapter. Drawn once; to filter is to hide.
import { say, type Context } from "../parts/context.ts";
import { h } from "../parts/dom.ts";
import { hashOf } from "../routes.ts";
import { CHAPTERS, type Entry } from "./facets.ts";
import { RULES } from "./words.ts";

export interface RuleList {
  readonly element: HTMLElement;
  /** Shows these ids and no others. */
  filter(ids: ReadonlySet<string>): void;
}

export function ruleList(context: Context, entries: readonly Entry[]): RuleList {
  const said = RULES[context.lang];
  // Each rule stands once, where its first source does.
  const byChapter = Map.groupBy(entries, ({ codes }) => codes.chapter[0] ?? "own");
  const groups = CHAPTERS.flatMap((chapter) => {
    const some = byChapter.get(chapter);
    if (some === undefined) return [];
    const count = h("span", { class: "count" });
    const items = some.map((entry) => [entry.row.id, item(context, entry)] as const);
    const id = `rules-chapter-${chapter}`;
    const section = h(
      "section",
      { class: "rules-group", "aria-labelledby": id },
      h("h3", { id }, h("span", {}, said.chapters[chapter]), " ", count),
      h("ul", {}, ...items.map(([, element]) => element)),
    );
    return [{ section, count, items }];
  });
  return {
    element: h("div", { class: "rules-list" }, ...groups.map(({ section }) => section)),
    filter(ids) {
      for (const { section, count, items } of groups) {
        let found = 0;
        for (const [id, element] of items) {
          const fits = ids.has(id);
          if (fits) found++;
          if (element.hidden === fits) element.hidden = !fits;
        }
        count.textContent = String(found);
        section.hidden = found === 0;
      }
    },
  };
}

function item(context: Context, { row }: Entry): HTMLElement {
  const { words, lang } = context;
  const said = RULES[lang];
  const [source] = row.sources;
  const more = row.sources.length > 1 ? ` +${row.sources.length - 1}` : "";
  const short = source && (words.instruments[source.instrument] ?? say(context, source.title));
  const facts = [
    said.kinds[row.kind],
    said.forces[row.force][0],
    source && `${words.clause(short ?? "", said.places[source.clause] ?? source.clause, source.row)}${more}`,
  ];
  return h(
    "li",
    { "data-rule": row.id },
    h("a", { href: hashOf("rules", {}, row.id) }, say(context, row.text)),
    h(
      "p",
      { class: "rules-meta" },
      !row.active && h("span", { class: "rules-off" }, said.off),
      ...facts.flatMap((text) => (text ? [h("span", {}, text)] : [])),
    ),
  );
}
