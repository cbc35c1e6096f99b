//! The codes that a profile may use, from the tables that have them.

use super::calendar::DAY_KINDS;
use super::{EscalationStep, FACT_KINDS};
use crate::calendar::holidays::Holiday;
use crate::catalogue::amounts::AMOUNTS;
use crate::catalogue::citation::Grade;
use crate::catalogue::conduct::CHECKLISTS;
use crate::catalogue::eligibility::RULES;
use crate::catalogue::history::EVENT_TYPE;
use crate::catalogue::other_rules;
use crate::catalogue::phrases::PHRASES;
use crate::catalogue::policy::SWITCHES;
use crate::catalogue::rows::{Direction, Effect, Force, IfUnknown, Length, Polarity, Severity};
use crate::catalogue::shapes::{APPLICATION, BUSINESS_TYPE, CASE_KIND, CHANNEL, EVIDENCE, PROVINCE, SHAPES};
use crate::catalogue::sla::LIMITS;
use crate::shape::{Growth, Kind, Node, Vocabulary, vocabularies};

fn members(list: &'static Vocabulary) -> Vec<&'static str> {
    list.members.iter().map(|member| member.code).collect()
}

pub(super) fn provinces() -> Vec<&'static str> {
    members(&PROVINCE)
}

pub(super) fn channels() -> Vec<&'static str> {
    members(&CHANNEL)
}

pub(super) fn case_kinds() -> Vec<&'static str> {
    members(&CASE_KIND)
}

pub(super) fn events() -> Vec<&'static str> {
    members(&EVENT_TYPE)
}

pub(super) fn evidence_kinds() -> Vec<&'static str> {
    members(&EVIDENCE)
}

pub(super) fn business_types() -> Vec<&'static str> {
    members(&BUSINESS_TYPE)
}

/// Verdicts of an application that can be `pass`.
pub(super) fn approvals() -> Vec<&'static str> {
    let verdicts = APPLICATION.fields.iter().filter(|field| field.key == "verdicts");
    let leaves = verdicts.flat_map(|field| match field.node {
        Node::Record(leaves) => leaves,
        _ => &[],
    });
    let can_pass = |kind: &Kind| matches!(kind, Kind::Choice(list) if list.members.iter().any(|one| one.code == PASS));
    leaves.filter(|leaf| matches!(&leaf.node, Node::Leaf(kind) if can_pass(kind))).map(|leaf| leaf.key).collect()
}

/// The verdict that approves.
pub(super) const PASS: &str = "pass";

pub(super) fn word_lists() -> Vec<&'static str> {
    PHRASES.iter().map(|list| list.id).collect()
}

pub(super) fn holidays() -> Vec<&'static str> {
    Holiday::ALL.iter().map(|one| one.code()).collect()
}

pub(super) fn day_kinds() -> Vec<&'static str> {
    DAY_KINDS.to_vec()
}

pub(super) fn fact_kinds() -> Vec<&'static str> {
    FACT_KINDS.to_vec()
}

pub(super) fn forces() -> Vec<&'static str> {
    Force::ALL.iter().map(|one| one.code()).collect()
}

pub(super) fn effects() -> Vec<&'static str> {
    Effect::ALL.iter().map(|one| one.code()).collect()
}

pub(super) fn if_unknown() -> Vec<&'static str> {
    IfUnknown::ALL.iter().map(|one| one.code()).collect()
}

pub(super) fn directions() -> Vec<&'static str> {
    Direction::ALL.iter().map(|one| one.code()).collect()
}

pub(super) fn units() -> Vec<&'static str> {
    Length::UNITS.to_vec()
}

pub(super) fn steps() -> Vec<&'static str> {
    EscalationStep::ALL.iter().map(|one| one.code()).collect()
}

pub(super) fn while_running() -> Vec<&'static str> {
    vec!["restart", "keep"]
}

pub(super) fn checklists() -> Vec<&'static str> {
    CHECKLISTS.iter().map(|checklist| checklist.id).collect()
}

pub(super) fn sections() -> Vec<&'static str> {
    CHECKLISTS.iter().flat_map(|checklist| checklist.sections).map(|section| section.id).collect()
}

pub(super) fn topics() -> Vec<&'static str> {
    let mut topics: Vec<&str> = Vec::new();
    for section in CHECKLISTS.iter().flat_map(|checklist| checklist.sections) {
        topics.extend(section.topics.iter().map(|topic| topic.id).filter(|id| !id.is_empty()));
    }
    topics
}

pub(super) fn polarities() -> Vec<&'static str> {
    Polarity::ALL.iter().map(|one| one.code()).collect()
}

pub(super) fn severities() -> Vec<&'static str> {
    Severity::ALL.iter().map(|one| one.code()).collect()
}

/// Rows of grade C: off until a profile turns them on.
pub fn unverified() -> Vec<&'static str> {
    let limits = LIMITS.iter().map(|row| (row.id, row.grade));
    let rules = RULES.iter().chain(other_rules()).map(|row| (row.id, row.grade));
    let amounts = AMOUNTS.iter().map(|row| (row.id, row.grade));
    limits.chain(amounts).chain(rules).filter(|(_, grade)| *grade == Some(Grade::C)).map(|(id, _)| id).collect()
}

/// What several limits have in common, each once.
pub(super) fn subjects() -> Vec<&'static str> {
    let mut subjects: Vec<&str> = Vec::new();
    for subject in LIMITS.iter().map(|row| row.subject).filter(|subject| !subject.is_empty()) {
        if !subjects.contains(&subject) {
            subjects.push(subject);
        }
    }
    subjects
}

/// Every rule of the catalogue, then every limit.
pub fn worded_rows() -> Vec<&'static str> {
    RULES.iter().chain(other_rules()).map(|rule| rule.id).chain(LIMITS.iter().map(|limit| limit.id)).collect()
}

/// The names of the switches.
#[must_use]
pub fn switches() -> Vec<&'static str> {
    SWITCHES.iter().map(|switch| switch.name).collect()
}

/// Ids and keys of the catalogue's limits.
#[must_use]
pub fn limits() -> Vec<&'static str> {
    LIMITS.iter().flat_map(|limit| [limit.id, limit.key]).filter(|name| !name.is_empty()).collect()
}

/// Names of the lists that a profile may add members to.
pub(super) fn growing_lists() -> Vec<&'static str> {
    let mut growing: Vec<&str> = Vec::new();
    for list in vocabularies(&SHAPES) {
        if list.growth != Growth::Closed && !growing.contains(&list.name) {
            growing.push(list.name);
        }
    }
    growing
}
