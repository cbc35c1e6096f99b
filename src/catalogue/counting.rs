//! How the law counts time: rows that the calendar and the ledgers of the limits carry out.

use super::citation::{Grade, law, sources};
use super::instruments::{CIVIL_CODE, CIVIL_PROCEDURE_LAW, HOLIDAY_MEASURES};
use super::references::REFERENCE;
use super::rows::{Effective, Force, Rule};
use crate::text::text;

/// Binding on every count; no fact decides whether it holds.
const COUNT: Rule =
    Rule { force: Force::Mandatory, effective: Effective::Dated { from: "2021-01-01", to: None }, ..REFERENCE };

/// Every rule of counting.
pub static COUNTING: [Rule; 10] = [
    Rule {
        id: "counting.calendar",
        item: "PC-200",
        sources: sources![law(&CIVIL_CODE, "200", "PC-200", Grade::A)],
        text: text!(
            "期间按公历年、月、日、小时计算",
            "periods count in years, months, days and hours of the Gregorian calendar"
        ),
        ..COUNT
    },
    Rule {
        id: "counting.triggerDay",
        item: "PC-201a",
        sources: sources![law(&CIVIL_CODE, "201", "PC-201a", Grade::A)],
        text: text!(
            "按年、月、日计算的，起算当日不计入，自次日起算",
            "years, months and days: the day of the trigger is left out, counting starts on the next"
        ),
        ..COUNT
    },
    Rule {
        id: "counting.hours",
        item: "PC-201b",
        sources: sources![law(&CIVIL_CODE, "201", "PC-201b", Grade::A)],
        text: text!(
            "按小时计算的，自法定或约定的时刻起算",
            "hours run from the very moment that law or agreement names"
        ),
        ..COUNT
    },
    Rule {
        id: "counting.correspondingDay",
        item: "PC-202",
        sources: sources![law(&CIVIL_CODE, "202", "PC-202", Grade::A)],
        text: text!(
            "按月、年计算的，到期月的对应日为末日；没有对应日的，为该月最后一日",
            "months and years end on the day of the same number, or on the last day of a shorter month"
        ),
        ..COUNT
    },
    Rule {
        id: "counting.rollOver",
        item: "PC-203a",
        sources: sources![law(&CIVIL_CODE, "203", "PC-203a", Grade::A)],
        text: text!(
            "末日是法定休假日的，休假结束的次日为末日",
            "a last day on a rest day moves to the day after the rest days"
        ),
        ..COUNT
    },
    Rule {
        id: "counting.dayEnd",
        item: "PC-203b",
        sources: sources![law(&CIVIL_CODE, "203", "PC-203b", Grade::A)],
        text: text!(
            "末日截止到二十四时；有业务时间的，截止到停止业务活动之时",
            "the last day ends at 24:00, or when business closes where there are business hours"
        ),
        ..COUNT
    },
    Rule {
        id: "counting.agreement",
        item: "PC-204",
        sources: sources![law(&CIVIL_CODE, "204", "PC-204", Grade::A)],
        text: text!(
            "法律另有规定或当事人另有约定的，从其规定或约定",
            "another law or an agreement of the parties comes first"
        ),
        ..COUNT
    },
    Rule {
        id: "counting.inclusive",
        item: "PC-1259",
        sources: sources![law(&CIVIL_CODE, "1259", "PC-1259", Grade::A)],
        text: text!(
            "“以上、以内、届满”包括本数，“不满、超过、以外”不包括本数",
            "'at least', 'within' and 'on expiry' include the number itself; 'under', 'more than' and 'beyond' do not"
        ),
        ..COUNT
    },
    Rule {
        id: "counting.court",
        item: "PC-CPL85",
        sources: sources![law(&CIVIL_PROCEDURE_LAW, "85", "PC-CPL85", Grade::A)],
        text: text!(
            "诉讼期间：开始的时和日不计入，末日逢休假日顺延，在途时间不计，期满前交邮的不算过期",
            "periods before a court: the hour and day of the start are left out, a last day on a rest day moves, travel is not counted, and what is posted in time is in time"
        ),
        effective: Effective::Undated,
        ..COUNT
    },
    Rule {
        id: "counting.holidays",
        item: "HOL",
        sources: sources![law(&HOLIDAY_MEASURES, "2, 6, 7", "HOL", Grade::B)],
        text: text!(
            "放假和补班日以国务院办公厅每年的通知为准，未公布的年份不推算",
            "days off and make-up workdays are those of the yearly notice; a year without one is not guessed"
        ),
        effective: Effective::Dated { from: "2025-01-01", to: None },
        ..COUNT
    },
];
