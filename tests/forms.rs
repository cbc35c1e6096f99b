//! The forms of a profile: what each does to an answer, and how what cannot be used is refused.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may stop on the spot")]

use serde_json::{Value, json};
use telecom_service_rules::catalogue::policy::SWITCHES;
use telecom_service_rules::catalogue::shapes::EVIDENCE;
use telecom_service_rules::catalogue::sla::LIMITS;
use telecom_service_rules::sla::{CaseFile, Status};
use telecom_service_rules::{AsOf, Date, Decimal, Engine, Instant, RuleSet, Verdict};

fn source() -> Value {
    json!({ "instrument": "operator handbook", "clause": "3" })
}

fn engine(more: Value) -> Engine {
    let mut profile = json!({ "id": "own" });
    profile.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    Engine::new(RuleSet::with_profile(&profile).unwrap())
}

#[track_caller]
fn refused(more: Value, code: &str, path: &str, hint: Option<&str>) {
    let mut profile = json!({ "id": "own" });
    profile.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let error = RuleSet::with_profile(&profile).unwrap_err();
    assert_eq!((error.code(), error.path()), (code, path), "{profile}");
    if hint.is_some() {
        assert_eq!(error.hint(), hint, "{profile}");
    }
}

fn today() -> AsOf {
    AsOf::Date(Date::parse("2026-07-03").unwrap())
}

fn at(text: &str) -> Instant {
    Instant::parse(text).unwrap()
}

/// An application that the catalogue alone accepts, with some keys replaced.
fn application(more: Value) -> Value {
    let cases: Vec<Value> = serde_json::from_str(include_str!("cases/eligibility/whole.json")).unwrap();
    let mut request =
        cases.into_iter().find(|case| case["expected"]["verdict"] == "eligible").unwrap()["request"].clone();
    request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    request
}

fn ask(engine: &Engine, more: Value) -> Value {
    let facts = engine.read_application(&application(more)).unwrap();
    serde_json::to_value(engine.decide(facts, today())).unwrap()
}

fn finding<'a>(decision: &'a Value, rule: &str) -> &'a Value {
    let found = decision["findings"].as_array().unwrap().iter().find(|one| one["rule"] == rule);
    found.unwrap_or_else(|| panic!("no finding of {rule}"))
}

fn needs(decision: &Value) -> Vec<&str> {
    decision["needs"].as_array().unwrap().iter().map(|need| need["path"].as_str().unwrap()).collect()
}

fn case(kind: &str, more: Value) -> Value {
    let mut case =
        json!({ "kind": kind, "events": [{ "type": "complaintReceived", "at": "2026-07-03T09:00:00+08:00" }] });
    case.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    case
}

fn track(engine: &Engine, case: &Value, now: &str) -> Value {
    let case: CaseFile = engine.read_case(case).unwrap();
    serde_json::to_value(engine.track_deadlines(&case, at(now))).unwrap()
}

fn deadline<'a>(report: &'a Value, limit: &str) -> Option<&'a Value> {
    report["deadlines"].as_array().unwrap().iter().find(|one| one["limit"] == limit)
}

const NOW: &str = "2026-07-03T10:00:00+08:00";

#[test]
fn a_set_includes_the_kinds_that_were_given() {
    let rule = |requires: Value| json!({ "rules": [{ "id": "op.one", "source": source(), "requires": requires }] });
    let engine = engine(rule(json!({ "includes": ["evidence.kinds", "contract"] })));
    for (evidence, result) in [
        (json!([{ "kind": "bill" }, { "kind": "contract" }]), "met"),
        (json!([{ "kind": "bill" }, { "kind": "no such kind" }]), "notMet"),
        (json!([{ "kind": null }]), "notMet"),
        (json!([]), "notMet"),
        (Value::Null, "notMet"),
        (json!([{ "kind": "contract" }, { "note": "kind not said" }]), "unknown"),
    ] {
        let decision = ask(&engine, json!({ "evidence": evidence }));
        assert_eq!(finding(&decision, "op.one")["result"], result, "{evidence}");
    }
    let mut unsaid = application(json!({}));
    unsaid.as_object_mut().unwrap().remove("evidence");
    let decision = engine.decide(engine.read_application(&unsaid).unwrap(), today());
    assert!(decision.needs().contains(&"evidence.kinds"));

    let bad = |requires: Value, path: &str, hint: &str| {
        refused(rule(requires), "E_PROFILE", path, Some(hint));
    };
    bad(json!({ "includes": ["type", "other"] }), "rules[0].requires", "only a set can include a code");
    bad(
        json!({ "includes": ["evidence.kinds", "contrakt"] }),
        "rules[0].requires",
        "unknown member of the list; did you mean contract",
    );
    bad(json!({ "includes": ["evidence.kinds"] }), "rules[0].requires.includes", "give a list of two");
    bad(
        json!({ "is": ["evidence.kinds", "contract"] }),
        "rules[0].requires",
        "only a choice or a flag can be compared with a code",
    );
}

