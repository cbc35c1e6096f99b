//! The checklists hold what Table D and the rows of law say: weights, items, sources, and when an item applies.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may stop on the spot")]

use std::collections::BTreeSet;

use serde_json::json;
use telecom_service_rules::Text;
use telecom_service_rules::catalogue::conduct::{AUDIENCE, CHECKLIST_QUERY, CHECKLISTS, SCHEME, SERVICE_SITUATION};
use telecom_service_rules::catalogue::rows::{Checklist, Effective, Force, Item, Polarity, Section, Severity};
use telecom_service_rules::catalogue::shapes::CHANNEL;
use telecom_service_rules::compile::Compiler;
use telecom_service_rules::condition::{Condition, Truth};
use telecom_service_rules::fact::Layout;
use telecom_service_rules::reader::read;

fn checklist(id: &str) -> &'static Checklist {
    CHECKLISTS.into_iter().find(|checklist| checklist.id == id).unwrap()
}

fn items_of(section: &'static Section) -> impl Iterator<Item = &'static Item> {
    section.topics.iter().flat_map(|topic| topic.items)
}

fn items(checklist: &'static Checklist) -> impl Iterator<Item = &'static Item> {
    checklist.sections.iter().flat_map(items_of)
}

fn every_item() -> impl Iterator<Item = &'static Item> {
    CHECKLISTS.into_iter().flat_map(items)
}

fn by_row(row: &str) -> &'static Item {
    every_item().find(|item| item.item == row).unwrap_or_else(|| panic!("{row} is missing"))
}

#[test]
fn there_is_one_checklist_for_each_scheme() {
    let ids: Vec<&str> = CHECKLISTS.iter().map(|checklist| checklist.id).collect();
    let codes: Vec<&str> = SCHEME.members.iter().map(|member| member.code).collect();
    assert_eq!(ids, codes);
    let counts: Vec<usize> = CHECKLISTS.into_iter().map(|checklist| items(checklist).count()).collect();
    assert_eq!(counts, [12, 9, 11, 7, 7, 35, 3]);
}

/// Table D1: sections in order, each with its weight and its row.
#[test]
fn sections_have_the_weights_of_the_guide() {
    const TABLE: [(&str, &str, u8, &str); 15] = [
        ("conduct", "attitude", 35, "S5.2-13"),
        ("conduct", "etiquette", 25, "S5.2-14"),
        ("conduct", "discipline", 20, "S5.2-15"),
        ("conduct", "remainder", 20, "S5.2-16"),
        ("communication", "clarity", 30, "S5.3-10"),
        ("communication", "accuracy", 25, "S5.3-11"),
        ("communication", "timeliness", 20, "S5.3-12"),
        ("communication", "remainder", 25, "S5.3-13"),
        ("etiquette", "appropriateness", 30, "S5.4-13"),
        ("etiquette", "polite", 25, "S5.4-14"),
        ("etiquette", "remainder", 45, "S5.4-15"),
        ("professionalism", "awareness", 30, "S5.5-09"),
        ("professionalism", "professionalism", 25, "S5.5-10"),
        ("professionalism", "spirit", 20, "S5.5-11"),
        ("professionalism", "remainder", 25, "S5.5-12"),
    ];
    const FRAMES: [(&str, &str); 4] = [
        ("conduct", "S5.2-01"),
        ("communication", "S5.3-01"),
        ("etiquette", "S5.4-01"),
        ("professionalism", "S5.5-01"),
    ];
    for (id, row) in FRAMES {
        let scheme = checklist(id);
        assert_eq!(scheme.sources.iter().map(|source| source.row).collect::<Vec<_>>(), [row]);
        assert_eq!(scheme.sections.iter().map(|section| u32::from(section.weight)).sum::<u32>(), 100, "{id}");
        let wanted: Vec<_> = TABLE.iter().filter(|line| line.0 == id).collect();
        assert_eq!(scheme.sections.len(), wanted.len(), "{id}");
        for (section, (_, name, weight, row)) in scheme.sections.iter().zip(wanted) {
            assert_eq!((section.id, section.weight), (format!("{id}.{name}").as_str(), *weight));
            assert_eq!(section.sources.iter().map(|source| source.row).collect::<Vec<_>>(), [*row]);
        }
    }
    for scheme in &CHECKLISTS[4..] {
        assert!(scheme.sections.iter().all(|section| section.weight == 0), "{}", scheme.id);
    }
}

