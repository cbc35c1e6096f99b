//! Deadlines of a case: the vectors of Table B, every status, and the account behind each due time.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test stops at the first surprise"
)]

use std::sync::LazyLock;

use proptest::prelude::*;
use serde_json::{Value, json};
use telecom_service_rules::calendar::{Calendar, Hours};
use telecom_service_rules::catalogue::rows::{Dated, Effective, Length, Limit};
use telecom_service_rules::catalogue::sla::LIMITS;
use telecom_service_rules::sla::{
    Bound, CaseFile, Deadline, DeadlineReport, Event, Pause, Quantity, Reason, Status, Unit, track,
};
use telecom_service_rules::{Date, ErrorKind, Instant, Policy};

static CALENDAR: LazyLock<Calendar> = LazyLock::new(Calendar::default);

const REVIEW: usize = 0;
const NOTICE: usize = 1;

fn at(text: &str) -> Instant {
    Instant::parse(&format!("{text}+08:00")).unwrap()
}

fn policy(values: &[(&str, &str)]) -> Policy {
    let mut policy = Policy::default();
    for (switch, value) in values {
        policy.set(switch, value).unwrap();
    }
    policy
}

fn case(events: &[(&str, &str)], pauses: &[(&str, Option<&str>)]) -> CaseFile {
    CaseFile {
        kind: Some("application".into()),
        events: Some(events.iter().map(|(kind, when)| Event::new(*kind, at(when))).collect()),
        pauses: pauses.iter().map(|(from, to)| Pause { from: at(from), to: to.map(at), reason: None }).collect(),
        ..CaseFile::default()
    }
}

fn office() -> Option<Hours> {
    let hours = json!({ "workingDays": [["09:00", "12:00"], ["13:30", "18:00"]] });
    Some(Hours::parse(&hours, "hours").unwrap())
}

fn report(case: &CaseFile, policy: &Policy, now: &str) -> DeadlineReport<'static> {
    let report = track(&LIMITS, policy, &Calendar::default(), case, at(now));
    report.deadlines.iter().for_each(without_gaps);
    report
}

fn by_default(case: &CaseFile, now: &str) -> DeadlineReport<'static> {
    report(case, &Policy::default(), now)
}

/// The ledger runs from the start to the due time, each segment where the last one ends.
fn without_gaps(deadline: &Deadline) {
    for (first, second) in deadline.ledger.iter().zip(deadline.ledger.iter().skip(1)) {
        assert_eq!(first.to, Some(second.from), "{deadline:#?}");
        assert_ne!((first.reason, first.holiday), (second.reason, second.holiday), "{deadline:#?}");
    }
    assert!(deadline.ledger.iter().all(|segment| segment.to.is_none_or(|to| segment.from < to)));
    if let Some(due) = deadline.due_at {
        assert_eq!(deadline.ledger.first().map(|segment| segment.from), deadline.started_at);
        assert_eq!(deadline.ledger.last().and_then(|segment| segment.to), Some(due));
    }
}

fn reasons(deadline: &Deadline) -> Vec<&'static str> {
    deadline.ledger.iter().map(|segment| segment.reason.code()).collect()
}

fn minutes(value: i64) -> Option<Quantity> {
    Some(Quantity { unit: Unit::Minute, value })
}

fn working_days(value: i64) -> Option<Quantity> {
    Some(Quantity { unit: Unit::WorkingDay, value })
}

/// A limit of the catalogue with another length.
fn with_length(index: usize, length: Length) -> Limit {
    let lengths = Box::leak(Box::new([Dated { effective: Effective::Undated, value: length }]));
    Limit { lengths, ..LIMITS[index] }
}

#[test]
fn review_over_a_weekend() {
    let case = case(&[("submitted", "2026-07-03T17:30:00")], &[]);
    let report = by_default(&case, "2026-07-03T17:30:00");
    let review = &report.deadlines[REVIEW];
    assert_eq!((review.status, review.bound), (Status::Running, Some(Bound::At)));
    assert_eq!((review.due_at, review.due_on), (Some(at("2026-07-04T17:30:00")), None));
    assert_eq!(review.warn_at, [at("2026-07-04T13:30:00")]);
    assert_eq!((review.length, review.elapsed, review.remaining), (minutes(1_440), minutes(0), minutes(1_440)));
    assert_eq!(reasons(review), ["elapsed"]);
    assert_eq!(report.next_transition_at, Some(at("2026-07-04T13:30:00")));
    assert_eq!(report.deadlines[NOTICE].status, Status::NotStarted);
}

