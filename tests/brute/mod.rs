//! Brute force, obviously right: days are walked one by one, opening hours are a bitmap of minutes.
//!
//! Nothing here is shared with the library but its day kinds, which are proven elsewhere.

use std::array;

use serde_json::{Value, json};
use telecom_service_rules::calendar::Calendar;
use telecom_service_rules::{Date, Instant};

/// Whether windows over midnight are generated too.
pub(crate) const CROSSING: bool = true;
/// Whether one of them may end when it opened, a whole day later.
const WHOLE_TURN: bool = false;
pub(crate) const MINUTE: i64 = 60_000;
pub(crate) const DAY: i64 = 1_440 * MINUTE;
/// Beyond everything that is asked, before and after.
const FAR: i64 = 200_000 * DAY;

/// splitmix64.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    /// Any number.
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from `low` to `high`, both possible.
    pub(crate) fn of(&mut self, low: i64, high: i64) -> i64 {
        low + i64::try_from(self.next() % u64::try_from(high - low + 1).unwrap()).unwrap()
    }

    pub(crate) fn day(&mut self, low: i32, high: i32) -> i32 {
        i32::try_from(self.of(low.into(), high.into())).unwrap()
    }

    pub(crate) fn chance(&mut self, percent: i64) -> bool {
        self.of(1, 100) <= percent
    }

    pub(crate) fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        list[usize::try_from(self.of(1, i64::try_from(list.len()).unwrap()) - 1).unwrap()]
    }
}

pub(crate) fn date(days: i32) -> Date {
    Date::from_days(days).unwrap()
}

pub(crate) fn at(ms: i64) -> Instant {
    Instant::from_ms(ms).unwrap()
}

/// The code of every covered day.
pub(crate) struct Days {
    pub(crate) first: i32,
    /// The first day after the coverage.
    pub(crate) end: i32,
    pub(crate) kinds: Vec<&'static str>,
}

impl Days {
    pub(crate) fn new(calendar: &Calendar) -> Self {
        let [first, end] = ["2007-01-01", "2027-01-01"].map(|text| Date::parse(text).unwrap().days());
        Self { first, end, kinds: (first..end).map(|day| calendar.day_kind(date(day)).code()).collect() }
    }

    pub(crate) fn works(&self, day: i32) -> Option<bool> {
        let kind = self.kinds.get(usize::try_from(day - self.first).ok()?)?;
        Some(matches!(*kind, "workday" | "makeUpWorkday"))
    }

    /// Walks on to a worked day, unless this is one; what was counted backwards stays.
    pub(crate) fn roll(&self, mut day: i32, n: i32) -> Option<i32> {
        while n >= 0 && !self.works(day)? {
            day += 1;
        }
        Some(day)
    }

    /// Walks from the day, which is not counted, until so many days were worked.
    pub(crate) fn add(&self, mut day: i32, n: i32) -> Option<i32> {
        let mut left = n.abs();
        while left > 0 {
            day += n.signum();
            left -= i32::from(self.works(day)?);
        }
        if n == 0 { self.roll(day, n) } else { Some(day) }
    }

    /// Worked days in (a, b], with the sign of the direction.
    pub(crate) fn count(&self, a: i32, b: i32) -> Option<i32> {
        if b < a {
            return self.count(b, a).map(|count| -count);
        }
        (a + 1..=b).map(|day| self.works(day).map(i32::from)).sum()
    }
}

/// Month by month, then back from the day of the month to one that there is.
pub(crate) fn months(from: i32, n: i32) -> i32 {
    let text = date(from).to_string();
    let (mut year, mut month): (i32, i32) = (text[..4].parse().unwrap(), text[5..7].parse().unwrap());
    for _ in 0..n.abs() {
        month += n.signum();
        if !(1..=12).contains(&month) {
            (year, month) = (year + n.signum(), if n > 0 { 1 } else { 12 });
        }
    }
    let last: u32 = text[8..].parse().unwrap();
    (1..=last).rev().find_map(|day| Date::parse(&format!("{year:04}-{month:02}-{day:02}"))).unwrap().days()
}

/// From and to, in minutes of the day; beyond 1,440 is the next day.
pub(crate) type Windows = Vec<(i64, i64)>;

#[derive(Default)]
pub(crate) struct Schedule {
    pub(crate) always: bool,
    working: Windows,
    rest: Windows,
    week: [Option<Windows>; 7],
    exceptions: Vec<(i32, Windows)>,
}

