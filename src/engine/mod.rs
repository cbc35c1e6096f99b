//! The front door: one engine, one method a question.

mod diff;
mod service;

use std::sync::OnceLock;

pub use diff::{CaseChange, ChangeKind, ProfileDiff, RuleChange};

use serde::Serialize;
use serde_json::Value;

use crate::amounts::Amounts;
use crate::calendar::Calendar;
use crate::catalogue::procedures::PROCEDURES;
use crate::catalogue::{CATALOGUE_EDITION, Row};
use crate::check::ProfileReport;
use crate::conduct::Conduct;
use crate::decision::{AsOf, EligibilityDecision, Evaluation};
use crate::dispute::{Dispute, DisputeRoute, Disputes};
use crate::eligibility;
use crate::error::{Error, ErrorKind};
use crate::fact::Facts;
use crate::procedure::{Advance, ProcedureStatus, ProcedureView, Procedures};
use crate::reader;
use crate::request::Application;
use crate::ruleset::RuleSet;
use crate::service::{Evaluations, Service};
use crate::sla::{self, CaseFile, Column, DeadlineReport, Event, Recomputation};
use crate::time::Instant;

/// Answers questions on one rule set. Holds nothing but the rules: the same question has the same answer.
#[derive(Debug, Clone, Default)]
pub struct Engine {
    rules: RuleSet,
    /// Its tables are built when first needed: an application asks for no working day.
    calendar: OnceLock<Calendar>,
    /// Built when first asked about.
    procedures: OnceLock<Result<Procedures, Error>>,
    disputes: OnceLock<Result<Disputes, Error>>,
    conduct: OnceLock<Result<Conduct, Error>>,
    service: OnceLock<Result<Service, Error>>,
    evaluations: OnceLock<Result<Evaluations, Error>>,
    amounts: OnceLock<Result<Amounts, Error>>,
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
    /// SHA-256 of the profile as JSON with sorted keys and no spaces, in hexadecimal, or nothing.
    pub sha256: Option<&'e str>,
}

impl Engine {
    /// An engine on a rule set.
    #[must_use]
    pub fn new(rules: RuleSet) -> Self {
        Self { rules, ..Self::default() }
    }

    /// Its rules.
    #[must_use]
    pub fn rule_set(&self) -> &RuleSet {
        &self.rules
    }

    /// Everything that is wrong with a profile, and what is worth a second look. Loads nothing.
    #[must_use]
    pub fn check_profile(&self, profile: &Value) -> ProfileReport {
        RuleSet::check(profile)
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
        as_of.write(&mut facts);
        eligibility::decide(&self.rules, &mut facts, &mut evaluation);
        EligibilityDecision { rules: &self.rules, facts, evaluation, as_of }
    }

    /// The history of a case given as JSON.
    ///
    /// # Errors
    /// For anything the shape does not have: the place, and what is expected there.
    pub fn read_case(&self, case: &Value) -> Result<CaseFile, Error> {
        let (mut facts, rows) = reader::read_keeping(self.rules.case_layout(), case, "events")?;
        facts.assume(self.rules.profile().province_in(self.rules.case_layout()));
        let mut case = CaseFile { facts, ..CaseFile::from_json(case)? };
        for (event, values) in case.events.iter_mut().flatten().zip(rows) {
            event.values = values;
        }
        Ok(case)
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
        let kind = case.kind.as_deref().map(|kind| [kind]);
        let limits = self.rules.limits().of(profile, kind.as_ref().map(|kind| &kind[..]), &case.facts);
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

    /// Ids of every procedure.
    #[must_use]
    pub fn procedures(&self) -> Vec<&'static str> {
        PROCEDURES.iter().map(|procedure| procedure.id).collect()
    }