#[test]
fn notice_vectors() {
    for (done, due_on, due_at, ledger) in [
        ("2026-07-03T18:00:00", "2026-07-06", "2026-07-07T00:00:00", &["triggerDay", "restDay", "workingDay"][..]),
        ("2025-09-26T16:00:00", "2025-09-28", "2025-09-29T00:00:00", &["triggerDay", "restDay", "makeUpWorkday"]),
        (
            "2025-09-30T16:00:00",
            "2025-10-09",
            "2025-10-10T00:00:00",
            // 1 to 3 and 6 October statutory, 4 and 5 a weekend, 7 and 8 in lieu
            &["triggerDay", "holiday", "restDay", "holiday", "restDayInLieu", "workingDay"],
        ),
        ("2026-07-05T23:59:59", "2026-07-06", "2026-07-07T00:00:00", &["triggerDay", "workingDay"]),
    ] {
        let case = case(&[("reviewCompleted", done)], &[]);
        let report = by_default(&case, done);
        let notice = &report.deadlines[NOTICE];
        assert_eq!(notice.due_on.unwrap().to_string(), due_on);
        assert_eq!((notice.due_at, notice.bound), (Some(at(due_at)), Some(Bound::Before)));
        assert_eq!(reasons(notice), ledger, "{done}");
        assert_eq!(notice.warn_at, [Date::parse(due_on).unwrap().start()]);
        let counted = notice.ledger.iter().filter(|segment| segment.counted);
        assert_eq!(counted.count(), 1);
        assert!(!notice.provisional);
    }
}

#[test]
fn holidays_in_the_ledger_have_their_name() {
    let case = case(&[("reviewCompleted", "2025-09-30T16:00:00")], &[]);
    let report = by_default(&case, "2025-09-30T16:00:00");
    let shown = serde_json::to_value(report.deadlines[NOTICE].ledger[1]).unwrap();
    assert_eq!(shown["from"], "2025-10-01T00:00:00+08:00");
    assert_eq!(shown["to"], "2025-10-04T00:00:00+08:00");
    assert_eq!((&shown["counted"], &shown["reason"]), (&json!(false), &json!("holiday")));
    assert_eq!(shown["holiday"], "nationalAndMidAutumn");
    assert_eq!(shown["name"]["zh"], "国庆节、中秋节");
}

#[test]
fn the_due_instant_itself_is_in_time_for_hours_and_too_late_for_days() {
    let submitted = ("submitted", "2026-07-03T17:30:00");
    for (done, status, overdue) in [
        ("2026-07-04T17:30:00", Status::Met, None),
        ("2026-07-04T17:30:00.001", Status::MetLate, minutes(1)),
        ("2026-07-04T18:30:00", Status::MetLate, minutes(60)),
    ] {
        let report = by_default(&case(&[submitted, ("reviewCompleted", done)], &[]), "2026-07-06T00:00:00");
        let review = &report.deadlines[REVIEW];
        assert_eq!((review.status, review.overdue, review.remaining), (status, overdue, None), "{done}");
        assert_eq!(review.completed_at, Some(at(done)));
    }
    let reviewed = ("reviewCompleted", "2026-07-03T18:00:00");
    for (done, status, overdue) in [
        ("2026-07-06T23:59:59.999", Status::Met, None),
        ("2026-07-07T00:00:00", Status::MetLate, working_days(1)),
        ("2026-07-11T10:00:00", Status::MetLate, working_days(4)),
    ] {
        let report = by_default(&case(&[reviewed, ("resultNotified", done)], &[]), "2026-08-01T00:00:00");
        let notice = &report.deadlines[NOTICE];
        assert_eq!((notice.status, notice.overdue), (status, overdue), "{done}");
    }
}

#[test]
fn a_running_clock_goes_through_its_states_at_the_times_announced() {
    let case = case(&[("submitted", "2026-07-03T17:30:00"), ("reviewCompleted", "2026-07-04T17:00:00")], &[]);
    let mut seen = Vec::new();
    let mut now = Some(at("2026-07-03T17:30:00"));
    while let Some(instant) = now {
        let report = track(&LIMITS, &Policy::default(), &Calendar::default(), &case, instant);
        seen.push((instant, report.deadlines[REVIEW].status, report.deadlines[NOTICE].status));
        now = report.next_transition_at;
    }
    // The review is completed at 17:00, which the report cannot know before; its last announcement is the due time.
    assert_eq!(
        seen,
        [
            (at("2026-07-03T17:30:00"), Status::Running, Status::NotStarted),
            (at("2026-07-04T13:30:00"), Status::DueSoon, Status::NotStarted),
            (at("2026-07-04T17:30:00.001"), Status::Met, Status::Running),
            (at("2026-07-06T00:00:00"), Status::Met, Status::DueSoon),
            (at("2026-07-07T00:00:00"), Status::Met, Status::Overdue),
        ]
    );
}

