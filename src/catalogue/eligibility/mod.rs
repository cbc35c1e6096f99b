//! Acceptance of an application (Table A, rows ), and what the law asks of it.

mod law;

use super::citation::{guide, sources};
use super::rows::{Effect, Effective, Force, IfUnknown, Override, Rule};
use crate::condition::Condition::{self, Always};
use crate::condition::{AS_OF, SURPLUS};
use crate::condition::{after, all, any, at_least, at_most, equals, fact, is, not, number, one_of, present, supplied};
use crate::text::text;
use law::LAW;

/// What most rows have in common: mandatory, undated, for every application, to be corrected, asked when unknown.
const CHECK: Rule = Rule {
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
    if_not_met: Effect::Correct,
    if_unknown: IfUnknown::Ask,
    overrides: &[],
    step: Some("autoCheck"),
    grade: None,
    reading_of: "",
};

/// A verdict that has been given and may be a refusal.
const REFUSAL: Rule = Rule { if_not_met: Effect::Refuse, if_unknown: IfUnknown::Ignore, step: None, ..CHECK };

/// A verdict that has to be given by somebody.
const PENDING: Rule = Rule { if_not_met: Effect::Review, if_unknown: IfUnknown::Review, step: None, ..CHECK };

/// Something worth saying that leaves the verdict alone.
const NOTE: Rule = Rule { if_not_met: Effect::Inform, if_unknown: IfUnknown::Ignore, step: None, ..CHECK };

/// A value outside an open list is to be corrected where the operator keeps its lists closed.
const STRICT: &[Override] =
    &[Override { switch: "strictLists", value: "on", if_not_met: Effect::Correct, if_unknown: IfUnknown::Ignore }];

const HAS_FORM: Condition = present!("form");
const CHANGES_TARIFF: Condition = one_of!("type", ["tariff_change", "package_adjustment"]);

/// Every rule on an application: those of acceptance, then the law's.
#[expect(clippy::indexing_slicing, reason = "worked out by the compiler, which would say so")]
pub static RULES: [Rule; ACCEPTANCE.len() + LAW.len()] = {
    let mut rules = [CHECK; ACCEPTANCE.len() + LAW.len()];
    let mut at = 0;
    while at < rules.len() {
        rules[at] = if at < ACCEPTANCE.len() { ACCEPTANCE[at] } else { LAW[at - ACCEPTANCE.len()] };
        at += 1;
    }
    rules
};

