//! Information security (4.5.1, 4.5.4) and archives (2.5).

use super::super::citation::{guide, sources};
use super::super::rows::Rule;
use super::ITEM;
use crate::condition::{all, is};
use crate::shape::{Field, Kind, leaf};
use crate::text::text;

pub(super) const FIELDS: &[Field] = &[
    leaf("encryption", Kind::Flag, text!("数据加密", "data is encrypted")).rows("S4.5-01"),
    leaf("accessControl", Kind::Flag, text!("访问控制", "access is controlled")).rows("S4.5-01"),
    leaf("intrusionDetection", Kind::Flag, text!("入侵检测", "intrusions are detected")).rows("S4.5-01"),
    leaf("audit", Kind::Flag, text!("安全审计", "security is audited")).rows("S4.5-01"),
    leaf("transmission", Kind::Flag, text!("保护传输中的用户信息", "user information is protected in transmission"))
        .rows("S4.5-02"),
    leaf("storage", Kind::Flag, text!("保护存储中的用户信息", "user information is protected in storage"))
        .rows("S4.5-02"),
    leaf("processing", Kind::Flag, text!("保护处理中的用户信息", "user information is protected in processing"))
        .rows("S4.5-02"),
    leaf("complianceAudit", Kind::Flag, text!("定期做安全合规审计", "compliance is audited regularly")).rows("S4.5-13"),
    leaf("inspection", Kind::Flag, text!("接受监管部门检查", "inspections by the regulator are accepted"))
        .rows("S4.5-14"),
    leaf("archivesClosed", Kind::Flag, text!("含隐私的档案不公开", "archives with private data are not public"))
        .rows("S2.5-09"),
];

pub(super) static RULES: [Rule; 5] = [
    Rule {
        id: "security.layers",
        item: "E-16",
        sources: sources![guide("4.5.1", "S4.5-01")],
        text: text!(
            "加密、访问控制、入侵检测和审计层层防护",
            "encryption, access control, intrusion detection and audit protect in layers"
        ),
        remedy: text!("请部署缺少的防护", "put the missing layer in place"),
        evidence: text!("安全架构说明及设备、策略清单", "description of the protection with its devices and policies"),
        requires: all![
            is!("security.encryption", "true"),
            is!("security.accessControl", "true"),
            is!("security.intrusionDetection", "true"),
            is!("security.audit", "true"),
        ],
        ..ITEM
    },
    Rule {
        id: "security.coverage",
        item: "E-16",
        sources: sources![guide("4.5.1", "S4.5-02")],
        text: text!(
            "用户信息在传输、存储和处理中均受保护",
            "user information is protected in transmission, storage and processing"
        ),
        remedy: text!("请将防护延伸到缺少的环节", "extend the protection to the missing stage"),
        evidence: text!("数据流向图及各环节的防护措施", "map of the data flow and its protection"),
        requires: all![
            is!("security.transmission", "true"),
            is!("security.storage", "true"),
            is!("security.processing", "true"),
        ],
        ..ITEM
    },
    Rule {
        id: "security.complianceAudit",
        item: "E-16",
        sources: sources![guide("4.5.4", "S4.5-13")],
        text: text!("定期对照国家标准做安全合规审计", "compliance with national standards is audited regularly"),
        remedy: text!("请安排合规审计", "schedule the audit"),
        evidence: text!("合规审计报告及整改记录", "audit reports and records of corrections"),
        requires: is!("security.complianceAudit", "true"),
        ..ITEM
    },
    Rule {
        id: "security.inspection",
        item: "E-16",
        sources: sources![guide("4.5.4", "S4.5-14")],
        text: text!("接受监管部门的检查", "the regulator's inspections are accepted"),
        remedy: text!("请配合检查并指定对接人", "cooperate and name a contact"),
        evidence: text!("检查通知、记录及整改回执", "notices, records and replies to inspections"),
        requires: is!("security.inspection", "true"),
        ..ITEM
    },
    Rule {
        id: "security.archives",
        item: "E-16",
        sources: sources![guide("2.5", "S2.5-09")],
        text: text!("含用户隐私的档案不对外公开", "archives with private data are not open to the public"),
        remedy: text!("请限制此类档案的查阅权限", "restrict access to such archives"),
        evidence: text!("档案权限清单及查阅记录", "access list and access log of the archives"),
        requires: is!("security.archivesClosed", "true"),
        ..ITEM
    },
];
