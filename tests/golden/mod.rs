//! The golden cases and how they are run; the same on the host, in Node and in the browser.

use serde_json::Value;
use telecom_service_rules::catalogue::eligibility::RULES;
use telecom_service_rules::request::Application;
use telecom_service_rules::{AsOf, Engine, Instant, RuleSet};

/// Every file of cases; a test compares this list with the folder.
pub(crate) const FILES: &[(&str, &str)] = &[
    ("eligibility/absent.json", include_str!("../cases/eligibility/absent.json")),
    ("eligibility/change.json", include_str!("../cases/eligibility/change.json")),
    ("eligibility/channel_form.json", include_str!("../cases/eligibility/channel_form.json")),
    ("eligibility/evidence.json", include_str!("../cases/eligibility/evidence.json")),
    ("eligibility/fees_term.json", include_str!("../cases/eligibility/fees_term.json")),
    ("eligibility/higher_review.json", include_str!("../cases/eligibility/higher_review.json")),
    ("eligibility/identity_contact_need.json", include_str!("../cases/eligibility/identity_contact_need.json")),
    ("eligibility/minimal.json", include_str!("../cases/eligibility/minimal.json")),
    ("eligibility/minimal_open.json", include_str!("../cases/eligibility/minimal_open.json")),
    ("eligibility/notice.json", include_str!("../cases/eligibility/notice.json")),
    ("eligibility/removed.json", include_str!("../cases/eligibility/removed.json")),
    ("eligibility/review.json", include_str!("../cases/eligibility/review.json")),
    ("eligibility/whole.json", include_str!("../cases/eligibility/whole.json")),
    ("deadlines/application.json", include_str!("../cases/deadlines/application.json")),
    ("deadlines/counting.json", include_str!("../cases/deadlines/counting.json")),
    ("deadlines/help_desk.json", include_str!("../cases/deadlines/help_desk.json")),
    ("deadlines/table_b.json", include_str!("../cases/deadlines/table_b.json")),
    ("errors/application.json", include_str!("../cases/errors/application.json")),
];

/// How many cases there are: every host must run as many.
pub(crate) const ELIGIBILITY_CASES: usize = 212;
/// The same for deadlines.
pub(crate) const DEADLINE_CASES: usize = 111;
/// The same for refused inputs.
pub(crate) const ERROR_CASES: usize = 53;

/// How a run went.
#[derive(Default)]
pub(crate) struct Run {
    /// How many cases were run.
    pub(crate) cases: usize,
    /// What was wrong, one line a case.
    pub(crate) failures: Vec<String>,
}

impl Run {
    fn compare(&mut self, name: &str, what: &str, got: &Value, expected: &Value) {
        if got != expected {
            self.failures.push(format!("{name}: {what} is {got}, expected {expected}"));
        }
    }
}

fn cases(folder: &str) -> Vec<Value> {
    let files = FILES.iter().filter(|(name, _)| name.starts_with(folder));
    files.flat_map(|(_, text)| serde_json::from_str::<Vec<Value>>(text).unwrap()).collect()
}

fn engine(profile: Option<&Value>) -> Engine {
    Engine::new(profile.map_or_else(RuleSet::default, |profile| RuleSet::with_profile(profile).unwrap()))
}

/// Decides every application, read as JSON and as typed structs: facts and decision must agree.
pub(crate) fn eligibility() -> Run {
    let mut run = Run::default();
    for case in cases("eligibility") {
        run.cases += 1;
        let name = case["name"].as_str().unwrap();
        let engine = engine(case.get("profile"));
        let as_of = AsOf::parse(case["asOf"].as_str().unwrap()).unwrap();
        let facts = engine.read_application(&case["request"]).unwrap();
        let typed: Application = serde_json::from_value(case["request"].clone()).unwrap();
        if typed.lower(engine.rule_set().layout()).unwrap() != facts {
            run.failures.push(format!("{name}: the typed request has other facts than the JSON"));
        }
        let decision = serde_json::to_value(engine.decide(facts, as_of)).unwrap();
        let again = serde_json::to_value(engine.check_eligibility(&typed, as_of).unwrap()).unwrap();
        run.compare(name, "the typed decision", &again, &decision);

        let expected = &case["expected"];
        run.compare(name, "verdict", &decision["verdict"], &expected["verdict"]);
        for (rule, result) in expected["findings"].as_object().into_iter().flatten() {
            let finding = decision["findings"].as_array().unwrap().iter().find(|one| one["rule"] == rule.as_str());
            run.compare(name, rule, &finding.unwrap()["result"], result);
        }
        if let Some(needs) = expected.get("needs") {
            let paths = decision["needs"].as_array().unwrap().iter().map(|need| need["path"].clone()).collect();
            run.compare(name, "needs", &Value::Array(paths), needs);
        }
        if let Some(surplus) = expected.get("surplus") {
            run.compare(name, "surplus", &decision["surplus"], surplus);
        }
        if let Some(steps) = expected.get("steps") {
            let statuses = decision["steps"].as_array().unwrap().iter().map(|step| step["status"].clone()).collect();
            run.compare(name, "steps", &Value::Array(statuses), steps);
        }
    }
    run
}

