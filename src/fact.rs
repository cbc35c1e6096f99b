//! Facts: the leaves, records and reductions of a shape, each in a slot of one vector of whole numbers.

use crate::shape::{Field, Growth, Kind, Node, Reduce, Reduction, Shape, Vocabulary};
pub use crate::slots::Slots;
use crate::text::Text;

/// Nobody said anything about the fact.
pub const UNKNOWN: i64 = -9_007_199_254_740_991;
/// The fact is known to be absent.
pub const ABSENT: i64 = -9_007_199_254_740_990;
/// Most facts of one shape with its profile.
pub const MAX_FACTS: usize = 256;

/// Slot of the question's date, in days since 1970-01-01.
pub const AS_OF_DATE: u16 = 0;
/// Slot of the question's instant, in milliseconds.
pub const AS_OF_INSTANT: u16 = 1;
/// Slot of the number of supplied facts that no applicable rule reads.
pub const SURPLUS_COUNT: u16 = 2;

/// The type of a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactKind {
    /// 0 or 1.
    Flag,
    /// Position in a vocabulary of the layout.
    Choice(usize),
    /// Some members of a vocabulary of the layout: bit `n` stands for its position `n`.
    Set(usize),
    /// Pieces.
    Count,
    /// Thousandths of a percent.
    Percent,
    /// Fen.
    Money,
    /// Days since 1970-01-01.
    Date,
    /// Milliseconds since 1970-01-01T00:00:00Z.
    Instant,
    /// 1 when there is visible text.
    Text,
    /// 1 when the record is there.
    Record,
}

impl FactKind {
    /// Name of the type.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Flag => "flag",
            Self::Choice(_) => "choice",
            Self::Set(_) => "set",
            Self::Count => "count",
            Self::Percent => "percent",
            Self::Money => "money",
            Self::Date => "date",
            Self::Instant => "instant",
            Self::Text => "text",
            Self::Record => "record",
        }
    }
}

