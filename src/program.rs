//! Conditions compiled to one flat list of nodes, and their evaluation over a facts vector.

use std::ops::Range;

use crate::condition::{Comparison, Truth};
use crate::fact::{ABSENT, AS_OF_INSTANT, FactKind, Facts, Layout, Slots, UNKNOWN};

/// A compiled condition: its root. The parts of a combination stand side by side in the [`Program`].
#[derive(Debug, Clone)]
pub enum Node {
    /// Holds.
    Always,
    /// The fact is known and not absent.
    Present(u16),
    /// The fact was supplied.
    Supplied(u16),
    /// A choice or flag whose number is a bit of the mask.
    Among(u16, u64),
    /// A set that has this bit.
    Includes(u16, i64),
    /// A comparison of two values.
    Compare(u16, Comparison, Right),
    /// Every part holds.
    All(Range<usize>),
    /// At least one part holds.
    Any(Range<usize>),
    /// The one part does not hold.
    Not(Range<usize>),
    /// At least this many parts hold.
    AtLeastOf(u16, Range<usize>),
}

/// The right side of a comparison.
#[derive(Debug, Clone, Copy)]
pub enum Right {
    /// A number of the left side's unit.
    Number(i64),
    /// Another fact plus a number of its unit.
    Fact(u16, i64),
}

/// The parts of every compiled condition of a rule set.
#[derive(Debug, Clone, Default)]
pub struct Program {
    pub(crate) parts: Vec<Node>,
}

impl Program {
    pub(crate) fn parts(&self, range: &Range<usize>) -> &[Node] {
        self.parts.get(range.clone()).unwrap_or_default()
    }

    /// Whether a condition holds.
    #[must_use]
    pub fn evaluate(&self, node: &Node, facts: &Facts) -> Truth {
        match node {
            Node::Always => Truth::True,
            Node::Present(slot) => match facts.get(*slot) {
                UNKNOWN => Truth::Unknown,
                value => (value != ABSENT).into(),
            },
            Node::Supplied(slot) => (facts.get(*slot) > ABSENT).into(),
            Node::Among(slot, mask) => match facts.get(*slot) {
                UNKNOWN => Truth::Unknown,
                value => u32::try_from(value).is_ok_and(|bit| mask.checked_shr(bit).unwrap_or(0) & 1 == 1).into(),
            },
            Node::Includes(slot, bit) => match facts.get(*slot) {
                UNKNOWN => Truth::Unknown,
                value => (value > ABSENT && value & bit != 0).into(),
            },
            Node::Compare(slot, comparison, right) => {
                let right = match right {
                    Right::Number(number) => *number,
                    Right::Fact(fact, plus) => match facts.get(*fact) {
                        value @ (UNKNOWN | ABSENT) => value,
                        value => value.saturating_add(*plus),
                    },
                };
                match (facts.get(*slot), right) {
                    (ABSENT, _) | (_, ABSENT) => Truth::False,
                    (UNKNOWN, _) | (_, UNKNOWN) => Truth::Unknown,
                    (left, right) => comparison.holds(left, right).into(),
                }
            }
            Node::All(range) => self.fold(range, facts, Truth::False),
            Node::Any(range) => self.fold(range, facts, Truth::True),
            Node::Not(range) => !self.fold(range, facts, Truth::False),
            Node::AtLeastOf(least, range) => {
                let parts = || self.parts(range).iter().map(|part| self.evaluate(part, facts));
                let count = |wanted: Truth| parts().filter(|truth| *truth >= wanted).count();
                let least = usize::from(*least);
                if count(Truth::True) >= least {
                    Truth::True
                } else if count(Truth::Unknown) >= least {
                    Truth::Unknown
                } else {
                    Truth::False
                }
            }
        }
    }

