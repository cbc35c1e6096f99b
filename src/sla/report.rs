//! What `track` answers: each limit with its status, due time and ledger.

use serde::Serialize;

use super::strictest::Strictest;
use crate::calendar::Coverage;
use crate::calendar::holidays::Holiday;
use crate::catalogue::rows::{Basis, Direction, Force, Party, codes};
use crate::catalogue::{Source, Words};
use crate::profile::EscalationStep;
use crate::text::Text;
use crate::time::{Date, Instant};

/// The limits of a case as seen at `now`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DeadlineReport<'r> {
    /// Kind of case; nothing when the request did not say.
    pub kind: Option<String>,
    /// The instant of the question.
    pub now: Instant,
    /// One for each limit of the kind of case, in the order of the rules.
    pub deadlines: Vec<Deadline<'r>>,
    /// What the answer says of itself; left out where texts are.
    #[serde(skip_serializing_if = "Words::is_empty")]
    pub notice: Words<'static>,
    /// Which limit holds where several limit the same, in the order of the rules.
    pub strictest: Vec<Strictest<'r>>,
    /// The earliest instant after `now` at which a status changes or a step of escalation is reached, if nothing else
    /// happens.
    pub next_transition_at: Option<Instant>,
}

/// One limit of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Deadline<'r> {
    /// Id of the limit, for example `sla.review.preliminary`.
    pub limit: &'r str,
    /// Row of the capability tables, for example `B-01`.
    pub item: &'r str,
    /// What it limits, where others limit the same: see [`DeadlineReport::strictest`].
    pub subject: &'r str,
    /// How firmly it stands among those that fall due together: law by its grade, then the Guide.
    #[serde(skip)]
    pub(super) standing: u8,
    /// What the source says of it.
    pub basis: Basis,
    /// Which way it binds.
    pub direction: Direction,
    /// Who owes it.
    pub owed_by: Party,
    /// To whom.
    pub owed_to: Party,
    /// Where it stands.
    pub status: Status,
    /// The event that started the clock last.
    pub started_at: Option<Instant>,
    /// The first event after it that completed the limit.
    pub completed_at: Option<Instant>,
    /// The event after it that cancelled the limit.
    pub cancelled_at: Option<Instant>,
    /// When it falls due; nothing while a pause is open, when cancelled, not defined or undetermined.
    pub due_at: Option<Instant>,
    /// The last day of a limit in days.
    pub due_on: Option<Date>,
    /// The last day of a limit in natural days, months or years as counted, whatever kind of day it is.
    pub nominal_on: Option<Date>,
    /// The working day to which that one moves (Civil Code 203).
    pub rolled_on: Option<Date>,
    /// For minimum periods: the first instant at which the act is allowed.
    pub allowed_from: Option<Instant>,
    /// Whether the due instant itself is in time.
    pub bound: Option<Bound>,
    /// When to remind.
    pub warn_at: Vec<Instant>,
    /// Every step of escalation in order of time.
    pub escalation: Vec<EscalationAt>,
    /// Due times by the other values of its switch.
    pub alternatives: Vec<Alternative<'r>>,
    /// What each of two laws says, where the sources do not settle which one holds.
    pub readings: Vec<Reading>,
    /// Whether it rests on a source that nobody has verified; a profile has turned it on.
    pub unverified: bool,
    /// The whole limit.
    pub length: Option<Quantity>,
    /// Counted until now, or until it was completed or cancelled; whole units.
    pub elapsed: Option<Quantity>,
    /// Left of the limit while the clock runs, never below zero.
    pub remaining: Option<Quantity>,
    /// Beyond the due time, when overdue or met late; units begun.
    pub overdue: Option<Quantity>,
    /// For minimum periods: how much too early the act was.
    pub early: Option<Quantity>,
    /// What has to be done; left out where texts are.
    #[serde(skip_serializing_if = "Words::is_empty")]
    pub text: Words<'r>,
    /// How binding it is.
    pub force: Force,
    /// Where it comes from.
    pub sources: Vec<Source<'r>>,
    /// First and last day in force, where there is one.
    pub in_force: InForce,
    /// The profile's source, where that gives the length.
    pub defined_by: Option<Source<'r>>,
    /// Every switch that shaped the result.
    pub switches: Vec<SwitchValue>,
    /// From the start to the due time without gaps: what was counted, what was not, and why.
    pub ledger: Vec<Segment>,
    /// Whether the due time rests on days that the next year's notice may still change.
    pub provisional: bool,
    /// The covered days, when the due time depends on others.
    pub undetermined: Option<Coverage>,
    /// Keys of the request without which there is no answer.
    pub missing: Vec<&'r str>,
}

/// The days on which a limit is in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct InForce {
    /// First day, if the source dates it.
    pub from: Option<Date>,
    /// Last day, if it ended.
    pub to: Option<Date>,
}

