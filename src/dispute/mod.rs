//! Where a dispute can go now, what to bring, and until when.

mod route;

use serde_json::Value;

pub use route::{DisputeRoute, ForumStatus, ForumView, LiabilityView, Material, Recommended, SituationView, Stage};

use crate::catalogue::history::EVENT;
use crate::catalogue::procedures::PROCEDURES;
use crate::catalogue::routing::{DISPUTE, RULES};
use crate::error::Error;
use crate::fact::{Facts, UNKNOWN};
use crate::procedure::{Derived, Guards};
use crate::profile::Profile;
use crate::reader;
use crate::ruleset::RuleSet;
use crate::sla::CaseFile;

/// Id of the procedure whose states are the stages of a dispute.
pub(crate) const STAGES: &str = "procedure.dispute";

/// A dispute as it was read: what is said of it, and its history.
#[derive(Debug, Clone)]
pub struct Dispute {
    pub(crate) facts: Facts,
    pub(crate) case: CaseFile,
}

/// The rules of routing, compiled once.
#[derive(Debug, Clone)]
pub(crate) struct Disputes {
    guards: Guards,
}

impl Disputes {
    pub(crate) fn compile(rules: &RuleSet) -> Result<Self, Error> {
        let rows: Vec<_> = RULES.iter().collect();
        let stages = PROCEDURES.iter().filter(|procedure| procedure.id == STAGES);
        let stages: Vec<String> =
            stages.flat_map(|procedure| procedure.states).map(|state| state.id.to_owned()).collect();
        Ok(Self { guards: Guards::compile(&DISPUTE, &rows, &stages, rules.profile())? })
    }

    /// The facts of a dispute given as JSON.
    pub(crate) fn read(&self, dispute: &Value, profile: &Profile) -> Result<Facts, Error> {
        let mut said = reader::read(self.guards.book.layout(), dispute)?;
        said.assume(profile.province_in(self.guards.book.layout()));
        let mut facts = self.guards.nothing();
        for slot in 0..self.guards.book.layout().len() {
            if said.get(slot) != UNKNOWN {
                facts.set(slot, said.get(slot));
            }
        }
        Ok(facts)
    }

    /// What the dispute itself says outweighs what its events say on the same key.
    fn say(&self, facts: &mut Facts) {
        for (slot, what) in self.guards.derived() {
            if let Derived::Known(index) = what
                && let Some(leaf) = EVENT.get(*index).and_then(|field| self.guards.book.layout().slot(field.key))
                && facts.get(leaf) != UNKNOWN
            {
                facts.set(*slot, facts.get(leaf));
            }
        }
    }

    /// The history within a dispute, as a case whose limits run.
    pub(crate) fn history(dispute: &Value) -> Value {
        let mut case = serde_json::json!({ "kind": "dispute" });
        for key in ["province", "events"] {
            if let (Some(value), Some(case)) = (dispute.get(key), case.as_object_mut()) {
                case.insert(key.to_owned(), value.clone());
            }
        }
        case
    }
}
