//! Networks (4.1.1).

use super::super::citation::{guide, sources};
use super::super::rows::Rule;
use super::VERDICT;
use crate::condition::{all, is};
use crate::shape::{Field, Kind, leaf};
use crate::text::text;

pub(super) const FIELDS: &[Field] = &[
    leaf("fixed", Kind::Flag, text!("提供固定通信网", "fixed network")).rows("S4.1-02"),
    leaf("mobile", Kind::Flag, text!("提供移动通信网", "mobile network")).rows("S4.1-02"),
    leaf("internet", Kind::Flag, text!("提供互联网接入", "internet access")).rows("S4.1-02"),
    leaf("internetOfThings", Kind::Flag, text!("提供物联网通信", "Internet of Things")).rows("S4.1-02"),
];

pub(super) static RULES: [Rule; 1] = [Rule {
    id: "network.layers",
    item: "E-17",
    sources: sources![guide("4.1.1", "S4.1-02")],
    text: text!(
        "固定、移动、互联网接入和物联网四层网络均有保障",
        "fixed, mobile, internet access and Internet of Things are all served"
    ),
    remedy: text!("未经营的网络请说明理由，其余请补足保障", "say which network you do not run, and serve the others"),
    evidence: text!("网络覆盖与运行报告", "report on coverage and operation of the networks"),
    requires: all![
        is!("network.fixed", "true"),
        is!("network.mobile", "true"),
        is!("network.internet", "true"),
        is!("network.internetOfThings", "true"),
    ],
    ..VERDICT
}];
