//! May this customer have, change or end this service: rules over facts, and the worst effect.

pub(crate) mod completions;

use crate::catalogue::procedures::ACCEPTANCE;
use crate::catalogue::rows::{Effect, IfUnknown};
use crate::condition::Truth;
use crate::decision::{Evaluation, Outcome, StepStatus, Verdict};
use crate::fact::{Facts, Layout, SURPLUS_COUNT, Slots};
use crate::program::Program;
use crate::ruleset::{Compiled, RuleSet};

/// Decides an application on its facts, into buffers that are used again.
///
/// The question's date and instant stand in their slots already. Rules that read the surplus are decided last, because
/// the others say what is surplus.
pub fn decide(rules: &RuleSet, facts: &mut Facts, evaluation: &mut Evaluation) {
    let compiled = rules.compiled();
    facts.assume(rules.province());
    evaluation.outcomes.clear();
    evaluation.verdict = Verdict::Eligible;
    evaluation.needs = Slots::default();
    evaluation.steps.clear();
    evaluation.steps.resize(ACCEPTANCE.len(), StepStatus::Done);
    for rule in compiled {
        let outcome = if rule.last { Outcome::NotApplicable } else { judge(rules, rule, facts, evaluation) };
        evaluation.outcomes.push(outcome);
    }

    evaluation.surplus = surplus(rules, facts, &evaluation.outcomes);
    facts.set(SURPLUS_COUNT, evaluation.surplus.count().into());
    for (index, rule) in compiled.iter().enumerate().filter(|(_, rule)| rule.last) {
        let outcome = judge(rules, rule, facts, evaluation);
        if let Some(place) = evaluation.outcomes.get_mut(index) {
            *place = outcome;
        }
    }
    if evaluation.verdict == Verdict::Ineligible {
        evaluation.needs = Slots::default();
    }
    let mut waiting = false;
    for status in &mut evaluation.steps {
        if waiting && *status != StepStatus::Failed {
            *status = StepStatus::Waiting;
        }
        waiting |= *status != StepStatus::Done;
    }
}

/// Decides one rule and notes what it does to the verdict, the needs and its step.
fn judge(rules: &RuleSet, rule: &Compiled, facts: &Facts, evaluation: &mut Evaluation) -> Outcome {
    let outcome = outcome_and_needs(rules.program(), rules.layout(), rule, facts, &mut evaluation.needs);
    if matches!(outcome, Outcome::NotMet | Outcome::Unknown) {
        evaluation.verdict = evaluation.verdict.max(weight(rule, outcome));
        // A step is done when all its rules are, and fails only when something is refused; what can be corrected
        // leaves it open.
        if let Some(status) = rule.step.and_then(|step| evaluation.steps.get_mut(step)) {
            match (outcome, rule.if_not_met) {
                (Outcome::NotMet, Effect::Refuse) => *status = StepStatus::Failed,
                _ if *status == StepStatus::Done => *status = StepStatus::Open,
                _ => {}
            }
        }
    }
    outcome
}

/// What becomes of a rule, with the unknown facts it asks for added to the needs.
pub(crate) fn outcome_and_needs(
    program: &Program,
    layout: &Layout,
    rule: &Compiled,
    facts: &Facts,
    needs: &mut Slots,
) -> Outcome {
    let outcome = outcome(program, rule, facts);
    if outcome == Outcome::Unknown && rule.if_unknown == IfUnknown::Ask {
        return completions::ask(program, layout, rule, facts, needs);
    }
    outcome
}

fn outcome(program: &Program, rule: &Compiled, facts: &Facts) -> Outcome {
    let applies = program.evaluate(&rule.applies_when, facts);
    if applies == Truth::False {
        return Outcome::NotApplicable;
    }
    match (applies, program.evaluate(&rule.requires, facts)) {
        // Whether or not it applies, it stands against nothing.
        (_, Truth::True) => Outcome::Met,
        (Truth::True, Truth::False) => Outcome::NotMet,
        _ => Outcome::Unknown,
    }
}

fn weight(rule: &Compiled, outcome: Outcome) -> Verdict {
    match (outcome, rule.if_not_met, rule.if_unknown) {
        (Outcome::NotMet, Effect::Refuse, _) => Verdict::Ineligible,
        (Outcome::NotMet, Effect::Correct, _) => Verdict::NeedsCorrection,
        (Outcome::NotMet, Effect::Review, _) | (Outcome::Unknown, _, IfUnknown::Review) => Verdict::NeedsReview,
        (Outcome::Unknown, _, IfUnknown::Ask) => Verdict::NeedsInformation,
        _ => Verdict::Eligible,
    }
}

/// What was supplied and no applicable rule reads.
fn surplus(rules: &RuleSet, facts: &Facts, outcomes: &[Outcome]) -> Slots {
    let supplied = rules.optional().iter().filter(|(slot, above)| facts.get(*slot) > *above);
    let mut surplus: Slots = supplied.map(|(slot, _)| *slot).collect();
    if !surplus.is_empty() {
        for (rule, outcome) in rules.compiled().iter().zip(outcomes) {
            if rule.optional && *outcome != Outcome::NotApplicable {
                surplus = surplus.without(&rule.inputs);
            }
        }
    }
    surplus
}
