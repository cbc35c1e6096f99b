//! Sums of money: what may be asked, what is owed, what is too much. One row each; [`crate::amounts`] works them out.

use super::citation::{Grade, law, sources};
use super::instruments::{CIVIL_PROCEDURE_LAW, CONSUMER_LAW, TELECOM_REGULATIONS};
use super::rows::{Amount, Effective, Force, Periods, Rounding};
use crate::condition::Condition::Always;
use crate::condition::{after, all, at_least, equals, is, number, present};
use crate::shape::{Field, Kind, Reduce, Reduction, Shape, leaf, list};
use crate::text::text;

const BILL: &[Field] = &[leaf("amount", Kind::Money, text!("当月费用", "charges of the month")).rows("TR33a")];

/// What was charged, paid and claimed. The dates of a payment or installation not yet made are `null`.
pub static CHARGES: Shape = Shape {
    name: "Charges",
    label: text!("费用与金额", "charges and sums"),
    fields: &[
        leaf("unpaid", Kind::Money, text!("所欠电信费用", "unpaid charges")).rows("TR34a"),
        leaf("paymentDueOn", Kind::Date, text!("约定的交费截止日", "agreed last day of payment")).rows("TR34a"),
        leaf("paidOn", Kind::Date, text!("交清日（未交清为空）", "day of payment; null while unpaid")).rows("TR34a"),
        leaf("lateFeeAsked", Kind::Money, text!("企业要求的违约金", "late fee asked for")).rows("TR34a"),
        leaf("installationFee", Kind::Money, text!("已收的装机、移机等费用", "fee charged to install or move"))
            .rows("TR31b"),
        leaf("daysLate", Kind::Count, text!("装机、移机迟延天数（日）", "days late to install or move")).rows("TR31b"),
        leaf("installationDueOn", Kind::Date, text!("公布时限的最后一日", "last day of the published limit"))
            .rows("TR31a,TR31b"),
        leaf("installedOn", Kind::Date, text!("装通日（未装通为空）", "day of installation; null while not installed"))
            .rows("TR31b"),
        leaf("operatorAtFault", Kind::Flag, text!("迟延由企业造成", "the operator caused the delay")).rows("TR31b"),
        leaf("rental", Kind::Money, text!("月租费等周期费用", "rental of a period")).rows("TR32c"),
        leaf("rentalDays", Kind::Count, text!("该费用涵盖的天数（日）", "days that the rental covers")).rows("TR32c"),
        leaf("outageDays", Kind::Count, text!("服务中断天数（日）", "days of the outage")).rows("TR32c"),
        leaf("limitMissed", Kind::Flag, text!("未在规定时限内修复", "the limit of repair was missed"))
            .rows("TR32a,TR32b,TR32c"),
        leaf("causedByTerminal", Kind::Flag, text!("故障由用户终端造成", "the user's terminal caused the fault"))
            .rows("TR32c"),
        leaf("bill", Kind::Money, text!("本月费用", "charges of this month")).rows("TR33a"),
        list("previousBills", BILL, text!("此前三个月的费用", "charges of the three months before")).rows("TR33a"),
        leaf("price", Kind::Money, text!("所付价款或费用", "price or fee paid")).rows("TF-6"),
        leaf("fraud", Kind::Flag, text!("有欺诈行为", "there was fraud")).rows("TF-6"),
        leaf("claim", Kind::Money, text!("诉讼标的额", "sum claimed in court")).rows("DR-27"),
        leaf(
            "averageYearlyWage",
            Kind::Money,
            text!("本省上年度就业人员年平均工资", "average yearly wage of the province, last year"),
        )
        .rows("DR-27"),
    ],
    reductions: &[
        Reduction {
            path: "previousBills.count",
            over: "previousBills",
            reduce: Reduce::Count,
            label: text!("此前费用的月数", "months before"),
        },
        Reduction {
            path: "previousBills.sum",
            over: "previousBills",
            reduce: Reduce::Sum("amount"),
            label: text!("此前费用之和", "sum of the months before"),
        },
        Reduction {
            path: "previousBills.unstated",
            over: "previousBills",
            reduce: Reduce::AnyAbsent("amount"),
            label: text!("此前有月份无金额", "a month before has no sum"),
        },
    ],
};

/// What most rows have in common.
const SUM: Amount = Amount {
    id: "",
    sources: &[],
    grade: None,
    force: Force::Mandatory,
    effective: Effective::Undated,
    text: text!("", ""),
    base: "",
    ratio: (1, 1),
    periods: Periods::Once,
    divisor: "",
    at_most: false,
    minimum: None,
    rounding: Rounding::Down,
    applies_when: Always,
    requires: Always,
    compared: "",
};

/// The regulations; what they say here is older than their numbering of 2016.
const REGULATIONS: Effective = Effective::since(&TELECOM_REGULATIONS);

