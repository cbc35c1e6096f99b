//! What the sources say, as rows of const data. Nothing here decides anything.

pub mod amounts;
pub mod benchmarks;
pub mod channels;
pub mod citation;
pub mod conduct;
pub mod counting;
pub mod eligibility;
pub mod evaluation;
pub mod history;
pub mod instruments;
pub mod law_notes;
pub mod phrases;
pub mod policy;
pub mod procedures;
pub mod references;
pub mod routing;
pub mod rows;
pub mod service;
pub mod shapes;
pub mod sla;

use serde::Serialize;

use crate::text::{Text, text};
use crate::time::Date;
use citation::{Citation, Level};
use rows::{Effective, Force, Rule};

/// Edition of the catalogue: changes when an answer may change, whatever the version of the code.
pub const CATALOGUE_EDITION: &str = "2026-11-25";

/// What every answer says of itself.
pub const NOTICE: Text = text!(
    "本结果依据所引条款自动得出，仅供业务办理参考，不构成法律意见",
    "worked out from the clauses it cites, to help handle the matter; it is not legal advice"
);

/// One source of a row, as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Source<'r> {
    /// Id of the source row, for example `S2.1-18`.
    pub row: &'r str,
    /// Id of the instrument.
    pub instrument: &'r str,
    /// Section or article.
    pub clause: &'r str,
    /// How well a row of law is confirmed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grade: Option<&'static str>,
    /// Section or article before the instrument was renumbered.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub was: &'static str,
    /// What kind of rules the instrument holds.
    pub level: Level,
    /// The province the instrument holds in; left out for the whole country.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub province: &'static str,
    /// Title of the instrument as the source cites it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
}

impl From<&Citation> for Source<'static> {
    fn from(citation: &Citation) -> Self {
        Self {
            row: citation.row,
            instrument: citation.instrument.id,
            clause: citation.clause,
            grade: citation.grade.map(citation::Grade::letter),
            was: citation.was,
            level: citation.instrument.level,
            province: citation.instrument.province,
            title: (citation.instrument.title != Text::EMPTY).then_some(citation.instrument.title),
        }
    }
}

/// What every kind of row has in common: the entry of `rules()`.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Row<'r> {
    /// Stable id.
    pub id: &'r str,
    /// `rule`, `limit`, `procedure`, `checklist`, `benchmark` or `amount`.
    pub kind: &'static str,
    /// How binding it is.
    pub force: Force,
    /// Whether it is enforced by default; grades C and D are not.
    pub active: bool,
    /// Whether the source has lost its text: nothing may be said in its place.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub not_in_source: bool,
    /// What it says; left out where texts are.
    #[serde(skip_serializing_if = "Words::is_empty")]
    pub text: Words<'r>,
    /// Where it comes from.
    pub sources: Vec<Source<'r>>,
    /// First day in force, if the source dates it.
    pub from: Option<Date>,
    /// Last day in force, if it ended.
    pub to: Option<Date>,
}

/// A text in both languages, from the catalogue or a profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Words<'r> {
    /// Simplified Chinese.
    pub zh: &'r str,
    /// English.
    pub en: &'r str,
}

impl Words<'_> {
    /// Whether there is no text in either language.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.zh.is_empty() && self.en.is_empty()
    }
}

impl From<Text> for Words<'static> {
    fn from(text: Text) -> Self {
        Self { zh: text.zh, en: text.en }
    }
}

/// Every rule but those on an application, in the order of the tables.
pub fn other_rules() -> impl Iterator<Item = &'static Rule> {
    procedures::guards()
        .chain(&routing::RULES)
        .chain(service::rules())
        .chain(&channels::RULES)
        .chain(&evaluation::RULES)
        .chain(&counting::COUNTING)
        .chain(&law_notes::LAW_NOTES)
        .chain(&references::REFERENCES)
}

