//! Calendar and clock against brute force, and what must hold for any opening hours.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice, reason = "a test may stop on the spot")]
#![allow(clippy::arithmetic_side_effects, reason = "the numbers are small, and a debug build stops on overflow")]

mod brute;

use std::thread;

use brute::{Bitmap, CROSSING, DAY, Days, MINUTE, Pause, Random, Schedule, at, date, months};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde_json::json;
use telecom_service_rules::calendar::{Calendar, Clock, Hours, Pauses};
use telecom_service_rules::{Date, Instant};

const SCHEDULES: u64 = 20;
/// To each schedule, of four questions each.
const ROUNDS: usize = 4_000;
/// About sixty years.
const LIFE: i64 = 22_000 * DAY;

#[test]
fn days_agree_with_a_walk() {
    let calendar = Calendar::default();
    let days = Days::new(&calendar);
    for day in days.first - 400..days.end + 400 {
        assert_eq!(calendar.is_working_day(date(day)), days.works(day), "{}", date(day));
        assert_eq!(calendar.day_kind(date(day)).code() == "unknown", days.works(day).is_none(), "{}", date(day));
    }
    let random = &mut Random(1);
    let mut cases = 0;
    for _ in 0..10_000 {
        let places = [(days.first - 9, days.first + 9), (days.end - 9, days.end + 9), (days.first, days.end)];
        let (low, high) = random.pick(&[places[0], places[1], places[2], places[2], places[2]]);
        let reach = random.pick(&[3, 40, 400, 6_000]);
        let (from, n) = (random.day(low, high), random.day(-reach, reach));
        let say = format!("{} and {n}", date(from));

        assert_eq!(calendar.add_working_days(date(from), n).known().map(Date::days), days.add(from, n), "{say}");
        // Left open: what lies between an uncovered day and itself.
        let to = if n == 0 { from + 1 } else { from + n };
        assert_eq!(calendar.count_working_days(date(from), date(to)).known(), days.count(from, to), "{say} counted");
        let natural = calendar.add_natural_days(date(from), n);
        assert_eq!(natural.nominal, Some(date(from + n)), "{say} natural days");
        assert_eq!(natural.rolled.known().map(Date::days), days.roll(from + n, n), "{say} natural days");
        let (monthly, n) = (calendar.add_months(date(from), n / 20), n / 20);
        assert_eq!(monthly.nominal, Some(date(months(from, n))), "{say} / 20 months");
        assert_eq!(monthly.rolled.known().map(Date::days), days.roll(months(from, n), n), "{say} / 20 months");
        cases += 4;
    }
    println!("{cases} questions about days");
    assert_eq!(cases, 40_000);
}

/// Draws questions, most of them where it is delicate.
impl Bitmap {
    fn instant(&self, random: &mut Random) -> i64 {
        let any = random.of(self.first, self.end);
        match random.of(0, 9) {
            0 => random.pick(&[self.first, self.end]) + random.of(-1, 1) * random.pick(&[1, MINUTE, 9 * DAY]),
            1..=5 => random.pick(&self.edges) + random.of(-1, 1),
            6 | 7 => any - any % MINUTE,
            _ => any,
        }
    }

    /// An edge not far away.
    fn near(&self, t: i64, random: &mut Random) -> i64 {
        let step = random.pick(&[-9, -2, -1, 0, 1, 7]);
        let place = self.edges.partition_point(|edge| *edge < t).saturating_add_signed(step);
        self.edges[place.min(self.edges.len() - 1)]
    }

    fn amount(&self, from: i64, random: &mut Random) -> i64 {
        let goal = if random.chance(70) { self.near(from, random) } else { self.instant(random) };
        let n = match random.of(0, 9) {
            0 => random.pick(&[0, 1, MINUTE - 1, MINUTE, MINUTE + 1]),
            // What ends on an edge, a little less or more.
            1..=4 => self.between(from, goal).unwrap_or(1) + random.of(-1, 1),
            5 | 6 => random.of(1, 72) * 60 * MINUTE,
            7 => random.of(0, 30 * DAY),
            8 => random.of(0, 900 * DAY),
            _ => random.of(0, 9_000 * DAY),
        };
        if random.chance(70) { n } else { -n }
    }