/// Late fee on overdue telecom charges; a part of a fen is rounded down, in favour of who pays.
pub static LATE_FEE: Amount = Amount {
    id: "amount.lateFee",
    sources: sources![law(&TELECOM_REGULATIONS, "34", "TR34a", Grade::A).was("35")],
    grade: Some(Grade::A),
    effective: REGULATIONS,
    text: text!("逾期不交电信费用的，按日加收的违约金上限", "the most that may be added per day to overdue charges"),
    base: "unpaid",
    ratio: (3, 1000),
    periods: Periods::Days { count: "", after: "paymentDueOn", through: "paidOn" },
    at_most: true,
    applies_when: after!("unpaid", number!(0)),
    compared: "lateFeeAsked",
    ..SUM
};

/// Every amount.
pub static AMOUNTS: [&Amount; 6] =
    [&INSTALLATION_DELAY, &RENTAL_WAIVED, &BILL_SHOCK, &LATE_FEE, &FRAUD_COMPENSATION, &SMALL_CLAIMS];

/// Compensation for a late installation; a part of a fen is rounded up, in favour of who is paid.
pub static INSTALLATION_DELAY: Amount = Amount {
    id: "amount.installationDelay",
    sources: sources![law(&TELECOM_REGULATIONS, "31", "TR31b", Grade::B).was("32")],
    grade: Some(Grade::B),
    effective: REGULATIONS,
    text: text!(
        "因企业原因逾期未装通的，每日按所收费用的 1% 支付违约金",
        "for each day that the operator installs too late, 1 % of the fee charged is due to the user"
    ),
    base: "installationFee",
    ratio: (1, 100),
    periods: Periods::Days { count: "daysLate", after: "installationDueOn", through: "installedOn" },
    rounding: Rounding::Up,
    applies_when: all![is!("operatorAtFault", "true"), after!("installationFee", number!(0))],
    ..SUM
};

/// Rental of an outage that outlasted the limit of repair; a part of a fen is rounded up, in favour of who is relieved.
pub static RENTAL_WAIVED: Amount = Amount {
    id: "amount.rentalWaived",
    sources: sources![law(&TELECOM_REGULATIONS, "32", "TR32c", Grade::A).was("33")],
    grade: Some(Grade::A),
    effective: REGULATIONS,
    text: text!(
        "逾期未修复且非用户终端原因的，免收中断期间的月租费等费用",
        "the rental of an outage is waived when repair missed its limit and the user's terminal was not the cause"
    ),
    base: "rental",
    periods: Periods::Counted("outageDays"),
    divisor: "rentalDays",
    rounding: Rounding::Up,
    applies_when: all![is!("limitMissed", "true"), is!("causedByTerminal", "false"), after!("rental", number!(0))],
    ..SUM
};

/// Five times the monthly average of the three months before: what is above is a bill shock. Rounded down, which no whole
/// fen can tell from the exact sum.
pub static BILL_SHOCK: Amount = Amount {
    id: "amount.billShock",
    // The number of the article is not confirmed (grade C); what it says is.
    sources: sources![law(&TELECOM_REGULATIONS, "33", "TR33a", Grade::B).was("34")],
    grade: Some(Grade::B),
    effective: REGULATIONS,
    text: text!(
        "费用突然超过此前三个月平均费用五倍的，应尽快告知用户并采取措施",
        "when charges suddenly exceed five times the average of three months, tell the user soon and act"
    ),
    base: "previousBills.sum",
    ratio: (5, 3),
    at_most: true,
    applies_when: present!("bill"),
    requires: all![equals!("previousBills.count", number!(3)), is!("previousBills.unstated", "false")],
    compared: "bill",
    ..SUM
};

/// Damages for fraud on a consumer.
pub static FRAUD_COMPENSATION: Amount = Amount {
    id: "amount.fraudCompensation",
    sources: sources![law(&CONSUMER_LAW, "55", "TF-6", Grade::A)],
    grade: Some(Grade::A),
    text: text!(
        "有欺诈行为的，按所付价款或费用的三倍增加赔偿，不足 500 元的为 500 元",
        "for fraud, three times the price or fee is added in damages, at least 500 yuan"
    ),
    base: "price",
    ratio: (3, 1),
    minimum: Some(50_000),
    rounding: Rounding::Up,
    applies_when: all![is!("fraud", "true"), at_least!("price", number!(0))],
    ..SUM
};

/// The largest claim for which small claims are the way without an agreement. Rounded down, which no whole fen can tell
/// from the exact sum.
pub static SMALL_CLAIMS: Amount = Amount {
    id: "amount.smallClaims",
    sources: sources![law(&CIVIL_PROCEDURE_LAW, "165", "DR-27", Grade::A)],
    grade: Some(Grade::A),
    text: text!(
        "简单金钱案件适用小额诉讼的标的额上限，为本省年平均工资的一半；双方约定的，可至两倍",
        "the largest simple claim of money for the small claims procedure: half the average yearly wage; by agreement up to twice the wage"
    ),
    base: "averageYearlyWage",
    ratio: (1, 2),
    at_most: true,
    applies_when: all![present!("claim"), after!("averageYearlyWage", number!(0))],
    compared: "claim",
    ..SUM
};
