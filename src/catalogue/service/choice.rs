//! Free choice, and standards that are not lowered.

use super::super::citation::{Grade, law, sources};
use super::super::instruments::{SERVICE_SPECIFICATION, TELECOM_REGULATIONS};
use super::super::rows::{Effective, Rule};
use super::ITEM;
use crate::condition::{all, is, not};
use crate::shape::{Field, Kind, leaf};
use crate::text::text;

pub(super) const FIELDS: &[Field] = &[
    leaf("limitsChoice", Kind::Flag, text!("限制用户选择电信业务", "the choice of service is limited")).rows("TR40"),
    leaf("tiesTerminals", Kind::Flag, text!("捆绑终端", "terminals are tied")).rows("TR40"),
    leaf("evadesDuties", Kind::Flag, text!("逃避应尽的义务", "duties are evaded")).rows("TR40"),
    leaf(
        "refusesOrDelays",
        Kind::Flag,
        text!("无故拒绝、拖延或中止服务", "service is refused, delayed or stopped without cause"),
    )
    .rows("S36-11,TR40"),
    leaf("forcesDesignated", Kind::Flag, text!("强制使用指定业务或终端", "a service or terminal is forced on users"))
        .rows("S36-11"),
    leaf("fairNumbers", Kind::Flag, text!("选号公平", "numbers are chosen fairly")).rows("S36-11"),
    leaf("servicePromised", Kind::Flag, text!("公开承诺服务质量指标", "indicators of service are promised in public"))
        .rows("S36-3"),
    leaf(
        "communicationPromised",
        Kind::Flag,
        text!("公开承诺通信质量指标", "indicators of communication are promised in public"),
    )
    .rows("S36-3"),
    leaf("lowerStandard", Kind::Flag, text!("企业标准低于规范", "the enterprise's standard is lower")).rows("S36-5"),
    leaf("functionTold", Kind::Flag, text!("说明功能和覆盖范围", "function and coverage are explained"))
        .rows("S36-10a"),
    leaf("chargesTold", Kind::Flag, text!("说明资费和缴费日期", "charges and pay dates are explained")).rows("S36-10a"),
    leaf("cancellationTold", Kind::Flag, text!("说明取消方式", "how to cancel is explained")).rows("S36-10a"),
    leaf("numbersTold", Kind::Flag, text!("说明障碍申告和咨询电话", "numbers for faults and advice are given"))
        .rows("S36-10a"),
    leaf("appointmentsKept", Kind::Flag, text!("上门人员守约", "field staff keep appointments")).rows("S36-13"),
    leaf("cardShown", Kind::Flag, text!("上门人员出示证件", "field staff show their card")).rows("S36-13"),
    leaf("agencyDisclosed", Kind::Flag, text!("代理点明示代理身份", "agents say that they are")).rows("S36-13"),
    leaf("convenient", Kind::Flag, text!("方便残疾人和老年人", "service is eased for the disabled and elderly"))
        .rows("S36-13"),
];

