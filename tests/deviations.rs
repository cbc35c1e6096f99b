//! Asks every question of `deviations.md`: the answer is the one listed, and not the Guide's.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may stop on the spot")]

use std::collections::BTreeMap;

use serde_json::{Value, json};
use telecom_service_rules::catalogue::instruments::INSTRUMENTS;
use telecom_service_rules::{Engine, Instant};

fn at(text: &str) -> Instant {
    Instant::parse(text).unwrap()
}

/// Complaint and what followed, an hour apart on 2 March 2026.
fn history(events: &[Value]) -> Value {
    let timed = events.iter().zip(9..).map(|(event, hour)| {
        let mut event = event.clone();
        event["at"] = format!("2026-03-02T{hour:02}:00:00+08:00").into();
        event
    });
    timed.collect()
}

fn step(events: &[Value], event: &Value) -> String {
    let engine = Engine::default();
    let now = at("2026-03-03T09:00:00+08:00");
    let history = engine.read_history(&history(events)).unwrap();
    let answer = engine.advance("procedure.dispute", &history, &engine.read_event(event, now).unwrap()).unwrap();
    assert!(answer.step.is_some(), "{} is no step of {}", answer.event, answer.from);
    answer.result.code().to_owned()
}

fn appeal(events: &Value, satisfied: Option<bool>) -> String {
    let engine = Engine::default();
    let mut dispute = json!({
        "situation": "fee_error_or_unnotified", "directInterest": true, "respondentIdentified": true, "specificClaim": true,
        "events": events,
    });
    if let Some(satisfied) = satisfied {
        dispute["satisfied"] = satisfied.into();
    }
    let route = engine.route_dispute(&engine.read_dispute(&dispute).unwrap(), at("2026-07-04T10:00:00+08:00")).unwrap();
    route.forums.iter().find(|forum| forum.forum == "forum.appeal").unwrap().status.code().to_owned()
}

fn current_name(id: &str) -> String {
    let instrument = INSTRUMENTS.iter().find(|instrument| instrument.id == id).unwrap();
    instrument.current_name.unwrap().zh.to_owned()
}

fn answers() -> BTreeMap<&'static str, String> {
    let kind = |kind: &str| json!({ "type": kind });
    let complaint = || json!({ "type": "complaintReceived", "channel": "phone", "statement": "x" });
    let failed = || {
        let recorded = json!({ "type": "investigationRecorded", "substantiated": true, "record": "x" });
        vec![complaint(), kind("admitted"), recorded, kind("negotiationStarted"), kind("negotiationFailed")]
    };
    let mediated = || {
        let mut events = failed();
        events.extend([json!({ "type": "mediationRequested", "body": "x" }), kind("mediationFailed")]);
        events
    };
    let awarded = || {
        let mut events = failed();
        events.push(json!({ "type": "arbitrationRequested", "arbitrationAgreement": true }));
        events.extend(["arbitrationAccepted", "tribunalFormed", "hearingHeld"].map(kind));
        events.push(json!({ "type": "awardMade", "claims": "x", "facts": "x", "grounds": "x", "result": "x" }));
        events
    };
    let engine = Engine::default();
    let case =
        json!({ "kind": "complaint", "events": [{ "type": "complaintReceived", "at": "2026-07-01T09:00:00+08:00" }] });
    let report = engine.track_deadlines(&engine.read_case(&case).unwrap(), at("2026-07-02T09:00:00+08:00"));
    let limit = |id: &str| report.deadlines.iter().find(|deadline| deadline.limit == id).unwrap();
    assert_eq!(limit("sla.complaint.reply").status.code(), "notDefined");
    let replied = json!([
        { "type": "feeCharged", "at": "2025-12-01T00:00:00+08:00" },
        { "type": "complaintReceived", "at": "2026-06-01T09:00:00+08:00" },
        { "type": "resultSent", "at": "2026-06-05T09:00:00+08:00" },
    ]);
    let waiting = json!([
        { "type": "feeCharged", "at": "2026-06-01T00:00:00+08:00" },
        { "type": "complaintReceived", "at": "2026-07-01T09:00:00+08:00" },
    ]);
    BTreeMap::from([
        ("mediation.early", step(&[complaint()], &json!({ "type": "mediationRequested", "body": "x" }))),
        (
            "arbitration.agreement",
            step(
                &failed(),
                &json!({ "type": "arbitrationRequested", "bothAgree": true, "arbitrationAgreement": false }),
            ),
        ),
        (
            "arbitration.early",
            step(&[complaint()], &json!({ "type": "arbitrationRequested", "arbitrationAgreement": true })),
        ),
        ("court.early", step(&[complaint()], &json!({ "type": "suitFiled", "arbitrationAgreement": false }))),
        ("court.agreement", step(&mediated(), &json!({ "type": "suitFiled", "arbitrationAgreement": true }))),
        ("court.award", step(&awarded(), &json!({ "type": "suitFiled" }))),
        ("appeal.time", appeal(&replied, Some(false))),
        ("appeal.first", appeal(&waiting, None)),
        ("reply.limit", limit("law.complaint.reply").due_on.unwrap().to_string()),
        ("mediation.law", current_name("mediation-law")),
        ("contract.law", current_name("contract-law")),
    ])
}

#[test]
fn every_deviation_is_listed_and_still_there() {
    let page = include_str!("deviations.md");
    let listed: BTreeMap<&str, Vec<&str>> = page
        .lines()
        .filter(|line| line.starts_with("| ") && !line.contains("---") && !line.starts_with("| Id "))
        .map(|line| {
            let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
            (cells[0], cells[3..5].to_vec())
        })
        .collect();
    let answers = answers();
    assert_eq!(listed.keys().collect::<Vec<_>>(), answers.keys().collect::<Vec<_>>());
    for (id, answer) in answers {
        assert_eq!(answer, listed[id][1], "{id}");
        assert_ne!(answer, listed[id][0], "{id} is no deviation any more");
    }
}
