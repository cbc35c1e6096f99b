// The hand-written tables over columns: a plain loop a question, a Float64Array in and out.
const { floor } = Math;
const DAY = 86_400_000;
const OFFSET = 28_800_000;
const dayAt = (ms) => floor((ms + OFFSET) / DAY);
const startOf = (day) => day * DAY - OFFSET;

/** Positions in the engine's list of statuses. */
const NOT_STARTED = 0;
const RUNNING = 1;
const DUE_SOON = 2;
const MET = 4;
const MET_LATE = 5;
const OVERDUE = 6;
const UNDETERMINED = 8;

export function inColumns(tables) {
  /** The end of the next working day. */
  const noticeDue = (start) => startOf(tables.addWorkingDays(dayAt(start), 1) + 1);

  function noticeStatus(start, completed, now) {
    if (start !== start) return 255;
    if (start > now) return NOT_STARTED;
    const due = noticeDue(start);
    if (due !== due) return UNDETERMINED;
    if (completed <= now) return completed >= due ? MET_LATE : MET;
    if (now >= due) return OVERDUE;
    return now >= due - DAY ? DUE_SOON : RUNNING;
  }

  return {
    addWorkingDays(days, n) {
      const out = new Float64Array(days.length);
      for (let row = 0; row < days.length; row++) out[row] = tables.addWorkingDays(days[row], n[row]);
      return out;
    },
    countWorkingDays(a, b) {
      const out = new Float64Array(a.length);
      for (let row = 0; row < a.length; row++) out[row] = tables.countWorkingDays(a[row], b[row]);
      return out;
    },
    addWorkingTime(from, ms) {
      const out = new Float64Array(from.length);
      for (let row = 0; row < from.length; row++) out[row] = tables.addWorkingTime(from[row], ms[row]);
      return out;
    },
    workingTimeBetween(a, b) {
      const out = new Float64Array(a.length);
      for (let row = 0; row < a.length; row++) out[row] = tables.workingTimeBetween(a[row], b[row]);
      return out;
    },
    /** `sla.review.notice`: one working day. */
    noticeDueAt(starts) {
      const out = new Float64Array(starts.length);
      for (let row = 0; row < starts.length; row++) out[row] = noticeDue(starts[row]);
      return out;
    },
    /** `sla.review.preliminary`: 24 hours. */
    preliminaryDueAt(starts) {
      const out = new Float64Array(starts.length);
      for (let row = 0; row < starts.length; row++) out[row] = starts[row] + DAY;
      return out;
    },
    noticeStatuses(starts, completed, now) {
      const out = new Uint8Array(starts.length);
      for (let row = 0; row < starts.length; row++) out[row] = noticeStatus(starts[row], completed[row], now);
      return out;
    },
  };
}
