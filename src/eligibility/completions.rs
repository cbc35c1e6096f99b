//! Which unknown facts an outcome really depends on, found by completing them.
//!
//! Kleene's logic says "unknown" of `a or not a`; nobody should be asked for `a`. So the unknown facts of a rule are
//! completed in every way that can make a difference (absent, each side of every comparison, one member of every class
//! of a list), and a fact is asked for only if changing it alone changes whether the rule is broken.

use crate::condition::Truth;
use crate::decision::Outcome;
use crate::fact::{ABSENT, FactKind, Facts, Layout, Slots, UNKNOWN};
use crate::order::in_order;
use crate::program::{Node, Program, Right};
use crate::ruleset::Compiled;

/// Most completions that are tried; beyond, every unknown fact of the rule is asked for.
pub(crate) const MOST: usize = 4_096;

/// Adds what to ask for one rule that is unknown, and gives the outcome all completions agree on, if they do.
pub(super) fn ask(program: &Program, layout: &Layout, rule: &Compiled, facts: &Facts, needs: &mut Slots) -> Outcome {
    if rule.read_once {
        undecided(program, &rule.applies_when, facts, needs);
        undecided(program, &rule.requires, facts, needs);
        return Outcome::Unknown;
    }
    complete(program, layout, rule, facts, needs)
}

/// Adds the unknown facts below a condition that is unknown. Where nothing is read twice each of them can tip it: the
/// unknown parts beside it can all come out neutral.
fn undecided(program: &Program, node: &Node, facts: &Facts, needs: &mut Slots) {
    if program.evaluate(node, facts) != Truth::Unknown {
        return;
    }
    match node {
        Node::All(range) | Node::Any(range) | Node::Not(range) | Node::AtLeastOf(_, range) => {
            program.parts(range).iter().for_each(|part| undecided(program, part, facts, needs));
        }
        leaf => {
            let mut read = Slots::default();
            program.reads(leaf, &mut read);
            read.iter().filter(|slot| facts.get(*slot) == UNKNOWN).for_each(|slot| needs.insert(slot));
        }
    }
}

/// The same for any rule, by completing its unknown facts.
fn complete(program: &Program, layout: &Layout, rule: &Compiled, facts: &Facts, needs: &mut Slots) -> Outcome {
    let unknown: Vec<u16> = rule.reads.iter().filter(|slot| facts.get(*slot) == UNKNOWN).collect();
    let roots = [&rule.applies_when, &rule.requires];
    let choices: Vec<Vec<i64>> = candidates((program, layout), &roots, facts, &unknown);
    let total = choices
        .iter()
        .try_fold(1_usize, |total, values| total.checked_mul(values.len()).filter(|total| *total <= MOST));
    let Some(total) = total else {
        unknown.iter().for_each(|slot| needs.insert(*slot));
        return Outcome::Unknown;
    };

    let mut completed = facts.clone();
    let broken: Vec<bool> = (0..total)
        .map(|number| {
            let mut rest = number;
            for (slot, values) in unknown.iter().zip(&choices) {
                let at = rest.checked_rem(values.len()).unwrap_or(0);
                rest = rest.checked_div(values.len()).unwrap_or(0);
                completed.set(*slot, values.get(at).copied().unwrap_or(ABSENT));
            }
            is_broken(program, rule, &completed)
        })
        .collect();

    let mut depends = false;
    let mut stride = 1_usize;
    for (slot, values) in unknown.iter().zip(&choices) {
        let matters = (0..total).any(|number| {
            let first = number.checked_div(stride).and_then(|digit| digit.checked_rem(values.len())) == Some(0);
            let here = broken.get(number);
            let others = (1..values.len()).map(|digit| number.saturating_add(digit.saturating_mul(stride)));
            first && others.into_iter().any(|other| broken.get(other) != here)
        });
        if matters {
            needs.insert(*slot);
            depends = true;
        }
        stride = stride.saturating_mul(values.len());
    }
    match (depends, broken.first()) {
        (false, Some(true)) => Outcome::NotMet,
        (false, _) => Outcome::Met,
        (true, _) => Outcome::Unknown,
    }
}

fn is_broken(program: &Program, rule: &Compiled, facts: &Facts) -> bool {
    program.evaluate(&rule.applies_when, facts) == Truth::True
        && program.evaluate(&rule.requires, facts) == Truth::False
}

