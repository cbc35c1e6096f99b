//! What may happen in the life of a case, and what is recorded with it.
//!
//! One history serves deadlines, procedures and dispute routing.

use super::shapes::{CHANNEL, INCIDENT_GRADE, VERDICT, member};
use crate::shape::{Field, Growth, Kind, Shape, Vocabulary, leaf, record};
use crate::text::text;

/// What may happen in the life of a case.
pub static EVENT_TYPE: Vocabulary = Vocabulary {
    name: "EventType",
    growth: Growth::ByProfile,
    members: &[
        member("submitted", text!("提交申请", "submitted")),
        member("autoChecked", text!("系统校验通过", "automatic check passed")),
        member("returnedForCorrection", text!("退回补正", "returned for correction")),
        member("resubmitted", text!("重新提交", "submitted again")),
        member("reviewCompleted", text!("初步审核完成", "preliminary review completed")),
        member("resultNotified", text!("已告知审核结果", "result notified")),
        member("withdrawn", text!("撤回", "withdrawn")),
        member("approved", text!("审批通过", "formally approved")),
        member("rejected", text!("审批不通过", "rejected")),
        member("approvalNotified", text!("已通知审批结果", "approval notified")),
        member("departmentsInformed", text!("已同步相关部门", "departments informed")),
        member("tariffConfirmed", text!("用户确认资费", "tariff confirmed by the user")),
        member("contractSigned", text!("签订合同", "contract signed")),
        member("activated", text!("业务开通", "service activated")),
        member("activationNotified", text!("已发送开通通知", "activation notified")),
        member("instructionsGiven", text!("已提供使用说明", "instructions given")),
        member("delivered", text!("完成交付", "delivered")),
        member("feasibilityAnalysed", text!("完成可行性分析", "feasibility analysed")),
        member("riskAssessed", text!("完成风险评估", "risk assessed")),
        member("changeSubmitted", text!("提交变更申请", "change submitted")),
        member("changeDecided", text!("变更审核完成", "change reviewed")),
        member("userConfirmed", text!("用户确认变更", "user confirmed the change")),
        member("changeAgreed", text!("双方就变更达成一致", "both sides agreed on the change")),
        member("changeApplied", text!("变更已生效", "change applied")),
        member("changeRefused", text!("变更不予通过", "change refused")),
        member("changeRecorded", text!("变更已存档", "change put on record")),
        member("terminationNotified", text!("已通知终止", "termination notified")),
        member("terminationAcknowledged", text!("用户已了解终止内容", "termination understood by the user")),
        member("formalitiesCompleted", text!("终止手续办结", "formalities completed")),
        member("dataPlanned", text!("用户数据处置方案确定", "plan for the user's data made")),
        member("terminated", text!("业务终止", "service terminated")),
        member("terminationRecorded", text!("终止已存档", "termination put on record")),
        member("requestReceived", text!("收到服务请求", "request received")),
        member("firstResponse", text!("首次响应", "first response")),
        member("problemReported", text!("报告问题", "problem reported")),
        member("problemSolved", text!("问题解决", "problem solved")),
        member("customerReplied", text!("客户再次来言", "customer wrote again")),
        member("agentReplied", text!("客服回复", "agent replied")),
        member("complaintReceived", text!("收到投诉", "complaint received")),
        member("admitted", text!("投诉予以受理", "complaint admitted")),
        member("notAdmitted", text!("投诉不予受理", "complaint not admitted")),
        member("investigationRecorded", text!("初步调查已记录", "investigation recorded")),
        member("handled", text!("形成处理意见", "finding and solution worked out")),
        member("resultSent", text!("已反馈处理结果", "result sent")),
        member("resultAccepted", text!("客户接受结果", "customer accepted the result")),
        member("resultRejected", text!("客户不接受结果", "customer rejected the result")),
        member("customerConfirmed", text!("客户确认解决", "customer confirmed")),
        member("problemRecurred", text!("问题再次出现", "problem came back")),
        member("closed", text!("结案", "closed")),
        member("negotiationStarted", text!("开始协商", "negotiation started")),
        member("negotiationAgreed", text!("协商一致", "negotiation agreed")),
        member("negotiationFailed", text!("协商未果", "negotiation failed")),
        member("mediationRequested", text!("申请调解", "mediation requested")),
        member("mediationStarted", text!("开始调解", "mediation started")),
        member("mediationRefused", text!("一方拒绝调解", "mediation refused by a party")),
        member("mediationAgreed", text!("调解达成协议", "mediation agreed")),
        member("mediationFailed", text!("调解未果", "mediation failed")),
        member("agreementEffective", text!("调解协议生效", "mediation agreement in effect")),
        member("confirmationRequested", text!("申请司法确认", "court confirmation requested")),
        member("agreementConfirmed", text!("法院裁定确认", "agreement confirmed by the court")),
        member("confirmationRefused", text!("法院驳回确认申请", "confirmation refused by the court")),
        member("agreementPerformed", text!("协议履行完毕", "agreement performed")),
        member("arbitrationRequested", text!("申请仲裁", "arbitration requested")),
        member("arbitrationAccepted", text!("仲裁受理", "arbitration accepted")),
        member("arbitrationDeclined", text!("仲裁不予受理", "arbitration declined")),
        member("arbitrationClosed", text!("仲裁终结而未裁决", "arbitration ended without an award")),
        member("tribunalFormed", text!("仲裁庭组成", "tribunal formed")),
        member("hearingHeld", text!("开庭审理", "hearing held")),
        member("awardMade", text!("作出裁决", "award made")),
        member("awardServed", text!("裁决送达", "award served")),
        member("correctionRequested", text!("申请补正裁决", "correction of the award requested")),
        member("setAsideRequested", text!("申请撤销裁决", "setting aside of the award requested")),
        member("setAsideRefused", text!("驳回撤销申请", "setting aside refused")),
        member("awardSetAside", text!("裁决被撤销", "award set aside")),
        member("enforcementRequested", text!("申请强制执行", "enforcement requested")),
        member("enforcementRefused", text!("裁定不予执行", "enforcement refused")),
        member("awardPerformed", text!("裁决履行完毕", "award performed")),
        member("suitFiled", text!("向法院起诉", "suit filed")),
        member("suitAccepted", text!("法院立案", "suit accepted by the court")),
        member("suitRefused", text!("法院不予立案", "suit refused by the court")),
        member("judgmentMade", text!("法院作出判决", "judgment made")),
        member("judgmentServed", text!("判决送达", "judgment served")),
        member("judgmentAppealed", text!("提起上诉", "judgment appealed")),
        member("escalated", text!("投诉升级", "complaint escalated")),
        member("authoritySolved", text!("上级部门或协会已解决", "solved by the authority or association")),
        member("authorityUnsolved", text!("上级部门或协会未解决", "not solved by the authority or association")),
        member("feeCharged", text!("发生所争议的收费", "disputed charge made")),
        member("matterOccurred", text!("发生所争议的事项", "disputed matter happened")),
        member("rightsViolationKnown", text!("知道权利受损及义务人", "damage and obligor became known")),
        member("demandMade", text!("提出履行请求", "performance demanded")),
        member("obligorPromised", text!("义务人同意履行", "obligor promised to perform")),
        member("appealFiled", text!("提出申诉", "appeal filed")),
        member("materialsCompleted", text!("申诉材料齐全", "materials of the appeal complete")),
        member("appealAccepted", text!("申诉受理", "appeal accepted")),
        member("appealRefused", text!("申诉不予受理", "appeal refused")),
        member("appealReferredBack", text!("转回企业先行处理", "referred back to the operator")),
        member("appealTransferred", text!("转送被申诉企业", "passed on to the operator")),
        member("operatorReported", text!("企业反馈处理情况", "operator reported to the appeal body")),
        member("appealMediationStarted", text!("双方同意申诉调解", "mediation of the appeal agreed to")),
        member("appealAnswered", text!("答复申诉人", "appellant answered")),
        member("appealClosed", text!("申诉办结", "appeal closed")),
        member("authorityComplaintFiled", text!("向行政部门投诉", "complaint filed with an authority")),
        member("authorityComplaintAnswered", text!("行政部门告知处理", "authority told the consumer")),
        member("marketComplaintAccepted", text!("市场监管部门受理投诉", "market regulator accepted the complaint")),
        member("marketMediationEnded", text!("市场监管部门调解终止", "market regulator's mediation ended")),
        member("noticed", text!("客户发现异常", "customer noticed it")),
        member("incidentReported", text!("接到突发事件报告", "incident reported")),
        member("incidentJudged", text!("完成初步判断", "incident judged")),
        member("incidentHandled", text!("完成应急处置", "incident handled")),
        member("followedUp", text!("完成后续跟进", "followed up")),
        member("responseStarted", text!("应急响应启动", "response started")),
        member("progressTold", text!("已通报进展", "progress told")),
        member("incidentOccurred", text!("安全事件发生", "incident occurred")),
        member("incidentDetected", text!("发现安全事件", "incident detected")),
        member("responseCompleted", text!("应急响应完成", "response completed")),
        member("incidentAnalysed", text!("事件分析完成", "incident analysed")),
        member("incidentRectified", text!("整改完成", "incident rectified")),
        member("incidentReviewed", text!("完成复盘", "incident reviewed")),
        member("orallyReported", text!("口头报告主管部门", "reported orally to the authority")),
        member("authorityReported", text!("书面报告主管部门", "reported in writing to the authority")),
        member("summaryReported", text!("提交总结报告", "closing report made")),
        member("personsInformed", text!("已告知受影响的个人", "affected persons informed")),
        member("flawFound", text!("发现重大缺陷或漏洞", "flaw found")),
        member("ticketTaken", text!("取号", "ticket taken")),
        member("handlingStarted", text!("开始办理", "handling started")),
        member("handlingFinished", text!("办理完成", "handling finished")),
        member("recorded", text!("形成记录", "record made")),
        member("archived", text!("完成归档", "archived")),
        member("disputeOpened", text!("出现纠纷", "dispute opened")),
        member("disputeClosed", text!("纠纷了结", "dispute closed")),
        member("disposed", text!("档案销毁", "archive disposed of")),
        member("logRecorded", text!("产生网络日志", "network log recorded")),
        member("impactAssessed", text!("完成个人信息影响评估", "impact assessment made")),
        member("transactionCompleted", text!("电子商务交易完成", "online transaction completed")),
        member("dutyAssumed", text!("开始承担该项工作", "duty assumed")),
        member("evaluationRecorded", text!("完成全面评价", "full evaluation recorded")),
        member("staffAppraised", text!("完成季度考核", "staff appraised")),
        member("staffAssessed", text!("完成年度评估", "staff assessed")),
        member("drillPlanned", text!("年度演练计划制定", "drill plan made")),
        member("researchDone", text!("完成用户调研", "user research done")),
        member("complaintsAssessed", text!("完成投诉流程评估", "complaint process assessed")),
        member("archivesBackedUp", text!("完成归档备份", "archives backed up")),
        member("equipmentInspected", text!("完成设备巡检", "equipment inspected")),
        member("securityTested", text!("完成安全测试", "security tested")),
        member("complianceAudited", text!("完成安全合规审计", "compliance audited")),
        member("emergencyAssessed", text!("完成应急评估", "emergency plan assessed")),
        member("trainingHeld", text!("开展培训", "training held")),
        member("disputesReviewed", text!("完成纠纷分析", "disputes reviewed")),
        member("planDrafted", text!("制定改进计划", "plan drawn up")),
        member("planStarted", text!("开始执行计划", "plan put into action")),
        member("planMeetingHeld", text!("召开改进会议", "plan meeting held")),
        member("planAssessed", text!("完成计划评估", "plan assessed")),
        member("planOptimised", text!("优化计划", "plan optimised")),
        member("planClosed", text!("计划结束", "plan closed")),
        member("standardUpdated", text!("更新服务标准", "standard updated")),
        member("specialEventEnded", text!("高峰期或特殊事件结束", "peak or special event over")),
        member("specialEvaluationRecorded", text!("完成专项评价", "special evaluation recorded")),
        member("feedbackReceived", text!("收到意见反馈", "feedback received")),
        member("feedbackHandled", text!("意见已处理", "feedback handled")),
        member("worksPlanned", text!("计划的事项", "something planned")),
        member("noticeSent", text!("已发出通知", "notice sent")),
        member("faultReported", text!("申告故障", "fault reported")),
        member("faultRepaired", text!("故障修复", "fault repaired")),
        member("installationApplied", text!("申请装机或移机", "installation or move applied for")),
        member("installationAccepted", text!("受理装机或移机并收取费用", "installation accepted and paid for")),
        member("installed", text!("装机或移机完成", "installed or moved")),
        member("changeRegistered", text!("办妥变更登记并结清费用", "change registered and paid for")),
        member("paymentDue", text!("到最早一笔欠费的约定缴费日", "agreed payment date of the oldest debt")),
        member("debtPaid", text!("缴清欠费和违约金", "debt and late fee paid")),
        member("suspended", text!("暂停服务", "service suspended")),
        member("reconnectionApplied", text!("办妥复话手续", "formalities for reconnection done")),
        member("reconnected", text!("恢复服务", "service reconnected")),
        member("suspensionPlanned", text!("计划暂停或停止服务", "suspension or end of service planned")),
        member("serviceInterrupted", text!("施工中断服务", "service interrupted by works")),
        member("serviceRestored", text!("施工后恢复服务", "service restored after works")),
        member("businessStopPlanned", text!("计划停办业务", "end of a line of business planned")),
        member("businessMovePlanned", text!("计划迁址", "move of the business planned")),
        member("numberChangePlanned", text!("计划改号", "change of number planned")),
        member("newNumberTold", text!("已告知新号码", "new number told")),
        member("numberChanged", text!("已改号", "number changed")),
        member("announcementEnded", text!("改号提示停止", "announcement of the new number ended")),
        member("renewalPlanned", text!("即将自动续费", "automatic renewal to come")),
        member("preAcceptanceApplied", text!("申请专线预受理", "pre-acceptance applied for")),
        member("preAcceptanceAnswered", text!("已答复能否受理", "pre-acceptance answered")),
        member("codeIssued", text!("发放携转授权码", "authorisation code issued")),
        member("codeUsed", text!("使用携转授权码", "authorisation code used")),
        member("petitionReceived", text!("收到信访事项", "petition received")),
        member("petitionSorted", text!("信访事项已转送或交办", "petition passed on")),
        member("petitionAccepted", text!("信访事项受理", "petition accepted")),
        member("petitionAnswered", text!("信访事项办结", "petition dealt with")),
        member("personalRequestReceived", text!("收到个人信息请求", "request on personal information received")),
        member("personalRequestAnswered", text!("个人信息请求已处理", "request on personal information handled")),
        member("obstacleEnded", text!("耽误期限的障碍消除", "obstacle ended")),
        member("extensionRequested", text!("申请顺延期限", "extension requested")),
        member("rescissionGroundKnown", text!("知道解除事由", "ground to end the contract known")),
        member("contractRescinded", text!("通知解除合同", "contract ended by notice")),
        member("reportPassedOn", text!("主管部门已上报", "report passed on by the authority")),
        member("generalOutagesReported", text!("已报告当月一般故障", "general outages of the month reported")),
        member("outageRecorded", text!("形成重大故障记录", "major outage put on record")),
        member("messageSent", text!("短消息发出", "message sent")),
        member("messageDelivered", text!("短消息送达", "message delivered")),
    ],
};

