//! What is answered: where a history has led, and whether a step is allowed.

use serde::Serialize;

use crate::catalogue::Source;
use crate::catalogue::rows::codes;
use crate::rulebook::Finding;
use crate::sla::Deadline;
use crate::time::Instant;

/// Whether a step may be taken; later values outrank earlier ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StepResult {
    /// It may be taken.
    Allowed,
    /// Something has to be recorded with it first.
    NeedsInformation,
    /// It may not be taken.
    Refused,
}

codes! {
    StepResult { Allowed = "allowed", NeedsInformation = "needsInformation", Refused = "refused" }
}

/// A step from one state to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Step<'r> {
    /// Row of the capability tables, for example `C-06`.
    pub item: &'r str,
    /// The event that records it.
    pub event: &'r str,
    /// Who does it.
    pub actor: &'r str,
    /// State before it.
    pub from: &'r str,
    /// State after it.
    pub to: &'r str,
    /// Whether it may be taken.
    pub result: StepResult,
    /// What its rules say.
    pub findings: Vec<Finding<'r>>,
    /// What has to be recorded with it, or told, before that is known.
    pub needs: Vec<String>,
    /// Limits that it starts.
    pub starts: Vec<&'r str>,
    /// Limits that it completes.
    pub completes: Vec<&'r str>,
    /// Where it comes from; left out where texts are.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source<'r>>,
}

/// An event of the history and the step it made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Taken<'r> {
    /// The event.
    pub event: &'r str,
    /// When it happened.
    pub at: Instant,
    /// State before it.
    pub from: &'r str,
    /// State after it.
    pub to: &'r str,
    /// What the event does not tell although a rule asks for it.
    pub missing: Vec<String>,
}

/// An event of the history that could not be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Rejected<'r> {
    /// The event.
    pub event: &'r str,
    /// When it is said to have happened.
    pub at: Instant,
    /// The state then.
    pub state: &'r str,
    /// The rules that refuse it; none where the state has no such step.
    pub findings: Vec<Finding<'r>>,
    /// States in which there is such a step.
    pub possible_in: Vec<&'r str>,
}

/// Where a history has led, and what may follow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProcedureStatus<'r> {
    /// Id of the procedure.
    pub procedure: &'r str,
    /// The instant of the question.
    pub now: Instant,
    /// The state.
    pub state: &'r str,
    /// Whether nothing can follow.
    pub terminal: bool,
    /// The steps that led there.
    pub steps: Vec<Taken<'r>>,
    /// Events of the history that change nothing, and why.
    pub rejected: Vec<Rejected<'r>>,
    /// Steps that may follow, some after something is recorded.
    pub next: Vec<Step<'r>>,
    /// Steps of this state that a rule refuses.
    pub refused: Vec<Step<'r>>,
    /// What should be on record and is not.
    pub missing_records: Vec<Finding<'r>>,
    /// Limits that the history has started.
    pub deadlines: Vec<Deadline<'r>>,
    /// When a deadline changes next, if nothing else happens.
    pub next_transition_at: Option<Instant>,
}

/// Whether one step is allowed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Advance<'r> {
    /// Id of the procedure.
    pub procedure: &'r str,
    /// The event asked about.
    pub event: String,
    /// When it happens.
    pub at: Instant,
    /// Whether it is allowed.
    pub allowed: bool,
    /// Whether it may be taken.
    pub result: StepResult,
    /// State before it.
    pub from: &'r str,
    /// State after it; nothing unless it is allowed.
    pub to: Option<&'r str>,
    /// The step; nothing where the state has none for the event.
    pub step: Option<Step<'r>>,
    /// States in which there is such a step.
    pub possible_in: Vec<&'r str>,
}
