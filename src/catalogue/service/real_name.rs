//! Real-name registration: copies, leaks, keeping.

use super::super::citation::{Grade, law, sources};
use super::super::instruments::REAL_NAME_RULES;
use super::super::rows::{Effective, Rule};
use super::ITEM;
use crate::condition::is;
use crate::shape::{Field, Kind, leaf};
use crate::text::text;

pub(super) const FIELDS: &[Field] = &[
    leaf("copiesMarked", Kind::Flag, text!("证件复印件注明名称、用途和日期", "copies carry name, purpose and date"))
        .rows("RN-copy"),
    leaf("leakReported", Kind::Flag, text!("泄露造成严重后果的立即报告", "grave leaks are reported at once"))
        .rows("RN-13"),
    leaf("kept", Kind::Flag, text!("保存身份信息和资料", "identity data is kept")).rows("RN-11"),
];

pub(super) static RULES: [Rule; 3] = [
    Rule {
        id: "realName.copies",
        item: "RN-copy",
        sources: sources![law(&REAL_NAME_RULES, "9", "RN-copy", Grade::B)],
        effective: Effective::since(&REAL_NAME_RULES),
        text: text!(
            "留存的证件复印件注明企业名称、用途和日期",
            "copies of documents carry the operator's name, the purpose and the date"
        ),
        remedy: text!("请在复印件上补注", "write them on the copies"),
        evidence: text!("复印件抽样", "a sample of copies"),
        requires: is!("realName.copiesMarked", "true"),
        grade: Some(Grade::B),
        ..ITEM
    },
    Rule {
        id: "realName.leaks",
        item: "RN-13",
        sources: sources![law(&REAL_NAME_RULES, "13", "RN-13", Grade::B)],
        effective: Effective::since(&REAL_NAME_RULES),
        text: text!(
            "身份信息泄露造成严重后果的，立即报告通信管理局",
            "a leak of identity data with grave results is reported to the regulator at once"
        ),
        remedy: text!("请立即报告，并采取补救措施", "report it at once and remedy it"),
        evidence: text!("泄露事件报告记录", "records of reports on leaks"),
        requires: is!("realName.leakReported", "true"),
        grade: Some(Grade::B),
        ..ITEM
    },
    Rule {
        id: "realName.kept",
        item: "RN-11",
        sources: sources![law(&REAL_NAME_RULES, "11", "RN-11", Grade::A)],
        effective: Effective::since(&REAL_NAME_RULES),
        text: text!(
            "身份信息和资料在服务期间及终止后两年内保存",
            "identity data is kept while service lasts and for two years after it"
        ),
        remedy: text!("请恢复保存；两年内不得删除", "restore it; nothing may be deleted within the two years"),
        evidence: text!("保存期限配置及抽查记录", "settings of retention and spot checks"),
        requires: is!("realName.kept", "true"),
        grade: Some(Grade::A),
        ..ITEM
    },
];