/// Tracks every case file.
pub(crate) fn deadlines() -> Run {
    let mut run = Run::default();
    for case in cases("deadlines") {
        run.cases += 1;
        let name = case["name"].as_str().unwrap();
        let policy = case.get("policy").map(|policy| serde_json::json!({ "id": "case", "policy": policy }));
        let engine = engine(case.get("profile").or(policy.as_ref()));
        let file = engine.read_case(&case["request"]).unwrap();
        let now = Instant::parse(case["now"].as_str().unwrap()).unwrap();
        let report = serde_json::to_value(engine.track_deadlines(&file, now)).unwrap();
        for (limit, expected) in case["expected"].as_object().unwrap() {
            let deadlines = report["deadlines"].as_array().unwrap();
            let deadline = deadlines.iter().find(|one| one["limit"] == limit.as_str()).unwrap();
            for (key, value) in expected.as_object().unwrap() {
                run.compare(name, &format!("{limit} {key}"), &deadline[key], value);
            }
        }
    }
    run
}

/// Reads every wrong application: code, place and hint must be as written, and nothing of the input in them.
pub(crate) fn errors() -> Run {
    let mut run = Run::default();
    let engine = engine(None);
    for case in cases("errors") {
        run.cases += 1;
        let name = case["name"].as_str().unwrap();
        let mut request = case["request"].clone();
        if let Some(repeat) = case.get("repeat") {
            let pointer = format!("/{}", repeat["path"].as_str().unwrap().replace('.', "/"));
            let times = usize::try_from(repeat["times"].as_u64().unwrap()).unwrap();
            *request.pointer_mut(&pointer).unwrap() = repeat["text"].as_str().unwrap().repeat(times).into();
        }
        let Err(error) = engine.read_application(&request) else {
            run.failures.push(format!("{name}: was read"));
            continue;
        };
        let error = serde_json::to_value(error).unwrap();
        for (key, value) in case["expected"].as_object().unwrap() {
            run.compare(name, key, &error[key], value);
        }
    }
    run
}

/// Rules without a case that is met, one that is not, one with information missing, and two cases on either side of
/// the boundary: one step apart, the one met and the other not.
pub(crate) fn uncovered() -> Vec<String> {
    let all = cases("eligibility");
    let of = |rule: &str, result: &str| -> Vec<&Value> {
        all.iter().filter(|case| case["expected"]["findings"][rule] == result).collect()
    };
    let mut missing = Vec::new();
    for rule in &RULES {
        let (met, broken) = (of(rule.id, "met"), of(rule.id, "notMet"));
        for (result, found) in [("met", &met), ("notMet", &broken), ("unknown", &of(rule.id, "unknown"))] {
            // What was supplied is always known.
            if found.is_empty() && (rule.id, result) != ("accept.minimal", "unknown") {
                missing.push(format!("{} has no case that is {result}", rule.id));
            }
        }
        let question = |case: &Value| serde_json::json!([case["asOf"], case["request"]]);
        let near = |one: &&Value| broken.iter().any(|other| is_one_step(&question(one), &question(other)));
        if !met.iter().any(near) {
            missing.push(format!("{} has no two cases that are one step apart", rule.id));
        }
    }
    missing
}

/// Whether two questions differ in one place, and there by the least there is: a day, a millisecond, a fen, an item of
/// a list, another code or text, something there or not.
fn is_one_step(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Object(one), Value::Object(other)) => {
            let keys: std::collections::BTreeSet<_> = one.keys().chain(other.keys()).collect();
            let mut different = keys.into_iter().filter(|key| one.get(*key) != other.get(*key));
            match (different.next(), different.next()) {
                (Some(key), None) => match (one.get(key), other.get(key)) {
                    (Some(one), Some(other)) => is_one_step(one, other),
                    _ => true,
                },
                _ => false,
            }
        }
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => {
            let mut different = one.iter().zip(other).filter(|(one, other)| one != other);
            matches!((different.next(), different.next()), (Some((one, other)), None) if is_one_step(one, other))
        }
        (Value::Array(one), Value::Array(other)) => one.len().abs_diff(other.len()) == 1,
        (Value::Number(one), Value::Number(other)) => one.as_i64().unwrap().abs_diff(other.as_i64().unwrap()) == 1,
        (Value::String(one), Value::String(other)) => match (AsOf::parse(one), AsOf::parse(other)) {
            (Some(AsOf::Date(one)), Some(AsOf::Date(other))) => one.days().abs_diff(other.days()) == 1,
            (Some(AsOf::Instant(one)), Some(AsOf::Instant(other))) => one.ms().abs_diff(other.ms()) == 1,
            _ => true,
        },
        _ => one != other,
    }
}
