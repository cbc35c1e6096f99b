//! The register of instruments: every document a row may cite.

use super::citation::{GUIDE, Instrument, Level};
use crate::text::text;

/// Telecommunications Regulations; articles by the numbering of 2016.
pub static TELECOM_REGULATIONS: Instrument = Instrument {
    id: "telecom-regulations",
    title: text!("中华人民共和国电信条例", "Telecommunications Regulations of the People's Republic of China"),
    current_name: None,
    number: "国务院令第291号(2016年第666号修订)",
    issuer: Some(text!("国务院", "State Council")),
    in_force: "2000-09-25",
    until: "",
    level: Level::Statute,
    province: "",
};

/// Telecom Service Specification, the Guide's second legal basis.
pub static SERVICE_SPECIFICATION: Instrument = Instrument {
    id: "service-specification",
    title: text!("电信服务规范", "Telecom Service Specification"),
    current_name: None,
    number: "信息产业部令第36号",
    issuer: Some(text!("原信息产业部", "former Ministry of Information Industry")),
    in_force: "2005-04-20",
    until: "",
    level: Level::Regulation,
    province: "",
};

/// Contract Law: cited by the Guide, replaced by the Civil Code.
pub static CONTRACT_LAW: Instrument = Instrument {
    id: "contract-law",
    title: text!("合同法", "Contract Law"),
    current_name: Some(text!("中华人民共和国民法典", "Civil Code of the People's Republic of China")),
    number: "",
    issuer: None,
    in_force: "",
    until: "2020-12-31",
    level: Level::Statute,
    province: "",
};

/// Civil Code: how periods are counted (articles 200 to 204).
pub static CIVIL_CODE: Instrument = Instrument {
    id: "civil-code",
    title: text!("中华人民共和国民法典", "Civil Code of the People's Republic of China"),
    current_name: None,
    number: "",
    issuer: Some(text!("全国人民代表大会", "National People's Congress")),
    in_force: "2021-01-01",
    until: "",
    level: Level::Statute,
    province: "",
};

/// Mediation Law: the Guide's name for the People's Mediation Law, presumably.
pub static MEDIATION_LAW: Instrument = Instrument {
    id: "mediation-law",
    title: text!("调解法", "Mediation Law"),
    current_name: Some(text!("中华人民共和国人民调解法", "People's Mediation Law of the People's Republic of China")),
    number: "",
    issuer: None,
    in_force: "",
    until: "",
    level: Level::Statute,
    province: "",
};

/// How the regulator's body handles user appeals.
pub static APPEAL_MEASURES: Instrument = Instrument {
    id: "telecom-user-appeals",
    title: text!("电信用户申诉处理办法", "Measures for Handling Telecom User Appeals"),
    current_name: None,
    number: "工业和信息化部令第35号",
    issuer: Some(text!("工业和信息化部", "Ministry of Industry and Information Technology")),
    in_force: "2016-07-30",
    until: "",
    level: Level::Regulation,
    province: "",
};

/// Arbitration Law as revised in 2025, all articles renumbered.
pub static ARBITRATION_LAW: Instrument = Instrument {
    id: "arbitration-law",
    title: text!("中华人民共和国仲裁法(2025年修订)", "Arbitration Law of the People's Republic of China, revised 2025"),
    current_name: None,
    number: "",
    issuer: Some(text!("全国人民代表大会常务委员会", "Standing Committee of the National People's Congress")),
    in_force: "2026-03-01",
    until: "",
    level: Level::Statute,
    province: "",
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
    until: "2026-02-28",
    level: Level::Statute,
    province: "",
};

/// The statute on people's mediation.
pub static PEOPLES_MEDIATION_LAW: Instrument = Instrument {
    id: "peoples-mediation-law",
    title: text!("中华人民共和国人民调解法", "People's Mediation Law of the People's Republic of China"),
    current_name: None,
    number: "",
    issuer: Some(text!("全国人民代表大会常务委员会", "Standing Committee of the National People's Congress")),
    in_force: "2011-01-01",
    until: "",
    level: Level::Statute,
    province: "",
};

/// Civil procedure; articles by the text of 2023.
pub static CIVIL_PROCEDURE_LAW: Instrument = Instrument {
    id: "civil-procedure-law",
    title: text!("中华人民共和国民事诉讼法", "Civil Procedure Law of the People's Republic of China"),
    current_name: None,
    number: "",
    issuer: Some(text!("全国人民代表大会常务委员会", "Standing Committee of the National People's Congress")),
    in_force: "",
    until: "",
    level: Level::Statute,
    province: "",
};

