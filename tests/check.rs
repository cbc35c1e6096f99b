//! Checking a profile: every error at once, lengths laxer than law and Guide, and rules that can never matter.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may stop on the spot")]

use serde_json::{Value, json};
use telecom_service_rules::{AsOf, Engine, Instant, ProfileReport, RuleSet, Warning, WarningKind};

fn source() -> Value {
    json!({ "instrument": "operator handbook", "clause": "1" })
}

fn limits(limits: Value) -> Value {
    json!({ "id": "own", "limits": limits })
}

fn valued(id: &str, value: u32, unit: &str) -> Value {
    json!({ "id": id, "source": source(), "length": { "value": value, "unit": unit } })
}

/// A limit of the profile's own on the answer to a complaint.
fn own_reply(value: u32, unit: &str) -> Value {
    json!({
        "id": "op.reply", "source": source(), "length": { "value": value, "unit": unit },
        "cases": ["complaint"], "starts": ["complaintReceived"], "completedBy": ["resultSent"],
    })
}

fn rules(rules: Value) -> Value {
    json!({ "id": "own", "facts": [
        { "name": "x.floor", "kind": "count" },
        { "name": "x.zone", "kind": "choice", "members": ["north", "south"] },
        { "name": "x.surveyed", "kind": "flag" },
    ], "rules": rules })
}

fn rule(id: &str, applies: Value, requires: Value) -> Value {
    json!({ "id": id, "source": source(), "appliesWhen": applies, "requires": requires })
}

/// The report, after comparing it with what loading says.
fn check(profile: &Value) -> ProfileReport {
    let report = RuleSet::check(profile);
    let loaded = RuleSet::with_profile(profile);
    assert_eq!(report.valid, loaded.is_ok(), "{report:?}");
    if let Err(error) = loaded {
        assert_eq!(report.errors[0].error, error);
    }
    report
}

fn errors(profile: &Value) -> Vec<(String, String, Option<String>)> {
    let report = check(profile);
    let told = report.errors.into_iter();
    told.map(|issue| (issue.error.code().into(), issue.error.path().into(), issue.error.hint().map(str::to_owned)))
        .collect()
}

fn warnings(profile: &Value, kind: WarningKind) -> Vec<Warning> {
    check(profile).warnings.into_iter().filter(|warning| warning.kind == kind).collect()
}

