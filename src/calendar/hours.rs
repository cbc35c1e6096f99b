//! Opening hours of a week, with exceptions by date.

use serde_json::Value;

use super::{Calendar, DayKind};
use crate::error::{Error, ErrorKind};
use crate::json::Cursor;
use crate::order::in_order;
use crate::shape::MAX_ITEMS;
use crate::time::{Date, Instant};

/// Minutes in a day.
const DAY: u32 = 1_440;
/// Keys for single weekdays, Monday first.
/// Keys of opening hours besides the days of the week.
pub const SCHEDULES: [&str; 3] = ["workingDays", "restDays", "exceptions"];
/// Days of the week, Monday first.
pub const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// When a place is open.
///
/// Which windows a date has, the first that applies:
/// 1. `exceptions` name the date;
/// 2. a make-up workday has `workingDays`, a statutory holiday or rest day in lieu `restDays`;
/// 3. an ordinary day has the windows of its weekday, if `mon` … `sun` gives them;
/// 4. an ordinary Monday to Friday has `workingDays`, an ordinary Saturday or Sunday `restDays`.
///
/// What is not given is closed. The last window of a day may cross midnight: it belongs to the day on which it opens, and
/// its rest is open on the next day whatever that day is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hours {
    working_days: Schedule,
    rest_days: Schedule,
    weekdays: [Option<Schedule>; 7],
    /// In order of date.
    exceptions: Vec<(Date, Schedule)>,
}

/// From one minute of the day to another, the end excluded; 1440 is midnight at the end, more is on the next day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// First minute.
    pub from: u32,
    /// Minute after the last.
    pub to: u32,
}

/// The windows of one day in order, without overlap.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Schedule {
    windows: Vec<Window>,
    /// Minutes open in all.
    minutes: u32,
}

impl Hours {
    /// Open day and night; needs no calendar.
    #[must_use]
    pub fn always() -> Self {
        let whole = || Schedule::of(vec![Window { from: 0, to: DAY }]);
        Self { working_days: whole(), rest_days: whole(), weekdays: [const { None }; 7], exceptions: Vec::new() }
    }

    /// Reads `"24x7"` or `{ workingDays, restDays?, mon? … sun?, exceptions?: [{ date, windows }] }`, windows being
    /// `[["09:00", "12:00"], ["13:30", "18:00"]]` in order and without overlap; `"24:00"` may end the last, and the last
    /// may end before it starts, on the next day: `["22:00", "06:00"]`.
    ///
    /// ```
    /// use telecom_service_rules::{ErrorKind, calendar::Hours};
    /// let hours = serde_json::json!({ "workingDays": [["09:00", "12:00"], ["13:30", "25:00"]] });
    /// let error = Hours::parse(&hours, "hours").unwrap_err();
    /// assert_eq!((error.kind(), error.path()), (ErrorKind::Format, "hours.workingDays[1][1]"));
    /// assert_eq!(Hours::parse(&"24x7".into(), "hours"), Ok(Hours::always()));
    /// ```
    ///
    /// # Errors
    /// `E_TYPE`, `E_VALUE`, `E_FORMAT`, `E_SIZE` or `E_UNKNOWN_KEY` with the place under `path`; `E_VALUE` at `path`
    /// itself if the place never opens.
    pub fn parse(value: &Value, path: &str) -> Result<Self, Error> {
        let at = Cursor::new(value, path);
        match value {
            Value::String(text) if text == "24x7" => return Ok(Self::always()),
            Value::Object(_) => {}
            Value::String(_) => return Err(at.fail(ErrorKind::Value).hint_of("24x7, or a record of windows")),
            _ => return Err(at.fail(ErrorKind::Type).hint_of("24x7, or a record of windows")),
        }
        let known: Vec<&str> = SCHEDULES.into_iter().chain(WEEKDAYS).collect();
        at.record(&known)?;
        let day = |key: &str| at.get(key).map(|windows| schedule(&windows)).transpose();
        let mut hours = Self {
            working_days: day("workingDays")?.unwrap_or_default(),
            rest_days: day("restDays")?.unwrap_or_default(),
            weekdays: [const { None }; 7],
            exceptions: exceptions(&at)?,
        };
        for (weekday, key) in hours.weekdays.iter_mut().zip(WEEKDAYS) {
            *weekday = day(key)?;
        }
        let opens = hours.schedules().any(|schedule| schedule.minutes > 0);
        if opens { Ok(hours) } else { Err(at.fail(ErrorKind::Value).hint_of("at least one window")) }
    }

