//! What the integers of the boundary mean: rows, rules, facts and lists in the order of their numbers.
//!
//! The npm package has the catalogue's as a generated file; one with a profile comes from here.

use serde::Serialize;

use crate::catalogue::procedures::ACCEPTANCE;
use crate::catalogue::routing::DISPUTE;
use crate::catalogue::rows::{Effect, IfUnknown};
use crate::catalogue::shapes::CASE_FILE;
use crate::catalogue::{Row, Words};
use crate::decision::{fact_words, input_path};
use crate::fact::Layout;
use crate::ruleset::{RuleRow, RuleSet};

/// Everything the JavaScript side needs to name what it reads.
#[derive(Debug, Serialize)]
pub struct Description<'r> {
    /// Every row; the rules first, in the order of `rules`.
    rows: Vec<Row<'r>>,
    rules: Vec<Rule<'r>>,
    facts: Vec<Fact<'r>>,
    members: Vec<Members<'r>>,
    steps: Vec<Step>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule<'r> {
    if_not_met: Effect,
    if_unknown: IfUnknown,
    paths: Vec<&'r str>,
    #[serde(skip_serializing_if = "Words::is_empty")]
    remedy: Words<'r>,
}

#[derive(Debug, Serialize)]
struct Fact<'r> {
    path: &'r str,
    /// The name of what was supplied, for a list the list.
    input: &'r str,
    kind: &'static str,
    /// Position of its list, for a choice; -1 otherwise.
    members: i64,
    #[serde(skip_serializing_if = "Words::is_empty")]
    text: Words<'r>,
}

#[derive(Debug, Serialize)]
struct Members<'r> {
    name: String,
    codes: Vec<String>,
    growing: bool,
    /// Labels of the profile's own members, by code.
    own: Vec<(&'r str, Words<'r>)>,
}

#[derive(Debug, Serialize)]
struct Step {
    step: &'static str,
    row: &'static str,
}

impl<'r> Description<'r> {
    /// The description of a rule set.
    #[must_use]
    pub fn of(rules: &'r RuleSet) -> Self {
        let layout = rules.layout();
        let compiled = rules.compiled().iter().enumerate();
        let decided = compiled.filter_map(|(index, rule)| {
            let RuleRow { paths, remedy, .. } = rules.rule(index)?;
            Some(Rule { if_not_met: rule.if_not_met, if_unknown: rule.if_unknown, paths, remedy })
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
        // Those of the application first: the gate knows them by their position.
        let (case, dispute) = (Layout::of(&CASE_FILE), Layout::of(&DISPUTE));
        let only = |list: &&crate::fact::Members| case.members.iter().all(|known| known.name != list.name);
        let more = case
            .members
            .iter()
            .chain(dispute.members.iter().filter(only))
            .filter(|list| layout.members.iter().all(|known| known.name != list.name));
        let members = layout.members.iter().chain(more).map(|members| {
            let own = rules.profile().members.iter().filter(|(list, _)| *list == members.name);
            let own = own.map(|(_, member)| (member.code.as_str(), (&member.text).into()));
            Members {
                name: members.name.clone(),
                codes: members.codes.clone(),
                growing: members.growing,
                own: own.collect(),
            }
        });
        let steps = ACCEPTANCE.iter().map(|step| Step { step: step.id, row: step.source.row });
        Self {
            rows: rules.rows(),
            rules: decided.collect(),
            facts: facts.collect(),
            members: members.collect(),
            steps: steps.collect(),
        }
    }
}
