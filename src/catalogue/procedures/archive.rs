//! The archive of a business: what it holds, when it is filed, when it may be disposed of (E-13).

use super::super::citation::{Grade, guide, law, sources};
use super::super::instruments::{
    CYBERSECURITY_LAW, ECOMMERCE_LAW, PERSONAL_INFORMATION_LAW, REAL_NAME_RULES, SERVICE_SPECIFICATION,
};
use super::super::rows::{Force, Move, Procedure, Rule, STAY, State};
use super::GUARD;
use crate::condition::{after, any, at_least, fact, is, not, present};
use crate::text::text;

/// What an archive has to hold.
const RECORDS: &[&str] = &[
    "archive.record.form",
    "archive.record.review",
    "archive.record.approval",
    "archive.record.handling",
    "archive.record.change",
    "archive.record.termination",
];

/// An archive, from the first record to its disposal.
pub(super) static ARCHIVE: Procedure = Procedure {
    id: "procedure.archive",
    item: "E-13",
    sources: sources![guide("2.5", "S2.5-08"), guide("2.5", "S2.5-10"), guide("2.5", "S2.5-13")],
    force: Force::Mandatory,
    text: text!("业务档案", "the archive of a business"),
    cases: &["archive"],
    requests: &[],
    initial: "in_service",
    states: &[
        State::open("in_service", text!("业务使用中", "business in service")),
        State::open("terminated", text!("业务已终止，待归档", "business ended, about to be filed")),
        State::open("filed", text!("已归档", "filed")),
        State::end("disposed", text!("已销毁", "disposed of")),
    ],
    moves: &[
        Move {
            item: "E-13",
            from: &["in_service", "terminated"],
            event: "recorded",
            to: STAY,
            actor: "operator",
            guards: &["archive.recorded.type"],
            sources: sources![guide("2.5", "S2.5-01"), guide("2.5", "S2.5-08")],
        },
        Move {
            item: "E-13",
            from: &["in_service", "terminated", "filed"],
            event: "archivesBackedUp",
            to: STAY,
            actor: "operator",
            guards: &[],
            sources: sources![guide("2.5", "S2.5-11")],
        },
        Move {
            item: "E-13",
            from: &["in_service"],
            event: "terminated",
            to: "terminated",
            actor: "operator",
            guards: &[],
            sources: sources![guide("2.5", "S2.5-10"), guide("2.5", "S2.5-06")],
        },
        Move {
            item: "E-13",
            from: &["terminated"],
            event: "archived",
            to: "filed",
            actor: "operator",
            guards: &[
                "archive.record.form",
                "archive.record.review",
                "archive.record.approval",
                "archive.record.handling",
                "archive.record.change",
                "archive.record.termination",
                "archive.file.classified",
                "archive.file.ledger",
            ],
            sources: sources![guide("2.5", "S2.5-08"), guide("2.5", "S2.5-07"), guide("2.5", "S2.5-12")],
        },
        Move {
            item: "E-13",
            from: &["in_service", "terminated", "filed"],
            event: "disputeOpened",
            to: STAY,
            actor: "either_party",
            guards: &[],
            sources: sources![guide("2.5", "S2.5-10")],
        },
        Move {
            item: "E-13",
            from: &["in_service", "terminated", "filed"],
            event: "disputeClosed",
            to: STAY,
            actor: "either_party",
            guards: &[],
            sources: sources![guide("2.5", "S2.5-10")],
        },
        Move {
            item: "E-13",
            from: &["filed"],
            event: "disposed",
            to: "disposed",
            actor: "operator",
            guards: &[
                "archive.dispose.retention",
                "archive.dispose.dispute",
                "archive.dispose.identity",
                "archive.dispose.billing",
                "archive.dispose.logs",
                "archive.dispose.assessment",
                "archive.dispose.transaction",
            ],
            sources: sources![guide("2.5", "S2.5-10"), guide("2.4", "S2.4-11")],
        },
    ],
    records: RECORDS,
};