#[test]
fn overdue_elapsed_and_remaining() {
    let running = case(&[("submitted", "2026-07-03T17:30:00")], &[]);
    let show = |report: &DeadlineReport, index: usize| {
        let deadline = &report.deadlines[index];
        (deadline.status, deadline.elapsed, deadline.remaining, deadline.overdue)
    };
    for (now, shown) in [
        ("2026-07-03T17:30:59", (Status::Running, minutes(0), minutes(1_440), None)),
        ("2026-07-04T17:30:00", (Status::DueSoon, minutes(1_440), minutes(0), None)),
        ("2026-07-04T19:30:00", (Status::Overdue, minutes(1_560), minutes(0), minutes(120))),
    ] {
        assert_eq!(show(&by_default(&running, now), REVIEW), shown, "{now}");
    }
    let reviewed = case(&[("reviewCompleted", "2026-07-03T18:00:00")], &[]);
    for (now, shown) in [
        ("2026-07-05T12:00:00", (Status::Running, working_days(0), working_days(1), None)),
        ("2026-07-06T12:00:00", (Status::DueSoon, working_days(0), working_days(1), None)),
        ("2026-07-07T00:00:00", (Status::Overdue, working_days(1), working_days(0), working_days(1))),
        ("2026-07-12T12:00:00", (Status::Overdue, working_days(5), working_days(0), working_days(4))),
    ] {
        assert_eq!(show(&by_default(&reviewed, now), NOTICE), shown, "{now}");
    }
}

#[test]
fn a_return_cancels_and_a_resubmission_starts_anew() {
    let mut events = vec![("submitted", "2026-07-03T17:30:00"), ("returnedForCorrection", "2026-07-03T20:00:00")];
    let report = by_default(&case(&events, &[]), "2026-07-10T00:00:00");
    let review = &report.deadlines[REVIEW];
    assert_eq!((review.status, review.cancelled_at), (Status::Cancelled, Some(at("2026-07-03T20:00:00"))));
    assert_eq!((review.due_at, review.elapsed, review.remaining), (None, minutes(150), None));
    assert!(review.ledger.is_empty() && review.warn_at.is_empty());
    assert_eq!(report.next_transition_at, None);
    events.insert(0, ("resubmitted", "2026-07-05T09:00:00"));
    let report = by_default(&case(&events, &[]), "2026-07-05T10:00:00");
    let review = &report.deadlines[REVIEW];
    assert_eq!((review.status, review.due_at), (Status::Running, Some(at("2026-07-06T09:00:00"))));
    assert_eq!((review.started_at, review.cancelled_at), (Some(at("2026-07-05T09:00:00")), None));
    // Completion after a cancellation changes nothing; nor does a cancellation after completion.
    let late = [events[1], events[2], ("reviewCompleted", "2026-07-04T00:00:00")];
    assert_eq!(by_default(&case(&late, &[]), "2026-07-05T00:00:00").deadlines[REVIEW].status, Status::Cancelled);
    let done = [events[1], ("reviewCompleted", "2026-07-04T00:00:00"), ("withdrawn", "2026-07-04T01:00:00")];
    let report = by_default(&case(&done, &[]), "2026-07-05T00:00:00");
    assert_eq!((report.deadlines[REVIEW].status, report.deadlines[NOTICE].status), (Status::Met, Status::Cancelled));
}

#[test]
fn what_comes_after_now_is_left_out() {
    let all = case(
        &[("submitted", "2026-07-03T17:30:00"), ("reviewCompleted", "2026-07-06T10:00:00")],
        &[("2026-07-04T10:00:00", None)],
    );
    let before = case(&[("submitted", "2026-07-03T17:30:00")], &[]);
    let now = "2026-07-04T09:59:59";
    assert_eq!(by_default(&all, now), by_default(&before, now));
}

