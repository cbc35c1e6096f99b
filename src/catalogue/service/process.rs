//! Service process and its standards (1.3, 4.1.3, 5.1).

use super::super::citation::{guide, sources};
use super::super::rows::Rule;
use super::ITEM;
use crate::condition::{all, any, is};
use crate::shape::{Field, Kind, leaf};
use crate::text::text;

pub(super) const FIELDS: &[Field] = &[
    leaf("needRecorded", Kind::Flag, text!("记录用户需求", "the need is recorded")).rows("S1.3-01"),
    leaf("channelRecorded", Kind::Flag, text!("记录受理渠道", "the channel is recorded")).rows("S1.3-01"),
    leaf("contentConfirmed", Kind::Flag, text!("确认服务内容", "the content is confirmed")).rows("S1.3-02"),
    leaf("scopeConfirmed", Kind::Flag, text!("确认服务范围", "the scope is confirmed")).rows("S1.3-02"),
    leaf("deliveryRecorded", Kind::Flag, text!("记录服务提供完成", "delivery is recorded")).rows("S1.3-03"),
    leaf("feedbackOpen", Kind::Flag, text!("完成后用户可反馈", "the user can give feedback afterwards"))
        .rows("S1.3-04"),
    leaf("feedbackHandled", Kind::Flag, text!("反馈得到处理", "feedback is acted on")).rows("S1.3-04"),
    leaf("surveyed", Kind::Flag, text!("以满意度调查评价服务", "service is evaluated by surveys")).rows("S1.3-05"),
    leaf("qualityAssessed", Kind::Flag, text!("以质量评估评价服务", "service is evaluated by quality assessment"))
        .rows("S1.3-05"),
    leaf("transparent", Kind::Flag, text!("过程对用户透明", "the process is open to the user")).rows("S1.3-06"),
    leaf("traceable", Kind::Flag, text!("过程可追溯", "the process can be traced")).rows("S1.3-06"),
    leaf("supervisable", Kind::Flag, text!("过程可监督", "the process can be supervised")).rows("S1.3-06"),
    leaf("acceptanceStandard", Kind::Flag, text!("受理环节有标准", "acceptance has a standard"))
        .rows("S4.1-10,S5.1-04"),
    leaf("consultationStandard", Kind::Flag, text!("咨询环节有标准", "consultation has a standard")).rows("S5.1-04"),
    leaf("handlingStandard", Kind::Flag, text!("办理环节有标准", "handling has a standard")).rows("S4.1-10,S5.1-04"),
    leaf("feedbackStandard", Kind::Flag, text!("反馈环节有标准", "feedback has a standard")).rows("S4.1-10,S5.1-04"),
    leaf("archiveStandard", Kind::Flag, text!("归档环节有标准", "archiving has a standard")).rows("S4.1-10"),
    leaf("dataAnalysis", Kind::Flag, text!("以数据分析优化流程", "data analysis is used to improve the process"))
        .rows("S4.1-11"),
    leaf("userFeedback", Kind::Flag, text!("以用户反馈优化流程", "user feedback is used to improve the process"))
        .rows("S4.1-11"),
    leaf("basicServiceNorm", Kind::Flag, text!("基础通信服务有规范", "basic communication has a norm")).rows("S5.1-05"),
    leaf("valueAddedNorm", Kind::Flag, text!("增值服务有规范", "value-added service has a norm")).rows("S5.1-05"),
    leaf("networkNorm", Kind::Flag, text!("网络服务有规范", "network service has a norm")).rows("S5.1-05"),
    leaf("securityNorm", Kind::Flag, text!("安全服务有规范", "security service has a norm")).rows("S5.1-05"),
    leaf("responseTimeStandard", Kind::Flag, text!("响应时间有统一标准", "response time has a uniform standard"))
        .rows("S5.1-06"),
    leaf("qualityStandard", Kind::Flag, text!("质量评价有统一标准", "quality evaluation has a uniform standard"))
        .rows("S5.1-06"),
    leaf("satisfactionStandard", Kind::Flag, text!("满意度有统一标准", "satisfaction has a uniform standard"))
        .rows("S5.1-06"),
    leaf("acceptanceLimit", Kind::Flag, text!("设定了受理时限", "a limit for acceptance is set")).rows("S5.1-07"),
    leaf("resolutionLimit", Kind::Flag, text!("设定了问题解决时限", "a limit for solving problems is set"))
        .rows("S5.1-07"),
];

