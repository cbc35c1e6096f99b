//! Incentives for staff (4.3.3).

use super::super::citation::{guide, sources};
use super::super::rows::Rule;
use super::NOTE;
use crate::condition::{any, is};
use crate::shape::{Field, Kind, leaf};
use crate::text::text;

pub(super) const FIELDS: &[Field] = &[
    leaf("bonus", Kind::Flag, text!("设绩效奖金", "there is a performance bonus")).rows("S4.3-10"),
    leaf("promotion", Kind::Flag, text!("给予晋升机会", "there are chances of promotion")).rows("S4.3-10"),
    leaf("training", Kind::Flag, text!("给予培训机会", "there are chances of training")).rows("S4.3-10"),
];

pub(super) static RULES: [Rule; 1] = [Rule {
    id: "incentives.offered",
    item: "E-19",
    sources: sources![guide("4.3.3", "S4.3-10")],
    text: text!("可用奖金、晋升或培训机会激励员工", "staff may be rewarded with a bonus, promotion or training"),
    remedy: text!("可从三种激励中选用", "choose among the three"),
    evidence: text!("激励方案及发放记录", "incentive plan and records of rewards"),
    requires: any![
        is!("incentives.bonus", "true"),
        is!("incentives.promotion", "true"),
        is!("incentives.training", "true"),
    ],
    ..NOTE
}];
