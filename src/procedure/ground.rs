//! What stands behind a question on a history: rules, calendar and the case, and what its limits say.

use super::guards::{Derived, Guards};
use crate::calendar::Calendar;
use crate::catalogue::rows::Limit;
use crate::condition::Truth;
use crate::decision::AsOf;
use crate::fact::{Facts, Slots, UNKNOWN};
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
    /// Has it passed without what it bars being done in time?
    Missed,
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
        AsOf::Instant(at).write(facts);
        for (slot, what) in self.guards.derived() {
            if let Derived::Limit(asked, limit) = what
                && read.contains(*slot)
            {
                facts.set(*slot, self.limit(*asked, limit, told, at));
            }
        }
    }

    /// The answer of one limit as of an instant, after some events.
    fn limit(&self, asked: Asked, limit: &Limit, told: &[&Event], at: Instant) -> i64 {
        let starts = limit.starts.iter().flat_map(|start| start.events);
        let begun = starts.into_iter().any(|start| told.iter().any(|event| event.kind == *start));
        if !begun && matches!(asked, Asked::Barred | Asked::Missed) {
            return UNKNOWN;
        }
        // A limit that was not in force when it began bars and keeps nothing.
        let deadline = self.deadline(limit.id, told, at).filter(|deadline| deadline.started_at.is_some());
        let Some(deadline) = deadline else { return 0 };
        let status = deadline.status;
        let unknown = status == Status::Undetermined;
        let late = matches!(status, Status::Overdue | Status::MetLate);
        let holds = match asked {
            Asked::Lapsed => {
                let until = deadline.completed_at.unwrap_or(at).date();
                deadline.nominal_on.map(|day| until > day).or(Some(late).filter(|_| !unknown))
            }
            // Whether or not it was used in time: a step is asked about now.
            Asked::Barred => deadline.is_past(at),
            Asked::Missed if unknown => deadline.is_past(at).filter(|past| !past),
            Asked::Missed => Some(late),
            Asked::Over => Some(status == Status::Met).filter(|_| !unknown),
            Asked::Kept => {
                Some(matches!(status, Status::Running | Status::Paused | Status::Overdue)).filter(|_| !unknown)
            }
        };
        holds.map_or(UNKNOWN, i64::from)
    }

    /// One limit as of an instant, after some events.
    pub(crate) fn deadline(&self, limit: &str, told: &[&Event], at: Instant) -> Option<Deadline<'e>> {
        let profile = self.rules.profile();
        let view = self.rules.limits().applying(profile, limit, &self.case.facts)?;
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
