//! A procedure as data: states, events, moves, guards, actors, deadlines, clauses.

use serde::Serialize;

use super::{Guarded, Procedures, Table};
use crate::catalogue::history::{ACTOR, EVENT_TYPE};
use crate::catalogue::procedures::{EVERY_STEP, target};
use crate::catalogue::rows::Force;
use crate::catalogue::{Source, Words};
use crate::rulebook::Shown;
use crate::shape::Vocabulary;

/// A process as data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProcedureView<'r> {
    /// Its id.
    pub id: &'r str,
    /// Row of the capability tables.
    pub item: &'r str,
    /// How binding it is.
    pub force: Force,
    /// What it is; left out where texts are.
    #[serde(skip_serializing_if = "Words::is_empty")]
    pub text: Words<'r>,
    /// Where it comes from; left out where texts are.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source<'r>>,
    /// Kinds of case whose limits run beside it.
    pub cases: Vec<&'r str>,
    /// Requests that follow it.
    pub requests: Vec<&'r str>,
    /// State of a new case.
    pub initial: &'r str,
    /// Its states.
    pub states: Vec<StateView<'r>>,
    /// Its events.
    pub events: Vec<EventName<'r>>,
    /// Who takes part.
    pub actors: Vec<Actor<'r>>,
    /// Its moves, one for each state and event.
    pub transitions: Vec<Transition<'r>>,
    /// The rules that guard them.
    pub guards: Vec<GuardView<'r>>,
    /// Rules on what has to be on record.
    pub records: Vec<&'r str>,
    /// Limits that its events start.
    pub deadlines: Vec<&'r str>,
}

/// A state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StateView<'r> {
    /// Its id.
    pub id: &'r str,
    /// Whether nothing can follow.
    pub terminal: bool,
    /// What to call it.
    #[serde(skip_serializing_if = "Words::is_empty")]
    pub text: Words<'r>,
}

/// An event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EventName<'r> {
    /// Its code.
    pub event: &'r str,
    /// What to call it.
    #[serde(skip_serializing_if = "Words::is_empty")]
    pub text: Words<'r>,
}

/// Someone who takes part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Actor<'r> {
    /// The code.
    pub actor: &'r str,
    /// What to call it.
    #[serde(skip_serializing_if = "Words::is_empty")]
    pub text: Words<'r>,
}

/// A move from one state on one event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Transition<'r> {
    /// Row of the capability tables, for example `C-06`.
    pub item: &'r str,
    /// State it leads from.
    pub from: &'r str,
    /// Event that makes it.
    pub event: &'r str,
    /// State it leads to.
    pub to: &'r str,
    /// Who does it.
    pub actor: &'r str,
    /// Ids of the rules that guard it, besides those of every step.
    pub guards: Vec<&'r str>,
    /// Limits that it starts.
    pub starts: Vec<&'r str>,
    /// Limits that it completes.
    pub completes: Vec<&'r str>,
    /// Where it comes from; left out where texts are.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source<'r>>,
}

/// A rule that guards moves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GuardView<'r> {
    /// Id of the rule.
    pub rule: &'r str,
    /// What it does when it is not met: `refuse`, `warn` or `inform`.
    pub if_not_met: &'r str,
    /// Names of the facts it reads.
    pub paths: Vec<&'r str>,
    /// Whether it guards every step.
    pub every: bool,
    /// The rule itself.
    #[serde(flatten)]
    pub shown: Shown<'r>,
}

impl Procedures {
    /// A procedure as data.
    pub(crate) fn view<'e>(&'e self, table: &'e Table) -> ProcedureView<'e> {
        let procedure = table.procedure;
        let (mut transitions, mut events, mut actors) = (Vec::new(), Vec::new(), Vec::new());
        let (mut used, mut deadlines): (Vec<usize>, Vec<&str>) = ((0..EVERY_STEP.len()).collect(), Vec::new());
        for Guarded { step, guards, starts, completes } in &table.moves {
            let names = |ids: &'e [String]| -> Vec<&'e str> { ids.iter().map(String::as_str).collect() };
            let (starts, completes) = (names(starts), names(completes));
            add(&mut deadlines, starts.iter().copied());
            add(&mut used, guards.iter().copied());
            if !events.iter().any(|known: &EventName<'_>| known.event == step.event) {
                events.push(EventName { event: step.event, text: label(&EVENT_TYPE, step.event) });
            }
            if !actors.iter().any(|known: &Actor<'_>| known.actor == step.actor) {
                actors.push(Actor { actor: step.actor, text: label(&ACTOR, step.actor) });
            }
            transitions.extend(step.from.iter().map(|from| Transition {
                item: step.item,
                from,
                event: step.event,
                to: target(step.to, from),
                actor: step.actor,
                guards: step.guards.to_vec(),
                starts: starts.clone(),
                completes: completes.clone(),
                sources: step.sources.iter().map(Source::from).collect(),
            }));
        }
        add(&mut used, table.records.iter().copied());
        let guards = used.into_iter().filter_map(|index| {
            let (rule, compiled) = self.guards.book.rule(index)?;
            Some(GuardView {
                rule: rule.id,
                if_not_met: compiled.if_not_met.code(),
                paths: self.guards.book.paths(&compiled.reads),
                every: index < EVERY_STEP.len(),
                shown: self.guards.book.shown(rule),
            })
        });
        let states = procedure.states.iter().map(|state| StateView {
            id: state.id,
            terminal: state.terminal,
            text: state.text.into(),
        });
        ProcedureView {
            id: procedure.id,
            item: procedure.item,
            force: procedure.force,
            text: procedure.text.into(),
            sources: procedure.sources.iter().map(Source::from).collect(),
            cases: procedure.cases.to_vec(),
            requests: procedure.requests.to_vec(),
            initial: procedure.initial,
            states: states.collect(),
            events,
            actors,
            transitions,
            guards: guards.collect(),
            records: procedure.records.to_vec(),
            deadlines,
        }
    }
}

/// Adds what is not there yet.
fn add<T: PartialEq>(list: &mut Vec<T>, more: impl Iterator<Item = T>) {
    for item in more {
        if !list.contains(&item) {
            list.push(item);
        }
    }
}

fn label(list: &'static Vocabulary, code: &str) -> Words<'static> {
    let member = list.members.iter().find(|member| member.code == code);
    member.map_or(Words { zh: "", en: "" }, |member| member.label.into())
}
