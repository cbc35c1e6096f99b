//! The request shapes: one table per question.

use super::amounts::CHARGES;
use super::channels::CHANNEL_REQUEST;
use super::conduct::{CHECKLIST_QUERY, OBSERVATION};
use super::evaluation::SERVICE_PERIOD;
use super::history::EVENT;
use super::routing::DISPUTE;
use super::service::{LEGAL_ASSESSMENT, SELF_ASSESSMENT};
use crate::shape::{Field, Growth, Kind, Member, Node, Reduce, Reduction, Shape, Vocabulary, leaf, list, record};
use crate::text::{Text, text};

pub(crate) const fn member(code: &'static str, label: Text) -> Member {
    Member { code, label }
}

/// Where a request comes in (the union of every channel the Guide names, X-06, and the video calls of Table D).
pub static CHANNEL: Vocabulary = Vocabulary {
    name: "Channel",
    growth: Growth::Open,
    members: &[
        member("website", text!("官方网站", "website")),
        member("app", text!("手机应用", "mobile app")),
        member("online_platform", text!("线上服务平台", "online platform")),
        member("online_chat", text!("在线客服", "online chat")),
        member("smart_service", text!("智能客服", "smart assistant")),
        member("phone", text!("电话", "phone")),
        member("hall", text!("营业厅", "service hall")),
        member("door_to_door", text!("上门服务", "home visit")),
        member("self_service_terminal", text!("自助终端", "self-service terminal")),
        member("official_account", text!("公众号", "official account")),
        member("sms", text!("短信", "SMS")),
        member("mail", text!("邮件", "mail")),
        member("written", text!("书面", "in writing")),
        member("face_to_face", text!("面对面", "face to face")),
        member("rating_system", text!("服务评价系统", "rating system")),
        member("ticket", text!("客服工单", "service ticket")),
        member("suggestion_box", text!("客户意见箱", "suggestion box")),
        member("customer_service", text!("客服", "customer service")),
        member("video", text!("视频客服", "video call")),
        member("other", text!("其他渠道", "another channel")),
    ],
};

/// What the customer asks the operator to do.
pub static REQUEST_TYPE: Vocabulary = Vocabulary {
    name: "RequestType",
    growth: Growth::Open,
    members: &[
        member("new_service", text!("新装业务", "new service")),
        member("tariff_change", text!("资费变更", "tariff change")),
        member("package_adjustment", text!("套餐调整", "package adjustment")),
        member("service_change", text!("其他业务变更", "another change of service")),
        member("termination", text!("业务终止", "termination")),
        member("number_portability", text!("携号转网", "number portability")),
        member("transfer", text!("过户", "transfer to another person")),
        member("relocation", text!("移机", "relocation of a line")),
        member("other", text!("其他申请", "another request")),
    ],
};

/// The business the form is about (S1.2-01 to S1.2-06).
pub static BUSINESS_TYPE: Vocabulary = Vocabulary {
    name: "BusinessType",
    growth: Growth::Open,
    members: &[
        member("network_service", text!("通信网络服务", "network service")),
        member("fixed_telephone", text!("固定电话", "fixed telephone")),
        member("mobile_telephone", text!("移动电话", "mobile telephone")),
        member("broadband", text!("宽带网络", "broadband")),
        member("leased_line", text!("专线", "leased line")),
        member("value_added", text!("信息增值服务", "value-added information service")),
        member("sms", text!("短信业务", "SMS service")),
        member("voice_mailbox", text!("语音信箱", "voice mailbox")),
        member("online_video", text!("在线视频", "online video")),
        member("cloud_service", text!("云服务", "cloud service")),
        member("business_operation", text!("电信业务运营", "telecom business operation")),
        member("data_communication", text!("数据通信", "data communication")),
        member("network_access", text!("网络接入", "network access")),
        member("cloud_computing", text!("云计算", "cloud computing")),
        member("internet_of_things", text!("物联网", "Internet of Things")),
        member("customer_service", text!("客户服务", "customer service")),
        member("telephone_service", text!("电话客服", "customer service by telephone")),
        member("online_service", text!("在线客服", "customer service online")),
        member("door_to_door_service", text!("上门服务", "service at the customer's place")),
        member("complaint_handling", text!("投诉处理", "handling of complaints")),
        member("technical_support", text!("技术支持与维护", "technical support and maintenance")),
        member("equipment_maintenance", text!("网络设备维护", "network equipment maintenance")),
        member("troubleshooting", text!("故障排查", "troubleshooting")),
        member("system_upgrade", text!("系统升级", "system upgrade")),
        member("other", text!("其他业务", "another business")),
    ],
};

