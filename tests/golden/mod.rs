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
    ("eligibility/law_minors.json", include_str!("../cases/eligibility/law_minors.json")),
    ("eligibility/law_portability.json", include_str!("../cases/eligibility/law_portability.json")),
    ("eligibility/law_real_name.json", include_str!("../cases/eligibility/law_real_name.json")),
    ("eligibility/minimal.json", include_str!("../cases/eligibility/minimal.json")),
    ("eligibility/minimal_open.json", include_str!("../cases/eligibility/minimal_open.json")),
    ("eligibility/notice.json", include_str!("../cases/eligibility/notice.json")),
    ("eligibility/removed.json", include_str!("../cases/eligibility/removed.json")),
    ("eligibility/review.json", include_str!("../cases/eligibility/review.json")),
    ("eligibility/whole.json", include_str!("../cases/eligibility/whole.json")),
    ("deadlines/application.json", include_str!("../cases/deadlines/application.json")),
    ("deadlines/counting.json", include_str!("../cases/deadlines/counting.json")),
    ("deadlines/duties.json", include_str!("../cases/deadlines/duties.json")),
    ("deadlines/help_desk.json", include_str!("../cases/deadlines/help_desk.json")),
    ("deadlines/law.json", include_str!("../cases/deadlines/law.json")),
    ("deadlines/law_dispute.json", include_str!("../cases/deadlines/law_dispute.json")),
    ("deadlines/law_incident.json", include_str!("../cases/deadlines/law_incident.json")),
    ("deadlines/law_notice.json", include_str!("../cases/deadlines/law_notice.json")),
    ("deadlines/law_payment.json", include_str!("../cases/deadlines/law_payment.json")),
    ("deadlines/law_retention.json", include_str!("../cases/deadlines/law_retention.json")),
    ("deadlines/law_service.json", include_str!("../cases/deadlines/law_service.json")),
    ("deadlines/stricter.json", include_str!("../cases/deadlines/stricter.json")),
    ("deadlines/table_b.json", include_str!("../cases/deadlines/table_b.json")),
    ("deadlines/undefined.json", include_str!("../cases/deadlines/undefined.json")),
    ("procedures/appeal.json", include_str!("../cases/procedures/appeal.json")),
    ("procedures/arbitration.json", include_str!("../cases/procedures/arbitration.json")),
    ("procedures/archive.json", include_str!("../cases/procedures/archive.json")),
    ("procedures/change.json", include_str!("../cases/procedures/change.json")),
    ("procedures/dispute.json", include_str!("../cases/procedures/dispute.json")),
    ("procedures/edges.json", include_str!("../cases/procedures/edges.json")),
    ("procedures/emergency.json", include_str!("../cases/procedures/emergency.json")),
    ("procedures/improvement.json", include_str!("../cases/procedures/improvement.json")),
    ("procedures/mediation.json", include_str!("../cases/procedures/mediation.json")),
    ("procedures/moves.json", include_str!("../cases/procedures/moves.json")),
    ("procedures/order.json", include_str!("../cases/procedures/order.json")),
    ("procedures/security.json", include_str!("../cases/procedures/security.json")),
    ("procedures/termination.json", include_str!("../cases/procedures/termination.json")),
    ("disputes/appeal.json", include_str!("../cases/disputes/appeal.json")),
    ("disputes/awards.json", include_str!("../cases/disputes/awards.json")),
    ("disputes/forums.json", include_str!("../cases/disputes/forums.json")),
    ("disputes/liabilities.json", include_str!("../cases/disputes/liabilities.json")),
    ("disputes/stages.json", include_str!("../cases/disputes/stages.json")),
    ("disputes/stated.json", include_str!("../cases/disputes/stated.json")),
    ("disputes/time_bars.json", include_str!("../cases/disputes/time_bars.json")),
    ("service/assessments_accessibility.json", include_str!("../cases/service/assessments_accessibility.json")),
    ("service/assessments_appraisal.json", include_str!("../cases/service/assessments_appraisal.json")),
    ("service/assessments_emergency.json", include_str!("../cases/service/assessments_emergency.json")),
    ("service/assessments_equipment.json", include_str!("../cases/service/assessments_equipment.json")),
    ("service/assessments_feedback.json", include_str!("../cases/service/assessments_feedback.json")),
    ("service/assessments_hall.json", include_str!("../cases/service/assessments_hall.json")),
    ("service/assessments_incentives.json", include_str!("../cases/service/assessments_incentives.json")),
    ("service/assessments_network.json", include_str!("../cases/service/assessments_network.json")),
    ("service/assessments_online.json", include_str!("../cases/service/assessments_online.json")),
    ("service/assessments_phone.json", include_str!("../cases/service/assessments_phone.json")),
    ("service/assessments_privacy.json", include_str!("../cases/service/assessments_privacy.json")),
    ("service/assessments_process.json", include_str!("../cases/service/assessments_process.json")),
    ("service/assessments_resources.json", include_str!("../cases/service/assessments_resources.json")),
    ("service/assessments_security.json", include_str!("../cases/service/assessments_security.json")),
    ("service/assessments_self_service.json", include_str!("../cases/service/assessments_self_service.json")),
    ("service/assessments_systems.json", include_str!("../cases/service/assessments_systems.json")),
    ("service/assessments_training.json", include_str!("../cases/service/assessments_training.json")),
    ("service/benchmarks.json", include_str!("../cases/service/benchmarks.json")),
    ("service/channels.json", include_str!("../cases/service/channels.json")),
    ("service/checklists.json", include_str!("../cases/service/checklists.json")),
    ("service/evaluations.json", include_str!("../cases/service/evaluations.json")),
    ("service/law_choice.json", include_str!("../cases/service/law_choice.json")),
    ("service/law_fraud_control.json", include_str!("../cases/service/law_fraud_control.json")),
    ("service/law_incidents.json", include_str!("../cases/service/law_incidents.json")),
    ("service/law_outage.json", include_str!("../cases/service/law_outage.json")),
    ("service/law_personal_information.json", include_str!("../cases/service/law_personal_information.json")),
    ("service/law_portability.json", include_str!("../cases/service/law_portability.json")),
    ("service/law_real_name.json", include_str!("../cases/service/law_real_name.json")),
    ("service/law_suspension.json", include_str!("../cases/service/law_suspension.json")),
    ("service/law_tariffs.json", include_str!("../cases/service/law_tariffs.json")),
    ("service/scores.json", include_str!("../cases/service/scores.json")),
    ("amounts/comparisons.json", include_str!("../cases/amounts/comparisons.json")),
    ("amounts/compensation.json", include_str!("../cases/amounts/compensation.json")),
    ("amounts/late_fee.json", include_str!("../cases/amounts/late_fee.json")),
    ("amounts/money.json", include_str!("../cases/amounts/money.json")),
    ("errors/application.json", include_str!("../cases/errors/application.json")),
];

