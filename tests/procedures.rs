//! Procedures: the tables are sound, every state answers every event, and what must not happen cannot.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test may stop on the spot"
)]

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};
use telecom_service_rules::catalogue::history::{ACTOR, EVENT_TYPE, STEP};
use telecom_service_rules::catalogue::procedures::{PROCEDURES, guards};
use telecom_service_rules::catalogue::rows::{IfUnknown, Procedure, STAY};
use telecom_service_rules::catalogue::shapes::{CASE_KIND, REQUEST_TYPE};
use telecom_service_rules::shape::{Kind, Node};
use telecom_service_rules::{Engine, Instant, RuleSet};

/// Every transition: from, event, to.
fn transitions(procedure: &'static Procedure) -> Vec<(&'static str, &'static str, &'static str)> {
    let of = |step: &'static telecom_service_rules::catalogue::rows::Move| {
        step.from.iter().map(|from| (*from, step.event, if step.to == STAY { *from } else { step.to }))
    };
    procedure.moves.iter().flat_map(of).collect()
}

fn cases() -> Vec<Value> {
    let folder = format!("{}/tests/cases/procedures", env!("CARGO_MANIFEST_DIR"));
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    files
        .iter()
        .flat_map(|file| serde_json::from_str::<Vec<Value>>(&std::fs::read_to_string(file).unwrap()).unwrap())
        .collect()
}

fn engine_of(case: &Value) -> Engine {
    Engine::new(case.get("profile").map_or_else(RuleSet::default, |profile| RuleSet::with_profile(profile).unwrap()))
}

#[test]
fn the_tables_are_sound() {
    let known = |list: &telecom_service_rules::shape::Vocabulary, code: &str| {
        assert!(list.members.iter().any(|member| member.code == code), "{} has no {code}", list.name);
    };
    let ids: BTreeSet<&str> = guards().map(|rule| rule.id).collect();
    let mut used: BTreeSet<&str> = BTreeSet::new();
    for procedure in PROCEDURES {
        let states: BTreeSet<&str> = procedure.states.iter().map(|state| state.id).collect();
        assert_eq!(states.len(), procedure.states.len(), "{}", procedure.id);
        assert!(states.contains(procedure.initial), "{}", procedure.id);
        procedure.cases.iter().for_each(|case| known(&CASE_KIND, case));
        let all = transitions(procedure);
        let pairs: BTreeSet<(&str, &str)> = all.iter().map(|(from, event, _)| (*from, *event)).collect();
        assert_eq!(pairs.len(), all.len(), "{} has two moves from one state on one event", procedure.id);
        for (from, event, to) in &all {
            assert!(states.contains(from) && states.contains(to), "{}: {from} {event} {to}", procedure.id);
            known(&EVENT_TYPE, event);
        }
        for step in procedure.moves {
            known(&ACTOR, step.actor);
            assert!(!step.sources.is_empty(), "{} {}", procedure.id, step.event);
            used.extend(step.guards);
        }
        used.extend(procedure.records);
        // Every state can be reached, nothing but an end is a dead end, and an end can be reached from everywhere.
        let mut reached = BTreeSet::from([procedure.initial]);
        let mut ending: BTreeSet<&str> =
            procedure.states.iter().filter(|state| state.terminal).map(|state| state.id).collect();
        for state in &ending {
            assert!(!all.iter().any(|(from, ..)| from == state), "{}: {state} is no end", procedure.id);
        }
        for _ in 0..states.len() {
            for (from, _, to) in &all {
                if reached.contains(from) {
                    reached.insert(to);
                }
                if ending.contains(to) {
                    ending.insert(from);
                }
            }
        }
        assert_eq!(reached, states, "{}: unreachable states", procedure.id);
        assert_eq!(ending, states, "{}: states without an end", procedure.id);
    }
    used.extend(telecom_service_rules::catalogue::procedures::EVERY_STEP.iter().map(|rule| rule.id));
    assert_eq!(used, ids, "guards that are not used, or not there");
}

