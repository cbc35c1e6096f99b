//! Replays a history through a procedure, event by event.

use super::ground::Ground;
use super::guards::Derived;
use super::{Guarded, StepResult, Table};
use crate::catalogue::history::{ACTORS_FOR, EVENT};
use crate::catalogue::procedures::{EVERY_STEP, target};
use crate::catalogue::rows::{Effect, IfUnknown, Move};
use crate::decision::Outcome;
use crate::fact::{Facts, Slots, UNKNOWN};
use crate::order::in_order;
use crate::sla::{CaseFile, Event};
use crate::time::Instant;

/// Where a history has led.
pub(crate) struct Walk<'c> {
    pub(crate) state: &'static str,
    /// Every step taken: the move, the state before it, its event and what the event does not tell.
    pub(crate) taken: Vec<(&'static Move, &'static str, &'c Event, Slots)>,
    /// Events that could not be: the state then, and the attempt, if the state had a move for it at all.
    pub(crate) rejected: Vec<(&'c Event, &'static str, Option<Attempt>)>,
    /// Whether steps in between were not recorded.
    pub(crate) bridged: bool,
    /// Every event that counts, those of other procedures too.
    pub(crate) told: Vec<&'c Event>,
    pub(crate) facts: Facts,
}

/// A step that was tried: what its rules say.
pub(crate) struct Attempt {
    pub(crate) result: StepResult,
    pub(crate) findings: Vec<(usize, Outcome)>,
    pub(crate) needs: Slots,
}

/// What to make of an event that the state has no move for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gaps {
    /// It was out of order.
    Refused,
    /// Steps in between were not recorded, if all its moves lead to the same state.
    Bridged,
}

/// A step that is asked about.
#[derive(Clone, Copy)]
pub(crate) struct Asking<'s> {
    /// Its event; nothing for a step that might be taken.
    pub(crate) event: Option<&'s Event>,
    pub(crate) at: Instant,
}

/// Replays the events up to an instant.
///
/// An event that a rule refuses, or that the state has no move for, changes nothing and is kept apart. One of which it is not
/// known whether it was in order has happened all the same: what it does not tell is noted.
pub(crate) fn walk<'c>(
    ground: &Ground<'_, '_>,
    table: &Table,
    case: &'c CaseFile,
    now: Instant,
    gaps: Gaps,
) -> Walk<'c> {
    let procedure = table.procedure;
    let mut walk = Walk {
        state: procedure.initial,
        taken: Vec::new(),
        rejected: Vec::new(),
        bridged: false,
        told: Vec::new(),
        facts: ground.guards.nothing(),
    };
    for event in in_order(case.events.iter().flatten().filter(|event| event.at <= now), |event| event.at) {
        if procedure.moves.iter().any(|step| step.event == event.kind) {
            let asking = Asking { event: Some(event), at: event.at };
            let attempt = |known: &Guarded| (known.step, ground.attempt(&walk, known, asking));
            let refused = |(_, attempt): &(&Move, Attempt)| attempt.result == StepResult::Refused;
            let mut tried = table.find(walk.state, &event.kind).map(attempt);
            if gaps == Gaps::Bridged && tried.as_ref().is_none_or(refused) {
                let bridge = table.only(&event.kind).map(attempt).filter(|bridge| !refused(bridge));
                walk.bridged |= bridge.is_some();
                tried = bridge.or(tried);
            }
            let (step, attempt) = match tried {
                Some(tried) if !refused(&tried) => tried,
                refused => {
                    walk.rejected.push((event, walk.state, refused.map(|(_, attempt)| attempt)));
                    continue;
                }
            };
            walk.taken.push((step, walk.state, event, attempt.needs));
            walk.state = target(step.to, walk.state);
            ground.guards.set(&mut walk.facts, |what| matches!(what, Derived::LastAt), event.at.ms());
        }
        ground.guards.tell(&mut walk.facts, event);
        walk.told.push(event);
    }
    walk
}

impl Ground<'_, '_> {
    /// Tries a step after what was walked.
    pub(crate) fn attempt(&self, walk: &Walk<'_>, known: &Guarded, asking: Asking<'_>) -> Attempt {
        let mut facts = walk.facts.clone();
        if let Some(event) = asking.event {
            self.write(&mut facts, known.step, event);
        } else if let Some((_, time)) = self.guards.step() {
            facts.set(time, asking.at.ms());
        }
        // A step that only might be taken is nobody's yet.
        let common = if asking.event.is_some() { 0..EVERY_STEP.len() } else { 0..0 };
        let rules: Vec<usize> = known.guards.iter().copied().chain(common).collect();
        self.complete(&mut facts, &self.guards.book.reads(&rules), &walk.told, asking.at);
        let mut attempt = Attempt { result: StepResult::Allowed, findings: Vec::new(), needs: Slots::default() };
        for index in rules {
            let outcome = self.guards.book.judge(index, &facts, &mut attempt.needs);
            attempt.findings.push((index, outcome));
            let rule = self.guards.book.rule(index).map(|(_, compiled)| (compiled.if_not_met, compiled.if_unknown));
            let result = match (outcome, rule) {
                (Outcome::NotMet, Some((Effect::Refuse, _))) => StepResult::Refused,
                (Outcome::Unknown, Some((_, IfUnknown::Ask))) => StepResult::NeedsInformation,
                _ => StepResult::Allowed,
            };
            attempt.result = attempt.result.max(result);
        }
        if attempt.result == StepResult::Refused {
            attempt.needs = Slots::default();
        }
        attempt
    }

    /// What is recorded with a step, and whether it is done by whom it belongs to.
    fn write(&self, facts: &mut Facts, step: &Move, event: &Event) {
        let layout = self.guards.book.layout();
        if let Some((first, time)) = self.guards.step() {
            for (slot, value) in (first..).zip(&event.values) {
                facts.set(slot, *value);
            }
            facts.set(time, event.at.ms());
        }
        for (slot, what) in self.guards.derived() {
            if let Derived::Known(index) = what
                && let Some(value) = event.values.get(*index).filter(|value| **value != UNKNOWN)
            {
                facts.set(*slot, *value);
            }
        }
        let by = EVENT.iter().position(|field| field.key == "by").and_then(|index| event.values.get(index));
        let code = by.and_then(|number| {
            let actors = layout.members.iter().find(|members| members.name == "Actor")?;
            actors.codes.get(usize::try_from(*number).ok()?)
        });
        if let Some(code) = code {
            let fits = code == step.actor
                || ACTORS_FOR.iter().any(|(actor, may)| *actor == step.actor && may.contains(&code.as_str()));
            self.guards.set(facts, |what| matches!(what, Derived::ActorFits), fits.into());
        }
    }
}
