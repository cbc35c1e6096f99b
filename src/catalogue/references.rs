//! Rows that are shown and decide nothing: principles, definitions, examples, cited norms, and headings whose text the
//! source has lost.

use super::citation::{Grade, guide, law, sources};
use super::instruments::ACCESSIBILITY_LAW;
use super::rows::{Effect, Effective, Force, IfUnknown, Rule};
use crate::condition::Condition::Always;
use crate::condition::one_of;
use crate::text::text;

/// What all of them have in common.
pub(super) const REFERENCE: Rule = Rule {
    id: "",
    item: "",
    sources: &[],
    force: Force::Reference,
    effective: Effective::Undated,
    text: text!("", ""),
    remedy: text!("", ""),
    evidence: text!("", ""),
    applies_when: Always,
    requires: Always,
    if_not_met: Effect::Inform,
    if_unknown: IfUnknown::Ignore,
    overrides: &[],
    step: None,
    grade: None,
    reading_of: "",
};

/// Every row that is only shown. A definition requires a member of its list, in the facts of an application.
pub static REFERENCES: [Rule; 69] = [
    // Purposes and principles; where the Guide says one twice, one row cites both.
    Rule {
        id: "reference.purpose",
        item: "E-26",
        sources: sources![guide("1.1", "S1.1-01"), guide("6.4", "S6.4-01")],
        text: text!(
            "服务宗旨：围绕客户，依靠技术，通过服务，守住质量",
            "purpose of service: the customer at the centre, carried by technology, service and quality"
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.purposeSatisfaction",
        item: "E-26",
        sources: sources![guide("1.1", "S1.1-06")],
        text: text!(
            "服务宗旨的另一种表述：用户优先，服务优质，持续改进，以满意为核心",
            "purpose of service, said a second time: the user first, good service, steady improvement, satisfaction at the core"
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.experience",
        item: "E-26",
        sources: sources![guide("1.1", "S1.1-02")],
        text: text!(
            "期望带给客户的体验：办得快，办得方便，安全，可靠",
            "the experience aimed at: efficient, convenient, safe, reliable"
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.fairness",
        item: "E-26",
        sources: sources![guide("1.1", "S1.1-04"), guide("1.5", "S1.5-03")],
        text: text!("服务与监督都要公平、公正、公开", "service and its supervision are fair, impartial and open"),
        ..REFERENCE
    },
    Rule {
        id: "reference.qualityMatchesNeed",
        item: "E-26",
        sources: sources![guide("1.1", "S1.1-05")],
        text: text!("服务质量与用户的需要相称", "the quality of service matches what users need"),
        ..REFERENCE
    },
    Rule {
        id: "reference.method",
        item: "E-26",
        sources: sources![guide("1.1", "S1.1-07"), guide("1.3", "S1.3-06")],
        text: text!(
            "用标准、规范和流程提高效率与质量",
            "efficiency and quality are raised by standards, norms and processes"
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.principles",
        item: "E-26",
        sources: sources![guide("1.1", "S1.1-08")],
        text: text!(
            "服务原则：以人为先，讲诚信，守法合规，不断改进",
            "principles of service: people first, integrity, compliance with the law, steady improvement"
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.principlesConduct",
        item: "E-26",
        sources: sources![guide("5.1", "S5.1-01")],
        text: text!(
            "第五章的服务原则：客户为先，服务为本，质量优先，不断改进",
            "principles of chapter 5: the customer first, service as the root, quality ahead, steady improvement"
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.figuresReading",
        item: "E-26",
        sources: sources![guide("1.1", "S1.1-14"), guide("1.5", "S1.5-08")],
        text: text!(
            "对统计数字的解读：成效明显，仍须改进",
            "how the figures are read: clear success, and still more to improve"
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.flexibility",
        item: "E-04",
        sources: sources![guide("1.3", "S1.3-07")],
        text: text!(
            "流程可按用户的实际需要灵活调整；哪些环节可调，原文未列",
            "the process may flex with the user's need; which steps may is not said"
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.overviewSummary",
        item: "E-26",
        sources: sources![guide("1", "S1.0-01")],
        text: text!(
            "第一章小结：守住宗旨，理顺流程，提高标准，完善监督，使服务高效、优质、可持续",
            "summary of chapter 1: purpose, process, standard and supervision serve an efficient, good and sustainable service"
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.approvalAim",
        item: "E-01",
        sources: sources![guide("2.2", "S2.2-10")],
        text: text!("审批的目的：合规、安全、可控", "aim of approval: compliant, safe, under control"),
        ..REFERENCE
    },
    Rule {
        id: "reference.optimisationMeans",
        item: "E-23",
        sources: sources![guide("6.4", "S6.4-02")],
        text: text!(
            "优化服务的途径：创新模式，改善体验，增加价值；原文其后列出四项（X-25）",
            "means of optimisation: new models, a better experience, added value; four items follow in the source (X-25)"
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.improvementAim",
        item: "E-26",
        sources: sources![guide("6", "S6.0-01")],
        text: text!(
            "评价与改进着眼于客户和企业的长远利益",
            "evaluation and improvement serve the long-term benefit of customer and enterprise"
        ),
        ..REFERENCE
    },
    // Channels: requirements that point back to the Guide itself, without values.
    Rule {
        id: "reference.onlineStandard",
        item: "E-06",
        sources: sources![guide("3.1", "S3.1-11")],
        text: text!(
            "线上平台遵守指南对标准、流程和质量的要求",
            "the online platform keeps to the Guide's standard, process and quality"
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.outletsNationwide",
        item: "E-07",
        sources: sources![guide("3.2", "S3.2-02")],
        text: text!(
            "在全国设立线下网点，方便用户；密度和距离未规定",
            "outlets all over the country, within easy reach; neither density nor distance is given"
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.outletStandard",
        item: "E-07",
        sources: sources![guide("3.2", "S3.2-08")],
        text: text!(
            "线下网点遵守指南对规范、标准和流程的要求",
            "outlets keep to the Guide's norm, standard and process"
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.phoneStandard",
        item: "E-08",
        sources: sources![guide("3.3", "S3.3-09")],
        text: text!("电话服务及时、专业、可靠", "telephone service is timely, professional and reliable"),
        ..REFERENCE
    },
    Rule {
        id: "reference.networkStandard",
        item: "E-09",
        sources: sources![guide("3.4", "S3.4-09")],
        text: text!("网络渠道便捷、高效、安全", "network channels are convenient, efficient and secure"),
        ..REFERENCE
    },
    // Assurance, conduct, evaluation and disputes.
    Rule {
        id: "reference.assuranceScope",
        item: "E-17",
        sources: sources![guide("4.1.1", "S4.1-01")],
        text: text!(
            "保障原则：各类业务、各种渠道、全部时段都有保障，网络通达全国",
            "principle of assurance: every business, every channel, every hour, the whole country"
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.resourceForesight",
        item: "E-17",
        sources: sources![guide("4.1.2", "S4.1-06")],
        text: text!("资源提前储备，按需调配", "resources are held in reserve with foresight and allocated as needed"),
        ..REFERENCE
    },
    Rule {
        id: "reference.appraisalFair",
        item: "E-19",
        sources: sources![guide("4.3.2", "S4.3-04")],
        text: text!("员工考核科学、公正", "the appraisal of staff is sound and fair"),
        ..REFERENCE
    },
    Rule {
        id: "reference.serviceStar",
        item: "E-19",
        sources: sources![guide("4.3.3", "S4.3-11")],
        text: text!(
            "奖项示例：服务之星；评选标准未载",
            "an award as an example: Service Star; its criteria are not given"
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.equipmentAssurance",
        item: "E-17",
        sources: sources![guide("4.4.1", "S4.4-01")],
        text: text!("通信设备有保障机制，运行稳定", "equipment is covered by an assurance mechanism and runs stably"),
        ..REFERENCE
    },
    Rule {
        id: "reference.securityLaw",
        item: "E-16",
        sources: sources![guide("4.5.4", "S4.5-16")],
        text: text!(
            "守法经营，服务安全与隐私保护达到监管要求",
            "the operator obeys the law; security and privacy meet what supervision asks"
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.assurancePillars",
        item: "E-26",
        sources: sources![guide("4", "S4.0-01")],
        text: text!(
            "服务保障的五个方面：保障机制、应急处理、人员培训、设备与系统、安全与隐私",
            "five pillars of assurance: mechanism, emergencies, training of staff, equipment and systems, security and privacy"
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.normScope",
        item: "E-04",
        sources: sources![guide("5.1", "S5.1-02")],
        text: text!("服务规范涵盖流程、标准和时限", "the norms cover process, standard and time limits"),
        ..REFERENCE
    },
    Rule {
        id: "reference.normUniformity",
        item: "E-04",
        sources: sources![guide("5.1", "S5.1-03")],
        text: text!("服务内容、手段和结果统一规范", "content, means and result of service are uniform"),
        ..REFERENCE
    },
    Rule {
        id: "reference.communicationPrinciple",
        item: "D3",
        sources: sources![guide("5.3", "S5.3-01")],
        text: text!(
            "沟通原则：清晰、准确、及时、尊重",
            "principle of communication: clear, accurate, timely, respectful"
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.communicationPrevents",
        item: "C4",
        sources: sources![guide("5.3", "S5.3-09")],
        text: text!("沟通得好，误解和纠纷就少", "good communication means fewer misunderstandings and disputes"),
        ..REFERENCE
    },
    Rule {
        id: "reference.conductSummary",
        item: "D3",
        sources: sources![guide("5", "S5.0-01")],
        text: text!(
            "第五章小结：规范、人员素质、沟通、礼仪和职业素养都要不断提高",
            "summary of chapter 5: norms, staff, communication, etiquette and professionalism keep improving"
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.surveyMethod",
        item: "E-21",
        sources: sources![guide("6.2", "S6.2-13")],
        text: text!(
            "调查方法科学规范，结果准确且有代表性；抽样规则未载",
            "the survey is sound, its result accurate and representative; rules of sampling are not given"
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.trainingAims",
        item: "E-18",
        sources: sources![guide("6.3", "S6.3-05")],
        text: text!(
            "培训的目的：提高业务能力、沟通技巧和服务意识",
            "aims of training: ability, communication skill, awareness of service"
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.mediationScope",
        item: "C1",
        sources: sources![guide("7.3", "S7.3-01")],
        text: text!("调解适用于民事、行政等纠纷", "mediation is open to civil, administrative and other disputes"),
        ..REFERENCE
    },
    Rule {
        id: "reference.disputePrevention",
        item: "C4",
        sources: sources![guide("7.4", "S7.4-06")],
        text: text!(
            "内容、质量和流程合乎法律和行业标准，从源头避免纠纷",
            "content, quality and process conform to law and industry standards, so that disputes do not arise"
        ),
        ..REFERENCE
    },
    // Examples: ideas and samples, nothing to check against.
    Rule {
        id: "reference.questionHelp",
        item: "E-21",
        sources: sources![guide("6.2", "S6.2-08")],
        text: text!(
            "问卷示例：遇到问题时，帮助是否及时",
            "sample question: was help in time when there was a problem?"
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.questionAbility",
        item: "E-21",
        sources: sources![guide("6.2", "S6.2-09")],
        text: text!("问卷示例：服务人员是否具备专业能力", "sample question: were the staff able?"),
        ..REFERENCE
    },
    Rule {
        id: "reference.questionProcess",
        item: "E-21",
        sources: sources![guide("6.2", "S6.2-10")],
        text: text!("问卷示例：流程是否按标准操作", "sample question: did the process keep to the standard?"),
        ..REFERENCE
    },
    Rule {
        id: "reference.automation",
        item: "E-22",
        sources: sources![guide("6.3", "S6.3-03")],
        text: text!(
            "流程优化示例：用自动化减少人工环节，加快响应",
            "an example of process optimisation: automation, fewer manual steps, faster response"
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.modelInnovation",
        item: "E-23",
        sources: sources![guide("6.4", "S6.4-03")],
        text: text!(
            "优化思路一：定制服务、会员服务、套餐优化",
            "optimisation, idea 1: custom service, membership, better packages"
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.betterExperience",
        item: "E-23",
        sources: sources![guide("6.4", "S6.4-04")],
        text: text!(
            "优化思路二：理顺流程，提高效率，改善环境，例如缩短营业厅等候",
            "optimisation, idea 2: smoother process, efficiency, surroundings; for example shorter waits in the hall"
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.addedValue",
        item: "E-23",
        sources: sources![guide("6.4", "S6.4-05")],
        text: text!(
            "优化思路三：增值服务、优惠活动、积分兑换",
            "optimisation, idea 3: value-added service, promotions, points"
        ),
        ..REFERENCE
    },
    // Definitions of lists: met when the fact names a member of the list, which stays open.
    Rule {
        id: "reference.scope",
        item: "E-25",
        sources: sources![guide("1.2", "S1.2-01")],
        text: text!(
            "电信服务范围的五个领域：通信网络、信息增值、业务运营、客户服务、技术支持与维护",
            "scope of telecom service, five areas: network, value-added information, business operation, customer service, technical support and maintenance"
        ),
        requires: one_of!(
            "form.type",
            ["network_service", "value_added", "business_operation", "customer_service", "technical_support"]
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.scopeNetwork",
        item: "E-25",
        sources: sources![guide("1.2", "S1.2-02")],
        text: text!(
            "通信网络服务：固定电话、移动电话、宽带、专线",
            "network service: fixed telephone, mobile telephone, broadband, leased line"
        ),
        requires: one_of!("form.type", ["fixed_telephone", "mobile_telephone", "broadband", "leased_line"]),
        ..REFERENCE
    },
    Rule {
        id: "reference.scopeValueAdded",
        item: "E-25",
        sources: sources![guide("1.2", "S1.2-03")],
        text: text!(
            "信息增值服务：短信、语音信箱、在线视频、云服务",
            "value-added information service: SMS, voice mailbox, online video, cloud service"
        ),
        requires: one_of!("form.type", ["sms", "voice_mailbox", "online_video", "cloud_service"]),
        ..REFERENCE
    },
    Rule {
        id: "reference.scopeOperation",
        item: "E-25",
        sources: sources![guide("1.2", "S1.2-04")],
        text: text!(
            "电信业务运营：数据通信、网络接入、云计算、物联网",
            "telecom business operation: data communication, network access, cloud computing, Internet of Things"
        ),
        requires: one_of!(
            "form.type",
            ["data_communication", "network_access", "cloud_computing", "internet_of_things"]
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.scopeCustomerService",
        item: "E-25",
        sources: sources![guide("1.2", "S1.2-05")],
        text: text!(
            "客户服务：电话客服、在线客服、上门服务、投诉处理",
            "customer service: by telephone, online, at the customer's place, handling of complaints"
        ),
        requires: one_of!(
            "form.type",
            ["telephone_service", "online_service", "door_to_door_service", "complaint_handling"]
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.scopeSupport",
        item: "E-25",
        sources: sources![guide("1.2", "S1.2-06")],
        text: text!(
            "技术支持与维护：网络设备维护、故障排查、系统升级",
            "technical support and maintenance: equipment maintenance, troubleshooting, system upgrade"
        ),
        requires: one_of!("form.type", ["equipment_maintenance", "troubleshooting", "system_upgrade"]),
        ..REFERENCE
    },
    Rule {
        id: "reference.continuity",
        item: "E-25",
        sources: sources![guide("1.2", "S1.2-07")],
        text: text!(
            "服务从接入网络到使用业务全程覆盖，完整且不间断",
            "service covers the whole course from network access to use, complete and without a break"
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.channelGroups",
        item: "E-10",
        sources: sources![guide("3", "S3.0-01")],
        text: text!(
            "五类渠道：线上平台、线下网点、电话、网络与自助、投诉与反馈",
            "five groups of channels: online, outlets, telephone, network and self-service, complaint and feedback"
        ),
        requires: one_of!(
            "channel",
            [
                "online_platform",
                "online_chat",
                "smart_service",
                "hall",
                "phone",
                "website",
                "app",
                "official_account",
                "sms",
                "self_service_terminal",
                "rating_system"
            ]
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.networkLayers",
        item: "E-17",
        sources: sources![guide("4.1.1", "S4.1-02")],
        text: text!(
            "承载业务的四层网络：固定通信网、移动通信网、互联网接入网、物联网通信网",
            "four layers of networks, told by the business they carry: fixed, mobile, internet access, Internet of Things"
        ),
        requires: one_of!("form.type", ["fixed_telephone", "mobile_telephone", "network_access", "internet_of_things"]),
        ..REFERENCE
    },
    // Norms and laws the Guide cites, one row for each section; none of the norms was supplied.
    Rule {
        id: "reference.source",
        item: "E-28",
        sources: sources![guide("title", "S0.0-01")],
        text: text!(
            "依据的文件：《电信业务客户服务指南（标准版）》；未载发布单位、版本和日期",
            "the source: Telecom Business Customer Service Guide, Standard Edition; no issuer, version or date is given"
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.contents",
        item: "E-28",
        sources: sources![guide("contents", "S0.0-02")],
        text: text!(
            "全书八章三十八节；7.5、8.1、8.2、8.3只有标题",
            "eight chapters with 38 sections; 7.5, 8.1, 8.2 and 8.3 are headings only"
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.legalBasis",
        item: "E-28",
        sources: sources![guide("1.1", "S1.1-03")],
        text: text!(
            "服务依据：《中华人民共和国电信条例》《电信服务规范》",
            "legal basis: Telecommunications Regulations and Telecom Service Specification"
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.normsAcceptance",
        item: "E-28",
        sources: sources![guide("2.1", "S2.1-21")],
        text: text!(
            "引用：《电信业务受理标准》（表单栏目）《电信业务受理规范》（时限）",
            "cited: Business Acceptance Standard (fields of the form), Business Acceptance Specification (time limits)"
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.normsApproval",
        item: "E-28",
        sources: sources![guide("2.2", "S2.2-13")],
        text: text!("引用：《电信业务审批管理规范》", "cited: Business Approval Management Specification"),
        ..REFERENCE
    },
    Rule {
        id: "reference.normsHandling",
        item: "E-28",
        sources: sources![guide("2.3", "S2.3-12")],
        text: text!(
            "引用：《电信业务办理规范》《电信业务交付标准》",
            "cited: Business Handling Specification, Business Delivery Standard"
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.normsChange",
        item: "E-28",
        sources: sources![guide("2.4", "S2.4-12")],
        text: text!(
            "引用：《电信业务变更管理规范》《电信业务终止管理规范》",
            "cited: Change Management Specification, Termination Management Specification"
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.normsArchive",
        item: "E-28",
        sources: sources![guide("2.5", "S2.5-14")],
        text: text!("引用：《电信业务档案管理规范》", "cited: Business Archive Management Specification"),
        ..REFERENCE
    },
    Rule {
        id: "reference.normsResources",
        item: "E-28",
        sources: sources![guide("4.1.1", "S4.1-03"), guide("4.1", "S4.1-14")],
        text: text!(
            "引用：《电信服务网络建设标准》（中国通信标准化协会）《电信服务资源管理规范》《电信服务流程规范》",
            "cited: Network Construction Standard (communications standards association), Resource Management Specification, Process Specification"
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.normsEmergency",
        item: "E-28",
        sources: sources![guide("4.2", "S4.2-15")],
        text: text!(
            "引用：《电信服务应急处理规范》《电信服务应急处理指南》（工业和信息化部，2022年）《电信服务应急演练规范》",
            "cited: Emergency Handling Specification, Emergency Handling Guideline (MIIT, 2022), Emergency Drill Specification"
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.normsStaff",
        item: "E-28",
        sources: sources![guide("4.3", "S4.3-13")],
        text: text!(
            "引用：《电信服务人员培训规范》《电信服务人员考核规范》《电信服务人员激励规范》",
            "cited: Staff Training, Staff Appraisal and Staff Incentive Specifications"
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.normsSystems",
        item: "E-28",
        sources: sources![guide("4.4", "S4.4-11")],
        text: text!(
            "引用：《电信服务设备管理规范》《电信服务信息系统管理规范》《电信服务系统与平台管理规范》",
            "cited: Equipment, Information System, and System and Platform Management Specifications"
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.normsSecurity",
        item: "E-28",
        sources: sources![guide("4.5", "S4.5-04")],
        text: text!(
            "引用：《电信服务信息安全保障规范》《电信服务隐私保护规范》《电信服务安全事件应急处理规范》《电信服务安全合规管理规范》",
            "cited: Information Security Assurance, Privacy Protection, Security Incident Handling and Security Compliance Management Specifications"
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.securityFigures",
        item: "E-28",
        sources: sources![guide("4.5.3", "S4.5-12")],
        text: text!(
            "2小时和72小时出自工业和信息化部2022年《电信服务安全事件应急处理报告》：实践数字，并非规范",
            "the 2 and 72 hours come from the Security Incident Handling Report (MIIT, 2022): figures of practice, no norm"
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.normsConduct",
        item: "E-28",
        sources: sources![guide("5", "S5.1-12")],
        text: text!(
            "引用：《中国电信客户服务标准（2021年版）》《中国电信客户服务规范（2021年版）》；指公司还是行业，原文未明",
            "cited: China Telecom Customer Service Standard and Norm, both 2021; whether the company or the sector is meant is unclear"
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.normsEvaluation",
        item: "E-28",
        sources: sources![guide("6.1", "S6.1-13")],
        text: text!(
            "引用：《电信业务客户服务规范》，与《电信服务规范》名称不同",
            "cited: Telecom Business Customer Service Norm, which is not the Telecom Service Specification by name"
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.lawsDisputes",
        item: "E-28",
        sources: sources![guide("7.4", "S7.4-07")],
        text: text!(
            "引用：《仲裁法》《合同法》（现为《民法典》）《调解法》（应为《人民调解法》）《电信条例》（X-11）",
            "cited: Arbitration Law, Contract Law (now the Civil Code), Mediation Law (presumably the People's Mediation Law), Telecommunications Regulations (X-11)"
        ),
        ..REFERENCE
    },
    // What the law threatens.
    Rule {
        id: "reference.accessibilityFine",
        item: "EL-4",
        sources: sources![law(&ACCESSIBILITY_LAW, "67", "EL-4", Grade::A)],
        text: text!(
            "无障碍服务不合要求且逾期不改正的，处一万元以上十万元以下罚款",
            "a breach of the duties on accessible service that is not corrected is fined, 10,000 to 100,000 CNY"
        ),
        ..REFERENCE
    },
];

/// The sections of which the source has kept the heading and lost the text.
pub static LOST: [Rule; 4] = [
    Rule {
        id: "reference.lostPrevention",
        item: "E-29",
        sources: sources![guide("7.5", "S7.5-01")],
        text: text!(
            "7.5 纠纷的预防与应对：只有标题，正文缺失，不作任何推定",
            "7.5 on preventing and answering disputes: heading only, the text is lost; nothing may be said in its place"
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.lostApplicability",
        item: "E-29",
        sources: sources![guide("8.1", "S8.1-01")],
        text: text!(
            "8.1 指南的适用范围：只有标题，正文缺失，不作任何推定",
            "8.1 on the Guide's scope of application: heading only, the text is lost; nothing may be said in its place"
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.lostValidity",
        item: "E-29",
        sources: sources![guide("8.2", "S8.2-01")],
        text: text!(
            "8.2 指南的生效与修改：只有标题，正文缺失，不作任何推定",
            "8.2 on coming into effect and amendment: heading only, the text is lost; nothing may be said in its place"
        ),
        ..REFERENCE
    },
    Rule {
        id: "reference.lostInterpretation",
        item: "E-29",
        sources: sources![guide("8.3", "S8.3-01")],
        text: text!(
            "8.3 指南的解释权与执行单位：只有标题，正文缺失，不作任何推定",
            "8.3 on interpretation and the executing unit: heading only, the text is lost; nothing may be said in its place"
        ),
        ..REFERENCE
    },
];
