//! The six kinds of row. Everything the sources say is one of them.

use super::citation::{Citation, Grade, Instrument};
use crate::condition::Condition;
use crate::text::Text;
use crate::time::Date;

/// How binding a row is; a statistic is never enforced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Force {
    /// Must be followed.
    Mandatory,
    /// Should be followed.
    Recommended,
    /// Binding because the operator promised it.
    Promise,
    /// Quoted for comparison or as an example.
    Reference,
}

/// When a row is in force, by whole days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effective {
    /// The source gives no date: always in force.
    Undated,
    /// In force from the first to the last day, both included, `YYYY-MM-DD`.
    Dated {
        /// First day.
        from: &'static str,
        /// Last day, if it ended.
        to: Option<&'static str>,
    },
}

impl Effective {
    /// As long as an instrument is in force; undated where that gives no first day.
    pub(crate) const fn since(instrument: &Instrument) -> Self {
        if instrument.in_force.is_empty() {
            return Self::Undated;
        }
        let to = if instrument.until.is_empty() { None } else { Some(instrument.until) };
        Self::Dated { from: instrument.in_force, to }
    }

    /// Whether a day is within.
    pub(crate) fn holds(self, day: Date) -> bool {
        within(self.dates(), day)
    }

    /// The first and the last day, where there is one.
    #[must_use]
    pub fn dates(self) -> (Option<Date>, Option<Date>) {
        match self {
            Self::Undated => (None, None),
            Self::Dated { from, to } => (Date::parse(from), to.and_then(Date::parse)),
        }
    }
}

/// Whether a day lies between a first and a last one, both included.
pub(crate) fn within((from, to): (Option<Date>, Option<Date>), day: Date) -> bool {
    from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to)
}

/// One value of a row over time, newest first in its table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dated<T> {
    /// When it is in force.
    pub effective: Effective,
    /// The value.
    pub value: T,
}

/// What a broken rule does to the verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Effect {
    /// Only tells.
    Inform,
    /// Warns; the verdict stays.
    Warn,
    /// A person has to look.
    Review,
    /// The applicant has to correct something.
    Correct,
    /// It may not be done.
    Refuse,
}

/// What a rule does when a fact it reads is unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum IfUnknown {
    /// Ask for the fact.
    Ask,
    /// A person has to look.
    Review,
    /// Nothing.
    Ignore,
}

/// One step of a procedure that a rule gates.
pub type StepId = &'static str;

/// A rule: when it applies, what it requires, and what follows if that is not met.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Stable id, for example `accept.identity.valid`; never reused.
    pub id: &'static str,
    /// Row of the capability tables, for example `A-03`.
    pub item: &'static str,
    /// Where it comes from.
    pub sources: &'static [Citation],
    /// How binding it is.
    pub force: Force,
    /// When it is in force.
    pub effective: Effective,
    /// What it asks for.
    pub text: Text,
    /// What to do when it is not met.
    pub remedy: Text,
    /// What shows that it is met; empty where nobody has to show it.
    pub evidence: Text,
    /// When it applies.
    pub applies_when: Condition,
    /// What it requires.
    pub requires: Condition,
    /// Effect when not met.
    pub if_not_met: Effect,
    /// Effect when unknown.
    pub if_unknown: IfUnknown,
    /// Other effects under a policy switch.
    pub overrides: &'static [Override],
    /// The step of its procedure that waits for it.
    pub step: Option<StepId>,
    /// The weakest grade of its sources, for a row of law alone: C is off until a profile turns it on, D is never enforced.
    pub grade: Option<Grade>,
    /// What it is one of several readings of, for example `NP-5`; empty for a rule of which there is one reading.
    pub reading_of: &'static str,
}

impl Rule {
    /// Whether it decides without a profile turning it on.
    #[must_use]
    pub const fn is_verified(&self) -> bool {
        !matches!(self.grade, Some(Grade::C))
    }

    /// The first part of its id: the area of an item of self-assessment.
    #[must_use]
    pub fn area(&self) -> &'static str {
        self.id.split('.').next().unwrap_or(self.id)
    }
}

