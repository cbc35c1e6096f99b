//! Dates and instants: read and written strictly, kept as whole numbers.
//!
//! chrono does the civil arithmetic; its parsers are laxer than RFC 3339 and cost 57 KB, so reading is done here.

use std::fmt;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Milliseconds in a day.
pub(crate) const DAY_MS: i64 = 86_400_000;
/// Milliseconds of the one fixed offset, +08:00.
const OFFSET_MS: i64 = 28_800_000;
/// Days from chrono's day 0 (31 December of the year before 1) to 1 January 1970.
const EPOCH_FROM_CE: i32 = 719_163;
/// 0001-01-01 in days since 1970-01-01.
const FIRST_DAY: i32 = -719_162;
/// 9999-12-31 in days since 1970-01-01.
const LAST_DAY: i32 = 2_932_896;
/// 0001-01-01T00:00:00+08:00 in milliseconds since 1970-01-01T00:00:00Z.
const FIRST_MS: i64 = -62_135_625_600_000;
/// 9999-12-31T23:59:59.999+08:00 in milliseconds since 1970-01-01T00:00:00Z.
const LAST_MS: i64 = 253_402_271_999_999;

/// A civil date in China, kept as days since 1970-01-01. Written `YYYY-MM-DD`, years 0001 to 9999.
///
/// ```
/// use telecom_service_rules::Date;
/// let date = Date::parse("2026-02-28").unwrap();
/// assert_eq!(date.plus_days(1).unwrap().to_string(), "2026-03-01");
/// assert!(Date::parse("2026-02-29").is_none());
/// assert!(Date::parse("2026-2-8").is_none());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(i32);

impl Date {
    /// 1970-01-01.
    pub(crate) const EPOCH: Self = Self(0);

    /// The date `days` after 1970-01-01, or nothing outside the years 0001 to 9999.
    #[inline]
    #[must_use]
    pub fn from_days(days: i32) -> Option<Self> {
        (FIRST_DAY..=LAST_DAY).contains(&days).then_some(Self(days))
    }

    /// A date by its numbers, or nothing if there is no such day.
    #[must_use]
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Self> {
        let date = NaiveDate::from_ymd_opt(year, month, day)?;
        Self::from_days(date.num_days_from_ce().checked_sub(EPOCH_FROM_CE)?)
    }

    /// Reads exactly `YYYY-MM-DD`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match *text.as_bytes() {
            [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] => {
                Self::from_ymd(i32::try_from(digits(&[y1, y2, y3, y4])?).ok()?, digits(&[m1, m2])?, digits(&[d1, d2])?)
            }
            _ => None,
        }
    }

    /// Days since 1970-01-01; negative before.
    #[must_use]
    pub const fn days(self) -> i32 {
        self.0
    }

    /// The date `days` later, or nothing outside the years 0001 to 9999.
    #[inline]
    #[must_use]
    pub fn plus_days(self, days: i32) -> Option<Self> {
        Self::from_days(self.0.checked_add(days)?)
    }

    /// Calendar year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.civil().year()
    }

    /// Month 1 to 12 and day of the month 1 to 31.
    #[must_use]
    pub fn month_day(self) -> (u32, u32) {
        let civil = self.civil();
        (civil.month(), civil.day())
    }

    /// Day of the week, 0 = Monday to 6 = Sunday.
    #[must_use]
    pub fn weekday(self) -> u32 {
        // Day 0 was a Thursday.
        self.0.saturating_add(3).rem_euclid(7).unsigned_abs()
    }

    /// The first instant of this day in China.
    #[inline]
    #[must_use]
    pub fn start(self) -> Instant {
        Instant(i64::from(self.0).saturating_mul(DAY_MS).saturating_sub(OFFSET_MS))
    }

    fn civil(self) -> NaiveDate {
        // Every `Date` was made by `from_days`, so the fallback is never taken.
        NaiveDate::from_num_days_from_ce_opt(self.0.saturating_add(EPOCH_FROM_CE)).unwrap_or_default()
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (month, day) = self.month_day();
        write!(f, "{:04}-{month:02}-{day:02}", self.year())
    }
}

