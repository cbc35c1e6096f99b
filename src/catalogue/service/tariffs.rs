//! Tariffs and fair contracts.

use super::super::citation::{Grade, law, sources};
use super::super::instruments::{
    CIVIL_CODE, CONSUMER_LAW, CONSUMER_REGULATIONS, INTERNET_ACCESS_RULES, ONLINE_TRADE_MEASURES,
    SERVICE_SPECIFICATION, TARIFF_NOTICE, TELECOM_REGULATIONS,
};
use super::super::rows::{Effective, Rule};
use super::ITEM;
use crate::condition::{all, is, not};
use crate::shape::{Field, Kind, leaf};
use crate::text::text;

pub(super) const FIELDS: &[Field] = &[
    leaf("listed", Kind::Flag, text!("公开在售资费清单", "the list of tariffs on sale is public")).rows("TF-1"),
    leaf(
        "limitsTariffs",
        Kind::Flag,
        text!("强迫或限制选择、变更在售资费", "a choice or change of tariff is forced or limited"),
    )
    .rows("TF-1"),
    leaf("equalChoice", Kind::Flag, text!("同类用户有同等选择权", "like users have the same choice")).rows("TF-1"),
    leaf(
        "published",
        Kind::Flag,
        text!("公布业务种类、范围、资费和时限", "kinds, scope, tariffs and time limits are published"),
    )
    .rows("TR30"),
    leaf("filed", Kind::Flag, text!("已向省通信管理局备案", "they are filed with the provincial regulator"))
        .rows("TR30"),
    leaf("keyTerms", Kind::Flag, text!("醒目提示重要条款", "key terms are pointed out")).rows("TF-2"),
    leaf("unfairTerms", Kind::Flag, text!("格式条款中有不公平内容", "standard terms hold something unfair"))
        .rows("TF-2"),
    leaf("renewalAccepted", Kind::Flag, text!("接受前提示自动续费", "renewal is pointed out before acceptance"))
        .rows("TF-3"),
    leaf("renewalNotified", Kind::Flag, text!("每次续费前提示", "renewal is pointed out before each date"))
        .rows("TF-3"),
    leaf(
        "prepaidNotified",
        Kind::Flag,
        text!("停业或迁址提前告知预付费用户", "users of prepaid service are told in time"),
    )
    .rows("TF-4"),
    leaf("fraudCompensated", Kind::Flag, text!("对欺诈按三倍费用赔偿", "fraud is compensated at three times the fee"))
        .rows("TF-6"),
    leaf(
        "openEndedExit",
        Kind::Flag,
        text!("不定期合同可随时通知解除", "an open-ended contract can be ended on notice"),
    )
    .rows("TF-7"),
    leaf(
        "refusesRescission",
        Kind::Flag,
        text!("一年内的解除申请被以逾期为由拒绝", "rescission within the year is refused as too late"),
    )
    .rows("TF-8"),
    leaf("excessivePenalty", Kind::Flag, text!("违约金过分高于损失", "the penalty is far above the loss")).rows("TF-9"),
    leaf("billShock", Kind::Flag, text!("费用突增时尽快告知并处理", "a sudden fee is told fast and dealt with"))
        .rows("TR33a"),
    leaf("itemisedBill", Kind::Flag, text!("按要求免费提供费用清单", "itemised lists are free on request"))
        .rows("TR33b"),
    leaf("nearLimit", Kind::Flag, text!("到量预警", "reminder when a package runs low")).rows("IA-2"),
    leaf("overLimit", Kind::Flag, text!("超量提醒", "reminder when it runs over")).rows("IA-2"),
    leaf("expiry", Kind::Flag, text!("到期提醒", "reminder before it ends")).rows("IA-2"),
    leaf("freeQuery", Kind::Flag, text!("免费查询计费原始数据", "raw billing data can be looked up free"))
        .rows("S36-BILL,IA-1"),
];