/// Rights of consumers.
pub static CONSUMER_LAW: Instrument = Instrument {
    id: "consumer-law",
    title: text!("中华人民共和国消费者权益保护法", "Consumer Protection Law of the People's Republic of China"),
    current_name: None,
    number: "",
    issuer: Some(text!("全国人民代表大会常务委员会", "Standing Committee of the National People's Congress")),
    in_force: "",
    until: "",
    level: Level::Statute,
    province: "",
};

/// How market regulators handle complaints; replaced Order 20 of 2019.
pub static MARKET_COMPLAINTS: Instrument = Instrument {
    id: "market-complaints",
    title: text!("市场监督管理投诉举报处理办法", "Measures for Handling Complaints and Reports in Market Regulation"),
    current_name: None,
    number: "国家市场监督管理总局令第121号",
    issuer: Some(text!("国家市场监督管理总局", "State Administration for Market Regulation")),
    in_force: "2026-04-15",
    until: "",
    level: Level::Regulation,
    province: "",
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
    until: "2026-04-14",
    level: Level::Regulation,
    province: "",
};

/// Cybersecurity Law; articles by the numbering of 2026.
pub static CYBERSECURITY_LAW: Instrument = Instrument {
    id: "cybersecurity-law",
    title: text!("中华人民共和国网络安全法", "Cybersecurity Law of the People's Republic of China"),
    current_name: None,
    number: "",
    issuer: Some(text!("全国人民代表大会常务委员会", "Standing Committee of the National People's Congress")),
    in_force: "2017-06-01",
    until: "",
    level: Level::Statute,
    province: "",
};

/// When and to whom cybersecurity incidents are reported.
pub static INCIDENT_REPORTING: Instrument = Instrument {
    id: "incident-reporting",
    title: text!("国家网络安全事件报告管理办法", "Measures for Reporting National Cybersecurity Incidents"),
    current_name: None,
    number: "",
    issuer: Some(text!("国家互联网信息办公室", "Cyberspace Administration of China")),
    in_force: "2025-11-01",
    until: "",
    level: Level::Regulation,
    province: "",
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
    until: "",
    level: Level::Regulation,
    province: "",
};

/// Reporting of network outages, 2009.
pub static OUTAGE_MEASURES: Instrument = Instrument {
    id: "network-operation-supervision",
    title: text!("电信网络运行监督管理办法", "Measures for Supervising the Operation of Telecom Networks"),
    current_name: None,
    number: "",
    issuer: Some(text!("工业和信息化部", "Ministry of Industry and Information Technology")),
    in_force: "",
    until: "",
    level: Level::Regulation,
    province: "",
};

/// Security of network data.
pub static NETWORK_DATA_REGULATIONS: Instrument = Instrument {
    id: "network-data-regulations",
    title: text!("网络数据安全管理条例", "Regulations on Network Data Security"),
    current_name: None,
    number: "国务院令第790号",
    issuer: Some(text!("国务院", "State Council")),
    in_force: "2025-01-01",
    until: "",
    level: Level::Statute,
    province: "",
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
    until: "",
    level: Level::Statute,
    province: "",
};

/// Real-name registration.
pub static REAL_NAME_RULES: Instrument = Instrument {
    id: "real-name-registration",
    title: text!("电话用户真实身份信息登记规定", "Rules on Registering the True Identity of Telephone Users"),
    current_name: None,
    number: "工业和信息化部令第25号",
    issuer: Some(text!("工业和信息化部", "Ministry of Industry and Information Technology")),
    in_force: "2013-09-01",
    until: "",
    level: Level::Regulation,
    province: "",
};

/// Electronic commerce.
pub static ECOMMERCE_LAW: Instrument = Instrument {
    id: "e-commerce-law",
    title: text!("中华人民共和国电子商务法", "E-Commerce Law of the People's Republic of China"),
    current_name: None,
    number: "",
    issuer: Some(text!("全国人民代表大会常务委员会", "Standing Committee of the National People's Congress")),
    in_force: "",
    until: "",
    level: Level::Statute,
    province: "",
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
    until: "",
    level: Level::Statute,
    province: "",
};