impl Schedule {
    /// The first ones are of one kind each, the others mix everything.
    pub(crate) fn new(seed: u64, days: &Days, random: &mut Random) -> Self {
        let plain = |working: &[(i64, i64)]| Self { working: working.to_vec(), ..Self::default() };
        match seed {
            0 => Self { always: true, ..plain(&[(0, 1_440)]) },
            1 => plain(&[(540, 720), (810, 1_080)]),
            2 => plain(&[(719, 720)]),
            3 => Self { rest: vec![(0, 1)], ..plain(&[(0, 1), (1_439, 1_440)]) },
            4 => plain(&[(0, 1_440)]),
            5 => Self { exceptions: exceptions(days, random, 40), ..plain(&[]) },
            6 if CROSSING => {
                Self { rest: vec![(0, 60), (1_320, 1_800)], ..plain(&[(540, 1_980 - i64::from(!WHOLE_TURN))]) }
            }
            _ => Self {
                always: false,
                working: windows(random),
                rest: windows(random),
                week: array::from_fn(|_| random.chance(30).then(|| windows(random))),
                exceptions: exceptions(days, random, 300),
            },
        }
    }

    /// Whether the minute that begins here lies in a window of this day, or in one that yesterday opened.
    pub(crate) fn open(&self, days: &Days, t: i64) -> bool {
        let (day, minute) = (at(t).date().days(), at(t).time_of_day() / MINUTE);
        [(day, minute), (day - 1, minute + 1_440)].iter().any(|&(day, minute)| {
            let kind = usize::try_from(day - days.first).ok().and_then(|day| days.kinds.get(day));
            kind.is_some_and(|kind| self.on(day, kind).iter().any(|window| window.0 <= minute && minute < window.1))
        })
    }

    /// The windows that a day opens.
    fn on(&self, day: i32, kind: &str) -> &[(i64, i64)] {
        let weekday = usize::try_from(date(day).weekday()).unwrap();
        match (self.exceptions.iter().find(|exception| exception.0 == day), kind, &self.week[weekday]) {
            _ if self.always => &self.working,
            (Some((_, windows)), _, _) => windows,
            (_, "makeUpWorkday", _) => &self.working,
            (_, "holiday" | "restDayInLieu", _) => &self.rest,
            (_, _, Some(own)) => own,
            _ if weekday < 5 => &self.working,
            _ => &self.rest,
        }
    }

    pub(crate) fn json(&self) -> Value {
        if self.always {
            return json!("24x7");
        }
        let mut all = json!({ "workingDays": written(&self.working) });
        for (name, own) in ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].iter().zip(&self.week) {
            if let Some(own) = own {
                all[name] = written(own);
            }
        }
        if !self.rest.is_empty() {
            all["restDays"] = written(&self.rest);
        }
        let exceptions =
            self.exceptions.iter().map(|(day, own)| json!({ "date": date(*day), "windows": written(own) }));
        all["exceptions"] = exceptions.collect();
        all
    }
}

fn windows(random: &mut Random) -> Windows {
    let mut list = match random.of(0, 9) {
        0 => vec![],
        1 => vec![(0, 1_440)],
        2 => (0..3).map(|third| third * 480 + random.of(0, 479)).map(|minute| (minute, minute + 1)).collect(),
        3 => vec![(random.of(0, 699), 700), (700, random.of(701, 1_440))],
        _ => {
            // Some minutes of the day in order, taken in twos.
            let mut cuts: Vec<i64> = (0..2 * random.of(1, 4)).map(|_| random.of(0, 1_440)).collect();
            cuts.sort_unstable();
            cuts.chunks(2).map(|two| (two[0], two[1])).collect()
        }
    };
    list.retain(|window: &(i64, i64)| window.0 < window.1);
    if let Some(last) = list.last_mut().filter(|_| CROSSING && random.chance(40)) {
        let latest = 1_440 + last.0 - i64::from(!WHOLE_TURN);
        last.1 = random.of(1_440, latest + 60).min(latest);
    }
    list
}

/// Dates with hours of their own, in no order.
fn exceptions(days: &Days, random: &mut Random, most: i32) -> Vec<(i32, Windows)> {
    let mut list: Vec<(i32, Windows)> = vec![];
    for _ in 0..most {
        let day = random.day(days.first, days.end - 1);
        if list.iter().all(|exception| exception.0 != day) {
            list.push((day, windows(random)));
        }
    }
    list
}

fn written(windows: &[(i64, i64)]) -> Value {
    let clock = |minute: i64| format!("{:02}:{:02}", minute / 60, minute % 60);
    // Midnight has two names where an end before the start means the next day.
    let next = |from: i64, to: i64| to > 1_440 || (CROSSING && to == 1_440 && from % 2 == 1);
    let end = |from: i64, to: i64| clock(if next(from, to) { to - 1_440 } else { to });
    windows.iter().map(|&(from, to)| json!([clock(from), end(from, to)])).collect()
}

/// From and to; no end while it lasts.
pub(crate) type Pause = (i64, Option<i64>);

