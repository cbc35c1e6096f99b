//! Reads a request from JSON by its shape and lowers it to facts: the host's counterpart of the generated gate.
//!
//! Both give the same facts and the same errors; a test compares them case by case.

use serde_json::{Map, Value};

use crate::error::{Error, ErrorKind};
use crate::fact::{ABSENT, FactKind, Facts, Layout, Origin, UNKNOWN};
use crate::json::{Cursor, MAX_DEPTH, fen, integer, join, refuse_unknown};
use crate::lower::{reduce, thousandths};
use crate::order::in_order;
use crate::shape::{Field, Kind, MAX_COUNT, MAX_ITEMS, MAX_MONEY, MAX_TEXT, Node};
use crate::text::is_blank;
use crate::time::{Date, Instant};

/// Most UTF-16 code units of all texts of one request together.
pub const MAX_ALL_TEXT: usize = 65_536;

/// The facts of one request.
///
/// # Errors
/// For anything the shape does not have: the place, and what is expected there.
pub fn read(layout: &Layout, request: &Value) -> Result<Facts, Error> {
    read_keeping(layout, request, "").map(|(facts, _)| facts)
}

/// The same, with the values of every record in one list, by the position of its fields.
pub(crate) fn read_keeping(layout: &Layout, request: &Value, list: &str) -> Result<(Facts, Vec<Vec<i64>>), Error> {
    let mut reader = Reader { layout, facts: Facts::unknown(layout), slot: 3, text: 0, list, kept: Vec::new() };
    reader.record(layout.shape.fields, &Cursor::new(request, ""), 0)?;
    Ok((reader.facts, reader.kept))
}

struct Reader<'l> {
    layout: &'l Layout,
    facts: Facts,
    /// The next slot; slots follow the shape's tables in order.
    slot: u16,
    /// Code units of text so far.
    text: usize,
    /// The list whose records are kept.
    list: &'l str,
    kept: Vec<Vec<i64>>,
}

