//! Cases that conditions can tell apart: one of each is tried, so that what is said of all of them is true.

use std::cell::Cell;

use serde_json::{Map, Value};

use crate::eligibility::completions::{MOST, candidates};
use crate::fact::{ABSENT, AS_OF_DATE, AS_OF_INSTANT, FactKind, Facts, Layout, SURPLUS_COUNT, Slots};
use crate::program::{Node, Program};
use crate::time::{Date, Instant};

/// What came of looking for a case.
pub(super) enum Search {
    /// There is one: its facts, and those that count.
    Found(Facts, Slots),
    /// There is none.
    None,
    /// There are too many to try.
    TooMany,
}

/// How many cases may still be tried in one check.
pub(super) struct Budget(Cell<usize>);

impl Default for Budget {
    fn default() -> Self {
        Self(Cell::new(MOST_IN_ALL))
    }
}

/// Most cases tried in one check.
const MOST_IN_ALL: usize = 4_194_304;

/// Looks for a case of which something is true, among one of each kind that the conditions can tell apart.
pub(super) fn search(
    budget: &Budget,
    (program, layout): (&Program, &Layout),
    roots: &[&Node],
    mut wanted: impl FnMut(&Facts) -> bool,
) -> Search {
    let mut read = Slots::default();
    roots.iter().for_each(|root| program.reads(root, &mut read));
    if read.contains(SURPLUS_COUNT) {
        // What is surplus is not a fact of the case.
        return Search::TooMany;
    }
    // A record is there when something in it is.
    let records: Vec<(u16, u16)> = read.iter().filter_map(|slot| Some((record_of(layout, slot)?, slot))).collect();
    let mut facts = Facts::unknown(layout);
    let slots: Vec<u16> = read.iter().collect();
    let choices = candidates((program, layout), roots, &facts, &slots);
    let total = choices
        .iter()
        .try_fold(1_usize, |total, values| total.checked_mul(values.len()).filter(|total| *total <= MOST));
    let Some((total, left)) = total.and_then(|total| Some((total, budget.0.get().checked_sub(total)?))) else {
        return Search::TooMany;
    };
    budget.0.set(left);
    for number in 0..total {
        let mut rest = number;
        for (slot, values) in slots.iter().zip(&choices) {
            let at = rest.checked_rem(values.len()).unwrap_or(0);
            rest = rest.checked_div(values.len()).unwrap_or(0);
            facts.set(*slot, values.get(at).copied().unwrap_or(ABSENT));
        }
        if is_possible(&facts, &read, layout, &records) && wanted(&facts) {
            return Search::Found(facts, read);
        }
    }
    Search::None
}

/// Whether facts can stand in one request.
fn is_possible(facts: &Facts, read: &Slots, layout: &Layout, records: &[(u16, u16)]) -> bool {
    let held = records
        .iter()
        .all(|(record, inner)| !read.contains(*record) || facts.get(*inner) == ABSENT || facts.get(*record) != ABSENT);
    let asked = read.iter().filter(|slot| *slot <= AS_OF_INSTANT).all(|slot| facts.get(slot) != ABSENT);
    let agree = || {
        let instant = Instant::from_ms(facts.get(AS_OF_INSTANT));
        instant.is_some_and(|instant| i64::from(instant.date().days()) == facts.get(AS_OF_DATE))
    };
    let both = read.contains(AS_OF_DATE) && read.contains(AS_OF_INSTANT);
    let positive = || read.iter().all(|slot| is_in_range(layout, slot, facts.get(slot)));
    held && asked && (!both || agree()) && positive()
}

/// Whether a caller can send such a value.
fn is_in_range(layout: &Layout, slot: u16, value: i64) -> bool {
    value <= ABSENT
        || match layout.fact(slot).map(|fact| fact.kind) {
            Some(FactKind::Percent) => (0..=100_000).contains(&value),
            Some(FactKind::Date) => date(value).is_some(),
            Some(FactKind::Instant) => Instant::from_ms(value).is_some(),
            _ => true,
        }
}

fn date(days: i64) -> Option<Date> {
    i32::try_from(days).ok().and_then(Date::from_days)
}

/// The nearest record that a fact stands in.
fn record_of(layout: &Layout, slot: u16) -> Option<u16> {
    let (parent, _) = layout.path(slot).rsplit_once('.')?;
    layout.slot(parent).filter(|parent| layout.fact(*parent).is_some_and(|fact| fact.kind == FactKind::Record))
}

/// Facts by path as a request writes them; `null` is known to be absent.
pub(super) fn witness(layout: &Layout, facts: &Facts, slots: &Slots) -> Value {
    let shown =
        slots.iter().filter_map(|slot| Some((layout.path(slot).to_owned(), written(layout, slot, facts.get(slot))?)));
    Value::Object(shown.collect::<Map<_, _>>())
}

fn written(layout: &Layout, slot: u16, value: i64) -> Option<Value> {
    if value <= ABSENT {
        return (value == ABSENT).then_some(Value::Null);
    }
    Some(match layout.fact(slot)?.kind {
        FactKind::Flag => Value::from(value != 0),
        FactKind::Choice(list) => {
            let position = usize::try_from(value).ok()?;
            Value::from(layout.members.get(list)?.codes.get(position)?.as_str())
        }
        FactKind::Set(list) => {
            let bits = u64::try_from(value).ok()?;
            let codes = layout.members.get(list)?.codes.iter();
            let held = (0..).zip(codes).filter(|(bit, _)| bits.checked_shr(*bit).is_some_and(|rest| rest & 1 == 1));
            held.map(|(_, code)| Value::from(code.as_str())).collect()
        }
        FactKind::Date => Value::from(date(value)?.to_string()),
        FactKind::Instant => Value::from(Instant::from_ms(value)?.to_string()),
        FactKind::Text | FactKind::Record => Value::from("present"),
        FactKind::Count | FactKind::Money => Value::from(value),
        FactKind::Percent => match value.checked_rem(1_000) {
            Some(0) => Value::from(value.checked_div(1_000)?),
            _ => Value::from(crate::decimal::thousandths(value)),
        },
    })
}
