//! Privacy (4.5.2).

use super::super::citation::{guide, sources};
use super::super::rows::Rule;
use super::{ITEM, VERDICT};
use crate::condition::{all, is};
use crate::shape::{Field, Kind, leaf};
use crate::text::text;

pub(super) const FIELDS: &[Field] = &[
    leaf("minimal", Kind::Flag, text!("只收集必要的字段", "only necessary fields are collected")).rows("S4.5-05"),
    leaf("encryption", Kind::Flag, text!("加密隐私数据", "private data is encrypted")).rows("S4.5-06"),
    leaf("masking", Kind::Flag, text!("对隐私数据脱敏", "private data is masked")).rows("S4.5-06"),
    leaf("accessControl", Kind::Flag, text!("限制隐私数据的访问", "access to private data is controlled"))
        .rows("S4.5-06"),
];

pub(super) static RULES: [Rule; 2] = [
    Rule {
        id: "privacy.minimal",
        item: "E-16",
        sources: sources![guide("4.5.2", "S4.5-05")],
        text: text!("经核对，只收集业务所必需的信息", "a check shows that only what the business needs is collected"),
        remedy: text!(
            "请逐项说明用途，停止收集多余的字段",
            "state the purpose of each field and stop collecting the rest"
        ),
        evidence: text!("信息收集清单及各字段用途", "list of the fields collected and what each is for"),
        requires: is!("privacy.minimal", "true"),
        ..VERDICT
    },
    Rule {
        id: "privacy.measures",
        item: "E-16",
        sources: sources![guide("4.5.2", "S4.5-06")],
        text: text!("隐私数据已加密、脱敏并限制访问", "private data is encrypted, masked and under access control"),
        remedy: text!("请落实缺少的措施", "put the missing measure in place"),
        evidence: text!("加密与脱敏配置及权限清单", "settings of encryption and masking, and the access list"),
        requires: all![
            is!("privacy.encryption", "true"),
            is!("privacy.masking", "true"),
            is!("privacy.accessControl", "true"),
        ],
        ..ITEM
    },
];
