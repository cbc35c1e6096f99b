//! Resources (4.1.2).

use super::super::citation::{guide, sources};
use super::super::rows::Rule;
use super::ITEM;
use crate::condition::{all, is};
use crate::shape::{Field, Kind, leaf};
use crate::text::text;

pub(super) const FIELDS: &[Field] = &[
    leaf("equipment", Kind::Flag, text!("储备通信设备", "communication equipment is held in reserve")).rows("S4.1-07"),
    leaf("bandwidth", Kind::Flag, text!("预留网络带宽", "bandwidth is held in reserve")).rows("S4.1-07"),
    leaf("servers", Kind::Flag, text!("储备服务器资源", "server capacity is held in reserve")).rows("S4.1-07"),
    leaf("storage", Kind::Flag, text!("预留数据存储", "storage is held in reserve")).rows("S4.1-07"),
    leaf("regionsEmergency", Kind::Flag, text!("突发事件时可跨地域调配", "moved between regions in an emergency"))
        .rows("S4.1-08"),
    leaf("regionsPeak", Kind::Flag, text!("业务高峰时可跨地域调配", "moved between regions at peak times"))
        .rows("S4.1-08"),
    leaf(
        "departmentsEmergency",
        Kind::Flag,
        text!("突发事件时可跨部门调配", "moved between departments in an emergency"),
    )
    .rows("S4.1-08"),
    leaf("departmentsPeak", Kind::Flag, text!("业务高峰时可跨部门调配", "moved between departments at peak times"))
        .rows("S4.1-08"),
];

pub(super) static RULES: [Rule; 2] = [
    Rule {
        id: "resources.reserve",
        item: "E-17",
        sources: sources![guide("4.1.2", "S4.1-07")],
        text: text!(
            "设备、带宽、服务器和存储均有储备",
            "equipment, bandwidth, servers and storage are held in reserve"
        ),
        remedy: text!("请补足缺少的储备", "build up the reserve that is missing"),
        evidence: text!("资源储备清单及最近一次盘点记录", "list of reserves and the last stock-taking"),
        requires: all![
            is!("resources.equipment", "true"),
            is!("resources.bandwidth", "true"),
            is!("resources.servers", "true"),
            is!("resources.storage", "true"),
        ],
        ..ITEM
    },
    Rule {
        id: "resources.allocation",
        item: "E-17",
        sources: sources![guide("4.1.2", "S4.1-08")],
        text: text!(
            "遇突发事件或业务高峰，可跨地域、跨部门调配资源",
            "in emergencies and at peaks resources move between regions and departments"
        ),
        remedy: text!("请把缺少的情形写入调配机制", "add the missing case to the mechanism"),
        evidence: text!("资源调配办法及调配记录", "rules of allocation and records of its use"),
        requires: all![
            is!("resources.regionsEmergency", "true"),
            is!("resources.regionsPeak", "true"),
            is!("resources.departmentsEmergency", "true"),
            is!("resources.departmentsPeak", "true"),
        ],
        ..ITEM
    },
];