/// A kind of case that customers bring: what they did, and the answer they wait for.
#[derive(Debug, Clone, Copy)]
pub struct CustomerCase {
    /// The kind: a code of `CaseKind`.
    pub kind: &'static str,
    /// The event it begins with: one that starts a limit of the kind, a verified one where there is one.
    pub begins: &'static str,
    /// The event that answers it: one that completes a limit of the kind.
    pub ends: &'static str,
}

/// What customers bring themselves. The choice is ours; which events begin and end a limit, its row says.
pub static CUSTOMER_CASES: [CustomerCase; 6] = [
    CustomerCase { kind: "application", begins: "submitted", ends: "resultNotified" },
    CustomerCase { kind: "complaint", begins: "complaintReceived", ends: "resultSent" },
    CustomerCase { kind: "fault", begins: "faultReported", ends: "faultRepaired" },
    CustomerCase { kind: "installation", begins: "installationApplied", ends: "installed" },
    CustomerCase { kind: "appeal", begins: "appealFiled", ends: "appealAnswered" },
    CustomerCase { kind: "personal_information", begins: "personalRequestReceived", ends: "personalRequestAnswered" },
];

/// Who may do something (E-05).
pub static ACTOR: Vocabulary = Vocabulary {
    name: "Actor",
    growth: Growth::Open,
    members: &[
        member("customer", text!("客户", "customer")),
        member("operator", text!("运营商", "operator")),
        member("system", text!("业务系统", "system")),
        member("acceptance_department", text!("业务受理部门", "acceptance department")),
        member("management_department", text!("业务管理部门", "business management department")),
        member("superior", text!("上级部门", "higher level")),
        member("external_regulator", text!("外部监管部门", "external regulator")),
        member("service_centre", text!("客服中心", "customer service centre")),
        member("management", text!("管理层", "management")),
        member("mediation_body", text!("调解机构", "mediation body")),
        member("arbitration_body", text!("仲裁机构", "arbitration body")),
        member("tribunal", text!("仲裁庭", "tribunal")),
        member("court", text!("人民法院", "people's court")),
        member("appeal_body", text!("电信用户申诉受理机构", "telecom user appeal body")),
        member("authority", text!("主管部门或行业协会", "higher authority or industry association")),
        member("either_party", text!("任何一方", "either party")),
        member("both_parties", text!("双方", "both parties")),
        member("parties_with_body", text!("双方与主持调解的机构", "both parties with the body that mediates")),
        member("body_or_party", text!("调解机构或任何一方", "the body that mediates or either party")),
        member("other", text!("其他", "someone else")),
    ],
};

