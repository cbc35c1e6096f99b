//! From complaint to dispute and beyond (tables C1 and C2).
//!
//! Where the Guide is narrower or wider than the law behind it, the law decides: mediation, arbitration and court do not wait for
//! one another, arbitration needs an agreement, and an award shuts the court. `tests/deviations.md` lists each such place.

use super::GUARD;
use crate::catalogue::citation::{Grade, guide, law, sources};
use crate::catalogue::instruments::{
    APPEAL_MEASURES, ARBITRATION_LAW, CIVIL_PROCEDURE_LAW, CONSUMER_LAW, PEOPLES_MEDIATION_LAW,
};
use crate::catalogue::rows::{Force, Move, Procedure, Rule, STAY, State};
use crate::condition::Condition;
use crate::condition::{after, all, any, at_least, fact, is, not, number, one_of, present, supplied};
use crate::text::text;

/// States before anything binding was decided.
const UNDECIDED: &[&str] = &[
    "reported",
    "inadmissible",
    "admitted",
    "investigated",
    "handling",
    "negotiating",
    "settled",
    "negotiation_failed",
    "mediating",
    "mediated",
    "mediation_failed",
    "arb_closed_without_award",
    "replied",
    "escalated",
    "tracking",
];

/// States in which an award may still be attacked, corrected or enforced.
const AFTER_AWARD: &[&str] = &["awarded", "replied", "tracking"];

/// The other side let the first hearing pass without an objection; unsaid, it did not.
const MISSED: Condition = all![supplied!("known.objectionMissed"), is!("known.objectionMissed", "true")];

/// The customer rejected the last result.
pub(super) const REJECTED: Condition =
    all![present!("at.resultRejected"), not!(after!("at.resultSent", fact!("at.resultRejected")))];

