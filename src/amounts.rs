//! How much: late fee, compensation, rental waived, bill shock, damages, small claims. Each row says what is multiplied.

use serde::Serialize;
use serde_json::Value;

use crate::catalogue::amounts::{AMOUNTS, CHARGES};
use crate::catalogue::rows::{Amount, Force, Periods, Rounding, codes};
use crate::catalogue::{NOTICE, Source, Words};
use crate::compile::Compiler;
use crate::condition::{Condition, Truth};
use crate::decision::AsOf;
use crate::error::{Error, ErrorKind};
use crate::fact::{ABSENT, Facts, Layout, Origin, SURPLUS_COUNT, Slots, UNKNOWN};
use crate::json::MAX_SAFE;
use crate::profile::Profile;
use crate::program::{Node, Program};
use crate::reader;
use crate::time::Date;

/// What became of one amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AmountStatus {
    /// Worked out.
    Computed,
    /// A fact is missing to work it out.
    NeedsInformation,
    /// Nothing is due: it does not apply, or for no day.
    NotApplicable,
}

codes! {
    AmountStatus { Computed = "computed", NeedsInformation = "needsInformation", NotApplicable = "notApplicable" }
}

/// The answer to a question on sums of money.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AmountReport<'r> {
    /// Every amount, in the order of the catalogue.
    pub amounts: Vec<AmountView<'r>>,
    /// Facts to supply so that the rest is known.
    pub needs: Vec<&'r str>,
    /// The date or instant of the question.
    pub as_of: AsOf,
    /// What the answer says of itself; left out where texts are.
    #[serde(skip_serializing_if = "Words::is_empty")]
    pub notice: Words<'static>,
}

/// One amount: `base.fen` × `ratio` × `periods` ÷ `divisor`, and at least `minimum`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AmountView<'r> {
    /// Id of the row.
    pub amount: &'r str,
    /// What became of it.
    pub status: AmountStatus,
    /// The sum in fen, once it is computed.
    pub fen: Option<i64>,
    /// What the ratio is taken of.
    pub base: Base<'r>,
    /// Numerator and denominator of the ratio for one period.
    pub ratio: (i64, i64),
    /// `day` where a period is a day, nothing for what is due once.
    pub period: Option<&'static str>,
    /// How many periods, if that is known.
    pub periods: Option<i64>,
    /// The days that were counted between two dates, both included.
    pub counted: Option<Counted>,
    /// What the sum is divided by, if the row divides.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub divisor: Option<i64>,
    /// The least that is due, in fen, if the row has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minimum: Option<i64>,
    /// Whether the sum is the most that is allowed.
    pub at_most: bool,
    /// How a part of a fen is rounded.
    pub rounding: Rounding,
    /// What was held against the sum, once both are known.
    pub compared: Option<Compared<'r>>,
    /// How binding it is.
    pub force: Force,
    /// Where it comes from; left out where texts are.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source<'r>>,
    /// What the sum is; left out where texts are.
    #[serde(skip_serializing_if = "Words::is_empty")]
    pub text: Words<'r>,
    /// Names of the facts it reads.
    pub paths: Vec<&'r str>,
    /// Facts to supply so that it can be computed.
    pub missing: Vec<&'r str>,
}

/// A fact in fen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Base<'r> {
    /// Its name.
    pub path: &'r str,
    /// Its value, if it is known.
    pub fen: Option<i64>,
}

/// A fact in fen beside the sum.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Compared<'r> {
    /// Its name.
    pub path: &'r str,
    /// Its value.
    pub fen: i64,
    /// Whether it is above the sum before rounding; the sum itself is not exceeded.
    pub exceeded: bool,
}

/// Days between two dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Counted {
    /// The first day counted.
    pub from: Date,
    /// The last day counted.
    pub to: Date,
}

/// The amounts, compiled once.
#[derive(Debug, Clone)]
pub(crate) struct Amounts {
    layout: Layout,
    program: Program,
    rows: Vec<Compiled>,
}

/// One amount over the slots of the shape.
#[derive(Debug, Clone)]
struct Compiled {
    row: &'static Amount,
    applies_when: Node,
    requires: Node,
    base: u16,
    divisor: Option<u16>,
    compared: Option<u16>,
    /// The fact that gives the number of periods.
    count: Option<u16>,
    /// The two dates between which days are counted.
    dates: Option<(u16, u16)>,
    reads: Slots,
}

/// How many periods there are.
#[derive(Debug)]
enum Told {
    /// So many, and which days.
    Known(i64, Option<Counted>),
    /// That depends on these facts, or they contradict each other.
    Open(Slots),
}