    /// A procedure as data.
    ///
    /// ```
    /// use telecom_service_rules::{Engine, RuleSet};
    /// let engine = Engine::new(RuleSet::default());
    /// let order = engine.procedure("procedure.order").unwrap();
    /// assert_eq!((order.initial, order.transitions[0].event, order.transitions[0].to), ("applied", "submitted", "submitted"));
    /// ```
    ///
    /// # Errors
    /// For an id that is no procedure.
    pub fn procedure(&self, id: &str) -> Result<ProcedureView<'_>, Error> {
        let procedures = self.tables()?;
        Ok(procedures.view(procedures.table(id)?))
    }

    /// A history given as JSON: a list of events, or a record as for [`Self::read_case`].
    ///
    /// # Errors
    /// For anything the shape does not have: the place, and what is expected there.
    pub fn read_history(&self, history: &Value) -> Result<CaseFile, Error> {
        let list = history.is_array().then(|| serde_json::json!({ "events": history }));
        self.read_case(list.as_ref().unwrap_or(history))
    }

    /// An event given as JSON; without `at` it happens now.
    ///
    /// # Errors
    /// For anything the shape does not have: the place, and what is expected there.
    pub fn read_event(&self, event: &Value, now: Instant) -> Result<Event, Error> {
        let mut event = event.clone();
        if let Some(record) = event.as_object_mut() {
            record.entry("at").or_insert_with(|| now.to_string().into());
        }
        let history =
            self.read_history(&Value::Array(vec![event])).map_err(|error| error.within("events[0]", "event"))?;
        history.events.into_iter().flatten().next().ok_or_else(|| Error::new(ErrorKind::Internal, ""))
    }

    /// Where a history has led in a procedure, what may follow and what is refused, with the deadlines it has started.
    ///
    /// ```
    /// use telecom_service_rules::{Engine, Instant, RuleSet};
    /// let engine = Engine::new(RuleSet::default());
    /// let history = engine
    ///     .read_history(&serde_json::json!([{ "type": "submitted", "at": "2026-07-03T09:00:00+08:00" }]))
    ///     .unwrap();
    /// let now = Instant::parse("2026-07-03T10:00:00+08:00").unwrap();
    /// let status = engine.status("procedure.order", &history, now).unwrap();
    /// assert_eq!((status.state, status.deadlines[0].limit), ("submitted", "sla.review.preliminary"));
    /// ```
    ///
    /// # Errors
    /// For an id that is no procedure.
    pub fn status(&self, id: &str, history: &CaseFile, now: Instant) -> Result<ProcedureStatus<'_>, Error> {
        let procedures = self.tables()?;
        Ok(procedures.status((&self.rules, self.calendar()), procedures.table(id)?, history, now))
    }

    /// Whether a step is allowed after a history, by which clause, or what refuses it and what would satisfy that.
    ///
    /// # Errors
    /// For an id that is no procedure.
    pub fn advance(&self, id: &str, history: &CaseFile, event: &Event) -> Result<Advance<'_>, Error> {
        let procedures = self.tables()?;
        Ok(procedures.advance((&self.rules, self.calendar()), procedures.table(id)?, history, event))
    }

    /// A dispute given as JSON.
    ///
    /// # Errors
    /// For anything the shape does not have: the place, and what is expected there.
    pub fn read_dispute(&self, dispute: &Value) -> Result<Dispute, Error> {
        let facts = self.disputes()?.read(dispute, self.rules.profile())?;
        Ok(Dispute { facts, case: self.read_history(&Disputes::history(dispute))? })
    }

    /// Where can this dispute go now, what has to be brought, until when?
    ///
    /// ```
    /// use telecom_service_rules::{Engine, Instant, RuleSet, dispute::ForumStatus};
    /// let engine = Engine::new(RuleSet::default());
    /// let events = [("feeCharged", "2026-06-20T00:00:00+08:00"), ("complaintReceived", "2026-07-01T09:00:00+08:00")];
    /// let events: Vec<_> = events.iter().map(|(kind, at)| serde_json::json!({ "type": kind, "at": at })).collect();
    /// let dispute = serde_json::json!({ "situation": "fee_error_or_unnotified", "events": events });
    /// let now = Instant::parse("2026-07-10T09:00:00+08:00").unwrap();
    /// let route = engine.route_dispute(&engine.read_dispute(&dispute).unwrap(), now).unwrap();
    /// let appeal = route.forums.iter().find(|forum| forum.forum == "forum.appeal").unwrap();
    /// assert_eq!((appeal.status, appeal.opens_on.unwrap().to_string()), (ForumStatus::NotYet, "2026-07-17".into()));
    /// assert_eq!(route.recommended.unwrap().forum, "forum.operator");
    /// ```
    ///
    /// # Errors
    /// Only for a fault of this library.
    pub fn route_dispute(&self, dispute: &Dispute, now: Instant) -> Result<DisputeRoute<'_>, Error> {
        self.disputes()?.route((&self.rules, self.calendar()), self.tables()?, dispute, now)
    }

    fn disputes(&self) -> Result<&Disputes, Error> {
        self.disputes.get_or_init(|| Disputes::compile(&self.rules)).as_ref().map_err(Clone::clone)
    }

    fn tables(&self) -> Result<&Procedures, Error> {
        self.procedures.get_or_init(|| Procedures::compile(&self.rules)).as_ref().map_err(Clone::clone)
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
            sha256: self.rules.sha256(),
        }
    }
}
