//! Procedures: where a history has led, what may follow, and whether a step is allowed.
//!
//! One table of moves for each process, guarded by rules in the same closed conditions as everything else.

mod ground;
mod guards;
mod report;
mod view;
mod walk;

pub use crate::rulebook::{Finding, Shown};
pub(crate) use ground::Ground;
pub(crate) use guards::{Derived, Guards};
pub use report::{Advance, ProcedureStatus, Rejected, Step, StepResult, Taken};
pub use view::{Actor, EventName, GuardView, ProcedureView, StateView, Transition};

use crate::calendar::Calendar;
use crate::catalogue::Source;
use crate::catalogue::history::STEP;
use crate::catalogue::procedures::{PROCEDURES, guards as guard_rows, target};
use crate::catalogue::rows::{Effect, Move, Procedure, STAY};
use crate::decision::Outcome;
use crate::error::Error;
use crate::fact::Slots;
use crate::json::unknown_value;
use crate::limits::Events;
use crate::ruleset::RuleSet;
use crate::sla::{self, CaseFile, Event, Status as LimitStatus};
use crate::time::Instant;
use walk::{Asking, Attempt, Gaps, Walk, walk};

/// Every procedure with its guards found.
#[derive(Debug, Clone)]
pub(crate) struct Procedures {
    pub(crate) guards: Guards,
    tables: Vec<Table>,
}

/// A procedure with its guards found.
#[derive(Debug, Clone)]
pub(crate) struct Table {
    pub(crate) procedure: &'static Procedure,
    /// Its moves with what belongs to each.
    moves: Vec<Guarded>,
    /// What has to be on record.
    records: Vec<usize>,
}

/// A move with its guards, and the limits that it starts and completes.
#[derive(Debug, Clone)]
pub(crate) struct Guarded {
    pub(crate) step: &'static Move,
    pub(crate) guards: Vec<usize>,
    pub(crate) starts: Vec<String>,
    pub(crate) completes: Vec<String>,
}

impl Table {
    /// The move of a state on an event.
    pub(crate) fn find(&self, state: &str, event: &str) -> Option<&Guarded> {
        self.moves.iter().find(|known| known.step.event == event && known.step.from.contains(&state))
    }

    /// The first move on an event, if all of them lead to the same state.
    fn only(&self, event: &str) -> Option<&Guarded> {
        let mut moves = self.moves.iter().filter(|known| known.step.event == event);
        let first = moves.next().filter(|first| first.step.to != STAY)?;
        moves.all(|known| known.step.to == first.step.to).then_some(first)
    }

    fn possible_in(&self, event: &str) -> Vec<&'static str> {
        let moves = self.procedure.moves.iter().filter(|step| step.event == event);
        moves.flat_map(|step| step.from.iter().copied()).collect()
    }
}