/// Another effect while a policy switch has a value.
#[derive(Debug, Clone, Copy)]
pub struct Override {
    /// The switch, for example `majorPolicy`.
    pub switch: &'static str,
    /// Its value, for example `require`.
    pub value: &'static str,
    /// Effect when not met.
    pub if_not_met: Effect,
    /// Effect when unknown.
    pub if_unknown: IfUnknown,
}

/// A length of time with its unit; the units are never mixed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Length {
    /// Minutes, counted as the switch `hourBasis` says.
    Minutes(u32),
    /// Hours, counted as the switch `hourBasis` says.
    Hours(u32),
    /// Minutes of opening hours.
    WorkingMinutes(u32),
    /// Hours of opening hours.
    WorkingHours(u32),
    /// Working days of the State Council's calendar.
    WorkingDays(u32),
    /// Days of any kind.
    NaturalDays(u32),
    /// Months, to the corresponding day.
    Months(u32),
    /// Years, to the corresponding day.
    Years(u32),
    /// Once in every calendar month.
    EachMonth,
    /// Once in every calendar quarter.
    EachQuarter,
    /// Once in every calendar year.
    EachYear,
    /// Twenty-four hours of every day.
    AroundTheClock,
}

impl Length {
    /// How many, and the name of the unit in a profile.
    #[must_use]
    pub const fn parts(self) -> (u32, &'static str) {
        match self {
            Self::Minutes(value) => (value, "minute"),
            Self::Hours(value) => (value, "hour"),
            Self::WorkingMinutes(value) => (value, "workingMinute"),
            Self::WorkingHours(value) => (value, "workingHour"),
            Self::WorkingDays(value) => (value, "workingDay"),
            Self::NaturalDays(value) => (value, "naturalDay"),
            Self::Months(value) => (value, "month"),
            Self::Years(value) => (value, "year"),
            Self::EachMonth => (1, "eachMonth"),
            Self::EachQuarter => (1, "eachQuarter"),
            Self::EachYear => (1, "eachYear"),
            Self::AroundTheClock => (24, "hourPerDay"),
        }
    }

    /// The length of a number and a unit.
    #[must_use]
    pub fn of(value: u32, unit: &str) -> Option<Self> {
        Some(match unit {
            "minute" => Self::Minutes(value),
            "hour" => Self::Hours(value),
            "workingMinute" => Self::WorkingMinutes(value),
            "workingHour" => Self::WorkingHours(value),
            "workingDay" => Self::WorkingDays(value),
            "naturalDay" => Self::NaturalDays(value),
            "month" => Self::Months(value),
            "year" => Self::Years(value),
            "eachMonth" => Self::EachMonth,
            "eachQuarter" => Self::EachQuarter,
            "eachYear" => Self::EachYear,
            _ => return None,
        })
    }

    /// Units that a profile may use.
    pub const UNITS: &'static [&'static str] = &[
        "minute",
        "hour",
        "workingMinute",
        "workingHour",
        "workingDay",
        "naturalDay",
        "month",
        "year",
        "eachMonth",
        "eachQuarter",
        "eachYear",
    ];
}

/// What the source says of a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Basis {
    /// A number.
    Numeric,
    /// That there is one, but not which.
    Undefined,
    /// A duty without any limit.
    None,
    /// Once in every period.
    Recurring,
    /// The earliest moment instead of the latest.
    Minimum,
    /// Hours of service.
    Availability,
}

/// Which way a limit binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// To be done at the latest.
    Latest,
    /// To be done at the latest so long before something that is planned.
    Before,
    /// To be done at the earliest.
    Earliest,
    /// To be kept at least.
    KeepAtLeast,
    /// To be kept at most.
    KeepAtMost,
}

impl Direction {
    /// Whether the later of two due instants is the stricter: it is where a period protects whoever waits for it, and where a
    /// customer would lose a right.
    #[must_use]
    pub const fn later_is_stricter(self, owed_by: Party) -> bool {
        match self {
            Self::Latest | Self::Before => matches!(owed_by, Party::Customer),
            Self::Earliest | Self::KeepAtLeast => true,
            Self::KeepAtMost => false,
        }
    }
}

