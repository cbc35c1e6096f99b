//! Where a dispute can go: situations, forums, liabilities, and the rules that open or close them (tables C3 and C4).

use super::citation::{Citation, Grade, guide, law, sources};
use super::history::EVENT;
use super::instruments::{
    APPEAL_MEASURES, ARBITRATION_LAW, CIVIL_CODE, CIVIL_PROCEDURE_LAW, CONSUMER_LAW, FRAUD_LAW, MARKET_COMPLAINTS,
    PEOPLES_MEDIATION_LAW, PERSONAL_INFORMATION_LAW,
};
use super::procedures::dispute::{ARBITRATION_AGREEMENT, AWARD_FINAL, COURT_AGREEMENT, JUDGMENT_FINAL};
use super::procedures::forums::{
    ACCEPTED, CLAIM, ELSEWHERE, EXCLUDED, INTEREST, OPERATOR_FIRST, PERFORMED, RESPONDENT, TIME_CHARGE, TIME_OTHER,
};
use super::rows::{Effect, Effective, Force, IfUnknown, Rule, codes};
use super::shapes::{PROVINCE, member};
use crate::condition::Condition::{self, Always};
use crate::condition::{after, all, any, at_least, fact, is, not, number, one_of, present, supplied};
use crate::shape::{Field, Growth, Kind, Shape, Vocabulary, leaf, list, record};
use crate::text::{Text, text};

/// Whether a result binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Binding {
    /// No: an answer or proposal.
    None,
    /// Once both sides agree.
    ByAgreement,
    /// Yes; it can be appealed against.
    Binding,
    /// Yes, at once and for good.
    Final,
}

codes! {
    Binding { None = "none", ByAgreement = "byAgreement", Binding = "binding", Final = "final" }
}

/// A place where a dispute can go.
#[derive(Debug, Clone, Copy)]
pub struct Forum {
    /// Stable id, for example `forum.appeal`.
    pub id: &'static str,
    /// Where it comes from.
    pub sources: &'static [Citation],
    /// What to call it.
    pub text: Text,
    /// Who decides.
    pub decided_by: Text,
    /// Whether the result binds.
    pub binding: Binding,
    /// Whether it costs nothing.
    pub free: bool,
    /// Forums that are shut once it has accepted the dispute.
    pub shuts_out: &'static [&'static str],
    /// Rules that open or close it.
    pub rules: &'static [&'static str],
    /// Stages in which the dispute is there already.
    pub under_way: &'static [&'static str],
    /// The limit that has to run out before it opens, for want of an answer.
    pub opens_after: Option<&'static str>,
    /// What to bring: keys of `materials`.
    pub materials: &'static [&'static str],
    /// Limits within which one has to go there.
    pub bars: &'static [&'static str],
    /// Limits within which it has to act.
    pub answers: &'static [&'static str],
}

/// What to do first in a situation.
#[derive(Debug, Clone, Copy)]
pub struct Situation {
    /// Code of the situation.
    pub code: &'static str,
    /// What it divides into: codes of `SubSituation`. Empty for one that stands as it is.
    pub divisions: &'static [&'static str],
    /// Where it comes from.
    pub sources: &'static [Citation],
    /// What to do first.
    pub first_step: Text,
    /// Limits that may run beside it.
    pub clocks: &'static [&'static str],
}

/// A responsibility that a dispute may lead to.
#[derive(Debug, Clone, Copy)]
pub struct Liability {
    /// Id of the rule that says when.
    pub rule: &'static str,
    /// Its code.
    pub code: &'static str,
    /// What it leads to: codes of `LiabilityRemedy`.
    pub remedies: &'static [&'static str],
    /// `should` or `may`.
    pub modality: &'static str,
    /// Whether it only gathers others, so that a loss is not counted twice.
    pub umbrella: bool,
    /// Who alone can find it: a code of `Actor`.
    pub decided_by: &'static str,
    /// Situations in which it is a candidate.
    pub situations: &'static [&'static str],
}

/// The rule that a forum is recommended by, in the order in which they are tried.
#[derive(Debug, Clone, Copy)]
pub struct Advice {
    /// Id of the forum.
    pub forum: &'static str,
    /// Id of the rule.
    pub rule: &'static str,
}

/// What most rules have in common: mandatory, closing a forum when not met, asked for when unknown.
const ROUTE: Rule = Rule {
    id: "",
    item: "",
    sources: &[],
    force: Force::Mandatory,
    effective: Effective::Undated,
    text: text!("", ""),
    remedy: text!("", ""),
    evidence: text!("", ""),
    applies_when: Always,
    requires: Always,
    if_not_met: Effect::Refuse,
    if_unknown: IfUnknown::Ask,
    overrides: &[],
    step: None,
    grade: None,
    reading_of: "",
};

/// Nobody else has accepted the dispute.
const NOWHERE_ELSE: Condition = all![
    not!(is!("acceptedByCourt", "true")),
    not!(is!("acceptedByArbitration", "true")),
    not!(is!("acceptedByConsumerBody", "true")),
    not!(is!("acceptedByAuthority", "true")),
    not!(present!("at.suitAccepted")),
    not!(present!("at.arbitrationAccepted")),
    not!(present!("at.marketComplaintAccepted")),
];

/// A dispute is about a charge if it is said to be; unsaid, if its situation is one of fees.
const IS_CHARGE: Condition = any![
    all![supplied!("known.chargeDispute"), is!("known.chargeDispute", "true")],
    all![not!(supplied!("known.chargeDispute")), is!("situation", "fee_error_or_unnotified")],
];

