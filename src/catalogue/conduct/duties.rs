//! Checklists without weights: what law and standards ask for beyond the Guide's schemes.

use super::super::citation::{Citation, Grade, guide, law, sources};
use super::super::instruments::{ACCESSIBILITY_LAW, ELDERLY_SERVICE, SERVICE_DIALOGUE_STANDARD, SERVICE_SPECIFICATION};
use super::super::rows::{Checklist, Effective, Force, Item, Polarity, Section, Topic};
use super::ITEM;
use crate::condition::{Condition, all, is, one_of};
use crate::text::text;

/// An item of the measures for the elderly.
const ELDERLY: Item = Item { effective: Effective::Dated { from: "2020-12-25", to: None }, ..ITEM };

/// A duty under the law on accessible environments.
const ACCESSIBLE: Item = Item { effective: Effective::Dated { from: "2023-09-01", to: None }, ..ITEM };

/// What the same law wants step by step, or only encourages.
const ENCOURAGED: Item = Item { force: Force::Recommended, ..ACCESSIBLE };

/// An item of the recommended standard.
const STANDARD: Item =
    Item { force: Force::Recommended, effective: Effective::Dated { from: "2026-09-01", to: None }, ..ITEM };

/// An elderly customer comes to the hall.
const ELDERLY_IN_HALL: Condition = all![is!("channel", "hall"), is!("audience", "elderly")];

/// Whom the law on accessible environments protects.
const ELDERLY_OR_DISABLED: Condition = one_of!("audience", ["elderly", "disabled"]);

/// A clause of the recommended standard: its rows are named by clause.
const fn standard(clause: &'static str) -> Citation {
    law(&SERVICE_DIALOGUE_STANDARD, clause, clause, Grade::B)
}

