//! Generated files must be what the tables say now.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop on the spot")]

#[test]
fn generated_files_are_up_to_date() {
    let outputs = telecom_codegen::outputs().unwrap();
    assert_eq!(outputs.len(), 29);
    for (path, content) in outputs {
        let found = std::fs::read_to_string(telecom_codegen::root().join(&path)).unwrap_or_default();
        assert!(found == content, "{path} is out of date: run `make generate`");
    }
}