/// [a, b) cut at every edge of every pause, without the pieces that a pause covers.
fn running(pauses: &[Pause], a: i64, b: i64) -> Vec<(i64, i64)> {
    let paused = |t: i64| pauses.iter().any(|&(from, to)| from <= t && to.is_none_or(|to| t < to));
    let edges = pauses.iter().flat_map(|&(from, to)| [Some(from), to]).flatten();
    let mut cuts: Vec<i64> = edges.filter(|edge| a < *edge && *edge < b).chain([a, b]).collect();
    cuts.sort_unstable();
    cuts.windows(2).map(|two| (two[0], two[1])).filter(|piece| !paused(piece.0)).collect()
}

/// Every minute of the coverage, open or closed, kept as the number of open minutes before it.
pub(crate) struct Bitmap {
    pub(crate) first: i64,
    pub(crate) end: i64,
    before: Vec<u32>,
    /// Where open and closed meet.
    pub(crate) edges: Vec<i64>,
}

impl Bitmap {
    pub(crate) fn new(schedule: &Schedule, days: &Days) -> Self {
        // One day more, for what runs over the last midnight and is not asked for.
        let mut open = vec![false; (days.kinds.len() + 1) * 1_440];
        for ((day, kind), midnight) in (days.first..).zip(&days.kinds).zip((0..).step_by(1_440)) {
            for &(from, to) in schedule.on(day, kind) {
                open[midnight + usize::try_from(from).unwrap()..midnight + usize::try_from(to).unwrap()].fill(true);
            }
        }
        let (first, end) = (date(days.first).start().ms(), date(days.end).start().ms());
        let (mut before, mut edges, mut count) = (vec![0; days.kinds.len() * 1_440 + 1], vec![first, end], 0);
        for minute in 0..before.len() {
            before[minute] = count;
            count += u32::from(open[minute]);
            if minute > 0 && open[minute] != open[minute - 1] {
                edges.push(first + i64::try_from(minute).unwrap() * MINUTE);
            }
        }
        edges.sort_unstable();
        Self { first, end, before, edges }
    }

    /// Open milliseconds from the first covered instant to this one; nothing outside the coverage.
    fn until(&self, t: i64) -> Option<i64> {
        let minute = usize::try_from((t - self.first).div_euclid(MINUTE)).ok()?;
        let into = (t - self.first).rem_euclid(MINUTE);
        let before = *self.before.get(minute)?;
        // The midnight that ends the coverage has no minute after it.
        let open = if into == 0 { 0 } else { *self.before.get(minute + 1)? - before };
        Some(i64::from(before) * MINUTE + i64::from(open) * into)
    }

    /// The instant at which a sum is reached, in the minute that ends at the given place of the running count.
    fn inside(&self, end: usize, sum: i64) -> Option<i64> {
        self.before.get(end)?;
        let minute = end.checked_sub(1)?;
        Some(self.first + i64::try_from(minute).unwrap() * MINUTE + sum - i64::from(self.before[minute]) * MINUTE)
    }

    /// The earliest instant by which, the latest after which so much is open.
    pub(crate) fn add(&self, from: i64, n: i64) -> Option<i64> {
        if n == 0 {
            return Some(from);
        }
        let sum = self.until(from)? + n;
        let reached = |before: i64| if n > 0 { before < sum } else { before <= sum };
        self.inside(self.before.partition_point(|before| reached(i64::from(*before) * MINUTE)), sum)
    }

    pub(crate) fn between(&self, a: i64, b: i64) -> Option<i64> {
        Some(self.until(b)? - self.until(a)?)
    }

    pub(crate) fn between_paused(&self, a: i64, b: i64, pauses: &[Pause]) -> Option<i64> {
        if b < a {
            return self.between_paused(b, a, pauses).map(|sum| -sum);
        }
        running(pauses, a, b).iter().map(|piece| self.between(piece.0, piece.1)).sum()
    }

    /// Takes from one piece without pause after the other, in the direction asked, until the sum is reached.
    pub(crate) fn add_paused(&self, from: i64, n: i64, pauses: &[Pause]) -> Option<Option<i64>> {
        if n == 0 {
            return Some(Some(from));
        }
        let mut pieces = if n > 0 { running(pauses, from, FAR) } else { running(pauses, -FAR, from) };
        if n < 0 {
            pieces.reverse();
        }
        let mut left = n.abs();
        for (a, b) in pieces {
            let covered = (a.max(self.first), b.min(self.end));
            let open = self.between(covered.0, covered.1)?;
            if left <= open {
                return if n < 0 { self.add(b, -left) } else { self.add(a, left) }.map(Some);
            }
            if covered != (a, b) {
                return None;
            }
            left -= open;
        }
        // All time that is left is paused, for ever.
        Some(None)
    }
}
