//! Emergencies and security incidents (E-14, E-15).

use super::super::citation::{Grade, guide, law, sources};
use super::super::instruments::{INCIDENT_REPORTING, OUTAGE_MEASURES, PERSONAL_INFORMATION_LAW};
use super::super::rows::{Effect, Effective, Force, IfUnknown, Move, Procedure, Rule, STAY, State};
use super::GUARD;
use crate::condition::{Condition, all, is, one_of, present};
use crate::text::text;

/// An emergency, declared as one by the operator.
pub(super) static EMERGENCY: Procedure = Procedure {
    id: "procedure.emergency",
    item: "E-14",
    sources: sources![guide("4.2", "S4.2-01"), guide("4.2", "S4.2-02"), guide("4.2", "S4.2-05")],
    force: Force::Mandatory,
    text: text!("突发事件应急处理", "the handling of an emergency"),
    cases: &["emergency"],
    requests: &[],
    initial: "watching",
    states: &[
        State::open("watching", text!("监测中", "watching")),
        State::open("detected", text!("已发现", "detected")),
        State::open("reported", text!("已接报", "reported")),
        State::open("judged", text!("已初步判断", "judged")),
        State::open("responding", text!("应急响应中", "responding")),
        State::open("disposed", text!("处置完成", "handled")),
        State::open("followed_up", text!("后续跟进完成", "followed up")),
        State::end("closed", text!("已结案", "closed")),
    ],
    moves: &[
        Move {
            item: "E-14",
            from: &["watching"],
            event: "incidentDetected",
            to: "detected",
            actor: "operator",
            guards: &[],
            sources: sources![guide("4.2", "S4.2-05")],
        },
        Move {
            item: "E-14",
            from: &["watching", "detected"],
            event: "incidentReported",
            to: "reported",
            actor: "either_party",
            guards: &[],
            sources: sources![guide("4.2", "S4.2-03"), guide("4.2", "S4.2-05")],
        },
        Move {
            item: "E-14",
            from: &["judged"],
            event: "incidentReported",
            to: STAY,
            actor: "either_party",
            guards: &[],
            sources: sources![guide("4.2", "S4.2-03")],
        },
        Move {
            item: "E-14",
            from: &["detected", "reported"],
            event: "incidentJudged",
            to: "judged",
            actor: "operator",
            guards: &["emergency.judge.kind", "emergency.judge.level"],
            sources: sources![guide("4.2", "S4.2-06"), guide("4.2", "S4.2-02")],
        },
        // What is known of an emergency grows: its level may be judged anew.
        Move {
            item: "E-14",
            from: &["judged", "responding"],
            event: "incidentJudged",
            to: STAY,
            actor: "operator",
            guards: &["emergency.judge.kind", "emergency.judge.level"],
            sources: sources![guide("4.2", "S4.2-06"), guide("4.2", "S4.2-02")],
        },
        // The response does not wait for the report or the judgement.
        Move {
            item: "E-14",
            from: &["detected", "reported", "judged"],
            event: "responseStarted",
            to: "responding",
            actor: "operator",
            guards: &[],
            sources: sources![guide("4.2", "S4.2-03"), guide("4.2", "S4.2-04")],
        },
        Move {
            item: "E-14",
            from: &["responding"],
            event: "incidentHandled",
            to: "disposed",
            actor: "operator",
            guards: &[
                "emergency.dispose.judged",
                "emergency.dispose.measures",
                "emergency.dispose.troubleshooting",
                "emergency.dispose.resources",
                "emergency.dispose.users",
            ],
            sources: sources![guide("4.2", "S4.2-07"), guide("4.2", "S4.2-04")],
        },
        Move {
            item: "E-14",
            from: &["reported", "judged", "responding", "disposed"],
            event: "progressTold",
            to: STAY,
            actor: "operator",
            guards: &[],
            sources: sources![guide("4.2", "S4.2-09")],
        },
        Move {
            item: "E-14",
            from: &["responding", "disposed"],
            event: "problemSolved",
            to: STAY,
            actor: "operator",
            guards: &[],
            sources: sources![guide("4.2", "S4.2-09")],
        },
        Move {
            item: "E-14",
            from: &["detected", "reported", "judged", "responding", "disposed", "followed_up"],
            event: "orallyReported",
            to: STAY,
            actor: "operator",
            guards: &[],
            sources: sources![
                law(&OUTAGE_MEASURES, "", "IN-12", Grade::B),
                law(&OUTAGE_MEASURES, "", "IN-13", Grade::B)
            ],
        },
        Move {
            item: "E-14",
            from: &["detected", "reported", "judged", "responding", "disposed", "followed_up"],
            event: "authorityReported",
            to: STAY,
            actor: "operator",
            guards: &[],
            sources: sources![
                law(&OUTAGE_MEASURES, "", "IN-12", Grade::B),
                law(&OUTAGE_MEASURES, "", "IN-13", Grade::B)
            ],
        },
        Move {
            item: "E-14",
            from: &["disposed"],
            event: "followedUp",
            to: "followed_up",
            actor: "operator",
            guards: &[],
            sources: sources![guide("4.2", "S4.2-08")],
        },
        Move {
            item: "E-14",
            from: &["disposed", "followed_up"],
            event: "emergencyAssessed",
            to: STAY,
            actor: "operator",
            guards: &[],
            sources: sources![guide("4.2", "S4.2-13")],
        },
        Move {
            item: "E-14",
            from: &["followed_up"],
            event: "closed",
            to: "closed",
            actor: "operator",
            guards: &["emergency.close.progress", "emergency.close.reported"],
            sources: sources![guide("4.2", "S4.2-02"), guide("4.2", "S4.2-08")],
        },
    ],
    records: &[],
};

