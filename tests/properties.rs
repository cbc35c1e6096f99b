//! What must hold for any application: unknown, absent and known values in every combination.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may stop on the spot")]

use proptest::prelude::*;
use telecom_service_rules::fact::{ABSENT, FactKind, Facts, Layout, UNKNOWN};
use telecom_service_rules::{AsOf, Date, Engine, Outcome, Verdict};

/// Some facts, most of them sensible: any mixture a gate could produce.
fn facts() -> impl Strategy<Value = Facts> {
    let engine = Engine::default();
    let layout = engine.rule_set().layout().clone();
    let values: Vec<BoxedStrategy<i64>> = (0..layout.len()).map(|slot| value(&layout, slot)).collect();
    values.prop_map(move |values| {
        let mut facts = Facts::unknown(&layout);
        for (slot, value) in (0..).zip(values) {
            facts.set(slot, value);
        }
        facts
    })
}

fn value(layout: &Layout, slot: u16) -> BoxedStrategy<i64> {
    let known = match layout.fact(slot).unwrap().kind {
        FactKind::Flag => (0..=1_i64).boxed(),
        // A list that only profiles fill.
        FactKind::Choice(list) if layout.members[list].codes.is_empty() => Just(ABSENT).boxed(),
        FactKind::Choice(list) => (0..i64::try_from(layout.members[list].codes.len()).unwrap()).boxed(),
        FactKind::Set(list) => (0..1_i64 << layout.members[list].codes.len()).boxed(),
        FactKind::Count => (0..=2_i64).boxed(),
        FactKind::Percent | FactKind::Money => (0..=2_i64).boxed(),
        FactKind::Date => (20_636..=20_640_i64).boxed(),
        FactKind::Instant => (1_782_900_000_000..=1_782_900_000_002_i64).boxed(),
        FactKind::Text | FactKind::Record => Just(1).boxed(),
    };
    prop_oneof![2 => Just(UNKNOWN), 1 => Just(ABSENT), 5 => known].boxed()
}

fn as_of() -> AsOf {
    AsOf::Date(Date::from_days(20_638).unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// The verdict is the worst effect among the findings, and nothing else.
    #[test]
    fn the_verdict_is_the_worst_effect(facts in facts()) {
        let engine = Engine::default();
        let decision = engine.decide(facts, as_of());
        let worst = decision.findings().map(|finding| match (finding.result, finding.effect) {
            (Outcome::NotMet, Some("refuse")) => Verdict::Ineligible,
            (Outcome::NotMet, Some("correct")) => Verdict::NeedsCorrection,
            (Outcome::NotMet | Outcome::Unknown, Some("review")) => Verdict::NeedsReview,
            (Outcome::Unknown, Some("ask")) => Verdict::NeedsInformation,
            _ => Verdict::Eligible,
        }).max().unwrap();
        prop_assert_eq!(decision.verdict(), worst);
    }

    /// The same question has the same answer.
    #[test]
    fn deciding_twice_changes_nothing(facts in facts()) {
        let engine = Engine::default();
        let one = serde_json::to_value(engine.decide(facts.clone(), as_of())).unwrap();
        let two = serde_json::to_value(engine.decide(facts, as_of())).unwrap();
        prop_assert_eq!(one, two);
    }

    /// A result that is not unknown stays when unknown facts become known; only what was open may change.
    #[test]
    fn more_knowledge_never_takes_a_result_back(less in facts(), more in facts()) {
        let engine = Engine::default();
        let layout = engine.rule_set().layout();
        let mut filled = less.clone();
        for slot in 0..layout.len() {
            if less.get(slot) == UNKNOWN {
                filled.set(slot, more.get(slot));
            }
        }
        // The law's rules wait until these are supplied: what they say before is no result yet.
        let gates = ["type", "province", "applicant", "agent"].map(|path| less.get(layout.slot(path).unwrap()));
        let before: Vec<_> = engine.decide(less, as_of()).findings().collect();
        let after: Vec<_> = engine.decide(filled, as_of()).findings().collect();
        for (before, after) in before.iter().zip(&after) {
            let row = engine.rule_set().rule(before.rule).unwrap();
            // `supplied` asks what was supplied so far, so these three may change as more is.
            if ["accept.identity.expiry", "accept.evidence.bankCard", "review.higher", "accept.minimal"].contains(&row.rule) {
                continue;
            }
            if row.rule.starts_with("law.") && gates.contains(&UNKNOWN) {
                continue;
            }
            match before.result {
                Outcome::NotMet | Outcome::NotApplicable => prop_assert_eq!(after.result, before.result, "{}", row.rule),
                // Met for certain may turn out not to apply; it never turns into a fault.
                Outcome::Met => prop_assert!(matches!(after.result, Outcome::Met | Outcome::NotApplicable), "{}", row.rule),
                Outcome::Unknown => {}
            }
        }
    }

    /// Everything asked for is unknown, and while information is missing something is asked for.
    #[test]
    fn needs_are_unknown_facts(facts in facts()) {
        let engine = Engine::default();
        let layout = engine.rule_set().layout();
        let decision = engine.decide(facts.clone(), as_of());
        for path in decision.needs() {
            prop_assert_eq!(facts.get(layout.slot(path).unwrap()), UNKNOWN, "{}", path);
        }
        if decision.verdict() == Verdict::NeedsInformation {
            prop_assert!(!decision.needs().is_empty());
        }
        if decision.verdict() == Verdict::Ineligible {
            prop_assert!(decision.needs().is_empty());
        }
    }
}
