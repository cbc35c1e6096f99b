//! Questions on how customers are served and charged: conduct, channels, self-assessment, evaluation, sums of money.

use serde_json::Value;

use super::Engine;
use crate::amounts::{AmountReport, Amounts};
use crate::catalogue::service::areas;
use crate::conduct::{ChecklistView, Conduct, ConductScore};
use crate::decision::AsOf;
use crate::error::Error;
use crate::service::{Assessment, ChannelReport, Evaluations, Period, Service, ServiceEvaluation};
use crate::time::Instant;

impl Engine {
    /// The items to look for: of one checklist or all, in a channel, a situation, with a kind of customer. What is not told
    /// leaves items open whether they apply.
    ///
    /// ```
    /// use telecom_service_rules::{AsOf, Date, Engine, RuleSet};
    /// let engine = Engine::new(RuleSet::default());
    /// let today = AsOf::Date(Date::parse("2026-11-25").unwrap());
    /// let list = |query| engine.checklist(&query, today).unwrap();
    /// let phone = list(serde_json::json!({ "scheme": "conduct", "channel": "phone" }));
    /// assert!(phone.items.iter().all(|item| item.id != "conduct.etiquette.dress"));
    /// let anywhere = list(serde_json::json!({ "scheme": "conduct" }));
    /// assert_eq!(anywhere.needs, ["channel"]);
    /// ```
    ///
    /// # Errors
    /// For anything the shape does not have: the place, and what is expected there.
    pub fn checklist(&self, query: &Value, as_of: AsOf) -> Result<ChecklistView<'_>, Error> {
        self.conduct()?.checklist(query, as_of)
    }

    /// The weighted score of what an assessor saw, with its coverage and what would raise it most. A helper for
    /// self-checks: the Guide uses these weights for what customers say.
    ///
    /// ```
    /// use telecom_service_rules::{AsOf, Date, Decimal, Engine, RuleSet};
    /// let engine = Engine::new(RuleSet::default());
    /// let today = AsOf::Date(Date::parse("2026-11-25").unwrap());
    /// let scores = serde_json::json!({ "attitude": 100, "etiquette": 80, "discipline": 100 });
    /// let seen = serde_json::json!({ "scheme": "conduct", "sectionScores": scores });
    /// let score = engine.score_conduct(&seen, today).unwrap();
    /// assert_eq!((score.score, score.coverage), (Some(Decimal(93_750)), 80));
    /// ```
    ///
    /// # Errors
    /// For anything the shape does not have, an unknown item, a split that is not the remainder.
    pub fn score_conduct(&self, observation: &Value, as_of: AsOf) -> Result<ConductScore<'_>, Error> {
        self.conduct()?.score(observation, as_of)
    }

    /// Ids of the areas that [`Self::assess`] knows.
    #[must_use]
    pub fn areas(&self) -> Vec<&'static str> {
        areas().collect()
    }

    /// The self-assessment of one area: each item with its clause, what shows it, and what speaks against it.
    ///
    /// # Errors
    /// For an unknown area, and for anything the shape does not have.
    pub fn assess(&self, area: &str, facts: &Value, as_of: AsOf) -> Result<Assessment<'_>, Error> {
        self.service()?.assess(area, facts, as_of)
    }

    /// What each channel has to offer, which channels suit a need and why, and the self-assessment of what is offered.
    ///
    /// # Errors
    /// For anything the shape does not have: the place, and what is expected there.
    pub fn channels(&self, request: &Value, as_of: AsOf) -> Result<ChannelReport<'_>, Error> {
        self.service()?.channels(request, as_of)
    }

    /// How did the service do in a period: measures beside quoted figures, what is weak and what would help, the survey, the
    /// plan, the duties that come round.
    ///
    /// ```
    /// use telecom_service_rules::{Engine, Instant, RuleSet};
    /// let engine = Engine::new(RuleSet::default());
    /// let complaints = serde_json::json!({ "closed": 10, "totalMinutes": 10 * 47 * 60 });
    /// let now = Instant::parse("2026-10-08T09:00:00+08:00").unwrap();
    /// let evaluation = engine.evaluate_service(&serde_json::json!({ "complaints": complaints }), now).unwrap();
    /// let line = &evaluation.comparisons[0];
    /// assert_eq!((line.met, line.delta.0, line.quoted.unit), (true, -1_000, "hour"));
    /// ```
    ///
    /// # Errors
    /// For anything the shape does not have: the place, and what is expected there.
    pub fn evaluate_service(&self, period: &Value, now: Instant) -> Result<ServiceEvaluation<'_>, Error> {
        let evaluations = self.evaluations()?;
        let mut read = evaluations.read(period)?;
        read.history = self.read_history(&Period::history(period))?;
        read.drafted = Period::drafted(period).map(|event| self.read_event(&event, now)).transpose()?;
        evaluations.evaluate((&self.rules, self.calendar()), self.tables()?, &read, now)
    }

    /// How much: late fee, compensation for a late installation, rental waived, bill shock, damages for fraud, small claims.
    /// Sums are in fen; a payment or installation not yet made is `null`, and counted to the day of the question.
    ///
    /// ```
    /// use telecom_service_rules::{AsOf, Date, Engine, RuleSet};
    /// let engine = Engine::new(RuleSet::default());
    /// let today = AsOf::Date(Date::parse("2026-11-25").unwrap());
    /// let charges = serde_json::json!({
    ///     "unpaid": "200.00", "paymentDueOn": "2026-11-15", "paidOn": null, "lateFeeAsked": "6.01",
    /// });
    /// let report = engine.amounts(&charges, today).unwrap();
    /// let fee = report.amounts.iter().find(|one| one.amount == "amount.lateFee").unwrap();
    /// // 3 ‰ a day of 200 yuan, from the 16th to the 25th.
    /// assert_eq!((fee.periods, fee.fen), (Some(10), Some(600)));
    /// assert!(fee.compared.as_ref().unwrap().exceeded);
    /// ```
    ///
    /// # Errors
    /// For anything the shape does not have: the place, and what is expected there. For a sum beyond 2^53 - 1 fen.
    pub fn amounts(&self, charges: &Value, as_of: AsOf) -> Result<AmountReport<'_>, Error> {
        let amounts = self.amounts.get_or_init(|| Amounts::compile(self.rules.profile()));
        amounts.as_ref().map_err(Clone::clone)?.report(charges, as_of)
    }

    fn evaluations(&self) -> Result<&Evaluations, Error> {
        self.evaluations.get_or_init(|| Evaluations::compile(self.rules.profile())).as_ref().map_err(Clone::clone)
    }

    fn conduct(&self) -> Result<&Conduct, Error> {
        self.conduct.get_or_init(|| Conduct::compile(self.rules.profile())).as_ref().map_err(Clone::clone)
    }

    fn service(&self) -> Result<&Service, Error> {
        self.service.get_or_init(|| Service::compile(self.rules.profile())).as_ref().map_err(Clone::clone)
    }
}