impl Procedures {
    pub(crate) fn compile(rules: &RuleSet) -> Result<Self, Error> {
        let rows: Vec<_> = guard_rows().collect();
        let guards = Guards::compile(&STEP, &rows, &[], rules.profile())?;
        let found = |ids: &[&str]| -> Vec<usize> { ids.iter().filter_map(|id| guards.book.position(id)).collect() };
        let table = |procedure: &&'static Procedure| {
            let limits = rules.limits().of_cases(rules.profile(), procedure.cases);
            let ids = |is: &dyn Fn(&Events<'_>) -> bool| -> Vec<String> {
                limits.iter().filter(|limit| is(&limit.events)).map(|limit| limit.id.to_owned()).collect()
            };
            let moves = procedure.moves.iter().map(|step| Guarded {
                step,
                guards: found(step.guards),
                starts: ids(&|events| events.starts.contains(step.event)),
                completes: ids(&|events| events.completes.contains(step.event)),
            });
            Table { procedure, moves: moves.collect(), records: found(procedure.records) }
        };
        let tables = PROCEDURES.iter().map(table);
        let tables = tables.collect();
        Ok(Self { guards, tables })
    }

    /// The table of an id.
    pub(crate) fn table(&self, id: &str) -> Result<&Table, Error> {
        self.tables
            .iter()
            .find(|table| table.procedure.id == id)
            .ok_or_else(|| unknown_value("id", id, &PROCEDURES.map(|procedure| procedure.id)))
    }

    /// Where a history has led.
    pub(crate) fn status<'e>(
        &'e self,
        (rules, calendar): (&'e RuleSet, &'e Calendar),
        table: &'e Table,
        case: &CaseFile,
        now: Instant,
    ) -> ProcedureStatus<'e> {
        let ground = Ground { rules, calendar, guards: &self.guards, case };
        let walk = walk(&ground, table, case, now, Gaps::Refused);
        let (next, refused) = self.steps_from(&ground, table, &walk, now);
        let mut facts = walk.facts.clone();
        ground.complete(&mut facts, &self.guards.book.reads(&table.records), &walk.told, now);
        let mut missing_records = Vec::new();
        for index in &table.records {
            let outcome = self.guards.book.judge(*index, &facts, &mut Slots::default());
            if matches!(outcome, Outcome::NotMet | Outcome::Unknown) {
                missing_records.extend(self.finding(*index, outcome));
            }
        }
        let steps = walk.taken.iter().map(|(step, from, event, missing)| Taken {
            event: step.event,
            at: event.at,
            from,
            to: target(step.to, from),
            missing: self.guards.needs(missing),
        });
        let rejected = walk.rejected.iter().map(|(event, state, attempt)| Rejected {
            event: self.event(table, &event.kind),
            at: event.at,
            state,
            findings: attempt.as_ref().map_or_else(Vec::new, |attempt| self.against(attempt)),
            possible_in: table.possible_in(&event.kind),
        });
        let report = deadlines((rules, calendar), &ground, table, &walk, now);
        ProcedureStatus {
            procedure: table.procedure.id,
            now,
            state: walk.state,
            terminal: table.procedure.states.iter().any(|state| state.id == walk.state && state.terminal),
            steps: steps.collect(),
            rejected: rejected.collect(),
            next,
            refused,
            missing_records,
            deadlines: report.deadlines,
            next_transition_at: report.next_transition_at,
        }
    }

    /// The state that a history has led to, whether steps on the way were not recorded, and what may follow.
    pub(crate) fn stage<'e>(
        &'e self,
        (rules, calendar): (&'e RuleSet, &'e Calendar),
        table: &'e Table,
        case: &CaseFile,
        now: Instant,
    ) -> (&'static str, bool, Vec<Step<'e>>) {
        let ground = Ground { rules, calendar, guards: &self.guards, case };
        let walk = walk(&ground, table, case, now, Gaps::Bridged);
        let (next, _) = self.steps_from(&ground, table, &walk, now);
        (walk.state, walk.bridged, next)
    }

    /// The steps that may follow, and those that a rule refuses.
    fn steps_from<'e>(
        &'e self,
        ground: &Ground<'e, '_>,
        table: &'e Table,
        walk: &Walk<'_>,
        now: Instant,
    ) -> (Vec<Step<'e>>, Vec<Step<'e>>) {
        let (mut next, mut refused) = (Vec::new(), Vec::new());
        for known in table.moves.iter().filter(|known| known.step.from.contains(&walk.state)) {
            let attempt = ground.attempt(walk, known, Asking { event: None, at: now });
            let list = if attempt.result == StepResult::Refused { &mut refused } else { &mut next };
            list.push(self.step(known, walk.state, &attempt));
        }
        (next, refused)
    }

    /// Whether a step is allowed after a history.
    pub(crate) fn advance<'e>(
        &'e self,
        (rules, calendar): (&'e RuleSet, &'e Calendar),
        table: &'e Table,
        case: &CaseFile,
        event: &Event,
    ) -> Advance<'e> {
        let ground = Ground { rules, calendar, guards: &self.guards, case };
        // The history is told whole, so that a step before its end is seen to be out of order.
        let last = case.events.iter().flatten().map(|event| event.at).max();
        let walk = walk(&ground, table, case, last.map_or(event.at, |last| last.max(event.at)), Gaps::Refused);
        let found = table.find(walk.state, &event.kind).map(|known| {
            let attempt = ground.attempt(&walk, known, Asking { event: Some(event), at: event.at });
            self.step(known, walk.state, &attempt)
        });
        let result = found.as_ref().map_or(StepResult::Refused, |step| step.result);
        let allowed = result == StepResult::Allowed;
        Advance {
            procedure: table.procedure.id,
            event: event.kind.clone(),
            at: event.at,
            allowed,
            result,
            from: walk.state,
            to: found.as_ref().filter(|_| allowed).map(|step| step.to),
            step: found,
            possible_in: table.possible_in(&event.kind),
        }
    }

    fn step<'e>(&'e self, known: &'e Guarded, state: &'static str, attempt: &Attempt) -> Step<'e> {
        let step = known.step;
        Step {
            item: step.item,
            event: step.event,
            actor: step.actor,
            from: state,
            to: target(step.to, state),
            result: attempt.result,
            findings: attempt.findings.iter().filter_map(|(rule, outcome)| self.finding(*rule, *outcome)).collect(),
            needs: self.guards.needs(&attempt.needs),
            starts: known.starts.iter().map(String::as_str).collect(),
            completes: known.completes.iter().map(String::as_str).collect(),
            sources: step.sources.iter().map(Source::from).collect(),
        }
    }

    /// The rules that speak against a step.
    fn against(&self, attempt: &Attempt) -> Vec<Finding<'_>> {
        let refusing = attempt.findings.iter().filter(|(rule, outcome)| {
            let refuses =
                self.guards.book.rule(*rule).is_some_and(|(_, compiled)| compiled.if_not_met == Effect::Refuse);
            *outcome == Outcome::NotMet && refuses
        });
        refusing.filter_map(|(rule, outcome)| self.finding(*rule, *outcome)).collect()
    }

    fn finding(&self, index: usize, outcome: Outcome) -> Option<Finding<'_>> {
        self.guards.book.finding(index, outcome)
    }

    fn event<'e>(&self, table: &'e Table, kind: &str) -> &'e str {
        table.procedure.moves.iter().find(|step| step.event == kind).map_or("", |step| step.event)
    }
}

/// The limits that a history has started.
fn deadlines<'e>(
    (rules, calendar): (&'e RuleSet, &'e Calendar),
    ground: &Ground<'_, '_>,
    table: &Table,
    walk: &Walk<'_>,
    now: Instant,
) -> sla::DeadlineReport<'e> {
    let profile = rules.profile();
    let limits = rules.limits().of(profile, Some(table.procedure.cases), &ground.case.facts);
    let mut report = sla::fold(limits, &profile.policy, calendar, &ground.after(&walk.told), now);
    report.deadlines.retain(|deadline| deadline.started_at.is_some() && deadline.status != LimitStatus::NotStarted);
    report
}
