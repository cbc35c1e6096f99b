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
/// bind other than at the latest have no due time here.
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
        let wall = Clock::new(calendar, &Hours::always());
        let now = crate::time::Date::EPOCH.start();
        Self {
            context: Context {
                policy,
                counting: Counting::of(policy),
                calendar,
                case,
                events: Vec::new(),
                now,
                wall,
                open: OnceCell::new(),
            },
            limit,
        }
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
        Rows { column: self, fixed: fixed.and_then(|length| self.meter(length, crate::time::Date::EPOCH.start())) }
    }

    fn meter(&self, length: Length, start: Instant) -> Option<Meter<'_>> {
        let latest = self.limit.direction == Direction::Latest;
        latest.then(|| self.context.meter(length, start, Direction::Latest))?
    }
}

/// A column being asked.
pub(crate) struct Rows<'c> {
    column: &'c Column<'c>,
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
        if let Some(meter) = &self.fixed {
            return Some(ask(meter));
        }
        let (length, _) = self.column.limit.length(start.date())?;
        Some(ask(&self.column.meter(length, start)?))
    }
}
