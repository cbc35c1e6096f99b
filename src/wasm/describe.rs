//! What the integers of the boundary mean: rules, facts and lists in the order of their numbers.

use serde::{Serialize, Serializer, ser::SerializeMap};

use crate::calendar::Outcome;
use crate::catalogue::Words;
use crate::catalogue::procedures::ACCEPTANCE;
use crate::catalogue::rows::{Effect, IfUnknown};
use crate::decision::{fact_words, input_path};
use crate::ruleset::{RuleRow, RuleSet};

/// Everything the JavaScript side needs to name what it reads.
#[derive(Serialize)]
pub(super) struct Description<'r> {
    rules: Vec<Rule<'r>>,
    facts: Vec<Fact<'r>>,
    members: Vec<Members<'r>>,
    steps: Vec<Step>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule<'r> {
    #[serde(flatten)]
    row: RuleRow<'r>,
    if_not_met: Effect,
    if_unknown: IfUnknown,
}

#[derive(Serialize)]
struct Fact<'r> {
    path: &'r str,
    /// The name of what was supplied, for a list the list.
    input: &'r str,
    kind: &'static str,
    /// Position of its list, for a choice; -1 otherwise.
    members: i64,
    text: Words<'r>,
}

#[derive(Serialize)]
struct Members<'r> {
    name: &'r str,
    codes: &'r [String],
    growing: bool,
    /// Labels of the profile's own members, by code.
    own: Vec<(&'r str, Words<'r>)>,
}

#[derive(Serialize)]
struct Step {
    step: &'static str,
    row: &'static str,
}

impl<'r> Description<'r> {
    pub(super) fn of(rules: &'r RuleSet) -> Self {
        let layout = rules.layout();
        let compiled = rules.compiled().iter().enumerate();
        let rows = compiled.filter_map(|(index, rule)| {
            Some(Rule { row: rules.rule(index)?, if_not_met: rule.if_not_met, if_unknown: rule.if_unknown })
        });
        let facts = (0..).zip(&layout.facts).map(|(slot, fact)| Fact {
            path: &fact.path,
            input: input_path(rules, slot),
            kind: fact.kind.name(),
            members: match fact.kind {
                crate::fact::FactKind::Choice(list) => i64::try_from(list).unwrap_or(-1),
                _ => -1,
            },
            text: fact_words(rules, slot),
        });
        let members = layout.members.iter().map(|members| {
            let own = rules.profile().members.iter().filter(|(list, _)| *list == members.name);
            let own = own.map(|(_, member)| (member.code.as_str(), Words { zh: &member.text.zh, en: &member.text.en }));
            Members { name: &members.name, codes: &members.codes, growing: members.growing, own: own.collect() }
        });
        let steps = ACCEPTANCE.steps.iter().map(|step| Step { step: step.id, row: step.source.row });
        Self { rules: rows.collect(), facts: facts.collect(), members: members.collect(), steps: steps.collect() }
    }
}

/// A calendar answer: `{ status: "known", <name>: value }`, or undetermined with what is covered.
pub(super) struct Known<T> {
    name: &'static str,
    outcome: Outcome<T>,
}

impl<T> Known<T> {
    pub(super) fn of(name: &'static str, outcome: Outcome<T>) -> Self {
        Self { name, outcome }
    }
}

impl<T: Serialize> Serialize for Known<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        match &self.outcome {
            Outcome::Known(value) => {
                map.serialize_entry("status", "known")?;
                map.serialize_entry(self.name, value)?;
            }
            Outcome::Undetermined(coverage) => {
                map.serialize_entry("status", "undetermined")?;
                map.serialize_entry("coverage", coverage)?;
            }
        }
        map.end()
    }
}
