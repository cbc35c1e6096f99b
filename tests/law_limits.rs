//! Which limits of law measure a case: by its facts, by the days they are in force, and never on contradicted sources.

#![allow(clippy::unwrap_used, reason = "a test may stop on the spot")]

use serde_json::{Value, json};
use telecom_service_rules::catalogue::citation::Grade;
use telecom_service_rules::catalogue::sla::LIMITS;
use telecom_service_rules::sla::Status;
use telecom_service_rules::{Engine, Instant, RuleSet};

fn at(text: &str) -> Instant {
    Instant::parse(&format!("{text}+08:00")).unwrap()
}

/// A case of one kind with some facts and one event.
fn case(kind: &str, facts: &Value, event: &str, when: &str) -> Value {
    let mut case = json!({ "kind": kind, "events": [{ "type": event, "at": format!("{when}+08:00") }] });
    let facts = facts.as_object().unwrap().clone();
    case.as_object_mut().unwrap().extend(facts);
    case
}

/// The limits of a report, each with what is missing for it.
fn measured(engine: &Engine, case: &Value, now: &str) -> Vec<(String, Vec<String>)> {
    let case = engine.read_case(case).unwrap();
    let report = engine.track_deadlines(&case, at(now));
    let shown = report
        .deadlines
        .iter()
        .map(|deadline| (deadline.limit.to_owned(), deadline.missing.iter().map(|path| (*path).to_owned()).collect()));
    shown.collect()
}

fn ids(engine: &Engine, case: &Value, now: &str) -> Vec<String> {
    measured(engine, case, now).into_iter().map(|(id, _)| id).collect()
}

#[test]
fn known_facts_leave_out_the_limits_of_other_services_and_places() {
    let engine = Engine::default();
    let fault = |facts: Value| {
        ids(&engine, &case("fault", &facts, "faultReported", "2026-03-01T09:00:00"), "2026-03-01T10:00:00")
    };
    let own = json!({ "serviceKind": "mobile", "area": "rural", "faultInTerminal": false });
    assert_eq!(fault(own), ["law.repair.rural", "law.repair.mobile"]);
    assert_eq!(fault(json!({ "serviceKind": "fixed", "area": "urban" })), ["law.repair.urban"]);
    let terminal = json!({ "serviceKind": "mobile", "area": "urban", "faultInTerminal": true });
    assert_eq!(fault(terminal), ["law.repair.urban"]);
    let henan = json!({ "serviceKind": "broadband", "area": "urban", "province": "henan" });
    assert_eq!(fault(henan), ["law.repair.urban", "law.repair.urban.henan"]);
    let dial_up = json!({ "serviceKind": "dial_up", "area": "urban", "faultInTerminal": false });
    assert_eq!(fault(dial_up), ["law.repair.urban", "law.repair.dialUp"]);
}

#[test]
fn unknown_facts_that_decide_are_asked_for() {
    let engine = Engine::default();
    let fault = case("fault", &json!({}), "faultReported", "2026-03-01T09:00:00");
    let wanted = [
        ("law.repair.urban", &["area"][..]),
        ("law.repair.rural", &["area"]),
        ("law.repair.mobile", &["serviceKind", "faultInTerminal"]),
        ("law.repair.dialUp", &["serviceKind", "faultInTerminal"]),
    ];
    let wanted = wanted.map(|(id, missing)| (id.to_owned(), missing.iter().map(|path| (*path).to_owned()).collect()));
    assert_eq!(measured(&engine, &fault, "2026-03-01T10:00:00"), wanted);
}

#[test]
fn mobile_terms_of_payment_take_the_place_of_the_periods_of_the_law() {
    let engine = Engine::default();
    let debt = |facts: Value| {
        ids(&engine, &case("billing", &facts, "paymentDue", "2026-03-01T00:00:00"), "2026-03-02T00:00:00")
    };
    let own = debt(json!({ "serviceKind": "mobile", "ownPaymentTerms": true }));
    assert_eq!(own, ["law.reconnection", "law.reconnection.mobile"]);
    // A fixed line has no such exception, whatever its contract says.
    let fixed = debt(json!({ "serviceKind": "fixed", "ownPaymentTerms": true }));
    assert_eq!(fixed, ["law.suspension", "law.suspension.termination", "law.reconnection"]);
}

