//! Sums of money.

use super::citation::{Grade, law, sources};
use super::instruments::TELECOM_REGULATIONS;
use super::rows::{Amount, Force, Rounding};
use crate::text::text;

/// Late fee on overdue telecom charges.
pub static LATE_FEE: Amount = Amount {
    id: "amount.lateFee",
    sources: sources![law(&TELECOM_REGULATIONS, "34", "TR34a", Grade::A)],
    force: Force::Mandatory,
    text: text!("逾期不交电信费用的，按日加收的违约金上限", "the most that may be added per day to overdue charges"),
    base: text!("所欠费用", "the unpaid charges"),
    ratio: (3, 1000),
    period: "day",
    at_most: true,
    rounding: Rounding::Down,
};

/// Every amount.
pub static AMOUNTS: [&Amount; 1] = [&LATE_FEE];