/// What supports a request (examples of S2.1-13; the list is open).
pub static EVIDENCE: Vocabulary = Vocabulary {
    name: "EvidenceKind",
    growth: Growth::Open,
    members: &[
        member("identity_document", text!("身份证明", "identity document")),
        member("bank_card", text!("银行卡信息", "bank card data")),
        member("contract", text!("合同或协议", "contract or agreement")),
        member("bill", text!("账单", "bill")),
        member("authorisation", text!("授权书", "authorisation")),
        member("other", text!("其他材料", "other evidence")),
    ],
};

/// What an operator sells; the catalogue knows none.
pub static PRODUCT: Vocabulary = Vocabulary { name: "Product", growth: Growth::ByProfile, members: &[] };

/// The kind of identity proof (RN-7, RN-8).
pub static IDENTITY: Vocabulary = Vocabulary {
    name: "IdentityKind",
    growth: Growth::Open,
    members: &[
        member("resident_card", text!("居民身份证", "resident identity card")),
        member("passport", text!("护照", "passport")),
        member("business_licence", text!("营业执照", "business licence")),
        member("temporary_card", text!("临时居民身份证", "temporary resident identity card")),
        member("household_register", text!("户口簿", "household register")),
        member("pla_card", text!("中国人民解放军军人身份证件", "identity document of the People's Liberation Army")),
        member("armed_police_card", text!("中国人民武装警察身份证件", "identity document of the Armed Police")),
        member("hk_macao_permit", text!("港澳居民来往内地通行证", "permit for Hong Kong and Macao residents")),
        member("taiwan_permit", text!("台湾居民来往大陆通行证", "permit for Taiwan residents")),
        member("travel_document", text!("其他旅行证件", "another travel document")),
        member("organisation_code", text!("组织机构代码证", "organisation code certificate")),
        member("public_institution", text!("事业单位法人证书", "certificate of a public institution")),
        member("social_body", text!("社会团体法人登记证书", "certificate of a social body")),
        member("other", text!("其他证件", "another document")),
    ],
};

/// What the clerk finds when the document is checked (RN-10).
pub static IDENTITY_CHECK: Vocabulary = Vocabulary {
    name: "IdentityCheck",
    growth: Growth::Closed,
    members: &[
        member("own", text!("本人真实证件", "the person's own and genuine")),
        member("refused", text!("拒绝出示", "refused")),
        member("anothers", text!("冒用他人证件", "another person's")),
        member("forged", text!("伪造或变造", "forged")),
    ],
};

/// Who a number or a service is registered to.
pub static APPLICANT_KIND: Vocabulary = Vocabulary {
    name: "ApplicantKind",
    growth: Growth::Closed,
    members: &[
        member("individual", text!("个人", "individual")),
        member("organisation", text!("单位", "organisation")),
    ],
};

/// What a number is used for, as far as it decides whether it can be ported (NP-def, NP-6).
pub static NUMBER_KIND: Vocabulary = Vocabulary {
    name: "NumberKind",
    growth: Growth::Closed,
    members: &[
        member("cellular", text!("移动电话号码", "mobile number")),
        member("iot", text!("物联网号码", "Internet of Things number")),
        member("satellite", text!("卫星移动号码", "satellite number")),
        member("virtual_operator", text!("移动通信转售号码", "number of a virtual operator")),
    ],
};

/// Result of the authenticity review.
pub static AUTHENTICITY: Vocabulary = Vocabulary {
    name: "Authenticity",
    growth: Growth::Closed,
    members: &[member("verified", text!("属实", "verified")), member("refuted", text!("不属实", "refuted"))],
};

/// A reviewer's verdict.
pub static VERDICT: Vocabulary = Vocabulary {
    name: "ReviewVerdict",
    growth: Growth::Closed,
    members: &[member("pass", text!("通过", "pass")), member("fail", text!("不通过", "fail"))],
};

/// Who gave the formal verdicts.
pub static DEPARTMENT: Vocabulary = Vocabulary {
    name: "Department",
    growth: Growth::Closed,
    members: &[
        member("acceptance", text!("业务受理部门", "acceptance department")),
        member("management", text!("业务管理部门", "business management department")),
        member("other", text!("其他部门", "another department")),
    ],
};

