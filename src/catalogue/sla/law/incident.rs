//! Incidents and outages reported to authorities.

use super::super::super::citation::{Grade, law, sources};
use super::super::super::instruments::{INCIDENT_REPORTING, NETWORK_DATA_REGULATIONS, OUTAGE_MEASURES};
use super::super::super::rows::{Basis, Dated, Effective, Length, Limit, Party, Start};
use super::LIMIT;
use crate::condition::{all, is, not, one_of, supplied};
use crate::text::text;

pub(in super::super) static INCIDENT: [Limit; 11] = [
    Limit {
        id: "law.incident.report.critical",
        item: "IN-2",
        key: "lawIncidentReportCritical",
        subject: "incident.report",
        sources: sources![law(&INCIDENT_REPORTING, "4", "IN-2", Grade::A)],
        grade: Some(Grade::A),
        effective: Effective::since(&INCIDENT_REPORTING),
        text: text!(
            "关键信息基础设施：报告保护工作部门和公安机关",
            "critical infrastructure: report to the protection department and the police"
        ),
        cases: &["security"],
        applies_when: all![
            supplied!("incidentGrade"),
            one_of!("incidentGrade", ["extraordinary", "major", "larger"]),
            all![supplied!("criticalInfrastructure"), is!("criticalInfrastructure", "true")]
        ],
        starts: &[Start { value: "", events: &["incidentDetected"] }],
        lengths: &[Dated { effective: Effective::Undated, value: Length::Hours(1) }],
        completed_by: &["authorityReported"],
        owed_to: Party::Regulator,
        ..LIMIT
    },
    Limit {
        id: "law.incident.report.organ",
        item: "IN-3",
        key: "lawIncidentReportOrgan",
        subject: "incident.report",
        sources: sources![law(&INCIDENT_REPORTING, "4", "IN-3", Grade::A)],
        grade: Some(Grade::A),
        effective: Effective::since(&INCIDENT_REPORTING),
        text: text!("中央和国家机关单位：报告网络安全事件", "units of central and state organs: report the incident"),
        cases: &["security"],
        applies_when: all![
            supplied!("incidentGrade"),
            one_of!("incidentGrade", ["extraordinary", "major", "larger"]),
            all![supplied!("stateOrgan"), is!("stateOrgan", "true")]
        ],
        starts: &[Start { value: "", events: &["incidentDetected"] }],
        lengths: &[Dated { effective: Effective::Undated, value: Length::Hours(2) }],
        completed_by: &["authorityReported"],
        owed_to: Party::Regulator,
        ..LIMIT
    },
    Limit {
        id: "law.incident.report",
        item: "IN-4",
        key: "lawIncidentReport",
        subject: "incident.report",
        sources: sources![law(&INCIDENT_REPORTING, "4", "IN-4", Grade::A)],
        grade: Some(Grade::A),
        effective: Effective::since(&INCIDENT_REPORTING),
        text: text!(
            "其他网络运营者：报告省级网信部门",
            "other network operators: report to the provincial cyberspace administration"
        ),
        cases: &["security"],
        applies_when: all![
            supplied!("incidentGrade"),
            one_of!("incidentGrade", ["extraordinary", "major", "larger"]),
            not!(all![supplied!("criticalInfrastructure"), is!("criticalInfrastructure", "true")]),
            not!(all![supplied!("stateOrgan"), is!("stateOrgan", "true")])
        ],
        starts: &[Start { value: "", events: &["incidentDetected"] }],
        lengths: &[Dated { effective: Effective::Undated, value: Length::Hours(4) }],
        completed_by: &["authorityReported"],
        owed_to: Party::Regulator,
        ..LIMIT
    },
    Limit {
        id: "law.incident.summary",
        item: "IN-7",
        key: "lawIncidentSummary",
        sources: sources![law(&INCIDENT_REPORTING, "8", "IN-7", Grade::A)],
        grade: Some(Grade::A),
        effective: Effective::since(&INCIDENT_REPORTING),
        text: text!("处置结束后提交总结报告", "the closing report follows the end of handling"),
        cases: &["security"],
        applies_when: all![supplied!("incidentGrade"), one_of!("incidentGrade", ["extraordinary", "major", "larger"])],
        starts: &[Start { value: "", events: &["incidentRectified"] }],
        lengths: &[Dated { effective: Effective::Undated, value: Length::NaturalDays(30) }],
        completed_by: &["summaryReported"],
        owed_to: Party::Regulator,
        ..LIMIT
    },
    Limit {
        id: "law.incident.flaw",
        item: "IN-9",
        key: "lawIncidentFlaw",
        sources: sources![law(&NETWORK_DATA_REGULATIONS, "10", "IN-9", Grade::A)],
        grade: Some(Grade::A),
        effective: Effective::since(&NETWORK_DATA_REGULATIONS),
        text: text!(
            "报告危害国家安全或公共利益的缺陷",
            "a flaw that endangers national security or the public interest is reported"
        ),
        cases: &["security"],
        starts: &[Start { value: "", events: &["flawFound"] }],
        lengths: &[Dated { effective: Effective::Undated, value: Length::Hours(24) }],
        completed_by: &["authorityReported"],
        owed_to: Party::Regulator,
        ..LIMIT
    },
    Limit {
        id: "law.outage.written.extraordinary",
        item: "IN-12",
        key: "lawOutageWrittenExtraordinary",
        sources: sources![law(&OUTAGE_MEASURES, "", "IN-12", Grade::B)],
        grade: Some(Grade::B),
        text: text!("特别重大网络故障：简要书面报告", "extraordinary outage: brief written report"),
        cases: &["emergency"],
        applies_when: all![supplied!("incidentGrade"), is!("incidentGrade", "extraordinary")],
        starts: &[Start { value: "", events: &["incidentDetected", "incidentReported"] }],
        lengths: &[Dated { effective: Effective::Undated, value: Length::Hours(4) }],
        completed_by: &["authorityReported"],
        owed_to: Party::Regulator,
        ..LIMIT
    },
    Limit {
        id: "law.outage.oral",
        item: "IN-13",
        key: "lawOutageOral",
        sources: sources![law(&OUTAGE_MEASURES, "", "IN-13", Grade::B)],
        grade: Some(Grade::B),
        text: text!("重大和较大网络故障：口头报告", "major or larger outage: oral report"),
        cases: &["emergency"],
        applies_when: all![supplied!("incidentGrade"), one_of!("incidentGrade", ["major", "larger"])],
        starts: &[Start { value: "", events: &["incidentDetected", "incidentReported"] }],
        lengths: &[Dated { effective: Effective::Undated, value: Length::Hours(4) }],
        completed_by: &["orallyReported"],
        owed_to: Party::Regulator,
        ..LIMIT
    },
    Limit {
        id: "law.outage.written",
        item: "IN-13",
        key: "lawOutageWritten",
        sources: sources![law(&OUTAGE_MEASURES, "", "IN-13", Grade::B)],
        grade: Some(Grade::B),
        text: text!("重大和较大网络故障：简要书面报告", "major or larger outage: brief written report"),
        cases: &["emergency"],
        applies_when: all![supplied!("incidentGrade"), one_of!("incidentGrade", ["major", "larger"])],
        starts: &[Start { value: "", events: &["incidentDetected", "incidentReported"] }],
        lengths: &[Dated { effective: Effective::Undated, value: Length::Hours(24) }],
        completed_by: &["authorityReported"],
        owed_to: Party::Regulator,
        ..LIMIT
    },
    Limit {
        id: "law.incident.onward.critical",
        item: "IN-5",
        key: "lawIncidentOnwardCritical",
        sources: sources![law(&INCIDENT_REPORTING, "4", "IN-5", Grade::A)],
        grade: Some(Grade::A),
        effective: Effective::since(&INCIDENT_REPORTING),
        text: text!(
            "关键信息基础设施：保护工作部门上报重大以上事件",
            "critical infrastructure: the protection department passes on a major or graver incident"
        ),
        cases: &["security"],
        applies_when: all![
            supplied!("incidentGrade"),
            one_of!("incidentGrade", ["extraordinary", "major"]),
            all![supplied!("criticalInfrastructure"), is!("criticalInfrastructure", "true")]
        ],
        starts: &[Start { value: "", events: &["authorityReported"] }],
        lengths: &[Dated { effective: Effective::Undated, value: Length::Minutes(30) }],
        completed_by: &["reportPassedOn"],
        owed_by: Party::Regulator,
        owed_to: Party::Regulator,
        ..LIMIT
    },
    Limit {
        id: "law.incident.onward",
        item: "IN-5",
        key: "lawIncidentOnward",
        sources: sources![law(&INCIDENT_REPORTING, "4", "IN-5", Grade::A)],
        grade: Some(Grade::A),
        effective: Effective::since(&INCIDENT_REPORTING),
        text: text!(
            "省级网信部门上报重大以上事件",
            "the provincial cyberspace administration passes on a major or graver incident"
        ),
        cases: &["security"],
        applies_when: all![
            supplied!("incidentGrade"),
            one_of!("incidentGrade", ["extraordinary", "major"]),
            not!(all![supplied!("criticalInfrastructure"), is!("criticalInfrastructure", "true")]),
            not!(all![supplied!("stateOrgan"), is!("stateOrgan", "true")])
        ],
        starts: &[Start { value: "", events: &["authorityReported"] }],
        lengths: &[Dated { effective: Effective::Undated, value: Length::Hours(1) }],
        completed_by: &["reportPassedOn"],
        owed_by: Party::Regulator,
        owed_to: Party::Regulator,
        ..LIMIT
    },
    Limit {
        id: "law.outage.monthly",
        item: "IN-13",
        key: "lawOutageMonthly",
        basis: Basis::Recurring,
        sources: sources![law(&OUTAGE_MEASURES, "", "IN-13", Grade::B)],
        grade: Some(Grade::B),
        text: text!("每月报告一般网络故障", "general outages are reported every month"),
        cases: &["duty"],
        starts: &[Start { value: "", events: &["dutyAssumed"] }],
        lengths: &[Dated { effective: Effective::Undated, value: Length::EachMonth }],
        completed_by: &["generalOutagesReported"],
        owed_to: Party::Regulator,
        ..LIMIT
    },
];
