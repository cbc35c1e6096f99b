// What one would write without the package: working days and working time of one calendar and one kind of week, summed
// up once a day in typed arrays. Days are numbers from 1970-01-01, instants and durations whole milliseconds, NaN what
// is not known; `inTexts` asks the same with dates and instants as text. No input is checked.
const { floor } = Math;
// Not exported: V8 reads an exported constant anew each time, which doubles the time of a question.
const DAY = 86_400_000;
const OFFSET = 28_800_000;
const MINUTE = 60_000;
const two = (number) => String(number).padStart(2, "0");
const TIMES = Array.from({ length: 1_440 }, (_, minute) => `T${two(floor(minute / 60))}:${two(minute % 60)}:`);
const SECONDS = Array.from({ length: 60 }, (_, second) => `${two(second)}+08:00`);

/** Minute of the day of `HH:MM`. */
const minuteOf = (text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

/** The minutes of a day that lie in a window, in order, and how many of them lie before each minute. */
function dayTable(windows = []) {
  const isOpen = new Uint8Array(1_440);
  for (const [from, to] of windows) isOpen.fill(1, minuteOf(from), minuteOf(to));
  const passed = new Int32Array(1_441);
  isOpen.forEach((one, minute) => (passed[minute + 1] = passed[minute] + one));
  return { passed, open: Int32Array.from(isOpen.keys()).filter((minute) => isOpen[minute] === 1) };
}

/** Tables of the days from `first` to `last`; the windows of a day depend on whether it is worked. */
export function prefixTables({ first, last, isWorkday, hours }) {
  const count = last - first + 1;
  const works = new Uint8Array(count + 1);
  /** Working days, and open milliseconds, before each day; last, in all. */
  const before = new Int32Array(count + 1);
  const opened = new Float64Array(count + 1);
  const worked = [];
  const kinds = [dayTable(hours.restDays), dayTable(hours.workingDays)];
  for (let at = 0; at < count; at++) {
    works[at] = isWorkday(first + at) ? 1 : 0;
    if (works[at] === 1) worked.push(first + at);
    before[at + 1] = worked.length;
    opened[at + 1] = opened[at] + kinds[works[at]].open.length * MINUTE;
  }
  const workedDays = Int32Array.from(worked);
  const [begin, end] = [first * DAY - OFFSET, (last + 1) * DAY - OFFSET];

  /** The last day before which no more than each multiple of the shortest day is open. */
  const step = Math.min(...kinds.map(({ open }) => open.length * MINUTE).filter((length) => length > 0));
  const near = new Int32Array(floor(opened[count] / step) + 1);
  for (let at = 0, multiple = 0; multiple < near.length; multiple++) {
    while (at < count && opened[at + 1] <= multiple * step) at++;
    near[multiple] = at;
  }

  /** Working days up to and including a day; known from the day before the first one. */
  function through(day) {
    const at = day - first + 1;
    return at >= 0 && at <= count ? before[at] : NaN;
  }

  /** 1 or 0. */
  function isWorkingDay(day) {
    const at = day - first;
    return at >= 0 && at < count ? works[at] : NaN;
  }

  function addWorkingDays(day, n) {
    let at = n > 0 ? through(day) + n - 1 : through(day - 1) + n;
    if (n === 0) {
      const known = isWorkingDay(day);
      if (known !== 0) return known === 1 ? day : NaN;
      at = through(day);
    }
    return at >= 0 && at < workedDays.length ? workedDays[at] : NaN;
  }

  function countWorkingDays(a, b) {
    return a === b ? 0 : through(b) - through(a);
  }

  /** Open milliseconds from the start of the tables to an instant. */
  function openUntil(ms) {
    if (!(ms >= begin && ms <= end)) return NaN;
    const day = ((ms - begin) / DAY) | 0;
    const now = ms - begin - day * DAY;
    const minute = (now / MINUTE) | 0;
    const { passed } = kinds[works[day]];
    const whole = passed[minute];
    return opened[day] + whole * MINUTE + (passed[minute + 1] - whole) * (now - minute * MINUTE);
  }

  /** The instant at which a sum of open milliseconds is reached: the earliest, or the latest before it grows. */
  function instantOf(sum, earliest) {
    // What is open just before the earliest, just after the latest.
    const inside = earliest ? sum - 1 : sum;
    if (!(inside >= 0 && inside < opened[count])) return NaN;
    let at = near[(inside / step) | 0];
    while (opened[at + 1] <= inside) at++;
    const nth = ((inside - opened[at]) / MINUTE) | 0;
    return begin + at * DAY + kinds[works[at]].open[nth] * MINUTE + (sum - opened[at] - nth * MINUTE);
  }

  function addWorkingTime(from, ms) {
    return ms === 0 ? from : instantOf(openUntil(from) + ms, ms > 0);
  }

  function workingTimeBetween(a, b) {
    return a === b ? 0 : openUntil(b) - openUntil(a);
  }

  /** As `addWorkingTime` for no negative time, standing still during pauses; infinity if an open pause comes first. */
  function addPaused(from, ms, pauses) {
    let [at, rest] = [from, ms];
    for (const [begin, end] of united(pauses)) {
      if (end <= at) continue;
      const passed = begin > at ? workingTimeBetween(at, begin) : 0;
      if (!(rest > passed)) break;
      if (end === Infinity) return Infinity;
      rest -= passed;
      at = end;
    }
    return addWorkingTime(at, rest);
  }

  function betweenPaused(a, b, pauses) {
    if (a > b) return -betweenPaused(b, a, pauses);
    let [sum, at] = [0, a];
    for (const [begin, end] of united(pauses)) {
      if (begin > at) sum += workingTimeBetween(at, begin < b ? begin : b);
      if (end > at) at = end < b ? end : b;
    }
    return sum + workingTimeBetween(at, b);
  }

  return {
    first,
    last,
    isWorkingDay,
    addWorkingDays,
    countWorkingDays,
    addWorkingTime,
    workingTimeBetween,
    addPaused,
    betweenPaused,
  };
}

/** Pauses `[begin, end]` in order and without overlap. */
function united(pauses) {
  const all = [];
  for (const [begin, end] of pauses.filter(([begin, end]) => begin < end).sort((a, b) => a[0] - b[0])) {
    const last = all.at(-1);
    if (last === undefined || begin > last[1]) all.push([begin, end]);
    else if (end > last[1]) last[1] = end;
  }
  return all;
}

/** The same questions and answers with dates and instants as text; null for what is not known. */
export function inTexts(tables) {
  const names = Array.from({ length: tables.last - tables.first + 1 }, (_, at) => isoDay(tables.first + at));
  const dateText = (day) => names[day - tables.first] ?? isoDay(day);
  const known = (number) => (number === number ? number : null);
  const orDate = (day) => (day === day ? dateText(day) : null);
  const orInstant = (ms) => {
    if (!(ms < Infinity)) return null;
    const day = floor((ms + OFFSET) / DAY);
    const now = ms + OFFSET - day * DAY;
    const second = floor(now / 1_000);
    const text = dateText(day) + TIMES[floor(second / 60)] + SECONDS[second % 60];
    return now % 1_000 === 0 ? text : text.replace("+", `.${String(now % 1_000).padStart(3, "0")}+`);
  };
  const minutes = (ms) => known(ms / MINUTE);
  const pairs = (pauses) => pauses.map(({ from, to }) => [msOf(from), to == null ? Infinity : msOf(to)]);
  return {
    isWorkingDay: (date) => known(tables.isWorkingDay(dayOf(date))),
    addWorkingDays: (date, n) => orDate(tables.addWorkingDays(dayOf(date), n)),
    countWorkingDays: (a, b) => known(tables.countWorkingDays(dayOf(a), dayOf(b))),
    addWorkingMinutes: (from, n) => orInstant(tables.addWorkingTime(msOf(from), n * MINUTE)),
    workingMinutesBetween: (a, b) => minutes(tables.workingTimeBetween(msOf(a), msOf(b))),
    addPaused: (from, n, pauses) => orInstant(tables.addPaused(msOf(from), n * MINUTE, pairs(pauses))),
    betweenPaused: (a, b, pauses) => minutes(tables.betweenPaused(msOf(a), msOf(b), pairs(pauses))),
  };
}

const isoDay = (day) => new Date(day * DAY).toISOString().slice(0, 10);
const pair = (text, at) => text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;

/** Days from 1970-01-01 of `YYYY-MM-DD` and what may follow; years begin in March. */
export function dayOf(text) {
  const month = pair(text, 5);
  const year = pair(text, 0) * 100 + pair(text, 2) - (month < 3 ? 1 : 0);
  const leaps = floor(year / 4) - floor(year / 100) + floor(year / 400);
  return 365 * year + leaps + floor((153 * ((month + 9) % 12) + 2) / 5) + pair(text, 8) - 719_469;
}

/** Milliseconds of `YYYY-MM-DDTHH:MM:SS[.mmm]±HH:MM`. */
export function msOf(text) {
  const fraction = text.charCodeAt(19) === 46 ? Number(text.slice(20, 23)) : 0;
  const zone = text.length - 6;
  const offset = (pair(text, zone + 1) * 60 + pair(text, zone + 4)) * MINUTE;
  const seconds = pair(text, 11) * 3600 + pair(text, 14) * 60 + pair(text, 17);
  return dayOf(text) * DAY + seconds * 1000 + fraction + (text.charCodeAt(zone) === 45 ? offset : -offset);
}