#[test]
fn the_53rd_member_of_a_list_fits_a_set_and_the_next_does_not() {
    let free = 53_usize.checked_sub(EVIDENCE.members.len()).unwrap();
    let members: Vec<Value> = (0..=free).map(|number| json!({ "code": format!("own{number}") })).collect();
    let with = |code: String| {
        json!({
            "lists": { "EvidenceKind": members },
            "rules": [{ "id": "op.one", "source": source(), "requires": { "includes": ["evidence.kinds", code] } }],
        })
    };
    let last = format!("own{}", free.checked_sub(1).unwrap());
    let engine = engine(with(last.clone()));
    let result = |kinds: &[&str]| {
        let evidence: Vec<Value> = kinds.iter().map(|kind| json!({ "kind": kind })).collect();
        finding(&ask(&engine, json!({ "evidence": evidence })), "op.one")["result"].clone()
    };
    assert_eq!(result(&[&last]), "met");
    assert_eq!(result(&["own0", &format!("own{free}")]), "notMet");
    refused(
        with(format!("own{free}")),
        "E_PROFILE",
        "rules[0].requires",
        Some("a set tells the first 53 members of its list apart"),
    );
    let product = json!({ "lists": { "EvidenceKind": members }, "products": [
        { "code": "one", "source": source(), "documents": [format!("own{free}")] },
    ] });
    refused(product, "E_PROFILE", "products[0].documents[0]", None);
}

/// Two sets asked for in one rule: what cannot change the outcome is not asked for.
#[test]
fn sets_are_completed_member_by_member() {
    let either = json!({ "any": [
        { "includes": ["evidence.kinds", "contract"] },
        { "not": { "includes": ["evidence.kinds", "contract"] } },
    ] });
    let both = json!({ "all": [
        { "includes": ["evidence.kinds", "contract"] },
        { "includes": ["evidence.kinds", "bill"] },
    ] });
    for (requires, result) in [(either, "met"), (both, "unknown")] {
        let engine = engine(json!({ "rules": [{ "id": "op.one", "source": source(), "requires": requires }] }));
        let decision = ask(&engine, json!({ "evidence": [{ "note": "kind not said" }] }));
        assert_eq!(finding(&decision, "op.one")["result"], result);
        assert_eq!(needs(&decision).contains(&"evidence.kinds"), result == "unknown");
    }
}

fn product() -> Value {
    json!({
        "code": "line",
        "text": { "zh": "企业专线", "en": "business line" },
        "source": source(),
        "documents": ["contract", "site_permit"],
        "approvals": ["tariff"],
        "businessTypes": ["leased_line"],
    })
}

fn with_products(products: Value) -> Value {
    let permit = json!({ "code": "site_permit", "text": { "zh": "进场许可", "en": "permit to enter" } });
    json!({ "lists": { "EvidenceKind": [permit] }, "products": products })
}

