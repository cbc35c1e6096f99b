//! Was the customer treated properly: the items to look for, and the score of what was seen.

mod scoring;
mod weights;

use serde::Serialize;
use serde_json::Value;

pub use scoring::{ConductScore, FailedItem, Ignored, Improvement, SectionScore, TopicScore};

use crate::catalogue::conduct::{CHECKLIST_QUERY, CHECKLISTS, OBSERVATION, SCHEME};
use crate::catalogue::rows::{Checklist, Force, Item, Polarity, Section, Severity, Topic};
use crate::catalogue::{Source, Words};
use crate::compile::Compiler;
use crate::condition::Truth;
use crate::decision::AsOf;
use crate::error::Error;
use crate::fact::{Facts, Layout, Slots, UNKNOWN};
use crate::json::Cursor;
use crate::policy::Policy;
use crate::profile::checklists::ProfileItem;
use crate::profile::{Profile, ProfileChecklist};
use crate::program::{Node, Program};
use crate::reader;

/// Every checklist, with the conditions of its items compiled.
#[derive(Debug, Clone)]
pub(crate) struct Conduct {
    /// The first slots of an observation are those of a query.
    layout: Layout,
    query: Layout,
    program: Program,
    items: Vec<Listed>,
    policy: Policy,
    /// What a profile changes about the checklists.
    changed: Vec<ProfileChecklist>,
}

/// An item with its place and the condition under which it applies.
#[derive(Debug, Clone)]
struct Listed {
    checklist: &'static Checklist,
    section: &'static Section,
    topic: &'static Topic,
    item: Entry,
    applies_when: Node,
}

/// An item of the catalogue or of a profile.
#[derive(Debug, Clone)]
enum Entry {
    Row(&'static Item),
    Own(Box<ProfileItem>),
}

/// The items that apply.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ChecklistView<'r> {
    /// What to look for, in the order of the checklists.
    pub items: Vec<ItemView<'r>>,
    /// What to tell so that it is known of every item whether it applies.
    pub needs: Vec<&'r str>,
    /// Items whose words the source has lost: they cannot be asked for.
    pub not_in_source: Vec<&'r str>,
    /// The date or instant of the question.
    pub as_of: AsOf,
}

/// One item of a checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ItemView<'r> {
    /// Its id.
    pub id: &'r str,
    /// Row of the capability tables, for example `D-01`; empty for an item of law.
    pub item: &'r str,
    /// Its checklist.
    pub scheme: &'r str,
    /// Its section.
    pub section: &'r str,
    /// Its topic, in a section of two.
    pub topic: Option<&'r str>,
    /// Whether it applies: `yes`, or `unknown` while something is not told.
    pub applies: &'static str,
    /// Whether the behaviour is expected or forbidden.
    pub polarity: Polarity,
    /// How grave a failure is.
    pub severity: Severity,
    /// How binding it is.
    pub force: Force,
    /// Where it comes from; left out where texts are.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source<'r>>,
    /// What the agent is told.
    #[serde(skip_serializing_if = "Words::is_empty")]
    pub text: Words<'r>,
    /// What the assessor looks for.
    #[serde(skip_serializing_if = "Words::is_empty")]
    pub assessor: Words<'r>,
}

impl Conduct {
    pub(crate) fn compile(profile: &Profile) -> Result<Self, Error> {
        let (layout, query) = (profile.layout(&OBSERVATION)?, profile.layout(&CHECKLIST_QUERY)?);
        let mut compiler = Compiler::new(&layout);
        let mut items = Vec::new();
        for checklist in CHECKLISTS {
            for section in checklist.sections {
                for topic in section.topics {
                    for item in topic.items {
                        let applies_when = compiler.condition(&item.applies_when, item.id)?;
                        let (from, to) = item.effective.dates();
                        let applies_when = compiler.in_force(applies_when, from, to);
                        items.push(Listed { checklist, section, topic, item: Entry::Row(item), applies_when });
                    }
                    let own = profile.checklists.iter().filter(|list| list.checklist.id == checklist.id);
                    let own = own.flat_map(|list| &list.items).filter(|item| std::ptr::eq(item.topic, topic));
                    for item in own {
                        let place = Cursor::new(&item.applies_when, format!("{}.appliesWhen", item.place));
                        let applies_when = compiler.json(&place, 0)?;
                        let applies_when = compiler.in_force(applies_when, item.dates.0, item.dates.1);
                        let item = Entry::Own(Box::new(item.clone()));
                        items.push(Listed { checklist, section, topic, item, applies_when });
                    }
                }
            }
        }
        let program = compiler.program;
        let (policy, changed) = (profile.policy, profile.checklists.clone());
        Ok(Self { layout, query, program, items, policy, changed })
    }

