//! Cases that a service clerk can read, run natively: eligibility, deadlines and refused inputs.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test may stop on the spot"
)]

#[path = "golden/mod.rs"]
mod golden;

#[test]
fn eligibility_cases() {
    let run = golden::eligibility();
    assert_eq!(run.cases, golden::ELIGIBILITY_CASES);
    println!("{} eligibility cases", run.cases);
    assert!(run.failures.is_empty(), "{} of {} cases:\n{}", run.failures.len(), run.cases, run.failures.join("\n"));
}

#[test]
fn deadline_cases() {
    let run = golden::deadlines();
    assert_eq!(run.cases, golden::DEADLINE_CASES);
    println!("{} deadline cases", run.cases);
    assert!(run.failures.is_empty(), "{} of {} cases:\n{}", run.failures.len(), run.cases, run.failures.join("\n"));
}

#[test]
fn procedure_cases() {
    let run = golden::procedures();
    assert_eq!(run.cases, golden::PROCEDURE_CASES);
    println!("{} procedure cases", run.cases);
    assert!(run.failures.is_empty(), "{} of {} cases:\n{}", run.failures.len(), run.cases, run.failures.join("\n"));
}

#[test]
fn dispute_cases() {
    let run = golden::disputes();
    assert_eq!(run.cases, golden::DISPUTE_CASES);
    println!("{} dispute cases", run.cases);
    assert!(run.failures.is_empty(), "{} of {} cases:\n{}", run.failures.len(), run.cases, run.failures.join("\n"));
}

#[test]
fn service_cases() {
    let run = golden::service();
    assert_eq!(run.cases, golden::SERVICE_CASES);
    println!("{} service cases", run.cases);
    assert!(run.failures.is_empty(), "{} of {} cases:\n{}", run.failures.len(), run.cases, run.failures.join("\n"));
}

#[test]
fn amount_cases() {
    let run = golden::amounts();
    assert_eq!(run.cases, golden::AMOUNT_CASES);
    println!("{} amount cases", run.cases);
    assert!(run.failures.is_empty(), "{} of {} cases:\n{}", run.failures.len(), run.cases, run.failures.join("\n"));
}

#[test]
fn refused_inputs() {
    let run = golden::errors();
    assert_eq!(run.cases, golden::ERROR_CASES);
    println!("{} refused inputs", run.cases);
    assert!(run.failures.is_empty(), "{} of {} cases:\n{}", run.failures.len(), run.cases, run.failures.join("\n"));
}

#[test]
fn every_file_of_cases_is_run() {
    let mut found: Vec<String> = Vec::new();
    for folder in ["eligibility", "deadlines", "procedures", "disputes", "service", "amounts", "errors"] {
        let path = format!("{}/tests/cases/{folder}", env!("CARGO_MANIFEST_DIR"));
        found.extend(
            std::fs::read_dir(path)
                .unwrap()
                .map(|file| format!("{folder}/{}", file.unwrap().file_name().into_string().unwrap())),
        );
    }
    let mut listed: Vec<String> = golden::FILES.iter().map(|(name, _)| (*name).to_owned()).collect();
    found.sort();
    listed.sort();
    assert_eq!(found, listed);
}

#[test]
fn every_rule_has_its_four_cases() {
    let missing = golden::uncovered();
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}
