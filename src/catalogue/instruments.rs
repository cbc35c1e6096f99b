//! The register of instruments: every document a row may cite.

use super::citation::{GUIDE, Instrument};
use crate::text::text;

/// Telecommunications Regulations; articles by the numbering of 2016.
pub static TELECOM_REGULATIONS: Instrument = Instrument {
    id: "telecom-regulations",
    title: text!("中华人民共和国电信条例", "Telecommunications Regulations of the People's Republic of China"),
    current_name: None,
    number: "国务院令第291号(2016年第666号修订)",
    issuer: Some(text!("国务院", "State Council")),
    in_force: "2016-02-06",
};

/// Telecom Service Specification, the Guide's second legal basis.
pub static SERVICE_SPECIFICATION: Instrument = Instrument {
    id: "service-specification",
    title: text!("电信服务规范", "Telecom Service Specification"),
    current_name: None,
    number: "信息产业部令第36号",
    issuer: Some(text!("原信息产业部", "former Ministry of Information Industry")),
    in_force: "2005-04-20",
};

/// Contract Law: cited by the Guide, replaced by the Civil Code.
pub static CONTRACT_LAW: Instrument = Instrument {
    id: "contract-law",
    title: text!("合同法", "Contract Law"),
    current_name: Some(text!("中华人民共和国民法典", "Civil Code of the People's Republic of China")),
    number: "",
    issuer: None,
    in_force: "",
};

/// Civil Code: how periods are counted (articles 200 to 204).
pub static CIVIL_CODE: Instrument = Instrument {
    id: "civil-code",
    title: text!("中华人民共和国民法典", "Civil Code of the People's Republic of China"),
    current_name: None,
    number: "",
    issuer: Some(text!("全国人民代表大会", "National People's Congress")),
    in_force: "2021-01-01",
};

/// Mediation Law: the Guide's name for the People's Mediation Law, presumably.
pub static MEDIATION_LAW: Instrument = Instrument {
    id: "mediation-law",
    title: text!("调解法", "Mediation Law"),
    current_name: Some(text!("中华人民共和国人民调解法", "People's Mediation Law of the People's Republic of China")),
    number: "",
    issuer: None,
    in_force: "",
};

/// How the regulator's body handles user appeals.
pub static APPEAL_MEASURES: Instrument = Instrument {
    id: "telecom-user-appeals",
    title: text!("电信用户申诉处理办法", "Measures for Handling Telecom User Appeals"),
    current_name: None,
    number: "工业和信息化部令第35号",
    issuer: Some(text!("工业和信息化部", "Ministry of Industry and Information Technology")),
    in_force: "2016-07-30",
};

/// Arbitration Law as revised in 2025, all articles renumbered.
pub static ARBITRATION_LAW: Instrument = Instrument {
    id: "arbitration-law",
    title: text!("中华人民共和国仲裁法(2025年修订)", "Arbitration Law of the People's Republic of China, revised 2025"),
    current_name: None,
    number: "",
    issuer: Some(text!("全国人民代表大会常务委员会", "Standing Committee of the National People's Congress")),
    in_force: "2026-03-01",
};

/// Arbitration Law before the revision, in force until 28 February 2026.
pub static ARBITRATION_LAW_OLD: Instrument = Instrument {
    id: "arbitration-law-1994",
    title: text!(
        "中华人民共和国仲裁法(修订前)",
        "Arbitration Law of the People's Republic of China, before the revision"
    ),
    current_name: None,
    number: "",
    issuer: Some(text!("全国人民代表大会常务委员会", "Standing Committee of the National People's Congress")),
    in_force: "",
};

/// The statute on people's mediation.
pub static PEOPLES_MEDIATION_LAW: Instrument = Instrument {
    id: "peoples-mediation-law",
    title: text!("中华人民共和国人民调解法", "People's Mediation Law of the People's Republic of China"),
    current_name: None,
    number: "",
    issuer: Some(text!("全国人民代表大会常务委员会", "Standing Committee of the National People's Congress")),
    in_force: "2011-01-01",
};

/// Civil procedure; articles by the text of 2023.
pub static CIVIL_PROCEDURE_LAW: Instrument = Instrument {
    id: "civil-procedure-law",
    title: text!("中华人民共和国民事诉讼法", "Civil Procedure Law of the People's Republic of China"),
    current_name: None,
    number: "",
    issuer: Some(text!("全国人民代表大会常务委员会", "Standing Committee of the National People's Congress")),
    in_force: "",
};