/// Complaint and dispute.
pub(super) static DISPUTE: Procedure = Procedure {
    id: "procedure.dispute",
    item: "E-11",
    sources: sources![
        guide("3.5", "S3.5-01"),
        guide("7.1", "S7.1-01"),
        guide("7.2", "S7.2-08"),
        guide("7.1", "S7.1-15")
    ],
    force: Force::Mandatory,
    text: text!("投诉与纠纷处理", "complaint and dispute"),
    cases: &["complaint", "dispute"],
    requests: &[],
    initial: "start",
    states: &[
        State::open("start", text!("尚未投诉", "no complaint yet")),
        State::open("reported", text!("已投诉", "complaint received")),
        State::open("inadmissible", text!("不予受理", "not admitted")),
        State::open("admitted", text!("已受理", "admitted")),
        State::open("investigated", text!("已调查", "investigated")),
        State::open("handling", text!("处理中", "being handled")),
        State::open("negotiating", text!("协商中", "negotiating")),
        State::open("settled", text!("协商一致", "settled by agreement")),
        State::open("negotiation_failed", text!("协商未果", "negotiation failed")),
        State::open("mediating", text!("调解中", "in mediation")),
        State::open("mediated", text!("调解达成", "settled by mediation")),
        State::open("mediation_failed", text!("调解未果", "mediation failed")),
        State::open("arb_applied", text!("已申请仲裁", "arbitration requested")),
        State::open("arb_accepted", text!("仲裁已受理", "arbitration accepted")),
        State::open("arb_tribunal", text!("仲裁庭已组成", "tribunal formed")),
        State::open("arb_heard", text!("仲裁已开庭", "case heard")),
        State::open("arb_closed_without_award", text!("仲裁未作裁决", "arbitration without an award")),
        State::open("awarded", text!("已裁决", "award made")),
        State::open("litigating", text!("诉讼中", "before the court")),
        State::open("judged", text!("已判决", "judged")),
        State::open("replied", text!("已反馈", "result told")),
        State::open("escalated", text!("已升级", "escalated")),
        State::open("tracking", text!("跟踪中", "followed up")),
        State::end("closed", text!("已办结", "closed")),
        State::end("withdrawn", text!("已撤回", "withdrawn")),
    ],
    moves: &[
        Move {
            item: "C-01",
            from: &["start"],
            event: "complaintReceived",
            to: "reported",
            actor: "customer",
            guards: &["dispute.report.content"],
            sources: sources![guide("7.1", "S7.1-07"), guide("3.5", "S3.5-05"), guide("7.2", "S7.2-02")],
        },
        Move {
            item: "C-02",
            from: &["reported"],
            event: "admitted",
            to: "admitted",
            actor: "service_centre",
            guards: &[],
            sources: sources![guide("3.5", "S3.5-06"), guide("3.5", "S3.5-12")],
        },
        Move {
            item: "C-03",
            from: &["reported"],
            event: "notAdmitted",
            to: "inadmissible",
            actor: "service_centre",
            guards: &["dispute.screen.reason"],
            sources: sources![guide("3.5", "S3.5-06")],
        },
        Move {
            item: "C-04",
            from: &["admitted"],
            event: "investigationRecorded",
            to: "investigated",
            actor: "operator",
            guards: &["dispute.investigation.verdict", "dispute.investigation.record"],
            sources: sources![guide("7.1", "S7.1-08"), guide("7.1", "S7.1-09")],
        },
        Move {
            item: "C-05",
            from: &["investigated"],
            event: "handled",
            to: "handling",
            actor: "service_centre",
            guards: &["dispute.handle.solution"],
            sources: sources![guide("3.5", "S3.5-07")],
        },
        Move {
            item: "C-06",
            from: &["investigated", "handling"],
            event: "negotiationStarted",
            to: "negotiating",
            actor: "either_party",
            guards: &["dispute.award.final", "dispute.judgment.final"],
            sources: sources![guide("7.1", "S7.1-10"), guide("7.2", "S7.2-01")],
        },
        Move {
            item: "C-07",
            from: &["negotiating"],
            event: "negotiationAgreed",
            to: "settled",
            actor: "both_parties",
            guards: &["dispute.settlement.outputs"],
            sources: sources![guide("7.2", "S7.2-01")],
        },
        Move {
            item: "C-08",
            from: &["negotiating"],
            event: "negotiationFailed",
            to: "negotiation_failed",
            actor: "either_party",
            guards: &[],
            sources: sources![guide("7.1", "S7.1-10")],
        },
        Move {
            item: "C-09",
            from: &["reported", "admitted", "investigated", "handling", "negotiating", "negotiation_failed", "replied"],
            event: "mediationRequested",
            to: "mediating",
            actor: "either_party",
            guards: &["dispute.mediation.body", "dispute.award.final", "dispute.judgment.final"],
            sources: sources![
                guide("7.1", "S7.1-11"),
                guide("7.2", "S7.2-04"),
                law(&CONSUMER_LAW, "39", "DR-0", Grade::A),
            ],
        },
        Move {
            item: "C-10",
            from: &["mediating"],
            event: "mediationAgreed",
            to: "mediated",
            actor: "parties_with_body",
            guards: &["dispute.mediation.agreement"],
            sources: sources![guide("7.2", "S7.2-04"), guide("7.3", "S7.3-02")],
        },
        Move {
            item: "C-11",
            from: &["mediating"],
            event: "mediationFailed",
            to: "mediation_failed",
            actor: "body_or_party",
            guards: &[],
            sources: sources![guide("7.2", "S7.2-05"), guide("7.2", "S7.2-07")],
        },
        Move {
            item: "C-12",
            from: UNDECIDED,
            event: "arbitrationRequested",
            to: "arb_applied",
            actor: "either_party",
            guards: &[
                "dispute.arbitration.agreement",
                "dispute.arbitration.renewed",
                "dispute.award.final",
                "dispute.judgment.final",
            ],
            sources: sources![
                guide("7.2", "S7.2-05"),
                guide("7.3", "S7.3-03"),
                guide("7.3", "S7.3-11"),
                law(&ARBITRATION_LAW, "27", "DR-12", Grade::B),
            ],
        },
        Move {
            item: "C-13",
            from: &["arb_applied"],
            event: "arbitrationAccepted",
            to: "arb_accepted",
            actor: "arbitration_body",
            guards: &["dispute.arbitration.agreement"],
            sources: sources![guide("7.3", "S7.3-05"), guide("7.3", "S7.3-03")],
        },
        Move {
            item: "C-13",
            from: &["arb_applied"],
            event: "arbitrationDeclined",
            to: "arb_closed_without_award",
            actor: "arbitration_body",
            guards: &[],
            sources: sources![guide("7.3", "S7.3-05"), guide("7.2", "S7.2-07")],
        },
        Move {
            item: "C-13",
            from: &["arb_accepted", "arb_tribunal", "arb_heard"],
            event: "arbitrationClosed",
            to: "arb_closed_without_award",
            actor: "arbitration_body",
            guards: &[],
            sources: sources![guide("7.2", "S7.2-07")],
        },
        Move {
            item: "C-14",
            from: &["arb_accepted"],
            event: "tribunalFormed",
            to: "arb_tribunal",
            actor: "arbitration_body",
            guards: &[],
            sources: sources![guide("7.3", "S7.3-06")],
        },
        Move {
            item: "C-15",
            from: &["arb_tribunal"],
            event: "hearingHeld",
            to: "arb_heard",
            actor: "tribunal",
            guards: &[],
            sources: sources![guide("7.3", "S7.3-07")],
        },
        Move {
            item: "C-16",
            from: &["arb_heard"],
            event: "awardMade",
            to: "awarded",
            actor: "tribunal",
            guards: &["dispute.award.parts"],
            sources: sources![guide("7.3", "S7.3-08"), guide("7.3", "S7.3-09")],
        },
        Move {
            item: "C-16",
            from: AFTER_AWARD,
            event: "awardServed",
            to: STAY,
            actor: "arbitration_body",
            guards: &["dispute.award.made", "dispute.award.served"],
            sources: sources![guide("7.3", "S7.3-10")],
        },
        Move {
            item: "DR-19",
            from: AFTER_AWARD,
            event: "setAsideRequested",
            to: STAY,
            actor: "either_party",
            guards: &["dispute.award.made", "dispute.setAside.time"],
            sources: sources![law(&ARBITRATION_LAW, "72", "DR-19", Grade::B)],
        },
        Move {
            item: "DR-19",
            from: AFTER_AWARD,
            event: "awardSetAside",
            to: STAY,
            actor: "court",
            guards: &["dispute.award.made", "dispute.setAside.requested"],
            sources: sources![law(&ARBITRATION_LAW, "73", "DR-19", Grade::B)],
        },
        Move {
            item: "DR-14",
            from: AFTER_AWARD,
            event: "enforcementRequested",
            to: STAY,
            actor: "either_party",
            guards: &["dispute.award.made"],
            sources: sources![guide("7.2", "S7.2-06")],
        },
        Move {
            item: "C-18",
            from: AFTER_AWARD,
            event: "enforcementRefused",
            to: STAY,
            actor: "court",
            guards: &["dispute.award.made", "arbitration.enforcement.requested"],
            sources: sources![guide("7.2", "S7.2-06"), guide("7.2", "S7.2-07")],
        },
        Move {
            item: "C-18",
            from: &["awarded"],
            event: "arbitrationRequested",
            to: "arb_applied",
            actor: "either_party",
            guards: &["dispute.award.final", "dispute.arbitration.renewed"],
            sources: sources![guide("7.2", "S7.2-07"), law(&ARBITRATION_LAW, "10", "DR-14", Grade::B)],
        },
        Move {
            item: "C-17",
            from: UNDECIDED,
            event: "suitFiled",
            to: "litigating",
            actor: "either_party",
            guards: &["dispute.court.agreement", "dispute.award.final", "dispute.judgment.final"],
            sources: sources![
                guide("7.2", "S7.2-07"),
                law(&CONSUMER_LAW, "39", "DR-0", Grade::A),
                law(&ARBITRATION_LAW, "5", "DR-13", Grade::B),
            ],
        },
        Move {
            item: "C-18",
            from: &["awarded"],
            event: "suitFiled",
            to: "litigating",
            actor: "either_party",
            guards: &["dispute.award.final"],
            sources: sources![
                guide("7.2", "S7.2-06"),
                guide("7.2", "S7.2-07"),
                law(&ARBITRATION_LAW, "10", "DR-14", Grade::B),
            ],
        },
        Move {
            item: "DR-25",
            from: &["litigating"],
            event: "suitAccepted",
            to: STAY,
            actor: "court",
            guards: &[],
            sources: sources![law(&CIVIL_PROCEDURE_LAW, "126", "DR-25", Grade::A)],
        },
        Move {
            item: "DR-25",
            from: &["litigating"],
            event: "suitRefused",
            to: "negotiation_failed",
            actor: "court",
            guards: &[],
            sources: sources![law(&CIVIL_PROCEDURE_LAW, "126", "DR-25", Grade::A)],
        },
        Move {
            item: "C-19",
            from: &["litigating"],
            event: "judgmentMade",
            to: "judged",
            actor: "court",
            guards: &[],
            sources: sources![guide("7.2", "S7.2-07")],
        },
        Move {
            item: "DR-28",
            from: &["judged"],
            event: "judgmentServed",
            to: STAY,
            actor: "court",
            guards: &[],
            sources: sources![law(&CIVIL_PROCEDURE_LAW, "171", "DR-28", Grade::A)],
        },
        Move {
            item: "DR-28",
            from: &["judged"],
            event: "judgmentAppealed",
            to: "litigating",
            actor: "either_party",
            guards: &["dispute.judgment.time"],
            sources: sources![law(&CIVIL_PROCEDURE_LAW, "171", "DR-28", Grade::A)],
        },
        Move {
            item: "C-20",
            from: &[
                "settled",
                "mediated",
                "awarded",
                "judged",
                "handling",
                "inadmissible",
                "negotiation_failed",
                "mediation_failed",
                "arb_closed_without_award",
            ],
            event: "resultSent",
            to: "replied",
            actor: "operator",
            guards: &["dispute.reply.content", "dispute.reply.rating"],
            sources: sources![guide("7.1", "S7.1-12"), guide("7.1", "S7.1-13"), guide("3.5", "S3.5-08")],
        },
        Move {
            item: "C-20",
            from: &["investigated"],
            event: "resultSent",
            to: "replied",
            actor: "operator",
            guards: &["dispute.reply.unfounded", "dispute.reply.content", "dispute.reply.rating"],
            sources: sources![guide("7.1", "S7.1-09"), guide("7.1", "S7.1-12")],
        },
        Move {
            item: "C-21",
            from: &["replied"],
            event: "resultAccepted",
            to: "tracking",
            actor: "customer",
            guards: &[],
            sources: sources![guide("3.5", "S3.5-08"), guide("3.5", "S3.5-09")],
        },
        Move {
            item: "C-22",
            from: &["replied"],
            event: "resultRejected",
            to: "negotiation_failed",
            actor: "customer",
            guards: &["dispute.award.final", "dispute.judgment.final"],
            sources: sources![guide("7.1", "S7.1-10"), guide("7.1", "S7.1-14")],
        },
        Move {
            item: "C-22",
            from: &["replied", "negotiation_failed"],
            event: "negotiationStarted",
            to: "negotiating",
            actor: "either_party",
            guards: &["dispute.award.final", "dispute.judgment.final"],
            sources: sources![guide("7.1", "S7.1-10")],
        },
        Move {
            item: "C-23",
            from: &[
                "reported",
                "inadmissible",
                "admitted",
                "investigated",
                "handling",
                "negotiating",
                "settled",
                "negotiation_failed",
                "mediating",
                "mediated",
                "mediation_failed",
                "replied",
            ],
            event: "escalated",
            to: "escalated",
            actor: "customer",
            guards: &["dispute.escalate.ground", "dispute.escalate.target"],
            sources: sources![guide("7.1", "S7.1-14"), law(&APPEAL_MEASURES, "10", "AP-10", Grade::A)],
        },
        Move {
            item: "C-24",
            from: &["escalated"],
            event: "authoritySolved",
            to: "tracking",
            actor: "authority",
            guards: &[],
            sources: sources![guide("7.1", "S7.1-14")],
        },
        Move {
            item: "C-25",
            from: &["escalated"],
            event: "authorityUnsolved",
            to: STAY,
            actor: "authority",
            guards: &[],
            sources: sources![guide("7.1", "S7.1-14")],
        },
        Move {
            item: "C-25",
            from: &["escalated"],
            event: "escalated",
            to: STAY,
            actor: "customer",
            guards: &["dispute.escalate.unsolved", "dispute.escalate.target"],
            sources: sources![guide("7.1", "S7.1-14")],
        },
        Move {
            item: "C-25",
            from: &["escalated"],
            event: "mediationRequested",
            to: "mediating",
            actor: "either_party",
            guards: &[
                "dispute.escalate.unsolved",
                "dispute.mediation.body",
                "dispute.award.final",
                "dispute.judgment.final",
            ],
            sources: sources![guide("7.1", "S7.1-14"), guide("7.2", "S7.2-04")],
        },
        Move {
            item: "C-26",
            from: &["tracking"],
            event: "customerConfirmed",
            to: "closed",
            actor: "customer",
            guards: &[],
            sources: sources![guide("3.5", "S3.5-09")],
        },
        Move {
            item: "C-26",
            from: &["tracking", "replied"],
            event: "closed",
            to: "closed",
            actor: "operator",
            guards: &["dispute.close.silence"],
            sources: sources![guide("3.5", "S3.5-09")],
        },
        Move {
            item: "C-27",
            from: &["tracking"],
            event: "problemRecurred",
            to: "handling",
            actor: "customer",
            guards: &[],
            sources: sources![guide("3.5", "S3.5-09")],
        },
        Move {
            item: "C-28",
            from: &[
                "reported",
                "inadmissible",
                "admitted",
                "investigated",
                "handling",
                "negotiating",
                "settled",
                "negotiation_failed",
                "mediating",
                "mediated",
                "mediation_failed",
                "arb_applied",
                "arb_accepted",
                "arb_tribunal",
                "arb_heard",
                "arb_closed_without_award",
                "awarded",
                "litigating",
                "judged",
                "replied",
                "escalated",
                "tracking",
            ],
            event: "withdrawn",
            to: "withdrawn",
            actor: "customer",
            guards: &[],
            sources: sources![guide("3.5", "S3.5-09")],
        },
    ],
    records: &["dispute.record.investigation", "dispute.record.served"],
};

