//! Measures of a period: exact fractions of what was counted, with an interval where a share was sampled.

use std::cmp::Ordering;

use serde::Serialize;

use crate::catalogue::evaluation::{Formula, Measure};
use crate::decimal::{Decimal, Ratio};
use crate::fact::{ABSENT, Facts, Layout, UNKNOWN};

/// What a measure comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Measured {
    /// A value, how many cases it rests on, and what that tells of all cases.
    Known(Ratio, i64, Option<Interval>),
    /// Some facts are not known.
    Missing(Vec<String>),
    /// There were no cases to measure.
    NoCases,
    /// More of something than there was in all.
    Inconsistent(Vec<String>),
}

/// Where a share of all cases like those counted lies, at 95 of 100 (Wilson).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Interval {
    /// The lower end, rounded down.
    pub low: Decimal,
    /// The upper end, rounded up.
    pub high: Decimal,
    /// Percent of such intervals that hold the share.
    pub level: u8,
    /// How it was worked out.
    pub method: &'static str,
}

impl Interval {
    /// Whether a value in thousandths lies within.
    pub(crate) fn holds(&self, value: i64) -> bool {
        (self.low.0..=self.high.0).contains(&value)
    }
}

/// Works a measure out; `known` gives what other measures came to.
pub(crate) fn measure(
    measure: &Measure,
    layout: &Layout,
    facts: &Facts,
    known: &dyn Fn(&str) -> Option<Measured>,
) -> Measured {
    let values = |paths: [&'static str; 2]| -> Result<[i64; 2], Measured> {
        let read = |path| layout.slot(path).map_or(UNKNOWN, |slot| facts.get(slot));
        let found = paths.map(read);
        let missing = paths.into_iter().zip(found).filter(|(_, value)| matches!(*value, UNKNOWN | ABSENT));
        let missing: Vec<String> = missing.map(|(path, _)| path.to_owned()).collect();
        if missing.is_empty() { Ok(found) } else { Err(Measured::Missing(missing)) }
    };
    let outcome = match measure.formula {
        Formula::Share { part, whole } => values([part, whole]).map(|[counted, all]| {
            if counted > all {
                return Measured::Inconsistent(vec![part.to_owned(), whole.to_owned()]);
            }
            let share = Ratio::of(counted.saturating_mul(100), all);
            share.map_or(Measured::NoCases, |share| Measured::Known(share, all, interval(counted, all)))
        }),
        Formula::Mean { total, count, per } => values([total, count]).map(|[sum, cases]| {
            let mean = Ratio::of(sum, cases.saturating_mul(per));
            mean.map_or(Measured::NoCases, |mean| Measured::Known(mean, cases, None))
        }),
        Formula::Change { now, before } => {
            return change(known(now), known(before));
        }
    };
    outcome.unwrap_or_else(|missing| missing)
}

/// By how many percent a measure moved.
fn change(now: Option<Measured>, before: Option<Measured>) -> Measured {
    match (now, before) {
        (Some(Measured::Known(now, cases, _)), Some(Measured::Known(before, ..))) => {
            let moved = now.minus(before).and_then(|moved| moved.over(before)).and_then(|moved| moved.times(100, 1));
            moved.map_or(Measured::NoCases, |moved| Measured::Known(moved, cases, None))
        }
        (Some(Measured::Missing(one)), Some(Measured::Missing(other))) => Measured::Missing([one, other].concat()),
        (Some(Measured::Known(..)) | None, Some(other)) | (Some(other), _) => other,
        (None, None) => Measured::NoCases,
    }
}

/// Wilson's interval for `part` of `whole`, both counts of at most [`MAX_COUNT`](crate::shape::MAX_COUNT).
///
/// With n cases, k of them so, and z = 1.959964: (2k + z² ± z·√(4k(n − k)/n + z²)) / (2(n + z²)).
pub(crate) fn interval(part: i64, whole: i64) -> Option<Interval> {
    const UNIT: u128 = 1_000_000;
    const Z: u128 = 1_959_964;
    const Z_SQUARED: u128 = 3_841_459;
    let (part, whole) = (u128::try_from(part).ok()?, u128::try_from(whole).ok()?);
    let others = whole.checked_sub(part)?;
    let spread = part.checked_mul(others)?.checked_mul(4)?.checked_mul(UNIT.checked_mul(UNIT)?)?.checked_div(whole)?;
    let root = spread.checked_add(Z_SQUARED.checked_mul(UNIT)?)?.isqrt();
    let reach = Z.checked_mul(root)?.checked_div(UNIT)?;
    let centre = part.checked_mul(2)?.checked_mul(UNIT)?.checked_add(Z_SQUARED)?;
    let divisor = whole.checked_mul(UNIT)?.checked_add(Z_SQUARED)?.checked_mul(2)?;
    // Of a percent there are a hundred in the whole, and a thousand thousandths in each.
    let at = |end: u128| end.checked_mul(100_000)?.checked_div(divisor);
    let low = at(centre.saturating_sub(reach))?;
    let high = at(centre.checked_add(reach)?)?.checked_add(1)?.min(100_000);
    let decimal = |value| i64::try_from(value).ok().map(Decimal);
    Some(Interval { low: decimal(low)?, high: decimal(high)?, level: 95, method: "wilson" })
}

/// How a measure stands against a value in thousandths.
pub(crate) fn compare(value: Ratio, with: i64) -> Option<Ordering> {
    Some(value.minus(Ratio::of(with, 1000)?)?.sign())
}

#[cfg(test)]
mod tests {
    use super::interval;

    /// Against the formula in doubles, over many counts.
    #[test]
    #[expect(clippy::as_conversions, reason = "an oracle in other numbers than the code")]
    fn the_interval_is_wilsons() {
        for whole in [1, 2, 3, 10, 37, 100, 384, 1000, 99_999, 1_000_000_000_000_i64] {
            for part in [0, 1, whole / 3, whole / 2, whole - 1, whole] {
                let (n, k, z) = (whole as f64, part as f64, 1.959_963_984_540_054_f64);
                let reach = z * (4.0 * k * (n - k) / n + z * z).sqrt();
                let at = |sign: f64| 100_000.0 * (2.0 * k + z * z + sign * reach) / (2.0 * (n + z * z));
                let found = interval(part, whole).unwrap();
                assert!((found.low.0 as f64 - at(-1.0)).abs() <= 1.01, "{part} of {whole}: {found:?}");
                assert!((found.high.0 as f64 - at(1.0)).abs() <= 1.01, "{part} of {whole}: {found:?}");
                assert!(found.holds(part * 100_000 / whole), "{part} of {whole}: {found:?}");
            }
        }
        assert_eq!((interval(1, 0), interval(2, 1)), (None, None));
    }
}