const FORM: &[Field] = &[
    leaf("user", Kind::Text, text!("用户基本信息", "basic user information")).rows("S2.1-08").personal(),
    leaf("type", Kind::Choice(&BUSINESS_TYPE), text!("业务类型", "type of business")).rows("S2.1-09"),
    leaf("content", Kind::Text, text!("服务内容", "service content")).rows("S2.1-10"),
    list("fees", FEE, text!("费用明细", "fee breakdown")).rows("S2.1-11"),
    leaf("total", Kind::Money, text!("费用合计", "total fee")).rows("S2.1-11"),
    record("term", TERM, text!("服务期限", "term of service")).rows("S2.1-12"),
];

const FEE: &[Field] = &[
    leaf("name", Kind::Text, text!("费用名称", "name of the fee")).rows("S2.1-11"),
    leaf("amount", Kind::Money, text!("金额", "amount")).rows("S2.1-11"),
];

const TERM: &[Field] = &[
    leaf("start", Kind::Date, text!("开始日期", "first day")).rows("S2.1-12"),
    leaf("end", Kind::Date, text!("结束日期", "last day")).rows("S2.1-12"),
    leaf("indefinite", Kind::Flag, text!("长期有效", "without an end")).rows("S2.1-12"),
];

const ID: &[Field] = &[
    leaf("kind", Kind::Choice(&IDENTITY), text!("证件类型", "kind of document")).rows("S2.1-05"),
    leaf("number", Kind::Text, text!("证件号码", "document number")).rows("S2.1-05").personal(),
    leaf("validUntil", Kind::Date, text!("证件有效期至", "valid through")).rows("S2.1-05").personal(),
    leaf("check", Kind::Choice(&IDENTITY_CHECK), text!("证件核验结果", "result of checking the document"))
        .rows("RN-10")
        .by_operator(),
];

const APPLICANT: &[Field] = &[
    leaf("kind", Kind::Choice(&APPLICANT_KIND), text!("申请人类别", "kind of applicant")).rows("RN-7,RN-8"),
    leaf("age", Kind::Count, text!("周岁年龄", "age in full years")).rows("CC-17,PI-31").personal(),
    leaf("ownIncome", Kind::Flag, text!("以本人劳动收入为主要生活来源", "lives mainly on own labour"))
        .rows("CC-17")
        .personal(),
    leaf("guardianPresent", Kind::Flag, text!("监护人到场并同意", "the guardian is present and agrees")).rows("CC-17"),
    leaf("guardianIdShown", Kind::Flag, text!("监护人出示本人证件", "the guardian has shown a document"))
        .rows("JS-minor"),
    leaf(
        "guardianConsent",
        Kind::Flag,
        text!("监护人同意处理个人信息", "the guardian consents to the use of personal information"),
    )
    .rows("PI-31"),
    leaf("activeCards", Kind::Count, text!("在本企业的有效电话卡张数", "active cards with this operator")).rows("RN-5"),
    leaf("totalCards", Kind::Count, text!("在各企业的有效电话卡合计张数", "active cards with all operators"))
        .rows("RN-10x"),
    leaf(
        "handlerIdShown",
        Kind::Flag,
        text!("单位经办人出示本人证件", "the organisation's handler has shown a document"),
    )
    .rows("RN-8"),
];

const AGENT: &[Field] = &[
    leaf("principalIdShown", Kind::Flag, text!("已出示委托人证件", "the principal's document is shown")).rows("RN-6b"),
    leaf("agentIdShown", Kind::Flag, text!("已出示代办人证件", "the agent's document is shown")).rows("RN-6b"),
    leaf("registered", Kind::Flag, text!("两人的证件均已登记", "both documents are registered")).rows("RN-6b"),
];

