//! One limit over columns of cases: due times and statuses row by row, without reports.

use std::cell::OnceCell;

use super::Context;
use super::case::CaseFile;
use super::counting::Counting;
use super::meter::{Due, Meter};
use super::report::Status;
use crate::calendar::{Calendar, Clock, Hours, Pauses};
use crate::catalogue::rows::{Direction, Length};
use crate::limits::View;
use crate::policy::Policy;
use crate::time::Instant;

/// A limit ready to be asked about many starts, without pauses. The length is chosen by the day of each start; limits that
/// bind other than at the latest, or were not in force on that day, have no due time here.
///
/// ```
/// use telecom_service_rules::{Engine, Instant, sla::{CaseFile, Status}};
/// let engine = Engine::default();
/// let case = CaseFile::default();
/// let column = engine.column("sla.dispute.investigation", &case).unwrap();
/// let at = |text| Instant::parse(text).unwrap();
/// let start = at("2026-07-04T09:00:00+08:00");
/// assert_eq!(column.due_at(start), Some(at("2026-07-05T09:00:00+08:00")));
/// assert_eq!(column.status(start, None, at("2026-07-05T09:00:00.001+08:00")), Status::Overdue);
/// ```
pub struct Column<'a> {
    context: Context<'a>,
    limit: View<'a>,
}

impl<'a> Column<'a> {
    /// The column of one limit; the opening hours are those of `case`.
    pub(crate) fn new(limit: View<'a>, policy: &'a Policy, calendar: &'a Calendar, case: &'a CaseFile) -> Self {
        Self { context: Context::without_history(policy, calendar, case), limit }
    }

    /// When a start falls due; nothing if that is undefined or undetermined.
    #[must_use]
    pub fn due_at(&self, start: Instant) -> Option<Instant> {
        self.rows().due_at(start)
    }

    /// Where a start stands that was completed at an instant, or is still open, as seen at `now`.
    #[must_use]
    pub fn status(&self, start: Instant, completed: Option<Instant>, now: Instant) -> Status {
        self.rows().status(start, completed, now)
    }

    /// The column ready for many rows: what does not depend on the start is worked out once.
    pub(crate) fn rows(&self) -> Rows<'_> {
        let fixed = self.limit.fixed_length().filter(|_| !self.context.counts_from_the_start());
        let fixed = fixed.filter(|length| !matches!(length, Length::Months(_) | Length::Years(_)));
        let dated = self.limit.is_dated();
        Rows {
            column: self,
            dated,
            fixed: fixed.and_then(|length| self.meter(length, crate::time::Date::EPOCH.start())),
        }
    }

    fn meter(&self, length: Length, start: Instant) -> Option<Meter<'_>> {
        let latest = self.limit.direction == Direction::Latest;
        latest.then(|| self.context.meter(length, start, Direction::Latest))?
    }
}

impl<'a> Context<'a> {
    /// What counting needs where nothing has happened yet.
    fn without_history(policy: &'a Policy, calendar: &'a Calendar, case: &'a CaseFile) -> Self {
        Self {
            policy,
            counting: Counting::of(policy),
            calendar,
            case,
            events: Vec::new(),
            now: crate::time::Date::EPOCH.start(),
            wall: Clock::new(calendar, &Hours::always()),
            open: OnceCell::new(),
        }
    }
}

/// Bare lengths, to be compared with one another.
pub(crate) struct Lengths<'a>(Context<'a>);

impl<'a> Lengths<'a> {
    /// As limits count them; the opening hours are those of `case`.
    pub(crate) fn new(policy: &'a Policy, calendar: &'a Calendar, case: &'a CaseFile) -> Self {
        Self(Context::without_history(policy, calendar, case))
    }

    /// When a length that starts at an instant ends, or, for a notice, by when it has to begin; nothing where that is not known.
    pub(crate) fn end(&self, length: Length, at: Instant, direction: Direction) -> Option<Instant> {
        let meter = self.0.meter(length, at, direction)?;
        let due = match direction {
            Direction::Before => meter.due_before(at),
            _ => meter.due(at, &Pauses::NONE),
        };
        match due {
            Due::At { at, .. } => Some(at),
            _ => None,
        }
    }
}

/// A column being asked.
pub(crate) struct Rows<'c> {
    column: &'c Column<'c>,
    /// Whether the limit has not always been in force.
    dated: bool,
    /// How every start is counted, where that is the same for all.
    fixed: Option<Meter<'c>>,
}

impl Rows<'_> {
    /// As [`Column::due_at`].
    pub(crate) fn due_at(&self, start: Instant) -> Option<Instant> {
        match self.with_meter(start, |meter| meter.due(start, &Pauses::NONE))? {
            Due::At { at, .. } => Some(at),
            _ => None,
        }
    }

    /// As [`Column::status`].
    pub(crate) fn status(&self, start: Instant, completed: Option<Instant>, now: Instant) -> Status {
        let status = self.with_meter(start, |meter| {
            let due = meter.due(start, &Pauses::NONE);
            match completed {
                _ if start > now => Status::NotStarted,
                Some(at) if at <= now => match due {
                    _ if due.passed(at) => Status::MetLate,
                    Due::Undetermined(_) => Status::Undetermined,
                    _ => Status::Met,
                },
                _ if due.passed(now) => Status::Overdue,
                _ => due.status(now, meter.warn(start, &due, &Pauses::NONE), &Pauses::NONE),
            }
        });
        status.unwrap_or(Status::NotDefined)
    }

    fn with_meter<T>(&self, start: Instant, ask: impl FnOnce(&Meter<'_>) -> T) -> Option<T> {
        if self.dated && !self.column.limit.in_force(start.date()) {
            return None;
        }
        if let Some(meter) = &self.fixed {
            return Some(ask(meter));
        }
        let (length, _) = self.column.limit.length(start.date())?;
        Some(ask(&self.column.meter(length, start)?))
    }
}
