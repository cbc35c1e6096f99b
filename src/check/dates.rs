//! Values of one limit over time: days that none of them covers, and values that are never used.

use serde_json::json;

use super::stricter::meet;
use super::{Warning, WarningKind};
use crate::catalogue::sla::LIMITS;
use crate::order::in_order;
use crate::profile::ProfileLimit;
use crate::time::Date;

/// What is worth a warning about the dates of a profile's limits.
pub(super) fn compare(limits: &[ProfileLimit]) -> Vec<Warning> {
    let mut warnings = Vec::new();
    for (index, limit) in limits.iter().enumerate() {
        let id = limit.label.code.as_str();
        let warning = |kind, key: &str| Warning::new(kind, format!("limits[{index}].{key}"), id);
        let given = |from: Option<Date>| if from.is_some() { "from" } else { "to" };
        let row = limit.row.and_then(|row| LIMITS.get(row));
        if let Some(row) = row.filter(|row| !meet(row.effective.dates(), limit.dates)) {
            let date = limit.dates.0.or(limit.dates.1).map(|date| date.to_string());
            let warning = warning(WarningKind::Shadowed, given(limit.dates.0)).beside(row.id);
            warnings.push(warning.witness(json!({ "date": date })));
        }
        let same = |other: &&ProfileLimit| other.label.code == id && other.applies_when == limit.applies_when;
        let earlier = limits.iter().take(index).filter(same);
        if earlier.into_iter().any(|other| covers(other.dates, limit.dates)) {
            let date = limit.dates.0.or(limit.dates.1).map(|date| date.to_string());
            warnings.push(warning(WarningKind::Shadowed, given(limit.dates.0)).witness(json!({ "date": date })));
        }
        // Once for each limit, at the first of its values.
        if !limits.iter().take(index).any(|other| same(&other)) {
            let values = limits.iter().enumerate().filter(|(_, other)| same(other));
            let values = in_order(values, |(_, value)| value.dates.0.map(Date::days));
            let mut covered: Option<Date> = None;
            for (position, (at, value)) in values.iter().enumerate() {
                let next = covered.and_then(|to| to.plus_days(1));
                if let (true, Some(next), Some(from)) = (position > 0, next, value.dates.0)
                    && next < from
                {
                    let warning = Warning::new(WarningKind::Gap, format!("limits[{at}].from"), id);
                    warnings.push(warning.witness(json!({ "date": next.to_string() })));
                }
                let Some(to) = value.dates.1 else { break };
                covered = Some(covered.map_or(to, |covered| covered.max(to)));
            }
        }
    }
    warnings
}

/// Whether one stretch of days lies within another.
fn covers(outer: (Option<Date>, Option<Date>), inner: (Option<Date>, Option<Date>)) -> bool {
    outer.0.is_none_or(|from| inner.0.is_some_and(|inner| from <= inner))
        && outer.1.is_none_or(|to| inner.1.is_some_and(|inner| inner <= to))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::compare;
    use crate::profile::Profile;

    #[test]
    fn days_between_two_values_are_a_gap_and_a_value_within_another_is_shadowed() {
        let value = |from: Value, to: Value| {
            let source = json!({ "instrument": "handbook", "clause": "1" });
            json!({ "id": "complaint", "source": source, "from": from, "to": to, "length": { "value": 5, "unit": "workingDay" } })
        };
        let found = |values: &[(&str, &str)]| {
            let date = |date: &str| if date.is_empty() { Value::Null } else { json!(date) };
            let values: Vec<Value> = values.iter().map(|(from, to)| value(date(from), date(to))).collect();
            let profile = Profile::read(&json!({ "id": "own", "limits": values })).unwrap();
            let told = compare(&profile.limits).into_iter();
            told.map(|one| (one.kind.code(), one.path, one.witness.unwrap()["date"].as_str().unwrap().to_owned()))
                .collect::<Vec<_>>()
        };
        let one = |kind: &'static str, path: &str, date: &str| vec![(kind, path.to_owned(), date.to_owned())];
        assert_eq!(found(&[("", "2026-06-30"), ("2026-07-01", "")]), []);
        assert_eq!(found(&[("", "2026-06-30"), ("2026-07-03", "")]), one("gap", "limits[1].from", "2026-07-01"));
        assert_eq!(found(&[("2026-07-03", ""), ("", "2026-06-30")]), one("gap", "limits[0].from", "2026-07-01"));
        assert_eq!(
            found(&[("2026-01-01", ""), ("2026-03-01", "2026-04-01")]),
            one("shadowed", "limits[1].from", "2026-03-01")
        );
    }
}
