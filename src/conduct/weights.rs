//! The weights of a checklist and how two topics share one, as the source or a profile has them.

use serde_json::Value;

use super::Conduct;
use super::scoring::entries;
use crate::catalogue::Source;
use crate::catalogue::rows::{Checklist, Section};
use crate::error::{Error, ErrorKind};
use crate::json::integer;
use crate::profile::{ProfileChecklist, of_profile};

impl Conduct {
    /// What a profile changes about a checklist.
    fn changed(&self, checklist: &Checklist) -> Option<&ProfileChecklist> {
        self.changed.iter().find(|changed| changed.checklist.id == checklist.id)
    }

    /// Percent of a section.
    pub(super) fn weight(&self, checklist: &Checklist, section: &Section) -> u8 {
        let weights = self.changed(checklist).and_then(|changed| changed.weights.as_ref());
        let own = weights.and_then(|weights| weights.iter().find(|(id, _)| *id == section.id));
        own.map_or(section.weight, |(_, weight)| *weight)
    }

    /// Where a section comes from, and where a profile's weight of it does.
    pub(super) fn section_sources(&self, checklist: &Checklist, section: &'static Section) -> Vec<Source<'_>> {
        let own = self.changed(checklist).filter(|changed| changed.weights.is_some());
        let own = own.and_then(|changed| Some(of_profile(section.id, changed.source.as_ref()?)));
        section.sources.iter().map(|source| -> Source<'_> { Source::from(source) }).chain(own).collect()
    }

    /// How the two topics of the remainder share its weight, where the host says so, or else the profile.
    pub(super) fn split(
        &self,
        checklist: &'static Checklist,
        observation: &Value,
    ) -> Result<Vec<(&'static str, i64)>, Error> {
        let remainder = checklist.remainder();
        let topics: Vec<&str> = remainder.iter().flat_map(|section| section.topics).map(|topic| topic.id).collect();
        let given = entries(observation, "remainderSplit", &topics)?;
        let Some(remainder) = remainder else { return Ok(Vec::new()) };
        if given.is_empty() {
            let own = self.changed(checklist).into_iter().flat_map(|changed| &changed.split);
            return Ok(own.map(|(id, share)| (*id, i64::from(*share))).collect());
        }
        let share =
            |id: &str| given.iter().find(|(key, _)| *key == id).and_then(|(_, value)| integer(value)).unwrap_or(0);
        let shares: Vec<(&str, i64)> = remainder.topics.iter().map(|topic| (topic.id, share(topic.id))).collect();
        let sum = shares.iter().fold(0_i64, |sum, (_, share)| sum.saturating_add(*share));
        let whole = self.weight(checklist, remainder);
        if sum == i64::from(whole) {
            Ok(shares)
        } else {
            Err(Error::new(ErrorKind::Value, "remainderSplit").hint_of(format!("parts of {whole}")))
        }
    }
}