/// A party that owes or is owed something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Party {
    /// The operator.
    Operator,
    /// The customer.
    Customer,
    /// The regulator.
    Regulator,
}

/// A limit in time: what starts it, how long it is, what completes it.
#[derive(Debug, Clone, Copy)]
pub struct Limit {
    /// Stable id, for example `sla.review.preliminary`.
    pub id: &'static str,
    /// Row of the capability tables, for example `B-01`.
    pub item: &'static str,
    /// Name of its value in a profile, for example `preReview`.
    pub key: &'static str,
    /// What it limits, for example `complaint.reply`: of the limits on one subject the stricter holds. Empty where nothing else
    /// limits the same.
    pub subject: &'static str,
    /// What the source says of it.
    pub basis: Basis,
    /// Where it comes from.
    pub sources: &'static [Citation],
    /// How binding it is.
    pub force: Force,
    /// Whether the source gives its figure only as an example (Q-12).
    pub example: bool,
    /// When it is in force.
    pub effective: Effective,
    /// What has to be done in time.
    pub text: Text,
    /// Kinds of case it belongs to, for example `application`.
    pub cases: &'static [&'static str],
    /// Kinds of case that it leaves under a policy switch.
    pub unless: &'static [Unless],
    /// When it applies, over the facts of the case.
    pub applies_when: Condition,
    /// Events that start it, by the value of the switch; the first entry is the default.
    pub starts: &'static [Start],
    /// The switch that chooses among `starts`, empty when there is only one.
    pub start_switch: &'static str,
    /// How long, newest value first; empty when the source gives none.
    pub lengths: &'static [Dated<Length>],
    /// The event whose last day chooses among the lengths; nothing for the start.
    pub chosen_by: Option<&'static str>,
    /// Whether a length that came into force later may hold as well.
    pub transition: Transition,
    /// Whether a start after it has run out starts nothing anew.
    pub lapses: bool,
    /// The weakest grade of its sources, for a row of law.
    pub grade: Option<Grade>,
    /// Events that complete it.
    pub completed_by: &'static [&'static str],
    /// Whether all of them have to happen.
    pub needs_all: bool,
    /// Events that open and close what holds its end up.
    pub held: Option<(&'static str, &'static str)>,
    /// Events that end it without completion.
    pub cancelled_by: &'static [&'static str],
    /// Which way it binds.
    pub direction: Direction,
    /// Who owes it.
    pub owed_by: Party,
    /// To whom.
    pub owed_to: Party,
}

impl Limit {
    /// Whether its sources are verified well enough to hold without a profile turning it on.
    #[must_use]
    pub const fn is_verified(&self) -> bool {
        !matches!(self.grade, Some(Grade::C | Grade::D))
    }
}

/// A kind of case that a limit does not belong to while a policy switch has a value.
#[derive(Debug, Clone, Copy)]
pub struct Unless {
    /// The switch, for example `disputeClockForComplaints`.
    pub switch: &'static str,
    /// Its value, for example `off`.
    pub value: &'static str,
    /// The kind of case.
    pub case: &'static str,
}

/// What holds for a case between an old and a new length.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Transition {
    /// The choosing day settles it.
    Settled,
    /// The rule is not known: a length in force at the start is shown too.
    AtStart,
    /// The rule is not known: a length that came into force while it runs is shown too.
    WhileRunning,
}

/// A choice of starting events.
#[derive(Debug, Clone, Copy)]
pub struct Start {
    /// Value of the switch.
    pub value: &'static str,
    /// Any of these events starts the limit, and starts it anew.
    pub events: &'static [&'static str],
}

/// A process as states and the moves between them.
#[derive(Debug, Clone, Copy)]
pub struct Procedure {
    /// Stable id, for example `procedure.order`.
    pub id: &'static str,
    /// Row of the capability tables, for example `E-01`.
    pub item: &'static str,
    /// Where it comes from.
    pub sources: &'static [Citation],
    /// How binding it is.
    pub force: Force,
    /// What it is.
    pub text: Text,
    /// Kinds of case whose limits run beside it.
    pub cases: &'static [&'static str],
    /// Requests that follow it, as its sources name them: codes of `RequestType`.
    pub requests: &'static [&'static str],
    /// State of a new case.
    pub initial: &'static str,
    /// Its states, in the order of its usual course.
    pub states: &'static [State],
    /// Its moves.
    pub moves: &'static [Move],
    /// Rules on what has to be on record, whatever the state.
    pub records: &'static [&'static str],
}

