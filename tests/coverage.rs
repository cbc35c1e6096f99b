//! Every row of the Guide is decided or shown by a row of ours, and every row of ours has its cases.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test may stop on the spot"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde_json::Value;
use telecom_service_rules::catalogue::citation::Grade;
use telecom_service_rules::catalogue::counting::COUNTING;
use telecom_service_rules::catalogue::eligibility::RULES;
use telecom_service_rules::catalogue::law_notes::LAW_NOTES;
use telecom_service_rules::catalogue::other_rules;
use telecom_service_rules::catalogue::procedures::{ACCEPTANCE, PROCEDURES};
use telecom_service_rules::catalogue::references::REFERENCES;
use telecom_service_rules::catalogue::routing::{ADVICE, FORUMS, LIABILITIES, REDIRECTS, SITUATIONS};
use telecom_service_rules::catalogue::rows::{IfUnknown, Rule};
use telecom_service_rules::catalogue::shapes::{APPLICATION, BUSINESS_TYPE, CHANNEL};
use telecom_service_rules::catalogue::sla::LIMITS;
use telecom_service_rules::compile::Compiler;
use telecom_service_rules::condition::{Condition, Operand};
use telecom_service_rules::fact::Layout;
use telecom_service_rules::{AsOf, Engine, Instant, RuleSet};

#[test]
fn every_row_is_decided_or_shown() {
    let open = open();
    assert!(open.is_empty(), "{} rows are open: {}", open.len(), open.iter().cloned().collect::<Vec<_>>().join(" "));
}

/// The page is made apart from this test; what it calls open is what this test finds.
#[test]
fn the_page_calls_open_what_is_open() {
    let page = include_str!("../docs/coverage.md");
    let rows = page.lines().filter(|line| line.starts_with("| S"));
    let columns = rows.map(|line| line.split(" | ").collect::<Vec<_>>());
    let said: BTreeSet<String> = columns
        .filter(|columns| columns[3].starts_with("OPEN"))
        .map(|columns| columns[0].trim_start_matches("| ").to_owned())
        .collect();
    assert_eq!(said, open());
}

/// A rule: one case that is met, one that is not, one with something unknown.
///
/// Rules on an application are held to two cases that are one step apart as well, in `golden.rs`. Items of checklists,
/// benchmarks and measures have one table-driven check each, elsewhere; rows that are only shown have none.
#[test]
fn every_rule_has_its_cases() {
    let found = results();
    let shown: BTreeSet<&str> = REFERENCES.iter().chain(&COUNTING).chain(&LAW_NOTES).map(|rule| rule.id).collect();
    let mut missing = Vec::new();
    for rule in RULES.iter().chain(other_rules()).filter(|rule| !shown.contains(rule.id)) {
        for result in ["met", "notMet", "unknown"] {
            // What requires nothing only informs while it applies.
            if result == "notMet" && matches!(rule.requires, Condition::Always) {
                continue;
            }
            let needed = result != "unknown" || rule.if_unknown != IfUnknown::Ignore && can_be_unknown(&rule.requires);
            if needed && !found.get(rule.id).is_some_and(|results| results.contains(result)) {
                missing.push(format!("{} has no case that is {result}", rule.id));
            }
        }
    }
    assert!(missing.is_empty(), "{} cases are missing:\n{}", missing.len(), missing.join("\n"));
}

#[test]
fn every_limit_has_three_cases() {
    let cases = cases();
    let of = |id: &str| cases.iter().filter(|case| names(&case.value["expected"], id)).count();
    // What sources contradict each other on (grade D) is shown among the rules and never measures a case.
    let measuring = LIMITS.iter().filter(|limit| limit.grade != Some(Grade::D));
    let counts = measuring.map(|limit| (limit.id, of(limit.id))).filter(|(_, count)| *count < 3);
    let missing: Vec<String> = counts.map(|(id, count)| format!("{id} has {count} cases")).collect();
    assert!(missing.is_empty(), "{} limits:\n{}", missing.len(), missing.join("\n"));
}

#[test]
fn every_move_has_two_cases() {
    let cases = cases();
    let tried: Vec<_> =
        cases.iter().filter(|case| case.domain == "procedures").map(|case| (case, case.answer())).collect();
    let mut missing = Vec::new();
    for procedure in PROCEDURES {
        for step in procedure.moves {
            let is_of = |case: &Case, answer: &Value| {
                case.value["procedure"] == procedure.id
                    && case.value["event"]["type"] == step.event
                    && step.from.iter().any(|from| answer["from"] == *from)
            };
            let count = tried.iter().filter(|(case, answer)| is_of(case, answer)).count();
            if count < 2 {
                let from = step.from.join(", ");
                missing.push(format!("{}: {} from {from} has {count} cases", procedure.id, step.event));
            }
        }
    }
    assert!(missing.is_empty(), "{} moves:\n{}", missing.len(), missing.join("\n"));
}

