//! Accessible service, as the law on accessible environments asks for it.

use super::super::citation::{Grade, law, sources};
use super::super::instruments::ACCESSIBILITY_LAW;
use super::super::rows::Rule;
use super::{ACCESSIBLE, ADVICE, ITEM};
use crate::condition::{all, any, is};
use crate::shape::{Field, Kind, leaf};
use crate::text::text;

pub(super) const FIELDS: &[Field] = &[
    leaf("voice", Kind::Flag, text!("提供语音服务", "voice service")).rows("EL-3"),
    leaf("largePrint", Kind::Flag, text!("提供大字服务", "large print")).rows("EL-3"),
    leaf("human", Kind::Flag, text!("提供人工服务", "service by people")).rows("EL-3"),
    leaf("terminals", Kind::Flag, text!("终端逐步无障碍化", "terminals are being made accessible")).rows("EL-5"),
    leaf("hallAids", Kind::Flag, text!("营业厅配有辅助设备", "halls have aids")).rows("EL-5"),
];

pub(super) static RULES: [Rule; 2] = [
    Rule {
        id: "accessibility.basicService",
        item: "EL-3",
        sources: sources![
            law(&ACCESSIBILITY_LAW, "34", "EL-3", Grade::A),
            law(&ACCESSIBILITY_LAW, "67", "EL-4", Grade::A)
        ],
        effective: ACCESSIBLE,
        text: text!(
            "为残疾人和老年人提供语音、大字或人工服务",
            "the disabled and the elderly are offered voice, large print or people"
        ),
        remedy: text!(
            "请至少提供一种；不改正的，可处 1 万元至 10 万元罚款",
            "offer at least one; a breach left uncorrected may be fined CNY 10,000 to 100,000"
        ),
        evidence: text!("服务说明及办理记录", "description of the service and records of its use"),
        requires: any![
            is!("accessibility.voice", "true"),
            is!("accessibility.largePrint", "true"),
            is!("accessibility.human", "true"),
        ],
        ..ITEM
    },
    Rule {
        id: "accessibility.aids",
        item: "EL-5",
        sources: sources![law(&ACCESSIBILITY_LAW, "33, 45", "EL-5", Grade::A)],
        effective: ACCESSIBLE,
        text: text!("终端逐步无障碍化，营业厅配备辅助设备", "terminals are being made accessible and halls have aids"),
        remedy: text!("建议制定终端改造计划，并为营业厅配备辅助设备", "plan accessible terminals and equip the halls"),
        evidence: text!("终端改造计划及辅助设备清单", "plan for the terminals and list of aids"),
        requires: all![is!("accessibility.terminals", "true"), is!("accessibility.hallAids", "true")],
        ..ADVICE
    },
];