/// A remainder has the two topics the Guide names; every other section has one without a name.
#[test]
fn remainders_have_two_topics() {
    const TABLE: [(&str, [&str; 2]); 4] = [
        ("conduct.remainder", ["content", "responseSpeed"]),
        ("communication.remainder", ["manner", "attitude"]),
        ("etiquette.remainder", ["attitude", "responseSpeed"]),
        ("professionalism.remainder", ["content", "responseSpeed"]),
    ];
    for section in CHECKLISTS.iter().flat_map(|checklist| checklist.sections) {
        let topics: Vec<&str> = section.topics.iter().map(|topic| topic.id).collect();
        match TABLE.iter().find(|(id, _)| *id == section.id) {
            Some((_, wanted)) => {
                assert_eq!(topics, *wanted, "{}", section.id);
                for topic in section.topics {
                    let scored = section.id == "communication.remainder" && topic.id == "attitude";
                    assert_eq!(topic.items.len(), if scored { 3 } else { 0 }, "{}.{}", section.id, topic.id);
                }
            }
            None => assert!(topics == [""] && !section.topics[0].items.is_empty(), "{}", section.id),
        }
    }
}

/// Table D2: where each item stands, how it binds, and its row.
#[test]
fn every_item_of_table_d_is_there_once() {
    use Polarity::{Must, Never};
    use Severity::{Critical, Major, Normal};
    const TABLE: [(&str, &str, Polarity, Severity, &str); 39] = [
        ("D-01", "conduct.attitude", Must, Normal, "S5.2-02"),
        ("D-02", "conduct.attitude", Must, Normal, "S5.2-03"),
        ("D-03", "conduct.attitude", Must, Normal, "S5.2-04"),
        ("D-04", "conduct.attitude", Must, Normal, "S5.2-05"),
        ("D-05", "conduct.attitude", Never, Major, "S5.2-06"),
        ("D-06", "conduct.attitude", Never, Major, "S5.2-06"),
        ("D-07", "conduct.etiquette", Must, Normal, "S5.2-07"),
        ("D-08", "conduct.etiquette", Must, Normal, "S5.2-08"),
        ("D-09", "conduct.etiquette", Must, Normal, "S5.2-09"),
        ("D-10", "conduct.discipline", Never, Major, "S5.2-10"),
        ("D-11", "conduct.discipline", Never, Normal, "S5.2-11"),
        ("D-12", "conduct.discipline", Never, Critical, "S5.2-12"),
        ("D-13", "communication.clarity", Must, Normal, "S5.3-02"),
        ("D-14", "communication.clarity", Never, Normal, "S5.3-03"),
        ("D-15", "communication.accuracy", Must, Normal, "S5.3-04"),
        ("D-16", "communication.accuracy", Never, Major, "S5.3-05"),
        ("D-17", "communication.accuracy", Never, Major, "S5.3-05"),
        ("D-18", "communication.timeliness", Must, Normal, "S5.3-06"),
        ("D-19", "communication.remainder", Must, Normal, "S5.3-07"),
        ("D-20", "communication.remainder", Must, Normal, "S5.3-07"),
        ("D-21", "communication.remainder", Never, Critical, "S5.3-08"),
        ("D-22", "etiquette.appropriateness", Must, Normal, "S5.4-02"),
        ("D-23", "etiquette.appropriateness", Must, Normal, "S5.4-03"),
        ("D-24", "etiquette.appropriateness", Must, Normal, "S5.4-04"),
        ("D-25", "etiquette.appropriateness", Must, Normal, "S5.4-05"),
        ("D-26", "etiquette.appropriateness", Must, Normal, "S5.4-06"),
        ("D-27", "etiquette.appropriateness", Must, Normal, "S5.4-07"),
        ("D-28", "etiquette.appropriateness", Must, Normal, "S5.4-08"),
        ("D-29", "etiquette.polite", Must, Normal, "S5.4-09"),
        ("D-30", "etiquette.polite", Must, Normal, "S5.4-10"),
        ("D-31", "etiquette.polite", Must, Normal, "S5.4-11"),
        ("D-32", "etiquette.polite", Must, Normal, "S5.4-12"),
        ("D-33", "professionalism.awareness", Must, Normal, "S5.5-02"),
        ("D-34", "professionalism.professionalism", Must, Normal, "S5.5-03"),
        ("D-35", "professionalism.professionalism", Must, Normal, "S5.5-04"),
        ("D-36", "professionalism.professionalism", Must, Normal, "S5.5-05"),
        ("D-37", "professionalism.spirit", Must, Normal, "S5.5-06"),
        ("D-38", "professionalism.spirit", Must, Normal, "S5.5-07"),
        ("D-39", "professionalism.spirit", Must, Normal, "S5.5-08"),
    ];
    let found: Vec<&str> = every_item().map(|item| item.item).filter(|row| !row.is_empty()).collect();
    assert_eq!(found, TABLE.map(|line| line.0));
    for (row, section, polarity, severity, source) in TABLE {
        let item = by_row(row);
        assert_eq!(item.id.rsplit_once('.').unwrap().0, section, "{row}");
        assert_eq!((item.polarity, item.severity, item.force), (polarity, severity, Force::Mandatory), "{row}");
        assert_eq!(item.sources.iter().map(|source| source.row).collect::<Vec<_>>(), [source], "{row}");
        assert_eq!(item.effective, Effective::Undated, "{row}");
    }
}

