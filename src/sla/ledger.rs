//! The account of a limit: consecutive segments from its start to its due time.

use super::meter::{DayEnd, Days, Due, Meter};
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
    nominal: Option<Date>,
) -> Vec<Segment> {
    let mut ledger = Ledger(Vec::new());
    let end = match *due {
        Due::At { at, .. } => at,
        Due::Paused(from) => from,
        Due::Undetermined(coverage) => coverage.to.plus_days(1).map_or(start, Date::start),
    };
    match meter {
        Meter::Clock { clock, .. } => ledger.hours(clock, calendar, (start, end), pauses),
        Meter::Days { days, end: day_end, .. } => {
            ledger.push(start, start.date().plus_days(1).map_or(end, Date::start).min(end), Reason::TriggerDay, None);
            ledger.days(days, *day_end, (start.date().plus_days(1), end), pauses, nominal);
        }
    }
    if let Due::Paused(_) = due {
        ledger.open_pause(end);
    }
    ledger.0
}

/// The segments from the due time of a notice to what it announces.
pub(super) fn backward(meter: &Meter<'_>, calendar: &Calendar, due: &Due, planned: Instant) -> Vec<Segment> {
    let Due::At { at, on, .. } = *due else { return Vec::new() };
    let mut ledger = Ledger(Vec::new());
    match meter {
        Meter::Clock { clock, .. } => ledger.hours(clock, calendar, (at, planned), &Pauses::NONE),
        Meter::Days { days, end, .. } => {
            let event = planned.date().start();
            ledger.days(days, *end, (on, event), &Pauses::NONE, None);
            ledger.push(event, planned, Reason::TriggerDay, None);
        }
    }
    ledger.0
}

/// One stretch for one reason.
pub(super) fn stretch(from: Instant, to: Instant, reason: Reason) -> Vec<Segment> {
    let mut ledger = Ledger(Vec::new());
    ledger.push(from, to, reason, None);
    ledger.0
}

/// A day, open and closed.
pub(super) fn day_of(clock: &Clock, calendar: &Calendar, date: Date) -> Vec<Segment> {
    let mut ledger = Ledger(Vec::new());
    if let Some(next) = date.plus_days(1) {
        ledger.opened(clock, calendar, date.start(), next.start());
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
                pause: None,
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
                    pause: None,
                });
            }
        }
    }

    fn hours(&mut self, clock: &Clock, calendar: &Calendar, (start, end): (Instant, Instant), pauses: &Pauses) {
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
    fn opened(&mut self, clock: &Clock, calendar: &Calendar, from: Instant, to: Instant) {
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

    /// Whole days; the last one to its end, which is its beginning when the same time of day as a start at midnight ends
    /// it. Natural days after the nominal last one are not counted: the limit rolls over them.
    fn days(
        &mut self,
        days: &Days<'_>,
        end: DayEnd<'_>,
        (mut day, to): (Option<Date>, Instant),
        pauses: &Pauses,
        nominal: Option<Date>,
    ) {
        let calendar = days.calendar();
        while let Some(date) = day.filter(|date| date.start() < to) {
            day = date.plus_days(1);
            let kind = calendar.day_kind(date);
            let ends = end.of(calendar, date).map_or(to, |(at, _)| at);
            let natural = matches!(days, Days::Every { .. });
            let (reason, holiday) = match (kind, pauses.covering_until(ends)) {
                (DayKind::Unknown, _) if !natural => return,
                // The open pause follows as the last segment.
                (_, Some((_, None))) => return,
                (_, Some(_)) => (Reason::Pause, None),
                _ if natural && nominal.is_none_or(|nominal| date <= nominal) => (Reason::NaturalDay, None),
                (DayKind::Workday | DayKind::MakeUpWorkday, None) if natural => (Reason::RollOver, None),
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
