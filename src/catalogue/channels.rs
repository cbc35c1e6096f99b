//! Which channel suits a customer's need (E-10): suggestions, never duties, and the channels as the operator runs them.

use super::citation::{Grade, guide, law, sources};
use super::instruments::{ACCESSIBILITY_LAW, ELDERLY_SERVICE, SERVICE_DIALOGUE_STANDARD};
use super::rows::{Effect, Effective, Force, IfUnknown, Rule};
use super::service::{ACCESSIBILITY, HALL, ONLINE, PHONE, SELF_SERVICE};
use crate::condition::Condition::{self, Always};
use crate::condition::{all, any, at_least, at_most, is, number};
use crate::shape::{Field, Kind, Shape, leaf, record};
use crate::text::text;

const NEED: &[Field] = &[
    leaf("autonomy", Kind::Flag, text!("希望自己办理", "wants to do it alone")).rows("S3.4-01"),
    leaf("unclear", Kind::Flag, text!("有疑问", "has doubts")).rows("S3.2-01,S3.3-01"),
    leaf("guidance", Kind::Flag, text!("需要专业指导", "needs professional guidance")).rows("S3.3-01"),
    leaf("complex", Kind::Flag, text!("业务复杂", "the business is complex")).rows("S3.2-01,5.1.3"),
    leaf("age", Kind::Count, text!("年龄（周岁）", "age in years")).rows("EL-1,EL-3,5.1.3").personal(),
    leaf("disabled", Kind::Flag, text!("为残疾人", "is disabled")).rows("EL-3").personal(),
    leaf("complaint", Kind::Flag, text!("要投诉", "wants to complain")).rows("S3.5-05"),
    leaf("safety", Kind::Flag, text!("涉及人身或财产安全", "safety of persons or property")).rows("5.1.3"),
    leaf("contacts24h", Kind::Count, text!("24 小时内联系次数", "contacts within 24 hours")).rows("5.1.3"),
    leaf("satisfied", Kind::Flag, text!("对答复满意", "is satisfied with the answers")).rows("5.1.3"),
];

/// What a customer needs, and what the operator offers on each channel. The areas are those of the self-assessment.
pub static CHANNEL_REQUEST: Shape = Shape {
    name: "ChannelRequest",
    label: text!("渠道选择", "choice of a channel"),
    fields: &[
        record("need", NEED, text!("客户需求", "the customer's need")).rows("S3.2-01").named("ChannelNeed"),
        ONLINE,
        HALL,
        PHONE,
        SELF_SERVICE,
        ACCESSIBILITY,
    ],
    reductions: &[],
};

/// The channels that each area of the self-assessment answers for; some belong to two.
pub static CHANNEL_AREAS: [(&str, &[&str]); 4] = [
    ("online", &["website", "app", "online_platform", "online_chat", "smart_service"]),
    ("hall", &["hall"]),
    ("phone", &["phone"]),
    ("selfService", &["self_service_terminal", "app", "website", "official_account", "sms"]),
];

/// What is suggested while a rule applies.
#[derive(Debug, Clone, Copy)]
pub struct Suggestion {
    /// Codes of `Channel`, none before another.
    pub channels: &'static [&'static str],
    /// The rule that says when.
    pub rule: &'static str,
}

/// Every suggestion, one a rule and in the order of the rules; several may hold at once.
pub static SUGGESTIONS: [Suggestion; 7] = [
    Suggestion {
        channels: &["self_service_terminal", "app", "website", "official_account", "sms"],
        rule: "suggest.selfService",
    },
    Suggestion { channels: &["phone"], rule: "suggest.phone" },
    Suggestion { channels: &["hall"], rule: "suggest.hall" },
    Suggestion { channels: &["phone", "website", "app", "sms"], rule: "suggest.complaint" },
    Suggestion { channels: &["phone"], rule: "suggest.elderly" },
    Suggestion { channels: &["phone", "hall"], rule: "suggest.accessible" },
    Suggestion { channels: &["phone", "online_chat"], rule: "suggest.human" },
];

/// What all of them have in common: nothing is required, and nothing unknown is asked for.
const SUGGEST: Rule = Rule {
    id: "",
    item: "E-10",
    sources: &[],
    force: Force::Reference,
    effective: Effective::Undated,
    text: text!("", ""),
    remedy: text!("", ""),
    evidence: text!("", ""),
    applies_when: Always,
    requires: Always,
    if_not_met: Effect::Inform,
    if_unknown: IfUnknown::Ignore,
    overrides: &[],
    step: None,
    grade: None,
    reading_of: "",
};

