//! Evaluation of the service and its improvement (chapter 6): what is asked of a period, its measures, and the rules.
//!
//! A measure is a fact as well, under its whole id and in thousandths of its unit: whoever evaluates a period works the
//! measures out and adds them to the facts of the request. Six lists of the Guide say what an evaluation looks at; each
//! stays a list of its own.

use super::citation::{Citation, guide, sources};
use super::history::{
    BY, EVENT, PLAN_DEPARTMENT, PLAN_EFFECT, PLAN_EVALUATION, PLAN_GOAL, PLAN_MEASURES, PLAN_PROCESS, PLAN_SCHEDULE,
    PLAN_SURVEY,
};
use super::rows::{Effect, Effective, Force, IfUnknown, Rule, codes};
use super::shapes::member;
use crate::condition::Comparison;
use crate::condition::Condition::{self, Always, AtLeastOf, Compare};
use crate::condition::{all, any, at_least, fact, is, number, present};
use crate::shape::{Field, Growth, Kind, Reduce, Reduction, Shape, Vocabulary, leaf, list, record};
use crate::text::{Text, text};

/// Why something is weak (S6.3-02, S6.3-04, S6.3-06, S6.3-07).
pub static CAUSE: Vocabulary = Vocabulary {
    name: "Cause",
    growth: Growth::Open,
    members: &[
        member("too_long", text!("处理时间过长", "handling takes too long")),
        member("complicated", text!("流程复杂", "the process is complicated")),
        member("not_to_norm", text!("操作不规范", "work is not done to the norm")),
        member("not_professional", text!("人员专业性不足", "staff lack professional ability")),
        member("manual_load", text!("依赖人工，人员压力大", "too much rests on staff")),
        member("feedback_lost", text!("意见未送达或未处理", "feedback does not arrive or is not handled")),
        member("other", text!("其他原因", "another cause")),
    ],
};

/// Kinds of measures for improvement (6.3).
pub static MEASURE_KIND: Vocabulary = Vocabulary {
    name: "MeasureKind",
    growth: Growth::Open,
    members: &[
        member("process", text!("优化流程", "better processes")),
        member("training", text!("人员培训", "training of staff")),
        member("technology", text!("技术升级", "better technology")),
        member("feedback", text!("健全反馈机制", "a working feedback mechanism")),
        member("other", text!("其他措施", "another measure")),
    ],
};

/// What a measure rests on (S6.3-01).
pub static MEASURE_BASIS: Vocabulary = Vocabulary {
    name: "MeasureBasis",
    growth: Growth::Closed,
    members: &[
        member("evaluation", text!("评价结果", "the evaluation")),
        member("survey", text!("调查反馈", "the survey")),
        member("both", text!("评价结果与调查反馈", "both")),
    ],
};

/// What a survey or a measure may show to be weak (S6.2-11).
pub static WEAK_LINK: Vocabulary = Vocabulary {
    name: "WeakLink",
    growth: Growth::Open,
    members: &[
        member("response_too_long", text!("响应时间过长", "response takes too long")),
        member("staff_not_professional", text!("服务人员专业性不足", "staff lack professional ability")),
        member("process_not_to_norm", text!("服务流程不规范", "the process is not to the norm")),
        member("other", text!("其他薄弱环节", "another weak link")),
    ],
};

/// Answers to one question of a survey.
const RATING: &[Field] = &[
    leaf("answers", Kind::Count, text!("有效答复数", "valid answers")).rows("S6.2-02"),
    leaf("satisfied", Kind::Count, text!("满意答复数", "answers that are satisfied")).rows("S6.2-02"),
];

/// One dimension of satisfaction.
const fn rating(key: &'static str, label: Text) -> Field {
    record(key, RATING, label).named("Rating")
}

const SATISFACTION: &[Field] = &[
    rating("overall", text!("总体满意度", "overall")).rows("S6.1-02,S1.4-05,S1.1-10"),
    rating("network", text!("网络服务", "network service")).rows("S1.1-11"),
    rating("handling", text!("业务办理", "handling of business")).rows("S1.1-12"),
    rating("customerService", text!("客户服务", "customer service")).rows("S1.1-13"),
    rating("complaint", text!("投诉处理", "handling of complaints")).rows("S1.5-07"),
    rating("phone", text!("电话服务", "telephone service")).rows("S3.3-07"),
    rating("phoneHuman", text!("电话人工服务", "human agents on the telephone")).rows("S3.3-08"),
    rating("response", text!("响应速度", "response speed")).rows("S6.2-05,S5.1-09"),
    rating("content", text!("服务内容", "content of the service")).rows("S6.2-02,S5.1-10"),
    rating("attitude", text!("服务态度", "attitude of staff")).rows("S6.2-04,S5.1-11"),
    rating("efficiency", text!("服务效率", "efficiency of the service")).rows("S6.2-02,S1.4-01"),
    rating("process", text!("服务流程", "course of the process")).rows("S6.2-06,S6.1-01"),
    rating("result", text!("服务结果", "result of the service")).rows("S6.2-07,S6.1-01"),
    rating("staff", text!("服务人员的专业能力", "professional ability of staff")).rows("S6.2-09"),
];

const COMPLAINTS: &[Field] = &[
    leaf("closed", Kind::Count, text!("本期办结投诉数", "complaints closed in the period")).rows("S1.5-06"),
    leaf("totalMinutes", Kind::Count, text!("本期办结投诉的处理总时长（分钟）", "minutes they took in all"))
        .rows("S1.5-06"),
    leaf("previousClosed", Kind::Count, text!("上期办结投诉数", "complaints closed in the period before"))
        .rows("S3.5-03"),
    leaf(
        "previousTotalMinutes",
        Kind::Count,
        text!("上期办结投诉的处理总时长（分钟）", "minutes those of the period before took in all"),
    )
    .rows("S3.5-03"),
];

const WAITING: &[Field] = &[
    leaf("visits", Kind::Count, text!("本期到访次数", "visits in the period")).rows("S1.4-04"),
    leaf("totalMinutes", Kind::Count, text!("本期等待总时长（分钟）", "minutes waited in all")).rows("S1.4-04"),
    leaf("previousVisits", Kind::Count, text!("上期到访次数", "visits in the period before")).rows("S1.4-04"),
    leaf(
        "previousTotalMinutes",
        Kind::Count,
        text!("上期等待总时长（分钟）", "minutes waited in all in the period before"),
    )
    .rows("S1.4-04"),
];

const RESPONSE: &[Field] = &[
    leaf("requests", Kind::Count, text!("服务请求数", "requests for service")).rows("S6.1-02"),
    leaf("totalSeconds", Kind::Count, text!("响应总时长（秒）", "seconds to the first response in all"))
        .rows("S6.1-02,S1.4-03"),
];