/// Service for the elderly (the measures of 2020) and for the disabled as well (the law of 2023).
pub(super) static ACCESSIBILITY: Checklist = Checklist {
    id: "accessibility",
    sources: sources![
        law(&ELDERLY_SERVICE, "", "EL-1", Grade::A),
        law(&ELDERLY_SERVICE, "", "EL-2", Grade::A),
        law(&ACCESSIBILITY_LAW, "34", "EL-3", Grade::A),
        law(&ACCESSIBILITY_LAW, "33, 45", "EL-5", Grade::A)
    ],
    force: Force::Mandatory,
    text: text!("老年人与残疾人服务", "service for the elderly and the disabled"),
    sections: &[
        Section {
            id: "accessibility.hotline",
            sources: sources![law(&ELDERLY_SERVICE, "", "EL-1", Grade::A)],
            text: text!("热线", "hotline"),
            weight: 0,
            topics: &[Topic {
                id: "",
                text: text!("", ""),
                items: &[Item {
                    id: "accessibility.hotline.human",
                    sources: sources![law(&ELDERLY_SERVICE, "", "EL-1", Grade::A)],
                    applies_when: all![is!("channel", "phone"), is!("audience", "elderly")],
                    text: text!(
                        "三家运营商热线：65岁及以上客户用本人登记的号码来电，直接接入人工",
                        "three operators: put callers of 65+, on their own registered number, straight to a human"
                    ),
                    assessor: text!("来电直接接入了人工", "the call went straight to a human"),
                    ..ELDERLY
                }],
            }],
        },
        Section {
            id: "accessibility.hall",
            sources: sources![law(&ELDERLY_SERVICE, "", "EL-2", Grade::A)],
            text: text!("营业厅", "service hall"),
            weight: 0,
            topics: &[Topic {
                id: "",
                text: text!("", ""),
                items: &[
                    Item {
                        id: "accessibility.hall.lane",
                        sources: sources![law(&ELDERLY_SERVICE, "", "EL-2", Grade::A)],
                        applies_when: ELDERLY_IN_HALL,
                        text: text!("开设爱心通道", "keep a priority lane (aixin tongdao) for elderly customers"),
                        assessor: text!("设有爱心通道", "there was a priority lane"),
                        ..ELDERLY
                    },
                    Item {
                        id: "accessibility.hall.guided",
                        sources: sources![law(&ELDERLY_SERVICE, "", "EL-2", Grade::A)],
                        applies_when: ELDERLY_IN_HALL,
                        text: text!("引导老年客户办理业务", "guide elderly customers through their business"),
                        assessor: text!("老年客户得到引导", "the elderly customer was guided"),
                        ..ELDERLY
                    },
                    Item {
                        id: "accessibility.hall.noQueue",
                        sources: sources![law(&ELDERLY_SERVICE, "", "EL-2", Grade::A)],
                        applies_when: ELDERLY_IN_HALL,
                        text: text!("让老年客户免于排队", "let elderly customers skip the queue"),
                        assessor: text!("老年客户没有排队", "the elderly customer did not queue"),
                        ..ELDERLY
                    },
                ],
            }],
        },
        Section {
            id: "accessibility.forms",
            sources: sources![law(&ACCESSIBILITY_LAW, "34", "EL-3", Grade::A)],
            text: text!("信息与人工服务", "information and human service"),
            weight: 0,
            topics: &[Topic {
                id: "",
                text: text!("", ""),
                items: &[Item {
                    id: "accessibility.forms.offered",
                    sources: sources![law(&ACCESSIBILITY_LAW, "34", "EL-3", Grade::A)],
                    applies_when: ELDERLY_OR_DISABLED,
                    text: text!(
                        "提供基础电信服务时，提供语音、大字信息或人工服务",
                        "for basic telecom service, offer voice, large print or human service"
                    ),
                    assessor: text!(
                        "提供了语音、大字信息、人工服务中的至少一种",
                        "at least one of voice, large print and human service was offered"
                    ),
                    ..ACCESSIBLE
                }],
            }],
        },
        Section {
            id: "accessibility.facilities",
            sources: sources![law(&ACCESSIBILITY_LAW, "33, 45", "EL-5", Grade::A)],
            text: text!("终端与辅助设施", "terminals and aids"),
            weight: 0,
            topics: &[Topic {
                id: "",
                text: text!("", ""),
                items: &[
                    Item {
                        id: "accessibility.facilities.terminals",
                        sources: sources![law(&ACCESSIBILITY_LAW, "33, 45", "EL-5", Grade::A)],
                        applies_when: ELDERLY_OR_DISABLED,
                        text: text!("逐步提供无障碍终端", "provide accessible terminals, step by step"),
                        assessor: text!("有无障碍终端可用", "accessible terminals were at hand"),
                        ..ENCOURAGED
                    },
                    Item {
                        id: "accessibility.facilities.hall",
                        sources: sources![law(&ACCESSIBILITY_LAW, "33, 45", "EL-5", Grade::A)],
                        applies_when: all![is!("channel", "hall"), ELDERLY_OR_DISABLED],
                        text: text!("在营业厅备好无障碍辅助设施", "keep accessibility aids in the hall"),
                        assessor: text!("营业厅备有无障碍辅助设施", "the hall had accessibility aids"),
                        ..ENCOURAGED
                    },
                ],
            }],
        },
    ],
};

