//! Calendar answers as they are shown.

use serde::{Serialize, Serializer, ser::SerializeMap};

use crate::calendar::Outcome;

/// A calendar answer: `{ status: "known", <name>: value }`, or undetermined with what is covered.
pub(super) struct Known<T> {
    name: &'static str,
    outcome: Outcome<T>,
}

impl<T> Known<T> {
    pub(super) fn of(name: &'static str, outcome: Outcome<T>) -> Self {
        Self { name, outcome }
    }
}

impl<T: Serialize> Serialize for Known<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        match &self.outcome {
            Outcome::Known(value) => {
                map.serialize_entry("status", "known")?;
                map.serialize_entry(self.name, value)?;
            }
            Outcome::Undetermined(coverage) => {
                map.serialize_entry("status", "undetermined")?;
                map.serialize_entry("coverage", coverage)?;
            }
        }
        map.end()
    }
}