#[test]
fn a_product_needs_its_documents_approvals_and_type_of_business() {
    let engine = engine(with_products(json!([product(), { "code": "sim", "source": source() }])));
    let form = |kind: &str| {
        let mut form = application(json!({}))["form"].clone();
        form["type"] = kind.into();
        form
    };
    let verdict = |product: Value, evidence: Value, kind: &str| {
        ask(&engine, json!({ "product": product, "evidence": evidence, "form": form(kind) }))
    };
    let all = json!([{ "kind": "contract" }, { "kind": "site_permit" }]);
    let good = verdict(json!("line"), all.clone(), "leased_line");
    assert_eq!(good["verdict"], "eligible");
    assert_eq!(good["surplus"], json!([]));
    let document = finding(&good, "product.line.document.contract");
    assert_eq!(
        document["text"],
        json!({ "zh": "办理企业专线，已提交合同或协议", "en": "business line: contract or agreement has been given" })
    );
    assert_eq!(document["sources"][0]["instrument"], "operator handbook");
    let permit = finding(&good, "product.line.document.site_permit");
    assert_eq!(permit["remedy"], json!({ "zh": "请补交进场许可", "en": "give permit to enter" }));

    let missing = verdict(json!("line"), json!([{ "kind": "contract" }]), "leased_line");
    assert_eq!(
        (&missing["verdict"], finding(&missing, "product.line.document.site_permit")["effect"].as_str()),
        (&json!("needsCorrection"), Some("correct"))
    );
    let wrong = verdict(json!("line"), all.clone(), "broadband");
    assert_eq!(finding(&wrong, "product.line.businessType")["result"], "notMet");
    assert_eq!(wrong["verdict"], "needsCorrection");
    let other = verdict(json!("sim"), json!([]), "broadband");
    assert_eq!(
        (&other["verdict"], finding(&other, "product.line.document.contract")["result"].as_str()),
        (&json!("eligible"), Some("notApplicable"))
    );
    let none = verdict(Value::Null, json!([]), "broadband");
    assert_eq!(none["verdict"], "eligible");
    let unsaid = ask(&engine, json!({}));
    assert_eq!((&unsaid["verdict"], needs(&unsaid)), (&json!("needsInformation"), vec!["product"]));

    let mut verdicts = application(json!({}))["verdicts"].clone();
    verdicts["tariff"] = Value::Null;
    let waiting = json!({ "product": "line", "evidence": all, "form": form("leased_line"), "verdicts": verdicts });
    let waiting = ask(&engine, waiting);
    assert_eq!(finding(&waiting, "product.line.approval.tariff")["effect"], "review");
    assert_eq!(waiting["verdict"], "needsReview");
}

#[test]
fn without_a_profile_there_is_no_product() {
    let error = Engine::default().read_application(&json!({ "product": "line" })).unwrap_err();
    assert_eq!((error.code(), error.path()), ("E_VALUE", "product"));
    assert!(Engine::default().read_application(&json!({ "product": null })).is_ok());
}

#[test]
fn products_that_cannot_be_used_are_refused_with_their_place() {
    let with = |key: &str, value: Value| {
        let mut one = product();
        one[key] = value;
        with_products(json!([one]))
    };
    refused(with("code", json!("a b")), "E_PROFILE", "products[0].code", None);
    refused(with("source", Value::Null), "E_TYPE", "products[0].source", Some("required"));
    refused(with("documents", json!(["contrct"])), "E_VALUE", "products[0].documents[0]", Some("contract"));
    refused(with("documents", json!("contract")), "E_TYPE", "products[0].documents", Some("list"));
    refused(with("approvals", json!(["formalBy"])), "E_VALUE", "products[0].approvals[0]", None);
    refused(with("approvals", json!(["tarif"])), "E_VALUE", "products[0].approvals[0]", Some("tariff"));
    refused(with("businessTypes", json!(["leased"])), "E_VALUE", "products[0].businessTypes[0]", None);
    refused(with("price", json!(1)), "E_UNKNOWN_KEY", "products[0]", None);
    refused(with_products(json!([product(), product()])), "E_PROFILE", "products[1].code", Some("this code is taken"));
    refused(
        with("documents", json!(["contract", "contract"])),
        "E_PROFILE",
        "products[0].documents[1]",
        Some("given twice"),
    );
}

