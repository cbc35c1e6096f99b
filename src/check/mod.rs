//! Checking a profile: everything that is wrong with it at once, and what is worth a second look.
//!
//! Loading stops at the first error. Checking goes on: what was refused is left out, or stood in for where it has to be there,
//! and what is left is read again, by the same code. So a new form of profile is checked as soon as it is read. An error that
//! only follows from another one is not told.

mod cases;
mod dates;
mod edits;
mod every;
mod report;
mod rules;
mod stricter;

use serde_json::Value;

pub use report::{Issue, ProfileReport, Warning, WarningKind};

use crate::error::Error;
use crate::ruleset::RuleSet;
use cases::Budget;

impl RuleSet {
    /// The catalogue with an operator's profile.
    ///
    /// # Errors
    /// The first part of the profile that cannot be used or is laxer than the law, with its place; nothing is loaded then.
    ///
    /// ```
    /// use telecom_service_rules::RuleSet;
    /// let error = RuleSet::with_profile(&serde_json::json!({ "id": "demo", "policy": { "dayEnd": "noon" } }));
    /// assert_eq!(error.unwrap_err().path(), "policy.dayEnd");
    /// ```
    pub fn with_profile(profile: &Value) -> Result<Self, Error> {
        load(profile).map_err(|refusal| refusal.error).map(|(rules, _)| rules)
    }

    /// Everything that is wrong with a profile, and what is worth a second look. Loads nothing.
    ///
    /// ```
    /// use telecom_service_rules::RuleSet;
    /// let rule = serde_json::json!({ "id": "op.one", "requires": { "present": "needd" }, "ifNotMet": "explode" });
    /// let report = RuleSet::check(&serde_json::json!({ "id": "demo", "rules": [rule] }));
    /// let places: Vec<_> = report.errors.iter().map(|issue| issue.error.path()).collect();
    /// assert_eq!(places, ["rules[0].source", "rules[0].ifNotMet", "rules[0].requires"]);
    /// assert!(!report.valid && report.warnings.is_empty());
    /// ```
    #[must_use]
    pub fn check(profile: &Value) -> ProfileReport {
        every::report(profile)
    }
}

/// Why a profile is refused, and at which step.
struct Refusal {
    error: Error,
    /// Whether it can be read, and says something laxer than the law.
    laxer: bool,
}

/// Loads a profile; warnings on its lengths come with the comparison that loading needs.
fn load(profile: &Value) -> Result<(RuleSet, Vec<Warning>), Refusal> {
    let rules = RuleSet::read(profile).map_err(|error| Refusal { error, laxer: false })?;
    let (laxer, warnings) = stricter::compare(&rules, &Budget::default());
    match laxer.into_iter().next() {
        Some(error) => Err(Refusal { error, laxer: true }),
        None => Ok((rules, warnings)),
    }
}