/// How many cases there are: every host must run as many.
pub(crate) const ELIGIBILITY_CASES: usize = 341;
/// The same for deadlines.
pub(crate) const DEADLINE_CASES: usize = 588;
/// The same for refused inputs.
pub(crate) const ERROR_CASES: usize = 53;

/// The same for steps and states of procedures.
pub(crate) const PROCEDURE_CASES: usize = 1224;
/// The same for disputes.
pub(crate) const DISPUTE_CASES: usize = 174;

/// The same for questions on conduct and service.
pub(crate) const SERVICE_CASES: usize = 1553;

/// The same for sums of money.
pub(crate) const AMOUNT_CASES: usize = 116;

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
            let Some(deadline) = deadlines.iter().find(|one| one["limit"] == limit.as_str()) else {
                run.failures.push(format!("{name}: {limit} is not followed"));
                continue;
            };
            for (key, value) in expected.as_object().unwrap() {
                run.compare(name, &format!("{limit} {key}"), &deadline[key], value);
            }
        }
        // Of the limits on a subject: the one that holds, then those it beats.
        for (subject, limits) in case.get("holds").and_then(Value::as_object).into_iter().flatten() {
            let found = report["strictest"].as_array().unwrap().iter().find(|one| one["subject"] == subject.as_str());
            let beaten = found.into_iter().flat_map(|one| one["beaten"].as_array().unwrap());
            let order =
                found.map(|one| one["winner"].clone()).into_iter().chain(beaten.map(|one| one["limit"].clone()));
            run.compare(name, subject, &order.collect(), limits);
        }
    }
    run
}

