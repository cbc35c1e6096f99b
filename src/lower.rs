//! Lowers typed requests to facts: what the generated structs of [`crate::request`] are made of.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::error::{Error, ErrorKind};
use crate::fact::{ABSENT, FactKind, Facts, Layout, UNKNOWN};
use crate::json::{fen, integer};
use crate::reader::MAX_ALL_TEXT;
use crate::shape::{MAX_COUNT, MAX_ITEMS, MAX_MONEY, MAX_PERCENT, MAX_SET, MAX_TEXT, Reduce};
use crate::text::is_blank;
use crate::time::{Date, Instant};

/// What is known of one field. In JSON a missing key is unknown, `null` is absent.
///
/// ```
/// use telecom_service_rules::{Answer, request::Change};
/// let change: Change = serde_json::from_str(r#"{ "agreed": true, "handledAt": null }"#).unwrap();
/// assert_eq!((change.agreed, change.handled_at), (Answer::Known(true), Answer::Absent));
/// assert!(change.user_confirmed_at.is_unknown());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Answer<T> {
    /// Nobody said.
    #[default]
    Unknown,
    /// Known to be absent.
    Absent,
    /// Known.
    Known(T),
}

impl<T> Answer<T> {
    /// Whether nobody said.
    #[must_use]
    pub const fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown)
    }
}

impl<T> From<T> for Answer<T> {
    fn from(value: T) -> Self {
        Self::Known(value)
    }
}

impl<T: Serialize> Serialize for Answer<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Known(value) => serializer.serialize_some(value),
            Self::Unknown | Self::Absent => serializer.serialize_none(),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Answer<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Option::deserialize(deserializer).map(|value| value.map_or(Self::Absent, Self::Known))
    }
}

/// A sum of money in JSON: whole fen, or yuan as text.
pub(crate) fn money<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Answer<i64>, D::Error> {
    use serde::de::Error as _;
    match Option::<serde_json::Value>::deserialize(deserializer)? {
        None | Some(serde_json::Value::Null) => Ok(Answer::Absent),
        Some(serde_json::Value::String(text)) if is_blank(&text) => Ok(Answer::Absent),
        Some(serde_json::Value::String(text)) => {
            fen(&text).map(Answer::Known).map_err(|_| D::Error::custom("write yuan with at most two decimals"))
        }
        Some(value) => integer(&value).map(Answer::Known).ok_or_else(|| D::Error::custom("give whole fen")),
    }
}

/// Items of a list with their place.
type Placed<'a, T> = Vec<(Option<usize>, &'a T)>;

/// Fills a facts vector slot by slot, in the order of the shape's tables.
pub(crate) struct Lowering<'l> {
    layout: &'l Layout,
    facts: Facts,
    slot: u16,
    text: usize,
}

/// One leaf as a number.
pub(crate) trait Leaf {
    /// Its value in the facts vector.
    fn number(&self, kind: FactKind, to: &mut Lowering<'_>) -> Result<i64, ErrorKind>;
}

/// A record of a shape.
pub(crate) trait Record: Sized {
    /// Writes its fields in order; `None` fills them with one value.
    fn write(record: Result<&Self, i64>, to: &mut Lowering<'_>) -> Result<(), Error>;
}

/// An item of a list: its leaves in order.
pub(crate) trait Item {
    /// The keys of its fields.
    const KEYS: &'static [&'static str];
    /// Their values; `at` is the item's place in a list, and nothing in a map, whose ids belong to the caller.
    fn values(&self, at: Option<usize>, to: &mut Lowering<'_>) -> Result<Vec<i64>, Error>;
}

impl<'l> Lowering<'l> {
    pub(crate) fn new(layout: &'l Layout) -> Self {
        Self { layout, facts: Facts::unknown(layout), slot: 3, text: 0 }
    }

    pub(crate) fn finish(self) -> Facts {
        self.facts
    }

    fn put(&mut self, value: i64) {
        self.facts.set(self.slot, value);
        self.slot = self.slot.saturating_add(1);
    }

    pub(crate) fn leaf<T: Leaf>(&mut self, answer: Result<&Answer<T>, i64>) -> Result<(), Error> {
        let value = match answer {
            Err(fill) => fill,
            Ok(answer) => {
                let fact = self.layout.fact(self.slot);
                let (kind, path) = fact.map_or((FactKind::Text, ""), |fact| (fact.kind, fact.path.as_str()));
                self.value(answer, kind).map_err(|why| Error::new(why, path))?
            }
        };
        self.put(value);
        Ok(())
    }

