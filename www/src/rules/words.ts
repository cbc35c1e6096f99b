import type { Force, Row, Severity, Source } from "telecom-service-rules";
import type { Lang } from "../words/words.ts";
import type { FacetId } from "./facets.ts";

/** Words of the catalogue. */
export interface RuleWords {
  readonly intro: string;
  readonly search: string;
  readonly searchHint: string;
  readonly filters: string;
  readonly active: (count: number) => string;
  readonly facets: Readonly<Record<FacetId, string>>;
  readonly any: string;
  readonly clear: string;
  readonly found: (count: number, all: number) => string;
  readonly nothing: string;
  readonly chapters: Readonly<Record<string, string>>;
  readonly kinds: Readonly<Record<Row["kind"], string>>;
  readonly forces: Readonly<Record<Force, readonly [name: string, meaning: string]>>;
  readonly grades: Readonly<Record<NonNullable<Source["grade"]>, string>>;
  readonly grade: (grade: string) => string;
  readonly off: string;
  readonly back: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyBy: string;
  readonly parts: Readonly<
    Record<
      | "id"
      | "kind"
      | "force"
      | "inForce"
      | "applies"
      | "remedy"
      | "shows"
      | "length"
      | "effect"
      | "figure"
      | "issuer"
      | "amount"
      | "assessor"
      | "severity"
      | "section"
      | "states",
      string
    >
  >;
  readonly sources: string;
  readonly row: string;
  /** Places of the Guide that are no clauses. */
  readonly places: Readonly<Record<string, string>>;
  readonly facts: string;
  readonly noLabel: string;
  readonly related: string;
  readonly undated: string;
  readonly dates: (from: string | null, to: string | null) => string;
  readonly on: string;
  readonly offWhy: Readonly<Record<"notInSource" | "C" | "D" | "other", string>>;
  readonly bases: Readonly<Record<"undefined" | "none" | "availability", string>>;
  readonly recurring: (length: string) => string;
  readonly minimum: (length: string) => string;
  readonly share: (base: string, numerator: number, denominator: number, period: string) => string;
  readonly periods: Readonly<Record<"day" | "once", string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly openProcedure: string;
  readonly unknown: string;
  readonly unknownHelp: string;
  readonly asRow: string;
  readonly near: string;
}

