//! Training of staff (4.3.1, 6.3).

use super::super::citation::{guide, sources};
use super::super::rows::Rule;
use super::{ITEM, NOTE};
use crate::condition::{all, is};
use crate::shape::{Field, Kind, leaf};
use crate::text::text;

pub(super) const FIELDS: &[Field] = &[
    leaf("serviceSkill", Kind::Flag, text!("培训服务技能", "training in service skill")).rows("S4.3-01"),
    leaf("businessKnowledge", Kind::Flag, text!("培训业务知识", "training in business knowledge")).rows("S4.3-01"),
    leaf("serviceAwareness", Kind::Flag, text!("培训服务意识", "training in service awareness")).rows("S4.3-01"),
    leaf("professionalism", Kind::Flag, text!("培训职业素养", "training in professionalism")).rows("S4.3-01"),
    leaf("serviceNorms", Kind::Flag, text!("培训服务规范", "training in the service norms")).rows("S6.3-04"),
    leaf("customerSkill", Kind::Flag, text!("培训客户服务技巧", "training in customer service technique"))
        .rows("S6.3-04"),
    leaf("emergencyHandling", Kind::Flag, text!("培训应急处理能力", "training in emergency handling")).rows("S6.3-04"),
    leaf("regular", Kind::Flag, text!("开展定期培训", "regular training")).rows("S4.3-02"),
    leaf("rotation", Kind::Flag, text!("开展岗位轮训", "training by rotation of posts")).rows("S4.3-02"),
    leaf("online", Kind::Flag, text!("开展在线学习", "online learning")).rows("S4.3-02"),
];

pub(super) static RULES: [Rule; 4] = [
    Rule {
        id: "training.topics",
        item: "E-18",
        sources: sources![guide("4.3.1", "S4.3-01")],
        text: text!(
            "培训覆盖技能、知识、意识和素养",
            "training covers skill, knowledge, awareness and professionalism"
        ),
        remedy: text!("请将缺少的主题列入课程", "add the missing topic to the curriculum"),
        evidence: text!("培训大纲及课程表", "curriculum and timetable"),
        requires: all![
            is!("training.serviceSkill", "true"),
            is!("training.businessKnowledge", "true"),
            is!("training.serviceAwareness", "true"),
            is!("training.professionalism", "true"),
        ],
        ..ITEM
    },
    Rule {
        id: "training.forms",
        item: "E-18",
        sources: sources![guide("4.3.1", "S4.3-02")],
        text: text!("采用定期培训、岗位轮训和在线学习三种形式", "training is regular, by rotation of posts and online"),
        remedy: text!("请增加缺少的培训形式", "add the form that is missing"),
        evidence: text!(
            "培训计划、轮训安排及在线学习记录",
            "training plan, rotation plan and records of online learning"
        ),
        requires: all![
            is!("training.regular", "true"),
            is!("training.rotation", "true"),
            is!("training.online", "true"),
        ],
        ..ITEM
    },
    Rule {
        id: "training.improvement",
        item: "E-18",
        sources: sources![guide("6.3", "S6.3-04")],
        text: text!(
            "定期培训服务规范、服务技巧和应急处理",
            "norms, technique and emergency handling are trained regularly"
        ),
        remedy: text!("请安排缺少的培训内容", "schedule the missing topic"),
        evidence: text!("培训签到及考核记录", "attendance and test records"),
        requires: all![
            is!("training.serviceNorms", "true"),
            is!("training.customerSkill", "true"),
            is!("training.emergencyHandling", "true"),
        ],
        ..ITEM
    },
    Rule {
        id: "training.curriculum",
        item: "E-18",
        sources: sources![guide("4.3.1", "S4.3-01"), guide("6.3", "S6.3-04")],
        text: text!("课程合计覆盖两份清单的七个主题", "the curriculum covers the seven topics of both lists"),
        remedy: text!("两份清单分别检查，请看各自缺少的主题", "each list is checked by itself; see what it lacks"),
        evidence: text!("全年培训课程汇总", "summary of the year's courses"),
        requires: all![
            is!("training.serviceSkill", "true"),
            is!("training.businessKnowledge", "true"),
            is!("training.serviceAwareness", "true"),
            is!("training.professionalism", "true"),
            is!("training.serviceNorms", "true"),
            is!("training.customerSkill", "true"),
            is!("training.emergencyHandling", "true"),
        ],
        ..NOTE
    },
];
