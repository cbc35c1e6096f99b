//! Who may import whom, which crates there are, and how long a file of logic may be.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may stop on the spot")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Layers from the bottom up; a file may use its own layer and those before it.
const LAYERS: &[&[&str]] = &[
    &["text", "order", "decimal"],
    &["error", "time"],
    &["shape", "condition", "json", "catalogue"],
    &["fact", "slots"],
    &["policy", "calendar"],
    &["program", "lower", "reader", "request", "profile"],
    &["compile"],
    &["limits"],
    &["ruleset"],
    &["decision"],
    &["eligibility", "sla", "description"],
    &["rulebook", "check"],
    &["procedure", "conduct"],
    &["dispute", "service", "amounts"],
    &["engine"],
    &["wasm"],
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn sources(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let name = path.strip_prefix(root().join("src")).unwrap().to_str().unwrap().to_owned();
            found.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
    found
}

fn layer(module: &str) -> usize {
    LAYERS.iter().position(|layer| layer.contains(&module)).unwrap_or_else(|| panic!("{module} is in no layer"))
}

fn module(file: &str) -> &str {
    file.split(['/', '.']).next().unwrap()
}

#[test]
fn imports_go_down() {
    for (file, code) in sources(&root().join("src")) {
        if file == "lib.rs" {
            continue;
        }
        // Tests inside a file may look anywhere; documentation shows the outside.
        let code: String = code
            .split("#[cfg(test)]")
            .next()
            .unwrap()
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .collect();
        for used in code.split("crate::").skip(1) {
            let name: String = used.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
            if LAYERS.iter().any(|layer| layer.contains(&name.as_str())) {
                assert!(layer(module(&file)) >= layer(&name), "{file} may not use crate::{name}");
            }
        }
    }
}

#[test]
fn only_the_wasm_folder_names_the_boundary() {
    for (file, code) in sources(&root().join("src")) {
        for name in ["wasm_bindgen", "js_sys", "serde_wasm_bindgen"] {
            assert!(file.starts_with("wasm/") || !code.contains(name), "{file} names {name}");
        }
    }
}

#[test]
fn the_core_has_no_clock_and_no_files() {
    for (file, code) in sources(&root().join("src")) {
        for name in
            ["SystemTime", "std::fs", "std::net", "std::env", "Utc::now", "Local::now", "static mut", "unsafe {"]
        {
            assert!(!code.contains(name), "{file} names {name}");
        }
    }
}

#[test]
fn logic_is_kept_in_small_files() {
    for (file, code) in sources(&root().join("src")) {
        let table = file.starts_with("catalogue/") || file == "request.rs" || file == "calendar/holidays.rs";
        let logic = code.split("#[cfg(test)]").next().unwrap().lines().count();
        assert!(table || logic <= 400, "{file} has {logic} lines");
    }
}

#[test]
fn the_wasm_graph_is_small_and_known() {
    let tree = Command::new(env!("CARGO"))
        .args([
            "tree",
            "--offline",
            "--prefix",
            "none",
            "--edges",
            "normal",
            "--no-default-features",
            "--features",
            "js",
        ])
        .args(["--target", "wasm32-unknown-unknown", "--package", "telecom-service-rules"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(tree.status.success(), "{}", String::from_utf8_lossy(&tree.stderr));
    let tree = String::from_utf8(tree.stdout).unwrap();
    // Procedural macros and what only they use run in the compiler.
    let compile_time = ["proc-macro2", "quote", "syn", "unicode-ident", "bumpalo", "rustversion"];
    let crates: BTreeSet<&str> = tree
        .lines()
        .filter(|line| !line.contains("(proc-macro)"))
        .filter_map(|line| line.split(' ').next())
        .filter(|name| !name.is_empty() && !name.contains("macro") && !compile_time.contains(name))
        .collect();
    println!("{} crates: {crates:?}", crates.len());
    assert!(crates.len() <= 20, "{} crates: {crates:?}", crates.len());
}