/// The source has lost one polite phrase; no phrase stands in its place.
#[test]
fn only_the_fourth_polite_phrase_is_lost() {
    let lost: Vec<&str> = every_item().filter(|item| item.lost).map(|item| item.item).collect();
    assert_eq!(lost, ["D-32"]);
    let item = by_row("D-32");
    for text in [item.text.zh, item.assessor.zh] {
        assert!(!text.contains("对不起") && !text.contains("再见") && !text.contains('“'), "{text}");
    }
}

#[test]
fn ids_are_used_once_and_nest() {
    let mut ids = BTreeSet::new();
    for checklist in CHECKLISTS {
        assert!(ids.insert(checklist.id), "{}", checklist.id);
        for section in checklist.sections {
            assert!(ids.insert(section.id), "{}", section.id);
            assert_eq!(section.id.rsplit_once('.').unwrap().0, checklist.id);
            for item in items_of(section) {
                assert!(ids.insert(item.id), "{}", item.id);
                let (parent, name) = item.id.rsplit_once('.').unwrap();
                assert_eq!(parent, section.id);
                assert!(name.starts_with(|c: char| c.is_ascii_lowercase()), "{}", item.id);
                assert!(name.chars().all(|c| c.is_ascii_alphanumeric()), "{}", item.id);
            }
        }
    }
}

#[test]
fn texts_are_short_and_in_both_languages() {
    fn check(text: Text, at: &str) {
        assert!(!text.zh.is_empty() && !text.en.is_empty(), "{at}");
        assert!(text.en.is_ascii(), "{at}");
        assert!(!text.zh.contains([',', ';', ':', '(', ')', '"']), "{at}: half-width punctuation");
        assert!(text.zh.chars().count() <= 40 && text.en.len() <= 100, "{at} is long");
        for text in [text.zh, text.en] {
            assert!(!text.ends_with(['。', '.']) && text.trim() == text, "{at}");
        }
    }
    for checklist in CHECKLISTS {
        check(checklist.text, checklist.id);
        for section in checklist.sections {
            check(section.text, section.id);
            for topic in section.topics {
                let named = !topic.id.is_empty();
                assert_eq!([topic.text.zh.is_empty(), topic.text.en.is_empty()], [!named; 2], "{}", section.id);
            }
            for item in items_of(section) {
                check(item.text, item.id);
                check(item.assessor, item.id);
                assert_ne!(item.text, item.assessor, "{}", item.id);
                let forbids = item.text.zh.contains("不得") && item.text.en.contains("do not")
                    || item.text.en.starts_with("do nothing");
                assert_eq!(forbids, item.polarity == Polarity::Never, "{}", item.id);
                assert!(!item.assessor.zh.contains("不得"), "{}: the assessor describes what was seen", item.id);
            }
        }
    }
}

