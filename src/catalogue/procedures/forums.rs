//! The ways outside the operator: telecom user appeal, mediation, arbitration.

use super::GUARD;
use super::dispute::REJECTED;
use crate::catalogue::citation::{Grade, guide, law, sources};
use crate::catalogue::instruments::{APPEAL_MEASURES, ARBITRATION_LAW, CIVIL_PROCEDURE_LAW, PEOPLES_MEDIATION_LAW};
use crate::catalogue::rows::{Effect, Force, IfUnknown, Move, Procedure, Rule, STAY, State};
use crate::condition::Condition;
use crate::condition::{after, all, any, fact, is, not, present};
use crate::text::text;

/// It was filed and not sent back: what counts is when it was filed.
const FILED: Condition =
    all![present!("at.appealFiled"), not!(after!("at.appealReferredBack", fact!("at.appealFiled")))];

/// Telecom user appeal to the regulator's body.
pub(super) static APPEAL: Procedure = Procedure {
    id: "procedure.appeal",
    item: "DR-2",
    sources: sources![
        law(&APPEAL_MEASURES, "9", "AP-9", Grade::B),
        law(&APPEAL_MEASURES, "10", "AP-10", Grade::A),
        guide("7.1", "S7.1-14")
    ],
    force: Force::Mandatory,
    text: text!("电信用户申诉", "telecom user appeal"),
    cases: &["appeal", "complaint"],
    requests: &[],
    initial: "preparing",
    states: &[
        State::open("preparing", text!("准备申诉", "preparing")),
        State::open("filed", text!("已提交", "filed")),
        State::open("referred_back", text!("已转回企业", "referred back")),
        State::open("accepted", text!("已受理", "accepted")),
        State::open("transferred", text!("已转送企业", "passed on")),
        State::open("reported", text!("企业已反馈", "operator has reported")),
        State::open("mediating", text!("申诉调解中", "in mediation")),
        State::open("mediated", text!("调解达成", "settled by mediation")),
        State::open("mediation_failed", text!("调解未果", "mediation failed")),
        State::open("answered", text!("已答复", "answered")),
        State::end("closed", text!("已办结", "closed")),
        State::end("refused", text!("不予受理", "refused")),
        State::end("withdrawn", text!("已撤回", "withdrawn")),
    ],
    moves: &[
        Move {
            item: "AP-12",
            from: &["preparing", "referred_back"],
            event: "appealFiled",
            to: "filed",
            actor: "customer",
            guards: &[
                "appeal.operatorFirst",
                "appeal.time.charge",
                "appeal.time.other",
                "appeal.accepted",
                "appeal.elsewhere",
                "appeal.written",
                "appeal.contents",
            ],
            sources: sources![
                law(&APPEAL_MEASURES, "12", "AP-12", Grade::A),
                law(&APPEAL_MEASURES, "10", "AP-10", Grade::A),
                guide("7.1", "S7.1-14")
            ],
        },
        Move {
            item: "AP-17",
            from: &["filed", "accepted"],
            event: "materialsCompleted",
            to: STAY,
            actor: "customer",
            guards: &[],
            sources: sources![law(&APPEAL_MEASURES, "17", "AP-17", Grade::A)],
        },
        Move {
            item: "AP-13",
            from: &["filed"],
            event: "appealReferredBack",
            to: "referred_back",
            actor: "appeal_body",
            guards: &["appeal.reason"],
            sources: sources![law(&APPEAL_MEASURES, "13", "AP-13", Grade::B)],
        },
        Move {
            item: "AP-14",
            from: &["filed"],
            event: "appealAccepted",
            to: "accepted",
            actor: "appeal_body",
            guards: &[
                "appeal.interest",
                "appeal.respondent",
                "appeal.claim",
                "appeal.operatorFirst",
                "appeal.time.charge",
                "appeal.time.other",
                "appeal.performed",
                "appeal.accepted",
                "appeal.elsewhere",
                "appeal.excluded",
                "appeal.written",
                "appeal.contents",
            ],
            sources: sources![
                law(&APPEAL_MEASURES, "14", "AP-14", Grade::A),
                law(&APPEAL_MEASURES, "10", "AP-10", Grade::A),
                law(&APPEAL_MEASURES, "11", "AP-11-5", Grade::A)
            ],
        },
        Move {
            item: "AP-14",
            from: &["filed"],
            event: "appealRefused",
            to: "refused",
            actor: "appeal_body",
            guards: &["appeal.reason"],
            sources: sources![law(&APPEAL_MEASURES, "14", "AP-14", Grade::A)],
        },
        Move {
            item: "AP-15",
            from: &["accepted"],
            event: "appealTransferred",
            to: "transferred",
            actor: "appeal_body",
            guards: &[],
            sources: sources![law(&APPEAL_MEASURES, "15", "AP-15", Grade::C)],
        },
        Move {
            item: "AP-16",
            from: &["transferred"],
            event: "operatorReported",
            to: "reported",
            actor: "operator",
            guards: &[],
            sources: sources![law(&APPEAL_MEASURES, "16", "AP-16", Grade::C)],
        },
        Move {
            item: "AP-20",
            from: &["accepted", "transferred", "reported"],
            event: "appealMediationStarted",
            to: "mediating",
            actor: "appeal_body",
            guards: &["appeal.mediation.both"],
            sources: sources![law(&APPEAL_MEASURES, "20", "AP-20", Grade::B)],
        },
        Move {
            item: "AP-20",
            from: &["mediating"],
            event: "mediationAgreed",
            to: "mediated",
            actor: "parties_with_body",
            guards: &["dispute.mediation.agreement"],
            sources: sources![law(&APPEAL_MEASURES, "20", "AP-20", Grade::B)],
        },
        Move {
            item: "AP-20",
            from: &["mediating"],
            event: "mediationFailed",
            to: "mediation_failed",
            actor: "body_or_party",
            guards: &[],
            sources: sources![law(&APPEAL_MEASURES, "20", "AP-20", Grade::B)],
        },
        Move {
            item: "AP-17",
            from: &["accepted", "transferred", "reported", "mediated", "mediation_failed"],
            event: "appealAnswered",
            to: "answered",
            actor: "appeal_body",
            guards: &[],
            sources: sources![law(&APPEAL_MEASURES, "17", "AP-17", Grade::A)],
        },
        Move {
            item: "AP-17",
            from: &["answered"],
            event: "appealClosed",
            to: "closed",
            actor: "appeal_body",
            guards: &[],
            sources: sources![law(&APPEAL_MEASURES, "17", "AP-17", Grade::A)],
        },
        Move {
            item: "C-28",
            from: &[
                "filed",
                "referred_back",
                "accepted",
                "transferred",
                "reported",
                "mediating",
                "mediated",
                "mediation_failed",
            ],
            event: "withdrawn",
            to: "withdrawn",
            actor: "customer",
            guards: &[],
            sources: sources![law(&APPEAL_MEASURES, "12", "AP-12", Grade::A)],
        },
    ],
    records: &[],
};

