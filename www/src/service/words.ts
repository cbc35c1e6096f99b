// Words of this area alone, in both languages.
import type { Lang } from "../words/words.ts";

export interface ServiceWords {
  readonly views: string;
  readonly view: Readonly<Record<"form" | "guided", string>>;
  /** Asks for a field; the label comes from the rules, as it stands alone. */
  readonly ask: Readonly<Record<"choice" | "verdict" | "department" | "text" | "count" | "date", Ask>> &
    Readonly<Record<"instant" | "money" | "list" | "flag", Ask>>;
  readonly why: string;
  readonly whyNone: string;
  readonly progress: (answered: number, left: number) => string;
  readonly next: string;
  readonly back: string;
  readonly unknown: string;
  readonly noAnswer: string;
  readonly wrong: string;
  readonly soFar: string;
  readonly nothingYet: string;
  readonly asItStands: string;
  readonly check: string;
  readonly checkIntro: string;
  readonly nothingToCheck: string;
  readonly change: string;
  readonly answerIt: string;
  readonly about: (what: string, field: string) => string;
  readonly inTheWay: string;
  readonly review: string;
  readonly reviewStart: string;
  readonly goOn: string;
  readonly whatIf: string;
  readonly whatIfIntro: string;
  readonly were: (field: string, values: string) => string;
  readonly added: (field: string, values: string) => string;
  readonly given: (field: string) => string;
  readonly would: (verdict: string) => string;
  readonly or: string;
  readonly more: string;
  readonly apply: string;
  readonly fillIn: string;
  readonly together: (count: number) => string;
  readonly togetherWould: (verdict: string) => string;
  readonly applied: (verdict: string) => string;
  readonly course: (procedure: string) => string;
  readonly courseIntro: string;
  /** Whether the kind of request is known. */
  readonly courseAssumed: (known: boolean) => string;
  readonly courseJump: string;
  readonly courseLink: string;
}

type Ask = (label: string) => string;

