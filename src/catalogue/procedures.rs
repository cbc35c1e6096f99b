//! Processes as data.

use super::citation::{guide, sources};
use super::rows::{Force, Procedure, Step};
use crate::text::text;

/// The four steps of acceptance (S2.1-14 to S2.1-17).
pub static ACCEPTANCE: Procedure = Procedure {
    id: "procedure.acceptance",
    sources: sources![guide("2.1", "S2.1-01")],
    force: Force::Recommended,
    text: text!("业务申请的受理", "acceptance of an application"),
    initial: "applied",
    steps: &[
        Step {
            id: "submit",
            text: text!("用户提交申请表", "the user submits the form"),
            actor: "user",
            event: "submitted",
            from: "applied",
            to: "submitted",
            source: guide("2.1", "S2.1-14"),
        },
        Step {
            id: "autoCheck",
            text: text!("系统自动校验信息是否完整合规", "the system checks that it is complete and compliant"),
            actor: "system",
            event: "autoChecked",
            from: "submitted",
            to: "autoChecked",
            source: guide("2.1", "S2.1-15"),
        },
        Step {
            id: "authenticityReview",
            text: text!("业务受理部门审核真实性", "the acceptance department reviews authenticity"),
            actor: "acceptance",
            event: "reviewCompleted",
            from: "autoChecked",
            to: "reviewed",
            source: guide("2.1", "S2.1-16"),
        },
        Step {
            id: "notice",
            text: text!("告知用户已受理及后续办理指引", "the user is told of acceptance and of the next steps"),
            actor: "acceptance",
            event: "resultNotified",
            from: "reviewed",
            to: "accepted",
            source: guide("2.1", "S2.1-17"),
        },
    ],
};

/// Every procedure.
pub static PROCEDURES: [&Procedure; 1] = [&ACCEPTANCE];
