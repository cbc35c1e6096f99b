//! Number portability: what an operator may not do, and what it has to offer.

use super::super::citation::{Grade, law, sources};
use super::super::instruments::PORTABILITY_RULES;
use super::super::rows::{Effective, Rule};
use super::ITEM;
use crate::condition::{all, is, not};
use crate::shape::{Field, Kind, leaf};
use crate::text::text;

pub(super) const FIELDS: &[Field] = &[
    leaf("obstructs", Kind::Flag, text!("拒绝、阻止或拖延携号转网", "porting is refused, blocked or delayed"))
        .rows("NP-ban"),
    leaf("interferes", Kind::Flag, text!("干涉用户选择携入方", "the user's choice is interfered with")).rows("NP-ban"),
    leaf(
        "widensTerm",
        Kind::Flag,
        text!("把优惠或无期限约定当作在网期限", "a promotion or open validity is treated as a term"),
    )
    .rows("NP-ban"),
    leaf("degrades", Kind::Flag, text!("降低携号用户的服务质量", "service for ported users is made worse"))
        .rows("NP-ban"),
    leaf("falsePublicity", Kind::Flag, text!("做对比宣传或虚假宣传", "there is comparative or false publicity"))
        .rows("NP-ban"),
    leaf("specialTariffs", Kind::Flag, text!("设有携号用户专属资费", "there are special tariffs for ported users"))
        .rows("NP-ban"),
    leaf("maliciousAgency", Kind::Flag, text!("恶意代用户办理携号转网", "porting is arranged in bad faith"))
        .rows("NP-ban"),
    leaf("keepsNumber", Kind::Flag, text!("用户离网后仍留用其号码", "a number is kept after its user has left"))
        .rows("NP-ban"),
    leaf("queryBySms", Kind::Flag, text!("可用短信查询携号条件", "the conditions can be asked for by SMS"))
        .rows("NP-sms1"),
    leaf("codeBySms", Kind::Flag, text!("可用短信申请授权码", "the code can be asked for by SMS")).rows("NP-sms2"),
    leaf("codeAgain", Kind::Flag, text!("过期后可再次申请授权码", "a lapsed code can be asked for again"))
        .rows("NP-sms2"),
    leaf("sameRights", Kind::Flag, text!("携入用户享有同等权利", "users who port in have the same rights"))
        .rows("NP-in"),
];

