//! What each channel has to offer, what it offers, and which channel suits a need. A suggestion is never mandatory.

use serde::Serialize;
use serde_json::Value;

use super::{Assessment, Service, assessment, facts, of_area};
use crate::catalogue::channels::{CHANNEL_AREAS, SUGGESTIONS};
use crate::catalogue::rows::Effect;
use crate::catalogue::service::areas;
use crate::decision::{AsOf, Outcome};
use crate::error::Error;
use crate::fact::Slots;
use crate::rulebook::{Finding, Rulebook, Shown};

/// The answer to a question on channels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ChannelReport<'r> {
    /// What each group of channels has to offer.
    pub matrix: Vec<ChannelView<'r>>,
    /// Channels that suit the need, each with the reason; the customer chooses.
    pub suggestions: Vec<Suggested<'r>>,
    /// The self-assessment of every group that was described.
    pub assessments: Vec<Assessment<'r>>,
    /// Whether a suggestion binds: never.
    pub mandatory: bool,
    /// The date or instant of the question.
    pub as_of: AsOf,
}

/// A group of channels and what it has to offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChannelView<'r> {
    /// The area of its self-assessment.
    pub area: &'r str,
    /// Its channels.
    pub channels: Vec<&'r str>,
    /// What it has to offer.
    pub functions: Vec<Function<'r>>,
}

/// One thing that a channel has to offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Function<'r> {
    /// Id of the rule that asks for it.
    pub rule: &'r str,
    /// Row of the capability tables.
    pub item: &'r str,
    /// The facts that show it: functions, or functions by carrier.
    pub requires: Vec<&'r str>,
    /// Force, sources and texts.
    #[serde(flatten)]
    pub shown: Shown<'r>,
}

/// A suggestion with its reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Suggested<'r> {
    /// The channels, none before another.
    pub channels: Vec<&'r str>,
    /// Why.
    pub because: Finding<'r>,
}

impl Service {
    /// The matrix, the suggestions for a need, and the self-assessment of what is offered.
    pub(crate) fn channels(&self, request: &Value, as_of: AsOf) -> Result<ChannelReport<'_>, Error> {
        let facts = facts(&self.channels, request, as_of)?;
        let suggestions = SUGGESTIONS.iter().filter_map(|suggestion| {
            let index = self.channels.position(suggestion.rule)?;
            let outcome = self.channels.judge(index, &facts, &mut Slots::default());
            let because = self.channels.finding(index, outcome).filter(|_| outcome == Outcome::Met)?;
            Some(Suggested { channels: suggestion.channels.to_vec(), because })
        });
        let described = || areas().filter(|area| request.get(area).is_some_and(Value::is_object));
        // Together: an item of one area may look at another.
        let said = described().filter_map(|area| Some((area.to_owned(), request.get(area)?.clone())));
        let said = super::facts(self.of_channels(), &Value::Object(said.collect()), as_of)?;
        let assessments = described().map(|area| assessment(self.of_channels(), area, &said, as_of)).collect();
        let matrix = CHANNEL_AREAS.iter().map(|(area, channels)| ChannelView {
            area,
            channels: channels.to_vec(),
            functions: self.functions(area, as_of),
        });
        Ok(ChannelReport {
            matrix: matrix.collect(),
            suggestions: suggestions.collect(),
            assessments,
            mandatory: false,
            as_of,
        })
    }

    /// The rules of the shape that describes channels.
    fn of_channels(&self) -> &Rulebook {
        let [first, _] = &self.areas;
        first
    }

    /// What is asked of an area on a day; notes ask for nothing.
    fn functions(&self, area: &str, as_of: AsOf) -> Vec<Function<'_>> {
        let book = self.of_channels();
        let function = |index| {
            let (rule, compiled) = book.rule(index)?;
            if rule.if_not_met == Effect::Inform || !rule.effective.holds(as_of.date()) {
                return None;
            }
            let requires = book.paths(&compiled.reads);
            Some(Function { rule: rule.id, item: rule.item, requires, shown: book.shown(rule) })
        };
        of_area(book, area).filter_map(function).collect()
    }
}
