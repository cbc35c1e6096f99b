// One rule in full.
import type { Row, Source } from "telecom-service-rules";
import { phrase, say, type Context } from "../parts/context.ts";
import { h, icon } from "../parts/dom.ts";
import { quotedFigure } from "../parts/figures.ts";
import { hashOf } from "../routes.ts";
import type { OtherTexts } from "./facets.ts";
import { otherText } from "./facets.ts";
import { textsOf } from "./other-texts.ts";
import type { Known, Knowledge } from "./rule-knowledge.ts";
import { RULES } from "./words.ts";

/** Related rules listed at most. */
const MOST_RELATED = 40;

/** What a rule is called: its text, or that there is none. */
export function nameOf(context: Context, row: Row): string {
  return say(context, row.text);
}

export function ruleDetail(
  context: Context,
  row: Row,
  rows: readonly Row[],
  other: OtherTexts,
  knowledge: Knowledge,
): HTMLElement {
  const { lang, words } = context;
  const said = RULES[lang];
  const [force, means] = said.forces[row.force];
  const more = h("dl", { class: "rule-facts", "aria-live": "polite" });
  const facts = h("div", { class: "rule-paths" });
  const texts = other === undefined ? undefined : otherText(row, other) || row.text[lang === "zh" ? "en" : "zh"];
  const otherLang = words.otherLanguage;
  const article = h(
    "article",
    { class: "panel rule-detail", "data-rule-id": row.id, "aria-labelledby": "rule-title" },
    h("h3", { id: "rule-title", tabindex: -1 }, nameOf(context, row)),
    texts ? h("p", { class: "rule-other", lang: otherLang.htmlLang }, capital(texts, otherLang.lang)) : null,
    h(
      "dl",
      { class: "rule-facts" },
      ...fact(said.parts.id, h("code", {}, row.id)),
      ...fact(said.parts.kind, said.kinds[row.kind]),
      ...fact(said.parts.force, `${force}${words.colon}${means}`),
      ...fact(said.parts.inForce, said.dates(row.from, row.to) || said.undated),
      ...fact(said.parts.applies, whether(context, row)),
    ),
    more,
    h("h4", {}, said.sources),
    sourceList(context, row),
    facts,
    ...related(context, row, rows),
  );
  void told(context, row, knowledge).then(([list, paths]) => {
    more.replaceChildren(...list);
    if (paths.length === 0) return;
    facts.replaceChildren(
      h("h4", {}, said.facts),
      h(
        "ul",
        { class: "rule-path-list" },
        ...paths.map((path) => {
          const label = say(context, context.engine.label(path));
          return h("li", {}, label || said.noLabel, " ", h("code", {}, path));
        }),
      ),
    );
  });
  return article;
}