    /// Empty, touching, overlapping and open ones around two instants, in any order.
    fn pauses(&self, from: i64, due: i64, random: &mut Random) -> Vec<Pause> {
        let mut list: Vec<Pause> = vec![];
        for _ in 0..random.of(0, 7) {
            let touching = list.last().and_then(|last| last.1).unwrap_or(due);
            let near = [self.near(from, random), self.near(due, random), from + random.of(-20 * DAY, 30 * DAY)];
            let begin = random.pick(&[touching, from, due, near[0], near[1], near[2]]);
            let longest = random.pick(&[0, 1, MINUTE, DAY, 30 * DAY]);
            let ends = [begin + longest, begin + random.of(0, longest), self.near(begin, random).max(begin)];
            list.push((begin, (!random.chance(6)).then_some(random.pick(&ends))));
        }
        list.sort_by_cached_key(|_| random.next());
        list
    }
}

/// Asks one schedule; returns how many questions.
fn ask(seed: u64, calendar: &Calendar, days: &Days) -> usize {
    let random = &mut Random(seed);
    let schedule = Schedule::new(seed, days, random);
    let map = Bitmap::new(&schedule, days);
    let hours = Hours::parse(&schedule.json(), "hours").unwrap();
    let clock = Clock::new(calendar, &hours);
    // What the day before the coverage opens after midnight is not known.
    let low = if CROSSING { map.first + DAY } else { i64::MIN };
    let mut rounds = 0;
    while rounds < ROUNDS {
        let (a, b) = (map.instant(random), map.instant(random));
        let n = map.amount(a, random);
        let (from, to) = (a.clamp(map.first, map.end), b.clamp(map.first, map.end));
        let list = map.pauses(from, map.add(from, n).unwrap_or(to), random);
        let (due, sum, paused) = (map.add(a, n), map.between(a, b), map.add_paused(from, n, &list));
        let beyond = schedule.always && (due.is_none() || sum.is_none() || paused.is_none());
        // Left open: what lies between an uncovered instant and itself.
        if a == b || beyond || [Some(a), Some(b), due, paused.flatten()].iter().flatten().any(|t| *t < low) {
            continue;
        }
        let say = format!("schedule {seed}: {} + {n} ms, until {}, pauses {list:?}", at(a), at(b));
        assert_eq!(clock.add(at(a), n).known().map(Instant::ms), due, "{say}");
        assert_eq!(clock.between(at(a), at(b)).known(), sum, "{say}");
        let pauses = united(&list);
        let found = clock.add_paused(at(from), n, &pauses).known();
        assert_eq!(found.map(|found| found.map(Instant::ms)), paused, "{say}");
        let (found, sum) = (clock.between_paused(at(from), at(to), &pauses), map.between_paused(from, to, &list));
        assert_eq!(found.known(), sum, "{say}");
        rounds += 1;
    }
    rounds * 4
}

#[test]
fn the_clock_agrees_with_a_bitmap_of_minutes() {
    let calendar = &Calendar::default();
    let days = &Days::new(calendar);
    let half = |first: u64| (first..SCHEDULES).step_by(2).map(|seed| ask(seed, calendar, days)).sum::<usize>();
    let cases = thread::scope(|scope| {
        let other = scope.spawn(|| half(1));
        half(0) + other.join().unwrap()
    });
    println!("{cases} questions to the clock");
    assert_eq!(cases, 320_000);
}

/// The running counts agree with a walk from minute to minute.
#[test]
fn the_bitmap_agrees_with_a_walk() {
    let days = Days::new(&Calendar::default());
    let random = &mut Random(2);
    for seed in [1, 3, 6, 7, 8, 9] {
        let schedule = Schedule::new(seed, &days, random);
        let map = Bitmap::new(&schedule, &days);
        for _ in 0..40 {
            let (from, n) = (random.of(map.first, map.end - 300 * DAY), random.of(1, 90));
            let from = from - from % MINUTE;
            let (mut t, mut left) = (from, n);
            while left > 0 {
                left -= i64::from(schedule.open(&days, t));
                t += MINUTE;
            }
            assert_eq!(map.add(from, n * MINUTE), Some(t), "schedule {seed}: {} + {n} minutes", at(from));
            assert_eq!(map.between(from, t), Some(n * MINUTE), "schedule {seed}: {} + {n} minutes", at(from));
        }
    }
}

