//! A profile's rules against each other and the catalogue's: what can never matter, and what nobody can satisfy.

use super::cases::{Budget, Search, search, witness};
use super::{Warning, WarningKind};
use crate::catalogue::eligibility::RULES;
use crate::catalogue::rows::Force;
use crate::condition::Truth;
use crate::fact::{AS_OF_INSTANT, Facts, Slots};
use crate::program::Node;
use crate::ruleset::{Compiled, RuleSet};

/// A rule with what the comparison needs of it.
struct Rule<'r> {
    id: &'r str,
    /// Its place in the profile.
    at: Option<&'r str>,
    force: Force,
    rule: &'r Compiled,
}

/// What is worth a warning about the profile's rules.
pub(super) fn compare(rules: &RuleSet, budget: &Budget) -> Vec<Warning> {
    let (catalogue, own) = rules.compiled().split_at_checked(RULES.len()).unwrap_or_default();
    let given = rules.profile().rules.iter().zip(own);
    let own: Vec<Rule<'_>> = given
        .map(|(given, rule)| Rule { id: &given.label.code, at: Some(&given.place), force: given.force, rule })
        .collect();
    let catalogue = RULES.iter().zip(catalogue).filter(|(row, rule)| row.is_verified() && !rule.last);
    let catalogue: Vec<Rule<'_>> =
        catalogue.map(|(row, rule)| Rule { id: row.id, at: None, force: row.force, rule }).collect();
    let mut warnings = Vec::new();
    for (index, rule) in own.iter().enumerate() {
        let (alone, can_bind) = alone(rules, rule, budget);
        warnings.extend(alone);
        if !can_bind {
            continue;
        }
        let others = own.iter().skip(index.saturating_add(1)).chain(&catalogue);
        let mut unchecked = false;
        for warning in others.filter_map(|other| together(rules, rule, other, budget)) {
            // Once is enough to say that something was not tried.
            if warning.kind != WarningKind::Unchecked || !std::mem::replace(&mut unchecked, true) {
                warnings.push(warning);
            }
        }
    }
    warnings
}

fn holds(rules: &RuleSet, node: &Node, facts: &Facts) -> bool {
    rules.program().evaluate(node, facts) == Truth::True
}

/// The place of a rule, or of a part of one that is written out; a product's rules are not.
fn place(rule: &Rule<'_>, key: &str) -> String {
    let at = rule.at.unwrap_or_default();
    if at.starts_with("rules") { format!("{at}{key}") } else { at.to_owned() }
}

/// What can be said of a rule by itself, and whether it can bind anybody who can satisfy it.
fn alone(rules: &RuleSet, rule: &Rule<'_>, budget: &Budget) -> (Option<Warning>, bool) {
    let (applies, requires) = (&rule.rule.applies_when, &rule.rule.requires);
    let where_ = (rules.program(), rules.layout());
    let found = |kind, key| Some(Warning::new(kind, place(rule, key), rule.id));
    if matches!(search(budget, where_, &[applies], |facts| holds(rules, applies, facts)), Search::None) {
        return (found(WarningKind::NeverTrue, ".appliesWhen"), false);
    }
    let broken = |facts: &Facts| holds(rules, applies, facts) && !holds(rules, requires, facts);
    match search(budget, where_, &[applies, requires], broken) {
        Search::TooMany => return (found(WarningKind::Unchecked, ""), false),
        Search::None => {
            let applied = search(budget, where_, &[applies], |facts| holds(rules, applies, facts));
            let warning = found(WarningKind::AlwaysMet, ".requires");
            let warning = match applied {
                Search::Found(facts, slots) => {
                    warning.map(|warning| warning.witness(witness(rules.layout(), &facts, &slots)))
                }
                _ => warning,
            };
            return (warning, false);
        }
        Search::Found(..) => {}
    }
    // What forbids altogether contradicts nothing.
    let met = |facts: &Facts| holds(rules, applies, facts) && holds(rules, requires, facts);
    (None, matches!(search(budget, where_, &[applies, requires], met), Search::Found(..)))
}

/// What can be said of two rules: the same, or that no case satisfies both.
fn together(rules: &RuleSet, rule: &Rule<'_>, other: &Rule<'_>, budget: &Budget) -> Option<Warning> {
    let shared = |slots: &Slots| slots.iter().any(|slot| slot > AS_OF_INSTANT && other.rule.reads.contains(slot));
    if !shared(&rule.rule.reads) {
        return None;
    }
    let nodes = [&rule.rule.applies_when, &rule.rule.requires, &other.rule.applies_when, &other.rule.requires];
    let [applies, requires, applies_other, requires_other] = nodes;
    let where_ = (rules.program(), rules.layout());
    let (mut differ, mut satisfied, mut one_met, mut other_met) = (false, false, false, false);
    let mut both = None;
    let all = search(budget, where_, &nodes, |facts| {
        let (one, two) = (holds(rules, applies, facts), holds(rules, applies_other, facts));
        let (met, met_other) = (holds(rules, requires, facts), holds(rules, requires_other, facts));
        differ |= one != two || (one && met != met_other);
        if one && two {
            both.get_or_insert_with(|| facts.clone());
            satisfied |= met && met_other;
            one_met |= met;
            other_met |= met_other;
        }
        // Neither the same nor impossible together: nothing more to find.
        differ && satisfied
    });
    let read = || {
        let mut read = rule.rule.reads;
        read.extend(&other.rule.reads);
        read
    };
    let found = |kind, facts: Option<&Facts>| {
        let warning = Warning::new(kind, place(rule, ""), rule.id).beside(other.id);
        match facts {
            Some(facts) => warning.witness(witness(rules.layout(), facts, &read())),
            None => warning,
        }
    };
    match (all, both) {
        (Search::TooMany, _) => Some(found(WarningKind::Unchecked, None)),
        (Search::Found(..), _) | (_, None) => None,
        (_, Some(facts)) if !differ && other.at.is_some() => Some(found(WarningKind::Overlap, Some(&facts))),
        // A rule that can only be met where the other does not apply is satisfied by leaving that one.
        (_, Some(facts))
            if !satisfied && one_met && other_met && [rule.force, other.force] == [Force::Mandatory; 2] =>
        {
            Some(found(WarningKind::Contradiction, Some(&facts)))
        }
        _ => None,
    }
}
