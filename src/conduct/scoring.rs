//! The weighted score of one scheme. Schemes are never added together.
//!
//! A topic's score is the share of its items that passed, or what the host supplies. A section's is that of its topics; a
//! remainder that the Guide does not split goes to whichever of its topics is scored. The total is over the
//! sections that have a score, and the coverage says how much weight that is.

use std::cmp::Reverse;

use serde::Serialize;
use serde_json::Value;

use super::{Conduct, Listed};
use crate::catalogue::conduct::{CHECKLISTS, ITEM_VERDICT, SCHEME};
use crate::catalogue::rows::{Checklist, Section, Severity, Topic};
use crate::catalogue::{Source, Words};
use crate::condition::Truth;
use crate::decimal::{Decimal, Ratio};
use crate::decision::AsOf;
use crate::error::{Error, ErrorKind};
use crate::json::refuse_unknown;
use crate::lower::thousandths;
use crate::order::in_order;

/// The score of one observation under one scheme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ConductScore<'r> {
    /// The checklist.
    pub scheme: &'r str,
    /// 0 to 100 over what is covered; nothing where nothing is, or the checklist has no weights.
    pub score: Option<Decimal>,
    /// Percent of the weight that is scored.
    pub coverage: i64,
    /// Failed items that are reported first, whatever the score.
    pub critical: Vec<FailedItem<'r>>,
    /// Whether the policy lets such an item take the whole score.
    pub knocked_out: bool,
    /// Its sections.
    pub sections: Vec<SectionScore<'r>>,
    /// Every failed item, the gravest first.
    pub failed: Vec<FailedItem<'r>>,
    /// What one item would bring, the most first.
    pub improvements: Vec<Improvement<'r>>,
    /// Verdicts that do not count, and why.
    pub ignored: Vec<Ignored<'r>>,
    /// The date or instant of the question.
    pub as_of: AsOf,
}

/// The score of a section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SectionScore<'r> {
    /// Its id.
    pub section: &'r str,
    /// Weight in percent.
    pub weight: u8,
    /// 0 to 100, if it is scored.
    pub score: Option<Decimal>,
    /// What it adds to the total: weight × score ÷ 100, of a full 100.
    pub points: Option<Decimal>,
    /// Whether the score was `supplied` or comes from `items`, or from its `topics`; nothing without a score.
    pub basis: Option<&'static str>,
    /// What shares its weight.
    pub topics: Vec<TopicScore<'r>>,
    /// Where it comes from; left out where texts are.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source<'r>>,
    /// What to call it.
    #[serde(skip_serializing_if = "Words::is_empty")]
    pub text: Words<'r>,
}

/// The score of a topic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TopicScore<'r> {
    /// Its id; empty in a section of one.
    pub topic: &'r str,
    /// 0 to 100, if it is scored.
    pub score: Option<Decimal>,
    /// `supplied` or `items`.
    pub basis: Option<&'static str>,
    /// Items that passed.
    pub passed: i64,
    /// Items that failed.
    pub failed: i64,
    /// Items that apply and of which nothing was said.
    pub not_observed: i64,
}

/// An item that failed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FailedItem<'r> {
    /// Its id.
    pub id: &'r str,
    /// Row of the capability tables.
    pub item: &'r str,
    /// How grave that is.
    pub severity: Severity,
    /// What the assessor saw or missed.
    #[serde(skip_serializing_if = "Words::is_empty")]
    pub text: Words<'r>,
}

/// What one item would bring.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Improvement<'r> {
    /// Its id.
    pub id: &'r str,
    /// Row of the capability tables.
    pub item: &'r str,
    /// The score with this one item passed.
    pub score: Decimal,
    /// How much more that is.
    pub gain: Decimal,
}

/// A verdict that does not count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Ignored<'r> {
    /// The item.
    pub id: &'r str,
    /// `notApplicable` here, `notInSource`, or of an `otherScheme`.
    pub because: &'static str,
}

/// What an assessor says of an item that counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Pass,
    Fail,
    NotApplicable,
    NotObserved,
}

impl Verdict {
    fn read(value: &Value) -> Self {
        let code = value.as_str().unwrap_or_default();
        // In the order of the list.
        let all = [Self::Pass, Self::Fail, Self::NotApplicable, Self::NotObserved];
        let known = ITEM_VERDICT.members.iter().zip(all).find(|(member, _)| member.code == code);
        known.map_or(Self::NotObserved, |(_, verdict)| verdict)
    }
}

