//! Sums of money against their definition in wider numbers, and money as text against the text it came from.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test may stop on the spot"
)]

use std::collections::HashSet;
use std::sync::LazyLock;

use proptest::prelude::*;
use serde_json::{Value, json};
use telecom_service_rules::amounts::{AmountStatus, AmountView};
use telecom_service_rules::catalogue::amounts::AMOUNTS;
use telecom_service_rules::catalogue::citation::Grade;
use telecom_service_rules::request::Charges;
use telecom_service_rules::shape::MAX_MONEY;
use telecom_service_rules::{Answer, AsOf, Date, Engine};

const SAFE: i128 = (1 << 53) - 1;

fn date(day: i32) -> Date {
    Date::from_days(day).unwrap()
}

/// Every text of a sum below ten thousand yuan.
static WRITTEN: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let texts = |fen| (0..=2).filter_map(move |decimals| yuan(fen, decimals));
    (-999_999..=999_999).flat_map(texts).collect()
});

/// One amount on some charges; nothing where they are refused.
fn ask<'e>(engine: &'e Engine, id: &str, charges: &Value, today: Date) -> Option<AmountView<'e>> {
    let report = engine.amounts(charges, AsOf::Date(today)).ok()?;
    report.amounts.into_iter().find(|one| one.amount == id)
}

/// The only whole number that is `part / whole` rounded down, or up.
fn is_rounded(sum: i64, part: i128, whole: i128, up: bool) -> bool {
    let sum = i128::from(sum);
    if up { (sum - 1) * whole < part && part <= sum * whole } else { sum * whole <= part && part < (sum + 1) * whole }
}

/// Sums near every boundary, and any others.
fn money() -> impl Strategy<Value = i64> {
    prop_oneof![0..2_000_i64, 16_660..16_670_i64, 1..=MAX_MONEY, Just(MAX_MONEY)]
}

fn count() -> impl Strategy<Value = i64> {
    prop_oneof![0..40_i64, 9_007_190..9_007_210_i64, 0..=1_000_000_000_000_i64]
}