    /// The windows within a date, with what is left of the day before; nothing outside the calendar's coverage, unless
    /// `exceptions` name the dates.
    #[must_use]
    pub fn windows(&self, calendar: &Calendar, date: Date) -> Option<Vec<Window>> {
        let own = self.schedule(self.own(date, calendar.day_kind(date))?)?;
        let spill = if self.spills() {
            let before = date.plus_days(-1)?;
            self.spill(self.own(before, calendar.day_kind(before))?)
        } else {
            0
        };
        Some(own.within(spill))
    }

    /// The end of the last window of a date, its close of business; nothing if it is closed or unknown.
    #[must_use]
    pub fn closing(&self, calendar: &Calendar, date: Date) -> Option<Instant> {
        let own = self.schedule(self.own(date, calendar.day_kind(date))?)?;
        date.start().plus_ms(minutes_ms(own.windows.last()?.to))
    }

    /// Whether the place is open every minute of every day.
    #[must_use]
    pub fn is_always(&self) -> bool {
        self.schedules().all(|schedule| schedule.minutes == DAY)
    }

    /// The number of the schedule that a date has.
    pub(super) fn own(&self, date: Date, kind: DayKind) -> Option<u16> {
        const WORKING: u16 = 0;
        const REST: u16 = 1;
        if let Ok(at) = self.exceptions.binary_search_by_key(&date, |(date, _)| *date) {
            return u16::try_from(at).ok()?.checked_add(9);
        }
        let weekday = || {
            let weekday = usize::try_from(date.weekday()).ok()?;
            self.weekdays.get(weekday)?.as_ref()?;
            u16::try_from(weekday).ok()?.checked_add(2)
        };
        match kind {
            DayKind::Workday => Some(weekday().unwrap_or(WORKING)),
            DayKind::RestDay => Some(weekday().unwrap_or(REST)),
            DayKind::MakeUpWorkday => Some(WORKING),
            DayKind::Holiday(_) | DayKind::RestDayInLieu(_) => Some(REST),
            DayKind::Unknown if self.is_always() => Some(REST),
            DayKind::Unknown => None,
        }
    }

    /// The schedule of a number: working days, rest days, Monday to Sunday, exceptions.
    pub(super) fn schedule(&self, number: u16) -> Option<&Schedule> {
        match number {
            0 => Some(&self.working_days),
            1 => Some(&self.rest_days),
            2..=8 => self.weekdays.get(usize::from(number).checked_sub(2)?)?.as_ref(),
            _ => self.exceptions.get(usize::from(number).checked_sub(9)?).map(|(_, schedule)| schedule),
        }
    }

    /// Minutes that the last window of a schedule runs into the next day.
    pub(super) fn spill(&self, number: u16) -> u32 {
        self.schedule(number).and_then(|own| own.windows.last()).map_or(0, |last| last.to.saturating_sub(DAY))
    }

    /// Whether any window crosses midnight.
    pub(super) fn spills(&self) -> bool {
        self.schedules().any(|schedule| schedule.windows.last().is_some_and(|last| last.to > DAY))
    }

    fn schedules(&self) -> impl Iterator<Item = &Schedule> {
        let exceptions = self.exceptions.iter().map(|(_, schedule)| schedule);
        [&self.working_days, &self.rest_days].into_iter().chain(self.weekdays.iter().flatten()).chain(exceptions)
    }
}

