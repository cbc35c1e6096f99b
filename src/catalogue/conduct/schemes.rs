//! The four weighted schemes of chapter 5.

use super::super::citation::{guide, sources};
use super::super::rows::{Checklist, Force, Item, Polarity, Section, Severity, Topic};
use super::ITEM;
use crate::condition::{Condition, one_of};
use crate::text::text;

/// The customer can see the staff (an inference: the Guide names no channel).
const SEEN: Condition = one_of!("channel", ["hall", "door_to_door", "face_to_face", "video"]);

/// There is cause for an apology (an inference: the Guide names no cause).
const APOLOGY_DUE: Condition = one_of!("situation", ["complaint", "fault", "mistake", "delay"]);

/// Conduct (5.2): 35 + 25 + 20, and 20 for two topics that the Guide does not split.
pub(super) static CONDUCT: Checklist = Checklist {
    id: "conduct",
    sources: sources![guide("5.2", "S5.2-01")],
    force: Force::Mandatory,
    text: text!("服务人员行为规范", "conduct of staff"),
    sections: &[
        Section {
            id: "conduct.attitude",
            sources: sources![guide("5.2", "S5.2-13")],
            text: text!("服务态度", "attitude"),
            weight: 35,
            topics: &[Topic {
                id: "",
                text: text!("", ""),
                items: &[
                    Item {
                        id: "conduct.attitude.polite",
                        item: "D-01",
                        sources: sources![guide("5.2", "S5.2-02")],
                        text: text!("待客有礼貌", "be polite"),
                        assessor: text!("全程用语和举动有礼貌", "words and manner were polite throughout"),
                        ..ITEM
                    },
                    Item {
                        id: "conduct.attitude.warm",
                        item: "D-02",
                        sources: sources![guide("5.2", "S5.2-03")],
                        text: text!("热情待客", "be warm"),
                        assessor: text!("待客热情", "was warm to the customer"),
                        ..ITEM
                    },
                    Item {
                        id: "conduct.attitude.patient",
                        item: "D-03",
                        sources: sources![guide("5.2", "S5.2-04")],
                        text: text!("耐心听，耐心答", "listen and explain patiently"),
                        assessor: text!("倾听和解答有耐心", "listened and explained patiently"),
                        ..ITEM
                    },
                    Item {
                        id: "conduct.attitude.helpful",
                        item: "D-04",
                        sources: sources![guide("5.2", "S5.2-05")],
                        text: text!("不等客户开口，主动帮忙", "offer help without being asked"),
                        assessor: text!("客户没有开口，已主动帮忙", "offered help without being asked"),
                        ..ITEM
                    },
                    Item {
                        id: "conduct.attitude.cold",
                        item: "D-05",
                        sources: sources![guide("5.2", "S5.2-06")],
                        polarity: Polarity::Never,
                        severity: Severity::Major,
                        text: text!("不得对客户冷淡", "do not be cold"),
                        assessor: text!("对客户冷淡", "was cold to the customer"),
                        ..ITEM
                    },
                    Item {
                        id: "conduct.attitude.perfunctory",
                        item: "D-06",
                        sources: sources![guide("5.2", "S5.2-06")],
                        polarity: Polarity::Never,
                        severity: Severity::Major,
                        text: text!("不得敷衍客户", "do not be perfunctory"),
                        assessor: text!("敷衍客户", "was perfunctory"),
                        ..ITEM
                    },
                ],
            }],
        },
        Section {
            id: "conduct.etiquette",
            sources: sources![guide("5.2", "S5.2-14")],
            text: text!("服务礼仪", "etiquette"),
            weight: 25,
            topics: &[Topic {
                id: "",
                text: text!("", ""),
                items: &[
                    Item {
                        id: "conduct.etiquette.dress",
                        item: "D-07",
                        sources: sources![guide("5.2", "S5.2-07")],
                        applies_when: SEEN,
                        text: text!("着装保持整洁", "dress neatly"),
                        assessor: text!("着装整洁", "dress was neat"),
                        ..ITEM
                    },
                    Item {
                        id: "conduct.etiquette.language",
                        item: "D-08",
                        sources: sources![guide("5.2", "S5.2-08")],
                        text: text!("用语保持文明", "use civil language"),
                        assessor: text!("用语文明", "language was civil"),
                        ..ITEM
                    },
                    Item {
                        id: "conduct.etiquette.bearing",
                        item: "D-09",
                        sources: sources![guide("5.2", "S5.2-09")],
                        applies_when: SEEN,
                        text: text!("举止保持得体", "keep a proper bearing"),
                        assessor: text!("举止得体", "bearing was proper"),
                        ..ITEM
                    },
                ],
            }],
        },
        Section {
            id: "conduct.discipline",
            sources: sources![guide("5.2", "S5.2-15")],
            text: text!("服务纪律", "discipline"),
            weight: 20,
            topics: &[Topic {
                id: "",
                text: text!("", ""),
                items: &[
                    Item {
                        id: "conduct.discipline.post",
                        item: "D-10",
                        sources: sources![guide("5.2", "S5.2-10")],
                        polarity: Polarity::Never,
                        severity: Severity::Major,
                        text: text!("未经准许不得离岗", "do not leave the post without leave"),
                        assessor: text!("未经准许离岗", "left the post without leave"),
                        ..ITEM
                    },
                    Item {
                        id: "conduct.discipline.unrelated",
                        item: "D-11",
                        sources: sources![guide("5.2", "S5.2-11")],
                        polarity: Polarity::Never,
                        text: text!("上班时不得做工作以外的事", "do nothing unrelated to work"),
                        assessor: text!("上班时做工作以外的事", "did something unrelated to work"),
                        ..ITEM
                    },
                    Item {
                        id: "conduct.discipline.privacy",
                        item: "D-12",
                        sources: sources![guide("5.2", "S5.2-12")],
                        polarity: Polarity::Never,
                        severity: Severity::Critical,
                        text: text!("不得向他人透露客户隐私", "do not disclose what is private to the customer"),
                        assessor: text!("向他人透露客户隐私", "disclosed what is private to the customer"),
                        ..ITEM
                    },
                ],
            }],
        },
        Section {
            id: "conduct.remainder",
            sources: sources![guide("5.2", "S5.2-16")],
            text: text!("服务内容与响应速度", "content and response speed"),
            weight: 20,
            topics: &[
                Topic { id: "content", text: text!("服务内容", "content of the service"), items: &[] },
                Topic { id: "responseSpeed", text: text!("响应速度", "response speed"), items: &[] },
            ],
        },
    ],
};

