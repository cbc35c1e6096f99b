//! The front door: one engine, one method a question.

use std::sync::OnceLock;

use serde::Serialize;
use serde_json::Value;

use crate::calendar::Calendar;
use crate::catalogue::{CATALOGUE_EDITION, Row};
use crate::decision::{AsOf, EligibilityDecision, Evaluation};
use crate::eligibility;
use crate::error::Error;
use crate::fact::{AS_OF_DATE, AS_OF_INSTANT, Facts};
use crate::reader;
use crate::request::Application;
use crate::ruleset::RuleSet;
use crate::sla::{self, CaseFile, Column, DeadlineReport, Recomputation};
use crate::time::Instant;

/// Answers questions on one rule set. Holds nothing but the rules: the same question has the same answer.
#[derive(Debug, Clone, Default)]
pub struct Engine {
    rules: RuleSet,
    /// Its tables are built when first needed: an application asks for no working day.
    calendar: OnceLock<Calendar>,
}

/// What answered: the code, the catalogue and the profile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Version<'e> {
    /// Version of this crate.
    pub engine: &'static str,
    /// Edition of the catalogue.
    pub catalogue: &'static str,
    /// Id of the profile, or nothing.
    pub profile: Option<&'e str>,
}

impl Engine {
    /// An engine on a rule set.
    #[must_use]
    pub fn new(rules: RuleSet) -> Self {
        Self { rules, calendar: OnceLock::new() }
    }

    /// Its rules.
    #[must_use]
    pub fn rule_set(&self) -> &RuleSet {
        &self.rules
    }

    /// Its working-day calendar.
    #[must_use]
    pub fn calendar(&self) -> &Calendar {
        self.calendar.get_or_init(|| self.rules.calendar().cloned().unwrap_or_default())
    }

    /// May this application be accepted, and what is missing?
    ///
    /// # Errors
    /// For a value outside its range, and for text beyond the budgets.
    pub fn check_eligibility(&self, application: &Application, as_of: AsOf) -> Result<EligibilityDecision<'_>, Error> {
        Ok(self.decide(application.lower(self.rules.layout())?, as_of))
    }

    /// The facts of an application given as JSON, to decide again and again.
    ///
    /// # Errors
    /// For anything the shape does not have: the place, and what is expected there.
    pub fn read_application(&self, application: &Value) -> Result<Facts, Error> {
        reader::read(self.rules.layout(), application)
    }

    /// Decides on facts that were read before.
    #[must_use]
    pub fn decide(&self, mut facts: Facts, as_of: AsOf) -> EligibilityDecision<'_> {
        let mut evaluation = Evaluation::default();
        facts.set(AS_OF_DATE, as_of.date().days().into());
        facts.set(AS_OF_INSTANT, as_of.instant().ms());
        eligibility::decide(&self.rules, &mut facts, &mut evaluation);
        EligibilityDecision { rules: &self.rules, facts, evaluation, as_of }
    }

    /// The history of a case given as JSON.
    ///
    /// # Errors
    /// For anything the shape does not have: the place, and what is expected there.
    pub fn read_case(&self, case: &Value) -> Result<CaseFile, Error> {
        let facts = reader::read(self.rules.case_layout(), case)?;
        Ok(CaseFile { facts, ..CaseFile::from_json(case)? })
    }

    /// By when, and is it late? Every limit of the case with its status and its ledger.
    ///
    /// Where the case brings no opening hours, the profile's for its channel are used, or else the profile's for all.
    ///
    /// ```
    /// use telecom_service_rules::{Engine, Instant, RuleSet, sla::Status};
    /// let engine = Engine::new(RuleSet::default());
    /// let case = engine
    ///     .read_case(&serde_json::json!({
    ///         "kind": "application",
    ///         "events": [{ "type": "submitted", "at": "2026-07-03T17:30:00+08:00" }],
    ///     }))
    ///     .unwrap();
    /// let report = engine.track_deadlines(&case, Instant::parse("2026-07-04T12:00:00+08:00").unwrap());
    /// assert_eq!(report.deadlines[0].status, Status::Running);
    /// assert_eq!(report.deadlines[0].due_at, Instant::parse("2026-07-04T17:30:00+08:00"));
    /// ```
    #[must_use]
    pub fn track_deadlines(&self, case: &CaseFile, now: Instant) -> DeadlineReport<'_> {
        let profile = self.rules.profile();
        // A kind that the lists do not have is refused when a case is read; one built by hand has no limits then.
        let kind = case.kind.as_deref();
        let limits = self.rules.limits().of(profile, kind, &case.facts);
        let channel = case.channel.as_deref();
        let hours = profile.channel_hours.iter().find(|(known, _)| Some(known.as_str()) == channel);
        let hours = hours.map(|(_, hours)| hours).or(profile.hours.as_ref());
        match (&case.hours, hours) {
            (None, Some(hours)) => {
                let case = CaseFile { hours: Some(hours.clone()), ..case.clone() };
                sla::fold(limits, &profile.policy, self.calendar(), &case, now)
            }
            _ => sla::fold(limits, &profile.policy, self.calendar(), case, now),
        }
    }

    /// One limit over columns of cases; the opening hours are those of `case`, or else the profile's. Nothing for an id that
    /// is no limit.
    #[must_use]
    pub fn column<'e>(&'e self, limit: &str, case: &'e CaseFile) -> Option<Column<'e>> {
        let profile = self.rules.profile();
        let view = self.rules.limits().named(profile, limit)?;
        Some(Column::new(view, &profile.policy, self.calendar(), case))
    }

    /// The same case at the same instant under two sets of rules: what moves, and why.
    ///
    /// ```
    /// use telecom_service_rules::{Engine, Instant, RuleSet};
    /// let days = |value: u32| {
    ///     let source = serde_json::json!({ "instrument": "handbook", "clause": "1" });
    ///     let length = serde_json::json!({ "value": value, "unit": "workingDay" });
    ///     let profile = serde_json::json!({ "id": "own", "limits": [{ "id": "complaint", "source": source, "length": length }] });
    ///     Engine::new(RuleSet::with_profile(&profile).unwrap())
    /// };
    /// let event = serde_json::json!({ "type": "complaintReceived", "at": "2026-07-03T16:30:00+08:00" });
    /// let case = serde_json::json!({ "kind": "complaint", "events": [event] });
    /// let now = Instant::parse("2026-07-04T10:00:00+08:00").unwrap();
    /// let (before, after) = (days(15), days(10));
    /// let moved = Engine::recompute(&case, &before, &after, now).unwrap();
    /// assert_eq!((moved.changes[0].moved_ms, &moved.changes[0].because[..]), (Some(-604_800_000), &["length"][..]));
    /// ```
    ///
    /// # Errors
    /// For a case that one of them cannot read.
    pub fn recompute<'e>(
        case: &Value,
        before: &'e Self,
        after: &'e Self,
        now: Instant,
    ) -> Result<Recomputation<'e>, Error> {
        let (one, other) = (before.read_case(case)?, after.read_case(case)?);
        Ok(sla::compare(&before.track_deadlines(&one, now), &after.track_deadlines(&other, now)))
    }

    /// Every row of the catalogue and the profile, each with its kind.
    #[must_use]
    pub fn rules(&self) -> Vec<Row<'_>> {
        self.rules.rows()
    }

    /// What answers.
    #[must_use]
    pub fn version(&self) -> Version<'_> {
        let profile = self.rules.profile().id.as_str();
        Version {
            engine: env!("CARGO_PKG_VERSION"),
            catalogue: CATALOGUE_EDITION,
            profile: (!profile.is_empty()).then_some(profile),
        }
    }
}
