//! Sets of slots.

use crate::fact::MAX_FACTS;

/// A set of slots.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Slots([u64; MAX_FACTS / 64]);

impl Slots {
    /// Adds a slot.
    pub fn insert(&mut self, slot: u16) {
        if let Some(word) = self.0.get_mut(usize::from(slot >> 6)) {
            *word |= 1 << (slot & 63);
        }
    }

    /// Adds a slot; says whether it was not there yet.
    pub(crate) fn add(&mut self, slot: u16) -> bool {
        let fresh = !self.contains(slot);
        self.insert(slot);
        fresh
    }

    /// Whether a slot is in the set.
    #[must_use]
    pub fn contains(&self, slot: u16) -> bool {
        self.0.get(usize::from(slot >> 6)).is_some_and(|word| word >> (slot & 63) & 1 == 1)
    }

    /// Adds all of another set.
    pub fn extend(&mut self, other: &Self) {
        for (word, more) in self.0.iter_mut().zip(other.0) {
            *word |= more;
        }
    }

    /// What is in this set and not in the other.
    #[must_use]
    pub fn without(&self, other: &Self) -> Self {
        let mut rest = *self;
        for (word, less) in rest.0.iter_mut().zip(other.0) {
            *word &= !less;
        }
        rest
    }

    /// How many slots are in the set.
    #[must_use]
    pub fn count(&self) -> u32 {
        self.0.iter().fold(0, |sum, word| sum.saturating_add(word.count_ones()))
    }

    /// The set as bytes: slot `n` is bit `n % 8` of byte `n / 8`.
    pub fn bytes(&self) -> impl Iterator<Item = u8> {
        self.0.into_iter().flat_map(u64::to_le_bytes)
    }

    /// Whether the set is empty.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The slots in order.
    pub fn iter(&self) -> impl Iterator<Item = u16> {
        let words = self.0;
        (0_u16..).zip(words).flat_map(|(position, mut word)| {
            std::iter::from_fn(move || {
                let bit = u16::try_from(word.trailing_zeros()).ok().filter(|bit| *bit < 64)?;
                word &= word.wrapping_sub(1);
                Some(position << 6 | bit)
            })
        })
    }
}

impl FromIterator<u16> for Slots {
    fn from_iter<I: IntoIterator<Item = u16>>(slots: I) -> Self {
        slots.into_iter().fold(Self::default(), |mut all, slot| {
            all.insert(slot);
            all
        })
    }
}
