//! Profiles with one thing wrong are refused at the very place; profiles with a harmless change are not; and whatever is given for a
//! profile, there is a report.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may stop on the spot")]

use proptest::prelude::*;
use serde_json::{Map, Value, json};
use telecom_service_rules::RuleSet;

fn source() -> Value {
    json!({ "instrument": "operator handbook", "clause": "1" })
}

/// A profile of facts, rules, hours and calendar.
fn first() -> Value {
    json!({
        "id": "first",
        "policy": { "dayEnd": "closing", "rollOver": "roll" },
        "hours": { "workingDays": [["09:00", "12:00"], ["13:30", "18:00"]], "restDays": [["10:00", "16:00"]],
            "exceptions": [{ "date": "2026-12-24", "windows": [["09:00", "12:00"]] }] },
        "channelHours": { "phone": "24x7", "mall_kiosk": { "mon": [["10:00", "22:00"]] } },
        "calendar": {
            "years": [{ "year": 2027, "source": source(),
                "holidays": [{ "holiday": "newYear", "from": "2027-01-01", "to": "2027-01-03" }],
                "statutory": ["2027-01-01"], "makeUp": ["2027-01-09"] }],
            "days": [{ "date": "2027-03-01", "kind": "restDay", "source": source() }],
        },
        "facts": [
            { "name": "x.surveyedOn", "kind": "date", "text": { "zh": "勘查日期", "en": "date of the survey" } },
            { "name": "x.zone", "kind": "choice", "members": ["north", "south"] },
            { "name": "x.floor", "kind": "count" },
        ],
        "lists": { "Channel": [{ "code": "mall_kiosk", "text": { "zh": "商场自助机", "en": "mall kiosk" } }] },
        "rules": [{
            "id": "op.site.survey",
            "text": { "zh": "须先勘查", "en": "a survey comes first" },
            "remedy": { "zh": "请预约勘查", "en": "arrange a survey" },
            "source": source(), "force": "mandatory", "from": "2026-07-01", "to": "2028-12-31",
            "appliesWhen": { "all": [{ "is": ["channel", "mall_kiosk"] }, { "oneOf": ["x.zone", ["north", "south"]] }] },
            "requires": { "any": [{ "atMost": ["x.surveyedOn", "asOf"] }, { "not": { "present": "x.floor" } },
                { "atLeastOf": [1, [{ "before": ["x.floor", 9] }, { "supplied": "x.zone" }]] }] },
            "ifNotMet": "refuse", "ifUnknown": "review",
        }],
    })
}

/// A profile of limits and words.
fn second() -> Value {
    json!({
        "id": "second",
        "policy": { "hourBasis": "wall" },
        "enable": ["law.appeal.transfer", "law.appeal.report"],
        "words": { "greeting": ["早上好", "您好"], "cold": ["不知道"] },
        "limits": [
            { "id": "complaint", "source": source(), "length": { "value": 9, "unit": "naturalDay" },
              "escalation": [{ "step": "remind", "before": 2 }, { "step": "breach", "after": 0 }] },
            { "id": "op.callback", "text": { "zh": "回电", "en": "call back" }, "source": source(), "force": "promise",
              "from": "2026-01-01", "to": "2026-12-31", "cases": ["complaint", "order"],
              "appliesWhen": { "is": ["channel", "phone"] }, "starts": ["complaintReceived"], "whileRunning": "keep",
              "completedBy": ["resultSent"], "needsAll": true, "cancelledBy": ["withdrawn"],
              "length": { "value": 3, "unit": "naturalDay" }, "direction": "latest" },
        ],
    })
}

/// A part of a value with its path, as errors write it, and the keys that lead there.
type Part = (String, Vec<String>);

/// Every part below a value.
fn all_parts(value: &Value, path: &str, keys: &[String], found: &mut Vec<Part>) {
    found.push((path.to_owned(), keys.to_vec()));
    let mut inside = |key: String, path: String, inner: &Value| {
        let keys: Vec<String> = keys.iter().cloned().chain([key]).collect();
        all_parts(inner, &path, &keys, found);
    };
    match value {
        Value::Object(map) => {
            for (key, inner) in map {
                inside(key.clone(), if path.is_empty() { key.clone() } else { format!("{path}.{key}") }, inner);
            }
        }
        Value::Array(items) => {
            for (at, inner) in items.iter().enumerate() {
                inside(at.to_string(), format!("{path}[{at}]"), inner);
            }
        }
        _ => {}
    }
}