const PORTABILITY: &[Field] = &[
    leaf("sameLocalNetwork", Kind::Flag, text!("在同一本地网内转网", "within the same local network")).rows("NP-def"),
    leaf("numberKind", Kind::Choice(&NUMBER_KIND), text!("号码类型", "kind of number")).rows("NP-def,NP-6"),
    leaf("realNameRegistered", Kind::Flag, text!("在携出方已实名登记", "real name registered with the donor"))
        .rows("NP-1"),
    leaf("inNormalUse", Kind::Flag, text!("号码处于正常使用状态", "the number is in normal use")).rows("NP-2"),
    leaf("billsSettled", Kind::Flag, text!("已出账费用已结清", "billed fees are settled")).rows("NP-3"),
    leaf(
        "unbilledAgreed",
        Kind::Flag,
        text!("未出账费用已约定缴纳时间和方式", "when and how unbilled fees are paid is agreed"),
    )
    .rows("NP-3"),
    leaf("termAgreement", Kind::Flag, text!("号码有在网期限约定", "the number has a term agreement")).rows("NP-4"),
    leaf("termReleased", Kind::Flag, text!("在网期限约定已解除", "the term agreement has been released")).rows("NP-4"),
    leaf("lastPortedOn", Kind::Date, text!("上次携号转网日期", "day of the last port")).rows("NP-5"),
    leaf("joinedOn", Kind::Date, text!("入网日期", "day of joining the network")).rows("NP-5"),
    leaf("registeredTo", Kind::Choice(&APPLICANT_KIND), text!("号码登记在谁名下", "who the number is registered to"))
        .rows("NP-7"),
    leaf("transferredToPerson", Kind::Flag, text!("已过户到个人名下", "transferred to a natural person")).rows("NP-7"),
    leaf("risksConfirmed", Kind::Flag, text!("用户已确认风险和损失", "the user has confirmed risks and losses"))
        .rows("NP-warn"),
    leaf("codeIssuedAt", Kind::Instant, text!("授权码发出时刻", "when the code was issued")).rows("NP-sms2"),
];

const CONTACT: &[Field] = &[
    leaf("phone", Kind::Text, text!("联系电话", "phone number")).rows("S2.1-06").personal(),
    leaf("email", Kind::Text, text!("电子邮箱", "e-mail address")).rows("S2.1-06").personal(),
    leaf("address", Kind::Text, text!("通信地址", "postal address")).rows("S2.1-06").personal(),
];

const EVIDENCE_ITEM: &[Field] = &[
    leaf("kind", Kind::Choice(&EVIDENCE), text!("材料类型", "kind of evidence")).rows("S2.1-13"),
    leaf("note", Kind::Text, text!("材料说明", "note")),
];

const FLAGS: &[Field] = &[
    leaf("major", Kind::Flag, text!("重大业务变更", "major change of business")).rows("S2.2-08"),
    leaf("highRisk", Kind::Flag, text!("高风险业务", "high-risk business")).rows("S2.2-08"),
];

const CHANGE: &[Field] = &[
    leaf("userConfirmedAt", Kind::Instant, text!("用户确认时刻", "when the user confirmed")).rows("S2.3-07"),
    leaf("agreed", Kind::Flag, text!("双方协商一致", "both sides agree")).rows("S2.3-07"),
    leaf("handledAt", Kind::Instant, text!("办理时刻", "when it was handled")).rows("S2.3-07").by_operator(),
];

const VERDICTS: &[Field] = &[
    leaf("authenticity", Kind::Choice(&AUTHENTICITY), text!("真实性审核", "authenticity review"))
        .rows("S2.1-16,S2.1-20"),
    leaf("formComplete", Kind::Choice(&VERDICT), text!("初审：申请表完整", "preliminary: form complete"))
        .rows("S2.2-06"),
    leaf("infoAccurate", Kind::Choice(&VERDICT), text!("初审：信息准确", "preliminary: information accurate"))
        .rows("S2.2-06"),
    leaf("legal", Kind::Choice(&VERDICT), text!("业务类型合规", "type of business is lawful")).rows("S2.2-02"),
    leaf("tariffReasonable", Kind::Choice(&VERDICT), text!("资费合理", "tariff is reasonable")).rows("S2.2-03"),
    leaf("needFitsCommitment", Kind::Choice(&VERDICT), text!("需求与服务承诺相符", "need fits the commitment"))
        .rows("S2.2-04"),
    leaf("content", Kind::Choice(&VERDICT), text!("业务内容合规", "content complies")).rows("S2.2-07"),
    leaf("tariff", Kind::Choice(&VERDICT), text!("资费标准合规", "tariff complies")).rows("S2.2-07"),
    leaf("commitment", Kind::Choice(&VERDICT), text!("服务承诺合规", "commitment complies")).rows("S2.2-07"),
    leaf("formalBy", Kind::Choice(&DEPARTMENT), text!("正式审批部门", "who approved formally")).rows("S2.2-01,S2.2-07"),
    leaf("higherReview", Kind::Choice(&VERDICT), text!("上级或外部审核", "higher-level or external review"))
        .rows("S2.2-08"),
];

