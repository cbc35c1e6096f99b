//! The closed condition language: data only, three-valued.
//!
//! A condition is written as a const tree in the catalogue or as JSON in a profile; both are compiled by
//! [`crate::compile`] into the same flat form.
//!
//! | JSON | true when |
//! |---|---|
//! | `"always"` | always |
//! | `{"present": "contact.phone"}` | the fact is known and not absent |
//! | `{"supplied": "paymentPurpose"}` | it was supplied; unknown counts as no |
//! | `{"is": ["type", "tariff_change"]}` | a choice or flag has this value |
//! | `{"oneOf": ["type", ["tariff_change", "package_adjustment"]]}` | a choice has one of these values |
//! | `{"includes": ["evidence.kinds", "contract"]}` | a set has this member |
//! | `{"atLeast": ["evidence.count", 1]}`, `atMost`, `before`, `after`, `equals` | compared with a number of the fact's unit |
//! | `{"after": ["form.term.end", {"fact": "form.term.start", "plus": 30}]}` | compared with another fact, plus days (dates), milliseconds (instants) or its own unit |
//! | `{"atLeast": ["id.validUntil", "asOf"]}` | compared with the date or instant of the question |
//! | `{"atMost": ["portability.portedOn", {"asOf": -120}]}` | compared with it plus days (dates) or milliseconds (instants) |
//! | `{"before": ["form.term.start", {"date": "2027-01-01"}]}` | compared with a date |
//! | `{"all": [...]}`, `{"any": [...]}`, `{"not": ...}`, `{"atLeastOf": [2, [...]]}` | combined |
//!
//! A comparison with an absent value is false; with an unknown one it is unknown.