/// An observation that was read: verdicts by item, scores by section or topic, and the split of the remainder.
struct Seen<'c> {
    conduct: &'c Conduct,
    checklist: &'static Checklist,
    items: Vec<(&'c Listed, Verdict)>,
    supplied: Vec<(String, Ratio)>,
    split: Vec<(&'static str, i64)>,
}

impl Conduct {
    /// The score of an observation.
    pub(crate) fn score(&self, observation: &Value, as_of: AsOf) -> Result<ConductScore<'_>, Error> {
        let facts = self.facts(&self.layout, observation, as_of)?;
        let known = || SCHEME.members.iter().map(|member| member.code).collect::<Vec<_>>().join(" | ");
        let scheme = self.scheme(&facts).ok_or_else(|| Error::new(ErrorKind::Value, "scheme").hint_of(known()))?;
        let checklist = CHECKLISTS.into_iter().find(|checklist| checklist.id == scheme);
        let checklist = checklist.ok_or_else(|| Error::new(ErrorKind::Internal, ""))?;
        let (mut items, mut ignored) = (Vec::new(), Vec::new());
        let ids = self.items.iter().flat_map(|listed| [listed.id(), listed.row()]);
        let ids: Vec<&str> = ids.filter(|id| !id.is_empty()).collect();
        let verdicts = entries(observation, "items", &ids)?;
        for listed in &self.items {
            let said = verdicts.iter().find(|(id, _)| *id == listed.id() || *id == listed.row());
            let verdict = said.map_or(Verdict::NotObserved, |(_, value)| Verdict::read(value));
            let applies = self.program.evaluate(&listed.applies_when, &facts) != Truth::False;
            let because = match listed {
                _ if listed.checklist.id != scheme => "otherScheme",
                _ if listed.lost() => "notInSource",
                _ if !applies => "notApplicable",
                _ => {
                    items.push((listed, verdict));
                    continue;
                }
            };
            if matches!(verdict, Verdict::Pass | Verdict::Fail) {
                ignored.push(Ignored { id: listed.id(), because });
            }
        }
        let (supplied, split) = (supplied(checklist, observation)?, self.split(checklist, observation)?);
        let seen = Seen { conduct: self, checklist, items, supplied, split };
        Ok(self.report(&seen, ignored, as_of))
    }

    fn report<'c>(&'c self, seen: &Seen<'c>, ignored: Vec<Ignored<'c>>, as_of: AsOf) -> ConductScore<'c> {
        let knocks_out = self.policy.get("criticalItem") == "knockOut";
        let with = |fixed: Option<&str>| {
            let total = seen.total(fixed)?;
            if knocks_out && seen.is_critical(fixed) { total.times(0, 1) } else { Some(total) }
        };
        let before = with(None);
        let mut improvements = Vec::new();
        for (listed, _) in seen.failed() {
            let gain = with(Some(listed.id()))
                .zip(before)
                .and_then(|(after, before)| Some((after.rounded()?, after.minus(before)?.rounded()?)));
            if let Some((score, gain)) = gain.filter(|(_, gain)| gain.0 > 0) {
                improvements.push(Improvement { id: listed.id(), item: listed.row(), score, gain });
            }
        }
        // The most first; what brings the same, in the order of the checklist.
        let improvements = in_order(improvements, |one| Reverse(one.gain));
        let failed: Vec<FailedItem<'_>> =
            in_order(seen.failed().map(|(listed, _)| FailedItem::of(listed)), |one| Reverse(one.severity));
        let critical: Vec<_> = failed.iter().filter(|one| one.severity == Severity::Critical).cloned().collect();
        ConductScore {
            scheme: seen.checklist.id,
            score: before.and_then(Ratio::rounded),
            coverage: seen.coverage(),
            critical,
            knocked_out: knocks_out && seen.is_critical(None),
            sections: seen.checklist.sections.iter().map(|section| seen.section(section)).collect(),
            failed,
            improvements,
            ignored,
            as_of,
        }
    }
}

impl<'r> FailedItem<'r> {
    fn of(listed: &'r Listed) -> Self {
        Self { id: listed.id(), item: listed.row(), severity: listed.severity(), text: listed.assessor() }
    }
}

impl<'c> Seen<'c> {
    fn failed(&self) -> impl Iterator<Item = &(&'c Listed, Verdict)> {
        self.items.iter().filter(|(_, verdict)| *verdict == Verdict::Fail)
    }

    /// Whether a critical item failed; `fixed` counts as passed.
    fn is_critical(&self, fixed: Option<&str>) -> bool {
        let failed = self.failed().map(|(listed, _)| listed).filter(|listed| fixed != Some(listed.id()));
        failed.into_iter().any(|listed| listed.severity() == Severity::Critical)
    }

    /// Items of a topic with a verdict; `fixed` counts as passed.
    fn count(&self, topic: &'static Topic, verdict: Verdict, fixed: Option<&str>) -> i64 {
        let count = self.items.iter().filter(|(listed, said)| {
            let said = if fixed == Some(listed.id()) { Verdict::Pass } else { *said };
            std::ptr::eq(listed.topic, topic) && said == verdict
        });
        i64::try_from(count.count()).unwrap_or(i64::MAX)
    }

    fn supplied(&self, id: &str) -> Option<Ratio> {
        self.supplied.iter().find(|(known, _)| known == id).map(|(_, score)| *score)
    }

