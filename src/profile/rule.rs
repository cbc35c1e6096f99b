//! A profile's rules on applications.

use serde_json::Value;

use super::{Labelled, OwnedText, choose, forms, label, pair_of_dates, source, text};
use crate::catalogue::rows::{Effect, Force, IfUnknown};
use crate::error::Error;
use crate::json::Cursor;
use crate::time::Date;

/// A rule of a profile.
#[derive(Debug, Clone)]
pub struct ProfileRule {
    /// Its id and what it asks for.
    pub label: Labelled,
    /// What to do when it is not met.
    pub remedy: OwnedText,
    /// The operator's document and clause.
    pub source: (String, String),
    /// How binding it is.
    pub force: Force,
    /// First and last day in force.
    pub dates: (Option<Date>, Option<Date>),
    /// Effect when not met.
    pub if_not_met: Effect,
    /// Effect when unknown.
    pub if_unknown: IfUnknown,
    /// When it applies, in JSON.
    pub applies_when: Value,
    /// What it requires, in JSON.
    pub requires: Value,
    /// Its place in the profile.
    pub place: String,
}

pub(super) fn rule(at: &Cursor<'_>) -> Result<ProfileRule, Error> {
    at.record(&forms::keys(&forms::RULE))?;
    Ok(ProfileRule {
        label: label(at)?,
        remedy: text(at, "remedy")?,
        source: source(at)?,
        force: choose(at, "force", Force::Mandatory, Force::parse)?,
        dates: pair_of_dates(at)?,
        if_not_met: choose(at, "ifNotMet", Effect::Correct, Effect::parse)?,
        if_unknown: choose(at, "ifUnknown", IfUnknown::Ask, IfUnknown::parse)?,
        applies_when: at.get("appliesWhen").map_or_else(|| Value::from("always"), |value| value.value().clone()),
        requires: at.need("requires")?.value().clone(),
        place: at.path().to_owned(),
    })
}
