//! The shape of a request: records, lists of records, maps by id and leaves, declared once as const tables.
//!
//! The Rust structs, TypeScript types, JSON Schema, gate and page forms are all generated from these tables.

use crate::text::Text;

/// Longest text of one leaf, in UTF-16 code units.
pub const MAX_TEXT: usize = 16_384;
/// Most items of one list or map.
pub const MAX_ITEMS: usize = 1_024;
/// Largest sum of money either way: ten thousand million yuan, in fen. 1,024 of them still add up exactly in a double.
pub const MAX_MONEY: i64 = 1_000_000_000_000;
/// Largest count: minutes of a year's complaints of the whole country fit. 1,024 of them add up exactly in a double.
pub const MAX_COUNT: i64 = 1_000_000_000_000;
/// Most members of a list that a set can tell apart: a set is a whole number that a double holds exactly.
pub const MAX_SET: usize = 53;
/// The largest share or score, in thousandths of a percent.
pub const MAX_PERCENT: i64 = 100_000;

/// The typed request of one question.
#[derive(Debug, Clone, Copy)]
pub struct Shape {
    /// Name of the request, for example `Application`.
    pub name: &'static str,
    /// What the request is.
    pub label: Text,
    /// Its fields, in the order of the form.
    pub fields: &'static [Field],
    /// Facts computed from its lists and maps.
    pub reductions: &'static [Reduction],
}

/// One key of a record.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// The key, in camel case.
    pub key: &'static str,
    /// What stands under the key.
    pub node: Node,
    /// What to call it on a form.
    pub label: Text,
    /// Source rows that ask for it, separated by commas; empty for what only the host needs.
    pub rows: &'static str,
    /// Whether it tells something about a person.
    pub personal: bool,
    /// Whether the operator decides or notes it, its staff or its systems: no customer is asked for it. Marked in applications.
    pub by_operator: bool,
    /// Name of its record's type, where the key would not do: several fields may share one.
    pub type_name: &'static str,
}