/// Where a complaint is escalated to (S7.1-14).
pub static ESCALATION_TARGET: Vocabulary = Vocabulary {
    name: "EscalationTarget",
    growth: Growth::Open,
    members: &[
        member("higher_authority", text!("更高层级的主管部门", "higher competent authority")),
        member("industry_association", text!("行业协会", "industry association")),
        member("other", text!("其他", "another body")),
    ],
};

/// What a change is about (S2.4-01).
pub static CHANGE_KIND: Vocabulary = Vocabulary {
    name: "ChangeKind",
    growth: Growth::Open,
    members: &[
        member("package", text!("套餐调整", "package adjustment")),
        member("tariff", text!("资费变更", "tariff change")),
        member("content", text!("服务内容变更", "change of content")),
        member("other", text!("其他变更", "another change")),
    ],
};

/// Kinds of emergency that need a plan (S4.2-01).
pub static INCIDENT_KIND: Vocabulary = Vocabulary {
    name: "IncidentKind",
    growth: Growth::Open,
    members: &[
        member("natural_disaster", text!("自然灾害", "natural disaster")),
        member("network_failure", text!("网络故障", "network failure")),
        member("business_interruption", text!("业务中断", "business interruption")),
        member("user_complaint", text!("用户投诉", "user complaint")),
        member("other", text!("其他事件", "another incident")),
    ],
};

