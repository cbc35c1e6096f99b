//! Exports for the npm package: integers and one JSON string in, a number or a plain value out, a few lines each.
//!
//! JavaScript writes facts into one fixed arena and reads results from another; both keep their address for the life
//! of the instance. No exception crosses into Rust: the gate on the other side has read everything before it calls.

#![expect(unreachable_pub, reason = "wasm-bindgen exports what is `pub`, whatever the module")]

mod arena;
mod column;
mod recompute;

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::calendar::{Calendar, Hours, Rolled};
use crate::description::Description;
use crate::error::{Error, ErrorKind};
use crate::sla::DeadlineReport;
use crate::time::{Date, Instant};
use crate::{AsOf, Engine, RuleSet};
use arena::INSTANCE;

/// Address of the facts: 256 doubles, the slots of [`crate::fact::Layout`].
#[wasm_bindgen]
pub fn facts_address() -> usize {
    INSTANCE.with(arena::Arena::facts_address)
}

/// Address of the results: see [`arena::Arena::write`].
#[wasm_bindgen]
pub fn results_address() -> usize {
    INSTANCE.with(arena::Arena::results_address)
}

/// Decides on the facts in the arena. Verdict in bits 0 to 7, whether anything is needed in bit 8, surplus in bit 9.
#[wasm_bindgen]
pub fn decide() -> u32 {
    INSTANCE.with(arena::Arena::decide)
}

/// Loads a profile; gives nothing, or the error.
#[wasm_bindgen]
pub fn load_profile(json: &str) -> JsValue {
    let rules = parse(json).and_then(|profile| RuleSet::with_profile(&profile));
    out(&rules.map(|rules| INSTANCE.with(|arena| arena.replace(Engine::new(rules)))).err())
}

/// Checks a profile without loading it: `{ ok }` with the report, or `{ error }`.
#[wasm_bindgen]
pub fn check_profile(json: &str) -> JsValue {
    out_of(parse(json).map(|profile| RuleSet::check(&profile)))
}

/// What differs between two profiles, and which of some cases they decide otherwise: `{ ok }` or `{ error }`.
#[wasm_bindgen]
pub fn diff_profiles(before: &str, after: &str, cases: &str) -> JsValue {
    let diff = || {
        let (cases, before, after) = (parse(cases)?, parse(before)?, parse(after)?);
        Engine::diff(&before, &after, cases.as_array().map_or(&[][..], Vec::as_slice))
    };
    out_of(diff())
}

/// Rules, facts and lists by number, for the JavaScript side to name what the integers mean.
#[wasm_bindgen]
pub fn describe() -> JsValue {
    INSTANCE.with(|arena| {
        arena.with(|engine| {
            let rules = engine.rule_set();
            out(&Description::of(rules, rules.first_rows()))
        })
    })
}

/// What answers.
#[wasm_bindgen]
pub fn version() -> JsValue {
    INSTANCE.with(|arena| arena.with(|engine| out(&engine.version())))
}

/// The deadlines of a case at an instant: `{ ok }` or `{ error }`.
#[wasm_bindgen]
pub fn track_deadlines(json: &str, now: f64) -> JsValue {
    INSTANCE.with(|arena| arena.with(|engine| out_of(report(engine, json, now))))
}

/// A procedure as data: `{ ok }` or `{ error }`.
#[wasm_bindgen]
pub fn procedure(id: &str) -> JsValue {
    INSTANCE.with(|arena| arena.with(|engine| out_of(engine.procedure(id))))
}

/// Where a history has led in a procedure: `{ ok }` or `{ error }`.
#[wasm_bindgen]
pub fn status(id: &str, history: &str, now: f64) -> JsValue {
    let answer = |engine: &Engine| {
        let history = parse(history).and_then(|history| engine.read_history(&history));
        out_of(now_of(now).and_then(|now| engine.status(id, &history?, now)))
    };
    INSTANCE.with(|arena| arena.with(answer))
}

/// Whether a step is allowed after a history: `{ ok }` or `{ error }`.
#[wasm_bindgen]
pub fn advance(id: &str, history: &str, event: &str, now: f64) -> JsValue {
    let answer = |engine: &Engine| {
        let history = parse(history).and_then(|history| engine.read_history(&history));
        let event = now_of(now).and_then(|now| engine.read_event(&parse(event)?, now));
        out_of(history.and_then(|history| engine.advance(id, &history, &event?)))
    };
    INSTANCE.with(|arena| arena.with(answer))
}