const NOTICE: &[Field] = &[
    leaf("sentAt", Kind::Instant, text!("受理通知时刻", "when acceptance was notified")).rows("S2.1-17"),
    leaf("guidance", Kind::Text, text!("办理指引", "guidance on the next steps")).rows("S2.1-17"),
];

/// The application decided by `checkEligibility` (S2.1-04 to S2.1-13, and the verdicts of 2.2).
pub static APPLICATION: Shape = Shape {
    name: "Application",
    label: text!("业务申请", "application for a service"),
    fields: &[
        leaf("channel", Kind::Choice(&CHANNEL), text!("申请渠道", "channel")).rows("S2.1-02,S1.3-01").by_operator(),
        leaf("type", Kind::Choice(&REQUEST_TYPE), text!("申请类型", "type of request")).rows("S2.1-13,S2.3-07"),
        leaf("product", Kind::Choice(&PRODUCT), text!("产品", "product")).by_operator(),
        record("form", FORM, text!("申请表", "application form")).rows("S2.1-04"),
        record("id", ID, text!("有效身份证明", "identity proof")).rows("S2.1-05").personal(),
        record("contact", CONTACT, text!("联系方式", "contact details")).rows("S2.1-06").personal(),
        leaf("need", Kind::Text, text!("业务需求说明", "statement of need")).rows("S2.1-07"),
        list("evidence", EVIDENCE_ITEM, text!("证明材料", "supporting evidence")).rows("S2.1-13"),
        leaf("paymentPurpose", Kind::Text, text!("银行卡的支付用途", "payment purpose of the bank card"))
            .rows("S2.1-13,S4.5-05"),
        record("flags", FLAGS, text!("业务标记", "flags")).rows("S2.2-08").by_operator(),
        record("change", CHANGE, text!("变更确认", "confirmation of the change")).rows("S2.3-07"),
        record("verdicts", VERDICTS, text!("审核结论", "verdicts")).rows("S2.2-05").by_operator(),
        record("notice", NOTICE, text!("受理通知", "notice of acceptance")).rows("S2.1-17").by_operator(),
        leaf("province", Kind::Choice(&PROVINCE), text!("省份", "province")).rows("JS-minor"),
        record("applicant", APPLICANT, text!("申请人实名信息", "the applicant, for real-name registration"))
            .rows("RN-3")
            .personal(),
        record("agent", AGENT, text!("代办人", "agent")).rows("RN-6b"),
        record("portability", PORTABILITY, text!("携号转网", "number portability")).rows("NP-def"),
        Field {
            key: "x",
            node: Node::Extension,
            label: text!("运营商自定义事实", "facts of the operator's profile"),
            rows: "",
            personal: false,
            by_operator: false,
            type_name: "",
        },
    ],
    reductions: &[
        Reduction {
            path: "form.fees.count",
            over: "form.fees",
            reduce: Reduce::Count,
            label: text!("费用明细条数", "number of fees"),
        },
        Reduction {
            path: "form.fees.sum",
            over: "form.fees",
            reduce: Reduce::Sum("amount"),
            label: text!("费用明细之和", "sum of the fees"),
        },
        Reduction {
            path: "evidence.count",
            over: "evidence",
            reduce: Reduce::Count,
            label: text!("证明材料份数", "pieces of evidence"),
        },
        Reduction {
            path: "evidence.bankCards",
            over: "evidence",
            reduce: Reduce::CountOf { field: "kind", list: EVIDENCE.name, code: "bank_card" },
            label: text!("银行卡材料份数", "pieces of bank card data"),
        },
        Reduction {
            path: "evidence.kinds",
            over: "evidence",
            reduce: Reduce::Set("kind"),
            label: text!("已提交的材料类型", "kinds of evidence given"),
        },
    ],
};