#[test]
fn a_case_is_not_measured_by_a_later_rule() {
    let engine = Engine::default();
    let complaint = |day: &str| {
        let complaint = case("complaint", &json!({}), "complaintReceived", &format!("{day}T09:00:00"));
        ids(&engine, &complaint, &format!("{day}T10:00:00")).contains(&"law.complaint.reply".to_owned())
    };
    assert_eq!(["2004-06-01", "2005-04-19", "2005-04-20"].map(complaint), [false, false, true]);
    let repair = |day: &str| {
        let facts = json!({ "serviceKind": "mobile", "area": "urban", "faultInTerminal": false });
        ids(&engine, &case("fault", &facts, "faultReported", &format!("{day}T09:00:00")), &format!("{day}T10:00:00"))
    };
    assert!(repair("2000-09-24").is_empty());
    assert_eq!(repair("2000-09-25"), ["law.repair.urban"]);
    assert_eq!(repair("2009-05-31"), ["law.repair.urban"]);
    assert_eq!(repair("2009-06-01"), ["law.repair.urban", "law.repair.mobile"]);

    let columns = telecom_service_rules::sla::CaseFile::default();
    let column = engine.column("law.complaint.reply", &columns).unwrap();
    assert_eq!(column.due_at(at("2005-04-19T09:00:00")), None);
    assert_eq!(column.status(at("2005-04-19T09:00:00"), None, at("2005-06-01T09:00:00")), Status::NotDefined);
    assert_eq!(column.due_at(at("2016-07-30T09:00:00")), Some(at("2016-08-16T00:00:00")));
}

/// What the customer may do is barred by the law of the day on which it is done, though the time began earlier.
#[test]
fn a_time_bar_is_judged_by_the_law_of_the_day_it_is_used() {
    let engine = Engine::default();
    let known = |now: &str| {
        let dispute = case("dispute", &json!({}), "rescissionGroundKnown", "2020-06-10T09:00:00");
        ids(&engine, &dispute, now).contains(&"bar.rescission".to_owned())
    };
    assert_eq!(["2020-12-31T23:59:59", "2021-01-01T00:00:00"].map(known), [false, true]);
}

#[test]
fn what_sources_contradict_each_other_on_is_shown_and_never_measured() {
    let engine = Engine::default();
    let contradicted: Vec<&str> =
        LIMITS.iter().filter(|limit| limit.grade == Some(Grade::D)).map(|limit| limit.id).collect();
    let broadband = "law.installation.broadband";
    assert_eq!(contradicted, ["ready", "urban", "rural"].map(|end| format!("{broadband}.{end}")));
    for facts in [json!({ "lineReady": true }), json!({ "lineReady": false }), json!({})] {
        let mut facts = facts;
        facts
            .as_object_mut()
            .unwrap()
            .extend([("serviceKind".to_owned(), json!("broadband")), ("area".to_owned(), json!("urban"))]);
        let case = case("installation", &facts, "installationApplied", "2026-03-02T09:00:00");
        assert_eq!(ids(&engine, &case, "2026-03-02T10:00:00"), ["sla.activation", "law.installation"]);
    }
    for id in contradicted {
        assert!(engine.rules().iter().any(|row| row.id == id && !row.active && row.kind == "limit"));
        let turned_on = RuleSet::with_profile(&json!({ "id": "own", "enable": [id] })).unwrap_err();
        assert_eq!(turned_on.path(), "enable[0]");
        let source = json!({ "instrument": "handbook", "clause": "1" });
        let limit = json!({ "id": id, "source": source, "length": { "value": 3, "unit": "workingDay" } });
        let valued = RuleSet::with_profile(&json!({ "id": "own", "limits": [limit] })).unwrap_err();
        assert_eq!(valued.path(), "limits[0].id");
    }
}