/// Telecommunications in Henan, 2020.
pub static HENAN_REGULATIONS: Instrument = Instrument {
    id: "henan-telecom-regulations",
    title: text!("河南省电信条例", "Telecommunications Regulations of Henan Province"),
    current_name: None,
    number: "",
    issuer: Some(text!("河南省人民代表大会常务委员会", "Standing Committee of the People's Congress of Henan")),
    in_force: "",
    until: "",
    level: Level::Statute,
    province: "henan",
};

/// Telecommunications in Chongqing, 2018.
pub static CHONGQING_REGULATIONS: Instrument = Instrument {
    id: "chongqing-telecom-regulations",
    title: text!("重庆市电信条例", "Telecommunications Regulations of Chongqing"),
    current_name: None,
    number: "",
    issuer: Some(text!("重庆市人民代表大会常务委员会", "Standing Committee of the People's Congress of Chongqing")),
    in_force: "",
    until: "",
    level: Level::Statute,
    province: "chongqing",
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
    until: "",
    level: Level::Statute,
    province: "",
};

/// What the regulator announced on telecom service for the elderly.
pub static ELDERLY_SERVICE: Instrument = Instrument {
    id: "elderly-service-2020",
    title: text!("便利老年人使用信息通信服务的措施", "Measures to ease the use of telecom services by the elderly"),
    current_name: None,
    number: "",
    issuer: Some(text!("工业和信息化部", "Ministry of Industry and Information Technology")),
    in_force: "2020-12-25",
    until: "",
    level: Level::Regulation,
    province: "",
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
    until: "",
    level: Level::RecommendedStandard,
    province: "",
};

/// Rules on third-generation mobile service, on trial.
pub static THIRD_GENERATION_RULES: Instrument = Instrument {
    id: "third-generation-service",
    title: text!(
        "第三代移动通信业务服务规范(试行)",
        "Service Specification for Third-Generation Mobile Communications (trial)"
    ),
    current_name: None,
    number: "",
    issuer: Some(text!("工业和信息化部", "Ministry of Industry and Information Technology")),
    in_force: "2009-06-01",
    until: "",
    level: Level::Regulation,
    province: "",
};

/// Rules on internet access service.
pub static INTERNET_ACCESS_RULES: Instrument = Instrument {
    id: "internet-access-service",
    title: text!("互联网接入服务规范", "Internet Access Service Specification"),
    current_name: None,
    number: "工信部电管〔2013〕261号",
    issuer: Some(text!("工业和信息化部", "Ministry of Industry and Information Technology")),
    in_force: "2013-09-01",
    until: "",
    level: Level::Regulation,
    province: "",
};

/// Rules on number portability.
pub static PORTABILITY_RULES: Instrument = Instrument {
    id: "number-portability",
    title: text!("携号转网服务管理规定", "Provisions on the Administration of Number Portability Service"),
    current_name: None,
    number: "工信部信管〔2019〕242号",
    issuer: Some(text!("工业和信息化部", "Ministry of Industry and Information Technology")),
    in_force: "2019-12-01",
    until: "",
    level: Level::Regulation,
    province: "",
};

/// The notice of six departments that caps the cards of one person.
pub static FRAUD_NOTICE: Instrument = Instrument {
    id: "fraud-notice-2016",
    title: text!(
        "关于防范和打击电信网络诈骗犯罪的通告",
        "Notice on Preventing and Combating Telecom and Network Fraud"
    ),
    current_name: None,
    number: "",
    issuer: Some(text!("六部门", "six departments")),
    in_force: "2016-09-23",
    until: "",
    level: Level::Regulation,
    province: "",
};

/// Protection of personal information of telecom and internet users.
pub static USER_INFORMATION_RULES: Instrument = Instrument {
    id: "user-information",
    title: text!(
        "电信和互联网用户个人信息保护规定",
        "Provisions on Protecting the Personal Information of Telecommunications and Internet Users"
    ),
    current_name: None,
    number: "工业和信息化部令第24号",
    issuer: Some(text!("工业和信息化部", "Ministry of Industry and Information Technology")),
    in_force: "2013-09-01",
    until: "",
    level: Level::Regulation,
    province: "",
};

