//! The golden cases and how they are run; the same on the host, in Node and in the browser.

use std::collections::BTreeMap;

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
    ("errors/application.json", include_str!("../cases/errors/application.json")),
];

/// How many cases there are: every host must run as many.
pub(crate) const ELIGIBILITY_CASES: usize = 212;
/// The same for deadlines.
pub(crate) const DEADLINE_CASES: usize = 43;
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
        let profile = case.get("policy").map(|policy| serde_json::json!({ "id": "case", "policy": policy }));
        let engine = engine(profile.as_ref());
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

/// Rules without a case that is met, one that is not, and one with information missing.
pub(crate) fn uncovered() -> Vec<String> {
    let mut seen: BTreeMap<(String, String), usize> = BTreeMap::new();
    for case in cases("eligibility") {
        for (rule, result) in case["expected"]["findings"].as_object().into_iter().flatten() {
            *seen.entry((rule.clone(), result.as_str().unwrap().to_owned())).or_default() += 1;
        }
    }
    let wanted = RULES.iter().flat_map(|rule| ["met", "notMet", "unknown"].map(|result| (rule.id, result)));
    wanted
        // What was supplied is always known.
        .filter(|pair| *pair != ("accept.minimal", "unknown"))
        .filter(|(rule, result)| !seen.contains_key(&((*rule).to_owned(), (*result).to_owned())))
        .map(|(rule, result)| format!("{rule} has no case that is {result}"))
        .collect()
}