/// Communication (5.3): 30 + 25 + 20, and 25 for two topics that the Guide does not split. What it says of respect
/// stands under attitude, by inference.
pub(super) static COMMUNICATION: Checklist = Checklist {
    id: "communication",
    sources: sources![guide("5.3", "S5.3-01")],
    force: Force::Mandatory,
    text: text!("与客户沟通", "communication with the customer"),
    sections: &[
        Section {
            id: "communication.clarity",
            sources: sources![guide("5.3", "S5.3-10")],
            text: text!("清晰度", "clarity"),
            weight: 30,
            topics: &[Topic {
                id: "",
                text: text!("", ""),
                items: &[
                    Item {
                        id: "communication.clarity.plain",
                        item: "D-13",
                        sources: sources![guide("5.3", "S5.3-02")],
                        text: text!("用客户听得懂的话说明", "explain in plain language"),
                        assessor: text!("说明浅显，客户听懂", "the explanation was plain and was understood"),
                        ..ITEM
                    },
                    Item {
                        id: "communication.clarity.jargon",
                        item: "D-14",
                        sources: sources![guide("5.3", "S5.3-03")],
                        polarity: Polarity::Never,
                        text: text!("不得堆砌专业术语", "do not pile up jargon"),
                        assessor: text!("专业术语堆砌", "piled up jargon"),
                        ..ITEM
                    },
                ],
            }],
        },
        Section {
            id: "communication.accuracy",
            sources: sources![guide("5.3", "S5.3-11")],
            text: text!("准确性", "accuracy"),
            weight: 25,
            topics: &[Topic {
                id: "",
                text: text!("", ""),
                items: &[
                    Item {
                        id: "communication.accuracy.correct",
                        item: "D-15",
                        sources: sources![guide("5.3", "S5.3-04")],
                        text: text!("告知的信息须准确", "give correct information"),
                        assessor: text!("告知的信息准确", "the information given was correct"),
                        ..ITEM
                    },
                    Item {
                        id: "communication.accuracy.error",
                        item: "D-16",
                        sources: sources![guide("5.3", "S5.3-05")],
                        polarity: Polarity::Never,
                        severity: Severity::Major,
                        text: text!("不得告知错误信息", "do not give wrong information"),
                        assessor: text!("告知了错误信息", "gave wrong information"),
                        ..ITEM
                    },
                    Item {
                        id: "communication.accuracy.misleading",
                        item: "D-17",
                        sources: sources![guide("5.3", "S5.3-05")],
                        polarity: Polarity::Never,
                        severity: Severity::Major,
                        text: text!("不得让客户产生误解", "do not mislead the customer"),
                        assessor: text!("说法让客户产生误解", "misled the customer"),
                        ..ITEM
                    },
                ],
            }],
        },
        Section {
            id: "communication.timeliness",
            sources: sources![guide("5.3", "S5.3-12")],
            text: text!("及时性", "timeliness"),
            weight: 20,
            topics: &[Topic {
                id: "",
                text: text!("", ""),
                items: &[Item {
                    id: "communication.timeliness.prompt",
                    item: "D-18",
                    sources: sources![guide("5.3", "S5.3-06")],
                    text: text!("收到咨询及时回应", "respond to enquiries promptly"),
                    assessor: text!("对咨询回应及时", "responded to enquiries promptly"),
                    ..ITEM
                }],
            }],
        },
        Section {
            id: "communication.remainder",
            sources: sources![guide("5.3", "S5.3-13")],
            text: text!("沟通方式与态度", "way of communication and attitude"),
            weight: 25,
            topics: &[
                Topic { id: "manner", text: text!("沟通方式", "way of communication"), items: &[] },
                Topic {
                    id: "attitude",
                    text: text!("态度", "attitude"),
                    items: &[
                        Item {
                            id: "communication.remainder.polite",
                            item: "D-19",
                            sources: sources![guide("5.3", "S5.3-07")],
                            text: text!("说话要有礼貌", "speak politely"),
                            assessor: text!("说话有礼貌", "spoke politely"),
                            ..ITEM
                        },
                        Item {
                            id: "communication.remainder.patient",
                            item: "D-20",
                            sources: sources![guide("5.3", "S5.3-07")],
                            text: text!("说话要有耐心", "speak patiently"),
                            assessor: text!("说话有耐心", "spoke patiently"),
                            ..ITEM
                        },
                        Item {
                            id: "communication.remainder.discriminatory",
                            item: "D-21",
                            sources: sources![guide("5.3", "S5.3-08")],
                            polarity: Polarity::Never,
                            severity: Severity::Critical,
                            text: text!("不得说歧视客户的话", "do not use discriminatory language"),
                            assessor: text!("说了歧视客户的话", "used discriminatory language"),
                            ..ITEM
                        },
                    ],
                },
            ],
        },
    ],
};

