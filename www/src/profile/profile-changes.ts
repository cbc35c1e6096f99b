import type { DiffCase, Engine, ForumStatus, Profile, ProfileDiff, Text } from "telecom-service-rules";
import { phrase, say, type Context } from "../parts/context.ts";
import { TRACKED } from "../deadlines/deadline-cases.ts";
import { endOf } from "../parts/deadline-list.ts";
import { DISPUTES } from "../dispute/dispute-examples.ts";
import { h, icon } from "../parts/dom.ts";
import { EXAMPLES } from "../service/examples.ts";
import { fold } from "../parts/fold.ts";
import type { Lang } from "../words/words.ts";

/** A case of this page, and the area it is seen in. */
interface Shown {
  readonly area: "application" | "deadlines" | "disputes";
  readonly name: Readonly<Record<Lang, string>>;
  readonly case: DiffCase;
}

/** Every example of this page that a profile can change. */
const CASES: readonly Shown[] = [
  ...EXAMPLES.map(({ name, application, asOf }) => ({
    area: "application" as const,
    name,
    case: { application, asOf },
  })),
  ...EXAMPLES.map(({ name, events, now }) => ({
    area: "deadlines" as const,
    name,
    case: { caseFile: { kind: "application", events }, now },
  })),
  ...TRACKED.map(({ name, caseFile, now }) => ({ area: "deadlines" as const, name, case: { caseFile, now } })),
  ...DISPUTES.map(({ name, dispute, now }) => ({ area: "disputes" as const, name, case: { dispute, now } })),
];

type CaseChange = ProfileDiff["cases"][number];
type Outcome = CaseChange["before"];

/** One answer before and after, by what it answers. */
type Line = readonly [what: string, before: string | undefined, after: string | undefined];

/** What the rules of both sides are called. */
interface Names {
  readonly context: Context;
  /** With the edited profile: it knows the rules that are new. */
  readonly edited: Engine;
  /** Parts that are unfolded. */
  readonly open: Set<string>;
}

/** As many answers of one case are seen without unfolding. */
const FEW = 4;

/** What a valid profile changes against the one in force: rules, and results of this page's examples. */
export function changes(
  context: Context,
  profile: Profile,
  open: Set<string>,
): { readonly shown: HTMLElement; readonly rules: number } {
  const { engine, words, lang } = context;
  const said = words.profile;
  const diff = engine.diffProfiles(
    context.profile ?? null,
    profile,
    CASES.map((one) => one.case),
  );
  const names: Names = { context, edited: engine.withProfile(profile), open };
  // That it has another name changes nothing.
  const rules = diff.rules.filter(({ kind, id }) => kind !== "profile" || id !== "id");
  const cases = diff.cases.flatMap((change) => {
    const shown = CASES[change.index];
    const lines = shown ? linesOf(names, change) : [];
    return shown && lines.length > 0 ? [caseItem(names, shown.name[lang], shown.area, change, lines)] : [];
  });
  const nothing = rules.length === 0 && cases.length === 0;
  const list = (name: string, title: string, items: readonly HTMLElement[]) =>
    fold(open, name, title, h("ul", { class: "changed", "data-changed": name }, ...items));
  const shown = h(
    "section",
    { class: "profile-changes" },
    h("h3", {}, said.changes),
    h("p", { class: "said" }, said.against(context.profile?.id ?? null)),
    nothing && h("p", {}, said.nothingChanges),
    !nothing && list("cases", said.cases(cases.length, CASES.length), cases),
    rules.length > 0 &&
      list(
        "rules",
        said.rules(rules.length),
        rules.map((rule) => ruleItem(names, rule)),
      ),
  );
  return { shown, rules: rules.length };
}

function ruleItem(names: Names, { id, kind, change, parts }: ProfileDiff["rules"][number]): HTMLElement {
  const { words } = names.context;
  const said = words.profile;
  const text = nameOf(names, id);
  const differing = parts.map((part) => said.parts[part] ?? part).join(words.comma);
  return h(
    "li",
    { class: "change", "data-change": change, "data-id": id },
    h("span", { class: "tag" }, [said.change[change], said.kinds[kind]].filter(Boolean).join(" · ")),
    text ?? h("code", {}, id),
    differing !== "" && h("span", { class: "said" }, differing),
  );
}

