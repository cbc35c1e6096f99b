//! Supervision and feedback (1.5, 3.5, 6.3).

use super::super::citation::{guide, sources};
use super::super::rows::Rule;
use super::ITEM;
use crate::condition::Condition::AtLeastOf;
use crate::condition::{all, is};
use crate::shape::{Field, Kind, leaf};
use crate::text::text;

pub(super) const FIELDS: &[Field] = &[
    leaf("userSupervision", Kind::Flag, text!("以用户反馈监督", "supervision by user feedback")).rows("S1.5-01"),
    leaf("internalAudit", Kind::Flag, text!("开展内部审计", "internal audits are held")).rows("S1.5-01"),
    leaf("thirdParty", Kind::Flag, text!("开展第三方评估", "third parties assess")).rows("S1.5-01"),
    leaf("complaints", Kind::Flag, text!("从投诉处理获取反馈", "feedback from complaints")).rows("S1.5-02"),
    leaf("evaluation", Kind::Flag, text!("从服务评价获取反馈", "feedback from service evaluation")).rows("S1.5-02"),
    leaf("survey", Kind::Flag, text!("开展满意度调查", "satisfaction surveys are held")).rows("S1.5-02,S3.5-11"),
    leaf("analysis", Kind::Flag, text!("分析反馈数据", "feedback is analysed")).rows("S1.5-05"),
    leaf("measures", Kind::Flag, text!("据此采取改进措施", "measures follow from it")).rows("S1.5-05"),
    leaf("onlineRating", Kind::Flag, text!("启用在线评价", "online rating is in use")).rows("S3.5-11,S6.3-08"),
    leaf("ratingSystem", Kind::Flag, text!("启用服务评价系统", "a rating system is in use")).rows("S3.5-11"),
    leaf("ticket", Kind::Flag, text!("可通过客服工单反馈", "feedback by service ticket")).rows("S6.3-08"),
    leaf("suggestionBox", Kind::Flag, text!("设有客户意见箱", "there is a suggestion box")).rows("S6.3-08"),
];

pub(super) static RULES: [Rule; 5] = [
    Rule {
        id: "feedback.supervision",
        item: "E-20",
        sources: sources![guide("1.5", "S1.5-01")],
        text: text!(
            "用户反馈、内部审计和第三方评估三种监督均有开展",
            "users, internal audit and third parties all supervise"
        ),
        remedy: text!("请启动缺少的监督方式", "start the supervision that is missing"),
        evidence: text!(
            "审计报告、第三方评估报告及反馈汇总",
            "audit report, third-party report and summary of feedback"
        ),
        requires: all![
            is!("feedback.userSupervision", "true"),
            is!("feedback.internalAudit", "true"),
            is!("feedback.thirdParty", "true"),
        ],
        ..ITEM
    },
    Rule {
        id: "feedback.sources",
        item: "E-12",
        sources: sources![guide("1.5", "S1.5-02")],
        text: text!("投诉、评价和满意度调查均用作反馈来源", "complaints, evaluation and surveys all serve as feedback"),
        remedy: text!("请纳入缺少的反馈来源", "add the source that is missing"),
        evidence: text!("投诉台账、评价数据及调查报告", "complaint ledger, ratings and survey report"),
        requires: all![
            is!("feedback.complaints", "true"),
            is!("feedback.evaluation", "true"),
            is!("feedback.survey", "true"),
        ],
        ..ITEM
    },
    Rule {
        id: "feedback.improvement",
        item: "E-12",
        sources: sources![guide("1.5", "S1.5-05")],
        text: text!("分析反馈数据，并用改进措施提升质量", "feedback is analysed and measures raise the quality"),
        remedy: text!("请补做分析或落实改进措施", "analyse it or carry out measures"),
        evidence: text!("分析报告及改进措施清单", "report of the analysis and list of measures"),
        requires: all![is!("feedback.analysis", "true"), is!("feedback.measures", "true")],
        ..ITEM
    },
    Rule {
        id: "feedback.ways",
        item: "E-12",
        sources: sources![guide("3.5", "S3.5-11")],
        text: text!("至少启用两种收集反馈的方式", "at least two ways of collecting feedback are in use"),
        remedy: text!(
            "请在在线评价、满意度调查和评价系统中至少启用两种",
            "use at least two of online rating, survey and rating system"
        ),
        evidence: text!("各方式近期的反馈数据", "recent feedback from each way"),
        requires: AtLeastOf(
            2,
            &[
                is!("feedback.onlineRating", "true"),
                is!("feedback.survey", "true"),
                is!("feedback.ratingSystem", "true"),
            ],
        ),
        ..ITEM
    },
    Rule {
        id: "feedback.channels",
        item: "E-12",
        sources: sources![guide("6.3", "S6.3-08")],
        text: text!(
            "在线评价、客服工单和意见箱三种渠道均已开通",
            "online rating, service ticket and suggestion box are all open"
        ),
        remedy: text!("请开通缺少的反馈渠道", "open the channel that is missing"),
        evidence: text!("渠道清单及各渠道收到的反馈", "list of channels and feedback received on each"),
        requires: all![
            is!("feedback.onlineRating", "true"),
            is!("feedback.ticket", "true"),
            is!("feedback.suggestionBox", "true"),
        ],
        ..ITEM
    },
];
