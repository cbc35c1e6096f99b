//! Two profiles side by side: what is written otherwise, and which cases that decides otherwise.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::Engine;
use crate::boundary::MAX_CASES;
use crate::catalogue::rows::codes;
use crate::catalogue::sla::LIMITS;
use crate::decision::AsOf;
use crate::dispute::DisputeRoute;
use crate::error::{Error, ErrorKind};
use crate::json::Cursor;
use crate::ruleset::RuleSet;
use crate::sla::{self, Deadline};
use crate::time::Instant;

/// What differs between two profiles.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ProfileDiff {
    /// Every part that is written otherwise, by kind and id.
    pub rules: Vec<RuleChange>,
    /// Every case that is decided otherwise.
    pub cases: Vec<CaseChange>,
}

/// A part of a profile that is written otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RuleChange {
    /// Id of the rule or limit; the name of a fact, switch or list member.
    pub id: String,
    /// See [`RuleChange::kind_of`].
    pub kind: String,
    /// What became of it.
    pub change: ChangeKind,
    /// What differs: see [`RuleChange::part_of`]; of what has no keys `switch`, `hours` or `value`.
    pub parts: Vec<String>,
}

impl RuleChange {
    /// Keys by which an item of a profile is called, the first that it has.
    pub const NAMES: [&str; 5] = ["id", "name", "code", "year", "date"];

    /// The kind of what stands under a key of a profile: `rule`, `limit`, `fact`, `member`, `policy` (switches and hours) …
    #[must_use]
    pub fn kind_of(key: &str) -> &str {
        match key {
            "id" | "province" => "profile",
            "hours" | "channelHours" => "policy",
            "lists" => "member",
            other => other.strip_suffix('s').unwrap_or(other),
        }
    }

    /// What a key of such an item is part of: `length`, `dates`, `condition`, `effect`, `texts`, `events` …
    #[must_use]
    pub fn part_of(key: &str) -> &str {
        match key {
            "from" | "to" => "dates",
            "appliesWhen" | "requires" => "condition",
            "ifNotMet" | "ifUnknown" => "effect",
            "text" | "remedy" => "texts",
            "starts" | "whileRunning" | "completedBy" | "needsAll" | "cancelledBy" => "events",
            other => other,
        }
    }
}

/// What became of a part of a profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ChangeKind {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It is written otherwise.
    Changed,
}

codes! {
    ChangeKind { Added = "added", Removed = "removed", Changed = "changed" }
}

/// A case that is decided otherwise.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CaseChange {
    /// Its position among the cases.
    pub index: usize,
    /// What it was, as far as it differs; `error` where the case could not be read.
    pub before: Value,
    /// What it is.
    pub after: Value,
    /// Ids of the rules and limits that make the difference.
    pub because: Vec<String>,
}

impl Engine {
    /// What differs between two profiles, and which of some cases they decide otherwise. Null stands for no profile at all. A case is
    /// `{ application, asOf }`, `{ caseFile, now }` or `{ dispute, now }`.
    ///
    /// ```
    /// use telecom_service_rules::Engine;
    /// let source = serde_json::json!({ "instrument": "handbook", "clause": "1" });
    /// let days = |value: u32| {
    ///     let length = serde_json::json!({ "value": value, "unit": "workingDay" });
    ///     serde_json::json!({ "id": "own", "limits": [{ "id": "complaint", "source": source, "length": length }] })
    /// };
    /// let event = serde_json::json!({ "type": "complaintReceived", "at": "2026-07-03T16:30:00+08:00" });
    /// let file = serde_json::json!({ "kind": "complaint", "events": [event] });
    /// let case = serde_json::json!({ "caseFile": file, "now": "2026-07-04T10:00:00+08:00" });
    /// let diff = Engine::diff(&days(8), &days(5), &[case]).unwrap();
    /// assert_eq!((diff.rules[0].id.as_str(), &diff.rules[0].parts[..]), ("sla.complaint.reply", &["length".to_owned()][..]));
    /// assert_eq!(diff.cases[0].because, ["sla.complaint.reply"]);
    /// ```
    ///
    /// # Errors
    /// For a profile that cannot be loaded (under `before` or `after`), and for a case that neither can read.
    pub fn diff(before: &Value, after: &Value, cases: &[Value]) -> Result<ProfileDiff, Error> {
        if cases.len() > MAX_CASES {
            return Err(Error::new(ErrorKind::Size, "cases").hint_of(format!("at most {MAX_CASES} cases")));
        }
        let engine = |profile: &Value, name: &str| match profile {
            Value::Null => Ok(Self::default()),
            profile => RuleSet::with_profile(profile).map(Self::new).map_err(|error| error.under(name)),
        };
        let engines = (&engine(before, "before")?, &engine(after, "after")?);
        let compared = cases.iter().enumerate().map(|(index, case)| {
            let case = Cursor::new(case, format!("cases[{index}]"));
            let differs = compare(engines, &case)?;
            Ok(differs.map(|Outcomes { before, after, because }| CaseChange { index, before, after, because }))
        });
        let changed = compared.collect::<Result<Vec<_>, Error>>()?;
        Ok(ProfileDiff { rules: parts(before, after), cases: changed.into_iter().flatten().collect() })
    }
}