/// Every row of the catalogue but the rules on an application, in the order of the tables.
#[must_use]
pub fn other_rows() -> Vec<Row<'static>> {
    let rule = |row: &'static Rule| entry(row.id, "rule", row.force, row.effective, row.text, row.sources);
    let lost = references::LOST.iter().map(|row| Row { active: false, not_in_source: true, ..rule(row) });
    let rules = other_rules().map(rule).chain(lost);
    let remedies = evaluation::REMEDIES
        .iter()
        .map(|row| entry(row.id, "rule", Force::Mandatory, Effective::Undated, row.text, row.sources));
    let limits = sla::LIMITS.iter().map(|row| {
        let active = row.is_verified();
        Row { active, ..entry(row.id, "limit", row.force, row.effective, row.text, row.sources) }
    });
    let procedures = procedures::PROCEDURES
        .iter()
        .map(|row| entry(row.id, "procedure", row.force, Effective::Undated, row.text, row.sources));
    let checklists = conduct::CHECKLISTS.iter().flat_map(|checklist| checklist.entries());
    let benchmarks = benchmarks::BENCHMARKS
        .iter()
        .map(|row| entry(row.id, "benchmark", Force::Reference, Effective::Undated, row.text, row.sources));
    let measures = evaluation::MEASURES
        .iter()
        .map(|row| entry(row.id, "benchmark", Force::Recommended, Effective::Undated, row.text, row.sources));
    let amounts =
        amounts::AMOUNTS.iter().map(|row| entry(row.id, "amount", row.force, row.effective, row.text, row.sources));
    let decided = rules.chain(remedies).chain(limits).chain(procedures).chain(checklists);
    decided.chain(benchmarks).chain(measures).chain(amounts).collect()
}

impl rows::Section {
    /// Its items, topic by topic.
    fn items(&self) -> impl Iterator<Item = &'static rows::Item> {
        self.topics.iter().flat_map(|topic| topic.items)
    }
}

impl rows::Checklist {
    /// Its items, section by section.
    pub fn items(&self) -> impl Iterator<Item = &'static rows::Item> {
        self.sections.iter().flat_map(rows::Section::items)
    }

    /// The section of two topics that its source does not split, if it has one.
    pub(crate) fn remainder(&self) -> Option<&'static rows::Section> {
        self.sections.iter().find(|section| section.topics.len() > 1)
    }

    /// The checklist, its sections and their items.
    fn entries(&self) -> Vec<Row<'static>> {
        let mut rows = vec![entry(self.id, "checklist", self.force, Effective::Undated, self.text, self.sources)];
        for section in self.sections {
            rows.push(entry(section.id, "checklist", self.force, Effective::Undated, section.text, section.sources));
            for item in section.items() {
                let row = entry(item.id, "checklist", item.force, item.effective, item.text, item.sources);
                rows.push(Row { active: row.active && !item.lost, not_in_source: item.lost, ..row });
            }
        }
        rows
    }
}

/// When the instruments of a row of law are in force: since the first of them, for as long as the last.
fn in_force(sources: &[Citation]) -> (Option<Date>, Option<Date>) {
    let instruments = || sources.iter().map(|source| source.instrument);
    let from = instruments().map(|instrument| Date::parse(instrument.in_force)).min().flatten();
    let to = instruments().map(|instrument| Date::parse(instrument.until)).collect::<Option<Vec<_>>>();
    (from, to.and_then(|to| to.into_iter().max()))
}

/// The entry of a catalogue row.
pub(crate) fn entry(
    id: &'static str,
    kind: &'static str,
    force: Force,
    effective: Effective,
    text: Text,
    sources: &'static [Citation],
) -> Row<'static> {
    let (from, to) = match effective {
        Effective::Undated => in_force(sources),
        Effective::Dated { .. } => effective.dates(),
    };
    let active = !sources.iter().any(|source| matches!(source.grade, Some(citation::Grade::C | citation::Grade::D)));
    let sources = sources.iter().map(Source::from).collect();
    Row { id, kind, force, active, not_in_source: false, text: text.into(), sources, from, to }
}
