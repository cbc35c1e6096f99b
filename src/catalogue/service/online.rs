//! Online service (3.1).

use super::super::citation::{guide, sources};
use super::super::rows::Rule;
use super::{ITEM, NOTE, VERDICT};
use crate::condition::{all, any, equals, is, number};
use crate::shape::{Field, Kind, leaf};
use crate::text::text;

pub(super) const FIELDS: &[Field] = &[
    leaf("application", Kind::Flag, text!("可在线提出申请", "requests can be made online")).rows("S3.1-01,S3.1-05"),
    leaf("material", Kind::Flag, text!("可在线提交材料", "material can be submitted online")).rows("S3.1-05"),
    leaf("progress", Kind::Flag, text!("可在线查询进度", "progress can be followed online")).rows("S3.1-05"),
    leaf("result", Kind::Flag, text!("可在线收到结果", "the result is given online")).rows("S3.1-05"),
    leaf("account", Kind::Flag, text!("可查询账户信息", "the account can be queried")).rows("S3.1-01,S3.1-06"),
    leaf("packageDetail", Kind::Flag, text!("可查询套餐详情", "the details of the package can be queried"))
        .rows("S3.1-01,S3.1-06"),
    leaf("serviceRecord", Kind::Flag, text!("可查询服务记录", "service records can be queried"))
        .rows("S3.1-01,S3.1-06"),
    leaf("complaint", Kind::Flag, text!("可在线投诉", "complaints can be made online")).rows("S3.1-01,S3.1-07"),
    leaf(
        "rapidResponse",
        Kind::Flag,
        text!("投诉有快速响应机制", "there is a mechanism for rapid response to complaints"),
    )
    .rows("S3.1-07"),
    leaf("smartHours", Kind::Count, text!("智能客服每日服务小时数", "hours a day of the smart assistant"))
        .rows("S3.1-08"),
    leaf("simple", Kind::Flag, text!("界面简洁", "the interface is simple")).rows("S3.1-09"),
    leaf("clear", Kind::Flag, text!("功能清晰", "the functions are clear")).rows("S3.1-09"),
    leaf("responsive", Kind::Flag, text!("响应迅速", "it reacts quickly")).rows("S3.1-09"),
    leaf("userResearch", Kind::Flag, text!("定期开展用户调研", "users are surveyed regularly")).rows("S3.1-10"),
    leaf("researchUsed", Kind::Flag, text!("调研结果用于优化流程", "what users said is used to improve the process"))
        .rows("S3.1-10"),
];

pub(super) static RULES: [Rule; 8] = [
    Rule {
        id: "online.functions",
        item: "E-06",
        sources: sources![guide("3.1", "S3.1-01")],
        text: text!("平台能办业务、能查信息、能收投诉", "the platform takes requests, queries and complaints"),
        remedy: text!("请补建缺少的线上功能", "build the function that is missing"),
        evidence: text!("平台功能清单及各功能的入口截图", "list of functions and pictures of their entries"),
        requires: all![
            is!("online.application", "true"),
            any![
                is!("online.account", "true"),
                is!("online.packageDetail", "true"),
                is!("online.serviceRecord", "true"),
            ],
            is!("online.complaint", "true"),
        ],
        ..ITEM
    },
    Rule {
        id: "online.handling",
        item: "E-06",
        sources: sources![guide("3.1", "S3.1-05")],
        text: text!("从申请到收到结果均可在线完成", "a request can be made online from application to result"),
        remedy: text!("请开通缺少的线上办理环节", "open the missing step online"),
        evidence: text!("线上办理的测试记录或抽样订单", "test record or sample orders of online handling"),
        requires: all![
            is!("online.application", "true"),
            is!("online.material", "true"),
            is!("online.progress", "true"),
            is!("online.result", "true"),
        ],
        ..ITEM
    },
    Rule {
        id: "online.query",
        item: "E-06",
        sources: sources![guide("3.1", "S3.1-06")],
        text: text!("账户、套餐和服务记录均可在线查询", "account, package and service records can be queried online"),
        remedy: text!("请开通缺少的查询项", "open the query that is missing"),
        evidence: text!("查询页面截图或测试记录", "pictures or test record of the query pages"),
        requires: all![
            is!("online.account", "true"),
            is!("online.packageDetail", "true"),
            is!("online.serviceRecord", "true"),
        ],
        ..ITEM
    },
    Rule {
        id: "online.complaintResponse",
        item: "E-06",
        sources: sources![guide("3.1", "S3.1-07")],
        text: text!(
            "可在线投诉，且平台有快速响应机制",
            "complaints can be made online and are answered by a rapid mechanism"
        ),
        remedy: text!("请开通在线投诉，并建立快速响应机制", "open online complaints and set up the rapid response"),
        evidence: text!(
            "投诉入口截图、响应机制文件及处理记录",
            "picture of the entry, the written mechanism and records of handling"
        ),
        requires: all![is!("online.complaint", "true"), is!("online.rapidResponse", "true")],
        ..ITEM
    },
    Rule {
        id: "online.smartAroundTheClock",
        item: "E-06",
        sources: sources![guide("3.1", "S3.1-08")],
        text: text!("智能客服每日服务 24 小时", "the smart assistant serves 24 hours a day"),
        remedy: text!("请将智能客服延长至全天服务", "extend the smart assistant to the whole day"),
        evidence: text!("系统可用性记录及服务时间公示", "availability record of the system and published hours"),
        requires: equals!("online.smartHours", number!(24)),
        ..ITEM
    },
    Rule {
        id: "online.smartNotInstead",
        item: "E-06",
        sources: sources![guide("3.1", "S3.1-08"), guide("3.3", "S3.3-02")],
        text: text!(
            "智能客服全天在线不能代替全天人工电话",
            "a smart assistant around the clock does not replace people on the phone around the clock"
        ),
        remedy: text!("请同时保证人工电话全天服务", "keep people on the phone around the clock as well"),
        evidence: text!("人工座席排班表", "roster of the human agents"),
        applies_when: equals!("online.smartHours", number!(24)),
        requires: equals!("phone.humanHours", number!(24)),
        ..NOTE
    },
    Rule {
        id: "online.experience",
        item: "E-06",
        sources: sources![guide("3.1", "S3.1-09")],
        text: text!("评估认为平台简洁、清晰、反应快", "an assessor finds the platform simple, clear and quick"),
        remedy: text!("请按评估意见改进界面和性能", "improve interface and speed as the assessor advises"),
        evidence: text!("体验评估报告或性能测试结果", "report on the user experience or results of a speed test"),
        requires: all![is!("online.simple", "true"), is!("online.clear", "true"), is!("online.responsive", "true")],
        ..VERDICT
    },
    Rule {
        id: "online.research",
        item: "E-06",
        sources: sources![guide("3.1", "S3.1-10")],
        text: text!(
            "定期调研用户，并据此优化流程",
            "users are surveyed regularly and the process is improved by what they say"
        ),
        remedy: text!("请开展用户调研并落实改进", "survey the users and carry out the improvements"),
        evidence: text!("调研报告及改进事项的落实记录", "survey reports and records of the improvements made"),
        requires: all![is!("online.userResearch", "true"), is!("online.researchUsed", "true")],
        ..ITEM
    },
];
