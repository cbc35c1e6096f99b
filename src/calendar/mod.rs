//! Working days in China: what a date is, counting and adding, and how far the calendar reaches.
//!
//! Source: Civil Code (民法典) articles 200 to 204, in force since 2021-01-01, and the yearly notices in [`holidays`].

pub mod clock;
mod day;
pub mod holidays;
pub mod hours;
pub mod pauses;

use serde::Serialize;

use crate::time::Date;
pub use clock::Clock;
pub use day::{Day, DayKind};
use holidays::{Holiday, YEARS, Year};
pub use hours::Hours;
pub use pauses::Pauses;

/// Month and day from which the newest year is provisional: every day that a later year's notice has moved so far
/// lies on or after it (2007, 2011, 2018, 2022).
const PROVISIONAL_FROM: (u32, u32) = (12, 29);

/// The working days of the years whose arrangement is known, 2007 to 2026.
///
/// Every question is answered from tables in constant time; outside the covered years the answer is
/// [`Outcome::Undetermined`], never a guess from the weekday.
///
/// ```
/// use telecom_service_rules::{Date, calendar::Calendar};
/// let calendar = Calendar::default();
/// // 1 to 8 October 2025 were off: one working day after 30 September is the 9th.
/// let due = calendar.add_working_days(Date::parse("2025-09-30").unwrap(), 1);
/// assert_eq!(due.known().unwrap().to_string(), "2025-10-09");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    coverage: Coverage,
    /// One per covered day.
    kinds: Vec<DayKind>,
    /// Working days before each covered day, and one more entry: all of them.
    before: Vec<i32>,
    /// Every working day in order.
    worked: Vec<Date>,
    /// Where the years and single days of a profile are written.
    own: Vec<(Date, Date, String)>,
}

/// The days whose kind is known, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Coverage {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// From here to the end the next year's notice may still change days.
    pub provisional_from: Date,
}

/// An answer, or the coverage that it would need to leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Outcome<T> {
    /// The answer.
    Known(T),
    /// It depends on days outside the coverage.
    Undetermined(Coverage),
}

/// The last day of a period in natural days or months.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rolled {
    /// The last day as counted; nothing outside the years 0001 to 9999.
    pub nominal: Option<Date>,
    /// The same, or the next working day if it is a rest day (Civil Code 203). Counting back never rolls.
    pub rolled: Outcome<Date>,
}

impl Default for Calendar {
    fn default() -> Self {
        let mut kinds = Vec::with_capacity(YEARS.len().saturating_mul(366));
        for year in YEARS {
            push_year(&mut kinds, year);
        }
        Self::of(YEARS.first().map_or(1970, |year| year.year), kinds)
    }
}

impl Calendar {
    /// A calendar over consecutive days from 1 January of `year`.
    fn of(year: i32, kinds: Vec<DayKind>) -> Self {
        let from = day_of(year, 1, 1);
        let mut before = Vec::with_capacity(kinds.len().saturating_add(1));
        let mut worked = Vec::with_capacity(kinds.len());
        before.push(0);
        for (day, kind) in (from.days()..).zip(&kinds) {
            if kind.is_working() == Some(true) {
                worked.extend(Date::from_days(day));
            }
            before.push(i32::try_from(worked.len()).unwrap_or(i32::MAX));
        }
        let length = i32::try_from(kinds.len()).unwrap_or(0);
        let to = from.plus_days(length.saturating_sub(1)).unwrap_or(from);
        let (month, day) = PROVISIONAL_FROM;
        let coverage = Coverage { from, to, provisional_from: day_of(to.year(), month, day) };
        Self { coverage, kinds, before, worked, own: Vec::new() }
    }

    /// This calendar with one more year: the days that are no ordinary ones, and where that is written. Nothing unless the
    /// year follows the last one covered.
    #[must_use]
    pub fn with_year(&self, year: i32, special: &[(Date, DayKind)], source: String) -> Option<Self> {
        let (first, last) = (Date::from_ymd(year, 1, 1)?, Date::from_ymd(year, 12, 31)?);
        if self.coverage.to.plus_days(1) != Some(first) {
            return None;
        }
        let mut kinds = self.kinds.clone();
        kinds.extend((first.days()..=last.days()).filter_map(Date::from_days).map(|date| ordinary(date.weekday())));
        Some(self.changed(kinds, special, (first, last, source)))
    }