pub(super) static RULES: [Rule; 16] = [
    Rule {
        id: "tariffs.listed",
        item: "TF-1",
        sources: sources![law(&TARIFF_NOTICE, "", "TF-1", Grade::A)],
        effective: Effective::since(&TARIFF_NOTICE),
        text: text!("在售资费清单向社会公开", "the list of tariffs on sale is public"),
        remedy: text!("请公开全部在售资费", "publish every tariff on sale"),
        evidence: text!("公示页面及营业厅公示照片", "the published page and photos from the halls"),
        requires: is!("tariffs.listed", "true"),
        grade: Some(Grade::A),
        ..ITEM
    },
    Rule {
        id: "tariffs.freeChoice",
        item: "TF-1",
        sources: sources![law(&TARIFF_NOTICE, "", "TF-1", Grade::A)],
        effective: Effective::since(&TARIFF_NOTICE),
        text: text!(
            "除合同另有约定，不强迫或限制用户选择、变更在售资费",
            "unless the contract says otherwise, no choice or change among tariffs on sale is forced or limited"
        ),
        remedy: text!("请取消限制，由用户自行选择", "remove the limit and let the user choose"),
        evidence: text!("资费变更的系统规则及办理记录", "the system's rules on changes and records of them"),
        requires: not!(is!("tariffs.limitsTariffs", "true")),
        grade: Some(Grade::A),
        ..ITEM
    },
    Rule {
        id: "tariffs.equalChoice",
        item: "TF-1",
        sources: sources![law(&TARIFF_NOTICE, "", "TF-1", Grade::A)],
        effective: Effective::since(&TARIFF_NOTICE),
        text: text!("同一本地网的同类用户有同等选择权", "like users in one local area have the same choice"),
        remedy: text!("请向同类用户开放相同的资费", "open the same tariffs to like users"),
        evidence: text!("资费适用对象说明", "whom each tariff is for"),
        requires: is!("tariffs.equalChoice", "true"),
        grade: Some(Grade::A),
        ..ITEM
    },
    Rule {
        id: "tariffs.filed",
        item: "TR30",
        sources: sources![law(&TELECOM_REGULATIONS, "30", "TR30", Grade::B).was("31")],
        effective: Effective::since(&TELECOM_REGULATIONS),
        text: text!(
            "业务种类、范围、资费和时限已公布并备案",
            "kinds, scope, tariffs and time limits of service are published and filed"
        ),
        remedy: text!("请公布，并报省通信管理局备案", "publish them and file them with the provincial regulator"),
        evidence: text!("公布页面及备案回执", "the published page and the receipt of filing"),
        requires: all![is!("tariffs.published", "true"), is!("tariffs.filed", "true")],
        grade: Some(Grade::B),
        ..ITEM
    },
    Rule {
        id: "tariffs.keyTerms",
        item: "TF-2",
        sources: sources![law(&CIVIL_CODE, "496", "TF-2", Grade::A), law(&CONSUMER_LAW, "26", "TF-2", Grade::A)],
        effective: Effective::since(&CIVIL_CODE),
        text: text!("用醒目方式提示格式条款中的重要内容", "key terms of a standard contract are pointed out"),
        remedy: text!(
            "请突出显示并说明；未提示的，用户可主张不成为合同内容",
            "point them out and explain; what was not pointed out may fall away"
        ),
        evidence: text!("合同文本及用户确认记录", "the contract and the user's confirmation"),
        requires: is!("tariffs.keyTerms", "true"),
        grade: Some(Grade::A),
        ..ITEM
    },
    Rule {
        id: "tariffs.fairTerms",
        item: "TF-2",
        sources: sources![law(&CIVIL_CODE, "497", "TF-2", Grade::A), law(&CONSUMER_LAW, "26", "TF-2", Grade::A)],
        effective: Effective::since(&CIVIL_CODE),
        text: text!("格式条款不含不公平的内容", "standard terms hold nothing unfair"),
        remedy: text!(
            "请删去：此类条款无效，有歧义的按不利于提供方解释",
            "remove it: such terms are void, and doubt counts against their author"
        ),
        evidence: text!("格式条款审查记录", "records of the review of standard terms"),
        requires: not!(is!("tariffs.unfairTerms", "true")),
        grade: Some(Grade::A),
        ..ITEM
    },
    Rule {
        id: "tariffs.renewalNotice",
        item: "TF-3",
        sources: sources![
            law(&CONSUMER_REGULATIONS, "", "TF-3", Grade::B),
            law(&ONLINE_TRADE_MEASURES, "", "TF-3", Grade::B)
        ],
        effective: Effective::since(&CONSUMER_REGULATIONS),
        text: text!(
            "自动续费在接受前和每次续费前都醒目提示",
            "automatic renewal is pointed out before acceptance and before each renewal"
        ),
        remedy: text!(
            "请补上提示；网络交易至迟在续费前 5 日",
            "add the notice; online it is due 5 days before renewal"
        ),
        evidence: text!("提示页面及发送记录", "the notice and records of sending it"),
        requires: all![is!("tariffs.renewalAccepted", "true"), is!("tariffs.renewalNotified", "true")],
        grade: Some(Grade::B),
        ..ITEM
    },
    Rule {
        id: "tariffs.prepaidClosing",
        item: "TF-4",
        sources: sources![law(&CONSUMER_REGULATIONS, "", "TF-4", Grade::B)],
        effective: Effective::since(&CONSUMER_REGULATIONS),
        text: text!(
            "预付费业务停业或迁址，提前 30 日告知用户",
            "users of prepaid service are told 30 days before it closes or moves"
        ),
        remedy: text!("请提前告知，并写明余额如何处理", "tell them in time and say what becomes of the balance"),
        evidence: text!("告知记录及余额处理方案", "notices and the plan for balances"),
        requires: is!("tariffs.prepaidNotified", "true"),
        grade: Some(Grade::B),
        ..ITEM
    },
    Rule {
        id: "tariffs.fraudCompensation",
        item: "TF-6",
        sources: sources![law(&CONSUMER_LAW, "55", "TF-6", Grade::A)],
        effective: Effective::since(&CONSUMER_LAW),
        text: text!(
            "有欺诈的，按费用的三倍赔偿，不足 500 元的按 500 元",
            "for fraud, three times the fee is paid, CNY 500 at least"
        ),
        remedy: text!("请按此标准赔偿用户", "compensate the user by this measure"),
        evidence: text!("赔偿制度及支付记录", "the rules on compensation and records of payment"),
        requires: is!("tariffs.fraudCompensated", "true"),
        grade: Some(Grade::A),
        ..ITEM
    },
    Rule {
        id: "tariffs.openEnded",
        item: "TF-7",
        sources: sources![law(&CIVIL_CODE, "563", "TF-7", Grade::A)],
        effective: Effective::since(&CIVIL_CODE),
        text: text!(
            "不定期的持续合同，用户合理通知后即可解除",
            "an open-ended contract can be ended by the user on reasonable notice"
        ),
        remedy: text!("请受理解除，不得另设条件", "accept the end without further conditions"),
        evidence: text!("解约流程及办理记录", "the process of ending and records of it"),
        requires: is!("tariffs.openEndedExit", "true"),
        grade: Some(Grade::A),
        ..ITEM
    },
    Rule {
        id: "tariffs.rescission",
        item: "TF-8",
        sources: sources![law(&CIVIL_CODE, "564", "TF-8", Grade::A)],
        effective: Effective::since(&CIVIL_CODE),
        text: text!(
            "用户在知道解除事由一年内解除合同的，予以受理",
            "rescission within one year of knowing its ground is accepted"
        ),
        remedy: text!(
            "请受理；除另有约定，满一年未行使的解除权才消灭",
            "accept it; unless agreed otherwise the right lapses only after one year"
        ),
        evidence: text!("解除申请及处理记录", "requests to rescind and what became of them"),
        requires: not!(is!("tariffs.refusesRescission", "true")),
        grade: Some(Grade::A),
        ..ITEM
    },
    Rule {
        id: "tariffs.penalties",
        item: "TF-9",
        sources: sources![law(&CIVIL_CODE, "585", "TF-9", Grade::A)],
        effective: Effective::since(&CIVIL_CODE),
        text: text!("约定的违约金不过分高于损失", "agreed penalties are not far above the loss"),
        remedy: text!(
            "请调低：用户可请求法院或仲裁机构予以减少",
            "lower them: a court or tribunal may reduce them on request"
        ),
        evidence: text!("违约金测算依据", "how the penalty was worked out"),
        requires: not!(is!("tariffs.excessivePenalty", "true")),
        grade: Some(Grade::A),
        ..ITEM
    },
    Rule {
        id: "tariffs.billShock",
        item: "TR33a",
        sources: sources![law(&TELECOM_REGULATIONS, "33", "TR33a", Grade::B).was("34")],
        effective: Effective::since(&TELECOM_REGULATIONS),
        text: text!(
            "费用突增至前三个月均值五倍以上，尽快告知用户并处理",
            "when a fee passes five times the mean of three months, the user is told fast and it is dealt with"
        ),
        remedy: text!("请设置监测和提醒，及时告知", "watch for it, warn and tell the user"),
        evidence: text!("费用监测规则及告知记录", "the rule that watches fees and records of notices"),
        requires: is!("tariffs.billShock", "true"),
        grade: Some(Grade::B),
        ..ITEM
    },
    Rule {
        id: "tariffs.itemisedBill",
        item: "TR33b",
        sources: sources![law(&TELECOM_REGULATIONS, "33", "TR33b", Grade::C).was("34")],
        effective: Effective::since(&TELECOM_REGULATIONS),
        text: text!(
            "长途、移动和信息服务费，按用户要求免费提供清单",
            "long-distance, mobile and information fees are itemised free on request"
        ),
        remedy: text!("请免费提供费用清单", "give the list free of charge"),
        evidence: text!("清单查询记录", "records of lists given"),
        requires: is!("tariffs.itemisedBill", "true"),
        grade: Some(Grade::C),
        ..ITEM
    },
    Rule {
        id: "tariffs.usageReminders",
        item: "IA-2",
        sources: sources![law(&INTERNET_ACCESS_RULES, "", "IA-2", Grade::B)],
        effective: Effective::since(&INTERNET_ACCESS_RULES),
        text: text!(
            "套餐将用尽、已超出和将到期时提醒用户",
            "users are reminded when a package runs low, runs over or ends"
        ),
        remedy: text!("请开通三类提醒", "open all three reminders"),
        evidence: text!("提醒规则及发送记录", "rules and records of reminders"),
        requires: all![
            is!("tariffs.nearLimit", "true"),
            is!("tariffs.overLimit", "true"),
            is!("tariffs.expiry", "true")
        ],
        grade: Some(Grade::B),
        ..ITEM
    },
    Rule {
        id: "tariffs.freeQuery",
        item: "S36-BILL",
        sources: sources![
            law(&SERVICE_SPECIFICATION, "", "S36-BILL", Grade::A),
            law(&INTERNET_ACCESS_RULES, "", "IA-1", Grade::A)
        ],
        effective: Effective::since(&SERVICE_SPECIFICATION),
        text: text!("用户可免费查询计费原始数据", "the raw billing data can be looked up free of charge"),
        remedy: text!(
            "请开放免费查询，数据至少保存五个月",
            "open the query free of charge; the data is kept for five months at least"
        ),
        evidence: text!("查询入口及查询记录", "where it is looked up and records of it"),
        requires: is!("tariffs.freeQuery", "true"),
        grade: Some(Grade::A),
        ..ITEM
    },
];