/// The five situations of a dispute (S7.1-02 to S7.1-06).
pub static SITUATION: Vocabulary = Vocabulary {
    name: "Situation",
    growth: Growth::Open,
    members: &[
        member("content_mismatch", text!("服务内容与约定不符", "content differs from the contract")),
        member("late_or_no_response", text!("响应迟延或无响应", "late or no response")),
        member("interruption_fault_data_loss", text!("服务中断、故障或数据丢失", "interruption, fault or data loss")),
        member("fee_error_or_unnotified", text!("计费有误或未及时告知", "wrong fee or late notice")),
        member(
            "attitude_shirking_nonperformance",
            text!("态度恶劣、推诿或未按约定服务", "bad attitude, shirking or service not as agreed"),
        ),
        member("other", text!("其他情形", "another situation")),
    ],
};

/// What a situation is more closely.
pub static SUB_SITUATION: Vocabulary = Vocabulary {
    name: "SubSituation",
    growth: Growth::Open,
    members: &[
        member("late", text!("迟延", "late")),
        member("none", text!("没有响应", "none")),
        member("interruption", text!("中断", "interruption")),
        member("fault", text!("故障", "fault")),
        member("data_loss", text!("数据丢失", "data loss")),
        member("wrong_fee", text!("计费错误", "wrong fee")),
        member("late_notice", text!("未及时告知", "late notice")),
        member("attitude", text!("态度恶劣", "bad attitude")),
        member("shirking", text!("推诿", "shirking")),
        member("not_as_agreed", text!("未按约定服务", "not as agreed")),
        member("other", text!("其他", "other")),
    ],
};

/// What was harmed (S7.4-03).
pub static HARM: Vocabulary = Vocabulary {
    name: "Harm",
    growth: Growth::Closed,
    members: &[
        member("none", text!("没有损害", "nothing")),
        member("property", text!("财产损失", "property")),
        member("injury", text!("人身损害", "a person")),
        member("other_right", text!("其他合法权益", "another lawful right")),
    ],
};

/// What a liability may lead to (S7.4-02 to S7.4-05).
pub static REMEDY: Vocabulary = Vocabulary {
    name: "LiabilityRemedy",
    growth: Growth::Open,
    members: &[
        member("damages", text!("赔偿损失", "damages")),
        member("performance", text!("继续履行", "continued performance")),
        member("liquidated_damages", text!("支付违约金", "liquidated damages")),
        member("apology", text!("赔礼道歉", "apology")),
        member("fine", text!("罚款", "fine")),
        member("order_to_correct", text!("责令改正", "order to correct")),
        member("suspension", text!("暂停服务", "suspension of service")),
        member("direct_loss", text!("赔偿直接损失", "compensation of direct loss")),
        member("indirect_loss", text!("赔偿间接损失", "compensation of indirect loss")),
        member("other", text!("其他", "other")),
    ],
};

const MATERIALS: &[Field] = &[
    leaf("identity", Kind::Flag, text!("身份证明", "identity document")).rows("AP-12"),
    leaf(
        "complaintRecord",
        Kind::Flag,
        text!("向企业投诉的时间、渠道和工单号", "time, channel and ticket of the complaint to the operator"),
    )
    .rows("AP-10"),
    leaf(
        "operatorReply",
        Kind::Flag,
        text!("企业的答复，或逾期未答复的说明", "the operator's answer, or a note that none came in time"),
    )
    .rows("AP-10"),
    leaf("writtenAppeal", Kind::Flag, text!("书面申诉材料", "written appeal")).rows("AP-12"),
    leaf(
        "appellantDetails",
        Kind::Flag,
        text!("申诉人姓名、地址、电话、邮编", "name, address, phone and postcode of the appellant"),
    )
    .rows("AP-12"),
    leaf("respondentDetails", Kind::Flag, text!("被申诉企业名称、地址", "name and address of the respondent"))
        .rows("AP-12"),
    leaf("demand", Kind::Flag, text!("要求、理由和事实", "demand, reasons and facts")).rows("AP-12"),
    leaf("contract", Kind::Flag, text!("业务合同或协议", "service contract")).rows("S7.1-02"),
    leaf("bills", Kind::Flag, text!("账单和缴费凭证", "bills and receipts")).rows("S7.1-05"),
    leaf("arbitrationAgreement", Kind::Flag, text!("仲裁协议", "arbitration agreement")).rows("DR-12"),
    leaf("statementOfClaim", Kind::Flag, text!("仲裁申请书或起诉状", "request for arbitration or statement of claim"))
        .rows("S7.3-04"),
];