/// Rights of consumers.
pub static CONSUMER_LAW: Instrument = Instrument {
    id: "consumer-law",
    title: text!("中华人民共和国消费者权益保护法", "Consumer Protection Law of the People's Republic of China"),
    current_name: None,
    number: "",
    issuer: Some(text!("全国人民代表大会常务委员会", "Standing Committee of the National People's Congress")),
    in_force: "",
};

/// How market regulators handle complaints; replaced Order 20 of 2019.
pub static MARKET_COMPLAINTS: Instrument = Instrument {
    id: "market-complaints",
    title: text!("市场监督管理投诉举报处理办法", "Measures for Handling Complaints and Reports in Market Regulation"),
    current_name: None,
    number: "国家市场监督管理总局令第121号",
    issuer: Some(text!("国家市场监督管理总局", "State Administration for Market Regulation")),
    in_force: "2026-04-15",
};

/// The repealed rule on complaints to market regulators.
pub static MARKET_COMPLAINTS_OLD: Instrument = Instrument {
    id: "market-complaints-2019",
    title: text!(
        "市场监督管理投诉举报处理暂行办法",
        "Interim Measures for Handling Complaints and Reports in Market Regulation"
    ),
    current_name: None,
    number: "国家市场监督管理总局令第20号",
    issuer: Some(text!("国家市场监督管理总局", "State Administration for Market Regulation")),
    in_force: "",
};

/// Cybersecurity Law; articles by the numbering of 2026.
pub static CYBERSECURITY_LAW: Instrument = Instrument {
    id: "cybersecurity-law",
    title: text!("中华人民共和国网络安全法", "Cybersecurity Law of the People's Republic of China"),
    current_name: None,
    number: "",
    issuer: Some(text!("全国人民代表大会常务委员会", "Standing Committee of the National People's Congress")),
    in_force: "2017-06-01",
};

/// When and to whom cybersecurity incidents are reported.
pub static INCIDENT_REPORTING: Instrument = Instrument {
    id: "incident-reporting",
    title: text!("国家网络安全事件报告管理办法", "Measures for Reporting National Cybersecurity Incidents"),
    current_name: None,
    number: "",
    issuer: Some(text!("国家互联网信息办公室", "Cyberspace Administration of China")),
    in_force: "2025-11-01",
};

/// Four grades and four colours of incidents.
pub static INCIDENT_PLAN: Instrument = Instrument {
    id: "incident-plan-2017",
    title: text!(
        "公共互联网网络安全突发事件应急预案",
        "Emergency Plan for Cybersecurity Incidents on the Public Internet"
    ),
    current_name: None,
    number: "",
    issuer: Some(text!("工业和信息化部", "Ministry of Industry and Information Technology")),
    in_force: "2017-11-14",
};

/// Reporting of network outages, 2009.
pub static OUTAGE_MEASURES: Instrument = Instrument {
    id: "network-operation-supervision",
    title: text!("电信网络运行监督管理办法", "Measures for Supervising the Operation of Telecom Networks"),
    current_name: None,
    number: "",
    issuer: Some(text!("工业和信息化部", "Ministry of Industry and Information Technology")),
    in_force: "",
};

/// Security of network data.
pub static NETWORK_DATA_REGULATIONS: Instrument = Instrument {
    id: "network-data-regulations",
    title: text!("网络数据安全管理条例", "Regulations on Network Data Security"),
    current_name: None,
    number: "国务院令第790号",
    issuer: Some(text!("国务院", "State Council")),
    in_force: "2025-01-01",
};

/// Protection of personal information.
pub static PERSONAL_INFORMATION_LAW: Instrument = Instrument {
    id: "personal-information-law",
    title: text!(
        "中华人民共和国个人信息保护法",
        "Personal Information Protection Law of the People's Republic of China"
    ),
    current_name: None,
    number: "",
    issuer: Some(text!("全国人民代表大会常务委员会", "Standing Committee of the National People's Congress")),
    in_force: "2021-11-01",
};

/// Real-name registration.
pub static REAL_NAME_RULES: Instrument = Instrument {
    id: "real-name-registration",
    title: text!("电话用户真实身份信息登记规定", "Rules on Registering the True Identity of Telephone Users"),
    current_name: None,
    number: "工业和信息化部令第25号",
    issuer: Some(text!("工业和信息化部", "Ministry of Industry and Information Technology")),
    in_force: "2013-09-01",
};

