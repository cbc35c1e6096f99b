//! The tables keep their promises: ids once, sources that exist, conditions that compile, texts in both languages.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may stop on the spot")]

use std::collections::{BTreeMap, BTreeSet};

use telecom_service_rules::catalogue::citation::{Citation, GUIDE, Grade};
use telecom_service_rules::catalogue::eligibility::RULES;
use telecom_service_rules::catalogue::history::{CUSTOMER_CASES, EVENT_TYPE};
use telecom_service_rules::catalogue::instruments::INSTRUMENTS;
use telecom_service_rules::catalogue::policy::SWITCHES;
use telecom_service_rules::catalogue::routing::{LIABILITIES, SITUATION, SITUATIONS, SUB_SITUATION};
use telecom_service_rules::catalogue::rows::{Effect, Limit};
use telecom_service_rules::catalogue::service::{LEGAL_ASSESSMENT, rules_of};
use telecom_service_rules::catalogue::shapes::{APPLICATION, CASE_KIND, SHAPES};
use telecom_service_rules::catalogue::sla::LIMITS;
use telecom_service_rules::compile::Compiler;
use telecom_service_rules::fact::{FactKind, Layout, Origin};

use telecom_service_rules::shape::{Field, Node, OTHER, Vocabulary};
use telecom_service_rules::{Date, Engine, RuleSet};

fn rows(csv: &'static str) -> BTreeMap<&'static str, Vec<&'static str>> {
    let lines = csv.lines().skip(1).map(|line| line.split(',').collect::<Vec<_>>());
    lines.map(|columns| (columns[0], columns[1..].to_vec())).collect()
}

fn source_rows() -> BTreeMap<&'static str, Vec<&'static str>> {
    rows(include_str!("data/source_rows.csv"))
}

fn law_rows() -> BTreeMap<&'static str, Vec<&'static str>> {
    rows(include_str!("data/law_rows.csv"))
}

#[test]
fn the_row_lists_are_whole() {
    let rows = source_rows();
    assert_eq!(rows.len(), 409);
    let count = |answer: &str| rows.values().filter(|columns| columns[1] == answer).count();
    assert_eq!([count("yes"), count("part"), count("no")], [238, 93, 78]);
    assert!(law_rows().values().all(|columns| ["A", "B", "C", "D"].contains(&columns[0])));
}

#[test]
fn ids_are_used_once() {
    let engine = Engine::default();
    let rows = engine.rules();
    let ids: BTreeSet<&str> = rows.iter().map(|row| row.id).collect();
    assert_eq!(ids.len(), rows.len());
    assert!(rows.iter().all(|row| row.id.is_ascii()));
}

#[test]
fn every_source_exists() {
    let (guide, law) = (source_rows(), law_rows());
    let engine = Engine::default();
    for row in engine.rules() {
        assert!(!row.sources.is_empty(), "{}", row.id);
        for source in &row.sources {
            assert!(INSTRUMENTS.iter().any(|instrument| instrument.id == source.instrument), "{}", row.id);
            match source.grade {
                None => assert!(guide.contains_key(source.row), "{} cites {}", row.id, source.row),
                Some(grade) => assert_eq!(law[source.row][0], grade, "{} cites {}", row.id, source.row),
            }
        }
    }
}