function caseItem(
  names: Names,
  name: string,
  area: Shown["area"],
  { index, because }: CaseChange,
  lines: readonly Line[],
): HTMLElement {
  const { words } = names.context;
  const said = words.profile;
  const title = { application: words.application, deadlines: words.deadlines, disputes: words.disputes.title }[area];
  const told = new Set(lines.map(([what]) => what));
  // A rule that a line is about has been named.
  const others = because.map((id) => nameOf(names, id) ?? id).filter((rule) => !told.has(rule));
  return h(
    "li",
    { class: "change", "data-case": index },
    h("p", {}, h("strong", {}, name), h("span", { class: "said" }, title)),
    ...lines.slice(0, FEW).map((line) => turned(names, line)),
    lines.length > FEW &&
      fold(
        names.open,
        `case-${index}`,
        said.more(lines.length - FEW),
        h("div", {}, ...lines.slice(FEW).map((line) => turned(names, line))),
      ),
    others.length > 0 && h("p", { class: "said" }, `${said.because}${words.colon}${others.join(words.semicolon)}`),
  );
}

/** One answer, before and after. */
function turned({ context }: Names, [what, before, after]: Line): HTMLElement {
  const { words } = context;
  const said = words.profile;
  return h(
    "div",
    { class: "turned" },
    h("p", { class: "turned-what" }, what),
    h("p", {}, h("span", { class: "unseen" }, `${said.from}${words.colon}`), before ?? said.none),
    icon("arrow"),
    h("p", {}, h("span", { class: "unseen" }, `${said.to}${words.colon}`), h("strong", {}, after ?? said.none)),
  );
}

/** What a rule or limit is called; undefined for what has no words of its own. */
function nameOf({ context, edited }: Names, id: string): string | undefined {
  const text = (edited.rule(id) ?? context.engine.rule(id))?.text;
  return text && text[context.lang] !== "" ? say(context, text) : undefined;
}

/** Every answer that differs, in words. */
function linesOf(names: Names, { before, after }: CaseChange): readonly Line[] {
  const { words, engine } = names.context;
  const both = <T>(word: (outcome: Outcome) => T | undefined) => [word(before), word(after)] as const;
  const lines: Line[] = [];
  const unreadable = both(({ error }) => error && words.unreadable);
  if (unreadable[0] !== unreadable[1]) lines.push([words.answer, ...unreadable]);
  const verdict = both((outcome) => outcome.verdict && words.verdicts[outcome.verdict][0]);
  if (verdict[0] !== verdict[1]) lines.push([words.answer, ...verdict]);
  lines.push(
    ...paired(
      both(({ findings }) => findings),
      ({ rule }) => nameOf(names, rule) ?? rule,
      // A rule that does not apply is as good as none.
      ({ result, effect }) =>
        result === "notApplicable"
          ? undefined
          : [words.results[result], effect && words.findings[effect]].filter(Boolean).join(" · "),
    ).filter(([, was = words.results.met, is = words.results.met]) => was !== is),
    ...paired(
      both(({ deadlines }) => deadlines),
      ({ limit }) => nameOf(names, limit) ?? limit,
      ({ status, dueAt, length }) =>
        [words.status[status], length && words.quantity(length), dueAt && `${words.due} ${endOf(names.context, dueAt)}`]
          .filter(Boolean)
          .join(" · "),
    ),
  );
  const ways = both(({ forums }) => forums);
  if (!ways[0] && !ways[1]) return lines;
  const forums = new Map<string, Text>(engine.routeDispute({}).forums.map(({ forum, text }) => [forum, text]));
  const way = (id: string) => phrase(names.context, forums.get(id) ?? { zh: id, en: id });
  const advice = both(({ recommended }) => (recommended ? way(recommended) : undefined));
  if (advice[0] !== advice[1]) lines.push([words.disputes.recommended, ...advice]);
  lines.push(
    ...paired(
      ways,
      ({ forum }) => way(forum),
      ({ status }) => words.disputes.status[status as ForumStatus],
    ),
  );
  return lines;
}

/** Answers of two lists side by side, by name; those that read the same are left out. */
function paired<T>(
  [before = [], after = []]: readonly [readonly T[] | undefined, readonly T[] | undefined],
  name: (one: T) => string,
  word: (one: T) => string | undefined,
): readonly Line[] {
  const [was, is] = [before, after].map((list) => new Map(list.map((one) => [name(one), word(one)])));
  const all = new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])]);
  return [...all].flatMap((what): Line[] => {
    const [one, other] = [was?.get(what), is?.get(what)];
    return one === other ? [] : [[what, one, other]];
  });
}
