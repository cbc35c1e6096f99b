//! Where a row comes from: instrument, clause and the id of the source row.

use crate::text::{Text, text};

/// A document that rules are taken from.
#[derive(Debug, PartialEq, Eq)]
pub struct Instrument {
    /// Short id, for example `guide`.
    pub id: &'static str,
    /// Title as the source cites it.
    pub title: Text,
    /// Title under which it is in force today, where that differs from the citation.
    pub current_name: Option<Text>,
    /// Document number, empty when it has none.
    pub number: &'static str,
    /// Who issued it.
    pub issuer: Option<Text>,
    /// First day in force, `YYYY-MM-DD`, empty when the document gives none.
    pub in_force: &'static str,
    /// Last day in force, empty while it is.
    pub until: &'static str,
    /// What kind of rules it holds.
    pub level: Level,
    /// The province it holds in, a code of `Province`; empty for the whole country.
    pub province: &'static str,
}

/// What kind of rules an instrument holds, the most binding first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// A statute, or a regulation of the State Council or of a province.
    Statute,
    /// A rule or notice of a regulator.
    Regulation,
    /// A standard that is recommended.
    RecommendedStandard,
    /// A company's guide or an operator's own rules.
    CompanyGuide,
}

/// One place in one instrument.
#[derive(Debug, Clone, Copy)]
pub struct Citation {
    /// The document.
    pub instrument: &'static Instrument,
    /// Section or article, for example `2.1`.
    pub clause: &'static str,
    /// Id of the source row, for example `S2.1-18`.
    pub row: &'static str,
    /// How well the row is confirmed; the Guide's own rows have no grade.
    pub grade: Option<Grade>,
    /// The article in the numbering before the instrument was renumbered; empty if it was not.
    pub was: &'static str,
}

impl Citation {
    /// The same place, with its number before the instrument was renumbered.
    pub(crate) const fn was(self, clause: &'static str) -> Self {
        Self { was: clause, ..self }
    }
}

/// How well a row of law is confirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grade {
    /// Two independent sources agree.
    A,
    /// One source.
    B,
    /// Not verified: off until a profile turns it on.
    C,
    /// Sources conflict: shown, never enforced.
    D,
}

impl Grade {
    /// The letter.
    #[must_use]
    pub const fn letter(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
            Self::D => "D",
        }
    }
}

super::rows::codes! {
    Level {
        Statute = "statute", Regulation = "regulation", RecommendedStandard = "recommendedStandard",
        CompanyGuide = "companyGuide",
    }
}

/// The Guide.
pub static GUIDE: Instrument = Instrument {
    id: "guide",
    title: text!("电信业务客户服务指南(标准版)", "Telecom Business Customer Service Guide, Standard Edition"),
    current_name: None,
    number: "",
    issuer: None,
    in_force: "",
    until: "",
    level: Level::CompanyGuide,
    province: "",
};

/// A clause of the Guide.
pub(crate) const fn guide(clause: &'static str, row: &'static str) -> Citation {
    Citation { instrument: &GUIDE, clause, row, grade: None, was: "" }
}

/// A graded article of law.
pub(crate) const fn law(
    instrument: &'static Instrument,
    clause: &'static str,
    row: &'static str,
    grade: Grade,
) -> Citation {
    Citation { instrument, clause, row, grade: Some(grade), was: "" }
}

/// The sources of a row. Without the cargo feature `texts` there are none: the npm package has them in a file of its own.
macro_rules! sources {
    ($($source:expr),+ $(,)?) => {{
        const SOURCES: &[$crate::catalogue::citation::Citation] = &[$($source),+];
        if cfg!(feature = "texts") { SOURCES } else { &[] }
    }};
}
pub(crate) use sources;
