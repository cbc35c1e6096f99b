//! A profile adds a fact, a list member and a rule at run time, and they decide; the catalogue's own rules decide the
//! same when written as a profile.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may stop on the spot")]

use serde_json::{Value, json};
use telecom_service_rules::catalogue::eligibility::RULES;
use telecom_service_rules::condition::SURPLUS;
use telecom_service_rules::{AsOf, Engine, Instant, RuleSet, Verdict};

fn cases() -> Vec<Value> {
    let mut cases: Vec<Value> = serde_json::from_str(include_str!("cases/eligibility/whole.json")).unwrap();
    cases.extend(serde_json::from_str::<Vec<Value>>(include_str!("cases/eligibility/removed.json")).unwrap());
    cases
}

fn as_of(case: &Value) -> AsOf {
    AsOf::parse(case["asOf"].as_str().unwrap()).unwrap()
}

#[test]
fn a_fact_a_rule_and_a_list_member_are_loaded_from_json() {
    let profile = json!({
        "id": "mall",
        "lists": { "Channel": [{ "code": "mall_kiosk", "text": { "zh": "商场自助机", "en": "mall kiosk" } }] },
        "facts": [{ "name": "x.surveyedOn", "kind": "date", "text": { "zh": "勘查日期", "en": "date of the survey" } }],
        "rules": [{
            "id": "op.site.survey",
            "text": { "zh": "商场受理须在三十天内勘查", "en": "a mall kiosk needs a survey within 30 days of the start" },
            "source": { "instrument": "operator handbook", "clause": "3.2" },
            "from": "2026-07-01",
            "appliesWhen": { "is": ["channel", "mall_kiosk"] },
            "requires": { "all": [
                { "atMost": ["x.surveyedOn", "asOf"] },
                { "atMost": ["form.term.start", { "fact": "x.surveyedOn", "plus": 30 }] },
            ] },
            "ifNotMet": "refuse",
        }],
    });
    let engine = Engine::new(RuleSet::with_profile(&profile).unwrap());
    let base = cases().into_iter().find(|case| case["expected"]["verdict"] == "eligible").unwrap()["request"].clone();
    let ask = |channel: &str, surveyed: Option<&str>, date: &str| {
        let mut request = base.clone();
        request["channel"] = channel.into();
        request["form"]["term"]["start"] = "2026-08-01".into();
        request["form"]["term"]["end"] = "2027-08-01".into();
        if let Some(date) = surveyed {
            request["x"] = json!({ "surveyedOn": date });
        }
        let facts = engine.read_application(&request).unwrap();
        let decision = engine.decide(facts, AsOf::parse(date).unwrap());
        (decision.verdict(), decision.needs().into_iter().map(str::to_owned).collect::<Vec<_>>())
    };
    assert_eq!(ask("mall_kiosk", None, "2026-07-20"), (Verdict::NeedsInformation, vec!["x.surveyedOn".to_owned()]));
    assert_eq!(ask("mall_kiosk", Some("2026-07-02"), "2026-07-20").0, Verdict::Eligible);
    assert_eq!(ask("mall_kiosk", Some("2026-07-01"), "2026-07-20").0, Verdict::Ineligible);
    assert_eq!(ask("mall_kiosk", Some("2026-07-21"), "2026-07-20").0, Verdict::Ineligible);
    assert_eq!(ask("mall_kiosk", None, "2026-06-30").0, Verdict::Eligible, "the rule is not in force yet");
    assert_eq!(ask("hall", None, "2026-07-20").0, Verdict::Eligible);
}

