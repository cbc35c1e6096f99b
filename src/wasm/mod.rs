//! Exports for the npm package: integers and one JSON string in, a number or a plain value out, a few lines each.
//!
//! JavaScript writes facts into one fixed arena and reads results from another; both keep their address for the life
//! of the instance. No exception crosses into Rust: the gate on the other side has read everything before it calls.

#![expect(unreachable_pub, reason = "wasm-bindgen exports what is `pub`, whatever the module")]

mod arena;
mod known;

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::description::Description;
use crate::error::{Error, ErrorKind};
use crate::time::{Date, Instant};
use crate::{Engine, RuleSet};
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

/// Checks a profile without loading it; gives nothing, or the error.
#[wasm_bindgen]
pub fn check_profile(json: &str) -> JsValue {
    out(&parse(json).and_then(|profile| RuleSet::with_profile(&profile)).err())
}

/// Rules, facts and lists by number, for the JavaScript side to name what the integers mean.
#[wasm_bindgen]
pub fn describe() -> JsValue {
    INSTANCE.with(|arena| arena.with(|engine| out(&Description::of(engine.rule_set()))))
}

/// What answers.
#[wasm_bindgen]
pub fn version() -> JsValue {
    INSTANCE.with(|arena| arena.with(|engine| out(&engine.version())))
}

/// The deadlines of a case at an instant: `{ ok }` or `{ error }`.
#[wasm_bindgen]
pub fn track_deadlines(json: &str, now: f64) -> JsValue {
    let case = |engine: &Engine| {
        let now = Instant::from_ms(crate::json::whole(now)).ok_or_else(|| Error::new(ErrorKind::Value, "now"))?;
        Ok(engine.track_deadlines(&engine.read_case(&parse(json)?)?, now))
    };
    INSTANCE.with(|arena| arena.with(|engine| result(case(engine))))
}

/// 1 for a working day, 0 for a rest day, -1 outside the coverage.
#[wasm_bindgen]
pub fn is_working_day(day: i32) -> i32 {
    let known = INSTANCE.with(|arena| arena.with(|engine| engine.calendar().is_working_day(Date::from_days(day)?)));
    known.map_or(-1, i32::from)
}

/// What kind of day it is.
#[wasm_bindgen]
pub fn day_kind(day: i32) -> JsValue {
    let describe = |engine: &Engine| Some(engine.calendar().day_kind(Date::from_days(day)?));
    INSTANCE.with(|arena| arena.with(|engine| out(&describe(engine))))
}

/// The working day `n` after a day.
#[wasm_bindgen]
pub fn add_working_days(day: i32, n: i32) -> JsValue {
    let add = |engine: &Engine| Some(engine.calendar().add_working_days(Date::from_days(day)?, n));
    INSTANCE.with(|arena| arena.with(|engine| out(&add(engine).map(|date| known::Known::of("date", date)))))
}

/// Working days after one day, up to and including another.
#[wasm_bindgen]
pub fn count_working_days(a: i32, b: i32) -> JsValue {
    let (a, b) = (Date::from_days(a), Date::from_days(b));
    let count = |engine: &Engine| Some(engine.calendar().count_working_days(a?, b?));
    INSTANCE.with(|arena| arena.with(|engine| out(&count(engine).map(|days| known::Known::of("days", days)))))
}

/// The days for which it is known whether they are worked.
#[wasm_bindgen]
pub fn coverage() -> JsValue {
    INSTANCE.with(|arena| arena.with(|engine| out(&engine.calendar().coverage())))
}

fn parse(json: &str) -> Result<serde_json::Value, Error> {
    serde_json::from_str(json).map_err(|_| Error::new(ErrorKind::Size, ""))
}

fn result<T: Serialize>(result: Result<T, Error>) -> JsValue {
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
