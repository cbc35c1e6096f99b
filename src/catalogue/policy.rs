//! Policy switches: questions the sources leave open, each with a default and the operator's choice.

use crate::text::{Text, text};

/// A question with a closed list of answers; the first is the default.
#[derive(Debug, Clone, Copy)]
pub struct Switch {
    /// Name in a profile's `policy`.
    pub name: &'static str,
    /// Id of the ambiguity, for example `Q-01`.
    pub question: &'static str,
    /// What it decides.
    pub text: Text,
    /// Its values, the default first.
    pub values: &'static [&'static str],
}

/// Every switch.
pub static SWITCHES: [Switch; 12] = [
    Switch {
        name: "hourBasis",
        question: "Q-01",
        text: text!(
            "小时时限按自然小时还是按营业小时计算",
            "whether hour limits run by the clock or in business hours"
        ),
        values: &["wall", "business"],
    },
    Switch {
        name: "preReviewStart",
        question: "Q-02",
        text: text!(
            "24小时初步审核从提交起算还是从系统校验通过起算",
            "where the 24 hours of the preliminary review start"
        ),
        values: &["submit", "autoChecked"],
    },
    Switch {
        name: "reviewNoticeStart",
        question: "Q-03",
        text: text!("告知审核结果的1个工作日从何时起算", "where the working day for the notice starts"),
        values: &["reviewDone", "submit"],
    },
    Switch {
        name: "dayEnd",
        question: "Q-03",
        text: text!("工作日时限在当日何时届满", "when the last working day ends"),
        values: &["24:00", "closing", "sameTime"],
    },
    Switch {
        name: "securityStart",
        question: "Q-06",
        text: text!(
            "安全事件时限从发生起算还是从发现起算",
            "whether security limits run from occurrence or from detection"
        ),
        values: &["occurred", "detected"],
    },
    Switch {
        name: "handlingStart",
        question: "Q-05",
        text: text!(
            "办理时长从开始办理起算还是从取号起算",
            "whether handling time starts at the counter or with the ticket"
        ),
        values: &["counter", "ticket"],
    },
    Switch {
        name: "exampleForce",
        question: "Q-12",
        text: text!(
            "举例给出的数值按建议还是按强制执行",
            "whether figures given as examples are recommended or mandatory"
        ),
        values: &["recommended", "mandatory"],
    },
    Switch {
        name: "rollOver",
        question: "PC-203a",
        text: text!(
            "末日为休息日时是否顺延至下一工作日",
            "whether a last day on a rest day moves to the next working day"
        ),
        values: &["roll", "none"],
    },
    Switch {
        name: "majorPolicy",
        question: "Q-11",
        text: text!(
            "重大或高风险业务是否必须经上级或外部审核",
            "whether major or high-risk business needs a higher-level review"
        ),
        values: &["recommend", "require"],
    },
    Switch {
        name: "criticalItem",
        question: "D-12",
        text: text!(
            "关键检查项不合格时只作突出提示还是得分归零",
            "whether a failed critical item is only reported first or takes the whole score"
        ),
        values: &["report", "knockOut"],
    },
    Switch {
        name: "disputeClockForComplaints",
        question: "Q-13",
        text: text!(
            "投诉是否也适用24小时初步调查时限",
            "whether the 24-hour investigation limit runs for complaints as well"
        ),
        values: &["on", "off"],
    },
    Switch {
        name: "strictLists",
        question: "Q-15",
        text: text!(
            "开放清单以外的取值只作提示还是须改正",
            "whether a value outside an open list is only noted or has to be corrected"
        ),
        values: &["off", "on"],
    },
];