/// Why a slot exists.
#[derive(Debug, Clone, Copy)]
pub enum Origin {
    /// The question itself.
    Question,
    /// A leaf or record.
    Field(&'static Field),
    /// A reduction, and the slot of the first reduction over the same list.
    Reduction(&'static Reduction, u16),
    /// A profile, by its position there.
    Profile(usize),
    /// What a history or its limits say, worked out event by event.
    Derived,
}

/// One slot of the vector.
#[derive(Debug, Clone)]
pub struct Fact {
    /// Its name in conditions, for example `form.fees.sum`.
    pub path: String,
    /// Its type.
    pub kind: FactKind,
    /// Why it exists.
    pub origin: Origin,
}

/// The members of a list as the rule set knows them: the catalogue's, then the profile's.
#[derive(Debug, Clone)]
pub struct Members {
    /// Name of the list.
    pub name: String,
    /// Codes; the position is the number in the facts vector.
    pub codes: Vec<String>,
    /// Whether an unknown code counts as `other`.
    pub growing: bool,
    /// Whether a profile may add some.
    pub extensible: bool,
}

impl Members {
    /// The number of a code. In a growing list an unknown code counts as `other`.
    #[must_use]
    pub fn number(&self, code: &str) -> Option<i64> {
        self.position(code).or_else(|| if self.growing { self.position(crate::shape::OTHER) } else { None })
    }

    fn position(&self, code: &str) -> Option<i64> {
        self.codes.iter().position(|known| known == code).and_then(|position| i64::try_from(position).ok())
    }
}

/// The slots of one shape: the question's own, the shape's in the order of its tables, the profile's.
#[derive(Debug, Clone)]
pub struct Layout {
    /// The shape.
    pub shape: &'static Shape,
    /// Every slot.
    pub facts: Vec<Fact>,
    /// Every list the facts choose from.
    pub members: Vec<Members>,
}

impl Layout {
    /// The slots of a shape.
    #[must_use]
    pub fn of(shape: &'static Shape) -> Self {
        let mut layout = Self { shape, facts: Vec::new(), members: Vec::new() };
        layout.add("asOf.date".to_owned(), FactKind::Date, Origin::Question);
        layout.add("asOf.instant".to_owned(), FactKind::Instant, Origin::Question);
        layout.add(crate::condition::SURPLUS.to_owned(), FactKind::Count, Origin::Question);
        layout.add_fields(shape.fields, "");
        layout
    }

    fn add_fields(&mut self, fields: &'static [Field], parent: &str) {
        for field in fields {
            let path = crate::json::join(parent, field.key);
            match field.node {
                Node::Leaf(kind) => {
                    let kind = self.kind(kind);
                    self.add(path, kind, Origin::Field(field));
                }
                Node::Record(fields) => {
                    self.add(path.clone(), FactKind::Record, Origin::Field(field));
                    self.add_fields(fields, &path);
                }
                Node::List(items) => {
                    for item in items {
                        if let Node::Leaf(Kind::Choice(vocabulary)) = item.node {
                            self.add_members(vocabulary);
                        }
                    }
                    self.add_reductions(&path, items);
                }
                Node::Map(Kind::Choice(vocabulary)) => self.add_members(vocabulary),
                Node::Map(_) | Node::Hours | Node::Extension => {}
            }
        }
    }

    fn add_reductions(&mut self, path: &str, fields: &'static [Field]) {
        let head = self.len();
        for reduction in self.shape.reductions.iter().filter(|reduction| reduction.over == path) {
            let kind = match reduction.field().and_then(|key| fields.iter().find(|field| field.key == key)) {
                _ if matches!(reduction.reduce, Reduce::AnyAbsent(_)) => FactKind::Flag,
                Some(Field { node: Node::Leaf(kind), .. }) if !reduction.counts() => {
                    match (reduction.reduce, self.kind(*kind)) {
                        (Reduce::Set(_), FactKind::Choice(list)) => FactKind::Set(list),
                        (_, kind) => kind,
                    }
                }
                _ => FactKind::Count,
            };
            self.add(reduction.path.to_owned(), kind, Origin::Reduction(reduction, head));
        }
    }

    fn add_members(&mut self, vocabulary: &Vocabulary) {
        if self.members.iter().all(|members| members.name != vocabulary.name) {
            let codes = vocabulary.members.iter().map(|member| member.code.to_owned()).collect();
            let name = vocabulary.name.to_owned();
            let (growing, extensible) = (vocabulary.growth == Growth::Open, vocabulary.growth != Growth::Closed);
            self.members.push(Members { name, codes, growing, extensible });
        }
    }

    /// Adds a closed list of a profile's fact, and gives its position.
    pub(crate) fn add_list(&mut self, name: &str, codes: &[String]) -> usize {
        self.members.push(Members { name: name.to_owned(), codes: codes.to_vec(), growing: false, extensible: false });
        self.members.len().saturating_sub(1)
    }

    fn kind(&mut self, kind: Kind) -> FactKind {
        if let Kind::Choice(vocabulary) = kind {
            self.add_members(vocabulary);
        }
        self.kind_of(kind)
    }

    /// The type of a leaf in this layout.
    #[must_use]
    pub fn kind_of(&self, kind: Kind) -> FactKind {
        match kind {
            Kind::Flag => FactKind::Flag,
            Kind::Count => FactKind::Count,
            Kind::Percent => FactKind::Percent,
            Kind::Money => FactKind::Money,
            Kind::Date => FactKind::Date,
            Kind::Instant => FactKind::Instant,
            Kind::Text => FactKind::Text,
            Kind::Choice(vocabulary) => {
                let known = self.members.iter().position(|members| members.name == vocabulary.name);
                FactKind::Choice(known.unwrap_or(usize::MAX))
            }
        }
    }

    /// Adds a slot; a name that exists already keeps its slot.
    pub(crate) fn add(&mut self, path: String, kind: FactKind, origin: Origin) {
        self.facts.push(Fact { path, kind, origin });
    }

    /// The number of the member a reduction counts.
    pub(crate) fn member_of(&self, reduction: &Reduction) -> Option<i64> {
        let Reduce::CountOf { list, code, .. } = reduction.reduce else { return None };
        self.members.iter().find(|members| members.name == list)?.position(code)
    }

    /// How many slots there are.
    #[must_use]
    pub fn len(&self) -> u16 {
        u16::try_from(self.facts.len()).unwrap_or(u16::MAX)
    }

    /// Never: the question's own slots are always there.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.facts.is_empty()
    }

    /// The slot of a fact.
    #[must_use]
    pub fn slot(&self, path: &str) -> Option<u16> {
        self.facts.iter().zip(0..).find(|(fact, _)| fact.path == path).map(|(_, slot)| slot)
    }

    /// The fact in a slot.
    #[must_use]
    pub fn fact(&self, slot: u16) -> Option<&Fact> {
        self.facts.get(usize::from(slot))
    }

    /// The name of the fact in a slot.
    #[must_use]
    pub fn path(&self, slot: u16) -> &str {
        self.fact(slot).map_or("", |fact| &fact.path)
    }

    /// Names of all facts that conditions may use.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &str> {
        self.facts.iter().map(|fact| fact.path.as_str())
    }

