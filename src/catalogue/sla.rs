//! Limits in time (Table B).

use super::citation::guide;
use super::rows::{Dated, Direction, Effective, Force, Length, Limit, Party, Start};
use crate::text::text;

/// Every limit.
pub static LIMITS: [Limit; 2] = [
    Limit {
        id: "sla.review.preliminary",
        item: "B-01",
        sources: &[guide("2.1", "S2.1-18")],
        force: Force::Mandatory,
        effective: Effective::Undated,
        text: text!("业务受理部门完成初步审核", "the acceptance department completes the preliminary review"),
        case: "application",
        starts: &[
            Start { value: "submit", events: &["submitted", "resubmitted"] },
            Start { value: "autoChecked", events: &["autoChecked"] },
        ],
        start_switch: "preReviewStart",
        lengths: &[Dated { effective: Effective::Undated, value: Length::Hours(24) }],
        completed_by: &["reviewCompleted"],
        cancelled_by: &["returnedForCorrection", "withdrawn"],
        direction: Direction::Latest,
        owed_by: Party::Operator,
        owed_to: Party::Customer,
    },
    Limit {
        id: "sla.review.notice",
        item: "B-02",
        sources: &[guide("2.1", "S2.1-19")],
        force: Force::Mandatory,
        effective: Effective::Undated,
        text: text!("将审核结果告知用户", "the user is told the result of the review"),
        case: "application",
        starts: &[
            Start { value: "reviewDone", events: &["reviewCompleted"] },
            Start { value: "submit", events: &["submitted", "resubmitted"] },
        ],
        start_switch: "reviewNoticeStart",
        lengths: &[Dated { effective: Effective::Undated, value: Length::WorkingDays(1) }],
        completed_by: &["resultNotified"],
        cancelled_by: &["returnedForCorrection", "withdrawn"],
        direction: Direction::Latest,
        owed_by: Party::Operator,
        owed_to: Party::Customer,
    },
];