/// Mediation by a people's committee, a consumer association or another body.
pub(super) static MEDIATION: Procedure = Procedure {
    id: "procedure.mediation",
    item: "DR-9",
    sources: sources![
        guide("7.2", "S7.2-04"),
        guide("7.3", "S7.3-02"),
        law(&PEOPLES_MEDIATION_LAW, "4, 17", "DR-9", Grade::A)
    ],
    force: Force::Mandatory,
    text: text!("第三方调解", "mediation by a third party"),
    cases: &["mediation"],
    requests: &[],
    initial: "open",
    states: &[
        State::open("open", text!("尚未申请", "not requested")),
        State::open("requested", text!("已申请", "requested")),
        State::open("mediating", text!("调解中", "in mediation")),
        State::open("agreed", text!("达成协议", "agreed")),
        State::open("effective", text!("协议已生效", "agreement in effect")),
        State::open("confirmation_requested", text!("已申请司法确认", "court confirmation requested")),
        State::end("confirmed", text!("已获司法确认", "confirmed by the court")),
        State::end("performed", text!("已履行", "performed")),
        State::end("failed", text!("调解未果", "failed")),
        State::end("withdrawn", text!("已撤回", "withdrawn")),
    ],
    moves: &[
        Move {
            item: "C-09",
            from: &["open"],
            event: "mediationRequested",
            to: "requested",
            actor: "either_party",
            guards: &["dispute.mediation.body"],
            sources: sources![guide("7.2", "S7.2-04"), guide("7.1", "S7.1-11")],
        },
        Move {
            item: "DR-9",
            from: &["requested"],
            event: "mediationRefused",
            to: "failed",
            actor: "either_party",
            guards: &[],
            sources: sources![law(&PEOPLES_MEDIATION_LAW, "17", "DR-9", Grade::A)],
        },
        Move {
            item: "DR-9",
            from: &["requested"],
            event: "mediationStarted",
            to: "mediating",
            actor: "mediation_body",
            guards: &["mediation.willing"],
            sources: sources![law(&PEOPLES_MEDIATION_LAW, "4, 17", "DR-9", Grade::A), guide("7.3", "S7.3-02")],
        },
        Move {
            item: "C-10",
            from: &["mediating"],
            event: "mediationAgreed",
            to: "agreed",
            actor: "parties_with_body",
            guards: &["dispute.mediation.agreement"],
            sources: sources![guide("7.2", "S7.2-04"), law(&PEOPLES_MEDIATION_LAW, "28", "DR-10", Grade::A)],
        },
        Move {
            item: "C-11",
            from: &["mediating"],
            event: "mediationFailed",
            to: "failed",
            actor: "body_or_party",
            guards: &[],
            sources: sources![guide("7.2", "S7.2-05")],
        },
        Move {
            item: "DR-10",
            from: &["agreed"],
            event: "agreementEffective",
            to: "effective",
            actor: "both_parties",
            guards: &[],
            sources: sources![law(&PEOPLES_MEDIATION_LAW, "29, 30", "DR-10", Grade::A)],
        },
        Move {
            item: "DR-11",
            from: &["effective"],
            event: "confirmationRequested",
            to: "confirmation_requested",
            actor: "both_parties",
            guards: &["mediation.confirm.joint", "mediation.confirm.time"],
            sources: sources![
                law(&PEOPLES_MEDIATION_LAW, "33", "DR-11", Grade::A),
                law(&CIVIL_PROCEDURE_LAW, "205", "DR-11", Grade::A)
            ],
        },
        Move {
            item: "DR-11",
            from: &["confirmation_requested"],
            event: "agreementConfirmed",
            to: "confirmed",
            actor: "court",
            guards: &[],
            sources: sources![law(&PEOPLES_MEDIATION_LAW, "33", "DR-11", Grade::A)],
        },
        Move {
            item: "DR-11",
            from: &["confirmation_requested"],
            event: "confirmationRefused",
            to: "effective",
            actor: "court",
            guards: &[],
            sources: sources![law(&PEOPLES_MEDIATION_LAW, "33", "DR-11", Grade::A)],
        },
        Move {
            item: "DR-10",
            from: &["effective"],
            event: "agreementPerformed",
            to: "performed",
            actor: "both_parties",
            guards: &[],
            sources: sources![law(&PEOPLES_MEDIATION_LAW, "31", "DR-10", Grade::A)],
        },
        Move {
            item: "C-28",
            from: &["requested", "mediating"],
            event: "withdrawn",
            to: "withdrawn",
            actor: "either_party",
            guards: &[],
            sources: sources![law(&PEOPLES_MEDIATION_LAW, "17", "DR-9", Grade::A)],
        },
    ],
    records: &["mediation.record.body"],
};

