//! What a check of a profile answers.

use serde::Serialize;
use serde_json::Value;

use crate::catalogue::rows::codes;
use crate::error::Error;
use crate::text::{Text, text};

/// Everything that was found in a profile.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ProfileReport {
    /// Whether it can be loaded.
    pub valid: bool,
    /// Why not: every part that is refused. Loading gives the first.
    pub errors: Vec<Issue>,
    /// What can be loaded and may not be meant.
    pub warnings: Vec<Warning>,
    /// The profile's id, if it has one.
    pub id: Option<String>,
    /// SHA-256 of the profile as JSON with sorted keys and no spaces.
    pub sha256: String,
}

/// A part of a profile that is refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Issue {
    /// What is wrong, where, and what to do.
    #[serde(flatten)]
    pub error: Error,
    /// Id of the rule, limit or other item it stands in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
}

/// A part of a profile that can be loaded and may not be meant.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Warning {
    /// What may be wrong.
    #[serde(rename = "code")]
    pub kind: WarningKind,
    /// Where, as in errors.
    pub path: String,
    /// Id of the rule, limit or other item it stands in.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub rule: String,
    /// Id of the row or item it was compared with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub other: Option<String>,
    /// Both values, where two are compared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    /// A case that shows it: facts by path as a request writes them (`null` for absent), or `start` and `dueAt` by the profile
    /// and by the law, or a `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub witness: Option<Value>,
}

/// What may be wrong with a part of a profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WarningKind {
    /// A length is laxer than a row of law that is single source.
    LaxerThanLaw,
    /// A length is laxer than the Guide.
    LaxerThanGuide,
    /// A length in another unit falls later than the law's on some days.
    LaxerOnSomeDays,
    /// No case makes the condition true.
    NeverTrue,
    /// No case breaks the rule where it applies.
    AlwaysMet,
    /// Two mandatory rules can apply together, and no case satisfies both.
    Contradiction,
    /// Two rules of the profile say the same.
    Overlap,
    /// A day between two values of a limit on which neither holds.
    Gap,
    /// A value that never holds, because another or the row itself does not let it.
    Shadowed,
    /// Too much to try, or not to be compared without a case: nothing is said.
    Unchecked,
}

codes! {
    WarningKind {
        LaxerThanLaw = "laxerThanLaw", LaxerThanGuide = "laxerThanGuide", LaxerOnSomeDays = "laxerOnSomeDays",
        NeverTrue = "neverTrue", AlwaysMet = "alwaysMet", Contradiction = "contradiction", Overlap = "overlap", Gap = "gap",
        Shadowed = "shadowed", Unchecked = "unchecked",
    }
}

impl WarningKind {
    /// What to tell a person; fixed for each kind.
    #[must_use]
    pub const fn text(self) -> Text {
        match self {
            Self::LaxerThanLaw => text!(
                "此时限比法规的要求宽松；该条仅有单一来源，请核实后再用",
                "this limit is laxer than a rule of law known from a single source; verify it before use"
            ),
            Self::LaxerThanGuide => {
                text!(
                    "此时限比《指南》的要求宽松，请确认",
                    "this limit is laxer than the Guide; make sure that is meant"
                )
            }
            Self::LaxerOnSomeDays => text!(
                "单位不同，某些日子起算时此时限晚于法规的时限；届时以较严者为准",
                "in another unit, from some days this limit ends after the law's; the stricter one holds in each case"
            ),
            Self::NeverTrue => text!("没有任何情形满足此条件", "no case makes this condition true"),
            Self::AlwaysMet => {
                text!("此规则在适用时总是满足，不起作用", "where this rule applies it is always met: it does nothing")
            }
            Self::Contradiction => text!(
                "两条强制规则可能同时适用，却无法同时满足",
                "two mandatory rules can apply together, and no case satisfies both"
            ),
            Self::Overlap => text!("两条规则的条件和要求相同，留一条即可", "two rules say the same; keep one"),
            Self::Gap => text!(
                "同一时限的两个取值之间有未覆盖的日期",
                "between two values of this limit there are days that neither covers"
            ),
            Self::Shadowed => text!("此取值永远不会用到，请核对日期", "this value is never used; check its dates"),
            Self::Unchecked => {
                text!("情形过多或缺少案件信息，未作检查", "too many cases, or none to compare with: not checked")
            }
        }
    }
}

impl Warning {
    pub(super) fn new(kind: WarningKind, path: String, rule: &str) -> Self {
        Self { kind, path, rule: rule.to_owned(), other: None, hint: None, witness: None }
    }

    pub(super) fn beside(self, other: &str) -> Self {
        Self { other: Some(other.to_owned()), ..self }
    }

    pub(super) fn hint(self, hint: String) -> Self {
        Self { hint: Some(hint), ..self }
    }

    pub(super) fn witness(self, witness: Value) -> Self {
        Self { witness: Some(witness), ..self }
    }
}