    /// The items that apply to a question.
    pub(crate) fn checklist(&self, query: &Value, as_of: AsOf) -> Result<ChecklistView<'_>, Error> {
        let facts = self.facts(&self.query, query, as_of)?;
        let scheme = self.scheme(&facts);
        let wanted = |listed: &&Listed| scheme.is_none_or(|scheme| scheme == listed.checklist.id);
        let (mut items, mut unknown, mut not_in_source) = (Vec::new(), Slots::default(), Vec::new());
        for listed in self.items.iter().filter(wanted) {
            let applies = self.program.evaluate(&listed.applies_when, &facts);
            if applies == Truth::False {
                continue;
            }
            if listed.lost() {
                not_in_source.push(listed.id());
                continue;
            }
            if applies == Truth::Unknown {
                self.program.reads(&listed.applies_when, &mut unknown);
            }
            items.push(listed.view(applies));
        }
        let needs = unknown.iter().filter(|slot| facts.get(*slot) == UNKNOWN);
        Ok(ChecklistView { items, needs: needs.map(|slot| self.layout.path(slot)).collect(), not_in_source, as_of })
    }

    fn facts(&self, layout: &Layout, request: &Value, as_of: AsOf) -> Result<Facts, Error> {
        let mut facts = reader::read(layout, request)?;
        as_of.write(&mut facts);
        Ok(facts)
    }

    /// The checklist that is asked about.
    fn scheme(&self, facts: &Facts) -> Option<&'static str> {
        let number = facts.get(self.layout.slot("scheme")?);
        SCHEME.members.get(usize::try_from(number).ok()?).map(|member| member.code)
    }
}

impl Listed {
    fn id(&self) -> &str {
        match &self.item {
            Entry::Row(item) => item.id,
            Entry::Own(item) => &item.label.code,
        }
    }

    /// Row of the capability tables; empty for an item of law or of a profile.
    fn row(&self) -> &'static str {
        match &self.item {
            Entry::Row(item) => item.item,
            Entry::Own(_) => "",
        }
    }

    fn lost(&self) -> bool {
        matches!(self.item, Entry::Row(Item { lost: true, .. }))
    }

    fn severity(&self) -> Severity {
        match &self.item {
            Entry::Row(item) => item.severity,
            Entry::Own(item) => item.severity,
        }
    }

    fn assessor(&self) -> Words<'_> {
        match &self.item {
            Entry::Row(item) => item.assessor.into(),
            Entry::Own(item) => (&item.assessor).into(),
        }
    }

    fn sources(&self) -> Vec<Source<'_>> {
        match &self.item {
            Entry::Row(item) => item.sources.iter().map(Source::from).collect(),
            Entry::Own(item) => vec![item.label.source(&item.source)],
        }
    }

    fn view(&self, applies: Truth) -> ItemView<'_> {
        let (polarity, force, text) = match &self.item {
            Entry::Row(item) => (item.polarity, item.force, item.text.into()),
            Entry::Own(item) => (item.polarity, item.force, (&item.label.text).into()),
        };
        ItemView {
            id: self.id(),
            item: self.row(),
            scheme: self.checklist.id,
            section: self.section.id,
            topic: (!self.topic.id.is_empty()).then_some(self.topic.id),
            applies: if applies == Truth::True { "yes" } else { "unknown" },
            polarity,
            severity: self.severity(),
            force,
            sources: self.sources(),
            text,
            assessor: self.assessor(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{CHECKLIST_QUERY, Layout, OBSERVATION};

    #[test]
    fn a_query_has_the_first_slots_of_an_observation() {
        let (query, observation) = (Layout::of(&CHECKLIST_QUERY), Layout::of(&OBSERVATION));
        for (one, other) in query.facts.iter().zip(&observation.facts) {
            assert_eq!((&one.path, one.kind), (&other.path, other.kind));
        }
        assert_eq!(query.len(), observation.len());
    }
}