/// What two engines say of one case, where that differs.
struct Outcomes {
    before: Value,
    after: Value,
    because: Vec<String>,
}

fn compare((one, other): (&Engine, &Engine), case: &Cursor<'_>) -> Result<Option<Outcomes>, Error> {
    case.record(&["application", "asOf", "caseFile", "dispute", "now"])?;
    let now = || {
        let place = case.need("now")?;
        Instant::parse(place.text()?).ok_or_else(|| place.fail(ErrorKind::Format).hint_of("instant"))
    };
    match (case.get("application"), case.get("caseFile"), case.get("dispute")) {
        (Some(application), None, None) => {
            let place = case.need("asOf")?;
            let as_of = AsOf::parse(place.text()?);
            let as_of = as_of.ok_or_else(|| place.fail(ErrorKind::Format).hint_of("date or instant"))?;
            let decide = |engine: &Engine| {
                let decision = engine.decide(engine.read_application(application.value())?, as_of);
                let findings = decision.findings().filter_map(|finding| {
                    let rule = engine.rules.rule(finding.rule)?.rule.to_owned();
                    Some((rule, json!({ "result": finding.result, "effect": finding.effect })))
                });
                Ok((json!({ "verdict": decision.verdict() }), findings.collect()))
            };
            settle(decide(one), decide(other), "findings", "rule", &application)
        }
        (None, Some(file), None) => {
            let now = now()?;
            let (before, after) = (one.read_case(file.value()), other.read_case(file.value()));
            let (Ok(before), Ok(after)) = (&before, &after) else {
                return settle(before.map(nothing), after.map(nothing), "deadlines", "limit", &file);
            };
            let moved = sla::compare(&one.track_deadlines(before, now), &other.track_deadlines(after, now));
            let states = |state: fn(&sla::Change<'_>) -> Option<sla::State>| {
                let states = moved.changes.iter().filter_map(|change| Some((change.limit, state(change)?)));
                let written = states.map(|(limit, state)| named("limit", limit, &json!(state)));
                json!({ "deadlines": written.collect::<Vec<_>>() })
            };
            Ok((!moved.changes.is_empty()).then(|| Outcomes {
                before: states(|change| change.before),
                after: states(|change| change.after),
                because: moved.changes.iter().map(|change| change.limit.to_owned()).collect(),
            }))
        }
        (None, None, Some(dispute)) => {
            let now = now()?;
            let (before, after) = (one.read_dispute(dispute.value()), other.read_dispute(dispute.value()));
            let (Ok(before), Ok(after)) = (&before, &after) else {
                return settle(before.map(nothing), after.map(nothing), "forums", "forum", &dispute);
            };
            let (before, after) = (one.route_dispute(before, now)?, other.route_dispute(after, now)?);
            let outcome = settle(Ok(routed(&before)), Ok(routed(&after)), "forums", "forum", &dispute)?;
            Ok(outcome.map(|outcome| Outcomes { because: differing(&grounds(&before), &grounds(&after)), ..outcome }))
        }
        _ => Err(case.fail(ErrorKind::Profile).hint_of("give one of application, caseFile and dispute")),
    }
}

/// What is compared of an answer: its head, and its parts by id.
type Answer = (Value, BTreeMap<String, Value>);

fn nothing<T>(_: T) -> Answer {
    (json!({}), BTreeMap::new())
}

fn differing(one: &BTreeMap<String, Value>, other: &BTreeMap<String, Value>) -> Vec<String> {
    let gone = one.keys().filter(|id| one.get(*id) != other.get(*id));
    let new = other.keys().filter(|id| !one.contains_key(*id));
    gone.chain(new).cloned().collect()
}

/// Two answers, where they differ; an error only where neither engine can read the case.
fn settle(
    before: Result<Answer, Error>,
    after: Result<Answer, Error>,
    list: &str,
    name: &str,
    at: &Cursor<'_>,
) -> Result<Option<Outcomes>, Error> {
    let (one, other) = match (before, after) {
        (Err(error), Err(_)) => return Err(error.under(at.path())),
        (Ok(one), Ok(other)) => (one, other),
        (one, other) => {
            let written = |answer: Result<Answer, Error>| match answer {
                Ok((head, _)) => head,
                Err(error) => json!({ "error": error.under(at.path()) }),
            };
            return Ok(Some(Outcomes { before: written(one), after: written(other), because: Vec::new() }));
        }
    };
    let because = differing(&one.1, &other.1);
    if one.0 == other.0 && because.is_empty() {
        return Ok(None);
    }
    let written = |(head, parts): &Answer| {
        let shown = because.iter().filter_map(|id| Some(named(name, id, parts.get(id)?)));
        let mut outcome = head.clone();
        if let Some(map) = outcome.as_object_mut() {
            map.insert(list.to_owned(), shown.collect());
        }
        outcome
    };
    Ok(Some(Outcomes { before: written(&one), after: written(&other), because }))
}