/// The dispute that `routeDispute` finds a way for.
pub static DISPUTE: Shape = Shape {
    name: "Dispute",
    label: text!("服务纠纷", "dispute about a service"),
    fields: &[
        leaf("situation", Kind::Choice(&SITUATION), text!("纠纷情形", "situation"))
            .rows("S7.1-02,S7.1-03,S7.1-04,S7.1-05,S7.1-06"),
        leaf("subSituation", Kind::Choice(&SUB_SITUATION), text!("具体情形", "what it is more closely"))
            .rows("S7.1-04,S7.1-05,S7.1-06"),
        leaf("province", Kind::Choice(&PROVINCE), text!("被申诉企业所在省份", "province of the operator")).rows("AP-9"),
        leaf("chargeDispute", Kind::Flag, text!("属于收费争议", "the dispute is about a charge")).rows("AP-11-1a"),
        leaf("satisfied", Kind::Flag, text!("对企业的结果满意", "the result of the operator is satisfactory"))
            .rows("AP-10,S7.1-14"),
        leaf("directInterest", Kind::Flag, text!("与事项有直接利害关系", "the customer has a direct interest"))
            .rows("AP-10"),
        leaf("respondentIdentified", Kind::Flag, text!("被申诉企业明确", "the respondent is identified")).rows("AP-10"),
        leaf("specificClaim", Kind::Flag, text!("有具体请求和事实", "there is a specific claim with facts"))
            .rows("AP-10"),
        leaf("viaAgent", Kind::Flag, text!("与代理网点发生纠纷", "the dispute is with an agent shop")).rows("AP-AG"),
        leaf("forConsumption", Kind::Flag, text!("为生活消费需要", "for daily consumption")).rows("DR-6,DR-8"),
        leaf("marketMatter", Kind::Flag, text!("涉及商品、价格或广告", "about goods, prices or advertising"))
            .rows("DR-4"),
        leaf("settledAndPerformed", Kind::Flag, text!("已和解并履行", "settled and performed")).rows("AP-11-2"),
        leaf(
            "acceptedByAppealBody",
            Kind::Flag,
            text!("申诉机构已受理或处理过", "an appeal body has accepted or handled it"),
        )
        .rows("AP-11-3"),
        leaf("acceptedByCourt", Kind::Flag, text!("法院已受理", "a court has accepted it")).rows("AP-11-4"),
        leaf("acceptedByArbitration", Kind::Flag, text!("仲裁机构已受理", "an arbitration body has accepted it"))
            .rows("AP-11-4"),
        leaf(
            "acceptedByConsumerBody",
            Kind::Flag,
            text!("消费者组织已受理", "a consumer organisation has accepted it"),
        )
        .rows("AP-11-4"),
        leaf("acceptedByAuthority", Kind::Flag, text!("其他行政部门已受理", "another authority has accepted it"))
            .rows("AP-11-4"),
        leaf("excludedByLaw", Kind::Flag, text!("法律法规另行排除", "other law excludes it")).rows("AP-11-6"),
        leaf("mediationRefused", Kind::Flag, text!("对方明确拒绝调解", "the other side has clearly refused mediation"))
            .rows("DR-9"),
        leaf("arbitrationAgreement", Kind::Flag, text!("有书面仲裁协议", "there is a written arbitration agreement"))
            .rows("DR-12,DR-13"),
        leaf(
            "objectionMissed",
            Kind::Flag,
            text!("对方首次开庭前未提异议", "the other side raised no objection before the first hearing"),
        )
        .rows("DR-13"),
        leaf("safetyThreat", Kind::Flag, text!("人身安全受到威胁", "safety is threatened")).rows("DR-0"),
        leaf("personalInformation", Kind::Flag, text!("涉及个人信息", "about personal information")).rows("PI-50"),
        leaf("fraudSuspension", Kind::Flag, text!("因反诈被限制或停机", "limited or suspended against fraud"))
            .rows("RN-32"),
        leaf("spam", Kind::Flag, text!("垃圾短信或不良信息", "spam or bad information")).rows("AP-9"),
        leaf("contractBreached", Kind::Flag, text!("企业违反合同", "the contract was breached")).rows("S7.4-02"),
        leaf("causedByService", Kind::Flag, text!("损害由服务不当造成", "the harm was caused by improper service"))
            .rows("S7.4-03"),
        leaf("harm", Kind::Choice(&HARM), text!("损害类型", "what was harmed")).rows("S7.4-03"),
        leaf("serious", Kind::Flag, text!("情节严重", "serious circumstances")).rows("S7.4-04"),
        leaf("loss", Kind::Money, text!("损失金额", "loss")).rows("S7.4-05"),
        record("materials", MATERIALS, text!("已有材料", "materials at hand")).rows("AP-12"),
        list("events", EVENT, text!("事件", "events")).rows("S1.1-09"),
    ],
    reductions: &[],
};