/// A heading whose text is lost is listed, says so, and is never enforced.
#[test]
fn lost_texts_are_said_to_be_lost() {
    let engine = Engine::default();
    let lost: Vec<_> = engine.rules().into_iter().filter(|row| row.not_in_source).collect();
    assert!(lost.iter().all(|row| !row.active));
    for heading in ["S7.5-01", "S8.1-01", "S8.2-01", "S8.3-01"] {
        let rows = engine.rules();
        let citing: Vec<_> = rows.iter().filter(|row| row.sources.iter().any(|source| source.row == heading)).collect();
        assert!(matches!(citing[..], [row] if row.not_in_source), "{heading}");
    }
}

/// A rule says one thing: it does not gather many rows of the sources.
#[test]
fn rules_are_not_gathered_into_few() {
    let counts: Vec<usize> = RULES.iter().chain(other_rules()).map(|rule| rule.sources.len()).collect();
    let (rows, rules) = (counts.iter().sum::<usize>(), counts.len());
    assert!(rows <= 6 * rules, "{rows} source rows for {rules} rules");
}

/// Each definition of a list is met by its members and by nothing else.
#[test]
fn definitions_name_the_members_of_their_lists() {
    let wanted: [(&str, &str, &str); 8] = [
        (
            "reference.scope",
            "form.type",
            "network_service value_added business_operation customer_service technical_support",
        ),
        ("reference.scopeNetwork", "form.type", "fixed_telephone mobile_telephone broadband leased_line"),
        ("reference.scopeValueAdded", "form.type", "sms voice_mailbox online_video cloud_service"),
        (
            "reference.scopeOperation",
            "form.type",
            "data_communication network_access cloud_computing internet_of_things",
        ),
        (
            "reference.scopeCustomerService",
            "form.type",
            "telephone_service online_service door_to_door_service complaint_handling",
        ),
        ("reference.scopeSupport", "form.type", "equipment_maintenance troubleshooting system_upgrade"),
        (
            "reference.channelGroups",
            "channel",
            "online_platform online_chat smart_service hall phone website app official_account sms self_service_terminal \
             rating_system",
        ),
        ("reference.networkLayers", "form.type", "fixed_telephone mobile_telephone network_access internet_of_things"),
    ];
    let layout = Layout::of(&APPLICATION);
    let mut compiler = Compiler::new(&layout);
    let mut found = Vec::new();
    let mut scope = Vec::new();
    for rule in &REFERENCES {
        compiler.condition(&rule.requires, rule.id).unwrap();
        let Condition::OneOf(path, members) = rule.requires else {
            assert!(matches!(rule.requires, Condition::Always), "{}", rule.id);
            continue;
        };
        let list = if path == "channel" { &CHANNEL } else { &BUSINESS_TYPE };
        for code in members {
            assert!(list.members.iter().any(|member| member.code == *code), "{}: {code}", rule.id);
        }
        if rule.item == "E-25" {
            scope.extend_from_slice(members);
        }
        found.push((rule.id, path, members.join(" ")));
    }
    let wanted: Vec<_> = wanted.into_iter().map(|(id, path, members)| (id, path, members.to_owned())).collect();
    assert_eq!(found, wanted);
    // The service catalogue is in one definition each, and in no other.
    let mut listed: Vec<&str> = BUSINESS_TYPE.members.iter().map(|member| member.code).collect();
    listed.retain(|code| *code != "other");
    listed.sort_unstable();
    scope.sort_unstable();
    assert_eq!(scope, listed);
}

/// Rows of the Guide that can be checked, wholly or in part, and that nothing of ours decides; and rows that only inform and
/// that nothing shows.
fn open() -> BTreeSet<String> {
    let asks_nothing = |rule: &&Rule| matches!(rule.requires, Condition::Always);
    let shown: BTreeSet<&str> = REFERENCES.iter().filter(asks_nothing).map(|rule| rule.id).collect();
    let engine = Engine::default();
    let (mut cited, mut decided) = (BTreeSet::new(), BTreeSet::new());
    for row in engine.rules() {
        let rows = row.sources.iter().map(|source| source.row);
        if shown.contains(row.id) { &mut cited } else { &mut decided }.extend(rows);
    }
    let moves = PROCEDURES.iter().flat_map(|procedure| procedure.moves).map(|step| step.sources);
    let places = FORUMS.iter().map(|forum| forum.sources).chain(SITUATIONS.iter().map(|row| row.sources));
    decided.extend(moves.chain(places).flatten().map(|source| source.row));
    decided.extend(ACCEPTANCE.iter().map(|step| step.source.row));
    let all = include_str!("data/source_rows.csv").lines().skip(1).map(|line| line.split_once(',').unwrap());
    let open = all.filter(|(row, rest)| !(decided.contains(row) || rest.ends_with(",no") && cited.contains(row)));
    open.map(|(row, _)| row.to_owned()).collect()
}

/// Whether a condition reads a fact that nobody may have told. What happened and when, and what was supplied, is known.
fn can_be_unknown(condition: &Condition) -> bool {
    let told = |path: &str| {
        let group = path.split('.').next();
        path == "event.at" || matches!(group, Some("at" | "record" | "last" | "stage" | "kept" | "surplus"))
    };
    match *condition {
        Condition::Always | Condition::Supplied(_) => false,
        Condition::Present(path)
        | Condition::Is(path, _)
        | Condition::OneOf(path, _)
        | Condition::Includes(path, _) => !told(path),
        Condition::Compare(path, _, Operand::Fact(other, _)) => !told(path) || !told(other),
        Condition::Compare(path, ..) => !told(path),
        Condition::All(parts) | Condition::Any(parts) | Condition::AtLeastOf(_, parts) => {
            parts.iter().any(can_be_unknown)
        }
        Condition::Not(part) => can_be_unknown(part),
    }
}

