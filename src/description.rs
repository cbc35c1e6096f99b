//! What the integers of the boundary mean: rows, rules, facts and lists in the order of their numbers.
//!
//! The npm package has the catalogue's as a generated file; one with a profile comes from here.

use serde::Serialize;

use crate::catalogue::procedures::ACCEPTANCE;
use crate::catalogue::rows::{Effect, IfUnknown};
use crate::catalogue::shapes::SHAPES;
use crate::catalogue::{Row, Words};
use crate::decision::{fact_words, input_path};
use crate::fact::Layout;
use crate::profile::messages::Message;
use crate::ruleset::{RuleRow, RuleSet};

/// Everything the JavaScript side needs to name what it reads.
#[derive(Debug, Serialize)]
pub struct Description<'r> {
    /// Rows; the rules first, in the order of `rules`.
    rows: Vec<Row<'r>>,
    rules: Vec<Rule<'r>>,
    facts: Vec<Fact<'r>>,
    members: Vec<Members<'r>>,
    steps: Vec<Step>,
    /// What a profile says in place of the texts of rows, by id.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    messages: Vec<(&'r str, &'r Message)>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule<'r> {
    if_not_met: Effect,
    if_unknown: IfUnknown,
    paths: Vec<&'r str>,
    #[serde(skip_serializing_if = "Words::is_empty")]
    remedy: Words<'r>,
    #[serde(skip_serializing_if = "str::is_empty")]
    reading_of: &'r str,
}

#[derive(Debug, Serialize)]
struct Fact<'r> {
    path: &'r str,
    /// The name of what was supplied, for a list the list.
    input: &'r str,
    kind: &'static str,
    /// Position of its list, for a choice or a set; -1 otherwise.
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
    /// The description of a rule set with some of its rows, the rules on applications first.
    #[must_use]
    pub fn of(rules: &'r RuleSet, rows: Vec<Row<'r>>) -> Self {
        let layout = rules.layout();
        let compiled = rules.compiled().iter().enumerate();
        let decided = compiled.filter_map(|(index, rule)| {
            let RuleRow { paths, remedy, reading_of, .. } = rules.rule(index)?;
            Some(Rule { if_not_met: rule.if_not_met, if_unknown: rule.if_unknown, paths, remedy, reading_of })
        });
        let facts = (0..).zip(&layout.facts).map(|(slot, fact)| Fact {
            path: &fact.path,
            input: input_path(rules, slot),
            kind: fact.kind.name(),
            members: match fact.kind {
                crate::fact::FactKind::Choice(list) | crate::fact::FactKind::Set(list) => {
                    i64::try_from(list).unwrap_or(-1)
                }
                _ => -1,
            },
            text: fact_words(rules, slot),
        });
        // Those of the application first: the gate knows them by their position.
        let others = SHAPES.map(Layout::of);
        let mut more: Vec<&crate::fact::Members> = Vec::new();
        for list in others.iter().flat_map(|other| &other.members) {
            if layout.members.iter().chain(more.iter().copied()).all(|known| known.name != list.name) {
                more.push(list);
            }
        }
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
            rows,
            rules: decided.collect(),
            facts: facts.collect(),
            members: members.collect(),
            steps: steps.collect(),
            messages: rules.profile().messages.iter().collect(),
        }
    }
}
