//! Systems and platforms (4.4.2, 4.4.3).

use super::super::citation::{guide, sources};
use super::super::rows::Rule;
use super::ITEM;
use crate::condition::{all, is};
use crate::shape::{Field, Kind, leaf};
use crate::text::text;

pub(super) const FIELDS: &[Field] = &[
    leaf("core", Kind::Flag, text!("有核心系统", "there are core systems")).rows("S4.4-05"),
    leaf("support", Kind::Flag, text!("有支撑系统", "there are support systems")).rows("S4.4-05"),
    leaf("application", Kind::Flag, text!("有应用系统", "there are application systems")).rows("S4.4-05"),
    leaf("securityTesting", Kind::Flag, text!("定期做系统安全测试", "systems are tested for security regularly"))
        .rows("S4.4-06"),
    leaf("vulnerabilityRepair", Kind::Flag, text!("定期修复漏洞", "vulnerabilities are repaired regularly"))
        .rows("S4.4-06"),
    leaf("monitoring", Kind::Flag, text!("监控系统运行", "systems are monitored")).rows("S4.4-08"),
    leaf("faultWarning", Kind::Flag, text!("故障可预警", "faults are warned of early")).rows("S4.4-08"),
    leaf("dataBackup", Kind::Flag, text!("备份数据", "data is backed up")).rows("S4.4-08"),
    leaf("disasterRecovery", Kind::Flag, text!("具备灾备恢复能力", "recovery after a disaster is possible"))
        .rows("S4.4-08"),
];

pub(super) static RULES: [Rule; 3] = [
    Rule {
        id: "systems.architecture",
        item: "E-17",
        sources: sources![guide("4.4.2", "S4.4-05")],
        text: text!(
            "系统架构包含核心、支撑和应用三类系统",
            "the architecture has core, support and application systems"
        ),
        remedy: text!("请补全缺少的系统", "add the system that is missing"),
        evidence: text!("系统架构图及系统清单", "drawing of the architecture and list of systems"),
        requires: all![is!("systems.core", "true"), is!("systems.support", "true"), is!("systems.application", "true")],
        ..ITEM
    },
    Rule {
        id: "systems.security",
        item: "E-17",
        sources: sources![guide("4.4.2", "S4.4-06")],
        text: text!("定期做安全测试并修复漏洞", "security is tested and vulnerabilities are repaired regularly"),
        remedy: text!("请补做安全测试或漏洞修复", "do the missing test or repair"),
        evidence: text!("安全测试报告及漏洞修复记录", "security test reports and records of repairs"),
        requires: all![is!("systems.securityTesting", "true"), is!("systems.vulnerabilityRepair", "true")],
        ..ITEM
    },
    Rule {
        id: "systems.platform",
        item: "E-17",
        sources: sources![guide("4.4.3", "S4.4-08")],
        text: text!(
            "平台具备监控、预警、备份和灾备能力",
            "the platform has monitoring, early warning, backup and disaster recovery"
        ),
        remedy: text!("请补建缺少的能力", "build what is missing"),
        evidence: text!(
            "运维规程、备份日志及恢复演练记录",
            "operating rules, backup log and record of a recovery test"
        ),
        requires: all![
            is!("systems.monitoring", "true"),
            is!("systems.faultWarning", "true"),
            is!("systems.dataBackup", "true"),
            is!("systems.disasterRecovery", "true"),
        ],
        ..ITEM
    },
];
