//! Checklists of conduct (Table D), of accessible service and of hand-over between bot and human.

mod duties;
mod schemes;

use super::rows::{Checklist, Effective, Force, Item, Polarity, Severity};
use super::shapes::{CHANNEL, member};
use crate::condition::Condition::Always;
use crate::shape::{Field, Growth, Kind, Shape, Vocabulary, leaf, map};
use crate::text::text;

/// What most items have in common: mandatory, undated, expected of everybody, ordinary.
const ITEM: Item = Item {
    id: "",
    item: "",
    sources: &[],
    force: Force::Mandatory,
    polarity: Polarity::Must,
    severity: Severity::Normal,
    applies_when: Always,
    text: text!("", ""),
    assessor: text!("", ""),
    effective: Effective::Undated,
    lost: false,
};

/// The checklists: four schemes of the Guide with weights, the others without.
pub static SCHEME: Vocabulary = Vocabulary {
    name: "Scheme",
    growth: Growth::Closed,
    members: &[
        member("conduct", text!("行为规范", "conduct")),
        member("communication", text!("沟通", "communication")),
        member("etiquette", text!("服务礼仪", "etiquette")),
        member("professionalism", text!("服务态度与职业素养", "attitude and professionalism")),
        member("accessibility", text!("老年人与残疾人服务", "service for the elderly and the disabled")),
        member("handover", text!("人机转接", "hand-over between bot and human")),
        member("signing", text!("签约确认", "confirmation before signing")),
    ],
};

/// What the contact is about, as far as an item depends on it. The list is ours: the Guide names no situations.
pub static SERVICE_SITUATION: Vocabulary = Vocabulary {
    name: "ServiceSituation",
    growth: Growth::Open,
    members: &[
        member("enquiry", text!("咨询", "enquiry")),
        member("handling", text!("业务办理", "handling of a request")),
        member("complaint", text!("投诉", "complaint")),
        member("fault", text!("故障报修", "report of a fault")),
        member("mistake", text!("服务出现差错", "a mistake was made")),
        member("delay", text!("超时或让客户久等", "a delay or a long wait")),
        member("to_human", text!("由机器人转人工", "from bot to human")),
        member("to_bot", text!("由人工转机器人", "from human to bot")),
        member("queueing", text!("排队等候", "waiting in a queue")),
        member("closing", text!("结束服务", "end of the contact")),
        member("safety", text!("涉及人身或财产安全", "safety of persons or property")),
        member("other", text!("其他情形", "another situation")),
    ],
};

/// Whom the contact is with, as far as an item depends on it.
pub static AUDIENCE: Vocabulary = Vocabulary {
    name: "Audience",
    growth: Growth::Open,
    members: &[
        member("general", text!("一般客户", "any customer")),
        member("elderly", text!("老年人（65岁及以上）", "elderly, 65 or older")),
        member("disabled", text!("残疾人", "disabled")),
        member("minor", text!("未成年人", "minor")),
        member("other", text!("其他客户", "another customer")),
    ],
};

/// What an assessor says of an item.
pub static ITEM_VERDICT: Vocabulary = Vocabulary {
    name: "ItemVerdict",
    growth: Growth::Closed,
    members: &[
        member("pass", text!("合格", "pass")),
        member("fail", text!("不合格", "fail")),
        member("not_applicable", text!("不适用", "not applicable")),
        member("not_observed", text!("未观察到", "not observed")),
    ],
};

const SCHEME_FIELD: Field =
    leaf("scheme", Kind::Choice(&SCHEME), text!("检查表", "checklist")).rows("S5.2-01,S5.3-01,S5.4-01,S5.5-01");
const CHANNEL_FIELD: Field = leaf("channel", Kind::Choice(&CHANNEL), text!("渠道", "channel")).rows("S5.2-07");
const SITUATION_FIELD: Field =
    leaf("situation", Kind::Choice(&SERVICE_SITUATION), text!("情形", "situation")).rows("S5.4-07");
const AUDIENCE_FIELD: Field = leaf("audience", Kind::Choice(&AUDIENCE), text!("服务对象", "customer")).rows("EL-1");

/// Which items are asked for.
pub static CHECKLIST_QUERY: Shape = Shape {
    name: "ChecklistQuery",
    label: text!("检查表查询", "question for a checklist"),
    fields: &[SCHEME_FIELD, CHANNEL_FIELD, SITUATION_FIELD, AUDIENCE_FIELD],
    reductions: &[],
};

/// What an assessor saw.
pub static OBSERVATION: Shape = Shape {
    name: "Observation",
    label: text!("服务观察记录", "observation of a service"),
    fields: &[
        SCHEME_FIELD,
        CHANNEL_FIELD,
        SITUATION_FIELD,
        AUDIENCE_FIELD,
        map("items", Kind::Choice(&ITEM_VERDICT), text!("各检查项的结论", "verdict on each item")).rows("S5.2-02"),
        map("sectionScores", Kind::Percent, text!("各部分或主题的评分", "scores of sections or topics"))
            .rows("S5.2-16"),
        map("remainderSplit", Kind::Count, text!("剩余权重的分配", "split of the remainder")).rows("S5.2-16"),
    ],
    reductions: &[],
};

/// Every checklist, in the order of [`SCHEME`].
pub static CHECKLISTS: [&Checklist; 7] = [
    &schemes::CONDUCT,
    &schemes::COMMUNICATION,
    &schemes::ETIQUETTE,
    &schemes::PROFESSIONALISM,
    &duties::ACCESSIBILITY,
    &duties::HANDOVER,
    &duties::SIGNING,
];
