//! The improvement plan, a loop of four stages (E-24).

use super::super::citation::{guide, sources};
use super::super::rows::{Effect, Force, IfUnknown, Move, Procedure, Rule, STAY, State};
use super::GUARD;
use crate::condition::{at_least, fact, is, number, present};
use crate::text::text;

/// An improvement plan: drawn up, carried out, assessed, optimised, carried out again.
pub(super) static IMPROVEMENT: Procedure = Procedure {
    id: "procedure.improvement",
    item: "E-24",
    sources: sources![guide("6.5", "S6.5-01"), guide("6.5", "S6.5-07"), guide("6.5", "S6.5-08")],
    force: Force::Mandatory,
    text: text!("服务持续改进计划", "the plan for continuous improvement"),
    cases: &["improvement"],
    requests: &[],
    initial: "none",
    states: &[
        State::open("none", text!("尚无计划", "no plan yet")),
        State::open("draft", text!("计划已制定", "plan drawn up")),
        State::open("executing", text!("执行中", "being carried out")),
        State::open("assessed", text!("已评估", "assessed")),
        State::open("optimised", text!("已优化", "optimised")),
        State::end("closed", text!("已结束", "closed")),
    ],
    moves: &[
        Move {
            item: "E-24",
            from: &["none"],
            event: "planDrafted",
            to: "draft",
            actor: "management",
            guards: &[
                "improvement.draft.lead",
                "improvement.draft.evaluation",
                "improvement.draft.survey",
                "improvement.draft.process",
                "improvement.draft.goal",
                "improvement.draft.department",
                "improvement.draft.schedule",
                "improvement.draft.effect",
                "improvement.draft.measures",
            ],
            sources: sources![guide("6.5", "S6.5-02"), guide("6.5", "S6.5-03"), guide("6.5", "S6.5-08")],
        },
        Move {
            item: "E-24",
            from: &["draft", "optimised"],
            event: "planStarted",
            to: "executing",
            actor: "operator",
            guards: &[],
            sources: sources![guide("6.5", "S6.5-04"), guide("6.5", "S6.5-07")],
        },
        Move {
            item: "E-24",
            from: &["executing"],
            event: "planMeetingHeld",
            to: STAY,
            actor: "operator",
            guards: &[],
            sources: sources![guide("6.5", "S6.5-04")],
        },
        Move {
            item: "E-24",
            from: &["executing"],
            event: "planAssessed",
            to: "assessed",
            actor: "operator",
            guards: &[
                "improvement.assess.effect",
                "improvement.assess.satisfaction",
                "improvement.assess.efficiency",
                "improvement.assess.meeting",
            ],
            sources: sources![guide("6.5", "S6.5-05"), guide("6.5", "S6.5-06")],
        },
        Move {
            item: "E-24",
            from: &["assessed"],
            event: "planOptimised",
            to: "optimised",
            actor: "operator",
            guards: &[],
            sources: sources![guide("6.5", "S6.5-07")],
        },
        Move {
            item: "E-24",
            from: &["optimised"],
            event: "planClosed",
            to: "closed",
            actor: "operator",
            guards: &[],
            sources: sources![guide("6.5", "S6.5-07")],
        },
    ],
    records: &[],
};

