//! Quoted statistics: compared with, never enforced.
//!
//! A year is the year a figure is about; that of the report it stands in is part of the issuer. Rows worded as a part of
//! the figure before them ("of which", "same example") have its issuer. An effect is a change of which the source says
//! neither the base nor whether it is in percent or in percentage points.

use super::citation::{guide, sources};
use super::rows::{Benchmark, Bound, Use};
use crate::text::{Text, text};

/// What most of them have in common: a quoted value to compare a measure with.
const QUOTED: Benchmark = Benchmark {
    id: "",
    sources: &[],
    text: Text::EMPTY,
    issuer: Text::EMPTY,
    operator: Bound::Equal,
    value: None,
    unit: "",
    year: None,
    measure: "",
    use_for: Use::Compare,
    caution: "",
};

/// A share of answers that are satisfied.
const SATISFACTION: Benchmark = Benchmark { unit: "percent", ..QUOTED };

/// Satisfaction in the survey of 2023: a total above every one of its parts.
const NATIONAL: Benchmark = Benchmark { year: Some(2023), caution: "X-10", ..SATISFACTION };

/// Satisfaction with one operator in 2021: again a total above every one of its parts.
const STANDARD_2021: Benchmark = Benchmark {
    issuer: text!("《中国电信客户服务标准（2021年版）》", "China Telecom Customer Service Standard, 2021 edition"),
    year: Some(2021),
    caution: "X-10",
    ..SATISFACTION
};

/// A change that one report saw.
const EFFECT: Benchmark = Benchmark { unit: "percentChange", use_for: Use::Effect, ..QUOTED };

/// A level of a scale that is not named.
const LEVEL: Benchmark = Benchmark { unit: "level", use_for: Use::Context, caution: "X-09", ..QUOTED };

/// An example without a figure that could be used.
const STORY: Benchmark = Benchmark { use_for: Use::Context, ..QUOTED };

const INDUSTRY_ASSOCIATION: Text = text!("中国通信行业协会", "China Communications Industry Association");
const APPRAISAL_REPORT: Text =
    text!("中国移动2022年《服务人员考核评估报告》", "China Mobile, report on the appraisal of service staff, 2022");
const PLATFORM_REPORT: Text = text!(
    "中国电信2023年《服务系统与平台运行报告》",
    "China Telecom, report on the operation of service systems and platforms, 2023"
);
const PROCESS_REPORT: Text =
    text!("中国电信2023年《服务流程优化报告》", "China Telecom, report on the optimisation of service processes, 2023");