impl Window {
    /// First instant on a date in milliseconds after midnight, and the one after the last.
    #[inline]
    pub(crate) fn ms(self) -> (i64, i64) {
        (minutes_ms(self.from), minutes_ms(self.to))
    }
}

impl Schedule {
    fn of(windows: Vec<Window>) -> Self {
        let minutes = windows.iter().map(|window| window.to.saturating_sub(window.from)).fold(0, u32::saturating_add);
        Self { windows, minutes }
    }

    /// Its windows within the day, united with the first `spill` minutes.
    pub(super) fn within(&self, spill: u32) -> Vec<Window> {
        let mut windows: Vec<Window> = Vec::with_capacity(self.windows.len().saturating_add(1));
        if spill > 0 {
            windows.push(Window { from: 0, to: spill.min(DAY) });
        }
        for window in &self.windows {
            let window = Window { from: window.from, to: window.to.min(DAY) };
            match windows.last_mut().filter(|last| window.from < last.to) {
                Some(last) => last.to = last.to.max(window.to),
                None => windows.push(window),
            }
        }
        windows
    }
}

#[inline]
pub(super) fn minutes_ms(minutes: u32) -> i64 {
    i64::from(minutes).saturating_mul(60_000)
}

fn exceptions(at: &Cursor<'_>) -> Result<Vec<(Date, Schedule)>, Error> {
    let given = at.items_of("exceptions")?;
    if given.len() > MAX_ITEMS {
        return Err(at.fail(ErrorKind::Size));
    }
    let mut exceptions = Vec::with_capacity(given.len());
    for item in given {
        item.record(&["date", "windows"])?;
        let place = item.need("date")?;
        let date = Date::parse(place.text()?).ok_or_else(|| place.fail(ErrorKind::Format).hint_of("date"))?;
        exceptions.push((date, schedule(&item.need("windows")?)?, place));
    }
    let exceptions = in_order(exceptions, |(date, ..)| *date);
    if let Some((_, (_, _, place))) =
        exceptions.iter().zip(exceptions.iter().skip(1)).find(|((first, ..), (second, ..))| first == second)
    {
        return Err(place.fail(ErrorKind::Value).hint_of("each date once"));
    }
    Ok(exceptions.into_iter().map(|(date, schedule, _)| (date, schedule)).collect())
}

fn schedule(at: &Cursor<'_>) -> Result<Schedule, Error> {
    let mut windows: Vec<Window> = Vec::new();
    for item in at.items()? {
        let bounds = item.items()?;
        let [from, to] = bounds.as_slice() else {
            return Err(item.fail(ErrorKind::Type).hint_of("start and end"));
        };
        let mut window = Window { from: minute(from)?, to: minute(to)? };
        if window.to == window.from || window.from == DAY {
            return Err(to.fail(ErrorKind::Value).hint_of("after the start, or before it on the next day"));
        }
        if windows.last().is_some_and(|last| window.from < last.to) {
            return Err(item.fail(ErrorKind::Value).hint_of("windows in order and without overlap"));
        }
        if window.to < window.from {
            window.to = window.to.saturating_add(DAY);
        }
        windows.push(window);
    }
    Ok(Schedule::of(windows))
}

/// Minutes after midnight of `HH:MM`, 00:00 to 24:00.
fn minute(at: &Cursor<'_>) -> Result<u32, Error> {
    let read = |text: &str| {
        let [h1, h2, b':', m1, m2] = *text.as_bytes() else { return None };
        let number = |tens: u8, ones: u8| {
            let digit = |byte: u8| char::from(byte).to_digit(10);
            digit(tens)?.checked_mul(10)?.checked_add(digit(ones)?)
        };
        let minute = number(m1, m2).filter(|minute| *minute < 60)?;
        number(h1, h2)?.checked_mul(60)?.checked_add(minute).filter(|minutes| *minutes <= DAY)
    };
    read(at.text()?).ok_or_else(|| at.fail(ErrorKind::Format).hint_of("HH:MM, 00:00 to 24:00"))
}
