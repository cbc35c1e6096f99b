//! Deadlines of a case: by when, is it late, and how that was counted.
//!
//! A pure fold over the case's history: the same events, pauses, policy and `now` always give the same report.
//! `docs/design.md` lists what was decided where the sources leave a choice.

mod case;
mod column;
mod compare;
mod counting;
mod direction;
mod law;
mod ledger;
mod meter;
mod period;
mod report;
mod run;
mod strictest;

use std::cell::OnceCell;

pub use case::{CaseFile, Event, Pause};
pub use column::Column;
pub(crate) use column::Lengths;
pub use compare::{Change, Difference, Recomputation, State, compare};
pub use meter::{WARN_MS, WARN_PART};
pub use report::{
    Alternative, Bound, Deadline, DeadlineReport, EscalationAt, InForce, Quantity, Reading, Reason, Segment, Status,
    SwitchValue, Unit,
};
pub use strictest::{Beaten, Strictest};

use crate::calendar::{Calendar, Clock, Coverage, Hours, Pauses};
use crate::catalogue::NOTICE;
use crate::catalogue::policy::SWITCHES;
use crate::catalogue::rows::{Basis, Direction, Length, Limit, Party};
use crate::condition::Truth;
use crate::limits::{View, is_of};
use crate::order::in_order;
use crate::policy::Policy;
use crate::profile::EscalationStep;
use crate::time::{Date, Instant};
use counting::Counting;
use meter::{Days, Due, Meter};
use run::{End, Run};

/// The report on every limit of a case at `now`.
///
/// Events and pauses that begin after `now` are left out, so that a report for an earlier instant is what it would
/// have been then.
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
pub fn track<'r>(
    limits: &'r [Limit],
    policy: &Policy,
    calendar: &Calendar,
    case: &CaseFile,
    now: Instant,
) -> DeadlineReport<'r> {
    let of_kind =
        limits.iter().filter(|limit| case.kind.as_ref().is_none_or(|kind| is_of(limit, policy, &[kind.as_str()])));
    let views = of_kind.map(|limit| (View::of(limit, policy, Vec::new()), Truth::True, Vec::new())).collect();
    fold(views, policy, calendar, case, now)
}

/// The same for limits that are compiled already, each with whether it applies and the unknown facts that depends on.
pub(crate) fn fold<'r>(
    limits: Vec<(View<'r>, Truth, Vec<&'r str>)>,
    policy: &Policy,
    calendar: &Calendar,
    case: &CaseFile,
    now: Instant,
) -> DeadlineReport<'r> {
    let events = in_order(case.events.iter().flatten().filter(|event| event.at <= now), |event| event.at);
    let wall = Clock::new(calendar, &Hours::always());
    let counting = Counting::of(policy);
    let context = Context { policy, counting, calendar, case, events, now, wall, open: OnceCell::new() };
    let (mut deadlines, mut changes) = (Vec::new(), Vec::new());
    for (limit, applies, unknown) in limits {
        if applies != Truth::False {
            let (deadline, change) = context.deadline(&limit, unknown);
            deadlines.extend(deadline);
            changes.extend(change);
        }
    }
    let strictest = strictest::strictest(&deadlines);
    DeadlineReport {
        kind: case.kind.clone(),
        now,
        deadlines,
        notice: NOTICE.into(),
        strictest,
        next_transition_at: changes.into_iter().min(),
    }
}

struct Context<'a> {
    policy: &'a Policy,
    counting: Counting,
    calendar: &'a Calendar,
    case: &'a CaseFile,
    /// Up to now, in order of time.
    events: Vec<&'a Event>,
    now: Instant,
    /// The clock that always runs.
    wall: Clock,
    /// The clock of the opening hours, built when first needed.
    open: OnceCell<Clock>,
}