/// The rows of the Guide that part 1 is to decide, each by at least one rule, limit or step.
#[test]
fn rows_of_acceptance_are_covered() {
    let engine = Engine::default();
    let mut cited: BTreeSet<&str> =
        engine.rules().iter().flat_map(|row| row.sources.iter().map(|source| source.row)).collect();
    let steps = telecom_service_rules::catalogue::procedures::ACCEPTANCE;
    cited.extend(steps.iter().map(|step| step.source.row));
    let from = (1..=20).filter(|row| *row != 20 || cited.contains("S2.1-20")).map(|row| format!("S2.1-{row:02}"));
    let more = (1..=8).filter(|row| *row != 9).map(|row| format!("S2.2-{row:02}"));
    let missing: Vec<String> = from
        .chain(more)
        .chain(["S2.3-07".into(), "S4.5-05".into()])
        .filter(|row| !cited.contains(row.as_str()))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_item_of_table_a_has_a_rule() {
    let items: BTreeSet<&str> = RULES.iter().map(|rule| rule.item).collect();
    let wanted = (1..=17).chain([21]).map(|item| format!("A-{item:02}"));
    let missing: Vec<String> = wanted.filter(|item| !items.contains(item.as_str())).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// Every row of Table B has a limit; the names of their values are used once.
#[test]
fn every_item_of_table_b_has_a_limit() {
    let items: BTreeSet<&str> = LIMITS.iter().map(|limit| limit.item).collect();
    let missing: Vec<String> =
        (1..=29).map(|item| format!("B-{item:02}")).filter(|item| !items.contains(item.as_str())).collect();
    assert!(missing.is_empty(), "{missing:?}");
    let names: BTreeSet<&str> = LIMITS.iter().flat_map(|limit| [limit.id, limit.key]).collect();
    assert_eq!(names.len(), 2 * LIMITS.len());
}

/// Every source row of Table B is cited by a limit.
#[test]
fn every_row_of_table_b_is_cited() {
    let cited: BTreeSet<&str> = LIMITS.iter().flat_map(|limit| limit.sources.iter().map(|source| source.row)).collect();
    let rows = "S2.1-18 S2.1-19 S2.3-06 S1.4-03 S5.1-06 S5.1-07 S3.5-04 S7.2-03 S7.1-08 S7.1-09 S7.1-12 S7.1-13 S4.2-03 \
                S4.5-10 S4.5-11 S6.1-04 S6.1-05 S2.5-10 S6.1-07 S4.3-07 S4.2-11 S3.3-02 S3.1-08 S2.2-07 S2.2-11 S2.2-12 \
                S2.3-09 S2.4-05 S2.4-08 S7.1-10 S7.1-11 S7.1-14 S7.2-04 S7.3-04 S7.3-08 S7.3-10 S7.1-07 S3.1-10 S3.5-10 \
                S2.5-11 S4.4-02 S4.4-06 S4.5-13 S4.2-13 S4.3-02 S6.3-04 S7.2-09 S6.5-04 S6.5-05 S6.4-06 S6.1-08 S6.1-09 \
                S3.1-07 S5.3-06 S2.3-11 S6.3-07 S4.2-04 S4.2-09 S2.5-08 S1.4-04 S1.5-04";
    let missing: Vec<&str> = rows.split_whitespace().filter(|row| !cited.contains(row)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_condition_compiles() {
    let layout = Layout::of(&APPLICATION);
    let mut compiler = Compiler::new(&layout);
    for rule in &RULES {
        compiler.condition(&rule.applies_when, rule.id).unwrap();
        compiler.condition(&rule.requires, rule.id).unwrap();
    }
    assert_eq!(RuleSet::default().len(), RULES.len());
}

/// A division belongs to one situation, and what a liability calls "situation/division" is one.
#[test]
fn situations_divide_into_what_the_list_names() {
    let codes = |list: &Vocabulary| -> BTreeSet<&str> { list.members.iter().map(|member| member.code).collect() };
    let situations: BTreeSet<&str> = SITUATIONS.iter().map(|row| row.code).collect();
    assert_eq!(situations, &codes(&SITUATION) - &BTreeSet::from([OTHER]));
    let divisions: Vec<&str> = SITUATIONS.iter().flat_map(|row| row.divisions).copied().collect();
    let once: BTreeSet<&str> = divisions.iter().copied().collect();
    assert_eq!(once.len(), divisions.len(), "one of them belongs to two situations");
    assert_eq!(once, &codes(&SUB_SITUATION) - &BTreeSet::from([OTHER]));
    for place in LIABILITIES.iter().flat_map(|liability| liability.situations) {
        let (code, division) = place.split_once('/').map_or((*place, None), |(code, division)| (code, Some(division)));
        let row = SITUATIONS.iter().find(|row| row.code == code).unwrap();
        assert!(division.is_none_or(|division| row.divisions.contains(&division)), "{place}");
    }
}

#[test]
fn limits_name_events_and_switches_that_exist() {
    for limit in &LIMITS {
        let known: Vec<&str> = EVENT_TYPE.members.iter().map(|member| member.code).collect();
        let kinds: Vec<&str> = CASE_KIND.members.iter().map(|member| member.code).collect();
        assert!(!limit.cases.is_empty() && limit.cases.iter().all(|kind| kinds.contains(kind)), "{}", limit.id);
        assert_eq!(limit.lengths.is_empty(), matches!(limit.basis.code(), "undefined" | "none"), "{}", limit.id);
        let starts = limit.starts.iter().flat_map(|start| start.events);
        for event in starts.chain(limit.completed_by).chain(limit.cancelled_by) {
            assert!(known.contains(event), "{}: {event}", limit.id);
        }
        let Some(switch) = SWITCHES.iter().find(|switch| switch.name == limit.start_switch) else {
            assert!(limit.start_switch.is_empty() && limit.starts.len() <= 1, "{}", limit.id);
            continue;
        };
        let values: Vec<&str> = limit.starts.iter().map(|start| start.value).collect();
        assert_eq!(values, switch.values, "{}", limit.id);
    }
    for rule in &RULES {
        for other in rule.overrides {
            let switch = SWITCHES.iter().find(|switch| switch.name == other.switch).unwrap();
            assert!(switch.values.contains(&other.value), "{}", rule.id);
        }
    }
}

/// What the operator's review finds and tells (S2.1-15 to S2.1-17, 2.2) is its own; what the form asks for is the customer's.
#[test]
fn the_operator_knows_what_its_review_finds() {
    fn leaves(fields: &'static [Field], of_operator: bool, found: &mut Vec<(&'static Field, bool)>) {
        for field in fields {
            let of_operator = of_operator || field.by_operator;
            match field.node {
                Node::Record(inner) | Node::List(inner) => leaves(inner, of_operator, found),
                _ => found.push((field, of_operator)),
            }
        }
    }
    let mut found = Vec::new();
    leaves(APPLICATION.fields, false, &mut found);
    let review = |row: &str| row.starts_with("S2.2-") || ["S2.1-15", "S2.1-16", "S2.1-17"].contains(&row);
    let asked = |row: &str| ("S2.1-04"..="S2.1-13").contains(&row);
    let mut seen = (0, 0);
    for (field, of_operator) in found {
        let rows = || field.rows.split(',');
        if rows().any(review) {
            assert!(of_operator, "{} is found by the review", field.key);
            seen.0 += 1;
        }
        if rows().any(asked) {
            assert!(!of_operator, "{} is asked of the customer", field.key);
            seen.1 += 1;
        }
        assert!(!(field.personal && field.by_operator), "{}", field.key);
    }
    assert!(seen.0 > 10 && seen.1 > 10, "{seen:?}");
}

/// What a customer brings begins and ends with events of limits, by the default of each switch. The limits are verified, but for
/// requests about personal information: the verified limit of that kind is on complaints.
#[test]
fn what_customers_bring_starts_and_completes_its_limits() {
    let mut unverified = Vec::new();
    for case in &CUSTOMER_CASES {
        let limits = || LIMITS.iter().filter(|limit| limit.cases.contains(&case.kind));
        let starts = |limit: &Limit| limit.starts.first().is_some_and(|start| start.events.contains(&case.begins));
        let ends = |limit: &Limit| limit.completed_by.contains(&case.ends);
        assert!(limits().any(starts), "{}: {} starts nothing", case.kind, case.begins);
        assert!(limits().any(ends), "{}: {} completes nothing", case.kind, case.ends);
        if !limits().any(|limit| limit.is_verified() && starts(limit)) {
            unverified.push(case.kind);
        }
    }
    assert_eq!(unverified, ["personal_information"]);
    let kinds: BTreeSet<&str> = CUSTOMER_CASES.iter().map(|case| case.kind).collect();
    assert_eq!(kinds.len(), CUSTOMER_CASES.len());
}

/// A limit of law holds since the first of its instruments; where one of them gives no first day, nobody knows since when.
#[test]
fn a_limit_of_law_is_in_force_since_its_first_instrument() {
    for limit in LIMITS.iter().filter(|limit| limit.grade.is_some()) {
        assert!(limit.sources.iter().all(|source| *source.instrument != GUIDE), "{}", limit.id);
        let days = limit.sources.iter().map(|source| source.instrument.in_force);
        let first = days.min().filter(|day| !day.is_empty());
        assert_eq!(limit.effective.dates().0, first.and_then(Date::parse), "{}", limit.id);
    }
}

/// The weakest of its sources says how well a limit of law is confirmed.
#[test]
fn the_grade_of_a_limit_is_its_weakest_source() {
    let rank = |grade: Grade| "ABCD".find(grade.letter());
    for limit in &LIMITS {
        let weakest =
            limit.sources.iter().filter_map(|source: &Citation| source.grade).max_by_key(|grade| rank(*grade));
        assert_eq!(limit.grade, weakest, "{}", limit.id);
        assert_eq!(limit.is_verified(), !matches!(weakest, Some(Grade::C | Grade::D)), "{}", limit.id);
    }
}

/// A subject is what several limits share; one on its own needs none.
#[test]
fn a_subject_is_shared() {
    let mut subjects: BTreeMap<&str, usize> = BTreeMap::new();
    for limit in LIMITS.iter().filter(|limit| !limit.subject.is_empty()) {
        *subjects.entry(limit.subject).or_default() += 1;
    }
    assert!(subjects.values().all(|count| *count > 1), "{subjects:?}");
    let wanted = "appeal.answer appeal.mediation archive.identity business.stop.notice change complaint.reply incident.report \
                  installation reconnection repair";
    assert_eq!(subjects.into_keys().collect::<Vec<_>>(), wanted.split_whitespace().collect::<Vec<_>>());
}

/// Every limit of the law's sheet that has a length in time, and what is left out on purpose.
#[test]
fn every_limit_of_law_is_there() {
    let cited: BTreeSet<&str> = LIMITS.iter().flat_map(|limit| limit.sources.iter().map(|source| source.row)).collect();
    let rows = "TR31a TR32a TR32b TR34b TR34c TR34e TR35a TR38 HN-24 HN-37 HN-38 CQ-reply CQ-mediation S36-7 S36-8a S36-8b \
                S36-8c S36-10b S36-14a S36-A1-1 S36-A1-2 S36-A1-3 S36-A1-6 S36-A2-1 S36-A2-2 S36-A2-3 S36-A2-4 S36-A3-1 S36-A3-2 \
                S36-A3-3 S36-A3-4 S36-BILL IA-1 IA-4 IA-5 AP-7 AP-11-1a AP-11-1b AP-14 AP-15 AP-16 AP-17 AP-20 NP-sms2 RN-11 TF-3 \
                TF-4 TF-8 DR-3 DR-6 DR-7 DR-11 DR-16 DR-18 DR-19 DR-20 DR-22 DR-25 DR-26 DR-28 DR-29 DR-30 PI-15wd PI-24 PI-56 \
                PI-LOG IN-2 IN-3 IN-4 IN-5 IN-7 IN-9 IN-12 IN-13 PC-CPL86";
    let rows: BTreeSet<&str> = rows.split_whitespace().collect();
    let law: BTreeSet<&str> = cited.into_iter().filter(|row| law_rows().contains_key(row)).collect();
    assert_eq!(law, rows);
}

#[test]
fn texts_are_in_both_languages_and_in_simplified_characters() {
    for row in Engine::default().rules() {
        assert!(!row.text.zh.is_empty() && !row.text.en.is_empty(), "{}", row.id);
        assert!(row.text.en.is_ascii(), "{}", row.id);
        assert!(!row.text.zh.contains(['業', '務', '請', '證', '類', '費', '辦']), "{}", row.id);
    }
    for rule in &RULES {
        assert!(!rule.remedy.zh.is_empty() && !rule.remedy.en.is_empty(), "{}", rule.id);
    }
}

#[test]
fn shapes_can_be_laid_out() {
    fn check(fields: &[Field], path: &str) {
        let (rows, law) = (source_rows(), law_rows());
        for field in fields {
            for row in field.rows.split(',').filter(|row| !row.is_empty()) {
                assert!(rows.contains_key(row) || law.contains_key(row), "{path}{} cites {row}", field.key);
            }
            match field.node {
                Node::Record(inner) => check(inner, &format!("{path}{}.", field.key)),
                Node::List(inner) => {
                    assert!(inner.iter().all(|item| matches!(item.node, Node::Leaf(_))), "items hold leaves only");
                }
                _ => {}
            }
        }
    }
    for shape in SHAPES {
        check(shape.fields, "");
        let layout = Layout::of(shape);
        // The first reduction over a list says whether it holds anything.
        for fact in &layout.facts {
            if let Origin::Reduction(_, head) = fact.origin {
                let head = layout.fact(head).unwrap();
                assert!(head.path.ends_with(".count") && head.kind == FactKind::Count, "{}", fact.path);
            }
        }
    }
}

#[test]
fn an_event_history_reduces_to_facts_and_a_map_is_read_by_kind() {
    use telecom_service_rules::catalogue::{conduct::OBSERVATION, shapes::CASE_FILE};
    use telecom_service_rules::reader::read;
    let layout = Layout::of(&CASE_FILE);
    let history = serde_json::json!({ "events": [
        { "type": "submitted", "at": "2026-07-03T17:30:00+08:00" },
        { "type": "reviewCompleted", "at": "2026-07-04T09:00:00+08:00" },
    ] });
    let facts = read(&layout, &history).unwrap();
    let day = |text| telecom_service_rules::Instant::parse(text).unwrap().ms();
    let value = |path| facts.get(layout.slot(path).unwrap());
    assert_eq!(value("events.count"), 2);
    assert_eq!(value("events.first"), day("2026-07-03T17:30:00+08:00"));
    assert_eq!(value("events.last"), day("2026-07-04T09:00:00+08:00"));

    let layout = Layout::of(&OBSERVATION);
    let scores =
        |score: serde_json::Value| read(&layout, &serde_json::json!({ "sectionScores": { "13800138000": score } }));
    for fine in [0.into(), 100.into(), 93.75.into(), 0.001.into(), serde_json::Value::Null] {
        assert!(scores(fine).is_ok());
    }
    for wrong in [100.001, -0.001, 0.0005, 1e300] {
        let error = scores(wrong.into()).unwrap_err();
        assert_eq!((error.path(), error.code()), ("sectionScores", "E_VALUE"));
    }
    let error = read(&layout, &serde_json::json!({ "items": { "13800138000": "passed" } })).unwrap_err();
    assert_eq!((error.path(), error.hint()), ("items", Some("pass | fail | not_applicable | not_observed")));
}

/// A rule that rests on law alone carries the weakest grade of its sources and holds as long as its instrument does; what is not
/// verified is off, and what the sources disagree on only informs.
#[test]
fn rules_of_law_are_graded_and_dated() {
    let engine = Engine::default();
    let rows = engine.rules();
    let of_law = || RULES.iter().chain(rules_of(&LEGAL_ASSESSMENT)).filter(|rule| rule.grade.is_some());
    let mut grades = BTreeSet::new();
    for rule in of_law() {
        let weakest = rule.sources.iter().map(|source| source.grade.unwrap().letter()).max();
        assert_eq!(rule.grade.map(|grade| grade.letter()), weakest, "{}", rule.id);
        let dates = rule.sources.iter().filter_map(|source| Date::parse(source.instrument.in_force));
        assert_eq!(rule.effective.dates().0, dates.min(), "{}", rule.id);
        assert_eq!(rule.is_verified(), weakest != Some("C"), "{}", rule.id);
        assert!(weakest != Some("D") || rule.if_not_met == Effect::Inform, "{}", rule.id);
        let row = rows.iter().find(|row| row.id == rule.id).unwrap();
        assert_eq!(row.active, weakest < Some("C"), "{}", rule.id);
        grades.insert(weakest.unwrap());
    }
    // A rule that cites law alone is graded.
    let ungraded = RULES.iter().chain(rules_of(&LEGAL_ASSESSMENT)).filter(|rule| rule.grade.is_none());
    for rule in ungraded {
        assert!(rule.sources.iter().any(|source| source.grade.is_none()), "{}", rule.id);
    }
    assert_eq!(grades, BTreeSet::from(["A", "B", "C", "D"]), "every grade has a rule");
    // Of several readings of one thing, all are shown.
    let readings = |of: &str| of_law().filter(|rule| rule.reading_of == of).map(|rule| rule.id).collect::<Vec<_>>();
    assert_eq!(readings("NP-5"), ["law.porting.sinceLastPort", "law.porting.sinceJoining"]);
    assert_eq!(
        readings("minor"),
        ["law.minor.incapable", "law.minor.limited", "law.minor.practiceUnder10", "law.minor.practice"]
    );
}

#[test]
fn dates_in_tables_can_be_read() {
    for instrument in INSTRUMENTS {
        assert!(instrument.in_force.is_empty() || Date::parse(instrument.in_force).is_some(), "{}", instrument.id);
    }
}
