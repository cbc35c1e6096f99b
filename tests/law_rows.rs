//! The rows of law that come first are all in the catalogue, each with its grade, those of grades A and B active.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may stop on the spot")]

use telecom_service_rules::catalogue::Row;
use telecom_service_rules::catalogue::procedures::PROCEDURES;
use telecom_service_rules::catalogue::routing::FORUMS;
use telecom_service_rules::{Engine, RuleSet};

/// Ids of the source, with the grade it gives.
const FIRST: [(&str, &str); 45] = [
    ("TR32a", "A"),
    ("TR32b", "A"),
    ("TR32c", "A"),
    ("TR34a", "A"),
    ("TR34b", "A"),
    ("TR34c", "A"),
    ("TR34e", "A"),
    ("S36-14a", "A"),
    ("S36-5", "A"),
    ("S36-8a", "B"),
    ("S36-8c", "B"),
    ("S36-BILL", "A"),
    ("S36-A2-1", "B"),
    ("S36-A2-3", "B"),
    ("S36-A2-4", "B"),
    ("AP-10", "A"),
    ("AP-11-1a", "A"),
    ("AP-11-1b", "A"),
    ("AP-14", "A"),
    ("AP-17", "A"),
    ("NP-1", "A"),
    ("NP-2", "A"),
    ("NP-3", "A"),
    ("NP-4", "A"),
    ("NP-5", "D"),
    ("NP-sms2", "A"),
    ("RN-6b", "A"),
    ("RN-7", "A"),
    ("RN-11", "A"),
    ("RN-5", "A"),
    ("RN-32", "A"),
    ("DR-7", "A"),
    ("DR-12", "B"),
    ("DR-19", "B"),
    ("DR-11", "A"),
    ("DR-20", "A"),
    ("IN-2", "A"),
    ("IN-4", "A"),
    ("PC-201a", "A"),
    ("PC-201b", "A"),
    ("PC-202", "A"),
    ("PC-203a", "A"),
    ("PC-203b", "A"),
    ("HOL", "B"),
    ("AP-7", "A"),
];

fn citing<'r>(rows: &'r [Row<'r>], id: &str) -> Vec<(&'r Row<'r>, Option<&'static str>)> {
    let cited = |row: &'r Row<'r>| row.sources.iter().find(|source| source.row == id).map(|source| (row, source.grade));
    rows.iter().filter_map(cited).collect()
}

#[test]
fn the_first_thirty_are_there() {
    let engine = Engine::new(RuleSet::default());
    let rows = engine.rules();
    for (id, grade) in FIRST {
        let cited = citing(&rows, id);
        assert!(!cited.is_empty(), "{id} is missing");
        assert!(cited.iter().all(|(_, found)| *found == Some(grade)), "{id} has another grade");
        let active = cited.iter().any(|(row, _)| row.active);
        assert_eq!(active, grade != "D", "{id}");
    }
}

#[test]
fn a_row_of_law_says_everything_about_its_source() {
    let engine = Engine::new(RuleSet::default());
    for row in engine.rules() {
        let weak = row.sources.iter().any(|source| matches!(source.grade, Some("C" | "D")));
        let firm = row.sources.iter().any(|source| !matches!(source.grade, Some("C" | "D")));
        assert!(!(weak && !firm && row.active), "{} rests on nothing verified and is active", row.id);
        for source in &row.sources {
            assert!(source.instrument == "guide" || source.grade.is_some(), "{} {}", row.id, source.row);
        }
    }
}

#[test]
fn every_row_of_law_is_in_the_catalogue() {
    let engine = Engine::new(RuleSet::default());
    let rows = engine.rules();
    let ids = include_str!("data/law_rows.csv").lines().skip(1).filter_map(|line| line.split_once(','));
    let steps = PROCEDURES.iter().flat_map(|procedure| procedure.moves).flat_map(|step| step.sources);
    let forums = FORUMS.iter().flat_map(|forum| forum.sources);
    let cited: Vec<&str> = steps.chain(forums).map(|source| source.row).collect();
    let found = |id: &str| cited.contains(&id) || !citing(&rows, id).is_empty();
    let missing: Vec<&str> = ids.map(|(id, _)| id).filter(|id| !found(id)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