export const RULES: Readonly<Record<Lang, RuleWords>> = {
  zh: {
    intro: "规则库的每一条：说了什么、多大效力、出自哪里、何时施行。每条都有自己的链接，可以发给别人。",
    search: "搜索规则",
    searchHint: "中英文、编号、条款、文件名称或来源行都可以；多个词要同时符合。",
    filters: "筛选",
    active: (count) => `已选 ${count} 项`,
    facets: { chapter: "章节", kind: "种类", force: "效力", grade: "核实程度", instrument: "依据的文件" },
    any: "全部",
    clear: "清除搜索和筛选",
    found: (count, all) => (count === all ? `共 ${all} 条` : `符合 ${count} 条，共 ${all} 条`),
    nothing: "没有符合的规则。可以少写一个词，或清除筛选。",
    chapters: {
      "0": "封面与目录",
      "1": "第一章 服务概述",
      "2": "第二章 业务办理流程",
      "3": "第三章 服务渠道与方式",
      "4": "第四章 服务保障与支持",
      "5": "第五章 服务规范与礼仪",
      "6": "第六章 服务评价与改进",
      "7": "第七章 服务纠纷处理",
      "8": "第八章 附则与解释",
      law: "法律法规和标准",
      own: "企业规则",
    },
    kinds: {
      rule: "规则",
      limit: "时限",
      procedure: "流程",
      checklist: "检查项",
      benchmark: "指标",
      amount: "金额",
    },
    forces: {
      mandatory: ["必须", "必须遵守。"],
      recommended: ["建议", "建议遵守，不遵守不影响结论。"],
      promise: ["承诺", "企业作了承诺，就受它约束。"],
      reference: ["参考", "仅供参考，不作判断依据。"],
    },
    grades: {
      A: "两个独立来源一致",
      B: "只有一个来源",
      C: "未经核实，默认不执行",
      D: "来源相互矛盾，从不执行",
    },
    grade: (grade) => `${grade} 级`,
    off: "默认不执行",
    back: "返回规则目录",
    copy: "复制链接",
    copied: "链接已复制。",
    copyBy: "浏览器不允许复制，请手动复制这个链接：",
    parts: {
      id: "编号",
      kind: "种类",
      force: "效力",
      inForce: "施行",
      applies: "是否执行",
      remedy: "不符合时怎么办",
      shows: "怎样证明符合",
      length: "时间",
      effect: "不符合时的后果",
      figure: "数值",
      issuer: "出自",
      amount: "怎样计算",
      assessor: "检查时看什么",
      severity: "严重程度",
      section: "所在部分",
      states: "各个状态",
    },
    sources: "依据",
    row: "来源行",
    places: { title: "封面", contents: "目录" },
    facts: "判断时要看的事实",
    noLabel: "内部记录",
    related: "相关规则",
    undated: "来源没有写明日期。",
    dates: (from, to) => [from && `${from} 起`, to && `至 ${to} 止`].filter(Boolean).join("，"),
    on: "默认执行。",
    offWhy: {
      notInSource: "不执行：来源里只有标题，正文缺失，不作任何推定。",
      C: "默认不执行：这一条还没有人核实过，企业核实后可在企业规则中启用。",
      D: "从不执行：来源的说法相互矛盾。",
      other: "默认不执行。",
    },
    bases: {
      undefined: "来源没有给出期限。",
      none: "来源只要求及时办理，没有给出数字。",
      availability: "全天候提供。",
    },
    recurring: (length) => `每 ${length}一次`,
    minimum: (length) => `至少 ${length}`,
    share: (base, numerator, denominator, period) =>
      `${base} × ${numerator === denominator ? "全部" : denominator === 1 ? numerator : `${numerator}/${denominator}`}${period}`,
    periods: { day: "，按日计算", once: "" },
    severities: { normal: "一般", major: "较重", critical: "严重" },
    openProcedure: "打开业务流程",
    unknown: "没有这个编号的规则",
    unknownHelp: "编号可能写错了，或者属于别的版本。可以在目录中搜索。",
    asRow: "这是来源行的编号，出自这一行的规则有：",
    near: "编号相近的规则：",
  },
  en: {
    intro:
      "Every row of the catalogue: what it says, how binding it is, where it comes from and since when it holds. Each has a link of its own to share.",
    search: "Search rules",
    searchHint: "In either language, by id, clause, instrument or source row; several words must all be found.",
    filters: "Filters",
    active: (count) => `${count} chosen`,
    facets: { chapter: "Chapter", kind: "Kind", force: "Force", grade: "Confirmed", instrument: "Instrument" },
    any: "All",
    clear: "Clear search and filters",
    found: (count, all) => (count === all ? `${all} rules` : `${count} of ${all} rules`),
    nothing: "No rule fits. Try one word less, or clear the filters.",
    chapters: {
      "0": "Title and contents",
      "1": "1 Service overview",
      "2": "2 Business handling",
      "3": "3 Channels and ways of service",
      "4": "4 Assurance and support",
      "5": "5 Norms and etiquette",
      "6": "6 Evaluation and improvement",
      "7": "7 Disputes",
      "8": "8 Supplementary provisions",
      law: "Law, regulations and standards",
      own: "Operator's own rules",
    },
    kinds: {
      rule: "Rule",
      limit: "Limit",
      procedure: "Procedure",
      checklist: "Checklist item",
      benchmark: "Benchmark",
      amount: "Amount",
    },
    forces: {
      mandatory: ["Mandatory", "It must be followed."],
      recommended: ["Recommended", "It should be followed; not to follow it changes no verdict."],
      promise: ["Promise", "It binds because the operator promised it."],
      reference: ["Reference", "It is quoted only and decides nothing."],
    },
    grades: {
      A: "Two independent sources agree",
      B: "Single source",
      C: "Not verified, off by default",
      D: "Sources contradict each other, never enforced",
    },
    grade: (grade) => `Grade ${grade}`,
    off: "Off by default",
    back: "Back to the catalogue",
    copy: "Copy link",
    copied: "The link was copied.",
    copyBy: "The browser does not allow copying. Please copy this link by hand:",
    parts: {
      id: "Id",
      kind: "Kind",
      force: "Force",
      inForce: "In force",
      applies: "Enforced",
      remedy: "What to do when it is not met",
      shows: "What shows that it is met",
      length: "Length",
      effect: "What follows when it is not met",
      figure: "Figure",
      issuer: "Said by",
      amount: "How it is worked out",
      assessor: "What an assessor looks for",
      severity: "Severity",
      section: "Section",
      states: "States",
    },
    sources: "Sources",
    row: "Row",
    places: { title: "Title page", contents: "Contents" },
    facts: "Facts it reads",
    noLabel: "Kept by the engine",
    related: "Related rules",
    undated: "The source gives no date.",
    dates: (from, to) => [from && `From ${from}`, to && `until ${to}`].filter(Boolean).join(" "),
    on: "Enforced by default.",
    offWhy: {
      notInSource:
        "Not enforced: the source has a heading only, its text is lost, and nothing is assumed in its place.",
      C: "Off by default: nobody has verified it yet. An operator who has can turn it on in a profile.",
      D: "Never enforced: the sources contradict each other.",
      other: "Off by default.",
    },
    bases: {
      undefined: "The source gives no length.",
      none: "The source asks for promptness and gives no number.",
      availability: "Round the clock.",
    },
    recurring: (length) => `Once every ${length}`,
    minimum: (length) => `At least ${length}`,
    share: (base, numerator, denominator, period) =>
      `${base} × ${numerator === denominator ? "all of it" : denominator === 1 ? numerator : `${numerator}/${denominator}`}${period}`,
    periods: { day: ", for each day", once: "" },
    severities: { normal: "Normal", major: "Major", critical: "Critical" },
    openProcedure: "Open the procedures",
    unknown: "There is no rule with this id",
    unknownHelp: "The id may be misspelt, or belong to another edition. You can search the catalogue.",
    asRow: "This is the id of a source row. The rules that rest on it:",
    near: "Rules with a similar id:",
  },
};