/// Every forum, from the nearest to the furthest.
pub static FORUMS: [Forum; 8] = [
    Forum {
        id: "forum.negotiation",
        sources: sources![guide("7.2", "S7.2-01"), law(&CONSUMER_LAW, "39", "DR-0", Grade::A)],
        text: text!("协商", "negotiation"),
        decided_by: text!("双方", "both parties"),
        binding: Binding::ByAgreement,
        free: true,
        shuts_out: &[],
        rules: &["route.open", "route.undecided", "route.unjudged", "route.negotiation.complained"],
        under_way: &["negotiating"],
        opens_after: None,
        materials: &["contract", "bills"],
        bars: &[],
        answers: &["sla.dispute.negotiation"],
    },
    Forum {
        id: "forum.operator",
        sources: sources![guide("7.2", "S7.2-02"), guide("3.5", "S3.5-05")],
        text: text!("向企业投诉", "complaint to the operator"),
        decided_by: text!("运营商", "the operator"),
        binding: Binding::None,
        free: true,
        shuts_out: &[],
        rules: &["route.open", "route.undecided", "route.unjudged", "route.operator.once"],
        under_way: &["reported", "admitted", "investigated", "handling"],
        opens_after: None,
        materials: &["identity", "contract", "bills"],
        bars: &[],
        answers: &[
            "sla.dispute.investigation",
            "sla.dispute.reply",
            "law.complaint.reply",
            "law.complaint.reply.henan",
            "law.complaint.reply.chongqing",
        ],
    },
    Forum {
        id: "forum.mediation.people",
        sources: sources![
            guide("7.2", "S7.2-04"),
            law(&PEOPLES_MEDIATION_LAW, "4, 17", "DR-9", Grade::A),
            law(&PEOPLES_MEDIATION_LAW, "31", "DR-10", Grade::A)
        ],
        text: text!("人民调解", "people's mediation"),
        decided_by: text!("双方在调解委员会主持下", "both parties before the mediation committee"),
        binding: Binding::ByAgreement,
        free: true,
        shuts_out: &[],
        rules: &["route.open", "route.undecided", "route.unjudged", "route.mediation.willing"],
        under_way: &["mediating"],
        opens_after: None,
        materials: &["identity", "contract", "bills"],
        bars: &["bar.mediation.confirmation"],
        answers: &["sla.dispute.mediation"],
    },
    Forum {
        id: "forum.mediation.consumer",
        sources: sources![law(&CONSUMER_LAW, "37, 39", "DR-8", Grade::A)],
        text: text!("消费者协会调解", "mediation by the consumer association"),
        decided_by: text!("双方在消费者协会主持下", "both parties before the consumer association"),
        binding: Binding::ByAgreement,
        free: true,
        shuts_out: &["forum.appeal"],
        rules: &["route.open", "route.undecided", "route.unjudged", "route.mediation.willing", "route.consumer"],
        under_way: &[],
        opens_after: None,
        materials: &["identity", "contract", "bills", "complaintRecord"],
        bars: &[],
        answers: &["sla.dispute.mediation"],
    },
    Forum {
        id: "forum.appeal",
        sources: sources![
            law(&APPEAL_MEASURES, "9", "AP-9", Grade::B),
            law(&APPEAL_MEASURES, "10", "AP-10", Grade::A),
            guide("7.1", "S7.1-14")
        ],
        text: text!("电信用户申诉", "telecom user appeal"),
        decided_by: text!("企业所在省的申诉受理机构", "the appeal body of the operator's province"),
        binding: Binding::None,
        free: true,
        shuts_out: &["forum.market"],
        rules: &[
            "route.open",
            "route.undecided",
            "route.unjudged",
            "route.appeal.operatorFirst",
            "route.appeal.interest",
            "route.appeal.respondent",
            "route.appeal.claim",
            "route.appeal.charge",
            "route.appeal.other",
            "route.appeal.performed",
            "route.appeal.before",
            "route.appeal.elsewhere",
            "route.appeal.excluded",
            "route.appeal.agent",
        ],
        under_way: &[],
        opens_after: Some("law.complaint.reply"),
        materials: &[
            "writtenAppeal",
            "appellantDetails",
            "respondentDetails",
            "demand",
            "complaintRecord",
            "operatorReply",
        ],
        bars: &["bar.appeal.charge", "bar.appeal.other"],
        answers: &[
            "law.appeal.acceptance",
            "law.appeal.answer",
            "law.appeal.mediation",
            "law.appeal.mediation.chongqing",
        ],
    },
    Forum {
        id: "forum.market",
        sources: sources![law(&CONSUMER_LAW, "46", "DR-3", Grade::A), law(&MARKET_COMPLAINTS, "2", "DR-4", Grade::B)],
        text: text!("向市场监管部门投诉", "complaint to the market regulator"),
        decided_by: text!("市场监管部门主持调解", "mediation by the market regulator"),
        binding: Binding::ByAgreement,
        free: true,
        shuts_out: &["forum.appeal"],
        rules: &[
            "route.open",
            "route.undecided",
            "route.unjudged",
            "route.market.competence",
            "route.market.consumption",
            "route.market.elsewhere",
            "route.market.time",
        ],
        under_way: &[],
        opens_after: None,
        materials: &["identity", "demand", "contract", "bills"],
        bars: &["bar.market.complaint"],
        answers: &["law.authority.complaint", "law.market.mediation"],
    },
    Forum {
        id: "forum.arbitration",
        sources: sources![
            guide("7.2", "S7.2-05"),
            guide("7.3", "S7.3-03"),
            law(&ARBITRATION_LAW, "3, 4", "DR-12", Grade::B)
        ],
        text: text!("仲裁", "arbitration"),
        decided_by: text!("仲裁庭", "the tribunal"),
        binding: Binding::Final,
        free: false,
        shuts_out: &["forum.court", "forum.appeal", "forum.market"],
        rules: &[
            "route.open",
            "route.undecided",
            "route.unjudged",
            "route.arbitration.agreement",
            "route.arbitration.once",
            "route.arbitration.court",
        ],
        under_way: &["arb_applied", "arb_accepted", "arb_tribunal", "arb_heard"],
        opens_after: None,
        materials: &["arbitrationAgreement", "statementOfClaim", "contract", "bills"],
        bars: &["bar.limitation", "bar.award.setAside", "bar.award.correction"],
        answers: &["law.arbitration.acceptance"],
    },
    Forum {
        id: "forum.court",
        sources: sources![
            guide("7.2", "S7.2-07"),
            law(&CONSUMER_LAW, "39", "DR-0", Grade::A),
            law(&CIVIL_PROCEDURE_LAW, "24", "DR-24", Grade::A)
        ],
        text: text!("向法院起诉", "suit in a people's court"),
        decided_by: text!(
            "被告住所地或合同履行地的法院",
            "the court of the defendant's domicile or the place of performance"
        ),
        binding: Binding::Binding,
        free: false,
        shuts_out: &["forum.appeal", "forum.market", "forum.arbitration"],
        rules: &["route.open", "route.undecided", "route.unjudged", "route.court.agreement", "route.court.limitation"],
        under_way: &["litigating"],
        opens_after: None,
        materials: &["statementOfClaim", "identity", "contract", "bills", "operatorReply"],
        bars: &["bar.limitation", "bar.limitation.longest", "bar.court.appeal"],
        answers: &["law.court.filing"],
    },
];