/// The values worth trying for each unknown fact of some conditions.
pub(crate) fn candidates(
    (program, layout): (&Program, &Layout),
    roots: &[&Node],
    facts: &Facts,
    unknown: &[u16],
) -> Vec<Vec<i64>> {
    let kind = |slot| layout.fact(slot).map_or(FactKind::Text, |fact| fact.kind);
    let mut choices: Vec<Vec<i64>> = unknown
        .iter()
        .map(|slot| match kind(*slot) {
            FactKind::Count | FactKind::Set(_) => vec![0],
            _ => vec![ABSENT],
        })
        .collect();
    let mut nodes = Vec::new();
    roots.iter().for_each(|root| collect(program, root, &mut nodes));
    for (slot, values) in unknown.iter().zip(&mut choices) {
        match kind(*slot) {
            FactKind::Choice(list) => {
                let members = layout.members.get(list).map_or(0, |members| members.codes.len());
                values.extend(classes(*slot, members, &nodes));
            }
            FactKind::Set(_) => values.extend(sets(*slot, &nodes)),
            FactKind::Flag => values.extend([0, 1]),
            FactKind::Text | FactKind::Record => values.push(1),
            FactKind::Count | FactKind::Percent | FactKind::Money | FactKind::Date | FactKind::Instant => {
                values.push(0)
            }
        }
    }
    // Two unknown facts may be compared with each other and with a third: two rounds carry every bound across.
    for _ in 0..2 {
        for node in &nodes {
            if let Node::Compare(left, _, right) = node {
                match right {
                    Right::Number(number) => around(&mut choices, unknown, *left, &[*number]),
                    Right::Fact(fact, plus) => {
                        let shifted = |slot: u16, by: i64, choices: &[Vec<i64>]| -> Vec<i64> {
                            let own = [facts.get(slot)];
                            let at = unknown.iter().position(|other| *other == slot);
                            let values = at.and_then(|at| choices.get(at)).map_or(own.as_slice(), Vec::as_slice);
                            let known = values.iter().filter(|value| **value > ABSENT);
                            known.map(|value| value.saturating_add(by)).collect()
                        };
                        let from_right = shifted(*fact, *plus, &choices);
                        around(&mut choices, unknown, *left, &from_right);
                        let from_left = shifted(*left, plus.saturating_neg(), &choices);
                        around(&mut choices, unknown, *fact, &from_left);
                    }
                }
            }
        }
    }
    for (slot, values) in unknown.iter().zip(&mut choices) {
        if kind(*slot) == FactKind::Count {
            values.retain(|value| *value >= 0);
        }
        *values = in_order(std::mem::take(values), |value| *value);
        values.dedup();
    }
    choices
}

/// Adds each bound and its neighbours to the values of an unknown fact.
fn around(choices: &mut [Vec<i64>], unknown: &[u16], slot: u16, bounds: &[i64]) {
    let at = unknown.iter().position(|other| *other == slot);
    if let Some(values) = at.and_then(|at| choices.get_mut(at)) {
        let near = bounds.iter().flat_map(|bound| [bound.saturating_sub(1), *bound, bound.saturating_add(1)]);
        for value in near {
            if !values.contains(&value) {
                values.push(value);
            }
        }
    }
}

/// One member of each class that the conditions tell apart.
fn classes(slot: u16, members: usize, nodes: &[&Node]) -> Vec<i64> {
    let masks: Vec<u64> = nodes
        .iter()
        .filter_map(|node| match node {
            Node::Among(other, mask) if *other == slot => Some(*mask),
            _ => None,
        })
        .collect();
    let mut seen: Vec<Vec<bool>> = Vec::new();
    let mut classes = Vec::new();
    for (member, bit) in (0_i64..).zip(0_u32..).take(members) {
        let class: Vec<bool> = masks.iter().map(|mask| mask.checked_shr(bit).unwrap_or(0) & 1 == 1).collect();
        if !seen.contains(&class) {
            seen.push(class);
            classes.push(member);
        }
    }
    classes
}

/// Every set of the members that the conditions ask for, as far as they can be tried; the empty one is there already.
fn sets(slot: u16, nodes: &[&Node]) -> Vec<i64> {
    let mut sets = vec![0_i64];
    for node in nodes {
        if let Node::Includes(other, bit) = node
            && *other == slot
            && sets.iter().all(|set| set & bit == 0)
            && sets.len() < MOST
        {
            sets.extend(sets.clone().into_iter().map(|set| set | bit));
        }
    }
    sets.split_off(1)
}

fn collect<'p>(program: &'p Program, node: &'p Node, nodes: &mut Vec<&'p Node>) {
    nodes.push(node);
    match node {
        Node::All(range) | Node::Any(range) | Node::Not(range) | Node::AtLeastOf(_, range) => {
            program.parts(range).iter().for_each(|part| collect(program, part, nodes));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{complete, undecided};
    use crate::catalogue::rows::IfUnknown;
    use crate::decision::Outcome;
    use crate::fact::{ABSENT, FactKind, Facts, Slots, UNKNOWN};
    use crate::ruleset::RuleSet;

    #[test]
    fn few_rules_that_ask_need_completing() {
        let rules = RuleSet::default();
        let asking = rules.compiled().iter().enumerate().filter(|(_, rule)| rule.if_unknown == IfUnknown::Ask);
        let completed = asking.filter(|(_, rule)| !rule.read_once);
        let completed: Vec<_> = completed.map(|(index, _)| rules.rule(index).unwrap().rule).collect();
        assert_eq!(completed, ["accept.change.confirmed", "law.minor.limited"]);
    }

    proptest! {
        /// The short way asks for the same facts as completing them.
        #[test]
        fn reading_once_needs_no_completions(seed in proptest::collection::vec(0_u8..8, 256)) {
            let rules = RuleSet::default();
            let mut facts = Facts::unknown(rules.layout());
            for (slot, choice) in (0_u16..).zip(seed).take(usize::from(rules.layout().len())) {
                let absent = if rules.layout().fact(slot).unwrap().kind == FactKind::Count { 0 } else { ABSENT };
                facts.set(slot, match choice { 0..=2 => UNKNOWN, 3 => absent, known => i64::from(known).saturating_sub(4) });
            }
            facts.set(0, 20_638);
            facts.set(1, 1_783_100_000_000);
            for rule in rules.compiled().iter().filter(|rule| rule.read_once) {
                if super::super::outcome(rules.program(), rule, &facts) != Outcome::Unknown {
                    continue;
                }
                let (mut short, mut long) = (Slots::default(), Slots::default());
                undecided(rules.program(), &rule.applies_when, &facts, &mut short);
                undecided(rules.program(), &rule.requires, &facts, &mut short);
                prop_assert_eq!(complete(rules.program(), rules.layout(), rule, &facts, &mut long), Outcome::Unknown);
                prop_assert_eq!(short, long);
            }
        }
    }
}