/// Codes of a list under a key, for example the events of the steps that may follow.
fn codes(list: &Value, key: &str) -> Value {
    list.as_array().unwrap().iter().map(|one| one[key].clone()).collect()
}

/// The result of a rule among findings.
fn result_of<'v>(findings: &'v Value, rule: &str) -> &'v Value {
    findings
        .as_array()
        .and_then(|list| list.iter().find(|one| one["rule"] == rule))
        .map_or(&Value::Null, |one| &one["result"])
}

/// Tries every step, and looks at every history.
pub(crate) fn procedures() -> Run {
    let mut run = Run::default();
    for case in cases("procedures") {
        run.cases += 1;
        let name = case["name"].as_str().unwrap();
        let engine = engine(case.get("profile"));
        let id = case["procedure"].as_str().unwrap();
        let history = engine.read_history(&case["history"]).unwrap();
        let now = Instant::parse(case["now"].as_str().unwrap()).unwrap();
        let expected = &case["expected"];
        if case.get("event").is_some() {
            let event = engine.read_event(&case["event"], now).unwrap();
            let answer = serde_json::to_value(engine.advance(id, &history, &event).unwrap()).unwrap();
            run.compare(name, "result", &answer["result"], &expected["result"]);
            run.compare(name, "allowed", &answer["allowed"], &(expected["result"] == "allowed").into());
            run.compare(name, "to", &answer["to"], &expected["to"]);
            for (rule, result) in expected["findings"].as_object().into_iter().flatten() {
                run.compare(name, rule, result_of(&answer["step"]["findings"], rule), result);
            }
            if let Some(needs) = expected.get("needs") {
                run.compare(name, "needs", &answer["step"]["needs"], needs);
            }
        } else {
            let status = serde_json::to_value(engine.status(id, &history, now).unwrap()).unwrap();
            for (key, value) in expected.as_object().unwrap() {
                let got = match key.as_str() {
                    "next" | "refused" => codes(&status[key], "event"),
                    "missingRecords" => codes(&status[key], "rule"),
                    _ => status[key].clone(),
                };
                run.compare(name, key, &got, value);
            }
        }
    }
    run
}