/// The five situations of the Guide.
pub static SITUATIONS: [Situation; 5] = [
    Situation {
        code: "content_mismatch",
        divisions: &[],
        sources: sources![guide("7.1", "S7.1-02")],
        first_step: text!(
            "对照合同核对服务内容，再与企业协商",
            "compare the service with the contract, then negotiate"
        ),
        clocks: &["law.complaint.reply"],
    },
    Situation {
        code: "late_or_no_response",
        divisions: &["late", "none"],
        sources: sources![guide("7.1", "S7.1-03")],
        first_step: text!("对照各项时限确认哪一项逾期，再与企业协商", "see which limit was missed, then negotiate"),
        clocks: &["sla.request.response", "sla.activation", "sla.problem.resolution"],
    },
    Situation {
        code: "interruption_fault_data_loss",
        divisions: &["interruption", "fault", "data_loss"],
        sources: sources![guide("7.1", "S7.1-04")],
        first_step: text!(
            "先恢复服务；数据丢失的同时按安全事件处置",
            "restore the service first; lost data is a security incident as well"
        ),
        clocks: &["sla.emergency.start", "sla.security.response", "sla.security.rectification"],
    },
    Situation {
        code: "fee_error_or_unnotified",
        divisions: &["wrong_fee", "late_notice"],
        sources: sources![guide("7.1", "S7.1-05")],
        first_step: text!("请企业重新核算费用", "have the operator calculate the fee again"),
        clocks: &["bar.appeal.charge"],
    },
    Situation {
        code: "attitude_shirking_nonperformance",
        divisions: &["attitude", "shirking", "not_as_agreed"],
        sources: sources![guide("7.1", "S7.1-06")],
        first_step: text!("按服务行为规范核查服务人员的表现", "check the conduct of the staff against the norms"),
        clocks: &["law.complaint.reply"],
    },
];

/// The four liabilities.
pub static LIABILITIES: [Liability; 4] = [
    Liability {
        rule: "liability.breach",
        code: "breach",
        remedies: &["damages", "performance", "liquidated_damages"],
        modality: "should",
        umbrella: false,
        decided_by: "court",
        situations: &[
            "content_mismatch",
            "late_or_no_response",
            "interruption_fault_data_loss",
            "fee_error_or_unnotified",
            "attitude_shirking_nonperformance/not_as_agreed",
        ],
    },
    Liability {
        rule: "liability.tort",
        code: "tort",
        remedies: &["damages", "apology"],
        modality: "should",
        umbrella: false,
        decided_by: "court",
        situations: &["interruption_fault_data_loss"],
    },
    Liability {
        rule: "liability.administrative",
        code: "administrative",
        remedies: &["fine", "order_to_correct", "suspension"],
        modality: "may",
        umbrella: false,
        decided_by: "authority",
        situations: &[],
    },
    Liability {
        rule: "liability.civil",
        code: "civil",
        remedies: &["direct_loss", "indirect_loss"],
        modality: "should",
        umbrella: true,
        decided_by: "court",
        situations: &["content_mismatch", "interruption_fault_data_loss", "fee_error_or_unnotified"],
    },
];

/// What is recommended: the first whose rule is met and whose forum is open, or under way.
pub static ADVICE: [Advice; 9] = [
    Advice { forum: "forum.operator", rule: "advice.complain" },
    Advice { forum: "forum.operator", rule: "advice.wait" },
    Advice { forum: "forum.negotiation", rule: "advice.negotiate" },
    Advice { forum: "forum.appeal", rule: "advice.appeal" },
    Advice { forum: "forum.arbitration", rule: "advice.arbitrate" },
    Advice { forum: "forum.market", rule: "advice.market" },
    Advice { forum: "forum.mediation.consumer", rule: "advice.consumer" },
    Advice { forum: "forum.mediation.people", rule: "advice.mediate" },
    Advice { forum: "forum.court", rule: "advice.sue" },
];

/// Rules that send to somewhere else at the same time.
pub static REDIRECTS: [&str; 5] =
    ["redirect.safety", "redirect.privacy", "redirect.fraud", "redirect.spam", "redirect.award"];

