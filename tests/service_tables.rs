//! The tables of self-assessment and of channel suggestions keep their promises.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may stop on the spot")]

use std::collections::BTreeSet;

use telecom_service_rules::Text;
use telecom_service_rules::catalogue::channels::{self, CHANNEL_AREAS, CHANNEL_REQUEST, SUGGESTIONS};
use telecom_service_rules::catalogue::rows::{Effect, Force, IfUnknown, Rule};
use telecom_service_rules::catalogue::service::{
    ASSESSMENTS, LEGAL_ASSESSMENT, SELF_ASSESSMENT, areas, rules, rules_of,
};
use telecom_service_rules::catalogue::shapes::CHANNEL;
use telecom_service_rules::compile::Compiler;
use telecom_service_rules::condition::{Condition, Truth};
use telecom_service_rules::fact::{FactKind, Layout, Origin, Slots};
use telecom_service_rules::reader::read;
use telecom_service_rules::shape::{Field, Node, Shape};

/// The areas that describe channels, in both shapes.
const SHARED: [&str; 5] = ["online", "hall", "phone", "selfService", "accessibility"];

fn rule(id: &str) -> &'static Rule {
    rules().chain(&channels::RULES).find(|rule| rule.id == id).unwrap_or_else(|| panic!("{id}"))
}