pub(super) static RULES: [Rule; 12] = [
    Rule {
        id: "process.intake",
        item: "E-04",
        sources: sources![guide("1.3", "S1.3-01")],
        text: text!("受理时记录用户需求和渠道", "need and channel are recorded at intake"),
        remedy: text!("请在受理记录中补上需求和渠道", "add need and channel to the intake record"),
        evidence: text!("抽样受理记录", "sample intake records"),
        requires: all![is!("process.needRecorded", "true"), is!("process.channelRecorded", "true")],
        ..ITEM
    },
    Rule {
        id: "process.assessment",
        item: "E-04",
        sources: sources![guide("1.3", "S1.3-02")],
        text: text!("评估后确认服务内容和范围", "content and scope are confirmed after assessment"),
        remedy: text!("请留存内容和范围的确认", "keep the confirmation of content and scope"),
        evidence: text!("需求评估单或确认记录", "assessment sheets or confirmations"),
        requires: all![is!("process.contentConfirmed", "true"), is!("process.scopeConfirmed", "true")],
        ..ITEM
    },
    Rule {
        id: "process.provision",
        item: "E-04",
        sources: sources![guide("1.3", "S1.3-03")],
        text: text!("服务提供完成时有记录", "delivery of the service is recorded"),
        remedy: text!("请记录每次服务的完成情况", "record each delivery"),
        evidence: text!("交付或完工记录", "records of delivery"),
        requires: is!("process.deliveryRecorded", "true"),
        ..ITEM
    },
    Rule {
        id: "process.feedback",
        item: "E-04",
        sources: sources![guide("1.3", "S1.3-04")],
        text: text!(
            "服务完成后用户可反馈，反馈得到处理",
            "after delivery the user can give feedback, and it is acted on"
        ),
        remedy: text!("请开放反馈并落实处理", "open feedback and act on it"),
        evidence: text!("反馈及其处理记录", "feedback and what was done about it"),
        requires: all![is!("process.feedbackOpen", "true"), is!("process.feedbackHandled", "true")],
        ..ITEM
    },
    Rule {
        id: "process.evaluation",
        item: "E-04",
        sources: sources![guide("1.3", "S1.3-05")],
        text: text!("以满意度调查或质量评估评价服务", "service is evaluated by survey or quality assessment"),
        remedy: text!("请至少采用一种评价方式", "use at least one way of evaluation"),
        evidence: text!("调查报告或质量评估报告", "survey or quality report"),
        requires: any![is!("process.surveyed", "true"), is!("process.qualityAssessed", "true")],
        ..ITEM
    },
    Rule {
        id: "process.traceability",
        item: "E-04",
        sources: sources![guide("1.3", "S1.3-06"), guide("1.1", "S1.1-09")],
        text: text!("服务过程透明、可追溯、可监督", "the process is open, can be traced and supervised"),
        remedy: text!(
            "请完善过程记录，并开放查询和监督",
            "complete the records and open them to query and supervision"
        ),
        evidence: text!("流程日志及抽样追溯结果", "process log and results of sample traces"),
        requires: all![
            is!("process.transparent", "true"),
            is!("process.traceable", "true"),
            is!("process.supervisable", "true"),
        ],
        ..ITEM
    },
    Rule {
        id: "process.stages",
        item: "E-04",
        sources: sources![guide("4.1.3", "S4.1-10")],
        text: text!(
            "受理、处理、反馈、归档有统一标准",
            "acceptance, handling, feedback and archiving follow one standard"
        ),
        remedy: text!("请为缺少的环节制定标准", "write the standard of the missing stage"),
        evidence: text!("现行服务流程标准文件", "the process standard now in force"),
        requires: all![
            is!("process.acceptanceStandard", "true"),
            is!("process.handlingStandard", "true"),
            is!("process.feedbackStandard", "true"),
            is!("process.archiveStandard", "true"),
        ],
        ..ITEM
    },
    Rule {
        id: "process.norm",
        item: "E-04",
        sources: sources![guide("5.1", "S5.1-04")],
        text: text!(
            "受理、咨询、办理、反馈流程已规范",
            "acceptance, consultation, handling and feedback follow a norm"
        ),
        remedy: text!("请规范缺少的环节", "bring the missing stage under the norm"),
        evidence: text!("服务流程规范及执行检查记录", "norm of the process and records of checks"),
        requires: all![
            is!("process.acceptanceStandard", "true"),
            is!("process.consultationStandard", "true"),
            is!("process.handlingStandard", "true"),
            is!("process.feedbackStandard", "true"),
        ],
        ..ITEM
    },
    Rule {
        id: "process.optimisation",
        item: "E-04",
        sources: sources![guide("4.1.3", "S4.1-11")],
        text: text!("结合数据分析和用户反馈优化流程", "the process is improved by data analysis and user feedback"),
        remedy: text!("请把缺少的依据纳入流程优化", "add the missing input to the improvement"),
        evidence: text!("数据分析报告及流程修订记录", "reports of the analysis and revisions of the process"),
        requires: all![is!("process.dataAnalysis", "true"), is!("process.userFeedback", "true")],
        ..ITEM
    },
    Rule {
        id: "process.content",
        item: "E-04",
        sources: sources![guide("5.1", "S5.1-05")],
        text: text!(
            "基础、增值、网络和安全服务均有内容规范",
            "basic, value-added, network and security service each have a norm"
        ),
        remedy: text!("请补齐缺少的服务内容规范", "write the norm that is missing"),
        evidence: text!("各类服务的内容规范", "the norm of each kind of service"),
        requires: all![
            is!("process.basicServiceNorm", "true"),
            is!("process.valueAddedNorm", "true"),
            is!("process.networkNorm", "true"),
            is!("process.securityNorm", "true"),
        ],
        ..ITEM
    },
    Rule {
        id: "process.standards",
        item: "E-04",
        sources: sources![guide("5.1", "S5.1-06")],
        text: text!(
            "响应时间、质量评价和满意度有统一标准",
            "response time, quality and satisfaction follow uniform standards"
        ),
        remedy: text!("请确定缺少的标准", "set the standard that is missing"),
        evidence: text!("服务标准文件", "the document of service standards"),
        requires: all![
            is!("process.responseTimeStandard", "true"),
            is!("process.qualityStandard", "true"),
            is!("process.satisfactionStandard", "true"),
        ],
        ..ITEM
    },
    Rule {
        id: "process.limits",
        item: "E-04",
        sources: sources![guide("5.1", "S5.1-07")],
        text: text!("受理时限和问题解决时限均已明确", "the limits for acceptance and for solving problems are set"),
        remedy: text!("请在配置中写明这两项时限", "configure both limits"),
        evidence: text!("公布的时限或系统配置", "published limits or the configuration"),
        requires: all![is!("process.acceptanceLimit", "true"), is!("process.resolutionLimit", "true")],
        ..ITEM
    },
];