/// Arbitration, step by step.
pub(super) static ARBITRATION: Procedure = Procedure {
    id: "procedure.arbitration",
    item: "C-12",
    sources: sources![
        guide("7.3", "S7.3-03"),
        guide("7.2", "S7.2-06"),
        law(&ARBITRATION_LAW, "3, 4", "DR-12", Grade::B)
    ],
    force: Force::Mandatory,
    text: text!("仲裁", "arbitration"),
    cases: &["arbitration"],
    requests: &[],
    initial: "open",
    states: &[
        State::open("open", text!("尚未申请", "not requested")),
        State::open("applied", text!("已申请", "requested")),
        State::open("accepted", text!("已受理", "accepted")),
        State::open("tribunal_formed", text!("仲裁庭已组成", "tribunal formed")),
        State::open("heard", text!("已开庭", "heard")),
        State::open("awarded", text!("已裁决", "award made")),
        State::open("served", text!("裁决已送达", "award served")),
        State::open("set_aside_requested", text!("已申请撤销", "setting aside requested")),
        State::end("settled", text!("仲裁调解结案", "settled before the tribunal")),
        State::end("performed", text!("已履行", "performed")),
        State::end("set_aside", text!("裁决已撤销", "set aside")),
        State::end("not_enforced", text!("不予执行", "enforcement refused")),
        State::end("closed_without_award", text!("未作裁决", "ended without an award")),
        State::end("withdrawn", text!("已撤回", "withdrawn")),
    ],
    moves: &[
        Move {
            item: "C-12",
            from: &["open"],
            event: "arbitrationRequested",
            to: "applied",
            actor: "either_party",
            guards: &["dispute.arbitration.agreement"],
            sources: sources![
                guide("7.3", "S7.3-04"),
                guide("7.3", "S7.3-03"),
                law(&ARBITRATION_LAW, "27", "DR-12", Grade::B)
            ],
        },
        Move {
            item: "C-13",
            from: &["applied"],
            event: "arbitrationAccepted",
            to: "accepted",
            actor: "arbitration_body",
            guards: &["dispute.arbitration.agreement"],
            sources: sources![guide("7.3", "S7.3-05"), law(&ARBITRATION_LAW, "35", "DR-16", Grade::B)],
        },
        Move {
            item: "C-13",
            from: &["applied"],
            event: "arbitrationDeclined",
            to: "closed_without_award",
            actor: "arbitration_body",
            guards: &[],
            sources: sources![guide("7.3", "S7.3-05"), law(&ARBITRATION_LAW, "35", "DR-16", Grade::B)],
        },
        Move {
            item: "C-14",
            from: &["accepted"],
            event: "tribunalFormed",
            to: "tribunal_formed",
            actor: "arbitration_body",
            guards: &[],
            sources: sources![guide("7.3", "S7.3-06")],
        },
        Move {
            item: "C-15",
            from: &["tribunal_formed"],
            event: "hearingHeld",
            to: "heard",
            actor: "tribunal",
            guards: &[],
            sources: sources![guide("7.3", "S7.3-07")],
        },
        Move {
            item: "DR-17",
            from: &["tribunal_formed", "heard"],
            event: "mediationAgreed",
            to: "settled",
            actor: "tribunal",
            guards: &["dispute.mediation.agreement"],
            sources: sources![law(&ARBITRATION_LAW, "64, 65", "DR-17", Grade::B)],
        },
        Move {
            item: "C-13",
            from: &["accepted", "tribunal_formed", "heard"],
            event: "arbitrationClosed",
            to: "closed_without_award",
            actor: "arbitration_body",
            guards: &[],
            sources: sources![guide("7.2", "S7.2-07")],
        },
        Move {
            item: "C-16",
            from: &["heard"],
            event: "awardMade",
            to: "awarded",
            actor: "tribunal",
            guards: &["dispute.award.parts"],
            sources: sources![
                guide("7.3", "S7.3-08"),
                guide("7.3", "S7.3-09"),
                law(&ARBITRATION_LAW, "70", "DR-14", Grade::B)
            ],
        },
        Move {
            item: "C-16",
            from: &["awarded"],
            event: "awardServed",
            to: "served",
            actor: "arbitration_body",
            guards: &["dispute.award.served"],
            sources: sources![guide("7.3", "S7.3-10")],
        },
        Move {
            item: "DR-18",
            from: &["served"],
            event: "correctionRequested",
            to: STAY,
            actor: "either_party",
            guards: &["arbitration.correction.time"],
            sources: sources![law(&ARBITRATION_LAW, "69", "DR-18", Grade::B)],
        },
        Move {
            item: "DR-19",
            from: &["served"],
            event: "setAsideRequested",
            to: "set_aside_requested",
            actor: "either_party",
            guards: &["dispute.setAside.time"],
            sources: sources![law(&ARBITRATION_LAW, "72", "DR-19", Grade::B)],
        },
        Move {
            item: "DR-19",
            from: &["set_aside_requested"],
            event: "setAsideRefused",
            to: "served",
            actor: "court",
            guards: &[],
            sources: sources![law(&ARBITRATION_LAW, "73", "DR-19", Grade::B)],
        },
        Move {
            item: "DR-19",
            from: &["set_aside_requested"],
            event: "awardSetAside",
            to: "set_aside",
            actor: "court",
            guards: &[],
            sources: sources![law(&ARBITRATION_LAW, "73", "DR-19", Grade::B)],
        },
        Move {
            item: "DR-14",
            from: &["served"],
            event: "enforcementRequested",
            to: STAY,
            actor: "either_party",
            guards: &[],
            sources: sources![guide("7.2", "S7.2-06")],
        },
        Move {
            item: "C-18",
            from: &["served"],
            event: "enforcementRefused",
            to: "not_enforced",
            actor: "court",
            guards: &["arbitration.enforcement.requested"],
            sources: sources![guide("7.2", "S7.2-07")],
        },
        Move {
            item: "DR-14",
            from: &["served"],
            event: "awardPerformed",
            to: "performed",
            actor: "either_party",
            guards: &[],
            sources: sources![guide("7.2", "S7.2-06")],
        },
        Move {
            item: "C-28",
            from: &["applied", "accepted", "tribunal_formed", "heard"],
            event: "withdrawn",
            to: "withdrawn",
            actor: "either_party",
            guards: &[],
            sources: sources![guide("7.3", "S7.3-03")],
        },
    ],
    records: &["dispute.record.served"],
};

