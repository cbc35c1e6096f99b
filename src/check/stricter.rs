//! A profile's limits against those of law and Guide that stand beside them: which is stricter, and where that depends on the day.

use serde_json::{Value, json};

use super::cases::{Budget, Search, search};
use super::{Warning, WarningKind};
use crate::calendar::Calendar;
use crate::catalogue::citation::Grade;
use crate::catalogue::rows::{Direction, Force, Length, Limit, Party};
use crate::catalogue::sla::LIMITS;
use crate::error::{Error, ErrorKind};
use crate::profile::ProfileLimit;
use crate::ruleset::RuleSet;
use crate::sla::{CaseFile, Lengths};
use crate::time::Date;

/// What is found of one length of a profile beside one of the catalogue.
enum Standing {
    /// Never laxer, as far as can be told.
    Strict,
    /// Laxer on every day.
    Laxer,
    /// Laxer on some days: the first of them, with both due times.
    OnSomeDays(Value),
    /// The two cannot be compared without a case.
    Unknown,
}

/// The first length that is laxer than the law allows, and everything else worth a warning.
pub(super) fn compare(rules: &RuleSet, budget: &Budget) -> (Vec<Error>, Vec<Warning>) {
    let (mut errors, mut warnings) = (Vec::new(), Vec::new());
    let mut calendar = None;
    for (index, own) in rules.profile().limits.iter().enumerate() {
        let Some(length) = own.length else { continue };
        let base = own.row.and_then(|row| LIMITS.get(row));
        for row in LIMITS.iter().filter(|row| binds(rules, row) && is_beside(own, base, row)) {
            let values = row.lengths.iter().filter(|value| meet(value.effective.dates(), own.dates));
            for law in values.map(|value| value.value) {
                let mut standing = standing(rules, (own, length), (row, law), &mut calendar);
                if !matches!(standing, Standing::Strict) && base.is_none_or(|base| base.id != row.id) {
                    match can_meet(rules, own, row, budget) {
                        Some(false) => continue,
                        Some(true) => {}
                        None => standing = Standing::Unknown,
                    }
                }
                let path = format!("limits[{index}].length");
                let hint = hint(length, row, law);
                let replaced = base.is_some_and(|base| base.id == row.id);
                let refused = row.grade == Some(Grade::A) || (row.grade.is_none() && replaced && is_retention(row));
                let (kind, witness) = match standing {
                    Standing::Strict => continue,
                    Standing::Laxer if refused => {
                        errors.push(Error::new(ErrorKind::Profile, path).hint_of(hint));
                        continue;
                    }
                    Standing::Laxer => (laxer_than(row), None),
                    Standing::OnSomeDays(witness) if row.grade.is_some() => {
                        (WarningKind::LaxerOnSomeDays, Some(witness))
                    }
                    Standing::OnSomeDays(witness) => (laxer_than(row), Some(witness)),
                    Standing::Unknown => (WarningKind::Unchecked, None),
                };
                let warning = Warning::new(kind, path, &own.label.code).beside(row.id).hint(hint);
                warnings.push(match witness {
                    Some(witness) => warning.witness(witness),
                    None => warning,
                });
            }
        }
    }
    (errors, warnings)
}

fn laxer_than(row: &Limit) -> WarningKind {
    if row.grade.is_some() { WarningKind::LaxerThanLaw } else { WarningKind::LaxerThanGuide }
}

/// Whether a row of the catalogue is in force and can be fallen behind.
fn binds(rules: &RuleSet, row: &Limit) -> bool {
    let is_on = row.is_verified() || rules.profile().enabled.contains(&row.id);
    let bound = if row.grade.is_some() { row.force == Force::Mandatory } else { row.force != Force::Reference };
    is_on && bound
}

/// A minimum that is never given up: what has to be kept.
fn is_retention(row: &Limit) -> bool {
    row.direction == Direction::KeepAtLeast && row.force == Force::Mandatory
}

/// Whether a profile's limit replaces a row or stands beside it: the same row, the same subject, or, where none is named, a common
/// kind of case, start and completion.
fn is_beside(own: &ProfileLimit, base: Option<&Limit>, row: &Limit) -> bool {
    if !meet(row.effective.dates(), own.dates) {
        return false;
    }
    let (direction, owed_by) = base.map_or((own.direction, Party::Operator), |base| (base.direction, base.owed_by));
    if base.is_some_and(|base| base.id == row.id) {
        return true;
    }
    if direction != row.direction || owed_by != row.owed_by {
        return false;
    }
    let subject = base.map_or(own.subject.as_str(), |base| base.subject);
    if !subject.is_empty() {
        return subject == row.subject;
    }
    match base {
        Some(base) => {
            let starts = |name: &str| base.starts.iter().any(|start| start.events.contains(&name));
            row.cases.iter().any(|case| base.cases.contains(case))
                && row.starts.iter().flat_map(|start| start.events).any(|name| starts(name))
                && row.completed_by.iter().any(|name| base.completed_by.contains(name))
        }
        None => {
            let names = |list: &[String], name: &str| list.iter().any(|known| known == name);
            row.cases.iter().any(|case| names(&own.cases, case))
                && row.starts.iter().flat_map(|start| start.events).any(|name| names(&own.starts, name))
                && row.completed_by.iter().any(|name| names(&own.completed_by, name))
        }
    }
}