#[test]
fn every_error_is_told_once_with_its_place_and_its_item() {
    let profile = json!({
        "iid": "own",
        "13800138000": 1,
        "policy": { "dayEnd": "noon", "hourBasis": "wall", "rolOver": "roll" },
        "hours": { "workingDays": [["09:00", "08:00"]], "restDays": 5 },
        "facts": [{ "name": "surveyed", "kind": "flag" }, { "name": "x.floor", "kind": "float" }, { "kind": "count" }],
        "lists": { "Channel": [{ "code": "hall" }, { "code": "mall_kiosk" }, { "code": "mall_kiosk" }] },
        "enable": ["law.appeal.transfer", "law.appeal.answer"],
        "rules": [
            { "id": "op.one", "source": { "instrument": "o" }, "requires": { "all": [
                { "present": "needd" }, { "is": ["type", "13800138000"] }, { "atLeast": ["need", 1] }, "always",
            ] }, "ifNotMet": "explode", "colour": 1 },
            { "id": "op.one", "source": source(), "requires": { "present": "x.surveyed" } },
            { "id": "op.three", "source": source(), "from": "2026-02-30", "requires": { "atLeast": ["x.floor", 3] } },
        ],
        "limits": [
            { "id": "op.late", "source": source(), "cases": ["order"], "starts": ["submited", "submitted"],
              "completedBy": ["none"], "length": { "value": -1, "unit": "hour" }, "escalation": [{ "step": "shout" }] },
            { "id": "complaint", "source": source(), "starts": [], "length": { "value": 5, "unit": "day" } },
        ],
    });
    let told = errors(&profile);
    let told: Vec<(&str, &str, Option<&str>)> =
        told.iter().map(|(code, path, hint)| (code.as_str(), path.as_str(), hint.as_deref())).collect();
    // What only follows from another error is not told: that `x.surveyed` and `x.floor` are unknown.
    let expected = [
        ("E_UNKNOWN_KEY", "", None),
        ("E_UNKNOWN_KEY", "", Some("id")),
        ("E_UNKNOWN_KEY", "policy", Some("rollOver")),
        ("E_PROFILE", "policy.dayEnd", Some("24:00 | closing | sameTime")),
        ("E_TYPE", "id", Some("required")),
        ("E_UNKNOWN_KEY", "rules[0]", None),
        ("E_TYPE", "rules[0].source.clause", Some("required")),
        ("E_VALUE", "rules[0].ifNotMet", None),
        ("E_PROFILE", "rules[0].requires.all[0]", Some("unknown fact; did you mean need")),
        ("E_PROFILE", "rules[0].requires.all[1]", Some("unknown member of the list")),
        ("E_PROFILE", "rules[0].requires.all[2]", Some("the two sides of the comparison have different types")),
        ("E_PROFILE", "rules[1].id", Some("this id is taken")),
        ("E_FORMAT", "rules[2].from", None),
        ("E_PROFILE", "lists.Channel[0].code", Some("the list has this code already")),
        ("E_PROFILE", "lists.Channel[2].code", Some("the list has this code already")),
        ("E_PROFILE", "facts[0].name", Some("x. and a name in camel case")),
        ("E_VALUE", "facts[1].kind", Some("flag | choice | count | money | date | instant | text")),
        ("E_TYPE", "facts[2].name", Some("required")),
        ("E_PROFILE", "enable[1]", Some("not an unverified row; did you mean law.appeal.transfer")),
        ("E_PROFILE", "limits[0].starts[0]", Some("unknown code; did you mean submitted")),
        ("E_PROFILE", "limits[0].completedBy[0]", Some("unknown code")),
        ("E_VALUE", "limits[0].length.value", None),
        ("E_PROFILE", "limits[1].starts", Some("a row of the catalogue keeps its own; leave this out")),
    ];
    for one in expected {
        assert!(told.contains(&one), "{one:?} is missing in {told:#?}");
    }
    let places = ["hours.restDays", "limits[0].escalation[0].step", "limits[1].length.unit"];
    let others: Vec<_> = told.iter().filter(|one| !expected.contains(one)).collect();
    assert!(others.iter().all(|(_, path, _)| places.iter().any(|place| path.starts_with(place))), "{others:#?}");
    assert_eq!(others.len(), 3, "{others:#?}");
    let report = check(&profile);
    let rule = |path: &str| report.errors.iter().find(|issue| issue.error.path() == path).unwrap().rule.clone();
    assert_eq!(rule("rules[0].ifNotMet").as_deref(), Some("op.one"));
    assert_eq!(rule("limits[1].starts").as_deref(), Some("sla.complaint.reply"));
    assert_eq!(rule("policy.dayEnd"), None);
    assert!(!serde_json::to_string(&report).unwrap().contains("13800138000"));
}

#[test]
fn a_length_laxer_than_the_law_is_refused_and_a_stricter_one_is_not() {
    for (limit, refused) in [
        (
            valued("complaint", 20, "naturalDay"),
            Some("law.complaint.reply requires at most 15 naturalDay; the profile has 20 naturalDay"),
        ),
        (valued("complaint", 15, "naturalDay"), None),
        (
            own_reply(16, "naturalDay"),
            Some("law.complaint.reply requires at most 15 naturalDay; the profile has 16 naturalDay"),
        ),
        (own_reply(14, "naturalDay"), None),
        (
            valued("law.complaint.reply", 16, "naturalDay"),
            Some("law.complaint.reply requires at most 15 naturalDay; the profile has 16 naturalDay"),
        ),
        // Kept for less, in a unit that is always so many of another.
        (valued("keep.logs", 5, "month"), Some("keep.logs requires at least 6 month; the profile has 5 month")),
        (valued("keep.logs", 1, "year"), None),
        (
            valued("keep.identity", 23, "month"),
            Some("keep.identity requires at least 2 year; the profile has 23 month"),
        ),
        // The Guide's own minimum of retention is not given up either.
        (
            valued("sla.archive.retention", 4, "year"),
            Some("sla.archive.retention requires at least 5 year; the profile has 4 year"),
        ),
        (valued("sla.archive.retention", 6, "year"), None),
        // A time bar that ends sooner takes something from the customer.
        (
            valued("bar.appeal.charge", 4, "month"),
            Some("bar.appeal.charge requires at least 5 month; the profile has 4 month"),
        ),
        (valued("bar.appeal.charge", 6, "month"), None),
        (
            valued("law.appeal.answer", 31, "naturalDay"),
            Some("law.appeal.answer requires at most 30 naturalDay; the profile has 31 naturalDay"),
        ),
    ] {
        let profile = limits(json!([limit]));
        let expected: Vec<_> = refused
            .map(|hint| ("E_PROFILE".to_owned(), "limits[0].length".to_owned(), Some(hint.to_owned())))
            .into_iter()
            .collect();
        assert_eq!(errors(&profile), expected, "{profile}");
    }
}

