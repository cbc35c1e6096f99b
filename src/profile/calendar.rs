//! Years and days of the calendar that a profile brings, each with its own source.

use super::{date, forms, source};
use crate::calendar::DayKind;
use crate::calendar::holidays::Holiday;
use crate::error::{Error, ErrorKind};
use crate::json::Cursor;
use crate::time::Date;

/// A year that the calendar does not have yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnYear {
    /// The calendar year.
    pub year: i32,
    /// Its notice: document and clause.
    pub source: (String, String),
    /// Days that are no ordinary Monday to Friday or weekend.
    pub days: Vec<(Date, DayKind)>,
}

/// A day that is otherwise than the calendar says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnDay {
    /// Which.
    pub date: Date,
    /// What it is.
    pub kind: DayKind,
    /// Where that is written: document and clause.
    pub source: (String, String),
}

/// What a day may be.
pub(super) const DAY_KINDS: [&str; 5] = ["workday", "makeUpWorkday", "restDay", "holiday", "restDayInLieu"];

/// Reads `calendar: { years: [{ year, source, holidays: [{ holiday, from, to }], statutory, makeUp }], days: [{ date, kind,
/// holiday?, source }] }`.
pub(super) fn calendar(at: &Cursor<'_>) -> Result<(Vec<OwnYear>, Vec<OwnDay>), Error> {
    let Some(at) = at.get("calendar") else { return Ok((Vec::new(), Vec::new())) };
    at.record(&forms::keys(&forms::CALENDAR))?;
    let years = at.each("years", year)?;
    Ok((years, at.each("days", day)?))
}

fn year(at: &Cursor<'_>) -> Result<OwnYear, Error> {
    at.record(&forms::keys(&forms::YEAR))?;
    let place = at.need("year")?;
    let year = i32::try_from(place.integer()?).ok().filter(|year| (1..=9_999).contains(year));
    let year = year.ok_or_else(|| place.fail(ErrorKind::Value))?;
    let in_year = |place: &Cursor<'_>| {
        let date = date(place)?;
        if date.year() == year { Ok(date) } else { Err(place.fail(ErrorKind::Value).hint_of("a date of this year")) }
    };
    let dates = |key: &str| at.items_of(key)?.iter().map(in_year).collect::<Result<Vec<_>, _>>();
    let (statutory, make_up) = (dates("statutory")?, dates("makeUp")?);
    let mut days = Vec::new();
    for span in at.items_of("holidays")? {
        span.record(&forms::keys(&forms::SPAN))?;
        let holiday = holiday(&span)?;
        let (from, to) = (in_year(&span.need("from")?)?, in_year(&span.need("to")?)?);
        if to < from {
            return Err(span.need("to")?.fail(ErrorKind::Value).hint_of("not before from"));
        }
        let off = (from.days()..=to.days()).filter_map(Date::from_days);
        days.extend(off.filter_map(|date| match (statutory.contains(&date), date.weekday() < 5) {
            (true, _) => Some((date, DayKind::Holiday(holiday))),
            (false, true) => Some((date, DayKind::RestDayInLieu(holiday))),
            (false, false) => None,
        }));
    }
    for (date, place) in make_up.iter().zip(at.items_of("makeUp")?) {
        if date.weekday() < 5 || days.iter().any(|(off, _)| off == date) {
            return Err(place.fail(ErrorKind::Value).hint_of("a Saturday or Sunday that is not off"));
        }
        days.push((*date, DayKind::MakeUpWorkday));
    }
    Ok(OwnYear { year, source: source(at)?, days })
}

fn day(at: &Cursor<'_>) -> Result<OwnDay, Error> {
    at.record(&forms::keys(&forms::DAY))?;
    let place = at.need("kind")?;
    let kind = match place.text()? {
        "workday" => DayKind::Workday,
        "makeUpWorkday" => DayKind::MakeUpWorkday,
        "restDay" => DayKind::RestDay,
        "holiday" => DayKind::Holiday(holiday(at)?),
        "restDayInLieu" => DayKind::RestDayInLieu(holiday(at)?),
        _ => {
            return Err(place.fail(ErrorKind::Value).hint_of(DAY_KINDS.join(" | ")));
        }
    };
    Ok(OwnDay { date: date(&at.need("date")?)?, kind, source: source(at)? })
}

fn holiday(at: &Cursor<'_>) -> Result<Holiday, Error> {
    let place = at.need("holiday")?;
    let known: Vec<&str> = Holiday::ALL.iter().map(|one| one.code()).collect();
    Holiday::parse(place.text()?).ok_or_else(|| place.fail(ErrorKind::Value).hint_of(known.join(" | ")))
}
