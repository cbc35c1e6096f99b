//! The word lists of the transcript review keep their promises.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may stop on the spot")]

use std::collections::BTreeSet;

use telecom_service_rules::catalogue::phrases::{PHRASES, Phrases};
use telecom_service_rules::is_blank;

fn list(id: &str) -> &'static Phrases {
    PHRASES.iter().find(|list| list.id == id).unwrap_or_else(|| panic!("no list {id}"))
}

#[test]
fn ids_are_names_used_once_and_fit_into_31_bits() {
    let ids: BTreeSet<&str> = PHRASES.iter().map(|list| list.id).collect();
    assert_eq!(ids.len(), PHRASES.len());
    assert!(PHRASES.len() <= 31);
    assert!(ids.iter().all(|id| id.chars().all(|c| c.is_ascii_alphabetic())));
}

#[test]
fn words_are_short_visible_and_listed_once() {
    for list in &PHRASES {
        for words in [list.zh, list.en] {
            let folded: BTreeSet<String> = words.iter().map(|word| word.to_lowercase()).collect();
            assert_eq!(folded.len(), words.len(), "{} has a word twice", list.id);
            for word in words {
                assert!(!is_blank(word) && word.trim() == *word, "{}: {word:?}", list.id);
                assert!(word.encode_utf16().count() <= 64, "{}: {word}", list.id);
            }
        }
        assert!(list.en.iter().all(|word| word.is_ascii()), "{}", list.id);
    }
}

#[test]
fn the_guide_names_three_expressions_and_the_lost_one_stands_nowhere() {
    let named: Vec<_> = PHRASES.iter().filter(|list| !list.ours).map(|list| (list.item, list.zh)).collect();
    assert_eq!(named, [("D-29", &["您好"][..]), ("D-31", &["谢谢"][..]), ("D-30", &["请"][..])]);
    assert!(PHRASES.iter().all(|list| list.item != "D-32"));
}

#[test]
fn every_list_cites_the_clause_of_its_item() {
    let rows = [
        ("D-05", "S5.2-06"),
        ("D-06", "S5.2-06"),
        ("D-14", "S5.3-03"),
        ("D-21", "S5.3-08"),
        ("D-25", "S5.4-05"),
        ("D-26", "S5.4-06"),
        ("D-27", "S5.4-07"),
        ("D-29", "S5.4-09"),
        ("D-30", "S5.4-10"),
        ("D-31", "S5.4-11"),
    ];
    for list in &PHRASES {
        let [source] = list.sources else { panic!("{} has not one source", list.id) };
        assert!(rows.contains(&(list.item, source.row)), "{}", list.id);
    }
}

/// An exception is a longer word around one of the list it excepts from; otherwise it does nothing.
#[test]
fn exceptions_hold_a_word_of_their_list() {
    for (exceptions, of) in [
        ("greetingExceptions", "greeting"),
        ("pleaseExceptions", "please"),
        ("pleaseKept", "pleaseExceptions"),
        ("complaintExceptions", "complaint"),
        ("explanationExceptions", "explanation"),
        ("perfunctoryExceptions", "perfunctory"),
    ] {
        let (exceptions, of) = (list(exceptions), list(of));
        for (words, held) in [(exceptions.zh, of.zh), (exceptions.en, of.en)] {
            for word in words {
                let holds = held.iter().any(|inner| word.contains(inner) && word.len() > inner.len());
                assert!(holds, "{}: {word} holds no word of {}", exceptions.id, of.id);
            }
        }
    }
}