/// A state of a procedure.
#[derive(Debug, Clone, Copy)]
pub struct State {
    /// Id within the procedure, in snake case.
    pub id: &'static str,
    /// What to call it.
    pub text: Text,
    /// Whether nothing can follow.
    pub terminal: bool,
}

impl State {
    /// A state that something can follow.
    pub(crate) const fn open(id: &'static str, text: Text) -> Self {
        Self { id, text, terminal: false }
    }

    /// A state that nothing can follow.
    pub(crate) const fn end(id: &'static str, text: Text) -> Self {
        Self { id, text, terminal: true }
    }
}

/// Moves of a procedure: one for each state in `from`.
#[derive(Debug, Clone, Copy)]
pub struct Move {
    /// Row of the capability tables, for example `C-06`.
    pub item: &'static str,
    /// States it leads from; with the same event no state has two moves.
    pub from: &'static [&'static str],
    /// Event that makes it.
    pub event: &'static str,
    /// State it leads to; [`STAY`] for the one it came from.
    pub to: &'static str,
    /// Who does it: a code of `Actor`.
    pub actor: &'static str,
    /// Rules that have to be met first.
    pub guards: &'static [&'static str],
    /// Where it comes from.
    pub sources: &'static [Citation],
}

/// The target of a move that leaves the state as it is.
pub const STAY: &str = "";

/// One step of acceptance, the checks that rules are grouped by.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    /// Id, for example `autoCheck`.
    pub id: StepId,
    /// What is done.
    pub text: Text,
    /// Where it comes from.
    pub source: Citation,
}

/// Items to tick off, in weighted sections.
#[derive(Debug, Clone, Copy)]
pub struct Checklist {
    /// Stable id, for example `conduct`.
    pub id: &'static str,
    /// Where it comes from.
    pub sources: &'static [Citation],
    /// How binding it is.
    pub force: Force,
    /// What is checked.
    pub text: Text,
    /// Its sections; weights in percent, all 0 when the source gives none.
    pub sections: &'static [Section],
}

/// A weighted part of a checklist.
#[derive(Debug, Clone, Copy)]
pub struct Section {
    /// Stable id, for example `conduct.attitude`.
    pub id: &'static str,
    /// Where it comes from.
    pub sources: &'static [Citation],
    /// What to call it.
    pub text: Text,
    /// Weight in percent.
    pub weight: u8,
    /// What shares the weight: one topic, or the two of a remainder that the source does not split (Q-07).
    pub topics: &'static [Topic],
}

/// What is scored within a section.
#[derive(Debug, Clone, Copy)]
pub struct Topic {
    /// Id within the section, for example `responseSpeed`; empty for a section's only topic.
    pub id: &'static str,
    /// What to call it.
    pub text: Text,
    /// Its items; none where the source names the topic and nothing else.
    pub items: &'static [Item],
}

/// One item of a checklist.
#[derive(Debug, Clone, Copy)]
pub struct Item {
    /// Stable id, for example `conduct.attitude.polite`.
    pub id: &'static str,
    /// Row of the capability tables, for example `D-01`; empty for an item of law.
    pub item: &'static str,
    /// Where it comes from.
    pub sources: &'static [Citation],
    /// How binding it is.
    pub force: Force,
    /// Whether the behaviour is expected or forbidden.
    pub polarity: Polarity,
    /// How grave a failure is (a proposal: the source ranks none).
    pub severity: Severity,
    /// When it applies, over the query's facts.
    pub applies_when: Condition,
    /// What the agent is told to do.
    pub text: Text,
    /// What the assessor looks for.
    pub assessor: Text,
    /// When it is in force.
    pub effective: Effective,
    /// Whether the source has lost its words: it can be neither asked for nor scored.
    pub lost: bool,
}