/// A direct interest.
pub(in crate::catalogue) const INTEREST: Rule = Rule {
    id: "appeal.interest",
    item: "AP-10",
    sources: sources![law(&APPEAL_MEASURES, "10", "AP-10", Grade::A)],
    text: text!("申诉人与事项有直接利害关系", "the appellant has a direct interest"),
    remedy: text!("请由受影响的用户本人或其代理人申诉", "the affected user or an agent has to appeal"),
    requires: is!("known.directInterest", "true"),
    ..GUARD
};

/// An identified respondent.
pub(in crate::catalogue) const RESPONDENT: Rule = Rule {
    id: "appeal.respondent",
    item: "AP-10",
    sources: sources![law(&APPEAL_MEASURES, "10", "AP-10", Grade::A)],
    text: text!("有明确的被申诉人", "the respondent is identified"),
    remedy: text!("请写明是哪家企业", "name the enterprise"),
    requires: is!("known.respondentIdentified", "true"),
    ..GUARD
};

/// A specific claim with facts.
pub(in crate::catalogue) const CLAIM: Rule = Rule {
    id: "appeal.claim",
    item: "AP-10",
    sources: sources![law(&APPEAL_MEASURES, "10", "AP-10", Grade::A)],
    text: text!("有具体的请求和事实依据", "there is a specific claim with facts"),
    remedy: text!("请写明要求和经过", "state what is demanded and what happened"),
    requires: is!("known.specificClaim", "true"),
    ..GUARD
};