export const SERVICE_WORDS: Readonly<Record<Lang, ServiceWords>> = {
  zh: {
    views: "填写方式",
    view: { form: "完整表单", guided: "逐项引导" },
    ask: {
      choice: (label) => `${label}：是哪一项？`,
      verdict: (label) => `“${label}”的审核结论是什么？`,
      department: (label) => `${label}是哪一个？`,
      text: (label) => `${label}是什么？`,
      count: (label) => `${label}是多少？`,
      date: (label) => `${label}是哪一天？`,
      instant: (label) => `${label}是什么时候？`,
      money: (label) => `${label}是多少元？`,
      list: (label) => `${label}有哪些？`,
      flag: (label) => `${label}，是这样吗？`,
    },
    why: "为什么要问这一项",
    whyNone: "目前没有规则还取决于这一项。",
    progress: (answered, left) => `已回答 ${answered} 项，还有 ${left} 项影响结论`,
    next: "继续",
    back: "返回上一项",
    unknown: "我不知道",
    noAnswer: "请先作答；不清楚可以选“我不知道”。",
    wrong: "这一项还不能继续",
    soFar: "已经回答的",
    nothingYet: "还没有回答任何一项。",
    asItStands: "目前的结论",
    check: "核对您的答案",
    checkIntro: "影响结论的问题都已问过。可以随时更改任何一项，结论会随之更新。",
    nothingToCheck: "还没有任何答案。",
    change: "更改",
    answerIt: "回答",
    about: (what, field) => `${what}：${field}`,
    inTheWay: "申请要能受理，下列答案需要处理",
    review: "申请人这一部分已经问完。下面由工作人员填写审核结论。",
    reviewStart: "填写审核结论",
    goOn: "继续回答没有答的问题",
    whatIf: "怎样能改变结论",
    whatIfIntro: "逐一试过每项可以改变的答案，以下都由规则重新判断得出。",
    were: (field, values) => `如果“${field}”是“${values}”`,
    added: (field, values) => `如果“${field}”再补充一项${values === "" ? "" : `（${values}）`}`,
    given: (field) => `如果填写了“${field}”`,
    would: (verdict) => `，结论会变为：${verdict}`,
    or: "”或“",
    more: "等",
    apply: "照此更改",
    fillIn: "去填写",
    together: (count) => `只改一项不会改变结论。下列 ${count} 项要一起解决：`,
    togetherWould: (verdict) => `一起解决后，结论会变为：${verdict}`,
    applied: (verdict) => `已更改。结论：${verdict}`,
    course: (procedure) => `这项申请接下来怎么走：${procedure}`,
    courseIntro: "图中标出现在的位置和可以进行的下一步；走一步试试，不影响上面的申请。",
    courseAssumed: (known) =>
      `${known ? "来源没有为这类申请单列流程" : "还没有选择申请类型"}，这里显示业务从申请到终止的一般流程。`,
    courseJump: "接下来怎么走",
    courseLink: "在“业务流程”中打开",
  },
  en: {
    views: "How to fill it in",
    view: { form: "Whole form", guided: "Guided" },
    ask: {
      choice: (label) => `${label}: which one?`,
      verdict: (label) => `${label}: what did the review find?`,
      department: (label) => `${label}?`,
      text: (label) => `${label}: what is it?`,
      count: (label) => `${label}: how many?`,
      date: (label) => `${label}: which date?`,
      instant: (label) => `${label}: which date and time?`,
      money: (label) => `${label}: how many yuan?`,
      list: (label) => `${label}: what is there?`,
      flag: (label) => `${label}: yes or no?`,
    },
    why: "Why this is asked",
    whyNone: "No rule turns on this at the moment.",
    progress: (answered, left) => `Answered ${answered} · ${left} still matter${left === 1 ? "s" : ""}`,
    next: "Continue",
    back: "Back",
    unknown: "I don’t know",
    noAnswer: "Give an answer, or choose “I don’t know”.",
    wrong: "There is a problem with this answer",
    soFar: "Answered so far",
    nothingYet: "Nothing is answered yet.",
    asItStands: "As things stand",
    check: "Check your answers",
    checkIntro: "Everything that matters was asked. Change any answer at any time; the decision follows.",
    nothingToCheck: "There are no answers yet.",
    change: "Change",
    answerIt: "Answer",
    about: (what, field) => `${what}: ${field}`,
    inTheWay: "These answers stand in the way",
    review: "The applicant’s part is done. What follows are the verdicts of the staff who review it.",
    reviewStart: "Record the review",
    goOn: "Go on with what is not answered",
    whatIf: "What would change it",
    whatIfIntro: "Every answer that can change was tried; each line below is what the rules decided then.",
    were: (field, values) => `If “${field}” were “${values}”`,
    added: (field, values) => `If “${field}” had one more item${values === "" ? "" : ` (${values})`}`,
    given: (field) => `If “${field}” were filled in`,
    would: (verdict) => `, the decision would be: ${verdict}`,
    or: "” or “",
    more: "and more",
    apply: "Make this change",
    fillIn: "Fill it in",
    together: (count) =>
      count === 1
        ? "No single change helps. This has to be settled:"
        : `No single change helps. These ${count} have to be settled together:`,
    togetherWould: (verdict) => `Settled together, the decision would be: ${verdict}`,
    applied: (verdict) => `Changed. Decision: ${verdict}`,
    course: (procedure) => `What happens with this request: ${procedure}`,
    courseIntro:
      "The drawing marks where it stands and what may follow. Try a step: it does not touch the application above.",
    courseAssumed: (known) =>
      known
        ? "The sources name no procedure of its own for this kind of request; that of an order is shown. "
        : "The kind of request is not chosen yet; the procedure of an order is shown. ",
    courseJump: "What happens next",
    courseLink: "Open it under Procedures",
  },
};