#[test]
fn the_province_of_the_profile_stands_in_for_one_that_is_not_said() {
    let reply = "law.complaint.reply.henan";
    let henan = engine(json!({ "province": "henan" }));
    let has = |engine: &Engine, more: Value| deadline(&track(engine, &case("complaint", more), NOW), reply).is_some();
    assert!(has(&henan, json!({})));
    assert!(!has(&henan, json!({ "province": "chongqing" })), "what the case says comes first");
    assert!(!has(&henan, json!({ "province": null })), "known to be none");
    assert!(!has(&Engine::default(), json!({})));

    let due = |engine: &Engine| {
        let events = json!([{ "type": "complaintReceived", "at": "2026-07-03T09:00:00+08:00" }]);
        let dispute = engine.read_dispute(&json!({ "situation": "fee_error_or_unnotified", "events": events }));
        let route = engine.route_dispute(&dispute.unwrap(), at(NOW)).unwrap();
        serde_json::to_string(&route).unwrap().contains(reply)
    };
    assert_eq!((due(&henan), due(&Engine::default())), (true, false));

    let own = engine(json!({ "lists": { "Province": [{ "code": "hainan" }] }, "province": "hainan" }));
    assert!(!has(&own, json!({})));
    refused(json!({ "province": "hennan" }), "E_VALUE", "province", Some("henan"));
    refused(json!({ "province": 41 }), "E_TYPE", "province", Some("text"));
}

fn own_item(more: Value) -> Value {
    let mut item = json!({
        "id": "op.badge",
        "section": "conduct.etiquette",
        "polarity": "must",
        "severity": "major",
        "text": { "zh": "佩戴工牌", "en": "wear the badge" },
        "assessor": { "zh": "工牌佩戴在胸前", "en": "the badge was worn" },
        "source": source(),
        "appliesWhen": { "is": ["channel", "hall"] },
    });
    item.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    item
}

fn with_list(more: Value) -> Value {
    let mut list = json!({ "id": "conduct" });
    list.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    json!({ "checklists": [list] })
}

#[test]
fn own_items_are_listed_and_scored_with_their_source() {
    let engine = engine(with_list(json!({ "items": [own_item(json!({}))] })));
    let list = |channel: &str| {
        let query = json!({ "scheme": "conduct", "channel": channel });
        serde_json::to_value(engine.checklist(&query, today()).unwrap()).unwrap()
    };
    let hall = list("hall");
    let item = hall["items"].as_array().unwrap().iter().find(|item| item["id"] == "op.badge").unwrap();
    assert_eq!(
        (&item["section"], &item["item"], &item["severity"]),
        (&json!("conduct.etiquette"), &json!(""), &json!("major"))
    );
    assert_eq!(item["sources"][0]["instrument"], "operator handbook");
    assert_eq!(item["assessor"]["zh"], "工牌佩戴在胸前");
    assert!(list("phone")["items"].as_array().unwrap().iter().all(|item| item["id"] != "op.badge"));

    let seen = |badge: &str| {
        let items = json!({ "D-07": "pass", "op.badge": badge });
        let seen = json!({ "scheme": "conduct", "channel": "hall", "items": items });
        engine.score_conduct(&seen, today()).unwrap()
    };
    assert_eq!(seen("pass").score, Some(Decimal(100_000)));
    let failed = seen("fail");
    assert_eq!(failed.score, Some(Decimal(50_000)));
    assert_eq!((failed.failed[0].id, failed.failed[0].text.en), ("op.badge", "the badge was worn"));
    assert_eq!((failed.improvements[0].id, failed.improvements[0].gain), ("op.badge", Decimal(50_000)));
    assert!(engine.rules().iter().any(|row| row.id == "op.badge" && row.kind == "checklist"));
}