/// What a case is about.
pub static CASE_KIND: Vocabulary = Vocabulary {
    name: "CaseKind",
    growth: Growth::ByProfile,
    members: &[
        member("application", text!("业务申请", "application")),
        member("order", text!("已签约的业务", "signed order")),
        member("change", text!("业务变更", "change of service")),
        member("termination", text!("业务终止", "termination")),
        member("request", text!("服务请求", "service request")),
        member("complaint", text!("投诉", "complaint")),
        member("dispute", text!("纠纷", "dispute")),
        member("emergency", text!("突发事件", "emergency")),
        member("security", text!("安全事件", "security incident")),
        member("handling", text!("现场办理", "handling at the point of service")),
        member("appeal", text!("电信用户申诉", "telecom user appeal")),
        member("mediation", text!("调解", "mediation")),
        member("arbitration", text!("仲裁", "arbitration")),
        member("archive", text!("业务档案", "archive of a business")),
        member("improvement", text!("改进计划", "improvement plan")),
        member("duty", text!("定期工作", "recurring duty")),
        member("availability", text!("服务时间", "hours of service")),
        member("fault", text!("故障申告", "fault")),
        member("installation", text!("装机移机", "installation or move")),
        member("billing", text!("缴费与欠费", "payment and debts")),
        member("works", text!("施工与停办", "works and end of business")),
        member("number_change", text!("改号", "change of number")),
        member("renewal", text!("自动续费", "automatic renewal")),
        member("portability", text!("携号转网", "number portability")),
        member("messaging", text!("短消息", "messages")),
        member(
            "personal_information",
            text!("个人信息请求与投诉", "requests and complaints about personal information"),
        ),
        member("court", text!("诉讼", "suit")),
        member("petition", text!("信访", "petition")),
    ],
};

/// How urgent a case is; the Guide ranks none, so these are the help desk's.
pub static PRIORITY: Vocabulary = Vocabulary {
    name: "Priority",
    growth: Growth::ByProfile,
    members: &[
        member("urgent", text!("紧急", "urgent")),
        member("high", text!("高", "high")),
        member("normal", text!("普通", "normal")),
        member("low", text!("低", "low")),
    ],
};

/// Why a clock stands still; the Guide knows no pause, so the host gives the reason.
pub static PAUSE_REASON: Vocabulary = Vocabulary {
    name: "PauseReason",
    growth: Growth::Open,
    members: &[
        member("waitingForCustomer", text!("等待客户补充或确认", "waiting for the customer")),
        member("customerRequest", text!("应客户要求", "at the customer's request")),
        member("forceMajeure", text!("不可抗力", "force majeure")),
        member("thirdParty", text!("等待第三方", "waiting for a third party")),
        member("other", text!("其他原因", "another reason")),
    ],
};

const PAUSE: &[Field] = &[
    leaf("from", Kind::Instant, text!("暂停时刻", "when the pause began")),
    leaf("to", Kind::Instant, text!("恢复时刻", "when it ended")),
    leaf("reason", Kind::Choice(&PAUSE_REASON), text!("暂停原因", "reason")),
];

/// Provinces whose own rules are in the catalogue; any other counts as `other`.
pub static PROVINCE: Vocabulary = Vocabulary {
    name: "Province",
    growth: Growth::Open,
    members: &[
        member("henan", text!("河南省", "Henan")),
        member("chongqing", text!("重庆市", "Chongqing")),
        member("jiangsu", text!("江苏省", "Jiangsu")),
        member("other", text!("其他省份", "another province")),
    ],
};

/// The four grades of an incident, with their colours in the plan of 2017 (IN-11).
pub static INCIDENT_GRADE: Vocabulary = Vocabulary {
    name: "IncidentGrade",
    growth: Growth::Closed,
    members: &[
        member("extraordinary", text!("特别重大(红色)", "extraordinary (red)")),
        member("major", text!("重大(橙色)", "major (orange)")),
        member("larger", text!("较大(黄色)", "larger (yellow)")),
        member("general", text!("一般(蓝色)", "general (blue)")),
    ],
};

/// The kinds of service that the law gives limits of their own.
pub static SERVICE_KIND: Vocabulary = Vocabulary {
    name: "ServiceKind",
    growth: Growth::ByProfile,
    members: &[
        member("fixed", text!("固定电话", "fixed line")),
        member("mobile", text!("移动电话", "mobile")),
        member("broadband", text!("宽带", "broadband")),
        member("dial_up", text!("拨号上网", "dial-up")),
        member("leased_line", text!("专线", "leased line")),
    ],
};

/// Where a service is used.
pub static AREA: Vocabulary = Vocabulary {
    name: "Area",
    growth: Growth::Closed,
    members: &[member("urban", text!("城镇", "town")), member("rural", text!("农村", "countryside"))],
};

