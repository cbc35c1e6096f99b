//! Cybersecurity incidents: grading and reporting.

use super::super::citation::{Grade, law, sources};
use super::super::instruments::{CYBERSECURITY_LAW, INCIDENT_PLAN, INCIDENT_REPORTING};
use super::super::rows::{Effective, Rule};
use super::ITEM;
use crate::condition::{all, is};
use crate::shape::{Field, Kind, leaf};
use crate::text::text;

pub(super) const FIELDS: &[Field] = &[
    leaf("graded", Kind::Flag, text!("对事件定级", "incidents are graded")).rows("IN-1"),
    leaf("largerReported", Kind::Flag, text!("较大及以上的按规定上报", "larger or above is reported")).rows("IN-1"),
    leaf("staged", Kind::Flag, text!("先报已知，其余补报", "what is known is reported first")).rows("IN-6"),
    leaf("plan", Kind::Flag, text!("制定应急预案", "there is an emergency plan")).rows("IN-10"),
    leaf("startedAtOnce", Kind::Flag, text!("发生事件立即启动", "it is started at once")).rows("IN-10"),
    leaf("reported", Kind::Flag, text!("按规定报告", "incidents are reported as prescribed")).rows("IN-10"),
    leaf("colours", Kind::Flag, text!("按四级四色预警", "warnings have four grades and colours")).rows("IN-11"),
    leaf(
        "topReported",
        Kind::Flag,
        text!("可能特别重大或重大的立即报告", "what may be extraordinary or major is reported at once"),
    )
    .rows("IN-11"),
];

pub(super) static RULES: [Rule; 4] = [
    Rule {
        id: "incidents.graded",
        item: "IN-1",
        sources: sources![law(&INCIDENT_REPORTING, "4", "IN-1", Grade::A)],
        effective: Effective::since(&INCIDENT_REPORTING),
        text: text!(
            "事件先定级，较大及以上的按规定上报",
            "incidents are graded, and those graded larger or above reported"
        ),
        remedy: text!("请定级；较大及以上的立即上报", "grade it; report what is larger or above"),
        evidence: text!("定级记录及上报回执", "records of grades and receipts of reports"),
        requires: all![is!("incidents.graded", "true"), is!("incidents.largerReported", "true")],
        grade: Some(Grade::A),
        ..ITEM
    },
    Rule {
        id: "incidents.staged",
        item: "IN-6",
        sources: sources![law(&INCIDENT_REPORTING, "7", "IN-6", Grade::A)],
        effective: Effective::since(&INCIDENT_REPORTING),
        text: text!(
            "原因一时不明的，先报单位情况和事件概况，其余补报",
            "with the cause unknown in time, who and what is reported first and the rest later"
        ),
        remedy: text!("请先报已知内容，再补报", "report what is known and add the rest"),
        evidence: text!("首报及补报记录", "first reports and additions"),
        requires: is!("incidents.staged", "true"),
        grade: Some(Grade::A),
        ..ITEM
    },
    Rule {
        id: "incidents.plan",
        item: "IN-10",
        sources: sources![law(&CYBERSECURITY_LAW, "27", "IN-10", Grade::A).was("25")],
        effective: Effective::since(&CYBERSECURITY_LAW),
        text: text!(
            "有应急预案，发生事件立即启动并按规定报告",
            "there is an emergency plan, started at once and reported as prescribed"
        ),
        remedy: text!("请制定预案，明确启动和报告责任", "draw it up and say who starts it and who reports"),
        evidence: text!("应急预案及启动记录", "the plan and records of its start"),
        requires: all![
            is!("incidents.plan", "true"),
            is!("incidents.startedAtOnce", "true"),
            is!("incidents.reported", "true")
        ],
        grade: Some(Grade::A),
        ..ITEM
    },
    Rule {
        id: "incidents.colours",
        item: "IN-11",
        sources: sources![law(&INCIDENT_PLAN, "", "IN-11", Grade::A)],
        effective: Effective::since(&INCIDENT_PLAN),
        text: text!(
            "按红橙黄蓝四级预警，可能属特别重大或重大的立即报告",
            "warnings have four colours, and what may be extraordinary or major is reported at once"
        ),
        remedy: text!("请按四级预警，并立即报告", "warn by the four grades and report at once"),
        evidence: text!("预警分级标准及报告记录", "the grades of warning and records of reports"),
        requires: all![is!("incidents.colours", "true"), is!("incidents.topReported", "true")],
        grade: Some(Grade::A),
        ..ITEM
    },
];
