//! Two looks at one case, each under a profile and hours of its own.

use serde_json::Value;
use wasm_bindgen::JsValue;

use super::{now_of, out_of, parse};
use crate::error::Error;
use crate::{Engine, RuleSet};

/// The answer as a value: the profiles it borrows from end with the call.
pub(super) fn recompute(engine: &Engine, [case, before, after]: [&str; 3], now: f64) -> Result<JsValue, Error> {
    let now = now_of(now)?;
    let case = parse(case)?;
    let (before, after) = (side(&parse(before)?, "before")?, side(&parse(after)?, "after")?);
    let look = |(own, hours): &(Option<Engine>, Option<Value>)| -> Result<_, Error> {
        let mut case = case.clone();
        if let (Some(case), Some(hours)) = (case.as_object_mut(), hours) {
            case.insert("hours".to_owned(), hours.clone());
        }
        own.as_ref().unwrap_or(engine).read_case(&case)
    };
    let (one, other) = (look(&before)?, look(&after)?);
    let one = before.0.as_ref().unwrap_or(engine).track_deadlines(&one, now);
    let other = after.0.as_ref().unwrap_or(engine).track_deadlines(&other, now);
    Ok(out_of(Ok(crate::sla::compare(&one, &other))))
}

/// An engine of its own, if there is a profile, and hours of its own.
fn side(given: &Value, name: &str) -> Result<(Option<Engine>, Option<Value>), Error> {
    let at = crate::json::Cursor::new(given, name);
    at.record(&["profile", "hours"])?;
    let own = at.get("profile").map(|profile| RuleSet::with_profile(profile.value())).transpose();
    let own = own.map_err(|error| error.under(&format!("{name}.profile")))?;
    Ok((own.map(Engine::new), at.get("hours").map(|hours| hours.value().clone())))
}
