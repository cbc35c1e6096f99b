//! A change of a service in use, and its end (E-02, E-03).

use super::super::citation::{guide, sources};
use super::super::rows::{Force, Move, Procedure, Rule, STAY, State};
use super::GUARD;
use crate::condition::{Condition, after, fact, is, one_of, present};
use crate::text::text;

/// A change: looked into, applied for, reviewed, agreed on, applied, put on record.
pub(super) static CHANGE: Procedure = Procedure {
    id: "procedure.change",
    item: "E-02",
    sources: sources![guide("2.4", "S2.4-01"), guide("2.4", "S2.4-06"), guide("2.3", "S2.3-07")],
    force: Force::Mandatory,
    text: text!("业务变更", "a change of the service"),
    cases: &["change"],
    requests: &["tariff_change", "package_adjustment", "service_change"],
    initial: "planned",
    states: &[
        State::open("planned", text!("筹备中", "being prepared")),
        State::open("submitted", text!("已提交变更申请", "change submitted")),
        State::open("reviewed", text!("已审核", "reviewed")),
        State::open("applied", text!("变更已生效", "change applied")),
        State::end("recorded", text!("变更已存档", "put on record")),
        State::end("refused", text!("不予变更", "refused")),
        State::end("withdrawn", text!("已撤回", "withdrawn")),
    ],
    moves: &[
        Move {
            item: "E-02",
            from: &["planned"],
            event: "feasibilityAnalysed",
            to: STAY,
            actor: "operator",
            guards: &[],
            sources: sources![guide("2.4", "S2.4-02")],
        },
        Move {
            item: "E-02",
            from: &["planned"],
            event: "riskAssessed",
            to: STAY,
            actor: "operator",
            guards: &[],
            sources: sources![guide("2.4", "S2.4-03")],
        },
        Move {
            item: "E-02",
            from: &["planned"],
            event: "changeSubmitted",
            to: "submitted",
            actor: "either_party",
            guards: &["change.submit.feasibility", "change.submit.risk"],
            sources: sources![guide("2.4", "S2.4-04")],
        },
        Move {
            item: "E-02",
            from: &["submitted", "reviewed"],
            event: "userConfirmed",
            to: STAY,
            actor: "customer",
            guards: &[],
            sources: sources![guide("2.3", "S2.3-07")],
        },
        Move {
            item: "E-02",
            from: &["submitted", "reviewed"],
            event: "changeAgreed",
            to: STAY,
            actor: "both_parties",
            guards: &[],
            sources: sources![guide("2.3", "S2.3-07")],
        },
        Move {
            item: "E-02",
            from: &["submitted"],
            event: "changeDecided",
            to: "reviewed",
            actor: "management_department",
            guards: &["change.decide.lawful", "change.decide.policy"],
            sources: sources![guide("2.4", "S2.4-05"), guide("2.2", "S2.2-01")],
        },
        Move {
            item: "E-02",
            from: &["reviewed"],
            event: "changeApplied",
            to: "applied",
            actor: "operator",
            guards: &["change.apply.lawful", "change.apply.policy", "change.apply.confirmed", "change.apply.agreed"],
            sources: sources![guide("2.4", "S2.4-06"), guide("2.4", "S2.4-05")],
        },
        Move {
            item: "E-02",
            from: &["reviewed"],
            event: "changeRefused",
            to: "refused",
            actor: "management_department",
            guards: &[],
            sources: sources![guide("2.4", "S2.4-05")],
        },
        Move {
            item: "E-02",
            from: &["applied"],
            event: "changeRecorded",
            to: "recorded",
            actor: "operator",
            guards: &[],
            sources: sources![guide("2.5", "S2.5-05"), guide("2.4", "S2.4-06")],
        },
        Move {
            item: "E-02",
            from: &["planned", "submitted", "reviewed"],
            event: "withdrawn",
            to: "withdrawn",
            actor: "either_party",
            guards: &[],
            sources: sources![guide("2.4", "S2.4-04")],
        },
    ],
    records: &[],
};