/// Writes every rule of the catalogue as a profile's rule, loads it beside the original, and compares the two results.
#[test]
fn the_catalogue_decides_the_same_when_loaded_from_json() {
    let copied: Vec<_> = RULES.iter().filter(|rule| !rule.requires.to_json().to_string().contains(SURPLUS)).collect();
    let rules: Vec<Value> = copied
        .iter()
        .map(|rule| {
            json!({
                "id": format!("copy.{}", rule.id),
                "source": { "instrument": "catalogue", "clause": rule.item },
                "force": rule.force.code(),
                "appliesWhen": rule.applies_when.to_json(),
                "requires": rule.requires.to_json(),
                "ifNotMet": rule.if_not_met.code(),
                "ifUnknown": rule.if_unknown.code(),
            })
        })
        .collect();
    let engine = Engine::new(RuleSet::with_profile(&json!({ "id": "copy", "rules": rules })).unwrap());
    let mut compared = 0_usize;
    for case in cases() {
        let decision = engine.decide(engine.read_application(&case["request"]).unwrap(), as_of(&case));
        let findings: Vec<_> = decision.findings().collect();
        for (copy, rule) in copied.iter().enumerate() {
            let original = RULES.iter().position(|other| other.id == rule.id).unwrap();
            let (one, two) = (findings[original], findings[RULES.len().checked_add(copy).unwrap()]);
            assert_eq!((one.result, one.effect), (two.result, two.effect), "{}: {}", case["name"], rule.id);
            compared = compared.saturating_add(1);
        }
    }
    assert!(compared > 1_500, "{compared}");
}

#[test]
fn what_cannot_be_used_is_refused_with_its_place() {
    let rule = |more: Value| {
        let mut rule = json!({ "id": "op.one", "source": { "instrument": "o", "clause": "1" }, "requires": "always" });
        rule.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        json!({ "id": "p", "rules": [rule] })
    };
    let deep = (0..40).fold(json!("always"), |inner, _| json!({ "not": inner }));
    for (profile, code, path) in [
        (json!([]), "E_TYPE", ""),
        (json!({}), "E_TYPE", "id"),
        (json!({ "id": "p", "policy": { "13800138000": "x" } }), "E_UNKNOWN_KEY", "policy"),
        (json!({ "id": "p", "lists": { "Verdict": [] } }), "E_UNKNOWN_KEY", "lists"),
        (json!({ "id": "p", "lists": { "Channel": [{ "code": "hall" }] } }), "E_PROFILE", "lists.Channel[0].code"),
        (json!({ "id": "p", "facts": [{ "name": "surveyed", "kind": "flag" }] }), "E_PROFILE", "facts[0].name"),
        (json!({ "id": "p", "facts": [{ "name": "x.a", "kind": "float" }] }), "E_VALUE", "facts[0].kind"),
        (json!({ "id": "p", "facts": [{ "name": "x.a", "kind": "flag", "members": ["b"] }] }), "E_PROFILE", "facts[0]"),
        (rule(json!({ "id": "accept.need.stated" })), "E_PROFILE", "rules[0].id"),
        (rule(json!({ "from": "2026-02-30" })), "E_FORMAT", "rules[0].from"),
        (rule(json!({ "ifNotMet": "explode" })), "E_VALUE", "rules[0].ifNotMet"),
        (rule(json!({ "requires": { "present": "x.none" } })), "E_PROFILE", "rules[0].requires"),
        (rule(json!({ "requires": { "is": ["type", "13800138000"] } })), "E_PROFILE", "rules[0].requires"),
        (rule(json!({ "requires": { "atLeast": ["need", 1] } })), "E_PROFILE", "rules[0].requires"),
        (rule(json!({ "requires": { "atLeast": ["id.validUntil", 1] } })), "E_PROFILE", "rules[0].requires"),
        (
            rule(json!({ "requires": { "after": ["id.validUntil", { "fact": "change.handledAt" }] } })),
            "E_PROFILE",
            "rules[0].requires",
        ),
        (rule(json!({ "requires": { "all": [] } })), "E_PROFILE", "rules[0].requires.all"),
        (rule(json!({ "requires": { "a": 1, "b": 2 } })), "E_PROFILE", "rules[0].requires"),
        (rule(json!({ "requires": { "13800138000": 1 } })), "E_PROFILE", "rules[0].requires"),
        (rule(json!({ "requires": deep })), "E_SIZE", ""),
    ] {
        let error = RuleSet::with_profile(&profile).unwrap_err();
        let place = if code == "E_SIZE" { "" } else { error.path() };
        assert_eq!((error.code(), place), (code, path), "{profile}");
        assert!(!error.to_string().contains("13800138000"), "{error}");
    }
}