    /// The least truth of all parts, or the greatest: stops at the one that settles it.
    fn fold(&self, range: &Range<usize>, facts: &Facts, settles: Truth) -> Truth {
        let mut result = !settles;
        for part in self.parts(range) {
            let truth = self.evaluate(part, facts);
            if truth == settles {
                return truth;
            }
            if truth == Truth::Unknown {
                result = truth;
            }
        }
        result
    }

    /// Adds every slot that a condition reads.
    pub fn reads(&self, node: &Node, slots: &mut Slots) {
        match node {
            Node::Always => {}
            Node::Present(slot) | Node::Supplied(slot) | Node::Among(slot, _) | Node::Includes(slot, _) => {
                slots.insert(*slot);
            }
            Node::Compare(slot, _, right) => {
                slots.insert(*slot);
                if let Right::Fact(fact, _) = right {
                    slots.insert(*fact);
                }
            }
            Node::All(range) | Node::Any(range) | Node::Not(range) | Node::AtLeastOf(_, range) => {
                self.parts(range).iter().for_each(|part| self.reads(part, slots));
            }
        }
    }

    /// Adds every slot that a condition makes use of. Whether a record was supplied says nothing of what is in it.
    pub(crate) fn uses(&self, node: &Node, layout: &Layout, slots: &mut Slots) {
        match node {
            Node::Supplied(slot) if layout.fact(*slot).is_some_and(|fact| fact.kind == FactKind::Record) => {}
            Node::All(range) | Node::Any(range) | Node::Not(range) | Node::AtLeastOf(_, range) => {
                self.parts(range).iter().for_each(|part| self.uses(part, layout, slots));
            }
            _ => self.reads(node, slots),
        }
    }

    /// Adds the facts that make a condition fail: those of its parts that do.
    pub(crate) fn against(&self, node: &Node, facts: &Facts, slots: &mut Slots) {
        if self.evaluate(node, facts) != Truth::False {
            return;
        }
        match node {
            Node::All(range) | Node::Any(range) | Node::AtLeastOf(_, range) => {
                self.parts(range).iter().for_each(|part| self.against(part, facts, slots));
            }
            _ => self.reads(node, slots),
        }
    }

    /// Whether Kleene's logic is exact for the two conditions of a rule together: no fact is read twice, and every test of
    /// an unknown fact can still come out either way. A rule that waits for something to be supplied is unknown only once
    /// it was, so that part is settled by then.
    pub(crate) fn is_read_once(&self, applies_when: &Node, requires: &Node, layout: &Layout) -> bool {
        let mut seen = Slots::default();
        self.is_free_gate(applies_when, layout, &mut seen) && self.is_free(requires, layout, &mut seen)
    }

    fn is_free_gate(&self, node: &Node, layout: &Layout, seen: &mut Slots) -> bool {
        match node {
            Node::Supplied(_) => true,
            Node::All(range) => self.parts(range).iter().all(|part| self.is_free_gate(part, layout, seen)),
            _ => self.is_free(node, layout, seen),
        }
    }

    fn is_free(&self, node: &Node, layout: &Layout, seen: &mut Slots) -> bool {
        let mut fresh = |slot: u16| {
            let counted = layout.fact(slot).is_none_or(|fact| fact.kind == FactKind::Count);
            !counted && seen.add(slot)
        };
        match node {
            Node::Always => true,
            Node::Present(slot) | Node::Among(slot, _) | Node::Includes(slot, _) => fresh(*slot),
            Node::Compare(slot, _, Right::Fact(fact, _)) => fresh(*slot) && (*fact <= AS_OF_INSTANT || fresh(*fact)),
            // A count is never below 0, nor absent.
            Node::Compare(slot, _, Right::Number(1..)) => seen.add(*slot),
            Node::Compare(slot, _, Right::Number(_)) => fresh(*slot),
            Node::All(range) | Node::Any(range) | Node::Not(range) => {
                self.parts(range).iter().all(|part| self.is_free(part, layout, seen))
            }
            // What was supplied is two-valued, and a number of parts has no single neutral value.
            Node::Supplied(_) | Node::AtLeastOf(..) => false,
        }
    }
}