pub(super) static RULES: [Rule; 11] = [
    Rule {
        id: "portability.noObstruction",
        item: "NP-ban",
        sources: sources![law(&PORTABILITY_RULES, "", "NP-ban", Grade::B)],
        effective: Effective::since(&PORTABILITY_RULES),
        text: text!("不拒绝、阻止或拖延用户携号转网", "porting is not refused, blocked or delayed"),
        remedy: text!("请立即办理，并撤销设置的障碍", "handle it at once and remove the obstacle"),
        evidence: text!("携出申请及办结时间记录", "requests to leave and when each was finished"),
        requires: not!(is!("portability.obstructs", "true")),
        grade: Some(Grade::B),
        ..ITEM
    },
    Rule {
        id: "portability.freeChoice",
        item: "NP-ban",
        sources: sources![law(&PORTABILITY_RULES, "", "NP-ban", Grade::B)],
        effective: Effective::since(&PORTABILITY_RULES),
        text: text!("不干涉用户自由选择携入的经营者", "the user's choice of the new operator is not interfered with"),
        remedy: text!("请停止干涉，由用户自行选择", "stop it and leave the choice to the user"),
        evidence: text!("挽留话术及抽样通话录音", "scripts for keeping users and sample calls"),
        requires: not!(is!("portability.interferes", "true")),
        grade: Some(Grade::B),
        ..ITEM
    },
    Rule {
        id: "portability.termAgreements",
        item: "NP-ban",
        sources: sources![law(&PORTABILITY_RULES, "", "NP-ban", Grade::B)],
        effective: Effective::since(&PORTABILITY_RULES),
        text: text!("不扩大在网期限协议的范围", "term agreements are not widened"),
        remedy: text!(
            "优惠活动或无期限约定不得当作在网期限，请更正系统标记",
            "do not treat a promotion or an open validity as a term; correct the mark in the system"
        ),
        evidence: text!("在网期限协议清单及系统标记", "list of term agreements and their marks in the system"),
        requires: not!(is!("portability.widensTerm", "true")),
        grade: Some(Grade::B),
        ..ITEM
    },
    Rule {
        id: "portability.quality",
        item: "NP-ban",
        sources: sources![law(&PORTABILITY_RULES, "", "NP-ban", Grade::B)],
        effective: Effective::since(&PORTABILITY_RULES),
        text: text!("不降低携号用户的服务质量", "service for ported users is not made worse"),
        remedy: text!("请恢复与其他用户相同的服务质量", "restore the quality that other users have"),
        evidence: text!("携入用户的网络与服务质量对比", "quality for ported users beside that for others"),
        requires: not!(is!("portability.degrades", "true")),
        grade: Some(Grade::B),
        ..ITEM
    },
    Rule {
        id: "portability.publicity",
        item: "NP-ban",
        sources: sources![law(&PORTABILITY_RULES, "", "NP-ban", Grade::B)],
        effective: Effective::since(&PORTABILITY_RULES),
        text: text!("不做对比宣传或虚假宣传", "there is no comparative or false publicity"),
        remedy: text!("请撤下对比或不实的宣传", "withdraw what compares or misleads"),
        evidence: text!("宣传材料及审核记录", "publicity and the records of its review"),
        requires: not!(is!("portability.falsePublicity", "true")),
        grade: Some(Grade::B),
        ..ITEM
    },
    Rule {
        id: "portability.specialTariffs",
        item: "NP-ban",
        sources: sources![law(&PORTABILITY_RULES, "", "NP-ban", Grade::B)],
        effective: Effective::since(&PORTABILITY_RULES),
        text: text!("不为携号用户设置专属资费", "there are no special tariffs for ported users"),
        remedy: text!("请取消专属资费，向同类用户同等提供", "end them and offer the same to like users"),
        evidence: text!("在售资费清单及适用对象", "tariffs on sale and whom they are for"),
        requires: not!(is!("portability.specialTariffs", "true")),
        grade: Some(Grade::B),
        ..ITEM
    },
    Rule {
        id: "portability.agency",
        item: "NP-ban",
        sources: sources![law(&PORTABILITY_RULES, "", "NP-ban", Grade::B)],
        effective: Effective::since(&PORTABILITY_RULES),
        text: text!("不恶意代办携号转网", "porting is not arranged for users in bad faith"),
        remedy: text!("请停止代办，按用户本人意愿办理", "stop it and act only on the user's own wish"),
        evidence: text!("代办授权及用户确认记录", "authorisations and the users' confirmations"),
        requires: not!(is!("portability.maliciousAgency", "true")),
        grade: Some(Grade::B),
        ..ITEM
    },
    Rule {
        id: "portability.numberRelease",
        item: "NP-ban",
        sources: sources![law(&PORTABILITY_RULES, "", "NP-ban", Grade::B)],
        effective: Effective::since(&PORTABILITY_RULES),
        text: text!("用户离网后不留用携入的号码", "a ported number is not kept once its user has left"),
        remedy: text!("用户退网后，请归还携入的号码", "give the number back once the user has left"),
        evidence: text!("退网号码归还记录", "records of numbers given back"),
        requires: not!(is!("portability.keepsNumber", "true")),
        grade: Some(Grade::B),
        ..ITEM
    },
    Rule {
        id: "portability.query",
        item: "NP-sms1",
        sources: sources![law(&PORTABILITY_RULES, "", "NP-sms1", Grade::A)],
        effective: Effective::since(&PORTABILITY_RULES),
        text: text!("用户可用短信查询是否符合携号条件", "users can ask by SMS whether they may port"),
        remedy: text!("请开通查询短信 CXXZ#姓名#证件号码", "open the query by SMS, CXXZ#name#document number"),
        evidence: text!("查询短信的拨测记录", "test records of the query"),
        requires: is!("portability.queryBySms", "true"),
        grade: Some(Grade::A),
        ..ITEM
    },
    Rule {
        id: "portability.code",
        item: "NP-sms2",
        sources: sources![law(&PORTABILITY_RULES, "", "NP-sms2", Grade::A)],
        effective: Effective::since(&PORTABILITY_RULES),
        text: text!(
            "用户可用短信申请授权码，过期可再次申请",
            "users can ask for the code by SMS, and again once it has lapsed"
        ),
        remedy: text!(
            "请开通授权码短信 SQXZ#姓名#证件号码，授权码 60 分钟内有效",
            "open the request by SMS, SQXZ#name#document number; a code is valid for 60 minutes"
        ),
        evidence: text!("授权码短信的拨测记录", "test records of the request for a code"),
        requires: all![is!("portability.codeBySms", "true"), is!("portability.codeAgain", "true")],
        grade: Some(Grade::A),
        ..ITEM
    },
    Rule {
        id: "portability.sameRights",
        item: "NP-in",
        sources: sources![law(&PORTABILITY_RULES, "", "NP-in", Grade::A)],
        effective: Effective::since(&PORTABILITY_RULES),
        text: text!(
            "携入用户按新入网用户办理，与其他用户权利相同",
            "users who port in join like new users, with the same rights"
        ),
        remedy: text!(
            "请按新入网流程实名登记，并给予同等权利",
            "register them like new users and give the same rights"
        ),
        evidence: text!("携入用户的登记与资费记录", "registration and tariffs of users who ported in"),
        requires: is!("portability.sameRights", "true"),
        grade: Some(Grade::A),
        ..ITEM
    },
];