/// What a plan has to meet on its way.
pub(super) static GUARDS: [Rule; 13] = [
    Rule {
        id: "improvement.draft.lead",
        item: "E-24",
        sources: sources![guide("6.5", "S6.5-02"), guide("6.5", "S6.5-08")],
        text: text!("计划由管理层主导制定", "the plan is drawn up under the lead of management"),
        remedy: text!("请由管理层主导", "have management lead it"),
        requires: is!("event.by", "management"),
        ..GUARD
    },
    Rule {
        id: "improvement.draft.evaluation",
        item: "E-24",
        sources: sources![guide("6.5", "S6.5-02")],
        text: text!("计划依据评价结果", "the plan uses the evaluation"),
        remedy: text!("请结合评价结果修订计划", "work the evaluation into the plan"),
        requires: is!("event.evaluationUsed", "true"),
        ..GUARD
    },
    Rule {
        id: "improvement.draft.survey",
        item: "E-24",
        sources: sources![guide("6.5", "S6.5-02")],
        text: text!("计划依据调查反馈", "the plan uses the survey"),
        remedy: text!("请结合调查反馈修订计划", "work the survey into the plan"),
        requires: is!("event.surveyUsed", "true"),
        ..GUARD
    },
    Rule {
        id: "improvement.draft.process",
        item: "E-24",
        sources: sources![guide("6.5", "S6.5-02")],
        text: text!("计划依据流程分析", "the plan uses the analysis of processes"),
        remedy: text!("请结合流程分析修订计划", "work the analysis of processes into the plan"),
        requires: is!("event.processUsed", "true"),
        ..GUARD
    },
    Rule {
        id: "improvement.draft.goal",
        item: "E-24",
        sources: sources![guide("6.5", "S6.5-03")],
        text: text!("计划写明改进目标", "the plan states its goal"),
        remedy: text!("请写明改进目标", "state the goal"),
        requires: present!("event.goal"),
        ..GUARD
    },
    Rule {
        id: "improvement.draft.department",
        item: "E-24",
        sources: sources![guide("6.5", "S6.5-03")],
        text: text!("计划写明责任部门", "the plan names the responsible department"),
        remedy: text!("请写明责任部门", "name the responsible department"),
        requires: present!("event.department"),
        ..GUARD
    },
    Rule {
        id: "improvement.draft.schedule",
        item: "E-24",
        sources: sources![guide("6.5", "S6.5-03")],
        text: text!("计划写明实施时间", "the plan says when it is carried out"),
        remedy: text!("请写明实施时间", "say when it is carried out"),
        requires: present!("event.schedule"),
        ..GUARD
    },
    Rule {
        id: "improvement.draft.effect",
        item: "E-24",
        sources: sources![guide("6.5", "S6.5-03")],
        text: text!("计划写明预期成效", "the plan states the expected effect"),
        remedy: text!("请写明预期成效", "state the expected effect"),
        requires: present!("event.expectedEffect"),
        ..GUARD
    },
    Rule {
        id: "improvement.draft.measures",
        item: "E-24",
        sources: sources![guide("6.5", "S6.5-03")],
        text: text!("计划至少有一项改进措施", "the plan has one measure at least"),
        remedy: text!("请列出改进措施", "list the measures"),
        requires: at_least!("event.measureCount", number!(1)),
        ..GUARD
    },
    Rule {
        id: "improvement.assess.effect",
        item: "E-24",
        sources: sources![guide("6.5", "S6.5-05")],
        text: text!("评估了措施的实施效果", "the effect of the measures was assessed"),
        remedy: text!("请评估实施效果", "assess the effect of the measures"),
        requires: is!("event.effectAssessed", "true"),
        ..GUARD
    },
    Rule {
        id: "improvement.assess.satisfaction",
        item: "E-24",
        sources: sources![guide("6.5", "S6.5-05")],
        text: text!("评估了满意度的变化", "the change in satisfaction was assessed"),
        remedy: text!("请评估满意度的变化", "assess the change in satisfaction"),
        requires: is!("event.satisfactionAssessed", "true"),
        ..GUARD
    },
    Rule {
        id: "improvement.assess.efficiency",
        item: "E-24",
        sources: sources![guide("6.5", "S6.5-05")],
        text: text!("评估了效率的提升", "the gain in efficiency was assessed"),
        remedy: text!("请评估效率的提升", "assess the gain in efficiency"),
        requires: is!("event.efficiencyAssessed", "true"),
        ..GUARD
    },
    Rule {
        id: "improvement.assess.meeting",
        item: "E-24",
        sources: sources![guide("6.5", "S6.5-04")],
        force: Force::Recommended,
        text: text!("执行期间召开过改进会议", "a meeting was held while the plan was carried out"),
        remedy: text!("建议定期召开会议跟踪进度", "hold meetings to follow the progress"),
        requires: at_least!("at.planMeetingHeld", fact!("at.planStarted")),
        if_not_met: Effect::Inform,
        if_unknown: IfUnknown::Ignore,
        ..GUARD
    },
];