/// Whether two limits can apply to one case; nothing where there are too many cases to try.
fn can_meet(rules: &RuleSet, own: &ProfileLimit, row: &Limit, budget: &Budget) -> Option<bool> {
    let limits = rules.limits();
    let (Some(one), Some(other)) =
        (limits.condition(rules.profile(), &own.label.code), limits.condition(rules.profile(), row.id))
    else {
        return Some(true);
    };
    let (program, layout) = (limits.program(), limits.layout());
    let both = |facts: &crate::fact::Facts| {
        [one, other].into_iter().all(|node| program.evaluate(node, facts) == crate::condition::Truth::True)
    };
    match search(budget, (program, layout), &[one, other], both) {
        Search::Found(..) => Some(true),
        Search::None => Some(false),
        Search::TooMany => None,
    }
}

/// Whether two stretches of days have a day in common.
pub(super) fn meet(one: (Option<Date>, Option<Date>), other: (Option<Date>, Option<Date>)) -> bool {
    let before = |to: Option<Date>, from: Option<Date>| to.zip(from).is_some_and(|(to, from)| to < from);
    !before(one.1, other.0) && !before(other.1, one.0)
}

/// The kind of what recurs; from here on nothing has an end to compare.
const RECURRING: u8 = 5;

/// A length in the smallest unit of its kind: units that are always so many of another are one kind.
fn measure(length: Length) -> (u8, u64) {
    let (value, _) = length.parts();
    let value = u64::from(value);
    match length {
        Length::Minutes(_) => (0, value),
        Length::Hours(_) => (0, value.saturating_mul(60)),
        Length::WorkingMinutes(_) => (1, value),
        Length::WorkingHours(_) => (1, value.saturating_mul(60)),
        Length::WorkingDays(_) => (2, value),
        Length::NaturalDays(_) => (3, value),
        Length::Months(_) => (4, value),
        Length::Years(_) => (4, value.saturating_mul(12)),
        Length::EachMonth => (RECURRING, 1),
        Length::EachQuarter => (RECURRING, 3),
        Length::EachYear => (RECURRING, 12),
        Length::AroundTheClock => (RECURRING.saturating_add(1), value),
    }
}

fn standing(
    rules: &RuleSet,
    (own, length): (&ProfileLimit, Length),
    (row, law): (&Limit, Length),
    calendar: &mut Option<Calendar>,
) -> Standing {
    let later_is_stricter = row.direction.later_is_stricter(row.owed_by);
    let ((kind, mine), (other, theirs)) = (measure(length), measure(law));
    if kind == other {
        // A longer notice is due earlier; a duty that recurs less often is laxer, whichever way it binds.
        let longer_is_stricter = later_is_stricter != (row.direction == Direction::Before);
        let laxer = if longer_is_stricter && kind != RECURRING { mine < theirs } else { mine > theirs };
        return if laxer { Standing::Laxer } else { Standing::Strict };
    }
    if kind >= RECURRING || other >= RECURRING {
        return Standing::Unknown;
    }
    let calendar = &*calendar.get_or_insert_with(|| rules.calendar().cloned().unwrap_or_default());
    let profile = rules.profile();
    let case = CaseFile { hours: profile.hours.clone(), ..CaseFile::default() };
    let lengths = Lengths::new(&profile.policy, calendar, &case);
    // The last covered year, day by day; hours against days once from its first and once from its last minute.
    let year = calendar.coverage().to.year();
    let Some(first) = Date::from_ymd(year, 1, 1) else { return Standing::Unknown };
    let days = (0..366).filter_map(|day| first.plus_days(day)).filter(|day| day.year() == year);
    let within = |day: &Date| crate::catalogue::rows::within(own.dates, *day);
    let mut compared = false;
    for day in days.filter(within) {
        for minute in [540_i64, 0, 1_439] {
            let Some(start) = day.start().plus_ms(minute.saturating_mul(60_000)) else { continue };
            let end = |length| lengths.end(length, start, row.direction);
            let (Some(mine), Some(theirs)) = (end(length), end(law)) else { continue };
            compared = true;
            let laxer = if later_is_stricter { mine < theirs } else { mine > theirs };
            if laxer {
                return Standing::OnSomeDays(json!({
                    "start": start.to_string(),
                    "dueAt": { "profile": mine.to_string(), "law": theirs.to_string() },
                }));
            }
        }
    }
    if compared { Standing::Strict } else { Standing::Unknown }
}

fn hint(length: Length, row: &Limit, law: Length) -> String {
    let bound = match row.direction {
        Direction::Latest if row.owed_by == Party::Customer => "at least",
        Direction::Latest | Direction::KeepAtMost => "at most",
        Direction::Before | Direction::Earliest | Direction::KeepAtLeast => "at least",
    };
    let ((mine, unit), (theirs, of)) = (length.parts(), law.parts());
    format!("{} requires {bound} {theirs} {of}; the profile has {mine} {unit}", row.id)
}
