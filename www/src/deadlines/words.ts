import type { Lang } from "../words/words.ts";

/** How time is counted: as the rules say, or one of two opening hours tried out. */
export type HoursChoice = "rules" | "always" | "office";

/** Words of the timeline and of what can be done with it. */
export interface TimelineWords {
  readonly title: string;
  readonly region: string;
  readonly hint: string;
  readonly empty: string;
  readonly handles: Readonly<Record<"start" | "now", string>>;
  readonly spoken: Readonly<Record<"start" | "now", string>>;
  readonly month: (year: number, month: number) => string;
  readonly date: (month: number, day: number, weekday: number) => string;
  readonly weekdays: readonly string[];
  /** A make-up workday, in the room of one day. */
  readonly worked: string;
  readonly due: (when: string) => string;
  readonly marks: Readonly<Record<"warn" | "due" | "done" | "over" | "open" | "unknown", string>>;
  readonly legend: Readonly<
    Record<
      | "spent"
      | "ahead"
      | "rest"
      | "holiday"
      | "restDay"
      | "holidays"
      | "makeUp"
      | "closed"
      | "trigger"
      | "pause"
      | "over"
      | "unknown",
      string
    >
  >;
  readonly legendMarks: Readonly<Record<"warn" | "due" | "done", string>>;
  readonly legendTitle: string;
  readonly tableTitle: string;
  readonly columns: readonly [name: string, start: string, limit: string, due: string, status: string, clause: string];
  readonly ledgers: string;
  readonly download: string;
  readonly nothingToDownload: string;
  readonly hours: string;
  readonly hoursChoices: Readonly<Record<HoursChoice, string>>;
  readonly hoursHint: string;
  readonly pauses: string;
  readonly pausesHint: string;
  readonly pauseFrom: string;
  readonly pauseTo: string;
  readonly pauseReason: string;
  readonly pauseAdd: string;
  readonly pauseNow: string;
  readonly pauseRemove: (which: string) => string;
  readonly pauseOpen: string;
  readonly pauseNeedsFrom: string;
  readonly pauseBackwards: string;
  readonly pauseMost: (most: number) => string;
  readonly pauseLater: string;
  readonly moved: (gap: string) => string;
  readonly unmoved: string;
  readonly outside: string;
  readonly held: string;
  readonly told: (late: number, running: number, next: string | null) => string;
}

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