function capital(text: string, lang: string): string {
  return lang === "en" ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

function fact(name: string, value: string | Node): HTMLElement[] {
  return value === "" ? [] : [h("div", {}, h("dt", {}, name), h("dd", {}, value))];
}

/** Whether it is enforced, and why not. */
function whether({ lang }: Context, row: Row): string {
  const said = RULES[lang];
  if (row.notInSource) return said.offWhy.notInSource;
  if (row.active) return said.on;
  const grades = row.sources.map(({ grade }) => grade);
  return said.offWhy[grades.includes("D") ? "D" : grades.includes("C") ? "C" : "other"];
}

/** What there is to say by its kind, and the facts it reads. */
async function told(
  context: Context,
  row: Row,
  knowledge: Knowledge,
): Promise<readonly [facts: readonly HTMLElement[], paths: readonly string[]]> {
  const { lang, words } = context;
  const said = RULES[lang];
  const { parts } = said;
  const [known, loaded] = await Promise.all([knowledge.of(row.id), textsOf(lang)]);
  const [, remedy = "", shows = ""] = loaded.rules[row.id] ?? [];
  const list = [...fact(parts.remedy, capital(remedy, lang)), ...fact(parts.shows, capital(shows, lang))];
  const effect = known.ifNotMet && words.findings[known.ifNotMet as keyof typeof words.findings];
  if (effect) list.push(...fact(parts.effect, effect));
  if (row.kind === "limit") list.push(...fact(parts.length, await lengthOf(context, row, knowledge)));
  list.push(...ofItem(context, known), ...ofFigure(context, known), ...ofProcedure(context, known));
  return [list, known.paths ?? []];
}

async function lengthOf(context: Context, { id }: Row, knowledge: Knowledge): Promise<string> {
  const { words, lang } = context;
  const said = RULES[lang];
  const limit = await knowledge.length(id);
  if (limit === undefined) return "";
  const { basis, length } = limit;
  if (length !== null) {
    const quantity = words.quantity(length);
    return basis === "recurring" ? said.recurring(quantity) : basis === "minimum" ? said.minimum(quantity) : quantity;
  }
  return said.bases[basis as keyof typeof said.bases] ?? "";
}

function ofItem(context: Context, { item }: Known): HTMLElement[] {
  if (item === undefined) return [];
  const { parts, severities } = RULES[context.lang];
  return [
    ...fact(parts.section, say(context, item.sectionText)),
    ...fact(parts.assessor, say(context, item.assessor)),
    ...fact(parts.severity, severities[item.severity]),
  ];
}

function ofFigure(context: Context, { quoted, amount }: Known): HTMLElement[] {
  const said = RULES[context.lang];
  const list: HTMLElement[] = [];
  if (quoted) {
    list.push(...fact(said.parts.figure, quotedFigure(context, quoted)));
    list.push(...fact(said.parts.issuer, say(context, quoted.issuer)));
  }
  if (amount) {
    const [numerator, denominator] = amount.ratio;
    const base = phrase(context, context.engine.label(amount.base.path)) || amount.base.path;
    const period = said.periods[amount.period ?? "once"];
    list.push(...fact(said.parts.amount, said.share(base, numerator, denominator, period)));
  }
  return list;
}

function ofProcedure(context: Context, { procedure }: Known): HTMLElement[] {
  if (procedure === undefined) return [];
  const said = RULES[context.lang];
  const names = procedure.states.map(({ text }) => say(context, text)).join(context.words.comma);
  const open = h("a", { href: hashOf("procedures") }, said.openProcedure);
  return [...fact(said.parts.states, names), ...fact(said.kinds.procedure, open)];
}

/** Every source with its title, clause, nature, grade and row. */
function sourceList(context: Context, { sources }: Row): HTMLElement {
  const { words, lang } = context;
  const said = RULES[lang];
  const line = ({ title, instrument, clause, was, level, grade, province, row }: Source) => {
    const where = province && context.engine.members("Province").find(({ code }) => code === province)?.text;
    const article = instrument !== "guide" && instrument !== "gbt-47746";
    const facts = [
      said.places[clause] ?? words.strictest.clause("", clause, was, article),
      capital(words.strictest.levels[level], lang),
      where && capital(words.strictest.only(phrase(context, where)), lang),
      grade && `${said.grade(grade)}${words.colon}${said.grades[grade]}`,
    ];
    return h(
      "li",
      { "data-row": row },
      h("p", {}, h("strong", {}, say(context, title))),
      h(
        "p",
        { class: "rules-meta" },
        ...facts.flatMap((text) => (text ? [h("span", {}, text)] : [])),
        h("span", {}, said.row, " ", h("code", {}, row)),
      ),
    );
  };
  return h("ul", { class: "rule-sources" }, ...sources.map(line));
}

/** Rules that rest on the same row, then those on the same clause. */
function related(context: Context, row: Row, rows: readonly Row[]): HTMLElement[] {
  const said = RULES[context.lang];
  const [own, clauses] = [new Set<string>(), new Set<string>()];
  for (const { row: id, instrument, clause } of row.sources) {
    own.add(id);
    if (clause !== "") clauses.add(`${instrument} ${clause}`);
  }
  const others = rows.filter(({ id }) => id !== row.id);
  const same = others.filter(({ sources }) => sources.some((source) => own.has(source.row)));
  const near = others.filter(
    (one) =>
      !same.includes(one) && one.sources.some(({ instrument, clause }) => clauses.has(`${instrument} ${clause}`)),
  );
  const all = [...same, ...near];
  if (all.length === 0) return [];
  return [
    h("h4", {}, context.words.withNote(said.related, all.length)),
    h(
      "ul",
      { class: "rule-links" },
      ...all.slice(0, MOST_RELATED).map((one) => h("li", {}, ruleLink(context, one), " ", h("code", {}, one.id))),
    ),
  ];
}

export function ruleLink(context: Context, row: Row): HTMLElement {
  return h("a", { href: hashOf("rules", {}, row.id) }, nameOf(context, row));
}

/** Hands over the address of a rule. */
export function copyLink({ lang }: Context, row: Row): HTMLElement {
  const said = RULES[lang];
  const told = h("span", { role: "status" });
  const address = new URL(`?lang=${lang}${hashOf("rules", {}, row.id)}`, location.href).href;
  const click = async () => {
    try {
      await navigator.clipboard.writeText(address);
      told.replaceChildren(icon("check"), said.copied);
    } catch {
      const shown = h("input", { type: "text", readonly: true, "aria-label": said.copyBy });
      shown.value = address;
      told.replaceChildren(said.copyBy, shown);
      shown.select();
    }
  };
  return h("span", { class: "rule-copy" }, h("button", { type: "button", class: "copy", click }, said.copy), told);
}
