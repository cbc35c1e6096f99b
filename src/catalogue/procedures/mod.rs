//! Processes as data: states, moves and the rules that guard them.

mod archive;
pub(super) mod dispute;
pub(super) mod forums;
mod improvement;
mod incident;
mod order;
mod service;

use super::citation::{guide, sources};
use super::rows::{Effect, Effective, Force, IfUnknown, Procedure, Rule, STAY, Step};
use crate::condition::Condition::Always;
use crate::condition::{at_least, fact, is, supplied};
use crate::text::text;

/// What most guards have in common: mandatory, undated, refused when not met, asked for when unknown.
pub(super) const GUARD: Rule = Rule {
    id: "",
    item: "",
    sources: &[],
    force: Force::Mandatory,
    effective: Effective::Undated,
    text: text!("", ""),
    remedy: text!("", ""),
    evidence: text!("", ""),
    applies_when: Always,
    requires: Always,
    if_not_met: Effect::Refuse,
    if_unknown: IfUnknown::Ask,
    overrides: &[],
    step: None,
    grade: None,
    reading_of: "",
};

/// The four steps of acceptance (S2.1-14 to S2.1-17) by which the rules on an application are grouped.
pub static ACCEPTANCE: [Step; 4] = [
    Step {
        id: "submit", text: text!("用户提交申请表", "the user submits the form"), source: guide("2.1", "S2.1-14")
    },
    Step {
        id: "autoCheck",
        text: text!("系统自动校验信息是否完整合规", "the system checks that it is complete and compliant"),
        source: guide("2.1", "S2.1-15"),
    },
    Step {
        id: "authenticityReview",
        text: text!("业务受理部门审核真实性", "the acceptance department reviews authenticity"),
        source: guide("2.1", "S2.1-16"),
    },
    Step {
        id: "notice",
        text: text!("告知用户已受理及后续办理指引", "the user is told of acceptance and of the next steps"),
        source: guide("2.1", "S2.1-17"),
    },
];

/// What every step of every procedure has to meet.
pub static EVERY_STEP: [Rule; 3] = [
    Rule {
        id: "step.order",
        item: "S1.1-09",
        sources: sources![guide("1.1", "S1.1-09")],
        text: text!("此步骤不早于上一步", "the step is not earlier than the one before it"),
        remedy: text!("请核对时刻，按先后顺序记录", "check the time and record the steps in their order"),
        applies_when: supplied!("last.at"),
        requires: at_least!("event.at", fact!("last.at")),
        ..GUARD
    },
    Rule {
        id: "step.actor",
        item: "E-05",
        sources: sources![guide("1.1", "S1.1-09"), guide("2.2", "S2.2-01")],
        text: text!("由规定的一方完成此步骤", "the step is done by the party it belongs to"),
        remedy: text!("请转由规定的部门或当事人办理", "pass it to the department or party it belongs to"),
        applies_when: supplied!("event.by"),
        requires: is!("actor.fits", "true"),
        if_unknown: IfUnknown::Ignore,
        ..GUARD
    },
    Rule {
        id: "step.trace",
        item: "S1.1-09",
        sources: sources![guide("1.1", "S1.1-09"), guide("1.3", "S1.3-06"), guide("2.4", "S2.4-06")],
        text: text!("记录了由谁完成", "it is recorded who did it"),
        remedy: text!("请补记办理人所属的一方，使过程可追溯", "record who did it, so that the course can be traced"),
        requires: supplied!("event.by"),
        if_not_met: Effect::Inform,
        if_unknown: IfUnknown::Ignore,
        ..GUARD
    },
];

/// Every procedure.
pub static PROCEDURES: [&Procedure; 11] = [
    &order::ORDER,
    &service::CHANGE,
    &service::TERMINATION,
    &dispute::DISPUTE,
    &forums::APPEAL,
    &forums::MEDIATION,
    &forums::ARBITRATION,
    &incident::EMERGENCY,
    &incident::SECURITY,
    &archive::ARCHIVE,
    &improvement::IMPROVEMENT,
];

/// Every rule that guards a step or says what has to be on record.
pub fn guards() -> impl Iterator<Item = &'static Rule> {
    let tables: [&[Rule]; 8] = [
        &EVERY_STEP,
        &order::GUARDS,
        &service::GUARDS,
        &dispute::GUARDS,
        &forums::GUARDS,
        &incident::GUARDS,
        &archive::GUARDS,
        &improvement::GUARDS,
    ];
    tables.into_iter().flatten()
}

/// The state that a move from a state leads to.
pub(crate) const fn target(to: &'static str, from: &'static str) -> &'static str {
    if to.len() == STAY.len() { from } else { to }
}
