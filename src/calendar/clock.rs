//! Time that runs only while a place is open: adding and measuring without walking the days.

use super::hours::{Hours, Window, minutes_ms};
use super::{Calendar, Coverage, Outcome, Pauses};
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
pub struct Clock {
    coverage: Coverage,
    hours: Hours,
    /// Nothing for a clock that always runs.
    table: Option<Table>,
}

/// What is open on each covered day.
#[derive(Debug, Clone)]
struct Table {
    /// Minutes open before each covered day and, last, in all.
    opened: Vec<u32>,
    /// The pattern of each covered day.
    days: Vec<u16>,
    /// The windows of every sort of day there is.
    patterns: Vec<Vec<Window>>,
    /// The first day that is known: the second one covered, where windows cross midnight.
    first: usize,
}

impl Table {
    fn new(calendar: &Calendar, hours: &Hours) -> Self {
        let spills = hours.spills();
        let first = usize::from(spills);
        let mut known: Vec<(u16, u32)> = Vec::new();
        let mut patterns: Vec<(Vec<Window>, u32)> = Vec::new();
        let (mut opened, mut days) = (vec![0], Vec::new());
        let (mut sum, mut spill) = (0_u32, 0_u32);
        for (position, (date, kind)) in (0..calendar.kinds.len()).map_while(|at| Some((at, calendar.at(at)?))) {
            // Every covered day has a schedule.
            let own = hours.own(date, kind).unwrap_or(1);
            let pattern = known.iter().position(|other| *other == (own, spill)).unwrap_or_else(|| {
                let windows = hours.schedule(own).map_or_else(Vec::new, |schedule| schedule.within(spill));
                let minutes = windows.iter().map(|window| window.to.saturating_sub(window.from));
                let minutes = minutes.fold(0, u32::saturating_add);
                known.push((own, spill));
                patterns.push((windows, minutes));
                known.len().saturating_sub(1)
            });
            if position >= first {
                sum = sum.saturating_add(patterns.get(pattern).map_or(0, |(_, minutes)| *minutes));
            }
            opened.push(sum);
            days.push(u16::try_from(pattern).unwrap_or(u16::MAX));
            spill = if spills { hours.spill(own) } else { 0 };
        }
        Self { opened, days, patterns: patterns.into_iter().map(|(windows, _)| windows).collect(), first }
    }

    /// About how many days from a day it takes until so many minutes were open in all: the hours of a week hardly change.
    fn days_for(&self, minutes: u32, position: usize) -> isize {
        let here = self.opened.get(position).copied().unwrap_or_default();
        let all = i64::from(self.opened.last().copied().unwrap_or_default());
        let days =
            i64::from(minutes).saturating_sub(here.into()).saturating_mul(i64::try_from(self.days.len()).unwrap_or(0));
        days.checked_div(all).and_then(|days| isize::try_from(days).ok()).unwrap_or_default()
    }

    fn windows(&self, position: usize) -> Option<&[Window]> {
        let pattern = *self.days.get(position).filter(|_| position >= self.first)?;
        self.patterns.get(usize::from(pattern)).map(Vec::as_slice)
    }
}

impl Clock {
    /// The clock of a place.
    #[must_use]
    pub fn new(calendar: &Calendar, hours: &Hours) -> Self {
        let table = (!hours.is_always()).then(|| Table::new(calendar, hours));
        Self { coverage: calendar.coverage(), hours: hours.clone(), table }
    }

    /// The instant after `ms` milliseconds of opening hours, the earliest there is; for a negative `ms` the latest
    /// instant from which as much passes until `from`. 0 gives `from` back.
    #[inline]
    pub fn add(&self, from: Instant, ms: i64) -> Outcome<Instant> {
        self.coverage.outcome(match &self.table {
            _ if ms == 0 => Some(from),
            None => from.plus_ms(ms),
            Some(table) => self
                .open_until(table, from)
                .and_then(|sum| sum.checked_add(ms))
                .and_then(|sum| self.find(table, sum, ms > 0, self.coverage.position(from.date())?)),
        })
    }

