//! Personal information: what the law asks beyond the Guide.

use super::super::citation::{Grade, law, sources};
use super::super::instruments::{
    APP_ASSESSMENT, CYBERSECURITY_LAW, NETWORK_DATA_REGULATIONS, PERSONAL_INFORMATION_LAW,
};
use super::super::rows::{Effective, Rule};
use super::ITEM;
use crate::condition::{all, is, not};
use crate::shape::{Field, Kind, leaf};
use crate::text::text;

pub(super) const FIELDS: &[Field] = &[
    leaf("basis", Kind::Flag, text!("有合法依据", "there is a lawful basis")).rows("PI-13"),
    leaf("notice", Kind::Flag, text!("告知事项齐全", "the notice is complete")).rows("PI-13"),
    leaf("consent", Kind::Flag, text!("同意自愿且明确", "consent is free and explicit")).rows("PI-13"),
    leaf("easyWithdrawal", Kind::Flag, text!("便捷地撤回同意", "consent is easy to withdraw")).rows("PI-13"),
    leaf(
        "refusesService",
        Kind::Flag,
        text!("因不提供非必要信息而拒绝服务", "service is refused for want of unnecessary data"),
    )
    .rows("PI-13"),
    leaf("shortest", Kind::Flag, text!("保存必要的最短时间", "data is kept for the shortest time necessary"))
        .rows("PI-19"),
    leaf("recipientTold", Kind::Flag, text!("告知接收方", "the recipient is told to the user")).rows("PI-23"),
    leaf("separateConsent", Kind::Flag, text!("取得单独同意", "consent is separate")).rows("PI-23"),
    leaf("accessInTime", Kind::Flag, text!("及时提供查阅和复制", "access and copies are given in time")).rows("PI-45"),
    leaf("correctedInTime", Kind::Flag, text!("及时更正", "corrections are made in time")).rows("PI-45"),
    leaf("deletes", Kind::Flag, text!("应删除时删除", "data is deleted when due")).rows("PI-47"),
    leaf("easyChannel", Kind::Flag, text!("便捷的受理渠道", "there is an easy channel")).rows("PI-50"),
    leaf("reasonsGiven", Kind::Flag, text!("拒绝时说明理由", "refusals give reasons")).rows("PI-50"),
    leaf("impactAssessed", Kind::Flag, text!("做个人信息保护影响评估", "the impact is assessed")).rows("PI-56"),
    leaf("breachRemedied", Kind::Flag, text!("泄露后立即补救", "breaches are remedied at once")).rows("PI-57"),
    leaf("authorityTold", Kind::Flag, text!("通知主管部门", "the authority is told")).rows("PI-57"),
    leaf("personsTold", Kind::Flag, text!("通知个人", "the persons are told")).rows("PI-57"),
    leaf(
        "childRules",
        Kind::Flag,
        text!("不满十四周岁的信息有专门规则", "there are rules of their own for children's data"),
    )
    .rows("PI-31"),
    leaf("confidential", Kind::Flag, text!("用户信息严格保密", "user information is confidential")).rows("PI-CSL42"),
    leaf("complaintChannel", Kind::Flag, text!("有投诉举报渠道", "there is a channel for complaints and reports"))
        .rows("PI-CSL42"),
    leaf("incidentTold", Kind::Flag, text!("数据事件告知受害个人", "people harmed by a data incident are told"))
        .rows("PI-NDR11"),
    leaf("answeredInTime", Kind::Flag, text!("15 个工作日内答复", "answered in 15 working days")).rows("PI-15wd"),
];

