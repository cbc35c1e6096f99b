//! The core on this machine: read JSON, lower a typed request, decide, track deadlines.

#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark may stop on the spot")]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use serde_json::Value;
use telecom_service_rules::decision::Evaluation;
use telecom_service_rules::request::Application;
use telecom_service_rules::{AsOf, Date, Engine, Instant, eligibility};

fn benches(criterion: &mut Criterion) {
    let engine = Engine::default();
    let example: Value = serde_json::from_str(include_str!("../../examples/applications/new-broadband.json")).unwrap();
    let json = &example["application"];
    let typed: Application = serde_json::from_value(json.clone()).unwrap();
    let as_of = AsOf::Date(Date::parse("2026-07-03").unwrap());
    let facts = engine.read_application(json).unwrap();

    let mut group = criterion.benchmark_group("application");
    group.bench_function("read JSON", |b| b.iter(|| engine.read_application(black_box(json)).unwrap()));
    group.bench_function("lower structs", |b| b.iter(|| typed.lower(engine.rule_set().layout()).unwrap()));
    let (mut scratch, mut evaluation) = (engine.decide(facts.clone(), as_of).facts().clone(), Evaluation::default());
    group.bench_function("decide", |b| {
        b.iter(|| eligibility::decide(engine.rule_set(), black_box(&mut scratch), &mut evaluation));
    });
    group.bench_function("typed check", |b| b.iter(|| engine.check_eligibility(black_box(&typed), as_of).unwrap()));
    group.finish();

    let case = serde_json::json!({ "kind": "application", "events": [
        { "type": "submitted", "at": "2025-09-30T16:00:00+08:00" },
        { "type": "reviewCompleted", "at": "2025-09-30T17:00:00+08:00" },
    ] });
    let case = engine.read_case(&case).unwrap();
    let now = Instant::parse("2025-10-01T12:00:00+08:00").unwrap();
    criterion.bench_function("deadlines/track", |b| b.iter(|| engine.track_deadlines(black_box(&case), now)));
    let from = Date::parse("2026-01-05").unwrap();
    let calendar = engine.calendar();
    criterion
        .bench_function("calendar/add 15 working days", |b| b.iter(|| calendar.add_working_days(black_box(from), 15)));
}

criterion_group!(all, benches);
criterion_main!(all);
