//! Checklists.

use super::citation::{guide, sources};
use super::rows::{Checklist, Force, Item, Section};
use crate::text::text;

/// Every checklist.
pub static CHECKLISTS: [Checklist; 1] = [Checklist {
    id: "checklist.signing",
    sources: sources![guide("2.3", "S2.3-04")],
    force: Force::Mandatory,
    text: text!("办理业务前，用户与工作人员逐项确认", "what the user and the staff confirm before handling"),
    sections: &[Section {
        weight: 0,
        items: &[
            Item {
                id: "content",
                wanted: true,
                text: text!("业务内容已确认", "the content of the service is confirmed"),
            },
            Item { id: "tariff", wanted: true, text: text!("资费标准已确认", "the tariff is confirmed") },
            Item {
                id: "terms", wanted: true, text: text!("服务条款已确认", "the terms of service are confirmed")
            },
        ],
    }],
}];