/// The operator first.
pub(in crate::catalogue) const OPERATOR_FIRST: Rule = Rule {
    id: "appeal.operatorFirst",
    item: "AP-10",
    sources: sources![
        law(&APPEAL_MEASURES, "10", "AP-10", Grade::A),
        law(&APPEAL_MEASURES, "7", "AP-7", Grade::A),
        guide("7.1", "S7.1-14")
    ],
    text: text!(
        "已先向企业投诉，且对结果不满意或十五日内未获答复",
        "the operator was complained to first, and the result is unsatisfactory or fifteen days have passed without one"
    ),
    remedy: text!(
        "请先向企业投诉，并等待答复或十五日期满",
        "complain to the operator first and wait for the answer or for fifteen days"
    ),
    requires: all![
        present!("at.complaintReceived"),
        any![
            REJECTED,
            all![present!("at.resultSent"), is!("known.satisfied", "false")],
            is!("lapsed.law.complaint.reply", "true"),
        ],
    ],
    ..GUARD
};

/// Five months for a charge.
pub(in crate::catalogue) const TIME_CHARGE: Rule = Rule {
    id: "appeal.time.charge",
    item: "AP-11-1a",
    sources: sources![law(&APPEAL_MEASURES, "11", "AP-11-1a", Grade::A)],
    text: text!("收费争议未超过五个月", "a dispute about a charge is not older than five months"),
    remedy: text!(
        "已超过五个月，申诉不予受理，可考虑调解、仲裁或诉讼",
        "older than five months it is not accepted; consider mediation, arbitration or court"
    ),
    applies_when: is!("known.chargeDispute", "true"),
    requires: any![is!("barred.bar.appeal.charge", "false"), all![is!("missed.bar.appeal.charge", "false"), FILED]],
    ..GUARD
};