/// Whether a value names something, as a key or a text.
fn names(value: &Value, id: &str) -> bool {
    match value {
        Value::Object(map) => map.iter().any(|(key, value)| key == id || names(value, id)),
        Value::Array(list) => list.iter().any(|value| names(value, id)),
        _ => value == id,
    }
}

/// One golden case.
struct Case {
    domain: String,
    value: Value,
}

/// Every golden case, from every folder there is.
fn cases() -> Vec<Case> {
    let read = |path: &str| fs::read_dir(path).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases");
    let mut cases = Vec::new();
    for domain in read(root).collect::<BTreeSet<_>>() {
        for file in read(&format!("{root}/{domain}")).collect::<BTreeSet<_>>() {
            let text = fs::read_to_string(format!("{root}/{domain}/{file}")).unwrap();
            let values: Vec<Value> = serde_json::from_str(&text).unwrap();
            cases.extend(values.into_iter().map(|value| Case { domain: domain.clone(), value }));
        }
    }
    cases
}

impl Case {
    /// What the engine answers.
    fn answer(&self) -> Value {
        let case = &self.value;
        let rules = case.get("profile").map_or_else(RuleSet::default, |own| RuleSet::with_profile(own).unwrap());
        let engine = Engine::new(rules);
        let now = || Instant::parse(case["now"].as_str().unwrap()).unwrap();
        let answer = match self.domain.as_str() {
            "eligibility" => {
                let facts = engine.read_application(&case["request"]).unwrap();
                serde_json::to_value(engine.decide(facts, AsOf::parse(case["asOf"].as_str().unwrap()).unwrap()))
            }
            "procedures" => {
                let id = case["procedure"].as_str().unwrap();
                let history = engine.read_history(&case["history"]).unwrap();
                match case.get("event") {
                    Some(event) => {
                        let event = engine.read_event(event, now()).unwrap();
                        serde_json::to_value(engine.advance(id, &history, &event).unwrap())
                    }
                    None => serde_json::to_value(engine.status(id, &history, now()).unwrap()),
                }
            }
            "disputes" => {
                let dispute = engine.read_dispute(&case["request"]).unwrap();
                serde_json::to_value(engine.route_dispute(&dispute, now()).unwrap())
            }
            // A suggestion is a rule that is met.
            "service" => {
                let mut said = case["expected"].clone();
                for (rule, channels) in case["expected"]["suggestions"].as_object().into_iter().flatten() {
                    said["findings"][rule] = if channels.is_null() { "notMet" } else { "met" }.into();
                }
                return said;
            }
            // What the other suites compare with the engine's answer, finding by finding.
            _ => return case["expected"].clone(),
        };
        answer.unwrap()
    }
}

/// The results that each rule has in some golden case. Some rules are heard of only when they are met, and rules on
/// records only when they are not: silence is the other result.
fn results() -> BTreeMap<String, BTreeSet<String>> {
    let advice = ADVICE.iter().map(|advice| advice.rule);
    let liabilities = LIABILITIES.iter().map(|liability| liability.rule);
    let said_when_met: Vec<&str> = advice.chain(liabilities).chain(REDIRECTS).collect();
    let mut results: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for case in cases() {
        let answer = case.answer();
        let mut found = Vec::new();
        findings(&answer, &mut found);
        let records = PROCEDURES.iter().filter(|procedure| case.value["procedure"] == procedure.id);
        let records =
            records.flat_map(|procedure| procedure.records).filter(|_| answer.get("missingRecords").is_some());
        let silent = records.map(|rule| (*rule, "met"));
        let advice = said_when_met.iter().filter(|_| case.domain == "disputes").map(|rule| (*rule, "notMet"));
        for (rule, result) in silent.chain(advice) {
            if found.iter().all(|(id, _)| id != rule) {
                found.push((rule.to_owned(), result.to_owned()));
            }
        }
        for (rule, result) in found {
            results.entry(rule).or_default().insert(result);
        }
    }
    results
}

/// Every finding within an answer: `{ rule, result }`, or a table of results by rule under `findings`.
fn findings(value: &Value, found: &mut Vec<(String, String)>) {
    match value {
        Value::Object(map) => {
            if let (Some(Value::String(rule)), Some(Value::String(result))) = (map.get("rule"), map.get("result")) {
                found.push((rule.clone(), result.clone()));
            }
            for (rule, result) in map.get("findings").and_then(Value::as_object).into_iter().flatten() {
                found.extend(result.as_str().map(|result| (rule.clone(), result.to_owned())));
            }
            map.values().for_each(|value| findings(value, found));
        }
        Value::Array(list) => list.iter().for_each(|value| findings(value, found)),
        _ => {}
    }
}
