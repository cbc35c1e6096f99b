//! The working-day calendar against the tables, against known dates and against plain walks day by day.

#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test stops at the first surprise")]

use std::sync::LazyLock;

use proptest::prelude::*;
use serde_json::{Value, json};
use telecom_service_rules::calendar::holidays::{Holiday, YEARS};
use telecom_service_rules::calendar::{Calendar, Clock, DayKind, Hours, Outcome, Pauses};
use telecom_service_rules::{Date, ErrorKind, Instant};

static CALENDAR: LazyLock<Calendar> = LazyLock::new(Calendar::default);

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;

fn date(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn at(text: &str) -> Instant {
    Instant::parse(&format!("{text}+08:00")).unwrap()
}

fn office() -> Hours {
    Hours::parse(&json!({ "workingDays": [["09:00", "12:00"], ["13:30", "18:00"]] }), "hours").unwrap()
}

/// Day by day from the first covered day.
fn days() -> impl Iterator<Item = Date> {
    (date("2007-01-01").days()..=date("2026-12-31").days()).map(|day| Date::from_days(day).unwrap())
}

/// What the tables say about a day, read on their own.
fn worked_by_table(day: Date) -> bool {
    let year = YEARS.iter().find(|year| year.year == day.year()).unwrap();
    let (month, number) = day.month_day();
    let key = (u8::try_from(month).unwrap(), u8::try_from(number).unwrap());
    let off = year.holidays.iter().any(|span| span.from <= key && key <= span.to);
    year.make_up.contains(&key) || (day.weekday() < 5 && !off)
}

/// The oracle of `add_working_days`: one day at a time.
fn walk(calendar: &Calendar, from: Date, n: i32) -> Option<Date> {
    let step = if n < 0 { -1 } else { 1 };
    let (mut day, mut left) = (from, n.abs());
    if n == 0 {
        while !calendar.is_working_day(day)? {
            day = day.plus_days(1)?;
        }
    }
    while left > 0 {
        day = day.plus_days(step)?;
        left -= i32::from(calendar.is_working_day(day)?);
    }
    Some(day)
}

/// The oracle of `count_working_days`.
fn tally(calendar: &Calendar, a: Date, b: Date) -> Option<i32> {
    let (low, high) = (a.min(b), a.max(b));
    let mut sum = 0;
    for day in low.days() + 1..=high.days() {
        sum += i32::from(calendar.is_working_day(Date::from_days(day)?)?);
    }
    Some(if a <= b { sum } else { -sum })
}

#[test]
fn every_day_is_what_the_tables_say() {
    let calendar = Calendar::default();
    assert_eq!(days().count(), 7_305);
    for day in days() {
        assert_eq!(calendar.is_working_day(day), Some(worked_by_table(day)), "{day}");
        let statutory = matches!(calendar.day_kind(day), DayKind::Holiday(_));
        let (month, number) = day.month_day();
        let year = YEARS.iter().find(|year| year.year == day.year()).unwrap();
        assert_eq!(statutory, year.statutory.iter().any(|&(m, d)| (m.into(), d.into()) == (month, number)), "{day}");
        match calendar.day_kind(day) {
            DayKind::MakeUpWorkday | DayKind::RestDay => assert!(day.weekday() >= 5, "{day}"),
            DayKind::Workday | DayKind::RestDayInLieu(_) => assert!(day.weekday() < 5, "{day}"),
            DayKind::Holiday(_) => {}
            DayKind::Unknown => panic!("{day} is covered"),
        }
    }
    assert_eq!(days().filter(|day| calendar.is_working_day(*day) == Some(true)).count(), 4_991);
    let in_lieu = |day: &Date| matches!(calendar.day_kind(*day), DayKind::RestDayInLieu(_));
    assert_eq!(days().filter(in_lieu).count(), 198);
}

#[test]
fn the_months_of_2026_have_the_published_working_days() {
    let calendar = Calendar::default();
    let mut months = [0; 12];
    for day in days().filter(|day| day.year() == 2026 && calendar.is_working_day(*day) == Some(true)) {
        months[usize::try_from(day.month_day().0).unwrap() - 1] += 1;
    }
    assert_eq!(months, [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23]);
    assert_eq!(calendar.count_working_days(date("2024-12-31"), date("2025-12-31")), Outcome::Known(248));
}

#[test]
fn kinds_of_day_around_the_holidays() {
    let calendar = Calendar::default();
    for (day, kind) in [
        ("2026-02-13", DayKind::Workday),
        ("2026-02-14", DayKind::MakeUpWorkday),
        ("2026-02-15", DayKind::RestDay),
        ("2026-02-16", DayKind::Holiday(Holiday::SpringFestival)),
        ("2026-02-20", DayKind::RestDayInLieu(Holiday::SpringFestival)),
        ("2026-02-21", DayKind::RestDay),
        ("2026-09-20", DayKind::MakeUpWorkday),
        ("2025-10-06", DayKind::Holiday(Holiday::NationalAndMidAutumn)),
        ("2020-02-01", DayKind::RestDay),
        ("2006-12-31", DayKind::Unknown),
        ("2027-01-01", DayKind::Unknown),
    ] {
        assert_eq!(calendar.day_kind(date(day)), kind, "{day}");
    }
    let shown = serde_json::to_value(calendar.day(date("2026-02-16"))).unwrap();
    assert_eq!(shown["kind"], "holiday");
    assert_eq!(shown["holiday"], "springFestival");
    let plain = serde_json::to_value(calendar.day(date("2026-02-24"))).unwrap();
    assert_eq!(plain, json!({ "kind": "workday", "holiday": null, "name": null, "notice": "国办发明电〔2025〕7号" }));
}

#[test]
fn reference_vectors() {
    let calendar = Calendar::default();
    for (from, n, due) in [
        ("2026-02-11", 5, "2026-02-25"),
        ("2026-02-11", 7, "2026-02-27"),
        ("2026-04-29", 5, "2026-05-09"),
        ("2026-09-18", 5, "2026-09-24"),
        ("2026-09-28", 5, "2026-10-10"),
        ("2026-02-01", 15, "2026-02-27"),
        ("2026-07-03", 1, "2026-07-06"),
        ("2025-09-30", 1, "2025-10-09"),
        ("2025-09-26", 1, "2025-09-28"),
        ("2026-07-04", 0, "2026-07-06"),
        ("2026-07-03", 0, "2026-07-03"),
        ("2026-07-04", -1, "2026-07-03"),
        ("2026-10-08", -1, "2026-09-30"),
    ] {
        let known = calendar.add_working_days(date(from), n).known().unwrap();
        assert_eq!(known.to_string(), due, "{from} {n}");
    }
    for (from, n, nominal, rolled) in [
        ("2026-02-01", 15, "2026-02-16", "2026-02-24"),
        ("2026-09-10", 15, "2026-09-25", "2026-09-28"),
        ("2026-09-16", 15, "2026-10-01", "2026-10-08"),
        ("2026-01-05", 15, "2026-01-20", "2026-01-20"),
        ("2026-02-24", -5, "2026-02-19", "2026-02-19"),
    ] {
        let last = calendar.add_natural_days(date(from), n);
        assert_eq!(last.nominal.unwrap().to_string(), nominal, "{from} {n}");
        assert_eq!(last.rolled.known().unwrap().to_string(), rolled, "{from} {n}");
    }
    for (from, n, nominal, rolled) in [
        ("2026-01-31", 5, "2026-06-30", "2026-06-30"),
        ("2024-02-29", 24, "2026-02-28", "2026-02-28"),
        ("2026-01-31", -11, "2025-02-28", "2025-02-28"),
        ("2025-12-15", 1, "2026-01-15", "2026-01-15"),
        ("2025-11-30", 3, "2026-02-28", "2026-02-28"),
    ] {
        let last = calendar.add_months(date(from), n);
        assert_eq!(last.nominal.unwrap().to_string(), nominal, "{from} {n}");
        assert_eq!(last.rolled.known().unwrap().to_string(), rolled, "{from} {n}");
    }
}

#[test]
fn only_what_needs_days_outside_the_coverage_is_undetermined() {
    let calendar = Calendar::default();
    let outside = Outcome::Undetermined(calendar.coverage());
    let add = |from, n| calendar.add_working_days(date(from), n);
    assert_eq!(add("2026-12-30", 1), Outcome::Known(date("2026-12-31")));
    assert_eq!(add("2026-12-31", 0), Outcome::Known(date("2026-12-31")));
    assert_eq!(add("2026-12-31", 1), outside);
    assert_eq!(add("2027-01-01", 0), outside);
    assert_eq!(add("2027-01-01", -1), Outcome::Known(date("2026-12-31")));
    assert_eq!(add("2027-01-02", -1), outside);
    assert_eq!(add("2006-12-31", 1), Outcome::Known(date("2007-01-04")));
    assert_eq!(add("2006-12-30", 1), outside);
    assert_eq!(add("2007-01-04", -1), outside);
    for n in [i32::MAX, i32::MIN, i32::MIN + 1] {
        assert_eq!(add("2026-07-03", n), outside);
    }
    let count = |a, b| calendar.count_working_days(date(a), date(b));
    assert_eq!(count("2006-12-31", "2026-12-31"), Outcome::Known(4_991));
    assert_eq!(count("2026-12-31", "2027-01-01").known(), None);
    assert_eq!(count("0001-01-01", "9999-12-31").known(), None);
    let late = calendar.add_natural_days(date("2026-12-31"), 15);
    assert_eq!((late.nominal, late.rolled), (Some(date("2027-01-15")), outside));
    let beyond = calendar.add_natural_days(date("9999-12-31"), 1);
    assert_eq!((beyond.nominal, beyond.rolled), (None, outside));
    for n in [i32::MAX, i32::MIN] {
        assert_eq!(calendar.add_months(date("2026-07-03"), n).nominal, None);
    }
}

#[test]
fn clock_vectors() {
    let (calendar, hours) = (Calendar::default(), office());
    let clock = Clock::new(&calendar, &hours);
    for (from, minutes, to) in [
        ("2026-07-03T11:30:00", 30, "2026-07-03T12:00:00"), // the earliest: before lunch, not after
        ("2026-07-03T13:30:00", -30, "2026-07-03T11:30:00"), // over lunch
        ("2026-07-03T18:00:00", -270, "2026-07-03T13:30:00"), // the latest: after lunch
        ("2026-07-03T11:30:00", 31, "2026-07-03T13:31:00"),
        ("2026-07-03T17:30:00", 60, "2026-07-06T09:30:00"), // over a weekend
        ("2026-07-06T09:30:00", -60, "2026-07-03T17:30:00"),
        ("2025-09-26T17:00:00", 120, "2025-09-28T10:00:00"), // Sunday 28 September is worked
        ("2025-09-30T17:00:00", 120, "2025-10-09T10:00:00"),
        ("2026-07-04T10:00:00", 0, "2026-07-04T10:00:00"), // closed, but nothing to add
        ("2026-07-04T10:00:00", 1, "2026-07-06T09:01:00"),
        ("2026-07-04T10:00:00", -1, "2026-07-03T17:59:00"),
    ] {
        let reached = clock.add(at(from), minutes * MINUTE).known().unwrap();
        assert_eq!(reached, at(to), "{from} {minutes}");
        assert_eq!(clock.between(at(from), at(to)), Outcome::Known(minutes * MINUTE), "{from} {to}");
    }
    assert_eq!(clock.hours().closing(&calendar, date("2026-07-03")), Some(at("2026-07-03T18:00:00")));
    assert_eq!(clock.hours().closing(&calendar, date("2026-07-04")), None);
    assert_eq!(clock.hours().closing(&calendar, date("2027-07-02")), None);
    let outside = Outcome::Undetermined(calendar.coverage());
    assert_eq!(clock.add(at("2026-12-31T17:59:00"), MINUTE), Outcome::Known(at("2026-12-31T18:00:00")));
    assert_eq!(clock.add(at("2026-12-31T17:59:00"), MINUTE + 1), outside);
    assert_eq!(clock.add(at("2027-01-01T00:00:00"), -MINUTE), Outcome::Known(at("2026-12-31T17:59:00")));
    assert_eq!(clock.add(at("2027-01-01T00:01:00"), -MINUTE), outside);
    assert_eq!(clock.add(at("2027-01-01T00:01:00"), 0), Outcome::Known(at("2027-01-01T00:01:00")));
    assert_eq!(clock.add(at("2007-01-04T09:00:00"), -1), outside);
    assert_eq!(clock.add(at("2026-07-03T09:00:00"), i64::MAX), outside);
    assert_eq!(clock.add(at("2026-07-03T09:00:00"), i64::MIN), outside);
}

#[test]
fn a_clock_that_always_runs_needs_no_calendar() {
    let calendar = Calendar::default();
    let spelled_out =
        json!({ "workingDays": [["00:00", "12:00"], ["12:00", "24:00"]], "restDays": [["00:00", "24:00"]] });
    for hours in [Hours::always(), Hours::parse(&spelled_out, "").unwrap()] {
        let clock = Clock::new(&calendar, &hours);
        assert_eq!(clock.add(at("2031-05-01T23:30:00"), 48 * HOUR), Outcome::Known(at("2031-05-03T23:30:00")));
        assert_eq!(clock.between(at("2031-05-03T00:00:00"), at("2031-05-01T00:00:00")), Outcome::Known(-48 * HOUR));
        assert_eq!(clock.hours().closing(&calendar, date("2031-05-01")), Some(at("2031-05-02T00:00:00")));
    }
}

#[test]
fn which_windows_a_day_has() {
    let hours = json!({
        "workingDays": [["09:00", "17:00"]],
        "restDays": [["10:00", "14:00"]],
        "fri": [["09:00", "16:00"]],
        "sat": [["10:00", "15:00"]],
        "sun": [],
        "exceptions": [
            { "date": "2026-07-06", "windows": [] },
            { "date": "2026-07-05", "windows": [["20:00", "24:00"]] },
        ],
    });
    let (calendar, hours) = (Calendar::default(), Hours::parse(&hours, "hours").unwrap());
    for (day, closes) in [
        ("2026-07-02", Some("2026-07-02T17:00:00")), // Thursday
        ("2026-07-03", Some("2026-07-03T16:00:00")), // Friday
        ("2026-07-04", Some("2026-07-04T15:00:00")), // Saturday
        ("2026-07-05", Some("2026-07-06T00:00:00")), // Sunday, an exception
        ("2026-07-06", None),                        // Monday, closed by exception
        ("2026-07-12", None),                        // Sunday
        ("2026-02-14", Some("2026-02-14T17:00:00")), // a Saturday that is worked
        ("2026-02-20", Some("2026-02-20T14:00:00")), // a Friday in lieu
        ("2026-10-02", Some("2026-10-02T14:00:00")), // a Friday, statutory holiday
    ] {
        assert_eq!(hours.closing(&calendar, date(day)), closes.map(at), "{day}");
    }
    let clock = Clock::new(&calendar, &hours);
    assert_eq!(clock.add(at("2026-07-05T23:00:00"), 2 * HOUR), Outcome::Known(at("2026-07-07T10:00:00")));
}

#[test]
fn hours_are_read_strictly() {
    let refused: [(Value, ErrorKind, &str); 15] = [
        (json!(7), ErrorKind::Type, "hours"),
        (json!("24x6"), ErrorKind::Value, "hours"),
        (json!({}), ErrorKind::Value, "hours"),
        (json!({ "workingDays": [], "mon": [] }), ErrorKind::Value, "hours"),
        (json!({ "workingdays": [] }), ErrorKind::UnknownKey, "hours"),
        (json!({ "workingDays": "09:00" }), ErrorKind::Type, "hours.workingDays"),
        (json!({ "workingDays": [["09:00"]] }), ErrorKind::Type, "hours.workingDays[0]"),
        (json!({ "workingDays": [["09:00", 12]] }), ErrorKind::Type, "hours.workingDays[0][1]"),
        (json!({ "workingDays": [["9:00", "12:00"]] }), ErrorKind::Format, "hours.workingDays[0][0]"),
        (json!({ "sun": [["09:00", "24:01"]] }), ErrorKind::Format, "hours.sun[0][1]"),
        (json!({ "sun": [["09:60", "12:00"]] }), ErrorKind::Format, "hours.sun[0][0]"),
        (json!({ "sun": [["12:00", "12:00"]] }), ErrorKind::Value, "hours.sun[0][1]"),
        (json!({ "sun": [["09:00", "12:00"], ["11:00", "13:00"]] }), ErrorKind::Value, "hours.sun[1]"),
        (json!({ "exceptions": [{ "date": "soon", "windows": [] }] }), ErrorKind::Format, "hours.exceptions[0].date"),
        (
            json!({ "mon": [["09:00", "10:00"]], "exceptions": [
                { "date": "2026-07-03", "windows": [] }, { "date": "2026-07-03", "windows": [] },
            ] }),
            ErrorKind::Value,
            "hours.exceptions[1].date",
        ),
    ];
    for (value, kind, path) in refused {
        let error = Hours::parse(&value, "hours").unwrap_err();
        assert_eq!((error.kind(), error.path()), (kind, path), "{value}");
    }
    assert_eq!(Hours::parse(&json!({ "workingdays": [] }), "hours").unwrap_err().hint(), Some("workingDays"));
}

#[test]
fn pauses_stop_the_clock() {
    let (calendar, hours) = (Calendar::default(), office());
    let clock = Clock::new(&calendar, &hours);
    let pauses = |list: &[(&str, Option<&str>)]| Pauses::of(list.iter().map(|(from, to)| (at(from), to.map(at))));
    let start = at("2026-07-03T09:00:00");
    let closed = pauses(&[("2026-07-03T12:00:00", Some("2026-07-03T13:30:00"))]);
    for minutes in [0, 1, 179, 180, 181, 450, 451, 5_000] {
        let plain = clock.add(start, minutes * MINUTE).known();
        assert_eq!(clock.add_paused(start, minutes * MINUTE, &closed).known(), Some(plain), "{minutes}");
    }
    let overlapping = pauses(&[
        ("2026-07-03T10:00:00", Some("2026-07-03T10:30:00")),
        ("2026-07-03T10:20:00", Some("2026-07-03T11:00:00")),
    ]);
    let due = clock.add_paused(start, 2 * HOUR, &overlapping).known().unwrap();
    assert_eq!(due, Some(at("2026-07-03T12:00:00")));
    let back = clock.add_paused(at("2026-07-03T12:00:00"), -2 * HOUR, &overlapping).known().unwrap();
    assert_eq!(back, Some(start));
    // Counting back to the end of a pause gives that end, the latest instant that fits.
    let back = clock.add_paused(at("2026-07-03T12:00:00"), -HOUR, &overlapping).known().unwrap();
    assert_eq!(back, Some(at("2026-07-03T11:00:00")));
    let touching = [("2026-07-03T10:00:00", Some("2026-07-03T11:00:00")), ("2026-07-03T11:00:00", None)];
    assert_eq!(pauses(&touching).iter().collect::<Vec<_>>(), [(at("2026-07-03T10:00:00"), None)]);
    let open = pauses(&[("2026-07-03T11:00:00", None)]);
    assert_eq!(clock.add_paused(start, 2 * HOUR, &open), Outcome::Known(Some(at("2026-07-03T11:00:00"))));
    assert_eq!(clock.add_paused(start, 2 * HOUR + 1, &open), Outcome::Known(None));
    let back = clock.add_paused(at("2026-07-10T12:00:00"), -HOUR, &open).known().unwrap();
    assert_eq!(back, Some(at("2026-07-03T10:00:00")));
    // An open pause comes before the end of the coverage is reached.
    let far = 100_000 * HOUR;
    assert_eq!(clock.add_paused(start, far, &open), Outcome::Known(None));
    assert_eq!(clock.add_paused(start, far, &closed), Outcome::Undetermined(calendar.coverage()));
}

/// Every minute of a clock counted one by one.
fn open_minutes(calendar: &Calendar, hours: &Hours, from: Instant, to: Instant, pauses: &Pauses) -> i64 {
    let open = |minute: Instant| {
        let of_day = u32::try_from(minute.time_of_day() / MINUTE).unwrap();
        let windows = hours.windows(calendar, minute.date()).unwrap();
        windows.iter().any(|window| window.from <= of_day && of_day < window.to) && pauses.covering(minute).is_none()
    };
    let minutes = (from.ms()..to.ms()).step_by(usize::try_from(MINUTE).unwrap());
    i64::try_from(minutes.filter(|ms| open(Instant::from_ms(*ms).unwrap())).count()).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn adding_and_counting_are_a_walk_day_by_day(from in 13_500..20_830_i32, n in -400..400_i32) {
        let calendar = &*CALENDAR;
        let day = Date::from_days(from).unwrap();
        let reached = calendar.add_working_days(day, n).known();
        prop_assert_eq!(reached, walk(calendar, day, n));
        if let Some(reached) = reached {
            let counted = calendar.count_working_days(day, reached).known();
            prop_assert_eq!(counted, tally(calendar, day, reached));
            if n > 0 {
                prop_assert_eq!(counted, Some(n));
            }
        }
        let other = Date::from_days(from.saturating_add(n)).unwrap();
        prop_assert_eq!(calendar.count_working_days(day, other).known(), tally(calendar, day, other));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn clocks_agree_with_counting_every_minute(
        start in 29_450_000..29_457_000_i64,
        minutes in 0..3_000_i64,
        pauses in prop::collection::vec((29_449_000..29_458_000_i64, 0..2_000_i64), 0..4),
        variant in 0..3_usize,
    ) {
        let calendar = &*CALENDAR;
        let hours = [
            office(),
            Hours::parse(&json!({ "workingDays": [["00:00", "02:00"], ["22:00", "24:00"]], "sat": [["08:00", "20:00"]] }), "")
                .unwrap(),
            Hours::always(),
        ][variant].clone();
        let clock = Clock::new(calendar, &hours);
        let instant = |minute: i64| Instant::from_ms(minute * MINUTE).unwrap();
        let pauses = Pauses::of(pauses.into_iter().map(|(from, length)| (instant(from), Some(instant(from + length)))));
        let from = instant(start);
        let due = clock.add_paused(from, minutes * MINUTE, &pauses).known().flatten().unwrap();
        let count = |a, b| open_minutes(calendar, &hours, a, b, &pauses);
        prop_assert_eq!(count(from, due), minutes);
        prop_assert_eq!(clock.between_paused(from, due, &pauses).known(), Some(minutes * MINUTE));
        prop_assert_eq!(clock.between_paused(due, from, &pauses).known(), Some(-minutes * MINUTE));
        if minutes > 0 {
            // The earliest instant: a minute before, less has passed.
            prop_assert_eq!(count(from, due.plus_ms(-MINUTE).unwrap()), minutes - 1);
            let back = clock.add_paused(from, -minutes * MINUTE, &pauses).known().flatten().unwrap();
            prop_assert_eq!(count(back, from), minutes);
            // The latest: a minute later, less passes.
            prop_assert_eq!(count(back.plus_ms(MINUTE).unwrap(), from), minutes - 1);
        }
    }
}
