//! Of several limits on one subject, the one that holds: Guide, law, province and operator compared by the instants they give.

use serde::Serialize;

use super::report::{Bound, Deadline, Status};
use crate::catalogue::rows::Force;
use crate::time::Instant;

/// Which of the limits on one subject holds in this case, and which it beats.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Strictest<'r> {
    /// What they limit, for example `complaint.reply`.
    pub subject: &'r str,
    /// Id of the limit that holds; nothing while none of them has a due time.
    pub winner: Option<&'r str>,
    /// When that one falls due, or from when it allows the act.
    pub due_at: Option<Instant>,
    /// The binding limits it beats, the closest first.
    pub beaten: Vec<Beaten<'r>>,
    /// Recommended limits that are stricter still: they bind nobody.
    pub advised: Vec<Beaten<'r>>,
    /// Binding limits that may yet turn out to be stricter: they are paused, or what they depend on is not known.
    pub open: Vec<&'r str>,
}

/// A limit beside the one that holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Beaten<'r> {
    /// Its id.
    pub limit: &'r str,
    /// When it falls due, or from when it allows the act.
    pub due_at: Instant,
    /// How far from the one that holds, in milliseconds: positive is later, 0 the same.
    pub by_ms: i64,
}

/// A limit that has been started, and its last instant in time where that is known.
struct Entry<'d, 'r> {
    deadline: &'d Deadline<'r>,
    at: Option<i64>,
}

/// Compares the limits of a case subject by subject, in the order in which they first appear.
pub(super) fn strictest<'r>(deadlines: &[Deadline<'r>]) -> Vec<Strictest<'r>> {
    let mut found = Vec::new();
    for (index, first) in deadlines.iter().enumerate() {
        let same = |other: &&Deadline<'_>| other.subject == first.subject && other.direction == first.direction;
        let is_first = !deadlines.iter().take(index).any(|other| same(&other));
        if !first.subject.is_empty() && is_first {
            let entries: Vec<_> = deadlines.iter().filter(same).filter_map(entry).collect();
            found.extend(compare(first, &entries));
        }
    }
    found
}

fn entry<'d, 'r>(deadline: &'d Deadline<'r>) -> Option<Entry<'d, 'r>> {
    let begun = deadline.started_at.is_some() || deadline.status == Status::Undetermined;
    let has_end = !matches!(deadline.status, Status::NotStarted | Status::NotDefined | Status::Cancelled);
    // The due instant itself is late for a limit in days.
    let last = |due: Instant| due.ms().saturating_sub(i64::from(deadline.bound == Some(Bound::Before)));
    (begun && has_end).then(|| Entry { deadline, at: deadline.due_at.map(last) })
}

fn compare<'r>(first: &Deadline<'r>, entries: &[Entry<'_, 'r>]) -> Option<Strictest<'r>> {
    if entries.len() < 2 {
        return None;
    }
    let later_is_stricter = first.direction.later_is_stricter(first.owed_by);
    let binds = |entry: &&Entry<'_, 'r>| matches!(entry.deadline.force, Force::Mandatory | Force::Promise);
    // What nobody has to follow holds only where nothing else does.
    let any_binds = entries.iter().any(|entry| binds(&entry));
    let holds = |entry: &&Entry<'_, 'r>| binds(entry) || !any_binds;
    let rank = |at: i64| if later_is_stricter { at.saturating_neg() } else { at };
    // Of two at the same instant the better confirmed law comes first, then the Guide.
    let known = entries.iter().filter(holds).filter_map(|entry| Some((entry.deadline, entry.at?)));
    let winner = known.clone().min_by_key(|(deadline, at)| (rank(*at), deadline.standing));
    let distance = |deadline: &Deadline<'r>, from: Instant| {
        let due_at = deadline.due_at?;
        Some(Beaten { limit: deadline.limit, due_at, by_ms: due_at.ms().saturating_sub(from.ms()) })
    };
    let mut beaten = Vec::new();
    let mut advised = Vec::new();
    if let Some(((winner, last), from)) = winner.and_then(|won| Some((won, won.0.due_at?))) {
        let others = known.filter(|(deadline, _)| deadline.limit != winner.limit);
        beaten.extend(others.filter_map(|(deadline, _)| distance(deadline, from)));
        let free = entries.iter().filter(|entry| !holds(entry));
        let stricter = free.filter(|entry| entry.at.is_some_and(|at| rank(at) < rank(last)));
        advised.extend(stricter.filter_map(|entry| distance(entry.deadline, from)));
    }
    let open = entries.iter().filter(holds).filter(|entry| entry.at.is_none()).map(|entry| entry.deadline.limit);
    Some(Strictest {
        subject: first.subject,
        winner: winner.map(|(deadline, _)| deadline.limit),
        due_at: winner.and_then(|(deadline, _)| deadline.due_at),
        beaten: crate::order::in_order(beaten, |one| one.by_ms.saturating_abs()),
        advised,
        open: open.collect(),
    })
}
