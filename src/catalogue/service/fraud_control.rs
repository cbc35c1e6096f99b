//! Fraud control, and what a user has to be told of it.

use super::super::citation::{Grade, law, sources};
use super::super::instruments::FRAUD_LAW;
use super::super::rows::{Effective, Rule};
use super::ITEM;
use crate::condition::{all, is, not};
use crate::shape::{Field, Kind, leaf};
use crate::text::text;

pub(super) const FIELDS: &[Field] = &[
    leaf("abnormalChecked", Kind::Flag, text!("异常办卡加强核查", "abnormal applications are checked harder"))
        .rows("RN-5b"),
    leaf("cardLimitKept", Kind::Flag, text!("办卡数量不超过国家限制", "cards keep to the state's limit")).rows("RN-5b"),
    leaf("riskReverified", Kind::Flag, text!("涉诈风险卡重新核验", "cards at risk are verified again")).rows("RN-11f"),
    leaf("failedLimited", Kind::Flag, text!("未通过核验的限制或暂停", "those that fail are limited or suspended"))
        .rows("RN-11f"),
    leaf("tradingTolerated", Kind::Flag, text!("放任买卖、出租、出借", "such trading is tolerated")).rows("RN-31"),
    leaf("reasonTold", Kind::Flag, text!("告知原因", "the reason is told")).rows("RN-32"),
    leaf("channelTold", Kind::Flag, text!("告知救济渠道", "the channel of remedy is told")).rows("RN-32"),
    leaf("documentsTold", Kind::Flag, text!("告知所需资料", "the documents needed are told")).rows("RN-32"),
    leaf("appealAccepted", Kind::Flag, text!("及时受理申诉", "objections are accepted in time")).rows("RN-32"),
    leaf("liftedAtOnce", Kind::Flag, text!("核查通过后立即解除", "measures are lifted at once")).rows("RN-32"),
];

pub(super) static RULES: [Rule; 6] = [
    Rule {
        id: "fraudControl.abnormal",
        item: "RN-5b",
        sources: sources![law(&FRAUD_LAW, "10", "RN-5b", Grade::A)],
        effective: Effective::since(&FRAUD_LAW),
        text: text!(
            "办卡数量不超过国家限制，异常办卡加强核查",
            "cards keep to the state's limit and abnormal applications are checked harder"
        ),
        remedy: text!("请核查；仍有异常的可拒绝办理", "check them; what stays abnormal may be refused"),
        evidence: text!("异常办卡核查记录", "records of checks on abnormal applications"),
        requires: all![is!("fraudControl.abnormalChecked", "true"), is!("fraudControl.cardLimitKept", "true")],
        grade: Some(Grade::A),
        ..ITEM
    },
    Rule {
        id: "fraudControl.reverified",
        item: "RN-11f",
        sources: sources![law(&FRAUD_LAW, "11", "RN-11f", Grade::A)],
        effective: Effective::since(&FRAUD_LAW),
        text: text!(
            "对涉诈风险卡重新核验实名，未通过的限制或暂停",
            "cards at risk of fraud are verified again; those that fail are limited or suspended"
        ),
        remedy: text!("请发起重新核验", "verify them again"),
        evidence: text!("重新核验名单及结果", "list and results of verifications"),
        requires: all![is!("fraudControl.riskReverified", "true"), is!("fraudControl.failedLimited", "true")],
        grade: Some(Grade::A),
        ..ITEM
    },
    Rule {
        id: "fraudControl.noTrading",
        item: "RN-31",
        sources: sources![law(&FRAUD_LAW, "31", "RN-31", Grade::A)],
        effective: Effective::since(&FRAUD_LAW),
        text: text!(
            "不放任买卖、出租、出借电话卡、线路和短信端口",
            "selling, renting and lending of cards, lines and SMS ports is not tolerated"
        ),
        remedy: text!("请制止，并在入网时告知用户", "stop it, and tell users when they join"),
        evidence: text!("入网告知书及处置记录", "notices on joining and records of action"),
        requires: not!(is!("fraudControl.tradingTolerated", "true")),
        grade: Some(Grade::A),
        ..ITEM
    },
    Rule {
        id: "fraudControl.told",
        item: "RN-32",
        sources: sources![law(&FRAUD_LAW, "32", "RN-32", Grade::A)],
        effective: Effective::since(&FRAUD_LAW),
        text: text!(
            "限制或暂停时告知原因、救济渠道和所需资料",
            "a user who is limited or suspended is told the reason, the channel of remedy and the documents needed"
        ),
        remedy: text!("请补充告知缺少的内容", "tell what is missing"),
        evidence: text!("告知短信模板及发送记录", "wording and records of the notices"),
        requires: all![
            is!("fraudControl.reasonTold", "true"),
            is!("fraudControl.channelTold", "true"),
            is!("fraudControl.documentsTold", "true")
        ],
        grade: Some(Grade::A),
        ..ITEM
    },
    Rule {
        id: "fraudControl.appeal",
        item: "RN-32",
        sources: sources![law(&FRAUD_LAW, "32", "RN-32", Grade::A)],
        effective: Effective::since(&FRAUD_LAW),
        text: text!("及时受理并核查用户的申诉", "the user's objection is accepted and looked into in time"),
        remedy: text!("请指定受理渠道和责任人", "name a channel and who is responsible"),
        evidence: text!("申诉受理及核查记录", "records of objections and of how they were checked"),
        requires: is!("fraudControl.appealAccepted", "true"),
        grade: Some(Grade::A),
        ..ITEM
    },
    Rule {
        id: "fraudControl.lifted",
        item: "RN-32",
        sources: sources![law(&FRAUD_LAW, "32", "RN-32", Grade::A)],
        effective: Effective::since(&FRAUD_LAW),
        text: text!("核查通过后立即解除限制", "measures are lifted at once when cleared"),
        remedy: text!("请立即解除，并告知用户", "lift them at once and tell the user"),
        evidence: text!("核查通过与解除的时间记录", "when each was cleared and when lifted"),
        requires: is!("fraudControl.liftedAtOnce", "true"),
        grade: Some(Grade::A),
        ..ITEM
    },
];