    /// A topic's score and what it rests on.
    fn topic(
        &self,
        section: &'static Section,
        topic: &'static Topic,
        fixed: Option<&str>,
    ) -> Option<(Ratio, &'static str)> {
        if !topic.id.is_empty()
            && let Some(score) = self.supplied(&format!("{}.{}", section.id, topic.id))
        {
            return Some((score, "supplied"));
        }
        let passed = self.count(topic, Verdict::Pass, fixed);
        let whole = passed.saturating_add(self.count(topic, Verdict::Fail, fixed));
        Some((Ratio::of(passed.saturating_mul(100), whole)?, "items"))
    }

    /// A section's score and what it rests on.
    fn score(&self, section: &'static Section, fixed: Option<&str>) -> Option<(Ratio, &'static str)> {
        if let Some(score) = self.supplied(section.id) {
            return Some((score, "supplied"));
        }
        if let [topic] = section.topics {
            return self.topic(section, topic, fixed);
        }
        let (mut sum, mut weights) = (Ratio::of(0, 1)?, 0_i64);
        for topic in section.topics {
            let share = self.split.iter().find(|(id, _)| *id == topic.id).map_or(1, |(_, share)| *share);
            if let Some((score, _)) = self.topic(section, topic, fixed) {
                sum = sum.plus(score.times(share, 1)?)?;
                weights = weights.saturating_add(share);
            }
        }
        Some((sum.times(1, weights)?, "topics"))
    }

    /// The score over the sections that have one.
    fn total(&self, fixed: Option<&str>) -> Option<Ratio> {
        let mut sum = Ratio::of(0, 1)?;
        for section in self.checklist.sections {
            if let Some((score, _)) = self.score(section, fixed) {
                sum = sum.plus(score.times(self.weight(section).into(), 1)?)?;
            }
        }
        sum.times(1, self.coverage())
    }

    fn weight(&self, section: &Section) -> u8 {
        self.conduct.weight(self.checklist, section)
    }

    fn coverage(&self) -> i64 {
        let scored = self.checklist.sections.iter().filter(|section| self.score(section, None).is_some());
        scored.fold(0, |sum, section| sum.saturating_add(self.weight(section).into()))
    }

    fn section(&self, section: &'static Section) -> SectionScore<'c> {
        let found = self.score(section, None);
        let topics = section.topics.iter().map(|topic| {
            let score = self.topic(section, topic, None);
            TopicScore {
                topic: topic.id,
                score: score.and_then(|(score, _)| score.rounded()),
                basis: score.map(|(_, basis)| basis),
                passed: self.count(topic, Verdict::Pass, None),
                failed: self.count(topic, Verdict::Fail, None),
                not_observed: self.count(topic, Verdict::NotObserved, None),
            }
        });
        SectionScore {
            section: section.id,
            weight: self.weight(section),
            score: found.and_then(|(score, _)| score.rounded()),
            points: found.and_then(|(score, _)| score.times(self.weight(section).into(), 100)?.rounded()),
            basis: found.map(|(_, basis)| basis),
            topics: topics.collect(),
            sources: self.conduct.section_sources(self.checklist, section),
            text: section.text.into(),
        }
    }
}

/// The entries of a map that was read before, under keys that are known.
pub(super) fn entries<'v>(
    observation: &'v Value,
    key: &str,
    known: &[&str],
) -> Result<Vec<(&'v str, &'v Value)>, Error> {
    let Some(map) = observation.get(key).and_then(Value::as_object) else { return Ok(Vec::new()) };
    refuse_unknown(map.keys(), known, key)?;
    Ok(map.iter().map(|(id, value)| (id.as_str(), value)).collect())
}

/// Scores that the host supplies, under whole ids; the last word of an id will do.
fn supplied(checklist: &'static Checklist, observation: &Value) -> Result<Vec<(String, Ratio)>, Error> {
    let mut ids: Vec<String> = Vec::new();
    for section in checklist.sections {
        ids.push(section.id.to_owned());
        let topics = section.topics.iter().filter(|topic| !topic.id.is_empty());
        ids.extend(topics.map(|topic| format!("{}.{}", section.id, topic.id)));
    }
    let last = |id: &str| id.rsplit_once('.').map(|(_, last)| last.to_owned());
    let short: Vec<String> = ids.iter().filter_map(|id| last(id)).collect();
    let known: Vec<&str> = ids.iter().chain(&short).map(String::as_str).collect();
    let mut found = Vec::new();
    for (key, value) in entries(observation, "sectionScores", &known)? {
        let id = ids.iter().find(|id| *id == key).or_else(|| ids.iter().find(|id| last(id).as_deref() == Some(key)));
        let score = value.as_f64().and_then(thousandths).and_then(|score| Ratio::of(score, 1000));
        found.extend(id.cloned().zip(score));
    }
    Ok(found)
}