/// Finds the way of every dispute.
pub(crate) fn disputes() -> Run {
    let mut run = Run::default();
    for case in cases("disputes") {
        run.cases += 1;
        let name = case["name"].as_str().unwrap();
        let engine = engine(case.get("profile"));
        let now = Instant::parse(case["now"].as_str().unwrap()).unwrap();
        let dispute = engine.read_dispute(&case["request"]).unwrap();
        let route = serde_json::to_value(engine.route_dispute(&dispute, now).unwrap()).unwrap();
        let forums = route["forums"].as_array().unwrap();
        let forum = |id: &str| forums.iter().find(|one| one["forum"] == id).unwrap();
        let bars = || forums.iter().flat_map(|one| one["timeBars"].as_array().unwrap());
        let among = |list: &Value, key: &str, code: &str| {
            list.as_array().unwrap().iter().find(|one| one[key] == code).cloned().unwrap_or(Value::Null)
        };
        for (key, value) in case["expected"].as_object().unwrap() {
            match (key.as_str(), value) {
                ("stage", _) => run.compare(name, key, &route["stage"]["state"], value),
                ("recommended", _) => run.compare(name, key, &route["recommended"]["forum"], value),
                ("redirects", _) => run.compare(name, key, &codes(&route["redirects"], "rule"), value),
                ("notLiable", Value::Array(codes)) => {
                    for code in codes {
                        let found = among(&route["liabilities"], "liability", code.as_str().unwrap());
                        run.compare(name, key, &found, &Value::Null);
                    }
                }
                (_, Value::Object(entries)) => {
                    for (id, value) in entries {
                        let bar = || bars().find(|one| one["limit"] == id.as_str()).cloned().unwrap_or(Value::Null);
                        let got = match key.as_str() {
                            "forums" => forum(id)["status"].clone(),
                            "opensOn" => forum(id)["opensOn"].clone(),
                            "closedBecause" => result_of(&forum(id)["findings"], value.as_str().unwrap()).clone(),
                            "timeBars" => bar()["dueOn"].clone(),
                            "readings" => {
                                let clock = among(&route["clocks"], "limit", id);
                                let deadline = if clock.is_null() { bar() } else { clock };
                                codes(&deadline["readings"], "dueOn")
                            }
                            "liabilities" => among(&route["liabilities"], "liability", id)["basis"].clone(),
                            "clocks" => {
                                let clock = among(&route["clocks"], "limit", id);
                                value.as_object().unwrap().keys().map(|key| (key.clone(), clock[key].clone())).collect()
                            }
                            _ => panic!("{name}: {key} is not compared"),
                        };
                        let wanted = if key == "closedBecause" { &"notMet".into() } else { value };
                        run.compare(name, &format!("{key} {id}"), &got, wanted);
                    }
                }
                _ => panic!("{name}: {key} is not compared"),
            }
        }
    }
    run
}

/// A list as a map: from the value under one key of each entry to what stands under another.
fn by(list: &Value, key: &str, value: impl Fn(&Value) -> Value) -> Value {
    let pairs = list.as_array().into_iter().flatten().map(|one| (one[key].as_str().unwrap().to_owned(), value(one)));
    pairs.collect()
}

/// What an answer on conduct or service says, in the words of a case.
fn told(question: &str, answer: &Value) -> Value {
    let of = |key: &'static str| move |one: &Value| one[key].clone();
    let findings = |list: &Value| by(list, "rule", of("result"));
    match question {
        "checklist" => serde_json::json!({
            "items": by(&answer["items"], "id", of("applies")),
            "needs": answer["needs"], "notInSource": answer["notInSource"],
        }),
        "score" => serde_json::json!({
            "score": answer["score"], "coverage": answer["coverage"], "knockedOut": answer["knockedOut"],
            "critical": codes(&answer["critical"], "id"), "failed": codes(&answer["failed"], "id"),
            "sections": by(&answer["sections"], "section", of("score")),
            "improvements": by(&answer["improvements"], "id", of("gain")),
            "first": answer["improvements"][0]["id"],
            "ignored": by(&answer["ignored"], "id", of("because")),
        }),
        "assess" => serde_json::json!({
            "findings": findings(&answer["findings"]),
            "missing": by(&answer["findings"], "rule", of("missing")),
            "needs": answer["needs"], "met": answer["met"], "notMet": answer["notMet"], "unknown": answer["unknown"],
        }),
        "channels" => {
            let suggested = answer["suggestions"].as_array().unwrap().iter();
            let suggested: Value = suggested
                .map(|one| (one["because"]["rule"].as_str().unwrap().to_owned(), one["channels"].clone()))
                .collect();
            let assessed = answer["assessments"].as_array().unwrap().iter();
            let assessed: Vec<Value> = assessed.flat_map(|one| one["findings"].as_array().unwrap().clone()).collect();
            serde_json::json!({
                "suggestions": suggested, "findings": findings(&assessed.into()), "mandatory": answer["mandatory"],
                "matrix": by(&answer["matrix"], "area", |one| codes(&one["functions"], "rule")),
            })
        }
        _ => serde_json::json!({
            "measures": by(&answer["measures"], "measure", |one| {
                if one["value"].is_null() { one["status"].clone() } else { one["value"].clone() }
            }),
            "intervals": by(&answer["measures"], "measure", |one| {
                serde_json::json!([one["interval"]["low"], one["interval"]["high"]])
            }),
            "comparisons": by(&answer["comparisons"], "benchmark", Value::clone),
            "context": by(&answer["context"], "benchmark", of("questionable")),
            "findings": findings(&answer["findings"]),
            "missing": by(&answer["findings"], "rule", of("missing")),
            "needs": answer["needs"],
            "survey": by(&answer["survey"], "group", Value::clone),
            "weakLinks": by(&answer["weakLinks"], "cause", |one| codes(&one["proposed"], "kind")),
            "plan": answer["plan"],
            "planFindings": findings(&answer["plan"]["drafted"]["findings"]),
            "duties": by(&answer["duties"], "limit", of("status")),
        }),
    }
}

