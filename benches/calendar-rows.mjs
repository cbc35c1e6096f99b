// The rows of the calendar's benchmark: what is asked of the package and of the hand-written tables, and how often.
import { createEngine } from "telecom-service-rules";
import { inColumns } from "./prefix-columns.mjs";
import { inTexts } from "./prefix.mjs";
import { HOURS, columns, dayQuestions, instantQuestions, tablesOf } from "./questions.mjs";

const QUESTIONS = 1_000;
/** Rows of a column. */
export const ROWS = 100_000;
const DAYS_OF_3_YEARS = 1_096;
/** About three years, at 450 minutes a working day. */
const MINUTES_OF_3_YEARS = 336_000;

const { calendar, batch } = await createEngine({ languages: [] });
const clock = calendar.clock(HOURS);
const tables = tablesOf(calendar.coverage());
const texts = inTexts(tables);
const own = inColumns(tables);

/** One question a call: the package, the tables with text in and out as the package has it, the tables alone. */
const SUBJECTS = {
  isWorkingDay: {
    ours: ({ date }) => calendar.isWorkingDay(date),
    texts: ({ date }) => texts.isWorkingDay(date),
    numbers: ({ day }) => tables.isWorkingDay(day),
  },
  addWorkingDays: {
    ours: ({ date, n }) => calendar.addWorkingDays(date, n).date,
    texts: ({ date, n }) => texts.addWorkingDays(date, n),
    numbers: ({ day, n }) => tables.addWorkingDays(day, n),
  },
  countWorkingDays: {
    ours: ({ date, to }) => calendar.countWorkingDays(date, to).days,
    texts: ({ date, to }) => texts.countWorkingDays(date, to),
    numbers: ({ day, toDay }) => tables.countWorkingDays(day, toDay),
  },
  addWorkingMinutes: {
    ours: ({ from, minutes }) => clock.addWorkingMinutes(from, minutes).instant,
    texts: ({ from, minutes }) => texts.addWorkingMinutes(from, minutes),
    numbers: ({ fromMs, ms }) => tables.addWorkingTime(fromMs, ms),
  },
  workingMinutesBetween: {
    ours: ({ from, to }) => clock.workingMinutesBetween(from, to).minutes,
    texts: ({ from, to }) => texts.workingMinutesBetween(from, to),
    numbers: ({ fromMs, toMs }) => tables.workingTimeBetween(fromMs, toMs),
  },
  addPaused: {
    ours: ({ from, minutes, pauses }) => clock.addWorkingMinutes(from, minutes, { pauses }).instant,
    texts: ({ from, minutes, pauses }) => texts.addPaused(from, minutes, pauses),
    numbers: ({ fromMs, ms, pairs }) => tables.addPaused(fromMs, ms, pairs),
  },
  betweenPaused: {
    ours: ({ from, to, pauses }) => clock.workingMinutesBetween(from, to, { pauses }).minutes,
    texts: ({ from, to, pauses }) => texts.betweenPaused(from, to, pauses),
    numbers: ({ fromMs, toMs, pairs }) => tables.betweenPaused(fromMs, toMs, pairs),
  },
  // The tables are made for their hours and know them beforehand.
  addNamed: {
    ours: ({ from, minutes }) => calendar.addWorkingMinutes(from, minutes, { hours: HOURS }).instant,
    texts: ({ from, minutes }) => texts.addWorkingMinutes(from, minutes),
  },
};

const row = (question, inputs) => (name, of) => ({
  name,
  question,
  subjects: SUBJECTS[question],
  inputs: inputs(QUESTIONS, of),
});
const add = row("addWorkingDays", dayQuestions);
const count = row("countWorkingDays", dayQuestions);
const after = row("addWorkingMinutes", instantQuestions);
const between = row("workingMinutesBetween", instantQuestions);

export const SHORT = "addWorkingMinutes, 1";
export const LONG = ["addWorkingMinutes, 27,000", "addWorkingMinutes, 3 years"];

export const SINGLE = [
  row("isWorkingDay", dayQuestions)("isWorkingDay", {}),
  add("addWorkingDays, 5", { n: 5 }),
  add("addWorkingDays, 250", { n: 250 }),
  count("countWorkingDays, 30 days", { span: 30 }),
  count("countWorkingDays, 3 years", { span: DAYS_OF_3_YEARS }),
  after(SHORT, { minutes: 1 }),
  after("addWorkingMinutes, 480", { minutes: 480 }),
  after(LONG[0], { minutes: 27_000 }),
  after(LONG[1], { minutes: MINUTES_OF_3_YEARS }),
  between("workingMinutesBetween, 1 day", { span: 1 }),
  between("workingMinutesBetween, 30 days", { span: 30 }),
  between("workingMinutesBetween, 3 years", { span: DAYS_OF_3_YEARS }),
  row("addPaused", instantQuestions)("  add 27,000, 3 pauses", { minutes: 27_000, span: 60, pauses: 3 }),
  row("betweenPaused", instantQuestions)("  between, 30 days, 3 pauses", { span: 30, pauses: 3 }),
  row("addNamed", instantQuestions)("  add 480, hours in every call", { minutes: 480 }),
];

const { days, n, toDays, instants, ms, toInstants, recent, completed, now } = columns(ROWS);
const hours = { hours: HOURS };
const nowMs = Date.parse(now);

/** A column a call: the package and the tables. */
export const BATCH = [
  {
    name: "batch.addWorkingDays",
    ours: () => batch.addWorkingDays(days, n),
    numbers: () => own.addWorkingDays(days, n),
  },
  {
    name: "batch.countWorkingDays",
    ours: () => batch.countWorkingDays(days, toDays),
    numbers: () => own.countWorkingDays(days, toDays),
  },
  {
    name: "batch.addWorkingTime",
    ours: () => batch.addWorkingTime(instants, ms, hours),
    numbers: () => own.addWorkingTime(instants, ms),
  },
  {
    name: "batch.workingTimeBetween",
    ours: () => batch.workingTimeBetween(instants, toInstants, hours),
    numbers: () => own.workingTimeBetween(instants, toInstants),
  },
  {
    name: "batch.dueAt, review.notice",
    ours: () => batch.dueAt("sla.review.notice", instants),
    numbers: () => own.noticeDueAt(instants),
  },
  {
    name: "batch.dueAt, review.preliminary",
    ours: () => batch.dueAt("sla.review.preliminary", instants),
    numbers: () => own.preliminaryDueAt(instants),
  },
  {
    name: "batch.statuses, review.notice",
    ours: () => batch.statuses("sla.review.notice", recent, completed, { now }),
    numbers: () => own.noticeStatuses(recent, completed, nowMs),
  },
];