/// Every benchmark, in the order of the Guide.
pub static BENCHMARKS: [Benchmark; 43] = [
    Benchmark {
        id: "benchmark.satisfaction.national",
        sources: sources![guide("1.1", "S1.1-10"), guide("1.4", "S1.4-08")],
        text: text!("全国电信服务总体满意度", "overall satisfaction with telecom service, nationwide"),
        issuer: text!("2023年全国调查（按原文引用）", "national survey of 2023, as cited"),
        value: Some(89_600),
        measure: "measure.satisfaction.overall",
        ..NATIONAL
    },
    Benchmark {
        id: "benchmark.satisfaction.network",
        sources: sources![guide("1.1", "S1.1-11")],
        text: text!("全国网络服务满意度", "satisfaction with network service, nationwide"),
        value: Some(87_300),
        measure: "measure.satisfaction.network",
        ..NATIONAL
    },
    Benchmark {
        id: "benchmark.satisfaction.handling",
        sources: sources![guide("1.1", "S1.1-12")],
        text: text!("全国业务办理满意度", "satisfaction with the handling of business, nationwide"),
        value: Some(86_500),
        measure: "measure.satisfaction.handling",
        ..NATIONAL
    },
    Benchmark {
        id: "benchmark.satisfaction.customerService",
        sources: sources![guide("1.1", "S1.1-13")],
        text: text!("全国客户服务满意度", "satisfaction with customer service, nationwide"),
        value: Some(88_200),
        measure: "measure.satisfaction.customerService",
        ..NATIONAL
    },
    Benchmark {
        id: "benchmark.users.total",
        sources: sources![guide("1.2", "S1.2-08")],
        text: text!("全国电信服务用户数", "users of telecom service, nationwide"),
        value: Some(450_000_000_000),
        unit: "users",
        year: Some(2023),
        use_for: Use::Questionable,
        caution: "X-08",
        ..QUOTED
    },
    Benchmark {
        id: "benchmark.users.mobileShare",
        sources: sources![guide("1.2", "S1.2-09")],
        text: text!("移动用户占比", "share of mobile users"),
        operator: Bound::Above,
        value: Some(90_000),
        unit: "percent",
        year: Some(2023),
        use_for: Use::Context,
        ..QUOTED
    },
    Benchmark {
        id: "benchmark.users.broadbandShare",
        sources: sources![guide("1.2", "S1.2-10")],
        text: text!("宽带用户占比", "share of broadband users"),
        operator: Bound::Above,
        value: Some(60_000),
        unit: "percent",
        year: Some(2023),
        use_for: Use::Context,
        ..QUOTED
    },
    Benchmark {
        id: "benchmark.satisfaction.drivers",
        sources: sources![guide("1.4", "S1.4-09")],
        text: text!(
            "响应速度和服务效率对满意度影响最大",
            "response speed and efficiency of service drive satisfaction most"
        ),
        ..STORY
    },
    Benchmark {
        id: "benchmark.complaints.mean",
        sources: sources![guide("1.5", "S1.5-06")],
        text: text!("全国投诉平均处理时长", "mean time to handle a complaint, nationwide"),
        operator: Bound::AtMost,
        value: Some(48_000),
        unit: "hour",
        year: Some(2023),
        measure: "measure.complaints.mean",
        caution: "X-01",
        ..QUOTED
    },
    Benchmark {
        id: "benchmark.satisfaction.complaint",
        sources: sources![guide("1.5", "S1.5-07")],
        text: text!("投诉处理满意度", "satisfaction with the handling of complaints"),
        value: Some(92_300),
        year: Some(2023),
        measure: "measure.satisfaction.complaint",
        ..SATISFACTION
    },
    Benchmark {
        id: "benchmark.applications.online",
        sources: sources![guide("2.1", "S2.1-03")],
        text: text!("全国线上办理的业务申请占比", "share of applications made online, nationwide"),
        issuer: text!(
            "《电信服务监测报告》（国家通信管理局，按原文引用）",
            "Telecom Service Monitoring Report (National Communications Administration, as cited)"
        ),
        operator: Bound::Above,
        value: Some(65_000),
        unit: "percent",
        year: Some(2023),
        measure: "measure.applications.online",
        ..QUOTED
    },
    Benchmark {
        id: "benchmark.users.online",
        sources: sources![guide("3.1", "S3.1-02")],
        text: text!("线上服务用户数", "users of online service"),
        issuer: INDUSTRY_ASSOCIATION,
        operator: Bound::Above,
        value: Some(1_000_000_000_000),
        unit: "users",
        year: Some(2023),
        use_for: Use::Questionable,
        caution: "X-08",
        ..QUOTED
    },
    Benchmark {
        id: "benchmark.users.onlineShare",
        sources: sources![guide("3.1", "S3.1-03")],
        text: text!("线上服务用户占全部用户的比例", "share of all users who use online service"),
        issuer: INDUSTRY_ASSOCIATION,
        operator: Bound::Above,
        value: Some(75_000),
        unit: "percent",
        year: Some(2023),
        use_for: Use::Questionable,
        caution: "X-08",
        ..QUOTED
    },
    Benchmark {
        id: "benchmark.online.pocketHall",
        sources: sources![guide("3.1", "S3.1-04")],
        text: text!(
            "中国移动掌上营业厅集办理、在线客服和智能推荐于一体，可在手机上咨询、缴费、查询",
            "China Mobile's pocket service hall joins handling, online service and recommendation on the phone"
        ),
        ..STORY
    },
    Benchmark {
        id: "benchmark.outlets.total",
        sources: sources![guide("3.2", "S3.2-03")],
        text: text!("线下网点数", "outlets"),
        operator: Bound::Above,
        value: Some(2_000_000),
        unit: "outlets",
        year: Some(2023),
        use_for: Use::Context,
        ..QUOTED
    },
    Benchmark {
        id: "benchmark.satisfaction.phone",
        sources: sources![guide("3.3", "S3.3-07")],
        text: text!("电话服务满意度", "satisfaction with telephone service"),
        issuer: INDUSTRY_ASSOCIATION,
        value: Some(92_500),
        measure: "measure.satisfaction.phone",
        ..NATIONAL
    },
    Benchmark {
        id: "benchmark.satisfaction.phoneHuman",
        sources: sources![guide("3.3", "S3.3-08")],
        text: text!("电话人工服务满意度", "satisfaction with human agents on the telephone"),
        issuer: INDUSTRY_ASSOCIATION,
        value: Some(90_300),
        measure: "measure.satisfaction.phoneHuman",
        ..NATIONAL
    },
    Benchmark {
        id: "benchmark.users.selfService",
        sources: sources![guide("3.4", "S3.4-07")],
        text: text!("自助服务用户覆盖率", "share of users reached by self-service"),
        issuer: INDUSTRY_ASSOCIATION,
        operator: Bound::Above,
        value: Some(80_000),
        unit: "percent",
        year: Some(2023),
        measure: "measure.users.selfService",
        ..QUOTED
    },
    Benchmark {
        id: "benchmark.selfService.efficiency",
        sources: sources![guide("3.4", "S3.4-08")],
        text: text!("自助服务比传统服务提升的效率", "gain in efficiency of self-service over traditional service"),
        operator: Bound::AtLeast,
        value: Some(30_000),
        unit: "percentChange",
        measure: "measure.selfService.efficiency",
        caution: "X-30",
        ..QUOTED
    },
    Benchmark {
        id: "benchmark.complaints.received",
        sources: sources![guide("3.5", "S3.5-02")],
        text: text!("受理投诉量", "complaints received"),
        issuer: INDUSTRY_ASSOCIATION,
        value: Some(120_000_000_000),
        unit: "complaints",
        year: Some(2023),
        use_for: Use::Context,
        ..QUOTED
    },
    Benchmark {
        id: "benchmark.complaints.change",
        sources: sources![guide("3.5", "S3.5-03")],
        text: text!("投诉平均处理时长的同比变化", "change of the mean time to handle a complaint, year on year"),
        value: Some(-20_000),
        unit: "percentChange",
        year: Some(2023),
        measure: "measure.complaints.change",
        ..QUOTED
    },
    Benchmark {
        id: "benchmark.network.recovery",
        sources: sources![guide("4.1.1", "S4.1-04")],
        text: text!("全国网络平均故障恢复时间", "mean time to recovery of the network, nationwide"),
        issuer: text!(
            "工信部2022年《电信服务网络运行质量评估报告》",
            "MIIT, assessment report on the operation of telecom service networks, 2022"
        ),
        operator: Bound::AtMost,
        value: Some(4_200),
        unit: "hour",
        measure: "measure.network.recovery",
        ..QUOTED
    },
    Benchmark {
        id: "benchmark.network.failures",
        sources: sources![guide("4.1.1", "S4.1-05")],
        text: text!("网络故障率", "failure rate of the network"),
        operator: Bound::Below,
        value: Some(100),
        unit: "percent",
        measure: "measure.network.failures",
        use_for: Use::CompareWithBase,
        ..QUOTED
    },
    Benchmark {
        id: "benchmark.network.disaster",
        sources: sources![guide("4.1.2", "S4.1-09")],
        text: text!(
            "某省一家运营商在重大自然灾害中跨区域调配资源，服务未中断",
            "an operator kept its service up through a major disaster by moving resources between regions"
        ),
        year: Some(2021),
        ..STORY
    },
    Benchmark {
        id: "benchmark.effect.responseTime",
        sources: sources![guide("4.1.3", "S4.1-12")],
        text: text!(
            "引入智能客服和用户评价后响应时间的变化",
            "change of the response time with smart customer service and ratings"
        ),
        issuer: PROCESS_REPORT,
        value: Some(-30_000),
        caution: "X-30",
        ..EFFECT
    },
    Benchmark {
        id: "benchmark.effect.satisfaction",
        sources: sources![guide("4.1.3", "S4.1-13")],
        text: text!(
            "引入智能客服和用户评价后用户满意度的变化",
            "change of user satisfaction with smart customer service and ratings"
        ),
        issuer: PROCESS_REPORT,
        value: Some(15_000),
        ..EFFECT
    },
    Benchmark {
        id: "benchmark.emergency.oneKeyRecovery",
        sources: sources![guide("4.2.2", "S4.2-10")],
        text: text!(
            "“一键恢复”很快隔离故障并恢复服务",
            "a one-key recovery isolated a fault and restored the service quickly"
        ),
        year: Some(2021),
        ..STORY
    },
    Benchmark {
        id: "benchmark.effect.emergencyResponse",
        sources: sources![guide("4.2.3", "S4.2-14")],
        text: text!("开展演练后应急响应效率的变化", "change of the efficiency of emergency response after drills"),
        issuer: text!(
            "中国通信标准化协会2023年《电信服务应急评估报告》",
            "China Communications Standards Association, assessment report on telecom emergencies, 2023"
        ),
        value: Some(25_000),
        ..EFFECT
    },
    Benchmark {
        id: "benchmark.effect.businessKnowledge",
        sources: sources![guide("4.3.1", "S4.3-03")],
        text: text!(
            "线上线下结合培训后业务知识掌握程度的变化",
            "change of the mastery of business knowledge after blended training"
        ),
        issuer: text!(
            "中国电信2023年《服务人员培训报告》",
            "China Telecom, report on the training of service staff, 2023"
        ),
        value: Some(40_000),
        ..EFFECT
    },
    Benchmark {
        id: "benchmark.effect.staffSatisfaction",
        sources: sources![guide("4.3.2", "S4.3-08")],
        text: text!(
            "实行考核后服务人员满意度的变化（原文未说明是谁的满意）",
            "change of staff satisfaction after appraisal (whose satisfaction, the source leaves open)"
        ),
        issuer: APPRAISAL_REPORT,
        value: Some(12_000),
        ..EFFECT
    },
    Benchmark {
        id: "benchmark.effect.complaintRate",
        sources: sources![guide("4.3.2", "S4.3-09")],
        text: text!("实行考核后投诉率的变化", "change of the complaint rate after appraisal"),
        issuer: APPRAISAL_REPORT,
        value: Some(-18_000),
        ..EFFECT
    },
    Benchmark {
        id: "benchmark.satisfaction.serviceStar",
        sources: sources![guide("4.3.3", "S4.3-12")],
        text: text!(
            "实行激励的一家运营商的满意度，可作为努力目标",
            "satisfaction at one operator with incentives, a line to stretch for"
        ),
        issuer: text!("中国电信2023年《服务人员激励方案》", "China Telecom, incentive scheme for service staff, 2023"),
        operator: Bound::AtLeast,
        value: Some(95_000),
        year: Some(2022),
        measure: "measure.satisfaction.overall",
        caution: "X-29",
        ..SATISFACTION
    },
    Benchmark {
        id: "benchmark.equipment.failures",
        sources: sources![guide("4.4.1", "S4.4-03")],
        text: text!("设备平均故障率", "mean failure rate of equipment"),
        issuer: text!(
            "工信部2022年《通信设备运行质量评估报告》",
            "MIIT, assessment report on the operation of communication equipment, 2022"
        ),
        operator: Bound::Below,
        value: Some(50),
        unit: "percent",
        measure: "measure.equipment.failures",
        use_for: Use::CompareWithBase,
        ..QUOTED
    },
    Benchmark {
        id: "benchmark.security.informationSystems",
        sources: sources![guide("4.4.2", "S4.4-07")],
        text: text!("信息系统达到的安全等级", "security level reached by information systems"),
        issuer: text!(
            "《电信服务信息系统安全评估报告》",
            "assessment report on the security of telecom service information systems"
        ),
        value: Some(3_000),
        ..LEVEL
    },
    Benchmark {
        id: "benchmark.effect.systemFailures",
        sources: sources![guide("4.4.3", "S4.4-09")],
        text: text!("采用智能监控后系统故障率的变化", "change of the failure rate of systems with smart monitoring"),
        issuer: PLATFORM_REPORT,
        value: Some(-30_000),
        caution: "X-30",
        ..EFFECT
    },
    Benchmark {
        id: "benchmark.effect.recoveryTime",
        sources: sources![guide("4.4.3", "S4.4-10")],
        text: text!("采用智能监控后恢复时间的变化", "change of the time to recovery with smart monitoring"),
        issuer: PLATFORM_REPORT,
        value: Some(-50_000),
        ..EFFECT
    },
    Benchmark {
        id: "benchmark.security.information",
        sources: sources![guide("4.5.1", "S4.5-03")],
        text: text!("信息安全达到的等级", "level reached by information security"),
        issuer: text!("《电信服务信息安全评估报告》", "assessment report on telecom service information security"),
        value: Some(4_000),
        ..LEVEL
    },
    Benchmark {
        id: "benchmark.privacy.leaks",
        sources: sources![guide("4.5.2", "S4.5-07")],
        text: text!("隐私泄露事件发生率", "rate of privacy leaks"),
        issuer: text!("《电信服务隐私保护评估报告》", "assessment report on telecom service privacy protection"),
        operator: Bound::Below,
        value: Some(10),
        unit: "percent",
        measure: "measure.privacy.leaks",
        use_for: Use::CompareWithBase,
        ..QUOTED
    },
    Benchmark {
        id: "benchmark.security.compliance",
        sources: sources![guide("4.5.4", "S4.5-15")],
        text: text!(
            "安全合规管理达到的国家标准等级",
            "level of the national standard reached by compliance management"
        ),
        issuer: text!("《电信服务安全合规评估报告》", "assessment report on telecom service security compliance"),
        value: Some(2_000),
        ..LEVEL
    },
    Benchmark {
        id: "benchmark.satisfaction.operator.overall",
        sources: sources![guide("5.1", "S5.1-08")],
        text: text!("一家运营商的电信服务满意度", "satisfaction with telecom service at one operator"),
        value: Some(93_600),
        measure: "measure.satisfaction.overall",
        caution: "X-29",
        ..STANDARD_2021
    },
    Benchmark {
        id: "benchmark.satisfaction.operator.response",
        sources: sources![guide("5.1", "S5.1-09")],
        text: text!("一家运营商的响应速度满意度", "satisfaction with response speed at one operator"),
        value: Some(89_200),
        measure: "measure.satisfaction.response",
        ..STANDARD_2021
    },
    Benchmark {
        id: "benchmark.satisfaction.operator.content",
        sources: sources![guide("5.1", "S5.1-10")],
        text: text!("一家运营商的服务内容满意度", "satisfaction with the content of the service at one operator"),
        value: Some(87_500),
        measure: "measure.satisfaction.content",
        ..STANDARD_2021
    },
    Benchmark {
        id: "benchmark.satisfaction.operator.attitude",
        sources: sources![guide("5.1", "S5.1-11")],
        text: text!("一家运营商的服务态度满意度", "satisfaction with the attitude of staff at one operator"),
        value: Some(91_500),
        measure: "measure.satisfaction.attitude",
        ..STANDARD_2021
    },
];