const NETWORK: &[Field] = &[
    leaf("recoveries", Kind::Count, text!("故障恢复次数", "failures recovered from")).rows("S4.1-04"),
    leaf("recoveryMinutes", Kind::Count, text!("故障恢复总时长（分钟）", "minutes to recovery in all")).rows("S4.1-04"),
    leaf("failures", Kind::Count, text!("网络故障数", "failures of the network")).rows("S4.1-05"),
    leaf("base", Kind::Count, text!("故障率的基数", "base of the failure rate")).rows("S4.1-05"),
    leaf("baseDeclared", Kind::Text, text!("基数的含义（线路、会话等）", "what the base counts: lines, sessions"))
        .rows("S4.1-05"),
];

const EQUIPMENT: &[Field] = &[
    leaf("failures", Kind::Count, text!("设备故障数", "failures of equipment")).rows("S4.4-03"),
    leaf("base", Kind::Count, text!("故障率的基数", "base of the failure rate")).rows("S4.4-03"),
    leaf("baseDeclared", Kind::Text, text!("基数的含义（台、运行小时等）", "what the base counts: devices, hours"))
        .rows("S4.4-03"),
];

const PRIVACY: &[Field] = &[
    leaf("leaks", Kind::Count, text!("隐私泄露事件数", "leaks of personal data")).rows("S4.5-07"),
    leaf("base", Kind::Count, text!("发生率的基数", "base of the rate")).rows("S4.5-07"),
    leaf("baseDeclared", Kind::Text, text!("基数的含义（用户、记录等）", "what the base counts: users, records"))
        .rows("S4.5-07"),
];

const APPLICATIONS: &[Field] = &[
    leaf("all", Kind::Count, text!("业务申请总数", "applications in all")).rows("S2.1-03"),
    leaf("online", Kind::Count, text!("线上办理的业务申请数", "applications made online")).rows("S2.1-03"),
];

const USERS: &[Field] = &[
    leaf("all", Kind::Count, text!("用户总数", "users in all")).rows("S3.4-07"),
    leaf("selfService", Kind::Count, text!("使用自助服务的用户数", "users of self-service")).rows("S3.4-07"),
];

const SELF_SERVICE: &[Field] = &[
    leaf("tasks", Kind::Count, text!("自助办理笔数", "tasks done by self-service")).rows("S3.4-08"),
    leaf("minutes", Kind::Count, text!("自助办理总时长（分钟）", "minutes they took in all")).rows("S3.4-08"),
    leaf("traditionalTasks", Kind::Count, text!("传统方式办理笔数", "tasks done the traditional way")).rows("S3.4-08"),
    leaf("traditionalMinutes", Kind::Count, text!("传统方式办理总时长（分钟）", "minutes those took in all"))
        .rows("S3.4-08"),
];

const EVALUATION: &[Field] = &[
    leaf("process", Kind::Flag, text!("评价了服务过程", "the process was evaluated")).rows("S6.1-01"),
    leaf("result", Kind::Flag, text!("评价了服务结果", "the result was evaluated")).rows("S6.1-01"),
    leaf("attitude", Kind::Flag, text!("评价了服务态度", "the attitude was evaluated")).rows("S6.1-01"),
    leaf("responseSpeed", Kind::Flag, text!("设有响应速度指标", "there is an indicator of response speed"))
        .rows("S6.1-02,S1.4-01"),
    leaf("quality", Kind::Flag, text!("设有服务质量指标", "there is an indicator of service quality"))
        .rows("S6.1-02,S1.4-01"),
    leaf("satisfaction", Kind::Flag, text!("设有满意度指标", "there is an indicator of satisfaction"))
        .rows("S6.1-02,S1.4-01"),
    leaf("conformity", Kind::Flag, text!("设有服务规范性指标", "there is an indicator of conformity to the norm"))
        .rows("S6.1-02"),
    leaf("efficiency", Kind::Flag, text!("设有服务效率指标", "there is an indicator of service efficiency"))
        .rows("S1.4-01"),
    leaf("unitsStated", Kind::Flag, text!("各指标写明单位和周期", "every indicator states its unit and period"))
        .rows("S6.1-03"),
    leaf("surveyUsed", Kind::Flag, text!("开展了满意度调查", "a satisfaction survey was made")).rows("S6.1-06"),
    leaf("qualityChecked", Kind::Flag, text!("开展了服务质量检查", "service quality was checked")).rows("S6.1-06"),
    leaf("processAudited", Kind::Flag, text!("开展了服务流程审核", "the process was audited")).rows("S6.1-06"),
    leaf("quantitative", Kind::Flag, text!("采用了定量方法", "a quantitative method was used")).rows("S1.4-06"),
    leaf("qualitative", Kind::Flag, text!("采用了定性方法", "a qualitative method was used")).rows("S1.4-06"),
    leaf("fullDone", Kind::Flag, text!("本季度开展了全面评价", "there was a full evaluation in the quarter"))
        .rows("S6.1-07"),
    leaf("peak", Kind::Flag, text!("期内有业务高峰", "there was a peak of business")).rows("S6.1-08"),
    leaf("specialEvent", Kind::Flag, text!("期内有特殊事件", "there was a special event")).rows("S6.1-08"),
    leaf("specialDone", Kind::Flag, text!("开展了专项评价", "a special evaluation was made")).rows("S6.1-08"),
    leaf("weakPointsMeasured", Kind::Flag, text!("薄弱之处均有改进措施", "every weak point has a measure"))
        .rows("S6.1-10"),
    leaf("usedForAppraisal", Kind::Flag, text!("结果用于员工绩效考核", "the result is used to appraise staff"))
        .rows("S6.1-11"),
    leaf("usedForProcess", Kind::Flag, text!("结果用于优化流程", "the result is used to improve processes"))
        .rows("S6.1-11"),
    leaf("linkedToRewards", Kind::Flag, text!("结果与奖惩挂钩", "the result is linked to rewards and penalties"))
        .rows("S6.1-12"),
    leaf(
        "conforms",
        Kind::Flag,
        text!("服务内容完整、准确并符合服务规范", "content is complete, accurate and to the specification"),
    )
    .rows("S1.4-02"),
    leaf("surveyReport", Kind::Flag, text!("考核采用了满意度调查", "the appraisal uses the satisfaction survey"))
        .rows("S1.4-07"),
    leaf("evaluationReport", Kind::Flag, text!("考核采用了服务评价报告", "the appraisal uses the evaluation report"))
        .rows("S1.4-07"),
    leaf("qualityAnalysis", Kind::Flag, text!("考核采用了服务质量分析", "the appraisal uses the quality analysis"))
        .rows("S1.4-07"),
];