/// Whether everything that is expected is so; what is not expected may be anything. A null expects nothing to be there.
fn within(expected: &Value, got: &Value) -> bool {
    match (expected, got) {
        (Value::Object(expected), Value::Object(got)) => {
            expected.iter().all(|(key, value)| within(value, got.get(key).unwrap_or(&Value::Null)))
        }
        _ => expected == got,
    }
}

/// Answers every question on conduct and service.
pub(crate) fn service() -> Run {
    let mut run = Run::default();
    for case in cases("service") {
        run.cases += 1;
        let name = case["name"].as_str().unwrap();
        let engine = engine(case.get("profile"));
        let question = case["question"].as_str().unwrap();
        let as_of = case.get("asOf").and_then(Value::as_str).or(case.get("now").and_then(Value::as_str)).unwrap();
        let (as_of, request) = (AsOf::parse(as_of).unwrap(), &case["request"]);
        let answer = match question {
            "checklist" => engine.checklist(request, as_of).map(serde_json::to_value),
            "score" => engine.score_conduct(request, as_of).map(serde_json::to_value),
            "assess" => engine.assess(case["area"].as_str().unwrap(), request, as_of).map(serde_json::to_value),
            "channels" => engine.channels(request, as_of).map(serde_json::to_value),
            "evaluate" => engine.evaluate_service(request, as_of.instant()).map(serde_json::to_value),
            _ => panic!("{name}: {question} is no question"),
        };
        let told = match answer {
            Ok(answer) => told(question, &answer.unwrap()),
            Err(error) => serde_json::json!({ "error": serde_json::to_value(error).unwrap() }),
        };
        for (key, expected) in case["expected"].as_object().unwrap() {
            if !within(expected, &told[key]) {
                run.compare(name, key, &told[key], expected);
            }
        }
    }
    run
}

/// Works out every sum of money.
pub(crate) fn amounts() -> Run {
    let mut run = Run::default();
    for case in cases("amounts") {
        run.cases += 1;
        let name = case["name"].as_str().unwrap();
        let as_of = AsOf::parse(case["asOf"].as_str().unwrap()).unwrap();
        let engine = engine(case.get("profile"));
        let told = match engine.amounts(&case["request"], as_of) {
            Ok(report) => {
                let report = serde_json::to_value(report).unwrap();
                let mut told = by(&report["amounts"], "amount", Value::clone);
                told["needs"] = report["needs"].clone();
                told
            }
            Err(error) => serde_json::json!({ "error": serde_json::to_value(error).unwrap() }),
        };
        for (key, expected) in case["expected"].as_object().unwrap() {
            if !within(expected, &told[key]) {
                run.compare(name, key, &told[key], expected);
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
