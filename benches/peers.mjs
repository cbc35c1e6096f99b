// What other packages answer to the same questions, dates and instants as text in and out. They are told the holidays
// of the years that are asked about and no others, because the longer their lists the slower they are. Those that count
// by the host's local time get China's. Nothing of them is part of the package: chinese-days, date-fns, dayjs and
// dayjs-business-time are MIT, opening_hours is LGPL-3.0-only.
import chineseDays from "chinese-days";
import { addBusinessDays, differenceInBusinessDays, isWeekend, lightFormat, parseISO } from "date-fns";
import dayjs from "dayjs";
import businessTime from "dayjs-business-time";
import OpeningHours from "opening_hours";
import { dayOf } from "./prefix.mjs";
import { FROM, HOURS, MINUTE, TO, dateText, instantText } from "./questions.mjs";

process.env.TZ = "Asia/Shanghai";

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const { daysOff, makeUp } = special();

/** Weekdays that are off, and weekend days that are worked. */
function special() {
  const [daysOff, makeUp] = [[], []];
  for (let day = dayOf(FROM); day <= dayOf(TO); day++) {
    const date = dateText(day);
    const weekend = new Date(date).getUTCDay() % 6 === 0;
    if (chineseDays.isWorkday(date) === weekend) (weekend ? makeUp : daysOff).push(date);
  }
  return { daysOff, makeUp };
}

/** chinese-days: the days of China, but no time. */
const chinese = {
  isWorkingDay: ({ date }) => chineseDays.isWorkday(date),
  addWorkingDays: ({ date, n }) => chineseDays.findWorkday(n, date),
  // It counts both ends.
  countWorkingDays: ({ date, to }) =>
    chineseDays.getWorkdaysInRange(date, to).length - (chineseDays.isWorkday(date) ? 1 : 0),
};

/** date-fns: Monday to Friday, no holidays, no time. */
const dateFns = {
  isWorkingDay: ({ date }) => !isWeekend(parseISO(date)),
  addWorkingDays: ({ date, n }) => lightFormat(addBusinessDays(parseISO(date), n), "yyyy-MM-dd"),
  countWorkingDays: ({ date, to }) => differenceInBusinessDays(parseISO(to), parseISO(date)),
};

const windows = HOURS.workingDays.map(([start, end]) => ({ start: `${start}:00`, end: `${end}:00` }));
const [monday, tuesday, wednesday, thursday, friday] = Array.from({ length: 5 }, () => windows);
const week = { sunday: null, monday, tuesday, wednesday, thursday, friday, saturday: null };
dayjs.extend(businessTime);
dayjs.setHolidays(daysOff);
dayjs.setBusinessTime(week);

/** dayjs-business-time: days off by date, windows by weekday; a weekend day that is worked cannot be said. */
const dayjsBusiness = {
  isWorkingDay: ({ date }) => dayjs(date).isBusinessDay(),
  addWorkingDays: ({ date, n }) => dayjs(date).addBusinessDays(n).format("YYYY-MM-DD"),
  // At midnight it would count from the day before.
  countWorkingDays: ({ date, to }) => dayjs(`${date}T10:00:00`).businessDaysDiff(dayjs(`${to}T10:00:00`)),
  addWorkingMinutes: ({ from, minutes }) => dayjs(from).addBusinessMinutes(minutes).format(),
  workingMinutesBetween: ({ from, to }) => dayjs(from).businessMinutesDiff(dayjs(to)),
  addNamed({ from, minutes }) {
    dayjs.setBusinessTime(week);
    return dayjs(from).addBusinessMinutes(minutes).format();
  },
};

/** The week and its special days, as OpenStreetMap writes them. */
function written() {
  const dates = (list) => list.map((date) => `${date.slice(0, 4)} ${MONTHS[date.slice(5, 7) - 1]} ${date.slice(8)}`);
  const times = HOURS.workingDays.map((window) => window.join("-")).join(",");
  return `Mo-Fr ${times}; ${dates(daysOff).join(",")} off; ${dates(makeUp).join(",")} ${times}`;
}

const text = written();
const place = () => new OpeningHours(text, null, { locale: "en" });
const open = place();

/** The instant after so many minutes open: it has no such question, but goes from change to change. */
function after(place, from, minutes) {
  const changes = place.getIterator(new Date(from));
  let [at, opened, rest] = [Date.parse(from), changes.getState(), minutes * MINUTE];
  while (changes.advance()) {
    const next = changes.getDate().getTime();
    if (opened && rest <= next - at) return instantText(at + rest);
    if (opened) rest -= next - at;
    [at, opened] = [next, changes.getState()];
  }
  return null;
}

/** opening_hours: everything can be said by date, working days cannot be counted. It has no holidays of China. */
const openingHours = {
  isWorkingDay: ({ date }) => open.getState(new Date(`${date}T10:00:00`)),
  addWorkingMinutes: ({ from, minutes }) => after(open, from, minutes),
  workingMinutesBetween: ({ from, to }) => open.getOpenDuration(new Date(from), new Date(to))[0] / MINUTE,
  addNamed: ({ from, minutes }) => after(place(), from, minutes),
};

export const PEERS = {
  "dayjs-business-time": dayjsBusiness,
  opening_hours: openingHours,
  "chinese-days": chinese,
  "date-fns": dateFns,
};