/// Two years for anything else.
pub(in crate::catalogue) const TIME_OTHER: Rule = Rule {
    id: "appeal.time.other",
    item: "AP-11-1b",
    sources: sources![law(&APPEAL_MEASURES, "11", "AP-11-1b", Grade::A)],
    text: text!("其他争议未超过两年", "a dispute about another matter is not older than two years"),
    remedy: text!(
        "已超过两年，申诉不予受理，可考虑调解、仲裁或诉讼",
        "older than two years it is not accepted; consider mediation, arbitration or court"
    ),
    applies_when: is!("known.chargeDispute", "false"),
    requires: any![is!("barred.bar.appeal.other", "false"), all![is!("missed.bar.appeal.other", "false"), FILED]],
    ..GUARD
};

/// Not settled and performed.
pub(in crate::catalogue) const PERFORMED: Rule = Rule {
    id: "appeal.performed",
    item: "AP-11-2",
    sources: sources![law(&APPEAL_MEASURES, "11", "AP-11-2", Grade::A)],
    text: text!("双方并未和解并履行完毕", "it has not been settled and performed"),
    remedy: text!("已和解并履行的，不再受理", "what was settled and performed is not accepted again"),
    requires: not!(is!("known.settledAndPerformed", "true")),
    ..GUARD
};

/// Not accepted by an appeal body before.
pub(in crate::catalogue) const ACCEPTED: Rule = Rule {
    id: "appeal.accepted",
    item: "AP-11-3",
    sources: sources![law(&APPEAL_MEASURES, "11", "AP-11-3", Grade::A)],
    text: text!("申诉机构此前未受理或处理过", "no appeal body has accepted or handled it before"),
    remedy: text!("同一事项不重复受理", "the same matter is not accepted twice"),
    requires: all![
        not!(is!("known.acceptedByAppealBody", "true")),
        not!(present!("at.appealAccepted")),
        not!(present!("at.appealAnswered")),
    ],
    ..GUARD
};

/// Not accepted elsewhere.
pub(in crate::catalogue) const ELSEWHERE: Rule = Rule {
    id: "appeal.elsewhere",
    item: "AP-11-4",
    sources: sources![law(&APPEAL_MEASURES, "11", "AP-11-4", Grade::A)],
    text: text!(
        "法院、仲裁机构、消费者组织或其他部门均未受理",
        "no court, arbitration body, consumer organisation or authority has accepted it"
    ),
    remedy: text!("已由其他途径受理的，请等待该途径的结果", "wait for the result of the way that has accepted it"),
    requires: all![
        not!(is!("known.acceptedElsewhere", "true")),
        not!(present!("at.arbitrationAccepted")),
        not!(present!("at.suitAccepted")),
        not!(present!("at.marketComplaintAccepted")),
    ],
    ..GUARD
};

/// Not excluded by other law.
pub(in crate::catalogue) const EXCLUDED: Rule = Rule {
    id: "appeal.excluded",
    item: "AP-11-6",
    sources: sources![law(&APPEAL_MEASURES, "11", "AP-11-6", Grade::A)],
    text: text!("没有法律法规另行排除", "no other law excludes it"),
    remedy: text!("请按该规定的途径办理", "follow the way that law provides"),
    requires: not!(is!("known.excludedByLaw", "true")),
    if_unknown: IfUnknown::Ignore,
    ..GUARD
};