/// Whether a behaviour is expected or forbidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Polarity {
    /// Expected: not seeing it is a failure.
    Must,
    /// Forbidden: seeing it is a failure.
    Never,
}

/// How grave a failure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// An ordinary one.
    Normal,
    /// A grave one.
    Major,
    /// Reported first, whatever the score.
    Critical,
}

/// A quoted statistic: compared with, never enforced.
#[derive(Debug, Clone, Copy)]
pub struct Benchmark {
    /// Stable id, for example `benchmark.satisfaction.national`.
    pub id: &'static str,
    /// Where it comes from.
    pub sources: &'static [Citation],
    /// What was measured.
    pub text: Text,
    /// Who says so, as cited; empty where the Guide itself says it.
    pub issuer: Text,
    /// How it bounds: `=` is a quoted value and no bound.
    pub operator: Bound,
    /// The value in thousandths of its unit: 65,000 thousandths of a percent are 65 %. Nothing for a story without a figure.
    pub value: Option<i64>,
    /// Unit, for example `percent`.
    pub unit: &'static str,
    /// Year the figure is about, if the source says so.
    pub year: Option<u16>,
    /// The measure it can be compared with; empty for none.
    pub measure: &'static str,
    /// What it is good for.
    pub use_for: Use,
    /// Why to be careful with it: the contradiction, for example `X-10`; empty for no reason.
    pub caution: &'static str,
}

/// How a quoted value bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Bound {
    /// More than.
    Above,
    /// At least.
    AtLeast,
    /// The value itself.
    Equal,
    /// At most.
    AtMost,
    /// Less than.
    Below,
}

/// What a benchmark is good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Use {
    /// To compare a measure with.
    Compare,
    /// To compare with once the base of the rate is declared: the source does not say what its own is.
    CompareWithBase,
    /// An effect seen elsewhere, to stand beside the effect a plan expects.
    Effect,
    /// To be shown only.
    Context,
    /// To be shown as doubtful, and never computed with.
    Questionable,
}

/// A sum of money: base × ratio × periods ÷ divisor, and at least a minimum.
#[derive(Debug, Clone, Copy)]
pub struct Amount {
    /// Stable id.
    pub id: &'static str,
    /// Where it comes from.
    pub sources: &'static [Citation],
    /// The weakest grade of its sources: C is off until a profile turns it on.
    pub grade: Option<Grade>,
    /// How binding it is.
    pub force: Force,
    /// When it is in force.
    pub effective: Effective,
    /// What the sum is.
    pub text: Text,
    /// The fact that the ratio is taken of, in fen.
    pub base: &'static str,
    /// Numerator and denominator of the ratio for one period.
    pub ratio: (i64, i64),
    /// How many periods there are.
    pub periods: Periods,
    /// The fact that the sum is divided by, for example the days that a rental covers; empty for none.
    pub divisor: &'static str,
    /// Whether the sum is the most that is allowed.
    pub at_most: bool,
    /// The least that is due, in fen.
    pub minimum: Option<i64>,
    /// How a part of a fen is rounded.
    pub rounding: Rounding,
    /// When it applies.
    pub applies_when: Condition,
    /// What has to be so for the sum to be right; what speaks against it is asked for again.
    pub requires: Condition,
    /// The fact that is held against the sum, in fen; empty for none.
    pub compared: &'static str,
}

/// How many periods a sum is due for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Periods {
    /// It is due once.
    Once,
    /// As many days as a fact says.
    Counted(&'static str),
    /// Days between two dates: from the day after `after` up to and including `through`, or the day of the question while
    /// that is absent or still to come.
    Days {
        /// The fact that gives the number instead of the dates; empty for none.
        count: &'static str,
        /// The last day that was still in time.
        after: &'static str,
        /// The day that ended the delay.
        through: &'static str,
    },
}

/// How a part of a fen is rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rounding {
    /// Down, in favour of who pays.
    Down,
    /// Up, in favour of who is paid.
    Up,
}

