//! Time that runs only while a place is open: adding and measuring without walking the days.

use super::hours::{Hours, Window, minutes_ms};
use super::{Calendar, Outcome, Pauses};
use crate::time::{Date, Instant};

/// A clock that runs during opening hours.
///
/// Building it sums up the open minutes before each covered day once; after that every question is a binary search.
/// A clock that runs [`always`](Hours::always) needs no calendar and has no coverage to leave.
///
/// ```
/// use telecom_service_rules::{Instant, calendar::{Calendar, Clock, Hours}};
/// let hours = serde_json::json!({ "workingDays": [["09:00", "12:00"], ["13:30", "18:00"]] });
/// let (calendar, hours) = (Calendar::default(), Hours::parse(&hours, "hours").unwrap());
/// let clock = Clock::new(&calendar, &hours);
/// let friday = Instant::parse("2026-07-03T11:00:00+08:00").unwrap();
/// // one hour before lunch, one after
/// assert_eq!(clock.add(friday, 7_200_000).known().unwrap().to_string(), "2026-07-03T14:30:00+08:00");
/// // twelve hours later it is Monday
/// assert_eq!(clock.add(friday, 43_200_000).known().unwrap().to_string(), "2026-07-06T17:00:00+08:00");
/// ```
#[derive(Debug, Clone)]
pub struct Clock<'a> {
    calendar: &'a Calendar,
    hours: &'a Hours,
    /// Minutes open before each covered day and, last, in all; nothing for a clock that always runs.
    opened: Option<Vec<u32>>,
}

impl<'a> Clock<'a> {
    /// The clock of a place.
    #[must_use]
    pub fn new(calendar: &'a Calendar, hours: &'a Hours) -> Self {
        let opened = || {
            let mut sum = 0_u32;
            let days = (0..calendar.kinds.len()).map_while(|position| calendar.at(position));
            let after = days.map(|(date, kind)| {
                sum = sum.saturating_add(hours.schedule(date, kind).map_or(0, |schedule| schedule.minutes));
                sum
            });
            std::iter::once(0).chain(after).collect()
        };
        Self { calendar, hours, opened: (!hours.is_always()).then(opened) }
    }

    /// The instant after `ms` milliseconds of opening hours, the earliest there is; for a negative `ms` the latest
    /// instant from which as much passes until `from`. 0 gives `from` back.
    pub fn add(&self, from: Instant, ms: i64) -> Outcome<Instant> {
        self.calendar.outcome(match &self.opened {
            _ if ms == 0 => Some(from),
            None => from.plus_ms(ms),
            Some(opened) => self
                .open_until(opened, from)
                .and_then(|sum| sum.checked_add(ms))
                .and_then(|sum| self.find(opened, sum, ms > 0)),
        })
    }

    /// Milliseconds of opening hours from `a` to `b`; negative when `b` is before `a`.
    pub fn between(&self, a: Instant, b: Instant) -> Outcome<i64> {
        let difference = || match &self.opened {
            None => b.ms().checked_sub(a.ms()),
            Some(_) if a == b => Some(0),
            Some(opened) => self.open_until(opened, b)?.checked_sub(self.open_until(opened, a)?),
        };
        self.calendar.outcome(difference())
    }

    /// The end of the last window of a date; nothing if it is closed or unknown.
    #[must_use]
    pub fn closing(&self, date: Date) -> Option<Instant> {
        self.hours.closing(self.calendar, date)
    }

    /// As [`add`](Self::add), with the clock standing still during pauses. Nothing if a pause that is still open
    /// begins before the sum is reached.
    pub fn add_paused(&self, from: Instant, ms: i64, pauses: &Pauses) -> Outcome<Option<Instant>> {
        if ms < 0 {
            return self.subtract_paused(from, ms, pauses);
        }
        let (mut at, mut rest) = (from, ms);
        for (begin, end) in pauses.iter().filter(|(_, end)| end.is_none_or(|end| from < end)) {
            let begin = begin.max(at);
            match (self.add(at, rest), self.between(at, begin)) {
                (Outcome::Known(due), _) if due <= begin => return Outcome::Known(Some(due)),
                (_, Outcome::Undetermined(coverage)) => return Outcome::Undetermined(coverage),
                (_, Outcome::Known(passed)) => rest = rest.saturating_sub(passed),
            }
            let Some(end) = end else { return Outcome::Known(None) };
            at = end;
        }
        self.add(at, rest).map(Some)
    }

    /// As [`between`](Self::between), without the time of pauses.
    pub fn between_paused(&self, a: Instant, b: Instant, pauses: &Pauses) -> Outcome<i64> {
        let (from, to) = (a.min(b), a.max(b));
        let passed = || {
            let mut sum = self.between(from, to).known()?;
            for (begin, end) in pauses.iter() {
                let (begin, end) = (begin.max(from), end.map_or(to, |end| end.min(to)));
                if begin < end {
                    sum = sum.checked_sub(self.between(begin, end).known()?)?;
                }
            }
            if a <= b { Some(sum) } else { sum.checked_neg() }
        };
        self.calendar.outcome(passed())
    }

    /// The windows of a date.
    pub(crate) fn windows(&self, date: Date) -> &[Window] {
        self.hours.windows(self.calendar, date).unwrap_or_default()
    }

    /// Whether the clock runs day and night.
    pub(crate) const fn is_always(&self) -> bool {
        self.opened.is_none()
    }

    fn subtract_paused(&self, from: Instant, ms: i64, pauses: &Pauses) -> Outcome<Option<Instant>> {
        let (mut at, mut rest) = (from, ms);
        for (begin, end) in pauses.iter().rev().filter(|(begin, _)| *begin < from) {
            let end = end.map_or(at, |end| end.min(at));
            match (self.add(at, rest), self.between(at, end)) {
                (Outcome::Known(due), _) if due >= end => return Outcome::Known(Some(due)),
                (_, Outcome::Undetermined(coverage)) => return Outcome::Undetermined(coverage),
                (_, Outcome::Known(passed)) => rest = rest.saturating_sub(passed),
            }
            at = begin;
        }
        self.add(at, rest).map(Some)
    }

    /// Milliseconds open from the start of the coverage; known up to the midnight that ends it.
    fn open_until(&self, opened: &[u32], at: Instant) -> Option<i64> {
        let (date, now) = (at.date(), at.time_of_day());
        let before = minutes_ms(*opened.get(self.calendar.position(date)?)?);
        if now == 0 {
            return Some(before);
        }
        let today = self.hours.windows(self.calendar, date)?.iter().map(|window| {
            let (from, to) = window.ms();
            now.min(to).saturating_sub(from).max(0)
        });
        Some(today.fold(before, i64::saturating_add))
    }

    /// The instant at which the sum of open milliseconds is reached: the earliest, or the latest before it grows.
    fn find(&self, opened: &[u32], sum: i64, earliest: bool) -> Option<Instant> {
        let reaches = |before: i64, end: i64| if earliest { before <= end } else { before < end };
        let position = opened.partition_point(|before| !reaches(sum, minutes_ms(*before))).checked_sub(1)?;
        let (date, kind) = self.calendar.at(position)?;
        let mut rest = sum.checked_sub(minutes_ms(*opened.get(position)?))?;
        for window in &self.hours.schedule(date, kind)?.windows {
            let (from, to) = window.ms();
            let length = to.saturating_sub(from);
            if reaches(rest, length) {
                return date.start().plus_ms(from.checked_add(rest)?);
            }
            rest = rest.checked_sub(length)?;
        }
        None
    }
}