#[test]
fn nothing_is_without_a_source() {
    for checklist in CHECKLISTS {
        assert!(!checklist.sources.is_empty(), "{}", checklist.id);
        for section in checklist.sections {
            assert!(!section.sources.is_empty(), "{}", section.id);
            let (of_section, of_items): (BTreeSet<&str>, BTreeSet<&str>) = (
                section.sources.iter().map(|source| source.row).collect(),
                items_of(section).flat_map(|item| item.sources).map(|source| source.row).collect(),
            );
            assert!(items_of(section).all(|item| !item.sources.is_empty()), "{}", section.id);
            let is_law = section.sources.iter().any(|source| source.grade.is_some());
            assert!(!is_law || of_section == of_items, "{}: a section of law cites what its items cite", section.id);
        }
    }
}

/// The rows of section 7 of the sheet of law: instrument, clause, grade, and the items that cite each.
#[test]
fn rows_of_law_are_cited_with_their_grade() {
    const TABLE: [(&str, &str, &str, &str, usize); 16] = [
        ("HL-1", "service-specification", "", "B", 2),
        ("EL-1", "elderly-service-2020", "", "A", 1),
        ("EL-2", "elderly-service-2020", "", "A", 3),
        ("EL-3", "accessibility-law", "34", "A", 1),
        ("EL-5", "accessibility-law", "33, 45", "A", 2),
        ("4.1", "gbt-47746", "4.1", "B", 1),
        ("5.1.1", "gbt-47746", "5.1.1", "B", 2),
        ("5.1.3", "gbt-47746", "5.1.3", "B", 8),
        ("5.2.1", "gbt-47746", "5.2.1", "B", 3),
        ("5.2.2.2", "gbt-47746", "5.2.2.2", "B", 4),
        ("5.2.2.6", "gbt-47746", "5.2.2.6", "B", 5),
        ("5.2.2.7", "gbt-47746", "5.2.2.7", "B", 1),
        ("5.2.3", "gbt-47746", "5.2.3", "B", 2),
        ("7.1.1", "gbt-47746", "7.1.1", "B", 4),
        ("7.2", "gbt-47746", "7.2", "B", 4),
        ("9.1", "gbt-47746", "9.1", "B", 1),
    ];
    let cited: BTreeSet<&str> =
        every_item().flat_map(|item| item.sources).filter(|source| source.grade.is_some()).map(|s| s.row).collect();
    assert_eq!(cited, TABLE.iter().map(|line| line.0).collect());
    let of_checklists: BTreeSet<&str> = CHECKLISTS
        .iter()
        .flat_map(|checklist| checklist.sources)
        .filter(|source| source.grade.is_some())
        .map(|source| source.row)
        .collect();
    assert_eq!(of_checklists, cited);
    for (row, instrument, clause, grade, count) in TABLE {
        let sources: Vec<_> = every_item().flat_map(|item| item.sources).filter(|source| source.row == row).collect();
        assert_eq!(sources.len(), count, "{row}");
        for source in sources {
            let letter = source.grade.unwrap().letter();
            assert_eq!((source.instrument.id, source.clause, letter), (instrument, clause, grade), "{row}");
        }
        let listed = include_str!("data/law_rows.csv").lines().any(|line| line == format!("{row},{grade}"));
        assert!(listed, "{row}");
    }
}

/// Force and first day follow the instrument: what is recommended or encouraged is no duty.
#[test]
fn items_of_law_are_dated_and_bind_as_their_source_does() {
    const TABLE: [(&str, Force, Option<&str>); 6] = [
        ("HL-1", Force::Mandatory, None),
        ("EL-1", Force::Mandatory, Some("2020-12-25")),
        ("EL-2", Force::Mandatory, Some("2020-12-25")),
        ("EL-3", Force::Mandatory, Some("2023-09-01")),
        ("EL-5", Force::Recommended, Some("2023-09-01")),
        ("gbt-47746", Force::Recommended, Some("2026-09-01")),
    ];
    for (source, force, from) in TABLE {
        let cites = |item: &&Item| item.sources.iter().any(|s| s.row == source || s.instrument.id == source);
        assert!(every_item().any(|item| cites(&item)), "{source}");
        for item in every_item().filter(cites) {
            let effective = from.map_or(Effective::Undated, |from| Effective::Dated { from, to: None });
            assert_eq!((item.force, item.effective), (force, effective), "{}", item.id);
            assert_eq!((item.severity, item.item), (Severity::Normal, ""), "{}", item.id);
        }
    }
}