fn united(list: &[Pause]) -> Pauses {
    Pauses::of(list.iter().map(|&(from, to)| (at(from), to.map(at))))
}

/// What a property is asked about: a start, two amounts with one sign, and pauses that end.
type Question = (i64, i64, i64, Vec<Pause>);

fn amount() -> impl Strategy<Value = i64> {
    prop_oneof![0..=3_i64, (0..=120_i64).prop_map(|n| n * 15 * MINUTE), 0..=DAY, 0..=30 * DAY]
}

fn start() -> impl Strategy<Value = i64> {
    // 2010 to 2023 in milliseconds, or on a quarter of an hour.
    prop_oneof![1_262_275_200_000..1_704_038_400_000_i64, (1_402_528..1_893_376_i64).prop_map(|n| n * 15 * MINUTE)]
}

fn question() -> impl Strategy<Value = Question> {
    let pauses = prop::collection::vec((-9 * DAY..30 * DAY, amount()), 0..5);
    (start(), amount(), amount(), any::<bool>(), pauses).prop_map(|(from, m, n, back, pauses)| {
        let pauses = pauses.iter().map(|&(begin, length)| (from + begin, Some(from + begin + length))).collect();
        if back { (from, -m, -n, pauses) } else { (from, m, n, pauses) }
    })
}

fn config() -> ProptestConfig {
    ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() }
}

/// Asks split hours with weekdays and exceptions, one minute a day, and round the clock.
fn for_any<S: Strategy>(questions: S, property: impl Fn(&Clock, S::Value) -> Result<(), TestCaseError>) {
    let calendar = Calendar::default();
    let split = json!({
        "workingDays": [["09:00", "12:00"], ["13:30", "18:00"]], "restDays": [["10:00", "16:00"]],
        "wed": [["08:00", "12:00"], ["12:00", "20:00"]], "sun": [],
        "exceptions": [{ "date": "2020-01-31", "windows": [] }, { "date": "2015-10-01", "windows": [["08:00", "08:01"]] }],
    });
    for hours in [split, json!({ "workingDays": [["19:59", "20:00"]] }), json!("24x7")] {
        let hours = Hours::parse(&hours, "hours").unwrap();
        let clock = Clock::new(&calendar, &hours);
        TestRunner::new(config()).run(&questions, |question| property(&clock, question)).unwrap();
    }
}

fn add(clock: &Clock, from: i64, n: i64) -> Option<i64> {
    clock.add(at(from), n).known().map(Instant::ms)
}

fn add_paused(clock: &Clock, from: i64, n: i64, pauses: &[Pause]) -> Option<Option<i64>> {
    clock.add_paused(at(from), n, &united(pauses)).known().map(|due| due.map(Instant::ms))
}

#[test]
fn what_was_added_lies_between() {
    for_any(question(), |clock, (from, n, _, pauses)| {
        if let Some(due) = add(clock, from, n) {
            prop_assert_eq!(clock.between(at(from), at(due)).known(), Some(n));
            prop_assert_eq!(clock.between(at(due), at(from)).known(), Some(-n));
        }
        if let Some(due) = add_paused(clock, from, n, &pauses).flatten() {
            prop_assert_eq!(clock.between_paused(at(from), at(due), &united(&pauses)).known(), Some(n));
        }
        Ok(())
    });
}

#[test]
fn two_steps_are_one() {
    for_any(question(), |clock, (from, m, n, pauses)| {
        prop_assert_eq!(add(clock, from, m).and_then(|due| add(clock, due, n)), add(clock, from, m + n));
        let half = add_paused(clock, from, m, &pauses).flatten();
        let both = half.and_then(|due| add_paused(clock, due, n, &pauses));
        prop_assert_eq!(both, add_paused(clock, from, m + n, &pauses));
        Ok(())
    });
}