/// Records that an archive holds (S2.5-01 to S2.5-06).
pub static RECORD_TYPE: Vocabulary = Vocabulary {
    name: "RecordType",
    growth: Growth::Open,
    members: &[
        member("application_form", text!("业务申请表", "application form")),
        member("review_record", text!("审核记录", "review record")),
        member("approval_document", text!("审批文件", "approval document")),
        member("handling_record", text!("办理记录", "handling record")),
        member("change_record", text!("变更记录", "change record")),
        member("termination_record", text!("终止记录", "termination record")),
        member("other", text!("其他材料", "another record")),
    ],
};

/// Who did it.
pub(crate) const BY: Field = leaf("by", Kind::Choice(&ACTOR), text!("由谁完成", "who did it")).rows("S1.1-09");
/// What a plan is to improve; an event and the plan of a period share this and the following fields.
pub(crate) const PLAN_GOAL: Field = leaf("goal", Kind::Text, text!("改进目标", "goal")).rows("S6.5-03");
/// Who answers for a plan.
pub(crate) const PLAN_DEPARTMENT: Field =
    leaf("department", Kind::Text, text!("责任部门", "responsible department")).rows("S6.5-03");
/// When a plan is carried out.
pub(crate) const PLAN_SCHEDULE: Field =
    leaf("schedule", Kind::Text, text!("实施时间", "time of implementation")).rows("S6.5-03");