/// What an archive has to meet on its way.
pub(super) static GUARDS: [Rule; 16] = [
    Rule {
        id: "archive.record.form",
        item: "E-13",
        sources: sources![guide("2.5", "S2.5-01")],
        text: text!("档案中有业务申请表", "the archive holds the application form"),
        remedy: text!("请将业务申请表归入档案", "add the application form to the archive"),
        requires: present!("record.application_form"),
        ..GUARD
    },
    Rule {
        id: "archive.record.review",
        item: "E-13",
        sources: sources![guide("2.5", "S2.5-02")],
        text: text!("档案中有审核记录", "the archive holds the review record"),
        remedy: text!("请将审核记录归入档案", "add the review record to the archive"),
        requires: present!("record.review_record"),
        ..GUARD
    },
    Rule {
        id: "archive.record.approval",
        item: "E-13",
        sources: sources![guide("2.5", "S2.5-03")],
        text: text!("档案中有审批文件", "the archive holds the approval document"),
        remedy: text!("请将审批文件归入档案", "add the approval document to the archive"),
        requires: present!("record.approval_document"),
        ..GUARD
    },
    Rule {
        id: "archive.record.handling",
        item: "E-13",
        sources: sources![guide("2.5", "S2.5-04")],
        text: text!("档案中有办理记录", "the archive holds the handling record"),
        remedy: text!("请将办理记录归入档案", "add the handling record to the archive"),
        requires: present!("record.handling_record"),
        ..GUARD
    },
    Rule {
        id: "archive.record.change",
        item: "E-13",
        sources: sources![guide("2.5", "S2.5-05"), guide("2.4", "S2.4-06")],
        text: text!(
            "有过变更的，档案中有最近一次变更的记录",
            "where something was changed, the archive holds a record of the last change"
        ),
        remedy: text!("请将变更记录归入档案", "add the change record to the archive"),
        applies_when: present!("at.changeApplied"),
        requires: at_least!("record.change_record", fact!("at.changeApplied")),
        ..GUARD
    },
    Rule {
        id: "archive.record.termination",
        item: "E-13",
        sources: sources![guide("2.5", "S2.5-06")],
        text: text!(
            "业务终止后，档案中有终止记录",
            "once the business has ended, the archive holds the termination record"
        ),
        remedy: text!("请将终止记录归入档案", "add the termination record to the archive"),
        applies_when: present!("at.terminated"),
        requires: present!("record.termination_record"),
        ..GUARD
    },
    Rule {
        id: "archive.recorded.type",
        item: "E-13",
        sources: sources![guide("2.5", "S2.5-01"), guide("2.5", "S2.5-07")],
        text: text!("写明了材料类型", "the type of the record is given"),
        remedy: text!(
            "请选择材料类型；清单以外的选其他",
            "choose the type of the record, or other if it is not listed"
        ),
        requires: present!("event.recordType"),
        ..GUARD
    },
    Rule {
        id: "archive.file.classified",
        item: "E-13",
        sources: sources![guide("2.5", "S2.5-07"), guide("2.5", "S2.5-08")],
        text: text!("档案按时间、业务类型、用户分类", "the archive is filed by time, business type and user"),
        remedy: text!("请按这三项分类后归档", "file it under all three"),
        requires: is!("event.classified", "true"),
        ..GUARD
    },
    Rule {
        id: "archive.file.ledger",
        item: "E-13",
        sources: sources![guide("2.5", "S2.5-12")],
        text: text!("档案已登记台账", "the archive is entered in the ledger"),
        remedy: text!("请登记档案台账", "enter it in the ledger"),
        requires: is!("event.ledger", "true"),
        ..GUARD
    },
    Rule {
        id: "archive.dispose.retention",
        item: "E-13",
        sources: sources![guide("2.5", "S2.5-10")],
        text: text!("档案的保存期限已满", "the period of keeping the archive is over"),
        remedy: text!(
            "请保存至期限届满，次日起方可销毁",
            "keep it to the end of the period; it may go from the day after"
        ),
        requires: is!("over.sla.archive.retention", "true"),
        ..GUARD
    },
    Rule {
        id: "archive.dispose.dispute",
        item: "E-13",
        sources: sources![guide("2.5", "S2.5-10")],
        text: text!("没有未了结的纠纷", "no dispute is open"),
        remedy: text!("请待纠纷了结后再处理", "wait until the dispute is closed"),
        requires: any![not!(present!("at.disputeOpened")), after!("at.disputeClosed", fact!("at.disputeOpened"))],
        ..GUARD
    },
    Rule {
        id: "archive.dispose.identity",
        item: "E-13",
        sources: sources![law(&REAL_NAME_RULES, "11", "RN-11", Grade::A)],
        text: text!("实名登记资料无须再保存", "identity material need not be kept any longer"),
        remedy: text!("请保存至服务终止后满 2 年", "keep it until 2 years after the end of the service"),
        requires: is!("kept.keep.identity", "false"),
        ..GUARD
    },
    Rule {
        id: "archive.dispose.billing",
        item: "E-13",
        sources: sources![law(&SERVICE_SPECIFICATION, "", "S36-BILL", Grade::A)],
        text: text!("原始计费数据无须再保存", "raw billing data need not be kept any longer"),
        remedy: text!("请保存至最后一次收费后满 5 个月", "keep it until 5 months after the last charge"),
        requires: is!("kept.keep.billing", "false"),
        ..GUARD
    },
    Rule {
        id: "archive.dispose.logs",
        item: "E-13",
        sources: sources![law(&CYBERSECURITY_LAW, "23", "PI-LOG", Grade::A)],
        text: text!("网络日志无须再保存", "network logs need not be kept any longer"),
        remedy: text!("请保存至产生后满 6 个月", "keep them until 6 months after they were made"),
        requires: is!("kept.keep.logs", "false"),
        ..GUARD
    },
    Rule {
        id: "archive.dispose.assessment",
        item: "E-13",
        sources: sources![law(&PERSONAL_INFORMATION_LAW, "56", "PI-56", Grade::A)],
        text: text!("个人信息影响评估无须再保存", "the impact assessment need not be kept any longer"),
        remedy: text!("请保存至评估完成后满 3 年", "keep it until 3 years after it was made"),
        requires: is!("kept.keep.assessment", "false"),
        ..GUARD
    },
    Rule {
        id: "archive.dispose.transaction",
        item: "E-13",
        sources: sources![law(&ECOMMERCE_LAW, "31", "DR-30", Grade::B)],
        text: text!("网上交易记录无须再保存", "records of online transactions need not be kept any longer"),
        remedy: text!("请保存至交易完成后满 3 年", "keep them until 3 years after the transaction"),
        requires: is!("kept.keep.transaction", "false"),
        ..GUARD
    },
];