#[test]
fn pauses_in_closed_time_change_nothing() {
    // Short ones after a day's end, so that many are closed.
    let evenings = prop::collection::vec((-9..60_i64, 0..12 * 60 * MINUTE, 0..12 * 60 * MINUTE), 0..9);
    for_any((question(), evenings), |clock, ((from, n, _, mut pauses), evenings)| {
        let evening = (from + 8 * 60 * MINUTE).div_euclid(DAY) * DAY + 12 * 60 * MINUTE;
        pauses.extend(evenings.iter().map(|&(day, after, length)| {
            let begin = evening + day * DAY + after;
            (begin, Some((begin + length).min(evening + day * DAY + 12 * 60 * MINUTE)))
        }));
        pauses.retain(|&(begin, end)| clock.between(at(begin), at(end.unwrap())).known() == Some(0));
        let to = from + 40 * DAY;
        prop_assert_eq!(add_paused(clock, from, n, &pauses), add(clock, from, n).map(Some));
        let paused = clock.between_paused(at(from), at(to), &united(&pauses)).known();
        prop_assert_eq!(paused, clock.between(at(from), at(to)).known());
        Ok(())
    });
}

#[test]
fn pauses_may_be_cut_doubled_and_shuffled() {
    let cuts = prop::collection::vec((0..=8_i64, any::<u64>()), 5);
    for_any((question(), cuts), |clock, ((from, n, to, pauses), cuts)| {
        let mut pieces: Vec<(u64, Pause)> = vec![];
        for (&(begin, end), (eighths, place)) in pauses.iter().zip(cuts) {
            let cut = begin + (end.unwrap() - begin) / 8 * eighths;
            // Two parts that meet, and one that lies in both.
            let middle = (begin + (cut - begin) / 2, end.map(|end| end - (end - cut) / 2));
            let places = [place, place.rotate_left(17), place.rotate_left(31)];
            pieces.extend(places.into_iter().zip([(begin, Some(cut)), (cut, end), middle]));
        }
        pieces.sort_unstable();
        let pieces: Vec<Pause> = pieces.into_iter().map(|(_, piece)| piece).collect();
        prop_assert_eq!(add_paused(clock, from, n, &pieces), add_paused(clock, from, n, &pauses));
        let between = |list: &[Pause]| clock.between_paused(at(from), at(from + to), &united(list)).known();
        prop_assert_eq!(between(&pieces), between(&pauses));
        Ok(())
    });
}

#[test]
fn a_longer_limit_is_never_due_earlier() {
    for_any(
        (question(), question(), -9 * DAY..30 * DAY),
        |clock, ((from, m, n, mut pauses), (_, other, _, _), open)| {
            for last in [None, Some((from + open, None))] {
                pauses.extend(last);
                let mut dues: Vec<_> = [m, n, m + n, other].map(|n| (n, add_paused(clock, from, n, &pauses))).to_vec();
                dues.sort_unstable_by_key(|due| due.0);
                // A pause that does not end is later than everything.
                let known: Vec<i64> = dues.iter().filter_map(|due| due.1).map(|due| due.unwrap_or(i64::MAX)).collect();
                prop_assert!(known.is_sorted(), "{:?}", dues);
            }
            Ok(())
        },
    );
}

/// Also beyond the coverage, and where whole days are written out.
#[test]
fn round_the_clock_is_plain_addition() {
    let calendar = Calendar::default();
    let whole = json!([["00:00", "24:00"]]);
    let (always, written) = (json!("24x7"), json!({ "workingDays": whole, "restDays": whole }));
    for hours in [always, written].map(|hours| Hours::parse(&hours, "hours").unwrap()) {
        let clock = Clock::new(&calendar, &hours);
        proptest!(config(), |(from in -2 * LIFE..3 * LIFE, n in -LIFE..LIFE)| {
            prop_assert_eq!(add(&clock, from, n), Some(from + n));
            prop_assert_eq!(clock.between(at(from), at(from + n)).known(), Some(n));
        });
    }
}
