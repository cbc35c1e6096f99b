//! Deadlines of a case: by when, is it late, and how that was counted.
//!
//! A pure fold over the case's history: the same events, pauses, policy and `now` always give the same report.
//! `docs/design.md` lists what was decided where the sources leave a choice.

mod case;
mod clock;
mod ledger;
mod report;

pub use case::{CaseFile, Event, Pause};
pub use clock::{WARN_MS, WARN_PART};
pub use report::{Bound, Deadline, DeadlineReport, Quantity, Reason, Segment, Status, SwitchValue, Unit};

use crate::calendar::{Calendar, Clock, Coverage, Hours, Pauses};
use crate::catalogue::Source;
use crate::catalogue::policy::SWITCHES;
use crate::catalogue::rows::{Direction, Effective, Length, Limit};
use crate::order::in_order;
use crate::policy::Policy;
use crate::time::{Date, Instant};
use clock::{DayEnd, Due, End, Meter, Run};

/// The report on every limit of a case at `now`.
///
/// Events and pauses that begin after `now` are left out, so that a report for an earlier instant is what it would
/// have been then. Only limits that bind at the latest are followed.
///
/// ```
/// use telecom_service_rules::{Instant, Policy};
/// use telecom_service_rules::{calendar::Calendar, catalogue::sla::LIMITS, sla};
/// let case = sla::CaseFile::from_json(&serde_json::json!({
///     "kind": "application",
///     "events": [{ "type": "submitted", "at": "2026-07-03T17:30:00+08:00" }],
/// })).unwrap();
/// let now = Instant::parse("2026-07-03T18:00:00+08:00").unwrap();
/// let report = sla::track(&LIMITS, &Policy::default(), &Calendar::default(), &case, now);
/// let review = &report.deadlines[0];
/// assert_eq!((review.limit, review.status), ("sla.review.preliminary", sla::Status::Running));
/// assert_eq!(review.due_at.unwrap().to_string(), "2026-07-04T17:30:00+08:00");
/// ```
#[must_use]
pub fn track(limits: &[Limit], policy: &Policy, calendar: &Calendar, case: &CaseFile, now: Instant) -> DeadlineReport {
    let events = in_order(case.events.iter().flatten().filter(|event| event.at <= now), |event| event.at);
    let context = Context { policy, calendar, case, events, now };
    let (mut deadlines, mut changes) = (Vec::new(), Vec::new());
    for limit in limits.iter().filter(|limit| limit.direction == Direction::Latest) {
        if case.kind.as_ref().is_none_or(|kind| kind == limit.case) {
            let (deadline, change) = context.deadline(limit);
            deadlines.extend(deadline);
            changes.extend(change);
        }
    }
    DeadlineReport { kind: case.kind.clone(), now, deadlines, next_transition_at: changes.into_iter().min() }
}

struct Context<'a> {
    policy: &'a Policy,
    calendar: &'a Calendar,
    case: &'a CaseFile,
    /// Up to now, in order of time.
    events: Vec<&'a Event>,
    now: Instant,
}

impl<'a> Context<'a> {
    /// One limit, unless it is not in force; and when its status changes next.
    fn deadline(&self, limit: &Limit) -> (Option<Deadline>, Option<Instant>) {
        let (case, now) = (self.case, self.now);
        let choice = self.policy.get(limit.start_switch);
        let start = limit.starts.iter().find(|start| start.value == choice).or(limit.starts.first());
        let starts = start.map_or(&[][..], |start| start.events);
        let run = Run::last(&self.events, starts, limit.completed_by, limit.cancelled_by);
        let date = run.map_or(now, |run| run.started).date();
        if !in_force(limit.effective, date) {
            return (None, None);
        }
        let length = limit.lengths.iter().find(|length| in_force(length.effective, date)).map(|length| length.value);
        let mut deadline = self.blank(limit, length);
        let Some(length) = length else {
            deadline.status = Status::NotDefined;
            return (Some(deadline), None);
        };
        let unknown = [("kind", case.kind.is_none()), ("events", case.events.is_none())];
        deadline.missing.extend(unknown.into_iter().filter(|(_, missing)| *missing).map(|(key, _)| key));
        if !deadline.missing.is_empty() {
            deadline.status = Status::Undetermined;
            return (Some(deadline), None);
        }
        let Some(run) = run else { return (Some(deadline), None) };
        deadline.started_at = Some(run.started);
        match run.end {
            Some(End::Completed(at)) => deadline.completed_at = Some(at),
            Some(End::Cancelled(at)) => deadline.cancelled_at = Some(at),
            None => {}
        }
        let always = Hours::always();
        let change = match self.meter(length, run.started, &always) {
            Some(meter) => self.measure(&mut deadline, &meter, &run),
            None => {
                deadline.status = if deadline.cancelled_at.is_some() { Status::Cancelled } else { Status::NotDefined };
                deadline.missing.push("hours");
                None
            }
        };
        (Some(deadline), change)
    }

