//! A profile's limits: values for limits that the sources leave without one, and targets of its own.

use serde_json::Value;

use super::{Labelled, is_name, label, pair_of_dates, source, text};
use crate::catalogue::rows::{Direction, Force, Length, codes};
use crate::catalogue::sla::LIMITS;
use crate::error::{Error, ErrorKind};
use crate::json::Cursor;
use crate::time::Date;

/// A limit of a profile.
#[derive(Debug, Clone)]
pub struct ProfileLimit {
    /// Its id and what has to be done in time; the id of a catalogue row gives that row a value.
    pub label: Labelled,
    /// Position of the catalogue row that gets a value.
    pub row: Option<usize>,
    /// The operator's document and clause.
    pub source: (String, String),
    /// How binding it is.
    pub force: Force,
    /// First and last day in force, by the day of the start.
    pub dates: (Option<Date>, Option<Date>),
    /// Kinds of case it belongs to.
    pub cases: Vec<String>,
    /// When it applies, in JSON.
    pub applies_when: Value,
    /// Events that start it.
    pub starts: Vec<String>,
    /// Whether such an event starts it anew while it runs.
    pub restarts: bool,
    /// Events that complete it.
    pub completed_by: Vec<String>,
    /// Whether all of them have to happen.
    pub needs_all: bool,
    /// Events that end it without completion.
    pub cancelled_by: Vec<String>,
    /// How long it is.
    pub length: Option<Length>,
    /// Which way it binds.
    pub direction: Direction,
    /// What is to be done as it comes closer, in place of one reminder; empty for that reminder.
    pub escalation: Vec<Rung>,
}

/// One step of escalation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rung {
    /// What is to be done.
    pub step: EscalationStep,
    /// When.
    pub offset: Offset,
}

/// A distance from the due time, counted as the limit is: minutes for limits in minutes and hours, days for the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offset {
    /// So long before it; 0 days is the beginning of the last day.
    Before(i64),
    /// So long after it; 0 is the first instant that is too late.
    After(i64),
}

/// What is to be done at a step of escalation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EscalationStep {
    /// Remind who owes it.
    Remind,
    /// Tell who is above.
    Escalate,
    /// Treat it as broken.
    Breach,
}

codes! {
    EscalationStep { Remind = "remind", Escalate = "escalate", Breach = "breach" }
}

/// Largest value of a length or an offset: a hundred years in minutes.
const MOST: i64 = 52_560_000;

/// Keys that only a limit of the profile's own has.
const OWN: [&str; 9] =
    ["text", "cases", "appliesWhen", "starts", "whileRunning", "completedBy", "needsAll", "cancelledBy", "direction"];

pub(super) fn limit(at: &Cursor<'_>) -> Result<ProfileLimit, Error> {
    let shared = ["id", "source", "force", "from", "to", "length", "escalation"];
    at.record(&shared.into_iter().chain(OWN).collect::<Vec<_>>())?;
    let id = at.need("id")?.text()?;
    let row = LIMITS.iter().position(|row| row.id == id || row.key == id);
    if row.is_some()
        && let Some(key) = OWN.into_iter().find(|key| at.get(key).is_some())
    {
        return Err(at.need(key)?.fail(ErrorKind::Profile).hint_of("a row of the catalogue gets a length only"));
    }
    let label = match row.and_then(|row| LIMITS.get(row)) {
        Some(row) => Labelled { code: row.id.to_owned(), text: text(at, "text")? },
        None => label(at)?,
    };
    let names = |key: &str| at.each(key, |item| item.text().map(str::to_owned));
    let (starts, cases) = (names("starts")?, names("cases")?);
    let length = at.get("length").map(|place| length(&place)).transpose()?;
    if row.is_none() {
        for (key, empty) in [("starts", starts.is_empty()), ("cases", cases.is_empty()), ("length", length.is_none())] {
            if empty {
                return Err(Error::new(ErrorKind::Type, crate::json::join(at.path(), key)).hint_of("required"));
            }
        }
    }
    Ok(ProfileLimit {
        label,
        row,
        source: source(at)?,
        force: choose(at, "force", Force::Mandatory, Force::parse)?,
        dates: pair_of_dates(at)?,
        cases,
        applies_when: at.get("appliesWhen").map_or_else(|| Value::from("always"), |value| value.value().clone()),
        starts,
        restarts: choose(at, "whileRunning", true, |code| match code {
            "restart" => Some(true),
            "keep" => Some(false),
            _ => None,
        })?,
        completed_by: names("completedBy")?,
        needs_all: match at.get("needsAll") {
            None => false,
            Some(flag) => flag.value().as_bool().ok_or_else(|| flag.fail(ErrorKind::Type).hint_of("flag"))?,
        },
        cancelled_by: names("cancelledBy")?,
        length,
        direction: choose(at, "direction", Direction::Latest, Direction::parse)?,
        escalation: at.each("escalation", rung)?,
    })
}

fn choose<T>(at: &Cursor<'_>, key: &str, fallback: T, parse: impl Fn(&str) -> Option<T>) -> Result<T, Error> {
    let Some(place) = at.get(key) else { return Ok(fallback) };
    parse(place.text()?).ok_or_else(|| place.fail(ErrorKind::Value))
}

fn length(at: &Cursor<'_>) -> Result<Length, Error> {
    at.record(&["value", "unit"])?;
    let unit = at.need("unit")?;
    let value = at.get("value").map_or(Ok(1), |value| value.integer())?;
    let value = u32::try_from(value).ok().filter(|value| i64::from(*value) <= MOST);
    let value = value.ok_or_else(|| Error::new(ErrorKind::Value, crate::json::join(at.path(), "value")))?;
    Length::of(value, unit.text()?).ok_or_else(|| unit.fail(ErrorKind::Value).hint_of(Length::UNITS.join(" | ")))
}

fn rung(at: &Cursor<'_>) -> Result<Rung, Error> {
    at.record(&["step", "before", "after"])?;
    let step = at.need("step")?;
    let known: Vec<&str> = EscalationStep::ALL.iter().map(|one| one.code()).collect();
    let kind = EscalationStep::parse(step.text()?);
    let kind = kind.ok_or_else(|| step.fail(ErrorKind::Value).hint_of(known.join(" | ")))?;
    let offset = |key: &str| -> Result<Option<i64>, Error> {
        let Some(place) = at.get(key) else { return Ok(None) };
        let value = place.integer()?;
        if (0..=MOST).contains(&value) { Ok(Some(value)) } else { Err(place.fail(ErrorKind::Value)) }
    };
    match (offset("before")?, offset("after")?) {
        (Some(before), None) => Ok(Rung { step: kind, offset: Offset::Before(before) }),
        (None, Some(after)) => Ok(Rung { step: kind, offset: Offset::After(after) }),
        _ => Err(at.fail(ErrorKind::Profile).hint_of("give either before or after")),
    }
}

/// Names of events and kinds of case that a limit uses, with their place, to be checked against the lists.
pub(crate) fn used(limit: &ProfileLimit) -> impl Iterator<Item = (&'static str, &'static str, &str)> {
    let events =
        [("starts", &limit.starts), ("completedBy", &limit.completed_by), ("cancelledBy", &limit.cancelled_by)];
    let events =
        events.into_iter().flat_map(|(key, names)| names.iter().map(move |name| (key, "EventType", name.as_str())));
    events.chain(limit.cases.iter().map(|name| ("cases", "CaseKind", name.as_str())))
}

/// Whether a name may stand in a profile.
pub(super) fn is_id(id: &str) -> bool {
    id.contains('.') && id.split('.').all(is_name)
}
