//! Rules over a history, compiled once, and the facts that a history makes for them.
//!
//! | fact | what it is |
//! |---|---|
//! | `event.<key>` | what is recorded with the step being asked about |
//! | `known.<key>` | the last thing said on a key, in the history or with the step |
//! | `at.<event>` | when an event happened last, absent if it did not |
//! | `record.<type>` | when a record of a type was made last |
//! | `last.at`, `actor.fits`, `stage` | time of the last step, whether the step is done by whom it belongs to, state of the dispute |
//! | `lapsed.<limit>` | a limit that began ran out, by its days as counted |
//! | `barred.<limit>`, `missed.<limit>` | a time bar has passed, or has passed unused; unknown while nobody said when it began |
//! | `over.<limit>`, `kept.<limit>` | a minimum period is over, or is still running |

use super::ground::Asked;
use crate::catalogue::history::{EVENT, EVENT_TYPE, RECORD_TYPE};
use crate::catalogue::rows::{Limit, Rule};
use crate::catalogue::sla::LIMITS;
use crate::error::Error;
use crate::fact::{ABSENT, FactKind, Facts, Layout, Origin, Slots, UNKNOWN};
use crate::profile::Profile;
use crate::rulebook::Rulebook;
use crate::shape::{Kind, Node, Shape};
use crate::sla::Event;

/// Rules over one shape and the history beside it.
#[derive(Debug, Clone)]
pub(crate) struct Guards {
    pub(crate) book: Rulebook,
    derived: Vec<(u16, Derived)>,
    /// The first slot of the step being asked about, and that of its time.
    step: Option<(u16, u16)>,
}

/// A fact that the history makes.
#[derive(Debug, Clone)]
pub(crate) enum Derived {
    /// The last thing said on a key of events.
    Known(usize),
    /// When an event happened last.
    At(&'static str),
    /// When a record of a type was made last.
    Record(i64),
    /// When the last step was.
    LastAt,
    /// Whether the step is done by whom it belongs to.
    ActorFits,
    /// The state of a procedure, by its position.
    Stage,
    /// What a limit says.
    Limit(Asked, &'static Limit),
}

impl Guards {
    /// Compiles rules; `stages` are the states that `stage` may have.
    pub(crate) fn compile(
        shape: &'static Shape,
        rules: &[&'static Rule],
        stages: &[String],
        profile: &Profile,
    ) -> Result<Self, Error> {
        let mut layout = profile.layout(shape)?;
        let mut names = Vec::new();
        for rule in rules {
            rule.applies_when.paths(&mut names);
            rule.requires.paths(&mut names);
        }
        let mut derived = Vec::new();
        for name in names {
            if layout.slot(name).is_none()
                && let Some((kind, what)) = derive(&mut layout, name, stages)
            {
                derived.push((layout.len(), what));
                layout.add(name.to_owned(), kind, Origin::Derived);
            }
        }
        let step = layout.slot("event.type").zip(layout.slot("event.at"));
        let book = Rulebook::compile(layout, rules.iter().copied(), profile)?;
        Ok(Self { book, derived, step })
    }

    /// The facts before anything happened: what has not happened is absent, what nobody said unknown.
    pub(crate) fn nothing(&self) -> Facts {
        let mut facts = Facts::unknown(self.book.layout());
        for (slot, what) in &self.derived {
            if matches!(what, Derived::At(_) | Derived::Record(_) | Derived::LastAt) {
                facts.set(*slot, ABSENT);
            }
        }
        facts
    }

    pub(crate) fn derived(&self) -> &[(u16, Derived)] {
        &self.derived
    }

    /// The first slot of the step being asked about, and that of its time.
    pub(crate) fn step(&self) -> Option<(u16, u16)> {
        self.step
    }

    /// Adds what an event tells to the facts.
    pub(crate) fn tell(&self, facts: &mut Facts, event: &Event) {
        let said = |index: usize| event.values.get(index).copied().filter(|value| *value != UNKNOWN);
        let record = || EVENT.iter().position(|field| field.key == "recordType").and_then(said);
        for (slot, what) in &self.derived {
            let value = match what {
                Derived::Known(index) => said(*index),
                Derived::At(kind) => (event.kind == *kind).then(|| event.at.ms()),
                Derived::Record(code) => (event.kind == "recorded" && record() == Some(*code)).then(|| event.at.ms()),
                _ => None,
            };
            if let Some(value) = value {
                facts.set(*slot, value);
            }
        }
    }

    /// Writes a derived fact.
    pub(crate) fn set(&self, facts: &mut Facts, wanted: impl Fn(&Derived) -> bool, value: i64) {
        for (slot, _) in self.derived.iter().filter(|(_, what)| wanted(what)) {
            facts.set(*slot, value);
        }
    }

    /// What to supply so that some facts become known, each once.
    pub(crate) fn needs(&self, slots: &Slots) -> Vec<String> {
        let mut needs = Vec::new();
        for need in slots.iter().map(|slot| self.asked(slot)) {
            if !needs.contains(&need) {
                needs.push(need);
            }
        }
        needs
    }

    fn asked(&self, slot: u16) -> String {
        let path = self.book.layout().path(slot);
        let derived = self.derived.iter().find(|(known, _)| *known == slot);
        match (derived, path.split_once('.')) {
            (Some((_, Derived::Known(_))), Some((_, key))) if self.book.layout().slot(key).is_some() => key.to_owned(),
            (Some((_, Derived::Known(_))), Some((_, key))) => format!("event.{key}"),
            (Some((_, Derived::Limit(_, limit))), _) => {
                let event = limit.starts.first().and_then(|start| start.events.first());
                format!("at.{}", event.unwrap_or(&""))
            }
            _ => path.to_owned(),
        }
    }
}

/// The fact of a name, with its type.
fn derive(layout: &mut Layout, name: &str, stages: &[String]) -> Option<(FactKind, Derived)> {
    if name == "stage" {
        return Some((FactKind::Choice(layout.add_list(name, stages)), Derived::Stage));
    }
    let (group, key) = name.split_once('.')?;
    let limit = |asked| {
        let limit = LIMITS.iter().find(|limit| limit.id == key)?;
        Some((FactKind::Flag, Derived::Limit(asked, limit)))
    };
    match group {
        "known" => {
            let index = EVENT.iter().position(|field| field.key == key)?;
            let Node::Leaf(kind) = EVENT.get(index)?.node else { return None };
            Some((layout.kind_of(kind), Derived::Known(index)))
        }
        "at" => {
            let event = EVENT_TYPE.members.iter().find(|member| member.code == key)?;
            Some((FactKind::Instant, Derived::At(event.code)))
        }
        "record" => {
            let number = RECORD_TYPE.members.iter().position(|member| member.code == key)?;
            Some((FactKind::Instant, Derived::Record(i64::try_from(number).ok()?)))
        }
        "last" => Some((layout.kind_of(Kind::Instant), Derived::LastAt)),
        "actor" => Some((FactKind::Flag, Derived::ActorFits)),
        "lapsed" => limit(Asked::Lapsed),
        "barred" => limit(Asked::Barred),
        "missed" => limit(Asked::Missed),
        "over" => limit(Asked::Over),
        "kept" => limit(Asked::Kept),
        _ => None,
    }
}