impl Amounts {
    pub(crate) fn compile(profile: &Profile) -> Result<Self, Error> {
        let layout = profile.layout(&CHARGES)?;
        let mut compiler = Compiler::new(&layout);
        let rows = AMOUNTS.into_iter().map(|row| Compiled::of(row, &layout, &mut compiler, profile));
        let mut rows = rows.collect::<Result<Vec<_>, _>>()?;
        let program = compiler.program;
        for compiled in &mut rows {
            program.reads(&compiled.applies_when, &mut compiled.reads);
            program.reads(&compiled.requires, &mut compiled.reads);
        }
        Ok(Self { layout, program, rows })
    }

    /// Every amount on what is said of some charges.
    pub(crate) fn report(&self, charges: &Value, as_of: AsOf) -> Result<AmountReport<'_>, Error> {
        let mut facts = reader::read(&self.layout, charges)?;
        as_of.write(&mut facts);
        let mut needs = Slots::default();
        let amounts = self.rows.iter().map(|row| self.view(row, &facts, as_of, &mut needs));
        let amounts = amounts.collect::<Result<_, _>>()?;
        Ok(AmountReport { amounts, needs: self.names(&needs), as_of, notice: NOTICE.into() })
    }

    fn view(&self, of: &Compiled, facts: &Facts, as_of: AsOf, needs: &mut Slots) -> Result<AmountView<'_>, Error> {
        let row = of.row;
        let value = |slot: u16| Some(facts.get(slot)).filter(|value| *value > ABSENT);
        let applies = self.program.evaluate(&of.applies_when, facts);
        let (periods, counted, mut missing) = match of.periods(facts, as_of) {
            Told::Known(periods, counted) => (Some(periods), counted, Slots::default()),
            Told::Open(missing) => (None, None, missing),
        };
        let (base, divisor) = (value(of.base), of.divisor.map_or(Some(1), value).filter(|divisor| *divisor > 0));
        let mut view = AmountView {
            amount: row.id,
            status: AmountStatus::NotApplicable,
            fen: None,
            base: Base { path: self.name(of.base), fen: base },
            ratio: row.ratio,
            period: (row.periods != Periods::Once).then_some("day"),
            periods,
            counted,
            divisor: of.divisor.and(divisor),
            minimum: row.minimum,
            at_most: row.at_most,
            rounding: row.rounding,
            compared: None,
            force: row.force,
            sources: row.sources.iter().map(Source::from).collect(),
            text: row.text.into(),
            paths: self.names(&of.reads),
            missing: Vec::new(),
        };
        if applies == Truth::False || periods == Some(0) {
            return Ok(view);
        }
        self.unknown(&of.applies_when, facts, &mut missing);
        if self.program.evaluate(&of.requires, facts) != Truth::True {
            self.program.reads(&of.requires, &mut missing);
        }
        [(base, Some(of.base)), (divisor, of.divisor)]
            .into_iter()
            .filter_map(|(value, slot)| slot.filter(|_| value.is_none()))
            .for_each(|slot| missing.insert(slot));
        let (Some(base), Some(periods), Some(divisor), true) = (base, periods, divisor, missing.is_empty()) else {
            view.status = AmountStatus::NeedsInformation;
            view.missing = self.names(&missing);
            needs.extend(&missing);
            return Ok(view);
        };
        let beyond = || Error::new(ErrorKind::Value, view.base.path).hint_of("the sum has to be within 2^53 - 1 fen");
        let sum = row.of(base, periods, divisor).filter(|sum| (-MAX_SAFE..=MAX_SAFE).contains(sum));
        view.fen = Some(sum.ok_or_else(beyond)?);
        if let Some((slot, fen)) = of.compared.and_then(|slot| Some((slot, value(slot)?))) {
            let exceeded = row.exceeded(fen, base, periods, divisor).ok_or_else(beyond)?;
            view.compared = Some(Compared { path: self.name(slot), fen, exceeded });
        }
        view.status = AmountStatus::Computed;
        Ok(view)
    }

    /// Adds the unknown facts of a condition that does not surely hold.
    fn unknown(&self, condition: &Node, facts: &Facts, missing: &mut Slots) {
        if self.program.evaluate(condition, facts) != Truth::True {
            let mut reads = Slots::default();
            self.program.reads(condition, &mut reads);
            reads.iter().filter(|slot| facts.get(*slot) == UNKNOWN).for_each(|slot| missing.insert(slot));
        }
    }

    /// What was supplied for a fact: for what is worked out of a list, the list.
    fn name(&self, slot: u16) -> &str {
        match self.layout.fact(slot).map(|fact| fact.origin) {
            Some(Origin::Reduction(reduction, _)) => reduction.over,
            _ => self.layout.path(slot),
        }
    }

    /// The same for some facts, each once; what the question itself brings is none of them.
    fn names(&self, slots: &Slots) -> Vec<&str> {
        let mut names: Vec<&str> =
            slots.iter().filter(|slot| *slot > SURPLUS_COUNT).map(|slot| self.name(slot)).collect();
        names.dedup();
        names
    }
}

