//! The clock of one limit: what started and ended it, and when it falls due.

use super::case::Event;
use super::report::{Bound, Quantity, Status, Unit};
use crate::calendar::{Calendar, Clock, Coverage, Hours, Outcome, Pauses};
use crate::time::{Date, Instant};

/// Warn this long before an hour limit falls due, counted as the limit is …
pub const WARN_MS: i64 = 4 * 3_600_000;
/// … but never before this part of the limit is all that is left: a quarter. Working-day limits warn from the start
/// of their last day.
pub const WARN_PART: i64 = 4;

/// The last start of a limit and how it ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) started: Instant,
    pub(super) end: Option<End>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Completed(Instant),
    Cancelled(Instant),
}

/// How a limit is counted.
#[derive(Debug, Clone)]
pub(super) enum Meter<'a> {
    /// Milliseconds of a clock.
    Hours { clock: Clock<'a>, length: i64 },
    /// Working days that end outside every pause.
    Days { calendar: &'a Calendar, end: DayEnd<'a>, length: i32 },
}

/// When a working day ends (Civil Code 203).
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

impl Run {
    /// Folds the events, in order of time, into the last run.
    ///
    /// A starting event starts anew; only the first end after it counts, and what follows an end changes nothing
    /// until the next start.
    pub(super) fn last(events: &[&Event], starts: &[&str], completes: &[&str], cancels: &[&str]) -> Option<Self> {
        events.iter().fold(None, |run, event| {
            let kind = event.kind.as_str();
            match run {
                _ if starts.contains(&kind) => Some(Self { started: event.at, end: None }),
                Some(Self { started, end: None }) if completes.contains(&kind) => {
                    Some(Self { started, end: Some(End::Completed(event.at)) })
                }
                Some(Self { started, end: None }) if cancels.contains(&kind) => {
                    Some(Self { started, end: Some(End::Cancelled(event.at)) })
                }
                run => run,
            }
        })
    }

    /// Until when the clock ran, as seen at `now`.
    pub(super) fn until(&self, now: Instant) -> Instant {
        match self.end {
            Some(End::Completed(at) | End::Cancelled(at)) => at,
            None => now,
        }
    }
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

impl Meter<'_> {
    /// When a limit started at `start` falls due.
    pub(super) fn due(&self, start: Instant, pauses: &Pauses) -> Due {
        match self {
            Self::Hours { clock, length } => match clock.add_paused(start, *length, pauses) {
                Outcome::Known(Some(at)) => Due::At { at, on: None, bound: Bound::At },
                Outcome::Known(None) => Due::Paused(open_pause(pauses, start)),
                Outcome::Undetermined(coverage) => Due::Undetermined(coverage),
            },
            Self::Days { calendar, end, length } => match last_day(calendar, *end, start, *length, pauses) {
                Outcome::Known(Some(day)) => match end.of(calendar, day) {
                    Some((at, bound)) => Due::At { at, on: Some(day), bound },
                    None => Due::Undetermined(calendar.coverage()),
                },
                Outcome::Known(None) => Due::Paused(open_pause(pauses, start)),
                Outcome::Undetermined(coverage) => Due::Undetermined(coverage),
            },
        }
    }

    /// When to warn of a due time.
    pub(super) fn warn(&self, start: Instant, due: &Due, pauses: &Pauses) -> Option<Instant> {
        match (self, due) {
            (Self::Hours { clock, length }, Due::At { .. }) => {
                let margin = length.checked_div(WARN_PART)?.min(WARN_MS);
                clock.add_paused(start, length.checked_sub(margin)?, pauses).known().flatten()
            }
            (Self::Days { .. }, Due::At { on: Some(day), .. }) => Some(day.start().max(start)),
            _ => None,
        }
    }

    /// The whole limit.
    pub(super) fn length(&self) -> Quantity {
        match self {
            Self::Hours { length, .. } => minutes(length.div_euclid(60_000)),
            Self::Days { length, .. } => working_days(*length),
        }
    }

    /// Whole units counted from `start` to `at`.
    pub(super) fn elapsed(&self, start: Instant, at: Instant, pauses: &Pauses) -> Option<Quantity> {
        match self {
            Self::Hours { clock, .. } => {
                Some(minutes(clock.between_paused(start, at, pauses).known()?.div_euclid(60_000)))
            }
            Self::Days { calendar, end, .. } => {
                let count = |from: Date, to: Date| calendar.count_working_days(from, to.max(from)).known();
                let trigger = start.date();
                let mut days = count(trigger, end.last_ended(calendar, at))?;
                for (from, to) in pauses.iter().filter(|(from, _)| *from < at) {
                    let to = to.map_or(at, |to| to.min(at));
                    let before = end.last_ended(calendar, from).max(trigger);
                    days = days.checked_sub(count(before, end.last_ended(calendar, to))?)?;
                }
                Some(working_days(days))
            }
        }
    }

    /// Units begun between the due time and `at`; pauses that begin after the due time do not shorten it.
    pub(super) fn overdue(&self, due: &Due, at: Instant) -> Option<Quantity> {
        match (self, *due) {
            (Self::Hours { clock, .. }, Due::At { at: due, .. }) => {
                let late = clock.between(due, at).known()?;
                Some(minutes(late.checked_add(59_999)?.div_euclid(60_000)))
            }
            (Self::Days { calendar, .. }, Due::At { on: Some(day), .. }) => {
                calendar.count_working_days(day, at.date()).known().map(working_days)
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
        let today = at.date();
        match self.of(calendar, today) {
            Some((end, _)) if end <= at => today,
            _ => today.plus_days(-1).unwrap_or(today),
        }
    }
}

/// The `length`-th working day after the start's that ends outside every pause; nothing if a pause is open first.
fn last_day(
    calendar: &Calendar,
    end: DayEnd<'_>,
    start: Instant,
    length: i32,
    pauses: &Pauses,
) -> Outcome<Option<Date>> {
    let (mut day, mut rest) = (start.date(), length);
    for (from, to) in pauses.iter().filter(|(_, to)| to.is_none_or(|to| start < to)) {
        // Every day to this one ended before the pause began.
        let before = end.last_ended(calendar, from).max(day);
        match (calendar.add_working_days(day, rest), calendar.count_working_days(day, before)) {
            (Outcome::Known(due), _) if due <= before => return Outcome::Known(Some(due)),
            (_, Outcome::Undetermined(coverage)) => return Outcome::Undetermined(coverage),
            (_, Outcome::Known(passed)) => rest = rest.saturating_sub(passed),
        }
        let Some(to) = to else { return Outcome::Known(None) };
        day = end.last_ended(calendar, to).max(before);
    }
    calendar.add_working_days(day, rest).map(Some)
}

/// Where the pause begins that is still open.
fn open_pause(pauses: &Pauses, start: Instant) -> Instant {
    pauses.iter().next_back().map_or(start, |(from, _)| from.max(start))
}

fn minutes(value: i64) -> Quantity {
    Quantity { unit: Unit::Minute, value }
}

fn working_days(value: i32) -> Quantity {
    Quantity { unit: Unit::WorkingDay, value: value.into() }
}