#[test]
fn own_weights_and_their_split_score() {
    let weights = json!({ "conduct.attitude": 50, "conduct.etiquette": 50 });
    let engine = engine(with_list(json!({ "source": source(), "weights": weights })));
    let scores = json!({ "attitude": 100, "etiquette": 40, "discipline": 0 });
    let seen = json!({ "scheme": "conduct", "sectionScores": scores });
    let score = engine.score_conduct(&seen, today()).unwrap();
    assert_eq!((score.score, score.coverage), (Some(Decimal(70_000)), 100));
    let attitude = score.sections.iter().find(|section| section.section == "conduct.attitude").unwrap();
    assert_eq!((attitude.weight, attitude.points), (50, Some(Decimal(50_000))));
    assert_eq!(attitude.sources.last().unwrap().instrument, "operator handbook");

    let remainder = telecom_service_rules::catalogue::conduct::CHECKLISTS[0];
    let remainder = remainder.sections.iter().find(|section| section.topics.len() == 2).unwrap();
    let [one, two] = [remainder.topics[0].id, remainder.topics[1].id];
    let split = |parts: Value| with_list(json!({ "remainderSplit": parts }));
    let halves = telecom_service_rules::Engine::default();
    let uneven = self::engine(split(json!({ one: 15, two: 5 })));
    let scores = json!({ one: 100, two: 20 });
    let seen = json!({ "scheme": "conduct", "sectionScores": scores });
    assert_eq!(halves.score_conduct(&seen, today()).unwrap().score, Some(Decimal(60_000)));
    assert_eq!(uneven.score_conduct(&seen, today()).unwrap().score, Some(Decimal(80_000)));
    let said = json!({ "scheme": "conduct", "sectionScores": scores, "remainderSplit": { one: 5, two: 15 } });
    assert_eq!(
        uneven.score_conduct(&said, today()).unwrap().score,
        Some(Decimal(40_000)),
        "an observation's own first"
    );
    refused(split(json!({ one: 15, two: 15 })), "E_VALUE", "checklists[0].remainderSplit", Some("parts of 20"));
}

#[test]
fn checklists_that_cannot_be_used_are_refused_with_their_place() {
    let item = |more: Value| with_list(json!({ "items": [own_item(more)] }));
    let weights = |weights: Value| with_list(json!({ "weights": weights }));
    refused(json!({ "checklists": [{ "id": "conducts" }] }), "E_VALUE", "checklists[0].id", Some("conduct"));
    refused(json!({ "checklists": [{ "id": "conduct" }, { "id": "conduct" }] }), "E_PROFILE", "checklists[1].id", None);
    refused(
        weights(json!({ "conduct.attitude": 99 })),
        "E_VALUE",
        "checklists[0].weights",
        Some("weights that add up to 100"),
    );
    refused(weights(json!({ "conduct.attitude": 101 })), "E_VALUE", "checklists[0].weights.conduct.attitude", None);
    refused(
        weights(json!({ "conduct.atitude": 100 })),
        "E_UNKNOWN_KEY",
        "checklists[0].weights",
        Some("conduct.attitude"),
    );
    refused(
        json!({ "checklists": [{ "id": "signing", "remainderSplit": { "one": 1 } }] }),
        "E_PROFILE",
        "checklists[0].remainderSplit",
        None,
    );
    let place = |key: &str| format!("checklists[0].items[0].{key}");
    refused(item(json!({ "id": "badge" })), "E_PROFILE", &place("id"), None);
    refused(item(json!({ "id": "conduct.attitude.polite" })), "E_PROFILE", &place("id"), Some("this id is taken"));
    refused(item(json!({ "section": "conduct.atitude" })), "E_VALUE", &place("section"), Some("conduct.attitude"));
    refused(item(json!({ "topic": "speed" })), "E_VALUE", &place("topic"), None);
    refused(item(json!({ "polarity": "maybe" })), "E_VALUE", &place("polarity"), None);
    refused(item(json!({ "severity": null })), "E_TYPE", &place("severity"), Some("required"));
    refused(item(json!({ "source": null })), "E_TYPE", &place("source"), Some("required"));
    refused(
        item(json!({ "from": "2026-02-01", "to": "2026-01-01" })),
        "E_VALUE",
        &place("to"),
        Some("not before from"),
    );
    refused(item(json!({ "appliesWhen": { "present": "id" } })), "E_PROFILE", &place("appliesWhen"), None);
    let twice = with_list(json!({ "items": [own_item(json!({})), own_item(json!({}))] }));
    refused(twice, "E_PROFILE", "checklists[0].items[1].id", Some("this id is taken"));
}

