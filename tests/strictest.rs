//! Of limits on one subject the stricter holds: every pair in the catalogue, on every day of a year, against due times worked
//! out here day by day.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "a test may stop on the spot"
)]

use serde_json::json;
use telecom_service_rules::calendar::Calendar;
use telecom_service_rules::catalogue::rows::{Dated, Direction, Effective, Force, Length, Limit, Party};
use telecom_service_rules::catalogue::sla::LIMITS;
use telecom_service_rules::sla::{self, CaseFile, Status};
use telecom_service_rules::{Date, Instant, Policy};

const DAY_MS: i64 = 86_400_000;

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn instant(ms: i64) -> Instant {
    day("1970-01-01").start().plus_ms(ms - day("1970-01-01").start().ms()).unwrap()
}

/// The length of a limit whose only length holds whenever it starts.
fn length(limit: &Limit) -> Option<Length> {
    match limit.lengths {
        [only] => Some(only.value),
        _ => None,
    }
}

fn end_of(on: Date) -> i64 {
    on.start().ms() + DAY_MS
}

fn next_working_day(calendar: &Calendar, mut on: Date) -> Date {
    while !calendar.is_working_day(on).unwrap() {
        on = Date::from_days(on.days() + 1).unwrap();
    }
    on
}

fn months_after(on: Date, months: i32) -> Date {
    let index = on.year() * 12 + i32::try_from(on.month_day().0).unwrap() - 1 + months;
    let (year, month) = (index.div_euclid(12), index.rem_euclid(12) + 1);
    let last =
        [31, 30, 29, 28].into_iter().find_map(|last| Date::parse(&format!("{year:04}-{month:02}-{last:02}"))).unwrap();
    let wanted = Date::parse(&format!("{year:04}-{month:02}-{:02}", on.month_day().1));
    wanted.unwrap_or(last)
}

/// The first instant that is too late, or from which the act is allowed; by walking the calendar.
fn by_hand(calendar: &Calendar, limit: &Limit, from: Instant) -> Option<i64> {
    let start = from.date();
    let rolls = matches!(limit.direction, Direction::Latest);
    let last = |on: Date| end_of(if rolls { next_working_day(calendar, on) } else { on });
    Some(match (length(limit)?, limit.direction) {
        (Length::Minutes(count), Direction::Latest | Direction::Earliest) => from.ms() + i64::from(count) * 60_000,
        (Length::Hours(count), Direction::Latest | Direction::Earliest) => from.ms() + i64::from(count) * 3_600_000,
        (Length::NaturalDays(count), Direction::Latest | Direction::Earliest | Direction::KeepAtLeast) => {
            last(Date::from_days(start.days() + i32::try_from(count).unwrap()).unwrap())
        }
        (Length::WorkingDays(count), Direction::Latest) => {
            let mut on = start;
            for _ in 0..count {
                on = next_working_day(calendar, Date::from_days(on.days() + 1).unwrap());
            }
            end_of(on)
        }
        (Length::Months(count), Direction::Latest | Direction::KeepAtLeast) => {
            last(months_after(start, i32::try_from(count).unwrap()))
        }
        (Length::Years(count), Direction::Latest | Direction::KeepAtLeast) => {
            last(months_after(start, i32::try_from(count).unwrap() * 12))
        }
        // So long before what is planned; the day of that is not counted.
        (Length::Hours(count), Direction::Before) => planned(from).ms() - i64::from(count) * 3_600_000,
        (Length::NaturalDays(count), Direction::Before) => {
            last(Date::from_days(planned(from).date().days() - i32::try_from(count).unwrap()).unwrap())
        }
        _ => return None,
    })
}

/// What a notice is about happens two hundred days later.
fn planned(from: Instant) -> Instant {
    from.plus_ms(200 * DAY_MS).unwrap()
}

/// Which way is stricter, as the sources put it: who is owed something gains by the earlier end, who waits for a period or would
/// lose a right by the later one.
fn later_is_stricter(limit: &Limit) -> bool {
    match limit.direction {
        Direction::Latest => limit.owed_by == Party::Customer,
        Direction::Earliest | Direction::KeepAtLeast => true,
        Direction::Before | Direction::KeepAtMost => false,
    }
}