#[test]
fn switches_choose_the_start() {
    let case = case(
        &[
            ("submitted", "2026-07-03T17:30:00"),
            ("autoChecked", "2026-07-03T18:00:00"),
            ("reviewCompleted", "2026-07-06T10:00:00"),
        ],
        &[],
    );
    let chosen = policy(&[("preReviewStart", "autoChecked"), ("reviewNoticeStart", "submit")]);
    let report = report(&case, &chosen, "2026-07-03T19:00:00");
    assert_eq!(report.deadlines[REVIEW].due_at, Some(at("2026-07-04T18:00:00")));
    assert_eq!(report.deadlines[NOTICE].due_on.unwrap().to_string(), "2026-07-06");
    let switches = |index: usize| serde_json::to_value(&report.deadlines[index].switches).unwrap();
    assert_eq!(
        switches(REVIEW),
        json!([
            { "name": "hourBasis", "value": "wall", "question": "Q-01" },
            { "name": "preReviewStart", "value": "autoChecked", "question": "Q-02" },
        ])
    );
    assert_eq!(
        switches(NOTICE),
        json!([
            { "name": "reviewNoticeStart", "value": "submit", "question": "Q-03" },
            { "name": "dayEnd", "value": "24:00", "question": "Q-03" },
        ])
    );
}

#[test]
fn a_limit_without_a_switch_has_its_only_start() {
    let limits = [Limit { start_switch: "", ..LIMITS[REVIEW] }];
    let case = case(&[("submitted", "2026-07-03T17:30:00")], &[]);
    let report = track(&limits, &Policy::default(), &Calendar::default(), &case, at("2026-07-03T18:00:00"));
    assert_eq!(report.deadlines[0].due_at, Some(at("2026-07-04T17:30:00")));
}

#[test]
fn switches_choose_the_end_of_the_day() {
    let mut case = case(&[("reviewCompleted", "2026-07-03T10:15:00")], &[]);
    let now = "2026-07-03T12:00:00";
    let same_time = report(&case, &policy(&[("dayEnd", "sameTime")]), now);
    let notice = &same_time.deadlines[NOTICE];
    assert_eq!((notice.due_at, notice.bound), (Some(at("2026-07-06T10:15:00")), Some(Bound::At)));
    assert_eq!(same_time.next_transition_at, Some(at("2026-07-06T00:00:00")));
    let closing = policy(&[("dayEnd", "closing")]);
    let without = report(&case, &closing, now);
    assert_eq!(without.deadlines[NOTICE].status, Status::NotDefined);
    assert_eq!(without.deadlines[NOTICE].missing, ["hours"]);
    assert_eq!(without.next_transition_at, None);
    case.hours = office();
    let notice = &report(&case, &closing, "2026-07-06T18:00:00").deadlines[NOTICE];
    assert_eq!((notice.due_at, notice.bound), (Some(at("2026-07-06T18:00:00")), Some(Bound::At)));
    assert_eq!(notice.status, Status::DueSoon);
    assert_eq!(report(&case, &closing, "2026-07-06T18:00:00.001").deadlines[NOTICE].status, Status::Overdue);
    // A pause from the close of business on comes too late, one to the close of business does not.
    let closes = at("2026-07-06T18:00:00");
    assert_eq!(report(&case, &closing, "2026-07-06T18:00:00").deadlines[NOTICE].remaining, working_days(0));
    case.pauses = vec![Pause { from: closes, to: None, reason: None }];
    assert_eq!(report(&case, &closing, "2026-07-08T00:00:00").deadlines[NOTICE].due_at, Some(closes));
    case.pauses = vec![Pause { from: at("2026-07-06T17:00:00"), to: Some(closes), reason: None }];
    let due = report(&case, &closing, "2026-07-08T00:00:00").deadlines[NOTICE].due_at;
    assert_eq!(due, Some(at("2026-07-07T18:00:00")));
    case.pauses.clear();
    // Where the place stays closed on the last working day, that day ends at midnight.
    let hours = json!({ "workingDays": [["09:00", "18:00"]], "exceptions": [{ "date": "2026-07-06", "windows": [] }] });
    case.hours = Some(Hours::parse(&hours, "hours").unwrap());
    let notice = &report(&case, &closing, now).deadlines[NOTICE];
    assert_eq!((notice.due_at, notice.bound), (Some(at("2026-07-07T00:00:00")), Some(Bound::Before)));
}

#[test]
fn business_hours_count_only_while_open() {
    let mut case = case(&[("submitted", "2026-07-03T17:30:00")], &[]);
    let business = policy(&[("hourBasis", "business")]);
    let review = &report(&case, &business, "2026-07-03T18:00:00").deadlines[REVIEW];
    assert_eq!((review.status, &review.missing[..]), (Status::NotDefined, &["hours"][..]));
    case.hours = office();
    let report = report(&case, &business, "2026-07-06T10:00:00");
    let review = &report.deadlines[REVIEW];
    // 0.5 h on Friday, 7.5 h each on Monday to Wednesday, 1 h on Thursday
    assert_eq!((review.status, review.due_at), (Status::Running, Some(at("2026-07-09T10:00:00"))));
    assert_eq!(review.warn_at, [at("2026-07-08T15:00:00")]);
    assert_eq!((review.elapsed, review.remaining), (minutes(90), minutes(1_350)));
    assert_eq!(
        reasons(review)[..8],
        ["elapsed", "closed", "restDay", "closed", "elapsed", "closed", "elapsed", "closed"]
    );
    let open = review.ledger.iter().filter(|segment| segment.counted);
    let counted: i64 = open.map(|segment| segment.to.unwrap().ms() - segment.from.ms()).sum();
    assert_eq!(counted, 24 * 3_600_000);
}

