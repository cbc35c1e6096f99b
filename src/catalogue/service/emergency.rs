//! Emergency preparation (4.2).

use super::super::citation::{guide, sources};
use super::super::rows::Rule;
use super::{ITEM, NOTE};
use crate::condition::{all, is};
use crate::shape::{Field, Kind, leaf};
use crate::text::text;

pub(super) const FIELDS: &[Field] = &[
    leaf("disasterPlan", Kind::Flag, text!("有自然灾害预案", "plan for natural disasters")).rows("S4.2-01"),
    leaf("networkPlan", Kind::Flag, text!("有网络故障预案", "plan for network failures")).rows("S4.2-01"),
    leaf("interruptionPlan", Kind::Flag, text!("有业务中断预案", "plan for business interruptions")).rows("S4.2-01"),
    leaf("complaintPlan", Kind::Flag, text!("有用户投诉预案", "plan for user complaints")).rows("S4.2-01"),
    leaf("levels", Kind::Flag, text!("突发事件已分级", "emergencies are graded")).rows("S4.2-02"),
    leaf("troubleshooting", Kind::Flag, text!("要求即时排查故障", "faults are traced at once")).rows("S4.2-04"),
    leaf("allocation", Kind::Flag, text!("要求即时调配资源", "resources are allocated at once")).rows("S4.2-04"),
    leaf("notification", Kind::Flag, text!("要求即时通知用户", "users are notified at once")).rows("S4.2-04"),
    leaf("located", Kind::Flag, text!("要求快速定位问题", "the problem is located quickly")).rows("S4.2-09"),
    leaf("measures", Kind::Flag, text!("要求采取有效措施", "effective measures are taken")).rows("S4.2-09"),
    leaf("progressTold", Kind::Flag, text!("要求向用户通报进展", "users are told of progress")).rows("S4.2-09"),
    leaf("drillPlan", Kind::Flag, text!("制定了本年度演练计划", "there is a drill plan for this year")).rows("S4.2-11"),
    leaf("disasterDrill", Kind::Flag, text!("计划含自然灾害演练", "it has a drill for natural disasters"))
        .rows("S4.2-11"),
    leaf("networkDrill", Kind::Flag, text!("计划含网络故障演练", "it has a drill for network failures"))
        .rows("S4.2-11"),
    leaf("interruptionDrill", Kind::Flag, text!("计划含业务中断演练", "it has a drill for business interruptions"))
        .rows("S4.2-11"),
    leaf("drillResult", Kind::Flag, text!("演练有检验结果", "drills have a recorded result")).rows("S4.2-12"),
    leaf("dataAnalysis", Kind::Flag, text!("以数据分析评估应急工作", "emergency work is assessed by data analysis"))
        .rows("S4.2-13"),
    leaf("userFeedback", Kind::Flag, text!("以用户反馈评估应急工作", "emergency work is assessed by user feedback"))
        .rows("S4.2-13"),
    leaf("planRevised", Kind::Flag, text!("评估后修订预案", "plans are revised after the assessment")).rows("S4.2-13"),
];