/// No standing award.
pub(in crate::catalogue) const AWARD_FINAL: Rule = Rule {
    id: "dispute.award.final",
    item: "C-18",
    sources: sources![guide("7.2", "S7.2-06"), law(&ARBITRATION_LAW, "10, 70", "DR-14", Grade::B)],
    text: text!("没有仍然有效的裁决", "no award stands in the way"),
    remedy: text!(
        "裁决一裁终局：可申请执行，或在期限内申请撤销；撤销或不予执行后方可另行起诉",
        "an award is final: have it enforced, or ask in time to set it aside; a suit comes only after that or after refused enforcement"
    ),
    requires: any![
        not!(present!("at.awardMade")),
        after!("at.awardSetAside", fact!("at.awardMade")),
        after!("at.enforcementRefused", fact!("at.awardMade")),
    ],
    ..GUARD
};

/// No judgment.
pub(in crate::catalogue) const JUDGMENT_FINAL: Rule = Rule {
    id: "dispute.judgment.final",
    item: "C-22",
    sources: sources![guide("7.1", "S7.1-14")],
    text: text!("法院尚未就同一请求作出判决", "no court has judged the same claim"),
    remedy: text!("已有判决的，可在期限内上诉或申请执行", "after a judgment, appeal in time or have it enforced"),
    requires: not!(present!("at.judgmentMade")),
    ..GUARD
};