/// A stretch of the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Segment {
    /// First instant.
    pub from: Instant,
    /// The instant after the last; nothing for a pause that is still open.
    pub to: Option<Instant>,
    /// Whether it counts towards the limit.
    pub counted: bool,
    /// Why.
    pub reason: Reason,
    /// The holiday behind `holiday` and `restDayInLieu`.
    pub holiday: Option<Holiday>,
    /// Its name.
    pub name: Option<Text>,
    /// Why a pause was declared: a code of `PauseReason`.
    pub pause: Option<&'static str>,
}

/// A step of escalation and when it is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct EscalationAt {
    /// What is to be done.
    pub step: EscalationStep,
    /// When.
    pub at: Instant,
    /// Whether that is past, and nothing had ended the limit before.
    pub reached: bool,
}

/// The due time that another value of a switch would give.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Alternative<'r> {
    /// Name of the switch.
    pub switch: &'r str,
    /// Its other value.
    pub value: &'r str,
    /// The event that started the clock under it.
    pub started_at: Instant,
    /// When it falls due under it.
    pub due_at: Option<Instant>,
}

impl Deadline<'_> {
    /// Whether its due time has passed at an instant, done or not; nothing where that is not known.
    pub(crate) fn is_past(&self, at: Instant) -> Option<bool> {
        match (self.due_at, self.bound, self.nominal_on) {
            (Some(due), Some(Bound::Before), _) => Some(at >= due),
            (Some(due), ..) => Some(at > due),
            // Wherever the last day moves to, it is not before the day as counted.
            (None, _, Some(day)) if at.date() <= day => Some(false),
            _ => None,
        }
    }
}

/// What the law in force on one day says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Reading {
    /// The day whose law it is.
    pub law_of: Date,
    /// How long the limit is under it.
    pub length: Quantity,
    /// Its last day under it.
    pub due_on: Option<Date>,
    /// When it falls due under it.
    pub due_at: Instant,
}

/// An amount of time in the unit of its limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Quantity {
    /// Unit.
    pub unit: Unit,
    /// How many.
    pub value: i64,
}

/// A policy switch and the value it had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct SwitchValue {
    /// Name in a profile's `policy`.
    pub name: &'static str,
    /// Its value.
    pub value: &'static str,
    /// Id of the ambiguity, for example `Q-01`.
    pub question: &'static str,
}

/// Where a limit stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// Nothing has started it.
    NotStarted,
    /// In time.
    Running,
    /// In time, with the warning reached.
    DueSoon,
    /// A pause is running.
    Paused,
    /// Done in time.
    Met,
    /// Done, but late.
    MetLate,
    /// Not done in time.
    Overdue,
    /// The sources or the request give no limit to count.
    NotDefined,
    /// It depends on days outside the calendar, or on keys that are missing.
    Undetermined,
    /// Ended without completion.
    Cancelled,
}

/// Whether the due instant itself is in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Bound {
    /// It is.
    At,
    /// It is not: the act must come before it.
    Before,
}

/// Unit of a [`Quantity`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Minutes, for limits in hours.
    Minute,
    /// Working days.
    WorkingDay,
    /// Days of any kind.
    NaturalDay,
    /// Calendar months.
    Month,
    /// Calendar quarters.
    Quarter,
    /// Calendar years.
    Year,
    /// Hours of service in a day.
    HourPerDay,
}

/// Why a segment counts or does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// Time of an hour limit.
    Elapsed,
    /// Outside opening hours.
    Closed,
    /// An ordinary Saturday or Sunday.
    RestDay,
    /// A statutory holiday.
    Holiday,
    /// A weekday off that is no statutory holiday.
    RestDayInLieu,
    /// A Saturday or Sunday that is worked.
    MakeUpWorkday,
    /// An ordinary working day.
    WorkingDay,
    /// The day of the starting event.
    TriggerDay,
    /// A declared pause.
    Pause,
    /// A day of a limit in natural days.
    NaturalDay,
    /// The working day to which a last day moved.
    RollOver,
}

codes! {
    Status {
        NotStarted = "notStarted",
        Running = "running",
        DueSoon = "dueSoon",
        Paused = "paused",
        Met = "met",
        MetLate = "metLate",
        Overdue = "overdue",
        NotDefined = "notDefined",
        Undetermined = "undetermined",
        Cancelled = "cancelled",
    }
    Bound { At = "at", Before = "before" }
    Unit {
        Minute = "minute",
        WorkingDay = "workingDay",
        NaturalDay = "naturalDay",
        Month = "month",
        Quarter = "quarter",
        Year = "year",
        HourPerDay = "hourPerDay",
    }
    Reason {
        Elapsed = "elapsed",
        Closed = "closed",
        RestDay = "restDay",
        Holiday = "holiday",
        RestDayInLieu = "restDayInLieu",
        MakeUpWorkday = "makeUpWorkday",
        WorkingDay = "workingDay",
        TriggerDay = "triggerDay",
        Pause = "pause",
        NaturalDay = "naturalDay",
        RollOver = "rollOver",
    }
}

impl Reason {
    /// Whether such a segment counts.
    #[must_use]
    pub const fn counts(self) -> bool {
        matches!(self, Self::Elapsed | Self::WorkingDay | Self::MakeUpWorkday | Self::NaturalDay)
    }
}