fn part<'v>(value: &'v mut Value, keys: &[String]) -> &'v mut Value {
    keys.iter().fold(value, |value, key| match value {
        Value::Array(items) => &mut items[key.parse::<usize>().unwrap()],
        other => &mut other[key.as_str()],
    })
}

/// A defect, where it fits: what the part becomes, and the place that the error names.
fn defects(path: &str, keys: &[String], value: &Value) -> Vec<(&'static str, Value, String)> {
    let last = keys.last().map_or("", String::as_str);
    let in_condition = path.contains("appliesWhen") || path.contains("requires");
    let mut found: Vec<(&'static str, Value, String)> = Vec::new();
    let mut add = |name: &'static str, to: Value, at: &str| found.push((name, to, at.to_owned()));
    // Values of a condition are judged with the condition they stand in.
    if !in_condition || last == "appliesWhen" || last == "requires" {
        add("wrong type", if value.is_number() { json!("seven") } else { json!(7.5) }, path);
    }
    if let Value::Object(map) = value {
        let mut more = map.clone();
        more.insert("13800138000".to_owned(), json!(1));
        add("unknown key", Value::Object(more), path);
        for required in [
            "id",
            "name",
            "kind",
            "code",
            "source",
            "instrument",
            "clause",
            "requires",
            "cases",
            "starts",
            "unit",
            "date",
            "year",
            "holiday",
            "from",
            "step",
        ] {
            let optional = (required == "from" && !path.starts_with("calendar"))
                || (required == "kind" && path.is_empty())
                || (required == "unit" && !path.ends_with("length"));
            let needed = !(optional
                || in_condition
                || path == "policy"
                || path == "words"
                || path == "lists"
                || path == "channelHours");
            if map.contains_key(required) && needed && (last != "exceptions") {
                let mut less = map.clone();
                less.remove(required);
                let at = if path.is_empty() { required.to_owned() } else { format!("{path}.{required}") };
                add("missing", Value::Object(less), &at);
            }
        }
    }
    if let Value::Array(items) = value
        && let (Some(item), false) = (items.first(), in_condition)
        && item.is_object()
        && ["rules", "limits", "facts", "Channel"].contains(&last)
    {
        let key = ["id", "name", "code"].into_iter().find(|key| item.get(key).is_some()).unwrap();
        let mut twice = items.clone();
        twice.push(item.clone());
        add("duplicate", Value::Array(twice), &format!("{path}[{}].{key}", items.len()));
    }
    if let Value::String(_) = value {
        match last {
            "from" | "to" | "date" => add("bad date", json!("2026-02-30"), path),
            "force" | "ifNotMet" | "ifUnknown" | "direction" | "whileRunning" | "step" | "unit" | "kind"
            | "holiday" => {
                add("unknown code", json!("sometimes"), path);
            }
            _ => {}
        }
        if path.starts_with("policy.") {
            add("unknown value", json!("sometimes"), path);
        }
        if ["starts", "completedBy", "cancelledBy", "cases", "enable"]
            .iter()
            .any(|list| path.contains(&format!("{list}[")))
        {
            add("unknown name", json!("nobody"), path);
        }
        if path.starts_with("words.") {
            add("blank", json!(" \u{3000}"), path);
            add("too long", json!("长".repeat(65)), path);
        }
        if last == "id" && path.contains('[') {
            add("bad id", json!("no dots"), path);
        }
        if last == "name" {
            add("bad name", json!("floor"), path);
        }
        if last == "code" {
            add("bad name", json!("two words"), path);
        }
    }
    if value.is_number() && !in_condition {
        add("out of range", json!(-1), path);
        add("out of range", json!(99_999_999_999_i64), path);
        add("fraction", json!(1.5), path);
    }
    match path {
        "rules[0].to" => add("from after to", json!("2026-06-30"), path),
        "limits[1].to" => add("from after to", json!("2025-12-31"), path),
        "limits[0].length" => add("laxer", json!({ "value": 16, "unit": "naturalDay" }), path),
        "limits[1].length" => add("laxer", json!({ "value": 20, "unit": "naturalDay" }), path),
        "calendar.years[0].year" => add("not the next year", json!(2029), "calendar.years[0].statutory[0]"),
        "calendar.years[0].holidays[0].to" => add("from after to", json!("2026-12-30"), path),
        _ => {}
    }
    if last == "appliesWhen" || last == "requires" {
        let limit = path.starts_with("limits");
        for (condition, inside) in [
            (json!({ "present": "no.such.fact" }), ""),
            (json!({ "presnt": "channel" }), ""),
            (json!({ "is": ["channel", "nowhere"] }), ""),
            (json!({ "is": ["channel"] }), ".is"),
            (json!({ "atLeast": ["channel", 3] }), ""),
            (json!({ "all": [] }), ".all"),
            (json!({ "not": { "present": "no.such.fact" } }), ".not"),
            (json!({ "all": [{ "present": "channel" }, { "present": "no.such.fact" }] }), ".all[1]"),
            (json!({ "atLeastOf": [3, [{ "present": "channel" }]] }), ".atLeastOf[1]"),
            (json!({ "present": "channel", "supplied": "channel" }), ""),
            (json!({}), ""),
            (json!("sometimes"), ""),
        ] {
            add(
                if limit { "bad condition of a limit" } else { "bad condition" },
                condition,
                &format!("{path}{inside}"),
            );
        }
    }
    found
}

#[test]
fn every_seeded_defect_is_refused_at_its_place() {
    let mut kinds: std::collections::BTreeMap<&str, usize> = std::collections::BTreeMap::new();
    let mut wrong = Vec::new();
    for base in [first(), second()] {
        assert!(RuleSet::check(&base).valid, "{:?}", RuleSet::check(&base).errors);
        let mut parts = Vec::new();
        all_parts(&base, "", &[], &mut parts);
        for (path, keys) in &parts {
            let value = part(&mut base.clone(), keys).clone();
            for (name, to, place) in defects(path, keys, &value) {
                let mut profile = base.clone();
                *part(&mut profile, keys) = to;
                let report = RuleSet::check(&profile);
                let told: Vec<&str> = report.errors.iter().map(|issue| issue.error.path()).collect();
                // Where the name of a fact or list member is lost, or a year moves away from its dates, more than one place is wrong.
                let nameless = ["facts", "lists"].iter().any(|list| path.starts_with(list));
                let alone = told.len() == 1 || nameless || name == "not the next year";
                if !told.contains(&place.as_str()) || !alone {
                    wrong.push(format!("{name} at {path}: expected {place}, told {told:?}"));
                }
                assert!(!serde_json::to_string(&report).unwrap().contains("13800138000"), "{name} at {path}");
                let loaded = RuleSet::with_profile(&profile).err();
                assert_eq!(loaded.as_ref(), report.errors.first().map(|issue| &issue.error), "{name} at {path}");
                *kinds.entry(name).or_default() += 1;
            }
        }
    }
    let total: usize = kinds.values().sum();
    println!("{total} defects: {kinds:?}");
    assert!(wrong.is_empty(), "{} of {total}:\n{}", wrong.len(), wrong.join("\n"));
    assert!(total >= 200 && kinds.len() >= 15, "{total} {kinds:?}");
}

#[test]
fn harmless_changes_are_accepted() {
    let mut changed = 0_usize;
    for base in [first(), second()] {
        let mut parts = Vec::new();
        all_parts(&base, "", &[], &mut parts);
        for (path, keys) in &parts {
            let last = keys.last().map_or("", String::as_str);
            let value = part(&mut base.clone(), keys).clone();
            let harmless = match (last, &value) {
                ("zh" | "en" | "instrument" | "clause", _) => json!("otherwise"),
                ("text" | "remedy" | "escalation" | "exceptions" | "enable" | "words" | "days" | "policy", _) => {
                    Value::Null
                }
                ("ifUnknown", _) => json!("ignore"),
                ("ifNotMet", _) => json!("warn"),
                ("force", _) => json!("recommended"),
                ("to", _) if path.ends_with("].to") && !path.starts_with("calendar") => json!("2029-12-31"),
                ("value", Value::Number(_)) => json!(2.0),
                ("whileRunning", _) => json!("restart"),
                ("needsAll", _) => json!(false),
                ("id", Value::String(id)) if id.starts_with("op.") || !path.contains('[') => json!("op.other"),
                ("appliesWhen" | "requires", _) => json!("always"),
                (_, Value::String(_)) if path.starts_with("words.") => json!("再见"),
                _ => continue,
            };
            let mut profile = base.clone();
            *part(&mut profile, keys) = harmless;
            let report = RuleSet::check(&profile);
            assert!(report.valid, "{path}: {:?}", report.errors);
            changed += 1;
        }
    }
    assert!(changed >= 50, "{changed}");
}

/// Values from the real keys and words, and some that fit nowhere.
fn anything(depth: u32) -> BoxedStrategy<Value> {
    let words = prop::sample::select(vec![
        "own",
        "op.one",
        "op.two",
        "complaint",
        "law.complaint.reply",
        "sla.archive.retention",
        "x.floor",
        "channel",
        "need",
        "type",
        "submitted",
        "complaintReceived",
        "resultSent",
        "order",
        "always",
        "asOf",
        "24x7",
        "09:00",
        "2026-07-01",
        "2027-01-01",
        "roll",
        "mandatory",
        "refuse",
        "ask",
        "flag",
        "choice",
        "count",
        "workingDay",
        "hour",
        "remind",
        "newYear",
        "holiday",
        "",
        "长",
        "mall_kiosk",
    ]);
    let leaf = prop_oneof![
        4 => words.prop_map(Value::from),
        2 => (-3_i64..70).prop_map(Value::from),
        1 => any::<i64>().prop_map(Value::from),
        1 => any::<bool>().prop_map(Value::from),
        1 => Just(Value::Null),
        1 => (-1.0e3_f64..1.0e3).prop_map(Value::from),
    ];
    let keys = prop::sample::select(vec![
        "id",
        "policy",
        "hours",
        "channelHours",
        "calendar",
        "facts",
        "lists",
        "rules",
        "limits",
        "enable",
        "words",
        "name",
        "kind",
        "members",
        "text",
        "zh",
        "en",
        "code",
        "remedy",
        "source",
        "instrument",
        "clause",
        "force",
        "from",
        "to",
        "appliesWhen",
        "requires",
        "ifNotMet",
        "ifUnknown",
        "subject",
        "cases",
        "starts",
        "whileRunning",
        "completedBy",
        "needsAll",
        "cancelledBy",
        "length",
        "value",
        "unit",
        "direction",
        "escalation",
        "step",
        "before",
        "after",
        "years",
        "days",
        "year",
        "holidays",
        "holiday",
        "statutory",
        "makeUp",
        "date",
        "workingDays",
        "restDays",
        "mon",
        "exceptions",
        "windows",
        "present",
        "is",
        "all",
        "any",
        "not",
        "atLeast",
        "oneOf",
        "atLeastOf",
        "fact",
        "plus",
        "Channel",
        "dayEnd",
        "rollOver",
        "greeting",
        "other",
    ]);
    leaf.prop_recursive(depth, 40, 5, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec((keys.clone(), inner), 0..6).prop_map(|pairs| Value::Object(
                pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect::<Map<_, _>>()
            )),
        ]
    })
    .boxed()
}

/// A valid profile with some of its parts replaced by anything.
fn nearly() -> impl Strategy<Value = Value> {
    (any::<bool>(), prop::collection::vec((any::<prop::sample::Index>(), anything(2)), 0..4)).prop_map(
        |(one, changes)| {
            let mut profile = if one { first() } else { second() };
            for (at, value) in changes {
                let mut parts = Vec::new();
                all_parts(&profile, "", &[], &mut parts);
                *part(&mut profile, &at.get(&parts).1) = value;
            }
            profile
        },
    )
}

/// How many random profiles: `PROFILE_CASES` asks for more.
fn cases() -> u32 {
    std::env::var("PROFILE_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(10_000)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is given for a profile there is a report, and it agrees with loading.
    #[test]
    fn there_is_always_a_report(profile in prop_oneof![anything(4), nearly()]) {
        let report = RuleSet::check(&profile);
        let loaded = RuleSet::with_profile(&profile);
        prop_assert_eq!(report.valid, loaded.is_ok());
        prop_assert_eq!(report.errors.first().map(|issue| issue.error.clone()), loaded.err());
        prop_assert_eq!(report.sha256.len(), 64);
    }
}
