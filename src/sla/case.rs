//! The history of a case: what happened when, and the pauses the host declares.

use serde_json::Value;

use crate::calendar::{Hours, Pauses};
use crate::catalogue::history::EVENT;
use crate::catalogue::shapes::{CASE_FILE, PAUSE_REASON};
use crate::error::{Error, ErrorKind};
use crate::fact::Facts;
use crate::json::Cursor;
use crate::shape::MAX_ITEMS;
use crate::text::is_blank;
use crate::time::Instant;

/// The history whose limits are tracked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CaseFile {
    /// Kind of case, for example `application`; nothing when unknown.
    pub kind: Option<String>,
    /// What happened, in any order; nothing when unknown, empty when nothing happened yet.
    pub events: Option<Vec<Event>>,
    /// Pauses, in any order; they may overlap.
    pub pauses: Vec<Pause>,
    /// Opening hours, needed only where something is counted by them.
    pub hours: Option<Hours>,
    /// The channel, which may have opening hours of its own.
    pub channel: Option<String>,
    /// What conditions read of it.
    pub facts: Facts,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// What, for example `submitted`.
    pub kind: String,
    /// When.
    pub at: Instant,
    /// When what it announces is to happen.
    pub planned: Option<Instant>,
    /// What was recorded with it, by the position of the keys of an event; empty when nothing was read.
    pub(crate) values: Vec<i64>,
}

/// A stretch of time in which the clocks of a case stand still.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pause {
    /// First instant.
    pub from: Instant,
    /// The instant at which the clocks run again; nothing while it lasts.
    pub to: Option<Instant>,
    /// Why: a code of `PauseReason`; any other text counts as `other`.
    pub reason: Option<&'static str>,
}

impl Event {
    /// An event with nothing recorded but that it happened.
    #[must_use]
    pub fn new(kind: impl Into<String>, at: Instant) -> Self {
        Self { kind: kind.into(), at, planned: None, values: Vec::new() }
    }
}

impl CaseFile {
    /// Reads `{ kind, channel, events: [{ type, at, for }], pauses: [{ from, to, reason }], hours }`, and leaves the facts
    /// for conditions unknown: [`Engine::read_case`](crate::Engine::read_case) fills them in.
    ///
    /// ```
    /// use telecom_service_rules::{ErrorKind, sla::CaseFile};
    /// let case = serde_json::json!({ "kind": "application", "events": [{ "type": "submitted", "at": "yesterday" }] });
    /// let error = CaseFile::from_json(&case).unwrap_err();
    /// assert_eq!((error.kind(), error.path()), (ErrorKind::Format, "events[0].at"));
    /// ```
    ///
    /// # Errors
    /// For the first thing that cannot be read; an event needs both `type` and `at`, a pause `from` and, where it
    /// has ended, a `to` that is not before it.
    pub fn from_json(value: &Value) -> Result<Self, Error> {
        let at = Cursor::new(value, "");
        at.record_of(CASE_FILE.fields)?;
        let events = match value.get("events") {
            None => None,
            Some(_) => Some(items(&at, "events")?.iter().map(event).collect::<Result<_, _>>()?),
        };
        Ok(Self {
            kind: text(&at, "kind")?.map(str::to_owned),
            events,
            pauses: items(&at, "pauses")?.iter().map(pause).collect::<Result<_, _>>()?,
            channel: text(&at, "channel")?.map(str::to_owned),
            facts: Facts::default(),
            hours: at.get("hours").map(|hours| Hours::parse(hours.value(), hours.path())).transpose()?,
        })
    }

    /// The pauses that had begun at an instant, united.
    pub(super) fn pauses_until(&self, at: Instant) -> Pauses {
        Pauses::of(self.pauses.iter().filter(|pause| pause.from <= at).map(|pause| (pause.from, pause.to)))
    }

    /// Why the first of the pauses was declared that run at an instant.
    pub(super) fn reason_at(&self, at: Instant) -> Option<&'static str> {
        let mut running = self.pauses.iter().filter(|pause| pause.from <= at && pause.to.is_none_or(|to| at < to));
        running.find_map(|pause| pause.reason)
    }
}

pub(crate) fn event(at: &Cursor<'_>) -> Result<Event, Error> {
    at.record_of(EVENT)?;
    let needed = |key| at.need(key).map(|place| place.fail(ErrorKind::Type).hint_of("required"));
    match (text(at, "type")?, instant(at, "at")?) {
        (Some(kind), Some(when)) => {
            Ok(Event { kind: kind.to_owned(), at: when, planned: instant(at, "for")?, values: Vec::new() })
        }
        (None, _) => Err(needed("type")?),
        (_, None) => Err(needed("at")?),
    }
}

fn pause(at: &Cursor<'_>) -> Result<Pause, Error> {
    at.record(&["from", "to", "reason"])?;
    let Some(from) = instant(at, "from")? else {
        return Err(at.need("from")?.fail(ErrorKind::Type).hint_of("required"));
    };
    let to = instant(at, "to")?;
    if to.is_some_and(|to| to < from) {
        return Err(at.need("to")?.fail(ErrorKind::Value).hint_of("not before from"));
    }
    Ok(Pause { from, to, reason: text(at, "reason")?.map(reason) })
}

/// The code of a reason.
fn reason(given: &str) -> &'static str {
    let known = PAUSE_REASON.members.iter().find(|member| member.code == given);
    known.map_or(crate::shape::OTHER, |member| member.code)
}

fn items<'v>(at: &Cursor<'v>, key: &str) -> Result<Vec<Cursor<'v>>, Error> {
    let items = at.items_of(key)?;
    match at.get(key).filter(|_| items.len() > MAX_ITEMS) {
        Some(list) => Err(list.fail(ErrorKind::Size)),
        None => Ok(items),
    }
}

/// The text under a key; blank text is absent.
fn text<'v>(at: &Cursor<'v>, key: &str) -> Result<Option<&'v str>, Error> {
    let text = at.get(key).map(|place| place.text()).transpose()?;
    Ok(text.filter(|text| !is_blank(text)))
}

fn instant(at: &Cursor<'_>, key: &str) -> Result<Option<Instant>, Error> {
    let Some(written) = text(at, key)? else { return Ok(None) };
    match Instant::parse(written) {
        Some(instant) => Ok(Some(instant)),
        None => Err(at.need(key)?.fail(ErrorKind::Format).hint_of("instant")),
    }
}