/// The rules that guard them, besides those shared with the dispute.
pub(super) static GUARDS: [Rule; 20] = [
    INTEREST,
    RESPONDENT,
    CLAIM,
    OPERATOR_FIRST,
    TIME_CHARGE,
    TIME_OTHER,
    PERFORMED,
    ACCEPTED,
    ELSEWHERE,
    EXCLUDED,
    Rule {
        id: "appeal.written",
        item: "AP-12",
        sources: sources![law(&APPEAL_MEASURES, "12", "AP-12", Grade::A)],
        text: text!("以书面方式申诉", "the appeal is in writing"),
        remedy: text!("请提交书面申诉材料", "submit the appeal in writing"),
        requires: is!("known.written", "true"),
        ..GUARD
    },
    Rule {
        id: "appeal.contents",
        item: "AP-12",
        sources: sources![law(&APPEAL_MEASURES, "12", "AP-12", Grade::A)],
        text: text!(
            "材料载明申诉人、被申诉人、要求与事实、日期",
            "the appeal names appellant, respondent, demand and facts, and its date"
        ),
        remedy: text!(
            "请补齐申诉人姓名地址电话邮编、被申诉人名称地址、要求理由事实和日期",
            "add name, address, phone and postcode of the appellant, name and address of the respondent, demand, reasons and facts, and the date"
        ),
        requires: all![
            is!("known.appellantDetails", "true"),
            is!("known.respondentDetails", "true"),
            is!("known.claimDetails", "true"),
            is!("known.dated", "true"),
        ],
        ..GUARD
    },
    Rule {
        id: "appeal.reason",
        item: "AP-14",
        sources: sources![law(&APPEAL_MEASURES, "14", "AP-14", Grade::A)],
        text: text!("不受理或转回时说明了理由", "a refusal or referral gives its reason"),
        remedy: text!("请书面说明理由", "give the reason"),
        requires: present!("event.reason"),
        ..GUARD
    },
    Rule {
        id: "appeal.mediation.both",
        item: "AP-20",
        sources: sources![law(&APPEAL_MEASURES, "20", "AP-20", Grade::B)],
        text: text!("双方都同意调解", "both sides agree to mediation"),
        remedy: text!(
            "一方不同意的，不作调解，直接答复",
            "without both sides agreeing the appeal is answered without mediation"
        ),
        requires: is!("event.bothAgree", "true"),
        ..GUARD
    },
    Rule {
        id: "mediation.willing",
        item: "DR-9",
        sources: sources![law(&PEOPLES_MEDIATION_LAW, "17", "DR-9", Grade::A)],
        text: text!("没有一方明确拒绝调解", "neither side has clearly refused mediation"),
        remedy: text!("一方明确拒绝的不得调解，请改走其他途径", "if a side refuses, choose another way"),
        requires: is!("event.bothAgree", "true"),
        ..GUARD
    },
    Rule {
        id: "mediation.confirm.joint",
        item: "DR-11",
        sources: sources![law(&PEOPLES_MEDIATION_LAW, "33", "DR-11", Grade::A)],
        text: text!("双方共同申请司法确认", "both sides ask for confirmation together"),
        remedy: text!("请与对方共同向法院提出", "ask the court together with the other side"),
        requires: is!("event.joint", "true"),
        ..GUARD
    },
    Rule {
        id: "mediation.confirm.time",
        item: "DR-11",
        sources: sources![
            law(&PEOPLES_MEDIATION_LAW, "33", "DR-11", Grade::A),
            law(&CIVIL_PROCEDURE_LAW, "205", "DR-11", Grade::A)
        ],
        text: text!(
            "自协议生效起三十日内申请确认",
            "confirmation is asked for within thirty days of the agreement taking effect"
        ),
        remedy: text!(
            "期限已过，协议仍有约束力，对方不履行的可以起诉",
            "the time has passed; the agreement still binds, and one may sue on it"
        ),
        requires: is!("barred.bar.mediation.confirmation", "false"),
        ..GUARD
    },
    Rule {
        id: "mediation.record.body",
        item: "S7.2-04",
        sources: sources![guide("7.2", "S7.2-04"), guide("7.3", "S7.3-02")],
        text: text!("记录了调解机构", "the mediating body is on record"),
        remedy: text!("请补记调解机构", "record the body that mediates"),
        applies_when: present!("at.mediationRequested"),
        requires: present!("known.body"),
        if_not_met: Effect::Warn,
        ..GUARD
    },
    Rule {
        id: "arbitration.correction.time",
        item: "DR-18",
        sources: sources![law(&ARBITRATION_LAW, "69", "DR-18", Grade::B)],
        text: text!("自收到裁决起三十日内申请补正", "correction is asked for within thirty days of receipt"),
        remedy: text!("期限已过", "the time has passed"),
        requires: is!("barred.bar.award.correction", "false"),
        ..GUARD
    },
    Rule {
        id: "arbitration.enforcement.requested",
        item: "C-18",
        sources: sources![guide("7.2", "S7.2-06")],
        text: text!("有人申请过强制执行", "enforcement was asked for"),
        remedy: text!("须先申请执行", "ask for enforcement first"),
        requires: present!("at.enforcementRequested"),
        ..GUARD
    },
];
