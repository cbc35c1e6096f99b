//! May this customer have, change or end this service: rules over facts, and the worst effect.

mod completions;

use crate::catalogue::procedures::ACCEPTANCE;
use crate::catalogue::rows::{Effect, IfUnknown};
use crate::condition::Truth;
use crate::decision::{Evaluation, Outcome, StepStatus, Verdict};
use crate::fact::{Facts, SURPLUS_COUNT, Slots};
use crate::ruleset::{Compiled, RuleSet};

/// Decides an application on its facts, into buffers that are used again.
///
/// The question's date and instant stand in their slots already. Rules that read the surplus are decided last, because
/// the others say what is surplus.
pub fn decide(rules: &RuleSet, facts: &mut Facts, evaluation: &mut Evaluation) {
    let compiled = rules.compiled();
    evaluation.outcomes.clear();
    evaluation.verdict = Verdict::Eligible;
    let mut read = *rules.deciding();
    for rule in compiled {
        let outcome =
            if rule.reads.contains(SURPLUS_COUNT) { Outcome::NotApplicable } else { outcome(rules, rule, facts) };
        if outcome != Outcome::NotApplicable {
            read.extend(&rule.inputs);
        }
        evaluation.outcomes.push(outcome);
    }

    evaluation.surplus = supplied(rules, facts).without(&read);
    facts.set(SURPLUS_COUNT, evaluation.surplus.count().into());
    evaluation.needs = Slots::default();
    for (rule, outcome) in compiled.iter().zip(&mut evaluation.outcomes) {
        if rule.reads.contains(SURPLUS_COUNT) {
            *outcome = self::outcome(rules, rule, facts);
        }
        if *outcome == Outcome::Unknown && rule.if_unknown == IfUnknown::Ask {
            *outcome = completions::ask(rules, rule, facts, &mut evaluation.needs);
        }
        evaluation.verdict = evaluation.verdict.max(weight(rule, *outcome));
    }
    if evaluation.verdict == Verdict::Ineligible {
        evaluation.needs = Slots::default();
    }
    steps(compiled, evaluation);
}

fn outcome(rules: &RuleSet, rule: &Compiled, facts: &Facts) -> Outcome {
    let applies = rules.program().evaluate(rule.applies_when, facts);
    if applies == Truth::False {
        return Outcome::NotApplicable;
    }
    match (applies, rules.program().evaluate(rule.requires, facts)) {
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

/// What was supplied.
fn supplied(rules: &RuleSet, facts: &Facts) -> Slots {
    rules.inputs().iter().filter(|(slot, above)| facts.get(*slot) > *above).map(|(slot, _)| *slot).collect()
}

/// Where acceptance stands: a step is done when all its rules are, waits for the steps before it, and fails only when
/// something is refused; what can be corrected leaves it open.
fn steps(compiled: &[Compiled], evaluation: &mut Evaluation) {
    evaluation.steps.clear();
    evaluation.steps.resize(ACCEPTANCE.steps.len(), StepStatus::Done);
    for (rule, outcome) in compiled.iter().zip(&evaluation.outcomes) {
        let Some(status) = rule.step.and_then(|step| evaluation.steps.get_mut(step)) else { continue };
        match (outcome, rule.if_not_met) {
            (Outcome::NotMet, Effect::Refuse) => *status = StepStatus::Failed,
            (Outcome::NotMet | Outcome::Unknown, _) if *status == StepStatus::Done => *status = StepStatus::Open,
            _ => {}
        }
    }
    let mut waiting = false;
    for status in &mut evaluation.steps {
        if waiting && *status != StepStatus::Failed {
            *status = StepStatus::Waiting;
        }
        waiting |= *status != StepStatus::Done;
    }
}