impl Compiled {
    fn of(
        row: &'static Amount,
        layout: &Layout,
        compiler: &mut Compiler<'_>,
        profile: &Profile,
    ) -> Result<Self, Error> {
        let slot = |path: &str| layout.slot(path).ok_or_else(|| Error::new(ErrorKind::Internal, row.id));
        let optional = |path: &str| (!path.is_empty()).then(|| slot(path)).transpose();
        let (count, dates) = match row.periods {
            Periods::Once => (None, None),
            Periods::Counted(count) => (optional(count)?, None),
            Periods::Days { count, after, through } => (optional(count)?, Some((slot(after)?, slot(through)?))),
        };
        let is_on = row.is_verified() || profile.enabled.contains(&row.id);
        let applies_when = if is_on { &row.applies_when } else { &Condition::Not(&Condition::Always) };
        let applies_when = compiler.condition(applies_when, row.id)?;
        let (from, to) = row.effective.dates();
        let (base, divisor, compared) = (slot(row.base)?, optional(row.divisor)?, optional(row.compared)?);
        let dated = dates.into_iter().flat_map(|(after, through)| [after, through]);
        let reads = [divisor, compared, count].into_iter().flatten().chain(dated).chain([base]).collect();
        Ok(Self {
            row,
            applies_when: compiler.in_force(applies_when, from, to),
            requires: compiler.condition(&row.requires, row.id)?,
            base,
            divisor,
            compared,
            count,
            dates,
            reads,
        })
    }

    /// How many periods: as counted by hand or by the dates, which must not contradict each other.
    fn periods(&self, facts: &Facts, as_of: AsOf) -> Told {
        let open = |slots: &[u16]| Told::Open(slots.iter().copied().collect());
        let by_hand = self.count.map_or(ABSENT, |slot| facts.get(slot));
        let Some((after, through)) = self.dates else {
            return match (by_hand, self.count) {
                (UNKNOWN, Some(count)) => open(&[count]),
                (ABSENT, Some(_)) => Told::Known(0, None),
                (counted, Some(_)) => Told::Known(counted, None),
                (_, None) => Told::Known(1, None),
            };
        };
        let by_dates = days(facts.get(after), facts.get(through), as_of.date());
        match (by_hand, by_dates, self.count) {
            (ABSENT, Some(days), _) => days.told(),
            (ABSENT, None, _) => unknown_of(facts, &[after, through]),
            (UNKNOWN, Some(Days::NoStart), Some(count)) => open(&[count]),
            (UNKNOWN, Some(days), _) => days.told(),
            (UNKNOWN, None, Some(count)) if facts.get(after) == UNKNOWN => open(&[count]),
            (UNKNOWN, None, _) => unknown_of(facts, &[after, through]),
            (counted, Some(Days::Counted(days, _)), Some(count)) if counted != days => open(&[count, after, through]),
            (counted, days, _) => Told::Known(counted, days.and_then(Days::counted)),
        }
    }
}

/// What two dates say.
#[derive(Debug, Clone, Copy)]
enum Days {
    /// There is no day from which to count.
    NoStart,
    /// So many, and which.
    Counted(i64, Option<Counted>),
}

impl Days {
    fn counted(self) -> Option<Counted> {
        match self {
            Self::NoStart => None,
            Self::Counted(_, counted) => counted,
        }
    }

    fn told(self) -> Told {
        match self {
            Self::NoStart => Told::Known(0, None),
            Self::Counted(days, counted) => Told::Known(days, counted),
        }
    }
}

/// Days from the day after one date up to and including another, or today while that is absent or still to come; nothing
/// where they depend on what is unknown.
fn days(after: i64, through: i64, today: Date) -> Option<Days> {
    let today = i64::from(today.days());
    let to = match (after, through) {
        (UNKNOWN, _) => return None,
        (ABSENT, _) => return Some(Days::NoStart),
        (after, _) if today <= after => return Some(Days::Counted(0, None)),
        (_, UNKNOWN) => return None,
        (_, ABSENT) => today,
        (_, through) => through.min(today),
    };
    let days = to.saturating_sub(after).max(0);
    let date = |day: i64| i32::try_from(day).ok().and_then(Date::from_days);
    let counted = date(after.saturating_add(1)).zip(date(to)).filter(|_| days > 0);
    Some(Days::Counted(days, counted.map(|(from, to)| Counted { from, to })))
}

fn unknown_of(facts: &Facts, slots: &[u16]) -> Told {
    Told::Open(slots.iter().copied().filter(|slot| facts.get(*slot) == UNKNOWN).collect())
}