#[test]
fn messages_replace_words_and_no_decision() {
    let messages = json!({
        "accept.need.stated": { "text": { "zh": "说明用途" }, "remedy": { "zh": "请写明用途", "en": "say what it is for" } },
        "sla.complaint.reply": { "text": { "zh": "答复投诉", "en": "answer the complaint" } },
        "op.one": { "text": { "en": "reworded" } },
    });
    let rules = json!([{ "id": "op.one", "text": { "en": "own" }, "source": source(), "requires": "always" }]);
    let (plain, reworded) =
        (engine(json!({ "rules": rules })), engine(json!({ "rules": rules, "messages": messages })));
    for need in [json!("家中上网"), Value::Null] {
        let (before, after) = (ask(&plain, json!({ "need": need })), ask(&reworded, json!({ "need": need })));
        assert_eq!((&before["verdict"], &before["needs"]), (&after["verdict"], &after["needs"]));
        let own = finding(&after, "accept.need.stated");
        assert_eq!(own["remedy"], json!({ "zh": "请写明用途", "en": "say what it is for" }));
        assert_eq!(own["text"]["zh"], "说明用途");
        assert_eq!(own["text"]["en"], finding(&before, "accept.need.stated")["text"]["en"], "not given: kept");
        assert_eq!(finding(&after, "op.one")["text"]["en"], "reworded");
    }
    let report = track(&reworded, &case("complaint", json!({})), NOW);
    assert_eq!(deadline(&report, "sla.complaint.reply").unwrap()["text"]["en"], "answer the complaint");
    let row = reworded.rules().into_iter().find(|row| row.id == "sla.complaint.reply").unwrap();
    assert_eq!(row.text.zh, "答复投诉");
}

#[test]
fn a_guard_of_a_procedure_has_the_profiles_words() {
    let engine = engine(json!({ "messages": { "order.accept.review": { "text": { "en": "own words" } } } }));
    let guard = engine.procedure("procedure.order").unwrap();
    let json = serde_json::to_value(guard).unwrap();
    let found = json["guards"].as_array().unwrap().iter().find(|guard| guard["rule"] == "order.accept.review");
    assert_eq!(found.unwrap()["text"]["en"], "own words");
}

#[test]
fn messages_for_unknown_rows_are_refused_with_the_nearest() {
    let with = |messages: Value| json!({ "messages": messages });
    refused(with(json!({ "accept.need.statd": {} })), "E_UNKNOWN_KEY", "messages", Some("accept.need.stated"));
    refused(with(json!({ "13800138000": {} })), "E_UNKNOWN_KEY", "messages", None);
    refused(
        with(json!({ "accept.need.stated": { "txt": {} } })),
        "E_UNKNOWN_KEY",
        "messages.accept.need.stated",
        Some("text"),
    );
    refused(with(json!({ "accept.need.stated": { "text": "x" } })), "E_TYPE", "messages.accept.need.stated.text", None);
    refused(
        with(json!({ "sla.complaint.reply": { "remedy": { "zh": "快" } } })),
        "E_PROFILE",
        "messages.sla.complaint.reply.remedy",
        Some("a limit has no remedy; give text"),
    );
}

#[test]
fn the_investigation_limit_leaves_complaints_when_the_policy_says_so() {
    let limit = "sla.dispute.investigation";
    let runs = |policy: Value, kind: &str| {
        deadline(&track(&engine(json!({ "policy": policy })), &case(kind, json!({})), NOW), limit).is_some()
    };
    let off = json!({ "disputeClockForComplaints": "off" });
    assert!(runs(json!({}), "complaint") && runs(json!({ "disputeClockForComplaints": "on" }), "complaint"));
    assert!(!runs(off.clone(), "complaint"));
    assert!(runs(off, "dispute"));
    refused(
        json!({ "policy": { "disputeClockForComplaints": true } }),
        "E_TYPE",
        "policy.disputeClockForComplaints",
        None,
    );
}

#[test]
fn a_limit_leaves_only_kinds_of_case_that_it_has() {
    for (limit, unless) in LIMITS.iter().flat_map(|limit| limit.unless.iter().map(move |unless| (limit, unless))) {
        assert!(limit.cases.contains(&unless.case), "{}", limit.id);
        let switch = SWITCHES.iter().find(|switch| switch.name == unless.switch).unwrap();
        assert!(switch.values.contains(&unless.value), "{}", limit.id);
        assert_ne!(switch.values[0], unless.value, "{}: by default it has all its kinds", limit.id);
    }
}