/// How a court deals with a suit.
pub static COURT_TRACK: Vocabulary = Vocabulary {
    name: "CourtTrack",
    growth: Growth::Closed,
    members: &[
        member("ordinary", text!("普通程序", "ordinary procedure")),
        member("summary", text!("简易程序", "summary procedure")),
        member("small_claims", text!("小额诉讼程序", "small claims procedure")),
    ],
};

/// The history whose limits `trackDeadlines` follows: events in any order, and pauses the host declares.
pub static CASE_FILE: Shape = Shape {
    name: "CaseFile",
    label: text!("案件记录", "history of a case"),
    fields: &[
        leaf("kind", Kind::Choice(&CASE_KIND), text!("案件类型", "kind of case")),
        leaf("channel", Kind::Choice(&CHANNEL), text!("渠道", "channel")).rows("S1.3-01"),
        leaf("priority", Kind::Choice(&PRIORITY), text!("优先级", "priority")),
        leaf("complex", Kind::Flag, text!("复杂业务", "complex business")).rows("S6.1-05"),
        leaf("businessType", Kind::Choice(&BUSINESS_TYPE), text!("业务类型", "type of business")).rows("S2.5-10"),
        leaf("province", Kind::Choice(&PROVINCE), text!("省份", "province")).rows("HN-38,CQ-reply"),
        leaf("incidentGrade", Kind::Choice(&INCIDENT_GRADE), text!("事件等级", "grade of the incident"))
            .rows("IN-1,IN-11"),
        leaf(
            "criticalInfrastructure",
            Kind::Flag,
            text!("涉及关键信息基础设施", "critical information infrastructure is concerned"),
        )
        .rows("IN-2"),
        leaf("stateOrgan", Kind::Flag, text!("属中央和国家机关单位", "the operator is a unit of a state organ"))
            .rows("IN-3"),
        list("events", EVENT, text!("事件", "events")).rows("S2.1-14"),
        list("pauses", PAUSE, text!("暂停", "pauses")),
        Field {
            key: "hours",
            node: Node::Hours,
            label: text!("营业时间", "opening hours"),
            rows: "",
            personal: false,
            by_operator: false,
            type_name: "",
        },
        leaf("serviceKind", Kind::Choice(&SERVICE_KIND), text!("服务种类", "kind of service"))
            .rows("S36-A2-3,S36-A3-3"),
        leaf("area", Kind::Choice(&AREA), text!("城镇或农村", "town or countryside")).rows("TR32a,TR32b"),
        leaf("faultInTerminal", Kind::Flag, text!("故障出在用户终端", "the fault is in the user's terminal"))
            .rows("TR32c,S36-A2-3"),
        leaf("lineReady", Kind::Flag, text!("已具备线路条件", "the line is ready")).rows("IA-4"),
        leaf(
            "ownPaymentTerms",
            Kind::Flag,
            text!("移动电话用户另有缴费约定", "mobile: other terms of payment are agreed"),
        )
        .rows("TR34d"),
        leaf("prepaid", Kind::Flag, text!("预收费用", "paid in advance")).rows("TF-4"),
        leaf("onlineTrade", Kind::Flag, text!("属网络交易", "traded online")).rows("TF-3"),
        leaf("courtTrack", Kind::Choice(&COURT_TRACK), text!("审理程序", "court procedure")).rows("DR-26"),
        leaf("extended", Kind::Flag, text!("经批准延期", "an extension was granted")).rows("DR-26,DR-29"),
    ],
    reductions: &[
        Reduction {
            path: "events.count",
            over: "events",
            reduce: Reduce::Count,
            label: text!("事件数", "number of events"),
        },
        Reduction {
            path: "events.first",
            over: "events",
            reduce: Reduce::First("at"),
            label: text!("首个事件时刻", "first event"),
        },
        Reduction {
            path: "events.last",
            over: "events",
            reduce: Reduce::Last("at"),
            label: text!("末个事件时刻", "last event"),
        },
    ],
};

/// Every request shape.
pub static SHAPES: [&Shape; 10] = [
    &APPLICATION,
    &DISPUTE,
    &CASE_FILE,
    &CHECKLIST_QUERY,
    &OBSERVATION,
    &SELF_ASSESSMENT,
    &LEGAL_ASSESSMENT,
    &CHANNEL_REQUEST,
    &SERVICE_PERIOD,
    &CHARGES,
];