/// Where a dispute can go: `{ ok }` or `{ error }`.
#[wasm_bindgen]
pub fn route_dispute(dispute: &str, now: f64) -> JsValue {
    let answer = |engine: &Engine| {
        let dispute = parse(dispute).and_then(|dispute| engine.read_dispute(&dispute));
        out_of(dispute.and_then(|dispute| engine.route_dispute(&dispute, now_of(now)?)))
    };
    INSTANCE.with(|arena| arena.with(answer))
}

/// The items of conduct to look for: `{ ok }` or `{ error }`.
#[wasm_bindgen]
pub fn checklist(query: &str, as_of: f64) -> JsValue {
    on(query, as_of, |engine, query, as_of| out_of(engine.checklist(query, as_of)))
}

/// The score of an observation: `{ ok }` or `{ error }`.
#[wasm_bindgen]
pub fn score_conduct(seen: &str, as_of: f64) -> JsValue {
    on(seen, as_of, |engine, seen, as_of| out_of(engine.score_conduct(seen, as_of)))
}

/// The self-assessment of an area: `{ ok }` or `{ error }`.
#[wasm_bindgen]
pub fn assess(area: &str, facts: &str, as_of: f64) -> JsValue {
    on(facts, as_of, |engine, facts, as_of| out_of(engine.assess(area, facts, as_of)))
}

/// What channels have to offer and which suit a need: `{ ok }` or `{ error }`.
#[wasm_bindgen]
pub fn channels(request: &str, as_of: f64) -> JsValue {
    on(request, as_of, |engine, request, as_of| out_of(engine.channels(request, as_of)))
}

/// The evaluation of a period: `{ ok }` or `{ error }`.
#[wasm_bindgen]
pub fn evaluate_service(period: &str, now: f64) -> JsValue {
    on(period, now, |engine, period, now| out_of(engine.evaluate_service(period, now.instant())))
}

/// How much: `{ ok }` or `{ error }`.
#[wasm_bindgen]
pub fn amounts(charges: &str, as_of: f64) -> JsValue {
    on(charges, as_of, |engine, charges, as_of| out_of(engine.amounts(charges, as_of)))
}

/// 1 for a working day, 0 for a rest day, -1 outside the coverage.
#[wasm_bindgen]
pub fn is_working_day(day: i32) -> i32 {
    let known = INSTANCE.with(|arena| arena.with(|engine| engine.calendar().is_working_day(Date::from_days(day)?)));
    known.map_or(-1, i32::from)
}

/// What a day is.
#[wasm_bindgen]
pub fn day(day: i32) -> JsValue {
    let date = Date::from_days(day);
    INSTANCE.with(|arena| arena.with(|engine| out(&date.map(|date| engine.calendar().day(date)))))
}

/// The working day `n` after a day; [`NONE`] where it is not known.
#[wasm_bindgen]
pub fn add_working_days(day: i32, n: i32) -> i32 {
    on_calendar(|calendar| calendar.add_working_days(Date::from_days(day)?, n).known())
}

/// Working days after one day, up to and including another; [`NONE`] where that is not known.
#[wasm_bindgen]
pub fn count_working_days(a: i32, b: i32) -> i32 {
    let count = |calendar: &Calendar| calendar.count_working_days(Date::from_days(a)?, Date::from_days(b)?).known();
    INSTANCE.with(|arena| arena.with(|engine| count(engine.calendar()))).unwrap_or(NONE)
}

/// The day `n` natural days after a day, as counted or rolled to a working day.
#[wasm_bindgen]
pub fn add_natural_days(day: i32, n: i32, rolled: bool) -> i32 {
    on_calendar(|calendar| pick(calendar.add_natural_days(Date::from_days(day)?, n), rolled))
}

/// The day `n` months after a day, as counted or rolled to a working day.
#[wasm_bindgen]
pub fn add_months(day: i32, n: i32, rolled: bool) -> i32 {
    on_calendar(|calendar| pick(calendar.add_months(Date::from_days(day)?, n), rolled))
}

/// The days for which it is known whether they are worked.
#[wasm_bindgen]
pub fn coverage() -> JsValue {
    INSTANCE.with(|arena| arena.with(|engine| out(&engine.calendar().coverage())))
}