/// What was read, as this library would never write it: with as many zeros behind as there may be.
fn yuan(fen: i64, decimals: usize) -> Option<String> {
    let sign = if fen < 0 { "-" } else { "" };
    let digits = format!("{:03}", fen.abs());
    let (whole, part) = digits.split_at(digits.len() - 2);
    let (kept, cut) = part.split_at(decimals);
    let point = if decimals == 0 { "" } else { "." };
    cut.bytes().all(|digit| digit == b'0').then(|| format!("{sign}{whole}{point}{kept}"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_late_fee_is_its_definition(unpaid in money(), due in 20_000..20_060_i32, paid in prop::option::of(20_000..20_060_i32), today in 20_000..20_060_i32, asked in money()) {
        let engine = Engine::default();
        let charges = json!({
            "unpaid": unpaid, "paymentDueOn": date(due).to_string(), "paidOn": paid.map(|day| date(day).to_string()), "lateFeeAsked": asked,
        });
        let view = ask(&engine, "amount.lateFee", &charges, date(today)).unwrap();
        // Day by day: later than the due date, not later than the payment or today.
        let days = (20_000..20_060).filter(|day| *day > due && *day <= today && paid.is_none_or(|paid| *day <= paid)).count();
        if unpaid == 0 || days == 0 {
            prop_assert_eq!((view.status, view.fen), (AmountStatus::NotApplicable, None));
        } else {
            let part = i128::from(unpaid) * 3 * i128::try_from(days).unwrap();
            prop_assert!(is_rounded(view.fen.unwrap(), part, 1_000, false));
            prop_assert_eq!(view.compared.unwrap().exceeded, i128::from(asked) * 1_000 > part);
            prop_assert_eq!(view.periods.unwrap(), i64::try_from(days).unwrap());
        }
    }

    #[test]
    fn compensation_is_its_definition(fee in money(), days in count(), divisor in 1..400_i64) {
        let engine = Engine::default();
        let charges = json!({ "installationFee": fee, "daysLate": days, "operatorAtFault": true });
        let part = i128::from(fee) * i128::from(days);
        match ask(&engine, "amount.installationDelay", &charges, date(20_000)) {
            Some(view) if part == 0 => prop_assert_eq!(view.status, AmountStatus::NotApplicable),
            Some(view) => prop_assert!(is_rounded(view.fen.unwrap(), part, 100, true)),
            None => prop_assert!((part + 99) / 100 > SAFE),
        }
        let charges = json!({
            "rental": fee, "rentalDays": divisor, "outageDays": days, "limitMissed": true, "causedByTerminal": false,
        });
        match ask(&engine, "amount.rentalWaived", &charges, date(20_000)) {
            Some(view) if part == 0 => prop_assert_eq!(view.status, AmountStatus::NotApplicable),
            Some(view) => prop_assert!(is_rounded(view.fen.unwrap(), part, divisor.into(), true)),
            None => prop_assert!((part - 1) / i128::from(divisor) + 1 > SAFE),
        }
        let damages = ask(&engine, "amount.fraudCompensation", &json!({ "price": fee, "fraud": true }), date(20_000)).unwrap();
        prop_assert_eq!(damages.fen.unwrap(), if fee < 16_667 { 50_000 } else { 3 * fee });
    }

    #[test]
    fn what_is_too_much_is_compared_exactly(months in prop::array::uniform3(money()), near in -2..=2_i64, any in money()) {
        let engine = Engine::default();
        let sum: i128 = months.into_iter().map(i128::from).sum();
        let edge = i64::try_from(sum * 5 / 3).unwrap() + near;
        for bill in [edge.clamp(-MAX_MONEY, MAX_MONEY), any] {
            let months: Vec<Value> = months.iter().map(|fen| json!({ "amount": fen })).collect();
            let charges = json!({ "bill": bill, "previousBills": months, "claim": bill, "averageYearlyWage": any + 1 - any / MAX_MONEY });
            let shock = ask(&engine, "amount.billShock", &charges, date(20_000)).unwrap();
            prop_assert!(is_rounded(shock.fen.unwrap(), sum * 5, 3, false));
            prop_assert_eq!(shock.compared.unwrap().exceeded, i128::from(bill) * 3 > sum * 5);
            let claim = ask(&engine, "amount.smallClaims", &charges, date(20_000)).unwrap();
            prop_assert_eq!(claim.compared.unwrap().exceeded, 2 * bill > any + 1 - any / MAX_MONEY);
        }
    }

    /// Every sum comes back from its text, read as JSON and as a typed request.
    #[test]
    fn money_as_text_is_the_same_sum(fen in prop_oneof![-300..300_i64, -MAX_MONEY..=MAX_MONEY], decimals in 0..=2_usize) {
        let Some(text) = yuan(fen, decimals) else { return Ok(()) };
        let request = json!({ "price": text });
        let engine = Engine::default();
        let view = ask(&engine, "amount.fraudCompensation", &request, date(20_000)).unwrap();
        prop_assert_eq!(view.base.fen, Some(fen));
        let typed: Charges = serde_json::from_value(request).unwrap();
        prop_assert_eq!(typed.price, Answer::Known(fen));
    }

    /// A text that is read is the text of its sum; the typed request reads and refuses the same ones.
    #[test]
    fn nothing_else_is_money(text in "[-+]?0{0,2}[0-9]{0,3}[.,]?[0-9]{0,3}[ e元]?") {
        let request = json!({ "price": text });
        let typed = serde_json::from_value::<Charges>(request.clone()).ok().map(|charges| charges.price);
        let engine = Engine::default();
        let read = ask(&engine, "amount.fraudCompensation", &request, date(20_000)).map(|view| view.base.fen);
        match read {
            Some(Some(fen)) => {
                let written = (0..=2).filter_map(|decimals| yuan(fen, decimals)).any(|one| one == text.trim_start_matches('-') || one == text);
                prop_assert!(written && (fen <= 0 || !text.starts_with('-')), "{text}");
                prop_assert_eq!(typed, Some(Answer::Known(fen)));
            }
            // Blank is known to be absent.
            Some(None) => prop_assert!(text.trim().is_empty() && typed == Some(Answer::Absent)),
            None => {
                prop_assert_eq!(typed, None);
                prop_assert!(!WRITTEN.contains(&text), "{text}");
            }
        }
    }
}

#[test]
fn a_row_says_the_weakest_grade_of_its_sources() {
    for row in AMOUNTS {
        let grades = row.sources.iter().filter_map(|source| source.grade).map(Grade::letter);
        assert_eq!(row.grade.map(Grade::letter), grades.max(), "{}", row.id);
        assert!(row.is_verified() && row.ratio.1 > 0, "{}", row.id);
    }
}