/// A moment, kept as milliseconds since 1970-01-01T00:00:00Z. Read as RFC 3339 with an offset, written in +08:00.
///
/// The grammar is the standard's, strictly: a capital `T` and `Z`, no second 60, no unknown offset `-00:00`;
/// fractions beyond the millisecond are cut off.
///
/// ```
/// use telecom_service_rules::Instant;
/// let instant = Instant::parse("2026-07-03T09:30:00Z").unwrap();
/// assert_eq!(instant.to_string(), "2026-07-03T17:30:00+08:00");
/// assert!(Instant::parse("2026-07-03 17:30:00+08:00").is_none());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(i64);

impl Instant {
    /// The instant `ms` after 1970-01-01T00:00:00Z, or nothing outside the years 0001 to 9999.
    #[inline]
    #[must_use]
    pub fn from_ms(ms: i64) -> Option<Self> {
        (FIRST_MS..=LAST_MS).contains(&ms).then_some(Self(ms))
    }

    /// Reads RFC 3339.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (date, rest) = text.split_at_checked(10)?;
        let date = Date::parse(date)?;
        let (clock, rest) = rest.split_at_checked(9)?;
        let &[b'T', h1, h2, b':', m1, m2, b':', s1, s2] = clock.as_bytes() else { return None };
        let clock = clock_ms(digits(&[h1, h2])?, digits(&[m1, m2])?, digits(&[s1, s2])?)?;
        let (fraction, zone) = fraction_ms(rest)?;
        let offset = match *zone.as_bytes() {
            [b'Z'] => 0,
            [sign @ (b'+' | b'-'), h1, h2, b':', m1, m2] => {
                let offset = clock_ms(digits(&[h1, h2])?, digits(&[m1, m2])?, 0)?;
                match (sign, offset) {
                    (b'-', 0) => return None,
                    (b'-', offset) => offset.checked_neg()?,
                    (_, offset) => offset,
                }
            }
            _ => return None,
        };
        let ms = i64::from(date.days())
            .checked_mul(DAY_MS)?
            .checked_add(clock)?
            .checked_add(fraction)?
            .checked_sub(offset)?;
        Self::from_ms(ms)
    }

    /// Milliseconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub const fn ms(self) -> i64 {
        self.0
    }

    /// The instant `ms` milliseconds later, or nothing outside the years 0001 to 9999.
    #[inline]
    #[must_use]
    pub fn plus_ms(self, ms: i64) -> Option<Self> {
        Self::from_ms(self.0.checked_add(ms)?)
    }

    /// The date in China.
    #[inline]
    #[must_use]
    pub fn date(self) -> Date {
        let days = self.0.saturating_add(OFFSET_MS).div_euclid(DAY_MS);
        // `from_ms` checked the range.
        Date(i32::try_from(days).unwrap_or_default())
    }

    /// The date in China and the milliseconds since its midnight.
    #[inline]
    #[must_use]
    pub fn day_and_time(self) -> (Date, i64) {
        let date = self.date();
        (date, self.0.saturating_sub(date.start().0))
    }

    /// Milliseconds since midnight in China, 0 to 86,399,999.
    #[must_use]
    pub fn time_of_day(self) -> i64 {
        self.day_and_time().1
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ms = self.time_of_day();
        let part = |unit: i64, of: i64| ms.div_euclid(unit).rem_euclid(of);
        let (hour, minute, second) = (part(3_600_000, 24), part(60_000, 60), part(1_000, 60));
        write!(f, "{}T{hour:02}:{minute:02}:{second:02}", self.date())?;
        match part(1, 1_000) {
            0 => {}
            fraction => write!(f, ".{fraction:03}")?,
        }
        f.write_str("+08:00")
    }
}

/// The milliseconds of an optional fraction of a second, and what follows it.
fn fraction_ms(text: &str) -> Option<(i64, &str)> {
    let Some(rest) = text.strip_prefix('.') else { return Some((0, text)) };
    let (fraction, zone) = rest.split_at_checked(rest.find(|c: char| !c.is_ascii_digit())?)?;
    if !(1..=9).contains(&fraction.len()) {
        return None;
    }
    let first: String = fraction.chars().chain("00".chars()).take(3).collect();
    Some((i64::from(digits(first.as_bytes())?), zone))
}