/// A security incident: closed only after it was gone over.
pub(super) static SECURITY: Procedure = Procedure {
    id: "procedure.security",
    item: "E-15",
    sources: sources![guide("4.5", "S4.5-08"), guide("4.5", "S4.5-09")],
    force: Force::Mandatory,
    text: text!("安全事件应急处理", "the handling of a security incident"),
    cases: &["security"],
    requests: &[],
    initial: "undetected",
    states: &[
        State::open("undetected", text!("尚未发现", "not yet detected")),
        State::open("detected", text!("已发现", "detected")),
        State::open("responding", text!("应急响应中", "responding")),
        State::open("responded", text!("应急响应完成", "response completed")),
        State::open("analysed", text!("已分析", "analysed")),
        State::open("rectified", text!("已整改", "rectified")),
        State::open("reviewed", text!("已复盘", "reviewed")),
        State::end("closed", text!("已结案", "closed")),
    ],
    moves: &[
        Move {
            item: "E-15",
            from: &["undetected"],
            event: "incidentOccurred",
            to: STAY,
            actor: "operator",
            guards: &[],
            sources: sources![guide("4.5", "S4.5-10")],
        },
        Move {
            item: "E-15",
            from: &["undetected"],
            event: "incidentDetected",
            to: "detected",
            actor: "operator",
            guards: &[],
            sources: sources![guide("4.5", "S4.5-08")],
        },
        Move {
            item: "E-15",
            from: &["detected", "responding", "responded", "analysed"],
            event: "incidentJudged",
            to: STAY,
            actor: "operator",
            guards: &["security.judge.level"],
            sources: sources![law(&INCIDENT_REPORTING, "4", "IN-1", Grade::A)],
        },
        Move {
            item: "E-15",
            from: &["detected"],
            event: "responseStarted",
            to: "responding",
            actor: "operator",
            guards: &[],
            sources: sources![guide("4.5", "S4.5-08"), guide("4.5", "S4.5-09")],
        },
        Move {
            item: "E-15",
            from: &["responding"],
            event: "responseCompleted",
            to: "responded",
            actor: "operator",
            guards: &[],
            sources: sources![guide("4.5", "S4.5-10"), guide("4.5", "S4.5-08")],
        },
        Move {
            item: "E-15",
            from: &["responded"],
            event: "incidentAnalysed",
            to: "analysed",
            actor: "operator",
            guards: &[],
            sources: sources![guide("4.5", "S4.5-11"), guide("4.5", "S4.5-08")],
        },
        Move {
            item: "E-15",
            from: &["analysed"],
            event: "incidentRectified",
            to: "rectified",
            actor: "operator",
            guards: &[],
            sources: sources![guide("4.5", "S4.5-11"), guide("4.5", "S4.5-08")],
        },
        Move {
            item: "E-15",
            from: &["rectified"],
            event: "incidentReviewed",
            to: "reviewed",
            actor: "operator",
            guards: &[],
            sources: sources![guide("4.5", "S4.5-08")],
        },
        Move {
            item: "E-15",
            from: &["detected", "responding", "responded", "analysed", "rectified", "reviewed"],
            event: "authorityReported",
            to: STAY,
            actor: "operator",
            guards: &[],
            sources: sources![
                law(&INCIDENT_REPORTING, "4", "IN-2", Grade::A),
                law(&INCIDENT_REPORTING, "4", "IN-4", Grade::A),
            ],
        },
        Move {
            item: "E-15",
            from: &["rectified", "reviewed"],
            event: "summaryReported",
            to: STAY,
            actor: "operator",
            guards: &[],
            sources: sources![law(&INCIDENT_REPORTING, "8", "IN-7", Grade::A)],
        },
        Move {
            item: "E-15",
            from: &["detected", "responding", "responded", "analysed", "rectified", "reviewed"],
            event: "personsInformed",
            to: STAY,
            actor: "operator",
            guards: &[],
            sources: sources![law(&PERSONAL_INFORMATION_LAW, "57", "PI-57", Grade::A)],
        },
        Move {
            item: "E-15",
            from: &["reviewed"],
            event: "closed",
            to: "closed",
            actor: "operator",
            guards: &["security.close.reported", "security.close.summary", "security.close.persons"],
            sources: sources![guide("4.5", "S4.5-09")],
        },
    ],
    records: &[],
};