const FLOORS: &[Field] =
    &[leaf("satisfaction", Kind::Percent, text!("满意度最低要求", "least satisfaction the specification asks for"))
        .rows("S1.4-05")];

const SURVEY: &[Field] = &[
    leaf("questionnaire", Kind::Flag, text!("采用问卷调查", "by questionnaire")).rows("S6.2-01"),
    leaf("callBack", Kind::Flag, text!("采用电话回访", "by telephone call-back")).rows("S6.2-01"),
    leaf("onlineRating", Kind::Flag, text!("采用在线评价", "by online rating")).rows("S6.2-01"),
    leaf("asksContent", Kind::Flag, text!("问卷请客户为服务内容评分", "it has the content rated")).rows("S6.2-02"),
    leaf("asksAttitude", Kind::Flag, text!("问卷请客户为服务态度评分", "it has the attitude rated")).rows("S6.2-02"),
    leaf("asksEfficiency", Kind::Flag, text!("问卷请客户为服务效率评分", "it has the efficiency rated"))
        .rows("S6.2-02"),
    leaf("freeText", Kind::Flag, text!("问卷可填写意见", "it leaves room for feedback")).rows("S6.2-02"),
    leaf("phone", Kind::Flag, text!("问卷覆盖电话渠道", "it covers the telephone")).rows("S6.2-03"),
    leaf("website", Kind::Flag, text!("问卷覆盖网站", "it covers the website")).rows("S6.2-03"),
    leaf("app", Kind::Flag, text!("问卷覆盖手机应用", "it covers the app")).rows("S6.2-03"),
    leaf("hall", Kind::Flag, text!("问卷覆盖线下营业厅", "it covers the service halls")).rows("S6.2-03"),
    leaf("coversAttitude", Kind::Flag, text!("调查了服务态度", "the survey asks about the attitude")).rows("S6.2-04"),
    leaf("coversResponse", Kind::Flag, text!("调查了响应速度", "the survey asks about response speed")).rows("S6.2-05"),
    leaf("coversProcess", Kind::Flag, text!("调查了流程是否顺畅", "the survey asks whether the process ran smoothly"))
        .rows("S6.2-06"),
    leaf(
        "coversResult",
        Kind::Flag,
        text!("调查了结果是否符合预期", "the survey asks whether the result met expectation"),
    )
    .rows("S6.2-07"),
    leaf("report", Kind::Text, text!("调查报告", "report on the survey")).rows("S6.2-12"),
    leaf("analysed", Kind::Flag, text!("调查结果已作数据分析", "the results were analysed")).rows("S6.2-11"),
];

const FEEDBACK: &[Field] = &[
    leaf("received", Kind::Count, text!("收到的意见数", "pieces of feedback received")).rows("S6.3-07,S1.5-04"),
    leaf("withDepartment", Kind::Count, text!("已送达相关部门的意见数", "those passed to the department concerned"))
        .rows("S6.3-07"),
    leaf("handled", Kind::Count, text!("已处理的意见数", "those handled")).rows("S6.3-07,S1.5-04"),
    leaf("replied", Kind::Count, text!("已回复的意见数", "those replied to")).rows("S1.5-04"),
];

const WEAK_LINK_ITEM: &[Field] = &[
    leaf("cause", Kind::Choice(&CAUSE), text!("原因", "cause")).rows("S6.3-02,S6.3-04,S6.3-06,S6.3-07"),
    leaf("measure", Kind::Choice(&MEASURE_KIND), text!("改进措施", "kind of measure taken")).rows("S6.3-01,S6.1-10"),
    leaf("basis", Kind::Choice(&MEASURE_BASIS), text!("措施的依据", "what the measure rests on")).rows("S6.3-01"),
];

/// The plan as it stands: the keys of the event that draws one up.
const PLAN: &[Field] = &[
    BY,
    PLAN_GOAL,
    PLAN_DEPARTMENT,
    PLAN_SCHEDULE,
    PLAN_EFFECT,
    PLAN_MEASURES,
    PLAN_EVALUATION,
    PLAN_SURVEY,
    PLAN_PROCESS,
];

/// What an operator knows of its service over a period.
pub static SERVICE_PERIOD: Shape = Shape {
    name: "ServicePeriod",
    label: text!("一段时期的服务情况", "service over a period"),
    fields: &[
        leaf("from", Kind::Date, text!("首日", "first day")).rows("S6.1-03"),
        leaf("to", Kind::Date, text!("末日", "last day")).rows("S6.1-03"),
        record("satisfaction", SATISFACTION, text!("满意度答复", "answers on satisfaction"))
            .rows("S6.2-02")
            .named("SatisfactionFigures"),
        record("complaints", COMPLAINTS, text!("投诉处理情况", "figures on complaints"))
            .rows("S1.5-06")
            .named("ComplaintFigures"),
        record("waiting", WAITING, text!("等待情况", "figures on waiting")).rows("S1.4-04").named("WaitingFigures"),
        record("response", RESPONSE, text!("响应情况", "figures on response")).rows("S6.1-02").named("ResponseFigures"),
        record("network", NETWORK, text!("网络运行情况", "figures on the network"))
            .rows("S4.1-04,S4.1-05")
            .named("NetworkFigures"),
        record("equipment", EQUIPMENT, text!("设备运行情况", "figures on equipment"))
            .rows("S4.4-03")
            .named("EquipmentFigures"),
        record("privacy", PRIVACY, text!("隐私保护情况", "figures on privacy")).rows("S4.5-07").named("PrivacyFigures"),
        record("applications", APPLICATIONS, text!("业务申请情况", "figures on applications"))
            .rows("S2.1-03")
            .named("ApplicationFigures"),
        record("users", USERS, text!("用户情况", "figures on users")).rows("S3.4-07").named("UserFigures"),
        record("selfService", SELF_SERVICE, text!("自助服务情况", "figures on self-service"))
            .rows("S3.4-08")
            .named("SelfServiceFigures"),
        record("evaluation", EVALUATION, text!("服务评价与考核", "evaluation and appraisal"))
            .rows("S6.1-01")
            .named("EvaluationRecord"),
        record("floors", FLOORS, text!("最低要求", "least values")).rows("S1.4-05").named("EvaluationFloors"),
        record("survey", SURVEY, text!("满意度调查", "satisfaction survey")).rows("S6.2-01").named("SurveyRecord"),
        record("feedback", FEEDBACK, text!("意见反馈", "feedback")).rows("S6.3-07,S1.5-04").named("FeedbackFigures"),
        list("weakLinks", WEAK_LINK_ITEM, text!("薄弱环节", "weak links"))
            .rows("S6.2-11,S6.3-01")
            .named("WeakLinkRecord"),
        record("plan", PLAN, text!("改进计划", "plan of improvement")).rows("S6.5-03").named("PlanRecord"),
        list("events", EVENT, text!("事件", "events")).rows("S6.5-07"),
    ],
    reductions: &[
        Reduction {
            path: "weakLinks.count",
            over: "weakLinks",
            reduce: Reduce::Count,
            label: text!("薄弱环节数", "number of weak links"),
        },
        Reduction {
            path: "weakLinks.unfounded",
            over: "weakLinks",
            reduce: Reduce::AnyAbsent("basis"),
            label: text!("有措施没有依据", "a measure rests on nothing"),
        },
        Reduction {
            path: "events.count",
            over: "events",
            reduce: Reduce::Count,
            label: text!("事件数", "number of events"),
        },
    ],
};

