//! The facts the core reads from every golden application, for the gate to be compared with.

use std::{fs, io};

use serde_json::{Map, Value, json};
use telecom_service_rules::Engine;
use telecom_service_rules::fact::{ABSENT, UNKNOWN};

/// `tests/data/facts.json`: case → one word a slot, `?` unknown, `-` absent.
pub(crate) fn facts() -> io::Result<String> {
    let engine = Engine::default();
    let layout = engine.rule_set().layout();
    let mut files: Vec<_> = fs::read_dir(crate::root().join("tests/cases/eligibility"))?.collect::<Result<_, _>>()?;
    files.sort_by_key(fs::DirEntry::path);
    let mut cases = Map::new();
    for file in files {
        let list: Vec<Value> = serde_json::from_str(&fs::read_to_string(file.path())?)?;
        for case in list.iter().filter(|case| case.get("profile").is_none()) {
            let request = case.get("request").unwrap_or(&Value::Null);
            let facts = engine.read_application(request).map_err(io::Error::other)?;
            let words = facts.values().iter().skip(3).map(|value| match *value {
                UNKNOWN => "?".to_owned(),
                ABSENT => "-".to_owned(),
                value => value.to_string(),
            });
            let name = case.get("name").and_then(Value::as_str).unwrap_or_default();
            cases.insert(name.to_owned(), words.collect::<Vec<_>>().join(" ").into());
        }
    }
    let members: Vec<&[String]> = layout.members.iter().map(|members| members.codes.as_slice()).collect();
    let growing: Vec<bool> = layout.members.iter().map(|members| members.growing).collect();
    let all = json!({ "members": members, "growing": growing, "cases": cases });
    Ok(serde_json::to_string_pretty(&all)? + "\n")
}