/// A request follows one procedure. For these the sources name none: nobody guesses which.
#[test]
fn a_request_follows_one_procedure_or_none() {
    let named: Vec<&str> = PROCEDURES.iter().flat_map(|procedure| procedure.requests).copied().collect();
    let once: BTreeSet<&str> = named.iter().copied().collect();
    assert_eq!(once.len(), named.len(), "a request follows two procedures");
    let all: BTreeSet<&str> = REQUEST_TYPE.members.iter().map(|member| member.code).collect();
    let without: BTreeSet<&str> = all.difference(&once).copied().collect();
    assert_eq!(without, BTreeSet::from(["number_portability", "transfer", "relocation", "other"]));
    assert!(once.is_subset(&all), "{once:?}");
    let engine = Engine::default();
    assert_eq!(engine.procedure("procedure.order").unwrap().requests, ["new_service"]);
}

#[test]
fn every_transition_and_every_guard_has_its_cases() {
    let mut allowed: BTreeSet<(String, String, String)> = BTreeSet::new();
    let mut results: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for case in cases() {
        let engine = engine_of(&case);
        let id = case["procedure"].as_str().unwrap();
        let history = engine.read_history(&case["history"]).unwrap();
        let now = Instant::parse(case["now"].as_str().unwrap()).unwrap();
        if case.get("event").is_some() {
            let answer = engine.advance(id, &history, &engine.read_event(&case["event"], now).unwrap()).unwrap();
            if answer.allowed {
                allowed.insert((id.to_owned(), answer.from.to_owned(), answer.event.clone()));
            }
            for (rule, result) in case["expected"]["findings"].as_object().into_iter().flatten() {
                results.entry(rule.clone()).or_default().insert(result.as_str().unwrap().to_owned());
            }
        } else if let Some(missing) = case["expected"]["missingRecords"].as_array() {
            let records = PROCEDURES.iter().find(|procedure| procedure.id == id).unwrap().records;
            for rule in records {
                let result = if missing.iter().any(|one| one == rule) { "notMet" } else { "met" };
                results.entry((*rule).to_owned()).or_default().insert(result.to_owned());
            }
        }
    }
    let mut missing = Vec::new();
    for procedure in PROCEDURES {
        for (from, event, _) in transitions(procedure) {
            if !allowed.contains(&(procedure.id.to_owned(), from.to_owned(), event.to_owned())) {
                missing.push(format!("{}: {from} {event} is never allowed", procedure.id));
            }
        }
    }
    for rule in guards().filter(|rule| rule.id != "step.trace") {
        for result in ["met", "notMet"] {
            if !results.get(rule.id).is_some_and(|seen| seen.contains(result)) {
                missing.push(format!("{} is never {result}", rule.id));
            }
        }
        let asks = rule.if_unknown == IfUnknown::Ask
            && format!("{:?}", rule.requires).replace("event.at", "").contains("\"event.");
        let records = PROCEDURES.iter().any(|procedure| procedure.records.contains(&rule.id));
        if asks && !records && !rule.id.starts_with("step.") && !results[rule.id].contains("unknown") {
            missing.push(format!("{} is never unknown", rule.id));
        }
    }
    assert!(missing.is_empty(), "{} missing:\n{}", missing.len(), missing.join("\n"));
}

/// Every state that a case reaches is asked for every event there is.
#[test]
fn every_state_answers_every_event() {
    let engine = Engine::default();
    let mut witnesses: BTreeMap<(String, String), Value> = BTreeMap::new();
    for case in cases().into_iter().filter(|case| case.get("profile").is_none()) {
        let id = case["procedure"].as_str().unwrap().to_owned();
        let mut history = case["history"].as_array().unwrap().clone();
        history.extend(case.get("event").cloned());
        let history = Value::Array(history);
        let read = engine.read_history(&history).unwrap();
        let now = Instant::parse(case["now"].as_str().unwrap()).unwrap();
        let state = engine.status(&id, &read, now).unwrap().state.to_owned();
        witnesses.entry((id, state)).or_insert_with(|| json!([history, case["now"]]));
    }
    for procedure in PROCEDURES {
        let all = transitions(procedure);
        for state in procedure.states {
            let key = (procedure.id.to_owned(), state.id.to_owned());
            let Some(witness) = witnesses.get(&key) else {
                assert_eq!(state.id, procedure.initial, "no case leads to {} {}", procedure.id, state.id);
                continue;
            };
            let now = Instant::parse(witness[1].as_str().unwrap()).unwrap();
            let history = engine.read_history(&witness[0]).unwrap();
            for event in EVENT_TYPE.members {
                let event = engine.read_event(&json!({ "type": event.code }), now).unwrap();
                let answer = engine.advance(procedure.id, &history, &event).unwrap();
                let target = all.iter().find(|(from, name, _)| *from == state.id && *name == event.kind);
                match target {
                    None => assert!(!answer.allowed && answer.step.is_none() && answer.to.is_none()),
                    Some((_, _, to)) => {
                        assert_eq!(answer.step.as_ref().unwrap().to, *to);
                        assert!(answer.to.is_none() || answer.to == Some(to), "{} {}", procedure.id, state.id);
                        assert_eq!(answer.allowed, answer.to.is_some());
                    }
                }
                let possible: Vec<&str> =
                    all.iter().filter(|(_, name, _)| *name == event.kind).map(|(from, ..)| *from).collect();
                assert_eq!(answer.possible_in, possible);
            }
        }
    }
}

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % u64::try_from(sides).unwrap()).unwrap()
    }
}