/// Etiquette (5.4): 30 + 25, and 45 for two topics that the Guide does not split.
pub(super) static ETIQUETTE: Checklist = Checklist {
    id: "etiquette",
    sources: sources![guide("5.4", "S5.4-01")],
    force: Force::Mandatory,
    text: text!("服务礼仪", "etiquette"),
    sections: &[
        Section {
            id: "etiquette.appropriateness",
            sources: sources![guide("5.4", "S5.4-13")],
            text: text!("礼仪得体度", "appropriateness of etiquette"),
            weight: 30,
            topics: &[Topic {
                id: "",
                text: text!("", ""),
                items: &[
                    Item {
                        id: "etiquette.appropriateness.dress",
                        item: "D-22",
                        sources: sources![guide("5.4", "S5.4-02")],
                        applies_when: SEEN,
                        text: text!("衣着保持整洁", "be neatly dressed"),
                        assessor: text!("衣着整洁", "was neatly dressed"),
                        ..ITEM
                    },
                    Item {
                        id: "etiquette.appropriateness.language",
                        item: "D-23",
                        sources: sources![guide("5.4", "S5.4-03")],
                        text: text!("说话要文明", "speak in a civil way"),
                        assessor: text!("说话文明", "spoke in a civil way"),
                        ..ITEM
                    },
                    Item {
                        id: "etiquette.appropriateness.bearing",
                        item: "D-24",
                        sources: sources![guide("5.4", "S5.4-04")],
                        applies_when: SEEN,
                        text: text!("注意举止得体", "mind your bearing"),
                        assessor: text!("举止得体", "bearing was proper"),
                        ..ITEM
                    },
                    Item {
                        id: "etiquette.appropriateness.greeting",
                        item: "D-25",
                        sources: sources![guide("5.4", "S5.4-05")],
                        text: text!("问候客户", "greet the customer"),
                        assessor: text!("问候了客户", "greeted the customer"),
                        ..ITEM
                    },
                    Item {
                        id: "etiquette.appropriateness.thanks",
                        item: "D-26",
                        sources: sources![guide("5.4", "S5.4-06")],
                        text: text!("向客户致谢", "thank the customer"),
                        assessor: text!("已向客户致谢", "thanked the customer"),
                        ..ITEM
                    },
                    Item {
                        id: "etiquette.appropriateness.apology",
                        item: "D-27",
                        sources: sources![guide("5.4", "S5.4-07")],
                        applies_when: APOLOGY_DUE,
                        text: text!("事出有因时向客户道歉", "apologise to the customer where there is cause"),
                        assessor: text!("有道歉缘由，已向客户道歉", "there was cause, and an apology was made"),
                        ..ITEM
                    },
                    Item {
                        id: "etiquette.appropriateness.wording",
                        item: "D-28",
                        sources: sources![guide("5.4", "S5.4-08")],
                        text: text!("措辞要礼貌", "word things politely"),
                        assessor: text!("措辞礼貌", "the wording was polite"),
                        ..ITEM
                    },
                ],
            }],
        },
        Section {
            id: "etiquette.polite",
            sources: sources![guide("5.4", "S5.4-14")],
            text: text!("礼貌用语", "polite expressions"),
            weight: 25,
            topics: &[Topic {
                id: "",
                text: text!("", ""),
                items: &[
                    Item {
                        id: "etiquette.polite.hello",
                        item: "D-29",
                        sources: sources![guide("5.4", "S5.4-09")],
                        text: text!("说“您好”", "say hello (nin hao)"),
                        assessor: text!("说了“您好”", "said hello (nin hao)"),
                        ..ITEM
                    },
                    Item {
                        id: "etiquette.polite.please",
                        item: "D-30",
                        sources: sources![guide("5.4", "S5.4-10")],
                        text: text!("说“请”", "say please (qing)"),
                        assessor: text!("说了“请”", "said please (qing)"),
                        ..ITEM
                    },
                    Item {
                        id: "etiquette.polite.thanks",
                        item: "D-31",
                        sources: sources![guide("5.4", "S5.4-11")],
                        text: text!("说“谢谢”", "say thank you (xie xie)"),
                        assessor: text!("说了“谢谢”", "said thank you (xie xie)"),
                        ..ITEM
                    },
                    Item {
                        id: "etiquette.polite.fourth",
                        item: "D-32",
                        sources: sources![guide("5.4", "S5.4-12")],
                        text: text!("第四个礼貌用语：出处未印出内容", "fourth polite phrase: the source has lost it"),
                        assessor: text!("出处未印出内容，不检查", "the source has lost it: not checked"),
                        lost: true,
                        ..ITEM
                    },
                ],
            }],
        },
        Section {
            id: "etiquette.remainder",
            sources: sources![guide("5.4", "S5.4-15")],
            text: text!("服务态度与响应速度", "attitude and response speed"),
            weight: 45,
            topics: &[
                Topic { id: "attitude", text: text!("服务态度", "attitude"), items: &[] },
                Topic { id: "responseSpeed", text: text!("响应速度", "response speed"), items: &[] },
            ],
        },
    ],
};

