//! What stands behind a question on a history: rules, calendar and the case, and what its limits say.

use super::guards::{Derived, Guards};
use crate::calendar::Calendar;
use crate::condition::Truth;
use crate::fact::{AS_OF_DATE, AS_OF_INSTANT, Facts, Slots, UNKNOWN};
use crate::ruleset::RuleSet;
use crate::sla::{self, CaseFile, Deadline, Event, Status};
use crate::time::Instant;

/// What is asked of a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asked {
    /// Did it run out, by its days as counted?
    Lapsed,
    /// Has the time bar passed?
    Barred,
    /// Is the minimum period over?
    Over,
    /// Is the minimum period still running?
    Kept,
}

/// The ground of a question.
pub(crate) struct Ground<'e, 'c> {
    pub(crate) rules: &'e RuleSet,
    pub(crate) calendar: &'e Calendar,
    pub(crate) guards: &'e Guards,
    pub(crate) case: &'c CaseFile,
}

impl<'e> Ground<'e, '_> {
    /// Writes the time of the question, and what the limits say that some rules read.
    pub(crate) fn complete(&self, facts: &mut Facts, read: &Slots, told: &[&Event], at: Instant) {
        facts.set(AS_OF_DATE, at.date().days().into());
        facts.set(AS_OF_INSTANT, at.ms());
        for (slot, what) in self.guards.derived() {
            if let Derived::Limit(asked, limit) = what
                && read.contains(*slot)
            {
                facts.set(*slot, self.limit(*asked, limit.id, told, at));
            }
        }
    }

    /// The answer of one limit as of an instant, after some events.
    fn limit(&self, asked: Asked, limit: &str, told: &[&Event], at: Instant) -> i64 {
        let deadline = self.deadline(limit, told, at);
        let Some(deadline) = deadline.filter(|deadline| deadline.started_at.is_some()) else {
            return if asked == Asked::Barred { UNKNOWN } else { 0 };
        };
        let late = matches!(deadline.status, Status::Overdue | Status::MetLate);
        let unknown = deadline.status == Status::Undetermined;
        let running = matches!(deadline.status, Status::Running | Status::Paused | Status::Overdue);
        let holds = match (asked, deadline.nominal_on) {
            (Asked::Lapsed, Some(day)) => Some(deadline.completed_at.unwrap_or(at).date() > day),
            // Wherever the last day moves to, it is not before the day as counted.
            (Asked::Barred, Some(day)) if unknown && at.date() <= day => Some(false),
            (Asked::Lapsed | Asked::Barred, _) => Some(late).filter(|_| !unknown),
            (Asked::Over, _) => Some(deadline.status == Status::Met).filter(|_| !unknown),
            (Asked::Kept, _) => Some(running).filter(|_| !unknown),
        };
        holds.map_or(UNKNOWN, i64::from)
    }

    /// One limit as of an instant, after some events.
    pub(crate) fn deadline(&self, limit: &str, told: &[&Event], at: Instant) -> Option<Deadline<'e>> {
        let profile = self.rules.profile();
        let view = self.rules.limits().named(profile, limit)?;
        let case = self.after(told);
        let report = sla::fold(vec![(view, Truth::True, Vec::new())], &profile.policy, self.calendar, &case, at);
        report.deadlines.into_iter().next()
    }

    /// The case with some of its events only.
    pub(crate) fn after(&self, told: &[&Event]) -> CaseFile {
        // Limits read nothing of what was recorded with the events.
        let bare = |event: &&Event| Event { planned: event.planned, ..Event::new(event.kind.clone(), event.at) };
        let events = told.iter().map(bare).collect();
        // What is asked here is asked of a known kind of case.
        let case = self.case;
        CaseFile {
            kind: Some(String::new()),
            events: Some(events),
            pauses: case.pauses.clone(),
            hours: case.hours.clone(),
            channel: case.channel.clone(),
            facts: case.facts.clone(),
        }
    }
}