fn named(name: &str, id: &str, value: &Value) -> Value {
    let mut record = value.as_object().cloned().unwrap_or_default();
    record.insert(name.to_owned(), id.into());
    Value::Object(record)
}

fn routed(route: &DisputeRoute<'_>) -> Answer {
    let forums = route.forums.iter().map(|forum| (forum.forum.to_owned(), json!({ "status": forum.status })));
    (json!({ "recommended": route.recommended.as_ref().map(|forum| forum.forum) }), forums.collect())
}

/// What a route rests on: its rules and limits by id.
fn grounds(route: &DisputeRoute<'_>) -> BTreeMap<String, Value> {
    let findings = route.forums.iter().flat_map(|forum| &forum.findings).chain(&route.redirects);
    let findings = findings.map(|finding| (finding.rule.to_owned(), json!([finding.result, finding.effect])));
    let limits =
        route.forums.iter().flat_map(|forum| forum.time_bars.iter().chain(&forum.answers)).chain(&route.clocks);
    let limit = |limit: &Deadline<'_>| (limit.limit.to_owned(), json!([limit.status, limit.due_at, limit.length]));
    findings.chain(limits.map(limit)).collect()
}

/// Every part of two profiles that is written otherwise, by kind and id.
fn parts(before: &Value, after: &Value) -> Vec<RuleChange> {
    let (one, other) = (entries(before), entries(after));
    let ids: std::collections::BTreeSet<_> = one.keys().chain(other.keys()).collect();
    let change = |key: &(String, String)| {
        let (kind, id) = key;
        let (change, parts) = match (one.get(key), other.get(key)) {
            (Some(one), Some(other)) => (ChangeKind::Changed, differences(kind, one, other)),
            (None, _) => (ChangeKind::Added, Vec::new()),
            (_, None) => (ChangeKind::Removed, Vec::new()),
        };
        let same = change == ChangeKind::Changed && parts.is_empty();
        (!same).then(|| RuleChange { id: id.clone(), kind: kind.clone(), change, parts })
    };
    ids.into_iter().filter_map(change).collect()
}

type Entries = BTreeMap<(String, String), Vec<Value>>;

/// The parts of a profile by kind and id. What is not known here by name is taken as it is written: lists by the ids of their items,
/// records by their keys.
fn entries(profile: &Value) -> Entries {
    let mut found = Entries::new();
    let mut add = |kind: &str, id: &str, value: &Value| {
        found.entry((kind.to_owned(), id.to_owned())).or_default().push(value.clone());
    };
    for (key, value) in profile.as_object().into_iter().flatten() {
        let kind = RuleChange::kind_of(key);
        match (key.as_str(), value) {
            (_, Value::Null) => {}
            ("hours", hours) => add(kind, "hours", hours),
            ("policy" | "channelHours", Value::Object(values)) => {
                values.iter().filter(|(_, value)| !value.is_null()).for_each(|(name, value)| add(kind, name, value));
            }
            ("lists", Value::Object(lists)) => {
                for (list, item) in lists
                    .iter()
                    .flat_map(|(list, items)| items.as_array().into_iter().flatten().map(move |item| (list, item)))
                {
                    add(kind, &format!("{list}.{}", id_of(item)), item);
                }
            }
            ("calendar", Value::Object(lists)) => {
                lists.values().filter_map(Value::as_array).flatten().for_each(|item| add(kind, &id_of(item), item));
            }
            (_, Value::Array(items)) => items.iter().for_each(|item| add(kind, &id_of(item), item)),
            (_, Value::Object(values)) => values.iter().for_each(|(name, value)| add(kind, name, value)),
            _ => add(kind, key, value),
        }
    }
    found
}

/// What an item is called. A limit may be named by its value.
fn id_of(item: &Value) -> String {
    let name = RuleChange::NAMES.into_iter().find_map(|key| item.get(key)).unwrap_or(item);
    let name = name.as_str().map_or_else(|| name.to_string(), str::to_owned);
    LIMITS.iter().find(|row| row.key == name).map_or(name, |row| row.id.to_owned())
}

fn differences(kind: &str, one: &[Value], other: &[Value]) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut add = |part: &str| {
        if !parts.iter().any(|known| known == part) {
            parts.push(part.to_owned());
        }
    };
    if one.len() != other.len() {
        add("dates");
    }
    for (one, other) in one.iter().zip(other) {
        match (one, other) {
            (Value::Object(one), Value::Object(other)) if !one.contains_key("workingDays") && kind != "policy" => {
                let value =
                    |map: &Map<String, Value>, key: &str| map.get(key).filter(|value| !value.is_null()).cloned();
                // What it is called may be written in two ways.
                let keys = one.keys().chain(other.keys()).filter(|key| key.as_str() != "id");
                keys.filter(|key| value(one, key) != value(other, key)).for_each(|key| add(RuleChange::part_of(key)));
            }
            (one, other) if one != other => add(match (kind, one) {
                ("policy", Value::String(_)) if other.is_string() => "switch",
                ("policy", _) => "hours",
                _ => "value",
            }),
            _ => {}
        }
    }
    parts
}