impl Amount {
    /// The sum in fen for `base` fen over `periods`, divided by `divisor`; nothing if it leaves the range of 64 bits, or
    /// without a divisor above zero.
    ///
    /// ```
    /// use telecom_service_rules::catalogue::amounts::{FRAUD_COMPENSATION, LATE_FEE};
    /// // 3 ‰ a day of 100.01 yuan, three days: 90.009 fen, rounded down.
    /// assert_eq!(LATE_FEE.of(10_001, 3, 1), Some(90));
    /// // Three times 100 yuan would be less than the minimum.
    /// assert_eq!(FRAUD_COMPENSATION.of(10_000, 1, 1), Some(50_000));
    /// ```
    #[must_use]
    pub fn of(&self, base: i64, periods: i64, divisor: i64) -> Option<i64> {
        let (part, whole) = self.exact(base, periods, divisor)?;
        let down = part.checked_div_euclid(whole)?;
        let rest = part.checked_rem_euclid(whole)?;
        let sum = match self.rounding {
            Rounding::Up if rest != 0 => down.checked_add(1)?,
            _ => down,
        };
        let sum = i64::try_from(sum).ok()?;
        Some(self.minimum.map_or(sum, |minimum| minimum.max(sum)))
    }

    /// Whether a sum in fen is above the exact one, before rounding; nothing where [`Self::of`] gives nothing.
    ///
    /// ```
    /// use telecom_service_rules::catalogue::amounts::BILL_SHOCK;
    /// // Three months of 100 fen together: five times their average is 166.67 fen.
    /// assert_eq!((BILL_SHOCK.exceeded(166, 100, 1, 1), BILL_SHOCK.exceeded(167, 100, 1, 1)), (Some(false), Some(true)));
    /// ```
    #[must_use]
    pub fn exceeded(&self, asked: i64, base: i64, periods: i64, divisor: i64) -> Option<bool> {
        let (part, whole) = self.exact(base, periods, divisor)?;
        let above = i128::from(asked).checked_mul(whole)? > part;
        Some(above && self.minimum.is_none_or(|minimum| asked > minimum))
    }

    /// The sum as a fraction.
    fn exact(&self, base: i64, periods: i64, divisor: i64) -> Option<(i128, i128)> {
        let part = i128::from(base).checked_mul(self.ratio.0.into())?.checked_mul(periods.into())?;
        let whole = i128::from(self.ratio.1).checked_mul(divisor.into())?;
        (whole > 0).then_some((part, whole))
    }

    /// Whether it holds without a profile turning it on.
    #[must_use]
    pub const fn is_verified(&self) -> bool {
        !matches!(self.grade, Some(Grade::C | Grade::D))
    }
}

/// A closed set of words with the code each is written as.
macro_rules! codes {
    ($($type:ident { $($variant:ident = $code:literal),+ $(,)? })+) => { $(
        impl $type {
            /// Every value, in declaration order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The code in JSON.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// The value of a code.
            #[must_use]
            pub fn parse(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)+ _ => None }
            }
        }

        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.code())
            }
        }
    )+ };
}
pub(crate) use codes;

codes! {
    Basis {
        Numeric = "numeric", Undefined = "undefined", None = "none", Recurring = "recurring", Minimum = "minimum",
        Availability = "availability",
    }
    Force { Mandatory = "mandatory", Recommended = "recommended", Promise = "promise", Reference = "reference" }
    Effect { Inform = "inform", Warn = "warn", Review = "review", Correct = "correct", Refuse = "refuse" }
    IfUnknown { Ask = "ask", Review = "review", Ignore = "ignore" }
    Direction { Latest = "latest", Before = "before", Earliest = "earliest", KeepAtLeast = "keepAtLeast", KeepAtMost = "keepAtMost" }
    Party { Operator = "operator", Customer = "customer", Regulator = "regulator" }
    Rounding { Down = "down", Up = "up" }
    Polarity { Must = "must", Never = "never" }
    Severity { Normal = "normal", Major = "major", Critical = "critical" }
    Bound { Above = ">", AtLeast = ">=", Equal = "=", AtMost = "<=", Below = "<" }
    Use {
        Compare = "compare", CompareWithBase = "compareWithBase", Effect = "effect", Context = "context",
        Questionable = "questionable",
    }
}
