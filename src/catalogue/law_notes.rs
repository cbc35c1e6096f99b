//! Rows of law that decide nothing here: exceptions, fines, statistics, routes that other rows carry out, and figures nobody has
//! seen or agrees on.

use super::citation::{Grade, law, sources};
use super::instruments::{
    APPEAL_MEASURES, ARBITRATION_LAW, CIVIL_CODE, INCIDENT_REPORTING, INTERNET_ACCESS_RULES, MARKET_COMPLAINTS,
    SERVICE_SPECIFICATION, TELECOM_REGULATIONS, THIRD_GENERATION_RULES,
};
use super::references::REFERENCE;
use super::rows::{Effective, Rule};
use crate::text::text;

/// Every such row.
pub static LAW_NOTES: [Rule; 18] = [
    Rule {
        id: "reference.law.mobilePayment",
        item: "TR34d",
        sources: sources![law(&TELECOM_REGULATIONS, "34", "TR34d", Grade::B).was("35")],
        effective: Effective::since(&TELECOM_REGULATIONS),
        text: text!(
            "移动用户可与企业另行约定交费时间和方式，停机、拆机期限从其约定",
            "a mobile operator and its user may agree other times and ways of payment; suspension and termination then follow these"
        ),
        grade: Some(Grade::B),
        ..REFERENCE
    },
    Rule {
        id: "reference.law.keepUntilSettled",
        item: "S36-14b",
        sources: sources![law(&SERVICE_SPECIFICATION, "14", "S36-14b", Grade::C)],
        effective: Effective::since(&SERVICE_SPECIFICATION),
        text: text!("争议解决之前保存原始记录", "original records are kept until a dispute is settled"),
        grade: Some(Grade::C),
        ..REFERENCE
    },
    Rule {
        id: "reference.law.provincialFigures",
        item: "S36-17",
        sources: sources![law(&SERVICE_SPECIFICATION, "17", "S36-17", Grade::C)],
        effective: Effective::since(&SERVICE_SPECIFICATION),
        text: text!("各省可以调整或增加服务指标", "a province may adjust figures of service or add some"),
        grade: Some(Grade::C),
        ..REFERENCE
    },
    Rule {
        id: "reference.law.fine",
        item: "S36-18",
        sources: sources![law(&SERVICE_SPECIFICATION, "18", "S36-18", Grade::B)],
        effective: Effective::since(&SERVICE_SPECIFICATION),
        text: text!(
            "违反规范且不改正的，予以警告，并处 1 万元以上 3 万元以下罚款",
            "a breach left uncorrected is warned about and fined CNY 10,000 to 30,000"
        ),
        grade: Some(Grade::B),
        ..REFERENCE
    },
    Rule {
        id: "reference.law.repairAverage",
        item: "S36-A1-4",
        sources: sources![law(&SERVICE_SPECIFICATION, "", "S36-A1-4", Grade::C)],
        effective: Effective::since(&SERVICE_SPECIFICATION),
        text: text!(
            "固定电话修障平均时限：城镇 24 小时，农村 36 小时；属统计指标，不对单个故障适用",
            "mean time to repair a fixed line: 24 hours in towns, 36 in the countryside; a statistic that binds no single fault"
        ),
        grade: Some(Grade::C),
        ..REFERENCE
    },
    Rule {
        id: "reference.law.billingErrors",
        item: "S36-A1-5",
        sources: sources![law(&SERVICE_SPECIFICATION, "", "S36-A1-5", Grade::B)],
        effective: Effective::since(&SERVICE_SPECIFICATION),
        text: text!(
            "固定电话计费差错率不超过万分之一，属统计指标",
            "billing errors on fixed lines: at most 1 in 10,000, as a statistic"
        ),
        grade: Some(Grade::B),
        ..REFERENCE
    },
    Rule {
        id: "reference.law.connectRate",
        item: "S36-A2-5",
        sources: sources![law(&THIRD_GENERATION_RULES, "1.3", "S36-A2-5", Grade::B)],
        effective: Effective::since(&THIRD_GENERATION_RULES),
        text: text!(
            "移动网忙时接通率：网内本地 90%，网内长途 85%，网间 80%，属统计指标",
            "mobile calls connected in the busy hour: 90 % local and 85 % long distance on the own network, 80 % between networks; a statistic"
        ),
        grade: Some(Grade::B),
        ..REFERENCE
    },
    Rule {
        id: "reference.law.accessResponse",
        item: "IA-3",
        sources: sources![law(&INTERNET_ACCESS_RULES, "", "IA-3", Grade::B)],
        effective: Effective::since(&INTERNET_ACCESS_RULES),
        text: text!(
            "有线接入认证响应平均不超过 8 秒，最长 11 秒",
            "wired access answers an authentication within 8 seconds on average, 11 at most"
        ),
        grade: Some(Grade::B),
        ..REFERENCE
    },
    Rule {
        id: "reference.law.appealAfterMediation",
        item: "AP-22",
        sources: sources![law(&APPEAL_MEASURES, "", "AP-22", Grade::C)],
        effective: Effective::since(&APPEAL_MEASURES),
        text: text!(
            "调解不成或反悔的，可依约定申请仲裁，或向法院起诉",
            "after failed mediation, or one gone back on: arbitration if agreed, or court"
        ),
        grade: Some(Grade::C),
        ..REFERENCE
    },
    Rule {
        id: "reference.law.operatorFirst",
        item: "DR-1",
        sources: sources![law(&APPEAL_MEASURES, "10", "DR-1", Grade::A)],
        effective: Effective::since(&APPEAL_MEASURES),
        text: text!("先向企业投诉，企业应在 15 日内答复", "first to the operator, who answers within 15 days"),
        grade: Some(Grade::A),
        ..REFERENCE
    },
    Rule {
        id: "reference.law.regulatorNext",
        item: "DR-2",
        sources: sources![law(&APPEAL_MEASURES, "14, 17", "DR-2", Grade::A)],
        effective: Effective::since(&APPEAL_MEASURES),
        text: text!(
            "再向申诉机构申诉：5 个工作日内决定受理，30 日内答复",
            "then to the appeal body, which decides on acceptance within 5 working days and answers within 30 days"
        ),
        grade: Some(Grade::A),
        ..REFERENCE
    },
    Rule {
        id: "reference.law.marketAcceptance",
        item: "DR-5",
        sources: sources![law(&MARKET_COMPLAINTS, "15", "DR-5", Grade::D)],
        effective: Effective::since(&MARKET_COMPLAINTS),
        text: text!(
            "市场监管部门受理期限：旧办法为 7 个工作日，现行办法的期限未见原文，另有 10 个工作日的说法",
            "acceptance by a market regulator: 7 working days under the old rules; the figure in force has not been seen, 10 are heard of"
        ),
        grade: Some(Grade::D),
        ..REFERENCE
    },
    Rule {
        id: "reference.law.onlineArbitration",
        item: "DR-15",
        sources: sources![law(&ARBITRATION_LAW, "11", "DR-15", Grade::B)],
        effective: Effective::since(&ARBITRATION_LAW),
        text: text!(
            "仲裁可以在线进行，当事人明确不同意的除外",
            "arbitration may take place online unless a party clearly objects"
        ),
        grade: Some(Grade::B),
        ..REFERENCE
    },
    Rule {
        id: "reference.law.limitationSuspended",
        item: "DR-21",
        sources: sources![law(&CIVIL_CODE, "194", "DR-21", Grade::A)],
        effective: Effective::since(&CIVIL_CODE),
        text: text!(
            "时效最后六个月内有障碍的，时效中止，自障碍消除之日起满六个月届满",
            "an obstacle in the last six months suspends the limitation; it ends six months after the obstacle does"
        ),
        grade: Some(Grade::A),
        ..REFERENCE
    },
    Rule {
        id: "reference.law.limitationFixed",
        item: "DR-23",
        sources: sources![law(&CIVIL_CODE, "197", "DR-23", Grade::A)],
        effective: Effective::since(&CIVIL_CODE),
        text: text!(
            "诉讼时效由法律规定，事先约定变更或放弃的无效",
            "a contract can neither change the limitation nor waive it beforehand"
        ),
        grade: Some(Grade::A),
        ..REFERENCE
    },
    Rule {
        id: "reference.law.answerRate",
        item: "HL-2",
        sources: sources![law(&SERVICE_SPECIFICATION, "", "HL-2", Grade::D)],
        effective: Effective::since(&SERVICE_SPECIFICATION),
        text: text!(
            "“15 秒接通率不低于 85%”未见于任何规定；另有“20 秒、85%”的说法",
            "a rate of 85 % within 15 seconds is found in no rule; 85 % within 20 seconds is heard of"
        ),
        grade: Some(Grade::D),
        ..REFERENCE
    },
    Rule {
        id: "reference.law.leakGrades",
        item: "IN-8",
        sources: sources![law(&INCIDENT_REPORTING, "", "IN-8", Grade::B)],
        effective: Effective::since(&INCIDENT_REPORTING),
        text: text!(
            "泄露个人信息：100 万人以上为较大，1000 万人以上为重大，1 亿人以上为特别重大",
            "personal data leaked: from 1 million people larger, from 10 million major, from 100 million extraordinary"
        ),
        grade: Some(Grade::B),
        ..REFERENCE
    },
    Rule {
        id: "reference.law.leasedCircuits",
        item: "S36-A8",
        sources: sources![law(&SERVICE_SPECIFICATION, "", "S36-A8", Grade::C)],
        effective: Effective::since(&SERVICE_SPECIFICATION),
        text: text!("国内通信设施服务的指标：未见原文", "figures for leased circuits: the text has not been seen"),
        grade: Some(Grade::C),
        ..REFERENCE
    },
];
