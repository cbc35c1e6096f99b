//! How a length becomes a meter under the policy and the opening hours of a case.

use super::Context;
use super::meter::{DayEnd, Days, Meter};
use super::report::{Quantity, Unit};
use crate::calendar::Clock;
use crate::catalogue::rows::{Direction, Length};
use crate::policy::Policy;
use crate::time::Instant;

/// The switches that say how to count, looked up once.
#[derive(Debug, Clone, Copy)]
pub(super) struct Counting {
    /// Hour limits run in opening hours.
    business: bool,
    day_end: DayEndSwitch,
    /// A last day on a rest day moves to the next working day.
    rolls: bool,
}

#[derive(Debug, Clone, Copy)]
enum DayEndSwitch {
    Midnight,
    Closing,
    SameTime,
}

impl Counting {
    pub(super) fn of(policy: &Policy) -> Self {
        let day_end = match policy.get("dayEnd") {
            "closing" => DayEndSwitch::Closing,
            "sameTime" => DayEndSwitch::SameTime,
            _ => DayEndSwitch::Midnight,
        };
        Self { business: policy.get("hourBasis") == "business", day_end, rolls: policy.get("rollOver") == "roll" }
    }
}

impl Context<'_> {
    /// How the length is counted under the policy; nothing if that needs opening hours and there are none.
    pub(super) fn meter(&self, length: Length, start: Instant, direction: Direction) -> Option<Meter<'_>> {
        let backward = direction == Direction::Before;
        // Neither a notice nor a period to be waited for moves its last day.
        let rolls = matches!(direction, Direction::Latest | Direction::KeepAtMost);
        let hours = self.case.hours.as_ref();
        let clock =
            |clock, minutes: u32| Some(Meter::Clock { clock, length: i64::from(minutes).saturating_mul(60_000) });
        let by_policy = || if self.counting.business { self.open() } else { Some(&self.wall) };
        let days = |days, value: u32, length: i32, unit| {
            let end = match self.counting.day_end {
                DayEndSwitch::Closing if !backward => DayEnd::Closing(hours?),
                DayEndSwitch::SameTime if !backward => DayEnd::SameTime(start.time_of_day()),
                _ => DayEnd::Midnight,
            };
            Some(Meter::Days { days, end, length, whole: Quantity { unit, value: value.into() } })
        };
        let calendar = self.calendar;
        let every = Days::Every { calendar, rolls: rolls && self.counting.rolls };
        let months = |value: u32, group: u32, unit| {
            let months = i32::try_from(value.saturating_mul(group)).ok()?;
            let months = if backward { months.saturating_neg() } else { months };
            let last = calendar.add_months(start.date(), months).nominal?;
            days(every, value, last.days().saturating_sub(start.date().days()).saturating_abs(), unit)
        };
        let count = |value: u32| i32::try_from(value).unwrap_or(i32::MAX);
        match length {
            Length::Minutes(value) => clock(by_policy()?, value),
            Length::Hours(value) => clock(by_policy()?, value.saturating_mul(60)),
            Length::WorkingMinutes(value) => clock(self.open()?, value),
            Length::WorkingHours(value) => clock(self.open()?, value.saturating_mul(60)),
            Length::WorkingDays(value) => days(Days::Working(calendar), value, count(value), Unit::WorkingDay),
            Length::NaturalDays(value) => days(every, value, count(value), Unit::NaturalDay),
            Length::Months(value) => months(value, 1, Unit::Month),
            Length::Years(value) => months(value, 12, Unit::Year),
            Length::EachMonth | Length::EachQuarter | Length::EachYear | Length::AroundTheClock => None,
        }
    }

    /// Whether the same length is counted otherwise from another start.
    pub(super) fn counts_from_the_start(&self) -> bool {
        matches!(self.counting.day_end, DayEndSwitch::SameTime)
    }

    /// The clock of the opening hours, if there are any.
    fn open(&self) -> Option<&Clock> {
        let hours = self.case.hours.as_ref()?;
        Some(self.open.get_or_init(|| Clock::new(self.calendar, hours)))
    }
}