    /// This calendar with one day corrected, and where that is written. Nothing for a day that is not covered.
    #[must_use]
    pub fn with_day(&self, date: Date, kind: DayKind, source: String) -> Option<Self> {
        self.kinds.get(self.position(date)?)?;
        Some(self.changed(self.kinds.clone(), &[(date, kind)], (date, date, source)))
    }

    fn changed(&self, mut kinds: Vec<DayKind>, special: &[(Date, DayKind)], own: (Date, Date, String)) -> Self {
        for (date, kind) in special {
            if let Some(day) = self.position(*date).and_then(|at| kinds.get_mut(at)) {
                *day = *kind;
            }
        }
        let calendar = Self::of(self.coverage.from.year(), kinds);
        Self { own: self.own.iter().cloned().chain([own]).collect(), ..calendar }
    }

    /// Where it is written what a day is: the number of the State Council's notice for its year, or a profile's source.
    ///
    /// ```
    /// use telecom_service_rules::{Date, calendar::Calendar};
    /// let calendar = Calendar::default();
    /// assert_eq!(calendar.notice(Date::parse("2026-10-10").unwrap()), Some("国办发明电〔2025〕7号"));
    /// assert_eq!(calendar.notice(Date::parse("2027-10-10").unwrap()), None);
    /// ```
    #[must_use]
    pub fn notice(&self, date: Date) -> Option<&str> {
        self.position(date).and_then(|at| self.kinds.get(at))?;
        let own = self.own.iter().rev().find(|(from, to, _)| (*from..=*to).contains(&date));
        own.map(|(.., source)| source.as_str())
            .or_else(|| YEARS.iter().find(|year| year.year == date.year()).map(|year| year.notice))
    }

    /// The covered days.
    ///
    /// ```
    /// let coverage = telecom_service_rules::calendar::Calendar::default().coverage();
    /// assert_eq!((coverage.from.to_string(), coverage.to.to_string()), ("2007-01-01".into(), "2026-12-31".into()));
    /// assert_eq!(coverage.provisional_from.to_string(), "2026-12-29");
    /// ```
    #[must_use]
    pub const fn coverage(&self) -> Coverage {
        self.coverage
    }