fn clock_ms(hour: u32, minute: u32, second: u32) -> Option<i64> {
    if hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    let minutes = i64::from(hour).checked_mul(60)?.checked_add(i64::from(minute))?;
    minutes.checked_mul(60)?.checked_add(i64::from(second))?.checked_mul(1000)
}

fn digits(bytes: &[u8]) -> Option<u32> {
    bytes.iter().try_fold(0_u32, |sum, byte| {
        let digit = char::from(*byte).to_digit(10)?;
        sum.checked_mul(10)?.checked_add(digit)
    })
}

macro_rules! as_text {
    ($type:ident, $expected:literal) => {
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                Self::parse(&text).ok_or_else(|| serde::de::Error::custom($expected))
            }
        }
    };
}
as_text!(Date, "expected a date written YYYY-MM-DD");
as_text!(Instant, "expected an instant written as RFC 3339 with its offset");

#[cfg(test)]
mod tests {
    use super::{Date, Instant};

    #[test]
    fn instants_are_read_strictly() {
        for good in [
            "2026-07-03T17:30:00+08:00",
            "2026-07-03T09:30:00Z",
            "2026-07-03T09:30:00.000Z",
            "2026-07-03T09:30:00.0009Z",
            "2026-07-03T00:30:00-09:00",
        ] {
            let read = Instant::parse(good).unwrap();
            assert_eq!(read.to_string(), "2026-07-03T17:30:00+08:00", "{good}");
        }
        for bad in [
            "",
            "2026-07-03",
            "2026-07-03T17:30+08:00",
            "2026-07-03T17:30:00",
            "2026-07-03t17:30:00Z",
            "2026-07-03T17:30:60Z",
            "2026-07-03T24:00:00Z",
            "2026-07-03T17:30:00.Z",
            "2026-07-03T17:30:00-00:00",
            "2026-07-03T17:30:00\u{2212}08:00",
            "2026-07-03T17:30:00+0800",
            "0000-07-03T17:30:00Z",
            "2026-07-03T17:30:00.1234567890Z",
            "2026-07-03T17:30:00Z ",
            "9999-12-31T23:59:59Z",
        ] {
            assert_eq!(Instant::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn instants_reach_from_the_first_to_the_last_day() {
        let first = Date::parse("0001-01-01").unwrap().start();
        let last = Date::parse("9999-12-31").unwrap().start().plus_ms(86_399_999).unwrap();
        assert_eq!((first.plus_ms(-1), last.plus_ms(1)), (None, None));
        assert_eq!((first.date().to_string(), last.date().to_string()), ("0001-01-01".into(), "9999-12-31".into()));
        assert_eq!((first.time_of_day(), last.time_of_day()), (0, 86_399_999));
    }

    #[test]
    fn dates_keep_their_day_number() {
        assert_eq!(Date::parse("1970-01-01").unwrap().days(), 0);
        assert_eq!(Date::parse("2026-11-24").unwrap().days(), 20_781);
        assert_eq!(Date::parse("2026-11-24").unwrap().weekday(), 1);
        assert_eq!(Date::parse("1969-12-28").unwrap().weekday(), 6);
        assert_eq!(Date::parse("0001-01-01").unwrap().weekday(), 0);
        for (end, beyond) in [("0001-01-01", -1), ("9999-12-31", 1)] {
            let date = Date::parse(end).unwrap();
            assert_eq!((date.plus_days(beyond), date.plus_days(0)), (None, Some(date)));
            assert_eq!(Date::from_days(date.days()).unwrap().to_string(), end);
        }
        assert_eq!(Date::parse("\u{ff12}026-01-01"), None);
    }

    #[test]
    fn a_day_starts_at_midnight_in_china() {
        let start = Date::parse("2026-02-01").unwrap().start();
        assert_eq!(start.to_string(), "2026-02-01T00:00:00+08:00");
        assert_eq!(start.plus_ms(-1).unwrap().to_string(), "2026-01-31T23:59:59.999+08:00");
    }
}
