//! The golden cases in wasm: in Node, and with `WASM_BINDGEN_USE_BROWSER` in headless Chromium.
//!
//! A runner that finds no tests exits 0, so each test also asserts how many cases it ran.

#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test may stop on the spot"
)]

#[path = "golden/mod.rs"]
mod golden;

use wasm_bindgen_test::{console_log, wasm_bindgen_test};

#[wasm_bindgen_test]
fn golden_cases() {
    for (what, run, cases) in [
        ("eligibility cases", golden::eligibility(), golden::ELIGIBILITY_CASES),
        ("deadline cases", golden::deadlines(), golden::DEADLINE_CASES),
        ("procedure cases", golden::procedures(), golden::PROCEDURE_CASES),
        ("dispute cases", golden::disputes(), golden::DISPUTE_CASES),
        ("service cases", golden::service(), golden::SERVICE_CASES),
        ("amount cases", golden::amounts(), golden::AMOUNT_CASES),
        ("refused inputs", golden::errors(), golden::ERROR_CASES),
    ] {
        console_log!("{} {what}", run.cases);
        assert!(run.failures.is_empty(), "{}", run.failures.join("\n"));
        assert_eq!(run.cases, cases, "{what}");
    }
    assert!(golden::uncovered().is_empty());
}