#[test]
fn a_row_of_a_single_source_and_the_guide_only_warn() {
    let lax = limits(json!([valued("law.complaint.reply.henan", 6, "workingDay"), valued("preReview", 48, "hour")]));
    let report = check(&lax);
    assert!(report.valid);
    let found: Vec<_> =
        report.warnings.iter().map(|one| (one.kind, one.rule.as_str(), one.other.as_deref().unwrap())).collect();
    assert!(
        found.contains(&(WarningKind::LaxerThanLaw, "law.complaint.reply.henan", "law.complaint.reply.henan")),
        "{found:?}"
    );
    assert!(
        found.contains(&(WarningKind::LaxerThanGuide, "sla.review.preliminary", "sla.review.preliminary")),
        "{found:?}"
    );
}

/// The witness is what tracking says: from that start the profile's value ends after the law's.
#[test]
fn across_units_the_warning_shows_a_day_on_which_the_profile_is_late() {
    let profile = limits(json!([valued("complaint", 15, "workingDay")]));
    let found = warnings(&profile, WarningKind::LaxerOnSomeDays);
    let warning = found.iter().find(|warning| warning.other.as_deref() == Some("law.complaint.reply")).unwrap();
    let witness = warning.witness.as_ref().unwrap();
    let engine = Engine::new(RuleSet::with_profile(&profile).unwrap());
    let case = json!({ "kind": "complaint", "events": [{ "type": "complaintReceived", "at": witness["start"] }] });
    let now = Instant::parse(witness["start"].as_str().unwrap()).unwrap();
    let report = engine.track_deadlines(&engine.read_case(&case).unwrap(), now);
    let due = |id: &str| report.deadlines.iter().find(|one| one.limit == id).unwrap().due_at.unwrap();
    assert_eq!(witness["dueAt"]["profile"], json!(due("sla.complaint.reply")));
    assert_eq!(witness["dueAt"]["law"], json!(due("law.complaint.reply")));
    assert!(due("sla.complaint.reply") > due("law.complaint.reply"));
    // Five working days never end after fifteen days, whatever holidays lie between.
    assert_eq!(warnings(&limits(json!([valued("complaint", 5, "workingDay")])), WarningKind::LaxerOnSomeDays), []);
}

#[test]
fn limits_that_cannot_meet_are_not_compared() {
    let mut reply = own_reply(8, "workingDay");
    assert!(!warnings(&limits(json!([reply])), WarningKind::LaxerThanLaw).is_empty());
    reply["appliesWhen"] = json!({ "is": ["province", "jiangsu"] });
    assert_eq!(warnings(&limits(json!([reply])), WarningKind::LaxerThanLaw), []);
}

