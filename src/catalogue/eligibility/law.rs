//! What the law asks of an application: real-name registration, minors, number portability.
//!
//! Real-name rules wait until something is said of the applicant or the agent: an application without a word of them keeps the
//! verdict of the Guide's rules, and one note says that nothing was checked.

use super::super::citation::{Grade, law, sources};
use super::super::instruments::{
    CIVIL_CODE, CYBERSECURITY_LAW, FRAUD_NOTICE, JIANGSU_REAL_NAME, OPERATORS_PRACTICE, PERSONAL_INFORMATION_LAW,
    PORTABILITY_RULES, REAL_NAME_RULES,
};
use super::super::rows::{Effect, Effective, Force, IfUnknown, Rule};
use super::{CHECK, NOTE};
use crate::condition::Comparison::{AtLeast, Before};
use crate::condition::Condition::{self, Compare};
use crate::condition::Operand::AsOf;
use crate::condition::{AS_OF, all, any, at_least, at_most, is, not, number, one_of, present, supplied};
use crate::text::text;

/// What has to be put right, under the rules on real-name registration.
const REAL_NAME: Rule = Rule {
    effective: Effective::since(&REAL_NAME_RULES),
    applies_when: all![supplied!("applicant"), ADMISSION, SERVICES],
    grade: Some(Grade::A),
    ..CHECK
};

/// The same for an individual.
const OF_INDIVIDUAL: Rule =
    Rule { applies_when: all![supplied!("applicant"), ADMISSION, SERVICES, INDIVIDUAL], ..REAL_NAME };

/// What releases a number, under the rules on portability.
const PORTING: Rule = Rule {
    effective: Effective::since(&PORTABILITY_RULES),
    applies_when: all![supplied!("type"), is!("type", "number_portability")],
    if_not_met: Effect::Refuse,
    grade: Some(Grade::A),
    ..CHECK
};

/// The requests that real-name registration is for (RN-3); who ports a number in is a new user (NP-in).
const ADMISSION: Condition = one_of!("type", ["new_service", "transfer", "relocation", "number_portability"]);
/// The services that nobody gets without a real identity (RN-3, RN-CSL).
const SERVICES: Condition =
    one_of!("form.type", ["fixed_telephone", "mobile_telephone", "broadband", "network_access"]);
const INDIVIDUAL: Condition = is!("applicant.kind", "individual");
const GUARDIAN: Condition = is!("applicant.guardianPresent", "true");
const GUARDIAN_ID: Condition = is!("applicant.guardianIdShown", "true");
/// Sixteen or older and living on one's own work: treated as an adult.
const OWN_INCOME: Condition = all![at_least!("applicant.age", number!(16)), is!("applicant.ownIncome", "true")];

