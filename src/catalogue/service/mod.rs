//! Self-assessment of an operator, area by area (chapters 1 and 3 to 6, and what law asks of the same channels).
//!
//! One shape holds every area as a record; the area of a rule is the first part of its id.

mod accessibility;
mod appraisal;
mod emergency;
mod equipment;
mod feedback;
mod hall;
mod incentives;
mod network;
mod online;
mod phone;
mod privacy;
mod process;
mod resources;
mod security;
mod self_service;
mod systems;
mod training;

use super::rows::{Effect, Effective, Force, IfUnknown, Rule};
use crate::condition::Condition::Always;
use crate::shape::{Field, Shape, record};
use crate::text::text;

/// What most items have in common: mandatory, undated, to be corrected when not met, asked for when unknown.
const ITEM: Rule = Rule {
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
    if_not_met: Effect::Correct,
    if_unknown: IfUnknown::Ask,
    overrides: &[],
    step: None,
    grade: None,
    reading_of: "",
};

/// An item that rests on an assessor's judgement.
const VERDICT: Rule = Rule { if_not_met: Effect::Review, ..ITEM };

/// An item that is advised, or given as an example of good practice.
const ADVICE: Rule =
    Rule { force: Force::Recommended, if_not_met: Effect::Warn, if_unknown: IfUnknown::Ignore, ..ITEM };

/// Something worth saying that leaves the result alone.
const NOTE: Rule = Rule { force: Force::Reference, if_not_met: Effect::Inform, if_unknown: IfUnknown::Ignore, ..ITEM };

/// Since the regulator's measures for the elderly.
const ELDERLY: Effective = Effective::Dated { from: "2020-12-25", to: None };
/// Since the law on accessible environments.
const ACCESSIBLE: Effective = Effective::Dated { from: "2023-09-01", to: None };

/// Online service.
pub(super) const ONLINE: Field =
    record("online", online::FIELDS, text!("线上服务", "online service")).rows("S3.1-01").named("OnlineAssessment");
/// Service halls.
pub(super) const HALL: Field =
    record("hall", hall::FIELDS, text!("线下网点", "service halls")).rows("S3.2-02").named("HallAssessment");
/// Service by telephone.
pub(super) const PHONE: Field =
    record("phone", phone::FIELDS, text!("电话服务", "service by telephone")).rows("S3.3-02").named("PhoneAssessment");
/// Network channels and self-service.
pub(super) const SELF_SERVICE: Field =
    record("selfService", self_service::FIELDS, text!("网络渠道与自助服务", "network channels and self-service"))
        .rows("S3.4-02")
        .named("SelfServiceAssessment");
/// Accessible service.
pub(super) const ACCESSIBILITY: Field =
    record("accessibility", accessibility::FIELDS, text!("无障碍服务", "accessible service"))
        .rows("EL-3")
        .named("AccessibilityAssessment");

/// What an operator says of itself.
pub static SELF_ASSESSMENT: Shape = Shape {
    name: "SelfAssessment",
    label: text!("服务保障自评", "self-assessment of service assurance"),
    fields: &[
        ONLINE,
        HALL,
        PHONE,
        SELF_SERVICE,
        ACCESSIBILITY,
        record("process", process::FIELDS, text!("服务流程与标准", "process and its standards"))
            .named("ProcessAssessment"),
        record("feedback", feedback::FIELDS, text!("监督与反馈", "supervision and feedback"))
            .named("FeedbackAssessment"),
        record("network", network::FIELDS, text!("网络", "networks")).named("NetworkAssessment"),
        record("resources", resources::FIELDS, text!("资源储备与调配", "resources")).named("ResourcesAssessment"),
        record("equipment", equipment::FIELDS, text!("通信设备", "equipment")).named("EquipmentAssessment"),
        record("systems", systems::FIELDS, text!("系统与平台", "systems and platforms")).named("SystemsAssessment"),
        record("training", training::FIELDS, text!("人员培训", "training of staff")).named("TrainingAssessment"),
        record("appraisal", appraisal::FIELDS, text!("人员考核", "appraisal of staff")).named("AppraisalAssessment"),
        record("incentives", incentives::FIELDS, text!("人员激励", "incentives for staff"))
            .named("IncentivesAssessment"),
        record("security", security::FIELDS, text!("信息安全", "information security")).named("SecurityAssessment"),
        record("privacy", privacy::FIELDS, text!("隐私保护", "privacy")).named("PrivacyAssessment"),
        record("emergency", emergency::FIELDS, text!("应急准备", "emergency preparation")).named("EmergencyAssessment"),
    ],
    reductions: &[],
};

/// Every item, in the order of the areas.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    let tables: [&[Rule]; 17] = [
        &online::RULES,
        &hall::RULES,
        &phone::RULES,
        &self_service::RULES,
        &accessibility::RULES,
        &process::RULES,
        &feedback::RULES,
        &network::RULES,
        &resources::RULES,
        &equipment::RULES,
        &systems::RULES,
        &training::RULES,
        &appraisal::RULES,
        &incentives::RULES,
        &security::RULES,
        &privacy::RULES,
        &emergency::RULES,
    ];
    tables.into_iter().flatten()
}