/// What a survey may cover (6.2): ways, topics of the questionnaire, channels, contents.
pub static SURVEY_COVERAGE: [(&str, &[&str]); 4] = [
    ("ways", &["survey.questionnaire", "survey.callBack", "survey.onlineRating"]),
    ("topics", &["survey.asksContent", "survey.asksAttitude", "survey.asksEfficiency"]),
    ("channels", &["survey.phone", "survey.website", "survey.app", "survey.hall"]),
    ("contents", &["survey.coversAttitude", "survey.coversResponse", "survey.coversProcess", "survey.coversResult"]),
];

/// A kind of measure and the causes it answers.
#[derive(Debug, Clone, Copy)]
pub struct Remedy {
    /// Stable id, for example `measure.kind.process`.
    pub id: &'static str,
    /// A code of `MeasureKind`.
    pub kind: &'static str,
    /// Codes of `Cause`.
    pub causes: &'static [&'static str],
    /// What is done.
    pub text: Text,
    /// Where it comes from.
    pub sources: &'static [Citation],
}

/// What helps against which cause, in the order of the Guide.
pub static REMEDIES: [Remedy; 4] = [
    Remedy {
        id: "measure.kind.process",
        kind: "process",
        causes: &["too_long", "complicated", "not_to_norm"],
        text: text!("优化流程、简化步骤，并使操作合乎规范", "streamline the process, drop steps and work to the norm"),
        sources: sources![guide("6.3", "S6.3-02")],
    },
    Remedy {
        id: "measure.kind.training",
        kind: "training",
        causes: &["not_professional"],
        text: text!(
            "定期培训服务规范、服务技巧和应急处理",
            "train staff regularly in the norm, in service skills and in handling emergencies"
        ),
        sources: sources![guide("6.3", "S6.3-04")],
    },
    Remedy {
        id: "measure.kind.technology",
        kind: "technology",
        causes: &["manual_load"],
        text: text!(
            "升级智能客服、自助终端和线上平台，减轻人工压力",
            "improve smart service, terminals and online platforms, so that less rests on staff"
        ),
        sources: sources![guide("6.3", "S6.3-06")],
    },
    Remedy {
        id: "measure.kind.feedback",
        kind: "feedback",
        causes: &["feedback_lost"],
        text: text!(
            "通过在线评价、工单和意见箱收集意见，及时送达相关部门并处理",
            "collect feedback by rating, ticket and suggestion box, pass it on in time and handle it"
        ),
        sources: sources![guide("6.3", "S6.3-07"), guide("6.3", "S6.3-08")],
    },
];

/// Which way a measure is good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Better {
    /// More is better.
    Higher,
    /// Less is better.
    Lower,
}

codes! {
    Better { Higher = "higher", Lower = "lower" }
}

/// How a measure is worked out; unknown while a figure is, and not defined over nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Formula {
    /// `part` of `whole`, in percent.
    Share {
        /// Fact: what is counted.
        part: &'static str,
        /// Fact: of how many.
        whole: &'static str,
    },
    /// `total` over `count`.
    Mean {
        /// Fact: the sum.
        total: &'static str,
        /// Fact: of how many.
        count: &'static str,
        /// How many units of the sum make one of the measure: 60 from minutes to hours.
        per: i64,
    },
    /// `(now − before) ÷ before`, in percent of `before`.
    Change {
        /// Measure: the value compared.
        now: &'static str,
        /// Measure: what it is compared with.
        before: &'static str,
    },
}

/// A figure worked out from a period.
#[derive(Debug, Clone, Copy)]
pub struct Measure {
    /// Stable id, for example `measure.waiting.mean`; the name of its fact as well.
    pub id: &'static str,
    /// Where it comes from.
    pub sources: &'static [Citation],
    /// What is measured.
    pub text: Text,
    /// Unit, for example `percent`; the fact is in thousandths of it.
    pub unit: &'static str,
    /// Which way it is good.
    pub better: Better,
    /// How it is worked out.
    pub formula: Formula,
    /// The fact that says what the whole counts, where the sources do not: without it the rate compares with nothing.
    pub base: &'static str,
    /// What is weak when it is bad: a code of `WeakLink`; empty where the sources name none.
    pub weak_link: &'static str,
    /// Why: a code of `Cause`; empty where `weak_link` is.
    pub cause: &'static str,
}

impl Measure {
    /// The type of its fact: a percentage compares with percentages, all else with whole numbers.
    #[must_use]
    pub fn kind(&self) -> Kind {
        if self.unit == "percent" { Kind::Percent } else { Kind::Count }
    }
}

/// What most measures have in common: less is better, and nothing is said of the cause.
const MEASURE: Measure = Measure {
    id: "",
    sources: &[],
    text: Text::EMPTY,
    unit: "",
    better: Better::Lower,
    formula: Formula::Share { part: "", whole: "" },
    base: "",
    weak_link: "",
    cause: "",
};

/// A measure that shows slowness when it is bad.
const SPEED: Measure = Measure { weak_link: "response_too_long", cause: "too_long", ..MEASURE };

/// A measure that shows a lack of ability when it is bad.
const STAFF: Measure = Measure { weak_link: "staff_not_professional", cause: "not_professional", ..MEASURE };

/// Share of satisfied answers in one dimension.
macro_rules! satisfaction {
    ($dimension:literal, $text:expr, $sources:expr, $base:expr) => {
        Measure {
            id: concat!("measure.satisfaction.", $dimension),
            sources: $sources,
            text: $text,
            unit: "percent",
            better: Better::Higher,
            formula: Formula::Share {
                part: concat!("satisfaction.", $dimension, ".satisfied"),
                whole: concat!("satisfaction.", $dimension, ".answers"),
            },
            ..$base
        }
    };
}