/// An event with a random part of everything that may be recorded with it.
fn random_event(dice: &mut Dice, kind: &str, minute: usize) -> Value {
    let at = Instant::parse("2026-01-05T08:00:00+08:00").unwrap();
    let at = at.plus_ms(i64::try_from(minute).unwrap() * 60_000).unwrap();
    let mut event = json!({ "type": kind, "at": at.to_string() });
    let Node::Record(fields) = STEP.fields[0].node else { panic!("a record") };
    let often = [2, 6, 1_000, 1_000, 1_000, 1_000][dice.roll(6)];
    for field in fields.iter().skip(3) {
        // What speaks against a step is seldom said.
        let against = ["settledAndPerformed", "acceptedByAppealBody", "acceptedElsewhere", "excludedByLaw"];
        if dice.roll(often) == 0 || (against.contains(&field.key) && dice.roll(10) > 0) {
            continue;
        }
        event[field.key] = match field.node {
            Node::Leaf(Kind::Flag) => (dice.roll(24) > 0).into(),
            Node::Leaf(Kind::Count | Kind::Money) => dice.roll(3).into(),
            Node::Leaf(Kind::Choice(list)) => list.members[dice.roll(list.members.len().min(3))].code.into(),
            _ => ["x", ""][usize::from(dice.roll(24) == 0)].into(),
        };
    }
    // Mostly by whom it belongs to, or nobody said.
    if dice.roll(8) > 0 {
        event.as_object_mut().unwrap().remove("by");
    }
    event
}

/// 10^5 random events: never a panic, never a step the table does not have, never a forbidden sequence, and the same history
/// gives the same bytes in whatever order its events are given.
#[test]
fn random_histories_stay_legal() {
    // On two cores in half the time.
    let halves = [20_261_125, 20_261_126].map(|seed| std::thread::spawn(move || random_histories(Dice(seed))));
    let halves = halves.map(|half| half.join().unwrap());
    let events: usize = halves.iter().map(|(events, _)| events).sum();
    let seen: BTreeSet<_> = halves.iter().flat_map(|(_, seen)| seen).collect();
    let possible: usize = PROCEDURES
        .iter()
        .map(|procedure| procedure.moves.iter().map(|step| step.event).collect::<BTreeSet<_>>().len())
        .sum();
    println!("{events} events, {} of {possible} kinds of step were taken", seen.len());
    assert!(seen.len() * 10 > possible * 7, "only {} of {possible} kinds of step were taken", seen.len());
}