fn pairs() -> Vec<(Limit, Limit)> {
    let mut pairs = Vec::new();
    for (index, one) in LIMITS.iter().enumerate() {
        for other in LIMITS.iter().skip(index + 1) {
            let same = one.subject == other.subject && one.direction == other.direction;
            if !one.subject.is_empty() && same {
                pairs.push((*one, *other));
            }
        }
    }
    pairs
}

#[test]
fn every_pair_over_a_year() {
    let calendar = Calendar::default();
    let (mut compared, mut days) = (0, 0);
    for (one, other) in pairs() {
        if by_hand(&calendar, &one, day("2025-03-03").start()).is_none()
            || by_hand(&calendar, &other, day("2025-03-03").start()).is_none()
        {
            continue;
        }
        compared += 1;
        // Both belong to one case, and what only advises binds as well here.
        let limits = [one, other].map(|limit| Limit { cases: &["order"], force: Force::Mandatory, ..limit });
        let long = |limit: &Limit| matches!(length(limit), Some(Length::Years(_) | Length::Months(_)));
        // What runs for years may start only so early that its end is covered.
        let first = if limits.iter().any(long) { day("2019-01-01") } else { day("2025-01-01") };
        for offset in 0..365 {
            let start = Date::from_days(first.days() + offset).unwrap().start().plus_ms(37_800_000).unwrap();
            let events: Vec<_> = limits
                .iter()
                .map(|limit| {
                    json!({
                        "type": limit.starts[0].events[0], "at": start.to_string(), "for": planned(start).to_string()
                    })
                })
                .collect();
            let case = CaseFile::from_json(&json!({ "kind": "order", "events": events })).unwrap();
            let now = start.plus_ms(1).unwrap();
            let report = sla::track(&limits, &Policy::default(), &calendar, &case, now);
            if report.deadlines.len() < 2 || report.deadlines.iter().any(|one| one.status == Status::Cancelled) {
                // One of them was not in force yet, or starting the other ends it.
                continue;
            }
            days += 1;
            let ends = limits.map(|limit| by_hand(&calendar, &limit, start).unwrap());
            let [found] = &report.strictest[..] else { panic!("{} {} on {start}", one.id, other.id) };
            let later = later_is_stricter(&one);
            let expected = if (ends[0] < ends[1]) != later { one.id } else { other.id };
            if ends[0] == ends[1] {
                assert_eq!(found.beaten.len(), 1);
            } else {
                assert_eq!(found.winner, Some(expected), "{} {} from {start}", one.id, other.id);
            }
            assert_eq!(
                found.due_at.map(Instant::ms),
                found.winner.map(|id| ends[usize::from(id != one.id)]).map(|end| instant(end).ms())
            );
            assert_eq!(found.beaten[0].by_ms, {
                let won = usize::from(found.winner != Some(one.id));
                ends[1 - won] - ends[won]
            });
        }
    }
    assert!(compared >= 25, "{compared} pairs");
    assert!(days >= compared * 300, "{days}");
}

/// The due instant itself is in time for hours and late for days: of two that share it, the days are stricter.
#[test]
fn a_day_that_ends_with_the_hours_comes_first() {
    let row = |id: &str| *LIMITS.iter().find(|limit| limit.id == id).unwrap();
    let of = |id: &str, value: Length| Limit {
        cases: &["order"],
        subject: "complaint.reply",
        starts: row("law.complaint.reply").starts,
        lengths: Vec::leak(vec![Dated { effective: Effective::Undated, value }]),
        ..row(id)
    };
    let limits = [of("law.repair.urban", Length::Hours(48)), of("law.complaint.reply", Length::NaturalDays(1))];
    let events = [json!({ "type": "complaintReceived", "at": "2026-07-01T00:00:00+08:00" })];
    let case = CaseFile::from_json(&json!({ "kind": "order", "events": events })).unwrap();
    let now = day("2026-07-01").start();
    let report = sla::track(&limits, &Policy::default(), &Calendar::default(), &case, now);
    assert_eq!(report.deadlines[0].due_at, report.deadlines[1].due_at);
    assert_eq!(report.strictest[0].winner, Some("law.complaint.reply"));
    assert_eq!(report.strictest[0].beaten[0].by_ms, 0);
}