#[test]
fn pauses_of_an_hour_limit() {
    let submitted = [("submitted", "2026-07-03T10:00:00")];
    let pause =
        [("2026-07-03T12:00:00", Some("2026-07-03T15:00:00")), ("2026-07-03T14:00:00", Some("2026-07-03T16:00:00"))];
    let report = by_default(&case(&submitted, &pause), "2026-07-03T13:00:00");
    let review = &report.deadlines[REVIEW];
    // At 13:00 the second pause has not begun, so only the first counts.
    assert_eq!((review.status, review.due_at), (Status::Paused, Some(at("2026-07-04T13:00:00"))));
    assert_eq!((review.elapsed, review.remaining), (minutes(120), minutes(1_320)));
    assert_eq!(report.next_transition_at, Some(at("2026-07-03T15:00:00")));
    let report = by_default(&case(&submitted, &pause), "2026-07-03T15:30:00");
    let review = &report.deadlines[REVIEW];
    assert_eq!((review.status, review.due_at), (Status::Paused, Some(at("2026-07-04T14:00:00"))));
    assert_eq!(report.next_transition_at, Some(at("2026-07-03T16:00:00")));
    assert_eq!(reasons(review), ["elapsed", "pause", "elapsed"]);
    let open = [("2026-07-03T12:00:00", None)];
    let report = by_default(&case(&submitted, &open), "2026-08-01T00:00:00");
    let review = &report.deadlines[REVIEW];
    assert_eq!((review.status, review.due_at, review.bound), (Status::Paused, None, None));
    assert_eq!((review.remaining, review.overdue), (minutes(1_320), None));
    assert_eq!((reasons(review), review.ledger[1].to), (vec!["elapsed", "pause"], None));
    assert_eq!(report.next_transition_at, None);
    let too_late = [("2026-07-04T10:00:00", None)];
    let report = by_default(&case(&submitted, &too_late), "2026-08-01T00:00:00");
    assert_eq!(report.deadlines[REVIEW].status, Status::Overdue);
    let done = [submitted[0], ("reviewCompleted", "2026-07-10T00:00:00")];
    assert_eq!(by_default(&case(&done, &open), "2026-08-01T00:00:00").deadlines[REVIEW].status, Status::Met);
}

