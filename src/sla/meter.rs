//! How a limit is counted, and when it falls due.

use super::report::{Bound, Quantity, Status, Unit};
use crate::calendar::{Calendar, Clock, Coverage, Hours, Outcome, Pauses};
use crate::profile::Offset;
use crate::time::{Date, Instant};

/// Warn this long before an hour limit falls due, counted as the limit is …
pub const WARN_MS: i64 = 4 * 3_600_000;
/// … but never before this part of the limit is all that is left: a quarter. Limits in days warn from the start of their
/// last day.
pub const WARN_PART: i64 = 4;

/// How a limit is counted.
#[derive(Debug, Clone)]
pub(super) enum Meter<'a> {
    /// Milliseconds of a clock.
    Clock { clock: &'a Clock, length: i64 },
    /// Days that end outside every pause.
    Days { days: Days<'a>, end: DayEnd<'a>, length: i32, whole: Quantity },
}

/// Which days count.
#[derive(Debug, Clone, Copy)]
pub(super) enum Days<'a> {
    /// Working days.
    Working(&'a Calendar),
    /// Days of any kind; whether a last day on a rest day moves to the next working day (Civil Code 203).
    Every { calendar: &'a Calendar, rolls: bool },
}

/// When a day ends (Civil Code 203).
#[derive(Debug, Clone, Copy)]
pub(super) enum DayEnd<'a> {
    /// At 24:00.
    Midnight,
    /// At the close of business; at 24:00 where the place stays closed.
    Closing(&'a Hours),
    /// At the time of day of the start, in milliseconds after midnight.
    SameTime(i64),
}

/// When a limit falls due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Due {
    At {
        at: Instant,
        on: Option<Date>,
        bound: Bound,
    },
    /// Not while a pause is open, which began at this instant.
    Paused(Instant),
    Undetermined(Coverage),
}

impl Due {
    /// Whether an act at an instant is too late; an open pause makes nothing late.
    pub(super) fn passed(&self, at: Instant) -> bool {
        match *self {
            Self::At { at: due, bound: Bound::At, .. } => at > due,
            Self::At { at: due, bound: Bound::Before, .. } => at >= due,
            Self::Paused(_) | Self::Undetermined(_) => false,
        }
    }

    /// The first instant that is too late.
    pub(super) fn late_from(&self) -> Option<Instant> {
        match *self {
            Self::At { at, bound: Bound::At, .. } => at.plus_ms(1),
            Self::At { at, bound: Bound::Before, .. } => Some(at),
            Self::Paused(_) | Self::Undetermined(_) => None,
        }
    }

    /// Where a clock that nothing has ended stands.
    pub(super) fn status(&self, at: Instant, warn: Option<Instant>, pauses: &Pauses) -> Status {
        match self {
            Self::Undetermined(_) => Status::Undetermined,
            Self::Paused(_) => Status::Paused,
            Self::At { .. } if self.passed(at) => Status::Overdue,
            Self::At { .. } if pauses.covering(at).is_some() => Status::Paused,
            Self::At { .. } if warn.is_some_and(|warn| warn <= at) => Status::DueSoon,
            Self::At { .. } => Status::Running,
        }
    }
}

impl Days<'_> {
    pub(super) fn calendar(&self) -> &Calendar {
        match self {
            Self::Working(calendar) | Self::Every { calendar, .. } => calendar,
        }
    }

    pub(super) fn add(&self, date: Date, n: i32) -> Outcome<Date> {
        match self {
            Self::Working(calendar) => calendar.add_working_days(date, n),
            Self::Every { calendar, .. } => calendar.outcome(date.plus_days(n)),
        }
    }

    pub(super) fn count(&self, a: Date, b: Date) -> Outcome<i32> {
        match self {
            Self::Working(calendar) => calendar.count_working_days(a, b),
            Self::Every { calendar, .. } => calendar.outcome(b.days().checked_sub(a.days())),
        }
    }

    /// The day on which a last day ends.
    fn rolled(&self, day: Date) -> Outcome<Date> {
        match self {
            Self::Every { calendar, rolls: true } => calendar.add_working_days(day, 0),
            _ => Outcome::Known(day),
        }
    }
}

