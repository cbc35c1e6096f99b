//! Works, outages and late repair.

use super::super::citation::{Grade, law, sources};
use super::super::instruments::{SERVICE_SPECIFICATION, TELECOM_REGULATIONS};
use super::super::rows::{Effective, Rule};
use super::ITEM;
use crate::condition::{all, is};
use crate::shape::{Field, Kind, leaf};
use crate::text::text;

pub(super) const FIELDS: &[Field] = &[
    leaf("worksNotified", Kind::Flag, text!("按期告知受影响的用户", "users affected are told in time")).rows("TR35a"),
    leaf("worksReported", Kind::Flag, text!("向省通信管理局报告", "the provincial regulator has a report"))
        .rows("TR35a"),
    leaf("feesReduced", Kind::Flag, text!("中断期间减免费用", "fees are reduced for the interruption")).rows("TR35b"),
    leaf("lossCompensated", Kind::Flag, text!("未告知的赔偿损失", "loss is compensated where nobody was told"))
        .rows("TR35b"),
    leaf("lateNotified", Kind::Flag, text!("未按期修复及时告知", "users are told promptly when repair is late"))
        .rows("TR32c"),
    leaf("rentalWaived", Kind::Flag, text!("免收故障期间的月租等费用", "the rental for the outage is waived"))
        .rows("TR32c"),
    leaf("longReported", Kind::Flag, text!("长时间中断报告省通信管理局", "long outages are reported")).rows("S36-8b"),
    leaf("majorReported", Kind::Flag, text!("按规定报告重大通信阻断", "major outages are reported as prescribed"))
        .rows("S36-7"),
];

pub(super) static RULES: [Rule; 5] = [
    Rule {
        id: "outage.works",
        item: "TR35a",
        sources: sources![law(&TELECOM_REGULATIONS, "35", "TR35a", Grade::A).was("36")],
        effective: Effective::since(&TELECOM_REGULATIONS),
        text: text!(
            "施工影响服务的，按期告知用户并报告省通信管理局",
            "users are told in time of works that affect them, and the provincial regulator has a report"
        ),
        remedy: text!(
            "请告知受影响的用户，并向省通信管理局报告",
            "tell the users affected and report to the provincial regulator"
        ),
        evidence: text!("施工告知及报告回执", "notices of works and receipts of reports"),
        requires: all![is!("outage.worksNotified", "true"), is!("outage.worksReported", "true")],
        grade: Some(Grade::A),
        ..ITEM
    },
    Rule {
        id: "outage.feesReduced",
        item: "TR35b",
        sources: sources![law(&TELECOM_REGULATIONS, "35", "TR35b", Grade::C).was("36")],
        effective: Effective::since(&TELECOM_REGULATIONS),
        text: text!(
            "施工中断期间减免费用，未告知的赔偿损失",
            "fees are reduced for an interruption by works, and loss is compensated where nobody was told"
        ),
        remedy: text!("请减免费用；未告知的，赔偿损失", "reduce the fees; compensate where nobody was told"),
        evidence: text!("费用减免及赔偿记录", "records of reductions and compensation"),
        requires: all![is!("outage.feesReduced", "true"), is!("outage.lossCompensated", "true")],
        grade: Some(Grade::C),
        ..ITEM
    },
    Rule {
        id: "outage.lateRepair",
        item: "TR32c",
        sources: sources![law(&TELECOM_REGULATIONS, "32", "TR32c", Grade::A).was("33")],
        effective: Effective::since(&TELECOM_REGULATIONS),
        text: text!(
            "未按期修复的，及时告知用户并免收故障期间月租等费用",
            "when repair is late, users are told promptly and the rental for the outage is waived"
        ),
        remedy: text!("请告知并免收；用户终端引起的除外", "tell and waive; not where the user's terminal is the cause"),
        evidence: text!("告知记录及费用免收记录", "notices and records of fees waived"),
        requires: all![is!("outage.lateNotified", "true"), is!("outage.rentalWaived", "true")],
        grade: Some(Grade::A),
        ..ITEM
    },
    Rule {
        id: "outage.longReported",
        item: "S36-8b",
        sources: sources![law(&SERVICE_SPECIFICATION, "8", "S36-8b", Grade::C)],
        effective: Effective::since(&SERVICE_SPECIFICATION),
        text: text!(
            "中断超过 24 小时，或影响有特殊需要的用户，报告省通信管理局",
            "outages over 24 hours, or for users with special needs, are reported to the provincial regulator"
        ),
        remedy: text!("请补报，并加快修复", "report it now and speed up the repair"),
        evidence: text!("中断报告记录", "records of reports"),
        requires: is!("outage.longReported", "true"),
        grade: Some(Grade::C),
        ..ITEM
    },
    Rule {
        id: "outage.majorReported",
        item: "S36-7",
        sources: sources![law(&SERVICE_SPECIFICATION, "7", "S36-7", Grade::C)],
        effective: Effective::since(&SERVICE_SPECIFICATION),
        text: text!(
            "重大通信阻断按规定方式和时限报告，记录至少保存六个月",
            "major outages are reported as prescribed, and the records kept for six months at least"
        ),
        remedy: text!("请按规定报告并保存记录", "report it as prescribed and keep the records"),
        evidence: text!("重大阻断报告及存档", "reports of major outages and their archive"),
        requires: is!("outage.majorReported", "true"),
        grade: Some(Grade::C),
        ..ITEM
    },
];