#[test]
fn pauses_of_a_working_day_limit() {
    let reviewed = [("reviewCompleted", "2026-07-03T10:00:00")];
    for (from, to, due) in [
        // within one day: the day counts
        ("2026-07-06T09:00:00", Some("2026-07-06T17:00:00"), Some("2026-07-06")),
        // over a weekend, or over the trigger day: nothing changes
        ("2026-07-04T00:00:00", Some("2026-07-06T00:00:00"), Some("2026-07-06")),
        ("2026-07-03T09:00:00", Some("2026-07-03T23:00:00"), Some("2026-07-06")),
        // running at the end of Monday: Tuesday, then Wednesday is the last day
        ("2026-07-06T23:00:00", Some("2026-07-07T01:00:00"), Some("2026-07-07")),
        ("2026-07-03T11:00:00", Some("2026-07-08T10:00:00"), Some("2026-07-08")),
        // to the very end of Monday; from it on
        ("2026-07-06T12:00:00", Some("2026-07-07T00:00:00"), Some("2026-07-07")),
        ("2026-07-07T00:00:00", Some("2026-07-09T00:00:00"), Some("2026-07-06")),
        ("2026-07-07T00:00:00", None, Some("2026-07-06")),
        ("2026-07-06T23:59:59", None, None),
        ("2026-07-01T00:00:00", None, None),
    ] {
        let report = by_default(&case(&reviewed, &[(from, to)]), "2026-07-20T12:00:00");
        let notice = &report.deadlines[NOTICE];
        assert_eq!(notice.due_on.map(|day| day.to_string()).as_deref(), due, "{from}");
        let status = if due.is_some() { Status::Overdue } else { Status::Paused };
        assert_eq!(notice.status, status, "{from}");
        let counted: i64 = notice
            .ledger
            .iter()
            .filter(|segment| segment.counted)
            .map(|segment| segment.to.unwrap().ms() - segment.from.ms())
            .sum();
        assert_eq!(counted, if due.is_some() { 86_400_000 } else { 0 }, "{from}");
        if due.is_none() {
            assert_eq!(notice.ledger.last().map(|last| (last.reason, last.to)), Some((Reason::Pause, None)), "{from}");
        }
    }
    let twice = [("2026-07-06T12:00:00", Some("2026-07-07T09:00:00")), ("2026-07-07T11:00:00", None)];
    let report = by_default(&case(&reviewed, &twice), "2026-07-20T12:00:00");
    assert_eq!(reasons(&report.deadlines[NOTICE]), ["triggerDay", "restDay", "pause"]);
    let midnight = case(&[("reviewCompleted", "2026-07-03T00:00:00")], &[]);
    let report = self::report(&midnight, &policy(&[("dayEnd", "sameTime")]), "2026-07-03T12:00:00");
    assert_eq!(report.deadlines[NOTICE].due_at, Some(at("2026-07-06T00:00:00")));
    assert_eq!(reasons(&report.deadlines[NOTICE]), ["triggerDay", "restDay"]);
    let report =
        by_default(&case(&reviewed, &[("2026-07-03T11:00:00", Some("2026-07-08T10:00:00"))]), "2026-07-08T09:00:00");
    let notice = &report.deadlines[NOTICE];
    assert_eq!((notice.status, report.next_transition_at), (Status::Paused, Some(at("2026-07-08T10:00:00"))));
    // The warning at the start of the last day falls into the pause and changes nothing.
    let earlier =
        by_default(&case(&reviewed, &[("2026-07-03T11:00:00", Some("2026-07-08T10:00:00"))]), "2026-07-07T09:00:00");
    assert_eq!(earlier.deadlines[NOTICE].warn_at, [at("2026-07-08T00:00:00")]);
    assert_eq!(earlier.next_transition_at, Some(at("2026-07-08T10:00:00")));
    assert_eq!(reasons(notice), ["triggerDay", "pause", "workingDay"]);
    assert_eq!((notice.elapsed, notice.remaining), (working_days(0), working_days(1)));
}

#[test]
fn outside_the_calendar_only_working_days_are_undetermined() {
    let now = "2026-12-31T20:00:00";
    let started = [("submitted", "2026-12-31T17:00:00"), ("reviewCompleted", "2026-12-31T18:00:00")];
    let report = by_default(&case(&started, &[]), now);
    let notice = &report.deadlines[NOTICE];
    assert_eq!((notice.status, notice.due_at, notice.due_on), (Status::Undetermined, None, None));
    assert_eq!(notice.undetermined, Some(Calendar::default().coverage()));
    assert_eq!(reasons(notice), ["triggerDay"]);
    assert_eq!(report.deadlines[REVIEW].status, Status::Met);
    assert_eq!(report.next_transition_at, None);
    let shown = serde_json::to_value(notice).unwrap();
    assert_eq!(
        shown["undetermined"],
        json!({ "from": "2007-01-01", "to": "2026-12-31", "provisionalFrom": "2026-12-29" })
    );
    // Told on the same day, it was in time whatever 2027 brings; told later, nobody can say.
    for (told, status) in [("2026-12-31T19:00:00", Status::Met), ("2027-01-05T10:00:00", Status::Undetermined)] {
        let events = [started[0], started[1], ("resultNotified", told)];
        let report = by_default(&case(&events, &[]), "2027-01-06T00:00:00");
        assert_eq!(report.deadlines[NOTICE].status, status, "{told}");
    }
    let hours = by_default(&case(&[("submitted", "2031-05-01T23:30:00")], &[]), "2031-05-02T00:00:00");
    assert_eq!(hours.deadlines[REVIEW].due_at, Some(at("2031-05-02T23:30:00")));
    assert!(!hours.deadlines[REVIEW].provisional);
    let late = by_default(&case(&[("reviewCompleted", "2026-12-28T10:00:00")], &[]), "2026-12-28T12:00:00");
    assert!(late.deadlines[NOTICE].provisional);
    let mut business = case(&[("submitted", "2026-12-31T17:00:00")], &[]);
    business.hours = office();
    let report = self::report(&business, &policy(&[("hourBasis", "business")]), now);
    let review = &report.deadlines[REVIEW];
    assert_eq!((review.status, review.elapsed), (Status::Undetermined, minutes(60)));
    assert_eq!(reasons(review), ["elapsed", "closed"]);
}