/// A condition over the facts of one request.
#[derive(Debug, Clone, Copy)]
pub enum Condition {
    /// Always true.
    Always,
    /// The fact is known and not absent.
    Present(&'static str),
    /// The fact was supplied: unknown and absent both count as no.
    Supplied(&'static str),
    /// A choice or flag has one of these values.
    OneOf(&'static str, &'static [&'static str]),
    /// A choice or flag has this value.
    Is(&'static str, &'static str),
    /// A set has this member.
    Includes(&'static str, &'static str),
    /// A comparison of whole numbers, dates or instants.
    Compare(&'static str, Comparison, Operand),
    /// Every one holds.
    All(&'static [Condition]),
    /// At least one holds.
    Any(&'static [Condition]),
    /// It does not hold.
    Not(&'static Condition),
    /// At least this many hold.
    AtLeastOf(u16, &'static [Condition]),
}

/// How two values are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Comparison {
    /// Left ≥ right.
    AtLeast,
    /// Left ≤ right.
    AtMost,
    /// Left < right.
    Before,
    /// Left > right.
    After,
    /// Left = right.
    Equals,
}

/// What a fact is compared with.
#[derive(Debug, Clone, Copy)]
pub enum Operand {
    /// A number in the fact's own unit (fen, pieces).
    Number(i64),
    /// The date or instant of the question, plus days or milliseconds. A question with only a date counts that whole day.
    AsOf(i64),
    /// Another fact plus a number of its own unit: days for dates, milliseconds for instants.
    Fact(&'static str, i64),
    /// A date, `YYYY-MM-DD`.
    Date(&'static str),
}

/// The reserved fact that counts supplied facts no applicable rule reads; decided after all other rules.
pub const SURPLUS: &str = "surplus.count";
/// The date or instant of the question.
pub const AS_OF: Operand = Operand::AsOf(0);

/// Short forms for the catalogue's tables: `all![present!("id"), not!(is!("type", "other"))]`.
macro_rules! short_forms {
    ($d:tt $($name:ident => $variant:ident,)+ ; $($comparison:ident => $how:ident,)+) => {
        $(macro_rules! $name { ($d($d part:expr),+) => { $crate::condition::Condition::$variant($d($d part),+) }; })+
        $(macro_rules! $comparison {
            ($d path:expr, $d than:expr) => {
                $crate::condition::Condition::Compare($d path, $crate::condition::Comparison::$how, $d than)
            };
        })+
        $(pub(crate) use $name;)+
        $(pub(crate) use $comparison;)+
    };
}
short_forms! { $
    present => Present, supplied => Supplied, is => Is, ;
    at_least => AtLeast, at_most => AtMost, after => After, equals => Equals,
}

macro_rules! one_of {
    ($path:expr, [$($value:expr),+ $(,)?]) => { $crate::condition::Condition::OneOf($path, &[$($value),+]) };
}
macro_rules! all {
    ($($part:expr),+ $(,)?) => { $crate::condition::Condition::All(&[$($part),+]) };
}
macro_rules! any {
    ($($part:expr),+ $(,)?) => { $crate::condition::Condition::Any(&[$($part),+]) };
}
macro_rules! not {
    ($part:expr) => {
        $crate::condition::Condition::Not(&$part)
    };
}
macro_rules! number {
    ($value:expr) => {
        $crate::condition::Operand::Number($value)
    };
}
macro_rules! fact {
    ($path:expr) => {
        $crate::condition::Operand::Fact($path, 0)
    };
}
pub(crate) use {all, any, fact, not, number, one_of};

/// Three-valued truth (Kleene): `and` is the least, `or` the greatest, `not` the mirror.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Truth {
    /// Does not hold.
    False,
    /// Depends on a fact that is unknown.
    Unknown,
    /// Holds.
    True,
}

impl From<bool> for Truth {
    fn from(value: bool) -> Self {
        if value { Self::True } else { Self::False }
    }
}

impl std::ops::Not for Truth {
    type Output = Self;

    fn not(self) -> Self {
        match self {
            Self::False => Self::True,
            Self::Unknown => Self::Unknown,
            Self::True => Self::False,
        }
    }
}

impl Comparison {
    /// The result for two known values.
    #[must_use]
    pub const fn holds(self, left: i64, right: i64) -> bool {
        match self {
            Self::AtLeast => left >= right,
            Self::AtMost => left <= right,
            Self::Before => left < right,
            Self::After => left > right,
            Self::Equals => left == right,
        }
    }
}

crate::catalogue::rows::codes! {
    Comparison { AtLeast = "atLeast", AtMost = "atMost", Before = "before", After = "after", Equals = "equals" }
}

impl Condition {
    /// Every fact it names.
    pub(crate) fn paths(&self, found: &mut Vec<&'static str>) {
        match *self {
            Self::Always => {}
            Self::Present(path)
            | Self::Supplied(path)
            | Self::Is(path, _)
            | Self::OneOf(path, _)
            | Self::Includes(path, _) => found.push(path),
            Self::Compare(path, _, right) => {
                found.push(path);
                if let Operand::Fact(other, _) = right {
                    found.push(other);
                }
            }
            Self::All(parts) | Self::Any(parts) | Self::AtLeastOf(_, parts) => {
                parts.iter().for_each(|part| part.paths(found));
            }
            Self::Not(part) => part.paths(found),
        }
    }

    /// The same condition as a profile would write it.
    #[must_use]
    pub fn to_json(&self) -> serde_json::Value {
        use serde_json::json;
        let list = |parts: &[Self]| -> Vec<serde_json::Value> { parts.iter().map(Self::to_json).collect() };
        match *self {
            Self::Always => json!("always"),
            Self::Present(path) => json!({ "present": path }),
            Self::Supplied(path) => json!({ "supplied": path }),
            Self::Is(path, value) => json!({ "is": [path, value] }),
            Self::OneOf(path, values) => json!({ "oneOf": [path, values] }),
            Self::Includes(path, value) => json!({ "includes": [path, value] }),
            Self::Compare(path, comparison, operand) => {
                let operand = match operand {
                    Operand::Number(number) => json!(number),
                    Operand::AsOf(0) => json!("asOf"),
                    Operand::AsOf(plus) => json!({ "asOf": plus }),
                    Operand::Fact(fact, 0) => json!({ "fact": fact }),
                    Operand::Fact(fact, plus) => json!({ "fact": fact, "plus": plus }),
                    Operand::Date(date) => json!({ "date": date }),
                };
                json!({ comparison.code(): [path, operand] })
            }
            Self::All(parts) => json!({ "all": list(parts) }),
            Self::Any(parts) => json!({ "any": list(parts) }),
            Self::Not(part) => json!({ "not": part.to_json() }),
            Self::AtLeastOf(count, parts) => json!({ "atLeastOf": [count, list(parts)] }),
        }
    }
}