#[test]
fn a_recurring_duty_has_the_steps_that_a_profile_gives_it() {
    let profile = json!({
        "id": "shop",
        "limits": [{
            "id": "op.drill",
            "text": { "zh": "每季度演练一次", "en": "one drill a quarter" },
            "source": { "instrument": "operator handbook", "clause": "7" },
            "from": "2026-01-01",
            "to": "2027-12-31",
            "cases": ["order"],
            "starts": ["submitted"],
            "completedBy": ["reviewCompleted"],
            "length": { "unit": "eachQuarter" },
            "escalation": [{ "step": "remind", "before": 10 }, { "step": "escalate", "after": 2 }],
        }],
    });
    let rules = RuleSet::with_profile(&profile).unwrap();
    let row = rules.rows().into_iter().find(|row| row.id == "op.drill").unwrap();
    let row = serde_json::to_value(row).unwrap();
    assert_eq!((row["from"].as_str(), row["to"].as_str()), (Some("2026-01-01"), Some("2027-12-31")));

    let engine = Engine::new(rules);
    let case = json!({ "kind": "order", "events": [{ "type": "submitted", "at": "2026-05-04T09:00:00+08:00" }] });
    let case = engine.read_case(&case).unwrap();
    let report = engine.track_deadlines(&case, Instant::parse("2026-06-25T00:00:00+08:00").unwrap());
    let drill = report.deadlines.iter().find(|deadline| deadline.limit == "op.drill").unwrap();
    let steps: Vec<_> = drill.escalation.iter().map(|step| (step.step.code(), step.at.to_string())).collect();
    assert_eq!(drill.due_on.unwrap().to_string(), "2026-06-30");
    assert_eq!(
        steps,
        [("remind", "2026-06-20T00:00:00+08:00".to_owned()), ("escalate", "2026-07-03T00:00:00+08:00".to_owned()),]
    );
}

#[test]
fn word_lists_of_the_transcript_review_are_replaced_by_name() {
    let profile =
        json!({ "id": "own", "words": { "cold": ["不行"], "greeting": ["小通为您服务", "hello"], "please": null } });
    let rules = RuleSet::with_profile(&profile).unwrap();
    let words = &rules.profile().words;
    assert_eq!(words.len(), 2);
    assert_eq!(words[0], ("greeting", vec!["小通为您服务".to_owned(), "hello".to_owned()]));
    assert_eq!(words[1], ("cold", vec!["不行".to_owned()]));
    let longest = json!({ "id": "own", "words": { "cold": vec!["😀".repeat(32); 1_000] } });
    assert!(RuleSet::with_profile(&longest).is_ok());
}

#[test]
fn word_lists_that_cannot_be_used_are_refused_with_their_place() {
    let too_long = "😀".repeat(33);
    for (words, code, path, hint) in [
        (json!([]), "E_TYPE", "words", Some("record")),
        (json!({ "greetings": ["a"] }), "E_UNKNOWN_KEY", "words", Some("greeting")),
        (json!({ "13800138000": ["a"] }), "E_UNKNOWN_KEY", "words", None),
        (json!({ "greeting": "a" }), "E_TYPE", "words.greeting", Some("list")),
        (json!({ "greeting": [] }), "E_PROFILE", "words.greeting", Some("1 to 1000 words")),
        (json!({ "greeting": vec!["a"; 1_001] }), "E_PROFILE", "words.greeting", Some("1 to 1000 words")),
        (json!({ "cold": ["a", 5] }), "E_TYPE", "words.cold[1]", Some("text")),
        (
            json!({ "cold": ["\u{3000} "] }),
            "E_PROFILE",
            "words.cold[0]",
            Some("a word of at most 64 code units that is not blank"),
        ),
        (
            json!({ "cold": [too_long] }),
            "E_PROFILE",
            "words.cold[0]",
            Some("a word of at most 64 code units that is not blank"),
        ),
    ] {
        let profile = json!({ "id": "own", "words": words });
        let error = RuleSet::with_profile(&profile).unwrap_err();
        assert_eq!((error.code(), error.path(), error.hint()), (code, path, hint), "{profile}");
        assert!(!error.to_string().contains("13800138000"), "{error}");
    }
}