impl Meter<'_> {
    /// When a limit started at `start` falls due.
    pub(super) fn due(&self, start: Instant, pauses: &Pauses) -> Due {
        match self {
            Self::Clock { clock, length } => match clock.add_paused(start, *length, pauses) {
                Outcome::Known(Some(at)) => Due::At { at, on: None, bound: Bound::At },
                Outcome::Known(None) => Due::Paused(open_pause(pauses, start)),
                Outcome::Undetermined(coverage) => Due::Undetermined(coverage),
            },
            Self::Days { days, end, length, .. } => match last_day(days, *end, start, *length, pauses) {
                Outcome::Known(Some(day)) => {
                    let rolled = days.rolled(day).known();
                    match rolled.and_then(|day| Some((day, end.of(days.calendar(), day)?))) {
                        Some((on, (at, bound))) => Due::At { at, on: Some(on), bound },
                        None => Due::Undetermined(days.calendar().coverage()),
                    }
                }
                Outcome::Known(None) => Due::Paused(open_pause(pauses, start)),
                Outcome::Undetermined(coverage) => Due::Undetermined(coverage),
            },
        }
    }

    /// When a notice of something planned is due: so long before it. The day of the event is not counted, and a last day
    /// never moves.
    pub(super) fn due_before(&self, planned: Instant) -> Due {
        match self {
            Self::Clock { clock, length } => match clock.add(planned, length.saturating_neg()) {
                Outcome::Known(at) => Due::At { at, on: None, bound: Bound::At },
                Outcome::Undetermined(coverage) => Due::Undetermined(coverage),
            },
            Self::Days { days, length, .. } => {
                let day = days.add(planned.date(), length.saturating_neg()).known();
                match day.and_then(|day| Some((day, day.plus_days(1)?.start()))) {
                    Some((on, at)) => Due::At { at, on: Some(on), bound: Bound::Before },
                    None => Due::Undetermined(days.calendar().coverage()),
                }
            }
        }
    }

    /// How much earlier than allowed an act was, in units begun.
    pub(super) fn early(&self, at: Instant, allowed: Instant) -> Option<Quantity> {
        match self {
            Self::Clock { clock, .. } => {
                Some(minutes(clock.between(at, allowed).known()?.checked_add(59_999)?.div_euclid(60_000)))
            }
            Self::Days { days, .. } => {
                let unit = if matches!(days, Days::Working(_)) { Unit::WorkingDay } else { Unit::NaturalDay };
                Some(Quantity { unit, value: days.count(at.date(), allowed.date()).known()?.into() })
            }
        }
    }

    /// The last day as counted, and the working day it moves to; nothing for other limits than natural days.
    pub(super) fn nominal(&self, start: Instant, pauses: &Pauses) -> Option<(Date, Option<Date>)> {
        let Self::Days { days: days @ Days::Every { calendar, .. }, end, length, .. } = self else { return None };
        let day = last_day(days, *end, start, *length, pauses).known().flatten()?;
        Some((day, calendar.add_working_days(day, 0).known()))
    }

    /// When to warn of a due time, unless a profile says otherwise.
    pub(super) fn warn(&self, start: Instant, due: &Due, pauses: &Pauses) -> Option<Instant> {
        match (self, due) {
            (Self::Clock { clock, length }, Due::At { .. }) => {
                let margin = length.checked_div(WARN_PART)?.min(WARN_MS);
                clock.add_paused(start, length.checked_sub(margin)?, pauses).known().flatten()
            }
            (Self::Days { .. }, Due::At { on: Some(day), .. }) => Some(day.start().max(start)),
            _ => None,
        }
    }

    /// An instant so many minutes or days from the due time, counted as the limit is, never before the start.
    pub(super) fn offset(&self, start: Instant, due: &Due, offset: Offset, pauses: &Pauses) -> Option<Instant> {
        let Due::At { at, on, .. } = *due else { return None };
        let begin = |day: Date| Some(day.start().max(start));
        match (self, offset) {
            (_, Offset::After(0)) => due.late_from(),
            (Self::Clock { clock, length }, Offset::Before(minutes)) => {
                let length = length.checked_sub(minutes.checked_mul(60_000)?)?.max(0);
                clock.add_paused(start, length, pauses).known().flatten()
            }
            (Self::Clock { clock, .. }, Offset::After(minutes)) => clock.add(at, minutes.checked_mul(60_000)?).known(),
            (Self::Days { days, .. }, Offset::Before(n)) => {
                days.add(on?, i32::try_from(n).ok()?.checked_neg()?).known().and_then(begin)
            }
            (Self::Days { days, .. }, Offset::After(n)) => {
                days.add(on?, i32::try_from(n).ok()?).known()?.plus_days(1).and_then(begin)
            }
        }
    }

    /// The whole limit.
    pub(super) fn length(&self) -> Quantity {
        match self {
            Self::Clock { length, .. } => minutes(length.div_euclid(60_000)),
            Self::Days { whole, .. } => *whole,
        }
    }

    /// Whole units counted from `start` to `at`.
    pub(super) fn elapsed(&self, start: Instant, at: Instant, pauses: &Pauses) -> Option<Quantity> {
        match self {
            Self::Clock { clock, .. } => {
                Some(minutes(clock.between_paused(start, at, pauses).known()?.div_euclid(60_000)))
            }
            Self::Days { days, end, whole, .. } => {
                let count = |from: Date, to: Date| days.count(from, to.max(from)).known();
                let (calendar, trigger) = (days.calendar(), start.date());
                let mut passed = count(trigger, end.last_ended(calendar, at))?;
                for (from, to) in pauses.iter().filter(|(from, _)| *from < at) {
                    let to = to.map_or(at, |to| to.min(at));
                    let before = end.last_ended(calendar, from).max(trigger);
                    passed = passed.checked_sub(count(before, end.last_ended(calendar, to))?)?;
                }
                let value = match whole.unit {
                    Unit::Month => months(calendar, trigger, passed, 1)?,
                    Unit::Year => months(calendar, trigger, passed, 12)?,
                    _ => passed.into(),
                };
                Some(Quantity { value, ..*whole })
            }
        }
    }

    /// Units begun between the due time and `at`; pauses that begin after the due time do not shorten it. Limits in months
    /// and years are late by natural days.
    pub(super) fn overdue(&self, due: &Due, at: Instant) -> Option<Quantity> {
        match (self, *due) {
            (Self::Clock { clock, .. }, Due::At { at: due, .. }) => {
                let late = clock.between(due, at).known()?;
                Some(minutes(late.checked_add(59_999)?.div_euclid(60_000)))
            }
            (Self::Days { days, .. }, Due::At { on: Some(day), .. }) => {
                let unit = if matches!(days, Days::Working(_)) { Unit::WorkingDay } else { Unit::NaturalDay };
                Some(Quantity { unit, value: days.count(day, at.date()).known()?.into() })
            }
            _ => None,
        }
    }
}

