//! What is to be kept, and how long at least.

use super::super::super::citation::{Grade, law, sources};
use super::super::super::instruments::{
    CYBERSECURITY_LAW, ECOMMERCE_LAW, INTERNET_ACCESS_RULES, PERSONAL_INFORMATION_LAW, REAL_NAME_RULES,
    SERVICE_SPECIFICATION,
};
use super::super::super::rows::{Basis, Dated, Direction, Effective, Length, Limit, Start};
use super::LIMIT;
use crate::text::text;

pub(in super::super) static RETENTION: [Limit; 6] = [
    Limit {
        id: "keep.identity",
        item: "RN-11",
        key: "keepIdentity",
        subject: "archive.identity",
        basis: Basis::Minimum,
        sources: sources![law(&REAL_NAME_RULES, "11", "RN-11", Grade::A)],
        grade: Some(Grade::A),
        effective: Effective::since(&REAL_NAME_RULES),
        text: text!("服务终止后保存实名登记资料", "identity material is kept after the service ends"),
        cases: &["archive"],
        starts: &[Start { value: "", events: &["terminated"] }],
        lengths: &[Dated { effective: Effective::Undated, value: Length::Years(2) }],
        completed_by: &["disposed"],
        direction: Direction::KeepAtLeast,
        ..LIMIT
    },
    Limit {
        id: "keep.billing",
        item: "S36-BILL",
        key: "keepBilling",
        basis: Basis::Minimum,
        sources: sources![
            law(&SERVICE_SPECIFICATION, "", "S36-BILL", Grade::A),
            law(&INTERNET_ACCESS_RULES, "", "IA-1", Grade::A)
        ],
        grade: Some(Grade::A),
        effective: Effective::since(&SERVICE_SPECIFICATION),
        text: text!("保存原始计费数据", "raw billing data is kept"),
        cases: &["archive"],
        starts: &[Start { value: "", events: &["feeCharged"] }],
        lengths: &[Dated { effective: Effective::Undated, value: Length::Months(5) }],
        completed_by: &["disposed"],
        direction: Direction::KeepAtLeast,
        ..LIMIT
    },
    Limit {
        id: "keep.logs",
        item: "PI-LOG",
        key: "keepLogs",
        basis: Basis::Minimum,
        sources: sources![law(&CYBERSECURITY_LAW, "23", "PI-LOG", Grade::A).was("21")],
        grade: Some(Grade::A),
        effective: Effective::since(&CYBERSECURITY_LAW),
        text: text!("保存网络日志", "network logs are kept"),
        cases: &["archive"],
        starts: &[Start { value: "", events: &["logRecorded"] }],
        lengths: &[Dated { effective: Effective::Undated, value: Length::Months(6) }],
        completed_by: &["disposed"],
        direction: Direction::KeepAtLeast,
        ..LIMIT
    },
    Limit {
        id: "keep.assessment",
        item: "PI-56",
        key: "keepAssessment",
        basis: Basis::Minimum,
        sources: sources![law(&PERSONAL_INFORMATION_LAW, "56", "PI-56", Grade::A)],
        grade: Some(Grade::A),
        effective: Effective::since(&PERSONAL_INFORMATION_LAW),
        text: text!("保存个人信息保护影响评估", "impact assessments are kept"),
        cases: &["archive"],
        starts: &[Start { value: "", events: &["impactAssessed"] }],
        lengths: &[Dated { effective: Effective::Undated, value: Length::Years(3) }],
        completed_by: &["disposed"],
        direction: Direction::KeepAtLeast,
        ..LIMIT
    },
    Limit {
        id: "keep.transaction",
        item: "DR-30",
        key: "keepTransaction",
        basis: Basis::Minimum,
        sources: sources![law(&ECOMMERCE_LAW, "31", "DR-30", Grade::B)],
        grade: Some(Grade::B),
        text: text!("保存电子商务交易记录", "records of online transactions are kept"),
        cases: &["archive"],
        starts: &[Start { value: "", events: &["transactionCompleted"] }],
        lengths: &[Dated { effective: Effective::Undated, value: Length::Years(3) }],
        completed_by: &["disposed"],
        direction: Direction::KeepAtLeast,
        ..LIMIT
    },
    Limit {
        id: "keep.outage",
        item: "S36-7",
        key: "keepOutage",
        basis: Basis::Minimum,
        sources: sources![law(&SERVICE_SPECIFICATION, "7", "S36-7", Grade::C)],
        grade: Some(Grade::C),
        effective: Effective::since(&SERVICE_SPECIFICATION),
        text: text!("保存重大通信故障记录", "records of major outages are kept"),
        cases: &["archive"],
        starts: &[Start { value: "", events: &["outageRecorded"] }],
        lengths: &[Dated { effective: Effective::Undated, value: Length::Months(6) }],
        completed_by: &["disposed"],
        direction: Direction::KeepAtLeast,
        ..LIMIT
    },
];