/// Hand-over between bot and human (GB/T 47746), and how soon the hotline is answered.
pub(super) static HANDOVER: Checklist = Checklist {
    id: "handover",
    sources: sources![
        standard("4.1"),
        standard("5.1.1"),
        standard("5.1.3"),
        standard("5.2.1"),
        standard("5.2.2.2"),
        standard("5.2.2.6"),
        standard("5.2.2.7"),
        standard("5.2.3"),
        standard("7.1.1"),
        standard("7.2"),
        standard("9.1"),
        law(&SERVICE_SPECIFICATION, "", "HL-1", Grade::B)
    ],
    force: Force::Recommended,
    text: text!("机器人与人工之间的转接", "hand-over between bot and human"),
    sections: &[
        Section {
            id: "handover.entry",
            sources: sources![standard("4.1"), standard("5.1.1")],
            text: text!("服务入口", "way in"),
            weight: 0,
            topics: &[Topic {
                id: "",
                text: text!("", ""),
                items: &[Item {
                    id: "handover.entry.clear",
                    sources: sources![standard("4.1"), standard("5.1.1")],
                    text: text!("服务入口放在清楚显眼处", "make the way in clear and conspicuous"),
                    assessor: text!("服务入口清楚显眼", "the way in was clear and conspicuous"),
                    ..STANDARD
                }],
            }],
        },
        Section {
            id: "handover.hotline",
            sources: sources![law(&SERVICE_SPECIFICATION, "", "HL-1", Grade::B)],
            text: text!("热线应答", "answering the hotline"),
            weight: 0,
            topics: &[Topic {
                id: "",
                text: text!("", ""),
                items: &[
                    Item {
                        id: "handover.hotline.answer",
                        sources: sources![law(&SERVICE_SPECIFICATION, "", "HL-1", Grade::B)],
                        applies_when: is!("channel", "phone"),
                        text: text!("热线系统在15秒内应答", "have the system answer within 15 seconds"),
                        assessor: text!("系统在15秒内应答", "the system answered within 15 seconds"),
                        ..ITEM
                    },
                    Item {
                        id: "handover.hotline.human",
                        sources: sources![law(&SERVICE_SPECIFICATION, "", "HL-1", Grade::B)],
                        applies_when: is!("channel", "phone"),
                        text: text!("人工在15秒内应答", "have a human answer within 15 seconds"),
                        assessor: text!("人工在15秒内应答", "a human answered within 15 seconds"),
                        ..ITEM
                    },
                ],
            }],
        },
        Section {
            id: "handover.queue",
            sources: sources![standard("5.1.1"), standard("5.2.1")],
            text: text!("排队", "queue"),
            weight: 0,
            topics: &[Topic {
                id: "",
                text: text!("", ""),
                items: &[Item {
                    id: "handover.queue.wait",
                    sources: sources![standard("5.1.1"), standard("5.2.1")],
                    applies_when: is!("situation", "queueing"),
                    text: text!(
                        "用文字或语音告知排队人数或预计等待时间",
                        "say the length of the queue or the expected wait, in text or by voice"
                    ),
                    assessor: text!(
                        "告知了排队人数或预计等待时间",
                        "the length of the queue or the expected wait was said"
                    ),
                    ..STANDARD
                }],
            }],
        },
        Section {
            id: "handover.humanFirst",
            sources: sources![standard("5.1.3")],
            text: text!("优先人工的情形", "where a human comes first"),
            weight: 0,
            topics: &[Topic {
                id: "",
                text: text!("", ""),
                items: &[
                    Item {
                        id: "handover.humanFirst.requested",
                        sources: sources![standard("5.1.3")],
                        text: text!(
                            "客户要求人工时，优先由人工服务",
                            "let a human serve first when the customer asks for one"
                        ),
                        assessor: text!(
                            "客户要求人工，由人工服务",
                            "the customer asked for a human, and a human served"
                        ),
                        ..STANDARD
                    },
                    Item {
                        id: "handover.humanFirst.complex",
                        sources: sources![standard("5.1.3")],
                        text: text!(
                            "问题复杂时，优先由人工服务",
                            "let a human serve first when the problem is complex"
                        ),
                        assessor: text!("问题复杂，由人工服务", "the problem was complex, and a human served"),
                        ..STANDARD
                    },
                    Item {
                        id: "handover.humanFirst.rare",
                        sources: sources![standard("5.1.3")],
                        text: text!(
                            "问题少见时（例如一年不超过3次），优先由人工服务",
                            "let a human serve first when the problem is rare, for example at most 3 times in a year"
                        ),
                        assessor: text!("问题少见，由人工服务", "the problem was rare, and a human served"),
                        ..STANDARD
                    },
                    Item {
                        id: "handover.humanFirst.unanswered",
                        sources: sources![standard("5.1.3")],
                        text: text!(
                            "知识库没有答案时，优先由人工服务",
                            "let a human serve first when the knowledge base has no answer"
                        ),
                        assessor: text!(
                            "知识库没有答案，由人工服务",
                            "the knowledge base had no answer, and a human served"
                        ),
                        ..STANDARD
                    },
                    Item {
                        id: "handover.humanFirst.safety",
                        sources: sources![standard("5.1.3")],
                        applies_when: is!("situation", "safety"),
                        text: text!(
                            "涉及人身或财产安全时，优先由人工服务",
                            "let a human serve first when the safety of persons or property is concerned"
                        ),
                        assessor: text!(
                            "涉及人身或财产安全，由人工服务",
                            "the safety of persons or property was concerned, and a human served"
                        ),
                        ..STANDARD
                    },
                    Item {
                        id: "handover.humanFirst.repeated",
                        sources: sources![standard("5.1.3")],
                        text: text!(
                            "客户24小时内联系3次及以上且不满意时，优先由人工服务",
                            "let a human serve first after 3 or more contacts in 24 hours, if dissatisfied"
                        ),
                        assessor: text!(
                            "客户24小时内联系3次及以上且不满意，由人工服务",
                            "there were 3 or more contacts in 24 hours and dissatisfaction, and a human served"
                        ),
                        ..STANDARD
                    },
                    Item {
                        id: "handover.humanFirst.age",
                        sources: sources![standard("5.1.3")],
                        applies_when: one_of!("audience", ["elderly", "minor"]),
                        text: text!(
                            "客户是老年人或未成年人时，优先由人工服务",
                            "let a human serve first when the customer is elderly or a minor"
                        ),
                        assessor: text!(
                            "客户是老年人或未成年人，由人工服务",
                            "the customer was elderly or a minor, and a human served"
                        ),
                        ..STANDARD
                    },
                    Item {
                        id: "handover.humanFirst.emotion",
                        sources: sources![standard("5.1.3")],
                        text: text!(
                            "客户情绪极端时，优先由人工服务",
                            "let a human serve first when the customer shows extreme emotion"
                        ),
                        assessor: text!(
                            "客户情绪极端，由人工服务",
                            "the customer showed extreme emotion, and a human served"
                        ),
                        ..STANDARD
                    },
                ],
            }],
        },
        Section {
            id: "handover.reach",
            sources: sources![standard("5.2.2.2")],
            text: text!("转人工的方式", "ways to reach a human"),
            weight: 0,
            topics: &[Topic {
                id: "",
                text: text!("", ""),
                items: &[
                    Item {
                        id: "handover.reach.keyword",
                        sources: sources![standard("5.2.2.2")],
                        text: text!("支持用关键词转人工", "let a keyword lead to a human"),
                        assessor: text!("关键词可转人工", "a keyword led to a human"),
                        ..STANDARD
                    },
                    Item {
                        id: "handover.reach.menu",
                        sources: sources![standard("5.2.2.2")],
                        text: text!("支持从菜单转人工", "let the menu lead to a human"),
                        assessor: text!("菜单可转人工", "the menu led to a human"),
                        ..STANDARD
                    },
                    Item {
                        id: "handover.reach.key",
                        sources: sources![standard("5.2.2.2")],
                        text: text!("设置转人工的独立按键", "give the transfer to a human a key of its own"),
                        assessor: text!("有转人工的独立按键", "the transfer to a human had a key of its own"),
                        ..STANDARD
                    },
                    Item {
                        id: "handover.reach.voice",
                        sources: sources![standard("5.2.2.2")],
                        text: text!(
                            "语音服务支持用唤醒词转人工",
                            "where the service is by voice, let a wake word lead to a human"
                        ),
                        assessor: text!("唤醒词可转人工", "a wake word led to a human"),
                        ..STANDARD
                    },
                ],
            }],
        },
        Section {
            id: "handover.autoTransfer",
            sources: sources![standard("5.2.2.6")],
            text: text!("强制自动转人工", "mandatory automatic transfer"),
            weight: 0,
            topics: &[Topic {
                id: "",
                text: text!("", ""),
                items: &[
                    Item {
                        id: "handover.autoTransfer.failures",
                        sources: sources![standard("5.2.2.6")],
                        text: text!(
                            "机器人失败达到阈值时，自动转人工",
                            "transfer to a human automatically when the failures of the bot reach the threshold"
                        ),
                        assessor: text!(
                            "机器人失败达到阈值，已自动转人工",
                            "the failures of the bot reached the threshold, and the transfer was automatic"
                        ),
                        ..STANDARD
                    },
                    Item {
                        id: "handover.autoTransfer.rejected",
                        sources: sources![standard("5.2.2.6")],
                        text: text!(
                            "客户拒绝机器人时，自动转人工",
                            "transfer to a human automatically when the customer rejects the bot"
                        ),
                        assessor: text!(
                            "客户拒绝机器人，已自动转人工",
                            "the customer rejected the bot, and the transfer was automatic"
                        ),
                        ..STANDARD
                    },
                    Item {
                        id: "handover.autoTransfer.informationSecurity",
                        sources: sources![standard("5.2.2.6")],
                        text: text!(
                            "涉及信息安全时，自动转人工",
                            "transfer to a human automatically when information security is concerned"
                        ),
                        assessor: text!(
                            "涉及信息安全，已自动转人工",
                            "information security was concerned, and the transfer was automatic"
                        ),
                        ..STANDARD
                    },
                    Item {
                        id: "handover.autoTransfer.emergency",
                        sources: sources![standard("5.2.2.6")],
                        applies_when: is!("situation", "safety"),
                        text: text!(
                            "出现安全紧急情况时，自动转人工",
                            "transfer to a human automatically in a safety emergency"
                        ),
                        assessor: text!(
                            "出现安全紧急情况，已自动转人工",
                            "there was a safety emergency, and the transfer was automatic"
                        ),
                        ..STANDARD
                    },
                    Item {
                        id: "handover.autoTransfer.timeout",
                        sources: sources![standard("5.2.2.6")],
                        text: text!(
                            "机器人响应超时（例如超过3分钟）时，自动转人工",
                            "transfer to a human automatically when the bot takes too long, for example over 3 minutes"
                        ),
                        assessor: text!(
                            "机器人响应超时，已自动转人工",
                            "the bot took too long, and the transfer was automatic"
                        ),
                        ..STANDARD
                    },
                ],
            }],
        },
        Section {
            id: "handover.emotion",
            sources: sources![standard("5.2.2.7")],
            text: text!("负面情绪与投诉意向", "negative emotion and intent to complain"),
            weight: 0,
            topics: &[Topic {
                id: "",
                text: text!("", ""),
                items: &[Item {
                    id: "handover.emotion.confirm",
                    sources: sources![standard("5.2.2.7")],
                    text: text!(
                        "客户有负面情绪或投诉意向时，先确认，再转人工",
                        "on negative emotion or an intent to complain, confirm first, then transfer to a human"
                    ),
                    assessor: text!("先确认，后转人工", "it was confirmed first, then a human took over"),
                    ..STANDARD
                }],
            }],
        },
        Section {
            id: "handover.transfer",
            sources: sources![standard("5.2.1")],
            text: text!("转接", "transfer"),
            weight: 0,
            topics: &[Topic {
                id: "",
                text: text!("", ""),
                items: &[
                    Item {
                        id: "handover.transfer.context",
                        sources: sources![standard("5.2.1")],
                        applies_when: is!("situation", "to_human"),
                        text: text!(
                            "转人工时一并转交客户身份、对话记录、问题和工单状态",
                            "pass on identity, history, problem and state of the ticket"
                        ),
                        assessor: text!(
                            "客户身份、对话记录、问题和工单状态都已转交",
                            "identity, history, problem and state of the ticket were passed on"
                        ),
                        ..STANDARD
                    },
                    Item {
                        id: "handover.transfer.repeat",
                        sources: sources![standard("5.2.1")],
                        polarity: Polarity::Never,
                        applies_when: is!("situation", "to_human"),
                        text: text!(
                            "转人工后不得让客户重复说明",
                            "do not make the customer repeat things after the transfer"
                        ),
                        assessor: text!(
                            "转人工后让客户重复说明",
                            "the customer had to repeat things after the transfer"
                        ),
                        ..STANDARD
                    },
                ],
            }],
        },
        Section {
            id: "handover.toBot",
            sources: sources![standard("5.2.3")],
            text: text!("由人工转机器人", "from human to bot"),
            weight: 0,
            topics: &[Topic {
                id: "",
                text: text!("", ""),
                items: &[
                    Item {
                        id: "handover.toBot.notice",
                        sources: sources![standard("5.2.3")],
                        applies_when: is!("situation", "to_bot"),
                        text: text!(
                            "转机器人前明确告知客户",
                            "tell the customer clearly before handing over to the bot"
                        ),
                        assessor: text!(
                            "转机器人前已明确告知客户",
                            "the customer was told clearly before the bot took over"
                        ),
                        ..STANDARD
                    },
                    Item {
                        id: "handover.toBot.consent",
                        sources: sources![standard("5.2.3")],
                        applies_when: is!("situation", "to_bot"),
                        text: text!("客户同意后才转机器人", "hand over to the bot only once the customer agrees"),
                        assessor: text!("转机器人前客户已同意", "the customer had agreed before the bot took over"),
                        ..STANDARD
                    },
                ],
            }],
        },
        Section {
            id: "handover.closing",
            sources: sources![standard("7.1.1")],
            text: text!("结束服务", "closing"),
            weight: 0,
            topics: &[Topic {
                id: "",
                text: text!("", ""),
                items: &[
                    Item {
                        id: "handover.closing.chat",
                        sources: sources![standard("7.1.1")],
                        applies_when: all![is!("situation", "closing"), is!("channel", "online_chat")],
                        text: text!(
                            "人工在线对话：客户60秒没有回应，方可结束",
                            "human chat: close only after 60 seconds without a reply"
                        ),
                        assessor: text!(
                            "人工对话在客户60秒没有回应后才结束",
                            "the human chat was closed only after 60 seconds without a reply"
                        ),
                        ..STANDARD
                    },
                    Item {
                        id: "handover.closing.phone",
                        sources: sources![standard("7.1.1")],
                        applies_when: all![is!("situation", "closing"), is!("channel", "phone")],
                        text: text!(
                            "电话：问过是否还有需要后10秒无应答，或两次提示无应答，方可结束",
                            "phone: close only after asking what else and 10 silent seconds, or 2 unanswered prompts"
                        ),
                        assessor: text!(
                            "问过是否还有需要后10秒无应答，或两次提示无应答后才结束",
                            "closed only after asking what else and 10 silent seconds, or after 2 unanswered prompts"
                        ),
                        ..STANDARD
                    },
                    Item {
                        id: "handover.closing.voiceBot",
                        sources: sources![standard("7.1.1")],
                        applies_when: all![is!("situation", "closing"), one_of!("channel", ["phone", "smart_service"])],
                        text: text!(
                            "语音机器人：客户60秒没有回应，方可结束",
                            "voice bot: close only after 60 seconds without a reply"
                        ),
                        assessor: text!(
                            "语音机器人在客户60秒没有回应后才结束",
                            "the voice bot closed only after 60 seconds without a reply"
                        ),
                        ..STANDARD
                    },
                    Item {
                        id: "handover.closing.chatBot",
                        sources: sources![standard("7.1.1")],
                        applies_when: all![
                            is!("situation", "closing"),
                            one_of!("channel", ["online_chat", "smart_service"])
                        ],
                        text: text!(
                            "文字机器人：达到本单位书面规定的时长，方可结束",
                            "chat bot: close only after the time that the operator has set in writing"
                        ),
                        assessor: text!(
                            "文字机器人在达到书面规定的时长后才结束",
                            "the chat bot closed only after the time set in writing"
                        ),
                        ..STANDARD
                    },
                ],
            }],
        },
        Section {
            id: "handover.wrapUp",
            sources: sources![standard("7.2")],
            text: text!("结束后的事项", "after the contact"),
            weight: 0,
            topics: &[Topic {
                id: "",
                text: text!("", ""),
                items: &[
                    Item {
                        id: "handover.wrapUp.rating",
                        sources: sources![standard("7.2")],
                        applies_when: is!("situation", "closing"),
                        text: text!("邀请客户评价", "invite the customer to rate the service"),
                        assessor: text!("邀请了客户评价", "the customer was invited to rate the service"),
                        ..STANDARD
                    },
                    Item {
                        id: "handover.wrapUp.record",
                        sources: sources![standard("7.2")],
                        applies_when: is!("situation", "closing"),
                        text: text!("记录本次服务", "record the contact"),
                        assessor: text!("本次服务有记录", "the contact was recorded"),
                        ..STANDARD
                    },
                    Item {
                        id: "handover.wrapUp.ticket",
                        sources: sources![standard("7.2")],
                        applies_when: is!("situation", "closing"),
                        text: text!("登记工单", "file a ticket"),
                        assessor: text!("工单已登记", "a ticket was filed"),
                        ..STANDARD
                    },
                    Item {
                        id: "handover.wrapUp.followUp",
                        sources: sources![standard("7.2")],
                        applies_when: is!("situation", "closing"),
                        text: text!("待办事项按流程办结", "close what is left to do by the workflow"),
                        assessor: text!("待办事项已按流程办结", "what was left to do was closed by the workflow"),
                        ..STANDARD
                    },
                ],
            }],
        },
        Section {
            id: "handover.complaint",
            sources: sources![standard("9.1")],
            text: text!("投诉", "complaints"),
            weight: 0,
            topics: &[Topic {
                id: "",
                text: text!("", ""),
                items: &[Item {
                    id: "handover.complaint.standard",
                    sources: sources![standard("9.1")],
                    applies_when: is!("situation", "complaint"),
                    text: text!("按 GB/T 17242 处理投诉", "handle complaints by GB/T 17242"),
                    assessor: text!("投诉按 GB/T 17242 处理", "the complaint was handled by GB/T 17242"),
                    ..STANDARD
                }],
            }],
        },
    ],
};

