//! How an operator serves: self-assessment area by area, channels, and the evaluation of a period.

mod channels;
mod evaluation;
mod measure;
mod report;

use serde::Serialize;
use serde_json::{Map, Value};

pub use channels::{ChannelReport, ChannelView, Function, Suggested};
pub(crate) use evaluation::{Evaluations, Period};
pub use measure::Interval;
pub use report::{Because, Comparison, Coverage, MeasureView, Plan, Proposed, Quoted, ServiceEvaluation, WeakLink};

use crate::catalogue::Words;
use crate::catalogue::channels::{CHANNEL_REQUEST, RULES as SUGGESTION_RULES};
use crate::catalogue::service::{ASSESSMENTS, areas, rules_of};
use crate::decision::{AsOf, Outcome};
use crate::error::{Error, ErrorKind};
use crate::fact::{Facts, Slots};
use crate::json::unknown_value;
use crate::profile::Profile;
use crate::reader;
use crate::rulebook::{Finding, Rulebook};

/// The items of self-assessment and the suggestions of channels, compiled once.
#[derive(Debug, Clone)]
pub(crate) struct Service {
    /// One for each shape.
    areas: [Rulebook; ASSESSMENTS.len()],
    channels: Rulebook,
}

/// The self-assessment of one area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Assessment<'r> {
    /// The area.
    pub area: &'r str,
    /// What its items say.
    pub findings: Vec<Assessed<'r>>,
    /// Facts to supply so that the rest is known.
    pub needs: Vec<&'r str>,
    /// How many items are met.
    pub met: i64,
    /// How many are not.
    pub not_met: i64,
    /// How many cannot be told.
    pub unknown: i64,
    /// The date or instant of the question.
    pub as_of: AsOf,
}

/// What one item says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Assessed<'r> {
    /// Result, force, clause and remedy.
    #[serde(flatten)]
    pub finding: Finding<'r>,
    /// The facts that speak against it.
    pub missing: Vec<&'r str>,
    /// What shows that it is met; left out where texts are.
    #[serde(skip_serializing_if = "Words::is_empty")]
    pub evidence: Words<'r>,
}

impl Service {
    pub(crate) fn compile(profile: &Profile) -> Result<Self, Error> {
        let [one, other] = ASSESSMENTS.map(|shape| Rulebook::compile(profile.layout(shape)?, rules_of(shape), profile));
        let areas = [one?, other?];
        let channels = Rulebook::compile(profile.layout(&CHANNEL_REQUEST)?, &SUGGESTION_RULES, profile)?;
        Ok(Self { areas, channels })
    }

    /// The self-assessment of an area on what is said of it.
    pub(crate) fn assess(&self, area: &str, said: &Value, as_of: AsOf) -> Result<Assessment<'_>, Error> {
        let known = areas().find(|known| *known == area);
        let (known, book) = known.and_then(|known| Some((known, self.book(known)?))).ok_or_else(|| {
            let areas: Vec<&str> = areas().collect();
            unknown_value("area", area, &areas)
        })?;
        if !said.is_object() {
            return Err(Error::new(ErrorKind::Type, "").hint_of("record"));
        }
        let within = Value::Object(Map::from_iter([(known.to_owned(), said.clone())]));
        let facts = facts(book, &within, as_of).map_err(|error| error.within(known, ""))?;
        Ok(assessment(book, known, &facts, as_of))
    }

    /// The rules of the shape that has an area.
    fn book(&self, area: &str) -> Option<&Rulebook> {
        self.areas.iter().find(|book| book.layout().slot(area).is_some())
    }
}

fn assessment<'r>(book: &'r Rulebook, area: &'static str, facts: &Facts, as_of: AsOf) -> Assessment<'r> {
    let mut needs = Slots::default();
    let findings: Vec<Assessed<'_>> =
        of_area(book, area).filter_map(|index| assessed(book, index, facts, &mut needs)).collect();
    let count = |result| i64::try_from(findings.iter().filter(|one| one.finding.result == result).count()).unwrap_or(0);
    let [met, not_met, unknown] = [Outcome::Met, Outcome::NotMet, Outcome::Unknown].map(count);
    Assessment { area, met, not_met, unknown, findings, needs: book.paths(&needs), as_of }
}

/// The items of an area: those whose ids begin with it.
fn of_area(book: &Rulebook, area: &str) -> impl Iterator<Item = usize> {
    (0..book.len()).filter(move |index| book.rule(*index).is_some_and(|(rule, _)| rule.area() == area))
}

/// What a rule of a book says of some facts.
fn assessed<'r>(book: &'r Rulebook, index: usize, facts: &Facts, needs: &mut Slots) -> Option<Assessed<'r>> {
    let outcome = book.judge(index, facts, needs);
    let against = if outcome == Outcome::NotMet { book.against(index, facts) } else { Slots::default() };
    let (rule, _) = book.rule(index)?;
    Some(Assessed {
        finding: book.finding(index, outcome)?,
        missing: book.paths(&against),
        evidence: rule.evidence.into(),
    })
}

fn facts(book: &Rulebook, request: &Value, as_of: AsOf) -> Result<Facts, Error> {
    let mut facts = reader::read(book.layout(), request)?;
    as_of.write(&mut facts);
    Ok(facts)
}