impl Context<'_> {
    /// One limit, unless it is not in force; and when something changes next.
    fn deadline<'r>(&self, limit: &View<'r>, unknown: Vec<&'r str>) -> (Option<Deadline<'r>>, Option<Instant>) {
        let (case, now) = (self.case, self.now);
        let starts = |kind: &str| limit.events.starts.contains(kind);
        let run = Run::last(&self.events, &limit.events, starts, |run, at| self.is_alive(limit, run, at));
        let started = run.map_or(now, |run| run.started).date();
        let chosen = limit.chosen_by.map(|kind| (kind, self.last(kind)));
        let date = chosen.and_then(|(_, at)| at).map_or(started, Instant::date);
        // A duty is judged by the law of the day it began, a time bar by that of the day on which it is used.
        let bars = limit.owed.0 == Party::Customer && chosen.is_none();
        let judged = if bars { run.map_or(now, |run| run.until(now)).date() } else { date };
        if !limit.in_force(judged) {
            return (None, None);
        }
        let (length, defined_by) = limit.length(date).map_or((None, None), |(length, source)| (Some(length), source));
        let mut deadline = self.blank(limit, length);
        deadline.defined_by = defined_by;
        let Some(length) = length else {
            deadline.status = Status::NotDefined;
            deadline.started_at = run.map(|run| run.started);
            return (Some(deadline), None);
        };
        let keys =
            [("kind", case.kind.is_none()), ("events", case.events.is_none() && length != Length::AroundTheClock)];
        deadline.missing.extend(keys.into_iter().filter(|(_, missing)| *missing).map(|(key, _)| key));
        deadline.missing.extend(unknown);
        if let (Some((kind, None)), true) = (chosen, run.is_some()) {
            deadline.missing.push(kind);
        }
        if !deadline.missing.is_empty() {
            deadline.status = Status::Undetermined;
            return (Some(deadline), None);
        }
        let change = match (length, run) {
            (Length::AroundTheClock, _) => self.availability(&mut deadline),
            (Length::EachMonth | Length::EachQuarter | Length::EachYear, run) => {
                self.recurring(&mut deadline, limit, length, run)
            }
            (_, None) => None,
            (_, Some(run)) => {
                self.began(&mut deadline, &run);
                let backward = limit.direction == Direction::Before;
                let minimum = matches!(limit.direction, Direction::Earliest | Direction::KeepAtLeast);
                match (self.meter(length, run.started, limit.direction), run.planned) {
                    (_, None) if backward => {
                        deadline.status = Status::Undetermined;
                        deadline.missing.push("for");
                        None
                    }
                    (None, _) => {
                        let cancelled = deadline.cancelled_at.is_some();
                        deadline.status = if cancelled { Status::Cancelled } else { Status::NotDefined };
                        deadline.missing.push("hours");
                        None
                    }
                    (Some(meter), Some(planned)) if backward => {
                        self.backward(&mut deadline, limit, &meter, &run, planned)
                    }
                    (Some(meter), _) if minimum => self.minimum(&mut deadline, limit, &meter, &run),
                    (Some(meter), _) => {
                        deadline.alternatives = self.alternatives(limit, length);
                        self.measure(&mut deadline, limit, &meter, &run)
                    }
                }
            }
        };
        if let Some(run) = run {
            deadline.readings = self.readings(limit, &run, date);
        }
        self.name_pauses(&mut deadline);
        (Some(deadline), change)
    }

    fn began(&self, deadline: &mut Deadline<'_>, run: &Run) {
        deadline.started_at = Some(run.started);
        match run.end {
            Some(End::Completed(at)) => deadline.completed_at = Some(at),
            Some(End::Cancelled(at)) => deadline.cancelled_at = Some(at),
            None => {}
        }
    }

    /// Fills in what a started clock shows, and gives the next change.
    fn measure(&self, deadline: &mut Deadline<'_>, limit: &View<'_>, meter: &Meter<'_>, run: &Run) -> Option<Instant> {
        let (start, until) = (run.started, run.until(self.now));
        let pauses = self.case.pauses_until(until);
        deadline.length = Some(meter.length());
        deadline.elapsed = meter.elapsed(start, until, &pauses);
        if let Some(End::Cancelled(_)) = run.end {
            deadline.status = Status::Cancelled;
            return None;
        }
        let due = meter.due(start, &pauses);
        if let Some((nominal, rolled)) = meter.nominal(start, &pauses) {
            (deadline.nominal_on, deadline.rolled_on) = (Some(nominal), rolled);
        }
        self.escalate(deadline, limit, meter, (start, until), &due, &pauses);
        deadline.ledger = ledger::ledger(meter, self.calendar, start, &due, &pauses, deadline.nominal_on);
        deadline.falls(&due);
        if let Due::At { at, on, .. } = due {
            deadline.provisional = self.rests_on_provisional_days(meter, start.date(), on.unwrap_or(at.date()));
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
        deadline.remaining = left(deadline);
        let warn = deadline.warn_at.first().copied();
        let status = |at| due.status(at, warn, &pauses);
        deadline.status = status(self.now);
        let steps = deadline.escalation.iter().map(|step| step.at);
        let changes = pauses.iter().filter_map(|(_, to)| to).chain(due.late_from()).chain(warn);
        let changes = changes.filter(|at| *at > self.now && status(*at) != deadline.status);
        changes.chain(steps.filter(|at| *at > self.now && pauses.covering(*at).is_none())).min()
    }

    /// The steps of escalation: the profile's, or one reminder and the breach.
    fn escalate(
        &self,
        deadline: &mut Deadline<'_>,
        limit: &View<'_>,
        meter: &Meter<'_>,
        (start, until): (Instant, Instant),
        due: &Due,
        pauses: &Pauses,
    ) {
        let steps: Vec<(EscalationStep, Option<Instant>)> = match limit.ladder(start.date()) {
            Some(ladder) => {
                ladder.iter().map(|rung| (rung.step, meter.offset(start, due, rung.offset, pauses))).collect()
            }
            None => {
                let warn = meter.warn(start, due, pauses);
                vec![(EscalationStep::Remind, warn), (EscalationStep::Breach, due.late_from())]
            }
        };
        let steps =
            steps.into_iter().filter_map(|(step, at)| at.map(|at| EscalationAt { step, at, reached: at <= until }));
        deadline.escalation = in_order(steps, |step| step.at);
        let reminders = deadline.escalation.iter().filter(|step| step.step == EscalationStep::Remind);
        deadline.warn_at = reminders.map(|step| step.at).collect();
    }

    /// The due times that the other values of its switch give.
    fn alternatives<'r>(&self, limit: &View<'r>, length: Length) -> Vec<Alternative<'r>> {
        let others = limit.alternatives.iter().filter_map(|start| {
            let run = Run::last(&self.events, &limit.events, |kind| start.events.contains(&kind), |_, _| true)?;
            let pauses = self.case.pauses_until(run.until(self.now));
            let due_at = match self.meter(length, run.started, Direction::Latest)?.due(run.started, &pauses) {
                Due::At { at, .. } => Some(at),
                _ => None,
            };
            Some(Alternative { switch: limit.start_switch, value: start.value, started_at: run.started, due_at })
        });
        others.collect()
    }

    /// Writes the declared reason into the pauses of a ledger.
    fn name_pauses(&self, deadline: &mut Deadline<'_>) {
        for segment in deadline.ledger.iter_mut().filter(|segment| segment.reason == Reason::Pause) {
            // A day is paused when its end is, so the pause may begin within it.
            let end = segment.to.and_then(|to| to.plus_ms(-1)).unwrap_or(segment.from);
            segment.pause = self.case.reason_at(segment.from).or_else(|| self.case.reason_at(end));
        }
    }

    fn rests_on_provisional_days(&self, meter: &Meter<'_>, from: Date, to: Date) -> bool {
        let coverage = self.calendar.coverage();
        let by_the_calendar = match meter {
            Meter::Clock { clock, .. } => !clock.is_always(),
            Meter::Days { days, .. } => !matches!(days, Days::Every { rolls: false, .. }),
        };
        by_the_calendar && from <= coverage.to && to >= coverage.provisional_from
    }

    /// A deadline that nothing has started.
    fn blank<'r>(&self, limit: &View<'r>, length: Option<Length>) -> Deadline<'r> {
        let mut shaping = vec![limit.start_switch];
        if limit.example {
            shaping.push("exampleForce");
        }
        match length {
            Some(Length::Hours(_) | Length::Minutes(_)) => shaping.push("hourBasis"),
            Some(Length::WorkingDays(_)) if limit.direction != Direction::Before => shaping.push("dayEnd"),
            Some(Length::NaturalDays(_) | Length::Months(_) | Length::Years(_))
                if limit.basis != Basis::Minimum && limit.direction != Direction::Before =>
            {
                shaping.extend(["dayEnd", "rollOver"]);
            }
            _ => {}
        }
        let shaping = SWITCHES.iter().filter(|switch| shaping.contains(&switch.name));
        let value = |name| self.policy.get(name);
        Deadline {
            limit: limit.id,
            item: limit.item,
            subject: limit.subject,
            standing: limit.standing(),
            basis: limit.basis,
            direction: limit.direction,
            owed_by: limit.owed.0,
            owed_to: limit.owed.1,
            status: Status::NotStarted,
            started_at: None,
            completed_at: None,
            cancelled_at: None,
            due_at: None,
            due_on: None,
            nominal_on: None,
            rolled_on: None,
            allowed_from: None,
            bound: None,
            warn_at: Vec::new(),
            escalation: Vec::new(),
            alternatives: Vec::new(),
            readings: Vec::new(),
            unverified: limit.unverified,
            length: None,
            elapsed: None,
            remaining: None,
            overdue: None,
            early: None,
            text: limit.text,
            force: limit.force,
            sources: limit.sources.clone(),
            in_force: InForce { from: limit.dates.0, to: limit.dates.1 },
            defined_by: None,
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

impl Deadline<'_> {
    /// Writes down when it falls due, or why that is not known.
    fn falls(&mut self, due: &Due) {
        match *due {
            Due::At { at, on, bound } => (self.due_at, self.due_on, self.bound) = (Some(at), on, Some(bound)),
            Due::Undetermined(coverage) => self.undetermined = Some(coverage),
            Due::Paused(_) => {}
        }
    }
}

/// What is left of the length, never below zero.
fn left(deadline: &Deadline<'_>) -> Option<Quantity> {
    let (length, elapsed) = deadline.length.zip(deadline.elapsed)?;
    Some(Quantity { value: length.value.saturating_sub(elapsed.value).max(0), ..length })
}

fn covers(coverage: Coverage, from: Instant, to: Instant) -> bool {
    coverage.from <= from.date() && to.date() <= coverage.to
}
