//! The one instance behind the exports, with its two arenas.

use std::cell::{Cell, OnceCell, RefCell};

use crate::Engine;
use crate::boundary::{COLUMN_ROWS, MAX_CLOCKS, NEEDS_AT, RESULTS, STEPS_AT, SURPLUS_AT};
use crate::calendar::{Clock, Hours};
use crate::decision::{Evaluation, Outcome, StepStatus, Verdict};
use crate::eligibility;
use crate::fact::{Facts, MAX_FACTS};
use crate::json::whole;

thread_local! {
    /// Holds nothing but the profile and buffers: a new instance is as good as this one.
    pub(super) static INSTANCE: Arena = Arena::new();
}

pub(super) struct Arena {
    facts: Box<[Cell<f64>]>,
    results: Box<[Cell<u8>]>,
    /// Three columns one after the other.
    columns: OnceCell<Box<[Cell<f64>]>>,
    clocks: RefCell<Vec<Option<Clock>>>,
    engine: RefCell<Engine>,
    scratch: RefCell<(Facts, Evaluation)>,
}

impl Arena {
    fn new() -> Self {
        let engine = Engine::default();
        let facts = Facts::unknown(engine.rule_set().layout());
        Self {
            facts: vec![Cell::new(0.0); MAX_FACTS].into_boxed_slice(),
            results: vec![Cell::new(0); RESULTS].into_boxed_slice(),
            columns: OnceCell::new(),
            clocks: RefCell::new(Vec::new()),
            engine: RefCell::new(engine),
            scratch: RefCell::new((facts, Evaluation::default())),
        }
    }

    pub(super) fn facts_address(&self) -> usize {
        self.facts.as_ptr().expose_provenance()
    }

    pub(super) fn results_address(&self) -> usize {
        self.results.as_ptr().expose_provenance()
    }

    /// Runs on the engine.
    pub(super) fn with<T>(&self, run: impl FnOnce(&Engine) -> T) -> T {
        run(&self.engine.borrow())
    }

    /// Puts another engine in place.
    pub(super) fn replace(&self, engine: Engine) {
        *self.scratch.borrow_mut() = (Facts::unknown(engine.rule_set().layout()), Evaluation::default());
        *self.engine.borrow_mut() = engine;
        self.clocks.borrow_mut().clear();
    }

    /// The columns are made when first asked for: most engines never need them.
    fn columns(&self) -> &[Cell<f64>] {
        self.columns.get_or_init(|| vec![Cell::new(0.0); COLUMN_ROWS.saturating_mul(3)].into_boxed_slice())
    }

    pub(super) fn columns_address(&self) -> usize {
        self.columns().as_ptr().expose_provenance()
    }

    /// Writes the third column of the first rows from the other two.
    pub(super) fn each(&self, rows: usize, answer: impl Fn(f64, f64) -> f64) {
        let (first, rest) = self.columns().split_at_checked(COLUMN_ROWS).unwrap_or_default();
        let (second, third) = rest.split_at_checked(COLUMN_ROWS).unwrap_or_default();
        for ((one, other), place) in first.iter().zip(second).zip(third).take(rows) {
            place.set(answer(one.get(), other.get()));
        }
    }

    /// Keeps a clock under a number below [`MAX_CLOCKS`].
    pub(super) fn set_clock(&self, number: usize, hours: &Hours) {
        let clock = Clock::new(self.engine.borrow().calendar(), hours);
        let mut clocks = self.clocks.borrow_mut();
        clocks.resize(MAX_CLOCKS, None);
        if let Some(place) = clocks.get_mut(number) {
            *place = Some(clock);
        }
    }

    /// Asks the clock of a number; the default of the answer where there is none.
    pub(super) fn clock<T: Default>(&self, number: usize, ask: impl FnOnce(&Clock) -> T) -> T {
        let clocks = self.clocks.borrow();
        clocks.get(number).and_then(Option::as_ref).map(ask).unwrap_or_default()
    }

    pub(super) fn decide(&self) -> u32 {
        let engine = self.engine.borrow();
        let (facts, evaluation) = &mut *self.scratch.borrow_mut();
        for (fact, value) in facts.values_mut().iter_mut().zip(&self.facts) {
            *fact = whole(value.get());
        }
        eligibility::decide(engine.rule_set(), facts, evaluation);
        self.write(evaluation);
        let verdict = Verdict::ALL.iter().zip(0_u32..).find(|(verdict, _)| **verdict == evaluation.verdict);
        verdict.map_or(0, |(_, number)| number)
            | u32::from(!evaluation.needs.is_empty()) << 8
            | u32::from(!evaluation.surplus.is_empty()) << 9
    }

    /// Writes outcomes from byte 0, steps from byte 1,024, needed slots as bits from 1,056, surplus from 1,088.
    fn write(&self, evaluation: &Evaluation) {
        let outcomes = evaluation.outcomes.iter().map(|outcome| match outcome {
            Outcome::Met => 0,
            Outcome::NotMet => 1,
            Outcome::Unknown => 2,
            Outcome::NotApplicable => 3,
        });
        let steps = evaluation.steps.iter().map(|status| match status {
            StepStatus::Done => 0,
            StepStatus::Open => 1,
            StepStatus::Failed => 2,
            StepStatus::Waiting => 3,
        });
        self.put(0, outcomes);
        self.put(STEPS_AT, steps);
        // The verdict's bits say whether there are any.
        if !evaluation.needs.is_empty() {
            self.put(NEEDS_AT, evaluation.needs.bytes());
        }
        if !evaluation.surplus.is_empty() {
            self.put(SURPLUS_AT, evaluation.surplus.bytes());
        }
    }

    fn put(&self, at: usize, bytes: impl Iterator<Item = u8>) {
        for (place, byte) in self.results.iter().skip(at).zip(bytes) {
            place.set(byte);
        }
    }
}