/// The deadlines of a case before and after a change of profile and hours, each `{ profile?, hours? }`.
#[wasm_bindgen]
pub fn recompute(case: &str, before: &str, after: &str, now: f64) -> JsValue {
    let answer = |engine: &Engine| recompute::recompute(engine, [case, before, after], now);
    INSTANCE.with(|arena| arena.with(answer)).unwrap_or_else(|error| out_of::<()>(Err(error)))
}

/// Makes the clock of a place under a number below [`MAX_CLOCKS`](crate::boundary::MAX_CLOCKS); gives nothing, or the error.
#[wasm_bindgen]
pub fn set_clock(number: usize, hours: &str) -> JsValue {
    let hours = parse(hours).and_then(|hours| Hours::parse(&hours, "hours"));
    out(&hours.map(|hours| INSTANCE.with(|arena| arena.set_clock(number, &hours))).err())
}

/// The instant after so many milliseconds of a clock; NaN where it is not known, infinity where a pause is open.
#[wasm_bindgen]
pub fn clock_add(number: usize, from: f64, ms: f64, pauses: &[f64]) -> f64 {
    INSTANCE.with(|arena| arena.clock(number, |clock| column::add(clock, from, ms, &column::pauses(pauses))))
}

/// Milliseconds of a clock between two instants; NaN where that is not known.
#[wasm_bindgen]
pub fn clock_between(number: usize, a: f64, b: f64, pauses: &[f64]) -> f64 {
    INSTANCE.with(|arena| arena.clock(number, |clock| column::between(clock, a, b, &column::pauses(pauses))))
}

/// Address of three columns of [`COLUMN_ROWS`](crate::boundary::COLUMN_ROWS) doubles: two to read, one to write.
#[wasm_bindgen]
pub fn columns_address() -> usize {
    INSTANCE.with(arena::Arena::columns_address)
}

/// Fills the third column for the first `rows` rows by a question of [`column::run`]; NaN where there is no answer.
#[wasm_bindgen]
pub fn run_column(question: u32, rows: usize, number: usize) {
    INSTANCE.with(|arena| column::run(arena, question, rows, number));
}

/// The same for one limit: due times, or statuses at `now`. Gives nothing, or the error.
#[wasm_bindgen]
pub fn run_limit(limit: &str, hours: &str, rows: usize, now: f64) -> JsValue {
    INSTANCE.with(|arena| out(&column::limit(arena, limit, hours, rows, now).err()))
}

fn report<'e>(engine: &'e Engine, json: &str, now: f64) -> Result<DeadlineReport<'e>, Error> {
    let now = now_of(now)?;
    Ok(engine.track_deadlines(&engine.read_case(&parse(json)?)?, now))
}

fn now_of(ms: f64) -> Result<Instant, Error> {
    Instant::from_ms(crate::json::whole(ms)).ok_or_else(|| Error::new(ErrorKind::Value, "now"))
}

/// Answers a question given as JSON for an instant.
fn on(json: &str, ms: f64, answer: impl FnOnce(&Engine, &serde_json::Value, AsOf) -> JsValue) -> JsValue {
    match parse(json).and_then(|question| Ok((question, now_of(ms)?))) {
        Ok((question, now)) => INSTANCE.with(|arena| arena.with(|engine| answer(engine, &question, now.into()))),
        Err(error) => out_of::<()>(Err(error)),
    }
}

/// A day or a number that is not known.
const NONE: i32 = i32::MIN;

fn on_calendar(ask: impl FnOnce(&Calendar) -> Option<Date>) -> i32 {
    INSTANCE.with(|arena| arena.with(|engine| ask(engine.calendar()))).map_or(NONE, Date::days)
}

fn pick(day: Rolled, rolled: bool) -> Option<Date> {
    if rolled { day.rolled.known() } else { day.nominal }
}

fn parse(json: &str) -> Result<serde_json::Value, Error> {
    serde_json::from_str(json).map_err(|_| Error::new(ErrorKind::Size, ""))
}

fn out_of<T: Serialize>(result: Result<T, Error>) -> JsValue {
    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    enum Reply<T> {
        Ok(T),
        Error(Error),
    }
    out(&match result {
        Ok(value) => Reply::Ok(value),
        Err(error) => Reply::Error(error),
    })
}

/// Plain objects and null. A value that cannot be written comes out as undefined, which the other side takes for a fault.
fn out(value: &impl Serialize) -> JsValue {
    value.serialize(&Serializer::json_compatible()).unwrap_or(JsValue::UNDEFINED)
}