#[test]
fn every_condition_compiles() {
    let layout = Layout::of(&CHECKLIST_QUERY);
    let mut compiler = Compiler::new(&layout);
    for item in every_item() {
        compiler.condition(&item.applies_when, item.id).unwrap();
    }
}

/// The items that depend on channel, situation or audience, for queries where all three are known.
#[test]
fn items_apply_where_they_should() {
    let seen = ["hall", "door_to_door", "face_to_face", "video"];
    let apology = ["complaint", "fault", "mistake", "delay"];
    let elderly = |audience: &str| audience == "elderly";
    let protected = |audience: &str| matches!(audience, "elderly" | "disabled");
    let applies = |id: &str, channel: &str, situation: &str, audience: &str| match id {
        "conduct.etiquette.dress"
        | "conduct.etiquette.bearing"
        | "etiquette.appropriateness.dress"
        | "etiquette.appropriateness.bearing" => seen.contains(&channel),
        "etiquette.appropriateness.apology" => apology.contains(&situation),
        "accessibility.hotline.human" => channel == "phone" && elderly(audience),
        "accessibility.hall.lane" | "accessibility.hall.guided" | "accessibility.hall.noQueue" => {
            channel == "hall" && elderly(audience)
        }
        "accessibility.forms.offered" | "accessibility.facilities.terminals" => protected(audience),
        "accessibility.facilities.hall" => channel == "hall" && protected(audience),
        "handover.hotline.answer" | "handover.hotline.human" => channel == "phone",
        "handover.queue.wait" => situation == "queueing",
        "handover.humanFirst.safety" | "handover.autoTransfer.emergency" => situation == "safety",
        "handover.humanFirst.age" => matches!(audience, "elderly" | "minor"),
        "handover.transfer.context" | "handover.transfer.repeat" => situation == "to_human",
        "handover.toBot.notice" | "handover.toBot.consent" => situation == "to_bot",
        "handover.closing.chat" => situation == "closing" && channel == "online_chat",
        "handover.closing.phone" => situation == "closing" && channel == "phone",
        "handover.closing.voiceBot" => situation == "closing" && matches!(channel, "phone" | "smart_service"),
        "handover.closing.chatBot" => situation == "closing" && matches!(channel, "online_chat" | "smart_service"),
        "handover.complaint.standard" => situation == "complaint",
        _ if id.starts_with("handover.wrapUp.") => situation == "closing",
        _ => true,
    };
    let layout = Layout::of(&CHECKLIST_QUERY);
    let mut compiler = Compiler::new(&layout);
    let nodes: Vec<_> =
        every_item().map(|item| (item.id, compiler.condition(&item.applies_when, item.id).unwrap())).collect();
    for channel in CHANNEL.members {
        for situation in SERVICE_SITUATION.members {
            for audience in AUDIENCE.members {
                let [channel, situation, audience] = [channel, situation, audience].map(|member| member.code);
                let query = json!({ "channel": channel, "situation": situation, "audience": audience });
                let facts = read(&layout, &query).unwrap();
                for (id, node) in &nodes {
                    let wanted = Truth::from(applies(id, channel, situation, audience));
                    assert_eq!(compiler.program.evaluate(node, &facts), wanted, "{id}: {query}");
                }
            }
        }
    }
}

/// What an empty query leaves open is only what a condition reads, and no condition reads the scheme.
#[test]
fn only_items_with_a_condition_depend() {
    let layout = Layout::of(&CHECKLIST_QUERY);
    let mut compiler = Compiler::new(&layout);
    let facts = read(&layout, &json!({})).unwrap();
    for item in every_item() {
        let node = compiler.condition(&item.applies_when, item.id).unwrap();
        let always = matches!(item.applies_when, Condition::Always);
        let wanted = if always { Truth::True } else { Truth::Unknown };
        assert_eq!(compiler.program.evaluate(&node, &facts), wanted, "{}", item.id);
        assert!(!item.applies_when.to_json().to_string().contains("scheme"), "{}", item.id);
    }
}
