//! What started a limit last and how that ended, from the events of a case.

use super::case::Event;
use crate::limits::Events;
use crate::time::Instant;

/// The last start of a limit and how it ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) started: Instant,
    /// What the starting event announces.
    pub(super) planned: Option<Instant>,
    pub(super) end: Option<End>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Completed(Instant),
    Cancelled(Instant),
}

impl Run {
    /// Folds the events, in order of time, into the last run.
    ///
    /// Only the first end after a start counts, and what follows an end changes nothing until the next start.
    ///
    /// `alive` says whether a run can still be started anew at an instant.
    pub(super) fn last(
        given: &[&Event],
        events: &Events<'_>,
        starts: impl Fn(&str) -> bool,
        alive: impl Fn(&Self, Instant) -> bool,
    ) -> Option<Self> {
        let mut run: Option<Self> = None;
        let mut done: Vec<&str> = Vec::new();
        for event in given {
            let kind = event.kind.as_str();
            let running = run.is_some_and(|run| run.end.is_none());
            let begins = run.is_none_or(|run| (events.restarts || !running) && alive(&run, event.at));
            if starts(kind) && begins {
                run = Some(Self { started: event.at, planned: event.planned, end: None });
                done.clear();
            } else if let Some(run) = run.as_mut().filter(|run| run.end.is_none()) {
                if events.completes.contains(kind) {
                    if !done.contains(&kind) {
                        done.push(kind);
                    }
                    if !events.needs_all || done.len() == events.completes.len() {
                        run.end = Some(End::Completed(event.at));
                    }
                } else if events.cancels.contains(kind) {
                    run.end = Some(End::Cancelled(event.at));
                }
            }
        }
        run
    }

    /// Until when the clock ran, as seen at `now`.
    pub(super) fn until(&self, now: Instant) -> Instant {
        match self.end {
            Some(End::Completed(at) | End::Cancelled(at)) => at,
            None => now,
        }
    }
}