    /// What to call the fact in a slot.
    #[must_use]
    pub fn label(&self, slot: u16) -> Text {
        match self.fact(slot).map(|fact| fact.origin) {
            Some(Origin::Field(field)) => field.label,
            Some(Origin::Reduction(reduction, _)) => reduction.label,
            Some(Origin::Question | Origin::Profile(_) | Origin::Derived) | None => Text::EMPTY,
        }
    }
}

/// Facts of one request, one whole number a slot; by default everything is unknown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts(Vec<i64>);

impl Facts {
    /// Everything unknown.
    #[must_use]
    pub fn unknown(layout: &Layout) -> Self {
        Self(vec![UNKNOWN; layout.facts.len()])
    }

    /// The values, by slot.
    #[must_use]
    pub fn values(&self) -> &[i64] {
        &self.0
    }

    /// The values, to be written in one go.
    #[cfg(feature = "js")]
    pub(crate) fn values_mut(&mut self) -> &mut [i64] {
        &mut self.0
    }

    /// Sets the value in a slot.
    pub fn set(&mut self, slot: u16, value: i64) {
        if let Some(place) = self.0.get_mut(usize::from(slot)) {
            *place = value;
        }
    }

    /// Takes a slot's value for said where nobody said anything.
    pub(crate) fn assume(&mut self, value: Option<(u16, i64)>) {
        if let Some((slot, value)) = value
            && self.get(slot) == UNKNOWN
        {
            self.set(slot, value);
        }
    }

    /// The value in a slot.
    #[must_use]
    pub fn get(&self, slot: u16) -> i64 {
        self.0.get(usize::from(slot)).copied().unwrap_or(UNKNOWN)
    }
}

#[cfg(test)]
mod tests {
    use super::{Layout, Origin, Slots};
    use crate::catalogue::shapes::SHAPES;

    #[test]
    fn slots_come_back_in_order() {
        let mut slots = Slots::default();
        [200, 3, 64, 63].into_iter().for_each(|slot| slots.insert(slot));
        assert_eq!(slots.iter().collect::<Vec<_>>(), [3, 63, 64, 200]);
        assert_eq!(slots.count(), 4);
        assert!(slots.contains(64) && !slots.contains(65));
        assert!(slots.without(&slots).is_empty());
    }

    #[test]
    fn every_declared_reduction_has_a_slot_and_every_path_is_its_own() {
        for shape in SHAPES {
            let layout = Layout::of(shape);
            let reductions = layout.facts.iter().filter(|fact| matches!(fact.origin, Origin::Reduction(..))).count();
            assert_eq!(reductions, shape.reductions.len(), "{}", shape.name);
            for (slot, fact) in (0..).zip(&layout.facts) {
                assert_eq!(layout.slot(&fact.path), Some(slot), "{}", fact.path);
            }
        }
    }
}