#[test]
fn rules_that_do_nothing_or_cannot_be_satisfied_are_named_with_a_case() {
    let north = || json!({ "is": ["x.zone", "north"] });
    let profile = rules(json!([
        rule("op.never", json!({ "all": [north(), { "is": ["x.zone", "south"] }] }), json!({ "present": "x.floor" })),
        rule("op.dead", north(), json!({ "any": [north(), { "present": "x.floor" }] })),
        rule("op.low", north(), json!({ "atMost": ["x.floor", 3] })),
        rule("op.high", json!({ "is": ["x.surveyed", true] }), json!({ "atLeast": ["x.floor", 5] })),
        rule("op.high.again", json!({ "not": { "is": ["x.surveyed", false] } }), json!({ "present": "x.surveyed" })),
        rule("op.low.again", json!({ "oneOf": ["x.zone", ["north"]] }), json!({ "before": ["x.floor", 4] })),
    ]));
    let report = check(&profile);
    let found: Vec<_> = report
        .warnings
        .iter()
        .map(|one| (one.kind.code(), one.path.as_str(), one.other.as_deref().unwrap_or_default()))
        .collect();
    assert_eq!(
        found,
        [
            ("neverTrue", "rules[0].appliesWhen", ""),
            ("alwaysMet", "rules[1].requires", ""),
            ("contradiction", "rules[2]", "op.high"),
            ("overlap", "rules[2]", "op.low.again"),
            ("contradiction", "rules[3]", "op.low.again"),
        ]
    );
    // The cases shown can be sent, and are what is said of them.
    let engine = Engine::new(RuleSet::with_profile(&profile).unwrap());
    for warning in report.warnings.iter().filter(|warning| warning.kind == WarningKind::Contradiction) {
        let mut x = serde_json::Map::new();
        for (path, value) in warning.witness.as_ref().unwrap().as_object().unwrap() {
            x.insert(path.strip_prefix("x.").unwrap().to_owned(), value.clone());
        }
        let facts = engine.read_application(&json!({ "x": x })).unwrap();
        let decision = engine.decide(facts, AsOf::parse("2026-07-03").unwrap());
        let broken: Vec<_> = decision
            .findings()
            .filter(|finding| finding.result == telecom_service_rules::Outcome::NotMet)
            .map(|finding| engine.rule_set().rule(finding.rule).unwrap().rule)
            .collect();
        let two = [warning.rule.as_str(), warning.other.as_deref().unwrap()];
        assert!(two.iter().any(|rule| broken.contains(rule)), "{warning:?} {broken:?}");
    }
}

#[test]
fn a_rule_against_the_catalogue_is_a_contradiction() {
    // accept.need.stated asks for the need of a new service; this forbids to state one.
    let profile = rules(json!([rule("op.silent", json!("always"), json!({ "not": { "present": "need" } }))]));
    let found = warnings(&profile, WarningKind::Contradiction);
    assert!(found.iter().any(|warning| warning.other.as_deref() == Some("accept.need.stated")), "{found:?}");
}

#[test]
fn a_rule_that_leads_out_of_the_reach_of_another_contradicts_nothing() {
    let leased = json!({ "is": ["form.type", "leased_line"] });
    let broadband = json!({ "is": ["form.type", "broadband"] });
    let silent = json!({ "not": { "present": "contact.email" } });
    let profile = rules(json!([rule("op.leased", json!("always"), leased), rule("op.silent", broadband, silent)]));
    assert_eq!(warnings(&profile, WarningKind::Contradiction), []);
}

#[test]
fn what_is_too_much_to_try_is_said_to_be_unchecked() {
    let parts: Vec<Value> = ["amount", "floor", "depth", "height", "width", "length"]
        .iter()
        .map(
            |name| json!({ "any": [{ "atLeast": [format!("x.{name}"), 10] }, { "atMost": [format!("x.{name}"), 3] }] }),
        )
        .collect();
    let facts: Vec<Value> = ["amount", "floor", "depth", "height", "width", "length"]
        .iter()
        .map(|name| json!({ "name": format!("x.{name}"), "kind": "count" }))
        .collect();
    let profile =
        json!({ "id": "own", "facts": facts, "rules": [rule("op.many", json!("always"), json!({ "all": parts }))] });
    assert_eq!(warnings(&profile, WarningKind::Unchecked).len(), 1);
}

#[test]
fn a_value_that_ends_before_its_row_begins_is_shadowed() {
    let mut value = valued("law.arbitration.acceptance", 3, "naturalDay");
    value["to"] = json!("2026-02-28");
    let found = warnings(&limits(json!([value])), WarningKind::Shadowed);
    assert_eq!((found[0].path.as_str(), &found[0].witness), ("limits[0].to", &Some(json!({ "date": "2026-02-28" }))));
    value["to"] = json!("2026-03-01");
    assert_eq!(warnings(&limits(json!([value])), WarningKind::Shadowed), []);
}