fn inner(shape: &'static Shape, key: &str) -> &'static Field {
    shape.fields.iter().find(|field| field.key == key).unwrap_or_else(|| panic!("{key}"))
}

/// Every fact that a rule reads.
fn reads(layout: &Layout, rule: &Rule) -> Vec<String> {
    let mut compiler = Compiler::new(layout);
    let parts = [&rule.applies_when, &rule.requires].map(|part| compiler.condition(part, rule.id).unwrap());
    let mut slots = Slots::default();
    parts.iter().for_each(|part| compiler.program.reads(part, &mut slots));
    slots.iter().map(|slot| layout.path(slot).to_owned()).collect()
}

fn holds(shape: &'static Shape, condition: &Condition, request: &serde_json::Value) -> Truth {
    let layout = Layout::of(shape);
    let facts = read(&layout, request).unwrap();
    let mut compiler = Compiler::new(&layout);
    let root = compiler.condition(condition, "test").unwrap();
    compiler.program.evaluate(&root, &facts)
}

#[test]
fn every_condition_compiles_against_its_shapes() {
    let request = Layout::of(&CHANNEL_REQUEST);
    for shape in ASSESSMENTS {
        let assessment = Layout::of(shape);
        for rule in rules_of(shape) {
            let mut layouts = vec![&assessment];
            if SHARED.contains(&rule.area()) {
                layouts.push(&request);
            }
            for layout in layouts {
                let mut compiler = Compiler::new(layout);
                compiler.condition(&rule.applies_when, rule.id).unwrap();
                compiler.condition(&rule.requires, rule.id).unwrap();
            }
        }
        assert!(assessment.len() < 250, "{} facts", assessment.len());
    }
    let mut compiler = Compiler::new(&request);
    for rule in &channels::RULES {
        compiler.condition(&rule.applies_when, rule.id).unwrap();
        compiler.condition(&rule.requires, rule.id).unwrap();
    }
}

#[test]
fn areas_are_the_same_in_both_shapes() {
    let shared: Vec<&str> = CHANNEL_REQUEST.fields.iter().map(|field| field.key).filter(|key| *key != "need").collect();
    assert_eq!(shared, SHARED);
    let keys = |field: &Field| match field.node {
        Node::Record(fields) => fields.iter().map(|field| (field.key, field.rows)).collect::<Vec<_>>(),
        _ => panic!("{} is no record", field.key),
    };
    for key in SHARED {
        let (one, other) = (inner(&SELF_ASSESSMENT, key), inner(&CHANNEL_REQUEST, key));
        assert_eq!((one.type_name, keys(one)), (other.type_name, keys(other)));
    }
}

#[test]
fn ids_are_used_once_and_start_with_an_area() {
    assert_eq!(areas().count(), areas().collect::<BTreeSet<_>>().len(), "an area stands in two shapes");
    assert_eq!(ASSESSMENTS.into_iter().flat_map(rules_of).count(), rules().count());
    let mut ids = BTreeSet::new();
    for rule in rules() {
        assert!(ids.insert(rule.id), "{}", rule.id);
        assert!(areas().any(|area| area == rule.area()), "{}", rule.id);
        assert_eq!(rule.id.matches('.').count(), 1, "{}", rule.id);
    }
    for field in ASSESSMENTS.into_iter().flat_map(|shape| shape.fields) {
        assert!(rules().any(|rule| rule.area() == field.key), "{} has no rule", field.key);
        assert_eq!(field.type_name.to_lowercase(), format!("{}Assessment", field.key).to_lowercase());
    }
}

/// A rule reads its own area, but for the note that sets one kind of round-the-clock service against the other.
#[test]
fn every_fact_is_read_and_by_its_own_area() {
    for shape in ASSESSMENTS {
        let layout = Layout::of(shape);
        let mut read_by_rules = BTreeSet::new();
        for rule in rules_of(shape) {
            for path in reads(&layout, rule) {
                let own = path.split('.').next() == Some(rule.area());
                assert!(own || rule.id == "online.smartNotInstead", "{} reads {path}", rule.id);
                read_by_rules.insert(path);
            }
        }
        for fact in layout.facts.iter().skip(3).filter(|fact| fact.kind != FactKind::Record) {
            assert!(read_by_rules.contains(&fact.path), "nothing reads {}", fact.path);
        }
    }
    let layout = Layout::of(&CHANNEL_REQUEST);
    let needs: BTreeSet<String> = channels::RULES.iter().flat_map(|rule| reads(&layout, rule)).collect();
    for fact in layout.facts.iter().filter(|fact| fact.path.starts_with("need.")) {
        assert!(needs.contains(&fact.path), "nothing reads {}", fact.path);
    }
}

#[test]
fn texts_are_in_both_languages_short_and_full_width() {
    let check = |text: Text, at: &str| {
        assert!(!text.zh.is_empty() && !text.en.is_empty(), "{at}");
        assert!(text.en.is_ascii() && text.en.len() <= 130, "{at}: {}", text.en);
        assert!(text.zh.chars().count() <= 48, "{at}: {}", text.zh);
        assert!(!text.zh.contains([',', ';', ':', '(', ')', '。']) && !text.en.ends_with('.'), "{at}");
    };
    for rule in rules().chain(&channels::RULES) {
        for text in [rule.text, rule.remedy, rule.evidence] {
            check(text, rule.id);
        }
    }
    for shape in [&SELF_ASSESSMENT, &LEGAL_ASSESSMENT, &CHANNEL_REQUEST] {
        let layout = Layout::of(shape);
        for slot in 3..layout.len() {
            check(layout.label(slot), layout.path(slot));
        }
    }
}

/// Every row that the areas answer for, each cited by a rule and named by a field.
#[test]
fn every_source_row_is_cited() {
    let cited: BTreeSet<&str> =
        rules().chain(&channels::RULES).flat_map(|rule| rule.sources.iter().map(|source| source.row)).collect();
    let wanted = "S1.1-09 S1.3-01 S1.3-02 S1.3-03 S1.3-04 S1.3-05 S1.3-06 S1.5-01 S1.5-02 S1.5-05 S2.5-09 \
                  S3.1-01 S3.1-05 S3.1-06 S3.1-07 S3.1-08 S3.1-09 S3.1-10 S3.2-01 S3.2-04 S3.2-05 S3.2-06 S3.2-07 \
                  S3.2-09 S3.3-01 S3.3-02 S3.3-03 S3.3-04 S3.3-05 S3.3-06 S3.4-01 S3.4-02 S3.4-03 S3.4-04 S3.4-05 \
                  S3.4-06 S3.5-05 S3.5-11 S4.1-02 S4.1-07 S4.1-08 S4.1-10 S4.1-11 S4.2-01 S4.2-02 S4.2-04 S4.2-09 \
                  S4.2-11 S4.2-12 S4.2-13 S4.3-01 S4.3-02 S4.3-05 S4.3-06 S4.3-07 S4.3-10 S4.4-02 S4.4-04 S4.4-05 \
                  S4.4-06 S4.4-08 S4.5-01 S4.5-02 S4.5-05 S4.5-06 S4.5-13 S4.5-14 S5.1-04 S5.1-05 S5.1-06 S5.1-07 \
                  S6.3-04 S6.3-08 HL-1 S36-HOT EL-1 EL-2 EL-3 EL-4 EL-5 5.1.3 \
                  NP-ban NP-sms1 NP-sms2 NP-in TF-1 TF-2 TF-3 TF-4 TF-5 TF-6 TF-7 TF-8 TF-9 TR30 TR32c TR33a TR33b \
                  TR35a TR35b TR36 TR40 HN-24 IA-1 IA-2 S36-3 S36-5 S36-7 S36-8b S36-10a S36-10b S36-11 S36-13 S36-BILL RN-5b RN-11 \
                  RN-11f RN-13 RN-31 RN-32 RN-copy PI-13 PI-19 PI-23 PI-31 PI-45 PI-47 PI-50 PI-56 PI-57 PI-CSL42 \
                  PI-NDR11 PI-15wd IN-1 IN-6 IN-10 IN-11";
    let missing: Vec<&str> = wanted.split_whitespace().filter(|row| !cited.contains(row)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    let named: BTreeSet<&str> = [&SELF_ASSESSMENT, &LEGAL_ASSESSMENT, &CHANNEL_REQUEST]
        .into_iter()
        .flat_map(|shape| shape.fields)
        .flat_map(|field| match field.node {
            Node::Record(fields) => fields,
            _ => panic!("{} is no record", field.key),
        })
        .flat_map(|field| field.rows.split(','))
        .collect();
    // Two rows repeat another one, and one is what a breach costs.
    let missing: Vec<&str> =
        cited.into_iter().filter(|row| !named.contains(row) && !["S1.1-09", "S36-HOT", "EL-4"].contains(row)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// A rule that cites a row reads every field that names it, and no other.
#[test]
fn rules_and_fields_agree_on_their_rows() {
    let check = |shape: &'static Shape, rules: Vec<&'static Rule>| {
        let layout = Layout::of(shape);
        for fact in &layout.facts {
            let Origin::Field(field) = fact.origin else { continue };
            if fact.kind == FactKind::Record {
                continue;
            }
            for row in field.rows.split(',') {
                let read = |rule: &&Rule| reads(&layout, rule).contains(&fact.path);
                let cites = |rule: &&Rule| rule.sources.iter().any(|source| source.row == row);
                assert!(rules.iter().copied().any(|rule| cites(&rule) && read(&rule)), "{} names {row}", fact.path);
            }
        }
        for rule in rules {
            for path in reads(&layout, rule) {
                let Some(Origin::Field(field)) = layout.facts.iter().find(|fact| fact.path == path).map(|f| f.origin)
                else {
                    panic!("{path}")
                };
                let named = |row: &str| field.rows.split(',').any(|one| one == row);
                assert!(rule.sources.iter().any(|source| named(source.row)), "{} reads {path}", rule.id);
            }
        }
    };
    for shape in ASSESSMENTS {
        check(shape, rules_of(shape).collect());
    }
    check(&CHANNEL_REQUEST, rules().filter(|rule| SHARED.contains(&rule.area())).chain(&channels::RULES).collect());
}

#[test]
fn force_effect_and_unknown_fit_together() {
    for rule in rules() {
        let fits = match rule.force {
            Force::Mandatory => {
                matches!(rule.if_not_met, Effect::Correct | Effect::Review) && rule.if_unknown == IfUnknown::Ask
            }
            Force::Recommended => rule.if_not_met == Effect::Warn && rule.if_unknown == IfUnknown::Ignore,
            Force::Reference => rule.if_not_met == Effect::Inform && rule.if_unknown == IfUnknown::Ignore,
            Force::Promise => false,
        };
        assert!(fits, "{}", rule.id);
        assert!(!rule.item.is_empty(), "{}", rule.id);
    }
    let of = |effect| rules().filter(|rule| rule.if_not_met == effect).map(|rule| rule.id).collect::<Vec<_>>();
    assert_eq!(of(Effect::Review), ["online.experience", "network.layers", "privacy.minimal"]);
    assert_eq!(of(Effect::Warn), ["accessibility.aids", "appraisal.cadence"]);
    assert_eq!(
        of(Effect::Inform),
        ["online.smartNotInstead", "training.curriculum", "incentives.offered", "emergency.complaintDrill"]
    );
}

#[test]
fn law_is_dated() {
    for rule in rules().chain(&channels::RULES) {
        let from = rule.effective.dates().0.map(|date| date.to_string());
        let wanted = match rule.sources[0].row {
            "EL-1" | "EL-2" => Some("2020-12-25"),
            "EL-3" | "EL-5" => Some("2023-09-01"),
            "5.1.3" => Some("2026-09-01"),
            _ => None,
        };
        if LEGAL_ASSESSMENT.fields.iter().all(|field| field.key != rule.area()) {
            assert_eq!(from.as_deref(), wanted, "{}", rule.id);
        }
    }
}

#[test]
fn rules_count_what_their_rows_count() {
    let meets = |id: &str, request: serde_json::Value| holds(&SELF_ASSESSMENT, &rule(id).requires, &request);
    let cases = [
        // Two of three ways of feedback, and no more is asked.
        ("feedback.ways", serde_json::json!({ "feedback": { "onlineRating": true, "survey": true } }), Truth::True),
        ("feedback.ways", serde_json::json!({ "feedback": { "onlineRating": true } }), Truth::Unknown),
        (
            "feedback.ways",
            serde_json::json!({ "feedback": { "onlineRating": true, "survey": false, "ratingSystem": false } }),
            Truth::False,
        ),
        // A form or a rating system, either will do.
        ("hall.feedback", serde_json::json!({ "hall": { "feedbackForm": true } }), Truth::True),
        (
            "hall.feedback",
            serde_json::json!({ "hall": { "feedbackForm": false, "ratingSystem": false } }),
            Truth::False,
        ),
        // Fifteen seconds are in time, for the system and for the person.
        (
            "phone.answer",
            serde_json::json!({ "phone": { "answerSeconds": 15, "humanAnswerSeconds": 15 } }),
            Truth::True,
        ),
        (
            "phone.answer",
            serde_json::json!({ "phone": { "answerSeconds": 5, "humanAnswerSeconds": 16 } }),
            Truth::False,
        ),
        ("phone.humanAroundTheClock", serde_json::json!({ "phone": { "humanHours": 24 } }), Truth::True),
        ("phone.humanAroundTheClock", serde_json::json!({ "phone": { "humanHours": 23 } }), Truth::False),
        // The terminal lacks feedback; the website is not asked for.
        (
            "selfService.feedback",
            serde_json::json!({ "selfService": { "terminalFeedback": false, "appFeedback": true } }),
            Truth::False,
        ),
        // The platform has the three functions as soon as it can do something of each.
        (
            "online.functions",
            serde_json::json!({ "online": { "application": true, "serviceRecord": true, "complaint": true } }),
            Truth::True,
        ),
        ("accessibility.basicService", serde_json::json!({ "accessibility": { "human": true } }), Truth::True),
    ];
    for (id, request, wanted) in cases {
        assert_eq!(meets(id, request), wanted, "{id}");
    }
}

#[test]
fn a_smart_assistant_does_not_replace_people() {
    let note = rule("online.smartNotInstead");
    let facts = serde_json::json!({ "online": { "smartHours": 24 }, "phone": { "humanHours": 12 } });
    assert_eq!(holds(&SELF_ASSESSMENT, &note.applies_when, &facts), Truth::True);
    assert_eq!(holds(&SELF_ASSESSMENT, &note.requires, &facts), Truth::False);
    assert_eq!(holds(&SELF_ASSESSMENT, &rule("online.smartAroundTheClock").requires, &facts), Truth::True);
}

#[test]
fn suggestions_name_their_rule_its_sources_and_known_channels() {
    assert!(channels::RULES.iter().all(|rule| rule.id.starts_with("suggest.") && rule.if_unknown == IfUnknown::Ignore));
    assert!(channels::RULES.iter().all(|rule| matches!(rule.applies_when, Condition::Always)));
    assert!(channels::RULES.iter().all(|rule| rule.force != Force::Mandatory && rule.if_not_met == Effect::Inform));
    for (suggestion, rule) in SUGGESTIONS.iter().zip(&channels::RULES) {
        assert_eq!(suggestion.rule, rule.id);
    }
    let known: Vec<&str> = CHANNEL.members.iter().map(|member| member.code).collect();
    let areas = CHANNEL_AREAS.iter().flat_map(|(_, channels)| channels.iter());
    let suggested = SUGGESTIONS.iter().flat_map(|suggestion| suggestion.channels.iter());
    assert!(areas.chain(suggested).all(|channel| known.contains(channel)));
    // What is suggested can be looked up in an area.
    for channel in SUGGESTIONS.iter().flat_map(|suggestion| suggestion.channels) {
        assert!(CHANNEL_AREAS.iter().any(|(_, channels)| channels.contains(channel)), "{channel}");
    }
    assert!(CHANNEL_AREAS.iter().all(|(area, _)| SHARED.contains(area)));
}

#[test]
fn suggestions_follow_the_need() {
    let suggested = |need: serde_json::Value| -> Vec<&str> {
        let request = serde_json::json!({ "need": need });
        let applies = |rule: &&Rule| holds(&CHANNEL_REQUEST, &rule.requires, &request) == Truth::True;
        channels::RULES.iter().filter(applies).map(|rule| rule.id).collect()
    };
    let cases = [
        (serde_json::json!({}), vec![]),
        (serde_json::json!({ "autonomy": true }), vec!["suggest.selfService"]),
        (serde_json::json!({ "unclear": true }), vec!["suggest.phone", "suggest.hall"]),
        (serde_json::json!({ "guidance": true }), vec!["suggest.phone"]),
        (serde_json::json!({ "complex": true }), vec!["suggest.hall", "suggest.human"]),
        (serde_json::json!({ "complaint": true }), vec!["suggest.complaint"]),
        (serde_json::json!({ "age": 65 }), vec!["suggest.elderly", "suggest.accessible", "suggest.human"]),
        (serde_json::json!({ "age": 64 }), vec![]),
        (serde_json::json!({ "age": 18 }), vec![]),
        (serde_json::json!({ "age": 17 }), vec!["suggest.human"]),
        (serde_json::json!({ "disabled": true }), vec!["suggest.accessible"]),
        (serde_json::json!({ "safety": true }), vec!["suggest.human"]),
        (serde_json::json!({ "contacts24h": 3, "satisfied": false }), vec!["suggest.human"]),
        (serde_json::json!({ "contacts24h": 3, "satisfied": true }), vec![]),
        (serde_json::json!({ "contacts24h": 2, "satisfied": false }), vec![]),
        (
            serde_json::json!({ "autonomy": true, "complex": true }),
            vec!["suggest.selfService", "suggest.hall", "suggest.human"],
        ),
    ];
    for (need, wanted) in cases {
        assert_eq!(suggested(need.clone()), wanted, "{need}");
    }
}
