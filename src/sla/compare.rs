//! What a change of targets, hours, switches or calendar moves in the deadlines of a case, and why.

use serde::Serialize;

use super::report::{Deadline, DeadlineReport, Quantity, Reason, Status};
use crate::catalogue::rows::codes;
use crate::time::Instant;

/// A case looked at twice at the same instant, under two sets of rules or hours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Recomputation<'r> {
    /// The instant of both questions.
    pub now: Instant,
    /// Every limit that is not the same in both, in the order of the rules.
    pub changes: Vec<Change<'r>>,
}

/// A limit that moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Change<'r> {
    /// Id of the limit.
    pub limit: &'r str,
    /// How it was, unless it was not there.
    pub before: Option<State>,
    /// How it is, unless it is no longer there.
    pub after: Option<State>,
    /// How far the due time moved, in milliseconds; positive is later.
    pub moved_ms: Option<i64>,
    /// What differs: codes of [`Difference`] and names of switches.
    pub because: Vec<&'r str>,
}

/// What is compared of a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct State {
    /// Where it stands.
    pub status: Status,
    /// When it falls due.
    pub due_at: Option<Instant>,
    /// How long it is.
    pub length: Option<Quantity>,
    /// The first reminder.
    pub warn_at: Option<Instant>,
}

/// Why a limit is not the same in two reports, besides switches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Difference {
    /// Only the second has it.
    Added,
    /// Only the first has it.
    Removed,
    /// How long it is.
    Length,
    /// The event that starts it.
    Start,
    /// Its steps, or when they are reached.
    Escalation,
    /// When the clock stood still.
    Pauses,
    /// When the clock runs.
    Hours,
    /// What the days are.
    Calendar,
}

codes! {
    Difference {
        Added = "added",
        Removed = "removed",
        Length = "length",
        Start = "start",
        Escalation = "escalation",
        Pauses = "pauses",
        Hours = "hours",
        Calendar = "calendar",
    }
}

/// Compares two reports on the same case at the same instant.
#[must_use]
pub fn compare<'r>(before: &DeadlineReport<'r>, after: &DeadlineReport<'r>) -> Recomputation<'r> {
    let find = |report: &DeadlineReport<'r>, limit: &str| report.deadlines.iter().position(|one| one.limit == limit);
    let mut changes = Vec::new();
    for one in &before.deadlines {
        let other = find(after, one.limit).and_then(|at| after.deadlines.get(at));
        changes.extend(change(Some(one), other));
    }
    for other in after.deadlines.iter().filter(|other| find(before, other.limit).is_none()) {
        changes.extend(change(None, Some(other)));
    }
    Recomputation { now: after.now, changes }
}

fn change<'r>(before: Option<&Deadline<'r>>, after: Option<&Deadline<'r>>) -> Option<Change<'r>> {
    let limit = before.or(after)?.limit;
    let (was, is) = (before.map(state), after.map(state));
    let because = match (before, after) {
        (Some(one), Some(other)) => reasons(one, other),
        (None, _) => vec![Difference::Added.code()],
        (_, None) => vec![Difference::Removed.code()],
    };
    let due = |state: Option<State>| state.and_then(|state| state.due_at);
    let moved_ms = due(was).zip(due(is)).map(|(was, is)| is.ms().saturating_sub(was.ms()));
    (was != is || !because.is_empty()).then_some(Change { limit, before: was, after: is, moved_ms, because })
}

fn state(deadline: &Deadline<'_>) -> State {
    State {
        status: deadline.status,
        due_at: deadline.due_at,
        length: deadline.length,
        warn_at: deadline.warn_at.first().copied(),
    }
}

fn reasons<'r>(one: &Deadline<'r>, other: &Deadline<'r>) -> Vec<&'r str> {
    let mut because = Vec::new();
    if one.length != other.length {
        // The rest follows from it.
        return vec![Difference::Length.code()];
    }
    because.extend(one.switches.iter().filter(|switch| !other.switches.contains(switch)).map(|switch| switch.name));
    if one.started_at != other.started_at {
        because.push(Difference::Start.code());
    }
    let steps = |deadline: &Deadline<'_>| deadline.escalation.iter().map(|step| step.step).collect::<Vec<_>>();
    if steps(one) != steps(other) {
        because.push(Difference::Escalation.code());
    }
    // The same limit from the same start by the same switches, and yet another account of it.
    if because.is_empty() && one.ledger != other.ledger {
        because.push(why_counted_otherwise(one, other).code());
    }
    if because.is_empty() && one.warn_at != other.warn_at {
        because.push(Difference::Escalation.code());
    }
    because
}

/// Which part of two ledgers differs: closed and open time, pauses, or what the days are.
fn why_counted_otherwise(one: &Deadline<'_>, other: &Deadline<'_>) -> Difference {
    let count = |deadline: &Deadline<'_>, reason: Reason| -> Vec<(Instant, Option<Instant>)> {
        let found = deadline.ledger.iter().filter(|segment| segment.reason == reason);
        found.map(|segment| (segment.from, segment.to)).collect()
    };
    let differs = |reasons: &[Reason]| reasons.iter().any(|reason| count(one, *reason) != count(other, *reason));
    if differs(&[Reason::Pause]) {
        Difference::Pauses
    } else if differs(&[Reason::Elapsed, Reason::Closed]) {
        Difference::Hours
    } else {
        Difference::Calendar
    }
}