#[test]
fn what_is_missing_is_named() {
    let nothing =
        track(&LIMITS, &Policy::default(), &Calendar::default(), &CaseFile::default(), at("2026-07-03T00:00:00"));
    assert_eq!(nothing.deadlines.len(), LIMITS.len());
    for deadline in nothing.deadlines.iter().filter(|deadline| deadline.status != Status::NotDefined) {
        let missing =
            if deadline.item == "B-18" || deadline.item == "B-19" { &["kind"][..] } else { &["kind", "events"] };
        assert_eq!((deadline.status, &deadline.missing[..]), (Status::Undetermined, missing), "{}", deadline.limit);
    }
    let started = by_default(&case(&[], &[]), "2026-07-03T00:00:00");
    let defined = started.deadlines.iter().filter(|deadline| deadline.status != Status::NotDefined);
    assert!(defined.clone().count() == 2 && defined.into_iter().all(|deadline| deadline.status == Status::NotStarted));
    let mut other = case(&[], &[]);
    other.kind = Some("nothing".into());
    assert!(by_default(&other, "2026-07-03T00:00:00").deadlines.is_empty());
    let undefined = [Limit { lengths: &[], ..LIMITS[NOTICE] }];
    let case = case(&[("reviewCompleted", "2026-07-03T10:00:00")], &[]);
    let report = track(&undefined, &Policy::default(), &Calendar::default(), &case, at("2026-07-04T00:00:00"));
    assert_eq!(report.deadlines[0].status, Status::NotDefined);
    assert!(report.deadlines[0].missing.is_empty());
}

#[test]
fn a_limit_is_followed_while_it_is_in_force() {
    let dated = Effective::Dated { from: "2026-07-03", to: Some("2026-07-31") };
    let longer = &[
        Dated { effective: Effective::Dated { from: "2026-07-10", to: None }, value: Length::Hours(48) },
        Dated { effective: Effective::Undated, value: Length::Hours(24) },
    ];
    let limits = [Limit { effective: dated, lengths: longer, ..LIMITS[REVIEW] }];
    for (start, due) in [
        ("2026-07-02T10:00:00", None),
        ("2026-07-03T10:00:00", Some("2026-07-04T10:00:00")),
        ("2026-07-10T10:00:00", Some("2026-07-12T10:00:00")),
        ("2026-08-01T10:00:00", None),
    ] {
        let case = case(&[("submitted", start)], &[]);
        let report = track(&limits, &Policy::default(), &Calendar::default(), &case, at("2026-08-15T00:00:00"));
        assert_eq!(report.deadlines.first().and_then(|deadline| deadline.due_at), due.map(at), "{start}");
    }
}

#[test]
fn the_report_in_json_has_every_key() {
    let report = by_default(&case(&[("submitted", "2026-07-03T17:30:00")], &[]), "2026-07-03T18:00:00");
    let shown = serde_json::to_value(&report).unwrap();
    let keys = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!(keys(&shown), ["deadlines", "kind", "nextTransitionAt", "notice", "now", "strictest"]);
    let review = &shown["deadlines"][0];
    assert_eq!(
        keys(review),
        [
            "allowedFrom",
            "alternatives",
            "basis",
            "bound",
            "cancelledAt",
            "completedAt",
            "definedBy",
            "direction",
            "dueAt",
            "dueOn",
            "early",
            "elapsed",
            "escalation",
            "force",
            "inForce",
            "item",
            "ledger",
            "length",
            "limit",
            "missing",
            "nominalOn",
            "overdue",
            "owedBy",
            "owedTo",
            "provisional",
            "readings",
            "remaining",
            "rolledOn",
            "sources",
            "startedAt",
            "status",
            "subject",
            "switches",
            "text",
            "undetermined",
            "unverified",
            "warnAt",
        ]
    );
    assert_eq!(review["dueAt"], "2026-07-04T17:30:00+08:00");
    assert_eq!(review["remaining"], json!({ "unit": "minute", "value": 1_410 }));
    assert_eq!(review["sources"][0]["row"], "S2.1-18");
    assert_eq!(
        (&review["status"], &review["bound"], &review["overdue"]),
        (&json!("running"), &json!("at"), &Value::Null)
    );
}