#[test]
fn two_profiles_are_compared_part_by_part_and_case_by_case() {
    let one = json!({
        "id": "own", "policy": { "rollOver": "roll" },
        "facts": [{ "name": "x.floor", "kind": "count" }],
        "lists": { "Channel": [{ "code": "mall_kiosk" }] },
        "rules": [rule("op.need", json!("always"), json!({ "present": "need" })), rule("op.gone", json!("always"), json!({ "present": "need" }))],
        "limits": [valued("complaint", 8, "workingDay")],
    });
    let mut other = one.clone();
    other["policy"] = json!({});
    other["hours"] = json!("24x7");
    other["lists"] = json!({});
    other["rules"][0]["ifNotMet"] = json!("refuse");
    other["rules"][0]["text"] = json!({ "en": "say what is needed" });
    other["rules"][0]["from"] = json!("2026-01-01");
    other["rules"].as_array_mut().unwrap().pop();
    other["limits"][0] = valued("sla.complaint.reply", 5, "workingDay");
    let event = |kind: &str| json!([{ "type": kind, "at": "2026-07-03T16:30:00+08:00" }]);
    let now = "2026-07-20T10:00:00+08:00";
    let cases = [
        json!({ "application": { "need": "tv" }, "asOf": "2026-07-03" }),
        json!({ "application": { "need": null }, "asOf": "2026-07-03" }),
        json!({ "caseFile": { "kind": "complaint", "events": event("complaintReceived") }, "now": now }),
        json!({ "caseFile": { "kind": "order", "events": [] }, "now": now }),
        json!({ "dispute": { "situation": "fee_error_or_unnotified", "events": event("complaintReceived") }, "now": now }),
    ];
    let diff = Engine::diff(&one, &other, &cases).unwrap();
    let parts: Vec<_> = diff
        .rules
        .iter()
        .map(|rule| (rule.kind.as_str(), rule.id.as_str(), rule.change.code(), rule.parts.join(" ")))
        .collect();
    assert_eq!(
        parts,
        [
            ("limit", "sla.complaint.reply", "changed", "length".to_owned()),
            ("member", "Channel.mall_kiosk", "removed", String::new()),
            ("policy", "hours", "added", String::new()),
            ("policy", "rollOver", "removed", String::new()),
            ("rule", "op.gone", "removed", String::new()),
            ("rule", "op.need", "changed", "dates effect texts".to_owned()),
        ]
    );
    let because = |index: usize| diff.cases.iter().find(|case| case.index == index).map(|case| case.because.clone());
    assert_eq!(because(0), Some(vec!["op.gone".to_owned()]));
    assert_eq!(because(1), Some(vec!["op.gone".to_owned(), "op.need".to_owned()]));
    assert!(because(2).unwrap().contains(&"sla.complaint.reply".to_owned()));
    assert_eq!(because(3), None);
    let verdicts: Vec<_> =
        diff.cases.iter().take(2).map(|case| (&case.before["findings"][0], &case.after["verdict"])).collect();
    assert_eq!(verdicts[0].0["rule"], "op.gone");
    assert_eq!(verdicts[1].1, "ineligible");
    assert_eq!(Engine::diff(&one, &one, &cases).unwrap().cases, []);
    assert_eq!(Engine::diff(&one, &one, &cases).unwrap().rules, []);
    for (case, path) in [
        (json!({}), "cases[0]"),
        (json!({ "application": {}, "asOf": "today" }), "cases[0].asOf"),
        (json!({ "caseFile": {} }), "cases[0].now"),
        (json!({ "application": { "13800138000": 1 }, "asOf": "2026-07-03" }), "cases[0].application"),
    ] {
        assert_eq!(Engine::diff(&one, &other, &[case]).unwrap_err().path(), path);
    }
    assert_eq!(Engine::diff(&json!({}), &other, &[]).unwrap_err().path(), "before.id");
}

#[test]
fn a_dispute_that_goes_elsewhere_names_what_sends_it_there() {
    let open = json!({ "id": "open" });
    let closed = json!({ "id": "closed", "limits": [valued("law.complaint.reply", 5, "naturalDay")] });
    let event = json!([{ "type": "complaintReceived", "at": "2026-07-01T09:00:00+08:00" }]);
    let dispute = json!({ "situation": "fee_error_or_unnotified", "events": event });
    let case = json!({ "dispute": dispute, "now": "2026-07-10T09:00:00+08:00" });
    let diff = Engine::diff(&open, &closed, &[case]).unwrap();
    assert_eq!(diff.cases[0].because, ["law.complaint.reply", "route.appeal.operatorFirst"]);
}
