//! Equipment (4.4.1).

use super::super::citation::{guide, sources};
use super::super::rows::Rule;
use super::ITEM;
use crate::condition::{all, is};
use crate::shape::{Field, Kind, leaf};
use crate::text::text;

pub(super) const FIELDS: &[Field] = &[
    leaf("inspected", Kind::Flag, text!("按计划巡检设备", "equipment is inspected on a schedule")).rows("S4.4-02"),
    leaf("maintained", Kind::Flag, text!("按计划维护设备", "equipment is maintained on a schedule")).rows("S4.4-02"),
    leaf("renewed", Kind::Flag, text!("按计划更新设备", "equipment is renewed on a schedule")).rows("S4.4-02"),
    leaf("backup", Kind::Flag, text!("有设备应急备份", "there is backup equipment for emergencies")).rows("S4.4-04"),
];

pub(super) static RULES: [Rule; 2] = [
    Rule {
        id: "equipment.upkeep",
        item: "E-17",
        sources: sources![guide("4.4.1", "S4.4-02")],
        text: text!("设备按计划巡检、维护和更新", "equipment is inspected, maintained and renewed on a schedule"),
        remedy: text!("请将缺少的工作列入计划并执行", "schedule the missing work and do it"),
        evidence: text!("设备维护计划及执行记录", "maintenance schedule and records of its use"),
        requires: all![
            is!("equipment.inspected", "true"),
            is!("equipment.maintained", "true"),
            is!("equipment.renewed", "true"),
        ],
        ..ITEM
    },
    Rule {
        id: "equipment.backup",
        item: "E-17",
        sources: sources![guide("4.4.1", "S4.4-04")],
        text: text!("建立设备应急备份，故障后能尽快恢复", "backup equipment lets service recover soon after a failure"),
        remedy: text!("请建立应急备份并验证切换", "set up the backup and test the switch-over"),
        evidence: text!("备份方案及切换演练记录", "backup plan and record of a switch-over test"),
        requires: is!("equipment.backup", "true"),
        ..ITEM
    },
];