    /// Milliseconds of opening hours from `a` to `b`; negative when `b` is before `a`.
    pub fn between(&self, a: Instant, b: Instant) -> Outcome<i64> {
        let difference = || match &self.table {
            None => b.ms().checked_sub(a.ms()),
            Some(_) if a == b => Some(0),
            Some(table) => self.open_until(table, b)?.checked_sub(self.open_until(table, a)?),
        };
        self.coverage.outcome(difference())
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
            let (mut sum, mut at) = (0_i64, from);
            for (begin, end) in pauses.iter() {
                let begin = begin.clamp(at, to);
                sum = sum.checked_add(self.between(at, begin).known()?)?;
                at = end.map_or(to, |end| end.clamp(begin, to));
            }
            sum = sum.checked_add(self.between(at, to).known()?)?;
            if a <= b { Some(sum) } else { sum.checked_neg() }
        };
        self.coverage.outcome(passed())
    }

    /// The windows within a date, in order.
    pub(crate) fn windows(&self, date: Date) -> &[Window] {
        let windows = || self.table.as_ref()?.windows(self.coverage.position(date)?);
        windows().unwrap_or_default()
    }

    /// Whether the clock runs day and night.
    #[must_use]
    pub const fn is_always(&self) -> bool {
        self.table.is_none()
    }

    /// The opening hours it was made for.
    #[must_use]
    pub const fn hours(&self) -> &Hours {
        &self.hours
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
    #[inline]
    fn open_until(&self, table: &Table, at: Instant) -> Option<i64> {
        let (date, now) = at.day_and_time();
        let position = self.coverage.position(date)?;
        let before = minutes_ms(*table.opened.get(position).filter(|_| position >= table.first)?);
        if now == 0 {
            return Some(before);
        }
        let today = table.windows(position)?.iter().map(|window| {
            let (from, to) = window.ms();
            now.min(to).saturating_sub(from).max(0)
        });
        Some(today.fold(before, i64::saturating_add))
    }

    /// The instant at which the sum of open milliseconds is reached: the earliest, or the latest before it grows. `near` is
    /// a day to look from.
    #[inline]
    fn find(&self, table: &Table, sum: i64, earliest: bool, near: usize) -> Option<Instant> {
        let reaches = |before: i64, end: i64| if earliest { before <= end } else { before < end };
        // Whole minutes before which the sum is not reached: one comparison of small numbers a step.
        let minutes = u32::try_from(sum.div_euclid(60_000)).ok()?;
        let whole = minutes_ms(minutes) == sum;
        let short = |opened: u32| if earliest && whole { opened < minutes } else { opened <= minutes };
        let near = near.saturating_add_signed(table.days_for(minutes, near));
        let position = first_not(&table.opened, near, short).checked_sub(1)?;
        let mut rest = sum.checked_sub(minutes_ms(*table.opened.get(position)?))?;
        let date = self.coverage.from.plus_days(i32::try_from(position).ok()?)?;
        for window in table.windows(position)? {
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

/// The first position whose value is not short, values being in ascending order: looked for in ever longer steps from
/// `near`, then by halves.
#[inline]
fn first_not(values: &[u32], near: usize, short: impl Fn(u32) -> bool) -> usize {
    let is_short = |at: usize| values.get(at).is_some_and(|value| short(*value));
    let (mut low, mut high) = (0, values.len());
    let near = near.min(high);
    let mut step = 1_usize;
    if is_short(near) {
        low = near.saturating_add(1);
        while low < high {
            let next = near.saturating_add(step);
            if !is_short(next) {
                high = next.min(high);
                break;
            }
            low = next.saturating_add(1);
            step = step.saturating_mul(2);
        }
    } else {
        high = near;
        while low < high {
            let next = near.saturating_sub(step);
            if is_short(next) {
                low = next.saturating_add(1);
                break;
            }
            high = next;
            step = step.saturating_mul(2);
        }
    }
    while low < high {
        let middle = low.midpoint(high);
        if is_short(middle) {
            low = middle.saturating_add(1);
        } else {
            high = middle;
        }
    }
    low
}
