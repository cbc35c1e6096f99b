//! Service by telephone (3.3).

use super::super::citation::{Grade, guide, law, sources};
use super::super::instruments::{ELDERLY_SERVICE, SERVICE_SPECIFICATION};
use super::super::phrases::HOTLINE_ANSWER_SECONDS;
use super::super::rows::Rule;
use super::{ELDERLY, ITEM};
use crate::condition::{all, at_most, equals, is, number};
use crate::shape::{Field, Kind, leaf};
use crate::text::text;

pub(super) const FIELDS: &[Field] = &[
    leaf("humanHours", Kind::Count, text!("人工服务每日小时数", "hours a day of service by people")).rows("S3.3-02"),
    leaf("processAdvice", Kind::Flag, text!("可咨询办理流程", "advice on how to apply")).rows("S3.3-03"),
    leaf("tariffAdvice", Kind::Flag, text!("可咨询套餐资费", "advice on packages and tariffs")).rows("S3.3-03"),
    leaf("policyAdvice", Kind::Flag, text!("可咨询服务政策", "advice on service policies")).rows("S3.3-03"),
    leaf("problemSolving", Kind::Flag, text!("解答使用中的问题", "problems met in use are answered")).rows("S3.3-04"),
    leaf("complaintIntake", Kind::Flag, text!("受理投诉", "complaints are accepted")).rows("S3.3-05"),
    leaf("complaintSolution", Kind::Flag, text!("对投诉给出解决方案", "complaints are given a solution"))
        .rows("S3.3-05"),
    leaf("guidance", Kind::Flag, text!("引导至线上平台或网点", "callers are led to the online platform or a hall"))
        .rows("S3.3-06"),
    leaf("answerSeconds", Kind::Count, text!("系统应答秒数", "seconds until the system answers")).rows("HL-1"),
    leaf("humanAnswerSeconds", Kind::Count, text!("转人工后应答秒数", "seconds until a person answers")).rows("HL-1"),
    leaf(
        "elderlyDirect",
        Kind::Flag,
        text!("65 岁及以上用户来电直接转人工", "callers of 65 or older reach a person at once"),
    )
    .rows("EL-1"),
];

pub(super) static RULES: [Rule; 7] = [
    Rule {
        id: "phone.humanAroundTheClock",
        item: "E-08",
        sources: sources![guide("3.3", "S3.3-02")],
        text: text!("电话客服中心每日 24 小时有人工服务", "the call centre has people on duty 24 hours a day"),
        remedy: text!("请安排人工座席全天值守", "staff the call centre around the clock"),
        evidence: text!("座席排班表及夜间接听记录", "roster of the agents and records of night calls"),
        requires: equals!("phone.humanHours", number!(24)),
        ..ITEM
    },
    Rule {
        id: "phone.advice",
        item: "E-08",
        sources: sources![guide("3.3", "S3.3-03")],
        text: text!("可电话咨询流程、资费和政策", "process, tariff and policy are explained by phone"),
        remedy: text!("请将缺少的内容纳入知识库和培训", "add the missing topic to knowledge base and training"),
        evidence: text!("知识库目录及抽样通话录音", "contents of the knowledge base and sample calls"),
        requires: all![
            is!("phone.processAdvice", "true"),
            is!("phone.tariffAdvice", "true"),
            is!("phone.policyAdvice", "true"),
        ],
        ..ITEM
    },
    Rule {
        id: "phone.problems",
        item: "E-08",
        sources: sources![guide("3.3", "S3.3-04")],
        text: text!("电话中解答用户使用中的问题", "problems met in use are answered by phone"),
        remedy: text!("请开通使用问题的电话解答", "open the phone to such questions"),
        evidence: text!("问题解答记录及解决情况统计", "records of answers and how many problems they solved"),
        requires: is!("phone.problemSolving", "true"),
        ..ITEM
    },
    Rule {
        id: "phone.complaint",
        item: "E-08",
        sources: sources![guide("3.3", "S3.3-05")],
        text: text!("电话受理投诉并给出方案", "complaints are accepted by phone and given a solution"),
        remedy: text!("请明确电话投诉的受理和答复职责", "say who accepts and answers complaints by phone"),
        evidence: text!("投诉工单及答复记录", "complaint tickets and records of the answers"),
        requires: all![is!("phone.complaintIntake", "true"), is!("phone.complaintSolution", "true")],
        ..ITEM
    },
    Rule {
        id: "phone.guidance",
        item: "E-08",
        sources: sources![guide("3.3", "S3.3-06")],
        text: text!("必要时引导用户转往线上或网点", "callers are led online or to a hall where that helps"),
        remedy: text!("请在话术中加入转往其他渠道的指引", "add the other channels to the agents' script"),
        evidence: text!("座席话术及抽样通话录音", "the agents' script and sample calls"),
        requires: is!("phone.guidance", "true"),
        ..ITEM
    },
    Rule {
        id: "phone.answer",
        item: "HL-1",
        sources: sources![
            law(&SERVICE_SPECIFICATION, "", "HL-1", Grade::B),
            law(&SERVICE_SPECIFICATION, "", "S36-HOT", Grade::B)
        ],
        text: text!("系统应答和人工应答均不超过 15 秒", "system and person each answer within 15 seconds"),
        remedy: text!("请增加线路或座席，缩短应答时间", "add lines or agents to answer sooner"),
        evidence: text!("呼叫中心应答时长报表", "the call centre's report on answer times"),
        requires: all![
            at_most!("phone.answerSeconds", number!(HOTLINE_ANSWER_SECONDS)),
            at_most!("phone.humanAnswerSeconds", number!(HOTLINE_ANSWER_SECONDS))
        ],
        ..ITEM
    },
    Rule {
        id: "phone.elderlyDirect",
        item: "EL-1",
        sources: sources![law(&ELDERLY_SERVICE, "", "EL-1", Grade::A)],
        effective: ELDERLY,
        text: text!(
            "65 岁及以上用户用登记的本人号码拨打热线，直接转人工",
            "callers of 65 or older on their own registered number go straight to a person"
        ),
        remedy: text!("请按登记年龄设置直接转人工", "route by the registered age"),
        evidence: text!("热线路由配置及拨测记录", "routing of the hotline and test calls"),
        requires: is!("phone.elderlyDirect", "true"),
        ..ITEM
    },
];