/// Arbitration only with an agreement.
pub(in crate::catalogue) const ARBITRATION_AGREEMENT: Rule = Rule {
    id: "dispute.arbitration.agreement",
    item: "C-12",
    sources: sources![guide("7.3", "S7.3-03"), law(&ARBITRATION_LAW, "4, 27, 29", "DR-12", Grade::B)],
    text: text!("双方有书面仲裁协议", "both sides have a written arbitration agreement"),
    remedy: text!(
        "没有仲裁协议时，可与对方补签，或改向法院起诉",
        "without one, conclude an agreement with the other side or sue in court"
    ),
    requires: any![is!("known.arbitrationAgreement", "true"), MISSED],
    ..GUARD
};

/// No court where an agreement shuts it out.
pub(in crate::catalogue) const COURT_AGREEMENT: Rule = Rule {
    id: "dispute.court.agreement",
    item: "C-17",
    sources: sources![
        guide("7.2", "S7.2-07"),
        law(&ARBITRATION_LAW, "5, 37", "DR-13", Grade::B),
        law(&CONSUMER_LAW, "39", "DR-0", Grade::A),
    ],
    text: text!("没有排除法院管辖的仲裁协议", "no arbitration agreement shuts out the court"),
    remedy: text!(
        "有有效仲裁协议时应申请仲裁；仲裁不予受理、未作裁决或对方未及时提出异议的，可以起诉",
        "with a valid agreement go to arbitration; the court is open if that is declined, ends without an award, or the other side raised no objection in time"
    ),
    requires: any![
        not!(is!("known.arbitrationAgreement", "true")),
        MISSED,
        present!("at.arbitrationDeclined"),
        present!("at.arbitrationClosed"),
        after!("at.awardSetAside", fact!("at.awardMade")),
        after!("at.enforcementRefused", fact!("at.awardMade")),
    ],
    ..GUARD
};

