//! Limits that bind the other way: notices so long before something planned, and periods that must be over first.

use super::ledger;
use super::meter::{Days, Due, Meter};
use super::report::{Deadline, Status};
use super::run::{End, Run};
use super::{Context, left};
use crate::calendar::Pauses;
use crate::limits::View;
use crate::time::Instant;

impl Context<'_> {
    /// A notice that is due so long before what it announces.
    pub(super) fn backward(
        &self,
        deadline: &mut Deadline<'_>,
        limit: &View<'_>,
        meter: &Meter<'_>,
        run: &Run,
        planned: Instant,
    ) -> Option<Instant> {
        deadline.length = Some(meter.length());
        if let Some(End::Cancelled(_)) = run.end {
            deadline.status = Status::Cancelled;
            return None;
        }
        let due = meter.due_before(planned);
        let until = run.until(self.now);
        deadline.ledger = ledger::backward(meter, self.calendar, &due, planned);
        deadline.falls(&due);
        if let Due::At { on, .. } = due {
            deadline.nominal_on = on.filter(|_| matches!(meter, Meter::Days { days: Days::Every { .. }, .. }));
            self.escalate(deadline, limit, meter, (run.started, until), &due, &Pauses::NONE);
            // A reminder before the thing was planned at all is due at once.
            for step in &mut deadline.escalation {
                step.at = step.at.max(run.started);
            }
        }
        if due.passed(until) {
            deadline.overdue = meter.overdue(&due, until);
        }
        let warn = deadline.escalation.first().map(|step| step.at);
        deadline.warn_at = warn.into_iter().collect();
        let status = |at| due.status(at, warn, &Pauses::NONE);
        deadline.status = match (run.end, status(self.now)) {
            (Some(End::Completed(at)), _) if due.passed(at) => Status::MetLate,
            (Some(End::Completed(_)), Status::Undetermined) => Status::Undetermined,
            (Some(End::Completed(_)), _) => Status::Met,
            (_, status) => status,
        };
        let changes = deadline.escalation.iter().map(|step| step.at).filter(|at| *at > self.now && run.end.is_none());
        changes.min()
    }

    /// A period that must be over before something is done: running while it lasts, met from then on.
    pub(super) fn minimum(
        &self,
        deadline: &mut Deadline<'_>,
        limit: &View<'_>,
        meter: &Meter<'_>,
        run: &Run,
    ) -> Option<Instant> {
        let (start, until) = (run.started, run.until(self.now));
        let pauses = self.case.pauses_until(until);
        deadline.length = Some(meter.length());
        deadline.elapsed = meter.elapsed(start, until, &pauses);
        if let Some(End::Cancelled(_)) = run.end {
            deadline.status = Status::Cancelled;
            return None;
        }
        let due = meter.due(start, &pauses);
        deadline.ledger = ledger::ledger(meter, self.calendar, start, &due, &pauses, None);
        deadline.falls(&due);
        deadline.nominal_on = deadline.due_on;
        let allowed = deadline.due_at;
        let held = limit.events.held.is_some_and(|(open, close)| {
            let last = self.events.iter().rev().find(|event| event.kind == open || event.kind == close);
            last.is_some_and(|event| event.kind == open)
        });
        deadline.allowed_from = allowed.filter(|_| !held);
        let early = |at: Instant| allowed.is_none_or(|allowed| at < allowed) || held;
        deadline.status = match (run.end, due) {
            (_, Due::Undetermined(_)) => Status::Undetermined,
            (Some(End::Completed(at)), _) if early(at) => Status::Overdue,
            (Some(End::Completed(_)), _) => Status::Met,
            (_, Due::Paused(_)) => Status::Paused,
            _ if held => Status::Paused,
            _ if early(self.now) => Status::Running,
            _ => Status::Met,
        };
        deadline.remaining = left(deadline);
        if deadline.status == Status::Overdue {
            deadline.early = allowed.zip(deadline.completed_at).and_then(|(allowed, at)| meter.early(at, allowed));
        }
        allowed.filter(|at| deadline.status == Status::Running && *at > self.now)
    }
}