    fn value<T: Leaf>(&mut self, answer: &Answer<T>, kind: FactKind) -> Result<i64, ErrorKind> {
        match answer {
            Answer::Unknown => Ok(UNKNOWN),
            Answer::Absent => Ok(ABSENT),
            Answer::Known(value) => value.number(kind, self),
        }
    }

    /// The number of one field of an item, without a slot of its own.
    pub(crate) fn item<T: Leaf>(
        &mut self,
        answer: &Answer<T>,
        kind: FactKind,
        (list, at, key): (&str, Option<usize>, &str),
    ) -> Result<i64, Error> {
        let place = || match at {
            Some(index) => format!("{list}[{index}].{key}"),
            None => format!("{list}.{key}"),
        };
        self.value(answer, kind).map_err(|why| Error::new(why, place()))
    }

    /// The type of a choice.
    pub(crate) fn choice(&self, list: &str) -> FactKind {
        let known = self.layout.members.iter().position(|members| members.name == list);
        FactKind::Choice(known.unwrap_or(usize::MAX))
    }

    pub(crate) fn record<T: Record>(&mut self, answer: Result<&Answer<T>, i64>) -> Result<(), Error> {
        let record = match answer {
            Err(fill) => Err(fill),
            Ok(Answer::Unknown) => Err(UNKNOWN),
            Ok(Answer::Absent) => Err(ABSENT),
            Ok(Answer::Known(record)) => Ok(record),
        };
        self.put(record.as_ref().map_or_else(|fill| *fill, |_| 1));
        T::write(record, self)
    }

    pub(crate) fn list<T: Item>(&mut self, path: &str, answer: Result<&Answer<Vec<T>>, i64>) -> Result<(), Error> {
        let items = answer.map(|answer| match answer {
            Answer::Known(items) => {
                Answer::Known(items.iter().enumerate().map(|(at, item)| (Some(at), item)).collect())
            }
            Answer::Absent => Answer::Absent,
            Answer::Unknown => Answer::Unknown,
        });
        self.items(path, items)
    }

    /// Values by id make no facts; here each must only be well formed.
    pub(crate) fn map<T: Leaf>(
        &mut self,
        path: &str,
        kind: FactKind,
        answer: Result<&Answer<BTreeMap<String, T>>, i64>,
    ) -> Result<(), Error> {
        let Ok(Answer::Known(values)) = answer else { return Ok(()) };
        if values.len() > MAX_ITEMS {
            return Err(Error::new(ErrorKind::Size, path));
        }
        values.values().try_for_each(|value| value.number(kind, self).map(|_| ()).map_err(|why| Error::new(why, path)))
    }

    /// Opening hours make no facts; the calendar reads them. Here they must only be well formed.
    pub(crate) fn hours(&mut self, path: &str, answer: Result<&Answer<serde_json::Value>, i64>) -> Result<(), Error> {
        match answer {
            Ok(Answer::Known(hours)) => crate::calendar::hours::Hours::parse(hours, path).map(|_| ()),
            _ => Ok(()),
        }
    }

    /// The profile's facts, under `x`.
    pub(crate) fn extension(
        &mut self,
        path: &str,
        answer: Result<&BTreeMap<String, serde_json::Value>, i64>,
    ) -> Result<(), Error> {
        let Ok(facts) = answer else { return Ok(()) };
        let facts = facts.iter().map(|(name, value)| (name.clone(), value.clone())).collect();
        crate::reader::extension(self.layout, &facts, path, &mut self.facts, &mut self.text)
    }

    fn items<T: Item>(&mut self, path: &str, items: Result<Answer<Placed<'_, T>>, i64>) -> Result<(), Error> {
        let rows = match items {
            Err(UNKNOWN) | Ok(Answer::Unknown) => None,
            Err(_) | Ok(Answer::Absent) => Some(Vec::new()),
            Ok(Answer::Known(items)) if items.len() > MAX_ITEMS => return Err(Error::new(ErrorKind::Size, path)),
            Ok(Answer::Known(items)) => {
                Some(items.iter().map(|(at, item)| item.values(*at, self)).collect::<Result<Vec<_>, _>>()?)
            }
        };
        let shape = self.layout.shape;
        for reduction in shape.reductions.iter().filter(|reduction| reduction.over == path) {
            let position = reduction.field().and_then(|key| T::KEYS.iter().position(|known| *known == key));
            let value = match &rows {
                None => UNKNOWN,
                Some(rows) => {
                    let column = rows.iter().map(|row| position.and_then(|at| row.get(at)).copied().unwrap_or(UNKNOWN));
                    reduce(reduction.reduce, self.layout.member_of(reduction), rows.len(), &column.collect::<Vec<_>>())
                }
            };
            self.put(value);
        }
        Ok(())
    }

