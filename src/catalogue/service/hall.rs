//! Service halls (3.2).

use super::super::citation::{Grade, guide, law, sources};
use super::super::instruments::ELDERLY_SERVICE;
use super::super::rows::Rule;
use super::{ELDERLY, ITEM};
use crate::condition::{all, any, is};
use crate::shape::{Field, Kind, leaf};
use crate::text::text;

pub(super) const FIELDS: &[Field] = &[
    leaf("onSiteHandling", Kind::Flag, text!("可现场办理业务", "business is handled on the spot")).rows("S3.2-04"),
    leaf("documentReview", Kind::Flag, text!("可现场审核资料", "documents are reviewed on the spot")).rows("S3.2-04"),
    leaf("consultation", Kind::Flag, text!("办理时提供咨询", "advice is given while handling")).rows("S3.2-04"),
    leaf("businessAdvice", Kind::Flag, text!("专业人员解答业务问题", "trained staff advise on business"))
        .rows("S3.2-05"),
    leaf("faultAdvice", Kind::Flag, text!("专业人员协助排查故障", "trained staff help to find faults")).rows("S3.2-05"),
    leaf("packageAdvice", Kind::Flag, text!("专业人员介绍套餐", "trained staff advise on packages")).rows("S3.2-05"),
    leaf("equipmentRepair", Kind::Flag, text!("提供设备维修", "equipment is repaired")).rows("S3.2-06"),
    leaf("networkRepair", Kind::Flag, text!("提供网络故障排查", "network faults are traced")).rows("S3.2-06"),
    leaf("installation", Kind::Flag, text!("提供设备安装调试", "equipment is installed and set up")).rows("S3.2-06"),
    leaf("feedbackForm", Kind::Flag, text!("现场备有纸质反馈表", "paper feedback forms are at hand")).rows("S3.2-07"),
    leaf("ratingSystem", Kind::Flag, text!("现场有服务评价系统", "a rating system is at hand")).rows("S3.2-07"),
    leaf("standardProcess", Kind::Flag, text!("有标准服务流程文件", "the standard process is written down"))
        .rows("S3.2-09"),
    leaf("staffDuties", Kind::Flag, text!("有人员职责文件", "the duties of staff are written down")).rows("S3.2-09"),
    leaf("serviceNorms", Kind::Flag, text!("有服务规范文件", "the norms of service are written down")).rows("S3.2-09"),
    leaf("elderlyLane", Kind::Flag, text!("设有爱心通道", "there is a lane for the elderly")).rows("EL-2"),
    leaf("elderlyGuide", Kind::Flag, text!("有专人引导老年人", "somebody guides the elderly")).rows("EL-2"),
    leaf("elderlyNoQueue", Kind::Flag, text!("老年人免排队", "the elderly need not queue")).rows("EL-2"),
];

pub(super) static RULES: [Rule; 6] = [
    Rule {
        id: "hall.handling",
        item: "E-07",
        sources: sources![guide("3.2", "S3.2-04")],
        text: text!(
            "营业厅能现场办理、审核资料并提供咨询",
            "the hall handles, reviews documents and advises on the spot"
        ),
        remedy: text!("请补齐缺少的现场办理能力", "add what the hall cannot do yet"),
        evidence: text!("营业厅业务目录及抽样受理记录", "the hall's list of services and sample records"),
        requires: all![
            is!("hall.onSiteHandling", "true"),
            is!("hall.documentReview", "true"),
            is!("hall.consultation", "true"),
        ],
        ..ITEM
    },
    Rule {
        id: "hall.advice",
        item: "E-07",
        sources: sources![guide("3.2", "S3.2-05")],
        text: text!("由专业人员就业务、故障和套餐提供咨询", "trained staff advise on business, faults and packages"),
        remedy: text!("请配备相应的专业人员", "put trained staff in place"),
        evidence: text!("岗位安排表及上岗培训证明", "staff plan and proof of training"),
        requires: all![
            is!("hall.businessAdvice", "true"),
            is!("hall.faultAdvice", "true"),
            is!("hall.packageAdvice", "true"),
        ],
        ..ITEM
    },
    Rule {
        id: "hall.support",
        item: "E-07",
        sources: sources![guide("3.2", "S3.2-06")],
        text: text!("营业厅提供维修、排障和安装调试支持", "the hall supports repair, fault tracing and installation"),
        remedy: text!("请开展缺少的支持服务，或指明承接单位", "offer the missing support or name who provides it"),
        evidence: text!("维修、排障和安装工单", "tickets of repair, fault tracing and installation"),
        requires: all![
            is!("hall.equipmentRepair", "true"),
            is!("hall.networkRepair", "true"),
            is!("hall.installation", "true"),
        ],
        ..ITEM
    },
    Rule {
        id: "hall.feedback",
        item: "E-07",
        sources: sources![guide("3.2", "S3.2-07")],
        text: text!("营业厅至少有一种现场反馈方式", "the hall has at least one way to give feedback on the spot"),
        remedy: text!("请摆放反馈表，或启用评价系统", "lay out forms or put a rating system in place"),
        evidence: text!("现场照片及已回收的反馈", "pictures of the hall and feedback received"),
        requires: any![is!("hall.feedbackForm", "true"), is!("hall.ratingSystem", "true")],
        ..ITEM
    },
    Rule {
        id: "hall.documents",
        item: "E-07",
        sources: sources![guide("3.2", "S3.2-09")],
        text: text!("流程、职责和服务规范均已成文", "process, duties and norms are written down"),
        remedy: text!("请补齐缺少的文件", "write the document that is missing"),
        evidence: text!("现行有效的三份文件", "the three documents now in force"),
        requires: all![
            is!("hall.standardProcess", "true"),
            is!("hall.staffDuties", "true"),
            is!("hall.serviceNorms", "true"),
        ],
        ..ITEM
    },
    Rule {
        id: "hall.elderly",
        item: "EL-2",
        sources: sources![law(&ELDERLY_SERVICE, "", "EL-2", Grade::A)],
        effective: ELDERLY,
        text: text!(
            "营业厅为老年人设爱心通道、专人引导、免排队",
            "every hall has a lane for the elderly, a guide and no queue for them"
        ),
        remedy: text!(
            "请设置爱心通道，安排引导并免除排队",
            "set up the lane, appoint a guide and let the elderly pass the queue"
        ),
        evidence: text!("现场照片及引导人员排班表", "pictures of the hall and roster of the guides"),
        requires: all![
            is!("hall.elderlyLane", "true"),
            is!("hall.elderlyGuide", "true"),
            is!("hall.elderlyNoQueue", "true"),
        ],
        ..ITEM
    },
];
