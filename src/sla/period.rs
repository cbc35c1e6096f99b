//! Duties that recur in every calendar period, and hours of service.

use super::ledger;
use super::meter::{DayEnd, Days, Meter};
use super::report::{Deadline, Quantity, Reason, Status, Unit};
use super::run::Run;
use super::{Context, End};
use crate::calendar::{Clock, Pauses};
use crate::catalogue::rows::Length;
use crate::limits::View;
use crate::time::{Date, Instant};

impl Context<'_> {
    /// A duty that is due once in every calendar period. Done in a period, it is met until that ends; the period after the
    /// last one with a record is the one that is due.
    pub(super) fn recurring(
        &self,
        deadline: &mut Deadline<'_>,
        limit: &View<'_>,
        length: Length,
        run: Option<Run>,
    ) -> Option<Instant> {
        let (months, unit) = match length {
            Length::EachMonth => (1, Unit::Month),
            Length::EachYear => (12, Unit::Year),
            _ => (3, Unit::Quarter),
        };
        deadline.length = Some(Quantity { unit, value: 1 });
        if let Some(Run { end: Some(End::Cancelled(at)), started, .. }) = run {
            (deadline.started_at, deadline.cancelled_at) = (Some(started), Some(at));
            deadline.status = Status::Cancelled;
            return None;
        }
        let done =
            self.events.iter().rev().find(|event| limit.events.completes.contains(&event.kind)).map(|event| event.at);
        let now = self.now;
        let (first, after) = match done {
            Some(at) if period(at.date(), months)?.1 > now.date() => period(at.date(), months)?,
            Some(at) => period(period(at.date(), months)?.1, months)?,
            None => period(run.map_or(now, |run| run.started).date(), months)?,
        };
        let (start, due_at) = (first.start(), after.start());
        // Counted in days from the last one before it, the period ends with its own last day.
        let length = after.days().saturating_sub(first.days());
        let days = Days::Every { calendar: self.calendar, rolls: false };
        let meter = Meter::Days { days, end: DayEnd::Midnight, length, whole: Quantity { unit, value: 1 } };
        let due = meter.due(first.plus_days(-1)?.start(), &Pauses::NONE);
        deadline.started_at = Some(start);
        deadline.falls(&due);
        deadline.nominal_on = deadline.due_on;
        deadline.ledger = ledger::stretch(start, due_at, Reason::NaturalDay);
        if let Some(at) = done.filter(|at| *at >= start) {
            deadline.completed_at = Some(at);
            deadline.status = Status::Met;
            return Some(due_at);
        }
        self.escalate(deadline, limit, &meter, (start, now), &due, &Pauses::NONE);
        deadline.status = due.status(now, deadline.warn_at.first().copied(), &Pauses::NONE);
        if due.passed(now) {
            deadline.overdue = meter.overdue(&due, now);
        }
        deadline.escalation.iter().map(|step| step.at).find(|at| *at > now)
    }

    /// Service around the clock: met when the opening hours are, with the day of the question as its ledger.
    pub(super) fn availability(&self, deadline: &mut Deadline<'_>) -> Option<Instant> {
        deadline.length = Some(Quantity { unit: Unit::HourPerDay, value: 24 });
        let Some(hours) = &self.case.hours else {
            deadline.status = Status::Undetermined;
            deadline.missing.push("hours");
            return None;
        };
        let clock = Clock::new(self.calendar, hours);
        deadline.status = if clock.is_always() { Status::Met } else { Status::Overdue };
        deadline.ledger = ledger::day_of(&clock, self.calendar, self.now.date());
        None
    }
}

/// The first day of the period of so many months that a date lies in, and the first day after it.
fn period(date: Date, months: u32) -> Option<(Date, Date)> {
    let (month, _) = date.month_day();
    let first = month.checked_sub(1)?.checked_div(months)?.checked_mul(months)?.checked_add(1)?;
    let next = first.checked_add(months)?;
    let after = if next > 12 {
        Date::from_ymd(date.year().checked_add(1)?, 1, 1)
    } else {
        Date::from_ymd(date.year(), next, 1)
    };
    Some((Date::from_ymd(date.year(), first, 1)?, after?))
}

#[cfg(test)]
mod tests {
    use super::period;
    use crate::time::Date;

    #[test]
    fn periods_begin_and_end_with_the_calendar() {
        let date = |text| Date::parse(text).unwrap();
        for (day, months, first, after) in [
            ("2026-02-28", 1, "2026-02-01", "2026-03-01"),
            ("2026-12-31", 1, "2026-12-01", "2027-01-01"),
            ("2026-06-30", 3, "2026-04-01", "2026-07-01"),
            ("2026-10-01", 3, "2026-10-01", "2027-01-01"),
            ("2026-11-25", 12, "2026-01-01", "2027-01-01"),
        ] {
            assert_eq!(period(date(day), months), Some((date(first), date(after))));
        }
    }
}
