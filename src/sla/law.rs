//! Which law's length holds, and whether a time bar had run out already.

use super::Context;
use super::meter::Due;
use super::report::Reading;
use super::run::Run;
use crate::catalogue::rows::Transition;
use crate::limits::View;
use crate::time::{Date, Instant};

impl Context<'_> {
    /// When an event happened last.
    pub(super) fn last(&self, kind: &str) -> Option<Instant> {
        self.events.iter().rev().find(|event| event.kind == kind).map(|event| event.at)
    }

    /// Whether a limit that lapses had not run out yet.
    pub(super) fn is_alive(&self, limit: &View<'_>, run: &Run, at: Instant) -> bool {
        let length = limit.length(run.started.date()).filter(|_| limit.lapses);
        let meter = length.and_then(|(length, _)| self.meter(length, run.started, limit.direction));
        meter.is_none_or(|meter| !meter.due(run.started, &self.case.pauses_until(at)).passed(at))
    }

    /// What each law that may hold says, where it is not known which one does.
    pub(super) fn readings(&self, limit: &View<'_>, run: &Run, chosen: Date) -> Vec<Reading> {
        let other = match limit.transition {
            Transition::Settled => return Vec::new(),
            Transition::AtStart => run.started.date(),
            Transition::WhileRunning => run.until(self.now).date(),
        };
        let length = |on: Date| limit.length(on).map(|(length, _)| length);
        if length(chosen) == length(other) {
            return Vec::new();
        }
        let reading = |on: Date| {
            let meter = self.meter(length(on)?, run.started, limit.direction)?;
            let Due::At { at, on: due_on, .. } = meter.due(run.started, &self.case.pauses_until(run.until(self.now)))
            else {
                return None;
            };
            Some(Reading { law_of: on, length: meter.length(), due_on, due_at: at })
        };
        [chosen, other].into_iter().filter_map(reading).collect()
    }
}
