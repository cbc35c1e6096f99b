//! The account of a limit: consecutive segments from its start to its due time.

use super::clock::{DayEnd, Due, Meter};
use super::report::{Reason, Segment};
use crate::calendar::holidays::Holiday;
use crate::calendar::{Calendar, Clock, DayKind, Pauses};
use crate::time::{Date, Instant};

/// The segments from `start` to the due time; to the open pause, or to the end of the calendar's coverage, where
/// there is none.
pub(super) fn ledger(
    meter: &Meter<'_>,
    calendar: &Calendar,
    start: Instant,
    due: &Due,
    pauses: &Pauses,
) -> Vec<Segment> {
    let mut ledger = Ledger(Vec::new());
    let end = match *due {
        Due::At { at, .. } => at,
        Due::Paused(from) => from,
        Due::Undetermined(coverage) => coverage.to.plus_days(1).map_or(start, Date::start),
    };
    match meter {
        Meter::Hours { clock, .. } => ledger.hours(clock, calendar, (start, end), pauses),
        Meter::Days { end: day_end, .. } => ledger.days(*day_end, calendar, (start, end), pauses),
    }
    if let Due::Paused(_) = due {
        ledger.open_pause(end);
    }
    ledger.0
}

struct Ledger(Vec<Segment>);

impl Ledger {
    /// Adds a stretch; one that continues the last segment for the same reason makes it longer.
    fn push(&mut self, from: Instant, to: Instant, reason: Reason, holiday: Option<Holiday>) {
        if from >= to {
            return;
        }
        match self.0.last_mut() {
            Some(last) if (last.reason, last.holiday) == (reason, holiday) => last.to = Some(to),
            _ => self.0.push(Segment {
                from,
                to: Some(to),
                counted: reason.counts(),
                reason,
                holiday,
                name: holiday.map(Holiday::name),
            }),
        }
    }

    /// Adds the pause that is still open, from where the last segment ends.
    fn open_pause(&mut self, begin: Instant) {
        match self.0.last_mut() {
            Some(last) if last.reason == Reason::Pause => last.to = None,
            last => {
                let from = last.and_then(|last| last.to).unwrap_or(begin);
                self.0.push(Segment {
                    from,
                    to: None,
                    counted: false,
                    reason: Reason::Pause,
                    holiday: None,
                    name: None,
                });
            }
        }
    }

    fn hours(&mut self, clock: &Clock<'_>, calendar: &Calendar, (start, end): (Instant, Instant), pauses: &Pauses) {
        let mut at = start;
        for (from, to) in pauses.iter().filter(|(from, _)| *from < end) {
            let (from, to) = (from.max(at), to.map_or(end, |to| to.min(end)).max(at));
            self.opened(clock, calendar, at, from);
            self.push(from, to, Reason::Pause, None);
            at = to;
        }
        self.opened(clock, calendar, at, end);
    }

    /// A stretch without pauses, split by opening hours.
    fn opened(&mut self, clock: &Clock<'_>, calendar: &Calendar, from: Instant, to: Instant) {
        if clock.is_always() {
            return self.push(from, to, Reason::Elapsed, None);
        }
        let mut at = from;
        let mut day = Some(from.date());
        while let Some(date) = day.filter(|date| date.start() < to) {
            let windows = clock.windows(date);
            let (closed, holiday) = match calendar.day_kind(date) {
                kind if windows.is_empty() => off(kind),
                _ => (Reason::Closed, None),
            };
            for window in windows {
                let (open, close) = window.ms();
                let bound = |ms: i64| date.start().plus_ms(ms).unwrap_or(to).clamp(at, to);
                let (open, close) = (bound(open), bound(close));
                self.push(at, open, closed, holiday);
                self.push(open, close, Reason::Elapsed, None);
                at = close;
            }
            day = date.plus_days(1);
            let midnight = day.map_or(to, Date::start).min(to).max(at);
            self.push(at, midnight, closed, holiday);
            at = midnight;
        }
    }

    /// The rest of the first day, then whole days; the last one to its end, which is its beginning when the same time
    /// of day as a start at midnight ends it.
    fn days(&mut self, end: DayEnd<'_>, calendar: &Calendar, (from, to): (Instant, Instant), pauses: &Pauses) {
        if calendar.day_kind(from.date()) == DayKind::Unknown {
            return;
        }
        let mut day = from.date().plus_days(1);
        self.push(from, day.map_or(to, Date::start).min(to), Reason::TriggerDay, None);
        while let Some(date) = day.filter(|date| date.start() < to) {
            day = date.plus_days(1);
            let kind = calendar.day_kind(date);
            let ends = end.of(calendar, date).map_or(to, |(at, _)| at);
            let (reason, holiday) = match (kind, pauses.covering_until(ends)) {
                (DayKind::Unknown, _) => return,
                // The open pause follows as the last segment.
                (_, Some((_, None))) => return,
                (_, Some(_)) => (Reason::Pause, None),
                (DayKind::Workday, None) => (Reason::WorkingDay, None),
                (DayKind::MakeUpWorkday, None) => (Reason::MakeUpWorkday, None),
                (kind, None) => off(kind),
            };
            self.push(date.start(), day.map_or(to, Date::start).min(to), reason, holiday);
        }
    }
}

/// Why nothing is counted on a day.
fn off(kind: DayKind) -> (Reason, Option<Holiday>) {
    match kind {
        DayKind::RestDay => (Reason::RestDay, None),
        DayKind::Holiday(holiday) => (Reason::Holiday, Some(holiday)),
        DayKind::RestDayInLieu(holiday) => (Reason::RestDayInLieu, Some(holiday)),
        DayKind::Workday | DayKind::MakeUpWorkday | DayKind::Unknown => (Reason::Closed, None),
    }
}
