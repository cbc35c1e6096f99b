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

/// Every instrument.
pub static INSTRUMENTS: [&Instrument; 6] =
    [&GUIDE, &TELECOM_REGULATIONS, &SERVICE_SPECIFICATION, &CIVIL_CODE, &CONTRACT_LAW, &MEDIATION_LAW];