/// Incidents that have to be reported to an authority.
const IS_LARGER: Condition = one_of!("known.level", ["extraordinary", "major", "larger"]);

/// Something worth a warning that does not keep a case open.
const WARNING: Rule = Rule { if_not_met: Effect::Warn, if_unknown: IfUnknown::Ignore, ..GUARD };

/// What the handling of an incident has to meet on its way.
pub(super) static GUARDS: [Rule; 13] = [
    Rule {
        id: "emergency.judge.kind",
        item: "E-14",
        sources: sources![guide("4.2", "S4.2-06"), guide("4.2", "S4.2-01")],
        text: text!("初步判断写明事件类型", "the judgement names the kind of incident"),
        remedy: text!("请记录事件类型", "record the kind of incident"),
        requires: present!("event.incidentKind"),
        ..GUARD
    },
    Rule {
        id: "emergency.judge.level",
        item: "E-14",
        sources: sources![guide("4.2", "S4.2-06"), guide("4.2", "S4.2-02")],
        text: text!("初步判断写明事件等级", "the judgement names the level of the incident"),
        remedy: text!("请记录事件等级", "record the level of the incident"),
        requires: present!("event.level"),
        ..GUARD
    },
    Rule {
        id: "emergency.dispose.judged",
        item: "E-14",
        sources: sources![guide("4.2", "S4.2-06")],
        text: text!("处置完成之前已作初步判断", "the incident was judged before it was handled"),
        remedy: text!("请补作初步判断：类型和等级", "judge its kind and level"),
        requires: present!("at.incidentJudged"),
        ..GUARD
    },
    Rule {
        id: "emergency.dispose.measures",
        item: "E-14",
        sources: sources![guide("4.2", "S4.2-07")],
        text: text!("记录了处置措施", "the measures taken are recorded"),
        remedy: text!("请记录所采取的措施", "record the measures taken"),
        requires: present!("known.measures"),
        ..GUARD
    },
    Rule {
        id: "emergency.dispose.troubleshooting",
        item: "E-14",
        sources: sources![guide("4.2", "S4.2-04")],
        text: text!("已开展故障排查", "the trouble was looked for"),
        remedy: text!("请立即排查故障并记录", "look for the trouble at once and record it"),
        requires: is!("known.troubleshooting", "true"),
        ..GUARD
    },
    Rule {
        id: "emergency.dispose.resources",
        item: "E-14",
        sources: sources![guide("4.2", "S4.2-04")],
        text: text!("已调配资源", "resources were allocated"),
        remedy: text!("请立即调配资源并记录", "allocate resources at once and record it"),
        requires: is!("known.resources", "true"),
        ..GUARD
    },
    Rule {
        id: "emergency.dispose.users",
        item: "E-14",
        sources: sources![guide("4.2", "S4.2-04")],
        text: text!("已通知受影响的用户", "the users were told"),
        remedy: text!("请立即通知用户并记录", "tell the users at once and record it"),
        requires: is!("known.usersNotified", "true"),
        ..GUARD
    },
    Rule {
        id: "emergency.close.progress",
        item: "E-14",
        sources: sources![guide("4.2", "S4.2-09")],
        text: text!("处理期间向用户通报过进展", "users were told how it went on"),
        remedy: text!("请向用户通报处理进展或结果", "tell the users how it went on, or how it ended"),
        requires: present!("at.progressTold"),
        ..WARNING
    },
    Rule {
        id: "emergency.close.reported",
        item: "E-14",
        sources: sources![law(&OUTAGE_MEASURES, "", "IN-12", Grade::B), law(&OUTAGE_MEASURES, "", "IN-13", Grade::B)],
        text: text!("较大及以上网络故障已书面报告主管部门", "an outage graded larger or above was reported in writing"),
        remedy: text!("请向主管部门提交书面报告", "report it to the authority in writing"),
        applies_when: all![IS_LARGER, one_of!("known.incidentKind", ["network_failure", "business_interruption"])],
        requires: present!("at.authorityReported"),
        ..WARNING
    },
    Rule {
        id: "security.judge.level",
        item: "E-15",
        sources: sources![law(&INCIDENT_REPORTING, "4", "IN-1", Grade::A)],
        text: text!("判断写明事件等级", "the judgement names the level of the incident"),
        remedy: text!("请记录事件等级", "record the level of the incident"),
        requires: present!("event.level"),
        ..GUARD
    },
    Rule {
        id: "security.close.reported",
        item: "E-15",
        sources: sources![
            law(&INCIDENT_REPORTING, "4", "IN-1", Grade::A),
            law(&INCIDENT_REPORTING, "4", "IN-2", Grade::A),
            law(&INCIDENT_REPORTING, "4", "IN-4", Grade::A),
        ],
        effective: Effective::Dated { from: "2025-11-01", to: None },
        text: text!("较大及以上事件已报告主管部门", "an incident graded larger or above was reported to the authority"),
        remedy: text!("请立即报告主管部门", "report it to the authority at once"),
        applies_when: IS_LARGER,
        requires: present!("at.authorityReported"),
        ..WARNING
    },
    Rule {
        id: "security.close.summary",
        item: "E-15",
        sources: sources![law(&INCIDENT_REPORTING, "8", "IN-7", Grade::A)],
        effective: Effective::Dated { from: "2025-11-01", to: None },
        text: text!(
            "较大及以上事件已提交总结报告",
            "the closing report on an incident graded larger or above was made"
        ),
        remedy: text!(
            "请在处置结束后 30 日内提交总结报告",
            "make the closing report within 30 days of the end of handling"
        ),
        applies_when: IS_LARGER,
        requires: present!("at.summaryReported"),
        ..WARNING
    },
    Rule {
        id: "security.close.persons",
        item: "E-15",
        sources: sources![law(&PERSONAL_INFORMATION_LAW, "57", "PI-57", Grade::A)],
        effective: Effective::Dated { from: "2021-11-01", to: None },
        text: text!(
            "涉及个人信息的，已告知受影响的个人",
            "affected persons were told, where personal information is concerned"
        ),
        remedy: text!(
            "如有个人信息泄露，请告知本人；已有效避免危害或不涉及个人信息的可忽略",
            "if personal information leaked, tell the persons; ignore this where harm was avoided or none is concerned"
        ),
        requires: present!("at.personsInformed"),
        if_not_met: Effect::Inform,
        ..WARNING
    },
];