/// The rules of acceptance, in the order of the form.
static ACCEPTANCE: [Rule; 35] = [
    Rule {
        id: "accept.channel.known",
        item: "A-01",
        sources: sources![guide("2.1", "S2.1-02"), guide("1.3", "S1.3-01")],
        text: text!("申请渠道属于已列明的渠道", "the request comes in by a channel that is listed"),
        remedy: text!(
            "渠道清单是开放的：可照常受理，并记下实际渠道",
            "the list is open: accept it and note the actual channel"
        ),
        requires: not!(is!("channel", "other")),
        overrides: STRICT,
        ..NOTE
    },
    Rule {
        id: "accept.form.present",
        item: "A-02",
        sources: sources![guide("2.1", "S2.1-04")],
        text: text!("申请人填写了申请表", "the applicant has filled in an application form"),
        remedy: text!("请填写申请表", "fill in the application form"),
        requires: HAS_FORM,
        step: Some("submit"),
        ..CHECK
    },
    Rule {
        id: "accept.identity.present",
        item: "A-03",
        sources: sources![guide("2.1", "S2.1-05")],
        text: text!("申请人出示了身份证明", "the applicant has shown proof of identity"),
        remedy: text!("请出示有效的身份证明", "show a valid proof of identity"),
        requires: present!("id"),
        ..CHECK
    },
    Rule {
        id: "accept.identity.valid",
        item: "A-03",
        sources: sources![guide("2.1", "S2.1-05")],
        text: text!("身份证明在受理当日仍然有效", "the proof of identity is valid on the day"),
        remedy: text!("证件已过期，请换用在有效期内的证件", "the document has expired; show one that is still valid"),
        applies_when: present!("id.validUntil"),
        requires: at_least!("id.validUntil", AS_OF),
        if_unknown: IfUnknown::Ignore,
        ..CHECK
    },
    Rule {
        id: "accept.identity.expiry",
        item: "A-03",
        sources: sources![guide("2.1", "S2.1-05")],
        text: text!("提供了证件有效期的截止日", "the last day of validity is given"),
        remedy: text!(
            "未提供有效期，无法核对证件是否过期；长期有效的证件可忽略",
            "without it nobody can tell whether the document has expired; ignore this for documents without an end"
        ),
        applies_when: present!("id"),
        requires: supplied!("id.validUntil"),
        ..NOTE
    },
    Rule {
        id: "accept.contact.present",
        item: "A-04",
        sources: sources![guide("2.1", "S2.1-06")],
        text: text!("至少留有一种联系方式", "at least one way of contact is given"),
        remedy: text!(
            "请填写电话、邮箱或地址中的任意一项",
            "give a phone number, an e-mail address or a postal address"
        ),
        requires: any![present!("contact.phone"), present!("contact.email"), present!("contact.address")],
        ..CHECK
    },
    Rule {
        id: "accept.need.stated",
        item: "A-05",
        sources: sources![guide("2.1", "S2.1-07")],
        text: text!("写明了业务需求", "the need is described"),
        remedy: text!("请用一两句话说明要办什么", "say in a sentence or two what is wanted"),
        requires: present!("need"),
        ..CHECK
    },
    Rule {
        id: "accept.form.user",
        item: "A-06",
        sources: sources![guide("2.1", "S2.1-08")],
        text: text!("申请表填写了用户基本信息", "the form gives the basic information about the user"),
        remedy: text!("请在申请表中补填用户基本信息", "fill in the user's information on the form"),
        applies_when: HAS_FORM,
        requires: present!("form.user"),
        ..CHECK
    },
    Rule {
        id: "accept.form.type",
        item: "A-07",
        sources: sources![guide("2.1", "S2.1-09")],
        text: text!("申请表填写了业务类型", "the form names the type of business"),
        remedy: text!("请在申请表中选择业务类型", "choose the type of business on the form"),
        applies_when: HAS_FORM,
        requires: present!("form.type"),
        ..CHECK
    },
    Rule {
        id: "accept.form.type.listed",
        item: "A-07",
        sources: sources![guide("2.1", "S2.1-09"), guide("1.2", "S1.2-01")],
        text: text!("业务类型属于已列明的服务范围", "the type of business belongs to the listed scope"),
        remedy: text!(
            "该类型不在清单内，请人工确认由哪个部门办理",
            "the type is not listed; find out which department handles it"
        ),
        applies_when: present!("form.type"),
        requires: not!(is!("form.type", "other")),
        overrides: STRICT,
        ..NOTE
    },
    Rule {
        id: "accept.form.content",
        item: "A-08",
        sources: sources![guide("2.1", "S2.1-10")],
        text: text!("申请表填写了服务内容", "the form states the content of the service"),
        remedy: text!("请在申请表中补填服务内容", "state the content of the service on the form"),
        applies_when: HAS_FORM,
        requires: present!("form.content"),
        ..CHECK
    },
    Rule {
        id: "accept.form.fees",
        item: "A-09",
        sources: sources![guide("2.1", "S2.1-11")],
        text: text!("申请表列出了费用明细，至少一项", "the form breaks the fees down, with one entry at least"),
        remedy: text!("请列出至少一项费用；免费业务可列 0 元", "list one fee at least; a free service lists 0"),
        applies_when: HAS_FORM,
        requires: at_least!("form.fees.count", number!(1)),
        ..CHECK
    },
    Rule {
        id: "accept.form.fees.sum",
        item: "A-09",
        sources: sources![guide("2.1", "S2.1-11")],
        force: Force::Recommended,
        text: text!("费用明细之和等于费用合计", "the fees add up to the total"),
        remedy: text!("明细与合计不一致，请核对金额", "the entries and the total differ; check the amounts"),
        applies_when: all![present!("form.total"), at_least!("form.fees.count", number!(1))],
        requires: equals!("form.fees.sum", fact!("form.total")),
        if_not_met: Effect::Warn,
        ..NOTE
    },
    Rule {
        id: "accept.form.term",
        item: "A-10",
        sources: sources![guide("2.1", "S2.1-12")],
        text: text!("申请表写明服务期限，结束日在开始日之后", "the form gives the term, and it ends after it starts"),
        remedy: text!(
            "请填写开始与结束日期，或勾选长期有效",
            "give the first and the last day, or mark it as without an end"
        ),
        applies_when: HAS_FORM,
        requires: any![
            is!("form.term.indefinite", "true"),
            // Without either date the comparison does not hold.
            after!("form.term.end", fact!("form.term.start")),
        ],
        ..CHECK
    },
    Rule {
        id: "accept.evidence.present",
        item: "A-11",
        sources: sources![guide("2.1", "S2.1-13")],
        text: text!("资费变更或套餐调整附有证明材料", "a tariff change or package adjustment comes with evidence"),
        remedy: text!("请至少提交一份证明材料", "submit one piece of evidence at least"),
        applies_when: CHANGES_TARIFF,
        requires: at_least!("evidence.count", number!(1)),
        ..CHECK
    },
    Rule {
        id: "accept.evidence.bankCard",
        item: "A-12",
        sources: sources![guide("2.1", "S2.1-13"), guide("4.5", "S4.5-05")],
        force: Force::Recommended,
        text: text!("收集银行卡信息时说明了支付用途", "bank card data is collected only for a stated payment"),
        remedy: text!("请写明支付用途，否则删去银行卡信息", "state what is paid with it, or remove the bank card data"),
        applies_when: at_least!("evidence.bankCards", number!(1)),
        requires: supplied!("paymentPurpose"),
        if_not_met: Effect::Warn,
        ..NOTE
    },
    Rule {
        id: "accept.change.agreed",
        item: "A-13",
        sources: sources![guide("2.3", "S2.3-07")],
        text: text!("变更已由双方协商一致", "both sides agree on the change"),
        remedy: text!("请先与用户就变更达成一致", "reach agreement with the user on the change first"),
        applies_when: CHANGES_TARIFF,
        requires: is!("change.agreed", "true"),
        ..CHECK
    },
    Rule {
        id: "accept.change.confirmed",
        item: "A-13",
        sources: sources![guide("2.3", "S2.3-07")],
        text: text!("用户在办理变更之前已经确认", "the user confirmed the change before it was handled"),
        remedy: text!("请在办理前取得并记录用户确认", "obtain and record the user's confirmation before handling"),
        applies_when: CHANGES_TARIFF,
        requires: any![
            after!("change.handledAt", fact!("change.userConfirmedAt")),
            all![not!(present!("change.handledAt")), at_most!("change.userConfirmedAt", AS_OF)],
        ],
        ..CHECK
    },
    Rule {
        id: "review.authenticity.recorded",
        item: "A-14",
        sources: sources![guide("2.1", "S2.1-16"), guide("2.1", "S2.1-20")],
        text: text!("受理部门已作出真实性审核结论", "the acceptance department has reviewed authenticity"),
        remedy: text!("等待业务受理部门审核真实性", "wait for the acceptance department's review"),
        requires: present!("verdicts.authenticity"),
        step: Some("authenticityReview"),
        ..PENDING
    },
    Rule {
        id: "review.authenticity.verified",
        item: "A-14",
        sources: sources![guide("2.1", "S2.1-16"), guide("2.1", "S2.1-20")],
        text: text!("申请信息经审核属实", "the information was found to be true"),
        remedy: text!(
            "信息不属实，不予受理；请以真实信息重新申请",
            "the information is untrue; apply again with true information"
        ),
        applies_when: present!("verdicts.authenticity"),
        requires: is!("verdicts.authenticity", "verified"),
        step: Some("authenticityReview"),
        ..REFUSAL
    },
    Rule {
        id: "review.preliminary.recorded",
        item: "A-15",
        sources: sources![guide("2.2", "S2.2-05"), guide("2.2", "S2.2-06")],
        text: text!("初步审核的两项结论均已作出", "both preliminary verdicts have been given"),
        remedy: text!("等待受理部门完成初步审核", "wait for the preliminary review"),
        requires: all![present!("verdicts.formComplete"), present!("verdicts.infoAccurate")],
        ..PENDING
    },
    Rule {
        id: "review.preliminary.formComplete",
        item: "A-15",
        sources: sources![guide("2.2", "S2.2-06")],
        text: text!("初审认定申请表完整", "the form was found complete"),
        remedy: text!("按初审意见补全申请表后重新申请", "complete the form as the review says and apply again"),
        applies_when: present!("verdicts.formComplete"),
        requires: is!("verdicts.formComplete", "pass"),
        ..REFUSAL
    },
    Rule {
        id: "review.preliminary.infoAccurate",
        item: "A-15",
        sources: sources![guide("2.2", "S2.2-06")],
        text: text!("初审认定信息准确", "the information was found accurate"),
        remedy: text!("按初审意见更正信息后重新申请", "correct the information as the review says and apply again"),
        applies_when: present!("verdicts.infoAccurate"),
        requires: is!("verdicts.infoAccurate", "pass"),
        ..REFUSAL
    },
    Rule {
        id: "review.formal.recorded",
        item: "A-16",
        sources: sources![guide("2.2", "S2.2-05"), guide("2.2", "S2.2-07")],
        text: text!("正式审批的各项结论均已作出", "every formal verdict has been given"),
        remedy: text!("等待业务管理部门完成正式审批", "wait for the business management department's approval"),
        requires: all![
            present!("verdicts.legal"),
            present!("verdicts.tariffReasonable"),
            present!("verdicts.needFitsCommitment"),
            present!("verdicts.content"),
            present!("verdicts.tariff"),
            present!("verdicts.commitment"),
        ],
        ..PENDING
    },
    Rule {
        id: "review.formal.department",
        item: "A-16",
        sources: sources![guide("2.2", "S2.2-01"), guide("2.2", "S2.2-07")],
        text: text!("正式审批由业务管理部门作出", "the formal verdicts come from the business management department"),
        remedy: text!("请转业务管理部门审批", "pass it to the business management department"),
        applies_when: present!("verdicts.formalBy"),
        requires: is!("verdicts.formalBy", "management"),
        if_unknown: IfUnknown::Ignore,
        ..PENDING
    },
    Rule {
        id: "review.formal.legal",
        item: "A-16",
        sources: sources![guide("2.2", "S2.2-02")],
        text: text!("业务类型符合法律法规", "the type of business is lawful"),
        remedy: text!("业务类型不合规，不能办理", "the type of business is not lawful; it cannot be handled"),
        applies_when: present!("verdicts.legal"),
        requires: is!("verdicts.legal", "pass"),
        ..REFUSAL
    },
    Rule {
        id: "review.formal.tariffReasonable",
        item: "A-16",
        sources: sources![guide("2.2", "S2.2-03")],
        text: text!("资费标准合理", "the tariff is reasonable"),
        remedy: text!("请调整资费后重新提交审批", "adjust the tariff and submit it again"),
        applies_when: present!("verdicts.tariffReasonable"),
        requires: is!("verdicts.tariffReasonable", "pass"),
        ..REFUSAL
    },
    Rule {
        id: "review.formal.needFitsCommitment",
        item: "A-16",
        sources: sources![guide("2.2", "S2.2-04")],
        text: text!("用户需求与服务承诺相符", "the need fits the service commitment"),
        remedy: text!("请与用户商定承诺范围内的方案", "agree with the user on what the commitment covers"),
        applies_when: present!("verdicts.needFitsCommitment"),
        requires: is!("verdicts.needFitsCommitment", "pass"),
        ..REFUSAL
    },
    Rule {
        id: "review.formal.content",
        item: "A-16",
        sources: sources![guide("2.2", "S2.2-07")],
        text: text!("业务内容通过合规审查", "the content of the service complies"),
        remedy: text!("请修改业务内容后重新提交审批", "change the content and submit it again"),
        applies_when: present!("verdicts.content"),
        requires: is!("verdicts.content", "pass"),
        ..REFUSAL
    },
    Rule {
        id: "review.formal.tariff",
        item: "A-16",
        sources: sources![guide("2.2", "S2.2-07")],
        text: text!("资费标准通过合规审查", "the tariff complies"),
        remedy: text!("请修改资费标准后重新提交审批", "change the tariff and submit it again"),
        applies_when: present!("verdicts.tariff"),
        requires: is!("verdicts.tariff", "pass"),
        ..REFUSAL
    },
    Rule {
        id: "review.formal.commitment",
        item: "A-16",
        sources: sources![guide("2.2", "S2.2-07")],
        text: text!("服务承诺通过合规审查", "the service commitment complies"),
        remedy: text!("请修改服务承诺后重新提交审批", "change the commitment and submit it again"),
        applies_when: present!("verdicts.commitment"),
        requires: is!("verdicts.commitment", "pass"),
        ..REFUSAL
    },
    Rule {
        id: "review.higher",
        item: "A-17",
        sources: sources![guide("2.2", "S2.2-08")],
        force: Force::Reference,
        text: text!(
            "重大变更或高风险业务经上级或外部监管部门审核",
            "a major change or high-risk business passes a higher-level or external review"
        ),
        remedy: text!("建议报上级审批或送外部监管部门审核", "pass it to the superior or to the external regulator"),
        applies_when: any![is!("flags.major", "true"), is!("flags.highRisk", "true")],
        requires: all![supplied!("verdicts.higherReview"), is!("verdicts.higherReview", "pass")],
        overrides: &[Override {
            switch: "majorPolicy",
            value: "require",
            if_not_met: Effect::Review,
            if_unknown: IfUnknown::Ask,
        }],
        ..NOTE
    },
    Rule {
        id: "notice.sent",
        item: "S2.1-17",
        sources: sources![guide("2.1", "S2.1-17")],
        text: text!("已告知用户申请获受理", "the user has been told that the application is accepted"),
        remedy: text!("受理后请通知用户", "notify the user once it is accepted"),
        requires: present!("notice.sentAt"),
        step: Some("notice"),
        ..NOTE
    },
    Rule {
        id: "notice.guidance",
        item: "S2.1-17",
        sources: sources![guide("2.1", "S2.1-17")],
        text: text!("受理通知附有后续办理指引", "the notice says what happens next"),
        remedy: text!("请在通知中写明后续步骤", "say in the notice what the next steps are"),
        requires: present!("notice.guidance"),
        step: Some("notice"),
        ..NOTE
    },
    Rule {
        id: "accept.minimal",
        item: "A-21",
        sources: sources![guide("4.5", "S4.5-05")],
        force: Force::Recommended,
        text: text!("只收集办理所必需的信息", "only what is needed is collected"),
        remedy: text!("请删去与本次办理无关的信息", "remove what this request does not need"),
        requires: at_most!(SURPLUS, number!(0)),
        if_not_met: Effect::Warn,
        ..NOTE
    },
];