pub(super) static RULES: [Rule; 7] = [
    Rule {
        id: "choice.prohibited",
        item: "TR40",
        sources: sources![law(&TELECOM_REGULATIONS, "40", "TR40", Grade::C).was("41")],
        effective: Effective::since(&TELECOM_REGULATIONS),
        text: text!(
            "不限制用户选择，不捆绑终端，不逃避义务",
            "choice is not limited, terminals are not tied, duties are not evaded"
        ),
        remedy: text!("请停止该做法", "stop it"),
        evidence: text!("业务规则及投诉记录", "rules of business and complaints"),
        requires: all![
            not!(is!("choice.limitsChoice", "true")),
            not!(is!("choice.tiesTerminals", "true")),
            not!(is!("choice.evadesDuties", "true"))
        ],
        grade: Some(Grade::C),
        ..ITEM
    },
    Rule {
        id: "choice.noRefusal",
        item: "S36-11",
        sources: sources![
            law(&SERVICE_SPECIFICATION, "11", "S36-11", Grade::C),
            law(&TELECOM_REGULATIONS, "40", "TR40", Grade::C).was("41")
        ],
        effective: Effective::since(&TELECOM_REGULATIONS),
        text: text!("不无故拒绝、拖延或中止服务", "service is not refused, delayed or stopped without cause"),
        remedy: text!("请按时办理，确有原因的告知用户", "handle it in time; tell the user of a good cause"),
        evidence: text!("办理时长及拒绝原因记录", "times of handling and reasons for refusals"),
        requires: not!(is!("choice.refusesOrDelays", "true")),
        grade: Some(Grade::C),
        ..ITEM
    },
    Rule {
        id: "choice.designated",
        item: "S36-11",
        sources: sources![law(&SERVICE_SPECIFICATION, "11", "S36-11", Grade::C)],
        effective: Effective::since(&SERVICE_SPECIFICATION),
        text: text!(
            "不强制使用指定业务或终端，选号公平",
            "no service or terminal is forced on users, and numbers are chosen fairly"
        ),
        remedy: text!("请取消强制，公开选号规则", "end the force and publish how numbers are chosen"),
        evidence: text!("选号规则及业务受理记录", "how numbers are chosen and records of applications"),
        requires: all![not!(is!("choice.forcesDesignated", "true")), is!("choice.fairNumbers", "true")],
        grade: Some(Grade::C),
        ..ITEM
    },
    Rule {
        id: "choice.minimum",
        item: "S36-3",
        sources: sources![law(&SERVICE_SPECIFICATION, "3", "S36-3", Grade::A)],
        effective: Effective::since(&SERVICE_SPECIFICATION),
        text: text!(
            "公开承诺的服务与通信质量不低于电信服务规范",
            "what is promised in public is no less than the Telecom Service Specification"
        ),
        remedy: text!("请公布服务和通信质量两类指标", "publish both kinds of indicator, service and communication"),
        evidence: text!("公开承诺及指标对照表", "the promise and its indicators beside the Specification's"),
        requires: all![is!("choice.servicePromised", "true"), is!("choice.communicationPromised", "true")],
        grade: Some(Grade::A),
        ..ITEM
    },
    Rule {
        id: "choice.standard",
        item: "S36-5",
        sources: sources![law(&SERVICE_SPECIFICATION, "5", "S36-5", Grade::A)],
        effective: Effective::since(&SERVICE_SPECIFICATION),
        text: text!("企业标准不低于电信服务规范", "the enterprise's own standard is no lower than the Specification"),
        remedy: text!("请提高企业标准；在此之前以较严者为准", "raise it; until then the stricter of both holds"),
        evidence: text!("企业标准文本", "the enterprise's standard"),
        requires: not!(is!("choice.lowerStandard", "true")),
        grade: Some(Grade::A),
        ..ITEM
    },
    Rule {
        id: "choice.explained",
        item: "S36-10a",
        sources: sources![law(&SERVICE_SPECIFICATION, "10", "S36-10a", Grade::C)],
        effective: Effective::since(&SERVICE_SPECIFICATION),
        text: text!(
            "受理申请时说明功能与覆盖、资费与缴费、取消方式和服务电话",
            "on application function and coverage, charges and payment, cancellation and service numbers are explained"
        ),
        remedy: text!("请补充说明，并写入告知单", "explain what is missing and put it on the notice"),
        evidence: text!("业务告知单", "the notice given with an application"),
        requires: all![
            is!("choice.functionTold", "true"),
            is!("choice.chargesTold", "true"),
            is!("choice.cancellationTold", "true"),
            is!("choice.numbersTold", "true")
        ],
        grade: Some(Grade::C),
        ..ITEM
    },
    Rule {
        id: "choice.fieldService",
        item: "S36-13",
        sources: sources![law(&SERVICE_SPECIFICATION, "13", "S36-13", Grade::C)],
        effective: Effective::since(&SERVICE_SPECIFICATION),
        text: text!(
            "上门人员守约并出示证件，代理点明示代理，方便残疾人和老年人",
            "field staff keep appointments and show their card, agents say so, the disabled and elderly are eased"
        ),
        remedy: text!("请落实缺少的措施", "put in place what is missing"),
        evidence: text!("上门服务记录及代理点公示照片", "records of visits and photos of agents' signs"),
        requires: all![
            is!("choice.appointmentsKept", "true"),
            is!("choice.cardShown", "true"),
            is!("choice.agencyDisclosed", "true"),
            is!("choice.convenient", "true")
        ],
        grade: Some(Grade::C),
        ..ITEM
    },
];