/// Half of them; how many there were, and which steps were taken.
fn random_histories(mut dice: Dice) -> (usize, BTreeSet<(&'static str, String)>) {
    let engine = Engine::default();
    let mut events = 0;
    let mut seen = BTreeSet::new();
    while events < 50_000 {
        let procedure = PROCEDURES[dice.roll(PROCEDURES.len())];
        let all = transitions(procedure);
        let foreign = EVENT_TYPE.members;
        let now = Instant::parse("2026-12-01T00:00:00+08:00").unwrap();
        // Some follow the state closely, the others only guess it.
        let guided = dice.roll(8) == 0;
        let mut state = procedure.initial.to_owned();
        let mut minute = 0;
        let mut history: Vec<Value> = Vec::new();
        for _ in 0..30 {
            // Mostly a move of the state it may be in, else of another, sometimes of no state at all.
            let here: Vec<_> = all.iter().filter(|(from, ..)| *from == state).collect();
            let kind = match dice.roll(10) {
                0 => foreign[dice.roll(foreign.len())].code,
                1 | 2 => all[dice.roll(all.len())].1,
                _ if here.is_empty() => break,
                _ => {
                    let step = here[dice.roll(here.len())];
                    state = step.2.to_owned();
                    step.1
                }
            };
            minute += [0, 1, 600, 15_000][dice.roll(4)];
            history.push(random_event(&mut dice, kind, minute));
            if guided {
                let read = engine.read_history(&Value::Array(history.clone())).unwrap();
                state = engine.status(procedure.id, &read, now).unwrap().state.to_owned();
            }
        }
        events += history.len();
        let read = engine.read_history(&Value::Array(history.clone())).unwrap();
        let status = engine.status(procedure.id, &read, now).unwrap();
        let mut at = procedure.initial;
        for step in &status.steps {
            assert!(all.contains(&(step.from, step.event, step.to)) && step.from == at, "{}: {step:?}", procedure.id);
            at = step.to;
            seen.insert((procedure.id, step.event.to_owned()));
        }
        assert_eq!(at, status.state);
        forbidden(procedure.id, &status.steps.iter().map(|step| (step.event, step.at)).collect::<Vec<_>>(), &history);

        let bytes = serde_json::to_vec(&status).unwrap();
        if dice.roll(3) > 0 {
            continue;
        }
        let again = engine.status(procedure.id, &read, now).unwrap();
        assert_eq!(serde_json::to_vec(&again).unwrap(), bytes);
        // In any order that keeps events of the same instant in theirs.
        let mut moved = history.clone();
        let (one, other) = (dice.roll(history.len()), dice.roll(history.len()));
        let between = one.min(other)..=one.max(other);
        if !history[between.clone()].windows(2).any(|pair| pair[0]["at"] == pair[1]["at"]) {
            moved[between].reverse();
        }
        let moved = engine.read_history(&Value::Array(moved)).unwrap();
        assert_eq!(serde_json::to_vec(&engine.status(procedure.id, &moved, now).unwrap()).unwrap(), bytes);
    }
    (events, seen)
}

/// What may never have come about, whatever the history.
fn forbidden(procedure: &str, steps: &[(&str, Instant)], history: &[Value]) {
    let first = |event: &str| steps.iter().position(|(name, _)| *name == event);
    let before = |earlier: &str, later: &str| {
        if let Some(later) = first(later) {
            assert!(steps[..later].iter().any(|(name, _)| *name == earlier), "{procedure}: {earlier} {steps:?}");
        }
    };
    match procedure {
        "procedure.order" => {
            before("reviewCompleted", "approved");
            before("approved", "contractSigned");
            before("approvalNotified", "contractSigned");
            before("contractSigned", "activated");
            before("tariffConfirmed", "activated");
            before("activationNotified", "delivered");
            before("instructionsGiven", "delivered");
            before("terminationNotified", "terminated");
        }
        "procedure.change" => before("changeDecided", "changeApplied"),
        "procedure.termination" => before("terminationNotified", "terminated"),
        "procedure.archive" => before("archived", "disposed"),
        "procedure.appeal" => before("appealFiled", "appealAccepted"),
        "procedure.arbitration" => {
            before("arbitrationAccepted", "awardMade");
            before("hearingHeld", "awardMade");
        }
        "procedure.dispute" => {
            before("hearingHeld", "awardMade");
            let fell = |from: usize, to: usize| {
                steps[from..to].iter().any(|(name, _)| ["awardSetAside", "enforcementRefused"].contains(name))
            };
            let awards = steps.iter().enumerate().filter(|(_, (name, _))| *name == "awardMade");
            for (award, _) in awards {
                if let Some(suit) = steps[award..].iter().position(|(name, _)| *name == "suitFiled") {
                    assert!(fell(award, award + suit), "a suit after a standing award: {steps:?}");
                }
            }
        }
        _ => {}
    }
    let strictly = |earlier: &str, later: &str| {
        if let Some(later) = first(later) {
            let at = steps[later].1.to_string();
            let told =
                history.iter().any(|event| event["type"] == earlier && event["at"].as_str().unwrap() < at.as_str());
            assert!(told, "{procedure}: {earlier} not strictly before {later}");
        }
    };
    if ["procedure.order", "procedure.termination"].contains(&procedure) {
        strictly("terminationNotified", "terminated");
    }
}
