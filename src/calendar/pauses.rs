//! Declared pauses of a clock, as a set of intervals without overlap.

use crate::order::in_order;
use crate::time::Instant;

/// Pauses in order, united where they overlap or touch. Each begins at its first instant and ends before its last.
///
/// ```
/// use telecom_service_rules::{Instant, calendar::Pauses};
/// let at = |hour: u32| Instant::parse(&format!("2026-07-03T{hour:02}:00:00+08:00")).unwrap();
/// let pauses = Pauses::of([(at(12), Some(at(14))), (at(9), Some(at(13))), (at(16), Some(at(16)))]);
/// assert_eq!(pauses.iter().collect::<Vec<_>>(), [(at(9), Some(at(14)))]);
/// assert!(pauses.covering(at(13)).is_some() && pauses.covering(at(14)).is_none());
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pauses(Vec<(Instant, Option<Instant>)>);

impl Pauses {
    /// No pause.
    pub const NONE: Self = Self(Vec::new());

    /// The union of pauses in any order; one without an end is still open, one that ends before it begins is none.
    #[must_use]
    pub fn of(pauses: impl IntoIterator<Item = (Instant, Option<Instant>)>) -> Self {
        let given = in_order(pauses.into_iter().filter(|(from, to)| to.is_none_or(|to| *from < to)), |(from, _)| *from);
        let mut united: Vec<(Instant, Option<Instant>)> = Vec::with_capacity(given.len());
        for (from, to) in given {
            match united.last_mut() {
                Some((_, end)) if end.is_none_or(|end| from <= end) => {
                    *end = end.zip(to).map(|(end, to)| end.max(to));
                }
                _ => united.push((from, to)),
            }
        }
        Self(united)
    }

    /// Each pause in order: begin, and end unless it is still open.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Instant, Option<Instant>)> {
        self.0.iter().copied()
    }

    /// The pause that is running at an instant.
    #[must_use]
    pub fn covering(&self, at: Instant) -> Option<(Instant, Option<Instant>)> {
        self.last_begun(self.0.partition_point(|(from, _)| *from <= at)).filter(|(_, to)| to.is_none_or(|to| at < to))
    }

    /// The pause that is running just before an instant.
    #[must_use]
    pub fn covering_until(&self, at: Instant) -> Option<(Instant, Option<Instant>)> {
        self.last_begun(self.0.partition_point(|(from, _)| *from < at)).filter(|(_, to)| to.is_none_or(|to| at <= to))
    }

    fn last_begun(&self, begun: usize) -> Option<(Instant, Option<Instant>)> {
        self.0.get(begun.checked_sub(1)?).copied()
    }
}