/// The end of a service: notice first, then the end.
pub(super) static TERMINATION: Procedure = Procedure {
    id: "procedure.termination",
    item: "E-03",
    sources: sources![guide("2.4", "S2.4-07"), guide("2.4", "S2.4-08"), guide("2.5", "S2.5-10")],
    force: Force::Mandatory,
    text: text!("业务终止", "the end of the service"),
    cases: &["termination"],
    requests: &["termination"],
    initial: "in_service",
    states: &[
        State::open("in_service", text!("使用中", "in service")),
        State::open("notified", text!("已通知终止", "notice given")),
        State::open("acknowledged", text!("用户已了解终止内容", "understood by the user")),
        State::open("formalities_done", text!("手续已办结", "formalities completed")),
        State::open("data_planned", text!("用户数据处置方案已定", "plan for the user's data made")),
        State::open("terminated", text!("已终止", "terminated")),
        State::end("recorded", text!("终止已存档", "put on record")),
        State::end("withdrawn", text!("已撤回", "withdrawn")),
    ],
    moves: &[
        Move {
            item: "E-03",
            from: &["in_service"],
            event: "terminationNotified",
            to: "notified",
            actor: "either_party",
            guards: &[],
            sources: sources![guide("2.4", "S2.4-08"), guide("2.4", "S2.4-07")],
        },
        Move {
            item: "E-03",
            from: &["notified"],
            event: "terminationAcknowledged",
            to: "acknowledged",
            actor: "customer",
            guards: &[],
            sources: sources![guide("2.4", "S2.4-09")],
        },
        Move {
            item: "E-03",
            from: &["acknowledged"],
            event: "formalitiesCompleted",
            to: "formalities_done",
            actor: "operator",
            guards: &[],
            sources: sources![guide("2.4", "S2.4-10")],
        },
        Move {
            item: "E-03",
            from: &["formalities_done"],
            event: "dataPlanned",
            to: "data_planned",
            actor: "operator",
            guards: &[],
            sources: sources![guide("2.4", "S2.4-11")],
        },
        Move {
            item: "E-03",
            from: &["data_planned"],
            event: "terminated",
            to: "terminated",
            actor: "operator",
            guards: &["termination.terminate.notified"],
            sources: sources![guide("2.4", "S2.4-08"), guide("2.4", "S2.4-10")],
        },
        Move {
            item: "E-03",
            from: &["terminated"],
            event: "terminationRecorded",
            to: "recorded",
            actor: "operator",
            guards: &[],
            sources: sources![guide("2.5", "S2.5-06")],
        },
        Move {
            item: "E-03",
            from: &["notified", "acknowledged", "formalities_done", "data_planned"],
            event: "withdrawn",
            to: "withdrawn",
            actor: "customer",
            guards: &[],
            sources: sources![guide("2.4", "S2.4-07")],
        },
    ],
    records: &[],
};

/// Changes that need the user's confirmation and the agreement of both sides.
const NEEDS_CONSENT: Condition = one_of!("known.changeKind", ["package", "tariff"]);

/// What a change or a termination has to meet on its way.
pub(super) static GUARDS: [Rule; 9] = [
    Rule {
        id: "change.submit.feasibility",
        item: "A-18",
        sources: sources![guide("2.4", "S2.4-02")],
        text: text!("提交变更之前完成了可行性分析", "feasibility was analysed before the change was submitted"),
        remedy: text!("请先完成可行性分析", "analyse the feasibility first"),
        requires: present!("at.feasibilityAnalysed"),
        ..GUARD
    },
    Rule {
        id: "change.submit.risk",
        item: "A-18",
        sources: sources![guide("2.4", "S2.4-03")],
        text: text!("提交变更之前完成了风险评估", "risks were assessed before the change was submitted"),
        remedy: text!("请先完成风险评估", "assess the risks first"),
        requires: present!("at.riskAssessed"),
        ..GUARD
    },
    Rule {
        id: "change.decide.lawful",
        item: "A-18",
        sources: sources![guide("2.4", "S2.4-05")],
        text: text!("审核对是否符合国家法规给出了结论", "the review says whether national rules are met"),
        remedy: text!("请记录是否符合国家法规", "record whether national rules are met"),
        requires: present!("event.lawful"),
        ..GUARD
    },
    Rule {
        id: "change.decide.policy",
        item: "A-18",
        sources: sources![guide("2.4", "S2.4-05")],
        text: text!("审核对是否符合运营商政策给出了结论", "the review says whether the operator's policy is met"),
        remedy: text!("请记录是否符合运营商政策", "record whether the operator's policy is met"),
        requires: present!("event.policyFit"),
        ..GUARD
    },
    Rule {
        id: "change.apply.lawful",
        item: "A-18",
        sources: sources![guide("2.4", "S2.4-05")],
        text: text!("变更经审核符合国家法规", "the change was found to meet national rules"),
        remedy: text!("不符合国家法规的变更不能生效", "a change that breaks national rules cannot be applied"),
        requires: is!("known.lawful", "pass"),
        ..GUARD
    },
    Rule {
        id: "change.apply.policy",
        item: "A-18",
        sources: sources![guide("2.4", "S2.4-05")],
        text: text!("变更经审核符合运营商政策", "the change was found to meet the operator's policy"),
        remedy: text!("请调整变更内容后重新提交", "adjust the change and submit it again"),
        requires: is!("known.policyFit", "pass"),
        ..GUARD
    },
    Rule {
        id: "change.apply.confirmed",
        item: "E-02",
        sources: sources![guide("2.3", "S2.3-07")],
        text: text!("套餐或资费变更之前已由用户确认", "the user confirmed the package or tariff change before it"),
        remedy: text!("请先取得用户确认，再办理变更", "obtain the user's confirmation first, then apply the change"),
        applies_when: NEEDS_CONSENT,
        requires: after!("event.at", fact!("at.userConfirmed")),
        ..GUARD
    },
    Rule {
        id: "change.apply.agreed",
        item: "E-02",
        sources: sources![guide("2.3", "S2.3-07")],
        text: text!("套餐或资费变更之前双方已协商一致", "both sides agreed on the package or tariff change before it"),
        remedy: text!("请先与用户协商一致，再办理变更", "reach agreement with the user first, then apply the change"),
        applies_when: NEEDS_CONSENT,
        requires: after!("event.at", fact!("at.changeAgreed")),
        ..GUARD
    },
    Rule {
        id: "termination.terminate.notified",
        item: "A-19",
        sources: sources![guide("2.4", "S2.4-08")],
        text: text!("终止之前已经通知", "notice was given before the termination"),
        remedy: text!("请先通知，再在其后的时刻终止", "give notice first and terminate at a later time"),
        requires: after!("event.at", fact!("at.terminationNotified")),
        ..GUARD
    },
];