/// Every measure; a change comes after what it compares.
pub static MEASURES: [Measure; 30] = [
    satisfaction!(
        "overall",
        text!("总体满意度", "overall satisfaction"),
        sources![guide("6.1", "S6.1-02"), guide("1.4", "S1.4-01"), guide("1.4", "S1.4-05")],
        MEASURE
    ),
    satisfaction!(
        "network",
        text!("网络服务满意度", "satisfaction with network service"),
        sources![guide("1.1", "S1.1-11")],
        MEASURE
    ),
    satisfaction!(
        "handling",
        text!("业务办理满意度", "satisfaction with the handling of business"),
        sources![guide("1.1", "S1.1-12")],
        MEASURE
    ),
    satisfaction!(
        "customerService",
        text!("客户服务满意度", "satisfaction with customer service"),
        sources![guide("1.1", "S1.1-13")],
        MEASURE
    ),
    satisfaction!(
        "complaint",
        text!("投诉处理满意度", "satisfaction with the handling of complaints"),
        sources![guide("1.5", "S1.5-07")],
        MEASURE
    ),
    satisfaction!(
        "phone",
        text!("电话服务满意度", "satisfaction with telephone service"),
        sources![guide("3.3", "S3.3-07")],
        MEASURE
    ),
    satisfaction!(
        "phoneHuman",
        text!("电话人工服务满意度", "satisfaction with human agents on the telephone"),
        sources![guide("3.3", "S3.3-08")],
        STAFF
    ),
    satisfaction!(
        "response",
        text!("响应速度满意度", "satisfaction with response speed"),
        sources![guide("6.2", "S6.2-05"), guide("5.1", "S5.1-09")],
        SPEED
    ),
    satisfaction!(
        "content",
        text!("服务内容满意度", "satisfaction with the content of the service"),
        sources![guide("6.2", "S6.2-02"), guide("5.1", "S5.1-10")],
        MEASURE
    ),
    satisfaction!(
        "attitude",
        text!("服务态度满意度", "satisfaction with the attitude of staff"),
        sources![guide("6.2", "S6.2-04"), guide("5.1", "S5.1-11")],
        STAFF
    ),
    satisfaction!(
        "efficiency",
        text!("服务效率满意度", "satisfaction with the efficiency of the service"),
        sources![guide("6.2", "S6.2-02"), guide("1.4", "S1.4-01")],
        MEASURE
    ),
    satisfaction!(
        "process",
        text!("服务流程满意度", "satisfaction with the course of the process"),
        sources![guide("6.2", "S6.2-06"), guide("6.1", "S6.1-01")],
        Measure { weak_link: "process_not_to_norm", cause: "not_to_norm", ..MEASURE }
    ),
    satisfaction!(
        "result",
        text!("服务结果满意度", "satisfaction with the result of the service"),
        sources![guide("6.2", "S6.2-07"), guide("6.1", "S6.1-01")],
        MEASURE
    ),
    satisfaction!(
        "staff",
        text!("服务人员专业能力满意度", "satisfaction with the professional ability of staff"),
        sources![guide("6.2", "S6.2-09")],
        STAFF
    ),
    Measure {
        id: "measure.complaints.mean",
        sources: sources![guide("1.5", "S1.5-06")],
        text: text!("投诉平均处理时长", "mean time to handle a complaint"),
        unit: "hour",
        formula: Formula::Mean { total: "complaints.totalMinutes", count: "complaints.closed", per: 60 },
        ..SPEED
    },
    Measure {
        id: "measure.complaints.previousMean",
        sources: sources![guide("3.5", "S3.5-03")],
        text: text!("上期投诉平均处理时长", "mean time to handle a complaint in the period before"),
        unit: "hour",
        formula: Formula::Mean {
            total: "complaints.previousTotalMinutes",
            count: "complaints.previousClosed",
            per: 60,
        },
        ..MEASURE
    },
    Measure {
        id: "measure.complaints.change",
        sources: sources![guide("3.5", "S3.5-03")],
        text: text!("投诉平均处理时长的变化", "change of the mean time to handle a complaint"),
        unit: "percentChange",
        formula: Formula::Change { now: "measure.complaints.mean", before: "measure.complaints.previousMean" },
        ..MEASURE
    },
    Measure {
        id: "measure.waiting.mean",
        sources: sources![guide("1.4", "S1.4-04"), guide("1.4", "S1.4-01")],
        text: text!("平均等待时长", "mean time of waiting"),
        unit: "minute",
        formula: Formula::Mean { total: "waiting.totalMinutes", count: "waiting.visits", per: 1 },
        ..SPEED
    },
    Measure {
        id: "measure.waiting.previousMean",
        sources: sources![guide("1.4", "S1.4-04")],
        text: text!("上期平均等待时长", "mean time of waiting in the period before"),
        unit: "minute",
        formula: Formula::Mean { total: "waiting.previousTotalMinutes", count: "waiting.previousVisits", per: 1 },
        ..MEASURE
    },
    Measure {
        id: "measure.waiting.change",
        sources: sources![guide("1.4", "S1.4-04")],
        text: text!("平均等待时长的变化", "change of the mean time of waiting"),
        unit: "percentChange",
        formula: Formula::Change { now: "measure.waiting.mean", before: "measure.waiting.previousMean" },
        ..MEASURE
    },
    Measure {
        id: "measure.response.mean",
        sources: sources![guide("6.1", "S6.1-02"), guide("1.4", "S1.4-01"), guide("1.4", "S1.4-03")],
        text: text!("平均响应时长", "mean time to the first response"),
        unit: "second",
        formula: Formula::Mean { total: "response.totalSeconds", count: "response.requests", per: 1 },
        ..SPEED
    },
    Measure {
        id: "measure.network.recovery",
        sources: sources![guide("4.1.1", "S4.1-04")],
        text: text!("网络平均故障恢复时间", "mean time to recovery of the network"),
        unit: "hour",
        formula: Formula::Mean { total: "network.recoveryMinutes", count: "network.recoveries", per: 60 },
        ..MEASURE
    },
    Measure {
        id: "measure.network.failures",
        sources: sources![guide("4.1.1", "S4.1-05")],
        text: text!("网络故障率", "failure rate of the network"),
        unit: "percent",
        formula: Formula::Share { part: "network.failures", whole: "network.base" },
        base: "network.baseDeclared",
        ..MEASURE
    },
    Measure {
        id: "measure.equipment.failures",
        sources: sources![guide("4.4.1", "S4.4-03")],
        text: text!("设备故障率", "failure rate of equipment"),
        unit: "percent",
        formula: Formula::Share { part: "equipment.failures", whole: "equipment.base" },
        base: "equipment.baseDeclared",
        ..MEASURE
    },
    Measure {
        id: "measure.privacy.leaks",
        sources: sources![guide("4.5.2", "S4.5-07")],
        text: text!("隐私泄露事件发生率", "rate of privacy leaks"),
        unit: "percent",
        formula: Formula::Share { part: "privacy.leaks", whole: "privacy.base" },
        base: "privacy.baseDeclared",
        ..MEASURE
    },
    Measure {
        id: "measure.applications.online",
        sources: sources![guide("2.1", "S2.1-03")],
        text: text!("线上办理的业务申请占比", "share of applications made online"),
        unit: "percent",
        better: Better::Higher,
        formula: Formula::Share { part: "applications.online", whole: "applications.all" },
        ..MEASURE
    },
    Measure {
        id: "measure.users.selfService",
        sources: sources![guide("3.4", "S3.4-07")],
        text: text!("自助服务用户覆盖率", "share of users reached by self-service"),
        unit: "percent",
        better: Better::Higher,
        formula: Formula::Share { part: "users.selfService", whole: "users.all" },
        ..MEASURE
    },
    Measure {
        id: "measure.selfService.mean",
        sources: sources![guide("3.4", "S3.4-08")],
        text: text!("自助办理平均时长", "mean time of a task by self-service"),
        unit: "minute",
        formula: Formula::Mean { total: "selfService.minutes", count: "selfService.tasks", per: 1 },
        ..MEASURE
    },
    Measure {
        id: "measure.selfService.traditionalMean",
        sources: sources![guide("3.4", "S3.4-08")],
        text: text!("传统方式办理平均时长", "mean time of a task the traditional way"),
        unit: "minute",
        formula: Formula::Mean {
            total: "selfService.traditionalMinutes",
            count: "selfService.traditionalTasks",
            per: 1,
        },
        ..MEASURE
    },
    // The source does not say how it measures efficiency. Taken as tasks in the same time: 13 minutes against 10 are 30 %
    // more, which is the change of the means the other way round.
    Measure {
        id: "measure.selfService.efficiency",
        sources: sources![guide("3.4", "S3.4-08")],
        text: text!("自助服务比传统服务提升的效率", "gain in efficiency of self-service over traditional service"),
        unit: "percentChange",
        better: Better::Higher,
        formula: Formula::Change { now: "measure.selfService.traditionalMean", before: "measure.selfService.mean" },
        ..MEASURE
    },
];

