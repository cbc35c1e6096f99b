// Holds the hand-written tables to the engine, on random questions of which many lie on an edge: of a window, of a day,
// of what the calendar covers.
import { pathToFileURL } from "node:url";
import { createEngine } from "telecom-service-rules";
import { inColumns } from "./prefix-columns.mjs";
import { dayOf, inTexts } from "./prefix.mjs";
import { DAY, HOURS, MINUTE, OFFSET, columns, dateText, generator, instantText, tablesOf } from "./questions.mjs";

const QUESTIONS = 4_000;
const ROWS = 20_000;
/** Rest days have hours of their own here, and one window begins at midnight and one ends there. */
const BOTH = {
  workingDays: [["08:30", "17:15"]],
  restDays: [
    ["00:00", "01:00"],
    ["10:00", "11:30"],
    ["20:00", "24:00"],
  ],
};
const whole = generator(7);
const { is } = Object;

let compared = 0;
function same(own, engine, question) {
  compared++;
  if (is(own, engine) || (own === 0 && engine === 0)) return;
  throw new Error(`the hand-written tables say ${own}, the engine ${engine}: ${question}`);
}

/** An answer of the engine as one value. */
const plain = ({ status, date, days, instant, minutes }) =>
  status === "known" ? (date ?? days ?? instant ?? minutes ?? null) : null;

/** A day inside the coverage or a little outside. */
function anyDay({ first, last }) {
  const place = whole(0, 9);
  if (place === 0) return first + whole(-9, 9);
  return place === 1 ? last + whole(-9, 9) : whole(first, last);
}

function anyInstant(tables, hours) {
  const edges = Object.values(hours).flat(2);
  const [hour, minute] = edges[whole(0, edges.length - 1)].split(":").map(Number);
  const times = [0, hour * 60 + minute, hour * 60 + minute, whole(0, 1439)];
  return anyDay(tables) * DAY - OFFSET + times[whole(0, 3)] * MINUTE + whole(-1, 1) * [0, 1, MINUTE][whole(0, 2)];
}

function days({ calendar }, tables, texts) {
  for (let at = 0; at < QUESTIONS; at++) {
    const [a, b] = [anyDay(tables), anyDay(tables)];
    const n = whole(0, 3) === 0 ? whole(-2, 2) : whole(-400, 400);
    const [date, to] = [dateText(a), dateText(b)];
    const worked = calendar.isWorkingDay(date);
    same(texts.isWorkingDay(date), worked === null ? null : Number(worked), `is ${date} worked`);
    same(texts.addWorkingDays(date, n), plain(calendar.addWorkingDays(date, n)), `${date} and ${n} working days`);
    same(texts.countWorkingDays(date, to), plain(calendar.countWorkingDays(date, to)), `${date} to ${to}`);
  }
}

function time({ calendar }, tables, texts, hours) {
  const clock = calendar.clock(hours);
  for (let at = 0; at < QUESTIONS; at++) {
    const [a, b] = [anyInstant(tables, hours), anyInstant(tables, hours)];
    const [from, to] = [instantText(a), instantText(b)];
    // Often just what is open until an edge.
    const open = tables.workingTimeBetween(a, anyInstant(tables, hours)) / MINUTE;
    const n = Number.isInteger(open) && whole(0, 1) === 0 ? open : whole(-2, 9) * whole(0, 30_000);
    const pauses = Array.from({ length: whole(0, 4) }, () => {
      const begin = whole(0, 1) === 0 ? a + whole(-9, 30) * DAY : anyInstant(tables, hours);
      const end = begin + [0, 1, whole(0, DAY), whole(0, 90 * DAY)][whole(0, 3)];
      return { from: instantText(begin), to: whole(0, 9) === 0 ? null : instantText(end) };
    });
    const say = `${from} and ${n} minutes, until ${to}, pauses ${JSON.stringify(pauses)}`;
    same(texts.addWorkingMinutes(from, n), plain(clock.addWorkingMinutes(from, n)), say);
    same(texts.workingMinutesBetween(from, to), plain(clock.workingMinutesBetween(from, to)), say);
    if (n >= 0) same(texts.addPaused(from, n, pauses), plain(clock.addWorkingMinutes(from, n, { pauses })), say);
    same(texts.betweenPaused(from, to, pauses), plain(clock.workingMinutesBetween(from, to, { pauses })), say);
  }
}

function rows({ batch }, own) {
  const asked = columns(ROWS);
  const { days, n, toDays, instants, ms, toInstants, recent, completed, now } = asked;
  // Beyond the coverage, and not known.
  for (const column of [days, toDays]) column.set([NaN, 30_000, -30_000], 100);
  for (const column of [instants, toInstants, recent]) column.set([NaN, 2e12, -2e12], 100);
  const options = { hours: HOURS };
  const answers = {
    addWorkingDays: [own.addWorkingDays(days, n), batch.addWorkingDays(days, n)],
    countWorkingDays: [own.countWorkingDays(days, toDays), batch.countWorkingDays(days, toDays)],
    addWorkingTime: [own.addWorkingTime(instants, ms), batch.addWorkingTime(instants, ms, options)],
    workingTimeBetween: [
      own.workingTimeBetween(instants, toInstants),
      batch.workingTimeBetween(instants, toInstants, options),
    ],
    noticeDueAt: [own.noticeDueAt(instants), batch.dueAt("sla.review.notice", instants)],
    preliminaryDueAt: [own.preliminaryDueAt(instants), batch.dueAt("sla.review.preliminary", instants)],
    noticeStatuses: [
      own.noticeStatuses(recent, completed, Date.parse(now)),
      batch.statuses("sla.review.notice", recent, completed, { now }),
    ],
  };
  for (const [name, [mine, theirs]] of Object.entries(answers))
    mine.forEach((answer, row) => same(answer, theirs[row], `row ${row} of ${name}`));
}

/** How many answers were compared. @throws Error naming the first that differs */
export async function verify() {
  const engine = await createEngine({ languages: [] });
  const coverage = engine.calendar.coverage();
  for (const hours of [HOURS, BOTH]) {
    const tables = tablesOf(coverage, hours);
    const texts = inTexts(tables);
    for (let day = tables.first; day <= tables.last; day++)
      same(texts.isWorkingDay(dateText(day)) === 1, engine.calendar.isWorkingDay(dateText(day)), dateText(day));
    same(dayOf(coverage.to), tables.last, "the last day");
    days(engine, tables, texts);
    time(engine, tables, texts, hours);
  }
  rows(engine, inColumns(tablesOf(coverage)));
  return compared;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  console.log(`hand-written tables = engine on ${await verify()} questions, texts and columns`);
