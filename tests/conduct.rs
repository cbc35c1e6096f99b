//! Scores against an oracle in other arithmetic: every item, every scheme, random observations.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::float_arithmetic,
    clippy::as_conversions,
    reason = "a test may stop on the spot"
)]

use serde_json::{Map, Value, json};
use telecom_service_rules::catalogue::conduct::CHECKLISTS;
use telecom_service_rules::catalogue::rows::{Checklist, Item, Section};
use telecom_service_rules::{AsOf, Date, Engine};

fn today() -> AsOf {
    AsOf::Date(Date::parse("2026-11-25").unwrap())
}

/// The schemes that have weights.
fn schemes() -> impl Iterator<Item = &'static Checklist> {
    CHECKLISTS.into_iter().filter(|checklist| checklist.sections.iter().any(|section| section.weight > 0))
}

/// A seen visit to a hall after a mistake: every item applies.
fn seen(scheme: &str, verdicts: &Map<String, Value>, scores: &Map<String, Value>) -> Value {
    json!({ "scheme": scheme, "channel": "hall", "situation": "mistake", "items": verdicts, "sectionScores": scores })
}

/// The score in doubles, straight from the definition; nothing when nothing is scored.
fn expected(checklist: &Checklist, verdicts: &Map<String, Value>, scores: &Map<String, Value>) -> Option<(f64, u32)> {
    let of_items = |items: &[Item]| {
        let count = |wanted: &str| {
            items.iter().filter(|item| !item.lost && verdicts.get(item.id) == Some(&wanted.into())).count()
        };
        let (passed, failed) = (count("pass"), count("fail"));
        (passed + failed > 0).then(|| 100.0 * passed as f64 / (passed + failed) as f64)
    };
    let of_section = |section: &Section| {
        if let Some(score) = scores.get(section.id) {
            return score.as_f64();
        }
        let topics = section.topics.iter().map(|topic| {
            let supplied = scores.get(&format!("{}.{}", section.id, topic.id)).and_then(Value::as_f64);
            supplied.or_else(|| of_items(topic.items))
        });
        let scored: Vec<f64> = topics.flatten().collect();
        (!scored.is_empty()).then(|| scored.iter().sum::<f64>() / scored.len() as f64)
    };
    let sections =
        checklist.sections.iter().filter_map(|section| Some((u32::from(section.weight), of_section(section)?)));
    let scored: Vec<(u32, f64)> = sections.collect();
    let coverage: u32 = scored.iter().map(|(weight, _)| weight).sum();
    let sum: f64 = scored.iter().map(|(weight, score)| f64::from(*weight) * score).sum();
    (coverage > 0).then(|| (sum / f64::from(coverage), coverage))
}

fn near(found: &Value, expected: f64) -> bool {
    (found.as_f64().unwrap() - expected).abs() <= 0.000_500_001
}

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

#[test]
fn random_observations_have_the_score_of_the_definition() {
    let engine = Engine::default();
    let mut dice = Dice(5);
    for checklist in schemes() {
        for _ in 0..500 {
            let (mut verdicts, mut scores) = (Map::new(), Map::new());
            for item in checklist.items() {
                let verdict =
                    ["pass", "fail", "not_applicable", "not_observed", ""][usize::try_from(dice.roll(5)).unwrap()];
                if !verdict.is_empty() {
                    verdicts.insert(item.id.to_owned(), verdict.into());
                }
            }
            for section in checklist.sections {
                for topic in section.topics {
                    let id = if topic.id.is_empty() {
                        section.id.to_owned()
                    } else {
                        format!("{}.{}", section.id, topic.id)
                    };
                    if dice.roll(3) == 0 {
                        let thousandths = i32::try_from(dice.roll(100_001)).unwrap();
                        scores.insert(id, (f64::from(thousandths) / 1000.0).into());
                    }
                }
            }
            let request = seen(checklist.id, &verdicts, &scores);
            let score = serde_json::to_value(engine.score_conduct(&request, today()).unwrap()).unwrap();
            match expected(checklist, &verdicts, &scores) {
                None => assert_eq!((&score["score"], &score["coverage"]), (&Value::Null, &0.into()), "{request}"),
                Some((total, coverage)) => {
                    assert!(near(&score["score"], total), "{request}: {} is not {total}", score["score"]);
                    assert_eq!(score["coverage"], coverage, "{request}");
                    improvements_are_those_of_the_definition(checklist, (&verdicts, &scores), total, &score);
                }
            }
        }
    }
}

/// Every failed item that would raise the score is there with its gain, the most first.
fn improvements_are_those_of_the_definition(
    checklist: &Checklist,
    (verdicts, scores): (&Map<String, Value>, &Map<String, Value>),
    total: f64,
    score: &Value,
) {
    let listed = score["improvements"].as_array().unwrap();
    let gains: Vec<f64> = listed.iter().map(|one| one["gain"].as_f64().unwrap()).collect();
    assert!(gains.is_sorted_by(|one, next| one >= next), "{gains:?}");
    for item in checklist.items().filter(|item| verdicts.get(item.id) == Some(&"fail".into())) {
        let mut mended = verdicts.clone();
        mended.insert(item.id.to_owned(), "pass".into());
        let gain = expected(checklist, &mended, scores).unwrap().0 - total;
        match listed.iter().find(|one| one["id"] == item.id) {
            Some(one) => assert!(near(&one["gain"], gain), "{}: {} is not {gain}", item.id, one["gain"]),
            None => assert!(item.lost || gain < 0.000_500_001, "{} would bring {gain}", item.id),
        }
    }
}

/// Each item alone: passed it gives its section 100, failed 0; what is not there, or not seen, gives nothing.
#[test]
fn every_item_counts_in_its_section() {
    let engine = Engine::default();
    for checklist in CHECKLISTS {
        for section in checklist.sections {
            for item in section.topics.iter().flat_map(|topic| topic.items) {
                for (verdict, score) in [
                    ("pass", json!(100)),
                    ("fail", json!(0)),
                    ("not_applicable", Value::Null),
                    ("not_observed", Value::Null),
                ] {
                    let verdicts = Map::from_iter([(item.id.to_owned(), verdict.into())]);
                    // No situation, channel or customer is told: whatever the item depends on may be so.
                    let request = json!({ "scheme": checklist.id, "items": verdicts });
                    let answer = serde_json::to_value(engine.score_conduct(&request, today()).unwrap()).unwrap();
                    let found = answer["sections"].as_array().unwrap().iter().find(|one| one["section"] == section.id);
                    let wanted = if item.lost { &Value::Null } else { &score };
                    assert_eq!(&found.unwrap()["score"], wanted, "{} {verdict}", item.id);
                    let failed = answer["failed"].as_array().unwrap().iter().any(|one| one["id"] == item.id);
                    assert_eq!(failed, verdict == "fail" && !item.lost, "{} {verdict}", item.id);
                    let critical = answer["critical"].as_array().unwrap().iter().any(|one| one["id"] == item.id);
                    assert_eq!(critical, failed && item.severity.code() == "critical", "{}", item.id);
                }
            }
        }
    }
}
