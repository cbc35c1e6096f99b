//! What is answered on a period.

use serde::Serialize;

use super::Assessed;
use super::measure::Interval;
use crate::catalogue::evaluation::Better;
use crate::catalogue::rows::Bound;
use crate::catalogue::{Source, Words};
use crate::decimal::Decimal;
use crate::procedure::Step;
use crate::sla::Deadline;
use crate::time::Instant;

/// The evaluation of a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ServiceEvaluation<'r> {
    /// Every measure.
    pub measures: Vec<MeasureView<'r>>,
    /// Every figure that a measure with a value can be compared with.
    pub comparisons: Vec<Comparison<'r>>,
    /// Effects seen elsewhere, to stand beside what a plan expects.
    pub effects: Vec<Quoted<'r>>,
    /// Figures that are only shown; what is questionable is never computed with.
    pub context: Vec<Quoted<'r>>,
    /// What the rules on evaluation, survey and improvement say.
    pub findings: Vec<Assessed<'r>>,
    /// Facts to supply so that the rest is known.
    pub needs: Vec<&'r str>,
    /// What the survey covers.
    pub survey: Vec<Coverage<'r>>,
    /// What is weak, and what kinds of measures would help.
    pub weak_links: Vec<WeakLink<'r>>,
    /// The improvement plan: what is to be stated, and where its loop stands; nothing without a plan.
    pub plan: Option<Plan<'r>>,
    /// Duties that come round, with what is due.
    pub duties: Vec<Deadline<'r>>,
    /// The instant of the question.
    pub now: Instant,
}

/// A measure of the period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MeasureView<'r> {
    /// Its id.
    pub measure: &'r str,
    /// `known`, `needsInformation`, `noCases`, or `inconsistent`: more of something than there was in all.
    pub status: &'static str,
    /// The value with three decimals, in `unit`.
    pub value: Option<Decimal>,
    /// For example `percent`.
    pub unit: &'r str,
    /// Which way is better.
    pub better: Better,
    /// How many cases it rests on.
    pub sample: Option<i64>,
    /// For a share, what the sample tells of all cases.
    pub interval: Option<Interval>,
    /// Facts that are missing, or contradict each other.
    pub needs: Vec<String>,
    /// Where it comes from; left out where texts are.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source<'r>>,
    /// What is measured.
    #[serde(skip_serializing_if = "Words::is_empty")]
    pub text: Words<'r>,
}

/// A quoted figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Quoted<'r> {
    /// Its id.
    pub benchmark: &'r str,
    /// How it bounds.
    pub operator: Bound,
    /// The figure, in `unit`; nothing for a story without one.
    pub figure: Option<Decimal>,
    /// For example `percent`.
    pub unit: &'r str,
    /// Year it is about, if the source says so.
    pub year: Option<u16>,
    /// Whether it contradicts others of the same source: shown, never computed with.
    pub questionable: bool,
    /// The contradiction, for example `X-10`.
    pub caution: Option<&'r str>,
    /// Where it comes from; left out where texts are.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source<'r>>,
    /// What was measured.
    #[serde(skip_serializing_if = "Words::is_empty")]
    pub text: Words<'r>,
    /// Who says so, as cited.
    #[serde(skip_serializing_if = "Words::is_empty")]
    pub issuer: Words<'r>,
}

/// A measure beside a quoted figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Comparison<'r> {
    /// The measure.
    pub measure: &'r str,
    /// Its value, with three decimals.
    pub value: Decimal,
    /// Whether the figure's own operator holds. A quoted value (`=`) is no bound: see `standing`.
    pub met: bool,
    /// Value less figure, in the figure's unit.
    pub delta: Decimal,
    /// `better`, `equal` or `worse` than the figure.
    pub standing: &'static str,
    /// Whether the sample is large enough to tell: the figure lies outside the interval. Nothing without an interval.
    pub certain: Option<bool>,
    /// The figure.
    #[serde(flatten)]
    pub quoted: Quoted<'r>,
}

/// What part of something a survey covers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Coverage<'r> {
    /// `ways`, `topics`, `channels` or `contents`.
    pub group: &'r str,
    /// What is covered.
    pub covered: Vec<&'r str>,
    /// What is not.
    pub open: Vec<&'r str>,
    /// What nobody said.
    pub unknown: Vec<&'r str>,
}

/// Something weak.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WeakLink<'r> {
    /// A code of `WeakLink`; nothing for a cause that the host gives.
    pub link: Option<&'r str>,
    /// A code of `Cause`.
    pub cause: &'r str,
    /// The measure and the figure it is worse than; nothing for a cause that the host gives.
    pub because: Option<Because<'r>>,
    /// Kinds of measures that would help.
    pub proposed: Vec<Proposed<'r>>,
}

/// Why something counts as weak.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Because<'r> {
    /// The measure.
    pub measure: &'r str,
    /// The figure.
    pub benchmark: &'r str,
}

/// A kind of measure that would help.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Proposed<'r> {
    /// A code of `MeasureKind`.
    pub kind: &'r str,
    /// Id of the row that says so.
    pub row: &'r str,
    /// Where it comes from; left out where texts are.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source<'r>>,
    /// What to do.
    #[serde(skip_serializing_if = "Words::is_empty")]
    pub text: Words<'r>,
}

/// The improvement plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Plan<'r> {
    /// Whether everything is stated.
    pub complete: bool,
    /// The step of drawing it up, with what its rules say.
    pub drafted: Option<Step<'r>>,
    /// The state of its loop.
    pub state: &'r str,
    /// Steps that may follow.
    pub next: Vec<Step<'r>>,
}