/// What most rules have in common: mandatory, undated, to be corrected when not met, asked for when unknown.
const EVALUATE: Rule = Rule {
    id: "",
    item: "E-20",
    sources: &[],
    force: Force::Mandatory,
    effective: Effective::Undated,
    text: Text::EMPTY,
    remedy: Text::EMPTY,
    evidence: Text::EMPTY,
    applies_when: Always,
    requires: Always,
    if_not_met: Effect::Correct,
    if_unknown: IfUnknown::Ask,
    overrides: &[],
    step: None,
    grade: None,
    reading_of: "",
};

/// Something worth saying that leaves the verdict alone.
const ADVISE: Rule =
    Rule { force: Force::Recommended, if_not_met: Effect::Warn, if_unknown: IfUnknown::Ignore, ..EVALUATE };

const SURVEY_RULE: Rule = Rule { item: "E-21", ..EVALUATE };
const IMPROVE: Rule = Rule { item: "E-22", ..EVALUATE };

/// Customers were asked in one way or another.
const SURVEYED: Condition =
    any![is!("survey.questionnaire", "true"), is!("survey.callBack", "true"), is!("survey.onlineRating", "true")];

/// A questionnaire was used.
const QUESTIONED: Condition = is!("survey.questionnaire", "true");

/// There is something to improve.
const WEAK: Condition = at_least!("weakLinks.count", number!(1));

/// Somebody said something.
const HEARD: Condition = at_least!("feedback.received", number!(1));