    /// A day as it is shown.
    #[must_use]
    pub fn day(&self, date: Date) -> Day<'_> {
        let kind = self.day_kind(date);
        let holiday = kind.holiday();
        Day { kind: kind.code(), holiday, name: holiday.map(Holiday::name), notice: self.notice(date) }
    }

    /// What a day is.
    ///
    /// ```
    /// use telecom_service_rules::{Date, calendar::{Calendar, DayKind, holidays::Holiday}};
    /// let calendar = Calendar::default();
    /// let kind = |date| calendar.day_kind(Date::parse(date).unwrap());
    /// assert_eq!(kind("2026-02-14"), DayKind::MakeUpWorkday);
    /// assert_eq!(kind("2026-02-17"), DayKind::Holiday(Holiday::SpringFestival));
    /// assert_eq!(kind("2026-02-23"), DayKind::RestDayInLieu(Holiday::SpringFestival));
    /// assert_eq!(kind("2027-01-04"), DayKind::Unknown);
    /// ```
    #[must_use]
    pub fn day_kind(&self, date: Date) -> DayKind {
        self.position(date).and_then(|at| self.kinds.get(at)).copied().unwrap_or(DayKind::Unknown)
    }

    /// Whether a day is worked; nothing outside the coverage.
    ///
    /// ```
    /// use telecom_service_rules::{Date, calendar::Calendar};
    /// let calendar = Calendar::default();
    /// assert_eq!(calendar.is_working_day(Date::parse("2025-09-28").unwrap()), Some(true)); // a Sunday, worked
    /// ```
    #[must_use]
    pub fn is_working_day(&self, date: Date) -> Option<bool> {
        self.day_kind(date).is_working()
    }

    /// The `n`-th working day after `date`, which is not counted itself; before it if `n` is negative.
    ///
    /// With `n` = 0 it is `date`, or the next working day if `date` is a rest day. Only the days counted must be
    /// covered: one working day before 2027-01-01 is known.
    ///
    /// ```
    /// use telecom_service_rules::{Date, calendar::{Calendar, Outcome}};
    /// let calendar = Calendar::default();
    /// let add = |date, n| calendar.add_working_days(Date::parse(date).unwrap(), n);
    /// assert_eq!(add("2026-09-28", 5).known().unwrap().to_string(), "2026-10-10"); // a Saturday, worked
    /// assert_eq!(add("2026-10-01", 0).known().unwrap().to_string(), "2026-10-08");
    /// assert_eq!(add("2026-10-08", -1).known().unwrap().to_string(), "2026-09-30");
    /// assert_eq!(add("2026-12-31", 1), Outcome::Undetermined(calendar.coverage()));
    /// ```
    pub fn add_working_days(&self, date: Date, n: i32) -> Outcome<Date> {
        self.outcome(self.nth_working_day(date, n))
    }

    /// Working days in (`a`, `b`]; if `b` is before `a`, minus those in (`b`, `a`].
    ///
    /// ```
    /// use telecom_service_rules::{Date, calendar::{Calendar, Outcome}};
    /// let calendar = Calendar::default();
    /// let count = |a, b| calendar.count_working_days(Date::parse(a).unwrap(), Date::parse(b).unwrap());
    /// assert_eq!(count("2025-12-31", "2026-12-31"), Outcome::Known(248));
    /// assert_eq!(count("2026-10-10", "2026-09-28"), Outcome::Known(-5));
    /// ```
    pub fn count_working_days(&self, a: Date, b: Date) -> Outcome<i32> {
        let difference = || self.worked_through(b)?.checked_sub(self.worked_through(a)?);
        // Between a day and itself nothing is counted, so nothing need be known.
        self.outcome(if a == b { Some(0) } else { difference() })
    }

    /// The day `n` natural days after `date`, and the day to which it rolls.
    ///
    /// ```
    /// use telecom_service_rules::{Date, calendar::Calendar};
    /// let rolled = Calendar::default().add_natural_days(Date::parse("2026-02-01").unwrap(), 15);
    /// assert_eq!(rolled.nominal.unwrap().to_string(), "2026-02-16"); // Spring Festival
    /// assert_eq!(rolled.rolled.known().unwrap().to_string(), "2026-02-24");
    /// ```
    #[must_use]
    pub fn add_natural_days(&self, date: Date, n: i32) -> Rolled {
        self.roll(date.plus_days(n), n)
    }

    /// The corresponding day `n` months after `date`, or that month's last day; and the day to which it rolls.
    ///
    /// ```
    /// use telecom_service_rules::{Date, calendar::Calendar};
    /// let rolled = Calendar::default().add_months(Date::parse("2026-01-31").unwrap(), 5);
    /// assert_eq!(rolled.nominal.unwrap().to_string(), "2026-06-30");
    /// ```
    #[must_use]
    pub fn add_months(&self, date: Date, n: i32) -> Rolled {
        let nominal = || {
            let (month, day) = date.month_day();
            let months = date.year().checked_mul(12)?.checked_add(i32::try_from(month).ok()?)?;
            let months = months.checked_sub(1)?.checked_add(n)?;
            let (year, month) = (months.div_euclid(12), u32::try_from(months.rem_euclid(12)).ok()?.checked_add(1)?);
            (28..=day.max(28)).rev().find_map(|last| Date::from_ymd(year, month, last.min(day)))
        };
        self.roll(nominal(), n)
    }

    fn roll(&self, nominal: Option<Date>, n: i32) -> Rolled {
        let rolled = if n < 0 { nominal } else { nominal.and_then(|date| self.nth_working_day(date, 0)) };
        Rolled { nominal, rolled: self.outcome(rolled) }
    }

    fn nth_working_day(&self, date: Date, n: i32) -> Option<Date> {
        let index = match n {
            0 if self.is_working_day(date)? => return Some(date),
            0 => self.worked_through(date)?,
            1.. => self.worked_through(date)?.checked_add(n)?.checked_sub(1)?,
            _ => self.worked_through(date.plus_days(-1)?)?.checked_add(n)?,
        };
        self.worked.get(usize::try_from(index).ok()?).copied()
    }

    /// Working days from the start of the coverage through `date`; known from the day before the coverage on.
    fn worked_through(&self, date: Date) -> Option<i32> {
        let at = date.days().checked_sub(self.coverage.from.days())?.checked_add(1)?;
        self.before.get(usize::try_from(at).ok()?).copied()
    }

    fn position(&self, date: Date) -> Option<usize> {
        self.coverage.position(date)
    }

    /// The covered day at a position.
    fn at(&self, position: usize) -> Option<(Date, DayKind)> {
        let kind = *self.kinds.get(position)?;
        self.coverage.from.plus_days(i32::try_from(position).ok()?).map(|date| (date, kind))
    }

    pub(crate) fn outcome<T>(&self, answer: Option<T>) -> Outcome<T> {
        self.coverage.outcome(answer)
    }
}