/// Electronic commerce.
pub static ECOMMERCE_LAW: Instrument = Instrument {
    id: "e-commerce-law",
    title: text!("中华人民共和国电子商务法", "E-Commerce Law of the People's Republic of China"),
    current_name: None,
    number: "",
    issuer: Some(text!("全国人民代表大会常务委员会", "Standing Committee of the National People's Congress")),
    in_force: "",
};

/// Fraud control and its information duties.
pub static FRAUD_LAW: Instrument = Instrument {
    id: "anti-telecom-fraud-law",
    title: text!(
        "中华人民共和国反电信网络诈骗法",
        "Law against Telecom and Network Fraud of the People's Republic of China"
    ),
    current_name: None,
    number: "",
    issuer: Some(text!("全国人民代表大会常务委员会", "Standing Committee of the National People's Congress")),
    in_force: "2022-12-01",
};

/// Telecommunications in Henan, 2020.
pub static HENAN_REGULATIONS: Instrument = Instrument {
    id: "henan-telecom-regulations",
    title: text!("河南省电信条例", "Telecommunications Regulations of Henan Province"),
    current_name: None,
    number: "",
    issuer: Some(text!("河南省人民代表大会常务委员会", "Standing Committee of the People's Congress of Henan")),
    in_force: "",
};

/// Telecommunications in Chongqing, 2018.
pub static CHONGQING_REGULATIONS: Instrument = Instrument {
    id: "chongqing-telecom-regulations",
    title: text!("重庆市电信条例", "Telecommunications Regulations of Chongqing"),
    current_name: None,
    number: "",
    issuer: Some(text!("重庆市人民代表大会常务委员会", "Standing Committee of the People's Congress of Chongqing")),
    in_force: "",
};

/// Accessible environments.
pub static ACCESSIBILITY_LAW: Instrument = Instrument {
    id: "accessibility-law",
    title: text!(
        "中华人民共和国无障碍环境建设法",
        "Law of the People's Republic of China on Building Accessible Environments"
    ),
    current_name: None,
    number: "",
    issuer: Some(text!("全国人民代表大会常务委员会", "Standing Committee of the National People's Congress")),
    in_force: "2023-09-01",
};

/// What the regulator announced on telecom service for the elderly.
pub static ELDERLY_SERVICE: Instrument = Instrument {
    id: "elderly-service-2020",
    title: text!("便利老年人使用信息通信服务的措施", "Measures to ease the use of telecom services by the elderly"),
    current_name: None,
    number: "",
    issuer: Some(text!("工业和信息化部", "Ministry of Industry and Information Technology")),
    in_force: "2020-12-25",
};

/// How human and smart customer service work together; a recommended standard.
pub static SERVICE_DIALOGUE_STANDARD: Instrument = Instrument {
    id: "gbt-47746",
    title: text!(
        "顾客联络服务 人工与智能客户服务协同要求",
        "Customer contact service: requirements for the coordination of human and smart customer service"
    ),
    current_name: None,
    number: "GB/T 47746—2026",
    issuer: None,
    in_force: "2026-09-01",
};

/// Every instrument.
pub static INSTRUMENTS: [&Instrument; 28] = [
    &GUIDE,
    &TELECOM_REGULATIONS,
    &SERVICE_SPECIFICATION,
    &CIVIL_CODE,
    &CONTRACT_LAW,
    &MEDIATION_LAW,
    &APPEAL_MEASURES,
    &ARBITRATION_LAW,
    &ARBITRATION_LAW_OLD,
    &PEOPLES_MEDIATION_LAW,
    &CIVIL_PROCEDURE_LAW,
    &CONSUMER_LAW,
    &MARKET_COMPLAINTS,
    &MARKET_COMPLAINTS_OLD,
    &CYBERSECURITY_LAW,
    &INCIDENT_REPORTING,
    &INCIDENT_PLAN,
    &OUTAGE_MEASURES,
    &NETWORK_DATA_REGULATIONS,
    &PERSONAL_INFORMATION_LAW,
    &REAL_NAME_RULES,
    &ECOMMERCE_LAW,
    &FRAUD_LAW,
    &HENAN_REGULATIONS,
    &CHONGQING_REGULATIONS,
    &ACCESSIBILITY_LAW,
    &ELDERLY_SERVICE,
    &SERVICE_DIALOGUE_STANDARD,
];
