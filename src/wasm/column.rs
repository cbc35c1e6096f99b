//! Columns of doubles: questions on the calendar, a clock or a limit, row by row.

use super::arena::Arena;
use crate::calendar::{Calendar, Clock, Outcome, Pauses};
use crate::error::{Error, ErrorKind};
use crate::json::whole;
use crate::sla::{CaseFile, Status};
use crate::time::{Date, Instant};

/// Pauses given as begin and end in turn, an open end as NaN.
pub(super) fn pauses(given: &[f64]) -> Pauses {
    let pairs = given.chunks_exact(2).filter_map(|pair| match *pair {
        [from, to] => Some((instant(from)?, instant(to))),
        _ => None,
    });
    Pauses::of(pairs)
}

pub(super) fn add(clock: &Clock, from: f64, ms: f64, pauses: &Pauses) -> f64 {
    match instant(from).map(|from| clock.add_paused(from, whole(ms), pauses)) {
        Some(Outcome::Known(Some(at))) => double(at.ms()),
        Some(Outcome::Known(None)) => f64::INFINITY,
        _ => f64::NAN,
    }
}

pub(super) fn between(clock: &Clock, a: f64, b: f64, pauses: &Pauses) -> f64 {
    let passed = instant(a).zip(instant(b)).and_then(|(a, b)| clock.between_paused(a, b, pauses).known());
    passed.map_or(f64::NAN, double)
}

/// Answers a question for the first rows: 0 adds working days, 1 counts them, 2 adds the milliseconds of a clock, 3
/// measures them.
pub(super) fn run(arena: &Arena, question: u32, rows: usize, number: usize) {
    arena.with(|engine| {
        let calendar = engine.calendar();
        match question {
            0 => arena.each(rows, |day, n| {
                let added = || calendar.add_working_days(date(day)?, i32::try_from(whole(n)).ok()?).known();
                added().map_or(f64::NAN, |date| date.days().into())
            }),
            1 => arena.each(rows, |a, b| count(calendar, a, b)),
            2 => {
                arena.clock(number, |clock| arena.each(rows, |from, ms| clock_add(clock, from, ms)));
            }
            3 => {
                arena.clock(number, |clock| {
                    arena.each(rows, |a, b| match instant(a).zip(instant(b)).map(|(a, b)| clock.between(a, b)) {
                        Some(Outcome::Known(ms)) => double(ms),
                        _ => f64::NAN,
                    });
                });
            }
            _ => {}
        }
    });
}

fn clock_add(clock: &Clock, from: f64, ms: f64) -> f64 {
    match instant(from).map(|from| clock.add(from, whole(ms))) {
        Some(Outcome::Known(at)) => double(at.ms()),
        _ => f64::NAN,
    }
}

/// Due times of one limit for the first rows; with a `now` statuses, the second column being the completion or NaN.
pub(super) fn limit(arena: &Arena, limit: &str, hours: &str, rows: usize, now: f64) -> Result<(), Error> {
    let hours = super::parse(hours)?;
    let hours = if hours.is_null() { None } else { Some(crate::calendar::Hours::parse(&hours, "hours")?) };
    arena.with(|engine| {
        let profile = engine.rule_set().profile();
        let case = CaseFile { hours: hours.or_else(|| profile.hours.clone()), ..CaseFile::default() };
        let column = engine.column(limit, &case).ok_or_else(|| Error::new(ErrorKind::Value, "limit"))?;
        let column = column.rows();
        match instant(now) {
            None => arena.each(rows, |start, _| {
                let due = instant(start).and_then(|start| column.due_at(start));
                due.map_or(f64::NAN, |due| double(due.ms()))
            }),
            Some(now) => arena.each(rows, |start, completed| {
                let Some(start) = instant(start) else { return f64::NAN };
                number(column.status(start, instant(completed), now))
            }),
        }
        Ok(())
    })
}

/// The position of a status in [`Status::ALL`]; searching it took a fifth of a row's time.
const fn number(status: Status) -> f64 {
    match status {
        Status::NotStarted => 0.0,
        Status::Running => 1.0,
        Status::DueSoon => 2.0,
        Status::Paused => 3.0,
        Status::Met => 4.0,
        Status::MetLate => 5.0,
        Status::Overdue => 6.0,
        Status::NotDefined => 7.0,
        Status::Undetermined => 8.0,
        Status::Cancelled => 9.0,
    }
}

fn count(calendar: &Calendar, a: f64, b: f64) -> f64 {
    let count = date(a).zip(date(b)).and_then(|(a, b)| calendar.count_working_days(a, b).known());
    count.map_or(f64::NAN, f64::from)
}

/// The date of a day number; nothing for NaN and what is outside the years.
fn date(days: f64) -> Option<Date> {
    if days.is_nan() { None } else { Date::from_days(i32::try_from(whole(days)).ok()?) }
}

/// The instant of milliseconds; nothing for NaN and what is outside the years.
fn instant(ms: f64) -> Option<Instant> {
    if ms.is_nan() { None } else { Instant::from_ms(whole(ms)) }
}

#[expect(clippy::as_conversions, reason = "milliseconds of the years 0001 to 9999 are exact in a double")]
fn double(ms: i64) -> f64 {
    ms as f64
}
