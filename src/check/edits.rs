//! A profile with some of its parts left out or stood in for, and the way back from a place in it to the place in the original.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::json::join;

/// One step into a value.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    Key(String),
    Item(usize),
}

/// A place in a value.
pub(super) type Place = Vec<Step>;

/// Parts of a value that are left out (nothing) or stood in for, by their place in the original.
#[derive(Debug, Clone, Default)]
pub(super) struct Edits {
    made: BTreeMap<Place, Option<Value>>,
}

/// Where a path of an error leads.
pub(super) struct Located<'p> {
    /// The deepest part that is there, in the original.
    pub(super) place: Place,
    /// What the path names below it.
    pub(super) rest: &'p str,
}

impl Edits {
    /// Leaves a part out, with everything that was done inside it.
    pub(super) fn leave_out(&mut self, place: &Place) {
        self.made.retain(|other, _| !other.starts_with(place));
        self.made.insert(place.clone(), None);
    }

    /// Puts something in the place of a part.
    pub(super) fn stand_in(&mut self, place: &Place, value: Value) {
        self.made.insert(place.clone(), Some(value));
    }

    /// Whether a part was left out, or stood in for.
    pub(super) fn at(&self, place: &Place) -> Option<&Option<Value>> {
        self.made.get(place)
    }

    /// Places of what was done at or below a place.
    pub(super) fn below<'e>(&'e self, place: &'e Place) -> impl Iterator<Item = &'e Place> {
        self.made.keys().filter(move |other| other.starts_with(place))
    }

    /// Every place at which something was done.
    pub(super) fn places(&self) -> impl Iterator<Item = &Place> {
        self.made.keys()
    }

    /// The value with everything done to it.
    pub(super) fn apply(&self, original: &Value) -> Value {
        let mut value = original.clone();
        // From the last to the first, so that the places of earlier items of a list stay.
        for (place, edit) in self.made.iter().rev() {
            let Some((last, parents)) = place.split_last() else { continue };
            let Some(parent) = at_mut(&mut value, parents) else { continue };
            match (parent, last, edit) {
                (Value::Object(map), Step::Key(key), Some(stand_in)) => {
                    map.insert(key.clone(), stand_in.clone());
                }
                (Value::Object(map), Step::Key(key), None) => {
                    map.remove(key);
                }
                (Value::Array(items), Step::Item(at), None) if *at < items.len() => {
                    items.remove(*at);
                }
                _ => {}
            }
        }
        value
    }

    /// Follows a path through the edited value as far as it goes.
    pub(super) fn locate<'p>(&self, edited: &Value, path: &'p str) -> Located<'p> {
        let (mut place, mut value, mut rest) = (Place::new(), edited, path);
        while let Some((step, inner, after)) = step(value, rest) {
            let step = match step {
                Step::Item(at) => Step::Item(self.original_item(&place, at)),
                key => key,
            };
            place.push(step);
            (value, rest) = (inner, after);
        }
        Located { place, rest: rest.trim_start_matches('.') }
    }

    /// The position in the original of an item that has one in the edited list.
    fn original_item(&self, list: &Place, at: usize) -> usize {
        let gone = self.made.iter().filter_map(|(place, edit)| match (place.strip_prefix(list.as_slice()), edit) {
            (Some([Step::Item(gone)]), None) => Some(*gone),
            _ => None,
        });
        gone.fold(at, |at, gone| if gone <= at { at.saturating_add(1) } else { at })
    }
}

/// The first step of a path into a value. Keys may hold dots: the longest that fits is meant.
fn step<'v, 'p>(value: &'v Value, path: &'p str) -> Option<(Step, &'v Value, &'p str)> {
    match value {
        Value::Object(map) => {
            let path = path.strip_prefix('.').unwrap_or(path);
            let fits = map.iter().filter_map(|(key, inner)| {
                let rest = path.strip_prefix(key.as_str()).filter(|_| !key.is_empty())?;
                let ends = rest.is_empty() || rest.starts_with(['.', '[']);
                ends.then_some((key, inner, rest))
            });
            let (key, inner, rest) = fits.max_by_key(|(key, ..)| key.len())?;
            Some((Step::Key(key.clone()), inner, rest))
        }
        Value::Array(items) => {
            let (at, rest) = path.strip_prefix('[')?.split_once(']')?;
            let at: usize = at.parse().ok()?;
            Some((Step::Item(at), items.get(at)?, rest))
        }
        _ => None,
    }
}

/// The part of a value at a place.
pub(super) fn at<'v>(value: &'v Value, place: &[Step]) -> Option<&'v Value> {
    place.iter().try_fold(value, |value, step| match step {
        Step::Key(key) => value.get(key),
        Step::Item(at) => value.get(at),
    })
}

/// The part of a value at a place, to be changed.
pub(super) fn at_mut<'v>(value: &'v mut Value, place: &[Step]) -> Option<&'v mut Value> {
    place.iter().try_fold(value, |value, step| match step {
        Step::Key(key) => value.get_mut(key),
        Step::Item(at) => value.get_mut(at),
    })
}

/// A place as errors write it.
pub(super) fn path(place: &[Step]) -> String {
    place.iter().fold(String::new(), |path, step| match step {
        Step::Key(key) => join(&path, key),
        Step::Item(at) => format!("{path}[{at}]"),
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Edits, Step, path};

    #[test]
    fn places_lead_back_to_the_original() {
        let original = json!({ "a": [10, 11, 12, 13], "b.c": { "d": 1 } });
        let mut edits = Edits::default();
        for gone in [0, 2] {
            edits.leave_out(&vec![Step::Key("a".into()), Step::Item(gone)]);
        }
        edits.stand_in(&vec![Step::Key("e".into())], json!("new"));
        let edited = edits.apply(&original);
        assert_eq!(edited, json!({ "a": [11, 13], "b.c": { "d": 1 }, "e": "new" }));
        let places = |at: &str| {
            let located = edits.locate(&edited, at);
            (path(&located.place), located.rest.to_owned())
        };
        assert_eq!(places("a[0]"), ("a[1]".into(), String::new()));
        assert_eq!(places("a[1]"), ("a[3]".into(), String::new()));
        assert_eq!(places("b.c.d"), ("b.c.d".into(), String::new()));
        assert_eq!(places("b.c.x"), ("b.c".into(), "x".into()));
        assert_eq!(places("a[2]"), ("a".into(), "[2]".into()));
    }
}
