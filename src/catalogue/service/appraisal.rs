//! Appraisal of staff (4.3.2).

use super::super::citation::{guide, sources};
use super::super::rows::Rule;
use super::{ADVICE, ITEM};
use crate::condition::{all, is};
use crate::shape::{Field, Kind, leaf};
use crate::text::text;

pub(super) const FIELDS: &[Field] = &[
    leaf("attitude", Kind::Flag, text!("考核服务态度", "attitude is scored")).rows("S4.3-05"),
    leaf("ability", Kind::Flag, text!("考核业务能力", "business ability is scored")).rows("S4.3-05"),
    leaf("communication", Kind::Flag, text!("考核沟通技巧", "communication is scored")).rows("S4.3-05"),
    leaf("customerFeedback", Kind::Flag, text!("考核客户反馈", "customer feedback is scored")).rows("S4.3-05"),
    leaf("performance", Kind::Flag, text!("结果用于绩效", "the result counts for performance")).rows("S4.3-06"),
    leaf("promotion", Kind::Flag, text!("结果用于晋升", "the result counts for promotion")).rows("S4.3-06"),
    leaf("pay", Kind::Flag, text!("结果用于薪酬", "the result counts for pay")).rows("S4.3-06"),
    leaf("quarterly", Kind::Flag, text!("每季度考核一次", "staff are appraised every quarter")).rows("S4.3-07"),
    leaf("annual", Kind::Flag, text!("每年度评估一次", "staff are assessed every year")).rows("S4.3-07"),
];

pub(super) static RULES: [Rule; 3] = [
    Rule {
        id: "appraisal.content",
        item: "E-19",
        sources: sources![guide("4.3.2", "S4.3-05")],
        text: text!(
            "考核态度、能力、沟通和客户反馈四项均有评分",
            "attitude, ability, communication and customer feedback are all scored"
        ),
        remedy: text!("请补评缺少的一项", "score what is missing"),
        evidence: text!("员工考核表", "appraisal sheets"),
        requires: all![
            is!("appraisal.attitude", "true"),
            is!("appraisal.ability", "true"),
            is!("appraisal.communication", "true"),
            is!("appraisal.customerFeedback", "true"),
        ],
        ..ITEM
    },
    Rule {
        id: "appraisal.uses",
        item: "E-19",
        sources: sources![guide("4.3.2", "S4.3-06")],
        text: text!("考核结果用于绩效、晋升和薪酬", "the result counts for performance, promotion and pay"),
        remedy: text!("请在考核办法中写明结果的用途", "state the uses in the rules of appraisal"),
        evidence: text!("考核办法及结果应用记录", "rules of appraisal and records of their use"),
        requires: all![
            is!("appraisal.performance", "true"),
            is!("appraisal.promotion", "true"),
            is!("appraisal.pay", "true"),
        ],
        ..ITEM
    },
    Rule {
        id: "appraisal.cadence",
        item: "E-19",
        sources: sources![guide("4.3.2", "S4.3-07")],
        text: text!("按季度考核，并按年度评估", "staff are appraised every quarter and assessed every year"),
        remedy: text!("建议采用季度考核加年度评估", "appraise every quarter and assess every year"),
        evidence: text!("近四个季度的考核及年度评估记录", "appraisals of four quarters and the yearly assessment"),
        requires: all![is!("appraisal.quarterly", "true"), is!("appraisal.annual", "true")],
        ..ADVICE
    },
];
