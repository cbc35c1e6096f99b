//! Suspending a user's service.

use super::super::citation::{Grade, law, sources};
use super::super::instruments::{HENAN_REGULATIONS, PREMIUM_SERVICE_RULES, SERVICE_SPECIFICATION, TELECOM_REGULATIONS};
use super::super::rows::{Effective, Rule};
use super::ITEM;
use crate::condition::{is, not};
use crate::shape::{Field, Kind, leaf};
use crate::text::text;

pub(super) const FIELDS: &[Field] = &[
    leaf("noticeBefore", Kind::Flag, text!("停机前 24 小时告知", "users are told 24 hours before")).rows("S36-10b"),
    leaf("emergencyCalls", Kind::Flag, text!("停机期间保留免费紧急呼叫", "emergency calls stay open and free"))
        .rows("TR36,HN-24"),
    leaf("stopsForDisputed", Kind::Flag, text!("因已投诉的争议费用停机", "users are cut off for disputed fees"))
        .rows("TF-5"),
];

pub(super) static RULES: [Rule; 3] = [
    Rule {
        id: "suspension.notice",
        item: "S36-10b",
        sources: sources![law(&SERVICE_SPECIFICATION, "10", "S36-10b", Grade::C)],
        effective: Effective::since(&SERVICE_SPECIFICATION),
        text: text!(
            "暂停或终止服务前 24 小时告知用户",
            "users are told 24 hours before service is suspended or stopped"
        ),
        remedy: text!("请提前告知，并写明如何恢复", "tell them in time and say how to restore it"),
        evidence: text!("告知短信及停机记录", "notices and records of suspensions"),
        requires: is!("suspension.noticeBefore", "true"),
        grade: Some(Grade::C),
        ..ITEM
    },
    Rule {
        id: "suspension.emergencyCalls",
        item: "TR36",
        sources: sources![
            law(&TELECOM_REGULATIONS, "36", "TR36", Grade::B).was("37"),
            law(&HENAN_REGULATIONS, "24", "HN-24", Grade::B)
        ],
        effective: Effective::since(&TELECOM_REGULATIONS),
        text: text!(
            "停机期间火警、匪警、急救和交通事故电话免费可用",
            "fire, police, ambulance and accident calls stay open and free during suspension"
        ),
        remedy: text!("请保留紧急呼叫", "keep emergency calls open"),
        evidence: text!("停机状态下的拨测记录", "test calls on suspended lines"),
        requires: is!("suspension.emergencyCalls", "true"),
        grade: Some(Grade::B),
        ..ITEM
    },
    Rule {
        id: "suspension.disputedFees",
        item: "TF-5",
        sources: sources![law(&PREMIUM_SERVICE_RULES, "", "TF-5", Grade::B)],
        effective: Effective::since(&PREMIUM_SERVICE_RULES),
        text: text!(
            "增值业务费已投诉，只欠有争议部分的，不停机",
            "a complaint about value-added fees pending, nobody is cut off for the disputed part"
        ),
        remedy: text!("请恢复服务，先处理争议", "restore service and settle the dispute first"),
        evidence: text!("争议费用标记及停机规则", "marks of disputed fees and the rule on suspension"),
        requires: not!(is!("suspension.stopsForDisputed", "true")),
        grade: Some(Grade::B),
        ..ITEM
    },
];
