//! Suspension for unpaid fees, and reconnection.

use super::super::super::citation::{Grade, law, sources};
use super::super::super::instruments::{
    HENAN_REGULATIONS, SERVICE_SPECIFICATION, TELECOM_REGULATIONS, THIRD_GENERATION_RULES,
};
use super::super::super::rows::{Basis, Dated, Direction, Effective, Length, Limit, Start};
use super::LIMIT;
use crate::condition::{all, is, not, supplied};
use crate::text::text;

pub(in super::super) static PAYMENT: [Limit; 7] = [
    Limit {
        id: "law.suspension",
        item: "TR34b",
        key: "lawSuspension",
        basis: Basis::Minimum,
        sources: sources![law(&TELECOM_REGULATIONS, "34", "TR34b", Grade::A).was("35")],
        grade: Some(Grade::A),
        effective: Effective::since(&TELECOM_REGULATIONS),
        text: text!("欠费超过30日方可暂停服务", "more than 30 days overdue before service may be suspended"),
        cases: &["billing"],
        applies_when: not!(all![is!("serviceKind", "mobile"), is!("ownPaymentTerms", "true")]),
        starts: &[Start { value: "", events: &["paymentDue"] }],
        lengths: &[Dated { effective: Effective::Undated, value: Length::NaturalDays(30) }],
        completed_by: &["suspended"],
        cancelled_by: &["debtPaid"],
        direction: Direction::Earliest,
        ..LIMIT
    },
    Limit {
        id: "law.suspension.termination",
        item: "TR34c",
        key: "lawSuspensionTermination",
        basis: Basis::Minimum,
        sources: sources![law(&TELECOM_REGULATIONS, "34", "TR34c", Grade::A).was("35")],
        grade: Some(Grade::A),
        effective: Effective::since(&TELECOM_REGULATIONS),
        text: text!(
            "暂停服务超过60日仍未缴费方可终止服务",
            "more than 60 days suspended and still unpaid before service may be terminated"
        ),
        cases: &["billing"],
        applies_when: not!(all![is!("serviceKind", "mobile"), is!("ownPaymentTerms", "true")]),
        starts: &[Start { value: "", events: &["suspended"] }],
        lengths: &[Dated { effective: Effective::Undated, value: Length::NaturalDays(60) }],
        completed_by: &["terminated"],
        cancelled_by: &["debtPaid"],
        direction: Direction::Earliest,
        ..LIMIT
    },
    Limit {
        id: "law.suspension.notice",
        item: "S36-10b",
        key: "lawSuspensionNotice",
        sources: sources![law(&SERVICE_SPECIFICATION, "10", "S36-10b", Grade::C)],
        grade: Some(Grade::C),
        effective: Effective::since(&SERVICE_SPECIFICATION),
        text: text!("暂停或停止服务前通知用户", "the user is told before service is suspended or stopped"),
        cases: &["billing", "termination"],
        starts: &[Start { value: "", events: &["suspensionPlanned"] }],
        lengths: &[Dated { effective: Effective::Undated, value: Length::Hours(24) }],
        completed_by: &["noticeSent"],
        direction: Direction::Before,
        ..LIMIT
    },
    Limit {
        id: "law.reconnection",
        item: "TR34e",
        key: "lawReconnection",
        subject: "reconnection",
        sources: sources![law(&TELECOM_REGULATIONS, "34", "TR34e", Grade::A).was("35")],
        grade: Some(Grade::A),
        effective: Effective::since(&TELECOM_REGULATIONS),
        text: text!("缴清欠费和违约金后恢复服务", "service is restored after the debt and late fee are paid"),
        cases: &["billing"],
        starts: &[Start { value: "", events: &["debtPaid"] }],
        lengths: &[Dated { effective: Effective::Undated, value: Length::Hours(48) }],
        completed_by: &["reconnected"],
        ..LIMIT
    },
    Limit {
        id: "law.reconnection.henan",
        item: "HN-24",
        key: "lawReconnectionHenan",
        subject: "reconnection",
        sources: sources![law(&HENAN_REGULATIONS, "24", "HN-24", Grade::B)],
        grade: Some(Grade::B),
        text: text!(
            "河南：缴清欠费和违约金后恢复服务",
            "Henan: service is restored after the debt and late fee are paid"
        ),
        cases: &["billing"],
        applies_when: all![supplied!("province"), is!("province", "henan")],
        starts: &[Start { value: "", events: &["debtPaid"] }],
        lengths: &[Dated { effective: Effective::Undated, value: Length::Hours(24) }],
        completed_by: &["reconnected"],
        ..LIMIT
    },
    Limit {
        id: "law.reconnection.mobile",
        item: "S36-A2-1",
        key: "lawReconnectionMobile",
        subject: "reconnection",
        sources: sources![law(&THIRD_GENERATION_RULES, "2.3", "S36-A2-1", Grade::B)],
        grade: Some(Grade::B),
        effective: Effective::since(&THIRD_GENERATION_RULES),
        text: text!("移动电话：办妥手续后复话", "mobile: service is restored after the formalities"),
        cases: &["billing"],
        applies_when: is!("serviceKind", "mobile"),
        starts: &[Start { value: "", events: &["debtPaid", "reconnectionApplied"] }],
        lengths: &[Dated { effective: Effective::Undated, value: Length::Hours(24) }],
        completed_by: &["reconnected"],
        ..LIMIT
    },
    Limit {
        id: "law.reconnection.fixed",
        item: "S36-A1-2",
        key: "lawReconnectionFixed",
        subject: "reconnection",
        sources: sources![law(&SERVICE_SPECIFICATION, "", "S36-A1-2", Grade::C)],
        grade: Some(Grade::C),
        effective: Effective::since(&SERVICE_SPECIFICATION),
        text: text!("固定电话：办妥手续后复话", "fixed line: service is restored after the formalities"),
        cases: &["billing"],
        applies_when: is!("serviceKind", "fixed"),
        starts: &[Start { value: "", events: &["debtPaid", "reconnectionApplied"] }],
        lengths: &[Dated { effective: Effective::Undated, value: Length::Hours(24) }],
        completed_by: &["reconnected"],
        ..LIMIT
    },
];