/// Attitude and professionalism (5.5): 30 + 25 + 20, and 25 for two topics that the Guide does not split.
pub(super) static PROFESSIONALISM: Checklist = Checklist {
    id: "professionalism",
    sources: sources![guide("5.5", "S5.5-01")],
    force: Force::Mandatory,
    text: text!("服务态度与职业素养", "attitude and professionalism"),
    sections: &[
        Section {
            id: "professionalism.awareness",
            sources: sources![guide("5.5", "S5.5-09")],
            text: text!("服务意识", "service awareness"),
            weight: 30,
            topics: &[Topic {
                id: "",
                text: text!("", ""),
                items: &[Item {
                    id: "professionalism.awareness.proactive",
                    item: "D-33",
                    sources: sources![guide("5.5", "S5.5-02")],
                    text: text!(
                        "有服务意识：主动、及时、见效",
                        "be aware of your service: proactive, timely, effective"
                    ),
                    assessor: text!("帮助主动、及时、见效", "help was proactive, timely and effective"),
                    ..ITEM
                }],
            }],
        },
        Section {
            id: "professionalism.professionalism",
            sources: sources![guide("5.5", "S5.5-10")],
            text: text!("职业素养", "professionalism"),
            weight: 25,
            topics: &[Topic {
                id: "",
                text: text!("", ""),
                items: &[
                    Item {
                        id: "professionalism.professionalism.skill",
                        item: "D-34",
                        sources: sources![guide("5.5", "S5.5-03")],
                        text: text!("用专业技能办好业务", "work with professional skill"),
                        assessor: text!("办理业务专业熟练", "worked with professional skill"),
                        ..ITEM
                    },
                    Item {
                        id: "professionalism.professionalism.responsibility",
                        item: "D-35",
                        sources: sources![guide("5.5", "S5.5-04")],
                        text: text!("对工作要有责任心", "have a sense of responsibility"),
                        assessor: text!("对工作有责任心", "showed a sense of responsibility"),
                        ..ITEM
                    },
                    Item {
                        id: "professionalism.professionalism.integrity",
                        item: "D-36",
                        sources: sources![guide("5.5", "S5.5-05")],
                        text: text!("待客要诚信", "act with integrity"),
                        assessor: text!("待客诚信", "acted with integrity"),
                        ..ITEM
                    },
                ],
            }],
        },
        Section {
            id: "professionalism.spirit",
            sources: sources![guide("5.5", "S5.5-11")],
            text: text!("服务精神", "service spirit"),
            weight: 20,
            topics: &[Topic {
                id: "",
                text: text!("", ""),
                items: &[
                    Item {
                        id: "professionalism.spirit.patient",
                        item: "D-37",
                        sources: sources![guide("5.5", "S5.5-06")],
                        text: text!("办事要有耐心", "be patient in the work"),
                        assessor: text!("办事有耐心", "was patient in the work"),
                        ..ITEM
                    },
                    Item {
                        id: "professionalism.spirit.meticulous",
                        item: "D-38",
                        sources: sources![guide("5.5", "S5.5-07")],
                        text: text!("办事要细致", "be meticulous"),
                        assessor: text!("办事细致", "was meticulous"),
                        ..ITEM
                    },
                    Item {
                        id: "professionalism.spirit.responsible",
                        item: "D-39",
                        sources: sources![guide("5.5", "S5.5-08")],
                        text: text!("办事要负责", "be responsible"),
                        assessor: text!("办事负责", "was responsible"),
                        ..ITEM
                    },
                ],
            }],
        },
        Section {
            id: "professionalism.remainder",
            sources: sources![guide("5.5", "S5.5-12")],
            text: text!("服务内容与响应速度", "content and response speed"),
            weight: 25,
            topics: &[
                Topic { id: "content", text: text!("服务内容", "content of the service"), items: &[] },
                Topic { id: "responseSpeed", text: text!("响应速度", "response speed"), items: &[] },
            ],
        },
    ],
};