/// Every rule on evaluation, survey and improvement.
pub static RULES: [Rule; 28] = [
    Rule {
        id: "evaluate.dimensions",
        sources: sources![guide("6.1", "S6.1-01")],
        text: text!("评价涵盖服务过程、结果和态度", "the evaluation covers process, result and attitude"),
        remedy: text!("请补充缺少的评价内容", "evaluate what is missing"),
        evidence: text!("评价方案与评价报告", "scheme and report of the evaluation"),
        requires: all![
            is!("evaluation.process", "true"),
            is!("evaluation.result", "true"),
            is!("evaluation.attitude", "true"),
        ],
        ..EVALUATE
    },
    Rule {
        id: "evaluate.indicators",
        sources: sources![guide("6.1", "S6.1-02")],
        text: text!(
            "评价指标包括响应速度、服务质量、满意度和规范性",
            "the indicators include response speed, quality, satisfaction and conformity"
        ),
        remedy: text!("请补设缺少的指标", "add the indicator that is missing"),
        evidence: text!("评价指标体系文件", "document of the indicators"),
        requires: all![
            is!("evaluation.responseSpeed", "true"),
            is!("evaluation.quality", "true"),
            is!("evaluation.satisfaction", "true"),
            is!("evaluation.conformity", "true"),
        ],
        ..EVALUATE
    },
    Rule {
        id: "evaluate.standard",
        sources: sources![guide("1.4", "S1.4-01")],
        text: text!(
            "服务标准包括服务质量、响应速度、服务效率和满意度",
            "the service standard has quality, response speed, efficiency and satisfaction"
        ),
        remedy: text!("请补全服务标准的指标", "complete the indicators of the standard"),
        evidence: text!("服务标准文件", "document of the service standard"),
        requires: all![
            is!("evaluation.quality", "true"),
            is!("evaluation.responseSpeed", "true"),
            is!("evaluation.efficiency", "true"),
            is!("evaluation.satisfaction", "true"),
        ],
        ..EVALUATE
    },
    Rule {
        id: "evaluate.comparable",
        sources: sources![guide("6.1", "S6.1-03")],
        text: text!("各项指标可量化、可比较", "every indicator can be counted and compared"),
        remedy: text!("请为各项指标写明单位和统计周期", "state the unit and the period of every indicator"),
        evidence: text!("指标定义及统计口径", "definition of the indicators"),
        requires: is!("evaluation.unitsStated", "true"),
        ..EVALUATE
    },
    Rule {
        id: "evaluate.methods",
        sources: sources![guide("6.1", "S6.1-06")],
        text: text!("评价采用两种以上方法", "the evaluation uses two methods at least"),
        remedy: text!(
            "请在满意度调查、质量检查、流程审核中至少选用两种",
            "use two of survey, quality check and process audit"
        ),
        evidence: text!("调查、检查或审核的记录", "records of the survey, check or audit"),
        requires: AtLeastOf(
            2,
            &[
                is!("evaluation.surveyUsed", "true"),
                is!("evaluation.qualityChecked", "true"),
                is!("evaluation.processAudited", "true"),
            ],
        ),
        ..EVALUATE
    },
    Rule {
        id: "evaluate.mixed",
        sources: sources![guide("1.4", "S1.4-06")],
        text: text!("考核兼用定量和定性方法", "the appraisal is both quantitative and qualitative"),
        remedy: text!("请补充缺少的一类方法", "add the kind of method that is missing"),
        evidence: text!("考核办法", "rules of the appraisal"),
        requires: all![is!("evaluation.quantitative", "true"), is!("evaluation.qualitative", "true")],
        ..EVALUATE
    },
    Rule {
        id: "evaluate.instruments",
        sources: sources![guide("1.4", "S1.4-07")],
        text: text!(
            "考核依据满意度调查、服务评价报告和服务质量分析",
            "the appraisal uses the survey, the evaluation report and the quality analysis"
        ),
        remedy: text!("请补齐缺少的材料", "supply what is missing"),
        evidence: text!("调查结果、评价报告和质量分析", "survey, report and analysis"),
        requires: all![
            is!("evaluation.surveyReport", "true"),
            is!("evaluation.evaluationReport", "true"),
            is!("evaluation.qualityAnalysis", "true"),
        ],
        ..EVALUATE
    },
    Rule {
        id: "evaluate.conformity",
        sources: sources![guide("1.4", "S1.4-02")],
        text: text!(
            "服务内容完整、准确，符合电信服务规范",
            "content is complete, accurate and to the Telecom Service Specification"
        ),
        remedy: text!("请由负责人对照服务规范核查", "have it checked against the specification"),
        evidence: text!("对照检查的结论", "result of the check"),
        requires: is!("evaluation.conforms", "true"),
        if_not_met: Effect::Review,
        if_unknown: IfUnknown::Review,
        ..EVALUATE
    },
    Rule {
        id: "evaluate.waiting",
        sources: sources![guide("1.4", "S1.4-04")],
        text: text!("平均等待时长比上期缩短", "the mean time of waiting is shorter than in the period before"),
        remedy: text!("请简化办理流程，缩短客户等待", "make handling simpler, so that customers wait less"),
        evidence: text!("两期排队与等待数据", "figures on waiting in both periods"),
        applies_when: all![present!("measure.waiting.mean"), present!("measure.waiting.previousMean")],
        requires: Compare("measure.waiting.change", Comparison::Before, number!(0)),
        ..ADVISE
    },
    Rule {
        id: "evaluate.floor",
        sources: sources![guide("1.4", "S1.4-05")],
        text: text!("满意度不低于规范的最低要求", "satisfaction is not below the least value of the specification"),
        remedy: text!("请查找原因并制定改进措施", "look for the cause and take measures"),
        evidence: text!("满意度调查结果", "result of the satisfaction survey"),
        applies_when: all![present!("measure.satisfaction.overall"), present!("floors.satisfaction")],
        requires: at_least!("measure.satisfaction.overall", fact!("floors.satisfaction")),
        if_unknown: IfUnknown::Ignore,
        ..EVALUATE
    },
    Rule {
        id: "evaluate.quarterly",
        sources: sources![guide("6.1", "S6.1-07")],
        text: text!("每季度开展一次全面评价", "there is a full evaluation every quarter"),
        remedy: text!("建议在本季度内开展全面评价", "make a full evaluation within the quarter"),
        evidence: text!("季度评价报告", "report of the quarter"),
        requires: is!("evaluation.fullDone", "true"),
        ..ADVISE
    },
    Rule {
        id: "evaluate.special",
        sources: sources![guide("6.1", "S6.1-08")],
        text: text!("业务高峰或特殊事件有专项评价", "a peak or special event has an evaluation of its own"),
        remedy: text!("请针对该高峰或事件开展专项评价", "evaluate the peak or event"),
        evidence: text!("专项评价报告", "report of the special evaluation"),
        applies_when: any![is!("evaluation.peak", "true"), is!("evaluation.specialEvent", "true")],
        requires: is!("evaluation.specialDone", "true"),
        ..EVALUATE
    },
    Rule {
        id: "evaluate.weakPoints",
        sources: sources![guide("6.1", "S6.1-10")],
        text: text!("评价发现的薄弱之处均有改进措施", "every weak point that was found has a measure"),
        remedy: text!("请为每一处薄弱之处制定措施", "set a measure for every weak point"),
        evidence: text!("问题与措施清单", "list of weak points and measures"),
        requires: is!("evaluation.weakPointsMeasured", "true"),
        ..EVALUATE
    },
    Rule {
        id: "evaluate.uses",
        sources: sources![guide("6.1", "S6.1-11")],
        text: text!(
            "评价结果用于员工绩效考核和流程优化",
            "the result is used to appraise staff and to improve processes"
        ),
        remedy: text!("请将评价结果用于考核和流程优化", "use the result for both"),
        evidence: text!("考核记录与流程优化方案", "records of appraisal and of changes to processes"),
        requires: all![is!("evaluation.usedForAppraisal", "true"), is!("evaluation.usedForProcess", "true")],
        ..EVALUATE
    },
    Rule {
        id: "evaluate.rewards",
        sources: sources![guide("6.1", "S6.1-12")],
        text: text!("评价结果与奖惩机制挂钩", "the result is linked to rewards and penalties"),
        remedy: text!("请将评价结果与奖惩挂钩", "link the result to rewards and penalties"),
        evidence: text!("奖惩办法及执行记录", "rules on rewards and penalties, and what came of them"),
        requires: is!("evaluation.linkedToRewards", "true"),
        ..EVALUATE
    },
    Rule {
        id: "survey.questionnaire",
        sources: sources![guide("6.2", "S6.2-01")],
        text: text!("以问卷为主要方式调查满意度", "satisfaction is surveyed by questionnaire in the main"),
        remedy: text!(
            "请开展问卷调查，电话回访和在线评价可作补充",
            "use a questionnaire; call-back and online rating can add to it"
        ),
        evidence: text!("问卷及回收情况", "questionnaire and number of answers"),
        requires: QUESTIONED,
        ..SURVEY_RULE
    },
    Rule {
        id: "survey.questions",
        sources: sources![guide("6.2", "S6.2-02")],
        text: text!(
            "问卷请客户为内容、态度和效率评分，并可填写意见",
            "the questionnaire has content, attitude and efficiency rated and leaves room for feedback"
        ),
        remedy: text!("请补充缺少的题目", "add the question that is missing"),
        evidence: text!("问卷样本", "the questionnaire"),
        applies_when: QUESTIONED,
        requires: all![
            is!("survey.asksContent", "true"),
            is!("survey.asksAttitude", "true"),
            is!("survey.asksEfficiency", "true"),
            is!("survey.freeText", "true"),
        ],
        ..SURVEY_RULE
    },
    Rule {
        id: "survey.channels",
        sources: sources![guide("6.2", "S6.2-03")],
        text: text!(
            "问卷覆盖电话、网站、手机应用和线下营业厅",
            "the questionnaire covers telephone, website, app and service halls"
        ),
        remedy: text!("请在缺少的渠道投放问卷", "put the questionnaire into the channel that is missing"),
        evidence: text!("各渠道问卷数量", "number of answers by channel"),
        applies_when: QUESTIONED,
        requires: all![
            is!("survey.phone", "true"),
            is!("survey.website", "true"),
            is!("survey.app", "true"),
            is!("survey.hall", "true"),
        ],
        ..SURVEY_RULE
    },
    Rule {
        id: "survey.attitude",
        sources: sources![guide("6.2", "S6.2-04")],
        text: text!("调查内容包括服务态度", "the survey asks about the attitude of staff"),
        remedy: text!("请增加关于服务态度的问题", "add a question on the attitude"),
        evidence: text!("调查题目", "questions of the survey"),
        applies_when: SURVEYED,
        requires: is!("survey.coversAttitude", "true"),
        ..SURVEY_RULE
    },
    Rule {
        id: "survey.response",
        sources: sources![guide("6.2", "S6.2-05")],
        text: text!("调查内容包括响应速度", "the survey asks about response speed"),
        remedy: text!("请增加关于响应速度的问题", "add a question on response speed"),
        evidence: text!("调查题目", "questions of the survey"),
        applies_when: SURVEYED,
        requires: is!("survey.coversResponse", "true"),
        ..SURVEY_RULE
    },
    Rule {
        id: "survey.process",
        sources: sources![guide("6.2", "S6.2-06")],
        text: text!("调查内容包括流程是否顺畅", "the survey asks whether the process ran smoothly"),
        remedy: text!("请增加关于服务流程的问题", "add a question on the process"),
        evidence: text!("调查题目", "questions of the survey"),
        applies_when: SURVEYED,
        requires: is!("survey.coversProcess", "true"),
        ..SURVEY_RULE
    },
    Rule {
        id: "survey.result",
        sources: sources![guide("6.2", "S6.2-07")],
        text: text!("调查内容包括结果是否符合预期", "the survey asks whether the result met expectation"),
        remedy: text!("请增加关于服务结果的问题", "add a question on the result"),
        evidence: text!("调查题目", "questions of the survey"),
        applies_when: SURVEYED,
        requires: is!("survey.coversResult", "true"),
        ..SURVEY_RULE
    },
    Rule {
        id: "survey.analysed",
        sources: sources![guide("6.2", "S6.2-11")],
        text: text!("对调查结果作数据分析，找出薄弱环节", "the results are analysed for weak links"),
        remedy: text!("请用数据分析工具处理调查结果", "analyse the results with tools for data"),
        evidence: text!("数据分析结果", "result of the analysis"),
        applies_when: SURVEYED,
        requires: is!("survey.analysed", "true"),
        ..SURVEY_RULE
    },
    Rule {
        id: "survey.report",
        sources: sources![guide("6.2", "S6.2-12")],
        text: text!("调查结果形成报告", "the results are put into a report"),
        remedy: text!("请编写调查报告，作为改进的依据", "write the report that improvement is based on"),
        evidence: text!("满意度调查报告", "report on the survey"),
        applies_when: SURVEYED,
        requires: present!("survey.report"),
        ..SURVEY_RULE
    },
    Rule {
        id: "improve.basis",
        sources: sources![guide("6.3", "S6.3-01")],
        text: text!("每项改进措施都依据评价结果或调查反馈", "every measure rests on the evaluation or on the survey"),
        remedy: text!("请依据评价结果或调查反馈制定措施", "base the measures on the evaluation or on the survey"),
        evidence: text!("措施及其依据的清单", "list of measures and what they rest on"),
        applies_when: WEAK,
        requires: is!("weakLinks.unfounded", "false"),
        ..IMPROVE
    },
    Rule {
        id: "improve.feedback.department",
        sources: sources![guide("6.3", "S6.3-07")],
        text: text!("收到的意见均送达相关部门", "all feedback reaches the department concerned"),
        remedy: text!("请将未送达的意见转交相关部门", "pass on what has not arrived"),
        evidence: text!("意见流转记录", "record of where the feedback went"),
        applies_when: HEARD,
        requires: at_least!("feedback.withDepartment", fact!("feedback.received")),
        ..IMPROVE
    },
    Rule {
        id: "improve.feedback.handled",
        sources: sources![guide("6.3", "S6.3-07"), guide("1.5", "S1.5-04")],
        text: text!("收到的意见均已处理", "all feedback is handled"),
        remedy: text!("请处理尚未处理的意见", "handle what is still open"),
        evidence: text!("意见处理记录", "record of what was done"),
        applies_when: HEARD,
        requires: at_least!("feedback.handled", fact!("feedback.received")),
        ..IMPROVE
    },
    Rule {
        id: "improve.feedback.replied",
        item: "E-12",
        sources: sources![guide("1.5", "S1.5-04")],
        text: text!("收到的意见均已回复，形成闭环", "all feedback is replied to, which closes the loop"),
        remedy: text!("请回复尚未回复的意见", "reply to what is still open"),
        evidence: text!("意见回复记录", "record of the replies"),
        applies_when: HEARD,
        requires: at_least!("feedback.replied", fact!("feedback.received")),
        ..IMPROVE
    },
];

#[cfg(test)]
mod tests {
    use super::{MEASURES, RULES, SERVICE_PERIOD};
    use crate::compile::Compiler;
    use crate::fact::{Layout, MAX_FACTS, Origin};

    #[test]
    fn every_condition_compiles_with_the_measures_as_facts() {
        let mut layout = Layout::of(&SERVICE_PERIOD);
        for measure in &MEASURES {
            let kind = layout.kind_of(measure.kind());
            layout.add(measure.id.to_owned(), kind, Origin::Derived);
        }
        assert!(layout.facts.len() <= MAX_FACTS);
        let mut compiler = Compiler::new(&layout);
        for rule in &RULES {
            assert!(compiler.condition(&rule.applies_when, rule.id).is_ok(), "{}", rule.id);
            assert!(compiler.condition(&rule.requires, rule.id).is_ok(), "{}", rule.id);
        }
    }
}