/// How unlawful collection of personal information by apps is recognised.
pub static APP_ASSESSMENT: Instrument = Instrument {
    id: "app-assessment-2019",
    title: text!(
        "App违法违规收集使用个人信息行为认定方法",
        "Methods for Identifying Unlawful Collection and Use of Personal Information by Apps"
    ),
    current_name: None,
    number: "",
    issuer: None,
    in_force: "",
    until: "",
    level: Level::Regulation,
    province: "",
};

/// Regulations for the Consumer Protection Law.
pub static CONSUMER_REGULATIONS: Instrument = Instrument {
    id: "consumer-regulations",
    title: text!(
        "中华人民共和国消费者权益保护法实施条例",
        "Regulations for the Implementation of the Consumer Protection Law"
    ),
    current_name: None,
    number: "国务院令第778号",
    issuer: Some(text!("国务院", "State Council")),
    in_force: "2024-07-01",
    until: "",
    level: Level::Statute,
    province: "",
};

/// Supervision of online trade.
pub static ONLINE_TRADE_MEASURES: Instrument = Instrument {
    id: "online-trade",
    title: text!("网络交易监督管理办法", "Measures for the Supervision and Administration of Online Trade"),
    current_name: None,
    number: "",
    issuer: None,
    in_force: "",
    until: "",
    level: Level::Regulation,
    province: "",
};

/// The notice on marketing of tariffs.
pub static TARIFF_NOTICE: Instrument = Instrument {
    id: "tariff-notice-2018",
    title: text!("资费营销通知(2018年8月)", "Notice on Tariff Marketing of August 2018"),
    current_name: None,
    number: "",
    issuer: Some(text!("工业和信息化部", "Ministry of Industry and Information Technology")),
    in_force: "",
    until: "",
    level: Level::Regulation,
    province: "",
};

/// Rules on disputed fees of service providers.
pub static PREMIUM_SERVICE_RULES: Instrument = Instrument {
    id: "service-provider-disputes-2006",
    title: text!("信息服务收费争议规则(2006年)", "Rules on Disputed Fees of Service Providers, 2006"),
    current_name: None,
    number: "",
    issuer: None,
    in_force: "",
    until: "",
    level: Level::Regulation,
    province: "",
};

/// How petitions are handled.
pub static PETITION_REGULATIONS: Instrument = Instrument {
    id: "petition-regulations",
    title: text!("信访工作条例", "Regulations on Petition Work"),
    current_name: None,
    number: "",
    issuer: None,
    in_force: "",
    until: "",
    level: Level::Statute,
    province: "",
};

/// Real-name registration in Jiangsu.
pub static JIANGSU_REAL_NAME: Instrument = Instrument {
    id: "jiangsu-real-name",
    title: text!(
        "江苏省电话用户真实身份信息登记管理规定",
        "Jiangsu Provisions on Real-Identity Registration of Telephone Users"
    ),
    current_name: None,
    number: "",
    issuer: None,
    in_force: "",
    until: "",
    level: Level::Statute,
    province: "jiangsu",
};

/// When the nation is off; the days of a year follow from its notice.
pub static HOLIDAY_MEASURES: Instrument = Instrument {
    id: "holiday-measures",
    title: text!("全国年节及纪念日放假办法", "Measures on National Festivals and Commemorative Days"),
    current_name: None,
    number: "",
    issuer: Some(text!("国务院", "State Council")),
    in_force: "2025-01-01",
    until: "",
    level: Level::Statute,
    province: "",
};

/// What consumer sites report of operators; no rule of law.
pub static OPERATORS_PRACTICE: Instrument = Instrument {
    id: "operators-practice",
    title: text!("消费者网站所述的运营商做法", "Practice of Operators, as Consumer Sites Report It"),
    current_name: None,
    number: "",
    issuer: None,
    in_force: "",
    until: "",
    level: Level::CompanyGuide,
    province: "",
};

/// Every instrument.
pub static INSTRUMENTS: [&Instrument; 42] = [
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
    &THIRD_GENERATION_RULES,
    &INTERNET_ACCESS_RULES,
    &PORTABILITY_RULES,
    &FRAUD_NOTICE,
    &USER_INFORMATION_RULES,
    &APP_ASSESSMENT,
    &CONSUMER_REGULATIONS,
    &ONLINE_TRADE_MEASURES,
    &TARIFF_NOTICE,
    &PREMIUM_SERVICE_RULES,
    &PETITION_REGULATIONS,
    &JIANGSU_REAL_NAME,
    &HOLIDAY_MEASURES,
    &OPERATORS_PRACTICE,
];
