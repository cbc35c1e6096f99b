//! Notices so long before something planned.

use super::super::super::citation::{Grade, law, sources};
use super::super::super::instruments::{
    CONSUMER_REGULATIONS, ONLINE_TRADE_MEASURES, SERVICE_SPECIFICATION, TELECOM_REGULATIONS, THIRD_GENERATION_RULES,
};
use super::super::super::rows::{Basis, Dated, Direction, Effective, Length, Limit, Party, Start};
use super::LIMIT;
use crate::condition::is;
use crate::text::text;

pub(in super::super) static NOTICE: [Limit; 8] = [
    Limit {
        id: "law.works.notice",
        item: "S36-8a",
        key: "lawWorksNotice",
        sources: sources![
            law(&SERVICE_SPECIFICATION, "8", "S36-8a", Grade::B),
            law(&TELECOM_REGULATIONS, "35", "TR35a", Grade::A).was("36")
        ],
        grade: Some(Grade::B),
        effective: Effective::since(&TELECOM_REGULATIONS),
        text: text!("影响服务的施工前通知用户", "users are told before works that affect their service"),
        cases: &["works"],
        starts: &[Start { value: "", events: &["worksPlanned"] }],
        lengths: &[Dated { effective: Effective::since(&SERVICE_SPECIFICATION), value: Length::Hours(72) }],
        completed_by: &["noticeSent"],
        direction: Direction::Before,
        ..LIMIT
    },
    Limit {
        id: "law.works.report",
        item: "S36-8b",
        key: "lawWorksReport",
        sources: sources![law(&SERVICE_SPECIFICATION, "8", "S36-8b", Grade::C)],
        grade: Some(Grade::C),
        effective: Effective::since(&SERVICE_SPECIFICATION),
        text: text!(
            "中断超过24小时报告通信管理局",
            "an interruption of more than 24 hours is reported to the provincial regulator"
        ),
        cases: &["works"],
        starts: &[Start { value: "", events: &["serviceInterrupted"] }],
        lengths: &[Dated { effective: Effective::Undated, value: Length::Hours(24) }],
        completed_by: &["authorityReported"],
        cancelled_by: &["serviceRestored"],
        owed_to: Party::Regulator,
        ..LIMIT
    },
    Limit {
        id: "law.business.stop.notice",
        item: "S36-8c",
        key: "lawBusinessStopNotice",
        subject: "business.stop.notice",
        sources: sources![law(&SERVICE_SPECIFICATION, "8", "S36-8c", Grade::B)],
        grade: Some(Grade::B),
        effective: Effective::since(&SERVICE_SPECIFICATION),
        text: text!("停办业务前通知用户", "users are told before a line of business is stopped"),
        cases: &["works"],
        starts: &[Start { value: "", events: &["businessStopPlanned"] }],
        lengths: &[Dated { effective: Effective::Undated, value: Length::NaturalDays(30) }],
        completed_by: &["noticeSent"],
        direction: Direction::Before,
        ..LIMIT
    },
    Limit {
        id: "law.prepaid.stop.notice",
        item: "TF-4",
        key: "lawPrepaidStopNotice",
        subject: "business.stop.notice",
        sources: sources![law(&CONSUMER_REGULATIONS, "", "TF-4", Grade::B)],
        grade: Some(Grade::B),
        effective: Effective::since(&CONSUMER_REGULATIONS),
        text: text!(
            "预收费经营者停业或迁址前通知消费者",
            "consumers who paid in advance are told before the business closes or moves"
        ),
        cases: &["works"],
        applies_when: is!("prepaid", "true"),
        starts: &[Start { value: "", events: &["businessStopPlanned", "businessMovePlanned"] }],
        lengths: &[Dated { effective: Effective::Undated, value: Length::NaturalDays(30) }],
        completed_by: &["noticeSent"],
        direction: Direction::Before,
        ..LIMIT
    },
    Limit {
        id: "law.number.notice",
        item: "S36-A2-4",
        key: "lawNumberNotice",
        sources: sources![law(&THIRD_GENERATION_RULES, "2.6", "S36-A2-4", Grade::B)],
        grade: Some(Grade::B),
        effective: Effective::since(&THIRD_GENERATION_RULES),
        text: text!("非用户原因改号前通知用户", "the user is told before the number is changed"),
        cases: &["number_change"],
        starts: &[Start { value: "", events: &["numberChangePlanned"] }],
        lengths: &[Dated { effective: Effective::Undated, value: Length::NaturalDays(45) }],
        completed_by: &["noticeSent"],
        direction: Direction::Before,
        ..LIMIT
    },
    Limit {
        id: "law.number.newNumber",
        item: "S36-A2-4",
        key: "lawNumberNewNumber",
        sources: sources![law(&THIRD_GENERATION_RULES, "2.6", "S36-A2-4", Grade::B)],
        grade: Some(Grade::B),
        effective: Effective::since(&THIRD_GENERATION_RULES),
        text: text!("改号前告知新号码", "the user is told the new number before the change"),
        cases: &["number_change"],
        starts: &[Start { value: "", events: &["numberChangePlanned"] }],
        lengths: &[Dated { effective: Effective::Undated, value: Length::NaturalDays(15) }],
        completed_by: &["newNumberTold"],
        direction: Direction::Before,
        ..LIMIT
    },
    Limit {
        id: "law.number.announcement",
        item: "S36-A2-4",
        key: "lawNumberAnnouncement",
        basis: Basis::Minimum,
        sources: sources![law(&THIRD_GENERATION_RULES, "2.6", "S36-A2-4", Grade::B)],
        grade: Some(Grade::B),
        effective: Effective::since(&THIRD_GENERATION_RULES),
        text: text!("改号后免费播放改号提示", "the new number is announced free of charge after the change"),
        cases: &["number_change"],
        starts: &[Start { value: "", events: &["numberChanged"] }],
        lengths: &[Dated { effective: Effective::Undated, value: Length::NaturalDays(45) }],
        completed_by: &["announcementEnded"],
        direction: Direction::KeepAtLeast,
        ..LIMIT
    },
    Limit {
        id: "law.renewal.notice",
        item: "TF-3",
        key: "lawRenewalNotice",
        sources: sources![law(&ONLINE_TRADE_MEASURES, "", "TF-3", Grade::B)],
        grade: Some(Grade::B),
        text: text!("网络交易自动续费前提醒用户", "online trade: the user is reminded before an automatic renewal"),
        cases: &["renewal"],
        applies_when: is!("onlineTrade", "true"),
        starts: &[Start { value: "", events: &["renewalPlanned"] }],
        lengths: &[Dated { effective: Effective::Undated, value: Length::NaturalDays(5) }],
        completed_by: &["noticeSent"],
        cancelled_by: &["withdrawn"],
        direction: Direction::Before,
        ..LIMIT
    },
];