#[test]
fn a_case_file_is_read_strictly() {
    for (value, kind, path) in [
        (json!([]), ErrorKind::Type, ""),
        (json!({ "event": [] }), ErrorKind::UnknownKey, ""),
        (json!({ "kind": 1 }), ErrorKind::Type, "kind"),
        (json!({ "events": {} }), ErrorKind::Type, "events"),
        (json!({ "events": [{ "at": "2026-07-03T17:30:00+08:00" }] }), ErrorKind::Type, "events[0].type"),
        (json!({ "events": [{ "type": "submitted", "at": " " }] }), ErrorKind::Type, "events[0].at"),
        (json!({ "events": [{ "type": "submitted", "at": "2026-07-03" }] }), ErrorKind::Format, "events[0].at"),
        (json!({ "pauses": [{}] }), ErrorKind::Type, "pauses[0].from"),
        (
            json!({ "pauses": [{ "from": "2026-07-03T17:30:00Z", "to": "2026-07-03T17:30:00+08:00" }] }),
            ErrorKind::Value,
            "pauses[0].to",
        ),
        (json!({ "pauses": vec![json!({ "from": "2026-07-03T17:30:00Z" }); 1_025] }), ErrorKind::Size, "pauses"),
        (json!({ "hours": { "mon": [["09:00", "09:00"]] } }), ErrorKind::Value, "hours.mon[0][1]"),
    ] {
        let error = CaseFile::from_json(&value).unwrap_err();
        assert_eq!((error.kind(), error.path()), (kind, path));
    }
    assert_eq!(CaseFile::from_json(&json!({})), Ok(CaseFile::default()));
    let read = CaseFile::from_json(&json!({
        "kind": "application",
        "events": null,
        "pauses": [{ "from": "2026-07-03T17:30:00+08:00", "to": null, "reason": "customer asked" }],
        "hours": "24x7",
    }))
    .unwrap();
    assert_eq!((read.events, read.pauses[0].to), (Some(Vec::new()), None));
    assert_eq!(read.hours, Some(Hours::always()));
}

fn minute(minute: i64) -> Instant {
    Instant::from_ms(minute * 60_000).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    /// The ledger and the due time are computed apart; the one must account for the other, minute by minute and day by day.
    #[test]
    fn the_ledger_accounts_for_the_limit(
        start in 29_400_000..29_500_000_i64,
        length in 1..40_u32,
        pauses in prop::collection::vec((-5_000..20_000_i64, prop::option::weighted(0.9, 0..5_000_i64)), 0..4),
        later in 0..60_000_i64,
        switches in (0..2_usize, 0..3_usize),
    ) {
        let now = minute(start + later);
        let case = CaseFile {
            kind: Some("application".into()),
            events: Some(["submitted", "reviewCompleted"].map(|kind| Event::new(kind, minute(start))).into()),
            pauses: pauses
                .iter()
                .map(|&(from, to)| Pause {
                    from: minute(start + from),
                    to: to.map(|length| minute(start + from + length)),
                    reason: None,
                })
                .collect(),
            hours: office(),
            ..CaseFile::default()
        };
        let limits = [
            Limit { completed_by: &[], ..with_length(REVIEW, Length::Hours(length)) },
            with_length(NOTICE, Length::WorkingDays(length)),
        ];
        let policy = policy(&[
            ("hourBasis", ["wall", "business"][switches.0]),
            ("dayEnd", ["24:00", "closing", "sameTime"][switches.1]),
        ]);
        let report = track(&limits, &policy, &CALENDAR, &case, now);
        let open = case.pauses.iter().filter(|pause| pause.to.is_none() && pause.from <= now).count() > 0;
        for deadline in &report.deadlines {
            without_gaps(deadline);
            let counted = |segment: &&telecom_service_rules::sla::Segment| segment.counted;
            let length = deadline.length.unwrap();
            if let Some(due) = deadline.due_at {
                let total: i64 = deadline.ledger.iter().filter(counted).map(|segment| {
                    let (from, to) = (segment.from, segment.to.unwrap());
                    match length.unit {
                        Unit::Minute => (to.ms() - from.ms()) / 60_000,
                        _ => i64::from(to.plus_ms(-1).unwrap().date().days() - from.date().days()) + 1,
                    }
                }).sum();
                // Ending at the same time of day as a start at midnight, the last day has no length.
                let empty = length.unit == Unit::WorkingDay && deadline.bound == Some(Bound::At) && due.time_of_day() == 0;
                prop_assert_eq!(total + i64::from(empty), length.value);
                // A second opinion: what has passed by now against what is left.
                prop_assert_eq!(deadline.remaining.unwrap().value == 0, now >= due, "{:#?}", deadline);
                let in_pause = case.pauses.iter().any(|pause| {
                    pause.from <= now && pause.from < due && pause.to.is_none_or(|to| due < to)
                });
                prop_assert!(!in_pause, "due in a pause: {:#?}", deadline);
            } else {
                prop_assert!(open);
                prop_assert_eq!(deadline.status, Status::Paused);
            }
            if let Some(next) = report.next_transition_at {
                prop_assert!(next > now);
            }
        }
    }
}