/// Every rule of routing.
pub static RULES: [Rule; 45] = [
    Rule {
        id: "route.open",
        item: "C-28",
        sources: sources![guide("3.5", "S3.5-09")],
        text: text!("纠纷尚未了结或撤回", "the dispute is neither closed nor withdrawn"),
        remedy: text!("如问题再次出现，请重新投诉", "if the problem comes back, complain again"),
        requires: not!(one_of!("stage", ["closed", "withdrawn"])),
        ..ROUTE
    },
    Rule { id: "route.undecided", ..AWARD_FINAL },
    Rule { id: "route.unjudged", ..JUDGMENT_FINAL },
    Rule {
        id: "route.operator.once",
        item: "DR-1",
        sources: sources![guide("7.1", "S7.1-07"), law(&APPEAL_MEASURES, "10", "AP-10", Grade::A)],
        text: text!("没有正在等待企业答复的投诉", "no complaint is waiting for the operator's answer"),
        remedy: text!(
            "投诉已在处理中，请等待答复；十五日内未答复的可以申诉",
            "the complaint is being handled; wait for the answer, or appeal once fifteen days have passed without one"
        ),
        requires: any![not!(present!("at.complaintReceived")), present!("at.resultSent"), present!("at.closed")],
        if_not_met: Effect::Inform,
        if_unknown: IfUnknown::Ignore,
        ..ROUTE
    },
    Rule {
        id: "route.negotiation.complained",
        item: "C-06",
        sources: sources![guide("7.1", "S7.1-10"), guide("7.2", "S7.2-01")],
        text: text!("已向企业反映过问题", "the operator has been told of the problem"),
        remedy: text!("请先向企业投诉，再与其协商", "complain to the operator first, then negotiate"),
        requires: present!("at.complaintReceived"),
        if_not_met: Effect::Correct,
        ..ROUTE
    },
    Rule {
        id: "route.mediation.willing",
        item: "DR-9",
        sources: sources![law(&PEOPLES_MEDIATION_LAW, "17", "DR-9", Grade::A)],
        text: text!("对方没有明确拒绝调解", "the other side has not clearly refused mediation"),
        remedy: text!("对方明确拒绝时不能调解，请改走其他途径", "if the other side refuses, choose another way"),
        requires: all![not!(is!("mediationRefused", "true")), not!(present!("at.mediationRefused"))],
        if_unknown: IfUnknown::Ignore,
        ..ROUTE
    },
    Rule {
        id: "route.consumer",
        item: "DR-8",
        sources: sources![law(&CONSUMER_LAW, "37, 39", "DR-8", Grade::A)],
        text: text!("为生活消费需要使用服务", "the service is used for daily consumption"),
        remedy: text!(
            "非生活消费的纠纷请选择其他调解、仲裁或诉讼",
            "for other uses choose another mediation, arbitration or court"
        ),
        requires: is!("forConsumption", "true"),
        ..ROUTE
    },
    Rule { id: "route.appeal.interest", ..INTEREST },
    Rule { id: "route.appeal.respondent", if_not_met: Effect::Correct, ..RESPONDENT },
    Rule { id: "route.appeal.claim", if_not_met: Effect::Correct, ..CLAIM },
    Rule { id: "route.appeal.operatorFirst", if_not_met: Effect::Correct, ..OPERATOR_FIRST },
    Rule {
        id: "route.appeal.charge",
        applies_when: IS_CHARGE,
        requires: is!("missed.bar.appeal.charge", "false"),
        ..TIME_CHARGE
    },
    Rule {
        id: "route.appeal.other",
        applies_when: not!(IS_CHARGE),
        requires: is!("missed.bar.appeal.other", "false"),
        ..TIME_OTHER
    },
    Rule { id: "route.appeal.performed", if_unknown: IfUnknown::Ignore, ..PERFORMED },
    Rule { id: "route.appeal.before", if_unknown: IfUnknown::Ignore, ..ACCEPTED },
    Rule { id: "route.appeal.elsewhere", requires: NOWHERE_ELSE, if_unknown: IfUnknown::Ignore, ..ELSEWHERE },
    Rule { id: "route.appeal.excluded", ..EXCLUDED },
    Rule {
        id: "route.appeal.agent",
        item: "AP-AG",
        sources: sources![law(&APPEAL_MEASURES, "9", "AP-AG", Grade::B)],
        text: text!(
            "与代理网点的纠纷已向委托它的企业投诉",
            "a dispute with an agent was brought to the operator that appointed it"
        ),
        remedy: text!("请向委托该网点的企业投诉", "complain to the operator that appointed the agent"),
        applies_when: is!("viaAgent", "true"),
        requires: present!("at.complaintReceived"),
        if_not_met: Effect::Correct,
        if_unknown: IfUnknown::Ignore,
        ..ROUTE
    },
    Rule {
        id: "route.market.competence",
        item: "DR-4",
        sources: sources![law(&MARKET_COMPLAINTS, "2", "DR-4", Grade::B)],
        text: text!("属于商品、价格或广告等市场监管事项", "the matter is one of goods, prices or advertising"),
        remedy: text!(
            "电信服务质量纠纷由电信用户申诉机构处理",
            "the quality of telecom service belongs to the telecom appeal body"
        ),
        requires: is!("marketMatter", "true"),
        ..ROUTE
    },
    Rule {
        id: "route.market.consumption",
        item: "DR-6",
        sources: sources![law(&MARKET_COMPLAINTS, "16", "DR-6", Grade::B)],
        text: text!("为生活消费需要", "it is for daily consumption"),
        remedy: text!("非生活消费的投诉不予受理", "a complaint not about daily consumption is not accepted"),
        requires: is!("forConsumption", "true"),
        ..ROUTE
    },
    Rule {
        id: "route.market.elsewhere",
        item: "DR-6",
        sources: sources![law(&MARKET_COMPLAINTS, "16", "DR-6", Grade::B)],
        text: text!(
            "法院、仲裁机构、消费者组织或其他部门均未受理",
            "no court, arbitration body, consumer organisation or authority has handled it"
        ),
        remedy: text!("已由其他途径处理的，请等待该途径的结果", "wait for the result of the way that handles it"),
        requires: all![
            not!(is!("acceptedByCourt", "true")),
            not!(is!("acceptedByArbitration", "true")),
            not!(is!("acceptedByConsumerBody", "true")),
            not!(is!("acceptedByAuthority", "true")),
            not!(present!("at.suitAccepted")),
            not!(present!("at.arbitrationAccepted")),
            not!(present!("at.appealAccepted")),
        ],
        if_unknown: IfUnknown::Ignore,
        ..ROUTE
    },
    Rule {
        id: "route.market.time",
        item: "DR-6",
        sources: sources![law(&MARKET_COMPLAINTS, "16", "DR-6", Grade::B)],
        text: text!("自知道权益受损起未超过三年", "not more than three years have passed since the damage was known"),
        remedy: text!("已超过三年，投诉不予受理", "after three years it is not accepted"),
        requires: is!("missed.bar.market.complaint", "false"),
        if_unknown: IfUnknown::Ignore,
        ..ROUTE
    },
    Rule { id: "route.arbitration.agreement", ..ARBITRATION_AGREEMENT },
    Rule {
        id: "route.arbitration.court",
        item: "DR-13",
        sources: sources![law(&ARBITRATION_LAW, "37", "DR-13", Grade::B)],
        text: text!("法院尚未受理", "no court has accepted it"),
        remedy: text!("法院已受理的，请等待判决", "wait for the judgment of the court that has accepted it"),
        requires: all![not!(is!("acceptedByCourt", "true")), not!(present!("at.suitAccepted"))],
        if_unknown: IfUnknown::Ignore,
        ..ROUTE
    },
    Rule {
        id: "route.arbitration.once",
        item: "C-13",
        sources: sources![guide("7.3", "S7.3-05")],
        text: text!(
            "仲裁机构未曾不予受理或未作裁决而终结",
            "arbitration was not declined and did not end without an award"
        ),
        remedy: text!("请向法院起诉", "sue in court"),
        requires: all![not!(present!("at.arbitrationDeclined")), not!(present!("at.arbitrationClosed"))],
        ..ROUTE
    },
    Rule { id: "route.court.agreement", ..COURT_AGREEMENT },
    Rule {
        id: "route.court.limitation",
        item: "DR-20",
        sources: sources![law(&CIVIL_CODE, "188", "DR-20", Grade::A), law(&CIVIL_CODE, "195", "DR-22", Grade::B)],
        text: text!("诉讼时效未满", "the limitation of actions has not run out"),
        remedy: text!(
            "时效届满后仍可起诉，但对方提出时效抗辩的，请求不受保护",
            "a suit is still possible, but barred if they object"
        ),
        requires: is!("missed.bar.limitation", "false"),
        if_not_met: Effect::Warn,
        if_unknown: IfUnknown::Ignore,
        ..ROUTE
    },
    Rule {
        id: "advice.complain",
        item: "S7.2",
        sources: sources![law(&APPEAL_MEASURES, "10", "AP-10", Grade::A), guide("7.1", "S7.1-07")],
        force: Force::Reference,
        text: text!(
            "先向企业投诉：这是申诉的前提，也最快",
            "complain to the operator first: it is the condition of an appeal, and the quickest way"
        ),
        requires: not!(present!("at.complaintReceived")),
        if_not_met: Effect::Inform,
        if_unknown: IfUnknown::Ignore,
        ..ROUTE
    },
    Rule {
        id: "advice.wait",
        item: "S7.2",
        sources: sources![law(&APPEAL_MEASURES, "10", "AP-10", Grade::A)],
        force: Force::Reference,
        text: text!("投诉尚在答复期内：等待企业答复", "the operator still has time to answer: wait for it"),
        requires: all![
            present!("at.complaintReceived"),
            not!(present!("at.resultSent")),
            not!(is!("lapsed.law.complaint.reply", "true"))
        ],
        if_not_met: Effect::Inform,
        if_unknown: IfUnknown::Ignore,
        ..ROUTE
    },
    Rule {
        id: "advice.negotiate",
        item: "S7.2",
        sources: sources![guide("7.2", "S7.2-01")],
        force: Force::Reference,
        text: text!(
            "投诉属实且尚未协商：协商最直接有效",
            "the complaint was found true and nobody has negotiated yet: that is the most direct way"
        ),
        requires: all![
            is!("known.substantiated", "true"),
            not!(present!("at.negotiationFailed")),
            not!(present!("at.negotiationAgreed")),
            not!(present!("at.resultRejected"))
        ],
        if_not_met: Effect::Inform,
        if_unknown: IfUnknown::Ignore,
        ..ROUTE
    },
    Rule {
        id: "advice.appeal",
        item: "S7.2",
        sources: sources![law(&APPEAL_MEASURES, "17", "AP-17", Grade::A), guide("7.1", "S7.1-14")],
        force: Force::Reference,
        text: text!(
            "向电信用户申诉机构申诉：免费，有答复期限",
            "appeal to the telecom user appeal body: it is free and has to answer in time"
        ),
        requires: Always,
        if_not_met: Effect::Inform,
        if_unknown: IfUnknown::Ignore,
        ..ROUTE
    },
    Rule {
        id: "advice.arbitrate",
        item: "S7.2",
        sources: sources![law(&ARBITRATION_LAW, "10", "DR-14", Grade::B)],
        force: Force::Reference,
        text: text!(
            "有仲裁协议且其他途径未解决：仲裁一裁终局",
            "there is an arbitration agreement and the other ways are shut: an award is final"
        ),
        requires: is!("known.arbitrationAgreement", "true"),
        if_not_met: Effect::Inform,
        if_unknown: IfUnknown::Ignore,
        ..ROUTE
    },
    Rule {
        id: "advice.market",
        item: "S7.2",
        sources: sources![law(&CONSUMER_LAW, "46", "DR-3", Grade::A)],
        force: Force::Reference,
        text: text!("属于市场监管事项：向市场监管部门投诉", "it is a matter for the market regulator: complain there"),
        requires: is!("marketMatter", "true"),
        if_not_met: Effect::Inform,
        if_unknown: IfUnknown::Ignore,
        ..ROUTE
    },
    Rule {
        id: "advice.consumer",
        item: "S7.2",
        sources: sources![law(&CONSUMER_LAW, "37", "DR-8", Grade::A)],
        force: Force::Reference,
        text: text!("消费者协会可以调查并调解", "the consumer association can look into it and mediate"),
        requires: not!(any![present!("at.mediationFailed"), present!("at.mediationAgreed")]),
        if_not_met: Effect::Inform,
        if_unknown: IfUnknown::Ignore,
        ..ROUTE
    },
    Rule {
        id: "advice.mediate",
        item: "S7.2",
        sources: sources![law(&PEOPLES_MEDIATION_LAW, "4", "DR-9", Grade::A)],
        force: Force::Reference,
        text: text!("人民调解免费，达成的协议有约束力", "people's mediation is free and its agreement binds"),
        requires: not!(any![present!("at.mediationFailed"), present!("at.mediationAgreed")]),
        if_not_met: Effect::Inform,
        if_unknown: IfUnknown::Ignore,
        ..ROUTE
    },
    Rule {
        id: "advice.sue",
        item: "S7.2",
        sources: sources![law(&CONSUMER_LAW, "39", "DR-0", Grade::A)],
        force: Force::Reference,
        text: text!("其他途径未能解决：可向法院起诉", "the other ways have not solved it: sue in court"),
        requires: Always,
        if_not_met: Effect::Inform,
        if_unknown: IfUnknown::Ignore,
        ..ROUTE
    },
    Rule {
        id: "redirect.safety",
        item: "DR-6",
        sources: sources![law(&CONSUMER_LAW, "39", "DR-0", Grade::A)],
        text: text!("涉及人身安全威胁：请立即报警(110)", "there is a threat to safety: call the police (110) at once"),
        requires: is!("safetyThreat", "true"),
        if_not_met: Effect::Inform,
        if_unknown: IfUnknown::Ignore,
        ..ROUTE
    },
    Rule {
        id: "redirect.privacy",
        item: "DR-6",
        sources: sources![law(&PERSONAL_INFORMATION_LAW, "50", "PI-50", Grade::A)],
        text: text!(
            "涉及个人信息：先向企业行使个人信息权利，被拒绝的可以起诉或向网信部门投诉",
            "personal information is concerned: exercise your rights with the operator; a refusal can be sued on or brought to the cyberspace administration"
        ),
        requires: is!("personalInformation", "true"),
        if_not_met: Effect::Inform,
        if_unknown: IfUnknown::Ignore,
        ..ROUTE
    },
    Rule {
        id: "redirect.fraud",
        item: "DR-6",
        sources: sources![law(&FRAUD_LAW, "32", "RN-32", Grade::A)],
        text: text!(
            "因反诈被限制或停机：按企业告知的救济渠道提出申诉，核实后应当立即解除",
            "the number was limited or suspended against fraud: use the remedy the operator has to name; it is lifted at once if cleared"
        ),
        requires: is!("fraudSuspension", "true"),
        if_not_met: Effect::Inform,
        if_unknown: IfUnknown::Ignore,
        ..ROUTE
    },
    Rule {
        id: "redirect.spam",
        item: "DR-6",
        sources: sources![law(&APPEAL_MEASURES, "9", "AP-9", Grade::B)],
        text: text!("垃圾短信或不良信息：向12321举报", "spam or bad information: report it to 12321"),
        requires: is!("spam", "true"),
        if_not_met: Effect::Inform,
        if_unknown: IfUnknown::Ignore,
        ..ROUTE
    },
    Rule {
        id: "redirect.award",
        item: "DR-14",
        sources: sources![
            guide("7.2", "S7.2-06"),
            law(&ARBITRATION_LAW, "10, 70", "DR-14", Grade::B),
            law(&ARBITRATION_LAW, "72", "DR-19", Grade::B)
        ],
        text: text!(
            "已有终局裁决：可申请法院强制执行，或在期限内申请撤销",
            "there is a final award: have the court enforce it, or ask in time to set it aside"
        ),
        requires: all![
            present!("at.awardMade"),
            not!(any![
                after!("at.awardSetAside", fact!("at.awardMade")),
                after!("at.enforcementRefused", fact!("at.awardMade"))
            ])
        ],
        if_not_met: Effect::Inform,
        if_unknown: IfUnknown::Ignore,
        ..ROUTE
    },
    Rule {
        id: "liability.breach",
        item: "C4",
        sources: sources![guide("7.4", "S7.4-02"), law(&CIVIL_CODE, "577", "DR-31", Grade::A)],
        text: text!("违约责任：未按合同提供服务", "breach: the contract was not kept"),
        requires: is!("contractBreached", "true"),
        if_not_met: Effect::Inform,
        if_unknown: IfUnknown::Ignore,
        ..ROUTE
    },
    Rule {
        id: "liability.tort",
        item: "C4",
        sources: sources![guide("7.4", "S7.4-03")],
        text: text!("侵权责任：服务不当造成损害", "tort: improper service caused harm"),
        requires: all![is!("causedByService", "true"), one_of!("harm", ["property", "injury", "other_right"])],
        if_not_met: Effect::Inform,
        if_unknown: IfUnknown::Ignore,
        ..ROUTE
    },
    Rule {
        id: "liability.administrative",
        item: "C4",
        sources: sources![guide("7.4", "S7.4-04")],
        text: text!(
            "行政责任：情节严重，由主管部门认定",
            "administrative: serious circumstances, for an authority to decide"
        ),
        requires: is!("serious", "true"),
        if_not_met: Effect::Inform,
        if_unknown: IfUnknown::Ignore,
        ..ROUTE
    },
    Rule {
        id: "liability.civil",
        item: "C4",
        sources: sources![guide("7.4", "S7.4-05"), guide("7.4", "S7.4-01"), law(&CIVIL_CODE, "584", "DR-31", Grade::A)],
        text: text!(
            "民事责任：给客户造成损失(与违约、侵权不重复计算)",
            "civil: loss to the customer, the umbrella of breach and tort"
        ),
        requires: at_least!("loss", number!(1)),
        if_not_met: Effect::Inform,
        if_unknown: IfUnknown::Ignore,
        ..ROUTE
    },
];