    /// How the length is counted under the policy; nothing if that needs opening hours and there are none.
    fn meter<'m>(&'m self, length: Length, start: Instant, always: &'m Hours) -> Option<Meter<'m>> {
        let hours = self.case.hours.as_ref();
        match length {
            Length::Hours(length) => {
                let hours = if self.policy.get("hourBasis") == "business" { hours? } else { always };
                let length = i64::from(length).saturating_mul(3_600_000);
                Some(Meter::Hours { clock: Clock::new(self.calendar, hours), length })
            }
            Length::WorkingDays(length) => {
                let end = match self.policy.get("dayEnd") {
                    "closing" => DayEnd::Closing(hours?),
                    "sameTime" => DayEnd::SameTime(start.time_of_day()),
                    _ => DayEnd::Midnight,
                };
                let length = i32::try_from(length).unwrap_or(i32::MAX);
                Some(Meter::Days { calendar: self.calendar, end, length })
            }
        }
    }

    /// Fills in what a started clock shows, and gives the next change of its status.
    fn measure(&self, deadline: &mut Deadline, meter: &Meter<'_>, run: &Run) -> Option<Instant> {
        let (start, until) = (run.started, run.until(self.now));
        let pauses = self.case.pauses_until(until);
        deadline.length = Some(meter.length());
        deadline.elapsed = meter.elapsed(start, until, &pauses);
        if let Some(End::Cancelled(_)) = run.end {
            deadline.status = Status::Cancelled;
            return None;
        }
        let due = meter.due(start, &pauses);
        let warn = meter.warn(start, &due, &pauses);
        deadline.warn_at.extend(warn);
        deadline.ledger = ledger::ledger(meter, self.calendar, start, &due, &pauses);
        match due {
            Due::At { at, on, bound } => {
                (deadline.due_at, deadline.due_on, deadline.bound) = (Some(at), on, Some(bound));
                deadline.provisional = self.rests_on_provisional_days(meter, start.date(), on.unwrap_or(at.date()));
            }
            Due::Undetermined(coverage) => deadline.undetermined = Some(coverage),
            Due::Paused(_) => {}
        }
        if due.passed(until) {
            deadline.overdue = meter.overdue(&due, until);
        }
        if let Some(End::Completed(at)) = run.end {
            deadline.status = match due {
                _ if due.passed(at) => Status::MetLate,
                Due::Undetermined(coverage) if !covers(coverage, start, at) => Status::Undetermined,
                // Undetermined otherwise means: due after the last covered day, and it was done before that.
                _ => Status::Met,
            };
            return None;
        }
        deadline.remaining = deadline
            .length
            .zip(deadline.elapsed)
            .map(|(length, elapsed)| Quantity { value: length.value.saturating_sub(elapsed.value).max(0), ..length });
        let status = |at| due.status(at, warn, &pauses);
        deadline.status = status(self.now);
        self.changes(&due, warn, &pauses).find(|at| status(*at) != deadline.status)
    }

    /// The instants after now at which the status may change, in order.
    fn changes(&self, due: &Due, warn: Option<Instant>, pauses: &Pauses) -> impl Iterator<Item = Instant> {
        let ends = pauses.iter().filter_map(|(_, to)| to);
        let changes = ends.chain(warn).chain(due.late_from()).filter(|change| *change > self.now);
        in_order(changes, |change| *change).into_iter()
    }

    fn rests_on_provisional_days(&self, meter: &Meter<'_>, from: Date, to: Date) -> bool {
        let coverage = self.calendar.coverage();
        let by_the_calendar = !matches!(meter, Meter::Hours { clock, .. } if clock.is_always());
        by_the_calendar && from <= coverage.to && to >= coverage.provisional_from
    }

    /// A deadline that nothing has started.
    fn blank(&self, limit: &Limit, length: Option<Length>) -> Deadline {
        let counted_by = match length {
            Some(Length::Hours(_)) => "hourBasis",
            Some(Length::WorkingDays(_)) => "dayEnd",
            None => "",
        };
        let shaping = SWITCHES.iter().filter(|switch| [limit.start_switch, counted_by].contains(&switch.name));
        let value = |name| self.policy.get(name);
        Deadline {
            limit: limit.id,
            item: limit.item,
            status: Status::NotStarted,
            started_at: None,
            completed_at: None,
            cancelled_at: None,
            due_at: None,
            due_on: None,
            bound: None,
            warn_at: Vec::new(),
            length: None,
            elapsed: None,
            remaining: None,
            overdue: None,
            text: limit.text,
            force: limit.force,
            sources: limit.sources.iter().map(Source::from).collect(),
            switches: shaping
                .map(|switch| SwitchValue { name: switch.name, value: value(switch.name), question: switch.question })
                .collect(),
            ledger: Vec::new(),
            provisional: false,
            undetermined: None,
            missing: Vec::new(),
        }
    }
}

fn covers(coverage: Coverage, from: Instant, to: Instant) -> bool {
    coverage.from <= from.date() && to.date() <= coverage.to
}

fn in_force(effective: Effective, date: Date) -> bool {
    let parse = |text: &str| Date::parse(text);
    match effective {
        Effective::Undated => true,
        Effective::Dated { from, to } => {
            parse(from).is_none_or(|from| from <= date) && to.and_then(parse).is_none_or(|to| date <= to)
        }
    }
}