impl Coverage {
    /// Days from its start, for days from there on.
    fn position(&self, date: Date) -> Option<usize> {
        usize::try_from(date.days().checked_sub(self.from.days())?).ok()
    }

    fn outcome<T>(self, answer: Option<T>) -> Outcome<T> {
        answer.map_or(Outcome::Undetermined(self), Outcome::Known)
    }
}

impl<T> Outcome<T> {
    /// The answer, if there is one.
    pub fn known(self) -> Option<T> {
        match self {
            Self::Known(value) => Some(value),
            Self::Undetermined(_) => None,
        }
    }

    /// The same with the answer changed.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Outcome<U> {
        match self {
            Self::Known(value) => Outcome::Known(change(value)),
            Self::Undetermined(coverage) => Outcome::Undetermined(coverage),
        }
    }
}

/// What a day is that no notice names; Monday is 0.
fn ordinary(weekday: u32) -> DayKind {
    if weekday < 5 { DayKind::Workday } else { DayKind::RestDay }
}

/// The days of one year, after those of the years before.
fn push_year(kinds: &mut Vec<DayKind>, year: &Year) {
    let first = day_of(year.year, 1, 1);
    let position = |(month, day): (u8, u8)| {
        let date = Date::from_ymd(year.year, month.into(), day.into())?;
        usize::try_from(date.days().checked_sub(first.days())?).ok()
    };
    let length = position((12, 31)).unwrap_or(364).saturating_add(1);
    let week = (0..7_u32).cycle().skip(usize::try_from(first.weekday()).unwrap_or(0));
    let mut days: Vec<_> = week.take(length).map(ordinary).collect();
    for span in year.holidays {
        let (Some(from), Some(to)) = (position(span.from), position(span.to)) else { continue };
        for day in days.get_mut(from..=to).into_iter().flatten() {
            if *day == DayKind::Workday {
                *day = DayKind::RestDayInLieu(span.holiday);
            }
        }
        let statutory = year.statutory.iter().filter(|date| (span.from..=span.to).contains(date));
        for at in statutory.filter_map(|date| position(*date)) {
            if let Some(day) = days.get_mut(at) {
                *day = DayKind::Holiday(span.holiday);
            }
        }
    }
    for at in year.make_up.iter().filter_map(|date| position(*date)) {
        if let Some(day) = days.get_mut(at) {
            *day = DayKind::MakeUpWorkday;
        }
    }
    kinds.append(&mut days);
}

/// A day of the tables, which all exist; 1970-01-01 otherwise.
fn day_of(year: i32, month: u32, day: u32) -> Date {
    Date::from_ymd(year, month, day).unwrap_or(Date::EPOCH)
}