#[test]
fn strict_lists_make_an_unlisted_value_a_correction() {
    let mut form = application(json!({}))["form"].clone();
    form["type"] = "satellite".into();
    for (strict, verdict, effect) in [("off", "eligible", "inform"), ("on", "needsCorrection", "correct")] {
        let engine = engine(json!({ "policy": { "strictLists": strict } }));
        let channel = ask(&engine, json!({ "channel": "pigeon" }));
        assert_eq!(
            (&channel["verdict"], &finding(&channel, "accept.channel.known")["effect"]),
            (&json!(verdict), &json!(effect))
        );
        let kind = ask(&engine, json!({ "form": form }));
        assert_eq!(
            (&kind["verdict"], &finding(&kind, "accept.form.type.listed")["effect"]),
            (&json!(verdict), &json!(effect))
        );
        assert_eq!(ask(&engine, json!({}))["verdict"], "eligible");
    }
}

fn value(id: &str, more: Value) -> Value {
    let mut limit = json!({ "id": id, "source": source() });
    limit.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    limit
}

fn days(value: u32) -> Value {
    json!({ "value": value, "unit": "naturalDay" })
}

#[test]
fn a_limit_has_one_value_after_another() {
    let limits = json!([
        value("complaint", json!({ "to": "2026-06-30", "length": days(10) })),
        value("sla.complaint.reply", json!({ "from": "2026-07-01", "length": days(5) })),
    ]);
    let engine = engine(json!({ "limits": limits, "policy": { "rollOver": "none" } }));
    let due = |date: &str| {
        let events = json!([{ "type": "complaintReceived", "at": format!("{date}T09:00:00+08:00") }]);
        let report = track(&engine, &case("complaint", json!({ "events": events })), "2026-07-01T10:00:00+08:00");
        deadline(&report, "sla.complaint.reply").unwrap()["dueOn"].clone()
    };
    assert_eq!((due("2026-06-30"), due("2026-07-01")), (json!("2026-07-10"), json!("2026-07-06")));

    let one = |more: Value| value("complaint", more);
    for (first, second) in [
        (json!({ "length": days(10) }), json!({ "length": days(5) })),
        (json!({ "length": days(10) }), json!({ "from": "2026-07-01", "length": days(5) })),
        (json!({ "to": "2026-07-01", "length": days(10) }), json!({ "from": "2026-07-01", "length": days(5) })),
    ] {
        let limits = json!({ "limits": [one(first), one(second)] });
        refused(limits, "E_PROFILE", "limits[1].id", Some("its dates overlap those of limits[0]"));
    }
    let backwards = one(json!({ "from": "2026-07-02", "to": "2026-07-01", "length": days(1) }));
    refused(json!({ "limits": [backwards] }), "E_VALUE", "limits[0].to", Some("not before from"));
}

#[test]
fn a_limit_of_the_profiles_own_has_one_value_after_another() {
    let own = |more: Value| {
        let mut limit = value("op.callback", json!({ "cases": ["complaint"], "starts": ["complaintReceived"] }));
        limit.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        limit
    };
    let limits = json!([
        own(json!({ "to": "2026-06-30", "length": days(3) })),
        own(json!({ "from": "2026-07-01", "length": days(1) })),
    ]);
    let engine = engine(json!({ "limits": limits, "policy": { "rollOver": "none" } }));
    for (date, due) in [("2026-06-29", "2026-07-02"), ("2026-07-01", "2026-07-02")] {
        let events = json!([{ "type": "complaintReceived", "at": format!("{date}T09:00:00+08:00") }]);
        let report = track(&engine, &case("complaint", json!({ "events": events })), "2026-07-01T10:00:00+08:00");
        let found: Vec<&Value> =
            report["deadlines"].as_array().unwrap().iter().filter(|one| one["limit"] == "op.callback").collect();
        assert_eq!(found.iter().map(|one| one["dueOn"].as_str().unwrap()).collect::<Vec<_>>(), [due], "{date}");
    }
    let twice = json!({ "limits": [own(json!({ "length": days(3) })), own(json!({ "length": days(1) }))] });
    refused(twice, "E_PROFILE", "limits[1].id", Some("its dates overlap those of limits[0]"));
}