pub(super) static RULES: [Rule; 14] = [
    Rule {
        id: "personalInformation.consent",
        item: "PI-13",
        sources: sources![law(&PERSONAL_INFORMATION_LAW, "13-17", "PI-13", Grade::A)],
        effective: Effective::since(&PERSONAL_INFORMATION_LAW),
        text: text!(
            "处理个人信息有合法依据，告知齐全，同意自愿明确",
            "there is a lawful basis, a full notice, and consent that is free and explicit"
        ),
        remedy: text!("请补齐依据、告知或同意", "add the basis, the notice or the consent"),
        evidence: text!("处理依据清单、告知文本及同意记录", "list of bases, notices and records of consent"),
        requires: all![
            is!("personalInformation.basis", "true"),
            is!("personalInformation.notice", "true"),
            is!("personalInformation.consent", "true")
        ],
        grade: Some(Grade::A),
        ..ITEM
    },
    Rule {
        id: "personalInformation.withdrawal",
        item: "PI-13",
        sources: sources![law(&PERSONAL_INFORMATION_LAW, "15", "PI-13", Grade::A)],
        effective: Effective::since(&PERSONAL_INFORMATION_LAW),
        text: text!("撤回同意的方式便捷", "consent is easy to withdraw"),
        remedy: text!("请提供便捷的撤回入口", "offer an easy way to withdraw"),
        evidence: text!("撤回入口及处理记录", "where to withdraw and records of it"),
        requires: is!("personalInformation.easyWithdrawal", "true"),
        grade: Some(Grade::A),
        ..ITEM
    },
    Rule {
        id: "personalInformation.noRefusal",
        item: "PI-13",
        sources: sources![law(&PERSONAL_INFORMATION_LAW, "16", "PI-13", Grade::A)],
        effective: Effective::since(&PERSONAL_INFORMATION_LAW),
        text: text!(
            "用户不提供非必要信息的，不因此拒绝服务",
            "service is not refused for want of data that is not necessary"
        ),
        remedy: text!("请恢复服务，把该信息改为选填", "restore service and make the data optional"),
        evidence: text!("必填项清单及拒绝记录", "list of required fields and records of refusals"),
        requires: not!(is!("personalInformation.refusesService", "true")),
        grade: Some(Grade::A),
        ..ITEM
    },
    Rule {
        id: "personalInformation.shortest",
        item: "PI-19",
        sources: sources![law(&PERSONAL_INFORMATION_LAW, "19", "PI-19", Grade::A)],
        effective: Effective::since(&PERSONAL_INFORMATION_LAW),
        text: text!(
            "除法律另有规定，只保存必要的最短时间",
            "unless law says otherwise, data is kept for the shortest time necessary"
        ),
        remedy: text!("请核定保存期限，到期删除", "fix the time and delete at its end"),
        evidence: text!("保存期限表及删除记录", "table of retention times and records of deletion"),
        requires: is!("personalInformation.shortest", "true"),
        grade: Some(Grade::A),
        ..ITEM
    },
    Rule {
        id: "personalInformation.sharing",
        item: "PI-23",
        sources: sources![law(&PERSONAL_INFORMATION_LAW, "23", "PI-23", Grade::A)],
        effective: Effective::since(&PERSONAL_INFORMATION_LAW),
        text: text!(
            "向他人提供前，告知用户并取得单独同意",
            "before data is passed on, the user is told and consents separately"
        ),
        remedy: text!("请先告知，并取得单独同意", "tell first and obtain separate consent"),
        evidence: text!("告知内容及单独同意记录", "notices and records of separate consent"),
        requires: all![
            is!("personalInformation.recipientTold", "true"),
            is!("personalInformation.separateConsent", "true")
        ],
        grade: Some(Grade::A),
        ..ITEM
    },
    Rule {
        id: "personalInformation.access",
        item: "PI-45",
        sources: sources![law(&PERSONAL_INFORMATION_LAW, "45-46", "PI-45", Grade::A)],
        effective: Effective::since(&PERSONAL_INFORMATION_LAW),
        text: text!(
            "及时提供查阅、复制，及时更正；法律未定天数",
            "access, copies and corrections are given in time; the law sets no number of days"
        ),
        remedy: text!("请及时处理", "handle it in time"),
        evidence: text!("查阅和更正的处理记录", "records of access and corrections"),
        requires: all![
            is!("personalInformation.accessInTime", "true"),
            is!("personalInformation.correctedInTime", "true")
        ],
        grade: Some(Grade::A),
        ..ITEM
    },
    Rule {
        id: "personalInformation.deletion",
        item: "PI-47",
        sources: sources![law(&PERSONAL_INFORMATION_LAW, "47", "PI-47", Grade::A)],
        effective: Effective::since(&PERSONAL_INFORMATION_LAW),
        text: text!(
            "目的实现、停止服务、期满、撤回同意或违法时删除",
            "data is deleted when its purpose, the service, its term or the consent has ended, or on a breach"
        ),
        remedy: text!("请主动删除；用户也可请求删除", "delete it unasked; the user may ask for it too"),
        evidence: text!("删除规则及删除记录", "rules and records of deletion"),
        requires: is!("personalInformation.deletes", "true"),
        grade: Some(Grade::A),
        ..ITEM
    },
    Rule {
        id: "personalInformation.channel",
        item: "PI-50",
        sources: sources![law(&PERSONAL_INFORMATION_LAW, "50", "PI-50", Grade::A)],
        effective: Effective::since(&PERSONAL_INFORMATION_LAW),
        text: text!(
            "有便捷的受理渠道，拒绝时说明理由",
            "there is an easy channel for requests, and refusals give reasons"
        ),
        remedy: text!(
            "请设置渠道；拒绝的写明理由，用户可起诉",
            "open a channel; give reasons for a refusal, on which the user can sue"
        ),
        evidence: text!("受理渠道及答复记录", "the channel and records of answers"),
        requires: all![is!("personalInformation.easyChannel", "true"), is!("personalInformation.reasonsGiven", "true")],
        grade: Some(Grade::A),
        ..ITEM
    },
    Rule {
        id: "personalInformation.impact",
        item: "PI-56",
        sources: sources![law(&PERSONAL_INFORMATION_LAW, "56", "PI-56", Grade::A)],
        effective: Effective::since(&PERSONAL_INFORMATION_LAW),
        text: text!(
            "处理前评估影响，评估报告至少保存三年",
            "the impact is assessed beforehand, and the report kept for three years at least"
        ),
        remedy: text!("请补做评估并存档", "assess it and keep the report"),
        evidence: text!("影响评估报告", "reports on impact"),
        requires: is!("personalInformation.impactAssessed", "true"),
        grade: Some(Grade::A),
        ..ITEM
    },
    Rule {
        id: "personalInformation.breach",
        item: "PI-57",
        sources: sources![law(&PERSONAL_INFORMATION_LAW, "57", "PI-57", Grade::A)],
        effective: Effective::since(&PERSONAL_INFORMATION_LAW),
        text: text!(
            "发生泄露时立即补救，并通知主管部门和个人",
            "after a breach it is remedied at once, and authority and persons are told"
        ),
        remedy: text!(
            "请立即补救并通知；已有效避免危害的可不通知个人",
            "remedy and tell at once; persons need not be told where harm is averted"
        ),
        evidence: text!("泄露处置及通知记录", "records of what was done and of notices"),
        requires: all![
            is!("personalInformation.breachRemedied", "true"),
            is!("personalInformation.authorityTold", "true"),
            is!("personalInformation.personsTold", "true")
        ],
        grade: Some(Grade::A),
        ..ITEM
    },
    Rule {
        id: "personalInformation.children",
        item: "PI-31",
        sources: sources![law(&PERSONAL_INFORMATION_LAW, "31", "PI-31", Grade::A)],
        effective: Effective::since(&PERSONAL_INFORMATION_LAW),
        text: text!(
            "处理不满十四周岁未成年人的信息有专门规则",
            "there are rules of their own for data of children under fourteen"
        ),
        remedy: text!("请制定专门规则，并取得监护人同意", "make such rules and obtain the guardian's consent"),
        evidence: text!("专门规则文本及同意记录", "the rules and records of consent"),
        requires: is!("personalInformation.childRules", "true"),
        grade: Some(Grade::A),
        ..ITEM
    },
    Rule {
        id: "personalInformation.confidential",
        item: "PI-CSL42",
        sources: sources![law(&CYBERSECURITY_LAW, "42-45, 51", "PI-CSL42", Grade::A)],
        effective: Effective::since(&CYBERSECURITY_LAW),
        text: text!(
            "用户信息严格保密，并有投诉举报渠道",
            "user information is kept confidential, and there is a channel for complaints and reports"
        ),
        remedy: text!("请健全保密制度，公布投诉举报方式", "set up rules of confidentiality and publish the channel"),
        evidence: text!("保密制度及投诉举报记录", "rules of confidentiality and records of complaints"),
        requires: all![
            is!("personalInformation.confidential", "true"),
            is!("personalInformation.complaintChannel", "true")
        ],
        grade: Some(Grade::A),
        ..ITEM
    },
    Rule {
        id: "personalInformation.incidentNotice",
        item: "PI-NDR11",
        sources: sources![law(&NETWORK_DATA_REGULATIONS, "11", "PI-NDR11", Grade::A)],
        effective: Effective::since(&NETWORK_DATA_REGULATIONS),
        text: text!(
            "网络数据事件危害个人的，用电话、短信、即时通讯、邮件或公告告知",
            "when a data incident harms people, they are told by phone, SMS, messenger, mail or public notice"
        ),
        remedy: text!("请立即告知受影响的个人", "tell those affected at once"),
        evidence: text!("告知记录", "records of notices"),
        requires: is!("personalInformation.incidentTold", "true"),
        grade: Some(Grade::A),
        ..ITEM
    },
    Rule {
        id: "personalInformation.answer",
        item: "PI-15wd",
        sources: sources![law(&APP_ASSESSMENT, "", "PI-15wd", Grade::C)],
        effective: Effective::since(&APP_ASSESSMENT),
        text: text!(
            "更正、删除和注销在 15 个工作日内答复；出自 App 认定方法",
            "corrections, deletions and closures are answered in 15 working days, by the methods for apps"
        ),
        remedy: text!(
            "请限期答复；个人信息保护法没有这一天数",
            "answer in time; the Personal Information Protection Law has no such number"
        ),
        evidence: text!("请求及答复时间记录", "when requests came and were answered"),
        requires: is!("personalInformation.answeredInTime", "true"),
        grade: Some(Grade::C),
        ..ITEM
    },
];