pub(super) static RULES: [Rule; 8] = [
    Rule {
        id: "emergency.plans",
        item: "E-14",
        sources: sources![guide("4.2.1", "S4.2-01")],
        text: text!(
            "灾害、网络故障、业务中断和用户投诉均有预案",
            "there is a plan for disasters, network failures, interruptions and user complaints"
        ),
        remedy: text!("请编制缺少的预案", "write the plan that is missing"),
        evidence: text!("四类应急预案的现行版本", "the plans of four kinds now in force"),
        requires: all![
            is!("emergency.disasterPlan", "true"),
            is!("emergency.networkPlan", "true"),
            is!("emergency.interruptionPlan", "true"),
            is!("emergency.complaintPlan", "true"),
        ],
        ..ITEM
    },
    Rule {
        id: "emergency.levels",
        item: "E-14",
        sources: sources![guide("4.2.1", "S4.2-02")],
        text: text!("突发事件已分级，可按级响应", "emergencies are graded so that the response can follow the grade"),
        remedy: text!("请划分等级并写明响应要求", "set the grades and the response to each"),
        evidence: text!("事件分级标准", "the grades of emergencies"),
        requires: is!("emergency.levels", "true"),
        ..ITEM
    },
    Rule {
        id: "emergency.firstActions",
        item: "E-14",
        sources: sources![guide("4.2.1", "S4.2-04")],
        text: text!(
            "预案要求即时排障、调配资源并通知用户",
            "the plan asks to trace faults, allocate resources and notify users at once"
        ),
        remedy: text!("请在预案中补上缺少的动作", "add the missing action to the plan"),
        evidence: text!("预案条款及处置记录", "text of the plan and records of handling"),
        requires: all![
            is!("emergency.troubleshooting", "true"),
            is!("emergency.allocation", "true"),
            is!("emergency.notification", "true"),
        ],
        ..ITEM
    },
    Rule {
        id: "emergency.disposal",
        item: "E-14",
        sources: sources![guide("4.2.2", "S4.2-09")],
        text: text!("处置中快速定位、有效应对并通报进展", "problems are located, dealt with and reported to users"),
        remedy: text!("请补上处置流程中缺少的环节", "add the missing part of the handling"),
        evidence: text!("处置流程文件及进展通报", "written handling process and notices of progress"),
        requires: all![
            is!("emergency.located", "true"),
            is!("emergency.measures", "true"),
            is!("emergency.progressTold", "true"),
        ],
        ..ITEM
    },
    Rule {
        id: "emergency.drills",
        item: "E-14",
        sources: sources![guide("4.2.3", "S4.2-11")],
        text: text!(
            "本年度演练计划包含灾害、网络故障和业务中断",
            "this year's drill plan has disasters, network failures and interruptions"
        ),
        remedy: text!("请制定年度计划并补上缺少的场景", "draw up the year's plan with the missing scenario"),
        evidence: text!("年度应急演练计划", "the year's drill plan"),
        requires: all![
            is!("emergency.drillPlan", "true"),
            is!("emergency.disasterDrill", "true"),
            is!("emergency.networkDrill", "true"),
            is!("emergency.interruptionDrill", "true"),
        ],
        ..ITEM
    },
    Rule {
        id: "emergency.complaintDrill",
        item: "E-14",
        sources: sources![guide("4.2.1", "S4.2-01"), guide("4.2.3", "S4.2-11")],
        text: text!("用户投诉虽须有预案，但不要求演练", "user complaints need a plan, yet no drill is asked for"),
        remedy: text!("无须补做；可自愿演练", "nothing to do; a drill is voluntary"),
        evidence: text!("用户投诉应急预案", "the plan for user complaints"),
        applies_when: is!("emergency.complaintPlan", "true"),
        ..NOTE
    },
    Rule {
        id: "emergency.drillResult",
        item: "E-14",
        sources: sources![guide("4.2.3", "S4.2-12")],
        text: text!(
            "以模拟演练检验预案是否可行，并有结论",
            "a simulated drill tests the plan and its result is recorded"
        ),
        remedy: text!("请记录演练结论", "record the result of the drill"),
        evidence: text!("演练总结报告", "report on the drill"),
        requires: is!("emergency.drillResult", "true"),
        ..ITEM
    },
    Rule {
        id: "emergency.assessment",
        item: "E-14",
        sources: sources![guide("4.2.3", "S4.2-13")],
        text: text!(
            "结合数据分析和用户反馈评估并修订预案",
            "plans are assessed by data and user feedback, then revised"
        ),
        remedy: text!("请完成评估并修订预案", "assess and revise the plans"),
        evidence: text!("应急评估报告及预案修订记录", "assessment report and revisions of the plans"),
        requires: all![
            is!("emergency.dataAnalysis", "true"),
            is!("emergency.userFeedback", "true"),
            is!("emergency.planRevised", "true"),
        ],
        ..ITEM
    },
];