/// The rules that guard it.
pub(super) static GUARDS: [Rule; 28] = [
    Rule {
        id: "dispute.report.content",
        item: "C-01",
        sources: sources![guide("7.1", "S7.1-07"), guide("3.5", "S3.5-05")],
        text: text!("记录了投诉的渠道和内容", "the channel and the content of the complaint are recorded"),
        remedy: text!(
            "请记录投诉渠道，并写明客户反映的问题",
            "record the channel and what the customer complains about"
        ),
        requires: all![present!("event.channel"), present!("event.statement")],
        ..GUARD
    },
    Rule {
        id: "dispute.screen.reason",
        item: "C-03",
        sources: sources![guide("3.5", "S3.5-06")],
        text: text!("不予受理时说明了理由", "a refusal to admit gives its reason"),
        remedy: text!("请写明不予受理的理由", "state why the complaint is not admitted"),
        requires: present!("event.reason"),
        ..GUARD
    },
    Rule {
        id: "dispute.investigation.verdict",
        item: "C-04",
        sources: sources![guide("7.1", "S7.1-09")],
        text: text!("调查得出是否属实的结论", "the investigation says whether the complaint is true"),
        remedy: text!("请记录投诉是否属实", "record whether the complaint was found true"),
        requires: present!("event.substantiated"),
        ..GUARD
    },
    Rule {
        id: "dispute.investigation.record",
        item: "C-04",
        sources: sources![guide("7.1", "S7.1-09")],
        text: text!("初步调查留有记录", "the investigation is put on record"),
        remedy: text!("请形成调查记录", "write the record of the investigation"),
        requires: present!("event.record"),
        ..GUARD
    },
    Rule {
        id: "dispute.handle.solution",
        item: "C-05",
        sources: sources![guide("3.5", "S3.5-07")],
        text: text!("已制定解决方案", "a solution is worked out"),
        remedy: text!("请写明解决方案", "state the solution"),
        requires: present!("event.solution"),
        ..GUARD
    },
    Rule {
        id: "dispute.settlement.outputs",
        item: "C-07",
        sources: sources![guide("7.2", "S7.2-01")],
        text: text!("协商结果写明根源、责任和解决方案", "the settlement names cause, responsibility and solution"),
        remedy: text!("请补记问题根源、责任归属和解决方案", "record cause, responsibility and solution"),
        requires: all![present!("event.cause"), present!("event.responsibility"), present!("known.solution")],
        ..GUARD
    },
    Rule {
        id: "dispute.mediation.body",
        item: "C-09",
        sources: sources![guide("7.2", "S7.2-04"), guide("7.3", "S7.3-02")],
        text: text!("写明了由哪个第三方机构调解", "the third-party body that mediates is named"),
        remedy: text!(
            "请写明调解机构，例如人民调解委员会或消费者协会",
            "name the body, such as a people's mediation committee or a consumer association"
        ),
        requires: present!("event.body"),
        ..GUARD
    },
    Rule {
        id: "dispute.mediation.agreement",
        item: "C-10",
        sources: sources![guide("7.2", "S7.2-04"), law(&PEOPLES_MEDIATION_LAW, "28", "DR-10", Grade::A)],
        text: text!("调解达成了协议", "the mediation has an agreement"),
        remedy: text!("请记录调解协议的内容", "record the mediation agreement"),
        requires: present!("event.agreement"),
        ..GUARD
    },
    ARBITRATION_AGREEMENT,
    Rule {
        id: "dispute.arbitration.renewed",
        item: "C-18",
        sources: sources![guide("7.3", "S7.3-03"), law(&ARBITRATION_LAW, "10", "DR-14", Grade::B)],
        text: text!(
            "裁决失效后，双方重新达成了仲裁协议",
            "after the award fell, both sides have concluded a new agreement"
        ),
        remedy: text!(
            "请与对方重新达成仲裁协议，或向法院起诉",
            "conclude a new agreement with the other side, or sue in court"
        ),
        applies_when: present!("at.awardMade"),
        requires: is!("event.arbitrationAgreement", "true"),
        ..GUARD
    },
    Rule {
        id: "dispute.award.parts",
        item: "C-16",
        sources: sources![guide("7.3", "S7.3-09")],
        text: text!("裁决书载明请求、事实、理由和结果", "the award states claims, facts, reasons and result"),
        remedy: text!("请补齐裁决书的四项内容", "complete the four parts of the award"),
        requires: all![
            present!("event.claims"),
            present!("event.facts"),
            present!("event.grounds"),
            present!("event.result"),
        ],
        ..GUARD
    },
    Rule {
        id: "dispute.award.made",
        item: "C-16",
        sources: sources![guide("7.3", "S7.3-08")],
        text: text!("裁决已作出且未被撤销", "there is an award that was not set aside"),
        remedy: text!(
            "裁决作出后、被撤销前才有此步骤",
            "this step comes only after an award, and before it is set aside"
        ),
        requires: all![present!("at.awardMade"), not!(after!("at.awardSetAside", fact!("at.awardMade")))],
        ..GUARD
    },
    Rule {
        id: "dispute.award.served",
        item: "C-16",
        sources: sources![guide("7.3", "S7.3-10")],
        text: text!("裁决书送达双方", "the award is served on both parties"),
        remedy: text!("请分别送达客户和运营商", "serve it on the customer and on the operator"),
        requires: all![is!("event.servedOnCustomer", "true"), is!("event.servedOnOperator", "true")],
        ..GUARD
    },
    AWARD_FINAL,
    Rule {
        id: "dispute.setAside.time",
        item: "DR-19",
        sources: sources![law(&ARBITRATION_LAW, "72", "DR-19", Grade::B)],
        text: text!("在收到裁决后的期限内申请撤销", "setting aside is asked for in time after the award was received"),
        remedy: text!("期限已过，不能再申请撤销", "the time has passed; setting aside can no longer be asked for"),
        requires: is!("barred.bar.award.setAside", "false"),
        ..GUARD
    },
    Rule {
        id: "dispute.setAside.requested",
        item: "DR-19",
        sources: sources![law(&ARBITRATION_LAW, "73", "DR-19", Grade::B)],
        text: text!("有人申请过撤销裁决", "setting aside was asked for"),
        remedy: text!("须先向法院申请撤销", "ask the court to set the award aside first"),
        requires: present!("at.setAsideRequested"),
        ..GUARD
    },
    COURT_AGREEMENT,
    JUDGMENT_FINAL,
    Rule {
        id: "dispute.judgment.time",
        item: "DR-28",
        sources: sources![law(&CIVIL_PROCEDURE_LAW, "171", "DR-28", Grade::A)],
        text: text!("在判决送达后的期限内上诉", "the appeal is filed in time after the judgment was served"),
        remedy: text!("上诉期已过，判决已生效", "the time has passed; the judgment has taken effect"),
        requires: is!("barred.bar.court.appeal", "false"),
        ..GUARD
    },
    Rule {
        id: "dispute.reply.content",
        item: "C-20",
        sources: sources![guide("7.1", "S7.1-13")],
        text: text!(
            "反馈中有解决方案、补偿或不予支持的理由",
            "the reply has a solution, a compensation, or a reason for refusal"
        ),
        remedy: text!(
            "请写明解决方案或补偿；不予支持的写明理由",
            "give a solution or a compensation, or the reason why there is none"
        ),
        requires: any![
            present!("known.solution"),
            at_least!("known.compensation", number!(1)),
            present!("event.reason"),
        ],
        ..GUARD
    },
    Rule {
        id: "dispute.reply.rating",
        item: "C-20",
        sources: sources![guide("3.5", "S3.5-08")],
        text: text!("反馈时邀请客户评价满意度", "a satisfaction rating is offered with the reply"),
        remedy: text!("请在反馈时提供满意度评价", "offer a rating with the reply"),
        requires: is!("event.ratingOffered", "true"),
        ..GUARD
    },
    Rule {
        id: "dispute.reply.unfounded",
        item: "C-20",
        sources: sources![guide("7.1", "S7.1-09"), guide("3.5", "S3.5-07")],
        text: text!(
            "经调查不属实，才可不经处理直接反馈",
            "only an unfounded complaint is answered without being handled"
        ),
        remedy: text!(
            "投诉属实的，请先制定解决方案或开始协商",
            "a complaint that is true needs a solution or a negotiation first"
        ),
        requires: is!("known.substantiated", "false"),
        ..GUARD
    },
    Rule {
        id: "dispute.escalate.ground",
        item: "C-23",
        sources: sources![guide("7.1", "S7.1-14"), law(&APPEAL_MEASURES, "10", "AP-10", Grade::A)],
        text: text!(
            "客户对结果不满意，或期限已过仍无答复",
            "the customer is dissatisfied with the result, or the time for it has passed"
        ),
        remedy: text!("请等待答复期限届满，或先取得答复", "wait for the reply or until the time for it has passed"),
        requires: any![
            REJECTED,
            all![present!("at.resultSent"), is!("known.satisfied", "false")],
            is!("lapsed.sla.dispute.reply", "true"),
            is!("lapsed.law.complaint.reply", "true"),
        ],
        ..GUARD
    },
    Rule {
        id: "dispute.escalate.target",
        item: "C-23",
        sources: sources![guide("7.1", "S7.1-14")],
        text: text!(
            "写明升级至主管部门还是行业协会",
            "it is said whether it goes to a higher authority or an industry association"
        ),
        remedy: text!("请选择更高层级的主管部门或行业协会", "choose a higher authority or an industry association"),
        requires: one_of!("event.target", ["higher_authority", "industry_association"]),
        ..GUARD
    },
    Rule {
        id: "dispute.escalate.unsolved",
        item: "C-25",
        sources: sources![guide("7.1", "S7.1-14")],
        text: text!("本级未能解决", "the present level has not solved it"),
        remedy: text!("请等待受理的部门或协会给出结果", "wait for the authority or association to answer"),
        requires: at_least!("at.authorityUnsolved", fact!("at.escalated")),
        ..GUARD
    },
    Rule {
        id: "dispute.close.silence",
        item: "C-26",
        sources: sources![guide("3.5", "S3.5-09")],
        text: text!("客户在约定的等待期内未回应", "the customer has stayed silent for the agreed time"),
        remedy: text!(
            "请由客户确认问题已解决；只有企业规定了等待期且已届满，才可因未回应而结案",
            "have the customer confirm; silence closes a case only after a waiting time that the operator has set"
        ),
        requires: is!("over.sla.complaint.silence", "true"),
        ..GUARD
    },
    Rule {
        id: "dispute.record.investigation",
        item: "C-04",
        sources: sources![guide("7.1", "S7.1-09")],
        text: text!("存有调查记录", "the record of the investigation is kept"),
        remedy: text!("请补存调查记录", "add the record of the investigation"),
        applies_when: present!("at.investigationRecorded"),
        requires: present!("known.record"),
        ..GUARD
    },
    Rule {
        id: "dispute.record.served",
        item: "C-16",
        sources: sources![guide("7.3", "S7.3-10")],
        text: text!("存有裁决送达的记录", "it is recorded that the award was served"),
        remedy: text!("请补记裁决送达双方的时间", "record when the award was served on both"),
        applies_when: present!("at.awardMade"),
        requires: present!("at.awardServed"),
        ..GUARD
    },
];
