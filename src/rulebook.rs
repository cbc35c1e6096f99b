//! The rules of one table over one shape, compiled once: what procedures, routes, assessments and evaluations share.

use serde::Serialize;

use crate::catalogue::rows::{Force, Rule};
use crate::catalogue::{Source, Words};
use crate::compile::Compiler;
use crate::decision::{Outcome, effect};
use crate::eligibility::outcome_and_needs;
use crate::error::Error;
use crate::fact::{Facts, Layout, SURPLUS_COUNT, Slots};
use crate::profile::{Messages, Profile};
use crate::program::Program;
use crate::ruleset::{Compiled, catalogue_rule};

/// Rules of the catalogue over one layout.
#[derive(Debug, Clone)]
pub(crate) struct Rulebook {
    layout: Layout,
    program: Program,
    rules: Vec<(&'static Rule, Compiled)>,
    /// What a profile says in place of the rules' texts.
    messages: Messages,
}

/// What a rule says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding<'r> {
    /// Id of the rule.
    pub rule: &'r str,
    /// What became of it.
    pub result: Outcome,
    /// What that does: an effect's code, `ask`, or nothing.
    pub effect: Option<&'static str>,
    /// Names of the facts it reads.
    pub paths: Vec<&'r str>,
    /// The rule itself, left out where texts are.
    #[serde(flatten)]
    pub shown: Shown<'r>,
}

/// Force, sources and texts of a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Shown<'r> {
    /// How binding it is.
    pub force: Force,
    /// Where it comes from; left out where texts are.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source<'r>>,
    /// What it asks for.
    #[serde(skip_serializing_if = "Words::is_empty")]
    pub text: Words<'r>,
    /// What to do when it is not met.
    #[serde(skip_serializing_if = "Words::is_empty")]
    pub remedy: Words<'r>,
    /// What it is one of several readings of, for example `NP-5`; left out for a rule of which there is one reading.
    #[serde(rename = "readingOf", skip_serializing_if = "str::is_empty")]
    pub reading_of: &'r str,
}

impl Rulebook {
    /// Compiles rules against a layout.
    pub(crate) fn compile(
        layout: Layout,
        rules: impl IntoIterator<Item = &'static Rule>,
        profile: &Profile,
    ) -> Result<Self, Error> {
        let mut compiler = Compiler::new(&layout);
        let mut compiled = Vec::new();
        for rule in rules {
            compiled.push((rule, catalogue_rule(&mut compiler, rule, profile)?));
        }
        let program = compiler.program;
        for (_, rule) in &mut compiled {
            rule.note_reads(&program, &layout);
        }
        Ok(Self { layout, program, rules: compiled, messages: profile.messages.clone() })
    }

    pub(crate) fn layout(&self) -> &Layout {
        &self.layout
    }

    /// How many rules there are.
    pub(crate) fn len(&self) -> usize {
        self.rules.len()
    }

    /// The position of a rule.
    pub(crate) fn position(&self, id: &str) -> Option<usize> {
        self.rules.iter().position(|(rule, _)| rule.id == id)
    }

    pub(crate) fn rule(&self, index: usize) -> Option<&(&'static Rule, Compiled)> {
        self.rules.get(index)
    }

    /// Everything that some rules read.
    pub(crate) fn reads(&self, rules: &[usize]) -> Slots {
        let mut read = Slots::default();
        rules.iter().filter_map(|index| self.rules.get(*index)).for_each(|(_, rule)| read.extend(&rule.reads));
        read
    }

    /// What becomes of a rule; the unknown facts it asks for are added to the needs.
    pub(crate) fn judge(&self, index: usize, facts: &Facts, needs: &mut Slots) -> Outcome {
        self.rules.get(index).map_or(Outcome::NotApplicable, |(_, rule)| {
            outcome_and_needs(&self.program, &self.layout, rule, facts, needs)
        })
    }

    /// The facts that speak against what a rule requires.
    pub(crate) fn against(&self, index: usize, facts: &Facts) -> Slots {
        let mut found = Slots::default();
        if let Some((_, rule)) = self.rules.get(index) {
            self.program.against(&rule.requires, facts, &mut found);
        }
        found
    }

    /// What a rule says, as it is shown.
    pub(crate) fn finding(&self, index: usize, outcome: Outcome) -> Option<Finding<'_>> {
        let (rule, compiled) = self.rules.get(index)?;
        Some(Finding {
            rule: rule.id,
            result: outcome,
            effect: effect(outcome, compiled.if_not_met, compiled.if_unknown),
            paths: self.paths(&compiled.reads),
            shown: self.shown(rule),
        })
    }

    /// Force, sources and texts of a rule.
    pub(crate) fn shown(&self, rule: &'static Rule) -> Shown<'_> {
        Shown {
            force: rule.force,
            sources: rule.sources.iter().map(Source::from).collect(),
            text: self.messages.text(rule.id, rule.text.into()),
            remedy: self.messages.remedy(rule.id, rule.remedy.into()),
            reading_of: rule.reading_of,
        }
    }

    /// Names of facts; what the question itself brings is none of them.
    pub(crate) fn paths(&self, slots: &Slots) -> Vec<&str> {
        slots.iter().filter(|slot| *slot > SURPLUS_COUNT).map(|slot| self.layout.path(slot)).collect()
    }
}
