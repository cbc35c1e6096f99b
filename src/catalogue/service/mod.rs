//! Self-assessment of an operator, area by area (chapters 1 and 3 to 6, and what law asks of the same channels).
//!
//! Two shapes hold every area as a record: what the Guide describes, and what the law adds. The area of a rule is the first
//! part of its id.

mod accessibility;
mod appraisal;
mod choice;
mod emergency;
mod equipment;
mod feedback;
mod fraud_control;
mod hall;
mod incentives;
mod incidents;
mod network;
mod online;
mod outage;
mod personal_information;
mod phone;
mod portability;
mod privacy;
mod process;
mod real_name;
mod resources;
mod security;
mod self_service;
mod suspension;
mod systems;
mod tariffs;
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

/// What an operator says of itself where the law asks more than the Guide.
pub static LEGAL_ASSESSMENT: Shape = Shape {
    name: "LegalAssessment",
    label: text!("法定义务自评", "self-assessment of duties by law"),
    fields: &[
        record("portability", portability::FIELDS, text!("携号转网", "number portability"))
            .named("PortabilityAssessment"),
        record("tariffs", tariffs::FIELDS, text!("资费与合同", "tariffs and contracts")).named("TariffsAssessment"),
        record("suspension", suspension::FIELDS, text!("停机", "suspension of service")).named("SuspensionAssessment"),
        record("fraudControl", fraud_control::FIELDS, text!("涉诈风险管控", "fraud control"))
            .named("FraudControlAssessment"),
        record("choice", choice::FIELDS, text!("自主选择与服务标准", "free choice and standards"))
            .named("ChoiceAssessment"),
        record("outage", outage::FIELDS, text!("施工与中断", "works and outages")).named("OutageAssessment"),
        record("realName", real_name::FIELDS, text!("实名登记管理", "real-name registration"))
            .named("RealNameAssessment"),
        record("personalInformation", personal_information::FIELDS, text!("个人信息保护", "personal information"))
            .named("PersonalInformationAssessment"),
        record("incidents", incidents::FIELDS, text!("网络安全事件报告", "cybersecurity incidents"))
            .named("IncidentsAssessment"),
    ],
    reductions: &[],
};

/// The shapes of self-assessment; no area stands in both.
pub static ASSESSMENTS: [&Shape; 2] = [&SELF_ASSESSMENT, &LEGAL_ASSESSMENT];

/// Every area, in the order of the shapes.
pub fn areas() -> impl Iterator<Item = &'static str> {
    ASSESSMENTS.into_iter().flat_map(|shape| shape.fields).map(|field| field.key)
}

/// The items of the areas of one shape.
pub fn rules_of(shape: &'static Shape) -> impl Iterator<Item = &'static Rule> {
    rules().filter(|rule| shape.fields.iter().any(|field| field.key == rule.area()))
}

/// Every item, in the order of the areas.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    let tables: [&[Rule]; 26] = [
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
        &portability::RULES,
        &tariffs::RULES,
        &suspension::RULES,
        &fraud_control::RULES,
        &choice::RULES,
        &outage::RULES,
        &real_name::RULES,
        &personal_information::RULES,
        &incidents::RULES,
    ];
    tables.into_iter().flatten()
}