/// The rules of law on an application, by subject.
pub(super) static LAW: [Rule; 30] = [
    Rule {
        id: "law.realName.told",
        item: "RN-3",
        sources: sources![law(&REAL_NAME_RULES, "3", "RN-3", Grade::A)],
        text: text!("提供了申请人的实名信息", "real-name facts on the applicant are given"),
        remedy: text!(
            "未提供实名信息，实名登记规则尚未核对",
            "they are not, so the rules on real-name registration were not checked"
        ),
        effective: Effective::since(&REAL_NAME_RULES),
        applies_when: all![one_of!("type", ["new_service", "transfer", "relocation"]), SERVICES],
        requires: supplied!("applicant"),
        grade: Some(Grade::A),
        ..NOTE
    },
    Rule {
        id: "law.realName.identity",
        item: "RN-CSL",
        sources: sources![
            law(&REAL_NAME_RULES, "3", "RN-3", Grade::A),
            law(&CYBERSECURITY_LAW, "26", "RN-CSL", Grade::A).was("24")
        ],
        text: text!("办理入网、过户、移机提供真实身份信息", "joining, transfer and relocation need a real identity"),
        remedy: text!(
            "未提供真实身份信息的，不得提供服务；请出示证件后再办",
            "no service may be given without it; show a document and apply again"
        ),
        requires: present!("id"),
        if_not_met: Effect::Refuse,
        ..REAL_NAME
    },
    Rule {
        id: "law.realName.valid",
        item: "RN-6a",
        sources: sources![law(&REAL_NAME_RULES, "6", "RN-6a", Grade::A)],
        text: text!("用户出示的证件在有效期内", "the document that is shown is still valid"),
        remedy: text!(
            "请换用在有效期内的证件；长期有效的，有效期填空值",
            "show one that is still valid; one without an end has no last day"
        ),
        requires: not!(Compare("id.validUntil", Before, AS_OF)),
        ..REAL_NAME
    },
    Rule {
        id: "law.realName.genuine",
        item: "RN-10",
        sources: sources![law(&REAL_NAME_RULES, "10", "RN-10", Grade::A)],
        text: text!("证件经核验为本人的真实证件", "the document was checked and is the person's own and genuine"),
        remedy: text!(
            "拒绝出示、冒用他人或伪造证件的，不得办理；请出示本人真实证件",
            "whoever refuses, uses another's or a forged document must not be served; show a genuine one"
        ),
        requires: is!("id.check", "own"),
        if_not_met: Effect::Refuse,
        ..REAL_NAME
    },
    Rule {
        id: "law.realName.document",
        item: "RN-7",
        sources: sources![law(&REAL_NAME_RULES, "7", "RN-7", Grade::A)],
        text: text!("个人出示规定的身份证件之一", "an individual shows one of the documents that are accepted"),
        remedy: text!(
            "请出示居民身份证、临时身份证、户口簿、军警证件、通行证、护照等",
            "show an identity card, household register, service document, permit or passport"
        ),
        requires: one_of!(
            "id.kind",
            [
                "resident_card",
                "temporary_card",
                "household_register",
                "pla_card",
                "armed_police_card",
                "hk_macao_permit",
                "taiwan_permit",
                "travel_document",
                "passport",
                "other"
            ]
        ),
        ..OF_INDIVIDUAL
    },
    Rule {
        id: "law.realName.otherDocument",
        item: "RN-7",
        sources: sources![law(&REAL_NAME_RULES, "7", "RN-7", Grade::A)],
        text: text!("证件属于已列明的种类", "the document is of a kind that is listed"),
        remedy: text!(
            "请人工确认该证件是法律规定的其他有效身份证件",
            "a person has to confirm that the law accepts this document"
        ),
        requires: not!(is!("id.kind", "other")),
        if_not_met: Effect::Review,
        if_unknown: IfUnknown::Ignore,
        ..OF_INDIVIDUAL
    },
    Rule {
        id: "law.realName.organisation",
        item: "RN-8",
        sources: sources![law(&REAL_NAME_RULES, "8", "RN-8", Grade::C)],
        text: text!("单位出示登记证照", "an organisation shows its licence or certificate"),
        remedy: text!(
            "请出示组织机构代码证、营业执照、事业单位或社会团体法人证书",
            "show its code certificate, business licence, or certificate of a public institution or social body"
        ),
        applies_when: all![supplied!("applicant"), ADMISSION, SERVICES, is!("applicant.kind", "organisation")],
        requires: one_of!("id.kind", ["business_licence", "organisation_code", "public_institution", "social_body"]),
        grade: Some(Grade::C),
        ..REAL_NAME
    },
    Rule {
        id: "law.realName.handler",
        item: "RN-8",
        sources: sources![law(&REAL_NAME_RULES, "8", "RN-8", Grade::C)],
        text: text!("单位的经办人出示本人证件", "the organisation's handler shows a document too"),
        remedy: text!("请经办人出示本人身份证件", "ask the handler for an identity document"),
        applies_when: all![supplied!("applicant"), ADMISSION, SERVICES, is!("applicant.kind", "organisation")],
        requires: is!("applicant.handlerIdShown", "true"),
        grade: Some(Grade::C),
        ..REAL_NAME
    },
    Rule {
        id: "law.realName.agent",
        item: "RN-6b",
        sources: sources![law(&REAL_NAME_RULES, "6", "RN-6b", Grade::A)],
        text: text!(
            "代办的，出示并登记委托人和代办人两人的证件",
            "with an agent, both documents, principal's and agent's, are shown and registered"
        ),
        remedy: text!("请补充出示或登记缺少的证件", "show or register the one that is missing"),
        applies_when: all![supplied!("agent"), ADMISSION, SERVICES],
        requires: all![
            is!("agent.principalIdShown", "true"),
            is!("agent.agentIdShown", "true"),
            is!("agent.registered", "true")
        ],
        ..REAL_NAME
    },
    Rule {
        id: "law.realName.cards",
        item: "RN-5",
        sources: sources![law(&FRAUD_NOTICE, "", "RN-5", Grade::A)],
        text: text!(
            "个人新办移动电话前，在本企业的有效电话卡不足五张",
            "before a new mobile card an individual has fewer than five active ones with this operator"
        ),
        remedy: text!(
            "已满五张，不得再办新卡；可先注销不用的卡",
            "five are the most; a card no longer used can be cancelled first"
        ),
        effective: Effective::since(&FRAUD_NOTICE),
        applies_when: all![
            supplied!("applicant"),
            is!("type", "new_service"),
            is!("form.type", "mobile_telephone"),
            INDIVIDUAL
        ],
        requires: at_most!("applicant.activeCards", number!(4)),
        if_not_met: Effect::Refuse,
        ..OF_INDIVIDUAL
    },
    Rule {
        id: "law.realName.allCards",
        item: "RN-10x",
        sources: sources![law(&OPERATORS_PRACTICE, "", "RN-10x", Grade::D)],
        text: text!(
            "所谓一证十户：连同本次，在各企业合计不超过十张",
            "said of one document: ten cards with all operators at most, this one included"
        ),
        remedy: text!(
            "来源不一致，仅供参考，不作为拒办理由",
            "sources conflict; shown for information and no reason to refuse"
        ),
        applies_when: all![
            supplied!("applicant"),
            is!("type", "new_service"),
            is!("form.type", "mobile_telephone"),
            INDIVIDUAL
        ],
        requires: at_most!("applicant.totalCards", number!(9)),
        force: Force::Reference,
        grade: Some(Grade::D),
        ..NOTE
    },
    Rule {
        id: "law.minor.incapable",
        item: "CC-17",
        sources: sources![law(&CIVIL_CODE, "20", "CC-17", Grade::A)],
        text: text!("不满八周岁的，由监护人代为办理", "for a child under eight the guardian acts"),
        remedy: text!(
            "请监护人到场，出示本人证件后代为办理",
            "ask the guardian to come, show a document and act for the child"
        ),
        effective: Effective::since(&CIVIL_CODE),
        requires: any![at_least!("applicant.age", number!(8)), all![GUARDIAN, GUARDIAN_ID]],
        reading_of: "minor",
        ..OF_INDIVIDUAL
    },
    Rule {
        id: "law.minor.limited",
        item: "CC-17",
        sources: sources![law(&CIVIL_CODE, "17-19", "CC-17", Grade::A)],
        text: text!(
            "八至十七周岁的，经监护人同意；满十六周岁以本人劳动收入为主的除外",
            "from eight to seventeen the guardian agrees, except from sixteen on for who lives on own work"
        ),
        remedy: text!(
            "请监护人到场并同意，或说明本人劳动收入",
            "ask the guardian to come and agree, or show own income"
        ),
        effective: Effective::since(&CIVIL_CODE),
        requires: any![
            at_least!("applicant.age", number!(18)),
            at_most!("applicant.age", number!(7)),
            GUARDIAN,
            OWN_INCOME
        ],
        reading_of: "minor",
        ..OF_INDIVIDUAL
    },
    Rule {
        id: "law.minor.practiceUnder10",
        item: "OP-minor",
        sources: sources![law(&OPERATORS_PRACTICE, "", "OP-minor", Grade::B)],
        text: text!("运营商通行做法：不满十周岁不办理", "practice of operators: nothing for a child under ten"),
        remedy: text!(
            "通行做法与民法典不同，以本企业规定为准",
            "practice differs from the Civil Code; follow the operator's own rule"
        ),
        force: Force::Reference,
        effective: Effective::since(&OPERATORS_PRACTICE),
        requires: at_least!("applicant.age", number!(10)),
        if_not_met: Effect::Warn,
        if_unknown: IfUnknown::Ignore,
        step: None,
        grade: Some(Grade::B),
        reading_of: "minor",
        ..OF_INDIVIDUAL
    },
    Rule {
        id: "law.minor.practice",
        item: "OP-minor",
        sources: sources![law(&OPERATORS_PRACTICE, "", "OP-minor", Grade::B)],
        text: text!(
            "运营商通行做法：十至十五周岁监护人到场，十六至十七周岁凭收入证明或监护人到场",
            "practice of operators: from ten to fifteen with the guardian, at sixteen and seventeen with proof of income or the guardian"
        ),
        remedy: text!("建议请监护人到场，或补充收入证明", "ask the guardian to come, or for proof of income"),
        force: Force::Reference,
        effective: Effective::since(&OPERATORS_PRACTICE),
        requires: any![
            at_least!("applicant.age", number!(18)),
            at_most!("applicant.age", number!(9)),
            GUARDIAN,
            OWN_INCOME
        ],
        if_not_met: Effect::Warn,
        if_unknown: IfUnknown::Ignore,
        step: None,
        grade: Some(Grade::B),
        reading_of: "minor",
        ..OF_INDIVIDUAL
    },
    Rule {
        id: "law.minor.jiangsu",
        item: "JS-minor",
        sources: sources![law(&JIANGSU_REAL_NAME, "", "JS-minor", Grade::B)],
        text: text!(
            "江苏：户口簿只用于未成年人，监护人到场并出示本人证件",
            "Jiangsu: a household register is for minors only, with the guardian present and a document of the guardian's own"
        ),
        remedy: text!(
            "成年人请换用其他证件；未成年人请监护人持本人证件到场",
            "an adult shows another document; with a minor the guardian comes with a document"
        ),
        effective: Effective::since(&JIANGSU_REAL_NAME),
        applies_when: all![
            supplied!("province"),
            is!("province", "jiangsu"),
            supplied!("applicant"),
            ADMISSION,
            SERVICES,
            INDIVIDUAL
        ],
        requires: any![
            not!(is!("id.kind", "household_register")),
            all![at_most!("applicant.age", number!(17)), GUARDIAN, GUARDIAN_ID]
        ],
        grade: Some(Grade::B),
        ..OF_INDIVIDUAL
    },
    Rule {
        id: "law.minor.personalInformation",
        item: "PI-31",
        sources: sources![law(&PERSONAL_INFORMATION_LAW, "31", "PI-31", Grade::A)],
        text: text!(
            "不满十四周岁的，处理其个人信息经监护人同意",
            "the guardian consents to the use of personal information of a child under fourteen"
        ),
        remedy: text!("请取得并记录监护人的同意", "obtain and record the guardian's consent"),
        effective: Effective::since(&PERSONAL_INFORMATION_LAW),
        applies_when: all![supplied!("applicant"), INDIVIDUAL],
        requires: any![at_least!("applicant.age", number!(14)), is!("applicant.guardianConsent", "true")],
        ..OF_INDIVIDUAL
    },
    Rule {
        id: "law.porting.network",
        item: "NP-def",
        sources: sources![law(&PORTABILITY_RULES, "", "NP-def", Grade::A)],
        text: text!("在同一本地网内携号转网", "the number is ported within the same local network"),
        remedy: text!(
            "不在同一本地网的号码不能携转；可在归属地办理",
            "a number of another local network cannot be ported; ask where it belongs"
        ),
        requires: is!("portability.sameLocalNetwork", "true"),
        ..PORTING
    },
    Rule {
        id: "law.porting.cellular",
        item: "NP-def",
        sources: sources![law(&PORTABILITY_RULES, "", "NP-def", Grade::A)],
        text: text!("携转的不是物联网号码", "the number is not one of the Internet of Things"),
        remedy: text!("物联网号码不能携转", "a number of the Internet of Things cannot be ported"),
        requires: not!(is!("portability.numberKind", "iot")),
        ..PORTING
    },
    Rule {
        id: "law.porting.ranges",
        item: "NP-6",
        sources: sources![law(&PORTABILITY_RULES, "", "NP-6", Grade::B)],
        text: text!(
            "号码不属于卫星、物联网或转售号段",
            "the number is none of the satellite, Internet of Things or virtual operators' ranges"
        ),
        remedy: text!("这些号段的号码不能携转", "numbers of these ranges cannot be ported"),
        requires: is!("portability.numberKind", "cellular"),
        grade: Some(Grade::B),
        ..PORTING
    },
    Rule {
        id: "law.porting.realName",
        item: "NP-1",
        sources: sources![law(&PORTABILITY_RULES, "", "NP-1", Grade::A)],
        text: text!("号码在携出方已实名登记", "the number is registered by real name with the donor"),
        remedy: text!("请先在携出方补办实名登记", "register with the donor first"),
        requires: is!("portability.realNameRegistered", "true"),
        ..PORTING
    },
    Rule {
        id: "law.porting.inUse",
        item: "NP-2",
        sources: sources![law(&PORTABILITY_RULES, "", "NP-2", Grade::A)],
        text: text!(
            "号码处于正常使用状态，未挂失或停机",
            "the number is in normal use, neither reported lost nor suspended"
        ),
        remedy: text!("请先在携出方解除挂失或复机", "have the donor lift the report of loss or restore service first"),
        requires: is!("portability.inNormalUse", "true"),
        ..PORTING
    },
    Rule {
        id: "law.porting.bills",
        item: "NP-3",
        sources: sources![law(&PORTABILITY_RULES, "", "NP-3", Grade::A)],
        text: text!(
            "已出账费用已结清，未出账费用已约定缴纳时间和方式",
            "billed fees are settled, and when and how unbilled ones are paid is agreed"
        ),
        remedy: text!(
            "请先在携出方结清费用；漫游等未出账费用约定如何缴纳",
            "settle with the donor first; agree how unbilled fees, such as roaming, are paid"
        ),
        requires: all![is!("portability.billsSettled", "true"), not!(is!("portability.unbilledAgreed", "false"))],
        ..PORTING
    },
    Rule {
        id: "law.porting.term",
        item: "NP-4",
        sources: sources![law(&PORTABILITY_RULES, "", "NP-4", Grade::A)],
        text: text!("号码没有在网期限约定，或已经解除", "the number has no term agreement, or it has been released"),
        remedy: text!(
            "请先到期或在携出方解除在网期限约定；优惠活动本身不是在网期限",
            "let the term end or have the donor release it first; a promotion alone is no term"
        ),
        requires: any![not!(is!("portability.termAgreement", "true")), is!("portability.termReleased", "true")],
        ..PORTING
    },
    Rule {
        id: "law.porting.sinceLastPort",
        item: "NP-5",
        sources: sources![law(&PORTABILITY_RULES, "", "NP-5", Grade::D)],
        text: text!("一种说法：距上次携号转网已满 120 日", "one reading: 120 days have passed since the last port"),
        remedy: text!(
            "来源不一致，仅供参考；满 120 日后各种说法都不再有异议",
            "sources conflict; shown for information, and settled once 120 days have passed"
        ),
        requires: not!(Compare("portability.lastPortedOn", AtLeast, AsOf(-120))),
        if_not_met: Effect::Inform,
        if_unknown: IfUnknown::Ignore,
        step: None,
        grade: Some(Grade::D),
        reading_of: "NP-5",
        ..PORTING
    },
    Rule {
        id: "law.porting.sinceJoining",
        item: "NP-5",
        sources: sources![law(&PORTABILITY_RULES, "", "NP-5", Grade::D)],
        text: text!("另一种说法：入网已满 120 日", "another reading: 120 days have passed since joining the network"),
        remedy: text!(
            "来源不一致，仅供参考；满 120 日后各种说法都不再有异议",
            "sources conflict; shown for information, and settled once 120 days have passed"
        ),
        requires: Compare("portability.joinedOn", Before, AsOf(-120)),
        if_not_met: Effect::Inform,
        if_unknown: IfUnknown::Ignore,
        step: None,
        grade: Some(Grade::D),
        reading_of: "NP-5",
        ..PORTING
    },
    Rule {
        id: "law.porting.person",
        item: "NP-7",
        sources: sources![law(&PORTABILITY_RULES, "", "NP-7", Grade::B)],
        text: text!(
            "登记在单位名下的号码已先过户到个人",
            "a number registered to an organisation has first been transferred to a person"
        ),
        remedy: text!("请先在携出方过户到个人名下", "transfer it to a natural person with the donor first"),
        requires: any![is!("portability.registeredTo", "individual"), is!("portability.transferredToPerson", "true")],
        if_not_met: Effect::Correct,
        grade: Some(Grade::B),
        ..PORTING
    },
    Rule {
        id: "law.porting.newUser",
        item: "NP-in",
        sources: sources![law(&PORTABILITY_RULES, "6", "NP-in", Grade::A)],
        text: text!("携入用户按新入网用户实名登记", "a user who ports in is registered by real name like a new one"),
        remedy: text!("请提供申请人的实名信息", "give the real-name facts on the applicant"),
        requires: present!("applicant"),
        if_not_met: Effect::Correct,
        ..PORTING
    },
    Rule {
        id: "law.porting.risks",
        item: "NP-warn",
        sources: sources![law(&PORTABILITY_RULES, "7", "NP-warn", Grade::B)],
        text: text!(
            "已说明携转的风险和损失，并经用户确认",
            "risks and losses of porting are explained, and the user has confirmed them"
        ),
        remedy: text!("请说明并取得用户确认", "explain them and obtain the user's confirmation"),
        requires: is!("portability.risksConfirmed", "true"),
        if_not_met: Effect::Correct,
        grade: Some(Grade::B),
        ..PORTING
    },
    Rule {
        id: "law.porting.code",
        item: "NP-sms2",
        sources: sources![law(&PORTABILITY_RULES, "", "NP-sms2", Grade::A)],
        text: text!("授权码发出未超过 60 分钟", "the authorisation code was issued no more than 60 minutes ago"),
        remedy: text!(
            "授权码已失效，请用户重新发短信申请；只给出日期时按当日结束计算",
            "the code has lapsed, ask for another by SMS; a question with only a date counts to the end of that day"
        ),
        applies_when: all![is!("type", "number_portability"), present!("portability.codeIssuedAt")],
        requires: Compare("portability.codeIssuedAt", AtLeast, AsOf(-3_600_000)),
        if_not_met: Effect::Warn,
        if_unknown: IfUnknown::Ignore,
        step: None,
        ..PORTING
    },
];