/// What stands under a key.
#[derive(Debug, Clone, Copy)]
pub enum Node {
    /// A single value.
    Leaf(Kind),
    /// A record of named fields.
    Record(&'static [Field]),
    /// A list of records, at most [`MAX_ITEMS`].
    List(&'static [Field]),
    /// Single values by id, at most [`MAX_ITEMS`]. They make no facts: what reads the shape knows the ids.
    Map(Kind),
    /// Weekly opening hours; read by the calendar.
    Hours,
    /// Facts of the operator's profile, under names of its own.
    Extension,
}

/// The type of a leaf, with its unit and range.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// True or false.
    Flag,
    /// One member of a list.
    Choice(&'static Vocabulary),
    /// A whole number from 0 to [`MAX_COUNT`].
    Count,
    /// A share or score from 0 to 100 with at most three decimals; as a fact it is in thousandths of a percent.
    Percent,
    /// A sum of money in fen, within ±[`MAX_MONEY`]: given as a whole number of fen, or as text in yuan.
    Money,
    /// A date, `YYYY-MM-DD`.
    Date,
    /// An instant, RFC 3339 with offset.
    Instant,
    /// Free text: only whether it is blank reaches the rules.
    Text,
}

/// A list of codes a leaf may hold.
#[derive(Debug)]
pub struct Vocabulary {
    /// Name of the type in Rust and TypeScript, for example `Channel`.
    pub name: &'static str,
    /// Its members; in a growing list the last one is `other`.
    pub members: &'static [Member],
    /// Whether others may be added.
    pub growth: Growth,
}

/// Whether a list may get members that its table does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Growth {
    /// No: an unknown code is refused.
    Closed,
    /// A profile may add some; an unknown code is refused.
    ByProfile,
    /// The source leaves the list open: a profile may add some, and an unknown code counts as `other`.
    Open,
}

/// One member of a list.
#[derive(Debug, Clone, Copy)]
pub struct Member {
    /// The code in requests, in snake case.
    pub code: &'static str,
    /// What to call it.
    pub label: Text,
}

/// The code that stands for every member a growing list does not know.
pub const OTHER: &str = "other";

/// A fact computed from a list: `fees` + `sum` = the fact `form.fees.sum`.
#[derive(Debug, Clone, Copy)]
pub struct Reduction {
    /// Path of the fact, for example `form.fees.sum`.
    pub path: &'static str,
    /// Path of the list.
    pub over: &'static str,
    /// How it is computed.
    pub reduce: Reduce,
    /// What to call it.
    pub label: Text,
}

/// The closed set of reductions.
///
/// Over a missing list every reduction is unknown; over an absent or empty one counts and sums are 0, sets are empty, `Any` and
/// `AnyAbsent` are false, `All` is true, `First` and `Last` are absent. An unknown item makes the result unknown unless the others decide it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reduce {
    /// How many items.
    Count,
    /// How many items whose choice `field` is `code`.
    CountOf {
        /// Key of a choice in each item.
        field: &'static str,
        /// Name of the choice's list.
        list: &'static str,
        /// The member counted.
        code: &'static str,
    },
    /// Which members of its list the choice `field` has in the items, the first [`MAX_SET`] of them; absent values add nothing.
    Set(&'static str),
    /// Sum of the money or counts in `field`; absent values add nothing.
    Sum(&'static str),
    /// Whether the flag `field` is true in at least one item.
    Any(&'static str),
    /// Whether the flag `field` is true in every item.
    All(&'static str),
    /// Whether `field` is known to be absent in at least one item.
    AnyAbsent(&'static str),
    /// `field` of the first item in the order given.
    First(&'static str),
    /// `field` of the last item in the order given.
    Last(&'static str),
}

impl Kind {
    /// Name of the type in profiles, schema and hints.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Flag => "flag",
            Self::Choice(_) => "choice",
            Self::Count => "count",
            Self::Percent => "percent",
            Self::Money => "money",
            Self::Date => "date",
            Self::Instant => "instant",
            Self::Text => "text",
        }
    }
}

impl Reduction {
    /// The field of each item that it reads.
    #[must_use]
    pub const fn field(&self) -> Option<&'static str> {
        match self.reduce {
            Reduce::Count => None,
            Reduce::CountOf { field, .. }
            | Reduce::Set(field)
            | Reduce::Sum(field)
            | Reduce::Any(field)
            | Reduce::All(field)
            | Reduce::AnyAbsent(field)
            | Reduce::First(field)
            | Reduce::Last(field) => Some(field),
        }
    }

    /// Whether the result is a number of items.
    #[must_use]
    pub const fn counts(&self) -> bool {
        matches!(self.reduce, Reduce::Count | Reduce::CountOf { .. })
    }
}

/// Every list of codes that some shapes use, each once.
#[must_use]
pub fn vocabularies(shapes: &[&'static Shape]) -> Vec<&'static Vocabulary> {
    fn add(fields: &'static [Field], found: &mut Vec<&'static Vocabulary>) {
        for field in fields {
            match field.node {
                Node::Leaf(Kind::Choice(list)) | Node::Map(Kind::Choice(list))
                    if found.iter().all(|other| other.name != list.name) =>
                {
                    found.push(list);
                }
                _ => {}
            }
        }
        for field in fields {
            if let Node::Record(inner) | Node::List(inner) = field.node {
                add(inner, found);
            }
        }
    }
    let mut found = Vec::new();
    shapes.iter().for_each(|shape| add(shape.fields, &mut found));
    found
}

/// A leaf without a source row.
pub(crate) const fn leaf(key: &'static str, kind: Kind, label: Text) -> Field {
    Field { key, node: Node::Leaf(kind), label, rows: "", personal: false, by_operator: false, type_name: "" }
}

/// A record.
pub(crate) const fn record(key: &'static str, fields: &'static [Field], label: Text) -> Field {
    Field { key, node: Node::Record(fields), label, rows: "", personal: false, by_operator: false, type_name: "" }
}

/// A list of records.
pub(crate) const fn list(key: &'static str, fields: &'static [Field], label: Text) -> Field {
    Field { key, node: Node::List(fields), label, rows: "", personal: false, by_operator: false, type_name: "" }
}

/// Values by id.
pub(crate) const fn map(key: &'static str, kind: Kind, label: Text) -> Field {
    Field { key, node: Node::Map(kind), label, rows: "", personal: false, by_operator: false, type_name: "" }
}

impl Field {
    /// The same field, asked for by these source rows.
    pub(crate) const fn rows(self, rows: &'static str) -> Self {
        Self { rows: if cfg!(feature = "texts") { rows } else { "" }, ..self }
    }

    /// The same record, its type under this name.
    pub(crate) const fn named(self, type_name: &'static str) -> Self {
        Self { type_name, ..self }
    }

    /// The same field, marked as telling something about a person.
    pub(crate) const fn personal(self) -> Self {
        Self { personal: true, ..self }
    }

    /// The same field, marked as decided or noted by the operator.
    pub(crate) const fn by_operator(self) -> Self {
        Self { by_operator: true, ..self }
    }
}