impl DayEnd<'_> {
    /// The end of a day, and whether that instant is in time.
    pub(super) fn of(self, calendar: &Calendar, date: Date) -> Option<(Instant, Bound)> {
        let at = |instant: Option<Instant>| instant.map(|at| (at, Bound::At));
        let closing = match self {
            Self::Midnight => None,
            Self::Closing(hours) => at(hours.closing(calendar, date)),
            Self::SameTime(time) => at(date.start().plus_ms(time)),
        };
        closing.or_else(|| Some((date.plus_days(1)?.start(), Bound::Before)))
    }

    /// The last day that has ended by an instant.
    fn last_ended(self, calendar: &Calendar, at: Instant) -> Date {
        let mut day = at.date();
        // A close of business after midnight ends a day on the next one.
        for _ in 0..2 {
            match self.of(calendar, day) {
                Some((end, _)) if end <= at => return day,
                _ => day = day.plus_days(-1).unwrap_or(day),
            }
        }
        day
    }
}

/// The `length`-th counted day after the start's that ends outside every pause; nothing if a pause is open first.
fn last_day(days: &Days<'_>, end: DayEnd<'_>, start: Instant, length: i32, pauses: &Pauses) -> Outcome<Option<Date>> {
    let calendar = days.calendar();
    let (mut day, mut rest) = (start.date(), length);
    for (from, to) in pauses.iter().filter(|(_, to)| to.is_none_or(|to| start < to)) {
        // Every day to this one ended before the pause began.
        let before = end.last_ended(calendar, from).max(day);
        match (days.add(day, rest), days.count(day, before)) {
            (Outcome::Known(due), _) if due <= before => return Outcome::Known(Some(due)),
            (_, Outcome::Undetermined(coverage)) => return Outcome::Undetermined(coverage),
            (_, Outcome::Known(passed)) => rest = rest.saturating_sub(passed),
        }
        let Some(to) = to else { return Outcome::Known(None) };
        day = end.last_ended(calendar, to).max(before);
    }
    days.add(day, rest).map(Some)
}

/// Whole months, or groups of them, in the first `days` days after a date.
fn months(calendar: &Calendar, from: Date, days: i32, group: i32) -> Option<i64> {
    let to = from.plus_days(days)?;
    let ((from_month, _), (to_month, _)) = (from.month_day(), to.month_day());
    let years = to.year().checked_sub(from.year())?.checked_mul(12)?;
    let months = years.checked_add(i32::try_from(to_month).ok()?)?.checked_sub(i32::try_from(from_month).ok()?)?;
    // The corresponding day of the last month may still be to come.
    let ended = calendar.add_months(from, months).nominal? <= to;
    let months = if ended { months } else { months.checked_sub(1)? };
    Some(months.checked_div(group)?.into())
}

/// Where the pause begins that is still open.
fn open_pause(pauses: &Pauses, start: Instant) -> Instant {
    pauses.iter().next_back().map_or(start, |(from, _)| from.max(start))
}

pub(super) fn minutes(value: i64) -> Quantity {
    Quantity { unit: Unit::Minute, value }
}
