//! A profile's limits: values for limits that the sources leave without one, and targets of its own.

use serde_json::Value;

use super::{Labelled, choose, codes, forms, is_name, label, pair_of_dates, source, text};
use crate::boundary::MAX_LENGTH;
use crate::catalogue::citation::Grade;
use crate::catalogue::rows::{Direction, Force, Length, codes};
use crate::catalogue::sla::LIMITS;
use crate::error::{Error, ErrorKind};
use crate::json::{Cursor, nearest};
use crate::time::Date;

/// A limit of a profile.
#[derive(Debug, Clone)]
pub struct ProfileLimit {
    /// Its id and what has to be done in time; the id of a catalogue row gives that row a value.
    pub label: Labelled,
    /// Position of the catalogue row that gets a value.
    pub row: Option<usize>,
    /// What it limits, for example `complaint.reply`: as given, or that of a row with a kind of case, a start and a completion in
    /// common; empty where there is none.
    pub subject: String,
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

/// Keys that only a limit of the profile's own has.
const OWN: [&str; 9] =
    ["text", "subject", "cases", "starts", "whileRunning", "completedBy", "needsAll", "cancelledBy", "direction"];

impl ProfileLimit {
    /// Whether another gives the same limit a value for the same cases on some of the same days.
    pub(crate) fn overlaps(&self, other: &Self) -> bool {
        let ends_before = |one: &Self, next: &Self| one.dates.1.zip(next.dates.0).is_some_and(|(to, from)| to < from);
        let same = self.label.code == other.label.code && self.applies_when == other.applies_when;
        same && !ends_before(self, other) && !ends_before(other, self)
    }
}

pub(super) fn limit(at: &Cursor<'_>) -> Result<ProfileLimit, Error> {
    at.record(&forms::keys(&forms::LIMIT))?;
    let id = at.need("id")?.text()?;
    let row = LIMITS.iter().position(|row| row.id == id || row.key == id);
    if row.is_some()
        && let Some(key) = OWN.into_iter().find(|key| at.get(key).is_some())
    {
        return Err(at
            .need(key)?
            .fail(ErrorKind::Profile)
            .hint_of("a row of the catalogue keeps its own; leave this out"));
    }
    if row.and_then(|row| LIMITS.get(row)).is_some_and(|row| row.grade == Some(Grade::D)) {
        return Err(at
            .need("id")?
            .fail(ErrorKind::Profile)
            .hint_of("its sources contradict each other; it is only shown"));
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
    let completed_by = names("completedBy")?;
    let direction = choose(at, "direction", Direction::Latest, Direction::parse)?;
    let subject = match at.get("subject") {
        Some(subject) => self::subject(&subject)?,
        None => inferred(&cases, &starts, &completed_by, direction).to_owned(),
    };
    Ok(ProfileLimit {
        label,
        row,
        subject,
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
        completed_by,
        needs_all: match at.get("needsAll") {
            None => false,
            Some(flag) => flag.value().as_bool().ok_or_else(|| flag.fail(ErrorKind::Type).hint_of("flag"))?,
        },
        cancelled_by: names("cancelledBy")?,
        length,
        direction,
        escalation: at.each("escalation", rung)?,
    })
}

/// What a limit is about: of the limits on one subject the stricter holds.
fn subject(at: &Cursor<'_>) -> Result<String, Error> {
    let (known, subject) = (codes::subjects(), at.text()?);
    if known.contains(&subject) {
        return Ok(subject.to_owned());
    }
    let error = at.fail(ErrorKind::Profile);
    Err(match nearest(subject, known.into_iter()) {
        Some(near) => error.hint_of(format!("unknown subject; did you mean {near}")),
        None => error.hint_of("a subject of the catalogue's limits"),
    })
}

/// The subject of the first row that limits the same; empty if none does.
fn inferred(cases: &[String], starts: &[String], completed_by: &[String], direction: Direction) -> &'static str {
    let names = |list: &[String], name: &str| list.iter().any(|known| known == name);
    let row = LIMITS.iter().filter(|row| !row.subject.is_empty() && row.direction == direction).find(|row| {
        row.cases.iter().any(|case| names(cases, case))
            && row.starts.iter().flat_map(|start| start.events).any(|event| names(starts, event))
            && row.completed_by.iter().any(|event| names(completed_by, event))
    });
    row.map_or("", |row| row.subject)
}

fn length(at: &Cursor<'_>) -> Result<Length, Error> {
    at.record(&forms::keys(&forms::LENGTH))?;
    let unit = at.need("unit")?;
    let value = at.get("value").map_or(Ok(1), |value| value.integer())?;
    let value = u32::try_from(value).ok().filter(|value| i64::from(*value) <= MAX_LENGTH);
    let value = value.ok_or_else(|| Error::new(ErrorKind::Value, crate::json::join(at.path(), "value")))?;
    Length::of(value, unit.text()?).ok_or_else(|| unit.fail(ErrorKind::Value).hint_of(Length::UNITS.join(" | ")))
}

fn rung(at: &Cursor<'_>) -> Result<Rung, Error> {
    at.record(&forms::keys(&forms::STEP))?;
    let step = at.need("step")?;
    let known: Vec<&str> = EscalationStep::ALL.iter().map(|one| one.code()).collect();
    let kind = EscalationStep::parse(step.text()?);
    let kind = kind.ok_or_else(|| step.fail(ErrorKind::Value).hint_of(known.join(" | ")))?;
    let offset = |key: &str| -> Result<Option<i64>, Error> {
        let Some(place) = at.get(key) else { return Ok(None) };
        let value = place.integer()?;
        if (0..=MAX_LENGTH).contains(&value) { Ok(Some(value)) } else { Err(place.fail(ErrorKind::Value)) }
    };
    match (offset("before")?, offset("after")?) {
        (Some(before), None) => Ok(Rung { step: kind, offset: Offset::Before(before) }),
        (None, Some(after)) => Ok(Rung { step: kind, offset: Offset::After(after) }),
        _ => Err(at.fail(ErrorKind::Profile).hint_of("give either before or after")),
    }
}

/// Names of events and kinds of case that a limit uses, with their place, to be checked against the lists.
pub(crate) fn used(limit: &ProfileLimit) -> impl Iterator<Item = (String, &'static str, &str)> {
    let names = [
        ("starts", "EventType", &limit.starts),
        ("completedBy", "EventType", &limit.completed_by),
        ("cancelledBy", "EventType", &limit.cancelled_by),
        ("cases", "CaseKind", &limit.cases),
    ];
    names.into_iter().flat_map(|(key, list, names)| {
        names.iter().enumerate().map(move |(at, name)| (format!("{key}[{at}]"), list, name.as_str()))
    })
}

/// Whether a name may stand in a profile.
pub(crate) fn is_id(id: &str) -> bool {
    id.contains('.') && id.split('.').all(is_name)
}