const ELDERLY: Condition = at_least!("need.age", number!(65));
const MINOR: Condition = at_most!("need.age", number!(17));
const UNCLEAR: Condition = is!("need.unclear", "true");
const COMPLEX: Condition = is!("need.complex", "true");

/// When each suggestion holds: its rule applies, and is then met.
pub static RULES: [Rule; 7] = [
    Rule {
        id: "suggest.selfService",
        sources: sources![guide("3.4", "S3.4-01")],
        text: text!("希望自己办理的，适合自助服务", "self-service suits who wants to do it alone"),
        remedy: text!(
            "可使用自助终端、手机应用、网站、公众号或短信",
            "use a terminal, the app, the website, the official account or SMS"
        ),
        evidence: text!("用户自行办理的意愿", "the user's wish to do it alone"),
        requires: is!("need.autonomy", "true"),
        ..SUGGEST
    },
    Rule {
        id: "suggest.phone",
        sources: sources![guide("3.3", "S3.3-01")],
        text: text!("有疑问或需要指导的，适合电话服务", "the phone suits who has doubts or needs guidance"),
        remedy: text!("可致电客服热线", "call the hotline"),
        evidence: text!("用户提出的疑问或指导需求", "the user's question or wish for guidance"),
        requires: any![UNCLEAR, is!("need.guidance", "true")],
        ..SUGGEST
    },
    Rule {
        id: "suggest.hall",
        sources: sources![guide("3.2", "S3.2-01")],
        text: text!("业务复杂或有疑问的，适合到营业厅", "a hall suits complex business and doubts"),
        remedy: text!("可到就近的营业厅", "go to a hall nearby"),
        evidence: text!("业务复杂的标记或用户的疑问", "the mark of complex business or the user's question"),
        requires: any![COMPLEX, UNCLEAR],
        ..SUGGEST
    },
    Rule {
        id: "suggest.complaint",
        item: "E-11",
        sources: sources![guide("3.5", "S3.5-05")],
        text: text!("投诉可经电话、网站、手机应用或短信提出", "a complaint can be made by phone, website, app or SMS"),
        remedy: text!("请任选其一提出；其他渠道也应受理", "choose any of them; other channels accept it too"),
        evidence: text!("用户的投诉意愿", "the user's wish to complain"),
        requires: is!("need.complaint", "true"),
        ..SUGGEST
    },
    Rule {
        id: "suggest.elderly",
        item: "EL-1",
        sources: sources![law(&ELDERLY_SERVICE, "", "EL-1", Grade::A)],
        force: Force::Recommended,
        effective: Effective::Dated { from: "2020-12-25", to: None },
        text: text!(
            "65 岁及以上用户拨打热线，直接接入人工",
            "users of 65 or older reach a person on the hotline at once"
        ),
        remedy: text!("请用登记的本人号码拨打热线", "call the hotline from your own registered number"),
        evidence: text!("登记的用户年龄", "the registered age of the user"),
        requires: ELDERLY,
        ..SUGGEST
    },
    Rule {
        id: "suggest.accessible",
        item: "EL-3",
        sources: sources![law(&ACCESSIBILITY_LAW, "34", "EL-3", Grade::A)],
        force: Force::Recommended,
        effective: Effective::Dated { from: "2023-09-01", to: None },
        text: text!(
            "老年人和残疾人可选用语音、大字或人工服务",
            "the elderly and the disabled can have voice, large print or a person"
        ),
        remedy: text!("可致电热线或到营业厅，由人工协助", "call the hotline or go to a hall, where people help"),
        evidence: text!("用户的年龄或残疾情况", "the user's age or disability"),
        requires: any![ELDERLY, is!("need.disabled", "true")],
        ..SUGGEST
    },
    Rule {
        id: "suggest.human",
        item: "5.1.3",
        sources: sources![law(&SERVICE_DIALOGUE_STANDARD, "5.1.3", "5.1.3", Grade::B)],
        force: Force::Recommended,
        effective: Effective::Dated { from: "2026-09-01", to: None },
        text: text!(
            "业务复杂、老年人或未成年人、涉及安全，或 24 小时内联系三次仍不满意的，人工优先",
            "people come first for complex business, the elderly, minors, safety, and three contacts in 24 hours without satisfaction"
        ),
        remedy: text!("请直接联系人工客服", "go straight to a human agent"),
        evidence: text!(
            "用户年龄、业务标记或联系记录",
            "the user's age, the mark of the business or the record of contacts"
        ),
        requires: any![
            COMPLEX,
            ELDERLY,
            MINOR,
            is!("need.safety", "true"),
            all![at_least!("need.contacts24h", number!(3)), is!("need.satisfied", "false")],
        ],
        ..SUGGEST
    },
];