export const WORDS: Readonly<Record<Lang, TimelineWords>> = {
  zh: {
    title: "时间轴",
    region: "时间轴，可左右滚动",
    hint: "拖动“起算”或“现在”，各时限随之重算；其余事件随起算一起移动。也可用方向键移动，按住 Shift 走得更快。",
    empty: "还没有时限开始计算。填入第一个时刻，或选一个案例。",
    handles: { start: "起算", now: "现在" },
    spoken: { start: "起算时刻", now: "当前时刻" },
    month: (year, month) => `${year} 年 ${month} 月`,
    date: (month, day, weekday) => `${month} 月 ${day} 日 周${"一二三四五六日"[weekday]}`,
    weekdays: ["一", "二", "三", "四", "五", "六", "日"],
    worked: "班",
    due: (when) => `到期 ${when}`,
    marks: {
      warn: "提醒",
      due: "到期",
      done: "完成",
      over: "逾期",
      open: "暂停未结束",
      unknown: "放假安排未公布，无法确定",
    },
    legend: {
      spent: "计入，已过",
      ahead: "计入，未到",
      rest: "休息日，不计",
      holiday: "法定假日与调休放假，不计",
      restDay: "休息日（背景）",
      holidays: "放假（背景）",
      makeUp: "调休上班，照计",
      closed: "非营业时间，不计",
      trigger: "起算当日，不计",
      pause: "暂停，不计",
      over: "逾期",
      unknown: "放假安排未公布",
    },
    legendMarks: { warn: "提醒时刻", due: "到期时刻", done: "完成时刻" },
    legendTitle: "图例",
    tableTitle: "各项时限",
    columns: ["时限", "起算", "长度", "到期", "状态", "依据"],
    ledgers: "逐段计算",
    download: "下载日历（.ics）",
    nothingToDownload: "还没有到期时刻，暂不能下载。",
    hours: "小时怎么计",
    hoursChoices: {
      rules: "按规则和企业设置",
      always: "全天 24 小时",
      office: "只计办公时间（工作日 9:00–12:00、13:30–18:00）",
    },
    hoursHint: "只计办公时间是一种假设：下班后和休息日不计小时，末日到下班为止。",
    pauses: "暂停",
    pausesHint: "暂停期间不计时；不填结束时刻即为仍在暂停。",
    pauseFrom: "暂停自",
    pauseTo: "恢复于（可不填）",
    pauseReason: "原因",
    pauseAdd: "加入暂停",
    pauseNow: "从现在起暂停",
    pauseRemove: (which) => `删除暂停：${which}`,
    pauseOpen: "仍在暂停",
    pauseNeedsFrom: "请填写暂停开始的时刻。",
    pauseBackwards: "恢复时刻不能早于暂停时刻。",
    pauseMost: (most) => `最多可列 ${most} 次暂停。`,
    pauseLater: "晚于“现在”，尚不计入",
    moved: (gap) => `比原来${gap}`,
    unmoved: "到期时刻不变：此项不因这次暂停或营业时间顺延",
    outside: "到期时刻不变：暂停不在计时期间内",
    held: "暂停未结束，不到期",
    told: (late, running, next) =>
      `${late} 项逾期，${running} 项在计时${next === null ? "" : `，最近一项 ${next} 到期`}。`,
  },
  en: {
    title: "Timeline",
    region: "Timeline, scrolls sideways",
    hint: "Drag the start or the moment, and every limit is worked out anew; the other events move along with the start. Arrow keys move them too, with Shift further.",
    empty: "No limit has begun. Give the first moment, or choose a case.",
    handles: { start: "Start", now: "Now" },
    spoken: { start: "Start", now: "Moment looked from" },
    month: (year, month) => `${MONTHS[month - 1]} ${year}`,
    date: (month, day, weekday) => `${WEEKDAYS[weekday]?.slice(0, 3)} ${day} ${MONTHS[month - 1]}`,
    weekdays: ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"],
    worked: "Work",
    due: (when) => `Due ${when}`,
    marks: {
      warn: "Reminder",
      due: "Due",
      done: "Done",
      over: "Overdue",
      open: "Pause still open",
      unknown: "Holidays not announced, cannot be told",
    },
    legend: {
      spent: "Counted, past",
      ahead: "Counted, to come",
      rest: "Rest day, not counted",
      holiday: "Holiday or rest day in lieu, not counted",
      restDay: "Rest day (behind)",
      holidays: "Holiday (behind)",
      makeUp: "Make-up workday, counted",
      closed: "Closed, not counted",
      trigger: "First day, not counted",
      pause: "Pause, not counted",
      over: "Overdue",
      unknown: "Holidays not announced",
    },
    legendMarks: { warn: "Reminder", due: "Due", done: "Done" },
    legendTitle: "Legend",
    tableTitle: "The limits",
    columns: ["Limit", "From", "Length", "Due", "Status", "Clause"],
    ledgers: "Counted step by step",
    download: "Download calendar (.ics)",
    nothingToDownload: "Nothing has a due time yet, so there is nothing to download.",
    hours: "How hours count",
    hoursChoices: {
      rules: "As the rules and the operator say",
      always: "Around the clock",
      office: "Office hours only (workdays 9:00–12:00, 13:30–18:00)",
    },
    hoursHint:
      "Office hours are an assumption: no hours count at night or on rest days, and a last day ends at closing time.",
    pauses: "Pauses",
    pausesHint: "Time does not count in a pause. Without an end it is still open.",
    pauseFrom: "Paused from",
    pauseTo: "Resumed at (optional)",
    pauseReason: "Reason",
    pauseAdd: "Add the pause",
    pauseNow: "Pause from now on",
    pauseRemove: (which) => `Remove the pause: ${which}`,
    pauseOpen: "Still paused",
    pauseNeedsFrom: "Say when the pause began.",
    pauseBackwards: "A pause cannot end before it began.",
    pauseMost: (most) => `There can be ${most} pauses at most.`,
    pauseLater: "After the moment looked from, not counted yet",
    moved: (gap) => `${gap} than without`,
    unmoved: "Not moved: the pause or the opening hours do not lengthen it",
    outside: "Not moved: no pause falls within it",
    held: "Not due while the pause is open",
    told: (late, running, next) =>
      `${late} overdue, ${running} running${next === null ? "" : `, the next is due ${next}`}.`,
  },
};