/// What a plan is to bring about.
pub(crate) const PLAN_EFFECT: Field =
    leaf("expectedEffect", Kind::Text, text!("预期成效", "expected effect")).rows("S6.5-03");
/// How many measures a plan has.
pub(crate) const PLAN_MEASURES: Field =
    leaf("measureCount", Kind::Count, text!("改进措施数", "number of measures")).rows("S6.5-03");
/// Whether a plan rests on the evaluation.
pub(crate) const PLAN_EVALUATION: Field =
    leaf("evaluationUsed", Kind::Flag, text!("依据评价结果", "uses the evaluation")).rows("S6.5-02");
/// Whether a plan rests on the survey.
pub(crate) const PLAN_SURVEY: Field =
    leaf("surveyUsed", Kind::Flag, text!("依据调查反馈", "uses the survey")).rows("S6.5-02");
/// Whether a plan rests on the analysis of processes.
pub(crate) const PLAN_PROCESS: Field =
    leaf("processUsed", Kind::Flag, text!("依据流程分析", "uses the analysis of processes")).rows("S6.5-02");

/// One event: what happened and when, and what was recorded with it. Each kind of event needs only some of the keys.
pub(crate) const EVENT: &[Field] = &[
    leaf("type", Kind::Choice(&EVENT_TYPE), text!("事件", "event")).rows("S2.1-14"),
    leaf("at", Kind::Instant, text!("发生时刻", "when it happened")).rows("S2.1-14"),
    leaf("for", Kind::Instant, text!("所计划事项的时刻", "when what it announces is to happen")),
    BY,
    leaf("channel", Kind::Choice(&CHANNEL), text!("渠道", "channel")).rows("S3.5-05,S7.1-07,S7.2-02"),
    leaf("statement", Kind::Text, text!("内容陈述", "what was said")).rows("S7.1-07"),
    leaf("reason", Kind::Text, text!("理由", "reason")).rows("S3.5-06,AP-14"),
    leaf("review", Kind::Choice(&VERDICT), text!("初步审核结论", "result of the preliminary review"))
        .rows("S2.2-06,S2.2-09"),
    leaf("verdict", Kind::Choice(&VERDICT), text!("正式审批结论", "result of the formal approval")).rows("S2.2-07"),
    leaf("major", Kind::Flag, text!("重大业务变更", "major change of business")).rows("S2.2-08"),
    leaf("highRisk", Kind::Flag, text!("高风险业务", "high-risk business")).rows("S2.2-08"),
    leaf(
        "higherReview",
        Kind::Choice(&VERDICT),
        text!("上级或外部审核结论", "result of the higher-level or external review"),
    )
    .rows("S2.2-08"),
    leaf("contentConfirmed", Kind::Flag, text!("业务内容已确认", "content confirmed")).rows("S2.3-04"),
    leaf("tariffStated", Kind::Flag, text!("资费标准已确认", "tariff confirmed")).rows("S2.3-04"),
    leaf("termsConfirmed", Kind::Flag, text!("服务条款已确认", "terms confirmed")).rows("S2.3-04"),
    leaf("contentExplained", Kind::Flag, text!("说明了服务内容", "content explained")).rows("S2.3-10"),
    leaf("usageExplained", Kind::Flag, text!("说明了使用方法", "use explained")).rows("S2.3-10"),
    leaf("precautionsExplained", Kind::Flag, text!("说明了注意事项", "precautions explained")).rows("S2.3-10"),
    leaf("feedbackChannel", Kind::Text, text!("意见反馈渠道", "way to give feedback")).rows("S2.3-08,S2.3-11"),
    leaf("changeKind", Kind::Choice(&CHANGE_KIND), text!("变更类型", "kind of change")).rows("S2.4-01,S2.3-07"),
    leaf("lawful", Kind::Choice(&VERDICT), text!("是否符合国家法规", "conforms to national rules")).rows("S2.4-05"),
    leaf("policyFit", Kind::Choice(&VERDICT), text!("是否符合运营商政策", "conforms to the operator's policy"))
        .rows("S2.4-05"),
    leaf("substantiated", Kind::Flag, text!("投诉属实", "complaint found true")).rows("S7.1-09"),
    leaf("record", Kind::Text, text!("调查记录", "record of the investigation")).rows("S7.1-09"),
    leaf("cause", Kind::Text, text!("问题根源", "cause")).rows("S7.2-01"),
    leaf("responsibility", Kind::Text, text!("责任归属", "who is responsible")).rows("S7.2-01"),
    leaf("solution", Kind::Text, text!("解决方案", "solution")).rows("S7.1-13,S7.2-01,S3.5-07"),
    leaf("compensation", Kind::Money, text!("补偿金额", "compensation")).rows("S7.1-13"),
    leaf("ratingOffered", Kind::Flag, text!("已邀请满意度评价", "rating offered")).rows("S3.5-08"),
    leaf("satisfied", Kind::Flag, text!("客户满意", "customer is satisfied")).rows("S7.1-14,AP-10"),
    leaf("target", Kind::Choice(&ESCALATION_TARGET), text!("升级对象", "where it is escalated to")).rows("S7.1-14"),
    leaf("body", Kind::Text, text!("第三方机构", "third-party body")).rows("S7.2-04,S7.3-02"),
    leaf("agreement", Kind::Text, text!("协议文本", "text of the agreement")).rows("S7.2-04,DR-10"),
    leaf("bothAgree", Kind::Flag, text!("双方同意", "both sides agree")).rows("S7.3-03,AP-20"),
    leaf("arbitrationAgreement", Kind::Flag, text!("有书面仲裁协议", "there is a written arbitration agreement"))
        .rows("DR-12,DR-13"),
    leaf(
        "objectionMissed",
        Kind::Flag,
        text!("对方首次开庭前未提异议", "the other side raised no objection before the first hearing"),
    )
    .rows("DR-12,DR-13"),
    leaf("claims", Kind::Text, text!("仲裁请求", "claims")).rows("S7.3-09"),
    leaf("facts", Kind::Text, text!("事实", "facts")).rows("S7.3-09"),
    leaf("grounds", Kind::Text, text!("裁决理由", "reasons of the award")).rows("S7.3-09"),
    leaf("result", Kind::Text, text!("裁决结果", "result of the award")).rows("S7.3-09"),
    leaf("servedOnCustomer", Kind::Flag, text!("已送达客户", "served on the customer")).rows("S7.3-10"),
    leaf("servedOnOperator", Kind::Flag, text!("已送达运营商", "served on the operator")).rows("S7.3-10"),
    leaf("joint", Kind::Flag, text!("双方共同申请", "both sides apply together")).rows("DR-11"),
    leaf("directInterest", Kind::Flag, text!("与事项有直接利害关系", "the customer has a direct interest"))
        .rows("AP-10"),
    leaf("respondentIdentified", Kind::Flag, text!("有明确的被申诉人", "the respondent is identified")).rows("AP-10"),
    leaf("specificClaim", Kind::Flag, text!("有具体的请求和事实", "there is a specific claim with facts"))
        .rows("AP-10"),
    leaf("chargeDispute", Kind::Flag, text!("属于收费争议", "the dispute is about a charge")).rows("AP-11-1a"),
    leaf("settledAndPerformed", Kind::Flag, text!("已和解并履行", "settled and performed")).rows("AP-11-2"),
    leaf(
        "acceptedByAppealBody",
        Kind::Flag,
        text!("申诉机构已受理或处理过", "an appeal body has accepted or handled it"),
    )
    .rows("AP-11-3"),
    leaf(
        "acceptedElsewhere",
        Kind::Flag,
        text!("法院、仲裁、消协或其他部门已受理", "a court, arbitration, consumer body or authority has accepted it"),
    )
    .rows("AP-11-4,DR-6"),
    leaf("excludedByLaw", Kind::Flag, text!("法律法规另有规定不予受理", "other law excludes it")).rows("AP-11-6"),
    leaf("written", Kind::Flag, text!("书面材料", "in writing")).rows("AP-12"),
    leaf(
        "appellantDetails",
        Kind::Flag,
        text!("申诉人姓名、地址、电话、邮编齐全", "name, address, phone and postcode of the appellant"),
    )
    .rows("AP-12"),
    leaf("respondentDetails", Kind::Flag, text!("被申诉人名称、地址齐全", "name and address of the respondent"))
        .rows("AP-12"),
    leaf("claimDetails", Kind::Flag, text!("申诉要求、理由和事实齐全", "demand, reasons and facts")).rows("AP-12"),
    leaf("dated", Kind::Flag, text!("注明日期", "dated")).rows("AP-12"),
    leaf("incidentKind", Kind::Choice(&INCIDENT_KIND), text!("事件类型", "kind of incident")).rows("S4.2-06,S4.2-01"),
    leaf("level", Kind::Choice(&INCIDENT_GRADE), text!("事件等级", "level of the incident")).rows("S4.2-02,S4.2-06"),
    leaf("measures", Kind::Text, text!("处置措施", "measures taken")).rows("S4.2-07"),
    leaf("troubleshooting", Kind::Flag, text!("已开展故障排查", "trouble was looked for")).rows("S4.2-04"),
    leaf("resources", Kind::Flag, text!("已调配资源", "resources were allocated")).rows("S4.2-04"),
    leaf("usersNotified", Kind::Flag, text!("已通知用户", "users were told")).rows("S4.2-04"),
    leaf("recordType", Kind::Choice(&RECORD_TYPE), text!("档案材料类型", "type of record")).rows("S2.5-01"),
    leaf("classified", Kind::Flag, text!("已按时间、业务类型、用户分类", "filed by time, business type and user"))
        .rows("S2.5-07"),
    leaf("ledger", Kind::Flag, text!("已登记档案台账", "entered in the ledger")).rows("S2.5-12"),
    PLAN_GOAL,
    PLAN_DEPARTMENT,
    PLAN_SCHEDULE,
    PLAN_EFFECT,
    PLAN_MEASURES,
    PLAN_EVALUATION,
    PLAN_SURVEY,
    PLAN_PROCESS,
    leaf("effectAssessed", Kind::Flag, text!("评估了实施效果", "effect assessed")).rows("S6.5-05"),
    leaf("satisfactionAssessed", Kind::Flag, text!("评估了满意度变化", "change in satisfaction assessed"))
        .rows("S6.5-05"),
    leaf("efficiencyAssessed", Kind::Flag, text!("评估了效率提升", "gain in efficiency assessed")).rows("S6.5-05"),
];

/// Who may act for whom: an operator's departments and its systems act for the operator, and named only as the operator
/// each may have acted.
pub(crate) const ACTORS_FOR: &[(&str, &[&str])] = &[
    ("either_party", &["customer", "operator", "both_parties"]),
    ("both_parties", &["customer", "operator"]),
    ("parties_with_body", &["both_parties", "customer", "operator", "mediation_body", "appeal_body", "tribunal"]),
    ("body_or_party", &["either_party", "both_parties", "customer", "operator", "mediation_body", "appeal_body"]),
    ("operator", &["system", "acceptance_department", "management_department", "service_centre", "management"]),
    ("system", &["operator"]),
    ("acceptance_department", &["operator"]),
    ("management_department", &["operator"]),
    ("service_centre", &["operator"]),
    ("tribunal", &["arbitration_body"]),
    ("authority", &["superior", "external_regulator"]),
];

/// One step of a procedure, as its guards see it.
pub static STEP: Shape = Shape {
    name: "Step",
    label: text!("流程步骤", "step of a procedure"),
    fields: &[record("event", EVENT, text!("本次步骤", "the step asked about"))],
    reductions: &[],
};