/// What the user and the staff confirm before handling (2.3).
pub(super) static SIGNING: Checklist = Checklist {
    id: "signing",
    sources: sources![guide("2.3", "S2.3-04")],
    force: Force::Mandatory,
    text: text!("办理业务前，用户与工作人员逐项确认", "what the user and the staff confirm before handling"),
    sections: &[Section {
        id: "signing.confirmed",
        sources: sources![guide("2.3", "S2.3-04")],
        text: text!("确认事项", "what is confirmed"),
        weight: 0,
        topics: &[Topic {
            id: "",
            text: text!("", ""),
            items: &[
                Item {
                    id: "signing.confirmed.content",
                    sources: sources![guide("2.3", "S2.3-04")],
                    text: text!("与客户确认业务内容", "confirm the content of the service"),
                    assessor: text!("业务内容已确认", "the content of the service was confirmed"),
                    ..ITEM
                },
                Item {
                    id: "signing.confirmed.tariff",
                    sources: sources![guide("2.3", "S2.3-04")],
                    text: text!("与客户确认资费标准", "confirm the tariff"),
                    assessor: text!("资费标准已确认", "the tariff was confirmed"),
                    ..ITEM
                },
                Item {
                    id: "signing.confirmed.terms",
                    sources: sources![guide("2.3", "S2.3-04")],
                    text: text!("与客户确认服务条款", "confirm the terms of service"),
                    assessor: text!("服务条款已确认", "the terms of service were confirmed"),
                    ..ITEM
                },
            ],
        }],
    }],
};