/// retention by type of business: values for limits that the sources leave without one.
#[test]
fn lengths_that_the_sources_leave_open_are_set_by_limits() {
    let years = |value: u32| json!({ "value": value, "unit": "year" });
    let limits = json!([
        value("retentionYears", json!({ "length": years(6) })),
        value(
            "retentionYears",
            json!({
                "length": years(10),
                "appliesWhen": { "is": ["businessType", "leased_line"] },
            })
        ),
    ]);
    let engine = engine(json!({ "limits": limits }));
    let kept = |more: Value| {
        let mut file =
            json!({ "kind": "archive", "events": [{ "type": "terminated", "at": "2026-07-03T09:00:00+08:00" }] });
        file.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        deadline(&track(&engine, &file, NOW), "sla.archive.retention").unwrap().clone()
    };
    assert_eq!(kept(json!({ "businessType": "leased_line" }))["dueOn"], "2036-07-03");
    assert_eq!(kept(json!({ "businessType": "broadband" }))["dueOn"], "2032-07-03");
    let unsaid = kept(json!({}));
    assert_eq!((&unsaid["status"], &unsaid["missing"]), (&json!(Status::Undetermined), &json!(["businessType"])));

    let values = [
        ("complaint", "sla.complaint.reply", "complaintReceived"),
        ("silenceDays", "sla.complaint.silence", "resultSent"),
    ];
    for (key, id, start) in values {
        let events = json!([{ "type": start, "at": "2026-07-03T09:00:00+08:00" }]);
        let file = case("complaint", json!({ "events": events }));
        let open = track(&Engine::default(), &file, NOW);
        let closed = self::engine(json!({ "limits": [value(key, json!({ "length": days(7) }))] }));
        let set = track(&closed, &file, NOW);
        assert_eq!(deadline(&open, id).map(|one| one["status"].clone()), Some(json!("notDefined")), "{key}");
        let set = deadline(&set, id).unwrap();
        assert_eq!((&set["status"], &set["definedBy"]["instrument"]), (&json!("running"), &json!("operator handbook")));
    }
}

#[test]
fn a_value_on_a_condition_is_checked_like_a_rule() {
    let on = |condition: Value| json!({ "limits": [value("retentionYears", json!({ "length": days(1), "appliesWhen": condition }))] });
    refused(on(json!({ "is": ["businesType", "sms"] })), "E_PROFILE", "limits[0].appliesWhen", None);
    let text = json!({ "limits": [value("retentionYears", json!({ "length": days(1), "text": { "zh": "保存" } }))] });
    refused(text, "E_PROFILE", "limits[0].text", None);
}

#[test]
fn every_verdict_of_a_default_application_is_unchanged_by_an_empty_profile() {
    let engine = engine(json!({ "products": [], "checklists": [], "messages": {}, "limits": null }));
    let facts = engine.read_application(&application(json!({}))).unwrap();
    assert_eq!(engine.decide(facts, today()).verdict(), Verdict::Eligible);
}

/// JSON without the comments that stand on lines of their own.
fn uncommented(text: &str) -> String {
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect()
}

#[test]
fn every_example_loads() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/profiles");
    let mut loaded = Vec::new();
    for file in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let profile: Value =
            serde_json::from_str(&uncommented(&std::fs::read_to_string(file.path()).unwrap())).unwrap();
        let engine = Engine::new(RuleSet::with_profile(&profile).unwrap());
        assert_eq!(engine.version().profile, profile["id"].as_str());
        assert_eq!(ask(&engine, json!({ "product": null }))["verdict"], "eligible", "{:?}", file.path());
        loaded.push(file.file_name().into_string().unwrap());
    }
    loaded.sort();
    assert_eq!(loaded, ["henan.json", "national.json", "starter.jsonc", "strict.json"]);
}