    fn count_text(&mut self, text: &str) -> Result<(), ErrorKind> {
        let units = text.encode_utf16().count();
        self.text = self.text.saturating_add(units);
        if units > MAX_TEXT || self.text > MAX_ALL_TEXT { Err(ErrorKind::Size) } else { Ok(()) }
    }
}

/// A reduction over one column of a list that is there.
pub(crate) fn reduce(how: Reduce, member: Option<i64>, items: usize, column: &[i64]) -> i64 {
    let number = |count: usize| i64::try_from(count).unwrap_or(UNKNOWN);
    let has = |wanted: i64| column.contains(&wanted);
    match how {
        Reduce::Count => number(items),
        Reduce::CountOf { .. } | Reduce::Set(_) | Reduce::Sum(_) if has(UNKNOWN) => UNKNOWN,
        Reduce::CountOf { .. } => number(column.iter().filter(|value| Some(**value) == member).count()),
        Reduce::Set(_) => column.iter().filter_map(|value| member_bit(*value)).fold(0, |set, bit| set | bit),
        Reduce::Sum(_) => {
            column.iter().filter(|value| **value != ABSENT).fold(0, |sum, value| sum.saturating_add(*value))
        }
        Reduce::Any(_) if has(1) => 1,
        Reduce::AnyAbsent(_) if has(ABSENT) => 1,
        Reduce::All(_) if has(0) || has(ABSENT) => 0,
        Reduce::Any(_) | Reduce::All(_) | Reduce::AnyAbsent(_) if has(UNKNOWN) => UNKNOWN,
        Reduce::Any(_) | Reduce::AnyAbsent(_) => 0,
        Reduce::All(_) => 1,
        Reduce::First(_) => column.first().copied().unwrap_or(ABSENT),
        Reduce::Last(_) => column.last().copied().unwrap_or(ABSENT),
    }
}

/// The bit of a list's member in a set; nothing for one that sets do not tell apart.
pub(crate) fn member_bit(member: i64) -> Option<i64> {
    let position = usize::try_from(member).ok().filter(|position| *position < MAX_SET)?;
    1_i64.checked_shl(u32::try_from(position).ok()?)
}

/// A share or score in thousandths of a percent, if it has no more than three decimals.
///
/// A double with three decimals is the one nearest to them, and so is the quotient: the two are equal.
#[expect(clippy::float_arithmetic, reason = "reads a number of the caller; what is decided with is whole")]
pub(crate) fn thousandths(percent: f64) -> Option<i64> {
    let whole = crate::json::whole((percent * 1000.0).round());
    let fits = (0..=MAX_PERCENT).contains(&whole) && crate::decimal::thousandths(whole) == percent;
    fits.then_some(whole)
}

impl Leaf for f64 {
    fn number(&self, _: FactKind, _: &mut Lowering<'_>) -> Result<i64, ErrorKind> {
        thousandths(*self).ok_or(ErrorKind::Value)
    }
}

impl Leaf for bool {
    fn number(&self, _: FactKind, _: &mut Lowering<'_>) -> Result<i64, ErrorKind> {
        Ok((*self).into())
    }
}

impl Leaf for Date {
    fn number(&self, _: FactKind, _: &mut Lowering<'_>) -> Result<i64, ErrorKind> {
        Ok(self.days().into())
    }
}

impl Leaf for Instant {
    fn number(&self, _: FactKind, _: &mut Lowering<'_>) -> Result<i64, ErrorKind> {
        Ok(self.ms())
    }
}

/// Money in fen, or a count: whole numbers within the range of their kind.
impl Leaf for i64 {
    fn number(&self, kind: FactKind, _: &mut Lowering<'_>) -> Result<i64, ErrorKind> {
        let range = if kind == FactKind::Count { 0..=MAX_COUNT } else { -MAX_MONEY..=MAX_MONEY };
        if range.contains(self) { Ok(*self) } else { Err(ErrorKind::Value) }
    }
}

/// Text, or a code of a growing list.
impl Leaf for String {
    fn number(&self, kind: FactKind, to: &mut Lowering<'_>) -> Result<i64, ErrorKind> {
        to.count_text(self)?;
        match kind {
            _ if is_blank(self) => Ok(ABSENT),
            FactKind::Choice(list) => {
                let members = to.layout.members.get(list).ok_or(ErrorKind::Internal)?;
                members.number(self).ok_or(ErrorKind::Value)
            }
            _ => Ok(1),
        }
    }
}