impl Reader<'_> {
    fn put(&mut self, value: i64) {
        self.facts.set(self.slot, value);
        self.slot = self.slot.saturating_add(1);
    }

    fn record(&mut self, fields: &'static [Field], at: &Cursor<'_>, depth: usize) -> Result<(), Error> {
        if depth > MAX_DEPTH {
            return Err(at.fail(ErrorKind::Size));
        }
        at.record_of(fields)?;
        for field in fields {
            self.field(field, at.value().get(field.key), &join(at.path(), field.key), depth)?;
        }
        Ok(())
    }

    fn field(&mut self, field: &'static Field, value: Option<&Value>, path: &str, depth: usize) -> Result<(), Error> {
        match (&field.node, value) {
            (Node::Leaf(kind), value) => {
                let value = self.leaf(self.layout.kind_of(*kind), value, path)?;
                self.put(value);
            }
            (Node::Record(fields), None) => self.everywhere(fields, path, UNKNOWN),
            (Node::Record(fields), Some(Value::Null)) => self.everywhere(fields, path, ABSENT),
            (Node::Record(fields), Some(value)) => {
                self.put(1);
                self.record(fields, &Cursor::new(value, path), depth.saturating_add(1))?;
            }
            (Node::List(fields), value) => self.list(fields, value, path)?,
            (Node::Map(kind), Some(value)) if !value.is_null() => self.values(*kind, value, path)?,
            (Node::Hours, Some(value)) => {
                // The calendar reads it; here it must only be well formed.
                crate::calendar::hours::Hours::parse(value, path)?;
            }
            (Node::Extension, Some(Value::Object(facts))) => {
                extension(self.layout, facts, path, &mut self.facts, &mut self.text)?
            }
            (Node::Extension, Some(value)) if !value.is_null() => {
                return Err(Cursor::new(value, path).fail(ErrorKind::Type).hint_of("record"));
            }
            (Node::Map(_) | Node::Extension | Node::Hours, _) => {}
        }
        Ok(())
    }

    /// Gives a whole record the same value: all unknown, or all absent.
    fn everywhere(&mut self, fields: &'static [Field], path: &str, value: i64) {
        self.put(value);
        for field in fields {
            let path = join(path, field.key);
            match field.node {
                Node::Leaf(_) => self.put(value),
                Node::Record(fields) => self.everywhere(fields, &path, value),
                Node::List(_) => {
                    let reductions = self.layout.shape.reductions.iter().filter(|reduction| reduction.over == path);
                    for reduction in reductions {
                        self.put(if value == ABSENT { reduce(reduction.reduce, None, 0, &[]) } else { UNKNOWN });
                    }
                }
                Node::Map(_) | Node::Hours | Node::Extension => {}
            }
        }
    }

    /// Values by id. Ids belong to the caller: an error names the map, never the id.
    fn values(&mut self, kind: Kind, value: &Value, path: &str) -> Result<(), Error> {
        let map = value.as_object().ok_or_else(|| Error::new(ErrorKind::Type, path).hint_of("record"))?;
        if map.len() > MAX_ITEMS {
            return Err(Error::new(ErrorKind::Size, path));
        }
        let kind = self.layout.kind_of(kind);
        map.values().try_for_each(|value| self.leaf(kind, Some(value), path).map(|_| ()))
    }

    fn leaf(&mut self, kind: FactKind, value: Option<&Value>, path: &str) -> Result<i64, Error> {
        let Some(value) = value else { return Ok(UNKNOWN) };
        if value.is_null() {
            return Ok(ABSENT);
        }
        let fail = |why| Error::new(why, path);
        let wrong = || fail(ErrorKind::Type).hint_of(kind.name());
        match kind {
            FactKind::Flag => value.as_bool().map(i64::from).ok_or_else(wrong),
            FactKind::Count | FactKind::Money if kind == FactKind::Count || !value.is_string() => {
                let number = integer(value).ok_or_else(wrong)?;
                let range = if kind == FactKind::Count { 0..=MAX_COUNT } else { -MAX_MONEY..=MAX_MONEY };
                range.contains(&number).then_some(number).ok_or_else(|| fail(ErrorKind::Value))
            }
            FactKind::Percent => {
                let number = value.as_f64().ok_or_else(wrong)?;
                thousandths(number).ok_or_else(|| fail(ErrorKind::Value))
            }
            _ => {
                let text = value.as_str().ok_or_else(wrong)?;
                let units = text.encode_utf16().count();
                self.text = self.text.saturating_add(units);
                if units > MAX_TEXT || self.text > MAX_ALL_TEXT {
                    return Err(fail(ErrorKind::Size));
                }
                if is_blank(text) { Ok(ABSENT) } else { self.worded(kind, text, path) }
            }
        }
    }

    /// The value of a leaf that is written as text and not blank.
    fn worded(&self, kind: FactKind, text: &str, path: &str) -> Result<i64, Error> {
        let format = || Error::new(ErrorKind::Format, path).hint_of(kind.name());
        match kind {
            FactKind::Date => Date::parse(text).map(|date| date.days().into()).ok_or_else(format),
            FactKind::Money => fen(text).map_err(|why| match why {
                ErrorKind::Format => format(),
                why => Error::new(why, path),
            }),
            FactKind::Instant => Instant::parse(text).map(Instant::ms).ok_or_else(format),
            FactKind::Choice(list) => {
                let members = self.layout.members.get(list).ok_or_else(|| Error::new(ErrorKind::Internal, path))?;
                let refuse = || Error::new(ErrorKind::Value, path).hint_of(members.codes.join(" | "));
                members.number(text).ok_or_else(refuse)
            }
            _ => Ok(1),
        }
    }

    /// A list of records: only its reductions become facts.
    fn list(&mut self, fields: &'static [Field], value: Option<&Value>, path: &str) -> Result<(), Error> {
        let items = match value {
            None => None,
            Some(Value::Null) => Some(Vec::new()),
            Some(value) => Some(Cursor::new(value, path).items()?),
        };
        if items.as_ref().is_some_and(|items| items.len() > MAX_ITEMS) {
            return Err(Error::new(ErrorKind::Size, path));
        }
        let rows = match items {
            None => None,
            Some(items) => Some(items.iter().map(|item| self.item(fields, item)).collect::<Result<Vec<_>, _>>()?),
        };
        for reduction in self.layout.shape.reductions.iter().filter(|reduction| reduction.over == path) {
            let position = reduction.field().and_then(|key| fields.iter().position(|field| field.key == key));
            let value = rows.as_ref().map_or(UNKNOWN, |rows: &Vec<Vec<i64>>| {
                let column = rows.iter().map(|row| position.and_then(|at| row.get(at)).copied().unwrap_or(UNKNOWN));
                reduce(reduction.reduce, self.layout.member_of(reduction), rows.len(), &column.collect::<Vec<_>>())
            });
            self.put(value);
        }
        if path == self.list {
            self.kept = rows.unwrap_or_default();
        }
        Ok(())
    }

    /// The values of one item, by the position of its fields.
    fn item(&mut self, fields: &'static [Field], item: &Cursor<'_>) -> Result<Vec<i64>, Error> {
        let given = item.record_of(fields)?;
        let mut values = vec![UNKNOWN; fields.len()];
        // Most records have few of their keys: look for those, in the order of the shape.
        let places = given.iter().filter_map(|(key, value)| {
            let at = fields.iter().position(|field| field.key == key)?;
            Some((at, value))
        });
        for (at, value) in in_order(places, |(at, _)| *at) {
            if let (Some(Field { key, node: Node::Leaf(kind), .. }), Some(place)) = (fields.get(at), values.get_mut(at))
            {
                *place = self.leaf(self.layout.kind_of(*kind), Some(value), &join(item.path(), key))?;
            }
        }
        Ok(values)
    }
}

/// The profile's facts, under `x`.
pub(crate) fn extension(
    layout: &Layout,
    given: &Map<String, Value>,
    path: &str,
    facts: &mut Facts,
    text: &mut usize,
) -> Result<(), Error> {
    let own = (0..).zip(&layout.facts).filter(|(_, fact)| matches!(fact.origin, Origin::Profile(_)));
    let own: Vec<(u16, FactKind, &str)> =
        own.filter_map(|(slot, fact)| Some((slot, fact.kind, fact.path.strip_prefix("x.")?))).collect();
    let names: Vec<&str> = own.iter().map(|(_, _, name)| *name).collect();
    refuse_unknown(given.keys(), &names, path)?;
    let mut reader = Reader { layout, facts: Facts::unknown(layout), slot: 0, text: *text, list: "", kept: Vec::new() };
    for (slot, kind, name) in own {
        facts.set(slot, reader.leaf(kind, given.get(name), &join(path, name))?);
    }
    *text = reader.text;
    Ok(())
}
