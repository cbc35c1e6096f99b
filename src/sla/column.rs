//! One limit over columns of cases: due times and statuses row by row, without reports.

use std::cell::OnceCell;

use super::case::CaseFile;
use super::meter::{Due, Meter};
use super::report::Status;
use super::{Context, Counting};
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
        match self.due(start)?.1 {
            Due::At { at, .. } => Some(at),
            _ => None,
        }
    }

    /// Where a start stands that was completed at an instant, or is still open, as seen at `now`.
    #[must_use]
    pub fn status(&self, start: Instant, completed: Option<Instant>, now: Instant) -> Status {
        let Some((meter, due)) = self.due(start) else { return Status::NotDefined };
        match completed {
            _ if start > now => Status::NotStarted,
            Some(at) if at <= now => match due {
                _ if due.passed(at) => Status::MetLate,
                Due::Undetermined(_) => Status::Undetermined,
                _ => Status::Met,
            },
            _ => due.status(now, meter.warn(start, &due, &Pauses::NONE), &Pauses::NONE),
        }
    }

    fn due(&self, start: Instant) -> Option<(Meter<'_>, Due)> {
        let (length, _) = self.limit.length(start.date())?;
        if self.limit.direction != Direction::Latest || length == Length::AroundTheClock {
            return None;
        }
        let meter = self.context.meter(length, start, Direction::Latest)?;
        let due = meter.due(start, &Pauses::NONE);
        Some((meter, due))
    }
}
