//! Exact fractions, and numbers with three decimals as they are shown.

use serde::{Serialize, Serializer};

/// A number with three decimals: kept in thousandths, written as a plain number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Decimal(pub i64);

/// The double nearest to a number of thousandths.
#[expect(
    clippy::float_arithmetic,
    clippy::as_conversions,
    reason = "how a number is written; what is decided with is whole"
)]
pub(crate) fn thousandths(thousandths: i64) -> f64 {
    thousandths as f64 / 1000.0
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match (self.0.checked_rem(1000), self.0.checked_div(1000)) {
            (Some(0), Some(whole)) => serializer.serialize_i64(whole),
            _ => serializer.serialize_f64(thousandths(self.0)),
        }
    }
}

/// An exact fraction with a denominator above zero, in lowest terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ratio {
    part: i128,
    whole: i128,
}

impl Ratio {
    /// A fraction; nothing over zero.
    ///
    /// ```
    /// use telecom_service_rules::{Decimal, Ratio};
    /// // Two of three: 66.667 %.
    /// assert_eq!(Ratio::of(200, 3).unwrap().rounded(), Some(Decimal(66_667)));
    /// assert_eq!(Ratio::of(1, 0), None);
    /// ```
    #[must_use]
    pub fn of(part: i64, whole: i64) -> Option<Self> {
        Self::lowest(part.into(), whole.into())
    }

    fn lowest(part: i128, whole: i128) -> Option<Self> {
        let (mut a, mut b) = (part.checked_abs()?, whole.checked_abs()?);
        while b != 0 {
            (a, b) = (b, a.checked_rem(b)?);
        }
        let by = if whole < 0 { a.checked_neg()? } else { a };
        let (part, whole) = (part.checked_div(by)?, whole.checked_div(by)?);
        (whole > 0).then_some(Self { part, whole })
    }

    /// The sum; nothing beyond 128 bits.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        let left = self.part.checked_mul(other.whole)?;
        let right = other.part.checked_mul(self.whole)?;
        Self::lowest(left.checked_add(right)?, self.whole.checked_mul(other.whole)?)
    }

    /// The product with a whole number over another; nothing over zero or beyond 128 bits.
    #[must_use]
    pub fn times(self, part: i64, whole: i64) -> Option<Self> {
        Self::lowest(self.part.checked_mul(part.into())?, self.whole.checked_mul(whole.into())?)
    }

    /// This less another.
    #[must_use]
    pub fn minus(self, other: Self) -> Option<Self> {
        self.plus(other.times(-1, 1)?)
    }

    /// The quotient; nothing over zero.
    #[must_use]
    pub fn over(self, other: Self) -> Option<Self> {
        Self::lowest(self.part.checked_mul(other.whole)?, self.whole.checked_mul(other.part)?)
    }

    /// Whether it is below, at or above zero.
    #[must_use]
    pub fn sign(self) -> std::cmp::Ordering {
        self.part.cmp(&0)
    }

    /// With three decimals, rounded down: at least a bound of three decimals exactly when the fraction is.
    #[must_use]
    pub fn floor(self) -> Option<Decimal> {
        i64::try_from(self.part.checked_mul(1000)?.checked_div_euclid(self.whole)?).ok().map(Decimal)
    }

    /// With three decimals, halves up.
    #[must_use]
    pub fn rounded(self) -> Option<Decimal> {
        let doubled = self.part.checked_mul(2000)?.checked_add(self.whole)?;
        i64::try_from(doubled.checked_div_euclid(self.whole.checked_mul(2)?)?).ok().map(Decimal)
    }
}

#[cfg(test)]
mod tests {
    use super::{Decimal, Ratio};

    #[test]
    fn thousandths_are_written_as_the_number_they_are() {
        let text = |value| serde_json::to_string(&Decimal(value)).unwrap();
        assert_eq!(text(93_750), "93.75");
        assert_eq!(text(93_000), "93");
        assert_eq!(text(-1), "-0.001");
    }

    #[test]
    fn halves_are_rounded_up_and_signs_kept() {
        let rounded = |part, whole| Ratio::of(part, whole).unwrap().rounded().unwrap().0;
        assert_eq!([rounded(1, 2000), rounded(-1, 2000), rounded(-3, 2000)], [1, 0, -1]);
        assert_eq!(rounded(7, -2), -3500);
        let third = Ratio::of(1, 3).unwrap();
        assert_eq!(third.plus(third).unwrap().plus(third), Ratio::of(1, 1));
        assert_eq!(third.minus(third).unwrap().rounded(), Some(Decimal(0)));
        assert_eq!(third.over(Ratio::of(0, 5).unwrap()), None);
    }
}
